import { expect, test } from 'vitest';
import { aFunction, anEventSourceMapping, aSubject } from '../../model/a-subject.cases.ts';
import { createInventory } from '../../model/inventory.ts';
import { referenceTo } from '../../model/reference.ts';
import type { Subject } from '../../model/subjects/subject.ts';
import { feedsOf, isDeadLetterQueue } from './queue-use.ts';

const QUEUE = { kind: 'queue', id: 'failed', name: 'failed' } as const;

function inventoryAround(...others: readonly Subject[]) {
  const subjects = [aSubject(QUEUE), ...others];
  const inventory = createInventory({ source: 'account', capturedAt: '2026-11-01T00:00:00Z', subjects });
  return { inventory, queue: inventory.ofKind('queue')[0] ?? unreachable() };
}

function unreachable(): never {
  throw new Error('the inventory has no queue');
}

test.each<[string, Subject]>([
  ['a queue', aSubject({ kind: 'queue', id: 'orders', deadLetterQueue: referenceTo('failed') })],
  ['a function', aFunction({ deadLetterTarget: referenceTo('failed') })],
  [
    'an asynchronous configuration',
    aFunction({ asyncInvokeConfigs: [{ onFailure: referenceTo('failed') }] }),
  ],
  ['a mapping', anEventSourceMapping({ onFailure: referenceTo('failed') })],
  [
    'a rule',
    aSubject({
      kind: 'event-rule',
      targets: [{ target: referenceTo('x'), deadLetterQueue: referenceTo('failed') }],
    }),
  ],
])('is a dead letter queue of %s', (_, other) => {
  const { inventory, queue } = inventoryAround(other);
  expect(isDeadLetterQueue(queue, inventory)).toBe(true);
});

test('is no dead letter queue of a function that it feeds', () => {
  const { inventory, queue } = inventoryAround(anEventSourceMapping({ source: referenceTo('failed') }));
  expect(isDeadLetterQueue(queue, inventory)).toBe(false);
  expect(feedsOf(queue, inventory)).toHaveLength(1);
});

test('is told by its name when its users are elsewhere', () => {
  const { inventory, queue } = inventoryAround();
  expect(isDeadLetterQueue(queue, inventory)).toBe(false);
  for (const name of ['orders-dlq', 'OrdersDeadLetterQueue', 'orders_dead_letter']) {
    expect(isDeadLetterQueue({ ...queue, name }, inventory)).toBe(true);
  }
});
