import { isSeverity, severityRank } from '@watertight/audit/model/severity.ts';
import type { ColumnType, FilterToken } from './filter.ts';
import { type Cell, type Listing, type ListPlan, type ListRow, orderColumns } from './listing.ts';

/** One page of rows that are already in memory, with how many match in all. */
export function listInMemory<T extends ListRow>(
  rows: readonly T[],
  listing: Listing,
  plan: ListPlan,
): { readonly rows: readonly T[]; readonly total: number; readonly after: readonly Cell[] | undefined } {
  const columns = orderColumns(listing, plan);
  const direction = plan.sort.order === 'asc' ? 1 : -1;
  const order = (a: readonly Cell[], b: readonly Cell[]) =>
    direction *
    compareAll(
      a,
      b,
      columns.map((column) => listing.columns[column] ?? 'text'),
    );
  const placeOf = (row: T) => columns.map((column) => row[column] ?? '');
  const found = rows
    .filter((row) => isInScope(row, plan) && isMatch(row, listing, plan))
    .sort((a, b) => order(placeOf(a), placeOf(b)));
  const { after } = plan;
  const rest = after === undefined ? found : found.filter((row) => order(placeOf(row), after) > 0);
  const page = rest.slice(0, plan.limit);
  const last = page.at(-1);
  return {
    rows: page,
    total: found.length,
    after: last === undefined || rest.length <= plan.limit ? undefined : placeOf(last),
  };
}

function isInScope(row: ListRow, { account, region }: ListPlan): boolean {
  return (
    (account === undefined || row['account'] === account) &&
    (region === undefined || row['region'] === region)
  );
}

function isMatch(row: ListRow, listing: Listing, { filter }: ListPlan): boolean {
  if (filter.tokens.length === 0) return true;
  const holds = (token: FilterToken) => tokenHolds(row, token, listing);
  return filter.join === 'and' ? filter.tokens.every(holds) : filter.tokens.some(holds);
}

function tokenHolds(row: ListRow, token: FilterToken, listing: Listing): boolean {
  if (token.key !== '*')
    return columnHolds(row[token.key] ?? '', token, listing.columns[token.key] ?? 'text');
  const texts = Object.entries(listing.columns).filter(([, type]) => type === 'text');
  const isNegative = token.operator.startsWith('!');
  const holds = ([column]: [string, ColumnType]) => columnHolds(row[column] ?? '', token, 'text');
  return isNegative ? texts.every(holds) : texts.some(holds);
}

function columnHolds(cell: Cell, { operator, value }: FilterToken, type: ColumnType): boolean {
  const [left, right] = [ranked(cell, type), ranked(wantedCell(value, type), type)];
  const [text, wanted] = [String(cell).toLowerCase(), value.toLowerCase()];
  switch (operator) {
    case ':':
      return text.includes(wanted);
    case '!:':
      return !text.includes(wanted);
    case '^':
      return text.startsWith(wanted);
    case '!^':
      return !text.startsWith(wanted);
    case '=':
      return left === right;
    case '!=':
      return left !== right;
    case '<':
      return left < right;
    case '<=':
      return left <= right;
    case '>':
      return left > right;
    case '>=':
      return left >= right;
  }
}

/** A filter's value as the cells of the column are: times as epoch seconds, numbers as numbers. */
export function wantedCell(value: string, type: ColumnType): Cell {
  if (type === 'time') return Math.floor(Date.parse(value) / 1000);
  if (type === 'number') return Number(value);
  if (type === 'flag') return value === 'true';
  return value;
}

function ranked(cell: Cell, type: ColumnType): Cell {
  if (type !== 'severity') return cell;
  const text = String(cell);
  return isSeverity(text) ? severityRank(text) : -1;
}

function compareAll(a: readonly Cell[], b: readonly Cell[], types: readonly ColumnType[]): number {
  for (const [index, type] of types.entries()) {
    const left = ranked(a[index] ?? '', type);
    const right = ranked(b[index] ?? '', type);
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}
