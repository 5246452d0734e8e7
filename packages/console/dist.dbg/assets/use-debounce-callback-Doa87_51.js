import { n as __toESM } from "./rolldown-runtime-CO0Nlsmt.js";
import { t as require_react } from "./react-HmIquqiG.js";
import { Kt as createSingletonState, vt as debounce } from "./check-safe-url-SIBI-4lx.js";
import { V as useContainerQuery } from "./internal-D6ihLdrI.js";
// node_modules/@cloudscape-design/components/internal/utils/calculate-once.js
function calculateOnce(callback) {
	let result = void 0;
	return () => {
		if (result === void 0) result = callback();
		return result;
	};
}
// node_modules/@cloudscape-design/components/internal/utils/browser-scrollbar-size.js
var browserScrollbarSize = calculateOnce(() => {
	if (typeof document === "undefined") return {
		width: 0,
		height: 0
	};
	const scrollDiv = document.createElement("div");
	scrollDiv.style.overflow = "scroll";
	scrollDiv.style.height = "100px";
	scrollDiv.style.width = "100px";
	scrollDiv.style.position = "absolute";
	scrollDiv.style.top = "-9999px";
	scrollDiv.style.left = "-9999px";
	document.body.appendChild(scrollDiv);
	const width = scrollDiv.offsetWidth - scrollDiv.clientWidth;
	const height = scrollDiv.offsetHeight - scrollDiv.clientHeight;
	document.body.removeChild(scrollDiv);
	return {
		width,
		height
	};
});
// node_modules/@cloudscape-design/components/internal/breakpoints.js
var BREAKPOINT_MAPPING = [
	["xl", 1840],
	["l", 1320],
	["m", 1120],
	["s", 912],
	["xs", 688],
	["xxs", 465],
	["default", -1]
];
var mobileBreakpoint = BREAKPOINT_MAPPING.filter((b) => b[0] === "xs")[0][1];
var BREAKPOINTS_DESCENDING = BREAKPOINT_MAPPING.map(([bp]) => bp);
/**
* Take a breakpoint mapping and return the breakpoint value that most closely matches the actual breakpoint.
*/
function matchBreakpointMapping(subset, actual) {
	const qualifyingBreakpoints = BREAKPOINT_MAPPING.slice(BREAKPOINTS_DESCENDING.indexOf(actual));
	for (const [breakpoint] of qualifyingBreakpoints) {
		const breakpointValue = subset[breakpoint];
		if (breakpointValue !== void 0) return breakpointValue;
	}
	return null;
}
/**
* Get the named breakpoint for a provided width, optionally filtering to a subset of breakpoints.
*/
function getMatchingBreakpoint(width, breakpointFilter, previousBreakpoint) {
	const breakpointSwitchOffset = browserScrollbarSize().width;
	const previousBreakpointIndex = previousBreakpoint === void 0 || previousBreakpoint === null ? -1 : BREAKPOINTS_DESCENDING.indexOf(previousBreakpoint);
	for (let i = 0; i < BREAKPOINT_MAPPING.length; i++) {
		const [breakpoint, breakpointWidth] = BREAKPOINT_MAPPING[i];
		if (breakpointFilter && breakpointFilter.indexOf(breakpoint) === -1) continue;
		let stickyBreakpointWidth = breakpointWidth;
		if (previousBreakpointIndex !== -1) stickyBreakpointWidth += previousBreakpointIndex <= i ? -breakpointSwitchOffset : breakpointSwitchOffset;
		if (width > stickyBreakpointWidth) return breakpoint;
	}
	return "default";
}
function getBreakpointValue(breakpoint) {
	return BREAKPOINT_MAPPING.find((bp) => bp[0] === breakpoint)[1];
}
// node_modules/@cloudscape-design/components/internal/hooks/container-queries/use-container-breakpoints.js
/**
* Re-renders the component when the breakpoint for the component changes. Scopes the re-renders to the specific
* breakpoints you want to break at. "default" is always included as a fallback, so ["xs"] would trigger for
* "default" and "xs".
*
* @param triggers The relevant breakpoints to trigger for.
*/
function useContainerBreakpoints(triggers) {
	const triggersDep = triggers === null || triggers === void 0 ? void 0 : triggers.join();
	return useContainerQuery((rect, previousBreakpoint) => getMatchingBreakpoint(rect.contentBoxWidth, triggers, previousBreakpoint), [triggersDep]);
}
// node_modules/@cloudscape-design/components/internal/hooks/use-mobile/index.js
var forceMobileModeSymbol = Symbol.for("awsui-force-mobile-mode");
function getIsMobile() {
	var _a;
	const forceMobileMode = globalThis[forceMobileModeSymbol];
	if (typeof forceMobileMode !== "undefined") return forceMobileMode;
	if (typeof window === "undefined") return false;
	if (window.matchMedia)
 /**
	* Some browsers include the scrollbar width in their media query calculations, but
	* some browsers don't. Thus we can't use `window.innerWidth` or
	* `document.documentElement.clientWidth` to get a very accurate result (since we
	* wouldn't know which one of them to use).
	* Instead, we use the media query here in JS too.
	*/
	/* istanbul ignore next: matchMedia is not available in jsdom. */
	return (_a = window.matchMedia(`(max-width: ${mobileBreakpoint}px)`)) === null || _a === void 0 ? void 0 : _a.matches;
	return getMatchingBreakpoint(window.innerWidth, ["xs"]) !== "xs";
}
var useMobile = createSingletonState({
	initialState: () => getIsMobile(),
	factory: (handler) => {
		const listener = () => handler(getIsMobile());
		window.addEventListener("resize", listener);
		return () => {
			window.removeEventListener("resize", listener);
		};
	}
});
// node_modules/@cloudscape-design/components/internal/context/collection-label-context.js
var import_react = /* @__PURE__ */ __toESM(require_react());
var CollectionLabelContext = (0, import_react.createContext)({});
// node_modules/@cloudscape-design/components/internal/context/form-field-context.js
var FormFieldContext = (0, import_react.createContext)({});
function applyDefault(fields, defaults, keys) {
	const result = {};
	keys.forEach((key) => {
		result[key] = fields[key] === void 0 ? defaults[key] : fields[key];
	});
	return result;
}
function useFormFieldContext(props) {
	return applyDefault(props, (0, import_react.useContext)(FormFieldContext), [
		"invalid",
		"warning",
		"controlId",
		"ariaLabelledby",
		"ariaDescribedby"
	]);
}
// node_modules/@cloudscape-design/components/internal/hooks/use-debounce-callback/index.js
function useDebounceCallback(callback, delay) {
	const callbackRef = (0, import_react.useRef)();
	callbackRef.current = callback;
	return (0, import_react.useCallback)(debounce(((...args) => {
		if (callbackRef.current) callbackRef.current(...args);
	}), delay), []);
}
export { useMobile as a, matchBreakpointMapping as c, CollectionLabelContext as i, browserScrollbarSize as l, FormFieldContext as n, useContainerBreakpoints as o, useFormFieldContext as r, getBreakpointValue as s, useDebounceCallback as t };
