import type { RequestPrincipal } from '../policy/access-request.ts';
import {
  ACCOUNT,
  type EvaluationCase,
  type JsonPolicy,
  type JsonStatement,
  OTHER,
} from './evaluation-case.cases.ts';

const QUEUE = `arn:aws:sqs:eu-west-1:${ACCOUNT}:orders`;
const ROLE_ARN = `arn:aws:iam::${ACCOUNT}:role/team/app`;
const SESSION_ARN = `arn:aws:sts::${ACCOUNT}:assumed-role/app/run`;
const USER_ARN = `arn:aws:iam::${ACCOUNT}:user/jane`;
const ROOT_ARN = `arn:aws:iam::${ACCOUNT}:root`;

const ROLE: RequestPrincipal = { kind: 'role', arn: ROLE_ARN };
const SESSION: RequestPrincipal = { kind: 'role', arn: ROLE_ARN, sessionName: 'run' };
const USER: RequestPrincipal = { kind: 'user', arn: USER_ARN };
const ROOT: RequestPrincipal = { kind: 'root', account: ACCOUNT };
const FOREIGN_ROOT: RequestPrincipal = { kind: 'root', account: OTHER };
const FOREIGN: RequestPrincipal = { kind: 'role', arn: `arn:aws:iam::${OTHER}:role/partner` };
const SERVICE: RequestPrincipal = { kind: 'service', id: 'sns.amazonaws.com' };
const ANYONE: RequestPrincipal = { kind: 'anonymous' };
const TOKEN: RequestPrincipal = { kind: 'federated', provider: 'cognito-identity.amazonaws.com' };

type Named = NonNullable<JsonStatement['Principal']>;
type Row = readonly [string, RequestPrincipal, Named, EvaluationCase['expect']];

