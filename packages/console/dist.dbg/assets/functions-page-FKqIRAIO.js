import { t as StatusIndicator } from "./status-indicator-D49Nn60N.js";
import { t as DEPLOYED_COLUMNS } from "./function-columns-BOJMYg-M.js";
import { t as Page } from "./page-DqfLZ-rU.js";
import { t as PageLink } from "./page-link-Z9hJFKrH.js";
import { t as DataTable } from "./data-table-Dvho8up9.js";
import { n as useApi } from "./use-api-Cj0GgpEF.js";
import { n as useList } from "./use-list-DM88_2Dl.js";
import { t as require_jsx_runtime } from "./jsx-runtime-JtghFWd6.js";
// packages/console/src/pages/functions/functions-page.tsx
var import_jsx_runtime = require_jsx_runtime();
var STATE_COLUMNS = [
	{
		id: "role",
		header: "Role",
		column: "role",
		filter: "text",
		cell: ({ role }) => role === "" ? "–" : /* @__PURE__ */ (0, import_jsx_runtime.jsx)(PageLink, {
			to: `/identities/${encodeURIComponent(role)}`,
			children: role.split("/").at(-1)
		})
	},
	{
		id: "triggers",
		isMinor: true,
		header: "Triggers",
		column: "triggers",
		filter: "text",
		cell: ({ triggers }) => triggers === "" ? "None seen" : triggers
	},
	{
		id: "public",
		header: "Public?",
		cell: ({ publicAccess }) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)(StatusIndicator, {
			type: publicAccess === "yes" ? "warning" : publicAccess === "unknown" ? "pending" : "success",
			children: publicAccess === "yes" ? "Yes" : publicAccess === "unknown" ? "Not scanned" : "Not found"
		})
	},
	{
		id: "reach",
		isMinor: true,
		header: "Reach",
		column: "reach",
		filter: "number",
		cell: (row) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)(PageLink, {
			to: "/trail",
			search: { f: [`principal=${row.role}`] },
			label: `${row.reach === 1 ? "1 service" : `${row.reach} services`} called by ${row.name}`,
			children: row.reach === 1 ? "1 service" : `${row.reach} services`
		})
	},
	{
		id: "alerts",
		header: "Alerts",
		cell: (row) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)(PageLink, {
			to: "/alerts",
			search: { f: [`entity:${row.name}`] },
			label: `${row.openAlerts} alerts of ${row.name}`,
			children: String(row.openAlerts)
		})
	},
	{
		id: "guardMode",
		isMinor: true,
		header: "Guard mode",
		column: "guardMode",
		filter: "text",
		cell: ({ guardMode }) => guardMode === "" ? "Not seen" : guardMode
	}
];
var COLUMNS = [...DEPLOYED_COLUMNS, ...STATE_COLUMNS];
/** Functions: what is deployed, what started it, what it reached, and how it is guarded. */
function FunctionsPage() {
	const query = useList(50);
	const page = useApi("GET /functions", { query });
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Page, {
		title: "Functions",
		description: "Deployed functions with what telemetry and the newest scans say about them",
		children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(DataTable, {
			title: "Deployed Functions",
			columns: COLUMNS,
			page: page.data,
			isLoading: page.isPending,
			error: page.error,
			defaultSort: {
				column: "name",
				isDescending: false
			},
			rowId: ({ account, region, name }) => `${account}/${region}/${name}`,
			exportName: "functions",
			goodNews: "No functions are known yet"
		})
	});
}
export { FunctionsPage };
