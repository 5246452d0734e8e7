// packages/console/src/state/iso-of.ts
/** Whole seconds in UTC, as links have them. */
function isoOf(time) {
	return `${new Date(time).toISOString().slice(0, 19)}Z`;
}
export { isoOf as t };
