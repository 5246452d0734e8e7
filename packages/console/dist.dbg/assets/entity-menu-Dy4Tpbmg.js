import { n as __toESM } from "./rolldown-runtime-CO0Nlsmt.js";
import { t as ButtonDropdown } from "./index-CRNxE51F.js";
import { t as require_react } from "./react-HmIquqiG.js";
import { n as useFollow, r as useHref } from "./page-link-Z9hJFKrH.js";
import { t as require_jsx_runtime } from "./jsx-runtime-JtghFWd6.js";
// packages/console/src/parts/entities/entity-menu.tsx
var import_react = /* @__PURE__ */ __toESM(require_react(), 1);
var import_jsx_runtime = require_jsx_runtime();
/**
* An address, function or identity with what can be looked up about it. A table has a hundred of these and a person opens one: until
* then it is a button.
*/
function EntityMenu(entity) {
	const [isWanted, setWanted] = (0, import_react.useState)(false);
	if (entity.name === "") return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(import_jsx_runtime.Fragment, { children: "–" });
	if (isWanted) return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(OpenMenu, { ...entity });
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)("button", {
		type: "button",
		className: "wt-entity-button",
		"aria-label": `About ${entity.name}`,
		"aria-haspopup": "true",
		"aria-expanded": false,
		onClick: (event) => {
			event.stopPropagation();
			setWanted(true);
		},
		children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)("svg", {
			viewBox: "0 0 16 16",
			width: "16",
			height: "16",
			"aria-hidden": "true",
			focusable: "false",
			children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)("path", {
				d: "M4 5h8l-4 6z",
				fill: "currentColor"
			})
		})
	});
}
/** The menu, which opens as it appears. */
function OpenMenu({ kind, name }) {
	const href = useHref();
	const follow = useFollow();
	const place = (0, import_react.useRef)(null);
	const isOpened = (0, import_react.useRef)(false);
	(0, import_react.useLayoutEffect)(() => {
		if (isOpened.current) return;
		isOpened.current = true;
		place.current?.querySelector("button")?.click();
	}, []);
	const is = [`${kind === "address" ? "*" : kind}:${name}`];
	const items = [
		...kind === "address" ? [{
			id: href(`/ips/${encodeURIComponent(name)}`),
			text: "Address"
		}] : [],
		...kind === "identity" ? [{
			id: href(`/identities/${encodeURIComponent(name)}`),
			text: "Identity"
		}] : [],
		{
			id: href("/alerts", { f: [`*:${name}`] }),
			text: "Alerts"
		},
		{
			id: href("/observations", { f: [`*:${name}`] }),
			text: "Observations"
		},
		{
			id: href("/events", { f: is }),
			text: "Events"
		},
		...kind === "address" ? [{
			id: href("/flows", { f: is }),
			text: "Session traffic"
		}] : [],
		{
			id: href("/trail", { f: [`*:${name}`] }),
			text: "CloudTrail"
		}
	];
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)("span", {
		ref: place,
		children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(ButtonDropdown, {
			variant: "inline-icon",
			expandToViewport: true,
			ariaLabel: `About ${name}`,
			items,
			onItemClick: (event) => follow(event.detail.id)
		})
	});
}
/** The name and its drop-down menu. */
function EntityText(props) {
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("span", {
		className: "wt-entity",
		children: [
			props.name === "" ? "–" : props.name,
			props.name === "" ? null : "\xA0",
			props.name === "" ? null : /* @__PURE__ */ (0, import_jsx_runtime.jsx)(EntityMenu, { ...props })
		]
	});
}
export { EntityText as n, EntityMenu as t };
