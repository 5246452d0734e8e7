import { n as __toESM } from "./rolldown-runtime-CO0Nlsmt.js";
import { t as require_react } from "./react-HmIquqiG.js";
import { Ot as useUniqueId, Vt as warnOnce, at as clsx, bt as useBaseComponent, it as getBaseProps, o as fireNonCancelableEvent, r as useForwardFocus, st as useInternalI18n, tt as getAnalyticsMetadataAttribute, yt as applyDisplayName } from "./check-safe-url-SIBI-4lx.js";
import { t as InternalBox, u as InternalButton } from "./internal-D6ihLdrI.js";
import { i as CollectionPreferencesMetadata, n as InternalCheckbox } from "./table-DAbfcDMb.js";
import { n as useTableComponentsContext } from "./table-component-context-Cc5yBZg7.js";
import { D as checkControlled, M as formatDndItemReordered, N as formatDndStarted, c as InternalModal, d as InternalFormField, j as formatDndItemCommitted, k as InternalList } from "./index-CRNxE51F.js";
import { t as InternalSpaceBetween } from "./internal-Bk0D0c5f.js";
import { t as internal_default } from "./internal-BDwh7_yR.js";
import { t as joinStrings } from "./join-strings-WG1tWm-5.js";
import { i as parseCountValue } from "./internal-D4DQN6zu.js";
import { n as SearchResults, r as styles_css_default$2, t as useDebounceSearchResultCallback } from "./use-debounce-search-result-callback-D9WQ_C8G.js";
import { t as InternalToggle } from "./internal-36dcC-j9.js";
import { t as ColumnLayout } from "./internal-OJgPUz8Y.js";
import { o as useContainerBreakpoints } from "./use-debounce-callback-Doa87_51.js";
import { t as InternalRadioGroup } from "./internal-BTKyQyqN.js";
import { a as minorColumns, o as useTableLook } from "./data-table-Dvho8up9.js";
import { t as require_jsx_runtime } from "./jsx-runtime-JtghFWd6.js";
// node_modules/@cloudscape-design/components/collection-preferences/analytics-metadata/styles.scoped.css
var import_react = /* @__PURE__ */ __toESM(require_react());
// node_modules/@cloudscape-design/components/collection-preferences/analytics-metadata/styles.css.js
var styles_css_default$1 = { "trigger-button": "awsui_trigger-button_119fv_11zih_5" };
// node_modules/@cloudscape-design/components/collection-preferences/analytics-metadata/utils.js
var getComponentAnalyticsMetadata = (disabled, preferences = {}) => {
	const metadata = {
		name: "awsui.CollectionPreferences",
		label: `.${styles_css_default$1["trigger-button"]}`,
		properties: { disabled: `${!!disabled}` }
	};
	if (preferences.pageSize) metadata.properties.pageSize = `${preferences.pageSize}`;
	if (preferences.wrapLines !== void 0) metadata.properties.wrapLines = `${!!preferences.wrapLines}`;
	if (preferences.stripedRows !== void 0) metadata.properties.stripedRows = `${!!preferences.stripedRows}`;
	if (preferences.contentDensity !== void 0) metadata.properties.contentDensity = preferences.contentDensity;
	if (preferences.visibleContent) metadata.properties.visibleContentCount = `${preferences.visibleContent.length}`;
	if (preferences.stickyColumns) {
		if (preferences.stickyColumns.first) metadata.properties.stickyColumnsFirst = `${preferences.stickyColumns.first}`;
		if (preferences.stickyColumns.last) metadata.properties.stickyColumnsLast = `${preferences.stickyColumns.last}`;
	}
	if (preferences.contentDisplay) metadata.properties.contentDisplayVisibleCount = `${preferences.contentDisplay.filter(({ visible }) => !!visible).length}`;
	return metadata;
};
var getAnalyticsInnerContextAttribute = (preference) => getAnalyticsMetadataAttribute({ component: { innerContext: { preference } } });
// node_modules/@cloudscape-design/components/text-filter/analytics/use-table-integration.js
/**
* Custom hook that integrates table counter values with table component context.
*
* The extracted count value is automatically synchronized with the table header
* component through the table context, updating the countText property.
*/
var useTableIntegration = (filteringText, countText) => {
	const tableComponentContext = useTableComponentsContext();
	const countValue = (0, import_react.useMemo)(() => parseCountValue(countText), [countText]);
	(0, import_react.useEffect)(() => {
		var _a;
		if ((_a = tableComponentContext === null || tableComponentContext === void 0 ? void 0 : tableComponentContext.filterRef) === null || _a === void 0 ? void 0 : _a.current) {
			tableComponentContext.filterRef.current.filterText = filteringText;
			tableComponentContext.filterRef.current.filterCount = countValue;
			tableComponentContext.filterRef.current.filtered = !!filteringText;
			return () => {
				var _a, _b, _c;
				(_a = tableComponentContext.filterRef.current) === null || _a === void 0 || delete _a.filterText;
				(_b = tableComponentContext.filterRef.current) === null || _b === void 0 || delete _b.filterCount;
				(_c = tableComponentContext.filterRef.current) === null || _c === void 0 || delete _c.filtered;
			};
		}
	}, [
		tableComponentContext === null || tableComponentContext === void 0 ? void 0 : tableComponentContext.filterRef,
		countValue,
		filteringText
	]);
};
// node_modules/@cloudscape-design/components/text-filter/internal.js
var InternalTextFilter = import_react.forwardRef(({ filteringText, filteringAriaLabel, filteringPlaceholder, filteringClearAriaLabel, controlId, ariaLabelledby, ariaDescribedby, disabled, countText, disableBrowserAutocorrect, onChange, onDelayedChange, loading = false, style, __internalRootRef, ...rest }, ref) => {
	const baseProps = getBaseProps(rest);
	const inputRef = (0, import_react.useRef)(null);
	const searchResultsRef = (0, import_react.useRef)(null);
	useForwardFocus(ref, inputRef);
	useTableIntegration(filteringText, countText);
	const searchResultsId = useUniqueId("text-filter-search-results");
	const showResults = filteringText && countText && !disabled;
	useDebounceSearchResultCallback({
		searchQuery: filteringText,
		countText,
		loading,
		announceCallback: () => {
			var _a;
			(_a = searchResultsRef.current) === null || _a === void 0 || _a.reannounce();
		}
	});
	return import_react.createElement("div", {
		...baseProps,
		className: clsx(baseProps.className, styles_css_default$2.root),
		ref: __internalRootRef
	}, import_react.createElement(internal_default, {
		__inheritFormFieldProps: true,
		disableBrowserAutocorrect,
		ref: inputRef,
		className: styles_css_default$2.input,
		type: "search",
		ariaLabel: filteringAriaLabel,
		placeholder: filteringPlaceholder,
		value: filteringText,
		disabled,
		controlId,
		ariaLabelledby,
		ariaDescribedby: joinStrings(showResults ? searchResultsId : void 0, ariaDescribedby),
		autoComplete: false,
		clearAriaLabel: filteringClearAriaLabel,
		onChange: (event) => fireNonCancelableEvent(onChange, { filteringText: event.detail.value }),
		__onDelayedInput: (event) => fireNonCancelableEvent(onDelayedChange, { filteringText: event.detail.value }),
		style
	}), showResults ? import_react.createElement(SearchResults, {
		renderLiveRegion: !loading,
		id: searchResultsId,
		ref: searchResultsRef
	}, countText) : null);
});
// node_modules/@cloudscape-design/components/collection-preferences/styles.css.js
var styles_css_default = {
	"visible-content": "awsui_visible-content_tc96w_9rrjm_13",
	"visible-content-toggle": "awsui_visible-content-toggle_tc96w_9rrjm_14",
	"visible-content-groups": "awsui_visible-content-groups_tc96w_9rrjm_15",
	"visible-content-group": "awsui_visible-content-group_tc96w_9rrjm_15",
	"visible-content-title": "awsui_visible-content-title_tc96w_9rrjm_20",
	"visible-content-group-label": "awsui_visible-content-group-label_tc96w_9rrjm_30",
	"visible-content-option": "awsui_visible-content-option_tc96w_9rrjm_36",
	"visible-content-option-label": "awsui_visible-content-option-label_tc96w_9rrjm_49",
	"content-display-option-toggle": "awsui_content-display-option-toggle_tc96w_9rrjm_64",
	"content-display-option-content": "awsui_content-display-option-content_tc96w_9rrjm_68",
	"content-display-option-label": "awsui_content-display-option-label_tc96w_9rrjm_108",
	"content-display-group-header": "awsui_content-display-group-header_tc96w_9rrjm_115",
	"content-display": "awsui_content-display_tc96w_9rrjm_64",
	"content-display-text-filter": "awsui_content-display-text-filter_tc96w_9rrjm_156",
	"content-display-no-match": "awsui_content-display-no-match_tc96w_9rrjm_157",
	"content-display-title": "awsui_content-display-title_tc96w_9rrjm_161",
	"content-display-description": "awsui_content-display-description_tc96w_9rrjm_170",
	"content-display-option-list": "awsui_content-display-option-list_tc96w_9rrjm_178",
	"content-display-group-children": "awsui_content-display-group-children_tc96w_9rrjm_185",
	"root": "awsui_root_tc96w_9rrjm_189",
	"modal-root": "awsui_modal-root_tc96w_9rrjm_190",
	"trigger-button": "awsui_trigger-button_tc96w_9rrjm_191",
	"cancel-button": "awsui_cancel-button_tc96w_9rrjm_192",
	"confirm-button": "awsui_confirm-button_tc96w_9rrjm_193",
	"custom": "awsui_custom_tc96w_9rrjm_194",
	"content-before": "awsui_content-before_tc96w_9rrjm_195",
	"second-column-small": "awsui_second-column-small_tc96w_9rrjm_199",
	"wrap-lines": "awsui_wrap-lines_tc96w_9rrjm_203",
	"striped-rows": "awsui_striped-rows_tc96w_9rrjm_204",
	"content-density": "awsui_content-density_tc96w_9rrjm_205",
	"page-size": "awsui_page-size_tc96w_9rrjm_206",
	"page-size-form-field": "awsui_page-size-form-field_tc96w_9rrjm_207",
	"page-size-radio-group": "awsui_page-size-radio-group_tc96w_9rrjm_208",
	"sticky-columns": "awsui_sticky-columns_tc96w_9rrjm_209",
	"sticky-columns-form-field": "awsui_sticky-columns-form-field_tc96w_9rrjm_210",
	"sticky-columns-radio-group": "awsui_sticky-columns-radio-group_tc96w_9rrjm_211",
	"sticky-columns-first": "awsui_sticky-columns-first_tc96w_9rrjm_212",
	"sticky-columns-last": "awsui_sticky-columns-last_tc96w_9rrjm_213"
};
// node_modules/@cloudscape-design/components/collection-preferences/content-display/content-display-option.js
var componentPrefix$1 = "content-display-option";
var getClassName$1 = (suffix) => styles_css_default[[componentPrefix$1, suffix].filter(Boolean).join("-")];
var ContentDisplayOption = (0, import_react.forwardRef)(({ onToggle, option }, ref) => {
	const controlId = `${useUniqueId(componentPrefix$1)}-control-${option.id}`;
	return import_react.createElement("div", {
		ref,
		className: getClassName$1("content"),
		"data-item-type": "column"
	}, import_react.createElement("label", {
		className: getClassName$1("label"),
		htmlFor: controlId
	}, option.label), import_react.createElement("div", { className: getClassName$1("toggle") }, import_react.createElement(InternalToggle, {
		checked: !!option.visible,
		onChange: () => onToggle && onToggle(option),
		disabled: option.alwaysVisible === true,
		controlId
	})));
});
// node_modules/@cloudscape-design/components/collection-preferences/content-display/utils.js
/**
* Extracts a flat ordered list of leaf items from the contentDisplay tree (depth-first).
*/
function walkLeaves(items) {
	const result = [];
	for (const item of items) if (item.type === "group") result.push(...walkLeaves(item.children));
	else result.push({
		id: item.id,
		visible: item.visible
	});
	return result;
}
/**
* Returns options ordered by contentDisplay, with visibility applied.
* Options not in contentDisplay are appended as non-visible.
*/
function getSortedOptions({ options, contentDisplay }) {
	const optionMap = new Map(options.map((o) => [o.id, o]));
	const result = /* @__PURE__ */ new Map();
	for (const { id, visible } of walkLeaves(contentDisplay)) {
		const option = optionMap.get(id);
		if (option) result.set(id, {
			...option,
			visible
		});
	}
	for (const option of options) if (!result.has(option.id)) result.set(option.id, {
		...option,
		visible: false
	});
	return Array.from(result.values());
}
/**
* Converts contentDisplay tree into an internal OptionTreeNode tree,
* resolving labels from options/groups definitions.
*/
function buildOptionTree(options, groups, contentDisplay) {
	if (!groups.length) return getSortedOptions({
		options,
		contentDisplay
	}).map((opt) => ({
		...opt,
		type: "leaf"
	}));
	const optionMap = new Map(options.map((o) => [o.id, o]));
	const groupMap = new Map(groups.map((g) => [g.id, g]));
	const convert = (items) => {
		var _a;
		const result = [];
		for (const item of items) if (item.type === "group") {
			const group = groupMap.get(item.id);
			result.push({
				type: "group",
				id: item.id,
				label: (_a = group === null || group === void 0 ? void 0 : group.label) !== null && _a !== void 0 ? _a : item.id,
				visible: item.visible,
				children: convert(item.children)
			});
		} else {
			const option = optionMap.get(item.id);
			if (option) result.push({
				type: "leaf",
				...option,
				visible: item.visible
			});
		}
		return result;
	};
	return convert(contentDisplay);
}
/**
* Converts OptionTreeNode[] back to ContentDisplayItem[].
*/
function toContentDisplayItems(tree) {
	return tree.map((node) => {
		if (node.type === "group") return {
			type: "group",
			id: node.id,
			visible: node.visible,
			children: toContentDisplayItems(node.children)
		};
		return {
			id: node.id,
			visible: node.visible
		};
	});
}
/**
* Filters tree, keeping leaves matching filterText and groups with matching descendants.
*/
function getFilteredTree(tree, filterText) {
	const text = filterText.trim().toLowerCase();
	if (!text) return tree;
	const result = [];
	for (const node of tree) if (node.type === "group") {
		const children = getFilteredTree(node.children, text);
		if (children.length > 0) result.push({
			...node,
			children
		});
	} else if (node.label.toLowerCase().includes(text)) result.push(node);
	return result;
}
function getFilteredOptions(options, filterText) {
	const text = filterText.trim().toLowerCase();
	if (!text) return options;
	return options.filter((option) => option.label.toLowerCase().includes(text));
}
// node_modules/@cloudscape-design/components/collection-preferences/content-display/index.js
var componentPrefix = "content-display";
var getClassName = (suffix) => styles_css_default[`${componentPrefix}-${suffix}`];
function getDndI18nStrings(i18n, props) {
	return {
		liveAnnouncementDndStarted: i18n("contentDisplayPreference.liveAnnouncementDndStarted", props.liveAnnouncementDndStarted, formatDndStarted),
		liveAnnouncementDndItemReordered: i18n("contentDisplayPreference.liveAnnouncementDndItemReordered", props.liveAnnouncementDndItemReordered, formatDndItemReordered),
		liveAnnouncementDndItemCommitted: i18n("contentDisplayPreference.liveAnnouncementDndItemCommitted", props.liveAnnouncementDndItemCommitted, formatDndItemCommitted),
		liveAnnouncementDndDiscarded: i18n("contentDisplayPreference.liveAnnouncementDndDiscarded", props.liveAnnouncementDndDiscarded),
		dragHandleAriaLabel: i18n("contentDisplayPreference.dragHandleAriaLabel", props.dragHandleAriaLabel),
		dragHandleAriaDescription: i18n("contentDisplayPreference.dragHandleAriaDescription", props.dragHandleAriaDescription)
	};
}
function GroupItem({ node, onToggle, onChildrenChange, i18nStrings, sortDisabled, groupLabelFormatter }) {
	return import_react.createElement("div", { "data-item-type": "group" }, import_react.createElement(InternalSpaceBetween, { size: "xxs" }, import_react.createElement("div", { className: styles_css_default["content-display-group-header"] }, import_react.createElement(InternalBox, {
		fontWeight: "bold",
		display: "inline"
	}, node.label)), node.children.length > 0 && import_react.createElement("div", { className: styles_css_default["content-display-group-children"] }, import_react.createElement(HierarchicalContentDisplay, {
		tree: node.children,
		onToggle,
		onTreeChange: onChildrenChange,
		i18nStrings,
		sortDisabled,
		ariaLabel: node.label,
		parentGroupLabel: node.label,
		groupLabelFormatter
	}))));
}
function HierarchicalContentDisplay({ tree, onToggle, onTreeChange, ariaLabel, ariaLabelledby, ariaDescribedby, i18nStrings, sortDisabled, parentGroupLabel, groupLabelFormatter }) {
	return import_react.createElement(InternalList, {
		items: tree,
		sortDisabled,
		sortable: true,
		disableItemPaddings: true,
		ariaLabel,
		ariaLabelledby,
		ariaDescribedby,
		i18nStrings,
		onSortingChange: ({ detail: { items } }) => onTreeChange([...items]),
		renderItem: (node) => ({
			id: node.id,
			announcementLabel: node.type === "group" ? groupLabelFormatter(node.label, node.children.length) : parentGroupLabel ? `${node.label}, ${parentGroupLabel}` : node.label,
			content: node.type === "group" ? import_react.createElement(GroupItem, {
				node,
				onToggle,
				onChildrenChange: (newChildren) => onTreeChange(tree.map((n) => n.id === node.id && n.type === "group" ? {
					...n,
					children: newChildren
				} : n)),
				i18nStrings,
				sortDisabled,
				groupLabelFormatter
			}) : import_react.createElement(ContentDisplayOption, {
				option: node,
				onToggle: () => onToggle(node.id)
			})
		})
	});
}
function ContentDisplayPreference({ title, description, options, value = options.map(({ id }) => ({
	id,
	visible: true
})), groups, onChange, enableColumnFiltering = false, i18nStrings, ...dndProps }) {
	var _a;
	const idPrefix = useUniqueId(componentPrefix);
	const i18n = useInternalI18n("collection-preferences");
	const [columnFilteringText, setColumnFilteringText] = (0, import_react.useState)("");
	const titleId = `${idPrefix}-title`;
	const descriptionId = `${idPrefix}-description`;
	const listI18nStrings = getDndI18nStrings(i18n, dndProps);
	const groupLabelFormatter = (label, count) => {
		var _a, _b;
		return i18n("contentDisplayPreference.liveAnnouncementDndGroupLabel", (_b = (_a = dndProps.liveAnnouncementDndGroupLabel) === null || _a === void 0 ? void 0 : _a.call(dndProps, label, count)) !== null && _b !== void 0 ? _b : `${label}, ${count} ${count === 1 ? "item" : "items"}`, (format) => format({
			label,
			count
		}));
	};
	const hasGroups = !!groups && groups.length > 0;
	const isFiltering = columnFilteringText.trim().length > 0;
	const sortedOptions = (0, import_react.useMemo)(() => getSortedOptions({
		options,
		contentDisplay: value
	}), [options, value]);
	const filteredOptions = (0, import_react.useMemo)(() => getFilteredOptions(sortedOptions, columnFilteringText), [sortedOptions, columnFilteringText]);
	const optionTree = (0, import_react.useMemo)(() => hasGroups ? buildOptionTree(options, groups, value) : null, [
		hasGroups,
		groups,
		options,
		value
	]);
	const filteredTree = (0, import_react.useMemo)(() => optionTree ? getFilteredTree(optionTree, columnFilteringText) : null, [optionTree, columnFilteringText]);
	const handleToggle = (id) => {
		if (!hasGroups) {
			onChange(sortedOptions.map((opt) => ({
				id: opt.id,
				visible: opt.id === id ? !opt.visible : opt.visible
			})));
			return;
		}
		const toggle = (items) => items.map((item) => {
			if (item.type === "group") return {
				...item,
				children: toggle(item.children)
			};
			return item.id === id ? {
				...item,
				visible: !item.visible
			} : item;
		});
		onChange(toggle(value));
	};
	const noResults = filteredTree ? filteredTree.length === 0 : filteredOptions.length === 0;
	return import_react.createElement("div", {
		role: "group",
		"aria-labelledby": titleId,
		"aria-describedby": descriptionId,
		className: styles_css_default[componentPrefix],
		...getAnalyticsInnerContextAttribute("contentDisplay")
	}, import_react.createElement("h3", {
		className: getClassName("title"),
		id: titleId
	}, i18n("contentDisplayPreference.title", title)), import_react.createElement("p", {
		className: getClassName("description"),
		id: descriptionId
	}, i18n("contentDisplayPreference.description", description)), enableColumnFiltering && import_react.createElement("div", { className: getClassName("text-filter") }, import_react.createElement(InternalTextFilter, {
		filteringText: columnFilteringText,
		filteringPlaceholder: i18n("contentDisplayPreference.i18nStrings.columnFilteringPlaceholder", i18nStrings === null || i18nStrings === void 0 ? void 0 : i18nStrings.columnFilteringPlaceholder),
		filteringAriaLabel: i18n("contentDisplayPreference.i18nStrings.columnFilteringAriaLabel", i18nStrings === null || i18nStrings === void 0 ? void 0 : i18nStrings.columnFilteringAriaLabel),
		filteringClearAriaLabel: i18n("contentDisplayPreference.i18nStrings.columnFilteringClearFilterText", i18nStrings === null || i18nStrings === void 0 ? void 0 : i18nStrings.columnFilteringClearFilterText),
		onChange: ({ detail }) => setColumnFilteringText(detail.filteringText),
		countText: i18n("contentDisplayPreference.i18nStrings.columnFilteringCountText", (_a = i18nStrings === null || i18nStrings === void 0 ? void 0 : i18nStrings.columnFilteringCountText) === null || _a === void 0 ? void 0 : _a.call(i18nStrings, filteredOptions.length), (format) => format({ count: filteredOptions.length }))
	})), noResults && import_react.createElement("div", { className: getClassName("no-match") }, import_react.createElement(InternalSpaceBetween, {
		size: "s",
		alignItems: "center"
	}, import_react.createElement(InternalBox, { margin: { top: "m" } }, i18n("contentDisplayPreference.i18nStrings.columnFilteringNoMatchText", i18nStrings === null || i18nStrings === void 0 ? void 0 : i18nStrings.columnFilteringNoMatchText)), import_react.createElement(InternalButton, { onClick: () => setColumnFilteringText("") }, i18n("contentDisplayPreference.i18nStrings.columnFilteringClearFilterText", i18nStrings === null || i18nStrings === void 0 ? void 0 : i18nStrings.columnFilteringClearFilterText)))), import_react.createElement("div", {
		role: "application",
		"aria-labelledby": titleId
	}, optionTree && filteredTree ? import_react.createElement(HierarchicalContentDisplay, {
		tree: isFiltering ? filteredTree : optionTree,
		onToggle: handleToggle,
		onTreeChange: (newTree) => onChange(toContentDisplayItems(newTree)),
		ariaLabelledby: titleId,
		ariaDescribedby: descriptionId,
		i18nStrings: listI18nStrings,
		sortDisabled: isFiltering,
		groupLabelFormatter
	}) : import_react.createElement(InternalList, {
		items: filteredOptions,
		sortable: true,
		sortDisabled: isFiltering,
		disableItemPaddings: true,
		ariaLabelledby: titleId,
		ariaDescribedby: descriptionId,
		i18nStrings: listI18nStrings,
		onSortingChange: ({ detail: { items } }) => onChange(items.map(({ id, visible }) => ({
			id,
			visible
		}))),
		renderItem: (item) => ({
			id: item.id,
			announcementLabel: item.label,
			content: import_react.createElement(ContentDisplayOption, {
				option: item,
				onToggle: () => handleToggle(item.id)
			})
		})
	})));
}
// node_modules/@cloudscape-design/components/collection-preferences/utils.js
var copyPreferences = ({ pageSize, wrapLines, stripedRows, contentDensity, visibleContent, contentDisplay, stickyColumns, custom }) => ({
	pageSize,
	wrapLines,
	stripedRows,
	contentDensity,
	visibleContent,
	contentDisplay,
	stickyColumns,
	custom
});
var mergePreferences = (newPref, oldPref) => {
	const newObj = { ...oldPref };
	for (const prefName of [
		"pageSize",
		"wrapLines",
		"stripedRows",
		"contentDensity",
		"visibleContent",
		"custom",
		"contentDisplay",
		"stickyColumns"
	]) if (newPref[prefName] !== void 0) newObj[prefName] = newPref[prefName];
	return newObj;
};
var ModalContentLayout = ({ left, right }) => {
	const [breakpoint, ref] = useContainerBreakpoints(["xs"]);
	const smallContainer = breakpoint === "default";
	const columns = left && right ? 2 : 1;
	return import_react.createElement("div", { ref }, import_react.createElement(ColumnLayout, {
		columns: smallContainer ? 1 : columns,
		variant: "text-grid"
	}, left && import_react.createElement("div", null, left), right && import_react.createElement("div", { className: clsx(left && smallContainer && styles_css_default["second-column-small"]) }, right)));
};
var PageSizePreference = ({ title, options, value, onChange }) => {
	const i18n = useInternalI18n("collection-preferences");
	return import_react.createElement("div", {
		className: styles_css_default["page-size"],
		...getAnalyticsInnerContextAttribute("pageSize")
	}, import_react.createElement(InternalFormField, {
		label: i18n("pageSizePreference.title", title),
		stretch: true,
		className: styles_css_default["page-size-form-field"]
	}, import_react.createElement(InternalRadioGroup, {
		className: styles_css_default["page-size-radio-group"],
		value: `${value}`,
		items: options.map(({ label, value }) => ({
			label,
			value: `${value}`
		})),
		onChange: ({ detail }) => onChange(parseInt(detail.value, 10))
	})));
};
var WrapLinesPreference = ({ label, description, value, onChange }) => {
	const i18n = useInternalI18n("collection-preferences");
	return import_react.createElement("div", { ...getAnalyticsInnerContextAttribute("wrapLines") }, import_react.createElement(InternalCheckbox, {
		checked: !!value,
		description: i18n("wrapLinesPreference.description", description),
		onChange: ({ detail }) => onChange(detail.checked),
		className: styles_css_default["wrap-lines"]
	}, i18n("wrapLinesPreference.label", label)));
};
function StripedRowsPreference({ label, description, value, onChange }) {
	const i18n = useInternalI18n("collection-preferences");
	return import_react.createElement("div", { ...getAnalyticsInnerContextAttribute("stripedRows") }, import_react.createElement(InternalCheckbox, {
		checked: !!value,
		description: i18n("stripedRowsPreference.description", description),
		onChange: ({ detail }) => onChange(detail.checked),
		className: styles_css_default["striped-rows"]
	}, i18n("stripedRowsPreference.label", label)));
}
var ContentDensityPreference = ({ label, description, value, onChange }) => {
	const i18n = useInternalI18n("collection-preferences");
	return import_react.createElement("div", { ...getAnalyticsInnerContextAttribute("contentDensity") }, import_react.createElement(InternalCheckbox, {
		checked: value === "compact",
		description: i18n("contentDensityPreference.description", description),
		onChange: ({ detail }) => onChange(detail.checked ? "compact" : "comfortable"),
		className: styles_css_default["content-density"]
	}, i18n("contentDensityPreference.label", label)));
};
var StickyPreference = ({ firstOrLast, preference, value, onChange }) => {
	const { title, description, options } = preference;
	return import_react.createElement("div", {
		className: styles_css_default[`sticky-columns-${firstOrLast}`],
		...getAnalyticsInnerContextAttribute("stickyColumns")
	}, import_react.createElement(InternalFormField, {
		className: styles_css_default["sticky-columns-form-field"],
		label: title,
		description
	}, import_react.createElement(InternalRadioGroup, {
		className: styles_css_default["sticky-columns-radio-group"],
		value: typeof value !== "undefined" ? `${value}` : null,
		items: options.map(({ label, value }) => ({
			label,
			value: `${value}`
		})),
		onChange: ({ detail }) => onChange(Number(detail.value))
	})));
};
var StickyColumnsPreference = ({ firstColumns, lastColumns, onChange, value }) => {
	return import_react.createElement(InternalSpaceBetween, {
		className: styles_css_default["sticky-columns"],
		size: "l"
	}, firstColumns && import_react.createElement(StickyPreference, {
		firstOrLast: "first",
		preference: firstColumns,
		value: value === null || value === void 0 ? void 0 : value.first,
		onChange: (newValue) => onChange({
			...value,
			first: newValue
		})
	}), lastColumns && import_react.createElement(StickyPreference, {
		firstOrLast: "last",
		preference: lastColumns,
		value: value === null || value === void 0 ? void 0 : value.last,
		onChange: (newValue) => onChange({
			...value,
			last: newValue
		})
	}));
};
var collectVisibleIds = (items, ancestorVisible) => {
	const result = [];
	for (const item of items) if (item.type === "group") {
		if (ancestorVisible && item.visible) result.push(...collectVisibleIds(item.children, true));
	} else if (ancestorVisible && item.visible) result.push(item.id);
	return result;
};
var CustomPreference = ({ value, customPreference, onChange }) => {
	const [customState, setCustomState] = (0, import_react.useState)(value);
	if (customPreference) return import_react.createElement("div", {
		className: styles_css_default.custom,
		...getAnalyticsInnerContextAttribute("custom")
	}, customPreference(customState, (value) => {
		setCustomState(() => value);
		onChange(value);
	}));
	return null;
};
// node_modules/@cloudscape-design/components/collection-preferences/visible-content.js
var isVisible = (id, visibleIds) => visibleIds.indexOf(id) !== -1;
var className = (suffix) => ({ className: styles_css_default[`visible-content-${suffix}`] });
function VisibleContentPreference({ title, options, value = [], onChange }) {
	const idPrefix = useUniqueId("visible-content");
	const flatOptionsIds = options.flatMap((group) => group.options.map((option) => option.id));
	const onToggle = (id) => {
		if (!isVisible(id, value)) onChange([...value, id].sort((firstId, secondId) => flatOptionsIds.indexOf(firstId) - flatOptionsIds.indexOf(secondId)));
		else onChange(value.filter((currentId) => currentId !== id));
	};
	const selectionOption = (option, optionGroupIndex, optionIndex) => {
		const labelId = `${idPrefix}-${optionGroupIndex}-${optionIndex}`;
		return import_react.createElement("div", {
			key: optionIndex,
			...className("option")
		}, import_react.createElement("label", {
			...className("option-label"),
			htmlFor: labelId
		}, option.label), import_react.createElement("div", { ...className("toggle") }, import_react.createElement(InternalToggle, {
			checked: isVisible(option.id, value),
			onChange: () => onToggle(option.id),
			disabled: option.editable === false,
			controlId: labelId
		})));
	};
	const outerGroupLabelId = `${idPrefix}-outer`;
	return import_react.createElement("div", {
		className: styles_css_default["visible-content"],
		...getAnalyticsInnerContextAttribute("visibleContent")
	}, import_react.createElement("h3", {
		...className("title"),
		id: outerGroupLabelId
	}, title), import_react.createElement(InternalSpaceBetween, {
		...className("groups"),
		size: "xs"
	}, options.map((optionGroup, optionGroupIndex) => {
		const groupLabelId = `${idPrefix}-${optionGroupIndex}`;
		return import_react.createElement("div", {
			key: optionGroupIndex,
			...className("group"),
			role: "group",
			"aria-labelledby": `${outerGroupLabelId} ${groupLabelId}`
		}, import_react.createElement("div", {
			...className("group-label"),
			id: groupLabelId
		}, optionGroup.label), import_react.createElement("div", null, optionGroup.options.map((option, optionIndex) => selectionOption(option, optionGroupIndex, optionIndex))));
	})));
}
// node_modules/@cloudscape-design/components/collection-preferences/index.js
var componentName = "CollectionPreferences";
function CollectionPreferences({ title, confirmLabel, cancelLabel, closeAriaLabel, disabled = false, onConfirm, onCancel, visibleContentPreference, contentDisplayPreference, pageSizePreference, wrapLinesPreference, stripedRowsPreference, contentDensityPreference, stickyColumnsPreference, preferences, customPreference, getModalRoot, removeModalRoot, contentBefore, ...rest }) {
	var _a;
	const parentMetadata = (0, import_react.useContext)(CollectionPreferencesMetadata);
	const { __internalRootRef } = useBaseComponent("CollectionPreferences", {
		props: {},
		metadata: {
			...parentMetadata,
			hasStripedRowsPreference: !!stripedRowsPreference,
			hasVisibleContentPreference: !!visibleContentPreference,
			hasContentDisplayPreference: !!contentDisplayPreference,
			hasContentDensityPreference: !!contentDensityPreference,
			hasStickyColumnsPreference: !!stickyColumnsPreference,
			hasContentDisplayColumnFiltering: !!(contentDisplayPreference === null || contentDisplayPreference === void 0 ? void 0 : contentDisplayPreference.enableColumnFiltering),
			visibleContentOptionsCount: (_a = visibleContentPreference === null || visibleContentPreference === void 0 ? void 0 : visibleContentPreference.options) === null || _a === void 0 ? void 0 : _a.length
		}
	});
	checkControlled("CollectionPreferences", "preferences", preferences, "onConfirm", onConfirm);
	const i18n = useInternalI18n("collection-preferences");
	const baseProps = getBaseProps(rest);
	const [modalVisible, setModalVisible] = (0, import_react.useState)(false);
	const [temporaryPreferences, setTemporaryPreferences] = (0, import_react.useState)(copyPreferences(preferences || {}));
	const triggerRef = (0, import_react.useRef)(null);
	const dialogPreviouslyOpen = (0, import_react.useRef)(false);
	(0, import_react.useEffect)(() => {
		var _a;
		if (!modalVisible) {
			if (dialogPreviouslyOpen.current) (_a = triggerRef.current) === null || _a === void 0 || _a.focus();
		} else dialogPreviouslyOpen.current = true;
	}, [modalVisible]);
	const onConfirmListener = () => {
		setModalVisible(false);
		fireNonCancelableEvent(onConfirm, temporaryPreferences);
	};
	const onCancelListener = () => {
		fireNonCancelableEvent(onCancel, {});
		setModalVisible(false);
		setTemporaryPreferences(copyPreferences(preferences || {}));
	};
	const hasContentOnTheLeft = !!(pageSizePreference || wrapLinesPreference || stripedRowsPreference || contentDensityPreference || stickyColumnsPreference || customPreference);
	const hasContentOnTheRight = !!(visibleContentPreference || contentDisplayPreference);
	const onChange = (changedPreferences) => setTemporaryPreferences(mergePreferences(changedPreferences, temporaryPreferences));
	if (visibleContentPreference && contentDisplayPreference) warnOnce(componentName, "You provided both `visibleContentPreference` and `contentDisplayPreference` props. `visibleContentPreference` will be ignored and only `contentDisplayPreference` will be rendered.");
	const referrerId = useUniqueId();
	const tableComponentContext = useTableComponentsContext();
	(0, import_react.useEffect)(() => {
		var _a;
		if ((_a = tableComponentContext === null || tableComponentContext === void 0 ? void 0 : tableComponentContext.preferencesRef) === null || _a === void 0 ? void 0 : _a.current) {
			tableComponentContext.preferencesRef.current.pageSize = preferences === null || preferences === void 0 ? void 0 : preferences.pageSize;
			if (preferences === null || preferences === void 0 ? void 0 : preferences.contentDisplay) tableComponentContext.preferencesRef.current.visibleColumns = collectVisibleIds(preferences.contentDisplay, true);
			else if (preferences === null || preferences === void 0 ? void 0 : preferences.visibleContent) tableComponentContext.preferencesRef.current.visibleColumns = [...preferences.visibleContent];
			return () => {
				var _a, _b;
				(_a = tableComponentContext.preferencesRef.current) === null || _a === void 0 || delete _a.pageSize;
				(_b = tableComponentContext.preferencesRef.current) === null || _b === void 0 || delete _b.visibleColumns;
			};
		}
	}, [
		tableComponentContext === null || tableComponentContext === void 0 ? void 0 : tableComponentContext.preferencesRef,
		preferences === null || preferences === void 0 ? void 0 : preferences.contentDisplay,
		preferences === null || preferences === void 0 ? void 0 : preferences.visibleContent,
		preferences === null || preferences === void 0 ? void 0 : preferences.pageSize
	]);
	return import_react.createElement("div", {
		...baseProps,
		className: clsx(baseProps.className, styles_css_default.root),
		ref: __internalRootRef
	}, import_react.createElement("div", {
		id: referrerId,
		...getAnalyticsMetadataAttribute({ component: getComponentAnalyticsMetadata(disabled, preferences) })
	}, import_react.createElement(InternalButton, {
		ref: triggerRef,
		className: clsx(styles_css_default["trigger-button"], styles_css_default$1["trigger-button"]),
		disabled,
		ariaLabel: i18n("title", title),
		onClick: () => {
			setTemporaryPreferences(copyPreferences(preferences || {}));
			setModalVisible(true);
		},
		variant: "icon",
		iconName: "settings",
		formAction: "none",
		analyticsAction: "open"
	}), !disabled && modalVisible && import_react.createElement(InternalModal, {
		className: styles_css_default["modal-root"],
		visible: true,
		getModalRoot,
		removeModalRoot,
		header: i18n("title", title),
		referrerId,
		footer: import_react.createElement(InternalBox, { float: "right" }, import_react.createElement(InternalSpaceBetween, {
			direction: "horizontal",
			size: "xs"
		}, import_react.createElement(InternalButton, {
			className: styles_css_default["cancel-button"],
			variant: "link",
			formAction: "none",
			onClick: onCancelListener,
			analyticsAction: "cancel"
		}, i18n("cancelLabel", cancelLabel)), import_react.createElement(InternalButton, {
			className: styles_css_default["confirm-button"],
			variant: "primary",
			formAction: "none",
			onClick: onConfirmListener,
			analyticsAction: "confirm"
		}, i18n("confirmLabel", confirmLabel)))),
		closeAriaLabel: closeAriaLabel || cancelLabel,
		size: hasContentOnTheLeft && hasContentOnTheRight ? "large" : "medium",
		onDismiss: onCancelListener
	}, import_react.createElement("div", { className: styles_css_default["content-before"] }, contentBefore), import_react.createElement(ModalContentLayout, {
		left: hasContentOnTheLeft && import_react.createElement(InternalSpaceBetween, { size: "l" }, pageSizePreference && import_react.createElement(PageSizePreference, {
			value: temporaryPreferences.pageSize,
			...pageSizePreference,
			onChange: (pageSize) => onChange({ pageSize })
		}), wrapLinesPreference && import_react.createElement(WrapLinesPreference, {
			value: temporaryPreferences.wrapLines,
			...wrapLinesPreference,
			onChange: (wrapLines) => onChange({ wrapLines })
		}), stripedRowsPreference && import_react.createElement(StripedRowsPreference, {
			value: temporaryPreferences.stripedRows,
			...stripedRowsPreference,
			onChange: (stripedRows) => onChange({ stripedRows })
		}), contentDensityPreference && import_react.createElement(ContentDensityPreference, {
			value: temporaryPreferences.contentDensity,
			...contentDensityPreference,
			onChange: (contentDensity) => onChange({ contentDensity })
		}), stickyColumnsPreference && import_react.createElement(StickyColumnsPreference, {
			value: temporaryPreferences.stickyColumns,
			...stickyColumnsPreference,
			onChange: (stickyColumns) => onChange({ stickyColumns })
		}), customPreference && import_react.createElement(CustomPreference, {
			value: temporaryPreferences.custom,
			customPreference,
			onChange: (custom) => onChange({ custom })
		})),
		right: contentDisplayPreference ? import_react.createElement(ContentDisplayPreference, {
			...contentDisplayPreference,
			value: temporaryPreferences.contentDisplay,
			onChange: (contentDisplay) => onChange({ contentDisplay })
		}) : visibleContentPreference && import_react.createElement(VisibleContentPreference, {
			value: temporaryPreferences.visibleContent,
			...visibleContentPreference,
			onChange: (visibleItems) => onChange({ visibleContent: visibleItems })
		})
	}))));
}
applyDisplayName(CollectionPreferences, componentName);
// packages/console/src/parts/tables/table-preferences.tsx
var import_jsx_runtime = require_jsx_runtime();
/** Which columns a table shows, how dense it is, and whether long texts wrap. */
function TablePreferences(props) {
	const { title, columns } = props;
	const [look, setLook] = useTableLook(title, minorColumns(columns));
	const named = columns.filter(({ header }) => header !== "");
	const [first] = named;
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(CollectionPreferences, {
		title: `How ${title} look`,
		confirmLabel: "Confirm",
		cancelLabel: "Cancel",
		preferences: {
			wrapLines: look.isWrapped,
			contentDensity: look.isCompact ? "compact" : "comfortable",
			visibleContent: named.filter(({ id }) => !look.hidden.includes(id)).map(({ id }) => id)
		},
		onConfirm: ({ detail }) => setLook({
			hidden: named.filter(({ id }) => detail.visibleContent?.includes(id) === false).map(({ id }) => id),
			isCompact: detail.contentDensity === "compact",
			isWrapped: detail.wrapLines !== false
		}),
		wrapLinesPreference: {
			label: "Wrap lines",
			description: "Long texts take several lines"
		},
		contentDensityPreference: {
			label: "Compact",
			description: "More rows on a screen"
		},
		visibleContentPreference: {
			title: "Columns",
			options: [{
				label: title,
				options: named.map(({ id, header, group }) => ({
					id,
					label: group === void 0 ? header : `${group}: ${header}`,
					editable: id !== first?.id
				}))
			}]
		}
	});
}
export { TablePreferences };
