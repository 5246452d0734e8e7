import { n as __toESM } from "./rolldown-runtime-CO0Nlsmt.js";
import { t as require_react } from "./react-HmIquqiG.js";
import { $ as copyAnalyticsMetadataAttribute, At as SingleTabStopNavigationProvider, Ct as useVisualRefresh, D as with_native_attributes_default, Dt as useRandomId, It as isThemeActive, J as getContainingBlock, Jt as require_react_dom, Mt as useSingleTabStopNavigation, Ot as useUniqueId, Pt as Theme, S as ComponentMetrics, T as InternalIcon, Vt as warnOnce, Wt as findUpUntil, at as clsx, bt as useBaseComponent, ct as useLocale, f as LinkDefaultVariantContext, ft as __classPrivateFieldGet, g as useFunnelSubStep, i as fireCancelableEvent, it as getBaseProps, kt as useMergeRefs, m as useFunnel, n as KeyCode, o as fireNonCancelableEvent, pt as __classPrivateFieldSet, qt as useStableCallback, r as useForwardFocus, rt as getAnalyticsMetadataProps, st as useInternalI18n, tt as getAnalyticsMetadataAttribute, w as PerformanceMetrics, x as nodeBelongs, yt as applyDisplayName } from "./check-safe-url-SIBI-4lx.js";
import { L as ScreenreaderOnly, R as handleKey, _ as useInternalComponentIcons, b as AnalyticsFunnelSubStep, d as InternalFormField, g as CustomizableIcon, o as radio_button_default, x as InternalContainer, z as isEventLike } from "./index-CRNxE51F.js";
import { A as usePerformanceMarks, B as scrollElementIntoView, F as useHiddenDescription, G as getLogicalBoundingClientRect, M as useDOMAttribute, R as getOverflowParents, T as arrow_default, U as Portal, V as useContainerQuery, W as getIsRtl, X as useResizeObserver, Y as getScrollInlineStart, _ as focus_lock_default, c as getVisualContextClassname, d as styles_css_default$12, g as PopoverBody, h as PopoverContainer, j as useEffectOnUpdate, k as internal_default, q as getLogicalPageX, u as InternalButton, v as getAllFocusables, z as getScrollableParents } from "./internal-D6ihLdrI.js";
import { a as useMobile, i as CollectionLabelContext, l as browserScrollbarSize, o as useContainerBreakpoints, r as useFormFieldContext, t as useDebounceCallback } from "./use-debounce-callback-Doa87_51.js";
import { t as TableComponentsContextProvider } from "./table-component-context-Cc5yBZg7.js";
import { l as useMouseDownTarget, o as usePrevious } from "./highlight-match-9feHsDOp.js";
import { n as usePortalModeClasses, t as StatusIndicator } from "./internal-Csq7Eiam.js";
import { t as InternalSpaceBetween } from "./internal-Bk0D0c5f.js";
import { t as DragHandleWrapper } from "./drag-handle-wrapper-DfCdQPBk.js";
import { n as useThrottleCallback } from "./page-DqfLZ-rU.js";
import { t as joinStrings } from "./join-strings-WG1tWm-5.js";
import { n as AbstractSwitch, t as getComputedAbstractSwitchState } from "./style-BIlqDept.js";
import { t as CheckboxIcon } from "./checkbox-icon-C5BgMeGe.js";
import { c as globalVars, o as StickyHeaderContext, r as styles_css_default$13 } from "./internal-D4DQN6zu.js";
import { t as InternalButtonDropdown } from "./internal-CZcvtIZD.js";
import { t as useIntersectionObserver } from "./use-intersection-observer-BLjuSkjY.js";
// node_modules/@cloudscape-design/component-toolkit/mjs/internal/track-by/index.js
var getTrackableValue$1 = (trackBy, item) => {
	if (!trackBy) return item;
	if (typeof trackBy === "function") return trackBy(item);
	return item[trackBy];
};
// node_modules/@cloudscape-design/component-toolkit/mjs/internal/selection-tree/index.js
var ROOT_KEY = Symbol("selection-tree-root");
var SelectionTree = class SelectionTree {
	constructor(roots, treeProps, state) {
		this.itemKeyToItem = /* @__PURE__ */ new Map();
		this.itemToggleState = /* @__PURE__ */ new Set();
		this.itemProjectedSelectionState = /* @__PURE__ */ new Set();
		this.itemProjectedParentSelectionState = /* @__PURE__ */ new Set();
		this.itemProjectedIndeterminateState = /* @__PURE__ */ new Set();
		this.itemKeyToSelectedCount = /* @__PURE__ */ new Map();
		this.selectedItems = new Array();
		this.isItemSelected = (item) => this.itemProjectedSelectionState.has(this.getKey(item));
		this.isItemIndeterminate = (item) => this.itemProjectedIndeterminateState.has(this.getKey(item));
		this.isAllItemsSelected = () => this.itemProjectedSelectionState.has(ROOT_KEY) && !this.itemProjectedIndeterminateState.has(ROOT_KEY);
		this.isAllItemsIndeterminate = () => this.itemProjectedIndeterminateState.has(ROOT_KEY);
		this.getSelectedItemsCount = (item) => {
			var _a;
			return (_a = this.itemKeyToSelectedCount.get(this.getKey(item))) !== null && _a !== void 0 ? _a : 0;
		};
		this.getSelectedItems = () => this.selectedItems;
		this.getState = () => {
			const inverted = this.itemToggleState.has(ROOT_KEY);
			const toggledItems = [];
			for (const itemKey of Array.from(this.itemToggleState)) {
				const item = this.getItemForKey(itemKey);
				if (item) toggledItems.push(item);
			}
			return {
				inverted,
				toggledItems
			};
		};
		this.toggleAll = () => {
			return this.isAllItemsSelected() ? new SelectionTree(this.roots, this.treeProps, {
				inverted: false,
				toggledItems: []
			}) : new SelectionTree(this.roots, this.treeProps, {
				inverted: true,
				toggledItems: []
			});
		};
		this.toggleSome = (requestedItems) => {
			const clone = this.clone();
			const lastItemKey = clone.getKey(requestedItems[requestedItems.length - 1]);
			const isParentSelected = clone.itemProjectedParentSelectionState.has(lastItemKey);
			const isSelected = clone.itemProjectedSelectionState.has(lastItemKey);
			const isIndeterminate = clone.itemProjectedIndeterminateState.has(lastItemKey);
			const nextIsSelected = !(isSelected && !isIndeterminate);
			const nextIsSelfSelected = isParentSelected && !nextIsSelected || !isParentSelected && nextIsSelected;
			for (const requested of requestedItems) {
				clone.unselectDeep(requested);
				if (nextIsSelfSelected) clone.itemToggleState.add(this.getKey(requested));
			}
			clone.computeState();
			return clone;
		};
		this.invertAll = () => {
			const clone = this.clone();
			clone.toggleKey(ROOT_KEY);
			clone.roots.forEach((item) => clone.toggleKey(clone.getKey(item)));
			clone.computeState();
			return clone;
		};
		this.invertOne = (item) => {
			const clone = this.clone();
			clone.toggleKey(clone.getKey(item));
			clone.treeProps.getChildren(item).forEach((child) => clone.toggleKey(clone.getKey(child)));
			clone.computeState();
			return clone;
		};
		this.toggleKey = (key) => {
			if (this.itemToggleState.has(key)) this.itemToggleState.delete(key);
			else this.itemToggleState.add(key);
		};
		this.unselectDeep = (item) => {
			this.itemToggleState.delete(this.getKey(item));
			this.treeProps.getChildren(item).forEach((child) => this.unselectDeep(child));
		};
		this.roots = roots;
		this.treeProps = treeProps;
		if (state.inverted) this.itemToggleState.add(ROOT_KEY);
		for (const item of state.toggledItems) this.itemToggleState.add(this.getKey(item));
		const traverse = (item) => {
			this.itemKeyToItem.set(this.getKey(item), item);
			treeProps.getChildren(item).forEach(traverse);
		};
		roots.forEach(traverse);
		this.computeState();
	}
	computeState() {
		var _a, _b;
		this.itemProjectedSelectionState = /* @__PURE__ */ new Set();
		this.itemProjectedIndeterminateState = /* @__PURE__ */ new Set();
		this.itemProjectedParentSelectionState = /* @__PURE__ */ new Set();
		this.itemKeyToSelectedCount = /* @__PURE__ */ new Map();
		this.selectedItems = [];
		const selectionBuckets = /* @__PURE__ */ new Map();
		const createSelectionBuckets = (item, level) => {
			var _a;
			const itemKey = this.getKey(item);
			const levelBuckets = (_a = selectionBuckets.get(level)) !== null && _a !== void 0 ? _a : [];
			const children = this.treeProps.getChildren(item);
			const bucket = [itemKey];
			for (const child of children) {
				bucket.push(this.getKey(child));
				createSelectionBuckets(child, level + 1);
			}
			levelBuckets.push(bucket);
			selectionBuckets.set(level, levelBuckets);
		};
		const rootBucket = [ROOT_KEY];
		for (const item of this.roots) {
			rootBucket.push(this.getKey(item));
			createSelectionBuckets(item, 1);
		}
		selectionBuckets.set(0, [rootBucket]);
		const selectionBucketEntries = Array.from(selectionBuckets.entries()).sort(([a], [b]) => b - a).flatMap(([, v]) => v);
		for (const bucket of selectionBucketEntries) {
			if (bucket.length === 1) continue;
			let selectedCount = 0;
			for (let i = bucket.length - 1; i >= 0; i--) if (this.itemToggleState.has(bucket[i])) selectedCount++;
			else break;
			if (((_b = (_a = this.treeProps).isComplete) === null || _b === void 0 ? void 0 : _b.call(_a, this.getItemForKey(bucket[0]))) === false) continue;
			if (selectedCount === bucket.length - 1 && !this.itemToggleState.has(bucket[0])) {
				bucket.forEach((itemKey) => this.itemToggleState.delete(itemKey));
				this.itemToggleState.add(bucket[0]);
			}
			if (selectedCount === bucket.length) bucket.forEach((itemKey) => this.itemToggleState.delete(itemKey));
		}
		const setItemProjectedSelection = (item, inheritedSelected) => {
			const itemKey = this.getKey(item);
			const isSelfSelected = this.itemToggleState.has(itemKey);
			const isSelected = isSelfSelected && !inheritedSelected || !isSelfSelected && inheritedSelected;
			if (isSelected) this.itemProjectedSelectionState.add(itemKey);
			if (inheritedSelected) this.itemProjectedParentSelectionState.add(itemKey);
			this.treeProps.getChildren(item).forEach((child) => setItemProjectedSelection(child, isSelected));
		};
		this.roots.forEach((item) => {
			const isRootSelected = this.itemToggleState.has(ROOT_KEY);
			if (isRootSelected) this.itemProjectedSelectionState.add(ROOT_KEY);
			setItemProjectedSelection(item, isRootSelected);
		});
		for (const bucket of selectionBucketEntries) {
			let indeterminate = false;
			for (let i = 1; i < bucket.length; i++) if (this.itemToggleState.has(bucket[i]) || this.itemProjectedIndeterminateState.has(bucket[i])) {
				indeterminate = true;
				break;
			}
			if (indeterminate) this.itemProjectedIndeterminateState.add(bucket[0]);
		}
		const computeCounts = (item) => {
			const children = this.treeProps.getChildren(item);
			const selfCount = !this.isGroup(item) && this.isItemSelected(item) ? 1 : 0;
			const count = selfCount + children.reduce((acc, child) => acc + computeCounts(child), 0);
			if (selfCount) this.selectedItems.push(item);
			this.itemKeyToSelectedCount.set(this.getKey(item), count);
			return count;
		};
		for (const item of this.roots) computeCounts(item);
	}
	isGroup(item) {
		return this.treeProps.getChildren(item).length > 0;
	}
	getKey(item) {
		return getTrackableValue$1(this.treeProps.trackBy, item);
	}
	getItemForKey(itemKey) {
		if (itemKey === ROOT_KEY) return null;
		return this.itemKeyToItem.get(itemKey);
	}
	clone() {
		return new SelectionTree(this.roots, this.treeProps, this.getState());
	}
};
// node_modules/@cloudscape-design/components/internal/context/collection-preferences-metadata-context.js
var import_react_dom = /* @__PURE__ */ __toESM(require_react_dom());
var import_react = /* @__PURE__ */ __toESM(require_react());
var CollectionPreferencesMetadata = (0, import_react.createContext)({});
// node_modules/@cloudscape-design/components/table/utils.js
var applyTrackBy = (trackBy, item) => {
	if (typeof trackBy === "function") return trackBy(item);
	return item[trackBy];
};
var getItemKey = (trackBy, item, index) => {
	if (!trackBy) return index;
	return applyTrackBy(trackBy, item);
};
var getTrackableValue = (trackBy, item) => {
	if (!trackBy) return item;
	return applyTrackBy(trackBy, item);
};
var getColumnKey = (column, index) => {
	return column.id || index;
};
var toContainerVariant = (variant) => {
	return !variant || variant === "container" ? "default" : variant === "borderless" ? "embedded" : variant;
};
function getVisibleColumnDefinitions({ columnDisplay, visibleColumns, columnDefinitions }) {
	if (columnDisplay) return getVisibleColumnDefinitionsFromColumnDisplay({
		columnDisplay,
		columnDefinitions
	});
	else if (visibleColumns) return getVisibleColumnDefinitionsFromVisibleColumns({
		visibleColumns,
		columnDefinitions
	});
	else return columnDefinitions;
}
function getVisibleColumnDefinitionsFromColumnDisplay({ columnDisplay, columnDefinitions }) {
	const columnDefinitionsById = columnDefinitions.reduce((accumulator, item) => item.id === void 0 ? accumulator : {
		...accumulator,
		[item.id]: item
	}, {});
	return flattenVisibleColumnIds(columnDisplay).map((id) => columnDefinitionsById[id]).filter(Boolean);
}
function getVisibleColumnDefinitionsFromVisibleColumns({ visibleColumns, columnDefinitions }) {
	const ids = new Set(visibleColumns);
	return columnDefinitions.filter(({ id }) => id !== void 0 && ids.has(id));
}
function getStickyClassNames(styles, props) {
	return {
		[styles["sticky-cell"]]: !!props,
		[styles["sticky-cell-pad-inline-start"]]: !!(props === null || props === void 0 ? void 0 : props.padInlineStart),
		[styles["sticky-cell-last-inline-start"]]: !!(props === null || props === void 0 ? void 0 : props.lastInsetInlineStart),
		[styles["sticky-cell-last-inline-end"]]: !!(props === null || props === void 0 ? void 0 : props.lastInsetInlineEnd)
	};
}
function flattenVisibleColumnIds(items) {
	const ids = [];
	for (const item of items) if (item.type === "group") ids.push(...flattenVisibleColumnIds(item.children));
	else if (item.visible) ids.push(item.id);
	return ids;
}
// node_modules/@cloudscape-design/components/table/column-groups/utils.js
/**
* A node in the table header tree.
* - Column nodes map to column definitions.
* - Internal nodes map to group definitions.
* - The root is a virtual container (never rendered).
*/
var TableHeaderNode = class {
	constructor(id, props = {}) {
		var _a, _b, _c, _d, _e;
		this.subTreeHeight = 1;
		this.children = [];
		this.id = id;
		this.isRoot = (_a = props.isRoot) !== null && _a !== void 0 ? _a : false;
		this.columnDefinition = props.columnDefinition;
		this.groupDefinition = props.groupDefinition;
		this.colSpan = (_b = props.colSpan) !== null && _b !== void 0 ? _b : 1;
		this.rowSpan = (_c = props.rowSpan) !== null && _c !== void 0 ? _c : 1;
		this.rowIndex = (_d = props.rowIndex) !== null && _d !== void 0 ? _d : -1;
		this.colIndex = (_e = props.colIndex) !== null && _e !== void 0 ? _e : -1;
	}
	get isGroup() {
		return !!this.groupDefinition;
	}
	get isColumn() {
		return !this.isRoot && this.children.length === 0;
	}
	addChild(child) {
		this.children.push(child);
		child.parent = this;
	}
};
/**
* Builds the tree from the nested columnDisplay structure.
* Groups are only attached if they contain at least one visible descendant.
*/
function buildTreeFromColumnDisplay(displayItems, columnNodeMap, groupNodeMap, parent) {
	for (const item of displayItems) if (item.type === "group") {
		const groupNode = groupNodeMap.get(item.id);
		if (!groupNode) {
			warnOnce("[Table]", `Group "${item.id}" referenced in columnDisplay not found in groupDefinitions. Skipping.`);
			continue;
		}
		buildTreeFromColumnDisplay(item.children, columnNodeMap, groupNodeMap, groupNode);
		if (groupNode.children.length > 0) parent.addChild(groupNode);
	} else {
		if (!item.visible) continue;
		const colNode = columnNodeMap.get(item.id);
		if (colNode) parent.addChild(colNode);
	}
}
/**
* Fallback when no columnDisplay is provided: all visible columns attach directly to root.
*/
function buildTreeFromVisibleColumns(visibleColumns, columnNodeMap, root) {
	for (const col of visibleColumns) {
		if (!col.id) continue;
		const node = columnNodeMap.get(col.id);
		if (node) root.addChild(node);
	}
}
function computeSubTreeHeights(node) {
	if (node.isColumn || node.children.length === 0) {
		node.subTreeHeight = 1;
		return 1;
	}
	node.subTreeHeight = Math.max(...node.children.map((child) => computeSubTreeHeights(child))) + 1;
	return node.subTreeHeight;
}
function computeRowSpansAndIndices(node, treeHeight, ancestorRows = 0) {
	const maxChildHeight = Math.max(...node.children.map((c) => c.subTreeHeight), 0);
	node.rowSpan = treeHeight - ancestorRows - maxChildHeight;
	if (node.parent) node.rowIndex = node.parent.rowIndex + node.parent.rowSpan;
	for (const child of node.children) computeRowSpansAndIndices(child, treeHeight, ancestorRows + node.rowSpan);
}
function computeColSpansAndIndices(node, startCol = 0) {
	node.colIndex = startCol;
	if (node.isColumn) {
		node.colSpan = 1;
		return startCol + 1;
	}
	let nextCol = startCol;
	for (const child of node.children) nextCol = computeColSpansAndIndices(child, nextCol);
	node.colSpan = nextCol - startCol;
	return nextCol;
}
function calculateHierarchyTree(columnDefinitions, visibleColumnIds, groupDefinitions, columnDisplay) {
	const visibleColumns = getVisibleColumnDefinitions({
		columnDisplay,
		visibleColumns: visibleColumnIds,
		columnDefinitions
	});
	const columnNodeMap = /* @__PURE__ */ new Map();
	const groupNodeMap = /* @__PURE__ */ new Map();
	for (const col of visibleColumns) if (col.id) columnNodeMap.set(col.id, new TableHeaderNode(col.id, { columnDefinition: col }));
	for (const group of groupDefinitions) groupNodeMap.set(group.id, new TableHeaderNode(group.id, { groupDefinition: group }));
	const root = new TableHeaderNode("*", { isRoot: true });
	if (columnDisplay && columnDisplay.length > 0) buildTreeFromColumnDisplay(columnDisplay, columnNodeMap, groupNodeMap, root);
	else buildTreeFromVisibleColumns(visibleColumns, columnNodeMap, root);
	computeSubTreeHeights(root);
	const treeHeight = root.subTreeHeight - 1;
	root.rowIndex = -1;
	root.rowSpan = 1;
	root.colSpan = visibleColumns.length;
	for (const child of root.children) computeRowSpansAndIndices(child, treeHeight);
	computeColSpansAndIndices(root);
	return buildOutput(root, treeHeight);
}
function getParentChain(node) {
	const chain = [];
	let current = node.parent;
	while (current && !current.isRoot) {
		chain.unshift(current.id);
		current = current.parent;
	}
	return chain;
}
function buildOutput(root, maxDepth) {
	var _a, _b, _c;
	const rowsMap = /* @__PURE__ */ new Map();
	const columnToParentIds = /* @__PURE__ */ new Map();
	const queue = [...root.children];
	while (queue.length > 0) {
		const node = queue.shift();
		const parentChain = getParentChain(node);
		const entry = {
			id: node.id,
			cellKey: node.isGroup ? `group:${node.id}` : `column:${node.id}`,
			header: (_b = (_a = node.groupDefinition) === null || _a === void 0 ? void 0 : _a.header) !== null && _b !== void 0 ? _b : (_c = node.columnDefinition) === null || _c === void 0 ? void 0 : _c.header,
			colSpan: node.colSpan,
			rowSpan: node.rowSpan,
			isGroup: node.isGroup,
			columnDefinition: node.columnDefinition,
			groupDefinition: node.groupDefinition,
			parentGroupIds: parentChain,
			colIndex: node.colIndex
		};
		if (!rowsMap.has(node.rowIndex)) rowsMap.set(node.rowIndex, []);
		rowsMap.get(node.rowIndex).push(entry);
		if (node.isColumn && node.columnDefinition && parentChain.length > 0) columnToParentIds.set(node.id, parentChain);
		queue.push(...node.children);
	}
	return {
		rows: Array.from(rowsMap.keys()).sort((a, b) => a - b).map((key) => ({ columns: rowsMap.get(key).sort((a, b) => a.colIndex - b.colIndex) })),
		maxDepth,
		columnToParentIds
	};
}
function getColumnGroupsDepth(columnDisplay) {
	if (!columnDisplay) return 0;
	let maxDepth = 0;
	for (const item of columnDisplay) if (item.type === "group") maxDepth = Math.max(maxDepth, 1 + getColumnGroupsDepth(item.children));
	return maxDepth;
}
// node_modules/@cloudscape-design/components/table/header-cell/utils.js
var stateToIcon = {
	sortable: "caret-down",
	ascending: "caret-up-filled",
	descending: "caret-down-filled"
};
var getSortingStatus = (sortable, sorted, descending, disabled) => {
	if (sorted) {
		if (descending) return "descending";
		return "ascending";
	}
	if (sortable && !disabled) return "sortable";
};
var getSortingIconName = (sortingState) => stateToIcon[sortingState];
var isSorted = (column, sortingColumn) => column === sortingColumn || column.sortingField !== void 0 && column.sortingField === sortingColumn.sortingField || column.sortingComparator !== void 0 && column.sortingComparator === sortingColumn.sortingComparator;
var getSortingColumnId = (columnDefinitions = [], sortingColumn) => {
	if (!sortingColumn) return null;
	for (let i = 0; i < columnDefinitions.length; i++) if (isSorted(columnDefinitions[i], sortingColumn)) return columnDefinitions[i].id || null;
	return null;
};
// node_modules/@cloudscape-design/components/internal/hooks/use-scroll-sync/index.js
/**
* useScrollSync returns scroll event handler to be attached to synchronized scroll elements.
*
* For example
*    const handleScroll = useScrollSync([ref1, ref2]);
*    <div ref={ref1} onScroll={handleScroll}/>
*    <div ref={ref2} onScroll={handleScroll}/>
*/
function useScrollSync(refs) {
	const activeElement = (0, import_react.useRef)(null);
	return (event) => {
		const targetElement = event.currentTarget;
		if (targetElement && (activeElement.current === null || activeElement.current === targetElement)) requestAnimationFrame(() => {
			activeElement.current = targetElement;
			refs.forEach((ref) => {
				const element = ref.current;
				if (element && element !== targetElement) element.scrollLeft = targetElement.scrollLeft;
			});
			requestAnimationFrame(() => {
				activeElement.current = null;
			});
		});
	};
}
// node_modules/@cloudscape-design/components/internal/hooks/use-table-interaction-metrics/index.js
var USER_ACTION_TIME_LIMIT = 1e3;
function useTableInteractionMetrics({ elementRef, items, itemCount, instanceIdentifier, getComponentIdentifier, getComponentConfiguration, loading = false, interactionMetadata }) {
	const taskInteractionId = useRandomId();
	const tableInteractionAttributes = useDOMAttribute(elementRef, "data-analytics-task-interaction-id", taskInteractionId);
	const { isInFunnel } = useFunnel();
	const lastUserAction = (0, import_react.useRef)(null);
	const capturedUserAction = (0, import_react.useRef)(null);
	const loadingStartTime = (0, import_react.useRef)(null);
	const isMountedRef = (0, import_react.useRef)(true);
	const metadata = (0, import_react.useRef)({
		itemCount,
		getComponentIdentifier,
		getComponentConfiguration,
		interactionMetadata
	});
	metadata.current = {
		itemCount,
		getComponentIdentifier,
		getComponentConfiguration,
		interactionMetadata
	};
	(0, import_react.useEffect)(() => {
		isMountedRef.current = true;
		return () => {
			isMountedRef.current = false;
		};
	}, []);
	(0, import_react.useEffect)(() => {
		if (isInFunnel) return;
		ComponentMetrics.componentMounted({
			taskInteractionId,
			componentName: "table",
			componentConfiguration: metadata.current.getComponentConfiguration()
		});
	}, [taskInteractionId, isInFunnel]);
	(0, import_react.useEffect)(() => {
		if (loading) {
			loadingStartTime.current = performance.now();
			if (lastUserAction.current && lastUserAction.current.time > performance.now() - USER_ACTION_TIME_LIMIT) capturedUserAction.current = lastUserAction.current.name;
			else capturedUserAction.current = null;
		}
	}, [loading]);
	useEffectOnUpdate(() => {
		var _a;
		if (!loading && loadingStartTime.current !== null) {
			const loadingDuration = performance.now() - loadingStartTime.current;
			loadingStartTime.current = null;
			PerformanceMetrics.tableInteraction({
				userAction: (_a = capturedUserAction.current) !== null && _a !== void 0 ? _a : "",
				interactionTime: Math.round(loadingDuration),
				interactionMetadata: metadata.current.interactionMetadata(),
				componentIdentifier: metadata.current.getComponentIdentifier(),
				instanceIdentifier,
				noOfResourcesInTable: metadata.current.itemCount
			});
		}
	}, [
		instanceIdentifier,
		loading,
		taskInteractionId,
		isInFunnel
	]);
	const debouncedUpdated = useDebounceCallback(() => {
		var _a, _b;
		if (!isMountedRef.current) return;
		ComponentMetrics.componentUpdated({
			taskInteractionId,
			componentName: "table",
			actionType: (_b = (_a = lastUserAction.current) === null || _a === void 0 ? void 0 : _a.name) !== null && _b !== void 0 ? _b : "",
			componentConfiguration: metadata.current.getComponentConfiguration()
		});
	});
	useEffectOnUpdate(() => {
		if (isInFunnel || loading) return;
		debouncedUpdated();
	}, [
		taskInteractionId,
		isInFunnel,
		loading,
		items,
		debouncedUpdated
	]);
	return {
		tableInteractionAttributes,
		setLastUserAction: (name) => void (lastUserAction.current = {
			name,
			time: performance.now()
		})
	};
}
// node_modules/@cloudscape-design/components/table/body-cell/click-away.js
function useClickAway(onClick) {
	const awayRef = (0, import_react.useRef)(null);
	const onClickStable = useStableCallback(onClick);
	(0, import_react.useEffect)(() => {
		function handleClick(event) {
			if (!nodeBelongs(awayRef.current, event.target)) onClickStable();
		}
		document.addEventListener("click", handleClick, { capture: true });
		return () => document.removeEventListener("click", handleClick, { capture: true });
	}, [onClickStable]);
	return awayRef;
}
// node_modules/@cloudscape-design/components/internal/components/expand-toggle-button/styles.css.js
var styles_css_default$11 = {
	"expand-toggle-icon": "awsui_expand-toggle-icon_1xe88_e3xy7_13",
	"expand-toggle-icon-expanded": "awsui_expand-toggle-icon-expanded_1xe88_e3xy7_34",
	"expand-toggle": "awsui_expand-toggle_1xe88_e3xy7_13",
	"disable-focus-highlight": "awsui_disable-focus-highlight_1xe88_e3xy7_85"
};
// node_modules/@cloudscape-design/components/internal/components/expand-toggle-button/index.js
function ExpandToggleButton({ isExpanded, onExpandableItemToggle, expandButtonLabel, collapseButtonLabel, customIcon, expandToggleIcon, className, disableFocusHighlight }) {
	const buttonRef = (0, import_react.useRef)(null);
	const { tabIndex } = useSingleTabStopNavigation(buttonRef);
	return import_react.createElement("button", {
		type: "button",
		ref: buttonRef,
		tabIndex,
		"aria-label": isExpanded ? collapseButtonLabel : expandButtonLabel,
		"aria-expanded": isExpanded,
		className: clsx(styles_css_default$11["expand-toggle"], disableFocusHighlight && styles_css_default$11["disable-focus-highlight"], className),
		onClick: onExpandableItemToggle,
		"data-awsui-motion-trigger": "hover",
		"data-awsui-motion-target": ""
	}, customIcon !== null && customIcon !== void 0 ? customIcon : import_react.createElement(CustomizableIcon, {
		customIcon: expandToggleIcon === null || expandToggleIcon === void 0 ? void 0 : expandToggleIcon({ expanded: !!isExpanded }),
		size: isThemeActive(Theme.OneTheme) ? "x-small" : "small",
		fallback: {
			name: isThemeActive(Theme.OneTheme) ? "angle-down" : "caret-down-filled",
			className: clsx(styles_css_default$11["expand-toggle-icon"], isExpanded && styles_css_default$11["expand-toggle-icon-expanded"])
		}
	}));
}
// node_modules/@cloudscape-design/components/area-chart/async-store/index.js
var AsyncStore = class {
	constructor(state) {
		this._listeners = [];
		this._state = state;
	}
	get() {
		return this._state;
	}
	set(cb) {
		const prevState = this._state;
		const newState = cb(prevState);
		this._state = newState;
		(0, import_react_dom.unstable_batchedUpdates)(() => {
			for (const [selector, listener] of this._listeners) if (selector(prevState) !== selector(newState)) listener(newState, prevState);
		});
	}
	subscribe(selector, listener) {
		this._listeners.push([selector, listener]);
		return () => this.unsubscribe(listener);
	}
	unsubscribe(listener) {
		for (let index = 0; index < this._listeners.length; index++) {
			const [, storedListener] = this._listeners[index];
			if (storedListener === listener) {
				this._listeners.splice(index, 1);
				break;
			}
		}
	}
};
// node_modules/@cloudscape-design/components/table/sticky-columns/utils.js
function isCellStatesEqual(s1, s2) {
	if (s1 && s2) return s1.padInlineStart === s2.padInlineStart && s1.lastInsetInlineStart === s2.lastInsetInlineStart && s1.lastInsetInlineEnd === s2.lastInsetInlineEnd && s1.offset.insetInlineStart === s2.offset.insetInlineStart && s1.offset.insetInlineEnd === s2.offset.insetInlineEnd;
	return s1 === s2;
}
function isWrapperStatesEqual(s1, s2) {
	return s1.scrollPaddingInlineStart === s2.scrollPaddingInlineStart && s1.scrollPaddingInlineEnd === s2.scrollPaddingInlineEnd;
}
function updateCellOffsets(cells, props) {
	var _a, _b, _c, _d;
	const totalColumns = props.visibleColumns.length;
	const firstColumnsWidths = [];
	for (let i = 0; i < Math.min(totalColumns, props.stickyColumnsFirst); i++) {
		const element = cells.get(props.visibleColumns[i]);
		const cellWidth = element ? getLogicalBoundingClientRect(element).inlineSize : 0;
		firstColumnsWidths[i] = ((_a = firstColumnsWidths[i - 1]) !== null && _a !== void 0 ? _a : 0) + cellWidth;
	}
	const lastColumnsWidths = [];
	for (let i = 0; i < Math.min(totalColumns, props.stickyColumnsLast); i++) {
		const element = cells.get(props.visibleColumns[totalColumns - 1 - i]);
		const cellWidth = element ? getLogicalBoundingClientRect(element).inlineSize : 0;
		lastColumnsWidths[i] = ((_b = lastColumnsWidths[i - 1]) !== null && _b !== void 0 ? _b : 0) + cellWidth;
	}
	const stickyWidthInlineStart = (_c = firstColumnsWidths[props.stickyColumnsFirst - 1]) !== null && _c !== void 0 ? _c : 0;
	const stickyWidthInlineEnd = (_d = lastColumnsWidths[props.stickyColumnsLast - 1]) !== null && _d !== void 0 ? _d : 0;
	return {
		offsets: props.visibleColumns.reduce((map, columnId, columnIndex) => {
			var _a, _b;
			return map.set(columnId, {
				first: (_a = firstColumnsWidths[columnIndex - 1]) !== null && _a !== void 0 ? _a : 0,
				last: (_b = lastColumnsWidths[totalColumns - 1 - columnIndex - 1]) !== null && _b !== void 0 ? _b : 0
			});
		}, /* @__PURE__ */ new Map()),
		stickyWidthInlineStart,
		stickyWidthInlineEnd
	};
}
// node_modules/@cloudscape-design/components/table/sticky-columns/use-sticky-columns.js
var MINIMUM_SCROLLABLE_SPACE = 148;
function useStickyColumns({ visibleColumns, stickyColumnsFirst, stickyColumnsLast }) {
	const store = (0, import_react.useMemo)(() => new StickyColumnsStore(), []);
	const wrapperRef = (0, import_react.useRef)(null);
	const tableRef = (0, import_react.useRef)(null);
	const cellsRef = (0, import_react.useRef)(/* @__PURE__ */ new Map());
	const hasStickyColumns = stickyColumnsFirst + stickyColumnsLast > 0;
	const updateStickyStyles = useStableCallback(() => {
		if (wrapperRef.current && tableRef.current) store.updateCellStyles({
			wrapper: wrapperRef.current,
			table: tableRef.current,
			cells: cellsRef.current,
			visibleColumns,
			stickyColumnsFirst,
			stickyColumnsLast
		});
	});
	useResizeObserver(wrapperRef, updateStickyStyles);
	useResizeObserver(tableRef, updateStickyStyles);
	(0, import_react.useEffect)(() => {
		if (wrapperRef.current && tableRef.current) store.updateCellStyles({
			wrapper: wrapperRef.current,
			table: tableRef.current,
			cells: cellsRef.current,
			visibleColumns,
			stickyColumnsFirst,
			stickyColumnsLast
		});
	}, [
		store,
		stickyColumnsFirst,
		stickyColumnsLast,
		visibleColumns
	]);
	(0, import_react.useEffect)(() => {
		if (!hasStickyColumns) return;
		const selector = (state) => state.wrapperState;
		const updateWrapperStyles = (state, prev) => {
			if (isWrapperStatesEqual(state, prev)) return;
			if (wrapperRef.current) {
				wrapperRef.current.style.scrollPaddingInlineStart = state.scrollPaddingInlineStart + "px";
				wrapperRef.current.style.scrollPaddingInlineEnd = state.scrollPaddingInlineEnd + "px";
			}
		};
		return store.subscribe(selector, (newState, prevState) => updateWrapperStyles(selector(newState), selector(prevState)));
	}, [store, hasStickyColumns]);
	const setWrapper = (0, import_react.useCallback)((node) => {
		if (wrapperRef.current) wrapperRef.current.removeEventListener("scroll", updateStickyStyles);
		if (node && hasStickyColumns) node.addEventListener("scroll", updateStickyStyles);
		wrapperRef.current = node;
	}, [hasStickyColumns, updateStickyStyles]);
	const setTable = (0, import_react.useCallback)((node) => {
		tableRef.current = node;
	}, []);
	const setCell = (0, import_react.useCallback)((columnId, node) => {
		if (node) cellsRef.current.set(columnId, node);
		else cellsRef.current.delete(columnId);
	}, []);
	return {
		store,
		style: { wrapper: hasStickyColumns ? { ...store.get().wrapperState } : void 0 },
		refs: {
			wrapper: setWrapper,
			table: setTable,
			cell: setCell
		}
	};
}
function mergeBoundaryShadow(positionState, boundaryState) {
	if (!positionState || !boundaryState) return positionState;
	if (positionState.lastInsetInlineStart === boundaryState.lastInsetInlineStart && positionState.lastInsetInlineEnd === boundaryState.lastInsetInlineEnd) return positionState;
	return {
		...positionState,
		lastInsetInlineStart: positionState.lastInsetInlineStart || boundaryState.lastInsetInlineStart,
		lastInsetInlineEnd: positionState.lastInsetInlineEnd || boundaryState.lastInsetInlineEnd
	};
}
function useStickyCellStyles({ stickyColumns, columnId, getClassName, boundaryColumnId }) {
	var _a, _b, _c;
	const setCell = stickyColumns.refs.cell;
	const unsubscribeRef = (0, import_react.useRef)(null);
	const refCallback = (0, import_react.useCallback)((cellElement) => {
		if (unsubscribeRef.current) unsubscribeRef.current();
		setCell(columnId, cellElement);
		const selector = (state) => {
			var _a, _b;
			return mergeBoundaryShadow((_a = state.cellState.get(columnId)) !== null && _a !== void 0 ? _a : null, boundaryColumnId !== void 0 ? (_b = state.cellState.get(boundaryColumnId)) !== null && _b !== void 0 ? _b : null : null);
		};
		const updateCellStyles = (state, prev) => {
			if (isCellStatesEqual(state, prev)) return;
			const className = getClassName(state);
			if (cellElement) {
				Object.keys(className).forEach((key) => {
					if (className[key]) cellElement.classList.add(key);
					else cellElement.classList.remove(key);
				});
				cellElement.style.insetInlineStart = (state === null || state === void 0 ? void 0 : state.offset.insetInlineStart) !== void 0 ? `${state.offset.insetInlineStart}px` : "";
				cellElement.style.insetInlineEnd = (state === null || state === void 0 ? void 0 : state.offset.insetInlineEnd) !== void 0 ? `${state.offset.insetInlineEnd}px` : "";
			}
		};
		if (cellElement) unsubscribeRef.current = stickyColumns.store.subscribe(selector, (newState, prevState) => {
			updateCellStyles(selector(newState), selector(prevState));
		});
	}, [
		columnId,
		boundaryColumnId,
		setCell,
		stickyColumns.store
	]);
	const storeState = stickyColumns.store.get();
	const positionStyles = (_a = storeState.cellState.get(columnId)) !== null && _a !== void 0 ? _a : null;
	const mergedStyles = mergeBoundaryShadow(positionStyles, boundaryColumnId !== void 0 ? (_b = storeState.cellState.get(boundaryColumnId)) !== null && _b !== void 0 ? _b : null : null);
	return {
		ref: refCallback,
		className: mergedStyles ? clsx(getClassName(mergedStyles)) : void 0,
		style: (_c = positionStyles === null || positionStyles === void 0 ? void 0 : positionStyles.offset) !== null && _c !== void 0 ? _c : void 0
	};
}
var StickyColumnsStore = class extends AsyncStore {
	constructor() {
		super({
			cellState: /* @__PURE__ */ new Map(),
			wrapperState: {
				scrollPaddingInlineStart: 0,
				scrollPaddingInlineEnd: 0
			}
		});
		this.cellOffsets = {
			offsets: /* @__PURE__ */ new Map(),
			stickyWidthInlineStart: 0,
			stickyWidthInlineEnd: 0
		};
		this.isStuckToTheInlineStart = false;
		this.isStuckToTheInlineEnd = false;
		this.padInlineStart = false;
		this.generateCellStyles = (props) => {
			const isEnabled = this.isEnabled(props);
			const lastLeftStickyColumnIndex = props.stickyColumnsFirst - 1;
			const lastRightStickyColumnIndex = props.visibleColumns.length - props.stickyColumnsLast;
			return props.visibleColumns.reduce((acc, columnId, index) => {
				var _a, _b, _c, _d;
				let stickySide = "non-sticky";
				if (index < props.stickyColumnsFirst) stickySide = "inline-start";
				else if (index >= props.visibleColumns.length - props.stickyColumnsLast) stickySide = "inline-end";
				if (!isEnabled || stickySide === "non-sticky") return acc;
				const isFirstColumn = index === 0;
				const stickyColumnOffsetLeft = (_b = (_a = this.cellOffsets.offsets.get(columnId)) === null || _a === void 0 ? void 0 : _a.first) !== null && _b !== void 0 ? _b : 0;
				const stickyColumnOffsetRight = (_d = (_c = this.cellOffsets.offsets.get(columnId)) === null || _c === void 0 ? void 0 : _c.last) !== null && _d !== void 0 ? _d : 0;
				acc.set(columnId, {
					padInlineStart: isFirstColumn && this.padInlineStart,
					lastInsetInlineStart: this.isStuckToTheInlineStart && lastLeftStickyColumnIndex === index,
					lastInsetInlineEnd: this.isStuckToTheInlineEnd && lastRightStickyColumnIndex === index,
					offset: {
						insetInlineStart: stickySide === "inline-start" ? stickyColumnOffsetLeft : void 0,
						insetInlineEnd: stickySide === "inline-end" ? stickyColumnOffsetRight : void 0
					}
				});
				return acc;
			}, /* @__PURE__ */ new Map());
		};
		this.updateCellOffsets = (props) => {
			this.cellOffsets = updateCellOffsets(props.cells, props);
		};
		this.isEnabled = (props) => {
			if (props.stickyColumnsFirst + props.stickyColumnsLast === 0) return false;
			const wrapperWidth = getLogicalBoundingClientRect(props.wrapper).inlineSize;
			if (!(getLogicalBoundingClientRect(props.table).inlineSize > wrapperWidth)) return false;
			const totalStickySpace = this.cellOffsets.stickyWidthInlineStart + this.cellOffsets.stickyWidthInlineEnd;
			const tablePaddingLeft = parseFloat(getComputedStyle(props.table).paddingLeft) || 0;
			const tablePaddingRight = parseFloat(getComputedStyle(props.table).paddingRight) || 0;
			if (!(totalStickySpace + MINIMUM_SCROLLABLE_SPACE + tablePaddingLeft + tablePaddingRight < wrapperWidth)) return false;
			return true;
		};
	}
	updateCellStyles(props) {
		const hasStickyColumns = props.stickyColumnsFirst + props.stickyColumnsLast > 0;
		const hadStickyColumns = this.cellOffsets.offsets.size > 0;
		if (hasStickyColumns || hadStickyColumns) {
			this.updateScroll(props);
			this.updateCellOffsets(props);
			this.set(() => ({
				cellState: this.generateCellStyles(props),
				wrapperState: {
					scrollPaddingInlineStart: this.cellOffsets.stickyWidthInlineStart,
					scrollPaddingInlineEnd: this.cellOffsets.stickyWidthInlineEnd
				}
			}));
		}
	}
	updateScroll(props) {
		const wrapperScrollInlineStart = getScrollInlineStart(props.wrapper);
		const wrapperScrollWidth = props.wrapper.scrollWidth;
		const wrapperClientWidth = props.wrapper.clientWidth;
		const tablePaddingInlineStart = parseFloat(getComputedStyle(props.table).paddingInlineStart) || 0;
		const tablePaddingInlineEnd = parseFloat(getComputedStyle(props.table).paddingInlineEnd) || 0;
		this.isStuckToTheInlineStart = wrapperScrollInlineStart > tablePaddingInlineStart;
		this.isStuckToTheInlineEnd = Math.ceil(wrapperScrollInlineStart) < wrapperScrollWidth - wrapperClientWidth - tablePaddingInlineEnd;
		this.padInlineStart = tablePaddingInlineStart !== 0 && this.isStuckToTheInlineStart;
	}
};
// node_modules/@cloudscape-design/components/table/table-role/table-role-helper.js
var stateToAriaSort = {
	sortable: "none",
	ascending: "ascending",
	descending: "descending"
};
var getAriaSort = (sortingState) => stateToAriaSort[sortingState];
function getTableRoleProps(options) {
	var _a;
	const nativeProps = {};
	nativeProps.role = options.tableRole === "grid-default" ? "grid" : options.tableRole;
	nativeProps["aria-label"] = options.ariaLabel;
	nativeProps["aria-labelledby"] = options.ariaLabelledby;
	const headerRows = (_a = options.headerRowCount) !== null && _a !== void 0 ? _a : 1;
	if (typeof options.totalItemsCount === "number" && options.totalItemsCount > 0) nativeProps["aria-rowcount"] = options.totalItemsCount + headerRows;
	if (options.tableRole === "grid" || options.tableRole === "treegrid") nativeProps["aria-colcount"] = options.totalColumnsCount;
	if (options.tableRole === "grid" || options.tableRole === "treegrid") nativeProps.tabIndex = -1;
	return nativeProps;
}
function getTableWrapperRoleProps(options) {
	const nativeProps = {};
	if (options.isScrollable) {
		nativeProps.role = "region";
		nativeProps.tabIndex = 0;
		nativeProps["aria-label"] = options.ariaLabel;
		nativeProps["aria-labelledby"] = options.ariaLabelledby;
	}
	return nativeProps;
}
function getTableHeaderRowRoleProps(options) {
	var _a;
	const nativeProps = {};
	if (options.tableRole === "grid" || options.tableRole === "grid-default" || options.tableRole === "treegrid") nativeProps["aria-rowindex"] = ((_a = options.rowIndex) !== null && _a !== void 0 ? _a : 0) + 1;
	return nativeProps;
}
function getTableRowRoleProps(options) {
	var _a;
	const nativeProps = {};
	const headerRows = (_a = options.headerRowCount) !== null && _a !== void 0 ? _a : 1;
	if (options.tableRole === "grid" || options.tableRole === "treegrid") nativeProps["aria-rowindex"] = (options.firstIndex || 1) + options.rowIndex + headerRows;
	else if (options.firstIndex !== void 0) nativeProps["aria-rowindex"] = options.firstIndex + options.rowIndex + headerRows;
	if (options.tableRole === "treegrid" && options.level && options.level !== 0) nativeProps["aria-level"] = options.level;
	if (options.tableRole === "treegrid" && options.setSize) nativeProps["aria-setsize"] = options.setSize;
	if (options.tableRole === "treegrid" && options.posInSet) nativeProps["aria-posinset"] = options.posInSet;
	return nativeProps;
}
function getTableColHeaderRoleProps(options) {
	const nativeProps = {};
	nativeProps.scope = "col";
	if (options.tableRole === "grid" || options.tableRole === "treegrid") nativeProps["aria-colindex"] = options.colIndex + 1;
	if (options.sortingStatus) nativeProps["aria-sort"] = getAriaSort(options.sortingStatus);
	return nativeProps;
}
function getTableCellRoleProps(options) {
	const nativeProps = {};
	if (options.tableRole === "grid" || options.tableRole === "treegrid") nativeProps["aria-colindex"] = options.colIndex + 1;
	if (options.isRowHeader) nativeProps.scope = "row";
	return nativeProps;
}
// node_modules/@cloudscape-design/components/table/table-role/utils.js
function getClosestCell(element) {
	return element.closest("td,th");
}
function isElementDisabled(element) {
	if (element instanceof HTMLInputElement || element instanceof HTMLButtonElement) return element.disabled;
	return false;
}
/**
* Returns true if the target element or one of its parents is a dialog or is marked with data-awsui-table-suppress-navigation attribute.
* This is used to suppress navigation for interactive content without a need to use a custom suppression check.
*/
function defaultIsSuppressed(target) {
	let current = target;
	while (current) {
		if (isTableCell(current)) return false;
		if (current.getAttribute("role") === "dialog" || current.getAttribute("data-awsui-table-suppress-navigation") === "true") return true;
		current = current.parentElement;
	}
	return false;
}
/**
* Finds the closest row to the targetAriaRowIndex+delta in the direction of delta.
*/
function findTableRowByAriaRowIndex(table, targetAriaRowIndex, delta) {
	var _a, _b;
	let targetRow = null;
	const rowElements = Array.from((_a = table === null || table === void 0 ? void 0 : table.querySelectorAll("tr[aria-rowindex]")) !== null && _a !== void 0 ? _a : []);
	if (delta < 0) rowElements.reverse();
	for (const element of rowElements) {
		const rowIndex = parseInt((_b = element.getAttribute("aria-rowindex")) !== null && _b !== void 0 ? _b : "");
		targetRow = element;
		if (rowIndex === targetAriaRowIndex) break;
		if (delta >= 0 && rowIndex > targetAriaRowIndex) break;
		if (delta < 0 && rowIndex < targetAriaRowIndex) break;
	}
	return targetRow;
}
/**
* Collects all cells visually present in a row, including cells from earlier rows
* that span into this row via rowspan. This is needed because cells with rowspan > 1
* are only in one <tr> in the DOM but visually occupy multiple rows.
*/
function getAllCellsInRow(table, targetAriaRowIndex) {
	var _a;
	const cells = [];
	const rows = table.querySelectorAll("tr[aria-rowindex]");
	for (const row of Array.from(rows)) {
		const rowIndex = parseInt((_a = row.getAttribute("aria-rowindex")) !== null && _a !== void 0 ? _a : "");
		if (isNaN(rowIndex) || rowIndex > targetAriaRowIndex) continue;
		const rowCells = row.querySelectorAll("td[aria-colindex],th[aria-colindex]");
		for (const cell of Array.from(rowCells)) if (rowIndex + (cell.rowSpan || 1) > targetAriaRowIndex) cells.push(cell);
	}
	return cells;
}
/**
* From a list of cell elements, find the closest one to targetAriaColIndex in the direction of delta.
* Accounts for colspan: a cell with colindex=2 and colspan=4 covers columns 2,3,4,5.
*/
function findClosestCellByAriaColIndex(cellElements, targetAriaColIndex, delta) {
	var _a, _b;
	for (const element of cellElements) {
		const colIndex = parseInt((_a = element.getAttribute("aria-colindex")) !== null && _a !== void 0 ? _a : "");
		const colspan = element.colSpan || 1;
		if (colIndex <= targetAriaColIndex && targetAriaColIndex < colIndex + colspan) return element;
	}
	let targetCell = null;
	const sorted = [...cellElements].sort((a, b) => {
		var _a, _b;
		return parseInt((_a = a.getAttribute("aria-colindex")) !== null && _a !== void 0 ? _a : "0") - parseInt((_b = b.getAttribute("aria-colindex")) !== null && _b !== void 0 ? _b : "0");
	});
	if (delta < 0) sorted.reverse();
	for (const element of sorted) {
		const columnIndex = parseInt((_b = element.getAttribute("aria-colindex")) !== null && _b !== void 0 ? _b : "");
		targetCell = element;
		if (delta >= 0 && columnIndex > targetAriaColIndex) break;
		if (delta < 0 && columnIndex < targetAriaColIndex) break;
	}
	return targetCell;
}
/**
* Finds the next cell to navigate to, handling colspan and rowspan for grouped columns.
* Skips past the current cell when movement lands on it due to span attributes.
*/
function findNextCell(table, targetRow, targetAriaColIndex, delta, currentCell) {
	var _a, _b, _c, _d;
	let allVisibleCells = getAllCellsInRow(table, parseInt((_a = targetRow.getAttribute("aria-rowindex")) !== null && _a !== void 0 ? _a : ""));
	let targetCell = findClosestCellByAriaColIndex(allVisibleCells, targetAriaColIndex, delta.x);
	if (targetCell === currentCell && delta.y !== 0 && currentCell) {
		const cellRow = currentCell.closest("tr");
		const cellRowIndex = parseInt((_b = cellRow === null || cellRow === void 0 ? void 0 : cellRow.getAttribute("aria-rowindex")) !== null && _b !== void 0 ? _b : "0");
		const cellRowSpan = currentCell.rowSpan || 1;
		const skipRow = findTableRowByAriaRowIndex(table, delta.y > 0 ? cellRowIndex + cellRowSpan : cellRowIndex - 1, delta.y);
		if (!skipRow) return null;
		allVisibleCells = getAllCellsInRow(table, parseInt((_c = skipRow.getAttribute("aria-rowindex")) !== null && _c !== void 0 ? _c : ""));
		targetCell = findClosestCellByAriaColIndex(allVisibleCells, targetAriaColIndex, delta.x);
	}
	if (targetCell === currentCell && delta.x !== 0 && currentCell) {
		const cellColIndex = parseInt((_d = currentCell.getAttribute("aria-colindex")) !== null && _d !== void 0 ? _d : "0");
		const cellColSpan = currentCell.colSpan || 1;
		const skipToColIndex = delta.x > 0 ? cellColIndex + cellColSpan : cellColIndex - 1;
		targetCell = findClosestCellByAriaColIndex(allVisibleCells, skipToColIndex, delta.x);
		if (!targetCell || targetCell === currentCell) return null;
	}
	return targetCell;
}
function isTableCell(element) {
	return element.tagName === "TD" || element.tagName === "TH";
}
function focusNextElement(element) {
	if (element) {
		if (isTableCell(element) && element.tabIndex !== 0) element.tabIndex = -1;
		element.focus();
	}
}
// node_modules/@cloudscape-design/components/table/table-role/grid-navigation.js
/**
* Makes table navigable with keyboard commands.
* See grid-navigation.md
*/
function GridNavigationProvider({ keyboardNavigation, pageSize, getTable, children }) {
	const navigationAPI = (0, import_react.useRef)(null);
	const gridNavigation = (0, import_react.useMemo)(() => new GridNavigationProcessor(navigationAPI), []);
	const getTableStable = useStableCallback(getTable);
	(0, import_react.useEffect)(() => {
		if (keyboardNavigation) {
			const table = getTableStable();
			if (table) {
				gridNavigation.init(table);
				return gridNavigation.cleanup;
			}
		}
	}, [
		keyboardNavigation,
		gridNavigation,
		getTableStable
	]);
	(0, import_react.useEffect)(() => {
		gridNavigation.update({ pageSize });
	}, [gridNavigation, pageSize]);
	(0, import_react.useEffect)(() => {
		if (keyboardNavigation) gridNavigation.refresh();
	});
	return import_react.createElement(SingleTabStopNavigationProvider, {
		ref: navigationAPI,
		navigationActive: keyboardNavigation,
		getNextFocusTarget: gridNavigation.getNextFocusTarget,
		isElementSuppressed: gridNavigation.isElementSuppressed,
		onRegisterFocusable: gridNavigation.onRegisterFocusable,
		onUnregisterActive: gridNavigation.onUnregisterActive
	}, children);
}
/**
* This helper encapsulates the grid navigation behaviors which are:
* 1. Responding to keyboard commands and moving the focus accordingly;
* 2. Muting table interactive elements for only one to be user-focusable at a time;
* 3. Suppressing the above behaviors when focusing an element inside a dialog or when instructed explicitly.
*/
var GridNavigationProcessor = class {
	constructor(navigationAPI) {
		this._pageSize = 0;
		this._table = null;
		this.focusedCell = null;
		this.focusInside = false;
		this.keepUserIndex = false;
		this.cleanup = () => {};
		this.onRegisterFocusable = (focusableElement) => {
			var _a;
			if (!this.focusInside) return;
			const focusedElement = (_a = this.focusedCell) === null || _a === void 0 ? void 0 : _a.element;
			if (focusedElement && isTableCell(focusedElement) && focusedElement.contains(focusableElement)) focusableElement.focus({ preventScroll: true });
		};
		this.onUnregisterActive = () => {
			if (this.focusedCell && !nodeBelongs(this.table, this.focusedCell.element)) this.moveFocusBy(this.focusedCell, {
				x: 0,
				y: 0
			});
		};
		this.getNextFocusTarget = () => {
			var _a;
			if (!this.table) return null;
			const cell = this.focusedCell;
			const firstTableCell = this.table.querySelector("td,th");
			let focusTarget = (_a = firstTableCell && this.getFocusablesFrom(firstTableCell)[0]) !== null && _a !== void 0 ? _a : firstTableCell;
			if (cell) focusTarget = this.getNextFocusable(cell, {
				x: 0,
				y: 0
			});
			return focusTarget;
		};
		this.isElementSuppressed = (element) => {
			if (!this.focusedCell) return false;
			return !element || defaultIsSuppressed(element);
		};
		this.onFocusin = (event) => {
			var _a;
			this.focusInside = true;
			if (!(event.target instanceof HTMLElement)) return;
			this.updateFocusedCell(event.target);
			if (!this.focusedCell) return;
			(_a = this._navigationAPI.current) === null || _a === void 0 || _a.updateFocusTarget();
			const focusedElement = this.focusedCell.element;
			const nextTarget = isTableCell(focusedElement) ? this.getFocusablesFrom(focusedElement)[0] : null;
			if (nextTarget) nextTarget.focus({ preventScroll: true });
			else this.keepUserIndex = false;
		};
		this.onFocusout = () => {
			this.focusInside = false;
		};
		this.onKeydown = (event) => {
			if (!this.focusedCell) return;
			const keys = [
				KeyCode.up,
				KeyCode.down,
				KeyCode.left,
				KeyCode.right,
				KeyCode.pageUp,
				KeyCode.pageDown,
				KeyCode.home,
				KeyCode.end
			];
			const ctrlKey = event.ctrlKey ? 1 : 0;
			const altKey = event.altKey ? 1 : 0;
			const shiftKey = event.shiftKey ? 1 : 0;
			const metaKey = event.metaKey ? 1 : 0;
			if (ctrlKey + altKey + shiftKey + metaKey && !event.ctrlKey || event.ctrlKey && event.keyCode !== KeyCode.home && event.keyCode !== KeyCode.end || this.isElementSuppressed(document.activeElement) || !this.isRegistered(document.activeElement) || keys.indexOf(event.keyCode) === -1) return;
			const from = this.focusedCell;
			event.preventDefault();
			if (isEventLike(event)) handleKey(event, {
				onBlockStart: () => this.moveFocusBy(from, {
					y: -1,
					x: 0
				}),
				onBlockEnd: () => this.moveFocusBy(from, {
					y: 1,
					x: 0
				}),
				onInlineStart: () => this.moveFocusBy(from, {
					y: 0,
					x: -1
				}),
				onInlineEnd: () => this.moveFocusBy(from, {
					y: 0,
					x: 1
				}),
				onPageUp: () => this.moveFocusBy(from, {
					y: -this.pageSize,
					x: 0
				}),
				onPageDown: () => this.moveFocusBy(from, {
					y: this.pageSize,
					x: 0
				}),
				onHome: () => event.ctrlKey ? this.moveFocusBy(from, {
					y: -Infinity,
					x: -Infinity
				}) : this.moveFocusBy(from, {
					y: 0,
					x: -Infinity
				}),
				onEnd: () => event.ctrlKey ? this.moveFocusBy(from, {
					y: Infinity,
					x: Infinity
				}) : this.moveFocusBy(from, {
					y: 0,
					x: Infinity
				})
			});
		};
		this._navigationAPI = navigationAPI;
	}
	init(table) {
		this._table = table;
		const controller = new AbortController();
		table.addEventListener("focusin", this.onFocusin, { signal: controller.signal });
		table.addEventListener("focusout", this.onFocusout, { signal: controller.signal });
		table.addEventListener("keydown", this.onKeydown, { signal: controller.signal });
		this.cleanup = () => {
			controller.abort();
		};
	}
	update({ pageSize }) {
		this._pageSize = pageSize;
	}
	refresh() {
		setTimeout(() => {
			var _a, _b;
			if (this._table) {
				this.updateFocusedCell((_a = this.focusedCell) === null || _a === void 0 ? void 0 : _a.element);
				(_b = this._navigationAPI.current) === null || _b === void 0 || _b.updateFocusTarget();
			}
		}, 0);
	}
	get pageSize() {
		return this._pageSize;
	}
	get table() {
		return this._table;
	}
	moveFocusBy(cell, delta) {
		if (delta.y !== 0 && delta.x === 0) this.keepUserIndex = true;
		focusNextElement(this.getNextFocusable(cell, delta));
	}
	isRegistered(element) {
		var _a, _b;
		return !element || ((_b = (_a = this._navigationAPI.current) === null || _a === void 0 ? void 0 : _a.isRegistered(element)) !== null && _b !== void 0 ? _b : false);
	}
	updateFocusedCell(focusedElement) {
		var _a, _b, _c, _d, _e, _f;
		if (!focusedElement) return;
		const cellElement = getClosestCell(focusedElement);
		const rowElement = cellElement === null || cellElement === void 0 ? void 0 : cellElement.closest("tr");
		if (!cellElement || !rowElement) return;
		const colIndex = parseInt((_a = cellElement.getAttribute("aria-colindex")) !== null && _a !== void 0 ? _a : "");
		const rowIndex = parseInt((_b = rowElement.getAttribute("aria-rowindex")) !== null && _b !== void 0 ? _b : "");
		if (isNaN(colIndex) || isNaN(rowIndex)) return;
		const elementIndex = this.getFocusablesFrom(cellElement).indexOf(focusedElement);
		const prevColIndex = (_d = (_c = this.focusedCell) === null || _c === void 0 ? void 0 : _c.colIndex) !== null && _d !== void 0 ? _d : -1;
		const prevElementIndex = (_f = (_e = this.focusedCell) === null || _e === void 0 ? void 0 : _e.elementIndex) !== null && _f !== void 0 ? _f : -1;
		this.focusedCell = {
			rowIndex,
			colIndex: this.keepUserIndex && prevColIndex !== -1 ? prevColIndex : colIndex,
			elementIndex: this.keepUserIndex && prevElementIndex !== -1 ? prevElementIndex : elementIndex,
			element: focusedElement
		};
	}
	getNextFocusable(from, delta) {
		var _a;
		const targetAriaRowIndex = from.rowIndex + delta.y;
		const targetRow = findTableRowByAriaRowIndex(this.table, targetAriaRowIndex, delta.y);
		if (!targetRow) return null;
		const cellElement = getClosestCell(from.element);
		const cellFocusables = cellElement ? this.getFocusablesFrom(cellElement) : [];
		const nextElementIndex = from.elementIndex + delta.x;
		const isValidDirection = !!delta.x;
		const isValidIndex = from.elementIndex !== -1 && 0 <= nextElementIndex && nextElementIndex < cellFocusables.length;
		const isTargetDifferent = from.element !== cellFocusables[nextElementIndex];
		if (isValidDirection && isValidIndex && isTargetDifferent) return cellFocusables[nextElementIndex];
		const targetAriaColIndex = from.colIndex + delta.x;
		const targetCell = this.table ? findNextCell(this.table, targetRow, targetAriaColIndex, delta, cellElement) : null;
		if (!targetCell) return null;
		const targetCellFocusables = this.getFocusablesFrom(targetCell);
		let focusIndex = from.elementIndex;
		if (isFinite(delta.x) && delta.x > 0 || delta.x === -Infinity) focusIndex = 0;
		if (isFinite(delta.x) && delta.x < 0 || delta.x === Infinity) focusIndex = targetCellFocusables.length - 1;
		return (_a = targetCellFocusables[focusIndex]) !== null && _a !== void 0 ? _a : targetCell;
	}
	getFocusablesFrom(target) {
		const isElementRegistered = (element) => {
			var _a;
			return (_a = this._navigationAPI.current) === null || _a === void 0 ? void 0 : _a.isRegistered(element);
		};
		return getAllFocusables(target).filter((el) => isElementRegistered(el) && !isElementDisabled(el));
	}
};
// node_modules/@cloudscape-design/components/table/styles.css.js
var styles_css_default$10 = {
	"root": "awsui_root_wih1l_1xi6i_13",
	"tools": "awsui_tools_wih1l_1xi6i_24",
	"tools-filtering": "awsui_tools-filtering_wih1l_1xi6i_33",
	"tools-align-right": "awsui_tools-align-right_wih1l_1xi6i_46",
	"tools-clear-sort": "awsui_tools-clear-sort_wih1l_1xi6i_50",
	"tools-pagination": "awsui_tools-pagination_wih1l_1xi6i_53",
	"tools-preferences": "awsui_tools-preferences_wih1l_1xi6i_53",
	"tools-small": "awsui_tools-small_wih1l_1xi6i_59",
	"table": "awsui_table_wih1l_1xi6i_63",
	"table-layout-fixed": "awsui_table-layout-fixed_wih1l_1xi6i_69",
	"wrapper": "awsui_wrapper_wih1l_1xi6i_73",
	"variant-stacked": "awsui_variant-stacked_wih1l_1xi6i_80",
	"wrapper-content-measure": "awsui_wrapper-content-measure_wih1l_1xi6i_80",
	"variant-container": "awsui_variant-container_wih1l_1xi6i_80",
	"has-footer": "awsui_has-footer_wih1l_1xi6i_83",
	"has-header": "awsui_has-header_wih1l_1xi6i_86",
	"cell-merged": "awsui_cell-merged_wih1l_1xi6i_103",
	"cell-merged-content": "awsui_cell-merged-content_wih1l_1xi6i_115",
	"empty": "awsui_empty_wih1l_1xi6i_131",
	"loading": "awsui_loading_wih1l_1xi6i_135",
	"selection-control": "awsui_selection-control_wih1l_1xi6i_144",
	"selection-control-header": "awsui_selection-control-header_wih1l_1xi6i_151",
	"selection-control-content-spans-rows": "awsui_selection-control-content-spans-rows_wih1l_1xi6i_156",
	"header-secondary": "awsui_header-secondary_wih1l_1xi6i_163",
	"variant-full-page": "awsui_variant-full-page_wih1l_1xi6i_174",
	"table-has-header": "awsui_table-has-header_wih1l_1xi6i_180",
	"header-controls": "awsui_header-controls_wih1l_1xi6i_191",
	"variant-embedded": "awsui_variant-embedded_wih1l_1xi6i_203",
	"variant-borderless": "awsui_variant-borderless_wih1l_1xi6i_203",
	"footer-wrapper": "awsui_footer-wrapper_wih1l_1xi6i_208",
	"footer": "awsui_footer_wih1l_1xi6i_208",
	"footer-with-pagination": "awsui_footer-with-pagination_wih1l_1xi6i_216",
	"footer-pagination": "awsui_footer-pagination_wih1l_1xi6i_224",
	"thead-active": "awsui_thead-active_wih1l_1xi6i_228",
	"row": "awsui_row_wih1l_1xi6i_229",
	"row-selected": "awsui_row-selected_wih1l_1xi6i_230",
	"skeleton-loading-cell": "awsui_skeleton-loading-cell_wih1l_1xi6i_234"
};
// node_modules/@cloudscape-design/components/table/test-classes/styles.css.js
var styles_css_default$9 = { "body-cell-counter": "awsui_body-cell-counter_10jtt_16x1t_5" };
// node_modules/@cloudscape-design/components/table/body-cell/styles.css.js
var styles_css_default$8 = {
	"expandable-toggle-wrapper": "awsui_expandable-toggle-wrapper_c6tup_1w18q_9",
	"body-cell": "awsui_body-cell_c6tup_1w18q_16",
	"body-cell-content": "awsui_body-cell-content_c6tup_1w18q_24",
	"expandable-level-0": "awsui_expandable-level-0_c6tup_1w18q_30",
	"expandable-level-1": "awsui_expandable-level-1_c6tup_1w18q_37",
	"expandable-level-2": "awsui_expandable-level-2_c6tup_1w18q_44",
	"expandable-level-3": "awsui_expandable-level-3_c6tup_1w18q_51",
	"expandable-level-4": "awsui_expandable-level-4_c6tup_1w18q_58",
	"expandable-level-5": "awsui_expandable-level-5_c6tup_1w18q_65",
	"expandable-level-6": "awsui_expandable-level-6_c6tup_1w18q_72",
	"expandable-level-7": "awsui_expandable-level-7_c6tup_1w18q_79",
	"expandable-level-8": "awsui_expandable-level-8_c6tup_1w18q_86",
	"expandable-level-9": "awsui_expandable-level-9_c6tup_1w18q_93",
	"expandable-level-next": "awsui_expandable-level-next_c6tup_1w18q_100",
	"body-cell-align-top": "awsui_body-cell-align-top_c6tup_1w18q_118",
	"body-cell-wrap": "awsui_body-cell-wrap_c6tup_1w18q_124",
	"body-cell-counter": "awsui_body-cell-counter_c6tup_1w18q_129",
	"is-visual-refresh": "awsui_is-visual-refresh_c6tup_1w18q_227",
	"body-cell-edit-active": "awsui_body-cell-edit-active_c6tup_1w18q_317",
	"body-cell-expandable": "awsui_body-cell-expandable_c6tup_1w18q_317",
	"body-cell-editable": "awsui_body-cell-editable_c6tup_1w18q_317",
	"has-striped-rows": "awsui_has-striped-rows_c6tup_1w18q_400",
	"sticky-cell-pad-inline-start": "awsui_sticky-cell-pad-inline-start_c6tup_1w18q_566",
	"has-selection": "awsui_has-selection_c6tup_1w18q_732",
	"body-cell-selected": "awsui_body-cell-selected_c6tup_1w18q_901",
	"has-footer": "awsui_has-footer_c6tup_1w18q_904",
	"body-cell-shaded": "awsui_body-cell-shaded_c6tup_1w18q_914",
	"sticky-cell": "awsui_sticky-cell_c6tup_1w18q_566",
	"table-variant-full-page": "awsui_table-variant-full-page_c6tup_1w18q_965",
	"sticky-cell-last-inline-end": "awsui_sticky-cell-last-inline-end_c6tup_1w18q_982",
	"sticky-cell-last-inline-start": "awsui_sticky-cell-last-inline-start_c6tup_1w18q_991",
	"body-cell-next-selected": "awsui_body-cell-next-selected_c6tup_1w18q_1013",
	"body-cell-prev-selected": "awsui_body-cell-prev-selected_c6tup_1w18q_1020",
	"body-cell-editor-wrapper": "awsui_body-cell-editor-wrapper_c6tup_1w18q_1046",
	"body-cell-success": "awsui_body-cell-success_c6tup_1w18q_1051",
	"body-cell-editor": "awsui_body-cell-editor_c6tup_1w18q_1046",
	"body-cell-editor-disabled": "awsui_body-cell-editor-disabled_c6tup_1w18q_1076",
	"body-cell-editor-row": "awsui_body-cell-editor-row_c6tup_1w18q_1085",
	"body-cell-editor-controls": "awsui_body-cell-editor-controls_c6tup_1w18q_1095",
	"body-cell-editor-row-editor": "awsui_body-cell-editor-row-editor_c6tup_1w18q_1098",
	"body-cell-editor-focusable": "awsui_body-cell-editor-focusable_c6tup_1w18q_1101",
	"body-cell-editor-icon": "awsui_body-cell-editor-icon_c6tup_1w18q_1125",
	"resizable-columns": "awsui_resizable-columns_c6tup_1w18q_1237",
	"expandable-cell-content": "awsui_expandable-cell-content_c6tup_1w18q_1240",
	"body-cell-edit-disabled-popover": "awsui_body-cell-edit-disabled-popover_c6tup_1w18q_1291",
	"body-cell-has-success": "awsui_body-cell-has-success_c6tup_1w18q_1294"
};
// node_modules/@cloudscape-design/components/table/body-cell/td-element.js
var TableTdElement = import_react.forwardRef(({ children, wrapLines, isRowHeader, isSelected, isNextSelected, isPrevSelected, nativeAttributes, onClick, onFocus, onBlur, isEvenRow, stripedRows, isSelection, hasSelection, hasFooter, columnId, colIndex, stickyState, tableRole, level, isExpandable, isExpanded, onExpandableItemToggle, expandButtonLabel, collapseButtonLabel, verticalAlign, resizableColumns, resizableStyle, isEditable, isEditing, isEditingDisabled, hasSuccessIcon, tableVariant, counter, ...rest }, ref) => {
	const Element = isRowHeader ? "th" : "td";
	const isVisualRefresh = useVisualRefresh();
	resizableStyle = resizableColumns ? {} : resizableStyle;
	nativeAttributes = {
		...nativeAttributes,
		...getTableCellRoleProps({
			tableRole,
			isRowHeader,
			colIndex
		})
	};
	const stickyStyles = useStickyCellStyles({
		stickyColumns: stickyState,
		columnId,
		getClassName: (props) => getStickyClassNames(styles_css_default$8, props)
	});
	const cellRefObject = (0, import_react.useRef)(null);
	const mergedRef = useMergeRefs(stickyStyles.ref, ref, cellRefObject);
	const { tabIndex: cellTabIndex } = useSingleTabStopNavigation(cellRefObject);
	const tableIcons = useInternalComponentIcons("table");
	const isEditingActive = isEditing && !isEditingDisabled;
	return import_react.createElement(Element, {
		style: {
			...resizableStyle,
			...stickyStyles.style
		},
		className: clsx(styles_css_default$8["body-cell"], isSelected && styles_css_default$8["body-cell-selected"], isNextSelected && styles_css_default$8["body-cell-next-selected"], isPrevSelected && styles_css_default$8["body-cell-prev-selected"], !isEvenRow && stripedRows && styles_css_default$8["body-cell-shaded"], stripedRows && styles_css_default$8["has-striped-rows"], isVisualRefresh && styles_css_default$8["is-visual-refresh"], isSelection && styles_css_default$10["selection-control"], hasSelection && styles_css_default$8["has-selection"], hasFooter && styles_css_default$8["has-footer"], resizableColumns && styles_css_default$8["resizable-columns"], verticalAlign === "top" && styles_css_default$8["body-cell-align-top"], isEditable && styles_css_default$8["body-cell-editable"], isEditing && !isEditingDisabled && styles_css_default$8["body-cell-edit-active"], isEditing && isEditingDisabled && styles_css_default$8["body-cell-edit-disabled-popover"], hasSuccessIcon && styles_css_default$8["body-cell-has-success"], level !== void 0 && !isEditingActive && styles_css_default$8["body-cell-expandable"], level !== void 0 && !isEditingActive && styles_css_default$8[`expandable-level-${getLevelClassSuffix(level)}`], tableVariant && styles_css_default$8[`table-variant-${tableVariant}`], stickyStyles.className),
		onClick,
		onFocus,
		onBlur,
		ref: mergedRef,
		...nativeAttributes,
		tabIndex: cellTabIndex === -1 ? void 0 : cellTabIndex,
		...copyAnalyticsMetadataAttribute(rest)
	}, level !== void 0 && isExpandable && !isEditingActive && import_react.createElement("div", { className: styles_css_default$8["expandable-toggle-wrapper"] }, import_react.createElement(ExpandToggleButton, {
		isExpanded,
		onExpandableItemToggle,
		expandButtonLabel,
		collapseButtonLabel,
		expandToggleIcon: tableIcons === null || tableIcons === void 0 ? void 0 : tableIcons.expandToggle
	})), import_react.createElement("div", { className: clsx(styles_css_default$8["body-cell-content"], wrapLines && styles_css_default$8["body-cell-wrap"]) }, children, counter ? import_react.createElement("div", { className: styles_css_default$8["body-cell-counter"] }, import_react.createElement("span", null, " "), import_react.createElement("span", { className: styles_css_default$9["body-cell-counter"] }, counter)) : null));
});
function getLevelClassSuffix(level) {
	return 0 <= level && level <= 9 ? level : "next";
}
// node_modules/@cloudscape-design/components/table/body-cell/disabled-inline-editor.js
function DisabledInlineEditor({ item, column, ariaLabels, isEditing, onEditStart, onEditEnd, editDisabledReason, ...rest }) {
	var _a;
	const isExpandableColumn = rest.level !== void 0;
	const clickAwayRef = useClickAway(() => {
		if (isEditing) onEditEnd(true);
	});
	const iconRef = (0, import_react.useRef)(null);
	const buttonRef = (0, import_react.useRef)(null);
	const portalRef = (0, import_react.useRef)(null);
	function handleEscape(event) {
		if (event.key === "Escape") onEditEnd(true);
	}
	const onClick = () => {
		var _a;
		onEditStart();
		(_a = buttonRef.current) === null || _a === void 0 || _a.focus();
	};
	const { targetProps, descriptionEl } = useHiddenDescription(editDisabledReason);
	const portalClasses = usePortalModeClasses(portalRef);
	const { tabIndex } = useSingleTabStopNavigation(buttonRef);
	return import_react.createElement(TableTdElement, {
		...rest,
		nativeAttributes: { "data-inline-editing-active": isEditing.toString() },
		isEditing,
		isEditingDisabled: true,
		onClick: !isEditing && !isExpandableColumn ? onClick : void 0,
		ref: !isExpandableColumn ? clickAwayRef : void 0
	}, column.cell(item), import_react.createElement("div", { className: styles_css_default$8["body-cell-editor-wrapper"] }, import_react.createElement("div", { ref: isExpandableColumn ? clickAwayRef : void 0 }, import_react.createElement("button", {
		ref: buttonRef,
		tabIndex,
		className: clsx(styles_css_default$8["body-cell-editor"], styles_css_default$8["body-cell-editor-disabled"], isExpandableColumn && styles_css_default$8["body-cell-editor-focusable"]),
		onClick: !isEditing && isExpandableColumn ? onClick : void 0,
		"aria-label": (_a = ariaLabels === null || ariaLabels === void 0 ? void 0 : ariaLabels.activateEditLabel) === null || _a === void 0 ? void 0 : _a.call(ariaLabels, column, item),
		"aria-haspopup": "dialog",
		"aria-disabled": "true",
		onKeyDown: handleEscape,
		...targetProps
	}, import_react.createElement("span", { className: styles_css_default$8["body-cell-editor-icon"] }, import_react.createElement(InternalIcon, {
		name: "lock-private",
		variant: "normal",
		__internalRootRef: iconRef
	})), descriptionEl))), isEditing && import_react.createElement("span", { ref: portalRef }, import_react.createElement(Portal, null, import_react.createElement("span", { className: portalClasses }, import_react.createElement(PopoverContainer, {
		size: "medium",
		fixedWidth: false,
		position: "top",
		trackRef: iconRef,
		arrow: (position) => import_react.createElement(arrow_default, { position }),
		renderWithPortal: true,
		zIndex: 7e3
	}, import_react.createElement(PopoverBody, {
		dismissButton: false,
		dismissAriaLabel: void 0,
		header: null,
		onDismiss: () => {},
		overflowVisible: "both"
	}, import_react.createElement(internal_default, { tagName: "span" }, editDisabledReason)))))));
}
// node_modules/@cloudscape-design/components/table/body-cell/inline-editor.js
var noop$1 = () => void 0;
function InlineEditor({ ariaLabels, item, column, onEditEnd, submitEdit, __onRender }) {
	var _a, _b, _c, _d;
	const [currentEditLoading, setCurrentEditLoading] = (0, import_react.useState)(false);
	const [currentEditValue, setCurrentEditValue] = (0, import_react.useState)();
	const i18n = useInternalI18n("table");
	const focusLockRef = (0, import_react.useRef)(null);
	function finishEdit({ cancelled = false, refocusCell = true } = {}) {
		if (!cancelled) setCurrentEditValue(void 0);
		onEditEnd({
			cancelled,
			refocusCell
		});
	}
	async function handleSubmit() {
		var _a;
		if (currentEditValue === void 0) {
			finishEdit();
			return;
		}
		setCurrentEditLoading(true);
		try {
			await submitEdit(item, column, currentEditValue);
			setCurrentEditLoading(false);
			finishEdit();
		} catch {
			setCurrentEditLoading(false);
			(_a = focusLockRef.current) === null || _a === void 0 || _a.focusFirst();
		}
	}
	function onFormSubmit(evt) {
		evt.preventDefault();
		evt.stopPropagation();
		handleSubmit();
	}
	function onCancel({ reFocusEditedCell = true } = {}) {
		if (currentEditLoading) return;
		finishEdit({
			cancelled: true,
			refocusCell: reFocusEditedCell
		});
	}
	function handleEscape(event) {
		if (event.key === "Escape") onCancel();
	}
	const clickAwayRef = useClickAway(() => onCancel({ reFocusEditedCell: false }));
	(0, import_react.useEffect)(() => {
		if (__onRender) {
			const timer = setTimeout(__onRender, 1);
			return () => clearTimeout(timer);
		}
	}, [__onRender]);
	const { ariaLabel = void 0, validation = noop$1, errorIconAriaLabel, constraintText, editingCell, disableNativeForm } = column.editConfig;
	const cellContext = {
		currentValue: currentEditValue,
		setValue: setCurrentEditValue,
		submitValue: handleSubmit
	};
	const FormElement = disableNativeForm ? "div" : "form";
	return import_react.createElement(focus_lock_default, {
		restoreFocus: true,
		ref: focusLockRef
	}, import_react.createElement("div", {
		role: "dialog",
		ref: clickAwayRef,
		"aria-label": (_a = ariaLabels === null || ariaLabels === void 0 ? void 0 : ariaLabels.activateEditLabel) === null || _a === void 0 ? void 0 : _a.call(ariaLabels, column, item),
		onKeyDown: handleEscape
	}, import_react.createElement(FormElement, { onSubmit: disableNativeForm ? void 0 : onFormSubmit }, import_react.createElement(InternalFormField, {
		stretch: true,
		label: ariaLabel,
		constraintText,
		__hideLabel: true,
		__disableGutters: true,
		i18nStrings: { errorIconAriaLabel },
		errorText: validation(item, currentEditValue)
	}, import_react.createElement("div", { className: styles_css_default$8["body-cell-editor-row"] }, import_react.createElement("div", { className: styles_css_default$8["body-cell-editor-row-editor"] }, editingCell(item, cellContext)), import_react.createElement("span", { className: styles_css_default$8["body-cell-editor-controls"] }, import_react.createElement(InternalSpaceBetween, {
		direction: "horizontal",
		size: "xxs"
	}, !currentEditLoading ? import_react.createElement(InternalButton, {
		ariaLabel: (_b = ariaLabels === null || ariaLabels === void 0 ? void 0 : ariaLabels.cancelEditLabel) === null || _b === void 0 ? void 0 : _b.call(ariaLabels, column),
		formAction: "none",
		iconName: "close",
		variant: "inline-icon",
		onClick: () => onCancel()
	}) : null, import_react.createElement(InternalButton, {
		ariaLabel: (_c = ariaLabels === null || ariaLabels === void 0 ? void 0 : ariaLabels.submitEditLabel) === null || _c === void 0 ? void 0 : _c.call(ariaLabels, column),
		formAction: disableNativeForm ? "none" : "submit",
		onClick: disableNativeForm ? handleSubmit : void 0,
		iconName: "check",
		variant: "inline-icon",
		loading: currentEditLoading
	})), import_react.createElement(internal_default, {
		tagName: "span",
		hidden: true
	}, currentEditLoading ? i18n("ariaLabels.submittingEditText", (_d = ariaLabels === null || ariaLabels === void 0 ? void 0 : ariaLabels.submittingEditText) === null || _d === void 0 ? void 0 : _d.call(ariaLabels, column)) : "")))))));
}
// node_modules/@cloudscape-design/components/table/body-cell/index.js
var submitHandlerFallback = () => {
	throw new Error("The function `handleSubmit` is required for editable columns");
};
function TableCellEditable({ item, column, isEditing, onEditStart, onEditEnd, submitEdit, ariaLabels, successfulEdit = false, ...rest }) {
	var _a, _b, _c;
	const i18n = useInternalI18n("table");
	const editActivateRef = (0, import_react.useRef)(null);
	const tdNativeAttributes = { "data-inline-editing-active": isEditing.toString() };
	const isFocusMoveNeededRef = (0, import_react.useRef)(false);
	const isExpandableColumn = rest.level !== void 0;
	(0, import_react.useEffect)(() => {
		if (!isEditing && editActivateRef.current && isFocusMoveNeededRef.current) {
			isFocusMoveNeededRef.current = false;
			editActivateRef.current.focus();
		}
	}, [isEditing]);
	const [hasFocus, setHasFocus] = (0, import_react.useState)(false);
	const prevSuccessfulEdit = usePrevious(successfulEdit);
	const prevHasFocus = usePrevious(hasFocus);
	const [showSuccessIcon, setShowSuccessIcon] = (0, import_react.useState)(false);
	(0, import_react.useEffect)(() => {
		if (successfulEdit && prevSuccessfulEdit && !hasFocus && prevHasFocus) setShowSuccessIcon(false);
		if (successfulEdit && !prevSuccessfulEdit) setShowSuccessIcon(true);
	}, [
		hasFocus,
		successfulEdit,
		prevHasFocus,
		prevSuccessfulEdit
	]);
	const { tabIndex: editActivateTabIndex } = useSingleTabStopNavigation(editActivateRef);
	return import_react.createElement(TableTdElement, {
		...rest,
		nativeAttributes: tdNativeAttributes,
		isEditing,
		hasSuccessIcon: showSuccessIcon && hasFocus,
		onClick: !isEditing && !isExpandableColumn ? onEditStart : void 0,
		onFocus: () => setHasFocus(true),
		onBlur: () => setHasFocus(false)
	}, isEditing && column.editConfig ? import_react.createElement(InlineEditor, {
		ariaLabels,
		column,
		item,
		onEditEnd: (options) => {
			setShowSuccessIcon(false);
			isFocusMoveNeededRef.current = options.refocusCell;
			onEditEnd(options.cancelled);
		},
		submitEdit: submitEdit !== null && submitEdit !== void 0 ? submitEdit : submitHandlerFallback
	}) : import_react.createElement(import_react.Fragment, null, column.cell(item), showSuccessIcon && hasFocus && import_react.createElement(import_react.Fragment, null, import_react.createElement("span", {
		className: styles_css_default$8["body-cell-success"],
		onMouseDown: (e) => {
			e.preventDefault();
		}
	}, import_react.createElement(InternalIcon, {
		name: "status-positive",
		variant: "success",
		ariaLabel: (_a = ariaLabels === null || ariaLabels === void 0 ? void 0 : ariaLabels.successfulEditLabel) === null || _a === void 0 ? void 0 : _a.call(ariaLabels, column)
	})), import_react.createElement(internal_default, {
		tagName: "span",
		hidden: true
	}, i18n("ariaLabels.successfulEditLabel", (_b = ariaLabels === null || ariaLabels === void 0 ? void 0 : ariaLabels.successfulEditLabel) === null || _b === void 0 ? void 0 : _b.call(ariaLabels, column)))), import_react.createElement("div", { className: styles_css_default$8["body-cell-editor-wrapper"] }, import_react.createElement("button", {
		className: clsx(styles_css_default$8["body-cell-editor"], isExpandableColumn && styles_css_default$8["body-cell-editor-focusable"]),
		"aria-label": (_c = ariaLabels === null || ariaLabels === void 0 ? void 0 : ariaLabels.activateEditLabel) === null || _c === void 0 ? void 0 : _c.call(ariaLabels, column, item),
		ref: editActivateRef,
		onClick: !isEditing && isExpandableColumn ? onEditStart : void 0,
		tabIndex: editActivateTabIndex
	}, import_react.createElement("span", { className: styles_css_default$8["body-cell-editor-icon"] }, import_react.createElement(InternalIcon, { name: "edit" }))))));
}
function TableBodyCell(props) {
	var _a, _b;
	const editDisabledReason = (_b = (_a = props.column.editConfig) === null || _a === void 0 ? void 0 : _a.disabledReason) === null || _b === void 0 ? void 0 : _b.call(_a, props.item);
	if (editDisabledReason) return import_react.createElement(DisabledInlineEditor, {
		editDisabledReason,
		...props
	});
	if (props.isEditable || props.isEditing) return import_react.createElement(TableCellEditable, { ...props });
	const { column, item } = props;
	return import_react.createElement(TableTdElement, {
		...props,
		isEditable: false
	}, column.cell(item));
}
// node_modules/@cloudscape-design/components/table/clear-sort.js
function ClearSortButton({ multiColumnSort, i18nStrings, onClearSort }) {
	var _a;
	const i18n = useInternalI18n("table");
	return import_react.createElement(InternalButton, {
		variant: "inline-link",
		formAction: "none",
		onClick: () => {
			fireNonCancelableEvent(multiColumnSort.onChange, { sortingColumns: [] });
			onClearSort === null || onClearSort === void 0 || onClearSort();
		}
	}, (_a = i18n("i18nStrings.clearSort", i18nStrings === null || i18nStrings === void 0 ? void 0 : i18nStrings.clearSort)) !== null && _a !== void 0 ? _a : "");
}
function setElementWidths(element, styles) {
	function setProperty(property) {
		const value = styles[property];
		let widthCssValue = "";
		if (typeof value === "number") widthCssValue = value + "px";
		if (typeof value === "string") widthCssValue = value;
		if (element.style[property] !== widthCssValue) element.style[property] = widthCssValue;
	}
	setProperty("width");
	setProperty("minWidth");
	setProperty("maxWidth");
}
function readWidths(getCell, visibleColumns) {
	const result = /* @__PURE__ */ new Map();
	for (let index = 0; index < visibleColumns.length; index++) {
		const column = visibleColumns[index];
		let width = column.width || 0;
		const minWidth = column.minWidth || width || 120;
		if (!width && index !== visibleColumns.length - 1) {
			const colEl = getCell(column.id);
			width = colEl ? getLogicalBoundingClientRect(colEl).inlineSize : 120;
		}
		result.set(column.id, Math.max(width, minWidth));
	}
	return result;
}
function updateWidths(visibleColumns, oldWidths, newWidth, columnId) {
	const column = visibleColumns.find((column) => column.id === columnId);
	let minWidth = 120;
	if (typeof (column === null || column === void 0 ? void 0 : column.width) === "number" && column.width < 120) minWidth = column === null || column === void 0 ? void 0 : column.width;
	if (typeof (column === null || column === void 0 ? void 0 : column.minWidth) === "number") minWidth = column === null || column === void 0 ? void 0 : column.minWidth;
	newWidth = Math.max(newWidth, minWidth);
	if (oldWidths.get(columnId) === newWidth) return oldWidths;
	const newWidths = new Map(oldWidths);
	newWidths.set(columnId, newWidth);
	return newWidths;
}
var WidthsContext = (0, import_react.createContext)({
	getColumnStyles: () => ({}),
	columnWidths: /* @__PURE__ */ new Map(),
	updateColumn: () => {},
	updateGroup: () => {},
	setCell: () => {},
	setCol: () => {}
});
function ColumnWidthsProvider({ visibleColumns, resizableColumns, containerRef, groupColumnMap, children }) {
	const visibleColumnsRef = (0, import_react.useRef)(null);
	const containerWidthRef = (0, import_react.useRef)(0);
	const [columnWidths, setColumnWidths] = (0, import_react.useState)(null);
	const cellsRef = (0, import_react.useRef)(/* @__PURE__ */ new Map());
	const stickyCellsRef = (0, import_react.useRef)(/* @__PURE__ */ new Map());
	const colsRef = (0, import_react.useRef)(/* @__PURE__ */ new Map());
	const hasColElements = (0, import_react.useRef)(false);
	const getCell = (columnId) => {
		var _a;
		return (_a = cellsRef.current.get(columnId)) !== null && _a !== void 0 ? _a : null;
	};
	const setCell = (sticky, columnId, node) => {
		const ref = sticky ? stickyCellsRef : cellsRef;
		if (node) ref.current.set(columnId, node);
		else ref.current.delete(columnId);
	};
	const setCol = (columnId, node) => {
		if (node) {
			colsRef.current.set(columnId, node);
			hasColElements.current = true;
		} else {
			colsRef.current.delete(columnId);
			hasColElements.current = colsRef.current.size > 0;
		}
	};
	const getColumnStyles = (sticky, columnId) => {
		var _a, _b, _c;
		const column = visibleColumns.find((col) => col.id === columnId);
		if (sticky) {
			const measured = (_a = cellsRef.current.get(columnId)) === null || _a === void 0 ? void 0 : _a.getBoundingClientRect().width;
			/* istanbul ignore next: getBoundingClientRect returns 0 in JSDOM */
			if (measured) return { width: measured };
			return { width: (_b = columnWidths === null || columnWidths === void 0 ? void 0 : columnWidths.get(columnId)) !== null && _b !== void 0 ? _b : column === null || column === void 0 ? void 0 : column.width };
		}
		if (!column) return {};
		if (resizableColumns && columnWidths) {
			const isLastColumn = column.id === ((_c = visibleColumns[visibleColumns.length - 1]) === null || _c === void 0 ? void 0 : _c.id);
			const totalWidth = visibleColumns.reduce((sum, { id }) => sum + (columnWidths.get(id) || 120), 0);
			if (isLastColumn && containerWidthRef.current > totalWidth) return {
				width: "auto",
				minWidth: column.minWidth
			};
			return {
				width: columnWidths.get(column.id),
				minWidth: column.minWidth
			};
		}
		return {
			width: column.width,
			minWidth: column.minWidth,
			maxWidth: !resizableColumns ? column.maxWidth : void 0
		};
	};
	const syncStickyColumnWidths = useStableCallback(() => {
		for (const { id } of visibleColumns) {
			const element = stickyCellsRef.current.get(id);
			if (element) setElementWidths(element, getColumnStyles(true, id));
		}
	});
	const updateColumnWidths = useStableCallback(() => {
		if (hasColElements.current) for (const { id } of visibleColumns) {
			const colElement = colsRef.current.get(id);
			if (colElement) setElementWidths(colElement, getColumnStyles(false, id));
			const element = cellsRef.current.get(id);
			if (element) setElementWidths(element, getColumnStyles(false, id));
		}
		else for (const { id } of visibleColumns) {
			const element = cellsRef.current.get(id);
			if (element) setElementWidths(element, getColumnStyles(false, id));
		}
		syncStickyColumnWidths();
	});
	(0, import_react.useEffect)(() => {
		if (typeof ResizeObserver === "undefined") return;
		const observer = new ResizeObserver(() => syncStickyColumnWidths());
		for (const element of cellsRef.current.values()) observer.observe(element);
		return () => observer.disconnect();
	}, [syncStickyColumnWidths, visibleColumns]);
	useResizeObserver(containerRef, ({ contentBoxWidth: containerWidth }) => {
		containerWidthRef.current = containerWidth;
		requestAnimationFrame(() => updateColumnWidths());
	});
	(0, import_react.useEffect)(() => {
		updateColumnWidths();
		if (!resizableColumns) return;
		let updated = false;
		const newColumnWidths = new Map(columnWidths);
		const lastVisible = visibleColumnsRef.current;
		if (lastVisible) {
			for (let index = 0; index < visibleColumns.length; index++) {
				const column = visibleColumns[index];
				if (!(columnWidths === null || columnWidths === void 0 ? void 0 : columnWidths.get(column.id)) && lastVisible.indexOf(column.id) === -1) {
					updated = true;
					const width = column.width || 120;
					const minWidth = column.minWidth || width;
					newColumnWidths.set(column.id, Math.max(width, minWidth));
				}
			}
			if (updated) setColumnWidths(newColumnWidths);
		}
		visibleColumnsRef.current = visibleColumns.map((column) => column.id);
	}, [
		columnWidths,
		resizableColumns,
		visibleColumns,
		updateColumnWidths
	]);
	(0, import_react.useEffect)(() => {
		if (!resizableColumns) return;
		setColumnWidths(() => readWidths(getCell, visibleColumns));
	}, []);
	function updateColumn(columnId, newWidth) {
		setColumnWidths((columnWidths) => updateWidths(visibleColumns, columnWidths !== null && columnWidths !== void 0 ? columnWidths : /* @__PURE__ */ new Map(), newWidth, columnId));
	}
	function updateGroup(groupId, newGroupWidth) {
		var _a;
		if (!columnWidths || !groupColumnMap) return;
		const columnIds = (_a = groupColumnMap.get(String(groupId))) !== null && _a !== void 0 ? _a : [];
		const rightmostColumn = columnIds[columnIds.length - 1];
		if (!rightmostColumn) return;
		let currentGroupWidth = 0;
		for (const id of columnIds) currentGroupWidth += columnWidths.get(id) || 120;
		const delta = newGroupWidth - currentGroupWidth;
		updateColumn(rightmostColumn, (columnWidths.get(rightmostColumn) || 120) + delta);
	}
	return import_react.createElement(WidthsContext.Provider, { value: {
		getColumnStyles,
		columnWidths: columnWidths !== null && columnWidths !== void 0 ? columnWidths : /* @__PURE__ */ new Map(),
		updateColumn,
		updateGroup,
		setCell,
		setCol
	} }, children);
}
function useColumnWidths() {
	return (0, import_react.useContext)(WidthsContext);
}
// node_modules/@cloudscape-design/components/table/column-groups/col-group.js
function TableColGroup({ visibleColumnDefinitions, hasSelection, sticky = false, selectionColumnId }) {
	const { getColumnStyles, setCol } = useColumnWidths();
	return import_react.createElement("colgroup", null, hasSelection && import_react.createElement("col", { style: sticky && selectionColumnId ? { width: getColumnStyles(true, selectionColumnId).width } : void 0 }), visibleColumnDefinitions.map((column, colIndex) => {
		const columnId = getColumnKey(column, colIndex);
		if (sticky) return import_react.createElement("col", {
			key: String(columnId),
			style: { width: getColumnStyles(true, columnId).width }
		});
		return import_react.createElement("col", {
			key: columnId,
			"data-column-id": String(columnId),
			ref: (node) => setCol(columnId, node)
		});
	}));
}
// node_modules/@cloudscape-design/components/table/column-groups/use-column-groups.js
function useColumnGroups(columnDefinitions, visibleColumns, groupDefinitions, columnDisplay) {
	const layout = calculateHierarchyTree(columnDefinitions, visibleColumns, groupDefinitions !== null && groupDefinitions !== void 0 ? groupDefinitions : [], columnDisplay);
	let groupColumnMap;
	if (layout.rows.length > 1) {
		groupColumnMap = /* @__PURE__ */ new Map();
		const columnsRow = layout.rows[layout.rows.length - 1];
		for (const row of layout.rows) for (const col of row.columns) if (col.isGroup) {
			const childColumnIds = columnsRow.columns.filter((l) => !l.isGroup && l.parentGroupIds.includes(col.id)).map((l) => l.id);
			groupColumnMap.set(col.id, childColumnIds);
		}
	}
	return {
		...layout,
		groupColumnMap
	};
}
// node_modules/@cloudscape-design/components/table/selection/utils.js
var SELECTION_ITEM = "selection-item";
var ItemSet = class {
	constructor(trackBy, items) {
		this.map = /* @__PURE__ */ new Map();
		this.put = (item) => this.map.set.call(this.map, getTrackableValue(this.trackBy, item), item);
		this.has = (item) => this.map.has.call(this.map, getTrackableValue(this.trackBy, item));
		this.forEach = this.map.forEach.bind(this.map);
		this.trackBy = trackBy;
		items.forEach(this.put);
	}
};
var focusMarkers = {
	item: { ["data-selection-item"]: "item" },
	all: { ["data-selection-item"]: "all" },
	root: { ["data-selection-root"]: "true" }
};
// node_modules/@cloudscape-design/components/table/expandable-rows/expandable-rows-utils.js
function useExpandableTableProps({ items, expandableRows, trackBy, ariaLabels }) {
	var _a, _b;
	const i18n = useInternalI18n("table");
	const isExpandable = !!expandableRows;
	const expandedSet = new ItemSet(trackBy, (_a = expandableRows === null || expandableRows === void 0 ? void 0 : expandableRows.expandedItems) !== null && _a !== void 0 ? _a : []);
	let allItems = items;
	const itemToDetail = /* @__PURE__ */ new Map();
	const getItemLevel = (item) => {
		var _a, _b;
		return (_b = (_a = itemToDetail.get(item)) === null || _a === void 0 ? void 0 : _a.level) !== null && _b !== void 0 ? _b : 0;
	};
	if (isExpandable) {
		const visibleItems = new Array();
		const traverse = (item, detail, visible) => {
			const children = expandableRows.getItemChildren(item);
			itemToDetail.set(item, {
				...detail,
				children
			});
			if (visible) {
				visibleItems.push(item);
				children.forEach((child, index) => traverse(child, {
					level: detail.level + 1,
					setSize: children.length,
					posInSet: index + 1,
					parent: item
				}, expandedSet.has(item)));
			}
		};
		items.forEach((item, index) => traverse(item, {
			level: 1,
			setSize: items.length,
			posInSet: index + 1,
			parent: null
		}, true));
		for (let index = 0; index < visibleItems.length; index++) {
			const item = visibleItems[index];
			if (expandedSet.has(item)) {
				let insertionIndex = index + 1;
				for (; insertionIndex < visibleItems.length; insertionIndex++) {
					const insertionItem = visibleItems[insertionIndex];
					if (getItemLevel(item) >= getItemLevel(insertionItem)) break;
				}
				insertionIndex--;
			}
		}
		allItems = visibleItems;
	}
	const getExpandableItemProps = (item) => {
		var _a, _b, _c, _d, _e, _f;
		const { level = 1, setSize = 1, posInSet = 1, parent = null, children = [] } = (_a = itemToDetail.get(item)) !== null && _a !== void 0 ? _a : {};
		return {
			level,
			setSize,
			posInSet,
			isExpandable: (_b = expandableRows === null || expandableRows === void 0 ? void 0 : expandableRows.isItemExpandable(item)) !== null && _b !== void 0 ? _b : true,
			isExpanded: expandedSet.has(item),
			onExpandableItemToggle: () => fireNonCancelableEvent(expandableRows === null || expandableRows === void 0 ? void 0 : expandableRows.onExpandableItemToggle, {
				item,
				expanded: !expandedSet.has(item)
			}),
			expandButtonLabel: i18n("ariaLabels.expandButtonLabel", (_c = ariaLabels === null || ariaLabels === void 0 ? void 0 : ariaLabels.expandButtonLabel) === null || _c === void 0 ? void 0 : _c.call(ariaLabels, item)),
			collapseButtonLabel: i18n("ariaLabels.collapseButtonLabel", (_d = ariaLabels === null || ariaLabels === void 0 ? void 0 : ariaLabels.collapseButtonLabel) === null || _d === void 0 ? void 0 : _d.call(ariaLabels, item)),
			parent,
			children,
			itemsCount: (_e = expandableRows === null || expandableRows === void 0 ? void 0 : expandableRows.getItemsCount) === null || _e === void 0 ? void 0 : _e.call(expandableRows, item),
			selectedItemsCount: (_f = expandableRows === null || expandableRows === void 0 ? void 0 : expandableRows.getSelectedItemsCount) === null || _f === void 0 ? void 0 : _f.call(expandableRows, item)
		};
	};
	return {
		isExpandable,
		allItems,
		getExpandableItemProps,
		hasGroupSelection: !!(expandableRows === null || expandableRows === void 0 ? void 0 : expandableRows.groupSelection),
		groupSelection: (_b = expandableRows === null || expandableRows === void 0 ? void 0 : expandableRows.groupSelection) !== null && _b !== void 0 ? _b : {
			inverted: false,
			toggledItems: []
		},
		onGroupSelectionChange: expandableRows === null || expandableRows === void 0 ? void 0 : expandableRows.onGroupSelectionChange,
		totalItemsCount: expandableRows === null || expandableRows === void 0 ? void 0 : expandableRows.totalItemsCount,
		totalSelectedItemsCount: expandableRows === null || expandableRows === void 0 ? void 0 : expandableRows.totalSelectedItemsCount
	};
}
// node_modules/@cloudscape-design/components/table/multi-column-sort/utils.js
/**
* Returns the 1-based sort priority index of `column` in the sort array, or null if not present.
*/
function getSortIndex(sortingColumns, column) {
	const idx = sortingColumns.findIndex((entry) => matchesColumn(entry.sortingColumn, column));
	return idx === -1 ? null : idx + 1;
}
/**
* Replace the entire sort state with a single column.
*/
function replaceSort(column, isDescending) {
	return [{
		sortingColumn: column,
		isDescending
	}];
}
/**
* Append a column at the end of the current sort.
*/
function appendSort(current, column, isDescending) {
	return [...current, {
		sortingColumn: column,
		isDescending
	}];
}
/**
* Toggle the direction of a column already in the sort, keeping its position.
*/
function toggleDirection(current, column) {
	return current.map((entry) => matchesColumn(entry.sortingColumn, column) ? {
		...entry,
		isDescending: !entry.isDescending
	} : entry);
}
/**
* Set the direction of a column already in the sort to a specific value, keeping its position.
*/
function setDirection(current, column, isDescending) {
	return current.map((entry) => matchesColumn(entry.sortingColumn, column) ? {
		...entry,
		isDescending
	} : entry);
}
/**
* Remove a column from the sort and reindex remaining priorities.
*/
function removeSort(current, column) {
	return current.filter((entry) => !matchesColumn(entry.sortingColumn, column));
}
function matchesColumn(sortingColumn, column) {
	return column === sortingColumn || column.sortingField !== void 0 && column.sortingField === sortingColumn.sortingField || column.sortingComparator !== void 0 && column.sortingComparator === sortingColumn.sortingComparator;
}
/**
* Best-effort text label for a sorted column. `column.header` is a ReactNode, so we can only use it
* directly when it is a string; otherwise we fall back to the sorting field or column id.
*/
function getColumnLabel(column, sortingColumn) {
	var _a, _b;
	if (column && typeof column.header === "string") return column.header;
	return (_a = sortingColumn.sortingField) !== null && _a !== void 0 ? _a : String((_b = column === null || column === void 0 ? void 0 : column.id) !== null && _b !== void 0 ? _b : "");
}
/**
* Builds a screen-reader announcement for the current multi-column sort state by joining per-column
* fragments in code (charts-style). The fragment renderers are resolved from i18n by the caller;
* returns an empty string when the relevant renderers are unavailable so no announcement is made.
*/
function buildSortLiveAnnouncement({ sortingColumns = [], columnDefinitions, renderSortColumn, renderSortOrder, sortCleared, formatList, resolveColumnLabel }) {
	if (sortingColumns.length === 0) return sortCleared !== null && sortCleared !== void 0 ? sortCleared : "";
	if (!renderSortColumn || !renderSortOrder) return "";
	const parts = sortingColumns.map(({ sortingColumn, isDescending }) => {
		const column = columnDefinitions.find((candidate) => matchesColumn(sortingColumn, candidate));
		return renderSortColumn({
			columnLabel: (resolveColumnLabel === null || resolveColumnLabel === void 0 ? void 0 : resolveColumnLabel(column)) || getColumnLabel(column, sortingColumn),
			isDescending: !!isDescending
		});
	});
	return renderSortOrder({ columns: formatList ? formatList(parts) : parts.join(", ") });
}
// node_modules/@cloudscape-design/components/table/analytics-metadata/styles.css.js
var styles_css_default$7 = { "header-cell-text": "awsui_header-cell-text_dpuyq_1id1o_5" };
// node_modules/@cloudscape-design/components/table/multi-column-sort/live-announcement.js
var formatSortOrder = (format) => ({ columns }) => format({ columns });
/**
* Reads a column's rendered (localized) header text from the DOM. `columnDefinitions[].header` is a
* ReactNode (often a translation component such as `<I18nString .../>`), so the reliable source for a
* plain-text, localized name is the rendered header cell — the same text a screen reader reads for
* `aria-sort`. Returns undefined when the column has no id or the element can't be found.
*/
function readColumnHeaderText(container, column) {
	var _a;
	if (!container || (column === null || column === void 0 ? void 0 : column.id) === void 0) return;
	const selector = `[data-focus-id=${CSS.escape(`header-${column.id}`)}] .${styles_css_default$7["header-cell-text"]}`;
	const headerText = container.querySelector(selector);
	return ((_a = headerText === null || headerText === void 0 ? void 0 : headerText.textContent) === null || _a === void 0 ? void 0 : _a.trim()) || void 0;
}
/**
* Announces multi-column sort changes politely. The announcement is (re)built in an effect after each
* sort change, when the table DOM is present, so it can read the rendered header text. It is not
* announced on the initial render — only on subsequent sort changes.
*/
function SortLiveAnnouncement({ sortingColumns, columnDefinitions, ariaLabels, containerRef }) {
	var _a, _b;
	const i18n = useInternalI18n("table");
	const locale = useLocale();
	const listFormatter = (0, import_react.useMemo)(() => new Intl.ListFormat(locale !== null && locale !== void 0 ? locale : void 0, { type: "unit" }), [locale]);
	const sortAscending = (_a = i18n("ariaLabels.sortAscending", ariaLabels === null || ariaLabels === void 0 ? void 0 : ariaLabels.sortAscending)) !== null && _a !== void 0 ? _a : "";
	const sortDescending = (_b = i18n("ariaLabels.sortDescending", ariaLabels === null || ariaLabels === void 0 ? void 0 : ariaLabels.sortDescending)) !== null && _b !== void 0 ? _b : "";
	const renderSortColumn = ({ columnLabel, isDescending }) => `${columnLabel} ${isDescending ? sortDescending : sortAscending}`.trim();
	const renderSortOrder = i18n("ariaLabels.liveAnnouncementSortOrder", ariaLabels === null || ariaLabels === void 0 ? void 0 : ariaLabels.liveAnnouncementSortOrder, formatSortOrder);
	const sortCleared = i18n("ariaLabels.liveAnnouncementSortCleared", ariaLabels === null || ariaLabels === void 0 ? void 0 : ariaLabels.liveAnnouncementSortCleared);
	const [announcement, setAnnouncement] = (0, import_react.useState)("");
	const isFirstRender = (0, import_react.useRef)(true);
	(0, import_react.useEffect)(() => {
		if (isFirstRender.current) {
			isFirstRender.current = false;
			return;
		}
		setAnnouncement(buildSortLiveAnnouncement({
			sortingColumns,
			columnDefinitions,
			renderSortColumn,
			renderSortOrder,
			sortCleared,
			formatList: (parts) => listFormatter.format(parts),
			resolveColumnLabel: (column) => readColumnHeaderText(containerRef.current, column)
		}));
	}, [sortingColumns]);
	if (!announcement) return null;
	return import_react.createElement(internal_default, {
		hidden: true,
		tagName: "span"
	}, announcement);
}
// node_modules/@cloudscape-design/components/table/no-data-cell.js
function NoDataCell({ totalColumnsCount, hasFooter, loading, loadingText, empty, tableRef, containerRef }) {
	const cellContentRef = (0, import_react.useRef)(null);
	useResizeObserver(containerRef, ({ contentBoxWidth: containerInlineSize }) => {
		if (tableRef.current && cellContentRef.current) {
			const tablePaddingInlineStart = parseFloat(getComputedStyle(tableRef.current).paddingInlineStart) || 0;
			const tablePaddingInlineEnd = parseFloat(getComputedStyle(tableRef.current).paddingInlineEnd) || 0;
			const inlineSize = containerInlineSize + tablePaddingInlineStart + tablePaddingInlineEnd;
			cellContentRef.current.style.inlineSize = Math.floor(inlineSize) + "px";
		}
	});
	return import_react.createElement("td", {
		colSpan: totalColumnsCount,
		className: clsx(styles_css_default$10["cell-merged"], hasFooter && styles_css_default$10["has-footer"])
	}, import_react.createElement("div", {
		ref: cellContentRef,
		className: styles_css_default$10["cell-merged-content"],
		"data-awsui-table-suppress-navigation": true
	}, loading ? import_react.createElement(StatusIndicator, {
		type: "loading",
		className: styles_css_default$10.loading,
		wrapText: true
	}, import_react.createElement(internal_default, { tagName: "span" }, loadingText)) : import_react.createElement("div", { className: styles_css_default$10.empty }, empty)));
}
// node_modules/@cloudscape-design/components/table/progressive-loading/styles.css.js
var styles_css_default$6 = { "items-loader": "awsui_items-loader_115pt_16l07_5" };
// node_modules/@cloudscape-design/components/table/progressive-loading/items-loader.js
function ItemsLoader({ item, trackBy, children }) {
	let parentTrackId = item && trackBy ? applyTrackBy(trackBy, item) : void 0;
	parentTrackId = typeof parentTrackId === "string" ? parentTrackId : void 0;
	return import_react.createElement("div", {
		"data-root": item ? "false" : "true",
		"data-parentrow": parentTrackId,
		className: styles_css_default$6["items-loader"]
	}, children);
}
function getLoaderContent({ item, loadingStatus, renderLoaderPending, renderLoaderLoading, renderLoaderError, renderLoaderEmpty }) {
	let content = null;
	if (loadingStatus === "pending" && renderLoaderPending) content = renderLoaderPending({ item });
	else if (loadingStatus === "loading" && renderLoaderLoading) content = import_react.createElement(internal_default, { tagName: "span" }, renderLoaderLoading({ item }));
	else if (loadingStatus === "error" && renderLoaderError) content = import_react.createElement(internal_default, { tagName: "span" }, renderLoaderError({ item }));
	else if (loadingStatus === "finished" && renderLoaderEmpty && item) content = import_react.createElement(internal_default, { tagName: "span" }, renderLoaderEmpty({ item }));
	else warnOnce("Table", "Must define `renderLoaderPending`, `renderLoaderLoading`, `renderLoaderError`, or `renderLoaderEmpty` when using corresponding loading status.");
	return content;
}
// node_modules/@cloudscape-design/components/table/progressive-loading/loader-cell.js
function TableLoaderCell({ item, trackBy, counter, children, ...props }) {
	return props.isRowHeader ? import_react.createElement(TableTdElement, {
		...props,
		counter,
		isEditable: false,
		isEditing: false
	}, import_react.createElement(ItemsLoader, {
		item,
		trackBy
	}, children)) : import_react.createElement(TableTdElement, {
		...props,
		isEditable: false,
		isEditing: false
	}, null);
}
// node_modules/@cloudscape-design/components/table/progressive-loading/progressive-loading-utils.js
function useProgressiveLoadingProps({ getLoadingStatus, expandableRows }) {
	const allRows = new Array();
	const items = expandableRows.allItems;
	const getItemParent = (item) => expandableRows.getExpandableItemProps(item).parent;
	const getItemChildren = (item) => expandableRows.getExpandableItemProps(item).children;
	const getItemLevel = (item) => item ? expandableRows.getExpandableItemProps(item).level : 0;
	const isItemExpanded = (item) => expandableRows.getExpandableItemProps(item).isExpanded;
	for (let i = 0; i < items.length; i++) {
		allRows.push({
			type: "data",
			item: items[i]
		});
		if (isItemExpanded(items[i]) && getItemChildren(items[i]).length === 0) {
			const status = getLoadingStatus === null || getLoadingStatus === void 0 ? void 0 : getLoadingStatus(items[i]);
			if (status === "loading" || status === "finished" || status === "error") allRows.push({
				type: "loader",
				item: items[i],
				level: getItemLevel(items[i]),
				status,
				from: 0
			});
			else warnOnce("Table", "Expanded items without children must have \"loading\", \"finished\", or \"error\" loading status.");
		}
		let currentParent = getItemParent(items[i]);
		let levelsDiff = getItemLevel(items[i]) - getItemLevel(items[i + 1]);
		while (currentParent && levelsDiff > 0) {
			const status = getLoadingStatus === null || getLoadingStatus === void 0 ? void 0 : getLoadingStatus(currentParent);
			if (status && status !== "finished") {
				const level = currentParent ? getItemLevel(currentParent) : 0;
				const children = currentParent ? getItemChildren(currentParent) : [];
				allRows.push({
					type: "loader",
					item: currentParent,
					level,
					status,
					from: children.length
				});
			}
			currentParent = currentParent && getItemParent(currentParent);
			levelsDiff--;
		}
		const rootLoadingStatus = getLoadingStatus === null || getLoadingStatus === void 0 ? void 0 : getLoadingStatus(null);
		if (i === items.length - 1 && rootLoadingStatus && rootLoadingStatus !== "finished") allRows.push({
			type: "loader",
			item: null,
			level: 0,
			status: rootLoadingStatus,
			from: items.length
		});
	}
	return { allRows };
}
// node_modules/@cloudscape-design/components/table/resizer/styles.css.js
var styles_css_default$5 = {
	"resize-active": "awsui_resize-active_x7peu_caai6_9",
	"resize-active-with-focus": "awsui_resize-active-with-focus_x7peu_caai6_9",
	"resizer-wrapper": "awsui_resizer-wrapper_x7peu_caai6_14",
	"divider-interactive": "awsui_divider-interactive_x7peu_caai6_22",
	"is-borderless": "awsui_is-borderless_x7peu_caai6_22",
	"resizer-button-wrapper": "awsui_resizer-button-wrapper_x7peu_caai6_26",
	"divider": "awsui_divider_x7peu_caai6_22",
	"divider-grouped": "awsui_divider-grouped_x7peu_caai6_49",
	"divider-position-top": "awsui_divider-position-top_x7peu_caai6_53",
	"divider-position-bottom": "awsui_divider-position-bottom_x7peu_caai6_59",
	"divider-position-full": "awsui_divider-position-full_x7peu_caai6_65",
	"divider-active": "awsui_divider-active_x7peu_caai6_75",
	"visual-refresh": "awsui_visual-refresh_x7peu_caai6_79",
	"is-last": "awsui_is-last_x7peu_caai6_79",
	"resizer": "awsui_resizer_x7peu_caai6_14",
	"has-focus": "awsui_has-focus_x7peu_caai6_128",
	"tracker": "awsui_tracker_x7peu_caai6_150"
};
// node_modules/@cloudscape-design/components/table/resizer/resizer-lookup.js
function getResizerElements(resizerElement) {
	if (!resizerElement) return null;
	const header = findUpUntil(resizerElement, (element) => element.tagName === "TH");
	if (!header) return null;
	const tableRoot = findUpUntil(header, (element) => element.className.indexOf(styles_css_default$10.root) > -1);
	if (!tableRoot) return null;
	const table = tableRoot.querySelector(`table`);
	if (!table) return null;
	const allHeaders = tableRoot.querySelectorAll(`thead th`);
	const tracker = tableRoot.querySelector(`.${styles_css_default$5.tracker}`);
	if (!tracker) return null;
	const scrollParent = getOverflowParents(header)[0];
	if (!scrollParent) return null;
	return {
		header,
		table,
		allHeaders,
		tracker,
		scrollParent
	};
}
function getHeaderWidth(resizerElement) {
	const header = resizerElement && findUpUntil(resizerElement, (element) => element.tagName.toLowerCase() === "th");
	return header ? getLogicalBoundingClientRect(header).inlineSize : 0;
}
// node_modules/@cloudscape-design/components/table/resizer/index.js
var RESIZE_THROTTLE = 25;
var AUTO_GROW_START_TIME = 10;
var AUTO_GROW_INTERVAL = 10;
var AUTO_GROW_INCREMENT = 5;
function Divider({ className, position, isGrouped }) {
	return import_react.createElement("span", { className: clsx(styles_css_default$5.divider, position && position !== "default" && styles_css_default$5[`divider-position-${position}`], isGrouped && styles_css_default$5["divider-grouped"], className) });
}
function Resizer({ onWidthUpdate, onWidthUpdateCommit, ariaLabelledby, minWidth = 120, tabIndex, showFocusRing, focusId, roleDescription, tooltipText, isBorderless, isLast, isGrouped, dividerPosition }) {
	onWidthUpdate = useStableCallback(onWidthUpdate);
	onWidthUpdateCommit = useStableCallback(onWidthUpdateCommit);
	const isVisualRefresh = useVisualRefresh();
	const separatorId = useUniqueId();
	const positioningWrapperRef = (0, import_react.useRef)(null);
	const resizerToggleRef = (0, import_react.useRef)(null);
	const resizerSeparatorRef = (0, import_react.useRef)(null);
	const [isPointerDown, setIsPointerDown] = (0, import_react.useState)(false);
	const [isDragging, setIsDragging] = (0, import_react.useState)(false);
	const [showUapButtons, setShowUapButtons] = (0, import_react.useState)(false);
	const [resizerObscured, setResizerObscured] = (0, import_react.useState)(false);
	const [isKeyboardDragging, setIsKeyboardDragging] = (0, import_react.useState)(false);
	const autoGrowTimeout = (0, import_react.useRef)();
	const [resizerHasFocus, setResizerHasFocus] = (0, import_react.useState)(false);
	const [headerCellWidth, setHeaderCellWidth] = (0, import_react.useState)(0);
	(0, import_react.useEffect)(() => {
		setHeaderCellWidth(getHeaderWidth(resizerToggleRef.current));
	}, []);
	const isObscured = (0, import_react.useCallback)(() => {
		const elements = getResizerElements(resizerToggleRef.current);
		if (!elements || !positioningWrapperRef.current) return false;
		let scrollPaddingInlineStart = 0;
		let scrollPaddingInlineEnd = 0;
		elements.allHeaders.forEach((header) => {
			const { inlineSize } = getLogicalBoundingClientRect(header);
			if (header.style.insetInlineStart) scrollPaddingInlineStart += inlineSize;
			if (header.style.insetInlineEnd) scrollPaddingInlineEnd += inlineSize;
		});
		const { insetInlineStart: scrollParentInsetInlineStart, insetInlineEnd: scrollParentInsetInlineEnd } = getLogicalBoundingClientRect(elements.scrollParent);
		const { insetInlineStart, insetInlineEnd, inlineSize } = getLogicalBoundingClientRect(elements.header);
		const relativeInsetInlineStart = insetInlineStart - scrollParentInsetInlineStart;
		const relativeInsetInlineEnd = scrollParentInsetInlineEnd - insetInlineEnd;
		const isSticky = !!elements.header.style.insetInlineStart || !!elements.header.style.insetInlineEnd;
		return Math.ceil(relativeInsetInlineStart + inlineSize) < (isSticky ? 0 : scrollPaddingInlineStart) || Math.ceil(relativeInsetInlineEnd) < (isSticky ? 0 : scrollPaddingInlineEnd);
	}, []);
	const scrollIntoViewIfNeeded = (0, import_react.useCallback)(() => {
		if (resizerSeparatorRef.current && isObscured()) scrollElementIntoView(resizerSeparatorRef.current);
	}, [isObscured]);
	(0, import_react.useEffect)(() => {
		if (!showUapButtons) {
			setResizerObscured(false);
			return;
		}
		const elements = getResizerElements(resizerToggleRef.current);
		if (!elements) return;
		const onScroll = () => setResizerObscured(isObscured());
		elements.scrollParent.addEventListener("scroll", onScroll);
		return () => elements.scrollParent.removeEventListener("scroll", onScroll);
	}, [isObscured, showUapButtons]);
	(0, import_react.useEffect)(() => {
		if (showUapButtons) setResizerObscured(isObscured());
	}, [
		headerCellWidth,
		isObscured,
		showUapButtons
	]);
	const updateTrackerPosition = (0, import_react.useCallback)((newOffset) => {
		const elements = getResizerElements(resizerToggleRef.current);
		if (!elements) return;
		const { insetInlineStart: scrollParentInsetInlineStart } = getLogicalBoundingClientRect(elements.table);
		elements.tracker.style.insetBlockStart = getLogicalBoundingClientRect(elements.header).blockSize + "px";
		elements.tracker.style.insetInlineStart = newOffset - scrollParentInsetInlineStart - 1 + "px";
	}, []);
	const updateColumnWidth = (0, import_react.useCallback)((newWidth) => {
		const elements = getResizerElements(resizerToggleRef.current);
		if (!elements) return;
		const { insetInlineEnd, inlineSize } = getLogicalBoundingClientRect(elements.header);
		const updatedWidth = newWidth < minWidth ? minWidth : newWidth;
		updateTrackerPosition(insetInlineEnd + updatedWidth - inlineSize);
		setHeaderCellWidth(updatedWidth);
		onWidthUpdate(newWidth);
	}, [
		minWidth,
		onWidthUpdate,
		updateTrackerPosition
	]);
	const resizeColumn = useThrottleCallback((offset) => {
		const elements = getResizerElements(resizerToggleRef.current);
		if (!elements) return;
		const { insetInlineStart: inlineStartEdge } = getLogicalBoundingClientRect(elements.scrollParent);
		if (offset > inlineStartEdge) {
			const newWidth = offset - getLogicalBoundingClientRect(elements.header).insetInlineStart;
			updateColumnWidth(newWidth);
		}
	}, RESIZE_THROTTLE, [updateColumnWidth]);
	(0, import_react.useEffect)(() => {
		var _a, _b;
		const elements = getResizerElements(resizerToggleRef.current);
		const document = (_b = (_a = resizerToggleRef.current) === null || _a === void 0 ? void 0 : _a.ownerDocument) !== null && _b !== void 0 ? _b : window.document;
		if (!isPointerDown && !resizerHasFocus || !elements) return;
		const { insetInlineEnd: inlineEndEdge } = getLogicalBoundingClientRect(elements.scrollParent);
		const onAutoGrow = () => {
			const inlineSize = getLogicalBoundingClientRect(elements.header).inlineSize;
			autoGrowTimeout.current = setTimeout(onAutoGrow, AUTO_GROW_INTERVAL);
			updateColumnWidth(inlineSize + AUTO_GROW_INCREMENT);
			elements.scrollParent.scrollLeft += AUTO_GROW_INCREMENT * (getIsRtl(elements.scrollParent) ? -1 : 1);
		};
		const onPointerMove = (event) => {
			setIsDragging(true);
			clearTimeout(autoGrowTimeout.current);
			const offset = getLogicalPageX(event);
			if (offset > inlineEndEdge) autoGrowTimeout.current = setTimeout(onAutoGrow, AUTO_GROW_START_TIME);
			else resizeColumn(offset);
		};
		const onPointerUp = (event) => {
			setIsPointerDown(false);
			if (isDragging) {
				setIsDragging(false);
				resizeColumn(getLogicalPageX(event));
			} else setShowUapButtons(true);
			onWidthUpdateCommit();
			clearTimeout(autoGrowTimeout.current);
		};
		const onKeyDown = (event) => {
			if (isKeyboardDragging) {
				if ([
					KeyCode.left,
					KeyCode.right,
					KeyCode.enter,
					KeyCode.space,
					KeyCode.escape
				].indexOf(event.keyCode) !== -1) {
					event.preventDefault();
					if (isEventLike(event)) handleKey(event, {
						onActivate: () => {
							var _a;
							setIsKeyboardDragging(false);
							setShowUapButtons(false);
							(_a = resizerToggleRef.current) === null || _a === void 0 || _a.focus();
						},
						onEscape: () => {
							var _a;
							setIsKeyboardDragging(false);
							setShowUapButtons(false);
							(_a = resizerToggleRef.current) === null || _a === void 0 || _a.focus();
						},
						onInlineStart: () => {
							updateColumnWidth(getLogicalBoundingClientRect(elements.header).inlineSize - 10);
							scrollIntoViewIfNeeded();
						},
						onInlineEnd: () => {
							updateColumnWidth(getLogicalBoundingClientRect(elements.header).inlineSize + 10);
							scrollIntoViewIfNeeded();
						}
					});
				}
			} else if (event.keyCode === KeyCode.enter || event.keyCode === KeyCode.space) {
				event.preventDefault();
				if (isEventLike(event)) handleKey(event, { onActivate: () => {
					var _a;
					setShowUapButtons(true);
					setIsKeyboardDragging(true);
					(_a = resizerSeparatorRef.current) === null || _a === void 0 || _a.focus();
				} });
			} else setShowUapButtons(false);
		};
		updateTrackerPosition(getLogicalBoundingClientRect(elements.header).insetInlineEnd);
		const controller = new AbortController();
		if (isPointerDown) {
			document.body.classList.add(styles_css_default$5["resize-active"]);
			document.addEventListener("pointermove", onPointerMove, { signal: controller.signal });
			document.addEventListener("pointerup", onPointerUp, { signal: controller.signal });
		} else if (resizerHasFocus) {
			document.body.classList.add(styles_css_default$5["resize-active-with-focus"]);
			elements.header.addEventListener("keydown", onKeyDown, { signal: controller.signal });
		}
		if (isKeyboardDragging) document.body.classList.add(styles_css_default$5["resize-active"]);
		return () => {
			document.body.classList.remove(styles_css_default$5["resize-active"]);
			document.body.classList.remove(styles_css_default$5["resize-active-with-focus"]);
			controller.abort();
		};
	}, [
		isDragging,
		isKeyboardDragging,
		isPointerDown,
		resizerHasFocus,
		scrollIntoViewIfNeeded,
		onWidthUpdateCommit,
		resizeColumn,
		updateColumnWidth,
		updateTrackerPosition
	]);
	(0, import_react.useEffect)(() => {
		if (isDragging) return () => clearTimeout(autoGrowTimeout.current);
	}, [isDragging]);
	const { tabIndex: resizerTabIndex } = useSingleTabStopNavigation(resizerToggleRef, { tabIndex });
	return import_react.createElement("div", {
		className: clsx(styles_css_default$5["resizer-wrapper"], isVisualRefresh && styles_css_default$5["visual-refresh"], (!isVisualRefresh || isBorderless) && styles_css_default$5["is-borderless"], isLast && styles_css_default$5["is-last"]),
		ref: positioningWrapperRef
	}, import_react.createElement(DragHandleWrapper, {
		clickDragThreshold: 3,
		hideButtonsOnDrag: false,
		directions: {
			"inline-start": resizerObscured ? void 0 : headerCellWidth > minWidth ? "active" : "disabled",
			"inline-end": resizerObscured ? void 0 : "active"
		},
		triggerMode: "controlled",
		controlledShowButtons: showUapButtons && !resizerObscured,
		wrapperClassName: styles_css_default$5["resizer-button-wrapper"],
		tooltipText,
		"data-obscured": resizerObscured,
		onDirectionClick: (direction) => {
			const elements = getResizerElements(resizerToggleRef.current);
			if (!elements) return;
			if (direction === "inline-start") {
				updateColumnWidth(getLogicalBoundingClientRect(elements.header).inlineSize - 20);
				requestAnimationFrame(() => {
					onWidthUpdateCommit();
					scrollIntoViewIfNeeded();
				});
			} else if (direction === "inline-end") {
				updateColumnWidth(getLogicalBoundingClientRect(elements.header).inlineSize + 20);
				requestAnimationFrame(() => {
					onWidthUpdateCommit();
					scrollIntoViewIfNeeded();
				});
			}
		}
	}, import_react.createElement("button", {
		type: "button",
		ref: resizerToggleRef,
		className: clsx(styles_css_default$5.resizer, (resizerHasFocus || showFocusRing || isKeyboardDragging) && styles_css_default$5["has-focus"]),
		onPointerDown: (event) => {
			if (event.pointerType === "mouse" && event.button !== 0) return;
			setIsPointerDown(true);
		},
		onClick: () => {
			var _a;
			setIsPointerDown(false);
			setIsDragging(false);
			setShowUapButtons(true);
			setResizerHasFocus(true);
			setIsKeyboardDragging(true);
			(_a = resizerSeparatorRef.current) === null || _a === void 0 || _a.focus();
		},
		onFocus: () => {
			setHeaderCellWidth(getHeaderWidth(resizerToggleRef.current));
			setResizerHasFocus(true);
		},
		onBlur: (event) => {
			if (event.relatedTarget !== resizerSeparatorRef.current) {
				setResizerHasFocus(false);
				setShowUapButtons(false);
				return;
			}
		},
		"aria-roledescription": roleDescription,
		"aria-labelledby": ariaLabelledby,
		tabIndex: resizerTabIndex,
		"data-focus-id": focusId
	}), import_react.createElement("span", {
		className: clsx(styles_css_default$5["divider-interactive"], (isPointerDown || isDragging) && styles_css_default$5["divider-active"], isGrouped && styles_css_default$5["divider-grouped"], dividerPosition && dividerPosition !== "default" && styles_css_default$5[`divider-position-${dividerPosition}`]),
		"data-awsui-table-suppress-navigation": true,
		ref: resizerSeparatorRef,
		id: separatorId,
		role: "slider",
		tabIndex: -1,
		"aria-labelledby": ariaLabelledby,
		"aria-hidden": !isKeyboardDragging,
		"aria-valuemin": minWidth,
		"aria-valuemax": Number.MAX_SAFE_INTEGER,
		"aria-valuenow": headerCellWidth,
		"data-focus-id": focusId,
		onBlur: (event) => {
			setIsKeyboardDragging(false);
			if (event.relatedTarget !== resizerToggleRef.current) {
				setResizerHasFocus(false);
				setShowUapButtons(false);
			}
			onWidthUpdateCommit();
		}
	})));
}
function ResizeTracker() {
	return import_react.createElement("span", { className: styles_css_default$5.tracker });
}
// node_modules/@cloudscape-design/components/checkbox/style.js
function getAbstractSwitchStyles(style, checked, disabled, readOnly, indeterminate) {
	var _a, _b, _c, _d, _e, _f, _g;
	let properties = {};
	if ((style === null || style === void 0 ? void 0 : style.label) || (style === null || style === void 0 ? void 0 : style.input)) {
		const computedState = getComputedAbstractSwitchState(checked, disabled, readOnly, indeterminate);
		properties = {
			label: { color: ((_a = style === null || style === void 0 ? void 0 : style.label) === null || _a === void 0 ? void 0 : _a.color) && style.label.color[computedState] },
			focusRing: {
				borderColor: (_c = (_b = style === null || style === void 0 ? void 0 : style.input) === null || _b === void 0 ? void 0 : _b.focusRing) === null || _c === void 0 ? void 0 : _c.borderColor,
				borderRadius: (_e = (_d = style === null || style === void 0 ? void 0 : style.input) === null || _d === void 0 ? void 0 : _d.focusRing) === null || _e === void 0 ? void 0 : _e.borderRadius,
				borderWidth: (_g = (_f = style === null || style === void 0 ? void 0 : style.input) === null || _f === void 0 ? void 0 : _f.focusRing) === null || _g === void 0 ? void 0 : _g.borderWidth
			}
		};
	}
	return properties;
}
function getCheckboxIconStyles(style, checked, disabled, readOnly, indeterminate) {
	var _a, _b, _c, _d;
	let properties = {};
	if (style === null || style === void 0 ? void 0 : style.input) {
		const computedState = getComputedAbstractSwitchState(checked, disabled, readOnly, indeterminate);
		properties = {
			box: {
				fill: ((_a = style.input) === null || _a === void 0 ? void 0 : _a.fill) && style.input.fill[computedState],
				stroke: ((_b = style.input) === null || _b === void 0 ? void 0 : _b.stroke) && style.input.stroke[computedState]
			},
			line: { stroke: ((_d = (_c = style.input) === null || _c === void 0 ? void 0 : _c.check) === null || _d === void 0 ? void 0 : _d.stroke) && style.input.check.stroke[computedState] }
		};
	}
	return properties;
}
// node_modules/@cloudscape-design/components/checkbox/styles.css.js
var styles_css_default$4 = {
	"root": "awsui_root_k2y2q_vvlo6_44",
	"checkbox-control": "awsui_checkbox-control_k2y2q_vvlo6_77",
	"outline": "awsui_outline_k2y2q_vvlo6_93",
	"label": "awsui_label_k2y2q_vvlo6_115",
	"label-disabled": "awsui_label-disabled_k2y2q_vvlo6_118",
	"description": "awsui_description_k2y2q_vvlo6_122",
	"description-disabled": "awsui_description-disabled_k2y2q_vvlo6_125"
};
// node_modules/@cloudscape-design/components/checkbox/internal.js
var InternalCheckbox = import_react.forwardRef(({ controlId, name, checked, disabled, readOnly, ariaRequired, indeterminate, children, description, ariaLabel, onFocus, onBlur, onChange, tabIndex: explicitTabIndex, showOutline, ariaControls, style, styleClassNames, nativeInputAttributes, __internalRootRef, __injectAnalyticsComponentMetadata = false, ...rest }, ref) => {
	const { ariaDescribedby, ariaLabelledby } = useFormFieldContext(rest);
	const baseProps = getBaseProps(rest);
	const checkboxRef = (0, import_react.useRef)(null);
	useForwardFocus(ref, checkboxRef);
	(0, import_react.useEffect)(() => {
		if (checkboxRef.current) checkboxRef.current.indeterminate = Boolean(indeterminate);
	});
	const { tabIndex } = useSingleTabStopNavigation(checkboxRef, { tabIndex: explicitTabIndex });
	const analyticsMetadata = {};
	const analyticsComponentMetadata = {
		name: "awsui.Checkbox",
		label: { root: "self" },
		properties: { checked: `${!!checked}` }
	};
	if (__injectAnalyticsComponentMetadata) analyticsMetadata.component = analyticsComponentMetadata;
	if (!disabled && !readOnly) analyticsMetadata.action = !checked ? "select" : "deselect";
	return import_react.createElement(AbstractSwitch, {
		...baseProps,
		className: clsx(styles_css_default$4.root, baseProps.className),
		controlClassName: clsx(styleClassNames === null || styleClassNames === void 0 ? void 0 : styleClassNames.control, styles_css_default$4["checkbox-control"]),
		outlineClassName: styles_css_default$4.outline,
		controlId,
		disabled,
		readOnly,
		label: children,
		labelClassName: clsx(styleClassNames === null || styleClassNames === void 0 ? void 0 : styleClassNames.label, styles_css_default$4.label, disabled && styles_css_default$4["label-disabled"]),
		description,
		descriptionClassName: clsx(styleClassNames === null || styleClassNames === void 0 ? void 0 : styleClassNames.description, styles_css_default$4.description, disabled && styles_css_default$4["description-disabled"]),
		descriptionBottomPadding: true,
		ariaLabel,
		ariaLabelledby,
		ariaDescribedby,
		ariaControls,
		showOutline,
		nativeControl: (nativeControlProps) => import_react.createElement(with_native_attributes_default, {
			...nativeControlProps,
			tag: "input",
			componentName: "Checkbox",
			nativeAttributes: nativeInputAttributes,
			ref: checkboxRef,
			type: "checkbox",
			checked,
			name,
			"aria-required": ariaRequired ? "true" : void 0,
			"aria-disabled": readOnly && !disabled ? "true" : void 0,
			tabIndex,
			onFocus: () => fireNonCancelableEvent(onFocus),
			onBlur: () => fireNonCancelableEvent(onBlur),
			onChange: () => {}
		}),
		onClick: () => {
			var _a;
			(_a = checkboxRef.current) === null || _a === void 0 || _a.focus();
			fireNonCancelableEvent(onChange, indeterminate ? {
				checked: true,
				indeterminate: false
			} : {
				checked: !checked,
				indeterminate: false
			});
		},
		styledControl: import_react.createElement(CheckboxIcon, {
			checked,
			indeterminate,
			disabled,
			readOnly,
			style: getCheckboxIconStyles(style, checked, disabled, readOnly, indeterminate)
		}),
		style: getAbstractSwitchStyles(style, checked, disabled, readOnly, indeterminate),
		__internalRootRef,
		...getAnalyticsMetadataAttribute(analyticsMetadata)
	});
});
// node_modules/@cloudscape-design/components/table/selection/styles.css.js
var styles_css_default$3 = {
	"root": "awsui_root_1s55x_n5kgx_9",
	"label": "awsui_label_1s55x_n5kgx_13",
	"label-top": "awsui_label-top_1s55x_n5kgx_27",
	"stud": "awsui_stud_1s55x_n5kgx_32"
};
// node_modules/@cloudscape-design/components/table/selection/selection-control.js
function SelectionControl({ selectionType, indeterminate = false, onShiftToggle, onFocusUp, onFocusDown, name, ariaLabel, ariaDescribedby, focusedComponent, rowIndex, itemKey, verticalAlign = "middle", onChange, ...sharedProps }) {
	const controlId = useUniqueId();
	const isMultiSelection = selectionType === "multi";
	const { navigationActive } = useSingleTabStopNavigation(null);
	const setShiftState = (event) => {
		if (isMultiSelection) onShiftToggle === null || onShiftToggle === void 0 || onShiftToggle(event.shiftKey);
	};
	const onMouseDownHandler = (event) => {
		setShiftState(event);
		if (isMultiSelection) event.preventDefault();
	};
	const handleKeyDown = (event) => {
		setShiftState(event);
		if (isMultiSelection && !navigationActive) {
			if (event.keyCode === KeyCode.up) {
				event.preventDefault();
				onFocusUp === null || onFocusUp === void 0 || onFocusUp(event);
			}
			if (event.keyCode === KeyCode.down) {
				event.preventDefault();
				onFocusDown === null || onFocusDown === void 0 || onFocusDown(event);
			}
		}
	};
	const handleClick = (event) => {
		const target = event.currentTarget;
		const nativeInput = target.tagName === "INPUT" ? target : target.querySelector("input");
		nativeInput === null || nativeInput === void 0 || nativeInput.focus();
	};
	const nativeInputAttributes = {};
	if (ariaLabel) nativeInputAttributes["aria-label"] = ariaLabel;
	if (ariaDescribedby) nativeInputAttributes["aria-describedby"] = ariaDescribedby;
	const selector = isMultiSelection ? import_react.createElement(InternalCheckbox, {
		...sharedProps,
		onChange,
		showOutline: focusedComponent === "selection-control",
		controlId,
		"data-focus-id": "selection-control",
		indeterminate,
		ariaLabel,
		ariaDescribedby
	}) : import_react.createElement(radio_button_default, {
		...sharedProps,
		controlId,
		name,
		value: "",
		onSelect: onChange,
		nativeInputAttributes: Object.keys(nativeInputAttributes).length > 0 ? nativeInputAttributes : void 0,
		__skipNativeAttributesWarnings: ["aria-label", "aria-describedby"]
	});
	return import_react.createElement(import_react.Fragment, null, import_react.createElement("label", {
		onKeyDown: handleKeyDown,
		onKeyUp: setShiftState,
		onMouseDown: onMouseDownHandler,
		onMouseUp: setShiftState,
		onClick: handleClick,
		htmlFor: controlId,
		className: clsx(styles_css_default$3.label, styles_css_default$3.root, verticalAlign === "top" && styles_css_default$3["label-top"]),
		"aria-label": ariaLabel,
		title: ariaLabel,
		...rowIndex !== void 0 && !sharedProps.disabled ? getAnalyticsMetadataAttribute({ detail: {
			position: `${rowIndex + 1}`,
			item: itemKey || ""
		} }) : {}
	}, selector), import_react.createElement("span", {
		className: styles_css_default$3.stud,
		"aria-hidden": true
	}, "\xA0"));
}
// node_modules/@cloudscape-design/components/table/selection/use-selection-focus-move.js
function useSelectionFocusMove(selectionType, totalItems) {
	if (selectionType !== "multi") return {};
	function moveFocus(sourceElement, fromIndex, direction) {
		let index = fromIndex;
		const rootContainer = findRootContainer(sourceElement);
		while (index >= -1 && index < totalItems) {
			index += direction;
			const control = findSelectionControlByIndex(rootContainer, index);
			if (control && !control.disabled) {
				control.focus();
				break;
			}
		}
	}
	const [moveFocusDown, moveFocusUp] = [1, -1].map((direction) => {
		return (event) => {
			const target = event.currentTarget;
			const itemNode = findUpUntil(target, (node) => node.dataset.selectionItem === "item");
			moveFocus(target, Array.prototype.indexOf.call(itemNode.parentElement.children, itemNode), direction);
		};
	});
	return {
		moveFocusDown,
		moveFocusUp,
		moveFocus
	};
}
function findSelectionControlByIndex(rootContainer, index) {
	if (index === -1) return rootContainer.querySelector(`[data-${SELECTION_ITEM}="all"] .${styles_css_default$3.root} input`);
	return rootContainer.querySelectorAll(`[data-${SELECTION_ITEM}="item"] .${styles_css_default$3.root} input`)[index];
}
function findRootContainer(element) {
	return findUpUntil(element, (node) => node.dataset.selectionRoot === "true");
}
// node_modules/@cloudscape-design/components/table/selection/use-selection.js
function useSelection(options) {
	const singleSelectionProps = useSingleSelection(options);
	const multiSelectionProps = useMultiSelection(options);
	switch (options.selectionType) {
		case "single": return singleSelectionProps;
		case "multi": return multiSelectionProps;
		default: return { isItemSelected: () => false };
	}
}
function useSingleSelection({ ariaLabels, isItemDisabled = () => false, onSelectionChange, selectedItems = [], selectionType, trackBy, setLastUserAction }) {
	const selectionControlName = useUniqueId();
	if (selectionType !== "single") return { isItemSelected: () => false };
	const selectedSet = new ItemSet(trackBy, selectedItems.slice(0, 1));
	const isItemSelected = selectedSet.has.bind(selectedSet);
	const handleToggleItem = (item) => {
		if (!isItemDisabled(item) && !isItemSelected(item)) {
			fireNonCancelableEvent(onSelectionChange, { selectedItems: [item] });
			setLastUserAction === null || setLastUserAction === void 0 || setLastUserAction("selection");
		}
	};
	return {
		isItemSelected,
		getItemSelectionProps: (item) => {
			var _a;
			return {
				name: selectionControlName,
				selectionType: "single",
				disabled: isItemDisabled(item),
				checked: isItemSelected(item),
				onChange: () => handleToggleItem(item),
				ariaLabel: joinStrings(ariaLabels === null || ariaLabels === void 0 ? void 0 : ariaLabels.selectionGroupLabel, (_a = ariaLabels === null || ariaLabels === void 0 ? void 0 : ariaLabels.itemSelectionLabel) === null || _a === void 0 ? void 0 : _a.call(ariaLabels, { selectedItems }, item))
			};
		}
	};
}
function useMultiSelection({ ariaLabels, isItemDisabled = () => false, items, loading, onSelectionChange, selectedItems = [], selectionType, trackBy, setLastUserAction, totalItemsCount }) {
	const selectionControlName = useUniqueId();
	const [shiftPressed, setShiftPressed] = (0, import_react.useState)(false);
	const [lastClickedItem, setLastClickedItem] = (0, import_react.useState)(null);
	if (selectionType !== "multi") return { isItemSelected: () => false };
	const selectedSet = new ItemSet(trackBy, selectedItems);
	const isItemSelected = selectedSet.has.bind(selectedSet);
	let allItemsDisabled = true;
	let allEnabledItemsSelected = true;
	for (const item of items) {
		allItemsDisabled = allItemsDisabled && isItemDisabled(item);
		allEnabledItemsSelected = allEnabledItemsSelected && (isItemSelected(item) || isItemDisabled(item));
	}
	const allItemsCheckboxSelected = selectedItems.length > 0 && allEnabledItemsSelected;
	const allItemsCheckboxIndeterminate = selectedItems.length > 0 && !allEnabledItemsSelected;
	const itemIndexesMap = /* @__PURE__ */ new Map();
	items.forEach((item, i) => itemIndexesMap.set(getTrackableValue(trackBy, item), i));
	const getShiftSelectedItems = (item) => {
		const lastClickedItemIndex = lastClickedItem ? itemIndexesMap.get(getTrackableValue(trackBy, lastClickedItem)) : void 0;
		if (lastClickedItemIndex !== void 0) {
			const currentItemIndex = itemIndexesMap.get(getTrackableValue(trackBy, item));
			const start = Math.min(currentItemIndex, lastClickedItemIndex);
			const end = Math.max(currentItemIndex, lastClickedItemIndex);
			return items.slice(start, end + 1);
		}
		return [item];
	};
	const selectItems = (requestedItems) => {
		const newSelectedItems = [...selectedItems];
		requestedItems.forEach((newItem) => {
			if (!isItemSelected(newItem) && !isItemDisabled(newItem)) newSelectedItems.push(newItem);
		});
		return newSelectedItems;
	};
	const deselectItems = (requestedItems) => {
		const requestedItemsSet = new ItemSet(trackBy, requestedItems);
		const newSelectedItems = [];
		selectedItems.forEach((selectedItem) => {
			if (!requestedItemsSet.has(selectedItem) || isItemDisabled(selectedItem)) newSelectedItems.push(selectedItem);
		});
		return newSelectedItems;
	};
	const handleToggleAll = () => {
		const newSelectedItems = allEnabledItemsSelected ? deselectItems(items) : selectItems(items);
		fireNonCancelableEvent(onSelectionChange, { selectedItems: newSelectedItems });
		setLastUserAction === null || setLastUserAction === void 0 || setLastUserAction("selection");
	};
	const handleToggleItem = (item) => {
		if (!isItemDisabled(item)) {
			const requestedItems = shiftPressed ? getShiftSelectedItems(item) : [item];
			const selectedItems = isItemSelected(item) ? deselectItems(requestedItems) : selectItems(requestedItems);
			fireNonCancelableEvent(onSelectionChange, { selectedItems });
			setLastClickedItem(item);
			setLastUserAction === null || setLastUserAction === void 0 || setLastUserAction("selection");
		}
	};
	return {
		isItemSelected,
		getSelectAllProps: () => {
			var _a;
			return {
				name: selectionControlName,
				selectionType: "multi",
				disabled: allItemsDisabled || !!loading,
				checked: allItemsCheckboxSelected,
				indeterminate: allItemsCheckboxIndeterminate,
				onChange: handleToggleAll,
				ariaLabel: joinStrings(ariaLabels === null || ariaLabels === void 0 ? void 0 : ariaLabels.selectionGroupLabel, (_a = ariaLabels === null || ariaLabels === void 0 ? void 0 : ariaLabels.allItemsSelectionLabel) === null || _a === void 0 ? void 0 : _a.call(ariaLabels, {
					selectedItems,
					itemsCount: totalItemsCount,
					selectedItemsCount: selectedItems.length
				})),
				selectionGroupLabel: ariaLabels === null || ariaLabels === void 0 ? void 0 : ariaLabels.selectionGroupLabel
			};
		},
		getItemSelectionProps: (item) => {
			var _a;
			return {
				name: selectionControlName,
				selectionType: "multi",
				disabled: isItemDisabled(item),
				checked: isItemSelected(item),
				onChange: () => handleToggleItem(item),
				onShiftToggle: (value) => setShiftPressed(value),
				ariaLabel: joinStrings(ariaLabels === null || ariaLabels === void 0 ? void 0 : ariaLabels.selectionGroupLabel, (_a = ariaLabels === null || ariaLabels === void 0 ? void 0 : ariaLabels.itemSelectionLabel) === null || _a === void 0 ? void 0 : _a.call(ariaLabels, { selectedItems }, item))
			};
		}
	};
}
// node_modules/@cloudscape-design/components/table/header-cell/styles.css.js
var styles_css_default$2 = {
	"header-cell": "awsui_header-cell_1spae_m6gr1_9",
	"header-cell-fake-focus": "awsui_header-cell-fake-focus_1spae_m6gr1_43",
	"header-cell-group": "awsui_header-cell-group_1spae_m6gr1_64",
	"header-cell-grouped": "awsui_header-cell-grouped_1spae_m6gr1_64",
	"header-cell-spans-rows": "awsui_header-cell-spans-rows_1spae_m6gr1_64",
	"resize-divider": "awsui_resize-divider_1spae_m6gr1_69",
	"header-cell-sticky": "awsui_header-cell-sticky_1spae_m6gr1_72",
	"header-cell-stuck": "awsui_header-cell-stuck_1spae_m6gr1_78",
	"header-cell-variant-full-page": "awsui_header-cell-variant-full-page_1spae_m6gr1_78",
	"header-cell-hidden": "awsui_header-cell-hidden_1spae_m6gr1_84",
	"header-cell-variant-embedded": "awsui_header-cell-variant-embedded_1spae_m6gr1_87",
	"is-visual-refresh": "awsui_is-visual-refresh_1spae_m6gr1_87",
	"sticky-cell": "awsui_sticky-cell_1spae_m6gr1_87",
	"header-cell-variant-borderless": "awsui_header-cell-variant-borderless_1spae_m6gr1_87",
	"header-cell-sortable": "awsui_header-cell-sortable_1spae_m6gr1_90",
	"table-variant-full-page": "awsui_table-variant-full-page_1spae_m6gr1_111",
	"sticky-cell-pad-left": "awsui_sticky-cell-pad-left_1spae_m6gr1_114",
	"has-selection": "awsui_has-selection_1spae_m6gr1_114",
	"sticky-cell-last-inline-start": "awsui_sticky-cell-last-inline-start_1spae_m6gr1_117",
	"sticky-cell-last-inline-end": "awsui_sticky-cell-last-inline-end_1spae_m6gr1_129",
	"sorting-icon": "awsui_sorting-icon_1spae_m6gr1_139",
	"header-cell-main": "awsui_header-cell-main_1spae_m6gr1_147",
	"sort-priority-badge": "awsui_sort-priority-badge_1spae_m6gr1_152",
	"edit-icon": "awsui_edit-icon_1spae_m6gr1_156",
	"header-cell-content": "awsui_header-cell-content_1spae_m6gr1_162",
	"header-cell-content-expandable": "awsui_header-cell-content-expandable_1spae_m6gr1_168",
	"header-cell-content-multi-sorted": "awsui_header-cell-content-multi-sorted_1spae_m6gr1_226",
	"header-cell-disabled": "awsui_header-cell-disabled_1spae_m6gr1_229",
	"header-cell-sorted": "awsui_header-cell-sorted_1spae_m6gr1_229",
	"header-cell-main-with-menu": "awsui_header-cell-main-with-menu_1spae_m6gr1_233",
	"header-cell-content-with-menu": "awsui_header-cell-content-with-menu_1spae_m6gr1_238",
	"header-cell-text": "awsui_header-cell-text_1spae_m6gr1_270",
	"header-cell-text-wrap": "awsui_header-cell-text-wrap_1spae_m6gr1_274",
	"header-cell-ascending": "awsui_header-cell-ascending_1spae_m6gr1_280",
	"header-cell-descending": "awsui_header-cell-descending_1spae_m6gr1_281",
	"has-striped-rows": "awsui_has-striped-rows_1spae_m6gr1_395",
	"sticky-cell-pad-inline-start": "awsui_sticky-cell-pad-inline-start_1spae_m6gr1_395",
	"header-cell-resizable": "awsui_header-cell-resizable_1spae_m6gr1_407"
};
// node_modules/@cloudscape-design/components/table/header-cell/th-element.js
function TableThElement({ resizableStyle, sortingStatus, sortingDisabled, suppressAriaSort, focusedComponent, stuck, sticky, resizable, hidden, stripedRows, isSelection, colIndex, columnId, stickyState, cellRef, tableRole, children, variant, ariaLabel, tableVariant, colSpan, rowSpan, scope, columnGroupId, isLast, stickyBoundaryColumnId, ...props }) {
	const isVisualRefresh = useVisualRefresh();
	const stickyStyles = useStickyCellStyles({
		stickyColumns: stickyState,
		columnId,
		getClassName: (props) => getStickyClassNames(styles_css_default$2, props),
		boundaryColumnId: stickyBoundaryColumnId
	});
	const cellRefObject = (0, import_react.useRef)(null);
	const mergedRef = useMergeRefs(stickyStyles.ref, cellRef, cellRefObject);
	const { tabIndex: cellTabIndex } = useSingleTabStopNavigation(cellRefObject);
	return import_react.createElement("th", {
		"data-focus-id": `header-${String(columnId)}`,
		className: clsx(styles_css_default$2["header-cell"], styles_css_default$2[`header-cell-variant-${variant}`], sticky && styles_css_default$2["header-cell-sticky"], resizable && styles_css_default$2["header-cell-resizable"], stuck && styles_css_default$2["header-cell-stuck"], stripedRows && styles_css_default$2["has-striped-rows"], isVisualRefresh && styles_css_default$2["is-visual-refresh"], isSelection && clsx(styles_css_default$10["selection-control"], styles_css_default$10["selection-control-header"]), tableVariant && styles_css_default$2[`table-variant-${tableVariant}`], scope === "colgroup" && styles_css_default$2["header-cell-group"], {
			[styles_css_default$2["header-cell-fake-focus"]]: focusedComponent === `header-${String(columnId)}`,
			[styles_css_default$2["header-cell-sortable"]]: sortingStatus,
			[styles_css_default$2["header-cell-sorted"]]: sortingStatus === "ascending" || sortingStatus === "descending",
			[styles_css_default$2["header-cell-disabled"]]: sortingDisabled,
			[styles_css_default$2["header-cell-ascending"]]: sortingStatus === "ascending",
			[styles_css_default$2["header-cell-descending"]]: sortingStatus === "descending",
			[styles_css_default$2["header-cell-hidden"]]: hidden,
			[styles_css_default$2["header-cell-spans-rows"]]: (rowSpan !== null && rowSpan !== void 0 ? rowSpan : 1) > 1,
			[styles_css_default$2["header-cell-grouped"]]: !!columnGroupId
		}, stickyStyles.className),
		colSpan,
		rowSpan,
		style: {
			...resizableStyle,
			...stickyStyles.style
		},
		ref: mergedRef,
		...getTableColHeaderRoleProps({
			tableRole,
			sortingStatus: suppressAriaSort ? void 0 : sortingStatus,
			colIndex
		}),
		scope: scope !== null && scope !== void 0 ? scope : "col",
		tabIndex: cellTabIndex === -1 ? void 0 : cellTabIndex,
		...copyAnalyticsMetadataAttribute(props),
		...ariaLabel ? { "aria-label": ariaLabel } : {},
		...isLast ? { "data-rightmost": true } : {},
		...scope !== "colgroup" ? { "data-column-index": colIndex + 1 } : {},
		...columnGroupId ? { "data-column-group-id": columnGroupId } : {}
	}, children);
}
// node_modules/@cloudscape-design/components/table/selection/selection-cell.js
function TableHeaderSelectionCell({ focusedComponent, singleSelectionHeaderAriaLabel, getSelectAllProps, onFocusMove, isGrouped, ...props }) {
	const selectAllProps = getSelectAllProps ? getSelectAllProps() : void 0;
	return import_react.createElement(TableThElement, {
		...props,
		isSelection: true,
		colIndex: 0,
		focusedComponent,
		ariaLabel: selectAllProps === null || selectAllProps === void 0 ? void 0 : selectAllProps.selectionGroupLabel,
		...getAnalyticsMetadataAttribute({ action: (selectAllProps === null || selectAllProps === void 0 ? void 0 : selectAllProps.checked) ? "deselectAll" : "selectAll" })
	}, selectAllProps ? import_react.createElement(SelectionControl, {
		onFocusDown: (event) => {
			onFocusMove(event.target, -1, 1);
		},
		focusedComponent,
		...selectAllProps,
		...props.sticky ? { tabIndex: -1 } : {}
	}) : import_react.createElement(ScreenreaderOnly, null, singleSelectionHeaderAriaLabel), import_react.createElement(Divider, {
		className: styles_css_default$10["resize-divider"],
		isGrouped
	}));
}
function TableBodySelectionCell({ selectionControlProps, ...props }) {
	return import_react.createElement(TableTdElement, {
		...props,
		isSelection: true,
		wrapLines: false,
		isEditable: false,
		isEditing: false,
		colIndex: 0
	}, selectionControlProps ? import_react.createElement(SelectionControl, {
		...selectionControlProps,
		verticalAlign: props.verticalAlign
	}) : null);
}
// node_modules/@cloudscape-design/components/table/selection/use-group-selection.js
function useGroupSelection({ ariaLabels, items, rootItems, selectedItems = [], totalItemsCount, trackBy, expandableRows, selectionType, getLoadingStatus, setLastUserAction }) {
	const selectionControlName = useUniqueId();
	const [shiftPressed, setShiftPressed] = (0, import_react.useState)(false);
	const [lastClickedItem, setLastClickedItem] = (0, import_react.useState)(null);
	if (selectionType !== "group") return { isItemSelected: () => false };
	const getParent = (item) => expandableRows.getExpandableItemProps(item).parent;
	const getChildren = (item) => expandableRows.getExpandableItemProps(item).children;
	const getSelectionStateProps = (item) => {
		const { itemsCount, selectedItemsCount } = expandableRows.getExpandableItemProps(item);
		return {
			itemsCount,
			selectedItemsCount
		};
	};
	const isComplete = (item) => !getLoadingStatus || getLoadingStatus(item) === "finished";
	const selectionTree = new SelectionTree(rootItems, {
		rootItems,
		trackBy,
		getChildren,
		isComplete
	}, expandableRows.groupSelection);
	const onChange = (groupSelection) => {
		fireNonCancelableEvent(expandableRows.onGroupSelectionChange, { groupSelection });
		setLastUserAction === null || setLastUserAction === void 0 || setLastUserAction("selection");
	};
	const itemIndexesMap = /* @__PURE__ */ new Map();
	items.forEach((item, i) => itemIndexesMap.set(getTrackableValue(trackBy, item), i));
	const getShiftSelectedItems = (item) => {
		const lastClickedItemIndex = lastClickedItem ? itemIndexesMap.get(getTrackableValue(trackBy, lastClickedItem)) : void 0;
		if (lastClickedItemIndex !== void 0) {
			const currentItemIndex = itemIndexesMap.get(getTrackableValue(trackBy, item));
			const start = Math.min(currentItemIndex, lastClickedItemIndex);
			const end = Math.max(currentItemIndex, lastClickedItemIndex);
			const requestedItems = items.slice(start, end + 1);
			return lastClickedItemIndex < currentItemIndex ? requestedItems : requestedItems.reverse();
		}
		return [item];
	};
	const handleToggleAll = () => onChange(selectionTree.toggleAll().getState());
	const handleToggleItem = (item) => {
		setLastClickedItem(item);
		const requestedItems = shiftPressed ? getShiftSelectedItems(item) : [item];
		if (requestedItems.reduce((set, item) => set.add(getParent(item)), /* @__PURE__ */ new Set()).size === 1) onChange(selectionTree.toggleSome(requestedItems).getState());
	};
	const createLoaderToggleHandle = (item) => () => onChange(!item ? selectionTree.invertAll().getState() : selectionTree.invertOne(item).getState());
	return {
		isItemSelected: selectionTree.isItemSelected,
		getSelectAllProps: () => {
			var _a, _b, _c;
			return {
				name: selectionControlName,
				selectionType: "multi",
				disabled: false,
				checked: selectionTree.isAllItemsSelected(),
				indeterminate: selectionTree.isAllItemsIndeterminate(),
				onChange: handleToggleAll,
				ariaLabel: joinStrings(ariaLabels === null || ariaLabels === void 0 ? void 0 : ariaLabels.selectionGroupLabel, (_a = ariaLabels === null || ariaLabels === void 0 ? void 0 : ariaLabels.allItemsSelectionLabel) === null || _a === void 0 ? void 0 : _a.call(ariaLabels, {
					selectedItems,
					itemsCount: (_b = expandableRows.totalItemsCount) !== null && _b !== void 0 ? _b : totalItemsCount,
					selectedItemsCount: (_c = expandableRows.totalSelectedItemsCount) !== null && _c !== void 0 ? _c : selectedItems.length
				}))
			};
		},
		getItemSelectionProps: (item) => {
			var _a;
			return {
				name: selectionControlName,
				selectionType: "multi",
				disabled: false,
				checked: selectionTree.isItemSelected(item),
				indeterminate: selectionTree.isItemIndeterminate(item),
				onChange: () => handleToggleItem(item),
				onShiftToggle: (value) => setShiftPressed(value),
				ariaLabel: joinStrings(ariaLabels === null || ariaLabels === void 0 ? void 0 : ariaLabels.selectionGroupLabel, (_a = ariaLabels === null || ariaLabels === void 0 ? void 0 : ariaLabels.itemSelectionLabel) === null || _a === void 0 ? void 0 : _a.call(ariaLabels, {
					selectedItems,
					...getSelectionStateProps(item)
				}, item))
			};
		},
		getLoaderSelectionProps: (item) => {
			var _a;
			return {
				name: selectionControlName,
				selectionType: "multi",
				disabled: false,
				checked: item ? selectionTree.isItemSelected(item) : selectionTree.getState().inverted,
				indeterminate: false,
				onChange: createLoaderToggleHandle(item),
				ariaLabel: joinStrings(ariaLabels === null || ariaLabels === void 0 ? void 0 : ariaLabels.selectionGroupLabel, (_a = ariaLabels === null || ariaLabels === void 0 ? void 0 : ariaLabels.itemLoaderSelectionLabel) === null || _a === void 0 ? void 0 : _a.call(ariaLabels, { selectedItems }, item))
			};
		}
	};
}
// node_modules/@cloudscape-design/components/skeleton/styles.css.js
var styles_css_default$1 = {
	"root": "awsui_root_1qq5l_1qroy_25",
	"inner": "awsui_inner_1qq5l_1qroy_28",
	"skeleton-wave": "awsui_skeleton-wave_1qq5l_1qroy_1",
	"skeleton-wave-rtl": "awsui_skeleton-wave-rtl_1qq5l_1qroy_1",
	"display-block": "awsui_display-block_1qq5l_1qroy_86",
	"display-inline-block": "awsui_display-inline-block_1qq5l_1qroy_90",
	"display-inline": "awsui_display-inline_1qq5l_1qroy_90",
	"variant-text-body-s": "awsui_variant-text-body-s_1qq5l_1qroy_99",
	"variant-text-body-m": "awsui_variant-text-body-m_1qq5l_1qroy_104",
	"variant-text-heading-xs": "awsui_variant-text-heading-xs_1qq5l_1qroy_109",
	"variant-text-heading-s": "awsui_variant-text-heading-s_1qq5l_1qroy_114",
	"variant-text-heading-m": "awsui_variant-text-heading-m_1qq5l_1qroy_119",
	"variant-text-heading-l": "awsui_variant-text-heading-l_1qq5l_1qroy_124",
	"variant-text-heading-xl": "awsui_variant-text-heading-xl_1qq5l_1qroy_129",
	"variant-text-display-l": "awsui_variant-text-display-l_1qq5l_1qroy_134"
};
// node_modules/@cloudscape-design/components/skeleton/internal.js
function InternalSkeleton({ variant, height, width, display, tagOverride, __internalRootRef, ...props }) {
	const baseProps = getBaseProps(props);
	const Tag = tagOverride;
	return import_react.createElement(Tag, {
		...baseProps,
		className: clsx(baseProps.className, styles_css_default$1.root, variant && styles_css_default$1[`variant-${variant}`], display && styles_css_default$1[`display-${display}`]),
		ref: __internalRootRef,
		style: width !== void 0 ? { inlineSize: width } : {},
		"aria-hidden": "true"
	}, import_react.createElement(Tag, {
		className: styles_css_default$1.inner,
		style: height !== void 0 ? { blockSize: height } : {}
	}));
}
// node_modules/@cloudscape-design/components/table/skeleton-rows.js
var noop = () => {};
function SkeletonRows({ count, totalColumnsCount, loadingText, hasSelection, hasFooter, stickyState, tableRole, ariaLabels, cellVerticalAlign, computedVariant, visibleColumnDefinitions, wrapLines, resizableColumns, colIndexOffset, renderCell }) {
	return import_react.createElement(import_react.Fragment, null, import_react.createElement("tr", { "aria-hidden": "false" }, import_react.createElement("td", {
		colSpan: totalColumnsCount,
		className: styles_css_default$10["skeleton-loading-cell"]
	}, import_react.createElement(ScreenreaderOnly, null, loadingText))), Array.from({ length: count }, (_, i) => {
		return import_react.createElement("tr", {
			key: `skeleton-row-${i}`,
			className: styles_css_default$10.row,
			"aria-hidden": "true"
		}, hasSelection && import_react.createElement("td", { className: styles_css_default$10["selection-control"] }), visibleColumnDefinitions.map((column, colIndex) => {
			var _a, _b;
			return import_react.createElement(TableBodyCell, {
				key: `skeleton-${getColumnKey(column, colIndex)}`,
				isSelected: false,
				isPrevSelected: false,
				isNextSelected: false,
				hasSelection,
				hasFooter,
				stickyState,
				tableRole,
				resizableStyle: {
					width: column.width,
					minWidth: column.minWidth,
					maxWidth: column.maxWidth
				},
				ariaLabels,
				column: {
					...column,
					cell: () => {
						const customSkeleton = renderCell === null || renderCell === void 0 ? void 0 : renderCell(column);
						return customSkeleton === void 0 ? import_react.createElement(InternalSkeleton, {
							variant: "dynamic",
							tagOverride: "span"
						}) : customSkeleton;
					}
				},
				item: {},
				wrapLines,
				isEditable: false,
				isEditing: false,
				isRowHeader: column.isRowHeader,
				resizableColumns,
				onEditStart: noop,
				onEditEnd: noop,
				columnId: (_a = column.id) !== null && _a !== void 0 ? _a : colIndex,
				colIndex: colIndex + colIndexOffset,
				verticalAlign: (_b = column.verticalAlign) !== null && _b !== void 0 ? _b : cellVerticalAlign,
				tableVariant: computedVariant
			});
		}));
	}));
}
// node_modules/@cloudscape-design/components/table/column-groups/split-utils.js
/** Returns all column IDs that are descendants of the given group (including nested subgroups). */
function getGroupColumnIds(columnGroupsLayout, groupId) {
	const columnsRow = columnGroupsLayout.rows[columnGroupsLayout.rows.length - 1];
	const childIds = [];
	for (const col of columnsRow.columns) if (!col.isGroup && col.parentGroupIds.includes(groupId)) childIds.push(col.id);
	return childIds;
}
/**
* Computes how a group header cell is split by a sticky boundary.
* Call once for sticky-first and once for sticky-last.
*
* @param stickyCount - number of sticky columns from that side (first or last)
* @param side - which boundary to check
*/
function getGroupSplit({ col, stickyCount, side, totalColumns }) {
	if (!col.isGroup || stickyCount === 0) return {
		stickyColspan: 0,
		staticColspan: 0
	};
	const groupStart = col.colIndex;
	const groupEnd = col.colIndex + col.colSpan - 1;
	if (side === "first") {
		const lastStickyFirst = stickyCount - 1;
		if (groupStart <= lastStickyFirst && groupEnd > lastStickyFirst) {
			const stickyColspan = lastStickyFirst - groupStart + 1;
			return {
				stickyColspan,
				staticColspan: col.colSpan - stickyColspan
			};
		}
	} else {
		const firstStickyLast = totalColumns - stickyCount;
		if (groupStart < firstStickyLast && groupEnd >= firstStickyLast) {
			const staticColspan = firstStickyLast - groupStart;
			return {
				stickyColspan: col.colSpan - staticColspan,
				staticColspan
			};
		}
	}
	return {
		stickyColspan: 0,
		staticColspan: 0
	};
}
// node_modules/@cloudscape-design/components/table/header-cell/sort-menu.js
function SortMenu({ inSort, isSortedAscending, isSortedDescending, i18nStrings, ariaLabel, ariaDescribedby, onAction }) {
	var _a, _b, _c, _d, _e, _f, _g;
	const i18n = useInternalI18n("table");
	const items = [
		{
			id: "sort-ascending",
			itemType: "checkbox",
			text: (_a = i18n("i18nStrings.sortDropdownSortAscending", i18nStrings === null || i18nStrings === void 0 ? void 0 : i18nStrings.sortDropdownSortAscending)) !== null && _a !== void 0 ? _a : "",
			checked: isSortedAscending
		},
		{
			id: "sort-descending",
			itemType: "checkbox",
			text: (_b = i18n("i18nStrings.sortDropdownSortDescending", i18nStrings === null || i18nStrings === void 0 ? void 0 : i18nStrings.sortDropdownSortDescending)) !== null && _b !== void 0 ? _b : "",
			checked: isSortedDescending
		},
		{
			id: "multi-column-sort-group",
			itemType: "group",
			text: (_c = i18n("i18nStrings.sortDropdownMultiColumnSortGroup", i18nStrings === null || i18nStrings === void 0 ? void 0 : i18nStrings.sortDropdownMultiColumnSortGroup)) !== null && _c !== void 0 ? _c : "",
			items: [
				{
					id: "add-to-sort-ascending",
					text: (_d = i18n("i18nStrings.sortDropdownAddToSortAscending", i18nStrings === null || i18nStrings === void 0 ? void 0 : i18nStrings.sortDropdownAddToSortAscending)) !== null && _d !== void 0 ? _d : "",
					disabled: inSort,
					disabledReason: i18n("i18nStrings.sortDropdownAddToSortDisabledReason", i18nStrings === null || i18nStrings === void 0 ? void 0 : i18nStrings.sortDropdownAddToSortDisabledReason)
				},
				{
					id: "add-to-sort-descending",
					text: (_e = i18n("i18nStrings.sortDropdownAddToSortDescending", i18nStrings === null || i18nStrings === void 0 ? void 0 : i18nStrings.sortDropdownAddToSortDescending)) !== null && _e !== void 0 ? _e : "",
					disabled: inSort,
					disabledReason: i18n("i18nStrings.sortDropdownAddToSortDisabledReason", i18nStrings === null || i18nStrings === void 0 ? void 0 : i18nStrings.sortDropdownAddToSortDisabledReason)
				},
				{
					id: "remove-from-sort",
					text: (_f = i18n("i18nStrings.sortDropdownRemoveFromSort", i18nStrings === null || i18nStrings === void 0 ? void 0 : i18nStrings.sortDropdownRemoveFromSort)) !== null && _f !== void 0 ? _f : "",
					disabled: !inSort,
					disabledReason: i18n("i18nStrings.sortDropdownRemoveFromSortDisabledReason", i18nStrings === null || i18nStrings === void 0 ? void 0 : i18nStrings.sortDropdownRemoveFromSortDisabledReason)
				}
			]
		}
	];
	return import_react.createElement(InternalButtonDropdown, {
		items,
		variant: "icon",
		compactTrigger: true,
		expandToViewport: true,
		ariaLabel: (_g = i18n("ariaLabels.sortMenuTriggerLabel", ariaLabel)) !== null && _g !== void 0 ? _g : "",
		ariaDescribedby,
		onItemClick: ({ detail }) => onAction(detail.id)
	});
}
// node_modules/@cloudscape-design/components/table/header-cell/index.js
function TableHeaderCell({ tabIndex, column, activeSortingColumn, sortingDescending, sortingDisabled, wrapLines, focusedComponent, stuck, sticky, hidden, stripedRows, onClick, colIndex, updateColumn, resizableColumns, resizableStyle, onResizeFinish, isEditable, columnId, stickyState, cellRef, tableRole, resizerRoleDescription, resizerTooltipText, isExpandable, hasDynamicContent, variant, colSpan, rowSpan, columnGroupId, isLastChildOfGroup, isLast, tableVariant, multiColumnSort, i18nStrings, ariaLabels }) {
	var _a, _b;
	const i18n = useInternalI18n("table");
	const sortable = !!column.sortingComparator || !!column.sortingField;
	const isGrouped = !!columnGroupId || (rowSpan !== null && rowSpan !== void 0 ? rowSpan : 1) > 1;
	const hasSortMenu = !!multiColumnSort && sortable && !sortingDisabled;
	const multiSortIndex = multiColumnSort ? getSortIndex(multiColumnSort.sortingColumns, column) : null;
	const multiSortEntry = multiSortIndex !== null && multiColumnSort ? multiColumnSort.sortingColumns[multiSortIndex - 1] : void 0;
	const inMultiSort = multiSortIndex !== null;
	const isPrimaryMultiSort = multiSortIndex === 1;
	const showPriorityBadge = !!multiColumnSort && multiColumnSort.sortingColumns.length >= 2 && multiSortIndex !== null;
	const sorted = multiColumnSort ? inMultiSort : !!activeSortingColumn && isSorted(column, activeSortingColumn);
	const descending = multiColumnSort ? !!(multiSortEntry === null || multiSortEntry === void 0 ? void 0 : multiSortEntry.isDescending) : !!sortingDescending;
	const sortingStatus = getSortingStatus(sortable, sorted, descending, !!sortingDisabled);
	const suppressAriaSort = !!multiColumnSort && inMultiSort && !isPrimaryMultiSort;
	const sortDirectionLabel = descending ? i18n("ariaLabels.sortDescending", ariaLabels === null || ariaLabels === void 0 ? void 0 : ariaLabels.sortDescending) : i18n("ariaLabels.sortAscending", ariaLabels === null || ariaLabels === void 0 ? void 0 : ariaLabels.sortAscending);
	const sortPriorityLabel = i18n("ariaLabels.sortPriority", ariaLabels === null || ariaLabels === void 0 ? void 0 : ariaLabels.sortPriority, (format) => ({ priority }) => format({ priority }));
	const sortAccessibleText = inMultiSort ? [suppressAriaSort ? sortDirectionLabel : void 0, showPriorityBadge ? sortPriorityLabel === null || sortPriorityLabel === void 0 ? void 0 : sortPriorityLabel({ priority: multiSortIndex !== null && multiSortIndex !== void 0 ? multiSortIndex : 0 }) : void 0].filter(Boolean).join(" ") : "";
	const handleClick = (shiftKey = false) => {
		if (multiColumnSort) {
			const current = multiColumnSort.sortingColumns;
			let next;
			if (shiftKey && !inMultiSort) next = appendSort(current, column, false);
			else if (inMultiSort) next = toggleDirection(current, column);
			else next = replaceSort(column, false);
			fireNonCancelableEvent(multiColumnSort.onChange, { sortingColumns: next });
			return;
		}
		onClick({
			sortingColumn: column,
			isDescending: sorted ? !sortingDescending : false
		});
	};
	const handleSortMenuAction = (action) => {
		/* istanbul ignore next */
		if (!multiColumnSort) return;
		const current = multiColumnSort.sortingColumns;
		let next;
		switch (action) {
			case "sort-ascending":
				next = inMultiSort ? setDirection(current, column, false) : replaceSort(column, false);
				break;
			case "sort-descending":
				next = inMultiSort ? setDirection(current, column, true) : replaceSort(column, true);
				break;
			case "add-to-sort-ascending":
				next = appendSort(current, column, false);
				break;
			case "add-to-sort-descending":
				next = appendSort(current, column, true);
				break;
			case "remove-from-sort": next = removeSort(current, column);
		}
		fireNonCancelableEvent(multiColumnSort.onChange, { sortingColumns: next });
	};
	const handleKeyPress = ({ nativeEvent: e }) => {
		if (e.keyCode === KeyCode.enter || e.keyCode === KeyCode.space) {
			e.preventDefault();
			handleClick(e.shiftKey);
		}
	};
	const headerId = useUniqueId("table-header-");
	const icons = useInternalComponentIcons("table");
	const clickableHeaderRef = (0, import_react.useRef)(null);
	const { tabIndex: clickableHeaderTabIndex } = useSingleTabStopNavigation(clickableHeaderRef, { tabIndex });
	const cellRefObject = (0, import_react.useRef)(null);
	const cellRefCombined = useMergeRefs(cellRef, cellRefObject);
	useResizeObserver(hasDynamicContent ? cellRefObject : () => null, (entry) => {
		updateColumn(columnId, entry.borderBoxWidth);
	});
	return import_react.createElement(TableThElement, {
		resizableStyle,
		cellRef: cellRefCombined,
		sortingStatus,
		sortingDisabled,
		suppressAriaSort,
		focusedComponent,
		stuck,
		sticky,
		resizable: resizableColumns,
		hidden,
		stripedRows,
		colIndex,
		columnId,
		stickyState,
		tableRole,
		variant,
		tableVariant,
		colSpan,
		rowSpan,
		columnGroupId,
		isLast,
		...sortingDisabled ? {} : getAnalyticsMetadataAttribute({
			action: "sort",
			detail: {
				position: `${colIndex + 1}`,
				columnId: column.id ? `${column.id}` : "",
				label: `.${styles_css_default$7["header-cell-text"]}`,
				sortingDescending: `${!descending}`
			}
		})
	}, import_react.createElement("div", { className: clsx(styles_css_default$2["header-cell-main"], hasSortMenu && styles_css_default$2["header-cell-main-with-menu"]) }, import_react.createElement("div", {
		ref: clickableHeaderRef,
		"data-focus-id": `sorting-control-${String(columnId)}`,
		className: clsx(styles_css_default$2["header-cell-content"], {
			[styles_css_default$2["header-cell-fake-focus"]]: focusedComponent === `sorting-control-${String(columnId)}`,
			[styles_css_default$2["header-cell-content-expandable"]]: isExpandable,
			[styles_css_default$2["header-cell-content-multi-sorted"]]: showPriorityBadge,
			[styles_css_default$2["header-cell-content-with-menu"]]: hasSortMenu
		}),
		"aria-label": column.ariaLabel ? column.ariaLabel({
			sorted,
			descending: sorted && descending,
			disabled: !!sortingDisabled,
			sortIndex: multiSortIndex !== null && multiSortIndex !== void 0 ? multiSortIndex : void 0
		}) : void 0,
		...sortingStatus && !sortingDisabled ? {
			onKeyPress: handleKeyPress,
			tabIndex: clickableHeaderTabIndex,
			role: "button",
			onClick: (event) => handleClick(event.shiftKey),
			"data-awsui-motion-trigger": "hover",
			onMouseDown: (event) => {
				if (event.shiftKey) event.preventDefault();
			}
		} : {}
	}, import_react.createElement("div", {
		className: clsx(styles_css_default$2["header-cell-text"], styles_css_default$7["header-cell-text"], wrapLines && styles_css_default$2["header-cell-text-wrap"]),
		id: headerId
	}, column.header, isEditable ? import_react.createElement("span", { className: styles_css_default$2["edit-icon"] }, import_react.createElement(InternalIcon, {
		name: "edit",
		ariaLabel: i18n("columnDefinitions.editConfig.editIconAriaLabel", (_a = column.editConfig) === null || _a === void 0 ? void 0 : _a.editIconAriaLabel)
	})) : null), sortAccessibleText && import_react.createElement(ScreenreaderOnly, null, sortAccessibleText), sortingStatus && import_react.createElement("span", { className: styles_css_default$2["sorting-icon"] }, showPriorityBadge && import_react.createElement("span", {
		className: styles_css_default$2["sort-priority-badge"],
		"aria-hidden": "true"
	}, multiSortIndex), import_react.createElement(CustomizableIcon, {
		customIcon: (_b = icons === null || icons === void 0 ? void 0 : icons.sortingIndicator) === null || _b === void 0 ? void 0 : _b.call(icons, { sortingState: sortingStatus }),
		fallback: {
			name: getSortingIconName(sortingStatus),
			nativeAttributes: { "data-awsui-motion-target": "" }
		}
	}))), hasSortMenu && import_react.createElement(SortMenu, {
		column,
		inSort: inMultiSort,
		isSortedAscending: inMultiSort && !descending,
		isSortedDescending: inMultiSort && descending,
		i18nStrings,
		ariaLabel: ariaLabels === null || ariaLabels === void 0 ? void 0 : ariaLabels.sortMenuTriggerLabel,
		ariaDescribedby: headerId,
		onAction: handleSortMenuAction
	})), resizableColumns ? import_react.createElement(Resizer, {
		tabIndex,
		focusId: `resize-control-${String(columnId)}`,
		showFocusRing: focusedComponent === `resize-control-${String(columnId)}`,
		onWidthUpdate: (newWidth) => updateColumn(columnId, newWidth),
		onWidthUpdateCommit: onResizeFinish,
		ariaLabelledby: headerId,
		minWidth: typeof column.minWidth === "string" ? parseInt(column.minWidth) : column.minWidth,
		roleDescription: i18n("ariaLabels.resizerRoleDescription", resizerRoleDescription),
		tooltipText: resizerTooltipText,
		isBorderless: variant === "full-page" || variant === "embedded" || variant === "borderless",
		isLast,
		isGrouped,
		dividerPosition: isLastChildOfGroup ? "top" : void 0
	}) : import_react.createElement(Divider, {
		className: styles_css_default$2["resize-divider"],
		position: isLastChildOfGroup ? "top" : void 0,
		isGrouped
	}));
}
// node_modules/@cloudscape-design/components/table/header-cell/group-header-cell.js
function TableGroupHeaderCell({ group, colspan, rowspan, colIndex, groupId, resizableColumns, resizableStyle, onResizeFinish, updateGroupWidth, childColumnIds, focusedComponent, tabIndex, sticky, hidden, stripedRows, stickyState, cellRef, tableRole, resizerRoleDescription, resizerTooltipText, variant, tableVariant, columnGroupId, stickyColumnId, stickyBoundaryColumnId, isLast, wrapLines }) {
	var _a;
	const headerId = useUniqueId("table-group-header-");
	const { columnWidths } = useColumnWidths();
	const lastChild = childColumnIds[childColumnIds.length - 1];
	const groupMinWidth = childColumnIds.reduce((sum, id) => {
		if (id === lastChild) return sum + 120;
		return sum + (columnWidths.get(id) || 120);
	}, 0);
	const clickableHeaderRef = (0, import_react.useRef)(null);
	const { tabIndex: clickableHeaderTabIndex } = useSingleTabStopNavigation(clickableHeaderRef, { tabIndex });
	return import_react.createElement(TableThElement, {
		resizableStyle,
		cellRef,
		focusedComponent,
		sticky,
		resizable: resizableColumns,
		hidden,
		stripedRows,
		colIndex,
		columnId: stickyColumnId !== null && stickyColumnId !== void 0 ? stickyColumnId : groupId,
		stickyBoundaryColumnId,
		stickyState,
		tableRole,
		variant,
		tableVariant,
		colSpan: colspan,
		rowSpan: rowspan,
		scope: "colgroup",
		isLast,
		columnGroupId
	}, import_react.createElement("div", {
		ref: clickableHeaderRef,
		"data-focus-id": `group-header-${groupId}`,
		className: clsx(styles_css_default$2["header-cell-content"], { [styles_css_default$2["header-cell-fake-focus"]]: focusedComponent === `group-header-${groupId}` }),
		"aria-label": (_a = group.ariaLabel) === null || _a === void 0 ? void 0 : _a.call(group, {
			sorted: false,
			descending: false,
			disabled: true
		}),
		tabIndex: clickableHeaderTabIndex
	}, import_react.createElement("div", {
		className: clsx(styles_css_default$2["header-cell-text"], wrapLines && styles_css_default$2["header-cell-text-wrap"]),
		id: headerId
	}, group.header)), resizableColumns ? import_react.createElement(Resizer, {
		tabIndex,
		focusId: `resize-group-${groupId}`,
		showFocusRing: focusedComponent === `resize-group-${groupId}`,
		onWidthUpdate: (newWidth) => updateGroupWidth(groupId, newWidth),
		onWidthUpdateCommit: onResizeFinish,
		ariaLabelledby: headerId,
		minWidth: groupMinWidth,
		roleDescription: resizerRoleDescription,
		tooltipText: resizerTooltipText,
		isBorderless: variant === "full-page" || variant === "embedded" || variant === "borderless",
		isLast,
		isGrouped: true,
		dividerPosition: columnGroupId ? "full" : "bottom"
	}) : import_react.createElement(Divider, {
		position: columnGroupId ? "full" : "bottom",
		isGrouped: true
	}));
}
// node_modules/@cloudscape-design/components/table/thead.js
var Thead = import_react.forwardRef(({ selectionType, getSelectAllProps, columnDefinitions, columnGroupsLayout, sortingColumn, sortingDisabled, sortingDescending, multiColumnSort, i18nStrings, ariaLabels, resizableColumns, variant, tableVariant, wrapLines, onFocusMove, onSortingChange, onResizeFinish, singleSelectionHeaderAriaLabel, stripedRows, sticky = false, hidden = false, stuck = false, stickyState, stickyColumnsFirst, stickyColumnsLast, selectionColumnId, focusedComponent, onFocusedComponentChange, tableRole, resizerRoleDescription, resizerTooltipText, isExpandable, setLastUserAction }, outerRef) => {
	const { getColumnStyles, columnWidths, updateColumn, updateGroup, setCell } = useColumnWidths();
	const columnWidthsRef = (0, import_react.useRef)(columnWidths);
	columnWidthsRef.current = columnWidths;
	const handleSplitGroupResize = (columnIds, newWidth) => {
		const lastColumn = columnIds[columnIds.length - 1];
		if (lastColumn) {
			const delta = newWidth - columnIds.reduce((sum, id) => sum + (columnWidths.get(id) || 120), 0);
			const currentColumnWidth = columnWidths.get(lastColumn) || 120;
			updateColumn(lastColumn, currentColumnWidth + delta);
		}
	};
	const commonCellProps = {
		stuck,
		sticky,
		hidden,
		stripedRows,
		tableRole,
		variant,
		tableVariant,
		stickyState,
		wrapLines
	};
	const sharedTrProps = {
		onFocus: (event) => {
			var _a;
			const focusControlElement = findUpUntil(event.target, (element) => !!element.getAttribute("data-focus-id"));
			const focusId = (_a = focusControlElement === null || focusControlElement === void 0 ? void 0 : focusControlElement.getAttribute("data-focus-id")) !== null && _a !== void 0 ? _a : null;
			onFocusedComponentChange === null || onFocusedComponentChange === void 0 || onFocusedComponentChange(focusId);
		},
		onBlur: () => onFocusedComponentChange === null || onFocusedComponentChange === void 0 ? void 0 : onFocusedComponentChange(null)
	};
	if (!columnGroupsLayout || columnGroupsLayout.rows.length <= 1) return import_react.createElement("thead", { className: clsx(!hidden && styles_css_default$10["thead-active"]) }, import_react.createElement("tr", {
		...focusMarkers.all,
		ref: outerRef,
		"aria-rowindex": 1,
		...getTableHeaderRowRoleProps({ tableRole }),
		...sharedTrProps
	}, selectionType ? import_react.createElement(TableHeaderSelectionCell, {
		...commonCellProps,
		focusedComponent,
		columnId: selectionColumnId,
		cellRef: (node) => setCell(sticky, selectionColumnId, node),
		getSelectAllProps,
		onFocusMove,
		singleSelectionHeaderAriaLabel
	}) : null, columnDefinitions.map((column, colIndex) => {
		const columnId = getColumnKey(column, colIndex);
		return import_react.createElement(TableHeaderCell, {
			...commonCellProps,
			key: columnId,
			tabIndex: sticky ? -1 : 0,
			focusedComponent,
			column,
			activeSortingColumn: sortingColumn,
			sortingDescending,
			sortingDisabled,
			multiColumnSort,
			i18nStrings,
			ariaLabels,
			wrapLines,
			colIndex: selectionType ? colIndex + 1 : colIndex,
			columnId,
			updateColumn,
			onResizeFinish: () => onResizeFinish(columnWidthsRef.current),
			resizableColumns,
			resizableStyle: getColumnStyles(sticky, columnId),
			onClick: (detail) => {
				setLastUserAction("sorting");
				fireNonCancelableEvent(onSortingChange, detail);
			},
			isEditable: !!column.editConfig,
			cellRef: (node) => setCell(sticky, columnId, node),
			tableRole,
			resizerRoleDescription,
			resizerTooltipText,
			isExpandable: colIndex === 0 && isExpandable,
			hasDynamicContent: hidden && !resizableColumns && column.hasDynamicContent,
			isLast: colIndex === columnDefinitions.length - 1
		});
	})));
	const totalColumns = columnDefinitions.length;
	return import_react.createElement("thead", { className: clsx(!hidden && styles_css_default$10["thead-active"]) }, columnGroupsLayout.rows.map((row, rowIndex) => import_react.createElement("tr", {
		key: rowIndex,
		...rowIndex === 0 ? focusMarkers.all : {},
		ref: rowIndex === 0 ? outerRef : void 0,
		"aria-rowindex": rowIndex + 1,
		"data-group-level": rowIndex,
		...getTableHeaderRowRoleProps({
			tableRole,
			rowIndex
		}),
		...sharedTrProps
	}, selectionType && rowIndex === 0 ? import_react.createElement(TableHeaderSelectionCell, {
		...commonCellProps,
		focusedComponent,
		columnId: selectionColumnId,
		cellRef: (node) => setCell(sticky, selectionColumnId, node),
		getSelectAllProps,
		onFocusMove,
		singleSelectionHeaderAriaLabel,
		rowSpan: columnGroupsLayout.rows.length,
		isGrouped: true
	}) : null, row.columns.map((col, colIndexInRow) => {
		var _a, _b;
		const nextCol = row.columns[colIndexInRow + 1];
		const thisParent = (_a = col.parentGroupIds[col.parentGroupIds.length - 1]) !== null && _a !== void 0 ? _a : null;
		const nextParent = nextCol ? (_b = nextCol.parentGroupIds[nextCol.parentGroupIds.length - 1]) !== null && _b !== void 0 ? _b : null : null;
		const isColumnAtStickyFirstBoundary = !col.isGroup && thisParent !== null && stickyColumnsFirst > 0 && col.colIndex === stickyColumnsFirst - 1;
		const isColumnAtStickyLastBoundary = !col.isGroup && thisParent !== null && stickyColumnsLast > 0 && col.colIndex === columnDefinitions.length - stickyColumnsLast - 1;
		const isLastChildOfGroup = thisParent !== null && thisParent !== nextParent || isColumnAtStickyFirstBoundary || isColumnAtStickyLastBoundary;
		if (col.isGroup) {
			const groupDefinition = col.groupDefinition;
			const childIds = getGroupColumnIds(columnGroupsLayout, col.id);
			const sharedGroupCellProps = {
				...commonCellProps,
				tabIndex: sticky ? -1 : 0,
				focusedComponent,
				group: groupDefinition,
				rowspan: col.rowSpan,
				resizableColumns,
				onResizeFinish: () => onResizeFinish(columnWidthsRef.current),
				columnGroupId: col.parentGroupIds.length > 0 ? col.parentGroupIds[col.parentGroupIds.length - 1] : void 0
			};
			const splitFirst = getGroupSplit({
				col,
				stickyCount: stickyColumnsFirst,
				side: "first",
				totalColumns
			});
			const splitLast = getGroupSplit({
				col,
				stickyCount: stickyColumnsLast,
				side: "last",
				totalColumns
			});
			const split = splitFirst.stickyColspan > 0 ? splitFirst : splitLast;
			if (split.stickyColspan > 0) {
				const isSplitFirst = splitFirst.stickyColspan > 0;
				const leftColspan = isSplitFirst ? split.stickyColspan : split.staticColspan;
				const leftColIndex = col.colIndex;
				const leftGroupId = isSplitFirst ? col.id : `${col.id}__split`;
				const leftChildIds = childIds.slice(0, leftColspan);
				const rightColspan = isSplitFirst ? split.staticColspan : split.stickyColspan;
				const rightColIndex = col.colIndex + leftColspan;
				const rightGroupId = isSplitFirst ? `${col.id}__split` : col.id;
				const rightChildIds = childIds.slice(leftColspan);
				return import_react.createElement(import_react.Fragment, { key: col.cellKey }, import_react.createElement(TableGroupHeaderCell, {
					...sharedGroupCellProps,
					colspan: leftColspan,
					colIndex: selectionType ? leftColIndex + 1 : leftColIndex,
					groupId: leftGroupId,
					resizableStyle: void 0,
					updateGroupWidth: (_, newWidth) => {
						handleSplitGroupResize(leftChildIds, newWidth);
					},
					childColumnIds: leftChildIds,
					firstChildColumnId: leftChildIds[0],
					lastChildColumnId: leftChildIds[leftChildIds.length - 1],
					cellRef: isSplitFirst ? (node) => setCell(sticky, col.cellKey, node) : () => {},
					isLast: false,
					stickyColumnId: isSplitFirst ? childIds[0] : void 0,
					stickyBoundaryColumnId: isSplitFirst ? leftChildIds[leftChildIds.length - 1] : void 0
				}), import_react.createElement(TableGroupHeaderCell, {
					...sharedGroupCellProps,
					colspan: rightColspan,
					colIndex: selectionType ? rightColIndex + 1 : rightColIndex,
					groupId: rightGroupId,
					resizableStyle: getColumnStyles(sticky, col.cellKey),
					updateGroupWidth: (_, newWidth) => {
						handleSplitGroupResize(rightChildIds, newWidth);
					},
					childColumnIds: rightChildIds,
					firstChildColumnId: rightChildIds[0],
					lastChildColumnId: rightChildIds[rightChildIds.length - 1],
					cellRef: !isSplitFirst ? (node) => setCell(sticky, col.cellKey, node) : () => {},
					resizerRoleDescription,
					resizerTooltipText,
					isLast: rightColIndex + rightColspan === totalColumns,
					stickyColumnId: !isSplitFirst ? childIds[childIds.length - 1] : void 0,
					stickyBoundaryColumnId: !isSplitFirst ? rightChildIds[0] : void 0
				}));
			}
			const isFullyStickyFirst = stickyColumnsFirst > 0 && col.colIndex + col.colSpan - 1 < stickyColumnsFirst;
			const isFullyStickyLast = stickyColumnsLast > 0 && col.colIndex >= columnDefinitions.length - stickyColumnsLast;
			const fullyStickyColumnId = isFullyStickyFirst ? childIds[0] : isFullyStickyLast ? childIds[childIds.length - 1] : void 0;
			const isAtStickyFirstBoundary = isFullyStickyFirst && col.colIndex + col.colSpan - 1 === stickyColumnsFirst - 1;
			const isAtStickyLastBoundary = isFullyStickyLast && col.colIndex === columnDefinitions.length - stickyColumnsLast;
			const fullyStickyBoundaryColumnId = isAtStickyFirstBoundary ? childIds[childIds.length - 1] : isAtStickyLastBoundary ? childIds[0] : void 0;
			return import_react.createElement(TableGroupHeaderCell, {
				...sharedGroupCellProps,
				key: col.cellKey,
				colspan: col.colSpan,
				colIndex: selectionType ? col.colIndex + 1 : col.colIndex,
				groupId: col.id,
				resizableStyle: getColumnStyles(sticky, col.cellKey),
				updateGroupWidth: (groupId, newWidth) => {
					updateGroup(groupId, newWidth);
				},
				childColumnIds: childIds,
				firstChildColumnId: childIds[0],
				lastChildColumnId: childIds[childIds.length - 1],
				cellRef: (node) => setCell(sticky, col.cellKey, node),
				resizerRoleDescription,
				resizerTooltipText,
				isLast: col.colIndex + col.colSpan === totalColumns,
				stickyColumnId: fullyStickyColumnId,
				stickyBoundaryColumnId: fullyStickyBoundaryColumnId
			});
		} else {
			const column = col.columnDefinition;
			const columnId = col.id;
			const colIndex = col.colIndex;
			return import_react.createElement(TableHeaderCell, {
				...commonCellProps,
				key: columnId,
				tabIndex: sticky ? -1 : 0,
				focusedComponent,
				column,
				activeSortingColumn: sortingColumn,
				sortingDescending,
				sortingDisabled,
				multiColumnSort,
				i18nStrings,
				ariaLabels,
				wrapLines,
				colIndex: selectionType ? colIndex + 1 : colIndex,
				columnId,
				updateColumn,
				onResizeFinish: () => onResizeFinish(columnWidthsRef.current),
				resizableColumns,
				resizableStyle: getColumnStyles(sticky, columnId),
				onClick: (detail) => {
					setLastUserAction("sorting");
					fireNonCancelableEvent(onSortingChange, detail);
				},
				isEditable: !!column.editConfig,
				cellRef: (node) => {
					setCell(sticky, columnId, node);
				},
				tableRole,
				resizerRoleDescription,
				resizerTooltipText,
				isExpandable: colIndex === 0 && isExpandable,
				hasDynamicContent: hidden && !resizableColumns && column.hasDynamicContent,
				colSpan: col.colSpan,
				rowSpan: col.rowSpan,
				isLastChildOfGroup,
				isLast: col.colIndex + col.colSpan === totalColumns,
				columnGroupId: col.parentGroupIds.length > 0 ? col.parentGroupIds[col.parentGroupIds.length - 1] : void 0
			});
		}
	}))));
});
// node_modules/@cloudscape-design/components/table/sticky-scrolling.js
/**
* @param containerRef ref to surrounding container with sticky element
* @param stickyRef ref to sticky element scrolled inside of containerRef
* @param containerOffset offset between header and container
*                        originating borders or paddings
*/
function stickyScrolling(containerRef, stickyRef) {
	const scrollToTop = () => {
		if (!containerRef.current || !stickyRef.current) return;
		const scrollingOffset = calculateScrollingOffset(containerRef.current, stickyRef.current);
		if (scrollingOffset > 0) scrollUpBy(scrollingOffset, containerRef.current);
	};
	const scrollToItem = (item) => {
		var _a;
		if (!item || !containerRef.current || !stickyRef.current) return;
		/* istanbul ignore next: requires DOM scroll measurements */
		const stickyEl = (_a = stickyRef.current.closest("thead")) !== null && _a !== void 0 ? _a : stickyRef.current;
		const scrollingOffset = getLogicalBoundingClientRect(stickyEl).insetBlockEnd - getLogicalBoundingClientRect(item).insetBlockStart;
		if (scrollingOffset > 0) scrollUpBy(scrollingOffset, containerRef.current);
	};
	return {
		scrollToTop,
		scrollToItem
	};
}
/**
* Calculates the scrolling offset between container and
* sticky element with container offset caused by border
* or padding
* @param container
* @param sticky element inside of container
* @param containerOffset caused by borders or paddings
*/
function calculateScrollingOffset(container, sticky) {
	const stickyRect = getLogicalBoundingClientRect(sticky);
	const containerRect = getLogicalBoundingClientRect(container);
	return stickyRect.insetBlockStart - containerRect.insetBlockStart;
}
/**
* Scrolls suitable parent of container up by amount of pixels
* @param amount pixels to be scrolled up
* @param container used to determine next parent element for scrolling
*/
function scrollUpBy(amount, container) {
	const parent = getOverflowParents(container);
	if (parent.length) parent[0].scrollTop -= amount;
	else window.scrollTo({ top: window.pageYOffset - amount });
}
// node_modules/@cloudscape-design/components/table/use-sticky-header.js
var useStickyHeader = (tableRef, theadRef, secondaryTheadRef, secondaryTableRef, tableWrapperRef) => {
	const isMobile = useMobile();
	const syncColumnHeaderWidths = (0, import_react.useCallback)(() => {
		var _a;
		if (tableRef.current && theadRef.current && secondaryTheadRef.current && secondaryTableRef.current && tableWrapperRef.current) {
			const thead = (_a = theadRef.current.closest("thead")) !== null && _a !== void 0 ? _a : theadRef.current;
			tableWrapperRef.current.style.marginBlockStart = `-${thead.getBoundingClientRect().height}px`;
		}
	}, [
		theadRef,
		secondaryTheadRef,
		secondaryTableRef,
		tableWrapperRef,
		tableRef
	]);
	(0, import_react.useLayoutEffect)(() => {
		syncColumnHeaderWidths();
	});
	useResizeObserver(theadRef, syncColumnHeaderWidths);
	const scrollToTop = () => {
		if (!isMobile && theadRef.current && secondaryTheadRef.current && tableWrapperRef.current) {
			const scrollDist = calculateScrollingOffset(theadRef.current, secondaryTheadRef.current);
			if (scrollDist > 0) scrollUpBy(scrollDist, tableWrapperRef.current);
		}
	};
	const { scrollToItem } = stickyScrolling(tableWrapperRef, secondaryTheadRef);
	const scrollToRow = (itemNode) => {
		if (!isMobile) scrollToItem(itemNode);
	};
	return {
		scrollToRow,
		scrollToTop
	};
};
// node_modules/@cloudscape-design/components/table/sticky-header.js
var sticky_header_default = (0, import_react.forwardRef)(StickyHeader);
function StickyHeader({ variant, theadProps, wrapperRef, theadRef, secondaryWrapperRef, tableRef, onScroll, tableHasHeader, contentDensity, tableRole, hasGroupedColumns, columnDefinitions, hasSelection }, ref) {
	const secondaryTheadRef = (0, import_react.useRef)(null);
	const secondaryTableRef = (0, import_react.useRef)(null);
	const { isStuck } = (0, import_react.useContext)(StickyHeaderContext);
	const [focusedComponent, setFocusedComponent] = (0, import_react.useState)(null);
	const { scrollToRow, scrollToTop } = useStickyHeader(tableRef, theadRef, secondaryTheadRef, secondaryTableRef, wrapperRef);
	(0, import_react.useImperativeHandle)(ref, () => ({
		scrollToTop,
		scrollToRow,
		setFocus: setFocusedComponent
	}));
	return import_react.createElement("div", {
		className: clsx(styles_css_default$10["header-secondary"], styles_css_default$10[`variant-${variant}`], { [styles_css_default$10["table-has-header"]]: tableHasHeader }),
		"aria-hidden": true,
		tabIndex: -1,
		ref: secondaryWrapperRef,
		onScroll
	}, import_react.createElement("table", {
		className: clsx(styles_css_default$10.table, styles_css_default$10["table-layout-fixed"], hasGroupedColumns && styles_css_default$10["has-grouped-header"], contentDensity === "compact" && getVisualContextClassname("compact-table")),
		ref: secondaryTableRef,
		...getTableRoleProps({ tableRole })
	}, hasGroupedColumns && columnDefinitions && import_react.createElement(TableColGroup, {
		visibleColumnDefinitions: columnDefinitions,
		hasSelection: !!hasSelection,
		sticky: true,
		selectionColumnId: theadProps.selectionColumnId
	}), import_react.createElement(Thead, {
		ref: secondaryTheadRef,
		sticky: true,
		stuck: isStuck,
		focusedComponent,
		...theadProps
	})));
}
// node_modules/@cloudscape-design/components/table/sticky-scrollbar/styles.css.js
var styles_css_default = {
	"sticky-scrollbar": "awsui_sticky-scrollbar_faqt8_sgc16_9",
	"sticky-scrollbar-content": "awsui_sticky-scrollbar-content_faqt8_sgc16_21",
	"sticky-scrollbar-visible": "awsui_sticky-scrollbar-visible_faqt8_sgc16_24",
	"sticky-scrollbar-native-invisible": "awsui_sticky-scrollbar-native-invisible_faqt8_sgc16_27",
	"sticky-scrollbar-offset": "awsui_sticky-scrollbar-offset_faqt8_sgc16_30",
	"is-visual-refresh": "awsui_is-visual-refresh_faqt8_sgc16_33"
};
// node_modules/@cloudscape-design/components/table/sticky-scrollbar/use-sticky-scrollbar.js
var updatePosition = (tableEl, wrapperEl, scrollbarEl, scrollbarContentEl, inScrollableContainer) => {
	if (!tableEl || !scrollbarEl || !wrapperEl) return;
	const { inlineSize: tableInlineSize } = getLogicalBoundingClientRect(tableEl);
	const { inlineSize: wrapperInlineSize } = getLogicalBoundingClientRect(wrapperEl);
	const scrollbarHeight = browserScrollbarSize().height;
	if (!(tableInlineSize > wrapperInlineSize)) scrollbarEl.classList.remove(styles_css_default["sticky-scrollbar-visible"]);
	else {
		if (!scrollbarEl.classList.contains(styles_css_default["sticky-scrollbar-visible"])) requestAnimationFrame(() => {
			scrollbarEl.scrollLeft = wrapperEl.scrollLeft;
		});
		scrollbarEl.classList.add(styles_css_default["sticky-scrollbar-visible"]);
		if (!scrollbarHeight)
 /* istanbul ignore next: covered by screenshot tests */
		scrollbarEl.classList.add(styles_css_default["sticky-scrollbar-native-invisible"]);
	}
	if (scrollbarHeight && scrollbarEl && scrollbarContentEl) {
		scrollbarEl.style.blockSize = `${scrollbarHeight}px`;
		scrollbarContentEl.style.blockSize = `${scrollbarHeight}px`;
	}
	if (tableEl && wrapperEl && scrollbarContentEl && scrollbarEl) {
		const wrapperElRect = getLogicalBoundingClientRect(wrapperEl);
		const tableElRect = getLogicalBoundingClientRect(tableEl);
		scrollbarEl.style.inlineSize = `${wrapperElRect.inlineSize}px`;
		scrollbarContentEl.style.inlineSize = `${tableElRect.inlineSize}px`;
		scrollbarEl.style.insetBlockEnd = inScrollableContainer ? "0px" : `var(${globalVars.stickyVerticalBottomOffset}, 0px)`;
	}
};
function useStickyScrollbar(scrollbarRef, scrollbarContentRef, tableRef, wrapperRef, offsetScrollbar) {
	const [inScrollableContainer, setInScrollableContainer] = (0, import_react.useState)(false);
	const wrapperEl = wrapperRef.current;
	(0, import_react.useEffect)(() => {
		if (wrapperEl) setInScrollableContainer(!!getContainingBlock(wrapperEl) || !!getOverflowParents(wrapperEl)[0]);
	}, [wrapperEl]);
	(0, import_react.useEffect)(() => {
		if (wrapperRef.current && tableRef.current && typeof ResizeObserver !== "undefined") {
			const observer = new ResizeObserver(() => {
				if (scrollbarContentRef.current) updatePosition(tableRef.current, wrapperRef.current, scrollbarRef.current, scrollbarContentRef.current, inScrollableContainer);
			});
			observer.observe(wrapperRef.current);
			observer.observe(tableRef.current);
			return () => {
				observer.disconnect();
			};
		}
	}, [
		scrollbarContentRef,
		scrollbarRef,
		tableRef,
		wrapperRef,
		inScrollableContainer,
		offsetScrollbar
	]);
	(0, import_react.useEffect)(() => {
		const resizeHandler = () => {
			updatePosition(tableRef.current, wrapperRef.current, scrollbarRef.current, scrollbarContentRef.current, inScrollableContainer);
		};
		resizeHandler();
		window.addEventListener("resize", resizeHandler);
		return () => {
			window.removeEventListener("resize", resizeHandler);
		};
	}, [
		tableRef,
		wrapperRef,
		scrollbarRef,
		scrollbarContentRef,
		inScrollableContainer
	]);
}
// node_modules/@cloudscape-design/components/table/sticky-scrollbar/sticky-scrollbar.js
var sticky_scrollbar_default = (0, import_react.forwardRef)(StickyScrollbar);
function StickyScrollbar({ wrapperRef, tableRef, onScroll, hasStickyColumns }, ref) {
	const isVisualRefresh = useVisualRefresh();
	const scrollbarRef = import_react.useRef(null);
	const scrollbarContentRef = import_react.useRef(null);
	const mergedRef = useMergeRefs(ref, scrollbarRef);
	/**
	* If the height of the scrollbar is 0, we're likely on a platform that uses
	* overlay scrollbars (e.g. Mac).
	*/
	const offsetScrollbar = hasStickyColumns || browserScrollbarSize().height === 0;
	useStickyScrollbar(scrollbarRef, scrollbarContentRef, tableRef, wrapperRef, offsetScrollbar);
	const { ref: stickyDetectionRef, isIntersecting: isStickyDetectionVisible } = useIntersectionObserver();
	return import_react.createElement(import_react.Fragment, null, import_react.createElement("div", {
		ref: mergedRef,
		className: clsx(styles_css_default["sticky-scrollbar"], offsetScrollbar && styles_css_default["sticky-scrollbar-offset"], isVisualRefresh && styles_css_default["is-visual-refresh"]),
		onScroll,
		"data-stuck": !isStickyDetectionVisible
	}, import_react.createElement("div", {
		ref: scrollbarContentRef,
		className: styles_css_default["sticky-scrollbar-content"]
	})), import_react.createElement("div", {
		ref: stickyDetectionRef,
		style: {
			position: "absolute",
			right: 0,
			bottom: 0,
			left: 0,
			height: 1
		}
	}));
}
// node_modules/@cloudscape-design/components/table/tools-header.js
function ToolsHeader({ header, filter, clearSort, pagination, preferences, setLastUserAction }) {
	const [breakpoint, ref] = useContainerBreakpoints(["xs"]);
	const isHeaderString = typeof header === "string";
	const assignHeaderId = (0, import_react.useContext)(CollectionLabelContext).assignId;
	const headingId = useUniqueId("heading");
	if (assignHeaderId !== void 0 && isHeaderString) assignHeaderId(headingId);
	const isSmall = breakpoint === "default";
	const hasTools = filter || clearSort || pagination || preferences;
	const hasRightAlignedTools = !!(clearSort || pagination || preferences);
	return import_react.createElement(import_react.Fragment, null, isHeaderString ? import_react.createElement("span", { id: headingId }, header) : header, hasTools && import_react.createElement("div", {
		ref,
		className: clsx(styles_css_default$10.tools, isSmall && styles_css_default$10["tools-small"])
	}, filter && import_react.createElement("div", {
		className: styles_css_default$10["tools-filtering"],
		onClickCapture: () => setLastUserAction === null || setLastUserAction === void 0 ? void 0 : setLastUserAction("filter"),
		onKeyDownCapture: () => setLastUserAction === null || setLastUserAction === void 0 ? void 0 : setLastUserAction("filter")
	}, filter), hasRightAlignedTools && import_react.createElement("div", { className: styles_css_default$10["tools-align-right"] }, clearSort && import_react.createElement("div", { className: styles_css_default$10["tools-clear-sort"] }, clearSort), pagination && import_react.createElement("div", {
		className: styles_css_default$10["tools-pagination"],
		onClickCapture: () => setLastUserAction === null || setLastUserAction === void 0 ? void 0 : setLastUserAction("pagination")
	}, pagination), preferences && import_react.createElement("div", {
		className: styles_css_default$10["tools-preferences"],
		onClickCapture: () => setLastUserAction === null || setLastUserAction === void 0 ? void 0 : setLastUserAction("preferences")
	}, preferences))));
}
// node_modules/@cloudscape-design/components/table/use-auto-skeleton-rows.js
var AUTO_SKELETON_VIEWPORT_BUFFER = 16;
var SKELETON_ROW_SELECTOR = "tr[aria-hidden=\"true\"]";
function getDocumentViewportBottom() {
	return document.documentElement.clientHeight || window.innerHeight;
}
function getViewportBottom(element) {
	return getScrollableParents(element).reduce((viewportBottom, scrollContainer) => Math.min(viewportBottom, scrollContainer.getBoundingClientRect().bottom), getDocumentViewportBottom());
}
function getOverflowHeight(element) {
	const scrollContainer = getScrollableParents(element)[0];
	if (scrollContainer) return Math.max(0, scrollContainer.scrollHeight - scrollContainer.clientHeight);
	return Math.max(0, Math.max(document.documentElement.scrollHeight, document.body.scrollHeight) - getDocumentViewportBottom());
}
function calculateAutoSkeletonRows({ maxRows, minRows, rowHeight, skeletonRowBottom, skeletonRowTop, tableBottom, viewportBottom }) {
	const staticHeightBelowSkeletonRow = Math.max(0, tableBottom - skeletonRowBottom);
	const availableHeight = Math.max(0, viewportBottom - skeletonRowTop - staticHeightBelowSkeletonRow - AUTO_SKELETON_VIEWPORT_BUFFER);
	const rows = Math.floor(availableHeight / rowHeight);
	return Math.max(minRows, Math.min(maxRows !== null && maxRows !== void 0 ? maxRows : Number.POSITIVE_INFINITY, rows));
}
function calculateAutoSkeletonRowReduction({ currentRows, minRows, overflowHeight, rowHeight }) {
	return Math.min(currentRows - minRows, Math.max(1, Math.ceil((overflowHeight + AUTO_SKELETON_VIEWPORT_BUFFER) / rowHeight)));
}
function useAutoSkeletonRows({ enabled, maxRows, minRows, tableBodyRef, tableRootRef, tableWrapperRef }) {
	const maxRowsValue = maxRows === void 0 ? void 0 : Math.max(1, maxRows);
	const minRowsValue = Math.min(Math.max(1, minRows !== null && minRows !== void 0 ? minRows : 1), maxRowsValue !== null && maxRowsValue !== void 0 ? maxRowsValue : Number.POSITIVE_INFINITY);
	const [rows, setRows] = (0, import_react.useState)(minRowsValue);
	const rowHeightRef = (0, import_react.useRef)();
	const updateRows = (0, import_react.useCallback)(() => {
		var _a, _b, _c, _d;
		if (!enabled) return;
		const tableRoot = tableRootRef.current;
		const tableWrapper = tableWrapperRef.current;
		const skeletonRows = (_a = tableBodyRef.current) === null || _a === void 0 ? void 0 : _a.querySelectorAll(SKELETON_ROW_SELECTOR);
		const firstSkeletonRowRect = (_b = skeletonRows === null || skeletonRows === void 0 ? void 0 : skeletonRows[0]) === null || _b === void 0 ? void 0 : _b.getBoundingClientRect();
		const lastSkeletonRowRect = (_c = skeletonRows === null || skeletonRows === void 0 ? void 0 : skeletonRows[skeletonRows.length - 1]) === null || _c === void 0 ? void 0 : _c.getBoundingClientRect();
		const rowHeight = (_d = lastSkeletonRowRect === null || lastSkeletonRowRect === void 0 ? void 0 : lastSkeletonRowRect.height) !== null && _d !== void 0 ? _d : rowHeightRef.current;
		if (!tableRoot || !tableWrapper || !firstSkeletonRowRect || !lastSkeletonRowRect || !rowHeight) return;
		rowHeightRef.current = rowHeight;
		const nextRows = calculateAutoSkeletonRows({
			maxRows: maxRowsValue,
			minRows: minRowsValue,
			rowHeight,
			skeletonRowBottom: lastSkeletonRowRect.bottom,
			skeletonRowTop: firstSkeletonRowRect.top,
			tableBottom: tableRoot.getBoundingClientRect().bottom,
			viewportBottom: getViewportBottom(tableWrapper)
		});
		setRows((currentRows) => currentRows === nextRows ? currentRows : nextRows);
	}, [
		enabled,
		maxRowsValue,
		minRowsValue,
		tableBodyRef,
		tableRootRef,
		tableWrapperRef
	]);
	(0, import_react.useLayoutEffect)(updateRows, [updateRows]);
	(0, import_react.useLayoutEffect)(() => {
		const tableWrapper = tableWrapperRef.current;
		const rowHeight = rowHeightRef.current;
		if (!enabled || rows <= minRowsValue || !tableWrapper || !rowHeight) return;
		const overflowHeight = getOverflowHeight(tableWrapper);
		if (overflowHeight === 0) return;
		const rowsToRemove = calculateAutoSkeletonRowReduction({
			currentRows: rows,
			minRows: minRowsValue,
			overflowHeight,
			rowHeight
		});
		setRows((currentRows) => currentRows - rowsToRemove);
	}, [
		enabled,
		rows,
		minRowsValue,
		tableWrapperRef
	]);
	(0, import_react.useLayoutEffect)(() => {
		if (!enabled || typeof ResizeObserver === "undefined") return;
		const tableRoot = tableRootRef.current;
		const tableWrapper = tableWrapperRef.current;
		if (!tableRoot || !tableWrapper) return;
		const resizeObserver = new ResizeObserver(updateRows);
		resizeObserver.observe(tableRoot);
		resizeObserver.observe(tableWrapper);
		getScrollableParents(tableWrapper).forEach((scrollContainer) => resizeObserver.observe(scrollContainer));
		window.addEventListener("resize", updateRows);
		return () => {
			resizeObserver.disconnect();
			window.removeEventListener("resize", updateRows);
		};
	}, [
		enabled,
		tableRootRef,
		tableWrapperRef,
		updateRows
	]);
	return rows;
}
// node_modules/@cloudscape-design/components/table/use-cell-editing.js
function useCellEditing({ onCancel, onSubmit }) {
	const [currentEditCell, setCurrentEditCell] = (0, import_react.useState)(null);
	const [lastSuccessfulEditCell, setLastSuccessfulEditCell] = (0, import_react.useState)(null);
	const [currentEditLoading, setCurrentEditLoading] = (0, import_react.useState)(false);
	const startEdit = (cellId) => {
		setLastSuccessfulEditCell(null);
		setCurrentEditCell(cellId);
	};
	const cancelEdit = (0, import_react.useCallback)(() => setCurrentEditCell(null), []);
	const completeEdit = (cellId, editCancelled) => {
		if (!fireCancelableEvent(onCancel, {})) {
			setCurrentEditCell(null);
			if (!editCancelled) setLastSuccessfulEditCell(cellId);
		}
	};
	const checkEditing = ({ row, col }) => row === (currentEditCell === null || currentEditCell === void 0 ? void 0 : currentEditCell.row) && col === currentEditCell.col;
	const checkLastSuccessfulEdit = ({ row, col }) => row === (lastSuccessfulEditCell === null || lastSuccessfulEditCell === void 0 ? void 0 : lastSuccessfulEditCell.row) && col === lastSuccessfulEditCell.col;
	return {
		isLoading: currentEditLoading,
		startEdit,
		cancelEdit,
		checkEditing,
		checkLastSuccessfulEdit,
		completeEdit,
		submitEdit: onSubmit ? async (...args) => {
			setCurrentEditLoading(true);
			try {
				await onSubmit(...args);
			} finally {
				setCurrentEditLoading(false);
			}
		} : void 0
	};
}
// node_modules/@cloudscape-design/components/table/use-prevent-sticky-click-scroll.js
var _ScrollLock_timeoutId;
var _ScrollLock_scrollLeft;
var _ScrollLock_active;
var stickyCellSelector = `.${styles_css_default$8["sticky-cell"]}`;
var scrollLockTimeout = 50;
function usePreventStickyClickScroll(wrapperRefObject) {
	(0, import_react.useEffect)(() => {
		if (wrapperRefObject.current) {
			const wrapperEl = wrapperRefObject.current;
			const scrollLock = new ScrollLock();
			const onClick = (event) => {
				if (event.target && event.target instanceof HTMLElement && (event.target.matches(stickyCellSelector) || event.target.closest(stickyCellSelector))) scrollLock.set(wrapperEl.scrollLeft);
			};
			wrapperEl.addEventListener("click", onClick);
			const onScroll = () => {
				if (scrollLock.active) {
					wrapperEl.scrollLeft = scrollLock.scrollLeft;
					scrollLock.clear();
				}
			};
			wrapperEl.addEventListener("scroll", onScroll);
			return () => {
				wrapperEl.removeEventListener("click", onClick);
				wrapperEl.removeEventListener("scroll", onScroll);
			};
		}
	}, [wrapperRefObject]);
}
var ScrollLock = class {
	constructor() {
		_ScrollLock_timeoutId.set(this, setTimeout(() => {}, 0));
		_ScrollLock_scrollLeft.set(this, 0);
		_ScrollLock_active.set(this, false);
	}
	set(scrollLeft) {
		if (!__classPrivateFieldGet(this, _ScrollLock_active, "f")) {
			__classPrivateFieldSet(this, _ScrollLock_active, true, "f");
			__classPrivateFieldSet(this, _ScrollLock_scrollLeft, scrollLeft, "f");
			__classPrivateFieldSet(this, _ScrollLock_timeoutId, setTimeout(() => __classPrivateFieldSet(this, _ScrollLock_active, false, "f"), scrollLockTimeout), "f");
		}
	}
	clear() {
		__classPrivateFieldSet(this, _ScrollLock_active, false, "f");
		clearTimeout(__classPrivateFieldGet(this, _ScrollLock_timeoutId, "f"));
	}
	get active() {
		return __classPrivateFieldGet(this, _ScrollLock_active, "f");
	}
	get scrollLeft() {
		return __classPrivateFieldGet(this, _ScrollLock_scrollLeft, "f");
	}
};
_ScrollLock_timeoutId = /* @__PURE__ */ new WeakMap(), _ScrollLock_scrollLeft = /* @__PURE__ */ new WeakMap(), _ScrollLock_active = /* @__PURE__ */ new WeakMap();
// node_modules/@cloudscape-design/components/table/use-row-events.js
function useRowEvents({ onRowClick, onRowContextMenu }) {
	const onRowClickHandler = (rowIndex, item, event) => {
		const tableCell = findUpUntil(event.target, (element) => element.tagName.toLowerCase() === "td");
		if (!tableCell || !tableCell.classList.contains(styles_css_default$10["selection-control"])) fireNonCancelableEvent(onRowClick, {
			rowIndex,
			item
		});
	};
	const onRowContextMenuHandler = (rowIndex, item, event) => {
		const details = {
			rowIndex,
			item,
			clientX: event.clientX,
			clientY: event.clientY
		};
		fireCancelableEvent(onRowContextMenu, details, event);
	};
	return {
		onRowClickHandler: onRowClick && onRowClickHandler,
		onRowContextMenuHandler: onRowContextMenu && onRowContextMenuHandler
	};
}
// node_modules/@cloudscape-design/components/table/use-table-focus-navigation.js
function iterateTableCells(table, func) {
	table.querySelectorAll("tr").forEach((row, rowIndex) => {
		row.querySelectorAll("td").forEach((cell, cellIndex) => {
			func(cell, rowIndex, cellIndex);
		});
	});
}
/**
* This hook is used to navigate between table cells using the keyboard arrow keys.
* All the functionality is implemented in the hook, so the table component does not
* need to implement any keyboard event handlers.
* @param enable - Toggle functionality of the hook
* @param tableRoot - A ref to a table container. Ideally the root element of the table (<table>); tbody is also acceptable.
* @param columnDefinitions - The column definitions for the table.
* @param numRows - The number of rows in the table.
*/
function useTableFocusNavigation({ enableKeyboardNavigation, selectionType, tableRoot, columnDefinitions, numRows }) {
	const focusableColumns = (0, import_react.useMemo)(() => {
		const cols = columnDefinitions.map((column) => !!column.editConfig);
		if (selectionType) cols.unshift(false);
		return cols;
	}, [columnDefinitions, selectionType]);
	const maxColumnIndex = focusableColumns.length - 1;
	const minColumnIndex = selectionType ? 1 : 0;
	const focusCell = (0, import_react.useCallback)((rowIndex, columnIndex) => {
		if (tableRoot === null || tableRoot === void 0 ? void 0 : tableRoot.current) iterateTableCells(tableRoot.current, (cell, rIndex, cIndex) => {
			var _a;
			if (rIndex === rowIndex && cIndex === columnIndex) {
				const editButton = cell.querySelector("button:last-child");
				if (editButton) {
					(_a = editButton.focus) === null || _a === void 0 || _a.call(editButton);
					scrollElementIntoView(editButton);
				}
			}
		});
	}, [tableRoot]);
	const shiftFocus = (0, import_react.useCallback)((vertical, horizontal) => {
		var _a;
		const focusedCell = (_a = tableRoot.current) === null || _a === void 0 ? void 0 : _a.querySelector("td:focus-within");
		if (!focusedCell) return;
		const columnIndex = focusedCell.cellIndex;
		const rowIndex = focusedCell.parentElement.rowIndex;
		let newRowIndex = rowIndex;
		let newColumnIndex = columnIndex;
		if (vertical !== 0) newRowIndex = Math.min(numRows, Math.max(rowIndex + vertical, 0));
		if (horizontal !== 0) while (newColumnIndex <= maxColumnIndex && newColumnIndex >= minColumnIndex) {
			newColumnIndex += horizontal;
			if (focusableColumns[newColumnIndex]) break;
		}
		if ((rowIndex !== newRowIndex || columnIndex !== newColumnIndex) && tableRoot.current) focusCell(newRowIndex, newColumnIndex);
	}, [
		focusCell,
		focusableColumns,
		maxColumnIndex,
		minColumnIndex,
		numRows,
		tableRoot
	]);
	const handleArrowKeyEvents = (0, import_react.useCallback)((event) => {
		var _a, _b;
		if (!!((_a = tableRoot.current) === null || _a === void 0 ? void 0 : _a.querySelector("[data-inline-editing-active = \"true\"]")) || !((_b = document.activeElement) === null || _b === void 0 ? void 0 : _b.closest("[data-inline-editing-active]"))) return;
		switch (event.key) {
			case "ArrowUp":
				event.preventDefault();
				shiftFocus(-1, 0);
				break;
			case "ArrowDown":
				event.preventDefault();
				shiftFocus(1, 0);
				break;
			case "ArrowLeft":
				event.preventDefault();
				shiftFocus(0, -1);
				break;
			case "ArrowRight":
				event.preventDefault();
				shiftFocus(0, 1);
				break;
			// istanbul ignore next (default case = do nothing, not testable)
			default: return;
		}
	}, [shiftFocus, tableRoot]);
	(0, import_react.useEffect)(() => {
		if (!tableRoot.current || enableKeyboardNavigation) return;
		const tableElement = tableRoot.current;
		tableRoot.current.addEventListener("keydown", handleArrowKeyEvents);
		return () => tableElement && tableElement.removeEventListener("keydown", handleArrowKeyEvents);
	}, [
		enableKeyboardNavigation,
		focusableColumns,
		handleArrowKeyEvents,
		tableRoot
	]);
}
// node_modules/@cloudscape-design/components/table/internal.js
var GRID_NAVIGATION_PAGE_SIZE = 10;
var SELECTION_COLUMN_WIDTH = 54;
var selectionColumnId = Symbol("selection-column-id");
var InternalTableAsSubstep = import_react.forwardRef((props, ref) => {
	const { funnelSubStepProps } = useFunnelSubStep();
	const tableProps = {
		...props,
		__funnelSubStepProps: funnelSubStepProps
	};
	return import_react.createElement(InternalTable, {
		...tableProps,
		ref
	});
});
var InternalTable = import_react.forwardRef(({ header, footer, empty, filter, pagination, preferences, items, columnDefinitions, groupDefinitions, trackBy, loading, loadingText, skeleton, selectionType: externalSelectionType, selectedItems, isItemDisabled, ariaLabels, onSelectionChange, onSortingChange, sortingColumn, sortingDescending, sortingDisabled, multiColumnSort, i18nStrings, visibleColumns, stickyHeader, stickyHeaderVerticalOffset, onRowClick, onRowContextMenu, wrapLines, stripedRows, contentDensity, submitEdit, onEditCancel, resizableColumns, onColumnWidthsChange, variant, __internalRootRef, totalItemsCount, firstIndex, renderAriaLive, stickyColumns, columnDisplay, enableKeyboardNavigation, expandableRows: externalExpandableRows, getLoadingStatus, renderLoaderPending, renderLoaderLoading, renderLoaderError, renderLoaderEmpty, renderLoaderCounter, cellVerticalAlign, __funnelSubStepProps, ...rest }, ref) => {
	var _a, _b, _c, _d, _e, _f;
	if (externalExpandableRows && enableKeyboardNavigation === void 0) enableKeyboardNavigation = true;
	const baseProps = getBaseProps(rest);
	const prevStickyHeader = usePrevious(stickyHeader);
	if (prevStickyHeader !== void 0 && !!stickyHeader !== !!prevStickyHeader) warnOnce("Table", `\`stickyHeader\` has changed from "${prevStickyHeader}" to "${stickyHeader}". It is not recommended to change the value of this property during the component lifecycle. Please set it to either "true" or "false" unconditionally.`);
	const isMobile = useMobile();
	const expandableRows = useExpandableTableProps({
		items,
		expandableRows: externalExpandableRows,
		trackBy,
		ariaLabels
	});
	const { allItems, isExpandable } = expandableRows;
	const { allRows } = useProgressiveLoadingProps({
		getLoadingStatus,
		expandableRows
	});
	const selectionType = expandableRows.hasGroupSelection ? "group" : externalSelectionType;
	const [containerWidth, wrapperMeasureRef] = useContainerQuery((rect) => rect.borderBoxWidth);
	const wrapperMeasureRefObject = (0, import_react.useRef)(null);
	const wrapperMeasureMergedRef = useMergeRefs(wrapperMeasureRef, wrapperMeasureRefObject);
	const [tableWidth, tableMeasureRef] = useContainerQuery((rect) => rect.borderBoxWidth);
	const tableRefObject = (0, import_react.useRef)(null);
	const secondaryWrapperRef = import_react.useRef(null);
	const theadRef = (0, import_react.useRef)(null);
	const stickyHeaderRef = import_react.useRef(null);
	const scrollbarRef = import_react.useRef(null);
	const { cancelEdit, ...cellEditing } = useCellEditing({
		onCancel: onEditCancel,
		onSubmit: submitEdit
	});
	const paginationRef = (0, import_react.useRef)({});
	const filterRef = (0, import_react.useRef)({});
	const preferencesRef = (0, import_react.useRef)({});
	const headerRef = (0, import_react.useRef)({});
	/* istanbul ignore next: performance marks do not work in JSDOM */
	const getHeaderText = () => {
		var _a, _b, _c, _d;
		return (_c = (_b = (_a = toolsHeaderPerformanceMarkRef.current) === null || _a === void 0 ? void 0 : _a.querySelector(`.${styles_css_default$13["heading-text"]}`)) === null || _b === void 0 ? void 0 : _b.innerText) !== null && _c !== void 0 ? _c : (_d = toolsHeaderPerformanceMarkRef.current) === null || _d === void 0 ? void 0 : _d.innerText;
	};
	const getPatternIdentifier = () => {
		var _a;
		if (!!((_a = toolsHeaderPerformanceMarkRef.current) === null || _a === void 0 ? void 0 : _a.querySelector(`.${styles_css_default$13.actions} .${styles_css_default$12.button}`))) return "table-with-actions";
		return "";
	};
	const performanceMarkAttributes = usePerformanceMarks("table", () => !loading, tableRefObject, () => ({
		loading: loading !== null && loading !== void 0 ? loading : false,
		header: getHeaderText()
	}), [loading]);
	const analyticsMetadata = getAnalyticsMetadataProps(rest);
	const interactionMetadata = () => {
		const filterData = filterRef.current;
		const paginationData = paginationRef.current;
		return JSON.stringify({
			filterData,
			paginationData,
			sortingColumn: sortingColumn === null || sortingColumn === void 0 ? void 0 : sortingColumn.sortingField,
			sortingOrder: sortingColumn ? sortingDescending ? "Descending" : "Ascending" : void 0
		});
	};
	const getComponentConfiguration = () => {
		var _a, _b, _c, _d, _e, _f, _g, _h, _j, _k, _l;
		const headerData = headerRef.current;
		const filterData = filterRef.current;
		const paginationData = paginationRef.current;
		const preferencesData = preferencesRef.current;
		return {
			variant,
			flowType: (_a = rest.analyticsMetadata) === null || _a === void 0 ? void 0 : _a.flowType,
			resourceType: (_b = rest.analyticsMetadata) === null || _b === void 0 ? void 0 : _b.resourceType,
			instanceIdentifier: analyticsMetadata === null || analyticsMetadata === void 0 ? void 0 : analyticsMetadata.instanceIdentifier,
			taskName: (_c = analyticsMetadata === null || analyticsMetadata === void 0 ? void 0 : analyticsMetadata.instanceIdentifier) !== null && _c !== void 0 ? _c : getHeaderText(),
			uxTaskName: getHeaderText(),
			patternIdentifier: getPatternIdentifier(),
			sortedBy: {
				columnId: sortingColumn === null || sortingColumn === void 0 ? void 0 : sortingColumn.sortingField,
				sortingOrder: sortingColumn ? sortingDescending ? "desc" : "asc" : void 0
			},
			filtered: (_d = filterData === null || filterData === void 0 ? void 0 : filterData.filtered) !== null && _d !== void 0 ? _d : null,
			filteredBy: (_e = filterData === null || filterData === void 0 ? void 0 : filterData.filteredBy) !== null && _e !== void 0 ? _e : [],
			filteredCount: (_f = filterData === null || filterData === void 0 ? void 0 : filterData.filterCount) !== null && _f !== void 0 ? _f : null,
			totalNumberOfResources: (_g = headerData === null || headerData === void 0 ? void 0 : headerData.totalCount) !== null && _g !== void 0 ? _g : null,
			tablePreferences: {
				visibleColumns: (_h = preferencesData === null || preferencesData === void 0 ? void 0 : preferencesData.visibleColumns) !== null && _h !== void 0 ? _h : [],
				resourcesPerPage: (_j = preferencesData === null || preferencesData === void 0 ? void 0 : preferencesData.pageSize) !== null && _j !== void 0 ? _j : null
			},
			pagination: {
				currentPageIndex: (_k = paginationData === null || paginationData === void 0 ? void 0 : paginationData.currentPageIndex) !== null && _k !== void 0 ? _k : 0,
				totalNumberOfPages: (paginationData === null || paginationData === void 0 ? void 0 : paginationData.openEnd) ? null : (_l = paginationData === null || paginationData === void 0 ? void 0 : paginationData.totalPageCount) !== null && _l !== void 0 ? _l : null,
				openEnd: Boolean(paginationData === null || paginationData === void 0 ? void 0 : paginationData.openEnd)
			},
			resourcesSelected: (selectedItems === null || selectedItems === void 0 ? void 0 : selectedItems.length) > 0
		};
	};
	const { setLastUserAction, tableInteractionAttributes } = useTableInteractionMetrics({
		elementRef: tableRefObject,
		loading,
		items,
		instanceIdentifier: analyticsMetadata === null || analyticsMetadata === void 0 ? void 0 : analyticsMetadata.instanceIdentifier,
		itemCount: items.length,
		getComponentIdentifier: getHeaderText,
		getComponentConfiguration,
		interactionMetadata
	});
	(0, import_react.useImperativeHandle)(ref, () => {
		var _a;
		return {
			scrollToTop: ((_a = stickyHeaderRef.current) === null || _a === void 0 ? void 0 : _a.scrollToTop) || (() => void 0),
			cancelEdit
		};
	}, [cancelEdit]);
	const tableRootRefObject = (0, import_react.useRef)(null);
	const tableBodyRef = (0, import_react.useRef)(null);
	const wrapperRefObject = (0, import_react.useRef)(null);
	const handleScroll = useScrollSync([
		wrapperRefObject,
		scrollbarRef,
		secondaryWrapperRef
	]);
	const { moveFocusDown, moveFocusUp, moveFocus } = useSelectionFocusMove(selectionType, allItems.length);
	const { onRowClickHandler, onRowContextMenuHandler } = useRowEvents({
		onRowClick,
		onRowContextMenu
	});
	const visibleColumnDefinitions = (0, import_react.useMemo)(() => getVisibleColumnDefinitions({
		columnDefinitions,
		columnDisplay,
		visibleColumns
	}), [
		columnDefinitions,
		columnDisplay,
		visibleColumns
	]);
	const { groupColumnMap, ...columnGroupsLayout } = useColumnGroups(columnDefinitions, visibleColumnDefinitions.map((col, idx) => getColumnKey(col, idx).toString()), groupDefinitions, columnDisplay);
	const selectionProps = {
		items: allItems,
		rootItems: items,
		trackBy,
		selectedItems,
		totalItemsCount,
		selectionType,
		isItemDisabled,
		onSelectionChange,
		ariaLabels: {
			...ariaLabels,
			selectionGroupLabel: void 0
		},
		loading,
		expandableRows,
		getLoadingStatus,
		setLastUserAction
	};
	const normalSelection = useSelection(selectionProps);
	const groupSelection = useGroupSelection(selectionProps);
	const selection = selectionType === "group" ? groupSelection : normalSelection;
	const isRowSelected = (row) => {
		if (row.type === "data") return selection.isItemSelected(row.item);
		if (selectionType !== "group") return false;
		return !row.item ? expandableRows.groupSelection.inverted : selection.isItemSelected(row.item);
	};
	const computedVariant = useVisualRefresh() ? variant : ["embedded", "full-page"].indexOf(variant) > -1 ? "container" : variant;
	const hasActiveMultiSort = !!multiColumnSort && multiColumnSort.sortingColumns.length > 0;
	const hasHeader = !!(header || filter || pagination || preferences || hasActiveMultiSort);
	const hasSelection = !!selectionType;
	const hasFooterPagination = isMobile && variant === "full-page" && !!pagination;
	const hasFooter = !!footer || hasFooterPagination;
	const headerIdRef = (0, import_react.useRef)(void 0);
	const ariaLabelledby = !(ariaLabels === null || ariaLabels === void 0 ? void 0 : ariaLabels.tableLabel) && !!header && headerIdRef.current ? headerIdRef.current : void 0;
	const setHeaderRef = (0, import_react.useCallback)((id) => {
		headerIdRef.current = id;
	}, []);
	const { visibleColumnWidthsWithSelection, visibleColumnIdsWithSelection } = (0, import_react.useMemo)(() => {
		const widths = [];
		const ids = [];
		if (hasSelection) {
			widths.push({
				id: selectionColumnId,
				width: SELECTION_COLUMN_WIDTH
			});
			ids.push(selectionColumnId);
		}
		for (let columnIndex = 0; columnIndex < visibleColumnDefinitions.length; columnIndex++) {
			const columnId = getColumnKey(visibleColumnDefinitions[columnIndex], columnIndex);
			widths.push({
				...visibleColumnDefinitions[columnIndex],
				id: columnId
			});
			ids.push(columnId);
		}
		return {
			visibleColumnWidthsWithSelection: widths,
			visibleColumnIdsWithSelection: ids
		};
	}, [hasSelection, visibleColumnDefinitions]);
	const stickyState = useStickyColumns({
		visibleColumns: visibleColumnIdsWithSelection,
		stickyColumnsFirst: ((_a = stickyColumns === null || stickyColumns === void 0 ? void 0 : stickyColumns.first) !== null && _a !== void 0 ? _a : 0) + ((stickyColumns === null || stickyColumns === void 0 ? void 0 : stickyColumns.first) && hasSelection ? 1 : 0),
		stickyColumnsLast: (stickyColumns === null || stickyColumns === void 0 ? void 0 : stickyColumns.last) || 0
	});
	const hasStickyColumns = !!(((_b = stickyColumns === null || stickyColumns === void 0 ? void 0 : stickyColumns.first) !== null && _b !== void 0 ? _b : 0) + ((_c = stickyColumns === null || stickyColumns === void 0 ? void 0 : stickyColumns.last) !== null && _c !== void 0 ? _c : 0) > 0);
	const hasEditableCells = !!columnDefinitions.find((col) => col.editConfig);
	let tableRole = "table";
	if (isExpandable) tableRole = "treegrid";
	else if (enableKeyboardNavigation) tableRole = "grid";
	else if (hasEditableCells) tableRole = "grid-default";
	const theadProps = {
		selectionType,
		getSelectAllProps: selection.getSelectAllProps,
		columnDefinitions: visibleColumnDefinitions,
		groupDefinitions,
		columnGroupsLayout,
		variant: computedVariant,
		tableVariant: computedVariant,
		wrapLines,
		resizableColumns,
		sortingColumn,
		sortingDisabled,
		sortingDescending,
		onSortingChange,
		multiColumnSort,
		i18nStrings,
		ariaLabels,
		onFocusMove: moveFocus,
		onResizeFinish(newWidth) {
			const widthsDetail = columnDefinitions.map((column, index) => newWidth.get(getColumnKey(column, index)) || column.width || 120);
			if (widthsDetail.some((width, index) => columnDefinitions[index].width !== width)) fireNonCancelableEvent(onColumnWidthsChange, { widths: widthsDetail });
		},
		singleSelectionHeaderAriaLabel: ariaLabels === null || ariaLabels === void 0 ? void 0 : ariaLabels.selectionGroupLabel,
		resizerRoleDescription: ariaLabels === null || ariaLabels === void 0 ? void 0 : ariaLabels.resizerRoleDescription,
		resizerTooltipText: ariaLabels === null || ariaLabels === void 0 ? void 0 : ariaLabels.resizerTooltipText,
		stripedRows,
		stickyState,
		stickyColumnsFirst: (_d = stickyColumns === null || stickyColumns === void 0 ? void 0 : stickyColumns.first) !== null && _d !== void 0 ? _d : 0,
		stickyColumnsLast: (_e = stickyColumns === null || stickyColumns === void 0 ? void 0 : stickyColumns.last) !== null && _e !== void 0 ? _e : 0,
		selectionColumnId,
		tableRole,
		isExpandable,
		setLastUserAction
	};
	usePreventStickyClickScroll(wrapperRefObject);
	const tableRootRef = useMergeRefs(__internalRootRef, tableRootRefObject);
	const wrapperRef = useMergeRefs(wrapperRefObject, stickyState.refs.wrapper);
	const tableRef = useMergeRefs(tableMeasureRef, tableRefObject, stickyState.refs.table);
	const autoSkeletonRows = useAutoSkeletonRows({
		enabled: !!loading && (skeleton === null || skeleton === void 0 ? void 0 : skeleton.totalRows) === "auto",
		maxRows: skeleton === null || skeleton === void 0 ? void 0 : skeleton.maxAutoRows,
		minRows: skeleton === null || skeleton === void 0 ? void 0 : skeleton.minAutoRows,
		tableBodyRef,
		tableRootRef: tableRootRefObject,
		tableWrapperRef: wrapperRefObject
	});
	const skeletonRowsCount = (skeleton === null || skeleton === void 0 ? void 0 : skeleton.totalRows) === "auto" ? allItems.length + autoSkeletonRows : (_f = skeleton === null || skeleton === void 0 ? void 0 : skeleton.totalRows) !== null && _f !== void 0 ? _f : 0;
	const focusFirstSortableColumn = () => {
		var _a, _b;
		(_b = (_a = tableRefObject.current) === null || _a === void 0 ? void 0 : _a.querySelector("[data-focus-id^=\"sorting-control-\"][role=\"button\"]")) === null || _b === void 0 || _b.focus();
	};
	const wrapperProps = getTableWrapperRoleProps({
		tableRole,
		isScrollable: !!(tableWidth && containerWidth && tableWidth > containerWidth),
		ariaLabel: ariaLabels === null || ariaLabels === void 0 ? void 0 : ariaLabels.tableLabel,
		ariaLabelledby
	});
	const getMouseDownTarget = useMouseDownTarget();
	useTableFocusNavigation({
		enableKeyboardNavigation,
		selectionType,
		tableRoot: tableRefObject,
		columnDefinitions: visibleColumnDefinitions,
		numRows: allRows === null || allRows === void 0 ? void 0 : allRows.length
	});
	const toolsHeaderPerformanceMarkRef = (0, import_react.useRef)(null);
	const [toolsHeaderHeight, toolsHeaderWrapperMeasureRef] = useContainerQuery((rect) => rect.borderBoxHeight);
	const toolsHeaderWrapper = useMergeRefs(toolsHeaderPerformanceMarkRef, toolsHeaderWrapperMeasureRef);
	const colIndexOffset = selectionType ? 1 : 0;
	const totalColumnsCount = visibleColumnDefinitions.length + colIndexOffset;
	const headerRowCount = (columnGroupsLayout === null || columnGroupsLayout === void 0 ? void 0 : columnGroupsLayout.rows.length) || 1;
	return import_react.createElement(LinkDefaultVariantContext.Provider, { value: { defaultVariant: "primary" } }, import_react.createElement(TableComponentsContextProvider, { value: {
		paginationRef,
		filterRef,
		preferencesRef,
		headerRef
	} }, import_react.createElement(ColumnWidthsProvider, {
		visibleColumns: visibleColumnWidthsWithSelection,
		resizableColumns,
		containerRef: wrapperMeasureRefObject,
		groupColumnMap
	}, import_react.createElement(InternalContainer, {
		...baseProps,
		...tableInteractionAttributes,
		__internalRootRef: tableRootRef,
		className: clsx(baseProps.className, styles_css_default$10.root),
		__funnelSubStepProps,
		__fullPage: variant === "full-page",
		header: import_react.createElement(import_react.Fragment, null, hasHeader && import_react.createElement("div", null, import_react.createElement("div", {
			ref: toolsHeaderWrapper,
			className: clsx(styles_css_default$10["header-controls"], styles_css_default$10[`variant-${computedVariant}`])
		}, import_react.createElement(CollectionLabelContext.Provider, { value: { assignId: setHeaderRef } }, import_react.createElement(ToolsHeader, {
			header,
			filter,
			clearSort: hasActiveMultiSort && multiColumnSort ? import_react.createElement(ClearSortButton, {
				multiColumnSort,
				i18nStrings,
				onClearSort: focusFirstSortableColumn
			}) : void 0,
			pagination,
			preferences,
			setLastUserAction
		})))), stickyHeader && import_react.createElement(sticky_header_default, {
			ref: stickyHeaderRef,
			variant: computedVariant,
			theadProps,
			wrapperRef: wrapperRefObject,
			theadRef,
			secondaryWrapperRef,
			tableRef: tableRefObject,
			onScroll: handleScroll,
			tableHasHeader: hasHeader,
			contentDensity,
			tableRole,
			hasGroupedColumns: !!columnGroupsLayout && columnGroupsLayout.rows.length > 1,
			columnDefinitions: visibleColumnDefinitions,
			hasSelection
		})),
		disableHeaderPaddings: true,
		disableContentPaddings: true,
		disableFooterPaddings: true,
		variant: toContainerVariant(computedVariant),
		__disableFooterDivider: true,
		__disableStickyMobile: false,
		footer: hasFooter ? import_react.createElement("div", { className: clsx(styles_css_default$10["footer-wrapper"], styles_css_default$10[`variant-${computedVariant}`]) }, import_react.createElement("div", { className: clsx(styles_css_default$10.footer, hasFooterPagination && styles_css_default$10["footer-with-pagination"]) }, footer && import_react.createElement("span", null, footer), hasFooterPagination && import_react.createElement("div", { className: styles_css_default$10["footer-pagination"] }, pagination))) : null,
		__stickyHeader: stickyHeader,
		__mobileStickyOffset: toolsHeaderHeight !== null && toolsHeaderHeight !== void 0 ? toolsHeaderHeight : 0,
		__stickyOffset: stickyHeaderVerticalOffset,
		...focusMarkers.root
	}, import_react.createElement("div", {
		ref: wrapperRef,
		className: clsx(styles_css_default$10.wrapper, styles_css_default$10[`variant-${computedVariant}`], {
			[styles_css_default$10["has-footer"]]: hasFooter,
			[styles_css_default$10["has-header"]]: hasHeader
		}),
		style: stickyState.style.wrapper,
		onScroll: handleScroll,
		...wrapperProps
	}, import_react.createElement("div", {
		className: styles_css_default$10["wrapper-content-measure"],
		ref: wrapperMeasureMergedRef
	}), !!renderAriaLive && !!firstIndex && !loading && import_react.createElement(internal_default, {
		hidden: true,
		tagName: "span"
	}, import_react.createElement("span", null, renderAriaLive({
		firstIndex,
		lastIndex: firstIndex + items.length - 1,
		visibleItemsCount: allItems.length,
		totalItemsCount
	}))), (multiColumnSort === null || multiColumnSort === void 0 ? void 0 : multiColumnSort.sortingColumns) && import_react.createElement(SortLiveAnnouncement, {
		sortingColumns: multiColumnSort.sortingColumns,
		columnDefinitions,
		ariaLabels,
		containerRef: tableRefObject
	}), import_react.createElement(GridNavigationProvider, {
		keyboardNavigation: !!enableKeyboardNavigation,
		pageSize: GRID_NAVIGATION_PAGE_SIZE,
		getTable: () => tableRefObject.current
	}, import_react.createElement("table", {
		...performanceMarkAttributes,
		ref: tableRef,
		className: clsx(styles_css_default$10.table, resizableColumns && styles_css_default$10["table-layout-fixed"], columnGroupsLayout && columnGroupsLayout.rows.length > 1 && styles_css_default$10["has-grouped-header"], contentDensity === "compact" && getVisualContextClassname("compact-table")),
		...getTableRoleProps({
			tableRole,
			totalItemsCount,
			totalColumnsCount,
			headerRowCount,
			ariaLabel: ariaLabels === null || ariaLabels === void 0 ? void 0 : ariaLabels.tableLabel,
			ariaLabelledby
		})
	}, resizableColumns && columnGroupsLayout && columnGroupsLayout.rows.length > 1 && import_react.createElement(TableColGroup, {
		visibleColumnDefinitions,
		hasSelection
	}), import_react.createElement(Thead, {
		ref: theadRef,
		hidden: stickyHeader,
		onFocusedComponentChange: (focusId) => {
			var _a;
			return (_a = stickyHeaderRef.current) === null || _a === void 0 ? void 0 : _a.setFocus(focusId);
		},
		...theadProps
	}), import_react.createElement("tbody", { ref: tableBodyRef }, skeleton && allItems.length === 0 && loading ? import_react.createElement(SkeletonRows, {
		count: skeletonRowsCount,
		totalColumnsCount,
		loadingText,
		hasSelection,
		hasFooter,
		stickyState,
		tableRole,
		ariaLabels,
		cellVerticalAlign,
		computedVariant,
		visibleColumnDefinitions,
		wrapLines,
		resizableColumns,
		colIndexOffset,
		renderCell: skeleton === null || skeleton === void 0 ? void 0 : skeleton.renderCell
	}) : allItems.length === 0 || loading && !skeleton ? import_react.createElement("tr", null, import_react.createElement(NoDataCell, {
		totalColumnsCount,
		hasFooter,
		loading,
		loadingText,
		empty,
		tableRef: tableRefObject,
		containerRef: wrapperMeasureRefObject
	})) : allRows.map((row, rowIndex) => {
		const rowExpandableProps = row.type === "data" ? expandableRows.getExpandableItemProps(row.item) : void 0;
		const rowRoleProps = getTableRowRoleProps({
			tableRole,
			firstIndex,
			rowIndex,
			headerRowCount,
			level: row.type === "loader" ? row.level : void 0,
			...rowExpandableProps
		});
		const getTableItemKey = (item) => getItemKey(trackBy, item, rowIndex);
		const sharedCellProps = {
			isSelected: hasSelection && isRowSelected(row),
			isPrevSelected: hasSelection && rowIndex > 0 && isRowSelected(allRows[rowIndex - 1]),
			isNextSelected: hasSelection && rowIndex < allRows.length - 1 && isRowSelected(allRows[rowIndex + 1]),
			isEvenRow: rowIndex % 2 === 0,
			stripedRows,
			hasSelection,
			hasFooter,
			stickyState,
			tableRole
		};
		if (row.type === "data") {
			const rowId = `${getTableItemKey(row.item)}`;
			return import_react.createElement("tr", {
				key: rowId,
				className: clsx(styles_css_default$10.row, sharedCellProps.isSelected && styles_css_default$10["row-selected"]),
				onFocus: ({ currentTarget }) => {
					var _a;
					if (!currentTarget.contains(getMouseDownTarget())) (_a = stickyHeaderRef.current) === null || _a === void 0 || _a.scrollToRow(currentTarget);
				},
				...focusMarkers.item,
				onClick: onRowClickHandler && onRowClickHandler.bind(null, rowIndex, row.item),
				onContextMenu: onRowContextMenuHandler && onRowContextMenuHandler.bind(null, rowIndex, row.item),
				...rowRoleProps
			}, selection.getItemSelectionProps && import_react.createElement(TableBodySelectionCell, {
				...sharedCellProps,
				columnId: selectionColumnId,
				selectionControlProps: {
					...selection.getItemSelectionProps(row.item),
					onFocusDown: moveFocusDown,
					onFocusUp: moveFocusUp,
					rowIndex,
					itemKey: rowId
				},
				verticalAlign: cellVerticalAlign,
				tableVariant: computedVariant
			}), visibleColumnDefinitions.map((column, colIndex) => {
				var _a, _b, _c;
				const colId = `${getColumnKey(column, colIndex)}`;
				const cellId = {
					row: rowId,
					col: colId
				};
				const isEditing = cellEditing.checkEditing(cellId);
				const successfulEdit = cellEditing.checkLastSuccessfulEdit(cellId);
				const isEditable = !!column.editConfig && !cellEditing.isLoading;
				const cellExpandableProps = isExpandable && colIndex === 0 ? rowExpandableProps : void 0;
				const counter = (_a = column.counter) === null || _a === void 0 ? void 0 : _a.call(column, {
					item: row.item,
					itemsCount: rowExpandableProps === null || rowExpandableProps === void 0 ? void 0 : rowExpandableProps.itemsCount,
					selectedItemsCount: rowExpandableProps === null || rowExpandableProps === void 0 ? void 0 : rowExpandableProps.selectedItemsCount
				});
				const analyticsMetadata = { component: { innerContext: {
					position: `${rowIndex + 1},${colIndex + 1}`,
					columnId: column.id ? `${column.id}` : "",
					columnLabel: {
						selector: `table thead tr th:nth-child(${colIndex + (selectionType ? 2 : 1)})`,
						root: "component"
					},
					item: rowId
				} } };
				return import_react.createElement(TableBodyCell, {
					key: colId,
					...sharedCellProps,
					resizableStyle: {
						width: column.width,
						minWidth: column.minWidth,
						maxWidth: column.maxWidth
					},
					ariaLabels,
					column,
					item: row.item,
					wrapLines,
					isEditable,
					isEditing,
					isRowHeader: column.isRowHeader,
					successfulEdit,
					resizableColumns,
					onEditStart: () => cellEditing.startEdit(cellId),
					onEditEnd: (editCancelled) => cellEditing.completeEdit(cellId, editCancelled),
					submitEdit: cellEditing.submitEdit,
					columnId: (_b = column.id) !== null && _b !== void 0 ? _b : colIndex,
					colIndex: colIndex + colIndexOffset,
					verticalAlign: (_c = column.verticalAlign) !== null && _c !== void 0 ? _c : cellVerticalAlign,
					tableVariant: computedVariant,
					counter,
					...cellExpandableProps,
					...getAnalyticsMetadataAttribute(analyticsMetadata)
				});
			}));
		}
		const loaderSelectionProps = selection.getLoaderSelectionProps && selection.getLoaderSelectionProps(row.item);
		const rowSelection = selectionType === "group" ? loaderSelectionProps : void 0;
		const loaderContent = getLoaderContent({
			item: row.item,
			loadingStatus: row.status,
			renderLoaderPending,
			renderLoaderLoading,
			renderLoaderError,
			renderLoaderEmpty
		});
		const loaderCounter = renderLoaderCounter === null || renderLoaderCounter === void 0 ? void 0 : renderLoaderCounter({
			item: row.item,
			loadingStatus: row.status,
			selected: !!(rowSelection === null || rowSelection === void 0 ? void 0 : rowSelection.checked)
		});
		return loaderContent && import_react.createElement("tr", {
			key: (row.item ? getTableItemKey(row.item) : "root-" + rowIndex) + "-" + row.from,
			className: styles_css_default$10.row,
			...rowRoleProps
		}, selectionType ? import_react.createElement(TableBodySelectionCell, {
			...sharedCellProps,
			columnId: selectionColumnId,
			verticalAlign: cellVerticalAlign,
			tableVariant: computedVariant,
			selectionControlProps: selectionType === "group" ? loaderSelectionProps : void 0,
			isSelected: selectionType === "group" && !!(loaderSelectionProps === null || loaderSelectionProps === void 0 ? void 0 : loaderSelectionProps.checked)
		}) : null, visibleColumnDefinitions.map((column, colIndex) => {
			var _a;
			return import_react.createElement(TableLoaderCell, {
				key: getColumnKey(column, colIndex),
				...sharedCellProps,
				wrapLines: false,
				columnId: (_a = column.id) !== null && _a !== void 0 ? _a : colIndex,
				colIndex: colIndex + colIndexOffset,
				isSelected: selectionType === "group" && !!(loaderSelectionProps === null || loaderSelectionProps === void 0 ? void 0 : loaderSelectionProps.checked),
				isRowHeader: colIndex === 0,
				level: row.level,
				item: row.item,
				trackBy,
				counter: loaderCounter
			}, loaderContent);
		}));
	}), loading && skeleton && allItems.length > 0 && skeletonRowsCount - allItems.length > 0 && import_react.createElement(SkeletonRows, {
		count: skeletonRowsCount - allItems.length,
		totalColumnsCount,
		loadingText,
		hasSelection,
		hasFooter,
		stickyState,
		tableRole,
		ariaLabels,
		cellVerticalAlign,
		computedVariant,
		visibleColumnDefinitions,
		wrapLines,
		resizableColumns,
		colIndexOffset,
		renderCell: skeleton === null || skeleton === void 0 ? void 0 : skeleton.renderCell
	})))), resizableColumns && import_react.createElement(ResizeTracker, null)), import_react.createElement(sticky_scrollbar_default, {
		ref: scrollbarRef,
		wrapperRef: wrapperRefObject,
		tableRef: tableRefObject,
		onScroll: handleScroll,
		hasStickyColumns
	})))));
});
// node_modules/@cloudscape-design/components/table/index.js
var Table = import_react.forwardRef(({ items = [], selectedItems = [], variant = "container", contentDensity = "comfortable", cellVerticalAlign = "middle", firstIndex = 1, ...props }, ref) => {
	var _a, _b, _c, _d, _e, _f, _g, _h, _j, _k, _l;
	const analyticsMetadata = getAnalyticsMetadataProps(props);
	const hasHiddenColumns = props.visibleColumns && props.visibleColumns.length < props.columnDefinitions.length || ((_a = props.columnDisplay) === null || _a === void 0 ? void 0 : _a.some((col) => col.type !== "group" && !col.visible));
	const hasStickyColumns = !!((_b = props.stickyColumns) === null || _b === void 0 ? void 0 : _b.first) || !!((_c = props.stickyColumns) === null || _c === void 0 ? void 0 : _c.last);
	const baseComponentProps = useBaseComponent("Table", {
		props: {
			contentDensity,
			resizableColumns: props.resizableColumns,
			selectionType: props.selectionType,
			stickyHeader: props.stickyHeader,
			stripedRows: props.stripedRows,
			variant,
			wrapLines: props.wrapLines,
			enableKeyboardNavigation: props.enableKeyboardNavigation,
			totalItemsCount: props.totalItemsCount,
			flowType: analyticsMetadata.flowType,
			cellVerticalAlign
		},
		metadata: {
			expandableRows: !!props.expandableRows,
			progressiveLoading: !!props.getLoadingStatus,
			hasSkeleton: !!props.skeleton,
			skeletonTotalRows: typeof ((_d = props.skeleton) === null || _d === void 0 ? void 0 : _d.totalRows) === "number" ? props.skeleton.totalRows : null,
			skeletonAutoRows: ((_e = props.skeleton) === null || _e === void 0 ? void 0 : _e.totalRows) === "auto",
			skeletonMaxAutoRows: ((_f = props.skeleton) === null || _f === void 0 ? void 0 : _f.totalRows) === "auto" ? (_g = props.skeleton.maxAutoRows) !== null && _g !== void 0 ? _g : null : null,
			skeletonMinAutoRows: ((_h = props.skeleton) === null || _h === void 0 ? void 0 : _h.totalRows) === "auto" ? (_j = props.skeleton.minAutoRows) !== null && _j !== void 0 ? _j : null : null,
			groupSelection: !!((_k = props.expandableRows) === null || _k === void 0 ? void 0 : _k.groupSelection),
			columnGroups: !!((_l = props.groupDefinitions) === null || _l === void 0 ? void 0 : _l.length),
			columnGroupsDepth: getColumnGroupsDepth(props.columnDisplay),
			cellCounters: props.columnDefinitions.filter((dev) => !!dev.counter).length,
			loaderCounters: !!props.renderLoaderCounter,
			inlineEdit: props.columnDefinitions.some((def) => !!def.editConfig),
			disabledInlineEdit: props.columnDefinitions.some((def) => {
				var _a;
				return !!((_a = def.editConfig) === null || _a === void 0 ? void 0 : _a.disabledReason);
			}),
			hasSortableColumns: props.columnDefinitions.some((def) => def.sortingField || def.sortingComparator),
			hasMultiColumnSort: !!props.multiColumnSort,
			hasHiddenColumns,
			hasStickyColumns,
			hasFilterSlot: !!props.filter,
			hasPaginationSlot: !!props.pagination,
			itemsCount: items.length,
			hasInstanceIdentifier: Boolean(analyticsMetadata === null || analyticsMetadata === void 0 ? void 0 : analyticsMetadata.instanceIdentifier),
			hasResourceType: Boolean(analyticsMetadata === null || analyticsMetadata === void 0 ? void 0 : analyticsMetadata.resourceType),
			usesVisibleColumns: !!props.visibleColumns,
			usesColumnDisplay: !!props.columnDisplay,
			usesColumnDefinitionsVerticalAlign: props.columnDefinitions.some((def) => def.verticalAlign !== cellVerticalAlign)
		}
	}, analyticsMetadata);
	const analyticsComponentMetadata = {
		name: "awsui.Table",
		label: { root: "self" },
		properties: {
			selectionType: props.selectionType || "none",
			itemsCount: `${items.length}`,
			selectedItemsCount: `${selectedItems.length}`,
			variant
		}
	};
	const sortingColumnId = getSortingColumnId(props.columnDefinitions, props.sortingColumn);
	if (sortingColumnId) {
		analyticsComponentMetadata.properties.sortingColumnId = sortingColumnId;
		analyticsComponentMetadata.properties.sortingDescending = `${props.sortingDescending || false}`;
	}
	const tableProps = {
		items,
		selectedItems,
		variant,
		contentDensity,
		firstIndex,
		cellVerticalAlign,
		...props,
		...baseComponentProps,
		ref,
		...getAnalyticsMetadataAttribute({ component: analyticsComponentMetadata })
	};
	const collectionPreferencesMetadata = {
		tableContentDensity: contentDensity,
		tableHasStripedRows: !!props.stripedRows,
		tableHasHiddenColumns: hasHiddenColumns,
		tableHasStickyColumns: hasStickyColumns
	};
	if (variant === "borderless" || variant === "embedded") return import_react.createElement(CollectionPreferencesMetadata.Provider, { value: collectionPreferencesMetadata }, import_react.createElement(InternalTable, { ...tableProps }));
	return import_react.createElement(CollectionPreferencesMetadata.Provider, { value: collectionPreferencesMetadata }, import_react.createElement(AnalyticsFunnelSubStep, null, import_react.createElement(InternalTableAsSubstep, { ...tableProps })));
});
applyDisplayName(Table, "Table");
export { CollectionPreferencesMetadata as i, InternalCheckbox as n, ExpandToggleButton as r, Table as t };
