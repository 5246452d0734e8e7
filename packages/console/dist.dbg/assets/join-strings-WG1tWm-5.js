// node_modules/@cloudscape-design/components/internal/utils/strings/join-strings.js
/**
* Joins strings with a whitespace, discarding empty strings. Useful to combine multiple aria-labels.
*/
function joinStrings(...strings) {
	return strings.filter(Boolean).join(" ") || void 0;
}
export { joinStrings as t };
