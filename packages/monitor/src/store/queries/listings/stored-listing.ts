/** How a column of a listing compares in SQL. */
export type StoredColumn = 'text' | 'number' | 'time' | 'flag';

/** One condition of a filter; `key` names a column, or `*` any text column. */
export interface StoredCondition {
  readonly key: string;
  readonly operator: string;
  readonly value: string;
}

/** What to select from a listing. Names were checked against its columns; values are bound, never written into SQL. */
export interface StoredRequest {
  readonly conditions: readonly StoredCondition[];
  readonly join: 'and' | 'or';
  readonly account?: string;
  readonly region?: string;
  readonly sort: { readonly column: string; readonly order: 'asc' | 'desc' };
  /** Columns of the order, the sort column first. */
  readonly order: readonly string[];
  readonly after?: readonly (string | number | boolean)[];
  /** Undefined: all of them. */
  readonly limit?: number;
}

/** Rows as SQL, and how their columns compare. */
export interface StoredListing {
  /** A SELECT whose output columns are the keys of `columns`, quoted where they have capitals. */
  readonly rows: string;
  readonly columns: Readonly<Record<string, StoredColumn>>;
  /**
   * The column that copies of one row share: several trails deliver an event. Copies are equal in every column, so they lie
   * beside each other in every order, and a page needs few rows to be read more than once. Undefined where rows are unique.
   */
  readonly copies?: string;
  /** The same rows with fewer columns, where counting them costs much less. */
  readonly bare?: { readonly rows: string; readonly columns: readonly string[] };
}

/** SQL with `$1`, `$2`, … and the values for them. */
export interface BoundSql {
  readonly sql: string;
  readonly parameters: readonly (string | number | boolean)[];
}

/**
 * One page, in order. Of a listing with copies each row once: `limit` counts the copies that are read, and the column
 * {@link READ_COPIES} says how many there were.
 */
export function listingPageSql(listing: StoredListing, request: StoredRequest): BoundSql {
  const values = new Values();
  const conditions = [...filterSql(listing, request, values), ...cursorSql(request, values)];
  const direction = request.sort.order === 'asc' ? 'ASC' : 'DESC';
  const order = request.order.map((column) => `${name(listing, column)} ${direction}`).join(', ');
  const limit = request.limit === undefined ? '' : `\nLIMIT ${Math.trunc(request.limit)}`;
  const read = `SELECT * FROM (${listing.rows}) AS listed${where(conditions)}\nORDER BY ${order}${limit}`;
  if (listing.copies === undefined) return { sql: read, parameters: values.all };
  const names = Object.keys(listing.columns).map((column) => name(listing, column));
  // Only who limits the copies that are read has to know how many they were.
  const told = request.limit === undefined ? names : [...names, `"${READ_COPIES}"`];
  const sql = `SELECT ${told.join(', ')} FROM (SELECT *, count(*) OVER () AS "${READ_COPIES}",
    row_number() OVER (PARTITION BY ${name(listing, listing.copies)} ORDER BY ${name(listing, listing.copies)}) AS copy_number
  FROM (${read}) AS copied) AS numbered WHERE copy_number = 1\nORDER BY ${order}`;
  return { sql, parameters: values.all };
}

/** How many rows were read for a page of a listing with copies, the copies counted. */
export const READ_COPIES = 'readCopies';

/** How many rows match, whatever the page. */
export function listingCountSql(listing: StoredListing, request: StoredRequest): BoundSql {
  const values = new Values();
  const conditions = filterSql(listing, request, values);
  const { bare } = listing;
  const isBare = bare !== undefined && request.conditions.every(({ key }) => bare.columns.includes(key));
  return {
    sql: `SELECT ${countSql(listing)} AS n FROM (${isBare ? bare.rows : listing.rows}) AS listed${where(conditions)}`,
    parameters: values.all,
  };
}

/** Matching rows per stretch of time and group: `bucket` (epoch seconds), `part`, `n`. */
export function listingBucketsSql(
  listing: StoredListing,
  request: StoredRequest,
  by: { readonly time: string; readonly seconds: number; readonly part: string },
): BoundSql {
  const values = new Values();
  const conditions = filterSql(listing, request, values);
  const seconds = Math.max(1, Math.trunc(by.seconds));
  const time = name(listing, by.time);
  return {
    sql: `SELECT ${time} - ${time} % ${seconds} AS bucket, ${name(listing, by.part)} AS part, ${countSql(listing)} AS n
FROM (${listing.rows}) AS listed${where(conditions)}
GROUP BY 1, 2 ORDER BY 1, 2`,
    parameters: values.all,
  };
}

