import { inWindow, type QueryWindow } from '../flow-queries.ts';
import { sqlList } from '../sql-literal.ts';
import type { StoredListing } from './stored-listing.ts';

/** Telemetry of this long only teaches: a call is new when its kind was not there before, and more than this was. */
const LEARNING_SECONDS = 7 * 86_400;

/**
 * CloudTrail events, one row a copy of an event. `isFirstSeen`: the first hour in which the principal made a call of this name, in an
 * account whose CloudTrail starts at least seven days before. It reads every call: without `marks` it is false everywhere, and
 * {@link firstCallsSql} tells it for the rows of a page.
 */
export function apiCallListing(window: QueryWindow, marks = true): StoredListing {
  return {
    rows: `SELECT event_id AS "id", ts AS "time", account_id AS "account", region AS "region", event_source AS "service",
  event_name AS "event", principal AS "principal", principal_type AS "principalType", session_name AS "session",
  source_address AS "sourceIp", error_code AS "errorCode", resource AS "resource", read_only AS "isReadOnly",
  category AS "category", user_agent AS "userAgent",
  ${marks ? `coalesce(ts < f.first_ts + 3600, false)` : 'false'} AS "isFirstSeen"
FROM (SELECT * FROM api_call WHERE ts >= ${Math.trunc(window.from)} AND ts < ${Math.trunc(window.to)}
    AND ${inWindow({ from: window.from - 3600, to: window.to })}) AS calls${marks ? FIRST_CALLS : ''}`,
    copies: 'id',
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
      isFirstSeen: 'flag',
    },
  };
}

/**
 * Per kind of call since when it is new: `who`, `what`, `called`, `first_ts`; kinds that were there while learning are left
 * out. Of these principals and names.
 */
export function firstCallsSql(principals: Iterable<string>, events: Iterable<string>): string {
  return newKindsSql(`WHERE principal IN (${sqlList(principals)}) AND event_name IN (${sqlList(events)})`);
}

/** Kinds of calls that began when CloudTrail of the account where they began had been there long enough. */
function newKindsSql(where: string): string {
  return `SELECT who, what, called, first_ts FROM (SELECT principal AS who, event_source AS what, event_name AS called,
    min(ts) AS first_ts, arg_min(account_id, ts) AS place FROM api_call ${where} GROUP BY 1, 2, 3) AS kinds
  JOIN (SELECT account_id, min(ts) AS start_ts FROM api_call GROUP BY 1) AS started
    ON started.account_id = kinds.place AND kinds.first_ts >= started.start_ts + ${LEARNING_SECONDS}`;
}

/** Joins a call with since when its kind is new. */
const FIRST_CALLS = `
LEFT JOIN (${newKindsSql('')}) AS f
  ON f.who = principal AND f.what = event_source AND f.called = event_name`;
