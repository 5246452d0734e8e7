const __vite__mapDeps=(i,m=__vite__mapDeps,d=(m.f||(m.f=["assets/table-filter-pVM0GWWx.js","assets/rolldown-runtime-CO0Nlsmt.js","assets/react-HmIquqiG.js","assets/check-safe-url-SIBI-4lx.js","assets/check-safe-url-yuTKYmry.css","assets/internal-D6ihLdrI.js","assets/internal-CZ6iHVha.css","assets/internal-Dteuvt_J.js","assets/highlight-match-9feHsDOp.js","assets/use-debounce-callback-Doa87_51.js","assets/internal-QTzCADyE.js","assets/internal-BTuuRuY5.css","assets/internal-Csq7Eiam.js","assets/internal-DMEU8X6w.css","assets/highlight-match-CV4AfNK9.css","assets/index-CRNxE51F.js","assets/use-api-Cj0GgpEF.js","assets/jsx-runtime-JtghFWd6.js","assets/use-url-nGfBaBoH.js","assets/use-list-DM88_2Dl.js","assets/use-scope-B-7AE5cE.js","assets/internal-C2hAXaru.js","assets/flatten-children-BPm2N6yQ.js","assets/internal-pxIIf1lt.css","assets/internal-D4DQN6zu.js","assets/table-component-context-Cc5yBZg7.js","assets/internal-B_sbhI60.css","assets/page-link-Z9hJFKrH.js","assets/space-between-BpcvPl4u.js","assets/internal-Bk0D0c5f.js","assets/internal-B4_N5ZKZ.css","assets/use-controllable-fvX4PWZk.js","assets/internal-CZcvtIZD.js","assets/internal-BDwh7_yR.js","assets/utils-CpqBrpPw.js","assets/internal-CM4qYJJQ.css","assets/join-strings-WG1tWm-5.js","assets/use-open-state-DULnaPo-.js","assets/focus-visible-DGtFGszb.js","assets/internal-D1zd6TAT.css","assets/drag-handle-eDbS-fgE.js","assets/drag-handle-wrapper-DfCdQPBk.js","assets/drag-handle-wrapper-BxOhtI8-.css","assets/drag-handle-BmB8f_q3.css","assets/use-intersection-observer-BLjuSkjY.js","assets/reset-contexts-for-modal-CF1VricU.js","assets/use-preference-CcNnw8qM.js","assets/style-BIlqDept.js","assets/style-UgYoeBeZ.css","assets/navigation-C6qtRBJK.js","assets/index-Bw7MGvhZ.css","assets/use-highlight-option-B4Q5dHdS.js","assets/use-highlight-option-CUN9uxOs.css","assets/internal-J70hJ3Ft.js","assets/checkbox-icon-C5BgMeGe.js","assets/checkbox-icon-qVMr-udA.css","assets/internal-BFIdzJTs.css","assets/internal-BqGvDwy1.css","assets/use-debounce-search-result-callback-D9WQ_C8G.js","assets/use-debounce-search-result-callback-DLRkZ1dm.css","assets/table-DAbfcDMb.js","assets/page-DqfLZ-rU.js","assets/table-B2QAjTi0.css","assets/internal-CsY49NYe.js","assets/internal-DtCsyrAT.css","assets/internal-BF04ThYi.js","assets/table-filter-C7cRInOs.css","assets/filter-menu-ByjIljUR.js","assets/use-change-D2g2esoe.js","assets/use-ask-TYyPR0yl.js","assets/save-dialog-DR5zgZrs.js","assets/form-field-D3MdNr1s.js","assets/input-CjrgpqiC.js","assets/ask-dialog-Cy2ngl0A.js","assets/modal-CczxW__2.js","assets/key-value-pairs-DIasT1Kf.js","assets/internal-OJgPUz8Y.js","assets/internal-B2vePAD4.css","assets/key-value-pairs-CFFOaKUB.css","assets/reason-and-end-C-Dh9DZF.js","assets/radio-group-BAZ_mz02.js","assets/internal-BTKyQyqN.js","assets/internal-DpPeS_Qo.css","assets/textarea-Bd67jS0v.js","assets/textarea-dln9MTjZ.css","assets/table-preferences-31G0lDyP.js","assets/internal-36dcC-j9.js","assets/internal-CxM3tQrg.css","assets/table-preferences-D29n-_zO.css"])))=>i.map(i=>d[i]);
import { n as __toESM } from "./rolldown-runtime-CO0Nlsmt.js";
import { G as useLocation, H as Header, T as Button, V as Alert, i as isTyping, m as ProblemAlert, p as useMedia, q as __vitePreload, t as ButtonDropdown } from "./index-CRNxE51F.js";
import { n as Box, t as SpaceBetween } from "./space-between-BpcvPl4u.js";
import { t as Table } from "./table-DAbfcDMb.js";
import { t as require_react } from "./react-HmIquqiG.js";
import { t as usePreference } from "./use-preference-CcNnw8qM.js";
import { n as useUrl } from "./use-url-nGfBaBoH.js";
import { i as useScope } from "./use-scope-B-7AE5cE.js";
import { t as require_jsx_runtime } from "./jsx-runtime-JtghFWd6.js";
import { o as exportHref } from "./use-api-Cj0GgpEF.js";
// packages/console/src/state/use-time-text.ts
var import_react = /* @__PURE__ */ __toESM(require_react(), 1);
/** Epoch seconds as text in the zone that the person chose: `3/13/17 12:00 AM`. */
function useTimeText() {
	const [value] = usePreference("zone", "utc");
	const zone = value === "local" ? "local" : "utc";
	return (0, import_react.useMemo)(() => {
		const format = new Intl.DateTimeFormat("en-US", {
			year: "2-digit",
			month: "numeric",
			day: "numeric",
			hour: "numeric",
			minute: "2-digit",
			...zone === "utc" ? { timeZone: "UTC" } : {}
		});
		return {
			zone,
			timeText: (epochSeconds) => epochSeconds <= 0 ? "–" : format.format(/* @__PURE__ */ new Date(epochSeconds * 1e3)).replace(",", "")
		};
	}, [zone]);
}
// packages/console/src/app/use-row-keys.ts
/** `[` and `]` go to the rows before and after the selected one, except while somebody types. */
function useRowKeys(ids, id, onSelect) {
	(0, import_react.useEffect)(() => {
		const listen = (event) => {
			const place = id === void 0 ? -1 : ids.indexOf(id);
			if (place === -1 || isTyping(event.target)) return;
			const next = event.key === "]" ? ids[place + 1] : event.key === "[" ? ids[place - 1] : void 0;
			if (next !== void 0) onSelect?.(next);
		};
		addEventListener("keydown", listen);
		return () => removeEventListener("keydown", listen);
	}, [
		ids,
		id,
		onSelect
	]);
}
// packages/console/src/state/use-is-narrow.ts
/** True on a telephone, as the style sheet has it. */
function useIsNarrow() {
	return useMedia("(max-width: 640px)");
}
// packages/console/src/state/use-table-look.ts
var USUAL = {
	hidden: [],
	isCompact: false,
	isWrapped: true
};
/** Ids of the columns that a telephone leaves out. */
function minorColumns(columns) {
	return columns.filter(({ isMinor }) => isMinor === true).map(({ id }) => id);
}
/**
* The look of one table, kept in this browser.
* @param table its title
* @param minor columns that a telephone leaves out as long as the person has chosen none
*/
function useTableLook(table, minor) {
	const [text, setText] = usePreference(`table.${table}`, "");
	const isNarrow = useIsNarrow();
	const hidden = text === "" && isNarrow ? minor.join(" ") : "";
	return [(0, import_react.useMemo)(() => {
		const kept = readLook(text);
		return hidden === "" ? kept : {
			...kept,
			hidden: hidden.split(" ")
		};
	}, [text, hidden]), (0, import_react.useCallback)((next) => setText(JSON.stringify(next)), [setText])];
}
/** What was kept, or the usual where it cannot be read. */
function readLook(text) {
	const kept = parsed(text);
	if (typeof kept !== "object" || kept === null) return USUAL;
	const hidden = Reflect.get(kept, "hidden");
	return {
		hidden: Array.isArray(hidden) ? hidden.filter((each) => typeof each === "string") : [],
		isCompact: Reflect.get(kept, "isCompact") === true,
		isWrapped: Reflect.get(kept, "isWrapped") !== false
	};
}
function parsed(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}
// packages/console/src/parts/tables/empty-state.tsx
var import_jsx_runtime = require_jsx_runtime();
var COMMANDS = {
	violations: "watertight ingest violations ./function-logs",
	inventory: "watertight ingest inventory ./inventory",
	cloudtrail: "watertight ingest cloudtrail s3://BUCKET/AWSLogs/",
	"flow-logs": "watertight ingest flow-logs s3://BUCKET/AWSLogs/",
	metrics: "watertight ingest metrics ./metrics"
};
/** Never a blank table: no source is connected, nothing matches, or there is nothing bad to show. */
function EmptyState({ sources, hasFilter, goodNews, isTimeless = false }) {
	const { change } = useUrl();
	const scope = useScope();
	const { timeText } = useTimeText();
	const isUnconnected = sources.length > 0 && sources.every(({ isConnected }) => !isConnected);
	const [first] = sources;
	if (isUnconnected && first !== void 0) return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Message, {
		title: `${titleOf(first.name)} are not connected`,
		children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, {
			variant: "code",
			children: COMMANDS[first.name] ?? `watertight ingest ${first.name} PATH`
		})
	});
	const latest = sources.map((source) => source.latest).sort().at(-1) ?? "";
	const widen = () => change({
		range: scope.range === "24h" ? "7d" : "all",
		from: void 0,
		to: void 0
	});
	const last = latest === "" ? null : /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, {
		color: "text-body-secondary",
		children: `Newest record ${timeText(Date.parse(latest) / 1e3)}`
	});
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Message, {
		title: hasFilter ? "Nothing matches" : goodNews,
		children: [last, /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(SpaceBetween, {
			direction: "horizontal",
			size: "xs",
			children: [hasFilter ? /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Button, {
				onClick: () => change({
					f: void 0,
					join: void 0
				}),
				children: "Clear filters"
			}) : null, scope.range === "all" || isTimeless ? null : /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Button, {
				onClick: widen,
				children: scope.range === "24h" ? "Widen to 7 days" : "Show all time"
			})]
		})]
	});
}
function titleOf(source) {
	const text = source.replaceAll("-", " ");
	return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
function Message({ title, children }) {
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, {
		textAlign: "center",
		padding: { vertical: "l" },
		children: /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(SpaceBetween, {
			size: "s",
			alignItems: "center",
			children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, {
				variant: "strong",
				children: title
			}), children]
		})
	});
}
// packages/console/src/parts/tables/export-menu.tsx
var FORMATS = [
	["csv", "CSV"],
	["json", "JSON"],
	["parquet", "Parquet"]
];
/** Lists that are not rows of the telemetry store. */
var WITHOUT_PARQUET = [
	"alerts",
	"observations",
	"findings"
];
/** Downloads everything that the filter matches, not only the page that is shown. */
function ExportMenu(props) {
	const { name } = props;
	const { list, text } = useUrl();
	const scope = useScope();
	const query = {
		...props.query,
		...scope,
		f: [...props.always ?? [], ...list("f")],
		join: text("join"),
		sort: text("sort"),
		order: text("order")
	};
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(ButtonDropdown, {
		expandToViewport: true,
		items: FORMATS.filter(([format]) => format !== "parquet" || !WITHOUT_PARQUET.includes(name)).map(([format, label]) => ({
			id: format,
			text: label,
			href: exportHref(name, format, query)
		})),
		children: "Export"
	});
}
// packages/console/src/parts/tables/filter-cell.tsx
/** Characters that a condition of the filter may have. */
var LONGEST = 400;
/**
* A cell whose value can be asked for, or left out, by two small buttons while the pointer or the focus is on it. The filter
* above the table offers the same by keyboard, so the buttons are no stops of their own.
*/
function FilterCell(props) {
	const { column, value, children } = props;
	const [isNear, setNear] = (0, import_react.useState)(false);
	const url = useUrl();
	const add = (operator) => {
		const condition = `${column}${operator}${value}`;
		const f = url.list("f");
		if (!f.includes(condition)) url.change({
			f: [...f, condition],
			cursor: void 0,
			at: void 0
		});
	};
	if (value === "" || value.length > LONGEST) return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(import_jsx_runtime.Fragment, { children });
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("span", {
		className: "wt-cell",
		onPointerEnter: () => setNear(true),
		onPointerLeave: () => setNear(false),
		children: [children, isNear ? /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("span", {
			className: "wt-cell-tools",
			children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)(CellButton, {
				sign: "+",
				label: `Only ${column} = ${value}`,
				onPress: () => add("=")
			}), /* @__PURE__ */ (0, import_jsx_runtime.jsx)(CellButton, {
				sign: "−",
				label: `Without ${column} = ${value}`,
				onPress: () => add("!=")
			})]
		}) : null]
	});
}
function CellButton(props) {
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)("button", {
		type: "button",
		tabIndex: -1,
		"aria-label": props.label,
		title: props.label,
		onClick: (event) => {
			event.stopPropagation();
			props.onPress();
		},
		children: props.sign
	});
}
// packages/console/src/parts/tables/missing-warning.tsx
/** Says what is missing from what is shown, and which permission would bring it. Nothing when all is there. */
function MissingWarning({ missing }) {
	if (missing.length === 0) return null;
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Alert, {
		type: "warning",
		header: missing.length === 1 ? "One part is missing" : `${missing.length} parts are missing`,
		children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)("ul", { children: missing.slice(0, 10).map(({ what, because, permission }) => /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("li", { children: [
			what,
			": ",
			because,
			permission === void 0 ? null : ` (needs ${permission})`
		] }, `${what} ${because}`)) })
	});
}
// packages/console/src/parts/tables/table-paging.tsx
/** Where each page that this tab went on to was reached from, by its cursor. */
var pagesBefore = /* @__PURE__ */ new Map();
/** `Showing 1 to 50 of 557 entries`, and the pages before and after. The place is in the URL, as a cursor. */
function TablePaging(props) {
	const { rows, total, next } = props.page;
	const url = useUrl();
	const skipped = Number.parseInt(url.text("at"), 10) || 0;
	const count = (value) => value.toLocaleString("en-US");
	const text = rows.length === 0 ? `Showing 0 of ${count(total)} ${props.noun}` : `Showing ${count(skipped + 1)} to ${count(skipped + rows.length)} of ${count(total)} ${props.noun}`;
	const forward = () => {
		if (next === null) return;
		pagesBefore.set(next, {
			cursor: url.text("cursor"),
			at: url.text("at")
		});
		url.change({
			cursor: next,
			at: String(skipped + rows.length)
		});
	};
	const backward = () => url.change(pagesBefore.get(url.text("cursor")) ?? {
		cursor: "",
		at: ""
	});
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(SpaceBetween, {
		direction: "horizontal",
		size: "s",
		alignItems: "center",
		children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, {
			color: "text-body-secondary",
			children: text
		}), skipped === 0 && next === null ? null : /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(SpaceBetween, {
			direction: "horizontal",
			size: "xxs",
			children: [
				/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Button, {
					disabled: skipped === 0,
					onClick: () => url.change({
						cursor: void 0,
						at: void 0
					}),
					children: "First"
				}),
				/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Button, {
					disabled: skipped === 0,
					onClick: backward,
					children: "Previous"
				}),
				/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Button, {
					disabled: next === null,
					onClick: forward,
					children: "Next"
				})
			]
		})]
	});
}
// packages/console/src/parts/tables/table-tools.tsx
var TableFilter = (0, import_react.lazy)(async () => ({ default: (await __vitePreload(async () => {
	const { TableFilter } = await import("./table-filter-pVM0GWWx.js");
	return { TableFilter };
}, __vite__mapDeps([0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,32,33,34,35,36,37,38,39,40,41,42,43,44,45,46,47,48,49,50,51,52,53,54,55,56,57,58,59,60,61,62,63,64,65,66]))).TableFilter }));
var FilterMenu = (0, import_react.lazy)(async () => ({ default: (await __vitePreload(async () => {
	const { FilterMenu } = await import("./filter-menu-ByjIljUR.js");
	return { FilterMenu };
}, __vite__mapDeps([67,1,15,2,3,4,5,6,16,17,18,19,20,21,9,22,23,24,25,26,27,10,11,28,29,30,31,32,8,12,13,14,33,34,35,36,37,38,39,40,41,42,43,44,45,46,47,48,49,50,68,69,70,71,72,73,74,75,76,77,78,79,80,81,82,83,84]))).FilterMenu }));
var TablePreferences = (0, import_react.lazy)(async () => ({ default: (await __vitePreload(async () => {
	const { TablePreferences } = await import("./table-preferences-31G0lDyP.js");
	return { TablePreferences };
}, __vite__mapDeps([85,1,2,3,4,5,6,60,15,16,17,18,19,20,21,9,22,23,24,25,26,27,10,11,28,29,30,31,32,8,12,13,14,33,34,35,36,37,38,39,40,41,42,43,44,45,46,47,48,49,50,61,54,55,62,58,59,86,87,76,77,81,82,88]))).TablePreferences }));
/** Keeps the place of the filter until its code is there. */
function FilterPlace(props) {
	const { columns, page, title } = props;
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)("div", {
		className: "wt-filter-place",
		"data-wt-filter": true,
		children: page === void 0 ? null : /* @__PURE__ */ (0, import_jsx_runtime.jsx)(import_react.Suspense, {
			fallback: null,
			children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(TableFilter, {
				title,
				total: page.total,
				rows: page.rows.filter((row) => typeof row === "object" && row !== null),
				columns: columns.flatMap(({ column, header, filter, group }) => column === void 0 || filter === void 0 ? [] : [{
					column,
					header: group === void 0 ? header : `${group}: ${header}`,
					filter
				}])
			})
		})
	});
}
/** Kept filters, on pages that are lists. */
function FilterMenuPlace({ columns }) {
	const { pathname } = useLocation();
	if (!/^\/[a-z-]{1,40}$/.test(pathname) || columns.every(({ filter }) => filter === void 0)) return null;
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(import_react.Suspense, {
		fallback: null,
		children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(FilterMenu, { page: pathname })
	});
}
/** Which columns there are, and how dense the table is. */
function PreferencesPlace(props) {
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(import_react.Suspense, {
		fallback: null,
		children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(TablePreferences, { ...props })
	});
}
// packages/console/src/parts/tables/data-table.tsx
/** A server-paged table whose filter, order and page are in the URL. */
function DataTable(props) {
	const url = useUrl();
	const { page, rowId } = props;
	useRowKeys((0, import_react.useMemo)(() => page?.rows.map(rowId) ?? [], [page, rowId]), props.selected, props.onSelect);
	const sort = url.text("sort") === "" ? props.defaultSort.column : url.text("sort");
	const isDescending = url.text("sort") === "" ? props.defaultSort.isDescending : url.text("order") === "desc";
	const offered = props.columns.filter(({ isFilterOnly }) => isFilterOnly !== true);
	const [look] = useTableLook(props.title, minorColumns(offered));
	const isNarrow = useIsNarrow();
	const shown = offered.filter(({ id }) => !look.hidden.includes(id));
	const columns = shown.map((column) => tableColumn({
		...column,
		cell: filterable(column)
	}));
	const sorting = columns.find(({ sortingField }) => sortingField === sort);
	if (props.error !== null && page === void 0) return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(ProblemAlert, { error: props.error });
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(SpaceBetween, {
		size: "s",
		children: [
			props.error === null ? null : /* @__PURE__ */ (0, import_jsx_runtime.jsx)(ProblemAlert, { error: props.error }),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(MissingWarning, { missing: page?.missing ?? [] }),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Table, {
				variant: "container",
				stickyHeader: true,
				stickyColumns: { first: Number(isNarrow) },
				wrapLines: look.isWrapped,
				contentDensity: look.isCompact ? "compact" : "comfortable",
				items: page?.rows ?? [],
				loading: props.isLoading && page === void 0,
				loadingText: "Loading",
				trackBy: props.rowId,
				columnDefinitions: columns,
				...columnGroups(shown),
				...sorting === void 0 ? {} : { sortingColumn: sorting },
				sortingDescending: isDescending,
				onSortingChange: ({ detail }) => url.change({
					sort: detail.sortingColumn.sortingField,
					order: detail.isDescending === true ? "desc" : "asc",
					cursor: void 0,
					at: void 0
				}),
				header: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Header, {
					counter: page === void 0 ? "" : `(${page.total.toLocaleString("en-US")})`,
					description: props.description,
					actions: /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(SpaceBetween, {
						direction: "horizontal",
						size: "xs",
						children: [
							props.actions,
							page === void 0 ? null : /* @__PURE__ */ (0, import_jsx_runtime.jsx)(FilterMenuPlace, { columns: props.columns }),
							props.exportName === void 0 ? null : /* @__PURE__ */ (0, import_jsx_runtime.jsx)(ExportMenu, {
								name: props.exportName,
								query: props.exportQuery ?? {},
								always: props.exportAlways ?? []
							})
						]
					}),
					children: props.heading ?? props.title
				}),
				filter: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(FilterPlace, {
					title: props.title,
					columns: props.columns,
					page
				}),
				...page === void 0 ? {} : { preferences: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(PreferencesPlace, {
					title: props.title,
					columns: offered
				}) },
				footer: page === void 0 ? null : /* @__PURE__ */ (0, import_jsx_runtime.jsx)(TablePaging, {
					page,
					noun: props.noun ?? "entries"
				}),
				empty: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(EmptyState, {
					sources: page?.sources ?? [],
					hasFilter: url.list("f").length > 0,
					goodNews: props.goodNews,
					isTimeless: props.isTimeless === true
				}),
				...selection(props),
				ariaLabels: {
					tableLabel: props.title,
					selectionGroupLabel: `${props.title}: selection`,
					itemSelectionLabel: (_, row) => `Details of ${props.rowId(row)}`
				}
			})
		]
	});
}
/** A column as Cloudscape takes it. */
function tableColumn(column) {
	return {
		id: column.id,
		header: column.header,
		cell: (row) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)("div", {
			className: column.filter === "time" ? "wt-one-line" : "wt-words",
			children: column.cell(row)
		}),
		...column.column === void 0 ? {} : { sortingField: column.column },
		...column.minWidth === void 0 ? {} : { minWidth: column.minWidth }
	};
}
/** Times are asked for by their range; of everything else a cell's value can be asked for, or left out. */
function filterable({ cell: whole, column, filter, isLong }) {
	const cell = (row) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Lines, {
		isLong: isLong === true,
		children: whole(row)
	});
	if (column === void 0 || filter === void 0 || filter === "time") return cell;
	return (row) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)(FilterCell, {
		column,
		value: comparedValue(row, column),
		children: cell(row)
	});
}
/** Short words stay on one line, even where they have a hyphen; long texts take a few. */
function Lines({ isLong, children }) {
	if (isLong) return /* @__PURE__ */ (0, import_jsx_runtime.jsx)("div", {
		className: "wt-few-lines",
		children
	});
	return typeof children === "string" && children.length <= SHORT ? /* @__PURE__ */ (0, import_jsx_runtime.jsx)("span", {
		className: "wt-one-line",
		children
	}) : children;
}
/** Characters of a text that is not broken. */
var SHORT = 20;
/** The value that the server compares; '' where the row has it in another form. */
function comparedValue(row, column) {
	const value = typeof row === "object" && row !== null ? Reflect.get(row, column) : void 0;
	return [
		"string",
		"number",
		"boolean"
	].includes(typeof value) ? String(value) : "";
}
/** Headings above several columns, where columns have one. */
function columnGroups(columns) {
	const names = [...new Set(columns.flatMap(({ group }) => group ?? []))];
	if (names.length === 0) return {};
	const shown = (column) => ({
		id: column.id,
		visible: true
	});
	const display = columns.flatMap((column) => {
		const { group } = column;
		if (group === void 0) return [shown(column)];
		const members = columns.filter((each) => each.group === group);
		return members[0] === column ? [{
			type: "group",
			id: group,
			visible: true,
			children: members.map(shown)
		}] : [];
	});
	return {
		groupDefinitions: names.map((name) => ({
			id: name,
			header: name
		})),
		columnDisplay: display
	};
}
/** Rows open the panel of details: by the radio button, by a click, by Enter. */
function selection({ onSelect, selected, rowId, page }) {
	if (onSelect === void 0) return {};
	return {
		selectionType: "single",
		selectedItems: (page?.rows ?? []).filter((row) => rowId(row) === selected),
		onSelectionChange: ({ detail }) => {
			const [row] = detail.selectedItems;
			onSelect(row === void 0 ? void 0 : rowId(row));
		},
		onRowClick: ({ detail }) => onSelect(rowId(detail.item))
	};
}
export { minorColumns as a, useTimeText as c, MissingWarning as i, columnGroups as n, useTableLook as o, tableColumn as r, useIsNarrow as s, DataTable as t };
