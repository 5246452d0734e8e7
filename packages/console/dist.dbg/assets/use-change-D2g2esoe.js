import { n as __toESM } from "./rolldown-runtime-CO0Nlsmt.js";
import { t as require_react } from "./react-HmIquqiG.js";
import { r as useSession, w as useQueryClient } from "./use-api-Cj0GgpEF.js";
import { t as useAsk } from "./use-ask-TYyPR0yl.js";
// packages/console/src/state/use-can-change.ts
/** Whether the person may change alerts and observations: responders and administrators, not viewers. */
function useCanChange() {
	const role = useSession().data?.role;
	return role === "responder" || role === "admin";
}
// packages/console/src/state/use-change.ts
var import_react = /* @__PURE__ */ __toESM(require_react(), 1);
/** Changes something on the server, then asks again for everything that is shown. */
function useChange(key) {
	const client = useQueryClient();
	const refresh = (0, import_react.useCallback)(() => client.invalidateQueries(), [client]);
	return useAsk(key, refresh);
}
export { useCanChange as n, useChange as t };
