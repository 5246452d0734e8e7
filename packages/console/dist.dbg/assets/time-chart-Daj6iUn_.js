const __vite__mapDeps=(i,m=__vite__mapDeps,d=(m.f||(m.f=["assets/time-bars-ODZSDMSW.js","assets/rolldown-runtime-CO0Nlsmt.js","assets/react-HmIquqiG.js","assets/iso-of-JL3bxUke.js","assets/data-table-Dvho8up9.js","assets/index-CRNxE51F.js","assets/check-safe-url-SIBI-4lx.js","assets/check-safe-url-yuTKYmry.css","assets/internal-D6ihLdrI.js","assets/internal-CZ6iHVha.css","assets/use-api-Cj0GgpEF.js","assets/jsx-runtime-JtghFWd6.js","assets/use-url-nGfBaBoH.js","assets/use-list-DM88_2Dl.js","assets/use-scope-B-7AE5cE.js","assets/internal-C2hAXaru.js","assets/use-debounce-callback-Doa87_51.js","assets/flatten-children-BPm2N6yQ.js","assets/internal-pxIIf1lt.css","assets/internal-D4DQN6zu.js","assets/table-component-context-Cc5yBZg7.js","assets/internal-B_sbhI60.css","assets/page-link-Z9hJFKrH.js","assets/internal-QTzCADyE.js","assets/internal-BTuuRuY5.css","assets/space-between-BpcvPl4u.js","assets/internal-Bk0D0c5f.js","assets/internal-B4_N5ZKZ.css","assets/use-controllable-fvX4PWZk.js","assets/internal-CZcvtIZD.js","assets/highlight-match-9feHsDOp.js","assets/internal-Csq7Eiam.js","assets/internal-DMEU8X6w.css","assets/highlight-match-CV4AfNK9.css","assets/internal-BDwh7_yR.js","assets/utils-CpqBrpPw.js","assets/internal-CM4qYJJQ.css","assets/join-strings-WG1tWm-5.js","assets/use-open-state-DULnaPo-.js","assets/focus-visible-DGtFGszb.js","assets/internal-D1zd6TAT.css","assets/drag-handle-eDbS-fgE.js","assets/drag-handle-wrapper-DfCdQPBk.js","assets/drag-handle-wrapper-BxOhtI8-.css","assets/drag-handle-BmB8f_q3.css","assets/use-intersection-observer-BLjuSkjY.js","assets/reset-contexts-for-modal-CF1VricU.js","assets/use-preference-CcNnw8qM.js","assets/style-BIlqDept.js","assets/style-UgYoeBeZ.css","assets/navigation-C6qtRBJK.js","assets/index-Bw7MGvhZ.css","assets/table-DAbfcDMb.js","assets/page-DqfLZ-rU.js","assets/checkbox-icon-C5BgMeGe.js","assets/checkbox-icon-qVMr-udA.css","assets/table-B2QAjTi0.css","assets/data-table-Ohr_fEH2.css","assets/time-bars-CwVLh4ug.css"])))=>i.map(i=>d[i]);
import { n as __toESM } from "./rolldown-runtime-CO0Nlsmt.js";
import { T as Button, q as __vitePreload } from "./index-CRNxE51F.js";
import { t as Table } from "./table-DAbfcDMb.js";
import { t as require_react } from "./react-HmIquqiG.js";
import { c as useTimeText } from "./data-table-Dvho8up9.js";
import { t as require_jsx_runtime } from "./jsx-runtime-JtghFWd6.js";
// packages/console/src/parts/charts/time-chart.tsx
var import_react = /* @__PURE__ */ __toESM(require_react(), 1);
var import_jsx_runtime = require_jsx_runtime();
/** The drawing's code comes when there is something to draw. */
var TimeBars = (0, import_react.lazy)(async () => ({ default: (await __vitePreload(async () => {
	const { TimeBars } = await import("./time-bars-ODZSDMSW.js");
	return { TimeBars };
}, __vite__mapDeps([0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,32,33,34,35,36,37,38,39,40,41,42,43,44,45,46,47,48,49,50,51,52,53,54,55,56,57,58]))).TimeBars }));
/** Stacked counts over time. Dragging over it sets the time range; every chart has the same numbers as a table. */
function TimeChart({ timeline, label }) {
	const [isTable, setTable] = (0, import_react.useState)(false);
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(import_jsx_runtime.Fragment, { children: [isTable ? /* @__PURE__ */ (0, import_jsx_runtime.jsx)(ChartTable, {
		timeline,
		label
	}) : /* @__PURE__ */ (0, import_jsx_runtime.jsx)(import_react.Suspense, {
		fallback: /* @__PURE__ */ (0, import_jsx_runtime.jsx)("div", { className: "wt-chart" }),
		children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(TimeBars, {
			timeline,
			label
		})
	}), /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Button, {
		variant: "inline-link",
		onClick: () => setTable(!isTable),
		children: isTable ? "Show as chart" : "Show as table"
	})] });
}
function ChartTable({ timeline, label }) {
	const { timeText } = useTimeText();
	const rows = timeline.points.filter(({ counts }) => counts.some((count) => count > 0));
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Table, {
		variant: "embedded",
		items: rows,
		ariaLabels: { tableLabel: label },
		empty: "Nothing in this time",
		columnDefinitions: [{
			id: "time",
			header: "Time",
			cell: ({ time }) => timeText(time)
		}, ...timeline.parts.map((part, index) => ({
			id: part,
			header: part,
			cell: ({ counts }) => (counts[index] ?? 0).toLocaleString("en-US")
		}))]
	});
}
export { TimeChart as t };
