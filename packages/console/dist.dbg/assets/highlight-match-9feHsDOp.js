import { n as __toESM } from "./rolldown-runtime-CO0Nlsmt.js";
import { t as require_react } from "./react-HmIquqiG.js";
import { Ct as useVisualRefresh, Gt as createSingletonHandler, Jt as require_react_dom, Ot as useUniqueId, Wt as findUpUntil, a as fireKeyboardEvent, at as clsx, it as getBaseProps, kt as useMergeRefs, nt as customCSSPropertiesMap, o as fireNonCancelableEvent, qt as useStableCallback, x as nodeBelongs } from "./check-safe-url-SIBI-4lx.js";
import { D as Transition, G as getLogicalBoundingClientRect, L as getOverflowParentDimensions, R as getOverflowParents, S as TabTrap, X as useResizeObserver, b as getLastFocusable, k as internal_default, y as getFirstFocusable } from "./internal-D6ihLdrI.js";
import { a as useMobile } from "./use-debounce-callback-Doa87_51.js";
import { t as InternalLink } from "./internal-QTzCADyE.js";
import { n as usePortalModeClasses, t as StatusIndicator } from "./internal-Csq7Eiam.js";
// node_modules/@cloudscape-design/components/internal/hooks/use-mouse-down-target.js
var import_react_dom = /* @__PURE__ */ __toESM(require_react_dom());
var import_react = /* @__PURE__ */ __toESM(require_react());
var useEventListenersSingleton = createSingletonHandler((setTarget) => {
	function handleMouseDown(event) {
		setTarget(event.target);
	}
	function handleKeyDown() {
		setTarget(null);
	}
	const controller = new AbortController();
	window.addEventListener("mousedown", handleMouseDown, { signal: controller.signal });
	window.addEventListener("keydown", handleKeyDown, { signal: controller.signal });
	return () => {
		controller.abort();
	};
});
/**
* Captures last mouse down target and clears it on keydown.
* @returns a callback to get the last detected mouse down target.
*/
function useMouseDownTarget() {
	const mouseDownTargetRef = (0, import_react.useRef)(null);
	useEventListenersSingleton((target) => {
		mouseDownTargetRef.current = target;
	});
	return (0, import_react.useCallback)(() => mouseDownTargetRef.current, []);
}
// node_modules/@cloudscape-design/components/dropdown/context.js
var DropdownContext = import_react.createContext({ position: "bottom-right" });
function DropdownContextProvider({ children, position = "bottom-right" }) {
	return import_react.createElement(DropdownContext.Provider, { value: { position } }, children);
}
function useDropdownContext() {
	return (0, import_react.useContext)(DropdownContext);
}
// node_modules/@cloudscape-design/components/dropdown/styles.css.js
var styles_css_default$5 = {
	"dropdown-content-wrapper": "awsui_dropdown-content-wrapper_9duf6_uawx8_13",
	"awsui-motion-fade-in-dropdown": "awsui_awsui-motion-fade-in-dropdown_9duf6_uawx8_1",
	"refresh": "awsui_refresh_9duf6_uawx8_34",
	"awsui-motion-fade-in-0": "awsui_awsui-motion-fade-in-0_9duf6_uawx8_1",
	"root": "awsui_root_9duf6_uawx8_76",
	"interior": "awsui_interior_9duf6_uawx8_109",
	"dropdown": "awsui_dropdown_9duf6_uawx8_13",
	"use-portal": "awsui_use-portal_9duf6_uawx8_119",
	"is-empty": "awsui_is-empty_9duf6_uawx8_199",
	"dropdown-drop-up": "awsui_dropdown-drop-up_9duf6_uawx8_206",
	"with-limited-width": "awsui_with-limited-width_9duf6_uawx8_210",
	"dropdown-drop-left": "awsui_dropdown-drop-left_9duf6_uawx8_213",
	"dropdown-drop-right": "awsui_dropdown-drop-right_9duf6_uawx8_216",
	"occupy-entire-width": "awsui_occupy-entire-width_9duf6_uawx8_219",
	"use-flexible-width": "awsui_use-flexible-width_9duf6_uawx8_222",
	"hide-block-border": "awsui_hide-block-border_9duf6_uawx8_230",
	"open": "awsui_open_9duf6_uawx8_239",
	"nowrap": "awsui_nowrap_9duf6_uawx8_248",
	"dropdown-content": "awsui_dropdown-content_9duf6_uawx8_13",
	"stretch-trigger-height": "awsui_stretch-trigger-height_9duf6_uawx8_259"
};
// node_modules/@cloudscape-design/components/dropdown/dropdown-fit-handler.js
var AVAILABLE_SPACE_RESERVE_DEFAULT = 50;
var AVAILABLE_SPACE_RESERVE_MOBILE_VERTICAL = 19;
var AVAILABLE_SPACE_RESERVE_MOBILE_HORIZONTAL = 20;
var getClosestParentDimensions = (element) => {
	return getOverflowParents(element).map((element) => {
		const { blockSize, inlineSize, insetBlockStart, insetInlineStart } = getLogicalBoundingClientRect(element);
		return {
			blockSize,
			inlineSize,
			insetBlockStart,
			insetInlineStart
		};
	}).shift();
};
var getAvailableSpace = ({ trigger, overflowParents, stretchWidth = false, stretchHeight = false, isMobile }) => {
	const availableSpaceReserveVertical = stretchHeight ? 0 : isMobile ? AVAILABLE_SPACE_RESERVE_MOBILE_VERTICAL : AVAILABLE_SPACE_RESERVE_DEFAULT;
	const availableSpaceReserveHorizontal = stretchWidth ? 0 : isMobile ? AVAILABLE_SPACE_RESERVE_MOBILE_HORIZONTAL : AVAILABLE_SPACE_RESERVE_DEFAULT;
	const { insetBlockEnd: triggerBlockEnd, insetInlineStart: triggerInlineStart, insetInlineEnd: triggerInlineEnd } = getLogicalBoundingClientRect(trigger);
	return overflowParents.reduce(({ blockStart, blockEnd, inlineStart, inlineEnd }, overflowParent) => {
		const offsetTop = triggerBlockEnd - overflowParent.insetBlockStart;
		const currentBlockStart = offsetTop - trigger.offsetHeight - availableSpaceReserveVertical;
		const currentBlockEnd = overflowParent.blockSize - offsetTop - availableSpaceReserveVertical;
		const currentInlineStart = triggerInlineEnd - overflowParent.insetInlineStart - availableSpaceReserveHorizontal;
		const currentInlineEnd = overflowParent.insetInlineStart + overflowParent.inlineSize - triggerInlineStart - availableSpaceReserveHorizontal;
		return {
			blockStart: Math.min(blockStart, currentBlockStart),
			blockEnd: Math.min(blockEnd, currentBlockEnd),
			inlineStart: Math.min(inlineStart, currentInlineStart),
			inlineEnd: Math.min(inlineEnd, currentInlineEnd)
		};
	}, {
		blockStart: Number.MAX_VALUE,
		blockEnd: Number.MAX_VALUE,
		inlineStart: Number.MAX_VALUE,
		inlineEnd: Number.MAX_VALUE
	});
};
var getInteriorAvailableSpace = ({ trigger, overflowParents, isMobile }) => {
	const AVAILABLE_SPACE_RESERVE_VERTICAL = isMobile ? AVAILABLE_SPACE_RESERVE_MOBILE_VERTICAL : AVAILABLE_SPACE_RESERVE_DEFAULT;
	const AVAILABLE_SPACE_RESERVE_HORIZONTAL = isMobile ? AVAILABLE_SPACE_RESERVE_MOBILE_HORIZONTAL : AVAILABLE_SPACE_RESERVE_DEFAULT;
	const { insetBlockEnd: triggerBlockEnd, insetBlockStart: triggerBlockStart, insetInlineStart: triggerInlineStart, insetInlineEnd: triggerInlineEnd } = getLogicalBoundingClientRect(trigger);
	return overflowParents.reduce(({ blockStart, blockEnd, inlineStart, inlineEnd }, overflowParent) => {
		const currentBlockStart = triggerBlockEnd - overflowParent.insetBlockStart - AVAILABLE_SPACE_RESERVE_VERTICAL;
		const currentBlockEnd = overflowParent.blockSize - triggerBlockStart + overflowParent.insetBlockStart - AVAILABLE_SPACE_RESERVE_VERTICAL;
		const currentInlineStart = triggerInlineStart - overflowParent.insetInlineStart - AVAILABLE_SPACE_RESERVE_HORIZONTAL;
		const currentInlineEnd = overflowParent.insetInlineStart + overflowParent.inlineSize - triggerInlineEnd - AVAILABLE_SPACE_RESERVE_HORIZONTAL;
		return {
			blockStart: Math.min(blockStart, currentBlockStart),
			blockEnd: Math.min(blockEnd, currentBlockEnd),
			inlineStart: Math.min(inlineStart, currentInlineStart),
			inlineEnd: Math.min(inlineEnd, currentInlineEnd)
		};
	}, {
		blockStart: Number.MAX_VALUE,
		blockEnd: Number.MAX_VALUE,
		inlineStart: Number.MAX_VALUE,
		inlineEnd: Number.MAX_VALUE
	});
};
var resolveWidthConstraint = (constraint, triggerWidth, fallback) => {
	if (constraint === "trigger") return triggerWidth;
	if (typeof constraint === "number") return constraint;
	return fallback;
};
var getWidths = ({ triggerElement, dropdownElement, minWidthConstraint, maxWidthConstraint }) => {
	const { inlineSize: triggerInlineSize } = getLogicalBoundingClientRect(triggerElement);
	const { inlineSize: requiredWidth } = getLogicalBoundingClientRect(dropdownElement);
	const minWidth = resolveWidthConstraint(minWidthConstraint, triggerInlineSize, 0);
	const maxWidth = resolveWidthConstraint(maxWidthConstraint, triggerInlineSize, Number.MAX_VALUE);
	return {
		idealWidth: Math.min(Math.max(requiredWidth, minWidth), maxWidth),
		minWidth,
		triggerInlineSize
	};
};
var hasEnoughSpaceForFlexibleWidth = ({ triggerElement, dropdownElement, minWidthConstraint, maxWidthConstraint, expandToViewport, stretchHeight, isMobile }) => {
	const overflowParents = getOverflowParentDimensions({
		element: dropdownElement,
		excludeClosestParent: false,
		expandToViewport,
		canExpandOutsideViewport: stretchHeight
	});
	const { idealWidth } = getWidths({
		triggerElement,
		dropdownElement,
		minWidthConstraint,
		maxWidthConstraint
	});
	const availableSpace = getAvailableSpace({
		trigger: triggerElement,
		overflowParents,
		stretchHeight,
		isMobile
	});
	return idealWidth <= availableSpace.inlineStart || idealWidth <= availableSpace.inlineEnd;
};
var getDropdownPosition = ({ triggerElement, dropdownElement, overflowParents, minWidth: minWidthConstraint, maxWidth: maxWidthConstraint, preferCenter = false, matchTriggerWidth = false, stretchHeight = false, isMobile = false, maxHeight }) => {
	const availableSpace = getAvailableSpace({
		trigger: triggerElement,
		overflowParents,
		stretchWidth: matchTriggerWidth,
		stretchHeight,
		isMobile
	});
	const { idealWidth, minWidth, triggerInlineSize } = getWidths({
		triggerElement,
		dropdownElement,
		minWidthConstraint,
		maxWidthConstraint
	});
	let dropInlineStart;
	let insetInlineStart = null;
	let inlineSize = idealWidth;
	if (idealWidth <= availableSpace.inlineEnd) dropInlineStart = false;
	else if (idealWidth <= availableSpace.inlineStart) dropInlineStart = true;
	else {
		dropInlineStart = availableSpace.inlineStart > availableSpace.inlineEnd;
		inlineSize = Math.max(availableSpace.inlineStart, availableSpace.inlineEnd, minWidth);
	}
	if (preferCenter) {
		const spillOver = (idealWidth - triggerInlineSize) / 2;
		const availableOutsideLeft = availableSpace.inlineStart - triggerInlineSize;
		const availableOutsideRight = availableSpace.inlineEnd - triggerInlineSize;
		if (availableOutsideLeft >= spillOver && availableOutsideRight >= spillOver) insetInlineStart = -spillOver;
	}
	const dropBlockStart = availableSpace.blockEnd < dropdownElement.offsetHeight && availableSpace.blockStart > availableSpace.blockEnd;
	const availableHeight = dropBlockStart ? availableSpace.blockStart : availableSpace.blockEnd;
	const croppedHeight = Math.max(stretchHeight ? availableHeight : Math.floor(availableHeight / 31) * 31 + 16, 15);
	const blockSize = maxHeight ? `min(${croppedHeight}px, ${maxHeight}px)` : `${croppedHeight}px`;
	return {
		dropBlockStart,
		dropInlineStart,
		insetInlineStart: insetInlineStart === null ? "auto" : `${insetInlineStart}px`,
		blockSize,
		inlineSize: `${inlineSize}px`
	};
};
var getInteriorDropdownPosition = (trigger, dropdown, overflowParents, isMobile) => {
	const availableSpace = getInteriorAvailableSpace({
		trigger,
		overflowParents,
		isMobile
	});
	const { insetBlockEnd: triggerBlockEnd, insetBlockStart: triggerBlockStart, inlineSize: triggerInlineSize } = getLogicalBoundingClientRect(trigger);
	const { insetBlockStart: parentDropdownBlockStart, blockSize: parentDropdownHeight } = getClosestParentDimensions(trigger);
	let dropInlineStart;
	let { inlineSize } = getLogicalBoundingClientRect(dropdown);
	const insetBlockStart = triggerBlockStart - parentDropdownBlockStart;
	if (inlineSize <= availableSpace.inlineEnd) dropInlineStart = false;
	else if (inlineSize <= availableSpace.inlineStart) dropInlineStart = true;
	else {
		dropInlineStart = availableSpace.inlineStart > availableSpace.inlineEnd;
		inlineSize = Math.max(availableSpace.inlineStart, availableSpace.inlineEnd);
	}
	const insetInlineStart = dropInlineStart ? 0 - inlineSize : triggerInlineSize;
	const dropBlockStart = availableSpace.blockEnd < dropdown.offsetHeight && availableSpace.blockStart > availableSpace.blockEnd;
	const insetBlockEnd = dropBlockStart ? parentDropdownBlockStart + parentDropdownHeight - triggerBlockEnd : 0;
	const availableHeight = dropBlockStart ? availableSpace.blockStart : availableSpace.blockEnd;
	const croppedHeight = Math.floor(availableHeight / 31) * 31 + 16;
	return {
		dropBlockStart,
		dropInlineStart,
		blockSize: `${croppedHeight}px`,
		inlineSize: `${inlineSize}px`,
		insetBlockStart: `${insetBlockStart}px`,
		insetBlockEnd: `${insetBlockEnd}px`,
		insetInlineStart: `${insetInlineStart}px`
	};
};
var calculatePosition = (dropdownElement, triggerElement, verticalContainerElement, interior, expandToViewport, preferCenter, matchTriggerWidth, stretchHeight, isMobile, minWidth, maxWidth, maxHeight) => {
	verticalContainerElement.style.maxBlockSize = "";
	dropdownElement.style.inlineSize = "";
	dropdownElement.style.insetBlockStart = "";
	dropdownElement.style.insetBlockEnd = "";
	dropdownElement.style.insetInlineStart = "";
	dropdownElement.classList.remove(styles_css_default$5["dropdown-drop-left"]);
	dropdownElement.classList.remove(styles_css_default$5["dropdown-drop-right"]);
	dropdownElement.classList.remove(styles_css_default$5["dropdown-drop-up"]);
	const overflowParents = getOverflowParentDimensions({
		element: dropdownElement,
		excludeClosestParent: interior,
		expandToViewport,
		canExpandOutsideViewport: stretchHeight
	});
	return [interior ? getInteriorDropdownPosition(triggerElement, dropdownElement, overflowParents, isMobile) : getDropdownPosition({
		triggerElement,
		dropdownElement,
		overflowParents,
		minWidth,
		maxWidth,
		preferCenter,
		matchTriggerWidth,
		stretchHeight,
		isMobile,
		maxHeight
	}), getLogicalBoundingClientRect(triggerElement)];
};
// node_modules/@cloudscape-design/components/dropdown/dropdown-position.js
function applyDropdownPositionRelativeToViewport({ position, dropdownElement, triggerRect, isMobile }) {
	const useAbsolutePositioning = isMobile;
	const verticalScrollOffset = useAbsolutePositioning ? document.documentElement.scrollTop : 0;
	const horizontalScrollOffset = useAbsolutePositioning ? document.documentElement.scrollLeft : 0;
	dropdownElement.style.position = useAbsolutePositioning ? "absolute" : "fixed";
	if (position.dropBlockStart) dropdownElement.style.insetBlockEnd = `calc(100% - ${verticalScrollOffset + triggerRect.insetBlockStart}px)`;
	else dropdownElement.style.insetBlockStart = `${verticalScrollOffset + triggerRect.insetBlockEnd}px`;
	if (position.dropInlineStart) {
		const actualWidth = dropdownElement.getBoundingClientRect().width;
		dropdownElement.style.insetInlineStart = `calc(${horizontalScrollOffset + triggerRect.insetInlineEnd}px - ${actualWidth}px)`;
	} else dropdownElement.style.insetInlineStart = `${horizontalScrollOffset + triggerRect.insetInlineStart}px`;
}
// node_modules/@cloudscape-design/components/dropdown/style.js
function getDropdownStyles(style) {
	if (!(style === null || style === void 0 ? void 0 : style.dropdown)) return;
	return {
		background: style.dropdown.background,
		[customCSSPropertiesMap.dropdownContentBorderColor]: style.dropdown.borderColor,
		[customCSSPropertiesMap.dropdownContentBorderWidth]: style.dropdown.borderWidth,
		[customCSSPropertiesMap.dropdownContentBorderRadius]: style.dropdown.borderRadius
	};
}
// node_modules/@cloudscape-design/components/dropdown/test-classes/styles.css.js
var styles_css_default$4 = {
	"trigger": "awsui_trigger_1hezk_1wraf_5",
	"header": "awsui_header_1hezk_1wraf_9",
	"footer": "awsui_footer_1hezk_1wraf_13"
};
// node_modules/@cloudscape-design/components/dropdown/internal.js
var DropdownContainer = ({ triggerRef, children, renderWithPortal, id, referrerId, open }) => {
	var _a, _b;
	if (!renderWithPortal) return import_react.createElement(import_react.Fragment, null, children);
	if (!open) return null;
	const currentDocument = (_b = (_a = triggerRef.current) === null || _a === void 0 ? void 0 : _a.ownerDocument) !== null && _b !== void 0 ? _b : document;
	return (0, import_react_dom.createPortal)(import_react.createElement("div", {
		id,
		"data-awsui-referrer-id": referrerId
	}, children), currentDocument.body);
};
var TransitionContent = ({ state, transitionRef, dropdownClasses, matchTriggerWidth, hideBlockBorder, interior, isRefresh, dropdownRef, verticalContainerRef, expandToViewport, minWidth, maxWidth, header, content, footer, position, open, onMouseDown, onFocusEnter, onFocusLeave, id, ariaRole, ariaLabel, ariaLabelledby, ariaDescribedby, dropdownStyle, styleClassNames }) => {
	const contentRef = useMergeRefs(dropdownRef, transitionRef);
	const dropdownStyles = {};
	if (minWidth) dropdownStyles[customCSSPropertiesMap.dropdownDefaultMinWidth] = minWidth;
	if (maxWidth) dropdownStyles[customCSSPropertiesMap.dropdownDefaultMaxWidth] = maxWidth;
	return import_react.createElement("div", {
		className: clsx(styles_css_default$5.dropdown, dropdownClasses, {
			[styles_css_default$5.open]: open,
			[styles_css_default$5["with-limited-width"]]: !matchTriggerWidth,
			[styles_css_default$5["hide-block-border"]]: hideBlockBorder,
			[styles_css_default$5.interior]: interior,
			[styles_css_default$5.refresh]: isRefresh,
			[styles_css_default$5["use-portal"]]: expandToViewport && !interior,
			[styles_css_default$5["use-flexible-width"]]: !matchTriggerWidth && !interior
		}),
		ref: contentRef,
		id,
		role: ariaRole,
		"aria-label": ariaLabel,
		"aria-labelledby": ariaLabelledby,
		"aria-describedby": ariaDescribedby,
		"data-open": open,
		"data-animating": state !== "exited",
		"aria-hidden": !open,
		style: dropdownStyles,
		onMouseDown,
		onFocus: onFocusEnter,
		onBlur: onFocusLeave
	}, import_react.createElement("div", {
		className: clsx(styleClassNames === null || styleClassNames === void 0 ? void 0 : styleClassNames.dropdown, styles_css_default$5["dropdown-content-wrapper"], !header && !content && styles_css_default$5["is-empty"], isRefresh && styles_css_default$5.refresh),
		style: dropdownStyle
	}, import_react.createElement("div", {
		ref: verticalContainerRef,
		className: styles_css_default$5["dropdown-content"]
	}, import_react.createElement(DropdownContextProvider, { position }, header && import_react.createElement("div", { className: styles_css_default$4.header }, header), content, footer && import_react.createElement("div", { className: styles_css_default$4.footer }, footer)))));
};
var InternalDropdown = ({ content, trigger, triggerRef: externalTriggerRef, triggerId: externalTriggerId, open, onOutsideClick, onMouseDown, header, footer, dropdownId, stretchTriggerHeight = false, stretchHeight = false, minWidth, maxWidth, maxHeight, hideBlockBorder = true, expandToViewport = false, preferredAlignment = "start", interior = false, scrollable = true, loopFocus = expandToViewport, onFocus, onBlur, onFocusEnter, onFocusLeave, onEscape, contentKey, dropdownContentId, ariaRole, ariaLabel, ariaLabelledby, ariaDescribedby, style, styleClassNames, __internalRootRef, ...restProps }) => {
	const baseProps = getBaseProps(restProps);
	const wrapperRef = (0, import_react.useRef)(null);
	const mergedRef = useMergeRefs(wrapperRef, __internalRootRef);
	const internalTriggerRef = (0, import_react.useRef)(null);
	const dropdownRef = (0, import_react.useRef)(null);
	const dropdownContainerRef = (0, import_react.useRef)(null);
	const verticalContainerRef = (0, import_react.useRef)(null);
	const fixedPosition = (0, import_react.useRef)(null);
	const triggerRef = externalTriggerRef || internalTriggerRef;
	const isRefresh = useVisualRefresh();
	const getMouseDownTarget = useMouseDownTarget();
	const dropdownClasses = usePortalModeClasses(triggerRef);
	const [position, setPosition] = (0, import_react.useState)("bottom-right");
	const isMobile = useMobile();
	const matchTriggerWidth = minWidth === "trigger" && maxWidth === "trigger";
	const preferCenter = preferredAlignment === "center";
	const setDropdownPosition = (position, triggerBox, target, verticalContainer) => {
		verticalContainer.style.maxBlockSize = position.blockSize;
		if (!interior && matchTriggerWidth && !expandToViewport) target.classList.add(styles_css_default$5["occupy-entire-width"]);
		else target.style.inlineSize = position.inlineSize;
		if (position.dropBlockStart && !interior) {
			target.classList.add(styles_css_default$5["dropdown-drop-up"]);
			if (!expandToViewport) target.style.insetBlockEnd = "100%";
		} else target.classList.remove(styles_css_default$5["dropdown-drop-up"]);
		target.classList.add(position.dropInlineStart ? styles_css_default$5["dropdown-drop-left"] : styles_css_default$5["dropdown-drop-right"]);
		if (position.insetInlineStart && position.insetInlineStart !== "auto") target.style.insetInlineStart = position.insetInlineStart;
		if (expandToViewport && !interior) {
			applyDropdownPositionRelativeToViewport({
				position,
				dropdownElement: target,
				triggerRect: triggerBox,
				isMobile
			});
			fixedPosition.current = position;
			return;
		}
		if (interior && isInteriorPosition(position)) {
			if (position.dropBlockStart) target.style.insetBlockEnd = position.insetBlockEnd;
			else target.style.insetBlockStart = position.insetBlockStart;
			target.style.insetInlineStart = position.insetInlineStart;
		}
		if (position.dropBlockStart && position.dropInlineStart) setPosition("top-left");
		else if (position.dropBlockStart) setPosition("top-right");
		else if (position.dropInlineStart) setPosition("bottom-left");
		else setPosition("bottom-right");
	};
	const isOutsideDropdown = (element) => (!wrapperRef.current || !nodeBelongs(wrapperRef.current, element)) && (!dropdownContainerRef.current || !nodeBelongs(dropdownContainerRef.current, element));
	const focusHandler = (event) => {
		if (!event.relatedTarget || isOutsideDropdown(event.relatedTarget)) fireNonCancelableEvent(onFocus, event);
	};
	const blurHandler = (event) => {
		if (!event.relatedTarget || isOutsideDropdown(event.relatedTarget)) fireNonCancelableEvent(onBlur, event);
	};
	const isOutsideDropdownContent = (element) => !dropdownRef.current || !nodeBelongs(dropdownRef.current, element);
	const focusEnterHandler = (event) => {
		if (!event.relatedTarget || isOutsideDropdownContent(event.relatedTarget)) fireNonCancelableEvent(onFocusEnter, event);
	};
	const focusLeaveHandler = (event) => {
		if (!event.relatedTarget || isOutsideDropdownContent(event.relatedTarget)) fireNonCancelableEvent(onFocusLeave, event);
	};
	const fixStretching = () => {
		const classNameToRemove = styles_css_default$5["use-flexible-width"];
		if (open && dropdownRef.current && triggerRef.current && dropdownRef.current.classList.contains(classNameToRemove) && !hasEnoughSpaceForFlexibleWidth({
			triggerElement: triggerRef.current,
			dropdownElement: dropdownRef.current,
			minWidthConstraint: minWidth,
			maxWidthConstraint: maxWidth,
			expandToViewport,
			stretchHeight,
			isMobile
		})) dropdownRef.current.classList.remove(classNameToRemove);
	};
	useResizeObserver(() => dropdownRef.current, fixStretching);
	(0, import_react.useLayoutEffect)(() => {
		const onDropdownOpen = () => {
			if (open && dropdownRef.current && triggerRef.current && verticalContainerRef.current) {
				if (scrollable) dropdownRef.current.classList.add(styles_css_default$5.nowrap);
				setDropdownPosition(...calculatePosition(dropdownRef.current, triggerRef.current, verticalContainerRef.current, interior, expandToViewport, preferCenter, matchTriggerWidth, stretchHeight, isMobile, minWidth, maxWidth, maxHeight), dropdownRef.current, verticalContainerRef.current);
				if (scrollable) dropdownRef.current.classList.remove(styles_css_default$5.nowrap);
			}
		};
		onDropdownOpen();
		if (open) {
			window.addEventListener("scroll", onDropdownOpen);
			const timeoutId = setTimeout(() => {
				window.removeEventListener("scroll", onDropdownOpen);
			}, 500);
			return () => {
				clearTimeout(timeoutId);
				window.removeEventListener("scroll", onDropdownOpen);
			};
		}
	}, [
		open,
		dropdownRef,
		triggerRef,
		verticalContainerRef,
		interior,
		matchTriggerWidth,
		isMobile,
		contentKey
	]);
	(0, import_react.useEffect)(() => {
		if (!open) return;
		const clickListener = (event) => {
			const target = event.composedPath ? event.composedPath()[0] : event.target;
			const mouseDownTarget = getMouseDownTarget();
			const isOutsideTrigger = !nodeBelongs(triggerRef.current, target) || !externalTriggerRef && target === triggerRef.current;
			if (!nodeBelongs(dropdownRef.current, target) && !nodeBelongs(dropdownRef.current, mouseDownTarget) && isOutsideTrigger) fireNonCancelableEvent(onOutsideClick);
		};
		window.addEventListener("click", clickListener, true);
		return () => {
			window.removeEventListener("click", clickListener, true);
		};
	}, [
		open,
		onOutsideClick,
		triggerRef,
		externalTriggerRef,
		getMouseDownTarget
	]);
	(0, import_react.useEffect)(() => {
		if (!open || !onEscape) return;
		const keydownListener = (event) => {
			if (event.key === "Escape") {
				event.stopPropagation();
				fireNonCancelableEvent(onEscape);
			}
		};
		window.addEventListener("keydown", keydownListener, true);
		return () => {
			window.removeEventListener("keydown", keydownListener, true);
		};
	}, [open, onEscape]);
	(0, import_react.useLayoutEffect)(() => {
		if (!expandToViewport || !open) return;
		const updateDropdownPosition = () => {
			if (triggerRef.current && dropdownRef.current && verticalContainerRef.current && fixedPosition.current) applyDropdownPositionRelativeToViewport({
				position: fixedPosition.current,
				dropdownElement: dropdownRef.current,
				triggerRect: getLogicalBoundingClientRect(triggerRef.current),
				isMobile
			});
		};
		updateDropdownPosition();
		const controller = new AbortController();
		window.addEventListener("scroll", updateDropdownPosition, {
			capture: true,
			signal: controller.signal
		});
		window.addEventListener("resize", updateDropdownPosition, {
			capture: true,
			signal: controller.signal
		});
		return () => {
			controller.abort();
		};
	}, [
		open,
		expandToViewport,
		isMobile,
		triggerRef
	]);
	const internalReferrerId = useUniqueId();
	const referrerId = externalTriggerId !== null && externalTriggerId !== void 0 ? externalTriggerId : internalReferrerId;
	const getMinWidthCssValue = () => {
		if (minWidth === void 0) return;
		if (typeof minWidth === "number") return `${minWidth}px`;
		return "100%";
	};
	const getMaxWidthCssValue = () => {
		if (maxWidth === void 0) return "none";
		if (typeof maxWidth === "number") return `${maxWidth}px`;
		return "100%";
	};
	return import_react.createElement("div", {
		...baseProps,
		className: clsx(styles_css_default$5.root, interior && styles_css_default$5.interior, stretchTriggerHeight && styles_css_default$5["stretch-trigger-height"], baseProps.className),
		ref: mergedRef,
		onFocus: focusHandler,
		onBlur: blurHandler
	}, !externalTriggerRef && import_react.createElement("div", {
		id: referrerId,
		className: clsx(stretchTriggerHeight && styles_css_default$5["stretch-trigger-height"], styles_css_default$4.trigger),
		ref: internalTriggerRef
	}, trigger), import_react.createElement(TabTrap, {
		focusNextCallback: () => {
			var _a;
			return dropdownRef.current && ((_a = getFirstFocusable(dropdownRef.current)) === null || _a === void 0 ? void 0 : _a.focus());
		},
		disabled: !open || !loopFocus
	}), import_react.createElement(DropdownContainer, {
		triggerRef,
		renderWithPortal: expandToViewport && !interior,
		id: dropdownId,
		referrerId,
		open
	}, import_react.createElement(Transition, {
		in: open !== null && open !== void 0 ? open : false,
		exit: false
	}, (state, ref) => import_react.createElement("div", { ref: dropdownContainerRef }, import_react.createElement(TabTrap, {
		focusNextCallback: () => {
			var _a;
			return triggerRef.current && ((_a = getLastFocusable(triggerRef.current)) === null || _a === void 0 ? void 0 : _a.focus());
		},
		disabled: !open || !loopFocus
	}), import_react.createElement(TransitionContent, {
		state,
		transitionRef: ref,
		dropdownClasses,
		open,
		matchTriggerWidth,
		hideBlockBorder,
		interior,
		header,
		content,
		expandToViewport,
		minWidth: getMinWidthCssValue(),
		maxWidth: getMaxWidthCssValue(),
		footer,
		onMouseDown,
		onFocusEnter: focusEnterHandler,
		onFocusLeave: focusLeaveHandler,
		isRefresh,
		dropdownRef,
		verticalContainerRef,
		position,
		id: dropdownContentId,
		ariaRole,
		ariaLabel,
		ariaLabelledby,
		ariaDescribedby,
		dropdownStyle: getDropdownStyles(style),
		styleClassNames
	}), import_react.createElement(TabTrap, {
		focusNextCallback: () => {
			var _a;
			return triggerRef.current && ((_a = getFirstFocusable(triggerRef.current)) === null || _a === void 0 ? void 0 : _a.focus());
		},
		disabled: !open || !loopFocus
	})))));
};
var isInteriorPosition = (position) => position.insetBlockEnd !== void 0;
// node_modules/@cloudscape-design/components/internal/hooks/use-previous/index.js
/**
* This hook gives the value of any variable from the previous render invocation
*/
var usePrevious = (value) => {
	const ref = (0, import_react.useRef)();
	(0, import_react.useEffect)(() => {
		ref.current = value;
	});
	return ref.current;
};
// node_modules/@cloudscape-design/components/internal/components/dropdown-status/styles.css.js
var styles_css_default$3 = {
	"root": "awsui_root_vrgzu_1feav_9",
	"recovery": "awsui_recovery_vrgzu_1feav_44"
};
// node_modules/@cloudscape-design/components/internal/components/dropdown-status/index.js
function DropdownStatus({ children }) {
	return import_react.createElement("div", { className: styles_css_default$3.root }, children);
}
var useDropdownStatus = ({ statusType, empty, loadingText, finishedText, filteringResultsText, errorText, recoveryText, isEmpty, isNoMatch, noMatch, onRecoveryClick, hasRecoveryCallback = false, errorIconAriaLabel }) => {
	const previousStatusType = usePrevious(statusType);
	const statusResult = {
		isSticky: true,
		content: null,
		hasRecoveryButton: false
	};
	if (statusType === "loading") statusResult.content = import_react.createElement(StatusIndicator, { type: "loading" }, loadingText);
	else if (statusType === "error") {
		statusResult.hasRecoveryButton = !!recoveryText && hasRecoveryCallback;
		statusResult.content = import_react.createElement("span", null, import_react.createElement(StatusIndicator, {
			type: "error",
			__display: "inline",
			__animate: previousStatusType !== "error",
			iconAriaLabel: errorIconAriaLabel
		}, errorText), " ", statusResult.hasRecoveryButton && import_react.createElement(InternalLink, {
			onFollow: () => fireNonCancelableEvent(onRecoveryClick),
			variant: "recovery",
			className: styles_css_default$3.recovery
		}, recoveryText));
	} else if (isEmpty && empty) statusResult.content = empty;
	else if (isNoMatch && noMatch) statusResult.content = noMatch;
	else if (filteringResultsText) statusResult.content = filteringResultsText;
	else if (statusType === "finished" && finishedText) {
		statusResult.content = finishedText;
		statusResult.isSticky = false;
	}
	return statusResult;
};
// node_modules/@cloudscape-design/components/internal/components/dropdown-footer/styles.css.js
var styles_css_default$2 = {
	"root": "awsui_root_1afi9_c4d45_9",
	"hidden": "awsui_hidden_1afi9_c4d45_40",
	"no-items": "awsui_no-items_1afi9_c4d45_43"
};
// node_modules/@cloudscape-design/components/internal/components/dropdown-footer/index.js
var DropdownFooter = ({ content, id, hasItems = true }) => import_react.createElement("div", { className: clsx(styles_css_default$2.root, {
	[styles_css_default$2.hidden]: content === null,
	[styles_css_default$2["no-items"]]: !hasItems
}) }, content && import_react.createElement(internal_default, { id }, import_react.createElement(DropdownStatus, null, content)));
// node_modules/@cloudscape-design/components/internal/components/options-list/styles.css.js
var styles_css_default$1 = {
	"options-list": "awsui_options-list_19gcf_1h3yo_9",
	"options-list-embedded": "awsui_options-list-embedded_19gcf_1h3yo_56",
	"decrease-block-margin": "awsui_decrease-block-margin_19gcf_1h3yo_63"
};
// node_modules/@cloudscape-design/components/internal/components/options-list/index.js
var BOTTOM_TRIGGER_OFFSET = 80;
var getItemIndex = (containerRef, event) => {
	const target = findUpUntil(event.target, (element) => element === containerRef.current || !!element.dataset.mouseTarget);
	const mouseTarget = target === null || target === void 0 ? void 0 : target.dataset.mouseTarget;
	return mouseTarget ? parseInt(mouseTarget) : -1;
};
var OptionsList = ({ open, statusType, children, nativeAttributes = {}, onKeyDown, onBlur, onFocus, onLoadMore, onMouseUp, onMouseMove, position = "relative", role = "listbox", tagOverride: Tag = "div", decreaseBlockMargin = false, ariaLabel, ariaLabelledby, ariaDescribedby, ariaRequired, embedded, stickyItemBlockSize, isMultiSelect, customProperties, ...restProps }, ref) => {
	const baseProps = getBaseProps(restProps);
	const menuRef = (0, import_react.useRef)(null);
	const handleScroll = useStableCallback(() => {
		const scrollContainer = menuRef === null || menuRef === void 0 ? void 0 : menuRef.current;
		if (scrollContainer) {
			const bottomEdgePosition = scrollContainer.scrollTop + scrollContainer.clientHeight;
			if (scrollContainer.scrollHeight - bottomEdgePosition < BOTTOM_TRIGGER_OFFSET) fireNonCancelableEvent(onLoadMore);
		}
	});
	(0, import_react.useEffect)(() => {
		if (open && statusType === "pending") handleScroll();
	}, [
		open,
		statusType,
		handleScroll
	]);
	const className = clsx(styles_css_default$1["options-list"], {
		[styles_css_default$1["decrease-block-margin"]]: decreaseBlockMargin,
		[styles_css_default$1["options-list-embedded"]]: embedded
	});
	const mergedRef = useMergeRefs(ref, menuRef);
	return import_react.createElement(Tag, {
		...baseProps,
		...nativeAttributes,
		className,
		ref: mergedRef,
		style: {
			...customProperties,
			position,
			scrollPaddingBlockStart: stickyItemBlockSize !== null && stickyItemBlockSize !== void 0 ? stickyItemBlockSize : void 0
		},
		role,
		onScroll: handleScroll,
		onKeyDown: (event) => fireKeyboardEvent(onKeyDown, event),
		onMouseMove: (event) => onMouseMove === null || onMouseMove === void 0 ? void 0 : onMouseMove(getItemIndex(menuRef, event)),
		onMouseUp: (event) => onMouseUp === null || onMouseUp === void 0 ? void 0 : onMouseUp(getItemIndex(menuRef, event)),
		onBlur: (event) => fireNonCancelableEvent(onBlur, { relatedTarget: event.relatedTarget }),
		onFocus: () => fireNonCancelableEvent(onFocus),
		tabIndex: embedded ? 0 : -1,
		"aria-label": ariaLabel,
		"aria-labelledby": ariaLabelledby,
		"aria-describedby": ariaDescribedby,
		"aria-multiselectable": role === "listbox" && isMultiSelect ? true : void 0,
		"aria-required": ariaRequired
	}, open && children);
};
var options_list_default = import_react.forwardRef(OptionsList);
// node_modules/@cloudscape-design/components/internal/components/option/styles.css.js
var styles_css_default = {
	"option": "awsui_option_1p2cx_1eaa6_13",
	"disabled": "awsui_disabled_1p2cx_1eaa6_50",
	"parent": "awsui_parent_1p2cx_1eaa6_53",
	"highlighted": "awsui_highlighted_1p2cx_1eaa6_56",
	"content": "awsui_content_1p2cx_1eaa6_60",
	"label-content": "awsui_label-content_1p2cx_1eaa6_67",
	"label": "awsui_label_1p2cx_1eaa6_67",
	"tag": "awsui_tag_1p2cx_1eaa6_74",
	"label-tag": "awsui_label-tag_1p2cx_1eaa6_75",
	"label-prefix": "awsui_label-prefix_1p2cx_1eaa6_85",
	"tags": "awsui_tags_1p2cx_1eaa6_98",
	"description": "awsui_description_1p2cx_1eaa6_99",
	"selected": "awsui_selected_1p2cx_1eaa6_110",
	"icon": "awsui_icon_1p2cx_1eaa6_124",
	"filtering-match-highlight": "awsui_filtering-match-highlight_1p2cx_1eaa6_131",
	"trigger-variant": "awsui_trigger-variant_1p2cx_1eaa6_146",
	"custom-content": "awsui_custom-content_1p2cx_1eaa6_152"
};
// node_modules/@cloudscape-design/components/internal/components/option/highlight-match.js
var splitOnFiltering = (str, highlightText) => {
	if (highlightText.length > 1e4) return {
		noMatches: [str],
		matches: null
	};
	const filteringPattern = highlightText.replace(/[-[\]/{}()*+?.\\^$|]/g, "\\$&");
	const regexp = new RegExp(filteringPattern, "gi");
	return {
		noMatches: str.split(regexp),
		matches: str.match(regexp)
	};
};
function Highlight({ str, labelRef }) {
	return import_react.createElement("mark", {
		ref: labelRef,
		className: styles_css_default["filtering-match-highlight"]
	}, str);
}
function HighlightMatch({ str, highlightText, labelRef }) {
	if (!str || !highlightText) return import_react.createElement("span", { ref: labelRef }, str);
	if (str === highlightText) return import_react.createElement(Highlight, {
		labelRef,
		str
	});
	const { noMatches, matches } = splitOnFiltering(str, highlightText);
	const highlighted = [];
	noMatches.forEach((noMatch, idx) => {
		highlighted.push(import_react.createElement("span", { key: `noMatch-${idx}` }, noMatch));
		if (matches && idx < matches.length) highlighted.push(import_react.createElement(Highlight, {
			key: `match-${idx}`,
			str: matches[idx]
		}));
	});
	return import_react.createElement("span", { ref: labelRef }, highlighted);
}
export { useDropdownStatus as a, useDropdownContext as c, DropdownFooter as i, useMouseDownTarget as l, styles_css_default as n, usePrevious as o, options_list_default as r, InternalDropdown as s, HighlightMatch as t };
