import type { EventObject, TriggerReader } from './event/trigger.ts';
import type { FirewallPolicy } from './policy.ts';

/** A batch without its blocked records. */
export interface BatchSplit {
  /** What the handler gets; undefined when no record is left for it. */
  readonly event: EventObject | undefined;
  /** The handler's answer with the blocked records in it; of `undefined` when the handler is not run. */
  readonly merge: (answer: unknown) => unknown;
}

interface Blocked {
  readonly event: EventObject;
  readonly reader: TriggerReader;
  readonly records: readonly number[];
  readonly treatment: FirewallPolicy['blockedRecords'];
}

/**
 * Takes blocked records out of a batch and tells Lambda about them in the answer; undefined when the whole batch is to
 * fail. A failure of SQS's goes to its dead-letter queue alone, one of a stream holds the shard and runs everything
 * behind it again: `auto` drops there. https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html
 */
export function splitBatch({ event, reader, records, treatment }: Blocked): BatchSplit | undefined {
  if (treatment === 'fail' || reader.recordId === undefined) return undefined;
  const key = reader.kind === 'firehose' ? 'records' : 'Records';
  const all: unknown = event[key];
  if (!Array.isArray(all)) return undefined;
  const blocked = new Set(records);
  const kept = all.filter((_, index) => !blocked.has(index));
  const ids = all.flatMap((record, index) => (blocked.has(index) ? (reader.recordId?.(record) ?? []) : []));
  // One that cannot be named cannot be told of: the batch fails rather than the record being lost.
  if (ids.length < blocked.size) return undefined;
  const isStream = reader.kind === 'kinesis' || reader.kind === 'dynamodb-stream';
  const isReported = treatment === 'report' || (treatment === 'auto' && !isStream);
  return {
    event: kept.length === 0 ? undefined : { ...event, [key]: kept },
    merge:
      reader.kind === 'firehose'
        ? (answer) => withTransformed(answer, ids, isReported ? 'ProcessingFailed' : 'Dropped')
        : (answer) =>
            isReported
              ? withFailures(answer, ids)
              : (answer ?? (kept.length === 0 ? { batchItemFailures: [] } : answer)),
  };
}

/** https://docs.aws.amazon.com/lambda/latest/api/API_CreateEventSourceMapping.html (FunctionResponseTypes) */
function withFailures(answer: unknown, ids: readonly string[]): unknown {
  const own = isObject(answer) ? answer : {};
  const failures: unknown = own['batchItemFailures'];
  return {
    ...own,
    batchItemFailures: [
      ...(Array.isArray(failures) ? failures : []),
      ...ids.map((itemIdentifier) => ({ itemIdentifier })),
    ],
  };
}

/** Firehose wants every record back. https://docs.aws.amazon.com/firehose/latest/dev/data-transformation.html */
function withTransformed(
  answer: unknown,
  ids: readonly string[],
  result: 'ProcessingFailed' | 'Dropped',
): unknown {
  const own = isObject(answer) ? answer : {};
  const records: unknown = own['records'];
  return {
    ...own,
    records: [
      ...(Array.isArray(records) ? records : []),
      ...ids.map((recordId) => ({ recordId, result, data: '' })),
    ],
  };
}

function isObject(value: unknown): value is EventObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
