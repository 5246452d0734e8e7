import { anEventSourceMapping } from '../../../model/a-subject.cases.ts';
import { referenceByArn } from '../../../model/reference.ts';
import type { EventSourceMapping } from '../../../model/subjects/lambda-parts.ts';
import { unresolved } from '../../../model/unresolved.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { streamWithoutFailureDestination } from './stream-without-failure-destination.ts';

const mapping = (parts: Partial<EventSourceMapping>) => inventoryWith([anEventSourceMapping(parts)]);
const onFailure = referenceByArn('arn:aws:sqs:eu-west-1:123456789012:failed');

postureCases(streamWithoutFailureDestination, [
  { name: 'a table’s stream', given: mapping({ service: 'dynamodb' }), expect: 'fail' },
  { name: 'a Kinesis stream', given: mapping({ service: 'kinesis' }), expect: 'fail' },
  { name: 'Kafka', given: mapping({ service: 'kafka' }), expect: 'fail' },
  { name: 'a stream with a destination', given: mapping({ service: 'kinesis', onFailure }), expect: 'pass' },
  {
    name: 'a destination by parameter',
    given: mapping({ service: 'kinesis', onFailure: unresolved('Ref Queue') }),
    expect: 'pass',
  },
  {
    name: 'a queue, which has a redrive policy',
    given: mapping({ service: 'sqs' }),
    expect: 'not-applicable',
  },
  { name: 'a source by parameter', given: mapping({ service: 'unknown' }), expect: 'unknown' },
]);
