import { n as __toESM } from "./rolldown-runtime-CO0Nlsmt.js";
import { t as require_react } from "./react-HmIquqiG.js";
import { bt as useBaseComponent, yt as applyDisplayName } from "./check-safe-url-SIBI-4lx.js";
import { t as InternalSegmentedControl } from "./internal-CWiSD7Ug.js";
// node_modules/@cloudscape-design/components/segmented-control/index.js
var import_react = /* @__PURE__ */ __toESM(require_react());
function SegmentedControl(props) {
	var _a;
	const baseComponentProps = useBaseComponent("SegmentedControl", {
		props: {},
		metadata: { hasDisabledReasons: ((_a = props.options) !== null && _a !== void 0 ? _a : []).some((option) => Boolean(option.disabledReason)) }
	});
	return import_react.createElement(InternalSegmentedControl, {
		...props,
		...baseComponentProps
	});
}
applyDisplayName(SegmentedControl, "SegmentedControl");
export { SegmentedControl as t };
