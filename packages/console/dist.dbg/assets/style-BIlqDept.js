import { n as __toESM } from "./rolldown-runtime-CO0Nlsmt.js";
import { t as require_react } from "./react-HmIquqiG.js";
import { Ot as useUniqueId, at as clsx, et as getAnalyticsLabelAttribute, nt as customCSSPropertiesMap, tt as getAnalyticsMetadataAttribute } from "./check-safe-url-SIBI-4lx.js";
// node_modules/@cloudscape-design/components/internal/components/abstract-switch/analytics-metadata/styles.scoped.css
var import_react = /* @__PURE__ */ __toESM(require_react());
// node_modules/@cloudscape-design/components/internal/components/abstract-switch/analytics-metadata/styles.css.js
var styles_css_default$1 = {
	"label": "awsui_label_13tpe_9w8pd_5",
	"native-input": "awsui_native-input_13tpe_9w8pd_6"
};
// node_modules/@cloudscape-design/components/internal/components/abstract-switch/styles.css.js
var styles_css_default = {
	"content": "awsui_content_1wepg_1h09r_9",
	"description": "awsui_description_1wepg_1h09r_10",
	"label": "awsui_label_1wepg_1h09r_11",
	"outline": "awsui_outline_1wepg_1h09r_19",
	"show-outline": "awsui_show-outline_1wepg_1h09r_22",
	"native-input": "awsui_native-input_1wepg_1h09r_26",
	"wrapper": "awsui_wrapper_1wepg_1h09r_30",
	"label-wrapper": "awsui_label-wrapper_1wepg_1h09r_36",
	"empty-content": "awsui_empty-content_1wepg_1h09r_47",
	"description-bottom-padding": "awsui_description-bottom-padding_1wepg_1h09r_57",
	"label-disabled": "awsui_label-disabled_1wepg_1h09r_65",
	"description-disabled": "awsui_description-disabled_1wepg_1h09r_66",
	"control": "awsui_control_1wepg_1h09r_70"
};
// node_modules/@cloudscape-design/components/internal/components/abstract-switch/index.js
function joinString(values) {
	return values.filter((value) => !!value).join(" ");
}
function AbstractSwitch({ controlId, controlClassName, outlineClassName, showOutline, disabled, readOnly, nativeControl, styledControl, label, labelClassName, description, descriptionClassName, descriptionBottomPadding, ariaLabel, ariaLabelledby, ariaDescribedby, ariaControls, onClick, style, __internalRootRef, ...rest }) {
	var _a, _b, _c, _d, _e, _f;
	const uniqueId = useUniqueId();
	const id = controlId || uniqueId;
	const labelId = `${id}-label`;
	const descriptionId = `${id}-description`;
	const ariaLabelledByIds = [];
	if (label && !ariaLabel) ariaLabelledByIds.push(labelId);
	if (ariaLabelledby) ariaLabelledByIds.push(ariaLabelledby);
	const ariaDescriptions = [];
	if (ariaDescribedby) ariaDescriptions.push(ariaDescribedby);
	if (description) ariaDescriptions.push(descriptionId);
	const interactionLabel = label ? `.${styles_css_default$1.label}` : !ariaLabel && !ariaLabelledby && controlId ? {
		root: "body",
		selector: `label[for="${controlId}"]`
	} : `.${styles_css_default$1["native-input"]}`;
	return import_react.createElement("span", {
		...rest,
		className: clsx(styles_css_default.wrapper, rest.className),
		ref: __internalRootRef,
		...getAnalyticsLabelAttribute(label ? `.${styles_css_default$1.label}` : `.${styles_css_default$1["native-input"]}`)
	}, import_react.createElement("span", {
		className: styles_css_default["label-wrapper"],
		"aria-disabled": disabled ? "true" : void 0,
		onClick: disabled || readOnly ? void 0 : onClick,
		...getAnalyticsMetadataAttribute(disabled || readOnly ? {} : {
			action: "select",
			detail: { label: interactionLabel }
		})
	}, import_react.createElement("span", {
		className: clsx(styles_css_default.control, controlClassName),
		style: {
			background: (_a = style === null || style === void 0 ? void 0 : style.control) === null || _a === void 0 ? void 0 : _a.background,
			...(style === null || style === void 0 ? void 0 : style.focusRing) && {
				[customCSSPropertiesMap.styleFocusRingBorderColor]: (_b = style.focusRing) === null || _b === void 0 ? void 0 : _b.borderColor,
				[customCSSPropertiesMap.styleFocusRingBorderRadius]: (_c = style.focusRing) === null || _c === void 0 ? void 0 : _c.borderRadius,
				[customCSSPropertiesMap.styleFocusRingBorderWidth]: (_d = style.focusRing) === null || _d === void 0 ? void 0 : _d.borderWidth
			}
		}
	}, styledControl, nativeControl({
		id,
		disabled,
		className: clsx(styles_css_default["native-input"], styles_css_default$1["native-input"]),
		"aria-describedby": ariaDescriptions.length ? joinString(ariaDescriptions) : void 0,
		"aria-labelledby": ariaLabelledByIds.length ? joinString(ariaLabelledByIds) : void 0,
		"aria-label": ariaLabel,
		"aria-controls": ariaControls
	}), import_react.createElement("span", { className: clsx(styles_css_default.outline, outlineClassName, showOutline && styles_css_default["show-outline"]) })), import_react.createElement("span", { className: clsx(styles_css_default.content, !label && !description && styles_css_default["empty-content"]) }, label && import_react.createElement("span", {
		id: labelId,
		className: clsx(styles_css_default.label, labelClassName, styles_css_default$1.label, { [styles_css_default["label-disabled"]]: disabled }),
		style: { color: (_e = style === null || style === void 0 ? void 0 : style.label) === null || _e === void 0 ? void 0 : _e.color }
	}, label), description && import_react.createElement("span", {
		id: descriptionId,
		className: clsx(styles_css_default.description, descriptionClassName, {
			[styles_css_default["description-disabled"]]: disabled,
			[styles_css_default["description-bottom-padding"]]: descriptionBottomPadding
		}),
		style: { color: (_f = style === null || style === void 0 ? void 0 : style.description) === null || _f === void 0 ? void 0 : _f.color }
	}, description))));
}
// node_modules/@cloudscape-design/components/internal/utils/style.js
function getComputedAbstractSwitchState(checked, disabled, readOnly, indeterminate, defaultValue = "default") {
	let computedState;
	if (disabled) computedState = "disabled";
	else if (readOnly) computedState = "readOnly";
	else if (indeterminate) computedState = "indeterminate";
	else if (checked) computedState = "checked";
	else computedState = defaultValue;
	return computedState;
}
export { AbstractSwitch as n, getComputedAbstractSwitchState as t };
