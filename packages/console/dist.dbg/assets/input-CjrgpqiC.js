import { n as __toESM } from "./rolldown-runtime-CO0Nlsmt.js";
import { t as require_react } from "./react-HmIquqiG.js";
import { at as clsx, bt as useBaseComponent, it as getBaseProps, yt as applyDisplayName } from "./check-safe-url-SIBI-4lx.js";
import { n as styles_css_default, t as internal_default } from "./internal-BDwh7_yR.js";
// node_modules/@cloudscape-design/components/input/index.js
var import_react = /* @__PURE__ */ __toESM(require_react());
var Input = import_react.forwardRef(({ value, type = "text", step, inputMode, autoComplete = true, spellcheck, disabled, readOnly, disableBrowserAutocorrect, onKeyDown, onKeyUp, onChange, onBlur, onFocus, ariaRequired, name, placeholder, autoFocus, ariaLabel, ariaLabelledby, ariaDescribedby, invalid, warning, controlId, clearAriaLabel, nativeInputAttributes, style, inlineLabelText, prefix, suffix, ...rest }, ref) => {
	const baseComponentProps = useBaseComponent("Input", { props: {
		autoComplete,
		autoFocus,
		disableBrowserAutocorrect,
		inputMode,
		readOnly,
		spellcheck,
		type
	} });
	const baseProps = getBaseProps(rest);
	const inputRef = (0, import_react.useRef)(null);
	(0, import_react.useImperativeHandle)(ref, () => ({
		focus(...args) {
			var _a;
			(_a = inputRef.current) === null || _a === void 0 || _a.focus(...args);
		},
		select() {
			var _a;
			(_a = inputRef.current) === null || _a === void 0 || _a.select();
		}
	}), [inputRef]);
	return import_react.createElement(internal_default, {
		ref: inputRef,
		...baseProps,
		...baseComponentProps,
		autoComplete,
		ariaLabel,
		ariaRequired,
		autoFocus,
		disabled,
		disableBrowserAutocorrect,
		name,
		onKeyDown,
		onKeyUp,
		onChange,
		onBlur,
		onFocus,
		placeholder,
		readOnly,
		type,
		step,
		inputMode,
		spellcheck,
		value,
		ariaDescribedby,
		ariaLabelledby,
		invalid,
		warning,
		controlId,
		clearAriaLabel,
		nativeInputAttributes,
		style,
		prefix,
		suffix,
		inlineLabelText,
		className: clsx(styles_css_default.root, baseProps.className),
		__inheritFormFieldProps: true,
		__injectAnalyticsComponentMetadata: true
	});
});
applyDisplayName(Input, "Input");
export { Input as t };
