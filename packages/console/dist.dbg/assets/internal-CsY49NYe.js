import { n as __toESM } from "./rolldown-runtime-CO0Nlsmt.js";
import { t as require_react } from "./react-HmIquqiG.js";
import { E as processAttributes, Ot as useUniqueId, Vt as warnOnce, at as clsx, i as fireCancelableEvent, it as getBaseProps, n as KeyCode, o as fireNonCancelableEvent, st as useInternalI18n, x as nodeBelongs } from "./check-safe-url-SIBI-4lx.js";
import { r as useFormFieldContext, s as getBreakpointValue } from "./use-debounce-callback-Doa87_51.js";
import { B as scrollElementIntoView, V as useContainerQuery, X as useResizeObserver } from "./internal-D6ihLdrI.js";
import { a as useDropdownStatus, i as DropdownFooter, r as options_list_default, s as InternalDropdown } from "./highlight-match-9feHsDOp.js";
import { t as internal_default } from "./internal-BDwh7_yR.js";
import { c as useVirtual, d as selectable_item_default, f as Option, l as generateTestIndexes, n as useAnnouncement, p as getDropdownMinWidth, r as checkOptionValueField, t as useHighlightedOption, u as getTestOptionIndexes } from "./use-highlight-option-B4Q5dHdS.js";
import { D as checkControlled } from "./index-CRNxE51F.js";
// node_modules/@cloudscape-design/components/internal/hooks/use-ime-composition/index.js
var import_react = /* @__PURE__ */ __toESM(require_react());
/**
* Custom hook to handle IME composition state for preventing IME race conditions when pressing enter to end composition.
*
* IME generates duplicate Enter events:
* 1. First Enter: Ends composition (isComposing=true -> false)
* 2. Second Enter: Triggers normal action (isComposing=false)
*
* This hook tracks composition lifecycle to prevent the second Enter during the brief window.
*
* The optional `onCompositionEnd` callback fires synchronously when composition commits,
* allowing callers to process the final composed text (e.g. trigger detection in token mode).
*/
function useIMEComposition(elementRef, { onCompositionStart, onCompositionEnd } = {}) {
	const wasComposingRef = (0, import_react.useRef)(false);
	const onCompositionStartRef = (0, import_react.useRef)(onCompositionStart);
	onCompositionStartRef.current = onCompositionStart;
	const onCompositionEndRef = (0, import_react.useRef)(onCompositionEnd);
	onCompositionEndRef.current = onCompositionEnd;
	const handleCompositionStart = () => {
		var _a;
		wasComposingRef.current = true;
		(_a = onCompositionStartRef.current) === null || _a === void 0 || _a.call(onCompositionStartRef);
	};
	const handleCompositionEnd = () => {
		var _a;
		(_a = onCompositionEndRef.current) === null || _a === void 0 || _a.call(onCompositionEndRef);
		requestAnimationFrame(() => {
			wasComposingRef.current = false;
		});
	};
	(0, import_react.useEffect)(() => {
		const element = elementRef.current;
		if (!element) return;
		element.addEventListener("compositionstart", handleCompositionStart);
		element.addEventListener("compositionend", handleCompositionEnd);
		return () => {
			element.removeEventListener("compositionstart", handleCompositionStart);
			element.removeEventListener("compositionend", handleCompositionEnd);
		};
	}, [elementRef]);
	const isComposing = () => wasComposingRef.current;
	return { isComposing };
}
// node_modules/@cloudscape-design/components/internal/components/autosuggest-input/styles.css.js
var styles_css_default$1 = {
	"dropdown-footer": "awsui_dropdown-footer_vm8qf_jxdvh_5",
	"dropdown-content": "awsui_dropdown-content_vm8qf_jxdvh_10"
};
// node_modules/@cloudscape-design/components/internal/components/autosuggest-input/index.js
var AutosuggestInput = import_react.forwardRef(({ value, onChange, onBlur, onFocus, onKeyUp, onKeyDown, name, placeholder, disabled, readOnly, autoFocus, ariaLabel, ariaRequired, disableBrowserAutocorrect = false, expandToViewport, ariaControls, ariaActivedescendant, clearAriaLabel, dropdownExpanded = true, dropdownContentKey, dropdownContentFocusable = false, dropdownContent = null, dropdownFooter = null, dropdownWidth, loopFocus, nativeInputAttributes, onCloseDropdown, onDelayedInput, onPressArrowDown, onPressArrowUp, onPressEnter, style, __internalRootRef, ...restProps }, ref) => {
	const baseProps = getBaseProps(restProps);
	const formFieldContext = useFormFieldContext(restProps);
	const inputRef = (0, import_react.useRef)(null);
	const dropdownContentRef = (0, import_react.useRef)(null);
	const dropdownFooterRef = (0, import_react.useRef)(null);
	const preventOpenOnFocusRef = (0, import_react.useRef)(false);
	const preventCloseOnBlurRef = (0, import_react.useRef)(false);
	const [triggerWidth, setTriggerWidth] = (0, import_react.useState)(null);
	useResizeObserver(() => inputRef.current, (entry) => entry.borderBoxWidth > 0 && setTriggerWidth(entry.borderBoxWidth));
	const [open, setOpen] = (0, import_react.useState)(false);
	const openDropdown = () => !readOnly && setOpen(true);
	const closeDropdown = () => {
		setOpen(false);
		fireNonCancelableEvent(onCloseDropdown, null);
	};
	const { isComposing } = useIMEComposition(inputRef);
	(0, import_react.useImperativeHandle)(ref, () => ({
		focus(options) {
			var _a;
			if (options === null || options === void 0 ? void 0 : options.preventDropdown) preventOpenOnFocusRef.current = true;
			(_a = inputRef.current) === null || _a === void 0 || _a.focus();
		},
		select() {
			var _a;
			(_a = inputRef.current) === null || _a === void 0 || _a.select();
		},
		open: openDropdown,
		close: closeDropdown
	}));
	const handleBlur = () => {
		if (!preventCloseOnBlurRef.current) {
			closeDropdown();
			fireNonCancelableEvent(onBlur, null);
		}
	};
	const handleFocus = () => {
		if (!preventOpenOnFocusRef.current) {
			openDropdown();
			fireNonCancelableEvent(onFocus, null);
		}
		preventOpenOnFocusRef.current = false;
	};
	const fireKeydown = (event) => fireCancelableEvent(onKeyDown, event.detail, event);
	const handleEscapeKey = (returnFocus) => {
		var _a;
		if (open) {
			closeDropdown();
			if (returnFocus) (_a = inputRef.current) === null || _a === void 0 || _a.focus();
		} else if (value) fireNonCancelableEvent(onChange, { value: "" });
	};
	const handleKeyDown = (event) => {
		switch (event.detail.keyCode) {
			case KeyCode.down:
				onPressArrowDown === null || onPressArrowDown === void 0 || onPressArrowDown();
				openDropdown();
				event.preventDefault();
				break;
			case KeyCode.up:
				onPressArrowUp === null || onPressArrowUp === void 0 || onPressArrowUp();
				openDropdown();
				event.preventDefault();
				break;
			case KeyCode.enter:
				if (isComposing()) {
					event.preventDefault();
					return;
				}
				if (open) {
					if (!(onPressEnter === null || onPressEnter === void 0 ? void 0 : onPressEnter())) closeDropdown();
					event.preventDefault();
				}
				fireKeydown(event);
				break;
			case KeyCode.escape:
				handleEscapeKey(false);
				if (open || value) event.stopPropagation();
				event.preventDefault();
				fireKeydown(event);
				break;
			default: fireKeydown(event);
		}
	};
	const handleChange = (value) => {
		openDropdown();
		fireNonCancelableEvent(onChange, { value });
	};
	const handleDelayedInput = (value) => {
		fireNonCancelableEvent(onDelayedInput, { value });
	};
	const handleDropdownMouseDown = (event) => {
		if (!dropdownContentFocusable) event.preventDefault();
		else {
			preventCloseOnBlurRef.current = true;
			requestAnimationFrame(() => {
				preventCloseOnBlurRef.current = false;
			});
		}
	};
	const nativeAttributes = {
		name,
		placeholder,
		autoFocus,
		onClick: openDropdown,
		role: "combobox",
		"aria-autocomplete": "list",
		"aria-expanded": open && dropdownExpanded,
		"aria-controls": open ? ariaControls : void 0,
		"aria-owns": open ? ariaControls : void 0,
		"aria-label": ariaLabel,
		"aria-activedescendant": ariaActivedescendant
	};
	(0, import_react.useEffect)(() => {
		if (!open) return;
		const clickListener = (event) => {
			if (!nodeBelongs(inputRef.current, event.target) && !nodeBelongs(dropdownContentRef.current, event.target) && !nodeBelongs(dropdownFooterRef.current, event.target)) closeDropdown();
		};
		window.addEventListener("mousedown", clickListener);
		return () => {
			window.removeEventListener("mousedown", clickListener);
		};
	}, [open]);
	const handleDropdownKeyDown = (event) => {
		const isFromInput = event.target === inputRef.current || nodeBelongs(inputRef.current, event.target);
		if (event.key === "Escape" && !isFromInput) {
			event.stopPropagation();
			event.preventDefault();
			handleEscapeKey(true);
		}
	};
	return import_react.createElement("div", {
		...baseProps,
		className: clsx(baseProps.className, styles_css_default$1.root),
		ref: __internalRootRef
	}, import_react.createElement(InternalDropdown, {
		minWidth: getDropdownMinWidth({
			expandToViewport,
			triggerWidth,
			dropdownWidth
		}),
		maxWidth: getBreakpointValue("xxs"),
		contentKey: dropdownContentKey,
		onFocus: handleFocus,
		onBlur: handleBlur,
		trigger: import_react.createElement(internal_default, {
			type: "visualSearch",
			value,
			onChange: (event) => handleChange(event.detail.value),
			__onDelayedInput: (event) => handleDelayedInput(event.detail.value),
			onKeyDown: handleKeyDown,
			onKeyUp,
			disabled,
			disableBrowserAutocorrect,
			readOnly,
			ariaRequired,
			clearAriaLabel,
			ref: inputRef,
			autoComplete: false,
			nativeInputAttributes: processAttributes(nativeAttributes, nativeInputAttributes, "Autosuggest"),
			__skipNativeAttributesWarnings: Object.keys(nativeAttributes),
			style,
			...formFieldContext
		}),
		onMouseDown: handleDropdownMouseDown,
		open: open && (!!dropdownContent || !!dropdownFooter),
		footer: dropdownFooterRef && import_react.createElement("div", {
			ref: dropdownFooterRef,
			className: styles_css_default$1["dropdown-footer"],
			onKeyDown: handleDropdownKeyDown
		}, open && dropdownFooter ? dropdownFooter : null),
		expandToViewport,
		loopFocus,
		content: open && dropdownContent ? import_react.createElement("div", {
			ref: dropdownContentRef,
			className: styles_css_default$1["dropdown-content"]
		}, dropdownContent) : null
	}));
});
// node_modules/@cloudscape-design/components/autosuggest/load-more-controller.js
var useAutosuggestLoadMore = ({ options = [], statusType, onLoadItems }) => {
	const lastFilteringText = (0, import_react.useRef)(null);
	const fireLoadMore = ({ firstPage, samePage, filteringText }) => {
		var _a;
		if (filteringText === void 0 || lastFilteringText.current !== filteringText) {
			if (filteringText !== void 0) lastFilteringText.current = filteringText;
			onLoadItems({
				filteringText: (_a = lastFilteringText.current) !== null && _a !== void 0 ? _a : "",
				firstPage,
				samePage
			});
		}
	};
	const fireLoadMoreOnScroll = () => {
		if (options.length > 0 && statusType === "pending") fireLoadMore({
			firstPage: false,
			samePage: false
		});
	};
	const fireLoadMoreOnRecoveryClick = () => fireLoadMore({
		firstPage: false,
		samePage: true
	});
	const fireLoadMoreOnInputFocus = () => {
		var _a;
		return fireLoadMore({
			firstPage: true,
			samePage: false,
			filteringText: (_a = lastFilteringText.current) !== null && _a !== void 0 ? _a : ""
		});
	};
	const fireLoadMoreOnInputChange = (filteringText) => fireLoadMore({
		firstPage: true,
		samePage: false,
		filteringText
	});
	return {
		fireLoadMoreOnScroll,
		fireLoadMoreOnRecoveryClick,
		fireLoadMoreOnInputFocus,
		fireLoadMoreOnInputChange
	};
};
// node_modules/@cloudscape-design/components/autosuggest/utils/utils.js
var searchableFields = [
	"value",
	"label",
	"description",
	"labelTag"
];
var searchableTagFields = ["tags", "filteringTags"];
var isGroup$1 = (option) => (option === null || option === void 0 ? void 0 : option.type) === "parent";
var popLastGroup = (options) => {
	if (options.length) {
		const lastOption = options[options.length - 1];
		if (isGroup$1(lastOption)) options.pop();
	}
};
var filterOptions = (options, text) => {
	const searchText = text.toLowerCase();
	const filteredOptions = options.reduce((filteredIn, option) => {
		if (isGroup$1(option)) {
			popLastGroup(filteredIn);
			filteredIn.push(option);
		} else if (matchSingleOption(option, searchText)) filteredIn.push(option);
		return filteredIn;
	}, []);
	popLastGroup(filteredOptions);
	return filteredOptions;
};
var matchSingleOption = (option, searchText) => {
	const searchStrFieldsFn = (attr) => matchString(option[attr], searchText);
	const searchTagsFieldsFn = (attr) => {
		var _a;
		return (_a = option[attr]) === null || _a === void 0 ? void 0 : _a.some((value) => matchString(value, searchText));
	};
	return searchableFields.some(searchStrFieldsFn) || searchableTagFields.some(searchTagsFieldsFn);
};
var matchString = (value, searchText) => {
	return value && value.toLowerCase().includes(searchText);
};
// node_modules/@cloudscape-design/components/autosuggest/options-controller.js
var isHighlightable = (option) => {
	return !!option && option.type !== "parent";
};
var isInteractive = (option) => !!option && !option.disabled && option.type !== "parent";
var useAutosuggestItems = ({ options, filterValue, filterText, filteringType, enteredTextLabel, hideEnteredTextLabel, onSelectItem }) => {
	const i18n = useInternalI18n("autosuggest");
	const [showAll, setShowAll] = (0, import_react.useState)(false);
	const { items, getItemGroup, getItemParent } = (0, import_react.useMemo)(() => createItems(options), [options]);
	const enteredItemLabel = i18n("enteredTextLabel", enteredTextLabel === null || enteredTextLabel === void 0 ? void 0 : enteredTextLabel(filterValue), (format) => format({ value: filterValue }));
	if (!enteredItemLabel) warnOnce("Autosuggest", "A value for enteredTextLabel must be provided.");
	const filteredItems = (0, import_react.useMemo)(() => {
		const filteredItems = filteringType === "auto" && !showAll ? filterOptions(items, filterText) : [...items];
		if (filterValue && !hideEnteredTextLabel) filteredItems.unshift({
			value: filterValue,
			type: "use-entered",
			label: enteredItemLabel,
			option: { value: filterValue }
		});
		generateTestIndexes(filteredItems, getItemParent);
		return filteredItems;
	}, [
		filteringType,
		showAll,
		items,
		filterText,
		filterValue,
		hideEnteredTextLabel,
		getItemParent,
		enteredItemLabel
	]);
	const [highlightedOptionState, highlightedOptionHandlers] = useHighlightedOption({
		options: filteredItems,
		isHighlightable
	});
	const selectHighlightedOptionWithKeyboard = () => {
		var _a;
		if (highlightedOptionState.highlightedOption && !isInteractive(highlightedOptionState.highlightedOption)) return false;
		onSelectItem((_a = highlightedOptionState.highlightedOption) !== null && _a !== void 0 ? _a : {
			value: filterValue,
			type: "use-entered",
			option: { value: filterValue }
		});
		return true;
	};
	const highlightVisibleOptionWithMouse = (index) => {
		if (filteredItems[index] && isHighlightable(filteredItems[index])) highlightedOptionHandlers.setHighlightedIndexWithMouse(index);
	};
	const selectVisibleOptionWithMouse = (index) => {
		if (filteredItems[index] && isInteractive(filteredItems[index])) onSelectItem(filteredItems[index]);
	};
	return [{
		...highlightedOptionState,
		items: filteredItems,
		showAll,
		getItemGroup
	}, {
		...highlightedOptionHandlers,
		setShowAll,
		selectHighlightedOptionWithKeyboard,
		highlightVisibleOptionWithMouse,
		selectVisibleOptionWithMouse
	}];
};
function createItems(options) {
	const items = [];
	const itemToGroup = /* @__PURE__ */ new WeakMap();
	const getItemParent = (item) => itemToGroup.get(item);
	const getItemGroup = (item) => {
		var _a;
		return (_a = getItemParent(item)) === null || _a === void 0 ? void 0 : _a.option;
	};
	for (const option of options) if (isGroup(option)) for (const item of flattenGroup(option)) items.push(item);
	else items.push({
		...option,
		option
	});
	function flattenGroup(group) {
		const { options, ...rest } = group;
		let hasOnlyDisabledChildren = true;
		const groupItem = {
			...rest,
			type: "parent",
			option: group
		};
		const items = [groupItem];
		for (const option of options) {
			if (!option.disabled) hasOnlyDisabledChildren = false;
			const childOption = {
				...option,
				type: "child",
				disabled: option.disabled || rest.disabled,
				option,
				parent: group
			};
			items.push(childOption);
			itemToGroup.set(childOption, groupItem);
		}
		items[0].disabled = items[0].disabled || hasOnlyDisabledChildren;
		return items;
	}
	return {
		items,
		getItemGroup,
		getItemParent
	};
}
function isGroup(optionOrGroup) {
	return "options" in optionOrGroup;
}
// node_modules/@cloudscape-design/components/autosuggest/styles.css.js
var styles_css_default = {
	"root": "awsui_root_12hwc_oboi4_5",
	"layout-strut": "awsui_layout-strut_12hwc_oboi4_9",
	"list-bottom": "awsui_list-bottom_12hwc_oboi4_15"
};
// node_modules/@cloudscape-design/components/autosuggest/autosuggest-option.js
var toAutosuggestOptionGroupItem = (props) => {
	var _a;
	return {
		type: "group",
		index: (_a = props.virtualIndex) !== null && _a !== void 0 ? _a : props.index,
		option: props.option.option,
		disabled: props.disabled
	};
};
var toAutosuggestOptionItem = (props) => {
	var _a;
	return {
		type: "item",
		index: (_a = props.virtualIndex) !== null && _a !== void 0 ? _a : props.index,
		option: props.option.option,
		selected: props.selected,
		highlighted: props.highlighted,
		disabled: props.disabled,
		parent: props.parentProps ? toAutosuggestOptionGroupItem({
			index: props.parentProps.index,
			virtualIndex: props.parentProps.virtualIndex,
			option: props.parentProps.option,
			disabled: props.disabled
		}) : null
	};
};
var toAutosuggestUseEnteredItem = (props) => {
	return {
		type: "entered-text",
		option: props.option.option,
		highlighted: props.highlighted
	};
};
var AutosuggestOption = ({ index, virtualIndex, nativeAttributes = {}, highlightText, option, highlighted, highlightType, current, virtualPosition, padBottom, screenReaderContent, ariaSetsize, ariaPosinset, renderOption, parentProps, ...rest }, ref) => {
	const baseProps = getBaseProps(rest);
	const useEntered = (option === null || option === void 0 ? void 0 : option.type) === "use-entered";
	const isParent = (option === null || option === void 0 ? void 0 : option.type) === "parent";
	const isChild = (option === null || option === void 0 ? void 0 : option.type) === "child";
	const { throughIndex, inGroupIndex, groupIndex } = getTestOptionIndexes(option) || {};
	const getAutosuggestItemProps = (option) => {
		if (option.type === "parent") return toAutosuggestOptionGroupItem({
			option,
			index,
			virtualIndex,
			disabled: !!option.disabled
		});
		else if (option.type === "use-entered") return toAutosuggestUseEnteredItem({
			option,
			highlighted
		});
		else return toAutosuggestOptionItem({
			option,
			index,
			virtualIndex,
			disabled: !!option.disabled,
			highlighted,
			selected: current,
			parentProps
		});
	};
	const renderOptionWrapper = (option) => {
		if (!renderOption) return null;
		return renderOption({
			item: getAutosuggestItemProps(option),
			filterText: highlightText
		});
	};
	const renderResult = renderOptionWrapper(option);
	let optionContent;
	if (useEntered) {
		optionContent = renderResult !== null && renderResult !== void 0 ? renderResult : option.label;
		screenReaderContent = void 0;
	} else if (isParent) optionContent = renderResult !== null && renderResult !== void 0 ? renderResult : option.label;
	else {
		const a11yProperties = {};
		if (nativeAttributes["aria-label"]) a11yProperties["aria-label"] = nativeAttributes["aria-label"];
		optionContent = import_react.createElement("div", { ...a11yProperties }, import_react.createElement(Option, {
			customContent: renderResult,
			option,
			highlightedOption: highlighted,
			highlightText
		}));
	}
	return import_react.createElement(selectable_item_default, {
		...baseProps,
		disableContentStyling: !!renderResult,
		className: styles_css_default.option,
		ariaSelected: current,
		highlighted,
		disabled: option.disabled,
		hasBackground: useEntered,
		isParent,
		isChild,
		virtualPosition,
		"data-test-index": throughIndex,
		"data-in-group-index": inGroupIndex,
		"data-group-index": groupIndex,
		ref,
		padBottom,
		screenReaderContent,
		ariaSetsize,
		ariaPosinset,
		highlightType: highlightType.type,
		value: option.value
	}, optionContent);
};
var autosuggest_option_default = import_react.memo(import_react.forwardRef(AutosuggestOption));
// node_modules/@cloudscape-design/components/autosuggest/utils/parent-props.js
/**
* Generates parent props for autosuggest items based on the current item and last group index.
* This logic is shared between plain-list and virtual-list implementations.
*/
var getParentProps = (item, index, lastGroupIndex, virtualIndex) => {
	let updatedLastGroupIndex = lastGroupIndex;
	let parentProps = void 0;
	if (item.type === "parent") updatedLastGroupIndex = index;
	else if (lastGroupIndex !== -1 && !!item.parent) parentProps = {
		index: lastGroupIndex,
		virtualIndex: virtualIndex !== null && virtualIndex !== void 0 ? virtualIndex : lastGroupIndex,
		disabled: !!item.parent.disabled,
		option: {
			...item.parent,
			disabled: !!item.parent.disabled,
			option: item.parent,
			type: "parent"
		}
	};
	return {
		parentProps,
		updatedLastGroupIndex
	};
};
// node_modules/@cloudscape-design/components/autosuggest/plain-list.js
var getOptionProps = (index, item, filteredItems, highlightedA11yProps, highlightedOption, hasDropdownStatus) => {
	const nativeAttributes = item === highlightedOption ? highlightedA11yProps : {};
	const baseOptionProps = getBaseProps(nativeAttributes);
	const isLastItem = index === filteredItems.length - 1;
	const isNotEnteredTextItem = filteredItems.length > 1;
	return {
		nativeAttributes,
		padBottom: !hasDropdownStatus && isNotEnteredTextItem && isLastItem,
		...baseOptionProps
	};
};
var PlainList = ({ autosuggestItemsState, handleLoadMore, menuProps, highlightedA11yProps, hasDropdownStatus, highlightText, listBottom, screenReaderContent, renderOption }) => {
	const listRef = (0, import_react.useRef)(null);
	(0, import_react.useEffect)(() => {
		var _a;
		const item = (_a = listRef.current) === null || _a === void 0 ? void 0 : _a.querySelector(`[data-mouse-target="${autosuggestItemsState.highlightedIndex}"]`);
		if (autosuggestItemsState.highlightType.moveFocus && item) scrollElementIntoView(item);
	}, [autosuggestItemsState.highlightType, autosuggestItemsState.highlightedIndex]);
	let lastGroupIndex = -1;
	return import_react.createElement(options_list_default, {
		...menuProps,
		onLoadMore: handleLoadMore,
		open: true,
		ref: listRef
	}, autosuggestItemsState.items.map((item, index) => {
		const optionProps = getOptionProps(index, item, autosuggestItemsState.items, highlightedA11yProps, autosuggestItemsState.highlightedOption, hasDropdownStatus);
		const { parentProps, updatedLastGroupIndex } = getParentProps(item, index, lastGroupIndex);
		lastGroupIndex = updatedLastGroupIndex;
		return import_react.createElement(autosuggest_option_default, {
			index,
			parentProps,
			renderOption,
			highlightText,
			option: item,
			highlighted: item === autosuggestItemsState.highlightedOption,
			current: item.value === highlightText,
			key: index,
			"data-mouse-target": index,
			screenReaderContent,
			highlightType: autosuggestItemsState.highlightType,
			...optionProps
		});
	}), listBottom ? import_react.createElement("div", {
		role: "option",
		className: styles_css_default["list-bottom"]
	}, listBottom) : null);
};
// node_modules/@cloudscape-design/components/autosuggest/virtual-list.js
var VirtualList = ({ autosuggestItemsState, handleLoadMore, menuProps, highlightedA11yProps, hasDropdownStatus, highlightText, listBottom, screenReaderContent, renderOption }) => {
	const scrollRef = (0, import_react.useRef)(null);
	const [width, strutRef] = useContainerQuery((rect) => rect.contentBoxWidth, []);
	(0, import_react.useImperativeHandle)(strutRef, () => scrollRef.current);
	const rowVirtualizer = useVirtual({
		items: autosuggestItemsState.items,
		parentRef: scrollRef,
		estimateSize: (0, import_react.useCallback)(() => 31, [width, highlightText])
	});
	(0, import_react.useEffect)(() => {
		if (autosuggestItemsState.highlightType.moveFocus) rowVirtualizer.scrollToIndex(autosuggestItemsState.highlightedIndex);
	}, [
		autosuggestItemsState.highlightType,
		autosuggestItemsState.highlightedIndex,
		rowVirtualizer
	]);
	let lastGroupIndex = -1;
	return import_react.createElement(options_list_default, {
		...menuProps,
		onLoadMore: handleLoadMore,
		ref: scrollRef,
		open: true
	}, import_react.createElement("div", {
		"aria-hidden": "true",
		key: "total-size",
		className: styles_css_default["layout-strut"],
		style: { height: rowVirtualizer.totalSize + (autosuggestItemsState.items.length === 1 ? 1 : 0) }
	}), rowVirtualizer.virtualItems.map((virtualRow) => {
		const { index, start, measureRef } = virtualRow;
		const item = autosuggestItemsState.items[index];
		const optionProps = getOptionProps(index, item, autosuggestItemsState.items, highlightedA11yProps, autosuggestItemsState.highlightedOption, hasDropdownStatus);
		const { parentProps, updatedLastGroupIndex } = getParentProps(item, index, lastGroupIndex, index);
		lastGroupIndex = updatedLastGroupIndex;
		return import_react.createElement(autosuggest_option_default, {
			parentProps,
			index,
			virtualIndex: index,
			renderOption,
			key: index,
			ref: measureRef,
			highlightText,
			option: item,
			highlighted: item === autosuggestItemsState.highlightedOption,
			current: item.value === highlightText,
			"data-mouse-target": index,
			virtualPosition: start + (index === 0 ? 1 : 0),
			screenReaderContent,
			ariaSetsize: autosuggestItemsState.items.length,
			ariaPosinset: index + 1,
			highlightType: autosuggestItemsState.highlightType,
			...optionProps
		});
	}), listBottom ? import_react.createElement("div", {
		role: "option",
		className: styles_css_default["list-bottom"]
	}, listBottom) : null);
};
// node_modules/@cloudscape-design/components/autosuggest/options-list.js
var createMouseEventHandler = (handler) => (itemIndex) => {
	if (itemIndex > -1) handler(itemIndex);
};
function AutosuggestOptionsList({ statusType, autosuggestItemsState, autosuggestItemsHandlers, highlightedOptionId, highlightText, listId, controlId, handleLoadMore, hasDropdownStatus, virtualScroll, selectedAriaLabel, renderHighlightedAriaLive, listBottom, ariaDescribedby, renderOption }) {
	var _a;
	const handleMouseUp = createMouseEventHandler(autosuggestItemsHandlers.selectVisibleOptionWithMouse);
	const handleMouseMove = createMouseEventHandler(autosuggestItemsHandlers.highlightVisibleOptionWithMouse);
	const ListComponent = virtualScroll ? VirtualList : PlainList;
	const announcement = useAnnouncement({
		highlightText,
		announceSelected: ((_a = autosuggestItemsState.highlightedOption) === null || _a === void 0 ? void 0 : _a.value) === highlightText,
		highlightedOption: autosuggestItemsState.highlightedOption,
		getParent: (option) => autosuggestItemsState.getItemGroup(option),
		selectedAriaLabel,
		renderHighlightedAriaLive
	});
	return import_react.createElement(ListComponent, {
		renderOption,
		listBottom,
		handleLoadMore,
		autosuggestItemsState,
		highlightText,
		highlightedA11yProps: highlightedOptionId ? { id: highlightedOptionId } : {},
		hasDropdownStatus,
		menuProps: {
			id: listId,
			ariaLabelledby: controlId,
			onMouseUp: handleMouseUp,
			onMouseMove: handleMouseMove,
			ariaDescribedby,
			statusType
		},
		screenReaderContent: announcement
	});
}
// node_modules/@cloudscape-design/components/autosuggest/internal.js
var InternalAutosuggest = import_react.forwardRef((props, ref) => {
	var _a, _b;
	const { value, onChange, onBlur, onFocus, onKeyUp, onLoadItems, options, filteringType = "auto", statusType = "finished", placeholder, clearAriaLabel, name, disabled, disableBrowserAutocorrect = false, autoFocus, readOnly, ariaLabel, ariaRequired, enteredTextLabel, hideEnteredTextOption, filteringResultsText, onKeyDown, virtualScroll, expandToViewport, onSelect, renderHighlightedAriaLive, style, renderOption, __internalRootRef, ...restProps } = props;
	checkControlled("Autosuggest", "value", value, "onChange", onChange);
	checkOptionValueField("Autosuggest", "options", options);
	const autosuggestInputRef = (0, import_react.useRef)(null);
	(0, import_react.useImperativeHandle)(ref, () => ({
		focus: () => {
			var _a;
			return (_a = autosuggestInputRef.current) === null || _a === void 0 ? void 0 : _a.focus();
		},
		select: () => {
			var _a;
			return (_a = autosuggestInputRef.current) === null || _a === void 0 ? void 0 : _a.select();
		}
	}), []);
	const i18n = useInternalI18n("autosuggest");
	const errorIconAriaLabel = i18n("errorIconAriaLabel", restProps.errorIconAriaLabel);
	const selectedAriaLabel = i18n("selectedAriaLabel", restProps.selectedAriaLabel);
	const recoveryText = i18n("recoveryText", restProps.recoveryText);
	if (restProps.recoveryText && !onLoadItems) warnOnce("Autosuggest", "`onLoadItems` must be provided for `recoveryText` to be displayed.");
	const [autosuggestItemsState, autosuggestItemsHandlers] = useAutosuggestItems({
		options: options || [],
		filterValue: value,
		filterText: value,
		filteringType,
		enteredTextLabel,
		hideEnteredTextLabel: hideEnteredTextOption,
		onSelectItem: (option) => {
			var _a;
			const value = option.value || "";
			fireNonCancelableEvent(onChange, { value });
			fireNonCancelableEvent(onSelect, {
				value,
				selectedOption: option.type !== "use-entered" ? option.option : void 0
			});
			(_a = autosuggestInputRef.current) === null || _a === void 0 || _a.close();
		}
	});
	const autosuggestLoadMoreHandlers = useAutosuggestLoadMore({
		options,
		statusType,
		onLoadItems: (detail) => fireNonCancelableEvent(onLoadItems, detail)
	});
	const handleChange = (event) => {
		autosuggestItemsHandlers.setShowAll(false);
		autosuggestItemsHandlers.resetHighlightWithKeyboard();
		fireNonCancelableEvent(onChange, event.detail);
	};
	const handleDelayedInput = (event) => {
		autosuggestLoadMoreHandlers.fireLoadMoreOnInputChange(event.detail.value);
	};
	const handleBlur = () => {
		fireNonCancelableEvent(onBlur, null);
	};
	const handleFocus = () => {
		autosuggestItemsHandlers.setShowAll(true);
		autosuggestLoadMoreHandlers.fireLoadMoreOnInputFocus();
		fireNonCancelableEvent(onFocus, null);
	};
	const handleKeyUp = (event) => {
		fireCancelableEvent(onKeyUp, event.detail, event);
	};
	const handleKeyDown = (event) => {
		fireCancelableEvent(onKeyDown, event.detail, event);
	};
	const handlePressArrowDown = () => {
		if (autosuggestItemsState.items.length - 1 === autosuggestItemsState.highlightedIndex) {
			autosuggestItemsHandlers.goHomeWithKeyboard();
			return;
		}
		autosuggestItemsHandlers.moveHighlightWithKeyboard(1);
	};
	const handlePressArrowUp = () => {
		var _a;
		if (((_a = autosuggestItemsState.highlightedOption) === null || _a === void 0 ? void 0 : _a.type) === "child" && autosuggestItemsState.highlightedIndex === 1 || autosuggestItemsState.highlightedIndex === 0) {
			autosuggestItemsHandlers.goEndWithKeyboard();
			return;
		}
		autosuggestItemsHandlers.moveHighlightWithKeyboard(-1);
	};
	const handlePressEnter = () => {
		return autosuggestItemsHandlers.selectHighlightedOptionWithKeyboard();
	};
	const handleCloseDropdown = () => {
		autosuggestItemsHandlers.resetHighlightWithKeyboard();
	};
	const handleRecoveryClick = () => {
		var _a;
		autosuggestLoadMoreHandlers.fireLoadMoreOnRecoveryClick();
		(_a = autosuggestInputRef.current) === null || _a === void 0 || _a.focus();
	};
	const formFieldContext = useFormFieldContext(restProps);
	const selfControlId = useUniqueId("input");
	const footerControlId = useUniqueId("footer");
	const controlId = (_a = formFieldContext.controlId) !== null && _a !== void 0 ? _a : selfControlId;
	const listId = useUniqueId("list");
	const highlightedOptionIdSource = useUniqueId();
	const highlightedOptionId = autosuggestItemsState.highlightedOption ? highlightedOptionIdSource : void 0;
	const isEmpty = !value && !autosuggestItemsState.items.length;
	const filteredText = !!value && value.length !== 0 && !(filteringType === "auto" && autosuggestItemsState.showAll) ? filteringResultsText === null || filteringResultsText === void 0 ? void 0 : filteringResultsText(autosuggestItemsState.items.length, (_b = options === null || options === void 0 ? void 0 : options.length) !== null && _b !== void 0 ? _b : 0) : void 0;
	const dropdownStatus = useDropdownStatus({
		...props,
		isEmpty,
		recoveryText,
		errorIconAriaLabel,
		onRecoveryClick: handleRecoveryClick,
		filteringResultsText: filteredText,
		hasRecoveryCallback: !!onLoadItems
	});
	const shouldRenderDropdownContent = autosuggestItemsState.items.length !== 0 || !!dropdownStatus.content || !hideEnteredTextOption && !!value;
	const hasItems = (0, import_react.useRef)(autosuggestItemsState.items.length > 0);
	hasItems.current = hasItems.current || autosuggestItemsState.items.length > 0;
	return import_react.createElement(AutosuggestInput, {
		...restProps,
		className: clsx(styles_css_default.root, restProps.className),
		ref: autosuggestInputRef,
		__internalRootRef,
		value,
		onChange: handleChange,
		onBlur: handleBlur,
		onFocus: handleFocus,
		onKeyUp: handleKeyUp,
		onKeyDown: handleKeyDown,
		name,
		controlId,
		placeholder,
		disabled,
		readOnly,
		autoFocus,
		ariaLabel,
		ariaRequired,
		clearAriaLabel,
		disableBrowserAutocorrect,
		expandToViewport,
		ariaControls: listId,
		ariaActivedescendant: highlightedOptionId,
		dropdownExpanded: shouldRenderDropdownContent,
		style,
		dropdownContent: shouldRenderDropdownContent && import_react.createElement(AutosuggestOptionsList, {
			renderOption,
			statusType,
			autosuggestItemsState,
			autosuggestItemsHandlers,
			highlightedOptionId,
			highlightText: value,
			listId,
			controlId,
			handleLoadMore: autosuggestLoadMoreHandlers.fireLoadMoreOnScroll,
			hasDropdownStatus: dropdownStatus.content !== null,
			virtualScroll,
			selectedAriaLabel,
			renderHighlightedAriaLive,
			listBottom: !dropdownStatus.isSticky ? import_react.createElement(DropdownFooter, {
				content: dropdownStatus.content,
				id: footerControlId
			}) : null,
			ariaDescribedby: dropdownStatus.content ? footerControlId : void 0
		}),
		dropdownFooter: dropdownStatus.isSticky && dropdownStatus.content ? import_react.createElement(DropdownFooter, {
			id: footerControlId,
			content: dropdownStatus.content,
			hasItems: autosuggestItemsState.items.length >= 1
		}) : null,
		dropdownContentKey: hasItems.current.toString(),
		loopFocus: dropdownStatus.hasRecoveryButton,
		onCloseDropdown: handleCloseDropdown,
		onDelayedInput: handleDelayedInput,
		onPressArrowDown: handlePressArrowDown,
		onPressArrowUp: handlePressArrowUp,
		onPressEnter: handlePressEnter
	});
});
export { useAutosuggestLoadMore as a, useAutosuggestItems as i, AutosuggestOptionsList as n, AutosuggestInput as o, styles_css_default as r, InternalAutosuggest as t };
