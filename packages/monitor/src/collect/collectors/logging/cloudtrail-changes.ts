import type { FunctionChange } from '@watertight/audit/model/subjects/account.ts';
import { ApiFailure } from '../../account-reader.ts';
import { canonicalName, functionChangeOf } from '../../answers/function-change.ts';
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
    const change = functionChangeOf(scope, recordOf(event));
    if (change?.event === canonicalName(name)) yield change;
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
