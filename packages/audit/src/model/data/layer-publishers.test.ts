import { expect, test } from 'vitest';
import { LAYER_PUBLISHERS, layerPublisher } from './layer-publishers.ts';

test('finds the publisher of an account', () => {
  expect(layerPublisher('580247275435')?.name).toBe('CloudWatch Lambda Insights');
  expect(layerPublisher('464622532012')).toMatchObject({ name: 'Datadog', isAws: false });
});

test('knows nobody behind any other account', () => {
  expect(layerPublisher('999999999999')).toBeUndefined();
  expect(layerPublisher('')).toBeUndefined();
});

test('lists every account once, in twelve digits', () => {
  const accounts = LAYER_PUBLISHERS.flatMap((each) => each.accounts);
  expect(new Set(accounts).size).toBe(accounts.length);
  for (const account of accounts) expect(account).toMatch(/^\d{12}$/);
});
