import { T as Button } from "./index-CRNxE51F.js";
import { n as useUrl } from "./use-url-nGfBaBoH.js";
import { t as require_jsx_runtime } from "./jsx-runtime-JtghFWd6.js";
// packages/console/src/parts/entities/new-calls-button.tsx
var import_jsx_runtime = require_jsx_runtime();
var ONLY_NEW = "isFirstSeen=true";
/** Narrows a list of API calls to those that their principal had not made before, and back. */
function NewCallsButton() {
	const { list, change } = useUrl();
	const isOnlyNew = list("f").includes(ONLY_NEW);
	const rest = list("f").filter((each) => each !== ONLY_NEW);
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Button, {
		ariaLabel: isOnlyNew ? "Show all calls" : "Show new calls only",
		onClick: () => change({
			f: isOnlyNew ? rest : [...rest, ONLY_NEW],
			cursor: void 0,
			at: void 0
		}),
		children: isOnlyNew ? "Show all calls" : "Show new calls only"
	});
}
export { NewCallsButton as t };
