import { n as __toESM } from "./rolldown-runtime-CO0Nlsmt.js";
import { t as require_react } from "./react-HmIquqiG.js";
import { D as with_native_attributes_default, a as fireKeyboardEvent, at as clsx, bt as useBaseComponent, it as getBaseProps, o as fireNonCancelableEvent, r as useForwardFocus, tt as getAnalyticsMetadataAttribute, yt as applyDisplayName } from "./check-safe-url-SIBI-4lx.js";
import { r as getInputStylesCss, t as convertAutoComplete } from "./utils-CpqBrpPw.js";
import { r as useFormFieldContext } from "./use-debounce-callback-Doa87_51.js";
// node_modules/@cloudscape-design/components/textarea/styles.js
var import_react = /* @__PURE__ */ __toESM(require_react());
function getTextareaStyles(style) {
	return getInputStylesCss(style, true);
}
// node_modules/@cloudscape-design/components/textarea/styles.css.js
var styles_css_default = {
	"root": "awsui_root_qk1j1_1rttp_9",
	"textarea": "awsui_textarea_qk1j1_1rttp_13",
	"textarea-resize-both": "awsui_textarea-resize-both_qk1j1_1rttp_64",
	"textarea-resize-horizontal": "awsui_textarea-resize-horizontal_qk1j1_1rttp_67",
	"textarea-resize-vertical": "awsui_textarea-resize-vertical_qk1j1_1rttp_70",
	"textarea-resize-none": "awsui_textarea-resize-none_qk1j1_1rttp_73",
	"textarea-readonly": "awsui_textarea-readonly_qk1j1_1rttp_82",
	"textarea-invalid": "awsui_textarea-invalid_qk1j1_1rttp_123",
	"textarea-warning": "awsui_textarea-warning_qk1j1_1rttp_132"
};
// node_modules/@cloudscape-design/components/textarea/index.js
var Textarea = import_react.forwardRef(({ value, autoComplete = true, disabled, readOnly, disableBrowserAutocorrect, disableBrowserSpellcheck, spellcheck, onKeyDown, onKeyUp, onChange, onBlur, onFocus, ariaRequired, name, rows, resize = "both", placeholder, autoFocus, ariaLabel, nativeTextareaAttributes, style, ...rest }, ref) => {
	const { __internalRootRef } = useBaseComponent("Textarea", { props: {
		autoComplete,
		autoFocus,
		disableBrowserAutocorrect,
		disableBrowserSpellcheck,
		readOnly,
		resize,
		spellcheck
	} });
	const { ariaLabelledby, ariaDescribedby, controlId, invalid, warning } = useFormFieldContext(rest);
	const baseProps = getBaseProps(rest);
	const textareaRef = (0, import_react.useRef)(null);
	useForwardFocus(ref, textareaRef);
	const attributes = {
		"aria-label": ariaLabel,
		"aria-labelledby": ariaLabelledby,
		"aria-describedby": ariaDescribedby,
		"aria-required": ariaRequired ? "true" : void 0,
		"aria-invalid": invalid ? "true" : void 0,
		name,
		placeholder,
		autoFocus,
		className: clsx(styles_css_default.textarea, styles_css_default[`textarea-resize-${resize}`], {
			[styles_css_default["textarea-readonly"]]: readOnly,
			[styles_css_default["textarea-invalid"]]: invalid,
			[styles_css_default["textarea-warning"]]: warning && !invalid
		}),
		autoComplete: convertAutoComplete(autoComplete),
		spellCheck: spellcheck,
		disabled,
		readOnly: readOnly ? true : void 0,
		rows: rows || 3,
		onKeyDown: onKeyDown && ((event) => fireKeyboardEvent(onKeyDown, event)),
		onKeyUp: onKeyUp && ((event) => fireKeyboardEvent(onKeyUp, event)),
		value: value || "",
		onChange: onChange && ((event) => fireNonCancelableEvent(onChange, { value: event.target.value })),
		onBlur: onBlur && (() => fireNonCancelableEvent(onBlur)),
		onFocus: onFocus && (() => fireNonCancelableEvent(onFocus))
	};
	if (disableBrowserAutocorrect) {
		attributes.autoCorrect = "off";
		attributes.autoCapitalize = "off";
	}
	if (disableBrowserSpellcheck) attributes.spellCheck = "false";
	const componentAnalyticsMetadata = {
		name: "awsui.Textarea",
		label: "textarea",
		properties: { value: value || "" }
	};
	return import_react.createElement("span", {
		...baseProps,
		className: clsx(styles_css_default.root, baseProps.className),
		ref: __internalRootRef,
		...getAnalyticsMetadataAttribute({ component: componentAnalyticsMetadata })
	}, import_react.createElement(with_native_attributes_default, {
		...attributes,
		tag: "textarea",
		componentName: "Textarea",
		nativeAttributes: nativeTextareaAttributes,
		ref: textareaRef,
		id: controlId,
		style: getTextareaStyles(style)
	}));
});
applyDisplayName(Textarea, "Textarea");
export { Textarea as t };
