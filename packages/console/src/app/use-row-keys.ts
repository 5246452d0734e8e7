import { useEffect } from 'react';
import { isTyping } from './keyboard.ts';

/** `[` and `]` go to the rows before and after the selected one, except while somebody types. */
export function useRowKeys(
  ids: readonly string[],
  id: string | undefined,
  onSelect: ((id: string | undefined) => void) | undefined,
): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const place = id === undefined ? -1 : ids.indexOf(id);
      if (place === -1 || isTyping(event.target)) return;
      const next = event.key === ']' ? ids[place + 1] : event.key === '[' ? ids[place - 1] : undefined;
      if (next !== undefined) onSelect?.(next);
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, [ids, id, onSelect]);
}
