import { n as Box } from "./space-between-BpcvPl4u.js";
import { H as Header, W as useNarrowList, m as ProblemAlert } from "./index-CRNxE51F.js";
import { t as Table } from "./table-DAbfcDMb.js";
import { n as useApi } from "./use-api-Cj0GgpEF.js";
import { t as ShareBar } from "./share-bar-BC6OsSNu.js";
import { t as bytesText } from "./number-text-BpWmGIzB.js";
import { t as PageLink } from "./page-link-Z9hJFKrH.js";
import { n as EntityText } from "./entity-menu-Dy4Tpbmg.js";
import { t as require_jsx_runtime } from "./jsx-runtime-JtghFWd6.js";
// packages/console/src/parts/entities/top-talkers.tsx
var import_jsx_runtime = require_jsx_runtime();
/** Pairs with most bytes among the flow records that the filter of the page leaves. */
function TopTalkers({ always }) {
	const { sort: _sort, order: _order, cursor: _cursor, ...query } = useNarrowList(10, always);
	const found = useApi("GET /flows/talkers", { query });
	if (found.error !== null) return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(ProblemAlert, { error: found.error });
	const { data } = found;
	const count = (value) => value.toLocaleString("en-US");
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Table, {
		header: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Header, {
			description: data === void 0 ? "" : `${bytesText(data.totalBytes)} between ${count(data.pairs)} pairs in the flow records that are kept and match`,
			children: "Top talkers"
		}),
		items: data?.talkers ?? [],
		loading: found.isPending,
		loadingText: "Loading",
		wrapLines: true,
		ariaLabels: { tableLabel: "Top talkers" },
		empty: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, { children: "No traffic to add up" }),
		columnDefinitions: [
			{
				id: "source",
				header: "Source",
				minWidth: 160,
				cell: ({ source, ip }) => /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(import_jsx_runtime.Fragment, { children: [source === "" ? null : /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, { children: source }), /* @__PURE__ */ (0, import_jsx_runtime.jsx)(EntityText, {
					kind: "address",
					name: ip
				})] })
			},
			{
				id: "peer",
				header: "Connected IP",
				minWidth: 150,
				cell: ({ connectedIp }) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)(EntityText, {
					kind: "address",
					name: connectedIp
				})
			},
			{
				id: "scope",
				header: "Scope",
				cell: ({ isInternal }) => isInternal ? "Internal" : "External"
			},
			{
				id: "bytes",
				header: "Bytes",
				minWidth: 90,
				cell: ({ bytes }) => bytesText(bytes)
			},
			{
				id: "share",
				header: "Share",
				minWidth: 150,
				cell: ({ share }) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)(ShareBar, { share })
			},
			{
				id: "sessions",
				header: "Sessions",
				cell: ({ sessions, ip, connectedIp }) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)(PageLink, {
					to: "/flows",
					search: { f: [`ip=${ip}`, `connectedIp=${connectedIp}`] },
					label: `${count(sessions)} sessions of ${ip} with ${connectedIp}`,
					children: count(sessions)
				})
			}
		]
	});
}
export { TopTalkers as t };
