import { expect, test } from 'vitest';
import { changesOf, invocationsOf, secretsSeenIn, usageOf } from './facts-of.ts';
import { createInventory } from './inventory.ts';

const change = {
  functionArn: 'f',
  event: 'UpdateFunctionCode',
  time: '2026-10-01T00:00:00Z',
  principalArn: 'p',
  userAgent: '',
  isConsole: false,
};
const usage = { principalArn: 'p', service: 's3', source: 'last-accessed' } as const;
const sighting = {
  subjectId: 'f',
  where: 'function-code',
  place: 'a.js',
  what: 'password',
  masked: '****',
} as const;
const inventory = createInventory({
  source: 'account',
  capturedAt: '',
  subjects: [],
  changes: [change, { ...change, functionArn: 'g' }],
  usage: [usage],
  invocations: [{ functionArn: 'f', count: 1, days: 90 }],
  secretSightings: [sighting],
});

test('files facts under whom they speak of', () => {
  expect(changesOf(inventory, 'f')).toEqual([change]);
  expect(usageOf(inventory, 'p')).toEqual([usage]);
  expect(invocationsOf(inventory, 'f')?.count).toBe(1);
  expect(secretsSeenIn(inventory, 'f')).toEqual([sighting]);
});

test('knows nothing of others, nor of what has no ARN', () => {
  expect(changesOf(inventory, undefined)).toEqual([]);
  expect(usageOf(inventory, 'q')).toEqual([]);
  expect(invocationsOf(inventory, 'g')).toBeUndefined();
  expect(secretsSeenIn(inventory, 'g')).toEqual([]);
});
