const __vite__mapDeps=(i,m=__vite__mapDeps,d=(m.f||(m.f=["assets/pie-chart-DWEbTvr7.js","assets/rolldown-runtime-CO0Nlsmt.js","assets/react-HmIquqiG.js","assets/check-safe-url-SIBI-4lx.js","assets/check-safe-url-yuTKYmry.css","assets/index-CRNxE51F.js","assets/internal-D6ihLdrI.js","assets/internal-CZ6iHVha.css","assets/use-api-Cj0GgpEF.js","assets/jsx-runtime-JtghFWd6.js","assets/use-url-nGfBaBoH.js","assets/use-list-DM88_2Dl.js","assets/use-scope-B-7AE5cE.js","assets/internal-C2hAXaru.js","assets/use-debounce-callback-Doa87_51.js","assets/flatten-children-BPm2N6yQ.js","assets/internal-pxIIf1lt.css","assets/internal-D4DQN6zu.js","assets/table-component-context-Cc5yBZg7.js","assets/internal-B_sbhI60.css","assets/page-link-Z9hJFKrH.js","assets/internal-QTzCADyE.js","assets/internal-BTuuRuY5.css","assets/space-between-BpcvPl4u.js","assets/internal-Bk0D0c5f.js","assets/internal-B4_N5ZKZ.css","assets/use-controllable-fvX4PWZk.js","assets/internal-CZcvtIZD.js","assets/highlight-match-9feHsDOp.js","assets/internal-Csq7Eiam.js","assets/internal-DMEU8X6w.css","assets/highlight-match-CV4AfNK9.css","assets/internal-BDwh7_yR.js","assets/utils-CpqBrpPw.js","assets/internal-CM4qYJJQ.css","assets/join-strings-WG1tWm-5.js","assets/use-open-state-DULnaPo-.js","assets/focus-visible-DGtFGszb.js","assets/internal-D1zd6TAT.css","assets/drag-handle-eDbS-fgE.js","assets/drag-handle-wrapper-DfCdQPBk.js","assets/drag-handle-wrapper-BxOhtI8-.css","assets/drag-handle-BmB8f_q3.css","assets/use-intersection-observer-BLjuSkjY.js","assets/reset-contexts-for-modal-CF1VricU.js","assets/use-preference-CcNnw8qM.js","assets/style-BIlqDept.js","assets/style-UgYoeBeZ.css","assets/navigation-C6qtRBJK.js","assets/index-Bw7MGvhZ.css","assets/internal-Dteuvt_J.js","assets/use-highlight-option-B4Q5dHdS.js","assets/use-highlight-option-CUN9uxOs.css","assets/internal-J70hJ3Ft.js","assets/checkbox-icon-C5BgMeGe.js","assets/checkbox-icon-qVMr-udA.css","assets/internal-BFIdzJTs.css","assets/internal-BqGvDwy1.css","assets/pie-chart-C1UTAt8z.css"])))=>i.map(i=>d[i]);
import { n as __toESM } from "./rolldown-runtime-CO0Nlsmt.js";
import { t as Container } from "./container-DxWi7Kum.js";
import { t as Grid } from "./grid-MxVKgvkt.js";
import { H as Header, V as Alert, m as ProblemAlert, q as __vitePreload } from "./index-CRNxE51F.js";
import { n as Box, t as SpaceBetween } from "./space-between-BpcvPl4u.js";
import { t as require_react } from "./react-HmIquqiG.js";
import { t as require_jsx_runtime } from "./jsx-runtime-JtghFWd6.js";
import { t as TimeChart } from "./time-chart-Daj6iUn_.js";
import { t as Page } from "./page-DqfLZ-rU.js";
import { t as PostureRow } from "./posture-row-DOVipr0Q.js";
import { n as useApi, r as useSession } from "./use-api-Cj0GgpEF.js";
import { i as useScope } from "./use-scope-B-7AE5cE.js";
import { t as PageLink } from "./page-link-Z9hJFKrH.js";
import { t as SeverityText } from "./severity-text-BzaiBpXN.js";
import { t as ProgressBar } from "./progress-bar-DGMWAOq0.js";
import { t as ColumnLayout } from "./column-layout-Bq7J2z4I.js";
import { t as DEPLOYED_COLUMNS } from "./function-columns-BOJMYg-M.js";
import { t as DataTable } from "./data-table-Dvho8up9.js";
import { n as useList } from "./use-list-DM88_2Dl.js";
import { t as Select } from "./select-Bvkpp66_.js";
import { n as useUrl } from "./use-url-nGfBaBoH.js";
// packages/console/src/parts/charts/donut.tsx
var import_react = /* @__PURE__ */ __toESM(require_react(), 1);
var import_jsx_runtime = require_jsx_runtime();
/** Its code comes when there is something to show. */
var PieChart = (0, import_react.lazy)(() => __vitePreload(() => import("./pie-chart-DWEbTvr7.js"), __vite__mapDeps([0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,32,33,34,35,36,37,38,39,40,41,42,43,44,45,46,47,48,49,50,51,52,53,54,55,56,57,58])));
/** Shares of a whole, with its numbers beside it in words. */
function Donut(props) {
	const total = props.parts.reduce((sum, { value }) => sum + value, 0);
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(import_react.Suspense, {
		fallback: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, {
			textAlign: "center",
			children: "Loading"
		}),
		children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(PieChart, {
			variant: "donut",
			size: "medium",
			hideFilter: true,
			ariaLabel: props.label,
			ariaDescription: props.parts.map(({ title, value }) => `${title}: ${value}`).join(", "),
			data: props.parts.map(({ title, value, color }) => ({
				title,
				value,
				...color === void 0 ? {} : { color }
			})),
			innerMetricValue: props.middle.value,
			innerMetricDescription: props.middle.text,
			hideDescriptions: true,
			detailPopoverContent: (datum, sum) => [{
				key: "Triggers",
				value: datum.value.toLocaleString("en-US")
			}, {
				key: "Share",
				value: `${sum === 0 ? 0 : Math.round(100 * datum.value / sum)}%`
			}],
			empty: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, {
				textAlign: "center",
				children: "No triggers in this time"
			}),
			noMatch: null,
			...total === 0 ? { data: [] } : {}
		})
	});
}
// packages/console/src/pages/dashboard/alert-strip.tsx
var NEEDED = [
	"inventory",
	"cloudtrail",
	"flow-logs",
	"metrics",
	"violations"
];
var ORDER = [
	"critical",
	"high",
	"medium",
	"low",
	"informational"
];
/** What waits for a person: open alerts by severity, and sources that are not connected. Nothing when neither is. */
function AlertStrip(props) {
	const open = ORDER.flatMap((severity) => {
		const count = props.openAlerts[severity] ?? 0;
		return count > 0 ? [{
			severity,
			count
		}] : [];
	});
	const isDemo = useSession().data?.mode === "demo";
	const missing = props.sources.filter(({ name, isConnected }) => NEEDED.includes(name) && !isConnected && !isDemo);
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(import_jsx_runtime.Fragment, { children: [open.length === 0 ? null : /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Alert, {
		type: "warning",
		children: /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(SpaceBetween, {
			direction: "horizontal",
			size: "m",
			children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)("strong", { children: "Open alerts" }), open.map(({ severity, count }) => /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("span", { children: [
				/* @__PURE__ */ (0, import_jsx_runtime.jsx)(SeverityText, { severity }),
				" ",
				/* @__PURE__ */ (0, import_jsx_runtime.jsx)(PageLink, {
					to: "/alerts",
					search: {
						range: "all",
						from: void 0,
						to: void 0,
						f: ["status=open", `severity=${severity}`]
					},
					label: `${count} open ${severity} alerts`,
					children: String(count)
				})
			] }, severity))]
		})
	}), missing.length === 0 ? null : /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Alert, {
		type: "info",
		header: "Not connected",
		children: [
			missing.map(({ name }) => name).join(", "),
			" ",
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(PageLink, {
				to: "/getting-started",
				children: "Getting Started"
			})
		]
	})] });
}
// packages/console/src/pages/dashboard/attack-types.tsx
/** Each attack type with its count and share; the name leads to its events. */
function AttackTypes({ types }) {
	const total = types.reduce((sum, { count }) => sum + count, 0);
	if (total === 0) return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, {
		color: "text-body-secondary",
		children: "No attacks in this time"
	});
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(SpaceBetween, {
		size: "s",
		children: types.slice(0, 8).map(({ name, count }) => /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("div", { children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)(PageLink, {
			to: "/events",
			search: { f: [`attackType=${name}`] },
			children: name
		}), /* @__PURE__ */ (0, import_jsx_runtime.jsx)(ProgressBar, {
			ariaLabel: `${name}: ${count} of ${total}`,
			value: 100 * count / total,
			additionalInfo: `${count.toLocaleString("en-US")} of ${total.toLocaleString("en-US")}`
		})] }, name))
	});
}
// packages/console/src/pages/dashboard/compare-text.ts
/** How a count compares with the period before: `▲ 25% (was 8)`; '' where there is nothing to compare. */
function compareText(now, before) {
	if (now === void 0 || before === void 0) return "";
	if (now === before) return now === 0 ? "" : "as before";
	const was = `was ${before.toLocaleString("en-US")}`;
	if (before === 0) return `▲ new (${was})`;
	const share = Math.round(100 * Math.abs(now - before) / before);
	return `${now > before ? "▲" : "▼"} ${share < 1 ? "<1" : share}% (${was})`;
}
/** The stretch of the same length before one, ISO-8601 UTC; undefined for all time. */
function spanBefore(span) {
	const [from, to] = [Date.parse(span.from), Date.parse(span.to)];
	if (Number.isNaN(from) || Number.isNaN(to) || from <= 0 || to <= from) return void 0;
	const before = from - (to - from);
	return before < 0 ? void 0 : {
		from: secondsText(before),
		to: secondsText(from)
	};
}
function secondsText(time) {
	return `${new Date(time).toISOString().slice(0, 19)}Z`;
}
// packages/console/src/pages/dashboard/dashboard-tiles.tsx
/** The four tiles; every number leads to the list behind it. */
function DashboardTiles({ data }) {
	const before = usePeriodBefore(data);
	const tiles = [
		{
			title: "Deployed Functions",
			note: "Now",
			value: data?.deployedFunctions,
			before: void 0,
			to: "/functions",
			search: {}
		},
		{
			title: "Protected Functions",
			note: "Now",
			value: data?.protectedFunctions,
			before: void 0,
			to: "/functions",
			search: { f: ["isProtected=true"] }
		},
		{
			title: "Total Executions",
			note: "",
			value: data?.totalExecutions,
			before: before?.totalExecutions,
			to: "/functions",
			search: {
				sort: "executions",
				order: "desc"
			}
		},
		{
			title: "Total Attacks Detected",
			note: "",
			value: data?.totalAttacksDetected,
			before: before?.totalAttacksDetected,
			to: "/events",
			search: {}
		}
	];
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(ColumnLayout, {
		columns: 4,
		minColumnWidth: 170,
		children: tiles.map(({ title, note, value, before: last, to, search }) => /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Container, {
			fitHeight: true,
			children: [
				/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, {
					variant: "awsui-key-label",
					children: note === "" ? title : `${title} [${note}]`
				}),
				/* @__PURE__ */ (0, import_jsx_runtime.jsx)(PageLink, {
					to,
					search,
					fontSize: "display-l",
					label: `${title}: ${value === void 0 ? "…" : value.toLocaleString("en-US")}`,
					children: value === void 0 ? "…" : value.toLocaleString("en-US")
				}),
				/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, {
					color: "text-body-secondary",
					fontSize: "body-s",
					children: compareText(value, last)
				})
			]
		}, title))
	});
}
/** The numbers of the period before, asked for once those of this one are there. */
function usePeriodBefore(data) {
	const { account, region } = useScope();
	const span = data === void 0 ? void 0 : spanBefore(data.span);
	const query = {
		...span,
		...account === void 0 ? {} : { account },
		...region === void 0 ? {} : { region }
	};
	const before = useApi("GET /dashboard", { query }, { isOff: span === void 0 });
	return span === void 0 ? void 0 : before.data;
}
// packages/console/src/pages/dashboard/deployed-functions.tsx
/** The table of the dashboard. */
function DeployedFunctions() {
	const query = useList(10);
	const page = useApi("GET /functions", { query });
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(DataTable, {
		title: "Deployed Functions",
		columns: DEPLOYED_COLUMNS,
		page: page.data,
		isLoading: page.isPending,
		error: page.error,
		defaultSort: {
			column: "name",
			isDescending: false
		},
		rowId: ({ account, region, name }) => `${account}/${region}/${name}`,
		exportName: "functions",
		goodNews: "No functions are known yet"
	});
}
// packages/console/src/pages/dashboard/place-filter.tsx
/** Filter By Account/Region. */
function PlaceFilter() {
	const session = useSession();
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(SpaceBetween, {
		direction: "horizontal",
		size: "xs",
		alignItems: "center",
		children: [
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, {
				variant: "awsui-key-label",
				children: "Filter By Account/Region:"
			}),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Choice, {
				name: "account",
				all: "All Accounts",
				values: session.data?.accounts ?? []
			}),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Choice, {
				name: "region",
				all: "All Regions",
				values: session.data?.regions ?? []
			})
		]
	});
}
function Choice({ name, all, values }) {
	const url = useUrl();
	const options = [{
		value: "",
		label: all
	}, ...values.map((value) => ({
		value,
		label: value
	}))];
	const selected = options.find(({ value }) => value === url.text(name)) ?? null;
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Select, {
		options,
		selectedOption: selected ?? {
			value: url.text(name),
			label: url.text(name)
		},
		ariaLabel: name === "account" ? "Account" : "Region",
		expandToViewport: true,
		onChange: ({ detail }) => url.change({
			[name]: detail.selectedOption.value ?? "",
			cursor: void 0,
			at: void 0
		})
	});
}
// packages/console/src/pages/dashboard/dashboard-page.tsx
/** Security Dashboard: PureSec's widgets, with a row above them only when there is something to do. */
function DashboardPage() {
	const scope = useScope();
	const dashboard = useApi("GET /dashboard", { query: scope });
	const { data } = dashboard;
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Page, {
		title: "Serverless Security Dashboard",
		actions: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(PlaceFilter, {}),
		children: [
			dashboard.error === null ? null : /* @__PURE__ */ (0, import_jsx_runtime.jsx)(ProblemAlert, { error: dashboard.error }),
			data === void 0 ? null : /* @__PURE__ */ (0, import_jsx_runtime.jsx)(AlertStrip, {
				openAlerts: data.openAlerts,
				sources: data.sources
			}),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(PostureRow, {}),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(DashboardTiles, { data }),
			data === void 0 ? null : /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Charts, { data }),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(DeployedFunctions, {})
		]
	});
}
function Charts({ data }) {
	const total = data.blocked + data.alerted;
	const share = total === 0 ? 0 : Math.round(100 * data.blocked / total);
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Grid, {
		gridDefinition: [
			{ colspan: {
				default: 12,
				m: 5
			} },
			{ colspan: {
				default: 12,
				s: 6,
				m: 4
			} },
			{ colspan: {
				default: 12,
				s: 6,
				m: 3
			} }
		],
		children: [
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Container, {
				fitHeight: true,
				header: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Header, {
					variant: "h2",
					children: "Security Triggers Over Time"
				}),
				children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(TimeChart, {
					timeline: data.triggersOverTime,
					label: "Security Triggers Over Time"
				})
			}),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Container, {
				fitHeight: true,
				header: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Header, {
					variant: "h2",
					children: "Block vs. Alert (Triggers)"
				}),
				children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Donut, {
					label: "Block vs. Alert (Triggers)",
					middle: {
						value: `${share}%`,
						text: "BLOCKED"
					},
					parts: [{
						title: "Blocked",
						value: data.blocked,
						color: "light-dark(#b0084d, #e05284)"
					}, {
						title: "Alerted",
						value: data.alerted,
						color: "light-dark(#d87000, #e8a33d)"
					}]
				})
			}),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Container, {
				fitHeight: true,
				header: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Header, {
					variant: "h2",
					children: "Attack Type Distribution"
				}),
				children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(AttackTypes, { types: data.attackTypes })
			})
		]
	});
}
export { DashboardPage };
