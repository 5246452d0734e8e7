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
import { referenceTo } from '../model/reference.ts';
import type { Subject } from '../model/subjects/subject.ts';
import { inventoryWith } from '../posture/posture.cases.ts';
import { internetPathsTo, pathText } from './internet-paths.ts';
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

function pathsWith(subjects: readonly Subject[], source: 'account' | 'cloudformation' = 'account') {
  const fn = aFunction();
  const paths = internetPathsTo(inventoryWith([fn, ...subjects], { source }), fn);
  return paths.map((path) => `${path.authentication}: ${pathText(path)}`);
}

const URL_ONLY = aCondition('Bool', 'lambda:InvokedViaFunctionUrl', 'true');
const MAY_USE_URL = aPermission(everyone('lambda:InvokeFunctionUrl'), { id: 'p1' });
const MAY_INVOKE_BY_URL = aPermission(
  { ...everyone('lambda:InvokeFunction'), conditions: [URL_ONLY] },
  { id: 'p2' },
);
const OPEN_URL = aFunctionUrl({ authType: 'NONE' });

describe('internetPathsTo() by the function URL', () => {
  const open = ['none: function URL orders → function orders'];
  test.each<readonly [string, readonly Subject[], readonly string[]]>([
    ['both statements', [OPEN_URL, MAY_USE_URL, MAY_INVOKE_BY_URL], open],
    ['an old URL needs one', [OPEN_URL, MAY_USE_URL], open],
    [
      'a new URL may need both',
      [{ ...OPEN_URL, created: '2026-01-01T00:00:00Z' }, MAY_USE_URL],
      ['unknown: function URL orders → function orders'],
    ],
    [
      'a new URL with both',
      [{ ...OPEN_URL, created: '2026-01-01T00:00:00Z' }, MAY_USE_URL, MAY_INVOKE_BY_URL],
      open,
    ],
    ['no statement', [OPEN_URL], []],
    ['statement for another alias', [OPEN_URL, { ...MAY_USE_URL, qualifier: 'live' }], []],
    ['sign-in by IAM', [aFunctionUrl()], ['iam: function URL orders → function orders']],
  ])('%s', (_name, subjects, expected) => {
    expect(pathsWith(subjects)).toEqual(expected);
  });

  test('a template may leave the statements to another one', () => {
    expect(pathsWith([OPEN_URL], 'cloudformation')).toEqual(open);
  });

  test('direct invocation by everyone is a path of its own', () => {
    expect(pathsWith([aPermission(everyone('lambda:InvokeFunction'))])).toEqual([
      "none: Lambda's Invoke API (statement permission lets everyone in) → function orders",
    ]);
  });

  test('everyone of an organization is not everyone', () => {
    const organization = aCondition('StringEquals', 'aws:PrincipalOrgID', 'o-a1b2c3d4e5');
    const statement = { ...everyone('lambda:InvokeFunction'), conditions: [organization] };
    expect(pathsWith([aPermission(statement)])).toEqual([]);
  });
});

