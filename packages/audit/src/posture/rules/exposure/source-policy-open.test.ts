import { expect, test } from 'vitest';
import { aBucket, aPolicyOn, aQueue, everyone } from '../../../access/triggers/front-doors.cases.ts';
import {
  aCondition,
  aFunction,
  anAwsPrincipal,
  anEventSourceMapping,
  aService,
} from '../../../model/a-subject.cases.ts';
import type { PolicyStatement } from '../../../model/policy-document.ts';
import { unresolved } from '../../../model/unresolved.ts';
import { inventoryWith, postureCases } from '../../posture.cases.ts';
import { runRules } from '../../run-rules.ts';
import { sourcePolicyOpen } from './source-policy-open.ts';

function queueFor(...statements: readonly Partial<PolicyStatement>[]) {
  return inventoryWith([
    aFunction(),
    aQueue('orders'),
    anEventSourceMapping(),
    aPolicyOn('orders', 'sqs', ...statements),
  ]);
}

const SEND = everyone('sqs:SendMessage');
const STRANGER = { principals: [anAwsPrincipal('999999999999')], actions: ['sqs:SendMessage'] };

const FOR_ANYONE = { principals: [aService('sns.amazonaws.com')], actions: ['sqs:SendMessage'] };

postureCases(sourcePolicyOpen, [
  { name: 'everyone', given: queueFor(SEND), expect: 'fail' },
  { name: 'another account', given: queueFor(STRANGER), expect: 'fail' },
  {
    name: 'a trusted account',
    given: queueFor(STRANGER),
    settings: { trustedAccounts: ['999999999999'] },
    expect: 'pass',
  },
  {
    name: 'everyone, from one topic',
    given: queueFor({
      ...SEND,
      conditions: [aCondition('ArnEquals', 'aws:SourceArn', 'arn:aws:sns:eu-west-1:123456789012:news')],
    }),
    expect: 'pass',
  },
  {
    name: 'everyone, the rest of the world denied',
    given: queueFor(SEND, {
      ...everyone('sqs:*'),
      effect: 'Deny',
      conditions: [aCondition('StringNotEquals', 'aws:PrincipalOrgID', 'o-a1b2c3d4e5')],
    }),
    expect: 'pass',
  },
  {
    name: 'everyone, clear text denied',
    given: queueFor(SEND, {
      ...everyone('sqs:*'),
      effect: 'Deny',
      conditions: [aCondition('Bool', 'aws:SecureTransport', 'false')],
    }),
    expect: 'fail',
  },
  { name: 'a service, for anyone', given: queueFor(FOR_ANYONE), expect: 'fail' },
  {
    name: 'a service, for one topic',
    given: queueFor({
      ...FOR_ANYONE,
      conditions: [aCondition('ArnEquals', 'aws:SourceArn', 'arn:aws:sns:eu-west-1:123456789012:news')],
    }),
    expect: 'pass',
  },
  {
    name: 'a service, for a topic that is not known yet',
    given: queueFor({
      ...FOR_ANYONE,
      conditions: [{ operator: 'ArnEquals', key: 'aws:SourceArn', values: [unresolved('Ref Topic')] }],
    }),
    expect: 'pass',
  },
  {
    name: 'a service, to read',
    given: queueFor({ ...FOR_ANYONE, actions: ['sqs:GetQueueUrl'] }),
    expect: 'pass',
  },
  {
    name: 'a service that sends for its own account only',
    given: queueFor({ ...FOR_ANYONE, principals: [aService('budgets.amazonaws.com')] }),
    expect: 'pass',
  },
  {
    name: 'a parameter',
    given: queueFor({ principals: [{ type: 'AWS', id: unresolved('Ref Sender') }] }),
    expect: 'unknown',
  },
  {
    name: 'the policy of a key',
    given: inventoryWith([aPolicyOn('key', 'kms', everyone('kms:*'))]),
    expect: 'not-applicable',
  },
]);

test.each([
  ['medium', queueFor(FOR_ANYONE)],
  [
    'low',
    inventoryWith([
      aQueue('orders'),
      aPolicyOn('orders', 'sqs', { ...FOR_ANYONE, principals: [aService('s3.amazonaws.com')] }),
      aBucket(),
    ]),
  ],
])('a service for anyone is %s', (severity, inventory) => {
  const outcomes = runRules([sourcePolicyOpen], inventory).map((each) => each.outcome);
  expect(outcomes).toContainEqual(expect.objectContaining({ kind: 'fail', severity }));
});
