import { t as FormField } from "./form-field-D3MdNr1s.js";
import { t as Grid } from "./grid-MxVKgvkt.js";
import { t as Select } from "./select-Bvkpp66_.js";
import { n as FlowTable } from "./share-bar-BC6OsSNu.js";
import { t as TopTalkers } from "./top-talkers-DJTXjyZ_.js";
import { t as Page } from "./page-DqfLZ-rU.js";
import { n as useUrl } from "./use-url-nGfBaBoH.js";
import { t as require_jsx_runtime } from "./jsx-runtime-JtghFWd6.js";
// packages/console/src/pages/flows/flows-page.tsx
var import_jsx_runtime = require_jsx_runtime();
var CHOICES = [
	{
		label: "Selected Roles",
		column: "role",
		values: [
			"AWS Lambda",
			"RDS",
			"ElastiCache",
			"NAT gateway",
			"VPC endpoint",
			"Load balancer",
			"EC2 instance"
		].map((role) => ({
			value: role,
			label: role
		}))
	},
	{
		label: "Direction",
		column: "direction",
		values: [{
			value: "outbound",
			label: "Outbound"
		}, {
			value: "inbound",
			label: "Inbound"
		}]
	},
	{
		label: "Connected with",
		column: "isInternal",
		values: [{
			value: "true",
			label: "Internal addresses"
		}, {
			value: "false",
			label: "External addresses"
		}]
	}
];
/** Flows: sessions from the flow records that are kept, in Stealthwatch's table. */
function FlowsPage() {
	return /* @__PURE__ */ (0, import_jsx_runtime.jsxs)(Page, {
		title: "Flows",
		description: "Flow records as sessions; filter by role, function, port or direction",
		children: [
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(Grid, {
				gridDefinition: CHOICES.map(() => ({ colspan: {
					default: 12,
					s: 4
				} })),
				children: CHOICES.map((choice) => /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Choice, { ...choice }, choice.column))
			}),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(TopTalkers, { always: [] }),
			/* @__PURE__ */ (0, import_jsx_runtime.jsx)(FlowTable, { always: [] })
		]
	});
}
/** One condition of the filter as a choice. */
function Choice(props) {
	const { list, change } = useUrl();
	const start = `${props.column}=`;
	const own = list("f").find((text) => text.startsWith(start));
	const all = {
		value: "",
		label: "All"
	};
	const selected = props.values.find(({ value }) => `${start}${value}` === own) ?? all;
	return /* @__PURE__ */ (0, import_jsx_runtime.jsx)(FormField, {
		label: props.label,
		children: /* @__PURE__ */ (0, import_jsx_runtime.jsx)(Select, {
			selectedOption: selected,
			options: [all, ...props.values],
			onChange: ({ detail }) => {
				const rest = list("f").filter((text) => !text.startsWith(start));
				const value = detail.selectedOption.value ?? "";
				change({
					f: value === "" ? rest : [...rest, `${start}${value}`],
					cursor: void 0,
					at: void 0
				});
			}
		})
	});
}
export { FlowsPage };
