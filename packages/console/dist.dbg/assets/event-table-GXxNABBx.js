import { n as __toESM } from "./rolldown-runtime-CO0Nlsmt.js";
import { t as require_react } from "./react-HmIquqiG.js";
import { n as useApi } from "./use-api-Cj0GgpEF.js";
import { W as useNarrowList } from "./index-CRNxE51F.js";
import { c as useTimeText, t as DataTable } from "./data-table-Dvho8up9.js";
import { t as PageLink } from "./page-link-Z9hJFKrH.js";
import { n as EntityText } from "./entity-menu-Dy4Tpbmg.js";
import { t as require_jsx_runtime } from "./jsx-runtime-JtghFWd6.js";
// packages/console/src/parts/entities/event-table.tsx
var import_react = /* @__PURE__ */ __toESM(require_react(), 1);
var import_jsx_runtime = require_jsx_runtime();
/** Violations of one entity; each leads to its record in the Event Viewer. */
function EventTable({ always }) {
	const query = useNarrowList(50, always);
	const page = useApi("GET /events", { query });
	const { timeText } = useTimeText();
	const columns = (0, import_react.useMemo)(() => [
		{
			id: "time",
			header: "Time",
			column: "time",
			filter: "time",
			minWidth: 130,
			cell: ({ time, id }) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)(PageLink, {
				to: "/events",
				search: { id },
				children: timeText(time)
			})
		},
		{
			id: "function",
			header: "Function",
			column: "function",
			filter: "text",
			cell: (row) => row.function
		},
		{
			id: "attackType",
			header: "Attack type",
			column: "attackType",
			filter: "text",
			cell: ({ attackType }) => attackType
		},
		{
			id: "action",
			header: "Action",
			column: "action",
			filter: "text",
			cell: ({ action }) => action
		},
		{
			id: "sourceIp",
			header: "Source IP",
			column: "sourceIp",
			filter: "text",
			cell: ({ sourceIp }) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)(EntityText, {
				kind: "address",
				name: sourceIp
			})
		},
		{
			id: "field",
			header: "Field path",
			column: "field",
			filter: "text",
			cell: ({ field }) => field
		}
	], [timeText]);
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(DataTable, {
		title: "Events",
		columns,
		page: page.data,
		isLoading: page.isPending,
		error: page.error,
		defaultSort: {
			column: "time",
			isDescending: true
		},
		rowId: ({ id }) => id,
		goodNews: "No attacks were detected in this time"
	});
}
export { EventTable as t };
