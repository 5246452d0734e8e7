import { present } from '@watertight/audit/model/present.ts';
import type { FunctionChange } from '@watertight/audit/model/subjects/account.ts';
import type { CollectScope } from '../collector.ts';
import type { Fields } from '../parse/fields.ts';
import { withoutQualifier } from './function-names.ts';
import { ownArn } from './subject-base.ts';

type Place = Pick<CollectScope, 'account' | 'region' | 'partition'>;

/** What a CloudTrail record tells of a function's change; undefined when it changed none, or was refused. */
export function functionChangeOf(place: Place, record: Fields): FunctionChange | undefined {
  const event = canonicalName(record.text('eventName') ?? '');
  const functionArn = changedFunction(place, record);
  const time = record.time('eventTime');
  // A call that AWS refused changed nothing.
  if (event === '' || record.has('errorCode')) return undefined;
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
export function canonicalName(name: string): string {
  return name.replace(/20\d{6}(?:v\d)?$/, '');
}

function changedFunction(place: Place, record: Fields): string | undefined {
  const named = record.text('responseElements.functionArn') ?? record.text('requestParameters.functionName');
  if (named === undefined) return undefined;
  if (named.startsWith('arn:')) return withoutQualifier(named);
  // A name, `name:alias`, or `account:function:name`.
  const parts = named.split(':');
  const name = parts[1] === 'function' ? parts[2] : parts[0];
  return ownArn(place, 'lambda', `function:${name}`);
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
