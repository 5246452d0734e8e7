import { expect, test } from 'vitest';
import {
  aCondition,
  aDocument,
  aFunction,
  aFunctionThatMay,
  anAwsPrincipal,
  aPermission,
  aPolicy,
  aRole,
  aService,
  aStatement,
  aSubject,
} from '../model/a-subject.cases.ts';
import { createInventory } from '../model/inventory.ts';
import { referenceByArn, referenceTo } from '../model/reference.ts';
import type { Role } from '../model/subjects/identity.ts';
import type { Subject } from '../model/subjects/subject.ts';
import { unresolved } from '../model/unresolved.ts';
import { anAccountWith, aRoleThatMay, may } from './answers/an-account.cases.ts';
import { mayDo, mayOutsiderDo } from './principal-access.ts';

const ORDERS = 'arn:aws:lambda:eu-west-1:123456789012:function:orders';
const INVOKE = { action: 'lambda:InvokeFunction', resource: ORDERS };

function ask(subjects: readonly Subject[], question = INVOKE, role?: Role): string {
  const inventory = createInventory({ source: 'account', capturedAt: '2026-11-01T00:00:00Z', subjects });
  const asking = role ?? inventory.ofKind('role')[0];
  return asking === undefined ? 'no role' : mayDo(inventory, asking, question).kind;
}

function withManaged(arn: string, parts: Partial<Role> = {}): readonly Subject[] {
  return [aRole({ managedPolicyArns: [arn], ...parts })];
}

test('an inline policy allows', () => {
  expect(ask(aFunctionThatMay({ actions: ['lambda:*'], resources: ['*'] }))).toBe('allowed');
  expect(ask(aFunctionThatMay({ actions: ['s3:*'], resources: ['*'] }))).toBe('implicitly-denied');
});

test('AWS managed policies are known, and those that are not stay unknown', () => {
  expect(ask(withManaged('arn:aws:iam::aws:policy/AWSLambda_FullAccess'))).toBe('allowed');
  expect(ask(withManaged('arn:aws:iam::aws:policy/AWSLambda_ReadOnlyAccess'))).toBe('implicitly-denied');
  expect(ask(withManaged('arn:aws:iam::aws:policy/SomethingNew'))).toBe('unknown');
  expect(ask(withManaged('arn:aws:iam::123456789012:policy/own'))).toBe('unknown');
});

test('a new AWS policy takes nothing away from what is allowed, an unread policy of the account may', () => {
  const role = { policies: [referenceTo('allow')] };
  const allow = aPolicy(aDocument(aStatement({ actions: ['*'], resources: ['*'] })), { id: 'allow' });
  expect(ask([...withManaged('arn:aws:iam::aws:policy/SomethingNew', role), allow])).toBe('allowed');
  expect(ask([...withManaged('arn:aws:iam::123456789012:policy/own', role), allow])).toBe('unknown');
  const subjects = [aRole({ ...role, hasUnknownPolicies: true }), allow];
  expect(ask(subjects)).toBe('unknown');
  const inventory = createInventory({ source: 'account', capturedAt: '2026-11-01T00:00:00Z', subjects });
  const [asking] = inventory.ofKind('role');
  expect(asking && mayDo(inventory, asking, INVOKE).isOnlyDenyOpen).toBe(true);
});

test('ReadOnlyAccess reads, does not write, and is silent about services it is not known for', () => {
  const subjects = withManaged('arn:aws:iam::aws:policy/ReadOnlyAccess');
  const table = 'arn:aws:dynamodb:eu-west-1:123456789012:table/orders';
  expect(ask(subjects, { action: 'dynamodb:GetItem', resource: table })).toBe('allowed');
  expect(ask(subjects, { action: 'dynamodb:PutItem', resource: table })).toBe('implicitly-denied');
  expect(ask(subjects, { action: 'secretsmanager:GetSecretValue', resource: '*' })).toBe('implicitly-denied');
  expect(ask(subjects, { action: 'quicksight:DescribeUser', resource: '*' })).toBe('unknown');
  expect(ask(subjects, { action: 'quicksight:CreateUser', resource: '*' })).toBe('implicitly-denied');
});

