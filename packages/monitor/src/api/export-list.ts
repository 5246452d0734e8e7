import type { z } from 'zod';
import {
  listingCountSql,
  listingPageSql,
  type StoredListing,
} from '../store/queries/listings/stored-listing.ts';
import { ApiProblem, badRequest } from './api-problem.ts';
import type { ApiErrorBody, ExportName } from './contract.ts';
import type { ApiContext } from './handler.ts';
import { ALERT_LISTING } from './handlers/alerts/alert-row.ts';
import { alertRows } from './handlers/alerts/list-alerts.ts';
import { planEvents } from './handlers/events/event-page.ts';
import { planFunctions } from './handlers/functions/function-page.ts';
import {
  OBSERVATION_LISTING,
  observationRow,
  readObservations,
} from './handlers/observations/observation-page.ts';
import { FINDING_LISTING, findingRows } from './handlers/posture/finding-rows.ts';
import { planKept } from './handlers/posture/kept-page.ts';
import { planApiCalls } from './handlers/telemetry/list-api-calls.ts';
import { planFlows } from './handlers/telemetry/list-flows.ts';
import { listInMemory } from './listing/list-in-memory.ts';
import { type ListQuery, listQuery } from './listing/list-request.ts';
import type { Listing, ListPlan, ListRow } from './listing/listing.ts';
import { planList } from './listing/plan-list.ts';
import { plainRow, storedRequest } from './listing/stored-page.ts';
import { OBSERVATION_ROUTES } from './routes/alert-routes.ts';

/** A file to download, or why there is none. */
export type ExportAnswer =
  | {
      readonly kind: 'file';
      readonly type: string;
      readonly file: string;
      readonly body: string | Uint8Array<ArrayBuffer>;
    }
  | { readonly kind: 'problem'; readonly body: ApiErrorBody };

interface Planned {
  readonly plan: ListPlan;
  readonly listing: Listing;
  readonly stored: StoredListing;
}

type MemoryExport = 'alerts' | 'observations' | 'findings';
type StoredExport = Exclude<ExportName, MemoryExport>;

const EXPORTS: Readonly<Record<StoredExport, (query: ListQuery, asOf: number) => Planned>> = {
  events: planEvents,
  functions: planFunctions,
  flows: planFlows,
  'api-calls': planApiCalls,
};

/** Lists that are made of decisions and judgements, not of rows: few enough for memory. */
const MEMORY_EXPORTS: Readonly<
  Record<MemoryExport, (context: ApiContext, query: URLSearchParams) => Promise<Gathered>>
> = {
  async alerts(context, query) {
    const plan = everything(planList(readQuery(query), ALERT_LISTING, context.asOf));
    const { rows } = listInMemory(await alertRows(context, plan), ALERT_LISTING, plan);
    return { listing: ALERT_LISTING, rows };
  },
  async observations(context, query) {
    const { kind, dismissed, ...list } = readQuery(query, OBSERVATION_ROUTES['GET /observations'].query);
    const plan = everything(planList(list, OBSERVATION_LISTING, context.asOf));
    const found = await readObservations(context, plan, { kind, dismissed });
    const { rows } = listInMemory(found.map(observationRow), OBSERVATION_LISTING, plan);
    return { listing: OBSERVATION_LISTING, rows };
  },
  async findings(context, query) {
    const plan = everything(planKept(readQuery(query), FINDING_LISTING, context.asOf));
    const scans = await context.workspace.state.posture.latestScans(context.now);
    const { rows } = listInMemory(findingRows(scans, context.asOf), FINDING_LISTING, plan);
    return { listing: FINDING_LISTING, rows };
  },
};

interface Gathered {
  readonly listing: Listing;
  readonly rows: readonly ListRow[];
}

function everything(plan: ListPlan): ListPlan {
  return { ...plan, limit: MOST_ROWS + 1 };
}

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json',
  parquet: 'application/vnd.apache.parquet',
} as const;

/** Rows of one export: what is more is left to narrower filters, and the answer says so. */
const MOST_ROWS = 100_000;

/** A whole filtered list in its order, without paging. Never throws. */
export async function exportList(
  context: ApiContext,
  { name, query }: { readonly name: string; readonly query: URLSearchParams },
  onMistake: (error: unknown) => void = () => undefined,
): Promise<ExportAnswer> {
  try {
    return await exported(context, name, query);
  } catch (error) {
    if (!(error instanceof ApiProblem)) onMistake(error);
    const { code, message, hint } =
      error instanceof ApiProblem
        ? error
        : new ApiProblem(500, 'internal', { message: 'Cannot export: something went wrong', hint: '' });
    return { kind: 'problem', body: { error: { code, message, hint } } };
  }
}

