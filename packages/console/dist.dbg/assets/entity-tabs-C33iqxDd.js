import { t as Tabs } from "./tabs-xrWqO5Kn.js";
import { n as useUrl } from "./use-url-nGfBaBoH.js";
import { t as require_jsx_runtime } from "./jsx-runtime-JtghFWd6.js";
// packages/console/src/parts/entities/entity-tabs.tsx
var import_jsx_runtime = require_jsx_runtime();
/** Tabs whose choice is in the URL; another tab starts with its own filter, order and page. */
function EntityTabs({ label, tabs }) {
	const { text, change } = useUrl();
	const fresh = {
		f: void 0,
		join: void 0,
		sort: void 0,
		order: void 0,
		cursor: void 0,
		at: void 0,
		side: void 0,
		view: void 0
	};
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Tabs, {
		ariaLabel: label,
		activeTabId: text("tab") === "" ? tabs[0]?.id ?? "" : text("tab"),
		onChange: ({ detail }) => change({
			...fresh,
			id: void 0,
			tab: detail.activeTabId
		}),
		tabs
	});
}
export { EntityTabs as t };
