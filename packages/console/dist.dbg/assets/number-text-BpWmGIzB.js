// packages/console/src/parts/number-text.ts
var whole = new Intl.NumberFormat("en-US", { maximumFractionDigits: 0 });
var three = new Intl.NumberFormat("en-US", {
	minimumFractionDigits: 3,
	maximumFractionDigits: 3
});
/** `142,117,719`; three decimals where it is not whole; `-` where there is none. */
function countText(value) {
	if (value === void 0) return "-";
	return Number.isInteger(value) ? whole.format(value) : three.format(value);
}
/** An expected value, always with three decimals: `12,097,460.313`. */
function expectedText(value) {
	return value === void 0 ? "-" : three.format(value);
}
/** `0.37%`; `<0.01%` below what two decimals show. */
function probabilityText(value) {
	if (value === void 0) return "-";
	return value > 0 && value < 5e-5 ? "<0.01%" : `${(value * 100).toFixed(2)}%`;
}
var UNITS = [
	"B",
	"kB",
	"MB",
	"GB",
	"TB",
	"PB"
];
/** `1.2 MB`: powers of 1,000, as AWS bills. */
function bytesText(bytes) {
	const power = bytes < 1e3 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3));
	const value = bytes / 1e3 ** power;
	return `${value.toLocaleString("en-US", { maximumFractionDigits: power === 0 || value >= 100 ? 0 : 1 })} ${UNITS[power]}`;
}
export { probabilityText as i, countText as n, expectedText as r, bytesText as t };
