import { n as __toESM } from "./rolldown-runtime-CO0Nlsmt.js";
import { t as require_react } from "./react-HmIquqiG.js";
import { I as DATA_ATTR_MODAL_ID, Ot as useUniqueId, bt as useBaseComponent, m as useFunnel, rt as getAnalyticsMetadataProps, yt as applyDisplayName } from "./check-safe-url-SIBI-4lx.js";
import { b as AnalyticsFunnelSubStep, c as InternalModal, l as InternalModalAsFunnel, u as styles_css_default, v as AnalyticsFunnel, y as AnalyticsFunnelStep } from "./index-CRNxE51F.js";
// node_modules/@cloudscape-design/components/modal/index.js
var import_react = /* @__PURE__ */ __toESM(require_react());
function ModalWithAnalyticsFunnel({ analyticsMetadata, baseComponentProps, size = "medium", ...props }) {
	const modalId = useUniqueId();
	const dataAttributes = { [DATA_ATTR_MODAL_ID]: modalId };
	return import_react.createElement(AnalyticsFunnel, {
		mounted: props.visible,
		funnelIdentifier: analyticsMetadata === null || analyticsMetadata === void 0 ? void 0 : analyticsMetadata.instanceIdentifier,
		funnelFlowType: analyticsMetadata === null || analyticsMetadata === void 0 ? void 0 : analyticsMetadata.flowType,
		funnelErrorContext: analyticsMetadata === null || analyticsMetadata === void 0 ? void 0 : analyticsMetadata.errorContext,
		funnelResourceType: analyticsMetadata === null || analyticsMetadata === void 0 ? void 0 : analyticsMetadata.resourceType,
		funnelType: "modal",
		optionalStepNumbers: [],
		totalFunnelSteps: 1,
		funnelNameSelectors: () => {
			var _a;
			return [`[${DATA_ATTR_MODAL_ID}="${(_a = window === null || window === void 0 ? void 0 : window.CSS) === null || _a === void 0 ? void 0 : _a.escape(modalId)}"] .${styles_css_default["header--text"]}`];
		}
	}, import_react.createElement(AnalyticsFunnelStep, {
		mounted: props.visible,
		stepIdentifier: analyticsMetadata === null || analyticsMetadata === void 0 ? void 0 : analyticsMetadata.instanceIdentifier,
		stepErrorContext: analyticsMetadata === null || analyticsMetadata === void 0 ? void 0 : analyticsMetadata.errorContext,
		stepNumber: 1
	}, import_react.createElement(AnalyticsFunnelSubStep, {
		subStepIdentifier: analyticsMetadata === null || analyticsMetadata === void 0 ? void 0 : analyticsMetadata.instanceIdentifier,
		subStepErrorContext: analyticsMetadata === null || analyticsMetadata === void 0 ? void 0 : analyticsMetadata.errorContext
	}, import_react.createElement(InternalModalAsFunnel, {
		size,
		...props,
		...baseComponentProps,
		...dataAttributes,
		__injectAnalyticsComponentMetadata: true
	}))));
}
function Modal({ size = "medium", position = "center", width, height, ...props }) {
	const { isInFunnel } = useFunnel();
	const analyticsMetadata = getAnalyticsMetadataProps(props);
	const baseComponentProps = useBaseComponent("Modal", {
		props: {
			size,
			position,
			disableContentPaddings: props.disableContentPaddings,
			flowType: analyticsMetadata.flowType,
			width,
			height
		},
		metadata: {
			hasResourceType: Boolean(analyticsMetadata === null || analyticsMetadata === void 0 ? void 0 : analyticsMetadata.resourceType),
			hasInstanceIdentifier: Boolean(analyticsMetadata === null || analyticsMetadata === void 0 ? void 0 : analyticsMetadata.instanceIdentifier)
		}
	}, analyticsMetadata);
	if (!isInFunnel) return import_react.createElement(ModalWithAnalyticsFunnel, {
		analyticsMetadata,
		baseComponentProps,
		size,
		position,
		width,
		height,
		...props
	});
	return import_react.createElement(InternalModal, {
		size,
		position,
		width,
		height,
		...props,
		...baseComponentProps,
		__injectAnalyticsComponentMetadata: true
	});
}
applyDisplayName(Modal, "Modal");
export { Modal as t };
