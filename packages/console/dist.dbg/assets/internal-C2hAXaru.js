import { n as __toESM } from "./rolldown-runtime-CO0Nlsmt.js";
import { t as require_react } from "./react-HmIquqiG.js";
import { at as clsx, it as getBaseProps, kt as useMergeRefs } from "./check-safe-url-SIBI-4lx.js";
import { c as matchBreakpointMapping, o as useContainerBreakpoints } from "./use-debounce-callback-Doa87_51.js";
import { t as flattenChildren } from "./flatten-children-BPm2N6yQ.js";
// node_modules/@cloudscape-design/components/grid/styles.scoped.css
var import_react = /* @__PURE__ */ __toESM(require_react());
// node_modules/@cloudscape-design/components/grid/styles.css.js
var styles_css_default = {
	"grid": "awsui_grid_14yj0_yuht6_9",
	"no-gutters": "awsui_no-gutters_14yj0_yuht6_45",
	"grid-column": "awsui_grid-column_14yj0_yuht6_50",
	"colspan-1": "awsui_colspan-1_14yj0_yuht6_61",
	"push-1": "awsui_push-1_14yj0_yuht6_65",
	"pull-1": "awsui_pull-1_14yj0_yuht6_68",
	"colspan-2": "awsui_colspan-2_14yj0_yuht6_71",
	"push-2": "awsui_push-2_14yj0_yuht6_75",
	"pull-2": "awsui_pull-2_14yj0_yuht6_78",
	"colspan-3": "awsui_colspan-3_14yj0_yuht6_81",
	"push-3": "awsui_push-3_14yj0_yuht6_85",
	"pull-3": "awsui_pull-3_14yj0_yuht6_88",
	"colspan-4": "awsui_colspan-4_14yj0_yuht6_91",
	"push-4": "awsui_push-4_14yj0_yuht6_95",
	"pull-4": "awsui_pull-4_14yj0_yuht6_98",
	"colspan-5": "awsui_colspan-5_14yj0_yuht6_101",
	"push-5": "awsui_push-5_14yj0_yuht6_105",
	"pull-5": "awsui_pull-5_14yj0_yuht6_108",
	"colspan-6": "awsui_colspan-6_14yj0_yuht6_111",
	"push-6": "awsui_push-6_14yj0_yuht6_115",
	"pull-6": "awsui_pull-6_14yj0_yuht6_118",
	"colspan-7": "awsui_colspan-7_14yj0_yuht6_121",
	"push-7": "awsui_push-7_14yj0_yuht6_125",
	"pull-7": "awsui_pull-7_14yj0_yuht6_128",
	"colspan-8": "awsui_colspan-8_14yj0_yuht6_131",
	"push-8": "awsui_push-8_14yj0_yuht6_135",
	"pull-8": "awsui_pull-8_14yj0_yuht6_138",
	"colspan-9": "awsui_colspan-9_14yj0_yuht6_141",
	"push-9": "awsui_push-9_14yj0_yuht6_145",
	"pull-9": "awsui_pull-9_14yj0_yuht6_148",
	"colspan-10": "awsui_colspan-10_14yj0_yuht6_151",
	"push-10": "awsui_push-10_14yj0_yuht6_155",
	"pull-10": "awsui_pull-10_14yj0_yuht6_158",
	"colspan-11": "awsui_colspan-11_14yj0_yuht6_161",
	"push-11": "awsui_push-11_14yj0_yuht6_165",
	"pull-11": "awsui_pull-11_14yj0_yuht6_168",
	"colspan-12": "awsui_colspan-12_14yj0_yuht6_171",
	"push-12": "awsui_push-12_14yj0_yuht6_175",
	"pull-12": "awsui_pull-12_14yj0_yuht6_178",
	"push-0": "awsui_push-0_14yj0_yuht6_181",
	"pull-0": "awsui_pull-0_14yj0_yuht6_184",
	"offset-1": "awsui_offset-1_14yj0_yuht6_187",
	"offset-2": "awsui_offset-2_14yj0_yuht6_190",
	"offset-3": "awsui_offset-3_14yj0_yuht6_193",
	"offset-4": "awsui_offset-4_14yj0_yuht6_196",
	"offset-5": "awsui_offset-5_14yj0_yuht6_199",
	"offset-6": "awsui_offset-6_14yj0_yuht6_202",
	"offset-7": "awsui_offset-7_14yj0_yuht6_205",
	"offset-8": "awsui_offset-8_14yj0_yuht6_208",
	"offset-9": "awsui_offset-9_14yj0_yuht6_211",
	"offset-10": "awsui_offset-10_14yj0_yuht6_214",
	"offset-11": "awsui_offset-11_14yj0_yuht6_217",
	"restore-pointer-events": "awsui_restore-pointer-events_14yj0_yuht6_221"
};
// node_modules/@cloudscape-design/components/grid/internal.js
var InternalGrid = import_react.forwardRef(({ __breakpoint, gridDefinition = [], disableGutters = false, children, __tagOverride, __responsiveClassName, __internalRootRef, ...restProps }, ref) => {
	let [defaultBreakpoint, defaultRef] = useContainerBreakpoints(void 0);
	if (__breakpoint !== void 0) {
		defaultBreakpoint = __breakpoint;
		defaultRef = ref;
	}
	const baseProps = getBaseProps(restProps);
	const flattenedChildren = flattenChildren(children, "Grid");
	const Tag = __tagOverride !== null && __tagOverride !== void 0 ? __tagOverride : "div";
	const mergedRef = useMergeRefs(defaultRef, __internalRootRef);
	return import_react.createElement(Tag, {
		...baseProps,
		className: clsx(styles_css_default.grid, baseProps.className, { [styles_css_default["no-gutters"]]: disableGutters }, __responsiveClassName ? __responsiveClassName(defaultBreakpoint) : null),
		ref: mergedRef
	}, flattenedChildren.map((child, i) => {
		var _a, _b, _c, _d;
		const key = child && typeof child === "object" ? child.key : void 0;
		return import_react.createElement("div", {
			key: key ? String(key) : void 0,
			className: clsx(styles_css_default["grid-column"], getColumnClassNames("colspan", (_a = gridDefinition[i]) === null || _a === void 0 ? void 0 : _a.colspan, defaultBreakpoint), getColumnClassNames("offset", (_b = gridDefinition[i]) === null || _b === void 0 ? void 0 : _b.offset, defaultBreakpoint), getColumnClassNames("pull", (_c = gridDefinition[i]) === null || _c === void 0 ? void 0 : _c.pull, defaultBreakpoint), getColumnClassNames("push", (_d = gridDefinition[i]) === null || _d === void 0 ? void 0 : _d.push, defaultBreakpoint))
		}, import_react.createElement("div", { className: styles_css_default["restore-pointer-events"] }, child));
	}));
});
function getColumnClassNames(prop, mapping, breakpoint) {
	if (typeof mapping === "number") return styles_css_default[`${prop}-${mapping}`];
	if (breakpoint === null || mapping === void 0) return null;
	return styles_css_default[`${prop}-${matchBreakpointMapping(mapping, breakpoint)}`];
}
export { InternalGrid as t };
