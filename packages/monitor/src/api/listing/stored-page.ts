import { isoTime } from '@watertight/audit/model/iso-time.ts';
import {
  listingBucketsSql,
  listingCountSql,
  listingFacetSql,
  listingPageSql,
  listingStartSql,
  READ_COPIES,
  type StoredListing,
  type StoredRequest,
} from '../../store/queries/listings/stored-listing.ts';
import type { Workspace } from '../../workspace.ts';
import type { Span } from './list-request.ts';
import { type Cell, type Listing, type ListPlan, type ListRow, orderColumns } from './listing.ts';
import type { Timeline } from './page.ts';
import { writeCursor } from './plan-list.ts';
import { sourceStates } from './source-states.ts';

/** Telemetry that observations and alerts come from. */
export const JUDGED_SOURCES: readonly string[] = ['cloudtrail', 'flow-logs', 'metrics', 'violations'];

/** What a page of a list is made of, apart from its rows. */
export interface PageFrame {
  readonly total: number;
  readonly next: string | null;
  readonly span: { readonly from: string; readonly to: string };
  readonly sources: { name: string; isConnected: boolean; latest: string }[];
  readonly missing: { what: string; because: string }[];
}

/** One page of a stored listing, its count, and the state of the sources that feed it. */
export async function storedPage<T>(
  workspace: Workspace,
  { stored, listing, plan, sources, toRow }: StoredPageRequest<T>,
): Promise<PageFrame & { rows: T[] }> {
  const request = storedRequest(listing, plan);
  const [found, total, states] = await Promise.all([
    foundRows(workspace, stored, { ...request, limit: plan.limit + 1 }),
    storedCount(workspace, { stored, listing, plan }),
    sources.length === 0 ? [] : sourceStates(workspace),
  ]);
  const rows = found.slice(0, plan.limit);
  const last = found.length > plan.limit ? rows.at(-1) : undefined;
  const after = last === undefined ? undefined : orderColumns(listing, plan).map((name) => last[name] ?? '');
  const known = states.filter(({ name }) => sources.includes(name));
  return { ...frameOf(known, { total, after, plan }), rows: rows.map(toRow) };
}

/** The rows of one page alone. */
export function storedRows(
  workspace: Workspace,
  { stored, listing, plan }: Pick<StoredPageRequest<unknown>, 'stored' | 'listing' | 'plan'>,
): Promise<readonly ListRow[]> {
  return foundRows(workspace, stored, { ...storedRequest(listing, plan), limit: plan.limit });
}

/** How many rows match, whatever the page. */
export async function storedCount(
  workspace: Workspace,
  { stored, listing, plan }: Pick<StoredPageRequest<unknown>, 'stored' | 'listing' | 'plan'>,
): Promise<number> {
  const { sql, parameters } = listingCountSql(stored, storedRequest(listing, plan));
  const [counted] = await workspace.telemetry.recall(sql, parameters);
  return Number(counted?.['n'] ?? 0);
}

/** Copies of a row that are usual: two trails. */
const COPIES = 2;

/** The first rows, each once; reads on while copies took the place of rows. */
async function foundRows(
  workspace: Workspace,
  stored: StoredListing,
  request: StoredRequest & { readonly limit: number },
): Promise<ListRow[]> {
  const ask = async (limit: number) => {
    const page = listingPageSql(stored, { ...request, limit });
    return (await workspace.telemetry.recall(page.sql, page.parameters)).map(plainRow);
  };
  if (stored.copies === undefined) return ask(request.limit);
  for (let limit = request.limit * COPIES; ; limit *= 8) {
    const rows = await ask(limit);
    if (rows.length >= request.limit || Number(rows[0]?.[READ_COPIES] ?? 0) < limit)
      return rows.slice(0, request.limit);
  }
}

export interface StoredPageRequest<T> {
  readonly stored: StoredListing;
  readonly listing: Listing;
  readonly plan: ListPlan;
  /** Telemetry sources whose rows the list shows. */
  readonly sources: readonly string[];
  readonly toRow: (row: ListRow) => T;
}

