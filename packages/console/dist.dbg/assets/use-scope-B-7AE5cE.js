import { n as useUrl, o as searchText } from "./use-url-nGfBaBoH.js";
// packages/console/src/state/use-scope.ts
var RANGES = [
	{
		id: "15m",
		label: "Last 15 minutes"
	},
	{
		id: "1h",
		label: "Last hour"
	},
	{
		id: "24h",
		label: "Last 24 hours"
	},
	{
		id: "7d",
		label: "Last 7 days"
	},
	{
		id: "30d",
		label: "Last 30 days"
	},
	{
		id: "90d",
		label: "Last 90 days"
	},
	{
		id: "all",
		label: "All time"
	}
];
/** The time range, account and region of the URL; 24 hours, all accounts and all regions without them. */
function useScope() {
	return scopeOf(useUrl().search);
}
/** The same of the query string of a page. */
function scopeOf(search) {
	const text = (name) => searchText(search, name);
	const range = RANGES.find(({ id }) => id === text("range"))?.id;
	const [from, to, account, region] = [
		text("from"),
		text("to"),
		text("account"),
		text("region")
	];
	return {
		...from === "" ? { range: range ?? "24h" } : { from },
		...from === "" || to === "" ? {} : { to },
		...account === "" ? {} : { account },
		...region === "" ? {} : { region }
	};
}
/** The parts of a URL that stay when another page is opened. */
var SCOPE_NAMES = [
	"range",
	"from",
	"to",
	"account",
	"region"
];
export { useScope as i, SCOPE_NAMES as n, scopeOf as r, RANGES as t };
