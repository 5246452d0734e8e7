import { n as __toESM } from "./rolldown-runtime-CO0Nlsmt.js";
import { t as require_react } from "./react-HmIquqiG.js";
import { bt as useBaseComponent, yt as applyDisplayName } from "./check-safe-url-SIBI-4lx.js";
import { t as StatusIndicator$1 } from "./internal-Csq7Eiam.js";
// node_modules/@cloudscape-design/components/status-indicator/index.js
var import_react = /* @__PURE__ */ __toESM(require_react());
function StatusIndicator({ type = "success", wrapText = true, ...props }) {
	const baseComponentProps = useBaseComponent("StatusIndicator", { props: {
		colorOverride: props.colorOverride,
		type,
		wrapText
	} });
	return import_react.createElement(StatusIndicator$1, {
		type,
		wrapText,
		...props,
		...baseComponentProps
	});
}
applyDisplayName(StatusIndicator, "StatusIndicator");
export { StatusIndicator as t };
