import { n as __toESM } from "./rolldown-runtime-CO0Nlsmt.js";
import { t as Container } from "./container-DxWi7Kum.js";
import { t as StatusIndicator } from "./status-indicator-D49Nn60N.js";
import { t as require_react } from "./react-HmIquqiG.js";
import { bt as useBaseComponent, yt as applyDisplayName } from "./check-safe-url-SIBI-4lx.js";
import { t as InternalToggle } from "./internal-36dcC-j9.js";
import { t as TimeChart } from "./time-chart-Daj6iUn_.js";
import { n as EntityText } from "./entity-menu-Dy4Tpbmg.js";
import { t as Page } from "./page-DqfLZ-rU.js";
import { i as Link, t as PageLink } from "./page-link-Z9hJFKrH.js";
import { c as useTimeText, t as DataTable } from "./data-table-Dvho8up9.js";
import { t as FilterChip } from "./filter-chip-CxEX7hmA.js";
import { n as useApi } from "./use-api-Cj0GgpEF.js";
import { n as useList } from "./use-list-DM88_2Dl.js";
import { n as useUrl } from "./use-url-nGfBaBoH.js";
import { n as Box, t as SpaceBetween } from "./space-between-BpcvPl4u.js";
import { T as Button, a as DetailPanel, m as ProblemAlert } from "./index-CRNxE51F.js";
import { t as KeyValuePairs } from "./key-value-pairs-DIasT1Kf.js";
import { t as CopyToClipboard } from "./copy-to-clipboard-DrYpy1gg.js";
import { n as useCanChange, t as useChange } from "./use-change-D2g2esoe.js";
import { n as InternalCheckbox } from "./table-DAbfcDMb.js";
import { t as AskDialog } from "./ask-dialog-Cy2ngl0A.js";
import { t as useReasonAndEnd } from "./reason-and-end-C-Dh9DZF.js";
import { t as require_jsx_runtime } from "./jsx-runtime-JtghFWd6.js";
// node_modules/@cloudscape-design/components/toggle/index.js
var import_react = /* @__PURE__ */ __toESM(require_react());
var Toggle = import_react.forwardRef((props, ref) => {
	const baseComponentProps = useBaseComponent("Toggle", { props: { readOnly: props.readOnly } });
	return import_react.createElement(InternalToggle, {
		...props,
		...baseComponentProps,
		ref,
		__injectAnalyticsComponentMetadata: true
	});
});
applyDisplayName(Toggle, "Toggle");
// packages/console/src/pages/events/attack-texts.ts
/** What the guard looks for, by attack type: one sentence a person understands. */
var TEXTS = {
	"sql-injection": "A value that is read as part of an SQL statement: it closes a text, adds a condition or another statement.",
	"nosql-injection": "A value that brings operators of a document database where a plain value belongs.",
	"shell-injection": "A value that a shell would run: separators, substitutions or redirections with commands.",
	"code-injection": "A value that an interpreter would run as program text.",
	"path-traversal": "A path that leaves the folder it was meant for, or names a file of the system.",
	"file-inclusion": "A value that makes the function load a file or address of somebody else.",
	"server-side-request-forgery": "An address inside the network, or of the metadata service, where a public one belongs.",
	"cross-site-scripting": "Markup or script that a browser would run when the value is shown.",
	"template-injection": "An expression that a template engine would evaluate.",
	"ldap-injection": "Characters that change an LDAP filter.",
	"xpath-injection": "Characters that change an XPath expression.",
	"xml-entity": "A document type that makes the parser read files or addresses.",
	"prototype-pollution": "Names that change the prototype of every object of the program.",
	deserialisation: "Serialised objects of a language that run code when they are read.",
	"header-injection": "Line breaks that add headers to a request or an answer.",
	"mail-injection": "Line breaks and headers that send a mail to others.",
	"jndi-lookup": "A lookup that makes a logger load code from another machine.",
	"regex-denial-of-service": "A pattern or text that keeps a regular expression busy.",
	"graphql-abuse": "A query that is nested or repeated until it costs too much.",
	"server-side-include": "Directives that a web server would carry out.",
	scanner: "What tools that search for weaknesses send."
};
/** What the type means; a plain sentence for types that are not known here. */
function attackText(attackType) {
	return Object.hasOwn(TEXTS, attackType) ? TEXTS[attackType] ?? "" : "What the guard reported is in its log line below.";
}
// packages/console/src/pages/events/event-replay.ts
/**
* A test event that has the sample where the guard found it: what `watertight inspect` and a test of the function take.
* Secrets are masked as they were in the log.
*/
function fixtureText({ field, sample, trigger }) {
	const path = pathOf(field);
	const isHttp = HTTP_PARTS.includes(path[0] ?? "");
	const isBody = path[0] === "body" && path.length > 1;
	const value = isBody ? { body: JSON.stringify(placed(path.slice(1), sample)) } : placed(path.length === 0 ? ["value"] : path, sample);
	const event = isHttp ? {
		resource: "/test",
		path: "/test",
		httpMethod: isBody ? "POST" : "GET",
		headers: { "content-type": "application/json" },
		queryStringParameters: null,
		pathParameters: null,
		requestContext: {
			stage: "test",
			requestId: "test",
			identity: { sourceIp: "198.51.100.1" }
		},
		body: null,
		isBase64Encoded: false,
		...value
	} : value;
	return `${JSON.stringify(isHttp || trigger === "" ? event : {
		trigger,
		...event
	}, null, 2)}\n`;
}
var HTTP_PARTS = [
	"body",
	"queryStringParameters",
	"headers",
	"pathParameters"
];
/** The request as a command; undefined where the field is of no HTTP request. */
function curlText({ field, sample }) {
	const [part, ...names] = pathOf(field);
	const name = names.join(".");
	if (name === "") return void 0;
	const url = "'https://api.example.com/test'";
	if (part === "queryStringParameters") return `curl --get ${url} --data-urlencode ${quoted(`${name}=${sample}`)}`;
	if (part === "headers") return `curl ${url} --header ${quoted(`${name}: ${oneLine(sample)}`)}`;
	if (part !== "body") return void 0;
	return `curl ${url} --header 'content-type: application/json' --data-raw ${quoted(JSON.stringify(placed(names, sample)))}`;
}
/** Names that lead into an event, at most ten. */
function pathOf(field) {
	return field.split(/[.[\]]+/).filter((name) => name !== "" && name !== "$").slice(0, 10);
}
function placed(path, value) {
	const [name = "value", ...rest] = path;
	return Object.fromEntries([[name, rest.length === 0 ? value : placed(rest, value)]]);
}
/** For a POSIX shell: nothing inside single quotes means anything. */
function quoted(text) {
	return `'${text.replaceAll("'", `'\\''`)}'`;
}
function oneLine(text) {
	return text.replaceAll(/[\r\n]+/g, " ");
}
// node_modules/@cloudscape-design/components/checkbox/index.js
var Checkbox = import_react.forwardRef(({ ...props }, ref) => {
	const baseComponentProps = useBaseComponent("Checkbox", { props: { readOnly: props.readOnly } });
	return import_react.createElement(InternalCheckbox, {
		...props,
		...baseComponentProps,
		ref,
		__injectAnalyticsComponentMetadata: true
	});
});
applyDisplayName(Checkbox, "Checkbox");
// packages/console/src/pages/events/exception-dialog.tsx
var import_jsx_runtime = require_jsx_runtime();
/** Asks for reason and end of an exception: alerts about the function's violations are not shown until then. */
function ExceptionDialog(props) {
	const { event, onClose } = props;
	const { run, isRunning, error } = useChange("POST /suppressions");
	const { reason, expires, isReady, fields } = useReasonAndEnd([
		"7",
		"30",
		"90"
	]);
	const [isOnlySource, setOnlySource] = (0, import_react.useState)(event.sourceIp !== "");
	const act = async () => {
		const body = {
			entity: event.function,
			rule: "guard-violation",
			reason,
			expires: expires(),
			...isOnlySource && event.sourceIp !== "" ? { indicator: event.sourceIp } : {}
		};
		if (await run({ body }) !== void 0) onClose();
	};
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(AskDialog, {
		title: "Create an exception",
		action: "Create the exception",
		isReady,
		isRunning,
		error,
		onAct: () => void act(),
		onClose,
		children: [
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)("div", { children: `Alerts about violations in ${event.function} are suppressed until the exception ends. Events stay in this list, and the guard goes on blocking.` }),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Checkbox, {
				checked: isOnlySource,
				disabled: event.sourceIp === "",
				onChange: ({ detail }) => setOnlySource(detail.checked),
				children: event.sourceIp === "" ? "The event has no source IP" : `Only from ${event.sourceIp}`
			}),
			fields
		]
	});
}
// packages/console/src/pages/events/event-actions.tsx
/** What can be done with an event: copy it in three forms, or make an exception of it. */
function EventActions({ record }) {
	const canChange = useCanChange();
	const [isAsking, setAsking] = (0, import_react.useState)(false);
	const { event, line } = record;
	const curl = curlText(event);
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(SpaceBetween, {
		direction: "horizontal",
		size: "xs",
		children: [
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Copy, {
				label: "Copy the log line",
				text: line
			}),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Copy, {
				label: "Copy as fixture",
				text: fixtureText(event)
			}),
			curl === void 0 ? null : /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Copy, {
				label: "Copy as curl",
				text: curl
			}),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Button, {
				disabled: !canChange,
				onClick: () => setAsking(true),
				children: "Create exception…"
			}),
			isAsking ? /* @__PURE__ */ (0, import_jsx_runtime.jsx)(ExceptionDialog, {
				event,
				onClose: () => setAsking(false)
			}) : null
		]
	});
}
function Copy({ label, text }) {
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(CopyToClipboard, {
		copyButtonText: label,
		copySuccessText: "Copied",
		copyErrorText: "Cannot copy",
		textToCopy: text
	});
}
// packages/console/src/pages/events/marked-line.tsx
/** The log line as readable JSON, with what matched marked. Text nodes only. */
function MarkedLine({ line, sample }) {
	const text = readable(line);
	const needle = sample === "" ? "" : JSON.stringify(sample).slice(1, -1);
	const start = needle === "" ? -1 : text.indexOf(needle);
	if (start < 0) return /* @__PURE__ */ (0, import_jsx_runtime.jsx)("pre", {
		className: "wt-mono wt-log-line",
		children: text
	});
	const end = start + needle.length;
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("pre", {
		className: "wt-mono wt-log-line",
		children: [
			text.slice(0, start),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)("mark", { children: text.slice(start, end) }),
			text.slice(end)
		]
	});
}
function readable(line) {
	try {
		return JSON.stringify(JSON.parse(line), null, 2);
	} catch {
		return line;
	}
}
// packages/console/src/pages/events/event-panel.tsx
/** The forensic record of one event, with the way to its neighbours. */
function EventPanel(props) {
	const { id, ids, onSelect } = props;
	const found = useApi("GET /events/:id", { params: { id } });
	const close = (0, import_react.useCallback)(() => onSelect(void 0), [onSelect]);
	const place = ids.indexOf(id);
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(DetailPanel, {
		title: found.data?.event.attackType ?? "Event",
		onClose: close,
		children: [
			found.error === null ? null : /* @__PURE__ */ (0, import_jsx_runtime.jsx)(ProblemAlert, { error: found.error }),
			found.data === void 0 ? null : /* @__PURE__ */ (0, import_jsx_runtime.jsx)(EventRecord, {
				record: found.data,
				onSelect
			}),
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
	});
}
function EventRecord(props) {
	const { timeText } = useTimeText();
	const { event, decoded, neighbours, line } = props.record;
	const items = [
		{
			label: "Time",
			value: timeText(event.time)
		},
		{
			label: "Function",
			value: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(EntityText, {
				kind: "function",
				name: event.function
			})
		},
		{
			label: "Account and region",
			value: `${event.account} ${event.region}`
		},
		{
			label: "Trigger",
			value: orDash$1(event.trigger)
		},
		{
			label: "Action",
			value: orDash$1(event.action)
		},
		{
			label: "Rule",
			value: orDash$1(event.rule)
		},
		{
			label: "Field path",
			value: /* @__PURE__ */ (0, import_jsx_runtime.jsx)("span", {
				className: "wt-mono",
				children: orDash$1(event.field)
			})
		},
		{
			label: "Decode chain",
			value: ["raw", ...decoded].join(" → ")
		},
		{
			label: "Source IP",
			value: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(EntityText, {
				kind: "address",
				name: event.sourceIp
			})
		},
		{
			label: "Request id",
			value: /* @__PURE__ */ (0, import_jsx_runtime.jsx)("span", {
				className: "wt-mono",
				children: orDash$1(event.requestId)
			})
		}
	];
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(SpaceBetween, {
		size: "m",
		children: [
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, { children: attackText(event.attackType) }),
			event.sample === "" ? null : /* @__PURE__ */ (0, import_jsx_runtime.jsx)("pre", {
				className: "wt-mono wt-log-line",
				children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)("mark", { children: event.sample })
			}),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(KeyValuePairs, {
				columns: 2,
				items
			}),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(EventActions, { record: props.record }, event.id),
			/* @__PURE__ */ (0, import_jsx_runtime.jsxs)("div", { children: [
				/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, {
					variant: "h3",
					children: `Others of this request (${neighbours.length})`
				}),
				neighbours.length === 0 ? "None" : null,
				/* @__PURE__ */ (0, import_jsx_runtime.jsx)("ul", {
					className: "wt-neighbours",
					children: neighbours.map((each) => /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("li", { children: [
						/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Link, {
							onFollow: () => props.onSelect(each.id),
							children: `${orDash$1(each.attackType)} in ${orDash$1(each.field)}`
						}),
						" ",
						each.action
					] }, each.id))
				})
			] }),
			/* @__PURE__ */ (0, import_jsx_runtime.jsxs)("div", { children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, {
				variant: "h3",
				children: "The guard's log line, secrets masked"
			}), /* @__PURE__ */ (0, import_jsx_runtime.jsx)(MarkedLine, {
				line,
				sample: event.sample
			})] })
		]
	});
}
function orDash$1(text) {
	return text === "" ? "–" : text;
}
// packages/console/src/pages/events/events-page.tsx
/** Milliseconds between two looks of the live tail. */
var TAIL_MS = 2e3;
/** Event Viewer: what the guard blocked and alerted on. */
function EventsPage() {
	const url = useUrl();
	const query = useList(50);
	const { cursor: _cursor, limit: _limit, sort: _sort, order: _order, ...filter } = query;
	const isTailed = url.text("tail") === "on" && url.text("cursor") === "";
	const page = useApi("GET /events", { query }, isTailed ? { everyMs: TAIL_MS } : {});
	const timeline = useApi("GET /events/timeline", { query: filter });
	const columns = useEventColumns();
	const { change } = url;
	const selected = url.text("id");
	const select = (0, import_react.useCallback)((id) => change({ id }), [change]);
	const ids = page.data?.rows.map(({ id }) => id) ?? [];
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Page, {
		title: "Event Viewer",
		description: "Violations that the guard reported from protected functions",
		children: [
			timeline.data === void 0 ? null : /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Container, { children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(TimeChart, {
				timeline: timeline.data,
				label: "Events over time"
			}) }),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(DataTable, {
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
				selected,
				onSelect: select,
				exportName: "events",
				goodNews: "No attacks were detected in this time",
				actions: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Toggle, {
					checked: isTailed,
					onChange: ({ detail }) => change({
						tail: detail.checked ? "on" : void 0,
						cursor: void 0,
						at: void 0
					}),
					children: "Live tail"
				})
			}),
			selected === "" ? null : /* @__PURE__ */ (0, import_jsx_runtime.jsx)(EventPanel, {
				id: selected,
				ids,
				onSelect: select
			})
		]
	});
}
function useEventColumns() {
	const { timeText } = useTimeText();
	return (0, import_react.useMemo)(() => [
		{
			id: "time",
			header: "Time",
			column: "time",
			filter: "time",
			minWidth: 130,
			cell: ({ time }) => timeText(time)
		},
		{
			id: "function",
			header: "Function",
			column: "function",
			filter: "text",
			cell: (row) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)(PageLink, {
				to: `/functions/${row.account}/${row.region}/${encodeURIComponent(row.function)}`,
				children: row.function
			})
		},
		{
			id: "trigger",
			isMinor: true,
			header: "Trigger",
			column: "trigger",
			filter: "text",
			minWidth: 140,
			cell: ({ trigger }) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)(FilterChip, {
				column: "trigger",
				value: trigger
			})
		},
		{
			id: "attackType",
			header: "Attack type",
			column: "attackType",
			filter: "text",
			minWidth: 140,
			cell: ({ attackType }) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)(FilterChip, {
				column: "attackType",
				value: attackType
			})
		},
		{
			id: "rule",
			isMinor: true,
			header: "Rule",
			column: "rule",
			filter: "text",
			minWidth: 150,
			cell: ({ rule }) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)(FilterChip, {
				column: "rule",
				value: rule
			})
		},
		{
			id: "action",
			header: "Action",
			column: "action",
			filter: "text",
			minWidth: 130,
			cell: ({ action }) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)(StatusIndicator, {
				type: action === "Blocked" ? "stopped" : "warning",
				children: orDash(action)
			})
		},
		{
			id: "sourceIp",
			header: "Source IP",
			column: "sourceIp",
			filter: "text",
			minWidth: 150,
			cell: ({ sourceIp }) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)(EntityText, {
				kind: "address",
				name: sourceIp
			})
		},
		{
			id: "requestId",
			isMinor: true,
			header: "Request id",
			column: "requestId",
			filter: "text",
			minWidth: 150,
			isLong: true,
			cell: (row) => orDash(row.requestId)
		},
		{
			id: "field",
			isMinor: true,
			header: "Field path",
			column: "field",
			filter: "text",
			minWidth: 150,
			isLong: true,
			cell: ({ field }) => orDash(field)
		},
		{
			id: "sample",
			header: "Sample (masked)",
			column: "sample",
			filter: "text",
			minWidth: 200,
			isLong: true,
			cell: ({ sample }) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)("span", {
				className: "wt-mono",
				children: orDash(sample)
			})
		}
	], [timeText]);
}
function orDash(text) {
	return text === "" ? "–" : text;
}
export { EventsPage };
