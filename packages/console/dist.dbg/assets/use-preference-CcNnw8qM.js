import { n as __toESM } from "./rolldown-runtime-CO0Nlsmt.js";
import { t as require_react } from "./react-HmIquqiG.js";
// packages/console/src/state/use-preference.ts
var import_react = /* @__PURE__ */ __toESM(require_react(), 1);
var listeners = /* @__PURE__ */ new Set();
/** A choice that outlives the page: kept in this browser, shared by all parts of the page. */
function usePreference(name, fallback) {
	const key = `watertight.${name}`;
	return [(0, import_react.useSyncExternalStore)(subscribe, () => localStorage.getItem(key) ?? fallback), (0, import_react.useCallback)((next) => {
		localStorage.setItem(key, next);
		for (const listener of listeners) listener();
	}, [key])];
}
function subscribe(listener) {
	listeners.add(listener);
	addEventListener("storage", listener);
	return () => {
		listeners.delete(listener);
		removeEventListener("storage", listener);
	};
}
export { usePreference as t };
