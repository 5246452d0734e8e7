import { n as __toESM } from "./rolldown-runtime-CO0Nlsmt.js";
import { t as require_react } from "./react-HmIquqiG.js";
import { Ct as useVisualRefresh, It as isThemeActive, Ot as useUniqueId, Pt as Theme, T as InternalIcon, Vt as warnOnce, X as isElement, at as clsx, c as isPlainLeftClick, i as fireCancelableEvent, it as getBaseProps, m as useFunnel, n as KeyCode, t as checkSafeUrl, tt as getAnalyticsMetadataAttribute, zt as useReducedMotion } from "./check-safe-url-SIBI-4lx.js";
import { B as scrollElementIntoView, F as useHiddenDescription, T as arrow_default, U as Portal, g as PopoverBody, h as PopoverContainer, t as InternalBox, u as InternalButton } from "./internal-D6ihLdrI.js";
import { a as useDropdownStatus, c as useDropdownContext, i as DropdownFooter, r as options_list_default, s as InternalDropdown, t as HighlightMatch } from "./highlight-match-9feHsDOp.js";
import { a as useMobile } from "./use-debounce-callback-Doa87_51.js";
import { t as internal_default } from "./internal-BDwh7_yR.js";
import { n as usePortalModeClasses } from "./internal-Csq7Eiam.js";
import { t as joinStrings } from "./join-strings-WG1tWm-5.js";
import { t as useOpenState } from "./use-open-state-DULnaPo-.js";
import { t as isKeyboardInteraction } from "./focus-visible-DGtFGszb.js";
// node_modules/@cloudscape-design/components/internal/styles/motion/utils.js
var import_react = /* @__PURE__ */ __toESM(require_react());
var spinWhenOpen = (styles, className, open) => clsx(styles[className], open && styles[`${className}-open`]);
// node_modules/@cloudscape-design/components/button-dropdown/styles.css.js
var styles_css_default$4 = {
	"button-dropdown": "awsui_button-dropdown_sne0l_1gbn1_9",
	"full-width": "awsui_full-width_sne0l_1gbn1_12",
	"items-list-container": "awsui_items-list-container_sne0l_1gbn1_17",
	"awsui-motion-fade-in-0": "awsui_awsui-motion-fade-in-0_sne0l_1gbn1_1",
	"rotate": "awsui_rotate_sne0l_1gbn1_36",
	"rotate-open": "awsui_rotate-open_sne0l_1gbn1_50",
	"header": "awsui_header_sne0l_1gbn1_54",
	"title": "awsui_title_sne0l_1gbn1_65",
	"description": "awsui_description_sne0l_1gbn1_66",
	"trigger-button": "awsui_trigger-button_sne0l_1gbn1_70",
	"loading": "awsui_loading_sne0l_1gbn1_74",
	"split-trigger-wrapper": "awsui_split-trigger-wrapper_sne0l_1gbn1_78",
	"trigger-item": "awsui_trigger-item_sne0l_1gbn1_81",
	"has-no-text": "awsui_has-no-text_sne0l_1gbn1_90",
	"visual-refresh": "awsui_visual-refresh_sne0l_1gbn1_93",
	"has-trigger-text": "awsui_has-trigger-text_sne0l_1gbn1_104",
	"variant-normal": "awsui_variant-normal_sne0l_1gbn1_107",
	"split-trigger": "awsui_split-trigger_sne0l_1gbn1_78",
	"dropdown-trigger": "awsui_dropdown-trigger_sne0l_1gbn1_118",
	"main-action-full-width": "awsui_main-action-full-width_sne0l_1gbn1_122",
	"main-action-trigger-full-width": "awsui_main-action-trigger-full-width_sne0l_1gbn1_126",
	"filter": "awsui_filter_sne0l_1gbn1_130",
	"test-utils-button-trigger": "awsui_test-utils-button-trigger_sne0l_1gbn1_136"
};
// node_modules/@cloudscape-design/components/button-dropdown/filter.js
var ButtonDropdownFilter = import_react.forwardRef((props, ref) => {
	return import_react.createElement("div", { className: styles_css_default$4.filter }, import_react.createElement(internal_default, {
		ref,
		type: "visualSearch",
		autoComplete: false,
		disableBrowserAutocorrect: true,
		invalid: false,
		__noBorderRadius: true,
		...props,
		nativeInputAttributes: {
			"aria-expanded": true,
			"aria-haspopup": true,
			role: "combobox",
			autoCorrect: "off",
			autoCapitalize: "off",
			...props.nativeInputAttributes
		},
		__skipNativeAttributesWarnings: true
	}));
});
// node_modules/@cloudscape-design/components/button-dropdown/category-elements/styles.css.js
var styles_css_default$3 = {
	"header": "awsui_header_16mm3_1e2ra_9",
	"disabled": "awsui_disabled_16mm3_1e2ra_25",
	"no-content-styling": "awsui_no-content-styling_16mm3_1e2ra_29",
	"expandable-header": "awsui_expandable-header_16mm3_1e2ra_35",
	"rolled-down": "awsui_rolled-down_16mm3_1e2ra_46",
	"highlighted": "awsui_highlighted_16mm3_1e2ra_49",
	"is-focused": "awsui_is-focused_16mm3_1e2ra_72",
	"visual-refresh": "awsui_visual-refresh_16mm3_1e2ra_75",
	"category": "awsui_category_16mm3_1e2ra_79",
	"expandable": "awsui_expandable_16mm3_1e2ra_35",
	"variant-navigation": "awsui_variant-navigation_16mm3_1e2ra_94",
	"expand-icon": "awsui_expand-icon_16mm3_1e2ra_101",
	"expand-icon-up": "awsui_expand-icon-up_16mm3_1e2ra_119",
	"expand-icon-right": "awsui_expand-icon-right_16mm3_1e2ra_122",
	"items-list-container": "awsui_items-list-container_16mm3_1e2ra_130",
	"in-dropdown": "awsui_in-dropdown_16mm3_1e2ra_139",
	"icon-wrapper": "awsui_icon-wrapper_16mm3_1e2ra_143",
	"header-content": "awsui_header-content_16mm3_1e2ra_147"
};
// node_modules/@cloudscape-design/components/button-dropdown/category-elements/category-element.js
var CategoryElement = ({ item, index, onItemActivate, onGroupToggle, targetItem, isHighlighted, isKeyboardHighlight, isExpanded, lastInDropdown, highlightItem, disabled, variant, position, renderItem, filteringText, filteringEnabled, menuId, filteringDescriptionId }) => {
	var _a;
	const highlighted = isHighlighted(item);
	const groupProps = {
		type: "group",
		index: index !== null && index !== void 0 ? index : 0,
		option: item,
		disabled: !!disabled,
		highlighted: !!highlighted,
		expanded: true,
		expandDirection: "vertical"
	};
	const renderResult = (_a = renderItem === null || renderItem === void 0 ? void 0 : renderItem({
		item: groupProps,
		filterText: filteringText
	})) !== null && _a !== void 0 ? _a : null;
	return import_react.createElement("li", {
		className: clsx(styles_css_default$3.category, styles_css_default$3[`variant-${variant}`], disabled && styles_css_default$3.disabled),
		role: "presentation"
	}, item.text && import_react.createElement("p", {
		className: clsx(styles_css_default$3.header, {
			[styles_css_default$3.disabled]: disabled,
			[styles_css_default$3["no-content-styling"]]: !!renderResult
		}),
		"aria-hidden": "true"
	}, renderResult ? renderResult : import_react.createElement("span", { className: styles_css_default$3["header-content"] }, (item.iconName || item.iconUrl || item.iconSvg) && import_react.createElement("span", { className: styles_css_default$3["icon-wrapper"] }, import_react.createElement(InternalIcon, {
		name: item.iconName,
		url: item.iconUrl,
		svg: item.iconSvg,
		alt: item.iconAlt
	})), import_react.createElement("span", null, item.text))), import_react.createElement("ul", {
		className: styles_css_default$3["items-list-container"],
		role: "group",
		"aria-label": item.text,
		"aria-disabled": disabled
	}, item.items && import_react.createElement(ItemsList, {
		items: item.items,
		onItemActivate,
		onGroupToggle,
		targetItem,
		isHighlighted,
		isKeyboardHighlight,
		isExpanded,
		lastInDropdown,
		highlightItem,
		categoryDisabled: disabled,
		hasCategoryHeader: !!item.text,
		variant,
		position,
		renderItem,
		parentProps: groupProps,
		filteringText,
		filteringEnabled,
		menuId,
		filteringDescriptionId
	})));
};
// node_modules/@cloudscape-design/components/button-dropdown/tooltip.js
var DEFAULT_OPEN_TIMEOUT_IN_MS = 120;
function Tooltip({ children, content, position = "right", className, controlledOpen }) {
	const ref = (0, import_react.useRef)(null);
	const { open, triggerProps } = useTooltipOpen(controlledOpen, useReducedMotion(ref) ? 0 : DEFAULT_OPEN_TIMEOUT_IN_MS);
	const portalClasses = usePortalModeClasses(ref);
	return import_react.createElement("span", {
		ref,
		...triggerProps,
		className
	}, children, open && import_react.createElement(Portal, null, import_react.createElement("span", { className: portalClasses }, import_react.createElement(PopoverContainer, {
		size: "small",
		fixedWidth: false,
		position,
		trackRef: ref,
		arrow: (position) => import_react.createElement(arrow_default, { position }),
		renderWithPortal: true,
		zIndex: 7e3
	}, import_react.createElement(PopoverBody, {
		dismissButton: false,
		dismissAriaLabel: void 0,
		header: null,
		onDismiss: () => {},
		overflowVisible: "both"
	}, import_react.createElement("span", {
		"data-testid": "button-dropdown-disabled-reason",
		role: "tooltip"
	}, content))))));
}
function useTooltipOpen(controlledOpen, timeout) {
	const [isOpen, setIsOpen] = (0, import_react.useState)(false);
	const timeoutRef = (0, import_react.useRef)();
	const timeoutAbortRef = (0, import_react.useRef)(false);
	(0, import_react.useEffect)(() => {
		timeoutAbortRef.current = false;
		return () => {
			timeoutAbortRef.current = true;
		};
	}, []);
	const close = (0, import_react.useCallback)(() => {
		clearTimeout(timeoutRef.current);
		setIsOpen(false);
	}, []);
	const open = (0, import_react.useCallback)(() => {
		if (!timeoutAbortRef.current) setIsOpen(true);
	}, []);
	const openDelayed = (0, import_react.useCallback)(() => {
		timeoutRef.current = setTimeout(open, timeout);
	}, [open, timeout]);
	(0, import_react.useEffect)(() => {
		if (controlledOpen === true) openDelayed();
		if (controlledOpen === false) close();
	}, [
		controlledOpen,
		openDelayed,
		close
	]);
	const onKeyDown = (event) => {
		if (isOpen && isEscape(event.key)) {
			event.preventDefault();
			event.stopPropagation();
			close();
		}
	};
	return {
		open: isOpen,
		triggerProps: {
			onBlur: close,
			onFocus: openDelayed,
			onKeyDown
		}
	};
}
var isEscape = (key) => key === "Escape" || key === "Esc";
// node_modules/@cloudscape-design/components/button-dropdown/utils/menu-item.js
/**
* @returns attributes for a menuitem widget given parameters
*/
var getMenuItemProps = ({ disabled, parent, expanded }) => ({
	role: "menuitem",
	"aria-disabled": disabled ? "true" : void 0,
	"aria-haspopup": parent ? "true" : void 0,
	"aria-expanded": expanded ? "true" : parent ? "false" : void 0
});
var getMenuItemCheckboxProps = ({ disabled, checked }) => ({
	role: "menuitemcheckbox",
	"aria-disabled": disabled ? "true" : void 0,
	"aria-checked": checked ? "true" : "false"
});
// node_modules/@cloudscape-design/components/button-dropdown/category-elements/expandable-category-element.js
var ExpandableCategoryElement = ({ index, item, onItemActivate, onGroupToggle, targetItem, isHighlighted, isKeyboardHighlight, isExpanded, lastInDropdown, highlightItem, disabled, expandToViewport, variant, position, renderItem, filteringText, filteringEnabled, menuId, filteringDescriptionId }) => {
	var _a;
	const highlighted = isHighlighted(item);
	const expanded = isExpanded(item);
	const isKeyboardHighlighted = isKeyboardHighlight(item);
	const triggerRef = import_react.useRef(null);
	const ref = (0, import_react.useRef)(null);
	(0, import_react.useEffect)(() => {
		if (triggerRef.current && highlighted && !expanded && !filteringEnabled) triggerRef.current.focus();
	}, [
		expanded,
		highlighted,
		filteringEnabled
	]);
	const onClick = (event) => {
		var _a;
		if (!disabled) {
			event.preventDefault();
			onGroupToggle(item, event);
			if (!filteringEnabled) (_a = triggerRef.current) === null || _a === void 0 || _a.focus();
		}
	};
	const onMouseDown = (event) => {
		if (filteringEnabled) event.preventDefault();
	};
	const onHover = () => {
		highlightItem(item);
	};
	const isVisualRefresh = useVisualRefresh();
	const isOneTheme = isThemeActive(Theme.OneTheme);
	const isDisabledWithReason = !!item.disabledReason && item.disabled;
	const { targetProps, descriptionEl } = useHiddenDescription(item.disabledReason);
	const groupProps = {
		index: index !== null && index !== void 0 ? index : 0,
		type: "group",
		option: item,
		disabled: !!disabled,
		highlighted: !!highlighted,
		expanded,
		expandDirection: "horizontal"
	};
	const renderResult = (_a = renderItem === null || renderItem === void 0 ? void 0 : renderItem({
		item: groupProps,
		filterText: filteringText
	})) !== null && _a !== void 0 ? _a : null;
	const trigger = item.text && import_react.createElement("span", {
		id: menuId && item.id ? `${menuId}-${item.id}` : void 0,
		className: clsx(styles_css_default$3.header, styles_css_default$3["expandable-header"], styles_css_default$3[`variant-${variant}`], {
			[styles_css_default$3.disabled]: disabled,
			[styles_css_default$3.highlighted]: highlighted,
			[styles_css_default$3["no-content-styling"]]: !!renderResult,
			[styles_css_default$3["is-focused"]]: isKeyboardHighlighted,
			[styles_css_default$3["visual-refresh"]]: isVisualRefresh
		}),
		tabIndex: filteringEnabled ? -1 : highlighted ? 0 : -1,
		ref: triggerRef,
		"data-awsui-motion-trigger": "hover",
		...getMenuItemProps({
			parent: true,
			expanded,
			disabled
		}),
		...isDisabledWithReason ? targetProps : {},
		...getAnalyticsMetadataAttribute(disabled ? {} : {
			action: !expanded ? "expand" : "collapse",
			detail: {
				position: position || "0",
				label: { root: "self" },
				id: item.id || ""
			}
		})
	}, renderResult ? renderResult : import_react.createElement(import_react.Fragment, null, (item.iconName || item.iconUrl || item.iconSvg) && import_react.createElement("span", { className: styles_css_default$3["icon-wrapper"] }, import_react.createElement(InternalIcon, {
		name: item.iconName,
		url: item.iconUrl,
		svg: item.iconSvg,
		alt: item.iconAlt
	})), import_react.createElement("span", null, item.text), import_react.createElement("span", { className: clsx(styles_css_default$3["expand-icon"], styles_css_default$3["expand-icon-right"]) }, import_react.createElement(InternalIcon, {
		name: isOneTheme ? "angle-down" : "caret-down-filled",
		size: isOneTheme ? "x-small" : "normal",
		nativeAttributes: { "data-awsui-motion-target": "" }
	}))));
	let content;
	if (isDisabledWithReason) content = import_react.createElement(Tooltip, { content: item.disabledReason }, trigger, descriptionEl);
	else if (disabled) content = trigger;
	else content = import_react.createElement(InternalDropdown, {
		open: expanded,
		interior: true,
		hideBlockBorder: false,
		expandToViewport,
		trigger,
		content: item.items && expanded ? import_react.createElement("ul", {
			role: "menu",
			"aria-label": item.text,
			className: clsx(styles_css_default$3["items-list-container"], styles_css_default$3["in-dropdown"])
		}, import_react.createElement(ItemsList, {
			items: item.items,
			onItemActivate,
			onGroupToggle,
			targetItem,
			isHighlighted,
			isKeyboardHighlight,
			isExpanded,
			lastInDropdown,
			highlightItem,
			variant,
			position,
			renderItem,
			parentProps: groupProps,
			filteringText,
			filteringEnabled,
			menuId,
			filteringDescriptionId
		})) : void 0
	});
	return import_react.createElement("li", {
		className: clsx(styles_css_default$3.category, styles_css_default$3[`variant-${variant}`], styles_css_default$3.expandable, {
			[styles_css_default$3.expanded]: expanded,
			[styles_css_default$3.disabled]: disabled,
			[styles_css_default$3.highlighted]: highlighted
		}),
		role: "presentation",
		"data-testid": item.id,
		ref,
		onClick,
		onMouseDown,
		onMouseEnter: onHover,
		onTouchStart: onHover
	}, content);
};
// node_modules/@cloudscape-design/components/button-dropdown/mobile-expandable-group/styles.css.js
var styles_css_default$2 = {
	"root": "awsui_root_14cnr_s2zs3_9",
	"trigger": "awsui_trigger_14cnr_s2zs3_43",
	"dropdown": "awsui_dropdown_14cnr_s2zs3_46",
	"nowrap": "awsui_nowrap_14cnr_s2zs3_57",
	"open": "awsui_open_14cnr_s2zs3_60"
};
// node_modules/@cloudscape-design/components/button-dropdown/mobile-expandable-group/mobile-expandable-group.js
var MobileExpandableGroup = ({ children, trigger, open }) => {
	return import_react.createElement("div", { className: styles_css_default$2.root }, import_react.createElement("div", { className: styles_css_default$2.trigger }, trigger), import_react.createElement("div", {
		className: clsx(styles_css_default$2.dropdown, { [styles_css_default$2.open]: open }),
		"data-open": open
	}, children));
};
// node_modules/@cloudscape-design/components/button-dropdown/category-elements/mobile-expandable-category-element.js
var MobileExpandableCategoryElement = ({ index, item, onItemActivate, onGroupToggle, targetItem, isHighlighted, isKeyboardHighlight, isExpanded, lastInDropdown, highlightItem, disabled, variant, position, renderItem, filteringText, filteringEnabled, menuId, filteringDescriptionId }) => {
	var _a;
	const highlighted = isHighlighted(item);
	const expanded = isExpanded(item);
	const isKeyboardHighlighted = isKeyboardHighlight(item);
	const triggerRef = import_react.useRef(null);
	(0, import_react.useEffect)(() => {
		if (triggerRef.current && highlighted && !expanded && !filteringEnabled) triggerRef.current.focus();
	}, [
		expanded,
		highlighted,
		filteringEnabled
	]);
	const onClick = (e) => {
		if (!disabled) {
			e.preventDefault();
			onGroupToggle(item, e);
		}
	};
	const onHover = () => {
		highlightItem(item);
	};
	const isOneTheme = isThemeActive(Theme.OneTheme);
	const isDisabledWithReason = !!item.disabledReason && item.disabled;
	const { targetProps, descriptionEl } = useHiddenDescription(item.disabledReason);
	const groupProps = {
		index: index !== null && index !== void 0 ? index : 0,
		type: "group",
		option: item,
		disabled: !!disabled,
		highlighted: !!highlighted,
		expanded,
		expandDirection: "vertical"
	};
	const renderResult = (_a = renderItem === null || renderItem === void 0 ? void 0 : renderItem({
		item: groupProps,
		filterText: filteringText
	})) !== null && _a !== void 0 ? _a : null;
	const trigger = item.text && import_react.createElement("span", {
		id: menuId && item.id ? `${menuId}-${item.id}` : void 0,
		className: clsx(styles_css_default$3.header, styles_css_default$3["expandable-header"], styles_css_default$3[`variant-${variant}`], {
			[styles_css_default$3.highlighted]: highlighted,
			[styles_css_default$3["rolled-down"]]: expanded,
			[styles_css_default$3["no-content-styling"]]: !!renderResult,
			[styles_css_default$3.disabled]: disabled,
			[styles_css_default$3["is-focused"]]: isKeyboardHighlighted
		}),
		tabIndex: filteringEnabled ? -1 : highlighted ? 0 : -1,
		ref: triggerRef,
		...getMenuItemProps({
			parent: true,
			disabled,
			expanded
		}),
		...isDisabledWithReason ? targetProps : {},
		...getAnalyticsMetadataAttribute(disabled ? {} : {
			action: "expand",
			detail: {
				position: position || "0",
				label: { root: "self" },
				id: item.id || "",
				expanded: `${!expanded}`
			}
		})
	}, renderResult ? renderResult : import_react.createElement(import_react.Fragment, null, (item.iconName || item.iconUrl || item.iconSvg) && import_react.createElement("span", { className: styles_css_default$3["icon-wrapper"] }, import_react.createElement(InternalIcon, {
		name: item.iconName,
		url: item.iconUrl,
		svg: item.iconSvg,
		alt: item.iconAlt
	})), import_react.createElement("span", null, item.text), import_react.createElement("span", { className: clsx(styles_css_default$3["expand-icon"], { [styles_css_default$3["expand-icon-up"]]: expanded }) }, import_react.createElement(InternalIcon, {
		name: isOneTheme ? "angle-down" : "caret-down-filled",
		size: isOneTheme ? "x-small" : "normal"
	}))));
	let content;
	if (isDisabledWithReason) content = import_react.createElement(import_react.Fragment, null, descriptionEl, import_react.createElement(Tooltip, { content: item.disabledReason }, trigger));
	else if (disabled) content = trigger;
	else content = import_react.createElement(MobileExpandableGroup, {
		open: expanded,
		trigger
	}, item.items && expanded && import_react.createElement("ul", {
		role: "menu",
		"aria-label": item.text,
		className: styles_css_default$3["items-list-container"]
	}, import_react.createElement(ItemsList, {
		items: item.items,
		onItemActivate,
		onGroupToggle,
		targetItem,
		isHighlighted,
		isKeyboardHighlight,
		isExpanded,
		lastInDropdown,
		highlightItem,
		hasCategoryHeader: true,
		variant,
		position,
		renderItem,
		parentProps: groupProps,
		filteringText,
		filteringEnabled,
		menuId,
		filteringDescriptionId
	})));
	return import_react.createElement("li", {
		className: clsx(styles_css_default$3.category, styles_css_default$3[`variant-${variant}`], styles_css_default$3.expandable, {
			[styles_css_default$3.expanded]: expanded,
			[styles_css_default$3.disabled]: disabled,
			[styles_css_default$3.highlighted]: highlighted || expanded,
			[styles_css_default$3.expandable]: true
		}),
		role: "presentation",
		onClick,
		onMouseEnter: onHover,
		onTouchStart: onHover,
		"data-testid": item.id
	}, content);
};
// node_modules/@cloudscape-design/components/internal/utils/data-attributes.js
function getDataAttributes(dataAttributes, excludeKeys = []) {
	if (!dataAttributes) return {};
	return Object.entries(dataAttributes).reduce((acc, [key, value]) => {
		if (excludeKeys.includes(key) || excludeKeys.includes(`data-${key}`)) {
			warnOnce("getDataAttributes", `"${key}" key is reserved and cannot be overridden via dataAttributes`);
			return acc;
		}
		if (value === void 0) return acc;
		const attrKey = key.startsWith("data-") ? key : `data-${key}`;
		acc[attrKey] = value;
		return acc;
	}, {});
}
// node_modules/@cloudscape-design/components/button-dropdown/utils/create-items-tree.js
function createItemsTree(items) {
	const itemToIndex = /* @__PURE__ */ new Map();
	const indexToItem = /* @__PURE__ */ new Map();
	const flatIndices = [];
	traverseItems(items, (item, index) => {
		const indexKey = stringifyIndex(index);
		itemToIndex.set(item, indexKey);
		indexToItem.set(indexKey, item);
		flatIndices.push(indexKey);
	});
	return {
		getItem: (index) => {
			const indexKey = stringifyIndex(index);
			return indexToItem.get(indexKey) || null;
		},
		getItemIndex: (item) => {
			const indexKey = itemToIndex.get(item);
			if (!indexKey) throw new Error("Invariant violation: item is not found.");
			return parseIndex(indexKey);
		},
		getSequentialIndex: (index, direction, loop = false) => {
			const indexKey = stringifyIndex(index);
			let nextIndex = flatIndices.indexOf(indexKey) + direction;
			if (loop) {
				if (nextIndex < 0) nextIndex = flatIndices.length - 1;
				else if (nextIndex >= flatIndices.length) nextIndex = 0;
			}
			const nextIndexKey = flatIndices[nextIndex];
			if (!nextIndexKey) return null;
			return parseIndex(nextIndexKey);
		},
		getParentIndex: (item) => {
			const indexKey = itemToIndex.get(item);
			if (!indexKey) throw new Error("Invariant violation: item is not found.");
			const index = parseIndex(indexKey);
			if (index.length === 1) return null;
			return index.slice(0, index.length - 1);
		}
	};
}
function traverseItems(items, act, parentIndex = []) {
	items.forEach((item, index) => {
		const itemIndex = [...parentIndex, index];
		act(item, itemIndex);
		if (isItemGroup(item)) traverseItems(item.items, act, itemIndex);
	});
}
function stringifyIndex(index) {
	return index.join("-");
}
function parseIndex(index) {
	return index.split("-").map((it) => parseInt(it));
}
// node_modules/@cloudscape-design/components/button-dropdown/utils/utils.js
var isItemGroup = (item) => item && item.items !== void 0;
var isGroupExpandable = (item, expandableGroupsDefault) => {
	var _a;
	return isItemGroup(item) && ((_a = item.expandable) !== null && _a !== void 0 ? _a : expandableGroupsDefault);
};
var isLinkItem = (item) => item && item.href !== void 0;
var isCheckboxItem = (item) => item && item.itemType === "checkbox";
var getItemTarget = (item) => item.external ? "_blank" : void 0;
function indexIncludes(source, target) {
	for (let index = 0; index < source.length; index++) if (source[index] !== target[index]) return false;
	return true;
}
function indexEquals(left, right) {
	if (left.length !== right.length) return false;
	for (let index = 0; index < left.length; index++) if (left[index] !== right[index]) return false;
	return true;
}
function hasCheckboxItems(items) {
	let hasCheckboxItems = false;
	traverseItems(items, (item) => {
		if (item.itemType === "checkbox") hasCheckboxItems = true;
	});
	return hasCheckboxItems;
}
function hasDisabledReasonItems(items) {
	let hasDisabledReasons = false;
	traverseItems(items, (item) => {
		if (item.disabledReason) hasDisabledReasons = true;
	});
	return hasDisabledReasons;
}
// node_modules/@cloudscape-design/components/button-dropdown/analytics-metadata/styles.css.js
var styles_css_default$1 = {
	"trigger-label": "awsui_trigger-label_q2oen_w271r_5",
	"menu-item": "awsui_menu-item_q2oen_w271r_6",
	"main-action-label": "awsui_main-action-label_q2oen_w271r_7"
};
// node_modules/@cloudscape-design/components/button-dropdown/item-element/styles.css.js
var styles_css_default = {
	"item-element": "awsui_item-element_93a1u_60fpm_9",
	"no-content-styling": "awsui_no-content-styling_93a1u_60fpm_21",
	"disabled": "awsui_disabled_93a1u_60fpm_26",
	"show-divider": "awsui_show-divider_93a1u_60fpm_33",
	"highlighted": "awsui_highlighted_93a1u_60fpm_36",
	"is-focused": "awsui_is-focused_93a1u_60fpm_51",
	"visual-refresh": "awsui_visual-refresh_93a1u_60fpm_54",
	"menu-item": "awsui_menu-item_93a1u_60fpm_58",
	"link-style": "awsui_link-style_93a1u_60fpm_75",
	"current-breadcrumb": "awsui_current-breadcrumb_93a1u_60fpm_112",
	"link-style-highlighted": "awsui_link-style-highlighted_93a1u_60fpm_120",
	"has-category-header": "awsui_has-category-header_93a1u_60fpm_126",
	"item-tooltip-wrapper": "awsui_item-tooltip-wrapper_93a1u_60fpm_126",
	"has-checkmark": "awsui_has-checkmark_93a1u_60fpm_126",
	"icon": "awsui_icon_93a1u_60fpm_133",
	"checkmark": "awsui_checkmark_93a1u_60fpm_137",
	"external-icon": "awsui_external-icon_93a1u_60fpm_144",
	"content-wrapper": "awsui_content-wrapper_93a1u_60fpm_148",
	"main-row": "awsui_main-row_93a1u_60fpm_154",
	"label-tag": "awsui_label-tag_93a1u_60fpm_161",
	"secondary-text": "awsui_secondary-text_93a1u_60fpm_168"
};
// node_modules/@cloudscape-design/components/button-dropdown/item-element/index.js
var ItemElement = ({ position = "1", index, item, disabled, onItemActivate, highlighted, highlightItem, showDivider, hasCategoryHeader, isKeyboardHighlighted = false, analyticsMetadataTransformer = (metadata) => metadata, variant = "normal", linkStyle, renderItem, parentProps, filteringText, filteringEnabled, menuId, filteringDescriptionId }) => {
	const isLink = isLinkItem(item);
	const isCheckbox = isCheckboxItem(item);
	const onClick = (event) => {
		event.stopPropagation();
		if (!isLink) event.preventDefault();
		if (!disabled) onItemActivate(item, event);
	};
	const onHover = () => {
		highlightItem(item);
	};
	const isVisualRefresh = useVisualRefresh();
	return import_react.createElement("li", {
		className: clsx(styles_css_default["item-element"], styles_css_default[`variant-${variant}`], {
			[styles_css_default.highlighted]: highlighted,
			[styles_css_default.disabled]: disabled,
			[styles_css_default["has-category-header"]]: hasCategoryHeader,
			[styles_css_default["has-checkmark"]]: isCheckbox,
			[styles_css_default["show-divider"]]: showDivider,
			[styles_css_default["is-focused"]]: isKeyboardHighlighted,
			[styles_css_default["visual-refresh"]]: isVisualRefresh
		}),
		role: "presentation",
		"data-testid": item.id,
		"data-description": item.description,
		...getDataAttributes(item.dataAttributes, ["testid"]),
		onClick,
		onMouseEnter: onHover,
		onTouchStart: onHover,
		...getAnalyticsMetadataAttribute(disabled ? {} : analyticsMetadataTransformer({
			action: "click",
			detail: {
				position,
				id: item.id,
				label: `.${styles_css_default$1["menu-item"]}`,
				href: item.href || ""
			}
		}))
	}, import_react.createElement(MenuItem, {
		index,
		item,
		disabled,
		highlighted,
		linkStyle,
		renderItem,
		parentProps,
		filteringText,
		filteringEnabled,
		menuId,
		filteringDescriptionId
	}));
};
function MenuItem({ index, item, disabled, highlighted, linkStyle, renderItem, parentProps, filteringText, filteringEnabled, menuId, filteringDescriptionId }) {
	var _a;
	const menuItemRef = (0, import_react.useRef)(null);
	const isCheckbox = isCheckboxItem(item);
	const isCurrentBreadcrumb = !isCheckbox && item.isCurrentBreadcrumb;
	(0, import_react.useEffect)(() => {
		if (highlighted && menuItemRef.current) {
			if (filteringEnabled) scrollElementIntoView(menuItemRef.current);
			else menuItemRef.current.focus();
		}
	}, [highlighted, filteringEnabled]);
	let itemProps;
	if (isCheckbox) itemProps = {
		item: {
			index: index !== null && index !== void 0 ? index : 0,
			type: "checkbox",
			option: item,
			disabled,
			highlighted,
			checked: item.checked,
			parent: parentProps !== null && parentProps !== void 0 ? parentProps : null
		},
		filterText: filteringText
	};
	else itemProps = {
		item: {
			index: index !== null && index !== void 0 ? index : 0,
			type: "action",
			option: item,
			disabled,
			highlighted,
			parent: parentProps !== null && parentProps !== void 0 ? parentProps : null
		},
		filterText: filteringText
	};
	const renderResult = (_a = renderItem === null || renderItem === void 0 ? void 0 : renderItem(itemProps)) !== null && _a !== void 0 ? _a : null;
	const isDisabledWithReason = disabled && item.disabledReason;
	const { targetProps, descriptionEl } = useHiddenDescription(item.disabledReason);
	const itemDomId = menuId && item.id ? `${menuId}-${item.id}` : void 0;
	const ariaDescribedby = joinStrings(isDisabledWithReason ? targetProps["aria-describedby"] : void 0, filteringDescriptionId);
	const menuItemProps = {
		id: itemDomId,
		"aria-label": item.ariaLabel,
		"aria-describedby": ariaDescribedby,
		className: clsx(styles_css_default["menu-item"], !!renderResult && styles_css_default["no-content-styling"], styles_css_default$1["menu-item"], linkStyle && styles_css_default["link-style"], linkStyle && highlighted && styles_css_default["link-style-highlighted"], isCurrentBreadcrumb && styles_css_default["current-breadcrumb"]),
		"aria-current": isCurrentBreadcrumb,
		lang: item.lang,
		ref: menuItemRef,
		tabIndex: filteringEnabled ? -1 : highlighted ? 0 : -1,
		...isCheckbox ? getMenuItemCheckboxProps({
			disabled,
			checked: item.checked
		}) : getMenuItemProps({ disabled })
	};
	const menuItem = isLinkItem(item) ? import_react.createElement("a", {
		...menuItemProps,
		href: !disabled ? item.href : void 0,
		download: !disabled && item.download ? item.download : void 0,
		target: getItemTarget(item),
		rel: item.external ? "noopener noreferrer" : void 0,
		"data-awsui-motion-trigger": "hover"
	}, renderResult ? renderResult : import_react.createElement(MenuItemContent, {
		item,
		disabled,
		highlighted,
		filteringText
	})) : import_react.createElement("span", { ...menuItemProps }, renderResult ? renderResult : import_react.createElement(MenuItemContent, {
		item,
		disabled,
		highlighted,
		filteringText
	}));
	const { position } = useDropdownContext();
	const tooltipPosition = position === "bottom-left" || position === "top-left" ? "left" : "right";
	return isDisabledWithReason ? import_react.createElement(Tooltip, {
		content: item.disabledReason,
		position: tooltipPosition,
		className: styles_css_default["item-tooltip-wrapper"],
		controlledOpen: filteringEnabled ? highlighted : void 0
	}, menuItem, descriptionEl) : menuItem;
}
var MenuItemContent = ({ item, disabled, highlighted, filteringText }) => {
	const hasIcon = !!(item.iconName || item.iconUrl || item.iconSvg);
	const hasExternal = isLinkItem(item) && item.external;
	const isCheckbox = isCheckboxItem(item);
	return import_react.createElement(import_react.Fragment, null, isCheckbox && import_react.createElement(MenuItemCheckmark, {
		checked: item.checked,
		disabled
	}), hasIcon && import_react.createElement(MenuItemIcon, {
		name: item.iconName,
		url: item.iconUrl,
		svg: item.iconSvg,
		alt: item.iconAlt,
		badge: item.badge
	}), import_react.createElement("div", { className: styles_css_default["content-wrapper"] }, import_react.createElement("div", { className: styles_css_default["main-row"] }, import_react.createElement("div", null, import_react.createElement(HighlightMatch, {
		str: item.text,
		highlightText: filteringText
	}), hasExternal && import_react.createElement(ExternalIcon, {
		disabled,
		ariaLabel: item.externalIconAriaLabel
	})), item.labelTag && import_react.createElement("div", { className: clsx(styles_css_default["label-tag"], disabled && styles_css_default.disabled) }, import_react.createElement(HighlightMatch, {
		str: item.labelTag,
		highlightText: filteringText
	}))), item.secondaryText && import_react.createElement("div", { className: clsx(styles_css_default["secondary-text"], highlighted && styles_css_default.highlighted, disabled && styles_css_default.disabled) }, import_react.createElement(HighlightMatch, {
		str: item.secondaryText,
		highlightText: filteringText
	}))));
};
var MenuItemIcon = (props) => import_react.createElement("span", { className: styles_css_default.icon }, import_react.createElement(InternalIcon, { ...props }));
var MenuItemCheckmark = ({ disabled, checked }) => {
	const checkmark = import_react.createElement(InternalIcon, {
		variant: disabled ? "disabled" : "normal",
		name: "check"
	});
	return import_react.createElement("span", {
		className: clsx(styles_css_default.icon, styles_css_default.checkmark, { [styles_css_default.disabled]: disabled }),
		"aria-hidden": "true",
		style: { visibility: checked ? "visible" : "hidden" }
	}, checkmark);
};
var ExternalIcon = ({ disabled, ariaLabel }) => {
	const icon = import_react.createElement(InternalIcon, {
		variant: disabled ? "disabled" : "normal",
		name: "external",
		nativeAttributes: { "data-awsui-motion-target": "" }
	});
	return import_react.createElement("span", {
		className: styles_css_default["external-icon"],
		role: ariaLabel ? "img" : void 0,
		"aria-label": ariaLabel
	}, icon);
};
// node_modules/@cloudscape-design/components/button-dropdown/items-list.js
function ItemsList({ items, onItemActivate, onGroupToggle, targetItem, isHighlighted, isKeyboardHighlight, isExpanded, lastInDropdown, highlightItem, categoryDisabled = false, isExpandable = () => false, hasCategoryHeader = false, expandToViewport = false, variant = "normal", analyticsMetadataTransformer, position, linkStyle, renderItem, parentProps, filteringText, filteringEnabled, menuId, filteringDescriptionId }) {
	const isMobile = useMobile();
	const elements = items.map((item, index) => {
		var _a, _b, _c, _d;
		if (!isItemGroup(item)) {
			const showDivider = index === items.length - 1 && !lastInDropdown || isItemGroup(items[index + 1]);
			return import_react.createElement(ItemElement, {
				key: index,
				index,
				item,
				onItemActivate,
				disabled: (_a = item.disabled) !== null && _a !== void 0 ? _a : categoryDisabled,
				highlighted: isHighlighted(item),
				isKeyboardHighlighted: isKeyboardHighlight(item),
				highlightItem,
				showDivider,
				hasCategoryHeader,
				variant,
				position: `${position ? `${position},` : ""}${index + 1}`,
				analyticsMetadataTransformer,
				linkStyle,
				renderItem,
				parentProps,
				filteringText,
				filteringEnabled,
				menuId,
				filteringDescriptionId
			});
		}
		if (isExpandable(item)) return item.text ? isMobile ? import_react.createElement(MobileExpandableCategoryElement, {
			key: index,
			index,
			item,
			onItemActivate,
			onGroupToggle,
			targetItem,
			isHighlighted,
			isKeyboardHighlight,
			isExpanded,
			lastInDropdown: lastInDropdown && index === items.length - 1,
			highlightItem,
			disabled: (_b = item.disabled) !== null && _b !== void 0 ? _b : false,
			variant,
			position: `${position ? `${position},` : ""}${index + 1}`,
			renderItem,
			filteringText,
			filteringEnabled,
			menuId,
			filteringDescriptionId
		}) : import_react.createElement(ExpandableCategoryElement, {
			key: index,
			index,
			item,
			onItemActivate,
			onGroupToggle,
			targetItem,
			isHighlighted,
			isKeyboardHighlight,
			isExpanded,
			lastInDropdown: true,
			highlightItem,
			disabled: (_c = item.disabled) !== null && _c !== void 0 ? _c : false,
			expandToViewport,
			variant,
			position: `${position ? `${position},` : ""}${index + 1}`,
			renderItem,
			filteringText,
			filteringEnabled,
			menuId,
			filteringDescriptionId
		}) : null;
		return import_react.createElement(CategoryElement, {
			key: index,
			index,
			item,
			onItemActivate,
			onGroupToggle,
			targetItem,
			isHighlighted,
			isKeyboardHighlight,
			isExpanded,
			lastInDropdown: lastInDropdown && index === items.length - 1,
			highlightItem,
			disabled: (_d = item.disabled) !== null && _d !== void 0 ? _d : false,
			variant,
			position: `${position ? `${position},` : ""}${index + 1}`,
			renderItem,
			filteringText,
			filteringEnabled,
			menuId,
			filteringDescriptionId
		});
	});
	return import_react.createElement(import_react.Fragment, null, elements);
}
// node_modules/@cloudscape-design/components/button-dropdown/utils/filter-items.js
function matchesString(value, lowerCaseSearchText) {
	if (!value) return false;
	return value.toLowerCase().indexOf(lowerCaseSearchText) > -1;
}
function matchesItem(item, searchText) {
	return matchesString(item.text, searchText) || matchesString(item.secondaryText, searchText) || matchesString(item.labelTag, searchText);
}
function filterItems(items, filterText) {
	const lowerCaseSearchText = filterText.toLowerCase();
	return items.reduce((acc, item) => {
		if (!isItemGroup(item)) {
			if (matchesItem(item, lowerCaseSearchText)) acc.push(item);
			return acc;
		}
		const matchingChildren = collectMatchingLeaves(item.items, lowerCaseSearchText);
		if (matchingChildren.length > 0) acc.push({
			...item,
			items: matchingChildren
		});
		return acc;
	}, []);
}
function collectMatchingLeaves(items, searchText) {
	return items.reduce((acc, item) => {
		if (isItemGroup(item)) acc.push(...collectMatchingLeaves(item.items, searchText));
		else if (matchesItem(item, searchText)) acc.push(item);
		return acc;
	}, []);
}
function countLeafItems(items) {
	let count = 0;
	for (const item of items) if (isItemGroup(item)) count += countLeafItems(item.items);
	else count++;
	return count;
}
// node_modules/@cloudscape-design/components/button-dropdown/utils/move-highlight.js
function moveHighlight({ startIndex, expandedIndex, getNext, isExpandable, planeOf, isInRestrictedView }) {
	const tryMove = (currentIndex) => {
		var _a;
		const next = getNext(currentIndex);
		if (!next) return null;
		if (((_a = next.parent) === null || _a === void 0 ? void 0 : _a.disabled) && isExpandable(next.parent)) return tryMove(next.index);
		if (isItemGroup(next.item) && !isExpandable(next.item)) return tryMove(next.index);
		if (!isInRestrictedView && !isSamePlane(planeOf(startIndex), planeOf(next.index))) return tryMove(next.index);
		if (isInRestrictedView && !isSamePlane(planeOf(next.index), []) && !isSamePlane(planeOf(next.index), expandedIndex)) return tryMove(next.index);
		return next.index;
	};
	return tryMove(startIndex);
}
function isSamePlane(left, right) {
	return indexEquals(left, right);
}
// node_modules/@cloudscape-design/components/button-dropdown/utils/use-highlighted-menu.js
function useHighlightedMenu({ items, isExpandable, isInRestrictedView = false }) {
	const [targetIndex, setTargetIndex] = (0, import_react.useState)([]);
	const [expandedIndex, setExpandedIndex] = (0, import_react.useState)([]);
	const [isUsingMouse, setIsUsingMouse] = (0, import_react.useState)(true);
	const { getItem, getItemIndex, getSequentialIndex, getParentIndex } = (0, import_react.useMemo)(() => createItemsTree(items), [items]);
	const targetItem = (0, import_react.useMemo)(() => getItem(targetIndex), [targetIndex, getItem]);
	const isHighlighted = (0, import_react.useCallback)((item) => {
		return indexIncludes(getItemIndex(item), targetIndex);
	}, [targetIndex, getItemIndex]);
	const isKeyboardHighlight = (0, import_react.useCallback)((item) => {
		const index = getItemIndex(item);
		return !isUsingMouse && indexEquals(index, targetIndex);
	}, [
		targetIndex,
		getItemIndex,
		isUsingMouse
	]);
	const isExpanded = (0, import_react.useCallback)((group) => {
		return indexIncludes(getItemIndex(group), expandedIndex);
	}, [expandedIndex, getItemIndex]);
	const planeOf = (0, import_react.useCallback)((index) => {
		if (index.length <= 1) return [];
		const parentIndex = index.slice(0, -1);
		const parent = getItem(parentIndex);
		return parent && isItemGroup(parent) && isExpandable(parent) ? parentIndex : [];
	}, [getItem, isExpandable]);
	return {
		targetItem,
		isHighlighted,
		isKeyboardHighlight,
		isExpanded,
		moveHighlight: (0, import_react.useCallback)((direction, loop) => {
			const getNext = (index) => {
				const nextIndex = getSequentialIndex(index, direction, loop);
				const item = getItem(nextIndex || [-1]);
				if (!nextIndex || !item) return null;
				const parentIndex = getParentIndex(item);
				return {
					index: nextIndex,
					item,
					parent: parentIndex && getItem(parentIndex) || void 0
				};
			};
			const nextIndex = moveHighlight({
				startIndex: targetIndex,
				expandedIndex,
				getNext,
				isExpandable,
				planeOf,
				isInRestrictedView
			});
			if (nextIndex) setTargetIndex(nextIndex);
		}, [
			targetIndex,
			expandedIndex,
			getItem,
			getSequentialIndex,
			getParentIndex,
			isExpandable,
			planeOf,
			isInRestrictedView
		]),
		highlightItem: (0, import_react.useCallback)((item) => {
			setTargetIndex(getItemIndex(item));
		}, [getItemIndex]),
		expandGroup: (0, import_react.useCallback)((group) => {
			const groupIndex = group ? getItemIndex(group) : targetIndex;
			const firstChildIndex = [...groupIndex, 0];
			setTargetIndex(isInRestrictedView ? groupIndex : firstChildIndex);
			setExpandedIndex(groupIndex);
		}, [
			targetIndex,
			getItemIndex,
			isInRestrictedView
		]),
		collapseGroup: (0, import_react.useCallback)(() => {
			if (expandedIndex.length > 0) {
				setTargetIndex(expandedIndex);
				setExpandedIndex(expandedIndex.slice(0, -1));
			}
		}, [expandedIndex]),
		reset: (0, import_react.useCallback)(() => {
			setTargetIndex([]);
			setExpandedIndex([]);
		}, []),
		setIsUsingMouse
	};
}
// node_modules/@cloudscape-design/components/button-dropdown/utils/use-button-dropdown.js
function useButtonDropdown({ items, onItemClick, onItemFollow, onReturnFocus, isTriggerElement, hasExpandableGroups, isInRestrictedView = false, expandToViewport = false, hasFiltering }) {
	const [filteringValue, setFilteringValue] = (0, import_react.useState)("");
	const filteredItems = (0, import_react.useMemo)(() => hasFiltering && filteringValue ? filterItems(items, filteringValue) : items, [
		hasFiltering,
		filteringValue,
		items
	]);
	const isExpandable = (0, import_react.useCallback)((item) => !filteringValue && isGroupExpandable(item, hasExpandableGroups), [filteringValue, hasExpandableGroups]);
	const { targetItem, isHighlighted, isKeyboardHighlight, isExpanded, highlightItem, moveHighlight, expandGroup, collapseGroup, reset, setIsUsingMouse } = useHighlightedMenu({
		items: filteredItems,
		isExpandable,
		isInRestrictedView
	});
	const prevFilteringValue = (0, import_react.useRef)(filteringValue);
	(0, import_react.useEffect)(() => {
		if (prevFilteringValue.current !== filteringValue) {
			prevFilteringValue.current = filteringValue;
			reset();
		}
	}, [filteringValue, reset]);
	const { isOpen, closeDropdown: closeDropdownState, ...openStateProps } = useOpenState({ onClose: reset });
	const closeDropdown = () => {
		setFilteringValue("");
		closeDropdownState();
	};
	const toggleDropdown = (options = {}) => {
		var _a;
		const moveHighlightOnOpen = (_a = options.moveHighlightOnOpen) !== null && _a !== void 0 ? _a : true;
		if (!isOpen && moveHighlightOnOpen && !hasFiltering) moveHighlight(1);
		if (isOpen) setFilteringValue("");
		openStateProps.toggleDropdown();
	};
	const onDropdownFocusLeave = (event) => {
		if (hasFiltering && isOpen) {
			const { relatedTarget } = event.detail;
			if (!!relatedTarget && isElement(relatedTarget) && isTriggerElement(relatedTarget) && !isKeyboardInteraction(relatedTarget)) return;
			if (expandToViewport) onReturnFocus();
			closeDropdown();
		}
	};
	const onDropdownBlur = () => {
		if (isOpen && !hasFiltering) closeDropdown();
	};
	const onGroupToggle = (item) => !isExpanded(item) ? expandGroup(item) : collapseGroup();
	const onItemActivate = (item, event) => {
		const isCheckbox = isCheckboxItem(item);
		const isLink = isLinkItem(item);
		const details = {
			id: item.id || "undefined",
			href: isLink ? item.href : void 0,
			external: isLink ? item.external : void 0,
			target: isLink ? getItemTarget(item) : void 0,
			checked: isCheckbox ? !item.checked : void 0
		};
		onReturnFocus();
		if (onItemFollow && isLink && isPlainLeftClick(event)) fireCancelableEvent(onItemFollow, details, event);
		if (onItemClick) fireCancelableEvent(onItemClick, details, event);
		closeDropdown();
	};
	const openAndSelectFirst = (event) => {
		toggleDropdown();
		event.preventDefault();
	};
	const actOnParentDropdown = (event) => {
		if (!targetItem) {
			if (isOpen && !isInRestrictedView) toggleDropdown();
			else openAndSelectFirst(event);
		} else if (isItemGroup(targetItem)) onGroupToggle(targetItem, event);
		else onItemActivate(targetItem, event);
	};
	const activate = (event, isEnter) => {
		setIsUsingMouse(false);
		if (targetItem && isLinkItem(targetItem) && isEnter) return;
		event.preventDefault();
		actOnParentDropdown(event);
	};
	const onKeyDown = (event) => {
		setIsUsingMouse(false);
		switch (event.keyCode) {
			case KeyCode.down:
				if (!isOpen) {
					toggleDropdown();
					if (!hasFiltering) moveHighlight(1, true);
				} else moveHighlight(1);
				event.preventDefault();
				break;
			case KeyCode.up:
				if (!isOpen) {
					toggleDropdown();
					if (!hasFiltering) moveHighlight(-1, true);
				} else moveHighlight(-1);
				event.preventDefault();
				break;
			case KeyCode.space:
				if (!hasFiltering && !isOpen) event.preventDefault();
				break;
			case KeyCode.enter:
				if (isOpen && hasFiltering && !targetItem) break;
				if (!(targetItem === null || targetItem === void 0 ? void 0 : targetItem.disabled)) activate(event, true);
				break;
			case KeyCode.left:
			case KeyCode.right:
				if (hasFiltering && filteringValue) break;
				if (targetItem && !targetItem.disabled && isItemGroup(targetItem) && !isExpanded(targetItem)) expandGroup();
				else collapseGroup();
				event.preventDefault();
				break;
			case KeyCode.escape:
				onReturnFocus();
				closeDropdown();
				event.preventDefault();
				if (isOpen) event.stopPropagation();
				break;
			case KeyCode.tab:
				if (hasFiltering) break;
				if (expandToViewport) onReturnFocus();
				closeDropdown();
		}
	};
	const onKeyUp = (event) => {
		if (event.keyCode === KeyCode.space && !(targetItem === null || targetItem === void 0 ? void 0 : targetItem.disabled) && !hasFiltering) activate(event);
	};
	return {
		isOpen,
		targetItem,
		isHighlighted,
		isKeyboardHighlight,
		isExpanded,
		highlightItem,
		onKeyDown,
		onKeyUp,
		onItemActivate,
		onGroupToggle,
		onDropdownFocusLeave,
		onDropdownBlur,
		toggleDropdown,
		closeDropdown,
		setIsUsingMouse,
		filteringValue,
		setFilteringValue,
		filteredItems,
		isExpandable
	};
}
// node_modules/@cloudscape-design/components/button-dropdown/internal.js
var InternalButtonDropdown = import_react.forwardRef(({ items, variant = "normal", loading = false, loadingText, disabled = false, disabledReason, expandableGroups = false, children, onItemClick, onItemFollow, customTriggerBuilder, expandToViewport, ariaLabel, iconName, iconAlt, iconUrl, iconSvg, title, description, preferCenter, mainAction, showMainActionOnly, __internalRootRef, analyticsMetadataTransformer, linkStyle, fullWidth, position, nativeMainActionAttributes, nativeTriggerAttributes, renderItem, filteringType, filteringPlaceholder, filteringAriaLabel, filteringClearAriaLabel, filteringResultsText, noMatch, i18nStrings, compactTrigger, ariaDescribedby, ...props }, ref) => {
	var _a;
	const isInRestrictedView = useMobile();
	const dropdownId = useUniqueId("dropdown");
	const menuId = useUniqueId("button-dropdown-menu");
	const hasFiltering = filteringType === "auto";
	for (const item of items) if (isLinkItem(item)) checkSafeUrl("ButtonDropdown", item.href);
	if (mainAction) checkSafeUrl("ButtonDropdown", mainAction.href);
	const hasCustomTriggerIcon = !!(iconName || iconUrl || iconSvg);
	const hasMainAction = mainAction && (variant === "primary" || variant === "normal");
	const isVisualRefresh = useVisualRefresh();
	const isOneTheme = isThemeActive(Theme.OneTheme);
	const { isOpen, targetItem, isHighlighted, isKeyboardHighlight, isExpanded, highlightItem, onKeyDown, onKeyUp, onItemActivate, onGroupToggle, onDropdownFocusLeave, onDropdownBlur, toggleDropdown, closeDropdown, setIsUsingMouse, filteringValue, setFilteringValue, filteredItems, isExpandable } = useButtonDropdown({
		items,
		onItemClick,
		onItemFollow,
		onReturnFocus: () => {
			var _a;
			return (_a = triggerRef.current) === null || _a === void 0 ? void 0 : _a.focus({ preventScroll: true });
		},
		isTriggerElement: (element) => {
			var _a;
			return !!((_a = triggerWrapperRef.current) === null || _a === void 0 ? void 0 : _a.contains(element));
		},
		expandToViewport,
		hasExpandableGroups: expandableGroups,
		isInRestrictedView,
		hasFiltering
	});
	const filterRef = (0, import_react.useRef)(null);
	(0, import_react.useEffect)(() => {
		var _a;
		if (isOpen && hasFiltering) (_a = filterRef.current) === null || _a === void 0 || _a.focus();
	}, [isOpen, hasFiltering]);
	const handleMouseEvent = () => {
		setIsUsingMouse(true);
	};
	const baseProps = getBaseProps(props);
	const mainActionRef = (0, import_react.useRef)(null);
	const triggerRef = (0, import_react.useRef)(null);
	const triggerWrapperRef = (0, import_react.useRef)(null);
	(0, import_react.useImperativeHandle)(ref, () => ({
		focus(...args) {
			var _a;
			(_a = (hasMainAction ? mainActionRef : triggerRef).current) === null || _a === void 0 || _a.focus(...args);
		},
		focusDropdownTrigger(...args) {
			var _a;
			(_a = triggerRef.current) === null || _a === void 0 || _a.focus(...args);
		}
	}), [
		mainActionRef,
		triggerRef,
		hasMainAction
	]);
	const clickHandler = () => {
		if (!loading && !disabled) toggleDropdown({ moveHighlightOnOpen: !isInRestrictedView });
	};
	const canBeOpened = !loading && !disabled;
	const canBeFullWidth = !!fullWidth && (variant === "primary" || variant === "normal");
	const triggerVariant = variant === "navigation" ? void 0 : variant === "inline-icon" ? "inline-icon" : variant;
	const iconProps = variant === "icon" || variant === "inline-icon" ? {
		iconName: hasCustomTriggerIcon ? iconName : "ellipsis",
		iconAlt,
		iconUrl,
		iconSvg
	} : {
		iconName: isOneTheme ? "angle-down" : "caret-down-filled",
		__iconSize: isOneTheme ? "x-small" : "normal",
		iconAlign: "right",
		__iconClass: spinWhenOpen(styles_css_default$4, "rotate", canBeOpened && isOpen)
	};
	const baseTriggerProps = {
		className: clsx(styles_css_default$4["trigger-button"], styles_css_default$4["test-utils-button-trigger"], styles_css_default$1["trigger-label"]),
		...iconProps,
		variant: triggerVariant,
		loading,
		loadingText,
		disabled,
		disabledReason,
		onClick: (event) => {
			event.preventDefault();
			clickHandler();
		},
		ariaLabel,
		ariaExpanded: canBeOpened && isOpen,
		ariaDescribedby,
		formAction: "none",
		ariaHaspopup: hasFiltering ? "dialog" : true,
		nativeButtonAttributes: nativeTriggerAttributes
	};
	const triggerId = useUniqueId("awsui-button-dropdown__trigger");
	const triggerHasBadge = () => {
		const groupKey = "items";
		const flatItems = items.flatMap((item) => {
			if (groupKey in item) return item.items;
			return item;
		});
		const badgeKey = "badge";
		return variant === "icon" && !!(flatItems === null || flatItems === void 0 ? void 0 : flatItems.find((item) => {
			if (badgeKey in item) return item.badge;
		}));
	};
	let trigger = null;
	const analyticsMetadata = disabled ? {} : {
		action: !isOpen ? "expand" : "collapse",
		detail: { label: `.${styles_css_default$1["trigger-label"]}` }
	};
	if (customTriggerBuilder) trigger = import_react.createElement("div", {
		ref: triggerWrapperRef,
		className: styles_css_default$4["dropdown-trigger"],
		...getAnalyticsMetadataAttribute(analyticsMetadata)
	}, customTriggerBuilder({
		testUtilsClass: styles_css_default$4["test-utils-button-trigger"],
		ariaExpanded: canBeOpened && isOpen,
		onClick: clickHandler,
		triggerRef,
		ariaLabel,
		disabled,
		disabledReason,
		isOpen
	}));
	else if (hasMainAction) {
		const { text, iconName, iconAlt, iconSvg, iconUrl, external, externalIconAriaLabel, ...mainActionProps } = mainAction;
		const mainActionIconProps = external ? {
			iconName: "external",
			iconAlign: "right",
			target: "_blank",
			rel: "noopener noreferrer"
		} : {
			iconName,
			iconAlt,
			iconSvg,
			iconUrl
		};
		const mainActionAriaLabel = externalIconAriaLabel ? `${(_a = mainAction.ariaLabel) !== null && _a !== void 0 ? _a : mainAction.text} ${mainAction.externalIconAriaLabel}` : mainAction.ariaLabel;
		const hasNoText = !text;
		const mainActionButton = import_react.createElement(InternalButton, {
			ref: mainActionRef,
			...mainActionProps,
			...mainActionIconProps,
			fullWidth: canBeFullWidth,
			className: clsx(styles_css_default$4["trigger-button"], hasNoText && styles_css_default$4["has-no-text"], isVisualRefresh && styles_css_default$4["visual-refresh"], canBeFullWidth && styles_css_default$4["main-action-full-width"]),
			variant,
			ariaLabel: mainActionAriaLabel,
			formAction: "none",
			nativeAnchorAttributes: nativeMainActionAttributes === null || nativeMainActionAttributes === void 0 ? void 0 : nativeMainActionAttributes.anchor,
			nativeButtonAttributes: nativeMainActionAttributes === null || nativeMainActionAttributes === void 0 ? void 0 : nativeMainActionAttributes.button
		}, text);
		trigger = import_react.createElement("div", {
			role: "group",
			"aria-label": ariaLabel,
			className: styles_css_default$4["split-trigger-wrapper"]
		}, import_react.createElement("div", {
			className: clsx(styles_css_default$4["trigger-item"], styles_css_default$4["split-trigger"], styles_css_default$4[`variant-${variant}`], mainActionProps.loading && styles_css_default$4.loading),
			onClick: closeDropdown,
			onKeyDown: (e) => e.stopPropagation(),
			onKeyUp: (e) => e.stopPropagation(),
			...getAnalyticsMetadataAttribute({
				action: "click",
				detail: { label: `.${styles_css_default$1["main-action-label"]}` }
			})
		}, mainActionButton), !showMainActionOnly && import_react.createElement("div", {
			ref: triggerWrapperRef,
			className: clsx(styles_css_default$4["trigger-item"], styles_css_default$4["dropdown-trigger"], isVisualRefresh && styles_css_default$4["visual-refresh"], !!children && styles_css_default$4["has-trigger-text"], styles_css_default$4[`variant-${variant}`], baseTriggerProps.loading && styles_css_default$4.loading),
			...getAnalyticsMetadataAttribute(analyticsMetadata)
		}, import_react.createElement(InternalButton, {
			ref: triggerRef,
			...baseTriggerProps,
			className: clsx(baseTriggerProps.className, { [styles_css_default$4["main-action-trigger-full-width"]]: canBeFullWidth }),
			__emitPerformanceMarks: false
		}, children)));
	} else trigger = import_react.createElement("div", {
		ref: triggerWrapperRef,
		className: styles_css_default$4["dropdown-trigger"],
		...getAnalyticsMetadataAttribute(analyticsMetadata)
	}, import_react.createElement(InternalButton, {
		ref: triggerRef,
		id: triggerId,
		...baseTriggerProps,
		className: clsx(baseTriggerProps.className, {
			[styles_css_default$4["full-width"]]: canBeFullWidth,
			[styles_css_default$4.loading]: canBeFullWidth && !!loading
		}),
		__compact: compactTrigger,
		badge: triggerHasBadge(),
		fullWidth
	}, children));
	const hasHeader = title || description;
	const headerId = useUniqueId("awsui-button-dropdown__header");
	const footerId = useUniqueId("awsui-button-dropdown__footer");
	const isNoMatch = hasFiltering && !!filteringValue && filteredItems.length === 0;
	const isFiltered = hasFiltering && !!filteringValue && filteredItems.length > 0;
	const totalCount = (0, import_react.useMemo)(() => countLeafItems(items), [items]);
	const matchesCount = (0, import_react.useMemo)(() => countLeafItems(filteredItems), [filteredItems]);
	const filteredText = isFiltered ? filteringResultsText === null || filteringResultsText === void 0 ? void 0 : filteringResultsText(matchesCount, totalCount) : void 0;
	const dropdownStatus = useDropdownStatus({
		statusType: "finished",
		isNoMatch,
		noMatch,
		filteringResultsText: filteredText
	});
	const filteringItemDescription = hasFiltering ? i18nStrings === null || i18nStrings === void 0 ? void 0 : i18nStrings.filteringItemAriaDescription : void 0;
	const { descriptionEl: filteringDescriptionEl, descriptionId: filteringDescriptionId } = useHiddenDescription(hasFiltering ? i18nStrings === null || i18nStrings === void 0 ? void 0 : i18nStrings.filteringItemAriaDescription : void 0);
	const shouldLabelWithTrigger = !ariaLabel && !mainAction && variant !== "icon" && variant !== "inline-icon";
	const highlightedItemId = targetItem && targetItem.id ? `${menuId}-${targetItem.id}` : void 0;
	const filterElement = hasFiltering ? import_react.createElement(ButtonDropdownFilter, {
		ref: filterRef,
		value: filteringValue,
		onChange: (event) => setFilteringValue(event.detail.value),
		placeholder: filteringPlaceholder,
		ariaLabel: filteringAriaLabel,
		clearAriaLabel: filteringClearAriaLabel,
		nativeInputAttributes: {
			"aria-activedescendant": highlightedItemId !== null && highlightedItemId !== void 0 ? highlightedItemId : "",
			"aria-owns": menuId,
			"aria-controls": menuId
		}
	}) : null;
	const { loadingButtonCount } = useFunnel();
	(0, import_react.useEffect)(() => {
		if (loading) {
			loadingButtonCount.current++;
			return () => {
				loadingButtonCount.current--;
			};
		}
	}, [loading, loadingButtonCount]);
	return import_react.createElement("div", {
		...baseProps,
		onKeyDown,
		onKeyUp,
		onMouseDown: handleMouseEvent,
		onMouseMove: handleMouseEvent,
		className: clsx(styles_css_default$4["button-dropdown"], styles_css_default$4[`variant-${variant}`], canBeFullWidth && styles_css_default$4["full-width"], baseProps.className),
		"aria-owns": expandToViewport && isOpen ? dropdownId : void 0,
		ref: __internalRootRef
	}, import_react.createElement(InternalDropdown, {
		open: canBeOpened && isOpen,
		stretchTriggerHeight: variant === "navigation",
		minWidth: expandToViewport ? void 0 : "trigger",
		hideBlockBorder: false,
		expandToViewport,
		preferredAlignment: preferCenter ? "center" : "start",
		onOutsideClick: () => toggleDropdown(),
		onFocusLeave: onDropdownFocusLeave,
		onBlur: onDropdownBlur,
		trigger,
		dropdownId,
		header: filterElement,
		ariaRole: hasFiltering ? "dialog" : void 0,
		ariaLabel: hasFiltering ? ariaLabel : void 0,
		footer: dropdownStatus.content ? import_react.createElement(DropdownFooter, {
			content: isOpen ? dropdownStatus.content : null,
			id: footerId,
			hasItems: !isNoMatch
		}) : null,
		content: import_react.createElement(import_react.Fragment, null, hasHeader && import_react.createElement("div", {
			className: styles_css_default$4.header,
			id: headerId
		}, title && import_react.createElement("div", { className: styles_css_default$4.title }, import_react.createElement(InternalBox, {
			fontSize: "heading-s",
			fontWeight: "bold",
			color: "inherit",
			tagOverride: "h2",
			margin: {
				vertical: "n",
				horizontal: "n"
			}
		}, title)), description && import_react.createElement(InternalBox, { fontSize: "body-s" }, import_react.createElement("span", { className: styles_css_default$4.description }, description))), import_react.createElement(options_list_default, {
			open: canBeOpened && isOpen,
			position: "static",
			role: "menu",
			nativeAttributes: { id: menuId },
			tagOverride: "ul",
			decreaseBlockMargin: true,
			ariaLabel,
			ariaLabelledby: hasHeader ? headerId : shouldLabelWithTrigger ? triggerId : void 0,
			ariaDescribedby: dropdownStatus.content ? footerId : void 0,
			statusType: "finished"
		}, import_react.createElement(ItemsList, {
			items: filteredItems,
			onItemActivate,
			onGroupToggle,
			isExpandable,
			targetItem,
			isHighlighted,
			isKeyboardHighlight,
			isExpanded,
			lastInDropdown: true,
			highlightItem,
			expandToViewport,
			variant,
			analyticsMetadataTransformer,
			linkStyle,
			position,
			renderItem,
			filteringText: filteringValue,
			filteringEnabled: hasFiltering,
			menuId: hasFiltering ? menuId : void 0,
			filteringDescriptionId: filteringItemDescription ? filteringDescriptionId : void 0
		})), filteringDescriptionEl)
	}));
});
export { spinWhenOpen as a, hasDisabledReasonItems as i, styles_css_default$1 as n, hasCheckboxItems as r, InternalButtonDropdown as t };
