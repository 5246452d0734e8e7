import { n as __toESM } from "./rolldown-runtime-CO0Nlsmt.js";
import { t as StatusIndicator } from "./status-indicator-D49Nn60N.js";
import { t as require_react } from "./react-HmIquqiG.js";
import { n as useApi } from "./use-api-Cj0GgpEF.js";
import { W as useNarrowList } from "./index-CRNxE51F.js";
import { c as useTimeText, t as DataTable } from "./data-table-Dvho8up9.js";
import { n as EntityText } from "./entity-menu-Dy4Tpbmg.js";
import { t as require_jsx_runtime } from "./jsx-runtime-JtghFWd6.js";
// packages/console/src/parts/entities/api-call-table.tsx
var import_react = /* @__PURE__ */ __toESM(require_react(), 1);
var import_jsx_runtime = require_jsx_runtime();
/** AWS API calls of CloudTrail, those that are new for their principal marked. */
function ApiCallTable(props) {
	const query = useNarrowList(50, props.always);
	const page = useApi("GET /api-calls", { query });
	const { timeText } = useTimeText();
	const columns = (0, import_react.useMemo)(() => callColumns(timeText), [timeText]);
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(DataTable, {
		title: "AWS API calls",
		columns,
		page: page.data,
		isLoading: page.isPending,
		error: page.error,
		defaultSort: {
			column: "time",
			isDescending: true
		},
		rowId: ({ id }) => id,
		...props.selected === void 0 ? {} : { selected: props.selected },
		...props.onSelect === void 0 ? {} : { onSelect: props.onSelect },
		...props.always.length === 0 ? { exportName: "api-calls" } : {},
		goodNews: "No API calls in this time"
	});
}
function callColumns(timeText) {
	const orDash = (text) => text === "" ? "–" : text;
	return [
		{
			id: "time",
			header: "Time",
			column: "time",
			filter: "time",
			minWidth: 130,
			cell: ({ time }) => timeText(time)
		},
		{
			id: "first",
			isMinor: true,
			header: "First seen",
			column: "isFirstSeen",
			filter: "flag",
			cell: ({ isFirstSeen }) => isFirstSeen ? /* @__PURE__ */ (0, import_jsx_runtime.jsx)(StatusIndicator, {
				type: "warning",
				children: "New"
			}) : "–"
		},
		{
			id: "service",
			header: "Service",
			column: "service",
			filter: "text",
			cell: ({ service }) => service.replace(".amazonaws.com", "")
		},
		{
			id: "event",
			header: "Event",
			column: "event",
			filter: "text",
			cell: ({ event }) => event
		},
		{
			id: "principal",
			header: "User",
			column: "principal",
			filter: "text",
			minWidth: 180,
			cell: ({ principal }) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)(EntityText, {
				kind: "identity",
				name: principal
			})
		},
		{
			id: "sourceIp",
			isMinor: true,
			header: "Source IP",
			column: "sourceIp",
			filter: "text",
			minWidth: 140,
			cell: ({ sourceIp }) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)(EntityText, {
				kind: "address",
				name: sourceIp
			})
		},
		{
			id: "resource",
			isMinor: true,
			header: "Resource",
			column: "resource",
			filter: "text",
			cell: ({ resource }) => orDash(resource)
		},
		{
			id: "errorCode",
			header: "Error",
			column: "errorCode",
			filter: "text",
			cell: ({ errorCode }) => errorCode === "" ? "–" : /* @__PURE__ */ (0, import_jsx_runtime.jsx)(StatusIndicator, {
				type: "error",
				children: errorCode
			})
		},
		{
			id: "account",
			isMinor: true,
			header: "Account ID",
			column: "account",
			filter: "text",
			cell: ({ account }) => account
		},
		{
			id: "region",
			isMinor: true,
			header: "Region",
			column: "region",
			filter: "text",
			cell: ({ region }) => orDash(region)
		}
	];
}
export { ApiCallTable as t };
