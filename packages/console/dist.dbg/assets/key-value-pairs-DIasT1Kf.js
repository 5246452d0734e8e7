import { n as __toESM } from "./rolldown-runtime-CO0Nlsmt.js";
import { t as require_react } from "./react-HmIquqiG.js";
import { Ot as useUniqueId, Vt as warnOnce, at as clsx, bt as useBaseComponent, f as LinkDefaultVariantContext, it as getBaseProps, k as InfoLinkLabelContext, yt as applyDisplayName } from "./check-safe-url-SIBI-4lx.js";
import { t as InternalBox } from "./internal-D6ihLdrI.js";
import { t as ColumnLayout } from "./internal-OJgPUz8Y.js";
// node_modules/@cloudscape-design/components/key-value-pairs/styles.scoped.css
var import_react = /* @__PURE__ */ __toESM(require_react());
// node_modules/@cloudscape-design/components/key-value-pairs/styles.css.js
var styles_css_default = {
	"key-value-pairs": "awsui_key-value-pairs_1y9fy_1p87i_9",
	"group-title": "awsui_group-title_1y9fy_1p87i_41",
	"group-list": "awsui_group-list_1y9fy_1p87i_45",
	"group-list-item": "awsui_group-list-item_1y9fy_1p87i_55",
	"term": "awsui_term_1y9fy_1p87i_59",
	"key-label": "awsui_key-label_1y9fy_1p87i_67",
	"detail": "awsui_detail_1y9fy_1p87i_76",
	"info": "awsui_info_1y9fy_1p87i_112"
};
// node_modules/@cloudscape-design/components/key-value-pairs/internal.js
var InternalKeyValuePair = ({ label, info, value, id }) => {
	const kvPairId = useUniqueId("kv-pair-");
	return import_react.createElement(import_react.Fragment, null, import_react.createElement("dt", { className: styles_css_default.term }, import_react.createElement("div", {
		className: styles_css_default["key-label"],
		id: id || kvPairId
	}, label), import_react.createElement(InfoLinkLabelContext.Provider, { value: id || kvPairId }, info && import_react.createElement("span", { className: styles_css_default.info }, info))), import_react.createElement("dd", { className: styles_css_default.detail }, value));
};
var InternalKeyValuePairGroup = ({ label, value }) => import_react.createElement(import_react.Fragment, null, label && import_react.createElement("dt", { className: styles_css_default["group-title"] }, label), import_react.createElement("dd", { className: styles_css_default.detail }, value));
var InternalKeyValuePairs = import_react.forwardRef(({ columns, items, className, ariaLabel, ariaLabelledby, minColumnWidth, ...rest }, ref) => {
	const MAX_COLUMNS = 4;
	if (columns > MAX_COLUMNS) warnOnce("Key-value pairs", `\`columns\` (${columns}) must be <= ${MAX_COLUMNS}. Using ${MAX_COLUMNS} as default.`);
	return import_react.createElement(LinkDefaultVariantContext.Provider, { value: { defaultVariant: "primary" } }, import_react.createElement("div", {
		...rest,
		className: clsx(styles_css_default["key-value-pairs"], className),
		"aria-label": ariaLabel,
		"aria-labelledby": ariaLabelledby,
		ref
	}, import_react.createElement(ColumnLayout, {
		__tagOverride: "dl",
		columns: Math.min(columns, MAX_COLUMNS),
		variant: "text-grid",
		minColumnWidth
	}, items.map((pair, index) => {
		if (pair.type === "group") return import_react.createElement(InternalKeyValuePairGroup, {
			key: index,
			label: pair.title && import_react.createElement(InternalBox, {
				variant: "h3",
				padding: "n"
			}, pair.title),
			value: import_react.createElement("dl", { className: styles_css_default["group-list"] }, pair.items.map((item, itemIndex) => import_react.createElement("div", {
				key: itemIndex,
				className: styles_css_default["group-list-item"]
			}, import_react.createElement(InternalKeyValuePair, { ...item }))))
		});
		return import_react.createElement(InternalKeyValuePair, {
			key: index,
			...pair
		});
	}))));
});
// node_modules/@cloudscape-design/components/key-value-pairs/index.js
function KeyValuePairs({ columns = 1, items, ariaLabel, ariaLabelledby, minColumnWidth = 150, ...rest }) {
	const { __internalRootRef } = useBaseComponent("KeyValuePairs", { props: { columns } });
	const baseProps = getBaseProps(rest);
	return import_react.createElement(InternalKeyValuePairs, {
		columns,
		items,
		ariaLabel,
		ariaLabelledby,
		minColumnWidth,
		...baseProps,
		ref: __internalRootRef
	});
}
applyDisplayName(KeyValuePairs, "KeyValuePairs");
export { KeyValuePairs as t };
