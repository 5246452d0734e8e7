import { useEffect } from 'react';
import { useUrl } from '../state/use-url.ts';

/** The demo shows the week in which its attacks happened, unless the person has chosen a time: no page begins empty. */
export function useDemoRange(isDemo: boolean): void {
  const { change, text } = useUrl();
  const isBare = isDemo && text('range') === '' && text('from') === '';
  useEffect(() => {
    if (isBare) change({ range: '7d' }, { replace: true });
  }, [isBare, change]);
}
