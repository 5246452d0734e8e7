import { T as Button } from "./index-CRNxE51F.js";
import { n as useUrl } from "./use-url-nGfBaBoH.js";
import { t as require_jsx_runtime } from "./jsx-runtime-JtghFWd6.js";
// packages/console/src/parts/tables/filter-chip.tsx
var import_jsx_runtime = require_jsx_runtime();
/** A value that a click adds to the filter, and a second click takes out again. */
function FilterChip({ column, value }) {
	const url = useUrl();
	if (value === "") return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(import_jsx_runtime.Fragment, { children: "–" });
	const condition = `${column}=${value}`;
	const f = url.list("f");
	const isOn = f.includes(condition);
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)("span", {
		className: value.length > 20 ? "wt-light-link" : "wt-light-link wt-one-line",
		children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Button, {
			variant: "inline-link",
			ariaLabel: isOn ? `Stop filtering by ${value}` : `Filter by ${value}`,
			onClick: () => url.change({
				f: isOn ? f.filter((each) => each !== condition) : [...f, condition],
				cursor: void 0,
				at: void 0
			}),
			children: value
		})
	});
}
export { FilterChip as t };
