import { n as __toESM } from "./rolldown-runtime-CO0Nlsmt.js";
import { t as require_react } from "./react-HmIquqiG.js";
// node_modules/@cloudscape-design/components/internal/hooks/use-intersection-observer/index.js
var import_react = /* @__PURE__ */ __toESM(require_react());
/**
* A hook that uses an Intersection Observer on the target element ref
* and detects if the element is intersecting with its parent.
*/
function useIntersectionObserver({ initialState = false } = {}) {
	const observerRef = (0, import_react.useRef)(null);
	const [isIntersecting, setIsIntersecting] = (0, import_react.useState)(initialState);
	return {
		ref: (0, import_react.useCallback)((targetElement) => {
			if (typeof IntersectionObserver === "undefined") return;
			if (observerRef.current) observerRef.current.disconnect();
			if (targetElement) {
				let TopLevelIntersectionObserver = IntersectionObserver;
				try {
					if (window.top) TopLevelIntersectionObserver = window.top.IntersectionObserver;
				} catch {}
				observerRef.current = new TopLevelIntersectionObserver((entries) => {
					let latestEntry = entries[0];
					for (const entry of entries) if (entry.time > latestEntry.time) latestEntry = entry;
					setIsIntersecting(latestEntry.isIntersecting);
				});
				observerRef.current.observe(targetElement);
			}
		}, []),
		isIntersecting
	};
}
export { useIntersectionObserver as t };
