import { type RefObject, useEffect, useRef } from 'react';

/** Milliseconds without a scroll after which the row counts as at rest. */
const REST_MS = 80;

/** What a person does to look at other tabs. */
const TOUCHES = ['pointerdown', 'wheel', 'keydown'] as const;

/**
 * For the element around a row of tabs: where the row is too narrow for all of them, the one that is chosen comes into view, also
 * when a link opens the page with it. Cloudscape scrolls there while the row still changes its width, and stops half way; a person
 * who scrolls is left alone.
 */
export function useShownTab(active: string): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another choice is another place to scroll to
  useEffect(() => {
    const around = place.current;
    const row = around?.querySelector('[role=tablist]');
    if (around === null || !(row instanceof HTMLElement)) return undefined;
    let timer = 0;
    const later = () => {
      clearTimeout(timer);
      timer = window.setTimeout(() => showChosen(row), REST_MS);
    };
    const observer = new ResizeObserver(later);
    const leave = () => {
      clearTimeout(timer);
      observer.disconnect();
      row.removeEventListener('scroll', later);
      for (const name of TOUCHES) around.removeEventListener(name, leave);
    };
    observer.observe(row);
    row.addEventListener('scroll', later);
    for (const name of TOUCHES) around.addEventListener(name, leave, { passive: true });
    return leave;
  }, [active]);
  return place;
}

/** Puts the chosen tab into the middle of the row unless it can be seen as it is. */
function showChosen(row: HTMLElement): void {
  const tab = row.querySelector('[role=tab][aria-selected=true]');
  if (tab === null) return;
  const [outer, inner] = [row.getBoundingClientRect(), tab.getBoundingClientRect()];
  const isShown = inner.left >= outer.left - 1 && inner.right <= outer.right + 1;
  if (!isShown) row.scrollLeft += (inner.left + inner.right - outer.left - outer.right) / 2;
}
