import { type FeatureSource, numberOf, type Row } from '../store/queries/feature-source.ts';
import type { QueryWindow } from '../store/queries/flow-queries.ts';
import { DAY } from './series.ts';

/** Raw rows that one query may sum: small days share a query, a large day has its own. */
const ROWS_PER_QUERY = 200_000;

/**
 * Runs a query over the UTC days of the span that hold rows in `table`, and hands over the rows of each. Tables are
 * written in order of time, so every row is scanned once, and neither the engine nor this process ever holds more than a
 * day or {@link ROWS_PER_QUERY} rows.
 */
export async function readByDay(
  source: FeatureSource,
  span: QueryWindow,
  read: {
    readonly table: 'metric_point' | 'invocation' | 'api_call' | 'dns_query';
    readonly sql: (days: QueryWindow) => string;
    readonly visit: (rows: readonly Row[]) => void;
  },
): Promise<void> {
  const counts = await source.query(
    `SELECT hour - hour % ${DAY} AS day, count(*) AS n_rows FROM ${read.table}
     WHERE hour >= ${span.from} AND hour < ${span.to} GROUP BY 1 ORDER BY 1`,
  );
  const days = counts.map((row) => ({ day: numberOf(row, 'day'), rows: numberOf(row, 'n_rows') }));
  for (const part of groupDays(days)) {
    const to = Math.min(part.to, span.to);
    read.visit(await source.query(read.sql({ from: Math.max(part.from, span.from), to })));
  }
}

/** Stretches of whole days, each with at most {@link ROWS_PER_QUERY} rows or one day. Pure; `days` sorted. */
export function groupDays(days: readonly { readonly day: number; readonly rows: number }[]): QueryWindow[] {
  const parts: { from: number; to: number }[] = [];
  let rows = 0;
  for (const each of days) {
    const last = parts.at(-1);
    rows += each.rows;
    if (last !== undefined && rows <= ROWS_PER_QUERY) last.to = each.day + DAY;
    else {
      parts.push({ from: each.day, to: each.day + DAY });
      rows = each.rows;
    }
  }
  return parts;
}
