import { type RefObject, useEffect, useRef } from 'react';

/**
 * For the element around a row of tabs: where the row is too narrow for all of them, the one that is chosen comes into view, also
 * when a link opens the page with it. Cloudscape's row scrolls only when somebody chooses.
 */
export function useShownTab(active: string): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another choice is another place to scroll to
  useEffect(() => {
    const row = place.current?.querySelector('[role=tablist]');
    if (!(row instanceof HTMLElement)) return undefined;
    const show = () => {
      const tab = row.querySelector('[role=tab][aria-selected=true]');
      if (tab === null) return;
      const [outer, inner] = [row.getBoundingClientRect(), tab.getBoundingClientRect()];
      if (inner.left < outer.left || inner.right > outer.right)
        row.scrollLeft += (inner.left + inner.right - outer.left - outer.right) / 2;
    };
    show();
    // The row gets its width, and its arrows, after it is drawn.
    const observer = new ResizeObserver(show);
    observer.observe(row);
    return () => observer.disconnect();
  }, [active]);
  return place;
}