/** Nobody has an identity policy here: the queue's policy alone decides. */
const ROWS: readonly Row[] = [
  ['role by its ARN', ROLE, { AWS: ROLE_ARN }, 'allowed'],
  ['role without its path', ROLE, { AWS: `arn:aws:iam::${ACCOUNT}:role/app` }, 'implicitly-denied'],
  [
    'role by a pattern: no wildcards in principals',
    ROLE,
    { AWS: `arn:aws:iam::${ACCOUNT}:role/*` },
    'implicitly-denied',
  ],
  ['role by the account: its own policies must allow', ROLE, { AWS: ACCOUNT }, 'implicitly-denied'],
  ['role by the root ARN of the account', ROLE, { AWS: ROOT_ARN }, 'implicitly-denied'],
  ['role by a star', ROLE, '*', 'allowed'],
  ['role by a star under AWS', ROLE, { AWS: '*' }, 'allowed'],
  ['role by the id of a deleted role', ROLE, { AWS: 'AROAEXAMPLEEXAMPLE12' }, 'implicitly-denied'],
  ['role is no service', ROLE, { Service: 'sns.amazonaws.com' }, 'implicitly-denied'],
  ['role is not federated', ROLE, { Federated: 'cognito-identity.amazonaws.com' }, 'implicitly-denied'],
  ['role by the session of which the name is not known', ROLE, { AWS: SESSION_ARN }, 'unknown'],
  ['session by its ARN', SESSION, { AWS: SESSION_ARN }, 'allowed'],
  [
    'session by another session',
    SESSION,
    { AWS: `arn:aws:sts::${ACCOUNT}:assumed-role/app/other` },
    'implicitly-denied',
  ],
  ['session by its role', SESSION, { AWS: ROLE_ARN }, 'allowed'],
  ['user by its ARN', USER, { AWS: USER_ARN }, 'allowed'],
  ['user by another user', USER, { AWS: `arn:aws:iam::${ACCOUNT}:user/bob` }, 'implicitly-denied'],
  ['user by the account', USER, { AWS: ROOT_ARN }, 'implicitly-denied'],
  ['user by a list', USER, { AWS: [ROLE_ARN, USER_ARN] }, 'allowed'],
  ['user by a star', USER, '*', 'allowed'],
  ['user in different case', USER, { AWS: USER_ARN.toUpperCase() }, 'implicitly-denied'],
  ['root of the own account needs nobody', ROOT, { AWS: OTHER }, 'allowed'],
  ['root of another account that is named', FOREIGN_ROOT, { AWS: OTHER }, 'allowed'],
  ['root of another account by its ARN', FOREIGN_ROOT, { AWS: `arn:aws:iam::${OTHER}:root` }, 'allowed'],
  ['root of another account that is not named', FOREIGN_ROOT, { AWS: ACCOUNT }, 'implicitly-denied'],
  ['root of another account by a star', FOREIGN_ROOT, '*', 'allowed'],
  ['foreign role without permission of its own', FOREIGN, { AWS: OTHER }, 'implicitly-denied'],
  ['foreign role by a star without permission of its own', FOREIGN, '*', 'implicitly-denied'],
  ['service by name', SERVICE, { Service: 'sns.amazonaws.com' }, 'allowed'],
  ['service in different case', SERVICE, { Service: 'SNS.amazonaws.com' }, 'allowed'],
  ['another service', SERVICE, { Service: 'events.amazonaws.com' }, 'implicitly-denied'],
  ['service among others', SERVICE, { Service: ['events.amazonaws.com', 'sns.amazonaws.com'] }, 'allowed'],
  ['service by a star', SERVICE, '*', 'allowed'],
  ['service by the account', SERVICE, { AWS: ACCOUNT }, 'implicitly-denied'],
  ['service by its name under AWS', SERVICE, { AWS: 'sns.amazonaws.com' }, 'implicitly-denied'],
  ['anyone by a star', ANYONE, '*', 'allowed'],
  ['anyone by a star under AWS', ANYONE, { AWS: '*' }, 'allowed'],
  ['anyone is not an account', ANYONE, { AWS: ACCOUNT }, 'implicitly-denied'],
  ['anyone is not a service', ANYONE, { Service: 'sns.amazonaws.com' }, 'implicitly-denied'],
  ['anyone is not every provider', ANYONE, { Federated: '*' }, 'implicitly-denied'],
  ['identity provider by name', TOKEN, { Federated: 'cognito-identity.amazonaws.com' }, 'allowed'],
  [
    'another identity provider',
    TOKEN,
    { Federated: `arn:aws:iam::${ACCOUNT}:saml-provider/x` },
    'implicitly-denied',
  ],
  [
    'canonical user id: the account is not known',
    USER,
    { CanonicalUser: '79a59df900b949e55d96a1e698fbaced' },
    'implicitly-denied',
  ],
  [
    'canonical user id is not anyone',
    ANYONE,
    { CanonicalUser: '79a59df900b949e55d96a1e698fbaced' },
    'implicitly-denied',
  ],
];

/** Who is meant by Principal. */
export const PRINCIPAL_CASES: readonly EvaluationCase[] = ROWS.map(([name, by, named, expect]) => ({
  name,
  by,
  action: 'sqs:SendMessage',
  resource: QUEUE,
  on: { Principal: named, Action: 'sqs:SendMessage', Resource: QUEUE },
  expect,
}));

const ALLOW = { Action: '*', Resource: '*' };
const SEND = { Action: 'sqs:SendMessage', Resource: QUEUE };
const asks = (by: RequestPrincipal) => ({ by, action: 'sqs:SendMessage', resource: QUEUE });
const DENY_ALL_BUT = (AWS: readonly string[]): JsonPolicy => [
  { Principal: '*', ...SEND },
  { Effect: 'Deny', NotPrincipal: { AWS }, ...SEND },
];

