import { expect, test } from 'vitest';
import {
  aCondition,
  aFunctionUrl,
  anAwsPrincipal,
  anEventSourceMapping,
  aPermission,
  aService,
  aSubject,
} from '../model/a-subject.cases.ts';
import type { Inventory } from '../model/inventory.ts';
import { referenceTo } from '../model/reference.ts';
import { aFunctionOf, anAccountWith, aRoleThatMay, functionArn, may } from './answers/an-account.cases.ts';
import { aGrant, anApi, aRoute } from './triggers/front-doors.cases.ts';
import { whoCanInvoke } from './who-can-invoke.ts';

const ORDERS = aFunctionOf('orders');
const OWN = aRoleThatMay('orders', []);

function rows(inventory: Inventory): readonly string[] {
  return whoCanInvoke(inventory, ORDERS).map((each) =>
    [each.principal.label, each.action, each.decision, ...(each.via ?? [])].join(' | '),
  );
}

test('a role that may invoke it, and one that may invoke another', () => {
  const caller = aRoleThatMay('caller', [may('lambda:InvokeFunction', functionArn('orders'))]);
  const other = aRoleThatMay('other', [may('lambda:InvokeFunction', functionArn('billing'))]);
  expect(rows(anAccountWith(ORDERS, OWN, caller, other))).toEqual([
    'role caller | lambda:InvokeFunction | allowed',
  ]);
});

test('services by the resource policy, with their open conditions', () => {
  const s3 = aPermission({
    principals: [aService('s3.amazonaws.com')],
    conditions: [aCondition('ArnLike', 'aws:SourceArn', 'arn:aws:s3:::uploads')],
  });
  expect(rows(anAccountWith(ORDERS, OWN, s3))).toEqual([
    'service s3.amazonaws.com | lambda:InvokeFunction | conditional',
  ]);
});

test('a grant for callers of a URL is no grant for direct calls', () => {
  const url = aFunctionUrl({ authType: 'NONE' });
  const grants = [
    aPermission({
      actions: ['lambda:InvokeFunctionUrl'],
      principals: [anAwsPrincipal('*')],
      conditions: [aCondition('StringEquals', 'lambda:FunctionUrlAuthType', 'NONE')],
    }),
    aPermission(
      {
        principals: [anAwsPrincipal('*')],
        conditions: [aCondition('Bool', 'lambda:InvokedViaFunctionUrl', 'true')],
      },
      { id: 'second' },
    ),
  ];
  expect(rows(anAccountWith(ORDERS, OWN, url, grants))).toEqual([
    'anyone | lambda:InvokeFunctionUrl | allowed',
  ]);
  const direct = aPermission({ principals: [anAwsPrincipal('*')] });
  expect(rows(anAccountWith(ORDERS, OWN, direct))).toContain('anyone | lambda:InvokeFunction | allowed');
});

test('a URL with only one of its two grants answers nobody', () => {
  const grant = aPermission({ actions: ['lambda:InvokeFunctionUrl'], principals: [anAwsPrincipal('*')] });
  expect(rows(anAccountWith(ORDERS, OWN, aFunctionUrl({ authType: 'NONE' }), grant))).toEqual([]);
});

test('a URL for signed requests', () => {
  const caller = aRoleThatMay('caller', [may(['lambda:InvokeFunctionUrl', 'lambda:InvokeFunction'])]);
  const half = aRoleThatMay('half', [may('lambda:InvokeFunctionUrl')]);
  expect(rows(anAccountWith(ORDERS, OWN, aFunctionUrl(), caller, half))).toEqual([
    'role caller | lambda:InvokeFunction | allowed',
    'role caller | lambda:InvokeFunctionUrl | allowed',
  ]);
});

test('whoever writes to the queue runs the function', () => {
  const arn = 'arn:aws:sqs:eu-west-1:123456789012:orders';
  const queue = aSubject({ kind: 'queue', id: arn, arn, name: 'orders' });
  const sender = aRoleThatMay('sender', [may('sqs:SendMessage', arn)]);
  const reader = aRoleThatMay('reader', [may('sqs:ReceiveMessage', arn)]);
  const mapping = anEventSourceMapping({ source: referenceTo(arn) });
  expect(rows(anAccountWith(ORDERS, OWN, queue, mapping, sender, reader))).toEqual([
    'role sender | sqs:SendMessage | allowed | sqs:SendMessage to queue orders, which invokes the function',
  ]);
});

test("an event source of one's own, for this function only", () => {
  const condition = (name: string) => [aCondition('ArnEquals', 'lambda:FunctionArn', functionArn(name))];
  const create = may('lambda:CreateEventSourceMapping');
  const own = aRoleThatMay('own', [{ ...create, conditions: condition('orders') }]);
  const other = aRoleThatMay('other', [{ ...create, conditions: condition('billing') }]);
  expect(rows(anAccountWith(ORDERS, OWN, own, other))).toEqual([
    'role own | lambda:CreateEventSourceMapping | conditional | connect an event source to the function',
  ]);
});

