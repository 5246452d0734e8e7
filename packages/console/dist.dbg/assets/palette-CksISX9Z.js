import { n as __toESM } from "./rolldown-runtime-CO0Nlsmt.js";
import { t as require_react } from "./react-HmIquqiG.js";
import { bt as useBaseComponent, tt as getAnalyticsMetadataAttribute, yt as applyDisplayName } from "./check-safe-url-SIBI-4lx.js";
import { I as getExternalProps } from "./index-CRNxE51F.js";
import { t as InternalAutosuggest } from "./internal-CsY49NYe.js";
import { t as Modal } from "./modal-CczxW__2.js";
import { n as useFollow, r as useHref } from "./page-link-Z9hJFKrH.js";
import { n as useApi } from "./use-api-Cj0GgpEF.js";
import { t as ALL_PAGES } from "./navigation-C6qtRBJK.js";
import { t as require_jsx_runtime } from "./jsx-runtime-JtghFWd6.js";
// node_modules/@cloudscape-design/components/autosuggest/index.js
var import_react = /* @__PURE__ */ __toESM(require_react());
var Autosuggest = import_react.forwardRef(({ filteringType = "auto", statusType = "finished", disableBrowserAutocorrect = false, hideEnteredTextOption = false, renderOption, ...props }, ref) => {
	const baseComponentProps = useBaseComponent("Autosuggest", { props: {
		autoFocus: props.autoFocus,
		disableBrowserAutocorrect,
		expandToViewport: props.expandToViewport,
		filteringType,
		readOnly: props.readOnly,
		virtualScroll: props.virtualScroll,
		hideEnteredTextOption
	} });
	const componentAnalyticsMetadata = {
		name: "awsui.Autosuggest",
		label: "input",
		properties: {
			disabled: `${!!props.disabled}`,
			value: props.value || ""
		}
	};
	const externalProps = getExternalProps(props);
	return import_react.createElement(InternalAutosuggest, {
		renderOption,
		filteringType,
		statusType,
		disableBrowserAutocorrect,
		hideEnteredTextOption,
		...externalProps,
		...baseComponentProps,
		ref,
		...getAnalyticsMetadataAttribute({ component: componentAnalyticsMetadata })
	});
});
applyDisplayName(Autosuggest, "Autosuggest");
// packages/console/src/app/palette.tsx
var import_jsx_runtime = require_jsx_runtime();
/** Goes anywhere by name: pages, functions, alerts, identities, rules, addresses. */
function Palette({ onClose }) {
	const [text, setText] = (0, import_react.useState)("");
	const field = (0, import_react.useRef)(null);
	(0, import_react.useEffect)(() => {
		const frame = requestAnimationFrame(() => field.current?.focus());
		return () => cancelAnimationFrame(frame);
	}, []);
	const href = useHref();
	const follow = useFollow();
	const q = text.trim().slice(0, 200);
	const found = useApi("GET /search", { query: { q } }, { isOff: q === "" });
	const hits = q === "" ? [] : found.data?.hits ?? [];
	const go = (target) => {
		onClose();
		follow(target);
	};
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Modal, {
		visible: true,
		header: "Go to",
		onDismiss: onClose,
		closeAriaLabel: "Close",
		children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Autosuggest, {
			ref: field,
			value: text,
			ariaLabel: "Page, function, alert, identity, rule or address",
			placeholder: "Page, function, alert, identity, rule or address",
			enteredTextLabel: (value) => `Search for ${value}`,
			filteringType: "manual",
			statusType: found.isFetching ? "loading" : "finished",
			loadingText: "Searching",
			empty: "Nothing has this name",
			hideEnteredTextOption: true,
			onChange: (event) => setText(event.detail.value),
			onSelect: (event) => go(event.detail.value),
			options: [{
				label: "Pages",
				options: ALL_PAGES.filter(({ title }) => title.toLowerCase().includes(q.toLowerCase())).map(({ path, title }) => ({
					value: href(path),
					label: title
				}))
			}, {
				label: "Found",
				options: hits.map((hit) => ({
					value: hit.href,
					label: hit.label,
					description: `${hit.kind}, ${hit.detail}`
				}))
			}]
		})
	});
}
export { Palette };
