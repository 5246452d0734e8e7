import type { FeatureSource, Row } from '../store/queries/feature-source.ts';
import type { QueryWindow } from '../store/queries/flow-queries.ts';
import { DAY } from './series.ts';

/**
 * Runs a query once per UTC day of the span and hands over each day's rows. Tables are written in order of time, so
 * every row is scanned once, and neither the engine nor this process ever holds more than a day.
 */
export async function readByDay(
  source: FeatureSource,
  span: QueryWindow,
  read: { readonly sql: (day: QueryWindow) => string; readonly visit: (rows: readonly Row[]) => void },
): Promise<void> {
  for (let from = span.from; from < span.to; from += DAY) {
    read.visit(await source.query(read.sql({ from, to: Math.min(from + DAY, span.to) })));
  }
}
