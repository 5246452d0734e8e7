import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** Units before anything is measured. */
const UNMEASURED = 330;

/**
 * How wide a drawn chart is, for its element: one unit of the drawing is one pixel then, and its texts are as large as all others,
 * whatever the window.
 */
export function useChartWidth(): readonly [RefObject<SVGSVGElement | null>, number] {
  const place = useRef<SVGSVGElement>(null);
  const [width, setWidth] = useState(UNMEASURED);
  useLayoutEffect(() => {
    const element = place.current;
    if (element === null) return undefined;
    const measure = () => {
      const measured = Math.floor(element.getBoundingClientRect().width);
      if (measured > 0) setWidth(measured);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [place, width];
}
