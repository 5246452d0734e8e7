import { expect, test } from 'vitest';
import { anEventSourceMapping, aSubject } from '../../../model/a-subject.cases.ts';
import { referenceTo } from '../../../model/reference.ts';
import type { EventSourceMapping } from '../../../model/subjects/lambda-parts.ts';
import { unresolved } from '../../../model/unresolved.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { DEFAULT_RULE_SETTINGS } from '../../rule.ts';
import { streamRetriesEndless } from './stream-retries-endless.ts';

const mapping = (parts: Partial<EventSourceMapping>) =>
  inventoryWith([anEventSourceMapping({ service: 'kinesis', ...parts })]);

postureCases(streamRetriesEndless, [
  { name: 'AWS’s defaults', given: mapping({}), expect: 'fail' },
  { name: 'a table’s stream', given: mapping({ service: 'dynamodb' }), expect: 'fail' },
  {
    name: 'written-out defaults',
    given: mapping({ maximumRetryAttempts: -1, maximumRecordAge: -1 }),
    expect: 'fail',
  },
  { name: 'bisecting alone', given: mapping({ bisectBatchOnError: true }), expect: 'fail' },
  { name: 'three retries', given: mapping({ maximumRetryAttempts: 3 }), expect: 'pass' },
  { name: 'no retries', given: mapping({ maximumRetryAttempts: 0 }), expect: 'pass' },
  { name: 'an hour', given: mapping({ maximumRecordAge: 3_600 }), expect: 'pass' },
  {
    name: 'an hour, whatever the retries',
    given: mapping({ maximumRecordAge: 3_600, maximumRetryAttempts: unresolved('Ref R') }),
    expect: 'pass',
  },
  {
    name: 'retries by parameter',
    given: mapping({ maximumRetryAttempts: unresolved('Ref R') }),
    expect: 'unknown',
  },
  { name: 'a source by parameter', given: mapping({ service: 'unknown' }), expect: 'unknown' },
  { name: 'a queue', given: mapping({ service: 'sqs' }), expect: 'not-applicable' },
]);

test('tells for how long, by the retention of the stream', () => {
  const subject = anEventSourceMapping({ service: 'kinesis', source: referenceTo('clicks') });
  const stream = aSubject({ kind: 'stream', id: 'clicks', service: 'kinesis', retention: 168 });
  const inventory = inventoryWith([subject, stream]);
  const outcome = streamRetriesEndless.check(subject, { inventory, settings: DEFAULT_RULE_SETTINGS });
  expect(outcome.kind === 'fail' ? outcome.evidence.at(-1)?.value : undefined).toBe(604_800);
});
