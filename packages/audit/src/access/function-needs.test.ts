import { describe, expect, test } from 'vitest';
import {
  aFunction,
  aFunctionUrl,
  anEventSourceMapping,
  aPermission,
  aService,
} from '../model/a-subject.cases.ts';
import { createInventory } from '../model/inventory.ts';
import { functionNeeds, needAlike } from './function-needs.ts';

const inventory = createInventory({
  source: 'account',
  capturedAt: '',
  subjects: [
    aFunction(),
    anEventSourceMapping(),
    aFunctionUrl(),
    aPermission({ principals: [aService('s3.amazonaws.com')] }),
    aPermission({ effect: 'Deny', principals: [aService('events.amazonaws.com')] }, { id: 'deny' }),
  ],
});

describe('functionNeeds', () => {
  test('names the triggers and the code', () => {
    expect(functionNeeds(inventory, aFunction({ code: { path: 'src' } }))).toEqual({
      triggers: ['function-url', 's3', 'sqs'],
      code: 'src#index',
    });
  });

  test('functions are alike by triggers and code, not by name', () => {
    const of = (parts: Parameters<typeof aFunction>[0]) => functionNeeds(inventory, aFunction(parts));
    expect(needAlike(of({ id: 'a' }), of({ id: 'b', handler: 'index.other' }))).toBe(true);
    expect(needAlike(of({ id: 'a' }), of({ id: 'b', handler: 'bills.handler' }))).toBe(false);
    expect(needAlike(of({ id: 'a' }), of({}))).toBe(false);
  });
});
