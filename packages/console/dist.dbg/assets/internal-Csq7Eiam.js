import { n as __toESM } from "./rolldown-runtime-CO0Nlsmt.js";
import { t as require_react } from "./react-HmIquqiG.js";
import { Ct as useVisualRefresh, D as with_native_attributes_default, It as isThemeActive, Lt as useCurrentMode, Pt as Theme, Rt as useDensityMode, St as useOneTheme, T as InternalIcon, at as clsx, it as getBaseProps } from "./check-safe-url-SIBI-4lx.js";
import { f as InternalSpinner, l as useVisualContext } from "./internal-D6ihLdrI.js";
// node_modules/@cloudscape-design/components/internal/hooks/use-portal-mode-classes/index.js
function usePortalModeClasses(ref, options) {
	const colorMode = useCurrentMode(ref);
	const densityMode = useDensityMode(ref);
	const context = useVisualContext(ref);
	const oneTheme = useOneTheme();
	const visualRefreshWithClass = useVisualRefresh() && false;
	return clsx({
		"awsui-polaris-dark-mode awsui-dark-mode": colorMode === "dark",
		"awsui-polaris-compact-mode awsui-compact-mode": densityMode === "compact",
		"awsui-visual-refresh": visualRefreshWithClass,
		"awsui-one-theme": oneTheme,
		[`awsui-context-${context}`]: context && !(options === null || options === void 0 ? void 0 : options.resetVisualContext)
	});
}
// node_modules/@cloudscape-design/components/status-indicator/styles.scoped.css
var import_react = /* @__PURE__ */ __toESM(require_react());
// node_modules/@cloudscape-design/components/status-indicator/styles.css.js
var styles_css_default = {
	"icon-shake": "awsui_icon-shake_1cbgc_1gw3w_13",
	"awsui-motion-shake-horizontally": "awsui_awsui-motion-shake-horizontally_1cbgc_1gw3w_1",
	"container-fade-in": "awsui_container-fade-in_1cbgc_1gw3w_41",
	"awsui-motion-fade-in-0": "awsui_awsui-motion-fade-in-0_1cbgc_1gw3w_1",
	"root": "awsui_root_1cbgc_1gw3w_63",
	"status-error": "awsui_status-error_1cbgc_1gw3w_72",
	"status-warning": "awsui_status-warning_1cbgc_1gw3w_75",
	"status-success": "awsui_status-success_1cbgc_1gw3w_78",
	"status-info": "awsui_status-info_1cbgc_1gw3w_81",
	"status-stopped": "awsui_status-stopped_1cbgc_1gw3w_84",
	"status-pending": "awsui_status-pending_1cbgc_1gw3w_87",
	"status-in-progress": "awsui_status-in-progress_1cbgc_1gw3w_90",
	"status-loading": "awsui_status-loading_1cbgc_1gw3w_93",
	"status-not-started": "awsui_status-not-started_1cbgc_1gw3w_96",
	"status-log": "awsui_status-log_1cbgc_1gw3w_99",
	"color-override-red": "awsui_color-override-red_1cbgc_1gw3w_102",
	"color-override-grey": "awsui_color-override-grey_1cbgc_1gw3w_105",
	"color-override-blue": "awsui_color-override-blue_1cbgc_1gw3w_108",
	"color-override-green": "awsui_color-override-green_1cbgc_1gw3w_111",
	"color-override-yellow": "awsui_color-override-yellow_1cbgc_1gw3w_114",
	"embedded": "awsui_embedded_1cbgc_1gw3w_117",
	"container": "awsui_container_1cbgc_1gw3w_41",
	"display-inline": "awsui_display-inline_1cbgc_1gw3w_170",
	"icon": "awsui_icon_1cbgc_1gw3w_13",
	"display-inline-block": "awsui_display-inline-block_1cbgc_1gw3w_178",
	"overflow-ellipsis": "awsui_overflow-ellipsis_1cbgc_1gw3w_187"
};
// node_modules/@cloudscape-design/components/status-indicator/internal.js
/**
* @awsuiSystem core
*/
var typeToIcon = (size) => {
	const spinnerSize = size === "x-small" ? "x-small" : "normal";
	return {
		error: import_react.createElement(InternalIcon, {
			name: "status-negative",
			size
		}),
		warning: import_react.createElement(InternalIcon, {
			name: "status-warning",
			size
		}),
		success: import_react.createElement(InternalIcon, {
			name: "status-positive",
			size
		}),
		info: import_react.createElement(InternalIcon, {
			name: "status-info",
			size
		}),
		stopped: import_react.createElement(InternalIcon, {
			name: "status-stopped",
			size
		}),
		pending: import_react.createElement(InternalIcon, {
			name: "status-pending",
			size
		}),
		"in-progress": import_react.createElement(InternalIcon, {
			name: "status-in-progress",
			size
		}),
		loading: import_react.createElement(InternalSpinner, { size: spinnerSize }),
		"not-started": import_react.createElement(InternalIcon, {
			name: "status-not-started",
			size
		}),
		log: import_react.createElement(InternalIcon, {
			name: "dot",
			size
		})
	};
};
function InternalStatusIcon({ type, iconAriaLabel, animate, display, size = "normal" }) {
	return import_react.createElement("span", {
		className: clsx(styles_css_default.icon, animate && styles_css_default["icon-shake"]),
		"aria-label": iconAriaLabel,
		role: iconAriaLabel ? "img" : void 0
	}, typeToIcon(size)[type], display === "inline" && import_react.createElement(import_react.Fragment, null, "\xA0"));
}
function StatusIndicator({ type, children, iconAriaLabel, colorOverride, wrapText = true, nativeAttributes, __animate = false, __internalRootRef, __size = isThemeActive(Theme.OneTheme) ? "x-small" : "normal", __display = "inline-block", __embedded = false, ...rest }) {
	const baseProps = getBaseProps(rest);
	return import_react.createElement(with_native_attributes_default, {
		...baseProps,
		tag: "span",
		componentName: "StatusIndicator",
		nativeAttributes,
		className: clsx(styles_css_default.root, styles_css_default[`status-${type}`], __embedded && styles_css_default.embedded, { [styles_css_default[`color-override-${colorOverride}`]]: colorOverride }, baseProps.className),
		ref: __internalRootRef
	}, import_react.createElement("span", { className: clsx(styles_css_default.container, styles_css_default[`display-${__display}`], wrapText === false && styles_css_default["overflow-ellipsis"], __animate && styles_css_default["container-fade-in"]) }, import_react.createElement(InternalStatusIcon, {
		type,
		iconAriaLabel,
		animate: __animate,
		display: __display,
		size: __size
	}), import_react.createElement("span", null, children)));
}
export { usePortalModeClasses as n, StatusIndicator as t };
