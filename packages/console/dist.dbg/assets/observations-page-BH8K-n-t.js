import { n as __toESM } from "./rolldown-runtime-CO0Nlsmt.js";
import { H as Header, T as Button, a as DetailPanel, m as ProblemAlert } from "./index-CRNxE51F.js";
import { i as Link, t as PageLink } from "./page-link-Z9hJFKrH.js";
import { n as Box, t as SpaceBetween } from "./space-between-BpcvPl4u.js";
import { t as require_react } from "./react-HmIquqiG.js";
import { i as observationColumns, n as definitionOf, r as ObservationPanel, t as KIND_DEFINITIONS } from "./observation-kinds-C5CVW48C.js";
import { t as Page } from "./page-DqfLZ-rU.js";
import { c as useTimeText, t as DataTable } from "./data-table-Dvho8up9.js";
import { n as useApi } from "./use-api-Cj0GgpEF.js";
import { n as useCanChange, t as useChange } from "./use-change-D2g2esoe.js";
import { n as useList } from "./use-list-DM88_2Dl.js";
import { n as useUrl } from "./use-url-nGfBaBoH.js";
import { t as require_jsx_runtime } from "./jsx-runtime-JtghFWd6.js";
import { t as Container } from "./container-DxWi7Kum.js";
// packages/console/src/pages/observations/definition-panel.tsx
var import_react = /* @__PURE__ */ __toESM(require_react(), 1);
var import_jsx_runtime = require_jsx_runtime();
/** What a kind of observation means and how to read its numbers. */
function DefinitionPanel(props) {
	const { title, description, reading } = props.definition;
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(DetailPanel, {
		title,
		onClose: props.onClose,
		children: /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(SpaceBetween, {
			size: "s",
			children: [
				/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, {
					variant: "strong",
					children: description
				}),
				/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, { children: reading }),
				/* @__PURE__ */ (0, import_jsx_runtime.jsx)(PageLink, {
					to: "/rules",
					children: "The rules that make observations"
				})
			]
		})
	});
}
// packages/console/src/pages/observations/kind-list.tsx
/** Every kind with its count in the time and filter that are chosen; a click shows the kind's table. */
function KindList(props) {
	const url = useUrl();
	const { cursor: _cursor, limit: _limit, sort: _sort, order: _order, ...filter } = useList(50);
	const query = {
		...filter,
		...props.dismissed === void 0 ? {} : { dismissed: props.dismissed }
	};
	const found = useApi("GET /observations/kinds", { query });
	const countOf = (kind) => found.data?.kinds.find((each) => each.kind === kind)?.count;
	const f = [...url.list("f")];
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Container, {
		header: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Header, {
			variant: "h2",
			children: "Types"
		}),
		children: [found.error === null ? null : /* @__PURE__ */ (0, import_jsx_runtime.jsx)(ProblemAlert, { error: found.error }), /* @__PURE__ */ (0, import_jsx_runtime.jsx)("ul", {
			className: "wt-kinds",
			children: KIND_DEFINITIONS.map(({ kind, title }) => /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("li", {
				className: kind === props.selected ? "wt-kind wt-kind-chosen" : "wt-kind",
				children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)(PageLink, {
					to: "/observations",
					search: {
						kind,
						f,
						...props.dismissed === void 0 ? {} : { dismissed: props.dismissed }
					},
					label: `${title}: ${countOf(kind) ?? 0}`,
					children: title.replace(/ Observation$/, "")
				}), /* @__PURE__ */ (0, import_jsx_runtime.jsx)("span", {
					className: "wt-kind-count",
					children: (countOf(kind) ?? 0).toLocaleString("en-US")
				})]
			}, kind))
		})]
	});
}
// packages/console/src/pages/observations/observations-page.tsx
/** Observations: how many of each kind, and each kind's own table. */
function ObservationsPage() {
	const url = useUrl();
	const definition = definitionOf(url.text("kind"));
	const dismissed = url.text("dismissed") === "only" ? "only" : void 0;
	const choice = {
		...definition === void 0 ? {} : { kind: definition.kind },
		...dismissed === void 0 ? {} : { dismissed }
	};
	const page = useApi("GET /observations", { query: {
		...useList(50),
		...choice
	} });
	const { timeText } = useTimeText();
	const dismissal = useDismissal();
	const columns = (0, import_react.useMemo)(() => [...observationColumns(definition?.kind, timeText), dismissal.column], [
		definition,
		timeText,
		dismissal.column
	]);
	const { change } = url;
	const select = (0, import_react.useCallback)((id) => change({
		id,
		define: void 0
	}), [change]);
	const define = (0, import_react.useCallback)((kind) => change({
		define: kind,
		id: void 0
	}), [change]);
	const selected = page.data?.rows.find(({ id }) => id === url.text("id"));
	const defined = definitionOf(url.text("define"));
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Page, {
		title: "Observations",
		description: "Noteworthy facts about functions, identities and addresses. Many are harmless; alerts say which belong together.",
		children: [
			dismissal.error === null ? null : /* @__PURE__ */ (0, import_jsx_runtime.jsx)(ProblemAlert, { error: dismissal.error }),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(KindList, {
				selected: definition?.kind,
				dismissed
			}),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(DataTable, {
				title: definition?.title ?? "All observations",
				...definition === void 0 ? {} : {
					heading: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Link, {
						variant: "primary",
						fontSize: "heading-m",
						onFollow: () => define(definition.kind),
						children: definition.title
					}),
					description: definition.description
				},
				columns,
				page: page.data,
				isLoading: page.isPending,
				error: page.error,
				defaultSort: {
					column: "time",
					isDescending: true
				},
				rowId: ({ id }) => id,
				selected: url.text("id"),
				onSelect: select,
				exportName: "observations",
				exportQuery: choice,
				goodNews: dismissed === void 0 ? "Nothing unusual was observed in this time" : "Nothing was dismissed",
				actions: /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(SpaceBetween, {
					direction: "horizontal",
					size: "xs",
					children: [definition === void 0 ? null : /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Button, {
						onClick: () => change({
							kind: void 0,
							sort: void 0,
							order: void 0,
							...PLACE
						}),
						children: "All observations"
					}), /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Button, {
						onClick: () => change({
							dismissed: dismissed === void 0 ? "only" : void 0,
							...PLACE
						}),
						children: dismissed === void 0 ? "Show dismissed" : "Hide dismissed"
					})]
				})
			}, definition?.kind ?? "all"),
			selected === void 0 ? null : /* @__PURE__ */ (0, import_jsx_runtime.jsx)(ObservationPanel, {
				observation: selected,
				onClose: () => select(void 0)
			}),
			defined === void 0 ? null : /* @__PURE__ */ (0, import_jsx_runtime.jsx)(DefinitionPanel, {
				definition: defined,
				onClose: () => define(void 0)
			})
		]
	});
}
var PLACE = {
	cursor: void 0,
	at: void 0,
	id: void 0
};
/** The last column: [x] takes an observation out of the table, and puts a dismissed one back. */
function useDismissal() {
	const url = useUrl();
	const canChange = useCanChange();
	const { run, isRunning, error } = useChange("POST /observations/:id/dismissal");
	const isBack = url.text("dismissed") === "only";
	return {
		column: (0, import_react.useMemo)(() => ({
			id: "dismiss",
			header: "",
			cell: ({ id, title }) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Button, {
				variant: "inline-icon",
				iconName: isBack ? "undo" : "close",
				ariaLabel: `${isBack ? "Put back" : "Dismiss"}: ${title}`,
				disabled: !canChange || isRunning,
				onClick: () => void run({
					params: { id },
					body: { isDismissed: !isBack }
				})
			})
		}), [
			canChange,
			isBack,
			isRunning,
			run
		]),
		error
	};
}
export { ObservationsPage };
