import { n as __toESM } from "./rolldown-runtime-CO0Nlsmt.js";
import { t as require_react } from "./react-HmIquqiG.js";
// node_modules/@cloudscape-design/components/internal/components/options-list/utils/use-open-state.js
var import_react = /* @__PURE__ */ __toESM(require_react());
var useOpenState = ({ onOpen, onClose, defaultOpen = false }) => {
	const [isOpen, setIsOpen] = (0, import_react.useState)(defaultOpen);
	const [openedWithKeyboard, setOpenedWithKeyboard] = (0, import_react.useState)(false);
	const openDropdown = (isKeyboard) => {
		if (!isOpen) {
			setIsOpen(true);
			setOpenedWithKeyboard(!!isKeyboard);
			onOpen === null || onOpen === void 0 || onOpen();
		}
	};
	const closeDropdown = () => {
		if (isOpen) {
			setIsOpen(false);
			onClose === null || onClose === void 0 || onClose();
		}
	};
	const toggleDropdown = () => {
		if (isOpen) closeDropdown();
		else openDropdown(false);
	};
	return {
		isOpen,
		openDropdown,
		closeDropdown,
		toggleDropdown,
		openedWithKeyboard
	};
};
export { useOpenState as t };
