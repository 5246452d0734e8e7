import { n as Box } from "./space-between-BpcvPl4u.js";
import { t as Container } from "./container-DxWi7Kum.js";
import { H as Header, m as ProblemAlert } from "./index-CRNxE51F.js";
import { n as useApi } from "./use-api-Cj0GgpEF.js";
import { i as useScope } from "./use-scope-B-7AE5cE.js";
import { c as useTimeText } from "./data-table-Dvho8up9.js";
import { t as PageLink } from "./page-link-Z9hJFKrH.js";
import { t as SeverityText } from "./severity-text-BzaiBpXN.js";
import { t as require_jsx_runtime } from "./jsx-runtime-JtghFWd6.js";
// packages/console/src/parts/entities/entity-alerts.tsx
var import_jsx_runtime = require_jsx_runtime();
/** Alerts or observations that name an entity, newest first; the count leads to their list. */
function EntityAlerts({ name, only }) {
	return only === "alerts" ? /* @__PURE__ */ (0, import_jsx_runtime.jsx)(NamingAlerts, { name }) : /* @__PURE__ */ (0, import_jsx_runtime.jsx)(NamingObservations, { name });
}
/** Rows shown; the list has all. */
var MOST = 25;
function NamingAlerts({ name }) {
	const { timeText } = useTimeText();
	const found = useApi("GET /alerts", { query: {
		...useScope(),
		f: [`*:${name}`],
		limit: MOST
	} });
	if (found.error !== null) return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(ProblemAlert, { error: found.error });
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Container, {
		header: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Header, {
			variant: "h2",
			children: `Alerts ${totalOf(found.data?.total)}`
		}),
		children: [
			found.data?.total === 0 ? /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, { children: "No alerts name it in this time" }) : null,
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)("ul", {
				className: "wt-plain-list",
				children: (found.data?.rows ?? []).map(({ id, title, severity, status, lastSeen }) => /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("li", { children: [
					/* @__PURE__ */ (0, import_jsx_runtime.jsx)(SeverityText, { severity }),
					" ",
					/* @__PURE__ */ (0, import_jsx_runtime.jsx)(PageLink, {
						to: `/alerts/${id}`,
						children: title
					}),
					" ",
					/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, {
						variant: "span",
						color: "text-body-secondary",
						children: `${status}, ${timeText(lastSeen)}`
					})
				] }, id))
			}),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(PageLink, {
				to: "/alerts",
				search: { f: [`*:${name}`] },
				children: "All alerts"
			})
		]
	});
}
function NamingObservations({ name }) {
	const { timeText } = useTimeText();
	const found = useApi("GET /observations", { query: {
		...useScope(),
		f: [`*:${name}`],
		limit: MOST
	} });
	if (found.error !== null) return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(ProblemAlert, { error: found.error });
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Container, {
		header: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Header, {
			variant: "h2",
			children: `Observations ${totalOf(found.data?.total)}`
		}),
		children: [
			found.data?.total === 0 ? /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, { children: "No observations name it in this time" }) : null,
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)("ul", {
				className: "wt-plain-list",
				children: (found.data?.rows ?? []).map(({ id, title, why, window }) => /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("li", { children: [
					/* @__PURE__ */ (0, import_jsx_runtime.jsx)(PageLink, {
						to: "/observations",
						search: { id },
						children: title
					}),
					" ",
					timeText(Date.parse(window.start) / 1e3),
					/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, {
						color: "text-body-secondary",
						children: why
					})
				] }, id))
			}),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(PageLink, {
				to: "/observations",
				search: { f: [`*:${name}`] },
				children: "All observations"
			})
		]
	});
}
function totalOf(count) {
	return count === void 0 ? "" : `(${count.toLocaleString("en-US")})`;
}
export { EntityAlerts as t };
