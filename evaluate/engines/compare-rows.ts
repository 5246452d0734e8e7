import type { Row } from '@watertight/monitor/store/queries/feature-source.ts';

/** How two answers to one statement differ; undefined when they are equal. */
export interface RowDifference {
  readonly because: string;
  /** The first rows that only one engine has, as text. */
  readonly onlyFirst: string | undefined;
  readonly onlySecond: string | undefined;
}

/**
 * Compares answers: as lists where the statement orders its rows, as sets otherwise. Numbers count as equal to twelve
 * significant digits, since engines add fractions in different orders. Pure.
 */
export function compareRows(
  first: readonly Row[],
  second: readonly Row[],
  isOrdered: boolean,
): RowDifference | undefined {
  const [one, two] = [first.map(rowText), second.map(rowText)];
  const order = isOrdered ? undefined : (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  if (order !== undefined) for (const list of [one, two]) list.sort(order);
  const index = one.findIndex((text, i) => text !== two[i]);
  if (index === -1 && one.length === two.length) return undefined;
  const place = index === -1 ? one.length : index;
  return {
    because:
      one.length === two.length
        ? `row ${place + 1} differs`
        : `${one.length} rows on one, ${two.length} on the other`,
    onlyFirst: one[place],
    onlySecond: two[place],
  };
}

function rowText(row: Row): string {
  return JSON.stringify(Object.entries(row).map(([name, value]) => [name, plain(value)]));
}

function plain(value: string | number | boolean): string {
  if (typeof value === 'boolean') return String(value);
  // Engines answer wide integers and decimals as text.
  const isNumber = typeof value === 'number' || /^-?\d{1,38}(?:\.\d{1,38})?$/.test(value);
  return isNumber ? String(Number(Number(value).toPrecision(12))) : value;
}
