import { n as __toESM } from "./rolldown-runtime-CO0Nlsmt.js";
import { t as require_react } from "./react-HmIquqiG.js";
import { bt as useBaseComponent, yt as applyDisplayName } from "./check-safe-url-SIBI-4lx.js";
import { t as InternalBox } from "./internal-D6ihLdrI.js";
import { t as InternalSpaceBetween } from "./internal-Bk0D0c5f.js";
// node_modules/@cloudscape-design/component-toolkit/mjs/internal/base-component/validate-props.js
function validateProps(componentName, props, excludedProps, allowedEnums, systemName) {}
// node_modules/@cloudscape-design/components/box/internal-do-not-use-core.js
var import_react = /* @__PURE__ */ __toESM(require_react());
function Box$1({ variant = "div", margin = {}, padding = {}, ...props }) {
	const baseComponentProps = useBaseComponent("Box", { props: {
		color: props.color,
		display: props.display,
		float: props.float,
		fontSize: props.fontSize,
		fontWeight: props.fontWeight,
		textAlign: props.textAlign,
		variant
	} });
	return import_react.createElement(InternalBox, {
		variant,
		margin,
		padding,
		...props,
		...baseComponentProps
	});
}
applyDisplayName(Box$1, "Box");
// node_modules/@cloudscape-design/components/box/index.js
var Box = (props) => {
	return import_react.createElement(Box$1, props);
};
applyDisplayName(Box, "Box");
// node_modules/@cloudscape-design/components/space-between/index.js
function SpaceBetween({ direction = "vertical", ...props }) {
	const baseComponentProps = useBaseComponent("SpaceBetween", { props: {
		alignItems: props.alignItems,
		direction,
		size: props.size
	} });
	return import_react.createElement(InternalSpaceBetween, {
		direction,
		...props,
		...baseComponentProps
	});
}
applyDisplayName(SpaceBetween, "SpaceBetween");
export { Box as n, validateProps as r, SpaceBetween as t };
