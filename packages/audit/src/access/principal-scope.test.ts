import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aCondition, anAwsPrincipal, aService, aStatement } from '../model/a-subject.cases.ts';
import type { PolicyCondition, PolicyPrincipal } from '../model/policy-document.ts';
import { unresolved } from '../model/unresolved.ts';
import { principalScope } from './principal-scope.ts';

const OWN = '123456789012';
const OTHER = '999999999999';
const ANYONE = anAwsPrincipal('*');

function scopeOf(principal: PolicyPrincipal, ...conditions: readonly PolicyCondition[]) {
  return principalScope(aStatement({ principals: [principal], conditions }), OWN);
}

describe('principalScope() of everyone', () => {
  test.each([
    ['no condition', []],
    ['TLS only', [aCondition('Bool', 'aws:SecureTransport', 'true')]],
    ['wildcard source', [aCondition('ArnLike', 'aws:SourceArn', '*')]],
    ['every bucket of the world', [aCondition('ArnLike', 'aws:SourceArn', 'arn:aws:s3:::*')]],
    ['bucket prefix that anyone may register', [aCondition('ArnLike', 'aws:SourceArn', 'arn:aws:s3:::up-*')]],
    ['topic of any account', [aCondition('ArnLike', 'aws:SourceArn', 'arn:aws:sns:*:*:uploads')]],
    ['any organization', [aCondition('StringLike', 'aws:PrincipalOrgID', '*')]],
    ['negated account', [aCondition('StringNotEquals', 'aws:SourceAccount', OTHER)]],
    ['optional account', [aCondition('StringEqualsIfExists', 'aws:SourceAccount', OWN)]],
    ['empty set fits', [aCondition('ForAllValues:StringLike', 'aws:PrincipalOrgPaths', 'o-a1b2/r-x/*')]],
    ['one wide value of two', [aCondition('StringLike', 'aws:PrincipalAccount', OWN, '*')]],
    ['the whole internet', [aCondition('IpAddress', 'aws:SourceIp', '0.0.0.0/0')]],
    ['half of the internet', [aCondition('IpAddress', 'aws:SourceIp', '0.0.0.0/1')]],
    ['referer', [aCondition('StringLike', 'aws:Referer', 'https://example.com/*')]],
    ['tag of the caller', [aCondition('StringEquals', 'aws:PrincipalTag/team', 'orders')]],
  ])('%s: public', (_name, conditions) => {
    expect(scopeOf(ANYONE, ...conditions).kind).toBe('public');
  });

  test.each([
    ['one bucket', aCondition('ArnLike', 'aws:SourceArn', 'arn:aws:s3:::uploads')],
    ['folded key', aCondition('ArnLike', 'AWS:SourceArn', `arn:aws:sns:eu-west-1:${OWN}:uploads`)],
    ['own account, any name', aCondition('ArnLike', 'aws:SourceArn', `arn:aws:s3:*:${OWN}:*`)],
    ['own account', aCondition('StringEquals', 'aws:SourceAccount', OWN)],
    ['VPC endpoint', aCondition('StringEquals', 'aws:SourceVpce', 'vpce-0a1b2c3d')],
    ['office range', aCondition('IpAddress', 'aws:SourceIp', '192.0.2.0/24')],
    ['function URL', aCondition('Bool', 'lambda:InvokedViaFunctionUrl', 'true')],
    ['URL auth type', aCondition('StringEquals', 'lambda:FunctionUrlAuthType', 'NONE')],
    ['literal star never matches', aCondition('StringEquals', 'aws:SourceAccount', '*')],
  ])('%s: limited', (_name, condition) => {
    expect(scopeOf(ANYONE, condition).kind).toBe('limited');
  });

  test('an optional key that a Null condition demands limits', () => {
    const conditions = [
      aCondition('ForAllValues:StringEquals', 'aws:SourceAccount', OWN),
      aCondition('Null', 'aws:SourceAccount', 'false'),
    ];
    expect(scopeOf(ANYONE, ...conditions).kind).toBe('limited');
  });

  test('an organization is no public', () => {
    expect(scopeOf(ANYONE, aCondition('StringEquals', 'aws:PrincipalOrgID', 'o-a1b2c3d4e5')).kind).toBe(
      'organization',
    );
  });

  test('limited to another account is another account', () => {
    const scope = scopeOf(ANYONE, aCondition('StringEquals', 'aws:PrincipalAccount', OTHER));
    expect(scope).toMatchObject({ kind: 'other-account', principals: [{ account: OTHER }] });
  });

  test('limited to services is a service without source', () => {
    const scope = scopeOf(
      ANYONE,
      aCondition('StringEquals', 'aws:PrincipalServiceName', 'sns.amazonaws.com'),
    );
    expect(scope.principals).toEqual([
      { kind: 'service', principal: '*', service: 'sns', isLimitedBySource: false },
    ]);
  });

  test.each([
    unresolved('Ref Source'),
    unresolved('GetAtt Topic.Arn', { text: '<?Topic.Arn>' }),
    unresolved('Sub', { text: 'arn:aws:s3:::<?Bucket>' }),
  ])('an unknown value limits, not for certain', (value) => {
    const scope = scopeOf(ANYONE, { operator: 'ArnLike', key: 'aws:SourceArn', values: [value] });
    expect(scope).toMatchObject({ kind: 'limited', limits: [{ isCertain: false }] });
  });
});

