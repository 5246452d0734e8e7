import { n as __toESM } from "./rolldown-runtime-CO0Nlsmt.js";
import { t as require_react } from "./react-HmIquqiG.js";
import { Ct as useVisualRefresh, It as isThemeActive, Ot as useUniqueId, Pt as Theme, T as InternalIcon, Vt as warnOnce, a as fireKeyboardEvent, at as clsx, i as fireCancelableEvent, it as getBaseProps, kt as useMergeRefs, l as TokenInlineContext, n as KeyCode, nt as customCSSPropertiesMap, o as fireNonCancelableEvent, r as useForwardFocus, st as useInternalI18n, tt as getAnalyticsMetadataAttribute } from "./check-safe-url-SIBI-4lx.js";
import { F as useHiddenDescription, V as useContainerQuery, X as useResizeObserver, k as internal_default, p as InternalTooltip } from "./internal-D6ihLdrI.js";
import { a as useDropdownStatus, i as DropdownFooter, o as usePrevious, r as options_list_default, s as InternalDropdown } from "./highlight-match-9feHsDOp.js";
import { r as useFormFieldContext, s as getBreakpointValue, t as useDebounceCallback } from "./use-debounce-callback-Doa87_51.js";
import { a as isGroup, c as useVirtual, d as selectable_item_default, f as Option, i as filterOptions, l as generateTestIndexes, n as useAnnouncement, o as isGroupInteractive, p as getDropdownMinWidth, r as checkOptionValueField, s as isInteractive, t as useHighlightedOption, u as getTestOptionIndexes } from "./use-highlight-option-B4Q5dHdS.js";
import { D as checkControlled } from "./index-CRNxE51F.js";
import { t as joinStrings } from "./join-strings-WG1tWm-5.js";
import { t as internal_default$1 } from "./internal-BDwh7_yR.js";
import { t as CheckboxIcon } from "./checkbox-icon-C5BgMeGe.js";
import { t as useOpenState } from "./use-open-state-DULnaPo-.js";
// node_modules/@cloudscape-design/components/select/parts/styles.scoped.css
var import_react = /* @__PURE__ */ __toESM(require_react());
// node_modules/@cloudscape-design/components/select/parts/styles.css.js
var styles_css_default$7 = {
	"placeholder": "awsui_placeholder_dwuol_1xncy_9",
	"disabled": "awsui_disabled_dwuol_1xncy_14",
	"item": "awsui_item_dwuol_1xncy_18",
	"checkbox": "awsui_checkbox_dwuol_1xncy_22",
	"option-group": "awsui_option-group_dwuol_1xncy_31",
	"filter": "awsui_filter_dwuol_1xncy_35",
	"trigger": "awsui_trigger_dwuol_1xncy_40",
	"layout-strut": "awsui_layout-strut_dwuol_1xncy_46",
	"list-bottom": "awsui_list-bottom_dwuol_1xncy_52",
	"selected-icon": "awsui_selected-icon_dwuol_1xncy_56",
	"show-label-tag": "awsui_show-label-tag_dwuol_1xncy_61",
	"inline-token-trigger": "awsui_inline-token-trigger_dwuol_1xncy_65",
	"inline-token-list": "awsui_inline-token-list_dwuol_1xncy_72",
	"inline-token-hidden-placeholder": "awsui_inline-token-hidden-placeholder_dwuol_1xncy_86",
	"inline-token-counter": "awsui_inline-token-counter_dwuol_1xncy_92",
	"inline-label-trigger-wrapper": "awsui_inline-label-trigger-wrapper_dwuol_1xncy_96",
	"inline-label-wrapper": "awsui_inline-label-wrapper_dwuol_1xncy_100",
	"inline-label": "awsui_inline-label_dwuol_1xncy_96",
	"inline-label-disabled": "awsui_inline-label-disabled_dwuol_1xncy_125",
	"inline-label-inline-tokens": "awsui_inline-label-inline-tokens_dwuol_1xncy_129",
	"disabled-reason-tooltip": "awsui_disabled-reason-tooltip_dwuol_1xncy_134"
};
// node_modules/@cloudscape-design/components/select/parts/filter.js
var Filter = import_react.forwardRef(({ filteringType, ...filterProps }, ref) => {
	if (filteringType === "none") return null;
	return import_react.createElement(internal_default$1, {
		ref,
		type: "visualSearch",
		className: styles_css_default$7.filter,
		autoComplete: false,
		disableBrowserAutocorrect: true,
		invalid: false,
		__noBorderRadius: true,
		...filterProps,
		nativeInputAttributes: {
			"aria-expanded": true,
			"aria-haspopup": "listbox",
			role: "combobox",
			autoCorrect: "off",
			autoCapitalize: "off",
			...filterProps.nativeInputAttributes
		},
		__skipNativeAttributesWarnings: true
	});
});
// node_modules/@cloudscape-design/components/internal/components/option/utils/unflatten-options.js
function unflattenOptions(options) {
	const nestedOptions = [];
	let currentParent;
	options.forEach((option, index) => {
		var _a;
		if (option.type === "parent") {
			const wrapped = {
				type: "parent",
				option,
				index,
				children: []
			};
			currentParent = wrapped;
			nestedOptions.push(wrapped);
		} else if (option.type === "child") ((_a = currentParent === null || currentParent === void 0 ? void 0 : currentParent.children) !== null && _a !== void 0 ? _a : nestedOptions).push({
			type: "child",
			option,
			index
		});
		else {
			currentParent = void 0;
			nestedOptions.push({
				type: "child",
				option,
				index
			});
		}
	});
	return nestedOptions;
}
// node_modules/@cloudscape-design/components/select/parts/item.js
var toSelectOptionGroupItem = (props) => {
	var _a;
	return {
		type: "group",
		index: (_a = props.virtualIndex) !== null && _a !== void 0 ? _a : props.index,
		option: props.option.option,
		disabled: props.disabled
	};
};
var toSelectOptionItem = (props) => {
	var _a, _b, _c, _d;
	return {
		type: "item",
		index: (_a = props.virtualIndex) !== null && _a !== void 0 ? _a : props.index,
		option: props.option.option,
		selected: props.selected,
		highlighted: props.highlighted,
		disabled: props.disabled,
		parent: props.parentProps ? toSelectOptionGroupItem({
			index: (_b = props.parentProps) === null || _b === void 0 ? void 0 : _b.index,
			virtualIndex: (_c = props.parentProps) === null || _c === void 0 ? void 0 : _c.virtualIndex,
			option: (_d = props.parentProps) === null || _d === void 0 ? void 0 : _d.option,
			disabled: props.disabled
		}) : null
	};
};
var Item = ({ index, virtualIndex, option, highlighted, selected, filteringValue, hasCheckbox, virtualPosition, padBottom, isNextSelected, isPreviousSelected, screenReaderContent, ariaPosinset, ariaSetsize, highlightType, withScrollbar, sticky, renderOption, parentProps, ...restProps }, ref) => {
	const baseProps = getBaseProps(restProps);
	const isParent = option.type === "parent";
	const isChild = option.type === "child";
	const wrappedOption = option.option;
	const disabled = option.disabled || wrappedOption.disabled;
	const disabledReason = disabled && wrappedOption.disabledReason ? wrappedOption.disabledReason : "";
	const isDisabledWithReason = !!disabledReason;
	const internalRef = (0, import_react.useRef)(null);
	const { descriptionEl, descriptionId } = useHiddenDescription(disabledReason);
	const [canShowTooltip, setCanShowTooltip] = (0, import_react.useState)(true);
	(0, import_react.useEffect)(() => setCanShowTooltip(true), [highlighted]);
	const getSelectItemProps = (option) => {
		if (option.type === "parent") return toSelectOptionGroupItem({
			option,
			index,
			virtualIndex,
			disabled: !!disabled
		});
		else return toSelectOptionItem({
			option,
			index,
			virtualIndex,
			disabled: !!disabled,
			highlighted: !!highlighted,
			selected: !!selected,
			parentProps
		});
	};
	const renderOptionWrapper = (option) => {
		if (!renderOption) return null;
		return renderOption({
			item: getSelectItemProps(option),
			filterText: filteringValue
		});
	};
	const renderResult = renderOptionWrapper(option);
	return import_react.createElement(selectable_item_default, {
		disableContentStyling: !!renderResult,
		ariaSelected: Boolean(selected),
		selected,
		isNextSelected,
		isPreviousSelected,
		highlighted,
		disabled: option.disabled,
		isParent,
		isChild,
		ref: useMergeRefs(ref, internalRef),
		virtualPosition,
		padBottom,
		screenReaderContent,
		ariaPosinset,
		ariaSetsize,
		highlightType,
		ariaDescribedby: isDisabledWithReason ? descriptionId : "",
		value: option.option.value,
		withScrollbar,
		sticky,
		...baseProps
	}, import_react.createElement("div", { className: clsx(styles_css_default$7.item, !isParent && wrappedOption.labelTag && styles_css_default$7["show-label-tag"]) }, !renderResult && hasCheckbox && !isParent && import_react.createElement("div", { className: styles_css_default$7.checkbox }, import_react.createElement(CheckboxIcon, {
		checked: selected || false,
		disabled: option.disabled
	})), import_react.createElement(Option, {
		customContent: renderResult,
		option: {
			...wrappedOption,
			disabled
		},
		highlightedOption: highlighted,
		selectedOption: selected,
		highlightText: filteringValue,
		isGroupOption: isParent
	}), !renderResult && !hasCheckbox && !isParent && selected && import_react.createElement("div", { className: styles_css_default$7["selected-icon"] }, import_react.createElement(InternalIcon, { name: "check" })), !renderResult && isDisabledWithReason && import_react.createElement(import_react.Fragment, null, descriptionEl, highlighted && canShowTooltip && import_react.createElement(InternalTooltip, {
		className: styles_css_default$7["disabled-reason-tooltip"],
		getTrack: () => internalRef.current,
		content: disabledReason,
		position: "right",
		onEscape: () => setCanShowTooltip(false)
	}))));
};
var item_default = import_react.memo(import_react.forwardRef(Item));
// node_modules/@cloudscape-design/components/select/parts/multiselect-item.js
var toMultiselectOptionGroupItem = (props) => {
	var _a, _b;
	return {
		type: "group",
		index: (_a = props.virtualIndex) !== null && _a !== void 0 ? _a : props.index,
		option: props.option.option,
		indeterminate: (_b = props.indeterminate) !== null && _b !== void 0 ? _b : false,
		selected: props.selected,
		highlighted: props.highlighted,
		disabled: props.disabled
	};
};
var toMultiselectOptionItem = (props) => {
	var _a, _b, _c, _d, _e, _f, _g, _h, _j, _k;
	return {
		type: "item",
		index: (_a = props.virtualIndex) !== null && _a !== void 0 ? _a : props.index,
		option: props.option.option,
		selected: props.selected,
		highlighted: props.highlighted,
		disabled: props.disabled,
		parent: props.parentProps ? toMultiselectOptionGroupItem({
			index: (_b = props.parentProps) === null || _b === void 0 ? void 0 : _b.index,
			virtualIndex: (_c = props.parentProps) === null || _c === void 0 ? void 0 : _c.virtualIndex,
			option: (_d = props.parentProps) === null || _d === void 0 ? void 0 : _d.option,
			disabled: props.disabled,
			highlighted: (_f = (_e = props.parentProps) === null || _e === void 0 ? void 0 : _e.highlighted) !== null && _f !== void 0 ? _f : false,
			indeterminate: (_h = (_g = props.parentProps) === null || _g === void 0 ? void 0 : _g.indeterminate) !== null && _h !== void 0 ? _h : false,
			selected: (_k = (_j = props.parentProps) === null || _j === void 0 ? void 0 : _j.selected) !== null && _k !== void 0 ? _k : false
		}) : null
	};
};
var MultiSelectItem = ({ index, virtualIndex, option, highlighted, selected, filteringValue, hasCheckbox, virtualPosition, padBottom, isNextSelected, isPreviousSelected, indeterminate, screenReaderContent, ariaPosinset, ariaSetsize, highlightType, withScrollbar, sticky, renderOption, parentProps, ...restProps }, ref) => {
	const baseProps = getBaseProps(restProps);
	const isParent = option.type === "parent";
	const isChild = option.type === "child";
	const isSelectAll = option.type === "select-all";
	const wrappedOption = option.option;
	const disabled = option.disabled || wrappedOption.disabled;
	const disabledReason = disabled && (option.disabledReason || wrappedOption.disabledReason) ? option.disabledReason || wrappedOption.disabledReason : "";
	const isDisabledWithReason = !!disabledReason;
	const internalRef = (0, import_react.useRef)(null);
	const className = styles_css_default$7.item;
	const { descriptionId, descriptionEl } = useHiddenDescription(disabledReason);
	const [canShowTooltip, setCanShowTooltip] = (0, import_react.useState)(true);
	(0, import_react.useEffect)(() => setCanShowTooltip(true), [highlighted]);
	const getMultiselectItemProps = (option) => {
		if (option.type === "parent") return toMultiselectOptionGroupItem({
			option,
			index,
			virtualIndex,
			disabled: !!disabled,
			highlighted: !!highlighted,
			selected: !!selected,
			indeterminate: indeterminate !== null && indeterminate !== void 0 ? indeterminate : false
		});
		else if (option.type === "select-all") return {
			type: "select-all",
			option: option.option,
			indeterminate: indeterminate !== null && indeterminate !== void 0 ? indeterminate : false,
			selected: !!selected,
			highlighted: !!highlighted
		};
		else return toMultiselectOptionItem({
			option,
			index,
			virtualIndex,
			disabled: !!disabled,
			highlighted: !!highlighted,
			selected: !!selected,
			parentProps
		});
	};
	const renderOptionWrapper = (option) => {
		if (!renderOption) return null;
		return renderOption({
			item: getMultiselectItemProps(option),
			filterText: filteringValue
		});
	};
	const renderResult = renderOptionWrapper(option);
	return import_react.createElement(selectable_item_default, {
		disableContentStyling: !!renderResult,
		ariaSelected: isParent && indeterminate ? void 0 : Boolean(selected),
		ariaChecked: isParent && indeterminate ? "mixed" : Boolean(selected),
		selected,
		isNextSelected,
		isPreviousSelected,
		highlighted,
		disabled,
		isParent,
		isChild,
		isSelectAll,
		highlightType,
		ref: useMergeRefs(ref, internalRef),
		virtualPosition,
		padBottom,
		useInteractiveGroups: true,
		screenReaderContent,
		ariaPosinset,
		ariaSetsize,
		ariaDescribedby: isDisabledWithReason ? descriptionId : "",
		value: option.option.value,
		afterHeader: option.afterHeader,
		withScrollbar,
		sticky,
		...baseProps
	}, import_react.createElement("div", { className }, !renderResult && hasCheckbox && import_react.createElement("div", { className: styles_css_default$7.checkbox }, import_react.createElement(CheckboxIcon, {
		checked: selected,
		indeterminate: (isParent || isSelectAll) && indeterminate,
		disabled
	})), import_react.createElement(Option, {
		customContent: renderResult,
		option: {
			...wrappedOption,
			disabled
		},
		highlightedOption: highlighted,
		selectedOption: selected,
		highlightText: filteringValue,
		isGroupOption: isParent
	})), !renderResult && isDisabledWithReason && import_react.createElement(import_react.Fragment, null, descriptionEl, highlighted && canShowTooltip && import_react.createElement(InternalTooltip, {
		className: styles_css_default$7["disabled-reason-tooltip"],
		getTrack: () => internalRef.current,
		content: disabledReason,
		position: "right",
		onEscape: () => setCanShowTooltip(false)
	})));
};
var multiselect_item_default = import_react.memo(import_react.forwardRef(MultiSelectItem));
// node_modules/@cloudscape-design/components/select/parts/option-group.js
function OptionGroup({ children, virtual, ariaLabelledby, ariaDisabled }) {
	return import_react.createElement("div", {
		role: "group",
		className: clsx(styles_css_default$7["option-group"], virtual && styles_css_default$7.virtual),
		"aria-labelledby": ariaLabelledby,
		"aria-disabled": ariaDisabled
	}, children);
}
// node_modules/@cloudscape-design/components/select/utils/get-item-props.js
var getItemProps = ({ option, index, getOptionProps, filteringValue, checkboxes = false }) => {
	const optionProps = getOptionProps(option, index);
	optionProps.filteringValue = filteringValue;
	const { inGroupIndex, groupIndex, throughIndex } = getTestOptionIndexes(option) || {};
	return {
		...optionProps,
		hasCheckbox: checkboxes,
		["data-group-index"]: groupIndex,
		["data-child-index"]: inGroupIndex,
		["data-test-index"]: throughIndex
	};
};
// node_modules/@cloudscape-design/components/select/utils/render-options.js
var renderOptions = ({ options, getOptionProps, filteringValue, highlightType, idPrefix, checkboxes = false, hasDropdownStatus, virtualItems, useInteractiveGroups, screenReaderContent, ariaSetsize, withScrollbar, firstOptionSticky, stickyOptionRef, renderOption }) => {
	const getNestedItemProps = ({ index, option }) => {
		const virtualItem = virtualItems && virtualItems[index];
		return getItemProps({
			option,
			index: virtualItem ? virtualItem.index : index,
			getOptionProps,
			filteringValue: option.type === "select-all" ? "" : filteringValue,
			checkboxes
		});
	};
	const renderListItem = (props, index, parentProps) => {
		const virtualItem = virtualItems && virtualItems[index];
		const globalIndex = virtualItem ? virtualItem.index : index;
		const isLastItem = index === options.length - 1;
		const padBottom = !hasDropdownStatus && isLastItem;
		const ListItem = useInteractiveGroups ? multiselect_item_default : item_default;
		const isSticky = firstOptionSticky && globalIndex === 0;
		return import_react.createElement(ListItem, {
			index,
			virtualIndex: virtualItem ? virtualItem.index : void 0,
			key: globalIndex,
			...props,
			virtualPosition: virtualItem === null || virtualItem === void 0 ? void 0 : virtualItem.start,
			ref: isSticky && stickyOptionRef ? stickyOptionRef : virtualItem && virtualItem.measureRef,
			padBottom,
			screenReaderContent,
			ariaPosinset: globalIndex + 1,
			ariaSetsize,
			highlightType: highlightType.type,
			withScrollbar,
			sticky: isSticky,
			renderOption,
			parentProps
		});
	};
	return unflattenOptions(options).map((nestedDropdownOption) => {
		var _a;
		const index = nestedDropdownOption.index;
		const props = getNestedItemProps(nestedDropdownOption);
		if (nestedDropdownOption.type === "parent") {
			const { children } = nestedDropdownOption;
			const optionId = (_a = props.id) !== null && _a !== void 0 ? _a : `${idPrefix}-option-${index}`;
			return import_react.createElement(OptionGroup, {
				key: `group-${index}`,
				virtual: (virtualItems === null || virtualItems === void 0 ? void 0 : virtualItems[index]) !== void 0,
				ariaLabelledby: optionId,
				ariaDisabled: props["aria-disabled"]
			}, renderListItem(props, index), children.map((child) => {
				var _a, _b, _c, _d, _e, _f;
				return import_react.createElement(import_react.Fragment, { key: child.index }, renderListItem(getNestedItemProps(child), child.index, {
					option: nestedDropdownOption.option,
					disabled: (_a = nestedDropdownOption.option.disabled) !== null && _a !== void 0 ? _a : false,
					index,
					virtualIndex: (_c = (_b = virtualItems === null || virtualItems === void 0 ? void 0 : virtualItems[index]) === null || _b === void 0 ? void 0 : _b.index) !== null && _c !== void 0 ? _c : void 0,
					highlighted: (_d = props.highlighted) !== null && _d !== void 0 ? _d : false,
					selected: (_e = props.selected) !== null && _e !== void 0 ? _e : false,
					indeterminate: (_f = props.indeterminate) !== null && _f !== void 0 ? _f : false
				}));
			}));
		}
		return renderListItem(props, index);
	});
};
// node_modules/@cloudscape-design/components/select/utils/scroll-to-index.js
function scroll_to_index_default({ index, menuEl }) {
	const item = menuEl.querySelector(`[data-mouse-target="${index}"]`);
	if (item) {
		if (menuEl.clientHeight !== void 0 && menuEl.clientHeight > 15) {
			const menuRect = menuEl.getBoundingClientRect();
			const itemRect = item.getBoundingClientRect();
			const offset = parseInt(menuEl.style.scrollPaddingBlockStart) || 0;
			if (itemRect.top < menuRect.top + offset || itemRect.height > menuRect.height - offset) menuEl.scrollBy({ top: itemRect.top - menuRect.top - offset });
			else if (itemRect.bottom > menuRect.bottom) menuEl.scrollBy({ top: itemRect.bottom - menuRect.bottom });
		}
	}
}
// node_modules/@cloudscape-design/components/select/parts/plain-list.js
var PlainList = ({ menuProps, getOptionProps, filteredOptions, filteringValue, highlightType, checkboxes, hasDropdownStatus, listBottom, useInteractiveGroups, screenReaderContent, firstOptionSticky, isMultiSelect, renderOption }, ref) => {
	const idPrefix = useUniqueId("select-list-");
	const stickyOptionRef = (0, import_react.useRef)(null);
	const [stickyOptionBlockSize, setStickyOptionBlockSize] = (0, import_react.useState)(firstOptionSticky ? 31 : 0);
	const [width, menuMeasureRef] = useContainerQuery((rect) => {
		if (stickyOptionRef.current)
 // istanbul ignore next
		setStickyOptionBlockSize(stickyOptionRef.current.clientHeight);
		return {
			inner: rect.contentBoxWidth,
			outer: rect.borderBoxWidth
		};
	});
	const menuRef = menuProps.ref;
	const mergedRef = useMergeRefs(menuMeasureRef, menuRef);
	(0, import_react.useImperativeHandle)(ref, () => (index) => {
		const isSticky = firstOptionSticky && index === 0;
		if (highlightType.moveFocus && menuRef.current && !isSticky) scroll_to_index_default({
			index,
			menuEl: menuRef.current
		});
	}, [
		firstOptionSticky,
		highlightType.moveFocus,
		menuRef
	]);
	const withScrollbar = !!width && width.inner < width.outer;
	return import_react.createElement(options_list_default, {
		...menuProps,
		ref: mergedRef,
		stickyItemBlockSize: stickyOptionBlockSize,
		isMultiSelect
	}, renderOptions({
		renderOption,
		options: filteredOptions,
		getOptionProps,
		filteringValue,
		idPrefix,
		highlightType,
		checkboxes,
		hasDropdownStatus,
		useInteractiveGroups,
		screenReaderContent,
		firstOptionSticky,
		stickyOptionRef,
		withScrollbar
	}), listBottom ? import_react.createElement("div", {
		role: "option",
		className: styles_css_default$7["list-bottom"]
	}, listBottom) : null);
};
var plain_list_default = (0, import_react.forwardRef)(PlainList);
// node_modules/@cloudscape-design/components/internal/components/button-trigger/analytics-metadata/styles.css.js
var styles_css_default$6 = { "button-trigger": "awsui_button-trigger_l32fn_xo3sj_5" };
// node_modules/@cloudscape-design/components/internal/components/button-trigger/styles.css.js
var styles_css_default$5 = {
	"button-trigger": "awsui_button-trigger_18eso_1trs6_17",
	"arrow": "awsui_arrow_18eso_1trs6_17",
	"in-filtering-token-root": "awsui_in-filtering-token-root_18eso_1trs6_77",
	"in-filtering-token-nested": "awsui_in-filtering-token-nested_18eso_1trs6_77",
	"has-caret": "awsui_has-caret_18eso_1trs6_113",
	"placeholder": "awsui_placeholder_18eso_1trs6_116",
	"pressed": "awsui_pressed_18eso_1trs6_129",
	"disabled": "awsui_disabled_18eso_1trs6_132",
	"in-filtering-token": "awsui_in-filtering-token_18eso_1trs6_77",
	"readonly": "awsui_readonly_18eso_1trs6_153",
	"invalid": "awsui_invalid_18eso_1trs6_178",
	"warning": "awsui_warning_18eso_1trs6_187",
	"custom-option": "awsui_custom-option_18eso_1trs6_196",
	"inline-tokens": "awsui_inline-tokens_18eso_1trs6_201"
};
// node_modules/@cloudscape-design/components/internal/components/button-trigger/index.js
var ButtonTrigger = ({ children, pressed, hideCaret = false, disabled = false, readOnly = false, invalid = false, warning = false, inlineTokens, inFilteringToken, ariaHasPopup, ariaLabelledby, ariaDescribedby, ariaControls, onKeyDown, onKeyUp, onMouseDown, onClick, onFocus, onBlur, hasCustomContent = false, autoFocus, ...restProps }, ref) => {
	const baseProps = getBaseProps(restProps);
	let attributes = {
		...baseProps,
		type: "button",
		className: clsx(styles_css_default$5["button-trigger"], styles_css_default$6["button-trigger"], baseProps.className, pressed && styles_css_default$5.pressed, disabled && styles_css_default$5.disabled, invalid && styles_css_default$5.invalid, warning && !invalid && styles_css_default$5.warning, !hideCaret && styles_css_default$5["has-caret"], readOnly && styles_css_default$5.readonly, inFilteringToken && styles_css_default$5["in-filtering-token"], inFilteringToken && styles_css_default$5[`in-filtering-token-${inFilteringToken}`], inlineTokens && styles_css_default$5["inline-tokens"], !!hasCustomContent && styles_css_default$5["custom-option"]),
		disabled,
		"aria-expanded": pressed,
		"aria-labelledby": ariaLabelledby,
		"aria-describedby": ariaDescribedby,
		"aria-haspopup": ariaHasPopup !== null && ariaHasPopup !== void 0 ? ariaHasPopup : "listbox",
		"aria-controls": ariaControls,
		"aria-disabled": readOnly && !disabled ? "true" : void 0,
		autoFocus
	};
	if (!readOnly) attributes = {
		...attributes,
		onKeyDown: onKeyDown && ((event) => fireKeyboardEvent(onKeyDown, event)),
		onKeyUp: onKeyUp && ((event) => fireKeyboardEvent(onKeyUp, event)),
		onMouseDown: onMouseDown && ((event) => fireCancelableEvent(onMouseDown, {}, event)),
		onClick: onClick && ((event) => fireCancelableEvent(onClick, {}, event)),
		onFocus: onFocus && ((event) => fireCancelableEvent(onFocus, {}, event)),
		onBlur: onBlur && ((event) => fireCancelableEvent(onBlur, { relatedTarget: event.relatedTarget }, event))
	};
	if (invalid) attributes["aria-invalid"] = invalid;
	const analyticsMetadata = {
		action: !pressed ? "expand" : "collapse",
		detail: { label: { root: "self" } }
	};
	return import_react.createElement("button", {
		ref,
		...attributes,
		"data-awsui-motion-trigger": "hover",
		...disabled || readOnly ? {} : getAnalyticsMetadataAttribute(analyticsMetadata)
	}, children, !hideCaret && import_react.createElement("span", { className: styles_css_default$5.arrow }, import_react.createElement(InternalIcon, {
		name: isThemeActive(Theme.OneTheme) ? "angle-down" : "caret-down-filled",
		size: isThemeActive(Theme.OneTheme) ? "x-small" : "normal",
		variant: disabled || readOnly ? "disabled" : "normal",
		nativeAttributes: { "data-awsui-motion-target": "" }
	})));
};
var button_trigger_default = import_react.forwardRef(ButtonTrigger);
// node_modules/@cloudscape-design/components/token-group/styles.css.js
var styles_css_default$4 = {
	"dismiss-button": "awsui_dismiss-button_dm8gx_km9eg_9",
	"token": "awsui_token_dm8gx_km9eg_10",
	"root": "awsui_root_dm8gx_km9eg_14",
	"has-items": "awsui_has-items_dm8gx_km9eg_45",
	"no-padding": "awsui_no-padding_dm8gx_km9eg_45"
};
// node_modules/@cloudscape-design/components/token/styles.css.js
var styles_css_default$3 = {
	"root": "awsui_root_1i2wg_1cmza_17",
	"dismiss-button": "awsui_dismiss-button_1i2wg_1cmza_49",
	"dismiss-button-inline": "awsui_dismiss-button-inline_1i2wg_1cmza_90",
	"icon": "awsui_icon_1i2wg_1cmza_96",
	"icon-inline": "awsui_icon-inline_1i2wg_1cmza_102",
	"token-normal": "awsui_token-normal_1i2wg_1cmza_107",
	"token-inline": "awsui_token-inline_1i2wg_1cmza_114",
	"token-option-inline": "awsui_token-option-inline_1i2wg_1cmza_140",
	"token-box": "awsui_token-box_1i2wg_1cmza_144",
	"token-box-without-dismiss": "awsui_token-box-without-dismiss_1i2wg_1cmza_163",
	"token-box-inline": "awsui_token-box-inline_1i2wg_1cmza_167",
	"disable-padding": "awsui_disable-padding_1i2wg_1cmza_187",
	"token-box-readonly": "awsui_token-box-readonly_1i2wg_1cmza_194",
	"token-box-disabled": "awsui_token-box-disabled_1i2wg_1cmza_195"
};
// node_modules/@cloudscape-design/components/token/test-classes/styles.css.js
var styles_css_default$2 = {
	"root": "awsui_root_1epxo_12cv0_5",
	"dismiss-button": "awsui_dismiss-button_1epxo_12cv0_6"
};
// node_modules/@cloudscape-design/components/token/dismiss-button.js
var dismiss_button_default = (0, import_react.forwardRef)(DismissButton);
function DismissButton({ disabled, dismissLabel, onDismiss, readOnly, inline }, ref) {
	const isOneTheme = isThemeActive(Theme.OneTheme);
	return import_react.createElement("button", {
		ref,
		type: "button",
		className: clsx(styles_css_default$3["dismiss-button"], styles_css_default$4["dismiss-button"], styles_css_default$2["dismiss-button"], inline && styles_css_default$3["dismiss-button-inline"]),
		"aria-disabled": disabled || readOnly ? true : void 0,
		onClick: () => {
			if (disabled || readOnly || !onDismiss) return;
			fireNonCancelableEvent(onDismiss);
		},
		"aria-label": dismissLabel,
		"data-awsui-motion-trigger": "hover",
		...disabled || readOnly ? {} : getAnalyticsMetadataAttribute({
			action: "dismiss",
			detail: { label: { root: "self" } }
		})
	}, import_react.createElement(InternalIcon, {
		name: "close",
		size: isOneTheme ? "x-small" : void 0,
		nativeAttributes: { "data-awsui-motion-target": "" }
	}));
}
// node_modules/@cloudscape-design/components/token/styles.js
function getTokenRootStyles(style) {
	var _a, _b, _c, _d, _e, _f, _g, _h, _j, _k, _l, _m, _o, _p, _q, _r, _s, _t, _u, _v, _w, _x, _y, _z, _0;
	return {
		borderRadius: (_a = style === null || style === void 0 ? void 0 : style.root) === null || _a === void 0 ? void 0 : _a.borderRadius,
		borderWidth: (_b = style === null || style === void 0 ? void 0 : style.root) === null || _b === void 0 ? void 0 : _b.borderWidth,
		paddingBlock: (_c = style === null || style === void 0 ? void 0 : style.root) === null || _c === void 0 ? void 0 : _c.paddingBlock,
		paddingInline: (_d = style === null || style === void 0 ? void 0 : style.root) === null || _d === void 0 ? void 0 : _d.paddingInline,
		[customCSSPropertiesMap.tokenStyleBackgroundDefault]: (_f = (_e = style === null || style === void 0 ? void 0 : style.root) === null || _e === void 0 ? void 0 : _e.background) === null || _f === void 0 ? void 0 : _f.default,
		[customCSSPropertiesMap.tokenStyleBackgroundDisabled]: (_h = (_g = style === null || style === void 0 ? void 0 : style.root) === null || _g === void 0 ? void 0 : _g.background) === null || _h === void 0 ? void 0 : _h.disabled,
		[customCSSPropertiesMap.tokenStyleBackgroundReadOnly]: (_k = (_j = style === null || style === void 0 ? void 0 : style.root) === null || _j === void 0 ? void 0 : _j.background) === null || _k === void 0 ? void 0 : _k.readOnly,
		[customCSSPropertiesMap.tokenStyleBorderColorDefault]: (_m = (_l = style === null || style === void 0 ? void 0 : style.root) === null || _l === void 0 ? void 0 : _l.borderColor) === null || _m === void 0 ? void 0 : _m.default,
		[customCSSPropertiesMap.tokenStyleBorderColorDisabled]: (_p = (_o = style === null || style === void 0 ? void 0 : style.root) === null || _o === void 0 ? void 0 : _o.borderColor) === null || _p === void 0 ? void 0 : _p.disabled,
		[customCSSPropertiesMap.tokenStyleBorderColorReadOnly]: (_r = (_q = style === null || style === void 0 ? void 0 : style.root) === null || _q === void 0 ? void 0 : _q.borderColor) === null || _r === void 0 ? void 0 : _r.readOnly,
		[customCSSPropertiesMap.tokenStyleDismissColorDefault]: (_t = (_s = style === null || style === void 0 ? void 0 : style.dismissButton) === null || _s === void 0 ? void 0 : _s.color) === null || _t === void 0 ? void 0 : _t.default,
		[customCSSPropertiesMap.tokenStyleDismissColorDisabled]: (_v = (_u = style === null || style === void 0 ? void 0 : style.dismissButton) === null || _u === void 0 ? void 0 : _u.color) === null || _v === void 0 ? void 0 : _v.disabled,
		[customCSSPropertiesMap.tokenStyleDismissColorHover]: (_x = (_w = style === null || style === void 0 ? void 0 : style.dismissButton) === null || _w === void 0 ? void 0 : _w.color) === null || _x === void 0 ? void 0 : _x.hover,
		[customCSSPropertiesMap.tokenStyleDismissColorReadOnly]: (_z = (_y = style === null || style === void 0 ? void 0 : style.dismissButton) === null || _y === void 0 ? void 0 : _y.color) === null || _z === void 0 ? void 0 : _z.readOnly,
		...((_0 = style === null || style === void 0 ? void 0 : style.dismissButton) === null || _0 === void 0 ? void 0 : _0.focusRing) && {
			[customCSSPropertiesMap.styleFocusRingBorderColor]: style.dismissButton.focusRing.borderColor,
			[customCSSPropertiesMap.styleFocusRingBorderRadius]: style.dismissButton.focusRing.borderRadius,
			[customCSSPropertiesMap.styleFocusRingBorderWidth]: style.dismissButton.focusRing.borderWidth
		}
	};
}
// node_modules/@cloudscape-design/components/token/analytics-metadata/styles.css.js
var styles_css_default$1 = { "token": "awsui_token_v05f6_c8hk2_5" };
// node_modules/@cloudscape-design/components/token/internal.js
function InternalToken({ label, ariaLabel, labelTag, description, variant = "normal", disabled, readOnly, icon, tags, dismissLabel, onDismiss, tooltipContent, role, disableInnerPadding, __tokenBoxClassName, __customContent, __internalRootRef, ...restProps }) {
	const baseProps = getBaseProps(restProps);
	const tokenRootStyleProps = getTokenRootStyles(restProps.style);
	const labelContainerRef = (0, import_react.useRef)(null);
	const labelRef = (0, import_react.useRef)(null);
	const [showTooltip, setShowTooltip] = (0, import_react.useState)(false);
	const [isEllipsisActive, setIsEllipsisActive] = (0, import_react.useState)(false);
	const isInline = variant === "inline";
	const isOneTheme = isThemeActive(Theme.OneTheme);
	const isPresentation = role === "presentation";
	const ariaLabelledbyId = useUniqueId();
	const isLabelOverflowing = () => {
		const labelContent = labelRef.current;
		const labelContainer = labelContainerRef.current;
		if (labelContent && labelContainer) return labelContent.offsetWidth > labelContainer.offsetWidth;
	};
	useResizeObserver(labelContainerRef, () => {
		var _a;
		if (isInline) setIsEllipsisActive((_a = isLabelOverflowing()) !== null && _a !== void 0 ? _a : false);
	});
	const sizedIcon = (iconNode) => {
		var _a;
		const isIconComponent = import_react.isValidElement(iconNode) && (iconNode.type === InternalIcon || ((_a = iconNode.type) === null || _a === void 0 ? void 0 : _a.displayName) === "Icon");
		if (isInline && isOneTheme && isIconComponent) return import_react.cloneElement(iconNode, { size: "x-small" });
		return iconNode;
	};
	const buildOptionDefinition = () => {
		const isLabelStringOrNumber = typeof label === "string" || typeof label === "number";
		const labelObject = isLabelStringOrNumber ? { label: String(label) } : { labelContent: label };
		if (isInline) {
			if (!isLabelStringOrNumber) warnOnce("Label", `Only plain text (strings or numbers) are supported when variant="inline".`);
			return {
				...labelObject,
				disabled,
				__customIcon: icon && import_react.createElement("span", { className: clsx(styles_css_default$3.icon, styles_css_default$3["icon-inline"]) }, sizedIcon(icon))
			};
		} else return {
			...labelObject,
			disabled,
			labelTag,
			description,
			tags,
			__customIcon: icon && import_react.createElement("span", { className: styles_css_default$3.icon }, sizedIcon(icon))
		};
	};
	const SpanOrDivTag = isInline ? "span" : "div";
	return import_react.createElement(TokenInlineContext.Provider, { value: { isInlineToken: isInline } }, import_react.createElement(SpanOrDivTag, {
		...baseProps,
		ref: __internalRootRef,
		className: clsx(styles_css_default$3.root, styles_css_default$4.token, styles_css_default$2.root, !isInline ? styles_css_default$3["token-normal"] : styles_css_default$3["token-inline"], styles_css_default$1.token, baseProps.className),
		"aria-label": isPresentation ? void 0 : ariaLabel,
		"aria-labelledby": isPresentation || ariaLabel ? void 0 : ariaLabelledbyId,
		"aria-disabled": isPresentation ? void 0 : !!disabled,
		role: role !== null && role !== void 0 ? role : "group",
		onFocus: () => {
			if (!isPresentation) setShowTooltip(true);
		},
		onBlur: () => {
			if (!isPresentation) setShowTooltip(false);
		},
		onMouseEnter: () => {
			if (!isPresentation) setShowTooltip(true);
		},
		onMouseLeave: () => {
			if (!isPresentation) setShowTooltip(false);
		},
		tabIndex: !isPresentation && !!tooltipContent && isInline && isEllipsisActive ? 0 : void 0
	}, import_react.createElement(SpanOrDivTag, {
		className: clsx(!isInline ? styles_css_default$3["token-box"] : styles_css_default$3["token-box-inline"], disabled && styles_css_default$3["token-box-disabled"], readOnly && styles_css_default$3["token-box-readonly"], !isInline && !onDismiss && !__customContent && styles_css_default$3["token-box-without-dismiss"], disableInnerPadding && styles_css_default$3["disable-padding"], __tokenBoxClassName),
		style: tokenRootStyleProps
	}, import_react.createElement(Option, {
		className: clsx(isInline && styles_css_default$3["token-option-inline"]),
		triggerVariant: isInline,
		option: buildOptionDefinition(),
		disableTitleTooltip: !!tooltipContent,
		labelContainerRef,
		labelRef,
		labelId: ariaLabelledbyId,
		customContent: __customContent
	}), onDismiss && import_react.createElement(dismiss_button_default, {
		disabled,
		dismissLabel,
		onDismiss,
		readOnly,
		inline: isInline
	})), !!tooltipContent && isInline && isEllipsisActive && showTooltip && import_react.createElement(InternalTooltip, {
		"data-testid": "token-tooltip",
		getTrack: () => labelContainerRef.current,
		content: import_react.createElement(internal_default, null, import_react.createElement("span", { "data-testid": "tooltip-live-region-content" }, tooltipContent)),
		onEscape: () => {
			setShowTooltip(false);
		}
	})));
}
// node_modules/@cloudscape-design/components/select/parts/trigger.js
var Trigger = import_react.forwardRef(({ ariaLabelledby, ariaDescribedby, controlId, invalid, inlineLabelText, warning, triggerProps, selectedOption, selectedOptions, triggerVariant, inFilteringToken, isOpen, placeholder, disabled, readOnly, renderOption }, ref) => {
	const isVisualRefresh = useVisualRefresh();
	const generatedId = useUniqueId();
	const id = controlId !== null && controlId !== void 0 ? controlId : generatedId;
	const triggerContentId = useUniqueId("trigger-content-");
	let ariaLabelledbyIds = joinStrings(ariaLabelledby, triggerContentId);
	let triggerContent = null;
	let hasCustomContent = false;
	if (triggerVariant === "tokens") {
		if (selectedOptions === null || selectedOptions === void 0 ? void 0 : selectedOptions.length) {
			triggerContent = import_react.createElement("span", { className: clsx(styles_css_default$7["inline-token-trigger"], disabled && styles_css_default$7["inline-token-trigger--disabled"], isVisualRefresh && styles_css_default$7["visual-refresh"]) }, import_react.createElement("span", { className: styles_css_default$7["inline-token-list"] }, selectedOptions.map(({ label }, i) => import_react.createElement(InternalToken, {
				key: i,
				label,
				variant: "inline",
				disabled
			}))), import_react.createElement("span", {
				className: styles_css_default$7["inline-token-counter"],
				id: triggerContentId
			}, import_react.createElement("span", { className: styles_css_default$7["inline-token-hidden-placeholder"] }, placeholder), import_react.createElement("span", null, "(", selectedOptions.length, ")")));
			ariaLabelledbyIds = ariaLabelledby;
		} else triggerContent = import_react.createElement("span", {
			className: clsx(styles_css_default$7.placeholder, styles_css_default$7.trigger, disabled && styles_css_default$7.disabled),
			id: triggerContentId
		}, placeholder);
	} else if (!selectedOption) triggerContent = import_react.createElement("span", {
		className: clsx(styles_css_default$7.placeholder, styles_css_default$7.trigger, disabled && styles_css_default$7.disabled),
		id: triggerContentId
	}, placeholder);
	else if (triggerVariant === "option") {
		const triggerCustomContent = renderOption === null || renderOption === void 0 ? void 0 : renderOption({
			filterText: void 0,
			item: {
				type: "trigger",
				option: selectedOption
			}
		});
		if (triggerCustomContent) {
			hasCustomContent = true;
			triggerContent = import_react.createElement(Option, {
				customContent: triggerCustomContent,
				id: triggerContentId,
				option: {
					...selectedOption,
					disabled
				},
				triggerVariant: true
			});
		} else triggerContent = import_react.createElement(Option, {
			id: triggerContentId,
			option: {
				...selectedOption,
				disabled
			},
			triggerVariant: true
		});
	} else triggerContent = import_react.createElement("span", {
		id: triggerContentId,
		className: styles_css_default$7.trigger
	}, selectedOption.label || selectedOption.value);
	const mergedRef = useMergeRefs(triggerProps.ref, ref);
	const triggerButton = import_react.createElement(button_trigger_default, {
		...triggerProps,
		id,
		ref: mergedRef,
		pressed: !!isOpen,
		disabled,
		readOnly,
		invalid,
		warning: warning && !invalid,
		inFilteringToken,
		inlineTokens: triggerVariant === "tokens",
		hasCustomContent,
		ariaDescribedby,
		ariaLabelledby: ariaLabelledbyIds
	}, triggerContent);
	return import_react.createElement(import_react.Fragment, null, inlineLabelText ? import_react.createElement("div", { className: styles_css_default$7["inline-label-wrapper"] }, import_react.createElement("label", {
		htmlFor: controlId,
		className: clsx(styles_css_default$7["inline-label"], disabled && styles_css_default$7["inline-label-disabled"], triggerVariant === "tokens" && styles_css_default$7["inline-label-inline-tokens"])
	}, inlineLabelText), import_react.createElement("div", { className: styles_css_default$7["inline-label-trigger-wrapper"] }, triggerButton)) : import_react.createElement(import_react.Fragment, null, triggerButton));
});
// node_modules/@cloudscape-design/components/select/parts/virtual-list.js
var VirtualList = (props, ref) => {
	return props.menuProps.open ? import_react.createElement(VirtualListOpen, {
		...props,
		ref
	}) : import_react.createElement(VirtualListClosed, {
		...props,
		ref
	});
};
var VirtualListOpen = (0, import_react.forwardRef)(({ menuProps, getOptionProps, filteredOptions, filteringValue, highlightType, checkboxes, hasDropdownStatus, listBottom, useInteractiveGroups, screenReaderContent, firstOptionSticky, isMultiSelect, renderOption }, ref) => {
	const [width, menuMeasureRef] = useContainerQuery((rect) => ({
		inner: rect.contentBoxWidth,
		outer: rect.borderBoxWidth
	}), []);
	const menuRefObject = (0, import_react.useRef)(null);
	const menuRef = useMergeRefs(menuMeasureRef, menuRefObject, menuProps.ref);
	const previousHighlightedIndex = (0, import_react.useRef)();
	const { virtualItems, totalSize, scrollToIndex } = useVirtual({
		items: filteredOptions,
		parentRef: menuRefObject,
		estimateSize: (0, import_react.useCallback)(() => 31, [width === null || width === void 0 ? void 0 : width.inner, filteringValue]),
		firstItemSticky: firstOptionSticky
	});
	(0, import_react.useImperativeHandle)(ref, () => (index) => {
		if (highlightType.moveFocus) {
			const movingUp = previousHighlightedIndex.current !== void 0 && index < previousHighlightedIndex.current;
			if (firstOptionSticky && movingUp && index !== 0 && menuRefObject.current)
 // istanbul ignore next
			scroll_to_index_default({
				index,
				menuEl: menuRefObject === null || menuRefObject === void 0 ? void 0 : menuRefObject.current
			});
			else requestAnimationFrame(() => scrollToIndex(index));
		}
		previousHighlightedIndex.current = index;
	}, [
		firstOptionSticky,
		highlightType.moveFocus,
		scrollToIndex
	]);
	const stickySize = firstOptionSticky ? virtualItems[0].size : 0;
	const withScrollbar = !!width && width.inner < width.outer;
	const idPrefix = useUniqueId("select-list-");
	const finalOptions = renderOptions({
		options: virtualItems.map(({ index }) => filteredOptions[index]),
		renderOption,
		getOptionProps,
		filteringValue,
		highlightType,
		idPrefix,
		checkboxes,
		hasDropdownStatus,
		virtualItems,
		useInteractiveGroups,
		screenReaderContent,
		firstOptionSticky,
		withScrollbar
	});
	return import_react.createElement(options_list_default, {
		...menuProps,
		stickyItemBlockSize: stickySize,
		ref: menuRef,
		isMultiSelect
	}, finalOptions, import_react.createElement("div", {
		"aria-hidden": "true",
		key: "total-size",
		className: styles_css_default$7["layout-strut"],
		style: { height: totalSize }
	}), listBottom ? import_react.createElement("div", {
		role: "option",
		className: styles_css_default$7["list-bottom"]
	}, listBottom) : null);
});
var VirtualListClosed = (0, import_react.forwardRef)(({ menuProps, listBottom, isMultiSelect }, ref) => {
	(0, import_react.useImperativeHandle)(ref, () => () => {}, []);
	return import_react.createElement(options_list_default, {
		...menuProps,
		ref: menuProps.ref,
		isMultiSelect
	}, listBottom ? import_react.createElement("div", {
		role: "option",
		className: styles_css_default$7["list-bottom"]
	}, listBottom) : null);
});
var virtual_list_default = (0, import_react.forwardRef)(VirtualList);
// node_modules/@cloudscape-design/components/select/utils/dropdown-customization.js
/**
* Builds the dropdown `header` and `footer` nodes shared by Select and Multiselect. When no custom header or
* custom footer is provided, the header is just the filter and the footer is the built-in sticky status, so the
* output is identical to the component's original behavior.
*/
function composeDropdownContent({ filter, customDropdownHeader, customDropdownFooter, statusFooter, dropdownHeaderClass, dropdownFooterClass }) {
	const headerNode = customDropdownHeader !== null && customDropdownHeader !== void 0 ? customDropdownHeader : null;
	const footerNode = customDropdownFooter !== null && customDropdownFooter !== void 0 ? customDropdownFooter : null;
	return {
		header: headerNode !== null ? import_react.createElement(import_react.Fragment, null, import_react.createElement("div", { className: dropdownHeaderClass }, headerNode), filter) : filter,
		footer: footerNode !== null ? import_react.createElement(import_react.Fragment, null, statusFooter, import_react.createElement("div", { className: dropdownFooterClass }, footerNode)) : statusFooter
	};
}
// node_modules/@cloudscape-design/components/internal/components/option/utils/flatten-options.js
var flattenOptions = (options) => {
	const parentMap = /* @__PURE__ */ new Map();
	return {
		flatOptions: options.reduce((acc, option) => {
			if (isGroup(option)) {
				const { options, ...rest } = option;
				const parentDropdownOption = {
					type: "parent",
					option
				};
				const allOptionsDisabled = options.every((option) => option.disabled);
				if (option.disabled || allOptionsDisabled) parentDropdownOption.disabled = true;
				acc.push(parentDropdownOption);
				options.forEach((child) => {
					const childDropdownOption = {
						type: "child",
						option: child
					};
					if (rest.disabled || child.disabled) childDropdownOption.disabled = true;
					acc.push(childDropdownOption);
					parentMap.set(childDropdownOption, parentDropdownOption);
				});
			} else {
				const dropdownOption = { option };
				if (option.disabled) dropdownOption.disabled = true;
				acc.push(dropdownOption);
			}
			return acc;
		}, []),
		parentMap
	};
};
// node_modules/@cloudscape-design/components/internal/components/option/utils/prepare-options.js
function prepareOptions(options, filteringType, filteringText) {
	const { flatOptions, parentMap } = flattenOptions(options);
	const filteredOptions = filteringType !== "auto" ? flatOptions : filterOptions(flatOptions, filteringText);
	generateTestIndexes(filteredOptions, parentMap.get.bind(parentMap));
	return {
		flatOptions,
		filteredOptions,
		parentMap,
		totalCount: flatOptions.length,
		matchesCount: filteredOptions.length
	};
}
// node_modules/@cloudscape-design/components/select/utils/connect-options.js
var connectOptionsByValue = (options, selectedOptions) => {
	if (!selectedOptions || selectedOptions.length === 0) return [];
	const optionByValue = /* @__PURE__ */ new Map();
	for (const dropdownOption of options) if (dropdownOption.type !== "parent") {
		const value = dropdownOption.option.value;
		if (!optionByValue.has(value)) optionByValue.set(value, dropdownOption);
	}
	return selectedOptions.map((selectedOption) => {
		var _a;
		return (_a = optionByValue.get(selectedOption.value)) !== null && _a !== void 0 ? _a : { option: selectedOption };
	});
};
var findOptionIndex = (options, option) => {
	for (let index = 0; index < options.length; index++) {
		const __option = options[index];
		if (__option === option || __option.value === option.value) return index;
	}
	return -1;
};
// node_modules/@cloudscape-design/components/select/utils/use-load-items.js
var useLoadItems = ({ onLoadItems, options, statusType }) => {
	const prevFilteringText = (0, import_react.useRef)(void 0);
	const fireLoadItems = (filteringText) => {
		if (prevFilteringText.current === filteringText) return;
		prevFilteringText.current = filteringText;
		fireNonCancelableEvent(onLoadItems, {
			filteringText,
			firstPage: true,
			samePage: false
		});
	};
	const handleLoadMore = () => {
		const firstPage = options.length === 0;
		if (statusType === "pending") fireNonCancelableEvent(onLoadItems, {
			firstPage,
			samePage: false,
			filteringText: prevFilteringText.current || ""
		});
	};
	const handleRecoveryClick = () => fireNonCancelableEvent(onLoadItems, {
		firstPage: false,
		samePage: true,
		filteringText: prevFilteringText.current || ""
	});
	return {
		fireLoadItems,
		handleLoadMore,
		handleRecoveryClick
	};
};
// node_modules/@cloudscape-design/components/select/utils/use-native-search.js
var isRepeatedChar = (str) => str.split("").every((c) => c === str[0]);
function findMatchingOption(options, searchText, currentHighlight, useInteractiveGroups) {
	const interactivityCheck = useInteractiveGroups ? isGroupInteractive : isInteractive;
	const filter = (searchText) => filterOptions(options, searchText, true).filter((option) => interactivityCheck(option));
	const matchingOptions = filter(searchText);
	if (matchingOptions.length === 1) return matchingOptions[0];
	if (currentHighlight && searchText.length > 1 && isRepeatedChar(searchText)) {
		const matchingOptions = filter(searchText[0]);
		if (matchingOptions.length > 0) {
			let active = isGroup(currentHighlight) ? matchingOptions.map(({ option }) => option).indexOf(currentHighlight) : matchingOptions.map(({ option }) => option.value).indexOf(currentHighlight.value);
			active += 1;
			active = active % matchingOptions.length;
			return matchingOptions[active];
		}
	}
	if (matchingOptions.length > 0) return matchingOptions[0];
	return null;
}
function useNativeSearch({ isEnabled, options, highlightOption, highlightedOption, useInteractiveGroups }) {
	const value = (0, import_react.useRef)("");
	const delayedResetValue = useDebounceCallback(() => value.current = "", 500);
	return (event) => {
		if (!isEnabled) return;
		const { key } = event;
		if (!key || key.length !== 1) return;
		delayedResetValue();
		const newValue = value.current + key;
		value.current = newValue;
		const nextHighlight = findMatchingOption(options, newValue, highlightedOption, useInteractiveGroups);
		if (nextHighlight) highlightOption(nextHighlight);
	};
}
// node_modules/@cloudscape-design/components/internal/components/options-list/utils/use-ids.js
var getOptionId = (menuId, index) => {
	if (index < 0) return;
	return `${menuId}-option-${index}`;
};
// node_modules/@cloudscape-design/components/internal/components/options-list/utils/use-keyboard.js
var HOME = 36;
var END = 35;
var useMenuKeyboard = ({ goUp, goDown, selectOption, goHome, goEnd, closeDropdown, preventNativeSpace = false }) => {
	return (event) => {
		switch (event.detail.keyCode) {
			case KeyCode.up:
				event.preventDefault();
				goUp();
				break;
			case KeyCode.down:
				event.preventDefault();
				goDown();
				break;
			case HOME:
				goHome();
				break;
			case END:
				goEnd();
				break;
			case KeyCode.escape:
				event.stopPropagation();
				closeDropdown();
				break;
			case KeyCode.enter:
				event.preventDefault();
				selectOption();
				break;
			case KeyCode.space: if (preventNativeSpace) {
				event.preventDefault();
				selectOption();
			}
		}
	};
};
var useTriggerKeyboard = ({ openDropdown, goHome }) => {
	return (event) => {
		switch (event.detail.keyCode) {
			case KeyCode.up:
			case KeyCode.down:
				event.preventDefault();
				goHome();
				openDropdown();
				break;
			case KeyCode.space:
			case KeyCode.enter:
				event.preventDefault();
				openDropdown();
		}
	};
};
// node_modules/@cloudscape-design/components/select/utils/use-select.js
function useSelect({ selectedOptions, updateSelectedOption, options, filteringType, onBlur, onFocus, externalRef, keepOpen, embedded, fireLoadItems, setFilteringValue, useInteractiveGroups = false, statusType, isAllSelected, isSomeSelected, toggleAll, dropdownRole }) {
	const interactivityCheck = useInteractiveGroups ? isGroupInteractive : isInteractive;
	const isHighlightable = (option) => !!option && (useInteractiveGroups || option.type !== "parent");
	const filterRef = (0, import_react.useRef)(null);
	const triggerRef = (0, import_react.useRef)(null);
	const menuRef = (0, import_react.useRef)(null);
	const hasFilter = filteringType !== "none" && !embedded;
	const isDialog = hasFilter || dropdownRole === "dialog";
	const activeRef = hasFilter ? filterRef : menuRef;
	const __selectedOptions = connectOptionsByValue(options, selectedOptions);
	const __selectedOptionsSet = new Set(__selectedOptions);
	const __selectedValuesSet = selectedOptions.reduce((selectedValuesSet, item) => {
		if (item.value) selectedValuesSet.add(item.value);
		return selectedValuesSet;
	}, /* @__PURE__ */ new Set());
	const [{ highlightType, highlightedOption, highlightedIndex }, { moveHighlightWithKeyboard, resetHighlightWithKeyboard, setHighlightedIndexWithMouse, highlightOptionWithKeyboard, highlightFirstOptionWithMouse, goHomeWithKeyboard, goEndWithKeyboard }] = useHighlightedOption({
		options,
		isHighlightable
	});
	const { isOpen, openDropdown, closeDropdown, toggleDropdown, openedWithKeyboard } = useOpenState({
		defaultOpen: embedded,
		onOpen: () => fireLoadItems(""),
		onClose: () => {
			resetHighlightWithKeyboard();
			setFilteringValue === null || setFilteringValue === void 0 || setFilteringValue("");
		}
	});
	const handleFocus = () => {
		fireNonCancelableEvent(onFocus, {});
	};
	const handleBlur = () => {
		fireNonCancelableEvent(onBlur, {});
		closeDropdown();
	};
	const hasSelectedOption = __selectedOptions.length > 0;
	const menuId = useUniqueId("option-list");
	const dialogId = useUniqueId("dialog");
	const highlightedOptionId = getOptionId(menuId, highlightedIndex);
	const closeDropdownIfNecessary = () => {
		var _a;
		if (!keepOpen) {
			(_a = triggerRef.current) === null || _a === void 0 || _a.focus();
			closeDropdown();
		}
	};
	const selectOption = (option) => {
		const optionToSelect = option || highlightedOption;
		if (!optionToSelect || !interactivityCheck(optionToSelect)) return;
		if (optionToSelect.type === "select-all" && toggleAll) toggleAll();
		else updateSelectedOption(optionToSelect.option);
		closeDropdownIfNecessary();
	};
	const activeKeyDownHandler = useMenuKeyboard({
		goUp: () => {
			if (!useInteractiveGroups && (highlightedOption === null || highlightedOption === void 0 ? void 0 : highlightedOption.type) === "child" && highlightedIndex === 1 || highlightedIndex === 0) {
				goEndWithKeyboard();
				return;
			}
			moveHighlightWithKeyboard(-1);
		},
		goDown: () => {
			if (highlightedIndex === options.length - 1) {
				goHomeWithKeyboard();
				return;
			}
			moveHighlightWithKeyboard(1);
		},
		selectOption,
		goHome: goHomeWithKeyboard,
		goEnd: goEndWithKeyboard,
		closeDropdown: () => {
			var _a;
			if (!embedded) {
				(_a = triggerRef.current) === null || _a === void 0 || _a.focus();
				closeDropdown();
			}
		},
		preventNativeSpace: !hasFilter || highlightedOption && highlightType.type === "keyboard"
	});
	const triggerKeyDownHandler = useTriggerKeyboard({
		openDropdown: () => openDropdown(true),
		goHome: goHomeWithKeyboard
	});
	const getDropdownProps = () => ({
		onFocus: handleFocus,
		onBlur: handleBlur,
		dropdownContentId: dialogId,
		ariaRole: isDialog ? "dialog" : void 0
	});
	const getTriggerProps = (disabled = false, autoFocus = false) => {
		const triggerProps = {
			ref: triggerRef,
			onFocus: () => closeDropdown(),
			autoFocus,
			ariaHasPopup: isDialog ? "dialog" : "listbox",
			ariaControls: isOpen ? isDialog ? dialogId : menuId : void 0
		};
		if (!disabled) {
			triggerProps.onMouseDown = (event) => {
				var _a;
				event.preventDefault();
				if (isOpen) (_a = triggerRef.current) === null || _a === void 0 || _a.focus();
				toggleDropdown();
			};
			triggerProps.onKeyDown = triggerKeyDownHandler;
		}
		return triggerProps;
	};
	const getFilterProps = () => {
		if (!hasFilter || !setFilteringValue) return {};
		return {
			ref: filterRef,
			onKeyDown: activeKeyDownHandler,
			onChange: (event) => {
				setFilteringValue(event.detail.value);
				resetHighlightWithKeyboard();
			},
			__onDelayedInput: (event) => {
				fireLoadItems(event.detail.value);
			},
			nativeInputAttributes: {
				"aria-activedescendant": highlightedOptionId,
				["aria-owns"]: menuId,
				["aria-controls"]: menuId
			}
		};
	};
	const getMenuProps = () => {
		const menuProps = {
			id: menuId,
			ref: menuRef,
			open: isOpen,
			onMouseUp: (itemIndex) => {
				if (itemIndex > -1) selectOption(options[itemIndex]);
			},
			onMouseMove: (itemIndex) => {
				if (itemIndex > -1) setHighlightedIndexWithMouse(itemIndex);
			},
			statusType
		};
		if (!hasFilter) {
			menuProps.onKeyDown = activeKeyDownHandler;
			menuProps.nativeAttributes = { "aria-activedescendant": highlightedOptionId };
		}
		if (embedded) {
			menuProps.onFocus = () => {
				if (!highlightedOption) goHomeWithKeyboard();
			};
			menuProps.onBlur = () => {
				resetHighlightWithKeyboard();
			};
		}
		return menuProps;
	};
	const getGroupState = (option) => {
		const totalSelected = option.options.filter((item) => !!item.value && __selectedValuesSet.has(item.value)).length;
		const hasSelected = totalSelected > 0;
		const allSelected = totalSelected === option.options.length;
		return {
			selected: hasSelected && allSelected && useInteractiveGroups,
			indeterminate: hasSelected && !allSelected
		};
	};
	const getOptionProps = (option, index) => {
		var _a, _b;
		const isSelectAll = option.type === "select-all";
		const highlighted = option === highlightedOption;
		const groupState = isGroup(option.option) ? getGroupState(option.option) : void 0;
		const selected = isSelectAll ? isAllSelected : __selectedOptionsSet.has(option) || !!(groupState === null || groupState === void 0 ? void 0 : groupState.selected);
		const nextOption = (_a = options[index + 1]) === null || _a === void 0 ? void 0 : _a.option;
		const isNextSelected = !!nextOption && isGroup(nextOption) ? getGroupState(nextOption).selected : __selectedOptionsSet.has(options[index + 1]);
		const previousOption = (_b = options[index - 1]) === null || _b === void 0 ? void 0 : _b.option;
		return {
			key: index,
			option,
			highlighted,
			selected,
			isNextSelected,
			isPreviousSelected: !!previousOption && isGroup(previousOption) ? getGroupState(previousOption).selected : __selectedOptionsSet.has(options[index - 1]),
			indeterminate: !!(groupState === null || groupState === void 0 ? void 0 : groupState.indeterminate) || isSelectAll && !isAllSelected && isSomeSelected,
			["data-mouse-target"]: isHighlightable(option) ? index : -1,
			id: getOptionId(menuId, index)
		};
	};
	const prevOpen = usePrevious(isOpen);
	(0, import_react.useEffect)(() => {
		if (isOpen && !prevOpen && options.length > 0 && !hasFilter) {
			if (openedWithKeyboard) {
				if (__selectedOptions[0]) highlightOptionWithKeyboard(__selectedOptions[0]);
				else goHomeWithKeyboard();
			} else if (!__selectedOptions[0] || !options.includes(__selectedOptions[0])) highlightFirstOptionWithMouse();
			else {
				const highlightedIndex = options.indexOf(__selectedOptions[0]);
				setHighlightedIndexWithMouse(highlightedIndex, true);
			}
		}
	}, [
		isOpen,
		__selectedOptions,
		hasSelectedOption,
		setHighlightedIndexWithMouse,
		highlightOptionWithKeyboard,
		highlightFirstOptionWithMouse,
		goHomeWithKeyboard,
		openedWithKeyboard,
		options,
		prevOpen,
		hasFilter
	]);
	const focusActiveRef = (0, import_react.useCallback)(() => {
		var _a;
		(_a = activeRef.current) === null || _a === void 0 || _a.focus({ preventScroll: true });
	}, [activeRef]);
	(0, import_react.useEffect)(() => {
		if (isOpen && !embedded) focusActiveRef();
	}, [
		isOpen,
		activeRef,
		embedded,
		focusActiveRef
	]);
	useForwardFocus(externalRef, triggerRef);
	const highlightedGroupSelected = !!highlightedOption && isGroup(highlightedOption.option) && getGroupState(highlightedOption.option).selected;
	return {
		isOpen,
		highlightedOption,
		highlightedIndex,
		highlightType,
		getTriggerProps,
		getDropdownProps,
		getMenuProps,
		getFilterProps,
		getOptionProps,
		highlightOption: highlightOptionWithKeyboard,
		selectOption,
		announceSelected: !!highlightedOption && (__selectedOptionsSet.has(highlightedOption) || highlightedGroupSelected),
		closeDropdown: (0, import_react.useCallback)(() => {
			const trigger = triggerRef.current;
			if (trigger && trigger === document.activeElement) closeDropdown();
			else trigger === null || trigger === void 0 || trigger.focus();
		}, [closeDropdown]),
		dialogId,
		focusActiveRef
	};
}
// node_modules/@cloudscape-design/components/select/styles.css.js
var styles_css_default = {
	"root": "awsui_root_r2vco_1ht7k_9",
	"dropdown-header": "awsui_dropdown-header_r2vco_1ht7k_41",
	"dropdown-footer": "awsui_dropdown-footer_r2vco_1ht7k_47"
};
// node_modules/@cloudscape-design/components/select/internal.js
var InternalSelect = import_react.forwardRef(({ options, filteringType = "none", filteringPlaceholder, filteringAriaLabel, filteringClearAriaLabel, filteringResultsText, inlineLabelText, ariaRequired, placeholder, disabled, readOnly, ariaLabel, statusType = "finished", empty, loadingText, finishedText, errorText, noMatch, triggerVariant = "label", renderHighlightedAriaLive, selectedOption, onBlur, onFocus, onLoadItems, onChange, virtualScroll, expandToViewport, autoFocus, __inFilteringToken, __internalRootRef, renderOption, renderDropdownHeader, renderDropdownFooter, dropdownRole, dropdownAriaDescribedby, ...restProps }, externalRef) => {
	var _a;
	const baseProps = getBaseProps(restProps);
	const formFieldContext = useFormFieldContext(restProps);
	const i18n = useInternalI18n("select");
	const errorIconAriaLabel = i18n("errorIconAriaLabel", restProps.errorIconAriaLabel);
	const selectedAriaLabel = i18n("selectedAriaLabel", restProps.selectedAriaLabel);
	const recoveryText = i18n("recoveryText", restProps.recoveryText);
	if (restProps.recoveryText && !onLoadItems) warnOnce("Select", "`onLoadItems` must be provided for `recoveryText` to be displayed.");
	const { handleLoadMore, handleRecoveryClick, fireLoadItems } = useLoadItems({
		onLoadItems,
		options,
		statusType
	});
	checkControlled("Select", "selectedOption", selectedOption, "onChange", onChange);
	checkOptionValueField("Select", "options", options);
	const [filteringValue, setFilteringValue] = (0, import_react.useState)("");
	const { filteredOptions, parentMap, totalCount, matchesCount } = prepareOptions(options, filteringType, filteringValue);
	const rootRef = (0, import_react.useRef)(null);
	const triggerRef = (0, import_react.useRef)(null);
	const [triggerWidth, setTriggerWidth] = (0, import_react.useState)(null);
	useResizeObserver(() => triggerRef.current, (entry) => entry.borderBoxWidth > 0 && setTriggerWidth(entry.borderBoxWidth));
	const selfControlId = useUniqueId("trigger");
	const controlId = (_a = formFieldContext.controlId) !== null && _a !== void 0 ? _a : selfControlId;
	const scrollToIndex = (0, import_react.useRef)(null);
	const { isOpen, highlightType, highlightedOption, highlightedIndex, getTriggerProps, getDropdownProps, getFilterProps, getMenuProps, getOptionProps, highlightOption, selectOption, announceSelected, focusActiveRef, closeDropdown } = useSelect({
		selectedOptions: selectedOption ? [selectedOption] : [],
		updateSelectedOption: (option) => fireNonCancelableEvent(onChange, { selectedOption: option }),
		options: filteredOptions,
		filteringType,
		onBlur,
		onFocus,
		externalRef,
		fireLoadItems,
		setFilteringValue,
		statusType,
		dropdownRole
	});
	const handleNativeSearch = useNativeSearch({
		isEnabled: filteringType === "none" && !readOnly,
		options: filteredOptions,
		highlightOption: !isOpen ? selectOption : highlightOption,
		highlightedOption: !isOpen ? selectedOption : highlightedOption === null || highlightedOption === void 0 ? void 0 : highlightedOption.option
	});
	const selectAriaLabelId = useUniqueId("select-arialabel-");
	const footerId = useUniqueId("footer");
	(0, import_react.useEffect)(() => {
		var _a;
		(_a = scrollToIndex.current) === null || _a === void 0 || _a.call(scrollToIndex, highlightedIndex);
	}, [highlightedIndex]);
	const dropdownContentProps = {
		filterText: filteringValue,
		closeDropdown
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
		...getFilterProps()
	});
	const trigger = import_react.createElement(Trigger, {
		renderOption,
		ref: triggerRef,
		placeholder,
		disabled,
		readOnly,
		triggerVariant,
		triggerProps: getTriggerProps(disabled, autoFocus),
		selectedOption,
		isOpen,
		inFilteringToken: __inFilteringToken,
		inlineLabelText,
		...formFieldContext,
		controlId,
		ariaLabelledby: joinStrings(formFieldContext.ariaLabelledby, selectAriaLabelId)
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
		errorIconAriaLabel,
		onRecoveryClick: () => {
			handleRecoveryClick();
			focusActiveRef();
		},
		hasRecoveryCallback: !!onLoadItems
	});
	const { header: dropdownHeader, footer: dropdownFooter } = composeDropdownContent({
		filter,
		customDropdownHeader,
		customDropdownFooter,
		statusFooter: dropdownStatus.isSticky ? import_react.createElement(DropdownFooter, {
			content: isOpen ? dropdownStatus.content : null,
			id: footerId
		}) : null,
		dropdownHeaderClass: styles_css_default["dropdown-header"],
		dropdownFooterClass: styles_css_default["dropdown-footer"]
	});
	const menuProps = {
		...getMenuProps(),
		onLoadMore: handleLoadMore,
		ariaLabelledby: joinStrings(selectAriaLabelId, controlId),
		ariaDescribedby: joinStrings(dropdownStatus.content ? footerId : void 0, dropdownAriaDescribedby),
		ariaRequired
	};
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
	const ListComponent = virtualScroll ? virtual_list_default : plain_list_default;
	const handleMouseDown = (event) => {
		if (event.target !== document.activeElement) event.preventDefault();
	};
	const mergedRef = useMergeRefs(rootRef, __internalRootRef);
	const dropdownProps = getDropdownProps();
	const hasOptions = (0, import_react.useRef)(options.length > 0);
	hasOptions.current = hasOptions.current || options.length > 0;
	return import_react.createElement("div", {
		...baseProps,
		ref: mergedRef,
		className: clsx(styles_css_default.root, baseProps.className),
		onKeyDown: handleNativeSearch
	}, import_react.createElement(InternalDropdown, {
		...dropdownProps,
		ariaLabelledby: dropdownProps.ariaRole ? joinStrings(selectAriaLabelId, controlId) : void 0,
		ariaDescribedby: dropdownProps.ariaRole ? joinStrings(dropdownStatus.content ? footerId : void 0, dropdownAriaDescribedby) : void 0,
		open: isOpen,
		stretchTriggerHeight: !!__inFilteringToken,
		minWidth: getDropdownMinWidth({
			expandToViewport,
			triggerWidth
		}),
		maxWidth: getBreakpointValue("xxs"),
		trigger,
		header: dropdownHeader,
		onMouseDown: handleMouseDown,
		footer: dropdownFooter,
		expandToViewport,
		contentKey: hasOptions.current.toString(),
		content: import_react.createElement(ListComponent, {
			listBottom: !dropdownStatus.isSticky ? import_react.createElement(DropdownFooter, {
				content: isOpen ? dropdownStatus.content : null,
				id: footerId
			}) : null,
			renderOption,
			menuProps,
			getOptionProps,
			filteredOptions,
			filteringValue,
			ref: scrollToIndex,
			hasDropdownStatus: dropdownStatus.content !== null,
			screenReaderContent: announcement,
			highlightType
		})
	}), import_react.createElement("div", {
		hidden: true,
		id: selectAriaLabelId
	}, ariaLabel || inlineLabelText));
});
export { findOptionIndex as a, virtual_list_default as c, styles_css_default$4 as d, button_trigger_default as f, Filter as h, useLoadItems as i, Trigger as l, plain_list_default as m, useSelect as n, prepareOptions as o, styles_css_default$6 as p, useNativeSearch as r, composeDropdownContent as s, InternalSelect as t, InternalToken as u };
