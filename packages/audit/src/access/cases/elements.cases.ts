import { ACCOUNT, type EvaluationCase, OBJECT, OTHER } from './evaluation-case.cases.ts';

/** [element values, request, does the statement speak of it] */
type Row = readonly [string | readonly string[], string, boolean];

const ACTIONS: readonly Row[] = [
  ['s3:GetObject', 's3:GetObject', true],
  ['s3:GetObject', 's3:PutObject', false],
  ['s3:getobject', 's3:GetObject', true],
  ['S3:GETOBJECT', 's3:GetObject', true],
  ['s3:Get*', 's3:GetObject', true],
  ['s3:Get*', 's3:GetObjectAcl', true],
  ['s3:Get*', 's3:ListBucket', false],
  ['s3:*Object', 's3:GetObject', true],
  ['s3:*Object', 's3:GetObjectAcl', false],
  ['s3:*Obj*', 's3:GetObjectAcl', true],
  ['s3:Get?bject', 's3:GetObject', true],
  ['s3:Get??bject', 's3:GetObject', false],
  ['s3:*', 's3:GetObject', true],
  ['s3:*', 's3-object-lambda:GetObject', false],
  ['*', 's3:GetObject', true],
  ['*:*', 's3:GetObject', true],
  ['*:Get*', 's3:GetObject', true],
  ['*:Put*', 's3:GetObject', false],
  ['s3*', 's3:GetObject', true],
  ['s?:GetObject', 's3:GetObject', true],
  [['s3:PutObject', 's3:GetObject'], 's3:GetObject', true],
  [['s3:PutObject', 's3:DeleteObject'], 's3:GetObject', false],
  [[], 's3:GetObject', false],
  ['s3:GetObject ', 's3:GetObject', false],
  ['GetObject', 's3:GetObject', false],
  ['s3:', 's3:GetObject', false],
  [`\${aws:username}:*`, 's3:GetObject', false],
];

const LAMBDA = `arn:aws:lambda:eu-west-1:${ACCOUNT}:function`;

const RESOURCES: readonly Row[] = [
  [OBJECT, OBJECT, true],
  ['arn:aws:s3:::data/*', OBJECT, true],
  ['arn:aws:s3:::data', OBJECT, false],
  ['arn:aws:s3:::data*', OBJECT, true],
  ['arn:aws:s3:::data*', 'arn:aws:s3:::data-of-others/x', true],
  ['arn:aws:s3:::data/*', 'arn:aws:s3:::data-of-others/x', false],
  ['arn:aws:s3:::DATA/*', OBJECT, false],
  ['arn:aws:s3:::*/report.csv', OBJECT, true],
  ['arn:aws:s3:::*/report.csv', 'arn:aws:s3:::data/a/b/report.csv', true],
  ['arn:aws:s3:::data/report.???', OBJECT, true],
  ['arn:aws:s3:::data/report.??', OBJECT, false],
  ['arn:aws:s3:::data/*.csv', OBJECT, true],
  ['arn:aws:s3:::data/*.csv', 'arn:aws:s3:::data/report.csv.exe', false],
  ['arn:aws:s3:::*', OBJECT, true],
  ['arn:aws:s3:*', OBJECT, true],
  ['*', OBJECT, true],
  ['arn:*:s3:::data/*', OBJECT, true],
  ['arn:aws-cn:s3:::data/*', OBJECT, false],
  ['arn:aws:s3:::data/a*c*e', 'arn:aws:s3:::data/abcde', true],
  ['arn:aws:s3:::data/a*c*e', 'arn:aws:s3:::data/abdce', true],
  ['arn:aws:s3:::data/a*c*e', 'arn:aws:s3:::data/aedc', false],
  ['arn:aws:s3:::data/*aab', 'arn:aws:s3:::data/aaaaab', true],
  ['arn:aws:s3:::data/*aab', 'arn:aws:s3:::data/aabaa', false],
  [['arn:aws:s3:::other/*', 'arn:aws:s3:::data/*'], OBJECT, true],
  [['arn:aws:s3:::other/*', 'arn:aws:s3:::third/*'], OBJECT, false],
  [`${LAMBDA}:orders`, `${LAMBDA}:orders`, true],
  [`${LAMBDA}:orders`, `${LAMBDA}:orders:1`, false],
  [`${LAMBDA}:orders*`, `${LAMBDA}:orders-admin`, true],
  [`${LAMBDA}:orders:*`, `${LAMBDA}:orders`, false],
  [`${LAMBDA}:orders:*`, `${LAMBDA}:orders:prod`, true],
  [`arn:aws:lambda:*:${ACCOUNT}:function:orders`, `${LAMBDA}:orders`, true],
  [`arn:aws:lambda:eu-*:${ACCOUNT}:function:orders`, `${LAMBDA}:orders`, true],
  [`arn:aws:lambda:us-*:${ACCOUNT}:function:orders`, `${LAMBDA}:orders`, false],
  [`arn:aws:lambda:*:${OTHER}:function:orders`, `${LAMBDA}:orders`, false],
  ['arn:aws:lambda:*:*:function:*', `${LAMBDA}:orders`, true],
  ['arn:aws:lambda:*:*:layer:*', `${LAMBDA}:orders`, false],
  ['arn:aws:s3:::<Bucket>/*', 'arn:aws:s3:::<Bucket>/key', true],
  ['arn:aws:s3:::<Bucket>/*', 'arn:aws:s3:::<Other>/key', false],
  ['arn:aws:s3:::<Bucket>/*', 'arn:aws:s3:::data/key', false],
  ['arn:aws:s3:::data/*', 'arn:aws:s3:::<Bucket>/key', false],
  ['arn:aws:s3:::*', 'arn:aws:s3:::<Bucket>/key', true],
  ['arn:aws:sqs:<region>:<account>:*', 'arn:aws:sqs:<region>:<account>:<Queue>', true],
  ['arn:aws:sqs:<region>:123456789012:*', 'arn:aws:sqs:<region>:<account>:<Queue>', false],
  [`arn:aws:s3:::data/\${*}`, 'arn:aws:s3:::data/*', true],
  [`arn:aws:s3:::data/\${*}`, OBJECT, false],
];