describe('internetPathsTo() by fronts', () => {
  const vpce = aCondition('StringNotEquals', 'aws:SourceVpce', 'vpce-0a1b2c3d');
  test.each<readonly [string, readonly Subject[], readonly string[]]>([
    ['open route', [anApi(), aRoute()], ['none: API shop → route POST /orders → function orders']],
    [
      'route with API key',
      [anApi(), aRoute({ requiresApiKey: true })],
      ['api-key: API shop → route POST /orders → function orders'],
    ],
    [
      'route with authorizer',
      [anApi(), aRoute({ authorization: 'CUSTOM' })],
      ['lambda-authorizer: API shop → route POST /orders → function orders'],
    ],
    ['private API', [anApi({ endpointTypes: ['PRIVATE'] }), aRoute()], []],
    [
      'API for one VPC endpoint',
      [
        anApi(),
        aRoute(),
        aPolicyOn('api', 'execute-api', everyone('execute-api:Invoke'), {
          ...everyone('execute-api:Invoke'),
          effect: 'Deny',
          conditions: [vpce],
        }),
      ],
      [],
    ],
    [
      'the authorizer itself',
      [
        anApi(),
        aSubject({
          kind: 'authorizer',
          name: 'tokens',
          api: referenceTo('api'),
          type: 'TOKEN',
          function: ORDERS,
        }),
      ],
      ['none: API shop → authorizer tokens → function orders'],
    ],
    [
      'WebSocket route behind $connect',
      [
        anApi({ protocol: 'websocket' }),
        aRoute({ method: 'WS', route: 'send' }),
        aRoute({ method: 'WS', route: '$connect', authorization: 'AWS_IAM', integration: { type: 'MOCK' } }),
      ],
      ['iam: API shop → route WS send → function orders'],
    ],
    [
      'load balancer',
      [aSubject({ kind: 'load-balancer', name: 'web', securityGroups: [], functions: [ORDERS] })],
      ['none: load balancer web → function orders'],
    ],
    [
      'internal load balancer',
      [aSubject({ kind: 'load-balancer', scheme: 'internal', securityGroups: [], functions: [ORDERS] })],
      [],
    ],
    [
      'load balancer for one range',
      [
        aSubject({ kind: 'load-balancer', securityGroups: [referenceTo('sg')], functions: [ORDERS] }),
        aSubject({
          kind: 'security-group',
          id: 'sg',
          ingress: [{ protocol: 'tcp', cidr: '10.0.0.0/8' }],
          egress: [],
        }),
      ],
      [],
    ],
    [
      'GraphQL API with key',
      [
        aSubject({
          kind: 'graphql-api',
          name: 'g',
          authenticationTypes: ['AWS_IAM', 'API_KEY'],
          functions: [ORDERS],
        }),
      ],
      ['api-key: GraphQL API g → function orders'],
    ],
    [
      'sign-up',
      [aSubject({ kind: 'user-pool', name: 'users', triggers: { PreSignUp: ORDERS }, customAttributes: [] })],
      ['none: user pool users (PreSignUp) → function orders'],
    ],
    [
      'sign-up by administrators',
      [
        aSubject({
          kind: 'user-pool',
          triggers: { PreSignUp: ORDERS },
          adminCreatesUsersOnly: true,
          customAttributes: [],
        }),
      ],
      [],
    ],
    [
      'after sign-in',
      [
        aSubject({
          kind: 'user-pool',
          name: 'users',
          triggers: { PostConfirmation: ORDERS },
          customAttributes: [],
        }),
      ],
      ['cognito: user pool users (PostConfirmation) → function orders'],
    ],
    [
      'devices',
      [aSubject({ kind: 'iot-rule', name: 'r', functions: [ORDERS] })],
      ['client-certificate: IoT rule r (messages of devices) → function orders'],
    ],
    ['Alexa', [aGrant('alexa-appkit')], ['none: alexa-appkit (what users say) → function orders']],
    ['a schedule', [aSubject({ kind: 'schedule', target: { target: ORDERS } })], []],
  ])('%s', (_name, subjects, expected) => {
    expect(pathsWith(subjects)).toEqual(expected);
  });

  test('a web ACL is noted', () => {
    const fn = aFunction();
    const acl = aSubject({
      kind: 'web-acl',
      managedRuleGroups: [],
      hasRateRule: true,
      protects: [referenceTo('api')],
    });
    expect(internetPathsTo(inventoryWith([fn, anApi(), aRoute(), acl]), fn)[0]?.isBehindWebAcl).toBe(true);
  });

  test.each([
    ['one of two stages', ['prod'], false],
    ['each stage', ['prod', 'beta'], true],
  ])('a web ACL before %s', (_, guarded, expected) => {
    const fn = aFunction();
    const stages = ['prod', 'beta'].map((id) =>
      aSubject({ kind: 'stage', id, name: id, api: referenceTo('api'), methodSettings: [] }),
    );
    const acl = aSubject({
      kind: 'web-acl',
      managedRuleGroups: [],
      hasRateRule: true,
      protects: guarded.map((id) => referenceTo(id)),
    });
    const [path] = internetPathsTo(inventoryWith([fn, anApi(), aRoute(), acl, ...stages]), fn);
    expect(path?.isBehindWebAcl).toBe(expected);
  });
});

