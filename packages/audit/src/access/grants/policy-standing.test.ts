import { describe, expect, test } from 'vitest';
import {
  aDocument,
  aFunctionThatMay,
  aPolicy,
  aRole,
  aService,
  aStatement,
} from '../../model/a-subject.cases.ts';
import { createInventory } from '../../model/inventory.ts';
import { referenceByArn } from '../../model/reference.ts';
import type { Subject } from '../../model/subjects/subject.ts';
import { functionsOfRole, isLambda, policyStanding, roleStanding } from './policy-standing.ts';

const of = (...subjects: readonly Subject[]) =>
  createInventory({ source: 'account', capturedAt: '', subjects });
const trusting = (service: string) =>
  aRole({
    trustPolicy: aDocument(aStatement({ actions: ['sts:AssumeRole'], principals: [aService(service)] })),
  });

describe('roleStanding', () => {
  test.each([
    ['lambda.amazonaws.com', 'lambda'],
    ['edgelambda.amazonaws.com', 'lambda'],
    ['ec2.amazonaws.com', 'other'],
  ] as const)('a role that trusts %s is of %s', (service, standing) => {
    expect(roleStanding(of(), trusting(service))).toBe(standing);
  });

  test('a function decides, whatever the role trusts', () => {
    const [orders] = aFunctionThatMay();
    const role = trusting('ec2.amazonaws.com');
    if (orders === undefined) throw new Error('no function');
    expect(roleStanding(of(orders, role), role)).toBe('lambda');
    expect(functionsOfRole(of(orders, role), role)).toEqual([orders]);
    expect(functionsOfRole(of(role), role)).toEqual([]);
  });

  test('a role whose trust is not known may be one', () => {
    const { trustPolicy: _, ...role } = aRole();
    expect(roleStanding(of(), role)).toBe('unknown');
    expect(roleStanding(of(), aRole({ trustPolicy: aDocument() }))).toBe('unknown');
  });
});

describe('policyStanding', () => {
  const role = trusting('ec2.amazonaws.com');

  test('is that of its closest holder', () => {
    expect(policyStanding(of(role), aPolicy(aDocument()))).toBe('other');
    expect(policyStanding(of(aRole()), aPolicy(aDocument()))).toBe('lambda');
  });

  test('is unknown without holders, or with one outside the inventory', () => {
    const outside = referenceByArn('arn:aws:iam::123456789012:role/other');
    expect(policyStanding(of(role), aPolicy(aDocument(), { attachedTo: [] }))).toBe('unknown');
    expect(policyStanding(of(role), aPolicy(aDocument(), { attachedTo: [outside] }))).toBe('unknown');
  });
});

test.each([
  ['lambda.amazonaws.com', true],
  ['replicator.lambda.amazonaws.com', true],
  ['lambda.amazonaws.com.cn', true],
  ['ec2.amazonaws.com', false],
  ['lambda.example.com', false],
])('%s runs functions: %s', (principal, expected) => expect(isLambda(principal)).toBe(expected));
