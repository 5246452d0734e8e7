import { n as __toESM } from "./rolldown-runtime-CO0Nlsmt.js";
import { t as require_react } from "./react-HmIquqiG.js";
import { $ as copyAnalyticsMetadataAttribute, D as with_native_attributes_default, Ot as useUniqueId, T as InternalIcon, a as fireKeyboardEvent, at as clsx, it as getBaseProps, kt as useMergeRefs, o as fireNonCancelableEvent, st as useInternalI18n, tt as getAnalyticsMetadataAttribute } from "./check-safe-url-SIBI-4lx.js";
import { u as InternalButton } from "./internal-D6ihLdrI.js";
import { r as useFormFieldContext, t as useDebounceCallback } from "./use-debounce-callback-Doa87_51.js";
import { n as useSearchProps, r as getInputStylesCss, t as convertAutoComplete } from "./utils-CpqBrpPw.js";
// node_modules/@cloudscape-design/components/input/styles.js
var import_react = /* @__PURE__ */ __toESM(require_react());
function getInputStyles(style) {
	return getInputStylesCss(style);
}
// node_modules/@cloudscape-design/components/input/styles.css.js
var styles_css_default = {
	"input-adorned-container": "awsui_input-adorned-container_2rhyz_867ua_9",
	"input": "awsui_input_2rhyz_867ua_9",
	"input-adorned-container-readonly": "awsui_input-adorned-container-readonly_2rhyz_867ua_22",
	"input-readonly": "awsui_input-readonly_2rhyz_867ua_22",
	"root": "awsui_root_2rhyz_867ua_39",
	"input-invalid": "awsui_input-invalid_2rhyz_867ua_142",
	"input-has-icon-start": "awsui_input-has-icon-start_2rhyz_867ua_151",
	"input-warning": "awsui_input-warning_2rhyz_867ua_154",
	"input-type-search": "awsui_input-type-search_2rhyz_867ua_166",
	"input-has-icon-end": "awsui_input-has-icon-end_2rhyz_867ua_179",
	"input-has-no-border-radius": "awsui_input-has-no-border-radius_2rhyz_867ua_182",
	"input-container": "awsui_input-container_2rhyz_867ua_189",
	"input-icon-start": "awsui_input-icon-start_2rhyz_867ua_194",
	"input-icon-end": "awsui_input-icon-end_2rhyz_867ua_201",
	"input-button-right": "awsui_input-button-right_2rhyz_867ua_207",
	"inline-label-trigger-wrapper": "awsui_inline-label-trigger-wrapper_2rhyz_867ua_211",
	"inline-label-trigger-wrapper-full-width": "awsui_inline-label-trigger-wrapper-full-width_2rhyz_867ua_214",
	"inline-label-wrapper": "awsui_inline-label-wrapper_2rhyz_867ua_218",
	"inline-label-wrapper-full-width": "awsui_inline-label-wrapper-full-width_2rhyz_867ua_221",
	"inline-label": "awsui_inline-label_2rhyz_867ua_211",
	"inline-label-disabled": "awsui_inline-label-disabled_2rhyz_867ua_246",
	"input-adorned-container-disabled": "awsui_input-adorned-container-disabled_2rhyz_867ua_271",
	"input-adorned-container-invalid": "awsui_input-adorned-container-invalid_2rhyz_867ua_279",
	"input-adorned-container-warning": "awsui_input-adorned-container-warning_2rhyz_867ua_292",
	"input-prefix": "awsui_input-prefix_2rhyz_867ua_306",
	"input-suffix": "awsui_input-suffix_2rhyz_867ua_307",
	"input-adornment-content": "awsui_input-adornment-content_2rhyz_867ua_320",
	"input-adornment-divider": "awsui_input-adornment-divider_2rhyz_867ua_329",
	"input-adorned": "awsui_input-adorned_2rhyz_867ua_9"
};
// node_modules/@cloudscape-design/components/input/internal.js
function InternalInput({ type = "text", step, inputMode, autoComplete = true, ariaLabel, clearAriaLabel: clearAriaLabelOverride, name, value, placeholder, autoFocus, disabled, readOnly, disableBrowserAutocorrect, spellcheck, __noBorderRadius, __startIcon, __startIconVariant = "subtle", __onStartIconClick, ariaRequired, __endIcon, __onEndIconClick, onKeyDown, onKeyUp, onChange, __onDelayedInput, __onBlurWithDetail, onBlur, onFocus, nativeInputAttributes, __internalRootRef, __inheritFormFieldProps, __injectAnalyticsComponentMetadata, __skipNativeAttributesWarnings, __fullWidth, style, prefix, suffix, inlineLabelText, ...rest }, ref) {
	var _a;
	const baseProps = getBaseProps(rest);
	const i18n = useInternalI18n("input");
	const fireDelayedInput = useDebounceCallback((value) => fireNonCancelableEvent(__onDelayedInput, { value }));
	const handleChange = (value) => {
		fireDelayedInput(value);
		fireNonCancelableEvent(onChange, { value });
	};
	const inputRef = (0, import_react.useRef)(null);
	const searchProps = useSearchProps(type, disabled, readOnly, value, inputRef, handleChange);
	__startIcon = __startIcon !== null && __startIcon !== void 0 ? __startIcon : searchProps.__startIcon;
	__endIcon = __endIcon !== null && __endIcon !== void 0 ? __endIcon : searchProps.__endIcon;
	__onEndIconClick = __onEndIconClick !== null && __onEndIconClick !== void 0 ? __onEndIconClick : searchProps.__onEndIconClick;
	if (type === "search" || type === "visualSearch") {
		prefix = void 0;
		suffix = void 0;
	}
	const formFieldContext = useFormFieldContext(rest);
	const { ariaLabelledby, ariaDescribedby, controlId: controlIdFromFormFieldContext, invalid, warning } = __inheritFormFieldProps ? formFieldContext : rest;
	const generatedControlId = useUniqueId("input");
	const controlId = controlIdFromFormFieldContext !== null && controlIdFromFormFieldContext !== void 0 ? controlIdFromFormFieldContext : inlineLabelText ? generatedControlId : void 0;
	const hasPrefix = !!prefix;
	const hasSuffix = !!suffix;
	const hasPrefixOrSuffix = hasPrefix || hasSuffix;
	const inputStyles = getInputStyles(style);
	const nativeInputStyles = hasPrefixOrSuffix && inputStyles ? {
		...inputStyles,
		borderRadius: void 0,
		borderWidth: void 0
	} : inputStyles;
	const adornedContainerStyles = hasPrefixOrSuffix && inputStyles ? {
		...inputStyles,
		paddingBlock: void 0,
		paddingInline: void 0
	} : void 0;
	const attributes = {
		"aria-label": ariaLabel,
		"aria-labelledby": ariaLabel && !rest.ariaLabelledby ? void 0 : ariaLabelledby,
		"aria-describedby": ariaDescribedby,
		name,
		placeholder,
		autoFocus,
		id: controlId,
		className: clsx(styles_css_default.input, type && styles_css_default[`input-type-${type}`], __endIcon && styles_css_default["input-has-icon-end"], __startIcon && styles_css_default["input-has-icon-start"], __noBorderRadius && styles_css_default["input-has-no-border-radius"], hasPrefixOrSuffix && styles_css_default["input-adorned"], {
			[styles_css_default["input-readonly"]]: readOnly,
			[styles_css_default["input-invalid"]]: invalid && !hasPrefixOrSuffix,
			[styles_css_default["input-warning"]]: warning && !invalid && !hasPrefixOrSuffix
		}),
		autoComplete: convertAutoComplete(autoComplete),
		disabled,
		readOnly,
		type,
		step,
		inputMode,
		spellCheck: spellcheck,
		onKeyDown: onKeyDown && ((event) => fireKeyboardEvent(onKeyDown, event)),
		onKeyUp: onKeyUp && ((event) => fireKeyboardEvent(onKeyUp, event)),
		value: value !== null && value !== void 0 ? value : "",
		onChange: onChange && ((event) => handleChange(event.target.value)),
		onBlur: (e) => {
			fireNonCancelableEvent(onBlur);
			fireNonCancelableEvent(__onBlurWithDetail, { relatedTarget: e.relatedTarget });
		},
		onFocus: onFocus && (() => fireNonCancelableEvent(onFocus))
	};
	if (type === "number") attributes.onWheel = (event) => event.currentTarget.blur();
	if (disableBrowserAutocorrect) {
		attributes.autoCorrect = "off";
		attributes.autoCapitalize = "off";
	}
	if (ariaRequired) attributes["aria-required"] = "true";
	if (invalid) attributes["aria-invalid"] = "true";
	const mergedRef = useMergeRefs(ref, inputRef);
	if (attributes.type === "visualSearch") attributes.type = "text";
	const componentAnalyticsMetadata = {
		name: "awsui.Input",
		label: "input",
		properties: { value: value || "" }
	};
	const mainInput = import_react.createElement(with_native_attributes_default, {
		...attributes,
		tag: "input",
		componentName: "Input",
		nativeAttributes: nativeInputAttributes,
		skipWarnings: __skipNativeAttributesWarnings,
		ref: mergedRef,
		style: nativeInputStyles
	});
	const renderedId = (_a = nativeInputAttributes === null || nativeInputAttributes === void 0 ? void 0 : nativeInputAttributes.id) !== null && _a !== void 0 ? _a : controlId;
	const endIcon = __endIcon ? import_react.createElement("span", {
		className: styles_css_default["input-icon-end"],
		...__endIcon === "close" ? getAnalyticsMetadataAttribute({ action: "clearInput" }) : {}
	}, import_react.createElement(InternalButton, {
		className: styles_css_default["input-button-right"],
		variant: "inline-icon-pointer-target",
		formAction: "none",
		iconName: __endIcon,
		onClick: __onEndIconClick,
		ariaLabel: i18n("clearAriaLabel", clearAriaLabelOverride),
		disabled
	})) : null;
	const rootProps = {
		...baseProps,
		className: baseProps.className,
		ref: __internalRootRef,
		...__injectAnalyticsComponentMetadata ? getAnalyticsMetadataAttribute({ component: componentAnalyticsMetadata }) : copyAnalyticsMetadataAttribute(rest)
	};
	const renderInputWithPrefixSuffix = (extraProps = {}) => import_react.createElement("div", {
		...extraProps,
		className: clsx(extraProps.className, styles_css_default["input-container"]),
		dir: type === "email" ? "ltr" : void 0
	}, __startIcon && import_react.createElement("span", {
		onClick: __onStartIconClick,
		className: styles_css_default["input-icon-start"]
	}, import_react.createElement(InternalIcon, {
		name: __startIcon,
		variant: disabled ? "disabled" : readOnly ? "subtle" : __startIconVariant
	})), hasPrefixOrSuffix ? import_react.createElement("div", {
		className: clsx(styles_css_default["input-adorned-container"], invalid && styles_css_default["input-adorned-container-invalid"], warning && !invalid && styles_css_default["input-adorned-container-warning"], disabled && styles_css_default["input-adorned-container-disabled"], readOnly && !disabled && styles_css_default["input-adorned-container-readonly"]),
		"aria-disabled": disabled || void 0,
		style: adornedContainerStyles
	}, hasPrefix && import_react.createElement(import_react.Fragment, null, import_react.createElement("span", {
		className: styles_css_default["input-prefix"],
		"aria-hidden": "true"
	}, import_react.createElement("span", { className: styles_css_default["input-adornment-content"] }, prefix)), import_react.createElement("span", { className: styles_css_default["input-adornment-divider"] })), mainInput, hasSuffix && import_react.createElement(import_react.Fragment, null, import_react.createElement("span", { className: styles_css_default["input-adornment-divider"] }), import_react.createElement("span", {
		className: styles_css_default["input-suffix"],
		"aria-hidden": "true"
	}, import_react.createElement("span", { className: styles_css_default["input-adornment-content"] }, suffix))), endIcon) : mainInput, !hasPrefixOrSuffix && endIcon);
	return inlineLabelText ? import_react.createElement("div", {
		...rootProps,
		className: clsx(rootProps.className, styles_css_default["inline-label-wrapper"], __fullWidth && styles_css_default["inline-label-wrapper-full-width"])
	}, import_react.createElement("label", {
		htmlFor: renderedId,
		className: clsx(styles_css_default["inline-label"], disabled && styles_css_default["inline-label-disabled"])
	}, inlineLabelText), import_react.createElement("div", { className: clsx(styles_css_default["inline-label-trigger-wrapper"], __fullWidth && styles_css_default["inline-label-trigger-wrapper-full-width"]) }, renderInputWithPrefixSuffix())) : renderInputWithPrefixSuffix(rootProps);
}
var internal_default = import_react.forwardRef(InternalInput);
export { styles_css_default as n, internal_default as t };
