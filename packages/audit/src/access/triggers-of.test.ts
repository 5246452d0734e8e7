import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  aCondition,
  aFunction,
  aFunctionUrl,
  anAwsPrincipal,
  anEventSourceMapping,
  aPermission,
  aSubject,
} from '../model/a-subject.cases.ts';
import { referenceByArn, referenceTo } from '../model/reference.ts';
import type { Subject } from '../model/subjects/subject.ts';
import { unresolved } from '../model/unresolved.ts';
import { inventoryWith } from '../posture/posture.cases.ts';
import {
  aBucket,
  aGrant,
  anApi,
  aPolicyOn,
  aQueue,
  aRoute,
  aSubscription,
  aTopic,
  everyone,
  ORDERS,
} from './triggers/front-doors.cases.ts';
import { triggersOf } from './triggers-of.ts';

const API_ARN = 'arn:aws:execute-api:eu-west-1:123456789012:a1b2c3';

function triggersWith(...subjects: readonly Subject[]) {
  const fn = aFunction();
  return triggersOf(inventoryWith([fn, ...subjects]), fn);
}

function summary(...subjects: readonly Subject[]) {
  return triggersWith(...subjects).map((each) => `${each.service} ${each.invocation} ${each.exposure}`);
}

describe('triggersOf()', () => {
  test.each<readonly [string, readonly Subject[], readonly string[]]>([
    ['nothing', [], []],
    [
      'another function is none of ours',
      [aSubject({ kind: 'state-machine', functions: [referenceTo('x')] })],
      [],
    ],
    ['a queue', [aQueue('orders'), anEventSourceMapping()], ['sqs polled-queue internal']],
    ['a queue elsewhere', [anEventSourceMapping()], ['sqs polled-queue unknown']],
    [
      'a queue that everyone may fill',
      [aQueue('orders'), anEventSourceMapping(), aPolicyOn('orders', 'sqs', everyone('sqs:*'))],
      ['sqs polled-queue public'],
    ],
    ['a table stream', [anEventSourceMapping({ service: 'dynamodb' })], ['dynamodb polled-stream unknown']],
    [
      'a route and its permission',
      [anApi(), aRoute(), aGrant('apigateway', `${API_ARN}/*/*`)],
      ['apigateway synchronous public'],
    ],
    [
      'two routes of one API',
      [anApi(), aRoute({ authorization: 'AWS_IAM' }), aRoute({ route: '/open' })],
      ['apigateway synchronous public'],
    ],
    [
      'a route with sign-in',
      [anApi(), aRoute({ authorization: 'JWT' })],
      ['apigateway synchronous authenticated'],
    ],
    [
      'a route of a private API',
      [anApi({ endpointTypes: ['PRIVATE'] }), aRoute()],
      ['apigateway synchronous internal'],
    ],
    [
      'a grant to an API elsewhere',
      [aGrant('apigateway', `${API_ARN}/*/*`)],
      ['apigateway synchronous unknown'],
    ],
    [
      'a notification and its permission',
      [aBucket(), aGrant('s3', 'arn:aws:s3:::uploads')],
      ['s3 asynchronous internal'],
    ],
    ['a notification and a broad permission', [aBucket(), aGrant('s3')], ['s3 asynchronous internal']],
    ['a public URL', [aFunctionUrl({ authType: 'NONE' }), urlGrant()], ['function-url synchronous public']],
    ['a URL with IAM', [aFunctionUrl()], ['function-url synchronous authenticated']],
    [
      'a URL of unknown type',
      [aFunctionUrl({ authType: unresolved('Ref Auth') })],
      ['function-url synchronous unknown'],
    ],
    [
      'a schedule, a rule, mail, a device, a state machine',
      [
        aSubject({ kind: 'schedule', target: { target: ORDERS } }),
        aSubject({ kind: 'event-rule', targets: [{ target: ORDERS }] }),
        aSubject({ kind: 'receipt-rule', functions: [ORDERS] }),
        aSubject({ kind: 'iot-rule', functions: [ORDERS] }),
        aSubject({ kind: 'state-machine', functions: [ORDERS] }),
      ],
      [
        'scheduler asynchronous internal',
        'events asynchronous internal',
        'ses asynchronous public',
        'iot asynchronous authenticated',
        'states synchronous internal',
      ],
    ],
    [
      'everyone, from one topic',
      [
        aPermission({
          principals: [anAwsPrincipal('*')],
          conditions: [aCondition('ArnEquals', 'aws:SourceArn', 'arn:aws:sns:eu-west-1:123456789012:news')],
        }),
      ],
      ['sns asynchronous unknown'],
    ],
    ['Alexa', [aGrant('alexa-appkit')], ['alexa-appkit synchronous public']],
    ['CodePipeline', [aGrant('codepipeline')], ['codepipeline asynchronous internal']],
    ['a regional principal', [aGrant('logs.eu-west-1')], ['logs asynchronous internal']],
    [
      'a grant to an account is no trigger',
      [aPermission({ principals: [anAwsPrincipal('999999999999')] })],
      [],
    ],
    [
      'a Deny is no trigger',
      [aPermission({ effect: 'Deny', principals: [{ type: 'Service', id: 's3.amazonaws.com' }] })],
      [],
    ],
  ])('%s', (_name, subjects, expected) => {
    expect(summary(...subjects)).toEqual(expected);
  });

  test('a grant that nothing uses is not wired, and keeps its source', () => {
    const [trigger] = triggersWith(aTopic('news'), aGrant('sns', 'arn:aws:sns:eu-west-1:123456789012:news'));
    expect(trigger).toMatchObject({ isWired: false, source: { id: 'news' } });
  });

  test('a mapping that is switched off is not wired', () => {
    expect(triggersWith(anEventSourceMapping({ isEnabled: false }))[0]?.isWired).toBe(false);
  });

  test('two topics are two triggers, a topic and its grant are one', () => {
    const [one, other] = ['one', 'other'].map((id) => `arn:aws:sns:eu-west-1:999999999999:${id}`);
    const subscriptions = [one, other].map((arn = '', index) => ({
      ...aSubscription(referenceByArn(arn), ORDERS, 'lambda'),
      id: `subscription-${index}`,
    }));
    expect(triggersWith(...subscriptions, aGrant('sns', one)).map((each) => each.sourceArn)).toEqual([
      one,
      other,
    ]);
  });

  test('an alias and a name stand for the function', () => {
    const alias = aSubject({ kind: 'alias', id: 'live', function: ORDERS, version: '1' });
    const byAlias = anEventSourceMapping({ id: 'a', function: referenceTo('live') });
    const byName = anEventSourceMapping({ id: 'b', function: referenceByArn('orders'), service: 'kinesis' });
    const other = anEventSourceMapping({ id: 'c', function: referenceByArn('invoices'), service: 'mq' });
    expect(triggersWith(alias, byAlias, byName, other).map((each) => each.service)).toEqual([
      'sqs',
      'kinesis',
    ]);
  });

  test('an API of a template is found by its logical id', () => {
    const api = anApi({ logicalId: 'Shop', arn: 'arn:aws:apigateway:<region>::/restapis/<Shop>' });
    const grant = aGrant('apigateway', 'arn:aws:execute-api:<region>:<account>:<Shop>/*/GET/orders');
    expect(triggersWith(api, grant)[0]?.source?.id).toBe('api');
  });

  test('answers are kept', () => {
    const fn = aFunction();
    const inventory = inventoryWith([fn]);
    expect(triggersOf(inventory, fn)).toBe(triggersOf(inventory, fn));
  });

  test('any source ARN is taken, and gives one trigger', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('s3', 'events', 'apigateway', 'x'), (arn, service) => {
        expect(triggersWith(aBucket({ notifications: [] }), aGrant(service, arn))).toHaveLength(1);
      }),
    );
  });
});

function urlGrant(): Subject {
  return aPermission({
    ...everyone('lambda:InvokeFunctionUrl'),
    conditions: [aCondition('StringEquals', 'lambda:FunctionUrlAuthType', 'NONE')],
  });
}
