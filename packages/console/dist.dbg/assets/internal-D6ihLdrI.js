import { n as __toESM } from "./rolldown-runtime-CO0Nlsmt.js";
import { t as require_react } from "./react-HmIquqiG.js";
import { A as DATA_ATTR_ANALYTICS_ALERT, C as FunnelMetrics, Ct as useVisualRefresh, D as with_native_attributes_default, Dt as useRandomId, F as DATA_ATTR_FUNNEL_VALUE, H as getFunnelValueSelector, Ht as nodeBelongs, It as isThemeActive, Jt as require_react_dom, K as getTextFromSelector, Mt as useSingleTabStopNavigation, Ot as useUniqueId, Pt as Theme, T as InternalIcon, U as getSubStepAllSelector, Ut as nodeContains, Vt as warnOnce, Wt as findUpUntil, Y as isContainingBlock, Z as isHTMLElement, at as clsx, c as isPlainLeftClick, dt as __assign, et as getAnalyticsLabelAttribute, f as LinkDefaultVariantContext, g as useFunnelSubStep, gt as __spreadArray, h as useFunnelStep, ht as __rest, i as fireCancelableEvent, it as getBaseProps, kt as useMergeRefs, lt as awsuiPluginsInternal, m as useFunnel, mt as __extends, n as KeyCode, nt as customCSSPropertiesMap, o as fireNonCancelableEvent, q as findUpUntilMultiple, qt as useStableCallback, r as useForwardFocus, st as useInternalI18n, t as checkSafeUrl, tt as getAnalyticsMetadataAttribute, ut as reportRuntimeApiWarning, xt as metrics, zt as useReducedMotion } from "./check-safe-url-SIBI-4lx.js";
// node_modules/@cloudscape-design/component-toolkit/mjs/internal/container-queries/use-resize-observer.js
var import_react_dom = /* @__PURE__ */ __toESM(require_react_dom());
var import_react = /* @__PURE__ */ __toESM(require_react());
/**
* Attaches resize-observer to the referenced element.
*
* @remarks
*
* The hook has no control over the referenced element. It is up to the consumer to ensure
* the element lifecycle and notify the hook by updating the `elementRef`.
*
* @example
* With React reference
* ```
* const ref = useRef(null)
* useResizeObserver(ref, (entry) => setState(getWidth(entry)))
* ```
*
* @example
* With ID reference
* ```
* const getElement = useCallback(() => document.getElementById(id), [id])
* useResizeObserver(getElement, (entry) => setState(getWidth(entry)))
* ```
*
* @param elementRef React reference or memoized getter for the target element
* @param onObserve Function to fire when observation occurs
*/
function useResizeObserver(elementRef, onObserve) {
	const stableOnObserve = useStableCallback(onObserve);
	(0, import_react.useLayoutEffect)(() => {
		const element = typeof elementRef === "function" ? elementRef() : elementRef === null || elementRef === void 0 ? void 0 : elementRef.current;
		if (element) onObserve(convertElementToEntry(element, element.getBoundingClientRect()));
	}, []);
	(0, import_react.useEffect)(() => {
		const element = typeof elementRef === "function" ? elementRef() : elementRef === null || elementRef === void 0 ? void 0 : elementRef.current;
		if (element && typeof ResizeObserver !== "undefined") {
			let connected = true;
			const observer = new ResizeObserver((entries) => {
				if (connected) (0, import_react_dom.unstable_batchedUpdates)(() => {
					stableOnObserve(convertResizeObserverEntry(entries[0]));
				});
			});
			observer.observe(element, { box: "border-box" });
			return () => {
				connected = false;
				observer.disconnect();
			};
		}
	}, [elementRef, stableOnObserve]);
}
function convertResizeObserverEntry(entry) {
	return {
		target: entry.target,
		contentBoxWidth: entry.contentBoxSize[0].inlineSize,
		contentBoxHeight: entry.contentBoxSize[0].blockSize,
		borderBoxWidth: entry.borderBoxSize[0].inlineSize,
		borderBoxHeight: entry.borderBoxSize[0].blockSize
	};
}
function convertElementToEntry(element, rect) {
	const computedStyle = window.getComputedStyle(element);
	const paddingLeft = parseFloat(computedStyle.paddingLeft) || 0;
	const paddingRight = parseFloat(computedStyle.paddingRight) || 0;
	const paddingTop = parseFloat(computedStyle.paddingTop) || 0;
	const paddingBottom = parseFloat(computedStyle.paddingBottom) || 0;
	const borderLeft = parseFloat(computedStyle.borderLeftWidth) || 0;
	const borderRight = parseFloat(computedStyle.borderRightWidth) || 0;
	const borderTop = parseFloat(computedStyle.borderTopWidth) || 0;
	const borderBottom = parseFloat(computedStyle.borderBottomWidth) || 0;
	return {
		target: element,
		contentBoxWidth: rect.width - paddingLeft - paddingRight - borderLeft - borderRight,
		contentBoxHeight: rect.height - paddingTop - paddingBottom - borderTop - borderBottom,
		borderBoxWidth: rect.width,
		borderBoxHeight: rect.height
	};
}
// node_modules/@cloudscape-design/component-toolkit/mjs/internal/direction/index.js
function getIsRtl(element) {
	if (!element) return false;
	return getComputedStyle(element).direction === "rtl";
}
/**
* The offsetLeft property is relative to the left of the offsetParent
* regardless of the document direction. This function returns the
* offsetLeft value or computes the Rtl equivalent of this value
* from the right of the offsetParent.
*/
function getOffsetInlineStart(element) {
	var _a, _b;
	const offsetParentWidth = (_b = (_a = element.offsetParent) === null || _a === void 0 ? void 0 : _a.clientWidth) !== null && _b !== void 0 ? _b : 0;
	return getIsRtl(element) ? offsetParentWidth - element.offsetWidth - element.offsetLeft : element.offsetLeft;
}
/**
* The scrollLeft value returned by the browser will be a negative number
* if the direction is RTL. This function returns a positive value for direction
* independent of scroll computations. Additionally, the scrollLeft value can be
* a decimal value on systems using display scaling requiring the floor and ceiling calls.
*/
function getScrollInlineStart(element) {
	return getIsRtl(element) ? Math.floor(element.scrollLeft) * -1 : Math.ceil(element.scrollLeft);
}
/**
* The clientX value is computed from the top left corner of the document regardless
* of the document diretion. This function returns the clientX value or computes the
* Rtl equivalent relative to the top right corner of the document in order for
* computations to yield the same result in both element directions.
*/
function getLogicalClientX(event, IsRtl) {
	return IsRtl ? document.documentElement.clientWidth - event.clientX : event.clientX;
}
/**
* The getBoundingClientRect() function returns values relative to the top left
* corner of the document regardless of document direction. The left/right position
* will be transformed to insetInlineStart based on element direction in order to
* support direction agnostic position computation.
*/
function getLogicalBoundingClientRect(element) {
	const boundingClientRect = element.getBoundingClientRect();
	const blockSize = boundingClientRect.height;
	const inlineSize = boundingClientRect.width;
	const insetBlockStart = boundingClientRect.top;
	const insetBlockEnd = boundingClientRect.bottom;
	const insetInlineStart = getIsRtl(element) ? document.documentElement.clientWidth - boundingClientRect.right : boundingClientRect.left;
	return {
		blockSize,
		inlineSize,
		insetBlockStart,
		insetBlockEnd,
		insetInlineStart,
		insetInlineEnd: insetInlineStart + inlineSize
	};
}
/**
* The pageX position needs to be converted so it is relative to the right of
* the document in order for computations to yield the same result in both
* element directions.
*/
function getLogicalPageX(event) {
	return event.target instanceof HTMLElement && getIsRtl(event.target) ? document.documentElement.clientWidth - event.pageX : event.pageX;
}
// node_modules/@cloudscape-design/component-toolkit/mjs/internal/portal/index.js
function manageDefaultContainer(ownerDocument, setState) {
	const newContainer = ownerDocument.createElement("div");
	ownerDocument.body.appendChild(newContainer);
	setState(newContainer);
	return () => {
		ownerDocument.body.removeChild(newContainer);
	};
}
function manageAsyncContainer(getContainer, removeContainer, setState) {
	let newContainer = null;
	const abortController = new AbortController();
	getContainer({ abortSignal: abortController.signal }).then((container) => {
		if (abortController.signal.aborted) return;
		newContainer = container;
		setState(container);
	}, (error) => {
		console.warn("[AwsUi] [portal]: failed to load portal root", error);
	});
	return () => {
		abortController.abort();
		removeContainer(newContainer);
	};
}
/**
* A safe react portal component that renders to a provided node.
* If a node isn't provided, it creates one under the owner document's body,
* ensuring correct behavior inside iframes.
*/
function Portal({ container, getContainer, removeContainer, children }) {
	const [activeContainer, setActiveContainer] = (0, import_react.useState)(container !== null && container !== void 0 ? container : null);
	const ref = import_react.useRef(null);
	(0, import_react.useLayoutEffect)(() => {
		var _a, _b;
		if (container) {
			setActiveContainer(container);
			return;
		}
		if (getContainer && removeContainer) return manageAsyncContainer(getContainer, removeContainer, setActiveContainer);
		return manageDefaultContainer((_b = (_a = ref.current) === null || _a === void 0 ? void 0 : _a.ownerDocument) !== null && _b !== void 0 ? _b : document, setActiveContainer);
	}, [
		container,
		getContainer,
		removeContainer
	]);
	if (!activeContainer) return import_react.createElement("span", {
		ref,
		style: { display: "none" }
	});
	return activeContainer && (0, import_react_dom.createPortal)(children, activeContainer);
}
// node_modules/@formatjs/fast-memoize/lib/index.js
function memoize(fn, options) {
	var cache = options && options.cache ? options.cache : cacheDefault;
	var serializer = options && options.serializer ? options.serializer : serializerDefault;
	return (options && options.strategy ? options.strategy : strategyDefault)(fn, {
		cache,
		serializer
	});
}
function isPrimitive(value) {
	return value == null || typeof value === "number" || typeof value === "boolean";
}
function monadic(fn, cache, serializer, arg) {
	var cacheKey = isPrimitive(arg) ? arg : serializer(arg);
	var computedValue = cache.get(cacheKey);
	if (typeof computedValue === "undefined") {
		computedValue = fn.call(this, arg);
		cache.set(cacheKey, computedValue);
	}
	return computedValue;
}
function variadic(fn, cache, serializer) {
	var args = Array.prototype.slice.call(arguments, 3);
	var cacheKey = serializer(args);
	var computedValue = cache.get(cacheKey);
	if (typeof computedValue === "undefined") {
		computedValue = fn.apply(this, args);
		cache.set(cacheKey, computedValue);
	}
	return computedValue;
}
function assemble(fn, context, strategy, cache, serialize) {
	return strategy.bind(context, fn, cache, serialize);
}
function strategyDefault(fn, options) {
	var strategy = fn.length === 1 ? monadic : variadic;
	return assemble(fn, this, strategy, options.cache.create(), options.serializer);
}
function strategyVariadic(fn, options) {
	return assemble(fn, this, variadic, options.cache.create(), options.serializer);
}
function strategyMonadic(fn, options) {
	return assemble(fn, this, monadic, options.cache.create(), options.serializer);
}
var serializerDefault = function() {
	return JSON.stringify(arguments);
};
var ObjectWithoutPrototypeCache = function() {
	function ObjectWithoutPrototypeCache() {
		this.cache = Object.create(null);
	}
	ObjectWithoutPrototypeCache.prototype.get = function(key) {
		return this.cache[key];
	};
	ObjectWithoutPrototypeCache.prototype.set = function(key, value) {
		this.cache[key] = value;
	};
	return ObjectWithoutPrototypeCache;
}();
var cacheDefault = { create: function create() {
	return new ObjectWithoutPrototypeCache();
} };
var strategies = {
	variadic: strategyVariadic,
	monadic: strategyMonadic
};
// node_modules/@formatjs/icu-messageformat-parser/lib/error.js
var ErrorKind;
(function(ErrorKind) {
	/** Argument is unclosed (e.g. `{0`) */
	ErrorKind[ErrorKind["EXPECT_ARGUMENT_CLOSING_BRACE"] = 1] = "EXPECT_ARGUMENT_CLOSING_BRACE";
	/** Argument is empty (e.g. `{}`). */
	ErrorKind[ErrorKind["EMPTY_ARGUMENT"] = 2] = "EMPTY_ARGUMENT";
	/** Argument is malformed (e.g. `{foo!}``) */
	ErrorKind[ErrorKind["MALFORMED_ARGUMENT"] = 3] = "MALFORMED_ARGUMENT";
	/** Expect an argument type (e.g. `{foo,}`) */
	ErrorKind[ErrorKind["EXPECT_ARGUMENT_TYPE"] = 4] = "EXPECT_ARGUMENT_TYPE";
	/** Unsupported argument type (e.g. `{foo,foo}`) */
	ErrorKind[ErrorKind["INVALID_ARGUMENT_TYPE"] = 5] = "INVALID_ARGUMENT_TYPE";
	/** Expect an argument style (e.g. `{foo, number, }`) */
	ErrorKind[ErrorKind["EXPECT_ARGUMENT_STYLE"] = 6] = "EXPECT_ARGUMENT_STYLE";
	/** The number skeleton is invalid. */
	ErrorKind[ErrorKind["INVALID_NUMBER_SKELETON"] = 7] = "INVALID_NUMBER_SKELETON";
	/** The date time skeleton is invalid. */
	ErrorKind[ErrorKind["INVALID_DATE_TIME_SKELETON"] = 8] = "INVALID_DATE_TIME_SKELETON";
	/** Exepct a number skeleton following the `::` (e.g. `{foo, number, ::}`) */
	ErrorKind[ErrorKind["EXPECT_NUMBER_SKELETON"] = 9] = "EXPECT_NUMBER_SKELETON";
	/** Exepct a date time skeleton following the `::` (e.g. `{foo, date, ::}`) */
	ErrorKind[ErrorKind["EXPECT_DATE_TIME_SKELETON"] = 10] = "EXPECT_DATE_TIME_SKELETON";
	/** Unmatched apostrophes in the argument style (e.g. `{foo, number, 'test`) */
	ErrorKind[ErrorKind["UNCLOSED_QUOTE_IN_ARGUMENT_STYLE"] = 11] = "UNCLOSED_QUOTE_IN_ARGUMENT_STYLE";
	/** Missing select argument options (e.g. `{foo, select}`) */
	ErrorKind[ErrorKind["EXPECT_SELECT_ARGUMENT_OPTIONS"] = 12] = "EXPECT_SELECT_ARGUMENT_OPTIONS";
	/** Expecting an offset value in `plural` or `selectordinal` argument (e.g `{foo, plural, offset}`) */
	ErrorKind[ErrorKind["EXPECT_PLURAL_ARGUMENT_OFFSET_VALUE"] = 13] = "EXPECT_PLURAL_ARGUMENT_OFFSET_VALUE";
	/** Offset value in `plural` or `selectordinal` is invalid (e.g. `{foo, plural, offset: x}`) */
	ErrorKind[ErrorKind["INVALID_PLURAL_ARGUMENT_OFFSET_VALUE"] = 14] = "INVALID_PLURAL_ARGUMENT_OFFSET_VALUE";
	/** Expecting a selector in `select` argument (e.g `{foo, select}`) */
	ErrorKind[ErrorKind["EXPECT_SELECT_ARGUMENT_SELECTOR"] = 15] = "EXPECT_SELECT_ARGUMENT_SELECTOR";
	/** Expecting a selector in `plural` or `selectordinal` argument (e.g `{foo, plural}`) */
	ErrorKind[ErrorKind["EXPECT_PLURAL_ARGUMENT_SELECTOR"] = 16] = "EXPECT_PLURAL_ARGUMENT_SELECTOR";
	/** Expecting a message fragment after the `select` selector (e.g. `{foo, select, apple}`) */
	ErrorKind[ErrorKind["EXPECT_SELECT_ARGUMENT_SELECTOR_FRAGMENT"] = 17] = "EXPECT_SELECT_ARGUMENT_SELECTOR_FRAGMENT";
	/**
	* Expecting a message fragment after the `plural` or `selectordinal` selector
	* (e.g. `{foo, plural, one}`)
	*/
	ErrorKind[ErrorKind["EXPECT_PLURAL_ARGUMENT_SELECTOR_FRAGMENT"] = 18] = "EXPECT_PLURAL_ARGUMENT_SELECTOR_FRAGMENT";
	/** Selector in `plural` or `selectordinal` is malformed (e.g. `{foo, plural, =x {#}}`) */
	ErrorKind[ErrorKind["INVALID_PLURAL_ARGUMENT_SELECTOR"] = 19] = "INVALID_PLURAL_ARGUMENT_SELECTOR";
	/**
	* Duplicate selectors in `plural` or `selectordinal` argument.
	* (e.g. {foo, plural, one {#} one {#}})
	*/
	ErrorKind[ErrorKind["DUPLICATE_PLURAL_ARGUMENT_SELECTOR"] = 20] = "DUPLICATE_PLURAL_ARGUMENT_SELECTOR";
	/** Duplicate selectors in `select` argument.
	* (e.g. {foo, select, apple {apple} apple {apple}})
	*/
	ErrorKind[ErrorKind["DUPLICATE_SELECT_ARGUMENT_SELECTOR"] = 21] = "DUPLICATE_SELECT_ARGUMENT_SELECTOR";
	/** Plural or select argument option must have `other` clause. */
	ErrorKind[ErrorKind["MISSING_OTHER_CLAUSE"] = 22] = "MISSING_OTHER_CLAUSE";
	/** The tag is malformed. (e.g. `<bold!>foo</bold!>) */
	ErrorKind[ErrorKind["INVALID_TAG"] = 23] = "INVALID_TAG";
	/** The tag name is invalid. (e.g. `<123>foo</123>`) */
	ErrorKind[ErrorKind["INVALID_TAG_NAME"] = 25] = "INVALID_TAG_NAME";
	/** The closing tag does not match the opening tag. (e.g. `<bold>foo</italic>`) */
	ErrorKind[ErrorKind["UNMATCHED_CLOSING_TAG"] = 26] = "UNMATCHED_CLOSING_TAG";
	/** The opening tag has unmatched closing tag. (e.g. `<bold>foo`) */
	ErrorKind[ErrorKind["UNCLOSED_TAG"] = 27] = "UNCLOSED_TAG";
})(ErrorKind || (ErrorKind = {}));
// node_modules/@formatjs/icu-messageformat-parser/lib/types.js
var TYPE;
(function(TYPE) {
	/**
	* Raw text
	*/
	TYPE[TYPE["literal"] = 0] = "literal";
	/**
	* Variable w/o any format, e.g `var` in `this is a {var}`
	*/
	TYPE[TYPE["argument"] = 1] = "argument";
	/**
	* Variable w/ number format
	*/
	TYPE[TYPE["number"] = 2] = "number";
	/**
	* Variable w/ date format
	*/
	TYPE[TYPE["date"] = 3] = "date";
	/**
	* Variable w/ time format
	*/
	TYPE[TYPE["time"] = 4] = "time";
	/**
	* Variable w/ select format
	*/
	TYPE[TYPE["select"] = 5] = "select";
	/**
	* Variable w/ plural format
	*/
	TYPE[TYPE["plural"] = 6] = "plural";
	/**
	* Only possible within plural argument.
	* This is the `#` symbol that will be substituted with the count.
	*/
	TYPE[TYPE["pound"] = 7] = "pound";
	/**
	* XML-like tag
	*/
	TYPE[TYPE["tag"] = 8] = "tag";
})(TYPE || (TYPE = {}));
var SKELETON_TYPE;
(function(SKELETON_TYPE) {
	SKELETON_TYPE[SKELETON_TYPE["number"] = 0] = "number";
	SKELETON_TYPE[SKELETON_TYPE["dateTime"] = 1] = "dateTime";
})(SKELETON_TYPE || (SKELETON_TYPE = {}));
/**
* Type Guards
*/
function isLiteralElement(el) {
	return el.type === TYPE.literal;
}
function isArgumentElement(el) {
	return el.type === TYPE.argument;
}
function isNumberElement(el) {
	return el.type === TYPE.number;
}
function isDateElement(el) {
	return el.type === TYPE.date;
}
function isTimeElement(el) {
	return el.type === TYPE.time;
}
function isSelectElement(el) {
	return el.type === TYPE.select;
}
function isPluralElement(el) {
	return el.type === TYPE.plural;
}
function isPoundElement(el) {
	return el.type === TYPE.pound;
}
function isTagElement(el) {
	return el.type === TYPE.tag;
}
function isNumberSkeleton(el) {
	return !!(el && typeof el === "object" && el.type === SKELETON_TYPE.number);
}
function isDateTimeSkeleton(el) {
	return !!(el && typeof el === "object" && el.type === SKELETON_TYPE.dateTime);
}
// node_modules/@formatjs/icu-messageformat-parser/lib/regex.generated.js
var SPACE_SEPARATOR_REGEX = /[ \xA0\u1680\u2000-\u200A\u202F\u205F\u3000]/;
// node_modules/@formatjs/icu-skeleton-parser/lib/date-time.js
/**
* https://unicode.org/reports/tr35/tr35-dates.html#Date_Field_Symbol_Table
* Credit: https://github.com/caridy/intl-datetimeformat-pattern/blob/master/index.js
* with some tweaks
*/
var DATE_TIME_REGEX = /(?:[Eec]{1,6}|G{1,5}|[Qq]{1,5}|(?:[yYur]+|U{1,5})|[ML]{1,5}|d{1,2}|D{1,3}|F{1}|[abB]{1,5}|[hkHK]{1,2}|w{1,2}|W{1}|m{1,2}|s{1,2}|[zZOvVxX]{1,4})(?=([^']*'[^']*')*[^']*$)/g;
/**
* Parse Date time skeleton into Intl.DateTimeFormatOptions
* Ref: https://unicode.org/reports/tr35/tr35-dates.html#Date_Field_Symbol_Table
* @public
* @param skeleton skeleton string
*/
function parseDateTimeSkeleton(skeleton) {
	var result = {};
	skeleton.replace(DATE_TIME_REGEX, function(match) {
		var len = match.length;
		switch (match[0]) {
			case "G":
				result.era = len === 4 ? "long" : len === 5 ? "narrow" : "short";
				break;
			case "y":
				result.year = len === 2 ? "2-digit" : "numeric";
				break;
			case "Y":
			case "u":
			case "U":
			case "r": throw new RangeError("`Y/u/U/r` (year) patterns are not supported, use `y` instead");
			case "q":
			case "Q": throw new RangeError("`q/Q` (quarter) patterns are not supported");
			case "M":
			case "L":
				result.month = [
					"numeric",
					"2-digit",
					"short",
					"long",
					"narrow"
				][len - 1];
				break;
			case "w":
			case "W": throw new RangeError("`w/W` (week) patterns are not supported");
			case "d":
				result.day = ["numeric", "2-digit"][len - 1];
				break;
			case "D":
			case "F":
			case "g": throw new RangeError("`D/F/g` (day) patterns are not supported, use `d` instead");
			case "E":
				result.weekday = len === 4 ? "long" : len === 5 ? "narrow" : "short";
				break;
			case "e":
				if (len < 4) throw new RangeError("`e..eee` (weekday) patterns are not supported");
				result.weekday = [
					"short",
					"long",
					"narrow",
					"short"
				][len - 4];
				break;
			case "c":
				if (len < 4) throw new RangeError("`c..ccc` (weekday) patterns are not supported");
				result.weekday = [
					"short",
					"long",
					"narrow",
					"short"
				][len - 4];
				break;
			case "a":
				result.hour12 = true;
				break;
			case "b":
			case "B": throw new RangeError("`b/B` (period) patterns are not supported, use `a` instead");
			case "h":
				result.hourCycle = "h12";
				result.hour = ["numeric", "2-digit"][len - 1];
				break;
			case "H":
				result.hourCycle = "h23";
				result.hour = ["numeric", "2-digit"][len - 1];
				break;
			case "K":
				result.hourCycle = "h11";
				result.hour = ["numeric", "2-digit"][len - 1];
				break;
			case "k":
				result.hourCycle = "h24";
				result.hour = ["numeric", "2-digit"][len - 1];
				break;
			case "j":
			case "J":
			case "C": throw new RangeError("`j/J/C` (hour) patterns are not supported, use `h/H/K/k` instead");
			case "m":
				result.minute = ["numeric", "2-digit"][len - 1];
				break;
			case "s":
				result.second = ["numeric", "2-digit"][len - 1];
				break;
			case "S":
			case "A": throw new RangeError("`S/A` (second) patterns are not supported, use `s` instead");
			case "z":
				result.timeZoneName = len < 4 ? "short" : "long";
				break;
			case "Z":
			case "O":
			case "v":
			case "V":
			case "X":
			case "x": throw new RangeError("`Z/O/v/V/X/x` (timeZone) patterns are not supported, use `z` instead");
		}
		return "";
	});
	return result;
}
// node_modules/@formatjs/icu-skeleton-parser/lib/regex.generated.js
var WHITE_SPACE_REGEX = /[\t-\r \x85\u200E\u200F\u2028\u2029]/i;
// node_modules/@formatjs/icu-skeleton-parser/lib/number.js
function parseNumberSkeletonFromString(skeleton) {
	if (skeleton.length === 0) throw new Error("Number skeleton cannot be empty");
	var stringTokens = skeleton.split(WHITE_SPACE_REGEX).filter(function(x) {
		return x.length > 0;
	});
	var tokens = [];
	for (var _i = 0, stringTokens_1 = stringTokens; _i < stringTokens_1.length; _i++) {
		var stemAndOptions = stringTokens_1[_i].split("/");
		if (stemAndOptions.length === 0) throw new Error("Invalid number skeleton");
		var stem = stemAndOptions[0], options = stemAndOptions.slice(1);
		for (var _a = 0, options_1 = options; _a < options_1.length; _a++) if (options_1[_a].length === 0) throw new Error("Invalid number skeleton");
		tokens.push({
			stem,
			options
		});
	}
	return tokens;
}
function icuUnitToEcma(unit) {
	return unit.replace(/^(.*?)-/, "");
}
var FRACTION_PRECISION_REGEX = /^\.(?:(0+)(\*)?|(#+)|(0+)(#+))$/g;
var SIGNIFICANT_PRECISION_REGEX = /^(@+)?(\+|#+)?[rs]?$/g;
var INTEGER_WIDTH_REGEX = /(\*)(0+)|(#+)(0+)|(0+)/g;
var CONCISE_INTEGER_WIDTH_REGEX = /^(0+)$/;
function parseSignificantPrecision(str) {
	var result = {};
	if (str[str.length - 1] === "r") result.roundingPriority = "morePrecision";
	else if (str[str.length - 1] === "s") result.roundingPriority = "lessPrecision";
	str.replace(SIGNIFICANT_PRECISION_REGEX, function(_, g1, g2) {
		if (typeof g2 !== "string") {
			result.minimumSignificantDigits = g1.length;
			result.maximumSignificantDigits = g1.length;
		} else if (g2 === "+") result.minimumSignificantDigits = g1.length;
		else if (g1[0] === "#") result.maximumSignificantDigits = g1.length;
		else {
			result.minimumSignificantDigits = g1.length;
			result.maximumSignificantDigits = g1.length + (typeof g2 === "string" ? g2.length : 0);
		}
		return "";
	});
	return result;
}
function parseSign(str) {
	switch (str) {
		case "sign-auto": return { signDisplay: "auto" };
		case "sign-accounting":
		case "()": return { currencySign: "accounting" };
		case "sign-always":
		case "+!": return { signDisplay: "always" };
		case "sign-accounting-always":
		case "()!": return {
			signDisplay: "always",
			currencySign: "accounting"
		};
		case "sign-except-zero":
		case "+?": return { signDisplay: "exceptZero" };
		case "sign-accounting-except-zero":
		case "()?": return {
			signDisplay: "exceptZero",
			currencySign: "accounting"
		};
		case "sign-never":
		case "+_": return { signDisplay: "never" };
	}
}
function parseConciseScientificAndEngineeringStem(stem) {
	var result;
	if (stem[0] === "E" && stem[1] === "E") {
		result = { notation: "engineering" };
		stem = stem.slice(2);
	} else if (stem[0] === "E") {
		result = { notation: "scientific" };
		stem = stem.slice(1);
	}
	if (result) {
		var signDisplay = stem.slice(0, 2);
		if (signDisplay === "+!") {
			result.signDisplay = "always";
			stem = stem.slice(2);
		} else if (signDisplay === "+?") {
			result.signDisplay = "exceptZero";
			stem = stem.slice(2);
		}
		if (!CONCISE_INTEGER_WIDTH_REGEX.test(stem)) throw new Error("Malformed concise eng/scientific notation");
		result.minimumIntegerDigits = stem.length;
	}
	return result;
}
function parseNotationOptions(opt) {
	var result = {};
	var signOpts = parseSign(opt);
	if (signOpts) return signOpts;
	return result;
}
/**
* https://github.com/unicode-org/icu/blob/master/docs/userguide/format_parse/numbers/skeletons.md#skeleton-stems-and-options
*/
function parseNumberSkeleton(tokens) {
	var result = {};
	for (var _i = 0, tokens_1 = tokens; _i < tokens_1.length; _i++) {
		var token = tokens_1[_i];
		switch (token.stem) {
			case "percent":
			case "%":
				result.style = "percent";
				continue;
			case "%x100":
				result.style = "percent";
				result.scale = 100;
				continue;
			case "currency":
				result.style = "currency";
				result.currency = token.options[0];
				continue;
			case "group-off":
			case ",_":
				result.useGrouping = false;
				continue;
			case "precision-integer":
			case ".":
				result.maximumFractionDigits = 0;
				continue;
			case "measure-unit":
			case "unit":
				result.style = "unit";
				result.unit = icuUnitToEcma(token.options[0]);
				continue;
			case "compact-short":
			case "K":
				result.notation = "compact";
				result.compactDisplay = "short";
				continue;
			case "compact-long":
			case "KK":
				result.notation = "compact";
				result.compactDisplay = "long";
				continue;
			case "scientific":
				result = __assign(__assign(__assign({}, result), { notation: "scientific" }), token.options.reduce(function(all, opt) {
					return __assign(__assign({}, all), parseNotationOptions(opt));
				}, {}));
				continue;
			case "engineering":
				result = __assign(__assign(__assign({}, result), { notation: "engineering" }), token.options.reduce(function(all, opt) {
					return __assign(__assign({}, all), parseNotationOptions(opt));
				}, {}));
				continue;
			case "notation-simple":
				result.notation = "standard";
				continue;
			case "unit-width-narrow":
				result.currencyDisplay = "narrowSymbol";
				result.unitDisplay = "narrow";
				continue;
			case "unit-width-short":
				result.currencyDisplay = "code";
				result.unitDisplay = "short";
				continue;
			case "unit-width-full-name":
				result.currencyDisplay = "name";
				result.unitDisplay = "long";
				continue;
			case "unit-width-iso-code":
				result.currencyDisplay = "symbol";
				continue;
			case "scale":
				result.scale = parseFloat(token.options[0]);
				continue;
			case "rounding-mode-floor":
				result.roundingMode = "floor";
				continue;
			case "rounding-mode-ceiling":
				result.roundingMode = "ceil";
				continue;
			case "rounding-mode-down":
				result.roundingMode = "trunc";
				continue;
			case "rounding-mode-up":
				result.roundingMode = "expand";
				continue;
			case "rounding-mode-half-even":
				result.roundingMode = "halfEven";
				continue;
			case "rounding-mode-half-down":
				result.roundingMode = "halfTrunc";
				continue;
			case "rounding-mode-half-up":
				result.roundingMode = "halfExpand";
				continue;
			case "integer-width":
				if (token.options.length > 1) throw new RangeError("integer-width stems only accept a single optional option");
				token.options[0].replace(INTEGER_WIDTH_REGEX, function(_, g1, g2, g3, g4, g5) {
					if (g1) result.minimumIntegerDigits = g2.length;
					else if (g3 && g4) throw new Error("We currently do not support maximum integer digits");
					else if (g5) throw new Error("We currently do not support exact integer digits");
					return "";
				});
				continue;
		}
		if (CONCISE_INTEGER_WIDTH_REGEX.test(token.stem)) {
			result.minimumIntegerDigits = token.stem.length;
			continue;
		}
		if (FRACTION_PRECISION_REGEX.test(token.stem)) {
			if (token.options.length > 1) throw new RangeError("Fraction-precision stems only accept a single optional option");
			token.stem.replace(FRACTION_PRECISION_REGEX, function(_, g1, g2, g3, g4, g5) {
				if (g2 === "*") result.minimumFractionDigits = g1.length;
				else if (g3 && g3[0] === "#") result.maximumFractionDigits = g3.length;
				else if (g4 && g5) {
					result.minimumFractionDigits = g4.length;
					result.maximumFractionDigits = g4.length + g5.length;
				} else {
					result.minimumFractionDigits = g1.length;
					result.maximumFractionDigits = g1.length;
				}
				return "";
			});
			var opt = token.options[0];
			if (opt === "w") result = __assign(__assign({}, result), { trailingZeroDisplay: "stripIfInteger" });
			else if (opt) result = __assign(__assign({}, result), parseSignificantPrecision(opt));
			continue;
		}
		if (SIGNIFICANT_PRECISION_REGEX.test(token.stem)) {
			result = __assign(__assign({}, result), parseSignificantPrecision(token.stem));
			continue;
		}
		var signOpts = parseSign(token.stem);
		if (signOpts) result = __assign(__assign({}, result), signOpts);
		var conciseScientificAndEngineeringOpts = parseConciseScientificAndEngineeringStem(token.stem);
		if (conciseScientificAndEngineeringOpts) result = __assign(__assign({}, result), conciseScientificAndEngineeringOpts);
	}
	return result;
}
// node_modules/@formatjs/icu-messageformat-parser/lib/time-data.generated.js
var timeData = {
	"001": ["H", "h"],
	"419": [
		"h",
		"H",
		"hB",
		"hb"
	],
	"AC": [
		"H",
		"h",
		"hb",
		"hB"
	],
	"AD": ["H", "hB"],
	"AE": [
		"h",
		"hB",
		"hb",
		"H"
	],
	"AF": [
		"H",
		"hb",
		"hB",
		"h"
	],
	"AG": [
		"h",
		"hb",
		"H",
		"hB"
	],
	"AI": [
		"H",
		"h",
		"hb",
		"hB"
	],
	"AL": [
		"h",
		"H",
		"hB"
	],
	"AM": ["H", "hB"],
	"AO": ["H", "hB"],
	"AR": [
		"h",
		"H",
		"hB",
		"hb"
	],
	"AS": ["h", "H"],
	"AT": ["H", "hB"],
	"AU": [
		"h",
		"hb",
		"H",
		"hB"
	],
	"AW": ["H", "hB"],
	"AX": ["H"],
	"AZ": [
		"H",
		"hB",
		"h"
	],
	"BA": [
		"H",
		"hB",
		"h"
	],
	"BB": [
		"h",
		"hb",
		"H",
		"hB"
	],
	"BD": [
		"h",
		"hB",
		"H"
	],
	"BE": ["H", "hB"],
	"BF": ["H", "hB"],
	"BG": [
		"H",
		"hB",
		"h"
	],
	"BH": [
		"h",
		"hB",
		"hb",
		"H"
	],
	"BI": ["H", "h"],
	"BJ": ["H", "hB"],
	"BL": ["H", "hB"],
	"BM": [
		"h",
		"hb",
		"H",
		"hB"
	],
	"BN": [
		"hb",
		"hB",
		"h",
		"H"
	],
	"BO": [
		"h",
		"H",
		"hB",
		"hb"
	],
	"BQ": ["H"],
	"BR": ["H", "hB"],
	"BS": [
		"h",
		"hb",
		"H",
		"hB"
	],
	"BT": ["h", "H"],
	"BW": [
		"H",
		"h",
		"hb",
		"hB"
	],
	"BY": ["H", "h"],
	"BZ": [
		"H",
		"h",
		"hb",
		"hB"
	],
	"CA": [
		"h",
		"hb",
		"H",
		"hB"
	],
	"CC": [
		"H",
		"h",
		"hb",
		"hB"
	],
	"CD": ["hB", "H"],
	"CF": [
		"H",
		"h",
		"hB"
	],
	"CG": ["H", "hB"],
	"CH": [
		"H",
		"hB",
		"h"
	],
	"CI": ["H", "hB"],
	"CK": [
		"H",
		"h",
		"hb",
		"hB"
	],
	"CL": [
		"h",
		"H",
		"hB",
		"hb"
	],
	"CM": [
		"H",
		"h",
		"hB"
	],
	"CN": [
		"H",
		"hB",
		"hb",
		"h"
	],
	"CO": [
		"h",
		"H",
		"hB",
		"hb"
	],
	"CP": ["H"],
	"CR": [
		"h",
		"H",
		"hB",
		"hb"
	],
	"CU": [
		"h",
		"H",
		"hB",
		"hb"
	],
	"CV": ["H", "hB"],
	"CW": ["H", "hB"],
	"CX": [
		"H",
		"h",
		"hb",
		"hB"
	],
	"CY": [
		"h",
		"H",
		"hb",
		"hB"
	],
	"CZ": ["H"],
	"DE": ["H", "hB"],
	"DG": [
		"H",
		"h",
		"hb",
		"hB"
	],
	"DJ": ["h", "H"],
	"DK": ["H"],
	"DM": [
		"h",
		"hb",
		"H",
		"hB"
	],
	"DO": [
		"h",
		"H",
		"hB",
		"hb"
	],
	"DZ": [
		"h",
		"hB",
		"hb",
		"H"
	],
	"EA": [
		"H",
		"h",
		"hB",
		"hb"
	],
	"EC": [
		"h",
		"H",
		"hB",
		"hb"
	],
	"EE": ["H", "hB"],
	"EG": [
		"h",
		"hB",
		"hb",
		"H"
	],
	"EH": [
		"h",
		"hB",
		"hb",
		"H"
	],
	"ER": ["h", "H"],
	"ES": [
		"H",
		"hB",
		"h",
		"hb"
	],
	"ET": [
		"hB",
		"hb",
		"h",
		"H"
	],
	"FI": ["H"],
	"FJ": [
		"h",
		"hb",
		"H",
		"hB"
	],
	"FK": [
		"H",
		"h",
		"hb",
		"hB"
	],
	"FM": [
		"h",
		"hb",
		"H",
		"hB"
	],
	"FO": ["H", "h"],
	"FR": ["H", "hB"],
	"GA": ["H", "hB"],
	"GB": [
		"H",
		"h",
		"hb",
		"hB"
	],
	"GD": [
		"h",
		"hb",
		"H",
		"hB"
	],
	"GE": [
		"H",
		"hB",
		"h"
	],
	"GF": ["H", "hB"],
	"GG": [
		"H",
		"h",
		"hb",
		"hB"
	],
	"GH": ["h", "H"],
	"GI": [
		"H",
		"h",
		"hb",
		"hB"
	],
	"GL": ["H", "h"],
	"GM": [
		"h",
		"hb",
		"H",
		"hB"
	],
	"GN": ["H", "hB"],
	"GP": ["H", "hB"],
	"GQ": [
		"H",
		"hB",
		"h",
		"hb"
	],
	"GR": [
		"h",
		"H",
		"hb",
		"hB"
	],
	"GT": [
		"h",
		"H",
		"hB",
		"hb"
	],
	"GU": [
		"h",
		"hb",
		"H",
		"hB"
	],
	"GW": ["H", "hB"],
	"GY": [
		"h",
		"hb",
		"H",
		"hB"
	],
	"HK": [
		"h",
		"hB",
		"hb",
		"H"
	],
	"HN": [
		"h",
		"H",
		"hB",
		"hb"
	],
	"HR": ["H", "hB"],
	"HU": ["H", "h"],
	"IC": [
		"H",
		"h",
		"hB",
		"hb"
	],
	"ID": ["H"],
	"IE": [
		"H",
		"h",
		"hb",
		"hB"
	],
	"IL": ["H", "hB"],
	"IM": [
		"H",
		"h",
		"hb",
		"hB"
	],
	"IN": ["h", "H"],
	"IO": [
		"H",
		"h",
		"hb",
		"hB"
	],
	"IQ": [
		"h",
		"hB",
		"hb",
		"H"
	],
	"IR": ["hB", "H"],
	"IS": ["H"],
	"IT": ["H", "hB"],
	"JE": [
		"H",
		"h",
		"hb",
		"hB"
	],
	"JM": [
		"h",
		"hb",
		"H",
		"hB"
	],
	"JO": [
		"h",
		"hB",
		"hb",
		"H"
	],
	"JP": [
		"H",
		"K",
		"h"
	],
	"KE": [
		"hB",
		"hb",
		"H",
		"h"
	],
	"KG": [
		"H",
		"h",
		"hB",
		"hb"
	],
	"KH": [
		"hB",
		"h",
		"H",
		"hb"
	],
	"KI": [
		"h",
		"hb",
		"H",
		"hB"
	],
	"KM": [
		"H",
		"h",
		"hB",
		"hb"
	],
	"KN": [
		"h",
		"hb",
		"H",
		"hB"
	],
	"KP": [
		"h",
		"H",
		"hB",
		"hb"
	],
	"KR": [
		"h",
		"H",
		"hB",
		"hb"
	],
	"KW": [
		"h",
		"hB",
		"hb",
		"H"
	],
	"KY": [
		"h",
		"hb",
		"H",
		"hB"
	],
	"KZ": ["H", "hB"],
	"LA": [
		"H",
		"hb",
		"hB",
		"h"
	],
	"LB": [
		"h",
		"hB",
		"hb",
		"H"
	],
	"LC": [
		"h",
		"hb",
		"H",
		"hB"
	],
	"LI": [
		"H",
		"hB",
		"h"
	],
	"LK": [
		"H",
		"h",
		"hB",
		"hb"
	],
	"LR": [
		"h",
		"hb",
		"H",
		"hB"
	],
	"LS": ["h", "H"],
	"LT": [
		"H",
		"h",
		"hb",
		"hB"
	],
	"LU": [
		"H",
		"h",
		"hB"
	],
	"LV": [
		"H",
		"hB",
		"hb",
		"h"
	],
	"LY": [
		"h",
		"hB",
		"hb",
		"H"
	],
	"MA": [
		"H",
		"h",
		"hB",
		"hb"
	],
	"MC": ["H", "hB"],
	"MD": ["H", "hB"],
	"ME": [
		"H",
		"hB",
		"h"
	],
	"MF": ["H", "hB"],
	"MG": ["H", "h"],
	"MH": [
		"h",
		"hb",
		"H",
		"hB"
	],
	"MK": [
		"H",
		"h",
		"hb",
		"hB"
	],
	"ML": ["H"],
	"MM": [
		"hB",
		"hb",
		"H",
		"h"
	],
	"MN": [
		"H",
		"h",
		"hb",
		"hB"
	],
	"MO": [
		"h",
		"hB",
		"hb",
		"H"
	],
	"MP": [
		"h",
		"hb",
		"H",
		"hB"
	],
	"MQ": ["H", "hB"],
	"MR": [
		"h",
		"hB",
		"hb",
		"H"
	],
	"MS": [
		"H",
		"h",
		"hb",
		"hB"
	],
	"MT": ["H", "h"],
	"MU": ["H", "h"],
	"MV": ["H", "h"],
	"MW": [
		"h",
		"hb",
		"H",
		"hB"
	],
	"MX": [
		"h",
		"H",
		"hB",
		"hb"
	],
	"MY": [
		"hb",
		"hB",
		"h",
		"H"
	],
	"MZ": ["H", "hB"],
	"NA": [
		"h",
		"H",
		"hB",
		"hb"
	],
	"NC": ["H", "hB"],
	"NE": ["H"],
	"NF": [
		"H",
		"h",
		"hb",
		"hB"
	],
	"NG": [
		"H",
		"h",
		"hb",
		"hB"
	],
	"NI": [
		"h",
		"H",
		"hB",
		"hb"
	],
	"NL": ["H", "hB"],
	"NO": ["H", "h"],
	"NP": [
		"H",
		"h",
		"hB"
	],
	"NR": [
		"H",
		"h",
		"hb",
		"hB"
	],
	"NU": [
		"H",
		"h",
		"hb",
		"hB"
	],
	"NZ": [
		"h",
		"hb",
		"H",
		"hB"
	],
	"OM": [
		"h",
		"hB",
		"hb",
		"H"
	],
	"PA": [
		"h",
		"H",
		"hB",
		"hb"
	],
	"PE": [
		"h",
		"H",
		"hB",
		"hb"
	],
	"PF": [
		"H",
		"h",
		"hB"
	],
	"PG": ["h", "H"],
	"PH": [
		"h",
		"hB",
		"hb",
		"H"
	],
	"PK": [
		"h",
		"hB",
		"H"
	],
	"PL": ["H", "h"],
	"PM": ["H", "hB"],
	"PN": [
		"H",
		"h",
		"hb",
		"hB"
	],
	"PR": [
		"h",
		"H",
		"hB",
		"hb"
	],
	"PS": [
		"h",
		"hB",
		"hb",
		"H"
	],
	"PT": ["H", "hB"],
	"PW": ["h", "H"],
	"PY": [
		"h",
		"H",
		"hB",
		"hb"
	],
	"QA": [
		"h",
		"hB",
		"hb",
		"H"
	],
	"RE": ["H", "hB"],
	"RO": ["H", "hB"],
	"RS": [
		"H",
		"hB",
		"h"
	],
	"RU": ["H"],
	"RW": ["H", "h"],
	"SA": [
		"h",
		"hB",
		"hb",
		"H"
	],
	"SB": [
		"h",
		"hb",
		"H",
		"hB"
	],
	"SC": [
		"H",
		"h",
		"hB"
	],
	"SD": [
		"h",
		"hB",
		"hb",
		"H"
	],
	"SE": ["H"],
	"SG": [
		"h",
		"hb",
		"H",
		"hB"
	],
	"SH": [
		"H",
		"h",
		"hb",
		"hB"
	],
	"SI": ["H", "hB"],
	"SJ": ["H"],
	"SK": ["H"],
	"SL": [
		"h",
		"hb",
		"H",
		"hB"
	],
	"SM": [
		"H",
		"h",
		"hB"
	],
	"SN": [
		"H",
		"h",
		"hB"
	],
	"SO": ["h", "H"],
	"SR": ["H", "hB"],
	"SS": [
		"h",
		"hb",
		"H",
		"hB"
	],
	"ST": ["H", "hB"],
	"SV": [
		"h",
		"H",
		"hB",
		"hb"
	],
	"SX": [
		"H",
		"h",
		"hb",
		"hB"
	],
	"SY": [
		"h",
		"hB",
		"hb",
		"H"
	],
	"SZ": [
		"h",
		"hb",
		"H",
		"hB"
	],
	"TA": [
		"H",
		"h",
		"hb",
		"hB"
	],
	"TC": [
		"h",
		"hb",
		"H",
		"hB"
	],
	"TD": [
		"h",
		"H",
		"hB"
	],
	"TF": [
		"H",
		"h",
		"hB"
	],
	"TG": ["H", "hB"],
	"TH": ["H", "h"],
	"TJ": ["H", "h"],
	"TL": [
		"H",
		"hB",
		"hb",
		"h"
	],
	"TM": ["H", "h"],
	"TN": [
		"h",
		"hB",
		"hb",
		"H"
	],
	"TO": ["h", "H"],
	"TR": ["H", "hB"],
	"TT": [
		"h",
		"hb",
		"H",
		"hB"
	],
	"TW": [
		"hB",
		"hb",
		"h",
		"H"
	],
	"TZ": [
		"hB",
		"hb",
		"H",
		"h"
	],
	"UA": [
		"H",
		"hB",
		"h"
	],
	"UG": [
		"hB",
		"hb",
		"H",
		"h"
	],
	"UM": [
		"h",
		"hb",
		"H",
		"hB"
	],
	"US": [
		"h",
		"hb",
		"H",
		"hB"
	],
	"UY": [
		"h",
		"H",
		"hB",
		"hb"
	],
	"UZ": [
		"H",
		"hB",
		"h"
	],
	"VA": [
		"H",
		"h",
		"hB"
	],
	"VC": [
		"h",
		"hb",
		"H",
		"hB"
	],
	"VE": [
		"h",
		"H",
		"hB",
		"hb"
	],
	"VG": [
		"h",
		"hb",
		"H",
		"hB"
	],
	"VI": [
		"h",
		"hb",
		"H",
		"hB"
	],
	"VN": ["H", "h"],
	"VU": ["h", "H"],
	"WF": ["H", "hB"],
	"WS": ["h", "H"],
	"XK": [
		"H",
		"hB",
		"h"
	],
	"YE": [
		"h",
		"hB",
		"hb",
		"H"
	],
	"YT": ["H", "hB"],
	"ZA": [
		"H",
		"h",
		"hb",
		"hB"
	],
	"ZM": [
		"h",
		"hb",
		"H",
		"hB"
	],
	"ZW": ["H", "h"],
	"af-ZA": [
		"H",
		"h",
		"hB",
		"hb"
	],
	"ar-001": [
		"h",
		"hB",
		"hb",
		"H"
	],
	"ca-ES": [
		"H",
		"h",
		"hB"
	],
	"en-001": [
		"h",
		"hb",
		"H",
		"hB"
	],
	"en-HK": [
		"h",
		"hb",
		"H",
		"hB"
	],
	"en-IL": [
		"H",
		"h",
		"hb",
		"hB"
	],
	"en-MY": [
		"h",
		"hb",
		"H",
		"hB"
	],
	"es-BR": [
		"H",
		"h",
		"hB",
		"hb"
	],
	"es-ES": [
		"H",
		"h",
		"hB",
		"hb"
	],
	"es-GQ": [
		"H",
		"h",
		"hB",
		"hb"
	],
	"fr-CA": [
		"H",
		"h",
		"hB"
	],
	"gl-ES": [
		"H",
		"h",
		"hB"
	],
	"gu-IN": [
		"hB",
		"hb",
		"h",
		"H"
	],
	"hi-IN": [
		"hB",
		"h",
		"H"
	],
	"it-CH": [
		"H",
		"h",
		"hB"
	],
	"it-IT": [
		"H",
		"h",
		"hB"
	],
	"kn-IN": [
		"hB",
		"h",
		"H"
	],
	"ml-IN": [
		"hB",
		"h",
		"H"
	],
	"mr-IN": [
		"hB",
		"hb",
		"h",
		"H"
	],
	"pa-IN": [
		"hB",
		"hb",
		"h",
		"H"
	],
	"ta-IN": [
		"hB",
		"h",
		"hb",
		"H"
	],
	"te-IN": [
		"hB",
		"h",
		"H"
	],
	"zu-ZA": [
		"H",
		"hB",
		"hb",
		"h"
	]
};
// node_modules/@formatjs/icu-messageformat-parser/lib/date-time-pattern-generator.js
/**
* Returns the best matching date time pattern if a date time skeleton
* pattern is provided with a locale. Follows the Unicode specification:
* https://www.unicode.org/reports/tr35/tr35-dates.html#table-mapping-requested-time-skeletons-to-patterns
* @param skeleton date time skeleton pattern that possibly includes j, J or C
* @param locale
*/
function getBestPattern(skeleton, locale) {
	var skeletonCopy = "";
	for (var patternPos = 0; patternPos < skeleton.length; patternPos++) {
		var patternChar = skeleton.charAt(patternPos);
		if (patternChar === "j") {
			var extraLength = 0;
			while (patternPos + 1 < skeleton.length && skeleton.charAt(patternPos + 1) === patternChar) {
				extraLength++;
				patternPos++;
			}
			var hourLen = 1 + (extraLength & 1);
			var dayPeriodLen = extraLength < 2 ? 1 : 3 + (extraLength >> 1);
			var dayPeriodChar = "a";
			var hourChar = getDefaultHourSymbolFromLocale(locale);
			if (hourChar == "H" || hourChar == "k") dayPeriodLen = 0;
			while (dayPeriodLen-- > 0) skeletonCopy += dayPeriodChar;
			while (hourLen-- > 0) skeletonCopy = hourChar + skeletonCopy;
		} else if (patternChar === "J") skeletonCopy += "H";
		else skeletonCopy += patternChar;
	}
	return skeletonCopy;
}
/**
* Maps the [hour cycle type](https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Global_Objects/Intl/Locale/hourCycle)
* of the given `locale` to the corresponding time pattern.
* @param locale
*/
function getDefaultHourSymbolFromLocale(locale) {
	var hourCycle = locale.hourCycle;
	if (hourCycle === void 0 && locale.hourCycles && locale.hourCycles.length) hourCycle = locale.hourCycles[0];
	if (hourCycle) switch (hourCycle) {
		case "h24": return "k";
		case "h23": return "H";
		case "h12": return "h";
		case "h11": return "K";
		default: throw new Error("Invalid hourCycle");
	}
	var languageTag = locale.language;
	var regionTag;
	if (languageTag !== "root") regionTag = locale.maximize().region;
	return (timeData[regionTag || ""] || timeData[languageTag || ""] || timeData["".concat(languageTag, "-001")] || timeData["001"])[0];
}
// node_modules/@formatjs/icu-messageformat-parser/lib/parser.js
var _a;
var SPACE_SEPARATOR_START_REGEX = new RegExp("^".concat(SPACE_SEPARATOR_REGEX.source, "*"));
var SPACE_SEPARATOR_END_REGEX = new RegExp("".concat(SPACE_SEPARATOR_REGEX.source, "*$"));
function createLocation(start, end) {
	return {
		start,
		end
	};
}
var hasNativeStartsWith = !!String.prototype.startsWith && "_a".startsWith("a", 1);
var hasNativeFromCodePoint = !!String.fromCodePoint;
var hasNativeFromEntries = !!Object.fromEntries;
var hasNativeCodePointAt = !!String.prototype.codePointAt;
var hasTrimStart = !!String.prototype.trimStart;
var hasTrimEnd = !!String.prototype.trimEnd;
var isSafeInteger = !!Number.isSafeInteger ? Number.isSafeInteger : function(n) {
	return typeof n === "number" && isFinite(n) && Math.floor(n) === n && Math.abs(n) <= 9007199254740991;
};
var REGEX_SUPPORTS_U_AND_Y = true;
try {
	/**
	* legacy Edge or Xbox One browser
	* Unicode flag support: supported
	* Pattern_Syntax support: not supported
	* See https://github.com/formatjs/formatjs/issues/2822
	*/
	REGEX_SUPPORTS_U_AND_Y = ((_a = RE("([^\\p{White_Space}\\p{Pattern_Syntax}]*)", "yu").exec("a")) === null || _a === void 0 ? void 0 : _a[0]) === "a";
} catch (_) {
	REGEX_SUPPORTS_U_AND_Y = false;
}
var startsWith = hasNativeStartsWith ? function startsWith(s, search, position) {
	return s.startsWith(search, position);
} : function startsWith(s, search, position) {
	return s.slice(position, position + search.length) === search;
};
var fromCodePoint = hasNativeFromCodePoint ? String.fromCodePoint : function fromCodePoint() {
	var codePoints = [];
	for (var _i = 0; _i < arguments.length; _i++) codePoints[_i] = arguments[_i];
	var elements = "";
	var length = codePoints.length;
	var i = 0;
	var code;
	while (length > i) {
		code = codePoints[i++];
		if (code > 1114111) throw RangeError(code + " is not a valid code point");
		elements += code < 65536 ? String.fromCharCode(code) : String.fromCharCode(((code -= 65536) >> 10) + 55296, code % 1024 + 56320);
	}
	return elements;
};
var fromEntries = hasNativeFromEntries ? Object.fromEntries : function fromEntries(entries) {
	var obj = {};
	for (var _i = 0, entries_1 = entries; _i < entries_1.length; _i++) {
		var _a = entries_1[_i], k = _a[0];
		obj[k] = _a[1];
	}
	return obj;
};
var codePointAt = hasNativeCodePointAt ? function codePointAt(s, index) {
	return s.codePointAt(index);
} : function codePointAt(s, index) {
	var size = s.length;
	if (index < 0 || index >= size) return;
	var first = s.charCodeAt(index);
	var second;
	return first < 55296 || first > 56319 || index + 1 === size || (second = s.charCodeAt(index + 1)) < 56320 || second > 57343 ? first : (first - 55296 << 10) + (second - 56320) + 65536;
};
var trimStart = hasTrimStart ? function trimStart(s) {
	return s.trimStart();
} : function trimStart(s) {
	return s.replace(SPACE_SEPARATOR_START_REGEX, "");
};
var trimEnd = hasTrimEnd ? function trimEnd(s) {
	return s.trimEnd();
} : function trimEnd(s) {
	return s.replace(SPACE_SEPARATOR_END_REGEX, "");
};
function RE(s, flag) {
	return new RegExp(s, flag);
}
var matchIdentifierAtIndex;
if (REGEX_SUPPORTS_U_AND_Y) {
	var IDENTIFIER_PREFIX_RE_1 = RE("([^\\p{White_Space}\\p{Pattern_Syntax}]*)", "yu");
	matchIdentifierAtIndex = function matchIdentifierAtIndex(s, index) {
		var _a;
		IDENTIFIER_PREFIX_RE_1.lastIndex = index;
		return (_a = IDENTIFIER_PREFIX_RE_1.exec(s)[1]) !== null && _a !== void 0 ? _a : "";
	};
} else matchIdentifierAtIndex = function matchIdentifierAtIndex(s, index) {
	var match = [];
	while (true) {
		var c = codePointAt(s, index);
		if (c === void 0 || _isWhiteSpace(c) || _isPatternSyntax(c)) break;
		match.push(c);
		index += c >= 65536 ? 2 : 1;
	}
	return fromCodePoint.apply(void 0, match);
};
var Parser = function() {
	function Parser(message, options) {
		if (options === void 0) options = {};
		this.message = message;
		this.position = {
			offset: 0,
			line: 1,
			column: 1
		};
		this.ignoreTag = !!options.ignoreTag;
		this.locale = options.locale;
		this.requiresOtherClause = !!options.requiresOtherClause;
		this.shouldParseSkeletons = !!options.shouldParseSkeletons;
	}
	Parser.prototype.parse = function() {
		if (this.offset() !== 0) throw Error("parser can only be used once");
		return this.parseMessage(0, "", false);
	};
	Parser.prototype.parseMessage = function(nestingLevel, parentArgType, expectingCloseTag) {
		var elements = [];
		while (!this.isEOF()) {
			var char = this.char();
			if (char === 123) {
				var result = this.parseArgument(nestingLevel, expectingCloseTag);
				if (result.err) return result;
				elements.push(result.val);
			} else if (char === 125 && nestingLevel > 0) break;
			else if (char === 35 && (parentArgType === "plural" || parentArgType === "selectordinal")) {
				var position = this.clonePosition();
				this.bump();
				elements.push({
					type: TYPE.pound,
					location: createLocation(position, this.clonePosition())
				});
			} else if (char === 60 && !this.ignoreTag && this.peek() === 47) {
				if (expectingCloseTag) break;
				else return this.error(ErrorKind.UNMATCHED_CLOSING_TAG, createLocation(this.clonePosition(), this.clonePosition()));
			} else if (char === 60 && !this.ignoreTag && _isAlpha(this.peek() || 0)) {
				var result = this.parseTag(nestingLevel, parentArgType);
				if (result.err) return result;
				elements.push(result.val);
			} else {
				var result = this.parseLiteral(nestingLevel, parentArgType);
				if (result.err) return result;
				elements.push(result.val);
			}
		}
		return {
			val: elements,
			err: null
		};
	};
	/**
	* A tag name must start with an ASCII lower/upper case letter. The grammar is based on the
	* [custom element name][] except that a dash is NOT always mandatory and uppercase letters
	* are accepted:
	*
	* ```
	* tag ::= "<" tagName (whitespace)* "/>" | "<" tagName (whitespace)* ">" message "</" tagName (whitespace)* ">"
	* tagName ::= [a-z] (PENChar)*
	* PENChar ::=
	*     "-" | "." | [0-9] | "_" | [a-z] | [A-Z] | #xB7 | [#xC0-#xD6] | [#xD8-#xF6] | [#xF8-#x37D] |
	*     [#x37F-#x1FFF] | [#x200C-#x200D] | [#x203F-#x2040] | [#x2070-#x218F] | [#x2C00-#x2FEF] |
	*     [#x3001-#xD7FF] | [#xF900-#xFDCF] | [#xFDF0-#xFFFD] | [#x10000-#xEFFFF]
	* ```
	*
	* [custom element name]: https://html.spec.whatwg.org/multipage/custom-elements.html#valid-custom-element-name
	* NOTE: We're a bit more lax here since HTML technically does not allow uppercase HTML element but we do
	* since other tag-based engines like React allow it
	*/
	Parser.prototype.parseTag = function(nestingLevel, parentArgType) {
		var startPosition = this.clonePosition();
		this.bump();
		var tagName = this.parseTagName();
		this.bumpSpace();
		if (this.bumpIf("/>")) return {
			val: {
				type: TYPE.literal,
				value: "<".concat(tagName, "/>"),
				location: createLocation(startPosition, this.clonePosition())
			},
			err: null
		};
		else if (this.bumpIf(">")) {
			var childrenResult = this.parseMessage(nestingLevel + 1, parentArgType, true);
			if (childrenResult.err) return childrenResult;
			var children = childrenResult.val;
			var endTagStartPosition = this.clonePosition();
			if (this.bumpIf("</")) {
				if (this.isEOF() || !_isAlpha(this.char())) return this.error(ErrorKind.INVALID_TAG, createLocation(endTagStartPosition, this.clonePosition()));
				var closingTagNameStartPosition = this.clonePosition();
				if (tagName !== this.parseTagName()) return this.error(ErrorKind.UNMATCHED_CLOSING_TAG, createLocation(closingTagNameStartPosition, this.clonePosition()));
				this.bumpSpace();
				if (!this.bumpIf(">")) return this.error(ErrorKind.INVALID_TAG, createLocation(endTagStartPosition, this.clonePosition()));
				return {
					val: {
						type: TYPE.tag,
						value: tagName,
						children,
						location: createLocation(startPosition, this.clonePosition())
					},
					err: null
				};
			} else return this.error(ErrorKind.UNCLOSED_TAG, createLocation(startPosition, this.clonePosition()));
		} else return this.error(ErrorKind.INVALID_TAG, createLocation(startPosition, this.clonePosition()));
	};
	/**
	* This method assumes that the caller has peeked ahead for the first tag character.
	*/
	Parser.prototype.parseTagName = function() {
		var startOffset = this.offset();
		this.bump();
		while (!this.isEOF() && _isPotentialElementNameChar(this.char())) this.bump();
		return this.message.slice(startOffset, this.offset());
	};
	Parser.prototype.parseLiteral = function(nestingLevel, parentArgType) {
		var start = this.clonePosition();
		var value = "";
		while (true) {
			var parseQuoteResult = this.tryParseQuote(parentArgType);
			if (parseQuoteResult) {
				value += parseQuoteResult;
				continue;
			}
			var parseUnquotedResult = this.tryParseUnquoted(nestingLevel, parentArgType);
			if (parseUnquotedResult) {
				value += parseUnquotedResult;
				continue;
			}
			var parseLeftAngleResult = this.tryParseLeftAngleBracket();
			if (parseLeftAngleResult) {
				value += parseLeftAngleResult;
				continue;
			}
			break;
		}
		var location = createLocation(start, this.clonePosition());
		return {
			val: {
				type: TYPE.literal,
				value,
				location
			},
			err: null
		};
	};
	Parser.prototype.tryParseLeftAngleBracket = function() {
		if (!this.isEOF() && this.char() === 60 && (this.ignoreTag || !_isAlphaOrSlash(this.peek() || 0))) {
			this.bump();
			return "<";
		}
		return null;
	};
	/**
	* Starting with ICU 4.8, an ASCII apostrophe only starts quoted text if it immediately precedes
	* a character that requires quoting (that is, "only where needed"), and works the same in
	* nested messages as on the top level of the pattern. The new behavior is otherwise compatible.
	*/
	Parser.prototype.tryParseQuote = function(parentArgType) {
		if (this.isEOF() || this.char() !== 39) return null;
		switch (this.peek()) {
			case 39:
				this.bump();
				this.bump();
				return "'";
			case 123:
			case 60:
			case 62:
			case 125: break;
			case 35:
				if (parentArgType === "plural" || parentArgType === "selectordinal") break;
				return null;
			default: return null;
		}
		this.bump();
		var codePoints = [this.char()];
		this.bump();
		while (!this.isEOF()) {
			var ch = this.char();
			if (ch === 39) {
				if (this.peek() === 39) {
					codePoints.push(39);
					this.bump();
				} else {
					this.bump();
					break;
				}
			} else codePoints.push(ch);
			this.bump();
		}
		return fromCodePoint.apply(void 0, codePoints);
	};
	Parser.prototype.tryParseUnquoted = function(nestingLevel, parentArgType) {
		if (this.isEOF()) return null;
		var ch = this.char();
		if (ch === 60 || ch === 123 || ch === 35 && (parentArgType === "plural" || parentArgType === "selectordinal") || ch === 125 && nestingLevel > 0) return null;
		else {
			this.bump();
			return fromCodePoint(ch);
		}
	};
	Parser.prototype.parseArgument = function(nestingLevel, expectingCloseTag) {
		var openingBracePosition = this.clonePosition();
		this.bump();
		this.bumpSpace();
		if (this.isEOF()) return this.error(ErrorKind.EXPECT_ARGUMENT_CLOSING_BRACE, createLocation(openingBracePosition, this.clonePosition()));
		if (this.char() === 125) {
			this.bump();
			return this.error(ErrorKind.EMPTY_ARGUMENT, createLocation(openingBracePosition, this.clonePosition()));
		}
		var value = this.parseIdentifierIfPossible().value;
		if (!value) return this.error(ErrorKind.MALFORMED_ARGUMENT, createLocation(openingBracePosition, this.clonePosition()));
		this.bumpSpace();
		if (this.isEOF()) return this.error(ErrorKind.EXPECT_ARGUMENT_CLOSING_BRACE, createLocation(openingBracePosition, this.clonePosition()));
		switch (this.char()) {
			case 125:
				this.bump();
				return {
					val: {
						type: TYPE.argument,
						value,
						location: createLocation(openingBracePosition, this.clonePosition())
					},
					err: null
				};
			case 44:
				this.bump();
				this.bumpSpace();
				if (this.isEOF()) return this.error(ErrorKind.EXPECT_ARGUMENT_CLOSING_BRACE, createLocation(openingBracePosition, this.clonePosition()));
				return this.parseArgumentOptions(nestingLevel, expectingCloseTag, value, openingBracePosition);
			default: return this.error(ErrorKind.MALFORMED_ARGUMENT, createLocation(openingBracePosition, this.clonePosition()));
		}
	};
	/**
	* Advance the parser until the end of the identifier, if it is currently on
	* an identifier character. Return an empty string otherwise.
	*/
	Parser.prototype.parseIdentifierIfPossible = function() {
		var startingPosition = this.clonePosition();
		var startOffset = this.offset();
		var value = matchIdentifierAtIndex(this.message, startOffset);
		var endOffset = startOffset + value.length;
		this.bumpTo(endOffset);
		return {
			value,
			location: createLocation(startingPosition, this.clonePosition())
		};
	};
	Parser.prototype.parseArgumentOptions = function(nestingLevel, expectingCloseTag, value, openingBracePosition) {
		var _a;
		var typeStartPosition = this.clonePosition();
		var argType = this.parseIdentifierIfPossible().value;
		var typeEndPosition = this.clonePosition();
		switch (argType) {
			case "": return this.error(ErrorKind.EXPECT_ARGUMENT_TYPE, createLocation(typeStartPosition, typeEndPosition));
			case "number":
			case "date":
			case "time":
				this.bumpSpace();
				var styleAndLocation = null;
				if (this.bumpIf(",")) {
					this.bumpSpace();
					var styleStartPosition = this.clonePosition();
					var result = this.parseSimpleArgStyleIfPossible();
					if (result.err) return result;
					var style = trimEnd(result.val);
					if (style.length === 0) return this.error(ErrorKind.EXPECT_ARGUMENT_STYLE, createLocation(this.clonePosition(), this.clonePosition()));
					styleAndLocation = {
						style,
						styleLocation: createLocation(styleStartPosition, this.clonePosition())
					};
				}
				var argCloseResult = this.tryParseArgumentClose(openingBracePosition);
				if (argCloseResult.err) return argCloseResult;
				var location_1 = createLocation(openingBracePosition, this.clonePosition());
				if (styleAndLocation && startsWith(styleAndLocation === null || styleAndLocation === void 0 ? void 0 : styleAndLocation.style, "::", 0)) {
					var skeleton = trimStart(styleAndLocation.style.slice(2));
					if (argType === "number") {
						var result = this.parseNumberSkeletonFromString(skeleton, styleAndLocation.styleLocation);
						if (result.err) return result;
						return {
							val: {
								type: TYPE.number,
								value,
								location: location_1,
								style: result.val
							},
							err: null
						};
					} else {
						if (skeleton.length === 0) return this.error(ErrorKind.EXPECT_DATE_TIME_SKELETON, location_1);
						var dateTimePattern = skeleton;
						if (this.locale) dateTimePattern = getBestPattern(skeleton, this.locale);
						var style = {
							type: SKELETON_TYPE.dateTime,
							pattern: dateTimePattern,
							location: styleAndLocation.styleLocation,
							parsedOptions: this.shouldParseSkeletons ? parseDateTimeSkeleton(dateTimePattern) : {}
						};
						return {
							val: {
								type: argType === "date" ? TYPE.date : TYPE.time,
								value,
								location: location_1,
								style
							},
							err: null
						};
					}
				}
				return {
					val: {
						type: argType === "number" ? TYPE.number : argType === "date" ? TYPE.date : TYPE.time,
						value,
						location: location_1,
						style: (_a = styleAndLocation === null || styleAndLocation === void 0 ? void 0 : styleAndLocation.style) !== null && _a !== void 0 ? _a : null
					},
					err: null
				};
			case "plural":
			case "selectordinal":
			case "select":
				var typeEndPosition_1 = this.clonePosition();
				this.bumpSpace();
				if (!this.bumpIf(",")) return this.error(ErrorKind.EXPECT_SELECT_ARGUMENT_OPTIONS, createLocation(typeEndPosition_1, __assign({}, typeEndPosition_1)));
				this.bumpSpace();
				var identifierAndLocation = this.parseIdentifierIfPossible();
				var pluralOffset = 0;
				if (argType !== "select" && identifierAndLocation.value === "offset") {
					if (!this.bumpIf(":")) return this.error(ErrorKind.EXPECT_PLURAL_ARGUMENT_OFFSET_VALUE, createLocation(this.clonePosition(), this.clonePosition()));
					this.bumpSpace();
					var result = this.tryParseDecimalInteger(ErrorKind.EXPECT_PLURAL_ARGUMENT_OFFSET_VALUE, ErrorKind.INVALID_PLURAL_ARGUMENT_OFFSET_VALUE);
					if (result.err) return result;
					this.bumpSpace();
					identifierAndLocation = this.parseIdentifierIfPossible();
					pluralOffset = result.val;
				}
				var optionsResult = this.tryParsePluralOrSelectOptions(nestingLevel, argType, expectingCloseTag, identifierAndLocation);
				if (optionsResult.err) return optionsResult;
				var argCloseResult = this.tryParseArgumentClose(openingBracePosition);
				if (argCloseResult.err) return argCloseResult;
				var location_2 = createLocation(openingBracePosition, this.clonePosition());
				if (argType === "select") return {
					val: {
						type: TYPE.select,
						value,
						options: fromEntries(optionsResult.val),
						location: location_2
					},
					err: null
				};
				else return {
					val: {
						type: TYPE.plural,
						value,
						options: fromEntries(optionsResult.val),
						offset: pluralOffset,
						pluralType: argType === "plural" ? "cardinal" : "ordinal",
						location: location_2
					},
					err: null
				};
			default: return this.error(ErrorKind.INVALID_ARGUMENT_TYPE, createLocation(typeStartPosition, typeEndPosition));
		}
	};
	Parser.prototype.tryParseArgumentClose = function(openingBracePosition) {
		if (this.isEOF() || this.char() !== 125) return this.error(ErrorKind.EXPECT_ARGUMENT_CLOSING_BRACE, createLocation(openingBracePosition, this.clonePosition()));
		this.bump();
		return {
			val: true,
			err: null
		};
	};
	/**
	* See: https://github.com/unicode-org/icu/blob/af7ed1f6d2298013dc303628438ec4abe1f16479/icu4c/source/common/messagepattern.cpp#L659
	*/
	Parser.prototype.parseSimpleArgStyleIfPossible = function() {
		var nestedBraces = 0;
		var startPosition = this.clonePosition();
		while (!this.isEOF()) switch (this.char()) {
			case 39:
				this.bump();
				var apostrophePosition = this.clonePosition();
				if (!this.bumpUntil("'")) return this.error(ErrorKind.UNCLOSED_QUOTE_IN_ARGUMENT_STYLE, createLocation(apostrophePosition, this.clonePosition()));
				this.bump();
				break;
			case 123:
				nestedBraces += 1;
				this.bump();
				break;
			case 125:
				if (nestedBraces > 0) nestedBraces -= 1;
				else return {
					val: this.message.slice(startPosition.offset, this.offset()),
					err: null
				};
				break;
			default: this.bump();
		}
		return {
			val: this.message.slice(startPosition.offset, this.offset()),
			err: null
		};
	};
	Parser.prototype.parseNumberSkeletonFromString = function(skeleton, location) {
		var tokens = [];
		try {
			tokens = parseNumberSkeletonFromString(skeleton);
		} catch (e) {
			return this.error(ErrorKind.INVALID_NUMBER_SKELETON, location);
		}
		return {
			val: {
				type: SKELETON_TYPE.number,
				tokens,
				location,
				parsedOptions: this.shouldParseSkeletons ? parseNumberSkeleton(tokens) : {}
			},
			err: null
		};
	};
	/**
	* @param nesting_level The current nesting level of messages.
	*     This can be positive when parsing message fragment in select or plural argument options.
	* @param parent_arg_type The parent argument's type.
	* @param parsed_first_identifier If provided, this is the first identifier-like selector of
	*     the argument. It is a by-product of a previous parsing attempt.
	* @param expecting_close_tag If true, this message is directly or indirectly nested inside
	*     between a pair of opening and closing tags. The nested message will not parse beyond
	*     the closing tag boundary.
	*/
	Parser.prototype.tryParsePluralOrSelectOptions = function(nestingLevel, parentArgType, expectCloseTag, parsedFirstIdentifier) {
		var _a;
		var hasOtherClause = false;
		var options = [];
		var parsedSelectors = /* @__PURE__ */ new Set();
		var selector = parsedFirstIdentifier.value, selectorLocation = parsedFirstIdentifier.location;
		while (true) {
			if (selector.length === 0) {
				var startPosition = this.clonePosition();
				if (parentArgType !== "select" && this.bumpIf("=")) {
					var result = this.tryParseDecimalInteger(ErrorKind.EXPECT_PLURAL_ARGUMENT_SELECTOR, ErrorKind.INVALID_PLURAL_ARGUMENT_SELECTOR);
					if (result.err) return result;
					selectorLocation = createLocation(startPosition, this.clonePosition());
					selector = this.message.slice(startPosition.offset, this.offset());
				} else break;
			}
			if (parsedSelectors.has(selector)) return this.error(parentArgType === "select" ? ErrorKind.DUPLICATE_SELECT_ARGUMENT_SELECTOR : ErrorKind.DUPLICATE_PLURAL_ARGUMENT_SELECTOR, selectorLocation);
			if (selector === "other") hasOtherClause = true;
			this.bumpSpace();
			var openingBracePosition = this.clonePosition();
			if (!this.bumpIf("{")) return this.error(parentArgType === "select" ? ErrorKind.EXPECT_SELECT_ARGUMENT_SELECTOR_FRAGMENT : ErrorKind.EXPECT_PLURAL_ARGUMENT_SELECTOR_FRAGMENT, createLocation(this.clonePosition(), this.clonePosition()));
			var fragmentResult = this.parseMessage(nestingLevel + 1, parentArgType, expectCloseTag);
			if (fragmentResult.err) return fragmentResult;
			var argCloseResult = this.tryParseArgumentClose(openingBracePosition);
			if (argCloseResult.err) return argCloseResult;
			options.push([selector, {
				value: fragmentResult.val,
				location: createLocation(openingBracePosition, this.clonePosition())
			}]);
			parsedSelectors.add(selector);
			this.bumpSpace();
			_a = this.parseIdentifierIfPossible(), selector = _a.value, selectorLocation = _a.location;
		}
		if (options.length === 0) return this.error(parentArgType === "select" ? ErrorKind.EXPECT_SELECT_ARGUMENT_SELECTOR : ErrorKind.EXPECT_PLURAL_ARGUMENT_SELECTOR, createLocation(this.clonePosition(), this.clonePosition()));
		if (this.requiresOtherClause && !hasOtherClause) return this.error(ErrorKind.MISSING_OTHER_CLAUSE, createLocation(this.clonePosition(), this.clonePosition()));
		return {
			val: options,
			err: null
		};
	};
	Parser.prototype.tryParseDecimalInteger = function(expectNumberError, invalidNumberError) {
		var sign = 1;
		var startingPosition = this.clonePosition();
		if (this.bumpIf("+")) {} else if (this.bumpIf("-")) sign = -1;
		var hasDigits = false;
		var decimal = 0;
		while (!this.isEOF()) {
			var ch = this.char();
			if (ch >= 48 && ch <= 57) {
				hasDigits = true;
				decimal = decimal * 10 + (ch - 48);
				this.bump();
			} else break;
		}
		var location = createLocation(startingPosition, this.clonePosition());
		if (!hasDigits) return this.error(expectNumberError, location);
		decimal *= sign;
		if (!isSafeInteger(decimal)) return this.error(invalidNumberError, location);
		return {
			val: decimal,
			err: null
		};
	};
	Parser.prototype.offset = function() {
		return this.position.offset;
	};
	Parser.prototype.isEOF = function() {
		return this.offset() === this.message.length;
	};
	Parser.prototype.clonePosition = function() {
		return {
			offset: this.position.offset,
			line: this.position.line,
			column: this.position.column
		};
	};
	/**
	* Return the code point at the current position of the parser.
	* Throws if the index is out of bound.
	*/
	Parser.prototype.char = function() {
		var offset = this.position.offset;
		if (offset >= this.message.length) throw Error("out of bound");
		var code = codePointAt(this.message, offset);
		if (code === void 0) throw Error("Offset ".concat(offset, " is at invalid UTF-16 code unit boundary"));
		return code;
	};
	Parser.prototype.error = function(kind, location) {
		return {
			val: null,
			err: {
				kind,
				message: this.message,
				location
			}
		};
	};
	/** Bump the parser to the next UTF-16 code unit. */
	Parser.prototype.bump = function() {
		if (this.isEOF()) return;
		var code = this.char();
		if (code === 10) {
			this.position.line += 1;
			this.position.column = 1;
			this.position.offset += 1;
		} else {
			this.position.column += 1;
			this.position.offset += code < 65536 ? 1 : 2;
		}
	};
	/**
	* If the substring starting at the current position of the parser has
	* the given prefix, then bump the parser to the character immediately
	* following the prefix and return true. Otherwise, don't bump the parser
	* and return false.
	*/
	Parser.prototype.bumpIf = function(prefix) {
		if (startsWith(this.message, prefix, this.offset())) {
			for (var i = 0; i < prefix.length; i++) this.bump();
			return true;
		}
		return false;
	};
	/**
	* Bump the parser until the pattern character is found and return `true`.
	* Otherwise bump to the end of the file and return `false`.
	*/
	Parser.prototype.bumpUntil = function(pattern) {
		var currentOffset = this.offset();
		var index = this.message.indexOf(pattern, currentOffset);
		if (index >= 0) {
			this.bumpTo(index);
			return true;
		} else {
			this.bumpTo(this.message.length);
			return false;
		}
	};
	/**
	* Bump the parser to the target offset.
	* If target offset is beyond the end of the input, bump the parser to the end of the input.
	*/
	Parser.prototype.bumpTo = function(targetOffset) {
		if (this.offset() > targetOffset) throw Error("targetOffset ".concat(targetOffset, " must be greater than or equal to the current offset ").concat(this.offset()));
		targetOffset = Math.min(targetOffset, this.message.length);
		while (true) {
			var offset = this.offset();
			if (offset === targetOffset) break;
			if (offset > targetOffset) throw Error("targetOffset ".concat(targetOffset, " is at invalid UTF-16 code unit boundary"));
			this.bump();
			if (this.isEOF()) break;
		}
	};
	/** advance the parser through all whitespace to the next non-whitespace code unit. */
	Parser.prototype.bumpSpace = function() {
		while (!this.isEOF() && _isWhiteSpace(this.char())) this.bump();
	};
	/**
	* Peek at the *next* Unicode codepoint in the input without advancing the parser.
	* If the input has been exhausted, then this returns null.
	*/
	Parser.prototype.peek = function() {
		if (this.isEOF()) return null;
		var code = this.char();
		var offset = this.offset();
		var nextCode = this.message.charCodeAt(offset + (code >= 65536 ? 2 : 1));
		return nextCode !== null && nextCode !== void 0 ? nextCode : null;
	};
	return Parser;
}();
/**
* This check if codepoint is alphabet (lower & uppercase)
* @param codepoint
* @returns
*/
function _isAlpha(codepoint) {
	return codepoint >= 97 && codepoint <= 122 || codepoint >= 65 && codepoint <= 90;
}
function _isAlphaOrSlash(codepoint) {
	return _isAlpha(codepoint) || codepoint === 47;
}
/** See `parseTag` function docs. */
function _isPotentialElementNameChar(c) {
	return c === 45 || c === 46 || c >= 48 && c <= 57 || c === 95 || c >= 97 && c <= 122 || c >= 65 && c <= 90 || c == 183 || c >= 192 && c <= 214 || c >= 216 && c <= 246 || c >= 248 && c <= 893 || c >= 895 && c <= 8191 || c >= 8204 && c <= 8205 || c >= 8255 && c <= 8256 || c >= 8304 && c <= 8591 || c >= 11264 && c <= 12271 || c >= 12289 && c <= 55295 || c >= 63744 && c <= 64975 || c >= 65008 && c <= 65533 || c >= 65536 && c <= 983039;
}
/**
* Code point equivalent of regex `\p{White_Space}`.
* From: https://www.unicode.org/Public/UCD/latest/ucd/PropList.txt
*/
function _isWhiteSpace(c) {
	return c >= 9 && c <= 13 || c === 32 || c === 133 || c >= 8206 && c <= 8207 || c === 8232 || c === 8233;
}
/**
* Code point equivalent of regex `\p{Pattern_Syntax}`.
* See https://www.unicode.org/Public/UCD/latest/ucd/PropList.txt
*/
function _isPatternSyntax(c) {
	return c >= 33 && c <= 35 || c === 36 || c >= 37 && c <= 39 || c === 40 || c === 41 || c === 42 || c === 43 || c === 44 || c === 45 || c >= 46 && c <= 47 || c >= 58 && c <= 59 || c >= 60 && c <= 62 || c >= 63 && c <= 64 || c === 91 || c === 92 || c === 93 || c === 94 || c === 96 || c === 123 || c === 124 || c === 125 || c === 126 || c === 161 || c >= 162 && c <= 165 || c === 166 || c === 167 || c === 169 || c === 171 || c === 172 || c === 174 || c === 176 || c === 177 || c === 182 || c === 187 || c === 191 || c === 215 || c === 247 || c >= 8208 && c <= 8213 || c >= 8214 && c <= 8215 || c === 8216 || c === 8217 || c === 8218 || c >= 8219 && c <= 8220 || c === 8221 || c === 8222 || c === 8223 || c >= 8224 && c <= 8231 || c >= 8240 && c <= 8248 || c === 8249 || c === 8250 || c >= 8251 && c <= 8254 || c >= 8257 && c <= 8259 || c === 8260 || c === 8261 || c === 8262 || c >= 8263 && c <= 8273 || c === 8274 || c === 8275 || c >= 8277 && c <= 8286 || c >= 8592 && c <= 8596 || c >= 8597 && c <= 8601 || c >= 8602 && c <= 8603 || c >= 8604 && c <= 8607 || c === 8608 || c >= 8609 && c <= 8610 || c === 8611 || c >= 8612 && c <= 8613 || c === 8614 || c >= 8615 && c <= 8621 || c === 8622 || c >= 8623 && c <= 8653 || c >= 8654 && c <= 8655 || c >= 8656 && c <= 8657 || c === 8658 || c === 8659 || c === 8660 || c >= 8661 && c <= 8691 || c >= 8692 && c <= 8959 || c >= 8960 && c <= 8967 || c === 8968 || c === 8969 || c === 8970 || c === 8971 || c >= 8972 && c <= 8991 || c >= 8992 && c <= 8993 || c >= 8994 && c <= 9e3 || c === 9001 || c === 9002 || c >= 9003 && c <= 9083 || c === 9084 || c >= 9085 && c <= 9114 || c >= 9115 && c <= 9139 || c >= 9140 && c <= 9179 || c >= 9180 && c <= 9185 || c >= 9186 && c <= 9254 || c >= 9255 && c <= 9279 || c >= 9280 && c <= 9290 || c >= 9291 && c <= 9311 || c >= 9472 && c <= 9654 || c === 9655 || c >= 9656 && c <= 9664 || c === 9665 || c >= 9666 && c <= 9719 || c >= 9720 && c <= 9727 || c >= 9728 && c <= 9838 || c === 9839 || c >= 9840 && c <= 10087 || c === 10088 || c === 10089 || c === 10090 || c === 10091 || c === 10092 || c === 10093 || c === 10094 || c === 10095 || c === 10096 || c === 10097 || c === 10098 || c === 10099 || c === 10100 || c === 10101 || c >= 10132 && c <= 10175 || c >= 10176 && c <= 10180 || c === 10181 || c === 10182 || c >= 10183 && c <= 10213 || c === 10214 || c === 10215 || c === 10216 || c === 10217 || c === 10218 || c === 10219 || c === 10220 || c === 10221 || c === 10222 || c === 10223 || c >= 10224 && c <= 10239 || c >= 10240 && c <= 10495 || c >= 10496 && c <= 10626 || c === 10627 || c === 10628 || c === 10629 || c === 10630 || c === 10631 || c === 10632 || c === 10633 || c === 10634 || c === 10635 || c === 10636 || c === 10637 || c === 10638 || c === 10639 || c === 10640 || c === 10641 || c === 10642 || c === 10643 || c === 10644 || c === 10645 || c === 10646 || c === 10647 || c === 10648 || c >= 10649 && c <= 10711 || c === 10712 || c === 10713 || c === 10714 || c === 10715 || c >= 10716 && c <= 10747 || c === 10748 || c === 10749 || c >= 10750 && c <= 11007 || c >= 11008 && c <= 11055 || c >= 11056 && c <= 11076 || c >= 11077 && c <= 11078 || c >= 11079 && c <= 11084 || c >= 11085 && c <= 11123 || c >= 11124 && c <= 11125 || c >= 11126 && c <= 11157 || c === 11158 || c >= 11159 && c <= 11263 || c >= 11776 && c <= 11777 || c === 11778 || c === 11779 || c === 11780 || c === 11781 || c >= 11782 && c <= 11784 || c === 11785 || c === 11786 || c === 11787 || c === 11788 || c === 11789 || c >= 11790 && c <= 11798 || c === 11799 || c >= 11800 && c <= 11801 || c === 11802 || c === 11803 || c === 11804 || c === 11805 || c >= 11806 && c <= 11807 || c === 11808 || c === 11809 || c === 11810 || c === 11811 || c === 11812 || c === 11813 || c === 11814 || c === 11815 || c === 11816 || c === 11817 || c >= 11818 && c <= 11822 || c === 11823 || c >= 11824 && c <= 11833 || c >= 11834 && c <= 11835 || c >= 11836 && c <= 11839 || c === 11840 || c === 11841 || c === 11842 || c >= 11843 && c <= 11855 || c >= 11856 && c <= 11857 || c === 11858 || c >= 11859 && c <= 11903 || c >= 12289 && c <= 12291 || c === 12296 || c === 12297 || c === 12298 || c === 12299 || c === 12300 || c === 12301 || c === 12302 || c === 12303 || c === 12304 || c === 12305 || c >= 12306 && c <= 12307 || c === 12308 || c === 12309 || c === 12310 || c === 12311 || c === 12312 || c === 12313 || c === 12314 || c === 12315 || c === 12316 || c === 12317 || c >= 12318 && c <= 12319 || c === 12320 || c === 12336 || c === 64830 || c === 64831 || c >= 65093 && c <= 65094;
}
// node_modules/@formatjs/icu-messageformat-parser/lib/index.js
function pruneLocation(els) {
	els.forEach(function(el) {
		delete el.location;
		if (isSelectElement(el) || isPluralElement(el)) for (var k in el.options) {
			delete el.options[k].location;
			pruneLocation(el.options[k].value);
		}
		else if (isNumberElement(el) && isNumberSkeleton(el.style)) delete el.style.location;
		else if ((isDateElement(el) || isTimeElement(el)) && isDateTimeSkeleton(el.style)) delete el.style.location;
		else if (isTagElement(el)) pruneLocation(el.children);
	});
}
function parse(message, opts) {
	if (opts === void 0) opts = {};
	opts = __assign({
		shouldParseSkeletons: true,
		requiresOtherClause: true
	}, opts);
	var result = new Parser(message, opts).parse();
	if (result.err) {
		var error = SyntaxError(ErrorKind[result.err.kind]);
		error.location = result.err.location;
		error.originalMessage = result.err.message;
		throw error;
	}
	if (!(opts === null || opts === void 0 ? void 0 : opts.captureLocation)) pruneLocation(result.val);
	return result.val;
}
// node_modules/intl-messageformat/lib/src/error.js
var ErrorCode;
(function(ErrorCode) {
	ErrorCode["MISSING_VALUE"] = "MISSING_VALUE";
	ErrorCode["INVALID_VALUE"] = "INVALID_VALUE";
	ErrorCode["MISSING_INTL_API"] = "MISSING_INTL_API";
})(ErrorCode || (ErrorCode = {}));
var FormatError = function(_super) {
	__extends(FormatError, _super);
	function FormatError(msg, code, originalMessage) {
		var _this = _super.call(this, msg) || this;
		_this.code = code;
		_this.originalMessage = originalMessage;
		return _this;
	}
	FormatError.prototype.toString = function() {
		return "[formatjs Error: ".concat(this.code, "] ").concat(this.message);
	};
	return FormatError;
}(Error);
var InvalidValueError = function(_super) {
	__extends(InvalidValueError, _super);
	function InvalidValueError(variableId, value, options, originalMessage) {
		return _super.call(this, "Invalid values for \"".concat(variableId, "\": \"").concat(value, "\". Options are \"").concat(Object.keys(options).join("\", \""), "\""), ErrorCode.INVALID_VALUE, originalMessage) || this;
	}
	return InvalidValueError;
}(FormatError);
var InvalidValueTypeError = function(_super) {
	__extends(InvalidValueTypeError, _super);
	function InvalidValueTypeError(value, type, originalMessage) {
		return _super.call(this, "Value for \"".concat(value, "\" must be of type ").concat(type), ErrorCode.INVALID_VALUE, originalMessage) || this;
	}
	return InvalidValueTypeError;
}(FormatError);
var MissingValueError = function(_super) {
	__extends(MissingValueError, _super);
	function MissingValueError(variableId, originalMessage) {
		return _super.call(this, "The intl string context variable \"".concat(variableId, "\" was not provided to the string \"").concat(originalMessage, "\""), ErrorCode.MISSING_VALUE, originalMessage) || this;
	}
	return MissingValueError;
}(FormatError);
// node_modules/intl-messageformat/lib/src/formatters.js
var PART_TYPE;
(function(PART_TYPE) {
	PART_TYPE[PART_TYPE["literal"] = 0] = "literal";
	PART_TYPE[PART_TYPE["object"] = 1] = "object";
})(PART_TYPE || (PART_TYPE = {}));
function mergeLiteral(parts) {
	if (parts.length < 2) return parts;
	return parts.reduce(function(all, part) {
		var lastPart = all[all.length - 1];
		if (!lastPart || lastPart.type !== PART_TYPE.literal || part.type !== PART_TYPE.literal) all.push(part);
		else lastPart.value += part.value;
		return all;
	}, []);
}
function isFormatXMLElementFn(el) {
	return typeof el === "function";
}
function formatToParts(els, locales, formatters, formats, values, currentPluralValue, originalMessage) {
	if (els.length === 1 && isLiteralElement(els[0])) return [{
		type: PART_TYPE.literal,
		value: els[0].value
	}];
	var result = [];
	for (var _i = 0, els_1 = els; _i < els_1.length; _i++) {
		var el = els_1[_i];
		if (isLiteralElement(el)) {
			result.push({
				type: PART_TYPE.literal,
				value: el.value
			});
			continue;
		}
		if (isPoundElement(el)) {
			if (typeof currentPluralValue === "number") result.push({
				type: PART_TYPE.literal,
				value: formatters.getNumberFormat(locales).format(currentPluralValue)
			});
			continue;
		}
		var varName = el.value;
		if (!(values && varName in values)) throw new MissingValueError(varName, originalMessage);
		var value = values[varName];
		if (isArgumentElement(el)) {
			if (!value || typeof value === "string" || typeof value === "number") value = typeof value === "string" || typeof value === "number" ? String(value) : "";
			result.push({
				type: typeof value === "string" ? PART_TYPE.literal : PART_TYPE.object,
				value
			});
			continue;
		}
		if (isDateElement(el)) {
			var style = typeof el.style === "string" ? formats.date[el.style] : isDateTimeSkeleton(el.style) ? el.style.parsedOptions : void 0;
			result.push({
				type: PART_TYPE.literal,
				value: formatters.getDateTimeFormat(locales, style).format(value)
			});
			continue;
		}
		if (isTimeElement(el)) {
			var style = typeof el.style === "string" ? formats.time[el.style] : isDateTimeSkeleton(el.style) ? el.style.parsedOptions : formats.time.medium;
			result.push({
				type: PART_TYPE.literal,
				value: formatters.getDateTimeFormat(locales, style).format(value)
			});
			continue;
		}
		if (isNumberElement(el)) {
			var style = typeof el.style === "string" ? formats.number[el.style] : isNumberSkeleton(el.style) ? el.style.parsedOptions : void 0;
			if (style && style.scale) value = value * (style.scale || 1);
			result.push({
				type: PART_TYPE.literal,
				value: formatters.getNumberFormat(locales, style).format(value)
			});
			continue;
		}
		if (isTagElement(el)) {
			var children = el.children, value_1 = el.value;
			var formatFn = values[value_1];
			if (!isFormatXMLElementFn(formatFn)) throw new InvalidValueTypeError(value_1, "function", originalMessage);
			var chunks = formatFn(formatToParts(children, locales, formatters, formats, values, currentPluralValue).map(function(p) {
				return p.value;
			}));
			if (!Array.isArray(chunks)) chunks = [chunks];
			result.push.apply(result, chunks.map(function(c) {
				return {
					type: typeof c === "string" ? PART_TYPE.literal : PART_TYPE.object,
					value: c
				};
			}));
		}
		if (isSelectElement(el)) {
			var opt = el.options[value] || el.options.other;
			if (!opt) throw new InvalidValueError(el.value, value, Object.keys(el.options), originalMessage);
			result.push.apply(result, formatToParts(opt.value, locales, formatters, formats, values));
			continue;
		}
		if (isPluralElement(el)) {
			var opt = el.options["=".concat(value)];
			if (!opt) {
				if (!Intl.PluralRules) throw new FormatError("Intl.PluralRules is not available in this environment.\nTry polyfilling it using \"@formatjs/intl-pluralrules\"\n", ErrorCode.MISSING_INTL_API, originalMessage);
				var rule = formatters.getPluralRules(locales, { type: el.pluralType }).select(value - (el.offset || 0));
				opt = el.options[rule] || el.options.other;
			}
			if (!opt) throw new InvalidValueError(el.value, value, Object.keys(el.options), originalMessage);
			result.push.apply(result, formatToParts(opt.value, locales, formatters, formats, values, value - (el.offset || 0)));
			continue;
		}
	}
	return mergeLiteral(result);
}
// node_modules/intl-messageformat/lib/src/core.js
function mergeConfig(c1, c2) {
	if (!c2) return c1;
	return __assign(__assign(__assign({}, c1 || {}), c2 || {}), Object.keys(c1).reduce(function(all, k) {
		all[k] = __assign(__assign({}, c1[k]), c2[k] || {});
		return all;
	}, {}));
}
function mergeConfigs(defaultConfig, configs) {
	if (!configs) return defaultConfig;
	return Object.keys(defaultConfig).reduce(function(all, k) {
		all[k] = mergeConfig(defaultConfig[k], configs[k]);
		return all;
	}, __assign({}, defaultConfig));
}
function createFastMemoizeCache(store) {
	return { create: function() {
		return {
			get: function(key) {
				return store[key];
			},
			set: function(key, value) {
				store[key] = value;
			}
		};
	} };
}
function createDefaultFormatters(cache) {
	if (cache === void 0) cache = {
		number: {},
		dateTime: {},
		pluralRules: {}
	};
	return {
		getNumberFormat: memoize(function() {
			var _a;
			var args = [];
			for (var _i = 0; _i < arguments.length; _i++) args[_i] = arguments[_i];
			return new ((_a = Intl.NumberFormat).bind.apply(_a, __spreadArray([void 0], args, false)))();
		}, {
			cache: createFastMemoizeCache(cache.number),
			strategy: strategies.variadic
		}),
		getDateTimeFormat: memoize(function() {
			var _a;
			var args = [];
			for (var _i = 0; _i < arguments.length; _i++) args[_i] = arguments[_i];
			return new ((_a = Intl.DateTimeFormat).bind.apply(_a, __spreadArray([void 0], args, false)))();
		}, {
			cache: createFastMemoizeCache(cache.dateTime),
			strategy: strategies.variadic
		}),
		getPluralRules: memoize(function() {
			var _a;
			var args = [];
			for (var _i = 0; _i < arguments.length; _i++) args[_i] = arguments[_i];
			return new ((_a = Intl.PluralRules).bind.apply(_a, __spreadArray([void 0], args, false)))();
		}, {
			cache: createFastMemoizeCache(cache.pluralRules),
			strategy: strategies.variadic
		})
	};
}
// node_modules/intl-messageformat/lib/index.js
var lib_default = function() {
	function IntlMessageFormat(message, locales, overrideFormats, opts) {
		if (locales === void 0) locales = IntlMessageFormat.defaultLocale;
		var _this = this;
		this.formatterCache = {
			number: {},
			dateTime: {},
			pluralRules: {}
		};
		this.format = function(values) {
			var parts = _this.formatToParts(values);
			if (parts.length === 1) return parts[0].value;
			var result = parts.reduce(function(all, part) {
				if (!all.length || part.type !== PART_TYPE.literal || typeof all[all.length - 1] !== "string") all.push(part.value);
				else all[all.length - 1] += part.value;
				return all;
			}, []);
			if (result.length <= 1) return result[0] || "";
			return result;
		};
		this.formatToParts = function(values) {
			return formatToParts(_this.ast, _this.locales, _this.formatters, _this.formats, values, void 0, _this.message);
		};
		this.resolvedOptions = function() {
			var _a;
			return { locale: ((_a = _this.resolvedLocale) === null || _a === void 0 ? void 0 : _a.toString()) || Intl.NumberFormat.supportedLocalesOf(_this.locales)[0] };
		};
		this.getAst = function() {
			return _this.ast;
		};
		this.locales = locales;
		this.resolvedLocale = IntlMessageFormat.resolveLocale(locales);
		if (typeof message === "string") {
			this.message = message;
			if (!IntlMessageFormat.__parse) throw new TypeError("IntlMessageFormat.__parse must be set to process `message` of type `string`");
			var _a = opts || {};
			_a.formatters;
			var parseOpts = __rest(_a, ["formatters"]);
			this.ast = IntlMessageFormat.__parse(message, __assign(__assign({}, parseOpts), { locale: this.resolvedLocale }));
		} else this.ast = message;
		if (!Array.isArray(this.ast)) throw new TypeError("A message must be provided as a String or AST.");
		this.formats = mergeConfigs(IntlMessageFormat.formats, overrideFormats);
		this.formatters = opts && opts.formatters || createDefaultFormatters(this.formatterCache);
	}
	Object.defineProperty(IntlMessageFormat, "defaultLocale", {
		get: function() {
			if (!IntlMessageFormat.memoizedDefaultLocale) IntlMessageFormat.memoizedDefaultLocale = new Intl.NumberFormat().resolvedOptions().locale;
			return IntlMessageFormat.memoizedDefaultLocale;
		},
		enumerable: false,
		configurable: true
	});
	IntlMessageFormat.memoizedDefaultLocale = null;
	IntlMessageFormat.resolveLocale = function(locales) {
		if (typeof Intl.Locale === "undefined") return;
		var supportedLocales = Intl.NumberFormat.supportedLocalesOf(locales);
		if (supportedLocales.length > 0) return new Intl.Locale(supportedLocales[0]);
		return new Intl.Locale(typeof locales === "string" ? locales : locales[0]);
	};
	IntlMessageFormat.__parse = parse;
	IntlMessageFormat.formats = {
		number: {
			integer: { maximumFractionDigits: 0 },
			currency: { style: "currency" },
			percent: { style: "percent" }
		},
		date: {
			short: {
				month: "numeric",
				day: "numeric",
				year: "2-digit"
			},
			medium: {
				month: "short",
				day: "numeric",
				year: "numeric"
			},
			long: {
				month: "long",
				day: "numeric",
				year: "numeric"
			},
			full: {
				weekday: "long",
				month: "long",
				day: "numeric",
				year: "numeric"
			}
		},
		time: {
			short: {
				hour: "numeric",
				minute: "numeric"
			},
			medium: {
				hour: "numeric",
				minute: "numeric",
				second: "numeric"
			},
			long: {
				hour: "numeric",
				minute: "numeric",
				second: "numeric",
				timeZoneName: "short"
			},
			full: {
				hour: "numeric",
				minute: "numeric",
				second: "numeric",
				timeZoneName: "short"
			}
		}
	};
	return IntlMessageFormat;
}();
// node_modules/@cloudscape-design/component-toolkit/mjs/container-queries/use-container-query.js
/**
* Attaches resize-observer to the referenced element and keeps last observation in state.
* The hook allows to limit the amount of re-renders to only when the observed value changes.
*
* @example
* Switching display mode under a given condition (only re-renders when mode changes):
* ```
* const [smallMode, ref] = useContainerQuery(entry => entry.contentBoxHeight <= smallModeHeight, [smallModeHeight])
* ```
*
* @example
* Obtaining observer entry (re-renders with each observation):
* ```
* const [entry, ref] = useContainerQuery(entry => entry)
* ```
*
* @example
* Using previous state to avoid unnecessary re-renders:
* ```
* const [value, ref] = useContainerQuery((entry, prev) => shouldUpdate(entry) ? getValue(entry) : prev)
* ```
*
* @typeParam ObservedState State obtained from the last observation
* @param mapFn Function to convert ContainerQueryEntry to ObservedState
* @param deps Dependency list to indicate when the mapFn changes
* @returns A tuple of the observed state and a reference to be attached to the target element
*/
function useContainerQuery(mapFn, deps = []) {
	const elementRef = (0, import_react.useRef)(null);
	const [state, setState] = (0, import_react.useState)(null);
	useResizeObserver((0, import_react.useCallback)(() => elementRef.current, deps), (entry) => setState((prevState) => mapFn(entry, prevState)));
	return [state, elementRef];
}
// node_modules/@cloudscape-design/components/internal/utils/scrollable-containers.js
var getOverflowParents = (element) => {
	const parents = [];
	let node = element;
	while ((node = node.parentElement) && node !== element.ownerDocument.body) if (getComputedStyle(node).overflow !== "visible") parents.push(node);
	return parents;
};
var getOverflowParentDimensions = ({ element, excludeClosestParent = false, expandToViewport = false, canExpandOutsideViewport = false }) => {
	var _a, _b, _c, _d, _e;
	const parents = expandToViewport ? [] : getOverflowParents(element).map((el) => {
		const { height, width, top, left } = el.getBoundingClientRect();
		return {
			blockSize: canExpandOutsideViewport ? el.scrollHeight : height,
			inlineSize: width,
			insetBlockStart: top,
			insetInlineStart: left
		};
	});
	if (canExpandOutsideViewport && !expandToViewport) {
		const document = element.ownerDocument;
		const documentDimensions = document.documentElement.getBoundingClientRect();
		parents.push({
			inlineSize: Math.max(documentDimensions.width, document.documentElement.clientWidth),
			blockSize: Math.max(documentDimensions.height, document.documentElement.clientHeight),
			insetBlockStart: documentDimensions.top,
			insetInlineStart: documentDimensions.left
		});
	} else {
		const owningWindow = (_a = element.ownerDocument.defaultView) !== null && _a !== void 0 ? _a : window;
		parents.push({
			blockSize: (_c = (_b = owningWindow.visualViewport) === null || _b === void 0 ? void 0 : _b.height) !== null && _c !== void 0 ? _c : owningWindow.innerHeight,
			inlineSize: (_e = (_d = owningWindow.visualViewport) === null || _d === void 0 ? void 0 : _d.width) !== null && _e !== void 0 ? _e : owningWindow.innerWidth,
			insetBlockStart: 0,
			insetInlineStart: 0
		});
	}
	if (excludeClosestParent && !expandToViewport) parents.shift();
	return parents;
};
/**
* Calls `scrollIntoView` on the provided element with sensible defaults. If
* the element does not exist or does not support the `scrollIntoView`
* method, it will do nothing. This wrapper is created to support environments
* where the native function is not available like JSDom (feature request:
* https://github.com/jsdom/jsdom/issues/1422).
*
* @param element to be scrolled into view
* @param options native options for `scrollIntoView`
*/
function scrollElementIntoView(element, options = {
	block: "nearest",
	inline: "nearest"
}) {
	var _a;
	(_a = element === null || element === void 0 ? void 0 : element.scrollIntoView) === null || _a === void 0 || _a.call(element, options);
}
function calculateScroll({ insetBlockStart, blockSize }) {
	if (insetBlockStart < 0) return insetBlockStart;
	else if (insetBlockStart + blockSize > window.innerHeight) {
		if (blockSize > window.innerHeight) return insetBlockStart;
		else return insetBlockStart + blockSize - window.innerHeight;
	}
	return 0;
}
/**
* For elements with fixed position, the browser's native scrollIntoView API doesn't work,
* so we need to manually scroll to the element's position.
* Supports only vertical scrolling.
*/
function scrollRectangleIntoView(box, scrollableParent) {
	const scrollAmount = calculateScroll(box);
	if (scrollAmount) (scrollableParent || window).scrollBy(0, scrollAmount);
}
/**
* Returns the element's ancestors whose computed `overflow-y` is `auto` or `scroll`,
* ordered nearest-first. These are the ancestors capable of producing a vertical scrollbar.
*/
function getScrollableParents(element) {
	const parents = [];
	let node = element.parentElement;
	while (node) {
		if (isHTMLElement(node) && ["auto", "scroll"].includes(getComputedStyle(node).overflowY)) parents.push(node);
		node = node.parentElement;
	}
	return parents;
}
function getFirstScrollableParent(element) {
	return findUpUntil(element, (el) => {
		return el.scrollHeight > el.clientHeight && ["scroll", "auto"].includes(getComputedStyle(el).overflowY);
	}) || void 0;
}
// node_modules/@cloudscape-design/components/internal/context/button-context.js
var ButtonContext = (0, import_react.createContext)({ onClick: () => {} });
function useButtonContext() {
	return (0, import_react.useContext)(ButtonContext);
}
// node_modules/@cloudscape-design/components/internal/hooks/use-hidden-description/index.js
function useHiddenDescription(description) {
	const id = useUniqueId();
	return {
		targetProps: { "aria-describedby": description ? id : void 0 },
		descriptionEl: description ? import_react.createElement("span", {
			id,
			hidden: true
		}, description) : null,
		descriptionId: id
	};
}
// node_modules/@cloudscape-design/components/internal/context/modal-context.js
var ModalContext = (0, import_react.createContext)({
	isInModal: false,
	componentLoadingCount: { current: 0 },
	emitTimeToContentReadyInModal: () => {}
});
var useModalContext = () => {
	return (0, import_react.useContext)(ModalContext);
};
// node_modules/@cloudscape-design/components/internal/hooks/use-modal-component-analytics/index.js
var useModalContextLoadingButtonComponent = (isPrimaryButton, loading) => {
	const modalContext = useModalContext();
	(0, import_react.useEffect)(() => {
		if (!isPrimaryButton || !modalContext.isInModal) return;
		if (loading) {
			modalContext.componentLoadingCount.current++;
			return () => {
				modalContext.componentLoadingCount.current--;
				modalContext.emitTimeToContentReadyInModal(performance.now());
			};
		}
	}, [loading]);
};
var useModalContextLoadingComponent = () => {
	const modalContext = useModalContext();
	(0, import_react.useEffect)(() => {
		if (!modalContext.isInModal) return;
		modalContext.componentLoadingCount.current++;
		return () => {
			modalContext.componentLoadingCount.current--;
			modalContext.emitTimeToContentReadyInModal(performance.now());
		};
	}, []);
};
// node_modules/@cloudscape-design/components/internal/hooks/use-dom-attribute/index.js
function useDOMAttribute(elementRef, attributeName, value) {
	const attributeValueRef = (0, import_react.useRef)();
	(0, import_react.useEffect)(() => {
		var _a;
		attributeValueRef.current = value;
		(_a = elementRef.current) === null || _a === void 0 || _a.setAttribute(attributeName, value);
	}, [
		attributeName,
		value,
		elementRef
	]);
	return { [attributeName]: attributeValueRef.current };
}
// node_modules/@cloudscape-design/components/internal/hooks/use-effect-on-update/index.js
function useEffectOnUpdate(callback, deps) {
	const previousDepsRef = (0, import_react.useRef)(null);
	(0, import_react.useEffect)(() => {
		const previousDeps = previousDepsRef.current;
		previousDepsRef.current = deps;
		if (previousDeps === null) return;
		if (isDepsEqual(previousDeps, deps))
 // istanbul ignore next
		return;
		return callback();
	}, deps);
}
function isDepsEqual(prev, next) {
	for (let i = 0; i < Math.max(prev.length, next.length); i++) if (!Object.is(prev[i], next[i])) return false;
	// istanbul ignore next
	return true;
}
// node_modules/@cloudscape-design/components/internal/hooks/use-performance-marks/is-in-viewport.js
var map = /* @__PURE__ */ new WeakMap();
var MANUAL_TRIGGER_DELAY = 150;
/**
* This function determines whether an element is in the viewport. The callback
* is batched with other elements that also use this function, in order to improve
* performance.
*/
function isInViewport(element, callback) {
	let resolve = (value) => {
		resolve = () => {};
		callback(value);
	};
	map.set(element, (inViewport) => resolve(inViewport));
	observer.observe(element);
	const timeoutHandle = setTimeout(() => resolve(false), MANUAL_TRIGGER_DELAY);
	return () => {
		clearTimeout(timeoutHandle);
		map.delete(element);
		observer.unobserve(element);
	};
}
function createIntersectionObserver(callback) {
	if (typeof IntersectionObserver === "undefined") return {
		observe: () => {},
		unobserve: () => {}
	};
	return new IntersectionObserver(callback);
}
var observer = createIntersectionObserver(function isInViewportObserver(entries) {
	var _a;
	for (const entry of entries) {
		observer.unobserve(entry.target);
		(_a = map.get(entry.target)) === null || _a === void 0 || _a(entry.isIntersecting);
		map.delete(entry.target);
	}
});
// node_modules/@cloudscape-design/components/internal/hooks/use-performance-marks/index.js
var EVALUATE_COMPONENT_VISIBILITY_EVENT = "awsui-evaluate-component-visibility";
/**
* This hook manages a boolean state (`evaluateComponentVisibility`) that toggles
* whenever a custom DOM event (`EVALUATE_COMPONENT_VISIBILITY_EVENT`) is triggered.
*
* @returns
*/
var useEvaluateComponentVisibility = () => {
	const [evaluateComponentVisibility, setEvaluateComponentVisibility] = (0, import_react.useState)(false);
	(0, import_react.useEffect)(() => {
		const handleEvaluateComponentVisibility = () => {
			setEvaluateComponentVisibility((prev) => !prev);
		};
		document.addEventListener(EVALUATE_COMPONENT_VISIBILITY_EVENT, handleEvaluateComponentVisibility);
		return () => {
			document.removeEventListener(EVALUATE_COMPONENT_VISIBILITY_EVENT, handleEvaluateComponentVisibility);
		};
	}, []);
	return evaluateComponentVisibility;
};
/**
* This function returns an object that needs to be spread onto the same
* element as the `elementRef`, so that the data attribute is applied
* correctly.
*/
function usePerformanceMarks(name, enabled, elementRef, getDetails, dependencies) {
	const id = useRandomId();
	const { isInModal } = useModalContext();
	const attributes = useDOMAttribute(elementRef, "data-analytics-performance-mark", id);
	const evaluateComponentVisibility = useEvaluateComponentVisibility();
	(0, import_react.useEffect)(() => {
		if (!enabled() || !elementRef.current || isInModal) return;
		if (!(elementRef.current.offsetWidth > 0 && elementRef.current.offsetHeight > 0 && getComputedStyle(elementRef.current).visibility !== "hidden")) return;
		const timestamp = performance.now();
		return isInViewport(elementRef.current, (inViewport) => {
			performance.mark(`${name}Rendered`, {
				startTime: timestamp,
				detail: {
					source: "awsui",
					instanceIdentifier: id,
					inViewport,
					...getDetails()
				}
			});
		});
	}, []);
	useEffectOnUpdate(() => {
		if (!enabled() || !elementRef.current || isInModal) return;
		if (!(elementRef.current.offsetWidth > 0 && elementRef.current.offsetHeight > 0 && getComputedStyle(elementRef.current).visibility !== "hidden")) return;
		const timestamp = performance.now();
		return isInViewport(elementRef.current, (inViewport) => {
			performance.mark(`${name}Updated`, {
				startTime: timestamp,
				detail: {
					source: "awsui",
					instanceIdentifier: id,
					inViewport,
					...getDetails()
				}
			});
		});
	}, [evaluateComponentVisibility, ...dependencies]);
	return attributes;
}
// node_modules/@cloudscape-design/components/live-region/styles.css.js
var styles_css_default$15 = {
	"root": "awsui_root_1iee7_xs2fj_9",
	"announcer": "awsui_announcer_1iee7_xs2fj_17"
};
// node_modules/@cloudscape-design/components/live-region/test-classes/styles.css.js
var styles_css_default$14 = {
	"root": "awsui_root_1pc7b_1k8pp_5",
	"announcer": "awsui_announcer_1pc7b_1k8pp_9"
};
// node_modules/@cloudscape-design/components/live-region/controller.js
/**
* The controller that manages a single live region container. It has a timer
* to make sure announcements are throttled correctly. It can also make sure
* that a message is announced again even if it matches the previous content
* of the live region.
*
* @see https://developer.mozilla.org/en-US/docs/Web/Accessibility/ARIA/ARIA_Live_Regions
*/
var LiveRegionController = class LiveRegionController {
	constructor(politeness, delay = LiveRegionController.defaultDelay) {
		this.politeness = politeness;
		this.delay = delay;
		this._contentChangedSinceLastAnnouncement = false;
		this._addedTerminalPeriod = false;
		this._nextAnnouncement = "";
		this._element = document.createElement("div");
		this._element.className = `${styles_css_default$15.announcer} ${styles_css_default$14.announcer}`;
		this._element.setAttribute("aria-live", this.politeness);
		this._element.setAttribute("aria-atomic", "true");
		document.body.appendChild(this._element);
	}
	/**
	* Reset the state of the controller and clear any active announcements.
	*/
	destroy() {
		var _a;
		(_a = this._element) === null || _a === void 0 || _a.remove();
		if (this._timeoutId !== void 0) {
			clearTimeout(this._timeoutId);
			this._timeoutId = void 0;
		}
	}
	announce({ message, forceReannounce = false }) {
		var _a;
		const trimmedMessage = (_a = message === null || message === void 0 ? void 0 : message.trim()) !== null && _a !== void 0 ? _a : "";
		if (trimmedMessage !== this._lastAnnouncement) this._contentChangedSinceLastAnnouncement = true;
		this._nextAnnouncement = trimmedMessage;
		if (!message) return;
		if (this.delay === 0 || forceReannounce) return this._updateElement(forceReannounce);
		if (this._timeoutId === void 0) this._timeoutId = setTimeout(() => this._updateElement(false), this.delay * 1e3);
	}
	_updateElement(forceReannounce) {
		if (this._nextAnnouncement !== this._lastAnnouncement) {
			this._element.textContent = this._nextAnnouncement;
			this._addedTerminalPeriod = false;
		} else if (forceReannounce || this._contentChangedSinceLastAnnouncement) {
			this._element.textContent = this._nextAnnouncement + (this._addedTerminalPeriod ? "" : ".");
			this._addedTerminalPeriod = !this._addedTerminalPeriod;
		}
		this._lastAnnouncement = this._nextAnnouncement;
		this._contentChangedSinceLastAnnouncement = false;
		this._timeoutId = void 0;
	}
};
/**
* The default delay for announcements when no delay is explicitly provided.
* During internal unit testing, you can import this and explicitly set it to
* 0 to make the live region update the DOM without waiting for a timer.
*/
LiveRegionController.defaultDelay = 1;
// node_modules/@cloudscape-design/components/live-region/internal.js
var internal_default = import_react.forwardRef(function InternalLiveRegion({ assertive = false, hidden = false, tagName: TagName = "div", delay, sources, preventInitialAnnouncement, children, __internalRootRef, className, ...restProps }, ref) {
	const baseProps = getBaseProps(restProps);
	const childrenRef = (0, import_react.useRef)(null);
	const mergedRef = useMergeRefs(childrenRef, __internalRootRef);
	(0, import_react.useEffect)(() => {
		if (childrenRef.current) childrenRef.current.inert = hidden;
	}, [hidden]);
	const liveRegionControllerRef = (0, import_react.useRef)();
	(0, import_react.useEffect)(() => {
		const liveRegionController = new LiveRegionController(assertive ? "assertive" : "polite", delay);
		liveRegionControllerRef.current = liveRegionController;
		return () => {
			liveRegionController.destroy();
			liveRegionControllerRef.current = void 0;
		};
	}, [assertive, delay]);
	const getContent = () => {
		if (sources) return getSourceContent(sources);
		if (childrenRef.current) return extractTextContent(childrenRef.current);
	};
	const initialAnnouncementContent = (0, import_react.useRef)();
	(0, import_react.useEffect)(() => {
		var _a;
		const message = getContent();
		if (initialAnnouncementContent.current === void 0) initialAnnouncementContent.current = message;
		if (preventInitialAnnouncement && initialAnnouncementContent.current === message) return;
		(_a = liveRegionControllerRef.current) === null || _a === void 0 || _a.announce({ message });
	});
	(0, import_react.useImperativeHandle)(ref, () => ({ reannounce() {
		var _a;
		(_a = liveRegionControllerRef.current) === null || _a === void 0 || _a.announce({
			message: getContent(),
			forceReannounce: true
		});
	} }));
	return import_react.createElement(TagName, {
		ref: mergedRef,
		...baseProps,
		className: clsx(styles_css_default$15.root, styles_css_default$14.root, className),
		hidden
	}, children);
});
var processNode = (childNode) => {
	if (childNode.nodeType === Node.TEXT_NODE) return childNode.textContent || "";
	if (childNode.nodeType === Node.ELEMENT_NODE) return extractTextContent(childNode);
	return "";
};
function extractTextContent(node) {
	var _a;
	if (!node || !((_a = node === null || node === void 0 ? void 0 : node.childNodes) === null || _a === void 0 ? void 0 : _a.length)) return "";
	return Array.from(node.childNodes, processNode).join(" ").replace(/\s+/g, " ").trim();
}
function getSourceContent(source) {
	return source.map((item) => {
		if (!item || typeof item === "string") return item;
		if (item.current) return extractTextContent(item.current);
	}).filter(Boolean).join(" ");
}
// node_modules/@babel/runtime/helpers/esm/objectWithoutPropertiesLoose.js
function _objectWithoutPropertiesLoose(r, e) {
	if (null == r) return {};
	var t = {};
	for (var n in r) if ({}.hasOwnProperty.call(r, n)) {
		if (-1 !== e.indexOf(n)) continue;
		t[n] = r[n];
	}
	return t;
}
// node_modules/@babel/runtime/helpers/esm/setPrototypeOf.js
function _setPrototypeOf(t, e) {
	return _setPrototypeOf = Object.setPrototypeOf ? Object.setPrototypeOf.bind() : function(t, e) {
		return t.__proto__ = e, t;
	}, _setPrototypeOf(t, e);
}
// node_modules/@babel/runtime/helpers/esm/inheritsLoose.js
function _inheritsLoose(t, o) {
	t.prototype = Object.create(o.prototype), t.prototype.constructor = t, _setPrototypeOf(t, o);
}
// node_modules/react-transition-group/esm/config.js
var config_default = { disabled: false };
// node_modules/react-transition-group/esm/TransitionGroupContext.js
var TransitionGroupContext_default = import_react.createContext(null);
// node_modules/react-transition-group/esm/utils/reflow.js
var forceReflow = function forceReflow(node) {
	return node.scrollTop;
};
// node_modules/react-transition-group/esm/Transition.js
var UNMOUNTED = "unmounted";
var EXITED = "exited";
var ENTERING = "entering";
var ENTERED = "entered";
var EXITING = "exiting";
/**
* The Transition component lets you describe a transition from one component
* state to another _over time_ with a simple declarative API. Most commonly
* it's used to animate the mounting and unmounting of a component, but can also
* be used to describe in-place transition states as well.
*
* ---
*
* **Note**: `Transition` is a platform-agnostic base component. If you're using
* transitions in CSS, you'll probably want to use
* [`CSSTransition`](https://reactcommunity.org/react-transition-group/css-transition)
* instead. It inherits all the features of `Transition`, but contains
* additional features necessary to play nice with CSS transitions (hence the
* name of the component).
*
* ---
*
* By default the `Transition` component does not alter the behavior of the
* component it renders, it only tracks "enter" and "exit" states for the
* components. It's up to you to give meaning and effect to those states. For
* example we can add styles to a component when it enters or exits:
*
* ```jsx
* import { Transition } from 'react-transition-group';
*
* const duration = 300;
*
* const defaultStyle = {
*   transition: `opacity ${duration}ms ease-in-out`,
*   opacity: 0,
* }
*
* const transitionStyles = {
*   entering: { opacity: 1 },
*   entered:  { opacity: 1 },
*   exiting:  { opacity: 0 },
*   exited:  { opacity: 0 },
* };
*
* const Fade = ({ in: inProp }) => (
*   <Transition in={inProp} timeout={duration}>
*     {state => (
*       <div style={{
*         ...defaultStyle,
*         ...transitionStyles[state]
*       }}>
*         I'm a fade Transition!
*       </div>
*     )}
*   </Transition>
* );
* ```
*
* There are 4 main states a Transition can be in:
*  - `'entering'`
*  - `'entered'`
*  - `'exiting'`
*  - `'exited'`
*
* Transition state is toggled via the `in` prop. When `true` the component
* begins the "Enter" stage. During this stage, the component will shift from
* its current transition state, to `'entering'` for the duration of the
* transition and then to the `'entered'` stage once it's complete. Let's take
* the following example (we'll use the
* [useState](https://reactjs.org/docs/hooks-reference.html#usestate) hook):
*
* ```jsx
* function App() {
*   const [inProp, setInProp] = useState(false);
*   return (
*     <div>
*       <Transition in={inProp} timeout={500}>
*         {state => (
*           // ...
*         )}
*       </Transition>
*       <button onClick={() => setInProp(true)}>
*         Click to Enter
*       </button>
*     </div>
*   );
* }
* ```
*
* When the button is clicked the component will shift to the `'entering'` state
* and stay there for 500ms (the value of `timeout`) before it finally switches
* to `'entered'`.
*
* When `in` is `false` the same thing happens except the state moves from
* `'exiting'` to `'exited'`.
*/
var Transition$1 = /*#__PURE__*/ function(_React$Component) {
	_inheritsLoose(Transition, _React$Component);
	function Transition(props, context) {
		var _this = _React$Component.call(this, props, context) || this;
		var parentGroup = context;
		var appear = parentGroup && !parentGroup.isMounting ? props.enter : props.appear;
		var initialStatus;
		_this.appearStatus = null;
		if (props.in) {
			if (appear) {
				initialStatus = EXITED;
				_this.appearStatus = ENTERING;
			} else initialStatus = ENTERED;
		} else if (props.unmountOnExit || props.mountOnEnter) initialStatus = UNMOUNTED;
		else initialStatus = EXITED;
		_this.state = { status: initialStatus };
		_this.nextCallback = null;
		return _this;
	}
	Transition.getDerivedStateFromProps = function getDerivedStateFromProps(_ref, prevState) {
		if (_ref.in && prevState.status === "unmounted") return { status: EXITED };
		return null;
	};
	var _proto = Transition.prototype;
	_proto.componentDidMount = function componentDidMount() {
		this.updateStatus(true, this.appearStatus);
	};
	_proto.componentDidUpdate = function componentDidUpdate(prevProps) {
		var nextStatus = null;
		if (prevProps !== this.props) {
			var status = this.state.status;
			if (this.props.in) {
				if (status !== "entering" && status !== "entered") nextStatus = ENTERING;
			} else if (status === "entering" || status === "entered") nextStatus = EXITING;
		}
		this.updateStatus(false, nextStatus);
	};
	_proto.componentWillUnmount = function componentWillUnmount() {
		this.cancelNextCallback();
	};
	_proto.getTimeouts = function getTimeouts() {
		var timeout = this.props.timeout;
		var exit = enter = appear = timeout, enter, appear;
		if (timeout != null && typeof timeout !== "number") {
			exit = timeout.exit;
			enter = timeout.enter;
			appear = timeout.appear !== void 0 ? timeout.appear : enter;
		}
		return {
			exit,
			enter,
			appear
		};
	};
	_proto.updateStatus = function updateStatus(mounting, nextStatus) {
		if (mounting === void 0) mounting = false;
		if (nextStatus !== null) {
			this.cancelNextCallback();
			if (nextStatus === "entering") {
				if (this.props.unmountOnExit || this.props.mountOnEnter) {
					var node = this.props.nodeRef ? this.props.nodeRef.current : import_react_dom.default.findDOMNode(this);
					if (node) forceReflow(node);
				}
				this.performEnter(mounting);
			} else this.performExit();
		} else if (this.props.unmountOnExit && this.state.status === "exited") this.setState({ status: UNMOUNTED });
	};
	_proto.performEnter = function performEnter(mounting) {
		var _this2 = this;
		var enter = this.props.enter;
		var appearing = this.context ? this.context.isMounting : mounting;
		var _ref2 = this.props.nodeRef ? [appearing] : [import_react_dom.default.findDOMNode(this), appearing], maybeNode = _ref2[0], maybeAppearing = _ref2[1];
		var timeouts = this.getTimeouts();
		var enterTimeout = appearing ? timeouts.appear : timeouts.enter;
		if (!mounting && !enter || config_default.disabled) {
			this.safeSetState({ status: ENTERED }, function() {
				_this2.props.onEntered(maybeNode);
			});
			return;
		}
		this.props.onEnter(maybeNode, maybeAppearing);
		this.safeSetState({ status: ENTERING }, function() {
			_this2.props.onEntering(maybeNode, maybeAppearing);
			_this2.onTransitionEnd(enterTimeout, function() {
				_this2.safeSetState({ status: ENTERED }, function() {
					_this2.props.onEntered(maybeNode, maybeAppearing);
				});
			});
		});
	};
	_proto.performExit = function performExit() {
		var _this3 = this;
		var exit = this.props.exit;
		var timeouts = this.getTimeouts();
		var maybeNode = this.props.nodeRef ? void 0 : import_react_dom.default.findDOMNode(this);
		if (!exit || config_default.disabled) {
			this.safeSetState({ status: EXITED }, function() {
				_this3.props.onExited(maybeNode);
			});
			return;
		}
		this.props.onExit(maybeNode);
		this.safeSetState({ status: EXITING }, function() {
			_this3.props.onExiting(maybeNode);
			_this3.onTransitionEnd(timeouts.exit, function() {
				_this3.safeSetState({ status: EXITED }, function() {
					_this3.props.onExited(maybeNode);
				});
			});
		});
	};
	_proto.cancelNextCallback = function cancelNextCallback() {
		if (this.nextCallback !== null) {
			this.nextCallback.cancel();
			this.nextCallback = null;
		}
	};
	_proto.safeSetState = function safeSetState(nextState, callback) {
		callback = this.setNextCallback(callback);
		this.setState(nextState, callback);
	};
	_proto.setNextCallback = function setNextCallback(callback) {
		var _this4 = this;
		var active = true;
		this.nextCallback = function(event) {
			if (active) {
				active = false;
				_this4.nextCallback = null;
				callback(event);
			}
		};
		this.nextCallback.cancel = function() {
			active = false;
		};
		return this.nextCallback;
	};
	_proto.onTransitionEnd = function onTransitionEnd(timeout, handler) {
		this.setNextCallback(handler);
		var node = this.props.nodeRef ? this.props.nodeRef.current : import_react_dom.default.findDOMNode(this);
		var doesNotHaveTimeoutOrListener = timeout == null && !this.props.addEndListener;
		if (!node || doesNotHaveTimeoutOrListener) {
			setTimeout(this.nextCallback, 0);
			return;
		}
		if (this.props.addEndListener) {
			var _ref3 = this.props.nodeRef ? [this.nextCallback] : [node, this.nextCallback], maybeNode = _ref3[0], maybeNextCallback = _ref3[1];
			this.props.addEndListener(maybeNode, maybeNextCallback);
		}
		if (timeout != null) setTimeout(this.nextCallback, timeout);
	};
	_proto.render = function render() {
		var status = this.state.status;
		if (status === "unmounted") return null;
		var _this$props = this.props, children = _this$props.children;
		_this$props.in;
		_this$props.mountOnEnter;
		_this$props.unmountOnExit;
		_this$props.appear;
		_this$props.enter;
		_this$props.exit;
		_this$props.timeout;
		_this$props.addEndListener;
		_this$props.onEnter;
		_this$props.onEntering;
		_this$props.onEntered;
		_this$props.onExit;
		_this$props.onExiting;
		_this$props.onExited;
		_this$props.nodeRef;
		var childProps = _objectWithoutPropertiesLoose(_this$props, [
			"children",
			"in",
			"mountOnEnter",
			"unmountOnExit",
			"appear",
			"enter",
			"exit",
			"timeout",
			"addEndListener",
			"onEnter",
			"onEntering",
			"onEntered",
			"onExit",
			"onExiting",
			"onExited",
			"nodeRef"
		]);
		return /*#__PURE__*/ import_react.createElement(TransitionGroupContext_default.Provider, { value: null }, typeof children === "function" ? children(status, childProps) : import_react.cloneElement(import_react.Children.only(children), childProps));
	};
	return Transition;
}(import_react.Component);
Transition$1.contextType = TransitionGroupContext_default;
Transition$1.propTypes = {};
function noop() {}
Transition$1.defaultProps = {
	in: false,
	mountOnEnter: false,
	unmountOnExit: false,
	appear: false,
	enter: true,
	exit: true,
	onEnter: noop,
	onEntering: noop,
	onEntered: noop,
	onExit: noop,
	onExiting: noop,
	onExited: noop
};
Transition$1.UNMOUNTED = UNMOUNTED;
Transition$1.EXITED = EXITED;
Transition$1.ENTERING = ENTERING;
Transition$1.ENTERED = ENTERED;
Transition$1.EXITING = EXITING;
// node_modules/@cloudscape-design/components/internal/components/transition/index.js
/**
* This component wraps react-transition-group's Transition component.
*
* Its rendering function receives the transition state, a ref that must be attached to the transitioning node,
* and whether motion is disabled by either user preference or the disabled prop.
*/
function Transition({ in: isIn, children, exit = true, onStatusChange = () => void 0, disabled = false, transitionChangeDelay, exitTimeout, ...rest }) {
	const transitionRootElement = (0, import_react.useRef)(null);
	const [transitionState, setTransitionState] = (0, import_react.useState)(isIn ? "entered" : "exited");
	const motionDisabled = useReducedMotion(transitionRootElement) || disabled;
	const addTransitionEndListener = (0, import_react.useCallback)((done) => {
		const node = transitionRootElement.current;
		if (node === null) return;
		const controller = new AbortController();
		const listener = (e) => {
			if (e.target === node) {
				controller.abort();
				done();
			}
		};
		node.addEventListener("transitionend", listener, { signal: controller.signal });
		node.addEventListener("animationend", listener, { signal: controller.signal });
	}, []);
	return import_react.createElement(Transition$1, {
		addEndListener: addTransitionEndListener,
		timeout: motionDisabled ? 0 : exitTimeout,
		in: isIn,
		nodeRef: transitionRootElement,
		exit,
		onEnter: (isAppearing) => {
			if (!isAppearing) {
				setTransitionState("enter");
				onStatusChange("enter");
			}
		},
		onEntering: (isAppearing) => {
			var _a;
			if (!isAppearing) {
				(_a = transitionRootElement.current) === null || _a === void 0 || _a.offsetHeight;
				if (transitionChangeDelay === null || transitionChangeDelay === void 0 ? void 0 : transitionChangeDelay.entering) setTimeout(() => {
					setTransitionState("entering");
					onStatusChange("entering");
				}, transitionChangeDelay === null || transitionChangeDelay === void 0 ? void 0 : transitionChangeDelay.entering);
				else {
					setTransitionState("entering");
					onStatusChange("entering");
				}
			}
		},
		onEntered: (isAppearing) => {
			if (!isAppearing) {
				setTransitionState("entered");
				onStatusChange("entered");
			}
		},
		onExit: () => {
			setTransitionState("exit");
			onStatusChange("exit");
		},
		onExiting: () => {
			setTransitionState("exiting");
			onStatusChange("exiting");
		},
		onExited: () => {
			setTransitionState("exited");
			onStatusChange("exited");
		},
		...rest
	}, () => children(transitionState, transitionRootElement, motionDisabled));
}
// node_modules/@cloudscape-design/components/popover/styles.css.js
var styles_css_default$13 = {
	"arrow": "awsui_arrow_xjuzf_147y2_13",
	"arrow-outer": "awsui_arrow-outer_xjuzf_147y2_17",
	"arrow-inner": "awsui_arrow-inner_xjuzf_147y2_17",
	"arrow-position-right-top": "awsui_arrow-position-right-top_xjuzf_147y2_59",
	"arrow-position-right-bottom": "awsui_arrow-position-right-bottom_xjuzf_147y2_59",
	"arrow-position-left-top": "awsui_arrow-position-left-top_xjuzf_147y2_62",
	"arrow-position-left-bottom": "awsui_arrow-position-left-bottom_xjuzf_147y2_62",
	"arrow-position-top-center": "awsui_arrow-position-top-center_xjuzf_147y2_65",
	"arrow-position-top-right": "awsui_arrow-position-top-right_xjuzf_147y2_65",
	"arrow-position-top-left": "awsui_arrow-position-top-left_xjuzf_147y2_65",
	"arrow-position-top-responsive": "awsui_arrow-position-top-responsive_xjuzf_147y2_65",
	"arrow-position-bottom-center": "awsui_arrow-position-bottom-center_xjuzf_147y2_68",
	"arrow-position-bottom-right": "awsui_arrow-position-bottom-right_xjuzf_147y2_68",
	"arrow-position-bottom-left": "awsui_arrow-position-bottom-left_xjuzf_147y2_68",
	"arrow-position-bottom-responsive": "awsui_arrow-position-bottom-responsive_xjuzf_147y2_68",
	"arrow-variant-info": "awsui_arrow-variant-info_xjuzf_147y2_72",
	"body": "awsui_body_xjuzf_147y2_83",
	"body-overflow-visible": "awsui_body-overflow-visible_xjuzf_147y2_119",
	"body-variant-chart": "awsui_body-variant-chart_xjuzf_147y2_122",
	"has-dismiss": "awsui_has-dismiss_xjuzf_147y2_127",
	"dismiss": "awsui_dismiss_xjuzf_147y2_132",
	"dismiss-control": "awsui_dismiss-control_xjuzf_147y2_140",
	"header-row": "awsui_header-row_xjuzf_147y2_144",
	"header": "awsui_header_xjuzf_147y2_144",
	"content": "awsui_content_xjuzf_147y2_173",
	"content-overflow-visible": "awsui_content-overflow-visible_xjuzf_147y2_182",
	"container": "awsui_container_xjuzf_147y2_190",
	"container-arrow-position-bottom-left": "awsui_container-arrow-position-bottom-left_xjuzf_147y2_201",
	"container-arrow-position-bottom-center": "awsui_container-arrow-position-bottom-center_xjuzf_147y2_201",
	"container-arrow-position-bottom-right": "awsui_container-arrow-position-bottom-right_xjuzf_147y2_201",
	"container-arrow-position-top-left": "awsui_container-arrow-position-top-left_xjuzf_147y2_206",
	"container-arrow-position-top-center": "awsui_container-arrow-position-top-center_xjuzf_147y2_206",
	"container-arrow-position-top-right": "awsui_container-arrow-position-top-right_xjuzf_147y2_206",
	"container-arrow-position-right-top": "awsui_container-arrow-position-right-top_xjuzf_147y2_211",
	"container-arrow-position-right-bottom": "awsui_container-arrow-position-right-bottom_xjuzf_147y2_211",
	"container-arrow-position-left-top": "awsui_container-arrow-position-left-top_xjuzf_147y2_216",
	"container-arrow-position-left-bottom": "awsui_container-arrow-position-left-bottom_xjuzf_147y2_216",
	"container-body": "awsui_container-body_xjuzf_147y2_222",
	"container-body-variant-annotation": "awsui_container-body-variant-annotation_xjuzf_147y2_262",
	"container-body-size-small": "awsui_container-body-size-small_xjuzf_147y2_267",
	"fixed-width": "awsui_fixed-width_xjuzf_147y2_270",
	"container-body-size-medium": "awsui_container-body-size-medium_xjuzf_147y2_274",
	"container-body-size-large": "awsui_container-body-size-large_xjuzf_147y2_281",
	"container-arrow": "awsui_container-arrow_xjuzf_147y2_201",
	"container-arrow-position-top-responsive": "awsui_container-arrow-position-top-responsive_xjuzf_147y2_331",
	"awsui-motion-fade-in": "awsui_awsui-motion-fade-in_xjuzf_147y2_1",
	"refresh": "awsui_refresh_xjuzf_147y2_385",
	"root": "awsui_root_xjuzf_147y2_407",
	"no-wrap": "awsui_no-wrap_xjuzf_147y2_439",
	"trigger-type-text-inline": "awsui_trigger-type-text-inline_xjuzf_147y2_442",
	"overflow-ellipsis": "awsui_overflow-ellipsis_xjuzf_147y2_442",
	"trigger-type-text": "awsui_trigger-type-text_xjuzf_147y2_442",
	"root-filtering-token": "awsui_root-filtering-token_xjuzf_147y2_464",
	"trigger": "awsui_trigger_xjuzf_147y2_442",
	"in-inline-token": "awsui_in-inline-token_xjuzf_147y2_506",
	"trigger-type-filtering-token": "awsui_trigger-type-filtering-token_xjuzf_147y2_554",
	"popover-inline-content": "awsui_popover-inline-content_xjuzf_147y2_558",
	"hover-area": "awsui_hover-area_xjuzf_147y2_562"
};
// node_modules/@cloudscape-design/components/popover/arrow.js
var Arrow = ({ position, variant }) => {
	const isVisualRefresh = useVisualRefresh();
	return import_react.createElement("div", { className: clsx(styles_css_default$13.arrow, styles_css_default$13[`arrow-position-${position}`], styles_css_default$13[`arrow-variant-${variant}`]) }, import_react.createElement("div", { className: styles_css_default$13["arrow-outer"] }), import_react.createElement("div", { className: clsx(styles_css_default$13["arrow-inner"], isVisualRefresh && styles_css_default$13.refresh) }));
};
var arrow_default = import_react.memo(Arrow);
// node_modules/@cloudscape-design/components/error-boundary/utils.js
function canUseRefresh() {
	try {
		getTopWindow().location.href;
		return true;
	} catch {
		return false;
	}
}
function refreshPage() {
	try {
		getTopWindow().location.reload();
	} catch {}
}
function getTopWindow() {
	var _a;
	return (_a = window.top) !== null && _a !== void 0 ? _a : window;
}
// node_modules/@cloudscape-design/components/error-boundary/styles.css.js
var styles_css_default$12 = {
	"error-boundary": "awsui_error-boundary_9pwoq_e6u2g_5",
	"header": "awsui_header_9pwoq_e6u2g_6",
	"description": "awsui_description_9pwoq_e6u2g_7",
	"action": "awsui_action_9pwoq_e6u2g_8",
	"app-layout-part-fallback": "awsui_app-layout-part-fallback_9pwoq_e6u2g_9"
};
// node_modules/@cloudscape-design/components/error-boundary/test-classes/styles.css.js
var styles_css_default$11 = {
	"fallback": "awsui_fallback_11u4a_1e43p_5",
	"feedback-action": "awsui_feedback-action_11u4a_1e43p_6",
	"refresh-action": "awsui_refresh-action_11u4a_1e43p_7",
	"header": "awsui_header_11u4a_1e43p_8",
	"description": "awsui_description_11u4a_1e43p_9",
	"action": "awsui_action_11u4a_1e43p_10"
};
// node_modules/@cloudscape-design/components/error-boundary/fallback.js
function ErrorBoundaryFallback({ i18nStrings = {}, renderFallback, ...props }) {
	var _a;
	const baseProps = getBaseProps(props);
	const defaultSlots = {
		header: import_react.createElement("div", { className: clsx(styles_css_default$12.header, styles_css_default$11.header) }, import_react.createElement(DefaultHeaderContent, { i18nStrings })),
		description: import_react.createElement("div", { className: clsx(styles_css_default$12.description, styles_css_default$11.description) }, import_react.createElement(DefaultDescriptionContent, { i18nStrings })),
		action: canUseRefresh() ? import_react.createElement("div", { className: clsx(styles_css_default$12.action, styles_css_default$11.action) }, import_react.createElement(DefaultActionContent, { i18nStrings })) : null
	};
	return import_react.createElement("div", {
		...baseProps,
		className: clsx(baseProps.className, styles_css_default$11.fallback)
	}, (_a = renderFallback === null || renderFallback === void 0 ? void 0 : renderFallback(defaultSlots)) !== null && _a !== void 0 ? _a : import_react.createElement(InternalAlert, {
		type: "error",
		header: defaultSlots.header,
		action: defaultSlots.action
	}, defaultSlots.description));
}
function DefaultHeaderContent({ i18nStrings }) {
	const i18n = useInternalI18n("error-boundary");
	return import_react.createElement(import_react.Fragment, null, i18n("i18nStrings.headerText", i18nStrings === null || i18nStrings === void 0 ? void 0 : i18nStrings.headerText));
}
function DefaultDescriptionContent({ i18nStrings: { descriptionText, components: { Feedback } = {} } = {} }) {
	const i18n = useInternalI18n("error-boundary");
	const formatArgs = Feedback ? {
		hasFeedback: true,
		Feedback: (chunks) => {
			var _a;
			return import_react.createElement("span", { className: styles_css_default$11["feedback-action"] }, import_react.createElement(Feedback, null, (_a = chunks[0]) !== null && _a !== void 0 ? _a : ""));
		}
	} : {
		hasFeedback: false,
		Feedback: () => import_react.createElement(import_react.Fragment, null)
	};
	function safeFormat(descriptionText) {
		try {
			return descriptionText ? new lib_default(descriptionText).format(formatArgs) : void 0;
		} catch {
			return descriptionText;
		}
	}
	const message = i18n("i18nStrings.descriptionText", safeFormat(descriptionText), (format) => format(formatArgs));
	return import_react.createElement(import_react.Fragment, null, Array.isArray(message) ? message.map((chunk, i) => import_react.createElement(import_react.Fragment, { key: i }, chunk)) : message);
}
function DefaultActionContent({ i18nStrings }) {
	const i18n = useInternalI18n("error-boundary");
	return import_react.createElement(InternalButton, {
		iconName: "refresh",
		onClick: refreshPage,
		className: styles_css_default$11["refresh-action"]
	}, i18n("i18nStrings.refreshActionText", i18nStrings === null || i18nStrings === void 0 ? void 0 : i18nStrings.refreshActionText));
}
// node_modules/@cloudscape-design/components/error-boundary/internal.js
var RootSuppressed = Symbol();
var ErrorBoundariesContext = (0, import_react.createContext)({
	onError: () => {},
	suppressed: RootSuppressed
});
function BuiltInErrorBoundary({ wrapper, suppressNested = false, children }) {
	const context = (0, import_react.useContext)(ErrorBoundariesContext);
	const thisSuppressed = context.suppressed === true || context.suppressed === RootSuppressed;
	const nextSuppressed = suppressNested || thisSuppressed;
	return !thisSuppressed ? import_react.createElement(ErrorBoundaryImpl, {
		...context,
		wrapper
	}, import_react.createElement(ErrorBoundariesContext.Provider, { value: {
		...context,
		suppressed: nextSuppressed
	} }, children)) : import_react.createElement(import_react.Fragment, null, children);
}
function AppLayoutBuiltInErrorBoundary({ wrapper, suppressNested = false, children, renderFallback = () => import_react.createElement(import_react.Fragment, null), appLayoutPart }) {
	const context = (0, import_react.useContext)(ErrorBoundariesContext);
	const thisSuppressed = context.suppressed === true || context.suppressed === RootSuppressed;
	const nextSuppressed = suppressNested || thisSuppressed;
	return import_react.createElement(ErrorBoundaryImpl, {
		...context,
		wrapper,
		renderFallback,
		className: styles_css_default$12["app-layout-part-fallback"],
		onError: (error) => {
			var _a, _b, _c;
			(_a = context === null || context === void 0 ? void 0 : context.onError) === null || _a === void 0 || _a.call(context, error);
			metrics.sendOpsMetricObject("awsui-app-layout-error-boundary-fired", {
				errorMessage: (_c = (_b = error === null || error === void 0 ? void 0 : error.error) === null || _b === void 0 ? void 0 : _b.message) !== null && _c !== void 0 ? _c : "",
				appLayoutPart: appLayoutPart !== null && appLayoutPart !== void 0 ? appLayoutPart : ""
			});
			console.log(`[AwsUiAppLayoutError] appLayoutPart=${appLayoutPart !== null && appLayoutPart !== void 0 ? appLayoutPart : ""}`, error === null || error === void 0 ? void 0 : error.error);
		}
	}, import_react.createElement(ErrorBoundariesContext.Provider, { value: {
		...context,
		suppressed: nextSuppressed,
		renderFallback
	} }, children));
}
var ErrorBoundaryImpl = class extends import_react.Component {
	constructor(props) {
		super(props);
		this.state = { hasError: false };
	}
	static getDerivedStateFromError() {
		return { hasError: true };
	}
	componentDidCatch(error, errorInfo) {
		var _a, _b;
		(_b = (_a = this.props).onError) === null || _b === void 0 || _b.call(_a, {
			error,
			errorInfo,
			errorBoundaryId: this.props.errorBoundaryId
		});
	}
	render() {
		var _a, _b, _c;
		if (this.state.hasError || this.props.forcedError) {
			const fallback = import_react.createElement(ErrorBoundaryFallback, { ...this.props });
			return (_c = (_b = (_a = this.props).wrapper) === null || _b === void 0 ? void 0 : _b.call(_a, fallback)) !== null && _c !== void 0 ? _c : fallback;
		}
		return this.props.children;
	}
};
// node_modules/@cloudscape-design/components/internal/components/tab-trap/styles.css.js
var styles_css_default$10 = { "root": "awsui_root_oip5a_160mh_5" };
// node_modules/@cloudscape-design/components/internal/components/tab-trap/index.js
/**
* This component handles focus-forwarding when using keyboard tab navigation.
* When the user focuses this component, the `focusNextCallback` function is called
* which can forward the focus to another element.
*/
function TabTrap({ focusNextCallback, disabled = false }) {
	return import_react.createElement("div", {
		className: styles_css_default$10.root,
		tabIndex: disabled ? -1 : 0,
		onFocus: focusNextCallback
	});
}
// node_modules/@cloudscape-design/components/internal/components/focus-lock/utils.js
var tabbables = [
	"button:enabled",
	"select:enabled",
	"textarea:enabled",
	"input:enabled",
	"a[href]",
	"area[href]",
	"summary",
	"iframe",
	"object",
	"embed",
	"audio[controls]",
	"video[controls]",
	"[tabindex]",
	"[contenteditable]",
	"[autofocus]"
].join(",");
/** Whether the element or any of its ancestors are not hidden. */
function isVisible(element) {
	if (!("checkVisibility" in element)) return true;
	return element.checkVisibility({ visibilityProperty: true });
}
/** Whether the element can be focused. */
function isFocusable(element) {
	return element.matches(tabbables) && isVisible(element);
}
/** Get all elements that can be focused, either programmatically or by the user. */
function getAllFocusables(container) {
	return Array.from(container.querySelectorAll(tabbables)).filter(isVisible);
}
/** Get all focusable elements that can be reached with the keyboard. */
function getAllTabbables(container) {
	return getAllFocusables(container).filter((element) => element.tabIndex !== -1);
}
function getFirstFocusable(container) {
	var _a;
	return (_a = getAllTabbables(container)[0]) !== null && _a !== void 0 ? _a : null;
}
function getLastFocusable(container) {
	var _a;
	const tabbables = getAllTabbables(container);
	return (_a = tabbables[tabbables.length - 1]) !== null && _a !== void 0 ? _a : null;
}
// node_modules/@cloudscape-design/components/internal/components/focus-lock/index.js
function FocusLock({ className, disabled, autoFocus, restoreFocus, children }, ref) {
	const restoreFocusTargetRef = (0, import_react.useRef)(null);
	const containerRef = (0, import_react.useRef)(null);
	const focusFirst = () => {
		var _a;
		if (containerRef.current) (_a = getFirstFocusable(containerRef.current)) === null || _a === void 0 || _a.focus();
	};
	const focusLast = () => {
		var _a;
		if (containerRef.current) (_a = getLastFocusable(containerRef.current)) === null || _a === void 0 || _a.focus();
	};
	(0, import_react.useEffect)(() => {
		const assignRestoreFocusTarget = () => {
			var _a;
			if (document.activeElement && !((_a = containerRef.current) === null || _a === void 0 ? void 0 : _a.contains(document.activeElement))) restoreFocusTargetRef.current = document.activeElement;
		};
		if (autoFocus && !disabled) {
			assignRestoreFocusTarget();
			focusFirst();
		}
	}, [autoFocus, disabled]);
	const [previouslyDisabled, setPreviouslyDisabled] = (0, import_react.useState)(!!disabled);
	(0, import_react.useEffect)(() => {
		var _a;
		if (previouslyDisabled !== !!disabled) {
			setPreviouslyDisabled(!!disabled);
			if (restoreFocus && disabled) {
				(_a = restoreFocusTargetRef.current) === null || _a === void 0 || _a.focus();
				restoreFocusTargetRef.current = null;
			}
		}
	}, [
		previouslyDisabled,
		disabled,
		restoreFocus
	]);
	const restoreFocusHandler = (0, import_react.useCallback)((elem) => {
		var _a;
		if (elem === null && restoreFocus) {
			(_a = restoreFocusTargetRef.current) === null || _a === void 0 || _a.focus();
			restoreFocusTargetRef.current = null;
		}
	}, [restoreFocus]);
	(0, import_react.useImperativeHandle)(ref, () => ({ focusFirst }));
	const mergedRef = useMergeRefs(containerRef, restoreFocusHandler);
	const isFocusInside = (event) => nodeBelongs(containerRef.current, event.relatedTarget);
	return import_react.createElement(import_react.Fragment, null, import_react.createElement(TabTrap, {
		disabled,
		focusNextCallback: (event) => isFocusInside(event) ? focusLast() : focusFirst()
	}), import_react.createElement("div", {
		className,
		ref: mergedRef
	}, children), import_react.createElement(TabTrap, {
		disabled,
		focusNextCallback: (event) => isFocusInside(event) ? focusFirst() : focusLast()
	}));
}
var focus_lock_default = import_react.forwardRef(FocusLock);
// node_modules/@cloudscape-design/components/popover/body.js
var PopoverBody = import_react.forwardRef(({ dismissButton: showDismissButton, dismissAriaLabel, disableDismissAutoFocus = false, header, children, onDismiss, onBlur, variant, overflowVisible, className, ariaLabelledby, closeAnalyticsAction }, ref) => {
	const i18n = useInternalI18n("popover");
	const labelledById = useUniqueId("awsui-popover-");
	const dismissButtonFocused = (0, import_react.useRef)(false);
	const dismissButtonRef = (0, import_react.useRef)(null);
	const onKeyDown = (0, import_react.useCallback)((event) => {
		if (event.keyCode === KeyCode.escape) {
			event.stopPropagation();
			onDismiss === null || onDismiss === void 0 || onDismiss("escape");
		}
	}, [onDismiss]);
	(0, import_react.useEffect)(() => {
		var _a;
		if (showDismissButton && !disableDismissAutoFocus && !dismissButtonFocused.current) (_a = dismissButtonRef.current) === null || _a === void 0 || _a.focus({ preventScroll: true });
		dismissButtonFocused.current = showDismissButton;
	}, [showDismissButton, disableDismissAutoFocus]);
	const dismissButton = (showDismissButton !== null && showDismissButton !== void 0 ? showDismissButton : null) && import_react.createElement("div", {
		className: styles_css_default$13.dismiss,
		...closeAnalyticsAction ? getAnalyticsMetadataAttribute({ action: closeAnalyticsAction }) : {}
	}, import_react.createElement(InternalButton, {
		variant: "icon",
		formAction: "none",
		iconName: "close",
		__iconSize: isThemeActive(Theme.OneTheme) ? "x-small" : void 0,
		className: styles_css_default$13["dismiss-control"],
		ariaLabel: i18n("dismissAriaLabel", dismissAriaLabel),
		onClick: () => onDismiss === null || onDismiss === void 0 ? void 0 : onDismiss("close-button"),
		ref: dismissButtonRef
	}));
	const isDialog = showDismissButton;
	const shouldTrapFocus = showDismissButton && variant !== "annotation";
	const dialogProps = isDialog ? {
		role: "dialog",
		"aria-labelledby": ariaLabelledby !== null && ariaLabelledby !== void 0 ? ariaLabelledby : header ? labelledById : void 0
	} : {};
	return import_react.createElement("div", {
		className: clsx(styles_css_default$13.body, styles_css_default$13[`body-variant-${variant}`], className, { [styles_css_default$13["body-overflow-visible"]]: overflowVisible === "both" }),
		onKeyDown,
		ref,
		onBlur,
		...dialogProps
	}, import_react.createElement(BuiltInErrorBoundary, null, import_react.createElement(focus_lock_default, {
		disabled: !shouldTrapFocus,
		autoFocus: false
	}, header && import_react.createElement("div", { className: clsx(styles_css_default$13["header-row"], showDismissButton && styles_css_default$13["has-dismiss"]) }, dismissButton, import_react.createElement("div", {
		className: styles_css_default$13.header,
		id: labelledById
	}, import_react.createElement("h2", null, header))), import_react.createElement("div", { className: !header && showDismissButton ? styles_css_default$13["has-dismiss"] : void 0 }, !header && dismissButton, import_react.createElement("div", { className: clsx(styles_css_default$13.content, { [styles_css_default$13["content-overflow-visible"]]: !!overflowVisible }) }, children)))));
});
// node_modules/@cloudscape-design/components/popover/utils/positions.js
var ARROW_OFFSET = 12;
var PRIORITY_MAPPING = {
	top: [
		"top-center",
		"top-right",
		"top-left",
		"bottom-center",
		"bottom-right",
		"bottom-left",
		"right-top",
		"right-bottom",
		"left-top",
		"left-bottom"
	],
	bottom: [
		"bottom-center",
		"bottom-right",
		"bottom-left",
		"top-center",
		"top-right",
		"top-left",
		"right-top",
		"right-bottom",
		"left-top",
		"left-bottom"
	],
	left: [
		"left-top",
		"left-bottom",
		"right-top",
		"right-bottom",
		"bottom-center",
		"top-center",
		"bottom-left",
		"top-left",
		"bottom-right",
		"top-right"
	],
	right: [
		"right-top",
		"right-bottom",
		"left-top",
		"left-bottom",
		"bottom-center",
		"top-center",
		"bottom-right",
		"top-right",
		"bottom-left",
		"top-left"
	]
};
var RECTANGLE_CALCULATIONS = {
	"top-center": ({ body, trigger, arrow }) => {
		return {
			insetBlockStart: trigger.insetBlockStart - body.blockSize - arrow.blockSize,
			insetInlineStart: trigger.insetInlineStart + trigger.inlineSize / 2 - body.inlineSize / 2,
			inlineSize: body.inlineSize,
			blockSize: body.blockSize
		};
	},
	"top-right": ({ body, trigger, arrow }) => {
		return {
			insetBlockStart: trigger.insetBlockStart - body.blockSize - arrow.blockSize,
			insetInlineStart: trigger.insetInlineStart + trigger.inlineSize / 2 - ARROW_OFFSET - arrow.inlineSize / 2,
			inlineSize: body.inlineSize,
			blockSize: body.blockSize
		};
	},
	"top-left": ({ body, trigger, arrow }) => {
		return {
			insetBlockStart: trigger.insetBlockStart - body.blockSize - arrow.blockSize,
			insetInlineStart: trigger.insetInlineStart + trigger.inlineSize / 2 + ARROW_OFFSET + arrow.inlineSize / 2 - body.inlineSize,
			inlineSize: body.inlineSize,
			blockSize: body.blockSize
		};
	},
	"bottom-center": ({ body, trigger, arrow }) => {
		return {
			insetBlockStart: trigger.insetBlockStart + trigger.blockSize + arrow.blockSize,
			insetInlineStart: trigger.insetInlineStart + trigger.inlineSize / 2 - body.inlineSize / 2,
			inlineSize: body.inlineSize,
			blockSize: body.blockSize
		};
	},
	"bottom-right": ({ body, trigger, arrow }) => {
		return {
			insetBlockStart: trigger.insetBlockStart + trigger.blockSize + arrow.blockSize,
			insetInlineStart: trigger.insetInlineStart + trigger.inlineSize / 2 - ARROW_OFFSET - arrow.inlineSize / 2,
			inlineSize: body.inlineSize,
			blockSize: body.blockSize
		};
	},
	"bottom-left": ({ body, trigger, arrow }) => {
		return {
			insetBlockStart: trigger.insetBlockStart + trigger.blockSize + arrow.blockSize,
			insetInlineStart: trigger.insetInlineStart + trigger.inlineSize / 2 + ARROW_OFFSET + arrow.inlineSize / 2 - body.inlineSize,
			inlineSize: body.inlineSize,
			blockSize: body.blockSize
		};
	},
	"right-top": ({ body, trigger, arrow }) => {
		return {
			insetBlockStart: trigger.insetBlockStart + trigger.blockSize / 2 - ARROW_OFFSET - arrow.blockSize,
			insetInlineStart: trigger.insetInlineStart + trigger.inlineSize + arrow.blockSize,
			inlineSize: body.inlineSize,
			blockSize: body.blockSize
		};
	},
	"right-bottom": ({ body, trigger, arrow }) => {
		return {
			insetBlockStart: trigger.insetBlockStart + trigger.blockSize / 2 - body.blockSize + ARROW_OFFSET + arrow.blockSize,
			insetInlineStart: trigger.insetInlineStart + trigger.inlineSize + arrow.blockSize,
			inlineSize: body.inlineSize,
			blockSize: body.blockSize
		};
	},
	"left-top": ({ body, trigger, arrow }) => {
		return {
			insetBlockStart: trigger.insetBlockStart + trigger.blockSize / 2 - ARROW_OFFSET - arrow.blockSize,
			insetInlineStart: trigger.insetInlineStart - body.inlineSize - arrow.blockSize,
			inlineSize: body.inlineSize,
			blockSize: body.blockSize
		};
	},
	"left-bottom": ({ body, trigger, arrow }) => {
		return {
			insetBlockStart: trigger.insetBlockStart + trigger.blockSize / 2 - body.blockSize + ARROW_OFFSET + arrow.blockSize,
			insetInlineStart: trigger.insetInlineStart - body.inlineSize - arrow.blockSize,
			inlineSize: body.inlineSize,
			blockSize: body.blockSize
		};
	}
};
function fitIntoContainer(inner, outer) {
	let { insetInlineStart, inlineSize, insetBlockStart, blockSize } = inner;
	if (insetInlineStart < outer.insetInlineStart) {
		inlineSize = insetInlineStart + inlineSize - outer.insetInlineStart;
		insetInlineStart = outer.insetInlineStart;
	} else if (insetInlineStart + inlineSize > outer.insetInlineStart + outer.inlineSize) inlineSize = outer.insetInlineStart + outer.inlineSize - insetInlineStart;
	if (insetBlockStart < outer.insetBlockStart) {
		blockSize = insetBlockStart + blockSize - outer.insetBlockStart;
		insetBlockStart = outer.insetBlockStart;
	} else if (insetBlockStart + blockSize > outer.insetBlockStart + outer.blockSize) blockSize = outer.insetBlockStart + outer.blockSize - insetBlockStart;
	return {
		insetInlineStart,
		inlineSize,
		insetBlockStart,
		blockSize
	};
}
function getTallestRect(rect1, rect2) {
	return rect1.blockSize >= rect2.blockSize ? rect1 : rect2;
}
function getIntersection(rectangles) {
	let boundingBox = null;
	for (const currentRect of rectangles) {
		if (!boundingBox) {
			boundingBox = currentRect;
			continue;
		}
		const insetInlineStart = Math.max(boundingBox.insetInlineStart, currentRect.insetInlineStart);
		const insetBlockStart = Math.max(boundingBox.insetBlockStart, currentRect.insetBlockStart);
		const insetInlineEnd = Math.min(boundingBox.insetInlineStart + boundingBox.inlineSize, currentRect.insetInlineStart + currentRect.inlineSize);
		const insetBlockEnd = Math.min(boundingBox.insetBlockStart + boundingBox.blockSize, currentRect.insetBlockStart + currentRect.blockSize);
		if (insetInlineEnd < insetInlineStart || insetBlockEnd < insetBlockStart) return null;
		boundingBox = {
			insetInlineStart,
			insetBlockStart,
			inlineSize: insetInlineEnd - insetInlineStart,
			blockSize: insetBlockEnd - insetBlockStart
		};
	}
	return boundingBox;
}
/**
* A functions that returns the correct popover position based on screen dimensions.
*/
function calculatePosition({ preferredPosition, fixedInternalPosition, trigger, arrow, body, container, viewport, renderWithPortal, allowVerticalOverflow, minVisibleBlockSize }) {
	let bestOption = null;
	const preferredInternalPositions = fixedInternalPosition ? [fixedInternalPosition] : PRIORITY_MAPPING[preferredPosition];
	for (const internalPosition of preferredInternalPositions) {
		const rect = RECTANGLE_CALCULATIONS[internalPosition]({
			body,
			trigger,
			arrow
		});
		const visibleArea = renderWithPortal ? getIntersection([rect, viewport]) : getIntersection([
			rect,
			viewport,
			container
		]);
		const fitsBlockSize = minVisibleBlockSize === void 0 ? visibleArea && visibleArea.blockSize === body.blockSize : visibleArea && visibleArea.blockSize >= Math.min(body.blockSize, minVisibleBlockSize);
		const fitsInlineSize = visibleArea && visibleArea.inlineSize === body.inlineSize;
		if (fitsBlockSize && fitsInlineSize) {
			const scrollable = visibleArea && visibleArea.blockSize < body.blockSize;
			return {
				internalPosition,
				rect: scrollable ? fitIntoContainer(rect, viewport) : rect,
				scrollable
			};
		}
		bestOption = getBestOption({
			rect,
			internalPosition,
			visibleArea
		}, bestOption);
	}
	const internalPosition = (bestOption === null || bestOption === void 0 ? void 0 : bestOption.internalPosition) || "right-top";
	const rect = RECTANGLE_CALCULATIONS[internalPosition]({
		body,
		trigger,
		arrow
	});
	const tallestBoundingContainer = getTallestRect(viewport, container);
	const optimizedRect = fitIntoContainer(rect, allowVerticalOverflow && isTopOrBottom(internalPosition) ? {
		insetBlockStart: tallestBoundingContainer.insetBlockStart,
		blockSize: tallestBoundingContainer.blockSize,
		insetInlineStart: viewport.insetInlineStart,
		inlineSize: viewport.inlineSize
	} : viewport);
	return {
		internalPosition,
		rect: optimizedRect,
		scrollable: optimizedRect.blockSize < rect.blockSize
	};
}
function getBestOption(option1, option2) {
	if (!(option2 === null || option2 === void 0 ? void 0 : option2.visibleArea)) return option1;
	if (!option1.visibleArea) return option2;
	if (option1.visibleArea.inlineSize === option2.visibleArea.inlineSize) return option1.visibleArea.blockSize > option2.visibleArea.blockSize ? option1 : option2;
	return option1.visibleArea.inlineSize > option2.visibleArea.inlineSize ? option1 : option2;
}
function getOffsetDimensions(element) {
	return {
		offsetHeight: element.offsetHeight,
		offsetWidth: element.offsetWidth
	};
}
function getDimensions(element) {
	const computedStyle = getComputedStyle(element);
	return {
		inlineSize: parseFloat(computedStyle.inlineSize),
		blockSize: parseFloat(computedStyle.blockSize)
	};
}
function isTopOrBottom(internalPosition) {
	return ["top", "bottom"].includes(internalPosition.split("-")[0]);
}
function clampRect(rect, bounds) {
	if (!bounds) return rect;
	const parentInlineEnd = bounds.insetInlineStart + bounds.inlineSize;
	const parentBlockEnd = bounds.insetBlockStart + bounds.blockSize;
	const clampedInsetInlineStart = Math.max(bounds.insetInlineStart, Math.min(rect.insetInlineStart, parentInlineEnd));
	const clampedInsetBlockStart = Math.max(bounds.insetBlockStart, Math.min(rect.insetBlockStart, parentBlockEnd));
	const maxInlineSize = parentInlineEnd - clampedInsetInlineStart;
	const maxBlockSize = parentBlockEnd - clampedInsetBlockStart;
	const clampedInlineSize = Math.min(rect.inlineSize, maxInlineSize);
	const clampedBlockSize = Math.min(rect.blockSize, maxBlockSize);
	return {
		insetInlineStart: clampedInsetInlineStart,
		insetBlockStart: clampedInsetBlockStart,
		inlineSize: clampedInlineSize,
		blockSize: clampedBlockSize,
		insetInlineEnd: clampedInsetInlineStart + clampedInlineSize,
		insetBlockEnd: clampedInsetBlockStart + clampedBlockSize
	};
}
function isCenterOutside(child, parent) {
	const childCenter = child.insetBlockStart + child.blockSize / 2;
	const overflowsBlockStart = childCenter < parent.insetBlockStart;
	const overflowsBlockEnd = childCenter > parent.insetBlockEnd;
	return overflowsBlockStart || overflowsBlockEnd;
}
// node_modules/@cloudscape-design/components/popover/use-popover-position.js
function usePopoverPosition({ popoverRef, bodyRef, arrowRef, getTrack, triggerClampRef, contentRef, allowScrollToFit, allowVerticalOverflow, preferredPosition, renderWithPortal, keepPosition, hideOnOverscroll, minVisibleBlockSize }) {
	const previousInternalPositionRef = (0, import_react.useRef)(null);
	const [popoverStyle, setPopoverStyle] = (0, import_react.useState)({});
	const [internalPosition, setInternalPosition] = (0, import_react.useState)(null);
	const [isOverscrolling, setIsOverscrolling] = (0, import_react.useState)(false);
	const positionHandlerRef = (0, import_react.useRef)(() => {});
	const scrollableContainerRectRef = (0, import_react.useRef)(null);
	return {
		updatePositionHandler: (0, import_react.useCallback)((onContentResize = false) => {
			var _a;
			const track = getTrack();
			if (!track || !popoverRef.current || !bodyRef.current || !contentRef.current || !arrowRef.current) return;
			const popover = popoverRef.current;
			const body = bodyRef.current;
			const arrow = arrowRef.current;
			const document = popover.ownerDocument;
			const { offsetWidth, offsetHeight } = getOffsetDimensions(popover);
			if (offsetWidth === 0 || offsetHeight === 0 || !nodeContains(document.body, track)) return;
			const prevInsetBlockStart = popover.style.insetBlockStart;
			const prevInsetInlineStart = popover.style.insetInlineStart;
			popover.style.insetBlockStart = "0";
			popover.style.insetInlineStart = "0";
			body.style.maxBlockSize = "";
			body.style.overflowX = "";
			body.style.overflowY = "";
			const viewportRect = getViewportRect(document.defaultView);
			const trackRect = getClampedTrackRect(track, triggerClampRef === null || triggerClampRef === void 0 ? void 0 : triggerClampRef.current);
			const arrowRect = getDimensions(arrow);
			const { containingBlock, boundary } = findUpUntilMultiple({
				startElement: popover,
				tests: {
					containingBlock: isContainingBlock,
					boundary: (element) => isContainingBlock(element) || isBoundary(element)
				}
			});
			const containingBlockRect = containingBlock ? getLogicalBoundingClientRect(containingBlock) : viewportRect;
			const boundaryRect = boundary ? getLogicalBoundingClientRect(boundary) : getDocumentRect(document);
			const bodyBorderWidth = getBorderWidth(body);
			const contentRect = getLogicalBoundingClientRect(contentRef.current);
			const contentBoundingBox = {
				inlineSize: contentRect.inlineSize + 2 * bodyBorderWidth,
				blockSize: contentRect.blockSize + 2 * bodyBorderWidth
			};
			const shouldKeepPosition = keepPosition && onContentResize && !!previousInternalPositionRef.current;
			const { scrollable, internalPosition: newInternalPosition, rect } = calculatePosition({
				preferredPosition,
				fixedInternalPosition: (_a = shouldKeepPosition && previousInternalPositionRef.current) !== null && _a !== void 0 ? _a : void 0,
				trigger: trackRect,
				arrow: arrowRect,
				body: contentBoundingBox,
				container: boundaryRect,
				viewport: viewportRect,
				renderWithPortal,
				allowVerticalOverflow,
				minVisibleBlockSize
			});
			const popoverOffset = toRelativePosition(rect, containingBlockRect);
			const trackRelativeOffset = toRelativePosition(popoverOffset, toRelativePosition(trackRect, containingBlockRect));
			popover.style.insetBlockStart = prevInsetBlockStart;
			popover.style.insetInlineStart = prevInsetInlineStart;
			if (scrollable) {
				body.style.maxBlockSize = rect.blockSize + "px";
				body.style.overflowX = "hidden";
				body.style.overflowY = "auto";
			}
			previousInternalPositionRef.current = newInternalPosition;
			setInternalPosition(newInternalPosition);
			const shouldScroll = allowScrollToFit && !shouldKeepPosition;
			const insetBlockStart = shouldScroll ? popoverOffset.insetBlockStart + calculateScroll(rect) : popoverOffset.insetBlockStart;
			setPopoverStyle({
				insetBlockStart,
				insetInlineStart: popoverOffset.insetInlineStart
			});
			if (shouldScroll) scrollRectangleIntoView(rect, getFirstScrollableParent(popover));
			if (hideOnOverscroll && track instanceof HTMLElement) {
				const scrollableContainer = getFirstScrollableParent(track);
				if (scrollableContainer) scrollableContainerRectRef.current = getLogicalBoundingClientRect(scrollableContainer);
			}
			positionHandlerRef.current = () => {
				const track = getTrack();
				if (!track) return;
				const trackRect = getClampedTrackRect(track, triggerClampRef === null || triggerClampRef === void 0 ? void 0 : triggerClampRef.current);
				const newTrackOffset = toRelativePosition(trackRect, containingBlock ? getLogicalBoundingClientRect(containingBlock) : viewportRect);
				setPopoverStyle({
					insetBlockStart: newTrackOffset.insetBlockStart + trackRelativeOffset.insetBlockStart,
					insetInlineStart: newTrackOffset.insetInlineStart + trackRelativeOffset.insetInlineStart
				});
				if (hideOnOverscroll && scrollableContainerRectRef.current) setIsOverscrolling(isCenterOutside(trackRect, scrollableContainerRectRef.current));
			};
		}, [
			getTrack,
			popoverRef,
			bodyRef,
			contentRef,
			arrowRef,
			triggerClampRef,
			keepPosition,
			preferredPosition,
			renderWithPortal,
			allowVerticalOverflow,
			minVisibleBlockSize,
			allowScrollToFit,
			hideOnOverscroll
		]),
		popoverStyle,
		internalPosition,
		positionHandlerRef,
		isOverscrolling
	};
}
function getBorderWidth(element) {
	return parseInt(getComputedStyle(element).borderWidth) || 0;
}
/**
* Convert a viewport-relative offset to an element-relative offset.
*/
function toRelativePosition(element, parent) {
	return {
		insetBlockStart: element.insetBlockStart - parent.insetBlockStart,
		insetInlineStart: element.insetInlineStart - parent.insetInlineStart
	};
}
/**
* Get a BoundingBox that represents the visible viewport.
*/
function getViewportRect(window) {
	var _a, _b, _c, _d;
	return {
		insetBlockStart: 0,
		insetInlineStart: 0,
		inlineSize: (_b = (_a = window.visualViewport) === null || _a === void 0 ? void 0 : _a.width) !== null && _b !== void 0 ? _b : window.innerWidth,
		blockSize: (_d = (_c = window.visualViewport) === null || _c === void 0 ? void 0 : _c.height) !== null && _d !== void 0 ? _d : window.innerHeight
	};
}
function getDocumentRect(document) {
	const { insetBlockStart, insetInlineStart } = getLogicalBoundingClientRect(document.documentElement);
	return {
		insetBlockStart,
		insetInlineStart,
		inlineSize: document.documentElement.scrollWidth,
		blockSize: document.documentElement.scrollHeight
	};
}
function isBoundary(element) {
	const computedStyle = getComputedStyle(element);
	return !!computedStyle.clipPath && computedStyle.clipPath !== "none";
}
function getClampedTrackRect(track, parentRef) {
	return clampRect(getLogicalBoundingClientRect(track), parentRef ? getLogicalBoundingClientRect(parentRef) : void 0);
}
// node_modules/@cloudscape-design/components/popover/use-position-observer.js
/* istanbul ignore file - Tested with integration tests */
function usePositionObserver(getTrack, trackKey, callback) {
	const stableCallback = useStableCallback(callback);
	(0, import_react.useEffect)(() => {
		const track = getTrack();
		if (!track) return;
		let lastTrackKey = trackKey;
		let lastPosition = {
			x: track.getBoundingClientRect().x,
			y: track.getBoundingClientRect().y
		};
		const observer = new MutationObserver(() => {
			const track = getTrack();
			if (!track) return;
			const { x, y } = track.getBoundingClientRect();
			if (x !== lastPosition.x || y !== lastPosition.y || trackKey !== lastTrackKey) {
				lastTrackKey = trackKey;
				lastPosition = {
					x,
					y
				};
				stableCallback();
			}
		});
		observer.observe(track.ownerDocument, {
			attributes: true,
			subtree: true,
			childList: true
		});
		return () => observer.disconnect();
	}, [getTrack, stableCallback]);
}
// node_modules/@cloudscape-design/components/popover/container.js
function PopoverContainer({ position, trackRef, getTrack: externalGetTrack, trackKey, triggerClampRef, minVisibleBlockSize, arrow, children, zIndex, renderWithPortal, size, fixedWidth, variant, keepPosition, allowScrollToFit, allowVerticalOverflow, hideOnOverscroll, hoverArea, className }) {
	const bodyRef = (0, import_react.useRef)(null);
	const contentRef = (0, import_react.useRef)(null);
	const popoverRef = (0, import_react.useRef)(null);
	const arrowRef = (0, import_react.useRef)(null);
	const isRefresh = useVisualRefresh();
	const getTrack = (0, import_react.useRef)(() => {
		if (trackRef) return trackRef.current;
		if (externalGetTrack) return externalGetTrack();
		throw new Error("Invariant violation: must provide either trackRef or getTrack.");
	});
	const { updatePositionHandler, popoverStyle, internalPosition, positionHandlerRef, isOverscrolling } = usePopoverPosition({
		popoverRef,
		bodyRef,
		arrowRef,
		triggerClampRef,
		getTrack: getTrack.current,
		contentRef,
		allowScrollToFit,
		allowVerticalOverflow,
		preferredPosition: position,
		renderWithPortal,
		keepPosition,
		hideOnOverscroll,
		minVisibleBlockSize
	});
	(0, import_react.useLayoutEffect)(() => {
		updatePositionHandler();
	}, [updatePositionHandler, trackKey]);
	useResizeObserver(contentRef, () => {
		updatePositionHandler(true);
	});
	// istanbul ignore next - tested via integration tests
	usePositionObserver(getTrack.current, trackKey, () => {
		const popoverOffset = popoverRef.current && getLogicalBoundingClientRect(popoverRef.current);
		if (!popoverOffset || popoverOffset.insetBlockStart < 0 || popoverOffset.insetBlockEnd > window.innerHeight) return;
		positionHandlerRef.current();
	});
	(0, import_react.useLayoutEffect)(() => {
		const controller = new AbortController();
		const updatePositionOnResize = () => requestAnimationFrame(() => updatePositionHandler(true));
		const refreshPosition = () => requestAnimationFrame(() => positionHandlerRef.current());
		window.addEventListener("resize", updatePositionOnResize, { signal: controller.signal });
		window.addEventListener("scroll", refreshPosition, {
			capture: true,
			signal: controller.signal
		});
		return () => {
			controller.abort();
		};
	}, [
		hideOnOverscroll,
		keepPosition,
		positionHandlerRef,
		trackRef,
		updatePositionHandler
	]);
	return isOverscrolling ? null : import_react.createElement("div", {
		ref: popoverRef,
		style: {
			...popoverStyle,
			zIndex
		},
		className: clsx(styles_css_default$13.container, isRefresh && styles_css_default$13.refresh, className)
	}, import_react.createElement("div", {
		ref: arrowRef,
		className: clsx(styles_css_default$13[`container-arrow`], styles_css_default$13[`container-arrow-position-${internalPosition}`]),
		"aria-hidden": true
	}, arrow(internalPosition)), import_react.createElement("div", {
		ref: bodyRef,
		className: clsx(styles_css_default$13["container-body"], styles_css_default$13[`container-body-size-${size}`], {
			[styles_css_default$13["fixed-width"]]: fixedWidth,
			[styles_css_default$13[`container-body-variant-${variant}`]]: variant
		})
	}, hoverArea ? import_react.createElement("div", { className: styles_css_default$13["hover-area"] }, import_react.createElement("div", { ref: contentRef }, children)) : import_react.createElement("div", { ref: contentRef }, children)));
}
// node_modules/@cloudscape-design/components/tooltip/styles.css.js
var styles_css_default$9 = {
	"root": "awsui_root_1r4p6_1r38l_9",
	"awsui-motion-fade-in-tooltip": "awsui_awsui-motion-fade-in-tooltip_1r4p6_1r38l_1"
};
// node_modules/@cloudscape-design/components/tooltip/test-classes/styles.css.js
var styles_css_default$8 = { "root": "awsui_root_1u26h_im8v7_5" };
// node_modules/@cloudscape-design/components/tooltip/internal.js
function InternalTooltip({ content, getTrack, className, position = "top", onEscape, referrerId, __internalRootRef, ...restProps }) {
	const baseProps = getBaseProps(restProps);
	const trackRef = import_react.useRef(null);
	import_react.useEffect(() => {
		const element = getTrack();
		trackRef.current = element;
	}, [getTrack]);
	(0, import_react.useEffect)(() => {
		const controller = new AbortController();
		window.addEventListener("keydown", (event) => {
			if (event.key === "Escape") {
				event.stopPropagation();
				fireNonCancelableEvent(onEscape);
			}
		}, {
			capture: true,
			signal: controller.signal
		});
		return () => {
			controller.abort();
		};
	}, [onEscape]);
	return import_react.createElement(Portal, null, import_react.createElement("div", {
		...baseProps,
		className: clsx(styles_css_default$8.root, styles_css_default$9.root, baseProps.className),
		ref: __internalRootRef,
		"data-awsui-referrer-id": referrerId,
		role: "tooltip"
	}, import_react.createElement(Transition, { in: true }, () => import_react.createElement(PopoverContainer, {
		getTrack,
		size: "medium",
		fixedWidth: false,
		position,
		zIndex: 7e3,
		arrow: (position) => import_react.createElement(arrow_default, { position }),
		hideOnOverscroll: true,
		className
	}, import_react.createElement(PopoverBody, {
		dismissButton: false,
		dismissAriaLabel: void 0,
		onDismiss: void 0,
		header: void 0
	}, content)))));
}
// node_modules/@cloudscape-design/components/spinner/styles.css.js
var styles_css_default$7 = {
	"root": "awsui_root_1612d_1x3di_43",
	"spinner-rotator": "awsui_spinner-rotator_1612d_1x3di_1",
	"size-x-small": "awsui_size-x-small_1612d_1x3di_58",
	"size-normal": "awsui_size-normal_1612d_1x3di_66",
	"size-big": "awsui_size-big_1612d_1x3di_74",
	"size-large": "awsui_size-large_1612d_1x3di_82",
	"variant-normal": "awsui_variant-normal_1612d_1x3di_90",
	"variant-disabled": "awsui_variant-disabled_1612d_1x3di_93",
	"variant-inverted": "awsui_variant-inverted_1612d_1x3di_96",
	"circle": "awsui_circle_1612d_1x3di_108",
	"circle-left": "awsui_circle-left_1612d_1x3di_136",
	"spinner-line-left": "awsui_spinner-line-left_1612d_1x3di_1",
	"circle-right": "awsui_circle-right_1612d_1x3di_141",
	"spinner-line-right": "awsui_spinner-line-right_1612d_1x3di_1"
};
// node_modules/@cloudscape-design/components/spinner/internal.js
function InternalSpinner({ size = "normal", variant = "normal", nativeAttributes, __internalRootRef, ...props }) {
	const baseProps = getBaseProps(props);
	useModalContextLoadingComponent();
	return import_react.createElement(with_native_attributes_default, {
		...baseProps,
		tag: "span",
		componentName: "Spinner",
		nativeAttributes,
		className: clsx(baseProps.className, styles_css_default$7.root, styles_css_default$7[`size-${size}`], styles_css_default$7[`variant-${variant}`]),
		ref: __internalRootRef
	}, import_react.createElement("span", { className: clsx(styles_css_default$7.circle, styles_css_default$7["circle-left"]) }), import_react.createElement("span", { className: clsx(styles_css_default$7.circle, styles_css_default$7["circle-right"]) }));
}
// node_modules/@cloudscape-design/components/button/styles.css.js
var styles_css_default$6 = {
	"content": "awsui_content_vjswe_1g1tk_66",
	"button": "awsui_button_vjswe_1g1tk_70",
	"variant-normal": "awsui_variant-normal_vjswe_1g1tk_131",
	"disabled": "awsui_disabled_vjswe_1g1tk_152",
	"variant-primary": "awsui_variant-primary_vjswe_1g1tk_160",
	"variant-link": "awsui_variant-link_vjswe_1g1tk_189",
	"variant-icon": "awsui_variant-icon_vjswe_1g1tk_218",
	"variant-inline-icon": "awsui_variant-inline-icon_vjswe_1g1tk_247",
	"variant-inline-icon-pointer-target": "awsui_variant-inline-icon-pointer-target_vjswe_1g1tk_276",
	"variant-inline-link": "awsui_variant-inline-link_vjswe_1g1tk_305",
	"variant-modal-dismiss": "awsui_variant-modal-dismiss_vjswe_1g1tk_338",
	"variant-flashbar-icon": "awsui_variant-flashbar-icon_vjswe_1g1tk_367",
	"variant-breadcrumb-group": "awsui_variant-breadcrumb-group_vjswe_1g1tk_396",
	"variant-menu-trigger": "awsui_variant-menu-trigger_vjswe_1g1tk_430",
	"button-no-text": "awsui_button-no-text_vjswe_1g1tk_526",
	"button-no-wrap": "awsui_button-no-wrap_vjswe_1g1tk_530",
	"full-width": "awsui_full-width_vjswe_1g1tk_533",
	"button-compact": "awsui_button-compact_vjswe_1g1tk_550",
	"icon-left": "awsui_icon-left_vjswe_1g1tk_560",
	"icon-right": "awsui_icon-right_vjswe_1g1tk_565",
	"icon": "awsui_icon_vjswe_1g1tk_560",
	"link": "awsui_link_vjswe_1g1tk_584",
	"disabled-with-reason": "awsui_disabled-with-reason_vjswe_1g1tk_584"
};
// node_modules/@cloudscape-design/components/button/icon-helper.js
function getIconAlign(props) {
	return props.variant === "icon" || props.variant === "inline-icon" ? "left" : props.iconAlign;
}
function IconWrapper({ iconName, iconUrl, iconAlt, iconSvg, iconSize, badge, ...props }) {
	if (!iconName && !iconUrl && !iconSvg) return null;
	return import_react.createElement(InternalIcon, {
		className: clsx(styles_css_default$6.icon, styles_css_default$6[`icon-${getIconAlign(props)}`], props.iconClass),
		name: iconName,
		url: iconUrl,
		svg: iconSvg,
		alt: iconAlt,
		size: iconSize,
		badge
	});
}
function LeftIcon(props) {
	if (props.loading) return import_react.createElement(InternalSpinner, {
		variant: "disabled",
		className: clsx(styles_css_default$6.icon, styles_css_default$6["icon-left"])
	});
	else if (getIconAlign(props) === "left") return import_react.createElement(IconWrapper, { ...props });
	return null;
}
function RightIcon(props) {
	if (getIconAlign(props) === "right") return import_react.createElement(IconWrapper, { ...props });
	return null;
}
// node_modules/@cloudscape-design/components/button/style.js
function getButtonStyles(style) {
	var _a, _b, _c, _d, _e, _f, _g, _h, _j, _k, _l, _m, _o, _p, _q, _r, _s, _t, _u, _v, _w, _x, _y, _z, _0, _1, _2, _3, _4, _5;
	if (!(style === null || style === void 0 ? void 0 : style.root)) return;
	return {
		borderRadius: (_a = style === null || style === void 0 ? void 0 : style.root) === null || _a === void 0 ? void 0 : _a.borderRadius,
		borderWidth: (_b = style === null || style === void 0 ? void 0 : style.root) === null || _b === void 0 ? void 0 : _b.borderWidth,
		paddingBlock: (_c = style === null || style === void 0 ? void 0 : style.root) === null || _c === void 0 ? void 0 : _c.paddingBlock,
		paddingInline: (_d = style === null || style === void 0 ? void 0 : style.root) === null || _d === void 0 ? void 0 : _d.paddingInline,
		...((_e = style === null || style === void 0 ? void 0 : style.root) === null || _e === void 0 ? void 0 : _e.background) && {
			[customCSSPropertiesMap.styleBackgroundActive]: (_f = style.root.background) === null || _f === void 0 ? void 0 : _f.active,
			[customCSSPropertiesMap.styleBackgroundDefault]: (_g = style.root.background) === null || _g === void 0 ? void 0 : _g.default,
			[customCSSPropertiesMap.styleBackgroundDisabled]: (_h = style.root.background) === null || _h === void 0 ? void 0 : _h.disabled,
			[customCSSPropertiesMap.styleBackgroundHover]: (_j = style.root.background) === null || _j === void 0 ? void 0 : _j.hover
		},
		...((_k = style === null || style === void 0 ? void 0 : style.root) === null || _k === void 0 ? void 0 : _k.borderColor) && {
			[customCSSPropertiesMap.styleBorderColorActive]: (_l = style.root.borderColor) === null || _l === void 0 ? void 0 : _l.active,
			[customCSSPropertiesMap.styleBorderColorDefault]: (_m = style.root.borderColor) === null || _m === void 0 ? void 0 : _m.default,
			[customCSSPropertiesMap.styleBorderColorDisabled]: (_o = style.root.borderColor) === null || _o === void 0 ? void 0 : _o.disabled,
			[customCSSPropertiesMap.styleBorderColorHover]: (_p = style.root.borderColor) === null || _p === void 0 ? void 0 : _p.hover
		},
		...((_q = style === null || style === void 0 ? void 0 : style.root) === null || _q === void 0 ? void 0 : _q.boxShadow) && {
			[customCSSPropertiesMap.styleBoxShadowActive]: (_r = style.root.boxShadow) === null || _r === void 0 ? void 0 : _r.active,
			[customCSSPropertiesMap.styleBoxShadowDefault]: (_s = style.root.boxShadow) === null || _s === void 0 ? void 0 : _s.default,
			[customCSSPropertiesMap.styleBoxShadowDisabled]: (_t = style.root.boxShadow) === null || _t === void 0 ? void 0 : _t.disabled,
			[customCSSPropertiesMap.styleBoxShadowHover]: (_u = style.root.boxShadow) === null || _u === void 0 ? void 0 : _u.hover
		},
		...((_v = style === null || style === void 0 ? void 0 : style.root) === null || _v === void 0 ? void 0 : _v.color) && {
			[customCSSPropertiesMap.styleColorActive]: (_w = style.root.color) === null || _w === void 0 ? void 0 : _w.active,
			[customCSSPropertiesMap.styleColorDefault]: (_x = style.root.color) === null || _x === void 0 ? void 0 : _x.default,
			[customCSSPropertiesMap.styleColorDisabled]: (_y = style.root.color) === null || _y === void 0 ? void 0 : _y.disabled,
			[customCSSPropertiesMap.styleColorHover]: (_z = style.root.color) === null || _z === void 0 ? void 0 : _z.hover
		},
		...((_0 = style === null || style === void 0 ? void 0 : style.root) === null || _0 === void 0 ? void 0 : _0.focusRing) && {
			[customCSSPropertiesMap.styleFocusRingBorderColor]: (_1 = style.root.focusRing) === null || _1 === void 0 ? void 0 : _1.borderColor,
			[customCSSPropertiesMap.styleFocusRingBorderRadius]: (_2 = style.root.focusRing) === null || _2 === void 0 ? void 0 : _2.borderRadius,
			[customCSSPropertiesMap.styleFocusRingBorderWidth]: (_3 = style.root.focusRing) === null || _3 === void 0 ? void 0 : _3.borderWidth
		},
		...((_5 = (_4 = style === null || style === void 0 ? void 0 : style.root) === null || _4 === void 0 ? void 0 : _4.focusRing) === null || _5 === void 0 ? void 0 : _5.borderRadius) && { [customCSSPropertiesMap.styleFocusRingBorderRadius]: style.root.focusRing.borderRadius }
	};
}
// node_modules/@cloudscape-design/components/button/analytics-metadata/styles.css.js
var styles_css_default$5 = { "label": "awsui_label_1f1d4_ocied_5" };
// node_modules/@cloudscape-design/components/button/test-classes/styles.css.js
var styles_css_default$4 = {
	"disabled-reason-tooltip": "awsui_disabled-reason-tooltip_1ueyk_ca6yt_5",
	"external-icon": "awsui_external-icon_1ueyk_ca6yt_9"
};
// node_modules/@cloudscape-design/components/button/internal.js
var InternalButton = import_react.forwardRef(({ children, iconName, __iconClass, __iconSize, onClick, onFollow, iconAlign = "left", iconUrl, iconSvg, iconAlt, variant = "normal", loading = false, loadingText, disabled = false, disabledReason, wrapText = true, href, external, target: targetOverride, rel, download, formAction = "submit", ariaLabel, ariaDescribedby, ariaExpanded, ariaHaspopup, ariaControls, fullWidth, badge, i18nStrings, style, nativeButtonAttributes, nativeAnchorAttributes, __internalRootRef, __focusable = false, __injectAnalyticsComponentMetadata = false, __title, __emitPerformanceMarks = true, __skipNativeAttributesWarnings, __compact = false, analyticsAction = "click", styleClassNames, ...props }, ref) => {
	var _a;
	const [showTooltip, setShowTooltip] = (0, import_react.useState)(false);
	checkSafeUrl("Button", href);
	const isAnchor = Boolean(href);
	const target = targetOverride !== null && targetOverride !== void 0 ? targetOverride : external ? "_blank" : void 0;
	const isNotInteractive = loading || disabled;
	const isDisabledWithReason = (variant === "normal" || variant === "primary" || variant === "icon" || variant === "inline-icon" || variant === "inline-link" || variant === "link") && !!disabledReason && disabled;
	const hasAriaDisabled = loading && !disabled || disabled && __focusable || isDisabledWithReason;
	const shouldHaveContent = children && [
		"icon",
		"inline-icon",
		"flashbar-icon",
		"modal-dismiss",
		"inline-icon-pointer-target"
	].indexOf(variant) === -1;
	if ((iconName || iconUrl || iconSvg) && iconAlign === "right" && external) warnOnce("Button", "A right-aligned icon should not be combined with an external icon.");
	const buttonRef = (0, import_react.useRef)(null);
	useForwardFocus(ref, buttonRef);
	const buttonContext = useButtonContext();
	const i18n = useInternalI18n("button");
	const uniqueId = useUniqueId("button");
	const { funnelInteractionId } = useFunnel();
	const { stepNumber, stepNameSelector } = useFunnelStep();
	const { subStepSelector, subStepNameSelector } = useFunnelSubStep();
	const performanceMarkAttributes = usePerformanceMarks("primaryButton", () => variant === "primary" && __emitPerformanceMarks && !loading && !disabled, buttonRef, () => {
		var _a;
		return {
			loading,
			disabled,
			text: (_a = buttonRef.current) === null || _a === void 0 ? void 0 : _a.innerText
		};
	}, [loading, disabled]);
	useModalContextLoadingButtonComponent(variant === "primary", loading);
	const { targetProps, descriptionEl } = useHiddenDescription(disabledReason);
	const handleClick = (event) => {
		if (isNotInteractive) return event.preventDefault();
		if (isAnchor && isPlainLeftClick(event)) {
			fireCancelableEvent(onFollow, {
				href,
				target
			}, event);
			if ((iconName === "external" || target === "_blank") && funnelInteractionId) {
				const stepName = getTextFromSelector(stepNameSelector);
				const subStepName = getTextFromSelector(subStepNameSelector);
				FunnelMetrics.externalLinkInteracted({
					funnelInteractionId,
					stepNumber,
					stepName,
					stepNameSelector,
					subStepSelector,
					subStepName,
					subStepNameSelector,
					elementSelector: getFunnelValueSelector(uniqueId),
					subStepAllSelector: getSubStepAllSelector()
				});
			}
		}
		const { altKey, button, ctrlKey, metaKey, shiftKey } = event;
		fireCancelableEvent(onClick, {
			altKey,
			button,
			ctrlKey,
			metaKey,
			shiftKey
		}, event);
		buttonContext.onClick({ variant });
	};
	const stylingClassName = styleClassNames === null || styleClassNames === void 0 ? void 0 : styleClassNames.root;
	const buttonClass = clsx(props.className, stylingClassName, styles_css_default$6.button, styles_css_default$6[`variant-${variant}`], {
		[styles_css_default$6.disabled]: isNotInteractive,
		[styles_css_default$6["disabled-with-reason"]]: isDisabledWithReason,
		[styles_css_default$6["button-no-wrap"]]: !wrapText,
		[styles_css_default$6["button-no-text"]]: !shouldHaveContent,
		[styles_css_default$6["full-width"]]: shouldHaveContent && fullWidth,
		[styles_css_default$6["button-compact"]]: __compact,
		[styles_css_default$6.link]: isAnchor
	});
	const explicitTabIndex = (_a = nativeButtonAttributes === null || nativeButtonAttributes === void 0 ? void 0 : nativeButtonAttributes.tabIndex) !== null && _a !== void 0 ? _a : nativeAnchorAttributes === null || nativeAnchorAttributes === void 0 ? void 0 : nativeAnchorAttributes.tabIndex;
	const { tabIndex } = useSingleTabStopNavigation(buttonRef, { tabIndex: isAnchor && isNotInteractive && !isDisabledWithReason ? -1 : explicitTabIndex });
	const analyticsMetadata = disabled ? {} : {
		action: analyticsAction,
		detail: { label: { root: "self" } }
	};
	if (__injectAnalyticsComponentMetadata) analyticsMetadata.component = {
		name: "awsui.Button",
		label: { root: "self" },
		properties: {
			variant,
			disabled: `${disabled}`
		}
	};
	const buttonProps = {
		...props,
		...performanceMarkAttributes,
		tabIndex,
		ref: useMergeRefs(buttonRef, __internalRootRef),
		"aria-label": ariaLabel,
		"aria-describedby": ariaDescribedby,
		"aria-expanded": ariaExpanded,
		"aria-haspopup": ariaHaspopup,
		"aria-controls": ariaControls,
		title: __title !== null && __title !== void 0 ? __title : ariaLabel,
		className: buttonClass,
		onClick: handleClick,
		"data-awsui-motion-trigger": "hover",
		"data-awsui-motion-target": "",
		[DATA_ATTR_FUNNEL_VALUE]: uniqueId,
		...getAnalyticsMetadataAttribute(analyticsMetadata),
		...getAnalyticsLabelAttribute(shouldHaveContent ? `.${styles_css_default$5.label}` : "")
	};
	const iconProps = {
		loading,
		iconName,
		iconAlign,
		iconUrl,
		iconSvg,
		iconAlt,
		variant,
		badge,
		iconClass: __iconClass,
		iconSize: __iconSize !== null && __iconSize !== void 0 ? __iconSize : variant === "modal-dismiss" ? "medium" : "normal"
	};
	const buttonContent = import_react.createElement(import_react.Fragment, null, import_react.createElement(LeftIcon, { ...iconProps }), shouldHaveContent && import_react.createElement(import_react.Fragment, null, import_react.createElement("span", { className: clsx(styles_css_default$6.content, styles_css_default$5.label) }, children), external && import_react.createElement(import_react.Fragment, null, "\xA0", import_react.createElement(InternalIcon, {
		name: "external",
		className: styles_css_default$4["external-icon"],
		ariaLabel: i18n("i18nStrings.externalIconAriaLabel", i18nStrings === null || i18nStrings === void 0 ? void 0 : i18nStrings.externalIconAriaLabel)
	}))), import_react.createElement(RightIcon, { ...iconProps }));
	const { loadingButtonCount } = useFunnel();
	(0, import_react.useEffect)(() => {
		if (loading) {
			loadingButtonCount.current++;
			return () => {
				loadingButtonCount.current--;
			};
		}
	}, [loading, loadingButtonCount]);
	const disabledReasonProps = {
		onFocus: isDisabledWithReason ? () => setShowTooltip(true) : void 0,
		onBlur: isDisabledWithReason ? () => setShowTooltip(false) : void 0,
		onMouseEnter: isDisabledWithReason ? () => setShowTooltip(true) : void 0,
		onMouseLeave: isDisabledWithReason ? () => setShowTooltip(false) : void 0,
		...isDisabledWithReason ? targetProps : {}
	};
	const disabledReasonContent = import_react.createElement(import_react.Fragment, null, descriptionEl, showTooltip && import_react.createElement(InternalTooltip, {
		className: styles_css_default$4["disabled-reason-tooltip"],
		getTrack: () => buttonRef.current,
		content: disabledReason,
		onEscape: () => setShowTooltip(false)
	}));
	const stylePropertiesAndVariables = getButtonStyles(style);
	if (isAnchor) {
		const getAnchorTabIndex = () => {
			if (isNotInteractive) return isDisabledWithReason ? 0 : buttonProps.tabIndex;
			return buttonProps.tabIndex;
		};
		return import_react.createElement(import_react.Fragment, null, import_react.createElement(with_native_attributes_default, {
			...buttonProps,
			...disabledReasonProps,
			tag: "a",
			componentName: "Button",
			nativeAttributes: nativeAnchorAttributes,
			skipWarnings: __skipNativeAttributesWarnings,
			href: isNotInteractive ? void 0 : href,
			role: isNotInteractive ? "link" : void 0,
			tabIndex: getAnchorTabIndex(),
			target,
			rel: rel !== null && rel !== void 0 ? rel : target === "_blank" ? "noopener noreferrer" : void 0,
			"aria-disabled": isNotInteractive ? true : void 0,
			download,
			style: stylePropertiesAndVariables
		}, buttonContent, isDisabledWithReason && disabledReasonContent), loading && loadingText && import_react.createElement(internal_default, {
			tagName: "span",
			hidden: true
		}, loadingText));
	}
	return import_react.createElement(import_react.Fragment, null, import_react.createElement(with_native_attributes_default, {
		...buttonProps,
		...disabledReasonProps,
		tag: "button",
		componentName: "Button",
		nativeAttributes: nativeButtonAttributes,
		skipWarnings: __skipNativeAttributesWarnings,
		type: formAction === "none" ? "button" : "submit",
		disabled: disabled && !__focusable && !isDisabledWithReason,
		"aria-disabled": hasAriaDisabled ? true : void 0,
		style: stylePropertiesAndVariables
	}, buttonContent, isDisabledWithReason && disabledReasonContent), loading && loadingText && import_react.createElement(internal_default, {
		tagName: "span",
		hidden: true
	}, loadingText));
});
// node_modules/@cloudscape-design/components/internal/components/visual-context/index.js
var contextMatch = /awsui-context-([\w-]+)/;
function useVisualContext(elementRef) {
	const [value, setValue] = (0, import_react.useState)("");
	(0, import_react.useLayoutEffect)(() => {
		var _a;
		if (elementRef.current) {
			const contextParent = findUpUntil(elementRef.current, (node) => !!node.className.match(contextMatch));
			setValue((_a = contextParent === null || contextParent === void 0 ? void 0 : contextParent.className.match(contextMatch)[1]) !== null && _a !== void 0 ? _a : "");
		}
	}, [elementRef]);
	return value;
}
/**
* This function returns only the className string needed to apply a
* visual context to the DOM. It is used by the default export but
* can also be imported directly for situations where the insertion
* of a <div> node creates style problems.
*/
function getVisualContextClassname(contextName) {
	return `awsui-context-${contextName}`;
}
function VisualContext({ contextName, className, children }) {
	return import_react.createElement("div", { className: clsx(getVisualContextClassname(contextName), className) }, children);
}
// node_modules/@cloudscape-design/components/internal/persistence/index.js
/* istanbul ignore file */
var persistAlertDismiss = async function(persistenceConfig) {
	return Promise.resolve();
};
var retrieveAlertDismiss = async function(persistenceConfig) {
	return Promise.resolve(false);
};
var persistFeatureNotifications = async function(persistenceConfig, value) {
	return Promise.resolve();
};
var retrieveFeatureNotifications = async function(persistenceConfig) {
	return Promise.resolve({});
};
// node_modules/@cloudscape-design/components/internal/plugins/helpers/use-discovered-action.js
function RuntimeActionWrapper({ mountContent, updateContent, unmountContent, context }) {
	const ref = (0, import_react.useRef)(null);
	const mountedRef = (0, import_react.useRef)(false);
	(0, import_react.useEffect)(() => {
		if (mountedRef.current && ref.current) updateContent === null || updateContent === void 0 || updateContent(ref.current, context);
	});
	(0, import_react.useEffect)(() => {
		const container = ref.current;
		mountContent(container, context);
		mountedRef.current = true;
		return () => {
			mountedRef.current = false;
			unmountContent(container);
		};
	}, []);
	return import_react.createElement("div", { ref });
}
function createUseDiscoveredAction(onActionRegistered) {
	return function useDiscoveredAction(type) {
		const [actionConfigs, setActionConfigs] = (0, import_react.useState)([]);
		const headerRef = (0, import_react.useRef)(null);
		const contentRef = (0, import_react.useRef)(null);
		(0, import_react.useEffect)(() => {
			return onActionRegistered((actions) => setActionConfigs(actions));
		}, [type]);
		return {
			discoveredActions: actionConfigs.map((action) => import_react.createElement(RuntimeActionWrapper, {
				key: action.id + "-" + type,
				context: {
					type,
					headerRef,
					contentRef
				},
				mountContent: action.mountContent,
				updateContent: action.updateContent,
				unmountContent: action.unmountContent
			})),
			headerRef,
			contentRef
		};
	};
}
// node_modules/@cloudscape-design/components/internal/plugins/helpers/use-discovered-content.js
function createUseDiscoveredContent(componentName, controller) {
	return function useDiscoveredContent({ type, header, children }) {
		const instanceId = useUniqueId(`${componentName}-discovered-content`);
		const headerRef = (0, import_react.useRef)(null);
		const contentRef = (0, import_react.useRef)(null);
		const replacementHeaderRef = (0, import_react.useRef)(null);
		const replacementContentRef = (0, import_react.useRef)(null);
		const [initialHidden, setInitialHidden] = (0, import_react.useState)(() => controller.initialCheck({
			instanceId,
			type,
			header,
			content: children
		}));
		const [headerReplacementType, setFoundHeaderReplacement] = (0, import_react.useState)("original");
		const [contentReplacementType, setFoundContentReplacement] = (0, import_react.useState)("original");
		const mountedProvider = (0, import_react.useRef)();
		(0, import_react.useEffect)(() => {
			const context = {
				instanceId,
				type,
				headerRef,
				contentRef
			};
			setInitialHidden(false);
			return controller.onContentRegistered((provider) => {
				let mounted = true;
				function checkMounted(methodName) {
					if (!mounted) {
						reportRuntimeApiWarning(`${componentName}-content-replacer`, `"${methodName}" called after component unmounted`);
						return false;
					}
					return true;
				}
				mountedProvider.current = provider.runReplacer(context, {
					hideHeader() {
						if (checkMounted("hideHeader")) setFoundHeaderReplacement("remove");
					},
					restoreHeader() {
						if (checkMounted("restoreHeader")) setFoundHeaderReplacement("original");
					},
					replaceHeader(replacer) {
						if (checkMounted("replaceHeader")) {
							replacer(replacementHeaderRef.current);
							setFoundHeaderReplacement("replaced");
						}
					},
					hideContent() {
						if (checkMounted("hideContent")) setFoundContentReplacement("remove");
					},
					restoreContent() {
						if (checkMounted("restoreContent")) setFoundContentReplacement("original");
					},
					replaceContent(replacer) {
						if (checkMounted("replaceContent")) {
							replacer(replacementContentRef.current);
							setFoundContentReplacement("replaced");
						}
					}
				});
				return () => {
					var _a;
					(_a = mountedProvider.current) === null || _a === void 0 || _a.unmount({
						replacementHeaderContainer: replacementHeaderRef.current,
						replacementContentContainer: replacementContentRef.current
					});
					mounted = false;
				};
			});
		}, [instanceId, type]);
		(0, import_react.useEffect)(() => {
			var _a;
			(_a = mountedProvider.current) === null || _a === void 0 || _a.update();
		}, [
			type,
			header,
			children
		]);
		return {
			initialHidden,
			headerReplacementType,
			contentReplacementType,
			headerRef,
			replacementHeaderRef,
			contentRef,
			replacementContentRef
		};
	};
}
// node_modules/@cloudscape-design/components/internal/utils/use-container-width.js
function useContainerWidth(defaultValue = 0, threshold = 1) {
	const [width, ref] = useContainerQuery((rect, prev) => {
		if (prev === null) return rect.contentBoxWidth;
		return Math.abs(prev - rect.contentBoxWidth) >= threshold ? rect.contentBoxWidth : prev;
	});
	return [width !== null && width !== void 0 ? width : defaultValue, ref];
}
// node_modules/@cloudscape-design/components/alert/actions-wrapper/styles.css.js
var styles_css_default$3 = { "root": "awsui_root_37gf8_1eksn_5" };
// node_modules/@cloudscape-design/components/alert/actions-wrapper/index.js
function createActionButton(testUtilClasses, action, buttonText, onButtonClick) {
	if (!action && buttonText) action = import_react.createElement("span", { ...getAnalyticsMetadataAttribute({ action: "buttonClick" }) }, import_react.createElement(InternalButton, {
		className: testUtilClasses.actionButton,
		onClick: onButtonClick,
		formAction: "none"
	}, buttonText));
	return action ? import_react.createElement("div", { className: testUtilClasses.actionSlot }, action) : null;
}
var ActionsWrapper = ({ className, testUtilClasses, action, discoveredActions, buttonText, wrappedClass, containerWidth, onButtonClick }) => {
	const [wrapped, setWrapped] = (0, import_react.useState)(false);
	const ref = import_react.useRef(null);
	(0, import_react.useLayoutEffect)(() => {
		if (!ref.current || !containerWidth || !wrappedClass) return;
		function check() {
			const isRtl = getIsRtl(ref.current);
			const { offsetWidth, offsetLeft } = ref.current;
			const start = isRtl ? containerWidth - offsetWidth - offsetLeft : offsetLeft;
			setWrapped(start < 100);
		}
		const observer = new MutationObserver(check);
		observer.observe(ref.current, {
			attributes: false,
			childList: true,
			subtree: true
		});
		check();
		return () => observer.disconnect();
	});
	const actionButton = createActionButton(testUtilClasses, action, buttonText, onButtonClick);
	if (!actionButton && discoveredActions.length === 0) return null;
	return import_react.createElement("div", {
		ref,
		className: clsx(styles_css_default$3.root, className, wrapped && wrappedClass)
	}, actionButton, discoveredActions);
};
// node_modules/@cloudscape-design/components/alert/style.js
function getAlertStyles(style) {
	var _a, _b, _c, _d, _e, _f, _g, _h, _j;
	if (!(style === null || style === void 0 ? void 0 : style.root)) return;
	return {
		background: (_a = style.root) === null || _a === void 0 ? void 0 : _a.background,
		borderColor: (_b = style.root) === null || _b === void 0 ? void 0 : _b.borderColor,
		borderRadius: (_c = style.root) === null || _c === void 0 ? void 0 : _c.borderRadius,
		borderWidth: (_d = style.root) === null || _d === void 0 ? void 0 : _d.borderWidth,
		color: (_e = style.root) === null || _e === void 0 ? void 0 : _e.color,
		...((_f = style.root) === null || _f === void 0 ? void 0 : _f.focusRing) && {
			[customCSSPropertiesMap.alertFocusRingBorderColor]: (_g = style.root.focusRing) === null || _g === void 0 ? void 0 : _g.borderColor,
			[customCSSPropertiesMap.alertFocusRingBorderRadius]: (_h = style.root.focusRing) === null || _h === void 0 ? void 0 : _h.borderRadius,
			[customCSSPropertiesMap.alertFocusRingBorderWidth]: (_j = style.root.focusRing) === null || _j === void 0 ? void 0 : _j.borderWidth
		}
	};
}
function getIconStyles(style) {
	var _a;
	if (!((_a = style === null || style === void 0 ? void 0 : style.icon) === null || _a === void 0 ? void 0 : _a.color)) return;
	return { [customCSSPropertiesMap.alertIconColor]: style.icon.color };
}
function getDismissButtonStyles(style) {
	var _a, _b, _c, _d, _e, _f, _g, _h, _j, _k, _l, _m;
	if (!(style === null || style === void 0 ? void 0 : style.dismissButton)) return;
	return { root: {
		color: {
			active: (_b = (_a = style.dismissButton) === null || _a === void 0 ? void 0 : _a.color) === null || _b === void 0 ? void 0 : _b.active,
			default: (_d = (_c = style.dismissButton) === null || _c === void 0 ? void 0 : _c.color) === null || _d === void 0 ? void 0 : _d.default,
			hover: (_f = (_e = style.dismissButton) === null || _e === void 0 ? void 0 : _e.color) === null || _f === void 0 ? void 0 : _f.hover
		},
		focusRing: {
			borderColor: (_h = (_g = style.dismissButton) === null || _g === void 0 ? void 0 : _g.focusRing) === null || _h === void 0 ? void 0 : _h.borderColor,
			borderRadius: (_k = (_j = style.dismissButton) === null || _j === void 0 ? void 0 : _j.focusRing) === null || _k === void 0 ? void 0 : _k.borderRadius,
			borderWidth: (_m = (_l = style.dismissButton) === null || _l === void 0 ? void 0 : _l.focusRing) === null || _m === void 0 ? void 0 : _m.borderWidth
		}
	} };
}
// node_modules/@cloudscape-design/components/alert/analytics-metadata/styles.css.js
var styles_css_default$2 = { "header": "awsui_header_17427_1ns0c_5" };
// node_modules/@cloudscape-design/components/alert/styles.css.js
var styles_css_default$1 = {
	"alert": "awsui_alert_mx3cw_1vb5b_13",
	"awsui-motion-fade-in": "awsui_awsui-motion-fade-in_mx3cw_1vb5b_1",
	"root": "awsui_root_mx3cw_1vb5b_84",
	"hidden": "awsui_hidden_mx3cw_1vb5b_119",
	"alert-wrapper": "awsui_alert-wrapper_mx3cw_1vb5b_182",
	"initial-hidden": "awsui_initial-hidden_mx3cw_1vb5b_194",
	"header": "awsui_header_mx3cw_1vb5b_199",
	"header-replacement": "awsui_header-replacement_mx3cw_1vb5b_200",
	"action": "awsui_action_mx3cw_1vb5b_204",
	"action-slot": "awsui_action-slot_mx3cw_1vb5b_208",
	"action-button": "awsui_action-button_mx3cw_1vb5b_209",
	"alert-focus-wrapper": "awsui_alert-focus-wrapper_mx3cw_1vb5b_213",
	"icon": "awsui_icon_mx3cw_1vb5b_245",
	"text": "awsui_text_mx3cw_1vb5b_249",
	"message": "awsui_message_mx3cw_1vb5b_259",
	"action-wrapped": "awsui_action-wrapped_mx3cw_1vb5b_263",
	"icon-size-medium": "awsui_icon-size-medium_mx3cw_1vb5b_267",
	"icon-size-big": "awsui_icon-size-big_mx3cw_1vb5b_271",
	"icon-size-normal": "awsui_icon-size-normal_mx3cw_1vb5b_275",
	"content": "awsui_content_mx3cw_1vb5b_279",
	"content-replacement": "awsui_content-replacement_mx3cw_1vb5b_280",
	"dismiss": "awsui_dismiss_mx3cw_1vb5b_284",
	"dismiss-button": "awsui_dismiss-button_mx3cw_1vb5b_290",
	"type-error": "awsui_type-error_mx3cw_1vb5b_294",
	"type-warning": "awsui_type-warning_mx3cw_1vb5b_302",
	"type-success": "awsui_type-success_mx3cw_1vb5b_310",
	"type-info": "awsui_type-info_mx3cw_1vb5b_318"
};
// node_modules/@cloudscape-design/components/alert/internal.js
var typeToIcon = {
	error: "status-negative",
	warning: "status-warning",
	success: "status-positive",
	info: "status-info"
};
var useDiscoveredAction = createUseDiscoveredAction(awsuiPluginsInternal.alert.onActionRegistered);
var useDiscoveredContent = createUseDiscoveredContent("alert", awsuiPluginsInternal.alertContent);
var InternalAlert = import_react.forwardRef(({ type, i18nStrings, visible = true, dismissible, children, header, buttonText, action, onDismiss, onButtonClick, __internalRootRef, statusIconAriaLabel: deprecatedStatusIconAriaLabel, dismissAriaLabel: deprecatedDismissAriaLabel, messageSlotId, style, persistenceConfig, styleClassNames, ...rest }, ref) => {
	var _a, _b;
	const baseProps = getBaseProps(rest);
	const i18n = useInternalI18n("alert");
	const focusRef = (0, import_react.useRef)(null);
	(0, import_react.useImperativeHandle)(ref, () => ({ focus: () => {
		if (focusRef.current) {
			focusRef.current.tabIndex = -1;
			focusRef.current.focus();
		}
	} }));
	const handleBlur = () => {
		if (focusRef.current) focusRef.current.removeAttribute("tabindex");
	};
	const { discoveredActions, headerRef: headerRefAction, contentRef: contentRefAction } = useDiscoveredAction(type);
	const { initialHidden, headerReplacementType, contentReplacementType, headerRef: headerRefContent, contentRef: contentRefContent, replacementHeaderRef, replacementContentRef } = useDiscoveredContent({
		type,
		header,
		children
	});
	const [containerWidth, containerMeasureRef] = useContainerWidth();
	const containerRef = useMergeRefs(containerMeasureRef, __internalRootRef);
	const headerRef = useMergeRefs(headerRefAction, headerRefContent);
	const contentRef = useMergeRefs(contentRefAction, contentRefContent);
	const [isPersistentlyDismissed, setIsPersistentlyDismissed] = (0, import_react.useState)(!!(persistenceConfig && persistenceConfig.uniqueKey));
	const size = useVisualRefresh() ? "normal" : headerReplacementType !== "remove" && header && contentReplacementType !== "remove" && children ? "big" : "normal";
	const hasAction = Boolean(action || buttonText || discoveredActions.length);
	const analyticsAttributes = { [DATA_ATTR_ANALYTICS_ALERT]: type };
	const statusIconAriaLabel = i18n(`i18nStrings.${type}IconAriaLabel`, (_a = i18nStrings === null || i18nStrings === void 0 ? void 0 : i18nStrings[`${type}IconAriaLabel`]) !== null && _a !== void 0 ? _a : deprecatedStatusIconAriaLabel);
	const dismissAriaLabel = i18n("i18nStrings.dismissAriaLabel", (_b = i18nStrings === null || i18nStrings === void 0 ? void 0 : i18nStrings.dismissAriaLabel) !== null && _b !== void 0 ? _b : i18n("dismissAriaLabel", deprecatedDismissAriaLabel));
	(0, import_react.useEffect)(() => {
		let isMounted = true;
		if (persistenceConfig === null || persistenceConfig === void 0 ? void 0 : persistenceConfig.uniqueKey) retrieveAlertDismiss(persistenceConfig).then((dismissed) => {
			if (isMounted) setIsPersistentlyDismissed(!!dismissed);
		}).catch(() => {
			if (isMounted) setIsPersistentlyDismissed(false);
		});
		return () => {
			isMounted = false;
		};
	}, [persistenceConfig === null || persistenceConfig === void 0 ? void 0 : persistenceConfig.uniqueKey, persistenceConfig === null || persistenceConfig === void 0 ? void 0 : persistenceConfig.crossServicePersistence]);
	const dismiss = () => {
		fireNonCancelableEvent(onDismiss);
		if (persistenceConfig === null || persistenceConfig === void 0 ? void 0 : persistenceConfig.uniqueKey) persistAlertDismiss(persistenceConfig);
	};
	if (isPersistentlyDismissed) return null;
	return import_react.createElement("div", {
		...baseProps,
		...analyticsAttributes,
		"aria-hidden": !visible,
		className: clsx(styles_css_default$1.root, {
			[styles_css_default$1.hidden]: !visible,
			[styles_css_default$1["initial-hidden"]]: initialHidden
		}, baseProps.className),
		ref: containerRef
	}, import_react.createElement(LinkDefaultVariantContext.Provider, { value: { defaultVariant: "primary" } }, import_react.createElement(VisualContext, { contextName: "alert" }, import_react.createElement("div", {
		className: clsx(styleClassNames === null || styleClassNames === void 0 ? void 0 : styleClassNames.root, styles_css_default$1.alert, styles_css_default$1[`type-${type}`], styles_css_default$1[`icon-size-${size}`], hasAction && styles_css_default$1["with-action"], dismissible && styles_css_default$1["with-dismiss"]),
		style: getAlertStyles(style)
	}, import_react.createElement("div", { className: styles_css_default$1["alert-wrapper"] }, import_react.createElement("div", {
		className: styles_css_default$1["alert-focus-wrapper"],
		ref: focusRef,
		role: "group",
		onBlur: handleBlur
	}, import_react.createElement("div", {
		className: clsx(styleClassNames === null || styleClassNames === void 0 ? void 0 : styleClassNames.icon, styles_css_default$1.icon, styles_css_default$1.text),
		style: getIconStyles(style)
	}, import_react.createElement(InternalIcon, {
		name: typeToIcon[type],
		size,
		ariaLabel: statusIconAriaLabel
	})), import_react.createElement("div", {
		className: clsx(styles_css_default$1.message, styles_css_default$1.text),
		id: messageSlotId
	}, import_react.createElement("div", {
		className: clsx(header && styles_css_default$1.header, headerReplacementType !== "original" ? styles_css_default$1.hidden : styles_css_default$2.header),
		ref: headerRef
	}, header), import_react.createElement("div", {
		className: clsx(styles_css_default$1["header-replacement"], headerReplacementType !== "replaced" ? styles_css_default$1.hidden : styles_css_default$2.header),
		ref: replacementHeaderRef
	}), import_react.createElement("div", {
		className: clsx(styles_css_default$1.content, contentReplacementType !== "original" && styles_css_default$1.hidden),
		ref: contentRef
	}, children), import_react.createElement("div", {
		className: clsx(styles_css_default$1["content-replacement"], contentReplacementType !== "replaced" && styles_css_default$1.hidden),
		ref: replacementContentRef
	}))), import_react.createElement(ActionsWrapper, {
		className: styles_css_default$1.action,
		testUtilClasses: {
			actionSlot: styles_css_default$1["action-slot"],
			actionButton: styles_css_default$1["action-button"]
		},
		action,
		discoveredActions,
		buttonText,
		onButtonClick: () => fireNonCancelableEvent(onButtonClick),
		containerWidth,
		wrappedClass: styles_css_default$1["action-wrapped"]
	})), dismissible && import_react.createElement("div", {
		className: styles_css_default$1.dismiss,
		...getAnalyticsMetadataAttribute({ action: "dismiss" })
	}, import_react.createElement(InternalButton, {
		className: styles_css_default$1["dismiss-button"],
		variant: "icon",
		iconName: "close",
		formAction: "none",
		ariaLabel: dismissAriaLabel,
		onClick: dismiss,
		style: getDismissButtonStyles(style),
		styleClassNames: { root: styleClassNames === null || styleClassNames === void 0 ? void 0 : styleClassNames.dismissButton }
	}))))));
});
// node_modules/@cloudscape-design/components/box/styles.css.js
var styles_css_default = {
	"box": "awsui_box_18wu0_hdd32_24",
	"p-variant": "awsui_p-variant_18wu0_hdd32_24",
	"color-default": "awsui_color-default_18wu0_hdd32_24",
	"b-variant": "awsui_b-variant_18wu0_hdd32_24",
	"strong-variant": "awsui_strong-variant_18wu0_hdd32_24",
	"code-variant": "awsui_code-variant_18wu0_hdd32_24",
	"pre-variant": "awsui_pre-variant_18wu0_hdd32_24",
	"samp-variant": "awsui_samp-variant_18wu0_hdd32_24",
	"h1-variant": "awsui_h1-variant_18wu0_hdd32_28",
	"h2-variant": "awsui_h2-variant_18wu0_hdd32_28",
	"h3-variant": "awsui_h3-variant_18wu0_hdd32_28",
	"h4-variant": "awsui_h4-variant_18wu0_hdd32_28",
	"h5-variant": "awsui_h5-variant_18wu0_hdd32_28",
	"small-variant": "awsui_small-variant_18wu0_hdd32_32",
	"a-variant": "awsui_a-variant_18wu0_hdd32_36",
	"font-size-default": "awsui_font-size-default_18wu0_hdd32_40",
	"font-weight-default": "awsui_font-weight-default_18wu0_hdd32_81",
	"key-label-variant": "awsui_key-label-variant_18wu0_hdd32_123",
	"gen-ai-label-variant": "awsui_gen-ai-label-variant_18wu0_hdd32_130",
	"value-large-variant": "awsui_value-large-variant_18wu0_hdd32_137",
	"inline-code-variant": "awsui_inline-code-variant_18wu0_hdd32_147",
	"font-weight-heavy": "awsui_font-weight-heavy_18wu0_hdd32_161",
	"color-inverted": "awsui_color-inverted_18wu0_hdd32_166",
	"color-text-label": "awsui_color-text-label_18wu0_hdd32_169",
	"color-text-body-secondary": "awsui_color-text-body-secondary_18wu0_hdd32_172",
	"color-text-status-error": "awsui_color-text-status-error_18wu0_hdd32_175",
	"color-text-status-success": "awsui_color-text-status-success_18wu0_hdd32_178",
	"color-text-status-info": "awsui_color-text-status-info_18wu0_hdd32_181",
	"color-text-status-inactive": "awsui_color-text-status-inactive_18wu0_hdd32_184",
	"color-text-status-warning": "awsui_color-text-status-warning_18wu0_hdd32_187",
	"color-inherit": "awsui_color-inherit_18wu0_hdd32_190",
	"font-size-body-s": "awsui_font-size-body-s_18wu0_hdd32_193",
	"font-size-body-m": "awsui_font-size-body-m_18wu0_hdd32_198",
	"font-size-heading-xs": "awsui_font-size-heading-xs_18wu0_hdd32_202",
	"font-size-heading-s": "awsui_font-size-heading-s_18wu0_hdd32_207",
	"font-size-heading-m": "awsui_font-size-heading-m_18wu0_hdd32_212",
	"font-size-heading-l": "awsui_font-size-heading-l_18wu0_hdd32_217",
	"font-size-heading-xl": "awsui_font-size-heading-xl_18wu0_hdd32_222",
	"font-size-display-l": "awsui_font-size-display-l_18wu0_hdd32_227",
	"font-size-display-xl": "awsui_font-size-display-xl_18wu0_hdd32_232",
	"font-weight-light": "awsui_font-weight-light_18wu0_hdd32_237",
	"font-weight-normal": "awsui_font-weight-normal_18wu0_hdd32_240",
	"font-weight-bold": "awsui_font-weight-bold_18wu0_hdd32_243",
	"t-left": "awsui_t-left_18wu0_hdd32_250",
	"t-right": "awsui_t-right_18wu0_hdd32_254",
	"t-center": "awsui_t-center_18wu0_hdd32_258",
	"p-n": "awsui_p-n_18wu0_hdd32_267",
	"p-top-n": "awsui_p-top-n_18wu0_hdd32_272",
	"p-vertical-n": "awsui_p-vertical-n_18wu0_hdd32_273",
	"p-right-n": "awsui_p-right-n_18wu0_hdd32_277",
	"p-horizontal-n": "awsui_p-horizontal-n_18wu0_hdd32_278",
	"p-bottom-n": "awsui_p-bottom-n_18wu0_hdd32_282",
	"p-left-n": "awsui_p-left-n_18wu0_hdd32_287",
	"p-xxxs": "awsui_p-xxxs_18wu0_hdd32_292",
	"p-top-xxxs": "awsui_p-top-xxxs_18wu0_hdd32_297",
	"p-vertical-xxxs": "awsui_p-vertical-xxxs_18wu0_hdd32_298",
	"p-right-xxxs": "awsui_p-right-xxxs_18wu0_hdd32_302",
	"p-horizontal-xxxs": "awsui_p-horizontal-xxxs_18wu0_hdd32_303",
	"p-bottom-xxxs": "awsui_p-bottom-xxxs_18wu0_hdd32_307",
	"p-left-xxxs": "awsui_p-left-xxxs_18wu0_hdd32_312",
	"p-xxs": "awsui_p-xxs_18wu0_hdd32_317",
	"p-top-xxs": "awsui_p-top-xxs_18wu0_hdd32_322",
	"p-vertical-xxs": "awsui_p-vertical-xxs_18wu0_hdd32_323",
	"p-right-xxs": "awsui_p-right-xxs_18wu0_hdd32_327",
	"p-horizontal-xxs": "awsui_p-horizontal-xxs_18wu0_hdd32_328",
	"p-bottom-xxs": "awsui_p-bottom-xxs_18wu0_hdd32_332",
	"p-left-xxs": "awsui_p-left-xxs_18wu0_hdd32_337",
	"p-xs": "awsui_p-xs_18wu0_hdd32_342",
	"p-top-xs": "awsui_p-top-xs_18wu0_hdd32_347",
	"p-vertical-xs": "awsui_p-vertical-xs_18wu0_hdd32_348",
	"p-right-xs": "awsui_p-right-xs_18wu0_hdd32_352",
	"p-horizontal-xs": "awsui_p-horizontal-xs_18wu0_hdd32_353",
	"p-bottom-xs": "awsui_p-bottom-xs_18wu0_hdd32_357",
	"p-left-xs": "awsui_p-left-xs_18wu0_hdd32_362",
	"p-s": "awsui_p-s_18wu0_hdd32_367",
	"p-top-s": "awsui_p-top-s_18wu0_hdd32_372",
	"p-vertical-s": "awsui_p-vertical-s_18wu0_hdd32_373",
	"p-right-s": "awsui_p-right-s_18wu0_hdd32_377",
	"p-horizontal-s": "awsui_p-horizontal-s_18wu0_hdd32_378",
	"p-bottom-s": "awsui_p-bottom-s_18wu0_hdd32_382",
	"p-left-s": "awsui_p-left-s_18wu0_hdd32_387",
	"p-m": "awsui_p-m_18wu0_hdd32_392",
	"p-top-m": "awsui_p-top-m_18wu0_hdd32_397",
	"p-vertical-m": "awsui_p-vertical-m_18wu0_hdd32_398",
	"p-right-m": "awsui_p-right-m_18wu0_hdd32_402",
	"p-horizontal-m": "awsui_p-horizontal-m_18wu0_hdd32_403",
	"p-bottom-m": "awsui_p-bottom-m_18wu0_hdd32_407",
	"p-left-m": "awsui_p-left-m_18wu0_hdd32_412",
	"p-l": "awsui_p-l_18wu0_hdd32_287",
	"p-top-l": "awsui_p-top-l_18wu0_hdd32_422",
	"p-vertical-l": "awsui_p-vertical-l_18wu0_hdd32_423",
	"p-right-l": "awsui_p-right-l_18wu0_hdd32_427",
	"p-horizontal-l": "awsui_p-horizontal-l_18wu0_hdd32_428",
	"p-bottom-l": "awsui_p-bottom-l_18wu0_hdd32_432",
	"p-left-l": "awsui_p-left-l_18wu0_hdd32_437",
	"p-xl": "awsui_p-xl_18wu0_hdd32_442",
	"p-top-xl": "awsui_p-top-xl_18wu0_hdd32_447",
	"p-vertical-xl": "awsui_p-vertical-xl_18wu0_hdd32_448",
	"p-right-xl": "awsui_p-right-xl_18wu0_hdd32_452",
	"p-horizontal-xl": "awsui_p-horizontal-xl_18wu0_hdd32_453",
	"p-bottom-xl": "awsui_p-bottom-xl_18wu0_hdd32_457",
	"p-left-xl": "awsui_p-left-xl_18wu0_hdd32_462",
	"p-xxl": "awsui_p-xxl_18wu0_hdd32_467",
	"p-top-xxl": "awsui_p-top-xxl_18wu0_hdd32_472",
	"p-vertical-xxl": "awsui_p-vertical-xxl_18wu0_hdd32_473",
	"p-right-xxl": "awsui_p-right-xxl_18wu0_hdd32_477",
	"p-horizontal-xxl": "awsui_p-horizontal-xxl_18wu0_hdd32_478",
	"p-bottom-xxl": "awsui_p-bottom-xxl_18wu0_hdd32_482",
	"p-left-xxl": "awsui_p-left-xxl_18wu0_hdd32_487",
	"p-xxxl": "awsui_p-xxxl_18wu0_hdd32_492",
	"p-top-xxxl": "awsui_p-top-xxxl_18wu0_hdd32_497",
	"p-vertical-xxxl": "awsui_p-vertical-xxxl_18wu0_hdd32_498",
	"p-right-xxxl": "awsui_p-right-xxxl_18wu0_hdd32_502",
	"p-horizontal-xxxl": "awsui_p-horizontal-xxxl_18wu0_hdd32_503",
	"p-bottom-xxxl": "awsui_p-bottom-xxxl_18wu0_hdd32_507",
	"p-left-xxxl": "awsui_p-left-xxxl_18wu0_hdd32_512",
	"m-n": "awsui_m-n_18wu0_hdd32_517",
	"m-top-n": "awsui_m-top-n_18wu0_hdd32_522",
	"m-vertical-n": "awsui_m-vertical-n_18wu0_hdd32_523",
	"m-right-n": "awsui_m-right-n_18wu0_hdd32_527",
	"m-horizontal-n": "awsui_m-horizontal-n_18wu0_hdd32_528",
	"m-bottom-n": "awsui_m-bottom-n_18wu0_hdd32_532",
	"m-left-n": "awsui_m-left-n_18wu0_hdd32_537",
	"m-xxxs": "awsui_m-xxxs_18wu0_hdd32_542",
	"m-top-xxxs": "awsui_m-top-xxxs_18wu0_hdd32_547",
	"m-vertical-xxxs": "awsui_m-vertical-xxxs_18wu0_hdd32_548",
	"m-right-xxxs": "awsui_m-right-xxxs_18wu0_hdd32_552",
	"m-horizontal-xxxs": "awsui_m-horizontal-xxxs_18wu0_hdd32_553",
	"m-bottom-xxxs": "awsui_m-bottom-xxxs_18wu0_hdd32_557",
	"m-left-xxxs": "awsui_m-left-xxxs_18wu0_hdd32_562",
	"m-xxs": "awsui_m-xxs_18wu0_hdd32_567",
	"m-top-xxs": "awsui_m-top-xxs_18wu0_hdd32_572",
	"m-vertical-xxs": "awsui_m-vertical-xxs_18wu0_hdd32_573",
	"m-right-xxs": "awsui_m-right-xxs_18wu0_hdd32_577",
	"m-horizontal-xxs": "awsui_m-horizontal-xxs_18wu0_hdd32_578",
	"m-bottom-xxs": "awsui_m-bottom-xxs_18wu0_hdd32_582",
	"m-left-xxs": "awsui_m-left-xxs_18wu0_hdd32_587",
	"m-xs": "awsui_m-xs_18wu0_hdd32_592",
	"m-top-xs": "awsui_m-top-xs_18wu0_hdd32_597",
	"m-vertical-xs": "awsui_m-vertical-xs_18wu0_hdd32_598",
	"m-right-xs": "awsui_m-right-xs_18wu0_hdd32_602",
	"m-horizontal-xs": "awsui_m-horizontal-xs_18wu0_hdd32_603",
	"m-bottom-xs": "awsui_m-bottom-xs_18wu0_hdd32_607",
	"m-left-xs": "awsui_m-left-xs_18wu0_hdd32_612",
	"m-s": "awsui_m-s_18wu0_hdd32_617",
	"m-top-s": "awsui_m-top-s_18wu0_hdd32_622",
	"m-vertical-s": "awsui_m-vertical-s_18wu0_hdd32_623",
	"m-right-s": "awsui_m-right-s_18wu0_hdd32_627",
	"m-horizontal-s": "awsui_m-horizontal-s_18wu0_hdd32_628",
	"m-bottom-s": "awsui_m-bottom-s_18wu0_hdd32_632",
	"m-left-s": "awsui_m-left-s_18wu0_hdd32_637",
	"m-m": "awsui_m-m_18wu0_hdd32_642",
	"m-top-m": "awsui_m-top-m_18wu0_hdd32_647",
	"m-vertical-m": "awsui_m-vertical-m_18wu0_hdd32_648",
	"m-right-m": "awsui_m-right-m_18wu0_hdd32_652",
	"m-horizontal-m": "awsui_m-horizontal-m_18wu0_hdd32_653",
	"m-bottom-m": "awsui_m-bottom-m_18wu0_hdd32_657",
	"m-left-m": "awsui_m-left-m_18wu0_hdd32_662",
	"m-l": "awsui_m-l_18wu0_hdd32_537",
	"m-top-l": "awsui_m-top-l_18wu0_hdd32_672",
	"m-vertical-l": "awsui_m-vertical-l_18wu0_hdd32_673",
	"m-right-l": "awsui_m-right-l_18wu0_hdd32_677",
	"m-horizontal-l": "awsui_m-horizontal-l_18wu0_hdd32_678",
	"m-bottom-l": "awsui_m-bottom-l_18wu0_hdd32_682",
	"m-left-l": "awsui_m-left-l_18wu0_hdd32_687",
	"m-xl": "awsui_m-xl_18wu0_hdd32_692",
	"m-top-xl": "awsui_m-top-xl_18wu0_hdd32_697",
	"m-vertical-xl": "awsui_m-vertical-xl_18wu0_hdd32_698",
	"m-right-xl": "awsui_m-right-xl_18wu0_hdd32_702",
	"m-horizontal-xl": "awsui_m-horizontal-xl_18wu0_hdd32_703",
	"m-bottom-xl": "awsui_m-bottom-xl_18wu0_hdd32_707",
	"m-left-xl": "awsui_m-left-xl_18wu0_hdd32_712",
	"m-xxl": "awsui_m-xxl_18wu0_hdd32_717",
	"m-top-xxl": "awsui_m-top-xxl_18wu0_hdd32_722",
	"m-vertical-xxl": "awsui_m-vertical-xxl_18wu0_hdd32_723",
	"m-right-xxl": "awsui_m-right-xxl_18wu0_hdd32_727",
	"m-horizontal-xxl": "awsui_m-horizontal-xxl_18wu0_hdd32_728",
	"m-bottom-xxl": "awsui_m-bottom-xxl_18wu0_hdd32_732",
	"m-left-xxl": "awsui_m-left-xxl_18wu0_hdd32_737",
	"m-xxxl": "awsui_m-xxxl_18wu0_hdd32_742",
	"m-top-xxxl": "awsui_m-top-xxxl_18wu0_hdd32_747",
	"m-vertical-xxxl": "awsui_m-vertical-xxxl_18wu0_hdd32_748",
	"m-right-xxxl": "awsui_m-right-xxxl_18wu0_hdd32_752",
	"m-horizontal-xxxl": "awsui_m-horizontal-xxxl_18wu0_hdd32_753",
	"m-bottom-xxxl": "awsui_m-bottom-xxxl_18wu0_hdd32_757",
	"m-left-xxxl": "awsui_m-left-xxxl_18wu0_hdd32_762",
	"d-block": "awsui_d-block_18wu0_hdd32_767",
	"d-inline": "awsui_d-inline_18wu0_hdd32_770",
	"d-inline-block": "awsui_d-inline-block_18wu0_hdd32_773",
	"d-none": "awsui_d-none_18wu0_hdd32_776",
	"f-left": "awsui_f-left_18wu0_hdd32_780",
	"f-right": "awsui_f-right_18wu0_hdd32_784",
	"visual-accent": "awsui_visual-accent_18wu0_hdd32_788",
	"visual-accent-radius-xxxs": "awsui_visual-accent-radius-xxxs_18wu0_hdd32_797",
	"visual-accent-radius-xxs": "awsui_visual-accent-radius-xxs_18wu0_hdd32_804",
	"visual-accent-radius-xs": "awsui_visual-accent-radius-xs_18wu0_hdd32_811",
	"visual-accent-radius-s": "awsui_visual-accent-radius-s_18wu0_hdd32_818",
	"visual-accent-radius-m": "awsui_visual-accent-radius-m_18wu0_hdd32_825",
	"visual-accent-radius-l": "awsui_visual-accent-radius-l_18wu0_hdd32_832",
	"visual-accent-radius-xl": "awsui_visual-accent-radius-xl_18wu0_hdd32_839",
	"visual-accent-radius-xxl": "awsui_visual-accent-radius-xxl_18wu0_hdd32_846",
	"visual-accent-radius-xxxl": "awsui_visual-accent-radius-xxxl_18wu0_hdd32_853",
	"visual-accent-radius-full": "awsui_visual-accent-radius-full_18wu0_hdd32_860",
	"visual-accent-aspect-auto": "awsui_visual-accent-aspect-auto_18wu0_hdd32_867",
	"visual-accent-aspect-equal": "awsui_visual-accent-aspect-equal_18wu0_hdd32_872",
	"visual-accent-red": "awsui_visual-accent-red_18wu0_hdd32_880",
	"visual-accent-yellow": "awsui_visual-accent-yellow_18wu0_hdd32_885",
	"visual-accent-indigo": "awsui_visual-accent-indigo_18wu0_hdd32_890",
	"visual-accent-green": "awsui_visual-accent-green_18wu0_hdd32_895",
	"visual-accent-orange": "awsui_visual-accent-orange_18wu0_hdd32_900",
	"visual-accent-purple": "awsui_visual-accent-purple_18wu0_hdd32_905",
	"visual-accent-lime": "awsui_visual-accent-lime_18wu0_hdd32_910",
	"visual-accent-grey": "awsui_visual-accent-grey_18wu0_hdd32_915",
	"visual-accent-teal": "awsui_visual-accent-teal_18wu0_hdd32_920",
	"visual-accent-blue": "awsui_visual-accent-blue_18wu0_hdd32_925",
	"visual-accent-violet": "awsui_visual-accent-violet_18wu0_hdd32_930",
	"visual-accent-magenta": "awsui_visual-accent-magenta_18wu0_hdd32_935",
	"visual-accent-pink": "awsui_visual-accent-pink_18wu0_hdd32_940",
	"visual-accent-amber": "awsui_visual-accent-amber_18wu0_hdd32_945",
	"root": "awsui_root_18wu0_hdd32_950"
};
// node_modules/@cloudscape-design/components/box/internal.js
function InternalBox({ variant = "div", tagOverride, margin = {}, padding = {}, display, textAlign, float, fontSize, fontWeight, color, visualAccent, children, nativeAttributes, __internalRootRef, ...props }) {
	var _a;
	const baseProps = getBaseProps(props);
	const marginsClassNamesSuffices = getClassNamesSuffixes(margin);
	const paddingsClassNamesSuffices = getClassNamesSuffixes(padding);
	const accentAspectRatio = (_a = visualAccent === null || visualAccent === void 0 ? void 0 : visualAccent.aspectRatio) !== null && _a !== void 0 ? _a : "auto";
	const className = clsx(baseProps.className, styles_css_default.root, styles_css_default.box, styles_css_default[`${variant.replace(/^awsui-/, "")}-variant`], visualAccent && styles_css_default["visual-accent"], visualAccent && styles_css_default[`visual-accent-${visualAccent.color}`], visualAccent && styles_css_default[`visual-accent-aspect-${accentAspectRatio}`], (visualAccent === null || visualAccent === void 0 ? void 0 : visualAccent.borderRadius) && styles_css_default[`visual-accent-radius-${visualAccent.borderRadius}`], marginsClassNamesSuffices.map((suffix) => styles_css_default[`m-${suffix}`]), paddingsClassNamesSuffices.map((suffix) => styles_css_default[`p-${suffix}`]), styles_css_default[`d-${display}`], styles_css_default[`f-${float}`], styles_css_default[`color-${color || "default"}`], styles_css_default[`font-size-${fontSize || "default"}`], styles_css_default[`font-weight-${fontWeight || "default"}`], styles_css_default[`t-${textAlign}`]);
	const tabindex = variant === "h1" ? -1 : void 0;
	return import_react.createElement(with_native_attributes_default, {
		...baseProps,
		tag: getTag(variant, tagOverride),
		componentName: "Box",
		tabIndex: tabindex,
		nativeAttributes,
		className,
		ref: __internalRootRef
	}, children);
}
var getClassNamesSuffixes = (value) => {
	if (typeof value === "string") return [value];
	return [
		"top",
		"right",
		"bottom",
		"left",
		"horizontal",
		"vertical"
	].filter((side) => !!value[side]).map((side) => `${side}-${value[side]}`);
};
var getTag = (variant, tagOverride) => {
	if (tagOverride) return tagOverride;
	if (variant === "awsui-value-large") return "span";
	if (variant === "awsui-key-label" || variant === "awsui-gen-ai-label") return "div";
	if (variant === "awsui-inline-code") return "code";
	return variant;
};
export { usePerformanceMarks as A, scrollElementIntoView as B, AppLayoutBuiltInErrorBoundary as C, Transition as D, styles_css_default$13 as E, useHiddenDescription as F, getLogicalBoundingClientRect as G, lib_default as H, ButtonContext as I, getOffsetInlineStart as J, getLogicalClientX as K, getOverflowParentDimensions as L, useDOMAttribute as M, ModalContext as N, Transition$1 as O, useModalContext as P, getOverflowParents as R, TabTrap as S, arrow_default as T, Portal as U, useContainerQuery as V, getIsRtl as W, useResizeObserver as X, getScrollInlineStart as Y, focus_lock_default as _, persistFeatureNotifications as a, getLastFocusable as b, getVisualContextClassname as c, styles_css_default$6 as d, InternalSpinner as f, PopoverBody as g, PopoverContainer as h, useContainerWidth as i, useEffectOnUpdate as j, internal_default as k, useVisualContext as l, styles_css_default$8 as m, InternalAlert as n, retrieveFeatureNotifications as o, InternalTooltip as p, getLogicalPageX as q, styles_css_default$2 as r, VisualContext as s, InternalBox as t, InternalButton as u, getAllFocusables as v, BuiltInErrorBoundary as w, isFocusable as x, getFirstFocusable as y, getScrollableParents as z };
