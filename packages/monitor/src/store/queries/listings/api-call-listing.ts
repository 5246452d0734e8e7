import { inWindow, type QueryWindow } from '../flow-queries.ts';
import type { StoredListing } from './stored-listing.ts';

/** CloudTrail events, each event id once. */
export function apiCallListing(window: QueryWindow): StoredListing {
  return {
    rows: `SELECT event_id AS "id", ts AS "time", account_id AS "account", region AS "region", event_source AS "service",
  event_name AS "event", principal AS "principal", principal_type AS "principalType", session_name AS "session",
  source_address AS "sourceIp", error_code AS "errorCode", resource AS "resource", read_only AS "isReadOnly",
  category AS "category", user_agent AS "userAgent"
FROM (SELECT *, row_number() OVER (PARTITION BY event_id ORDER BY object_id) AS copy FROM api_call
  WHERE ts >= ${Math.trunc(window.from)} AND ts < ${Math.trunc(window.to)}
    AND ${inWindow({ from: window.from - 3600, to: window.to })}) AS calls WHERE copy = 1`,
    columns: {
      id: 'text',
      time: 'time',
      account: 'text',
      region: 'text',
      service: 'text',
      event: 'text',
      principal: 'text',
      principalType: 'text',
      session: 'text',
      sourceIp: 'text',
      errorCode: 'text',
      resource: 'text',
      isReadOnly: 'flag',
      category: 'text',
      userAgent: 'text',
    },
  };
}
