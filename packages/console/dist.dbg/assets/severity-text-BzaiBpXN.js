import { t as StatusIndicator } from "./status-indicator-D49Nn60N.js";
import { t as require_jsx_runtime } from "./jsx-runtime-JtghFWd6.js";
// packages/console/src/parts/severity-text.tsx
var import_jsx_runtime = require_jsx_runtime();
var TYPES = {
	critical: "error",
	high: "error",
	medium: "warning",
	low: "info",
	informational: "info"
};
/** A severity as icon and word: never colour alone. */
function SeverityText({ severity }) {
	const type = Object.entries(TYPES).find(([name]) => name === severity)?.[1] ?? "info";
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)("span", {
		className: "wt-one-line",
		children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(StatusIndicator, {
			type,
			children: severity
		})
	});
}
export { SeverityText as t };
