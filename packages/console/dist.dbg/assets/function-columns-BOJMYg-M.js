import { t as StatusIndicator } from "./status-indicator-D49Nn60N.js";
import { t as PageLink } from "./page-link-Z9hJFKrH.js";
import { t as require_jsx_runtime } from "./jsx-runtime-JtghFWd6.js";
// packages/console/src/parts/entities/function-columns.tsx
var import_jsx_runtime = require_jsx_runtime();
/** Columns of the dashboard's table, in PureSec's order; a number leads to what it counts. */
var DEPLOYED_COLUMNS = [
	{
		id: "protected",
		header: "Protected",
		column: "isProtected",
		filter: "flag",
		cell: ({ isProtected }) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)(StatusIndicator, {
			type: isProtected ? "success" : "stopped",
			children: isProtected ? "Yes" : "Not seen"
		})
	},
	{
		id: "name",
		header: "Name",
		column: "name",
		filter: "text",
		minWidth: 160,
		cell: (row) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)(PageLink, {
			to: pageOf(row),
			children: row.name
		})
	},
	{
		id: "version",
		isMinor: true,
		header: "Version",
		column: "version",
		filter: "text",
		cell: ({ version }) => version
	},
	{
		id: "account",
		isMinor: true,
		header: "Account",
		column: "account",
		filter: "text",
		cell: ({ account }) => account
	},
	{
		id: "region",
		header: "Region",
		column: "region",
		filter: "text",
		cell: ({ region }) => region
	},
	{
		id: "runtime",
		isMinor: true,
		header: "Runtime",
		column: "runtime",
		filter: "text",
		cell: ({ runtime }) => runtime
	},
	{
		id: "executions",
		header: "Executions",
		column: "executions",
		filter: "number",
		cell: (row) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)(PageLink, {
			to: pageOf(row),
			search: { tab: "metrics" },
			label: `${row.executions.toLocaleString("en-US")} executions of ${row.name}`,
			children: row.executions.toLocaleString("en-US")
		})
	},
	{
		id: "lastDeployed",
		header: "Last Deployed",
		column: "lastDeployed",
		filter: "time",
		cell: ({ lastDeployed }) => lastDeployed > 0 ? (/* @__PURE__ */ new Date(lastDeployed * 1e3)).toISOString().slice(0, 10) : "–"
	}
];
/** The page of a function. */
function pageOf({ account, region, name }) {
	return `/functions/${account}/${region}/${encodeURIComponent(name)}`;
}
export { DEPLOYED_COLUMNS as t };