/** When the first matching row is: `first_ts`, NULL without one. */
export function listingStartSql(listing: StoredListing, request: StoredRequest, time: string): BoundSql {
  const values = new Values();
  const conditions = filterSql(listing, request, values);
  return {
    sql: `SELECT min(${name(listing, time)}) AS first_ts FROM (${listing.rows}) AS listed${where(conditions)}`,
    parameters: values.all,
  };
}

/** The most frequent values of a column among matching rows: `part`, `n`. */
export function listingFacetSql(listing: StoredListing, request: StoredRequest, column: string): BoundSql {
  const values = new Values();
  const conditions = filterSql(listing, request, values);
  return {
    sql: `SELECT ${name(listing, column)} AS part, ${countSql(listing)} AS n FROM (${listing.rows}) AS listed${where(conditions)}
GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${Math.trunc(request.limit ?? 100)}`,
    parameters: values.all,
  };
}

/** Rows, each once. Hashes of 64 bits are a third of the work of texts; a million ids collide once in 37 million stores. */
function countSql({ copies }: StoredListing): string {
  return copies === undefined ? 'count(*)' : `count(DISTINCT hash("${copies}"))`;
}

/** The WHERE clause of a request, for sums over a listing. */
export function listingFilter(
  listing: StoredListing,
  request: StoredRequest,
): { readonly where: string; readonly parameters: BoundSql['parameters'] } {
  const values = new Values();
  return { where: where(filterSql(listing, request, values)), parameters: values.all };
}

class Values {
  readonly all: (string | number | boolean)[] = [];

  bind(value: string | number | boolean): string {
    this.all.push(value);
    return `$${this.all.length}`;
  }
}

function where(conditions: readonly string[]): string {
  return conditions.length === 0 ? '' : `\nWHERE ${conditions.join(' AND ')}`;
}

/** A column's name in SQL; anything that the listing does not have is a mistake of ours. */
function name(listing: StoredListing, column: string): string {
  if (!Object.hasOwn(listing.columns, column) || !/^\w+$/.test(column)) {
    throw new TypeError(`no such column in the listing: ${column}`);
  }
  return `"${column}"`;
}

function filterSql(listing: StoredListing, request: StoredRequest, values: Values): string[] {
  const found: string[] = [];
  if (request.account !== undefined && listing.columns['account'] !== undefined)
    found.push(`"account" = ${values.bind(request.account)}`);
  if (request.region !== undefined && listing.columns['region'] !== undefined)
    found.push(`"region" = ${values.bind(request.region)}`);
  const conditions = request.conditions.map((each) => conditionSql(listing, each, values));
  if (conditions.length > 0) found.push(`(${conditions.join(request.join === 'and' ? ' AND ' : ' OR ')})`);
  return found;
}

function conditionSql(listing: StoredListing, condition: StoredCondition, values: Values): string {
  if (condition.key !== '*') return columnSql(listing, condition, values);
  const texts = Object.keys(listing.columns).filter((column) => listing.columns[column] === 'text');
  const parts = texts.map((key) => columnSql(listing, { ...condition, key }, values));
  return `(${parts.join(condition.operator.startsWith('!') ? ' AND ' : ' OR ')})`;
}

function columnSql(
  listing: StoredListing,
  { key, operator, value }: StoredCondition,
  values: Values,
): string {
  const column = name(listing, key);
  const type = listing.columns[key] ?? 'text';
  if ([':', '!:', '^', '!^'].includes(operator)) {
    const place = `strpos(lower(${column}), ${values.bind(value.toLowerCase())})`;
    if (operator === ':') return `${place} > 0`;
    if (operator === '!:') return `${place} = 0`;
    return operator === '^' ? `${place} = 1` : `${place} <> 1`;
  }
  const symbol = COMPARISONS[operator];
  if (symbol === undefined) throw new TypeError(`no such operator: ${operator}`);
  return `${column} ${symbol} ${values.bind(sqlValue(value, type))}`;
}

const COMPARISONS: Readonly<Record<string, string>> = {
  '=': '=',
  '!=': '<>',
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
};

function sqlValue(value: string, type: StoredColumn): string | number | boolean {
  if (type === 'time') return Math.floor(Date.parse(value) / 1000);
  if (type === 'number') return Number(value);
  if (type === 'flag') return value === 'true';
  return value;
}

/** Rows after a place in the order: (a, b, c) > (x, y, z), written out so that every engine takes it. */
function cursorSql({ after, order, sort }: StoredRequest, values: Values): string[] {
  if (after === undefined) return [];
  const symbol = sort.order === 'asc' ? '>' : '<';
  const steps = order.map((column, index) => {
    const same = order.slice(0, index).map((each, at) => `"${each}" = ${values.bind(after[at] ?? '')}`);
    return `(${[...same, `"${column}" ${symbol} ${values.bind(after[index] ?? '')}`].join(' AND ')})`;
  });
  return [`(${steps.join(' OR ')})`];
}
