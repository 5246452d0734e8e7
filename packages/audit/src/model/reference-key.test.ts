import { expect, test } from 'vitest';
import { aFunction } from './a-subject.cases.ts';
import { createInventory } from './inventory.ts';
import { referenceByArn, referenceTo } from './reference.ts';
import { referenceKey } from './reference-key.ts';
import { unresolved } from './unresolved.ts';

const orders = aFunction();
const inventory = createInventory({
  source: 'account',
  capturedAt: '2026-11-01T00:00:00.000Z',
  subjects: [orders],
});

test('what the inventory has goes by its id, however it is referred to', () => {
  expect(referenceKey(inventory, referenceByArn(`${orders.id}:prod`))).toBe(orders.id);
  expect(referenceKey(inventory, referenceTo(orders.id))).toBe(orders.id);
});

test('what lies outside goes by what is written', () => {
  expect(referenceKey(inventory, referenceByArn('XYZ007'))).toBe('XYZ007');
  expect(referenceKey(inventory, referenceTo('gone'))).toBe('gone');
  expect(referenceKey(inventory, unresolved('Ref Api'))).toBe('?Ref Api');
});
