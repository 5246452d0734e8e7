const __vite__mapDeps=(i,m=__vite__mapDeps,d=(m.f||(m.f=["assets/connection-graph-BFH4IXhi.js","assets/rolldown-runtime-CO0Nlsmt.js","assets/react-HmIquqiG.js","assets/check-safe-url-SIBI-4lx.js","assets/check-safe-url-yuTKYmry.css","assets/jsx-runtime-JtghFWd6.js","assets/use-url-nGfBaBoH.js","assets/page-link-Z9hJFKrH.js","assets/internal-QTzCADyE.js","assets/internal-BTuuRuY5.css","assets/use-scope-B-7AE5cE.js","assets/connection-graph-CGhikHS2.css"])))=>i.map(i=>d[i]);
import { n as __toESM } from "./rolldown-runtime-CO0Nlsmt.js";
import { E as InternalToggleButton, H as Header, K as useParams, T as Button, V as Alert, m as ProblemAlert, q as __vitePreload } from "./index-CRNxE51F.js";
import { t as EntityTabs } from "./entity-tabs-C33iqxDd.js";
import { t as EventTable } from "./event-table-GXxNABBx.js";
import { t as Page } from "./page-DqfLZ-rU.js";
import { n as useApi } from "./use-api-Cj0GgpEF.js";
import { i as useScope } from "./use-scope-B-7AE5cE.js";
import { n as Box, t as SpaceBetween } from "./space-between-BpcvPl4u.js";
import { t as Container } from "./container-DxWi7Kum.js";
import { t as SegmentedControl } from "./segmented-control-DHfuBxrS.js";
import { t as require_react } from "./react-HmIquqiG.js";
import { c as useTimeText } from "./data-table-Dvho8up9.js";
import { n as useUrl } from "./use-url-nGfBaBoH.js";
import { t as bytesText } from "./number-text-BpWmGIzB.js";
import { t as StatusIndicator } from "./status-indicator-D49Nn60N.js";
import { t as Table } from "./table-DAbfcDMb.js";
import { i as Link, n as useFollow, r as useHref, t as PageLink } from "./page-link-Z9hJFKrH.js";
import { t as require_jsx_runtime } from "./jsx-runtime-JtghFWd6.js";
import { t as ApiCallTable } from "./api-call-table-CdksOk1k.js";
import { t as NewCallsButton } from "./new-calls-button-ChkElCBu.js";
import { n as failingText, t as useChartWidth } from "./use-chart-width-56LSSuyH.js";
import { t as SeverityText } from "./severity-text-BzaiBpXN.js";
import { bt as useBaseComponent, it as getBaseProps, yt as applyDisplayName } from "./check-safe-url-SIBI-4lx.js";
import { t as isoOf } from "./iso-of-JL3bxUke.js";
import { t as Grid } from "./grid-MxVKgvkt.js";
import { t as KeyValuePairs } from "./key-value-pairs-DIasT1Kf.js";
import { n as EntityText } from "./entity-menu-Dy4Tpbmg.js";
import { t as ExpandableSection } from "./expandable-section-DF5ccTCZ.js";
import { t as CopyToClipboard } from "./copy-to-clipboard-DrYpy1gg.js";
import { n as FlowTable, t as ShareBar } from "./share-bar-BC6OsSNu.js";
import { t as TimeChart } from "./time-chart-Daj6iUn_.js";
// packages/console/src/pages/functions/connections/connection-rows.ts
var import_react = /* @__PURE__ */ __toESM(require_react(), 1);
var TRIGGER_KINDS = {
	trigger: "Trigger",
	service: "Service that invoked it",
	principal: "Principal that invoked it",
	allowed: "Allowed to start it"
};
/** Neighbours of a function, new ones first and then those with most traffic, by side. */
function connectionRows(found, functionName) {
	return [
		...found.triggers.map((each) => triggerRow(each, functionName)),
		...found.services.map((each) => serviceRow(each, found.role)),
		...found.peers.map((each) => peerRow(each, functionName))
	];
}
function triggerRow(each, functionName) {
	const { kind, name, calls, firstSeen, lastSeen, isNew } = each;
	const isSeen = kind === "trigger";
	return {
		id: `${kind} ${name}`,
		side: "before",
		kind: TRIGGER_KINDS[kind],
		name,
		amount: calls,
		amountText: kind === "allowed" ? "allowed" : countOf(calls, isSeen ? "attack" : "call"),
		detail: kind === "allowed" ? "By a change that CloudTrail has" : "",
		isNew,
		newText: isNew ? "New trigger" : "",
		firstSeen,
		lastSeen,
		to: isSeen ? "/events" : "/trail",
		search: { f: isSeen ? [`function=${functionName}`, `trigger:${name}`] : [`*:${name}`, `resource:${functionName}`] }
	};
}
function serviceRow(each, role) {
	const { service, calls, refused, resources, resourceCount, newCalls } = each;
	const more = resourceCount > resources.length ? ` and ${resourceCount - resources.length} more` : "";
	const isNew = each.isNew || newCalls.length > 0;
	return {
		id: `aws ${service}`,
		side: "after",
		kind: "AWS service",
		name: service.replace(".amazonaws.com", ""),
		amount: calls + refused,
		amountText: `${countOf(calls + refused, "call")}${refused > 0 ? `, ${refused} refused` : ""}`,
		detail: resources.length === 0 ? "" : `${resources.join(", ")}${more}`,
		isNew,
		newText: each.isNew ? "New service" : isNew ? `New: ${newCalls.slice(0, 3).join(", ")}` : "",
		firstSeen: each.firstSeen,
		lastSeen: each.lastSeen,
		to: "/trail",
		search: { f: [`principal=${role}`, `service=${service}`] }
	};
}
function peerRow(each, functionName) {
	const { name, role, isInternal, addresses, ports, isNew, observation } = each;
	const [address = name] = addresses;
	const scope = isInternal ? "Internal" : "External";
	return {
		id: `peer ${name} ${addresses[0] ?? ""}`,
		side: each.isCaller ? "before" : "after",
		kind: role === "" ? `${scope} peer` : `${role}, ${scope.toLowerCase()}`,
		name,
		amount: each.bytesIn + each.bytesOut,
		amountText: bytesText(each.bytesIn + each.bytesOut),
		detail: `${addresses.slice(0, 3).join(", ")}${addresses.length > 3 ? " …" : ""}, port ${ports.slice(0, 3).join(", ")}`,
		isNew,
		newText: isNew ? observation === "" ? "New peer" : "New peer, observed" : "",
		firstSeen: each.firstSeen,
		lastSeen: each.lastSeen,
		...addresses.length === 1 ? {
			to: `/ips/${encodeURIComponent(address)}`,
			search: {}
		} : {
			to: "/flows",
			search: { f: [`function:${functionName}`, `connectedIp^${samePrefix(addresses)}`] }
		}
	};
}
/** What all addresses begin with. */
function samePrefix(addresses) {
	const [first = ""] = addresses;
	let length = first.length;
	for (const each of addresses) while (!each.startsWith(first.slice(0, length))) length -= 1;
	return first.slice(0, length);
}
function countOf(count, noun) {
	return `${count.toLocaleString("en-US")} ${noun}${count === 1 ? "" : "s"}`;
}
// packages/console/src/pages/functions/connections/connection-table.tsx
var import_jsx_runtime = require_jsx_runtime();
/** The same rows as the picture. */
function ConnectionTable({ rows }) {
	const { timeText } = useTimeText();
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Table, {
		variant: "embedded",
		wrapLines: true,
		items: rows,
		trackBy: "id",
		ariaLabels: { tableLabel: "Connections" },
		empty: "No connections in this time",
		columnDefinitions: [
			{
				id: "name",
				header: "Name",
				minWidth: 180,
				cell: ({ name, to, search }) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)(PageLink, {
					to,
					search,
					children: name
				})
			},
			{
				id: "new",
				header: "New",
				minWidth: 190,
				cell: ({ isNew, newText }) => isNew ? /* @__PURE__ */ (0, import_jsx_runtime.jsx)(StatusIndicator, {
					type: "warning",
					children: newText
				}) : "No"
			},
			{
				id: "direction",
				header: "Direction",
				minWidth: 110,
				cell: ({ side }) => side === "before" ? "Starts it" : "It uses"
			},
			{
				id: "kind",
				header: "Kind",
				minWidth: 120,
				cell: ({ kind }) => kind
			},
			{
				id: "amount",
				header: "Amount",
				minWidth: 100,
				cell: ({ amountText }) => amountText
			},
			{
				id: "detail",
				header: "Addresses or resources",
				minWidth: 200,
				cell: ({ detail }) => detail === "" ? "–" : detail
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
// packages/console/src/pages/functions/connections/function-connections.tsx
/** The picture's code is larger than all of the page. */
var ConnectionGraph = (0, import_react.lazy)(async () => ({ default: (await __vitePreload(async () => {
	const { ConnectionGraph } = await import("./connection-graph-BFH4IXhi.js");
	return { ConnectionGraph };
}, __vite__mapDeps([0,1,2,3,4,5,6,7,8,9,10,11]))).ConnectionGraph }));
/** Neighbours drawn on each side at first, and how many more a step shows. */
var [FIRST, STEP$2] = [8, 12];
/** A picture narrower than this is too small to read: the table comes first. Pixels. */
var NARROW = 760;
/** Triggers, the function, and what it reaches: as a picture, and the same as a table. */
function FunctionConnections({ of }) {
	const { account: _account, region: _region, ...query } = useScope();
	const found = useApi("GET /functions/:account/:region/:name/connections", {
		params: of,
		query
	});
	if (found.error !== null) return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(ProblemAlert, { error: found.error });
	if (found.data === void 0) return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, { children: "Loading" });
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Connections, {
		of,
		found: found.data
	});
}
function Connections({ of, found }) {
	const { text, list, change } = useUrl();
	const all = (0, import_react.useMemo)(() => connectionRows(found, of.name), [found, of.name]);
	const onlyNew = list("f").includes("isNew=true");
	const rows = onlyNew ? all.filter(({ isNew }) => isNew) : all;
	const newCount = all.filter(({ isNew }) => isNew).length;
	const first = window.innerWidth < NARROW ? "table" : "picture";
	const view = text("view") === "" ? first : text("view");
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(SpaceBetween, {
		size: "l",
		children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Known, { found }), /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Container, {
			header: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Header, {
				variant: "h2",
				counter: `(${all.length})`,
				description: newCount === 0 ? "Nothing is new in this time" : `${newCount} new in this time: not seen before, after a week of telemetry, or observed as new`,
				actions: /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(SpaceBetween, {
					direction: "horizontal",
					size: "xs",
					children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Button, {
						disabled: newCount === 0 && !onlyNew,
						onClick: () => change({ f: onlyNew ? [] : ["isNew=true"] }),
						children: onlyNew ? "Show all connections" : "Show new only"
					}), /* @__PURE__ */ (0, import_jsx_runtime.jsx)(SegmentedControl, {
						label: "Shown as",
						selectedId: view,
						options: [{
							id: "picture",
							text: "Picture"
						}, {
							id: "table",
							text: "Table"
						}],
						onChange: ({ detail }) => change({ view: detail.selectedId })
					})]
				}),
				children: "Connections"
			}),
			children: all.length === 0 ? /* @__PURE__ */ (0, import_jsx_runtime.jsx)(NoConnections, { found }) : view === "table" ? /* @__PURE__ */ (0, import_jsx_runtime.jsx)(ConnectionTable, { rows }) : /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Drawn, {
				name: of.name,
				rows
			})
		})]
	});
}
function Drawn({ name, rows }) {
	const [most, setMost] = (0, import_react.useState)(FIRST);
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(import_react.Suspense, {
		fallback: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, { children: "Loading" }),
		children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)(ConnectionGraph, {
			name,
			rows,
			most,
			onMore: () => setMost(most + STEP$2)
		}), most > FIRST ? /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Button, {
			variant: "inline-link",
			onClick: () => setMost(FIRST),
			children: "Show fewer"
		}) : null]
	});
}
/** What the picture cannot know. */
function Known({ found }) {
	const { timeText } = useTimeText();
	const { sharedRole, interfaces, flowsSince, callsSince, role } = found;
	const lines = [
		...interfaces === 0 ? ["No network interface is known for it: without a VPC it has no flow logs, so peers are not seen."] : [],
		...sharedRole.length === 0 ? [] : [`Its role also runs ${sharedRole.slice(0, 5).join(", ")}: calls of the role may be theirs.`],
		...role === "" ? ["Its role is not known, so calls to AWS services are not told."] : [],
		...callsSince === 0 ? ["CloudTrail is not connected."] : [],
		...flowsSince > 0 ? [] : ["Flow logs are not connected."]
	];
	if (lines.length === 0) return null;
	const since = [...flowsSince > 0 ? [`flows since ${timeText(flowsSince)}`] : [], ...callsSince > 0 ? [`calls since ${timeText(callsSince)}`] : []];
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Alert, {
		type: "info",
		header: "What this does not see",
		children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)("ul", {
			className: "wt-plain-list",
			children: lines.map((line) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)("li", { children: line }, line))
		}), since.length === 0 ? null : `Kept are ${since.join(", ")}.`]
	});
}
function NoConnections({ found }) {
	const { change } = useUrl();
	const scope = useScope();
	const isBlind = found.flowsSince === 0 && found.callsSince === 0;
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, {
		textAlign: "center",
		padding: "l",
		children: /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(SpaceBetween, {
			size: "s",
			alignItems: "center",
			children: [
				/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, {
					variant: "strong",
					children: isBlind ? "No flow logs and no CloudTrail are connected" : "No connections in this time"
				}),
				isBlind ? /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, {
					variant: "code",
					children: "watertight ingest flow-logs s3://BUCKET/AWSLogs/"
				}) : null,
				scope.range === "all" || isBlind ? null : /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Button, {
					onClick: () => change({
						range: "all",
						from: void 0,
						to: void 0
					}),
					children: "Show all time"
				})
			]
		})
	});
}
// packages/console/src/pages/functions/function-calls.tsx
/** CloudTrail's calls by the role of a function, and to the function; those that are new for their principal marked. */
function FunctionCalls({ name, role, account }) {
	const { text, change } = useUrl();
	const isTo = text("side") === "to";
	const start = {
		f: void 0,
		sort: void 0,
		order: void 0,
		cursor: void 0,
		at: void 0
	};
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(SpaceBetween, {
		size: "m",
		children: [/* @__PURE__ */ (0, import_jsx_runtime.jsxs)(SpaceBetween, {
			direction: "horizontal",
			size: "s",
			children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)(SegmentedControl, {
				label: "Calls",
				selectedId: isTo ? "to" : "by",
				options: [{
					id: "by",
					text: "Calls by it"
				}, {
					id: "to",
					text: "Calls to it"
				}],
				onChange: ({ detail }) => change({
					...start,
					side: detail.selectedId === "to" ? "to" : void 0
				})
			}), /* @__PURE__ */ (0, import_jsx_runtime.jsx)(NewCallsButton, {})]
		}), /* @__PURE__ */ (0, import_jsx_runtime.jsx)(ApiCallTable, { always: isTo ? [
			`resource:${name}`,
			"service=lambda.amazonaws.com",
			`account=${account}`
		] : [`principal=${role === "" ? "unknown" : role}`] })]
	});
}
// packages/console/src/pages/functions/function-code.tsx
var TIERS = {
	included: "Included, not seen in use",
	imported: "Imported",
	"uses-vulnerable-export": "Uses the vulnerable export",
	"loaded-at-run-time": "Loaded at run time"
};
/** Packages that the function carries, and what is wrong with its code; from the newest scans. */
function FunctionCode({ of }) {
	const found = useApi("GET /functions/:account/:region/:name/code", { params: of });
	if (found.error !== null) return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(ProblemAlert, { error: found.error });
	if (found.data === void 0) return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, { children: "Loading" });
	const { isScanned, packages, total, findings } = found.data;
	if (!isScanned) return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(NotScanned, { name: of.name });
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(SpaceBetween, {
		size: "l",
		children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)(PackageTable, {
			packages,
			total
		}), /* @__PURE__ */ (0, import_jsx_runtime.jsx)(CodeFindings, { findings })]
	});
}
function NotScanned({ name }) {
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Container, {
		header: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Header, {
			variant: "h2",
			children: "No scan that is kept saw this function"
		}),
		children: /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(SpaceBetween, {
			size: "s",
			children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, { children: `Scan the project that deploys ${name}, and keep the result:` }), /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, {
				variant: "code",
				children: "watertight scan . --keep"
			})]
		})
	});
}
function PackageTable({ packages, total }) {
	const vulnerable = packages.filter(({ advisories }) => advisories.length > 0).length;
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Table, {
		variant: "container",
		wrapLines: true,
		items: packages,
		trackBy: ({ ecosystem, name, version, source }) => `${source} ${ecosystem} ${name} ${version}`,
		ariaLabels: { tableLabel: "Packages" },
		header: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Header, {
			counter: `(${total.toLocaleString("en-US")})`,
			description: total > packages.length ? `${vulnerable} vulnerable; the first ${packages.length} are listed` : `${vulnerable} vulnerable`,
			children: "Packages"
		}),
		empty: "The scans found no package that this function carries",
		columnDefinitions: [
			{
				id: "name",
				header: "Name",
				isRowHeader: true,
				minWidth: 150,
				cell: ({ name, source }) => /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(import_jsx_runtime.Fragment, { children: [name, /* @__PURE__ */ (0, import_jsx_runtime.jsx)("div", {
					className: "wt-note wt-mono",
					children: source
				})] })
			},
			{
				id: "version",
				header: "Version",
				cell: ({ version }) => version === "" ? "Not known" : version
			},
			{
				id: "direct",
				header: "Asked for",
				cell: ({ relationship }) => relationship
			},
			{
				id: "advisories",
				header: "Vulnerable",
				minWidth: 240,
				cell: ({ advisories }) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Advisories, { advisories })
			},
			{
				id: "tier",
				header: "How far the function comes to it",
				minWidth: 190,
				cell: ({ tier, because }) => /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(import_jsx_runtime.Fragment, { children: [TIERS[tier] ?? tier, /* @__PURE__ */ (0, import_jsx_runtime.jsx)("div", {
					className: "wt-note",
					children: because
				})] })
			},
			{
				id: "fixed",
				header: "Fixed version",
				minWidth: 180,
				cell: ({ advisories, upgrade }) => upgrade === "" ? advisories.map(({ fixedIn }) => fixedIn).find((each) => each !== "") ?? "–" : upgrade
			}
		]
	});
}
function Advisories({ advisories }) {
	if (advisories.length === 0) return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(StatusIndicator, {
		type: "success",
		children: "No known advisory"
	});
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)("ul", {
		className: "wt-plain-list",
		children: advisories.map(({ id, aliases, severity, fixedIn }) => /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("li", { children: [
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(SeverityText, { severity }),
			" ",
			[id, ...aliases].join(", "),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)("div", {
				className: "wt-note",
				children: fixedIn === "" ? "No version mends it" : `Mended in ${fixedIn}`
			})
		] }, id))
	});
}
function CodeFindings({ findings }) {
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Table, {
		variant: "container",
		wrapLines: true,
		items: findings,
		trackBy: "id",
		ariaLabels: { tableLabel: "Secrets and weaknesses of its code" },
		header: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Header, {
			counter: `(${findings.length})`,
			children: "Secrets and weaknesses of its code"
		}),
		empty: "The scans found none",
		columnDefinitions: [
			{
				id: "severity",
				header: "Severity",
				cell: ({ severity }) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)(SeverityText, { severity })
			},
			{
				id: "title",
				header: "Finding",
				isRowHeader: true,
				cell: ({ id, code, title }) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)(PageLink, {
					to: "/posture",
					search: {
						tab: "findings",
						id
					},
					children: `${code} ${title}`
				})
			},
			{
				id: "place",
				header: "Place",
				cell: ({ place }) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)("span", {
					className: "wt-mono",
					children: place
				})
			},
			{
				id: "days",
				header: "Failing for",
				cell: ({ failingDays }) => failingText(failingDays)
			}
		]
	});
}
// node_modules/@cloudscape-design/components/toggle-button/index.js
var ToggleButton = import_react.forwardRef(({ children, iconName, pressedIconName, iconUrl, pressedIconUrl, iconSvg, pressedIconSvg, variant = "normal", loading = false, loadingText, disabled = false, disabledReason, wrapText = true, ariaLabel, ariaDescribedby, ariaControls, pressed = false, nativeButtonAttributes, onChange, ...props }, ref) => {
	const baseComponentProps = useBaseComponent("ToggleButton", {
		props: {
			iconName,
			pressedIconName,
			pressed,
			variant,
			wrapText
		},
		metadata: { hasDisabledReason: Boolean(disabledReason) }
	});
	const baseProps = getBaseProps(props);
	return import_react.createElement(InternalToggleButton, {
		...baseProps,
		...baseComponentProps,
		ref,
		iconName,
		iconUrl,
		iconSvg,
		variant,
		loading,
		loadingText,
		disabled,
		disabledReason,
		wrapText,
		ariaLabel,
		ariaDescribedby,
		ariaControls,
		pressedIconName,
		pressedIconUrl,
		pressedIconSvg,
		pressed,
		nativeButtonAttributes,
		onChange
	}, children);
});
applyDisplayName(ToggleButton, "ToggleButton");
// packages/console/src/parts/charts/moment-lanes.tsx
var [WIDTH, ROW$1, LEFT, RIGHT] = [
	900,
	24,
	150,
	12
];
/** A drag shorter than this is a click. Share of the width. */
var LEAST_DRAG = .01;
/** One lane for each kind on one scale of time. Dragging over it sets the time range; a table beside it has the same. */
function MomentLanes(props) {
	const { label, lanes, moments, from, to } = props;
	const { timeText } = useTimeText();
	const { change } = useUrl();
	const place = (0, import_react.useRef)(null);
	const [drag, setDrag] = (0, import_react.useState)(void 0);
	const span = Math.max(1, to - from);
	const inner = WIDTH - LEFT - RIGHT;
	const x = (time) => LEFT + inner * (time - from) / span;
	const height = lanes.length * ROW$1;
	/** 0 to 1 from the start of the lanes to their end. */
	const shareAt = (clientX) => {
		const box = place.current?.getBoundingClientRect();
		if (box === void 0 || box.width === 0) return 0;
		const at = (clientX - box.left) / box.width * WIDTH;
		return Math.min(1, Math.max(0, (at - LEFT) / inner));
	};
	const finish = () => {
		if (drag !== void 0 && Math.abs(drag[1] - drag[0]) > LEAST_DRAG) {
			const time = (share) => isoOf((from + share * span) * 1e3);
			change({
				range: void 0,
				from: time(Math.min(...drag)),
				to: time(Math.max(...drag))
			});
		}
		setDrag(void 0);
	};
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("svg", {
		ref: place,
		className: "wt-moments",
		role: "img",
		"aria-label": `${label}: ${moments.length} from ${timeText(from)} to ${timeText(to)}; the table has the same`,
		viewBox: `0 0 ${WIDTH} ${height + 22}`,
		onPointerDown: (event) => {
			const share = shareAt(event.clientX);
			setDrag([share, share]);
		},
		onPointerMove: (event) => {
			if (drag !== void 0) setDrag([drag[0], shareAt(event.clientX)]);
		},
		onPointerUp: finish,
		onPointerLeave: () => setDrag(void 0),
		children: [
			lanes.map(({ id, title }, index) => /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("g", {
				className: `wt-moment-${id}`,
				children: [
					/* @__PURE__ */ (0, import_jsx_runtime.jsx)("text", {
						x: 0,
						y: index * ROW$1 + 16,
						children: title
					}),
					/* @__PURE__ */ (0, import_jsx_runtime.jsx)("line", {
						x1: LEFT,
						x2: WIDTH - RIGHT,
						y1: index * ROW$1 + 12,
						y2: index * ROW$1 + 12
					}),
					atPixels(moments, id, x).map((at) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)("rect", {
						x: at - 2,
						y: index * ROW$1 + 4,
						width: 4,
						height: 16,
						rx: 1.5
					}, at))
				]
			}, id)),
			drag === void 0 ? null : /* @__PURE__ */ (0, import_jsx_runtime.jsx)("rect", {
				className: "wt-brush",
				x: LEFT + inner * Math.min(...drag),
				y: 0,
				width: inner * Math.abs(drag[1] - drag[0]),
				height
			}),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)("text", {
				x: LEFT,
				y: height + 16,
				children: timeText(from)
			}),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)("text", {
				x: WIDTH - RIGHT,
				y: height + 16,
				textAnchor: "end",
				children: timeText(to)
			})
		]
	});
}
/** Where the moments of a lane are drawn; those that would cover each other once. */
function atPixels(moments, lane, x) {
	return [...new Set(moments.flatMap((each) => each.lane === lane ? [Math.round(x(each.time))] : []))];
}
// packages/console/src/parts/more-button.tsx
/** The foot of a table whose rows are all there, and not all shown: how many are, and a button for more. */
function MoreButton(props) {
	const { shown, total, onMore } = props;
	if (total === 0) return null;
	const count = (value) => value.toLocaleString("en-US");
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Box, {
		color: "text-body-secondary",
		children: [`Showing ${count(Math.min(shown, total))} of ${count(total)} `, shown >= total ? null : /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Button, {
			variant: "inline-link",
			onClick: onMore,
			children: "Show more"
		})]
	});
}
// packages/console/src/pages/functions/function-history.tsx
var TITLES = {
	alert: "Alert",
	hit: "Violation",
	observation: "Observation",
	change: "Change",
	deploy: "Deploy",
	call: "Call",
	flow: "First flow"
};
var KINDS = [
	"alert",
	"hit",
	"observation",
	"change",
	"deploy",
	"call",
	"flow"
];
var TOKEN = "kind=";
/** Rows that the table shows at first, and those that a step adds. */
var STEP$1 = 50;
/** One timeline of deploy, change, call, violation, flow and alert, newest first. */
function FunctionHistory({ of }) {
	const { account: _account, region: _region, ...span } = useScope();
	const { list } = useUrl();
	const kinds = KINDS.filter((kind) => list("f").includes(`${TOKEN}${kind}`));
	const found = useApi("GET /functions/:account/:region/:name/history", {
		params: of,
		query: {
			...span,
			...kinds.length === 0 ? {} : { kinds: [...kinds] }
		}
	});
	if (found.error !== null) return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(ProblemAlert, { error: found.error });
	const { data } = found;
	if (data === void 0) return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, { children: "Loading" });
	const shown = kinds.length === 0 ? KINDS : kinds;
	const oldest = Math.min(...data.items.map(({ time }) => time));
	const start = Date.parse(data.span.from) / 1e3;
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(SpaceBetween, {
		size: "l",
		children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Container, {
			header: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Header, {
				variant: "h2",
				description: "Drag over it to choose a time range",
				children: "What happened"
			}),
			children: /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(SpaceBetween, {
				size: "s",
				children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)(KindFilter, {
					counts: data.counts,
					chosen: kinds
				}), /* @__PURE__ */ (0, import_jsx_runtime.jsx)(MomentLanes, {
					label: "What happened",
					lanes: shown.map((id) => ({
						id,
						title: TITLES[id]
					})),
					moments: data.items.map(({ time, kind }) => ({
						time,
						lane: kind
					})),
					from: start > 0 || data.items.length === 0 ? start : oldest,
					to: Date.parse(data.span.to) / 1e3
				})]
			})
		}), /* @__PURE__ */ (0, import_jsx_runtime.jsx)(HistoryTable, {
			found: data,
			hasFilter: kinds.length > 0
		})]
	});
}
/** One switch for each kind, with how many there are. */
function KindFilter({ counts, chosen }) {
	const { list, change } = useUrl();
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(SpaceBetween, {
		direction: "horizontal",
		size: "xs",
		children: [counts.map(({ kind, count }) => {
			const isChosen = chosen.includes(kind);
			const rest = list("f").filter((each) => each !== `${TOKEN}${kind}`);
			return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(ToggleButton, {
				pressed: isChosen,
				disabled: count === 0 && !isChosen,
				onChange: () => change({ f: isChosen ? rest : [...rest, `${TOKEN}${kind}`] }),
				children: `${TITLES[kind]} (${count.toLocaleString("en-US")})`
			}, kind);
		}), chosen.length === 0 ? null : /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Button, {
			variant: "inline-link",
			onClick: () => change({ f: void 0 }),
			children: "Show all"
		})]
	});
}
function HistoryTable({ found: { items, isCut }, hasFilter }) {
	const { timeText } = useTimeText();
	const { change } = useUrl();
	const scope = useScope();
	const [most, setMost] = (0, import_react.useState)(STEP$1);
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Table, {
		header: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Header, {
			counter: `(${items.length}${isCut ? "+" : ""})`,
			description: isCut ? "The newest are shown; narrow the time range for older ones" : "Deploys, changes, calls, violations, first flows, observations and alerts",
			children: "History"
		}),
		wrapLines: true,
		items: items.slice(0, most),
		ariaLabels: { tableLabel: "History" },
		footer: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(MoreButton, {
			shown: most,
			total: items.length,
			onMore: () => setMost(most + STEP$1)
		}),
		empty: /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(SpaceBetween, {
			size: "s",
			alignItems: "center",
			children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, {
				variant: "strong",
				children: hasFilter ? "Nothing matches" : "Nothing happened in this time"
			}), scope.range === "all" ? null : /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Button, {
				onClick: () => change({
					range: "all",
					from: void 0,
					to: void 0
				}),
				children: "Show all time"
			})]
		}),
		columnDefinitions: [
			{
				id: "time",
				header: "Time",
				minWidth: 130,
				cell: ({ time }) => timeText(time)
			},
			{
				id: "kind",
				header: "Kind",
				minWidth: 110,
				cell: ({ kind }) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)("span", {
					className: `wt-kind-text wt-moment-${kind}`,
					children: TITLES[kind]
				})
			},
			{
				id: "title",
				header: "What",
				minWidth: 200,
				cell: (item) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)(What, { ...item })
			},
			{
				id: "detail",
				header: "Detail",
				minWidth: 220,
				cell: ({ detail }) => detail
			}
		]
	});
}
function What({ title, href }) {
	const follow = useFollow();
	const place = useHref();
	if (href === "") return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(import_jsx_runtime.Fragment, { children: title });
	const [path = "", query = ""] = href.split("?");
	const to = place(path, Object.fromEntries(new URLSearchParams(query)));
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Link, {
		href: to,
		onFollow: (event) => {
			event.preventDefault();
			follow(to);
		},
		children: title
	});
}
// packages/console/src/parts/charts/band-chart.tsx
var HEIGHT = 160;
/** A line over its usual range; what lies outside is marked with a ring, and told in the table. */
function BandChart({ label, points }) {
	const [isTable, setTable] = (0, import_react.useState)(false);
	const outside = points.filter(isOutside).length;
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(import_jsx_runtime.Fragment, { children: [isTable ? /* @__PURE__ */ (0, import_jsx_runtime.jsx)(BandTable, {
		label,
		points
	}) : /* @__PURE__ */ (0, import_jsx_runtime.jsx)(BandPicture, {
		label: `${label}: ${points.length} hours, ${outside} outside the band`,
		points
	}), /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Button, {
		variant: "inline-link",
		onClick: () => setTable(!isTable),
		children: isTable ? `Show ${label} as chart` : `Show ${label} as table`
	})] });
}
function isOutside({ value, low, high }) {
	return low !== null && high !== null && (value < low || value > high);
}
function BandPicture({ label, points }) {
	const { timeText } = useTimeText();
	const width = useChartWidth();
	const [first, last] = [points[0]?.time ?? 0, points.at(-1)?.time ?? 1];
	const top = Math.max(1, ...points.map(({ value, high }) => Math.max(value, high ?? 0)));
	const x = (time) => (width - 8) * (time - first) / Math.max(1, last - first) + 4;
	const y = (value) => HEIGHT - 148 * value / top;
	const known = points.flatMap(({ time, low, high }) => low === null || high === null ? [] : [{
		time,
		low,
		high
	}]);
	const band = [...known.map(({ time, high }) => `${x(time)},${y(high)}`), ...known.toReversed().map(({ time, low }) => `${x(time)},${y(low)}`)].join(" ");
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("svg", {
		className: "wt-band",
		role: "img",
		"aria-label": label,
		viewBox: `0 0 ${width} 182`,
		children: [
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)("polygon", {
				points: band,
				className: "wt-band-usual"
			}),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)("polyline", {
				points: points.map(({ time, value }) => `${x(time)},${y(value)}`).join(" "),
				className: "wt-band-line"
			}),
			points.filter(isOutside).map(({ time, value }) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)("circle", {
				cx: x(time),
				cy: y(value),
				r: 4,
				className: "wt-band-outside"
			}, time)),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)("text", {
				x: 4,
				y: 12,
				children: top.toLocaleString("en-US", { maximumFractionDigits: 1 })
			}),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)("text", {
				x: 4,
				y: 178,
				children: timeText(first)
			}),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)("text", {
				x: width - 4,
				y: 178,
				textAnchor: "end",
				children: timeText(last)
			})
		]
	});
}
function BandTable({ label, points }) {
	const { timeText } = useTimeText();
	const text = (value) => value === null ? "Not learned" : value.toLocaleString("en-US", { maximumFractionDigits: 2 });
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Table, {
		variant: "embedded",
		items: points.toReversed(),
		ariaLabels: { tableLabel: label },
		columnDefinitions: [
			{
				id: "time",
				header: "Time",
				cell: ({ time }) => timeText(time)
			},
			{
				id: "value",
				header: label,
				cell: ({ value }) => text(value)
			},
			{
				id: "low",
				header: "Usual, low",
				cell: ({ low }) => text(low)
			},
			{
				id: "high",
				header: "Usual, high",
				cell: ({ high }) => text(high)
			},
			{
				id: "outside",
				header: "Outside",
				cell: (point) => isOutside(point) ? "Yes" : "No"
			}
		]
	});
}
// packages/console/src/pages/functions/function-metrics.tsx
/** Hourly metrics with the band that earlier days teach. */
function FunctionMetrics({ of }) {
	const { account: _account, region: _region, ...query } = useScope();
	const found = useApi("GET /functions/:account/:region/:name/metrics", {
		params: of,
		query
	});
	if (found.error !== null) return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(ProblemAlert, { error: found.error });
	if (found.data === void 0) return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, { children: "Loading" });
	if (found.data.metrics.length === 0) return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, { children: "No metrics of this function in this time. Widen the time range, or load metrics with watertight ingest metrics PATH" });
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(SpaceBetween, {
		size: "l",
		children: found.data.metrics.map(({ name, unit, points }) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Container, {
			header: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Header, {
				variant: "h2",
				description: `${unit}; the band is what the same hour of earlier days was, three standard deviations wide`,
				children: name
			}),
			children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(BandChart, {
				label: name,
				points
			})
		}, name))
	});
}
// packages/console/src/pages/functions/access-cards.tsx
/** Parties and findings that a card shows at first. */
var SHOWN = 5;
var CARDS = [
	[
		"modify",
		"Who can modify it",
		"who-can modify",
		"Nobody that the scan knows"
	],
	[
		"invoke",
		"Who can invoke it",
		"who-can invoke",
		"Nobody that the scan knows"
	],
	[
		"reach",
		"What it can reach",
		"reach",
		"Nothing that the scan knows"
	]
];
/** The three questions, each with the answer of the newest scan, its findings, and the command that proves it. */
function AccessCards({ of }) {
	const { data } = useApi("GET /functions/:account/:region/:name/posture", { params: of });
	const { timeText } = useTimeText();
	const note = data === void 0 || data.scannedAt === "" ? null : `From the scan of ${data.target}, ${timeText(Date.parse(data.scannedAt) / 1e3)}`;
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Grid, {
		gridDefinition: CARDS.map(() => ({ colspan: {
			default: 12,
			m: 4
		} })),
		children: CARDS.map(([question, title, command, nobody]) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Container, {
			fitHeight: true,
			header: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Header, {
				variant: "h2",
				description: note ?? void 0,
				children: title
			}),
			children: /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(SpaceBetween, {
				size: "s",
				children: [
					/* @__PURE__ */ (0, import_jsx_runtime.jsx)(AccessList, {
						access: data?.access?.[question],
						nobody
					}),
					/* @__PURE__ */ (0, import_jsx_runtime.jsx)(FindingList, {
						name: of.name,
						findings: (data?.findings ?? []).filter((each) => each.question === question)
					}),
					/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, {
						color: "text-body-secondary",
						children: "The path of policies that proves it:"
					}),
					/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, {
						variant: "code",
						children: `watertight ${command} ${of.name}`
					})
				]
			})
		}, question))
	});
}
function AccessList({ access, nobody }) {
	if (access === void 0) return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Box, {
		color: "text-body-secondary",
		children: ["No scan that is kept saw this function: ", /* @__PURE__ */ (0, import_jsx_runtime.jsx)("span", {
			className: "wt-mono",
			children: "watertight audit --keep"
		})]
	});
	if (access.length === 0) return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, { children: nobody });
	const rest = access.slice(SHOWN);
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(import_jsx_runtime.Fragment, { children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Parties, { access: access.slice(0, SHOWN) }), rest.length === 0 ? null : /* @__PURE__ */ (0, import_jsx_runtime.jsx)(ExpandableSection, {
		headerText: `${rest.length} more`,
		children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Parties, { access: rest })
	})] });
}
function Parties({ access }) {
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)("ul", {
		className: "wt-plain-list",
		children: access.map(({ party, actions, decision, proof }) => /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("li", { children: [
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, {
				variant: "strong",
				children: party
			}),
			decision === "conditional" ? " under conditions" : "",
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)("div", {
				className: "wt-note wt-mono",
				children: actions.join(", ")
			}),
			proof.map((line) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)("div", {
				className: "wt-note",
				children: line
			}, line))
		] }, `${decision} ${party}`))
	});
}
function FindingList({ name, findings }) {
	if (findings.length === 0) return null;
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("ul", {
		className: "wt-plain-list",
		children: [findings.slice(0, SHOWN).map(({ id, code, title, severity }) => /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("li", { children: [
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
		] }, id)), findings.length > SHOWN ? /* @__PURE__ */ (0, import_jsx_runtime.jsx)("li", { children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(PageLink, {
			to: "/posture",
			search: {
				tab: "findings",
				f: ["isSuppressed=false", `functions:${name}`]
			},
			children: `${findings.length - SHOWN} more, and all others of ${name}`
		}) }) : null]
	});
}
// packages/console/src/pages/functions/function-overview.tsx
/** The three questions, the facts, and what needs attention. */
function FunctionOverview({ of, found }) {
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(SpaceBetween, {
		size: "l",
		children: [
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(AccessCards, { of }),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Facts, { found }),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Attention, { found })
		]
	});
}
function Facts({ found }) {
	const { timeText } = useTimeText();
	const { function: own } = found;
	const orDash = (text) => text === "" ? "–" : text;
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Container, {
		header: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Header, {
			variant: "h2",
			children: "Configuration"
		}),
		children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(KeyValuePairs, {
			columns: 4,
			items: [
				{
					label: "Role",
					value: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(EntityText, {
						kind: "identity",
						name: own.role
					})
				},
				{
					label: "Runtime",
					value: orDash(own.runtime)
				},
				{
					label: "Version",
					value: orDash(own.version)
				},
				{
					label: "VPC",
					value: orDash(own.vpcId)
				},
				{
					label: "Memory",
					value: `${own.memoryMb} MB`
				},
				{
					label: "Timeout",
					value: `${own.timeoutSeconds} s`
				},
				{
					label: "Last deployed",
					value: timeText(own.lastDeployed)
				},
				{
					label: "Last seen in inventory",
					value: timeText(own.seenAt)
				},
				{
					label: "Triggers seen",
					value: orDash(own.triggers)
				},
				{
					label: "Guard mode",
					value: own.guardMode === "" ? "Not seen" : own.guardMode
				},
				{
					label: "Services its role called",
					value: String(own.reach)
				},
				{
					label: "Executions",
					value: own.executions.toLocaleString("en-US")
				}
			]
		})
	});
}
function Attention({ found: { alerts, observations } }) {
	const { timeText } = useTimeText();
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Grid, {
		gridDefinition: [{ colspan: {
			default: 12,
			m: 6
		} }, { colspan: {
			default: 12,
			m: 6
		} }],
		children: [/* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Container, {
			fitHeight: true,
			header: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Header, {
				variant: "h2",
				children: `Alerts (${alerts.length})`
			}),
			children: [alerts.length === 0 ? /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, { children: "No alerts for this function" }) : null, /* @__PURE__ */ (0, import_jsx_runtime.jsx)("ul", {
				className: "wt-plain-list",
				children: alerts.map(({ id, title, severity, status }) => /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("li", { children: [
					/* @__PURE__ */ (0, import_jsx_runtime.jsx)(SeverityText, { severity }),
					" ",
					/* @__PURE__ */ (0, import_jsx_runtime.jsx)(PageLink, {
						to: `/alerts/${id}`,
						children: title
					}),
					" ",
					/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, {
						variant: "span",
						color: "text-body-secondary",
						children: status
					})
				] }, id))
			})]
		}), /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Container, {
			fitHeight: true,
			header: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Header, {
				variant: "h2",
				children: `Observations (${observations.length})`
			}),
			children: [observations.length === 0 ? /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, { children: "No observations for this function" }) : null, /* @__PURE__ */ (0, import_jsx_runtime.jsx)("ul", {
				className: "wt-plain-list",
				children: observations.slice(0, 10).map(({ id, title, why, time }) => /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("li", { children: [
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
		})]
	});
}
// packages/console/src/pages/functions/function-permissions.tsx
/** Permissions used against granted, and the role that the use would need. */
function FunctionPermissions({ of }) {
	const { account: _account, region: _region, ...query } = useScope();
	const found = useApi("GET /functions/:account/:region/:name/permissions", {
		params: of,
		query
	});
	if (found.error !== null) return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(ProblemAlert, { error: found.error });
	const { data } = found;
	if (data === void 0) return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, { children: "Loading" });
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(SpaceBetween, {
		size: "l",
		children: [
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Unknown, {
				found: data,
				account: of.account
			}),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(GrantTable, {
				found: data,
				account: of.account
			}),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(UsedTable, { found: data }),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Narrower, { found: data })
		]
	});
}
/** What the comparison cannot know, so that nobody takes silence for proof. */
function Unknown({ found, account }) {
	const { timeText } = useTimeText();
	const { callsSince, dataEvents, sharedRole, missing, grants } = found;
	const lines = [
		callsSince === 0 ? "CloudTrail is not connected: nothing is known of use." : `CloudTrail is kept since ${timeText(callsSince)}: what was used before is not seen.`,
		dataEvents.length === 0 ? `CloudTrail logs no data events of account ${account}: reading and writing objects, items and messages is not seen, and looks unused.` : `CloudTrail logs data events of ${dataEvents.join(", ")} only: reading and writing data of other services is not seen.`,
		...sharedRole.length === 0 ? [] : [`The role also runs ${sharedRole.slice(0, 5).join(", ")}: what they use counts here.`],
		...grants === null || missing.length === 0 ? [] : [`Not read: ${missing.join(", ")}.`]
	];
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Alert, {
		type: "info",
		header: "What is not known",
		children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)("ul", {
			className: "wt-plain-list",
			children: lines.map((line) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)("li", { children: line }, line))
		})
	});
}
function GrantTable({ found, account }) {
	const { timeText } = useTimeText();
	const { grants, role, scannedAt } = found;
	if (grants === null) return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Container, {
		header: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Header, {
			variant: "h2",
			children: "Granted"
		}),
		children: /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(SpaceBetween, {
			size: "s",
			children: [
				/* @__PURE__ */ (0, import_jsx_runtime.jsxs)("div", { children: ["Role ", /* @__PURE__ */ (0, import_jsx_runtime.jsx)(EntityText, {
					kind: "identity",
					name: role
				})] }),
				/* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Box, { children: [
					"No scan that is kept knows this role. A scan of account ",
					account,
					" tells what it was granted:"
				] }),
				/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, {
					variant: "code",
					children: "watertight audit --keep"
				})
			]
		})
	});
	const unused = grants.filter(({ effect, lastUsed }) => effect === "Allow" && lastUsed === 0).length;
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Table, {
		header: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Header, {
			counter: `(${grants.length})`,
			description: `${unused} never used. By the scan of ${timeText(Date.parse(scannedAt) / 1e3)}`,
			children: "Granted"
		}),
		items: grants,
		wrapLines: true,
		ariaLabels: { tableLabel: "Granted" },
		empty: "The role was granted nothing",
		columnDefinitions: [
			{
				id: "action",
				header: "Action",
				minWidth: 180,
				cell: ({ effect, action }) => effect === "Deny" ? `Deny ${action}` : action
			},
			{
				id: "policy",
				header: "Granted by",
				minWidth: 180,
				cell: ({ policy, statement, isConditional }) => `${policy}, ${statement}${isConditional ? ", under conditions" : ""}`
			},
			{
				id: "resources",
				header: "On",
				minWidth: 180,
				cell: ({ resources }) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)("span", {
					className: "wt-mono",
					children: `${resources.slice(0, 3).join(", ")}${resources.length > 3 ? ` and ${resources.length - 3} more` : ""}`
				})
			},
			{
				id: "state",
				header: "Used",
				minWidth: 150,
				cell: (grant) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)(UseOf, { grant })
			},
			{
				id: "calls",
				header: "Calls",
				cell: ({ calls }) => calls.toLocaleString("en-US")
			},
			{
				id: "last",
				header: "Last used",
				minWidth: 120,
				cell: ({ lastUsed }) => timeText(lastUsed)
			}
		]
	});
}
function UseOf({ grant }) {
	const { effect, used, lastUsed, isLogged } = grant;
	if (effect === "Deny") return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(import_jsx_runtime.Fragment, { children: "–" });
	if (lastUsed > 0) return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(StatusIndicator, {
		type: "success",
		children: used.length <= 3 ? used.join(", ") : `${used.length} actions`
	});
	return isLogged ? /* @__PURE__ */ (0, import_jsx_runtime.jsx)(StatusIndicator, {
		type: "warning",
		children: "Never used"
	}) : /* @__PURE__ */ (0, import_jsx_runtime.jsx)(StatusIndicator, {
		type: "pending",
		children: "Not seen: CloudTrail may not log it"
	});
}
function UsedTable({ found: { used, role, grants } }) {
	const { timeText } = useTimeText();
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Table, {
		header: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Header, {
			counter: `(${used.length})`,
			description: "Permissions that the role's calls in CloudTrail needed, in this time",
			children: "Used"
		}),
		items: used,
		wrapLines: true,
		ariaLabels: { tableLabel: "Used" },
		empty: "CloudTrail has no call of this role in this time",
		columnDefinitions: [
			{
				id: "action",
				header: "Action",
				minWidth: 180,
				cell: ({ action }) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)(PageLink, {
					to: "/trail",
					search: { f: [`principal=${role}`, `service^${action.split(":")[0] ?? ""}`] },
					children: action
				})
			},
			{
				id: "calls",
				header: "Calls",
				cell: ({ calls }) => calls.toLocaleString("en-US")
			},
			{
				id: "refused",
				header: "Refused",
				minWidth: 110,
				cell: ({ refused }) => refused === 0 ? "0" : /* @__PURE__ */ (0, import_jsx_runtime.jsx)(StatusIndicator, {
					type: "error",
					children: refused.toLocaleString("en-US")
				})
			},
			{
				id: "last",
				header: "Last used",
				minWidth: 120,
				cell: ({ lastUsed }) => timeText(lastUsed)
			},
			{
				id: "new",
				header: "First seen",
				minWidth: 100,
				cell: ({ isNew }) => isNew ? /* @__PURE__ */ (0, import_jsx_runtime.jsx)(StatusIndicator, {
					type: "warning",
					children: "New"
				}) : "Earlier"
			},
			{
				id: "granted",
				header: "Granted by",
				minWidth: 160,
				cell: ({ grantedBy }) => grantedBy.length > 0 ? grantedBy.join("; ") : grants === null ? "Not known" : "No statement read"
			}
		]
	});
}
function Narrower({ found: { narrower, command } }) {
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Container, {
		header: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Header, {
			variant: "h2",
			description: "A role with what was used and nothing else. It is a proposal: what CloudTrail does not log is missing",
			actions: narrower === "" ? null : /* @__PURE__ */ (0, import_jsx_runtime.jsx)(CopyToClipboard, {
				copyButtonText: "Copy policy",
				copySuccessText: "Copied",
				copyErrorText: "Cannot copy",
				textToCopy: narrower
			}),
			children: "Narrower role"
		}),
		children: /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(SpaceBetween, {
			size: "s",
			children: [
				/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, { children: "With what the code needs as well, and checked against the calls:" }),
				/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, {
					variant: "code",
					children: command
				}),
				narrower === "" ? /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, {
					color: "text-body-secondary",
					children: "Nothing was used in this time, so there is nothing to propose"
				}) : /* @__PURE__ */ (0, import_jsx_runtime.jsx)("section", {
					className: "wt-code-scroll",
					"aria-label": "Policy with what was used",
					children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)("pre", {
						className: "wt-mono wt-log-line",
						children: narrower
					})
				})
			]
		})
	});
}
// packages/console/src/parts/charts/lane-chart.tsx
var ROW = 30;
/** One lane each, on one scale of time, with the same as a table. */
function LaneChart({ label, lanes }) {
	const [isTable, setTable] = (0, import_react.useState)(false);
	const { timeText } = useTimeText();
	const width = useChartWidth();
	const left = width > 600 ? 250 : 140;
	const first = Math.min(...lanes.map(({ from }) => from));
	const last = Math.max(...lanes.map(({ to }) => to), first + 1);
	const x = (time) => left + (width - left) * (time - first) / (last - first);
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(import_jsx_runtime.Fragment, { children: [isTable ? /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Table, {
		variant: "embedded",
		items: lanes,
		ariaLabels: { tableLabel: label },
		columnDefinitions: [
			{
				id: "name",
				header: "Interface",
				cell: ({ name }) => name
			},
			{
				id: "detail",
				header: "Addresses",
				cell: ({ detail }) => detail
			},
			{
				id: "from",
				header: "First seen",
				cell: ({ from }) => timeText(from)
			},
			{
				id: "to",
				header: "Last seen",
				cell: ({ to }) => timeText(to)
			}
		]
	}) : /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("svg", {
		className: "wt-lanes",
		role: "img",
		"aria-label": `${label}: ${lanes.length} lanes from ${timeText(first)} to ${timeText(last)}`,
		viewBox: `0 0 ${width} ${lanes.length * ROW + 22}`,
		children: [
			lanes.map(({ name, detail, from, to }, index) => /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("g", { children: [
				/* @__PURE__ */ (0, import_jsx_runtime.jsx)("text", {
					x: 0,
					y: index * ROW + 13,
					children: name
				}),
				/* @__PURE__ */ (0, import_jsx_runtime.jsx)("text", {
					x: 0,
					y: index * ROW + 25,
					className: "wt-lane-detail",
					children: detail.slice(0, Math.floor(left / 6))
				}),
				/* @__PURE__ */ (0, import_jsx_runtime.jsx)("rect", {
					x: x(from),
					y: index * ROW + 6,
					width: Math.max(3, x(to) - x(from)),
					height: 14,
					rx: 3
				})
			] }, name)),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)("text", {
				x: left,
				y: lanes.length * ROW + 16,
				children: timeText(first)
			}),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)("text", {
				x: width,
				y: lanes.length * ROW + 16,
				textAnchor: "end",
				children: timeText(last)
			})
		]
	}), /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Button, {
		variant: "inline-link",
		onClick: () => setTable(!isTable),
		children: isTable ? "Show lanes" : "Show lanes as table"
	})] });
}
// packages/console/src/pages/functions/function-traffic.tsx
/** Rows of the table of top talkers. */
var TALKERS = 10;
/** Peers that are shown at first. */
var STEP = 20;
/** Bytes, peers and interfaces of a function, tracked by its name. */
function FunctionTraffic({ of }) {
	const { account: _account, region: _region, ...query } = useScope();
	const found = useApi("GET /functions/:account/:region/:name/traffic", {
		params: of,
		query
	});
	if (found.error !== null) return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(ProblemAlert, { error: found.error });
	const { data } = found;
	if (data === void 0) return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, { children: "Loading" });
	if (data.interfaces.length === 0) return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(NoInterfaces, {});
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(SpaceBetween, {
		size: "l",
		children: [
			data.sharedWith.length === 0 ? null : /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Alert, {
				type: "info",
				header: "Interfaces are shared",
				children: `These interfaces also serve ${data.sharedWith.join(", ")}. All of their traffic is shown; the detections tell it apart where invocations allow.`
			}),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Container, {
				header: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Header, {
					variant: "h2",
					children: "Bytes to and from it"
				}),
				children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(TimeChart, {
					timeline: data.timeline,
					label: "Bytes to and from it"
				})
			}),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Container, {
				header: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Header, {
					variant: "h2",
					description: "The function is followed by its name, whatever interface and address it has",
					children: "Network interfaces"
				}),
				children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(LaneChart, {
					label: "Network interfaces over time",
					lanes: data.interfaces.map((each) => ({
						name: each.interfaceId,
						detail: each.addresses,
						from: each.firstSeen,
						to: each.lastSeen
					}))
				})
			}),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(TalkerTable, {
				peers: data.peers,
				timeline: data.timeline
			}),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(PeerTable, { peers: data.peers }),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(FlowTable, { always: [`function:${of.name}`, `account=${of.account}`] })
		]
	});
}
function NoInterfaces() {
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, {
		textAlign: "center",
		padding: "l",
		children: /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(SpaceBetween, {
			size: "s",
			alignItems: "center",
			children: [
				/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, {
					variant: "strong",
					children: "No network interface is known for this function"
				}),
				/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, { children: "It is not attached to a VPC, or the inventory of interfaces is not connected" }),
				/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, {
					variant: "code",
					children: "watertight ingest network-interfaces ./network-interfaces"
				})
			]
		})
	});
}
/** Peers by bytes, each address with all of its ports. */
function TalkerTable({ peers, timeline }) {
	const whole = timeline.points.reduce((sum, { counts }) => sum + counts.reduce((a, b) => a + b, 0), 0);
	const talkers = [...Map.groupBy(peers, ({ address }) => address)].map(([address, own]) => ({
		address,
		role: own.find(({ role }) => role !== "")?.role ?? "",
		isInternal: own.some(({ isInternal }) => isInternal),
		bytes: own.reduce((sum, { bytesIn, bytesOut }) => sum + bytesIn + bytesOut, 0),
		isNew: own.every(({ isNew }) => isNew)
	}));
	talkers.sort((a, b) => b.bytes - a.bytes || (a.address < b.address ? -1 : 1));
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Table, {
		header: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Header, {
			description: `Shares of ${bytesText(whole)} to and from it in this time`,
			children: "Top talkers"
		}),
		items: talkers.slice(0, TALKERS),
		wrapLines: true,
		ariaLabels: { tableLabel: "Top talkers" },
		empty: "No traffic in this time",
		columnDefinitions: [
			{
				id: "address",
				header: "Connected IP",
				minWidth: 160,
				cell: ({ address }) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)(EntityText, {
					kind: "address",
					name: address
				})
			},
			{
				id: "role",
				header: "Role",
				cell: ({ role }) => role === "" ? "–" : role
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
				cell: ({ bytes }) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)(ShareBar, { share: whole === 0 ? 0 : bytes / whole })
			},
			{
				id: "new",
				header: "New",
				minWidth: 90,
				cell: ({ isNew }) => isNew ? /* @__PURE__ */ (0, import_jsx_runtime.jsx)(StatusIndicator, {
					type: "warning",
					children: "New"
				}) : "No"
			}
		]
	});
}
function PeerTable({ peers }) {
	const { timeText } = useTimeText();
	const [most, setMost] = (0, import_react.useState)(STEP);
	const count = (value) => value.toLocaleString("en-US");
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Table, {
		header: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Header, {
			counter: `(${peers.length})`,
			children: "Peers"
		}),
		items: peers.slice(0, most),
		footer: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(MoreButton, {
			shown: most,
			total: peers.length,
			onMore: () => setMost(peers.length)
		}),
		wrapLines: true,
		ariaLabels: { tableLabel: "Peers" },
		empty: "No traffic in this time",
		columnDefinitions: [
			{
				id: "address",
				header: "Connected IP",
				minWidth: 160,
				cell: ({ address }) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)(EntityText, {
					kind: "address",
					name: address
				})
			},
			{
				id: "port",
				header: "Port",
				cell: ({ port }) => port > 0 ? String(port) : "–"
			},
			{
				id: "role",
				header: "Role",
				cell: ({ role }) => role === "" ? "–" : role
			},
			{
				id: "scope",
				header: "Scope",
				cell: ({ isInternal }) => isInternal ? "Internal" : "External"
			},
			{
				id: "in",
				header: "Bytes to it",
				cell: ({ bytesIn }) => count(bytesIn)
			},
			{
				id: "out",
				header: "Bytes from it",
				cell: ({ bytesOut }) => count(bytesOut)
			},
			{
				id: "connections",
				header: "Connections",
				cell: ({ connections }) => count(connections)
			},
			{
				id: "first",
				header: "First seen",
				cell: ({ firstSeen }) => timeText(firstSeen)
			},
			{
				id: "new",
				header: "New",
				minWidth: 90,
				cell: ({ isNew }) => isNew ? /* @__PURE__ */ (0, import_jsx_runtime.jsx)(StatusIndicator, {
					type: "warning",
					children: "New"
				}) : "No"
			}
		]
	});
}
// packages/console/src/pages/functions/function-page.tsx
/** One function: what is known of it, by tabs. */
function FunctionPage() {
	const params = useParams({ strict: false });
	const of = {
		account: params.account ?? "",
		region: params.region ?? "",
		name: params.name ?? ""
	};
	const { account: _account, region: _region, ...span } = useScope();
	const found = useApi("GET /functions/:account/:region/:name", {
		params: of,
		query: span
	});
	const role = found.data?.function.role ?? "";
	if (found.error !== null && found.data === void 0) return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Page, {
		title: of.name,
		children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(ProblemAlert, { error: found.error })
	});
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Page, {
		title: of.name,
		description: `Function in account ${of.account}, ${of.region}`,
		children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(EntityTabs, {
			label: `About ${of.name}`,
			tabs: [
				{
					id: "overview",
					label: "Overview",
					content: found.data === void 0 ? null : /* @__PURE__ */ (0, import_jsx_runtime.jsx)(FunctionOverview, {
						of,
						found: found.data
					})
				},
				{
					id: "connections",
					label: "Connections",
					content: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(FunctionConnections, { of })
				},
				{
					id: "traffic",
					label: "Traffic",
					content: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(FunctionTraffic, { of })
				},
				{
					id: "calls",
					label: "API activity",
					content: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(FunctionCalls, {
						name: of.name,
						role,
						account: of.account
					})
				},
				{
					id: "metrics",
					label: "Metrics",
					content: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(FunctionMetrics, { of })
				},
				{
					id: "code",
					label: "Code & dependencies",
					content: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(FunctionCode, { of })
				},
				{
					id: "permissions",
					label: "Permissions",
					content: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(FunctionPermissions, { of })
				},
				{
					id: "events",
					label: "Events",
					content: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(EventTable, { always: [`function=${of.name}`, `account=${of.account}`] })
				},
				{
					id: "history",
					label: "History",
					content: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(FunctionHistory, { of })
				}
			]
		})
	});
}
export { FunctionPage };
