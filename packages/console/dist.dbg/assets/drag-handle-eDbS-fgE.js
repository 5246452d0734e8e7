import { n as __toESM } from "./rolldown-runtime-CO0Nlsmt.js";
import { t as require_react } from "./react-HmIquqiG.js";
import { T as InternalIcon, at as clsx, it as getBaseProps, kt as useMergeRefs } from "./check-safe-url-SIBI-4lx.js";
import { t as DragHandleWrapper } from "./drag-handle-wrapper-DfCdQPBk.js";
// node_modules/@cloudscape-design/components/internal/components/drag-handle/styles.scoped.css
var import_react = /* @__PURE__ */ __toESM(require_react());
// node_modules/@cloudscape-design/components/internal/components/drag-handle/styles.css.js
var styles_css_default$1 = {
	"handle": "awsui_handle_sdha6_29ghs_9",
	"handle-size-normal": "awsui_handle-size-normal_sdha6_29ghs_17",
	"handle-size-small": "awsui_handle-size-small_sdha6_29ghs_21",
	"handle-drag-indicator": "awsui_handle-drag-indicator_sdha6_29ghs_24",
	"handle-disabled": "awsui_handle-disabled_sdha6_29ghs_24",
	"active": "awsui_active_sdha6_29ghs_27",
	"handle-resize-area": "awsui_handle-resize-area_sdha6_29ghs_30",
	"handle-resize-horizontal": "awsui_handle-resize-horizontal_sdha6_29ghs_48",
	"handle-resize-vertical": "awsui_handle-resize-vertical_sdha6_29ghs_51",
	"hide-focus": "awsui_hide-focus_sdha6_29ghs_61",
	"resize-icon": "awsui_resize-icon_sdha6_29ghs_84",
	"resize-icon-vertical": "awsui_resize-icon-vertical_sdha6_29ghs_90",
	"resize-icon-horizontal": "awsui_resize-icon-horizontal_sdha6_29ghs_94",
	"prevent-pointer": "awsui_prevent-pointer_sdha6_29ghs_98"
};
// node_modules/@cloudscape-design/components/internal/components/drag-handle/resize-icon.js
function ResizeIcon({ variant }) {
	return import_react.createElement("svg", {
		focusable: "false",
		className: clsx(styles_css_default$1["resize-icon"], styles_css_default$1[`resize-icon-${variant}`]),
		xmlns: "http://www.w3.org/2000/svg",
		width: "16",
		height: "16",
		viewBox: "0 0 16 16",
		"aria-hidden": true
	}, import_react.createElement("path", {
		d: "M2 8H14",
		strokeWidth: "2",
		strokeLinecap: "round"
	}));
}
// node_modules/@cloudscape-design/components/internal/components/drag-handle/test-classes/styles.css.js
var styles_css_default = { "root": "awsui_root_1om0h_im8v7_5" };
// node_modules/@cloudscape-design/components/internal/components/drag-handle/button.js
var DragHandleButton = (0, import_react.forwardRef)(({ variant = "drag-indicator", size = "normal", active = false, className, ariaLabel, ariaLabelledBy, ariaDescribedby, ariaValue, disabled, onPointerDown, onClick, onKeyDown }, ref) => {
	const dragHandleRefObject = (0, import_react.useRef)(null);
	const iconProps = (() => {
		const shared = {
			variant: disabled ? "disabled" : void 0,
			size
		};
		switch (variant) {
			case "drag-indicator": return {
				...shared,
				name: "drag-indicator"
			};
			case "resize-area": return {
				...shared,
				name: "resize-area"
			};
			case "resize-horizontal": return {
				...shared,
				svg: import_react.createElement(ResizeIcon, { variant: "horizontal" })
			};
			case "resize-vertical": return {
				...shared,
				svg: import_react.createElement(ResizeIcon, { variant: "vertical" })
			};
		}
	})();
	return import_react.createElement("div", {
		ref: useMergeRefs(ref, dragHandleRefObject),
		role: ariaValue ? "slider" : "button",
		tabIndex: 0,
		className: clsx(className, styles_css_default$1.handle, styles_css_default.root, styles_css_default$1[`handle-${variant}`], styles_css_default$1[`handle-size-${size}`], disabled && styles_css_default$1["handle-disabled"], active && styles_css_default$1.active),
		"aria-label": ariaLabel,
		"aria-labelledby": ariaLabelledBy,
		"aria-describedby": ariaDescribedby,
		"aria-disabled": disabled,
		"aria-pressed": ariaValue ? void 0 : active,
		"aria-valuemax": ariaValue === null || ariaValue === void 0 ? void 0 : ariaValue.valueMax,
		"aria-valuemin": ariaValue === null || ariaValue === void 0 ? void 0 : ariaValue.valueMin,
		"aria-valuenow": ariaValue === null || ariaValue === void 0 ? void 0 : ariaValue.valueNow,
		onPointerDown,
		onClick,
		onKeyDown,
		...variant === "drag-indicator" ? {
			"data-awsui-motion-trigger": "hover",
			"data-awsui-motion-target": ""
		} : {}
	}, import_react.createElement("div", { className: styles_css_default$1["prevent-pointer"] }, import_react.createElement(InternalIcon, { ...iconProps })));
});
// node_modules/@cloudscape-design/components/internal/components/drag-handle/index.js
var InternalDragHandle = (0, import_react.forwardRef)(({ variant, size, ariaLabel, ariaLabelledBy, ariaDescribedby, tooltipText, ariaValue, disabled, directions = {}, onPointerDown, onClick, onKeyDown, onDirectionClick, triggerMode, initialShowButtons, controlledShowButtons, hideButtonsOnDrag = false, clickDragThreshold = 3, active, ...rest }, ref) => {
	const baseProps = getBaseProps(rest);
	return import_react.createElement(DragHandleWrapper, {
		directions: !disabled ? directions : {},
		tooltipText,
		onDirectionClick,
		triggerMode,
		initialShowButtons,
		controlledShowButtons,
		hideButtonsOnDrag,
		clickDragThreshold
	}, import_react.createElement(DragHandleButton, {
		ref,
		className: baseProps.className,
		variant,
		size,
		ariaLabel,
		ariaLabelledBy,
		ariaDescribedby,
		ariaValue,
		disabled,
		active,
		onPointerDown,
		onClick,
		onKeyDown
	}));
});
export { InternalDragHandle as t };
