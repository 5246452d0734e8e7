import { n as __toESM } from "./rolldown-runtime-CO0Nlsmt.js";
import { t as require_react } from "./react-HmIquqiG.js";
import { Ct as useVisualRefresh, N as DATA_ATTR_FUNNEL_KEY, Ot as useUniqueId, Wt as findUpUntil, at as clsx, et as getAnalyticsLabelAttribute, it as getBaseProps, k as InfoLinkLabelContext, z as FUNNEL_KEY_SUBSTEP_NAME } from "./check-safe-url-SIBI-4lx.js";
import { a as useMobile, i as CollectionLabelContext } from "./use-debounce-callback-Doa87_51.js";
import { R as getOverflowParents } from "./internal-D6ihLdrI.js";
import { n as useTableComponentsContext } from "./table-component-context-Cc5yBZg7.js";
// node_modules/@cloudscape-design/components/internal/generated/styles/tokens.js
var import_react = /* @__PURE__ */ __toESM(require_react());
var colorChartsThresholdNeutral = "var(--color-charts-threshold-neutral-iz3odf, #656871)";
var colorChartsPaletteCategorical1 = "var(--color-charts-palette-categorical-1-r41m2k, #688ae8)";
var colorChartsPaletteCategorical2 = "var(--color-charts-palette-categorical-2-37jc27, #c33d69)";
var colorChartsPaletteCategorical3 = "var(--color-charts-palette-categorical-3-2qk36g, #2ea597)";
var colorChartsPaletteCategorical4 = "var(--color-charts-palette-categorical-4-greu4f, #8456ce)";
var colorChartsPaletteCategorical5 = "var(--color-charts-palette-categorical-5-5cbtgt, #e07941)";
var colorChartsPaletteCategorical6 = "var(--color-charts-palette-categorical-6-wr9hab, #3759ce)";
var colorChartsPaletteCategorical7 = "var(--color-charts-palette-categorical-7-m8ft2u, #962249)";
var colorChartsPaletteCategorical8 = "var(--color-charts-palette-categorical-8-f7ufk6, #096f64)";
var colorChartsPaletteCategorical9 = "var(--color-charts-palette-categorical-9-sdg2ga, #6237a7)";
var colorChartsPaletteCategorical10 = "var(--color-charts-palette-categorical-10-yfb2h7, #a84401)";
var colorChartsPaletteCategorical11 = "var(--color-charts-palette-categorical-11-b38mwa, #273ea5)";
var colorChartsPaletteCategorical12 = "var(--color-charts-palette-categorical-12-6ey9tm, #780d35)";
var colorChartsPaletteCategorical13 = "var(--color-charts-palette-categorical-13-m3rl66, #03524a)";
var colorChartsPaletteCategorical14 = "var(--color-charts-palette-categorical-14-7ospze, #4a238b)";
var colorChartsPaletteCategorical15 = "var(--color-charts-palette-categorical-15-fpd5zx, #7e3103)";
var colorChartsPaletteCategorical16 = "var(--color-charts-palette-categorical-16-3vux0m, #1b2b88)";
var colorChartsPaletteCategorical17 = "var(--color-charts-palette-categorical-17-zb9wnt, #ce567c)";
var colorChartsPaletteCategorical18 = "var(--color-charts-palette-categorical-18-qyjp0b, #003e38)";
var colorChartsPaletteCategorical19 = "var(--color-charts-palette-categorical-19-v16eb8, #9469d6)";
var colorChartsPaletteCategorical20 = "var(--color-charts-palette-categorical-20-ws3klu, #602400)";
var colorChartsPaletteCategorical21 = "var(--color-charts-palette-categorical-21-4m5ha5, #4066df)";
var colorChartsPaletteCategorical22 = "var(--color-charts-palette-categorical-22-njdznc, #a32952)";
var colorChartsPaletteCategorical23 = "var(--color-charts-palette-categorical-23-g4kffj, #0d7d70)";
var colorChartsPaletteCategorical24 = "var(--color-charts-palette-categorical-24-fh9v3z, #6b40b2)";
var colorChartsPaletteCategorical25 = "var(--color-charts-palette-categorical-25-6ba6en, #bc4d01)";
var colorChartsPaletteCategorical26 = "var(--color-charts-palette-categorical-26-w7fzwx, #2c46b1)";
var colorChartsPaletteCategorical27 = "var(--color-charts-palette-categorical-27-qrw50i, #81143b)";
var colorChartsPaletteCategorical28 = "var(--color-charts-palette-categorical-28-x3v5x7, #045b52)";
var colorChartsPaletteCategorical29 = "var(--color-charts-palette-categorical-29-drg4rc, #512994)";
var colorChartsPaletteCategorical30 = "var(--color-charts-palette-categorical-30-8j9ihk, #8a3603)";
var colorChartsPaletteCategorical31 = "var(--color-charts-palette-categorical-31-ip3fqi, #1f3191)";
var colorChartsPaletteCategorical32 = "var(--color-charts-palette-categorical-32-ylu7uq, #da7596)";
var colorChartsPaletteCategorical33 = "var(--color-charts-palette-categorical-33-9aw5eu, #01443e)";
var colorChartsPaletteCategorical34 = "var(--color-charts-palette-categorical-34-jrug6a, #a783e1)";
var colorChartsPaletteCategorical35 = "var(--color-charts-palette-categorical-35-rpt1pv, #692801)";
var colorChartsPaletteCategorical36 = "var(--color-charts-palette-categorical-36-fcc7x2, #5978e3)";
var colorChartsPaletteCategorical37 = "var(--color-charts-palette-categorical-37-62e2i9, #b1325c)";
var colorChartsPaletteCategorical38 = "var(--color-charts-palette-categorical-38-moulpi, #1c8e81)";
var colorChartsPaletteCategorical39 = "var(--color-charts-palette-categorical-39-n928a4, #7749bf)";
var colorChartsPaletteCategorical40 = "var(--color-charts-palette-categorical-40-srz79a, #cc5f21)";
var colorChartsPaletteCategorical41 = "var(--color-charts-palette-categorical-41-u3ui4k, #314fbf)";
var colorChartsPaletteCategorical42 = "var(--color-charts-palette-categorical-42-nitvzf, #8b1b42)";
var colorChartsPaletteCategorical43 = "var(--color-charts-palette-categorical-43-j9aedz, #06645a)";
var colorChartsPaletteCategorical44 = "var(--color-charts-palette-categorical-44-uwezqg, #59309d)";
var colorChartsPaletteCategorical45 = "var(--color-charts-palette-categorical-45-q67isn, #983c02)";
var colorChartsPaletteCategorical46 = "var(--color-charts-palette-categorical-46-mekuui, #23379b)";
var colorChartsPaletteCategorical47 = "var(--color-charts-palette-categorical-47-n8g5ec, #6f062f)";
var colorChartsPaletteCategorical48 = "var(--color-charts-palette-categorical-48-n3sewk, #014b44)";
var colorChartsPaletteCategorical49 = "var(--color-charts-palette-categorical-49-qfhn13, #431d84)";
var colorChartsPaletteCategorical50 = "var(--color-charts-palette-categorical-50-7pwbq1, #732c02)";
var borderPanelTopWidth = "var(--border-panel-top-width-lsu1cp, 1px)";
var spaceScaledS = "var(--space-scaled-s-2crg2b, 12px)";
var spaceXs = "var(--space-xs-m9b7jf, 8px)";
// node_modules/@cloudscape-design/components/internal/styles/global-vars.js
var globalVars = {
	stickyVerticalTopOffset: "--awsui-sticky-vertical-top-offset",
	stickyVerticalBottomOffset: "--awsui-sticky-vertical-bottom-offset"
};
// node_modules/@cloudscape-design/components/container/use-sticky-header.js
function computeOffset({ isMobile, __stickyOffset, __mobileStickyOffset, hasInnerOverflowParents, __additionalOffset }) {
	const localOffset = isMobile ? (__stickyOffset !== null && __stickyOffset !== void 0 ? __stickyOffset : 0) - (__mobileStickyOffset !== null && __mobileStickyOffset !== void 0 ? __mobileStickyOffset : 0) : __stickyOffset !== null && __stickyOffset !== void 0 ? __stickyOffset : 0;
	if (hasInnerOverflowParents || __stickyOffset !== void 0) return `${localOffset}px`;
	return `calc(${`var(${globalVars.stickyVerticalTopOffset}, 0px)`} + ${localOffset}px + ${__additionalOffset ? spaceScaledS : "0px"})`;
}
var StickyHeaderContext = (0, import_react.createContext)({
	isStuck: false,
	isStuckAtBottom: false
});
var useStickyHeader = (rootRef, headerRef, __stickyHeader, __stickyOffset, __mobileStickyOffset, __disableMobile, __additionalOffset = false) => {
	const isMobile = useMobile();
	const isSticky = !(isMobile && __disableMobile) && !!__stickyHeader;
	const [hasInnerOverflowParents, setHasInnerOverflowParents] = (0, import_react.useState)(false);
	const [isStuck, setIsStuck] = (0, import_react.useState)(false);
	const [isStuckAtBottom, setIsStuckAtBottom] = (0, import_react.useState)(false);
	(0, import_react.useLayoutEffect)(() => {
		if (rootRef.current) {
			const overflowParents = getOverflowParents(rootRef.current);
			const mainElement = findUpUntil(rootRef.current, (elem) => elem.tagName === "MAIN");
			setHasInnerOverflowParents(overflowParents.length > 0 && overflowParents[0] !== mainElement);
		}
	}, [rootRef]);
	const computedOffset = computeOffset({
		isMobile,
		__stickyOffset,
		__mobileStickyOffset,
		hasInnerOverflowParents,
		__additionalOffset
	});
	const stickyStyles = isSticky ? { style: { top: computedOffset } } : {};
	const checkIfStuck = (0, import_react.useCallback)(({ isTrusted, target, type }) => {
		if (type === "resize" && target === window && !isTrusted) return;
		if (rootRef.current && headerRef.current) {
			const rootTopBorderWidth = parseFloat(getComputedStyle(rootRef.current).borderTopWidth) || 0;
			if (Math.round(rootRef.current.getBoundingClientRect().top + rootTopBorderWidth) < Math.round(headerRef.current.getBoundingClientRect().top)) setIsStuck(true);
			else setIsStuck(false);
			if (Math.round(rootRef.current.getBoundingClientRect().bottom - rootTopBorderWidth) <= Math.round(headerRef.current.getBoundingClientRect().bottom)) setIsStuckAtBottom(true);
			else setIsStuckAtBottom(false);
		}
	}, [rootRef, headerRef]);
	(0, import_react.useEffect)(() => {
		if (isSticky) {
			const controller = new AbortController();
			window.addEventListener("scroll", checkIfStuck, {
				capture: true,
				signal: controller.signal
			});
			window.addEventListener("resize", checkIfStuck, { signal: controller.signal });
			return () => {
				controller.abort();
			};
		}
	}, [isSticky, checkIfStuck]);
	return {
		isSticky,
		isStuck,
		isStuckAtBottom,
		stickyStyles
	};
};
// node_modules/@cloudscape-design/components/internal/context/container-header.js
var ContainerHeaderContext = (0, import_react.createContext)({ isInContainer: false });
var ContainerHeaderContextProvider = ({ children }) => {
	return import_react.createElement(ContainerHeaderContext.Provider, { value: { isInContainer: true } }, children);
};
var useContainerHeader = () => {
	const { isInContainer } = (0, import_react.useContext)(ContainerHeaderContext);
	return isInContainer;
};
// node_modules/@cloudscape-design/components/internal/analytics/utils/parse-count-text.js
/**
* Extracts the count value from table header/filter text.
*
* Parses various counter string formats and extracts the relevant numeric value:
* - "Items (100)" - Extracts 100 (first number found)
* - "1/100" - Extracts 100 (denominator of fraction, representing total count)
* - "100+" - Extracts 100 (first number found)
*/
var parseCountValue = (countText) => {
	if (!countText || typeof countText !== "string") return;
	const match = (countText.includes("/") ? countText.split("/")[1] : countText).match(/\d+/);
	return match ? parseInt(match[0], 10) : void 0;
};
// node_modules/@cloudscape-design/components/header/analytics/use-table-integration.js
/**
* Custom hook that integrates table counter values with table component context.
*
* The extracted count value is automatically synchronized with the table header
* component through the table context, updating the countText property.
*/
var useTableIntegration = (countText) => {
	const tableComponentContext = useTableComponentsContext();
	const countValue = (0, import_react.useMemo)(() => {
		if (typeof countText === "string") return parseCountValue(countText);
		else return;
	}, [countText]);
	(0, import_react.useEffect)(() => {
		var _a;
		if (((_a = tableComponentContext === null || tableComponentContext === void 0 ? void 0 : tableComponentContext.headerRef) === null || _a === void 0 ? void 0 : _a.current) && countValue !== void 0) {
			tableComponentContext.headerRef.current.totalCount = countValue;
			return () => {
				var _a;
				(_a = tableComponentContext.headerRef.current) === null || _a === void 0 || delete _a.totalCount;
			};
		}
	}, [tableComponentContext === null || tableComponentContext === void 0 ? void 0 : tableComponentContext.headerRef, countValue]);
};
// node_modules/@cloudscape-design/components/header/analytics-metadata/styles.css.js
var styles_css_default$1 = { "heading-text": "awsui_heading-text_105ke_268sp_5" };
// node_modules/@cloudscape-design/components/header/styles.css.js
var styles_css_default = {
	"root": "awsui_root_2qdw9_199nd_9",
	"refresh": "awsui_refresh_2qdw9_199nd_45",
	"root-no-actions": "awsui_root-no-actions_2qdw9_199nd_45",
	"root-variant-h2": "awsui_root-variant-h2_2qdw9_199nd_48",
	"root-variant-h3": "awsui_root-variant-h3_2qdw9_199nd_48",
	"root-has-description": "awsui_root-has-description_2qdw9_199nd_48",
	"root-variant-h1": "awsui_root-variant-h1_2qdw9_199nd_57",
	"main": "awsui_main_2qdw9_199nd_67",
	"no-wrap": "awsui_no-wrap_2qdw9_199nd_77",
	"main-variant-h1": "awsui_main-variant-h1_2qdw9_199nd_83",
	"actions": "awsui_actions_2qdw9_199nd_91",
	"actions-centered": "awsui_actions-centered_2qdw9_199nd_96",
	"actions-variant-h1": "awsui_actions-variant-h1_2qdw9_199nd_99",
	"actions-variant-h2": "awsui_actions-variant-h2_2qdw9_199nd_103",
	"actions-variant-h3": "awsui_actions-variant-h3_2qdw9_199nd_107",
	"title": "awsui_title_2qdw9_199nd_123",
	"title-variant-h1": "awsui_title-variant-h1_2qdw9_199nd_128",
	"title-variant-h2": "awsui_title-variant-h2_2qdw9_199nd_135",
	"title-variant-h3": "awsui_title-variant-h3_2qdw9_199nd_141",
	"title-in-expandable-section": "awsui_title-in-expandable-section_2qdw9_199nd_154",
	"virtual-space": "awsui_virtual-space_2qdw9_199nd_166",
	"info": "awsui_info_2qdw9_199nd_172",
	"description": "awsui_description_2qdw9_199nd_176",
	"description-variant-h1": "awsui_description-variant-h1_2qdw9_199nd_183",
	"description-variant-h2": "awsui_description-variant-h2_2qdw9_199nd_187",
	"description-variant-h3": "awsui_description-variant-h3_2qdw9_199nd_194",
	"heading": "awsui_heading_2qdw9_199nd_205",
	"heading-variant-h1": "awsui_heading-variant-h1_2qdw9_199nd_230",
	"heading-variant-h2": "awsui_heading-variant-h2_2qdw9_199nd_235",
	"heading-variant-h3": "awsui_heading-variant-h3_2qdw9_199nd_240",
	"heading-text": "awsui_heading-text_2qdw9_199nd_246",
	"heading-text-variant-h1": "awsui_heading-text-variant-h1_2qdw9_199nd_249",
	"heading-text-variant-h2": "awsui_heading-text-variant-h2_2qdw9_199nd_258",
	"heading-text-variant-h3": "awsui_heading-text-variant-h3_2qdw9_199nd_267",
	"counter": "awsui_counter_2qdw9_199nd_277"
};
// node_modules/@cloudscape-design/components/header/internal.js
function InternalHeader({ variant, headingTagOverride, children, actions, counter, description, info, __internalRootRef, __disableActionsWrapping, __headingTagRef, __headingTagTabIndex, __inExpandableSection, ...restProps }) {
	const isMobile = useMobile();
	const HeadingTag = headingTagOverride !== null && headingTagOverride !== void 0 ? headingTagOverride : variant === "awsui-h1-sticky" ? "h1" : variant;
	const { isStuck } = (0, import_react.useContext)(StickyHeaderContext);
	const baseProps = getBaseProps(restProps);
	const isRefresh = useVisualRefresh();
	const assignHeaderId = (0, import_react.useContext)(CollectionLabelContext).assignId;
	const isInContainer = useContainerHeader();
	const headingId = useUniqueId("heading");
	useTableIntegration(counter);
	if (assignHeaderId !== void 0) assignHeaderId(headingId);
	const variantOverride = variant === "awsui-h1-sticky" ? isRefresh ? !isMobile && isStuck ? "h2" : "h1" : "h2" : variant;
	return import_react.createElement("div", {
		...baseProps,
		className: clsx(styles_css_default.root, baseProps.className, styles_css_default[`root-variant-${variantOverride}`], isRefresh && styles_css_default.refresh, !actions && [styles_css_default[`root-no-actions`]], description && [styles_css_default[`root-has-description`]]),
		ref: __internalRootRef
	}, import_react.createElement("div", { className: clsx(styles_css_default.main, styles_css_default[`main-variant-${variantOverride}`], isRefresh && styles_css_default.refresh, __disableActionsWrapping && [styles_css_default["no-wrap"]]) }, import_react.createElement("div", { className: clsx(styles_css_default.title, styles_css_default[`title-variant-${variantOverride}`], isRefresh && styles_css_default.refresh, __inExpandableSection && styles_css_default["title-in-expandable-section"]) }, import_react.createElement(HeadingTag, {
		className: clsx(styles_css_default.heading, styles_css_default[`heading-variant-${variantOverride}`]),
		ref: __headingTagRef,
		tabIndex: __headingTagTabIndex,
		...getAnalyticsLabelAttribute(`.${styles_css_default$1["heading-text"]}`)
	}, import_react.createElement("span", {
		...isInContainer ? { [DATA_ATTR_FUNNEL_KEY]: FUNNEL_KEY_SUBSTEP_NAME } : {},
		className: clsx(styles_css_default["heading-text"], styles_css_default$1["heading-text"], styles_css_default[`heading-text-variant-${variantOverride}`]),
		id: headingId
	}, children), counter !== void 0 && import_react.createElement("span", { className: styles_css_default.counter }, " ", counter)), info && import_react.createElement(InfoLinkLabelContext.Provider, { value: headingId }, import_react.createElement("span", { className: styles_css_default["virtual-space"] }, " \xA0"), import_react.createElement("span", { className: styles_css_default.info }, info))), actions && import_react.createElement("div", { className: clsx(styles_css_default.actions, styles_css_default[`actions-variant-${variantOverride}`], isRefresh && styles_css_default.refresh, !__disableActionsWrapping && [styles_css_default["actions-centered"]]) }, actions)), import_react.createElement(Description, { variantOverride }, description));
}
function Description({ children, variantOverride }) {
	const isRefresh = useVisualRefresh();
	return children && import_react.createElement("p", { className: clsx(styles_css_default.description, styles_css_default[`description-variant-${variantOverride}`], isRefresh && styles_css_default.refresh) }, children) || null;
}
export { colorChartsPaletteCategorical49 as $, colorChartsPaletteCategorical28 as A, colorChartsPaletteCategorical37 as B, colorChartsPaletteCategorical21 as C, colorChartsPaletteCategorical25 as D, colorChartsPaletteCategorical24 as E, colorChartsPaletteCategorical32 as F, colorChartsPaletteCategorical41 as G, colorChartsPaletteCategorical39 as H, colorChartsPaletteCategorical33 as I, colorChartsPaletteCategorical44 as J, colorChartsPaletteCategorical42 as K, colorChartsPaletteCategorical34 as L, colorChartsPaletteCategorical3 as M, colorChartsPaletteCategorical30 as N, colorChartsPaletteCategorical26 as O, colorChartsPaletteCategorical31 as P, colorChartsPaletteCategorical48 as Q, colorChartsPaletteCategorical35 as R, colorChartsPaletteCategorical20 as S, colorChartsPaletteCategorical23 as T, colorChartsPaletteCategorical4 as U, colorChartsPaletteCategorical38 as V, colorChartsPaletteCategorical40 as W, colorChartsPaletteCategorical46 as X, colorChartsPaletteCategorical45 as Y, colorChartsPaletteCategorical47 as Z, colorChartsPaletteCategorical16 as _, ContainerHeaderContextProvider as a, colorChartsPaletteCategorical9 as at, colorChartsPaletteCategorical19 as b, globalVars as c, colorChartsPaletteCategorical10 as d, colorChartsPaletteCategorical5 as et, colorChartsPaletteCategorical11 as f, colorChartsPaletteCategorical15 as g, colorChartsPaletteCategorical14 as h, parseCountValue as i, colorChartsPaletteCategorical8 as it, colorChartsPaletteCategorical29 as j, colorChartsPaletteCategorical27 as k, borderPanelTopWidth as l, colorChartsPaletteCategorical13 as m, InternalHeader as n, colorChartsPaletteCategorical6 as nt, StickyHeaderContext as o, colorChartsThresholdNeutral as ot, colorChartsPaletteCategorical12 as p, colorChartsPaletteCategorical43 as q, styles_css_default as r, colorChartsPaletteCategorical7 as rt, useStickyHeader as s, spaceXs as st, Description as t, colorChartsPaletteCategorical50 as tt, colorChartsPaletteCategorical1 as u, colorChartsPaletteCategorical17 as v, colorChartsPaletteCategorical22 as w, colorChartsPaletteCategorical2 as x, colorChartsPaletteCategorical18 as y, colorChartsPaletteCategorical36 as z };