test('EventBridge may invoke from any rule: whoever makes rules may, too', () => {
  const grant = aPermission({ principals: [aService('events.amazonaws.com')] });
  const narrow = aPermission({
    principals: [aService('events.amazonaws.com')],
    conditions: [
      aCondition('ArnLike', 'aws:SourceArn', 'arn:aws:events:eu-west-1:123456789012:rule/nightly'),
    ],
  });
  const scheduler = aRoleThatMay('ops', [may('events:*')]);
  const row = 'role ops | events:PutTargets | allowed | make the function a target of an EventBridge rule';
  expect(rows(anAccountWith(ORDERS, OWN, grant, scheduler))).toContain(row);
  expect(rows(anAccountWith(ORDERS, OWN, narrow, scheduler))).not.toContain(row);
});

test.each([
  ['StringEquals', 'aws:PrincipalOrgID', 'o-abc123', 'anyone in o-abc123'],
  ['ForAnyValue:StringLike', 'aws:PrincipalOrgPaths', 'o-abc123/r-ab/*', 'anyone in o-abc123/r-ab/*'],
  ['StringEquals', 'aws:PrincipalAccount', '111122223333', 'anyone in account 111122223333'],
  [
    'ArnLike',
    'aws:PrincipalArn',
    'arn:aws:iam::111122223333:role/*',
    'anyone who is arn:aws:iam::111122223333:role/*',
  ],
  ['StringEquals', 'aws:PrincipalTag/team', 'red', 'anyone with AWS credentials'],
])('everyone whom %s %s lets in is a row', (operator, key, value, label) => {
  const grant = aPermission({
    principals: [anAwsPrincipal('*')],
    conditions: [aCondition(operator, key, value)],
  });
  expect(rows(anAccountWith(ORDERS, OWN, grant))).toContain(`${label} | lambda:InvokeFunction | conditional`);
});

test('two organizations are two rows, each with its own condition', () => {
  const grants = ['o-one', 'o-two'].map((org) =>
    aPermission(
      {
        principals: [anAwsPrincipal('*')],
        conditions: [aCondition('StringEquals', 'aws:PrincipalOrgID', org)],
      },
      { id: org },
    ),
  );
  const answers = whoCanInvoke(anAccountWith(ORDERS, OWN, grants), ORDERS);
  const shown = answers.map(({ principal, conditions }) => [
    principal.label,
    ...conditions.flatMap(({ values }) => values),
  ]);
  expect(shown).toContainEqual(['anyone in o-one', 'o-one']);
  expect(shown).toContainEqual(['anyone in o-two', 'o-two']);
});

test('no strangers: a condition for the own account, one that anonymous requests meet too, a Deny', () => {
  const own = aPermission({
    principals: [anAwsPrincipal('*')],
    conditions: [aCondition('StringEquals', 'aws:PrincipalAccount', '123456789012')],
  });
  const open = aPermission(
    {
      principals: [anAwsPrincipal('*')],
      conditions: [aCondition('StringNotEquals', 'aws:PrincipalOrgID', 'o-abc123')],
    },
    { id: 'open' },
  );
  expect(rows(anAccountWith(ORDERS, OWN, own)).filter((each) => each.startsWith('anyone'))).toEqual([]);
  expect(rows(anAccountWith(ORDERS, OWN, open)).filter((each) => each.startsWith('anyone'))).toEqual([
    'anyone | lambda:InvokeFunction | allowed',
  ]);
});

test('a grant on every qualifier is one on $LATEST; one on an alias that is not there is none', () => {
  const every = aRoleThatMay('every', [may('lambda:InvokeFunction', `${functionArn('orders')}:*`)]);
  const gone = aRoleThatMay('gone', [may('lambda:InvokeFunction', `${functionArn('orders')}:gone`)]);
  expect(rows(anAccountWith(ORDERS, OWN, every, gone))).toEqual([
    'role every | lambda:InvokeFunction | allowed',
  ]);
});

test('each statement that lets a service in is a row with its own condition', () => {
  const buckets = ['one', 'two', 'three'];
  const grants = buckets.map((bucket) =>
    aPermission(
      {
        principals: [aService('s3.amazonaws.com')],
        conditions: [aCondition('ArnLike', 'aws:SourceArn', `arn:aws:s3:::${bucket}`)],
      },
      { id: bucket },
    ),
  );
  const answers = whoCanInvoke(anAccountWith(ORDERS, OWN, grants), ORDERS);
  expect(answers.map(({ conditions }) => conditions.flatMap(({ values }) => values))).toEqual(
    buckets.map((bucket) => [`arn:aws:s3:::${bucket}`]),
  );
  const open = aPermission({ principals: [aService('s3.amazonaws.com')] }, { id: 'open' });
  expect(rows(anAccountWith(ORDERS, OWN, grants, open))).toEqual([
    'service s3.amazonaws.com | lambda:InvokeFunction | allowed',
  ]);
});

test('an open route of an API is a row for anyone, with the path; one that asks for IAM is not', () => {
  const wired = (authorization: 'NONE' | 'AWS_IAM') =>
    rows(anAccountWith(ORDERS, OWN, anApi(), aRoute({ authorization }), aGrant('apigateway'))).filter(
      (each) => each.startsWith('anyone'),
    );
  expect(wired('NONE')).toEqual([
    expect.stringMatching(/^anyone on the internet \| lambda:InvokeFunction \| .*→ function orders$/),
  ]);
  expect(wired('AWS_IAM')).toEqual([]);
});
