import { n as __toESM } from "./rolldown-runtime-CO0Nlsmt.js";
import { t as require_react } from "./react-HmIquqiG.js";
// node_modules/@cloudscape-design/components/internal/context/table-component-context.js
var import_react = /* @__PURE__ */ __toESM(require_react());
var TableComponentsContext = (0, import_react.createContext)(null);
var TableComponentsContextProvider = TableComponentsContext.Provider;
var useTableComponentsContext = () => {
	return (0, import_react.useContext)(TableComponentsContext);
};
export { useTableComponentsContext as n, TableComponentsContextProvider as t };
