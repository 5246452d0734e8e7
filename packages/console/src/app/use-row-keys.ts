import { useEffect } from 'react';
import { isTyping } from './keyboard.ts';

/** `[` and `]` go to the rows before and after, except while somebody types. */
export function useRowKeys(
  ids: readonly string[],
  id: string,
  onSelect: (id: string | undefined) => void,
): void {
  const place = ids.indexOf(id);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (isTyping(event.target)) return;
      const next = event.key === ']' ? ids[place + 1] : event.key === '[' ? ids[place - 1] : undefined;
      if (next !== undefined) onSelect(next);
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, [ids, place, onSelect]);
}
