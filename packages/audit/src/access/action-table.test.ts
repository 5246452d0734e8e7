import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ACTION_TABLE_DATE } from './action-table.generated.ts';
import { accessLevelsOf, actionInfo, expandActions, isService } from './action-table.ts';

describe('actionInfo', () => {
  test.each([
    ['s3:GetObject', 'Read', true],
    ['S3:getobject', 'Read', true],
    ['s3:ListAllMyBuckets', 'List', false],
    ['s3:ListBucket', 'List', true],
    ['ec2:DescribeInstances', 'List', false],
    ['iam:PassRole', 'Write', true],
    ['iam:AttachRolePolicy', 'Permissions management', true],
    ['lambda:AddPermission', 'Permissions management', true],
    ['sqs:AddPermission', 'Permissions management', true],
    ['dynamodb:PutItem', 'Write', true],
    ['xray:PutTraceSegments', 'Write', false],
  ] as const)('%s is %s, can be limited to a resource: %s', (action, accessLevel, canLimitResource) => {
    expect(actionInfo(action)).toMatchObject({ accessLevel, canLimitResource });
  });

  test('tells the resource types, and which a call must name', () => {
    expect(actionInfo('iam:passrole')).toEqual({
      action: 'iam:PassRole',
      accessLevel: 'Write',
      resourceTypes: [{ name: 'role', isRequired: true }],
      canLimitResource: true,
    });
  });

  test.each([
    's3:Get*',
    '*',
    '',
    's3',
    's3:',
    ':GetObject',
    'nosuch:Thing',
    's3:ListBuckets',
    'constructor:x',
  ])('knows no single action %o', (text) => expect(actionInfo(text)).toBeUndefined());
});

describe('expandActions', () => {
  test('a name in any case is one action', () => {
    expect(expandActions('LAMBDA:updatefunctioncode')).toEqual(['lambda:UpdateFunctionCode']);
  });

  test('stars and question marks anywhere, in the service too', () => {
    expect(expandActions('sqs:*Message')).toContain('sqs:SendMessage');
    expect(expandActions('sqs:*Message')).not.toContain('sqs:SendMessageBatch');
    expect(expandActions('sq?:SendMessage')).toEqual(['sqs:SendMessage']);
    expect(expandActions('*:PassRole')).toEqual(['iam:PassRole']);
    expect(expandActions('lambda:Update*').length).toBeGreaterThan(8);
  });

  test('a star alone is every action of every service', () => {
    expect(expandActions('*').length).toBe(expandActions('*:*').length);
    expect(expandActions('*').length).toBeGreaterThan(15_000);
  });

  test.each(['s3', 's*', '?', '', 'nosuch:*', `s3:${'*a'.repeat(200)}`])('%s means none', (pattern) => {
    expect(expandActions(pattern)).toEqual([]);
  });

  test('a pattern that goes back and forth ends', () => {
    expect(expandActions(`*:${'*a'.repeat(60)}*b`)).toEqual([]);
  });

  test('holds for any text', () => {
    const texts = fc.oneof(fc.string(), fc.stringMatching(/^[a-z*?]{1,4}:[A-Za-z*?]{0,12}$/));
    fc.assert(
      fc.property(texts, (pattern) => {
        for (const action of expandActions(pattern)) expect(actionInfo(action)?.action).toBe(action);
      }),
      { numRuns: 200 },
    );
  });

  test('agrees with a regular expression', () => {
    const all = expandActions('sns:*');
    fc.assert(
      fc.property(fc.stringMatching(/^[PublishGt*?]{1,5}$/), (name) => {
        const pattern = `^sns:${name.replaceAll('*', '.*').replaceAll('?', '.')}$`;
        expect(expandActions(`sns:${name}`)).toEqual(
          all.filter((each) => new RegExp(pattern, 'i').test(each)),
        );
      }),
    );
  });
});

describe('accessLevelsOf', () => {
  test('the levels behind a pattern', () => {
    expect([...accessLevelsOf('sqs:ReceiveMessage')]).toEqual(['Read']);
    expect(accessLevelsOf('s3:Get*').has('Write')).toBe(false);
    expect(accessLevelsOf('s3:*').size).toBe(5);
  });
});

test('the table has a date and knows services by prefix', () => {
  expect(ACTION_TABLE_DATE).toMatch(/^\d{4}-\d\d-\d\d$/);
  expect(isService('Lambda')).toBe(true);
  expect(isService('toString')).toBe(false);
});
