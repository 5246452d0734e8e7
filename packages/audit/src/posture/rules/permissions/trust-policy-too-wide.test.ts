import {
  aCondition,
  aDocument,
  anAwsPrincipal,
  aRole,
  aService,
  aStatement,
} from '../../../model/a-subject.cases.ts';
import type { PolicyStatement } from '../../../model/policy-document.ts';
import { unresolved } from '../../../model/unresolved.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { trustPolicyTooWide } from './trust-policy-too-wide.ts';

const LAMBDA = aStatement({ actions: ['sts:AssumeRole'], principals: [aService('lambda.amazonaws.com')] });
const PROVIDER = 'arn:aws:iam::123456789012:oidc-provider/id.example.com';
const role = (...statements: readonly Partial<PolicyStatement>[]) =>
  aRole({
    trustPolicy: aDocument(
      LAMBDA,
      ...statements.map((each) => aStatement({ actions: ['sts:AssumeRole'], ...each })),
    ),
  });
const given = (...statements: readonly Partial<PolicyStatement>[]) => inventoryWith([role(...statements)]);
const other = (id: string, ...conditions: PolicyStatement['conditions']) =>
  given({ principals: [anAwsPrincipal(id)], conditions });
const federated = (...conditions: PolicyStatement['conditions']) =>
  given({
    actions: ['sts:AssumeRoleWithWebIdentity'],
    principals: [{ type: 'Federated', id: PROVIDER }],
    conditions,
  });

const GITHUB = 'token.actions.githubusercontent.com';
const AUDIENCE = aCondition('StringEquals', `${GITHUB}:aud`, 'sts.amazonaws.com');
const subject = (pattern: string) => federated(AUDIENCE, aCondition('StringLike', `${GITHUB}:sub`, pattern));

postureCases(trustPolicyTooWide, [
  { name: 'any repository of GitHub', given: federated(AUDIENCE), expect: 'fail' },
  { name: 'any repository, by pattern', given: subject('repo:*'), expect: 'fail' },
  { name: 'owners of which the name begins so', given: subject('repo:example*'), expect: 'fail' },
  { name: 'the repositories of one owner', given: subject('repo:example/*'), expect: 'pass' },
  { name: 'one branch', given: subject('repo:example/orders:ref:refs/heads/main'), expect: 'pass' },
  {
    name: 'the repository as a claim',
    given: federated(AUDIENCE, aCondition('StringEquals', `${GITHUB}:repository`, 'example/orders')),
    expect: 'pass',
  },
  {
    name: 'any project of GitLab',
    given: federated(aCondition('StringEquals', 'gitlab.com:aud', 'https://gitlab.com')),
    expect: 'fail',
  },
  {
    name: 'one identity pool',
    given: federated(aCondition('StringEquals', 'cognito-identity.amazonaws.com:aud', 'eu-west-1:a-b-c')),
    expect: 'pass',
  },
  { name: 'Lambda alone', given: given(), expect: 'pass' },
  {
    name: 'Lambda at the edge too',
    given: given({ principals: [aService('edgelambda.amazonaws.com')] }),
    expect: 'pass',
  },
  { name: 'anyone', given: other('*'), expect: 'fail' },
  {
    name: 'anyone of the organization',
    given: other('*', aCondition('StringEquals', 'aws:PrincipalOrgID', 'o-a1b2c3d4e5')),
    expect: 'pass',
  },
  { name: 'all of another account', given: other('arn:aws:iam::999999999999:root'), expect: 'fail' },
  { name: 'all of another account, by its id', given: other('999999999999'), expect: 'fail' },
  {
    name: 'another account with an external id',
    given: other('999999999999', aCondition('StringEquals', 'sts:ExternalId', 'orders')),
    expect: 'pass',
  },
  {
    name: 'another account with any external id',
    given: other('999999999999', aCondition('StringLike', 'sts:ExternalId', '*')),
    expect: 'fail',
  },
  {
    name: 'another account that is trusted',
    given: other('999999999999'),
    settings: { trustedAccounts: ['999999999999'] },
    expect: 'pass',
  },
  {
    name: 'a role of another account',
    given: other('arn:aws:iam::999999999999:role/deploy'),
    expect: 'fail',
  },
  { name: 'all of the own account', given: other('arn:aws:iam::123456789012:root'), expect: 'fail' },
  {
    name: 'a role of the own account',
    given: other('arn:aws:iam::123456789012:role/deploy'),
    expect: 'pass',
  },
  { name: 'another service', given: given({ principals: [aService('ec2.amazonaws.com')] }), expect: 'fail' },
  {
    name: 'everyone but the named',
    given: given({ notPrincipals: [anAwsPrincipal('arn:aws:iam::123456789012:root')] }),
    expect: 'fail',
  },
  {
    name: 'nobody but the named',
    given: given({ effect: 'Deny', notPrincipals: [anAwsPrincipal('arn:aws:iam::123456789012:root')] }),
    expect: 'pass',
  },
  {
    name: 'every action but some',
    given: inventoryWith([aRole({ trustPolicy: aDocument(aStatement({ notActions: ['sts:TagSession'] })) })]),
    expect: 'fail',
  },
  {
    name: 'every action',
    given: given({ actions: ['*'], principals: [aService('lambda.amazonaws.com')] }),
    expect: 'fail',
  },
  {
    name: 'every action of another service',
    given: given({ actions: ['s3:*'], principals: [aService('lambda.amazonaws.com')] }),
    expect: 'fail',
  },
  { name: 'anyone whom the identity provider knows', given: federated(), expect: 'fail' },
  {
    name: 'one subject of the identity provider',
    given: federated(aCondition('StringEquals', 'id.example.com:sub', 'repo:orders')),
    expect: 'pass',
  },
  {
    name: 'a principal that is not known',
    given: inventoryWith([
      aRole({
        trustPolicy: aDocument(aStatement({ principals: [{ type: 'AWS', id: unresolved('Ref Who') }] })),
      }),
    ]),
    expect: 'unknown',
  },
  {
    name: 'an effect that is not known',
    given: given({ effect: unresolved('Ref Effect'), principals: [anAwsPrincipal('*')] }),
    expect: 'unknown',
  },
  {
    name: 'a part that was not understood',
    given: inventoryWith([
      aRole({ trustPolicy: { ...aDocument(), problems: [{ what: 'Principal is a list' }] } }),
    ]),
    expect: 'unknown',
  },
  {
    name: 'a role of machines in an account',
    given: inventoryWith([
      aRole({ trustPolicy: aDocument(aStatement({ principals: [aService('ec2.amazonaws.com')] })) }),
    ]),
    expect: 'not-applicable',
  },
]);
