import type { FunctionChange } from '@watertight/audit/model/subjects/account.ts';
import { functionChangeOf } from '../collect/answers/function-change.ts';
import { partitionOf } from '../collect/collect-scope.ts';
import { fieldsOf } from '../collect/parse/fields.ts';
import { parseJsonText } from '../collect/parse/parse-json-text.ts';
import { FUNCTION_CHANGES } from '../entities/trail-changes.ts';
import { sqlList } from '../store/queries/sql-literal.ts';
import { isoOf, type Row, textOf } from './stored-history.ts';

/** More changes than people make; the newest are taken. */
const MOST_CHANGES = 50_000;
const EVENTS = [
  ...FUNCTION_CHANGES.keys(),
  'PutFunctionCodeSigningConfig',
  'DeleteFunctionCodeSigningConfig',
];

/** Successful changes of functions, each event once however many trails delivered it. */
export function storedChangesSql(accounts: readonly string[], until: number): string {
  return `SELECT * FROM (SELECT account_id, region, event_name, ts, principal, user_agent, from_console, invoked_by, resource,
    record, event_id, row_number() OVER (PARTITION BY event_id ORDER BY object_id) AS copy_number
  FROM api_call WHERE event_source = 'lambda.amazonaws.com' AND error_code = '' AND ts <= ${until}
    AND account_id IN (${sqlList(accounts)}) AND event_name IN (${sqlList(EVENTS)})) AS copies
WHERE copy_number = 1 ORDER BY ts DESC, event_id LIMIT ${MOST_CHANGES}`;
}

/** The change of a row; undefined when it names no function. */
export function storedChange(row: Row): FunctionChange | undefined {
  const account = textOf(row, 'account_id');
  const region = textOf(row, 'region');
  const event = textOf(row, 'event_name');
  const place = { account, region, partition: partitionOf(region) };
  const told = functionChangeOf(place, fieldsOf(parseJsonText(textOf(row, 'record'))));
  if (told !== undefined) return { ...told, event };
  return functionChangeOf(place, fieldsOf(recordOfColumns(row)));
}

/** The record as far as the columns have it, where it was too long to be kept. */
function recordOfColumns(row: Row): object {
  return {
    eventName: textOf(row, 'event_name'),
    eventTime: isoOf(row['ts']),
    userAgent: textOf(row, 'user_agent'),
    sessionCredentialFromConsole: row['from_console'] === true,
    userIdentity: { arn: textOf(row, 'principal'), invokedBy: textOf(row, 'invoked_by') },
    requestParameters: { functionName: textOf(row, 'resource') },
  };
}
