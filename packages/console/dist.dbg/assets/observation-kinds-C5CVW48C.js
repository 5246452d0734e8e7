import { n as Box, t as SpaceBetween } from "./space-between-BpcvPl4u.js";
import { t as Table } from "./table-DAbfcDMb.js";
import { t as require_jsx_runtime } from "./jsx-runtime-JtghFWd6.js";
import { t as PageLink } from "./page-link-Z9hJFKrH.js";
import { a as DetailPanel } from "./index-CRNxE51F.js";
import { t as KeyValuePairs } from "./key-value-pairs-DIasT1Kf.js";
import { c as useTimeText } from "./data-table-Dvho8up9.js";
import { n as EntityText, t as EntityMenu } from "./entity-menu-Dy4Tpbmg.js";
import { t as SeverityText } from "./severity-text-BzaiBpXN.js";
import { i as probabilityText, n as countText, r as expectedText } from "./number-text-BpWmGIzB.js";
import { t as valueClass } from "./value-class-DwvjZyjp.js";
// packages/console/src/parts/observations/entity-source.tsx
var import_jsx_runtime = require_jsx_runtime();
/** How people read an entity's name: `lambda:NAME`, `lambda-group:NAME`, else the name itself. */
function sourceLabel({ kind, name }) {
	if (kind === "function") return `lambda:${name}`;
	return kind === "function-group" ? `lambda-group:${name}` : name;
}
/** What an observation is about, with its drop-down menu; a probable attribution says how probable. */
function EntitySource({ entity }) {
	const { kind, name, account, region, attributionProbability } = entity;
	const label = sourceLabel(entity);
	const share = entity.attribution === "probable" && attributionProbability !== void 0 ? ` (${Math.round(attributionProbability * 100)}%)` : "";
	const menu = kind === "function" || kind === "identity" || kind === "address" ? kind : void 0;
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("span", {
		className: "wt-entity",
		children: [
			kind === "function" && account !== "" ? /* @__PURE__ */ (0, import_jsx_runtime.jsx)(PageLink, {
				to: `/functions/${account}/${region}/${encodeURIComponent(name)}`,
				children: label
			}) : label,
			share,
			menu === void 0 ? null : "\xA0",
			menu === void 0 ? null : /* @__PURE__ */ (0, import_jsx_runtime.jsx)(EntityMenu, {
				kind: menu,
				name
			})
		]
	});
}
// packages/console/src/parts/observations/evidence-table.tsx
/** Rows and columns that are shown; `watertight explain` prints all of them. */
var MOST_ROWS = 60;
var MOST_COLUMNS = 8;
/** Evidence as it was read. Nothing when there is none. */
function EvidenceTable({ rows }) {
	if (rows.length === 0) return null;
	const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))].slice(0, MOST_COLUMNS);
	const shown = rows.slice(0, MOST_ROWS).map((row, index) => ({
		row,
		index
	}));
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Table, {
		variant: "embedded",
		header: `Evidence (${rows.length.toLocaleString("en-US")} rows)`,
		ariaLabels: { tableLabel: "Evidence" },
		wrapLines: true,
		items: shown,
		trackBy: ({ index }) => String(index),
		columnDefinitions: columns.map((name) => ({
			id: name,
			header: name,
			minWidth: 145,
			cell: ({ row }) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)("span", {
				className: valueClass(row[name]),
				children: cellText(row[name])
			})
		})),
		...rows.length > MOST_ROWS ? { footer: `The first ${MOST_ROWS} of ${rows.length} rows` } : {}
	});
}
function cellText(value) {
	return typeof value === "number" ? value.toLocaleString("en-US") : String(value ?? "");
}
// packages/console/src/parts/observations/observation-columns.tsx
/** Seconds of an ISO-8601 time. */
function secondsOf(iso) {
	return Math.floor(Date.parse(iso) / 1e3);
}
/** Columns of a kind's table, in the order of the Stealthwatch paper where it has the table; `undefined`: any kind. */
function observationColumns(kind, timeText) {
	const time = {
		id: "time",
		header: "Time",
		column: "time",
		filter: "time",
		minWidth: 155,
		cell: ({ window }) => timeText(secondsOf(window.start))
	};
	switch (kind) {
		case "historical-outlier": return [
			time,
			SOURCE,
			...OUTLIER
		];
		case "static-connection-set-deviation": return [
			time,
			SOURCE,
			...SETS
		];
		case "cloudtrail-event": return [
			time,
			SOURCE,
			ACCOUNT,
			...EVENT
		];
		case "lambda-metric-outlier": return [
			time,
			ADDRESS,
			ACCOUNT,
			...METRIC
		];
		default: return [
			time,
			...kind === void 0 ? [KIND] : [],
			SOURCE,
			...OTHER
		];
	}
}
var SOURCE = {
	id: "source",
	header: "Source",
	column: "entity",
	filter: "text",
	minWidth: 215,
	isLong: true,
	cell: ({ entity }) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)(EntitySource, { entity })
};
var ACCOUNT = {
	id: "account",
	header: "Account ID",
	column: "account",
	filter: "text",
	cell: ({ event, entity }) => event?.accountId ?? entity.account
};
/** The function's address at the time where the evidence has one, as the paper shows it, else its name. */
var ADDRESS = {
	id: "source",
	header: "Source",
	column: "entity",
	minWidth: 150,
	cell: (each) => {
		const address = addressOf(each);
		return address === void 0 ? sourceLabel(each.entity) : /* @__PURE__ */ (0, import_jsx_runtime.jsx)(EntityText, {
			kind: "address",
			name: address
		});
	}
};
function addressOf({ evidence }) {
	const address = evidence.rows?.find((row) => typeof row["address"] === "string")?.["address"];
	return typeof address === "string" ? address : void 0;
}
var METRIC_NAME = {
	id: "metric",
	header: "Metric",
	column: "metric",
	filter: "text",
	cell: ({ metric, event }) => metric ?? event?.event ?? ""
};
var OUTLIER = [
	{
		id: "window",
		header: "Time Window",
		column: "window",
		filter: "text",
		cell: ({ window }) => window.name
	},
	{
		id: "type",
		header: "Type",
		column: "type",
		filter: "text",
		cell: ({ entity }) => entity.kind === "network" ? "network" : "device"
	},
	METRIC_NAME,
	numeric("expected", "Expected Value", ({ expected }) => expectedText(expected)),
	numeric("seen", "Outlier", ({ seen }) => countText(seen)),
	numeric("probability", "Probability", ({ probability }) => probabilityText(probability)),
	numeric("sampleSize", "Sample Size", ({ sampleSize }) => countText(sampleSize))
];
var SETS = [
	{
		id: "type",
		header: "Type",
		column: "type",
		filter: "text",
		cell: ({ sets }) => sets?.scope ?? ""
	},
	...connectionColumns("normal", "Normal Connections"),
	...connectionColumns("new", "New Connections"),
	...connectionColumns("lost", "Lost Connections"),
	numeric("historyDays", "History Length (Days)", ({ sets }) => countText(sets?.historyDays))
];
var EVENT = [
	{
		id: "user",
		header: "User",
		column: "user",
		filter: "text",
		minWidth: 160,
		cell: ({ event }) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)(EntityText, {
			kind: "identity",
			name: event?.user ?? ""
		})
	},
	{
		id: "sourceIp",
		header: "Source IP",
		column: "sourceIp",
		filter: "text",
		minWidth: 150,
		cell: ({ event }) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)(EntityText, {
			kind: "address",
			name: event?.sourceAddress ?? ""
		})
	},
	{
		id: "event",
		header: "Event",
		column: "event",
		filter: "text",
		cell: ({ event }) => event === void 0 || event.errorCode === "" ? event?.event ?? "" : `${event.event} (${event.errorCode})`
	}
];
var METRIC = [
	{
		id: "function",
		header: "Function name",
		column: "entity",
		filter: "text",
		cell: ({ entity }) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)(EntitySource, { entity })
	},
	METRIC_NAME,
	numeric("expected", "Old value", ({ expected }) => countText(expected)),
	numeric("seen", "New value", ({ seen }) => countText(seen))
];
var KIND = {
	id: "kind",
	header: "Observation",
	column: "kind",
	filter: "text",
	minWidth: 180,
	cell: ({ title }) => title
};
var OTHER = [
	{
		id: "severity",
		header: "Severity",
		column: "severity",
		filter: "severity",
		cell: ({ severity }) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)(SeverityText, { severity })
	},
	METRIC_NAME,
	numeric("expected", "Expected Value", ({ expected }) => countText(expected)),
	numeric("seen", "Seen", ({ seen }) => countText(seen)),
	{
		id: "why",
		header: "Why",
		column: "why",
		filter: "text",
		minWidth: 320,
		isLong: true,
		cell: ({ why }) => why
	}
];
function numeric(column, header, text) {
	return {
		id: column,
		header,
		column,
		filter: "number",
		align: "end",
		cell: text
	};
}
function connectionColumns(set, group) {
	return [{
		id: `${set}Set`,
		header: "Set",
		group,
		column: set,
		filter: "text",
		minWidth: 140,
		cell: ({ sets }) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)(AddressSet, { addresses: sets?.[set] ?? [] })
	}, {
		id: `${set}Count`,
		header: "Count",
		group,
		column: `${set}Count`,
		filter: "number",
		align: "end",
		cell: ({ sets }) => String(sets?.[set].length ?? 0)
	}];
}
/** Peers that one cell shows; the observation's details have all. */
var SHOWN = 6;
function AddressSet({ addresses }) {
	if (addresses.length === 0) return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(import_jsx_runtime.Fragment, { children: "-" });
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(import_jsx_runtime.Fragment, { children: [addresses.slice(0, SHOWN).map((address) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)("div", { children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(EntityText, {
		kind: "address",
		name: address
	}) }, address)), addresses.length > SHOWN ? `and ${addresses.length - SHOWN} more` : null] });
}
// packages/console/src/parts/observations/observation-panel.tsx
/** One observation explained: why, the computation, and the evidence that it was computed from. */
function ObservationPanel({ observation, onClose }) {
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(DetailPanel, {
		title: observation.title,
		onClose,
		children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Explained, { observation })
	});
}
function Explained({ observation }) {
	const { timeText } = useTimeText();
	const { window, evidence } = observation;
	const eventIds = evidence.eventIds ?? [];
	const items = [
		{
			label: "Severity",
			value: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(SeverityText, { severity: observation.severity })
		},
		{
			label: "Confidence",
			value: observation.confidence
		},
		{
			label: "Source",
			value: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(EntitySource, { entity: observation.entity })
		},
		{
			label: "Window",
			value: `${timeText(secondsOf(window.start))} to ${timeText(secondsOf(window.end))} (${window.name})`
		},
		{
			label: "Rule",
			value: observation.rule
		},
		{
			label: "ATT&CK",
			value: observation.techniques.join(", ") || "–"
		},
		{
			label: "Probably harmless because",
			value: observation.benignCauses.join(", ") || "–"
		},
		{
			label: "Id",
			value: /* @__PURE__ */ (0, import_jsx_runtime.jsx)("span", {
				className: "wt-mono",
				children: observation.id
			})
		}
	];
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(SpaceBetween, {
		size: "m",
		children: [
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, { children: observation.why }),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(KeyValuePairs, {
				columns: 2,
				items
			}),
			observation.formula === void 0 ? null : /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("div", { children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, {
				variant: "h3",
				children: "How it was computed"
			}), /* @__PURE__ */ (0, import_jsx_runtime.jsx)("pre", {
				className: "wt-mono wt-log-line",
				children: observation.formula
			})] }),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(EvidenceTable, { rows: evidence.rows ?? [] }),
			eventIds.length === 0 ? null : /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("div", { children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, {
				variant: "h3",
				children: "CloudTrail events"
			}), /* @__PURE__ */ (0, import_jsx_runtime.jsx)("pre", {
				className: "wt-mono wt-log-line",
				children: eventIds.slice(0, 50).join("\n")
			})] }),
			evidence.sql === void 0 ? null : /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("div", { children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, {
				variant: "h3",
				children: "The rows again, from the store"
			}), /* @__PURE__ */ (0, import_jsx_runtime.jsx)("pre", {
				className: "wt-mono wt-log-line",
				children: evidence.sql
			})] })
		]
	});
}
// packages/console/src/parts/observations/observation-kinds.ts
/** Every kind; the first four are those of the Stealthwatch paper, in its words. */
var KIND_DEFINITIONS = [
	{
		kind: "historical-outlier",
		title: "Historical Outlier Observation",
		description: "One of the source's metrics deviated significantly from its historical baseline.",
		reading: "The outlier is what was seen in the time window, the expected value is what the baseline of earlier windows gives, and the probability says how often a window this extreme comes about by chance. The sample size is how many windows the baseline has."
	},
	{
		kind: "static-connection-set-deviation",
		title: "Static Connection Set Deviation Observation",
		description: "Device normally talks to a static set of (internal/external) devices, but has recently started/stopped talking to new/normal devices.",
		reading: "Normal connections are the peers of nearly every day of the history. New connections are peers that the history does not have; lost connections are normal peers without traffic. A failover that moves a peer to another address is not counted."
	},
	{
		kind: "cloudtrail-event",
		title: "AWS CloudTrail Event Observation",
		description: "AWS CloudTrail event reported for the device.",
		reading: "One call of the AWS API that an event rule watches for. The user is the identity that called, the source IP is where the call came from. An error code behind the event says that AWS refused the call."
	},
	{
		kind: "lambda-metric-outlier",
		title: "AWS Lambda Metric Outlier Observation",
		description: "An AWS Lambda function had unusual activity on one of its metrics.",
		reading: "The old value is what the baseline expects for the time window, the new value is what CloudWatch reported."
	},
	{
		kind: "unusual-api-call",
		title: "Unusual API Call Observation",
		description: "A function or identity made an AWS API call that it has not made before.",
		reading: "Calls are compared with everything that the same entity called before, and with its peers."
	},
	{
		kind: "beacon",
		title: "Beacon Observation",
		description: "A function connects to a rare external address at regular intervals.",
		reading: "Intervals that hardly vary, to a destination that nothing else talks to, are how implants report home."
	},
	{
		kind: "dns-channel",
		title: "DNS Channel Observation",
		description: "A function asks for many different names below one domain, which can carry data.",
		reading: "Names that are long, many and never asked twice carry data out through the resolver."
	},
	{
		kind: "unusual-user-activity",
		title: "Unusual User Activity Observation",
		description: "An identity was active at a time or in a way that is unusual for it.",
		reading: "Calls of an hour are compared with what the identity does at that hour of the week."
	},
	{
		kind: "guard-violation",
		title: "Violation Observation",
		description: "The runtime guard reported violations in the function's log.",
		reading: "Violations of five minutes are counted together. The Event Viewer has each of them."
	},
	{
		kind: "threat-list-match",
		title: "Threat List Match Observation",
		description: "A function talked to an address or domain on a threat list.",
		reading: "Lists are given by you; the evidence names the list and when it was updated."
	},
	{
		kind: "guardduty-finding",
		title: "GuardDuty Finding Observation",
		description: "GuardDuty reported a finding about the entity.",
		reading: "Severity and title are those of GuardDuty."
	}
];
/** The definition of a kind; undefined for a text that is none. */
function definitionOf(kind) {
	return KIND_DEFINITIONS.find((each) => each.kind === kind);
}
export { secondsOf as a, observationColumns as i, definitionOf as n, EntitySource as o, ObservationPanel as r, sourceLabel as s, KIND_DEFINITIONS as t };
