import { n as __toESM } from "./rolldown-runtime-CO0Nlsmt.js";
import { t as require_react } from "./react-HmIquqiG.js";
import { a as call, i as ApiError } from "./use-api-Cj0GgpEF.js";
// packages/console/src/state/use-ask.ts
var import_react = /* @__PURE__ */ __toESM(require_react(), 1);
/**
* Asks a route when a person wants it.
* @param then runs after an answer and before it is handed on, for what the answer makes old
*/
function useAsk(key, then) {
	const [isRunning, setRunning] = (0, import_react.useState)(false);
	const [error, setError] = (0, import_react.useState)(null);
	return {
		run: (0, import_react.useCallback)(async (input) => {
			setRunning(true);
			setError(null);
			try {
				const answer = await call(key, input);
				await then?.();
				return answer;
			} catch (problem) {
				if (!(problem instanceof ApiError)) throw problem;
				setError(problem);
				return;
			} finally {
				setRunning(false);
			}
		}, [key, then]),
		isRunning,
		error
	};
}
export { useAsk as t };
