import { n as __toESM } from "./rolldown-runtime-CO0Nlsmt.js";
import { t as require_react } from "./react-HmIquqiG.js";
import { t as SpaceBetween } from "./space-between-BpcvPl4u.js";
import { t as require_jsx_runtime } from "./jsx-runtime-JtghFWd6.js";
import { F as throttle, H as Header, U as ContentLayout } from "./index-CRNxE51F.js";
// node_modules/@cloudscape-design/components/internal/hooks/use-throttle-callback/index.js
var import_react = /* @__PURE__ */ __toESM(require_react());
function useThrottleCallback(func, delay, deps) {
	return (0, import_react.useMemo)(() => throttle(func, delay), deps);
}
// packages/console/src/parts/page.tsx
var import_jsx_runtime = require_jsx_runtime();
/** A page: its one first heading, what can be done, and its parts below each other. */
function Page(props) {
	(0, import_react.useEffect)(() => {
		document.title = `${props.title} – Watertight`;
	}, [props.title]);
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(ContentLayout, {
		header: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Header, {
			variant: "h1",
			description: props.description,
			actions: props.actions,
			children: props.title
		}),
		children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(SpaceBetween, {
			size: "l",
			children: props.children
		})
	});
}
export { useThrottleCallback as n, Page as t };
