import { H as Header, K as useParams, m as ProblemAlert } from "./index-CRNxE51F.js";
import { t as ApiCallTable } from "./api-call-table-CdksOk1k.js";
import { t as EntityAlerts } from "./entity-alerts-DiQ1nSAB.js";
import { t as EntityTabs } from "./entity-tabs-C33iqxDd.js";
import { t as NewCallsButton } from "./new-calls-button-ChkElCBu.js";
import { t as Page } from "./page-DqfLZ-rU.js";
import { n as Box, t as SpaceBetween } from "./space-between-BpcvPl4u.js";
import { t as Container } from "./container-DxWi7Kum.js";
import { t as Grid } from "./grid-MxVKgvkt.js";
import { t as KeyValuePairs } from "./key-value-pairs-DIasT1Kf.js";
import { t as StatusIndicator } from "./status-indicator-D49Nn60N.js";
import { t as Table } from "./table-DAbfcDMb.js";
import { n as EntityText } from "./entity-menu-Dy4Tpbmg.js";
import { t as PageLink } from "./page-link-Z9hJFKrH.js";
import { n as useApi } from "./use-api-Cj0GgpEF.js";
import { i as useScope } from "./use-scope-B-7AE5cE.js";
import { c as useTimeText } from "./data-table-Dvho8up9.js";
import { t as require_jsx_runtime } from "./jsx-runtime-JtghFWd6.js";
// packages/console/src/pages/identities/identity-overview.tsx
var import_jsx_runtime = require_jsx_runtime();
/** When a principal was active, from where, what it called, and what runs as it. */
function IdentityOverview({ arn }) {
	const { account: _account, region: _region, ...query } = useScope();
	const found = useApi("GET /identities/:arn", {
		params: { arn },
		query
	});
	if (found.error !== null) return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(ProblemAlert, { error: found.error });
	const { data } = found;
	if (data === void 0) return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, { children: "Loading" });
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(SpaceBetween, {
		size: "l",
		children: [
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Facts, { found: data }),
			/* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Grid, {
				gridDefinition: [{ colspan: {
					default: 12,
					m: 6
				} }, { colspan: {
					default: 12,
					m: 6
				} }],
				children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Functions, { found: data }), /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Addresses, { found: data })]
			}),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Calls, {
				arn,
				found: data
			})
		]
	});
}
function Facts({ found }) {
	const { timeText } = useTimeText();
	const count = (value) => value.toLocaleString("en-US");
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Container, {
		header: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Header, {
			variant: "h2",
			children: "Identity"
		}),
		children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(KeyValuePairs, {
			columns: 3,
			items: [
				{
					label: "Account ID",
					value: found.account === "" ? "–" : found.account
				},
				{
					label: "Type",
					value: found.type === "" ? "No call of it is kept" : found.type
				},
				{
					label: "Calls in this time",
					value: count(found.calls)
				},
				{
					label: "Refused in this time",
					value: count(found.refused)
				},
				{
					label: "First call kept",
					value: timeText(found.firstSeen)
				},
				{
					label: "Last call",
					value: timeText(found.lastSeen)
				}
			]
		})
	});
}
function Functions({ found: { functions } }) {
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Container, {
		fitHeight: true,
		header: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Header, {
			variant: "h2",
			children: `Functions with this role (${functions.length})`
		}),
		children: [functions.length === 0 ? /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, { children: "No function runs with it" }) : null, /* @__PURE__ */ (0, import_jsx_runtime.jsx)("ul", {
			className: "wt-plain-list",
			children: functions.map(({ account, region, name }) => /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("li", { children: [
				/* @__PURE__ */ (0, import_jsx_runtime.jsx)(PageLink, {
					to: `/functions/${account}/${region}/${encodeURIComponent(name)}`,
					children: name
				}),
				" ",
				account,
				" ",
				region
			] }, `${account}/${region}/${name}`))
		})]
	});
}
function Addresses({ found: { sourceAddresses } }) {
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Container, {
		fitHeight: true,
		header: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Header, {
			variant: "h2",
			children: "Calls came from"
		}),
		children: [sourceAddresses.length === 0 ? /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, { children: "No call in this time" }) : null, /* @__PURE__ */ (0, import_jsx_runtime.jsx)("ul", {
			className: "wt-plain-list",
			children: sourceAddresses.map(({ address, calls }) => /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("li", { children: [
				/* @__PURE__ */ (0, import_jsx_runtime.jsx)(EntityText, {
					kind: "address",
					name: address
				}),
				" ",
				calls.toLocaleString("en-US")
			] }, address))
		})]
	});
}
function Calls({ arn, found: { services } }) {
	const { timeText } = useTimeText();
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Table, {
		header: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Header, {
			counter: `(${services.length})`,
			description: "New marks a call that it had not made before, after a week of telemetry",
			children: "Kinds of calls"
		}),
		items: services,
		wrapLines: true,
		ariaLabels: { tableLabel: "Kinds of calls" },
		empty: "It made no call in this time",
		columnDefinitions: [
			{
				id: "service",
				header: "Service",
				cell: ({ service }) => service.replace(".amazonaws.com", "")
			},
			{
				id: "event",
				header: "Event",
				minWidth: 160,
				cell: ({ event, service }) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)(PageLink, {
					to: "/trail",
					search: { f: [
						`principal=${arn}`,
						`service=${service}`,
						`event=${event}`
					] },
					children: event
				})
			},
			{
				id: "new",
				header: "New",
				cell: ({ isNew }) => isNew ? /* @__PURE__ */ (0, import_jsx_runtime.jsx)(StatusIndicator, {
					type: "warning",
					children: "New"
				}) : "No"
			},
			{
				id: "calls",
				header: "Calls",
				cell: ({ calls }) => calls.toLocaleString("en-US")
			},
			{
				id: "refused",
				header: "Refused",
				cell: ({ refused }) => refused === 0 ? "0" : /* @__PURE__ */ (0, import_jsx_runtime.jsx)(StatusIndicator, {
					type: "error",
					children: refused.toLocaleString("en-US")
				})
			},
			{
				id: "first",
				header: "First seen",
				minWidth: 120,
				cell: ({ firstSeen }) => timeText(firstSeen)
			},
			{
				id: "last",
				header: "Last seen",
				minWidth: 120,
				cell: ({ lastSeen }) => timeText(lastSeen)
			}
		]
	});
}
// packages/console/src/pages/identities/identity-page.tsx
/** One role or user: when it was active, what it called, who runs as it, and what was noticed. */
function IdentityPage() {
	const { arn = "" } = useParams({ strict: false });
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Page, {
		title: arn.split("/").at(-1) ?? arn,
		description: `Identity ${arn}`,
		children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(EntityTabs, {
			label: `About ${arn}`,
			tabs: [
				{
					id: "overview",
					label: "Overview",
					content: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(IdentityOverview, { arn })
				},
				{
					id: "alerts",
					label: "Alerts",
					content: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(EntityAlerts, {
						name: arn,
						only: "alerts"
					})
				},
				{
					id: "observations",
					label: "Observations",
					content: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(EntityAlerts, {
						name: arn,
						only: "observations"
					})
				},
				{
					id: "calls",
					label: "API calls by it",
					content: /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(import_jsx_runtime.Fragment, { children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)(NewCallsButton, {}), /* @__PURE__ */ (0, import_jsx_runtime.jsx)(ApiCallTable, { always: [`principal=${arn}`] })] })
				},
				{
					id: "to",
					label: "API calls to it",
					content: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(ApiCallTable, { always: [`resource:${arn}`] })
				}
			]
		})
	});
}
export { IdentityPage };
