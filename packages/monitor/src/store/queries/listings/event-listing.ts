import { inWindow, type QueryWindow } from '../flow-queries.ts';
import type { StoredListing } from './stored-listing.ts';

/**
 * What the guard reported, a row a copy of a violation: its log line may be delivered more than once. `trigger`, `rule` and
 * `sample` come from the log line, '' where it does not say.
 */
export function eventListing(window: QueryWindow): StoredListing {
  return {
    rows: `SELECT event_id AS "id", ts AS "time", account_id AS "account", region AS "region", function_name AS "function",
  request_id AS "requestId", detector AS "attackType", field AS "field", source_address AS "sourceIp",
  CASE verdict WHEN 'block' THEN 'Blocked' WHEN 'alert' THEN 'Alerted' ELSE verdict END AS "action",
  trigger_name AS "trigger", rule_name AS "rule", matched AS "sample"
FROM guard_violation WHERE ts >= ${Math.trunc(window.from)} AND ts < ${Math.trunc(window.to)}
  AND ${inWindow({ from: window.from - 3600, to: window.to })}`,
    copies: 'id',
    columns: {
      id: 'text',
      time: 'time',
      account: 'text',
      region: 'text',
      function: 'text',
      requestId: 'text',
      attackType: 'text',
      field: 'text',
      sourceIp: 'text',
      action: 'text',
      trigger: 'text',
      rule: 'text',
      sample: 'text',
    },
  };
}

/** The log line of the violation with the id `$1`: `line`. */
export function lineOfEventSql(): string {
  return 'SELECT max(line) AS line FROM guard_violation WHERE event_id = $1';
}
