import { n as Box, t as SpaceBetween } from "./space-between-BpcvPl4u.js";
import { T as Button, m as ProblemAlert } from "./index-CRNxE51F.js";
import { t as Modal } from "./modal-CczxW__2.js";
import { t as require_jsx_runtime } from "./jsx-runtime-JtghFWd6.js";
// packages/console/src/parts/ask-dialog.tsx
var import_jsx_runtime = require_jsx_runtime();
/** A dialog that asks for what a change needs; it stays open when the change is refused. */
function AskDialog(props) {
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Modal, {
		visible: true,
		header: props.title,
		closeAriaLabel: "Close the dialog",
		onDismiss: props.onClose,
		footer: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, {
			float: "right",
			children: /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(SpaceBetween, {
				direction: "horizontal",
				size: "xs",
				children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Button, {
					onClick: props.onClose,
					children: "Cancel"
				}), /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Button, {
					variant: "primary",
					disabled: !props.isReady,
					loading: props.isRunning,
					onClick: props.onAct,
					children: props.action
				})]
			})
		}),
		children: /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(SpaceBetween, {
			size: "m",
			children: [props.error === null ? null : /* @__PURE__ */ (0, import_jsx_runtime.jsx)(ProblemAlert, { error: props.error }), props.children]
		})
	});
}
export { AskDialog as t };