/** NotPrincipal, and statements that name nobody. */
export const NOT_PRINCIPAL_CASES: readonly EvaluationCase[] = [
  {
    name: 'user listed with its account',
    ...asks(USER),
    on: DENY_ALL_BUT([USER_ARN, ROOT_ARN]),
    expect: 'allowed',
  },
  { name: 'user listed without its account', ...asks(USER), on: DENY_ALL_BUT([USER_ARN]), expect: 'unknown' },
  { name: 'user not listed', ...asks(USER), on: DENY_ALL_BUT([ROOT_ARN]), expect: 'explicitly-denied' },
  {
    name: 'session listed with role and account',
    ...asks(SESSION),
    on: DENY_ALL_BUT([SESSION_ARN, ROLE_ARN, ROOT_ARN]),
    expect: 'allowed',
  },
  {
    name: 'session listed by its role only',
    ...asks(SESSION),
    on: DENY_ALL_BUT([ROLE_ARN, ROOT_ARN]),
    expect: 'unknown',
  },
  {
    name: 'session not listed',
    ...asks(SESSION),
    on: DENY_ALL_BUT([USER_ARN, ROOT_ARN]),
    expect: 'explicitly-denied',
  },
  {
    name: 'anyone is not listed',
    ...asks(ANYONE),
    on: DENY_ALL_BUT([USER_ARN, ROOT_ARN]),
    expect: 'explicitly-denied',
  },
  { name: 'root of the account is listed', ...asks(ROOT), on: DENY_ALL_BUT([ROOT_ARN]), expect: 'allowed' },
  { name: 'a star exempts everyone', ...asks(ANYONE), on: DENY_ALL_BUT(['*']), expect: 'allowed' },
  {
    name: 'Allow with NotPrincipal reaches everyone else, even anyone',
    ...asks(ANYONE),
    on: { NotPrincipal: { AWS: USER_ARN }, ...SEND },
    expect: 'allowed',
  },
  {
    name: 'Allow with NotPrincipal leaves out the one it names',
    ...asks(ROOT),
    by: FOREIGN_ROOT,
    on: { NotPrincipal: { AWS: OTHER }, ...SEND },
    expect: 'implicitly-denied',
  },
  {
    name: 'a statement of a resource policy that names nobody',
    ...asks(ROLE),
    on: SEND,
    expect: 'implicitly-denied',
  },
  {
    name: 'a Deny of a resource policy that names nobody',
    ...asks(ROLE),
    identity: ALLOW,
    on: { Effect: 'Deny', ...SEND },
    expect: 'allowed',
  },
  {
    name: 'a Deny for the account reaches its roles',
    ...asks(ROLE),
    identity: ALLOW,
    on: { Effect: 'Deny', Principal: { AWS: ACCOUNT }, ...SEND },
    expect: 'explicitly-denied',
    deniedBy: 'resource',
  },
  {
    name: 'a Deny for a role reaches its sessions',
    ...asks(SESSION),
    identity: ALLOW,
    on: { Effect: 'Deny', Principal: { AWS: ROLE_ARN }, ...SEND },
    expect: 'explicitly-denied',
  },
  {
    name: 'a Deny for another role does not',
    ...asks(SESSION),
    identity: ALLOW,
    on: { Effect: 'Deny', Principal: { AWS: USER_ARN }, ...SEND },
    expect: 'allowed',
  },
];

const KEYS: readonly (readonly [string, RequestPrincipal, string, string, EvaluationCase['expect']])[] = [
  ['the ARN of a role', ROLE, 'aws:PrincipalArn', ROLE_ARN, 'allowed'],
  ['the ARN of a session is that of its role', SESSION, 'aws:PrincipalArn', ROLE_ARN, 'allowed'],
  ['the ARN of a session is not its own', SESSION, 'aws:PrincipalArn', SESSION_ARN, 'implicitly-denied'],
  ['the ARN of another role', ROLE, 'aws:PrincipalArn', FOREIGN.arn, 'implicitly-denied'],
  ['the ARN of the root user', ROOT, 'aws:PrincipalArn', ROOT_ARN, 'allowed'],
  ['the account', ROLE, 'aws:PrincipalAccount', ACCOUNT, 'allowed'],
  ['another account', ROLE, 'aws:PrincipalAccount', OTHER, 'implicitly-denied'],
  ['the type of a role', ROLE, 'aws:PrincipalType', 'AssumedRole', 'allowed'],
  ['the type of a user', USER, 'aws:PrincipalType', 'User', 'allowed'],
  ['the name of a user', USER, 'aws:username', 'jane', 'allowed'],
  ['a role has no user name', ROLE, 'aws:username', 'app', 'implicitly-denied'],
  ['a role is no service', ROLE, 'aws:PrincipalIsAWSService', 'false', 'allowed'],
  ['no source stands behind a role', ROLE, 'aws:SourceArn', QUEUE, 'implicitly-denied'],
  ['no source account stands behind a user', USER, 'aws:SourceAccount', ACCOUNT, 'implicitly-denied'],
  ['the organization of a role is not known', ROLE, 'aws:PrincipalOrgID', 'o-exampleorg', 'conditional'],
  ['a tag of a role is not known', ROLE, 'aws:PrincipalTag/team', 'blue', 'conditional'],
  ['the owner of the resource', ROLE, 'aws:ResourceAccount', ACCOUNT, 'allowed'],
  ['another owner of the resource', ROLE, 'aws:ResourceAccount', OTHER, 'implicitly-denied'],
  ['the region of the resource', ROLE, 'aws:RequestedRegion', 'eu-west-1', 'allowed'],
  ['another region', ROLE, 'aws:RequestedRegion', 'us-east-1', 'implicitly-denied'],
  ['the address is not known', ROLE, 'aws:SourceIp', '203.0.113.1', 'conditional'],
];