async function exported(context: ApiContext, name: string, query: URLSearchParams): Promise<ExportAnswer> {
  const format = formatOf(query.get('format') ?? 'csv');
  if (isMemoryExport(name)) {
    if (format === 'parquet') throw badRequest(`Cannot export: ${name} come as csv or json, ${format} given`);
    return textFile(name, format, await MEMORY_EXPORTS[name](context, query));
  }
  const planOf = isStoredExport(name) ? EXPORTS[name] : undefined;
  if (planOf === undefined) {
    const names = [...Object.keys(EXPORTS), ...Object.keys(MEMORY_EXPORTS)].join(', ');
    throw badRequest(`Cannot export: the list must be one of ${names}, ${name} given`);
  }
  const { plan, listing, stored } = planOf(readQuery(query), context.asOf);
  const request = storedRequest(listing, plan);
  const { telemetry } = context.workspace;
  const count = listingCountSql(stored, request);
  const [counted] = await telemetry.query(count.sql, count.parameters);
  refuseMore(Number(counted?.['n'] ?? 0));
  const bound = listingPageSql(stored, request);
  if (format === 'parquet') {
    const bytes = await telemetry.parquet(bound.sql, bound.parameters);
    return { kind: 'file', type: TYPES[format], file: `watertight-${name}.${format}`, body: bytes };
  }
  const rows = (await telemetry.query(bound.sql, bound.parameters)).map(plainRow);
  return textFile(name, format, { listing, rows });
}

function textFile(name: string, format: 'csv' | 'json', { listing, rows }: Gathered): ExportAnswer {
  refuseMore(rows.length);
  const columns = Object.keys(listing.columns);
  const body = format === 'csv' ? csvText(columns, rows) : jsonText(columns, rows);
  return { kind: 'file', type: TYPES[format], file: `watertight-${name}.${format}`, body };
}

/** @throws ApiProblem 400 for more rows than a file may have */
function refuseMore(rows: number): void {
  if (rows <= MOST_ROWS) return;
  const message = `Cannot export: at most ${MOST_ROWS} rows, ${rows} match`;
  throw badRequest(message, 'Narrow the filter or the time range.');
}

function isStoredExport(name: string): name is StoredExport {
  return Object.hasOwn(EXPORTS, name);
}

function isMemoryExport(name: string): name is MemoryExport {
  return Object.hasOwn(MEMORY_EXPORTS, name);
}

function formatOf(text: string): keyof typeof TYPES {
  if (text === 'csv' || text === 'json' || text === 'parquet') return text;
  throw badRequest(`Cannot export: the format must be one of csv, json, parquet, ${text} given`);
}

function readQuery(query: URLSearchParams): ListQuery;
function readQuery<S extends z.ZodType>(query: URLSearchParams, schema: S): z.output<S>;
function readQuery(query: URLSearchParams, schema: z.ZodType = listQuery): unknown {
  const f = query.getAll('f');
  const rest = [...query].filter(
    ([key]) => key !== 'f' && key !== 'format' && key !== 'cursor' && key !== 'limit',
  );
  const result = schema.safeParse({ ...Object.fromEntries(rest), ...(f.length === 0 ? {} : { f }) });
  if (result.success) return result.data;
  throw badRequest(`Cannot export: ${result.error.issues[0]?.message ?? 'the query has the wrong form'}`);
}

/**
 * What begins a formula, for spreadsheets of every language (full-width forms too), also behind blanks and characters that
 * are not shown: https://owasp.org/www-community/attacks/CSV_Injection
 */
const FORMULA = /^[\s\p{Cc}\p{Cf}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/u;

/** RFC 4180. A text that a spreadsheet would run as a formula gets a quote in front. */
export function csvText(columns: readonly string[], rows: readonly ListRow[]): string {
  const line = (cells: readonly string[]) => `${cells.join(',')}\r\n`;
  return (
    line(columns) + rows.map((row) => line(columns.map((column) => csvCell(row[column] ?? '')))).join('')
  );
}

function csvCell(value: string | number | boolean): string {
  const text = typeof value === 'string' && FORMULA.test(value) ? `'${value}` : String(value);
  // Some spreadsheets split at semicolons and tabs, and what begins behind one would be a cell of its own.
  return /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function jsonText(columns: readonly string[], rows: readonly ListRow[]): string {
  const kept = rows.map((row) => Object.fromEntries(columns.map((column) => [column, row[column] ?? ''])));
  return `${JSON.stringify({ schema: 'watertight/export/1', rows: kept })}\n`;
}
