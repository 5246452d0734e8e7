import { anEventSourceMapping, aSubject } from '../../../model/a-subject.cases.ts';
import { referenceTo } from '../../../model/reference.ts';
import type { Queue } from '../../../model/subjects/event-sources.ts';
import { unresolved } from '../../../model/unresolved.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { queueWithoutRedrivePolicy } from './queue-without-redrive-policy.ts';

const queue = (parts: Partial<Queue> = {}) => aSubject({ id: 'orders', ...parts, kind: 'queue' });
const FEED = anEventSourceMapping({ source: referenceTo('orders') });
const DEAD = aSubject({ kind: 'queue', id: 'dead' });
const deadLetterQueue = referenceTo('dead');

postureCases(queueWithoutRedrivePolicy, [
  { name: 'no redrive policy', given: inventoryWith([queue()]), expect: 'fail' },
  {
    name: 'no redrive policy on a queue that feeds a function',
    given: inventoryWith([queue(), FEED]),
    expect: 'fail',
  },
  {
    name: 'too few receives for a function',
    given: inventoryWith([queue({ deadLetterQueue, maxReceiveCount: 3 }), FEED, DEAD]),
    expect: 'fail',
  },
  {
    name: 'few receives of a queue that feeds no function',
    given: inventoryWith([queue({ deadLetterQueue, maxReceiveCount: 3 }), DEAD]),
    expect: 'pass',
  },
  {
    name: 'a redrive policy',
    given: inventoryWith([queue({ deadLetterQueue, maxReceiveCount: 5 }), FEED, DEAD]),
    expect: 'pass',
  },
  {
    name: 'a target by parameter',
    given: inventoryWith([queue({ deadLetterQueue: unresolved('Ref Dead') })]),
    expect: 'pass',
  },
  {
    name: 'a number of receives by parameter',
    given: inventoryWith([queue({ deadLetterQueue, maxReceiveCount: unresolved('Ref Count') }), FEED]),
    expect: 'unknown',
  },
  {
    name: 'the dead letter queue itself',
    given: inventoryWith([queue({ deadLetterQueue }), DEAD]),
    subject: 'dead',
    expect: 'not-applicable',
  },
]);
