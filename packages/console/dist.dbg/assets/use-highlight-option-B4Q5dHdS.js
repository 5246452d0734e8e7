import { n as __toESM } from "./rolldown-runtime-CO0Nlsmt.js";
import { t as require_react } from "./react-HmIquqiG.js";
import { Ct as useVisualRefresh, T as InternalIcon, at as clsx, it as getBaseProps, tt as getAnalyticsMetadataAttribute } from "./check-safe-url-SIBI-4lx.js";
import { s as getBreakpointValue } from "./use-debounce-callback-Doa87_51.js";
import { n as styles_css_default$3, t as HighlightMatch } from "./highlight-match-9feHsDOp.js";
// node_modules/@cloudscape-design/components/internal/utils/get-dropdown-min-width.js
/**
* AWSUI-19898
* If `expandToViewport` is true, we want to constrain the dropdown width to the smallest of:
* 1. The trigger width
* 2. The xxs breakpoint width
*
* If `expandToViewport` is false, we want to constrain the dropdown width to the trigger width.
*/
function getDropdownMinWidth({ expandToViewport, triggerWidth, dropdownWidth }) {
	if (dropdownWidth) return dropdownWidth;
	if (!expandToViewport) return "trigger";
	return triggerWidth !== null ? Math.min(triggerWidth, getBreakpointValue("xxs")) : void 0;
}
// node_modules/@cloudscape-design/components/internal/components/option/analytics-metadata/styles.scoped.css
var import_react = /* @__PURE__ */ __toESM(require_react());
// node_modules/@cloudscape-design/components/internal/components/option/analytics-metadata/styles.css.js
var styles_css_default$2 = { "label": "awsui_label_1q5vz_ocied_5" };
// node_modules/@cloudscape-design/components/internal/components/option/option-parts.js
var Label = ({ labelContainerRef, labelRef, labelId, label, prefix, highlightText, triggerVariant }) => {
	return import_react.createElement("span", {
		id: labelId,
		ref: labelContainerRef,
		className: clsx(styles_css_default$3.label, styles_css_default$2.label, triggerVariant && styles_css_default$3["trigger-variant"])
	}, prefix && import_react.createElement("span", { className: clsx(styles_css_default$3["label-prefix"], triggerVariant && styles_css_default$3["trigger-variant"]) }, prefix, " "), import_react.createElement(HighlightMatch, {
		labelRef,
		str: label,
		highlightText
	}));
};
var LabelTag = ({ labelTag, highlightText, triggerVariant }) => labelTag ? import_react.createElement("span", { className: clsx(styles_css_default$3["label-tag"], triggerVariant && styles_css_default$3["trigger-variant"]) }, import_react.createElement(HighlightMatch, {
	str: labelTag,
	highlightText
})) : null;
var Description = ({ description, highlightedOption, highlightText, selectedOption, triggerVariant }) => description ? import_react.createElement("span", { className: clsx(styles_css_default$3.description, {
	[styles_css_default$3["trigger-variant"]]: triggerVariant,
	[styles_css_default$3.highlighted]: highlightedOption,
	[styles_css_default$3.selected]: selectedOption
}) }, import_react.createElement(HighlightMatch, {
	str: description,
	highlightText
})) : null;
var Tags = ({ tags, highlightedOption, highlightText, selectedOption, triggerVariant }) => tags ? import_react.createElement("span", { className: clsx(styles_css_default$3.tags, {
	[styles_css_default$3.highlighted]: highlightedOption,
	[styles_css_default$3.selected]: selectedOption
}) }, tags.map((tag, idx) => import_react.createElement("span", {
	key: idx,
	className: clsx(styles_css_default$3.tag, triggerVariant && styles_css_default$3["trigger-variant"])
}, import_react.createElement(HighlightMatch, {
	str: tag,
	highlightText
})))) : null;
var FilteringTags = ({ filteringTags, highlightedOption, highlightText, selectedOption, triggerVariant }) => {
	if (!highlightText || !filteringTags) return null;
	const searchElement = highlightText.toLowerCase();
	return import_react.createElement("span", { className: clsx(styles_css_default$3.tags, {
		[styles_css_default$3.highlighted]: highlightedOption,
		[styles_css_default$3.selected]: selectedOption
	}) }, filteringTags.map((filteringTag, key) => {
		if (filteringTag.toLowerCase().indexOf(searchElement) !== -1) return import_react.createElement("span", {
			className: clsx(styles_css_default$3.tag, triggerVariant && styles_css_default$3["trigger-variant"]),
			key
		}, import_react.createElement(HighlightMatch, {
			str: filteringTag,
			highlightText
		}));
		return null;
	}));
};
var OptionIcon = (props) => {
	if (!props.name && !props.url && !props.svg) return null;
	return import_react.createElement("span", { className: styles_css_default$3.icon }, import_react.createElement(InternalIcon, { ...props }));
};
var Option = ({ option, highlightText, triggerVariant = false, isGroupOption = false, highlightedOption = false, selectedOption = false, disableTitleTooltip = false, labelContainerRef, labelRef, labelId, customContent, ...restProps }) => {
	var _c, _d;
	if (!option) return null;
	if (customContent) return import_react.createElement("div", {
		"data-value": option.value,
		className: clsx(styles_css_default$3.option)
	}, import_react.createElement("div", { className: clsx(styles_css_default$3["custom-content"]) }, customContent));
	const { disabled } = option;
	const baseProps = getBaseProps(restProps);
	const SpanOrDivTag = option.labelContent ? "div" : "span";
	const className = clsx(styles_css_default$3.option, disabled && styles_css_default$3.disabled, isGroupOption && styles_css_default$3.parent, highlightedOption && styles_css_default$3.highlighted, baseProps.className);
	const icon = option.__customIcon || import_react.createElement(OptionIcon, {
		name: option.iconName,
		url: option.iconUrl,
		svg: option.iconSvg,
		alt: option.iconAlt,
		ariaLabel: option.iconAriaLabel,
		size: "normal"
	});
	return import_react.createElement(SpanOrDivTag, {
		...baseProps,
		"data-value": option.value,
		className,
		lang: option.lang,
		title: !disableTitleTooltip ? (_c = option.label) !== null && _c !== void 0 ? _c : option.value : void 0
	}, icon, import_react.createElement(SpanOrDivTag, { className: styles_css_default$3.content }, import_react.createElement(SpanOrDivTag, { className: styles_css_default$3["label-content"] }, option.labelContent ? import_react.createElement(SpanOrDivTag, { className: clsx(styles_css_default$3.label, styles_css_default$2.label) }, option.labelContent) : import_react.createElement(Label, {
		labelContainerRef,
		labelRef,
		labelId,
		label: (_d = option.label) !== null && _d !== void 0 ? _d : option.value,
		prefix: option.__labelPrefix,
		highlightText,
		triggerVariant
	}), import_react.createElement(LabelTag, {
		labelTag: option.labelTag,
		highlightText,
		triggerVariant
	})), import_react.createElement(Description, {
		description: option.description,
		highlightedOption,
		selectedOption,
		highlightText,
		triggerVariant
	}), import_react.createElement(Tags, {
		tags: option.tags,
		highlightedOption,
		selectedOption,
		highlightText,
		triggerVariant
	}), import_react.createElement(FilteringTags, {
		filteringTags: option.filteringTags,
		highlightedOption,
		selectedOption,
		highlightText,
		triggerVariant
	})));
};
// node_modules/@cloudscape-design/components/internal/components/selectable-item/analytics-metadata/styles.css.js
var styles_css_default$1 = {
	"parent": "awsui_parent_2dmmi_qu62t_5",
	"option-content": "awsui_option-content_2dmmi_qu62t_6"
};
// node_modules/@cloudscape-design/components/internal/components/selectable-item/analytics-metadata/utils.js
var getAnalyticsSelectActionMetadata = ({ isChild, value, ...restProps }) => {
	const dataAttributes = restProps;
	const analyticsMetadata = {
		action: "select",
		detail: { label: { selector: [`.${styles_css_default$2.label}`, `.${styles_css_default$1["option-content"]}`] } }
	};
	let position = void 0;
	if (isChild && dataAttributes["data-group-index"] && dataAttributes["data-in-group-index"] || dataAttributes["data-child-index"]) position = `${dataAttributes["data-group-index"]},${dataAttributes["data-in-group-index"] || dataAttributes["data-child-index"]}`;
	else if (dataAttributes["data-test-index"]) position = `${dataAttributes["data-test-index"]}`;
	if (position) analyticsMetadata.detail.position = position;
	if (value) analyticsMetadata.detail.value = value;
	if (isChild) analyticsMetadata.detail.groupLabel = {
		root: "body",
		selector: `.${styles_css_default$1.parent}[data-group-index="${dataAttributes["data-group-index"]}"] .${styles_css_default$1["option-content"]}`
	};
	return analyticsMetadata;
};
// node_modules/@cloudscape-design/components/internal/components/selectable-item/styles.css.js
var styles_css_default = {
	"selectable-item": "awsui_selectable-item_15o6u_1xxg1_9",
	"parent": "awsui_parent_15o6u_1xxg1_28",
	"interactiveGroups": "awsui_interactiveGroups_15o6u_1xxg1_28",
	"highlighted": "awsui_highlighted_15o6u_1xxg1_28",
	"selected": "awsui_selected_15o6u_1xxg1_28",
	"selectable-item-content": "awsui_selectable-item-content_15o6u_1xxg1_31",
	"pad-bottom": "awsui_pad-bottom_15o6u_1xxg1_35",
	"virtual": "awsui_virtual_15o6u_1xxg1_42",
	"has-background": "awsui_has-background_15o6u_1xxg1_45",
	"child": "awsui_child_15o6u_1xxg1_48",
	"disabled": "awsui_disabled_15o6u_1xxg1_54",
	"is-keyboard": "awsui_is-keyboard_15o6u_1xxg1_73",
	"visual-refresh": "awsui_visual-refresh_15o6u_1xxg1_83",
	"next-item-selected": "awsui_next-item-selected_15o6u_1xxg1_97",
	"previous-item-selected": "awsui_previous-item-selected_15o6u_1xxg1_107",
	"sticky": "awsui_sticky_15o6u_1xxg1_139",
	"with-scrollbar": "awsui_with-scrollbar_15o6u_1xxg1_158",
	"after-header": "awsui_after-header_15o6u_1xxg1_161",
	"measure-strut": "awsui_measure-strut_15o6u_1xxg1_190",
	"screenreader-content": "awsui_screenreader-content_15o6u_1xxg1_202",
	"option-content": "awsui_option-content_15o6u_1xxg1_208",
	"select-all": "awsui_select-all_15o6u_1xxg1_212"
};
// node_modules/@cloudscape-design/components/internal/components/selectable-item/index.js
var SelectableItem = ({ children: content, ariaSelected, ariaChecked, selected, highlighted, disabled, hasBackground, isParent, isChild, isSelectAll, virtualPosition, padBottom, disableContentStyling, isNextSelected, isPreviousSelected, useInteractiveGroups, screenReaderContent, ariaPosinset, ariaSetsize, highlightType, value, sticky, afterHeader, withScrollbar, ...restProps }, ref) => {
	const isVisualRefresh = useVisualRefresh();
	const { className, ...rest } = getBaseProps(restProps);
	const classNames = clsx(className, styles_css_default["selectable-item"], {
		[styles_css_default.selected]: selected,
		[styles_css_default.highlighted]: highlighted,
		[styles_css_default["has-background"]]: hasBackground,
		[styles_css_default.parent]: isParent,
		[styles_css_default$1.parent]: isParent,
		[styles_css_default.child]: isChild,
		[styles_css_default["select-all"]]: isSelectAll,
		[styles_css_default["is-keyboard"]]: highlightType === "keyboard",
		[styles_css_default.disabled]: disabled,
		[styles_css_default.virtual]: virtualPosition !== void 0 && !sticky,
		[styles_css_default["pad-bottom"]]: padBottom,
		[styles_css_default["next-item-selected"]]: isNextSelected,
		[styles_css_default["previous-item-selected"]]: isPreviousSelected,
		[styles_css_default.interactiveGroups]: useInteractiveGroups,
		[styles_css_default.sticky]: sticky,
		[styles_css_default["after-header"]]: !!afterHeader,
		[styles_css_default["with-scrollbar"]]: withScrollbar,
		[styles_css_default["visual-refresh"]]: isVisualRefresh
	});
	const contentClassNames = clsx(styles_css_default["option-content"], styles_css_default$1["option-content"], { [styles_css_default["selectable-item-content"]]: !disableContentStyling });
	const contentRef = (0, import_react.useRef)(null);
	const screenReaderContentRef = (0, import_react.useRef)(null);
	(0, import_react.useLayoutEffect)(() => {
		if (highlighted && screenReaderContent) {
			if (contentRef.current) contentRef.current.setAttribute("aria-hidden", "true");
			if (screenReaderContentRef.current) screenReaderContentRef.current.textContent = screenReaderContent;
		}
	}, [
		highlighted,
		screenReaderContent,
		contentRef,
		screenReaderContentRef
	]);
	const style = virtualPosition !== void 0 ? { transform: `translateY(${virtualPosition}px)` } : void 0;
	const a11yProperties = {};
	if (isParent && ariaChecked === void 0) a11yProperties.role = "presentation";
	else {
		a11yProperties.role = "option";
		a11yProperties["aria-disabled"] = disabled;
		if (ariaSelected !== void 0) a11yProperties["aria-selected"] = ariaSelected;
		if (ariaChecked !== void 0) a11yProperties["aria-checked"] = ariaChecked;
		if (ariaPosinset && ariaSetsize) {
			a11yProperties["aria-posinset"] = ariaPosinset;
			a11yProperties["aria-setsize"] = ariaSetsize;
		}
		if (restProps.ariaDescribedby) a11yProperties["aria-describedby"] = restProps.ariaDescribedby;
	}
	return import_react.createElement("div", {
		className: classNames,
		style,
		...a11yProperties,
		...rest,
		...isParent || disabled ? {} : getAnalyticsMetadataAttribute(getAnalyticsSelectActionMetadata({
			isChild,
			value,
			...restProps
		}))
	}, import_react.createElement("div", {
		className: contentClassNames,
		ref: contentRef
	}, content), import_react.createElement("div", {
		className: styles_css_default["measure-strut"],
		ref
	}), import_react.createElement("div", {
		className: styles_css_default["screenreader-content"],
		ref: screenReaderContentRef
	}));
};
var selectable_item_default = import_react.forwardRef(SelectableItem);
// node_modules/@cloudscape-design/components/internal/components/options-list/utils/test-indexes.js
var testIndexMap = /* @__PURE__ */ new WeakMap();
var getTestOptionIndexes = (item) => testIndexMap.get(item);
var generateTestIndexes = (filteredItems, getParentGroup) => {
	let throughIndex = 1;
	let groupIndex = 0;
	let inGroupIndex = 1;
	let currentGroup = null;
	filteredItems.forEach((item) => {
		const isGroup = item.type === "parent";
		const group = isGroup ? item : getParentGroup(item);
		if (group && group !== currentGroup) {
			currentGroup = group;
			groupIndex += 1;
			inGroupIndex = 1;
		}
		if (isGroup) testIndexMap.set(item, { groupIndex });
		else if (group && item.type === "child") testIndexMap.set(item, {
			throughIndex: throughIndex++,
			groupIndex,
			inGroupIndex: inGroupIndex++
		});
		else if (item.type === "child" || !item.type) testIndexMap.set(item, { throughIndex: throughIndex++ });
	});
};
// node_modules/@cloudscape-design/components/internal/vendor/react-virtual.js
/**
* Name: react-virtual
* Version: 2.10.4
* License: MIT
* Private: false
* Description: Hooks for virtualizing scrollable elements in React
* Repository: undefined
* Homepage: https://github.com/tannerlinsley/react-virtual#readme
* Author: tannerlinsley
* License Text:
* ===
*
* MIT License
*
* Copyright (c) 2019 Tanner Linsley
*
* Permission is hereby granted, free of charge, to any person obtaining a copy
* of this software and associated documentation files (the "Software"), to deal
* in the Software without restriction, including without limitation the rights
* to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
* copies of the Software, and to permit persons to whom the Software is
* furnished to do so, subject to the following conditions:
*
* The above copyright notice and this permission notice shall be included in all
* copies or substantial portions of the Software.
*
* THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
* IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
* FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
* AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
* LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
* OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
* SOFTWARE.
*/
function _extends() {
	_extends = Object.assign || function(target) {
		for (var i = 1; i < arguments.length; i++) {
			var source = arguments[i];
			for (var key in source) if (Object.prototype.hasOwnProperty.call(source, key)) target[key] = source[key];
		}
		return target;
	};
	return _extends.apply(this, arguments);
}
function _objectWithoutPropertiesLoose(source, excluded) {
	if (source == null) return {};
	var target = {};
	var sourceKeys = Object.keys(source);
	var key, i = 0;
	for (; i < sourceKeys.length; i++) {
		key = sourceKeys[i];
		if (excluded.indexOf(key) >= 0) continue;
		target[key] = source[key];
	}
	return target;
}
var props = [
	"bottom",
	"height",
	"left",
	"right",
	"top",
	"width"
];
var rectChanged = function rectChanged(a, b) {
	if (a === void 0) a = {};
	if (b === void 0) b = {};
	return props.some(function(prop) {
		return a[prop] !== b[prop];
	});
};
var observedNodes = /*#__PURE__*/ new Map();
var rafId;
var run = function run() {
	var changedStates = [];
	observedNodes.forEach(function(state, node) {
		var newRect = node.getBoundingClientRect();
		if (rectChanged(newRect, state.rect)) {
			state.rect = newRect;
			changedStates.push(state);
		}
	});
	changedStates.forEach(function(state) {
		state.callbacks.forEach(function(cb) {
			return cb(state.rect);
		});
	});
	rafId = window.requestAnimationFrame(run);
};
function observeRect(node, cb) {
	return {
		observe: function observe() {
			var wasEmpty = observedNodes.size === 0;
			if (observedNodes.has(node)) observedNodes.get(node).callbacks.push(cb);
			else observedNodes.set(node, {
				rect: void 0,
				hasRectChanged: false,
				callbacks: [cb]
			});
			if (wasEmpty) run();
		},
		unobserve: function unobserve() {
			var state = observedNodes.get(node);
			if (state) {
				var index = state.callbacks.indexOf(cb);
				if (index >= 0) state.callbacks.splice(index, 1);
				if (!state.callbacks.length) observedNodes["delete"](node);
				if (!observedNodes.size) cancelAnimationFrame(rafId);
			}
		}
	};
}
var useIsomorphicLayoutEffect = typeof window !== "undefined" ? import_react.useLayoutEffect : import_react.useEffect;
function useRect(nodeRef, initialRect) {
	if (initialRect === void 0) initialRect = {
		width: 0,
		height: 0
	};
	var _React$useState = import_react.useState(nodeRef.current), element = _React$useState[0], setElement = _React$useState[1];
	var _React$useReducer = import_react.useReducer(rectReducer, initialRect), rect = _React$useReducer[0], dispatch = _React$useReducer[1];
	var initialRectSet = import_react.useRef(false);
	useIsomorphicLayoutEffect(function() {
		if (nodeRef.current !== element) setElement(nodeRef.current);
	});
	useIsomorphicLayoutEffect(function() {
		if (element && !initialRectSet.current) {
			initialRectSet.current = true;
			dispatch({ rect: element.getBoundingClientRect() });
		}
	}, [element]);
	import_react.useEffect(function() {
		if (!element) return;
		var observer = observeRect(element, function(rect) {
			dispatch({ rect });
		});
		observer.observe();
		return function() {
			observer.unobserve();
		};
	}, [element]);
	return rect;
}
function rectReducer(state, action) {
	var rect = action.rect;
	if (state.height !== rect.height || state.width !== rect.width) return rect;
	return state;
}
var defaultEstimateSize = function defaultEstimateSize() {
	return 50;
};
var defaultKeyExtractor = function defaultKeyExtractor(index) {
	return index;
};
var defaultMeasureSize = function defaultMeasureSize(el, horizontal) {
	return el[horizontal ? "offsetWidth" : "offsetHeight"];
};
var defaultRangeExtractor = function defaultRangeExtractor(range) {
	var start = Math.max(range.start - range.overscan, 0);
	var end = Math.min(range.end + range.overscan, range.size - 1);
	var arr = [];
	for (var i = start; i <= end; i++) arr.push(i);
	return arr;
};
function useVirtual$1(_ref) {
	var _measurements;
	var _ref$size = _ref.size, size = _ref$size === void 0 ? 0 : _ref$size, _ref$estimateSize = _ref.estimateSize, estimateSize = _ref$estimateSize === void 0 ? defaultEstimateSize : _ref$estimateSize, _ref$overscan = _ref.overscan, overscan = _ref$overscan === void 0 ? 1 : _ref$overscan, _ref$paddingStart = _ref.paddingStart, paddingStart = _ref$paddingStart === void 0 ? 0 : _ref$paddingStart, _ref$paddingEnd = _ref.paddingEnd, paddingEnd = _ref$paddingEnd === void 0 ? 0 : _ref$paddingEnd, parentRef = _ref.parentRef, horizontal = _ref.horizontal, scrollToFn = _ref.scrollToFn, useObserver = _ref.useObserver, initialRect = _ref.initialRect, onScrollElement = _ref.onScrollElement, scrollOffsetFn = _ref.scrollOffsetFn, _ref$keyExtractor = _ref.keyExtractor, keyExtractor = _ref$keyExtractor === void 0 ? defaultKeyExtractor : _ref$keyExtractor, _ref$measureSize = _ref.measureSize, measureSize = _ref$measureSize === void 0 ? defaultMeasureSize : _ref$measureSize, _ref$rangeExtractor = _ref.rangeExtractor, rangeExtractor = _ref$rangeExtractor === void 0 ? defaultRangeExtractor : _ref$rangeExtractor;
	var sizeKey = horizontal ? "width" : "height";
	var scrollKey = horizontal ? "scrollLeft" : "scrollTop";
	var latestRef = import_react.useRef({
		scrollOffset: 0,
		measurements: []
	});
	var _React$useState = import_react.useState(0), scrollOffset = _React$useState[0], setScrollOffset = _React$useState[1];
	latestRef.current.scrollOffset = scrollOffset;
	var outerSize = (useObserver || useRect)(parentRef, initialRect)[sizeKey];
	latestRef.current.outerSize = outerSize;
	var defaultScrollToFn = import_react.useCallback(function(offset) {
		if (parentRef.current) parentRef.current[scrollKey] = offset;
	}, [parentRef, scrollKey]);
	var resolvedScrollToFn = scrollToFn || defaultScrollToFn;
	scrollToFn = import_react.useCallback(function(offset) {
		resolvedScrollToFn(offset, defaultScrollToFn);
	}, [defaultScrollToFn, resolvedScrollToFn]);
	var _React$useState2 = import_react.useState({}), measuredCache = _React$useState2[0], setMeasuredCache = _React$useState2[1];
	var measure = import_react.useCallback(function() {
		return setMeasuredCache({});
	}, []);
	var pendingMeasuredCacheIndexesRef = import_react.useRef([]);
	var measurements = import_react.useMemo(function() {
		var min = pendingMeasuredCacheIndexesRef.current.length > 0 ? Math.min.apply(Math, pendingMeasuredCacheIndexesRef.current) : 0;
		pendingMeasuredCacheIndexesRef.current = [];
		var measurements = latestRef.current.measurements.slice(0, min);
		for (var i = min; i < size; i++) {
			var key = keyExtractor(i);
			var measuredSize = measuredCache[key];
			var _start = measurements[i - 1] ? measurements[i - 1].end : paddingStart;
			var _size = typeof measuredSize === "number" ? measuredSize : estimateSize(i);
			var _end = _start + _size;
			measurements[i] = {
				index: i,
				start: _start,
				size: _size,
				end: _end,
				key
			};
		}
		return measurements;
	}, [
		estimateSize,
		measuredCache,
		paddingStart,
		size,
		keyExtractor
	]);
	var totalSize = (((_measurements = measurements[size - 1]) == null ? void 0 : _measurements.end) || paddingStart) + paddingEnd;
	latestRef.current.measurements = measurements;
	latestRef.current.totalSize = totalSize;
	var element = onScrollElement ? onScrollElement.current : parentRef.current;
	var scrollOffsetFnRef = import_react.useRef(scrollOffsetFn);
	scrollOffsetFnRef.current = scrollOffsetFn;
	useIsomorphicLayoutEffect(function() {
		if (!element) {
			setScrollOffset(0);
			return;
		}
		var onScroll = function onScroll(event) {
			setScrollOffset(scrollOffsetFnRef.current ? scrollOffsetFnRef.current(event) : element[scrollKey]);
		};
		onScroll();
		element.addEventListener("scroll", onScroll, {
			capture: false,
			passive: true
		});
		return function() {
			element.removeEventListener("scroll", onScroll);
		};
	}, [element, scrollKey]);
	var _calculateRange = calculateRange(latestRef.current), start = _calculateRange.start, end = _calculateRange.end;
	var indexes = import_react.useMemo(function() {
		return rangeExtractor({
			start,
			end,
			overscan,
			size: measurements.length
		});
	}, [
		start,
		end,
		overscan,
		measurements.length,
		rangeExtractor
	]);
	var measureSizeRef = import_react.useRef(measureSize);
	measureSizeRef.current = measureSize;
	var virtualItems = import_react.useMemo(function() {
		var virtualItems = [];
		var _loop = function _loop(k, len) {
			var i = indexes[k];
			var measurement = measurements[i];
			var item = _extends(_extends({}, measurement), {}, { measureRef: function measureRef(el) {
				if (el) {
					var measuredSize = measureSizeRef.current(el, horizontal);
					if (measuredSize !== item.size) {
						var _scrollOffset = latestRef.current.scrollOffset;
						if (item.start < _scrollOffset) defaultScrollToFn(_scrollOffset + (measuredSize - item.size));
						pendingMeasuredCacheIndexesRef.current.push(i);
						setMeasuredCache(function(old) {
							var _extends2;
							return _extends(_extends({}, old), {}, (_extends2 = {}, _extends2[item.key] = measuredSize, _extends2));
						});
					}
				}
			} });
			virtualItems.push(item);
		};
		for (var k = 0, len = indexes.length; k < len; k++) _loop(k);
		return virtualItems;
	}, [
		indexes,
		defaultScrollToFn,
		horizontal,
		measurements
	]);
	var mountedRef = import_react.useRef(false);
	useIsomorphicLayoutEffect(function() {
		if (mountedRef.current) setMeasuredCache({});
		mountedRef.current = true;
	}, [estimateSize]);
	var scrollToOffset = import_react.useCallback(function(toOffset, _temp) {
		var _ref2$align = (_temp === void 0 ? {} : _temp).align, align = _ref2$align === void 0 ? "start" : _ref2$align;
		var _latestRef$current = latestRef.current, scrollOffset = _latestRef$current.scrollOffset, outerSize = _latestRef$current.outerSize;
		if (align === "auto") {
			if (toOffset <= scrollOffset) align = "start";
			else if (toOffset >= scrollOffset + outerSize) align = "end";
			else align = "start";
		}
		if (align === "start") scrollToFn(toOffset);
		else if (align === "end") scrollToFn(toOffset - outerSize);
		else if (align === "center") scrollToFn(toOffset - outerSize / 2);
	}, [scrollToFn]);
	var tryScrollToIndex = import_react.useCallback(function(index, _temp2) {
		var _ref3 = _temp2 === void 0 ? {} : _temp2, _ref3$align = _ref3.align, align = _ref3$align === void 0 ? "auto" : _ref3$align, rest = _objectWithoutPropertiesLoose(_ref3, ["align"]);
		var _latestRef$current2 = latestRef.current, measurements = _latestRef$current2.measurements, scrollOffset = _latestRef$current2.scrollOffset, outerSize = _latestRef$current2.outerSize;
		var measurement = measurements[Math.max(0, Math.min(index, size - 1))];
		if (!measurement) return;
		if (align === "auto") {
			if (measurement.end >= scrollOffset + outerSize) align = "end";
			else if (measurement.start <= scrollOffset) align = "start";
			else return;
		}
		scrollToOffset(align === "center" ? measurement.start + measurement.size / 2 : align === "end" ? measurement.end : measurement.start, _extends({ align }, rest));
	}, [scrollToOffset, size]);
	return {
		virtualItems,
		totalSize,
		scrollToOffset,
		scrollToIndex: import_react.useCallback(function() {
			for (var _len = arguments.length, args = new Array(_len), _key = 0; _key < _len; _key++) args[_key] = arguments[_key];
			tryScrollToIndex.apply(void 0, args);
			requestAnimationFrame(function() {
				tryScrollToIndex.apply(void 0, args);
			});
		}, [tryScrollToIndex]),
		measure
	};
}
var findNearestBinarySearch = function findNearestBinarySearch(low, high, getCurrentValue, value) {
	while (low <= high) {
		var middle = (low + high) / 2 | 0;
		var currentValue = getCurrentValue(middle);
		if (currentValue < value) low = middle + 1;
		else if (currentValue > value) high = middle - 1;
		else return middle;
	}
	if (low > 0) return low - 1;
	else return 0;
};
function calculateRange(_ref4) {
	var measurements = _ref4.measurements, outerSize = _ref4.outerSize, scrollOffset = _ref4.scrollOffset;
	var size = measurements.length - 1;
	var start = findNearestBinarySearch(0, size, function getOffset(index) {
		return measurements[index].start;
	}, scrollOffset);
	var end = start;
	while (end < size && measurements[end].end < scrollOffset + outerSize) end++;
	return {
		start,
		end
	};
}
// node_modules/@cloudscape-design/components/internal/hooks/use-virtual/sticky-range-extractor.js
function sticky_range_extractor_default(range) {
	const defaultRange = defaultRangeExtractor(range);
	return defaultRange[0] === 0 ? defaultRange : [0, ...defaultRange];
}
// node_modules/@cloudscape-design/components/internal/hooks/use-virtual/index.js
var MAX_ITEM_MOUNTS = 49;
/**
* The useVirtual from react-virtual@2 might produce an infinite update loop caused by setting
* measured item sizes in the render cycle (as part of the measureRef assignment):
*      The sum of all measured item sizes is returned as totalSize which is then set on the list container.
*      Enforcing new container height might result in an items size change e.g. when the content wraps.
*
* The infinite update cycle causes React "Maximum update depth exceeded" error and can be additionally confirmed
* by logging the totalSize which should then bounce between two values.
*
* The number of item refs assignments is limited to MAX_ITEM_MOUNTS unless items or indices change.
* That is based on the assumption the item height stays constant after its first render.
*/
function useVirtual({ items, parentRef, estimateSize, firstItemSticky }) {
	var _a, _b;
	const rowVirtualizer = useVirtual$1({
		size: items.length,
		parentRef,
		estimateSize,
		overscan: 5,
		rangeExtractor: firstItemSticky ? sticky_range_extractor_default : void 0
	});
	const measuresCache = (0, import_react.useRef)(/* @__PURE__ */ new WeakMap());
	const indicesKey = rowVirtualizer.virtualItems.map((item) => `${item.index}`).join(":");
	(0, import_react.useEffect)(() => {
		measuresCache.current = /* @__PURE__ */ new WeakMap();
	}, [
		indicesKey,
		items,
		estimateSize
	]);
	const virtualItems = (0, import_react.useMemo)(() => rowVirtualizer.virtualItems.map((virtualItem) => ({
		...virtualItem,
		start: virtualItem.start,
		measureRef: (node) => {
			var _a;
			const mountedCount = (_a = measuresCache.current.get(items[virtualItem.index])) !== null && _a !== void 0 ? _a : 0;
			if (mountedCount < MAX_ITEM_MOUNTS) {
				virtualItem.measureRef(node);
				measuresCache.current.set(items[virtualItem.index], mountedCount + 1);
			}
		}
	})), [items, rowVirtualizer.virtualItems]);
	const firstItemSize = (_b = (_a = virtualItems[0]) === null || _a === void 0 ? void 0 : _a.size) !== null && _b !== void 0 ? _b : 0;
	return {
		virtualItems,
		totalSize: firstItemSticky ? rowVirtualizer.totalSize - firstItemSize : rowVirtualizer.totalSize,
		scrollToIndex: rowVirtualizer.scrollToIndex
	};
}
// node_modules/@cloudscape-design/components/internal/components/option/utils/filter-options.js
var searchableFields = [
	"value",
	"label",
	"description",
	"labelTag"
];
var searchableTagFieldsStrict = ["tags"];
var searchableTagFieldsNonStrict = ["tags", "filteringTags"];
var matchesString = (value, searchText, strictMatching) => {
	if (!value) return false;
	const index = value.toLowerCase().indexOf(searchText);
	return strictMatching ? index === 0 : index > -1;
};
var matchesSingleOption = (dropdownOption, searchText, strictMatching) => {
	const option = dropdownOption.option;
	const searchStrFields = (attr) => matchesString(option[attr], searchText, strictMatching);
	const searchTagsFields = (attr) => {
		var _a;
		return (_a = option[attr]) === null || _a === void 0 ? void 0 : _a.some((value) => matchesString(value, searchText, strictMatching));
	};
	const searchableTagFields = strictMatching ? searchableTagFieldsStrict : searchableTagFieldsNonStrict;
	return searchableFields.some(searchStrFields) || searchableTagFields.some(searchTagsFields);
};
var filterOptions = (options, searchText, strictMatching = false) => {
	if (searchText === "") return options;
	const normalizedSearchText = searchText.toLowerCase();
	let currentGroup = null;
	let parentMatched = false;
	return options.reduce((acc, option) => {
		if (option.type === "parent") {
			parentMatched = false;
			currentGroup = option;
			if (matchesSingleOption(option, normalizedSearchText, strictMatching)) {
				parentMatched = true;
				acc.push(currentGroup);
			}
			return acc;
		}
		if (option.type !== "child") {
			currentGroup = null;
			parentMatched = false;
		}
		if (parentMatched) acc.push(option);
		else if (matchesSingleOption(option, normalizedSearchText, strictMatching)) {
			if (currentGroup) {
				acc.push(currentGroup);
				currentGroup = null;
			}
			acc.push(option);
		}
		return acc;
	}, []);
};
var isInteractive = (option) => !!option && !option.disabled && option.type !== "parent";
var isGroupInteractive = (option) => !!option && !option.disabled;
var isGroup = (option) => {
	return !!option && "options" in option && !!option.options;
};
// node_modules/@cloudscape-design/components/select/utils/check-option-value-field.js
function checkOptionValueField(componentName, propertyName, propertyValue) {}
// node_modules/@cloudscape-design/components/internal/components/option/option-announcer.js
function getMatchingFilteringTags(filteringTags, highlightText) {
	if (!highlightText || !filteringTags) return [];
	return filteringTags.filter((filteringTag) => matchesString(filteringTag, highlightText, false));
}
function defaultOptionDescription({ option, parentGroup, highlightText }) {
	return [
		parentGroup && parentGroup.label,
		option.__labelPrefix,
		option.label || option.value,
		option.description,
		option.labelTag
	].concat(option.tags).concat(getMatchingFilteringTags(option.filteringTags, highlightText)).filter((el) => !!el).join(" ");
}
// node_modules/@cloudscape-design/components/select/utils/use-announcement.js
/**
* The hook produces the live region string to be announced when an option is highlighted.
* This is a workaround to account for the issues with assistive technologies.
*
* If the testing reveals no issues with the native announcements the live-region can be removed.
*/
function useAnnouncement({ highlightText, announceSelected, highlightedOption, getParent, selectedAriaLabel, renderHighlightedAriaLive }) {
	const prevAnnouncedGroup = (0, import_react.useRef)(void 0);
	(0, import_react.useEffect)(() => {
		if (highlightedOption) {
			const frameId = requestAnimationFrame(() => {
				prevAnnouncedGroup.current = getParent(highlightedOption);
			});
			return () => cancelAnimationFrame(frameId);
		}
	});
	if (!highlightedOption) return "";
	const option = highlightedOption.option;
	const parent = getParent(highlightedOption);
	const group = parent && parent !== prevAnnouncedGroup.current ? parent : void 0;
	if (renderHighlightedAriaLive) return renderHighlightedAriaLive(option, group);
	return [announceSelected && selectedAriaLabel ? selectedAriaLabel : "", defaultOptionDescription({
		option,
		parentGroup: group,
		highlightText
	})].filter(Boolean).join(" ");
}
// node_modules/@cloudscape-design/components/internal/components/options-list/utils/use-highlight-option.js
var HighlightType = class {
	constructor(type, moveFocus = type === "keyboard") {
		this.type = type;
		this.moveFocus = moveFocus;
	}
};
function useHighlightedOption({ options, isHighlightable }) {
	const [highlightedIndex, setHighlightedIndexState] = (0, import_react.useState)(-1);
	const [highlightType, setHighlightType] = (0, import_react.useState)(new HighlightType("keyboard"));
	const setHighlightedIndex = (0, import_react.useCallback)((index, newHighlightType) => {
		setHighlightedIndexState(index);
		setHighlightType((oldHighlight) => oldHighlight.type !== newHighlightType.type ? newHighlightType : oldHighlight);
	}, []);
	const highlightedOption = options[highlightedIndex] && isHighlightable(options[highlightedIndex]) ? options[highlightedIndex] : void 0;
	const moveHighlightFrom = (direction, startIndex = highlightedIndex, highlightType) => {
		let newIndex = startIndex === -1 && direction === -1 ? options.length : startIndex;
		do
			newIndex += direction;
		while (options[newIndex] && !isHighlightable(options[newIndex]));
		if (options[newIndex]) setHighlightedIndex(newIndex, highlightType);
	};
	const moveHighlight = (direction, highlightType) => moveHighlightFrom(direction, highlightedIndex, highlightType);
	const highlightOption = (0, import_react.useCallback)((option, highlightType) => {
		const index = options.indexOf(option);
		setHighlightedIndex(index, highlightType);
	}, [options, setHighlightedIndex]);
	return [{
		highlightType,
		highlightedIndex,
		highlightedOption
	}, {
		setHighlightedIndexWithMouse: (index, moveFocus = false) => setHighlightedIndex(index, new HighlightType("mouse", moveFocus)),
		highlightFirstOptionWithMouse: () => moveHighlightFrom(1, -1, new HighlightType("mouse", true)),
		moveHighlightWithKeyboard: (direction) => moveHighlight(direction, new HighlightType("keyboard")),
		highlightOptionWithKeyboard: (option) => highlightOption(option, new HighlightType("keyboard")),
		resetHighlightWithKeyboard: () => setHighlightedIndex(-1, new HighlightType("keyboard")),
		goHomeWithKeyboard: () => moveHighlightFrom(1, -1, new HighlightType("keyboard")),
		goEndWithKeyboard: () => moveHighlightFrom(-1, options.length, new HighlightType("keyboard"))
	}];
}
export { isGroup as a, useVirtual as c, selectable_item_default as d, Option as f, filterOptions as i, generateTestIndexes as l, useAnnouncement as n, isGroupInteractive as o, getDropdownMinWidth as p, checkOptionValueField as r, isInteractive as s, useHighlightedOption as t, getTestOptionIndexes as u };
