import { describe, expect, test } from 'vitest';
import { CONDITION_LOGIC_CASES, CONDITION_VALUE_CASES } from './cases/condition-values.cases.ts';
import { ACTION_CASES, RESOURCE_CASES, VARIABLE_CASES } from './cases/elements.cases.ts';
import { type EvaluationCase, partsOf } from './cases/evaluation-case.cases.ts';
import { LAMBDA_CASES } from './cases/lambda.cases.ts';
import {
  CROSS_ACCOUNT_CASES,
  KEY_AND_ROLE_CASES,
  ORGANIZATION_CASES,
  SAME_ACCOUNT_CASES,
} from './cases/policy-kinds.cases.ts';
import {
  DERIVED_KEY_CASES,
  NOT_PRINCIPAL_CASES,
  OUTSIDER_KEY_CASES,
  PRINCIPAL_CASES,
} from './cases/principals.cases.ts';
import { UNKNOWN_CASES } from './cases/unknown.cases.ts';
import { evaluate } from './evaluate.ts';

const TOPICS: Readonly<Record<string, readonly EvaluationCase[]>> = {
  lambda: LAMBDA_CASES,
  actions: ACTION_CASES,
  resources: RESOURCE_CASES,
  variables: VARIABLE_CASES,
  'condition values': CONDITION_VALUE_CASES,
  'condition logic': CONDITION_LOGIC_CASES,
  principals: PRINCIPAL_CASES,
  'not principal': NOT_PRINCIPAL_CASES,
  'derived keys': DERIVED_KEY_CASES,
  'keys of outsiders': OUTSIDER_KEY_CASES,
  'one account': SAME_ACCOUNT_CASES,
  'two accounts': CROSS_ACCOUNT_CASES,
  organizations: ORGANIZATION_CASES,
  'keys and roles': KEY_AND_ROLE_CASES,
  'unknown values': UNKNOWN_CASES,
};

describe.each(Object.entries(TOPICS))('evaluate: %s', (_, cases) => {
  test.each(cases)('$name: $expect', (each) => {
    const { request, policies } = partsOf(each);
    const decision = evaluate(request, policies);
    expect(decision.kind, JSON.stringify(decision)).toBe(each.expect);
    if (each.deniedBy !== undefined) expect(decision.deniedBy).toBe(each.deniedBy);
    if (each.open !== undefined) {
      expect(decision.conditions.map((condition) => condition.key).sort()).toEqual([...each.open].sort());
    }
  });
});

describe('open conditions', () => {
  const allow = { Action: 's3:GetObject', Resource: '*' };
  const deny = { ...allow, Effect: 'Deny' } as const;
  const plain = { Bool: { 'aws:SecureTransport': 'false' } };
  const open = (identity: EvaluationCase['identity']) => {
    const { request, policies } = partsOf({
      name: '',
      expect: 'conditional',
      ...(identity === undefined ? {} : { identity }),
    });
    return evaluate(request, policies).conditions.map(({ key, mustNotHold, together }) => [
      key,
      mustNotHold ?? false,
      ...(together ?? []).map((each) => each.key),
    ]);
  };

  test('of an Allow must hold', () => {
    expect(open({ ...allow, Condition: plain })).toEqual([['aws:SecureTransport', false]]);
  });

  test('of a Deny must not hold', () => {
    expect(open([allow, { ...deny, Condition: plain }])).toEqual([['aws:SecureTransport', true]]);
  });

  test('of an Allow and a Deny are told apart, even when they read the same', () => {
    expect(
      open([
        { ...allow, Condition: plain },
        { ...deny, Condition: plain },
      ]),
    ).toEqual([
      ['aws:SecureTransport', false],
      ['aws:SecureTransport', true],
    ]);
  });

  test('of one Deny need not all stay away: they stand together', () => {
    const both = { ...plain, StringNotEquals: { 'aws:SourceVpc': 'vpc-1' } };
    expect(open([allow, { ...deny, Condition: both }])).toEqual([
      ['aws:SecureTransport', true, 'aws:SourceVpc'],
    ]);
  });

  test('of two Deny statements must both stay away', () => {
    const other = { StringNotEquals: { 'aws:SourceVpc': 'vpc-1' } };
    expect(open([allow, { ...deny, Condition: plain }, { ...deny, Condition: other }])).toEqual([
      ['aws:SecureTransport', true],
      ['aws:SourceVpc', true],
    ]);
  });
});
