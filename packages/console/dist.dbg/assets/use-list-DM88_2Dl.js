import { a as searchList, n as useUrl, o as searchText } from "./use-url-nGfBaBoH.js";
import { r as scopeOf } from "./use-scope-B-7AE5cE.js";
// packages/console/src/state/use-list.ts
/** The list query of the URL: scope, filter, order and page. @param limit rows of one page */
function useList(limit) {
	return listOf(useUrl().search, limit);
}
/** The same of the query string of a page. */
function listOf(search, limit) {
	const scope = scopeOf(search);
	const text = (name) => searchText(search, name);
	const [sort, order, cursor, join] = [
		text("sort"),
		text("order"),
		text("cursor"),
		text("join")
	];
	const f = searchList(search, "f");
	return {
		...scope,
		limit,
		...f.length === 0 ? {} : { f: [...f] },
		...join === "or" ? { join: "or" } : {},
		...sort === "" ? {} : { sort },
		...order === "asc" || order === "desc" ? { order } : {},
		...cursor === "" ? {} : { cursor }
	};
}
export { useList as n, listOf as t };
