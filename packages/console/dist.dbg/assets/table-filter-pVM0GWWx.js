import { n as __toESM } from "./rolldown-runtime-CO0Nlsmt.js";
import { t as require_react } from "./react-HmIquqiG.js";
import { $ as copyAnalyticsMetadataAttribute, Ot as useUniqueId, Rt as useDensityMode, T as InternalIcon, Vt as warnOnce, at as clsx, bt as useBaseComponent, i as fireCancelableEvent, it as getBaseProps, kt as useMergeRefs, o as fireNonCancelableEvent, st as useInternalI18n, tt as getAnalyticsMetadataAttribute, yt as applyDisplayName } from "./check-safe-url-SIBI-4lx.js";
import { u as InternalButton, y as getFirstFocusable } from "./internal-D6ihLdrI.js";
import { a as TokenList, i as useListFocusController, n as styles_css_default$4, o as styles_css_default$5, r as useMultiselect, t as InternalMultiselect } from "./internal-Dteuvt_J.js";
import { n as useTableComponentsContext } from "./table-component-context-Cc5yBZg7.js";
import { t as joinStrings } from "./join-strings-WG1tWm-5.js";
import { t as InternalSpaceBetween } from "./internal-Bk0D0c5f.js";
import { n as SearchResults, t as useDebounceSearchResultCallback } from "./use-debounce-search-result-callback-D9WQ_C8G.js";
import { n as InternalCheckbox } from "./table-DAbfcDMb.js";
import { a as useMobile, n as FormFieldContext, r as useFormFieldContext } from "./use-debounce-callback-Doa87_51.js";
import { a as useDropdownStatus, i as DropdownFooter } from "./highlight-match-9feHsDOp.js";
import { L as ScreenreaderOnly, d as InternalFormField } from "./index-CRNxE51F.js";
import { c as virtual_list_default, m as plain_list_default, t as InternalSelect } from "./internal-J70hJ3Ft.js";
import { a as useAutosuggestLoadMore, i as useAutosuggestItems, n as AutosuggestOptionsList, o as AutosuggestInput, r as styles_css_default$6, t as InternalAutosuggest } from "./internal-CsY49NYe.js";
import { t as internal_default } from "./internal-BF04ThYi.js";
import { t as InternalButtonDropdown } from "./internal-CZcvtIZD.js";
import { n as useUrl } from "./use-url-nGfBaBoH.js";
import { t as require_jsx_runtime } from "./jsx-runtime-JtghFWd6.js";
// node_modules/@cloudscape-design/components/property-filter/utils.js
var import_react = /* @__PURE__ */ __toESM(require_react());
function isInternalToken(tokenOrGroup) {
	return "operator" in tokenOrGroup;
}
function isInternalTokenGroup(tokenOrGroup) {
	return "operation" in tokenOrGroup;
}
function matchFilteringProperty(filteringProperties, filteringText) {
	let maxLength = 0;
	let matchedProperty = null;
	for (const property of filteringProperties) if (property.propertyLabel.length >= maxLength && startsWith(filteringText, property.propertyLabel) || property.propertyLabel.length > maxLength && startsWith(filteringText.toLowerCase(), property.propertyLabel.toLowerCase())) {
		maxLength = property.propertyLabel.length;
		matchedProperty = property;
	}
	return matchedProperty;
}
function matchOperator(allowedOperators, filteringText) {
	const lowerText = filteringText.toLowerCase();
	let maxLength = 0;
	let matchedOperator = null;
	for (const operator of allowedOperators) {
		const lowerOp = operator.toLowerCase();
		if (lowerOp.length > maxLength && startsWith(lowerText, lowerOp)) {
			if (/[a-zA-Z]/.test(operator)) {
				const charAfter = lowerText[lowerOp.length];
				if (charAfter !== void 0 && charAfter !== " ") continue;
			}
			maxLength = lowerOp.length;
			matchedOperator = operator;
		}
	}
	return matchedOperator;
}
function matchOperatorPrefix(allowedOperators, filteringText) {
	if (filteringText.trim().length === 0) return "";
	for (const operator of allowedOperators) if (startsWith(operator.toLowerCase(), filteringText.toLowerCase())) return filteringText;
	return null;
}
function matchTokenValue({ property, operator, value }, filteringOptions) {
	var _a, _b;
	const tokenType = property === null || property === void 0 ? void 0 : property.getTokenType(operator);
	const propertyOptions = filteringOptions.filter((option) => option.property === property);
	const castValue = (value) => {
		if (value === null) return tokenType === "enum" ? [] : null;
		return tokenType === "enum" && !Array.isArray(value) ? [value] : value;
	};
	const bestMatch = {
		propertyKey: property === null || property === void 0 ? void 0 : property.propertyKey,
		operator,
		value: castValue(value)
	};
	for (const option of propertyOptions) {
		if (option.label && option.label === value || !option.label && option.value === value) return {
			propertyKey: property === null || property === void 0 ? void 0 : property.propertyKey,
			operator,
			value: castValue(option.value)
		};
		if (typeof value === "string" && value.toLowerCase() === ((_b = (_a = option.label) !== null && _a !== void 0 ? _a : option.value) !== null && _b !== void 0 ? _b : "").toLowerCase()) bestMatch.value = castValue(option.value);
	}
	return bestMatch;
}
function trimStart(source) {
	let spacesLength = 0;
	for (let i = 0; i < source.length; i++) if (source[i] === " ") spacesLength++;
	else break;
	return source.slice(spacesLength);
}
function trimFirstSpace(source) {
	return source[0] === " " ? source.slice(1) : source;
}
function removeOperator(source, operator) {
	const operatorLastIndex = source.indexOf(operator) + operator.length;
	return trimFirstSpace(source.slice(operatorLastIndex));
}
function startsWith(source, target) {
	return source.indexOf(target) === 0;
}
function isAbstractToken(tokenOrGroup) {
	return "operator" in tokenOrGroup;
}
/**
* Transforms query token groups to tokens (only taking 1 level of nesting).
*/
function tokenGroupToTokens(tokenGroups) {
	const tokens = [];
	for (const tokenOrGroup of tokenGroups) if (isAbstractToken(tokenOrGroup)) tokens.push(tokenOrGroup);
	else for (const nestedTokenOrGroup of tokenOrGroup.tokens) if (isAbstractToken(nestedTokenOrGroup)) tokens.push(nestedTokenOrGroup);
	return tokens;
}
// node_modules/@cloudscape-design/components/property-filter/i18n-utils.js
function usePropertyFilterI18n(def = {}) {
	var _a;
	const i18n = useInternalI18n("property-filter");
	const allPropertiesLabel = i18n("i18nStrings.allPropertiesLabel", def === null || def === void 0 ? void 0 : def.allPropertiesLabel);
	const operationAndText = i18n("i18nStrings.operationAndText", def === null || def === void 0 ? void 0 : def.operationAndText);
	const operationOrText = i18n("i18nStrings.operationOrText", def === null || def === void 0 ? void 0 : def.operationOrText);
	const formatToken = (_a = i18n("i18nStrings.formatToken", def.formatToken, (format) => (token) => format({
		token__propertyLabel: token.propertyLabel,
		token__operator: getOperatorI18nString(token.operator),
		token__value: token.value
	}))) !== null && _a !== void 0 ? _a : ((token) => `${token.propertyLabel} ${token.operator} ${token.value}`);
	function toFormatted(token) {
		var _a, _b, _c;
		let valueFormatter = (_a = token.property) === null || _a === void 0 ? void 0 : _a.getValueFormatter(token.operator);
		if (!valueFormatter && ((_b = token.property) === null || _b === void 0 ? void 0 : _b.getTokenType(token.operator)) === "enum") valueFormatter = (value) => Array.isArray(value) ? value.join(", ") : value;
		const propertyLabel = token.property ? token.property.propertyLabel : allPropertiesLabel !== null && allPropertiesLabel !== void 0 ? allPropertiesLabel : "";
		const tokenValue = valueFormatter ? valueFormatter(token.value) : token.value;
		return {
			propertyKey: (_c = token.property) === null || _c === void 0 ? void 0 : _c.propertyKey,
			propertyLabel,
			operator: token.operator,
			value: tokenValue
		};
	}
	return {
		...def,
		allPropertiesLabel,
		operationAndText,
		operationOrText,
		applyActionText: i18n("i18nStrings.applyActionText", def === null || def === void 0 ? void 0 : def.applyActionText),
		cancelActionText: i18n("i18nStrings.cancelActionText", def === null || def === void 0 ? void 0 : def.cancelActionText),
		clearFiltersText: i18n("i18nStrings.clearFiltersText", def === null || def === void 0 ? void 0 : def.clearFiltersText),
		editTokenHeader: i18n("i18nStrings.editTokenHeader", def === null || def === void 0 ? void 0 : def.editTokenHeader),
		groupPropertiesText: i18n("i18nStrings.groupPropertiesText", def === null || def === void 0 ? void 0 : def.groupPropertiesText),
		groupValuesText: i18n("i18nStrings.groupValuesText", def === null || def === void 0 ? void 0 : def.groupValuesText),
		operatorContainsText: i18n("i18nStrings.operatorContainsText", def === null || def === void 0 ? void 0 : def.operatorContainsText),
		operatorDoesNotContainText: i18n("i18nStrings.operatorDoesNotContainText", def === null || def === void 0 ? void 0 : def.operatorDoesNotContainText),
		operatorDoesNotEqualText: i18n("i18nStrings.operatorDoesNotEqualText", def === null || def === void 0 ? void 0 : def.operatorDoesNotEqualText),
		operatorEqualsText: i18n("i18nStrings.operatorEqualsText", def === null || def === void 0 ? void 0 : def.operatorEqualsText),
		operatorGreaterOrEqualText: i18n("i18nStrings.operatorGreaterOrEqualText", def === null || def === void 0 ? void 0 : def.operatorGreaterOrEqualText),
		operatorGreaterText: i18n("i18nStrings.operatorGreaterText", def === null || def === void 0 ? void 0 : def.operatorGreaterText),
		operatorLessOrEqualText: i18n("i18nStrings.operatorLessOrEqualText", def === null || def === void 0 ? void 0 : def.operatorLessOrEqualText),
		operatorLessText: i18n("i18nStrings.operatorLessText", def === null || def === void 0 ? void 0 : def.operatorLessText),
		operatorStartsWithText: i18n("i18nStrings.operatorStartsWithText", def === null || def === void 0 ? void 0 : def.operatorStartsWithText),
		operatorDoesNotStartWithText: i18n("i18nStrings.operatorDoesNotStartWithText", def === null || def === void 0 ? void 0 : def.operatorDoesNotStartWithText),
		operatorText: i18n("i18nStrings.operatorText", def === null || def === void 0 ? void 0 : def.operatorText),
		operatorsText: i18n("i18nStrings.operatorsText", def === null || def === void 0 ? void 0 : def.operatorsText),
		propertyText: i18n("i18nStrings.propertyText", def === null || def === void 0 ? void 0 : def.propertyText),
		tokenLimitShowFewer: i18n("i18nStrings.tokenLimitShowFewer", def === null || def === void 0 ? void 0 : def.tokenLimitShowFewer),
		tokenLimitShowMore: i18n("i18nStrings.tokenLimitShowMore", def === null || def === void 0 ? void 0 : def.tokenLimitShowMore),
		valueText: i18n("i18nStrings.valueText", def === null || def === void 0 ? void 0 : def.valueText),
		tokenEditorTokenRemoveLabel: i18n("i18nStrings.tokenEditorTokenRemoveLabel", def === null || def === void 0 ? void 0 : def.tokenEditorTokenRemoveLabel),
		tokenEditorTokenRemoveFromGroupLabel: i18n("i18nStrings.tokenEditorTokenRemoveFromGroupLabel", def === null || def === void 0 ? void 0 : def.tokenEditorTokenRemoveFromGroupLabel),
		tokenEditorAddNewTokenLabel: i18n("i18nStrings.tokenEditorAddNewTokenLabel", def === null || def === void 0 ? void 0 : def.tokenEditorAddNewTokenLabel),
		tokenEditorAddTokenActionsAriaLabel: i18n("i18nStrings.tokenEditorAddTokenActionsAriaLabel", def === null || def === void 0 ? void 0 : def.tokenEditorAddTokenActionsAriaLabel),
		formatToken: (token) => {
			var _a;
			const formattedToken = toFormatted(token);
			const customDescription = (_a = token.property) === null || _a === void 0 ? void 0 : _a.getOperatorDescription(token.operator);
			const formattedForAria = customDescription ? {
				...formattedToken,
				operator: customDescription.toLowerCase()
			} : formattedToken;
			return {
				...formattedToken,
				formattedText: formatToken(formattedForAria)
			};
		},
		groupAriaLabel: (group) => {
			var _a;
			const tokens = tokenGroupToTokens(group.tokens).map(toFormatted);
			const groupOperationLabel = (_a = group.operation === "and" ? operationAndText : operationOrText) !== null && _a !== void 0 ? _a : "";
			return tokens.map((token) => formatToken(token)).join(` ${groupOperationLabel} `);
		},
		groupEditAriaLabel: (group) => {
			var _a, _b;
			const tokens = tokenGroupToTokens(group.tokens).map((token) => toFormatted(token));
			const operation = group.operation;
			const operationLabel = (_a = operation === "and" ? operationAndText : operationOrText) !== null && _a !== void 0 ? _a : "";
			const formatter = i18n("i18nStrings.groupEditAriaLabel", def.groupEditAriaLabel, (format) => () => format({
				group__operationLabel: operationLabel,
				group__formattedTokens__length: tokens.length.toString(),
				group__formattedTokens0__formattedText: tokens[0] ? formatToken(tokens[0]) : "",
				group__formattedTokens1__formattedText: tokens[1] ? formatToken(tokens[1]) : "",
				group__formattedTokens2__formattedText: tokens[2] ? formatToken(tokens[2]) : "",
				group__formattedTokens3__formattedText: tokens[3] ? formatToken(tokens[3]) : ""
			}));
			return (_b = formatter === null || formatter === void 0 ? void 0 : formatter({
				operation,
				operationLabel,
				tokens
			})) !== null && _b !== void 0 ? _b : "";
		},
		removeTokenButtonAriaLabel: (token) => {
			var _a;
			const formatter = i18n("i18nStrings.removeTokenButtonAriaLabel", def.removeTokenButtonAriaLabel, (format) => () => format({ token__formattedText: formatToken(toFormatted(token)) }));
			return (_a = formatter === null || formatter === void 0 ? void 0 : formatter(toFormatted(token))) !== null && _a !== void 0 ? _a : "";
		},
		tokenEditorTokenActionsAriaLabel: (token) => {
			var _a;
			const formatter = i18n("i18nStrings.tokenEditorTokenActionsAriaLabel", def.tokenEditorTokenActionsAriaLabel, (format) => () => format({ token__formattedText: formatToken(toFormatted(token)) }));
			return (_a = formatter === null || formatter === void 0 ? void 0 : formatter(toFormatted(token))) !== null && _a !== void 0 ? _a : "";
		},
		tokenEditorTokenRemoveAriaLabel: (token) => {
			var _a;
			const formatter = i18n("i18nStrings.tokenEditorTokenRemoveAriaLabel", def.tokenEditorTokenRemoveAriaLabel, (format) => () => format({ token__formattedText: formatToken(toFormatted(token)) }));
			return (_a = formatter === null || formatter === void 0 ? void 0 : formatter(toFormatted(token))) !== null && _a !== void 0 ? _a : "";
		},
		tokenEditorAddExistingTokenAriaLabel: (token) => {
			var _a;
			const formatter = i18n("i18nStrings.tokenEditorAddExistingTokenAriaLabel", def.tokenEditorAddExistingTokenAriaLabel, (format) => () => format({ token__formattedText: formatToken(toFormatted(token)) }));
			return (_a = formatter === null || formatter === void 0 ? void 0 : formatter(toFormatted(token))) !== null && _a !== void 0 ? _a : "";
		},
		tokenEditorAddExistingTokenLabel: (token) => {
			var _a;
			const formattedToken = toFormatted(token);
			const formatter = i18n("i18nStrings.tokenEditorAddExistingTokenLabel", def.tokenEditorAddExistingTokenLabel, (format) => () => format({
				token__propertyLabel: formattedToken.propertyLabel,
				token__operator: formattedToken.operator,
				token__value: formattedToken.value
			}));
			return (_a = formatter === null || formatter === void 0 ? void 0 : formatter(toFormatted(token))) !== null && _a !== void 0 ? _a : "";
		}
	};
}
function operatorToDescription(operator, i18nStrings, property) {
	const customDescription = property === null || property === void 0 ? void 0 : property.getOperatorDescription(operator);
	if (customDescription) return customDescription;
	switch (operator) {
		case "<": return i18nStrings.operatorLessText;
		case "<=": return i18nStrings.operatorLessOrEqualText;
		case ">": return i18nStrings.operatorGreaterText;
		case ">=": return i18nStrings.operatorGreaterOrEqualText;
		case ":": return i18nStrings.operatorContainsText;
		case "!:": return i18nStrings.operatorDoesNotContainText;
		case "=": return i18nStrings.operatorEqualsText;
		case "!=": return i18nStrings.operatorDoesNotEqualText;
		case "^": return i18nStrings.operatorStartsWithText;
		case "!^": return i18nStrings.operatorDoesNotStartWithText;
		/* istanbul ignore next */
		default: return "";
	}
}
function getOperatorI18nString(operator) {
	switch (operator) {
		case "=": return "equals";
		case "!=": return "not_equals";
		case ">": return "greater_than";
		case ">=": return "greater_than_equal";
		case "<": return "less_than";
		case "<=": return "less_than_equal";
		case ":": return "contains";
		case "!:": return "not_contains";
		case "^": return "starts_with";
		case "!^": return "not_starts_with";
		/* istanbul ignore next */
		default: return operator;
	}
}
// node_modules/@cloudscape-design/components/property-filter/controller.js
var getQueryActions = ({ query, onChange, filteringOptions, enableTokenGroups }) => {
	const setQuery = (query) => {
		function transformToken(token) {
			if (isInternalToken(token)) return matchTokenValue(token, filteringOptions);
			return {
				...token,
				tokens: token.tokens.map(transformToken)
			};
		}
		const tokens = query.tokens.map(transformToken);
		if (enableTokenGroups) fireNonCancelableEvent(onChange, {
			tokens: [],
			operation: query.operation,
			tokenGroups: tokens
		});
		else fireNonCancelableEvent(onChange, {
			tokens: tokenGroupToTokens(tokens),
			operation: query.operation
		});
	};
	const addToken = (token) => {
		setQuery({
			...query,
			tokens: [...query.tokens, token]
		});
	};
	const updateToken = (updateIndex, updatedToken, releasedTokens) => {
		const capturedTokenIndices = tokenGroupToTokens([updatedToken]).map((token) => token.standaloneIndex).filter((index) => index !== void 0);
		const tokens = query.tokens.map((token, index) => index === updateIndex ? updatedToken : token).filter((_, index) => index === updateIndex || !capturedTokenIndices.includes(index));
		tokens.push(...releasedTokens);
		setQuery({
			...query,
			tokens
		});
	};
	const removeToken = (removeIndex) => {
		setQuery({
			...query,
			tokens: query.tokens.filter((_, index) => index !== removeIndex)
		});
	};
	const removeAllTokens = () => {
		setQuery({
			...query,
			tokens: []
		});
	};
	const updateOperation = (operation) => {
		setQuery({
			...query,
			operation
		});
	};
	return {
		addToken,
		updateToken,
		updateOperation,
		removeToken,
		removeAllTokens
	};
};
var knownOperatorOrder = [
	"=",
	"!=",
	":",
	"!:",
	"^",
	"!^",
	">=",
	"<=",
	"<",
	">"
];
function orderOperators(operatorSet) {
	const knownOperators = knownOperatorOrder.filter((op) => operatorSet.has(op));
	const customOperators = [...operatorSet].filter((op) => !knownOperatorOrder.includes(op));
	return [...knownOperators, ...customOperators];
}
var getAllowedOperators = (property) => {
	const { operators = [], defaultOperator } = property;
	return orderOperators(/* @__PURE__ */ new Set([defaultOperator, ...operators]));
};
var getAllowedFreeTextOperators = (freeText) => {
	const operators = freeText.operators.map((op) => typeof op === "string" ? op : op.operator);
	return orderOperators(new Set(operators));
};
var parseText = (filteringText, filteringProperties, freeTextFiltering) => {
	const property = matchFilteringProperty(filteringProperties, filteringText);
	if (!property) {
		if (!freeTextFiltering.disabled) {
			let freeTextOperators = getAllowedFreeTextOperators(freeTextFiltering);
			freeTextOperators = freeTextOperators.indexOf("!:") >= 0 ? ["!", ...freeTextOperators] : freeTextOperators;
			const operator = matchOperator(freeTextOperators, filteringText);
			if (operator) return {
				step: "free-text",
				operator: operator === "!" ? "!:" : operator,
				value: removeOperator(filteringText, operator)
			};
		}
		return {
			step: "free-text",
			value: filteringText
		};
	}
	const allowedOps = getAllowedOperators(property);
	const textWithoutProperty = filteringText.substring(property.propertyLabel.length);
	const operator = matchOperator(allowedOps, trimStart(textWithoutProperty));
	if (operator) return {
		step: "property",
		property,
		operator,
		value: removeOperator(textWithoutProperty, operator)
	};
	const operatorPrefix = matchOperatorPrefix(allowedOps, trimStart(textWithoutProperty));
	if (operatorPrefix !== null) return {
		step: "operator",
		property,
		operatorPrefix
	};
	return {
		step: "free-text",
		value: filteringText
	};
};
var getAllValueSuggestions = (filteringOptions, operator = "=", i18nStrings, customGroupsText) => {
	var _a;
	const defaultGroup = {
		label: (_a = i18nStrings.groupValuesText) !== null && _a !== void 0 ? _a : "",
		options: []
	};
	const customGroups = {};
	filteringOptions.forEach((filteringOption) => {
		const property = filteringOption.property;
		if (!property) return;
		if (getAllowedOperators(property).indexOf(operator) === -1) return;
		if (property.propertyGroup && !customGroups[property.propertyGroup]) {
			const label = customGroupsText.reduce((acc, customGroup) => customGroup.group === property.propertyGroup ? customGroup.values : acc, "");
			customGroups[property.propertyGroup] = {
				label,
				options: []
			};
		}
		(property.propertyGroup ? customGroups[property.propertyGroup] : defaultGroup).options.push({
			value: property.propertyLabel + " " + (operator || "=") + " " + filteringOption.value,
			label: filteringOption.label,
			__labelPrefix: property.propertyLabel + " " + (operator || "="),
			tags: filteringOption.tags,
			filteringTags: filteringOption.filteringTags
		});
	});
	return [defaultGroup, ...Object.keys(customGroups).map((group) => customGroups[group])];
};
var filteringPropertyToAutosuggestOption = (filteringProperty) => ({
	value: filteringProperty.propertyLabel,
	label: filteringProperty.propertyLabel,
	keepOpenOnSelect: true
});
function getPropertySuggestions(filteringProperties, customGroupsText, i18nStrings, filteringPropertyToOption) {
	var _a;
	const defaultGroup = {
		label: (_a = i18nStrings.groupPropertiesText) !== null && _a !== void 0 ? _a : "",
		options: []
	};
	const customGroups = {};
	filteringProperties.forEach((filteringProperty) => {
		const { propertyGroup } = filteringProperty;
		let optionsGroup = defaultGroup;
		if (propertyGroup) {
			if (!customGroups[propertyGroup]) {
				const label = customGroupsText.reduce((acc, customGroup) => customGroup.group === propertyGroup ? customGroup.properties : acc, "");
				customGroups[propertyGroup] = {
					options: [],
					label
				};
			}
			optionsGroup = customGroups[propertyGroup];
		}
		optionsGroup.options.push(filteringPropertyToOption(filteringProperty));
	});
	const defaultGroupArray = defaultGroup.options.length ? [defaultGroup] : [];
	const customGroupsArray = Object.keys(customGroups).map((groupKey) => customGroups[groupKey]);
	return [...defaultGroupArray, ...customGroupsArray];
}
var getAutosuggestOptions = (parsedText, filteringProperties, filteringOptions, customGroupsText, i18nStrings) => {
	switch (parsedText.step) {
		case "property": {
			const { propertyLabel, groupValuesLabel } = parsedText.property;
			const options = filteringOptions.filter((o) => o.property === parsedText.property);
			return {
				filterText: parsedText.value,
				options: [{
					options: options.map(({ label, value, tags, filteringTags }) => ({
						value: propertyLabel + " " + parsedText.operator + " " + value,
						label,
						__labelPrefix: propertyLabel + " " + parsedText.operator,
						tags,
						filteringTags
					})),
					label: groupValuesLabel
				}]
			};
		}
		case "operator": return {
			filterText: parsedText.property.propertyLabel + " " + parsedText.operatorPrefix,
			options: [...getPropertySuggestions(filteringProperties, customGroupsText, i18nStrings, filteringPropertyToAutosuggestOption), {
				options: getAllowedOperators(parsedText.property).map((value) => ({
					value: parsedText.property.propertyLabel + " " + value + " ",
					label: parsedText.property.propertyLabel + " " + value,
					description: operatorToDescription(value, i18nStrings, parsedText.property),
					keepOpenOnSelect: true
				})),
				label: i18nStrings.operatorsText
			}]
		};
		case "free-text": {
			const needsValueSuggestions = !!parsedText.value;
			const needsPropertySuggestions = !(parsedText.step === "free-text" && parsedText.operator === "!:");
			return {
				filterText: parsedText.value,
				options: [...needsPropertySuggestions ? getPropertySuggestions(filteringProperties, customGroupsText, i18nStrings, filteringPropertyToAutosuggestOption) : [], ...needsValueSuggestions ? getAllValueSuggestions(filteringOptions, parsedText.operator, i18nStrings, customGroupsText) : []]
			};
		}
	}
};
// node_modules/@cloudscape-design/components/multiselect/embedded.js
var EmbeddedMultiselect = import_react.forwardRef(({ options, filteringType, ariaLabel, selectedOptions, deselectAriaLabel, virtualScroll, filteringText = "", ...restProps }, externalRef) => {
	const formFieldContext = useFormFieldContext(restProps);
	const ariaLabelId = useUniqueId("multiselect-ariaLabel-");
	const footerId = useUniqueId("multiselect-footer-");
	const multiselectProps = useMultiselect({
		options,
		selectedOptions,
		filteringType,
		disabled: false,
		deselectAriaLabel,
		controlId: formFieldContext.controlId,
		ariaLabelId,
		footerId,
		filteringValue: filteringText,
		externalRef,
		keepOpen: true,
		embedded: true,
		...restProps
	});
	const ListComponent = virtualScroll ? virtual_list_default : plain_list_default;
	const status = multiselectProps.dropdownStatus;
	return import_react.createElement("div", { className: styles_css_default$4.embedded }, import_react.createElement(ListComponent, {
		menuProps: multiselectProps.getMenuProps(),
		getOptionProps: multiselectProps.getOptionProps,
		filteredOptions: multiselectProps.filteredOptions,
		filteringValue: filteringText,
		ref: multiselectProps.scrollToIndex,
		hasDropdownStatus: status.content !== null,
		checkboxes: true,
		useInteractiveGroups: true,
		screenReaderContent: multiselectProps.announcement,
		highlightType: multiselectProps.highlightType,
		isMultiSelect: true
	}), status.content && import_react.createElement(DropdownFooter, {
		content: status.content,
		id: footerId
	}), import_react.createElement(ScreenreaderOnly, { id: ariaLabelId }, ariaLabel));
});
// node_modules/@cloudscape-design/components/property-filter/filter-options.js
function filterOptions(options, searchText = "") {
	if (!searchText) return options;
	const filtered = [];
	for (const option of options) if (isGroup(option)) {
		const childOptions = filterOptions(option.options, searchText);
		if (childOptions.length > 0) filtered.push({
			...option,
			options: childOptions
		});
	} else if (matchSingleOption(option, searchText)) filtered.push(option);
	return filtered;
}
function isGroup(optionOrGroup) {
	return "options" in optionOrGroup;
}
function matchSingleOption(option, searchText) {
	var _a, _b, _c, _d, _e, _f;
	searchText = searchText.toLowerCase();
	const label = ((_a = option.label) !== null && _a !== void 0 ? _a : "").toLowerCase();
	const labelPrefix = (_b = option.__labelPrefix) !== null && _b !== void 0 ? _b : "";
	const value = (option.value ? option.value.slice(labelPrefix.length) : "").toLowerCase();
	const matchesLabelOrValue = label.indexOf(searchText) !== -1 || value.indexOf(searchText) !== -1;
	const matchesTags = (_d = (_c = option.tags) === null || _c === void 0 ? void 0 : _c.some((tag) => tag.toLowerCase().indexOf(searchText) !== -1)) !== null && _d !== void 0 ? _d : false;
	const matchesFilteringTags = (_f = (_e = option.filteringTags) === null || _e === void 0 ? void 0 : _e.some((tag) => tag.toLowerCase().indexOf(searchText) !== -1)) !== null && _f !== void 0 ? _f : false;
	return matchesLabelOrValue || matchesTags || matchesFilteringTags;
}
// node_modules/@cloudscape-design/components/property-filter/use-load-items.js
/**
* This hook generates `onBlur`, `onFocus` and `onLoadItems` handlers that make sure an `onLoadItems` event
* fires exactly once every time control they are used on gets focused.
* It is necessary to do this because Autosuggest and Select dedupe their `onLoadItems` events stopping
* the same event from firing twice in a row. This means, refocusing the control sometimes results in
* `onLoadItems` firing, but sometimes not.
*/
var useLoadItems = (onLoadItems, focusFilteringText, currentFilteringProperty, currentFilteringText, currentFilteringOperator) => {
	const focusIn = (0, import_react.useRef)(false);
	const handleBlur = () => {
		focusIn.current = true;
	};
	const fireLoadItems = (detail) => {
		var _a;
		fireNonCancelableEvent(onLoadItems, {
			...detail,
			filteringText: (_a = currentFilteringText !== null && currentFilteringText !== void 0 ? currentFilteringText : detail.filteringText) !== null && _a !== void 0 ? _a : "",
			filteringProperty: currentFilteringProperty,
			filteringOperator: currentFilteringOperator
		});
		focusIn.current = false;
	};
	const handleFocus = () => {
		if (focusIn.current) fireLoadItems({
			firstPage: true,
			samePage: false,
			filteringText: focusFilteringText
		});
	};
	const handleLoadItems = ({ detail }) => fireLoadItems(detail);
	return {
		onBlur: handleBlur,
		onFocus: handleFocus,
		onLoadItems: handleLoadItems
	};
};
// node_modules/@cloudscape-design/components/property-filter/styles.css.js
var styles_css_default$3 = {
	"root": "awsui_root_1wzqe_1yhjh_9",
	"search-field": "awsui_search-field_1wzqe_1yhjh_41",
	"input-wrapper": "awsui_input-wrapper_1wzqe_1yhjh_48",
	"add-token": "awsui_add-token_1wzqe_1yhjh_55",
	"tokens": "awsui_tokens_1wzqe_1yhjh_62",
	"token-operator": "awsui_token-operator_1wzqe_1yhjh_67",
	"property-editor": "awsui_property-editor_1wzqe_1yhjh_71",
	"property-editor-header": "awsui_property-editor-header_1wzqe_1yhjh_74",
	"property-editor-header-enum": "awsui_property-editor-header-enum_1wzqe_1yhjh_87",
	"property-editor-form": "awsui_property-editor-form_1wzqe_1yhjh_102",
	"property-editor-cancel": "awsui_property-editor-cancel_1wzqe_1yhjh_107",
	"property-editor-actions": "awsui_property-editor-actions_1wzqe_1yhjh_110",
	"property-editor-enum": "awsui_property-editor-enum_1wzqe_1yhjh_118",
	"token-editor": "awsui_token-editor_1wzqe_1yhjh_123",
	"token-editor-form": "awsui_token-editor-form_1wzqe_1yhjh_130",
	"token-editor-field-property": "awsui_token-editor-field-property_1wzqe_1yhjh_133",
	"token-editor-field-operator": "awsui_token-editor-field-operator_1wzqe_1yhjh_136",
	"token-editor-field-value": "awsui_token-editor-field-value_1wzqe_1yhjh_139",
	"token-editor-multiselect-wrapper": "awsui_token-editor-multiselect-wrapper_1wzqe_1yhjh_142",
	"token-editor-multiselect-wrapper-inner": "awsui_token-editor-multiselect-wrapper-inner_1wzqe_1yhjh_147",
	"token-editor-cancel": "awsui_token-editor-cancel_1wzqe_1yhjh_151",
	"token-editor-submit": "awsui_token-editor-submit_1wzqe_1yhjh_154",
	"token-editor-actions": "awsui_token-editor-actions_1wzqe_1yhjh_157",
	"token-editor-grid": "awsui_token-editor-grid_1wzqe_1yhjh_166",
	"token-editor-grid-group": "awsui_token-editor-grid-group_1wzqe_1yhjh_200",
	"token-editor-narrow": "awsui_token-editor-narrow_1wzqe_1yhjh_203",
	"token-editor-supports-groups": "awsui_token-editor-supports-groups_1wzqe_1yhjh_212",
	"token-editor-grid-header": "awsui_token-editor-grid-header_1wzqe_1yhjh_216",
	"token-editor-grid-cell": "awsui_token-editor-grid-cell_1wzqe_1yhjh_222",
	"token-editor-add-token": "awsui_token-editor-add-token_1wzqe_1yhjh_231",
	"custom-content-wrapper": "awsui_custom-content-wrapper_1wzqe_1yhjh_235",
	"custom-control": "awsui_custom-control_1wzqe_1yhjh_239",
	"input": "awsui_input_1wzqe_1yhjh_48",
	"results": "awsui_results_1wzqe_1yhjh_247",
	"token-trigger": "awsui_token-trigger_1wzqe_1yhjh_252",
	"remove-all": "awsui_remove-all_1wzqe_1yhjh_257",
	"join-operation": "awsui_join-operation_1wzqe_1yhjh_258",
	"custom-filter-actions": "awsui_custom-filter-actions_1wzqe_1yhjh_259",
	"constraint": "awsui_constraint_1wzqe_1yhjh_263"
};
// node_modules/@cloudscape-design/components/property-filter/test-classes/styles.css.js
var styles_css_default$2 = {
	"filtering-token": "awsui_filtering-token_1heb1_1ayd6_5",
	"filtering-token-dismiss-button": "awsui_filtering-token-dismiss-button_1heb1_1ayd6_9",
	"filtering-token-select": "awsui_filtering-token-select_1heb1_1ayd6_13",
	"filtering-token-content": "awsui_filtering-token-content_1heb1_1ayd6_17",
	"filtering-token-inner": "awsui_filtering-token-inner_1heb1_1ayd6_21",
	"filtering-token-inner-dismiss-button": "awsui_filtering-token-inner-dismiss-button_1heb1_1ayd6_25",
	"filtering-token-inner-select": "awsui_filtering-token-inner-select_1heb1_1ayd6_29",
	"filtering-token-inner-content": "awsui_filtering-token-inner-content_1heb1_1ayd6_33",
	"filtering-token-edit-button": "awsui_filtering-token-edit-button_1heb1_1ayd6_37",
	"token-editor-field-property": "awsui_token-editor-field-property_1heb1_1ayd6_41",
	"token-editor-field-operator": "awsui_token-editor-field-operator_1heb1_1ayd6_45",
	"token-editor-field-value": "awsui_token-editor-field-value_1heb1_1ayd6_49",
	"token-editor-token-remove-actions": "awsui_token-editor-token-remove-actions_1heb1_1ayd6_53",
	"token-editor-token-add-actions": "awsui_token-editor-token-add-actions_1heb1_1ayd6_57",
	"token-editor-cancel": "awsui_token-editor-cancel_1heb1_1ayd6_61",
	"token-editor-submit": "awsui_token-editor-submit_1heb1_1ayd6_65",
	"property-editor-cancel": "awsui_property-editor-cancel_1heb1_1ayd6_69",
	"property-editor-submit": "awsui_property-editor-submit_1heb1_1ayd6_73"
};
// node_modules/@cloudscape-design/components/property-filter/property-editor.js
function PropertyEditorContentCustom({ property, operator, filter, value, onChange, operatorForm }) {
	const labelId = useUniqueId();
	return import_react.createElement("div", { className: styles_css_default$3["property-editor"] }, import_react.createElement("div", {
		className: styles_css_default$3["property-editor-header"],
		id: labelId
	}, property.groupValuesLabel), import_react.createElement("div", { className: styles_css_default$3["property-editor-form"] }, import_react.createElement(FormFieldContext.Provider, { value: { ariaLabelledby: labelId } }, operatorForm({
		value,
		onChange,
		operator,
		filter
	}))));
}
function PropertyEditorContentEnum({ property, filter, value: unknownValue, onChange, asyncProps, filteringOptions, onLoadItems }) {
	const valueOptions = filteringOptions.filter((option) => {
		var _a;
		return ((_a = option.property) === null || _a === void 0 ? void 0 : _a.propertyKey) === property.propertyKey;
	}).map(({ label, value, tags, filteringTags }) => ({
		label,
		value,
		tags,
		filteringTags
	}));
	const valueHandlers = useLoadItems(onLoadItems, "", property.externalProperty);
	const value = !unknownValue ? [] : Array.isArray(unknownValue) ? unknownValue : [unknownValue];
	const selectedOptions = valueOptions.filter((option) => value.includes(option.value));
	const filteredOptions = filterOptions(valueOptions, filter);
	return import_react.createElement("div", { className: clsx(styles_css_default$3["property-editor"], styles_css_default$3["property-editor-enum"]) }, filteredOptions.length === 0 && import_react.createElement("div", { className: styles_css_default$3["property-editor-header-enum"] }, import_react.createElement(InternalCheckbox, {
		checked: false,
		readOnly: true
	}), property.groupValuesLabel), import_react.createElement(EmbeddedMultiselect, {
		filteringType: "manual",
		selectedOptions,
		onChange: (e) => onChange(e.detail.selectedOptions.map((o) => o.value)),
		options: filteredOptions.length > 0 ? [{
			options: filteredOptions,
			label: property.groupValuesLabel
		}] : [],
		filteringText: filter,
		ariaLabel: property.groupValuesLabel,
		statusType: "finished",
		noMatch: asyncProps.empty,
		...valueHandlers,
		...asyncProps
	}));
}
function PropertyEditorFooter({ property, operator, value, onCancel, onSubmit, i18nStrings }) {
	const submitToken = () => onSubmit({
		property,
		operator,
		value
	});
	return import_react.createElement("div", { className: styles_css_default$3["property-editor-actions"] }, import_react.createElement(InternalButton, {
		variant: "link",
		className: clsx(styles_css_default$3["property-editor-cancel"], styles_css_default$2["property-editor-cancel"]),
		onClick: onCancel
	}, i18nStrings.cancelActionText), import_react.createElement(InternalButton, {
		className: styles_css_default$2["property-editor-submit"],
		onClick: submitToken
	}, i18nStrings.applyActionText));
}
// node_modules/@cloudscape-design/components/property-filter/property-filter-autosuggest.js
var DROPDOWN_WIDTH_OPTIONS_LIST = 300;
var DROPDOWN_WIDTH_CUSTOM_FORM = 200;
var PropertyFilterAutosuggest = import_react.forwardRef((props, ref) => {
	var _a;
	const { value, onChange, onFocus, onBlur, onLoadItems, options, statusType = "finished", placeholder, disabled, ariaLabel, enteredTextLabel, onKeyDown, virtualScroll, expandToViewport, customForm, filterText, onOptionClick, hideEnteredTextOption, searchResultsId, onCloseDropdown, ...rest } = props;
	const highlightText = filterText === void 0 ? value : filterText;
	const customFormRef = (0, import_react.useRef)(null);
	const autosuggestInputRef = (0, import_react.useRef)(null);
	const mergedRef = useMergeRefs(autosuggestInputRef, ref);
	const filteredOptions = (0, import_react.useMemo)(() => filterOptions(options || [], highlightText), [options, highlightText]);
	const [autosuggestItemsState, autosuggestItemsHandlers] = useAutosuggestItems({
		options: filteredOptions,
		filterValue: value,
		filterText: highlightText,
		filteringType: "manual",
		enteredTextLabel,
		hideEnteredTextLabel: hideEnteredTextOption,
		onSelectItem: (option) => {
			var _a;
			const value = option.value || "";
			fireNonCancelableEvent(onChange, { value });
			if (!fireCancelableEvent(onOptionClick, option)) (_a = autosuggestInputRef.current) === null || _a === void 0 || _a.close();
			else autosuggestItemsHandlers.resetHighlightWithKeyboard();
		}
	});
	const autosuggestLoadMoreHandlers = useAutosuggestLoadMore({
		options,
		statusType,
		onLoadItems: (detail) => fireNonCancelableEvent(onLoadItems, detail)
	});
	const handleChange = (event) => {
		autosuggestItemsHandlers.resetHighlightWithKeyboard();
		fireNonCancelableEvent(onChange, event.detail);
	};
	const handleDelayedInput = (event) => {
		autosuggestLoadMoreHandlers.fireLoadMoreOnInputChange(event.detail.value);
	};
	const handleFocus = () => {
		autosuggestLoadMoreHandlers.fireLoadMoreOnInputFocus();
		fireCancelableEvent(onFocus, null);
	};
	const handleBlur = () => {
		fireCancelableEvent(onBlur, null);
	};
	const handleKeyDown = (e) => {
		fireCancelableEvent(onKeyDown, e.detail);
	};
	const handlePressArrowDown = () => {
		var _a;
		autosuggestItemsHandlers.moveHighlightWithKeyboard(1);
		if (customFormRef.current) (_a = getFirstFocusable(customFormRef.current)) === null || _a === void 0 || _a.focus();
	};
	const handlePressArrowUp = () => {
		autosuggestItemsHandlers.moveHighlightWithKeyboard(-1);
	};
	const handlePressEnter = () => {
		return autosuggestItemsHandlers.selectHighlightedOptionWithKeyboard();
	};
	const handleCloseDropdown = () => {
		autosuggestItemsHandlers.resetHighlightWithKeyboard();
		onCloseDropdown === null || onCloseDropdown === void 0 || onCloseDropdown();
	};
	const handleRecoveryClick = () => {
		var _a;
		autosuggestLoadMoreHandlers.fireLoadMoreOnRecoveryClick();
		(_a = autosuggestInputRef.current) === null || _a === void 0 || _a.focus();
	};
	const selfControlId = useUniqueId("input");
	const controlId = (_a = rest.controlId) !== null && _a !== void 0 ? _a : selfControlId;
	const listId = useUniqueId("list");
	const footerId = useUniqueId("footer");
	const highlightedOptionIdSource = useUniqueId();
	const highlightedOptionId = autosuggestItemsState.highlightedOption ? highlightedOptionIdSource : void 0;
	const isEmpty = !autosuggestItemsState.items.length;
	const dropdownStatus = useDropdownStatus({
		...props,
		isEmpty,
		onRecoveryClick: handleRecoveryClick,
		hasRecoveryCallback: !!onLoadItems
	});
	let content = null;
	if (customForm) content = import_react.createElement("div", {
		ref: customFormRef,
		className: styles_css_default$3["custom-content-wrapper"]
	}, customForm.content);
	else content = import_react.createElement(AutosuggestOptionsList, {
		statusType,
		autosuggestItemsState,
		autosuggestItemsHandlers,
		highlightedOptionId,
		highlightText,
		listId,
		controlId,
		handleLoadMore: autosuggestLoadMoreHandlers.fireLoadMoreOnScroll,
		hasDropdownStatus: dropdownStatus.content !== null,
		virtualScroll,
		listBottom: !dropdownStatus.isSticky ? import_react.createElement(DropdownFooter, {
			content: dropdownStatus.content,
			id: footerId
		}) : null,
		ariaDescribedby: dropdownStatus.content ? footerId : void 0
	});
	return import_react.createElement(AutosuggestInput, {
		ref: mergedRef,
		...rest,
		className: clsx(styles_css_default$6.root, styles_css_default$3.input),
		value,
		onChange: handleChange,
		onFocus: handleFocus,
		onBlur: handleBlur,
		onKeyDown: handleKeyDown,
		controlId,
		placeholder,
		disabled,
		ariaLabel,
		expandToViewport,
		ariaControls: listId,
		ariaActivedescendant: highlightedOptionId,
		ariaDescribedby: joinStrings(searchResultsId, rest.ariaDescribedby),
		dropdownExpanded: autosuggestItemsState.items.length > 1 || dropdownStatus.content !== null || !!customForm,
		dropdownContentKey: customForm ? "custom" : "options",
		dropdownContent: content,
		dropdownFooter: dropdownStatus.isSticky && dropdownStatus.content && !customForm ? import_react.createElement(DropdownFooter, {
			content: dropdownStatus.content,
			hasItems: autosuggestItemsState.items.length >= 1,
			id: footerId
		}) : customForm ? customForm.footer : null,
		dropdownWidth: customForm ? DROPDOWN_WIDTH_CUSTOM_FORM : DROPDOWN_WIDTH_OPTIONS_LIST,
		dropdownContentFocusable: !!customForm,
		onCloseDropdown: handleCloseDropdown,
		onDelayedInput: handleDelayedInput,
		onPressArrowDown: handlePressArrowDown,
		onPressArrowUp: handlePressArrowUp,
		onPressEnter: handlePressEnter,
		loopFocus: !!customForm || dropdownStatus.hasRecoveryButton
	});
});
// node_modules/@cloudscape-design/components/property-filter/filtering-token/styles.css.js
var styles_css_default$1 = {
	"root": "awsui_root_19bso_1gbhn_13",
	"inner-root": "awsui_inner-root_19bso_1gbhn_14",
	"has-groups": "awsui_has-groups_19bso_1gbhn_47",
	"compact-mode": "awsui_compact-mode_19bso_1gbhn_51",
	"token": "awsui_token_19bso_1gbhn_60",
	"inner-token": "awsui_inner-token_19bso_1gbhn_61",
	"grouped": "awsui_grouped_19bso_1gbhn_74",
	"list": "awsui_list_19bso_1gbhn_86",
	"show-operation": "awsui_show-operation_19bso_1gbhn_97",
	"select": "awsui_select_19bso_1gbhn_103",
	"inner-select": "awsui_inner-select_19bso_1gbhn_104",
	"token-content": "awsui_token-content_19bso_1gbhn_108",
	"token-content-grouped": "awsui_token-content-grouped_19bso_1gbhn_114",
	"inner-token-content": "awsui_inner-token-content_19bso_1gbhn_119",
	"edit-button": "awsui_edit-button_19bso_1gbhn_124",
	"dismiss-button": "awsui_dismiss-button_19bso_1gbhn_125",
	"inner-dismiss-button": "awsui_inner-dismiss-button_19bso_1gbhn_126",
	"token-disabled": "awsui_token-disabled_19bso_1gbhn_184"
};
// node_modules/@cloudscape-design/components/property-filter/filtering-token/index.js
var FilteringToken = (0, import_react.forwardRef)(({ tokens, showOperation, readOnlyOperations, operation, groupOperation, andText, orText, groupAriaLabel, operationAriaLabel, groupEditAriaLabel, disabled = false, onChangeOperation, onChangeGroupOperation, onDismissToken, editorContent, editorHeader, editorDismissAriaLabel, editorExpandToViewport, onEditorOpen, hasGroups, popoverSize, ...rest }, ref) => {
	const [nextFocusIndex, setNextFocusIndex] = (0, import_react.useState)(null);
	const tokenListRef = useListFocusController({
		nextFocusIndex,
		onFocusMoved: (target) => {
			target.focus();
			setNextFocusIndex(null);
		},
		listItemSelector: `.${styles_css_default$1["inner-root"]}`,
		fallbackSelector: `.${styles_css_default$1.root}`
	});
	const popoverRef = (0, import_react.useRef)(null);
	const popoverProps = {
		content: editorContent,
		triggerType: "text",
		header: editorHeader,
		size: popoverSize,
		position: "bottom",
		dismissAriaLabel: editorDismissAriaLabel,
		renderWithPortal: editorExpandToViewport,
		__onOpen: onEditorOpen,
		__closeAnalyticsAction: "editClose"
	};
	(0, import_react.useImperativeHandle)(ref, () => ({ closeEditor: () => {
		var _a;
		return (_a = popoverRef.current) === null || _a === void 0 ? void 0 : _a.focus();
	} }));
	return import_react.createElement(TokenGroup, {
		ref: tokenListRef,
		ariaLabel: tokens.length === 1 ? tokens[0].ariaLabel : groupAriaLabel,
		operation: showOperation && import_react.createElement(OperationSelector, {
			operation,
			onChange: onChangeOperation,
			ariaLabel: operationAriaLabel,
			andText,
			orText,
			parent: true,
			readOnlyOperations,
			disabled
		}),
		tokenAction: tokens.length === 1 ? import_react.createElement(TokenDismissButton, {
			ariaLabel: tokens[0].dismissAriaLabel,
			onClick: () => onDismissToken(0),
			parent: true,
			disabled
		}) : import_react.createElement(internal_default, {
			ref: popoverRef,
			...popoverProps,
			triggerType: "filtering-token"
		}, import_react.createElement(TokenEditButton, {
			ariaLabel: groupEditAriaLabel,
			disabled
		})),
		parent: true,
		grouped: tokens.length > 1,
		disabled,
		hasGroups,
		...copyAnalyticsMetadataAttribute(rest)
	}, tokens.length === 1 ? import_react.createElement(internal_default, {
		ref: popoverRef,
		...popoverProps
	}, import_react.createElement("span", { ...getAnalyticsMetadataAttribute({ action: "editStart" }) }, tokens[0].content)) : import_react.createElement("ul", { className: styles_css_default$1.list }, tokens.map((token, index) => import_react.createElement("li", { key: index }, import_react.createElement(TokenGroup, {
		ariaLabel: token.ariaLabel,
		operation: index !== 0 && import_react.createElement(OperationSelector, {
			operation: groupOperation,
			onChange: onChangeGroupOperation,
			ariaLabel: operationAriaLabel,
			andText,
			orText,
			parent: false,
			readOnlyOperations,
			disabled
		}),
		tokenAction: import_react.createElement(TokenDismissButton, {
			ariaLabel: token.dismissAriaLabel,
			onClick: () => {
				onDismissToken(index);
				setNextFocusIndex(index);
			},
			parent: false,
			disabled
		}),
		parent: false,
		grouped: false,
		disabled,
		hasGroups: false
	}, token.content)))));
});
var TokenGroup = (0, import_react.forwardRef)(({ ariaLabel, children, operation, tokenAction, parent, grouped, disabled, hasGroups, ...rest }, ref) => {
	const groupRef = (0, import_react.useRef)(null);
	const mergedRef = useMergeRefs(ref, groupRef);
	const isCompactMode = useDensityMode(groupRef) === "compact";
	return import_react.createElement("div", {
		ref: mergedRef,
		className: clsx(parent ? clsx(styles_css_default$1.root, styles_css_default$2["filtering-token"]) : clsx(styles_css_default$1["inner-root"], styles_css_default$2["filtering-token-inner"]), hasGroups && styles_css_default$1["has-groups"], isCompactMode && styles_css_default$1["compact-mode"]),
		role: "group",
		"aria-label": ariaLabel,
		...copyAnalyticsMetadataAttribute(rest)
	}, operation, import_react.createElement("div", {
		className: clsx(parent ? styles_css_default$1.token : styles_css_default$1["inner-token"], !!operation && styles_css_default$1["show-operation"], grouped && styles_css_default$1.grouped, disabled && styles_css_default$1["token-disabled"]),
		"aria-disabled": disabled
	}, import_react.createElement("div", { className: clsx(parent ? clsx(styles_css_default$1["token-content"], styles_css_default$2["filtering-token-content"]) : clsx(styles_css_default$1["inner-token-content"], styles_css_default$2["filtering-token-inner-content"]), grouped && styles_css_default$1["token-content-grouped"]) }, children), tokenAction));
});
function OperationSelector({ operation, onChange, ariaLabel, andText, orText, parent, readOnlyOperations, disabled }) {
	return import_react.createElement(InternalSelect, {
		__inFilteringToken: parent ? "root" : "nested",
		className: clsx(parent ? clsx(styles_css_default$1.select, styles_css_default$2["filtering-token-select"]) : clsx(styles_css_default$1["inner-select"], styles_css_default$2["filtering-token-inner-select"])),
		options: [{
			value: "and",
			label: andText
		}, {
			value: "or",
			label: orText
		}],
		selectedOption: {
			value: operation,
			label: operation === "and" ? andText : orText
		},
		onChange: (e) => onChange(e.detail.selectedOption.value),
		disabled,
		readOnly: readOnlyOperations,
		ariaLabel
	});
}
function TokenDismissButton({ ariaLabel, onClick, parent, disabled }) {
	return import_react.createElement("button", {
		type: "button",
		className: clsx(parent ? clsx(styles_css_default$1["dismiss-button"], styles_css_default$2["filtering-token-dismiss-button"]) : clsx(styles_css_default$1["inner-dismiss-button"], styles_css_default$2["filtering-token-inner-dismiss-button"])),
		"aria-label": ariaLabel,
		onClick,
		disabled,
		"data-awsui-motion-trigger": "hover",
		...getAnalyticsMetadataAttribute({ action: "dismiss" })
	}, import_react.createElement(InternalIcon, {
		name: "close",
		nativeAttributes: { "data-awsui-motion-target": "" }
	}));
}
function TokenEditButton({ ariaLabel, disabled }) {
	return import_react.createElement("button", {
		type: "button",
		className: clsx(styles_css_default$1["edit-button"], styles_css_default$2["filtering-token-edit-button"]),
		"aria-label": ariaLabel,
		disabled,
		"data-awsui-motion-trigger": "hover"
	}, import_react.createElement(InternalIcon, {
		name: "edit",
		nativeAttributes: { "data-awsui-motion-target": "" }
	}));
}
// node_modules/@cloudscape-design/components/property-filter/token-editor-inputs.js
function PropertyInput({ property, onChangePropertyKey, asyncProps, filteringProperties, onLoadItems, customGroupsText, i18nStrings, freeTextFiltering }) {
	var _a;
	const propertySelectHandlers = useLoadItems(onLoadItems);
	const asyncPropertySelectProps = asyncProps ? {
		...asyncProps,
		...propertySelectHandlers
	} : {};
	const propertyOptions = getPropertySuggestions(filteringProperties, customGroupsText, i18nStrings, ({ propertyKey, propertyLabel }) => ({
		value: propertyKey,
		label: propertyLabel,
		dontCloseOnSelect: true
	}));
	const allPropertiesOption = {
		label: i18nStrings.allPropertiesLabel,
		value: void 0
	};
	if (!freeTextFiltering.disabled) propertyOptions.unshift(allPropertiesOption);
	return import_react.createElement(InternalSelect, {
		filteringType: "auto",
		options: propertyOptions,
		selectedOption: property ? {
			value: (_a = property.propertyKey) !== null && _a !== void 0 ? _a : void 0,
			label: property.propertyLabel
		} : allPropertiesOption,
		onChange: (e) => onChangePropertyKey(e.detail.selectedOption.value),
		...asyncPropertySelectProps
	});
}
function OperatorInput({ property, operator, onChangeOperator, i18nStrings, filteringProperties, freeTextFiltering, triggerVariant }) {
	var _a;
	const getDescription = (op) => {
		if (property) return operatorToDescription(op, i18nStrings, property);
		return operatorToDescription(op, i18nStrings, filteringProperties.find((prop) => prop.getOperatorDescription(op) !== null));
	};
	const operatorOptions = (property ? getAllowedOperators(property) : getAllowedFreeTextOperators(freeTextFiltering)).map((op) => {
		var _a;
		return {
			value: op,
			label: op,
			description: (_a = getDescription(op)) !== null && _a !== void 0 ? _a : void 0
		};
	});
	return import_react.createElement(InternalSelect, {
		options: operatorOptions,
		triggerVariant,
		selectedOption: operator ? {
			value: operator,
			label: operator,
			description: (_a = getDescription(operator)) !== null && _a !== void 0 ? _a : void 0
		} : null,
		onChange: (e) => onChangeOperator(e.detail.selectedOption.value)
	});
}
function ValueInput(props) {
	const { property, operator, value, onChangeValue } = props;
	const OperatorForm = (property === null || property === void 0 ? void 0 : property.propertyKey) && operator && (property === null || property === void 0 ? void 0 : property.getValueFormRenderer(operator));
	if (OperatorForm) return import_react.createElement(OperatorForm, {
		value,
		onChange: onChangeValue,
		operator
	});
	if (property && operator && property.getTokenType(operator) === "enum") return import_react.createElement(ValueInputEnum, {
		...props,
		property,
		operator
	});
	return import_react.createElement(ValueInputAuto, { ...props });
}
function ValueInputAuto({ property, operator, value: unknownValue, onChangeValue, asyncProps, filteringOptions, onLoadItems, i18nStrings }) {
	var _a;
	const value = (unknownValue !== null && unknownValue !== void 0 ? unknownValue : "") + "";
	const valueOptions = property ? filteringOptions.filter((option) => {
		var _a;
		return ((_a = option.property) === null || _a === void 0 ? void 0 : _a.propertyKey) === property.propertyKey;
	}).map(({ label, value, tags, filteringTags }) => ({
		label,
		value,
		tags,
		filteringTags
	})) : [];
	const valueAutosuggestHandlers = useLoadItems(onLoadItems, "", property === null || property === void 0 ? void 0 : property.externalProperty, value, operator);
	const asyncValueAutosuggestProps = (property === null || property === void 0 ? void 0 : property.propertyKey) ? {
		...valueAutosuggestHandlers,
		...asyncProps
	} : { empty: asyncProps.empty };
	const [matchedOption] = valueOptions.filter((option) => option.value === value);
	return import_react.createElement(InternalAutosuggest, {
		enteredTextLabel: i18nStrings.enteredTextLabel,
		value: (_a = matchedOption === null || matchedOption === void 0 ? void 0 : matchedOption.label) !== null && _a !== void 0 ? _a : value,
		clearAriaLabel: i18nStrings.clearAriaLabel,
		onChange: (e) => onChangeValue(e.detail.value),
		disabled: !operator,
		options: valueOptions,
		...asyncValueAutosuggestProps,
		virtualScroll: true
	});
}
function ValueInputEnum({ property, operator, value: unknownValue, onChangeValue, asyncProps, filteringOptions, onLoadItems }) {
	const valueOptions = filteringOptions.filter((option) => {
		var _a;
		return ((_a = option.property) === null || _a === void 0 ? void 0 : _a.propertyKey) === property.propertyKey;
	}).map(({ label, value, tags, filteringTags }) => ({
		label,
		value,
		tags,
		filteringTags
	}));
	const asyncValueAutosuggestProps = {
		statusType: "finished",
		...useLoadItems(onLoadItems, "", property.externalProperty, void 0, operator),
		...asyncProps
	};
	const value = !unknownValue ? [] : Array.isArray(unknownValue) ? unknownValue : [unknownValue];
	const selectedOptions = valueOptions.filter((option) => value.includes(option.value));
	return import_react.createElement("div", { className: styles_css_default$3["token-editor-multiselect-wrapper"] }, import_react.createElement("div", { className: styles_css_default$3["token-editor-multiselect-wrapper-inner"] }, import_react.createElement(InternalMultiselect, {
		filteringType: "auto",
		selectedOptions,
		onChange: (e) => onChangeValue(e.detail.selectedOptions.map((o) => o.value)),
		options: valueOptions.length > 0 ? [{
			options: valueOptions,
			label: property.groupValuesLabel
		}] : [],
		...asyncValueAutosuggestProps,
		inlineTokens: true,
		hideTokens: true,
		keepOpen: true
	})));
}
// node_modules/@cloudscape-design/components/property-filter/token-editor.js
function TokenEditor({ supportsGroups, asyncProperties, asyncProps, customGroupsText, freeTextFiltering, filteringProperties, filteringOptions, i18nStrings, onLoadItems, onSubmit, onDismiss, tokensToCapture, onTokenCapture, onTokenRelease, tempGroup, onChangeTempGroup }) {
	var _a;
	const [nextFocusIndex, setNextFocusIndex] = (0, import_react.useState)(null);
	const tokenListRef = useListFocusController({
		nextFocusIndex,
		onFocusMoved: (target) => {
			target.focus();
			setNextFocusIndex(null);
		},
		listItemSelector: `.${styles_css_default$3["token-editor-field-property"]}`,
		fallbackSelector: `.${styles_css_default$3["token-editor-add-token"]}`
	});
	const groups = tempGroup.map((temporaryToken, index) => {
		const setTemporaryToken = (newToken) => {
			var _a;
			const copy = [...tempGroup];
			copy[index] = newToken;
			if (((_a = newToken.property) === null || _a === void 0 ? void 0 : _a.getTokenType(newToken.operator)) === "enum" && newToken.value === null) newToken.value = [];
			onChangeTempGroup(copy);
		};
		const property = temporaryToken.property;
		const onChangePropertyKey = (newPropertyKey) => {
			var _a;
			const filteringProperty = filteringProperties.reduce((acc, property) => property.propertyKey === newPropertyKey ? property : acc, void 0);
			const allowedOperators = filteringProperty ? getAllowedOperators(filteringProperty) : getAllowedFreeTextOperators(freeTextFiltering);
			const operator = temporaryToken.operator && allowedOperators.indexOf(temporaryToken.operator) !== -1 ? temporaryToken.operator : allowedOperators[0];
			const matchedProperty = (_a = filteringProperties.find((property) => property.propertyKey === newPropertyKey)) !== null && _a !== void 0 ? _a : null;
			const value = !!(matchedProperty === null || matchedProperty === void 0 ? void 0 : matchedProperty.getValueFormRenderer(operator)) || (matchedProperty === null || matchedProperty === void 0 ? void 0 : matchedProperty.getTokenType(operator)) === "enum" ? null : "";
			setTemporaryToken({
				...temporaryToken,
				property: matchedProperty,
				operator,
				value
			});
		};
		const operator = temporaryToken.operator;
		const onChangeOperator = (newOperator) => {
			const value = (property === null || property === void 0 ? void 0 : property.getTokenType(operator)) !== (property === null || property === void 0 ? void 0 : property.getTokenType(newOperator)) ? null : temporaryToken.value;
			setTemporaryToken({
				...temporaryToken,
				operator: newOperator,
				value
			});
		};
		const value = temporaryToken.value;
		const onChangeValue = (newValue) => {
			setTemporaryToken({
				...temporaryToken,
				value: newValue
			});
		};
		return {
			token: temporaryToken,
			property,
			onChangePropertyKey,
			operator,
			onChangeOperator,
			value,
			onChangeValue
		};
	});
	return import_react.createElement("div", {
		className: styles_css_default$3["token-editor"],
		ref: tokenListRef
	}, import_react.createElement(TokenEditorFields, {
		supportsGroups,
		tokens: groups.map((group) => group.token),
		onRemove: (index) => {
			onChangeTempGroup(tempGroup.filter((_, existingIndex) => existingIndex !== index));
			setNextFocusIndex(index);
		},
		onRemoveFromGroup: (index) => {
			const releasedToken = tempGroup[index];
			onChangeTempGroup(tempGroup.filter((_, existingIndex) => existingIndex !== index));
			onTokenRelease(releasedToken);
			setNextFocusIndex(index);
		},
		onSubmit,
		renderProperty: (index) => import_react.createElement(PropertyInput, {
			property: groups[index].property,
			onChangePropertyKey: groups[index].onChangePropertyKey,
			asyncProps: asyncProperties ? asyncProps : null,
			filteringProperties,
			onLoadItems,
			customGroupsText,
			i18nStrings,
			freeTextFiltering
		}),
		renderOperator: (index) => import_react.createElement(OperatorInput, {
			property: groups[index].property,
			operator: groups[index].operator,
			onChangeOperator: groups[index].onChangeOperator,
			i18nStrings,
			filteringProperties,
			freeTextFiltering,
			triggerVariant: supportsGroups ? "label" : "option"
		}),
		renderValue: (index) => import_react.createElement(ValueInput, {
			property: groups[index].property,
			operator: groups[index].operator,
			value: groups[index].value,
			onChangeValue: groups[index].onChangeValue,
			asyncProps,
			filteringOptions,
			onLoadItems,
			i18nStrings
		}),
		i18nStrings
	}), supportsGroups && import_react.createElement("div", { className: clsx(styles_css_default$3["token-editor-add-token"], styles_css_default$2["token-editor-token-add-actions"]) }, import_react.createElement(InternalButtonDropdown, {
		variant: "normal",
		ariaLabel: i18nStrings.tokenEditorAddTokenActionsAriaLabel,
		items: tokensToCapture.map((token, index) => {
			var _a, _b, _c, _d;
			return {
				id: index.toString(),
				text: (_b = (_a = i18nStrings.tokenEditorAddExistingTokenLabel) === null || _a === void 0 ? void 0 : _a.call(i18nStrings, token)) !== null && _b !== void 0 ? _b : "",
				ariaLabel: (_d = (_c = i18nStrings.tokenEditorAddExistingTokenAriaLabel) === null || _c === void 0 ? void 0 : _c.call(i18nStrings, token)) !== null && _d !== void 0 ? _d : ""
			};
		}),
		onItemClick: ({ detail }) => {
			const index = parseInt(detail.id);
			if (!isNaN(index) && tokensToCapture[index]) {
				onChangeTempGroup([...tempGroup, { ...tokensToCapture[index] }]);
				setNextFocusIndex(groups.length);
				onTokenCapture(tokensToCapture[index]);
			}
		},
		disabled: tokensToCapture.length === 0,
		showMainActionOnly: tokensToCapture.length === 0,
		mainAction: {
			text: (_a = i18nStrings.tokenEditorAddNewTokenLabel) !== null && _a !== void 0 ? _a : "",
			onClick: () => {
				var _a;
				const lastTokenInGroup = tempGroup[tempGroup.length - 1];
				const property = lastTokenInGroup ? lastTokenInGroup.property : null;
				const operator = (_a = property === null || property === void 0 ? void 0 : property.defaultOperator) !== null && _a !== void 0 ? _a : ":";
				onChangeTempGroup([...tempGroup, {
					property,
					operator,
					value: null
				}]);
				setNextFocusIndex(groups.length);
			}
		}
	})), import_react.createElement("div", { className: styles_css_default$3["token-editor-actions"] }, import_react.createElement("span", { ...getAnalyticsMetadataAttribute({ action: "editCancel" }) }, import_react.createElement(InternalButton, {
		formAction: "none",
		variant: "link",
		className: clsx(styles_css_default$3["token-editor-cancel"], styles_css_default$2["token-editor-cancel"]),
		onClick: onDismiss
	}, i18nStrings.cancelActionText)), import_react.createElement("span", { ...getAnalyticsMetadataAttribute({ action: "editConfirm" }) }, import_react.createElement(InternalButton, {
		className: clsx(styles_css_default$3["token-editor-submit"], styles_css_default$2["token-editor-submit"]),
		formAction: "none",
		onClick: onSubmit
	}, i18nStrings.applyActionText))));
}
function TokenEditorFields({ tokens, supportsGroups, onRemove, onRemoveFromGroup, onSubmit, renderProperty, renderOperator, renderValue, i18nStrings }) {
	const isNarrow = useMobile() || !supportsGroups;
	const propertyLabelId = useUniqueId();
	const operatorLabelId = useUniqueId();
	const valueLabelId = useUniqueId();
	const headers = import_react.createElement("div", { className: styles_css_default$3["token-editor-grid-group"] }, import_react.createElement("div", {
		id: propertyLabelId,
		className: styles_css_default$3["token-editor-grid-header"]
	}, i18nStrings.propertyText), import_react.createElement("div", {
		id: operatorLabelId,
		className: styles_css_default$3["token-editor-grid-header"]
	}, i18nStrings.operatorText), import_react.createElement("div", {
		id: valueLabelId,
		className: styles_css_default$3["token-editor-grid-header"]
	}, i18nStrings.valueText), import_react.createElement("div", { className: styles_css_default$3["token-editor-grid-header"] }));
	return import_react.createElement("form", {
		className: clsx(styles_css_default$3["token-editor-grid"], isNarrow && styles_css_default$3["token-editor-narrow"], styles_css_default$3["token-editor-form"]),
		onSubmit: (event) => {
			event.preventDefault();
			onSubmit();
		}
	}, !isNarrow && headers, tokens.map((token, index) => {
		var _a, _b, _c, _d, _e, _f;
		return import_react.createElement("div", {
			key: index,
			role: "group",
			"aria-label": i18nStrings.formatToken(token).formattedText,
			className: clsx(styles_css_default$3["token-editor-grid-group"], supportsGroups && styles_css_default$3["token-editor-supports-groups"])
		}, import_react.createElement("div", { className: clsx(styles_css_default$3["token-editor-grid-cell"], isNarrow && styles_css_default$3["token-editor-narrow"]) }, import_react.createElement(TokenEditorField, {
			isNarrow,
			label: i18nStrings.propertyText,
			labelId: propertyLabelId,
			className: clsx(styles_css_default$3["token-editor-field-property"], styles_css_default$2["token-editor-field-property"]),
			index
		}, renderProperty(index))), import_react.createElement("div", { className: clsx(styles_css_default$3["token-editor-grid-cell"], isNarrow && styles_css_default$3["token-editor-narrow"]) }, import_react.createElement(TokenEditorField, {
			isNarrow,
			label: i18nStrings.operatorText,
			labelId: operatorLabelId,
			className: clsx(styles_css_default$3["token-editor-field-operator"], styles_css_default$2["token-editor-field-operator"]),
			index
		}, renderOperator(index))), import_react.createElement("div", { className: clsx(styles_css_default$3["token-editor-grid-cell"], isNarrow && styles_css_default$3["token-editor-narrow"]) }, import_react.createElement(TokenEditorField, {
			isNarrow,
			label: i18nStrings.valueText,
			labelId: valueLabelId,
			className: clsx(styles_css_default$3["token-editor-field-value"], styles_css_default$2["token-editor-field-value"]),
			index
		}, renderValue(index))), supportsGroups && import_react.createElement("div", { className: clsx(styles_css_default$3["token-editor-grid-cell"], isNarrow && styles_css_default$3["token-editor-narrow"]) }, import_react.createElement("div", { className: styles_css_default$3["token-editor-remove-token"] }, import_react.createElement(TokenEditorRemoveActions, {
			isNarrow,
			ariaLabel: (_b = (_a = i18nStrings.tokenEditorTokenActionsAriaLabel) === null || _a === void 0 ? void 0 : _a.call(i18nStrings, token)) !== null && _b !== void 0 ? _b : "",
			mainActionAriaLabel: (_d = (_c = i18nStrings.tokenEditorTokenRemoveAriaLabel) === null || _c === void 0 ? void 0 : _c.call(i18nStrings, token)) !== null && _d !== void 0 ? _d : "",
			disabled: tokens.length === 1,
			items: [{
				id: "remove",
				text: (_e = i18nStrings.tokenEditorTokenRemoveLabel) !== null && _e !== void 0 ? _e : "",
				disabled: token.standaloneIndex !== void 0
			}, {
				id: "remove-from-group",
				text: (_f = i18nStrings.tokenEditorTokenRemoveFromGroupLabel) !== null && _f !== void 0 ? _f : ""
			}],
			onItemClick: (itemId) => {
				switch (itemId) {
					case "remove": return onRemove(index);
					case "remove-from-group": return onRemoveFromGroup(index);
				}
			},
			index
		}))));
	}));
}
function TokenEditorField({ isNarrow, label, labelId, children, className, index }) {
	return isNarrow ? import_react.createElement(InternalFormField, {
		label,
		className,
		stretch: true,
		"data-testindex": index
	}, children) : import_react.createElement(FormFieldContext.Provider, { value: { ariaLabelledby: labelId } }, import_react.createElement(InternalFormField, {
		className,
		"data-testindex": index
	}, children));
}
function TokenEditorRemoveActions({ isNarrow, ariaLabel, mainActionAriaLabel, disabled, items, onItemClick, index }) {
	return isNarrow ? import_react.createElement(InternalButtonDropdown, {
		variant: "normal",
		ariaLabel,
		items: items.slice(1),
		onItemClick: ({ detail }) => onItemClick(detail.id),
		disabled,
		mainAction: {
			text: items[0].text,
			onClick: () => onItemClick(items[0].id),
			disabled,
			ariaLabel: mainActionAriaLabel
		},
		className: styles_css_default$2["token-editor-token-remove-actions"],
		"data-testindex": index
	}) : import_react.createElement(InternalButtonDropdown, {
		variant: "icon",
		ariaLabel,
		items,
		onItemClick: ({ detail }) => onItemClick(detail.id),
		disabled,
		className: styles_css_default$2["token-editor-token-remove-actions"],
		"data-testindex": index
	});
}
// node_modules/@cloudscape-design/components/property-filter/analytics-metadata/styles.css.js
var styles_css_default = {
	"token-trigger": "awsui_token-trigger_1b6uy_xiape_5",
	"search-field": "awsui_search-field_1b6uy_xiape_6"
};
// node_modules/@cloudscape-design/components/property-filter/token.js
var TokenButton = ({ query, onUpdateToken, onUpdateOperation, onRemoveToken, tokenIndex, filteringProperties, filteringOptions, asyncProps, onLoadItems, i18nStrings, asyncProperties, hideOperations, readOnlyOperations, customGroupsText, disabled, freeTextFiltering, expandToViewport, enableTokenGroups }) => {
	var _a, _b, _c, _d;
	const tokenRef = (0, import_react.useRef)(null);
	const hasGroups = query.tokens.some(isInternalTokenGroup);
	const first = tokenIndex === 0;
	const tokenOrGroup = query.tokens[tokenIndex];
	const tokens = tokenGroupToTokens([tokenOrGroup]).map((t) => ({
		...t,
		standaloneIndex: void 0
	}));
	const operation = query.operation;
	const groupOperation = isInternalTokenGroup(tokenOrGroup) ? tokenOrGroup.operation : operation === "and" ? "or" : "and";
	const [tempTokens, setTempTokens] = (0, import_react.useState)(tokens);
	const capturedTokenIndices = tempTokens.map((token) => token.standaloneIndex).filter((index) => index !== void 0);
	const tokensToCapture = [];
	for (let index = 0; index < query.tokens.length; index++) {
		const token = query.tokens[index];
		if (isInternalToken(token) && token !== tokenOrGroup && !capturedTokenIndices.includes(index)) tokensToCapture.push(token);
	}
	const [tempReleasedTokens, setTempReleasedTokens] = (0, import_react.useState)([]);
	tokensToCapture.push(...tempReleasedTokens);
	return import_react.createElement(FilteringToken, {
		ref: tokenRef,
		tokens: tokens.map((token) => {
			const formattedToken = i18nStrings.formatToken(token);
			return {
				content: import_react.createElement("span", { className: clsx(styles_css_default$3["token-trigger"], styles_css_default["token-trigger"]) }, import_react.createElement(TokenTrigger, {
					token: formattedToken,
					allProperties: token.property === null
				})),
				ariaLabel: formattedToken.formattedText,
				dismissAriaLabel: i18nStrings.removeTokenButtonAriaLabel(token)
			};
		}),
		showOperation: !first && !hideOperations,
		readOnlyOperations: !!readOnlyOperations,
		operation,
		andText: (_a = i18nStrings.operationAndText) !== null && _a !== void 0 ? _a : "",
		orText: (_b = i18nStrings.operationOrText) !== null && _b !== void 0 ? _b : "",
		operationAriaLabel: (_c = i18nStrings.tokenOperatorAriaLabel) !== null && _c !== void 0 ? _c : "",
		onChangeOperation: onUpdateOperation,
		onDismissToken: (removeIndex) => {
			if (tokens.length === 1) onRemoveToken();
			else {
				const newTokens = tokens.filter((_, index) => index !== removeIndex);
				onUpdateToken(newTokens.length === 1 ? newTokens[0] : {
					operation: groupOperation,
					tokens: newTokens
				}, []);
			}
		},
		disabled,
		editorContent: import_react.createElement(TokenEditor, {
			supportsGroups: enableTokenGroups,
			filteringProperties,
			filteringOptions,
			tempGroup: tempTokens,
			onChangeTempGroup: setTempTokens,
			tokensToCapture,
			onTokenCapture: (capturedToken) => setTempReleasedTokens((prev) => prev.filter((token) => token !== capturedToken)),
			onTokenRelease: (releasedToken) => {
				if (releasedToken.standaloneIndex === void 0) setTempReleasedTokens((prev) => [...prev, releasedToken]);
			},
			asyncProps,
			onLoadItems,
			i18nStrings,
			asyncProperties,
			customGroupsText,
			freeTextFiltering,
			onDismiss: () => {
				var _a;
				(_a = tokenRef.current) === null || _a === void 0 || _a.closeEditor();
			},
			onSubmit: () => {
				var _a;
				onUpdateToken(tempTokens.length === 1 ? tempTokens[0] : {
					operation: groupOperation,
					tokens: tempTokens
				}, tempReleasedTokens);
				(_a = tokenRef.current) === null || _a === void 0 || _a.closeEditor();
			}
		}),
		editorHeader: (_d = i18nStrings.editTokenHeader) !== null && _d !== void 0 ? _d : "",
		editorDismissAriaLabel: i18nStrings.dismissAriaLabel,
		editorExpandToViewport: !!expandToViewport,
		onEditorOpen: () => {
			setTempTokens(tokens);
			setTempReleasedTokens([]);
		},
		groupOperation,
		onChangeGroupOperation: (operation) => onUpdateToken({
			operation,
			tokens
		}, []),
		groupAriaLabel: i18nStrings.groupAriaLabel({
			operation: groupOperation,
			tokens
		}),
		groupEditAriaLabel: i18nStrings.groupEditAriaLabel({
			operation: groupOperation,
			tokens
		}),
		hasGroups,
		popoverSize: enableTokenGroups ? "content" : "large",
		...getAnalyticsMetadataAttribute({ detail: {
			tokenPosition: `${tokenIndex + 1}`,
			tokenLabel: `.${styles_css_default["token-trigger"]}`
		} })
	});
};
var TokenTrigger = ({ token: { propertyLabel, operator, value }, allProperties }) => {
	if (propertyLabel) propertyLabel += " ";
	const operatorText = operator === ":" && allProperties ? "" : operator + " ";
	return import_react.createElement(import_react.Fragment, null, allProperties ? "" : propertyLabel, import_react.createElement("span", { className: styles_css_default$3["token-operator"] }, operatorText), value);
};
// node_modules/@cloudscape-design/components/property-filter/internal.js
var PropertyFilterInternal = import_react.forwardRef(({ disabled, countText, query, hideOperations, readOnlyOperations, onChange, filteringProperties, filteringOptions, customGroupsText, disableFreeTextFiltering, freeTextFiltering, onLoadItems, virtualScroll, customControl, customFilterActions, filteringPlaceholder, filteringAriaLabel, filteringEmpty, filteringLoadingText, filteringFinishedText, filteringErrorText, filteringRecoveryText, filteringConstraintText, filteringStatusType, asyncProperties, tokenLimit, expandToViewport, tokenLimitShowFewerAriaLabel, tokenLimitShowMoreAriaLabel, enableTokenGroups, loading = false, __internalRootRef, ...rest }, ref) => {
	var _a;
	const [nextFocusIndex, setNextFocusIndex] = (0, import_react.useState)(null);
	const tokenListRef = useListFocusController({
		nextFocusIndex,
		onFocusMoved: (target, targetType) => {
			var _a;
			if (targetType === "fallback") (_a = inputRef.current) === null || _a === void 0 || _a.focus({ preventDropdown: true });
			else target.focus();
			setNextFocusIndex(null);
		},
		listItemSelector: `.${styles_css_default$5["list-item"]}`,
		showMoreSelector: `.${styles_css_default$5.toggle}`,
		fallbackSelector: `.${styles_css_default$3.input}`
	});
	const mergedRef = useMergeRefs(tokenListRef, __internalRootRef);
	const inputRef = (0, import_react.useRef)(null);
	const searchResultsRef = (0, import_react.useRef)(null);
	const baseProps = getBaseProps(rest);
	const i18nStrings = usePropertyFilterI18n(rest.i18nStrings);
	(0, import_react.useImperativeHandle)(ref, () => ({ focus: () => {
		var _a;
		return (_a = inputRef.current) === null || _a === void 0 ? void 0 : _a.focus();
	} }), []);
	const [filteringText, setFilteringText] = (0, import_react.useState)("");
	const { internalProperties, internalOptions, internalQuery, internalFreeText } = (() => {
		var _a, _b;
		const propertyByKey = filteringProperties.reduce((acc, property) => {
			var _a, _b, _c, _d, _e;
			const extendedOperators = ((_a = property === null || property === void 0 ? void 0 : property.operators) !== null && _a !== void 0 ? _a : []).reduce((acc, operator) => typeof operator === "object" ? acc.set(operator.operator, operator) : acc, /* @__PURE__ */ new Map());
			acc.set(property.key, {
				propertyKey: property.key,
				propertyLabel: (_b = property === null || property === void 0 ? void 0 : property.propertyLabel) !== null && _b !== void 0 ? _b : "",
				groupValuesLabel: (_c = property === null || property === void 0 ? void 0 : property.groupValuesLabel) !== null && _c !== void 0 ? _c : "",
				propertyGroup: property === null || property === void 0 ? void 0 : property.group,
				operators: ((_d = property === null || property === void 0 ? void 0 : property.operators) !== null && _d !== void 0 ? _d : []).map((op) => typeof op === "string" ? op : op.operator),
				defaultOperator: (_e = property === null || property === void 0 ? void 0 : property.defaultOperator) !== null && _e !== void 0 ? _e : "=",
				getTokenType: (operator) => {
					var _a, _b;
					return operator ? (_b = (_a = extendedOperators.get(operator)) === null || _a === void 0 ? void 0 : _a.tokenType) !== null && _b !== void 0 ? _b : "value" : "value";
				},
				getValueFormatter: (operator) => {
					var _a, _b;
					return operator ? (_b = (_a = extendedOperators.get(operator)) === null || _a === void 0 ? void 0 : _a.format) !== null && _b !== void 0 ? _b : null : null;
				},
				getValueFormRenderer: (operator) => {
					var _a, _b;
					return operator ? (_b = (_a = extendedOperators.get(operator)) === null || _a === void 0 ? void 0 : _a.form) !== null && _b !== void 0 ? _b : null : null;
				},
				getOperatorDescription: (operator) => {
					var _a, _b;
					return operator ? (_b = (_a = extendedOperators.get(operator)) === null || _a === void 0 ? void 0 : _a.description) !== null && _b !== void 0 ? _b : null : null;
				},
				externalProperty: property
			});
			return acc;
		}, /* @__PURE__ */ new Map());
		const getProperty = (propertyKey) => {
			var _a;
			return (_a = propertyByKey.get(propertyKey)) !== null && _a !== void 0 ? _a : null;
		};
		const internalOptions = filteringOptions.map((option) => {
			var _a, _b, _c, _d;
			return {
				property: getProperty(option.propertyKey),
				value: option.value,
				label: (_b = (_a = option.label) !== null && _a !== void 0 ? _a : option.value) !== null && _b !== void 0 ? _b : "",
				tags: (_c = option.tags) !== null && _c !== void 0 ? _c : [],
				filteringTags: (_d = option.filteringTags) !== null && _d !== void 0 ? _d : []
			};
		});
		function transformToken(tokenOrGroup, standaloneIndex) {
			const isTokenGroup = (t) => {
				return "operation" in t;
			};
			return isTokenGroup(tokenOrGroup) ? {
				operation: tokenOrGroup.operation,
				tokens: tokenOrGroup.tokens.map((token) => transformToken(token))
			} : {
				standaloneIndex,
				property: tokenOrGroup.propertyKey ? getProperty(tokenOrGroup.propertyKey) : null,
				operator: tokenOrGroup.operator,
				value: tokenOrGroup.value
			};
		}
		const internalQuery = {
			operation: query.operation,
			tokens: (enableTokenGroups && query.tokenGroups ? query.tokenGroups : query.tokens).map(transformToken)
		};
		const internalFreeText = {
			disabled: disableFreeTextFiltering,
			operators: (_a = freeTextFiltering === null || freeTextFiltering === void 0 ? void 0 : freeTextFiltering.operators) !== null && _a !== void 0 ? _a : [":", "!:"],
			defaultOperator: (_b = freeTextFiltering === null || freeTextFiltering === void 0 ? void 0 : freeTextFiltering.defaultOperator) !== null && _b !== void 0 ? _b : ":"
		};
		return {
			internalProperties: [...propertyByKey.values()],
			internalOptions,
			internalQuery,
			internalFreeText
		};
	})();
	const countValue = (0, import_react.useMemo)(() => {
		if (!countText || typeof countText !== "string") return;
		const m = countText.match(/\d+/);
		return m ? parseInt(m[0]) : void 0;
	}, [countText]);
	const tableComponentContext = useTableComponentsContext();
	(0, import_react.useEffect)(() => {
		var _a;
		if ((_a = tableComponentContext === null || tableComponentContext === void 0 ? void 0 : tableComponentContext.filterRef) === null || _a === void 0 ? void 0 : _a.current) {
			const groupedTokens = tokenGroupToTokens(internalQuery.tokens);
			const filteredBy = groupedTokens.map((token) => {
				var _a;
				return (_a = token.property) === null || _a === void 0 ? void 0 : _a.propertyKey;
			}).filter((propertyKey) => typeof propertyKey === "string");
			tableComponentContext.filterRef.current.filterCount = countValue;
			tableComponentContext.filterRef.current.filteredBy = filteredBy;
			tableComponentContext.filterRef.current.filtered = groupedTokens.length > 0;
			return () => {
				var _a, _b, _c;
				(_a = tableComponentContext.filterRef.current) === null || _a === void 0 || delete _a.filterCount;
				(_b = tableComponentContext.filterRef.current) === null || _b === void 0 || delete _b.filteredBy;
				(_c = tableComponentContext.filterRef.current) === null || _c === void 0 || delete _c.filtered;
			};
		}
	}, [
		tableComponentContext === null || tableComponentContext === void 0 ? void 0 : tableComponentContext.filterRef,
		countValue,
		internalQuery.tokens
	]);
	const { addToken, updateToken, updateOperation, removeToken, removeAllTokens } = getQueryActions({
		query: internalQuery,
		filteringOptions: internalOptions,
		onChange,
		enableTokenGroups
	});
	const parsedText = parseText(filteringText, internalProperties, internalFreeText);
	const autosuggestOptions = getAutosuggestOptions(parsedText, internalProperties, internalOptions, customGroupsText, i18nStrings);
	const createToken = (currentText) => {
		const parsedText = parseText(currentText, internalProperties, internalFreeText);
		let newToken;
		switch (parsedText.step) {
			case "property":
				newToken = {
					property: parsedText.property,
					operator: parsedText.operator,
					value: parsedText.value
				};
				break;
			case "free-text":
				newToken = {
					property: null,
					operator: parsedText.operator || internalFreeText.defaultOperator,
					value: parsedText.value
				};
				break;
			case "operator": newToken = {
				property: null,
				operator: internalFreeText.defaultOperator,
				value: currentText
			};
		}
		if (internalFreeText.disabled && !newToken.property) return;
		addToken(newToken);
		setFilteringText("");
	};
	const getLoadMoreDetail = (parsedText, filteringText) => {
		const loadMoreDetail = {
			filteringProperty: void 0,
			filteringText,
			filteringOperator: void 0
		};
		if (parsedText.step === "property") {
			loadMoreDetail.filteringProperty = parsedText.property.externalProperty;
			loadMoreDetail.filteringText = parsedText.value;
			loadMoreDetail.filteringOperator = parsedText.operator;
		}
		return loadMoreDetail;
	};
	const loadMoreDetail = getLoadMoreDetail(parsedText, filteringText);
	const inputLoadItemsHandlers = useLoadItems(onLoadItems, loadMoreDetail.filteringText, loadMoreDetail.filteringProperty, loadMoreDetail.filteringText, loadMoreDetail.filteringOperator);
	const asyncProps = {
		empty: filteringEmpty,
		loadingText: filteringLoadingText,
		finishedText: filteringFinishedText,
		errorText: filteringErrorText,
		recoveryText: filteringRecoveryText,
		statusType: filteringStatusType
	};
	const asyncAutosuggestProps = !!filteringText.length || asyncProperties ? {
		...inputLoadItemsHandlers,
		...asyncProps
	} : {};
	const handleSelected = (event) => {
		var _a;
		const { detail: option } = event;
		const value = option.value || "";
		if (!value) return;
		if (!("keepOpenOnSelect" in option)) {
			createToken(value);
			return;
		}
		event.preventDefault();
		const parsedText = parseText(value, internalProperties, internalFreeText);
		const loadMoreDetail = getLoadMoreDetail(parsedText, value);
		if (parsedText.step === "operator") {
			const operators = getAllowedOperators(parsedText.property);
			if (value.trim() === parsedText.property.propertyLabel && operators.length === 1) {
				loadMoreDetail.filteringProperty = (_a = parsedText.property.externalProperty) !== null && _a !== void 0 ? _a : void 0;
				loadMoreDetail.filteringOperator = operators[0];
				loadMoreDetail.filteringText = "";
				setFilteringText(parsedText.property.propertyLabel + " " + operators[0] + " ");
			}
		}
		fireNonCancelableEvent(onLoadItems, {
			...loadMoreDetail,
			firstPage: true,
			samePage: false
		});
	};
	useDebounceSearchResultCallback({
		searchQuery: query,
		countText,
		loading,
		announceCallback: () => {
			var _a;
			(_a = searchResultsRef.current) === null || _a === void 0 || _a.reannounce();
		}
	});
	const propertyStep = parsedText.step === "property" ? parsedText : null;
	const customValueKey = propertyStep ? propertyStep.property.propertyKey + ":" + propertyStep.operator : "";
	const [customFormValueRecord, setCustomFormValueRecord] = (0, import_react.useState)({});
	const customFormValue = customValueKey in customFormValueRecord ? customFormValueRecord[customValueKey] : null;
	const setCustomFormValue = (value) => setCustomFormValueRecord({ [customValueKey]: value });
	const operatorForm = propertyStep && propertyStep.property.getValueFormRenderer(propertyStep.operator);
	const isEnumValue = (propertyStep === null || propertyStep === void 0 ? void 0 : propertyStep.property.getTokenType(propertyStep.operator)) === "enum";
	const searchResultsId = useUniqueId("property-filter-search-results");
	const constraintTextId = useUniqueId("property-filter-constraint");
	const textboxAriaDescribedBy = filteringConstraintText ? joinStrings(rest.ariaDescribedby, constraintTextId) : rest.ariaDescribedby;
	const showResults = !!((_a = internalQuery.tokens) === null || _a === void 0 ? void 0 : _a.length) && !disabled && !!countText;
	return import_react.createElement("div", {
		...baseProps,
		className: clsx(baseProps.className, styles_css_default$3.root),
		ref: mergedRef
	}, import_react.createElement("div", { className: clsx(styles_css_default$3["search-field"], styles_css_default["search-field"]) }, customControl && import_react.createElement("div", { className: styles_css_default$3["custom-control"] }, customControl), import_react.createElement("div", { className: styles_css_default$3["input-wrapper"] }, import_react.createElement(PropertyFilterAutosuggest, {
		ref: inputRef,
		virtualScroll,
		enteredTextLabel: i18nStrings.enteredTextLabel,
		ariaLabel: filteringAriaLabel !== null && filteringAriaLabel !== void 0 ? filteringAriaLabel : i18nStrings.filteringAriaLabel,
		placeholder: filteringPlaceholder !== null && filteringPlaceholder !== void 0 ? filteringPlaceholder : i18nStrings.filteringPlaceholder,
		ariaLabelledby: rest.ariaLabelledby,
		ariaDescribedby: textboxAriaDescribedBy,
		controlId: rest.controlId,
		value: filteringText,
		disabled,
		...autosuggestOptions,
		onChange: (event) => setFilteringText(event.detail.value),
		empty: filteringEmpty,
		...asyncAutosuggestProps,
		expandToViewport,
		onOptionClick: handleSelected,
		customForm: operatorForm || isEnumValue ? {
			content: operatorForm ? import_react.createElement(PropertyEditorContentCustom, {
				key: customValueKey,
				property: propertyStep.property,
				operator: propertyStep.operator,
				filter: propertyStep.value,
				operatorForm,
				value: customFormValue,
				onChange: setCustomFormValue
			}) : import_react.createElement(PropertyEditorContentEnum, {
				key: customValueKey,
				property: propertyStep.property,
				filter: propertyStep.value,
				value: customFormValue,
				onChange: setCustomFormValue,
				asyncProps,
				filteringOptions: internalOptions,
				onLoadItems: inputLoadItemsHandlers.onLoadItems
			}),
			footer: import_react.createElement(PropertyEditorFooter, {
				key: customValueKey,
				property: propertyStep.property,
				operator: propertyStep.operator,
				value: customFormValue,
				i18nStrings,
				onCancel: () => {
					var _a, _b;
					setFilteringText("");
					(_a = inputRef.current) === null || _a === void 0 || _a.close();
					(_b = inputRef.current) === null || _b === void 0 || _b.focus({ preventDropdown: true });
				},
				onSubmit: (token) => {
					var _a, _b;
					addToken(token);
					setFilteringText("");
					(_a = inputRef.current) === null || _a === void 0 || _a.focus({ preventDropdown: true });
					(_b = inputRef.current) === null || _b === void 0 || _b.close();
				}
			})
		} : void 0,
		onCloseDropdown: () => setCustomFormValueRecord({}),
		hideEnteredTextOption: internalFreeText.disabled && parsedText.step !== "property",
		clearAriaLabel: i18nStrings.clearAriaLabel,
		searchResultsId: showResults ? searchResultsId : void 0
	}), showResults ? import_react.createElement("div", { className: styles_css_default$3.results }, import_react.createElement(SearchResults, {
		id: searchResultsId,
		renderLiveRegion: !loading,
		ref: searchResultsRef
	}, countText)) : null)), filteringConstraintText && import_react.createElement("div", {
		id: constraintTextId,
		className: styles_css_default$3.constraint
	}, filteringConstraintText), internalQuery.tokens && internalQuery.tokens.length > 0 && import_react.createElement("div", { className: styles_css_default$3.tokens }, import_react.createElement(InternalSpaceBetween, {
		size: "xs",
		direction: "horizontal"
	}, import_react.createElement(TokenList, {
		alignment: "inline",
		limit: tokenLimit,
		items: internalQuery.tokens,
		limitShowFewerAriaLabel: tokenLimitShowFewerAriaLabel,
		limitShowMoreAriaLabel: tokenLimitShowMoreAriaLabel,
		renderItem: (_, tokenIndex) => import_react.createElement(TokenButton, {
			query: internalQuery,
			tokenIndex,
			onUpdateToken: (token, releasedTokens) => {
				updateToken(tokenIndex, token, releasedTokens);
			},
			onUpdateOperation: updateOperation,
			onRemoveToken: () => {
				removeToken(tokenIndex);
				setNextFocusIndex(tokenIndex);
			},
			filteringProperties: internalProperties,
			filteringOptions: internalOptions,
			asyncProps,
			onLoadItems,
			i18nStrings,
			asyncProperties,
			hideOperations,
			readOnlyOperations,
			customGroupsText,
			freeTextFiltering: internalFreeText,
			disabled,
			expandToViewport,
			enableTokenGroups
		}),
		i18nStrings: {
			limitShowFewer: i18nStrings.tokenLimitShowFewer,
			limitShowMore: i18nStrings.tokenLimitShowMore
		},
		after: customFilterActions ? import_react.createElement("div", { className: styles_css_default$3["custom-filter-actions"] }, customFilterActions) : import_react.createElement("span", { ...getAnalyticsMetadataAttribute({ action: "clearFilters" }) }, import_react.createElement(InternalButton, {
			formAction: "none",
			onClick: () => {
				var _a;
				removeAllTokens();
				(_a = inputRef.current) === null || _a === void 0 || _a.focus({ preventDropdown: true });
			},
			className: styles_css_default$3["remove-all"],
			disabled
		}, i18nStrings.clearFiltersText))
	}))));
});
// node_modules/@cloudscape-design/components/property-filter/index.js
var PropertyFilter = import_react.forwardRef(({ filteringProperties, filteringOptions = [], customGroupsText = [], enableTokenGroups = false, disableFreeTextFiltering = false, asyncProperties, expandToViewport, hideOperations = false, readOnlyOperations = false, tokenLimit, virtualScroll, ...rest }, ref) => {
	var _a;
	let hasCustomForms = false;
	let hasEnumTokens = false;
	let hasCustomFormatters = false;
	for (const property of filteringProperties) for (const operator of (_a = property.operators) !== null && _a !== void 0 ? _a : []) if (typeof operator === "object") {
		hasCustomForms = hasCustomForms || !!operator.form;
		hasEnumTokens = hasEnumTokens || operator.tokenType === "enum";
		hasCustomFormatters = hasCustomFormatters || !!operator.format;
	}
	const baseComponentProps = useBaseComponent("PropertyFilter", {
		props: {
			asyncProperties,
			disableFreeTextFiltering,
			enableTokenGroups,
			expandToViewport,
			hideOperations,
			readOnlyOperations,
			tokenLimit,
			virtualScroll
		},
		metadata: {
			hasCustomForms,
			hasEnumTokens,
			hasCustomFormatters
		}
	});
	const componentAnalyticsMetadata = {
		name: "awsui.PropertyFilter",
		label: `.${styles_css_default["search-field"]} input`,
		properties: {
			disabled: `${!!rest.disabled}`,
			queryTokensCount: `${rest.query && rest.query.tokens ? rest.query.tokens.length : 0}`
		}
	};
	if (hideOperations && enableTokenGroups) {
		warnOnce("PropertyFilter", "Operations cannot be hidden when token groups are enabled.");
		hideOperations = false;
	}
	return import_react.createElement(PropertyFilterInternal, {
		ref,
		...baseComponentProps,
		filteringProperties,
		filteringOptions,
		customGroupsText,
		enableTokenGroups,
		disableFreeTextFiltering,
		asyncProperties,
		expandToViewport,
		hideOperations,
		readOnlyOperations,
		tokenLimit,
		virtualScroll,
		...getAnalyticsMetadataAttribute({ component: componentAnalyticsMetadata }),
		...rest
	});
});
applyDisplayName(PropertyFilter, "PropertyFilter");
// packages/console/src/parts/tables/filter-query.ts
var TOKEN = /^(\*|[a-zA-Z]{1,40})(!:|!=|!\^|<=|>=|<|>|:|=|\^)([\s\S]*)$/;
/** The filter of the URL (`f=severity>=high`) as Cloudscape's filter shows it. */
function filterFromUrl(list, join) {
	return {
		tokens: list.flatMap((text) => {
			const [, key, operator, value] = TOKEN.exec(text) ?? [];
			if (key === void 0 || operator === void 0 || value === void 0) return [];
			return [key === "*" ? {
				operator,
				value
			} : {
				propertyKey: key,
				operator,
				value
			}];
		}),
		operation: join === "or" ? "or" : "and"
	};
}
/** The same, back. */
function filterToUrl(query) {
	return {
		f: query.tokens.map(({ propertyKey, operator, value }) => `${propertyKey ?? "*"}${operator}${String(value)}`),
		join: query.operation === "or" ? "or" : void 0
	};
}
// packages/console/src/parts/tables/table-filter.tsx
var import_jsx_runtime = require_jsx_runtime();
var TEXT = [
	":",
	"!:",
	"=",
	"!=",
	"^",
	"!^"
];
var ORDERED = [
	"=",
	"!=",
	"<",
	"<=",
	">",
	">="
];
/** The filter of a table; what it says is in the URL. */
function TableFilter({ title, total, rows, columns }) {
	const url = useUrl();
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(PropertyFilter, {
		query: filterFromUrl(url.list("f"), url.text("join")),
		onChange: ({ detail }) => url.change({
			...filterToUrl(detail),
			cursor: void 0,
			at: void 0
		}),
		countText: `${total.toLocaleString("en-US")} matches`,
		filteringPlaceholder: "Search…",
		filteringAriaLabel: `Filter ${title}`,
		expandToViewport: true,
		filteringProperties: columns.map(({ column, header, filter }) => ({
			key: column,
			propertyLabel: header,
			groupValuesLabel: `${header} values`,
			operators: operatorsOf(filter),
			defaultOperator: "="
		})),
		filteringOptions: columns.flatMap(({ column }) => [...new Set(rows.map((row) => suggestion(Reflect.get(row, column))))].filter((value) => value !== "").map((value) => ({
			propertyKey: column,
			value
		})))
	});
}
function operatorsOf(filter) {
	if (filter === "text") return [...TEXT];
	return filter === "flag" ? ["=", "!="] : [...ORDERED];
}
/** A value that can be compared with; what is made of parts is no suggestion. */
function suggestion(value) {
	return typeof value === "object" || value === void 0 ? "" : String(value);
}
export { TableFilter };
