import { n as __toESM } from "./rolldown-runtime-CO0Nlsmt.js";
import { t as require_react } from "./react-HmIquqiG.js";
import { f as LinkDefaultVariantContext, jt as SingleTabStopNavigationReset, k as InfoLinkLabelContext, l as TokenInlineContext, p as defaultValue, u as defaultValue$1 } from "./check-safe-url-SIBI-4lx.js";
import { I as ButtonContext } from "./internal-D6ihLdrI.js";
import { i as CollectionLabelContext, n as FormFieldContext } from "./use-debounce-callback-Doa87_51.js";
// node_modules/@cloudscape-design/components/internal/context/reset-contexts-for-modal.js
var import_react = /* @__PURE__ */ __toESM(require_react());
var ResetContextsForModal = ({ children }) => import_react.createElement(ButtonContext.Provider, { value: { onClick: () => {} } }, import_react.createElement(CollectionLabelContext.Provider, { value: { assignId: () => {} } }, import_react.createElement(FormFieldContext.Provider, { value: {} }, import_react.createElement(InfoLinkLabelContext.Provider, { value: "" }, import_react.createElement(LinkDefaultVariantContext.Provider, { value: defaultValue }, import_react.createElement(TokenInlineContext.Provider, { value: defaultValue$1 }, import_react.createElement(SingleTabStopNavigationReset, null, children)))))));
export { ResetContextsForModal as t };
