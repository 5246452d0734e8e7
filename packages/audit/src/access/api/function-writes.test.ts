import { expect, test } from 'vitest';
import { aFunction, aFunctionThatMay, aRole } from '../../model/a-subject.cases.ts';
import { createInventory } from '../../model/inventory.ts';
import type { PolicyStatement } from '../../model/policy-document.ts';
import { referenceTo } from '../../model/reference.ts';
import type { Subject } from '../../model/subjects/subject.ts';
import { functionWrites } from './function-writes.ts';

function writes(subjects: readonly Subject[]) {
  const inventory = createInventory({ source: 'account', capturedAt: '2026-11-01T00:00:00.000Z', subjects });
  return functionWrites(inventory, referenceTo(aFunction().id));
}

test.each<[Partial<PolicyStatement>, boolean]>([
  [{ actions: ['dynamodb:PutItem'] }, true],
  [{ actions: ['s3:*'] }, true],
  [{ actions: ['*'] }, true],
  [{ actions: ['iam:AttachRolePolicy'] }, true],
  [{ notActions: ['iam:*'] }, true],
  [{ actions: ['dynamodb:GetItem', 's3:List*'] }, false],
  [{ actions: ['logs:CreateLogStream', 'logs:PutLogEvents', 'ec2:CreateNetworkInterface'] }, false],
  [{ effect: 'Deny', actions: ['s3:PutObject'] }, false],
])('%o', (statement, expected) => {
  expect(writes(aFunctionThatMay({ resources: ['*'], ...statement }))).toBe(expected);
});

test('is not known without the role, or without the text of a policy', () => {
  expect(writes([aFunction()])).toBeUndefined();
  const managed = aRole({ managedPolicyArns: ['arn:aws:iam::aws:policy/SomePolicy'] });
  expect(writes([aFunction(), managed])).toBeUndefined();
});
