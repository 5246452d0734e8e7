// packages/console/src/parts/value-class.ts
/** How a value of a table is set: times stay on one line, other long values break where they must. */
function valueClass(value) {
	return typeof value === "string" && /^\d{4}-\d\d-\d\dT[\d:.]{5,15}Z$/.test(value) ? "wt-mono wt-one-line" : "wt-mono";
}
export { valueClass as t };
