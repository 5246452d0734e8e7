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
