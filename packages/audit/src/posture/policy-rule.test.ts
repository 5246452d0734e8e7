import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  aCondition,
  aDocument,
  aFunctionThatMay,
  aPolicy,
  aRole,
  aService,
  aStatement,
} from '../model/a-subject.cases.ts';
import { unresolved } from '../model/unresolved.ts';
import { fail, PASS, unknown } from './outcome.ts';
import { combineOutcomes, definePolicyRule, judgePolicy, statementLabel } from './policy-rule.ts';
import { inventoryWith } from './posture.cases.ts';
import { DEFAULT_RULE_SETTINGS } from './rule.ts';
import { administratorPermissions } from './rules/permissions/administrator-permissions.ts';
import { credentialsReadable } from './rules/permissions/credentials-readable.ts';
import { passRoleUnscoped } from './rules/permissions/pass-role-unscoped.ts';
import { trustPolicyTooWide } from './rules/permissions/trust-policy-too-wide.ts';
import { wildcardAction } from './rules/permissions/wildcard-action.ts';
import { wildcardResource } from './rules/permissions/wildcard-resource.ts';

const settings = DEFAULT_RULE_SETTINGS;
const judge = () => fail({ what: 'always' });

describe('judgePolicy', () => {
  const machines = aRole({
    trustPolicy: aDocument(aStatement({ principals: [aService('ec2.amazonaws.com')] })),
  });
  const at = { file: 'template.yml', line: 7 };
  const policy = aPolicy(aDocument(aStatement({ at })));

  test('evidence is where the statement is', () => {
    const context = { inventory: inventoryWith([aRole(), policy]), settings };
    expect(judgePolicy(policy, context, { severity: 'high', judge })).toEqual({
      kind: 'fail',
      severity: 'high',
      evidence: [{ what: 'always', at }],
    });
  });

  test('what belongs to others counts less in a template, and nothing in an account', () => {
    const subjects = [machines, policy];
    const template = { inventory: inventoryWith(subjects, { source: 'terraform' }), settings };
    expect(judgePolicy(policy, template, { severity: 'high', judge })).toMatchObject({ severity: 'medium' });
    const account = { inventory: inventoryWith(subjects), settings };
    expect(judgePolicy(policy, account, { severity: 'high', judge }).kind).toBe('not-applicable');
  });

  test('a policy whose holder is not known is judged as one of functions', () => {
    const context = { inventory: inventoryWith([policy]), settings };
    expect(judgePolicy(policy, context, { severity: 'high', judge })).toMatchObject({ severity: 'high' });
  });
});

test('combineOutcomes: fails with all evidence and the gravest severity, else unknown, else passes', () => {
  const low = { kind: 'fail', evidence: [{ what: 'a' }], severity: 'low' } as const;
  expect(combineOutcomes([PASS, low, unknown('x'), fail({ what: 'b' })], 'medium')).toEqual({
    kind: 'fail',
    evidence: [{ what: 'a' }, { what: 'b' }],
    severity: 'medium',
  });
  expect(combineOutcomes([PASS, unknown('x')], 'medium').kind).toBe('unknown');
  expect(combineOutcomes([], 'medium')).toBe(PASS);
});

test('statementLabel names the Sid, else the position', () => {
  expect(statementLabel(aStatement({ sid: 'Write' }))).toBe('statement Write');
  expect(statementLabel(aStatement({ index: 2 }))).toBe('statement 3');
});

test('definePolicyRule declares a rule for policies', () => {
  expect(definePolicyRule({ ...wildcardResource, judge }).subjects).toEqual(['policy']);
});

describe('rules over policies', () => {
  const value = fc.oneof(
    fc.string({ maxLength: 300 }),
    fc.stringMatching(/^[a-z*?]{0,4}:[A-Za-z*?]{0,8}$/),
    fc.stringMatching(/^arn:aws:[a-z0-9*]{0,4}:[a-z*]{0,3}:[0-9*]{0,3}:[a-z/*]{0,9}$/),
    fc.constantFrom('*', '**', '*:*', 'constructor:*', '__proto__:x'),
    fc.string().map((text) => unresolved('Ref X', { text })),
    fc.constant(unresolved('Ref Y')),
  );
  const list = fc.option(fc.array(value, { maxLength: 4 }), { nil: undefined });
  const condition = fc
    .tuple(fc.string(), fc.string(), fc.array(fc.string()))
    .map(([operator, key, values]) => aCondition(operator, key, ...values));
  const statement = fc
    .record({
      actions: list,
      notActions: list,
      resources: list,
      notResources: list,
      conditions: fc.array(condition, { maxLength: 2 }),
    })
    .map((parts) => Object.fromEntries(Object.entries(parts).filter(([, each]) => each !== undefined)));

  test('answer for any statement', () => {
    const rules = [
      administratorPermissions,
      wildcardAction,
      wildcardResource,
      passRoleUnscoped,
      credentialsReadable,
    ];
    fc.assert(
      fc.property(statement, (parts) => {
        const subjects = aFunctionThatMay(parts);
        const inventory = inventoryWith([
          ...subjects,
          aRole({ id: 'other', trustPolicy: aDocument(aStatement(parts)) }),
        ]);
        for (const subject of inventory.subjects) {
          for (const rule of [...rules, trustPolicyTooWide]) rule.checkAny(subject, { inventory, settings });
        }
      }),
      { numRuns: 200 },
    );
  });
});
