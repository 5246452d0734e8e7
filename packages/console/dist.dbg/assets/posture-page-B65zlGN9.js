import { n as __toESM } from "./rolldown-runtime-CO0Nlsmt.js";
import { n as Box, t as SpaceBetween } from "./space-between-BpcvPl4u.js";
import { t as require_react } from "./react-HmIquqiG.js";
import { t as EntityTabs } from "./entity-tabs-C33iqxDd.js";
import { t as Page } from "./page-DqfLZ-rU.js";
import { n as ScoreDelta, r as scoreText, t as PostureRow } from "./posture-row-DOVipr0Q.js";
import { H as Header, T as Button, W as useNarrowList, a as DetailPanel, m as ProblemAlert } from "./index-CRNxE51F.js";
import { c as useTimeText, i as MissingWarning, t as DataTable } from "./data-table-Dvho8up9.js";
import { n as useApi } from "./use-api-Cj0GgpEF.js";
import { n as useUrl } from "./use-url-nGfBaBoH.js";
import { t as KeyValuePairs } from "./key-value-pairs-DIasT1Kf.js";
import { n as failingText, t as useChartWidth } from "./use-chart-width-56LSSuyH.js";
import { t as PageLink } from "./page-link-Z9hJFKrH.js";
import { t as SeverityText } from "./severity-text-BzaiBpXN.js";
import { n as useCanChange, t as useChange } from "./use-change-D2g2esoe.js";
import { t as AskDialog } from "./ask-dialog-Cy2ngl0A.js";
import { t as useReasonAndEnd } from "./reason-and-end-C-Dh9DZF.js";
import { t as require_jsx_runtime } from "./jsx-runtime-JtghFWd6.js";
import { t as Tabs } from "./tabs-xrWqO5Kn.js";
import { t as CopyCommand } from "./copy-command-Cqi5WJI_.js";
import { t as FilterChip } from "./filter-chip-CxEX7hmA.js";
import { t as Container } from "./container-DxWi7Kum.js";
import { n as useList } from "./use-list-DM88_2Dl.js";
import { t as StatusIndicator } from "./status-indicator-D49Nn60N.js";
import { t as Grid } from "./grid-MxVKgvkt.js";
import { t as Table } from "./table-DAbfcDMb.js";
// packages/console/src/pages/posture/suppress-finding-dialog.tsx
var import_react = /* @__PURE__ */ __toESM(require_react(), 1);
var import_jsx_runtime = require_jsx_runtime();
/** Asks for reason and end of a suppression: the finding counts again when it is over. */
function SuppressFindingDialog(props) {
	const { onClose } = props;
	const { id, code, subject } = props.found.finding;
	const { run, isRunning, error } = useChange("POST /posture/findings/:id/suppression");
	const { reason, expires, isReady, fields } = useReasonAndEnd([
		"30",
		"90",
		"365"
	]);
	const act = async () => {
		if (await run({
			params: { id },
			body: {
				reason,
				expires: expires()
			}
		}) !== void 0) onClose();
	};
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(AskDialog, {
		title: "Suppress the finding",
		action: "Suppress it",
		isReady,
		isRunning,
		error,
		onAct: () => void act(),
		onClose,
		children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)("div", { children: `${code} of ${subject.name} no longer counts in the console until the suppression ends. Scans on the command line take theirs from .watertightignore.yml.` }), fields]
	});
}
// packages/console/src/pages/posture/finding-actions.tsx
/** Suppress a finding with reason and end, or show it again; what is written in files is changed there. */
function FindingActions({ found }) {
	const canChange = useCanChange();
	const [isAsking, setAsking] = (0, import_react.useState)(false);
	const { run, isRunning, error } = useChange("POST /posture/findings/:id/suppression");
	const { id, suppressed } = found.finding;
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(SpaceBetween, {
		size: "xs",
		children: [
			error === null ? null : /* @__PURE__ */ (0, import_jsx_runtime.jsx)(ProblemAlert, { error }),
			suppressed === null ? /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Button, {
				disabled: !canChange,
				onClick: () => setAsking(true),
				children: "Suppress…"
			}) : suppressed.by === "console" ? /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Button, {
				disabled: !canChange,
				loading: isRunning,
				onClick: () => void run({
					params: { id },
					body: {
						reason: "",
						expires: null
					}
				}),
				children: "Show again"
			}) : null,
			isAsking ? /* @__PURE__ */ (0, import_jsx_runtime.jsx)(SuppressFindingDialog, {
				found,
				onClose: () => setAsking(false)
			}) : null
		]
	});
}
// packages/console/src/pages/posture/finding-commands.ts
/** Commands that explain or mend a finding; names that a shell would read as more than a word are quoted. */
function commandsFor({ code, functions }) {
	const [first] = functions;
	const rule = {
		what: "What the rule asks, with examples that fail and pass",
		command: `watertight rules show ${word(code)}`
	};
	if (first === void 0) return [rule];
	const name = word(first);
	if (code.startsWith("WT-IAM")) return [
		rule,
		{
			what: "What the function can reach, with the statements",
			command: `watertight reach ${name}`
		},
		{
			what: "The least role that its code needs",
			command: `watertight roles --function ${name} --explain`
		},
		{
			what: "The same, written into the template",
			command: `watertight roles --function ${name} --write`
		}
	];
	if (code.startsWith("WT-INV")) return [rule, {
		what: "Who can invoke it, with the statements",
		command: `watertight who-can invoke ${name}`
	}];
	if (code.startsWith("WT-GOV")) return [rule, {
		what: "Who can modify it, with the statements",
		command: `watertight who-can modify ${name}`
	}];
	return [rule];
}
/** One word for a POSIX shell. */
function word(text) {
	return /^[\w.@:/-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
// packages/console/src/pages/posture/finding-remedies.tsx
/** How it is mended: in words, by an upgrade, by commands; only what this finding has. */
function FindingRemedies({ finding }) {
	const commands = commandsFor(finding);
	const { advisories = [] } = finding;
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Tabs, {
		ariaLabel: "How to mend it",
		tabs: [
			{
				id: "fix",
				label: "How to mend it",
				content: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, { children: finding.fix })
			},
			...advisories.length === 0 ? [] : [{
				id: "upgrade",
				label: "Upgrade",
				content: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Advisories, { advisories })
			}],
			{
				id: "commands",
				label: "Commands",
				content: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Commands, { commands })
			}
		]
	});
}
function Advisories({ advisories }) {
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)("ul", {
		className: "wt-plain-list",
		children: advisories.map(({ id, aliases, severity, score, fixedIn }) => /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("li", { children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, {
			variant: "strong",
			children: [id, ...aliases].join(", ")
		}), ` ${severity}${score === void 0 ? "" : `, CVSS ${score}`}: ${fixedIn === void 0 ? "no version mends it" : `mended in ${fixedIn}`}`] }, id))
	});
}
function Commands({ commands }) {
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(SpaceBetween, {
		size: "s",
		children: commands.map(({ what, command }) => /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("div", { children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, {
			color: "text-body-secondary",
			children: what
		}), /* @__PURE__ */ (0, import_jsx_runtime.jsx)(CopyCommand, { command })] }, command))
	});
}
// packages/console/src/pages/posture/finding-detail.tsx
/** What was found, what proves it, why it matters and how it is mended. */
function FindingDetail({ found }) {
	const { finding, others } = found;
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(SpaceBetween, {
		size: "l",
		children: [
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(FindingActions, { found }),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Facts, { found }),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Evidence, { evidence: finding.evidence }),
			finding.flow === void 0 ? null : /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Flow, { steps: finding.flow }),
			/* @__PURE__ */ (0, import_jsx_runtime.jsxs)("div", { children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, {
				variant: "h3",
				children: "Why it matters"
			}), /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, { children: finding.why })] }),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(FindingRemedies, { finding }),
			/* @__PURE__ */ (0, import_jsx_runtime.jsxs)("div", { children: [
				/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, {
					variant: "h3",
					children: `Other findings of ${finding.subject.name} (${others.length})`
				}),
				others.length === 0 ? "None" : null,
				/* @__PURE__ */ (0, import_jsx_runtime.jsx)("ul", {
					className: "wt-plain-list",
					children: others.map(({ id, code, title, severity }) => /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("li", { children: [
						/* @__PURE__ */ (0, import_jsx_runtime.jsx)(SeverityText, { severity }),
						" ",
						/* @__PURE__ */ (0, import_jsx_runtime.jsx)(PageLink, {
							to: "/posture",
							search: {
								tab: "findings",
								id
							},
							children: `${code} ${title}`
						})
					] }, id))
				})
			] })
		]
	});
}
function Facts({ found: { finding, row, scannedAt } }) {
	const { timeText } = useTimeText();
	const { suppressed, subject } = finding;
	const { arn, logicalId, address } = subject;
	const names = [logicalId, address].filter((each) => each !== void 0).join(", ");
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(KeyValuePairs, {
		columns: 3,
		items: [
			{
				label: "Severity",
				value: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(SeverityText, { severity: finding.severity })
			},
			{
				label: "Resource",
				value: `${subject.kind} ${subject.name}${names === "" ? "" : ` (${names})`}`
			},
			{
				label: "Scanned in",
				value: row.target
			},
			{
				label: "First seen",
				value: timeText(row.firstSeen)
			},
			{
				label: "Failing for",
				value: failingText(row.failingDays)
			},
			{
				label: "Last scan",
				value: timeText(Date.parse(scannedAt) / 1e3)
			},
			{
				label: "Risks",
				value: row.risks === "" ? "–" : row.risks
			},
			{
				label: "Functions",
				value: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Functions, {
					names: finding.functions,
					row
				})
			},
			...arn === void 0 ? [] : [{
				label: "ARN",
				value: /* @__PURE__ */ (0, import_jsx_runtime.jsx)("span", {
					className: "wt-mono",
					children: arn
				})
			}],
			...suppressed === null ? [] : [{
				label: "Suppressed",
				value: `${suppressed.reason} (${suppressed.by}${suppressed.owner === void 0 ? "" : `, ${suppressed.owner}`})`
			}, {
				label: "Until",
				value: row.expires === 0 ? "It has no end" : timeText(row.expires)
			}]
		]
	});
}
/** Functions of an account lead to their pages; those of a template are found by name. */
function Functions({ names, row }) {
	if (names.length === 0) return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(import_jsx_runtime.Fragment, { children: "–" });
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("ul", {
		className: "wt-plain-list",
		children: [names.slice(0, 10).map((name) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)("li", { children: row.account === "" || row.region === "" ? /* @__PURE__ */ (0, import_jsx_runtime.jsx)(PageLink, {
			to: "/functions",
			search: { f: [`name=${name}`] },
			children: name
		}) : /* @__PURE__ */ (0, import_jsx_runtime.jsx)(PageLink, {
			to: `/functions/${row.account}/${row.region}/${encodeURIComponent(name)}`,
			children: name
		}) }, name)), names.length > 10 ? /* @__PURE__ */ (0, import_jsx_runtime.jsx)("li", { children: `and ${names.length - 10} more` }) : null]
	});
}
function placeText(at) {
	if (at === void 0) return "";
	return [
		at.file,
		at.line,
		at.column
	].filter((part) => part !== void 0).join(":");
}
function Evidence({ evidence }) {
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("div", { children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, {
		variant: "h3",
		children: "Evidence"
	}), /* @__PURE__ */ (0, import_jsx_runtime.jsx)("ol", {
		className: "wt-steps",
		children: evidence.map(({ what, value, at }, index) => /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("li", { children: [
			value === void 0 ? what : `${what}: `,
			value === void 0 ? null : /* @__PURE__ */ (0, import_jsx_runtime.jsx)("span", {
				className: "wt-mono",
				children: String(value)
			}),
			at === void 0 ? null : /* @__PURE__ */ (0, import_jsx_runtime.jsx)("div", {
				className: "wt-note wt-mono",
				children: placeText(at)
			})
		] }, index))
	})] });
}
function Flow({ steps }) {
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("div", { children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, {
		variant: "h3",
		children: "Way of the value through the code"
	}), /* @__PURE__ */ (0, import_jsx_runtime.jsx)("ol", {
		className: "wt-flow",
		children: steps.map(({ what, at }, index) => /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("li", { children: [what, /* @__PURE__ */ (0, import_jsx_runtime.jsx)("div", {
			className: "wt-note wt-mono",
			children: placeText(at)
		})] }, index))
	})] });
}
// packages/console/src/pages/posture/finding-panel.tsx
/** One finding in the panel, with the way to its neighbours. */
function FindingPanel(props) {
	const { id, ids, onSelect } = props;
	const found = useApi("GET /posture/findings/:id", { params: { id } });
	const close = (0, import_react.useCallback)(() => onSelect(void 0), [onSelect]);
	const place = ids.indexOf(id);
	const row = found.data?.row;
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(DetailPanel, {
		title: row === void 0 ? "Finding" : `${row.code} ${row.title}`,
		onClose: close,
		children: /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(SpaceBetween, {
			size: "m",
			children: [
				found.error === null ? null : /* @__PURE__ */ (0, import_jsx_runtime.jsx)(ProblemAlert, { error: found.error }),
				found.data === void 0 ? /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, { children: "Loading" }) : /* @__PURE__ */ (0, import_jsx_runtime.jsx)(FindingDetail, { found: found.data }),
				/* @__PURE__ */ (0, import_jsx_runtime.jsxs)(SpaceBetween, {
					direction: "horizontal",
					size: "xs",
					children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Button, {
						disabled: place <= 0,
						onClick: () => onSelect(ids[place - 1]),
						children: "Previous"
					}), /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Button, {
						disabled: place < 0 || place >= ids.length - 1,
						onClick: () => onSelect(ids[place + 1]),
						children: "Next"
					})]
				})
			]
		})
	});
}
// packages/console/src/pages/posture/finding-table.tsx
/** Findings one by one; suppressed ones alone have the columns of the decision. */
function FindingTable({ isSuppressed }) {
	const url = useUrl();
	const always = isSuppressed ? ["isSuppressed=true"] : [];
	const page = useApi("GET /posture/findings", { query: useNarrowList(50, always) });
	const found = useFindingColumns();
	const decided = useDecisionColumns();
	const { change } = url;
	const select = (0, import_react.useCallback)((id) => change({ id }), [change]);
	const selected = url.text("id");
	const ids = page.data?.rows.map(({ id }) => id) ?? [];
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(import_jsx_runtime.Fragment, { children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)(DataTable, {
		title: isSuppressed ? "Suppressed findings" : "Findings",
		noun: "findings",
		columns: isSuppressed ? [...found.slice(0, 3), ...decided] : found,
		page: page.data === void 0 ? void 0 : {
			...page.data,
			missing: []
		},
		isLoading: page.isPending,
		error: page.error,
		defaultSort: {
			column: "severity",
			isDescending: true
		},
		rowId: ({ id }) => id,
		selected,
		onSelect: select,
		exportName: "findings",
		exportAlways: always,
		isTimeless: true,
		goodNews: isSuppressed ? "Nothing is suppressed" : "The newest scans found nothing"
	}), selected === "" ? null : /* @__PURE__ */ (0, import_jsx_runtime.jsx)(FindingPanel, {
		id: selected,
		ids,
		onSelect: select
	})] });
}
function useFindingColumns() {
	const { timeText } = useTimeText();
	return [
		{
			id: "severity",
			header: "Severity",
			column: "severity",
			filter: "severity",
			minWidth: 120,
			cell: ({ severity }) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)(SeverityText, { severity })
		},
		{
			id: "title",
			header: "Finding",
			column: "title",
			filter: "text",
			minWidth: 240,
			cell: ({ code, title }) => `${code} ${title}`
		},
		{
			id: "subject",
			header: "Resource",
			column: "subject",
			filter: "text",
			minWidth: 210,
			cell: ({ subject, subjectKind, place }) => /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(import_jsx_runtime.Fragment, { children: [`${subjectKind} ${subject}`, /* @__PURE__ */ (0, import_jsx_runtime.jsx)("div", {
				className: "wt-note wt-mono",
				children: place
			})] })
		},
		{
			id: "target",
			isMinor: true,
			header: "Scanned in",
			column: "target",
			filter: "text",
			cell: ({ target }) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)(FilterChip, {
				column: "target",
				value: target
			})
		},
		{
			id: "firstSeen",
			isMinor: true,
			header: "First seen",
			column: "firstSeen",
			filter: "time",
			minWidth: 160,
			cell: ({ firstSeen }) => timeText(firstSeen)
		},
		{
			id: "failingDays",
			header: "Failing for",
			column: "failingDays",
			filter: "number",
			cell: ({ failingDays, isSuppressed }) => isSuppressed ? "suppressed" : failingText(failingDays)
		},
		{
			id: "risks",
			isMinor: true,
			header: "Risk",
			column: "risks",
			filter: "text",
			minWidth: 170,
			cell: ({ risks }) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)(FilterChip, {
				column: "risks",
				value: risks
			})
		},
		...FILTERS
	];
}
var FILTERS = [
	{
		id: "rule",
		header: "Rule",
		column: "rule",
		filter: "text",
		cell: ({ rule }) => rule,
		isFilterOnly: true
	},
	{
		id: "code",
		header: "Code",
		column: "code",
		filter: "text",
		cell: ({ code }) => code,
		isFilterOnly: true
	},
	{
		id: "functions",
		header: "Functions",
		column: "functions",
		filter: "text",
		cell: ({ functions }) => functions,
		isFilterOnly: true
	},
	{
		id: "account",
		header: "Account",
		column: "account",
		filter: "text",
		cell: ({ account }) => account,
		isFilterOnly: true
	},
	{
		id: "place",
		header: "Place",
		column: "place",
		filter: "text",
		cell: ({ place }) => place,
		isFilterOnly: true
	},
	{
		id: "isSuppressed",
		header: "Suppressed",
		column: "isSuppressed",
		filter: "flag",
		cell: ({ isSuppressed }) => isSuppressed ? "Yes" : "No",
		isFilterOnly: true
	}
];
function useDecisionColumns() {
	const { timeText } = useTimeText();
	return [
		{
			id: "reason",
			header: "Reason",
			column: "reason",
			filter: "text",
			minWidth: 200,
			cell: ({ reason }) => reason
		},
		{
			id: "expires",
			header: "Expires",
			column: "expires",
			filter: "time",
			minWidth: 160,
			cell: ({ expires }) => expires === 0 ? "Never" : timeText(expires)
		},
		{
			id: "suppressedBy",
			header: "Decided in",
			column: "suppressedBy",
			filter: "text",
			cell: ({ suppressedBy }) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)(FilterChip, {
				column: "suppressedBy",
				value: suppressedBy
			})
		},
		{
			id: "owner",
			header: "Owner",
			column: "owner",
			filter: "text",
			cell: ({ owner }) => owner || "–"
		},
		...FILTERS.filter(({ id }) => id !== "isSuppressed")
	];
}
// packages/console/src/pages/posture/no-scan.tsx
/** What to run where no scan is kept. */
function NoScan() {
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Container, {
		header: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Header, {
			variant: "h2",
			children: "No scan is kept in this store"
		}),
		children: /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(SpaceBetween, {
			size: "s",
			children: [
				/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, { children: "Keep the scan of a project, or of an account; this page shows it as soon as it is there:" }),
				/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, {
					variant: "code",
					children: "watertight scan . --keep"
				}),
				/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, {
					variant: "code",
					children: "watertight audit --keep"
				}),
				/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, {
					color: "text-body-secondary",
					children: "With the same --data folder as this console. Each further scan adds to the trend."
				})
			]
		})
	});
}
// packages/console/src/pages/posture/severity-link.tsx
/** Severities, the most serious first. */
var LEVELS = [
	"critical",
	"high",
	"medium",
	"low",
	"informational"
];
/** A number of findings that leads to them; a zero leads nowhere. */
function CountLink(props) {
	const { count, label, f } = props;
	const text = count.toLocaleString("en-US");
	if (count === 0) return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, {
		variant: "span",
		color: "text-body-secondary",
		children: "0"
	});
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(PageLink, {
		to: "/posture",
		search: {
			tab: "findings",
			f
		},
		label: `${text} ${label}`,
		children: text
	});
}
/** Findings that are shown: what the list holds when it is asked for them alone. */
var OPEN = "isSuppressed=false";
// packages/console/src/pages/posture/posture-functions.tsx
/** Functions that scans saw; those with the most serious findings first. */
function PostureFunctions() {
	const page = useApi("GET /posture/functions", { query: useList(50) });
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(DataTable, {
		title: "Functions",
		noun: "functions",
		columns: COLUMNS,
		page: page.data === void 0 ? void 0 : {
			...page.data,
			missing: []
		},
		isLoading: page.isPending,
		error: page.error,
		defaultSort: {
			column: "weight",
			isDescending: true
		},
		rowId: (row) => `${row.target} ${row.region} ${row.function}`,
		isTimeless: true,
		goodNews: "No scan saw a function"
	});
}
var COLUMNS = [
	{
		id: "function",
		header: "Function",
		column: "function",
		filter: "text",
		minWidth: 180,
		cell: ({ function: name, account, region }) => account === "" ? name : /* @__PURE__ */ (0, import_jsx_runtime.jsx)(PageLink, {
			to: `/functions/${account}/${region}/${encodeURIComponent(name)}`,
			children: name
		})
	},
	{
		id: "target",
		isMinor: true,
		header: "Scanned in",
		column: "target",
		filter: "text",
		cell: ({ target }) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)(FilterChip, {
			column: "target",
			value: target
		})
	},
	{
		id: "region",
		isMinor: true,
		header: "Region",
		column: "region",
		filter: "text",
		cell: ({ region }) => region || "–"
	},
	{
		id: "findings",
		header: "Findings",
		column: "findings",
		filter: "number",
		cell: (row) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)(CountLink, {
			count: row.findings,
			label: `findings of ${row.function}`,
			f: findingsOf(row)
		})
	},
	...LEVELS.map((level) => ({
		id: level,
		header: level,
		column: level,
		filter: "number",
		cell: (row) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)(CountLink, {
			count: row[level],
			label: `${level} findings of ${row.function}`,
			f: [...findingsOf(row), `severity=${level}`]
		})
	}))
];
function findingsOf({ function: name, target }) {
	return [
		OPEN,
		`functions:${name}`,
		`target=${target}`
	];
}
// packages/console/src/pages/posture/posture-rules.tsx
var STATUS_TYPES = {
	failing: "error",
	suppressed: "stopped",
	undecided: "pending",
	passing: "success"
};
/** Rules that were asked; failing ones first. */
function PostureRules() {
	const page = useApi("GET /posture/rules", { query: useList(25) });
	const columns = useColumns();
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(DataTable, {
		title: "Rules",
		noun: "rules",
		columns,
		page: page.data === void 0 ? void 0 : {
			...page.data,
			missing: []
		},
		isLoading: page.isPending,
		error: page.error,
		defaultSort: {
			column: "rank",
			isDescending: true
		},
		rowId: ({ rule }) => rule,
		isTimeless: true,
		goodNews: "No rule was asked"
	});
}
function Status({ status }) {
	const type = Object.entries(STATUS_TYPES).find(([name]) => name === status)?.[1] ?? "info";
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(StatusIndicator, {
		type,
		children: status
	});
}
/** What the filter knows and no column shows. */
var FILTERS_ONLY = [
	{
		id: "passed",
		header: "Passed",
		column: "passed",
		filter: "number",
		cell: ({ passed }) => passed,
		isFilterOnly: true
	},
	{
		id: "risks",
		header: "Risk",
		column: "risks",
		filter: "text",
		cell: ({ risks }) => risks,
		isFilterOnly: true
	},
	{
		id: "rule",
		header: "Rule",
		column: "rule",
		filter: "text",
		cell: ({ rule }) => rule,
		isFilterOnly: true
	},
	{
		id: "code",
		header: "Code",
		column: "code",
		filter: "text",
		cell: ({ code }) => code,
		isFilterOnly: true
	}
];
function useColumns() {
	const { timeText } = useTimeText();
	return [
		{
			id: "status",
			header: "Status",
			column: "status",
			filter: "text",
			minWidth: 115,
			cell: ({ status }) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Status, { status })
		},
		{
			id: "title",
			header: "Title",
			column: "title",
			filter: "text",
			minWidth: 300,
			cell: ({ code, title, risks, because }) => /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(import_jsx_runtime.Fragment, { children: [
				`${code} ${title}`,
				/* @__PURE__ */ (0, import_jsx_runtime.jsx)("div", {
					className: "wt-note",
					children: risks
				}),
				because === "" ? null : /* @__PURE__ */ (0, import_jsx_runtime.jsx)("div", {
					className: "wt-note",
					children: `Not decided somewhere: ${because}`
				})
			] })
		},
		{
			id: "severity",
			header: "Severity",
			column: "severity",
			filter: "severity",
			minWidth: 120,
			cell: ({ severity }) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)(SeverityText, { severity })
		},
		{
			id: "resources",
			header: "Resources",
			column: "resources",
			filter: "number",
			cell: ({ resources, rule, title }) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)(CountLink, {
				count: resources,
				label: `findings of ${title}`,
				f: [OPEN, `rule=${rule}`]
			})
		},
		{
			id: "firstSeen",
			isMinor: true,
			header: "First seen",
			column: "firstSeen",
			filter: "time",
			minWidth: 150,
			cell: ({ firstSeen }) => firstSeen === 0 ? "–" : timeText(firstSeen)
		},
		{
			id: "failingDays",
			header: "Failing for",
			column: "failingDays",
			filter: "number",
			cell: ({ firstSeen, failingDays }) => firstSeen === 0 ? "–" : failingText(failingDays)
		},
		{
			id: "suppressed",
			isMinor: true,
			header: "Suppressed",
			column: "suppressed",
			filter: "number",
			cell: ({ suppressed, rule, title }) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)(CountLink, {
				count: suppressed,
				label: `suppressed findings of ${title}`,
				f: ["isSuppressed=true", `rule=${rule}`]
			})
		},
		{
			id: "undecided",
			isMinor: true,
			header: "Not decided",
			column: "undecided",
			filter: "number",
			cell: ({ undecided }) => undecided.toLocaleString("en-US")
		},
		...FILTERS_ONLY
	];
}
// packages/console/src/pages/posture/posture-summary.tsx
/** The score, and how many findings each of the fourteen risks has. */
function PostureSummary({ posture }) {
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Grid, {
		gridDefinition: [{ colspan: {
			default: 12,
			m: 4,
			l: 3
		} }, { colspan: {
			default: 12,
			m: 8,
			l: 9
		} }],
		children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)(ScoreCard, { posture }), /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Container, {
			fitHeight: true,
			header: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Header, {
				variant: "h2",
				children: "Findings by risk and severity"
			}),
			children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(RiskMatrix, {
				risks: posture.byRisk,
				all: posture.bySeverity
			})
		})]
	});
}
function ScoreCard({ posture }) {
	const { timeText } = useTimeText();
	const newest = posture.scans.map(({ at }) => at).sort().at(-1) ?? "";
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Container, {
		fitHeight: true,
		header: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Header, {
			variant: "h2",
			children: "Score"
		}),
		children: /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(SpaceBetween, {
			size: "m",
			children: [
				/* @__PURE__ */ (0, import_jsx_runtime.jsxs)("div", { children: [
					/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, {
						fontSize: "display-l",
						fontWeight: "bold",
						variant: "span",
						children: scoreText(posture.score)
					}),
					" ",
					/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, {
						variant: "span",
						color: "text-body-secondary",
						children: "of 100"
					}),
					/* @__PURE__ */ (0, import_jsx_runtime.jsx)("div", { children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(ScoreDelta, { delta: posture.scoreDelta }) })
				] }),
				/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, {
					color: "text-body-secondary",
					fontSize: "body-s",
					children: "Passed checks among those that were decided; a critical one weighs ten, a high one six, a medium one three, a low one one."
				}),
				/* @__PURE__ */ (0, import_jsx_runtime.jsx)("ul", {
					className: "wt-plain-list",
					children: LEVELS.map((level) => /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("li", {
						className: "wt-level",
						children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)(SeverityText, { severity: level }), /* @__PURE__ */ (0, import_jsx_runtime.jsx)(CountLink, {
							count: posture.bySeverity[level],
							label: `${level} findings`,
							f: [OPEN, `severity=${level}`]
						})]
					}, level))
				}),
				/* @__PURE__ */ (0, import_jsx_runtime.jsxs)("div", { children: [
					/* @__PURE__ */ (0, import_jsx_runtime.jsx)(PageLink, {
						to: "/posture",
						search: { tab: "suppressed" },
						children: `${posture.suppressed} suppressed`
					}),
					" · ",
					/* @__PURE__ */ (0, import_jsx_runtime.jsx)(PageLink, {
						to: "/posture",
						search: {
							tab: "rules",
							f: ["undecided>0"]
						},
						children: `${posture.undecided.toLocaleString("en-US")} checks not decided`
					})
				] }),
				/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, {
					color: "text-body-secondary",
					children: `Last scan ${timeText(Date.parse(newest) / 1e3)}`
				})
			]
		})
	});
}
/** All fourteen risks, zeros included; each number leads to its findings. */
function RiskMatrix({ risks, all }) {
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)("section", {
		className: "wt-wide",
		"aria-label": "Findings by risk and severity",
		children: /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("table", {
			className: "wt-matrix",
			children: [
				/* @__PURE__ */ (0, import_jsx_runtime.jsx)("thead", { children: /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("tr", { children: [
					/* @__PURE__ */ (0, import_jsx_runtime.jsx)("th", {
						scope: "col",
						children: "Risk"
					}),
					/* @__PURE__ */ (0, import_jsx_runtime.jsx)("th", {
						scope: "col",
						children: "Score"
					}),
					LEVELS.map((level) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)("th", {
						scope: "col",
						children: level
					}, level))
				] }) }),
				/* @__PURE__ */ (0, import_jsx_runtime.jsx)("tbody", { children: risks.map(({ risk, name, score, counts }) => /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("tr", { children: [
					/* @__PURE__ */ (0, import_jsx_runtime.jsx)("th", {
						scope: "row",
						children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(PageLink, {
							to: "/posture",
							search: {
								tab: "rules",
								f: [`risks:${risk} ${name}`]
							},
							children: `${risk} ${name}`
						})
					}),
					/* @__PURE__ */ (0, import_jsx_runtime.jsx)("td", { children: scoreText(score) }),
					LEVELS.map((level) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)("td", {
						className: counts[level] === 0 ? "" : `wt-cell-${level}`,
						children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(CountLink, {
							count: counts[level],
							label: `${level} findings of ${risk} ${name}`,
							f: [
								OPEN,
								`risks:${risk} ${name}`,
								`severity=${level}`
							]
						})
					}, level))
				] }, risk)) }),
				/* @__PURE__ */ (0, import_jsx_runtime.jsx)("tfoot", { children: /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("tr", { children: [
					/* @__PURE__ */ (0, import_jsx_runtime.jsx)("th", {
						scope: "row",
						children: "All, each finding once"
					}),
					/* @__PURE__ */ (0, import_jsx_runtime.jsx)("td", {}),
					LEVELS.map((level) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)("td", { children: all[level].toLocaleString("en-US") }, level))
				] }) })
			]
		})
	});
}
// packages/console/src/pages/posture/posture-targets.tsx
/** Accounts and projects, each as its newest scan has it. */
function PostureTargets({ scans }) {
	const { timeText } = useTimeText();
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Table, {
		variant: "container",
		wrapLines: true,
		items: scans,
		trackBy: "target",
		ariaLabels: { tableLabel: "Accounts and projects" },
		header: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Header, {
			counter: `(${scans.length})`,
			children: "Accounts and projects"
		}),
		empty: "Nothing was scanned",
		columnDefinitions: [
			{
				id: "target",
				header: "Account or project",
				cell: ({ target }) => target,
				isRowHeader: true
			},
			{
				id: "kind",
				header: "Kind",
				cell: ({ kind }) => kind
			},
			{
				id: "score",
				header: "Score",
				cell: ({ score }) => scoreText(score)
			},
			...LEVELS.map((level) => ({
				id: level,
				header: level,
				cell: ({ counts, target }) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)(CountLink, {
					count: counts[level],
					label: `${level} findings in ${target}`,
					f: [
						OPEN,
						`target=${target}`,
						`severity=${level}`
					]
				})
			})),
			{
				id: "suppressed",
				header: "Suppressed",
				cell: ({ suppressed, target }) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)(CountLink, {
					count: suppressed,
					label: `suppressed findings in ${target}`,
					f: ["isSuppressed=true", `target=${target}`]
				})
			},
			{
				id: "undecided",
				header: "Not decided",
				cell: ({ undecided }) => undecided.toLocaleString("en-US")
			},
			{
				id: "functions",
				header: "Functions",
				cell: ({ functions }) => functions.toLocaleString("en-US")
			},
			{
				id: "rules",
				header: "Rules asked",
				cell: ({ rules }) => rules.toLocaleString("en-US")
			},
			{
				id: "scans",
				header: "Scans kept",
				cell: ({ scans: kept }) => kept
			},
			{
				id: "at",
				header: "Last scan",
				cell: ({ at }) => timeText(Date.parse(at) / 1e3)
			}
		]
	});
}
// packages/console/src/pages/posture/posture-trend.tsx
var [HEIGHT, EDGE] = [200, 34];
/** Score and findings after each scan, as a picture or as a table. */
function PostureTrend() {
	const found = useApi("GET /posture/trend", {});
	const [isTable, setTable] = (0, import_react.useState)(false);
	if (found.error !== null) return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(ProblemAlert, { error: found.error });
	if (found.data === void 0) return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, { children: "Loading" });
	const { points } = found.data;
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Container, {
		header: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Header, {
			variant: "h2",
			description: "After each scan that is kept, over the newest scan of each account and project then",
			actions: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Button, {
				onClick: () => setTable(!isTable),
				children: isTable ? "Show as chart" : "Show as table"
			}),
			children: "Trend"
		}),
		children: isTable ? /* @__PURE__ */ (0, import_jsx_runtime.jsx)(TrendTable, { points }) : /* @__PURE__ */ (0, import_jsx_runtime.jsx)(TrendPictures, { points })
	});
}
function TrendPictures({ points }) {
	const last = points.at(-1);
	const told = points.length < 2 ? "One scan is kept: the next one begins the trend." : `${points.length} scans; the score is ${scoreText(last?.score ?? null)} now.`;
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(SpaceBetween, {
		size: "m",
		children: [
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, { children: told }),
			/* @__PURE__ */ (0, import_jsx_runtime.jsxs)("div", { children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, {
				variant: "h3",
				children: "Score, of 100"
			}), /* @__PURE__ */ (0, import_jsx_runtime.jsx)(StepLine, {
				points: points.map(({ time, score }) => ({
					time,
					value: score ?? 0
				})),
				top: 100,
				label: "Score"
			})] }),
			/* @__PURE__ */ (0, import_jsx_runtime.jsxs)("div", { children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, {
				variant: "h3",
				children: "Findings by severity"
			}), /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Stacks, { points })] })
		]
	});
}
/** Places of times between the edges. */
function scaleOf(points, width) {
	const [first, last] = [points[0]?.time ?? 0, points.at(-1)?.time ?? 1];
	return (time) => EDGE + (width - 2 * EDGE) * (time - first) / Math.max(1, last - first);
}
function StepLine(props) {
	const { points, top, label } = props;
	const width = useChartWidth();
	const x = scaleOf(points, width);
	const y = (value) => HEIGHT - (HEIGHT - 16) * value / top;
	const told = `${label}: from ${points[0]?.value ?? 0} to ${points.at(-1)?.value ?? 0} in ${points.length} scans`;
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("svg", {
		className: "wt-band",
		role: "img",
		"aria-label": told,
		viewBox: `0 0 ${width} ${HEIGHT + 24}`,
		children: [
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Axis, {
				points,
				top
			}),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)("polyline", {
				className: "wt-band-line",
				points: points.map(({ time, value }) => `${x(time)},${y(value)}`).join(" ")
			}),
			points.map(({ time, value }) => /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("g", { children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)("circle", {
				className: "wt-trend-point",
				cx: x(time),
				cy: y(value),
				r: 4
			}), /* @__PURE__ */ (0, import_jsx_runtime.jsx)("text", {
				x: x(time),
				y: y(value) - 9,
				textAnchor: "middle",
				children: value
			})] }, time))
		]
	});
}
/** One bar for each scan; informational ones are in the table. */
function Stacks({ points }) {
	const levels = LEVELS.filter((level) => level !== "informational");
	const sums = points.map(({ counts }) => levels.reduce((total, level) => total + counts[level], 0));
	const top = Math.max(1, ...sums);
	const width = useChartWidth();
	const x = scaleOf(points, width);
	const high = (count) => (HEIGHT - 16) * count / top;
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(import_jsx_runtime.Fragment, { children: [/* @__PURE__ */ (0, import_jsx_runtime.jsxs)("svg", {
		className: "wt-band",
		role: "img",
		"aria-label": `Findings by severity: from ${sums[0] ?? 0} to ${sums.at(-1) ?? 0} in ${points.length} scans`,
		viewBox: `0 0 ${width} ${HEIGHT + 24}`,
		children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Axis, {
			points,
			top
		}), points.map((point) => {
			let base = HEIGHT;
			return levels.map((level) => {
				base -= high(point.counts[level]);
				return /* @__PURE__ */ (0, import_jsx_runtime.jsx)("rect", {
					className: `wt-bar-${level}`,
					x: x(point.time) - 12,
					y: base,
					width: 24,
					height: high(point.counts[level])
				}, `${point.time} ${level}`);
			});
		})]
	}), /* @__PURE__ */ (0, import_jsx_runtime.jsx)("ul", {
		className: "wt-legend",
		children: levels.map((level) => /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("li", { children: [
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)("span", {
				className: `wt-swatch wt-swatch-${level}`,
				"aria-hidden": "true"
			}),
			" ",
			level
		] }, level))
	})] });
}
function Axis({ points, top }) {
	const { timeText } = useTimeText();
	const width = useChartWidth();
	const [first, last] = [points[0], points.at(-1)];
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(import_jsx_runtime.Fragment, { children: [
		/* @__PURE__ */ (0, import_jsx_runtime.jsx)("line", {
			className: "wt-trend-axis",
			x1: EDGE - 14,
			x2: width - EDGE + 14,
			y1: HEIGHT,
			y2: HEIGHT
		}),
		/* @__PURE__ */ (0, import_jsx_runtime.jsx)("text", {
			x: 0,
			y: 14,
			children: top
		}),
		first === void 0 ? null : /* @__PURE__ */ (0, import_jsx_runtime.jsx)("text", {
			x: 0,
			y: HEIGHT + 18,
			children: timeText(first.time)
		}),
		last === void 0 || last === first ? null : /* @__PURE__ */ (0, import_jsx_runtime.jsx)("text", {
			x: width,
			y: HEIGHT + 18,
			textAnchor: "end",
			children: timeText(last.time)
		})
	] });
}
function TrendTable({ points }) {
	const { timeText } = useTimeText();
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Table, {
		variant: "embedded",
		wrapLines: true,
		items: points.toReversed(),
		ariaLabels: { tableLabel: "Trend" },
		empty: "No scan is kept",
		columnDefinitions: [
			{
				id: "time",
				header: "Time",
				cell: ({ time }) => timeText(time),
				isRowHeader: true
			},
			{
				id: "target",
				header: "Scanned",
				cell: ({ target }) => target
			},
			{
				id: "score",
				header: "Score",
				cell: ({ score }) => scoreText(score)
			},
			...LEVELS.map((level) => ({
				id: level,
				header: level,
				cell: ({ counts }) => counts[level].toLocaleString("en-US")
			})),
			{
				id: "suppressed",
				header: "Suppressed",
				cell: ({ suppressed }) => suppressed
			}
		]
	});
}
// packages/console/src/pages/posture/posture-page.tsx
/** Tabs whose tables show the panel themselves, with the rows before and after. */
var WITH_PANEL = ["findings", "suppressed"];
/** Security Posture: what the newest scans found, by risk, rule, function and account, and over time. */
function PosturePage() {
	const posture = useApi("GET /posture", {});
	const { text, change } = useUrl();
	const select = (0, import_react.useCallback)((id) => change({ id }), [change]);
	const { data } = posture;
	const isEmpty = data?.scans.length === 0;
	const id = text("id");
	const isOverview = ["", "rules"].includes(text("tab"));
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Page, {
		title: "Security Posture",
		description: "Who can change, invoke and be reached from each function, by the fourteen risks of serverless applications.",
		children: [
			posture.error === null ? null : /* @__PURE__ */ (0, import_jsx_runtime.jsx)(ProblemAlert, { error: posture.error }),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(MissingWarning, { missing: data?.incomplete ?? [] }),
			isEmpty ? /* @__PURE__ */ (0, import_jsx_runtime.jsx)(NoScan, {}) : null,
			data === void 0 && posture.error === null ? /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, { children: "Loading" }) : null,
			data === void 0 || isEmpty ? null : /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(import_jsx_runtime.Fragment, { children: [
				isOverview ? /* @__PURE__ */ (0, import_jsx_runtime.jsx)(PostureSummary, { posture: data }) : /* @__PURE__ */ (0, import_jsx_runtime.jsx)(PostureRow, {}),
				/* @__PURE__ */ (0, import_jsx_runtime.jsx)(EntityTabs, {
					label: "Findings",
					tabs: [
						{
							id: "rules",
							label: "By rule",
							content: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(PostureRules, {})
						},
						{
							id: "functions",
							label: "By function",
							content: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(PostureFunctions, {})
						},
						{
							id: "accounts",
							label: "By account",
							content: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(PostureTargets, { scans: data.scans })
						},
						{
							id: "findings",
							label: "All findings",
							content: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(FindingTable, { isSuppressed: false })
						},
						{
							id: "suppressed",
							label: "Suppressed",
							content: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(FindingTable, { isSuppressed: true })
						},
						{
							id: "trend",
							label: "Trend",
							content: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(PostureTrend, {})
						}
					]
				}),
				id === "" || WITH_PANEL.includes(text("tab")) ? null : /* @__PURE__ */ (0, import_jsx_runtime.jsx)(FindingPanel, {
					id,
					ids: NONE,
					onSelect: select
				})
			] })
		]
	});
}
var NONE = [];
export { PosturePage };
