import { present } from '@watertight/audit/model/present.ts';
import type { FunctionChange } from '@watertight/audit/model/subjects/account.ts';
import { ApiFailure } from '../../account-reader.ts';
import { withoutQualifier } from '../../answers/function-names.ts';
import { ownArn } from '../../answers/subject-base.ts';
import { type CollectScope, defineCollector } from '../../collector.ts';
import { type Fields, fieldsOf } from '../../parse/fields.ts';
import { parseJsonText } from '../../parse/parse-json-text.ts';

/** CloudTrail's names of the changes: LookupEvents asks for one name at a time. */
const CHANGES = [
  'AddPermission20150331v2',
  'CreateAlias20150331',
  'CreateEventSourceMapping20150331',
  'CreateFunction20150331',
  'CreateFunctionUrlConfig',
  'DeleteFunctionCodeSigningConfig',
  'DeleteFunctionConcurrency20171031',
  'PutFunctionCodeSigningConfig',
  'PutFunctionConcurrency20171031',
  'UpdateAlias20150331',
  'UpdateFunctionCode20150331v2',
  'UpdateFunctionConfiguration20150331v2',
  'UpdateFunctionUrlConfig',
] as const;

/** Events read of one name. LookupEvents gives 50 at a time, twice a second, the newest first. */
const MAX_EVENTS = 10_000;
/** LookupEvents reaches back so far. */
const DAYS = 90;

/** Who changed functions in the last 90 days, from CloudTrail's event history; needs no trail. */
export const cloudtrailChanges = defineCollector({
  id: 'cloudtrail-changes',
  provides: ['change-history'],
  scope: 'region',
  calls: ['cloudtrail:LookupEvents'],
  async *collect(scope) {
    for (const name of CHANGES) {
      for await (const change of readChanges(scope, name)) yield { kind: 'change', change };
      // The other names would be refused as well, each after a row of tries.
      if (scope.isUnanswered('cloudtrail:LookupEvents')) return;
    }
  },
});

async function* readChanges(scope: CollectScope, name: string): AsyncIterable<FunctionChange> {
  const end = new Date(scope.now);
  const input = {
    LookupAttributes: [{ AttributeKey: 'EventName', AttributeValue: name }],
    StartTime: new Date(end.getTime() - DAYS * 86_400_000),
    EndTime: end,
  };
  let count = 0;
  for await (const event of scope.list('cloudtrail:LookupEvents', input, { facet: 'change-history' })) {
    const change = describeChange(scope, recordOf(event), name);
    if (change !== undefined) yield change;
    count += 1;
    if (count < MAX_EVENTS) continue;
    const message = `only the newest ${MAX_EVENTS} events of ${name} were read`;
    scope.note(new ApiFailure('cloudtrail:LookupEvents', 'TooManyEvents', message), {
      facet: 'change-history',
    });
    return;
  }
}

/** The record inside LookupEvents' answer, or the record itself in a hand-written document. */
function recordOf(event: Fields): Fields {
  const text = event.text('CloudTrailEvent');
  return text === undefined ? event : fieldsOf(parseJsonText(text));
}

function describeChange(scope: CollectScope, record: Fields, name: string): FunctionChange | undefined {
  const event = canonicalName(record.text('eventName') ?? '');
  const functionArn = changedFunction(scope, record);
  const time = record.time('eventTime');
  // A call that AWS refused changed nothing.
  if (event !== canonicalName(name) || record.has('errorCode')) return undefined;
  if (functionArn === undefined || time === undefined) return undefined;
  const userAgent = record.text('userAgent') ?? '';
  const invokedBy = record.text('userIdentity.invokedBy');
  return {
    functionArn,
    event,
    time,
    principalArn: record.text('userIdentity.arn') ?? '',
    userAgent,
    isConsole: isConsole(record, userAgent, invokedBy),
    ...present({ invokedBy, codeSha256: record.text('responseElements.codeSha256') }),
  };
}

/** `UpdateFunctionCode20150331v2` → `UpdateFunctionCode`. */
function canonicalName(name: string): string {
  return name.replace(/20\d{6}(?:v\d)?$/, '');
}

function changedFunction(scope: CollectScope, record: Fields): string | undefined {
  const named = record.text('responseElements.functionArn') ?? record.text('requestParameters.functionName');
  if (named === undefined) return undefined;
  if (named.startsWith('arn:')) return withoutQualifier(named);
  // A name, `name:alias`, or `account:function:name`.
  const parts = named.split(':');
  const name = parts[1] === 'function' ? parts[2] : parts[0];
  return ownArn(scope, 'lambda', `function:${name}`);
}

/**
 * Console calls carry `sessionCredentialFromConsole` and a browser's user agent; until 2023 the console signed as
 * `signin.amazonaws.com`. https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html
 */
function isConsole(record: Fields, userAgent: string, invokedBy: string | undefined): boolean {
  if (record.flag('sessionCredentialFromConsole') === true) return true;
  const isOldConsole = /^(?:signin|console)\.amazonaws\.com$/;
  return (
    isOldConsole.test(userAgent) || isOldConsole.test(invokedBy ?? '') || userAgent.startsWith('Mozilla/')
  );
}
