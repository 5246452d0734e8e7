import { describe, expect, test } from 'vitest';
import { aCondition, aStatement } from '../../model/a-subject.cases.ts';
import { unresolved } from '../../model/unresolved.ts';
import {
  hasResourceCondition,
  isEveryAction,
  isServiceWildcard,
  resourceBreadth,
  unscopedActions,
} from './granted-actions.ts';

describe('resourceBreadth', () => {
  test.each([
    ['*', 'everything'],
    ['**', 'everything'],
    ['arn:*', 'everything'],
    ['arn:aws:*', 'everything'],
    ['arn:aws:*:*:*:*', 'everything'],
    ['arn:aws:s3:::*', 'service'],
    ['arn:aws:s3:::*/*', 'service'],
    ['arn:aws:dynamodb:*:*:table/*', 'service'],
    ['arn:aws:lambda:*:*:function:*', 'service'],
    ['arn:aws:iam::*:role/*', 'service'],
    ['arn:aws:s3:::uploads/*', 'limited'],
    ['arn:aws:s3:::uploads-*', 'limited'],
    ['arn:aws:dynamodb:eu-west-1:<account>:table/*', 'limited'],
    ['arn:aws:sqs:*:*:orders-*', 'limited'],
    ['', 'limited'],
  ] as const)('%s is %s', (resource, breadth) => {
    expect(resourceBreadth(aStatement({ resources: [resource] }))).toBe(breadth);
  });

  test('the widest decides, a missing one is unknown only when nothing is wide', () => {
    const open = unresolved('Ref Arn');
    expect(resourceBreadth(aStatement({ resources: [open, '*'] }))).toBe('everything');
    expect(resourceBreadth(aStatement({ resources: [open, 'arn:aws:s3:::uploads'] }))).toBe('unknown');
    expect(resourceBreadth(aStatement({ notResources: ['arn:aws:s3:::uploads'] }))).toBe('everything');
    expect(resourceBreadth(aStatement())).toBe('limited');
  });
});

test.each([
  ['*', true, true],
  ['*:*', true, true],
  ['s3:*', false, true],
  ['s*:*', false, true],
  ['s3:Get*', false, false],
  ['s3:*Object', false, false],
] as const)('%s names every action: %s, all of a service: %s', (pattern, every, service) => {
  expect([isEveryAction(pattern), isServiceWildcard(pattern)]).toEqual([every, service]);
});

test.each([
  ['StringEquals', 'aws:ResourceTag/team', 'orders', true],
  ['StringLike', 'S3:ResourceAccount', '123456789012', true],
  ['StringEquals', 'kms:ViaService', 's3.eu-west-1.amazonaws.com', true],
  ['StringEquals', 'kms:EncryptionContext:table', 'orders', true],
  ['StringLike', 'aws:ResourceTag/team', '*', false],
  ['StringEqualsIfExists', 'aws:ResourceTag/team', 'orders', false],
  ['StringNotEquals', 'aws:ResourceTag/team', 'orders', false],
  ['Bool', 'aws:SecureTransport', 'true', false],
])('%s %s %s limits resources: %s', (operator, key, value, expected) => {
  expect(hasResourceCondition(aStatement({ conditions: [aCondition(operator, key, value)] }))).toBe(expected);
});

describe('unscopedActions', () => {
  const names = (actions: readonly string[], resource: string) =>
    unscopedActions(aStatement({ actions, resources: [resource] })).map((each) => each.action);

  test('only actions that could name a resource, each once', () => {
    expect(names(['s3:ListAllMyBuckets', 's3:GetObject', 's3:GetObjec*'], '*')).toContain('s3:GetObject');
    expect(names(['s3:ListAllMyBuckets', 'xray:*Segments'], '*')).toEqual([]);
    expect(names(['sqs:SendMessage', 'SQS:sendmessage'], '*')).toEqual(['sqs:SendMessage']);
  });

  test('none where resources are limited', () => {
    expect(names(['s3:GetObject'], 'arn:aws:s3:::uploads/*')).toEqual([]);
    expect(names(['logs:PutLogEvents'], 'arn:aws:logs:*:*:*')).toEqual([]);
  });
});
