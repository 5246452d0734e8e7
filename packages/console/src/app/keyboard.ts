import { useEffect, useRef } from 'react';
import { useFollow, useHref } from '../parts/page-link.tsx';
import { usePreference } from '../state/use-preference.ts';
import { ALL_PAGES } from './navigation.ts';

/** Every key of the console. None of them changes data. */
export const SHORTCUTS: readonly { readonly keys: string; readonly does: string }[] = [
  { keys: '⌘K or Ctrl+K', does: 'Search functions, alerts, identities, rules, addresses and pages' },
  { keys: '/', does: 'Go to the filter' },
  ...ALL_PAGES.flatMap(({ key, title }) => (key === undefined ? [] : [{ keys: `g ${key}`, does: title }])),
  { keys: 't', does: 'Change the time range' },
  { keys: '.', does: 'Live updates on or off' },
  { keys: 'Enter', does: 'Open the row that has the focus' },
  { keys: '[ and ]', does: 'Row before, row after, while details are open' },
  { keys: '?', does: 'This sheet' },
  { keys: 'Esc', does: 'Close' },
];

/** How long `g` waits for its second key, milliseconds. */
const CHORD_MS = 1_500;

/** Listens to the keys of the whole console, except while somebody types. */
export function useShortcuts(on: { readonly onPalette: () => void; readonly onSheet: () => void }): void {
  const follow = useFollow();
  const href = useHref();
  const [live, setLive] = usePreference('live', 'on');
  const goAt = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    const chordPage = (event: KeyboardEvent) => {
      const isSecond = event.timeStamp - goAt.current < CHORD_MS;
      goAt.current = event.key === 'g' ? event.timeStamp : Number.NEGATIVE_INFINITY;
      return isSecond ? ALL_PAGES.find(({ key }) => key === event.key) : undefined;
    };
    const act = (key: string): boolean => {
      if (key === '?') on.onSheet();
      if (key === '.') setLive(live === 'on' ? 'off' : 'on');
      return (
        (key === '/' && focusOn('[data-wt-filter] input')) ||
        (key === 't' && focusOn('[data-wt-range] button'))
      );
    };
    const listen = (event: KeyboardEvent) => {
      if (isPalette(event)) {
        event.preventDefault();
        on.onPalette();
        return;
      }
      if (event.metaKey || event.ctrlKey || event.altKey || isTyping(event.target)) return;
      const page = chordPage(event);
      if (page !== undefined) follow(href(page.path));
      else if (act(event.key)) event.preventDefault();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, [on, follow, href, live, setLive]);
}

function isPalette(event: KeyboardEvent): boolean {
  return (event.metaKey || event.ctrlKey) && event.key.toLowerCase() === 'k';
}

/** True while keys belong to a field. Marks for choosing, such as those of a table's rows, take no letters. */
export function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return target.type !== 'radio' && target.type !== 'checkbox';
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ['TEXTAREA', 'SELECT'].includes(target.tagName))
  );
}

function focusOn(selector: string): boolean {
  const found = document.querySelector<HTMLElement>(selector);
  found?.focus();
  return found !== null;
}
