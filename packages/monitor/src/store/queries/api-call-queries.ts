import { inWindow, type QueryWindow } from './flow-queries.ts';

/** Classes of CloudTrail error codes: services spell the same refusal in many ways. */
const ERROR_CLASS = `CASE WHEN error_code = '' THEN ''
    WHEN error_code LIKE '%AccessDenied%' OR error_code LIKE '%Unauthorized%' OR error_code LIKE '%NotAuthorized%'
      OR error_code LIKE '%Forbidden%' OR error_code LIKE '%InvalidClientTokenId%' THEN 'AccessDenied'
    WHEN error_code LIKE '%NotFound%' OR error_code LIKE '%NoSuch%' OR error_code LIKE '%DoesNotExist%'
      OR error_code LIKE '%NonExistent%' THEN 'NotFound'
    WHEN error_code LIKE '%Throttl%' OR error_code LIKE '%TooManyRequests%' OR error_code LIKE '%SlowDown%'
      OR error_code LIKE '%LimitExceeded%' OR error_code LIKE '%RequestLimit%' THEN 'Throttled'
    WHEN error_code LIKE '%Invalid%' OR error_code LIKE '%Validation%' OR error_code LIKE '%Malformed%'
      OR error_code LIKE '%MissingParameter%' THEN 'Invalid'
    ELSE 'Other' END`;

/** Calls per principal, kind and UTC day, with the first three event ids. Calls of AWS services are left out. */
export function apiCallDaysSql(window: QueryWindow): string {
  const kind = 'principal, account_id, region, event_source, event_name, error_class, read_only, call_day';
  return `SELECT ${kind}, count(*) AS n_calls, ${FIRST_IDS},
  max(CASE WHEN user_agent LIKE '%AWS_Lambda_%' THEN 1 ELSE 0 END) AS from_lambda,
  min(session_name) AS first_session, max(session_name) AS last_session
FROM (SELECT ${kind}, event_id, user_agent, session_name,
    row_number() OVER (PARTITION BY ${kind} ORDER BY ts, event_id) AS place_in_day
  FROM (SELECT principal, account_id, region, event_source, event_name, ${ERROR_CLASS} AS error_class, read_only,
      ts - ts % 86400 AS call_day, ts, event_id, user_agent, session_name
    FROM (${uniqueCalls(window)}) AS calls) AS classed) AS numbered
GROUP BY ${kind} ORDER BY ${kind}`;
}

/** Calls per principal and hour, with the first three event ids. */
export function identityHoursSql(window: QueryWindow): string {
  return `SELECT principal, account_id, hour, count(*) AS n_calls, count(DISTINCT event_name) AS n_names, ${FIRST_IDS},
  max(CASE WHEN from_console OR event_name = 'ConsoleLogin' THEN 1 ELSE 0 END) AS is_console
FROM (SELECT principal, account_id, hour, event_name, event_id, from_console,
    row_number() OVER (PARTITION BY principal, account_id, hour ORDER BY ts, event_id) AS place_in_day
  FROM (${uniqueCalls(window)}) AS calls) AS numbered
GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`;
}

const FIRST_IDS = [1, 2, 3]
  .map((place) => `max(CASE WHEN place_in_day = ${place} THEN event_id ELSE '' END) AS event_${place}`)
  .join(', ');

/** Each event once, however many trails delivered it; principals only. */
function uniqueCalls(window: QueryWindow): string {
  const columns =
    'principal, account_id, region, event_source, event_name, error_code, read_only, hour, ts, event_id, user_agent, session_name, from_console';
  return `SELECT ${columns} FROM (SELECT ${columns},
      row_number() OVER (PARTITION BY event_id ORDER BY object_id) AS copy_number
    FROM api_call WHERE ${inWindow(window)}
      AND principal <> '' AND principal_type <> 'AWSService') AS copies WHERE copy_number = 1`;
}
