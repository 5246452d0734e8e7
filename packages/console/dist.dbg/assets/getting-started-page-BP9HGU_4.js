import { n as Box, t as SpaceBetween } from "./space-between-BpcvPl4u.js";
import { t as Container } from "./container-DxWi7Kum.js";
import { H as Header, m as ProblemAlert } from "./index-CRNxE51F.js";
import { t as ProgressBar } from "./progress-bar-DGMWAOq0.js";
import { t as StatusIndicator } from "./status-indicator-D49Nn60N.js";
import { t as CopyCommand } from "./copy-command-Cqi5WJI_.js";
import { t as Page } from "./page-DqfLZ-rU.js";
import { t as PageLink } from "./page-link-Z9hJFKrH.js";
import { n as useApi, r as useSession } from "./use-api-Cj0GgpEF.js";
import { t as CopyToClipboard } from "./copy-to-clipboard-DrYpy1gg.js";
import { t as ExpandableSection } from "./expandable-section-DF5ccTCZ.js";
import { t as Textarea } from "./textarea-Bd67jS0v.js";
import { t as require_jsx_runtime } from "./jsx-runtime-JtghFWd6.js";
// packages/console/src/pages/getting-started/first-steps.ts
var connected = (...names) => ({
	isDone: ({ status }) => status.sources.some(({ name, isConnected }) => names.includes(name) && isConnected),
	state: ({ status }) => {
		return status.sources.filter(({ name, isConnected }) => names.includes(name) && isConnected).map(({ name, rows }) => `${name}: ${rows.toLocaleString("en-US")} rows`).join(", ");
	}
});
/** The way from a look around to a protected function; each is ticked when its data is here. */
var FIRST_STEPS = [
	{
		title: "Look around with demo data",
		why: "A simulated organisation under attack, in a store of its own: nothing of it mixes with yours. Ctrl-C ends it. To remove the demo data begin it again with --reset, or delete its folder in your cache.",
		commands: ["watertight demo", "watertight demo --reset"],
		isDone: ({ mode, status }) => mode === "demo" || status.places.length > 0,
		state: ({ mode }) => mode === "demo" ? "You are looking at it" : "",
		next: {
			to: "/",
			text: "Security Dashboard"
		}
	},
	{
		title: "Scan a project",
		why: "What is weak in your templates: who can change, invoke and be reached from each function.",
		commands: ["watertight scan ."],
		isDone: ({ status }) => status.scans > 0,
		state: ({ status }) => status.scans === 0 ? "" : `${count(status.scans, "scan")} kept`,
		next: {
			to: "/posture",
			text: "Security Posture"
		}
	},
	{
		title: "Connect an account",
		why: "A read-only role with the calls that an audit makes, and nothing more. Deploy one of the templates, then look.",
		commands: ["watertight audit --role-arn arn:aws:iam::123456789012:role/watertight-scanner"],
		isDone: ({ status }) => status.places.some(({ account }) => account !== ""),
		state: ({ status }) => {
			const accounts = new Set(status.places.map(({ account }) => account).filter((each) => each !== ""));
			return accounts.size === 0 ? "" : count(accounts.size, "account");
		},
		next: {
			to: "/configuration?tab=places",
			text: "Accounts and regions"
		},
		extra: "scanner-role"
	},
	{
		title: "Load CloudTrail",
		why: "Who changed which function, and what each execution role does. A trail of management events to S3 is free of charge once in an account; data events cost.",
		commands: ["watertight ingest cloudtrail s3://BUCKET/AWSLogs/"],
		...connected("cloudtrail"),
		next: {
			to: "/trail",
			text: "CloudTrail"
		},
		extra: "sources"
	},
	{
		title: "Load VPC flow logs",
		why: "What each function talks to, by name while its addresses change. AWS charges for delivery by the gigabyte; Parquet in S3 is the cheapest form.",
		commands: ["watertight ingest flow-logs s3://BUCKET/AWSLogs/"],
		...connected("flow-logs"),
		next: {
			to: "/flows",
			text: "Flows"
		}
	},
	{
		title: "Load metrics and inventory",
		why: "Invocations, errors and durations that are unusual, and which functions there are.",
		commands: ["watertight ingest metrics ./metrics", "watertight ingest inventory ./inventory"],
		...connected("metrics", "inventory"),
		next: {
			to: "/functions",
			text: "Functions"
		}
	},
	{
		title: "Protect a first function, in alert mode",
		why: "The guard tells what it would have blocked. As a layer it needs no change of code: docs/guard.md shows four ways in.",
		commands: ["node packages/guard/build.ts --out build", "watertight ingest violations ./function-logs"],
		isDone: ({ status }) => status.protectedFunctions > 0,
		state: ({ status }) => status.protectedFunctions === 0 ? "" : `${count(status.protectedFunctions, "function")} seen`,
		next: {
			to: "/events",
			text: "Event Viewer"
		}
	},
	{
		title: "Judge it, and keep judging",
		why: "Observations and alerts come from what is unusual for each function, and from rules over AWS API calls.",
		commands: ["watertight detect", "watertight serve --watch ./telemetry"],
		isDone: ({ status }) => status.isWatching || status.openAlerts > 0 || status.lastEvaluation !== "",
		state: ({ status }) => status.openAlerts === 0 ? "" : `${count(status.openAlerts, "open alert")}`,
		next: {
			to: "/alerts",
			text: "Alerts"
		}
	}
];
function count(value, noun) {
	return `${value.toLocaleString("en-US")} ${noun}${value === 1 ? "" : "s"}`;
}
// packages/console/src/pages/getting-started/scanner-role.tsx
var import_jsx_runtime = require_jsx_runtime();
/** The role that an audit needs, as templates to copy. */
function ScannerRole() {
	const found = useApi("GET /scanner-role", {});
	if (found.error !== null) return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(ProblemAlert, { error: found.error });
	const { data } = found;
	if (data === void 0) return null;
	const forms = [["CloudFormation", data.cloudformation], ["Terraform", data.terraform]];
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(SpaceBetween, {
		size: "xs",
		children: forms.map(([name, text]) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)(ExpandableSection, {
			headerText: `${name}: a role with ${data.actions} read-only actions`,
			headerActions: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(CopyToClipboard, {
				copyButtonText: `Copy ${name}`,
				copySuccessText: "Copied",
				copyErrorText: "Cannot copy",
				textToCopy: text
			}),
			children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)("div", {
				className: "wt-template",
				children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Textarea, {
					readOnly: true,
					rows: 14,
					value: text,
					ariaLabel: `${name} template`
				})
			})
		}, name))
	});
}
// packages/console/src/pages/getting-started/getting-started-page.tsx
/** Milliseconds between two looks at the store: steps are done in a terminal beside the page. */
var LOOK_MS = 1e4;
/** The first steps, ticked by what the store holds. */
function GettingStartedPage() {
	const status = useApi("GET /status", {}, { everyMs: LOOK_MS });
	const session = useSession();
	const facts = status.data === void 0 || session.data === void 0 ? void 0 : {
		status: status.data,
		mode: session.data.mode
	};
	const done = facts === void 0 ? 0 : FIRST_STEPS.filter((step) => step.isDone(facts)).length;
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Page, {
		title: "Getting Started",
		description: "Each step ticks itself when its data is in the store.",
		children: [
			status.error === null ? null : /* @__PURE__ */ (0, import_jsx_runtime.jsx)(ProblemAlert, { error: status.error }),
			facts === void 0 ? null : /* @__PURE__ */ (0, import_jsx_runtime.jsx)(ProgressBar, {
				label: `${done} of ${FIRST_STEPS.length} steps`,
				value: 100 * done / FIRST_STEPS.length,
				ariaLabel: `${done} of ${FIRST_STEPS.length} steps are done`
			}),
			FIRST_STEPS.map((step, index) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)(StepBox, {
				step,
				number: index + 1,
				facts
			}, step.title))
		]
	});
}
function StepBox(props) {
	const { step, number, facts } = props;
	const isDone = facts !== void 0 && step.isDone(facts);
	const state = facts === void 0 ? "" : step.state(facts);
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Container, {
		header: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Header, {
			variant: "h2",
			description: step.why,
			...facts === void 0 ? {} : { actions: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(StatusIndicator, {
				type: isDone ? "success" : "pending",
				children: isDone ? "Done" : "To do"
			}) },
			children: `${number}. ${step.title}`
		}),
		children: /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(SpaceBetween, {
			size: "xs",
			children: [
				step.commands.map((command) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)(CopyCommand, { command }, command)),
				step.extra === "scanner-role" ? /* @__PURE__ */ (0, import_jsx_runtime.jsx)(ScannerRole, {}) : null,
				step.extra === "sources" && facts !== void 0 ? /* @__PURE__ */ (0, import_jsx_runtime.jsx)(SourceTicks, { facts }) : null,
				isDone && step.next !== void 0 ? /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Box, { children: [state === "" ? null : `${state}. `, /* @__PURE__ */ (0, import_jsx_runtime.jsx)(PageLink, {
					to: step.next.to.split("?")[0] ?? "/",
					search: searchOf(step.next.to),
					children: step.next.text
				})] }) : null
			]
		})
	});
}
function searchOf(to) {
	return Object.fromEntries(new URLSearchParams(to.split("?")[1] ?? ""));
}
/** Every source with a tick, as a test of what is connected. */
function SourceTicks({ facts }) {
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)("ul", {
		className: "wt-ticks",
		"aria-label": "Sources",
		children: facts.status.sources.map(({ name, isConnected }) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)("li", { children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(StatusIndicator, {
			type: isConnected ? "success" : "pending",
			children: isConnected ? name : `${name}: not yet`
		}) }, name))
	});
}
export { GettingStartedPage };
