import { describe, expect, it } from 'vitest';
import type { KeptGrant } from '../../../store/kept-scan.ts';
import { comparePermissions } from './compare-permissions.ts';

function grant(action: string, more: Partial<KeptGrant> = {}): KeptGrant {
  return {
    effect: 'Allow',
    action,
    resources: ['*'],
    isConditional: false,
    policy: 'orders',
    statement: 'statement 1',
    ...more,
  };
}

function used(action: string, calls = 3, refused = 0) {
  return { action, calls, refused, lastUsed: calls > 0 ? 1_772_323_200 : 0, isNew: false, grantedBy: [] };
}

describe('granted', () => {
  it.each([
    ['the same action', 'iam:ListRoles', 'iam:ListRoles'],
    ['another case', 'IAM:listroles', 'iam:ListRoles'],
    ['a pattern', 'iam:List*', 'iam:ListRoles'],
    ['everything', '*', 'iam:ListRoles'],
    ['everything but others', 'everything but s3:*, ec2:*', 'iam:ListRoles'],
  ])('is used: %s', (_, action, call) => {
    const { grants, used: rows } = comparePermissions([grant(action)], [used(call)], []);
    expect(grants[0]).toMatchObject({ calls: 3, lastUsed: 1_772_323_200, used: [call] });
    expect(rows[0]?.grantedBy).toEqual(['orders, statement 1']);
  });

  it.each([
    ['another action', grant('iam:GetRole'), used('iam:ListRoles')],
    ['only a refused call', grant('iam:ListRoles'), used('iam:ListRoles', 0, 2)],
    ['everything but this', grant('everything but iam:*'), used('iam:ListRoles')],
  ])('is not used: %s', (_, given, call) => {
    expect(comparePermissions([given], [call], []).grants[0]).toMatchObject({
      calls: 0,
      lastUsed: 0,
      used: [],
    });
  });

  it.each([
    ['kms:Decrypt', [], true],
    ['s3:GetObject', ['s3'], true],
    ['s3:GetObject', [], false],
    ['*', ['s3'], false],
  ])('%s with data events of %j: silence proves %s', (action, logged, isLogged) => {
    expect(comparePermissions([grant(action)], [], logged).grants[0]?.isLogged).toBe(isLogged);
  });

  it('puts what was never used first, then what may not be logged, then what was used, then denials', () => {
    const given = [
      grant('iam:PassRole', { effect: 'Deny' }),
      grant('sqs:SendMessage'),
      grant('iam:ListRoles'),
      grant('kms:Decrypt'),
    ];
    const { grants } = comparePermissions(given, [used('iam:ListRoles')], []);
    expect(grants.map(({ action }) => action)).toEqual([
      'kms:Decrypt',
      'sqs:SendMessage',
      'iam:ListRoles',
      'iam:PassRole',
    ]);
  });
});

it('says that no statement allows what no statement names', () => {
  expect(comparePermissions([grant('s3:*')], [used('iam:ListRoles')], []).used[0]?.grantedBy).toEqual([]);
});
