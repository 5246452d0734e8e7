import { n as __toESM } from "./rolldown-runtime-CO0Nlsmt.js";
import { t as require_react } from "./react-HmIquqiG.js";
import { At as SingleTabStopNavigationProvider, Ct as useVisualRefresh, Ft as isMotionDisabled, Mt as useSingleTabStopNavigation, Ot as useUniqueId, Z as isHTMLElement, at as clsx, bt as useBaseComponent, c as isPlainLeftClick, it as getBaseProps, kt as useMergeRefs, n as KeyCode, nt as customCSSPropertiesMap, o as fireNonCancelableEvent, s as hasModifierKeys, st as useInternalI18n, t as checkSafeUrl, tt as getAnalyticsMetadataAttribute, yt as applyDisplayName } from "./check-safe-url-SIBI-4lx.js";
import { O as circleIndex, R as handleKey, x as InternalContainer } from "./index-CRNxE51F.js";
import { t as useControllable } from "./use-controllable-fvX4PWZk.js";
import { F as useHiddenDescription, V as useContainerQuery, W as getIsRtl, Y as getScrollInlineStart, p as InternalTooltip, u as InternalButton, v as getAllFocusables } from "./internal-D6ihLdrI.js";
import { o as usePrevious } from "./highlight-match-9feHsDOp.js";
// node_modules/@cloudscape-design/components/tabs/native-smooth-scroll-supported.js
var import_react = /* @__PURE__ */ __toESM(require_react());
function native_smooth_scroll_supported_default() {
	return "scrollBehavior" in document.documentElement.style;
}
// node_modules/@cloudscape-design/components/tabs/smooth-scroll.js
var getScrollSpeed = (pixels) => .0015 * Math.abs(pixels) + .558;
var getScrollTime = (pixels) => Math.round(Math.abs(pixels) / getScrollSpeed(pixels));
var now = () => window.performance ? window.performance.now() : Date.now();
var ease = (k) => {
	return .5 * (1 - Math.cos(Math.PI * k));
};
var step = (context) => {
	const time = now();
	const value = ease(Math.min((time - context.startTime) / context.scrollTime, 1));
	const currentX = context.startX + (context.endX - context.startX) * value;
	context.scrollable.scrollLeft = currentX;
	if (currentX !== context.endX) requestAnimationFrame(() => step(context));
};
var simulateSmoothScroll = (element, endX) => {
	const startX = element.scrollLeft;
	step({
		scrollable: element,
		startX,
		endX,
		startTime: now(),
		scrollTime: getScrollTime(endX - startX)
	});
};
var smoothScroll = (element, to) => {
	if (isMotionDisabled(element)) {
		element.scrollLeft = to;
		return;
	}
	if (native_smooth_scroll_supported_default() && element.scrollTo) {
		element.scrollTo({
			left: to,
			behavior: "smooth"
		});
		return;
	}
	simulateSmoothScroll(element, to);
};
// node_modules/@cloudscape-design/components/tabs/scroll-utils.js
var onPaginationClick = (headerBarRef, direction) => {
	if (!(headerBarRef === null || headerBarRef === void 0 ? void 0 : headerBarRef.current)) return;
	const element = headerBarRef.current;
	const { scrollLeft, scrollWidth, offsetWidth } = element;
	const paginatedSectionSize = Math.ceil(element.clientWidth * .75);
	const scrollDistance = direction === "forward" ? Math.min(Math.abs(scrollLeft) + paginatedSectionSize, scrollWidth - offsetWidth) : Math.max(Math.abs(scrollLeft) - paginatedSectionSize, 0);
	smoothScroll(element, getIsRtl(element) ? scrollDistance * -1 : scrollDistance);
};
var hasHorizontalOverflow = (headerBar, inlineStartOverflowButton) => {
	const { offsetWidth, scrollWidth } = headerBar;
	const paginationButtonsWidth = inlineStartOverflowButton.current && 2 * inlineStartOverflowButton.current.offsetWidth;
	return paginationButtonsWidth ? scrollWidth > offsetWidth + paginationButtonsWidth : scrollWidth > offsetWidth;
};
var hasInlineStartOverflow = (headerBar) => {
	return getScrollInlineStart(headerBar) > 0;
};
var hasInlineEndOverflow = (headerBar) => {
	return Math.ceil(getScrollInlineStart(headerBar)) < headerBar.scrollWidth - headerBar.offsetWidth;
};
var scrollIntoView = (tabHeader, headerBar, smooth = true) => {
	if (!tabHeader || !headerBar) return;
	const margin = 2;
	let updatedLeftScroll = headerBar.scrollLeft;
	updatedLeftScroll = Math.min(updatedLeftScroll, tabHeader.offsetLeft - margin);
	updatedLeftScroll = Math.max(updatedLeftScroll, tabHeader.offsetLeft + tabHeader.offsetWidth / 2 - headerBar.offsetWidth / 2 + margin);
	if (smooth) smoothScroll(headerBar, updatedLeftScroll);
	else headerBar.scrollLeft = updatedLeftScroll;
};
// node_modules/@cloudscape-design/components/tabs/styles.js
function getTabStyles(style) {
	var _a, _b, _c, _d, _e, _f, _g, _h, _j, _k, _l, _m, _o, _p, _q, _r, _s, _t, _u, _v, _w, _x, _y, _z, _0, _1, _2, _3, _4, _5, _6, _7, _8, _9, _10, _11;
	return {
		borderRadius: (_a = style === null || style === void 0 ? void 0 : style.tab) === null || _a === void 0 ? void 0 : _a.borderRadius,
		borderWidth: (_b = style === null || style === void 0 ? void 0 : style.tab) === null || _b === void 0 ? void 0 : _b.borderWidth,
		fontSize: (_c = style === null || style === void 0 ? void 0 : style.tab) === null || _c === void 0 ? void 0 : _c.fontSize,
		fontWeight: (_d = style === null || style === void 0 ? void 0 : style.tab) === null || _d === void 0 ? void 0 : _d.fontWeight,
		paddingBlock: (_e = style === null || style === void 0 ? void 0 : style.tab) === null || _e === void 0 ? void 0 : _e.paddingBlock,
		paddingInline: (_f = style === null || style === void 0 ? void 0 : style.tab) === null || _f === void 0 ? void 0 : _f.paddingInline,
		[customCSSPropertiesMap.styleBackgroundActive]: (_h = (_g = style === null || style === void 0 ? void 0 : style.tab) === null || _g === void 0 ? void 0 : _g.backgroundColor) === null || _h === void 0 ? void 0 : _h.active,
		[customCSSPropertiesMap.styleBackgroundDefault]: (_k = (_j = style === null || style === void 0 ? void 0 : style.tab) === null || _j === void 0 ? void 0 : _j.backgroundColor) === null || _k === void 0 ? void 0 : _k.default,
		[customCSSPropertiesMap.styleBackgroundDisabled]: (_m = (_l = style === null || style === void 0 ? void 0 : style.tab) === null || _l === void 0 ? void 0 : _l.backgroundColor) === null || _m === void 0 ? void 0 : _m.disabled,
		[customCSSPropertiesMap.styleBackgroundHover]: (_p = (_o = style === null || style === void 0 ? void 0 : style.tab) === null || _o === void 0 ? void 0 : _o.backgroundColor) === null || _p === void 0 ? void 0 : _p.hover,
		[customCSSPropertiesMap.styleBorderColorActive]: (_r = (_q = style === null || style === void 0 ? void 0 : style.tab) === null || _q === void 0 ? void 0 : _q.borderColor) === null || _r === void 0 ? void 0 : _r.active,
		[customCSSPropertiesMap.styleBorderColorDefault]: (_t = (_s = style === null || style === void 0 ? void 0 : style.tab) === null || _s === void 0 ? void 0 : _s.borderColor) === null || _t === void 0 ? void 0 : _t.default,
		[customCSSPropertiesMap.styleBorderColorDisabled]: (_v = (_u = style === null || style === void 0 ? void 0 : style.tab) === null || _u === void 0 ? void 0 : _u.borderColor) === null || _v === void 0 ? void 0 : _v.disabled,
		[customCSSPropertiesMap.styleBorderColorHover]: (_x = (_w = style === null || style === void 0 ? void 0 : style.tab) === null || _w === void 0 ? void 0 : _w.borderColor) === null || _x === void 0 ? void 0 : _x.hover,
		[customCSSPropertiesMap.styleColorActive]: (_z = (_y = style === null || style === void 0 ? void 0 : style.tab) === null || _y === void 0 ? void 0 : _y.color) === null || _z === void 0 ? void 0 : _z.active,
		[customCSSPropertiesMap.styleColorDefault]: (_1 = (_0 = style === null || style === void 0 ? void 0 : style.tab) === null || _0 === void 0 ? void 0 : _0.color) === null || _1 === void 0 ? void 0 : _1.default,
		[customCSSPropertiesMap.styleColorDisabled]: (_3 = (_2 = style === null || style === void 0 ? void 0 : style.tab) === null || _2 === void 0 ? void 0 : _2.color) === null || _3 === void 0 ? void 0 : _3.disabled,
		[customCSSPropertiesMap.styleColorHover]: (_5 = (_4 = style === null || style === void 0 ? void 0 : style.tab) === null || _4 === void 0 ? void 0 : _4.color) === null || _5 === void 0 ? void 0 : _5.hover,
		[customCSSPropertiesMap.styleFocusRingBorderColor]: (_7 = (_6 = style === null || style === void 0 ? void 0 : style.tab) === null || _6 === void 0 ? void 0 : _6.focusRing) === null || _7 === void 0 ? void 0 : _7.borderColor,
		[customCSSPropertiesMap.styleFocusRingBorderRadius]: (_9 = (_8 = style === null || style === void 0 ? void 0 : style.tab) === null || _8 === void 0 ? void 0 : _8.focusRing) === null || _9 === void 0 ? void 0 : _9.borderRadius,
		[customCSSPropertiesMap.styleFocusRingBorderWidth]: (_11 = (_10 = style === null || style === void 0 ? void 0 : style.tab) === null || _10 === void 0 ? void 0 : _10.focusRing) === null || _11 === void 0 ? void 0 : _11.borderWidth
	};
}
function getTabContainerStyles(style) {
	var _a, _b, _c, _d, _e, _f, _g, _h;
	return {
		[customCSSPropertiesMap.styleTabsActiveIndicatorColor]: (_b = (_a = style === null || style === void 0 ? void 0 : style.tab) === null || _a === void 0 ? void 0 : _a.activeIndicator) === null || _b === void 0 ? void 0 : _b.color,
		[customCSSPropertiesMap.styleTabsActiveIndicatorWidth]: (_d = (_c = style === null || style === void 0 ? void 0 : style.tab) === null || _c === void 0 ? void 0 : _c.activeIndicator) === null || _d === void 0 ? void 0 : _d.width,
		[customCSSPropertiesMap.styleTabsActiveIndicatorBorderRadius]: (_f = (_e = style === null || style === void 0 ? void 0 : style.tab) === null || _e === void 0 ? void 0 : _e.activeIndicator) === null || _f === void 0 ? void 0 : _f.borderRadius,
		[customCSSPropertiesMap.styleTabsSeparatorColor]: (_g = style === null || style === void 0 ? void 0 : style.tabSeparator) === null || _g === void 0 ? void 0 : _g.color,
		[customCSSPropertiesMap.styleTabsSeparatorWidth]: (_h = style === null || style === void 0 ? void 0 : style.tabSeparator) === null || _h === void 0 ? void 0 : _h.width
	};
}
// node_modules/@cloudscape-design/components/tabs/analytics-metadata/styles.css.js
var styles_css_default$2 = {
	"tabs-header-list": "awsui_tabs-header-list_1acwa_dp0cl_5",
	"active-tab-header": "awsui_active-tab-header_1acwa_dp0cl_6",
	"tab-label": "awsui_tab-label_1acwa_dp0cl_7",
	"tab-dismiss-button": "awsui_tab-dismiss-button_1acwa_dp0cl_8"
};
// node_modules/@cloudscape-design/components/tabs/styles.css.js
var styles_css_default$1 = {
	"tabs-header": "awsui_tabs-header_14rmt_g8f9u_14",
	"tab-header-scroll-container": "awsui_tab-header-scroll-container_14rmt_g8f9u_23",
	"tabs-header-list": "awsui_tabs-header-list_14rmt_g8f9u_29",
	"pagination-button": "awsui_pagination-button_14rmt_g8f9u_46",
	"pagination-button-left": "awsui_pagination-button-left_14rmt_g8f9u_53",
	"pagination-button-left-scrollable": "awsui_pagination-button-left-scrollable_14rmt_g8f9u_56",
	"pagination-button-right": "awsui_pagination-button-right_14rmt_g8f9u_60",
	"pagination-button-right-scrollable": "awsui_pagination-button-right-scrollable_14rmt_g8f9u_63",
	"actions-container": "awsui_actions-container_14rmt_g8f9u_68",
	"tabs-tab": "awsui_tabs-tab_14rmt_g8f9u_76",
	"tabs-tab-label": "awsui_tabs-tab-label_14rmt_g8f9u_86",
	"tabs-tab-header-container": "awsui_tabs-tab-header-container_14rmt_g8f9u_97",
	"tabs-tab-dismiss": "awsui_tabs-tab-dismiss_14rmt_g8f9u_105",
	"tabs-tab-action": "awsui_tabs-tab-action_14rmt_g8f9u_105",
	"refresh": "awsui_refresh_14rmt_g8f9u_110",
	"tabs-tab-disabled": "awsui_tabs-tab-disabled_14rmt_g8f9u_114",
	"tabs-tab-link": "awsui_tabs-tab-link_14rmt_g8f9u_156",
	"tabs-tab-active": "awsui_tabs-tab-active_14rmt_g8f9u_239",
	"tabs-header-with-divider": "awsui_tabs-header-with-divider_14rmt_g8f9u_248",
	"tabs-tab-focusable": "awsui_tabs-tab-focusable_14rmt_g8f9u_252",
	"root": "awsui_root_14rmt_g8f9u_256",
	"tabs": "awsui_tabs_14rmt_g8f9u_14",
	"tabs-content": "awsui_tabs-content_14rmt_g8f9u_294",
	"fit-height": "awsui_fit-height_14rmt_g8f9u_298",
	"tabs-content-active": "awsui_tabs-content-active_14rmt_g8f9u_304",
	"tabs-content-wrapper": "awsui_tabs-content-wrapper_14rmt_g8f9u_318",
	"with-paddings": "awsui_with-paddings_14rmt_g8f9u_318",
	"tabs-container-content-wrapper": "awsui_tabs-container-content-wrapper_14rmt_g8f9u_329",
	"disabled-reason-tooltip": "awsui_disabled-reason-tooltip_14rmt_g8f9u_340",
	"tabs-tab-focused": "awsui_tabs-tab-focused_14rmt_g8f9u_344"
};
// node_modules/@cloudscape-design/components/tabs/test-classes/styles.css.js
var styles_css_default = { "tab-dismiss-button": "awsui_tab-dismiss-button_1nq1i_1nd7r_5" };
// node_modules/@cloudscape-design/components/tabs/tab-header-bar.js
var tabSelector = `.${styles_css_default$1["tabs-tab-link"]}`;
var focusedTabSelector = `.${styles_css_default$1["tabs-tab-focused"]}`;
var focusableTabSelector = `.${styles_css_default$1["tabs-tab-focusable"]}`;
function dismissButton({ dismissLabel, dismissDisabled, onDismiss, tabId }) {
	return import_react.createElement(InternalButton, {
		onClick: onDismiss,
		variant: "icon",
		iconName: "close",
		formAction: "none",
		ariaLabel: dismissLabel,
		disabled: dismissDisabled,
		className: clsx(styles_css_default["tab-dismiss-button"], styles_css_default$2["tab-dismiss-button"]),
		"data-testid": `awsui-tab-dismiss-button-${tabId}`
	});
}
function TabHeaderBar({ onChange, activeTabId, tabs, variant, idNamespace, ariaLabel, ariaLabelledby, i18nStrings, keyboardActivationMode, actions, style }) {
	const headerBarRef = (0, import_react.useRef)(null);
	const activeTabHeaderRef = (0, import_react.useRef)(null);
	const inlineStartOverflowButton = (0, import_react.useRef)(null);
	const i18n = useInternalI18n("tabs");
	const isVisualRefresh = useVisualRefresh();
	const containerObjectRef = (0, import_react.useRef)(null);
	const documentRef = (0, import_react.useRef)(typeof document !== "undefined" ? document : null);
	const documentRefCallback = (node) => {
		var _a;
		return documentRef.current = (_a = node === null || node === void 0 ? void 0 : node.ownerDocument) !== null && _a !== void 0 ? _a : document;
	};
	const [widthChange, containerMeasureRef] = useContainerQuery((rect) => rect.contentBoxWidth);
	const containerRef = useMergeRefs(containerObjectRef, containerMeasureRef, documentRefCallback);
	const tabRefs = (0, import_react.useRef)(/* @__PURE__ */ new Map());
	const [horizontalOverflow, setHorizontalOverflow] = (0, import_react.useState)(false);
	const [inlineStartOverflow, setInlineStartOverflow] = (0, import_react.useState)(false);
	const [inlineEndOverflow, setInlineEndOverflow] = (0, import_react.useState)(false);
	const [focusedTabId, setFocusedTabId] = (0, import_react.useState)(activeTabId);
	const [previousActiveTabId, setPreviousActiveTabId] = (0, import_react.useState)(activeTabId);
	const hasActionOrDismissible = tabs.some((tab) => tab.action || tab.dismissible);
	const hadActionOrDismissible = usePrevious(hasActionOrDismissible);
	const tabActionAttributes = hasActionOrDismissible ? {
		role: "application",
		"aria-roledescription": i18n("i18nStrings.tabsWithActionsAriaRoleDescription", i18nStrings === null || i18nStrings === void 0 ? void 0 : i18nStrings.tabsWithActionsAriaRoleDescription)
	} : { role: "tablist" };
	(0, import_react.useEffect)(() => {
		var _a;
		if (hadActionOrDismissible && !hasActionOrDismissible) (_a = getNextFocusTarget()) === null || _a === void 0 || _a.focus();
	}, [hasActionOrDismissible, hadActionOrDismissible]);
	(0, import_react.useEffect)(() => {
		if (headerBarRef.current) {
			setHorizontalOverflow(hasHorizontalOverflow(headerBarRef.current, inlineStartOverflowButton));
			setInlineStartOverflow(hasInlineStartOverflow(headerBarRef.current));
			setInlineEndOverflow(hasInlineEndOverflow(headerBarRef.current));
		}
	}, [widthChange, tabs]);
	const scrollIntoViewIfPossible = (smooth) => {
		if (!activeTabId) return;
		const activeTabRef = tabRefs.current.get(activeTabId);
		if (activeTabRef && headerBarRef.current) scrollIntoView(activeTabRef, headerBarRef.current, smooth);
	};
	(0, import_react.useEffect)(() => {
		requestAnimationFrame(() => {
			scrollIntoViewIfPossible(false);
		});
	}, [
		horizontalOverflow,
		widthChange,
		tabs.length
	]);
	(0, import_react.useEffect)(() => {
		setFocusedTabId(activeTabId);
	}, [activeTabId]);
	(0, import_react.useEffect)(() => {
		scrollIntoViewIfPossible(true);
	}, [activeTabId]);
	(0, import_react.useEffect)(() => {
		var _a, _b;
		if (documentRef.current && ((_a = headerBarRef.current) === null || _a === void 0 ? void 0 : _a.contains(documentRef.current.activeElement))) {
			if (documentRef.current.activeElement !== activeTabHeaderRef.current) (_b = activeTabHeaderRef.current) === null || _b === void 0 || _b.focus({ preventScroll: true });
		}
	}, [activeTabId]);
	const onScroll = () => {
		if (headerBarRef.current) {
			setInlineStartOverflow(hasInlineStartOverflow(headerBarRef.current));
			setInlineEndOverflow(hasInlineEndOverflow(headerBarRef.current));
		}
	};
	const classes = clsx({
		[styles_css_default$1["tabs-header"]]: true,
		[styles_css_default$1["tabs-header-with-divider"]]: variant === "default" || isVisualRefresh
	});
	const leftButtonClasses = clsx({
		[styles_css_default$1["pagination-button"]]: true,
		[styles_css_default$1["pagination-button-left"]]: true,
		[styles_css_default$1["pagination-button-left-scrollable"]]: inlineStartOverflow
	});
	const rightButtonClasses = clsx({
		[styles_css_default$1["pagination-button"]]: true,
		[styles_css_default$1["pagination-button-right"]]: true,
		[styles_css_default$1["pagination-button-right-scrollable"]]: inlineEndOverflow
	});
	const navigationAPI = (0, import_react.useRef)(null);
	function getNextFocusTarget() {
		var _a, _b;
		if (!containerObjectRef.current) return null;
		const tabElements = Array.from(containerObjectRef.current.querySelectorAll(tabSelector));
		return (_b = (_a = tabElements.find((tab) => tab.matches(focusedTabSelector))) !== null && _a !== void 0 ? _a : tabElements.find((tab) => !tab.disabled)) !== null && _b !== void 0 ? _b : null;
	}
	function onUnregisterActive(focusableElement) {
		var _a;
		if (!!focusableElement.classList.contains(styles_css_default$1["tabs-tab-link"])) {
			const nextFocusTarget = (_a = navigationAPI.current) === null || _a === void 0 ? void 0 : _a.getFocusTarget();
			const tabLinkButton = nextFocusTarget === null || nextFocusTarget === void 0 ? void 0 : nextFocusTarget.querySelector(`.${styles_css_default$1["tabs-tab-link"]}`);
			tabLinkButton === null || tabLinkButton === void 0 || tabLinkButton.focus();
		}
	}
	(0, import_react.useEffect)(() => {
		var _a;
		(_a = navigationAPI.current) === null || _a === void 0 || _a.updateFocusTarget();
	});
	function onFocus() {
		var _a;
		(_a = navigationAPI.current) === null || _a === void 0 || _a.updateFocusTarget();
	}
	function onBlur() {
		var _a;
		(_a = navigationAPI.current) === null || _a === void 0 || _a.updateFocusTarget();
	}
	function onKeyDown(event) {
		var _a, _b, _c;
		const focusTarget = (_a = documentRef.current) === null || _a === void 0 ? void 0 : _a.activeElement;
		const specialKeys = [
			KeyCode.right,
			KeyCode.left,
			KeyCode.end,
			KeyCode.home,
			KeyCode.pageUp,
			KeyCode.pageDown,
			KeyCode.space
		];
		const isActionOpen = (_b = documentRef.current) === null || _b === void 0 ? void 0 : _b.querySelector(`.${styles_css_default$1["tabs-tab-action"]} [aria-expanded="true"]`);
		const isDismissOrActionFocused = !(focusTarget === null || focusTarget === void 0 ? void 0 : focusTarget.classList.contains(styles_css_default$1["tabs-tab-link"]));
		if (isActionOpen) return;
		if (event.key === "Tab" && !event.shiftKey && isDismissOrActionFocused) {
			event.preventDefault();
			const panelId = `${idNamespace}-${activeTabId}-panel`;
			const panel = (_c = documentRef.current) === null || _c === void 0 ? void 0 : _c.getElementById(panelId);
			panel === null || panel === void 0 || panel.focus();
		}
		if (hasModifierKeys(event) || specialKeys.indexOf(event.keyCode) === -1) return;
		if (!containerObjectRef.current || !focusTarget) return;
		event.preventDefault();
		const focusables = getFocusablesFrom(containerObjectRef.current);
		const activeIndex = isHTMLElement(focusTarget) ? focusables.indexOf(focusTarget) : -1;
		handleKey(event, {
			onHome: () => focusElement(focusables[0]),
			onEnd: () => focusElement(focusables[focusables.length - 1]),
			onInlineStart: () => focusElement(focusables[circleIndex(activeIndex - 1, [0, focusables.length - 1])]),
			onInlineEnd: () => focusElement(focusables[circleIndex(activeIndex + 1, [0, focusables.length - 1])]),
			onPageDown: () => inlineEndOverflow && onPaginationClick(headerBarRef, "forward"),
			onPageUp: () => inlineStartOverflow && onPaginationClick(headerBarRef, "backward"),
			onActivate: () => {
				var _a;
				return focusedTabId && focusedTabId !== activeTabId && onChange({
					activeTabId: focusedTabId,
					activeTabHref: (_a = tabs.find((tab) => tab.id === focusedTabId)) === null || _a === void 0 ? void 0 : _a.href
				});
			}
		});
	}
	function focusElement(element) {
		var _a, _b;
		element.focus();
		const tabsById = tabs.reduce((map, tab) => map.set(tab.id, tab), /* @__PURE__ */ new Map());
		for (const [tabId, focusTargetTabTriggerElement] of tabRefs.current.entries()) {
			const focusTargetTabLabelElement = focusTargetTabTriggerElement === null || focusTargetTabTriggerElement === void 0 ? void 0 : focusTargetTabTriggerElement.querySelector(`.${styles_css_default$1["tabs-tab-link"]}`);
			if (tabId !== activeTabId && focusTargetTabLabelElement === element) {
				setPreviousActiveTabId(tabId);
				setFocusedTabId(tabId);
				if (!((_a = tabsById.get(tabId)) === null || _a === void 0 ? void 0 : _a.disabled) && keyboardActivationMode === "automatic") onChange({
					activeTabId: tabId,
					activeTabHref: (_b = tabsById.get(tabId)) === null || _b === void 0 ? void 0 : _b.href
				});
				break;
			}
		}
	}
	function getFocusablesFrom(target) {
		function isElementRegistered(element) {
			var _a, _b;
			return (_b = (_a = navigationAPI.current) === null || _a === void 0 ? void 0 : _a.isRegistered(element)) !== null && _b !== void 0 ? _b : false;
		}
		function isElementFocusable(element) {
			if (element instanceof HTMLButtonElement) return !element.disabled || element.closest(focusableTabSelector);
			return element.matches(focusableTabSelector);
		}
		return getAllFocusables(target).filter((el) => isElementRegistered(el) && isElementFocusable(el));
	}
	const TabList = hasActionOrDismissible ? "div" : "ul";
	return import_react.createElement("div", { className: classes }, import_react.createElement("div", {
		className: styles_css_default$1["tab-header-scroll-container"],
		ref: containerRef
	}, horizontalOverflow && import_react.createElement("span", {
		ref: inlineStartOverflowButton,
		className: leftButtonClasses
	}, import_react.createElement(InternalButton, {
		formAction: "none",
		variant: "icon",
		iconName: "angle-left",
		disabled: !inlineStartOverflow,
		__focusable: true,
		onClick: () => onPaginationClick(headerBarRef, "backward"),
		ariaLabel: i18n("i18nStrings.scrollLeftAriaLabel", i18nStrings === null || i18nStrings === void 0 ? void 0 : i18nStrings.scrollLeftAriaLabel)
	})), import_react.createElement(SingleTabStopNavigationProvider, {
		ref: navigationAPI,
		navigationActive: true,
		getNextFocusTarget,
		onUnregisterActive
	}, import_react.createElement(TabList, {
		...tabActionAttributes,
		className: clsx(styles_css_default$1["tabs-header-list"], styles_css_default$2["tabs-header-list"]),
		"aria-label": ariaLabel,
		"aria-labelledby": ariaLabelledby,
		ref: headerBarRef,
		onScroll,
		onKeyDown,
		onFocus,
		onBlur
	}, tabs.map(renderTabHeader))), horizontalOverflow && import_react.createElement("span", { className: rightButtonClasses }, import_react.createElement(InternalButton, {
		formAction: "none",
		variant: "icon",
		iconName: "angle-right",
		disabled: !inlineEndOverflow,
		__focusable: true,
		onClick: () => onPaginationClick(headerBarRef, "forward"),
		ariaLabel: i18n("i18nStrings.scrollRightAriaLabel", i18nStrings === null || i18nStrings === void 0 ? void 0 : i18nStrings.scrollRightAriaLabel)
	}))), actions && import_react.createElement("div", { className: styles_css_default$1["actions-container"] }, actions));
	function renderTabHeader(tab, index) {
		const { dismissible, dismissLabel, dismissDisabled, action, onDismiss } = tab;
		const isActive = activeTabId === tab.id && !tab.disabled;
		const clickTab = (event) => {
			var _a;
			if (tab.disabled) {
				event.preventDefault();
				return;
			}
			if (!isPlainLeftClick(event) && tab.href) return;
			event.preventDefault();
			if (!tab.href) {
				const clickedTabRef = tabRefs.current.get(tab.id);
				if (clickedTabRef) {
					if (clickedTabRef && clickedTabRef !== ((_a = documentRef.current) === null || _a === void 0 ? void 0 : _a.activeElement)) clickedTabRef.focus({ preventScroll: true });
				}
			}
			if (tab.id === activeTabId) return;
			setFocusedTabId(tab.id);
			setPreviousActiveTabId(tab.id);
			onChange({
				activeTabId: tab.id,
				activeTabHref: tab.href
			});
		};
		const classes = clsx({
			[styles_css_default$1["tabs-tab-link"]]: true,
			[styles_css_default$1.refresh]: isVisualRefresh,
			[styles_css_default$1["tabs-tab-active"]]: activeTabId === tab.id && !tab.disabled,
			[styles_css_default$1["tabs-tab-focused"]]: focusedTabId === tab.id,
			[styles_css_default$1["tabs-tab-active"]]: isActive,
			[styles_css_default$2["active-tab-header"]]: isActive,
			[styles_css_default$1["tabs-tab-disabled"]]: tab.disabled,
			[styles_css_default$1["tabs-tab-focusable"]]: !tab.disabled || tab.disabled && !!tab.disabledReason
		});
		const tabHeaderContainerClasses = clsx({
			[styles_css_default$1["tabs-tab-header-container"]]: true,
			[styles_css_default$1.refresh]: isVisualRefresh,
			[styles_css_default$1["tabs-tab-active"]]: isActive,
			[styles_css_default$1["tabs-tab-disabled"]]: tab.disabled,
			[styles_css_default$1["tabs-tab-focusable"]]: !tab.disabled || tab.disabled && !!tab.disabledReason
		});
		const tabActionClasses = clsx({
			[styles_css_default$1["tabs-tab-action"]]: true,
			[styles_css_default$1["tabs-tab-active"]]: isActive
		});
		const commonProps = {
			className: classes,
			"aria-controls": `${idNamespace}-${tab.id}-panel`,
			"data-testid": tab.id,
			id: getTabElementId({
				namespace: idNamespace,
				tabId: tab.id
			}),
			onClick: clickTab
		};
		const tabHeaderContainerAriaProps = hasActionOrDismissible ? {
			role: "group",
			"aria-labelledby": commonProps.id
		} : {};
		if (!hasActionOrDismissible) {
			commonProps["aria-selected"] = activeTabId === tab.id;
			commonProps.role = "tab";
		} else commonProps["aria-expanded"] = activeTabId === tab.id;
		if (tab.disabled) commonProps["aria-disabled"] = "true";
		const setElement = (tabElement) => {
			if (tab.id === activeTabId) activeTabHeaderRef.current = tabElement;
			tabRefs.current.set(tab.id, tabElement);
		};
		const handleDismiss = (event) => {
			if (!containerObjectRef.current || !onDismiss) return;
			const tabElements = getFocusablesFrom(containerObjectRef.current).filter((el) => el.classList.contains(styles_css_default$1["tabs-tab-link"]));
			const activeTabIndex = tabElements.findIndex((el) => el.dataset.testid === tab.id);
			tabElements.splice(activeTabIndex, 1);
			let nextActive;
			if (previousActiveTabId && previousActiveTabId !== tab.id) nextActive = tabElements.find((el) => el.dataset.testid === previousActiveTabId);
			else nextActive = tabElements[Math.min(tabElements.length - 1, activeTabIndex)];
			if (nextActive && nextActive.dataset.testid) {
				onChange({ activeTabId: nextActive.dataset.testid });
				setPreviousActiveTabId(nextActive.dataset.testid);
				nextActive.focus();
			}
			onDismiss(event);
		};
		const TabItem = hasActionOrDismissible ? "div" : "li";
		const analyticsDismissMetadata = {
			action: "dismiss",
			detail: {
				id: tab.id,
				label: `.${styles_css_default$2["tab-dismiss-button"]}`,
				position: `${index + 1}`
			}
		};
		const analyticsComponentMetadataInnerContext = { innerContext: {
			tabId: tab.id,
			tabLabel: `.${styles_css_default$2["tab-label"]}`,
			tabPosition: `${index + 1}`
		} };
		return import_react.createElement(TabItem, {
			ref: (element) => tabRefs.current.set(tab.id, element),
			className: styles_css_default$1["tabs-tab"],
			role: "presentation",
			key: tab.id
		}, import_react.createElement("div", {
			className: tabHeaderContainerClasses,
			...tabHeaderContainerAriaProps,
			...getAnalyticsMetadataAttribute({ component: analyticsComponentMetadataInnerContext }),
			style: getTabContainerStyles(style)
		}, import_react.createElement(TabTrigger, {
			ref: setElement,
			tab,
			elementProps: commonProps,
			activeTabId,
			index,
			style
		}), action && import_react.createElement("span", { className: tabActionClasses }, action), dismissible && import_react.createElement("span", {
			className: styles_css_default$1["tabs-tab-dismiss"],
			...getAnalyticsMetadataAttribute(analyticsDismissMetadata)
		}, dismissButton({
			dismissLabel,
			dismissDisabled,
			onDismiss: handleDismiss,
			tabId: tab.id
		}))));
	}
}
var TabTrigger = (0, import_react.forwardRef)(({ tab, elementProps, activeTabId, index, style }, ref) => {
	const refObject = (0, import_react.useRef)(null);
	const tabLabelRefObject = (0, import_react.useRef)(null);
	const mergedRef = useMergeRefs(refObject, ref);
	const { tabIndex } = useSingleTabStopNavigation(refObject);
	const isDisabledWithReason = tab.disabled && !!tab.disabledReason;
	const [showTooltip, setShowTooltip] = (0, import_react.useState)(false);
	const { targetProps, descriptionEl } = useHiddenDescription(tab.disabledReason);
	const children = import_react.createElement(import_react.Fragment, null, import_react.createElement("span", {
		className: clsx(styles_css_default$1["tabs-tab-label"], styles_css_default$2["tab-label"]),
		ref: tabLabelRefObject
	}, import_react.createElement("span", null, tab.label)), isDisabledWithReason && import_react.createElement(import_react.Fragment, null, descriptionEl, showTooltip && import_react.createElement(InternalTooltip, {
		className: styles_css_default$1["disabled-reason-tooltip"],
		getTrack: () => tabLabelRefObject.current,
		content: tab.disabledReason,
		onEscape: () => setShowTooltip(false)
	})));
	const handlers = {
		onFocus: () => setShowTooltip(true),
		onBlur: () => setShowTooltip(false),
		onMouseEnter: () => setShowTooltip(true),
		onMouseLeave: () => setShowTooltip(false)
	};
	const analyticsSelectMetadata = {
		action: "select",
		detail: {
			id: tab.id,
			label: `.${styles_css_default$2["tab-label"]}`,
			position: `${index + 1}`,
			originTabId: activeTabId || ""
		}
	};
	const commonProps = {
		...elementProps,
		...isDisabledWithReason ? targetProps : {},
		...isDisabledWithReason ? handlers : {},
		ref: mergedRef,
		tabIndex,
		style: {
			...elementProps.style,
			...getTabStyles(style)
		},
		...tab.disabled || tab.id === activeTabId ? {} : getAnalyticsMetadataAttribute(analyticsSelectMetadata)
	};
	return tab.href ? import_react.createElement("a", {
		...commonProps,
		href: tab.href,
		"data-awsui-motion-trigger": "hover"
	}, children) : import_react.createElement("button", {
		...commonProps,
		type: "button",
		disabled: tab.disabled && !isDisabledWithReason,
		"data-awsui-motion-trigger": "hover"
	}, children);
});
function getTabElementId({ namespace, tabId }) {
	return namespace + "-" + tabId;
}
// node_modules/@cloudscape-design/components/tabs/index.js
function firstEnabledTab(tabs) {
	const enabledTabs = tabs.filter((tab) => !tab.disabled);
	if (enabledTabs.length > 0) return enabledTabs[0];
	return null;
}
function shouldRenderTabContent(tab, viewedTabs) {
	switch (tab.contentRenderStrategy) {
		case "active": return false;
		case "eager": return true;
		case "lazy": return viewedTabs.has(tab.id);
	}
	return false;
}
function Tabs({ tabs, variant = "default", onChange, activeTabId: controlledTabId, ariaLabel, ariaLabelledby, disableContentPaddings = false, i18nStrings, fitHeight, keyboardActivationMode = "automatic", actions, style, ...rest }) {
	var _a, _b;
	for (const tab of tabs) checkSafeUrl("Tabs", tab.href);
	const { __internalRootRef } = useBaseComponent("Tabs", {
		props: {
			disableContentPaddings,
			variant,
			fitHeight,
			keyboardActivationMode
		},
		metadata: {
			hasActions: tabs.some((tab) => !!tab.action),
			hasHeaderActions: !!actions,
			hasDisabledReasons: tabs.some((tab) => !!tab.disabledReason),
			hasEagerLoadedTabs: tabs.some((tab) => tab.contentRenderStrategy === "eager"),
			hasLazyLoadedTabs: tabs.some((tab) => tab.contentRenderStrategy === "lazy")
		}
	});
	const idNamespace = useUniqueId("awsui-tabs-");
	const [activeTabId, setActiveTabId] = useControllable(controlledTabId, onChange, (_b = (_a = firstEnabledTab(tabs)) === null || _a === void 0 ? void 0 : _a.id) !== null && _b !== void 0 ? _b : "", {
		componentName: "Tabs",
		controlledProp: "activeTabId",
		changeHandler: "onChange"
	});
	const viewedTabs = (0, import_react.useRef)(/* @__PURE__ */ new Set());
	if (activeTabId !== void 0) viewedTabs.current.add(activeTabId);
	const baseProps = getBaseProps(rest);
	const analyticsComponentMetadata = {
		name: "awsui.Tabs",
		label: `.${styles_css_default$2["tabs-header-list"]}`
	};
	if (activeTabId) analyticsComponentMetadata.properties = {
		activeTabId,
		activeTabLabel: `.${styles_css_default$2["active-tab-header"]} .${styles_css_default$2["tab-label"]}`,
		activeTabPosition: `${tabs.findIndex((tab) => tab.id === activeTabId) + 1}`,
		tabsCount: `${tabs.length}`
	};
	const content = () => {
		const selectedTab = tabs.filter((tab) => tab.id === activeTabId)[0];
		const renderContent = (tab) => {
			const isTabSelected = tab === selectedTab;
			const contentAttributes = {
				className: clsx({
					[styles_css_default$1["tabs-content"]]: true,
					[styles_css_default$1["tabs-content-active"]]: isTabSelected
				}),
				role: "tabpanel",
				id: `${idNamespace}-${tab.id}-panel`,
				key: `${idNamespace}-${tab.id}-panel`,
				tabIndex: 0,
				"aria-labelledby": getTabElementId({
					namespace: idNamespace,
					tabId: tab.id
				})
			};
			const isContentShown = !tab.disabled && (isTabSelected || shouldRenderTabContent(tab, viewedTabs.current));
			return import_react.createElement("div", { ...contentAttributes }, isContentShown && tab.content);
		};
		return import_react.createElement("div", { className: clsx(variant === "container" || variant === "stacked" ? styles_css_default$1["tabs-container-content-wrapper"] : styles_css_default$1["tabs-content-wrapper"], { [styles_css_default$1["with-paddings"]]: !disableContentPaddings }) }, tabs.map(renderContent));
	};
	const header = import_react.createElement(TabHeaderBar, {
		activeTabId,
		variant,
		idNamespace,
		ariaLabel,
		ariaLabelledby,
		tabs,
		actions,
		onChange: (changeDetail) => {
			setActiveTabId(changeDetail.activeTabId);
			fireNonCancelableEvent(onChange, changeDetail);
		},
		i18nStrings,
		keyboardActivationMode,
		style
	});
	if (variant === "container" || variant === "stacked") return import_react.createElement(InternalContainer, {
		header,
		disableHeaderPaddings: true,
		...baseProps,
		className: clsx(baseProps.className, styles_css_default$1.root),
		__internalRootRef,
		__contentKey: activeTabId,
		disableContentPaddings: true,
		variant: variant === "stacked" ? "stacked" : "default",
		fitHeight,
		...getAnalyticsMetadataAttribute({ component: analyticsComponentMetadata }),
		style: style === null || style === void 0 ? void 0 : style.container
	}, content());
	return import_react.createElement("div", {
		...baseProps,
		className: clsx(baseProps.className, styles_css_default$1.root, styles_css_default$1.tabs, { [styles_css_default$1["fit-height"]]: fitHeight }),
		ref: __internalRootRef,
		...getAnalyticsMetadataAttribute({ component: analyticsComponentMetadata })
	}, header, content());
}
applyDisplayName(Tabs, "Tabs");
export { Tabs as t };
