import { n as __toESM, t as __commonJSMin } from "./rolldown-runtime-CO0Nlsmt.js";
import { t as require_react } from "./react-HmIquqiG.js";
// node_modules/@cloudscape-design/component-toolkit/mjs/internal/base-component/component-metadata.js
var import_react = /* @__PURE__ */ __toESM(require_react());
var COMPONENT_METADATA_KEY = "__awsuiMetadata__";
function useComponentMetadata(componentName, packageMetadata, analyticsMetadata) {
	const elementRef = (0, import_react.useRef)(null);
	(0, import_react.useEffect)(() => {
		if (elementRef.current) {
			const pkgMetadata = typeof packageMetadata === "string" ? { version: packageMetadata } : packageMetadata;
			const node = elementRef.current;
			const metadata = {
				...pkgMetadata,
				name: componentName
			};
			if (analyticsMetadata && Object.keys(analyticsMetadata).length > 0) metadata.analytics = analyticsMetadata;
			Object.freeze(metadata);
			Object.defineProperty(node, COMPONENT_METADATA_KEY, {
				value: metadata,
				writable: false,
				configurable: true
			});
		}
	});
	return elementRef;
}
// node_modules/@cloudscape-design/component-toolkit/mjs/internal/base-component/metrics/log-clients.js
var AWSUI_EVENT = "awsui";
function validateLength(value, maxLength) {
	return !value || value.length <= maxLength;
}
/**
* Console Platform's client logging JS API client.
*/
var CLogClient = class {
	/**
	* Sends metric but only if Console Platform client logging JS API is present in the page.
	*/
	sendMetric(metricName, value, detail) {
		if (!metricName || !/^[a-zA-Z0-9_-]+$/.test(metricName)) {
			console.error(`Invalid metric name: ${metricName}`);
			return;
		}
		if (!validateLength(metricName, 1e3)) {
			console.error(`Metric name ${metricName} is too long`);
			return;
		}
		if (!validateLength(detail, 4e3)) {
			console.error(`Detail for metric ${metricName} is too long: ${detail}`);
			return;
		}
		if (new PanoramaClient().sendMetric({
			eventContext: metricName,
			eventDetail: detail,
			eventValue: `${value}`,
			timestamp: Date.now()
		})) return;
		const AWSC = this.findAWSC(window);
		if (typeof AWSC === "object" && typeof AWSC.Clog === "object" && typeof AWSC.Clog.log === "function") AWSC.Clog.log(metricName, value, detail);
	}
	findAWSC(currentWindow) {
		try {
			if (typeof (currentWindow === null || currentWindow === void 0 ? void 0 : currentWindow.AWSC) === "object") return currentWindow === null || currentWindow === void 0 ? void 0 : currentWindow.AWSC;
			if (!currentWindow || currentWindow.parent === currentWindow) return;
			return this.findAWSC(currentWindow.parent);
		} catch {
			return;
		}
	}
};
/**
* Console Platform's client v2 logging JS API client.
*/
var PanoramaClient = class {
	/**
	* Sends metric but only if Console Platform client v2 logging JS API is present in the page.
	*/
	sendMetric(metric) {
		const panorama = this.findPanorama(window);
		if (!panorama) return false;
		const payload = {
			eventType: AWSUI_EVENT,
			timestamp: Date.now(),
			...metric,
			eventDetail: typeof metric.eventDetail === "object" ? JSON.stringify(metric.eventDetail) : metric.eventDetail,
			eventValue: typeof metric.eventValue === "object" ? JSON.stringify(metric.eventValue) : metric.eventValue
		};
		if (!validateLength(payload.eventDetail, 4e3)) {
			this.onMetricError(`Event detail for metric is too long: ${payload.eventDetail}`);
			return true;
		}
		if (!validateLength(payload.eventValue, 4e3)) {
			this.onMetricError(`Event value for metric is too long: ${payload.eventValue}`);
			return true;
		}
		if (!validateLength(payload.eventContext, 4e3)) {
			this.onMetricError(`Event context for metric is too long: ${payload.eventContext}`);
			return true;
		}
		panorama("trackCustomEvent", payload);
		return true;
	}
	onMetricError(message) {
		console.error(message);
		const panorama = this.findPanorama(window);
		if (panorama) panorama("trackCustomEvent", {
			eventType: AWSUI_EVENT,
			eventContext: "awsui-metric-error",
			eventDetail: message.slice(0, 4e3),
			timestamp: Date.now()
		});
	}
	findPanorama(currentWindow) {
		try {
			if (typeof (currentWindow === null || currentWindow === void 0 ? void 0 : currentWindow.panorama) === "function") return currentWindow === null || currentWindow === void 0 ? void 0 : currentWindow.panorama;
			const symbolProperty = currentWindow === null || currentWindow === void 0 ? void 0 : currentWindow[Symbol.for("panorama")];
			if (typeof symbolProperty === "function") return symbolProperty;
			if (!currentWindow || currentWindow.parent === currentWindow) return;
			return this.findPanorama(currentWindow.parent);
		} catch {
			return;
		}
	}
};
// node_modules/@cloudscape-design/component-toolkit/mjs/internal/base-component/metrics/formatters.js
function buildMetricDetail(detail, context) {
	return jsonStringify({
		o: typeof AWSUI_METRIC_ORIGIN !== "undefined" ? AWSUI_METRIC_ORIGIN : "main",
		t: context.theme,
		f: "react",
		v: context.packageVersion.replace(/\s/g, ""),
		...detail
	});
}
function buildComponentMetricDetail({ componentName, action, configuration, packageSource }, context) {
	return buildMetricDetail({
		a: action,
		s: componentName,
		p: packageSource,
		c: configuration
	}, context);
}
function jsonStringify(detailObject) {
	return JSON.stringify(detailObject, detailSerializer);
}
function detailSerializer(key, value) {
	if (typeof value === "number" && !Number.isFinite(value)) return `${value}`;
	return value;
}
function getMajorVersion(versionString) {
	const majorVersionMatch = versionString.match(/^(\d+\.\d+)/);
	return majorVersionMatch ? majorVersionMatch[1].replace(".", "") : "";
}
// node_modules/@cloudscape-design/component-toolkit/mjs/internal/base-component/metrics/metrics.js
var oneTimeMetrics = /* @__PURE__ */ new Set();
var Metrics = class {
	constructor(...args) {
		this.clog = new CLogClient();
		this.panorama = new PanoramaClient();
		if (args.length === 1) this.context = args[0];
		else {
			const [packageSource, packageVersion] = args;
			this.context = {
				packageSource,
				packageVersion,
				theme: "unknown"
			};
		}
	}
	sendComponentMetric(metric) {
		this.sendMetricOnce(`awsui_${metric.componentName}_${this.context.theme.charAt(0)}${getMajorVersion(this.context.packageVersion)}`, 1, buildComponentMetricDetail(metric, this.context));
	}
	sendMetricOnce(metricName, value, detail) {
		const key = [metricName + value + detail].join("|");
		if (!oneTimeMetrics.has(key)) {
			this.clog.sendMetric(metricName, value, detail);
			oneTimeMetrics.add(key);
		}
	}
	/**
	* Calls Console Platform's client v2 logging JS API with provided metric name and detail.
	* Does nothing if Console Platform client logging JS is not present in page.
	*/
	sendPanoramaMetric(metric) {
		this.panorama.sendMetric(metric);
	}
	sendOpsMetricObject(metricName, detail) {
		this.sendMetricOnce(metricName, 1, buildMetricDetail(detail, this.context));
	}
	sendOpsMetricValue(metricName, value) {
		this.sendMetricOnce(metricName, value);
	}
	logComponentsLoaded() {
		this.sendComponentMetric({
			componentName: this.context.packageSource,
			action: "loaded"
		});
	}
	logComponentUsed(componentName, configuration) {
		this.sendComponentMetric({
			action: "used",
			componentName,
			configuration,
			packageSource: this.context.packageSource
		});
	}
};
// node_modules/@cloudscape-design/component-toolkit/mjs/internal/base-component/component-metrics.js
function useComponentMetrics(componentName, settings, configuration = { props: {} }) {
	(0, import_react.useEffect)(() => {
		const metrics = new Metrics(settings);
		if (typeof window !== "undefined") {
			metrics.sendOpsMetricValue("awsui-viewport-width", window.innerWidth || 0);
			metrics.sendOpsMetricValue("awsui-viewport-height", window.innerHeight || 0);
		}
		metrics.logComponentsLoaded();
		metrics.logComponentUsed(componentName.toLowerCase(), configuration);
	}, []);
}
// node_modules/@cloudscape-design/component-toolkit/mjs/internal/base-component/init-awsui-versions.js
function initAwsUiVersions(source, packageVersion) {
	if (typeof window !== "undefined") {
		if (!window.awsuiVersions) window.awsuiVersions = {};
		if (!window.awsuiVersions[source]) window.awsuiVersions[source] = [];
		window.awsuiVersions[source].push(packageVersion);
	}
}
// node_modules/react-dom/cjs/react-dom.production.js
/**
* @license React
* react-dom.production.js
*
* Copyright (c) Meta Platforms, Inc. and affiliates.
*
* This source code is licensed under the MIT license found in the
* LICENSE file in the root directory of this source tree.
*/
var require_react_dom_production = /* @__PURE__ */ __commonJSMin(((exports) => {
	var React = require_react();
	function formatProdErrorMessage(code) {
		var url = "https://react.dev/errors/" + code;
		if (1 < arguments.length) {
			url += "?args[]=" + encodeURIComponent(arguments[1]);
			for (var i = 2; i < arguments.length; i++) url += "&args[]=" + encodeURIComponent(arguments[i]);
		}
		return "Minified React error #" + code + "; visit " + url + " for the full message or use the non-minified dev environment for full errors and additional helpful warnings.";
	}
	function noop() {}
	var Internals = {
		d: {
			f: noop,
			r: function() {
				throw Error(formatProdErrorMessage(522));
			},
			D: noop,
			C: noop,
			L: noop,
			m: noop,
			X: noop,
			S: noop,
			M: noop
		},
		p: 0,
		findDOMNode: null
	};
	var REACT_PORTAL_TYPE = Symbol.for("react.portal");
	var REACT_RECOVERABLE_TYPE = Symbol.for("react.recoverable");
	var REACT_OPTIMISTIC_KEY = Symbol.for("react.optimistic_key");
	function createPortal$1(children, containerInfo, implementation) {
		var key = 3 < arguments.length && void 0 !== arguments[3] ? arguments[3] : null;
		return {
			$$typeof: REACT_PORTAL_TYPE,
			key: null == key ? null : key === REACT_OPTIMISTIC_KEY ? REACT_OPTIMISTIC_KEY : "" + key,
			children,
			containerInfo,
			implementation
		};
	}
	var ReactSharedInternals = React.__CLIENT_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE;
	function getCrossOriginStringAs(as, input) {
		if ("font" === as) return "";
		if ("string" === typeof input) return "use-credentials" === input ? input : "";
	}
	exports.__DOM_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE = Internals;
	exports.browser = function(reason) {
		return {
			$$typeof: REACT_RECOVERABLE_TYPE,
			_reason: reason
		};
	};
	exports.createPortal = function(children, container) {
		var key = 2 < arguments.length && void 0 !== arguments[2] ? arguments[2] : null;
		if (!container || 1 !== container.nodeType && 9 !== container.nodeType && 11 !== container.nodeType) throw Error(formatProdErrorMessage(299));
		return createPortal$1(children, container, null, key);
	};
	exports.flushSync = function(fn) {
		var previousTransition = ReactSharedInternals.T, previousUpdatePriority = Internals.p;
		try {
			if (ReactSharedInternals.T = null, Internals.p = 2, fn) return fn();
		} finally {
			ReactSharedInternals.T = previousTransition, Internals.p = previousUpdatePriority, Internals.d.f();
		}
	};
	exports.preconnect = function(href, options) {
		"string" === typeof href && (options ? (options = options.crossOrigin, options = "string" === typeof options ? "use-credentials" === options ? options : "" : void 0) : options = null, Internals.d.C(href, options));
	};
	exports.prefetchDNS = function(href) {
		"string" === typeof href && Internals.d.D(href);
	};
	exports.preinit = function(href, options) {
		if ("string" === typeof href && options && "string" === typeof options.as) {
			var as = options.as, crossOrigin = getCrossOriginStringAs(as, options.crossOrigin), integrity = "string" === typeof options.integrity ? options.integrity : void 0, fetchPriority = "string" === typeof options.fetchPriority ? options.fetchPriority : void 0;
			"style" === as ? Internals.d.S(href, "string" === typeof options.precedence ? options.precedence : void 0, {
				crossOrigin,
				integrity,
				fetchPriority
			}) : "script" === as && Internals.d.X(href, {
				crossOrigin,
				integrity,
				fetchPriority,
				nonce: "string" === typeof options.nonce ? options.nonce : void 0
			});
		}
	};
	exports.preinitModule = function(href, options) {
		if ("string" === typeof href) if ("object" === typeof options && null !== options) {
			if (null == options.as || "script" === options.as) {
				var crossOrigin = getCrossOriginStringAs(options.as, options.crossOrigin);
				Internals.d.M(href, {
					crossOrigin,
					integrity: "string" === typeof options.integrity ? options.integrity : void 0,
					nonce: "string" === typeof options.nonce ? options.nonce : void 0,
					fetchPriority: "string" === typeof options.fetchPriority ? options.fetchPriority : void 0
				});
			}
		} else options ?? Internals.d.M(href);
	};
	exports.preload = function(href, options) {
		if ("string" === typeof href && "object" === typeof options && null !== options && "string" === typeof options.as) {
			var as = options.as, crossOrigin = getCrossOriginStringAs(as, options.crossOrigin);
			Internals.d.L(href, as, {
				crossOrigin,
				integrity: "string" === typeof options.integrity ? options.integrity : void 0,
				nonce: "string" === typeof options.nonce ? options.nonce : void 0,
				type: "string" === typeof options.type ? options.type : void 0,
				fetchPriority: "string" === typeof options.fetchPriority ? options.fetchPriority : void 0,
				referrerPolicy: "string" === typeof options.referrerPolicy ? options.referrerPolicy : void 0,
				imageSrcSet: "string" === typeof options.imageSrcSet ? options.imageSrcSet : void 0,
				imageSizes: "string" === typeof options.imageSizes ? options.imageSizes : void 0,
				media: "string" === typeof options.media ? options.media : void 0
			});
		}
	};
	exports.preloadModule = function(href, options) {
		if ("string" === typeof href) if (options) {
			var crossOrigin = getCrossOriginStringAs(options.as, options.crossOrigin);
			Internals.d.m(href, {
				as: "string" === typeof options.as && "script" !== options.as ? options.as : void 0,
				crossOrigin,
				integrity: "string" === typeof options.integrity ? options.integrity : void 0,
				nonce: "string" === typeof options.nonce ? options.nonce : void 0,
				fetchPriority: "string" === typeof options.fetchPriority ? options.fetchPriority : void 0
			});
		} else Internals.d.m(href);
	};
	exports.requestFormReset = function(form) {
		Internals.d.r(form);
	};
	exports.unstable_batchedUpdates = function(fn, a) {
		return fn(a);
	};
	exports.useFormState = function(action, initialState, permalink) {
		return ReactSharedInternals.H.useFormState(action, initialState, permalink);
	};
	exports.useFormStatus = function() {
		return ReactSharedInternals.H.useHostTransitionStatus();
	};
	exports.version = "19.3.1";
}));
// node_modules/react-dom/index.js
var require_react_dom = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	function checkDCE() {
		if (typeof __REACT_DEVTOOLS_GLOBAL_HOOK__ === "undefined" || typeof __REACT_DEVTOOLS_GLOBAL_HOOK__.checkDCE !== "function") return;
		try {
			__REACT_DEVTOOLS_GLOBAL_HOOK__.checkDCE(checkDCE);
		} catch (err) {
			console.error(err);
		}
	}
	checkDCE();
	module.exports = require_react_dom_production();
}));
// node_modules/@cloudscape-design/component-toolkit/mjs/internal/stable-callback/index.js
var import_react_dom = /* @__PURE__ */ __toESM(require_react_dom());
/**
* A callback that stays stable between renders even as the dependencies change.
* Not a recommended React pattern, so it should be used sparingly and only if
* the callback is used asynchronously (i.e. not used during rendering) and causing
* clear performance issues.
*
* @remarks
*
* The implementation ensures the callback cannot be called synchronously. All synchronous calls
* (during rendering) are ignored.
*
* @example
* Use stable onMouseMove handler
* ```
* function Demo({ args }) {
*   const stableOnMouseMove = useStableCallback((event) => makeAction(event, args))
*   return <Container onMouseMove={stableOnMouseMove} />
* }
* ```
*
* @see https://reactjs.org/docs/hooks-faq.html#how-to-read-an-often-changing-value-from-usecallback
*
* @typeParam Callback The callback to be made stable
* @returns Stable callback
*/
function useStableCallback(fn) {
	const ref = (0, import_react.useRef)();
	(0, import_react.useEffect)(() => {
		ref.current = fn;
	});
	return (0, import_react.useCallback)((...args) => {
		var _a;
		return (_a = ref.current) === null || _a === void 0 ? void 0 : _a.call(ref, ...args);
	}, []);
}
// node_modules/@cloudscape-design/component-toolkit/mjs/internal/singleton-handler/index.js
function createSingletonHandler(factory) {
	const listeners = /* @__PURE__ */ new Set();
	const callback = (value) => {
		(0, import_react_dom.unstable_batchedUpdates)(() => {
			for (const listener of listeners) listener(value);
		});
	};
	let cleanup;
	return function useSingleton(listener) {
		(0, import_react.useEffect)(() => {
			if (listeners.size === 0) cleanup = factory(callback);
			listeners.add(listener);
			return () => {
				listeners.delete(listener);
				if (listeners.size === 0) {
					cleanup();
					cleanup = void 0;
				}
			};
		}, []);
	};
}
function createSingletonState({ factory, initialState }) {
	const useSingleton = createSingletonHandler(factory);
	return function useSingletonState() {
		const [state, setState] = (0, import_react.useState)(initialState);
		useSingleton(setState);
		return state;
	};
}
// node_modules/@cloudscape-design/component-toolkit/mjs/dom/element-types.js
function isNode$1(target) {
	return target instanceof Node || target !== null && typeof target === "object" && "nodeType" in target && typeof target.nodeType === "number" && "nodeName" in target && typeof target.nodeName === "string" && "parentNode" in target && typeof target.parentNode === "object";
}
function isHTMLElement$1(target) {
	return target instanceof HTMLElement || isNode$1(target) && target.nodeType === Node.ELEMENT_NODE && "style" in target && typeof target.style === "object" && typeof target.ownerDocument === "object" && !isSVGElement$1(target);
}
function isSVGElement$1(target) {
	return target instanceof SVGElement || isNode$1(target) && target.nodeType === Node.ELEMENT_NODE && "ownerSVGElement" in target && typeof target.ownerSVGElement === "object";
}
// node_modules/@cloudscape-design/component-toolkit/mjs/dom/find-up-until.js
/**
* Checks if the current element or any of its parent is matched with `test` function.
*
* @example
* Check if there is an ancestor with a CSS class matching regex
* ```
* const matchContext = (element) => element.className.match(/my-context-([\w-]+)/)
* const contextElement = findUpUntil(currentElement, matchContext)
* ```
*
* @param from Element to search from
* @param test Returns `true` if the given element satisfies the search criteria
* @returns First matched element or `null`
*/
function findUpUntil(from, test) {
	let current = from;
	while (current && !test(current)) {
		current = current.parentElement;
		while (current && !isHTMLElement$1(current)) current = current.parentElement;
	}
	return current;
}
// node_modules/@cloudscape-design/component-toolkit/mjs/dom/node-contains.js
/**
* Checks whether the given node is a parent of the other descendant node.
* @param parent Parent node
* @param descendant Node that is checked to be a descendant of the parent node
*/
function nodeContains(parent, descendant) {
	if (!parent || !descendant || !isNode$1(descendant)) return false;
	return parent.contains(descendant);
}
// node_modules/@cloudscape-design/component-toolkit/mjs/dom/node-belongs.js
/**
* Checks whether the given node (target) belongs to the container.
* The function is similar to nodeContains but also accounts for dropdowns with expandToViewport=true.
*
* @param container Container node
* @param target Node that is checked to be a descendant of the container
*/
function nodeBelongs$1(container, target) {
	var _a;
	if (!isNode$1(target)) return false;
	const portal = findUpUntil(target, (node) => node === container || isHTMLElement$1(node) && !!node.dataset.awsuiReferrerId);
	if (portal && portal === container) return true;
	const referrer = isHTMLElement$1(portal) ? document.getElementById((_a = portal.dataset.awsuiReferrerId) !== null && _a !== void 0 ? _a : "") : null;
	return referrer ? nodeContains(container, referrer) : nodeContains(container, target);
}
function warnOnce(component, message) {}
// node_modules/@cloudscape-design/component-toolkit/mjs/internal/global-flags/index.js
var awsuiVisualRefreshFlag = Symbol.for("awsui-visual-refresh-flag");
var awsuiGlobalFlagsSymbol = Symbol.for("awsui-global-flags");
var getTopWindow = () => {
	return window.top;
};
function getGlobal() {
	return typeof window !== "undefined" ? window : globalThis;
}
function readFlag(holder, flagName) {
	var _a;
	return (_a = holder === null || holder === void 0 ? void 0 : holder[awsuiGlobalFlagsSymbol]) === null || _a === void 0 ? void 0 : _a[flagName];
}
var getGlobalFlag = (flagName) => {
	try {
		const ownFlag = readFlag(getGlobal(), flagName);
		if (ownFlag !== void 0) return ownFlag;
		return readFlag(getTopWindow(), flagName);
	} catch {
		return;
	}
};
// node_modules/@cloudscape-design/component-toolkit/mjs/internal/utils/safe-match-media.js
function safeMatchMedia(element, query) {
	var _a, _b, _c, _d;
	try {
		const targetWindow = (_b = (_a = element.ownerDocument) === null || _a === void 0 ? void 0 : _a.defaultView) !== null && _b !== void 0 ? _b : window;
		return (_d = (_c = targetWindow.matchMedia) === null || _c === void 0 ? void 0 : _c.call(targetWindow, query).matches) !== null && _d !== void 0 ? _d : false;
	} catch (error) {
		console.warn(error);
		return false;
	}
}
// node_modules/@cloudscape-design/component-toolkit/mjs/internal/visual-mode/index.js
function isMotionDisabled(element) {
	return !!findUpUntil(element, (node) => node.classList.contains("awsui-motion-disabled")) || safeMatchMedia(element, "(prefers-reduced-motion: reduce)");
}
function useModeDetector(elementRef, detector, initialValue) {
	const [value, setValue] = (0, import_react.useState)(initialValue);
	useMutationObserver(elementRef, (node) => {
		const newValue = detector(node);
		/**
		* React has a behavior that triggers a re-render even if the same value is provided in the setState, while it does not
		* commit any changes to the DOM (commit phase) the function rerenders. This causes a false react act warnings in testing
		* and any component using the Transition component which in return uses this hook will possibly have false react warnings.
		*
		* To fix this, we manually stop setting the state ourselves if we see the same value.
		* References:  https://www.reddit.com/r/reactjs/comments/1ej505e/why_does_it_rerender_even_when_state_is_same/#:~:text=If%20the%20new%20value%20you,shouldn't%20affect%20your%20code
		*/
		if (newValue !== value) setValue(newValue);
	});
	return value;
}
function detectCurrentMode(node) {
	return findUpUntil(node, (node) => node.classList.contains("awsui-polaris-dark-mode") || node.classList.contains("awsui-dark-mode")) ? "dark" : "light";
}
function detectDensityMode(node) {
	return findUpUntil(node, (node) => node.classList.contains("awsui-polaris-compact-mode") || node.classList.contains("awsui-compact-mode")) ? "compact" : "comfortable";
}
function useCurrentMode(elementRef) {
	return useModeDetector(elementRef, detectCurrentMode, "light");
}
function useDensityMode(elementRef) {
	return useModeDetector(elementRef, detectDensityMode, "comfortable");
}
function useReducedMotion(elementRef) {
	return useModeDetector(elementRef, isMotionDisabled, false);
}
var useMutationSingleton = createSingletonHandler((handler) => {
	const observer = new MutationObserver(() => handler());
	observer.observe(document.body, {
		attributes: true,
		subtree: true
	});
	return () => observer.disconnect();
});
function useMutationObserver(elementRef, onChange) {
	const handler = useStableCallback(() => {
		if (elementRef.current) onChange(elementRef.current);
	});
	useMutationSingleton(handler);
	(0, import_react.useEffect)(() => {
		handler();
	}, [handler]);
}
var Theme;
(function(Theme) {
	Theme["VisualRefresh"] = "visual-refresh";
	Theme["OneTheme"] = "one-theme";
})(Theme || (Theme = {}));
var themePrecedence = [Theme.OneTheme, Theme.VisualRefresh];
var themeDefinitions = {
	[Theme.VisualRefresh]: {
		className: "awsui-visual-refresh",
		isFlagActive: () => {
			var _a, _b;
			return !!((_b = (_a = getGlobal()) === null || _a === void 0 ? void 0 : _a[awsuiVisualRefreshFlag]) === null || _b === void 0 ? void 0 : _b.call(_a));
		}
	},
	[Theme.OneTheme]: {
		className: "awsui-one-theme",
		isFlagActive: () => !!getGlobalFlag("oneTheme")
	}
};
Object.values(Theme);
function hasThemeClassName(theme) {
	return typeof document !== "undefined" && !!document.querySelector(`.${themeDefinitions[theme].className}`);
}
function isThemeActive(theme) {
	return hasThemeClassName(theme) || themeDefinitions[theme].isFlagActive();
}
function applyThemeClassName(theme) {
	if (typeof document !== "undefined" && !hasThemeClassName(theme) && themeDefinitions[theme].isFlagActive()) document.body.classList.add(themeDefinitions[theme].className);
}
function initThemes(options) {
	const flaggedThemes = themePrecedence.filter((theme) => {
		if ((options === null || options === void 0 ? void 0 : options.skipVisualRefresh) && theme === Theme.VisualRefresh) return false;
		return themeDefinitions[theme].isFlagActive();
	});
	if (flaggedThemes.length > 0) applyThemeClassName(flaggedThemes[0]);
}
// node_modules/@cloudscape-design/component-toolkit/mjs/internal/keycode.js
var KeyCode$1;
(function(KeyCode) {
	KeyCode[KeyCode["pageUp"] = 33] = "pageUp";
	KeyCode[KeyCode["pageDown"] = 34] = "pageDown";
	KeyCode[KeyCode["end"] = 35] = "end";
	KeyCode[KeyCode["home"] = 36] = "home";
	KeyCode[KeyCode["backspace"] = 8] = "backspace";
	KeyCode[KeyCode["space"] = 32] = "space";
	KeyCode[KeyCode["down"] = 40] = "down";
	KeyCode[KeyCode["left"] = 37] = "left";
	KeyCode[KeyCode["right"] = 39] = "right";
	KeyCode[KeyCode["up"] = 38] = "up";
	KeyCode[KeyCode["escape"] = 27] = "escape";
	KeyCode[KeyCode["enter"] = 13] = "enter";
	KeyCode[KeyCode["tab"] = 9] = "tab";
	KeyCode[KeyCode["shift"] = 16] = "shift";
	KeyCode[KeyCode["control"] = 17] = "control";
	KeyCode[KeyCode["alt"] = 18] = "alt";
	KeyCode[KeyCode["meta"] = 91] = "meta";
})(KeyCode$1 || (KeyCode$1 = {}));
var modifierKeyCodes = /* @__PURE__ */ new Set([
	KeyCode$1.shift,
	KeyCode$1.alt,
	KeyCode$1.control,
	KeyCode$1.meta
]);
function isModifierKey(event) {
	return modifierKeyCodes.has(event.keyCode);
}
// node_modules/@cloudscape-design/component-toolkit/mjs/internal/focus-visible/index.js
var frames = /* @__PURE__ */ new Map();
function setIsKeyboard(active) {
	if (active) for (const currentDocument of frames.keys()) currentDocument.body.setAttribute("data-awsui-focus-visible", "true");
	else for (const currentDocument of frames.keys()) currentDocument.body.removeAttribute("data-awsui-focus-visible");
}
function handleMousedown() {
	setIsKeyboard(false);
}
function handleKeydown(event) {
	if (!isModifierKey(event)) setIsKeyboard(true);
}
function addListeners(currentDocument) {
	const abortController = new AbortController();
	currentDocument.addEventListener("mousedown", handleMousedown, { signal: abortController.signal });
	currentDocument.addEventListener("keydown", handleKeydown, { signal: abortController.signal });
	return abortController;
}
function useFocusVisible(componentRef) {
	(0, import_react.useEffect)(() => {
		var _a, _b;
		const currentDocument = (_b = (_a = componentRef === null || componentRef === void 0 ? void 0 : componentRef.current) === null || _a === void 0 ? void 0 : _a.ownerDocument) !== null && _b !== void 0 ? _b : document;
		let frame = frames.get(currentDocument);
		if (frame) frame.componentsCount++;
		else {
			frame = {
				componentsCount: 1,
				abortController: addListeners(currentDocument)
			};
			frames.set(currentDocument, frame);
		}
		return () => {
			frame.componentsCount--;
			if (frame.componentsCount === 0) {
				frame.abortController.abort();
				frames.delete(currentDocument);
			}
		};
	}, [componentRef]);
}
// node_modules/@cloudscape-design/component-toolkit/mjs/internal/use-effect-on-update/index.js
function useEffectOnUpdate(callback, deps) {
	const isFirstRender = (0, import_react.useRef)(true);
	(0, import_react.useEffect)(() => {
		if (isFirstRender.current) isFirstRender.current = false;
		else return callback();
	}, deps);
}
// node_modules/@cloudscape-design/component-toolkit/mjs/internal/single-tab-stop/index.js
var defaultValue$2 = {
	navigationActive: false,
	registerFocusable: () => () => {},
	resetFocusTarget: () => {}
};
/**
* Single tab stop navigation context is used together with keyboard navigation that requires a single tab stop.
* It instructs interactive elements to override tab indices for just a single one to remain user-focusable.
*/
var SingleTabStopNavigationContext = (0, import_react.createContext)(defaultValue$2);
function useSingleTabStopNavigation(focusable, options) {
	var _a;
	const { navigationActive: contextNavigationActive, registerFocusable } = (0, import_react.useContext)(SingleTabStopNavigationContext);
	const [focusTargetActive, setFocusTargetActive] = (0, import_react.useState)(false);
	const navigationDisabled = (options === null || options === void 0 ? void 0 : options.tabIndex) && (options === null || options === void 0 ? void 0 : options.tabIndex) < 0;
	const navigationActive = contextNavigationActive && !navigationDisabled;
	(0, import_react.useLayoutEffect)(() => {
		if (navigationActive && focusable && focusable.current) {
			const unregister = registerFocusable(focusable.current, (isFocusable) => setFocusTargetActive(isFocusable));
			return () => unregister();
		}
	});
	let tabIndex = options === null || options === void 0 ? void 0 : options.tabIndex;
	if (navigationActive) tabIndex = !focusTargetActive ? -1 : (_a = options === null || options === void 0 ? void 0 : options.tabIndex) !== null && _a !== void 0 ? _a : 0;
	return {
		navigationActive,
		tabIndex
	};
}
function SingleTabStopNavigationReset({ children }) {
	return import_react.createElement(SingleTabStopNavigationContext.Provider, { value: defaultValue$2 }, children);
}
var SingleTabStopNavigationProvider = (0, import_react.forwardRef)(({ navigationActive, children, getNextFocusTarget, isElementSuppressed, onRegisterFocusable, onUnregisterActive }, ref) => {
	const focusables = (0, import_react.useRef)(/* @__PURE__ */ new Set());
	const focusHandlers = (0, import_react.useRef)(/* @__PURE__ */ new Map());
	const focusablesState = (0, import_react.useRef)(/* @__PURE__ */ new WeakMap());
	const focusTarget = (0, import_react.useRef)(null);
	function onUnregisterFocusable(focusableElement) {
		if (nodeBelongs$1(focusableElement, document.activeElement)) setTimeout(() => onUnregisterActive === null || onUnregisterActive === void 0 ? void 0 : onUnregisterActive(focusableElement), 0);
	}
	function registerFocusable(focusableElement, changeHandler) {
		const parentUnregister = parentContext.registerFocusable(focusableElement, changeHandler);
		focusables.current.add(focusableElement);
		focusHandlers.current.set(focusableElement, changeHandler);
		const isFocusable = !!focusablesState.current.get(focusableElement);
		const newIsFocusable = focusTarget.current === focusableElement || !!(isElementSuppressed === null || isElementSuppressed === void 0 ? void 0 : isElementSuppressed(focusableElement));
		if (newIsFocusable !== isFocusable) {
			focusablesState.current.set(focusableElement, newIsFocusable);
			changeHandler(newIsFocusable);
		}
		onRegisterFocusable === null || onRegisterFocusable === void 0 || onRegisterFocusable(focusableElement);
		return () => {
			parentUnregister();
			unregisterFocusable(focusableElement);
		};
	}
	function unregisterFocusable(focusableElement) {
		focusables.current.delete(focusableElement);
		focusHandlers.current.delete(focusableElement);
		onUnregisterFocusable === null || onUnregisterFocusable === void 0 || onUnregisterFocusable(focusableElement);
	}
	function updateFocusTarget(forceUpdate = false) {
		var _a;
		focusTarget.current = getNextFocusTarget();
		for (const focusableElement of focusables.current) {
			const isFocusable = (_a = focusablesState.current.get(focusableElement)) !== null && _a !== void 0 ? _a : false;
			const newIsFocusable = focusTarget.current === focusableElement || !!(isElementSuppressed === null || isElementSuppressed === void 0 ? void 0 : isElementSuppressed(focusableElement));
			if (newIsFocusable !== isFocusable || forceUpdate) {
				focusablesState.current.set(focusableElement, newIsFocusable);
				focusHandlers.current.get(focusableElement)(newIsFocusable);
			}
		}
	}
	function resetFocusTarget() {
		updateFocusTarget(true);
	}
	function getFocusTarget() {
		return focusTarget.current;
	}
	function isRegistered(element) {
		return focusables.current.has(element);
	}
	(0, import_react.useImperativeHandle)(ref, () => ({
		updateFocusTarget,
		getFocusTarget,
		isRegistered
	}));
	const parentContext = (0, import_react.useContext)(SingleTabStopNavigationContext);
	const value = parentContext.navigationActive ? parentContext : {
		navigationReset: false,
		navigationActive,
		registerFocusable,
		updateFocusTarget,
		resetFocusTarget
	};
	useEffectOnUpdate(() => {
		if (parentContext.navigationActive) parentContext.resetFocusTarget();
		else resetFocusTarget();
	}, [parentContext.navigationActive]);
	return import_react.createElement(SingleTabStopNavigationContext.Provider, { value }, children);
});
// node_modules/@cloudscape-design/component-toolkit/mjs/internal/use-merge-refs/index.js
/**
* useMergeRefs merges multiple refs into single ref callback.
*
* For example
*  const mergedRef = useMergeRefs(ref1, ref2, ref3)
*  <div ref={refs}>...</div>
*/
function useMergeRefs(...refs) {
	return (0, import_react.useMemo)(() => {
		if (refs.every((ref) => ref === null || ref === void 0)) return null;
		return (value) => {
			refs.forEach((ref) => {
				if (typeof ref === "function") ref(value);
				else if (ref !== null && ref !== void 0) ref.current = value;
			});
		};
	}, refs);
}
// node_modules/@cloudscape-design/component-toolkit/mjs/internal/use-unique-id/index.js
var _a;
var counter = 0;
var useRandomId = () => {
	const idRef = (0, import_react.useRef)(null);
	if (!idRef.current) idRef.current = `${counter++}-${Date.now()}-${Math.round(Math.random() * 1e4)}`;
	return idRef.current;
};
var useId = (_a = import_react.useId) !== null && _a !== void 0 ? _a : useRandomId;
function useUniqueId(prefix) {
	return `${prefix ? prefix : ""}` + useId();
}
// node_modules/@cloudscape-design/components/internal/environment.js
var PACKAGE_SOURCE = "components";
var PACKAGE_VERSION = "3.0.0 (543205d7)";
var GIT_SHA = "543205d7";
var THEME = "open-source-visual-refresh";
var SYSTEM = "core";
// node_modules/@cloudscape-design/components/internal/utils/get-visual-theme.js
var getVisualTheme = (theme, isVR) => {
	if (theme === "polaris" && isVR) return "vr";
	return theme;
};
// node_modules/@cloudscape-design/components/internal/hooks/use-visual-mode/index.js
var useVisualRefresh = () => true;
var useOneTheme = () => isThemeActive(Theme.OneTheme);
// node_modules/@cloudscape-design/components/internal/metrics.js
var metrics = new Metrics({
	packageSource: PACKAGE_SOURCE,
	packageVersion: PACKAGE_VERSION,
	theme: THEME
});
// node_modules/@cloudscape-design/components/internal/hooks/use-base-component/styles-check.js
function checkMissingStyles(ownerDocument) {
	if (!ownerDocument.defaultView) return;
	if (!getComputedStyle(ownerDocument.body).getPropertyValue(`--awsui-version-info-543205d7`)) {
		console.error(`Missing AWS-UI CSS for theme "${THEME}", version "${PACKAGE_VERSION}", and git sha "${GIT_SHA}".`);
		metrics.sendOpsMetricObject("awsui-missing-css-asset", {});
	}
}
function documentReady(document, callback) {
	var _a;
	if (document.readyState === "complete") callback();
	else (_a = document.defaultView) === null || _a === void 0 || _a.addEventListener("load", () => callback(), { once: true });
}
async function documentReadyAndIdle(document, signal) {
	await new Promise((resolve, reject) => {
		signal.addEventListener("abort", () => reject(new DOMException("Aborted", "AbortError")));
		documentReady(document, () => {
			setTimeout(() => requestIdleCallback(() => resolve()), 1e3);
		});
	});
	const stylesheets = Array.from(document.querySelectorAll("link[rel=\"stylesheet\"]"));
	await Promise.all(stylesheets.map((link) => {
		if (link.sheet) return Promise.resolve();
		return new Promise((resolve, reject) => {
			function cleanup(done) {
				link.removeEventListener("load", onLoad);
				link.removeEventListener("error", onError);
				signal.removeEventListener("abort", onAbort);
				done();
			}
			const onLoad = () => cleanup(resolve);
			const onError = () => cleanup(resolve);
			const onAbort = () => cleanup(() => reject(new DOMException("Aborted", "AbortError")));
			link.addEventListener("load", onLoad);
			link.addEventListener("error", onError);
			signal.addEventListener("abort", onAbort);
		});
	}));
}
var checkedDocs = /* @__PURE__ */ new WeakMap();
var checkMissingStylesOnce = (document) => {
	if (!checkedDocs.get(document)) {
		checkMissingStyles(document);
		checkedDocs.set(document, true);
	}
};
function useMissingStylesCheck(elementRef) {
	(0, import_react.useEffect)(() => {
		var _a, _b;
		if (typeof requestIdleCallback !== "function") return;
		const ownerDocument = (_b = (_a = elementRef.current) === null || _a === void 0 ? void 0 : _a.ownerDocument) !== null && _b !== void 0 ? _b : document;
		const abortController = new AbortController();
		documentReadyAndIdle(ownerDocument, abortController.signal).then(() => checkMissingStylesOnce(ownerDocument), (error) => {
			// istanbul ignore next
			if (error.name !== "AbortError") throw error;
		});
		return () => abortController.abort();
	}, [elementRef]);
}
// node_modules/@cloudscape-design/components/internal/hooks/use-base-component/index.js
/**
* This hook is used for components which are exported to customers. The returned __internalRootRef needs to be
* attached to the (internal) component's root DOM node. The hook takes care of attaching the metadata to this
* root DOM node and emits the telemetry for this component.
*/
var themesInitialized = false;
function useBaseComponent(componentName, config, analyticsMetadata) {
	if (!themesInitialized) {
		initThemes({ skipVisualRefresh: true });
		themesInitialized = true;
	}
	const theme = getVisualTheme(THEME, useVisualRefresh());
	useComponentMetrics(componentName, {
		packageSource: PACKAGE_SOURCE,
		packageVersion: PACKAGE_VERSION,
		theme
	}, config);
	const elementRef = useComponentMetadata(componentName, {
		packageName: PACKAGE_SOURCE,
		version: PACKAGE_VERSION,
		theme
	}, analyticsMetadata);
	useMissingStylesCheck(elementRef);
	useFocusVisible(elementRef);
	return { __internalRootRef: elementRef };
}
// node_modules/@cloudscape-design/components/internal/utils/apply-display-name.js
function applyDisplayName(component, displayName) {
	component.displayName = displayName;
}
function debounce(func, delay = 200) {
	let timeout;
	return function(...args) {
		if (timeout) clearTimeout(timeout);
		timeout = setTimeout(() => {
			timeout = null;
			func(...args);
		}, delay);
	};
}
// node_modules/@cloudscape-design/components/internal/plugins/helpers/utils.js
function sortByPriority(items) {
	return items.slice().sort((a, b) => {
		var _a, _b;
		if (b.orderPriority !== a.orderPriority) return Math.sign(((_a = b.orderPriority) !== null && _a !== void 0 ? _a : 0) - ((_b = a.orderPriority) !== null && _b !== void 0 ? _b : 0));
		return b.id < a.id ? 1 : -1;
	});
}
// node_modules/@cloudscape-design/components/internal/plugins/controllers/action-buttons.js
var ActionButtonsController = class {
	constructor() {
		this.listeners = [];
		this.actions = [];
		this.scheduleUpdate = debounce(() => {
			this.listeners.forEach((listener) => listener(this.actions));
		}, 0);
		this.registerAction = (action) => {
			this.actions.push(action);
			this.actions = sortByPriority(this.actions);
			this.scheduleUpdate();
		};
		this.clearRegisteredActionsForTesting = () => {
			this.actions = [];
		};
		this.onActionRegistered = (listener) => {
			this.listeners.push(listener);
			this.scheduleUpdate();
			return () => {
				this.listeners = this.listeners.filter((item) => item !== listener);
			};
		};
	}
	installPublic(api = {}) {
		var _a, _b;
		(_a = api.registerAction) !== null && _a !== void 0 || (api.registerAction = this.registerAction);
		(_b = api.clearRegisteredActionsForTesting) !== null && _b !== void 0 || (api.clearRegisteredActionsForTesting = this.clearRegisteredActionsForTesting);
		return api;
	}
	installInternal(internalApi = {}) {
		var _a;
		(_a = internalApi.onActionRegistered) !== null && _a !== void 0 || (internalApi.onActionRegistered = this.onActionRegistered);
		return internalApi;
	}
};
// node_modules/tslib/tslib.es6.mjs
/******************************************************************************
Copyright (c) Microsoft Corporation.

Permission to use, copy, modify, and/or distribute this software for any
purpose with or without fee is hereby granted.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH
REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF MERCHANTABILITY
AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT,
INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM
LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR
OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR
PERFORMANCE OF THIS SOFTWARE.
***************************************************************************** */
var extendStatics = function(d, b) {
	extendStatics = Object.setPrototypeOf || { __proto__: [] } instanceof Array && function(d, b) {
		d.__proto__ = b;
	} || function(d, b) {
		for (var p in b) if (Object.prototype.hasOwnProperty.call(b, p)) d[p] = b[p];
	};
	return extendStatics(d, b);
};
function __extends(d, b) {
	if (typeof b !== "function" && b !== null) throw new TypeError("Class extends value " + String(b) + " is not a constructor or null");
	extendStatics(d, b);
	function __() {
		this.constructor = d;
	}
	d.prototype = b === null ? Object.create(b) : (__.prototype = b.prototype, new __());
}
var __assign = function() {
	__assign = Object.assign || function __assign(t) {
		for (var s, i = 1, n = arguments.length; i < n; i++) {
			s = arguments[i];
			for (var p in s) if (Object.prototype.hasOwnProperty.call(s, p)) t[p] = s[p];
		}
		return t;
	};
	return __assign.apply(this, arguments);
};
function __rest(s, e) {
	var t = {};
	for (var p in s) if (Object.prototype.hasOwnProperty.call(s, p) && e.indexOf(p) < 0) t[p] = s[p];
	if (s != null && typeof Object.getOwnPropertySymbols === "function") {
		for (var i = 0, p = Object.getOwnPropertySymbols(s); i < p.length; i++) if (e.indexOf(p[i]) < 0 && Object.prototype.propertyIsEnumerable.call(s, p[i])) t[p[i]] = s[p[i]];
	}
	return t;
}
function __spreadArray(to, from, pack) {
	if (pack || arguments.length === 2) {
		for (var i = 0, l = from.length, ar; i < l; i++) if (ar || !(i in from)) {
			if (!ar) ar = Array.prototype.slice.call(from, 0, i);
			ar[i] = from[i];
		}
	}
	return to.concat(ar || Array.prototype.slice.call(from));
}
function __classPrivateFieldGet(receiver, state, kind, f) {
	if (kind === "a" && !f) throw new TypeError("Private accessor was defined without a getter");
	if (typeof state === "function" ? receiver !== state || !f : !state.has(receiver)) throw new TypeError("Cannot read private member from an object whose class did not declare it");
	return kind === "m" ? f : kind === "a" ? f.call(receiver) : f ? f.value : state.get(receiver);
}
function __classPrivateFieldSet(receiver, state, value, kind, f) {
	if (kind === "m") throw new TypeError("Private method is not writable");
	if (kind === "a" && !f) throw new TypeError("Private accessor was defined without a setter");
	if (typeof state === "function" ? receiver !== state || !f : !state.has(receiver)) throw new TypeError("Cannot write private member to an object whose class did not declare it");
	return kind === "a" ? f.call(receiver, value) : f ? f.value = value : state.set(receiver, value), value;
}
// node_modules/@cloudscape-design/components/internal/plugins/helpers/metrics.js
function reportRuntimeApiLoadMetric() {
	metrics.sendPanoramaMetric({
		eventContext: "awsui-runtime-api-loaded",
		eventDetail: { version: PACKAGE_VERSION }
	});
}
function reportRuntimeApiWarning(component, message) {
	console.warn("[AwsUi]", `[${component}]`, message);
	metrics.sendPanoramaMetric({
		eventContext: "awsui-runtime-api-warning",
		eventDetail: {
			version: PACKAGE_VERSION,
			component,
			message
		}
	});
}
// node_modules/@cloudscape-design/components/internal/plugins/controllers/alert-flash-content.js
var _AlertFlashContentController_listeners;
var _AlertFlashContentController_cleanups;
var _AlertFlashContentController_provider;
var _AlertFlashContentController_scheduleUpdate;
var AlertFlashContentController = class {
	constructor() {
		_AlertFlashContentController_listeners.set(this, []);
		_AlertFlashContentController_cleanups.set(this, /* @__PURE__ */ new Map());
		_AlertFlashContentController_provider.set(this, void 0);
		_AlertFlashContentController_scheduleUpdate.set(this, debounce(() => __classPrivateFieldGet(this, _AlertFlashContentController_listeners, "f").forEach((listener) => {
			if (__classPrivateFieldGet(this, _AlertFlashContentController_provider, "f")) {
				const cleanup = listener(__classPrivateFieldGet(this, _AlertFlashContentController_provider, "f"));
				__classPrivateFieldGet(this, _AlertFlashContentController_cleanups, "f").set(listener, cleanup);
			}
		}), 0));
		this.registerContentReplacer = (content) => {
			if (__classPrivateFieldGet(this, _AlertFlashContentController_provider, "f")) {
				reportRuntimeApiWarning("alert-flash-content", `Cannot call \`registerContentReplacer\` with new provider: provider with id "${__classPrivateFieldGet(this, _AlertFlashContentController_provider, "f").id}" already registered.`);
				return;
			}
			__classPrivateFieldSet(this, _AlertFlashContentController_provider, content, "f");
			__classPrivateFieldGet(this, _AlertFlashContentController_scheduleUpdate, "f").call(this);
		};
		this.clearRegisteredReplacerForTesting = () => {
			__classPrivateFieldSet(this, _AlertFlashContentController_provider, void 0, "f");
		};
		this.initialCheck = (context) => {
			var _a;
			if ((_a = __classPrivateFieldGet(this, _AlertFlashContentController_provider, "f")) === null || _a === void 0 ? void 0 : _a.initialCheck) return __classPrivateFieldGet(this, _AlertFlashContentController_provider, "f").initialCheck(context);
			return false;
		};
		this.onContentRegistered = (listener) => {
			if (__classPrivateFieldGet(this, _AlertFlashContentController_provider, "f")) {
				const cleanup = listener(__classPrivateFieldGet(this, _AlertFlashContentController_provider, "f"));
				__classPrivateFieldGet(this, _AlertFlashContentController_listeners, "f").push(listener);
				__classPrivateFieldGet(this, _AlertFlashContentController_cleanups, "f").set(listener, cleanup);
			} else __classPrivateFieldGet(this, _AlertFlashContentController_listeners, "f").push(listener);
			return () => {
				var _a;
				(_a = __classPrivateFieldGet(this, _AlertFlashContentController_cleanups, "f").get(listener)) === null || _a === void 0 || _a();
				__classPrivateFieldSet(this, _AlertFlashContentController_listeners, __classPrivateFieldGet(this, _AlertFlashContentController_listeners, "f").filter((item) => item !== listener), "f");
				__classPrivateFieldGet(this, _AlertFlashContentController_cleanups, "f").delete(listener);
			};
		};
	}
	installPublic(api = {}) {
		var _a, _b;
		(_a = api.registerContentReplacer) !== null && _a !== void 0 || (api.registerContentReplacer = this.registerContentReplacer);
		(_b = api.clearRegisteredReplacerForTesting) !== null && _b !== void 0 || (api.clearRegisteredReplacerForTesting = this.clearRegisteredReplacerForTesting);
		return api;
	}
	installInternal(internalApi = {}) {
		var _a, _b;
		(_a = internalApi.onContentRegistered) !== null && _a !== void 0 || (internalApi.onContentRegistered = this.onContentRegistered);
		(_b = internalApi.initialCheck) !== null && _b !== void 0 || (internalApi.initialCheck = this.initialCheck);
		return internalApi;
	}
};
_AlertFlashContentController_listeners = /* @__PURE__ */ new WeakMap(), _AlertFlashContentController_cleanups = /* @__PURE__ */ new WeakMap(), _AlertFlashContentController_provider = /* @__PURE__ */ new WeakMap(), _AlertFlashContentController_scheduleUpdate = /* @__PURE__ */ new WeakMap();
// node_modules/@cloudscape-design/components/internal/plugins/controllers/app-layout-widget.js
var _AppLayoutWidgetController_registrations;
var _AppLayoutWidgetController_findPrimary;
var _AppLayoutWidgetController_update;
var _AppLayoutWidgetController_scheduleUpdate;
var AppLayoutWidgetController = class {
	constructor() {
		_AppLayoutWidgetController_registrations.set(this, []);
		_AppLayoutWidgetController_findPrimary.set(this, () => {
			const forcedPrimary = __classPrivateFieldGet(this, _AppLayoutWidgetController_registrations, "f").find((registration) => registration.forceType === "primary");
			if (forcedPrimary) return forcedPrimary;
			for (const registration of __classPrivateFieldGet(this, _AppLayoutWidgetController_registrations, "f").slice()) if (registration.forceType !== "secondary") return registration;
		});
		_AppLayoutWidgetController_update.set(this, () => {
			const primary = __classPrivateFieldGet(this, _AppLayoutWidgetController_findPrimary, "f").call(this);
			const discoveredProps = __classPrivateFieldGet(this, _AppLayoutWidgetController_registrations, "f").filter((registration) => registration !== primary).map((registration) => registration.props);
			for (const registration of __classPrivateFieldGet(this, _AppLayoutWidgetController_registrations, "f")) if (registration === primary) registration.onChange({
				type: "primary",
				discoveredProps
			});
			else registration.onChange(registration.secondaryInstance);
		});
		_AppLayoutWidgetController_scheduleUpdate.set(this, debounce(() => __classPrivateFieldGet(this, _AppLayoutWidgetController_update, "f").call(this), 0));
		this.register = (forceType, onRegistrationChange) => {
			const hasForcedPrimary = __classPrivateFieldGet(this, _AppLayoutWidgetController_registrations, "f").some((instance) => instance.forceType === "primary");
			if (forceType === "primary" && hasForcedPrimary) throw new Error("Double primary registration attempt");
			const registration = {
				forceType,
				onChange: onRegistrationChange,
				props: {},
				secondaryInstance: {
					type: "secondary",
					update: (props) => {
						registration.props = props;
						__classPrivateFieldGet(this, _AppLayoutWidgetController_scheduleUpdate, "f").call(this);
					}
				}
			};
			__classPrivateFieldGet(this, _AppLayoutWidgetController_registrations, "f").push(registration);
			__classPrivateFieldGet(this, _AppLayoutWidgetController_update, "f").call(this);
			return () => {
				__classPrivateFieldGet(this, _AppLayoutWidgetController_registrations, "f").splice(__classPrivateFieldGet(this, _AppLayoutWidgetController_registrations, "f").indexOf(registration), 1);
				__classPrivateFieldGet(this, _AppLayoutWidgetController_scheduleUpdate, "f").call(this);
			};
		};
		this.getStateForTesting = () => {
			return { registrations: __classPrivateFieldGet(this, _AppLayoutWidgetController_registrations, "f") };
		};
		this.installInternal = (internalApi = {}) => {
			var _a, _b;
			(_a = internalApi.register) !== null && _a !== void 0 || (internalApi.register = this.register);
			(_b = internalApi.getStateForTesting) !== null && _b !== void 0 || (internalApi.getStateForTesting = this.getStateForTesting);
			return internalApi;
		};
	}
};
_AppLayoutWidgetController_registrations = /* @__PURE__ */ new WeakMap(), _AppLayoutWidgetController_findPrimary = /* @__PURE__ */ new WeakMap(), _AppLayoutWidgetController_update = /* @__PURE__ */ new WeakMap(), _AppLayoutWidgetController_scheduleUpdate = /* @__PURE__ */ new WeakMap();
// node_modules/@cloudscape-design/components/internal/plugins/controllers/breadcrumbs.js
var _BreadcrumbsController_appLayoutUpdateCallback;
var _BreadcrumbsController_breadcrumbInstances;
var _BreadcrumbsController_breadcrumbRegistrations;
var _BreadcrumbsController_notifyAppLayout;
var _BreadcrumbsController_notifyBreadcrumbs;
var BreadcrumbsController = class {
	constructor() {
		_BreadcrumbsController_appLayoutUpdateCallback.set(this, null);
		_BreadcrumbsController_breadcrumbInstances.set(this, []);
		_BreadcrumbsController_breadcrumbRegistrations.set(this, []);
		_BreadcrumbsController_notifyAppLayout.set(this, debounce(() => {
			var _a;
			if (!__classPrivateFieldGet(this, _BreadcrumbsController_appLayoutUpdateCallback, "f")) return;
			const latestBreadcrumb = __classPrivateFieldGet(this, _BreadcrumbsController_breadcrumbInstances, "f")[__classPrivateFieldGet(this, _BreadcrumbsController_breadcrumbInstances, "f").length - 1];
			__classPrivateFieldGet(this, _BreadcrumbsController_appLayoutUpdateCallback, "f").call(this, (_a = latestBreadcrumb === null || latestBreadcrumb === void 0 ? void 0 : latestBreadcrumb.props) !== null && _a !== void 0 ? _a : null);
		}, 0));
		_BreadcrumbsController_notifyBreadcrumbs.set(this, debounce(() => {
			__classPrivateFieldGet(this, _BreadcrumbsController_breadcrumbRegistrations, "f").forEach((listener) => listener(!!__classPrivateFieldGet(this, _BreadcrumbsController_appLayoutUpdateCallback, "f")));
		}, 0));
		this.registerAppLayout = (changeCallback) => {
			if (__classPrivateFieldGet(this, _BreadcrumbsController_appLayoutUpdateCallback, "f")) return;
			__classPrivateFieldSet(this, _BreadcrumbsController_appLayoutUpdateCallback, changeCallback, "f");
			__classPrivateFieldGet(this, _BreadcrumbsController_notifyBreadcrumbs, "f").call(this);
			return () => {
				__classPrivateFieldSet(this, _BreadcrumbsController_appLayoutUpdateCallback, null, "f");
				__classPrivateFieldGet(this, _BreadcrumbsController_notifyBreadcrumbs, "f").call(this);
			};
		};
		this.registerBreadcrumbs = (props, onRegistered) => {
			const instance = { props };
			__classPrivateFieldGet(this, _BreadcrumbsController_breadcrumbInstances, "f").push(instance);
			__classPrivateFieldGet(this, _BreadcrumbsController_breadcrumbRegistrations, "f").push(onRegistered);
			__classPrivateFieldGet(this, _BreadcrumbsController_notifyBreadcrumbs, "f").call(this);
			__classPrivateFieldGet(this, _BreadcrumbsController_notifyAppLayout, "f").call(this);
			return {
				update: (props) => {
					instance.props = props;
					__classPrivateFieldGet(this, _BreadcrumbsController_notifyAppLayout, "f").call(this);
				},
				cleanup: () => {
					__classPrivateFieldGet(this, _BreadcrumbsController_breadcrumbInstances, "f").splice(__classPrivateFieldGet(this, _BreadcrumbsController_breadcrumbInstances, "f").indexOf(instance), 1);
					__classPrivateFieldGet(this, _BreadcrumbsController_breadcrumbRegistrations, "f").splice(__classPrivateFieldGet(this, _BreadcrumbsController_breadcrumbRegistrations, "f").indexOf(onRegistered), 1);
					__classPrivateFieldGet(this, _BreadcrumbsController_notifyAppLayout, "f").call(this);
				}
			};
		};
		this.getStateForTesting = () => {
			return {
				appLayoutUpdateCallback: __classPrivateFieldGet(this, _BreadcrumbsController_appLayoutUpdateCallback, "f"),
				breadcrumbInstances: __classPrivateFieldGet(this, _BreadcrumbsController_breadcrumbInstances, "f"),
				breadcrumbRegistrations: __classPrivateFieldGet(this, _BreadcrumbsController_breadcrumbRegistrations, "f")
			};
		};
	}
	installInternal(internalApi = {}) {
		var _a, _b, _c;
		(_a = internalApi.registerBreadcrumbs) !== null && _a !== void 0 || (internalApi.registerBreadcrumbs = this.registerBreadcrumbs);
		(_b = internalApi.registerAppLayout) !== null && _b !== void 0 || (internalApi.registerAppLayout = this.registerAppLayout);
		(_c = internalApi.getStateForTesting) !== null && _c !== void 0 || (internalApi.getStateForTesting = this.getStateForTesting);
		return internalApi;
	}
};
_BreadcrumbsController_appLayoutUpdateCallback = /* @__PURE__ */ new WeakMap(), _BreadcrumbsController_breadcrumbInstances = /* @__PURE__ */ new WeakMap(), _BreadcrumbsController_breadcrumbRegistrations = /* @__PURE__ */ new WeakMap(), _BreadcrumbsController_notifyAppLayout = /* @__PURE__ */ new WeakMap(), _BreadcrumbsController_notifyBreadcrumbs = /* @__PURE__ */ new WeakMap();
// node_modules/@cloudscape-design/components/internal/plugins/controllers/drawers.js
var updatableProperties = [
	"badge",
	"resizable",
	"defaultSize",
	"orderPriority",
	"defaultActive",
	"onResize"
];
var DrawersController = class {
	constructor() {
		this.drawers = [];
		this.drawersRegistrationListener = null;
		this.drawerOpenedListener = null;
		this.drawerClosedListener = null;
		this.drawersUpdateListeners = [];
		this.drawerResizeListener = null;
		this.scheduleUpdate = debounce(() => {
			var _a;
			(_a = this.drawersRegistrationListener) === null || _a === void 0 || _a.call(this, this.drawers);
			this.drawersUpdateListeners.forEach((drawersUpdateListeners) => {
				drawersUpdateListeners === null || drawersUpdateListeners === void 0 || drawersUpdateListeners(this.drawers);
			});
		}, 0);
		this.registerDrawer = (config) => {
			if (this.drawers.find((drawer) => drawer.id === config.id)) reportRuntimeApiWarning("app-layout-drawers", `drawer with id "${config.id}" is already registered`);
			this.drawers = this.drawers.concat(config);
			this.scheduleUpdate();
		};
		this.updateDrawer = ({ id: drawerId, ...rest }) => {
			var _a;
			const drawerIndex = this.drawers.findIndex(({ id }) => id === drawerId);
			const oldDrawerConfig = (_a = this.drawers) === null || _a === void 0 ? void 0 : _a[drawerIndex];
			if (!oldDrawerConfig) throw new Error(`[AwsUi] [runtime drawers] drawer with id ${drawerId} not found`);
			const drawers = this.drawers.slice();
			const updatedDrawer = { ...oldDrawerConfig };
			for (const key of updatableProperties) if (key in rest) updatedDrawer[key] = rest[key];
			drawers[drawerIndex] = updatedDrawer;
			this.drawers = drawers;
			this.scheduleUpdate();
		};
		this.onDrawersRegistered = (listener) => {
			if (this.drawersRegistrationListener !== null) reportRuntimeApiWarning("app-layout-drawers", "multiple app layout instances detected when calling onDrawersRegistered");
			this.drawersRegistrationListener = listener;
			this.scheduleUpdate();
			return () => {
				this.drawersRegistrationListener = null;
				this.drawersUpdateListeners = [];
			};
		};
		this.clearRegisteredDrawersForTesting = () => {
			this.drawers = [];
		};
		this.onDrawerOpened = (listener) => {
			if (this.drawerOpenedListener !== null) reportRuntimeApiWarning("app-layout-drawers", "multiple app layout instances detected when calling onDrawerOpened");
			this.drawerOpenedListener = listener;
			return () => {
				this.drawerOpenedListener = null;
			};
		};
		this.onDrawerClosed = (listener) => {
			if (this.drawerClosedListener !== null) reportRuntimeApiWarning("app-layout-drawers", "multiple app layout instances detected when calling onDrawerClosed");
			this.drawerClosedListener = listener;
			return () => {
				this.drawerClosedListener = null;
			};
		};
		this.openDrawer = (drawerId, params) => {
			var _a;
			(_a = this.drawerOpenedListener) === null || _a === void 0 || _a.call(this, drawerId, params);
		};
		this.closeDrawer = (drawerId, params) => {
			var _a;
			(_a = this.drawerClosedListener) === null || _a === void 0 || _a.call(this, drawerId, params);
		};
		this.onDrawersUpdated = (listener) => {
			this.drawersUpdateListeners.push(listener);
			return () => {
				this.drawersUpdateListeners = this.drawersUpdateListeners.filter((item) => item !== listener);
			};
		};
		this.onDrawerResize = (listener) => {
			if (this.drawerResizeListener !== null) reportRuntimeApiWarning("app-layout-drawers", "multiple app layout instances detected when calling onDrawerResize");
			this.drawerResizeListener = listener;
			return () => {
				this.drawerResizeListener = null;
			};
		};
		this.resizeDrawer = (drawerId, size) => {
			var _a;
			(_a = this.drawerResizeListener) === null || _a === void 0 || _a.call(this, drawerId, size);
		};
		this.getDrawersState = () => {
			return this.drawers;
		};
	}
	installPublic(api = {}) {
		var _a, _b, _c, _d, _e, _f;
		(_a = api.registerDrawer) !== null && _a !== void 0 || (api.registerDrawer = this.registerDrawer);
		(_b = api.updateDrawer) !== null && _b !== void 0 || (api.updateDrawer = this.updateDrawer);
		(_c = api.openDrawer) !== null && _c !== void 0 || (api.openDrawer = this.openDrawer);
		(_d = api.closeDrawer) !== null && _d !== void 0 || (api.closeDrawer = this.closeDrawer);
		(_e = api.resizeDrawer) !== null && _e !== void 0 || (api.resizeDrawer = this.resizeDrawer);
		(_f = api.clearRegisteredDrawersForTesting) !== null && _f !== void 0 || (api.clearRegisteredDrawersForTesting = this.clearRegisteredDrawersForTesting);
		return api;
	}
	installInternal(internalApi = {}) {
		var _a, _b, _c, _d, _e, _f;
		(_a = internalApi.onDrawersRegistered) !== null && _a !== void 0 || (internalApi.onDrawersRegistered = this.onDrawersRegistered);
		(_b = internalApi.onDrawerOpened) !== null && _b !== void 0 || (internalApi.onDrawerOpened = this.onDrawerOpened);
		(_c = internalApi.onDrawerClosed) !== null && _c !== void 0 || (internalApi.onDrawerClosed = this.onDrawerClosed);
		(_d = internalApi.onDrawerResize) !== null && _d !== void 0 || (internalApi.onDrawerResize = this.onDrawerResize);
		(_e = internalApi.onDrawersUpdated) !== null && _e !== void 0 || (internalApi.onDrawersUpdated = this.onDrawersUpdated);
		(_f = internalApi.getDrawersState) !== null && _f !== void 0 || (internalApi.getDrawersState = this.getDrawersState);
		return internalApi;
	}
};
// node_modules/@cloudscape-design/components/internal/plugins/controllers/shared-react-contexts.js
var _SharedReactContexts_registeredContexts;
var SharedReactContexts = class {
	constructor() {
		_SharedReactContexts_registeredContexts.set(this, /* @__PURE__ */ new WeakMap());
		this.createContext = (ReactInstance, contextName) => {
			let contexts = __classPrivateFieldGet(this, _SharedReactContexts_registeredContexts, "f").get(ReactInstance);
			if (!contexts) {
				contexts = /* @__PURE__ */ new Map();
				__classPrivateFieldGet(this, _SharedReactContexts_registeredContexts, "f").set(ReactInstance, contexts);
			}
			let cachedContext = contexts.get(contextName);
			if (!cachedContext) {
				cachedContext = ReactInstance.createContext(void 0);
				contexts.set(contextName, cachedContext);
			}
			return cachedContext;
		};
	}
	installInternal(internalApi = {}) {
		var _a;
		(_a = internalApi.createContext) !== null && _a !== void 0 || (internalApi.createContext = this.createContext);
		return internalApi;
	}
};
_SharedReactContexts_registeredContexts = /* @__PURE__ */ new WeakMap();
// node_modules/@cloudscape-design/components/internal/plugins/api.js
var storageKey = Symbol.for("awsui-plugin-api");
function findUpApi(currentWindow) {
	try {
		if (currentWindow === null || currentWindow === void 0 ? void 0 : currentWindow[storageKey]) return currentWindow[storageKey];
		if (!currentWindow || currentWindow.parent === currentWindow) return;
		return findUpApi(currentWindow.parent);
	} catch {
		return;
	}
}
function loadApi() {
	if (typeof window === "undefined") return installApi({});
	const win = window;
	const existingApi = findUpApi(win);
	if (!existingApi) reportRuntimeApiLoadMetric();
	win[storageKey] = installApi(existingApi !== null && existingApi !== void 0 ? existingApi : {});
	return win[storageKey];
}
var { awsuiPlugins, awsuiPluginsInternal } = loadApi();
function installApi(api) {
	var _a, _b;
	(_a = api.awsuiPlugins) !== null && _a !== void 0 || (api.awsuiPlugins = {});
	(_b = api.awsuiPluginsInternal) !== null && _b !== void 0 || (api.awsuiPluginsInternal = {});
	const appLayoutDrawers = new DrawersController();
	api.awsuiPlugins.appLayout = appLayoutDrawers.installPublic(api.awsuiPlugins.appLayout);
	api.awsuiPluginsInternal.appLayout = appLayoutDrawers.installInternal(api.awsuiPluginsInternal.appLayout);
	const appLayoutController = new AppLayoutWidgetController();
	api.awsuiPluginsInternal.appLayoutWidget = appLayoutController.installInternal(api.awsuiPluginsInternal.appLayoutWidget);
	const alertActions = new ActionButtonsController();
	api.awsuiPlugins.alert = alertActions.installPublic(api.awsuiPlugins.alert);
	api.awsuiPluginsInternal.alert = alertActions.installInternal(api.awsuiPluginsInternal.alert);
	const alertContent = new AlertFlashContentController();
	api.awsuiPlugins.alertContent = alertContent.installPublic(api.awsuiPlugins.alertContent);
	api.awsuiPluginsInternal.alertContent = alertContent.installInternal(api.awsuiPluginsInternal.alertContent);
	const flashContent = new AlertFlashContentController();
	api.awsuiPlugins.flashContent = flashContent.installPublic(api.awsuiPlugins.flashContent);
	api.awsuiPluginsInternal.flashContent = flashContent.installInternal(api.awsuiPluginsInternal.flashContent);
	const flashbarActions = new ActionButtonsController();
	api.awsuiPlugins.flashbar = flashbarActions.installPublic(api.awsuiPlugins.flashbar);
	api.awsuiPluginsInternal.flashbar = flashbarActions.installInternal(api.awsuiPluginsInternal.flashbar);
	const breadcrumbs = new BreadcrumbsController();
	api.awsuiPluginsInternal.breadcrumbs = breadcrumbs.installInternal(api.awsuiPluginsInternal.breadcrumbs);
	const sharedReactContexts = new SharedReactContexts();
	api.awsuiPluginsInternal.sharedReactContexts = sharedReactContexts.installInternal(api.awsuiPluginsInternal.sharedReactContexts);
	return api;
}
// node_modules/@cloudscape-design/components/i18n/context.js
var namespace = "cloudscape-design-components";
var defaultContextValue = {
	locale: null,
	format: (_namespace, _component, _key, provided) => provided
};
var InternalI18nContext = awsuiPluginsInternal.sharedReactContexts.createContext(import_react.default, "InternalI18nContext");
function useLocale() {
	var _a;
	return ((_a = (0, import_react.useContext)(InternalI18nContext)) !== null && _a !== void 0 ? _a : defaultContextValue).locale;
}
/**
* Public hook for third-party component libraries to resolve translations
* through I18nProvider under their own namespace.
*/
function useCustomI18n(namespace, componentName) {
	var _a;
	const { format } = (_a = (0, import_react.useContext)(InternalI18nContext)) !== null && _a !== void 0 ? _a : defaultContextValue;
	const formatFunction = (key, provided, customHandler) => format(namespace, componentName, key, provided, customHandler);
	return formatFunction;
}
function useInternalI18n(componentName) {
	return useCustomI18n(namespace, componentName);
}
// node_modules/clsx/dist/clsx.m.js
function r(e) {
	var t, f, n = "";
	if ("string" == typeof e || "number" == typeof e) n += e;
	else if ("object" == typeof e) if (Array.isArray(e)) for (t = 0; t < e.length; t++) e[t] && (f = r(e[t])) && (n && (n += " "), n += f);
	else for (t in e) e[t] && (n && (n += " "), n += t);
	return n;
}
function clsx() {
	for (var e, t, f = 0, n = ""; f < arguments.length;) (e = arguments[f++]) && (t = r(e)) && (n && (n += " "), n += t);
	return n;
}
// node_modules/@cloudscape-design/components/internal/base-component/index.js
initAwsUiVersions(PACKAGE_SOURCE, PACKAGE_VERSION);
function getBaseProps(props) {
	const baseProps = {};
	for (const prop in props) if (prop === "id" || prop === "className" || prop.startsWith("data-")) baseProps[prop] = props[prop];
	return baseProps;
}
/**
* Helper function to merge beta analytics metadata with the public analytics metadata api.
* Beta analytics metadata will override the public values to allow for safe migration.
*/
function getAnalyticsMetadataProps(props) {
	return {
		...props === null || props === void 0 ? void 0 : props.analyticsMetadata,
		...props === null || props === void 0 ? void 0 : props.__analyticsMetadata
	};
}
// node_modules/@cloudscape-design/components/internal/generated/custom-css-properties/index.js
var customCSSPropertiesMap = {
	"maxContentWidth": "--awsui-max-content-width-66120l",
	"minContentWidth": "--awsui-min-content-width-66120l",
	"breadcrumbsGap": "--awsui-breadcrumbs-gap-66120l",
	"contentGapLeft": "--awsui-content-gap-left-66120l",
	"contentGapRight": "--awsui-content-gap-right-66120l",
	"contentHeight": "--awsui-content-height-66120l",
	"contentLayoutDefaultHorizontalPadding": "--awsui-content-layout-default-horizontal-padding-66120l",
	"contentLayoutMaxContentWidth": "--awsui-content-layout-max-content-width-66120l",
	"contentLayoutMainGap": "--awsui-content-layout-main-gap-66120l",
	"defaultMaxContentWidth": "--awsui-default-max-content-width-66120l",
	"defaultMinContentWidth": "--awsui-default-min-content-width-66120l",
	"drawerSize": "--awsui-drawer-size-66120l",
	"drawerMinSize": "--awsui-drawer-min-size-66120l",
	"bottomDrawerSize": "--awsui-bottom-drawer-size-66120l",
	"footerHeight": "--awsui-footer-height-66120l",
	"headerGap": "--awsui-header-gap-66120l",
	"headerHeight": "--awsui-header-height-66120l",
	"layoutWidth": "--awsui-layout-width-66120l",
	"mainGap": "--awsui-main-gap-66120l",
	"mainOffsetLeft": "--awsui-main-offset-left-66120l",
	"mainTemplateRows": "--awsui-main-template-rows-66120l",
	"mobileBarHeight": "--awsui-mobile-bar-height-66120l",
	"notificationsHeight": "--awsui-notifications-height-66120l",
	"offsetTop": "--awsui-offset-top-66120l",
	"overlapHeight": "--awsui-overlap-height-66120l",
	"navigationWidth": "--awsui-navigation-width-66120l",
	"navigationCollapsedWidth": "--awsui-navigation-collapsed-width-66120l",
	"splitPanelReportedHeaderSize": "--awsui-split-panel-reported-header-size-66120l",
	"splitPanelReportedSize": "--awsui-split-panel-reported-size-66120l",
	"splitPanelHeight": "--awsui-split-panel-height-66120l",
	"splitPanelMinWidth": "--awsui-split-panel-min-width-66120l",
	"splitPanelMaxWidth": "--awsui-split-panel-max-width-66120l",
	"toolsMaxWidth": "--awsui-tools-max-width-66120l",
	"toolsWidth": "--awsui-tools-width-66120l",
	"toolsAnimationStartingOpacity": "--awsui-tools-animation-starting-opacity-66120l",
	"contentScrollMargin": "--awsui-content-scroll-margin-66120l",
	"flashbarStackDepth": "--awsui-flashbar-stack-depth-66120l",
	"flashbarStackIndex": "--awsui-flashbar-stack-index-66120l",
	"flashbarStickyBottomMargin": "--awsui-flashbar-sticky-bottom-margin-66120l",
	"stackedNotificationsBottomMargin": "--awsui-stacked-notifications-bottom-margin-66120l",
	"stackedNotificationsDefaultBottomMargin": "--awsui-stacked-notifications-default-bottom-margin-66120l",
	"dropdownDefaultMaxWidth": "--awsui-dropdown-default-max-width-66120l",
	"dropdownDefaultMinWidth": "--awsui-dropdown-default-min-width-66120l",
	"dropdownContentBorderColor": "--awsui-dropdown-content-border-color-66120l",
	"dropdownContentBorderWidth": "--awsui-dropdown-content-border-width-66120l",
	"dropdownContentBorderRadius": "--awsui-dropdown-content-border-radius-66120l",
	"modalCustomWidth": "--awsui-modal-custom-width-66120l",
	"modalCustomHeight": "--awsui-modal-custom-height-66120l",
	"spinnerRotatorFrom": "--awsui-spinner-rotator-from-66120l",
	"spinnerRotatorTo": "--awsui-spinner-rotator-to-66120l",
	"spinnerLineLeftFrom": "--awsui-spinner-line-left-from-66120l",
	"spinnerLineLeftTo": "--awsui-spinner-line-left-to-66120l",
	"spinnerLineRightFrom": "--awsui-spinner-line-right-from-66120l",
	"spinnerLineRightTo": "--awsui-spinner-line-right-to-66120l",
	"sliderLabelCount": "--awsui-slider-label-count-66120l",
	"sliderTickCount": "--awsui-slider-tick-count-66120l",
	"sliderReferenceColumn": "--awsui-slider-reference-column-66120l",
	"sliderNextReferenceColumn": "--awsui-slider-next-reference-column-66120l",
	"sliderMaxStart": "--awsui-slider-max-start-66120l",
	"sliderMinEnd": "--awsui-slider-min-end-66120l",
	"sliderRangeInlineSize": "--awsui-slider-range-inline-size-66120l",
	"sliderTooltipPosition": "--awsui-slider-tooltip-position-66120l",
	"togglesLeftWidth": "--awsui-toggles-left-width-66120l",
	"togglesRightWidth": "--awsui-toggles-right-width-66120l",
	"promptInputMaxRows": "--awsui-prompt-input-max-rows-66120l",
	"promptInputScrollHeight": "--awsui-prompt-input-scroll-height-66120l",
	"dragHandleAnimationInlineOffset": "--awsui-drag-handle-animation-inline-offset-66120l",
	"dragHandleAnimationBlockOffset": "--awsui-drag-handle-animation-block-offset-66120l",
	"styleBackgroundActive": "--awsui-style-background-active-66120l",
	"styleBackgroundDefault": "--awsui-style-background-default-66120l",
	"styleBackgroundDisabled": "--awsui-style-background-disabled-66120l",
	"styleBackgroundHover": "--awsui-style-background-hover-66120l",
	"styleBorderColorActive": "--awsui-style-border-color-active-66120l",
	"styleBorderColorDefault": "--awsui-style-border-color-default-66120l",
	"styleBorderColorDisabled": "--awsui-style-border-color-disabled-66120l",
	"styleBorderColorHover": "--awsui-style-border-color-hover-66120l",
	"styleColorActive": "--awsui-style-color-active-66120l",
	"styleColorDefault": "--awsui-style-color-default-66120l",
	"styleColorDisabled": "--awsui-style-color-disabled-66120l",
	"styleColorHover": "--awsui-style-color-hover-66120l",
	"styleFocusRingBorderColor": "--awsui-style-focus-ring-border-color-66120l",
	"styleFocusRingBorderRadius": "--awsui-style-focus-ring-border-radius-66120l",
	"styleFocusRingBorderWidth": "--awsui-style-focus-ring-border-width-66120l",
	"styleFocusRingBoxShadow": "--awsui-style-focus-ring-box-shadow-66120l",
	"styleBoxShadowActive": "--awsui-style-box-shadow-active-66120l",
	"styleBoxShadowDefault": "--awsui-style-box-shadow-default-66120l",
	"styleBoxShadowDisabled": "--awsui-style-box-shadow-disabled-66120l",
	"styleBoxShadowHover": "--awsui-style-box-shadow-hover-66120l",
	"styleBackgroundReadonly": "--awsui-style-background-readonly-66120l",
	"styleBorderColorReadonly": "--awsui-style-border-color-readonly-66120l",
	"styleBoxShadowReadonly": "--awsui-style-box-shadow-readonly-66120l",
	"styleColorReadonly": "--awsui-style-color-readonly-66120l",
	"styleBackgroundFocus": "--awsui-style-background-focus-66120l",
	"styleBorderColorFocus": "--awsui-style-border-color-focus-66120l",
	"styleBoxShadowFocus": "--awsui-style-box-shadow-focus-66120l",
	"styleColorFocus": "--awsui-style-color-focus-66120l",
	"stylePlaceholderColor": "--awsui-style-placeholder-color-66120l",
	"stylePlaceholderFontSize": "--awsui-style-placeholder-font-size-66120l",
	"stylePlaceholderFontStyle": "--awsui-style-placeholder-font-style-66120l",
	"stylePlaceholderFontWeight": "--awsui-style-placeholder-font-weight-66120l",
	"styleTabsActiveIndicatorColor": "--awsui-style-tabs-active-indicator-color-66120l",
	"styleTabsActiveIndicatorWidth": "--awsui-style-tabs-active-indicator-width-66120l",
	"styleTabsActiveIndicatorBorderRadius": "--awsui-style-tabs-active-indicator-border-radius-66120l",
	"styleTabsSeparatorColor": "--awsui-style-tabs-separator-color-66120l",
	"styleTabsSeparatorWidth": "--awsui-style-tabs-separator-width-66120l",
	"alertFocusRingBorderColor": "--awsui-alert-focus-ring-border-color-66120l",
	"alertFocusRingBorderRadius": "--awsui-alert-focus-ring-border-radius-66120l",
	"alertFocusRingBorderWidth": "--awsui-alert-focus-ring-border-width-66120l",
	"alertFocusRingBoxShadow": "--awsui-alert-focus-ring-box-shadow-66120l",
	"alertIconColor": "--awsui-alert-icon-color-66120l",
	"promptInputStyleBackgroundDefault": "--awsui-prompt-input-style-background-default-66120l",
	"promptInputStyleBackgroundDisabled": "--awsui-prompt-input-style-background-disabled-66120l",
	"promptInputStyleBackgroundFocus": "--awsui-prompt-input-style-background-focus-66120l",
	"promptInputStyleBackgroundHover": "--awsui-prompt-input-style-background-hover-66120l",
	"promptInputStyleBackgroundReadonly": "--awsui-prompt-input-style-background-readonly-66120l",
	"promptInputStyleBorderColorDefault": "--awsui-prompt-input-style-border-color-default-66120l",
	"promptInputStyleBorderColorDisabled": "--awsui-prompt-input-style-border-color-disabled-66120l",
	"promptInputStyleBorderColorFocus": "--awsui-prompt-input-style-border-color-focus-66120l",
	"promptInputStyleBorderColorHover": "--awsui-prompt-input-style-border-color-hover-66120l",
	"promptInputStyleBorderColorReadonly": "--awsui-prompt-input-style-border-color-readonly-66120l",
	"promptInputStyleBoxShadowDefault": "--awsui-prompt-input-style-box-shadow-default-66120l",
	"promptInputStyleBoxShadowDisabled": "--awsui-prompt-input-style-box-shadow-disabled-66120l",
	"promptInputStyleBoxShadowFocus": "--awsui-prompt-input-style-box-shadow-focus-66120l",
	"promptInputStyleBoxShadowHover": "--awsui-prompt-input-style-box-shadow-hover-66120l",
	"promptInputStyleBoxShadowReadonly": "--awsui-prompt-input-style-box-shadow-readonly-66120l",
	"promptInputStyleColorDefault": "--awsui-prompt-input-style-color-default-66120l",
	"promptInputStyleColorDisabled": "--awsui-prompt-input-style-color-disabled-66120l",
	"promptInputStyleColorFocus": "--awsui-prompt-input-style-color-focus-66120l",
	"promptInputStyleColorHover": "--awsui-prompt-input-style-color-hover-66120l",
	"promptInputStyleColorReadonly": "--awsui-prompt-input-style-color-readonly-66120l",
	"promptInputStylePlaceholderColor": "--awsui-prompt-input-style-placeholder-color-66120l",
	"promptInputStylePlaceholderFontSize": "--awsui-prompt-input-style-placeholder-font-size-66120l",
	"promptInputStylePlaceholderFontStyle": "--awsui-prompt-input-style-placeholder-font-style-66120l",
	"promptInputStylePlaceholderFontWeight": "--awsui-prompt-input-style-placeholder-font-weight-66120l",
	"promptInputMenuStyleBackgroundColor": "--awsui-prompt-input-menu-style-background-color-66120l",
	"promptInputMenuStyleBorderColor": "--awsui-prompt-input-menu-style-border-color-66120l",
	"promptInputMenuStyleBorderRadius": "--awsui-prompt-input-menu-style-border-radius-66120l",
	"promptInputMenuStyleBorderWidth": "--awsui-prompt-input-menu-style-border-width-66120l",
	"optionBackgroundDefault": "--awsui-option-background-default-66120l",
	"optionBackgroundHighlighted": "--awsui-option-background-highlighted-66120l",
	"optionBackgroundSelected": "--awsui-option-background-selected-66120l",
	"optionColorDefault": "--awsui-option-color-default-66120l",
	"optionColorHighlighted": "--awsui-option-color-highlighted-66120l",
	"optionColorDisabled": "--awsui-option-color-disabled-66120l",
	"optionGroupLabelColor": "--awsui-option-group-label-color-66120l",
	"optionFilterMatchBackground": "--awsui-option-filter-match-background-66120l",
	"optionFilterMatchColor": "--awsui-option-filter-match-color-66120l",
	"progressBarBackgroundColor": "--awsui-progress-bar-background-color-66120l",
	"progressBarBorderRadius": "--awsui-progress-bar-border-radius-66120l",
	"progressBarHeight": "--awsui-progress-bar-height-66120l",
	"progressValueBackgroundColor": "--awsui-progress-value-background-color-66120l",
	"styleSliderTrackBackgroundColor": "--awsui-style-slider-track-background-color-66120l",
	"styleSliderRangeBackgroundDefault": "--awsui-style-slider-range-background-default-66120l",
	"styleSliderRangeBackgroundActive": "--awsui-style-slider-range-background-active-66120l",
	"styleSliderHandleBackgroundDefault": "--awsui-style-slider-handle-background-default-66120l",
	"styleSliderHandleBackgroundHover": "--awsui-style-slider-handle-background-hover-66120l",
	"styleSliderHandleBackgroundActive": "--awsui-style-slider-handle-background-active-66120l",
	"styleSliderHandleBorderRadius": "--awsui-style-slider-handle-border-radius-66120l",
	"tokenStyleBackgroundDefault": "--awsui-token-style-background-default-66120l",
	"tokenStyleBackgroundDisabled": "--awsui-token-style-background-disabled-66120l",
	"tokenStyleBackgroundReadOnly": "--awsui-token-style-background-read-only-66120l",
	"tokenStyleBorderColorDefault": "--awsui-token-style-border-color-default-66120l",
	"tokenStyleBorderColorDisabled": "--awsui-token-style-border-color-disabled-66120l",
	"tokenStyleBorderColorReadOnly": "--awsui-token-style-border-color-read-only-66120l",
	"tokenStyleDismissColorDefault": "--awsui-token-style-dismiss-color-default-66120l",
	"tokenStyleDismissColorDisabled": "--awsui-token-style-dismiss-color-disabled-66120l",
	"tokenStyleDismissColorHover": "--awsui-token-style-dismiss-color-hover-66120l",
	"tokenStyleDismissColorReadOnly": "--awsui-token-style-dismiss-color-read-only-66120l",
	"styleItemCardBackgroundDefault": "--awsui-style-item-card-background-default-66120l",
	"styleItemCardBorderColorDefault": "--awsui-style-item-card-border-color-default-66120l",
	"styleItemCardBorderRadius": "--awsui-style-item-card-border-radius-66120l",
	"styleItemCardBorderWidthDefault": "--awsui-style-item-card-border-width-default-66120l",
	"styleItemCardBoxShadowDefault": "--awsui-style-item-card-box-shadow-default-66120l",
	"inlineLabelBackgroundColor": "--awsui-inline-label-background-color-66120l"
};
// node_modules/@cloudscape-design/component-toolkit/mjs/internal/analytics-metadata/attributes.js
var METADATA_ATTRIBUTE = "data-awsui-analytics";
var LABEL_ATTRIBUTE = "data-awsui-analytics-label";
var activated = getGlobalFlag("analyticsMetadata");
var getAnalyticsMetadataAttribute = (metadata) => activated ? { [METADATA_ATTRIBUTE]: JSON.stringify(metadata) } : {};
var copyAnalyticsMetadataAttribute = (props) => activated ? { [METADATA_ATTRIBUTE]: props[METADATA_ATTRIBUTE] } : {};
var getAnalyticsLabelAttribute = (labelIdentifierString) => activated ? { [LABEL_ATTRIBUTE]: labelIdentifierString } : {};
// node_modules/@cloudscape-design/components/internal/utils/dom.js
function isContainingBlock(element) {
	var _a;
	const computedStyle = getComputedStyle(element);
	return !!computedStyle.transform && computedStyle.transform !== "none" || !!computedStyle.perspective && computedStyle.perspective !== "none" || ((_a = computedStyle.contain) === null || _a === void 0 ? void 0 : _a.split(" ").some((s) => [
		"layout",
		"paint",
		"strict",
		"content"
	].includes(s)));
}
/**
* Returns an element that is used to position the given element.
* @see https://developer.mozilla.org/en-US/docs/Web/CSS/Containing_block
*/
function getContainingBlock(startElement) {
	if (!startElement.parentElement) return null;
	return findUpUntil(startElement.parentElement, isContainingBlock);
}
function findUpUntilMultiple({ startElement, tests }) {
	const keys = Object.keys(tests);
	const elements = {};
	let current = startElement;
	while (current && Object.keys(elements).length < keys.length) {
		current = current.parentElement;
		while (current && !isHTMLElement(current)) current = current.parentElement;
		for (const key of keys) if (!elements[key] && current && tests[key](current)) elements[key] = current;
	}
	return elements;
}
function isNode(target) {
	return target instanceof Node || target !== null && typeof target === "object" && "nodeType" in target && typeof target.nodeType === "number" && "nodeName" in target && typeof target.nodeName === "string" && "parentNode" in target && typeof target.parentNode === "object";
}
function isHTMLElement(target) {
	return target instanceof HTMLElement || isNode(target) && target.nodeType === Node.ELEMENT_NODE && "style" in target && typeof target.style === "object" && typeof target.ownerDocument === "object" && !isSVGElement(target);
}
function isSVGElement(target) {
	return target instanceof SVGElement || isNode(target) && target.nodeType === Node.ELEMENT_NODE && "ownerSVGElement" in target && typeof target.ownerSVGElement === "object";
}
function isElement(target) {
	return isHTMLElement(target) || isSVGElement(target);
}
// node_modules/@cloudscape-design/components/internal/analytics/selectors.js
var DATA_ATTR_FUNNEL = "data-analytics-funnel";
var DATA_ATTR_FUNNEL_INTERACTION_ID = `${DATA_ATTR_FUNNEL}-interaction-id`;
var DATA_ATTR_FUNNEL_KEY = `${DATA_ATTR_FUNNEL}-key`;
var DATA_ATTR_FUNNEL_VALUE = `${DATA_ATTR_FUNNEL}-value`;
var DATA_ATTR_FUNNEL_STEP = `${DATA_ATTR_FUNNEL}-step`;
var DATA_ATTR_FUNNEL_SUBSTEP = `${DATA_ATTR_FUNNEL}-substep`;
var DATA_ATTR_RESOURCE_TYPE = `${DATA_ATTR_FUNNEL}-resource-type`;
var DATA_ATTR_MODAL_ID = "data-analytics-modal-id";
var DATA_ATTR_FIELD_LABEL = "data-analytics-field-label";
var DATA_ATTR_FIELD_ERROR = "data-analytics-field-error";
var DATA_ATTR_ANALYTICS_ALERT = "data-analytics-alert";
var FUNNEL_KEY_FUNNEL_NAME = "funnel-name";
var FUNNEL_KEY_SUBSTEP_NAME = "substep-name";
var getFunnelNameSelector = () => `[${DATA_ATTR_FUNNEL_KEY}="${FUNNEL_KEY_FUNNEL_NAME}"]`;
var getFunnelValueSelector = (value) => `[${DATA_ATTR_FUNNEL_VALUE}="${value}"]`;
var getSubStepAllSelector = () => `[${DATA_ATTR_FUNNEL_SUBSTEP}]`;
var getSubStepSelector = (subStepId) => `[${DATA_ATTR_FUNNEL_SUBSTEP}="${subStepId}"]`;
var getSubStepNameSelector = (subStepId) => [subStepId ? getSubStepSelector(subStepId) : "", `[${DATA_ATTR_FUNNEL_KEY}="${FUNNEL_KEY_SUBSTEP_NAME}"]`].join(" ");
var getFieldSlotSeletor = (id) => id ? `[id="${id}"]` : void 0;
var getTextFromSelector = (selector) => {
	var _a, _b;
	return selector ? (_b = (_a = document.querySelector(selector)) === null || _a === void 0 ? void 0 : _a.textContent) === null || _b === void 0 ? void 0 : _b.trim() : void 0;
};
// node_modules/@cloudscape-design/components/internal/context/info-link-label-context.js
var InfoLinkLabelContext = (0, import_react.createContext)(void 0);
// node_modules/@cloudscape-design/components/icon/generated/icons.js
var icons = {
	"add-plus": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", { d: "M2.01 8h12M8 14l.01-12" })),
	"anchor-link": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", {
		d: "M5 8h6",
		className: "stroke-linejoin-round"
	}), import_react.createElement("path", {
		d: "M7 12H5c-2.21 0-4-1.79-4-4s1.79-4 4-4h2",
		className: "stroke-linejoin-round awsui-icon-left"
	}), import_react.createElement("path", {
		d: "M9 12h2c2.21 0 4-1.79 4-4s-1.79-4-4-4H9",
		className: "stroke-linejoin-round awsui-icon-right"
	})),
	"angle-down": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", {
		d: "m2 5 6 6 6-6",
		className: "stroke-linejoin-round"
	})),
	"angle-left-double": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", {
		d: "M8 2 2 8l6 6",
		className: "stroke-linejoin-round awsui-icon-glyph"
	}), import_react.createElement("path", {
		d: "M13 2 7 8l6 6",
		className: "stroke-linejoin-round awsui-icon-glyph"
	})),
	"angle-left": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", {
		d: "M11 2 5 8l6 6",
		className: "stroke-linejoin-round"
	})),
	"angle-right-double": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", {
		d: "m8 2 6 6-6 6",
		className: "stroke-linejoin-round awsui-icon-glyph"
	}), import_react.createElement("path", {
		d: "m3 2 6 6-6 6",
		className: "stroke-linejoin-round awsui-icon-glyph"
	})),
	"angle-right": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", {
		d: "m5 2 6 6-6 6",
		className: "stroke-linejoin-round"
	})),
	"angle-up": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", {
		d: "m2 11 6-6 6 6",
		className: "stroke-linejoin-round"
	})),
	"announcement": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", { d: "m7 4 7.324-2.747a.5.5 0 0 1 .676.469v11.556a.5.5 0 0 1-.676.469L7 11M1 6a2 2 0 0 1 2-2h4v7H3a2 2 0 0 1-2-2V6Z" }), import_react.createElement("path", { d: "M9.936 12.147A2.851 2.851 0 0 1 4.352 11" })),
	"arrow-down": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", {
		d: "m3 9 5 5 5-5M8 14V1",
		className: "stroke-linejoin-round awsui-icon-glyph"
	})),
	"arrow-left": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", {
		d: "M7 3 2 8l5 5M2 8h13",
		className: "stroke-linejoin-round awsui-icon-glyph"
	})),
	"arrow-right": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", {
		d: "m9 3 5 5-5 5M14 8H1",
		className: "stroke-linejoin-round awsui-icon-glyph"
	})),
	"arrow-up": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", {
		d: "M13 7 8 2 3 7M8 2v13",
		className: "stroke-linejoin-round awsui-icon-glyph"
	})),
	"at-symbol": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", {
		d: "M9.5 13.75c-1.992.734-6.434 1.013-7.5-3.25-1-4 1.927-6.904 3.697-7.848 1.841-.982 5.523-1.48 7.34.944 1.888 2.516.63 6.29-.628 6.92-1.259.628-1.95.25-2.202 0a.902.902 0 0 1-.145-.191c-.258-.45-.12-1.01-.022-1.52l.678-3.518",
		className: "stroke-linecap-round"
	}), import_react.createElement("path", { d: "M10.718 6.643c-.315-.42-1.254-1.357-2.26-1.357-1.258 0-2.654 1.14-2.969 3.027-.314 1.888.63 2.643 1.573 2.643s2.202-.44 2.83-1.384" })),
	"audio-full": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", {
		d: "M6.47 13.707 4 10.997H1v-6h3l2.47-2.71c.54-.59 1.53-.21 1.53.59v10.23c0 .8-.99 1.19-1.53.59v.01Z",
		className: "stroke-linejoin-round"
	}), import_react.createElement("path", {
		d: "M12 7.997c0 1.1-.9 2-2 2",
		pathLength: "1",
		className: "awsui-icon-wave-1"
	}), import_react.createElement("path", {
		d: "M12 7.997c0-1.1-.9-2-2-2",
		pathLength: "1",
		className: "awsui-icon-wave-1"
	}), import_react.createElement("path", {
		d: "M15 7.997c0 2.76-2.24 5-5 5",
		pathLength: "1",
		className: "awsui-icon-wave-2"
	}), import_react.createElement("path", {
		d: "M15 7.997c0-2.76-2.24-5-5-5",
		pathLength: "1",
		className: "awsui-icon-wave-2"
	})),
	"audio-half": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", {
		d: "M7.47 13.41 5 10.7H2v-6h3l2.47-2.71C8.01 1.4 9 1.78 9 2.58v10.23c0 .8-.99 1.19-1.53.59v.01Z",
		className: "stroke-linejoin-round"
	}), import_react.createElement("path", {
		d: "M13 7.71c0 1.1-.9 2-2 2",
		pathLength: "1",
		className: "awsui-icon-wave-1"
	}), import_react.createElement("path", {
		d: "M13 7.71c0-1.1-.9-2-2-2",
		pathLength: "1",
		className: "awsui-icon-wave-1"
	})),
	"audio-off": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", {
		d: "M6.47 13.41 4 10.7H1v-6h3l2.47-2.71C7.01 1.4 8 1.78 8 2.58v10.23c0 .8-.99 1.19-1.53.59v.01Z",
		className: "stroke-linejoin-round"
	}), import_react.createElement("path", {
		d: "M12.995 7.71 11 5.71",
		pathLength: "1",
		className: "stroke-linejoin-round awsui-icon-arm"
	}), import_react.createElement("path", {
		d: "m12.995 7.71 1.995 2",
		pathLength: "1",
		className: "stroke-linejoin-round awsui-icon-arm"
	}), import_react.createElement("path", {
		d: "m13 7.705 2-1.995",
		pathLength: "1",
		className: "stroke-linejoin-round awsui-icon-arm"
	}), import_react.createElement("path", {
		d: "M13 7.705 11 9.7",
		pathLength: "1",
		className: "stroke-linejoin-round awsui-icon-arm"
	})),
	"backward-10-seconds": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", {
		d: "M5.95 14.01h-.96c-.56 0-1.02-.46-1.02-1.02v-2.96c0-.56.45-1.01 1.01-1.02h.96c.56 0 1.02.45 1.02 1.02v2.96c0 .56-.46 1.02-1.02 1.02h.01Z",
		className: "stroke-linejoin-round awsui-icon-zero"
	}), import_react.createElement("path", {
		d: "M1 9v5",
		className: "stroke-linecap-square awsui-icon-one"
	}), import_react.createElement("path", {
		d: "M1 0v5h5",
		className: "stroke-linejoin-round"
	}), import_react.createElement("path", {
		d: "M9.976 15A7.154 7.154 0 0 0 15 8.164C15 4.204 11.804 1 7.852 1A7.148 7.148 0 0 0 1.5 4.875",
		className: "stroke-linejoin-round awsui-icon-arc"
	})),
	"bug": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", { d: "M12 5.71a4 4 0 0 0-8 0v4a4 4 0 1 0 8 0v-4Z" }), import_react.createElement("path", {
		d: "M15 8.71h-3",
		className: "awsui-icon-leg-mr"
	}), import_react.createElement("path", {
		d: "M4 8.71H1",
		className: "awsui-icon-leg-ml"
	}), import_react.createElement("path", { d: "M12 6H4" }), import_react.createElement("path", {
		d: "m15 3.63-3 2.08",
		className: "awsui-icon-leg-tr"
	}), import_react.createElement("path", {
		d: "m15 13.78-3-2.07",
		className: "awsui-icon-leg-br"
	}), import_react.createElement("path", {
		d: "m1 3.63 3 2.08",
		className: "awsui-icon-leg-tl"
	}), import_react.createElement("path", {
		d: "m1 13.78 3-2.07",
		className: "awsui-icon-leg-bl"
	})),
	"calendar": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", {
		d: "M14 8V2H2v12h6",
		className: "stroke-linejoin-round"
	}), import_react.createElement("rect", {
		x: "2",
		y: "2",
		width: "12",
		height: "12",
		className: "stroke-linejoin-round awsui-icon-corner",
		clipPath: "inset(50% 0 0 50%) view-box"
	}), import_react.createElement("path", {
		d: "M4 6V4h2v2H4ZM7 6V4h2v2H7ZM10 6V4h2v2h-2ZM4 9V7h2v2H4ZM7 9V7h2v2H7ZM4 12v-2h2v2H4ZM7 12v-2h2v2H7ZM10 9V7h2v2h-2Z",
		className: "filled no-stroke"
	})),
	"call": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", {
		d: "M12.525 3.548a4.984 4.984 0 0 1 1.465 3.535",
		pathLength: "1",
		className: "stroke-linejoin-round awsui-icon-ring"
	}), import_react.createElement("path", {
		d: "M12.525 3.548A4.984 4.984 0 0 0 8.99 2.083",
		pathLength: "1",
		className: "stroke-linejoin-round awsui-icon-ring"
	}), import_react.createElement("path", {
		d: "M11.07 10.002c-.6.58-1.55.61-2.14.02l-2.88-2.88a1.49 1.49 0 0 1 0-2.12c.52-.52.52-1.36 0-1.88l-.85-.85a.996.996 0 0 0-1.41 0l-.38.38a4.83 4.83 0 0 0 0 6.82l3.17 3.17a4.83 4.83 0 0 0 6.82 0l.38-.38a.996.996 0 0 0 0-1.41l-.85-.85c-.51-.51-1.34-.52-1.86-.02Z",
		className: "stroke-linejoin-round awsui-icon-handset"
	})),
	"caret-down-filled": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", {
		d: "m8 11 4-6H4l4 6Z",
		className: "filled stroke-linejoin-round"
	})),
	"caret-down": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", {
		d: "m8 11 4-6H4l4 6Z",
		className: "stroke-linejoin-round"
	})),
	"caret-left-filled": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", {
		d: "m5 8 6 4V4L5 8Z",
		className: "filled stroke-linejoin-round"
	})),
	"caret-right-filled": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", {
		d: "m11 8-6 4V4l6 4Z",
		className: "filled stroke-linejoin-round"
	})),
	"caret-up-filled": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", {
		d: "m8 5 4 6H4l4-6Z",
		className: "filled stroke-linejoin-round"
	})),
	"caret-up": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", {
		d: "m8 5 4 6H4l4-6Z",
		className: "stroke-linejoin-round"
	})),
	"check": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", {
		d: "m1 9 4 4L15 2",
		className: "stroke-linejoin-round"
	})),
	"close": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", {
		d: "m2 1.71 12 12M2 13.71l12-12",
		className: "stroke-linejoin-round"
	})),
	"closed-caption-unavailable": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", {
		d: "M15 1H1v14h14V1Z",
		className: "stroke-linejoin-round"
	}), import_react.createElement("path", {
		d: "M7.51 10H5c-.55 0-.99-.44-.99-.99V7c0-.55.44-.99.99-.99h1.01M13 10h-2.51c-.55 0-.99-.44-.99-.99V7c0-.55.44-.99.99-.99H13M1 1l14 14",
		className: "stroke-linejoin-round"
	})),
	"closed-caption": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", {
		d: "M15 1H1v14h14V1Z",
		className: "stroke-linejoin-round"
	}), import_react.createElement("path", {
		d: "M7.51 10H5c-.55 0-.99-.44-.99-.99V7c0-.55.44-.99.99-.99h2.51M13 10h-2.51c-.55 0-.99-.44-.99-.99V7c0-.55.44-.99.99-.99H13",
		className: "stroke-linejoin-round"
	})),
	"command-prompt": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", {
		d: "M15 1H1v14h14V1Z",
		className: "stroke-linejoin-round"
	}), import_react.createElement("path", {
		d: "M12 11H9",
		className: "stroke-linejoin-round awsui-icon-cursor"
	}), import_react.createElement("path", {
		d: "M4.71 11.3 8 8 4.71 4.71",
		className: "stroke-linejoin-round"
	})),
	"contact": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", {
		d: "M14 12c.55 0 1-.45 1-1V3c0-.55-.45-1-1-1H2c-.55 0-1 .45-1 1v8c0 .55.45 1 1 1",
		className: "stroke-linejoin-round stroke-linecap-round"
	}), import_react.createElement("path", {
		d: "M2 12h4",
		className: "awsui-icon-edge-left"
	}), import_react.createElement("path", {
		d: "M14 12h-4",
		className: "awsui-icon-edge-right"
	}), import_react.createElement("path", {
		d: "M6 12v3",
		className: "stroke-linecap-round awsui-icon-tail-leg"
	}), import_react.createElement("path", {
		d: "m10 12-4 3",
		className: "stroke-linecap-round awsui-icon-tail-diag"
	})),
	"convert-code": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", { d: "M10 15h6M15 8V2a1 1 0 0 0-1-1H2a1 1 0 0 0-1 1v8a1 1 0 0 0 1 1h6" }), import_react.createElement("path", {
		d: "M5 7.5 8.5 11 5 14.5",
		className: "awsui-icon-chevron"
	}), import_react.createElement("rect", {
		x: "3",
		y: "3",
		width: "2",
		height: "2",
		className: "filled no-stroke awsui-icon-dot-1"
	}), import_react.createElement("rect", {
		x: "6",
		y: "3",
		width: "2",
		height: "2",
		className: "filled no-stroke awsui-icon-dot-2"
	}), import_react.createElement("rect", {
		x: "9",
		y: "3",
		width: "2",
		height: "2",
		className: "filled no-stroke awsui-icon-dot-3"
	})),
	"copy": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", {
		d: "M15 5H5v10h10V5Z",
		className: "stroke-linejoin-round awsui-icon-front"
	}), import_react.createElement("path", {
		d: "M13 1H1v11",
		className: "stroke-linejoin-round awsui-icon-back"
	})),
	"delete-marker": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", {
		d: "M3 7V1h6l4 4v10h-3",
		className: "stroke-linejoin-round"
	}), import_react.createElement("path", {
		d: "M8 1v5h5",
		className: "stroke-linejoin-round"
	}), import_react.createElement("path", {
		d: "m5 12-3 3",
		pathLength: "1",
		className: "stroke-linejoin-round awsui-icon-arm"
	}), import_react.createElement("path", {
		d: "m5 12 3-3",
		pathLength: "1",
		className: "stroke-linejoin-round awsui-icon-arm"
	}), import_react.createElement("path", {
		d: "M5.005 12.01 2 9.01",
		pathLength: "1",
		className: "stroke-linejoin-round awsui-icon-arm"
	}), import_react.createElement("path", {
		d: "m5.005 12.01 3.005 3",
		pathLength: "1",
		className: "stroke-linejoin-round awsui-icon-arm"
	})),
	"dot": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("circle", {
		cx: "8",
		cy: "8",
		r: "1.5",
		className: "filled no-stroke"
	})),
	"download": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", {
		d: "M1 15h14",
		className: "stroke-linejoin-round"
	}), import_react.createElement("path", {
		d: "m13 6-5 5-5-5M8 10V1",
		className: "stroke-linejoin-round awsui-icon-arrow"
	})),
	"drag-indicator": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("circle", {
		cx: "5.5",
		cy: "2.5",
		r: "1.5",
		className: "filled no-stroke awsui-icon-dot-tl"
	}), import_react.createElement("circle", {
		cx: "5.5",
		cy: "13.5",
		r: "1.5",
		className: "filled no-stroke awsui-icon-dot-bl"
	}), import_react.createElement("circle", {
		cx: "5.5",
		cy: "8",
		r: "1.5",
		className: "filled no-stroke awsui-icon-dot-ml"
	}), import_react.createElement("circle", {
		cx: "10.5",
		cy: "2.5",
		r: "1.5",
		className: "filled no-stroke awsui-icon-dot-tr"
	}), import_react.createElement("circle", {
		cx: "10.5",
		cy: "13.5",
		r: "1.5",
		className: "filled no-stroke awsui-icon-dot-br"
	}), import_react.createElement("circle", {
		cx: "10.5",
		cy: "8",
		r: "1.5",
		className: "filled no-stroke awsui-icon-dot-mr"
	})),
	"edit-gen-ai": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", {
		d: "m5.19 12.275-4.19.7",
		className: "stroke-linecap-round awsui-icon-nib-b"
	}), import_react.createElement("path", {
		d: "m1 12.975.7-4.19",
		className: "stroke-linecap-round awsui-icon-nib-a"
	}), import_react.createElement("path", {
		d: "m1.7 8.785 7.2-7.2c.78-.78 2.05-.78 2.83 0l.66.66c.78.78.78 2.05 0 2.83l-1.865 1.85",
		className: "stroke-linejoin-round"
	}), import_react.createElement("path", {
		d: "m10.99 5.975-3-3",
		className: "stroke-linejoin-round stroke-linecap-round awsui-icon-eraser"
	}), import_react.createElement("path", {
		d: "m13.888 12.329-2.296-.921-.924-2.303c-.056-.14-.28-.14-.336 0l-.924 2.303-2.296.921S7 12.427 7 12.496c0 .07.042.14.112.168l.07.028 2.226.893.924 2.303s.098.112.168.112.14-.042.168-.112l.924-2.303 2.296-.921s.112-.098.112-.168-.042-.14-.112-.167Z",
		className: "filled no-stroke awsui-icon-sparkle"
	})),
	"edit": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", {
		d: "m6.19 13.275-4.19.7",
		className: "stroke-linecap-round awsui-icon-nib-b"
	}), import_react.createElement("path", {
		d: "m2 13.975.7-4.19",
		className: "stroke-linecap-round awsui-icon-nib-a"
	}), import_react.createElement("path", {
		d: "m2.7 9.785 7.2-7.2c.78-.78 2.05-.78 2.83 0l.66.66c.78.78.78 2.05 0 2.83l-7.2 7.2",
		className: "stroke-linejoin-round stroke-linecap-round"
	}), import_react.createElement("path", {
		d: "m9 3.995 3 3",
		className: "stroke-linejoin-round stroke-linecap-round awsui-icon-eraser"
	})),
	"ellipsis": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("circle", {
		cx: "8",
		cy: "2.5",
		r: "1.5",
		className: "filled no-stroke awsui-icon-dot-1"
	}), import_react.createElement("circle", {
		cx: "8",
		cy: "13.5",
		r: "1.5",
		className: "filled no-stroke awsui-icon-dot-3"
	}), import_react.createElement("circle", {
		cx: "8",
		cy: "8",
		r: "1.5",
		className: "filled no-stroke"
	})),
	"envelope": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", {
		d: "m1 3 7 6",
		className: "stroke-linejoin-round stroke-linecap-round awsui-icon-flap-left"
	}), import_react.createElement("path", {
		d: "M15 3 8 9",
		className: "stroke-linejoin-round stroke-linecap-round awsui-icon-flap-right"
	}), import_react.createElement("path", {
		d: "M15 3H1v10h14V3Z",
		className: "stroke-linejoin-round"
	})),
	"exit-full-screen": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", {
		d: "M1 10.01h5V15",
		className: "stroke-linejoin-round awsui-icon-corner-bl"
	}), import_react.createElement("path", {
		d: "M10 15v-5h5",
		className: "stroke-linejoin-round awsui-icon-corner-br"
	}), import_react.createElement("path", {
		d: "M6 1v5H1",
		className: "stroke-linejoin-round awsui-icon-corner-tl"
	}), import_react.createElement("path", {
		d: "M15 6h-5V1",
		className: "stroke-linejoin-round awsui-icon-corner-tr"
	})),
	"expand": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", {
		d: "M14 7V2H9M10 6l4-4",
		className: "stroke-linejoin-round awsui-icon-corner-tr"
	}), import_react.createElement("path", {
		d: "M6.99 14H2V9M6 10l-4 4",
		className: "stroke-linejoin-round awsui-icon-corner-bl"
	}), import_react.createElement("path", {
		d: "M9 14h5V9M10 10l4 4",
		className: "stroke-linejoin-round awsui-icon-corner-br"
	}), import_react.createElement("path", {
		d: "M2 6.99V2h5M6 6 2 2",
		className: "stroke-linejoin-round awsui-icon-corner-tl"
	})),
	"external": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", {
		d: "M13 9.012v-6H7M13.02 3 7 9.01",
		className: "stroke-linejoin-round awsui-icon-arrow"
	}), import_react.createElement("path", {
		d: "M3 5.012v8h8.01",
		className: "stroke-linejoin-round"
	})),
	"face-happy-filled": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", {
		d: "M7.995 1.103a6.887 6.887 0 0 0-6.892 6.892 6.887 6.887 0 0 0 6.892 6.892 6.887 6.887 0 0 0 6.892-6.892 6.887 6.887 0 0 0-6.892-6.892Zm-2.002 7.61A2.148 2.148 0 0 0 8 10.134c.914 0 1.706-.592 2.007-1.423l1.646.596c-.54 1.489-1.966 2.577-3.653 2.577-1.686 0-3.114-1.088-3.653-2.577l1.646-.596ZM7.148 6.03a1.125 1.125 0 1 1-2.25 0 1.125 1.125 0 0 1 2.25 0Zm3.95 0a1.125 1.125 0 1 1-2.25 0 1.125 1.125 0 0 1 2.25 0Z",
		className: "filled no-stroke"
	}), import_react.createElement("path", {
		d: "M8 .5A7.495 7.495 0 0 0 .5 8c0 4.146 3.354 7.5 7.5 7.5s7.5-3.354 7.5-7.5S12.146.5 8 .5Zm0 1.559c3.61 0 6.008 2.566 6.008 5.941 0 2.404-2.044 6.014-6.008 6.014-3.818 0-6.01-2.9-6.01-6.014 0-2.603 1.712-5.941 6.01-5.941Z",
		className: "filled no-stroke"
	})),
	"face-happy": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("circle", {
		cx: "8",
		cy: "8",
		r: "7"
	}), import_react.createElement("path", {
		d: "M6 7a1 1 0 1 0 0-2 1 1 0 0 0 0 2ZM10.01 7a1 1 0 1 0 0-2 1 1 0 0 0 0 2Z",
		className: "filled no-stroke"
	}), import_react.createElement("path", {
		d: "M10.83 9.01c-.42 1.16-1.53 2-2.83 2s-2.41-.84-2.83-2",
		className: "stroke-linejoin-round awsui-icon-mouth"
	})),
	"face-neutral-filled": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", {
		d: "M7.995 1.103a6.887 6.887 0 0 0-6.892 6.892 6.887 6.887 0 0 0 6.892 6.892 6.887 6.887 0 0 0 6.892-6.892 6.887 6.887 0 0 0-6.892-6.892ZM11 10.875H5v-1.75h6v1.75ZM7.148 6.03a1.125 1.125 0 1 1-2.25 0 1.125 1.125 0 0 1 2.25 0Zm3.95 0a1.125 1.125 0 1 1-2.25 0 1.125 1.125 0 0 1 2.25 0Z",
		className: "filled no-stroke"
	}), import_react.createElement("path", {
		d: "M8 .5A7.495 7.495 0 0 0 .5 8c0 4.146 3.354 7.5 7.5 7.5s7.5-3.354 7.5-7.5S12.146.5 8 .5Zm0 1.559c3.61 0 6.008 2.566 6.008 5.941 0 2.404-2.044 6.014-6.008 6.014-3.818 0-6.01-2.9-6.01-6.014 0-2.603 1.712-5.941 6.01-5.941Z",
		className: "filled no-stroke"
	})),
	"face-neutral": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("circle", {
		cx: "8",
		cy: "8",
		r: "7"
	}), import_react.createElement("path", {
		d: "M6 7a1 1 0 1 0 0-2 1 1 0 0 0 0 2ZM10.01 7a1 1 0 1 0 0-2 1 1 0 0 0 0 2Z",
		className: "filled no-stroke"
	}), import_react.createElement("path", {
		d: "M5 10h6",
		className: "stroke-linejoin-round awsui-icon-mouth"
	})),
	"face-sad-filled": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", {
		d: "M7.995 1.103a6.887 6.887 0 0 0-6.892 6.892 6.887 6.887 0 0 0 6.892 6.892 6.887 6.887 0 0 0 6.892-6.892 6.887 6.887 0 0 0-6.892-6.892Zm-3.648 9.6C4.887 9.212 6.314 8.124 8 8.124c1.687 0 3.114 1.088 3.653 2.577l-1.646.596A2.148 2.148 0 0 0 8 9.875c-.913 0-1.706.592-2.007 1.423l-1.646-.596ZM7.148 6.03a1.125 1.125 0 1 1-2.25 0 1.125 1.125 0 0 1 2.25 0Zm3.95 0a1.125 1.125 0 1 1-2.25 0 1.125 1.125 0 0 1 2.25 0Z",
		className: "filled no-stroke"
	}), import_react.createElement("path", {
		d: "M8 .5A7.495 7.495 0 0 0 .5 8c0 4.146 3.354 7.5 7.5 7.5s7.5-3.354 7.5-7.5S12.146.5 8 .5Zm0 1.559c3.61 0 6.008 2.566 6.008 5.941 0 2.404-2.044 6.014-6.008 6.014-3.818 0-6.01-2.9-6.01-6.014 0-2.603 1.712-5.941 6.01-5.941Z",
		className: "filled no-stroke"
	})),
	"face-sad": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("circle", {
		cx: "8",
		cy: "8",
		r: "7"
	}), import_react.createElement("path", {
		d: "M6 7a1 1 0 1 0 0-2 1 1 0 0 0 0 2ZM10.01 7a1 1 0 1 0 0-2 1 1 0 0 0 0 2Z",
		className: "filled no-stroke"
	}), import_react.createElement("path", {
		d: "M10.83 11C10.41 9.84 9.3 9 8 9s-2.41.84-2.83 2",
		className: "stroke-linejoin-round awsui-icon-mouth"
	})),
	"file-open": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", {
		d: "M13 15H3V1h6l4 4v10Z",
		className: "stroke-linejoin-round"
	}), import_react.createElement("path", {
		d: "M8 1v5h5M3 8l7 7",
		className: "stroke-linejoin-round"
	})),
	"file": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", {
		d: "M13 15H3V1h6l4 4v10Z",
		className: "stroke-linejoin-round"
	}), import_react.createElement("path", {
		d: "M8 1v5h5",
		className: "stroke-linejoin-round"
	})),
	"filter": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", {
		d: "m1 3 5 5v7l4-2V8l5-5V1H1v2Z",
		className: "stroke-linejoin-round"
	})),
	"flag": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", {
		d: "M1.99 16V1M2 2.14c4 2.71 8-2.99 12-.28v7.28c-4-2.89-8 2.61-12-.28",
		className: "stroke-linejoin-round"
	})),
	"folder-open": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", {
		d: "M2 7V2h6l1 2h5c.55 0 1 .45 1 1v8c0 .55-.45 1-1 1h-1",
		className: "stroke-linejoin-round"
	}), import_react.createElement("path", {
		d: "M1 7h10",
		className: "awsui-icon-flap-top"
	}), import_react.createElement("path", {
		d: "M3 14h11",
		className: "awsui-icon-flap-bottom"
	}), import_react.createElement("path", {
		d: "m1 7 2 7",
		className: "stroke-linecap-round awsui-icon-flap-left"
	}), import_react.createElement("path", {
		d: "m11 7 3 7",
		className: "stroke-linecap-round awsui-icon-flap-right"
	})),
	"folder": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", {
		d: "M15 5v9H2V2h6l1 2h5c.55 0 1 .45 1 1Z",
		className: "stroke-linejoin-round"
	})),
	"forward-10-seconds": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", {
		d: "M13.95 14.01h-.96c-.56 0-1.02-.46-1.02-1.02v-2.96c0-.56.45-1.01 1.01-1.02h.96c.56 0 1.02.45 1.02 1.02v2.96c0 .56-.46 1.02-1.02 1.02h.01Z",
		className: "stroke-linejoin-round awsui-icon-zero"
	}), import_react.createElement("path", {
		d: "M9 9v5",
		className: "stroke-linecap-square awsui-icon-one"
	}), import_react.createElement("path", {
		d: "M15 0v5h-5",
		className: "stroke-linejoin-round"
	}), import_react.createElement("path", {
		d: "M6.024 15A7.154 7.154 0 0 1 1 8.164C1 4.204 4.196 1 8.148 1A7.148 7.148 0 0 1 14.5 4.875",
		className: "stroke-linejoin-round awsui-icon-arc"
	})),
	"full-screen": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", {
		d: "M6 15H1v-5",
		className: "stroke-linejoin-round awsui-icon-corner-bl"
	}), import_react.createElement("path", {
		d: "M15 10v5h-5",
		className: "stroke-linejoin-round awsui-icon-corner-br"
	}), import_react.createElement("path", {
		d: "M1 6V1h5",
		className: "stroke-linejoin-round awsui-icon-corner-tl"
	}), import_react.createElement("path", {
		d: "M10 1h5v5",
		className: "stroke-linejoin-round awsui-icon-corner-tr"
	})),
	"gen-ai": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", {
		d: "M6.15 10.365 8 15.005l1.86-4.64 4.64-1.86-4.64-1.85L8 2.005l-1.85 4.65-4.65 1.85 4.65 1.86Z",
		className: "stroke-linejoin-round"
	}), import_react.createElement("path", {
		d: "M2.38 4.915c.02.05.07.08.12.08.05 0 .12-.08.12-.08l.66-1.64 1.64-.66a.13.13 0 0 0 .08-.12c0-.05-.08-.12-.08-.12l-1.64-.66-.66-1.64c-.04-.1-.2-.1-.24 0l-.66 1.64-1.64.66a.13.13 0 0 0-.08.12c0 .05.08.12.08.12l1.64.66.66 1.64Z",
		className: "filled no-stroke awsui-icon-sparkle"
	})),
	"globe": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("circle", {
		cx: "8",
		cy: "8",
		r: "7"
	}), import_react.createElement("ellipse", {
		cx: "8",
		cy: "8",
		rx: "3",
		ry: "7",
		className: "awsui-icon-meridian"
	}), import_react.createElement("path", {
		d: "M1 8h14",
		className: "stroke-linejoin-round"
	})),
	"grid-view": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", {
		d: "M6 10H2v4h4v-4Z",
		className: "stroke-linejoin-round awsui-icon-cell-bl"
	}), import_react.createElement("path", {
		d: "M14 10h-4v4h4v-4Z",
		className: "stroke-linejoin-round awsui-icon-cell-br"
	}), import_react.createElement("path", {
		d: "M6 2H2v4h4V2Z",
		className: "stroke-linejoin-round awsui-icon-cell-tl"
	}), import_react.createElement("path", {
		d: "M14 2h-4v4h4V2Z",
		className: "stroke-linejoin-round awsui-icon-cell-tr"
	})),
	"group-active": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("circle", {
		cx: "11",
		cy: "7",
		r: "3",
		className: "filled no-stroke"
	}), import_react.createElement("circle", {
		cx: "4.25",
		cy: "4.25",
		r: "2.75",
		className: "filled no-stroke"
	}), import_react.createElement("path", {
		d: "M6 14a3 3 0 0 1 3-3h4a3 3 0 0 1 3 3v2H6v-2Z",
		className: "filled no-stroke"
	}), import_react.createElement("path", {
		d: "M7.126 8H3a3 3 0 0 0-3 3v3h5a4 4 0 0 1 3.405-3.956A4 4 0 0 1 7.126 8Z",
		className: "filled no-stroke"
	})),
	"group": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", { d: "M15 16v-2a2 2 0 0 0-2-2H9a2 2 0 0 0-2 2v2" }), import_react.createElement("circle", {
		cx: "11.25",
		cy: "6.75",
		r: "2.25"
	}), import_react.createElement("path", {
		d: "M6.254 8.99H3a2.005 2.005 0 0 0-2.005 2.005v2h.01v-2C1.005 9.893 1.898 9 3 9h3.261a8.678 8.678 0 0 1-.007-.01Z",
		className: "filled"
	}), import_react.createElement("circle", {
		cx: "4.25",
		cy: "4.25",
		r: "2.25"
	})),
	"heart-filled": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", {
		d: "M13.49 3.546C12.124 2.31 10.312 2.689 9 4L8 5 7 4c-1.301-1.302-3.114-1.69-4.491-.454a3.409 3.409 0 0 0-.133 4.95L7.952 14s.067.028.086 0l5.576-5.505a3.409 3.409 0 0 0-.133-4.95h.01Z",
		className: "filled stroke-linejoin-round"
	})),
	"heart": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", {
		d: "M13.752 2.873c-1.44-1.3-3.7-1.1-5.08.28l-.7.7-.7-.7c-1.37-1.37-3.63-1.58-5.08-.28a3.588 3.588 0 0 0-.14 5.21l5.87 5.87s.07.03.09 0l5.87-5.87a3.588 3.588 0 0 0-.14-5.21h.01Z",
		className: "stroke-linejoin-round"
	})),
	"history": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", {
		d: "M1 0v5l5-.04",
		className: "stroke-linejoin-round"
	}), import_react.createElement("path", { d: "M1 8c0 3.87 3.13 7 7 7s7-3.13 7-7-3.13-7-7-7C5.21 1 2.8 2.63 1.67 5" }), import_react.createElement("path", {
		d: "M9 4v5",
		className: "stroke-linejoin-round"
	}), import_react.createElement("path", {
		d: "M9 9H5",
		className: "stroke-linejoin-round awsui-icon-hand"
	}), import_react.createElement("path", {
		d: "M9 9h.01",
		className: "stroke-linecap-round"
	})),
	"insert-row": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", {
		d: "M6 11H1V2h14v4",
		className: "stroke-linejoin-round awsui-icon-frame"
	}), import_react.createElement("path", {
		d: "M12 7v8",
		className: "stroke-linejoin-round awsui-icon-plus-v"
	}), import_react.createElement("path", {
		d: "M8 11h8",
		className: "stroke-linejoin-round awsui-icon-plus-h"
	})),
	"internal-link": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", {
		d: "m6.5 4 4 4-4 4",
		className: "stroke-linejoin-round awsui-icon-glyph"
	}), import_react.createElement("path", {
		d: "M2 8h8.5",
		className: "awsui-icon-glyph"
	})),
	"key": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", {
		d: "M10 1a5.002 5.002 0 0 0-4.6 6.96L1 12.36v2.65h4v-2h3v-2.42c.61.27 1.29.42 2 .42 2.76 0 5-2.24 5-5s-2.24-5-5-5V1Z",
		className: "stroke-linejoin-round"
	}), import_react.createElement("path", {
		d: "M10.5 7a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3Z",
		className: "filled no-stroke"
	})),
	"keyboard": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", {
		d: "M15 2H1v12h14V2Z",
		className: "stroke-linejoin-round"
	}), import_react.createElement("path", {
		d: "M4 5h2",
		className: "awsui-icon-key-tl"
	}), import_react.createElement("path", {
		d: "M7 5h2",
		className: "awsui-icon-key-tc"
	}), import_react.createElement("path", {
		d: "M10 5h2",
		className: "awsui-icon-key-tr"
	}), import_react.createElement("path", {
		d: "M4 8h2",
		className: "awsui-icon-key-ml"
	}), import_react.createElement("path", {
		d: "M7 8h2",
		className: "awsui-icon-key-mc"
	}), import_react.createElement("path", {
		d: "M10 8h2",
		className: "awsui-icon-key-mr"
	}), import_react.createElement("path", {
		d: "M4 11h8",
		className: "awsui-icon-space"
	})),
	"light-dark": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("circle", {
		cx: "8",
		cy: "8",
		r: "7"
	}), import_react.createElement("path", {
		d: "M8 15A7 7 0 1 0 8 1v14Z",
		className: "filled no-stroke awsui-icon-half"
	})),
	"list-view": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", { d: "M5 3h10" }), import_react.createElement("path", {
		d: "M5 8h10",
		className: "awsui-icon-line-middle"
	}), import_react.createElement("path", {
		d: "M5 13h10",
		className: "awsui-icon-line-bottom"
	}), import_react.createElement("path", {
		d: "M2.01 3.01H2V3h.01v.01ZM2.01 8.01H2V8h.01v.01ZM2.01 13.01H2V13h.01v.01Z",
		className: "filled"
	})),
	"location-pin": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", {
		d: "M8 8a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z",
		className: "stroke-linejoin-round awsui-icon-dot"
	}), import_react.createElement("path", {
		d: "M12.01 9c.63-.83 1-1.87 1-3 0-2.76-2.24-5-5-5a5.002 5.002 0 0 0-4 8",
		className: "stroke-linejoin-round stroke-linecap-round awsui-icon-head"
	}), import_react.createElement("path", {
		d: "m4.01 9 4 6",
		className: "stroke-linecap-round awsui-icon-leg-left"
	}), import_react.createElement("path", {
		d: "m12.01 9-4 6",
		className: "stroke-linecap-round awsui-icon-leg-right"
	})),
	"lock-private": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", {
		d: "M12 7H4a1 1 0 0 0-1 1v6a1 1 0 0 0 1 1h8a1 1 0 0 0 1-1V8a1 1 0 0 0-1-1Z",
		className: "stroke-linejoin-round"
	}), import_react.createElement("g", { className: "awsui-icon-clip" }, import_react.createElement("path", {
		d: "M5 7V4c0-1.65 1.35-3 3-3s3 1.35 3 3v3",
		className: "stroke-linejoin-round awsui-icon-shackle"
	}))),
	"map": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", {
		d: "M2 12.8V2l3.61 1.21V14L2 12.8ZM10.4 12.8V2L14 3.05V14l-3.6-1.2ZM5.61 14l4.79-1.2M5.61 3.21 10.4 2",
		className: "stroke-linejoin-round"
	})),
	"menu": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", {
		d: "M15 3H1",
		className: "stroke-linejoin-round awsui-icon-line-top"
	}), import_react.createElement("path", {
		d: "M15 8H1",
		className: "stroke-linejoin-round"
	}), import_react.createElement("path", {
		d: "M15 13H1",
		className: "stroke-linejoin-round awsui-icon-line-bottom"
	})),
	"microphone-off": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", { d: "M3 15.01h10M8 15v-3" }), import_react.createElement("path", {
		d: "M6.6 8.43c.36.36.86.59 1.41.59 1.1 0 2-.9 2-2v-2L6.6 8.43Z",
		className: "filled"
	}), import_react.createElement("path", { d: "M13 7.01c0 2.76-2.24 5-5 5-1.28 0-2.45-.48-3.33-1.28M3 12.01l10-10" }), import_react.createElement("path", {
		d: "M8.01 1.01c-1.1 0-2 .9-2 2v1.67l3.23-3.23c-.34-.27-.77-.44-1.23-.44Z",
		className: "filled"
	}), import_react.createElement("path", { d: "M3.01 7.01c0 .482-.162 1.263.33 1.75" })),
	"microphone": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", {
		d: "M3 15h10M8 15v-3M10 3a2 2 0 1 0-4 0v4a2 2 0 1 0 4 0V3Z",
		className: "stroke-linejoin-round"
	}), import_react.createElement("path", {
		d: "M13 7c0 2.76-2.24 5-5 5S3 9.76 3 7",
		className: "stroke-linejoin-round"
	})),
	"mini-player": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", {
		d: "M2 2v12h3",
		pathLength: "1",
		className: "stroke-linejoin-round awsui-icon-frame",
		strokeDasharray: "1"
	}), import_react.createElement("path", {
		d: "M2 2h12v5",
		pathLength: "1",
		className: "stroke-linejoin-round awsui-icon-frame",
		strokeDasharray: "1"
	}), import_react.createElement("path", {
		d: "M2 2h.001",
		className: "stroke-linecap-round"
	}), import_react.createElement("path", {
		d: "M14 14.01H6",
		pathLength: "1",
		className: "stroke-linecap-round awsui-icon-screen-bottom",
		strokeDasharray: "1",
		strokeDashoffset: ".25"
	}), import_react.createElement("path", {
		d: "M14 14.01V8",
		pathLength: "1",
		className: "stroke-linecap-round awsui-icon-screen-right",
		strokeDasharray: "1",
		strokeDashoffset: ".333"
	}), import_react.createElement("path", {
		d: "M8 14.01V8",
		pathLength: "1",
		className: "stroke-linecap-round awsui-icon-screen-left",
		strokeDasharray: "1",
		strokeDashoffset: ".333"
	}), import_react.createElement("path", {
		d: "M14 10.01H6",
		pathLength: "1",
		className: "stroke-linecap-round awsui-icon-screen-top",
		strokeDasharray: "1",
		strokeDashoffset: ".25"
	})),
	"multiscreen": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", {
		d: "M15 5H5v7h10V5Z",
		className: "stroke-linejoin-round awsui-icon-front"
	}), import_react.createElement("path", {
		d: "M11 3V1.01L1.01 1 1 8h1.998",
		className: "stroke-linejoin-round awsui-icon-back"
	}), import_react.createElement("path", {
		d: "M10 12v3M7 15h6",
		className: "stroke-linejoin-round awsui-icon-front"
	})),
	"notification": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", {
		d: "M14 12H2c-.39 0-.63-.44-.41-.76L4 8V5c0-2.21 1.79-4 4-4s4 1.79 4 4v3l2.41 3.24c.22.33-.02.76-.41.76Z",
		className: "stroke-linejoin-round awsui-icon-bell"
	}), import_react.createElement("path", {
		d: "M6 13c0 1.1.9 2 2 2s2-.9 2-2",
		className: "stroke-linejoin-round awsui-icon-ringer"
	})),
	"pause": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", {
		d: "M5 2v12M11 2v12",
		className: "stroke-linejoin-round"
	})),
	"play": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", {
		d: "m4 13.03 8-5-8-5v10Z",
		className: "stroke-linejoin-round filled"
	})),
	"redo": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", {
		d: "m11 2 4 4-4 4",
		className: "stroke-linejoin-round awsui-icon-arrow"
	}), import_react.createElement("path", {
		d: "M15 6H5.5C3.01 6 1 8.01 1 10.5S3.01 15 5.5 15H8",
		pathLength: "1",
		className: "stroke-linejoin-round awsui-icon-line"
	})),
	"refresh": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", {
		d: "M15 0v5l-5-.04",
		className: "stroke-linejoin-round"
	}), import_react.createElement("path", { d: "M15 8c0 3.87-3.13 7-7 7s-7-3.13-7-7 3.13-7 7-7c2.79 0 5.2 1.63 6.33 4" })),
	"remove": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", {
		d: "M1 5h14",
		className: "stroke-linejoin-round awsui-icon-lid"
	}), import_react.createElement("path", {
		d: "m13 5-1 10H4L3 5",
		className: "stroke-linejoin-round awsui-icon-side"
	}), import_react.createElement("path", {
		d: "M5 5V2h6v3",
		className: "stroke-linejoin-round awsui-icon-lid"
	})),
	"resize-area": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", {
		d: "M14 4 4 14M10 14l4-4",
		className: "stroke-linejoin-round"
	})),
	"script": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", {
		d: "M5 4 1 8l4 4M11 4l4 4-4 4",
		className: "stroke-linejoin-round"
	}), import_react.createElement("path", { d: "M7 13 9 3" })),
	"search-gen-ai": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", {
		d: "M12.332 6.888c.028.07.098.112.168.112s.168-.112.168-.112l.924-2.298 2.296-.925A.182.182 0 0 0 16 3.497c0-.07-.112-.169-.112-.169l-2.296-.925-.924-2.298c-.056-.14-.28-.14-.336 0l-.924 2.298-2.296.925A.182.182 0 0 0 9 3.497c0 .07.112.168.112.168l2.296.925.924 2.298Z",
		className: "filled no-stroke awsui-icon-sparkle"
	}), import_react.createElement("path", {
		d: "m11 11.005 4 4M11.9 8a5.002 5.002 0 1 1-8.36-4.605A4.996 4.996 0 0 1 8 2.105",
		className: "stroke-linejoin-round"
	})),
	"search": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", {
		d: "m11 11 4 4M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10Z",
		className: "stroke-linejoin-round"
	})),
	"security": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", {
		d: "M8 1C6.29 2.53 4.13 3.32 2 3.48v3.48c0 2.05.76 3.88 1.71 5.14.92 1.22 2.32 2.21 4.29 2.9 1.97-.69 3.37-1.68 4.29-2.9A8.684 8.684 0 0 0 14 6.96V3.48C11.87 3.32 9.71 2.52 8 1Z",
		className: "stroke-linejoin-round"
	}), import_react.createElement("path", { d: "M8 4v5M8 10v2" })),
	"send": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", {
		d: "m1 1 14 6.92L1 15l3-7-3-7ZM4 8h11",
		className: "stroke-linejoin-round"
	})),
	"settings": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", {
		d: "M6.11 1.729c.07-.42.44-.729.86-.729h2.02c.43 0 .79.31.86.729l.17.999c.05.29.24.529.5.679.06.03.11.06.17.1.25.15.56.2.84.1l.95-.35c.4-.15.85 0 1.07.38l1.01 1.747c.21.37.13.839-.2 1.108l-.78.64c-.23.189-.34.479-.33.768v.2c0 .29.11.579.33.769l.78.639c.33.27.42.739.2 1.108l-1.01 1.748c-.21.37-.66.529-1.06.38l-.95-.35a.966.966 0 0 0-.84.1c-.06.03-.11.07-.17.1-.26.14-.45.389-.5.679l-.17.998A.878.878 0 0 1 9 15H6.98a.87.87 0 0 1-.86-.729l-.17-.998a.988.988 0 0 0-.5-.68c-.06-.03-.11-.06-.17-.1a.996.996 0 0 0-.84-.1l-.95.35c-.4.15-.85 0-1.06-.38l-1.01-1.747a.873.873 0 0 1 .2-1.108l.78-.64c.23-.189.34-.479.33-.768v-.2c0-.3-.11-.579-.33-.769l-.78-.639a.861.861 0 0 1-.2-1.108l1.01-1.748c.21-.37.66-.529 1.07-.38l.95.35c.28.1.58.06.84-.1.06-.03.11-.07.17-.1.26-.14.45-.379.5-.678l.15-1Z",
		className: "stroke-linecap-round stroke-linejoin-round"
	}), import_react.createElement("path", {
		d: "M10 8c0 1.1-.9 2-2 2s-2-.9-2-2 .9-2 2-2 2 .9 2 2Z",
		className: "stroke-linecap-round stroke-linejoin-round"
	})),
	"share": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", { d: "M3.5 11a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5ZM12.5 6a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5ZM12.5 15a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5ZM10.326 4.7 5.678 7.293M10.223 11.483l-4.448-1.96" })),
	"shrink": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", {
		d: "M10 1v5h5M10.71 5.29 15 1",
		className: "stroke-linejoin-round awsui-icon-corner-tr"
	}), import_react.createElement("path", {
		d: "M1 10h5v5M5.3 10.7 1 15",
		className: "stroke-linejoin-round awsui-icon-corner-bl"
	})),
	"side-bar": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("rect", {
		x: "1",
		y: "3",
		width: "14",
		height: "10",
		rx: "1"
	}), import_react.createElement("svg", {
		x: "1",
		y: "3",
		width: "14",
		height: "10",
		viewBox: "1 3 14 10",
		overflow: "hidden"
	}, import_react.createElement("path", {
		d: "M6 3v10",
		className: "awsui-icon-bar"
	}))),
	"sign-out": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", {
		d: "M7 2H2v12h5",
		className: "stroke-linejoin-round"
	}), import_react.createElement("path", {
		d: "M13.98 8.018 5.5 8.01m4.241 4.244 4.243-4.242-4.243-4.243",
		className: "stroke-linejoin-round awsui-icon-arrow"
	})),
	"slash-divider": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", {
		d: "M10 2 6 14",
		className: "stroke-linejoin-round"
	})),
	"slash": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", { d: "m10 4.5-4 7" }), import_react.createElement("rect", {
		x: "1",
		y: "1",
		width: "14",
		height: "14",
		rx: "1"
	})),
	"star-filled": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", {
		d: "m8 1 2.16 4.38 4.84.71-3.5 3.41.83 4.81L8 12.04l-4.33 2.27.83-4.81L1 6.09l4.84-.71L8 1Z",
		className: "filled stroke-linejoin-round"
	})),
	"star-half": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", {
		d: "M8 1v11.04l-4.33 2.27.83-4.81L1 6.09l4.84-.71L8 1Z",
		className: "filled no-stroke"
	}), import_react.createElement("path", {
		d: "m8 1 2.16 4.38 4.84.71-3.5 3.41.83 4.81L8 12.04l-4.33 2.27.83-4.81L1 6.09l4.84-.71L8 1Z",
		className: "stroke-linejoin-round"
	})),
	"star": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", {
		d: "m8 1 2.16 4.38 4.84.71-3.5 3.41.83 4.81L8 12.04l-4.33 2.27.83-4.81L1 6.09l4.84-.71L8 1Z",
		className: "stroke-linejoin-round"
	})),
	"status-in-progress": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("circle", {
		cx: "8",
		cy: "8",
		r: "7"
	}), import_react.createElement("path", {
		d: "M9 7H7v2h2V7ZM6 7H4v2h2V7ZM12 7h-2v2h2V7Z",
		className: "filled no-stroke"
	})),
	"status-info": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("circle", {
		cx: "8",
		cy: "8",
		r: "7"
	}), import_react.createElement("path", { d: "M8 12V7M8 6V4" })),
	"status-negative": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("circle", {
		cx: "8",
		cy: "8",
		r: "7"
	}), import_react.createElement("path", { d: "m5.5 5.5 5 5M10.5 5.5l-5 5" })),
	"status-not-started": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("circle", {
		cx: "8",
		cy: "8",
		r: "7"
	})),
	"status-pending": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("circle", {
		cx: "8",
		cy: "8",
		r: "7"
	}), import_react.createElement("path", {
		d: "M8 4v5H4",
		className: "stroke-linejoin-round"
	})),
	"status-positive": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("circle", {
		cx: "8",
		cy: "8",
		r: "7"
	}), import_react.createElement("path", {
		d: "M4.5 7.5 7 10l4-5",
		className: "stroke-linejoin-round"
	})),
	"status-stopped": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("circle", {
		cx: "8",
		cy: "8",
		r: "7"
	}), import_react.createElement("path", { d: "M5 8h6" })),
	"status-warning": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", {
		d: "M8 5v4M8 10v2M6.52 1.88l-5.33 9.76c-.13.23-.19.5-.19.76 0 .88.71 1.59 1.59 1.59H13.4c.88 0 1.59-.71 1.59-1.59 0-.27-.07-.53-.19-.76L9.48 1.88C9.18 1.34 8.62 1 8 1s-1.18.34-1.48.88Z",
		className: "stroke-linejoin-round"
	})),
	"stop-circle": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("circle", {
		cx: "8",
		cy: "8",
		r: "7"
	}), import_react.createElement("rect", {
		x: "5",
		y: "5",
		width: "6",
		height: "6",
		rx: ".5",
		className: "filled no-stroke"
	})),
	"subtract-minus": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", {
		d: "M2 8h12",
		className: "stroke-linejoin-round"
	})),
	"suggestions-gen-ai": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", {
		d: "m15.888 3.329-2.296-.921-.924-2.303c-.056-.14-.28-.14-.336 0l-.924 2.303-2.296.921S9 3.427 9 3.497s.042.14.112.167l.07.028 2.226.893.924 2.303S12.43 7 12.5 7s.14-.042.168-.112l.924-2.303 2.296-.921S16 3.566 16 3.497c0-.07-.042-.14-.112-.168Z",
		className: "filled no-stroke awsui-icon-sparkle"
	}), import_react.createElement("path", {
		d: "M12.348 8.45a5.09 5.09 0 0 1-1.358 1.53L10 15H6l-.99-5.02C3.8 9.07 3 7.63 3 6c0-2.76 2.24-5 5-5M10.5 12.005h-5",
		className: "stroke-linejoin-round"
	})),
	"suggestions": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", {
		d: "M8.12 15h-2l-.99-5.02C3.92 9.07 3.12 7.63 3.12 6c0-2.76 2.24-5 5-5s5 2.24 5 5c0 1.63-.8 3.07-2.01 3.98L10.12 15h-2ZM11.12 12h-6",
		className: "stroke-linejoin-round"
	})),
	"support": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("circle", {
		cx: "8",
		cy: "8",
		r: "7"
	}), import_react.createElement("path", { d: "M5.75 6.338c.13-1.178.811-2.339 2.37-2.339 1.472 0 2.435 1.312 2.042 2.468-.215.633-.916 1.132-1.385 1.578C8.162 8.631 8 9.2 8 10" }), import_react.createElement("path", {
		d: "M8 12.01h.01V12H8v.01Z",
		className: "filled"
	})),
	"thumbs-down-filled": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", {
		d: "M1 1h2.01v9H1c-.55 0-1-.45-1-1V2c0-.55.45-1 1-1Zm14.14 6.22-1.69-5.03C13.21 1.48 12.54 1 11.79 1H4.01v9l3.23 3.88c.6.72 1.77.29 1.77-.64V9h4.86c.92 0 1.57-.91 1.28-1.78h-.01Z",
		className: "filled no-stroke"
	})),
	"thumbs-down": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", {
		d: "M9 13.13V9h4.12c.6 0 1.02-.59.83-1.16l-1.6-4.77A1.58 1.58 0 0 0 10.86 2H1v8h4l2.41 3.61c.48.72 1.59.38 1.59-.48ZM5 2v8",
		className: "stroke-linejoin-round"
	})),
	"thumbs-up-filled": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", {
		d: "M3 15.001H1c-.55 0-1-.45-1-1v-7c0-.55.45-1 1-1h2v9Zm10.86-8H9v-4.24c0-.93-1.17-1.36-1.77-.64L4 6.001v9h7.78c.75 0 1.42-.48 1.66-1.19l1.69-5.03c.29-.87-.36-1.78-1.28-1.78h.01Z",
		className: "filled no-stroke"
	})),
	"thumbs-up": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", {
		d: "M9 2.871v4.13h4.12c.6 0 1.02.59.83 1.16l-1.6 4.77a1.58 1.58 0 0 1-1.49 1.07H1v-8h4l2.41-3.61c.48-.72 1.59-.38 1.59.48ZM5 14.001v-8",
		className: "stroke-linejoin-round"
	})),
	"ticket": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", {
		d: "M13 8c0-1.1.9-2 2-2V3H1v3c1.1 0 2 .9 2 2s-.9 2-2 2v3h14v-3c-1.1 0-2-.9-2-2Z",
		className: "stroke-linejoin-round"
	})),
	"transcript": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", {
		d: "M15 1H1v14h14V1Z",
		className: "stroke-linejoin-round"
	}), import_react.createElement("path", {
		d: "M9 10H4",
		className: "stroke-linejoin-round awsui-icon-line-bottom"
	}), import_react.createElement("path", {
		d: "M12 6H4",
		className: "stroke-linejoin-round awsui-icon-line-top"
	})),
	"treeview-collapse": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", {
		d: "M14 2H2v12h12V2Z",
		className: "stroke-linejoin-round"
	}), import_react.createElement("path", {
		d: "M8 8H5",
		pathLength: "1",
		className: "awsui-icon-arm",
		strokeDasharray: "1"
	}), import_react.createElement("path", {
		d: "M8 8h3",
		pathLength: "1",
		className: "awsui-icon-arm",
		strokeDasharray: "1"
	})),
	"treeview-expand": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", {
		d: "M14 2H2v12h12V2Z",
		className: "stroke-linejoin-round"
	}), import_react.createElement("path", {
		d: "M8 8V4.25",
		pathLength: "1",
		className: "awsui-icon-arm",
		strokeDasharray: "1",
		strokeDashoffset: ".2"
	}), import_react.createElement("path", {
		d: "M8 8v3.75",
		pathLength: "1",
		className: "awsui-icon-arm",
		strokeDasharray: "1",
		strokeDashoffset: ".2"
	}), import_react.createElement("path", {
		d: "M8 8H4.25",
		pathLength: "1",
		className: "awsui-icon-arm",
		strokeDasharray: "1",
		strokeDashoffset: ".2"
	}), import_react.createElement("path", {
		d: "M8 8h3.75",
		pathLength: "1",
		className: "awsui-icon-arm",
		strokeDasharray: "1",
		strokeDashoffset: ".2"
	})),
	"undo": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", {
		d: "M5 2 1 6l4 4",
		className: "stroke-linejoin-round awsui-icon-arrow"
	}), import_react.createElement("path", {
		d: "M1 6h9.5c2.49 0 4.5 2.01 4.5 4.5S12.99 15 10.5 15H8",
		pathLength: "1",
		className: "stroke-linejoin-round awsui-icon-line"
	})),
	"unlocked": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", {
		d: "M11 7H3a1 1 0 0 0-1 1v6a1 1 0 0 0 1 1h8a1 1 0 0 0 1-1V8a1 1 0 0 0-1-1Z",
		className: "stroke-linejoin-round"
	}), import_react.createElement("g", { className: "awsui-icon-clip" }, import_react.createElement("path", {
		d: "M9 7V4c0-1.65 1.35-3 3-3s3 1.35 3 3",
		className: "stroke-linejoin-round awsui-icon-shackle"
	}))),
	"upload-download": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", {
		d: "m7 7-3 3-3-3M4 9V1",
		className: "stroke-linejoin-round awsui-icon-down"
	}), import_react.createElement("path", {
		d: "m15 9-3-3-3 3M12 7v8",
		className: "stroke-linejoin-round awsui-icon-up"
	}), import_react.createElement("path", {
		d: "M0 14h8M8 2h8",
		className: "stroke-linejoin-round"
	})),
	"upload": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", {
		d: "M1 1h14",
		className: "stroke-linejoin-round"
	}), import_react.createElement("path", {
		d: "M13 10 8 5l-5 5M8 6v9",
		className: "stroke-linejoin-round awsui-icon-arrow"
	})),
	"user-profile-active": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", {
		d: "M8 6a2.5 2.5 0 0 0 0-5 2.5 2.5 0 0 0 0 5ZM2 15.5v-3c0-1.66 1.34-3 3-3h6c1.66 0 3 1.34 3 3v3",
		className: "filled"
	}), import_react.createElement("path", {
		d: "M2 15.5v-3c0-1.66 1.34-3 3-3h6c1.66 0 3 1.34 3 3v3",
		className: "stroke-linejoin-round"
	})),
	"user-profile": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", { d: "M8 7c1.66 0 3-1.34 3-3S9.66 1 8 1 5 2.34 5 4s1.34 3 3 3Z" }), import_react.createElement("path", {
		d: "M2 16v-3c0-1.66 1.34-3 3-3h6c1.66 0 3 1.34 3 3v3",
		className: "stroke-linejoin-round"
	})),
	"video-camera-off": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", {
		d: "M11 6V3H1v9.97h10V9.98L15 13V3.04L11 6ZM4 6l4 4M8 6.01 4 10",
		className: "stroke-linejoin-round"
	})),
	"video-camera-on": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", {
		d: "M11 6V3H1v9.97L11 13v-3l4 3V3.04L11 6Z",
		className: "stroke-linejoin-round"
	})),
	"video-camera-unavailable": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", {
		d: "M11 5.99V3H1v9.97h10V9.98L15 13V3.04l-4 2.95ZM4 8h4",
		className: "stroke-linejoin-round"
	})),
	"video-off": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("circle", {
		cx: "8",
		cy: "7",
		r: "5"
	}), import_react.createElement("path", {
		d: "M3 15h10M8 15v-3M6.01 5.01 10 9M10 5 6 9",
		className: "stroke-linejoin-round"
	})),
	"video-on": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("circle", {
		cx: "8",
		cy: "7",
		r: "5"
	}), import_react.createElement("circle", {
		cx: "8",
		cy: "7",
		r: "2",
		className: "filled no-stroke"
	}), import_react.createElement("path", { d: "M3 15h10M8 15v-3" })),
	"video-unavailable": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("circle", {
		cx: "8",
		cy: "7",
		r: "5"
	}), import_react.createElement("path", { d: "M3 15h10M6 7h4M8 15v-3" })),
	"view-full": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", {
		d: "M15 1H1v14h14V1Z",
		className: "stroke-linejoin-round"
	}), import_react.createElement("path", {
		d: "M11.5 4h-7a.5.5 0 0 0-.5.5v7a.5.5 0 0 0 .5.5h7a.5.5 0 0 0 .5-.5v-7a.5.5 0 0 0-.5-.5Z",
		className: "filled no-stroke awsui-icon-panel"
	})),
	"view-horizontal": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", {
		d: "M15 15V1H1v14h14Z",
		className: "stroke-linejoin-round"
	}), import_react.createElement("svg", {
		x: "1",
		y: "1",
		width: "14",
		height: "14",
		viewBox: "1 1 14 14",
		overflow: "hidden"
	}, import_react.createElement("path", {
		d: "M11.5 7h-7a.5.5 0 0 0-.5.5v4a.5.5 0 0 0 .5.5h7a.5.5 0 0 0 .5-.5v-4a.5.5 0 0 0-.5-.5Z",
		className: "filled no-stroke awsui-icon-panel"
	}))),
	"view-vertical": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", {
		d: "M15 1H1v14h14V1Z",
		className: "stroke-linejoin-round"
	}), import_react.createElement("svg", {
		x: "1",
		y: "1",
		width: "14",
		height: "14",
		viewBox: "1 1 14 14",
		overflow: "hidden"
	}, import_react.createElement("path", {
		d: "M11.5 4h-4a.5.5 0 0 0-.5.5v7a.5.5 0 0 0 .5.5h4a.5.5 0 0 0 .5-.5v-7a.5.5 0 0 0-.5-.5Z",
		className: "filled no-stroke awsui-icon-panel"
	}))),
	"zoom-in": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("circle", {
		cx: "7",
		cy: "7",
		r: "6"
	}), import_react.createElement("path", { d: "m11 11 4 4" }), import_react.createElement("path", {
		d: "M7 4v6M4 7l6 .01",
		className: "awsui-icon-arm"
	})),
	"zoom-out": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", { d: "m11 11 4 4" }), import_react.createElement("circle", {
		cx: "7",
		cy: "7",
		r: "6"
	}), import_react.createElement("path", {
		d: "m4 7 6 .01",
		className: "awsui-icon-arm"
	})),
	"zoom-to-fit": import_react.createElement("svg", {
		viewBox: "0 0 16 16",
		xmlns: "http://www.w3.org/2000/svg",
		focusable: "false",
		"aria-hidden": "true",
		"data-awsui-icon-animated": "true"
	}, import_react.createElement("path", {
		d: "M11 5H5v6h6V5Z",
		className: "stroke-linejoin-round awsui-icon-square"
	}), import_react.createElement("path", {
		d: "M6 1H1v5M10 1h5v5M6 15H1v-5M10 15h5v-5",
		className: "stroke-linejoin-round"
	}))
};
// node_modules/@cloudscape-design/components/icon-provider/context.js
/**
* Preload the context with the existing icon set.
* This allows the Icon component to have these icons available in the context even when no IconProvider is used.
*/
var InternalIconContext = (0, import_react.createContext)(icons);
/** Holds per-component custom icons. Empty by default: components render their built-in icons. */
var InternalComponentIconsContext = (0, import_react.createContext)({});
// node_modules/@cloudscape-design/components/internal/utils/with-native-attributes.js
function processAttributes(rest, nativeAttributes, componentName, skipWarnings) {
	return Object.entries(nativeAttributes || {}).reduce((acc, [key, value]) => {
		if (key === "className") acc[key] = clsx(rest.className, value);
		else if (key === "style") acc[key] = {
			...rest.style,
			...value
		};
		else if (key.match(/^on[A-Z]/) && typeof value === "function" && key in rest) acc[key] = (event) => {
			value(event);
			if (!event.defaultPrevented) rest[key](event);
		};
		else {
			if (key in rest && (!skipWarnings || skipWarnings !== true && !skipWarnings.includes(key))) `${key}`;
			acc[key] = value;
		}
		return acc;
	}, { ...rest });
}
var with_native_attributes_default = import_react.forwardRef(({ tag, nativeAttributes, children, skipWarnings, componentName, ...rest }, ref) => {
	const Tag = tag;
	const processedAttributes = processAttributes(rest, nativeAttributes, componentName, skipWarnings);
	return import_react.createElement(Tag, {
		...processedAttributes,
		ref
	}, children);
});
// node_modules/@cloudscape-design/components/icon/styles.css.js
var styles_css_default = {
	"icon": "awsui_icon_h11ix_1ohfn_13",
	"icon-flex-height": "awsui_icon-flex-height_h11ix_1ohfn_21",
	"size-x-small": "awsui_size-x-small_h11ix_1ohfn_49",
	"size-x-small-mapped-height": "awsui_size-x-small-mapped-height_h11ix_1ohfn_53",
	"size-small": "awsui_size-small_h11ix_1ohfn_71",
	"size-small-mapped-height": "awsui_size-small-mapped-height_h11ix_1ohfn_75",
	"size-normal": "awsui_size-normal_h11ix_1ohfn_93",
	"size-normal-mapped-height": "awsui_size-normal-mapped-height_h11ix_1ohfn_97",
	"size-medium": "awsui_size-medium_h11ix_1ohfn_115",
	"size-medium-mapped-height": "awsui_size-medium-mapped-height_h11ix_1ohfn_119",
	"size-big": "awsui_size-big_h11ix_1ohfn_137",
	"size-big-mapped-height": "awsui_size-big-mapped-height_h11ix_1ohfn_141",
	"size-large": "awsui_size-large_h11ix_1ohfn_159",
	"size-large-mapped-height": "awsui_size-large-mapped-height_h11ix_1ohfn_163",
	"variant-normal": "awsui_variant-normal_h11ix_1ohfn_181",
	"variant-disabled": "awsui_variant-disabled_h11ix_1ohfn_184",
	"variant-inverted": "awsui_variant-inverted_h11ix_1ohfn_187",
	"variant-subtle": "awsui_variant-subtle_h11ix_1ohfn_190",
	"variant-warning": "awsui_variant-warning_h11ix_1ohfn_193",
	"variant-error": "awsui_variant-error_h11ix_1ohfn_196",
	"variant-success": "awsui_variant-success_h11ix_1ohfn_199",
	"variant-link": "awsui_variant-link_h11ix_1ohfn_202",
	"variant-info": "awsui_variant-info_h11ix_1ohfn_205",
	"name-angle-left-double": "awsui_name-angle-left-double_h11ix_1ohfn_208",
	"name-angle-left": "awsui_name-angle-left_h11ix_1ohfn_208",
	"name-angle-right-double": "awsui_name-angle-right-double_h11ix_1ohfn_210",
	"name-angle-right": "awsui_name-angle-right_h11ix_1ohfn_210",
	"name-arrow-left": "awsui_name-arrow-left_h11ix_1ohfn_212",
	"name-arrow-right": "awsui_name-arrow-right_h11ix_1ohfn_213",
	"name-caret-left-filled": "awsui_name-caret-left-filled_h11ix_1ohfn_214",
	"name-caret-right-filled": "awsui_name-caret-right-filled_h11ix_1ohfn_215",
	"name-audio-full": "awsui_name-audio-full_h11ix_1ohfn_216",
	"name-audio-half": "awsui_name-audio-half_h11ix_1ohfn_217",
	"name-audio-off": "awsui_name-audio-off_h11ix_1ohfn_218",
	"name-external": "awsui_name-external_h11ix_1ohfn_219",
	"name-redo": "awsui_name-redo_h11ix_1ohfn_220",
	"name-resize-area": "awsui_name-resize-area_h11ix_1ohfn_221",
	"name-send": "awsui_name-send_h11ix_1ohfn_222",
	"name-shrink": "awsui_name-shrink_h11ix_1ohfn_223",
	"name-undo": "awsui_name-undo_h11ix_1ohfn_224",
	"name-view-vertical": "awsui_name-view-vertical_h11ix_1ohfn_225",
	"badge": "awsui_badge_h11ix_1ohfn_249",
	"custom-icon": "awsui_custom-icon_h11ix_1ohfn_263"
};
// node_modules/@cloudscape-design/components/icon/internal.js
function iconSizeMap(height, fontSize) {
	if (height === null) return "normal";
	if (height >= 50) return "large";
	else if (height >= 36) return "big";
	else if (height >= 24 && !!fontSize && fontSize >= 20) return "medium";
	else if (height <= 16) return !!fontSize && fontSize <= 12 ? "x-small" : "small";
	else return "normal";
}
var InternalIcon = ({ name, override, size = "normal", variant = "normal", url, alt, ariaLabel, svg, badge, nativeAttributes, __internalRootRef, ...props }) => {
	const icons$1 = (0, import_react.useContext)(InternalIconContext);
	const iconRef = (0, import_react.useRef)(null);
	const [parentHeight, setParentHeight] = (0, import_react.useState)(null);
	const [parentFontSize, setParentFontSize] = (0, import_react.useState)(null);
	const contextualSize = size === "inherit";
	const iconSize = contextualSize ? iconSizeMap(parentHeight, parentFontSize) : size;
	const inlineStyles = contextualSize && parentHeight !== null ? { height: `${parentHeight}px` } : {};
	const baseProps = getBaseProps(props);
	baseProps.className = clsx(baseProps.className, styles_css_default.icon, contextualSize && styles_css_default["icon-flex-height"], badge && styles_css_default.badge, !contextualSize && styles_css_default[`size-${iconSize}-mapped-height`], styles_css_default[`size-${iconSize}`], styles_css_default[`variant-${variant}`], styles_css_default[`name-${name}`]);
	(0, import_react.useLayoutEffect)(() => {
		if (!contextualSize || !iconRef.current) return;
		const { lineHeight, fontSize } = getComputedStyle(iconRef.current);
		const newParentHeight = parseInt(lineHeight, 10);
		const newParentFontSize = parseInt(fontSize, 10);
		setParentHeight(newParentHeight);
		setParentFontSize(newParentFontSize);
	});
	const mergedRef = useMergeRefs(iconRef, __internalRootRef);
	const hasAriaLabel = typeof ariaLabel === "string";
	const labelAttributes = hasAriaLabel ? {
		role: "img",
		"aria-label": ariaLabel
	} : {};
	if (svg) {
		if (url);
		return import_react.createElement(with_native_attributes_default, {
			...baseProps,
			...labelAttributes,
			tag: "span",
			componentName: "Icon",
			nativeAttributes,
			ref: mergedRef,
			"aria-hidden": !hasAriaLabel,
			style: inlineStyles
		}, svg);
	}
	if (url) return import_react.createElement(with_native_attributes_default, {
		...baseProps,
		tag: "span",
		componentName: "Icon",
		nativeAttributes,
		ref: mergedRef,
		style: inlineStyles
	}, import_react.createElement("img", {
		src: url,
		alt: ariaLabel !== null && ariaLabel !== void 0 ? ariaLabel : alt
	}));
	const validIcon = name && Object.prototype.hasOwnProperty.call(icons$1, name);
	function iconMap(name) {
		if (name === "gen-ai" && (iconSize === "small" || iconSize === "x-small")) return import_react.createElement("svg", {
			width: "12",
			height: "12",
			viewBox: "0 0 16 16",
			xmlns: "http://www.w3.org/2000/svg",
			focusable: "false",
			"aria-hidden": "true",
			"data-testid": "gen-ai-filled"
		}, import_react.createElement("path", {
			d: "m8 4.4 1.018 2.582L11.6 8 9.018 9.018 8 11.6 6.982 9.018 4.4 8l2.582-1.018L8 4.4ZM2.405 2.41l.002-.003.003-.002-.003-.002-.002-.003-.002.003-.003.002.003.002.002.003Z",
			className: "filled"
		}));
		else {
			const icon = icons$1[name];
			if (!icon) `${name}`;
			return icon;
		}
	}
	let content = override !== null && override !== void 0 ? override : validIcon ? iconMap(name) : void 0;
	const isOverridden = override !== null && override !== void 0 ? override : validIcon ? icons$1[name] !== icons[name] : false;
	if (content !== void 0 && isOverridden) content = import_react.createElement("span", { className: clsx(styles_css_default.icon, styles_css_default["custom-icon"], styles_css_default[`size-${iconSize}`]) }, content);
	return import_react.createElement(with_native_attributes_default, {
		...baseProps,
		...labelAttributes,
		tag: "span",
		componentName: "Icon",
		nativeAttributes,
		ref: mergedRef,
		style: inlineStyles
	}, content);
};
// node_modules/@cloudscape-design/components/internal/analytics/index.js
/* istanbul ignore file */
/**
* This is a stub implementation of the FunnelMetrics interface and will be replaced during
* build time with the actual implementation.
*/
var FunnelMetrics = {
	funnelStart() {
		return "";
	},
	funnelError() {},
	funnelComplete() {},
	funnelSuccessful() {},
	funnelCancelled() {},
	funnelChange() {},
	funnelStepStart() {},
	funnelStepComplete() {},
	funnelStepNavigation() {},
	funnelStepError() {},
	funnelStepChange() {},
	funnelSubStepStart() {},
	funnelSubStepComplete() {},
	funnelSubStepError() {},
	helpPanelInteracted() {},
	externalLinkInteracted() {}
};
/**
* This is a stub implementation of the PerformanceMetrics interface and will be replaced during
* build time with the actual implementation.
*/
var PerformanceMetrics = {
	tableInteraction() {},
	taskCompletionData() {},
	modalPerformanceData() {}
};
var ComponentMetrics = {
	componentMounted() {
		return "";
	},
	componentUpdated() {}
};
// node_modules/@cloudscape-design/components/internal/utils/node-belongs.js
/**
* Checks whether the given node (target) belongs to the container.
* The function is similar to nodeContains but also accounts for dropdowns with expandToViewport=true.
*
* @param container Container node
* @param target Node that is checked to be a descendant of the container
*/
function nodeBelongs(container, target) {
	var _a;
	if (!isNode(target)) return false;
	const portal = findUpUntil(target, (node) => node === container || isHTMLElement(node) && !!node.dataset.awsuiReferrerId);
	if (portal && portal === container) return true;
	const referrer = isHTMLElement(portal) ? document.getElementById((_a = portal.dataset.awsuiReferrerId) !== null && _a !== void 0 ? _a : "") : null;
	return referrer ? nodeContains(container, referrer) : nodeContains(container, target);
}
// node_modules/@cloudscape-design/components/internal/analytics/context/analytics-context.js
/* istanbul ignore next */
var FunnelContext = (0, import_react.createContext)({
	funnelInteractionId: void 0,
	funnelNameSelector: getFunnelNameSelector(),
	setFunnelInteractionId: () => {},
	funnelType: "single-page",
	optionalStepNumbers: [],
	totalFunnelSteps: 0,
	funnelSubmit: () => {},
	funnelCancel: () => {},
	submissionAttempt: 0,
	funnelNextOrSubmitAttempt: () => {},
	funnelState: { current: "default" },
	errorCount: { current: 0 },
	loadingButtonCount: { current: 0 },
	latestFocusCleanupFunction: { current: void 0 },
	isInFunnel: false,
	wizardCount: { current: 0 }
});
var FunnelStepContext = (0, import_react.createContext)({
	stepNameSelector: "",
	stepNumber: 0,
	subStepCount: { current: 0 },
	isInStep: false,
	funnelInteractionId: void 0,
	onStepChange: () => {},
	subStepConfiguration: { current: /* @__PURE__ */ new Map() }
});
var FunnelSubStepContext = (0, import_react.createContext)({
	subStepId: "",
	subStepSelector: "",
	subStepNameSelector: "",
	subStepRef: { current: null },
	isNestedSubStep: false,
	mousePressed: { current: false },
	isFocusedSubStep: { current: false },
	focusCleanupFunction: { current: void 0 }
});
var FunnelNameSelectorContext = (0, import_react.createContext)(void 0);
// node_modules/@cloudscape-design/components/internal/analytics/hooks/use-funnel.js
/**
* Custom React Hook to manage and interact with FunnelSubStep.
* This hook will provide necessary properties and methods required
* to track and manage interactions with a FunnelSubStep component.
*
* The `onFocus` method is used to track the beginning of interaction with the FunnelSubStep.
* The `onBlur` method is used to track the completion of interaction with the FunnelSubStep.
* The subStepId is a unique identifier for the funnel sub-step.
* The subStepRef is a reference to the DOM element of the funnel sub-step.
*/
var useFunnelSubStep = () => {
	const context = (0, import_react.useContext)(FunnelSubStepContext);
	const { funnelInteractionId, funnelIdentifier, funnelState, latestFocusCleanupFunction } = useFunnel();
	const { stepNumber, stepIdentifier, stepNameSelector, subStepConfiguration } = useFunnelStep();
	const { subStepIdentifier, subStepId, subStepSelector, subStepNameSelector, subStepRef, isNestedSubStep, mousePressed, isFocusedSubStep, focusCleanupFunction } = context;
	if (isNestedSubStep) return context;
	const onFocus = async (event) => {
		var _a, _b, _c, _d;
		const element = event.target;
		await new Promise((r) => setTimeout(r, 1));
		if (document.activeElement !== element) return;
		if (isFocusedSubStep.current) return;
		isFocusedSubStep.current = true;
		if (funnelInteractionId && subStepId) {
			(_a = latestFocusCleanupFunction.current) === null || _a === void 0 || _a.call(latestFocusCleanupFunction);
			const subStepName = getTextFromSelector(subStepNameSelector);
			const stepName = getTextFromSelector(stepNameSelector);
			const subStepNumber = (_d = (_c = (_b = subStepConfiguration.current) === null || _b === void 0 ? void 0 : _b.get(stepNumber)) === null || _c === void 0 ? void 0 : _c.find((step) => step.name === subStepName)) === null || _d === void 0 ? void 0 : _d.number;
			FunnelMetrics.funnelSubStepStart({
				funnelIdentifier,
				funnelInteractionId,
				subStepIdentifier,
				subStepSelector,
				subStepNameSelector,
				subStepName,
				subStepNumber,
				stepIdentifier,
				stepNumber,
				stepName,
				stepNameSelector,
				subStepAllSelector: getSubStepAllSelector()
			});
			let cleanupFunctionHasBeenRun = false;
			focusCleanupFunction.current = () => {
				var _a, _b, _c;
				if (cleanupFunctionHasBeenRun) return;
				cleanupFunctionHasBeenRun = true;
				const subStepNumber = (_c = (_b = (_a = subStepConfiguration.current) === null || _a === void 0 ? void 0 : _a.get(stepNumber)) === null || _b === void 0 ? void 0 : _b.find((s) => s.name === subStepName)) === null || _c === void 0 ? void 0 : _c.number;
				if (funnelState.current !== "cancelled") FunnelMetrics.funnelSubStepComplete({
					funnelIdentifier,
					funnelInteractionId,
					subStepIdentifier,
					subStepSelector,
					subStepNameSelector,
					subStepName,
					subStepNumber,
					stepIdentifier,
					stepNumber,
					stepName,
					stepNameSelector,
					subStepAllSelector: getSubStepAllSelector()
				});
			};
			latestFocusCleanupFunction.current = focusCleanupFunction.current;
		}
	};
	const onBlur = (event) => {
		var _a;
		if (mousePressed.current) return;
		if (!subStepRef.current || !event.relatedTarget || !nodeBelongs(subStepRef.current, event.relatedTarget)) {
			isFocusedSubStep.current = false;
			if (funnelInteractionId && subStepId && funnelState.current !== "cancelled") (_a = focusCleanupFunction.current) === null || _a === void 0 || _a.call(focusCleanupFunction);
		}
	};
	return {
		funnelSubStepProps: funnelInteractionId ? {
			[DATA_ATTR_FUNNEL_SUBSTEP]: subStepId,
			onFocus,
			onBlur
		} : {},
		...context
	};
};
/**
* Custom React Hook to manage and interact with FunnelStep.
* This hook will provide necessary properties required to track
* and manage interactions with a FunnelStep component.
*
* The 'data-analytics-funnel-step' property of funnelStepProps is used to track the index of the current step in the funnel.
* The context contains additional properties of the FunnelStep.
*/
var useFunnelStep = () => {
	return (0, import_react.useContext)(FunnelStepContext);
};
var useFunnel = () => {
	const context = (0, import_react.useContext)(FunnelContext);
	return {
		funnelProps: context.funnelInteractionId ? { [DATA_ATTR_FUNNEL_INTERACTION_ID]: context.funnelInteractionId } : {},
		...context
	};
};
// node_modules/@cloudscape-design/components/internal/context/link-default-variant-context.js
var defaultValue$1 = { defaultVariant: "secondary" };
var LinkDefaultVariantContext = (0, import_react.createContext)(defaultValue$1);
// node_modules/@cloudscape-design/components/internal/context/token-inline-context.js
var defaultValue = { isInlineToken: false };
var TokenInlineContext = (0, import_react.createContext)(defaultValue);
function useTokenInlineContext() {
	return (0, import_react.useContext)(TokenInlineContext);
}
// node_modules/@cloudscape-design/components/internal/events/index.js
var CustomEventStub = class {
	constructor(cancelable = false, detail = null) {
		this.cancelable = cancelable;
		this.detail = detail;
		this.defaultPrevented = false;
		this.cancelBubble = false;
	}
	preventDefault() {
		this.defaultPrevented = true;
	}
	stopPropagation() {
		this.cancelBubble = true;
	}
};
function createCustomEvent({ cancelable, detail }) {
	return new CustomEventStub(cancelable, detail);
}
function fireNonCancelableEvent(handler, detail) {
	if (!handler) return;
	handler(createCustomEvent({
		cancelable: false,
		detail
	}));
}
function fireCancelableEvent(handler, detail, sourceEvent) {
	if (!handler) return false;
	const event = createCustomEvent({
		cancelable: true,
		detail
	});
	handler(event);
	if (event.defaultPrevented && sourceEvent) sourceEvent.preventDefault();
	if (event.cancelBubble && sourceEvent) sourceEvent.stopPropagation();
	return event.defaultPrevented;
}
function fireKeyboardEvent(handler, reactEvent) {
	return fireCancelableEvent(handler, {
		keyCode: reactEvent.keyCode,
		key: reactEvent.key,
		ctrlKey: reactEvent.ctrlKey,
		shiftKey: reactEvent.shiftKey,
		altKey: reactEvent.altKey,
		metaKey: reactEvent.metaKey,
		isComposing: reactEvent.nativeEvent.isComposing
	}, reactEvent);
}
var isMouseEvent = (e) => {
	return e.button !== void 0;
};
function hasModifierKeys(event) {
	return event.ctrlKey || event.altKey || event.shiftKey || event.metaKey;
}
function isPlainLeftClick(event) {
	return event && (!isMouseEvent(event) || event.button === 0) && !hasModifierKeys(event);
}
// node_modules/@cloudscape-design/components/internal/hooks/forward-focus/index.js
function useForwardFocus(mainRef, controlRef) {
	(0, import_react.useImperativeHandle)(mainRef, () => ({ focus(...args) {
		var _a;
		(_a = controlRef.current) === null || _a === void 0 || _a.focus(...args);
	} }), [controlRef]);
}
// node_modules/@cloudscape-design/components/internal/keycode.js
var KeyCode;
(function(KeyCode) {
	KeyCode[KeyCode["pageUp"] = 33] = "pageUp";
	KeyCode[KeyCode["pageDown"] = 34] = "pageDown";
	KeyCode[KeyCode["end"] = 35] = "end";
	KeyCode[KeyCode["home"] = 36] = "home";
	KeyCode[KeyCode["backspace"] = 8] = "backspace";
	KeyCode[KeyCode["space"] = 32] = "space";
	KeyCode[KeyCode["down"] = 40] = "down";
	KeyCode[KeyCode["left"] = 37] = "left";
	KeyCode[KeyCode["right"] = 39] = "right";
	KeyCode[KeyCode["up"] = 38] = "up";
	KeyCode[KeyCode["escape"] = 27] = "escape";
	KeyCode[KeyCode["enter"] = 13] = "enter";
	KeyCode[KeyCode["tab"] = 9] = "tab";
})(KeyCode || (KeyCode = {}));
// node_modules/@cloudscape-design/components/internal/utils/check-safe-url.js
var allowedJavascriptUrls = [
	"javascript:void(0)",
	"javascript:void(0);",
	"javascript:;"
];
function checkSafeUrl(component, url) {
	if (!url) return;
	if (allowedJavascriptUrls.indexOf(url.toLowerCase()) !== -1) return;
	let parsedUrl;
	try {
		parsedUrl = new URL(url);
	} catch {
		return;
	}
	if (parsedUrl.protocol === "javascript:") {
		`${url}`;
		throw new Error(`A javascript: URL was blocked as a security precaution.`);
	}
}
export { copyAnalyticsMetadataAttribute as $, DATA_ATTR_ANALYTICS_ALERT as A, SingleTabStopNavigationProvider as At, getFieldSlotSeletor as B, getGlobalFlag as Bt, FunnelMetrics as C, useVisualRefresh as Ct, with_native_attributes_default as D, useRandomId as Dt, processAttributes as E, THEME as Et, DATA_ATTR_FUNNEL_VALUE as F, isMotionDisabled as Ft, getSubStepSelector as G, createSingletonHandler as Gt, getFunnelValueSelector as H, nodeBelongs$1 as Ht, DATA_ATTR_MODAL_ID as I, isThemeActive as It, getContainingBlock as J, require_react_dom as Jt, getTextFromSelector as K, createSingletonState as Kt, DATA_ATTR_RESOURCE_TYPE as L, useCurrentMode as Lt, DATA_ATTR_FIELD_LABEL as M, useSingleTabStopNavigation as Mt, DATA_ATTR_FUNNEL_KEY as N, isModifierKey as Nt, InternalComponentIconsContext as O, useUniqueId as Ot, DATA_ATTR_FUNNEL_STEP as P, Theme as Pt, isSVGElement as Q, FUNNEL_KEY_FUNNEL_NAME as R, useDensityMode as Rt, ComponentMetrics as S, useOneTheme as St, InternalIcon as T, SYSTEM as Tt, getSubStepAllSelector as U, nodeContains as Ut, getFunnelNameSelector as V, warnOnce as Vt, getSubStepNameSelector as W, findUpUntil as Wt, isElement as X, isContainingBlock as Y, isHTMLElement as Z, FunnelContext as _, sortByPriority as _t, fireKeyboardEvent as a, clsx as at, FunnelSubStepContext as b, useBaseComponent as bt, isPlainLeftClick as c, useLocale as ct, useTokenInlineContext as d, __assign as dt, getAnalyticsLabelAttribute as et, LinkDefaultVariantContext as f, __classPrivateFieldGet as ft, useFunnelSubStep as g, __spreadArray as gt, useFunnelStep as h, __rest as ht, fireCancelableEvent as i, getBaseProps as it, DATA_ATTR_FIELD_ERROR as j, SingleTabStopNavigationReset as jt, InfoLinkLabelContext as k, useMergeRefs as kt, TokenInlineContext as l, awsuiPluginsInternal as lt, useFunnel as m, __extends as mt, KeyCode as n, customCSSPropertiesMap as nt, fireNonCancelableEvent as o, InternalI18nContext as ot, defaultValue$1 as p, __classPrivateFieldSet as pt, findUpUntilMultiple as q, useStableCallback as qt, useForwardFocus as r, getAnalyticsMetadataProps as rt, hasModifierKeys as s, useInternalI18n as st, checkSafeUrl as t, getAnalyticsMetadataAttribute as tt, defaultValue as u, reportRuntimeApiWarning as ut, FunnelNameSelectorContext as v, debounce as vt, PerformanceMetrics as w, PACKAGE_VERSION as wt, nodeBelongs as x, metrics as xt, FunnelStepContext as y, applyDisplayName as yt, FUNNEL_KEY_SUBSTEP_NAME as z, useReducedMotion as zt };
