import { s as useIsNarrow } from "./data-table-Dvho8up9.js";
// packages/console/src/parts/failing-text.ts
/** How long something has failed, in words. */
function failingText(days) {
	if (days === 0) return "less than a day";
	return days === 1 ? "1 day" : `${days.toLocaleString("en-US")} days`;
}
// packages/console/src/state/use-chart-width.ts
/** Units that a drawn chart is wide: on a telephone fewer, so that its texts are not shrunk with it. */
function useChartWidth() {
	return useIsNarrow() ? 330 : 900;
}
export { failingText as n, useChartWidth as t };
