import { n as __toESM } from "./rolldown-runtime-CO0Nlsmt.js";
import { n as Badge } from "./index-CRNxE51F.js";
import { t as SegmentedControl } from "./segmented-control-DHfuBxrS.js";
import { t as SpaceBetween } from "./space-between-BpcvPl4u.js";
import { t as require_react } from "./react-HmIquqiG.js";
import { t as EntityMenu } from "./entity-menu-Dy4Tpbmg.js";
import { t as Page } from "./page-DqfLZ-rU.js";
import { t as PageLink } from "./page-link-Z9hJFKrH.js";
import { t as SeverityText } from "./severity-text-BzaiBpXN.js";
import { c as useTimeText, t as DataTable } from "./data-table-Dvho8up9.js";
import { n as useApi } from "./use-api-Cj0GgpEF.js";
import { n as useList } from "./use-list-DM88_2Dl.js";
import { n as useUrl } from "./use-url-nGfBaBoH.js";
import { t as StatusText } from "./status-text-BpGGkpAU.js";
import { t as require_jsx_runtime } from "./jsx-runtime-JtghFWd6.js";
// packages/console/src/pages/alerts/alerts-page.tsx
var import_react = /* @__PURE__ */ __toESM(require_react(), 1);
var import_jsx_runtime = require_jsx_runtime();
/** Alerts: what a person should look at, newest first. */
function AlertsPage() {
	const page = useApi("GET /alerts", { query: useList(50) });
	const columns = useAlertColumns();
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Page, {
		title: "Alerts",
		description: "Observations that belong together and deserve a person's attention",
		actions: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(StatusChoice, {}),
		children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(DataTable, {
			title: "Alerts",
			columns,
			page: page.data,
			isLoading: page.isPending,
			error: page.error,
			defaultSort: {
				column: "lastSeen",
				isDescending: true
			},
			rowId: ({ id }) => id,
			exportName: "alerts",
			goodNews: "No alerts in this time"
		})
	});
}
var STATUSES = [
	"open",
	"snoozed",
	"closed"
];
/** Open, snoozed, closed, or all: the status condition of the filter in the URL. */
function StatusChoice() {
	const url = useUrl();
	const f = url.list("f");
	const chosen = STATUSES.find((status) => f.includes(`status=${status}`)) ?? "all";
	const choose = (status) => {
		const others = f.filter((each) => !each.startsWith("status="));
		url.change({
			f: status === "all" ? others : [...others, `status=${status}`],
			cursor: void 0,
			at: void 0
		});
	};
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(SegmentedControl, {
		label: "Status",
		selectedId: chosen,
		onChange: ({ detail }) => choose(detail.selectedId),
		options: [
			{
				id: "all",
				text: "All"
			},
			{
				id: "open",
				text: "Open"
			},
			{
				id: "snoozed",
				text: "Snoozed"
			},
			{
				id: "closed",
				text: "Closed"
			}
		]
	});
}
function useAlertColumns() {
	const { timeText } = useTimeText();
	return (0, import_react.useMemo)(() => [
		...NAMING,
		...TRIAGE,
		time("firstSeen", "First seen", ({ firstSeen }) => timeText(firstSeen)),
		time("lastSeen", "Last seen", ({ lastSeen }) => timeText(lastSeen)),
		{
			id: "observations",
			header: "Observations",
			column: "observations",
			filter: "number",
			cell: ({ id, observations }) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)(PageLink, {
				to: `/alerts/${id}`,
				label: `${observations} observations of ${id}`,
				children: String(observations)
			})
		}
	], [timeText]);
}
var NAMING = [
	{
		id: "severity",
		header: "Severity",
		column: "severity",
		filter: "severity",
		minWidth: 110,
		cell: ({ severity }) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)(SeverityText, { severity })
	},
	{
		id: "title",
		header: "Title",
		column: "title",
		filter: "text",
		minWidth: 260,
		cell: ({ id, title }) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)(PageLink, {
			to: `/alerts/${id}`,
			children: title
		})
	},
	{
		id: "entity",
		header: "Entity",
		column: "entity",
		filter: "text",
		minWidth: 180,
		isLong: true,
		cell: ({ entity, entityKind }) => {
			const kind = MENU_KINDS.find((each) => each === entityKind);
			return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("span", {
				className: "wt-entity",
				children: [
					entity,
					" ",
					kind === void 0 ? null : /* @__PURE__ */ (0, import_jsx_runtime.jsx)(EntityMenu, {
						kind,
						name: entity.replace(/^lambda:/, "")
					})
				]
			});
		}
	}
];
var MENU_KINDS = [
	"function",
	"identity",
	"address"
];
var TRIAGE = [
	{
		id: "status",
		header: "Status",
		column: "status",
		filter: "text",
		minWidth: 105,
		cell: ({ status, isSuppressed }) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)(StatusText, {
			status,
			isSuppressed
		})
	},
	{
		id: "assignee",
		isMinor: true,
		header: "Assignee",
		column: "assignee",
		filter: "text",
		cell: ({ assignee }) => assignee === "" ? "–" : assignee
	},
	{
		id: "tags",
		isMinor: true,
		header: "Tags",
		column: "tags",
		filter: "text",
		cell: ({ tags }) => tags === "" ? "–" : /* @__PURE__ */ (0, import_jsx_runtime.jsx)(SpaceBetween, {
			direction: "horizontal",
			size: "xxs",
			children: tags.split(", ").map((tag) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Badge, { children: tag }, tag))
		})
	}
];
function time(column, header, cell) {
	return {
		id: column,
		header,
		column,
		filter: "time",
		minWidth: 140,
		isMinor: column === "firstSeen",
		cell
	};
}
export { AlertsPage };