function answer(speaks: boolean): 'allowed' | 'implicitly-denied' {
  return speaks ? 'allowed' : 'implicitly-denied';
}

/** Action and NotAction: the same pattern says yes in one and no in the other. */
export const ACTION_CASES: readonly EvaluationCase[] = ACTIONS.flatMap(([wanted, action, speaks]) => [
  {
    name: `Action ${JSON.stringify(wanted)} and ${action}`,
    action,
    identity: { Action: wanted, Resource: '*' },
    expect: answer(speaks),
  },
  {
    name: `NotAction ${JSON.stringify(wanted)} and ${action}`,
    action,
    identity: { NotAction: wanted, Resource: '*' },
    expect: answer(!speaks),
  },
]);

/** Resource and NotResource. */
export const RESOURCE_CASES: readonly EvaluationCase[] = RESOURCES.flatMap(([wanted, resource, speaks]) => [
  {
    name: `Resource ${JSON.stringify(wanted)} and ${resource}`,
    resource,
    owner: ACCOUNT,
    identity: { Action: '*', Resource: wanted },
    expect: answer(speaks),
  },
  {
    name: `NotResource ${JSON.stringify(wanted)} and ${resource}`,
    resource,
    owner: ACCOUNT,
    identity: { Action: '*', NotResource: wanted },
    expect: answer(!speaks),
  },
]);

const JANE = { kind: 'user', arn: `arn:aws:iam::${ACCOUNT}:user/team/jane` } as const;
const HOME = { Action: '*', Resource: `arn:aws:s3:::home/\${aws:username}/*` };