test('a customer managed policy counts by ARN and by its attachments', () => {
  const arn = 'arn:aws:iam::123456789012:policy/invoke';
  const document = aDocument(aStatement({ actions: ['lambda:InvokeFunction'], resources: ['*'] }));
  const policy = aPolicy(document, { id: arn, arn, form: 'customer-managed', attachedTo: [] });
  expect(ask([aRole({ managedPolicyArns: [arn] }), policy])).toBe('allowed');
  expect(ask([aRole(), aPolicy(document, { form: 'customer-managed' })])).toBe('allowed');
  expect(ask([aRole(), policy])).toBe('implicitly-denied');
});

test('a user has the policies of its groups', () => {
  const document = aDocument(aStatement({ actions: ['lambda:*'], resources: ['*'] }));
  const subjects = [
    aSubject({ kind: 'user', id: 'u', policies: [], managedPolicyArns: [], groups: [referenceTo('g')] }),
    aSubject({ kind: 'group', id: 'g', policies: [referenceTo('p')], managedPolicyArns: [] }),
    aPolicy(document, { id: 'p', attachedTo: [] }),
  ];
  const inventory = createInventory({ source: 'account', capturedAt: '2026-11-01T00:00:00Z', subjects });
  const [user] = inventory.ofKind('user');
  expect(user && mayDo(inventory, user, INVOKE).kind).toBe('allowed');
});

test('a permissions boundary limits, also when it was not read', () => {
  const subjects = aFunctionThatMay({ actions: ['lambda:*'], resources: ['*'] });
  const bounded = (boundary: string) =>
    subjects.map((each) =>
      each.kind === 'role' ? { ...each, permissionsBoundary: referenceByArn(boundary) } : each,
    );
  expect(ask(bounded('arn:aws:iam::aws:policy/AmazonS3FullAccess'))).toBe('implicitly-denied');
  expect(ask(bounded('arn:aws:iam::aws:policy/PowerUserAccess'))).toBe('allowed');
  expect(ask(bounded('arn:aws:iam::123456789012:policy/boundary'))).toBe('unknown');
});

test('service control policies of the account limit, those of others do not', () => {
  const scp = (accounts: readonly string[]) =>
    aSubject({
      kind: 'organization-policy',
      form: 'scp',
      targets: ['ou-1'],
      accounts,
      document: aDocument(aStatement({ effect: 'Deny', actions: ['lambda:*'], resources: ['*'] })),
    });
  const subjects = aFunctionThatMay({ actions: ['*'], resources: ['*'] });
  expect(ask([...subjects, scp(['123456789012'])])).toBe('explicitly-denied');
  expect(ask([...subjects, scp(['111122223333'])])).toBe('allowed');
});

test("the function's own policy is enough within the account when it names the role", () => {
  const named = aPermission({ principals: [anAwsPrincipal('arn:aws:iam::123456789012:role/orders')] });
  const account = aPermission({ principals: [anAwsPrincipal('123456789012')] });
  expect(ask([aFunction(), aRole(), named])).toBe('allowed');
  expect(ask([aFunction(), aRole(), account])).toBe('implicitly-denied');
});

test('a grant with a qualifier is for that alias only', () => {
  const grant = aPermission({ principals: [aService('s3.amazonaws.com')] }, { qualifier: 'prod' });
  const inventory = createInventory({
    source: 'account',
    capturedAt: '2026-11-01T00:00:00Z',
    subjects: [aFunction(), grant],
  });
  const s3 = { kind: 'service', id: 's3.amazonaws.com' } as const;
  expect(mayOutsiderDo(inventory, s3, INVOKE).kind).toBe('implicitly-denied');
  expect(mayOutsiderDo(inventory, s3, { ...INVOKE, resource: `${ORDERS}:prod` }).kind).toBe('allowed');
});

