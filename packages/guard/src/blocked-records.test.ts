import { describe, expect, test } from 'vitest';
import { splitBatch } from './blocked-records.ts';
import { recogniseTrigger } from './event/recognise-trigger.ts';
import type { FirewallPolicy } from './policy.ts';

const QUEUE = { Records: ['a', 'b', 'c'].map((id) => ({ messageId: id, eventSource: 'aws:sqs', body: id })) };
const STREAM = {
  Records: ['1', '2'].map((id) => ({
    eventSource: 'aws:kinesis',
    kinesis: { sequenceNumber: id, data: '' },
  })),
};
const FIREHOSE = {
  deliveryStreamArn: 'arn:aws:firehose:eu-west-1:123456789012:deliverystream/x',
  records: ['r1', 'r2'].map((recordId) => ({ recordId, data: '' })),
};

function split(
  event: object,
  records: readonly number[],
  treatment: FirewallPolicy['blockedRecords'] = 'auto',
) {
  return splitBatch({ event: { ...event }, reader: recogniseTrigger(event), records, treatment });
}

describe('a queue', () => {
  test('the handler gets the rest, and the blocked ones are failures', () => {
    const batch = split(QUEUE, [1]);
    expect(batch?.event).toEqual({ Records: [QUEUE.Records[0], QUEUE.Records[2]] });
    expect(batch?.merge(undefined)).toEqual({ batchItemFailures: [{ itemIdentifier: 'b' }] });
    expect(batch?.merge({ batchItemFailures: [{ itemIdentifier: 'c' }] })).toEqual({
      batchItemFailures: [{ itemIdentifier: 'c' }, { itemIdentifier: 'b' }],
    });
  });

  test('a handler without a record left is not run', () => {
    expect(split(QUEUE, [0, 1, 2])?.event).toBeUndefined();
  });

  test('dropped ones are not told', () => {
    expect(split(QUEUE, [1], 'drop')?.merge({ batchItemFailures: [] })).toEqual({ batchItemFailures: [] });
    expect(split(QUEUE, [0, 1, 2], 'drop')?.merge(undefined)).toEqual({ batchItemFailures: [] });
  });

  test('the whole batch fails where that is asked for, or a record has no name', () => {
    expect(split(QUEUE, [1], 'fail')).toBeUndefined();
    expect(split({ Records: [{ eventSource: 'aws:sqs', body: 'x' }] }, [0])).toBeUndefined();
    expect(split({ Records: [{ EventSource: 'aws:sns', Sns: { Message: 'x' } }] }, [0])).toBeUndefined();
  });
});

describe('streams', () => {
  test('a blocked record is dropped: a failure would run the ones behind it again', () => {
    const batch = split(STREAM, [0]);
    expect(batch?.event).toEqual({ Records: [STREAM.Records[1]] });
    expect(batch?.merge({ batchItemFailures: [{ itemIdentifier: '2' }] })).toEqual({
      batchItemFailures: [{ itemIdentifier: '2' }],
    });
  });

  test('and reported where that is asked for', () => {
    expect(split(STREAM, [0], 'report')?.merge(null)).toEqual({
      batchItemFailures: [{ itemIdentifier: '1' }],
    });
  });
});

test('Firehose gets every record back', () => {
  const batch = split(FIREHOSE, [1]);
  expect(batch?.merge({ records: [{ recordId: 'r1', result: 'Ok', data: '' }] })).toEqual({
    records: [
      { recordId: 'r1', result: 'Ok', data: '' },
      { recordId: 'r2', result: 'ProcessingFailed', data: '' },
    ],
  });
  expect(split(FIREHOSE, [0, 1], 'drop')?.merge(undefined)).toMatchObject({
    records: [{ result: 'Dropped' }, { result: 'Dropped' }],
  });
});
