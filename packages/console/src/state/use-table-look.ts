import { useCallback, useMemo } from 'react';
import { useIsNarrow } from './use-is-narrow.ts';
import { usePreference } from './use-preference.ts';

/** How a person wants to see a table. */
export interface TableLook {
  /** Ids of columns that are not shown. */
  readonly hidden: readonly string[];
  readonly isCompact: boolean;
  readonly isWrapped: boolean;
}

const USUAL: TableLook = { hidden: [], isCompact: false, isWrapped: true };

/** Ids of the columns that a telephone leaves out. */
export function minorColumns(
  columns: readonly { readonly id: string; readonly isMinor?: boolean }[],
): readonly string[] {
  return columns.filter(({ isMinor }) => isMinor === true).map(({ id }) => id);
}

/**
 * The look of one table, kept in this browser.
 * @param table its title
 * @param minor columns that a telephone leaves out as long as the person has chosen none
 */
export function useTableLook(
  table: string,
  minor: readonly string[],
): readonly [TableLook, (look: TableLook) => void] {
  const [text, setText] = usePreference(`table.${table}`, '');
  const isNarrow = useIsNarrow();
  const hidden = text === '' && isNarrow ? minor.join(' ') : '';
  const look = useMemo(() => {
    const kept = readLook(text);
    return hidden === '' ? kept : { ...kept, hidden: hidden.split(' ') };
  }, [text, hidden]);
  const set = useCallback((next: TableLook) => setText(JSON.stringify(next)), [setText]);
  return [look, set];
}

/** What was kept, or the usual where it cannot be read. */
export function readLook(text: string): TableLook {
  const kept = parsed(text);
  if (typeof kept !== 'object' || kept === null) return USUAL;
  const hidden: unknown = Reflect.get(kept, 'hidden');
  return {
    hidden: Array.isArray(hidden) ? hidden.filter((each) => typeof each === 'string') : [],
    isCompact: Reflect.get(kept, 'isCompact') === true,
    isWrapped: Reflect.get(kept, 'isWrapped') !== false,
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
