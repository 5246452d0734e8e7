import { expect, test } from 'vitest';
import { aFunction, aFunctionUrl, anAwsPrincipal, aPermission } from '../../../model/a-subject.cases.ts';
import { referenceTo } from '../../../model/reference.ts';
import { unresolved } from '../../../model/unresolved.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { DEFAULT_RULE_SETTINGS } from '../../rule.ts';
import { functionWithoutReservedConcurrency } from './function-without-reserved-concurrency.ts';

const PUBLIC_URL = [
  aFunctionUrl({ authType: 'NONE' }),
  aPermission({ actions: ['lambda:InvokeFunctionUrl'], principals: [anAwsPrincipal('*')] }),
  aPermission({ principals: [anAwsPrincipal('*')] }, { id: 'invoke' }),
];

postureCases(functionWithoutReservedConcurrency, [
  { name: 'nothing reserved', given: inventoryWith([aFunction()]), expect: 'fail' },
  { name: 'Terraform’s -1', given: inventoryWith([aFunction({ reservedConcurrency: -1 })]), expect: 'fail' },
  { name: 'reserved', given: inventoryWith([aFunction({ reservedConcurrency: 50 })]), expect: 'pass' },
  { name: 'stopped', given: inventoryWith([aFunction({ reservedConcurrency: 0 })]), expect: 'pass' },
  {
    name: 'a parameter',
    given: inventoryWith([aFunction({ reservedConcurrency: unresolved('Ref Reserved') })]),
    expect: 'unknown',
  },
  {
    name: 'concurrency was not collected',
    given: inventoryWith([aFunction()], { gaps: [{ facet: 'concurrency', because: 'access denied' }] }),
    expect: 'unknown',
  },
  {
    name: 'a managed instance',
    given: inventoryWith([aFunction({ capacityProvider: referenceTo('provider') })]),
    expect: 'not-applicable',
  },
]);

test('weighs a public function more, and shows what its neighbours lose', () => {
  const on = aFunction({ timeout: 3 });
  const check = (inventory: ReturnType<typeof inventoryWith>) =>
    functionWithoutReservedConcurrency.check(on, { inventory, settings: DEFAULT_RULE_SETTINGS });
  expect(check(inventoryWith([on]))).toMatchObject({ severity: 'informational' });
  const outcome = check(inventoryWith([on, ...PUBLIC_URL]));
  expect(outcome).toMatchObject({ severity: 'low' });
  const values = outcome.kind === 'fail' ? outcome.evidence.map(({ value }) => value) : [];
  expect(values).toEqual(['none', '100 %', 'function-url', 1_200_000, 7.74]);
});