describe('internetPathsTo() over stores', () => {
  const feeds = [aQueue('orders'), anEventSourceMapping()];

  test('public topic to queue to function', () => {
    const topic = [aTopic('news'), aPolicyOn('news', 'sns', everyone('SNS:Publish'))];
    const subscription = aSubscription(referenceTo('news'), referenceTo('orders'));
    expect(pathsWith([...feeds, ...topic, subscription])).toEqual([
      'none: topic news (its policy lets everyone put something in) → queue orders → function orders',
    ]);
  });

  test('API to queue to function', () => {
    const uri = 'arn:aws:apigateway:eu-west-1:sqs:path/123456789012/orders';
    expect(pathsWith([...feeds, anApi(), aRoute({ integration: { type: 'AWS', uri } })])).toEqual([
      'none: API shop → route POST /orders → queue orders → function orders',
    ]);
  });

  test('API to state machine to function', () => {
    const uri = 'arn:aws:apigateway:eu-west-1:states:action/StartExecution';
    const machine = aSubject({ kind: 'state-machine', name: 'ship', functions: [ORDERS] });
    expect(pathsWith([machine, anApi(), aRoute({ integration: { type: 'AWS', uri } })])).toEqual([
      'none: API shop → route POST /orders → state machine ship → function orders',
    ]);
  });

  test('public bus to rule to function', () => {
    const bus = [
      aSubject({ kind: 'event-bus', id: 'bus', name: 'shop' }),
      aPolicyOn('bus', 'events', everyone('events:PutEvents')),
    ];
    const rule = aSubject({
      kind: 'event-rule',
      name: 'paid',
      bus: referenceTo('bus'),
      targets: [{ target: ORDERS }],
    });
    expect(pathsWith([...bus, rule])).toEqual([
      'none: event bus shop (its policy lets everyone put something in) → event rule paid → function orders',
    ]);
  });

  test.each([
    ['open ACL', aBucket({ acl: 'PublicReadWrite', blocksPublicAccess: false }), 1],
    ['blocked ACL', aBucket({ acl: 'PublicReadWrite', blocksPublicAccess: true }), 0],
    ['readable only', aBucket({ acl: 'public-read' }), 0],
    ['private', aBucket(), 0],
  ])('bucket: %s', (_name, bucket, count) => {
    expect(pathsWith([bucket])).toHaveLength(count);
  });

  test('objects of an open bucket that EventBridge hears of', () => {
    const bucket = aBucket({ acl: 'public-read-write', notifications: [], notifiesEventBridge: true });
    const rule = aSubject({
      kind: 'event-rule',
      name: 'created',
      eventSources: ['aws.s3'],
      targets: [{ target: ORDERS }],
    });
    expect(pathsWith([bucket, rule])).toEqual([
      'none: bucket uploads (its ACL lets everyone write) → event rule created → function orders',
    ]);
  });

  test('a queue policy limited to its topic is closed', () => {
    const limited = aCondition('ArnEquals', 'aws:SourceArn', 'arn:aws:sns:eu-west-1:123456789012:news');
    const policy = aPolicyOn('orders', 'sqs', { ...everyone('sqs:SendMessage'), conditions: [limited] });
    expect(pathsWith([...feeds, policy])).toEqual([]);
  });

  test('reading is not feeding', () => {
    expect(pathsWith([...feeds, aPolicyOn('orders', 'sqs', everyone('sqs:ReceiveMessage'))])).toEqual([]);
  });

  test('a cycle ends', () => {
    const [one, two] = [aTopic('one'), aTopic('two')];
    const there = { ...aSubscription(referenceTo('one'), referenceTo('two')), id: 's1' };
    const back = { ...aSubscription(referenceTo('two'), referenceTo('one')), id: 's2' };
    const last = { ...aSubscription(referenceTo('two'), ORDERS, 'lambda'), id: 's3' };
    const open = aPolicyOn('one', 'sns', { principals: [anAwsPrincipal('*')], actions: ['sns:Publish'] });
    expect(pathsWith([one, two, there, back, last, open])).toEqual([
      'none: topic one (its policy lets everyone put something in) → topic two → function orders',
    ]);
  });
});

const NAMES = ['a', 'b', 'c', 'd', 'e'];

describe('internetPathsTo() for any subscriptions between topics', () => {
  const name = fc.constantFrom(...NAMES);
  const world = fc.record({
    links: fc.uniqueArray(fc.tuple(name, name), { maxLength: 12, selector: (link) => link.join() }),
    open: fc.uniqueArray(name),
    last: name,
  });

  test('a path exists exactly when an open topic leads to the last one, and starts at an open topic', () => {
    fc.assert(
      fc.property(world, ({ links, open, last }) => {
        const fn = aFunction();
        const subscriptions = links.map(([from, to]) => ({
          ...aSubscription(referenceTo(from), referenceTo(to)),
          id: `${from}-${to}`,
        }));
        const policies = open.map((id) => aPolicyOn(id, 'sns', everyone('sns:Publish')));
        const subjects = [
          fn,
          ...NAMES.map(aTopic),
          ...subscriptions,
          ...policies,
          aSubscription(referenceTo(last), ORDERS, 'lambda'),
        ];
        const starts = internetPathsTo(inventoryWith(subjects), fn).map(({ hops }) => hops[0]?.subjectId);
        expect(new Set(starts)).toEqual(new Set(open.filter((id) => leadsTo(links, id, last))));
      }),
    );
  });
});

function leadsTo(links: readonly (readonly [string, string])[], from: string, to: string): boolean {
  const seen = new Set([from]);
  for (const id of seen) for (const [start, end] of links) if (start === id) seen.add(end);
  return seen.has(to);
}
