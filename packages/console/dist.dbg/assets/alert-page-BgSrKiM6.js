import { n as __toESM } from "./rolldown-runtime-CO0Nlsmt.js";
import { H as Header, K as useParams, T as Button, m as ProblemAlert } from "./index-CRNxE51F.js";
import { a as secondsOf, i as observationColumns, o as EntitySource, r as ObservationPanel, s as sourceLabel, t as KIND_DEFINITIONS } from "./observation-kinds-C5CVW48C.js";
import { t as Page } from "./page-DqfLZ-rU.js";
import { n as useApi, r as useSession } from "./use-api-Cj0GgpEF.js";
import { n as useUrl } from "./use-url-nGfBaBoH.js";
import { n as Box, t as SpaceBetween } from "./space-between-BpcvPl4u.js";
import { t as Container } from "./container-DxWi7Kum.js";
import { t as FormField } from "./form-field-D3MdNr1s.js";
import { t as Textarea } from "./textarea-Bd67jS0v.js";
import { t as require_react } from "./react-HmIquqiG.js";
import { n as useCanChange, t as useChange } from "./use-change-D2g2esoe.js";
import { c as useTimeText, n as columnGroups, r as tableColumn } from "./data-table-Dvho8up9.js";
import { t as require_jsx_runtime } from "./jsx-runtime-JtghFWd6.js";
import { t as ColumnLayout } from "./column-layout-Bq7J2z4I.js";
import { t as KeyValuePairs } from "./key-value-pairs-DIasT1Kf.js";
import { i as Link } from "./page-link-Z9hJFKrH.js";
import { t as SeverityText } from "./severity-text-BzaiBpXN.js";
import { t as Input } from "./input-CjrgpqiC.js";
import { t as StatusText } from "./status-text-BpGGkpAU.js";
import { t as Table } from "./table-DAbfcDMb.js";
import { n as EntityText } from "./entity-menu-Dy4Tpbmg.js";
import { t as RadioGroup } from "./radio-group-BAZ_mz02.js";
import { t as AskDialog } from "./ask-dialog-Cy2ngl0A.js";
// packages/console/src/pages/alerts/alert-comments.tsx
var import_react = /* @__PURE__ */ __toESM(require_react(), 1);
var import_jsx_runtime = require_jsx_runtime();
/** What people wrote about the alert, and a place to write. */
function AlertComments({ record: { alert, triage } }) {
	const canChange = useCanChange();
	const { timeText } = useTimeText();
	const { run, isRunning, error } = useChange("POST /alerts/:id/comments");
	const [text, setText] = (0, import_react.useState)("");
	const add = async () => {
		if (await run({
			params: { id: alert.id },
			body: { text: text.trim() }
		}) !== void 0) setText("");
	};
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Container, {
		header: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Header, {
			variant: "h2",
			counter: `(${triage.comments.length})`,
			children: "Comments"
		}),
		children: /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(SpaceBetween, {
			size: "m",
			children: [
				triage.comments.map((comment) => /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("div", { children: [/* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Box, {
					variant: "small",
					children: [
						comment.author,
						", ",
						timeText(secondsOf(comment.at))
					]
				}), /* @__PURE__ */ (0, import_jsx_runtime.jsx)("div", {
					className: "wt-comment",
					children: comment.text
				})] }, `${comment.at} ${comment.text}`)),
				triage.comments.length === 0 ? /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, {
					color: "text-body-secondary",
					children: "Nobody has written yet"
				}) : null,
				error === null ? null : /* @__PURE__ */ (0, import_jsx_runtime.jsx)(ProblemAlert, { error }),
				canChange ? /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(SpaceBetween, {
					size: "xs",
					children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)(FormField, {
						label: "Comment",
						stretch: true,
						children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Textarea, {
							value: text,
							rows: 3,
							onChange: ({ detail }) => setText(detail.value.slice(0, 4e3))
						})
					}), /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Button, {
						disabled: text.trim() === "",
						loading: isRunning,
						onClick: () => void add(),
						children: "Add the comment"
					})]
				}) : /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, {
					color: "text-body-secondary",
					children: "Viewers cannot write comments"
				})
			]
		})
	});
}
// packages/console/src/pages/alerts/assignee-and-tags.tsx
/** Who works on the alert and how it is labelled; viewers read it. */
function AssigneeAndTags({ id, triage }) {
	const canChange = useCanChange();
	const user = useSession().data?.user ?? "";
	const { run, isRunning, error } = useChange("POST /alerts/:id/triage");
	const [assignee, setAssignee] = (0, import_react.useState)(triage.assignee);
	const [tags, setTags] = (0, import_react.useState)(triage.tags.join(", "));
	const wanted = tagsOf(tags);
	const isChanged = assignee.trim() !== triage.assignee || wanted.join() !== triage.tags.join();
	const save = () => void run({
		params: { id },
		body: {
			assignee: assignee.trim(),
			tags: wanted
		}
	});
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(SpaceBetween, {
		size: "s",
		children: [
			error === null ? null : /* @__PURE__ */ (0, import_jsx_runtime.jsx)(ProblemAlert, { error }),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(FormField, {
				label: "Assignee",
				secondaryControl: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Button, {
					disabled: !canChange || assignee === user,
					onClick: () => setAssignee(user),
					children: "Me"
				}),
				children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Input, {
					value: assignee,
					placeholder: "Nobody",
					readOnly: !canChange,
					onChange: ({ detail }) => setAssignee(detail.value.slice(0, 200))
				})
			}),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(FormField, {
				label: "Tags",
				description: "Separated by commas",
				children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Input, {
					value: tags,
					placeholder: "None",
					readOnly: !canChange,
					onChange: ({ detail }) => setTags(detail.value.slice(0, 1e3))
				})
			}),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Button, {
				disabled: !canChange || !isChanged,
				loading: isRunning,
				onClick: save,
				children: "Save"
			})
		]
	});
}
function tagsOf(text) {
	const tags = text.split(",").map((tag) => tag.trim().replaceAll(/\s+/g, " ").slice(0, 60));
	return [...new Set(tags.filter((tag) => tag !== ""))].sort().slice(0, 20);
}
// packages/console/src/pages/alerts/alert-facts.tsx
/** The time that a change begins with. */
var ISO = /^\d{4}-\d\d-\d\dT[\d:.]{5,15}Z/;
/** What is known of the alert, who works on it, and what to do next. */
function AlertFacts({ record }) {
	const { alert } = record;
	const { timeText } = useTimeText();
	const inZone = (iso) => timeText(secondsOf(iso));
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(ColumnLayout, {
		columns: 2,
		children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Container, {
			header: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Header, {
				variant: "h2",
				children: "Facts"
			}),
			fitHeight: true,
			children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Facts, { record })
		}), /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Container, {
			header: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Header, {
				variant: "h2",
				children: "Next steps"
			}),
			fitHeight: true,
			children: /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(SpaceBetween, {
				size: "s",
				children: [
					/* @__PURE__ */ (0, import_jsx_runtime.jsx)(TextList, {
						texts: alert.nextSteps,
						none: "Read the supporting observations below."
					}),
					alert.nearbyChanges.length === 0 ? null : /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("div", { children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Header, {
						variant: "h3",
						children: "Changed nearby"
					}), /* @__PURE__ */ (0, import_jsx_runtime.jsx)(TextList, {
						texts: alert.nearbyChanges.map((text) => text.replace(ISO, inZone)),
						none: ""
					})] }),
					/* @__PURE__ */ (0, import_jsx_runtime.jsx)(AssigneeAndTags, {
						id: alert.id,
						triage: record.triage
					})
				]
			})
		})]
	});
}
function Facts({ record: { alert, triage } }) {
	const { timeText } = useTimeText();
	const place = [alert.entity.account, alert.entity.region].filter((text) => text !== "").join(" ");
	const items = [
		{
			label: "Severity",
			value: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(SeverityText, { severity: alert.severity })
		},
		{
			label: "Status",
			value: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(StatusText, {
				status: alert.status,
				isSuppressed: alert.suppression !== void 0
			})
		},
		{
			label: "Entity",
			value: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(EntitySource, { entity: alert.entity })
		},
		{
			label: "Account and region",
			value: place === "" ? "–" : place
		},
		{
			label: "First seen",
			value: timeText(secondsOf(alert.firstSeen))
		},
		{
			label: "Last seen",
			value: timeText(secondsOf(alert.lastSeen))
		},
		{
			label: "Rule",
			value: alert.rule
		},
		{
			label: "ATT&CK",
			value: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Techniques, { ids: alert.techniques })
		},
		...alert.snoozedUntil === void 0 ? [] : [{
			label: "Snoozed until",
			value: timeText(secondsOf(alert.snoozedUntil))
		}],
		...alert.closedReason === void 0 ? [] : [{
			label: "Closed because",
			value: triage.feedback === "" ? alert.closedReason : `${alert.closedReason} (${triage.feedback})`
		}],
		...alert.suppression === void 0 ? [] : [{
			label: "Suppressed by",
			value: `${alert.suppression.owner}: ${alert.suppression.reason}`
		}],
		...alert.estimatedCostUsd === void 0 ? [] : [{
			label: "Estimated cost",
			value: `$${alert.estimatedCostUsd.toFixed(2)}`
		}]
	];
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(KeyValuePairs, {
		columns: 2,
		items
	});
}
/** Technique ids, linked to their pages at MITRE; what is no id is text. */
function Techniques({ ids }) {
	if (ids.length === 0) return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(import_jsx_runtime.Fragment, { children: "–" });
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(SpaceBetween, {
		direction: "horizontal",
		size: "xs",
		children: ids.map((id) => /^T\d{4}(\.\d{3})?$/.test(id) ? /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Link, {
			external: true,
			href: `https://attack.mitre.org/techniques/${id.replace(".", "/")}/`,
			children: id
		}, id) : /* @__PURE__ */ (0, import_jsx_runtime.jsx)("span", { children: id }, id))
	});
}
function TextList({ texts, none }) {
	if (texts.length === 0) return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(import_jsx_runtime.Fragment, { children: none });
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)("ol", {
		className: "wt-steps",
		children: [...new Set(texts)].map((text) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)("li", { children: text }, text))
	});
}
// packages/console/src/pages/alerts/alert-peers.ts
var ORDER = [
	"new",
	"caller",
	"related",
	"lost",
	"normal"
];
/** Everything that the observations of an alert name, each once, what is most unusual first. */
function alertPeers(entity, observations) {
	const sorted = observations.flatMap((each) => peersOf(entity, each)).toSorted((a, b) => ORDER.indexOf(a.relation) - ORDER.indexOf(b.relation) || a.name.localeCompare(b.name));
	return sorted.filter((peer, index) => sorted.findIndex(({ name }) => name === peer.name) === index);
}
function peersOf(entity, each) {
	const peer = (relation) => (name) => ({
		name,
		relation,
		observation: each.id
	});
	const { sets, event } = each;
	const callers = [event?.user ?? "", event?.sourceAddress ?? ""].filter((name) => name !== "");
	return [
		...(sets?.new ?? []).map(peer("new")),
		...(sets?.lost ?? []).map(peer("lost")),
		...(sets?.normal ?? []).map(peer("normal")),
		...callers.map(peer("caller")),
		...each.entity.name === entity.name ? [] : [peer("related")(each.entity.name)]
	].filter(({ name }) => name !== entity.name);
}
// packages/console/src/pages/alerts/alert-graph.tsx
/** Peers that the picture has room for; the table has all. */
var DRAWN = 12;
var WORDS = {
	new: "new connection",
	lost: "lost connection",
	normal: "normal connection",
	caller: "caller",
	related: "also in this alert"
};
/** The alert's entity and what its observations name: a picture, and the same as a table. */
function AlertGraph(props) {
	const peers = alertPeers(props.entity, props.observations);
	const [isTable, setTable] = (0, import_react.useState)(false);
	if (peers.length === 0) return null;
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Container, {
		header: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Header, {
			variant: "h2",
			children: "Connections"
		}),
		children: [
			isTable ? /* @__PURE__ */ (0, import_jsx_runtime.jsx)(PeerTable, { peers }) : /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Picture, {
				label: sourceLabel(props.entity),
				peers
			}),
			peers.length > DRAWN && !isTable ? /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, {
				color: "text-body-secondary",
				children: `${DRAWN} of ${peers.length} are drawn`
			}) : null,
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Button, {
				variant: "inline-link",
				onClick: () => setTable(!isTable),
				children: isTable ? "Show as picture" : "Show as table"
			})
		]
	});
}
var ROW = 34;
var WIDTH = 640;
/** The entity left, its peers in rows right; new ones are red, dashed lines are lost ones, and each says so in words. */
function Picture({ label, peers }) {
	const drawn = peers.slice(0, DRAWN);
	const height = Math.max(2, drawn.length) * ROW + 16;
	const middle = height / 2;
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("svg", {
		className: "wt-graph",
		viewBox: `0 0 ${WIDTH} ${height}`,
		role: "img",
		"aria-label": `${label} and ${peers.length} others; the table has the same`,
		children: [
			drawn.map(({ name, relation }, index) => {
				const y = 8 + ROW * (index + .5);
				return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("g", {
					className: `wt-graph-${relation}`,
					children: [
						/* @__PURE__ */ (0, import_jsx_runtime.jsx)("path", { d: `M 228 ${middle} C 290 ${middle}, 270 ${y}, 330 ${y}` }),
						/* @__PURE__ */ (0, import_jsx_runtime.jsx)("circle", {
							cx: 336,
							cy: y,
							r: 5
						}),
						/* @__PURE__ */ (0, import_jsx_runtime.jsx)("text", {
							x: 350,
							y: y - 1,
							children: shortened(name, 40)
						}),
						/* @__PURE__ */ (0, import_jsx_runtime.jsx)("text", {
							x: 350,
							y: y + 12,
							className: "wt-graph-word",
							children: WORDS[relation]
						})
					]
				}, name);
			}),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)("rect", {
				x: 8,
				y: middle - 18,
				width: 220,
				height: 36,
				rx: 8,
				className: "wt-graph-self"
			}),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)("text", {
				x: 118,
				y: middle + 4,
				textAnchor: "middle",
				className: "wt-graph-name",
				children: shortened(label, 30)
			})
		]
	});
}
/** The end of a long name tells more than its beginning. */
function shortened(text, most) {
	return text.length <= most ? text : `…${text.slice(1 - most)}`;
}
function PeerTable({ peers }) {
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Table, {
		variant: "embedded",
		wrapLines: true,
		items: peers,
		trackBy: "name",
		ariaLabels: { tableLabel: "Connections" },
		columnDefinitions: [{
			id: "name",
			header: "Name",
			cell: ({ name }) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)(EntityText, {
				kind: /^[\d.]+$|:.*:/.test(name) && !name.startsWith("arn:") ? "address" : "identity",
				name
			})
		}, {
			id: "relation",
			header: "Relation",
			cell: ({ relation }) => WORDS[relation]
		}]
	});
}
// packages/console/src/pages/alerts/alert-timeline.tsx
/** Moments that are shown at first. */
var FIRST = 10;
/** What was observed, oldest first, and then what people did about it. */
function AlertTimeline(props) {
	const { timeText } = useTimeText();
	const [isWhole, setWhole] = (0, import_react.useState)(false);
	const { observations, history } = props.record;
	const seen = observations.map((each) => ({
		key: each.id,
		at: each.window.start,
		text: each.why,
		id: each.id
	}));
	const done = history.map(({ at, what, user }, index) => ({
		key: `${index} ${at}`,
		at,
		text: `${user === "" ? "Command line" : user}: ${what}`
	}));
	const ordered = seen.toSorted((a, b) => a.at.localeCompare(b.at));
	const all = [...ordered, ...done];
	const shown = isWhole ? all : [...ordered.slice(0, FIRST), ...done];
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Container, {
		header: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Header, {
			variant: "h2",
			children: "Timeline"
		}),
		children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)("ol", {
			className: "wt-timeline",
			children: shown.map(({ key, at, text, id }) => /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("li", { children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, {
				variant: "small",
				children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)("time", {
					dateTime: at,
					children: timeText(secondsOf(at))
				})
			}), /* @__PURE__ */ (0, import_jsx_runtime.jsx)("div", { children: id === void 0 ? text : /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Link, {
				onFollow: () => props.onSelect(id),
				children: text
			}) })] }, key))
		}), shown.length < all.length ? /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Button, {
			variant: "inline-link",
			onClick: () => setWhole(true),
			children: `Show all ${all.length}`
		}) : null]
	});
}
// packages/console/src/pages/alerts/supporting-observations.tsx
/** Rows of one kind that are shown at first, and at most; the Observations page has all. */
var FIRST_ROWS = 5;
var MOST_ROWS = 200;
/** The observations behind an alert, each kind in its own table. */
function SupportingObservations(props) {
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(SpaceBetween, {
		size: "l",
		children: KIND_DEFINITIONS.map((definition) => {
			const own = props.observations.filter(({ kind }) => kind === definition.kind);
			return own.length === 0 ? null : /* @__PURE__ */ (0, import_jsx_runtime.jsx)(KindTable, {
				...props,
				definition,
				observations: own
			}, definition.kind);
		})
	});
}
function KindTable(props) {
	const { timeText } = useTimeText();
	const { definition, observations, selected, onSelect } = props;
	const columns = observationColumns(definition.kind, timeText);
	const [isWhole, setWhole] = (0, import_react.useState)(false);
	const newest = observations.toSorted((a, b) => b.window.start.localeCompare(a.window.start));
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Table, {
		variant: "container",
		wrapLines: true,
		items: newest.slice(0, isWhole ? MOST_ROWS : FIRST_ROWS),
		trackBy: "id",
		columnDefinitions: columns.map((column) => {
			const { sortingField: _field, ...plain } = tableColumn(column);
			return plain;
		}),
		...columnGroups(columns),
		header: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Header, {
			variant: "h2",
			counter: `(${observations.length})`,
			description: definition.description,
			children: definition.title
		}),
		...isWhole || newest.length <= FIRST_ROWS ? {} : { footer: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Button, {
			variant: "inline-link",
			onClick: () => setWhole(true),
			children: `Show all ${newest.length}`
		}) },
		selectionType: "single",
		selectedItems: newest.filter(({ id }) => id === selected),
		onSelectionChange: ({ detail }) => {
			const [row] = detail.selectedItems;
			if (row !== void 0) onSelect(row.id);
		},
		onRowClick: ({ detail }) => onSelect(detail.item.id),
		ariaLabels: {
			tableLabel: definition.title,
			selectionGroupLabel: `${definition.title}: selection`,
			itemSelectionLabel: (_, row) => `Explain ${row.id}`
		}
	});
}
// packages/console/src/pages/alerts/close-dialog.tsx
/** Asks whether the alert was helpful, and for a reason. */
function CloseDialog({ id, onClose }) {
	const { run, isRunning, error } = useChange("POST /alerts/:id/status");
	const [feedback, setFeedback] = (0, import_react.useState)("helpful");
	const [reason, setReason] = (0, import_react.useState)("");
	const act = async () => {
		const body = {
			status: "closed",
			reason: reason.trim(),
			feedback
		};
		if (await run({
			params: { id },
			body
		}) !== void 0) onClose();
	};
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(AskDialog, {
		title: "Close the alert",
		action: "Close the alert",
		isReady: reason.trim() !== "",
		isRunning,
		error,
		onAct: () => void act(),
		onClose,
		children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)(FormField, {
			label: "Was it helpful?",
			children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(RadioGroup, {
				value: feedback,
				onChange: ({ detail }) => setFeedback(detail.value === "helpful" ? "helpful" : "not-helpful"),
				items: [{
					value: "helpful",
					label: "Helpful",
					description: "It was worth reading, whatever the cause"
				}, {
					value: "not-helpful",
					label: "Not helpful",
					description: "It should not have been an alert"
				}]
			})
		}), /* @__PURE__ */ (0, import_jsx_runtime.jsx)(FormField, {
			label: "Reason",
			description: "The alert opens again when something new joins it",
			children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Textarea, {
				value: reason,
				onChange: ({ detail }) => setReason(detail.value.slice(0, 2e3))
			})
		})]
	});
}
// packages/console/src/pages/alerts/snooze-dialog.tsx
var SPANS = [
	{
		value: "4",
		label: "4 hours"
	},
	{
		value: "24",
		label: "1 day"
	},
	{
		value: "72",
		label: "3 days"
	},
	{
		value: "168",
		label: "1 week"
	},
	{
		value: "720",
		label: "30 days"
	}
];
/** Asks until when the alert sleeps. The end is counted from the server's clock. */
function SnoozeDialog({ id, onClose }) {
	const { run, isRunning, error } = useChange("POST /alerts/:id/status");
	const { timeText } = useTimeText();
	const now = Date.parse(useSession().data?.now ?? "");
	const [hours, setHours] = (0, import_react.useState)("24");
	const until = now + Number(hours) * 36e5;
	const act = async () => {
		const body = {
			status: "snoozed",
			until: new Date(until).toISOString()
		};
		if (await run({
			params: { id },
			body
		}) !== void 0) onClose();
	};
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(AskDialog, {
		title: "Snooze the alert",
		action: "Snooze",
		isReady: Number.isFinite(until),
		isRunning,
		error,
		onAct: () => void act(),
		onClose,
		children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(FormField, {
			label: "Until",
			description: `The alert is open again on ${timeText(until / 1e3)}`,
			children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(RadioGroup, {
				value: hours,
				onChange: ({ detail }) => setHours(detail.value),
				items: SPANS
			})
		})
	});
}
// packages/console/src/pages/alerts/triage-actions.tsx
/** Snooze, close, open again. Viewers see what they may not press. */
function TriageActions({ id, status }) {
	const canChange = useCanChange();
	const { run, isRunning } = useChange("POST /alerts/:id/status");
	const [dialog, setDialog] = (0, import_react.useState)(void 0);
	const close = () => setDialog(void 0);
	const isOff = !canChange || isRunning;
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(import_jsx_runtime.Fragment, { children: [
		/* @__PURE__ */ (0, import_jsx_runtime.jsxs)(SpaceBetween, {
			direction: "horizontal",
			size: "xs",
			children: [status === "open" ? /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Button, {
				disabled: isOff,
				onClick: () => setDialog("snooze"),
				children: "Snooze…"
			}) : /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Button, {
				disabled: isOff,
				onClick: () => void run({
					params: { id },
					body: { status: "open" }
				}),
				children: "Open again"
			}), status === "closed" ? null : /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Button, {
				variant: "primary",
				disabled: isOff,
				onClick: () => setDialog("close"),
				children: "Close…"
			})]
		}),
		dialog === "snooze" ? /* @__PURE__ */ (0, import_jsx_runtime.jsx)(SnoozeDialog, {
			id,
			onClose: close
		}) : null,
		dialog === "close" ? /* @__PURE__ */ (0, import_jsx_runtime.jsx)(CloseDialog, {
			id,
			onClose: close
		}) : null
	] });
}
// packages/console/src/pages/alerts/alert-page.tsx
/** One alert: why, what it is made of, what to do, and what people did. */
function AlertPage() {
	const { id = "" } = useParams({ strict: false });
	const found = useApi("GET /alerts/:id", { params: { id } });
	if (found.data === void 0) return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Page, {
		title: "Alert",
		children: found.error === null ? null : /* @__PURE__ */ (0, import_jsx_runtime.jsx)(ProblemAlert, { error: found.error })
	});
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(AlertDetails, { record: found.data });
}
function AlertDetails({ record }) {
	const url = useUrl();
	const { alert, observations } = record;
	const selected = observations.find(({ id }) => id === url.text("o"));
	const select = (id) => url.change({ o: id });
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Page, {
		title: alert.title,
		description: alert.why,
		actions: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(TriageActions, {
			id: alert.id,
			status: alert.status
		}),
		children: [
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(AlertFacts, { record }),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(SupportingObservations, {
				observations,
				selected: url.text("o"),
				onSelect: select
			}),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(AlertGraph, {
				observations,
				entity: alert.entity
			}),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(AlertTimeline, {
				record,
				onSelect: select
			}),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(AlertComments, { record }),
			selected === void 0 ? null : /* @__PURE__ */ (0, import_jsx_runtime.jsx)(ObservationPanel, {
				observation: selected,
				onClose: () => select(void 0)
			})
		]
	});
}
export { AlertPage };
