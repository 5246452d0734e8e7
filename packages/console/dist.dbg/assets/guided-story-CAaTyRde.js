import { n as __toESM } from "./rolldown-runtime-CO0Nlsmt.js";
import { n as Box, t as SpaceBetween } from "./space-between-BpcvPl4u.js";
import { T as Button } from "./index-CRNxE51F.js";
import { t as require_react } from "./react-HmIquqiG.js";
import { n as useFollow, r as useHref } from "./page-link-Z9hJFKrH.js";
import { n as useApi } from "./use-api-Cj0GgpEF.js";
import { t as usePreference } from "./use-preference-CcNnw8qM.js";
import { t as require_jsx_runtime } from "./jsx-runtime-JtghFWd6.js";
// packages/console/src/tour/tour-steps.ts
var import_react = /* @__PURE__ */ __toESM(require_react(), 1);
var WEEK = { range: "7d" };
var ALWAYS = { range: "all" };
/** Dashboard, event, function, alert, explained: about two minutes. */
function tourSteps({ event, alert, observation }) {
	const place = event === void 0 ? void 0 : `/functions/${event.account}/${event.region}/${encodeURIComponent(event.function)}`;
	return [
		{
			title: "An organisation under attack",
			text: "This week somebody tried the functions of a simulated company. The tiles count executions and attacks; every number leads to the list behind it.",
			to: "/",
			search: WEEK
		},
		{
			title: "One attempt",
			text: "The guard inside the function saw this: which field, how the text was disguised, which rule matched, and whether it was blocked.",
			to: event === void 0 ? void 0 : "/events",
			search: {
				...WEEK,
				id: event?.id ?? ""
			}
		},
		{
			title: "The function that was tried",
			text: "What it is, what role it has, and what else was observed about it.",
			to: place,
			search: WEEK
		},
		{
			title: "What came of it",
			text: "Weak signs of different kinds, about one function and close together, became one alert: a person reads this, not a thousand lines.",
			to: alert === void 0 ? void 0 : `/alerts/${alert.id}`,
			search: ALWAYS
		},
		{
			title: "Why, in numbers",
			text: "Each observation shows its computation and the rows that it was computed from. Nothing is a score without a reason. Close the alert with a reason, or look around: nothing here is real.",
			to: alert === void 0 || observation === void 0 ? void 0 : `/alerts/${alert.id}`,
			search: {
				...ALWAYS,
				o: observation ?? ""
			}
		}
	];
}
// packages/console/src/tour/guided-story.tsx
var import_jsx_runtime = require_jsx_runtime();
var SCOPE = {
	from: void 0,
	to: void 0,
	account: void 0,
	region: void 0
};
/** The demo's story, told in a corner of the page; each step goes to the place it tells of. */
function GuidedStory() {
	const [step, setStep] = usePreference("story", "0");
	const facts = useFacts();
	const href = useHref();
	const follow = useFollow();
	const steps = tourSteps(facts);
	const index = Number(step);
	const now = steps[index];
	if (now === void 0) return null;
	const go = (to) => {
		const next = steps[to];
		setStep(next === void 0 ? "end" : String(to));
		if (next?.to !== void 0) follow(href(next.to, {
			...SCOPE,
			...next.search
		}));
	};
	const next = steps[index + 1];
	const isWaiting = next !== void 0 && next.to === void 0;
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)("aside", {
		className: "wt-story",
		"aria-label": "Guided story",
		children: /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(SpaceBetween, {
			size: "xs",
			children: [
				/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, {
					variant: "small",
					children: `[DEMO] Step ${index + 1} of ${steps.length}`
				}),
				/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, {
					variant: "strong",
					children: now.title
				}),
				/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Box, { children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)("span", {
					"aria-live": "polite",
					children: now.text
				}) }),
				/* @__PURE__ */ (0, import_jsx_runtime.jsxs)(SpaceBetween, {
					direction: "horizontal",
					size: "xs",
					children: [
						/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Button, {
							disabled: index === 0,
							onClick: () => go(index - 1),
							children: "Back"
						}),
						/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Button, {
							variant: "primary",
							disabled: isWaiting,
							onClick: () => go(index + 1),
							children: next === void 0 ? "Done" : isWaiting ? "Detection is still running" : "Next"
						}),
						/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Button, {
							variant: "link",
							onClick: () => setStep("end"),
							children: "Leave the story"
						})
					]
				})
			]
		})
	});
}
/** Whom the story is about: the alert with most observations among the most serious, and an event of the week. */
function useFacts() {
	const events = useApi("GET /events", { query: {
		range: "7d",
		limit: 20,
		sort: "time",
		order: "asc"
	} });
	const [isFound, setFound] = (0, import_react.useState)(false);
	const rows = useApi("GET /alerts", { query: {
		range: "all",
		limit: 20,
		sort: "severity",
		order: "desc"
	} }, isFound ? {} : { everyMs: 2e3 }).data?.rows ?? [];
	if (rows.length > 0 && !isFound) setFound(true);
	const alert = rows.filter(({ severity }) => severity === rows[0]?.severity).toSorted((a, b) => b.observations - a.observations)[0];
	const observations = useApi("GET /alerts/:id", { params: { id: alert?.id ?? "" } }, { isOff: alert === void 0 }).data?.observations ?? [];
	const explained = observations.find(({ formula }) => formula !== void 0) ?? observations[0];
	const own = events.data?.rows ?? [];
	return {
		event: own.find(({ function: name }) => alert?.entity === `lambda:${name}`) ?? own[0],
		alert,
		observation: explained?.id
	};
}
export { GuidedStory };
