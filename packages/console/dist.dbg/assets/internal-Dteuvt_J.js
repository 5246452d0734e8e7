import { n as __toESM } from "./rolldown-runtime-CO0Nlsmt.js";
import { t as require_react } from "./react-HmIquqiG.js";
import { Ot as useUniqueId, T as InternalIcon, Vt as warnOnce, at as clsx, it as getBaseProps, kt as useMergeRefs, o as fireNonCancelableEvent, st as useInternalI18n, tt as getAnalyticsMetadataAttribute } from "./check-safe-url-SIBI-4lx.js";
import { X as useResizeObserver, x as isFocusable, y as getFirstFocusable } from "./internal-D6ihLdrI.js";
import { a as useDropdownStatus, i as DropdownFooter, s as InternalDropdown } from "./highlight-match-9feHsDOp.js";
import { r as useFormFieldContext, s as getBreakpointValue } from "./use-debounce-callback-Doa87_51.js";
import { D as checkControlled, L as ScreenreaderOnly } from "./index-CRNxE51F.js";
import { a as isGroup, n as useAnnouncement, p as getDropdownMinWidth, r as checkOptionValueField } from "./use-highlight-option-B4Q5dHdS.js";
import { t as joinStrings } from "./join-strings-WG1tWm-5.js";
import { a as findOptionIndex, c as virtual_list_default, d as styles_css_default$2, h as Filter, i as useLoadItems, l as Trigger, m as plain_list_default, n as useSelect, o as prepareOptions, r as useNativeSearch, s as composeDropdownContent, u as InternalToken } from "./internal-J70hJ3Ft.js";
// node_modules/@cloudscape-design/components/internal/components/token-list/styles.scoped.css
var import_react = /* @__PURE__ */ __toESM(require_react());
// node_modules/@cloudscape-design/components/internal/components/token-list/styles.css.js
var styles_css_default$1 = {
	"root": "awsui_root_gfwv3_1nrv0_9",
	"horizontal": "awsui_horizontal_gfwv3_1nrv0_12",
	"vertical": "awsui_vertical_gfwv3_1nrv0_18",
	"list": "awsui_list_gfwv3_1nrv0_23",
	"grid": "awsui_grid_gfwv3_1nrv0_42",
	"list-item": "awsui_list-item_gfwv3_1nrv0_54",
	"toggle-container-inline": "awsui_toggle-container-inline_gfwv3_1nrv0_61",
	"toggle": "awsui_toggle_gfwv3_1nrv0_61",
	"description": "awsui_description_gfwv3_1nrv0_154",
	"separator": "awsui_separator_gfwv3_1nrv0_158"
};
// node_modules/@cloudscape-design/components/internal/components/token-list/token-limit-toggle.js
function TokenLimitToggle({ controlId, allHidden, expanded, numberOfHiddenOptions, onClick, i18nStrings = {}, limitShowFewerAriaLabel, limitShowMoreAriaLabel }) {
	const i18n = useInternalI18n("token-group");
	const numberOfHiddenOptionLabel = allHidden ? numberOfHiddenOptions : `+${numberOfHiddenOptions}`;
	const description = expanded ? i18n("i18nStrings.limitShowFewer", i18nStrings.limitShowFewer) : `${i18n("i18nStrings.limitShowMore", i18nStrings.limitShowMore) || ""} (${numberOfHiddenOptionLabel})`;
	const ariaLabel = expanded ? limitShowFewerAriaLabel : limitShowMoreAriaLabel;
	const handleClick = (0, import_react.useCallback)(() => {
		fireNonCancelableEvent(onClick, null);
	}, [onClick]);
	const analyticsMetadata = {
		action: !expanded ? "showMore" : "showLess",
		detail: { label: { root: "self" } }
	};
	return import_react.createElement("button", {
		type: "button",
		className: styles_css_default$1.toggle,
		onClick: handleClick,
		"aria-controls": controlId,
		"aria-expanded": expanded,
		"aria-label": ariaLabel,
		"data-awsui-motion-trigger": "hover",
		...getAnalyticsMetadataAttribute(analyticsMetadata)
	}, import_react.createElement(InternalIcon, {
		name: expanded ? "treeview-collapse" : "treeview-expand",
		nativeAttributes: { "data-awsui-motion-target": "" }
	}), import_react.createElement("span", { className: styles_css_default$1.description }, description));
}
// node_modules/@cloudscape-design/components/internal/components/token-list/index.js
function TokenList({ items, alignment, renderItem, limit, after, i18nStrings, limitShowFewerAriaLabel, limitShowMoreAriaLabel, onExpandedClick = () => void 0 }) {
	const controlId = useUniqueId();
	const [expanded, setExpanded] = (0, import_react.useState)(false);
	const hasItems = items.length > 0;
	const hasHiddenItems = hasItems && limit !== void 0 && items.length > limit;
	const visibleItems = hasHiddenItems && !expanded ? items.slice(0, limit) : items;
	const hasVisibleItems = visibleItems.length > 0;
	const toggle = hasHiddenItems ? import_react.createElement("div", { className: styles_css_default$1[`toggle-container-${alignment}`] }, import_react.createElement(TokenLimitToggle, {
		controlId: hasVisibleItems ? controlId : void 0,
		allHidden: limit === 0,
		expanded,
		numberOfHiddenOptions: items.length - visibleItems.length,
		i18nStrings,
		limitShowFewerAriaLabel,
		limitShowMoreAriaLabel,
		onClick: () => {
			const isExpanded = !expanded;
			setExpanded(isExpanded);
			onExpandedClick(isExpanded);
		}
	})) : null;
	if (alignment === "inline") return import_react.createElement("div", { className: clsx(styles_css_default$1.root, styles_css_default$1.horizontal) }, hasItems && import_react.createElement("ul", {
		id: controlId,
		className: styles_css_default$1.list
	}, visibleItems.map((item, itemIndex) => import_react.createElement("li", {
		key: itemIndex,
		className: styles_css_default$1["list-item"],
		"aria-setsize": items.length,
		"aria-posinset": itemIndex + 1
	}, renderItem(item, itemIndex)))), toggle, after && import_react.createElement("div", { className: styles_css_default$1.separator }), after);
	return import_react.createElement("div", { className: clsx(styles_css_default$1.root, styles_css_default$1.vertical) }, hasVisibleItems && import_react.createElement("ul", {
		id: controlId,
		className: clsx(styles_css_default$1.list, {
			[styles_css_default$1.vertical]: alignment === "vertical",
			[styles_css_default$1.horizontal]: alignment === "horizontal",
			[styles_css_default$1.grid]: alignment === "horizontal-grid"
		})
	}, visibleItems.map((item, itemIndex) => import_react.createElement("li", {
		key: itemIndex,
		className: styles_css_default$1["list-item"],
		"aria-setsize": items.length,
		"aria-posinset": itemIndex + 1
	}, renderItem(item, itemIndex)))), toggle, after);
}
// node_modules/@cloudscape-design/components/internal/hooks/use-list-focus-controller.js
function useListFocusController({ nextFocusIndex, onFocusMoved, listItemSelector, fallbackSelector, showMoreSelector }) {
	const tokenListRef = (0, import_react.useRef)(null);
	(0, import_react.useEffect)(() => {
		if (nextFocusIndex === void 0 || nextFocusIndex === null || tokenListRef.current === null) return;
		const tokenElements = tokenListRef.current.querySelectorAll(listItemSelector);
		const fallbackElement = fallbackSelector ? selectElement(tokenListRef.current, fallbackSelector) : null;
		const toggleButton = showMoreSelector ? selectElement(tokenListRef.current, showMoreSelector) : null;
		let closestPrevIndex = Number.NEGATIVE_INFINITY;
		let closestNextIndex = Number.POSITIVE_INFINITY;
		for (let activeIndex = 0; activeIndex < tokenElements.length; activeIndex++) if (activeIndex < nextFocusIndex) closestPrevIndex = nextFocusIndex - activeIndex < nextFocusIndex - closestPrevIndex ? activeIndex : closestPrevIndex;
		else closestNextIndex = activeIndex - nextFocusIndex < closestNextIndex - nextFocusIndex ? activeIndex : closestNextIndex;
		const nextElement = tokenElements[closestNextIndex];
		const prevElement = tokenElements[closestPrevIndex];
		const focusTarget = getFirstEligible({
			id: "next",
			element: nextElement
		}, {
			id: "prev",
			element: prevElement
		}, {
			id: "show-more",
			element: toggleButton
		}, {
			id: "fallback",
			element: fallbackElement
		});
		if (focusTarget) onFocusMoved(focusTarget.element, focusTarget.id);
	}, [
		nextFocusIndex,
		listItemSelector,
		fallbackSelector,
		showMoreSelector
	]);
	return tokenListRef;
}
function getFirstEligible(...elements) {
	for (const { id, element } of elements) {
		const focusable = element ? getFocusableElement(element) : null;
		if (focusable) return {
			id,
			element: focusable
		};
	}
	return null;
}
function getFocusableElement(element) {
	if (!(element instanceof HTMLElement)) return null;
	if (isFocusable(element)) return element;
	return getFirstFocusable(element);
}
function selectElement(container, selector) {
	if (container.matches(selector)) return container;
	return container.querySelector(selector);
}
// node_modules/@cloudscape-design/components/token-group/internal.js
function InternalTokenGroup({ alignment, items, onDismiss, limit, i18nStrings, disableOuterPadding, limitShowFewerAriaLabel, limitShowMoreAriaLabel, readOnly, isItemReadOnly, __internalRootRef, ...props }) {
	checkControlled("TokenGroup", "items", items, "onDismiss", onDismiss);
	const [nextFocusIndex, setNextFocusIndex] = (0, import_react.useState)(null);
	const tokenListRef = useListFocusController({
		nextFocusIndex,
		onFocusMoved: (target) => {
			target.focus();
			setNextFocusIndex(null);
		},
		listItemSelector: `.${styles_css_default$1["list-item"]}`,
		showMoreSelector: `.${styles_css_default$1.toggle}`
	});
	const baseProps = getBaseProps(props);
	const hasItems = items.length > 0;
	const mergedRef = useMergeRefs(__internalRootRef, tokenListRef);
	return import_react.createElement("div", {
		...baseProps,
		className: clsx(baseProps.className, styles_css_default$2.root, hasItems && styles_css_default$2["has-items"], disableOuterPadding && styles_css_default$2["no-padding"]),
		ref: mergedRef
	}, import_react.createElement(TokenList, {
		alignment,
		items,
		limit,
		renderItem: (item, itemIndex) => import_react.createElement(InternalToken, {
			...item,
			label: item.label,
			key: itemIndex,
			onDismiss: () => {
				fireNonCancelableEvent(onDismiss, { itemIndex });
				setNextFocusIndex(itemIndex);
			},
			readOnly: readOnly || (isItemReadOnly === null || isItemReadOnly === void 0 ? void 0 : isItemReadOnly(item)),
			variant: "normal",
			icon: item.iconName || item.iconUrl || item.iconSvg ? import_react.createElement(InternalIcon, {
				name: item.iconName,
				svg: item.iconSvg,
				url: item.iconUrl,
				ariaLabel: item.iconAlt,
				size: "normal"
			}) : void 0,
			...item.disabled || readOnly ? {} : getAnalyticsMetadataAttribute({ detail: { position: `${itemIndex + 1}` } })
		}),
		i18nStrings,
		limitShowFewerAriaLabel,
		limitShowMoreAriaLabel,
		onExpandedClick: (isExpanded) => {
			if (isExpanded && limit) setNextFocusIndex(limit);
			else setNextFocusIndex(null);
		}
	}));
}
// node_modules/@cloudscape-design/components/multiselect/use-multiselect.js
function useMultiselect({ options, filteringType, filteringResultsText, disabled, statusType, empty, loadingText, finishedText, errorText, noMatch, renderHighlightedAriaLive, selectedOptions, deselectAriaLabel, keepOpen, onBlur, onFocus, onLoadItems, onChange, controlId, ariaLabelId, footerId, filteringValue, setFilteringValue, externalRef, embedded, enableSelectAll, i18nStrings, dropdownRole, dropdownAriaDescribedby, ...restProps }) {
	checkOptionValueField("Multiselect", "options", options);
	const i18n = useInternalI18n("multiselect");
	const i18nCommon = useInternalI18n("select");
	const recoveryText = i18nCommon("recoveryText", restProps.recoveryText);
	const errorIconAriaLabel = i18nCommon("errorIconAriaLabel", restProps.errorIconAriaLabel);
	const selectedAriaLabel = i18nCommon("selectedAriaLabel", restProps.selectedAriaLabel);
	if (restProps.recoveryText && !onLoadItems) warnOnce("Multiselect", "`onLoadItems` must be provided for `recoveryText` to be displayed.");
	const { handleLoadMore, handleRecoveryClick, fireLoadItems } = useLoadItems({
		onLoadItems,
		options,
		statusType
	});
	const useInteractiveGroups = true;
	const { flatOptions, filteredOptions, parentMap, totalCount, matchesCount } = prepareOptions(options, filteringType, filteringValue);
	const selectAllOption = {
		type: "select-all",
		afterHeader: filteringType !== "none",
		option: { label: i18n("i18nStrings.selectAllText", i18nStrings === null || i18nStrings === void 0 ? void 0 : i18nStrings.selectAllText) }
	};
	const visibleOptions = enableSelectAll && filteredOptions.length ? [selectAllOption, ...filteredOptions] : filteredOptions;
	const allNonParentOptions = flatOptions.filter((item) => item.type !== "parent").map((option) => option.option);
	const filteredNonParentOptions = filteredOptions.filter((item) => item.type !== "parent").map((item) => item.option);
	const selectedValues = (0, import_react.useMemo)(() => new Set(selectedOptions.map((option) => option.value)), [selectedOptions]);
	const isSomeSelected = selectedOptions.length > 0;
	const isAllVisibleSelectableSelected = isSomeSelected && filteredNonParentOptions.every((option) => option.disabled || selectedValues.has(option.value));
	const isAllSelected = allNonParentOptions.every((option) => selectedValues.has(option.value));
	const toggleAll = () => {
		const filteredNonParentOptionValues = new Set(filteredNonParentOptions.map((option) => option.value));
		fireNonCancelableEvent(onChange, { selectedOptions: isAllVisibleSelectableSelected ? selectedOptions.filter((option) => !filteredNonParentOptionValues.has(option.value)) : allNonParentOptions.filter(({ disabled, value }) => selectedValues.has(value) || !disabled && filteredNonParentOptionValues.has(value)) });
	};
	const updateSelectedOption = (0, import_react.useCallback)((option) => {
		const isAllChildrenSelected = (optionsArray) => optionsArray.every((item) => findOptionIndex(selectedOptions, item) > -1 || item.disabled);
		const intersection = (visibleOptions, options) => visibleOptions.filter((item) => findOptionIndex(options, item) > -1 && !item.disabled);
		const union = (visibleOptions, options) => visibleOptions.filter((item) => findOptionIndex(options, item) === -1).concat(options);
		const select = (options, selectedOptions) => {
			return union(selectedOptions, options);
		};
		const unselect = (options, selectedOptions) => {
			return selectedOptions.filter((option) => findOptionIndex(options, option) === -1);
		};
		let newSelectedOptions = [...selectedOptions];
		if (isGroup(option)) {
			const visibleOptions = intersection([...option.options], filteredNonParentOptions);
			newSelectedOptions = isAllChildrenSelected(visibleOptions) ? unselect(visibleOptions, newSelectedOptions) : select(visibleOptions, newSelectedOptions);
		} else newSelectedOptions = isAllChildrenSelected([option]) ? unselect([option], newSelectedOptions) : select([option], newSelectedOptions);
		fireNonCancelableEvent(onChange, { selectedOptions: newSelectedOptions });
	}, [
		selectedOptions,
		onChange,
		filteredNonParentOptions
	]);
	const scrollToIndex = (0, import_react.useRef)(null);
	const { isOpen, highlightType, highlightedOption, highlightedIndex, getTriggerProps, getDropdownProps, getFilterProps, getMenuProps, getOptionProps, highlightOption, announceSelected, focusActiveRef, closeDropdown } = useSelect({
		selectedOptions,
		updateSelectedOption,
		options: visibleOptions,
		filteringType,
		onFocus,
		onBlur,
		externalRef,
		keepOpen,
		fireLoadItems,
		setFilteringValue,
		useInteractiveGroups,
		statusType,
		embedded,
		isAllSelected,
		isSomeSelected,
		toggleAll,
		dropdownRole
	});
	const wrapperOnKeyDown = useNativeSearch({
		isEnabled: filteringType === "none" && isOpen,
		options: visibleOptions,
		highlightOption,
		highlightedOption: highlightedOption === null || highlightedOption === void 0 ? void 0 : highlightedOption.option,
		useInteractiveGroups
	});
	const isEmpty = !options || options.length === 0;
	const isNoMatch = filteredOptions && filteredOptions.length === 0;
	const filteredText = filteringType !== "none" && filteringValue.length > 0 && filteredOptions && filteredOptions.length > 0 ? filteringResultsText === null || filteringResultsText === void 0 ? void 0 : filteringResultsText(matchesCount, totalCount) : void 0;
	const dropdownStatus = useDropdownStatus({
		statusType,
		empty,
		loadingText,
		finishedText,
		errorText,
		recoveryText,
		isEmpty,
		isNoMatch,
		noMatch,
		filteringResultsText: filteredText,
		onRecoveryClick: () => {
			handleRecoveryClick();
			focusActiveRef();
		},
		errorIconAriaLabel,
		hasRecoveryCallback: !!onLoadItems
	});
	const announcement = useAnnouncement({
		announceSelected,
		highlightedOption,
		getParent: (option) => {
			var _a;
			return (_a = parentMap.get(option)) === null || _a === void 0 ? void 0 : _a.option;
		},
		selectedAriaLabel,
		renderHighlightedAriaLive
	});
	const tokens = selectedOptions.map((option) => ({
		label: option.label,
		disabled: disabled || option.disabled,
		labelTag: option.labelTag,
		description: option.description,
		iconAlt: option.iconAlt,
		iconName: option.iconName,
		iconUrl: option.iconUrl,
		iconSvg: option.iconSvg,
		tags: option.tags,
		dismissLabel: i18n("deselectAriaLabel", deselectAriaLabel === null || deselectAriaLabel === void 0 ? void 0 : deselectAriaLabel(option), (format) => {
			var _a;
			return format({ option__label: (_a = option.label) !== null && _a !== void 0 ? _a : "" });
		})
	}));
	(0, import_react.useEffect)(() => {
		var _a;
		(_a = scrollToIndex.current) === null || _a === void 0 || _a.call(scrollToIndex, highlightedIndex);
	}, [highlightedIndex]);
	const dropdownOnMouseDown = (event) => {
		if (event.target !== document.activeElement) event.preventDefault();
	};
	const tokenOnDismiss = ({ detail }) => {
		const optionToDeselect = selectedOptions[detail.itemIndex];
		updateSelectedOption(optionToDeselect);
		const targetRef = getTriggerProps().ref;
		if (targetRef.current) targetRef.current.focus();
	};
	return {
		isOpen,
		tokens,
		announcement,
		dropdownStatus,
		filteringValue,
		filteredOptions: visibleOptions,
		highlightType,
		scrollToIndex,
		getFilterProps,
		getTriggerProps,
		getMenuProps: () => ({
			...getMenuProps(),
			onLoadMore: handleLoadMore,
			ariaLabelledby: joinStrings(ariaLabelId, controlId),
			ariaDescribedby: joinStrings(dropdownStatus.content ? footerId : void 0, dropdownAriaDescribedby),
			embedded
		}),
		getOptionProps,
		getTokenProps: () => ({ onDismiss: tokenOnDismiss }),
		getDropdownProps: () => ({
			...getDropdownProps(),
			onMouseDown: dropdownOnMouseDown
		}),
		getWrapperProps: () => ({ onKeyDown: wrapperOnKeyDown }),
		highlightedIndex,
		closeDropdown
	};
}
// node_modules/@cloudscape-design/components/multiselect/styles.css.js
var styles_css_default = {
	"root": "awsui_root_f8g6q_1mjae_9",
	"embedded": "awsui_embedded_f8g6q_1mjae_41",
	"tokens": "awsui_tokens_f8g6q_1mjae_74",
	"dropdown-header": "awsui_dropdown-header_f8g6q_1mjae_78",
	"dropdown-footer": "awsui_dropdown-footer_f8g6q_1mjae_84"
};
// node_modules/@cloudscape-design/components/multiselect/internal.js
var InternalMultiselect = import_react.forwardRef(({ options, filteringType, filteringPlaceholder, filteringAriaLabel, filteringClearAriaLabel, ariaRequired, placeholder, disabled, readOnly, ariaLabel, inlineLabelText, selectedOptions, deselectAriaLabel, tokenLimit, i18nStrings, virtualScroll, inlineTokens = false, hideTokens, expandToViewport, tokenLimitShowFewerAriaLabel, tokenLimitShowMoreAriaLabel, __internalRootRef, autoFocus, enableSelectAll, renderOption, renderDropdownHeader, renderDropdownFooter, dropdownRole, dropdownAriaDescribedby, ...restProps }, externalRef) => {
	var _a;
	const baseProps = getBaseProps(restProps);
	const formFieldContext = useFormFieldContext(restProps);
	const i18n = useInternalI18n("multiselect");
	const selfControlId = useUniqueId("trigger");
	const controlId = (_a = formFieldContext.controlId) !== null && _a !== void 0 ? _a : selfControlId;
	const ariaLabelId = useUniqueId("multiselect-ariaLabel-");
	const footerId = useUniqueId("multiselect-footer-");
	const [filteringValue, setFilteringValue] = (0, import_react.useState)("");
	const multiselectProps = useMultiselect({
		options,
		selectedOptions,
		filteringType,
		disabled,
		deselectAriaLabel,
		controlId,
		ariaLabelId,
		footerId,
		filteringValue,
		setFilteringValue,
		externalRef,
		enableSelectAll,
		i18nStrings,
		dropdownRole,
		dropdownAriaDescribedby,
		...restProps
	});
	const dropdownContentProps = {
		filterText: filteringValue,
		closeDropdown: multiselectProps.closeDropdown
	};
	const customDropdownHeader = renderDropdownHeader === null || renderDropdownHeader === void 0 ? void 0 : renderDropdownHeader(dropdownContentProps);
	const customDropdownFooter = renderDropdownFooter === null || renderDropdownFooter === void 0 ? void 0 : renderDropdownFooter(dropdownContentProps);
	const filter = import_react.createElement(Filter, {
		clearAriaLabel: filteringClearAriaLabel,
		filteringType,
		placeholder: filteringPlaceholder,
		ariaLabel: filteringAriaLabel,
		ariaRequired,
		value: filteringValue,
		...multiselectProps.getFilterProps()
	});
	const triggerRef = (0, import_react.useRef)(null);
	const [triggerWidth, setTriggerWidth] = (0, import_react.useState)(null);
	useResizeObserver(() => triggerRef.current, (entry) => entry.borderBoxWidth > 0 && setTriggerWidth(entry.borderBoxWidth));
	const trigger = import_react.createElement(Trigger, {
		ref: triggerRef,
		placeholder,
		disabled,
		readOnly,
		triggerProps: multiselectProps.getTriggerProps(disabled, autoFocus),
		selectedOption: null,
		selectedOptions,
		triggerVariant: inlineTokens ? "tokens" : "placeholder",
		isOpen: multiselectProps.isOpen,
		inlineLabelText,
		...formFieldContext,
		controlId,
		ariaLabelledby: joinStrings(formFieldContext.ariaLabelledby, ariaLabelId)
	});
	const tokens = selectedOptions.map((option) => ({
		label: option.label,
		disabled,
		labelTag: option.labelTag,
		description: option.description,
		iconAlt: option.iconAlt,
		iconName: option.iconName,
		iconUrl: option.iconUrl,
		iconSvg: option.iconSvg,
		tags: option.tags,
		dismissLabel: i18n("deselectAriaLabel", deselectAriaLabel === null || deselectAriaLabel === void 0 ? void 0 : deselectAriaLabel(option), (format) => {
			var _a;
			return format({ option__label: (_a = option.label) !== null && _a !== void 0 ? _a : "" });
		}),
		_readOnly: !!option.disabled
	}));
	const ListComponent = virtualScroll ? virtual_list_default : plain_list_default;
	const showTokens = !hideTokens && !inlineTokens && tokens.length > 0;
	const tokenGroupI18nStrings = {
		limitShowFewer: i18nStrings === null || i18nStrings === void 0 ? void 0 : i18nStrings.tokenLimitShowFewer,
		limitShowMore: i18nStrings === null || i18nStrings === void 0 ? void 0 : i18nStrings.tokenLimitShowMore
	};
	const dropdownStatus = multiselectProps.dropdownStatus;
	const dropdownProps = multiselectProps.getDropdownProps();
	const hasFilteredOptions = multiselectProps.filteredOptions.length > 0;
	const statusFooter = dropdownStatus.isSticky ? import_react.createElement(DropdownFooter, {
		content: multiselectProps.isOpen ? dropdownStatus.content : null,
		id: footerId
	}) : null;
	const { header: dropdownHeader, footer: dropdownFooter } = composeDropdownContent({
		filter,
		customDropdownHeader,
		customDropdownFooter,
		statusFooter,
		dropdownHeaderClass: styles_css_default["dropdown-header"],
		dropdownFooterClass: styles_css_default["dropdown-footer"]
	});
	const hasOptions = (0, import_react.useRef)(options.length > 0);
	hasOptions.current = hasOptions.current || options.length > 0;
	return import_react.createElement("div", {
		...baseProps,
		ref: __internalRootRef,
		className: clsx(styles_css_default.root, baseProps.className),
		...multiselectProps.getWrapperProps()
	}, import_react.createElement(InternalDropdown, {
		...dropdownProps,
		ariaLabelledby: dropdownProps.ariaRole ? joinStrings(ariaLabelId, controlId) : void 0,
		ariaDescribedby: dropdownProps.ariaRole ? joinStrings(dropdownStatus.content ? footerId : void 0, dropdownAriaDescribedby) : void 0,
		open: multiselectProps.isOpen,
		minWidth: getDropdownMinWidth({
			expandToViewport,
			triggerWidth
		}),
		maxWidth: getBreakpointValue("xxs"),
		trigger,
		header: dropdownHeader,
		footer: dropdownFooter,
		expandToViewport,
		contentKey: hasOptions.current.toString(),
		content: import_react.createElement(ListComponent, {
			renderOption,
			listBottom: !dropdownStatus.isSticky ? import_react.createElement(DropdownFooter, {
				content: multiselectProps.isOpen ? dropdownStatus.content : null,
				id: footerId
			}) : null,
			menuProps: {
				...multiselectProps.getMenuProps(),
				ariaRequired
			},
			getOptionProps: multiselectProps.getOptionProps,
			filteredOptions: multiselectProps.filteredOptions,
			filteringValue,
			ref: multiselectProps.scrollToIndex,
			hasDropdownStatus: dropdownStatus.content !== null,
			checkboxes: true,
			useInteractiveGroups: true,
			screenReaderContent: multiselectProps.announcement,
			highlightType: multiselectProps.highlightType,
			firstOptionSticky: hasFilteredOptions && enableSelectAll,
			isMultiSelect: true
		})
	}), showTokens && import_react.createElement(InternalTokenGroup, {
		...multiselectProps.getTokenProps(),
		className: styles_css_default.tokens,
		alignment: "horizontal",
		limit: tokenLimit,
		items: tokens,
		i18nStrings: tokenGroupI18nStrings,
		limitShowMoreAriaLabel: tokenLimitShowMoreAriaLabel,
		limitShowFewerAriaLabel: tokenLimitShowFewerAriaLabel,
		disableOuterPadding: true,
		readOnly,
		isItemReadOnly: (item) => item._readOnly
	}), import_react.createElement(ScreenreaderOnly, { id: ariaLabelId }, ariaLabel || inlineLabelText));
});
export { TokenList as a, useListFocusController as i, styles_css_default as n, styles_css_default$1 as o, useMultiselect as r, InternalMultiselect as t };
