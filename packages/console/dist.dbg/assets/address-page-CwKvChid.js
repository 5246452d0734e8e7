import { H as Header, K as useParams, m as ProblemAlert } from "./index-CRNxE51F.js";
import { t as ApiCallTable } from "./api-call-table-CdksOk1k.js";
import { t as EntityAlerts } from "./entity-alerts-DiQ1nSAB.js";
import { t as EntityTabs } from "./entity-tabs-C33iqxDd.js";
import { t as EventTable } from "./event-table-GXxNABBx.js";
import { t as Page } from "./page-DqfLZ-rU.js";
import { n as Box, t as SpaceBetween } from "./space-between-BpcvPl4u.js";
import { t as Container } from "./container-DxWi7Kum.js";
import { t as Grid } from "./grid-MxVKgvkt.js";
import { t as KeyValuePairs } from "./key-value-pairs-DIasT1Kf.js";
import { t as bytesText } from "./number-text-BpWmGIzB.js";
import { t as PageLink } from "./page-link-Z9hJFKrH.js";
import { t as SeverityText } from "./severity-text-BzaiBpXN.js";
import { n as useApi } from "./use-api-Cj0GgpEF.js";
import { i as useScope } from "./use-scope-B-7AE5cE.js";
import { c as useTimeText } from "./data-table-Dvho8up9.js";
import { t as require_jsx_runtime } from "./jsx-runtime-JtghFWd6.js";
import { t as SegmentedControl } from "./segmented-control-DHfuBxrS.js";
import { n as FlowTable } from "./share-bar-BC6OsSNu.js";
import { t as TopTalkers } from "./top-talkers-DJTXjyZ_.js";
import { n as useUrl } from "./use-url-nGfBaBoH.js";
// packages/console/src/pages/addresses/address-overview.tsx
var import_jsx_runtime = require_jsx_runtime();
/** Whose an address is, what it was called, and what others know of it. */
function AddressOverview({ address }) {
	const { account: _account, region: _region, ...query } = useScope();
	const found = useApi("GET /addresses/:address", {
		params: { address },
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
				children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Functions, { found: data }), /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Domains, { found: data })]
			}),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Intel, { found: data })
		]
	});
}
function Facts({ found }) {
	const { timeText } = useTimeText();
	const orDash = (text) => text === "" ? "–" : text;
	const owner = found.role === "" ? "An interface of ours" : found.role;
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Container, {
		header: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Header, {
			variant: "h2",
			children: "Device"
		}),
		children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(KeyValuePairs, {
			columns: 4,
			items: [
				{
					label: "Scope",
					value: found.isInternal ? "Internal" : "External"
				},
				{
					label: "Owner",
					value: found.interfaceId === "" ? orDash(found.awsService) : owner
				},
				{
					label: "Interface",
					value: orDash(found.interfaceId)
				},
				{
					label: "VPC",
					value: orDash(found.vpcId)
				},
				{
					label: "First seen",
					value: timeText(found.firstSeen)
				},
				{
					label: "Last seen",
					value: timeText(found.lastSeen)
				},
				{
					label: "Bytes to it",
					value: bytesText(found.bytesIn)
				},
				{
					label: "Bytes from it",
					value: bytesText(found.bytesOut)
				},
				{
					label: "API calls from it",
					value: found.calls.toLocaleString("en-US")
				},
				{
					label: "Attacks from it",
					value: found.attacks.toLocaleString("en-US")
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
			children: `Functions that may use it (${functions.length})`
		}),
		children: [functions.length === 0 ? /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, { children: "No function is known to use it" }) : null, /* @__PURE__ */ (0, import_jsx_runtime.jsx)("ul", {
			className: "wt-plain-list",
			children: functions.map(({ account, region, name }) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)("li", { children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(PageLink, {
				to: `/functions/${account}/${region}/${encodeURIComponent(name)}`,
				search: { tab: "traffic" },
				children: name
			}) }, name))
		})]
	});
}
function Domains({ found: { domains } }) {
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Container, {
		fitHeight: true,
		header: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Header, {
			variant: "h2",
			children: `Names it was asked for by (${domains.length})`
		}),
		children: [domains.length === 0 ? /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, { children: "The resolver logs have no answer with it in this time" }) : null, /* @__PURE__ */ (0, import_jsx_runtime.jsx)("ul", {
			className: "wt-plain-list",
			children: domains.map((domain) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)("li", {
				className: "wt-mono",
				children: domain
			}, domain))
		})]
	});
}
function Intel({ found: { intel } }) {
	const { timeText } = useTimeText();
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Container, {
		header: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Header, {
			variant: "h2",
			description: "Threat lists that were loaded, and GuardDuty's findings",
			children: `Intel (${intel.length})`
		}),
		children: [intel.length === 0 ? /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, { children: "No threat list that was loaded has it, and no finding of GuardDuty names it" }) : null, /* @__PURE__ */ (0, import_jsx_runtime.jsx)("ul", {
			className: "wt-plain-list",
			children: intel.map(({ id, title, why, severity, time }) => /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("li", { children: [
				/* @__PURE__ */ (0, import_jsx_runtime.jsx)(SeverityText, { severity }),
				" ",
				/* @__PURE__ */ (0, import_jsx_runtime.jsx)(PageLink, {
					to: "/observations",
					search: { id },
					children: title
				}),
				" ",
				timeText(Date.parse(time) / 1e3),
				/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, {
					color: "text-body-secondary",
					children: why
				})
			] }, id))
		})]
	});
}
// packages/console/src/pages/addresses/address-traffic.tsx
/** Sessions of others with an address, or its own as the address of an interface of ours. */
function AddressTraffic({ address }) {
	const { text, change } = useUrl();
	const isOwn = text("side") === "own";
	const always = [`${isOwn ? "ip" : "connectedIp"}=${address}`];
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(SpaceBetween, {
		size: "m",
		children: [
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(SegmentedControl, {
				label: "Sessions",
				selectedId: isOwn ? "own" : "peer",
				options: [{
					id: "peer",
					text: "Sessions with it"
				}, {
					id: "own",
					text: "Sessions of it"
				}],
				onChange: ({ detail }) => change({
					side: detail.selectedId === "own" ? "own" : void 0,
					f: void 0,
					cursor: void 0,
					at: void 0
				})
			}),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(TopTalkers, { always }),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(FlowTable, { always })
		]
	});
}
// packages/console/src/pages/addresses/address-page.tsx
/** One address: whose it is, its traffic from both sides, what came from it, and what is known of it. */
function AddressPage() {
	const { ip = "" } = useParams({ strict: false });
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Page, {
		title: ip,
		description: "Address",
		children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(EntityTabs, {
			label: `About ${ip}`,
			tabs: [
				{
					id: "overview",
					label: "Overview",
					content: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(AddressOverview, { address: ip })
				},
				{
					id: "alerts",
					label: "Alerts",
					content: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(EntityAlerts, {
						name: ip,
						only: "alerts"
					})
				},
				{
					id: "observations",
					label: "Observations",
					content: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(EntityAlerts, {
						name: ip,
						only: "observations"
					})
				},
				{
					id: "traffic",
					label: "Session traffic",
					content: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(AddressTraffic, { address: ip })
				},
				{
					id: "calls",
					label: "API calls from it",
					content: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(ApiCallTable, { always: [`sourceIp=${ip}`] })
				},
				{
					id: "events",
					label: "Events",
					content: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(EventTable, { always: [`sourceIp=${ip}`] })
				}
			]
		})
	});
}
export { AddressPage };
