import { n as __toESM } from "./rolldown-runtime-CO0Nlsmt.js";
import { t as require_react } from "./react-HmIquqiG.js";
import { D as with_native_attributes_default, at as clsx, it as getBaseProps, kt as useMergeRefs } from "./check-safe-url-SIBI-4lx.js";
import { t as flattenChildren } from "./flatten-children-BPm2N6yQ.js";
// node_modules/@cloudscape-design/components/space-between/styles.scoped.css
var import_react = /* @__PURE__ */ __toESM(require_react());
// node_modules/@cloudscape-design/components/space-between/styles.css.js
var styles_css_default = {
	"root": "awsui_root_18582_15yy8_9",
	"child": "awsui_child_18582_15yy8_13",
	"horizontal": "awsui_horizontal_18582_15yy8_24",
	"horizontal-xxxs": "awsui_horizontal-xxxs_18582_15yy8_28",
	"horizontal-xxs": "awsui_horizontal-xxs_18582_15yy8_31",
	"horizontal-xs": "awsui_horizontal-xs_18582_15yy8_34",
	"horizontal-s": "awsui_horizontal-s_18582_15yy8_37",
	"horizontal-m": "awsui_horizontal-m_18582_15yy8_40",
	"horizontal-l": "awsui_horizontal-l_18582_15yy8_43",
	"horizontal-xl": "awsui_horizontal-xl_18582_15yy8_46",
	"horizontal-xxl": "awsui_horizontal-xxl_18582_15yy8_49",
	"vertical": "awsui_vertical_18582_15yy8_56",
	"vertical-xxxs": "awsui_vertical-xxxs_18582_15yy8_59",
	"vertical-xxs": "awsui_vertical-xxs_18582_15yy8_62",
	"vertical-xs": "awsui_vertical-xs_18582_15yy8_65",
	"vertical-s": "awsui_vertical-s_18582_15yy8_68",
	"vertical-m": "awsui_vertical-m_18582_15yy8_71",
	"vertical-l": "awsui_vertical-l_18582_15yy8_74",
	"vertical-xl": "awsui_vertical-xl_18582_15yy8_77",
	"vertical-xxl": "awsui_vertical-xxl_18582_15yy8_80",
	"align-center": "awsui_align-center_18582_15yy8_84",
	"align-start": "awsui_align-start_18582_15yy8_88",
	"align-end": "awsui_align-end_18582_15yy8_92"
};
// node_modules/@cloudscape-design/components/space-between/internal.js
var InternalSpaceBetween = (0, import_react.forwardRef)(({ direction = "vertical", size, children, alignItems, nativeAttributes, __internalRootRef, ...props }, ref) => {
	const mergedRef = useMergeRefs(ref, __internalRootRef);
	const baseProps = getBaseProps(props);
	const flattenedChildren = flattenChildren(children, "SpaceBetween");
	return import_react.createElement(with_native_attributes_default, {
		...baseProps,
		tag: "div",
		componentName: "SpaceBetween",
		nativeAttributes,
		className: clsx(baseProps.className, styles_css_default.root, styles_css_default[direction], styles_css_default[`${direction}-${size}`], alignItems && styles_css_default[`align-${alignItems}`]),
		ref: mergedRef
	}, flattenedChildren.map((child) => {
		const key = child && typeof child === "object" ? child.key : void 0;
		return import_react.createElement("div", {
			key: key ? String(key) : void 0,
			className: styles_css_default.child
		}, child);
	}));
});
export { InternalSpaceBetween as t };
