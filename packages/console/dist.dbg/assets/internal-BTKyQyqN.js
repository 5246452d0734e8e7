import { n as __toESM } from "./rolldown-runtime-CO0Nlsmt.js";
import { t as require_react } from "./react-HmIquqiG.js";
import { Ot as useUniqueId, at as clsx, it as getBaseProps, o as fireNonCancelableEvent, tt as getAnalyticsMetadataAttribute } from "./check-safe-url-SIBI-4lx.js";
import { o as radio_button_default, s as useRadioGroupForwardFocus } from "./index-CRNxE51F.js";
import { r as useFormFieldContext } from "./use-debounce-callback-Doa87_51.js";
// node_modules/@cloudscape-design/components/radio-group/analytics-metadata/styles.scoped.css
var import_react = /* @__PURE__ */ __toESM(require_react());
// node_modules/@cloudscape-design/components/radio-group/analytics-metadata/styles.css.js
var styles_css_default$2 = { "selected": "awsui_selected_1m93f_14fvl_5" };
// node_modules/@cloudscape-design/components/radio-group/styles.css.js
var styles_css_default$1 = {
	"radio-group": "awsui_radio-group_1mabk_wzqm2_9",
	"horizontal-group": "awsui_horizontal-group_1mabk_wzqm2_40",
	"radio": "awsui_radio_1mabk_wzqm2_9",
	"horizontal": "awsui_horizontal_1mabk_wzqm2_40",
	"radio--has-description": "awsui_radio--has-description_1mabk_wzqm2_54"
};
// node_modules/@cloudscape-design/components/radio-group/test-classes/styles.css.js
var styles_css_default = { "root": "awsui_root_1np5w_1q93l_5" };
// node_modules/@cloudscape-design/components/radio-group/internal.js
var InternalRadioGroup = import_react.forwardRef(({ name, value, items, ariaLabel, ariaRequired, ariaControls, onChange, readOnly, __internalRootRef, style, direction, ...props }, ref) => {
	const { ariaDescribedby, ariaLabelledby } = useFormFieldContext(props);
	const baseProps = getBaseProps(props);
	const generatedName = useUniqueId("awsui-radio-");
	const [radioButtonRef, radioButtonRefIndex] = useRadioGroupForwardFocus(ref, items, value);
	return import_react.createElement("div", {
		role: "radiogroup",
		"aria-labelledby": ariaLabelledby,
		"aria-label": ariaLabel,
		"aria-describedby": ariaDescribedby,
		"aria-required": ariaRequired,
		"aria-controls": ariaControls,
		"aria-readonly": readOnly ? "true" : void 0,
		...baseProps,
		className: clsx(baseProps.className, styles_css_default.root, styles_css_default$1["radio-group"], direction === "horizontal" && styles_css_default$1["horizontal-group"]),
		ref: __internalRootRef
	}, items && items.map((item, index) => import_react.createElement(radio_button_default, {
		key: item.value,
		ref: index === radioButtonRefIndex ? radioButtonRef : void 0,
		className: clsx(styles_css_default$1.radio, item.description && styles_css_default$1["radio--has-description"], direction === "horizontal" && styles_css_default$1.horizontal, item.value === value && styles_css_default$2.selected),
		checked: item.value === value,
		name: name || generatedName,
		value: item.value,
		description: item.description,
		disabled: item.disabled,
		onSelect: () => fireNonCancelableEvent(onChange, { value: item.value }),
		controlId: item.controlId,
		readOnly,
		style,
		...getAnalyticsMetadataAttribute(!item.disabled && !readOnly ? { detail: {
			position: `${index + 1}`,
			value: item.value
		} } : {})
	}, item.label)));
});
export { styles_css_default$2 as n, InternalRadioGroup as t };
