import { n as __toESM } from "./rolldown-runtime-CO0Nlsmt.js";
import { t as ButtonDropdown } from "./index-CRNxE51F.js";
import { t as require_react } from "./react-HmIquqiG.js";
import { i as parseSearch, n as useUrl, s as stringifySearch } from "./use-url-nGfBaBoH.js";
import { n as useApi } from "./use-api-Cj0GgpEF.js";
import { n as useCanChange, t as useChange } from "./use-change-D2g2esoe.js";
import { t as SaveDialog } from "./save-dialog-DR5zgZrs.js";
import { t as KeyValuePairs } from "./key-value-pairs-DIasT1Kf.js";
import { t as AskDialog } from "./ask-dialog-Cy2ngl0A.js";
import { t as useReasonAndEnd } from "./reason-and-end-C-Dh9DZF.js";
import { t as require_jsx_runtime } from "./jsx-runtime-JtghFWd6.js";
// packages/console/src/parts/suppress-filter-dialog.tsx
var import_react = /* @__PURE__ */ __toESM(require_react(), 1);
var import_jsx_runtime = require_jsx_runtime();
/** Asks for the reason and the end of a suppression that a filter has described. */
function SuppressFilterDialog(props) {
	const { scope, onClose } = props;
	const { run, isRunning, error } = useChange("POST /suppressions");
	const { reason, expires, isReady, fields } = useReasonAndEnd([
		"7",
		"30",
		"90"
	]);
	const act = async () => {
		if ("problem" in scope) return;
		if (await run({ body: {
			...scope,
			reason,
			expires: expires()
		} }) !== void 0) onClose();
	};
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(AskDialog, {
		title: "Suppress what matches",
		action: "Create the suppression",
		isReady: !("problem" in scope) && isReady,
		isRunning,
		error,
		onAct: () => void act(),
		onClose,
		children: "problem" in scope ? /* @__PURE__ */ (0, import_jsx_runtime.jsx)("div", { children: scope.problem }) : /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(import_jsx_runtime.Fragment, { children: [
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)("div", { children: "Alerts of this are marked as suppressed until it ends. Nothing is deleted, and observations and events stay in their lists." }),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(KeyValuePairs, {
				columns: 1,
				items: Object.entries(scope).map(([label, value]) => ({
					label: `${label.charAt(0).toUpperCase()}${label.slice(1)}`,
					value: /* @__PURE__ */ (0, import_jsx_runtime.jsx)("span", {
						className: "wt-mono",
						children: String(value)
					})
				}))
			}),
			fields
		] })
	});
}
// packages/console/src/parts/tables/suppression-of-filter.ts
var CONDITION = /^([a-zA-Z]{1,40})=([\s\S]+)$/;
/** Columns of each list that say what a suppression can: exactly one entity, rule or indicator. */
var PARTS = {
	"/alerts": {
		entity: "entity",
		rule: "rule"
	},
	"/observations": {
		entity: "entity",
		source: "entity",
		rule: "rule",
		sourceIp: "indicator",
		user: "indicator"
	},
	"/events": {
		function: "entity",
		sourceIp: "indicator"
	}
};
/** Lists whose filter can become a suppression. */
function isSuppressible(page) {
	return Object.hasOwn(PARTS, page);
}
/**
* The suppression that covers what a filter shows, or why there is none: a suppression that covers more than the person
* sees would hide what nobody has looked at.
* @param page path of the list
* @param f conditions of the filter, all of which hold
*/
function suppressionOfFilter(page, f, join) {
	const known = PARTS[page] ?? {};
	if (join === "or" && f.length > 1) return { problem: "A suppression holds where all conditions do; this filter joins them by “or”." };
	const scope = {};
	for (const text of f) {
		const [, column = "", value = ""] = CONDITION.exec(text) ?? [];
		if (page === "/alerts" && column === "status") continue;
		const part = Object.hasOwn(known, column) ? known[column] : void 0;
		if (part === void 0) return { problem: `A suppression cannot say “${text}”. ${namesOf(known)}` };
		if (scope[part] !== void 0) return { problem: `A suppression names one ${part}, this filter two.` };
		scope[part] = part === "entity" ? value.replace(/^lambda:/, "") : value;
	}
	if (Object.keys(scope).length === 0) return { problem: `Filter by what is not to be shown. ${namesOf(known)}` };
	return page === "/events" ? {
		...scope,
		rule: "guard-violation"
	} : scope;
}
function namesOf(known) {
	return `It takes ${Object.keys(known).join(", ")}, each with “=” and one value.`;
}
// packages/console/src/parts/tables/filter-menu.tsx
/** Parts of a URL that make the filter of a list. */
var KEPT = [
	"f",
	"join",
	"sort",
	"order",
	"kind"
];
/** Filters that people keep for this page; the one that is set can be kept, or become a suppression. */
function FilterMenu({ page }) {
	const url = useUrl();
	const canChange = useCanChange();
	const saved = useApi("GET /saved", { query: { kind: "filter" } });
	const removal = useChange("DELETE /saved/:id");
	const [asking, setAsking] = (0, import_react.useState)(void 0);
	const text = filterText(url.search);
	const items = (saved.data?.items ?? []).filter((each) => each.page === page);
	const own = items.find((each) => each.text === text);
	const act = (id) => {
		if (id === "save") setAsking("name");
		else if (id === "suppress") setAsking("suppression");
		else if (id === "remove" && own !== void 0) removal.run({ params: { id: own.id } });
		else {
			const found = items.find((each) => each.id === id);
			if (found !== void 0) url.change({
				...NOTHING,
				...parseSearch(found.text)
			});
		}
	};
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(import_jsx_runtime.Fragment, { children: [
		/* @__PURE__ */ (0, import_jsx_runtime.jsx)(ButtonDropdown, {
			expandToViewport: true,
			items: menuItems({
				items,
				own: own?.name,
				hasFilter: text !== "",
				canChange,
				page
			}),
			onItemClick: ({ detail }) => act(detail.id),
			children: "Filters"
		}),
		asking === "name" ? /* @__PURE__ */ (0, import_jsx_runtime.jsx)(SaveDialog, {
			item: {
				kind: "filter",
				page,
				text
			},
			onClose: () => setAsking(void 0)
		}) : null,
		asking === "suppression" ? /* @__PURE__ */ (0, import_jsx_runtime.jsx)(SuppressFilterDialog, {
			scope: suppressionOfFilter(page, url.list("f"), url.text("join")),
			onClose: () => setAsking(void 0)
		}) : null
	] });
}
var NOTHING = Object.fromEntries([
	...KEPT,
	"cursor",
	"at"
].map((name) => [name, void 0]));
function filterText(search) {
	return stringifySearch(Object.fromEntries(KEPT.map((name) => [name, search[name]])));
}
function menuItems(menu) {
	const { items, own, hasFilter, canChange, page } = menu;
	const isOff = !hasFilter || !canChange;
	return [
		{
			text: items.length === 0 ? "No saved filters yet" : "Saved filters",
			items: items.map(({ id, name, owner }) => ({
				id,
				text: name,
				secondaryText: owner
			}))
		},
		{
			id: "save",
			text: "Save this filter…",
			disabled: isOff
		},
		...own === void 0 ? [] : [{
			id: "remove",
			text: `Forget “${own}”`,
			disabled: !canChange
		}],
		...isSuppressible(page) ? [{
			id: "suppress",
			text: "Suppress what matches…",
			disabled: isOff
		}] : []
	];
}
export { FilterMenu };
