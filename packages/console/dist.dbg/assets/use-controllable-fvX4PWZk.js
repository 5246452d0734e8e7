import { n as __toESM } from "./rolldown-runtime-CO0Nlsmt.js";
import { t as require_react } from "./react-HmIquqiG.js";
import "./check-safe-url-SIBI-4lx.js";
// node_modules/@cloudscape-design/components/internal/hooks/use-controllable/index.js
var import_react = /* @__PURE__ */ __toESM(require_react());
/**
* This hook allows you to make a component that can be used both in controlled mode and uncontrolled mode.
* Pass in your component's props, and then implement your component as if it was only controlled.
* When calling onChange callbacks (or the equivalent for your property), you need to call both the callback returned by this function
* as well as the callback provided in your component's props.
*
* A component determines its mode (either controlled or uncontrolled) on the first render and keeps it for its lifetime. The mode cannot
* be switched later.
*
*
* Example usage:
* ```jsx
* const [checked, setChecked] = useControllable(
*     props,
*     props.defaultEnabled ?? false,
*     {
*        componentName: 'MyCheckboxComponent',
*        controlledProp: 'enabled',
*        changeHandler: 'onCheckedStatusChange'
*     }
* )
*
* return
*  <input
*   type="checkbox"
*   checked={checked}
*   onChange={event => {
*    setChecked(event.target.checked);
*    fireNonCancelableEvent(props.onCheckedStatusChange, { checked: event.target.checked })
*   }} />
* ```
*
* @param controlledValue value for the controlled mode
* @param handler update handler for controlled mode
* @param defaultValue initial value for uncontrolled mode
* @param description property metadata
*/
function useControllable(controlledValue, handler, defaultValue, { componentName, changeHandler, controlledProp }) {
	const isControlled = import_react.useState(controlledValue !== void 0)[0];
	const [valueState, setValue] = import_react.useState(defaultValue);
	const [valueHasBeenSet, setValueHasBeenSet] = import_react.useState(false);
	const currentUncontrolledValue = valueHasBeenSet ? valueState : defaultValue;
	const setUncontrolledValue = import_react.useCallback((newValue) => {
		setValue(newValue);
		setValueHasBeenSet(true);
	}, [setValue, setValueHasBeenSet]);
	if (isControlled) return [controlledValue, defaultCallback];
	else return [currentUncontrolledValue, setUncontrolledValue];
}
function defaultCallback() {}
export { useControllable as t };
