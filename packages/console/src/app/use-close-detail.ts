import { useCallback, useEffect, useRef } from 'react';
import { isTyping } from './keyboard.ts';

/** What takes Esc before the panel does: dialogs, and lists or menus that are open. */
const OPEN =
  ':is([role="dialog"], [role="alertdialog"], [role="menu"]), [aria-haspopup][aria-expanded="true"], [role="combobox"][aria-expanded="true"]';

/**
 * Closes the panel of details, by Esc too, wherever the focus is; the focus goes back to the row, or to what opened it.
 * @param onClose undefined while there is no panel
 */
export function useCloseDetail(onClose: (() => void) | undefined): () => void {
  const opener = useRef<Element | null>(null);
  const isOpen = onClose !== undefined;
  useEffect(() => {
    if (isOpen) opener.current = document.activeElement;
  }, [isOpen]);
  const close = useCallback(() => {
    const back = document.querySelector('tr input[type="radio"]:checked') ?? opener.current;
    onClose?.();
    // After the panel is gone, as the frame of the page moves the focus then.
    setTimeout(() => {
      if (back instanceof HTMLElement && back.isConnected) back.focus();
    });
  }, [onClose]);
  useEffect(() => {
    if (!isOpen) return undefined;
    const listen = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !isTaken(event.target)) close();
    };
    // Before anybody else: what Esc closes is still open then.
    addEventListener('keydown', listen, true);
    return () => removeEventListener('keydown', listen, true);
  }, [isOpen, close]);
  return close;
}

/** A field with text in it keeps its Esc: it is how a search is emptied, and a draft is not lost. */
function isTaken(target: EventTarget | null): boolean {
  const isField = isTyping(target) && !(target instanceof HTMLInputElement && target.value === '');
  return isField || [...document.querySelectorAll(OPEN)].some((each) => each.checkVisibility());
}
