import { t as KeyValuePairs } from "./key-value-pairs-DIasT1Kf.js";
import { t as Modal } from "./modal-CczxW__2.js";
import { r as SHORTCUTS } from "./index-CRNxE51F.js";
import { t as require_jsx_runtime } from "./jsx-runtime-JtghFWd6.js";
// packages/console/src/app/shortcut-sheet.tsx
var import_jsx_runtime = require_jsx_runtime();
/** The keys of the console. */
function ShortcutSheet({ onClose }) {
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Modal, {
		visible: true,
		header: "Keyboard",
		onDismiss: onClose,
		closeAriaLabel: "Close",
		children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(KeyValuePairs, {
			columns: 2,
			items: SHORTCUTS.map(({ keys, does }) => ({
				label: keys,
				value: does
			}))
		})
	});
}
export { ShortcutSheet };
