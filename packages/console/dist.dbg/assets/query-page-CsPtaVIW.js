import { n as __toESM } from "./rolldown-runtime-CO0Nlsmt.js";
import { A as InternalStructuredItem, H as Header, I as getExternalProps, R as handleKey, T as Button, _ as useInternalComponentIcons, m as ProblemAlert, t as ButtonDropdown, z as isEventLike } from "./index-CRNxE51F.js";
import { t as Container } from "./container-DxWi7Kum.js";
import { t as CopyToClipboard } from "./copy-to-clipboard-DrYpy1gg.js";
import { t as FormField } from "./form-field-D3MdNr1s.js";
import { t as Grid } from "./grid-MxVKgvkt.js";
import { t as Select } from "./select-Bvkpp66_.js";
import { n as Box, t as SpaceBetween } from "./space-between-BpcvPl4u.js";
import { t as Textarea } from "./textarea-Bd67jS0v.js";
import { t as require_react } from "./react-HmIquqiG.js";
import { t as Page } from "./page-DqfLZ-rU.js";
import { t as useAsk } from "./use-ask-TYyPR0yl.js";
import { n as useUrl } from "./use-url-nGfBaBoH.js";
import { $ as copyAnalyticsMetadataAttribute, At as SingleTabStopNavigationProvider, Mt as useSingleTabStopNavigation, T as InternalIcon, at as clsx, bt as useBaseComponent, it as getBaseProps, n as KeyCode, o as fireNonCancelableEvent, qt as useStableCallback, st as useInternalI18n, tt as getAnalyticsMetadataAttribute, x as nodeBelongs, yt as applyDisplayName } from "./check-safe-url-SIBI-4lx.js";
import { u as InternalButton, v as getAllFocusables } from "./internal-D6ihLdrI.js";
import { t as internal_default } from "./internal-BDwh7_yR.js";
import { n as useTableComponentsContext } from "./table-component-context-Cc5yBZg7.js";
import { o as usePrevious } from "./highlight-match-9feHsDOp.js";
import { t as internal_default$1 } from "./internal-BF04ThYi.js";
import { t as InternalSpaceBetween } from "./internal-Bk0D0c5f.js";
import { r as ExpandToggleButton, t as Table } from "./table-DAbfcDMb.js";
import { t as valueClass } from "./value-class-DwvjZyjp.js";
import { t as require_jsx_runtime } from "./jsx-runtime-JtghFWd6.js";
import { t as SaveDialog } from "./save-dialog-DR5zgZrs.js";
import { n as useApi } from "./use-api-Cj0GgpEF.js";
import { n as useCanChange, t as useChange } from "./use-change-D2g2esoe.js";
import { t as useControllable } from "./use-controllable-fvX4PWZk.js";
import { t as joinStrings } from "./join-strings-WG1tWm-5.js";
// node_modules/@cloudscape-design/components/pagination/utils.js
var import_react = /* @__PURE__ */ __toESM(require_react());
function range(from, to) {
	const result = [];
	for (let i = from; i <= to; i++) result.push(i);
	return result;
}
function getPaginationState(currentPageIndex, totalPagesCount, isOpenEnd) {
	const leftDelta = Math.floor(7 / 2);
	let rightDelta = leftDelta;
	const lowerLimit = 2;
	let upperLimit = totalPagesCount - 1;
	if (isOpenEnd) {
		rightDelta++;
		upperLimit = totalPagesCount + 1;
	}
	let leftIndex = currentPageIndex - leftDelta;
	let rightIndex = currentPageIndex + rightDelta;
	if (leftIndex < lowerLimit) {
		rightIndex += lowerLimit - leftIndex;
		leftIndex = lowerLimit;
	}
	if (rightIndex > upperLimit) {
		leftIndex -= rightIndex - upperLimit;
		rightIndex = upperLimit;
	}
	leftIndex = Math.max(leftIndex, 2);
	rightIndex = Math.min(rightIndex, upperLimit);
	const leftDots = leftIndex > 2;
	const rightDots = isOpenEnd || rightIndex < upperLimit;
	if (leftDots) leftIndex++;
	if (rightDots) rightIndex--;
	return {
		leftDots,
		rightDots,
		leftIndex,
		rightIndex
	};
}
// node_modules/@cloudscape-design/components/pagination/styles.css.js
var styles_css_default$5 = {
	"root": "awsui_root_fvjdu_11nbn_9",
	"button": "awsui_button_fvjdu_11nbn_50",
	"dots": "awsui_dots_fvjdu_11nbn_51",
	"button-disabled": "awsui_button-disabled_fvjdu_11nbn_79",
	"arrow": "awsui_arrow_fvjdu_11nbn_84",
	"page-number": "awsui_page-number_fvjdu_11nbn_94",
	"button-current": "awsui_button-current_fvjdu_11nbn_100",
	"jump-to-page": "awsui_jump-to-page_fvjdu_11nbn_113",
	"jump-to-page-input": "awsui_jump-to-page-input_fvjdu_11nbn_121",
	"pages-compact": "awsui_pages-compact_fvjdu_11nbn_131",
	"page-item": "awsui_page-item_fvjdu_11nbn_136",
	"root-disabled": "awsui_root-disabled_fvjdu_11nbn_157"
};
// node_modules/@cloudscape-design/components/pagination/test-classes/styles.css.js
var styles_css_default$4 = { "pages-compact-text": "awsui_pages-compact-text_lmd86_117ep_5" };
// node_modules/@cloudscape-design/components/pagination/internal.js
function PageButton({ className, ariaLabel, disabled, pageIndex, isCurrent = false, children, onClick, ...rest }) {
	function handleClick(event) {
		if (disabled) return;
		event.preventDefault();
		onClick(pageIndex);
	}
	return import_react.createElement("li", {
		className: styles_css_default$5["page-item"],
		...copyAnalyticsMetadataAttribute(rest)
	}, import_react.createElement("button", {
		className: clsx(className, styles_css_default$5.button, disabled && styles_css_default$5["button-disabled"], isCurrent && styles_css_default$5["button-current"]),
		type: "button",
		"aria-label": ariaLabel,
		"aria-disabled": disabled ? true : void 0,
		tabIndex: disabled ? -1 : 0,
		onClick: handleClick,
		"aria-current": isCurrent,
		"data-awsui-motion-trigger": "hover",
		...disabled ? {} : getAnalyticsMetadataAttribute({
			action: "click",
			detail: { label: { root: "self" } }
		})
	}, children));
}
function PageNumber({ pageIndex, ...rest }) {
	return import_react.createElement(PageButton, {
		className: styles_css_default$5["page-number"],
		pageIndex,
		...rest,
		...rest.disabled ? {} : getAnalyticsMetadataAttribute({ detail: { position: `${pageIndex}` } })
	}, pageIndex);
}
var InternalPagination = import_react.forwardRef(({ openEnd, currentPageIndex, ariaLabels, i18nStrings, pagesCount, disabled, pagesVariant = "normal", onChange, onNextPageClick, onPreviousPageClick, __internalRootRef, jumpToPage, ...rest }, ref) => {
	var _a, _b, _c, _d, _e, _f, _g, _h, _j;
	const baseProps = getBaseProps(rest);
	const { leftDots, leftIndex, rightIndex, rightDots } = getPaginationState(currentPageIndex, pagesCount, openEnd);
	const [jumpToPageValue, setJumpToPageValue] = (0, import_react.useState)(currentPageIndex === null || currentPageIndex === void 0 ? void 0 : currentPageIndex.toString());
	const previousLoading = usePrevious(jumpToPage === null || jumpToPage === void 0 ? void 0 : jumpToPage.loading);
	const jumpToPageInputRef = (0, import_react.useRef)(null);
	const [hasError, setHasError] = (0, import_react.useState)(false);
	const i18n = useInternalI18n("pagination");
	import_react.useImperativeHandle(ref, () => ({ setError: (error) => setHasError(error) }));
	import_react.useEffect(() => {
		if (previousLoading && !(jumpToPage === null || jumpToPage === void 0 ? void 0 : jumpToPage.loading)) setJumpToPageValue(String(currentPageIndex));
	}, [
		previousLoading,
		jumpToPage === null || jumpToPage === void 0 ? void 0 : jumpToPage.loading,
		currentPageIndex
	]);
	const paginationLabel = (_a = ariaLabels === null || ariaLabels === void 0 ? void 0 : ariaLabels.paginationLabel) !== null && _a !== void 0 ? _a : "";
	const nextPageLabel = (_b = i18n("ariaLabels.nextPageLabel", ariaLabels === null || ariaLabels === void 0 ? void 0 : ariaLabels.nextPageLabel)) !== null && _b !== void 0 ? _b : "";
	const previousPageLabel = (_c = i18n("ariaLabels.previousPageLabel", ariaLabels === null || ariaLabels === void 0 ? void 0 : ariaLabels.previousPageLabel)) !== null && _c !== void 0 ? _c : "";
	const pageNumberLabelFn = (_d = i18n("ariaLabels.pageLabel", ariaLabels === null || ariaLabels === void 0 ? void 0 : ariaLabels.pageLabel, (format) => (pageNumber) => format({ pageNumber }))) !== null && _d !== void 0 ? _d : ((pageNumber) => `${pageNumber}`);
	const pagesCompactText = i18n("i18nStrings.pagesCompactText", i18nStrings === null || i18nStrings === void 0 ? void 0 : i18nStrings.pagesCompactText, (format) => (options) => format({
		currentPage: options.currentPage,
		pagesCount: options.pagesCount,
		openEnd: options.openEnd ? "true" : "false"
	}));
	const jumpToPageLabel = (_e = i18n("i18nStrings.jumpToPageInputLabel", i18nStrings === null || i18nStrings === void 0 ? void 0 : i18nStrings.jumpToPageInputLabel)) !== null && _e !== void 0 ? _e : "";
	const jumpToPageButtonLabel = (_f = i18n("ariaLabels.jumpToPageButtonLabel", ariaLabels === null || ariaLabels === void 0 ? void 0 : ariaLabels.jumpToPageButton)) !== null && _f !== void 0 ? _f : "";
	const jumpToPageError = (_g = i18n("i18nStrings.jumpToPageError", i18nStrings === null || i18nStrings === void 0 ? void 0 : i18nStrings.jumpToPageError)) !== null && _g !== void 0 ? _g : "";
	const jumpToPageLoadingText = (_h = i18n("i18nStrings.jumpToPageLoadingText", i18nStrings === null || i18nStrings === void 0 ? void 0 : i18nStrings.jumpToPageLoadingText)) !== null && _h !== void 0 ? _h : "";
	function handlePrevPageClick(requestedPageIndex) {
		handlePageClick(requestedPageIndex);
		fireNonCancelableEvent(onPreviousPageClick, {
			requestedPageAvailable: true,
			requestedPageIndex
		});
	}
	function handleNextPageClick(requestedPageIndex) {
		handlePageClick(requestedPageIndex);
		fireNonCancelableEvent(onNextPageClick, {
			requestedPageAvailable: currentPageIndex < pagesCount,
			requestedPageIndex
		});
	}
	function handlePageClick(requestedPageIndex, errorState) {
		setJumpToPageValue(String(requestedPageIndex));
		setHasError(!!errorState);
		fireNonCancelableEvent(onChange, { currentPageIndex: requestedPageIndex });
	}
	function handleJumpToPageClick(requestedPageIndex) {
		var _a;
		const adjustedIndex = Math.max(1, Math.floor(requestedPageIndex));
		if (openEnd) handlePageClick(adjustedIndex);
		else if (adjustedIndex >= 1 && adjustedIndex <= pagesCount) handlePageClick(adjustedIndex);
		else handlePageClick(pagesCount, true);
		(_a = jumpToPageInputRef.current) === null || _a === void 0 || _a.focus();
	}
	const handleInputChange = (e) => {
		setJumpToPageValue(e.detail.value);
		if (hasError) setHasError(false);
	};
	const previousButtonDisabled = disabled || currentPageIndex === 1;
	const nextButtonDisabled = disabled || !openEnd && (pagesCount === 0 || currentPageIndex === pagesCount);
	const tableComponentContext = useTableComponentsContext();
	if ((_j = tableComponentContext === null || tableComponentContext === void 0 ? void 0 : tableComponentContext.paginationRef) === null || _j === void 0 ? void 0 : _j.current) {
		tableComponentContext.paginationRef.current.currentPageIndex = currentPageIndex;
		tableComponentContext.paginationRef.current.totalPageCount = pagesCount;
		tableComponentContext.paginationRef.current.openEnd = openEnd;
	}
	const jumpToPageButton = import_react.createElement(InternalButton, {
		iconName: "arrow-right",
		variant: "icon",
		loading: jumpToPage === null || jumpToPage === void 0 ? void 0 : jumpToPage.loading,
		loadingText: jumpToPageLoadingText,
		ariaLabel: (jumpToPage === null || jumpToPage === void 0 ? void 0 : jumpToPage.loading) ? jumpToPageLoadingText : jumpToPageButtonLabel,
		onClick: () => handleJumpToPageClick(Number(jumpToPageValue)),
		disabled: disabled || !jumpToPageValue || Number(jumpToPageValue) === currentPageIndex
	});
	return import_react.createElement("ul", {
		"aria-label": paginationLabel,
		...baseProps,
		className: clsx(baseProps.className, styles_css_default$5.root, disabled && styles_css_default$5["root-disabled"]),
		ref: __internalRootRef
	}, import_react.createElement(PageButton, {
		className: styles_css_default$5.arrow,
		pageIndex: currentPageIndex - 1,
		ariaLabel: previousPageLabel,
		disabled: previousButtonDisabled,
		onClick: handlePrevPageClick,
		...previousButtonDisabled ? {} : getAnalyticsMetadataAttribute({ detail: { position: "prev" } })
	}, import_react.createElement(InternalIcon, {
		name: "angle-left",
		variant: disabled ? "disabled" : "normal",
		nativeAttributes: { "data-awsui-motion-target": "" }
	})), pagesVariant === "compact" ? import_react.createElement("li", {
		"aria-disabled": disabled ? true : void 0,
		className: styles_css_default$5["pages-compact"]
	}, import_react.createElement("span", { className: styles_css_default$4["pages-compact-text"] }, pagesCompactText === null || pagesCompactText === void 0 ? void 0 : pagesCompactText({
		currentPage: currentPageIndex,
		pagesCount,
		openEnd: !!openEnd
	}))) : import_react.createElement(import_react.Fragment, null, import_react.createElement(PageNumber, {
		pageIndex: 1,
		isCurrent: currentPageIndex === 1,
		disabled,
		ariaLabel: pageNumberLabelFn(1),
		onClick: handlePageClick
	}), leftDots && import_react.createElement("li", { className: styles_css_default$5.dots }, "..."), range(leftIndex, rightIndex).map((pageIndex) => import_react.createElement(PageNumber, {
		key: pageIndex,
		isCurrent: currentPageIndex === pageIndex,
		pageIndex,
		disabled,
		ariaLabel: pageNumberLabelFn(pageIndex),
		onClick: handlePageClick
	})), rightDots && import_react.createElement("li", { className: styles_css_default$5.dots }, "..."), !openEnd && pagesCount > 1 && import_react.createElement(PageNumber, {
		isCurrent: currentPageIndex === pagesCount,
		pageIndex: pagesCount,
		disabled,
		ariaLabel: pageNumberLabelFn(pagesCount),
		onClick: handlePageClick
	})), import_react.createElement(PageButton, {
		className: styles_css_default$5.arrow,
		pageIndex: currentPageIndex + 1,
		ariaLabel: nextPageLabel,
		disabled: nextButtonDisabled,
		onClick: handleNextPageClick,
		...nextButtonDisabled ? {} : getAnalyticsMetadataAttribute({ detail: { position: "next" } })
	}, import_react.createElement(InternalIcon, {
		name: "angle-right",
		variant: disabled ? "disabled" : "normal",
		nativeAttributes: { "data-awsui-motion-target": "" }
	})), jumpToPage && import_react.createElement("li", { className: styles_css_default$5["jump-to-page"] }, import_react.createElement(InternalSpaceBetween, {
		size: "xxs",
		direction: "horizontal",
		alignItems: "end"
	}, import_react.createElement("div", { className: styles_css_default$5["jump-to-page-input"] }, import_react.createElement(internal_default, {
		ref: jumpToPageInputRef,
		type: "number",
		value: jumpToPageValue,
		disabled,
		inlineLabelText: jumpToPageLabel || void 0,
		__fullWidth: true,
		ariaLabel: jumpToPageLabel || void 0,
		nativeInputAttributes: {
			min: 1,
			max: !openEnd ? pagesCount : void 0
		},
		onChange: handleInputChange,
		onBlur: () => setHasError(false),
		onKeyDown: (e) => {
			if (e.detail.keyCode === 13 && jumpToPageValue && Number(jumpToPageValue) !== currentPageIndex) handleJumpToPageClick(Number(jumpToPageValue));
		}
	})), hasError && !(jumpToPage === null || jumpToPage === void 0 ? void 0 : jumpToPage.loading) ? import_react.createElement(internal_default$1, {
		size: "medium",
		dismissButton: false,
		__visible: true,
		content: jumpToPageError,
		position: "bottom",
		triggerType: "custom",
		__onVisibleChange: ({ detail }) => !detail.visible && setHasError(false)
	}, jumpToPageButton) : jumpToPageButton)));
});
// node_modules/@cloudscape-design/components/pagination/index.js
var Pagination = import_react.forwardRef(({ pagesVariant = "normal", ...props }, ref) => {
	const baseComponentProps = useBaseComponent("Pagination", {
		props: {
			openEnd: props.openEnd,
			pagesVariant
		},
		metadata: { hasJumpToPage: !!props.jumpToPage }
	});
	return import_react.createElement(InternalPagination, {
		pagesVariant,
		...props,
		...baseComponentProps,
		ref,
		...getAnalyticsMetadataAttribute({ component: {
			name: "awsui.Pagination",
			label: { root: "self" },
			properties: {
				openEnd: `${!!props.openEnd}`,
				pagesCount: `${props.pagesCount || ""}`,
				currentPageIndex: `${props.currentPageIndex}`
			}
		} })
	});
});
applyDisplayName(Pagination, "Pagination");
// packages/console/src/pages/query/save-file.ts
/** Gives text to the browser as a download. */
function saveFile({ file, type, text }) {
	const link = document.createElement("a");
	const href = URL.createObjectURL(new Blob([text], { type }));
	link.href = href;
	link.download = file;
	link.click();
	URL.revokeObjectURL(href);
}
// packages/console/src/pages/query/answer-table.tsx
var import_jsx_runtime = require_jsx_runtime();
var PAGE = 50;
/** The rows of a statement, a page at a time, and the same rows as a file. */
function AnswerTable({ answer, sql }) {
	const [page, setPage] = (0, import_react.useState)(1);
	const pages = Math.max(1, Math.ceil(answer.rows.length / PAGE));
	const count = answer.rows.length.toLocaleString("en-US");
	const cut = answer.isCut ? "; more were left out: narrow the statement, or ask for more rows" : "";
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Table, {
		items: answer.rows.slice((page - 1) * PAGE, page * PAGE),
		stickyHeader: true,
		resizableColumns: true,
		wrapLines: true,
		ariaLabels: { tableLabel: "Answer" },
		header: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Header, {
			counter: `(${count})`,
			description: `${answer.milliseconds.toLocaleString("en-US")} ms${cut}`,
			actions: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(ExportAnswer, { sql }),
			children: "Answer"
		}),
		...pages === 1 ? {} : { pagination: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Pagination, {
			currentPageIndex: page,
			pagesCount: pages,
			onChange: ({ detail }) => setPage(detail.currentPageIndex),
			ariaLabels: {
				nextPageLabel: "Next page",
				previousPageLabel: "Previous page",
				pageLabel: (number) => `Page ${number}`
			}
		}) },
		empty: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, {
			textAlign: "center",
			children: "The statement has no rows"
		}),
		columnDefinitions: answer.columns.map((name, index) => ({
			id: `${index}`,
			header: name,
			minWidth: 140,
			cell: (row) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)("span", {
				className: valueClass(row[index]),
				children: cellText(row[index])
			})
		}))
	});
}
function ExportAnswer({ sql }) {
	const { run, isRunning, error } = useAsk("POST /query/export");
	const save = async (format) => {
		const file = await run({ body: {
			sql,
			format
		} });
		if (file !== void 0) saveFile(file);
	};
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(import_jsx_runtime.Fragment, { children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)(ButtonDropdown, {
		expandToViewport: true,
		loading: isRunning,
		loadingText: "Exporting",
		items: [{
			id: "csv",
			text: "CSV, at most 10,000 rows"
		}, {
			id: "json",
			text: "JSON, at most 10,000 rows"
		}],
		onItemClick: ({ detail }) => void save(detail.id === "json" ? "json" : "csv"),
		children: "Export"
	}), error === null ? null : /* @__PURE__ */ (0, import_jsx_runtime.jsx)(ProblemAlert, { error })] });
}
/** Characters of a value that are shown; the file has all of them. */
var LONGEST = 500;
function cellText(value) {
	const text = String(value ?? "–");
	return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
// packages/console/src/pages/query/example-queries.ts
/** Questions to begin with; each runs on an empty store too. */
var EXAMPLE_QUERIES = [
	{
		title: "Violations by function and detector",
		sql: `SELECT function_name, detector, verdict, count(*) AS violations, to_timestamp(max(ts)) AS latest
FROM guard_violation
GROUP BY ALL ORDER BY violations DESC LIMIT 100`
	},
	{
		title: "Who changed functions",
		sql: `SELECT to_timestamp(ts) AS time, principal, event_name, resource, source_address, error_code
FROM api_call
WHERE event_source = 'lambda.amazonaws.com' AND NOT read_only
ORDER BY ts DESC LIMIT 100`
	},
	{
		title: "What was refused, and to whom",
		sql: `SELECT principal, event_source, event_name, error_code, count(*) AS calls
FROM api_call WHERE error_code <> ''
GROUP BY ALL ORDER BY calls DESC LIMIT 100`
	},
	{
		title: "External peers by bytes sent",
		sql: `SELECT peer_address, service_port, sum(bytes_out) AS bytes_out, sum(connections) AS connections
FROM flow_hour
WHERE NOT (peer_address LIKE '10.%' OR peer_address LIKE '192.168.%' OR peer_address LIKE '172.%')
GROUP BY ALL ORDER BY bytes_out DESC LIMIT 100`
	},
	{
		title: "Slowest functions",
		sql: `SELECT function_name, count(*) AS invocations, round(quantile_cont(duration_ms, 0.95)) AS p95_ms,
  max(max_memory_used_mb) AS memory_mb
FROM invocation GROUP BY ALL ORDER BY p95_ms DESC LIMIT 100`
	},
	{
		title: "Names that were asked of DNS",
		sql: `SELECT query_name, query_type, response_code, count(*) AS queries
FROM dns_query GROUP BY ALL ORDER BY queries DESC LIMIT 100`
	},
	{
		title: "Objects that could not be read",
		sql: `SELECT source, location, status, reason, bad_records
FROM ingested_object WHERE status = 'quarantined' OR bad_records > 0 ORDER BY bad_records DESC LIMIT 100`
	}
];
// packages/console/src/pages/query/saved-queries.tsx
/** Statements that somebody of this installation keeps, and examples; choosing one puts it into the editor. */
function SavedQueries({ sql, onChoose }) {
	const canChange = useCanChange();
	const saved = useApi("GET /saved", { query: { kind: "query" } });
	const removal = useChange("DELETE /saved/:id");
	const [isAsking, setAsking] = (0, import_react.useState)(false);
	const items = saved.data?.items ?? [];
	const own = items.find(({ text }) => text === sql);
	const choose = (id) => {
		const found = items.find((each) => each.id === id)?.text ?? EXAMPLE_QUERIES.find(({ title }) => title === id)?.sql;
		if (found !== void 0) onChoose(found);
	};
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(SpaceBetween, {
		size: "s",
		children: [
			removal.error === null ? null : /* @__PURE__ */ (0, import_jsx_runtime.jsx)(ProblemAlert, { error: removal.error }),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(FormField, {
				label: "Saved queries and examples",
				children: /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("div", {
					className: "wt-row",
					children: [
						/* @__PURE__ */ (0, import_jsx_runtime.jsx)("div", {
							className: "wt-wide-select",
							children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Select, {
								selectedOption: own === void 0 ? null : {
									value: own.id,
									label: own.name
								},
								placeholder: "Choose a query",
								filteringType: "auto",
								expandToViewport: true,
								options: [{
									label: items.length === 0 ? "Saved: none yet" : "Saved",
									options: items.map(({ id, name, owner }) => ({
										value: id,
										label: name,
										description: owner
									}))
								}, {
									label: "Examples",
									options: EXAMPLE_QUERIES.map(({ title }) => ({
										value: title,
										label: title
									}))
								}],
								onChange: ({ detail }) => choose(detail.selectedOption.value ?? "")
							})
						}),
						/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Button, {
							disabled: !canChange || sql.trim() === "",
							onClick: () => setAsking(true),
							children: "Save as…"
						}),
						own === void 0 ? null : /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Button, {
							disabled: !canChange,
							loading: removal.isRunning,
							onClick: () => void removal.run({ params: { id: own.id } }),
							children: "Forget it"
						})
					]
				})
			}),
			isAsking ? /* @__PURE__ */ (0, import_jsx_runtime.jsx)(SaveDialog, {
				item: {
					kind: "query",
					page: "",
					text: sql
				},
				onClose: () => setAsking(false)
			}) : null
		]
	});
}
// node_modules/@cloudscape-design/components/tree-view/tree-item/styles.css.js
var styles_css_default$3 = {
	"treeitem-group": "awsui_treeitem-group_1agpu_m0ln0_9",
	"treeitem": "awsui_treeitem_1agpu_m0ln0_9",
	"offset": "awsui_offset_1agpu_m0ln0_26",
	"treeitem-content-wrapper": "awsui_treeitem-content-wrapper_1agpu_m0ln0_29",
	"tree-item-focus-target": "awsui_tree-item-focus-target_1agpu_m0ln0_34",
	"expand-toggle-wrapper": "awsui_expand-toggle-wrapper_1agpu_m0ln0_55",
	"toggle": "awsui_toggle_1agpu_m0ln0_60",
	"with-icon": "awsui_with-icon_1agpu_m0ln0_66",
	"structured-item-wrapper": "awsui_structured-item-wrapper_1agpu_m0ln0_69",
	"tree-item-structured-item": "awsui_tree-item-structured-item_1agpu_m0ln0_76"
};
// node_modules/@cloudscape-design/components/tree-view/keyboard-navigation/utils.js
function getClosestTreeItem(element) {
	return element.closest("li[data-awsui-tree-item-index]");
}
function getToggleButtonOfTreeItem(treeItem) {
	return treeItem === null || treeItem === void 0 ? void 0 : treeItem.querySelector(`.${styles_css_default$3["tree-item-focus-target"]}`);
}
function isElementDisabled(element) {
	if (element instanceof HTMLButtonElement) return element.disabled;
	return false;
}
function findTreeItemByIndex(treeView, targetTreeItemIndex, delta) {
	var _a;
	let targetTreeItem = null;
	const treeItemElements = Array.from(treeView.querySelectorAll("li[data-awsui-tree-item-index]"));
	if (delta < 0) treeItemElements.reverse();
	for (const element of treeItemElements) {
		const elementIndex = parseInt((_a = element.getAttribute("data-awsui-tree-item-index")) !== null && _a !== void 0 ? _a : "");
		targetTreeItem = element;
		if (elementIndex === targetTreeItemIndex) break;
	}
	return targetTreeItem;
}
function findTreeItemContentById(treeView, treeItemId) {
	return treeView.querySelector(`li[data-awsui-tree-item-index][id="${treeItemId}"] .${styles_css_default$3["tree-item-structured-item"]}`);
}
function isTreeItemToggle(element) {
	return element.classList.contains(styles_css_default$3["tree-item-focus-target"]);
}
// node_modules/@cloudscape-design/components/tree-view/keyboard-navigation/index.js
function KeyboardNavigationProvider({ getTreeView, children }) {
	const navigationAPI = (0, import_react.useRef)(null);
	const keyboardNavigation = (0, import_react.useMemo)(() => new KeyboardNavigationProcessor(navigationAPI), []);
	const getTreeViewStable = useStableCallback(getTreeView);
	(0, import_react.useEffect)(() => {
		const treeView = getTreeViewStable();
		if (treeView) {
			keyboardNavigation.init(treeView);
			return keyboardNavigation.cleanup;
		}
	}, [keyboardNavigation, getTreeViewStable]);
	(0, import_react.useEffect)(() => {
		keyboardNavigation.refresh();
	});
	return import_react.createElement(SingleTabStopNavigationProvider, {
		ref: navigationAPI,
		getNextFocusTarget: keyboardNavigation.getNextFocusTarget,
		onUnregisterActive: keyboardNavigation.onUnregisterActive,
		navigationActive: true
	}, children);
}
var KeyboardNavigationProcessor = class {
	constructor(navigationAPI) {
		this._treeView = null;
		this.focusedTreeItem = null;
		this.cleanup = () => {};
		this.onUnregisterActive = () => {
			// istanbul ignore next - tested via integration tests
			if (this.treeView && this.focusedTreeItem && !nodeBelongs(this.treeView, this.focusedTreeItem.element)) {
				const nextFocusableElement = this.getNextFocusableTreeItemContent(this.treeView, this.focusedTreeItem, 0);
				if (nextFocusableElement) nextFocusableElement === null || nextFocusableElement === void 0 || nextFocusableElement.focus();
				else this.moveFocusBetweenTreeItems(this.treeView, this.focusedTreeItem, 0);
			}
		};
		this.getNextFocusTarget = () => {
			if (!this.treeView) return null;
			const treeItem = this.focusedTreeItem;
			let focusTarget = this.treeView.querySelector(`.${styles_css_default$3["tree-item-focus-target"]}`);
			if (treeItem) focusTarget = this.getNextFocusableTreeItem(this.treeView, treeItem, 0);
			return focusTarget;
		};
		this.onFocusin = (treeView, event) => {
			var _a;
			if (!(event.target instanceof HTMLElement)) return;
			this.updateFocusedTreeItem(treeView, event.target);
			if (!this.focusedTreeItem) return;
			(_a = this._navigationAPI.current) === null || _a === void 0 || _a.updateFocusTarget();
		};
		this.onKeydown = (treeView, event) => {
			const keys = [
				KeyCode.up,
				KeyCode.down,
				KeyCode.left,
				KeyCode.right,
				KeyCode.pageUp,
				KeyCode.pageDown,
				KeyCode.home,
				KeyCode.end
			];
			if (!this.focusedTreeItem || !this.isRegistered(document.activeElement) || keys.indexOf(event.keyCode) === -1) return;
			const from = this.focusedTreeItem;
			if (isEventLike(event)) handleKey(event, {
				onBlockStart: () => this.moveFocusBetweenTreeItems(treeView, from, -1, event),
				onBlockEnd: () => this.moveFocusBetweenTreeItems(treeView, from, 1, event),
				onInlineEnd: () => {
					if (isTreeItemToggle(from.element)) return this.moveFocusInsideTreeItem(treeView, from, 0, event);
					return this.moveFocusInsideTreeItem(treeView, from, 1, event);
				},
				onInlineStart: () => {
					if (isTreeItemToggle(from.element)) return this.moveFocusToTheLastElementInsideTreeItem(treeView, from, event);
					return this.moveFocusInsideTreeItem(treeView, from, -1, event);
				},
				onPageUp: () => this.moveFocusBetweenTreeItems(treeView, from, -10, event),
				onPageDown: () => this.moveFocusBetweenTreeItems(treeView, from, 10, event),
				onHome: () => this.moveFocusBetweenTreeItems(treeView, from, -Infinity, event),
				onEnd: () => this.moveFocusBetweenTreeItems(treeView, from, Infinity, event)
			});
		};
		this._navigationAPI = navigationAPI;
	}
	init(treeView) {
		this._treeView = treeView;
		const controller = new AbortController();
		treeView.addEventListener("focusin", (event) => this.onFocusin(treeView, event), { signal: controller.signal });
		treeView.addEventListener("keydown", (event) => this.onKeydown(treeView, event), { signal: controller.signal });
		this.cleanup = () => {
			controller.abort();
		};
	}
	refresh() {
		setTimeout(() => {
			var _a, _b;
			if (this.treeView) {
				this.updateFocusedTreeItem(this.treeView, (_a = this.focusedTreeItem) === null || _a === void 0 ? void 0 : _a.element);
				(_b = this._navigationAPI.current) === null || _b === void 0 || _b.updateFocusTarget();
			}
		}, 0);
	}
	get treeView() {
		return this._treeView;
	}
	getFocusablesFrom(target) {
		const isElementRegistered = (element) => {
			var _a;
			return (_a = this._navigationAPI.current) === null || _a === void 0 ? void 0 : _a.isRegistered(element);
		};
		return getAllFocusables(target).filter((el) => isElementRegistered(el) && !isElementDisabled(el));
	}
	isRegistered(element) {
		var _a, _b;
		return !element || ((_b = (_a = this._navigationAPI.current) === null || _a === void 0 ? void 0 : _a.isRegistered(element)) !== null && _b !== void 0 ? _b : false);
	}
	updateFocusedTreeItem(treeView, focusedElement) {
		var _a;
		if (!focusedElement) return;
		const treeItem = getClosestTreeItem(focusedElement);
		if (!treeItem) return;
		const treeItemContent = findTreeItemContentById(treeView, treeItem.id);
		this.focusedTreeItem = {
			treeItemId: treeItem.id,
			treeItemIndex: parseInt((_a = treeItem.getAttribute("data-awsui-tree-item-index")) !== null && _a !== void 0 ? _a : ""),
			element: focusedElement,
			elementIndex: treeItemContent ? this.getFocusablesFrom(treeItemContent).indexOf(focusedElement) : 0
		};
	}
	getNextFocusableTreeItem(treeView, from, by) {
		return getToggleButtonOfTreeItem(findTreeItemByIndex(treeView, from.treeItemIndex + by, by));
	}
	moveFocusInsideTreeItem(treeView, from, by, event) {
		const nextFocusableElement = this.getNextFocusableTreeItemContent(treeView, from, by);
		if (nextFocusableElement) {
			event === null || event === void 0 || event.preventDefault();
			nextFocusableElement === null || nextFocusableElement === void 0 || nextFocusableElement.focus();
		}
	}
	moveFocusBetweenTreeItems(treeView, from, by, event) {
		event === null || event === void 0 || event.preventDefault();
		const isToggleFocused = isTreeItemToggle(from.element);
		const nextFocusableTreeItem = this.getNextFocusableTreeItem(treeView, from, isToggleFocused ? by : 0);
		nextFocusableTreeItem === null || nextFocusableTreeItem === void 0 || nextFocusableTreeItem.focus();
	}
	moveFocusToTheLastElementInsideTreeItem(treeView, from, event) {
		const treeItem = findTreeItemContentById(treeView, from.treeItemId);
		if (!treeItem) return null;
		const treeItemFocusables = this.getFocusablesFrom(treeItem);
		const focusableElement = treeItemFocusables[treeItemFocusables.length - 1];
		if (focusableElement) {
			event === null || event === void 0 || event.preventDefault();
			focusableElement === null || focusableElement === void 0 || focusableElement.focus();
		}
	}
	getNextFocusableTreeItemContent(treeView, from, by) {
		const treeItem = findTreeItemContentById(treeView, from.treeItemId);
		if (!treeItem) return null;
		const treeItemFocusables = this.getFocusablesFrom(treeItem);
		const targetElementIndex = isTreeItemToggle(from.element) ? by : from.elementIndex + by;
		if (from.elementIndex === 0 && by < 0 || targetElementIndex === treeItemFocusables.length && by > 0) return this.getNextFocusableTreeItem(treeView, from, 0);
		if (targetElementIndex < treeItemFocusables.length) return treeItemFocusables[targetElementIndex];
		return null;
	}
};
// node_modules/@cloudscape-design/components/tree-view/vertical-connector/styles.css.js
var styles_css_default$2 = {
	"vertical-connector": "awsui_vertical-connector_1r2pu_1f022_5",
	"grid": "awsui_grid_1r2pu_1f022_9",
	"absolute": "awsui_absolute_1r2pu_1f022_16"
};
// node_modules/@cloudscape-design/components/tree-view/vertical-connector/index.js
// istanbul ignore next - tested via screenshot tests
function VerticalConnector({ variant }) {
	// istanbul ignore next - tested via screenshot tests
	return import_react.createElement("div", { className: clsx(styles_css_default$2["vertical-connector"], styles_css_default$2[variant]) });
}
// node_modules/@cloudscape-design/components/tree-view/tree-item/focus-target.js
function FocusTarget({ ariaLabel }) {
	const divRef = (0, import_react.useRef)(null);
	const { tabIndex } = useSingleTabStopNavigation(divRef);
	return import_react.createElement("div", {
		role: "group",
		ref: divRef,
		tabIndex,
		"aria-label": ariaLabel,
		className: styles_css_default$3["tree-item-focus-target"]
	}, null);
}
// node_modules/@cloudscape-design/components/tree-view/test-classes/styles.css.js
var styles_css_default$1 = {
	"root": "awsui_root_1js4f_l7ca9_5",
	"tree": "awsui_tree_1js4f_l7ca9_6",
	"treeitem": "awsui_treeitem_1js4f_l7ca9_7",
	"expandable": "awsui_expandable_1js4f_l7ca9_8",
	"expanded": "awsui_expanded_1js4f_l7ca9_9"
};
// node_modules/@cloudscape-design/components/tree-view/tree-item/index.js
var InternalTreeItem = ({ item, index, level, i18nStrings, expandedItems = [], connectorLines, renderItemToggleIcon, renderItem, getItemId, getItemChildren, onItemToggle, allVisibleItemsIndices }) => {
	var _a, _b;
	const i18n = useInternalI18n("tree-view");
	const treeViewIcons = useInternalComponentIcons("tree-view");
	const { icon, content, secondaryContent, actions, announcementLabel } = renderItem(item, index);
	const id = getItemId(item, index);
	const children = getItemChildren(item, index) || [];
	const isExpandable = children.length > 0;
	const isExpanded = isExpandable && expandedItems.includes(id);
	const nextLevel = level + 1;
	const showVerticalConnectorLines = connectorLines === "vertical" && isExpanded;
	let customIcon = void 0;
	if (isExpandable && renderItemToggleIcon) customIcon = renderItemToggleIcon({ expanded: isExpanded });
	const itemLabelToAnnounce = announcementLabel ? announcementLabel : typeof content === "string" ? content : "";
	return import_react.createElement("li", {
		role: "treeitem",
		id,
		className: clsx(styles_css_default$3.treeitem, styles_css_default$1.treeitem, level > 1 && styles_css_default$3.offset, isExpandable && [styles_css_default$1.expandable], isExpanded && [styles_css_default$1.expanded]),
		"aria-expanded": isExpandable ? isExpanded : void 0,
		"aria-level": level,
		"data-testid": `awsui-treeitem-${id}`,
		"data-awsui-tree-item-index": allVisibleItemsIndices[id]
	}, import_react.createElement("div", { className: clsx(styles_css_default$3["treeitem-content-wrapper"], icon && styles_css_default$3["with-icon"]) }, import_react.createElement("div", { className: styles_css_default$3["expand-toggle-wrapper"] }, import_react.createElement("div", { className: styles_css_default$3.toggle }, isExpandable ? import_react.createElement(ExpandToggleButton, {
		isExpanded,
		customIcon,
		expandToggleIcon: treeViewIcons === null || treeViewIcons === void 0 ? void 0 : treeViewIcons.expandToggle,
		expandButtonLabel: joinStrings(i18n("i18nStrings.expandButtonLabel", (_a = i18nStrings === null || i18nStrings === void 0 ? void 0 : i18nStrings.expandButtonLabel) === null || _a === void 0 ? void 0 : _a.call(i18nStrings, item)), itemLabelToAnnounce),
		collapseButtonLabel: joinStrings(i18n("i18nStrings.collapseButtonLabel", (_b = i18nStrings === null || i18nStrings === void 0 ? void 0 : i18nStrings.collapseButtonLabel) === null || _b === void 0 ? void 0 : _b.call(i18nStrings, item)), itemLabelToAnnounce),
		onExpandableItemToggle: () => onItemToggle({
			id,
			item,
			expanded: !isExpanded
		}),
		className: styles_css_default$3["tree-item-focus-target"],
		disableFocusHighlight: true
	}) : import_react.createElement(FocusTarget, { ariaLabel: itemLabelToAnnounce }))), showVerticalConnectorLines && import_react.createElement(VerticalConnector, { variant: "grid" }), import_react.createElement("div", { className: styles_css_default$3["structured-item-wrapper"] }, import_react.createElement(InternalStructuredItem, {
		icon,
		content,
		secondaryContent,
		actions,
		wrapActions: false,
		className: styles_css_default$3["tree-item-structured-item"]
	}))), isExpanded && children.length && import_react.createElement("ul", {
		role: "group",
		className: styles_css_default$3["treeitem-group"]
	}, children.map((child, index) => {
		const itemId = getItemId(child, index);
		return import_react.createElement(InternalTreeItem, {
			item: child,
			index,
			key: itemId,
			level: nextLevel,
			expandedItems,
			i18nStrings,
			onItemToggle,
			renderItem,
			getItemId,
			getItemChildren,
			renderItemToggleIcon,
			allVisibleItemsIndices,
			connectorLines
		});
	}), showVerticalConnectorLines && import_react.createElement(VerticalConnector, { variant: "absolute" })));
};
// node_modules/@cloudscape-design/components/tree-view/utils.js
function getAllVisibleItemsIndices({ items, expandedItems, getItemId, getItemChildren }) {
	const allIndicesByItemId = {};
	let currentIndex = 0;
	const traverse = (item, index) => {
		const itemId = getItemId(item, index);
		const children = getItemChildren(item, index);
		allIndicesByItemId[itemId] = currentIndex;
		currentIndex += 1;
		if (children && children.length > 0 && (expandedItems === null || expandedItems === void 0 ? void 0 : expandedItems.includes(itemId))) children.forEach((child, index) => traverse(child, index));
	};
	items.forEach((item, index) => traverse(item, index));
	return allIndicesByItemId;
}
// node_modules/@cloudscape-design/components/tree-view/styles.css.js
var styles_css_default = {
	"root": "awsui_root_18gnm_qlyk4_9",
	"tree": "awsui_tree_18gnm_qlyk4_46"
};
// node_modules/@cloudscape-design/components/tree-view/internal.js
var InternalTreeView = ({ expandedItems: controlledExpandedItems, items, renderItem, getItemId, getItemChildren, onItemToggle, renderItemToggleIcon, ariaLabel, ariaLabelledby, ariaDescribedby, connectorLines, i18nStrings, __internalRootRef, ...rest }) => {
	const baseProps = getBaseProps(rest);
	const [expandedItems, setExpandedItems] = useControllable(controlledExpandedItems, onItemToggle, [], {
		componentName: "TreeView",
		controlledProp: "expandedItems",
		changeHandler: "onItemToggle"
	});
	const treeViewRefObject = (0, import_react.useRef)(null);
	const allVisibleItemsIndices = getAllVisibleItemsIndices({
		items,
		expandedItems,
		getItemId,
		getItemChildren
	});
	const onToggle = ({ id, item, expanded }) => {
		if (expanded) setExpandedItems([...expandedItems || [], id]);
		else setExpandedItems((expandedItems || []).filter((expandedId) => expandedId !== id));
		fireNonCancelableEvent(onItemToggle, {
			id,
			item,
			expanded
		});
	};
	return import_react.createElement("div", {
		...baseProps,
		ref: __internalRootRef,
		className: clsx(baseProps.className, styles_css_default.root, styles_css_default$1.root)
	}, import_react.createElement(KeyboardNavigationProvider, { getTreeView: () => treeViewRefObject.current }, import_react.createElement("ul", {
		role: "tree",
		ref: treeViewRefObject,
		className: clsx(styles_css_default.tree, styles_css_default$1.tree),
		"aria-label": ariaLabel,
		"aria-labelledby": ariaLabelledby,
		"aria-describedby": ariaDescribedby
	}, items.map((item, index) => {
		const itemId = getItemId(item, index);
		return import_react.createElement(InternalTreeItem, {
			key: itemId,
			item,
			level: 1,
			index,
			expandedItems,
			i18nStrings,
			onItemToggle: onToggle,
			renderItem,
			getItemId,
			getItemChildren,
			renderItemToggleIcon,
			allVisibleItemsIndices,
			connectorLines
		});
	}))));
};
// node_modules/@cloudscape-design/components/tree-view/index.js
var TreeView = ({ connectorLines = "none", ...props }) => {
	const baseComponentProps = useBaseComponent("TreeView", { props: { connectorLines } });
	const baseProps = getBaseProps(props);
	const externalProps = getExternalProps(props);
	return import_react.createElement(InternalTreeView, {
		...baseProps,
		...baseComponentProps,
		...externalProps,
		...props,
		connectorLines
	});
};
applyDisplayName(TreeView, "TreeView");
// packages/console/src/pages/query/schema-tree.tsx
/** Tables and their columns; a table's button puts a statement over it into the editor. */
function SchemaTree({ onTable }) {
	const found = useApi("GET /query/tables", {});
	const [open, setOpen] = (0, import_react.useState)([]);
	const nodes = (found.data?.tables ?? []).map(({ name, rows, columns }) => ({
		id: name,
		text: name,
		detail: `about ${rows.toLocaleString("en-US")} rows`,
		columns: columns.map((column) => ({
			id: `${name}.${column.name}`,
			text: column.name,
			detail: column.type.toLowerCase(),
			columns: []
		}))
	}));
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Container, {
		fitHeight: true,
		header: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Header, {
			variant: "h2",
			children: "Tables"
		}),
		children: [found.error === null ? null : /* @__PURE__ */ (0, import_jsx_runtime.jsx)(ProblemAlert, { error: found.error }), /* @__PURE__ */ (0, import_jsx_runtime.jsx)("div", {
			className: "wt-schema",
			children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(TreeView, {
				ariaLabel: "Tables and columns",
				items: nodes,
				getItemId: ({ id }) => id,
				getItemChildren: ({ columns }) => columns.length === 0 ? void 0 : [...columns],
				expandedItems: open,
				onItemToggle: ({ detail: { id, expanded } }) => setOpen(expanded ? [...open, id] : open.filter((each) => each !== id)),
				renderItem: ({ id, text, detail, columns }) => ({
					content: /* @__PURE__ */ (0, import_jsx_runtime.jsx)("span", {
						className: "wt-mono",
						children: text
					}),
					secondaryContent: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, {
						variant: "small",
						color: "text-body-secondary",
						children: detail
					}),
					...columns.length === 0 ? {} : { actions: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Button, {
						variant: "inline-icon",
						iconName: "edit",
						ariaLabel: `Write a statement over ${id}`,
						onClick: () => onTable(id)
					}) }
				})
			})
		})]
	});
}
// packages/console/src/pages/query/query-page.tsx
var FIRST = EXAMPLE_QUERIES[0]?.sql ?? "";
var BOUNDS = [
	"100",
	"1000",
	"10000"
].map((value) => ({
	value,
	label: `at most ${Number(value).toLocaleString("en-US")} rows`
}));
/** One read-only statement over the telemetry; the statement is in the link, and runs only when a person asks for it. */
function QueryPage() {
	const { text, change } = useUrl();
	const [sql, setSql] = (0, import_react.useState)(text("sql") === "" ? FIRST : text("sql"));
	const [answer, setAnswer] = (0, import_react.useState)();
	const query = useAsk("POST /query");
	const bound = BOUNDS.find(({ value }) => value === text("rows")) ?? {
		value: "1000",
		label: "at most 1,000 rows"
	};
	const run = async () => {
		if (sql.trim() === "") return;
		change({ sql });
		const rows = await query.run({ body: {
			sql,
			limit: Number(bound.value)
		} });
		setAnswer(rows === void 0 ? void 0 : {
			of: sql,
			rows
		});
	};
	const choose = (chosen) => {
		setSql(chosen);
		change({ sql: chosen });
	};
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Page, {
		title: "Query",
		description: "One SELECT in DuckDB's SQL over the telemetry. Statements that write, or read files, are refused; ten seconds are the most.",
		children: [/* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Grid, {
			gridDefinition: [{ colspan: {
				default: 12,
				m: 4,
				l: 3
			} }, { colspan: {
				default: 12,
				m: 8,
				l: 9
			} }],
			children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)(SchemaTree, { onTable: (table) => choose(`SELECT * FROM ${table} LIMIT 100`) }), /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Container, {
				fitHeight: true,
				header: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Header, {
					variant: "h2",
					children: "Statement"
				}),
				children: /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(SpaceBetween, {
					size: "s",
					children: [
						/* @__PURE__ */ (0, import_jsx_runtime.jsx)(SavedQueries, {
							sql,
							onChoose: choose
						}),
						/* @__PURE__ */ (0, import_jsx_runtime.jsx)(FormField, {
							label: "SQL",
							description: "Ctrl+Enter or ⌘+Enter runs it",
							stretch: true,
							children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)("div", {
								className: "wt-editor",
								children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Textarea, {
									value: sql,
									rows: 8,
									spellcheck: false,
									onChange: ({ detail }) => setSql(detail.value.slice(0, 2e4)),
									onKeyDown: ({ detail }) => {
										if (detail.key === "Enter" && (detail.ctrlKey || detail.metaKey)) run();
									}
								})
							})
						}),
						/* @__PURE__ */ (0, import_jsx_runtime.jsxs)(SpaceBetween, {
							direction: "horizontal",
							size: "xs",
							children: [
								/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Button, {
									variant: "primary",
									loading: query.isRunning,
									loadingText: "Running",
									onClick: () => void run(),
									children: "Run"
								}),
								/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Select, {
									ariaLabel: "Rows",
									selectedOption: bound,
									options: BOUNDS,
									onChange: ({ detail }) => change({ rows: detail.selectedOption.value })
								}),
								/* @__PURE__ */ (0, import_jsx_runtime.jsx)(CopyToClipboard, {
									copyButtonText: "Copy link",
									copySuccessText: "Copied",
									copyErrorText: "Cannot copy",
									textToCopy: linkTo(sql)
								})
							]
						})
					]
				})
			})]
		}), /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("div", {
			"aria-live": "polite",
			children: [query.error === null ? null : /* @__PURE__ */ (0, import_jsx_runtime.jsx)(ProblemAlert, { error: query.error }), answer === void 0 ? null : /* @__PURE__ */ (0, import_jsx_runtime.jsx)(AnswerTable, {
				answer: answer.rows,
				sql: answer.of
			}, answer.of)]
		})]
	});
}
/** A link that has the statement and does not run it. */
function linkTo(sql) {
	const url = new URL("/query", location.origin);
	url.searchParams.set("sql", sql);
	return url.href;
}
export { QueryPage };
