import { n as __toESM } from "./rolldown-runtime-CO0Nlsmt.js";
import { t as require_react } from "./react-HmIquqiG.js";
import { at as clsx, bt as useBaseComponent, it as getBaseProps, o as fireNonCancelableEvent, yt as applyDisplayName } from "./check-safe-url-SIBI-4lx.js";
import { I as getExternalProps } from "./index-CRNxE51F.js";
import { u as InternalButton } from "./internal-D6ihLdrI.js";
import { t as internal_default } from "./internal-BF04ThYi.js";
import { t as StatusIndicator } from "./internal-Csq7Eiam.js";
// node_modules/@cloudscape-design/components/copy-to-clipboard/styles.scoped.css
var import_react = /* @__PURE__ */ __toESM(require_react());
// node_modules/@cloudscape-design/components/copy-to-clipboard/styles.css.js
var styles_css_default$1 = {
	"root": "awsui_root_5a145_7vjum_5",
	"inline-container": "awsui_inline-container_5a145_7vjum_9",
	"inline-container-trigger": "awsui_inline-container-trigger_5a145_7vjum_12",
	"inline-container-no-wrap": "awsui_inline-container-no-wrap_5a145_7vjum_15",
	"text-to-display": "awsui_text-to-display_5a145_7vjum_24"
};
// node_modules/@cloudscape-design/components/copy-to-clipboard/test-classes/styles.css.js
var styles_css_default = {
	"root": "awsui_root_ljpwc_30z5b_5",
	"text-to-copy": "awsui_text-to-copy_ljpwc_30z5b_9",
	"text-to-display": "awsui_text-to-display_ljpwc_30z5b_13"
};
// node_modules/@cloudscape-design/components/copy-to-clipboard/internal.js
function InternalCopyToClipboard({ variant = "button", copyButtonAriaLabel, copyButtonText, copySuccessText, copyErrorText, textToCopy, textToDisplay, wrapText = true, popoverRenderWithPortal, disabled, disabledReason, onCopySuccess, onCopyFailure, __internalRootRef, ...restProps }) {
	const [status, setStatus] = (0, import_react.useState)("success");
	const [statusText, setStatusText] = (0, import_react.useState)(copySuccessText);
	(0, import_react.useEffect)(() => {
		if (navigator.permissions) navigator.permissions.query({ name: "clipboard-write" }).then((result) => {
			if (result.state === "denied") {
				setStatus("error");
				setStatusText(copyErrorText);
			}
		}).catch(() => {});
	}, [copyErrorText]);
	const baseProps = getBaseProps(restProps);
	const onClick = () => {
		if (!navigator.clipboard) {
			setStatus("error");
			setStatusText(copyErrorText);
			fireNonCancelableEvent(onCopyFailure, { text: textToCopy });
			return;
		}
		navigator.clipboard.writeText(textToCopy).then(() => {
			setStatus("success");
			setStatusText(copySuccessText);
			fireNonCancelableEvent(onCopySuccess, { text: textToCopy });
		}).catch(() => {
			setStatus("error");
			setStatusText(copyErrorText);
			fireNonCancelableEvent(onCopyFailure, { text: textToCopy });
		});
	};
	const triggerVariant = {
		button: "normal",
		icon: "icon",
		inline: "inline-icon"
	}[variant];
	const isInline = variant === "inline";
	const button = import_react.createElement(InternalButton, {
		ariaLabel: copyButtonAriaLabel !== null && copyButtonAriaLabel !== void 0 ? copyButtonAriaLabel : copyButtonText,
		iconName: "copy",
		variant: triggerVariant,
		wrapText: false,
		formAction: "none",
		disabled,
		disabledReason
	}, copyButtonText);
	const trigger = disabled ? button : import_react.createElement(internal_default, {
		isInline,
		size: "medium",
		position: "top",
		triggerType: "custom",
		dismissButton: false,
		renderWithPortal: popoverRenderWithPortal,
		content: import_react.createElement(StatusIndicator, { type: status }, statusText),
		__onOpen: onClick
	}, button);
	return import_react.createElement("span", {
		...baseProps,
		ref: __internalRootRef,
		className: clsx(baseProps.className, styles_css_default$1.root, styles_css_default.root)
	}, isInline ? import_react.createElement("span", { className: clsx(styles_css_default$1["inline-container"], !wrapText && styles_css_default$1["inline-container-no-wrap"]) }, import_react.createElement("span", { className: styles_css_default$1["inline-container-trigger"] }, trigger), import_react.createElement("span", { className: clsx(styles_css_default["text-to-display"], styles_css_default["text-to-copy"], styles_css_default$1["text-to-display"]) }, textToDisplay !== void 0 ? textToDisplay : textToCopy)) : trigger);
}
// node_modules/@cloudscape-design/components/copy-to-clipboard/index.js
function CopyToClipboard({ variant = "button", popoverRenderWithPortal = false, wrapText = true, ...restProps }) {
	const baseProps = useBaseComponent("CopyToClipboard", { props: { variant } });
	const filteredProps = getExternalProps(restProps);
	return import_react.createElement(InternalCopyToClipboard, {
		variant,
		popoverRenderWithPortal,
		wrapText,
		...baseProps,
		...filteredProps
	});
}
applyDisplayName(CopyToClipboard, "CopyToClipboard");
export { CopyToClipboard as t };
