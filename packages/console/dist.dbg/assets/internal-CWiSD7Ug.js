import { n as __toESM } from "./rolldown-runtime-CO0Nlsmt.js";
import { t as require_react } from "./react-HmIquqiG.js";
import { Ct as useVisualRefresh, T as InternalIcon, at as clsx, it as getBaseProps, kt as useMergeRefs, n as KeyCode, nt as customCSSPropertiesMap, o as fireNonCancelableEvent } from "./check-safe-url-SIBI-4lx.js";
import { R as handleKey, d as InternalFormField } from "./index-CRNxE51F.js";
import { t as InternalSelect } from "./internal-J70hJ3Ft.js";
import { F as useHiddenDescription, p as InternalTooltip } from "./internal-D6ihLdrI.js";
// node_modules/@cloudscape-design/components/segmented-control/style.js
var import_react = /* @__PURE__ */ __toESM(require_react());
function getSegmentedControlRootStyles(style) {
	var _a;
	return { borderRadius: (_a = style === null || style === void 0 ? void 0 : style.root) === null || _a === void 0 ? void 0 : _a.borderRadius };
}
function getSegmentedControlSegmentStyles(style) {
	var _a, _b, _c, _d, _e, _f, _g, _h, _j, _k, _l, _m, _o, _p, _q, _r, _s, _t, _u, _v, _w, _x, _y, _z, _0, _1;
	return {
		borderRadius: (_a = style === null || style === void 0 ? void 0 : style.segment) === null || _a === void 0 ? void 0 : _a.borderRadius,
		fontSize: (_b = style === null || style === void 0 ? void 0 : style.segment) === null || _b === void 0 ? void 0 : _b.fontSize,
		paddingBlock: (_c = style === null || style === void 0 ? void 0 : style.segment) === null || _c === void 0 ? void 0 : _c.paddingBlock,
		paddingInline: (_d = style === null || style === void 0 ? void 0 : style.segment) === null || _d === void 0 ? void 0 : _d.paddingInline,
		[customCSSPropertiesMap.styleBackgroundActive]: (_f = (_e = style === null || style === void 0 ? void 0 : style.segment) === null || _e === void 0 ? void 0 : _e.background) === null || _f === void 0 ? void 0 : _f.active,
		[customCSSPropertiesMap.styleBackgroundDefault]: (_h = (_g = style === null || style === void 0 ? void 0 : style.segment) === null || _g === void 0 ? void 0 : _g.background) === null || _h === void 0 ? void 0 : _h.default,
		[customCSSPropertiesMap.styleBackgroundDisabled]: (_k = (_j = style === null || style === void 0 ? void 0 : style.segment) === null || _j === void 0 ? void 0 : _j.background) === null || _k === void 0 ? void 0 : _k.disabled,
		[customCSSPropertiesMap.styleBackgroundHover]: (_m = (_l = style === null || style === void 0 ? void 0 : style.segment) === null || _l === void 0 ? void 0 : _l.background) === null || _m === void 0 ? void 0 : _m.hover,
		[customCSSPropertiesMap.styleColorActive]: (_p = (_o = style === null || style === void 0 ? void 0 : style.segment) === null || _o === void 0 ? void 0 : _o.color) === null || _p === void 0 ? void 0 : _p.active,
		[customCSSPropertiesMap.styleColorDefault]: (_r = (_q = style === null || style === void 0 ? void 0 : style.segment) === null || _q === void 0 ? void 0 : _q.color) === null || _r === void 0 ? void 0 : _r.default,
		[customCSSPropertiesMap.styleColorDisabled]: (_t = (_s = style === null || style === void 0 ? void 0 : style.segment) === null || _s === void 0 ? void 0 : _s.color) === null || _t === void 0 ? void 0 : _t.disabled,
		[customCSSPropertiesMap.styleColorHover]: (_v = (_u = style === null || style === void 0 ? void 0 : style.segment) === null || _u === void 0 ? void 0 : _u.color) === null || _v === void 0 ? void 0 : _v.hover,
		[customCSSPropertiesMap.styleFocusRingBorderColor]: (_x = (_w = style === null || style === void 0 ? void 0 : style.segment) === null || _w === void 0 ? void 0 : _w.focusRing) === null || _x === void 0 ? void 0 : _x.borderColor,
		[customCSSPropertiesMap.styleFocusRingBorderRadius]: (_z = (_y = style === null || style === void 0 ? void 0 : style.segment) === null || _y === void 0 ? void 0 : _y.focusRing) === null || _z === void 0 ? void 0 : _z.borderRadius,
		[customCSSPropertiesMap.styleFocusRingBorderWidth]: (_1 = (_0 = style === null || style === void 0 ? void 0 : style.segment) === null || _0 === void 0 ? void 0 : _0.focusRing) === null || _1 === void 0 ? void 0 : _1.borderWidth
	};
}
// node_modules/@cloudscape-design/components/segmented-control/styles.css.js
var styles_css_default = {
	"segment": "awsui_segment_8cbea_14ezv_17",
	"refresh": "awsui_refresh_8cbea_14ezv_44",
	"disabled": "awsui_disabled_8cbea_14ezv_50",
	"selected": "awsui_selected_8cbea_14ezv_107",
	"icon": "awsui_icon_8cbea_14ezv_117",
	"with-text": "awsui_with-text_8cbea_14ezv_121",
	"with-no-text": "awsui_with-no-text_8cbea_14ezv_127",
	"root": "awsui_root_8cbea_14ezv_132",
	"segment-part": "awsui_segment-part_8cbea_14ezv_164",
	"select": "awsui_select_8cbea_14ezv_107",
	"segment-count-2": "awsui_segment-count-2_8cbea_14ezv_199",
	"segment-count-3": "awsui_segment-count-3_8cbea_14ezv_203",
	"segment-count-4": "awsui_segment-count-4_8cbea_14ezv_207",
	"segment-count-5": "awsui_segment-count-5_8cbea_14ezv_211",
	"segment-count-6": "awsui_segment-count-6_8cbea_14ezv_215",
	"disabled-reason-tooltip": "awsui_disabled-reason-tooltip_8cbea_14ezv_219"
};
// node_modules/@cloudscape-design/components/segmented-control/segment.js
var Segment = import_react.forwardRef(({ disabled, disabledReason, text, iconName, iconAlt, iconUrl, iconSvg, isActive, onClick, onKeyDown, tabIndex, id, style }, ref) => {
	const buttonRef = (0, import_react.useRef)(null);
	const [showTooltip, setShowTooltip] = (0, import_react.useState)(false);
	const isDisabledWithReason = disabled && !!disabledReason;
	const { targetProps, descriptionEl } = useHiddenDescription(disabledReason);
	const isVisualRefresh = useVisualRefresh();
	return import_react.createElement("button", {
		className: clsx(styles_css_default.segment, { [styles_css_default.disabled]: !!disabled }, { [styles_css_default.selected]: isActive }, { [styles_css_default.refresh]: isVisualRefresh }),
		ref: useMergeRefs(ref, buttonRef),
		onClick,
		onKeyDown,
		disabled: disabled && !disabledReason,
		"aria-disabled": isDisabledWithReason ? "true" : void 0,
		type: "button",
		tabIndex,
		"aria-pressed": isActive ? "true" : "false",
		"aria-label": !text ? iconAlt : void 0,
		onFocus: isDisabledWithReason ? () => setShowTooltip(true) : void 0,
		onBlur: isDisabledWithReason ? () => setShowTooltip(false) : void 0,
		onMouseEnter: isDisabledWithReason ? () => setShowTooltip(true) : void 0,
		onMouseLeave: isDisabledWithReason ? () => setShowTooltip(false) : void 0,
		...isDisabledWithReason ? targetProps : {},
		"data-testid": id,
		"data-awsui-motion-trigger": "hover",
		"data-awsui-motion-target": "",
		style: getSegmentedControlSegmentStyles(style)
	}, (iconName || iconUrl || iconSvg) && import_react.createElement(InternalIcon, {
		className: clsx(styles_css_default.icon, text ? styles_css_default["with-text"] : styles_css_default["with-no-text"]),
		name: iconName,
		url: iconUrl,
		svg: iconSvg,
		alt: iconAlt,
		variant: disabled ? "disabled" : "normal"
	}), import_react.createElement("span", null, text), isDisabledWithReason && import_react.createElement(import_react.Fragment, null, descriptionEl, showTooltip && import_react.createElement(InternalTooltip, {
		className: styles_css_default["disabled-reason-tooltip"],
		getTrack: () => buttonRef.current,
		content: disabledReason,
		onEscape: () => setShowTooltip(false)
	})));
});
// node_modules/@cloudscape-design/components/segmented-control/internal-segmented-control.js
function InternalSegmentedControl$1({ selectedId, options, label, ariaLabelledby, onChange, style }) {
	const segmentByIdRef = (0, import_react.useRef)({});
	const selectedOptions = (options || []).filter((option) => {
		return option.id === selectedId;
	});
	const currentSelectedOption = selectedOptions.length ? selectedOptions[0] : null;
	const focusableSegments = (options || []).filter((option) => !option.disabled || option.disabled && !!option.disabledReason);
	const moveHighlight = (event, activeIndex) => {
		var _a;
		if (event.keyCode !== KeyCode.right && event.keyCode !== KeyCode.left) return;
		let nextIndex = activeIndex;
		handleKey(event, {
			onInlineStart: () => nextIndex = activeIndex === 0 ? focusableSegments.length - 1 : activeIndex - 1,
			onInlineEnd: () => nextIndex = activeIndex + 1 === focusableSegments.length ? 0 : activeIndex + 1
		});
		const nextSegmentId = focusableSegments[nextIndex].id;
		(_a = segmentByIdRef.current[nextSegmentId]) === null || _a === void 0 || _a.focus();
	};
	const isVisualRefresh = useVisualRefresh();
	return import_react.createElement("div", {
		className: clsx(styles_css_default["segment-part"], styles_css_default[`segment-count-${options === null || options === void 0 ? void 0 : options.length}`], { [styles_css_default.refresh]: isVisualRefresh }),
		"aria-label": label,
		"aria-labelledby": ariaLabelledby,
		role: "toolbar",
		style: getSegmentedControlRootStyles(style)
	}, options && options.map((option, index) => {
		const isActive = selectedId === option.id;
		const focusableSegmentIndex = focusableSegments.indexOf(option);
		let tabIndex = isActive ? 0 : -1;
		if (currentSelectedOption === null && focusableSegmentIndex === 0) tabIndex = 0;
		return import_react.createElement(Segment, {
			key: index,
			id: option.id,
			disabled: !!option.disabled,
			disabledReason: option.disabledReason,
			iconName: option.iconName,
			iconAlt: option.iconAlt,
			iconUrl: option.iconUrl,
			iconSvg: option.iconSvg,
			text: option.text,
			isActive,
			tabIndex,
			ref: (node) => {
				if (node) segmentByIdRef.current[option.id] = node;
				else delete segmentByIdRef.current[option.id];
			},
			onClick: () => {
				if (option.disabled) return;
				if (selectedId !== option.id) fireNonCancelableEvent(onChange, { selectedId: option.id });
			},
			onKeyDown: (event) => moveHighlight(event, focusableSegmentIndex),
			style
		});
	}));
}
// node_modules/@cloudscape-design/components/segmented-control/internal.js
function InternalSegmentedControl({ selectedId, options, label, ariaLabelledby, onChange, __internalRootRef, style, ...props }) {
	const baseProps = getBaseProps(props);
	const selectOptions = (options || []).map((option) => {
		const label = option.text || option.iconAlt;
		return {
			...option,
			label,
			value: option.id
		};
	});
	const selectedOptions = selectOptions.filter((option) => {
		return option.value === selectedId;
	});
	const selectProps = {
		options: selectOptions,
		selectedOption: selectedOptions.length ? selectedOptions[0] : null,
		triggerVariant: "option",
		onChange: (event) => fireNonCancelableEvent(onChange, { selectedId: event.detail.selectedOption.value })
	};
	return import_react.createElement("div", {
		...baseProps,
		className: clsx(baseProps.className, styles_css_default.root),
		ref: __internalRootRef
	}, import_react.createElement(InternalSegmentedControl$1, {
		selectedId,
		options,
		label,
		ariaLabelledby,
		onChange,
		style
	}), import_react.createElement("div", { className: styles_css_default.select }, ariaLabelledby && import_react.createElement(InternalSelect, {
		...selectProps,
		ariaLabelledby
	}), !ariaLabelledby && label && import_react.createElement(InternalFormField, {
		label,
		stretch: true
	}, import_react.createElement(InternalSelect, { ...selectProps })), !ariaLabelledby && !label && import_react.createElement(InternalSelect, { ...selectProps })));
}
export { InternalSegmentedControl as t };
