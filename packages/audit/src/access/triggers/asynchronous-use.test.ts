import { expect, test } from 'vitest';
import { aFunction, anEventSourceMapping, aPermission, aService } from '../../model/a-subject.cases.ts';
import { createInventory, type InventoryParts } from '../../model/inventory.ts';
import type { LambdaFunction } from '../../model/subjects/lambda-function.ts';
import type { Subject } from '../../model/subjects/subject.ts';
import { asynchronousUse } from './asynchronous-use.ts';

function useOf(
  others: readonly Subject[],
  parts: Partial<InventoryParts> = {},
  fn: Partial<LambdaFunction> = {},
) {
  const on = aFunction(fn);
  const subjects = [on, ...others];
  const inventory = createInventory({
    source: 'account',
    capturedAt: '2026-11-01T00:00:00Z',
    ...parts,
    subjects,
  });
  return asynchronousUse(inventory, on);
}

const granted = (service: string) => aPermission({ principals: [aService(service)] });

test('is used by a topic that may invoke it', () => {
  expect(useOf([granted('sns.amazonaws.com')])).toMatchObject({ kind: 'used', by: ['sns'] });
});

test('is used when asynchronous invocation is configured', () => {
  expect(useOf([], {}, { asyncInvokeConfigs: [{ maximumRetryAttempts: 0 }] }).kind).toBe('used');
});

test('is not used by an API and a queue', () => {
  expect(useOf([granted('apigateway.amazonaws.com')]).kind).toBe('unused');
  expect(useOf([anEventSourceMapping()]).kind).toBe('unused');
});

test('is not used in an account that shows no trigger, and open in a template that shows none', () => {
  expect(useOf([]).kind).toBe('unused');
  expect(useOf([], { source: 'cloudformation' }).kind).toBe('unknown');
});

test('is not known where the resource policy was not collected', () => {
  const gaps = [{ facet: 'function-policies', because: 'access denied' }] as const;
  expect(useOf([], { gaps })).toEqual({ kind: 'unknown', because: 'access denied' });
});
