import { n as __toESM } from "./rolldown-runtime-CO0Nlsmt.js";
import { t as require_react } from "./react-HmIquqiG.js";
import { bt as useBaseComponent, tt as getAnalyticsMetadataAttribute, yt as applyDisplayName } from "./check-safe-url-SIBI-4lx.js";
import { I as getExternalProps } from "./index-CRNxE51F.js";
import { p as styles_css_default, t as InternalSelect } from "./internal-J70hJ3Ft.js";
// node_modules/@cloudscape-design/components/select/index.js
var import_react = /* @__PURE__ */ __toESM(require_react());
var Select = import_react.forwardRef(({ options = [], filteringType = "none", statusType = "finished", triggerVariant = "label", renderOption, ...restProps }, ref) => {
	var _a, _b, _c, _d;
	const baseComponentProps = useBaseComponent("Select", {
		props: {
			autoFocus: restProps.autoFocus,
			expandToViewport: restProps.expandToViewport,
			filteringType,
			triggerVariant,
			virtualScroll: restProps.virtualScroll,
			readOnly: restProps.readOnly,
			dropdownRole: restProps.dropdownRole
		},
		metadata: {
			hasInlineLabel: Boolean(restProps.inlineLabelText),
			hasDisabledReasons: options.some((option) => Boolean(option.disabledReason)),
			hasDropdownHeader: Boolean(restProps.renderDropdownHeader),
			hasDropdownFooter: Boolean(restProps.renderDropdownFooter),
			hasDropdownAriaDescribedby: Boolean(restProps.dropdownAriaDescribedby)
		}
	});
	const externalProps = getExternalProps(restProps);
	const componentAnalyticsMetadata = {
		name: "awsui.Select",
		label: `.${styles_css_default["button-trigger"]}`,
		properties: {
			disabled: `${!!externalProps.disabled}`,
			selectedOptionValue: `${externalProps.selectedOption && externalProps.selectedOption.value ? externalProps.selectedOption.value : null}`,
			selectedOption: `${(_d = (_b = (_a = externalProps.selectedOption) === null || _a === void 0 ? void 0 : _a.label) !== null && _b !== void 0 ? _b : (_c = externalProps.selectedOption) === null || _c === void 0 ? void 0 : _c.value) !== null && _d !== void 0 ? _d : null}`
		}
	};
	return import_react.createElement(InternalSelect, {
		renderOption,
		options,
		filteringType,
		statusType,
		triggerVariant,
		...externalProps,
		...baseComponentProps,
		ref,
		...getAnalyticsMetadataAttribute({ component: componentAnalyticsMetadata })
	});
});
applyDisplayName(Select, "Select");
export { Select as t };
