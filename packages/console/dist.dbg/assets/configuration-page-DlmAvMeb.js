import { n as __toESM } from "./rolldown-runtime-CO0Nlsmt.js";
import { t as Tabs } from "./tabs-xrWqO5Kn.js";
import { t as Page } from "./page-DqfLZ-rU.js";
import { H as Header, T as Button, m as ProblemAlert } from "./index-CRNxE51F.js";
import { c as useTimeText, i as MissingWarning, t as DataTable } from "./data-table-Dvho8up9.js";
import { n as useApi, r as useSession } from "./use-api-Cj0GgpEF.js";
import { n as useUrl } from "./use-url-nGfBaBoH.js";
import { t as Container } from "./container-DxWi7Kum.js";
import { t as KeyValuePairs } from "./key-value-pairs-DIasT1Kf.js";
import { n as Box, t as SpaceBetween } from "./space-between-BpcvPl4u.js";
import { t as Table } from "./table-DAbfcDMb.js";
import { t as require_jsx_runtime } from "./jsx-runtime-JtghFWd6.js";
import { t as StatusIndicator } from "./status-indicator-D49Nn60N.js";
import { t as PageLink } from "./page-link-Z9hJFKrH.js";
import { n as useList } from "./use-list-DM88_2Dl.js";
import { t as CopyCommand } from "./copy-command-Cqi5WJI_.js";
import { t as require_react } from "./react-HmIquqiG.js";
import { t as FormField } from "./form-field-D3MdNr1s.js";
import { t as RadioGroup } from "./radio-group-BAZ_mz02.js";
import { t as AskDialog } from "./ask-dialog-Cy2ngl0A.js";
import { n as useCanChange, t as useChange } from "./use-change-D2g2esoe.js";
// packages/console/src/pages/configuration/about-tab.tsx
var import_jsx_runtime = require_jsx_runtime();
/** Version, health, sizes and limits of the server. */
function AboutTab() {
	const found = useApi("GET /installation", {});
	const status = useApi("GET /status", {});
	const { timeText } = useTimeText();
	if (found.error !== null) return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(ProblemAlert, { error: found.error });
	const { data } = found;
	const time = (iso) => timeText(Date.parse(iso) / 1e3);
	const last = data?.lastEvaluation ?? "";
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(SpaceBetween, {
		size: "l",
		children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Container, {
			header: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Header, {
				variant: "h2",
				children: "About"
			}),
			children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(KeyValuePairs, {
				columns: 4,
				items: [
					{
						label: "Version",
						value: data?.version ?? "–"
					},
					{
						label: "Telemetry store",
						value: sizeText(data?.store.telemetryBytes ?? 0)
					},
					{
						label: "State store",
						value: sizeText(data?.store.stateBytes ?? 0)
					},
					{
						label: "Last evaluation",
						value: last === "" ? "not by this server" : time(last)
					},
					{
						label: "Follows new telemetry",
						value: data?.isWatching === true ? "Yes" : "No"
					},
					{
						label: "Functions",
						value: (status.data?.functions ?? 0).toLocaleString("en-US")
					},
					{
						label: "Open alerts",
						value: (status.data?.openAlerts ?? 0).toLocaleString("en-US")
					},
					{
						label: "Relative ranges end",
						value: status.data === void 0 ? "–" : time(status.data.asOf)
					}
				]
			})
		}), /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Table, {
			items: data?.limits ?? [],
			loading: found.isLoading,
			loadingText: "Loading",
			ariaLabels: { tableLabel: "Limits" },
			header: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Header, { children: "Limits" }),
			columnDefinitions: [{
				id: "what",
				header: "What",
				isRowHeader: true,
				cell: ({ what }) => what
			}, {
				id: "limit",
				header: "At most",
				cell: ({ limit }) => limit
			}]
		})]
	});
}
/** `12.3 MB`; `in memory` for none. */
function sizeText(bytes) {
	if (bytes === 0) return "in memory";
	return bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
// packages/console/src/pages/configuration/guard-tab.tsx
/** Which functions the guard reports from, and in which mode it was seen last. Policies are files of the functions. */
function GuardTab() {
	const page = useApi("GET /functions", { query: useList(50) });
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(DataTable, {
		title: "Guard by function",
		description: "A policy travels with its function (docs/guard.md); the mode is the one of the newest line that the guard wrote.",
		noun: "functions",
		columns: COLUMNS$2,
		page: page.data,
		isLoading: page.isPending,
		error: page.error,
		defaultSort: {
			column: "executions",
			isDescending: true
		},
		rowId: ({ account, region, name }) => `${account} ${region} ${name}`,
		goodNews: "No functions"
	});
}
var COLUMNS$2 = [
	{
		id: "name",
		header: "Function",
		column: "name",
		filter: "text",
		minWidth: 200,
		cell: ({ name, account, region }) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)(PageLink, {
			to: `/functions/${account}/${region}/${encodeURIComponent(name)}`,
			children: name
		})
	},
	{
		id: "account",
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
		id: "isProtected",
		header: "Guard",
		column: "isProtected",
		filter: "flag",
		minWidth: 150,
		cell: ({ isProtected }) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)(StatusIndicator, {
			type: isProtected ? "success" : "pending",
			children: isProtected ? "Reports" : "Not seen yet"
		})
	},
	{
		id: "guardMode",
		header: "Mode seen",
		column: "guardMode",
		filter: "text",
		cell: ({ guardMode }) => guardMode === "" ? "–" : guardMode
	},
	{
		id: "attacks",
		header: "Attacks",
		column: "attacks",
		filter: "number",
		cell: ({ name, attacks }) => attacks === 0 ? "0" : /* @__PURE__ */ (0, import_jsx_runtime.jsx)(PageLink, {
			to: "/events",
			search: { f: [`function=${name}`] },
			label: `${attacks} attacks on ${name}`,
			children: attacks.toLocaleString("en-US")
		})
	}
];
// packages/console/src/pages/configuration/intelligence-tab.tsx
/** What of the world's knowledge is on this machine, and how old it is. */
function IntelligenceTab() {
	const found = useApi("GET /installation", {});
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(SpaceBetween, {
		size: "l",
		children: [
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Table, {
				items: found.data?.intelligence ?? [],
				loading: found.isLoading,
				loadingText: "Loading",
				wrapLines: true,
				ariaLabels: { tableLabel: "Advisories" },
				header: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Header, {
					description: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(CopyCommand, { command: "watertight intel update" }),
					counter: `(${found.data?.intelligence.length ?? 0})`,
					children: "Advisories on this machine"
				}),
				empty: "None beside those that come with the product: update them with the command above",
				columnDefinitions: COLUMNS$1
			}),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Header, {
				variant: "h2",
				description: "Lists of bad addresses and domains are files that you name when telemetry is judged; what they match is observed.",
				children: "Watchlists"
			}),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(CopyCommand, { command: "watertight detect --threat-list addresses.txt domains.csv" }),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(PageLink, {
				to: "/observations",
				search: {
					kind: "threat-list-match",
					range: "all"
				},
				children: "What the lists have matched"
			})
		]
	});
}
var COLUMNS$1 = [
	{
		id: "name",
		header: "From",
		cell: ({ name }) => name,
		isRowHeader: true
	},
	{
		id: "what",
		header: "What",
		cell: ({ what }) => what
	},
	{
		id: "updated",
		header: "Updated",
		cell: ({ updated }) => updated === "" ? "–" : updated
	},
	{
		id: "entries",
		header: "Entries",
		cell: ({ entries }) => entries.toLocaleString("en-US")
	}
];
// packages/console/src/pages/configuration/people-tab.tsx
var MAY = {
	viewer: "look at everything, test rules and run queries",
	responder: "look at everything, triage alerts, suppress, keep queries and filters",
	admin: "do all that, and read the journal"
};
/** Who is signed in, how people sign in, and what they did. */
function PeopleTab() {
	const session = useSession().data;
	const installation = useApi("GET /installation", {});
	const role = session?.role ?? "";
	const signIn = installation.data?.signIn;
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(SpaceBetween, {
		size: "l",
		children: [/* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Container, {
			header: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Header, {
				variant: "h2",
				children: "You"
			}),
			children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)(KeyValuePairs, {
				columns: 3,
				items: [
					{
						label: "Signed in as",
						value: session?.user ?? "–"
					},
					{
						label: "Role",
						value: role === "" ? "–" : `${role}: may ${MAY[role] ?? "look"}`
					},
					{
						label: "People sign in by",
						value: signIn?.kind === "oidc" ? `OpenID Connect, ${signIn.issuer}` : "the link that “watertight serve” prints: one browser each, this machine only"
					}
				]
			}), signIn?.kind === "oidc" ? null : /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, {
				color: "text-body-secondary",
				padding: { top: "s" },
				children: "For more people set WATERTIGHT_OIDC_ISSUER, WATERTIGHT_OIDC_CLIENT_ID and WATERTIGHT_OIDC_CLIENT_SECRET; WATERTIGHT_OIDC_RESPONDERS and WATERTIGHT_OIDC_ADMINS name who may do more than look."
			})]
		}), role === "admin" ? /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Journal, {}) : /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, { children: "The journal of actions is for administrators." })]
	});
}
function Journal() {
	const { timeText } = useTimeText();
	const journal = useApi("GET /journal", {});
	if (journal.error !== null) return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(ProblemAlert, { error: journal.error });
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Table, {
		items: journal.data?.entries ?? [],
		loading: journal.isLoading,
		loadingText: "Loading",
		wrapLines: true,
		stickyHeader: true,
		ariaLabels: { tableLabel: "Journal" },
		header: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Header, {
			description: "What people asked for and changed, newest first; the last 500.",
			children: "Journal"
		}),
		empty: "Nobody has changed anything yet",
		columnDefinitions: [
			{
				id: "at",
				header: "Time",
				minWidth: 150,
				cell: ({ at }) => timeText(Date.parse(at) / 1e3)
			},
			{
				id: "user",
				header: "Who",
				cell: ({ user }) => user === "" ? "command line" : user
			},
			{
				id: "what",
				header: "What",
				isRowHeader: true,
				cell: ({ what }) => what
			},
			{
				id: "subject",
				header: "About",
				cell: ({ subject }) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)("span", {
					className: "wt-mono",
					children: subject
				})
			}
		]
	});
}
// packages/console/src/pages/configuration/places-tab.tsx
/** Accounts and regions that telemetry tells of. */
function PlacesTab() {
	const status = useApi("GET /status", {});
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Table, {
		items: status.data?.places ?? [],
		loading: status.isLoading,
		loadingText: "Loading",
		ariaLabels: { tableLabel: "Accounts and regions" },
		header: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Header, {
			counter: `(${status.data?.places.length ?? 0})`,
			description: "Telemetry tells of them; there is nothing to register.",
			children: "Accounts and regions"
		}),
		empty: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(CopyCommand, { command: "watertight ingest cloudtrail s3://BUCKET/AWSLogs/" }),
		columnDefinitions: COLUMNS
	});
}
var COLUMNS = [
	{
		id: "account",
		header: "Account",
		isRowHeader: true,
		cell: ({ account }) => account === "" ? "not told by the records" : account
	},
	{
		id: "region",
		header: "Region",
		cell: ({ region }) => region === "" ? "–" : region
	},
	{
		id: "functions",
		header: "Functions",
		cell: ({ account, region }) => account === "" || region === "" ? "–" : /* @__PURE__ */ (0, import_jsx_runtime.jsx)(PageLink, {
			to: "/functions",
			search: {
				account,
				region
			},
			label: `Show functions of ${account} in ${region}`,
			children: "Show"
		})
	}
];
// packages/console/src/pages/configuration/retention-tab.tsx
/** How long each kind of data is kept, and the oldest of it. */
function RetentionTab() {
	const found = useApi("GET /installation", {});
	const { timeText } = useTimeText();
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(SpaceBetween, {
		size: "m",
		children: [
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Table, {
				items: found.data?.retention ?? [],
				loading: found.isLoading,
				loadingText: "Loading",
				ariaLabels: { tableLabel: "Retention" },
				header: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Header, {
					description: "Days are counted back from the newest record, so that a store of old data keeps it.",
					children: "Retention"
				}),
				columnDefinitions: [
					{
						id: "what",
						header: "What",
						isRowHeader: true,
						cell: ({ what }) => what
					},
					{
						id: "kept",
						header: "Kept",
						cell: ({ kept }) => kept
					},
					{
						id: "oldest",
						header: "Oldest here",
						cell: ({ oldest }) => oldest === "" ? "–" : timeText(Date.parse(oldest) / 1e3)
					}
				]
			}),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, { children: "Old flow records are dropped while the server follows a folder:" }),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(CopyCommand, { command: "watertight serve --watch ./telemetry" })
		]
	});
}
// packages/console/src/pages/configuration/sources-tab.tsx
var import_react = /* @__PURE__ */ __toESM(require_react(), 1);
/** Telemetry sources: whether they are connected, how new they are, what is missing of them, what brings more. */
function SourcesTab() {
	const status = useApi("GET /status", {});
	const columns = useColumns$1();
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Table, {
		items: status.data?.sources ?? [],
		loading: status.isLoading,
		loadingText: "Loading",
		trackBy: "name",
		wrapLines: true,
		ariaLabels: { tableLabel: "Sources" },
		header: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Header, {
			description: "A gap is an hour without a record among the last 7 days of a source's own data.",
			children: "Sources"
		}),
		columnDefinitions: columns
	});
}
function useColumns$1() {
	const { timeText } = useTimeText();
	return (0, import_react.useMemo)(() => [
		{
			id: "name",
			header: "Source",
			cell: ({ name }) => name,
			isRowHeader: true
		},
		{
			id: "connected",
			header: "Connected",
			minWidth: 140,
			cell: ({ isConnected }) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)(StatusIndicator, {
				type: isConnected ? "success" : "pending",
				children: isConnected ? "Yes" : "Not yet"
			})
		},
		{
			id: "latest",
			header: "Newest record",
			minWidth: 150,
			cell: ({ latest }) => latest === "" ? "–" : timeText(Date.parse(latest) / 1e3)
		},
		{
			id: "rows",
			header: "Rows",
			cell: ({ rows }) => count(rows)
		},
		{
			id: "gaps",
			header: "Hours missing, 7 d",
			cell: ({ gapHours, isConnected, name }) => isConnected && STEADY.includes(name) ? count(gapHours) : "–"
		},
		{
			id: "refused",
			header: "Refused",
			minWidth: 150,
			cell: ({ badRecords, quarantinedObjects, objects }) => `${count(badRecords)} records, ${count(quarantinedObjects)} of ${count(objects)} objects`
		},
		{
			id: "command",
			header: "What brings more",
			minWidth: 300,
			cell: ({ command }) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)(CopyCommand, { command })
		}
	], [timeText]);
}
/** Sources that write every hour where anything runs; of the others silence says nothing. */
var STEADY = [
	"cloudtrail",
	"flow-logs",
	"metrics",
	"function-logs"
];
function count(value) {
	return value.toLocaleString("en-US");
}
// packages/console/src/pages/configuration/suppressions-tab.tsx
/** Recorded decisions not to show some alerts, each with its reason and end. */
function SuppressionsTab() {
	const found = useApi("GET /suppressions", {});
	const [asked, setAsked] = (0, import_react.useState)(void 0);
	const columns = useColumns(setAsked);
	const close = () => setAsked(void 0);
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(import_jsx_runtime.Fragment, { children: [
		/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Table, {
			items: found.data?.suppressions ?? [],
			loading: found.isLoading,
			loadingText: "Loading",
			trackBy: "id",
			wrapLines: true,
			ariaLabels: { tableLabel: "Suppressions" },
			header: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Header, {
				counter: `(${found.data?.suppressions.length ?? 0})`,
				description: "Made from the filter of Alerts, Observations or Events, or from an event. Alerts come back by themselves when it ends.",
				children: "Suppressions"
			}),
			empty: "Nothing is suppressed: every alert is shown",
			columnDefinitions: columns
		}),
		asked?.what === "move" ? /* @__PURE__ */ (0, import_jsx_runtime.jsx)(MoveDialog, {
			suppression: asked.suppression,
			onClose: close
		}) : null,
		asked?.what === "remove" ? /* @__PURE__ */ (0, import_jsx_runtime.jsx)(RemoveDialog, {
			suppression: asked.suppression,
			onClose: close
		}) : null
	] });
}
function useColumns(onAsk) {
	const { timeText } = useTimeText();
	const canChange = useCanChange();
	return (0, import_react.useMemo)(() => {
		const time = (iso) => timeText(Date.parse(iso) / 1e3);
		return [
			{
				id: "covers",
				header: "Covers",
				isRowHeader: true,
				minWidth: 240,
				cell: (each) => scopeText(each)
			},
			{
				id: "reason",
				header: "Reason",
				minWidth: 200,
				cell: ({ reason }) => reason
			},
			{
				id: "owner",
				header: "By",
				cell: ({ owner }) => owner
			},
			{
				id: "created",
				header: "Since",
				cell: ({ created }) => time(created)
			},
			{
				id: "expires",
				header: "Until",
				cell: ({ expires }) => time(expires)
			},
			{
				id: "isInForce",
				header: "State",
				minWidth: 130,
				cell: ({ isInForce }) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)(StatusIndicator, {
					type: isInForce ? "in-progress" : "stopped",
					children: isInForce ? "In force" : "Has ended"
				})
			},
			{
				id: "change",
				header: "Change",
				minWidth: 200,
				cell: (suppression) => /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(SpaceBetween, {
					direction: "horizontal",
					size: "xs",
					children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Button, {
						variant: "inline-link",
						disabled: !canChange,
						ariaLabel: `Extend: ${scopeText(suppression)}`,
						onClick: () => onAsk({
							what: "move",
							suppression
						}),
						children: "Extend…"
					}), /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Button, {
						variant: "inline-link",
						disabled: !canChange,
						ariaLabel: `Remove: ${scopeText(suppression)}`,
						onClick: () => onAsk({
							what: "remove",
							suppression
						}),
						children: "Remove…"
					})]
				})
			}
		];
	}, [
		timeText,
		canChange,
		onAsk
	]);
}
function scopeText({ entity, rule, indicator }) {
	return [
		rule === "" ? "" : `rule ${rule}`,
		entity === "" ? "" : `about ${entity}`,
		indicator === "" ? "" : `with ${indicator}`
	].filter((part) => part !== "").join(" ");
}
var DAYS = [
	{
		value: "7",
		label: "1 week from now"
	},
	{
		value: "30",
		label: "30 days from now"
	},
	{
		value: "90",
		label: "90 days from now"
	}
];
function MoveDialog({ suppression, onClose }) {
	const now = Date.parse(useSession().data?.now ?? "");
	const [days, setDays] = (0, import_react.useState)("30");
	const { run, isRunning, error } = useChange("POST /suppressions/:id/end");
	const act = async () => {
		const expires = new Date(now + Number(days) * 864e5).toISOString();
		if (await run({
			params: { id: suppression.id },
			body: { expires }
		}) !== void 0) onClose();
	};
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(AskDialog, {
		title: "Move the end of the suppression",
		action: "Move the end",
		isReady: !Number.isNaN(now),
		isRunning,
		error,
		onAct: () => void act(),
		onClose,
		children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)("div", { children: scopeText(suppression) }), /* @__PURE__ */ (0, import_jsx_runtime.jsx)(FormField, {
			label: "Until",
			children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(RadioGroup, {
				value: days,
				onChange: ({ detail }) => setDays(detail.value),
				items: DAYS
			})
		})]
	});
}
function RemoveDialog({ suppression, onClose }) {
	const { run, isRunning, error } = useChange("DELETE /suppressions/:id");
	const act = async () => {
		if (await run({ params: { id: suppression.id } }) !== void 0) onClose();
	};
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(AskDialog, {
		title: "Remove the suppression",
		action: "Remove",
		isReady: true,
		isRunning,
		error,
		onAct: () => void act(),
		onClose,
		children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)("div", { children: `Alerts that it covers are shown again: ${scopeText(suppression)}.` })
	});
}
// packages/console/src/pages/configuration/configuration-page.tsx
var TABS = [
	{
		id: "places",
		label: "Accounts and regions",
		content: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(PlacesTab, {})
	},
	{
		id: "sources",
		label: "Sources",
		content: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(SourcesTab, {})
	},
	{
		id: "guard",
		label: "Guard",
		content: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(GuardTab, {})
	},
	{
		id: "suppressions",
		label: "Suppressions",
		content: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(SuppressionsTab, {})
	},
	{
		id: "intelligence",
		label: "Intelligence",
		content: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(IntelligenceTab, {})
	},
	{
		id: "people",
		label: "People",
		content: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(PeopleTab, {})
	},
	{
		id: "retention",
		label: "Retention",
		content: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(RetentionTab, {})
	},
	{
		id: "about",
		label: "About",
		content: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(AboutTab, {})
	}
];
/** What this console watches, what it does not show, who may do what, and the server itself. */
function ConfigurationPage() {
	const { text, change } = useUrl();
	const status = useApi("GET /status", {});
	const active = TABS.find(({ id }) => id === text("tab"))?.id ?? "places";
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Page, {
		title: "Configuration",
		description: "Settings are in watertight.yml; the command “watertight config show” tells where each value comes from.",
		children: [
			status.error === null ? null : /* @__PURE__ */ (0, import_jsx_runtime.jsx)(ProblemAlert, { error: status.error }),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(MissingWarning, { missing: status.data?.incomplete ?? [] }),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Tabs, {
				ariaLabel: "Parts of the configuration",
				activeTabId: active,
				onChange: ({ detail }) => change({
					tab: detail.activeTabId,
					...PLACE
				}),
				tabs: TABS.map(({ id, label, content }) => ({
					id,
					label,
					content: id === active ? content : null
				}))
			})
		]
	});
}
/** A filter and a page of one part mean nothing to another. */
var PLACE = {
	f: void 0,
	join: void 0,
	sort: void 0,
	order: void 0,
	cursor: void 0,
	at: void 0
};
export { ConfigurationPage };
