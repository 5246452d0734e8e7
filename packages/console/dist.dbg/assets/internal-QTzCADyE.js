import { n as __toESM } from "./rolldown-runtime-CO0Nlsmt.js";
import { t as require_react } from "./react-HmIquqiG.js";
import { C as FunnelMetrics, Ct as useVisualRefresh, D as with_native_attributes_default, F as DATA_ATTR_FUNNEL_VALUE, H as getFunnelValueSelector, K as getTextFromSelector, Mt as useSingleTabStopNavigation, Ot as useUniqueId, T as InternalIcon, U as getSubStepAllSelector, at as clsx, c as isPlainLeftClick, d as useTokenInlineContext, f as LinkDefaultVariantContext, g as useFunnelSubStep, h as useFunnelStep, i as fireCancelableEvent, it as getBaseProps, k as InfoLinkLabelContext, kt as useMergeRefs, m as useFunnel, n as KeyCode, nt as customCSSPropertiesMap, o as fireNonCancelableEvent, r as useForwardFocus, st as useInternalI18n, t as checkSafeUrl } from "./check-safe-url-SIBI-4lx.js";
// node_modules/@cloudscape-design/components/link/style.js
var import_react = /* @__PURE__ */ __toESM(require_react());
function getLinkStyles(style) {
	var _a, _b, _c, _d, _e, _f, _g, _h;
	let properties = {};
	if ((style === null || style === void 0 ? void 0 : style.root) && true) properties = {
		...((_a = style === null || style === void 0 ? void 0 : style.root) === null || _a === void 0 ? void 0 : _a.color) && {
			[customCSSPropertiesMap.styleColorActive]: (_b = style.root.color) === null || _b === void 0 ? void 0 : _b.active,
			[customCSSPropertiesMap.styleColorDefault]: (_c = style.root.color) === null || _c === void 0 ? void 0 : _c.default,
			[customCSSPropertiesMap.styleColorHover]: (_d = style.root.color) === null || _d === void 0 ? void 0 : _d.hover
		},
		...((_e = style.root) === null || _e === void 0 ? void 0 : _e.focusRing) && {
			[customCSSPropertiesMap.styleFocusRingBorderColor]: (_f = style.root.focusRing) === null || _f === void 0 ? void 0 : _f.borderColor,
			[customCSSPropertiesMap.styleFocusRingBorderRadius]: (_g = style.root.focusRing) === null || _g === void 0 ? void 0 : _g.borderRadius,
			[customCSSPropertiesMap.styleFocusRingBorderWidth]: (_h = style.root.focusRing) === null || _h === void 0 ? void 0 : _h.borderWidth
		}
	};
	return properties;
}
// node_modules/@cloudscape-design/components/link/styles.css.js
var styles_css_default = {
	"link": "awsui_link_4c84z_14boh_26",
	"variant-recovery": "awsui_variant-recovery_4c84z_14boh_94",
	"variant-secondary": "awsui_variant-secondary_4c84z_14boh_127",
	"variant-primary": "awsui_variant-primary_4c84z_14boh_162",
	"variant-info": "awsui_variant-info_4c84z_14boh_195",
	"variant-value-large": "awsui_variant-value-large_4c84z_14boh_230",
	"variant-top-navigation": "awsui_variant-top-navigation_4c84z_14boh_262",
	"button": "awsui_button_4c84z_14boh_297",
	"color-inverted": "awsui_color-inverted_4c84z_14boh_332",
	"font-size-body-s": "awsui_font-size-body-s_4c84z_14boh_353",
	"font-size-body-m": "awsui_font-size-body-m_4c84z_14boh_361",
	"font-size-heading-xs": "awsui_font-size-heading-xs_4c84z_14boh_368",
	"font-size-heading-s": "awsui_font-size-heading-s_4c84z_14boh_376",
	"font-size-heading-m": "awsui_font-size-heading-m_4c84z_14boh_384",
	"font-size-heading-l": "awsui_font-size-heading-l_4c84z_14boh_392",
	"font-size-heading-xl": "awsui_font-size-heading-xl_4c84z_14boh_400",
	"font-size-display-l": "awsui_font-size-display-l_4c84z_14boh_408",
	"font-size-inherit": "awsui_font-size-inherit_4c84z_14boh_416",
	"in-inline-token": "awsui_in-inline-token_4c84z_14boh_424",
	"icon-wrapper": "awsui_icon-wrapper_4c84z_14boh_428",
	"icon": "awsui_icon_4c84z_14boh_428"
};
// node_modules/@cloudscape-design/components/link/internal.js
var InternalLink = import_react.forwardRef(({ variant: providedVariant, fontSize = "body-m", color = "normal", external = false, target, href, rel, ariaLabel, externalIconAriaLabel, onFollow, onClick, children, nativeAttributes, __internalRootRef, style, styleClassNames, ...props }, ref) => {
	checkSafeUrl("Link", href);
	const isButton = !href;
	const { defaultVariant } = (0, import_react.useContext)(LinkDefaultVariantContext);
	const variant = providedVariant || defaultVariant;
	const hasSpecialStyle = [
		"top-navigation",
		"link",
		"recovery",
		"info"
	].indexOf(variant) > -1;
	const i18n = useInternalI18n("link");
	const baseProps = getBaseProps(props);
	const anchorTarget = target !== null && target !== void 0 ? target : external ? "_blank" : void 0;
	const anchorRel = rel !== null && rel !== void 0 ? rel : anchorTarget === "_blank" ? "noopener noreferrer" : void 0;
	const uniqueId = useUniqueId("link");
	const linkId = useUniqueId("link-self");
	const infoId = useUniqueId("link-info");
	const infoLinkLabelFromContext = (0, import_react.useContext)(InfoLinkLabelContext);
	const { funnelIdentifier, funnelInteractionId } = useFunnel();
	const { stepIdentifier, stepNumber, stepNameSelector } = useFunnelStep();
	const { subStepIdentifier, subStepSelector, subStepNameSelector } = useFunnelSubStep();
	const fireFunnelEvent = (funnelInteractionId) => {
		if (variant === "info") {
			const stepName = getTextFromSelector(stepNameSelector);
			const subStepName = getTextFromSelector(subStepNameSelector);
			FunnelMetrics.helpPanelInteracted({
				funnelIdentifier,
				funnelInteractionId,
				stepIdentifier,
				stepNumber,
				stepName,
				subStepIdentifier,
				stepNameSelector,
				subStepSelector,
				subStepName,
				subStepNameSelector,
				elementSelector: getFunnelValueSelector(uniqueId),
				subStepAllSelector: getSubStepAllSelector()
			});
		} else if (external) {
			const stepName = getTextFromSelector(stepNameSelector);
			const subStepName = getTextFromSelector(subStepNameSelector);
			FunnelMetrics.externalLinkInteracted({
				funnelIdentifier,
				funnelInteractionId,
				stepIdentifier,
				stepNumber,
				stepName,
				stepNameSelector,
				subStepIdentifier,
				subStepSelector,
				subStepName,
				subStepNameSelector,
				elementSelector: getFunnelValueSelector(uniqueId),
				subStepAllSelector: getSubStepAllSelector()
			});
		}
	};
	const fireFollowEvent = (event) => {
		if (funnelInteractionId) fireFunnelEvent(funnelInteractionId);
		fireCancelableEvent(onFollow, {
			href,
			external,
			target: anchorTarget
		}, event);
	};
	const fireClickEvent = (event) => {
		const { altKey, ctrlKey, metaKey, shiftKey } = event;
		const button = "button" in event ? event.button : 0;
		fireNonCancelableEvent(onClick, {
			altKey,
			button,
			ctrlKey,
			metaKey,
			shiftKey
		});
	};
	const handleLinkClick = (event) => {
		if (isPlainLeftClick(event)) fireFollowEvent(event);
		fireClickEvent(event);
	};
	const handleButtonClick = (event) => {
		fireFollowEvent(event);
		fireClickEvent(event);
	};
	const handleButtonKeyDown = (event) => {
		if (event.keyCode === KeyCode.space || event.keyCode === KeyCode.enter) {
			event.preventDefault();
			fireFollowEvent(event);
			fireClickEvent(event);
		}
	};
	const linkRef = (0, import_react.useRef)(null);
	const isVisualRefresh = useVisualRefresh();
	const { isInlineToken } = useTokenInlineContext();
	useForwardFocus(ref, linkRef);
	const applyButtonStyles = isButton && isVisualRefresh && !hasSpecialStyle;
	const sharedProps = {
		id: linkId,
		...baseProps,
		ref: useMergeRefs(linkRef, __internalRootRef),
		className: clsx(styles_css_default.link, baseProps.className, styleClassNames === null || styleClassNames === void 0 ? void 0 : styleClassNames.root, applyButtonStyles ? styles_css_default.button : null, styles_css_default[getVariantStyle(variant)], styles_css_default[getFontSizeStyle(variant, fontSize)], styles_css_default[getColorStyle(variant, color)], isInlineToken && styles_css_default["in-inline-token"]),
		style: getLinkStyles(style),
		"aria-label": ariaLabel,
		"aria-labelledby": void 0,
		[DATA_ATTR_FUNNEL_VALUE]: uniqueId,
		"data-awsui-motion-trigger": "hover",
		"data-awsui-motion-target": ""
	};
	if (variant === "info" && infoLinkLabelFromContext && !ariaLabel) sharedProps["aria-labelledby"] = `${sharedProps.id} ${infoId} ${infoLinkLabelFromContext}`;
	const renderedExternalIconAriaLabel = i18n("externalIconAriaLabel", externalIconAriaLabel);
	const content = import_react.createElement(import_react.Fragment, null, import_react.createElement("span", null, children), external && import_react.createElement("span", { className: styles_css_default["icon-wrapper"] }, "\xA0", import_react.createElement("span", {
		className: styles_css_default.icon,
		"aria-label": renderedExternalIconAriaLabel,
		role: renderedExternalIconAriaLabel ? "img" : void 0
	}, import_react.createElement(InternalIcon, {
		name: "external",
		size: "inherit"
	}))), variant === "info" && import_react.createElement("span", {
		hidden: true,
		id: infoId
	}, ":"));
	const { tabIndex } = useSingleTabStopNavigation(linkRef, { tabIndex: isButton ? 0 : void 0 });
	if (isButton) return import_react.createElement(with_native_attributes_default, {
		...sharedProps,
		tag: "a",
		componentName: "Link",
		nativeAttributes,
		role: "button",
		tabIndex,
		onKeyDown: handleButtonKeyDown,
		onClick: handleButtonClick
	}, content);
	return import_react.createElement(with_native_attributes_default, {
		...sharedProps,
		tag: "a",
		componentName: "Link",
		nativeAttributes,
		tabIndex,
		target: anchorTarget,
		rel: anchorRel,
		href,
		onClick: handleLinkClick
	}, content);
});
function getVariantStyle(variant) {
	return `variant-${variant.replace(/^awsui-/, "")}`;
}
function getFontSizeStyle(variant, fontSize) {
	switch (variant) {
		case "info": return "font-size-body-s";
		case "awsui-value-large": return "font-size-display-l";
		default: return `font-size-${fontSize}`;
	}
}
function getColorStyle(variant, color) {
	return `color-${variant === "info" ? "normal" : color}`;
}
export { InternalLink as t };
