import { n as Box, t as SpaceBetween } from "./space-between-BpcvPl4u.js";
import { t as Container } from "./container-DxWi7Kum.js";
import { n as useApi } from "./use-api-Cj0GgpEF.js";
import { t as PageLink } from "./page-link-Z9hJFKrH.js";
import { t as StatusIndicator } from "./status-indicator-D49Nn60N.js";
import { t as require_jsx_runtime } from "./jsx-runtime-JtghFWd6.js";
import { t as SeverityText } from "./severity-text-BzaiBpXN.js";
// packages/console/src/parts/posture-score.tsx
var import_jsx_runtime = require_jsx_runtime();
/** A posture score with one digit; a dash where nothing was decided. */
function scoreText(score) {
	return score === null ? "–" : score.toFixed(1);
}
/** What has become of a score since the scan before: icon and words, never colour alone. */
function ScoreDelta({ delta }) {
	if (delta === null) return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(StatusIndicator, {
		type: "info",
		children: "No earlier scan to compare with"
	});
	if (delta === 0) return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(StatusIndicator, {
		type: "info",
		children: "As before the newest scan"
	});
	const text = `${Math.abs(delta).toFixed(1)} ${delta > 0 ? "better" : "worse"} than before the newest scan`;
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(StatusIndicator, {
		type: delta > 0 ? "success" : "warning",
		children: text
	});
}
// packages/console/src/parts/posture-row.tsx
var TOLD = ["critical", "high"];
/** The posture score and what became of it; nothing where no scan is kept. */
function PostureRow() {
	const { data } = useApi("GET /posture", {});
	if (data === void 0 || data.scans.length === 0) return null;
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Container, { children: /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(SpaceBetween, {
		direction: "horizontal",
		size: "l",
		alignItems: "center",
		children: [
			/* @__PURE__ */ (0, import_jsx_runtime.jsxs)("span", { children: [/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, {
				variant: "awsui-key-label",
				children: "Posture score"
			}), /* @__PURE__ */ (0, import_jsx_runtime.jsx)(PageLink, {
				to: "/posture",
				fontSize: "heading-l",
				label: `Posture score: ${scoreText(data.score)} of 100`,
				children: scoreText(data.score)
			})] }),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(ScoreDelta, { delta: data.scoreDelta }),
			TOLD.map((level) => /* @__PURE__ */ (0, import_jsx_runtime.jsxs)("span", { children: [
				/* @__PURE__ */ (0, import_jsx_runtime.jsx)(SeverityText, { severity: level }),
				" ",
				/* @__PURE__ */ (0, import_jsx_runtime.jsx)(PageLink, {
					to: "/posture",
					search: {
						tab: "findings",
						f: ["isSuppressed=false", `severity=${level}`]
					},
					label: `${data.bySeverity[level]} ${level} findings`,
					children: data.bySeverity[level].toLocaleString("en-US")
				})
			] }, level))
		]
	}) });
}
export { ScoreDelta as n, scoreText as r, PostureRow as t };
