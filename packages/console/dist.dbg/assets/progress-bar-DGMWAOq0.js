import { n as __toESM } from "./rolldown-runtime-CO0Nlsmt.js";
import { t as require_react } from "./react-HmIquqiG.js";
import { Ot as useUniqueId, Vt as warnOnce, at as clsx, bt as useBaseComponent, it as getBaseProps, nt as customCSSPropertiesMap, o as fireNonCancelableEvent, yt as applyDisplayName } from "./check-safe-url-SIBI-4lx.js";
import { n as useThrottleCallback } from "./page-DqfLZ-rU.js";
import { t as joinStrings } from "./join-strings-WG1tWm-5.js";
import { k as internal_default, t as InternalBox, u as InternalButton } from "./internal-D6ihLdrI.js";
import { t as StatusIndicator } from "./internal-Csq7Eiam.js";
// node_modules/@cloudscape-design/components/progress-bar/styles.js
var import_react = /* @__PURE__ */ __toESM(require_react());
function getProgressStyles(style) {
	if (!(style === null || style === void 0 ? void 0 : style.progressBar)) return;
	return {
		[customCSSPropertiesMap.progressBarBackgroundColor]: style.progressBar.backgroundColor,
		[customCSSPropertiesMap.progressBarBorderRadius]: style.progressBar.borderRadius,
		[customCSSPropertiesMap.progressBarHeight]: style.progressBar.height
	};
}
function getProgressValueStyles(style) {
	if (!(style === null || style === void 0 ? void 0 : style.progressValue)) return;
	return { [customCSSPropertiesMap.progressValueBackgroundColor]: style.progressValue.backgroundColor };
}
function getProgressPercentageStyles(style) {
	if (!(style === null || style === void 0 ? void 0 : style.progressPercentage)) return;
	return {
		color: style.progressPercentage.color,
		fontSize: style.progressPercentage.fontSize,
		fontWeight: style.progressPercentage.fontWeight
	};
}
// node_modules/@cloudscape-design/components/progress-bar/styles.css.js
var styles_css_default = {
	"progress": "awsui_progress_11huc_evnlr_13",
	"result-state": "awsui_result-state_11huc_evnlr_27",
	"awsui-motion-fade-in": "awsui_awsui-motion-fade-in_11huc_evnlr_1",
	"root": "awsui_root_11huc_evnlr_49",
	"with-result-button": "awsui_with-result-button_11huc_evnlr_81",
	"result-text": "awsui_result-text_11huc_evnlr_85",
	"result-container-error": "awsui_result-container-error_11huc_evnlr_89",
	"result-container-success": "awsui_result-container-success_11huc_evnlr_89",
	"result-button": "awsui_result-button_11huc_evnlr_93",
	"word-wrap": "awsui_word-wrap_11huc_evnlr_99",
	"label-flash": "awsui_label-flash_11huc_evnlr_104",
	"label-key-value": "awsui_label-key-value_11huc_evnlr_108",
	"flash": "awsui_flash_11huc_evnlr_116",
	"progress-container": "awsui_progress-container_11huc_evnlr_120",
	"percentage-container": "awsui_percentage-container_11huc_evnlr_127",
	"percentage": "awsui_percentage_11huc_evnlr_127",
	"complete": "awsui_complete_11huc_evnlr_173",
	"progress-flash": "awsui_progress-flash_11huc_evnlr_186",
	"additional-info": "awsui_additional-info_11huc_evnlr_199"
};
// node_modules/@cloudscape-design/components/progress-bar/internal.js
var MAX_VALUE = 100;
var clamp = (value, lowerLimit, upperLimit) => {
	return Math.max(Math.min(value, upperLimit), lowerLimit);
};
var Progress = ({ value, isInFlash, ariaLabel, ariaLabelledby, ariaDescribedby, style }) => {
	const progressValue = clamp(Math.round(value), 0, MAX_VALUE);
	const progressBarStyles = getProgressStyles(style);
	const progressValueStyles = getProgressValueStyles(style);
	const progressPercentageStyles = getProgressPercentageStyles(style);
	return import_react.createElement("div", { className: styles_css_default["progress-container"] }, import_react.createElement("progress", {
		className: clsx(styles_css_default.progress, progressValue >= MAX_VALUE && styles_css_default.complete, isInFlash && styles_css_default["progress-flash"]),
		max: MAX_VALUE,
		value: progressValue,
		"aria-label": ariaLabel,
		"aria-labelledby": !ariaLabel ? ariaLabelledby : void 0,
		"aria-describedby": ariaDescribedby,
		style: {
			...progressBarStyles || {},
			...progressValueStyles || {}
		}
	}), import_react.createElement("span", {
		"aria-hidden": "true",
		className: styles_css_default["percentage-container"]
	}, import_react.createElement(InternalBox, {
		className: styles_css_default.percentage,
		variant: "small",
		color: isInFlash ? "inherit" : void 0,
		nativeAttributes: progressPercentageStyles ? { style: progressPercentageStyles } : void 0
	}, `${progressValue}%`)));
};
var SmallText = ({ color, children, className, id }) => {
	return import_react.createElement(InternalBox, {
		className: clsx(styles_css_default["word-wrap"], className),
		variant: "small",
		display: "block",
		color,
		id
	}, children);
};
var ResultButton = ({ onClick, children }) => {
	return import_react.createElement("div", { className: styles_css_default["result-button"] }, import_react.createElement(InternalButton, {
		formAction: "none",
		onClick
	}, children));
};
var ResultState = ({ isInFlash, resultText, resultButtonText, status, onClick }) => {
	const hasResultButton = !!resultButtonText;
	if (isInFlash) return import_react.createElement("div", { className: styles_css_default[`result-container-${status}`] }, import_react.createElement("span", { className: styles_css_default["result-text"] }, resultText));
	return import_react.createElement("div", { className: styles_css_default[`result-container-${status}`] }, import_react.createElement("span", { className: clsx(hasResultButton && styles_css_default["with-result-button"]) }, import_react.createElement(StatusIndicator, { type: status === "success" ? "success" : "error" }, import_react.createElement("span", { className: styles_css_default["result-text"] }, resultText))), hasResultButton && import_react.createElement(ResultButton, { onClick }, resultButtonText));
};
// node_modules/@cloudscape-design/components/progress-bar/index.js
var ASSERTION_FREQUENCY = 5e3;
function ProgressBar({ value = 0, status = "in-progress", variant = "standalone", resultButtonText, label, ariaLabel, ariaLabelledby, ariaDescribedby, description, additionalInfo, resultText, onResultButtonClick, style, ...rest }) {
	const { __internalRootRef } = useBaseComponent("ProgressBar", { props: { variant } });
	const baseProps = getBaseProps(rest);
	const labelId = `${useUniqueId("awsui-progress-bar-")}-label`;
	const isInFlash = variant === "flash";
	const isInProgressState = status === "in-progress";
	const descriptionId = useUniqueId("progressbar-description-");
	const additionalInfoId = useUniqueId("progressbar-additional-info-");
	const [announcedValue, setAnnouncedValue] = (0, import_react.useState)("");
	const throttledAssertion = useThrottleCallback((value) => {
		setAnnouncedValue(`${value}%`);
	}, ASSERTION_FREQUENCY, []);
	(0, import_react.useEffect)(() => {
		throttledAssertion(value);
		return () => throttledAssertion.cancel();
	}, [throttledAssertion, value]);
	if (isInFlash && resultButtonText) warnOnce("ProgressBar", "The `resultButtonText` is ignored if you set `variant=\"flash\"`, and the result button is not displayed. Use the `buttonText` property and the `onButtonClick` event listener of the flashbar item in which the progress bar component is embedded.");
	return import_react.createElement("div", {
		...baseProps,
		className: clsx(baseProps.className, styles_css_default.root, variant && styles_css_default[variant]),
		ref: __internalRootRef
	}, import_react.createElement("div", { className: isInFlash ? styles_css_default["flash-container"] : void 0 }, import_react.createElement("div", {
		className: clsx(styles_css_default["word-wrap"], styles_css_default[`label-${variant}`]),
		id: labelId
	}, label), description && import_react.createElement(SmallText, {
		color: isInFlash ? "inherit" : void 0,
		id: descriptionId
	}, description), import_react.createElement("div", null, isInProgressState ? import_react.createElement(import_react.Fragment, null, import_react.createElement(Progress, {
		value,
		ariaLabel,
		ariaLabelledby: joinStrings(labelId, ariaLabelledby),
		ariaDescribedby: joinStrings(description ? descriptionId : void 0, additionalInfo ? additionalInfoId : void 0, ariaDescribedby),
		isInFlash,
		style
	}), import_react.createElement(internal_default, {
		hidden: true,
		tagName: "span",
		delay: 0
	}, label, label ? ": " : null, announcedValue)) : import_react.createElement(internal_default, {
		hidden: false,
		tagName: "span",
		delay: 0
	}, import_react.createElement(ResultState, {
		resultText,
		isInFlash,
		resultButtonText,
		status,
		onClick: () => {
			fireNonCancelableEvent(onResultButtonClick);
		}
	})))), additionalInfo && import_react.createElement(SmallText, {
		className: styles_css_default["additional-info"],
		color: isInFlash ? "inherit" : void 0,
		id: additionalInfoId
	}, additionalInfo));
}
applyDisplayName(ProgressBar, "ProgressBar");
export { ProgressBar as t };
