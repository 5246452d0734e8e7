import { inWindow, type QueryWindow } from '../flow-queries.ts';
import type { StoredListing } from './stored-listing.ts';

const LINE = "CASE WHEN json_valid(line) THEN line ELSE '{}' END";

/**
 * What the guard reported, each violation once however often its log line was delivered. `id` is a hash of what tells
 * violations apart; `trigger`, `rule` and `sample` come from the log line, '' where it does not say. Rows are told apart by
 * what is stored, so that what comes from the line is computed for rows that are shown or filtered by it only.
 */
export function eventListing(window: QueryWindow): StoredListing {
  return {
    rows: `SELECT substr(md5(concat_ws('|', account_id, region, function_name, request_id, ts, detector, field, line)), 1, 16)
    AS "id",
  ts AS "time", account_id AS "account", region AS "region", function_name AS "function",
  request_id AS "requestId", detector AS "attackType", field AS "field", source_address AS "sourceIp",
  CASE verdict WHEN 'block' THEN 'Blocked' WHEN 'alert' THEN 'Alerted' ELSE verdict END AS "action",
  coalesce(json_extract_string(${LINE}, '$.watertight.trigger'), '') AS "trigger",
  coalesce(json_extract_string(${LINE}, '$.watertight.rule'), '') AS "rule",
  coalesce(json_extract_string(${LINE}, '$.watertight.match'), '') AS "sample",
  line AS "line"
FROM (SELECT DISTINCT account_id, region, function_name, request_id, ts, detector, verdict, field, source_address, line
  FROM guard_violation WHERE ts >= ${Math.trunc(window.from)} AND ts < ${Math.trunc(window.to)}
  AND ${inWindow({ from: window.from - 3600, to: window.to })}) AS told`,
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
