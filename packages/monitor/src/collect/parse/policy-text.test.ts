import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPolicyText } from './policy-text.ts';

const POLICY = {
  Version: '2012-10-17',
  Statement: [
    {
      Sid: 'a',
      Effect: 'Allow',
      Action: ['s3:Get*', 's3:List*'],
      Resource: '*',
      Principal: { AWS: ['123456789012', 'arn:aws:iam::123456789012:root'], Service: 'lambda.amazonaws.com' },
      Condition: {
        StringEquals: { 'AWS:SourceAccount': '123456789012' },
        Bool: { 'aws:SecureTransport': true },
      },
    },
    { Effect: 'Deny', NotAction: 'iam:*', NotResource: 'x', NotPrincipal: '*' },
  ],
};
const STATEMENTS = [
  {
    sid: 'a',
    effect: 'Allow',
    actions: ['s3:Get*', 's3:List*'],
    resources: ['*'],
    principals: [
      { type: 'AWS', id: '123456789012' },
      { type: 'AWS', id: 'arn:aws:iam::123456789012:root' },
      { type: 'Service', id: 'lambda.amazonaws.com' },
    ],
    conditions: [
      { operator: 'StringEquals', key: 'AWS:SourceAccount', values: ['123456789012'] },
      { operator: 'Bool', key: 'aws:SecureTransport', values: ['true'] },
    ],
    index: 0,
  },
  {
    effect: 'Deny',
    notActions: ['iam:*'],
    notResources: ['x'],
    notPrincipals: [{ type: 'AWS', id: '*' }],
    conditions: [],
    index: 1,
  },
];

describe('a policy as an API gives it', () => {
  const text = JSON.stringify(POLICY);

  test.each([
    ['JSON text', text],
    ['URL-encoded text, as IAM gives it', encodeURIComponent(text)],
    ['escaped text, as API Gateway gives it', JSON.stringify(text).slice(1, -1)],
    ['an object', POLICY],
  ])('is read from %s', (_, given) => {
    expect(readPolicyText(given)).toEqual({ version: '2012-10-17', statements: STATEMENTS, problems: [] });
  });

  test('may have one statement without a list', () => {
    expect(readPolicyText({ Statement: { Effect: 'Allow', Action: '*' } })?.statements).toHaveLength(1);
  });

  test.each([[undefined], [null], ['']])('%j is none', (given) =>
    expect(readPolicyText(given)).toBeUndefined(),
  );

  test.each([
    ['text that is no JSON', 'nonsense', 'not a JSON object'],
    ['a list', '[]', 'not a JSON object'],
    ['a statement that is text', { Statement: ['x'] }, 'statement 0 is not an object'],
    ['no effect', { Statement: [{ Action: '*' }] }, 'statement 0 has no effect'],
    [
      'an unknown principal',
      { Statement: [{ Effect: 'Allow', Principal: { Robot: '*' } }] },
      'principal, Robot',
    ],
    [
      'a condition that is text',
      { Statement: [{ Effect: 'Allow', Condition: 'x' }] },
      'condition is not an object',
    ],
    ['an operator without keys', { Statement: [{ Effect: 'Allow', Condition: { Bool: 'x' } }] }, 'Bool'],
  ])('has a problem with %s', (_, given, what) => {
    expect(readPolicyText(given)?.problems[0]?.what).toContain(what);
  });

  test('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.jsonValue(), fc.json()), (given) => void readPolicyText(given)),
    );
  });
});
