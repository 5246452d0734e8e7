import { n as __toESM } from "./rolldown-runtime-CO0Nlsmt.js";
import { t as require_react } from "./react-HmIquqiG.js";
import { bt as useBaseComponent, rt as getAnalyticsMetadataProps, yt as applyDisplayName } from "./check-safe-url-SIBI-4lx.js";
import { h as InternalExpandableSection } from "./index-CRNxE51F.js";
// node_modules/@cloudscape-design/components/expandable-section/index.js
var import_react = /* @__PURE__ */ __toESM(require_react());
function ExpandableSection({ variant = "default", ...props }) {
	const analyticsMetadata = getAnalyticsMetadataProps(props);
	const baseComponentProps = useBaseComponent("ExpandableSection", {
		props: {
			disableContentPaddings: props.disableContentPaddings,
			headingTagOverride: props.headingTagOverride,
			variant
		},
		metadata: {
			hasInstanceIdentifier: Boolean(analyticsMetadata === null || analyticsMetadata === void 0 ? void 0 : analyticsMetadata.instanceIdentifier),
			hasHeaderActions: Boolean(props.headerActions)
		}
	}, analyticsMetadata);
	return import_react.createElement(InternalExpandableSection, {
		variant,
		...props,
		...baseComponentProps,
		__injectAnalyticsComponentMetadata: true
	});
}
applyDisplayName(ExpandableSection, "ExpandableSection");
export { ExpandableSection as t };
