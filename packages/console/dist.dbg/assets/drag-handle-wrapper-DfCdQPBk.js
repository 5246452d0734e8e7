import { n as __toESM } from "./rolldown-runtime-CO0Nlsmt.js";
import { t as require_react } from "./react-HmIquqiG.js";
import { Ot as useUniqueId, T as InternalIcon, Ut as nodeContains, at as clsx } from "./check-safe-url-SIBI-4lx.js";
import { D as Transition, G as getLogicalBoundingClientRect, T as arrow_default, U as Portal, W as getIsRtl, Y as getScrollInlineStart, g as PopoverBody, h as PopoverContainer, m as styles_css_default$3 } from "./internal-D6ihLdrI.js";
import { t as isKeyboardInteraction } from "./focus-visible-DGtFGszb.js";
// node_modules/@cloudscape-design/components/internal/components/tooltip/styles.scoped.css
var import_react = /* @__PURE__ */ __toESM(require_react());
// node_modules/@cloudscape-design/components/internal/components/tooltip/styles.css.js
var styles_css_default$2 = { "root": "awsui_root_1qprf_160mh_5" };
// node_modules/@cloudscape-design/components/internal/components/tooltip/index.js
function Tooltip({ value, trackRef, trackKey, className, contentAttributes = {}, position = "top", size = "small", hideOnOverscroll, onDismiss }) {
	if (!trackKey && (typeof value === "string" || typeof value === "number")) trackKey = value;
	(0, import_react.useEffect)(() => {
		const controller = new AbortController();
		window.addEventListener("keydown", (event) => {
			if (event.key === "Escape") {
				event.stopPropagation();
				onDismiss === null || onDismiss === void 0 || onDismiss();
			}
		}, {
			capture: true,
			signal: controller.signal
		});
		return () => {
			controller.abort();
		};
	}, [onDismiss]);
	return import_react.createElement(Portal, null, import_react.createElement("div", {
		className: `${styles_css_default$2.root} ${styles_css_default$3.root}`,
		...contentAttributes,
		"data-testid": trackKey
	}, import_react.createElement(Transition, { in: true }, () => import_react.createElement(PopoverContainer, {
		trackRef,
		trackKey,
		size,
		fixedWidth: false,
		position,
		zIndex: 7e3,
		arrow: (position) => import_react.createElement(arrow_default, { position }),
		hideOnOverscroll,
		className
	}, import_react.createElement(PopoverBody, {
		dismissButton: false,
		dismissAriaLabel: void 0,
		onDismiss: void 0,
		header: void 0
	}, value)))));
}
// node_modules/@cloudscape-design/components/internal/components/drag-handle-wrapper/styles.css.js
var styles_css_default$1 = {
	"direction-button-wrapper": "awsui_direction-button-wrapper_155yk_528yk_29",
	"direction-button-wrapper-motion-enter": "awsui_direction-button-wrapper-motion-enter_155yk_528yk_49",
	"direction-button-wrapper-motion-entering": "awsui_direction-button-wrapper-motion-entering_155yk_528yk_49",
	"direction-button-wrapper-motion-exit": "awsui_direction-button-wrapper-motion-exit_155yk_528yk_49",
	"direction-button-wrapper-motion-exiting": "awsui_direction-button-wrapper-motion-exiting_155yk_528yk_49",
	"drag-handle-entry": "awsui_drag-handle-entry_155yk_528yk_1",
	"awsui-motion-fade-in": "awsui_awsui-motion-fade-in_155yk_528yk_1",
	"drag-handle-exit": "awsui_drag-handle-exit_155yk_528yk_1",
	"awsui-motion-fade-out-0": "awsui_awsui-motion-fade-out-0_155yk_528yk_1",
	"direction-button-wrapper-block-start": "awsui_direction-button-wrapper-block-start_155yk_528yk_89",
	"direction-button-wrapper-block-end": "awsui_direction-button-wrapper-block-end_155yk_528yk_93",
	"direction-button-wrapper-inline-start": "awsui_direction-button-wrapper-inline-start_155yk_528yk_97",
	"direction-button-wrapper-inline-end": "awsui_direction-button-wrapper-inline-end_155yk_528yk_108",
	"contents": "awsui_contents_155yk_528yk_119",
	"portal-overlay": "awsui_portal-overlay_155yk_528yk_123",
	"portal-overlay-disabled": "awsui_portal-overlay-disabled_155yk_528yk_131",
	"portal-overlay-contents": "awsui_portal-overlay-contents_155yk_528yk_135",
	"drag-handle": "awsui_drag-handle_155yk_528yk_139",
	"direction-button-wrapper-hidden": "awsui_direction-button-wrapper-hidden_155yk_528yk_152",
	"direction-button-wrapper-forced": "awsui_direction-button-wrapper-forced_155yk_528yk_176",
	"direction-button-wrapper-forced-top-0": "awsui_direction-button-wrapper-forced-top-0_155yk_528yk_180",
	"direction-button-wrapper-forced-top-1": "awsui_direction-button-wrapper-forced-top-1_155yk_528yk_184",
	"direction-button-wrapper-forced-top-2": "awsui_direction-button-wrapper-forced-top-2_155yk_528yk_188",
	"direction-button-wrapper-forced-top-3": "awsui_direction-button-wrapper-forced-top-3_155yk_528yk_192",
	"direction-button-wrapper-forced-bottom-0": "awsui_direction-button-wrapper-forced-bottom-0_155yk_528yk_196",
	"direction-button-wrapper-forced-bottom-1": "awsui_direction-button-wrapper-forced-bottom-1_155yk_528yk_200",
	"direction-button-wrapper-forced-bottom-2": "awsui_direction-button-wrapper-forced-bottom-2_155yk_528yk_204",
	"direction-button-wrapper-forced-bottom-3": "awsui_direction-button-wrapper-forced-bottom-3_155yk_528yk_208",
	"direction-button": "awsui_direction-button_155yk_528yk_29",
	"direction-button-disabled": "awsui_direction-button-disabled_155yk_528yk_231"
};
// node_modules/@cloudscape-design/components/internal/components/drag-handle-wrapper/test-classes/styles.css.js
var styles_css_default = {
	"root": "awsui_root_8k1rt_1i1h9_5",
	"direction-button": "awsui_direction-button_8k1rt_1i1h9_9",
	"direction-button-visible": "awsui_direction-button-visible_8k1rt_1i1h9_13",
	"direction-button-block-start": "awsui_direction-button-block-start_8k1rt_1i1h9_17",
	"direction-button-block-end": "awsui_direction-button-block-end_8k1rt_1i1h9_21",
	"direction-button-inline-start": "awsui_direction-button-inline-start_8k1rt_1i1h9_25",
	"direction-button-inline-end": "awsui_direction-button-inline-end_8k1rt_1i1h9_29"
};
// node_modules/@cloudscape-design/components/internal/components/drag-handle-wrapper/direction-button.js
var ICON_LOGICAL_PROPERTY_MAP = {
	"block-start": "arrow-up",
	"block-end": "arrow-down",
	"inline-start": "arrow-left",
	"inline-end": "arrow-right"
};
function DirectionButton({ direction, state, show, onClick, forcedPosition, forcedIndex }) {
	return import_react.createElement(Transition, { in: show }, (transitionState, ref) => import_react.createElement("span", {
		ref,
		className: clsx(styles_css_default$1["direction-button-wrapper"], !forcedPosition && styles_css_default$1[`direction-button-wrapper-${direction}`], forcedPosition && styles_css_default$1["direction-button-wrapper-forced"], forcedPosition && styles_css_default$1[`direction-button-wrapper-forced-${forcedPosition}-${forcedIndex}`], transitionState === "exited" && styles_css_default$1["direction-button-wrapper-hidden"], styles_css_default$1[`direction-button-wrapper-motion-${transitionState}`])
	}, import_react.createElement("span", {
		className: clsx(styles_css_default$1["direction-button"], state === "disabled" && styles_css_default$1["direction-button-disabled"], styles_css_default[`direction-button-${direction}`], !["exiting", "exited"].includes(transitionState) && styles_css_default["direction-button-visible"]),
		onClick: state !== "disabled" ? onClick : void 0,
		onPointerDown: (event) => event.preventDefault()
	}, import_react.createElement(InternalIcon, {
		name: ICON_LOGICAL_PROPERTY_MAP[direction],
		size: "small"
	}))));
}
// node_modules/@cloudscape-design/components/internal/components/drag-handle-wrapper/portal-overlay.js
function PortalOverlay({ track, isDisabled, referrerId, children }) {
	const ref = (0, import_react.useRef)(null);
	const [container, setContainer] = (0, import_react.useState)(null);
	(0, import_react.useLayoutEffect)(() => {
		if (track.current) {
			const newContainer = track.current.ownerDocument.createElement("div");
			track.current.ownerDocument.body.appendChild(newContainer);
			setContainer(newContainer);
			return () => newContainer.remove();
		}
	}, [track]);
	(0, import_react.useEffect)(() => {
		if (track.current === null || isDisabled) return;
		let cleanedUp = false;
		let lastX;
		let lastY;
		let lastInlineSize;
		let lastBlockSize;
		const updateElement = () => {
			if (track.current && ref.current && document.body.contains(ref.current)) {
				const isRtl = getIsRtl(ref.current);
				const { insetInlineStart, insetBlockStart, inlineSize, blockSize } = getLogicalBoundingClientRect(track.current);
				const newX = (insetInlineStart + getScrollInlineStart(document.documentElement)) * (isRtl ? -1 : 1);
				const newY = insetBlockStart + document.documentElement.scrollTop;
				if (lastX !== newX || lastY !== newY) {
					ref.current.style.translate = `${newX}px ${newY}px`;
					lastX = newX;
					lastY = newY;
				}
				if (lastInlineSize !== inlineSize || lastBlockSize !== blockSize) {
					ref.current.style.width = `${inlineSize}px`;
					ref.current.style.height = `${blockSize}px`;
					lastInlineSize = inlineSize;
					lastBlockSize = blockSize;
				}
			}
			if (!cleanedUp) requestAnimationFrame(updateElement);
		};
		updateElement();
		return () => {
			cleanedUp = true;
		};
	}, [isDisabled, track]);
	return import_react.createElement(Portal, { container }, import_react.createElement("span", {
		ref,
		"data-awsui-referrer-id": referrerId,
		className: clsx(styles_css_default$1["portal-overlay"], isDisabled && styles_css_default$1["portal-overlay-disabled"])
	}, import_react.createElement("span", { className: styles_css_default$1["portal-overlay-contents"] }, children)));
}
// node_modules/@cloudscape-design/components/internal/components/drag-handle-wrapper/index.js
var FORCED_POSITION_PROXIMITY_PX = 50;
var UAP_BUTTON_SIZE_PX = 40;
var DIRECTIONS_ORDER = [
	"block-end",
	"block-start",
	"inline-end",
	"inline-start"
];
function DragHandleWrapper({ directions, tooltipText, children, onDirectionClick, triggerMode = "focus", initialShowButtons = false, controlledShowButtons = false, wrapperClassName, hideButtonsOnDrag, clickDragThreshold }) {
	const wrapperRef = (0, import_react.useRef)(null);
	const dragHandleRef = (0, import_react.useRef)(null);
	const referrerId = useUniqueId("drag-handle");
	const [showTooltip, setShowTooltip] = (0, import_react.useState)(false);
	const [uncontrolledShowButtons, setUncontrolledShowButtons] = (0, import_react.useState)(initialShowButtons);
	const isPointerDown = (0, import_react.useRef)(false);
	const initialPointerPosition = (0, import_react.useRef)();
	const didPointerDrag = (0, import_react.useRef)(false);
	const isDisabled = !directions["block-start"] && !directions["block-end"] && !directions["inline-start"] && !directions["inline-end"];
	const onWrapperFocusIn = (event) => {
		if (isKeyboardInteraction(wrapperRef.current) && !nodeContains(wrapperRef.current, event.relatedTarget)) {
			setShowTooltip(false);
			if (triggerMode === "focus") setUncontrolledShowButtons(true);
		}
	};
	const onWrapperFocusOut = (event) => {
		if (document.hasFocus() && !nodeContains(wrapperRef.current, event.relatedTarget)) setUncontrolledShowButtons(false);
	};
	(0, import_react.useEffect)(() => {
		const controller = new AbortController();
		document.addEventListener("pointermove", (event) => {
			if (isPointerDown.current && initialPointerPosition.current && (event.clientX > initialPointerPosition.current.x + clickDragThreshold || event.clientX < initialPointerPosition.current.x - clickDragThreshold || event.clientY > initialPointerPosition.current.y + clickDragThreshold || event.clientY < initialPointerPosition.current.y - clickDragThreshold)) {
				didPointerDrag.current = true;
				if (hideButtonsOnDrag) setUncontrolledShowButtons(false);
			}
		}, { signal: controller.signal });
		const resetPointerDownState = () => {
			isPointerDown.current = false;
			initialPointerPosition.current = void 0;
		};
		document.addEventListener("pointercancel", () => {
			resetPointerDownState();
		}, { signal: controller.signal });
		document.addEventListener("pointerup", () => {
			if (isPointerDown.current && !didPointerDrag.current) setUncontrolledShowButtons(true);
			resetPointerDownState();
		}, { signal: controller.signal });
		return () => controller.abort();
	}, [clickDragThreshold, hideButtonsOnDrag]);
	const onHandlePointerDown = (event) => {
		isPointerDown.current = true;
		didPointerDrag.current = false;
		initialPointerPosition.current = {
			x: event.clientX,
			y: event.clientY
		};
		setShowTooltip(false);
	};
	const onTooltipGroupPointerEnter = () => {
		if (!isPointerDown.current) setShowTooltip(true);
	};
	const onTooltipGroupPointerLeave = () => {
		setShowTooltip(false);
	};
	const onDragHandleKeyDown = (event) => {
		if (event.key === "Escape") setUncontrolledShowButtons(false);
		else if (triggerMode === "keyboard-activate" && (event.key === "Enter" || event.key === " ")) setUncontrolledShowButtons((prevShowButtons) => !prevShowButtons);
		else if (event.key !== "Alt" && event.key !== "Control" && event.key !== "Meta" && event.key !== "Shift" && triggerMode === "focus") setUncontrolledShowButtons(true);
	};
	const showButtons = triggerMode === "controlled" ? controlledShowButtons : uncontrolledShowButtons;
	const [forcedPosition, setForcedPosition] = (0, import_react.useState)(null);
	const visibleDirections = (forcedPosition === "bottom" ? [...DIRECTIONS_ORDER].reverse() : DIRECTIONS_ORDER).filter((dir) => directions[dir]);
	(0, import_react.useEffect)(() => {
		if (!showButtons || !dragHandleRef.current) {
			if (forcedPosition !== null) setForcedPosition(null);
			return;
		}
		let frameId;
		const checkPosition = () => {
			if (!dragHandleRef.current) return;
			const rect = getLogicalBoundingClientRect(dragHandleRef.current);
			const conflicts = {
				"block-start": rect.insetBlockStart < FORCED_POSITION_PROXIMITY_PX,
				"block-end": window.innerHeight - rect.insetBlockEnd < FORCED_POSITION_PROXIMITY_PX,
				"inline-start": rect.insetInlineStart < FORCED_POSITION_PROXIMITY_PX,
				"inline-end": window.innerWidth - rect.insetInlineEnd < FORCED_POSITION_PROXIMITY_PX
			};
			if (visibleDirections.some((direction) => conflicts[direction])) {
				const hasEnoughSpaceAbove = rect.insetBlockStart > visibleDirections.length * UAP_BUTTON_SIZE_PX;
				setForcedPosition(hasEnoughSpaceAbove ? "top" : "bottom");
			} else setForcedPosition(null);
			frameId = requestAnimationFrame(checkPosition);
		};
		frameId = requestAnimationFrame(checkPosition);
		return () => {
			cancelAnimationFrame(frameId);
		};
	}, [
		forcedPosition,
		showButtons,
		visibleDirections
	]);
	return import_react.createElement(import_react.Fragment, null, import_react.createElement("div", {
		className: clsx(styles_css_default.root, styles_css_default$1.contents),
		ref: wrapperRef,
		onFocus: onWrapperFocusIn,
		onBlur: onWrapperFocusOut
	}, import_react.createElement("div", {
		className: styles_css_default$1.contents,
		onPointerEnter: onTooltipGroupPointerEnter,
		onPointerLeave: onTooltipGroupPointerLeave
	}, import_react.createElement("div", {
		className: clsx(styles_css_default$1["drag-handle"], wrapperClassName),
		ref: dragHandleRef,
		id: referrerId,
		onPointerDown: onHandlePointerDown,
		onKeyDown: onDragHandleKeyDown
	}, children), !isDisabled && !showButtons && showTooltip && tooltipText && import_react.createElement(Tooltip, {
		trackRef: dragHandleRef,
		value: tooltipText,
		onDismiss: () => setShowTooltip(false)
	}))), import_react.createElement(PortalOverlay, {
		track: dragHandleRef,
		isDisabled: !showButtons,
		referrerId
	}, visibleDirections.map((direction, index) => directions[direction] && import_react.createElement(DirectionButton, {
		key: direction,
		show: !isDisabled && showButtons,
		direction,
		state: directions[direction],
		onClick: () => onDirectionClick === null || onDirectionClick === void 0 ? void 0 : onDirectionClick(direction),
		forcedPosition,
		forcedIndex: index
	}))));
}
export { DragHandleWrapper as t };
