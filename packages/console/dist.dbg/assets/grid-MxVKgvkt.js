import { n as __toESM } from "./rolldown-runtime-CO0Nlsmt.js";
import { t as require_react } from "./react-HmIquqiG.js";
import { bt as useBaseComponent, it as getBaseProps, yt as applyDisplayName } from "./check-safe-url-SIBI-4lx.js";
import { o as useContainerBreakpoints } from "./use-debounce-callback-Doa87_51.js";
import { t as InternalGrid } from "./internal-C2hAXaru.js";
// node_modules/@cloudscape-design/components/grid/index.js
var import_react = /* @__PURE__ */ __toESM(require_react());
function Grid({ gridDefinition = [], disableGutters = false, children, ...restProps }) {
	const baseComponentProps = useBaseComponent("Grid", { props: { disableGutters } });
	const baseProps = getBaseProps(restProps);
	const [breakpoint, ref] = useContainerBreakpoints(void 0);
	return import_react.createElement(InternalGrid, {
		...baseProps,
		...baseComponentProps,
		ref,
		__breakpoint: breakpoint,
		gridDefinition,
		disableGutters
	}, children);
}
applyDisplayName(Grid, "Grid");
export { Grid as t };
