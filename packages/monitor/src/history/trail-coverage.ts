import { sqlList } from '../store/queries/sql-literal.ts';
import { type HistoryRequest, isoOf, type Row, type TrailCoverage, textOf } from './stored-history.ts';

const DAY = 86_400;
/** Days without any event of the account that may lie between two: small accounts rest at weekends. */
const LONGEST_REST = 3 * DAY;

/** Days with management events, by account and region. */
export function trailDaysSql(accounts: readonly string[], until: number): string {
  return `SELECT account_id, region, ts - ts % ${DAY} AS call_day, min(ts) AS first_ts, max(ts) AS last_ts FROM api_call
WHERE category = 'Management' AND ts <= ${until} AND account_id IN (${sqlList(accounts)})
GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`;
}

/**
 * For which span the store has the trail of each region: from its first event after the last long silence of the account,
 * to the account's last one. A region without any event is not covered: its trail may never have been loaded.
 */
export function trailCoverage(
  rows: readonly Row[],
  { places, capturedAt, days }: HistoryRequest,
): readonly TrailCoverage[] {
  const now = Date.parse(capturedAt) / 1000;
  const byAccount = Map.groupBy(rows, (row) => textOf(row, 'account_id'));
  return places.flatMap(({ account, region }) => {
    const ofAccount = byAccount.get(account) ?? [];
    const run = lastRun(ofAccount);
    const first = Math.min(
      ...ofAccount
        .filter((row) => textOf(row, 'region') === region && Number(row['first_ts']) >= run.since)
        .map((row) => Number(row['first_ts'])),
    );
    if (!Number.isFinite(first)) return [];
    const isWhole = now - first >= days * DAY && now - run.until <= LONGEST_REST;
    return [{ account, region, since: isoOf(first), until: isoOf(run.until), isWhole }];
  });
}

/** The span of an account's last events that no long silence interrupts. Epoch seconds. */
function lastRun(rows: readonly Row[]): { readonly since: number; readonly until: number } {
  const spans = rows
    .map((row) => ({ first: Number(row['first_ts']), last: Number(row['last_ts']) }))
    .sort((a, b) => b.last - a.last);
  let since = Number.POSITIVE_INFINITY;
  for (const { first, last } of spans) {
    if (Number.isFinite(since) && since - last > LONGEST_REST) break;
    since = Math.min(since, first);
  }
  return { since, until: spans[0]?.last ?? 0 };
}
