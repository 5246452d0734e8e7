import { n as __toESM } from "./rolldown-runtime-CO0Nlsmt.js";
import { t as require_react } from "./react-HmIquqiG.js";
import { bt as useBaseComponent, yt as applyDisplayName } from "./check-safe-url-SIBI-4lx.js";
import { I as getExternalProps } from "./index-CRNxE51F.js";
import { t as ColumnLayout$1 } from "./internal-OJgPUz8Y.js";
// node_modules/@cloudscape-design/components/column-layout/index.js
var import_react = /* @__PURE__ */ __toESM(require_react());
function ColumnLayout({ columns = 1, variant = "default", borders = "none", disableGutters = false, ...props }) {
	const baseComponentProps = useBaseComponent("ColumnLayout", { props: {
		borders,
		columns,
		disableGutters,
		minColumnWidth: props.minColumnWidth,
		variant
	} });
	const externalProps = getExternalProps(props);
	return import_react.createElement(ColumnLayout$1, {
		columns,
		variant,
		borders,
		disableGutters,
		...externalProps,
		...baseComponentProps
	});
}
applyDisplayName(ColumnLayout, "ColumnLayout");
export { ColumnLayout as t };
