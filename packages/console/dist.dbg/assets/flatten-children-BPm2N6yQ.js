import { n as __toESM, t as __commonJSMin } from "./rolldown-runtime-CO0Nlsmt.js";
import { t as require_react } from "./react-HmIquqiG.js";
import { Vt as warnOnce } from "./check-safe-url-SIBI-4lx.js";
// node_modules/react-is/cjs/react-is.production.min.js
/**
* @license React
* react-is.production.min.js
*
* Copyright (c) Facebook, Inc. and its affiliates.
*
* This source code is licensed under the MIT license found in the
* LICENSE file in the root directory of this source tree.
*/
var require_react_is_production_min = /* @__PURE__ */ __commonJSMin(((exports) => {
	var b = Symbol.for("react.element");
	var c = Symbol.for("react.portal");
	var d = Symbol.for("react.fragment");
	var e = Symbol.for("react.strict_mode");
	var f = Symbol.for("react.profiler");
	var g = Symbol.for("react.provider");
	var h = Symbol.for("react.context");
	var k = Symbol.for("react.server_context");
	var l = Symbol.for("react.forward_ref");
	var m = Symbol.for("react.suspense");
	var n = Symbol.for("react.suspense_list");
	var p = Symbol.for("react.memo");
	var q = Symbol.for("react.lazy");
	function v(a) {
		if ("object" === typeof a && null !== a) {
			var r = a.$$typeof;
			switch (r) {
				case b: switch (a = a.type, a) {
					case d:
					case f:
					case e:
					case m:
					case n: return a;
					default: switch (a = a && a.$$typeof, a) {
						case k:
						case h:
						case l:
						case q:
						case p:
						case g: return a;
						default: return r;
					}
				}
				case c: return r;
			}
		}
	}
	exports.isFragment = function(a) {
		return v(a) === d;
	};
}));
// node_modules/react-is/index.js
var require_react_is = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = require_react_is_production_min();
}));
// node_modules/@cloudscape-design/components/internal/vendor/react-keyed-flatten-children/index.js
var import_react = /* @__PURE__ */ __toESM(require_react());
var import_react_is = require_react_is();
function isFragmentWithChildren(node) {
	return (0, import_react_is.isFragment)(node);
}
function flattenChildren$1(children, depth = 0, keys = [], componentName) {
	return import_react.Children.toArray(children).reduce((acc, node, nodeIndex) => {
		if (isFragmentWithChildren(node)) {
			warnOnce(componentName, "React.Fragment children are flattened in React 18 but not in React 19+. Use arrays instead of fragments for consistent behavior.");
			acc.push(...flattenChildren$1(node.props.children, depth + 1, keys.concat(node.key || nodeIndex), componentName));
		} else if ((0, import_react.isValidElement)(node)) acc.push((0, import_react.cloneElement)(node, { key: keys.concat(String(node.key)).join(".") }));
		else if (typeof node === "string" || typeof node === "number") acc.push(node);
		return acc;
	}, []);
}
// node_modules/@cloudscape-design/components/internal/utils/react-version.js
function getReactMajorVersion() {
	var _a;
	const versionString = (_a = "19.3.1") === null || _a === void 0 ? void 0 : _a.split(".")[0];
	return versionString ? parseInt(versionString, 10) : NaN;
}
// node_modules/@cloudscape-design/components/internal/utils/flatten-children.js
/**
* Flattens React children into a single-level array.
*
* This utility handles version-specific differences in React's children handling:
* - **React 16-18**: Flattens nested arrays AND fragments into a single array
* - **React 19+**: Flattens nested arrays but preserves fragments as single elements
*
* @param children - React children to flatten (elements, arrays, fragments, etc.)
* @param componentName - Component name used for warning messages. Required to enable fragment
*                        detection warnings in React 16-18 when fragments are found.
*
* @returns A flat array of React nodes
*/
function flattenChildren(children, componentName) {
	const majorVersion = getReactMajorVersion();
	if (!Number.isNaN(majorVersion) && majorVersion < 19) return flattenChildren$1(children, 0, [], componentName);
	return import_react.Children.toArray(children);
}
export { flattenChildren as t };
