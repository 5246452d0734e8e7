import { startTransition, useEffect, useState } from 'react';

/** Rows of a table that a desk shows without scrolling, and some more. */
const FIRST = 20;

/**
 * The first rows of a list, and all of them as soon as those are on the screen: what nobody sees yet is drawn without keeping the
 * page from answering. Later pages of the list come whole.
 */
export function useFirstRows<T>(rows: readonly T[]): readonly T[] {
  const [isWhole, setWhole] = useState(false);
  const isLong = rows.length > FIRST;
  useEffect(() => {
    if (isLong) startTransition(() => setWhole(true));
  }, [isLong]);
  return isWhole || !isLong ? rows : rows.slice(0, FIRST);
}
