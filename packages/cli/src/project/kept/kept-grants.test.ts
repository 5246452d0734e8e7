import { aFunctionThatMay } from '@watertight/audit/model/a-subject.cases.ts';
import { createInventory } from '@watertight/audit/model/inventory.ts';
import type { PolicyStatement } from '@watertight/audit/model/policy-document.ts';
import type { LambdaFunction } from '@watertight/audit/model/subjects/lambda-function.ts';
import { describe, expect, it } from 'vitest';
import { grantsOf } from './kept-grants.ts';

function granted(...statements: readonly Partial<PolicyStatement>[]) {
  const subjects = aFunctionThatMay(...statements);
  const inventory = createInventory({ source: 'account', capturedAt: '', subjects });
  return grantsOf(inventory, functionOf(inventory.ofKind('function')));
}

function functionOf([fn]: readonly LambdaFunction[]): LambdaFunction {
  if (fn === undefined) throw new Error('the inventory has no function');
  return fn;
}

describe('what a role was granted', () => {
  it('is told action by action, with the statement of each', () => {
    const { grants = [] } = granted(
      { actions: ['s3:Get*', 's3:Put*'], resources: ['arn:aws:s3:::orders/*'] },
      { effect: 'Deny', actions: ['s3:PutObjectAcl'] },
    );
    expect(grants.map(({ effect, action, statement }) => `${effect} ${action}, ${statement}`)).toEqual([
      'Allow s3:Get*, statement 1',
      'Allow s3:Put*, statement 1',
      'Deny s3:PutObjectAcl, statement 2',
    ]);
    expect(grants[0]?.resources).toEqual(['arn:aws:s3:::orders/*']);
  });

  it('has the exceptions of a statement in words', () => {
    const { grants = [] } = granted({ notActions: ['iam:*', 'sts:*'] });
    expect(grants.map(({ action }) => action)).toContain('everything but iam:*, sts:*');
  });

  it('is bounded, and says what was left out', () => {
    const { grants = [], grantsMissing } = granted({
      actions: Array.from({ length: 450 }, (_, index) => `s3:Action${index}`),
    });
    expect([grants.length, grantsMissing]).toEqual([300, ['150 more actions']]);
  });

  it('is not known where the role is not', () => {
    const subjects = aFunctionThatMay({ actions: ['s3:*'] }).filter(({ kind }) => kind === 'function');
    const inventory = createInventory({ source: 'account', capturedAt: '', subjects });
    expect(grantsOf(inventory, functionOf(inventory.ofKind('function')))).toEqual({});
  });
});
