import { useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';
import { matchPage } from '../start/match-page.ts';
import { PAGE_CODE } from '../start/page-code.ts';
import { useUrl } from '../state/use-url.ts';

/** The demo shows the week in which its attacks happened, unless the person has chosen a time: no page begins empty. */
export function useDemoRange(isDemo: boolean): void {
  const { change, text } = useUrl();
  const { pathname } = useLocation();
  const isPage = matchPage(pathname, Object.keys(PAGE_CODE)) !== undefined;
  const isBare = isDemo && isPage && text('range') === '' && text('from') === '';
  useEffect(() => {
    if (isBare) change({ range: '7d' }, { replace: true });
  }, [isBare, change]);
}
