import { n as __toESM } from "./rolldown-runtime-CO0Nlsmt.js";
import { t as require_react } from "./react-HmIquqiG.js";
import { at as clsx, it as getBaseProps } from "./check-safe-url-SIBI-4lx.js";
import { V as useContainerQuery } from "./internal-D6ihLdrI.js";
import { t as flattenChildren } from "./flatten-children-BPm2N6yQ.js";
import { t as InternalGrid } from "./internal-C2hAXaru.js";
import { o as useContainerBreakpoints } from "./use-debounce-callback-Doa87_51.js";
// node_modules/@cloudscape-design/components/column-layout/flexible-column-layout/styles.css.js
var styles_css_default$1 = {
	"css-grid": "awsui_css-grid_zqq3x_1i9kt_9",
	"grid-no-gutters": "awsui_grid-no-gutters_zqq3x_1i9kt_20",
	"grid-variant-text-grid": "awsui_grid-variant-text-grid_zqq3x_1i9kt_23",
	"item": "awsui_item_zqq3x_1i9kt_23",
	"first-column": "awsui_first-column_zqq3x_1i9kt_40"
};
// node_modules/@cloudscape-design/components/column-layout/flexible-column-layout/index.js
var import_react = /* @__PURE__ */ __toESM(require_react());
var isOdd = (value) => value % 2 !== 0;
function calculcateCssColumnCount(columns, minColumnWidth, containerWidth) {
	if (!containerWidth) return columns;
	const targetColumnCount = Math.min(columns, Math.floor(containerWidth / minColumnWidth));
	return Math.max(1, targetColumnCount < columns && isOdd(targetColumnCount) ? targetColumnCount - 1 : targetColumnCount);
}
function FlexibleColumnLayout({ columns = 1, minColumnWidth = 0, disableGutters, variant, children, __tagOverride }) {
	const [containerWidth, containerRef] = useContainerQuery((rect) => rect.contentBoxWidth);
	const columnCount = calculcateCssColumnCount(columns, minColumnWidth, containerWidth);
	const shouldDisableGutters = variant !== "text-grid" && disableGutters;
	const flattenedChildren = flattenChildren(children, "ColumnLayout");
	const Tag = __tagOverride !== null && __tagOverride !== void 0 ? __tagOverride : "div";
	return import_react.createElement(Tag, {
		ref: containerRef,
		className: clsx(styles_css_default$1["css-grid"], styles_css_default$1[`grid-variant-${variant}`], shouldDisableGutters && [styles_css_default$1["grid-no-gutters"]]),
		style: { gridTemplateColumns: `repeat(${columnCount}, minmax(0, 1fr))` }
	}, flattenedChildren.map((child, i) => {
		const key = child && typeof child === "object" ? child.key : void 0;
		return import_react.createElement("div", {
			key: key ? String(key) : void 0,
			className: clsx(styles_css_default$1.item, { [styles_css_default$1["first-column"]]: i % columnCount === 0 })
		}, child);
	}));
}
// node_modules/@cloudscape-design/components/column-layout/util.js
function repeat(value, times) {
	const array = [];
	for (let i = 0; i < times; i++) array[i] = value;
	return array;
}
// node_modules/@cloudscape-design/components/column-layout/styles.css.js
var styles_css_default = {
	"column-layout": "awsui_column-layout_vvxn7_8jwuu_9",
	"grid": "awsui_grid_vvxn7_8jwuu_41",
	"grid-no-gutters": "awsui_grid-no-gutters_vvxn7_8jwuu_47",
	"grid-variant-text-grid": "awsui_grid-variant-text-grid_vvxn7_8jwuu_51",
	"grid-breakpoint-default": "awsui_grid-breakpoint-default_vvxn7_8jwuu_59",
	"grid-columns-1": "awsui_grid-columns-1_vvxn7_8jwuu_62",
	"grid-breakpoint-xxs": "awsui_grid-breakpoint-xxs_vvxn7_8jwuu_62",
	"grid-breakpoint-xs": "awsui_grid-breakpoint-xs_vvxn7_8jwuu_65",
	"grid-columns-2": "awsui_grid-columns-2_vvxn7_8jwuu_68",
	"grid-columns-3": "awsui_grid-columns-3_vvxn7_8jwuu_74",
	"grid-columns-4": "awsui_grid-columns-4_vvxn7_8jwuu_80",
	"grid-vertical-borders": "awsui_grid-vertical-borders_vvxn7_8jwuu_96",
	"grid-horizontal-borders": "awsui_grid-horizontal-borders_vvxn7_8jwuu_129"
};
// node_modules/@cloudscape-design/components/column-layout/grid-column-layout.js
var COLUMN_DEFS = {
	1: { colspan: {
		default: 12,
		xxs: 12,
		xs: 12
	} },
	2: { colspan: {
		default: 12,
		xxs: 6,
		xs: 6
	} },
	3: { colspan: {
		default: 12,
		xxs: 6,
		xs: 4
	} },
	4: { colspan: {
		default: 12,
		xxs: 6,
		xs: 3
	} }
};
function GridColumnLayout({ columns, variant, borders, disableGutters, __breakpoint, children, __tagOverride }) {
	var _a;
	const isTextGridVariant = variant === "text-grid";
	const shouldDisableGutters = !isTextGridVariant && disableGutters;
	const shouldHaveHorizontalBorders = !isTextGridVariant && (borders === "horizontal" || borders === "all");
	const shouldHaveVerticalBorders = !isTextGridVariant && (borders === "vertical" || borders === "all");
	const flattenedChildren = flattenChildren(children, "ColumnLayout");
	const [breakpoint, ref] = useContainerBreakpoints(COLUMN_TRIGGERS);
	return import_react.createElement(InternalGrid, {
		ref,
		disableGutters: true,
		gridDefinition: repeat((_a = COLUMN_DEFS[columns]) !== null && _a !== void 0 ? _a : {}, flattenedChildren.length),
		className: clsx(styles_css_default.grid, styles_css_default[`grid-columns-${columns}`], styles_css_default[`grid-variant-${variant}`], {
			[styles_css_default["grid-horizontal-borders"]]: shouldHaveHorizontalBorders,
			[styles_css_default["grid-vertical-borders"]]: shouldHaveVerticalBorders,
			[styles_css_default["grid-no-gutters"]]: shouldDisableGutters
		}),
		__breakpoint: __breakpoint || breakpoint,
		__responsiveClassName: (breakpoint) => breakpoint && styles_css_default[`grid-breakpoint-${breakpoint}`],
		__tagOverride
	}, children);
}
// node_modules/@cloudscape-design/components/column-layout/internal.js
var COLUMN_TRIGGERS = [
	"default",
	"xxs",
	"xs"
];
/**
* A responsive grid layout.
*/
function ColumnLayout({ columns = 1, variant = "default", borders = "none", disableGutters = false, minColumnWidth, children, __tagOverride, __breakpoint, __internalRootRef, ...restProps }) {
	const baseProps = getBaseProps(restProps);
	return import_react.createElement("div", {
		...baseProps,
		className: clsx(baseProps.className, styles_css_default["column-layout"]),
		ref: __internalRootRef
	}, minColumnWidth ? import_react.createElement(FlexibleColumnLayout, {
		columns,
		borders,
		variant,
		minColumnWidth,
		disableGutters,
		__tagOverride
	}, children) : import_react.createElement(GridColumnLayout, {
		columns,
		variant,
		borders,
		disableGutters,
		__breakpoint,
		__tagOverride
	}, children));
}
export { ColumnLayout as t };
