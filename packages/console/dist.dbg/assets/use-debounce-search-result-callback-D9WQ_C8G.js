import { n as __toESM } from "./rolldown-runtime-CO0Nlsmt.js";
import { t as require_react } from "./react-HmIquqiG.js";
import { k as internal_default } from "./internal-D6ihLdrI.js";
import { t as useDebounceCallback } from "./use-debounce-callback-Doa87_51.js";
// node_modules/@cloudscape-design/components/text-filter/styles.scoped.css
var import_react = /* @__PURE__ */ __toESM(require_react());
// node_modules/@cloudscape-design/components/text-filter/styles.css.js
var styles_css_default = {
	"root": "awsui_root_1sdq3_1nl2w_9",
	"input": "awsui_input_1sdq3_1nl2w_44",
	"results": "awsui_results_1sdq3_1nl2w_48"
};
// node_modules/@cloudscape-design/components/text-filter/search-results.js
var LIVE_REGION_DELAY$1 = 2e3;
var SearchResults = import_react.forwardRef(({ id, renderLiveRegion, children }, ref) => {
	const liveRegionRef = (0, import_react.useRef)(null);
	(0, import_react.useImperativeHandle)(ref, () => ({ reannounce: () => {
		var _a;
		(_a = liveRegionRef.current) === null || _a === void 0 || _a.reannounce();
	} }), []);
	return import_react.createElement(import_react.Fragment, null, import_react.createElement("span", {
		className: styles_css_default.results,
		id
	}, children), renderLiveRegion && import_react.createElement(internal_default, {
		delay: LIVE_REGION_DELAY$1,
		tagName: "span",
		hidden: true,
		ref: liveRegionRef
	}, children));
});
// node_modules/@cloudscape-design/components/text-filter/use-debounce-search-result-callback.js
var LIVE_REGION_DELAY = 2e3;
function useDebounceSearchResultCallback({ searchQuery, countText, loading, announceCallback }) {
	const loadingRef = (0, import_react.useRef)(loading);
	const debounceLiveAnnouncement = useDebounceCallback(() => {
		if (!countText || loadingRef.current) return;
		announceCallback();
	}, LIVE_REGION_DELAY);
	(0, import_react.useEffect)(() => {
		loadingRef.current = loading;
		debounceLiveAnnouncement();
	}, [
		searchQuery,
		countText,
		loading,
		debounceLiveAnnouncement
	]);
}
export { SearchResults as n, styles_css_default as r, useDebounceSearchResultCallback as t };
