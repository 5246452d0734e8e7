import { n as __toESM } from "./rolldown-runtime-CO0Nlsmt.js";
import { t as require_react } from "./react-HmIquqiG.js";
import { bt as useBaseComponent, rt as getAnalyticsMetadataProps, tt as getAnalyticsMetadataAttribute, yt as applyDisplayName } from "./check-safe-url-SIBI-4lx.js";
import { I as getExternalProps, S as InternalContainerAsSubstep, b as AnalyticsFunnelSubStep } from "./index-CRNxE51F.js";
// node_modules/@cloudscape-design/components/container/index.js
var import_react = /* @__PURE__ */ __toESM(require_react());
function Container({ variant = "default", disableHeaderPaddings = false, disableContentPaddings = false, fitHeight = false, ...props }) {
	const analyticsMetadata = getAnalyticsMetadataProps(props);
	const baseComponentProps = useBaseComponent("Container", {
		props: {
			disableContentPaddings,
			disableHeaderPaddings,
			fitHeight,
			variant
		},
		metadata: { hasInstanceIdentifier: Boolean(analyticsMetadata === null || analyticsMetadata === void 0 ? void 0 : analyticsMetadata.instanceIdentifier) }
	}, analyticsMetadata);
	const externalProps = getExternalProps(props);
	const analyticsComponentMetadata = {
		name: "awsui.Container",
		label: { root: "self" }
	};
	return import_react.createElement(AnalyticsFunnelSubStep, {
		subStepIdentifier: analyticsMetadata === null || analyticsMetadata === void 0 ? void 0 : analyticsMetadata.instanceIdentifier,
		subStepErrorContext: analyticsMetadata === null || analyticsMetadata === void 0 ? void 0 : analyticsMetadata.errorContext
	}, import_react.createElement(InternalContainerAsSubstep, {
		variant,
		disableContentPaddings,
		disableHeaderPaddings,
		fitHeight,
		...props,
		...externalProps,
		...baseComponentProps,
		...getAnalyticsMetadataAttribute({ component: analyticsComponentMetadata })
	}));
}
applyDisplayName(Container, "Container");
export { Container as t };