/** The parts of a page that every list has. */
export async function pageFrame(
  workspace: Workspace,
  sources: readonly string[],
  page: FramedPage,
): Promise<PageFrame> {
  const states = await sourceStates(workspace);
  return frameOf(
    states.filter(({ name }) => sources.includes(name)),
    page,
  );
}

interface FramedPage {
  readonly total: number;
  readonly after: readonly Cell[] | undefined;
  readonly plan: ListPlan;
}

function frameOf(sources: PageFrame['sources'], { total, after, plan }: FramedPage): PageFrame {
  const next = after === undefined ? null : writeCursor(after);
  return { total, next, span: isoSpan(plan.span), sources, missing: [] };
}

export function isoSpan(span: Span): { from: string; to: string } {
  return { from: isoTime(span.from), to: isoTime(span.to) };
}

/** At most this many bars in a chart. */
const BUCKETS = 48;
const STEPS = [60, 300, 900, 3_600, 10_800, 21_600, 43_200, 86_400, 604_800, 2_592_000];

/** Matching rows over time, one count per value of `part`; `parts` gives the order and keeps those without rows. */
export async function storedTimeline(
  workspace: Workspace,
  request: {
    stored: StoredListing;
    listing: Listing;
    plan: ListPlan;
    part: string;
    parts: readonly string[];
  },
): Promise<Timeline> {
  const { stored, listing, plan, part } = request;
  const span = plan.span.from > 0 ? plan.span : await observedSpan(workspace, request);
  const wanted = (span.to - span.from) / BUCKETS;
  const seconds = STEPS.find((step) => step >= wanted) ?? STEPS.at(-1) ?? 86_400;
  const bound = listingBucketsSql(stored, storedRequest(listing, plan), { time: 'time', seconds, part });
  const rows = await workspace.telemetry.recall(bound.sql, bound.parameters);
  const found = rows.map((row) => String(row['part']));
  const parts = [...new Set([...request.parts, ...found])];
  const counts = new Map<number, number[]>();
  for (const row of rows) {
    const bucket = Number(row['bucket']);
    const values = counts.get(bucket) ?? parts.map(() => 0);
    values[parts.indexOf(String(row['part']))] = Number(row['n']);
    counts.set(bucket, values);
  }
  const first = span.from - (span.from % seconds);
  const points: Timeline['points'] = [];
  for (let time = first; time < span.to && points.length < 2_000; time += seconds) {
    points.push({ time, counts: counts.get(time) ?? parts.map(() => 0) });
  }
  return { bucketSeconds: seconds, span: isoSpan(span), parts, points };
}

/** From the day of the first matching row on. */
async function observedSpan(
  workspace: Workspace,
  { stored, listing, plan }: Pick<StoredPageRequest<unknown>, 'stored' | 'listing' | 'plan'>,
): Promise<Span> {
  const { sql, parameters } = listingStartSql(stored, storedRequest(listing, plan), 'time');
  const [row] = await workspace.telemetry.recall(sql, parameters);
  const first = Number(row?.['first_ts'] ?? FAR);
  return { from: first - (first % 86_400), to: plan.span.to };
}

/** After every record. */
const FAR = 4_000_000_000;

/** Values of a column among matching rows, most frequent first. */
export async function storedFacet(
  workspace: Workspace,
  request: { stored: StoredListing; listing: Listing; plan: ListPlan },
  column: string,
): Promise<{ name: string; count: number }[]> {
  const bound = listingFacetSql(request.stored, storedRequest(request.listing, request.plan), column);
  const rows = await workspace.telemetry.recall(bound.sql, bound.parameters);
  return rows.map((row) => ({ name: String(row['part']), count: Number(row['n']) }));
}

/** A checked list request as the store takes it; without a limit, all rows. */
export function storedRequest(listing: Listing, plan: ListPlan): StoredRequest {
  return {
    conditions: plan.filter.tokens,
    join: plan.filter.join,
    sort: plan.sort,
    order: orderColumns(listing, plan),
    ...(plan.after === undefined ? {} : { after: plan.after }),
    ...(plan.account === undefined ? {} : { account: plan.account }),
    ...(plan.region === undefined ? {} : { region: plan.region }),
  };
}

/** A row of the store without NULLs. */
export function plainRow(row: Readonly<Record<string, string | number | boolean | null>>): ListRow {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value ?? '']));
}
