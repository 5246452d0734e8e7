import { n as __toESM } from "./rolldown-runtime-CO0Nlsmt.js";
import { t as FormField } from "./form-field-D3MdNr1s.js";
import { t as Input } from "./input-CjrgpqiC.js";
import { t as require_react } from "./react-HmIquqiG.js";
import { t as useChange } from "./use-change-D2g2esoe.js";
import { t as AskDialog } from "./ask-dialog-Cy2ngl0A.js";
import { t as require_jsx_runtime } from "./jsx-runtime-JtghFWd6.js";
// packages/console/src/parts/save-dialog.tsx
var import_react = /* @__PURE__ */ __toESM(require_react(), 1);
var import_jsx_runtime = require_jsx_runtime();
/** Asks for the name under which everybody of this console finds a query or a filter again. */
function SaveDialog(props) {
	const { item, onClose } = props;
	const [name, setName] = (0, import_react.useState)("");
	const { run, isRunning, error } = useChange("POST /saved");
	const save = async () => {
		if (await run({ body: {
			...item,
			name: name.trim()
		} }) !== void 0) onClose();
	};
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(AskDialog, {
		title: `Save the ${item.kind}`,
		action: "Save",
		isReady: name.trim() !== "",
		isRunning,
		error,
		onAct: () => void save(),
		onClose,
		children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(FormField, {
			label: "Name",
			description: `Everybody of this console sees it; a ${item.kind} of the same name is replaced.`,
			children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Input, {
				value: name,
				onChange: ({ detail }) => setName(detail.value.slice(0, 120))
			})
		})
	});
}
export { SaveDialog as t };
