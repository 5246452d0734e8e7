import { n as __toESM } from "./rolldown-runtime-CO0Nlsmt.js";
import { t as FormField } from "./form-field-D3MdNr1s.js";
import { t as RadioGroup } from "./radio-group-BAZ_mz02.js";
import { t as Textarea } from "./textarea-Bd67jS0v.js";
import { t as require_react } from "./react-HmIquqiG.js";
import { r as useSession } from "./use-api-Cj0GgpEF.js";
import { t as require_jsx_runtime } from "./jsx-runtime-JtghFWd6.js";
// packages/console/src/parts/reason-and-end.tsx
var import_react = /* @__PURE__ */ __toESM(require_react(), 1);
var import_jsx_runtime = require_jsx_runtime();
var LABELS = {
	"7": "1 week",
	"30": "30 days",
	"90": "90 days",
	"365": "1 year"
};
/** Asks why something is not shown, and until when. @param days to choose from; the first is chosen */
function useReasonAndEnd(days) {
	const now = Date.parse(useSession().data?.now ?? "");
	const [text, setText] = (0, import_react.useState)("");
	const [chosen, setChosen] = (0, import_react.useState)(days[0]);
	const reason = text.trim();
	return {
		reason,
		isReady: reason !== "" && !Number.isNaN(now),
		/** ISO-8601 UTC, by the server's clock. */
		expires: () => new Date(now + Number(chosen) * 864e5).toISOString(),
		fields: /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(import_jsx_runtime.Fragment, { children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)(FormField, {
			label: "For",
			children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(RadioGroup, {
				value: chosen,
				onChange: ({ detail }) => setChosen(detail.value),
				items: days.map((value) => ({
					value,
					label: LABELS[value]
				}))
			})
		}), /* @__PURE__ */ (0, import_jsx_runtime.jsx)(FormField, {
			label: "Reason",
			children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Textarea, {
				value: text,
				onChange: ({ detail }) => setText(detail.value.slice(0, 2e3))
			})
		})] })
	};
}
export { useReasonAndEnd as t };
