import { n as __toESM } from "./rolldown-runtime-CO0Nlsmt.js";
import { t as require_react } from "./react-HmIquqiG.js";
import { E as processAttributes, Ot as useUniqueId, T as InternalIcon, Vt as warnOnce, at as clsx, bt as useBaseComponent, ct as useLocale, i as fireCancelableEvent, it as getBaseProps, kt as useMergeRefs, n as KeyCode, o as fireNonCancelableEvent, r as useForwardFocus, st as useInternalI18n, tt as getAnalyticsMetadataAttribute, x as nodeBelongs, yt as applyDisplayName } from "./check-safe-url-SIBI-4lx.js";
import { o as usePrevious, s as InternalDropdown } from "./highlight-match-9feHsDOp.js";
import { f as button_trigger_default, t as InternalSelect } from "./internal-J70hJ3Ft.js";
import { a as useMobile, r as useFormFieldContext } from "./use-debounce-callback-Doa87_51.js";
import { t as ResetContextsForModal } from "./reset-contexts-for-modal-CF1VricU.js";
import { B as padLeftZeros, D as checkControlled, L as ScreenreaderOnly, P as formatDate, R as handleKey, d as InternalFormField } from "./index-CRNxE51F.js";
import { t as joinStrings } from "./join-strings-WG1tWm-5.js";
import { F as useHiddenDescription, _ as focus_lock_default, k as internal_default, n as InternalAlert, p as InternalTooltip, t as InternalBox, u as InternalButton } from "./internal-D6ihLdrI.js";
import { t as InternalSpaceBetween } from "./internal-Bk0D0c5f.js";
import { t as internal_default$1 } from "./internal-BDwh7_yR.js";
import { t as InternalSegmentedControl } from "./internal-CWiSD7Ug.js";
import { t as InternalRadioGroup } from "./internal-BTKyQyqN.js";
import { t as isoOf } from "./iso-of-JL3bxUke.js";
import { i as useScope } from "./use-scope-B-7AE5cE.js";
import { n as useUrl } from "./use-url-nGfBaBoH.js";
import { t as require_jsx_runtime } from "./jsx-runtime-JtghFWd6.js";
// node_modules/@cloudscape-design/components/internal/utils/date-time/display-format.js
/**
* Converts ISO date to display format, e.g. 2020-01-01 -> 2020/01/01.
*/
function isoToDisplay(value) {
	return value.replace(/-/g, "/");
}
/**
* Converts display date to ISO format, e.g. 2020/01/01 -> 2020-01-01.
*/
function displayToIso(value) {
	return value.replace(/\//g, "-");
}
// node_modules/@babel/runtime/helpers/esm/typeof.js
var import_react = /* @__PURE__ */ __toESM(require_react());
function _typeof(o) {
	"@babel/helpers - typeof";
	return _typeof = "function" == typeof Symbol && "symbol" == typeof Symbol.iterator ? function(o) {
		return typeof o;
	} : function(o) {
		return o && "function" == typeof Symbol && o.constructor === Symbol && o !== Symbol.prototype ? "symbol" : typeof o;
	}, _typeof(o);
}
// node_modules/date-fns/esm/_lib/toInteger/index.js
function toInteger(dirtyNumber) {
	if (dirtyNumber === null || dirtyNumber === true || dirtyNumber === false) return NaN;
	var number = Number(dirtyNumber);
	if (isNaN(number)) return number;
	return number < 0 ? Math.ceil(number) : Math.floor(number);
}
// node_modules/date-fns/esm/_lib/requiredArgs/index.js
function requiredArgs(required, args) {
	if (args.length < required) throw new TypeError(required + " argument" + (required > 1 ? "s" : "") + " required, but only " + args.length + " present");
}
// node_modules/date-fns/esm/toDate/index.js
/**
* @name toDate
* @category Common Helpers
* @summary Convert the given argument to an instance of Date.
*
* @description
* Convert the given argument to an instance of Date.
*
* If the argument is an instance of Date, the function returns its clone.
*
* If the argument is a number, it is treated as a timestamp.
*
* If the argument is none of the above, the function returns Invalid Date.
*
* **Note**: *all* Date arguments passed to any *date-fns* function is processed by `toDate`.
*
* @param {Date|Number} argument - the value to convert
* @returns {Date} the parsed date in the local time zone
* @throws {TypeError} 1 argument required
*
* @example
* // Clone the date:
* const result = toDate(new Date(2014, 1, 11, 11, 30, 30))
* //=> Tue Feb 11 2014 11:30:30
*
* @example
* // Convert the timestamp to date:
* const result = toDate(1392098430000)
* //=> Tue Feb 11 2014 11:30:30
*/
function toDate(argument) {
	requiredArgs(1, arguments);
	var argStr = Object.prototype.toString.call(argument);
	if (argument instanceof Date || _typeof(argument) === "object" && argStr === "[object Date]") return new Date(argument.getTime());
	else if (typeof argument === "number" || argStr === "[object Number]") return new Date(argument);
	else {
		if ((typeof argument === "string" || argStr === "[object String]") && typeof console !== "undefined") {
			console.warn("Starting with v2.0.0-beta.1 date-fns doesn't accept strings as date arguments. Please use `parseISO` to parse strings. See: https://github.com/date-fns/date-fns/blob/master/docs/upgradeGuide.md#string-arguments");
			console.warn((/* @__PURE__ */ new Error()).stack);
		}
		return /* @__PURE__ */ new Date(NaN);
	}
}
// node_modules/date-fns/esm/addDays/index.js
/**
* @name addDays
* @category Day Helpers
* @summary Add the specified number of days to the given date.
*
* @description
* Add the specified number of days to the given date.
*
* @param {Date|Number} date - the date to be changed
* @param {Number} amount - the amount of days to be added. Positive decimals will be rounded using `Math.floor`, decimals less than zero will be rounded using `Math.ceil`.
* @returns {Date} - the new date with the days added
* @throws {TypeError} - 2 arguments required
*
* @example
* // Add 10 days to 1 September 2014:
* const result = addDays(new Date(2014, 8, 1), 10)
* //=> Thu Sep 11 2014 00:00:00
*/
function addDays$1(dirtyDate, dirtyAmount) {
	requiredArgs(2, arguments);
	var date = toDate(dirtyDate);
	var amount = toInteger(dirtyAmount);
	if (isNaN(amount)) return /* @__PURE__ */ new Date(NaN);
	if (!amount) return date;
	date.setDate(date.getDate() + amount);
	return date;
}
// node_modules/date-fns/esm/addMonths/index.js
/**
* @name addMonths
* @category Month Helpers
* @summary Add the specified number of months to the given date.
*
* @description
* Add the specified number of months to the given date.
*
* @param {Date|Number} date - the date to be changed
* @param {Number} amount - the amount of months to be added. Positive decimals will be rounded using `Math.floor`, decimals less than zero will be rounded using `Math.ceil`.
* @returns {Date} the new date with the months added
* @throws {TypeError} 2 arguments required
*
* @example
* // Add 5 months to 1 September 2014:
* const result = addMonths(new Date(2014, 8, 1), 5)
* //=> Sun Feb 01 2015 00:00:00
*/
function addMonths(dirtyDate, dirtyAmount) {
	requiredArgs(2, arguments);
	var date = toDate(dirtyDate);
	var amount = toInteger(dirtyAmount);
	if (isNaN(amount)) return /* @__PURE__ */ new Date(NaN);
	if (!amount) return date;
	var dayOfMonth = date.getDate();
	var endOfDesiredMonth = new Date(date.getTime());
	endOfDesiredMonth.setMonth(date.getMonth() + amount + 1, 0);
	if (dayOfMonth >= endOfDesiredMonth.getDate()) return endOfDesiredMonth;
	else {
		date.setFullYear(endOfDesiredMonth.getFullYear(), endOfDesiredMonth.getMonth(), dayOfMonth);
		return date;
	}
}
// node_modules/date-fns/esm/add/index.js
/**
* @name add
* @category Common Helpers
* @summary Add the specified years, months, weeks, days, hours, minutes and seconds to the given date.
*
* @description
* Add the specified years, months, weeks, days, hours, minutes and seconds to the given date.
*
* @param {Date|Number} date - the date to be changed
* @param {Duration} duration - the object with years, months, weeks, days, hours, minutes and seconds to be added. Positive decimals will be rounded using `Math.floor`, decimals less than zero will be rounded using `Math.ceil`.
*
* | Key            | Description                        |
* |----------------|------------------------------------|
* | years          | Amount of years to be added        |
* | months         | Amount of months to be added       |
* | weeks          | Amount of weeks to be added        |
* | days           | Amount of days to be added         |
* | hours          | Amount of hours to be added        |
* | minutes        | Amount of minutes to be added      |
* | seconds        | Amount of seconds to be added      |
*
* All values default to 0
*
* @returns {Date} the new date with the seconds added
* @throws {TypeError} 2 arguments required
*
* @example
* // Add the following duration to 1 September 2014, 10:19:50
* const result = add(new Date(2014, 8, 1, 10, 19, 50), {
*   years: 2,
*   months: 9,
*   weeks: 1,
*   days: 7,
*   hours: 5,
*   minutes: 9,
*   seconds: 30,
* })
* //=> Thu Jun 15 2017 15:29:20
*/
function add(dirtyDate, duration) {
	requiredArgs(2, arguments);
	if (!duration || _typeof(duration) !== "object") return /* @__PURE__ */ new Date(NaN);
	var years = duration.years ? toInteger(duration.years) : 0;
	var months = duration.months ? toInteger(duration.months) : 0;
	var weeks = duration.weeks ? toInteger(duration.weeks) : 0;
	var days = duration.days ? toInteger(duration.days) : 0;
	var hours = duration.hours ? toInteger(duration.hours) : 0;
	var minutes = duration.minutes ? toInteger(duration.minutes) : 0;
	var seconds = duration.seconds ? toInteger(duration.seconds) : 0;
	var date = toDate(dirtyDate);
	var dateWithMonths = months || years ? addMonths(date, months + years * 12) : date;
	var dateWithDays = days || weeks ? addDays$1(dateWithMonths, days + weeks * 7) : dateWithMonths;
	var msToAdd = (seconds + (minutes + hours * 60) * 60) * 1e3;
	return new Date(dateWithDays.getTime() + msToAdd);
}
// node_modules/date-fns/esm/addMilliseconds/index.js
/**
* @name addMilliseconds
* @category Millisecond Helpers
* @summary Add the specified number of milliseconds to the given date.
*
* @description
* Add the specified number of milliseconds to the given date.
*
* @param {Date|Number} date - the date to be changed
* @param {Number} amount - the amount of milliseconds to be added. Positive decimals will be rounded using `Math.floor`, decimals less than zero will be rounded using `Math.ceil`.
* @returns {Date} the new date with the milliseconds added
* @throws {TypeError} 2 arguments required
*
* @example
* // Add 750 milliseconds to 10 July 2014 12:45:30.000:
* const result = addMilliseconds(new Date(2014, 6, 10, 12, 45, 30, 0), 750)
* //=> Thu Jul 10 2014 12:45:30.750
*/
function addMilliseconds(dirtyDate, dirtyAmount) {
	requiredArgs(2, arguments);
	var timestamp = toDate(dirtyDate).getTime();
	var amount = toInteger(dirtyAmount);
	return new Date(timestamp + amount);
}
// node_modules/date-fns/esm/_lib/defaultOptions/index.js
var defaultOptions = {};
function getDefaultOptions() {
	return defaultOptions;
}
// node_modules/date-fns/esm/_lib/getTimezoneOffsetInMilliseconds/index.js
/**
* Google Chrome as of 67.0.3396.87 introduced timezones with offset that includes seconds.
* They usually appear for dates that denote time before the timezones were introduced
* (e.g. for 'Europe/Prague' timezone the offset is GMT+00:57:44 before 1 October 1891
* and GMT+01:00:00 after that date)
*
* Date#getTimezoneOffset returns the offset in minutes and would return 57 for the example above,
* which would lead to incorrect calculations.
*
* This function returns the timezone offset in milliseconds that takes seconds in account.
*/
function getTimezoneOffsetInMilliseconds(date) {
	var utcDate = new Date(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate(), date.getHours(), date.getMinutes(), date.getSeconds(), date.getMilliseconds()));
	utcDate.setUTCFullYear(date.getFullYear());
	return date.getTime() - utcDate.getTime();
}
// node_modules/date-fns/esm/startOfDay/index.js
/**
* @name startOfDay
* @category Day Helpers
* @summary Return the start of a day for the given date.
*
* @description
* Return the start of a day for the given date.
* The result will be in the local timezone.
*
* @param {Date|Number} date - the original date
* @returns {Date} the start of a day
* @throws {TypeError} 1 argument required
*
* @example
* // The start of a day for 2 September 2014 11:55:00:
* const result = startOfDay(new Date(2014, 8, 2, 11, 55, 0))
* //=> Tue Sep 02 2014 00:00:00
*/
function startOfDay(dirtyDate) {
	requiredArgs(1, arguments);
	var date = toDate(dirtyDate);
	date.setHours(0, 0, 0, 0);
	return date;
}
// node_modules/date-fns/esm/addMinutes/index.js
var MILLISECONDS_IN_MINUTE = 6e4;
/**
* @name addMinutes
* @category Minute Helpers
* @summary Add the specified number of minutes to the given date.
*
* @description
* Add the specified number of minutes to the given date.
*
* @param {Date|Number} date - the date to be changed
* @param {Number} amount - the amount of minutes to be added. Positive decimals will be rounded using `Math.floor`, decimals less than zero will be rounded using `Math.ceil`.
* @returns {Date} the new date with the minutes added
* @throws {TypeError} 2 arguments required
*
* @example
* // Add 30 minutes to 10 July 2014 12:00:00:
* const result = addMinutes(new Date(2014, 6, 10, 12, 0), 30)
* //=> Thu Jul 10 2014 12:30:00
*/
function addMinutes(dirtyDate, dirtyAmount) {
	requiredArgs(2, arguments);
	return addMilliseconds(dirtyDate, toInteger(dirtyAmount) * MILLISECONDS_IN_MINUTE);
}
// node_modules/date-fns/esm/addYears/index.js
/**
* @name addYears
* @category Year Helpers
* @summary Add the specified number of years to the given date.
*
* @description
* Add the specified number of years to the given date.
*
* @param {Date|Number} date - the date to be changed
* @param {Number} amount - the amount of years to be added. Positive decimals will be rounded using `Math.floor`, decimals less than zero will be rounded using `Math.ceil`.
* @returns {Date} the new date with the years added
* @throws {TypeError} 2 arguments required
*
* @example
* // Add 5 years to 1 September 2014:
* const result = addYears(new Date(2014, 8, 1), 5)
* //=> Sun Sep 01 2019 00:00:00
*/
function addYears(dirtyDate, dirtyAmount) {
	requiredArgs(2, arguments);
	return addMonths(dirtyDate, toInteger(dirtyAmount) * 12);
}
// node_modules/date-fns/esm/max/index.js
/**
* @name max
* @category Common Helpers
* @summary Return the latest of the given dates.
*
* @description
* Return the latest of the given dates.
*
* @param {Date[]|Number[]} datesArray - the dates to compare
* @returns {Date} the latest of the dates
* @throws {TypeError} 1 argument required
*
* @example
* // Which of these dates is the latest?
* const result = max([
*   new Date(1989, 6, 10),
*   new Date(1987, 1, 11),
*   new Date(1995, 6, 2),
*   new Date(1990, 0, 1)
* ])
* //=> Sun Jul 02 1995 00:00:00
*/
function max(dirtyDatesArray) {
	requiredArgs(1, arguments);
	var datesArray;
	if (dirtyDatesArray && typeof dirtyDatesArray.forEach === "function") datesArray = dirtyDatesArray;
	else if (_typeof(dirtyDatesArray) === "object" && dirtyDatesArray !== null) datesArray = Array.prototype.slice.call(dirtyDatesArray);
	else return /* @__PURE__ */ new Date(NaN);
	var result;
	datesArray.forEach(function(dirtyDate) {
		var currentDate = toDate(dirtyDate);
		if (result === void 0 || result < currentDate || isNaN(Number(currentDate))) result = currentDate;
	});
	return result || /* @__PURE__ */ new Date(NaN);
}
// node_modules/date-fns/esm/min/index.js
/**
* @name min
* @category Common Helpers
* @summary Returns the earliest of the given dates.
*
* @description
* Returns the earliest of the given dates.
*
* @param {Date[]|Number[]} datesArray - the dates to compare
* @returns {Date} - the earliest of the dates
* @throws {TypeError} 1 argument required
*
* @example
* // Which of these dates is the earliest?
* const result = min([
*   new Date(1989, 6, 10),
*   new Date(1987, 1, 11),
*   new Date(1995, 6, 2),
*   new Date(1990, 0, 1)
* ])
* //=> Wed Feb 11 1987 00:00:00
*/
function min(dirtyDatesArray) {
	requiredArgs(1, arguments);
	var datesArray;
	if (dirtyDatesArray && typeof dirtyDatesArray.forEach === "function") datesArray = dirtyDatesArray;
	else if (_typeof(dirtyDatesArray) === "object" && dirtyDatesArray !== null) datesArray = Array.prototype.slice.call(dirtyDatesArray);
	else return /* @__PURE__ */ new Date(NaN);
	var result;
	datesArray.forEach(function(dirtyDate) {
		var currentDate = toDate(dirtyDate);
		if (result === void 0 || result > currentDate || isNaN(currentDate.getDate())) result = currentDate;
	});
	return result || /* @__PURE__ */ new Date(NaN);
}
// node_modules/date-fns/esm/compareAsc/index.js
/**
* @name compareAsc
* @category Common Helpers
* @summary Compare the two dates and return -1, 0 or 1.
*
* @description
* Compare the two dates and return 1 if the first date is after the second,
* -1 if the first date is before the second or 0 if dates are equal.
*
* @param {Date|Number} dateLeft - the first date to compare
* @param {Date|Number} dateRight - the second date to compare
* @returns {Number} the result of the comparison
* @throws {TypeError} 2 arguments required
*
* @example
* // Compare 11 February 1987 and 10 July 1989:
* const result = compareAsc(new Date(1987, 1, 11), new Date(1989, 6, 10))
* //=> -1
*
* @example
* // Sort the array of dates:
* const result = [
*   new Date(1995, 6, 2),
*   new Date(1987, 1, 11),
*   new Date(1989, 6, 10)
* ].sort(compareAsc)
* //=> [
* //   Wed Feb 11 1987 00:00:00,
* //   Mon Jul 10 1989 00:00:00,
* //   Sun Jul 02 1995 00:00:00
* // ]
*/
function compareAsc(dirtyDateLeft, dirtyDateRight) {
	requiredArgs(2, arguments);
	var dateLeft = toDate(dirtyDateLeft);
	var dateRight = toDate(dirtyDateRight);
	var diff = dateLeft.getTime() - dateRight.getTime();
	if (diff < 0) return -1;
	else if (diff > 0) return 1;
	else return diff;
}
// node_modules/date-fns/esm/constants/index.js
/**
* Days in 1 year
* One years equals 365.2425 days according to the formula:
*
* > Leap year occures every 4 years, except for years that are divisable by 100 and not divisable by 400.
* > 1 mean year = (365+1/4-1/100+1/400) days = 365.2425 days
*
* @name daysInYear
* @constant
* @type {number}
* @default
*/
var daysInYear = 365.2425;
/**
* Maximum allowed time.
*
* @name maxTime
* @constant
* @type {number}
* @default
*/
var maxTime = Math.pow(10, 8) * 24 * 60 * 60 * 1e3;
/**
* Milliseconds in 1 minute
*
* @name millisecondsInMinute
* @constant
* @type {number}
* @default
*/
var millisecondsInMinute = 6e4;
/**
* Milliseconds in 1 hour
*
* @name millisecondsInHour
* @constant
* @type {number}
* @default
*/
var millisecondsInHour = 36e5;
-maxTime;
/**
* Seconds in 1 day
*
* @name secondsInDay
* @constant
* @type {number}
* @default
*/
var secondsInDay = 86400;
secondsInDay * 7;
secondsInDay * daysInYear / 12 * 3;
// node_modules/date-fns/esm/isSameDay/index.js
/**
* @name isSameDay
* @category Day Helpers
* @summary Are the given dates in the same day (and year and month)?
*
* @description
* Are the given dates in the same day (and year and month)?
*
* @param {Date|Number} dateLeft - the first date to check
* @param {Date|Number} dateRight - the second date to check
* @returns {Boolean} the dates are in the same day (and year and month)
* @throws {TypeError} 2 arguments required
*
* @example
* // Are 4 September 06:00:00 and 4 September 18:00:00 in the same day?
* const result = isSameDay(new Date(2014, 8, 4, 6, 0), new Date(2014, 8, 4, 18, 0))
* //=> true
*
* @example
* // Are 4 September and 4 October in the same day?
* const result = isSameDay(new Date(2014, 8, 4), new Date(2014, 9, 4))
* //=> false
*
* @example
* // Are 4 September, 2014 and 4 September, 2015 in the same day?
* const result = isSameDay(new Date(2014, 8, 4), new Date(2015, 8, 4))
* //=> false
*/
function isSameDay(dirtyDateLeft, dirtyDateRight) {
	requiredArgs(2, arguments);
	var dateLeftStartOfDay = startOfDay(dirtyDateLeft);
	var dateRightStartOfDay = startOfDay(dirtyDateRight);
	return dateLeftStartOfDay.getTime() === dateRightStartOfDay.getTime();
}
// node_modules/date-fns/esm/isDate/index.js
/**
* @name isDate
* @category Common Helpers
* @summary Is the given value a date?
*
* @description
* Returns true if the given value is an instance of Date. The function works for dates transferred across iframes.
*
* @param {*} value - the value to check
* @returns {boolean} true if the given value is a date
* @throws {TypeError} 1 arguments required
*
* @example
* // For a valid date:
* const result = isDate(new Date())
* //=> true
*
* @example
* // For an invalid date:
* const result = isDate(new Date(NaN))
* //=> true
*
* @example
* // For some value:
* const result = isDate('2014-02-31')
* //=> false
*
* @example
* // For an object:
* const result = isDate({})
* //=> false
*/
function isDate(value) {
	requiredArgs(1, arguments);
	return value instanceof Date || _typeof(value) === "object" && Object.prototype.toString.call(value) === "[object Date]";
}
// node_modules/date-fns/esm/isValid/index.js
/**
* @name isValid
* @category Common Helpers
* @summary Is the given date valid?
*
* @description
* Returns false if argument is Invalid Date and true otherwise.
* Argument is converted to Date using `toDate`. See [toDate]{@link https://date-fns.org/docs/toDate}
* Invalid Date is a Date, whose time value is NaN.
*
* Time value of Date: http://es5.github.io/#x15.9.1.1
*
* @param {*} date - the date to check
* @returns {Boolean} the date is valid
* @throws {TypeError} 1 argument required
*
* @example
* // For the valid date:
* const result = isValid(new Date(2014, 1, 31))
* //=> true
*
* @example
* // For the value, convertable into a date:
* const result = isValid(1393804800000)
* //=> true
*
* @example
* // For the invalid date:
* const result = isValid(new Date(''))
* //=> false
*/
function isValid(dirtyDate) {
	requiredArgs(1, arguments);
	if (!isDate(dirtyDate) && typeof dirtyDate !== "number") return false;
	var date = toDate(dirtyDate);
	return !isNaN(Number(date));
}
// node_modules/date-fns/esm/differenceInCalendarYears/index.js
/**
* @name differenceInCalendarYears
* @category Year Helpers
* @summary Get the number of calendar years between the given dates.
*
* @description
* Get the number of calendar years between the given dates.
*
* @param {Date|Number} dateLeft - the later date
* @param {Date|Number} dateRight - the earlier date
* @returns {Number} the number of calendar years
* @throws {TypeError} 2 arguments required
*
* @example
* // How many calendar years are between 31 December 2013 and 11 February 2015?
* const result = differenceInCalendarYears(
*   new Date(2015, 1, 11),
*   new Date(2013, 11, 31)
* )
* //=> 2
*/
function differenceInCalendarYears(dirtyDateLeft, dirtyDateRight) {
	requiredArgs(2, arguments);
	var dateLeft = toDate(dirtyDateLeft);
	var dateRight = toDate(dirtyDateRight);
	return dateLeft.getFullYear() - dateRight.getFullYear();
}
// node_modules/date-fns/esm/endOfDay/index.js
/**
* @name endOfDay
* @category Day Helpers
* @summary Return the end of a day for the given date.
*
* @description
* Return the end of a day for the given date.
* The result will be in the local timezone.
*
* @param {Date|Number} date - the original date
* @returns {Date} the end of a day
* @throws {TypeError} 1 argument required
*
* @example
* // The end of a day for 2 September 2014 11:55:00:
* const result = endOfDay(new Date(2014, 8, 2, 11, 55, 0))
* //=> Tue Sep 02 2014 23:59:59.999
*/
function endOfDay(dirtyDate) {
	requiredArgs(1, arguments);
	var date = toDate(dirtyDate);
	date.setHours(23, 59, 59, 999);
	return date;
}
// node_modules/date-fns/esm/endOfMonth/index.js
/**
* @name endOfMonth
* @category Month Helpers
* @summary Return the end of a month for the given date.
*
* @description
* Return the end of a month for the given date.
* The result will be in the local timezone.
*
* @param {Date|Number} date - the original date
* @returns {Date} the end of a month
* @throws {TypeError} 1 argument required
*
* @example
* // The end of a month for 2 September 2014 11:55:00:
* const result = endOfMonth(new Date(2014, 8, 2, 11, 55, 0))
* //=> Tue Sep 30 2014 23:59:59.999
*/
function endOfMonth(dirtyDate) {
	requiredArgs(1, arguments);
	var date = toDate(dirtyDate);
	var month = date.getMonth();
	date.setFullYear(date.getFullYear(), month + 1, 0);
	date.setHours(23, 59, 59, 999);
	return date;
}
// node_modules/date-fns/esm/isLastDayOfMonth/index.js
/**
* @name isLastDayOfMonth
* @category Month Helpers
* @summary Is the given date the last day of a month?
*
* @description
* Is the given date the last day of a month?
*
* @param {Date|Number} date - the date to check
* @returns {Boolean} the date is the last day of a month
* @throws {TypeError} 1 argument required
*
* @example
* // Is 28 February 2014 the last day of a month?
* const result = isLastDayOfMonth(new Date(2014, 1, 28))
* //=> true
*/
function isLastDayOfMonth(dirtyDate) {
	requiredArgs(1, arguments);
	var date = toDate(dirtyDate);
	return endOfDay(date).getTime() === endOfMonth(date).getTime();
}
// node_modules/date-fns/esm/differenceInYears/index.js
/**
* @name differenceInYears
* @category Year Helpers
* @summary Get the number of full years between the given dates.
*
* @description
* Get the number of full years between the given dates.
*
* @param {Date|Number} dateLeft - the later date
* @param {Date|Number} dateRight - the earlier date
* @returns {Number} the number of full years
* @throws {TypeError} 2 arguments required
*
* @example
* // How many full years are between 31 December 2013 and 11 February 2015?
* const result = differenceInYears(new Date(2015, 1, 11), new Date(2013, 11, 31))
* //=> 1
*/
function differenceInYears(dirtyDateLeft, dirtyDateRight) {
	requiredArgs(2, arguments);
	var dateLeft = toDate(dirtyDateLeft);
	var dateRight = toDate(dirtyDateRight);
	var sign = compareAsc(dateLeft, dateRight);
	var difference = Math.abs(differenceInCalendarYears(dateLeft, dateRight));
	dateLeft.setFullYear(1584);
	dateRight.setFullYear(1584);
	var isLastYearNotFull = compareAsc(dateLeft, dateRight) === -sign;
	var result = sign * (difference - Number(isLastYearNotFull));
	return result === 0 ? 0 : result;
}
// node_modules/date-fns/esm/startOfMonth/index.js
/**
* @name startOfMonth
* @category Month Helpers
* @summary Return the start of a month for the given date.
*
* @description
* Return the start of a month for the given date.
* The result will be in the local timezone.
*
* @param {Date|Number} date - the original date
* @returns {Date} the start of a month
* @throws {TypeError} 1 argument required
*
* @example
* // The start of a month for 2 September 2014 11:55:00:
* const result = startOfMonth(new Date(2014, 8, 2, 11, 55, 0))
* //=> Mon Sep 01 2014 00:00:00
*/
function startOfMonth(dirtyDate) {
	requiredArgs(1, arguments);
	var date = toDate(dirtyDate);
	date.setDate(1);
	date.setHours(0, 0, 0, 0);
	return date;
}
// node_modules/date-fns/esm/startOfYear/index.js
/**
* @name startOfYear
* @category Year Helpers
* @summary Return the start of a year for the given date.
*
* @description
* Return the start of a year for the given date.
* The result will be in the local timezone.
*
* @param {Date|Number} date - the original date
* @returns {Date} the start of a year
* @throws {TypeError} 1 argument required
*
* @example
* // The start of a year for 2 September 2014 11:55:00:
* const result = startOfYear(new Date(2014, 8, 2, 11, 55, 00))
* //=> Wed Jan 01 2014 00:00:00
*/
function startOfYear(dirtyDate) {
	requiredArgs(1, arguments);
	var cleanDate = toDate(dirtyDate);
	var date = /* @__PURE__ */ new Date(0);
	date.setFullYear(cleanDate.getFullYear(), 0, 1);
	date.setHours(0, 0, 0, 0);
	return date;
}
// node_modules/date-fns/esm/subMilliseconds/index.js
/**
* @name subMilliseconds
* @category Millisecond Helpers
* @summary Subtract the specified number of milliseconds from the given date.
*
* @description
* Subtract the specified number of milliseconds from the given date.
*
* @param {Date|Number} date - the date to be changed
* @param {Number} amount - the amount of milliseconds to be subtracted. Positive decimals will be rounded using `Math.floor`, decimals less than zero will be rounded using `Math.ceil`.
* @returns {Date} the new date with the milliseconds subtracted
* @throws {TypeError} 2 arguments required
*
* @example
* // Subtract 750 milliseconds from 10 July 2014 12:45:30.000:
* const result = subMilliseconds(new Date(2014, 6, 10, 12, 45, 30, 0), 750)
* //=> Thu Jul 10 2014 12:45:29.250
*/
function subMilliseconds(dirtyDate, dirtyAmount) {
	requiredArgs(2, arguments);
	return addMilliseconds(dirtyDate, -toInteger(dirtyAmount));
}
// node_modules/date-fns/esm/_lib/getUTCDayOfYear/index.js
var MILLISECONDS_IN_DAY = 864e5;
function getUTCDayOfYear(dirtyDate) {
	requiredArgs(1, arguments);
	var date = toDate(dirtyDate);
	var timestamp = date.getTime();
	date.setUTCMonth(0, 1);
	date.setUTCHours(0, 0, 0, 0);
	var difference = timestamp - date.getTime();
	return Math.floor(difference / MILLISECONDS_IN_DAY) + 1;
}
// node_modules/date-fns/esm/_lib/startOfUTCISOWeek/index.js
function startOfUTCISOWeek(dirtyDate) {
	requiredArgs(1, arguments);
	var weekStartsOn = 1;
	var date = toDate(dirtyDate);
	var day = date.getUTCDay();
	var diff = (day < weekStartsOn ? 7 : 0) + day - weekStartsOn;
	date.setUTCDate(date.getUTCDate() - diff);
	date.setUTCHours(0, 0, 0, 0);
	return date;
}
// node_modules/date-fns/esm/_lib/getUTCISOWeekYear/index.js
function getUTCISOWeekYear(dirtyDate) {
	requiredArgs(1, arguments);
	var date = toDate(dirtyDate);
	var year = date.getUTCFullYear();
	var fourthOfJanuaryOfNextYear = /* @__PURE__ */ new Date(0);
	fourthOfJanuaryOfNextYear.setUTCFullYear(year + 1, 0, 4);
	fourthOfJanuaryOfNextYear.setUTCHours(0, 0, 0, 0);
	var startOfNextYear = startOfUTCISOWeek(fourthOfJanuaryOfNextYear);
	var fourthOfJanuaryOfThisYear = /* @__PURE__ */ new Date(0);
	fourthOfJanuaryOfThisYear.setUTCFullYear(year, 0, 4);
	fourthOfJanuaryOfThisYear.setUTCHours(0, 0, 0, 0);
	var startOfThisYear = startOfUTCISOWeek(fourthOfJanuaryOfThisYear);
	if (date.getTime() >= startOfNextYear.getTime()) return year + 1;
	else if (date.getTime() >= startOfThisYear.getTime()) return year;
	else return year - 1;
}
// node_modules/date-fns/esm/_lib/startOfUTCISOWeekYear/index.js
function startOfUTCISOWeekYear(dirtyDate) {
	requiredArgs(1, arguments);
	var year = getUTCISOWeekYear(dirtyDate);
	var fourthOfJanuary = /* @__PURE__ */ new Date(0);
	fourthOfJanuary.setUTCFullYear(year, 0, 4);
	fourthOfJanuary.setUTCHours(0, 0, 0, 0);
	return startOfUTCISOWeek(fourthOfJanuary);
}
// node_modules/date-fns/esm/_lib/getUTCISOWeek/index.js
var MILLISECONDS_IN_WEEK$1 = 6048e5;
function getUTCISOWeek(dirtyDate) {
	requiredArgs(1, arguments);
	var date = toDate(dirtyDate);
	var diff = startOfUTCISOWeek(date).getTime() - startOfUTCISOWeekYear(date).getTime();
	return Math.round(diff / MILLISECONDS_IN_WEEK$1) + 1;
}
// node_modules/date-fns/esm/_lib/startOfUTCWeek/index.js
function startOfUTCWeek(dirtyDate, options) {
	var _ref, _ref2, _ref3, _options$weekStartsOn, _options$locale, _options$locale$optio, _defaultOptions$local, _defaultOptions$local2;
	requiredArgs(1, arguments);
	var defaultOptions = getDefaultOptions();
	var weekStartsOn = toInteger((_ref = (_ref2 = (_ref3 = (_options$weekStartsOn = options === null || options === void 0 ? void 0 : options.weekStartsOn) !== null && _options$weekStartsOn !== void 0 ? _options$weekStartsOn : options === null || options === void 0 ? void 0 : (_options$locale = options.locale) === null || _options$locale === void 0 ? void 0 : (_options$locale$optio = _options$locale.options) === null || _options$locale$optio === void 0 ? void 0 : _options$locale$optio.weekStartsOn) !== null && _ref3 !== void 0 ? _ref3 : defaultOptions.weekStartsOn) !== null && _ref2 !== void 0 ? _ref2 : (_defaultOptions$local = defaultOptions.locale) === null || _defaultOptions$local === void 0 ? void 0 : (_defaultOptions$local2 = _defaultOptions$local.options) === null || _defaultOptions$local2 === void 0 ? void 0 : _defaultOptions$local2.weekStartsOn) !== null && _ref !== void 0 ? _ref : 0);
	if (!(weekStartsOn >= 0 && weekStartsOn <= 6)) throw new RangeError("weekStartsOn must be between 0 and 6 inclusively");
	var date = toDate(dirtyDate);
	var day = date.getUTCDay();
	var diff = (day < weekStartsOn ? 7 : 0) + day - weekStartsOn;
	date.setUTCDate(date.getUTCDate() - diff);
	date.setUTCHours(0, 0, 0, 0);
	return date;
}
// node_modules/date-fns/esm/_lib/getUTCWeekYear/index.js
function getUTCWeekYear(dirtyDate, options) {
	var _ref, _ref2, _ref3, _options$firstWeekCon, _options$locale, _options$locale$optio, _defaultOptions$local, _defaultOptions$local2;
	requiredArgs(1, arguments);
	var date = toDate(dirtyDate);
	var year = date.getUTCFullYear();
	var defaultOptions = getDefaultOptions();
	var firstWeekContainsDate = toInteger((_ref = (_ref2 = (_ref3 = (_options$firstWeekCon = options === null || options === void 0 ? void 0 : options.firstWeekContainsDate) !== null && _options$firstWeekCon !== void 0 ? _options$firstWeekCon : options === null || options === void 0 ? void 0 : (_options$locale = options.locale) === null || _options$locale === void 0 ? void 0 : (_options$locale$optio = _options$locale.options) === null || _options$locale$optio === void 0 ? void 0 : _options$locale$optio.firstWeekContainsDate) !== null && _ref3 !== void 0 ? _ref3 : defaultOptions.firstWeekContainsDate) !== null && _ref2 !== void 0 ? _ref2 : (_defaultOptions$local = defaultOptions.locale) === null || _defaultOptions$local === void 0 ? void 0 : (_defaultOptions$local2 = _defaultOptions$local.options) === null || _defaultOptions$local2 === void 0 ? void 0 : _defaultOptions$local2.firstWeekContainsDate) !== null && _ref !== void 0 ? _ref : 1);
	if (!(firstWeekContainsDate >= 1 && firstWeekContainsDate <= 7)) throw new RangeError("firstWeekContainsDate must be between 1 and 7 inclusively");
	var firstWeekOfNextYear = /* @__PURE__ */ new Date(0);
	firstWeekOfNextYear.setUTCFullYear(year + 1, 0, firstWeekContainsDate);
	firstWeekOfNextYear.setUTCHours(0, 0, 0, 0);
	var startOfNextYear = startOfUTCWeek(firstWeekOfNextYear, options);
	var firstWeekOfThisYear = /* @__PURE__ */ new Date(0);
	firstWeekOfThisYear.setUTCFullYear(year, 0, firstWeekContainsDate);
	firstWeekOfThisYear.setUTCHours(0, 0, 0, 0);
	var startOfThisYear = startOfUTCWeek(firstWeekOfThisYear, options);
	if (date.getTime() >= startOfNextYear.getTime()) return year + 1;
	else if (date.getTime() >= startOfThisYear.getTime()) return year;
	else return year - 1;
}
// node_modules/date-fns/esm/_lib/startOfUTCWeekYear/index.js
function startOfUTCWeekYear(dirtyDate, options) {
	var _ref, _ref2, _ref3, _options$firstWeekCon, _options$locale, _options$locale$optio, _defaultOptions$local, _defaultOptions$local2;
	requiredArgs(1, arguments);
	var defaultOptions = getDefaultOptions();
	var firstWeekContainsDate = toInteger((_ref = (_ref2 = (_ref3 = (_options$firstWeekCon = options === null || options === void 0 ? void 0 : options.firstWeekContainsDate) !== null && _options$firstWeekCon !== void 0 ? _options$firstWeekCon : options === null || options === void 0 ? void 0 : (_options$locale = options.locale) === null || _options$locale === void 0 ? void 0 : (_options$locale$optio = _options$locale.options) === null || _options$locale$optio === void 0 ? void 0 : _options$locale$optio.firstWeekContainsDate) !== null && _ref3 !== void 0 ? _ref3 : defaultOptions.firstWeekContainsDate) !== null && _ref2 !== void 0 ? _ref2 : (_defaultOptions$local = defaultOptions.locale) === null || _defaultOptions$local === void 0 ? void 0 : (_defaultOptions$local2 = _defaultOptions$local.options) === null || _defaultOptions$local2 === void 0 ? void 0 : _defaultOptions$local2.firstWeekContainsDate) !== null && _ref !== void 0 ? _ref : 1);
	var year = getUTCWeekYear(dirtyDate, options);
	var firstWeek = /* @__PURE__ */ new Date(0);
	firstWeek.setUTCFullYear(year, 0, firstWeekContainsDate);
	firstWeek.setUTCHours(0, 0, 0, 0);
	return startOfUTCWeek(firstWeek, options);
}
// node_modules/date-fns/esm/_lib/getUTCWeek/index.js
var MILLISECONDS_IN_WEEK = 6048e5;
function getUTCWeek(dirtyDate, options) {
	requiredArgs(1, arguments);
	var date = toDate(dirtyDate);
	var diff = startOfUTCWeek(date, options).getTime() - startOfUTCWeekYear(date, options).getTime();
	return Math.round(diff / MILLISECONDS_IN_WEEK) + 1;
}
// node_modules/date-fns/esm/_lib/addLeadingZeros/index.js
function addLeadingZeros(number, targetLength) {
	var sign = number < 0 ? "-" : "";
	var output = Math.abs(number).toString();
	while (output.length < targetLength) output = "0" + output;
	return sign + output;
}
// node_modules/date-fns/esm/_lib/format/lightFormatters/index.js
var formatters$1 = {
	y: function y(date, token) {
		var signedYear = date.getUTCFullYear();
		var year = signedYear > 0 ? signedYear : 1 - signedYear;
		return addLeadingZeros(token === "yy" ? year % 100 : year, token.length);
	},
	M: function M(date, token) {
		var month = date.getUTCMonth();
		return token === "M" ? String(month + 1) : addLeadingZeros(month + 1, 2);
	},
	d: function d(date, token) {
		return addLeadingZeros(date.getUTCDate(), token.length);
	},
	a: function a(date, token) {
		var dayPeriodEnumValue = date.getUTCHours() / 12 >= 1 ? "pm" : "am";
		switch (token) {
			case "a":
			case "aa": return dayPeriodEnumValue.toUpperCase();
			case "aaa": return dayPeriodEnumValue;
			case "aaaaa": return dayPeriodEnumValue[0];
			default: return dayPeriodEnumValue === "am" ? "a.m." : "p.m.";
		}
	},
	h: function h(date, token) {
		return addLeadingZeros(date.getUTCHours() % 12 || 12, token.length);
	},
	H: function H(date, token) {
		return addLeadingZeros(date.getUTCHours(), token.length);
	},
	m: function m(date, token) {
		return addLeadingZeros(date.getUTCMinutes(), token.length);
	},
	s: function s(date, token) {
		return addLeadingZeros(date.getUTCSeconds(), token.length);
	},
	S: function S(date, token) {
		var numberOfDigits = token.length;
		var milliseconds = date.getUTCMilliseconds();
		return addLeadingZeros(Math.floor(milliseconds * Math.pow(10, numberOfDigits - 3)), token.length);
	}
};
// node_modules/date-fns/esm/_lib/format/formatters/index.js
var dayPeriodEnum = {
	am: "am",
	pm: "pm",
	midnight: "midnight",
	noon: "noon",
	morning: "morning",
	afternoon: "afternoon",
	evening: "evening",
	night: "night"
};
var formatters = {
	G: function G(date, token, localize) {
		var era = date.getUTCFullYear() > 0 ? 1 : 0;
		switch (token) {
			case "G":
			case "GG":
			case "GGG": return localize.era(era, { width: "abbreviated" });
			case "GGGGG": return localize.era(era, { width: "narrow" });
			default: return localize.era(era, { width: "wide" });
		}
	},
	y: function y(date, token, localize) {
		if (token === "yo") {
			var signedYear = date.getUTCFullYear();
			var year = signedYear > 0 ? signedYear : 1 - signedYear;
			return localize.ordinalNumber(year, { unit: "year" });
		}
		return formatters$1.y(date, token);
	},
	Y: function Y(date, token, localize, options) {
		var signedWeekYear = getUTCWeekYear(date, options);
		var weekYear = signedWeekYear > 0 ? signedWeekYear : 1 - signedWeekYear;
		if (token === "YY") return addLeadingZeros(weekYear % 100, 2);
		if (token === "Yo") return localize.ordinalNumber(weekYear, { unit: "year" });
		return addLeadingZeros(weekYear, token.length);
	},
	R: function R(date, token) {
		return addLeadingZeros(getUTCISOWeekYear(date), token.length);
	},
	u: function u(date, token) {
		return addLeadingZeros(date.getUTCFullYear(), token.length);
	},
	Q: function Q(date, token, localize) {
		var quarter = Math.ceil((date.getUTCMonth() + 1) / 3);
		switch (token) {
			case "Q": return String(quarter);
			case "QQ": return addLeadingZeros(quarter, 2);
			case "Qo": return localize.ordinalNumber(quarter, { unit: "quarter" });
			case "QQQ": return localize.quarter(quarter, {
				width: "abbreviated",
				context: "formatting"
			});
			case "QQQQQ": return localize.quarter(quarter, {
				width: "narrow",
				context: "formatting"
			});
			default: return localize.quarter(quarter, {
				width: "wide",
				context: "formatting"
			});
		}
	},
	q: function q(date, token, localize) {
		var quarter = Math.ceil((date.getUTCMonth() + 1) / 3);
		switch (token) {
			case "q": return String(quarter);
			case "qq": return addLeadingZeros(quarter, 2);
			case "qo": return localize.ordinalNumber(quarter, { unit: "quarter" });
			case "qqq": return localize.quarter(quarter, {
				width: "abbreviated",
				context: "standalone"
			});
			case "qqqqq": return localize.quarter(quarter, {
				width: "narrow",
				context: "standalone"
			});
			default: return localize.quarter(quarter, {
				width: "wide",
				context: "standalone"
			});
		}
	},
	M: function M(date, token, localize) {
		var month = date.getUTCMonth();
		switch (token) {
			case "M":
			case "MM": return formatters$1.M(date, token);
			case "Mo": return localize.ordinalNumber(month + 1, { unit: "month" });
			case "MMM": return localize.month(month, {
				width: "abbreviated",
				context: "formatting"
			});
			case "MMMMM": return localize.month(month, {
				width: "narrow",
				context: "formatting"
			});
			default: return localize.month(month, {
				width: "wide",
				context: "formatting"
			});
		}
	},
	L: function L(date, token, localize) {
		var month = date.getUTCMonth();
		switch (token) {
			case "L": return String(month + 1);
			case "LL": return addLeadingZeros(month + 1, 2);
			case "Lo": return localize.ordinalNumber(month + 1, { unit: "month" });
			case "LLL": return localize.month(month, {
				width: "abbreviated",
				context: "standalone"
			});
			case "LLLLL": return localize.month(month, {
				width: "narrow",
				context: "standalone"
			});
			default: return localize.month(month, {
				width: "wide",
				context: "standalone"
			});
		}
	},
	w: function w(date, token, localize, options) {
		var week = getUTCWeek(date, options);
		if (token === "wo") return localize.ordinalNumber(week, { unit: "week" });
		return addLeadingZeros(week, token.length);
	},
	I: function I(date, token, localize) {
		var isoWeek = getUTCISOWeek(date);
		if (token === "Io") return localize.ordinalNumber(isoWeek, { unit: "week" });
		return addLeadingZeros(isoWeek, token.length);
	},
	d: function d(date, token, localize) {
		if (token === "do") return localize.ordinalNumber(date.getUTCDate(), { unit: "date" });
		return formatters$1.d(date, token);
	},
	D: function D(date, token, localize) {
		var dayOfYear = getUTCDayOfYear(date);
		if (token === "Do") return localize.ordinalNumber(dayOfYear, { unit: "dayOfYear" });
		return addLeadingZeros(dayOfYear, token.length);
	},
	E: function E(date, token, localize) {
		var dayOfWeek = date.getUTCDay();
		switch (token) {
			case "E":
			case "EE":
			case "EEE": return localize.day(dayOfWeek, {
				width: "abbreviated",
				context: "formatting"
			});
			case "EEEEE": return localize.day(dayOfWeek, {
				width: "narrow",
				context: "formatting"
			});
			case "EEEEEE": return localize.day(dayOfWeek, {
				width: "short",
				context: "formatting"
			});
			default: return localize.day(dayOfWeek, {
				width: "wide",
				context: "formatting"
			});
		}
	},
	e: function e(date, token, localize, options) {
		var dayOfWeek = date.getUTCDay();
		var localDayOfWeek = (dayOfWeek - options.weekStartsOn + 8) % 7 || 7;
		switch (token) {
			case "e": return String(localDayOfWeek);
			case "ee": return addLeadingZeros(localDayOfWeek, 2);
			case "eo": return localize.ordinalNumber(localDayOfWeek, { unit: "day" });
			case "eee": return localize.day(dayOfWeek, {
				width: "abbreviated",
				context: "formatting"
			});
			case "eeeee": return localize.day(dayOfWeek, {
				width: "narrow",
				context: "formatting"
			});
			case "eeeeee": return localize.day(dayOfWeek, {
				width: "short",
				context: "formatting"
			});
			default: return localize.day(dayOfWeek, {
				width: "wide",
				context: "formatting"
			});
		}
	},
	c: function c(date, token, localize, options) {
		var dayOfWeek = date.getUTCDay();
		var localDayOfWeek = (dayOfWeek - options.weekStartsOn + 8) % 7 || 7;
		switch (token) {
			case "c": return String(localDayOfWeek);
			case "cc": return addLeadingZeros(localDayOfWeek, token.length);
			case "co": return localize.ordinalNumber(localDayOfWeek, { unit: "day" });
			case "ccc": return localize.day(dayOfWeek, {
				width: "abbreviated",
				context: "standalone"
			});
			case "ccccc": return localize.day(dayOfWeek, {
				width: "narrow",
				context: "standalone"
			});
			case "cccccc": return localize.day(dayOfWeek, {
				width: "short",
				context: "standalone"
			});
			default: return localize.day(dayOfWeek, {
				width: "wide",
				context: "standalone"
			});
		}
	},
	i: function i(date, token, localize) {
		var dayOfWeek = date.getUTCDay();
		var isoDayOfWeek = dayOfWeek === 0 ? 7 : dayOfWeek;
		switch (token) {
			case "i": return String(isoDayOfWeek);
			case "ii": return addLeadingZeros(isoDayOfWeek, token.length);
			case "io": return localize.ordinalNumber(isoDayOfWeek, { unit: "day" });
			case "iii": return localize.day(dayOfWeek, {
				width: "abbreviated",
				context: "formatting"
			});
			case "iiiii": return localize.day(dayOfWeek, {
				width: "narrow",
				context: "formatting"
			});
			case "iiiiii": return localize.day(dayOfWeek, {
				width: "short",
				context: "formatting"
			});
			default: return localize.day(dayOfWeek, {
				width: "wide",
				context: "formatting"
			});
		}
	},
	a: function a(date, token, localize) {
		var dayPeriodEnumValue = date.getUTCHours() / 12 >= 1 ? "pm" : "am";
		switch (token) {
			case "a":
			case "aa": return localize.dayPeriod(dayPeriodEnumValue, {
				width: "abbreviated",
				context: "formatting"
			});
			case "aaa": return localize.dayPeriod(dayPeriodEnumValue, {
				width: "abbreviated",
				context: "formatting"
			}).toLowerCase();
			case "aaaaa": return localize.dayPeriod(dayPeriodEnumValue, {
				width: "narrow",
				context: "formatting"
			});
			default: return localize.dayPeriod(dayPeriodEnumValue, {
				width: "wide",
				context: "formatting"
			});
		}
	},
	b: function b(date, token, localize) {
		var hours = date.getUTCHours();
		var dayPeriodEnumValue;
		if (hours === 12) dayPeriodEnumValue = dayPeriodEnum.noon;
		else if (hours === 0) dayPeriodEnumValue = dayPeriodEnum.midnight;
		else dayPeriodEnumValue = hours / 12 >= 1 ? "pm" : "am";
		switch (token) {
			case "b":
			case "bb": return localize.dayPeriod(dayPeriodEnumValue, {
				width: "abbreviated",
				context: "formatting"
			});
			case "bbb": return localize.dayPeriod(dayPeriodEnumValue, {
				width: "abbreviated",
				context: "formatting"
			}).toLowerCase();
			case "bbbbb": return localize.dayPeriod(dayPeriodEnumValue, {
				width: "narrow",
				context: "formatting"
			});
			default: return localize.dayPeriod(dayPeriodEnumValue, {
				width: "wide",
				context: "formatting"
			});
		}
	},
	B: function B(date, token, localize) {
		var hours = date.getUTCHours();
		var dayPeriodEnumValue;
		if (hours >= 17) dayPeriodEnumValue = dayPeriodEnum.evening;
		else if (hours >= 12) dayPeriodEnumValue = dayPeriodEnum.afternoon;
		else if (hours >= 4) dayPeriodEnumValue = dayPeriodEnum.morning;
		else dayPeriodEnumValue = dayPeriodEnum.night;
		switch (token) {
			case "B":
			case "BB":
			case "BBB": return localize.dayPeriod(dayPeriodEnumValue, {
				width: "abbreviated",
				context: "formatting"
			});
			case "BBBBB": return localize.dayPeriod(dayPeriodEnumValue, {
				width: "narrow",
				context: "formatting"
			});
			default: return localize.dayPeriod(dayPeriodEnumValue, {
				width: "wide",
				context: "formatting"
			});
		}
	},
	h: function h(date, token, localize) {
		if (token === "ho") {
			var hours = date.getUTCHours() % 12;
			if (hours === 0) hours = 12;
			return localize.ordinalNumber(hours, { unit: "hour" });
		}
		return formatters$1.h(date, token);
	},
	H: function H(date, token, localize) {
		if (token === "Ho") return localize.ordinalNumber(date.getUTCHours(), { unit: "hour" });
		return formatters$1.H(date, token);
	},
	K: function K(date, token, localize) {
		var hours = date.getUTCHours() % 12;
		if (token === "Ko") return localize.ordinalNumber(hours, { unit: "hour" });
		return addLeadingZeros(hours, token.length);
	},
	k: function k(date, token, localize) {
		var hours = date.getUTCHours();
		if (hours === 0) hours = 24;
		if (token === "ko") return localize.ordinalNumber(hours, { unit: "hour" });
		return addLeadingZeros(hours, token.length);
	},
	m: function m(date, token, localize) {
		if (token === "mo") return localize.ordinalNumber(date.getUTCMinutes(), { unit: "minute" });
		return formatters$1.m(date, token);
	},
	s: function s(date, token, localize) {
		if (token === "so") return localize.ordinalNumber(date.getUTCSeconds(), { unit: "second" });
		return formatters$1.s(date, token);
	},
	S: function S(date, token) {
		return formatters$1.S(date, token);
	},
	X: function X(date, token, _localize, options) {
		var timezoneOffset = (options._originalDate || date).getTimezoneOffset();
		if (timezoneOffset === 0) return "Z";
		switch (token) {
			case "X": return formatTimezoneWithOptionalMinutes(timezoneOffset);
			case "XXXX":
			case "XX": return formatTimezone(timezoneOffset);
			default: return formatTimezone(timezoneOffset, ":");
		}
	},
	x: function x(date, token, _localize, options) {
		var timezoneOffset = (options._originalDate || date).getTimezoneOffset();
		switch (token) {
			case "x": return formatTimezoneWithOptionalMinutes(timezoneOffset);
			case "xxxx":
			case "xx": return formatTimezone(timezoneOffset);
			default: return formatTimezone(timezoneOffset, ":");
		}
	},
	O: function O(date, token, _localize, options) {
		var timezoneOffset = (options._originalDate || date).getTimezoneOffset();
		switch (token) {
			case "O":
			case "OO":
			case "OOO": return "GMT" + formatTimezoneShort(timezoneOffset, ":");
			default: return "GMT" + formatTimezone(timezoneOffset, ":");
		}
	},
	z: function z(date, token, _localize, options) {
		var timezoneOffset = (options._originalDate || date).getTimezoneOffset();
		switch (token) {
			case "z":
			case "zz":
			case "zzz": return "GMT" + formatTimezoneShort(timezoneOffset, ":");
			default: return "GMT" + formatTimezone(timezoneOffset, ":");
		}
	},
	t: function t(date, token, _localize, options) {
		var originalDate = options._originalDate || date;
		return addLeadingZeros(Math.floor(originalDate.getTime() / 1e3), token.length);
	},
	T: function T(date, token, _localize, options) {
		return addLeadingZeros((options._originalDate || date).getTime(), token.length);
	}
};
function formatTimezoneShort(offset, dirtyDelimiter) {
	var sign = offset > 0 ? "-" : "+";
	var absOffset = Math.abs(offset);
	var hours = Math.floor(absOffset / 60);
	var minutes = absOffset % 60;
	if (minutes === 0) return sign + String(hours);
	var delimiter = dirtyDelimiter || "";
	return sign + String(hours) + delimiter + addLeadingZeros(minutes, 2);
}
function formatTimezoneWithOptionalMinutes(offset, dirtyDelimiter) {
	if (offset % 60 === 0) return (offset > 0 ? "-" : "+") + addLeadingZeros(Math.abs(offset) / 60, 2);
	return formatTimezone(offset, dirtyDelimiter);
}
function formatTimezone(offset, dirtyDelimiter) {
	var delimiter = dirtyDelimiter || "";
	var sign = offset > 0 ? "-" : "+";
	var absOffset = Math.abs(offset);
	var hours = addLeadingZeros(Math.floor(absOffset / 60), 2);
	var minutes = addLeadingZeros(absOffset % 60, 2);
	return sign + hours + delimiter + minutes;
}
// node_modules/date-fns/esm/_lib/format/longFormatters/index.js
var dateLongFormatter = function dateLongFormatter(pattern, formatLong) {
	switch (pattern) {
		case "P": return formatLong.date({ width: "short" });
		case "PP": return formatLong.date({ width: "medium" });
		case "PPP": return formatLong.date({ width: "long" });
		default: return formatLong.date({ width: "full" });
	}
};
var timeLongFormatter = function timeLongFormatter(pattern, formatLong) {
	switch (pattern) {
		case "p": return formatLong.time({ width: "short" });
		case "pp": return formatLong.time({ width: "medium" });
		case "ppp": return formatLong.time({ width: "long" });
		default: return formatLong.time({ width: "full" });
	}
};
var longFormatters = {
	p: timeLongFormatter,
	P: function dateTimeLongFormatter(pattern, formatLong) {
		var matchResult = pattern.match(/(P+)(p+)?/) || [];
		var datePattern = matchResult[1];
		var timePattern = matchResult[2];
		if (!timePattern) return dateLongFormatter(pattern, formatLong);
		var dateTimeFormat;
		switch (datePattern) {
			case "P":
				dateTimeFormat = formatLong.dateTime({ width: "short" });
				break;
			case "PP":
				dateTimeFormat = formatLong.dateTime({ width: "medium" });
				break;
			case "PPP":
				dateTimeFormat = formatLong.dateTime({ width: "long" });
				break;
			default: dateTimeFormat = formatLong.dateTime({ width: "full" });
		}
		return dateTimeFormat.replace("{{date}}", dateLongFormatter(datePattern, formatLong)).replace("{{time}}", timeLongFormatter(timePattern, formatLong));
	}
};
// node_modules/date-fns/esm/_lib/protectedTokens/index.js
var protectedDayOfYearTokens = ["D", "DD"];
var protectedWeekYearTokens = ["YY", "YYYY"];
function isProtectedDayOfYearToken(token) {
	return protectedDayOfYearTokens.indexOf(token) !== -1;
}
function isProtectedWeekYearToken(token) {
	return protectedWeekYearTokens.indexOf(token) !== -1;
}
function throwProtectedError(token, format, input) {
	if (token === "YYYY") throw new RangeError("Use `yyyy` instead of `YYYY` (in `".concat(format, "`) for formatting years to the input `").concat(input, "`; see: https://github.com/date-fns/date-fns/blob/master/docs/unicodeTokens.md"));
	else if (token === "YY") throw new RangeError("Use `yy` instead of `YY` (in `".concat(format, "`) for formatting years to the input `").concat(input, "`; see: https://github.com/date-fns/date-fns/blob/master/docs/unicodeTokens.md"));
	else if (token === "D") throw new RangeError("Use `d` instead of `D` (in `".concat(format, "`) for formatting days of the month to the input `").concat(input, "`; see: https://github.com/date-fns/date-fns/blob/master/docs/unicodeTokens.md"));
	else if (token === "DD") throw new RangeError("Use `dd` instead of `DD` (in `".concat(format, "`) for formatting days of the month to the input `").concat(input, "`; see: https://github.com/date-fns/date-fns/blob/master/docs/unicodeTokens.md"));
}
// node_modules/date-fns/esm/locale/en-US/_lib/formatDistance/index.js
var formatDistanceLocale = {
	lessThanXSeconds: {
		one: "less than a second",
		other: "less than {{count}} seconds"
	},
	xSeconds: {
		one: "1 second",
		other: "{{count}} seconds"
	},
	halfAMinute: "half a minute",
	lessThanXMinutes: {
		one: "less than a minute",
		other: "less than {{count}} minutes"
	},
	xMinutes: {
		one: "1 minute",
		other: "{{count}} minutes"
	},
	aboutXHours: {
		one: "about 1 hour",
		other: "about {{count}} hours"
	},
	xHours: {
		one: "1 hour",
		other: "{{count}} hours"
	},
	xDays: {
		one: "1 day",
		other: "{{count}} days"
	},
	aboutXWeeks: {
		one: "about 1 week",
		other: "about {{count}} weeks"
	},
	xWeeks: {
		one: "1 week",
		other: "{{count}} weeks"
	},
	aboutXMonths: {
		one: "about 1 month",
		other: "about {{count}} months"
	},
	xMonths: {
		one: "1 month",
		other: "{{count}} months"
	},
	aboutXYears: {
		one: "about 1 year",
		other: "about {{count}} years"
	},
	xYears: {
		one: "1 year",
		other: "{{count}} years"
	},
	overXYears: {
		one: "over 1 year",
		other: "over {{count}} years"
	},
	almostXYears: {
		one: "almost 1 year",
		other: "almost {{count}} years"
	}
};
var formatDistance = function formatDistance(token, count, options) {
	var result;
	var tokenValue = formatDistanceLocale[token];
	if (typeof tokenValue === "string") result = tokenValue;
	else if (count === 1) result = tokenValue.one;
	else result = tokenValue.other.replace("{{count}}", count.toString());
	if (options !== null && options !== void 0 && options.addSuffix) {
		if (options.comparison && options.comparison > 0) return "in " + result;
		else return result + " ago";
	}
	return result;
};
// node_modules/date-fns/esm/locale/_lib/buildFormatLongFn/index.js
function buildFormatLongFn(args) {
	return function() {
		var options = arguments.length > 0 && arguments[0] !== void 0 ? arguments[0] : {};
		var width = options.width ? String(options.width) : args.defaultWidth;
		return args.formats[width] || args.formats[args.defaultWidth];
	};
}
// node_modules/date-fns/esm/locale/en-US/_lib/formatLong/index.js
var formatLong = {
	date: buildFormatLongFn({
		formats: {
			full: "EEEE, MMMM do, y",
			long: "MMMM do, y",
			medium: "MMM d, y",
			short: "MM/dd/yyyy"
		},
		defaultWidth: "full"
	}),
	time: buildFormatLongFn({
		formats: {
			full: "h:mm:ss a zzzz",
			long: "h:mm:ss a z",
			medium: "h:mm:ss a",
			short: "h:mm a"
		},
		defaultWidth: "full"
	}),
	dateTime: buildFormatLongFn({
		formats: {
			full: "{{date}} 'at' {{time}}",
			long: "{{date}} 'at' {{time}}",
			medium: "{{date}}, {{time}}",
			short: "{{date}}, {{time}}"
		},
		defaultWidth: "full"
	})
};
// node_modules/date-fns/esm/locale/en-US/_lib/formatRelative/index.js
var formatRelativeLocale = {
	lastWeek: "'last' eeee 'at' p",
	yesterday: "'yesterday at' p",
	today: "'today at' p",
	tomorrow: "'tomorrow at' p",
	nextWeek: "eeee 'at' p",
	other: "P"
};
var formatRelative = function formatRelative(token, _date, _baseDate, _options) {
	return formatRelativeLocale[token];
};
// node_modules/date-fns/esm/locale/_lib/buildLocalizeFn/index.js
function buildLocalizeFn(args) {
	return function(dirtyIndex, options) {
		var context = options !== null && options !== void 0 && options.context ? String(options.context) : "standalone";
		var valuesArray;
		if (context === "formatting" && args.formattingValues) {
			var defaultWidth = args.defaultFormattingWidth || args.defaultWidth;
			var width = options !== null && options !== void 0 && options.width ? String(options.width) : defaultWidth;
			valuesArray = args.formattingValues[width] || args.formattingValues[defaultWidth];
		} else {
			var _defaultWidth = args.defaultWidth;
			var _width = options !== null && options !== void 0 && options.width ? String(options.width) : args.defaultWidth;
			valuesArray = args.values[_width] || args.values[_defaultWidth];
		}
		var index = args.argumentCallback ? args.argumentCallback(dirtyIndex) : dirtyIndex;
		return valuesArray[index];
	};
}
// node_modules/date-fns/esm/locale/en-US/_lib/localize/index.js
var localize = {
	ordinalNumber: function ordinalNumber(dirtyNumber, _options) {
		var number = Number(dirtyNumber);
		var rem100 = number % 100;
		if (rem100 > 20 || rem100 < 10) switch (rem100 % 10) {
			case 1: return number + "st";
			case 2: return number + "nd";
			case 3: return number + "rd";
		}
		return number + "th";
	},
	era: buildLocalizeFn({
		values: {
			narrow: ["B", "A"],
			abbreviated: ["BC", "AD"],
			wide: ["Before Christ", "Anno Domini"]
		},
		defaultWidth: "wide"
	}),
	quarter: buildLocalizeFn({
		values: {
			narrow: [
				"1",
				"2",
				"3",
				"4"
			],
			abbreviated: [
				"Q1",
				"Q2",
				"Q3",
				"Q4"
			],
			wide: [
				"1st quarter",
				"2nd quarter",
				"3rd quarter",
				"4th quarter"
			]
		},
		defaultWidth: "wide",
		argumentCallback: function argumentCallback(quarter) {
			return quarter - 1;
		}
	}),
	month: buildLocalizeFn({
		values: {
			narrow: [
				"J",
				"F",
				"M",
				"A",
				"M",
				"J",
				"J",
				"A",
				"S",
				"O",
				"N",
				"D"
			],
			abbreviated: [
				"Jan",
				"Feb",
				"Mar",
				"Apr",
				"May",
				"Jun",
				"Jul",
				"Aug",
				"Sep",
				"Oct",
				"Nov",
				"Dec"
			],
			wide: [
				"January",
				"February",
				"March",
				"April",
				"May",
				"June",
				"July",
				"August",
				"September",
				"October",
				"November",
				"December"
			]
		},
		defaultWidth: "wide"
	}),
	day: buildLocalizeFn({
		values: {
			narrow: [
				"S",
				"M",
				"T",
				"W",
				"T",
				"F",
				"S"
			],
			short: [
				"Su",
				"Mo",
				"Tu",
				"We",
				"Th",
				"Fr",
				"Sa"
			],
			abbreviated: [
				"Sun",
				"Mon",
				"Tue",
				"Wed",
				"Thu",
				"Fri",
				"Sat"
			],
			wide: [
				"Sunday",
				"Monday",
				"Tuesday",
				"Wednesday",
				"Thursday",
				"Friday",
				"Saturday"
			]
		},
		defaultWidth: "wide"
	}),
	dayPeriod: buildLocalizeFn({
		values: {
			narrow: {
				am: "a",
				pm: "p",
				midnight: "mi",
				noon: "n",
				morning: "morning",
				afternoon: "afternoon",
				evening: "evening",
				night: "night"
			},
			abbreviated: {
				am: "AM",
				pm: "PM",
				midnight: "midnight",
				noon: "noon",
				morning: "morning",
				afternoon: "afternoon",
				evening: "evening",
				night: "night"
			},
			wide: {
				am: "a.m.",
				pm: "p.m.",
				midnight: "midnight",
				noon: "noon",
				morning: "morning",
				afternoon: "afternoon",
				evening: "evening",
				night: "night"
			}
		},
		defaultWidth: "wide",
		formattingValues: {
			narrow: {
				am: "a",
				pm: "p",
				midnight: "mi",
				noon: "n",
				morning: "in the morning",
				afternoon: "in the afternoon",
				evening: "in the evening",
				night: "at night"
			},
			abbreviated: {
				am: "AM",
				pm: "PM",
				midnight: "midnight",
				noon: "noon",
				morning: "in the morning",
				afternoon: "in the afternoon",
				evening: "in the evening",
				night: "at night"
			},
			wide: {
				am: "a.m.",
				pm: "p.m.",
				midnight: "midnight",
				noon: "noon",
				morning: "in the morning",
				afternoon: "in the afternoon",
				evening: "in the evening",
				night: "at night"
			}
		},
		defaultFormattingWidth: "wide"
	})
};
// node_modules/date-fns/esm/locale/_lib/buildMatchFn/index.js
function buildMatchFn(args) {
	return function(string) {
		var options = arguments.length > 1 && arguments[1] !== void 0 ? arguments[1] : {};
		var width = options.width;
		var matchPattern = width && args.matchPatterns[width] || args.matchPatterns[args.defaultMatchWidth];
		var matchResult = string.match(matchPattern);
		if (!matchResult) return null;
		var matchedString = matchResult[0];
		var parsePatterns = width && args.parsePatterns[width] || args.parsePatterns[args.defaultParseWidth];
		var key = Array.isArray(parsePatterns) ? findIndex(parsePatterns, function(pattern) {
			return pattern.test(matchedString);
		}) : findKey(parsePatterns, function(pattern) {
			return pattern.test(matchedString);
		});
		var value = args.valueCallback ? args.valueCallback(key) : key;
		value = options.valueCallback ? options.valueCallback(value) : value;
		var rest = string.slice(matchedString.length);
		return {
			value,
			rest
		};
	};
}
function findKey(object, predicate) {
	for (var key in object) if (object.hasOwnProperty(key) && predicate(object[key])) return key;
}
function findIndex(array, predicate) {
	for (var key = 0; key < array.length; key++) if (predicate(array[key])) return key;
}
// node_modules/date-fns/esm/locale/_lib/buildMatchPatternFn/index.js
function buildMatchPatternFn(args) {
	return function(string) {
		var options = arguments.length > 1 && arguments[1] !== void 0 ? arguments[1] : {};
		var matchResult = string.match(args.matchPattern);
		if (!matchResult) return null;
		var matchedString = matchResult[0];
		var parseResult = string.match(args.parsePattern);
		if (!parseResult) return null;
		var value = args.valueCallback ? args.valueCallback(parseResult[0]) : parseResult[0];
		value = options.valueCallback ? options.valueCallback(value) : value;
		var rest = string.slice(matchedString.length);
		return {
			value,
			rest
		};
	};
}
// node_modules/date-fns/esm/_lib/defaultLocale/index.js
var defaultLocale_default = {
	code: "en-US",
	formatDistance,
	formatLong,
	formatRelative,
	localize,
	match: {
		ordinalNumber: buildMatchPatternFn({
			matchPattern: /^(\d+)(th|st|nd|rd)?/i,
			parsePattern: /\d+/i,
			valueCallback: function valueCallback(value) {
				return parseInt(value, 10);
			}
		}),
		era: buildMatchFn({
			matchPatterns: {
				narrow: /^(b|a)/i,
				abbreviated: /^(b\.?\s?c\.?|b\.?\s?c\.?\s?e\.?|a\.?\s?d\.?|c\.?\s?e\.?)/i,
				wide: /^(before christ|before common era|anno domini|common era)/i
			},
			defaultMatchWidth: "wide",
			parsePatterns: { any: [/^b/i, /^(a|c)/i] },
			defaultParseWidth: "any"
		}),
		quarter: buildMatchFn({
			matchPatterns: {
				narrow: /^[1234]/i,
				abbreviated: /^q[1234]/i,
				wide: /^[1234](th|st|nd|rd)? quarter/i
			},
			defaultMatchWidth: "wide",
			parsePatterns: { any: [
				/1/i,
				/2/i,
				/3/i,
				/4/i
			] },
			defaultParseWidth: "any",
			valueCallback: function valueCallback(index) {
				return index + 1;
			}
		}),
		month: buildMatchFn({
			matchPatterns: {
				narrow: /^[jfmasond]/i,
				abbreviated: /^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i,
				wide: /^(january|february|march|april|may|june|july|august|september|october|november|december)/i
			},
			defaultMatchWidth: "wide",
			parsePatterns: {
				narrow: [
					/^j/i,
					/^f/i,
					/^m/i,
					/^a/i,
					/^m/i,
					/^j/i,
					/^j/i,
					/^a/i,
					/^s/i,
					/^o/i,
					/^n/i,
					/^d/i
				],
				any: [
					/^ja/i,
					/^f/i,
					/^mar/i,
					/^ap/i,
					/^may/i,
					/^jun/i,
					/^jul/i,
					/^au/i,
					/^s/i,
					/^o/i,
					/^n/i,
					/^d/i
				]
			},
			defaultParseWidth: "any"
		}),
		day: buildMatchFn({
			matchPatterns: {
				narrow: /^[smtwf]/i,
				short: /^(su|mo|tu|we|th|fr|sa)/i,
				abbreviated: /^(sun|mon|tue|wed|thu|fri|sat)/i,
				wide: /^(sunday|monday|tuesday|wednesday|thursday|friday|saturday)/i
			},
			defaultMatchWidth: "wide",
			parsePatterns: {
				narrow: [
					/^s/i,
					/^m/i,
					/^t/i,
					/^w/i,
					/^t/i,
					/^f/i,
					/^s/i
				],
				any: [
					/^su/i,
					/^m/i,
					/^tu/i,
					/^w/i,
					/^th/i,
					/^f/i,
					/^sa/i
				]
			},
			defaultParseWidth: "any"
		}),
		dayPeriod: buildMatchFn({
			matchPatterns: {
				narrow: /^(a|p|mi|n|(in the|at) (morning|afternoon|evening|night))/i,
				any: /^([ap]\.?\s?m\.?|midnight|noon|(in the|at) (morning|afternoon|evening|night))/i
			},
			defaultMatchWidth: "any",
			parsePatterns: { any: {
				am: /^a/i,
				pm: /^p/i,
				midnight: /^mi/i,
				noon: /^no/i,
				morning: /morning/i,
				afternoon: /afternoon/i,
				evening: /evening/i,
				night: /night/i
			} },
			defaultParseWidth: "any"
		})
	},
	options: {
		weekStartsOn: 0,
		firstWeekContainsDate: 1
	}
};
// node_modules/date-fns/esm/format/index.js
var formattingTokensRegExp = /[yYQqMLwIdDecihHKkms]o|(\w)\1*|''|'(''|[^'])+('|$)|./g;
var longFormattingTokensRegExp = /P+p+|P+|p+|''|'(''|[^'])+('|$)|./g;
var escapedStringRegExp = /^'([^]*?)'?$/;
var doubleQuoteRegExp = /''/g;
var unescapedLatinCharacterRegExp = /[a-zA-Z]/;
/**
* @name format
* @category Common Helpers
* @summary Format the date.
*
* @description
* Return the formatted date string in the given format. The result may vary by locale.
*
* > ⚠️ Please note that the `format` tokens differ from Moment.js and other libraries.
* > See: https://github.com/date-fns/date-fns/blob/master/docs/unicodeTokens.md
*
* The characters wrapped between two single quotes characters (') are escaped.
* Two single quotes in a row, whether inside or outside a quoted sequence, represent a 'real' single quote.
* (see the last example)
*
* Format of the string is based on Unicode Technical Standard #35:
* https://www.unicode.org/reports/tr35/tr35-dates.html#Date_Field_Symbol_Table
* with a few additions (see note 7 below the table).
*
* Accepted patterns:
* | Unit                            | Pattern | Result examples                   | Notes |
* |---------------------------------|---------|-----------------------------------|-------|
* | Era                             | G..GGG  | AD, BC                            |       |
* |                                 | GGGG    | Anno Domini, Before Christ        | 2     |
* |                                 | GGGGG   | A, B                              |       |
* | Calendar year                   | y       | 44, 1, 1900, 2017                 | 5     |
* |                                 | yo      | 44th, 1st, 0th, 17th              | 5,7   |
* |                                 | yy      | 44, 01, 00, 17                    | 5     |
* |                                 | yyy     | 044, 001, 1900, 2017              | 5     |
* |                                 | yyyy    | 0044, 0001, 1900, 2017            | 5     |
* |                                 | yyyyy   | ...                               | 3,5   |
* | Local week-numbering year       | Y       | 44, 1, 1900, 2017                 | 5     |
* |                                 | Yo      | 44th, 1st, 1900th, 2017th         | 5,7   |
* |                                 | YY      | 44, 01, 00, 17                    | 5,8   |
* |                                 | YYY     | 044, 001, 1900, 2017              | 5     |
* |                                 | YYYY    | 0044, 0001, 1900, 2017            | 5,8   |
* |                                 | YYYYY   | ...                               | 3,5   |
* | ISO week-numbering year         | R       | -43, 0, 1, 1900, 2017             | 5,7   |
* |                                 | RR      | -43, 00, 01, 1900, 2017           | 5,7   |
* |                                 | RRR     | -043, 000, 001, 1900, 2017        | 5,7   |
* |                                 | RRRR    | -0043, 0000, 0001, 1900, 2017     | 5,7   |
* |                                 | RRRRR   | ...                               | 3,5,7 |
* | Extended year                   | u       | -43, 0, 1, 1900, 2017             | 5     |
* |                                 | uu      | -43, 01, 1900, 2017               | 5     |
* |                                 | uuu     | -043, 001, 1900, 2017             | 5     |
* |                                 | uuuu    | -0043, 0001, 1900, 2017           | 5     |
* |                                 | uuuuu   | ...                               | 3,5   |
* | Quarter (formatting)            | Q       | 1, 2, 3, 4                        |       |
* |                                 | Qo      | 1st, 2nd, 3rd, 4th                | 7     |
* |                                 | QQ      | 01, 02, 03, 04                    |       |
* |                                 | QQQ     | Q1, Q2, Q3, Q4                    |       |
* |                                 | QQQQ    | 1st quarter, 2nd quarter, ...     | 2     |
* |                                 | QQQQQ   | 1, 2, 3, 4                        | 4     |
* | Quarter (stand-alone)           | q       | 1, 2, 3, 4                        |       |
* |                                 | qo      | 1st, 2nd, 3rd, 4th                | 7     |
* |                                 | qq      | 01, 02, 03, 04                    |       |
* |                                 | qqq     | Q1, Q2, Q3, Q4                    |       |
* |                                 | qqqq    | 1st quarter, 2nd quarter, ...     | 2     |
* |                                 | qqqqq   | 1, 2, 3, 4                        | 4     |
* | Month (formatting)              | M       | 1, 2, ..., 12                     |       |
* |                                 | Mo      | 1st, 2nd, ..., 12th               | 7     |
* |                                 | MM      | 01, 02, ..., 12                   |       |
* |                                 | MMM     | Jan, Feb, ..., Dec                |       |
* |                                 | MMMM    | January, February, ..., December  | 2     |
* |                                 | MMMMM   | J, F, ..., D                      |       |
* | Month (stand-alone)             | L       | 1, 2, ..., 12                     |       |
* |                                 | Lo      | 1st, 2nd, ..., 12th               | 7     |
* |                                 | LL      | 01, 02, ..., 12                   |       |
* |                                 | LLL     | Jan, Feb, ..., Dec                |       |
* |                                 | LLLL    | January, February, ..., December  | 2     |
* |                                 | LLLLL   | J, F, ..., D                      |       |
* | Local week of year              | w       | 1, 2, ..., 53                     |       |
* |                                 | wo      | 1st, 2nd, ..., 53th               | 7     |
* |                                 | ww      | 01, 02, ..., 53                   |       |
* | ISO week of year                | I       | 1, 2, ..., 53                     | 7     |
* |                                 | Io      | 1st, 2nd, ..., 53th               | 7     |
* |                                 | II      | 01, 02, ..., 53                   | 7     |
* | Day of month                    | d       | 1, 2, ..., 31                     |       |
* |                                 | do      | 1st, 2nd, ..., 31st               | 7     |
* |                                 | dd      | 01, 02, ..., 31                   |       |
* | Day of year                     | D       | 1, 2, ..., 365, 366               | 9     |
* |                                 | Do      | 1st, 2nd, ..., 365th, 366th       | 7     |
* |                                 | DD      | 01, 02, ..., 365, 366             | 9     |
* |                                 | DDD     | 001, 002, ..., 365, 366           |       |
* |                                 | DDDD    | ...                               | 3     |
* | Day of week (formatting)        | E..EEE  | Mon, Tue, Wed, ..., Sun           |       |
* |                                 | EEEE    | Monday, Tuesday, ..., Sunday      | 2     |
* |                                 | EEEEE   | M, T, W, T, F, S, S               |       |
* |                                 | EEEEEE  | Mo, Tu, We, Th, Fr, Sa, Su        |       |
* | ISO day of week (formatting)    | i       | 1, 2, 3, ..., 7                   | 7     |
* |                                 | io      | 1st, 2nd, ..., 7th                | 7     |
* |                                 | ii      | 01, 02, ..., 07                   | 7     |
* |                                 | iii     | Mon, Tue, Wed, ..., Sun           | 7     |
* |                                 | iiii    | Monday, Tuesday, ..., Sunday      | 2,7   |
* |                                 | iiiii   | M, T, W, T, F, S, S               | 7     |
* |                                 | iiiiii  | Mo, Tu, We, Th, Fr, Sa, Su        | 7     |
* | Local day of week (formatting)  | e       | 2, 3, 4, ..., 1                   |       |
* |                                 | eo      | 2nd, 3rd, ..., 1st                | 7     |
* |                                 | ee      | 02, 03, ..., 01                   |       |
* |                                 | eee     | Mon, Tue, Wed, ..., Sun           |       |
* |                                 | eeee    | Monday, Tuesday, ..., Sunday      | 2     |
* |                                 | eeeee   | M, T, W, T, F, S, S               |       |
* |                                 | eeeeee  | Mo, Tu, We, Th, Fr, Sa, Su        |       |
* | Local day of week (stand-alone) | c       | 2, 3, 4, ..., 1                   |       |
* |                                 | co      | 2nd, 3rd, ..., 1st                | 7     |
* |                                 | cc      | 02, 03, ..., 01                   |       |
* |                                 | ccc     | Mon, Tue, Wed, ..., Sun           |       |
* |                                 | cccc    | Monday, Tuesday, ..., Sunday      | 2     |
* |                                 | ccccc   | M, T, W, T, F, S, S               |       |
* |                                 | cccccc  | Mo, Tu, We, Th, Fr, Sa, Su        |       |
* | AM, PM                          | a..aa   | AM, PM                            |       |
* |                                 | aaa     | am, pm                            |       |
* |                                 | aaaa    | a.m., p.m.                        | 2     |
* |                                 | aaaaa   | a, p                              |       |
* | AM, PM, noon, midnight          | b..bb   | AM, PM, noon, midnight            |       |
* |                                 | bbb     | am, pm, noon, midnight            |       |
* |                                 | bbbb    | a.m., p.m., noon, midnight        | 2     |
* |                                 | bbbbb   | a, p, n, mi                       |       |
* | Flexible day period             | B..BBB  | at night, in the morning, ...     |       |
* |                                 | BBBB    | at night, in the morning, ...     | 2     |
* |                                 | BBBBB   | at night, in the morning, ...     |       |
* | Hour [1-12]                     | h       | 1, 2, ..., 11, 12                 |       |
* |                                 | ho      | 1st, 2nd, ..., 11th, 12th         | 7     |
* |                                 | hh      | 01, 02, ..., 11, 12               |       |
* | Hour [0-23]                     | H       | 0, 1, 2, ..., 23                  |       |
* |                                 | Ho      | 0th, 1st, 2nd, ..., 23rd          | 7     |
* |                                 | HH      | 00, 01, 02, ..., 23               |       |
* | Hour [0-11]                     | K       | 1, 2, ..., 11, 0                  |       |
* |                                 | Ko      | 1st, 2nd, ..., 11th, 0th          | 7     |
* |                                 | KK      | 01, 02, ..., 11, 00               |       |
* | Hour [1-24]                     | k       | 24, 1, 2, ..., 23                 |       |
* |                                 | ko      | 24th, 1st, 2nd, ..., 23rd         | 7     |
* |                                 | kk      | 24, 01, 02, ..., 23               |       |
* | Minute                          | m       | 0, 1, ..., 59                     |       |
* |                                 | mo      | 0th, 1st, ..., 59th               | 7     |
* |                                 | mm      | 00, 01, ..., 59                   |       |
* | Second                          | s       | 0, 1, ..., 59                     |       |
* |                                 | so      | 0th, 1st, ..., 59th               | 7     |
* |                                 | ss      | 00, 01, ..., 59                   |       |
* | Fraction of second              | S       | 0, 1, ..., 9                      |       |
* |                                 | SS      | 00, 01, ..., 99                   |       |
* |                                 | SSS     | 000, 001, ..., 999                |       |
* |                                 | SSSS    | ...                               | 3     |
* | Timezone (ISO-8601 w/ Z)        | X       | -08, +0530, Z                     |       |
* |                                 | XX      | -0800, +0530, Z                   |       |
* |                                 | XXX     | -08:00, +05:30, Z                 |       |
* |                                 | XXXX    | -0800, +0530, Z, +123456          | 2     |
* |                                 | XXXXX   | -08:00, +05:30, Z, +12:34:56      |       |
* | Timezone (ISO-8601 w/o Z)       | x       | -08, +0530, +00                   |       |
* |                                 | xx      | -0800, +0530, +0000               |       |
* |                                 | xxx     | -08:00, +05:30, +00:00            | 2     |
* |                                 | xxxx    | -0800, +0530, +0000, +123456      |       |
* |                                 | xxxxx   | -08:00, +05:30, +00:00, +12:34:56 |       |
* | Timezone (GMT)                  | O...OOO | GMT-8, GMT+5:30, GMT+0            |       |
* |                                 | OOOO    | GMT-08:00, GMT+05:30, GMT+00:00   | 2     |
* | Timezone (specific non-locat.)  | z...zzz | GMT-8, GMT+5:30, GMT+0            | 6     |
* |                                 | zzzz    | GMT-08:00, GMT+05:30, GMT+00:00   | 2,6   |
* | Seconds timestamp               | t       | 512969520                         | 7     |
* |                                 | tt      | ...                               | 3,7   |
* | Milliseconds timestamp          | T       | 512969520900                      | 7     |
* |                                 | TT      | ...                               | 3,7   |
* | Long localized date             | P       | 04/29/1453                        | 7     |
* |                                 | PP      | Apr 29, 1453                      | 7     |
* |                                 | PPP     | April 29th, 1453                  | 7     |
* |                                 | PPPP    | Friday, April 29th, 1453          | 2,7   |
* | Long localized time             | p       | 12:00 AM                          | 7     |
* |                                 | pp      | 12:00:00 AM                       | 7     |
* |                                 | ppp     | 12:00:00 AM GMT+2                 | 7     |
* |                                 | pppp    | 12:00:00 AM GMT+02:00             | 2,7   |
* | Combination of date and time    | Pp      | 04/29/1453, 12:00 AM              | 7     |
* |                                 | PPpp    | Apr 29, 1453, 12:00:00 AM         | 7     |
* |                                 | PPPppp  | April 29th, 1453 at ...           | 7     |
* |                                 | PPPPpppp| Friday, April 29th, 1453 at ...   | 2,7   |
* Notes:
* 1. "Formatting" units (e.g. formatting quarter) in the default en-US locale
*    are the same as "stand-alone" units, but are different in some languages.
*    "Formatting" units are declined according to the rules of the language
*    in the context of a date. "Stand-alone" units are always nominative singular:
*
*    `format(new Date(2017, 10, 6), 'do LLLL', {locale: cs}) //=> '6. listopad'`
*
*    `format(new Date(2017, 10, 6), 'do MMMM', {locale: cs}) //=> '6. listopadu'`
*
* 2. Any sequence of the identical letters is a pattern, unless it is escaped by
*    the single quote characters (see below).
*    If the sequence is longer than listed in table (e.g. `EEEEEEEEEEE`)
*    the output will be the same as default pattern for this unit, usually
*    the longest one (in case of ISO weekdays, `EEEE`). Default patterns for units
*    are marked with "2" in the last column of the table.
*
*    `format(new Date(2017, 10, 6), 'MMM') //=> 'Nov'`
*
*    `format(new Date(2017, 10, 6), 'MMMM') //=> 'November'`
*
*    `format(new Date(2017, 10, 6), 'MMMMM') //=> 'N'`
*
*    `format(new Date(2017, 10, 6), 'MMMMMM') //=> 'November'`
*
*    `format(new Date(2017, 10, 6), 'MMMMMMM') //=> 'November'`
*
* 3. Some patterns could be unlimited length (such as `yyyyyyyy`).
*    The output will be padded with zeros to match the length of the pattern.
*
*    `format(new Date(2017, 10, 6), 'yyyyyyyy') //=> '00002017'`
*
* 4. `QQQQQ` and `qqqqq` could be not strictly numerical in some locales.
*    These tokens represent the shortest form of the quarter.
*
* 5. The main difference between `y` and `u` patterns are B.C. years:
*
*    | Year | `y` | `u` |
*    |------|-----|-----|
*    | AC 1 |   1 |   1 |
*    | BC 1 |   1 |   0 |
*    | BC 2 |   2 |  -1 |
*
*    Also `yy` always returns the last two digits of a year,
*    while `uu` pads single digit years to 2 characters and returns other years unchanged:
*
*    | Year | `yy` | `uu` |
*    |------|------|------|
*    | 1    |   01 |   01 |
*    | 14   |   14 |   14 |
*    | 376  |   76 |  376 |
*    | 1453 |   53 | 1453 |
*
*    The same difference is true for local and ISO week-numbering years (`Y` and `R`),
*    except local week-numbering years are dependent on `options.weekStartsOn`
*    and `options.firstWeekContainsDate` (compare [getISOWeekYear]{@link https://date-fns.org/docs/getISOWeekYear}
*    and [getWeekYear]{@link https://date-fns.org/docs/getWeekYear}).
*
* 6. Specific non-location timezones are currently unavailable in `date-fns`,
*    so right now these tokens fall back to GMT timezones.
*
* 7. These patterns are not in the Unicode Technical Standard #35:
*    - `i`: ISO day of week
*    - `I`: ISO week of year
*    - `R`: ISO week-numbering year
*    - `t`: seconds timestamp
*    - `T`: milliseconds timestamp
*    - `o`: ordinal number modifier
*    - `P`: long localized date
*    - `p`: long localized time
*
* 8. `YY` and `YYYY` tokens represent week-numbering years but they are often confused with years.
*    You should enable `options.useAdditionalWeekYearTokens` to use them. See: https://github.com/date-fns/date-fns/blob/master/docs/unicodeTokens.md
*
* 9. `D` and `DD` tokens represent days of the year but they are often confused with days of the month.
*    You should enable `options.useAdditionalDayOfYearTokens` to use them. See: https://github.com/date-fns/date-fns/blob/master/docs/unicodeTokens.md
*
* @param {Date|Number} date - the original date
* @param {String} format - the string of tokens
* @param {Object} [options] - an object with options.
* @param {Locale} [options.locale=defaultLocale] - the locale object. See [Locale]{@link https://date-fns.org/docs/Locale}
* @param {0|1|2|3|4|5|6} [options.weekStartsOn=0] - the index of the first day of the week (0 - Sunday)
* @param {Number} [options.firstWeekContainsDate=1] - the day of January, which is
* @param {Boolean} [options.useAdditionalWeekYearTokens=false] - if true, allows usage of the week-numbering year tokens `YY` and `YYYY`;
*   see: https://github.com/date-fns/date-fns/blob/master/docs/unicodeTokens.md
* @param {Boolean} [options.useAdditionalDayOfYearTokens=false] - if true, allows usage of the day of year tokens `D` and `DD`;
*   see: https://github.com/date-fns/date-fns/blob/master/docs/unicodeTokens.md
* @returns {String} the formatted date string
* @throws {TypeError} 2 arguments required
* @throws {RangeError} `date` must not be Invalid Date
* @throws {RangeError} `options.locale` must contain `localize` property
* @throws {RangeError} `options.locale` must contain `formatLong` property
* @throws {RangeError} `options.weekStartsOn` must be between 0 and 6
* @throws {RangeError} `options.firstWeekContainsDate` must be between 1 and 7
* @throws {RangeError} use `yyyy` instead of `YYYY` for formatting years using [format provided] to the input [input provided]; see: https://github.com/date-fns/date-fns/blob/master/docs/unicodeTokens.md
* @throws {RangeError} use `yy` instead of `YY` for formatting years using [format provided] to the input [input provided]; see: https://github.com/date-fns/date-fns/blob/master/docs/unicodeTokens.md
* @throws {RangeError} use `d` instead of `D` for formatting days of the month using [format provided] to the input [input provided]; see: https://github.com/date-fns/date-fns/blob/master/docs/unicodeTokens.md
* @throws {RangeError} use `dd` instead of `DD` for formatting days of the month using [format provided] to the input [input provided]; see: https://github.com/date-fns/date-fns/blob/master/docs/unicodeTokens.md
* @throws {RangeError} format string contains an unescaped latin alphabet character
*
* @example
* // Represent 11 February 2014 in middle-endian format:
* const result = format(new Date(2014, 1, 11), 'MM/dd/yyyy')
* //=> '02/11/2014'
*
* @example
* // Represent 2 July 2014 in Esperanto:
* import { eoLocale } from 'date-fns/locale/eo'
* const result = format(new Date(2014, 6, 2), "do 'de' MMMM yyyy", {
*   locale: eoLocale
* })
* //=> '2-a de julio 2014'
*
* @example
* // Escape string by single quote characters:
* const result = format(new Date(2014, 6, 2, 15), "h 'o''clock'")
* //=> "3 o'clock"
*/
function format(dirtyDate, dirtyFormatStr, options) {
	var _ref, _options$locale, _ref2, _ref3, _ref4, _options$firstWeekCon, _options$locale2, _options$locale2$opti, _defaultOptions$local, _defaultOptions$local2, _ref5, _ref6, _ref7, _options$weekStartsOn, _options$locale3, _options$locale3$opti, _defaultOptions$local3, _defaultOptions$local4;
	requiredArgs(2, arguments);
	var formatStr = String(dirtyFormatStr);
	var defaultOptions = getDefaultOptions();
	var locale = (_ref = (_options$locale = options === null || options === void 0 ? void 0 : options.locale) !== null && _options$locale !== void 0 ? _options$locale : defaultOptions.locale) !== null && _ref !== void 0 ? _ref : defaultLocale_default;
	var firstWeekContainsDate = toInteger((_ref2 = (_ref3 = (_ref4 = (_options$firstWeekCon = options === null || options === void 0 ? void 0 : options.firstWeekContainsDate) !== null && _options$firstWeekCon !== void 0 ? _options$firstWeekCon : options === null || options === void 0 ? void 0 : (_options$locale2 = options.locale) === null || _options$locale2 === void 0 ? void 0 : (_options$locale2$opti = _options$locale2.options) === null || _options$locale2$opti === void 0 ? void 0 : _options$locale2$opti.firstWeekContainsDate) !== null && _ref4 !== void 0 ? _ref4 : defaultOptions.firstWeekContainsDate) !== null && _ref3 !== void 0 ? _ref3 : (_defaultOptions$local = defaultOptions.locale) === null || _defaultOptions$local === void 0 ? void 0 : (_defaultOptions$local2 = _defaultOptions$local.options) === null || _defaultOptions$local2 === void 0 ? void 0 : _defaultOptions$local2.firstWeekContainsDate) !== null && _ref2 !== void 0 ? _ref2 : 1);
	if (!(firstWeekContainsDate >= 1 && firstWeekContainsDate <= 7)) throw new RangeError("firstWeekContainsDate must be between 1 and 7 inclusively");
	var weekStartsOn = toInteger((_ref5 = (_ref6 = (_ref7 = (_options$weekStartsOn = options === null || options === void 0 ? void 0 : options.weekStartsOn) !== null && _options$weekStartsOn !== void 0 ? _options$weekStartsOn : options === null || options === void 0 ? void 0 : (_options$locale3 = options.locale) === null || _options$locale3 === void 0 ? void 0 : (_options$locale3$opti = _options$locale3.options) === null || _options$locale3$opti === void 0 ? void 0 : _options$locale3$opti.weekStartsOn) !== null && _ref7 !== void 0 ? _ref7 : defaultOptions.weekStartsOn) !== null && _ref6 !== void 0 ? _ref6 : (_defaultOptions$local3 = defaultOptions.locale) === null || _defaultOptions$local3 === void 0 ? void 0 : (_defaultOptions$local4 = _defaultOptions$local3.options) === null || _defaultOptions$local4 === void 0 ? void 0 : _defaultOptions$local4.weekStartsOn) !== null && _ref5 !== void 0 ? _ref5 : 0);
	if (!(weekStartsOn >= 0 && weekStartsOn <= 6)) throw new RangeError("weekStartsOn must be between 0 and 6 inclusively");
	if (!locale.localize) throw new RangeError("locale must contain localize property");
	if (!locale.formatLong) throw new RangeError("locale must contain formatLong property");
	var originalDate = toDate(dirtyDate);
	if (!isValid(originalDate)) throw new RangeError("Invalid time value");
	var utcDate = subMilliseconds(originalDate, getTimezoneOffsetInMilliseconds(originalDate));
	var formatterOptions = {
		firstWeekContainsDate,
		weekStartsOn,
		locale,
		_originalDate: originalDate
	};
	return formatStr.match(longFormattingTokensRegExp).map(function(substring) {
		var firstCharacter = substring[0];
		if (firstCharacter === "p" || firstCharacter === "P") {
			var longFormatter = longFormatters[firstCharacter];
			return longFormatter(substring, locale.formatLong);
		}
		return substring;
	}).join("").match(formattingTokensRegExp).map(function(substring) {
		if (substring === "''") return "'";
		var firstCharacter = substring[0];
		if (firstCharacter === "'") return cleanEscapedString(substring);
		var formatter = formatters[firstCharacter];
		if (formatter) {
			if (!(options !== null && options !== void 0 && options.useAdditionalWeekYearTokens) && isProtectedWeekYearToken(substring)) throwProtectedError(substring, dirtyFormatStr, String(dirtyDate));
			if (!(options !== null && options !== void 0 && options.useAdditionalDayOfYearTokens) && isProtectedDayOfYearToken(substring)) throwProtectedError(substring, dirtyFormatStr, String(dirtyDate));
			return formatter(utcDate, substring, locale.localize, formatterOptions);
		}
		if (firstCharacter.match(unescapedLatinCharacterRegExp)) throw new RangeError("Format string contains an unescaped latin alphabet character `" + firstCharacter + "`");
		return substring;
	}).join("");
}
function cleanEscapedString(input) {
	var matched = input.match(escapedStringRegExp);
	if (!matched) return input;
	return matched[1].replace(doubleQuoteRegExp, "'");
}
// node_modules/date-fns/esm/getDaysInMonth/index.js
/**
* @name getDaysInMonth
* @category Month Helpers
* @summary Get the number of days in a month of the given date.
*
* @description
* Get the number of days in a month of the given date.
*
* @param {Date|Number} date - the given date
* @returns {Number} the number of days in a month
* @throws {TypeError} 1 argument required
*
* @example
* // How many days are in February 2000?
* const result = getDaysInMonth(new Date(2000, 1))
* //=> 29
*/
function getDaysInMonth(dirtyDate) {
	requiredArgs(1, arguments);
	var date = toDate(dirtyDate);
	var year = date.getFullYear();
	var monthIndex = date.getMonth();
	var lastDayOfMonth = /* @__PURE__ */ new Date(0);
	lastDayOfMonth.setFullYear(year, monthIndex + 1, 0);
	lastDayOfMonth.setHours(0, 0, 0, 0);
	return lastDayOfMonth.getDate();
}
// node_modules/date-fns/esm/isAfter/index.js
/**
* @name isAfter
* @category Common Helpers
* @summary Is the first date after the second one?
*
* @description
* Is the first date after the second one?
*
* @param {Date|Number} date - the date that should be after the other one to return true
* @param {Date|Number} dateToCompare - the date to compare with
* @returns {Boolean} the first date is after the second date
* @throws {TypeError} 2 arguments required
*
* @example
* // Is 10 July 1989 after 11 February 1987?
* const result = isAfter(new Date(1989, 6, 10), new Date(1987, 1, 11))
* //=> true
*/
function isAfter(dirtyDate, dirtyDateToCompare) {
	requiredArgs(2, arguments);
	var date = toDate(dirtyDate);
	var dateToCompare = toDate(dirtyDateToCompare);
	return date.getTime() > dateToCompare.getTime();
}
// node_modules/date-fns/esm/isBefore/index.js
/**
* @name isBefore
* @category Common Helpers
* @summary Is the first date before the second one?
*
* @description
* Is the first date before the second one?
*
* @param {Date|Number} date - the date that should be before the other one to return true
* @param {Date|Number} dateToCompare - the date to compare with
* @returns {Boolean} the first date is before the second date
* @throws {TypeError} 2 arguments required
*
* @example
* // Is 10 July 1989 before 11 February 1987?
* const result = isBefore(new Date(1989, 6, 10), new Date(1987, 1, 11))
* //=> false
*/
function isBefore(dirtyDate, dirtyDateToCompare) {
	requiredArgs(2, arguments);
	var date = toDate(dirtyDate);
	var dateToCompare = toDate(dirtyDateToCompare);
	return date.getTime() < dateToCompare.getTime();
}
// node_modules/@babel/runtime/helpers/esm/toPrimitive.js
function toPrimitive(t, e) {
	if ("object" != _typeof(t) || !t) return t;
	var r;
	if ("undefined" != typeof Symbol && void 0 !== (r = t[Symbol.toPrimitive])) {
		var i = r.call(t, e || "default");
		if ("object" != _typeof(i)) return i;
		throw new TypeError("@@toPrimitive must return a primitive value.");
	}
	return ("string" === e ? String : Number)(t);
}
// node_modules/@babel/runtime/helpers/esm/toPropertyKey.js
function toPropertyKey(t) {
	var i = toPrimitive(t, "string");
	return "symbol" == _typeof(i) ? i : i + "";
}
// node_modules/@babel/runtime/helpers/esm/defineProperty.js
function _defineProperty(e, r, t) {
	return (r = toPropertyKey(r)) in e ? Object.defineProperty(e, r, {
		value: t,
		enumerable: !0,
		configurable: !0,
		writable: !0
	}) : e[r] = t, e;
}
// node_modules/date-fns/esm/isSameMonth/index.js
/**
* @name isSameMonth
* @category Month Helpers
* @summary Are the given dates in the same month (and year)?
*
* @description
* Are the given dates in the same month (and year)?
*
* @param {Date|Number} dateLeft - the first date to check
* @param {Date|Number} dateRight - the second date to check
* @returns {Boolean} the dates are in the same month (and year)
* @throws {TypeError} 2 arguments required
*
* @example
* // Are 2 September 2014 and 25 September 2014 in the same month?
* const result = isSameMonth(new Date(2014, 8, 2), new Date(2014, 8, 25))
* //=> true
*
* @example
* // Are 2 September 2014 and 25 September 2015 in the same month?
* const result = isSameMonth(new Date(2014, 8, 2), new Date(2015, 8, 25))
* //=> false
*/
function isSameMonth(dirtyDateLeft, dirtyDateRight) {
	requiredArgs(2, arguments);
	var dateLeft = toDate(dirtyDateLeft);
	var dateRight = toDate(dirtyDateRight);
	return dateLeft.getFullYear() === dateRight.getFullYear() && dateLeft.getMonth() === dateRight.getMonth();
}
// node_modules/date-fns/esm/isSameYear/index.js
/**
* @name isSameYear
* @category Year Helpers
* @summary Are the given dates in the same year?
*
* @description
* Are the given dates in the same year?
*
* @param {Date|Number} dateLeft - the first date to check
* @param {Date|Number} dateRight - the second date to check
* @returns {Boolean} the dates are in the same year
* @throws {TypeError} 2 arguments required
*
* @example
* // Are 2 September 2014 and 25 September 2014 in the same year?
* const result = isSameYear(new Date(2014, 8, 2), new Date(2014, 8, 25))
* //=> true
*/
function isSameYear(dirtyDateLeft, dirtyDateRight) {
	requiredArgs(2, arguments);
	var dateLeft = toDate(dirtyDateLeft);
	var dateRight = toDate(dirtyDateRight);
	return dateLeft.getFullYear() === dateRight.getFullYear();
}
// node_modules/date-fns/esm/isThisMonth/index.js
/**
* @name isThisMonth
* @category Month Helpers
* @summary Is the given date in the same month as the current date?
* @pure false
*
* @description
* Is the given date in the same month as the current date?
*
* > ⚠️ Please note that this function is not present in the FP submodule as
* > it uses `Date.now()` internally hence impure and can't be safely curried.
*
* @param {Date|Number} date - the date to check
* @returns {Boolean} the date is in this month
* @throws {TypeError} 1 argument required
*
* @example
* // If today is 25 September 2014, is 15 September 2014 in this month?
* const result = isThisMonth(new Date(2014, 8, 15))
* //=> true
*/
function isThisMonth(dirtyDate) {
	requiredArgs(1, arguments);
	return isSameMonth(Date.now(), dirtyDate);
}
// node_modules/date-fns/esm/isToday/index.js
/**
* @name isToday
* @category Day Helpers
* @summary Is the given date today?
* @pure false
*
* @description
* Is the given date today?
*
* > ⚠️ Please note that this function is not present in the FP submodule as
* > it uses `Date.now()` internally hence impure and can't be safely curried.
*
* @param {Date|Number} date - the date to check
* @returns {Boolean} the date is today
* @throws {TypeError} 1 argument required
*
* @example
* // If today is 6 October 2014, is 6 October 14:00:00 today?
* const result = isToday(new Date(2014, 9, 6, 14, 0))
* //=> true
*/
function isToday(dirtyDate) {
	requiredArgs(1, arguments);
	return isSameDay(dirtyDate, Date.now());
}
// node_modules/date-fns/esm/parseISO/index.js
/**
* @name parseISO
* @category Common Helpers
* @summary Parse ISO string
*
* @description
* Parse the given string in ISO 8601 format and return an instance of Date.
*
* Function accepts complete ISO 8601 formats as well as partial implementations.
* ISO 8601: http://en.wikipedia.org/wiki/ISO_8601
*
* If the argument isn't a string, the function cannot parse the string or
* the values are invalid, it returns Invalid Date.
*
* @param {String} argument - the value to convert
* @param {Object} [options] - an object with options.
* @param {0|1|2} [options.additionalDigits=2] - the additional number of digits in the extended year format
* @returns {Date} the parsed date in the local time zone
* @throws {TypeError} 1 argument required
* @throws {RangeError} `options.additionalDigits` must be 0, 1 or 2
*
* @example
* // Convert string '2014-02-11T11:30:30' to date:
* const result = parseISO('2014-02-11T11:30:30')
* //=> Tue Feb 11 2014 11:30:30
*
* @example
* // Convert string '+02014101' to date,
* // if the additional number of digits in the extended year format is 1:
* const result = parseISO('+02014101', { additionalDigits: 1 })
* //=> Fri Apr 11 2014 00:00:00
*/
function parseISO(argument, options) {
	var _options$additionalDi;
	requiredArgs(1, arguments);
	var additionalDigits = toInteger((_options$additionalDi = options === null || options === void 0 ? void 0 : options.additionalDigits) !== null && _options$additionalDi !== void 0 ? _options$additionalDi : 2);
	if (additionalDigits !== 2 && additionalDigits !== 1 && additionalDigits !== 0) throw new RangeError("additionalDigits must be 0, 1 or 2");
	if (!(typeof argument === "string" || Object.prototype.toString.call(argument) === "[object String]")) return /* @__PURE__ */ new Date(NaN);
	var dateStrings = splitDateString(argument);
	var date;
	if (dateStrings.date) {
		var parseYearResult = parseYear(dateStrings.date, additionalDigits);
		date = parseDate$1(parseYearResult.restDateString, parseYearResult.year);
	}
	if (!date || isNaN(date.getTime())) return /* @__PURE__ */ new Date(NaN);
	var timestamp = date.getTime();
	var time = 0;
	var offset;
	if (dateStrings.time) {
		time = parseTime(dateStrings.time);
		if (isNaN(time)) return /* @__PURE__ */ new Date(NaN);
	}
	if (dateStrings.timezone) {
		offset = parseTimezone(dateStrings.timezone);
		if (isNaN(offset)) return /* @__PURE__ */ new Date(NaN);
	} else {
		var dirtyDate = new Date(timestamp + time);
		var result = /* @__PURE__ */ new Date(0);
		result.setFullYear(dirtyDate.getUTCFullYear(), dirtyDate.getUTCMonth(), dirtyDate.getUTCDate());
		result.setHours(dirtyDate.getUTCHours(), dirtyDate.getUTCMinutes(), dirtyDate.getUTCSeconds(), dirtyDate.getUTCMilliseconds());
		return result;
	}
	return new Date(timestamp + time + offset);
}
var patterns = {
	dateTimeDelimiter: /[T ]/,
	timeZoneDelimiter: /[Z ]/i,
	timezone: /([Z+-].*)$/
};
var dateRegex = /^-?(?:(\d{3})|(\d{2})(?:-?(\d{2}))?|W(\d{2})(?:-?(\d{1}))?|)$/;
var timeRegex = /^(\d{2}(?:[.,]\d*)?)(?::?(\d{2}(?:[.,]\d*)?))?(?::?(\d{2}(?:[.,]\d*)?))?$/;
var timezoneRegex = /^([+-])(\d{2})(?::?(\d{2}))?$/;
function splitDateString(dateString) {
	var dateStrings = {};
	var array = dateString.split(patterns.dateTimeDelimiter);
	var timeString;
	if (array.length > 2) return dateStrings;
	if (/:/.test(array[0])) timeString = array[0];
	else {
		dateStrings.date = array[0];
		timeString = array[1];
		if (patterns.timeZoneDelimiter.test(dateStrings.date)) {
			dateStrings.date = dateString.split(patterns.timeZoneDelimiter)[0];
			timeString = dateString.substr(dateStrings.date.length, dateString.length);
		}
	}
	if (timeString) {
		var token = patterns.timezone.exec(timeString);
		if (token) {
			dateStrings.time = timeString.replace(token[1], "");
			dateStrings.timezone = token[1];
		} else dateStrings.time = timeString;
	}
	return dateStrings;
}
function parseYear(dateString, additionalDigits) {
	var regex = new RegExp("^(?:(\\d{4}|[+-]\\d{" + (4 + additionalDigits) + "})|(\\d{2}|[+-]\\d{" + (2 + additionalDigits) + "})$)");
	var captures = dateString.match(regex);
	if (!captures) return {
		year: NaN,
		restDateString: ""
	};
	var year = captures[1] ? parseInt(captures[1]) : null;
	var century = captures[2] ? parseInt(captures[2]) : null;
	return {
		year: century === null ? year : century * 100,
		restDateString: dateString.slice((captures[1] || captures[2]).length)
	};
}
function parseDate$1(dateString, year) {
	if (year === null) return /* @__PURE__ */ new Date(NaN);
	var captures = dateString.match(dateRegex);
	if (!captures) return /* @__PURE__ */ new Date(NaN);
	var isWeekDate = !!captures[4];
	var dayOfYear = parseDateUnit(captures[1]);
	var month = parseDateUnit(captures[2]) - 1;
	var day = parseDateUnit(captures[3]);
	var week = parseDateUnit(captures[4]);
	var dayOfWeek = parseDateUnit(captures[5]) - 1;
	if (isWeekDate) {
		if (!validateWeekDate(year, week, dayOfWeek)) return /* @__PURE__ */ new Date(NaN);
		return dayOfISOWeekYear(year, week, dayOfWeek);
	} else {
		var date = /* @__PURE__ */ new Date(0);
		if (!validateDate(year, month, day) || !validateDayOfYearDate(year, dayOfYear)) return /* @__PURE__ */ new Date(NaN);
		date.setUTCFullYear(year, month, Math.max(dayOfYear, day));
		return date;
	}
}
function parseDateUnit(value) {
	return value ? parseInt(value) : 1;
}
function parseTime(timeString) {
	var captures = timeString.match(timeRegex);
	if (!captures) return NaN;
	var hours = parseTimeUnit(captures[1]);
	var minutes = parseTimeUnit(captures[2]);
	var seconds = parseTimeUnit(captures[3]);
	if (!validateTime(hours, minutes, seconds)) return NaN;
	return hours * millisecondsInHour + minutes * millisecondsInMinute + seconds * 1e3;
}
function parseTimeUnit(value) {
	return value && parseFloat(value.replace(",", ".")) || 0;
}
function parseTimezone(timezoneString) {
	if (timezoneString === "Z") return 0;
	var captures = timezoneString.match(timezoneRegex);
	if (!captures) return 0;
	var sign = captures[1] === "+" ? -1 : 1;
	var hours = parseInt(captures[2]);
	var minutes = captures[3] && parseInt(captures[3]) || 0;
	if (!validateTimezone(hours, minutes)) return NaN;
	return sign * (hours * millisecondsInHour + minutes * millisecondsInMinute);
}
function dayOfISOWeekYear(isoWeekYear, week, day) {
	var date = /* @__PURE__ */ new Date(0);
	date.setUTCFullYear(isoWeekYear, 0, 4);
	var fourthOfJanuaryDay = date.getUTCDay() || 7;
	var diff = (week - 1) * 7 + day + 1 - fourthOfJanuaryDay;
	date.setUTCDate(date.getUTCDate() + diff);
	return date;
}
var daysInMonths = [
	31,
	null,
	31,
	30,
	31,
	30,
	31,
	31,
	30,
	31,
	30,
	31
];
function isLeapYearIndex(year) {
	return year % 400 === 0 || year % 4 === 0 && year % 100 !== 0;
}
function validateDate(year, month, date) {
	return month >= 0 && month <= 11 && date >= 1 && date <= (daysInMonths[month] || (isLeapYearIndex(year) ? 29 : 28));
}
function validateDayOfYearDate(year, dayOfYear) {
	return dayOfYear >= 1 && dayOfYear <= (isLeapYearIndex(year) ? 366 : 365);
}
function validateWeekDate(_year, week, day) {
	return week >= 1 && week <= 53 && day >= 0 && day <= 6;
}
function validateTime(hours, minutes, seconds) {
	if (hours === 24) return minutes === 0 && seconds === 0;
	return seconds >= 0 && seconds < 60 && minutes >= 0 && minutes < 60 && hours >= 0 && hours < 25;
}
function validateTimezone(_hours, minutes) {
	return minutes >= 0 && minutes <= 59;
}
// node_modules/date-fns/esm/subMonths/index.js
/**
* @name subMonths
* @category Month Helpers
* @summary Subtract the specified number of months from the given date.
*
* @description
* Subtract the specified number of months from the given date.
*
* @param {Date|Number} date - the date to be changed
* @param {Number} amount - the amount of months to be subtracted. Positive decimals will be rounded using `Math.floor`, decimals less than zero will be rounded using `Math.ceil`.
* @returns {Date} the new date with the months subtracted
* @throws {TypeError} 2 arguments required
*
* @example
* // Subtract 5 months from 1 February 2015:
* const result = subMonths(new Date(2015, 1, 1), 5)
* //=> Mon Sep 01 2014 00:00:00
*/
function subMonths(dirtyDate, dirtyAmount) {
	requiredArgs(2, arguments);
	return addMonths(dirtyDate, -toInteger(dirtyAmount));
}
// node_modules/@cloudscape-design/components/internal/utils/date-time/format-time-offset.js
/**
* Formats timezone offset values used in for APIs, maintaining backward compatibility. Always
* returns "+HH:MM" format, even for UTC ("+00:00"). Used by onChange events to preserve existing
* API behavior.
*/
function formatTimeOffsetISOInternal(isoDate, offsetInMinutes) {
	offsetInMinutes = defaultToLocal(isoDate, offsetInMinutes);
	const { hours, minutes } = getMinutesAndHours(offsetInMinutes);
	return `${offsetInMinutes < 0 ? "-" : "+"}${formatISO2Digits(hours)}:${formatISO2Digits(minutes)}`;
}
/**
* Formats timezone offset for display purposes using succinct UTC notation.
* Returns "Z" for UTC, "+HH:MM" for other offsets.
* Used for visual display in components like date-range-picker trigger text.
*/
function formatTimeOffsetISO(isoDate, offsetInMinutes) {
	offsetInMinutes = defaultToLocal(isoDate, offsetInMinutes);
	if (offsetInMinutes === 0) return "Z";
	const { hours, minutes } = getMinutesAndHours(offsetInMinutes);
	return `${offsetInMinutes < 0 ? "-" : "+"}${formatISO2Digits(hours)}:${formatISO2Digits(minutes)}`;
}
function formatTimeOffsetLocalized(isoDate, offsetInMinutes) {
	offsetInMinutes = defaultToLocal(isoDate, offsetInMinutes);
	if (offsetInMinutes === 0) return "(UTC)";
	const { hours, minutes } = getMinutesAndHours(offsetInMinutes);
	return `(UTC${offsetInMinutes < 0 ? "-" : "+"}${hours}${minutes === 0 ? "" : `:${minutes}`})`;
}
function defaultToLocal(isoDate, offsetInMinutes) {
	return offsetInMinutes !== null && offsetInMinutes !== void 0 ? offsetInMinutes : 0 - new Date(isoDate).getTimezoneOffset();
}
function getMinutesAndHours(minutes) {
	return {
		hours: Math.floor(Math.abs(minutes) / 60),
		minutes: Math.abs(minutes % 60)
	};
}
function formatISO2Digits(n) {
	return padLeftZeros(n.toFixed(0), 2);
}
// node_modules/@cloudscape-design/components/internal/utils/date-time/format-date-iso.js
function format_date_iso_default({ date: isoDate, hideTimeOffset, isDateOnly, timeOffset, isMonthOnly }) {
	const formattedOffset = hideTimeOffset || isDateOnly || isMonthOnly ? "" : formatTimeOffsetISO(isoDate, timeOffset);
	if (isMonthOnly) return format(parseISO(isoDate), "yyyy-MM");
	return isoDate + formattedOffset;
}
// node_modules/@cloudscape-design/components/internal/utils/date-time/intl-date-time-format-cache.js
var formatterCache = /* @__PURE__ */ new Map();
function getDateTimeFormat(locale, options) {
	const cacheKey = createCacheKey(locale, options);
	const cached = formatterCache.get(cacheKey);
	if (cached) return cached;
	const formatter = new Intl.DateTimeFormat(locale, options);
	formatterCache.set(cacheKey, formatter);
	return formatter;
}
function createCacheKey(locale, options) {
	return `${locale !== null && locale !== void 0 ? locale : ""}|${Object.keys(options).sort().map((key) => `${key}:${options[key]}`).join(",")}`;
}
// node_modules/@cloudscape-design/components/internal/utils/date-time/format-date-localized.js
function formatDateLocalized({ date: isoDate, hideTimeOffset, isDateOnly, isMonthOnly, timeOffset, locale }) {
	let date = parseISO(isoDate);
	if (!isValid(date)) date = new Date(isoDate);
	if (isMonthOnly) return getDateTimeFormat(locale, {
		month: "long",
		year: "numeric"
	}).format(date);
	const formattedDate = getDateTimeFormat(locale, {
		month: "long",
		year: "numeric",
		day: "numeric"
	}).format(date);
	if (isDateOnly) return formattedDate;
	const formattedTime = getDateTimeFormat(locale, {
		hour: "2-digit",
		hourCycle: "h23",
		minute: "2-digit",
		second: "2-digit"
	}).format(date);
	const formattedDateTime = formattedDate + getDateTimeSeparator(locale) + formattedTime;
	if (hideTimeOffset) return formattedDateTime;
	const formattedTimeOffset = formatTimeOffsetLocalized(isoDate, timeOffset);
	return formattedDateTime + " " + formattedTimeOffset;
}
var languagesWithoutDateTimeSeparator = [
	"ja",
	"zh-CN",
	"zh-TW"
];
function getDateTimeSeparator(locale) {
	return locale && languagesWithoutDateTimeSeparator.includes(locale) ? " " : ", ";
}
// node_modules/@cloudscape-design/components/internal/utils/date-time/is-iso-only.js
var dateOnlyRegex = /^\d{4}-\d{2}-\d{2}$/;
var monthOnlyRegex = /^\d{4}-(?:0[1-9]|1[0-2])$/;
/**
* Checks if ISO date-string is date-only.
*/
function isIsoDateOnly(dateString) {
	return dateOnlyRegex.test(dateString);
}
/**
* Checks if ISO date-string is month-only.
*/
function isIsoMonthOnly(dateString) {
	return monthOnlyRegex.test(dateString);
}
// node_modules/@cloudscape-design/components/internal/utils/date-time/format-date-time-with-offset.js
function formatDateTimeWithOffset({ date, format, hideTimeOffset, timeOffset, locale }) {
	const isDateOnly = isIsoDateOnly(date);
	const isMonthOnly = isIsoMonthOnly(date);
	switch (format) {
		case "long-localized": return formatDateLocalized({
			date,
			hideTimeOffset,
			isDateOnly,
			isMonthOnly,
			locale,
			timeOffset
		});
		case "slashed": {
			const formatted = format_date_iso_default({
				date,
				hideTimeOffset,
				isDateOnly,
				isMonthOnly,
				timeOffset
			}).split("T");
			return `${formatted[0].split("-").join("/")}${formatted[1] ? `T${formatted[1]}` : ""}`;
		}
		default: return format_date_iso_default({
			date,
			hideTimeOffset,
			isDateOnly,
			isMonthOnly,
			timeOffset
		});
	}
}
// node_modules/@cloudscape-design/components/internal/utils/date-time/format-time.js
/**
* Transforms Date's object time part to a string.
*/
var formatTime = (value) => {
	return `${padLeftZeros(`${value.getHours()}`, 2)}:${padLeftZeros(`${value.getMinutes()}`, 2)}:${padLeftZeros(`${value.getSeconds()}`, 2)}`;
};
// node_modules/@cloudscape-design/components/internal/utils/date-time/format-date-time.js
function formatDateTime(date) {
	return formatDate(date) + "T" + formatTime(date);
}
// node_modules/@cloudscape-design/components/internal/utils/date-time/join-date-time.js
function normalizeTimeString(timeString) {
	const parts = timeString.split(":");
	while (parts.length < 3) parts.push("00");
	return parts.join(":");
}
function joinDateTime(dateString, timeString) {
	return `${dateString}T${timeString}`;
}
function splitDateTime(dateStr) {
	const [date = "", time = ""] = dateStr.split("T");
	return {
		date,
		time
	};
}
// node_modules/@cloudscape-design/components/internal/utils/date-time/parse-date.js
function parseDate(value, strict = false) {
	const [yearString, monthString, dayString] = value.split("-");
	const year = Number(yearString);
	const month = Number(monthString);
	const day = Number(dayString);
	if (strict) {
		if (isNaN(year) || isNaN(month) || isNaN(day)) return null;
	}
	return new Date(year, (month || 1) - 1, day || 1);
}
// node_modules/@cloudscape-design/components/internal/utils/date-time/parse-timezone-offset.js
/**
* Extracts timezone offset from ISO8601 date string.
*/
function parseTimezoneOffset(isoDate) {
	const [, time = ""] = isoDate.split("T");
	const [, signCharacter, offsetPart] = time.split(/(-|\+)/);
	if (signCharacter && offsetPart) {
		const [offsetHours, offsetMinutes] = offsetPart.split(":");
		return Number(signCharacter + "1") * (Number(offsetHours) * 60 + Number(offsetMinutes));
	}
	if (isoDate.indexOf("Z") !== -1) return 0;
	return 0 - new Date(isoDate).getTimezoneOffset();
}
// node_modules/@cloudscape-design/components/internal/utils/date-time/shift-timezone-offset.js
/**
* Re-formats an ISO8601 date string so that it is expressed using the
* target timezone offset. The returned date string still represents the
* same instant in time, but contains no visible offset.
*
* Example:
* ```
* shiftTimezoneOffset("2020-01-01T09:00:00+03:00", 2 * 60) === "2020-01-01T08:00:00"
* ```
*/
function shiftTimezoneOffset(dateString, targetTimezoneOffset) {
	const [datePart, timeAndOffsetPart = ""] = dateString.split("T");
	const [timePart] = timeAndOffsetPart.split(/-|\+|Z/);
	const valueWithoutOffset = joinDateTime(datePart, timePart);
	const originalTimezoneOffset = parseTimezoneOffset(dateString);
	const date = new Date(valueWithoutOffset);
	targetTimezoneOffset = targetTimezoneOffset !== null && targetTimezoneOffset !== void 0 ? targetTimezoneOffset : 0 - date.getTimezoneOffset();
	const adjustedDate = addMinutes(date, targetTimezoneOffset - originalTimezoneOffset);
	return joinDateTime(formatDate(adjustedDate), formatTime(adjustedDate));
}
// node_modules/@cloudscape-design/components/internal/focus-tracker.js
var FocusTracker = class {
	constructor(node, { onFocusEnter, onFocusLeave }) {
		this.node = node;
		this.currentlyFocused = false;
		this.focusInListener = (event) => {
			const focusIsInside = nodeBelongs(this.node, event.target);
			if (!this.currentlyFocused && focusIsInside) this.triggerFocus();
		};
		this.focusOutListener = (event) => {
			const nextFocused = event.relatedTarget;
			const isNextFocusedInParent = !nodeBelongs(this.node, nextFocused);
			if (this.currentlyFocused && (nextFocused === null || isNextFocusedInParent)) this.triggerBlur();
		};
		this.onFocusEnter = onFocusEnter;
		this.onFocusLeave = onFocusLeave;
		this.controller = new AbortController();
	}
	initialize() {
		this.currentlyFocused = nodeBelongs(this.node, document.activeElement);
		document.addEventListener("focusin", this.focusInListener, { signal: this.controller.signal });
		document.addEventListener("focusout", this.focusOutListener, { signal: this.controller.signal });
	}
	destroy() {
		this.controller.abort();
	}
	triggerBlur() {
		this.currentlyFocused = false;
		this.onFocusLeave();
	}
	triggerFocus() {
		this.currentlyFocused = true;
		this.onFocusEnter();
	}
};
// node_modules/@cloudscape-design/components/internal/hooks/use-focus-tracker.js
var useFocusTracker = ({ rootRef, onBlur, onFocus }) => {
	const focusTracker = (0, import_react.useRef)(null);
	(0, import_react.useEffect)(() => {
		if (!rootRef.current) return;
		focusTracker.current = new FocusTracker(rootRef.current, {
			onFocusLeave: () => {
				fireNonCancelableEvent(onBlur);
			},
			onFocusEnter: () => {
				fireNonCancelableEvent(onFocus);
			}
		});
		focusTracker.current.initialize();
		return () => {
			var _a;
			(_a = focusTracker.current) === null || _a === void 0 || _a.destroy();
		};
	}, [
		rootRef,
		onBlur,
		onFocus
	]);
};
// node_modules/@cloudscape-design/components/internal/utils/locale/merge-locales.js
function mergeLocales(locale, fullLocale) {
	if (locale.length === 2 && fullLocale.indexOf(locale) === 0) return fullLocale;
	return locale;
}
// node_modules/@cloudscape-design/components/internal/utils/locale/normalize-locale.js
function normalizeLocale(component, locale) {
	var _a;
	locale = checkLocale(component, locale);
	const browserLocale = getBrowserLocale();
	if (locale) return mergeLocales(locale, browserLocale);
	const htmlLocale = checkLocale(component, (_a = getHtmlElement()) === null || _a === void 0 ? void 0 : _a.getAttribute("lang"));
	if (htmlLocale) return mergeLocales(htmlLocale, browserLocale);
	return browserLocale;
}
function checkLocale(component, locale) {
	if (!locale || locale === "") return "";
	locale = locale.replace(/^([a-zA-Z]{2})_/, "$1-");
	const match = locale.match(/^([a-zA-Z]{2})(?:-([a-zA-Z]{2}))?$/);
	if (!match) {
		warnOnce(component, `Invalid locale provided: ${locale}. Falling back to default`);
		return "";
	}
	return match[2] ? `${match[1].toLowerCase()}-${match[2].toUpperCase()}` : match[1].toLowerCase();
}
function getHtmlElement() {
	return typeof document !== "undefined" ? document.querySelector("html") : null;
}
function getBrowserLocale() {
	return new Intl.DateTimeFormat().resolvedOptions().locale;
}
// node_modules/@cloudscape-design/components/node_modules/weekstart/dist/es-module/api.js
function getWeekStartByRegion(regionCode, regionDayMap) {
	var code = regionDayMap[typeof regionCode === "string" ? regionCode.toUpperCase() : regionCode];
	return typeof code === "number" ? code : 1;
}
function getWeekStartByLocale(locale, langRegionMap, regionDayMap) {
	if (locale) {
		var data = locale.toLowerCase().split(/[-_]/);
		var language = data[0];
		var country;
		if (data[1] && data[1].length === 4) {
			language += "_" + data[1];
			country = data[2];
		} else country = data[1];
		if (!country) country = langRegionMap[language];
		if (country) return getWeekStartByRegion(country.match(/^\d+$/) ? Number(country) : country, regionDayMap);
	}
	return 1;
}
// node_modules/@cloudscape-design/components/node_modules/weekstart/dist/es-module/langRegionMap.js
var langRegionMap = {
	en: "US",
	zh: "CN",
	zh_hans: "CN",
	hans: "CN",
	wuu: "CN",
	hsn: "CN",
	hak: "CN",
	nan: "CN",
	gan: "CN",
	hi: "IN",
	te: "IN",
	mr: "IN",
	ta: "IN",
	gu: "IN",
	kn: "IN",
	or: "IN",
	ml: "IN",
	pa_guru: "IN",
	bho: "IN",
	awa: "IN",
	as: "IN",
	mwr: "IN",
	mai: "IN",
	mag: "IN",
	bgc: "IN",
	hne: "IN",
	dcc: "IN",
	dz: "BT",
	tn: "BW",
	am: "ET",
	om: "ET",
	quc: "GT",
	id: "ID",
	jv: "ID",
	su: "ID",
	mad: "ID",
	ms_arab: "ID",
	ga: "IE",
	he: "IL",
	jam: "JM",
	ja: "JP",
	km: "KH",
	ko: "KR",
	lo: "LA",
	mh: "MH",
	my: "MM",
	mt: "MT",
	ne: "NP",
	fil: "PH",
	ceb: "PH",
	ilo: "PH",
	ur: "PK",
	pa: "PK",
	pa_arab: "PK",
	arab: "PK",
	lah: "PK",
	ps: "PK",
	sd: "PK",
	sd_arab: "PK",
	skr: "PK",
	gn: "PY",
	th: "TH",
	tts: "TH",
	aeb: "TN",
	zh_hant: "TW",
	hant: "TW",
	sm: "WS",
	zu: "ZA",
	sn: "ZW",
	arq: "DZ",
	ar: "EG",
	arz: "EG",
	fa: "IR",
	az_arab: "IR",
	ary: "MA",
	bn: "BD",
	rkt: "BD",
	dv: "MV"
};
// node_modules/@cloudscape-design/components/node_modules/weekstart/dist/es-module/regionDayMap.js
var regionDayMap = {
	AG: 0,
	ATG: 0,
	28: 0,
	AR: 0,
	ARG: 0,
	32: 0,
	AS: 0,
	ASM: 0,
	16: 0,
	AU: 0,
	AUS: 0,
	36: 0,
	BR: 0,
	BRA: 0,
	76: 0,
	BS: 0,
	BHS: 0,
	44: 0,
	BT: 0,
	BTN: 0,
	64: 0,
	BW: 0,
	BWA: 0,
	72: 0,
	BZ: 0,
	BLZ: 0,
	84: 0,
	CA: 0,
	CAN: 0,
	124: 0,
	CN: 0,
	CHN: 0,
	156: 0,
	CO: 0,
	COL: 0,
	170: 0,
	DM: 0,
	DMA: 0,
	212: 0,
	DO: 0,
	DOM: 0,
	214: 0,
	ET: 0,
	ETH: 0,
	231: 0,
	GT: 0,
	GTM: 0,
	320: 0,
	GU: 0,
	GUM: 0,
	316: 0,
	HK: 0,
	HKG: 0,
	344: 0,
	HN: 0,
	HND: 0,
	340: 0,
	ID: 0,
	IDN: 0,
	360: 0,
	IE: 0,
	IRL: 0,
	372: 0,
	IL: 0,
	ISR: 0,
	376: 0,
	IN: 0,
	IND: 0,
	356: 0,
	JM: 0,
	JAM: 0,
	388: 0,
	JP: 0,
	JPN: 0,
	392: 0,
	KE: 0,
	KEN: 0,
	404: 0,
	KH: 0,
	KHM: 0,
	116: 0,
	KR: 0,
	KOR: 0,
	410: 0,
	LA: 0,
	LA0: 0,
	418: 0,
	MH: 0,
	MHL: 0,
	584: 0,
	MM: 0,
	MMR: 0,
	104: 0,
	MO: 0,
	MAC: 0,
	446: 0,
	MT: 0,
	MLT: 0,
	470: 0,
	MX: 0,
	MEX: 0,
	484: 0,
	MZ: 0,
	MOZ: 0,
	508: 0,
	NI: 0,
	NIC: 0,
	558: 0,
	NP: 0,
	NPL: 0,
	524: 0,
	NZ: 0,
	NZL: 0,
	554: 0,
	PA: 0,
	PAN: 0,
	591: 0,
	PE: 0,
	PER: 0,
	604: 0,
	PH: 0,
	PHL: 0,
	608: 0,
	PK: 0,
	PAK: 0,
	586: 0,
	PR: 0,
	PRI: 0,
	630: 0,
	PY: 0,
	PRY: 0,
	600: 0,
	SA: 0,
	SAU: 0,
	682: 0,
	SG: 0,
	SGP: 0,
	702: 0,
	SV: 0,
	SLV: 0,
	222: 0,
	TH: 0,
	THA: 0,
	764: 0,
	TN: 0,
	TUN: 0,
	788: 0,
	TT: 0,
	TTO: 0,
	780: 0,
	TW: 0,
	TWN: 0,
	158: 0,
	UM: 0,
	UMI: 0,
	581: 0,
	US: 0,
	USA: 0,
	840: 0,
	VE: 0,
	VEN: 0,
	862: 0,
	VI: 0,
	VIR: 0,
	850: 0,
	WS: 0,
	WSM: 0,
	882: 0,
	YE: 0,
	YEM: 0,
	887: 0,
	ZA: 0,
	ZAF: 0,
	710: 0,
	ZW: 0,
	ZWE: 0,
	716: 0,
	AE: 6,
	ARE: 6,
	784: 6,
	AF: 6,
	AFG: 6,
	4: 6,
	BH: 6,
	BHR: 6,
	48: 6,
	DJ: 6,
	DJI: 6,
	262: 6,
	DZ: 6,
	DZA: 6,
	12: 6,
	EG: 6,
	EGY: 6,
	818: 6,
	IQ: 6,
	IRQ: 6,
	368: 6,
	IR: 6,
	IRN: 6,
	364: 6,
	JO: 6,
	JOR: 6,
	400: 6,
	KW: 6,
	KWT: 6,
	414: 6,
	LY: 6,
	LBY: 6,
	434: 6,
	MA: 6,
	MAR: 6,
	504: 6,
	OM: 6,
	OMN: 6,
	512: 6,
	QA: 6,
	QAT: 6,
	634: 6,
	SD: 6,
	SDN: 6,
	729: 6,
	SY: 6,
	SYR: 6,
	760: 6,
	BD: 5,
	BGD: 5,
	50: 5,
	MV: 5,
	MDV: 5,
	462: 5
};
// node_modules/@cloudscape-design/components/node_modules/weekstart/dist/es-module/main.js
function getWeekStartByLocale$1(locale) {
	return getWeekStartByLocale(locale, langRegionMap, regionDayMap);
}
// node_modules/@cloudscape-design/components/internal/utils/locale/normalize-start-of-week.js
function normalizeStartOfWeek(startOfWeek, locale) {
	return typeof startOfWeek === "number" ? startOfWeek % 7 : getWeekStartByLocale$1(locale);
}
// node_modules/@cloudscape-design/components/calendar/utils/intl.js
function renderMonthAndYear$1(locale, baseDate) {
	return baseDate.toLocaleDateString(locale, {
		year: "numeric",
		month: "long"
	});
}
function renderYear(locale, date) {
	return date.toLocaleDateString(locale, { year: "numeric" });
}
var dayLabelCache$1 = /* @__PURE__ */ new Map();
function getDateLabel$1(locale, date, mode = "full") {
	const cacheKey = locale + date.getTime() + mode;
	const cachedValue = dayLabelCache$1.get(cacheKey);
	if (cachedValue) return cachedValue;
	const value = date.toLocaleDateString(locale, {
		weekday: mode === "full" ? "long" : void 0,
		month: "long",
		day: "numeric",
		year: "numeric"
	});
	dayLabelCache$1.set(cacheKey, value);
	return value;
}
function renderTimeLabel(locale, date, format) {
	let options = {};
	if (format === "hh") options = { hour: "2-digit" };
	if (format === "hh:mm") options = {
		hour: "2-digit",
		minute: "2-digit"
	};
	return date.toLocaleTimeString(locale, options);
}
// node_modules/@cloudscape-design/components/calendar/utils/navigation-day.js
function moveNextDay(startDate, isDateFocusable) {
	return moveDay(startDate, isDateFocusable, 1);
}
function movePrevDay(startDate, isDateFocusable) {
	return moveDay(startDate, isDateFocusable, -1);
}
function moveNextWeek(startDate, isDateFocusable) {
	return moveDay(startDate, isDateFocusable, 7);
}
function movePrevWeek(startDate, isDateFocusable) {
	return moveDay(startDate, isDateFocusable, -7);
}
function getBaseDay(date, isDateFocusable) {
	const startDate = startOfMonth(date);
	if (isDateFocusable(startDate)) return startDate;
	const firstEnabledDate = moveDay(startDate, isDateFocusable, 1);
	return isSameMonth(startDate, firstEnabledDate) ? firstEnabledDate : startDate;
}
function moveDay(startDate, isDateFocusable, step) {
	const limitYears = 1;
	let current = addDays$1(startDate, step);
	while (!isDateFocusable(current)) {
		if (Math.abs(differenceInYears(startDate, current)) > limitYears) return startDate;
		current = addDays$1(current, step);
	}
	return current;
}
// node_modules/@cloudscape-design/components/calendar/utils/navigation-month.js
function moveNextMonth(startDate, isDateFocusable) {
	return moveMonth(startDate, isDateFocusable, 1);
}
function movePrevMonth(startDate, isDateFocusable) {
	return moveMonth(startDate, isDateFocusable, -1);
}
function moveMonthDown(startDate, isDateFocusable) {
	return moveMonth(startDate, isDateFocusable, 3);
}
function moveMonthUp(startDate, isDateFocusable) {
	return moveMonth(startDate, isDateFocusable, -3);
}
function getBaseMonth(date, isDateFocusable) {
	const startDate = startOfYear(date);
	if (isDateFocusable(startDate)) return startDate;
	const firstEnabledDate = moveMonth(startDate, isDateFocusable, 1);
	return isSameYear(startDate, firstEnabledDate) ? firstEnabledDate : startDate;
}
function moveMonth(startDate, isDateFocusable, step) {
	const limitYears = 10;
	let current = addMonths(startDate, step);
	while (!isDateFocusable(current)) {
		if (Math.abs(differenceInYears(startDate, current)) > limitYears) return startDate;
		current = addMonths(current, step);
	}
	return current;
}
// node_modules/@cloudscape-design/components/internal/hooks/use-date-cache/index.js
function useDateCache() {
	const cacheRef = (0, import_react.useRef)(/* @__PURE__ */ new Map());
	return (date) => {
		const current = cacheRef.current.get(date.getTime());
		if (current) return current;
		cacheRef.current.set(date.getTime(), date);
		return date;
	};
}
// node_modules/@cloudscape-design/components/internal/utils/has-value.js
function hasValue(value) {
	return value !== null && value !== void 0;
}
// node_modules/@cloudscape-design/components/date-range-picker/calendar/utils.js
function isVisibleMonth(dateLeft, dateRight, isSingleGrid) {
	if (isSingleGrid) return isSameMonth(dateLeft, dateRight);
	return isSameMonth(dateLeft, dateRight) || isSameMonth(dateLeft, addMonths(dateRight, 1));
}
function isVisibleYear(dateLeft, dateRight, isSingleGrid) {
	if (isSingleGrid) return isSameYear(dateLeft, dateRight);
	return isSameYear(dateLeft, dateRight) || isSameYear(dateLeft, addYears(dateRight, 1));
}
function findDateToFocus(selected, baseDate, isDateEnabled, isSingleGrid) {
	if (selected && isDateEnabled(selected) && isVisibleMonth(selected, baseDate, isSingleGrid)) return selected;
	const today = /* @__PURE__ */ new Date();
	if (isDateEnabled(today) && isVisibleMonth(today, baseDate, isSingleGrid)) return today;
	if (isDateEnabled(baseDate)) return baseDate;
	return null;
}
function findMonthToFocus(selected, baseDate, isMonthEnabled, isSingleGrid) {
	if (selected && isMonthEnabled(selected) && isVisibleYear(selected, baseDate, isSingleGrid)) return selected;
	const today = /* @__PURE__ */ new Date();
	if (isMonthEnabled(today) && isVisibleYear(today, baseDate, isSingleGrid)) return today;
	if (isMonthEnabled(baseDate)) return baseDate;
	return null;
}
function calculateEffectiveStartPeriod(startPeriod, value, isSamePeriod) {
	if (startPeriod === "current") return "current";
	if ((value.start.date || value.end.date) && startPeriod === "auto") return "current";
	if (value.start.date && value.end.date) {
		if (!isSamePeriod(parseDate(value.start.date), parseDate(value.end.date))) return "current";
	}
	return "previous";
}
function calculateDisplayOffset(isSingleGrid, startPeriod) {
	if (isSingleGrid) return 0;
	return startPeriod === "current" ? 0 : -1;
}
/**
* Generic function to find which period (month or year) to display in the calendar.
*/
function findPeriodToDisplay(value, isSingleGrid, startPeriod, addPeriods, startOfPeriod, isSamePeriod) {
	const offset = calculateDisplayOffset(isSingleGrid, calculateEffectiveStartPeriod(startPeriod, value, isSamePeriod));
	return startOfPeriod(addPeriods(value.start.date && parseDate(value.start.date) || value.end.date && parseDate(value.end.date) || Date.now(), offset));
}
function findMonthToDisplay(value, isSingleGrid, startPeriod) {
	return findPeriodToDisplay(value, isSingleGrid, startPeriod, addMonths, startOfMonth, isSameMonth);
}
function findYearToDisplay(value, isSingleGrid, startPeriod) {
	return findPeriodToDisplay(value, isSingleGrid, startPeriod, addYears, startOfYear, isSameYear);
}
var generateI18NFallbackKey = (isMonthPicker, isDateOnly) => {
	if (isMonthPicker) return "i18nStrings.monthConstraintText";
	if (isDateOnly) return "i18nStrings.dateConstraintText";
	return "i18nStrings.dateTimeConstraintText";
};
var generateI18NKey = (isMonthPicker, isDateOnly, isIso) => {
	if (isMonthPicker) return isIso ? "i18nStrings.isoMonthConstraintText" : "i18nStrings.slashedMonthConstraintText";
	if (isDateOnly) return isIso ? "i18nStrings.isoDateConstraintText" : "i18nStrings.slashedDateConstraintText";
	return isIso ? "i18nStrings.isoDateTimeConstraintText" : "i18nStrings.slashedDateTimeConstraintText";
};
var provideI18N = (i18nStrings, isMonthPicker, isDateOnly, isIso) => {
	let result;
	if (isMonthPicker) {
		result = isIso ? i18nStrings === null || i18nStrings === void 0 ? void 0 : i18nStrings.isoMonthConstraintText : i18nStrings === null || i18nStrings === void 0 ? void 0 : i18nStrings.slashedMonthConstraintText;
		if (!result) result = i18nStrings === null || i18nStrings === void 0 ? void 0 : i18nStrings.monthConstraintText;
	} else if (isDateOnly) {
		result = isIso ? i18nStrings === null || i18nStrings === void 0 ? void 0 : i18nStrings.isoDateConstraintText : i18nStrings === null || i18nStrings === void 0 ? void 0 : i18nStrings.slashedDateConstraintText;
		if (!result) result = i18nStrings === null || i18nStrings === void 0 ? void 0 : i18nStrings.dateConstraintText;
	}
	if (!result) {
		result = isIso ? i18nStrings === null || i18nStrings === void 0 ? void 0 : i18nStrings.isoDateTimeConstraintText : i18nStrings === null || i18nStrings === void 0 ? void 0 : i18nStrings.slashedDateTimeConstraintText;
		if (!result) result = i18nStrings === null || i18nStrings === void 0 ? void 0 : i18nStrings.dateTimeConstraintText;
	}
	return result;
};
// node_modules/mnth/web/add-days.js
var addDays = function addDays(date, days) {
	var result = new Date(date);
	result.setDate(result.getDate() + days);
	return result;
};
// node_modules/mnth/web/set-date.js
var setDate = function setDate(date, day) {
	var result = new Date(date);
	result.setDate(day);
	return result;
};
// node_modules/mnth/web/index.js
function ownKeys(object, enumerableOnly) {
	var keys = Object.keys(object);
	if (Object.getOwnPropertySymbols) {
		var symbols = Object.getOwnPropertySymbols(object);
		if (enumerableOnly) symbols = symbols.filter(function(sym) {
			return Object.getOwnPropertyDescriptor(object, sym).enumerable;
		});
		keys.push.apply(keys, symbols);
	}
	return keys;
}
function _objectSpread(target) {
	for (var i = 1; i < arguments.length; i++) {
		var source = arguments[i] != null ? arguments[i] : {};
		if (i % 2) ownKeys(Object(source), true).forEach(function(key) {
			_defineProperty(target, key, source[key]);
		});
		else if (Object.getOwnPropertyDescriptors) Object.defineProperties(target, Object.getOwnPropertyDescriptors(source));
		else ownKeys(Object(source)).forEach(function(key) {
			Object.defineProperty(target, key, Object.getOwnPropertyDescriptor(source, key));
		});
	}
	return target;
}
var DAYS_IN_WEEK = 7;
var getCalendarMonth = function getCalendarMonth(date, options) {
	var firstDayOfWeek = _objectSpread({ firstDayOfWeek: 1 }, options).firstDayOfWeek;
	var firstDateOfMonth = new Date(date.getFullYear(), date.getMonth(), 1);
	var lastDateOfMonth = new Date(date.getFullYear(), date.getMonth() + 1, 0);
	var firstWeekdayOfMonth = firstDateOfMonth.getDay();
	var lastWeekdayOfMonth = lastDateOfMonth.getDay();
	var daysInMonth = lastDateOfMonth.getDate();
	var daysToPrepend = (firstWeekdayOfMonth - firstDayOfWeek + DAYS_IN_WEEK) % DAYS_IN_WEEK;
	var daysToAppend = (DAYS_IN_WEEK - 1 - lastWeekdayOfMonth + firstDayOfWeek) % DAYS_IN_WEEK;
	var month = [];
	var week = [];
	for (var i = 1 - daysToPrepend; i <= daysInMonth + daysToAppend + 1; i++) {
		if (i <= 0) week.push(addDays(firstDateOfMonth, i - 1));
		else if (i > daysInMonth) week.push(addDays(lastDateOfMonth, i - daysInMonth));
		else week.push(setDate(date, i));
		if (week.length === 7) {
			month.push(week);
			week = [];
		}
	}
	return month;
};
// node_modules/@cloudscape-design/components/internal/utils/date-time/calendar.js
function getCalendarYear(date) {
	const year = date.getFullYear();
	return new Array(4).fill(0).map((_, i) => new Array(3).fill(0).map((_, j) => new Date(year, i * 3 + j)));
}
var MonthCalendar = class {
	constructor({ padDates, baseDate, startOfWeek, selection }) {
		this.padDates = padDates;
		this.weeks = [];
		this.range = [baseDate, baseDate];
		const allCalendarDates = getCalendarMonthWithSixRows(baseDate, {
			startOfWeek,
			padDates
		});
		this.weekdays = allCalendarDates[0].map((date) => date.getDay());
		const isDateVisible = (weekIndex, dayIndex) => {
			const week = allCalendarDates[weekIndex];
			const date = week === null || week === void 0 ? void 0 : week[dayIndex];
			if (!date) return false;
			switch (padDates) {
				case "before": return isSameMonth(date, baseDate) || isBefore(date, baseDate);
				case "after": return isSameMonth(date, baseDate) || isAfter(date, baseDate);
			}
		};
		const isDateInRange = (weekIndex, dayIndex) => {
			const week = allCalendarDates[weekIndex];
			const date = week === null || week === void 0 ? void 0 : week[dayIndex];
			return !!(date && selection && checkDateIsInRange(date, selection[0], selection[1]));
		};
		const getWeekTestIndex = (weekIndex) => {
			var _a;
			const week = allCalendarDates[weekIndex];
			if (!week) return;
			if (!isSameMonth(week[0], baseDate) && !isSameMonth(week[week.length - 1], baseDate)) return;
			return ((_a = getWeekTestIndex(weekIndex - 1)) !== null && _a !== void 0 ? _a : 0) + 1;
		};
		for (let weekIndex = 0; weekIndex < allCalendarDates.length; weekIndex++) {
			const daysOfWeek = allCalendarDates[weekIndex];
			const week = {
				days: [],
				testIndex: getWeekTestIndex(weekIndex)
			};
			for (let dayIndex = 0; dayIndex < daysOfWeek.length; dayIndex++) {
				const date = daysOfWeek[dayIndex];
				const isVisible = isDateVisible(weekIndex, dayIndex);
				const isSelected = !!(selection && (isSameDay(date, selection[0]) || isSameDay(date, selection[1])));
				const isInRange = isDateInRange(weekIndex, dayIndex);
				const isTop = isVisible && !isDateVisible(weekIndex - 1, dayIndex);
				const isBottom = isVisible && !isDateVisible(weekIndex + 1, dayIndex);
				const isLeft = isVisible && !isDateVisible(weekIndex, dayIndex - 1);
				const isRight = isVisible && !isDateVisible(weekIndex, dayIndex + 1);
				const isRangeTop = isInRange && !isDateInRange(weekIndex - 1, dayIndex);
				const isRangeBottom = isInRange && !isDateInRange(weekIndex + 1, dayIndex);
				const isRangeLeft = isInRange && !isDateInRange(weekIndex, dayIndex - 1);
				const isRangeRight = isInRange && !isDateInRange(weekIndex, dayIndex + 1);
				week.days.push({
					date,
					isVisible,
					isSelected,
					isInRange,
					isSelectionTop: isTop || isRangeTop,
					isSelectionBottom: isBottom || isRangeBottom,
					isSelectionLeft: isLeft || isRangeLeft,
					isSelectionRight: isRight || isRangeRight
				});
			}
			this.weeks.push(week);
		}
	}
};
var YearCalendar = class {
	constructor({ baseDate, selection }) {
		this.quarters = [];
		this.range = [baseDate, baseDate];
		const allCalendarMonths = getCalendarYear(baseDate);
		const isMonthInRange = (quarterIndex, monthIndex) => {
			const quarter = allCalendarMonths[quarterIndex];
			const month = quarter === null || quarter === void 0 ? void 0 : quarter[monthIndex];
			return !!(month && selection && checkMonthIsInRange(month, selection[0], selection[1]));
		};
		const isMonthVisible = (quarterIndex, monthIndex) => {
			const quarter = allCalendarMonths[quarterIndex];
			const month = quarter === null || quarter === void 0 ? void 0 : quarter[monthIndex];
			if (!month) return false;
			return isSameYear(month, baseDate);
		};
		for (let quarterIndex = 0; quarterIndex < allCalendarMonths.length; quarterIndex++) {
			const monthsOfQuarter = allCalendarMonths[quarterIndex];
			const quarter = { months: [] };
			for (let monthIndex = 0; monthIndex < monthsOfQuarter.length; monthIndex++) {
				const month = monthsOfQuarter[monthIndex];
				const isVisible = isMonthVisible(quarterIndex, monthIndex);
				const isSelected = !!(selection && (isSameMonth(month, selection[0]) || isSameMonth(month, selection[1])));
				const isInRange = isMonthInRange(quarterIndex, monthIndex);
				const isTop = isVisible && !isMonthVisible(quarterIndex - 1, monthIndex);
				const isBottom = isVisible && !isMonthVisible(quarterIndex + 1, monthIndex);
				const isLeft = isVisible && !isMonthVisible(quarterIndex, monthIndex - 1);
				const isRight = isVisible && !isMonthVisible(quarterIndex, monthIndex + 1);
				const isRangeTop = isInRange && !isMonthInRange(quarterIndex - 1, monthIndex);
				const isRangeBottom = isInRange && !isMonthInRange(quarterIndex + 1, monthIndex);
				const isRangeLeft = isInRange && !isMonthInRange(quarterIndex, monthIndex - 1);
				const isRangeRight = isInRange && !isMonthInRange(quarterIndex, monthIndex + 1);
				quarter.months.push({
					date: month,
					isVisible,
					isSelected,
					isInRange,
					isSelectionTop: isTop || isRangeTop,
					isSelectionBottom: isBottom || isRangeBottom,
					isSelectionLeft: isLeft || isRangeLeft,
					isSelectionRight: isRight || isRangeRight
				});
			}
			this.quarters.push(quarter);
		}
	}
};
function getCalendarMonthWithSixRows(date, { startOfWeek, padDates }) {
	switch (padDates) {
		case "before": return [...getPrevMonthRows(date, startOfWeek), ...getCurrentMonthRows(date, startOfWeek)].slice(-6);
		case "after": return [...getCurrentMonthRows(date, startOfWeek), ...getNextMonthRows(date, startOfWeek)].slice(0, 6);
	}
}
function checkDateIsInRange(date, dateOne, dateTwo) {
	if (!dateOne || !dateTwo || isSameDay(dateOne, dateTwo)) return false;
	return isAfter(date, dateOne) && isBefore(date, dateTwo) || isAfter(date, dateTwo) && isBefore(date, dateOne) || isSameDay(date, dateOne) || isSameDay(date, dateTwo);
}
function checkMonthIsInRange(date, dateOne, dateTwo) {
	if (!dateOne || !dateTwo || isSameMonth(dateOne, dateTwo)) return false;
	return isAfter(date, dateOne) && isBefore(date, dateTwo) || isAfter(date, dateTwo) && isBefore(date, dateOne) || isSameMonth(date, dateOne) || isSameMonth(date, dateTwo);
}
function getCurrentMonthRows(date, firstDayOfWeek) {
	return getCalendarMonth(date, { firstDayOfWeek });
}
function getPrevMonthRows(date, firstDayOfWeek) {
	const rows = getCalendarMonth(subMonths(date, 1), { firstDayOfWeek });
	const lastDay = rows[rows.length - 1][rows[rows.length - 1].length - 1];
	return !isSameMonth(date, lastDay) ? rows : rows.slice(0, -1);
}
function getNextMonthRows(date, firstDayOfWeek) {
	const rows = getCalendarMonth(addMonths(date, 1), { firstDayOfWeek });
	const firstDay = rows[0][0];
	return !isSameMonth(date, firstDay) ? rows : rows.slice(1);
}
// node_modules/@cloudscape-design/components/date-range-picker/test-classes/styles.css.js
var styles_css_default$5 = {
	"root": "awsui_root_1afkv_i99li_5",
	"dropdown": "awsui_dropdown_1afkv_i99li_6",
	"label": "awsui_label_1afkv_i99li_7",
	"relative-range-radio-group": "awsui_relative-range-radio-group_1afkv_i99li_8",
	"custom-range-duration-input": "awsui_custom-range-duration-input_1afkv_i99li_9",
	"custom-range-unit-select": "awsui_custom-range-unit-select_1afkv_i99li_10",
	"mode-switch": "awsui_mode-switch_1afkv_i99li_11",
	"first-grid": "awsui_first-grid_1afkv_i99li_12",
	"second-grid": "awsui_second-grid_1afkv_i99li_13",
	"calendar-header": "awsui_calendar-header_1afkv_i99li_14",
	"calendar-next-page-btn": "awsui_calendar-next-page-btn_1afkv_i99li_15",
	"calendar-prev-page-btn": "awsui_calendar-prev-page-btn_1afkv_i99li_16",
	"calendar-next-month-btn": "awsui_calendar-next-month-btn_1afkv_i99li_17",
	"calendar-prev-month-btn": "awsui_calendar-prev-month-btn_1afkv_i99li_18",
	"calendar-aria-live": "awsui_calendar-aria-live_1afkv_i99li_19",
	"calendar-date": "awsui_calendar-date_1afkv_i99li_20",
	"calendar-week": "awsui_calendar-week_1afkv_i99li_21",
	"calendar-month": "awsui_calendar-month_1afkv_i99li_22",
	"calendar-quarter": "awsui_calendar-quarter_1afkv_i99li_23",
	"today": "awsui_today_1afkv_i99li_24",
	"this-month": "awsui_this-month_1afkv_i99li_25",
	"day-header": "awsui_day-header_1afkv_i99li_26",
	"start-date": "awsui_start-date_1afkv_i99li_27",
	"end-date": "awsui_end-date_1afkv_i99li_28",
	"start-time-input": "awsui_start-time-input_1afkv_i99li_29",
	"end-time-input": "awsui_end-time-input_1afkv_i99li_30",
	"start-date-input": "awsui_start-date-input_1afkv_i99li_31",
	"end-date-input": "awsui_end-date-input_1afkv_i99li_32",
	"start-month-input": "awsui_start-month-input_1afkv_i99li_33",
	"end-month-input": "awsui_end-month-input_1afkv_i99li_34",
	"disabled-reason-tooltip": "awsui_disabled-reason-tooltip_1afkv_i99li_35",
	"validation-section": "awsui_validation-section_1afkv_i99li_36",
	"validation-error": "awsui_validation-error_1afkv_i99li_37",
	"clear-button": "awsui_clear-button_1afkv_i99li_38",
	"apply-button": "awsui_apply-button_1afkv_i99li_39",
	"cancel-button": "awsui_cancel-button_1afkv_i99li_40"
};
// node_modules/@cloudscape-design/components/date-range-picker/calendar/grids/grid-cell.js
var GridCell = (0, import_react.forwardRef)((props, focusedDateRef) => {
	const { disabledReason, referrerId, ...rest } = props;
	const isDisabledWithReason = !!disabledReason;
	const { targetProps, descriptionEl } = useHiddenDescription(disabledReason);
	const ref = (0, import_react.useRef)(null);
	const [showTooltip, setShowTooltip] = (0, import_react.useState)(false);
	return import_react.createElement("td", {
		ref: useMergeRefs(focusedDateRef, ref),
		...rest,
		...isDisabledWithReason ? targetProps : {},
		onFocus: (event) => {
			if (rest.onFocus) rest.onFocus(event);
			if (isDisabledWithReason) setShowTooltip(true);
		},
		onBlur: (event) => {
			if (rest.onBlur) rest.onBlur(event);
			if (isDisabledWithReason) setShowTooltip(false);
		},
		onMouseEnter: (event) => {
			if (rest.onMouseEnter) rest.onMouseEnter(event);
			if (isDisabledWithReason) setShowTooltip(true);
		},
		onMouseLeave: (event) => {
			if (rest.onMouseLeave) rest.onMouseLeave(event);
			if (isDisabledWithReason) setShowTooltip(false);
		}
	}, props.children, isDisabledWithReason && import_react.createElement(import_react.Fragment, null, descriptionEl, showTooltip && import_react.createElement(InternalTooltip, {
		className: styles_css_default$5["disabled-reason-tooltip"],
		getTrack: () => ref.current,
		content: disabledReason,
		onEscape: () => setShowTooltip(false),
		referrerId
	})));
});
applyDisplayName(GridCell, "GridCell");
// node_modules/@cloudscape-design/components/date-range-picker/calendar/grids/intl.js
function setDayIndex(date, dayIndex) {
	const diff = dayIndex - date.getDay();
	date.setDate(date.getDate() + diff);
}
function renderDayName(locale, dayIndex, mode) {
	const tempDate = /* @__PURE__ */ new Date();
	setDayIndex(tempDate, dayIndex);
	return tempDate.toLocaleDateString(locale, { weekday: mode });
}
function renderMonthAndYear(locale, baseDate) {
	return baseDate.toLocaleDateString(locale, {
		year: "numeric",
		month: "long"
	});
}
var dayLabelCache = /* @__PURE__ */ new Map();
function getDateLabel(locale, date, mode = "full") {
	const cacheKey = locale + date.getTime() + mode;
	const cachedValue = dayLabelCache.get(cacheKey);
	if (cachedValue) return cachedValue;
	const value = date.toLocaleDateString(locale, {
		weekday: mode === "full" ? "long" : void 0,
		month: "long",
		day: "numeric",
		year: "numeric"
	});
	dayLabelCache.set(cacheKey, value);
	return value;
}
function renderDateAnnouncement({ date, isCurrent, locale, granularity = "day", currentLabel }) {
	const formattedDate = granularity === "month" ? renderMonthAndYear(locale, date) : getDateLabel(locale, date, "short");
	if (isCurrent && currentLabel) return `${formattedDate}. ${currentLabel}`;
	return formattedDate;
}
// node_modules/@cloudscape-design/components/date-range-picker/calendar/grids/styles.css.js
var styles_css_default$4 = {
	"grid": "awsui_grid_1mfbn_ud83j_9",
	"grid-cell": "awsui_grid-cell_1mfbn_ud83j_14",
	"day-header": "awsui_day-header_1mfbn_ud83j_21",
	"day": "awsui_day_1mfbn_ud83j_21",
	"month": "awsui_month_1mfbn_ud83j_32",
	"day-inner": "awsui_day-inner_1mfbn_ud83j_80",
	"month-inner": "awsui_month-inner_1mfbn_ud83j_81",
	"in-first-row": "awsui_in-first-row_1mfbn_ud83j_88",
	"in-previous-month": "awsui_in-previous-month_1mfbn_ud83j_88",
	"in-previous-year": "awsui_in-previous-year_1mfbn_ud83j_89",
	"last-day-of-month": "awsui_last-day-of-month_1mfbn_ud83j_93",
	"last-month-of-year": "awsui_last-month-of-year_1mfbn_ud83j_94",
	"in-next-month": "awsui_in-next-month_1mfbn_ud83j_98",
	"in-next-year": "awsui_in-next-year_1mfbn_ud83j_99",
	"in-first-column": "awsui_in-first-column_1mfbn_ud83j_103",
	"in-visible-calendar": "awsui_in-visible-calendar_1mfbn_ud83j_106",
	"in-current-month": "awsui_in-current-month_1mfbn_ud83j_106",
	"in-current-year": "awsui_in-current-year_1mfbn_ud83j_106",
	"enabled": "awsui_enabled_1mfbn_ud83j_110",
	"in-range": "awsui_in-range_1mfbn_ud83j_116",
	"end-date": "awsui_end-date_1mfbn_ud83j_116",
	"start-date": "awsui_start-date_1mfbn_ud83j_116",
	"no-range": "awsui_no-range_1mfbn_ud83j_116",
	"selected": "awsui_selected_1mfbn_ud83j_126",
	"today": "awsui_today_1mfbn_ud83j_131",
	"this-month": "awsui_this-month_1mfbn_ud83j_132",
	"in-range-border-block-start": "awsui_in-range-border-block-start_1mfbn_ud83j_188",
	"in-range-border-inline-end": "awsui_in-range-border-inline-end_1mfbn_ud83j_191",
	"in-range-border-block-end": "awsui_in-range-border-block-end_1mfbn_ud83j_194",
	"in-range-border-inline-start": "awsui_in-range-border-inline-start_1mfbn_ud83j_197"
};
// node_modules/@cloudscape-design/components/date-range-picker/calendar/grids/grid.js
var dayUtils = {
	getItemKey: (rowIndex, rowItemIndex) => `${rowIndex}:${rowItemIndex}`,
	isSameItem: (date1, date2) => isSameDay(date1, date2),
	isSamePage: (date1, date2) => isSameMonth(date1, date2),
	checkIfCurrentDay: (date) => isToday(date),
	checkIfCurrentMonth: () => false,
	checkIfCurrent: (date) => isToday(date),
	getPageName: () => "month"
};
var monthUtils = {
	getItemKey: (rowIndex, rowItemIndex) => `Month ${rowIndex * 3 + rowItemIndex + 1}`,
	isSameItem: (date1, date2) => isSameMonth(date1, date2),
	isSamePage: (date1, date2) => isSameYear(date1, date2),
	checkIfCurrentDay: () => false,
	checkIfCurrentMonth: (date) => isThisMonth(date),
	checkIfCurrent: (date) => isThisMonth(date),
	getPageName: () => "year"
};
/**
* Calendar grid supports two mechanisms of keyboard navigation:
* - Native screen-reader table navigation (semantic table markup);
* - Keyboard arrow-keys navigation (a custom key-down handler).
*
* The implementation largely follows the w3 example (https://www.w3.org/WAI/ARIA/apg/example-index/dialog-modal/datepicker-dialog) and shares the following issues:
* - (table navigation) Chrome+VO - weekday is announced twice when navigating to the calendar's header;
* - (table navigation) Safari+VO - "dimmed" state is announced twice;
* - (table navigation) Firefox/Chrome+NVDA - cannot use table navigation if any cell has a focus;
* - (keyboard navigation) Firefox+NVDA - every day is announced as "not selected";
* - (keyboard navigation) Safari/Chrome+VO - weekdays are not announced;
* - (keyboard navigation) Safari/Chrome+VO - days are not announced as interactive (clickable or selectable);
* - (keyboard navigation) Safari/Chrome+VO - day announcements are not interruptive and can be missed if navigating fast.
*/
function Grid({ padDates, baseDate, selectedStartDate, selectedEndDate, rangeStartDate, rangeEndDate, focusedDate, focusedDateRef, onSelectDate, onGridKeyDownHandler, onFocusedDateChange, isDateEnabled, dateDisabledReason, locale, todayAriaLabel, currentMonthAriaLabel, ariaLabelledby, className, startOfWeek: rawStartOfWeek = 0, granularity = "day", referrerId }) {
	const baseDateTime = baseDate === null || baseDate === void 0 ? void 0 : baseDate.getTime();
	const i18n = useInternalI18n("date-range-picker");
	const isMonthPicker = granularity === "month";
	const startOfWeek = normalizeStartOfWeek(rawStartOfWeek, locale);
	const calendar = (0, import_react.useMemo)(() => {
		const startDate = rangeStartDate !== null && rangeStartDate !== void 0 ? rangeStartDate : rangeEndDate;
		const endDate = rangeEndDate !== null && rangeEndDate !== void 0 ? rangeEndDate : rangeStartDate;
		const selection = startDate && endDate ? [startDate, endDate] : null;
		if (isMonthPicker) {
			const calendarData = new YearCalendar({
				baseDate,
				selection
			});
			return {
				header: [],
				rows: calendarData.quarters,
				range: calendarData.range
			};
		}
		const calendarData = new MonthCalendar({
			padDates,
			startOfWeek,
			baseDate,
			selection
		});
		return {
			header: calendarData.weekdays,
			rows: calendarData.weeks,
			range: calendarData.range
		};
	}, [
		padDates,
		startOfWeek,
		baseDateTime,
		rangeStartDate,
		rangeEndDate
	]);
	const currentAnnouncement = i18n(isMonthPicker ? "i18nStrings.currentMonthAriaLabel" : "i18nStrings.todayAriaLabel", isMonthPicker ? currentMonthAriaLabel : todayAriaLabel);
	return import_react.createElement("table", {
		role: "grid",
		"aria-labelledby": ariaLabelledby,
		className: clsx(styles_css_default$4.grid, className)
	}, !isMonthPicker && import_react.createElement("thead", null, import_react.createElement("tr", null, calendar.header.map((dayIndex) => import_react.createElement("th", {
		key: dayIndex,
		scope: "col",
		className: clsx(styles_css_default$4["grid-cell"], styles_css_default$4["day-header"], styles_css_default$5["day-header"])
	}, import_react.createElement("span", { "aria-hidden": "true" }, renderDayName(locale, dayIndex, "short")), import_react.createElement(ScreenreaderOnly, null, renderDayName(locale, dayIndex, "long")))))), import_react.createElement("tbody", { onKeyDown: onGridKeyDownHandler }, calendar.rows.map((row, rowIndex) => {
		const rowItems = isMonthPicker ? row.months : row.days;
		const weekTestIndex = !isMonthPicker ? row.testIndex : void 0;
		return import_react.createElement("tr", {
			key: rowIndex,
			className: clsx({
				[styles_css_default$5["calendar-quarter"]]: isMonthPicker,
				[styles_css_default$5["calendar-week"]]: !isMonthPicker
			}),
			...!isMonthPicker && weekTestIndex ? { ["data-awsui-weekindex"]: weekTestIndex } : {}
		}, rowItems.map(({ date, isVisible, isInRange, isSelectionTop, isSelectionBottom, isSelectionLeft, isSelectionRight }, rowItemIndex) => {
			const { getItemKey, isSameItem, isSamePage, checkIfCurrent, checkIfCurrentDay, checkIfCurrentMonth, getPageName } = isMonthPicker ? monthUtils : dayUtils;
			const itemKey = getItemKey(rowIndex, rowItemIndex);
			const pageName = getPageName();
			const isCurrentDay = checkIfCurrentDay(date);
			const isCurrentMonth = checkIfCurrentMonth(date);
			const isCurrent = checkIfCurrent(date);
			const isStartDate = !!selectedStartDate && isSameItem(date, selectedStartDate);
			const isEndDate = !!selectedEndDate && isSameItem(date, selectedEndDate);
			const isSelected = isStartDate || isEndDate;
			const isFocused = !!focusedDate && isSameItem(date, focusedDate) && isSamePage(date, baseDate);
			const onlyOneSelected = !!rangeStartDate && !!rangeEndDate ? isSameItem(rangeStartDate, rangeEndDate) : !selectedStartDate || !selectedEndDate;
			const isEnabled = (!isDateEnabled || isDateEnabled(date)) && isSamePage(date, baseDate);
			const disabledReason = dateDisabledReason(date);
			const isDisabledWithReason = !isEnabled && !!disabledReason;
			const isFocusable = isFocused && (isEnabled || isDisabledWithReason);
			const baseClasses = {
				[styles_css_default$5["calendar-date"]]: !isMonthPicker && isSameMonth(date, baseDate),
				[styles_css_default$5["calendar-month"]]: isMonthPicker && isSameYear(date, baseDate),
				[styles_css_default$4.day]: !isMonthPicker,
				[styles_css_default$4.month]: isMonthPicker,
				[styles_css_default$4["grid-cell"]]: true,
				[styles_css_default$4["in-first-row"]]: rowIndex === 0,
				[styles_css_default$4["in-first-column"]]: rowItemIndex === 0
			};
			if (!isVisible) return import_react.createElement("td", {
				key: itemKey,
				ref: isFocused ? focusedDateRef : void 0,
				className: clsx(baseClasses, {
					[styles_css_default$4[`last-day-of-month`]]: !isMonthPicker && isLastDayOfMonth(date),
					[styles_css_default$4[`last-month-of-year`]]: isMonthPicker && date.getMonth() === 11
				})
			});
			const handlers = {};
			if (isEnabled) {
				handlers.onClick = () => onSelectDate(date);
				handlers.onFocus = () => onFocusedDateChange(date);
			}
			let announcement = renderDateAnnouncement({
				date,
				isCurrent,
				locale,
				granularity
			});
			if (currentAnnouncement) {
				if (isMonthPicker && isThisMonth(date)) announcement += `. ${currentAnnouncement}`;
				else if (!isMonthPicker && isToday(date)) announcement += `. ${currentAnnouncement}`;
			}
			let tabIndex = void 0;
			if (isEnabled || isDisabledWithReason) tabIndex = isFocusable ? 0 : -1;
			return import_react.createElement(GridCell, {
				ref: isFocused ? focusedDateRef : void 0,
				key: itemKey,
				className: clsx(baseClasses, {
					[styles_css_default$4["in-visible-calendar"]]: true,
					[styles_css_default$4[`in-current-${pageName}`]]: isSamePage(date, baseDate),
					[styles_css_default$4.enabled]: isEnabled,
					[styles_css_default$4.selected]: isSelected,
					[styles_css_default$4["start-date"]]: isStartDate,
					[styles_css_default$4["end-date"]]: isEndDate,
					[styles_css_default$5["start-date"]]: isStartDate,
					[styles_css_default$5["end-date"]]: isEndDate,
					[styles_css_default$4["no-range"]]: isSelected && onlyOneSelected,
					[styles_css_default$4["in-range"]]: isInRange,
					[styles_css_default$4["in-range-border-block-start"]]: isSelectionTop,
					[styles_css_default$4["in-range-border-block-end"]]: isSelectionBottom,
					[styles_css_default$4["in-range-border-inline-start"]]: isSelectionLeft,
					[styles_css_default$4["in-range-border-inline-end"]]: isSelectionRight,
					[styles_css_default$4.today]: isCurrentDay,
					[styles_css_default$5.today]: isCurrentDay,
					[styles_css_default$4["this-month"]]: isCurrentMonth,
					[styles_css_default$5["this-month"]]: isCurrentMonth
				}),
				"aria-selected": isEnabled ? isSelected || isInRange : void 0,
				"aria-current": isCurrent ? "date" : void 0,
				"data-date": formatDate(date, granularity),
				"aria-disabled": !isEnabled,
				tabIndex,
				disabledReason: isDisabledWithReason ? disabledReason : void 0,
				referrerId,
				...handlers
			}, import_react.createElement("span", {
				className: styles_css_default$4[`${granularity}-inner`],
				"aria-hidden": "true"
			}, isMonthPicker ? date.toLocaleString(locale, { month: "short" }) : date.getDate()), import_react.createElement(ScreenreaderOnly, null, announcement));
		}));
	})));
}
// node_modules/@cloudscape-design/components/date-range-picker/calendar/grids/index.js
function isVisible(date, baseDate, isSingleGrid, granularity) {
	const isSame = granularity === "day" ? isSameMonth : isSameYear;
	const add = granularity === "day" ? addMonths : addYears;
	if (isSingleGrid) return isSame(date, baseDate);
	const next = add(baseDate, 1);
	return isSame(date, baseDate) || isSame(date, next);
}
var Grids = ({ baseDate, selectedStartDate, selectedEndDate, focusedDate, onFocusedDateChange, isDateEnabled, dateDisabledReason, isSingleGrid, onSelectDate, onPageChange, locale, todayAriaLabel, currentMonthAriaLabel, headingIdPrefix, startOfWeek = 0, granularity = "day", referrerId }) => {
	const containerRef = (0, import_react.useRef)(null);
	const [gridHasFocus, setGridHasFocus] = (0, import_react.useState)(false);
	const isMonthPicker = granularity === "month";
	const focusedDateRef = (0, import_react.useRef)(null);
	const addPages = !isMonthPicker ? addMonths : addYears;
	const getBase = !isMonthPicker ? getBaseDay : getBaseMonth;
	const moveDown = isMonthPicker ? moveMonthDown : moveNextWeek;
	const moveLeft = isMonthPicker ? movePrevMonth : movePrevDay;
	const moveRight = isMonthPicker ? moveNextMonth : moveNextDay;
	const moveUp = isMonthPicker ? moveMonthUp : movePrevWeek;
	const dateCache = useDateCache();
	baseDate = dateCache(baseDate);
	focusedDate = focusedDate ? dateCache(focusedDate) : null;
	const isDateFocusable = (0, import_react.useCallback)((date) => {
		return isDateEnabled(date) || !isDateEnabled(date) && !!dateDisabledReason(date);
	}, [isDateEnabled, dateDisabledReason]);
	(0, import_react.useEffect)(() => {
		if (focusedDate && !isVisible(focusedDate, baseDate, isSingleGrid, granularity)) {
			const direction = isAfter(focusedDate, baseDate) ? 0 : -1;
			const newPage = !isSingleGrid && direction === -1 ? addPages(baseDate, -1) : baseDate;
			const nearestBaseDate = getBase(newPage, isDateFocusable);
			onFocusedDateChange(findDateToFocus(focusedDate, nearestBaseDate, isDateFocusable, isSingleGrid));
		}
	}, [
		baseDate,
		focusedDate,
		isSingleGrid,
		granularity,
		addPages,
		isDateFocusable,
		onFocusedDateChange,
		getBase
	]);
	const onGridKeyDownHandler = (event) => {
		let updatedFocusDate = null;
		const keys = [
			KeyCode.up,
			KeyCode.down,
			KeyCode.left,
			KeyCode.right,
			KeyCode.space,
			KeyCode.enter
		];
		if (focusedDate === null || keys.indexOf(event.keyCode) === -1) return;
		event.preventDefault();
		handleKey(event, {
			onActivate: () => {
				if (!focusedDate || !isDateEnabled(focusedDate)) return;
				onSelectDate(focusedDate);
			},
			onBlockEnd: () => focusedDate && (updatedFocusDate = moveDown(focusedDate, isDateFocusable)),
			onBlockStart: () => focusedDate && (updatedFocusDate = moveUp(focusedDate, isDateFocusable)),
			onInlineStart: () => focusedDate && (updatedFocusDate = moveLeft(focusedDate, isDateFocusable)),
			onInlineEnd: () => focusedDate && (updatedFocusDate = moveRight(focusedDate, isDateFocusable))
		});
		if (!updatedFocusDate) return;
		if (!isVisible(updatedFocusDate, baseDate, isSingleGrid, granularity)) onPageChange(!isSingleGrid && isAfter(updatedFocusDate, baseDate) ? addPages(updatedFocusDate, -1) : updatedFocusDate);
		onFocusedDateChange(updatedFocusDate);
	};
	(0, import_react.useEffect)(() => {
		if (focusedDate !== null && gridHasFocus) {
			if (focusedDateRef.current && focusedDateRef.current !== document.activeElement) focusedDateRef.current.focus();
		}
	}, [focusedDate, gridHasFocus]);
	const onGridBlur = (event) => {
		var _a;
		const newFocusTarget = event.relatedTarget || document.activeElement;
		const newFocusTargetIsInGrid = (_a = containerRef.current) === null || _a === void 0 ? void 0 : _a.contains(newFocusTarget);
		if (newFocusTarget && !newFocusTargetIsInGrid && gridHasFocus) setGridHasFocus(false);
	};
	const onGridFocus = () => {
		if (!gridHasFocus) setGridHasFocus(true);
	};
	const isRangeVisible = selectedStartDate && selectedEndDate || gridHasFocus;
	const rangeEnds = [selectedStartDate !== null && selectedStartDate !== void 0 ? selectedStartDate : focusedDate, selectedEndDate !== null && selectedEndDate !== void 0 ? selectedEndDate : focusedDate].filter(hasValue);
	const rangeStartDate = min(rangeEnds);
	const rangeEndDate = max(rangeEnds);
	const pageUnit = isMonthPicker ? "year" : "month";
	const sharedGridProps = {
		selectedEndDate,
		selectedStartDate,
		focusedDate,
		focusedDateRef,
		rangeStartDate: isRangeVisible ? rangeStartDate : null,
		rangeEndDate: isRangeVisible ? rangeEndDate : null,
		isDateEnabled,
		dateDisabledReason,
		onSelectDate,
		onGridKeyDownHandler,
		onFocusedDateChange,
		locale,
		granularity,
		currentMonthAriaLabel,
		startOfWeek,
		todayAriaLabel
	};
	return import_react.createElement("div", {
		ref: containerRef,
		onFocus: onGridFocus,
		onBlur: onGridBlur
	}, import_react.createElement(InternalSpaceBetween, {
		size: "xs",
		direction: "horizontal"
	}, import_react.createElement(Grid, {
		...sharedGridProps,
		padDates: isSingleGrid ? "after" : "before",
		className: styles_css_default$5["first-grid"],
		baseDate,
		ariaLabelledby: `${headingIdPrefix}-prev${pageUnit}`,
		referrerId
	}), !isSingleGrid && import_react.createElement(Grid, {
		...sharedGridProps,
		padDates: "after",
		className: styles_css_default$5["second-grid"],
		baseDate: addPages(baseDate, 1),
		ariaLabelledby: `${headingIdPrefix}-current${pageUnit}`,
		referrerId
	})));
};
// node_modules/@cloudscape-design/components/date-range-picker/calendar/header/header-button.js
function PrevPageButton({ ariaLabel, onChangePage }) {
	return import_react.createElement(InternalButton, {
		iconName: "angle-left",
		ariaLabel,
		variant: "icon",
		onClick: () => onChangePage(-1),
		formAction: "none",
		className: clsx(styles_css_default$5[`calendar-prev-page-btn`], styles_css_default$5[`calendar-prev-month-btn`])
	});
}
function NextPageButton({ ariaLabel, onChangePage }) {
	return import_react.createElement(InternalButton, {
		iconName: "angle-right",
		ariaLabel,
		variant: "icon",
		onClick: () => onChangePage(1),
		formAction: "none",
		className: clsx(styles_css_default$5[`calendar-next-page-btn`], styles_css_default$5[`calendar-next-month-btn`])
	});
}
// node_modules/@cloudscape-design/components/date-range-picker/styles.css.js
var styles_css_default$3 = {
	"calendar": "awsui_calendar_mgja0_1cqrh_13",
	"awsui-motion-fade-in-0": "awsui_awsui-motion-fade-in-0_mgja0_1cqrh_1",
	"root": "awsui_root_mgja0_1cqrh_36",
	"wide": "awsui_wide_mgja0_1cqrh_67",
	"focus-lock": "awsui_focus-lock_mgja0_1cqrh_74",
	"trigger-flexbox": "awsui_trigger-flexbox_mgja0_1cqrh_78",
	"calendar-container": "awsui_calendar-container_mgja0_1cqrh_82",
	"one-grid": "awsui_one-grid_mgja0_1cqrh_85",
	"calendar-header": "awsui_calendar-header_mgja0_1cqrh_89",
	"calendar-header-pages-wrapper": "awsui_calendar-header-pages-wrapper_mgja0_1cqrh_95",
	"calendar-header-page": "awsui_calendar-header-page_mgja0_1cqrh_95",
	"date-and-time-container": "awsui_date-and-time-container_mgja0_1cqrh_115",
	"date-and-time-wrapper": "awsui_date-and-time-wrapper_mgja0_1cqrh_121",
	"footer": "awsui_footer_mgja0_1cqrh_128",
	"has-clear-button": "awsui_has-clear-button_mgja0_1cqrh_137",
	"footer-button-wrapper": "awsui_footer-button-wrapper_mgja0_1cqrh_146",
	"icon-wrapper": "awsui_icon-wrapper_mgja0_1cqrh_153",
	"label": "awsui_label_mgja0_1cqrh_158",
	"label-enabled": "awsui_label-enabled_mgja0_1cqrh_162",
	"label-text": "awsui_label-text_mgja0_1cqrh_166",
	"label-token-nowrap": "awsui_label-token-nowrap_mgja0_1cqrh_172",
	"dropdown": "awsui_dropdown_mgja0_1cqrh_176",
	"dropdown-content": "awsui_dropdown-content_mgja0_1cqrh_198"
};
// node_modules/@cloudscape-design/components/date-range-picker/calendar/header/index.js
function CalendarHeader({ baseDate, locale, onChangePage, previousPageLabel, nextPageLabel, isSingleGrid, headingIdPrefix, granularity = "day" }) {
	const i18n = useInternalI18n("date-range-picker");
	const isMonthPicker = granularity === "month";
	const renderLabel = isMonthPicker ? renderYear : renderMonthAndYear$1;
	const firstPageHeaderLabel = renderLabel(locale, baseDate);
	const secondPageHeaderLabel = renderLabel(locale, add(baseDate, granularity === "month" ? { years: 1 } : { months: 1 }));
	const pageUnit = isMonthPicker ? "year" : "month";
	return import_react.createElement(import_react.Fragment, null, import_react.createElement("div", { className: clsx(styles_css_default$5["calendar-header"], styles_css_default$3["calendar-header"]) }, import_react.createElement(PrevPageButton, {
		ariaLabel: i18n(isMonthPicker ? "i18nStrings.previousYearAriaLabel" : "i18nStrings.previousMonthAriaLabel", previousPageLabel),
		onChangePage
	}), import_react.createElement("h2", { className: styles_css_default$3["calendar-header-pages-wrapper"] }, import_react.createElement("span", {
		className: styles_css_default$3["calendar-header-page"],
		id: `${headingIdPrefix}-prev${pageUnit}`
	}, firstPageHeaderLabel), !isSingleGrid && import_react.createElement("span", {
		className: styles_css_default$3["calendar-header-page"],
		id: `${headingIdPrefix}-current${pageUnit}`
	}, secondPageHeaderLabel)), import_react.createElement(NextPageButton, {
		ariaLabel: i18n(isMonthPicker ? "i18nStrings.nextYearAriaLabel" : "i18nStrings.nextMonthAriaLabel", nextPageLabel),
		onChangePage
	})), import_react.createElement(internal_default, { hidden: true }, isSingleGrid ? secondPageHeaderLabel : `${firstPageHeaderLabel}, ${secondPageHeaderLabel}`));
}
// node_modules/@cloudscape-design/components/internal/components/masked-input/keyboard-handler.js
/**
* Handles character removal
*
* @param initialValue Current value of input
* @param format MaskFormat object
* @param selectionStart Starting index value of selection cursor
* @param selectionEnd Ending Index value of selection cursor
*/
var backspaceHandler = (initialValue, format, selectionStart, selectionEnd) => {
	if (selectionStart !== selectionEnd) {
		if (!(selectionEnd === initialValue.length)) return format.replaceDigitsWithZeroes(initialValue, selectionStart, selectionEnd);
		return {
			value: initialValue.slice(0, selectionStart),
			position: selectionStart
		};
	}
	const isSeparator = format.isSegmentStart(selectionStart);
	if (!(selectionStart === initialValue.length)) {
		if (isSeparator) return format.deleteSeparator(initialValue, selectionStart);
		else return format.deleteDigit(initialValue, selectionStart);
	}
	if (isSeparator) return {
		value: initialValue.slice(0, selectionStart - 2),
		position: selectionStart - 2
	};
	return {
		value: initialValue.slice(0, selectionStart - 1),
		position: selectionStart - 1
	};
};
/**
* Handle key down events
*
* @param initialValue Current value of input
* @param key Key that was pressed
* @param format MaskFormat object
* @param selectionStart Starting index value of selection cursor
* @param selectionEnd Ending Index value of selection cursor
*/
var keyHandler = (initialValue, key, format, selectionStart, selectionEnd) => {
	let value = initialValue;
	const position = selectionStart;
	if (selectionStart === value.length && value.length === format.getMaxLength()) return {
		value,
		position
	};
	if (selectionStart !== value.length && selectionEnd === value.length) {
		const sliceEnd = format.isCursorAtSeparator(selectionStart) ? selectionStart + 1 : selectionStart;
		value = initialValue.slice(0, sliceEnd);
	}
	if (format.isCursorAtSeparator(position)) return {
		value,
		position: position + 1
	};
	return format.processKey(value, key, position);
};
var enterHandler = (value, format) => {
	if (!value) return {
		value: "",
		position: 0
	};
	const autoCompletedValue = format.autoComplete(value);
	return {
		value: autoCompletedValue,
		position: autoCompletedValue.length
	};
};
// node_modules/@cloudscape-design/components/internal/components/masked-input/utils/keys.js
var isSpecialCommand = (keyCode) => {
	return keyCode > 7 && keyCode < 47 && keyCode !== KeyCode.space;
};
var isClipboardCommand = (ctrlKey, metaKey) => ctrlKey || metaKey;
var isCommand = (keyCode, ctrlKey, metaKey) => isSpecialCommand(keyCode) || isClipboardCommand(ctrlKey, metaKey);
var isDigit = (char) => !isNaN(parseInt(char, 10));
// node_modules/@cloudscape-design/components/internal/components/masked-input/use-mask.js
var onAutoComplete = (value, onChange, maskFormat) => {
	if (!value) return;
	const autoCompletedValue = maskFormat.autoComplete(value);
	if (autoCompletedValue !== value) onChange(autoCompletedValue);
};
var preventDefault = (event, result) => result && event.preventDefault();
var useMask = ({ value = "", onBlur, onChange, onKeyDown, format, inputRef, autofix = false, disableAutocompleteOnBlur = false, setPosition, showUnmaskedValue = false }) => {
	if (!format.isValid(value) && !showUnmaskedValue) warnOnce("useMask", `Invalid string "${value}" provided`);
	const onMaskChange = (updatedValue) => {
		const autofixedUpdatedValue = autofix ? format.correctMinMaxValues(updatedValue) : updatedValue;
		if (autofixedUpdatedValue === value || !format.isValid(autofixedUpdatedValue)) return;
		onChange(autofixedUpdatedValue);
	};
	const initialValue = autofix ? format.correctMinMaxValues(value) : value;
	const maskedValue = format.getValidValue(initialValue);
	return {
		value: maskedValue,
		onKeyDown: (event) => {
			var _a, _b;
			const selectionStart = ((_a = inputRef.current) === null || _a === void 0 ? void 0 : _a.selectionStart) || 0;
			const selectionEnd = ((_b = inputRef.current) === null || _b === void 0 ? void 0 : _b.selectionEnd) || 0;
			let result;
			const { keyCode, key, ctrlKey, metaKey } = event.detail;
			if (isDigit(key) || format.isSeparator(key)) {
				result = keyHandler(maskedValue, key, format, selectionStart, selectionEnd);
				preventDefault(event, result);
			} else if (keyCode === KeyCode.backspace) {
				result = backspaceHandler(maskedValue, format, selectionStart, selectionEnd);
				preventDefault(event, result);
			} else if (keyCode === KeyCode.enter) result = enterHandler(maskedValue, format);
			else if (!isCommand(keyCode, ctrlKey, metaKey)) event.preventDefault();
			if (result) {
				const { value, position } = result;
				onMaskChange(value);
				setPosition(position);
			}
			onKeyDown === null || onKeyDown === void 0 || onKeyDown(event);
		},
		onChange: ({ detail }) => onMaskChange(detail.value),
		onBlur: () => {
			if (!disableAutocompleteOnBlur) onAutoComplete(maskedValue, onChange, format);
			onBlur === null || onBlur === void 0 || onBlur();
		},
		onPaste: (event) => {
			var _a, _b;
			if (event.clipboardData) {
				const text = event.clipboardData.getData("text");
				const selectionStart = ((_a = inputRef.current) === null || _a === void 0 ? void 0 : _a.selectionStart) || 0;
				const selectionEnd = ((_b = inputRef.current) === null || _b === void 0 ? void 0 : _b.selectionEnd) || 0;
				const formattedText = format.formatPastedText(text, maskedValue, selectionStart, selectionEnd);
				onMaskChange(formattedText);
			}
		}
	};
};
// node_modules/@cloudscape-design/components/internal/components/masked-input/utils/strings.js
var insertAt = (text, toInsert, start, end = start) => text.slice(0, start) + toInsert + text.slice(end);
// node_modules/@cloudscape-design/components/internal/components/masked-input/utils/mask-format.js
var MaskFormat = class {
	constructor({ separator, inputSeparators = [], segments }) {
		this.positionFormats = /* @__PURE__ */ new Map();
		this.segments = [];
		this.separator = separator;
		this.inputSeparators = [...inputSeparators, separator];
		this.enrichSegmentDefinitions(segments);
	}
	tryAppendSeparator(value) {
		const withSeparator = `${value}${this.separator}`;
		return this.isValid(withSeparator) ? withSeparator : value;
	}
	isSeparator(key) {
		return this.inputSeparators.indexOf(key) !== -1;
	}
	isValid(value) {
		const inputSegments = value.split(this.separator);
		if (inputSegments.length > this.segments.length) return false;
		return inputSegments.every((segmentValue, i) => {
			const segment = this.segments[i];
			if (segmentValue === "") {
				if (i === inputSegments.length - 1) return true;
				else return false;
			}
			if (!segmentValue.match(/^\d+$/)) return false;
			if (segmentValue.length < segment.length && i !== inputSegments.length - 1) return false;
			const intValue = parseInt(segmentValue, 10);
			if (segmentValue.length > segment.length) return false;
			if (intValue < segment.min || intValue > segment.max(value)) {
				if (i === inputSegments.length - 1 && segmentValue.length < segment.length) return true;
				return false;
			}
			return true;
		});
	}
	getValidValue(value) {
		let validValue = value;
		do {
			if (this.isValid(validValue)) return this.tryAppendSeparator(validValue);
			validValue = validValue.substring(0, validValue.length - 1);
		} while (validValue.length > 0);
		return "";
	}
	autoComplete(value) {
		const [lastSegmentValue, ...completeSegmentValues] = value.split(this.separator).reverse();
		const lastSegment = this.segments[completeSegmentValues.length];
		const paddedLastSegmentValue = this.padWithDefaultValue(lastSegmentValue, lastSegment);
		const partial = [...completeSegmentValues.reverse(), paddedLastSegmentValue];
		while (partial.length < this.segments.length) {
			const nextSegment = this.segments[partial.length];
			const segmentValue = this.padWithDefaultValue("", nextSegment);
			partial.push(segmentValue);
		}
		value = partial.join(this.separator);
		value = this.correctMinMaxValues(value);
		return value;
	}
	getSegmentValueWithAddition(position, value, enteredDigit) {
		const segment = this.positionFormats.get(position);
		const segmentValue = value.substr(segment.start, segment.length);
		const segmentPosition = position - segment.start;
		const newValue = insertAt(segmentValue, enteredDigit, segmentPosition, segmentPosition + 1);
		return parseInt(newValue, 10);
	}
	replaceDigitsWithZeroes(value, cursorStart, cursorEnd) {
		const position = this.isCursorAtSeparator(cursorStart) ? cursorStart + 1 : cursorStart;
		if (this.isCursorAtSeparator(cursorStart)) cursorStart++;
		if (!this.isSegmentStart(cursorStart)) {
			const segment = this.positionFormats.get(cursorStart);
			value = insertAt(value, padLeftZeros("", segment.end - cursorStart), cursorStart, segment.end);
			cursorStart = segment.end + 1;
		}
		let currentSegment;
		while (cursorStart < cursorEnd && (currentSegment = this.positionFormats.get(cursorStart + 1))) {
			const insertionEnd = Math.min(cursorEnd, currentSegment.end);
			value = insertAt(value, padLeftZeros("", insertionEnd - currentSegment.start), currentSegment.start, insertionEnd);
			cursorStart = insertionEnd + 1;
		}
		value = this.correctMinMaxValues(value);
		return {
			value,
			position
		};
	}
	handleSeparatorInput(value, position) {
		if (position === value.length && !this.isSegmentStart(position)) {
			const segment = this.positionFormats.get(position);
			let segmentValue = value.substr(segment.start, segment.length);
			segmentValue = this.padWithDefaultValue(segmentValue, segment);
			value = insertAt(value, segmentValue, segment.start, segment.end);
			value = this.correctMinMaxValues(value);
			return {
				value,
				position: value.length
			};
		}
	}
	isCursorAtSeparator(position) {
		return 0 < position && position < this.getMaxLength() && this.positionFormats.get(position) === void 0;
	}
	isSegmentStart(position) {
		return position === 0 || this.isCursorAtSeparator(position - 1);
	}
	getSegmentMaxValue(value, position) {
		return this.positionFormats.get(position).max(value);
	}
	getSegmentMinValue(value, position) {
		return this.positionFormats.get(position).min;
	}
	getMaxLength() {
		const last = this.segments[this.segments.length - 1];
		return last.start + last.length;
	}
	deleteSeparator(value, position) {
		value = insertAt(value, "0", position - 2, position - 1);
		return {
			value: this.correctMinMaxValues(value),
			position: position - 2
		};
	}
	deleteDigit(value, position) {
		value = insertAt(value, "0", position - 1, position);
		const length = value.length;
		if (value.slice(length - 2) === "0:") value = value.slice(0, length - 2);
		return {
			value: this.correctMinMaxValues(value),
			position: position - 1
		};
	}
	correctMinMaxValues(value) {
		let segment = this.positionFormats.get(0);
		while (segment && value.length >= segment.end) {
			const segmentValue = parseInt(value.substr(segment.start, segment.length), 10);
			const segmentMax = segment.max(value);
			if (segmentValue < segment.min) {
				let toInsert = segment.min.toFixed();
				toInsert = padLeftZeros(toInsert, segment.length);
				value = insertAt(value, toInsert, segment.start, segment.end);
			}
			if (segmentValue > segmentMax) value = insertAt(value, segmentMax.toFixed(), segment.start, segment.end);
			segment = this.positionFormats.get(segment.end + 1);
		}
		return value.substr(0, this.segments[this.segments.length - 1].end);
	}
	formatPastedText(text, value, cursorStart, cursorEnd) {
		const keyArr = text.trim().split("");
		let position = cursorStart;
		let formattedValue = value;
		if (cursorEnd > cursorStart && cursorEnd === value.length) formattedValue = value.slice(0, cursorStart);
		for (const key of keyArr) {
			if (position >= this.getMaxLength()) break;
			const result = this.processKey(formattedValue, key, position);
			formattedValue = result.value;
			position = result.position;
		}
		return this.tryAppendSeparator(formattedValue);
	}
	processKey(initialValue, key, initialPosition) {
		let value = initialValue;
		let position = initialPosition;
		if (this.isSeparator(key)) {
			const result = this.handleSeparatorInput(value, position);
			if (result) {
				value = result.value;
				position = result.position;
			}
		} else {
			const isCursorAtEnd = position === value.length;
			const segmentValue = this.getSegmentValueWithAddition(position, value, key);
			const segmentMaxValue = this.getSegmentMaxValue(value, position);
			const segmentMinValue = this.getSegmentMinValue(value, position);
			const firstDigitGreater = parseInt(key, 10) > parseInt(segmentMaxValue.toFixed()[0], 10);
			const isValidPosition = isCursorAtEnd || segmentValue.toFixed().length === 1;
			if (this.isSegmentStart(position) && isValidPosition && firstDigitGreater) {
				value = insertAt(value, `0${key}`, position, position + 2);
				position += 2;
			} else if (segmentValue > segmentMaxValue && this.isSegmentStart(position)) {
				value = insertAt(value, segmentMaxValue.toFixed(), position, position + segmentMaxValue.toFixed().length);
				position += segmentMaxValue.toFixed().length;
			} else if (segmentValue > segmentMaxValue) {
				value = insertAt(value, segmentMaxValue.toFixed(), position - 1, position + 1);
				position += 1;
			} else if (segmentValue < segmentMinValue && !this.isSegmentStart(position)) {
				value = insertAt(value, segmentMinValue.toFixed(), position, position + 1);
				position += 1;
			} else {
				value = insertAt(value, key, position, position + 1);
				position += 1;
			}
		}
		value = this.tryAppendSeparator(value);
		if (this.isCursorAtSeparator(position)) position++;
		return {
			value,
			position
		};
	}
	padWithDefaultValue(segmentValue, segment) {
		let defaultValue = (segment.default || segment.min).toFixed();
		defaultValue = padLeftZeros(defaultValue, segment.length);
		return insertAt(defaultValue, segmentValue, segment.length - segmentValue.length, segment.length);
	}
	enrichSegmentDefinitions(segments) {
		this.positionFormats = /* @__PURE__ */ new Map();
		this.segments = [];
		let position = 0;
		for (const segment of segments) {
			const max = segment.max;
			const fullSegment = {
				...segment,
				max: typeof max === "number" ? () => max : max,
				start: position,
				end: position + segment.length
			};
			this.segments.push(fullSegment);
			for (let j = 0; j < fullSegment.length; j++) this.positionFormats.set(position++, fullSegment);
			position++;
		}
	}
};
// node_modules/@cloudscape-design/components/internal/components/masked-input/index.js
var MaskedInput = import_react.forwardRef(({ value, onBlur, onChange, onKeyDown, mask, autofix = false, disableAutocompleteOnBlur = false, showUnmaskedValue = false, nativeInputAttributes, ...rest }, ref) => {
	const baseProps = getBaseProps(rest);
	const formFieldContext = useFormFieldContext(rest);
	const inputRef = import_react.useRef(null);
	const [cursorPosition, setCursorPosition] = (0, import_react.useState)(null);
	(0, import_react.useLayoutEffect)(() => {
		var _a;
		if (cursorPosition !== null) (_a = inputRef.current) === null || _a === void 0 || _a.setSelectionRange(cursorPosition, cursorPosition);
	}, [cursorPosition, inputRef]);
	const { onPaste, ...maskProps } = useMask({
		format: new MaskFormat(mask),
		value,
		inputRef,
		autofix,
		disableAutocompleteOnBlur,
		onChange: (value) => !rest.readOnly && fireNonCancelableEvent(onChange, { value }),
		onKeyDown: (event) => !rest.readOnly && onKeyDown && fireCancelableEvent(onKeyDown, event.detail, event),
		onBlur: () => fireNonCancelableEvent(onBlur),
		setPosition: setCursorPosition,
		showUnmaskedValue
	});
	const inputProps = {
		...rest,
		...baseProps,
		...formFieldContext,
		...maskProps,
		value: showUnmaskedValue ? value : maskProps.value
	};
	const mergedRef = useMergeRefs(ref, inputRef);
	return import_react.createElement(internal_default$1, {
		...inputProps,
		ref: mergedRef,
		nativeInputAttributes: processAttributes({ onPaste }, nativeInputAttributes, "MaskedInput")
	});
});
// node_modules/@cloudscape-design/components/date-input/utils.js
var yearMask = {
	min: 0,
	max: 9999,
	default: 2e3,
	length: 4
};
var monthMask = {
	min: 1,
	max: 12,
	length: 2
};
var dayMask = {
	min: 1,
	max: getMaxDaysForDate,
	length: 2
};
function getMaxDaysForDate(value) {
	return getDaysInMonth(parseDate(displayToIso(value).substring(0, 7)));
}
var generateMaskArgs = ({ granularity = "day", isIso = false } = {}) => {
	return {
		separator: isIso ? "-" : "/",
		inputSeparators: isIso ? [
			"/",
			".",
			" "
		] : [
			"-",
			".",
			" "
		],
		segments: granularity === "month" ? [yearMask, monthMask] : [
			yearMask,
			monthMask,
			dayMask
		]
	};
};
/**
* Normalizes a partial ISO date string by trimming incomplete segments.
*
* @param dateString - The date string to normalize (e.g., "2012-", "2012-0", "2012-01-3").
* @param granularity - The level of detail required ('month' or 'day').
* @returns a properly formatted date string or empty string, if invalid.
*/
function normalizeIsoDateString(dateString, granularity) {
	if (!dateString) return "";
	const match = dateString.match(/^(\d{4})(?:-(\d{1,2})?)?(?:-(\d{1,2})?)?$/);
	if (!match) return "";
	const [, year, month, day] = match;
	if (granularity === "day" && (month === null || month === void 0 ? void 0 : month.length) === 2 && (day === null || day === void 0 ? void 0 : day.length) === 2) return `${year}-${month}-${day}`;
	if ((month === null || month === void 0 ? void 0 : month.length) === 2) return `${year}-${month}`;
	return year;
}
// node_modules/@cloudscape-design/components/date-input/styles.css.js
var styles_css_default$2 = { "root": "awsui_root_yodkx_im8v7_5" };
// node_modules/@cloudscape-design/components/date-input/internal.js
var InternalDateInput = import_react.forwardRef(({ value, onChange, onBlur, onFocus, granularity = "day", locale, format = "slashed", inputFormat = "slashed", __internalRootRef, __injectAnalyticsComponentMetadata = false, ...props }, ref) => {
	const [isFocused, setIsFocused] = (0, import_react.useState)(false);
	const inputRef = (0, import_react.useRef)(null);
	const isIso = format === "iso" || format === "long-localized" && inputFormat === "iso";
	useForwardFocus(ref, inputRef);
	const onInputFocus = (event) => {
		setIsFocused(true);
		onFocus === null || onFocus === void 0 || onFocus(event);
	};
	const onInputBlur = (event) => {
		setIsFocused(false);
		onBlur === null || onBlur === void 0 || onBlur(event);
	};
	const onInputChange = (event) => {
		if (!(format === "long-localized" && !(isFocused || props.readOnly))) fireNonCancelableEvent(onChange, { value: displayToIso(event.detail.value) });
	};
	const usesLongLocalizedValue = format === "long-localized" && !(isFocused && !props.readOnly);
	const displayedValue = (0, import_react.useMemo)(() => {
		if (!value) return "";
		const isoValue = displayToIso(value);
		const formatProps = {
			hideTimeOffset: true,
			isDateOnly: true,
			isMonthOnly: granularity === "month",
			locale
		};
		const normalizedValue = normalizeIsoDateString(isoValue, granularity);
		if (usesLongLocalizedValue && normalizedValue) return formatDateLocalized({
			date: normalizedValue,
			...formatProps
		});
		if (isIso) return normalizedValue === isoValue ? format_date_iso_default({
			date: normalizedValue,
			...formatProps
		}) : isoValue;
		return isoToDisplay(isoValue);
	}, [
		value,
		isIso,
		granularity,
		locale,
		usesLongLocalizedValue
	]);
	const componentAnalyticsMetadata = {
		name: "awsui.DateInput",
		label: "input",
		properties: { value: value || "" }
	};
	return import_react.createElement(MaskedInput, {
		ref: inputRef,
		...props,
		value: displayedValue,
		onChange: onInputChange,
		onFocus: onInputFocus,
		onBlur: onInputBlur,
		className: clsx(styles_css_default$2.root, props.className),
		mask: generateMaskArgs({
			granularity,
			isIso
		}),
		autofix: !usesLongLocalizedValue,
		disableAutocompleteOnBlur: false,
		disableBrowserAutocorrect: true,
		showUnmaskedValue: usesLongLocalizedValue,
		autoComplete: false,
		__internalRootRef,
		...__injectAnalyticsComponentMetadata ? getAnalyticsMetadataAttribute({ component: componentAnalyticsMetadata }) : {}
	});
});
// node_modules/@cloudscape-design/components/time-input/styles.css.js
var styles_css_default$1 = { "root": "awsui_root_l809c_im8v7_5" };
// node_modules/@cloudscape-design/components/time-input/internal.js
var getMaskArgs = (format, use24Hour) => {
	return {
		separator: ":",
		segments: [
			use24Hour ? {
				min: 0,
				max: 23,
				length: 2
			} : {
				min: 1,
				max: 12,
				length: 2
			},
			{
				min: 0,
				max: 59,
				length: 2
			},
			{
				min: 0,
				max: 59,
				length: 2
			}
		].slice(0, format.split(":").length)
	};
};
var InternalTimeInput = import_react.forwardRef(({ format = "hh:mm:ss", use24Hour = true, autoComplete = true, __internalRootRef, ...props }, ref) => {
	const inputRef = (0, import_react.useRef)(null);
	useForwardFocus(ref, inputRef);
	const maskArgs = getMaskArgs(format, use24Hour);
	return import_react.createElement(MaskedInput, {
		...props,
		__internalRootRef,
		ref: inputRef,
		className: clsx(styles_css_default$1.root, props.className),
		autoComplete,
		disableBrowserAutocorrect: true,
		mask: maskArgs
	});
});
// node_modules/@cloudscape-design/components/date-range-picker/calendar/range-inputs.js
function RangeInputs({ startDate, onChangeStartDate, startTime, onChangeStartTime, endDate, onChangeEndDate, endTime, onChangeEndTime, i18nStrings, dateOnly, timeInputFormat, dateInputFormat, granularity }) {
	const i18n = useInternalI18n("date-range-picker");
	const isMonthPicker = granularity === "month";
	const showTimeInput = !dateOnly && !isMonthPicker;
	const isIso = dateInputFormat === "iso";
	const separator = isIso ? "-" : "/";
	const defaultDateInputPlaceholder = `YYYY${separator}MM${isMonthPicker ? "" : `${separator}DD`}`;
	const i18nDatePlaceholder = isIso ? i18n("i18nStrings.isoDatePlaceholder", i18nStrings === null || i18nStrings === void 0 ? void 0 : i18nStrings.isoDatePlaceholder) : i18n("i18nStrings.slashedDatePlaceholder", i18nStrings === null || i18nStrings === void 0 ? void 0 : i18nStrings.slashedDatePlaceholder);
	const datePlaceholder = i18nDatePlaceholder ? isMonthPicker ? i18nDatePlaceholder.split(separator).slice(0, 2).join(separator) : i18nDatePlaceholder : defaultDateInputPlaceholder;
	const i18nTimePlaceholder = i18n("i18nStrings.timePlaceholder", i18nStrings === null || i18nStrings === void 0 ? void 0 : i18nStrings.timePlaceholder);
	const timeFormatParts = timeInputFormat.split(":").length;
	const timePlaceholder = i18nTimePlaceholder ? i18nTimePlaceholder.split(":").slice(0, timeFormatParts).join(":") : timeInputFormat;
	const i18nProvided = provideI18N(i18nStrings, isMonthPicker, dateOnly, isIso);
	const i18nKey = generateI18NKey(isMonthPicker, dateOnly, isIso);
	const i18nFallbackKey = generateI18NFallbackKey(isMonthPicker, dateOnly);
	return import_react.createElement(InternalFormField, { constraintText: i18n(i18nKey, i18nProvided) || i18n(i18nFallbackKey, i18nProvided) }, import_react.createElement("div", { className: styles_css_default$3["date-and-time-container"] }, import_react.createElement("div", { className: styles_css_default$3["date-and-time-wrapper"] }, import_react.createElement(InternalFormField, {
		stretch: true,
		label: i18n(isMonthPicker ? "i18nStrings.startMonthLabel" : "i18nStrings.startDateLabel", isMonthPicker ? i18nStrings === null || i18nStrings === void 0 ? void 0 : i18nStrings.startMonthLabel : i18nStrings === null || i18nStrings === void 0 ? void 0 : i18nStrings.startDateLabel)
	}, import_react.createElement(InternalDateInput, {
		value: startDate,
		className: clsx(styles_css_default$5["start-date-input"], isMonthPicker && styles_css_default$5["start-month-input"]),
		onChange: (event) => onChangeStartDate(event.detail.value),
		format: dateInputFormat,
		placeholder: datePlaceholder,
		granularity
	})), showTimeInput && import_react.createElement(InternalFormField, {
		stretch: true,
		label: i18n("i18nStrings.startTimeLabel", i18nStrings === null || i18nStrings === void 0 ? void 0 : i18nStrings.startTimeLabel)
	}, import_react.createElement(InternalTimeInput, {
		value: startTime,
		onChange: (event) => onChangeStartTime(event.detail.value),
		format: timeInputFormat,
		placeholder: timePlaceholder,
		className: styles_css_default$5["start-time-input"]
	}))), import_react.createElement("div", { className: styles_css_default$3["date-and-time-wrapper"] }, import_react.createElement(InternalFormField, {
		stretch: true,
		label: i18n(isMonthPicker ? "i18nStrings.endMonthLabel" : "i18nStrings.endDateLabel", isMonthPicker ? i18nStrings === null || i18nStrings === void 0 ? void 0 : i18nStrings.endMonthLabel : i18nStrings === null || i18nStrings === void 0 ? void 0 : i18nStrings.endDateLabel)
	}, import_react.createElement(InternalDateInput, {
		value: endDate,
		className: clsx(styles_css_default$5["end-date-input"], isMonthPicker && styles_css_default$5["end-month-picker"]),
		onChange: (event) => onChangeEndDate(event.detail.value),
		format: dateInputFormat,
		placeholder: datePlaceholder,
		granularity
	})), showTimeInput && import_react.createElement(InternalFormField, {
		label: i18n("i18nStrings.endTimeLabel", i18nStrings === null || i18nStrings === void 0 ? void 0 : i18nStrings.endTimeLabel),
		stretch: true
	}, import_react.createElement(InternalTimeInput, {
		value: endTime,
		onChange: (event) => onChangeEndTime(event.detail.value),
		format: timeInputFormat,
		placeholder: timePlaceholder,
		className: styles_css_default$5["end-time-input"]
	})))));
}
// node_modules/@cloudscape-design/components/date-range-picker/calendar/index.js
function DateRangePickerCalendar({ value, setValue, locale = "", startOfWeek, isDateEnabled = () => true, dateDisabledReason = () => "", i18nStrings, dateOnly = false, timeInputFormat, dateInputFormat, customAbsoluteRangeControl, granularity = "day", referrerId, multiGridStartPeriod }) {
	var _a, _b;
	const isSingleGrid = useMobile();
	const isMonthPicker = granularity === "month";
	const hideTime = isMonthPicker || dateOnly;
	const normalizedLocale = normalizeLocale("DateRangePicker", locale);
	const normalizedStartOfWeek = normalizeStartOfWeek(startOfWeek, normalizedLocale);
	const i18n = useInternalI18n("date-range-picker");
	const [announcement, setAnnouncement] = (0, import_react.useState)("");
	const findPageToDisplay = isMonthPicker ? findYearToDisplay : findMonthToDisplay;
	const isSamePage = isMonthPicker ? isSameYear : isSameMonth;
	const addPage = isMonthPicker ? addYears : addMonths;
	const startOfPage = isMonthPicker ? startOfYear : startOfMonth;
	const findItemToFocus = isMonthPicker ? findMonthToFocus : findDateToFocus;
	const [currentPage, setCurrentPage] = (0, import_react.useState)(() => findPageToDisplay(value, isSingleGrid, multiGridStartPeriod));
	const [focusedDate, setFocusedDate] = (0, import_react.useState)(() => {
		if (value.start.date) {
			const startDate = parseDate(value.start.date);
			if (isSamePage(startDate, currentPage)) return startDate;
			if (!isSingleGrid && isSamePage(startDate, addPage(currentPage, 1))) return startDate;
		}
		return findItemToFocus(parseDate(value.start.date), currentPage, isDateEnabled, isSingleGrid);
	});
	const updateCurrentPage = (startDate) => {
		if (isMonthPicker && startDate.length >= 4 || startDate.length >= 8) {
			const newCurrentPage = startOfPage(parseDate(startDate));
			setCurrentPage(newCurrentPage);
		}
	};
	const announceStart = (startDate) => {
		return `${i18n("i18nStrings.startDateLabel", i18nStrings === null || i18nStrings === void 0 ? void 0 : i18nStrings.startDateLabel)}, ${getDateLabel$1(normalizedLocale, startDate)}${hideTime ? "" : `, ${i18n("i18nStrings.startTimeLabel", i18nStrings === null || i18nStrings === void 0 ? void 0 : i18nStrings.startTimeLabel)}, ${renderTimeLabel(normalizedLocale, startDate, timeInputFormat)}`}. `;
	};
	const announceEnd = (endDate) => {
		return `${i18n("i18nStrings.endDateLabel", i18nStrings === null || i18nStrings === void 0 ? void 0 : i18nStrings.endDateLabel)}, ${getDateLabel$1(normalizedLocale, endDate)}${hideTime ? "" : `, ${i18n("i18nStrings.endTimeLabel", i18nStrings === null || i18nStrings === void 0 ? void 0 : i18nStrings.endTimeLabel)}, ${renderTimeLabel(normalizedLocale, endDate, timeInputFormat)}`}. `;
	};
	const renderSelectedAbsoluteRangeAriaLive = i18n("i18nStrings.renderSelectedAbsoluteRangeAriaLive", i18nStrings === null || i18nStrings === void 0 ? void 0 : i18nStrings.renderSelectedAbsoluteRangeAriaLive, (format) => (startDate, endDate) => format({
		startDate,
		endDate
	}));
	const announceRange = (startDate, endDate) => {
		if (!renderSelectedAbsoluteRangeAriaLive) return `${getDateLabel$1(normalizedLocale, startDate)} – ${getDateLabel$1(normalizedLocale, endDate)}`;
		return renderSelectedAbsoluteRangeAriaLive(getDateLabel$1(normalizedLocale, startDate), getDateLabel$1(normalizedLocale, endDate));
	};
	const onSelectDateHandler = (selectedDate) => {
		const { start, end } = value;
		let newStart = void 0;
		let newEnd = void 0;
		let announcement = "";
		if (!start.date && !end.date) {
			newStart = startOfDay(selectedDate);
			announcement = announceStart(newStart);
		} else if (start.date && end.date) {
			newStart = startOfDay(selectedDate);
			newEnd = null;
			announcement = announceStart(newStart);
		} else if (start.date && !end.date) {
			const parsedStartDate = parseDate(start.date);
			if (isBefore(selectedDate, parsedStartDate)) {
				newStart = startOfDay(selectedDate);
				newEnd = endOfDay(parsedStartDate);
				announcement = announceStart(newStart) + announceRange(newStart, newEnd);
			} else {
				newEnd = endOfDay(selectedDate);
				announcement = announceEnd(newEnd) + announceRange(parsedStartDate, newEnd);
			}
		} else if (!start.date && end.date) {
			const existingEndDate = parseDate(end.date);
			if (isAfter(selectedDate, existingEndDate)) {
				newStart = startOfDay(existingEndDate);
				newEnd = endOfDay(selectedDate);
				announcement = announceEnd(newEnd) + announceRange(newStart, newEnd);
			} else {
				newStart = startOfDay(selectedDate);
				announcement = announceStart(newStart) + announceRange(newStart, existingEndDate);
			}
		}
		const formatValue = (date, previous, includeTime) => {
			if (date === null) return {
				date: "",
				time: ""
			};
			else if (date === void 0) return previous;
			if (!includeTime) return {
				date: formatDate(date),
				time: ""
			};
			return splitDateTime(formatDateTime(date));
		};
		setValue({
			start: formatValue(newStart, value.start, !hideTime),
			end: formatValue(newEnd, value.end, !hideTime)
		});
		setAnnouncement(announcement);
	};
	const onHeaderChangePageHandler = (amount) => {
		const addPageFn = isMonthPicker ? addYears : addMonths;
		const getBaseFn = isMonthPicker ? getBaseMonth : getBaseDay;
		const newBasePage = addPageFn(currentPage, amount);
		setCurrentPage(newBasePage);
		const newBaseDate = getBaseFn(newBasePage, isDateEnabled);
		setFocusedDate(newBaseDate);
	};
	const onChangeStartDate = (value) => {
		setValue((oldValue) => ({
			...oldValue,
			start: {
				...oldValue.start,
				date: value
			}
		}));
		updateCurrentPage(value);
	};
	const interceptedSetValue = (newValue) => {
		setValue((oldValue) => {
			const updated = typeof newValue === "function" ? newValue(oldValue) : newValue;
			updateCurrentPage(updated.start.date);
			return updated;
		});
	};
	const headingIdPrefix = useUniqueId("date-range-picker-calendar-heading");
	return import_react.createElement(import_react.Fragment, null, import_react.createElement("div", { className: clsx(styles_css_default$3["calendar-container"], { [styles_css_default$3["one-grid"]]: isSingleGrid }) }, import_react.createElement(InternalSpaceBetween, { size: "s" }, import_react.createElement("div", { className: clsx(styles_css_default$3.calendar, { [styles_css_default$3["one-grid"]]: isSingleGrid }) }, import_react.createElement(CalendarHeader, {
		granularity,
		baseDate: currentPage,
		locale: normalizedLocale,
		onChangePage: onHeaderChangePageHandler,
		previousPageLabel: isMonthPicker ? i18nStrings === null || i18nStrings === void 0 ? void 0 : i18nStrings.previousYearAriaLabel : i18nStrings === null || i18nStrings === void 0 ? void 0 : i18nStrings.previousMonthAriaLabel,
		nextPageLabel: isMonthPicker ? i18nStrings === null || i18nStrings === void 0 ? void 0 : i18nStrings.nextYearAriaLabel : i18nStrings === null || i18nStrings === void 0 ? void 0 : i18nStrings.nextMonthAriaLabel,
		isSingleGrid,
		headingIdPrefix
	}), import_react.createElement(Grids, {
		granularity,
		isSingleGrid,
		locale: normalizedLocale,
		baseDate: currentPage,
		focusedDate,
		onFocusedDateChange: setFocusedDate,
		isDateEnabled,
		dateDisabledReason,
		onSelectDate: onSelectDateHandler,
		onPageChange: setCurrentPage,
		startOfWeek: normalizedStartOfWeek,
		todayAriaLabel: i18nStrings === null || i18nStrings === void 0 ? void 0 : i18nStrings.todayAriaLabel,
		currentMonthAriaLabel: i18nStrings === null || i18nStrings === void 0 ? void 0 : i18nStrings.currentMonthAriaLabel,
		selectedStartDate: ((_a = value === null || value === void 0 ? void 0 : value.start) === null || _a === void 0 ? void 0 : _a.date) ? parseDate(value.start.date, !isMonthPicker) : null,
		selectedEndDate: ((_b = value === null || value === void 0 ? void 0 : value.end) === null || _b === void 0 ? void 0 : _b.date) ? parseDate(value.end.date, !isMonthPicker) : null,
		headingIdPrefix,
		referrerId
	})), import_react.createElement(RangeInputs, {
		startDate: value.start.date,
		onChangeStartDate,
		startTime: value.start.time,
		onChangeStartTime: (value) => setValue((oldValue) => ({
			...oldValue,
			start: {
				...oldValue.start,
				time: value
			}
		})),
		endDate: value.end.date,
		onChangeEndDate: (value) => setValue((oldValue) => ({
			...oldValue,
			end: {
				...oldValue.end,
				date: value
			}
		})),
		endTime: value.end.time,
		onChangeEndTime: (value) => setValue((oldValue) => ({
			...oldValue,
			end: {
				...oldValue.end,
				time: value
			}
		})),
		i18nStrings,
		dateOnly,
		timeInputFormat,
		dateInputFormat,
		granularity
	}), customAbsoluteRangeControl && import_react.createElement("div", null, customAbsoluteRangeControl(value, interceptedSetValue)))), import_react.createElement(internal_default, {
		className: styles_css_default$5["calendar-aria-live"],
		hidden: true,
		tagName: "span"
	}, announcement));
}
// node_modules/@cloudscape-design/components/date-range-picker/mode-switcher.js
function ModeSwitcher({ i18nStrings, mode, onChange }) {
	const i18n = useInternalI18n("date-range-picker");
	return import_react.createElement(InternalSegmentedControl, {
		className: styles_css_default$5["mode-switch"],
		selectedId: mode,
		label: i18nStrings === null || i18nStrings === void 0 ? void 0 : i18nStrings.modeSelectionLabel,
		options: [{
			id: "relative",
			text: i18n("i18nStrings.relativeModeTitle", i18nStrings === null || i18nStrings === void 0 ? void 0 : i18nStrings.relativeModeTitle)
		}, {
			id: "absolute",
			text: i18n("i18nStrings.absoluteModeTitle", i18nStrings === null || i18nStrings === void 0 ? void 0 : i18nStrings.absoluteModeTitle)
		}],
		onChange: (e) => onChange(e.detail.selectedId)
	});
}
// node_modules/@cloudscape-design/components/date-range-picker/relative-range/styles.css.js
var styles_css_default = {
	"custom-range": "awsui_custom-range_16zmw_1aor8_9",
	"custom-range--no-padding": "awsui_custom-range--no-padding_16zmw_1aor8_15",
	"custom-range-form-controls": "awsui_custom-range-form-controls_16zmw_1aor8_19",
	"custom-range-duration": "awsui_custom-range-duration_16zmw_1aor8_23",
	"custom-range-unit": "awsui_custom-range-unit_16zmw_1aor8_24",
	"vertical": "awsui_vertical_16zmw_1aor8_30"
};
// node_modules/@cloudscape-design/components/date-range-picker/relative-range/index.js
var monthUnits = ["month", "year"];
var dayUnits = [
	"day",
	"week",
	...monthUnits
];
var units = [
	"second",
	"minute",
	"hour",
	...dayUnits
];
var CUSTOM_OPTION_SELECT_KEY = "awsui-internal-custom-duration-key";
function RelativeRangePicker({ dateOnly, options: clientOptions = [], initialSelection: initialRange, onChange: onChangeRangeSize, i18nStrings, isSingleGrid, customUnits, granularity = "day", renderRelativeRangeContent }) {
	var _a;
	const i18n = useInternalI18n("date-range-picker");
	const formatRelativeRange = i18n("i18nStrings.formatRelativeRange", i18nStrings === null || i18nStrings === void 0 ? void 0 : i18nStrings.formatRelativeRange, (format) => ({ amount, unit }) => format({
		amount,
		unit
	}));
	const formatUnit = i18n("i18nStrings.formatUnit", i18nStrings === null || i18nStrings === void 0 ? void 0 : i18nStrings.formatUnit, (format) => (unit, amount) => format({
		amount,
		unit
	}));
	const radioOptions = clientOptions.map((option) => ({
		value: option.key,
		label: formatRelativeRange === null || formatRelativeRange === void 0 ? void 0 : formatRelativeRange(option)
	}));
	radioOptions.push({
		value: CUSTOM_OPTION_SELECT_KEY,
		label: i18n("i18nStrings.customRelativeRangeOptionLabel", i18nStrings === null || i18nStrings === void 0 ? void 0 : i18nStrings.customRelativeRangeOptionLabel),
		description: i18n("i18nStrings.customRelativeRangeOptionDescription", i18nStrings === null || i18nStrings === void 0 ? void 0 : i18nStrings.customRelativeRangeOptionDescription)
	});
	const [selectedRadio, setSelectedRadio] = (0, import_react.useState)(() => {
		var _a;
		if (initialRange && !initialRange.key) return CUSTOM_OPTION_SELECT_KEY;
		return (_a = initialRange === null || initialRange === void 0 ? void 0 : initialRange.key) !== null && _a !== void 0 ? _a : null;
	});
	const [customDuration, setCustomDuration] = (0, import_react.useState)(() => {
		if (initialRange) return initialRange.amount;
		return NaN;
	});
	let finalUnits = granularity === "month" ? monthUnits : dateOnly ? dayUnits : units;
	if (customUnits) finalUnits = customUnits.filter((unit) => {
		if (units.includes(unit)) return true;
		warnOnce("DateRangePicker", `Invalid unit found in customRelativeRangeUnits: ${unit}. This entry will be ignored.`);
		return false;
	});
	let initialCustomTimeUnit = granularity === "month" ? "month" : dateOnly ? "day" : "minute";
	if (!finalUnits.includes(initialCustomTimeUnit)) initialCustomTimeUnit = finalUnits[0];
	const [customUnitOfTime, setCustomUnitOfTime] = (0, import_react.useState)((_a = initialRange === null || initialRange === void 0 ? void 0 : initialRange.unit) !== null && _a !== void 0 ? _a : initialCustomTimeUnit);
	if (renderRelativeRangeContent) return import_react.createElement(import_react.Fragment, null, renderRelativeRangeContent(initialRange, onChangeRangeSize));
	const showRadioControl = clientOptions.length > 0;
	const showCustomControls = clientOptions.length === 0 || selectedRadio === CUSTOM_OPTION_SELECT_KEY;
	return import_react.createElement("div", null, import_react.createElement(InternalSpaceBetween, {
		size: "xs",
		direction: "vertical"
	}, showRadioControl && import_react.createElement(InternalFormField, {
		label: i18n("i18nStrings.relativeRangeSelectionHeading", i18nStrings === null || i18nStrings === void 0 ? void 0 : i18nStrings.relativeRangeSelectionHeading),
		description: granularity === "month" && i18n("i18nStrings.relativeRangeSelectionMonthlyDescription", i18nStrings === null || i18nStrings === void 0 ? void 0 : i18nStrings.relativeRangeSelectionMonthlyDescription)
	}, import_react.createElement(InternalRadioGroup, {
		className: styles_css_default$5["relative-range-radio-group"],
		onChange: ({ detail }) => {
			setSelectedRadio(detail.value);
			if (detail.value === CUSTOM_OPTION_SELECT_KEY) {
				setCustomDuration(NaN);
				setCustomUnitOfTime(initialCustomTimeUnit);
				onChangeRangeSize({
					amount: NaN,
					unit: initialCustomTimeUnit,
					type: "relative"
				});
			} else {
				const option = clientOptions.filter((o) => o.key === detail.value)[0];
				onChangeRangeSize(option);
			}
		},
		value: selectedRadio,
		items: radioOptions
	})), showCustomControls && import_react.createElement(InternalSpaceBetween, {
		direction: "vertical",
		size: "xs"
	}, !showRadioControl && import_react.createElement(InternalBox, {
		fontSize: "body-m",
		color: "text-body-secondary"
	}, i18n("i18nStrings.customRelativeRangeOptionDescription", i18nStrings === null || i18nStrings === void 0 ? void 0 : i18nStrings.customRelativeRangeOptionDescription)), import_react.createElement("div", { className: clsx(styles_css_default["custom-range"], { [styles_css_default["custom-range--no-padding"]]: !showRadioControl }) }, import_react.createElement("div", { className: clsx(styles_css_default["custom-range-form-controls"], { [styles_css_default.vertical]: isSingleGrid }) }, import_react.createElement("div", { className: styles_css_default["custom-range-duration"] }, import_react.createElement(InternalFormField, { label: i18n("i18nStrings.customRelativeRangeDurationLabel", i18nStrings === null || i18nStrings === void 0 ? void 0 : i18nStrings.customRelativeRangeDurationLabel) }, import_react.createElement(internal_default$1, {
		type: "number",
		className: styles_css_default$5["custom-range-duration-input"],
		value: isNaN(customDuration) || customDuration === 0 ? "" : customDuration === null || customDuration === void 0 ? void 0 : customDuration.toString(),
		onChange: (e) => {
			const amount = Number(e.detail.value);
			setCustomDuration(amount);
			onChangeRangeSize({
				amount,
				unit: customUnitOfTime,
				type: "relative"
			});
		},
		placeholder: i18n("i18nStrings.customRelativeRangeDurationPlaceholder", i18nStrings === null || i18nStrings === void 0 ? void 0 : i18nStrings.customRelativeRangeDurationPlaceholder),
		__inheritFormFieldProps: true
	}))), import_react.createElement("div", { className: styles_css_default["custom-range-unit"] }, import_react.createElement(InternalFormField, { label: i18n("i18nStrings.customRelativeRangeUnitLabel", i18nStrings === null || i18nStrings === void 0 ? void 0 : i18nStrings.customRelativeRangeUnitLabel) }, import_react.createElement(InternalSelect, {
		className: styles_css_default$5["custom-range-unit-select"],
		selectedOption: {
			value: customUnitOfTime,
			label: formatUnit === null || formatUnit === void 0 ? void 0 : formatUnit(customUnitOfTime, customDuration)
		},
		onChange: (e) => {
			const { value: unit } = e.detail.selectedOption;
			setCustomUnitOfTime(unit);
			onChangeRangeSize({
				amount: customDuration,
				unit,
				type: "relative"
			});
		},
		options: finalUnits.map((unit) => ({
			value: unit,
			label: formatUnit === null || formatUnit === void 0 ? void 0 : formatUnit(unit, customDuration)
		})),
		renderHighlightedAriaLive: (option) => option.label || option.value || ""
	}))))))));
}
// node_modules/@cloudscape-design/components/date-range-picker/time-offset.js
/**
* Appends a time zone offset to a date string, replacing any existing timezone information.
*/
function setTimeOffset(value, timeOffset) {
	if (!((value === null || value === void 0 ? void 0 : value.type) === "absolute")) return value;
	const stripTimezone = (dateString) => {
		return dateString.replace(/[Z]$|[+-]\d{2}:?\d{2}$/, "");
	};
	return {
		type: "absolute",
		startDate: stripTimezone(value.startDate) + formatTimeOffsetISOInternal(value.startDate, timeOffset.startDate),
		endDate: stripTimezone(value.endDate) + formatTimeOffsetISOInternal(value.endDate, timeOffset.endDate)
	};
}
/**
* Re-formats an absolute date range so that it is expressed using the
* target time offset. The returned value still represents the same range
* in time, but contains no visible offset.
*/
function shiftTimeOffset(value, timeOffset) {
	if (!value || value.type !== "absolute") return value;
	const dateTimeRegex = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?(\.\d{1,3})?(((\+|-)\d{2}(:\d{2})?)|Z)?$/;
	if (!dateTimeRegex.test(value.startDate) || !dateTimeRegex.test(value.endDate)) {
		warnOnce("DateRangePicker", "You have provided a misformatted start or end date. The component will fall back to an empty value. Dates have to be ISO8601-formatted with an optional time zone offset.");
		return null;
	}
	return {
		type: "absolute",
		startDate: shiftTimezoneOffset(value.startDate, timeOffset.startDate),
		endDate: shiftTimezoneOffset(value.endDate, timeOffset.endDate)
	};
}
function normalizeTimeOffset(value, getTimeOffset, timeOffset) {
	if (value && value.type === "absolute") {
		if (getTimeOffset) return {
			startDate: getTimeOffset(parseDateUTC(value.startDate)),
			endDate: getTimeOffset(parseDateUTC(value.endDate))
		};
		else if (timeOffset !== void 0) return {
			startDate: timeOffset,
			endDate: timeOffset
		};
	}
	return {
		startDate: void 0,
		endDate: void 0
	};
}
function parseDateUTC(isoDateString) {
	return addMinutes(new Date(isoDateString), parseTimezoneOffset(isoDateString));
}
// node_modules/@cloudscape-design/components/date-range-picker/utils.js
function isAbsoluteValue(value) {
	return value !== null && (value === null || value === void 0 ? void 0 : value.type) === "absolute";
}
function isEmptyAbsoluteValue(value) {
	return value.type === "absolute" && value.startDate === "" && value.endDate === "";
}
function isDateOrMonthOnly(value, checkFn) {
	return checkFn(value.startDate) && checkFn(value.endDate);
}
function formatValue(value, { timeOffset, monthOnly, dateOnly }) {
	if (!isAbsoluteValue(value) || isEmptyAbsoluteValue(value)) return value;
	if (monthOnly || dateOnly) {
		const [startPart, endPart] = [value.startDate, value.endDate].map((date) => monthOnly ? date.split("T")[0].split("-").slice(0, 2).join("-") : date.split("T")[0]);
		return {
			type: "absolute",
			startDate: startPart,
			endDate: endPart
		};
	}
	return setTimeOffset(value, timeOffset === null ? {
		startDate: void 0,
		endDate: void 0
	} : timeOffset);
}
function getDefaultMode(value, relativeOptions, rangeSelectorMode) {
	if (value === null || value === void 0 ? void 0 : value.type) return value.type;
	if (rangeSelectorMode === "relative-only") return "relative";
	if (rangeSelectorMode === "absolute-only") return "absolute";
	return relativeOptions.length > 0 ? "relative" : "absolute";
}
function splitAbsoluteValue(value, hideTime = false) {
	if (!value) return {
		start: {
			date: "",
			time: ""
		},
		end: {
			date: "",
			time: ""
		}
	};
	return {
		start: {
			...splitDateTime(value.startDate),
			...hideTime ? { time: "" } : {}
		},
		end: {
			...splitDateTime(value.endDate),
			...hideTime ? { time: "" } : {}
		}
	};
}
function joinAbsoluteValue(value, hideTime = false) {
	const [startTime, endTime] = [value.start.time || "00:00:00", value.end.time || "23:59:59"].map(normalizeTimeString);
	return {
		type: "absolute",
		startDate: hideTime ? value.start.date : joinDateTime(value.start.date, startTime),
		endDate: hideTime ? value.end.date : joinDateTime(value.end.date, endTime)
	};
}
function formatInitialValue(value, dateOnly, monthOnly, normalizedTimeOffset) {
	if (!isAbsoluteValue(value)) return shiftTimeOffset(value, normalizedTimeOffset);
	if (isEmptyAbsoluteValue(value)) return value;
	if (dateOnly || monthOnly) return formatValue(value, {
		dateOnly,
		monthOnly,
		timeOffset: normalizedTimeOffset
	});
	if (isDateOrMonthOnly(value, isIsoDateOnly) || isDateOrMonthOnly(value, isIsoMonthOnly)) return value;
	return shiftTimeOffset(value, normalizedTimeOffset);
}
// node_modules/@cloudscape-design/components/date-range-picker/dropdown.js
var VALID_RANGE = { valid: true };
function DateRangePickerDropdown({ locale = "", startOfWeek, isDateEnabled, dateDisabledReason = () => "", isValidRange, value, onClear: clearValue, onApply: applyValue, getTimeOffset, timeOffset, onOutsideClick, relativeOptions, showClearButton, isSingleGrid, i18nStrings, dateOnly, absoluteFormat, timeInputFormat, dateInputFormat, rangeSelectorMode, ariaLabelledby, ariaDescribedby, customAbsoluteRangeControl, customRelativeRangeUnits, renderRelativeRangeContent, granularity = "day", referrerId, absoluteMultiGridStartPeriod }) {
	const i18n = useInternalI18n("date-range-picker");
	const isMonthPicker = granularity === "month";
	const hideTime = dateOnly || isMonthPicker;
	const liveRegionRef = (0, import_react.useRef)(null);
	const [rangeSelectionMode, setRangeSelectionMode] = (0, import_react.useState)(getDefaultMode(value, relativeOptions, rangeSelectorMode));
	const [selectedAbsoluteRange, setSelectedAbsoluteRange] = (0, import_react.useState)(() => splitAbsoluteValue((value === null || value === void 0 ? void 0 : value.type) === "absolute" ? value : null, hideTime));
	const [selectedRelativeRange, setSelectedRelativeRange] = (0, import_react.useState)((value === null || value === void 0 ? void 0 : value.type) === "relative" ? value : null);
	const scrollableContainerRef = (0, import_react.useRef)(null);
	const applyButtonRef = (0, import_react.useRef)(null);
	const [applyClicked, setApplyClicked] = (0, import_react.useState)(false);
	const [validationResult, setValidationResult] = (0, import_react.useState)(VALID_RANGE);
	const closeDropdown = () => {
		setApplyClicked(false);
		onOutsideClick();
	};
	const onClear = () => {
		closeDropdown();
		clearValue();
	};
	const onApply = () => {
		var _a;
		const newValidationResult = applyValue(rangeSelectionMode === "relative" ? selectedRelativeRange : joinAbsoluteValue(selectedAbsoluteRange, hideTime));
		if (newValidationResult.valid === false) {
			setApplyClicked(true);
			setValidationResult(newValidationResult);
			(_a = liveRegionRef.current) === null || _a === void 0 || _a.reannounce();
		} else {
			setApplyClicked(false);
			closeDropdown();
		}
	};
	(0, import_react.useEffect)(() => {
		if (applyClicked) {
			const visibleRange = rangeSelectionMode === "relative" ? selectedRelativeRange : joinAbsoluteValue(selectedAbsoluteRange);
			const newValidationResult = isValidRange(formatValue(visibleRange, {
				dateOnly,
				monthOnly: isMonthPicker,
				timeOffset: dateOnly || isMonthPicker ? null : normalizeTimeOffset(visibleRange, getTimeOffset, timeOffset)
			}));
			setValidationResult(newValidationResult || VALID_RANGE);
		}
	}, [
		applyClicked,
		isValidRange,
		rangeSelectionMode,
		selectedRelativeRange,
		selectedAbsoluteRange,
		setValidationResult,
		dateOnly,
		isMonthPicker,
		getTimeOffset,
		timeOffset
	]);
	(0, import_react.useEffect)(() => {
		var _a;
		return (_a = scrollableContainerRef.current) === null || _a === void 0 ? void 0 : _a.focus();
	}, [scrollableContainerRef]);
	return import_react.createElement(import_react.Fragment, null, import_react.createElement(focus_lock_default, {
		className: styles_css_default$3["focus-lock"],
		autoFocus: true
	}, import_react.createElement("div", {
		ref: scrollableContainerRef,
		className: clsx(styles_css_default$3.dropdown, styles_css_default$5.dropdown),
		tabIndex: 0,
		role: "dialog",
		"aria-label": i18nStrings === null || i18nStrings === void 0 ? void 0 : i18nStrings.ariaLabel,
		"aria-labelledby": ariaLabelledby !== null && ariaLabelledby !== void 0 ? ariaLabelledby : i18nStrings === null || i18nStrings === void 0 ? void 0 : i18nStrings.ariaLabelledby,
		"aria-describedby": ariaDescribedby !== null && ariaDescribedby !== void 0 ? ariaDescribedby : i18nStrings === null || i18nStrings === void 0 ? void 0 : i18nStrings.ariaDescribedby
	}, import_react.createElement("div", { className: clsx(styles_css_default$3["dropdown-content"], { [styles_css_default$3["one-grid"]]: isSingleGrid }) }, import_react.createElement(InternalSpaceBetween, { size: "l" }, import_react.createElement(InternalBox, { padding: {
		top: "m",
		horizontal: "l"
	} }, import_react.createElement(InternalSpaceBetween, {
		direction: "vertical",
		size: "s"
	}, rangeSelectorMode === "default" && import_react.createElement(ModeSwitcher, {
		mode: rangeSelectionMode,
		onChange: (mode) => {
			setRangeSelectionMode(mode);
			setApplyClicked(false);
			setValidationResult(VALID_RANGE);
		},
		i18nStrings
	}), rangeSelectionMode === "absolute" && import_react.createElement(DateRangePickerCalendar, {
		value: selectedAbsoluteRange,
		setValue: setSelectedAbsoluteRange,
		locale,
		startOfWeek,
		isDateEnabled,
		dateDisabledReason,
		i18nStrings,
		dateOnly,
		absoluteFormat,
		timeInputFormat,
		dateInputFormat,
		customAbsoluteRangeControl,
		granularity,
		referrerId,
		multiGridStartPeriod: absoluteMultiGridStartPeriod
	}), rangeSelectionMode === "relative" && import_react.createElement(RelativeRangePicker, {
		isSingleGrid,
		options: relativeOptions,
		dateOnly,
		initialSelection: selectedRelativeRange,
		onChange: (range) => setSelectedRelativeRange(range),
		i18nStrings,
		customUnits: customRelativeRangeUnits,
		renderRelativeRangeContent,
		granularity
	})), import_react.createElement(InternalBox, {
		className: styles_css_default$5["validation-section"],
		margin: !validationResult.valid ? { top: "s" } : void 0
	}, !validationResult.valid && import_react.createElement(import_react.Fragment, null, import_react.createElement(InternalAlert, {
		type: "error",
		statusIconAriaLabel: i18n("i18nStrings.errorIconAriaLabel", i18nStrings === null || i18nStrings === void 0 ? void 0 : i18nStrings.errorIconAriaLabel)
	}, import_react.createElement("span", { className: styles_css_default$5["validation-error"] }, validationResult.errorMessage)), import_react.createElement(internal_default, {
		hidden: true,
		tagName: "span",
		ref: liveRegionRef
	}, validationResult.errorMessage)))), import_react.createElement("div", { className: clsx(styles_css_default$3.footer, {
		[styles_css_default$3["one-grid"]]: isSingleGrid,
		[styles_css_default$3["has-clear-button"]]: showClearButton
	}) }, showClearButton && import_react.createElement("div", { className: styles_css_default$3["footer-button-wrapper"] }, import_react.createElement(InternalButton, {
		onClick: onClear,
		className: styles_css_default$5["clear-button"],
		variant: "link",
		formAction: "none"
	}, i18n("i18nStrings.clearButtonLabel", i18nStrings === null || i18nStrings === void 0 ? void 0 : i18nStrings.clearButtonLabel))), import_react.createElement("div", { className: styles_css_default$3["footer-button-wrapper"] }, import_react.createElement(InternalSpaceBetween, {
		size: "xs",
		direction: "horizontal"
	}, import_react.createElement(InternalButton, {
		onClick: closeDropdown,
		className: styles_css_default$5["cancel-button"],
		variant: "link",
		formAction: "none"
	}, i18n("i18nStrings.cancelButtonLabel", i18nStrings === null || i18nStrings === void 0 ? void 0 : i18nStrings.cancelButtonLabel)), import_react.createElement(InternalButton, {
		onClick: onApply,
		className: styles_css_default$5["apply-button"],
		ref: applyButtonRef,
		formAction: "none"
	}, i18n("i18nStrings.applyButtonLabel", i18nStrings === null || i18nStrings === void 0 ? void 0 : i18nStrings.applyButtonLabel))))))))));
}
// node_modules/@cloudscape-design/components/date-range-picker/index.js
function renderDateRange({ locale, range, placeholder = "", formatRelativeRange, absoluteFormat, hideTimeOffset, timeOffset }) {
	var _a;
	const firstPart = range ? range.type === "relative" ? (_a = formatRelativeRange === null || formatRelativeRange === void 0 ? void 0 : formatRelativeRange(range)) !== null && _a !== void 0 ? _a : "" : formatDateTimeWithOffset({
		date: range.startDate,
		timeOffset: timeOffset.startDate,
		hideTimeOffset,
		format: absoluteFormat,
		locale
	}) : placeholder;
	const secondPart = (range === null || range === void 0 ? void 0 : range.type) === "absolute" ? formatDateTimeWithOffset({
		date: range.endDate,
		timeOffset: timeOffset.endDate,
		hideTimeOffset,
		format: absoluteFormat,
		locale
	}) : "";
	return import_react.createElement("span", {
		className: !range && styles_css_default$3["label-text"] || void 0,
		"aria-disabled": !range
	}, import_react.createElement("span", { className: (range === null || range === void 0 ? void 0 : range.type) === "absolute" ? styles_css_default$3["label-token-nowrap"] : void 0 }, firstPart), import_react.createElement("span", null, secondPart && " — "), import_react.createElement("span", { className: styles_css_default$3["label-token-nowrap"] }, secondPart));
}
var DateRangePicker = import_react.forwardRef(({ locale = "", startOfWeek, isDateEnabled = () => true, dateDisabledReason, value, placeholder, readOnly = false, disabled = false, onChange, onBlur, onFocus, relativeOptions = [], i18nStrings, isValidRange = () => ({ valid: true }), showClearButton = true, dateOnly = false, ariaLabel, timeOffset, getTimeOffset, timeInputFormat = "hh:mm:ss", dateInputFormat = "slashed", expandToViewport = false, rangeSelectorMode = "default", customAbsoluteRangeControl, absoluteFormat = "iso", hideTimeOffset, customRelativeRangeUnits, renderRelativeRangeContent, granularity = "day", absoluteMultiGridStartPeriod = "auto", renderTriggerContent, ...rest }, ref) => {
	var _a, _b;
	const { __internalRootRef } = useBaseComponent("DateRangePicker", {
		props: {
			absoluteFormat,
			dateOnly,
			expandToViewport,
			rangeSelectorMode,
			readOnly,
			showClearButton,
			timeInputFormat,
			dateInputFormat,
			hideTimeOffset,
			granularity
		},
		metadata: { hasDisabledReasons: Boolean(dateDisabledReason) }
	});
	const isMonthOnly = granularity === "month";
	const hideTime = dateOnly || isMonthOnly;
	checkControlled("DateRangePicker", "value", value, "onChange", onChange);
	const normalizedTimeOffset = hideTime ? {
		startDate: void 0,
		endDate: void 0
	} : normalizeTimeOffset(value, getTimeOffset, timeOffset);
	value = formatInitialValue(value, dateOnly, isMonthOnly, normalizedTimeOffset);
	const baseProps = getBaseProps(rest);
	const ariaLabelId = useUniqueId("date-range-picker-arialabel-");
	const { invalid, warning, controlId, ariaDescribedby, ariaLabelledby: contextAriaLabelledby } = useFormFieldContext({
		ariaLabelledby: (_a = rest.ariaLabelledby) !== null && _a !== void 0 ? _a : i18nStrings === null || i18nStrings === void 0 ? void 0 : i18nStrings.ariaLabelledby,
		ariaDescribedby: (_b = rest.ariaDescribedby) !== null && _b !== void 0 ? _b : i18nStrings === null || i18nStrings === void 0 ? void 0 : i18nStrings.ariaDescribedby,
		...rest
	});
	const ariaLabelledby = joinStrings(contextAriaLabelledby, ariaLabelId);
	const isSingleGrid = useMobile();
	const triggerRef = (0, import_react.useRef)(null);
	useForwardFocus(ref, triggerRef);
	const rootRef = (0, import_react.useRef)(null);
	const dropdownId = useUniqueId("date-range-picker-dropdown");
	const triggerContentId = useUniqueId("date-range-picker-trigger");
	useFocusTracker({
		rootRef,
		onBlur,
		onFocus
	});
	const [isDropDownOpen, setIsDropDownOpen] = (0, import_react.useState)(false);
	const contextLocale = useLocale();
	const normalizedLocale = normalizeLocale("DateRangePicker", locale || contextLocale);
	const closeDropdown = (focusTrigger = false) => {
		var _a;
		setIsDropDownOpen(false);
		if (focusTrigger) (_a = triggerRef.current) === null || _a === void 0 || _a.focus();
	};
	const onWrapperKeyDownHandler = (event) => {
		if (event.keyCode === KeyCode.escape) {
			if (isDropDownOpen) event.stopPropagation();
			closeDropdown(true);
		}
	};
	const onClear = () => {
		fireNonCancelableEvent(onChange, { value: null });
	};
	const onApply = (newValue) => {
		const formattedValue = formatValue(newValue, {
			dateOnly,
			monthOnly: isMonthOnly,
			timeOffset: hideTime ? {
				startDate: void 0,
				endDate: void 0
			} : normalizeTimeOffset(newValue, getTimeOffset, timeOffset)
		});
		const validationResult = isValidRange(formattedValue);
		if ((validationResult === null || validationResult === void 0 ? void 0 : validationResult.valid) === false) return validationResult;
		fireNonCancelableEvent(onChange, { value: formattedValue });
		return validationResult || { valid: true };
	};
	const prevDateOnly = usePrevious(dateOnly);
	(0, import_react.useEffect)(() => {
		if (prevDateOnly !== void 0 && prevDateOnly !== dateOnly) warnOnce("DateRangePicker", `The provided \`dateOnly\` flag has been changed from "${prevDateOnly}" to "${dateOnly}" which can lead to unexpected value format. Consider using separate components.`);
	}, [prevDateOnly, dateOnly]);
	if (value && value.type !== "absolute" && value.type !== "relative") {
		warnOnce("DateRangePicker", "You provided an invalid value. Reverting back to default.");
		value = null;
	}
	if ((value === null || value === void 0 ? void 0 : value.type) === "absolute" && rangeSelectorMode === "relative-only" || (value === null || value === void 0 ? void 0 : value.type) === "relative" && rangeSelectorMode === "absolute-only") {
		warnOnce("DateRangePicker", "The provided value does not correspond to the current range selector mode. Reverting back to default.");
		value = null;
	}
	const formatRelativeRange = useInternalI18n("date-range-picker")("i18nStrings.formatRelativeRange", i18nStrings === null || i18nStrings === void 0 ? void 0 : i18nStrings.formatRelativeRange, (format) => ({ amount, unit }) => format({
		amount,
		unit
	}));
	const formattedDate = renderDateRange({
		locale: normalizedLocale,
		range: value,
		placeholder,
		formatRelativeRange,
		absoluteFormat,
		hideTimeOffset: hideTime || hideTimeOffset,
		timeOffset: normalizedTimeOffset
	});
	const trigger = import_react.createElement(button_trigger_default, {
		ref: triggerRef,
		id: controlId,
		invalid,
		warning,
		ariaLabelledby: joinStrings(ariaLabelledby, triggerContentId),
		ariaDescribedby,
		className: clsx(styles_css_default$5.label, styles_css_default$3.label, { [styles_css_default$3["label-enabled"]]: !readOnly && !disabled }),
		hideCaret: true,
		onClick: () => {
			setIsDropDownOpen(true);
		},
		disabled,
		readOnly,
		ariaHasPopup: "dialog"
	}, renderTriggerContent ? import_react.createElement("div", { id: triggerContentId }, renderTriggerContent({ formattedDate })) : import_react.createElement("span", { className: styles_css_default$3["trigger-flexbox"] }, import_react.createElement("span", { className: styles_css_default$3["icon-wrapper"] }, import_react.createElement(InternalIcon, {
		name: "calendar",
		variant: disabled || readOnly ? "disabled" : "normal"
	})), import_react.createElement("span", { id: triggerContentId }, formattedDate)));
	const mergedRef = useMergeRefs(rootRef, __internalRootRef);
	const referrerId = useUniqueId();
	return import_react.createElement("div", {
		...baseProps,
		ref: mergedRef,
		className: clsx(baseProps.className, styles_css_default$3.root, styles_css_default$5.root, absoluteFormat === "long-localized" && !dateOnly && !isMonthOnly && styles_css_default$3.wide),
		onKeyDown: onWrapperKeyDownHandler
	}, import_react.createElement(InternalDropdown, {
		stretchHeight: true,
		scrollable: false,
		open: isDropDownOpen,
		onOutsideClick: () => closeDropdown(),
		trigger,
		expandToViewport,
		dropdownId,
		triggerId: referrerId,
		content: import_react.createElement(ResetContextsForModal, null, isDropDownOpen && import_react.createElement(DateRangePickerDropdown, {
			startOfWeek,
			locale: normalizedLocale,
			isSingleGrid,
			onOutsideClick: () => closeDropdown(true),
			value,
			showClearButton,
			isDateEnabled,
			dateDisabledReason,
			i18nStrings,
			onClear,
			onApply,
			getTimeOffset,
			timeOffset,
			relativeOptions,
			isValidRange,
			dateOnly,
			absoluteFormat,
			timeInputFormat,
			dateInputFormat,
			rangeSelectorMode,
			ariaLabelledby,
			ariaDescribedby,
			customAbsoluteRangeControl,
			customRelativeRangeUnits,
			renderRelativeRangeContent,
			granularity,
			referrerId,
			absoluteMultiGridStartPeriod
		}))
	}), import_react.createElement("div", {
		id: ariaLabelId,
		hidden: true
	}, ariaLabel || (i18nStrings === null || i18nStrings === void 0 ? void 0 : i18nStrings.ariaLabel)));
});
applyDisplayName(DateRangePicker, "DateRangePicker");
// packages/console/src/parts/time-range-picker.tsx
var import_jsx_runtime = require_jsx_runtime();
var UNITS = {
	m: "minute",
	h: "hour",
	d: "day"
};
var RELATIVE = [
	"15m",
	"1h",
	"24h",
	"7d",
	"30d",
	"90d"
].map((key) => ({
	key,
	type: "relative",
	amount: Number.parseInt(key, 10),
	unit: unitOf(key)
}));
function unitOf(range) {
	if (range.endsWith("m")) return UNITS.m;
	return range.endsWith("h") ? UNITS.h : UNITS.d;
}
/** The one time range of the console. Relative ranges stay relative in the link, absolute ones are ISO-8601 UTC. */
function TimeRangePicker() {
	const scope = useScope();
	const { change } = useUrl();
	const set = (value) => {
		const clear = {
			range: void 0,
			from: void 0,
			to: void 0,
			cursor: void 0,
			at: void 0
		};
		if (value === null) change({
			...clear,
			range: "all"
		});
		else if (value.type === "relative") change({
			...clear,
			range: value.key ?? "24h"
		});
		else change({
			...clear,
			from: isoOf(value.startDate),
			to: isoOf(value.endDate)
		});
	};
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(DateRangePicker, {
		value: pickerValue(scope),
		relativeOptions: RELATIVE,
		onChange: (event) => set(event.detail.value),
		isValidRange: (range) => range?.type === "absolute" && range.startDate >= range.endDate ? {
			valid: false,
			errorMessage: "The end must be later than the start"
		} : { valid: true },
		i18nStrings: { clearButtonLabel: "All time" },
		placeholder: "All time",
		expandToViewport: true
	});
}
function pickerValue(scope) {
	if (scope.from !== void 0) return {
		type: "absolute",
		startDate: scope.from,
		endDate: scope.to ?? (/* @__PURE__ */ new Date()).toISOString()
	};
	return RELATIVE.find(({ key }) => key === scope.range) ?? null;
}
export { TimeRangePicker };