test('assuming a role needs its trust', () => {
  const target = (principal: string): Role =>
    aRole({
      name: 'target',
      id: 'arn:aws:iam::123456789012:role/target',
      arn: 'arn:aws:iam::123456789012:role/target',
      trustPolicy: aDocument(
        aStatement({ actions: ['sts:AssumeRole'], principals: [anAwsPrincipal(principal)] }),
      ),
    });
  const assume = { action: 'sts:AssumeRole', resource: 'arn:aws:iam::123456789012:role/target' };
  const may = aFunctionThatMay({ actions: ['sts:AssumeRole'], resources: ['*'] });
  const mayNot = aFunctionThatMay({ actions: ['s3:*'], resources: ['*'] });
  expect(ask([...may, target('arn:aws:iam::123456789012:root')], assume)).toBe('allowed');
  expect(ask([...mayNot, target('arn:aws:iam::123456789012:root')], assume)).toBe('implicitly-denied');
  expect(ask([...mayNot, target('arn:aws:iam::123456789012:role/orders')], assume)).toBe('allowed');
  expect(ask([...may, target('arn:aws:iam::111122223333:root')], assume)).toBe('implicitly-denied');
});

test('a resource whose name is only partly known', () => {
  const bucket = unresolved('Ref Bucket', { text: 'arn:aws:s3:::<?Bucket>/*' });
  const subjects = aFunctionThatMay({ actions: ['s3:GetObject'], resources: [bucket] });
  expect(ask(subjects, { action: 's3:GetObject', resource: 'arn:aws:s3:::data/key' })).toBe('unknown');
  expect(ask(subjects, { action: 's3:GetObject', resource: 'arn:aws:sqs:eu-west-1:123456789012:q' })).toBe(
    'implicitly-denied',
  );
});

test('principals with equal policies get one answer, each with its own statements', () => {
  const inventory = anAccountWith(
    ...['one', 'two', 'three'].map((name) => aRoleThatMay(name, [may('lambda:*')])),
  );
  const proofs = inventory.ofKind('role').map((role) => {
    const { kind, statements } = mayDo(inventory, role, INVOKE);
    return [kind, statements[0]?.source.subjectId?.split('/')[1]];
  });
  expect(proofs).toEqual([
    ['allowed', 'one'],
    ['allowed', 'two'],
    ['allowed', 'three'],
  ]);
});

test('equal policies that depend on who asks are judged one by one', () => {
  const named = { ...may('*'), conditions: [aCondition('StringLike', 'aws:PrincipalArn', '*:role/one')] };
  const kinds = (statement: typeof named) => {
    const inventory = anAccountWith(aRoleThatMay('one', [statement]), aRoleThatMay('two', [statement]));
    return inventory.ofKind('role').map((role) => mayDo(inventory, role, INVOKE).kind);
  };
  expect(kinds(named)).toEqual(['allowed', 'implicitly-denied']);
});

test.each([
  ['DateLessThan', 'aws:CurrentTime', '2020-01-01T00:00:00Z', 'implicitly-denied'],
  ['DateGreaterThan', 'aws:CurrentTime', '2020-01-01T00:00:00Z', 'allowed'],
  ['DateLessThan', 'aws:EpochTime', '1577836800', 'implicitly-denied'],
  ['ForAnyValue:StringEquals', 'aws:TagKeys', 'team', 'implicitly-denied'],
  ['Null', 'aws:TokenIssueTime', 'true', 'implicitly-denied'],
  ['Null', 'aws:TokenIssueTime', 'false', 'allowed'],
  ['IpAddress', 'aws:SourceIp', '192.0.2.0/24', 'conditional'],
])('what the moment and the action tell is decided: %s %s %s', (operator, key, value, expected) => {
  const statement = { ...may('lambda:*'), conditions: [aCondition(operator, key, value)] };
  expect(ask(aFunctionThatMay(statement))).toBe(expected);
});
