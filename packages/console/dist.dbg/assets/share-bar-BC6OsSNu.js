import { n as __toESM } from "./rolldown-runtime-CO0Nlsmt.js";
import { t as require_react } from "./react-HmIquqiG.js";
import { t as require_jsx_runtime } from "./jsx-runtime-JtghFWd6.js";
import { n as useApi } from "./use-api-Cj0GgpEF.js";
import { W as useNarrowList } from "./index-CRNxE51F.js";
import { c as useTimeText, t as DataTable } from "./data-table-Dvho8up9.js";
import { n as EntityText } from "./entity-menu-Dy4Tpbmg.js";
// packages/console/src/parts/entities/flow-table.tsx
var import_react = /* @__PURE__ */ __toESM(require_react(), 1);
var import_jsx_runtime = require_jsx_runtime();
/** Flow records in Stealthwatch's columns. @param always conditions beside those of the URL */
function FlowTable({ always }) {
	const query = useNarrowList(50, always);
	const page = useApi("GET /flows", { query });
	const columns = useFlowColumns();
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(DataTable, {
		title: "Flow records",
		columns,
		page: page.data,
		isLoading: page.isPending,
		error: page.error,
		defaultSort: {
			column: "time",
			isDescending: true
		},
		rowId: (row) => [
			row.time,
			row.interfaceId,
			row.ip,
			row.port,
			row.connectedIp,
			row.connectedPort,
			row.protocolNumber,
			row.action
		].join(" "),
		...always.length === 0 ? { exportName: "flows" } : {},
		goodNews: "No traffic in this time"
	});
}
function useFlowColumns() {
	const { timeText } = useTimeText();
	return (0, import_react.useMemo)(() => [
		...sessionColumns(timeText),
		...AMOUNTS,
		...OWNERS
	], [timeText]);
}
function sessionColumns(timeText) {
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
			id: "ip",
			header: "IP",
			column: "ip",
			filter: "text",
			minWidth: 140,
			cell: ({ ip }) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)(EntityText, {
				kind: "address",
				name: ip
			})
		},
		{
			id: "connectedIp",
			header: "Connected IP",
			column: "connectedIp",
			filter: "text",
			minWidth: 140,
			cell: ({ connectedIp }) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)(EntityText, {
				kind: "address",
				name: connectedIp
			})
		},
		{
			id: "port",
			header: "Port",
			column: "port",
			filter: "number",
			cell: ({ port }) => portText(port)
		},
		{
			id: "connectedPort",
			header: "Connected Port",
			column: "connectedPort",
			filter: "number",
			cell: ({ connectedPort }) => portText(connectedPort)
		},
		{
			id: "protocol",
			header: "Protocol",
			column: "protocolNumber",
			filter: "number",
			cell: ({ protocolNumber }) => PROTOCOLS[protocolNumber] ?? String(protocolNumber)
		}
	];
}
var AMOUNTS = [
	[
		"bytesTo",
		"To",
		"Bytes"
	],
	[
		"bytesFrom",
		"From",
		"Bytes"
	],
	[
		"packetsTo",
		"To",
		"Packets"
	],
	[
		"packetsFrom",
		"From",
		"Packets"
	]
].map(([column, header, group]) => ({
	id: column,
	header,
	group,
	column,
	filter: "number",
	cell: (row) => row[column].toLocaleString("en-US")
}));
/** For the filter; the table of the paper ends with the packets. */
var OWNERS = [
	{
		id: "role",
		header: "Role",
		column: "role",
		filter: "text",
		isFilterOnly: true,
		cell: ({ role }) => role
	},
	{
		id: "function",
		header: "Function",
		column: "function",
		filter: "text",
		isFilterOnly: true,
		cell: (row) => row.function
	},
	{
		id: "direction",
		header: "Direction",
		column: "direction",
		filter: "text",
		isFilterOnly: true,
		cell: ({ direction }) => direction
	},
	{
		id: "isInternal",
		header: "Internal",
		column: "isInternal",
		filter: "flag",
		isFilterOnly: true,
		cell: ({ isInternal }) => String(isInternal)
	},
	{
		id: "action",
		header: "Action",
		column: "action",
		filter: "text",
		isFilterOnly: true,
		cell: ({ action }) => action
	},
	{
		id: "interfaceId",
		header: "Interface",
		column: "interfaceId",
		filter: "text",
		isFilterOnly: true,
		cell: ({ interfaceId }) => interfaceId
	}
];
var PROTOCOLS = {
	1: "ICMP",
	6: "TCP",
	17: "UDP",
	58: "ICMPv6"
};
/** IANA's names of the ports that functions mostly use. */
var SERVICES = {
	22: "ssh",
	25: "smtp",
	53: "domain",
	80: "http",
	123: "ntp",
	443: "https",
	1433: "ms-sql-s",
	2049: "nfs",
	3306: "mysql",
	5432: "postgresql",
	6379: "redis"
};
function portText(port) {
	const service = SERVICES[port];
	return service === void 0 ? String(port) : `${port} (${service})`;
}
// packages/console/src/parts/charts/share-bar.tsx
/** A share of a whole, as a bar and in words. @param share 0 to 1 */
function ShareBar({ share }) {
	const percent = share * 100;
	const text = percent > 0 && percent < .1 ? "<0.1%" : `${percent.toFixed(percent >= 10 ? 0 : 1)}%`;
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("span", {
		className: "wt-share",
		children: [/* @__PURE__ */ (0, import_jsx_runtime.jsxs)("svg", {
			className: "wt-share-bar",
			viewBox: "0 0 100 8",
			preserveAspectRatio: "none",
			"aria-hidden": "true",
			children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)("rect", {
				className: "wt-share-whole",
				width: "100",
				height: "8",
				rx: "2"
			}), /* @__PURE__ */ (0, import_jsx_runtime.jsx)("rect", {
				className: "wt-share-part",
				width: Math.min(100, Math.max(percent, .5)),
				height: "8",
				rx: "2"
			})]
		}), text]
	});
}
export { FlowTable as n, ShareBar as t };
