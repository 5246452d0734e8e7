import { isSeverity, SEVERITIES } from '@watertight/audit/model/severity.ts';
import { badRequest } from '../api-problem.ts';
import { type ColumnType, type FilterToken, operatorsOf, parseFilterToken } from './filter.ts';
import { type ListQuery, spanOf } from './list-request.ts';
import { type Cell, type Listing, type ListPlan, orderColumns } from './listing.ts';

const DEFAULT_LIMIT = 50;

/**
 * Checks a list request against what the listing offers.
 * @param asOf what relative time ranges end at, epoch seconds
 * @throws ApiProblem 400 for a column, operator, value or cursor that the listing does not have
 */
export function planList(query: ListQuery, listing: Listing, asOf: number): ListPlan {
  const sort = sortOf(query, listing);
  const plan: ListPlan = {
    span: spanOf(query, asOf),
    filter: { tokens: (query.f ?? []).map((text) => tokenOf(text, listing)), join: query.join ?? 'and' },
    sort,
    limit: query.limit ?? DEFAULT_LIMIT,
    ...(query.account === undefined ? {} : { account: query.account }),
    ...(query.region === undefined ? {} : { region: query.region }),
  };
  if (query.cursor === undefined) return plan;
  return { ...plan, after: readCursor(query.cursor, orderColumns(listing, plan), listing) };
}

function sortOf(query: ListQuery, listing: Listing): ListPlan['sort'] {
  const column = query.sort ?? listing.sort.column;
  if (!Object.hasOwn(listing.columns, column)) {
    throw badRequest(`Cannot sort: the column must be one of ${names(listing)}, ${column} given`);
  }
  return { column, order: query.order ?? (query.sort === undefined ? listing.sort.order : 'asc') };
}

function tokenOf(text: string, listing: Listing): FilterToken {
  const token = parseFilterToken(text);
  if (token === undefined) {
    throw badRequest(`Cannot filter: a condition is a column, an operator and a value, ${text} given`);
  }
  const type: ColumnType | undefined = token.key === '*' ? 'text' : typeOf(listing, token.key);
  if (type === undefined) {
    throw badRequest(`Cannot filter: the column must be one of ${names(listing)}, ${token.key} given`);
  }
  if (!operatorsOf(type).includes(token.operator)) {
    throw badRequest(
      `Cannot filter: ${token.key} compares by ${operatorsOf(type).join(' ')}, ${token.operator} given`,
    );
  }
  return { ...token, value: checkedValue(token, type) };
}

function checkedValue({ key, value }: FilterToken, type: ColumnType): string {
  const text = value.trim();
  const rule = valueRule(type, text);
  if (rule !== undefined) throw badRequest(`Cannot filter: ${key} ${rule}, ${value} given`);
  return type === 'text' ? value : text;
}

function valueRule(type: ColumnType, text: string): string | undefined {
  if (type === 'number' && (text === '' || !Number.isFinite(Number(text)))) return 'takes a number';
  if (type === 'time' && Number.isNaN(Date.parse(text))) return 'takes an ISO-8601 time';
  if (type === 'flag' && text !== 'true' && text !== 'false') return 'is true or false';
  if (type === 'severity' && !isSeverity(text)) return `is one of ${SEVERITIES.join(', ')}`;
  return undefined;
}

/** Only what the listing itself has: `valueOf` is in every object. */
function typeOf({ columns }: Listing, key: string): ColumnType | undefined {
  return Object.hasOwn(columns, key) ? columns[key] : undefined;
}

function names(listing: Listing): string {
  return Object.keys(listing.columns).join(', ');
}

/** The place after a row, as text that only the server reads. */
export function writeCursor(values: readonly Cell[]): string {
  return Buffer.from(JSON.stringify(values), 'utf8').toString('base64url');
}

function readCursor(cursor: string, columns: readonly string[], listing: Listing): readonly Cell[] {
  const values = parsedCursor(cursor);
  const fits =
    Array.isArray(values) &&
    values.length === columns.length &&
    columns.every((column, index) => typeof values[index] === scalarOf(listing.columns[column] ?? 'text'));
  if (!fits) throw badRequest('Cannot page: the cursor belongs to another list or order, or is damaged');
  return values.map((value: unknown) =>
    typeof value === 'number' || typeof value === 'boolean' ? value : String(value),
  );
}

function parsedCursor(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}

function scalarOf(type: ColumnType): 'string' | 'number' | 'boolean' {
  if (type === 'flag') return 'boolean';
  return type === 'number' || type === 'time' ? 'number' : 'string';
}
