import { useIsFetching } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

/** Milliseconds after which a page that asks for nothing counts as settled. */
const LONGEST_WAIT = 2000;

/** False until the page's first answers are there: what it shows first comes before what people may need later. */
export function useSettled(): boolean {
  const fetching = useIsFetching();
  const [hasAsked, setAsked] = useState(false);
  const [isSettled, setSettled] = useState(false);
  useEffect(() => {
    if (fetching > 0) setAsked(true);
    else if (hasAsked) setSettled(true);
  }, [fetching, hasAsked]);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(true), LONGEST_WAIT);
    return () => clearTimeout(timer);
  }, []);
  return isSettled;
}
