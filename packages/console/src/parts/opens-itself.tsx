import { type ReactNode, useLayoutEffect, useRef } from 'react';

/**
 * Presses the first button inside as soon as it is there. Around what takes the place of a plain button that somebody has pressed:
 * a menu, a dialog or a calendar that most visits never open is made only then.
 */
export function OpensItself({ children }: { readonly children: ReactNode }) {
  const place = useRef<HTMLSpanElement>(null);
  const isOpened = useRef(false);
  useLayoutEffect(() => {
    if (isOpened.current) return;
    isOpened.current = true;
    place.current?.querySelector('button')?.click();
  }, []);
  return <span ref={place}>{children}</span>;
}
