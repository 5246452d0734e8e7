import { n as __toESM } from "./rolldown-runtime-CO0Nlsmt.js";
import { t as require_react } from "./react-HmIquqiG.js";
import { a as DetailPanel, m as ProblemAlert } from "./index-CRNxE51F.js";
import { t as ApiCallTable } from "./api-call-table-CdksOk1k.js";
import { t as NewCallsButton } from "./new-calls-button-ChkElCBu.js";
import { t as Page } from "./page-DqfLZ-rU.js";
import { n as useApi } from "./use-api-Cj0GgpEF.js";
import { n as useUrl } from "./use-url-nGfBaBoH.js";
import { t as require_jsx_runtime } from "./jsx-runtime-JtghFWd6.js";
// packages/console/src/pages/trail/trail-page.tsx
var import_react = /* @__PURE__ */ __toESM(require_react(), 1);
var import_jsx_runtime = require_jsx_runtime();
/** CloudTrail: every AWS API call that is kept, those that are new for their principal marked. */
function TrailPage() {
	const { text, change } = useUrl();
	const select = (0, import_react.useCallback)((id) => change({ id }), [change]);
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Page, {
		title: "CloudTrail",
		description: "AWS API calls; New marks a call that its principal had not made before",
		actions: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(NewCallsButton, {}),
		children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)(ApiCallTable, {
			always: [],
			selected: text("id"),
			onSelect: select
		}), text("id") === "" ? null : /* @__PURE__ */ (0, import_jsx_runtime.jsx)(CallPanel, {
			id: text("id"),
			onSelect: select
		})]
	});
}
function CallPanel({ id, onSelect }) {
	const found = useApi("GET /api-calls/:id", { params: { id } });
	const close = (0, import_react.useCallback)(() => onSelect(void 0), [onSelect]);
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(DetailPanel, {
		title: "API call",
		onClose: close,
		children: [found.error === null ? null : /* @__PURE__ */ (0, import_jsx_runtime.jsx)(ProblemAlert, { error: found.error }), /* @__PURE__ */ (0, import_jsx_runtime.jsx)("pre", {
			className: "wt-mono wt-log-line",
			children: found.data === void 0 ? "Loading" : JSON.stringify(found.data.call, null, 2)
		})]
	});
}
export { TrailPage };
