import { t as CopyToClipboard } from "./copy-to-clipboard-DrYpy1gg.js";
import { t as require_jsx_runtime } from "./jsx-runtime-JtghFWd6.js";
// packages/console/src/parts/copy-command.tsx
var import_jsx_runtime = require_jsx_runtime();
/** A command of the terminal with a button that copies it. */
function CopyCommand({ command, label = "Copy" }) {
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("div", {
		className: "wt-command",
		children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)("code", {
			className: "wt-mono",
			children: command
		}), /* @__PURE__ */ (0, import_jsx_runtime.jsx)(CopyToClipboard, {
			variant: "icon",
			copyButtonAriaLabel: `${label}: ${command.slice(0, 60)}`,
			copySuccessText: "Copied",
			copyErrorText: "Cannot copy",
			textToCopy: command
		})]
	});
}
export { CopyCommand as t };
