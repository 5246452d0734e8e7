import type { ApiCall } from '../../records/api-call.ts';
import { isRecord, type SigmaEvent } from './field-values.ts';

/**
 * The event a rule sees: CloudTrail's record where the store kept it, else the same shape built from the columns.
 * Names are canonical (no date suffix) and an error that is '' is absent, as CloudTrail has it.
 */
export function eventFromCall(call: ApiCall): SigmaEvent {
  const record = parseRecord(call.record);
  const columns = {
    eventID: call.eventId,
    eventSource: call.eventSource,
    eventName: call.eventName,
    recipientAccountId: call.account,
    awsRegion: call.region,
    readOnly: call.readOnly,
    sourceIPAddress: call.sourceAddress,
    userAgent: call.userAgent,
    ...(call.errorCode === '' ? {} : { errorCode: call.errorCode }),
  };
  if (record !== undefined) return { ...record, ...columns };
  const identity = {
    type: call.principalType,
    arn: call.principal,
    accountId: call.principalAccount,
    accessKeyId: call.accessKeyId,
    ...(call.invokedBy === '' ? {} : { invokedBy: call.invokedBy }),
    ...(call.principalType === 'IAMUser' ? { userName: call.sessionName } : {}),
  };
  return { ...columns, userIdentity: identity };
}

function parseRecord(text: string): Readonly<Record<string, unknown>> | undefined {
  if (text === '') return undefined;
  try {
    const parsed: unknown = JSON.parse(text);
    return isRecord(parsed) ? parsed : undefined;
  } catch {
    // A record cut at the store's limit: its columns still say who did what.
    return undefined;
  }
}
