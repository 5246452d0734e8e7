import { aSubject } from '../../../model/a-subject.cases.ts';
import { referenceTo } from '../../../model/reference.ts';
import type { EventTarget } from '../../../model/subjects/event-sources.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { eventTargetWithoutDeadLetterQueue } from './event-target-without-dead-letter-queue.ts';

const BARE = { target: referenceTo('orders') };
const SAFE = { target: referenceTo('orders'), deadLetterQueue: referenceTo('dead') };
const rule = (...targets: EventTarget[]) => inventoryWith([aSubject({ kind: 'event-rule', targets })]);

postureCases(eventTargetWithoutDeadLetterQueue, [
  { name: 'no dead letter queue', given: rule(BARE), expect: 'fail' },
  { name: 'one of two targets', given: rule(SAFE, BARE), expect: 'fail' },
  {
    name: 'a retry policy alone still loses events',
    given: rule({ ...BARE, maximumRetryAttempts: 2 }),
    expect: 'fail',
  },
  { name: 'a dead letter queue for each', given: rule(SAFE, SAFE), expect: 'pass' },
  {
    name: 'a schedule',
    given: inventoryWith([aSubject({ kind: 'schedule', target: BARE })]),
    expect: 'fail',
  },
  {
    name: 'a safe schedule',
    given: inventoryWith([aSubject({ kind: 'schedule', target: SAFE })]),
    expect: 'pass',
  },
  { name: 'no targets', given: rule(), expect: 'not-applicable' },
]);
