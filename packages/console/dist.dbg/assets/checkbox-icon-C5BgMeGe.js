import { n as __toESM } from "./rolldown-runtime-CO0Nlsmt.js";
import { t as require_react } from "./react-HmIquqiG.js";
import { Ct as useVisualRefresh, St as useOneTheme, at as clsx, it as getBaseProps } from "./check-safe-url-SIBI-4lx.js";
// node_modules/@cloudscape-design/components/internal/components/checkbox-icon/styles.scoped.css
var import_react = /* @__PURE__ */ __toESM(require_react());
// node_modules/@cloudscape-design/components/internal/components/checkbox-icon/styles.css.js
var styles_css_default = {
	"root": "awsui_root_1fn7j_1080n_9",
	"styled-box": "awsui_styled-box_1fn7j_1080n_16",
	"styled-box-checked": "awsui_styled-box-checked_1fn7j_1080n_32",
	"styled-box-indeterminate": "awsui_styled-box-indeterminate_1fn7j_1080n_32",
	"styled-box-disabled": "awsui_styled-box-disabled_1fn7j_1080n_36",
	"styled-box-readonly": "awsui_styled-box-readonly_1fn7j_1080n_36",
	"styled-line": "awsui_styled-line_1fn7j_1080n_40",
	"styled-line-disabled": "awsui_styled-line-disabled_1fn7j_1080n_45",
	"styled-line-readonly": "awsui_styled-line-readonly_1fn7j_1080n_48"
};
// node_modules/@cloudscape-design/components/internal/components/checkbox-icon/index.js
var dimensionsByTheme = {
	default: {
		viewBox: "0 0 14 14",
		indeterminate: "2.5,7 11.5,7",
		checked: "2.5,7 6,10 11,3",
		xy: .5,
		r: 1.5,
		size: 13
	},
	refresh: {
		viewBox: "0 0 16 16",
		indeterminate: "3.5,8 12.5,8",
		checked: "3.5,8 7,11 12,4",
		xy: .5,
		r: 3,
		size: 15
	},
	one: {
		viewBox: "0 0 16 16",
		indeterminate: "3.5,8 12.5,8",
		checked: "3.5,8 7,11 12,4",
		xy: .5,
		r: 2,
		size: 15
	}
};
var CheckboxIcon = ({ checked, indeterminate, disabled = false, readOnly = false, style, ...restProps }) => {
	var _a, _b, _c;
	const baseProps = getBaseProps(restProps);
	const oneTheme = useOneTheme();
	const dimensions = dimensionsByTheme[useVisualRefresh() ? oneTheme ? "one" : "refresh" : "default"];
	const [initialState] = (0, import_react.useState)({
		checked: !!checked,
		indeterminate: !!indeterminate
	});
	const [hasChanged, setHasChanged] = (0, import_react.useState)(false);
	if (!hasChanged && (!!checked !== initialState.checked || !!indeterminate !== initialState.indeterminate)) setHasChanged(true);
	return import_react.createElement("svg", {
		className: styles_css_default.root,
		viewBox: dimensions.viewBox,
		"aria-hidden": "true",
		focusable: "false",
		...baseProps
	}, import_react.createElement("rect", {
		className: clsx(styles_css_default["styled-box"], {
			[styles_css_default["styled-box-checked"]]: checked,
			[styles_css_default["styled-box-indeterminate"]]: indeterminate,
			[styles_css_default["styled-box-disabled"]]: disabled,
			[styles_css_default["styled-box-readonly"]]: readOnly
		}),
		x: dimensions.xy,
		y: dimensions.xy,
		rx: dimensions.r,
		ry: dimensions.r,
		width: dimensions.size,
		height: dimensions.size,
		style: {
			fill: (_a = style === null || style === void 0 ? void 0 : style.box) === null || _a === void 0 ? void 0 : _a.fill,
			stroke: (_b = style === null || style === void 0 ? void 0 : style.box) === null || _b === void 0 ? void 0 : _b.stroke
		}
	}), checked || indeterminate ? import_react.createElement("polyline", {
		className: clsx(styles_css_default["styled-line"], {
			[styles_css_default["styled-line-disabled"]]: disabled,
			[styles_css_default["styled-line-readonly"]]: readOnly
		}),
		"data-awsui-motion-ready": hasChanged ? "" : void 0,
		points: indeterminate ? dimensions.indeterminate : dimensions.checked,
		style: { stroke: (_c = style === null || style === void 0 ? void 0 : style.line) === null || _c === void 0 ? void 0 : _c.stroke }
	}) : null);
};
export { CheckboxIcon as t };
