import { describe, expect, test } from 'vitest';
import { aFunction, anEventSourceMapping, aRole } from '../../../model/a-subject.cases.ts';
import { referenceByArn, referenceTo } from '../../../model/reference.ts';
import type { LambdaFunction } from '../../../model/subjects/lambda-function.ts';
import type { Subject } from '../../../model/subjects/subject.ts';
import { unresolved } from '../../../model/unresolved.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { DEFAULT_RULE_SETTINGS } from '../../rule.ts';
import { outcomeOf } from '../../run-rules.ts';
import { sharedExecutionRole } from './shared-execution-role.ts';

const shared = aRole();
const orders = aFunction({ role: referenceTo(shared.id) });
const bills = (parts: Partial<LambdaFunction> = {}) =>
  aFunction({ name: 'bills', role: referenceTo(shared.id), ...parts });
const outside = referenceByArn('arn:aws:iam::123456789012:role/outside');
const fromParameter = unresolved('Ref RoleArn');

postureCases(sharedExecutionRole, [
  { name: 'one role for two', given: inventoryWith([orders, bills(), shared]), expect: 'fail' },
  {
    name: 'one role for two, outside the inventory',
    given: inventoryWith([{ ...orders, role: outside }, bills({ role: outside })]),
    expect: 'fail',
  },
  {
    name: 'one role for two, named by the same parameter',
    given: inventoryWith([{ ...orders, role: fromParameter }, bills({ role: fromParameter })], {
      source: 'cloudformation',
    }),
    expect: 'fail',
  },
  { name: 'a role each', given: inventoryWith([orders, bills({ role: outside }), shared]), expect: 'pass' },
  { name: 'a function alone', given: inventoryWith([orders, shared]), expect: 'pass' },
  {
    name: 'no role known',
    given: inventoryWith([(({ role: _, ...rest }) => rest)(orders)]),
    expect: 'unknown',
  },
]);

describe('severity of shared-execution-role', () => {
  test.each<[string, readonly Subject[], string]>([
    ['the same code', [bills({ handler: 'index.bill' })], 'low'],
    ['other code', [bills({ handler: 'bills.handler' })], 'medium'],
    ['another package', [bills({ code: { path: 'bills' } })], 'medium'],
    ['another trigger', [bills(), anEventSourceMapping()], 'medium'],
  ])('%s: %s', (_, others, severity) => {
    const context = {
      inventory: inventoryWith([orders, ...others, shared]),
      settings: DEFAULT_RULE_SETTINGS,
    };
    expect(outcomeOf(sharedExecutionRole, orders, context)).toMatchObject({ severity });
  });
});
