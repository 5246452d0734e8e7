// packages/console/src/app/navigation.ts
/** PureSec's five, in its order and words. */
var MAIN_PAGES = [
	{
		path: "/",
		title: "Security Dashboard",
		key: "d"
	},
	{
		path: "/events",
		title: "Event Viewer",
		key: "e"
	},
	{
		path: "/posture",
		title: "Security Posture",
		key: "p"
	},
	{
		path: "/configuration",
		title: "Configuration",
		key: "c"
	},
	{
		path: "/getting-started",
		title: "Getting Started",
		key: "s"
	}
];
/** What behaviour and telemetry add. */
var INVESTIGATION_PAGES = [
	{
		path: "/alerts",
		title: "Alerts",
		key: "a"
	},
	{
		path: "/observations",
		title: "Observations",
		key: "o"
	},
	{
		path: "/functions",
		title: "Functions",
		key: "f"
	},
	{
		path: "/flows",
		title: "Flows",
		key: "l"
	},
	{
		path: "/trail",
		title: "CloudTrail",
		key: "t"
	},
	{
		path: "/query",
		title: "Query",
		key: "q"
	},
	{
		path: "/rules",
		title: "Rules",
		key: "r"
	}
];
var ALL_PAGES = [...MAIN_PAGES, ...INVESTIGATION_PAGES];
export { INVESTIGATION_PAGES as n, MAIN_PAGES as r, ALL_PAGES as t };
