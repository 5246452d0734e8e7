import { n as __toESM } from "./rolldown-runtime-CO0Nlsmt.js";
import { t as require_react } from "./react-HmIquqiG.js";
import { bt as useBaseComponent, tt as getAnalyticsMetadataAttribute, yt as applyDisplayName } from "./check-safe-url-SIBI-4lx.js";
import { t as InternalLink } from "./internal-QTzCADyE.js";
import { c as useNavigate, i as parseSearch, n as useUrl, s as stringifySearch } from "./use-url-nGfBaBoH.js";
import { n as SCOPE_NAMES } from "./use-scope-B-7AE5cE.js";
import { t as require_jsx_runtime } from "./jsx-runtime-JtghFWd6.js";
// node_modules/@cloudscape-design/components/link/index.js
var import_react = /* @__PURE__ */ __toESM(require_react());
var Link = import_react.forwardRef(({ fontSize = "body-m", color = "normal", external = false, style, ...props }, ref) => {
	const baseComponentProps = useBaseComponent("Link", { props: {
		color,
		external,
		fontSize,
		rel: props.rel,
		target: props.target,
		variant: props.variant
	} });
	const analyticsMetadata = {
		action: "click",
		detail: {
			label: { root: "self" },
			external: `${external}`
		},
		component: {
			name: "awsui.Link",
			label: { root: "self" },
			properties: { variant: props.variant || "secondary" }
		}
	};
	if (props.href) analyticsMetadata.detail.href = props.href;
	return import_react.createElement(InternalLink, {
		fontSize,
		color,
		external,
		...props,
		...baseComponentProps,
		ref,
		...getAnalyticsMetadataAttribute(analyticsMetadata),
		style,
		styleClassNames: props.styleClassNames
	});
});
applyDisplayName(Link, "Link");
// packages/console/src/parts/page-link.tsx
var import_jsx_runtime = require_jsx_runtime();
/** A place in the console with the time range, account and region that are chosen now. */
function useHref() {
	const { search: current } = useUrl();
	return (to, search = {}) => {
		const scope = Object.fromEntries(SCOPE_NAMES.flatMap((name) => current[name] === void 0 ? [] : [[name, current[name]]]));
		return `${to}${stringifySearch({
			...scope,
			...search
		})}`;
	};
}
/** Goes to a place in the console without loading it anew. */
function useFollow() {
	const navigate = useNavigate();
	return (href) => {
		const url = new URL(href, location.origin);
		navigate({
			to: url.pathname,
			search: parseSearch(url.search)
		});
	};
}
/** A link to another page; it keeps the chosen time range, account and region. */
function PageLink(props) {
	const href = useHref()(props.to, props.search);
	const follow = useFollow();
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Link, {
		href,
		...props.label === void 0 ? {} : { ariaLabel: props.label },
		...props.fontSize === void 0 ? {} : { fontSize: props.fontSize },
		onFollow: (event) => {
			event.preventDefault();
			follow(href);
		},
		children: props.children
	});
}
export { Link as i, useFollow as n, useHref as r, PageLink as t };