describe('principalScope() of named principals', () => {
  test.each([
    ['own root', anAwsPrincipal(`arn:aws:iam::${OWN}:root`), 'own-account'],
    ['own account id', anAwsPrincipal(OWN), 'own-account'],
    ['account atom', anAwsPrincipal('arn:aws:iam::<account>:role/<Deploy>'), 'own-account'],
    ['another account', anAwsPrincipal(OTHER), 'other-account'],
    ['role elsewhere', anAwsPrincipal(`arn:aws:iam::${OTHER}:role/x`), 'other-account'],
    ['deleted role', anAwsPrincipal('AROAEXAMPLEEXAMPLE123'), 'nobody'],
    ['any account', anAwsPrincipal('arn:aws:iam::*:root'), 'public'],
    ['service', aService('s3.amazonaws.com'), 'service'],
    ['identity provider', { type: 'Federated', id: 'cognito-identity.amazonaws.com' }, 'federated'],
    ['SAML provider', { type: 'Federated', id: `arn:aws:iam::${OWN}:saml-provider/idp` }, 'federated'],
    ['unknown', { type: 'AWS', id: unresolved('Ref Partner') }, 'unknown'],
    [
      'unknown account',
      { type: 'AWS', id: unresolved('Sub', { text: 'arn:aws:iam::<?Partner>:root' }) },
      'unknown',
    ],
    [
      'unknown role of ours',
      { type: 'AWS', id: unresolved('Sub', { text: 'arn:aws:iam::<account>:role/<?R>' }) },
      'own-account',
    ],
  ] as const)('%s: %s', (_name, principal, kind) => {
    expect(scopeOf(principal).kind).toBe(kind);
  });

  test('a service is limited by source, or not', () => {
    const source = aCondition('ArnLike', 'aws:SourceArn', 'arn:aws:s3:::uploads');
    const anything = aCondition('ArnLike', 'aws:SourceArn', 'arn:aws:s3:::*');
    const limited = (...conditions: readonly PolicyCondition[]) =>
      scopeOf(aService('s3.amazonaws.com'), ...conditions).principals[0]?.isLimitedBySource;
    expect([limited(), limited(source), limited(anything)]).toEqual([false, true, false]);
  });

  test('regional service principals have their short name', () => {
    expect(scopeOf(aService('logs.eu-west-1.amazonaws.com')).principals[0]?.service).toBe('logs');
  });
});

test('a Deny lets nobody in', () => {
  expect(principalScope(aStatement({ effect: 'Deny', principals: [ANYONE] }), OWN).kind).toBe('nobody');
});

test('NotPrincipal lets in everyone else', () => {
  expect(principalScope(aStatement({ notPrincipals: [anAwsPrincipal(OTHER)] }), OWN).kind).toBe('public');
});

test('an unknown effect is unknown', () => {
  const statement = aStatement({ effect: unresolved('Ref Effect'), principals: [ANYONE] });
  expect(principalScope(statement, OWN).kind).toBe('unknown');
});

test('the widest principal decides', () => {
  const scope = principalScope(aStatement({ principals: [aService('s3.amazonaws.com'), ANYONE] }), OWN);
  expect([scope.kind, scope.principals.length]).toEqual(['public', 2]);
});

describe('principalScope() for any statement', () => {
  const condition = fc.record({
    operator: fc.constantFrom(
      'StringEquals',
      'StringLike',
      'ArnLike',
      'StringNotEquals',
      'IpAddress',
      'Bool',
      'x',
    ),
    key: fc.constantFrom(
      'aws:SourceArn',
      'AWS:SourceAccount',
      'aws:PrincipalOrgID',
      'aws:SourceIp',
      'aws:UserAgent',
    ),
    values: fc.array(fc.oneof(fc.string(), fc.constantFrom('*', OWN, OTHER, 'arn:aws:s3:::b', '10.0.0.0/8'))),
  });

  test('more conditions never let more people in', () => {
    fc.assert(
      fc.property(fc.array(condition), condition, (conditions, more) => {
        const before = scopeOf(ANYONE, ...conditions);
        const after = scopeOf(ANYONE, ...conditions, more);
        if (before.kind !== 'public') expect(after.kind).not.toBe('public');
        expect(after.limits.length).toBeGreaterThanOrEqual(before.limits.length);
      }),
    );
  });

  test('IfExists and ForAllValues never limit by themselves', () => {
    fc.assert(
      fc.property(condition, fc.boolean(), (base, isQuantified) => {
        const operator = isQuantified ? `ForAllValues:${base.operator}` : `${base.operator}IfExists`;
        expect(scopeOf(ANYONE, { ...base, operator }).kind).toBe('public');
      }),
    );
  });

  test('any text is classified, a wide value beside others opens', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (id, values) => {
        expect(scopeOf(anAwsPrincipal(id)).principals).toHaveLength(1);
        const wide = aCondition('ArnLike', 'aws:SourceArn', ...values, '*');
        expect(scopeOf(ANYONE, wide).kind).toBe('public');
      }),
    );
  });
});
