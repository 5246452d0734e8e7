import { n as __toESM } from "./rolldown-runtime-CO0Nlsmt.js";
import { t as require_react } from "./react-HmIquqiG.js";
import { bt as useBaseComponent, tt as getAnalyticsMetadataAttribute, yt as applyDisplayName } from "./check-safe-url-SIBI-4lx.js";
import { n as styles_css_default, t as InternalRadioGroup } from "./internal-BTKyQyqN.js";
// node_modules/@cloudscape-design/components/radio-group/index.js
var import_react = /* @__PURE__ */ __toESM(require_react());
var RadioGroup = import_react.forwardRef(({ direction = "vertical", ...rest }, ref) => {
	const baseComponentProps = useBaseComponent("RadioGroup", { props: {
		readOnly: rest.readOnly,
		direction: direction !== null && direction !== void 0 ? direction : "vertical"
	} });
	return import_react.createElement(InternalRadioGroup, {
		ref,
		direction,
		...rest,
		...baseComponentProps,
		...getAnalyticsMetadataAttribute({ component: {
			name: "awsui.RadioGroup",
			label: { root: "self" },
			properties: {
				value: `${rest.value}`,
				valueLabel: `.${styles_css_default.selected}`
			}
		} })
	});
});
applyDisplayName(RadioGroup, "RadioGroup");
export { RadioGroup as t };
