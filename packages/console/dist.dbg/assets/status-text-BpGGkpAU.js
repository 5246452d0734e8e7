import { t as StatusIndicator } from "./status-indicator-D49Nn60N.js";
import { t as require_jsx_runtime } from "./jsx-runtime-JtghFWd6.js";
// packages/console/src/pages/alerts/status-text.tsx
var import_jsx_runtime = require_jsx_runtime();
var TYPES = {
	open: "warning",
	snoozed: "pending",
	closed: "success"
};
/** Open, snoozed or closed, as icon and word; suppressed alerts say so. */
function StatusText({ status, isSuppressed }) {
	const [word = "", type = "info"] = Object.entries(TYPES).find(([name]) => name === status) ?? [status];
	const text = `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(StatusIndicator, {
		type,
		children: isSuppressed ? `${text}, suppressed` : text
	});
}
export { StatusText as t };