/** Condition keys that follow from principal and resource. */
export const DERIVED_KEY_CASES: readonly EvaluationCase[] = KEYS.map(([name, by, key, value, expect]) => ({
  name: `${name}: ${key}`,
  ...asks(by),
  identity: { ...ALLOW, Condition: { StringEquals: { [key]: value } } },
  ...(by.kind === 'root'
    ? { on: { Effect: 'Deny', Principal: '*', ...SEND, Condition: { StringNotEquals: { [key]: value } } } }
    : {}),
  expect,
}));

/** Condition keys of services and of nobody. */
export const OUTSIDER_KEY_CASES: readonly EvaluationCase[] = [
  {
    name: 'a service is in no organization',
    ...asks(SERVICE),
    on: { Principal: '*', ...SEND, Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-exampleorg' } } },
    expect: 'implicitly-denied',
  },
  {
    name: 'nobody is in no organization',
    ...asks(ANYONE),
    on: { Principal: '*', ...SEND, Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-exampleorg' } } },
    expect: 'implicitly-denied',
  },
  {
    name: 'nobody has no account',
    ...asks(ANYONE),
    on: { Principal: '*', ...SEND, Condition: { StringEquals: { 'aws:PrincipalAccount': ACCOUNT } } },
    expect: 'implicitly-denied',
  },
  {
    name: 'nobody is no source',
    ...asks(ANYONE),
    on: {
      Principal: '*',
      ...SEND,
      Condition: { ArnLike: { 'aws:SourceArn': `arn:aws:sns:*:${ACCOUNT}:*` } },
    },
    expect: 'implicitly-denied',
  },
  {
    name: 'a service may bring its source',
    ...asks(SERVICE),
    on: {
      Principal: '*',
      ...SEND,
      Condition: { ArnLike: { 'aws:SourceArn': `arn:aws:sns:*:${ACCOUNT}:*` } },
    },
    expect: 'conditional',
    open: ['aws:SourceArn'],
  },
  {
    name: 'a service of the right source',
    ...asks(SERVICE),
    context: { 'aws:SourceArn': `arn:aws:sns:eu-west-1:${ACCOUNT}:topic` },
    on: {
      Principal: '*',
      ...SEND,
      Condition: { ArnLike: { 'aws:SourceArn': `arn:aws:sns:*:${ACCOUNT}:*` } },
    },
    expect: 'allowed',
  },
  {
    name: 'a perimeter that spares services: a service',
    ...asks(SERVICE),
    on: [
      { Principal: { Service: 'sns.amazonaws.com' }, ...SEND },
      {
        Effect: 'Deny',
        Principal: '*',
        ...SEND,
        Condition: {
          StringNotEqualsIfExists: { 'aws:PrincipalOrgID': 'o-exampleorg' },
          BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' },
        },
      },
    ],
    expect: 'allowed',
  },
  {
    name: 'a perimeter that spares services: a role of another organization',
    ...asks(FOREIGN),
    context: { 'aws:PrincipalOrgID': 'o-otherorg00' },
    identity: SEND,
    on: [
      { Principal: '*', ...SEND },
      {
        Effect: 'Deny',
        Principal: '*',
        ...SEND,
        Condition: {
          StringNotEqualsIfExists: { 'aws:PrincipalOrgID': 'o-exampleorg' },
          BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' },
        },
      },
    ],
    expect: 'explicitly-denied',
  },
];
