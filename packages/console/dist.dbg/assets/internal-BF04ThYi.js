import { n as __toESM } from "./rolldown-runtime-CO0Nlsmt.js";
import { t as require_react } from "./react-HmIquqiG.js";
import { Mt as useSingleTabStopNavigation, Ot as useUniqueId, at as clsx, d as useTokenInlineContext, f as LinkDefaultVariantContext, it as getBaseProps, kt as useMergeRefs, n as KeyCode, o as fireNonCancelableEvent, st as useInternalI18n } from "./check-safe-url-SIBI-4lx.js";
import { E as styles_css_default, T as arrow_default, U as Portal, g as PopoverBody, h as PopoverContainer, k as internal_default$1, y as getFirstFocusable } from "./internal-D6ihLdrI.js";
import { t as ResetContextsForModal } from "./reset-contexts-for-modal-CF1VricU.js";
import { n as usePortalModeClasses } from "./internal-Csq7Eiam.js";
// node_modules/@cloudscape-design/components/popover/conditional-live-region.js
var import_react = /* @__PURE__ */ __toESM(require_react());
var ConditionalLiveRegion = ({ condition, children }) => {
	if (condition) return import_react.createElement(internal_default$1, null, children);
	return import_react.createElement(import_react.Fragment, null, children);
};
// node_modules/@cloudscape-design/components/popover/internal.js
var internal_default = import_react.forwardRef(InternalPopover);
function InternalPopover({ position = "right", size = "medium", fixedWidth = false, triggerType = "text", dismissButton = true, children, header, content, triggerAriaLabel, wrapTriggerText = true, isInline = false, renderWithPortal = false, __onOpen, __internalRootRef, __closeAnalyticsAction, __visible: controlledVisible, __onVisibleChange: onVisibleChange, ...restProps }, ref) {
	const baseProps = getBaseProps(restProps);
	const triggerRef = (0, import_react.useRef)(null);
	const popoverRef = (0, import_react.useRef)(null);
	const dismissAriaLabel = useInternalI18n("popover")("dismissAriaLabel", restProps.dismissAriaLabel);
	const [internalVisible, setInternalVisible] = (0, import_react.useState)(false);
	const isControlled = controlledVisible !== void 0;
	const visible = isControlled ? controlledVisible : internalVisible;
	const updateVisible = (0, import_react.useCallback)((newVisible) => {
		if (isControlled) fireNonCancelableEvent(onVisibleChange, { visible: newVisible });
		else setInternalVisible(newVisible);
	}, [isControlled, onVisibleChange]);
	const focusTrigger = (0, import_react.useCallback)(() => {
		var _a, _b;
		if (["text", "text-inline"].includes(triggerType)) (_a = triggerRef.current) === null || _a === void 0 || _a.focus();
		else if (triggerRef.current) (_b = getFirstFocusable(triggerRef.current)) === null || _b === void 0 || _b.focus();
	}, [triggerType]);
	const onTriggerClick = (0, import_react.useCallback)(() => {
		fireNonCancelableEvent(__onOpen);
		updateVisible(true);
	}, [__onOpen, updateVisible]);
	const onDismiss = (0, import_react.useCallback)(() => {
		updateVisible(false);
		focusTrigger();
	}, [focusTrigger, updateVisible]);
	const onTriggerKeyDown = (0, import_react.useCallback)((event) => {
		const isEscapeKey = event.keyCode === KeyCode.escape;
		const isTabKey = event.keyCode === KeyCode.tab;
		if (isEscapeKey && visible) event.stopPropagation();
		if (isTabKey || isEscapeKey) updateVisible(false);
	}, [visible, updateVisible]);
	(0, import_react.useImperativeHandle)(ref, () => ({
		dismiss: () => {
			updateVisible(false);
		},
		focus: () => {
			updateVisible(false);
			focusTrigger();
		}
	}), [updateVisible, focusTrigger]);
	const clickFrameId = (0, import_react.useRef)(null);
	(0, import_react.useEffect)(() => {
		if (!triggerRef.current) return;
		const document = triggerRef.current.ownerDocument;
		const onDocumentClick = () => {
			if (clickFrameId.current === null) updateVisible(false);
		};
		document.addEventListener("mousedown", onDocumentClick);
		return () => {
			document.removeEventListener("mousedown", onDocumentClick);
		};
	}, [updateVisible]);
	const popoverClasses = usePortalModeClasses(triggerRef, { resetVisualContext: true });
	const { isInlineToken } = useTokenInlineContext();
	const triggerProps = {
		ref: triggerRef,
		onClick: onTriggerClick,
		onKeyDown: onTriggerKeyDown,
		className: clsx(styles_css_default.trigger, styles_css_default[`trigger-type-${triggerType}`], isInlineToken && styles_css_default["in-inline-token"])
	};
	const { tabIndex: triggerTabIndex } = useSingleTabStopNavigation(triggerRef);
	const referrerId = useUniqueId();
	const popoverContent = import_react.createElement("div", {
		className: clsx(popoverClasses, !renderWithPortal && styles_css_default["popover-inline-content"]),
		"data-awsui-referrer-id": referrerId
	}, import_react.createElement(PopoverContainer, {
		size,
		fixedWidth,
		position,
		trackRef: triggerRef,
		arrow: (position) => import_react.createElement(arrow_default, { position }),
		renderWithPortal,
		zIndex: renderWithPortal ? 7e3 : void 0
	}, import_react.createElement(LinkDefaultVariantContext.Provider, { value: { defaultVariant: "primary" } }, import_react.createElement(PopoverBody, {
		dismissButton,
		dismissAriaLabel,
		header,
		onDismiss,
		overflowVisible: "both",
		closeAnalyticsAction: __closeAnalyticsAction
	}, import_react.createElement(ConditionalLiveRegion, { condition: !dismissButton }, content)))));
	const mergedRef = useMergeRefs(popoverRef, __internalRootRef);
	return import_react.createElement("span", {
		...baseProps,
		className: clsx(styles_css_default.root, baseProps.className, triggerType === "filtering-token" && styles_css_default["root-filtering-token"], isInline && styles_css_default["no-wrap"]),
		ref: mergedRef,
		onMouseDown: () => {
			clickFrameId.current = requestAnimationFrame(() => {
				clickFrameId.current = null;
			});
		}
	}, ["text", "text-inline"].includes(triggerType) ? import_react.createElement("button", {
		...triggerProps,
		className: clsx(triggerProps.className, wrapTriggerText === false && styles_css_default["overflow-ellipsis"]),
		tabIndex: triggerTabIndex,
		type: "button",
		"aria-haspopup": "dialog",
		id: referrerId,
		"aria-label": triggerAriaLabel
	}, children) : import_react.createElement("span", {
		...triggerProps,
		id: referrerId
	}, children), visible && import_react.createElement(ResetContextsForModal, null, renderWithPortal ? import_react.createElement(Portal, null, popoverContent) : popoverContent));
}
export { internal_default as t };
