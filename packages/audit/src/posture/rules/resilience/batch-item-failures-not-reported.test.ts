import { anEventSourceMapping } from '../../../model/a-subject.cases.ts';
import type { EventSourceMapping } from '../../../model/subjects/lambda-parts.ts';
import { unresolved } from '../../../model/unresolved.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { batchItemFailuresNotReported } from './batch-item-failures-not-reported.ts';

const mapping = (parts: Partial<EventSourceMapping>) => inventoryWith([anEventSourceMapping(parts)]);

postureCases(batchItemFailuresNotReported, [
  { name: 'AWS’s default batch of a queue', given: mapping({}), expect: 'fail' },
  { name: 'a batch of a stream', given: mapping({ service: 'kinesis', batchSize: 50 }), expect: 'fail' },
  { name: 'explicitly not', given: mapping({ reportsBatchItemFailures: false }), expect: 'fail' },
  { name: 'reports', given: mapping({ reportsBatchItemFailures: true }), expect: 'pass' },
  { name: 'one message at a time', given: mapping({ batchSize: 1 }), expect: 'pass' },
  { name: 'a size by parameter', given: mapping({ batchSize: unresolved('Ref Size') }), expect: 'unknown' },
  { name: 'a broker', given: mapping({ service: 'mq' }), expect: 'not-applicable' },
]);