/** Policy variables. */
export const VARIABLE_CASES: readonly EvaluationCase[] = [
  { name: 'own folder', by: JANE, identity: HOME, resource: 'arn:aws:s3:::home/jane/a', expect: 'allowed' },
  {
    name: "another's folder",
    by: JANE,
    identity: HOME,
    resource: 'arn:aws:s3:::home/bob/a',
    expect: 'implicitly-denied',
  },
  {
    name: 'a role has no user name',
    identity: HOME,
    resource: 'arn:aws:s3:::home/jane/a',
    expect: 'implicitly-denied',
  },
  {
    name: 'a default stands for a missing key',
    identity: { Action: '*', Resource: `arn:aws:s3:::home/\${aws:username, 'shared'}/*` },
    resource: 'arn:aws:s3:::home/shared/a',
    expect: 'allowed',
  },
  {
    name: 'a default does not stand for a key that is there',
    by: JANE,
    identity: { Action: '*', Resource: `arn:aws:s3:::home/\${aws:username, 'shared'}/*` },
    resource: 'arn:aws:s3:::home/shared/a',
    expect: 'implicitly-denied',
  },
  {
    name: 'a document of the older version has no variables',
    by: JANE,
    identity: { old: HOME },
    resource: 'arn:aws:s3:::home/jane/a',
    expect: 'implicitly-denied',
  },
  {
    name: 'there the text is literal',
    by: JANE,
    identity: { old: HOME },
    resource: `arn:aws:s3:::home/\${aws:username}/a`,
    expect: 'allowed',
  },
  {
    name: 'a star in a value is no wildcard',
    by: JANE,
    identity: { Action: '*', Resource: `arn:aws:s3:::home/\${aws:PrincipalTag/team}/*` },
    context: { 'aws:PrincipalTag/team': '*' },
    resource: 'arn:aws:s3:::home/blue/a',
    expect: 'implicitly-denied',
  },
  {
    name: 'a tag of the principal',
    identity: { Action: '*', Resource: `arn:aws:s3:::home/\${aws:PrincipalTag/team}/*` },
    context: { 'aws:PrincipalTag/team': 'blue' },
    resource: 'arn:aws:s3:::home/blue/a',
    expect: 'allowed',
  },
  {
    name: 'a tag that is not known, and a resource that it could name',
    identity: { Action: '*', Resource: `arn:aws:s3:::home/\${aws:PrincipalTag/team}/*` },
    resource: 'arn:aws:s3:::home/blue/a',
    expect: 'unknown',
  },
  {
    name: 'a tag that is not known, and a resource that it cannot name',
    identity: { Action: '*', Resource: `arn:aws:s3:::home/\${aws:PrincipalTag/team}/*` },
    resource: 'arn:aws:s3:::away/blue/a',
    expect: 'implicitly-denied',
  },
  {
    name: 'two variables',
    by: JANE,
    identity: { Action: '*', Resource: `arn:aws:s3:::\${aws:PrincipalAccount}-home/\${aws:username}/*` },
    resource: `arn:aws:s3:::${ACCOUNT}-home/jane/a`,
    expect: 'allowed',
  },
  {
    name: 'an unfinished variable is text',
    by: JANE,
    identity: { Action: '*', Resource: `arn:aws:s3:::home/\${aws:username` },
    resource: `arn:aws:s3:::home/\${aws:username`,
    expect: 'allowed',
  },
  {
    name: 'a variable in a condition',
    by: JANE,
    identity: {
      Action: '*',
      Resource: '*',
      Condition: { StringLike: { 's3:prefix': `\${aws:username}/*` } },
    },
    context: { 's3:prefix': 'jane/2026' },
    expect: 'allowed',
  },
  {
    name: 'a variable in a condition, and another prefix',
    by: JANE,
    identity: {
      Action: '*',
      Resource: '*',
      Condition: { StringLike: { 's3:prefix': `\${aws:username}/*` } },
    },
    context: { 's3:prefix': 'bob/2026' },
    expect: 'implicitly-denied',
  },
  {
    name: 'attribute-based: tag of the resource equals tag of the principal',
    identity: {
      Action: '*',
      Resource: '*',
      Condition: { StringEquals: { 'aws:ResourceTag/team': `\${aws:PrincipalTag/team}` } },
    },
    context: { 'aws:ResourceTag/team': 'blue', 'aws:PrincipalTag/team': 'blue' },
    expect: 'allowed',
  },
  {
    name: 'attribute-based: tags differ',
    identity: {
      Action: '*',
      Resource: '*',
      Condition: { StringEquals: { 'aws:ResourceTag/team': `\${aws:PrincipalTag/team}` } },
    },
    context: { 'aws:ResourceTag/team': 'red', 'aws:PrincipalTag/team': 'blue' },
    expect: 'implicitly-denied',
  },
  {
    name: 'attribute-based: neither has the tag',
    identity: {
      Action: '*',
      Resource: '*',
      Condition: { StringEquals: { 'aws:ResourceTag/team': `\${aws:PrincipalTag/team}` } },
    },
    context: { 'aws:ResourceTag/team': null, 'aws:PrincipalTag/team': null },
    expect: 'implicitly-denied',
  },
  {
    name: 'a Deny on a variable without value denies nothing',
    identity: [
      { Action: '*', Resource: '*' },
      { Effect: 'Deny', Action: '*', Resource: `arn:aws:s3:::data/\${aws:username}*` },
    ],
    expect: 'allowed',
  },
  {
    name: 'numbers know no variables',
    identity: { Action: '*', Resource: '*', Condition: { NumericEquals: { 'example:N': `\${example:M}` } } },
    context: { 'example:N': '1', 'example:M': '1' },
    expect: 'implicitly-denied',
  },
];
