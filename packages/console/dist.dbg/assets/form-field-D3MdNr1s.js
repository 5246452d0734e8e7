import { n as __toESM } from "./rolldown-runtime-CO0Nlsmt.js";
import { t as require_react } from "./react-HmIquqiG.js";
import { bt as useBaseComponent, rt as getAnalyticsMetadataProps, tt as getAnalyticsMetadataAttribute, yt as applyDisplayName } from "./check-safe-url-SIBI-4lx.js";
import { d as InternalFormField, f as styles_css_default } from "./index-CRNxE51F.js";
// node_modules/@cloudscape-design/components/form-field/index.js
var import_react = /* @__PURE__ */ __toESM(require_react());
function FormField({ stretch = false, ...props }) {
	const analyticsMetadata = getAnalyticsMetadataProps(props);
	const baseComponentProps = useBaseComponent("FormField", {
		props: { stretch },
		metadata: {
			hasInstanceIdentifier: Boolean(analyticsMetadata === null || analyticsMetadata === void 0 ? void 0 : analyticsMetadata.instanceIdentifier),
			hasErrorContext: Boolean(analyticsMetadata === null || analyticsMetadata === void 0 ? void 0 : analyticsMetadata.errorContext)
		}
	}, analyticsMetadata);
	return import_react.createElement(InternalFormField, {
		stretch,
		...props,
		__hideLabel: false,
		__analyticsMetadata: analyticsMetadata,
		...baseComponentProps,
		...getAnalyticsMetadataAttribute({ component: {
			name: "awsui.FormField",
			label: `.${styles_css_default.label}`
		} })
	});
}
applyDisplayName(FormField, "FormField");
export { FormField as t };
