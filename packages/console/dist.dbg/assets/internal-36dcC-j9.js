import { n as __toESM } from "./rolldown-runtime-CO0Nlsmt.js";
import { t as require_react } from "./react-HmIquqiG.js";
import { D as with_native_attributes_default, at as clsx, it as getBaseProps, o as fireNonCancelableEvent, r as useForwardFocus, tt as getAnalyticsMetadataAttribute } from "./check-safe-url-SIBI-4lx.js";
import { n as AbstractSwitch, t as getComputedAbstractSwitchState } from "./style-BIlqDept.js";
import { r as useFormFieldContext } from "./use-debounce-callback-Doa87_51.js";
// node_modules/@cloudscape-design/components/toggle/style.js
var import_react = /* @__PURE__ */ __toESM(require_react());
function getAbstractSwitchStyles(style, checked, disabled, readOnly) {
	var _a, _b, _c, _d, _e, _f, _g, _h;
	let properties = {};
	if ((style === null || style === void 0 ? void 0 : style.input) || (style === null || style === void 0 ? void 0 : style.label)) {
		const computedState = getComputedAbstractSwitchState(checked, disabled, readOnly, false);
		properties = {
			control: { background: ((_a = style === null || style === void 0 ? void 0 : style.input) === null || _a === void 0 ? void 0 : _a.background) && style.input.background[computedState] },
			label: { color: ((_b = style === null || style === void 0 ? void 0 : style.label) === null || _b === void 0 ? void 0 : _b.color) && style.label.color[computedState] },
			focusRing: {
				borderColor: (_d = (_c = style === null || style === void 0 ? void 0 : style.input) === null || _c === void 0 ? void 0 : _c.focusRing) === null || _d === void 0 ? void 0 : _d.borderColor,
				borderRadius: (_f = (_e = style === null || style === void 0 ? void 0 : style.input) === null || _e === void 0 ? void 0 : _e.focusRing) === null || _f === void 0 ? void 0 : _f.borderRadius,
				borderWidth: (_h = (_g = style === null || style === void 0 ? void 0 : style.input) === null || _g === void 0 ? void 0 : _g.focusRing) === null || _h === void 0 ? void 0 : _h.borderWidth
			}
		};
	}
	return properties;
}
function getStyledControlStyle(style, checked, disabled, readOnly) {
	var _a, _b;
	let properties = {};
	if ((_b = (_a = style === null || style === void 0 ? void 0 : style.input) === null || _a === void 0 ? void 0 : _a.handle) === null || _b === void 0 ? void 0 : _b.background) {
		const computedState = getComputedAbstractSwitchState(checked, disabled, readOnly, void 0);
		properties = { background: style.input.handle.background[computedState] };
	}
	return properties;
}
// node_modules/@cloudscape-design/components/toggle/styles.css.js
var styles_css_default = {
	"root": "awsui_root_4yi2u_4zozx_9",
	"outline": "awsui_outline_4yi2u_4zozx_42",
	"toggle-control": "awsui_toggle-control_4yi2u_4zozx_65",
	"toggle-control-checked": "awsui_toggle-control-checked_4yi2u_4zozx_78",
	"toggle-control-disabled": "awsui_toggle-control-disabled_4yi2u_4zozx_81",
	"toggle-control-readonly": "awsui_toggle-control-readonly_4yi2u_4zozx_87",
	"toggle-handle": "awsui_toggle-handle_4yi2u_4zozx_91",
	"toggle-handle-checked": "awsui_toggle-handle-checked_4yi2u_4zozx_116",
	"toggle-handle-disabled": "awsui_toggle-handle-disabled_4yi2u_4zozx_123",
	"toggle-handle-readonly": "awsui_toggle-handle-readonly_4yi2u_4zozx_127"
};
// node_modules/@cloudscape-design/components/toggle/internal.js
var InternalToggle = import_react.forwardRef(({ controlId, checked, name, disabled, readOnly, children, description, ariaLabel, ariaControls, onFocus, onBlur, onChange, nativeInputAttributes, __internalRootRef, style, __injectAnalyticsComponentMetadata, ...rest }, ref) => {
	const { ariaDescribedby, ariaLabelledby } = useFormFieldContext(rest);
	const baseProps = getBaseProps(rest);
	const checkboxRef = (0, import_react.useRef)(null);
	const analyticsMetadata = {};
	const analyticsComponentMetadata = {
		name: "awsui.Toggle",
		label: { root: "self" },
		properties: { checked: `${!!checked}` }
	};
	if (__injectAnalyticsComponentMetadata) analyticsMetadata.component = analyticsComponentMetadata;
	if (!disabled && !readOnly) analyticsMetadata.action = !checked ? "select" : "deselect";
	useForwardFocus(ref, checkboxRef);
	return import_react.createElement(AbstractSwitch, {
		...baseProps,
		className: clsx(styles_css_default.root, baseProps.className),
		controlClassName: clsx(styles_css_default["toggle-control"], {
			[styles_css_default["toggle-control-checked"]]: checked,
			[styles_css_default["toggle-control-disabled"]]: disabled,
			[styles_css_default["toggle-control-readonly"]]: readOnly
		}),
		outlineClassName: styles_css_default.outline,
		controlId,
		disabled,
		readOnly,
		label: children,
		description,
		descriptionBottomPadding: true,
		ariaLabel,
		ariaLabelledby,
		ariaDescribedby,
		ariaControls,
		nativeControl: (nativeControlProps) => import_react.createElement(with_native_attributes_default, {
			...nativeControlProps,
			tag: "input",
			componentName: "Toggle",
			nativeAttributes: nativeInputAttributes,
			ref: checkboxRef,
			type: "checkbox",
			checked,
			name,
			"aria-disabled": readOnly && !disabled ? "true" : void 0,
			onFocus: () => fireNonCancelableEvent(onFocus),
			onBlur: () => fireNonCancelableEvent(onBlur),
			onChange: () => {}
		}),
		onClick: () => {
			var _a;
			(_a = checkboxRef.current) === null || _a === void 0 || _a.focus();
			fireNonCancelableEvent(onChange, { checked: !checked });
		},
		styledControl: import_react.createElement("span", {
			className: clsx(styles_css_default["toggle-handle"], {
				[styles_css_default["toggle-handle-checked"]]: checked,
				[styles_css_default["toggle-handle-disabled"]]: disabled,
				[styles_css_default["toggle-handle-readonly"]]: readOnly
			}),
			style: getStyledControlStyle(style, checked, disabled, readOnly)
		}),
		style: getAbstractSwitchStyles(style, checked, disabled, readOnly),
		__internalRootRef,
		...getAnalyticsMetadataAttribute(analyticsMetadata)
	});
});
export { InternalToggle as t };
