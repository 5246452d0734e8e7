import { describe, expect, it } from 'vitest';
import type { ApiCall } from '../../records/api-call.ts';
import { callFromRecord } from './call-from-record.cases.ts';
import { buildEventFacts, type EventFacts, NO_FACTS } from './event-facts.ts';
import { runEventRules } from './run-event-rules.ts';

const ACCOUNT = '123456789012';
const START = Date.parse('2026-03-02T10:00:00Z') / 1_000;

interface Given {
  readonly source: string;
  readonly name: string;
  readonly parameters?: unknown;
  readonly at?: number;
  readonly role?: string;
  readonly session?: string;
  readonly extra?: Readonly<Record<string, unknown>>;
}

function aCall({ source, name, parameters, at = 0, role, session = 'ci', extra = {} }: Given): ApiCall {
  const identity =
    role === undefined
      ? {
          type: 'IAMUser',
          arn: `arn:aws:iam::${ACCOUNT}:user/dana`,
          userName: 'dana',
          accessKeyId: 'AKIAEXAMPLE',
          accountId: ACCOUNT,
        }
      : {
          type: 'AssumedRole',
          principalId: `AROAEXAMPLE:${session}`,
          accessKeyId: 'ASIAEXAMPLE',
          accountId: ACCOUNT,
          sessionContext: { sessionIssuer: { arn: `arn:aws:iam::${ACCOUNT}:role/${role}` } },
        };
  const call = callFromRecord({
    eventID: `${source}-${name}-${at}-${role ?? 'dana'}`,
    eventTime: new Date((START + at) * 1_000).toISOString(),
    eventSource: `${source}.amazonaws.com`,
    eventName: name,
    awsRegion: 'eu-west-1',
    recipientAccountId: ACCOUNT,
    sourceIPAddress: '192.0.2.10',
    readOnly: /^(Get|List|Describe)/.test(name),
    userIdentity: identity,
    requestParameters: parameters,
    ...extra,
  });
  if (call === undefined) throw new Error('not a record');
  return call;
}

function alerting(calls: readonly ApiCall[], facts: EventFacts = NO_FACTS): string[] {
  return runEventRules(calls, facts)
    .filter((each) => each.alerting)
    .map((each) => each.rule)
    .sort();
}

const update = (role?: string): ApiCall =>
  aCall({
    source: 'lambda',
    name: 'UpdateFunctionCode20150331v2',
    parameters: { functionName: 'orders' },
    ...(role === undefined ? {} : { role }),
  });

function ordersRole(): EventFacts {
  return { ...NO_FACTS, executionRoles: new Map([[`arn:aws:iam::${ACCOUNT}:role/orders`, ['orders']]]) };
}

describe('history', () => {
  it('a deploy by a role is an observation only', () => {
    const found = runEventRules([update('deploy')], NO_FACTS);
    expect(found.map((each) => [each.rule, each.alerting, each.entity.name])).toEqual([
      ['lambda-code-updated', false, 'orders'],
    ]);
  });
  it('a principal that never deployed alerts, one that did stays quiet', () => {
    const other = buildEventFacts([aCall({ source: 's3', name: 'CreateBucket', role: 'deploy' })], []);
    const same = buildEventFacts([update('deploy')], []);
    expect(alerting([update('deploy')], other)).toEqual(['lambda-code-updated-by-new-principal']);
    expect(alerting([update('deploy')], same)).toEqual([]);
  });
  it("a user's long-term key that deployed before stays quiet", () => {
    expect(alerting([update()])).toEqual(['lambda-code-updated-with-long-term-key']);
    expect(alerting([update()], buildEventFacts([update()], []))).toEqual([]);
  });
  it('an execution role that changes code alerts', () =>
    expect(alerting([update('orders')], ordersRole())).toEqual(['lambda-code-updated-by-execution-role']));
  it('a layer account used before is known', () => {
    const layers = {
      functionName: 'orders',
      layers: ['arn:aws:lambda:eu-west-1:999999999999:layer:tools:1'],
    };
    const call = aCall({
      source: 'lambda',
      name: 'CreateFunction20150331',
      parameters: layers,
      role: 'deploy',
    });
    expect(alerting([call])).toEqual(['lambda-layer-from-foreign-account']);
    expect(alerting([call], buildEventFacts([call], []))).toEqual([]);
    // What came this week was not there long enough to be trusted: the second function of an intruder alerts too.
    const week = 7 * 86_400;
    expect(alerting([call], buildEventFacts([call], [], call.time + week - 1))).toEqual([
      'lambda-layer-from-foreign-account',
    ]);
    expect(alerting([call], buildEventFacts([call], [], call.time + week))).toEqual([]);
  });
  it('a principal that nobody has seen is new only where the account is known', () => {
    const session = aCall({ source: 'ssm', name: 'StartSession', parameters: { target: 'i-1' } });
    const other = aCall({ source: 's3', name: 'CreateBucket', role: 'deploy' });
    const known = (days: number) => buildEventFacts([{ ...other, time: session.time - days * 86_400 }], []);
    expect(alerting([session], known(14))).toEqual(['session-by-new-principal']);
    expect(alerting([session], known(13))).toEqual([]);
  });
  it('a batch of secrets by a principal that never read one alerts', () => {
    const facts = buildEventFacts([aCall({ source: 's3', name: 'CreateBucket' })], []);
    const batch = aCall({
      source: 'secretsmanager',
      name: 'BatchGetSecretValue',
      parameters: { filters: [] },
    });
    expect(alerting([batch], facts)).toEqual(['secrets-batch-by-new-principal']);
    expect(alerting([batch], buildEventFacts([batch], []))).toEqual([]);
  });
  it('a session by a principal that never opened one alerts', () => {
    const facts = buildEventFacts([aCall({ source: 's3', name: 'CreateBucket' })], []);
    expect(
      alerting([aCall({ source: 'ssm', name: 'StartSession', parameters: { target: 'i-1' } })], facts),
    ).toEqual(['session-by-new-principal']);
  });
});

describe("a role's credentials elsewhere", () => {
  const asks = aCall({ source: 'sts', name: 'GetCallerIdentity', role: 'orders', at: 5 });
  const facts: EventFacts = {
    ...ordersRole(),
    networks: new Map([[`arn:aws:iam::${ACCOUNT}:role/orders`, new Set(['198.51'])]]),
  };
  it('execution role from a new network, asking who it is', () =>
    expect(alerting([asks], facts)).toEqual([
      'execution-role-asks-who-it-is',
      'execution-role-outside-lambda',
    ]));
  it('a Lambda user agent lowers it to a signal, never to nothing', () => {
    const forged = aCall({
      source: 's3',
      name: 'ListBuckets',
      role: 'orders',
      extra: { userAgent: 'x exec-env/AWS_Lambda_nodejs22.x' },
    });
    expect(runEventRules([forged], facts).map((each) => [each.rule, each.alerting])).toEqual([
      ['execution-role-new-network', false],
    ]);
  });
  it('through a VPC endpoint is where it belongs', () =>
    expect(
      alerting(
        [aCall({ source: 's3', name: 'ListBuckets', role: 'orders', extra: { vpcEndpointId: 'vpce-1' } })],
        facts,
      ),
    ).toEqual([]));
  it("instance role from the address of a person's key", () => {
    const person = aCall({ source: 'ssm', name: 'DescribeInstanceInformation' });
    const instance = aCall({
      source: 'ec2',
      name: 'DescribeInstances',
      role: 'web',
      session: 'i-0abc',
      at: 9,
    });
    expect(alerting([person, instance])).toEqual(['instance-role-used-elsewhere']);
    expect(alerting([instance])).toEqual([]);
  });
});

describe('quiet by construction', () => {
  const DEPLOY: readonly (readonly [string, string, unknown])[] = [
    [
      'iam',
      'CreateRole',
      {
        roleName: 'r',
        assumeRolePolicyDocument:
          '{"Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}',
      },
    ],
    [
      'iam',
      'AttachRolePolicy',
      { roleName: 'r', policyArn: 'arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole' },
    ],
    [
      'iam',
      'PutRolePolicy',
      {
        roleName: 'r',
        policyDocument: '{"Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}}',
      },
    ],
    ['lambda', 'CreateFunction20150331', { functionName: 'orders', role: 'r' }],
    ['lambda', 'UpdateFunctionCode20150331v2', { functionName: 'orders' }],
    [
      'lambda',
      'UpdateFunctionConfiguration20150331v2',
      { functionName: 'orders', layers: [`arn:aws:lambda:eu-west-1:${ACCOUNT}:layer:t:1`] },
    ],
    [
      'lambda',
      'AddPermission20150331v2',
      { functionName: 'orders', principal: 's3.amazonaws.com', sourceArn: 'arn:aws:s3:::b' },
    ],
    ['logs', 'CreateLogGroup', {}],
    ['s3', 'CreateBucket', { bucketName: 'b' }],
    [
      's3',
      'PutBucketPolicy',
      { bucketName: 'b', bucketPolicy: { Statement: [{ Effect: 'Deny', Principal: '*', Action: 's3:*' }] } },
    ],
    ['ec2', 'CreateSecurityGroup', {}],
    [
      'ec2',
      'AuthorizeSecurityGroupIngress',
      {
        ipPermissions: {
          items: [
            { ipProtocol: 'tcp', fromPort: 443, toPort: 443, ipRanges: { items: [{ cidrIp: '0.0.0.0/0' }] } },
          ],
        },
      },
    ],
    [
      'ec2',
      'AuthorizeSecurityGroupEgress',
      { ipPermissions: { items: [{ ipProtocol: '-1', ipRanges: { items: [{ cidrIp: '0.0.0.0/0' }] } }] } },
    ],
    ['iam', 'CreateAccessKey', { userName: 'mailer' }],
    [
      'kms',
      'CreateKey',
      {
        policy: `{"Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::${ACCOUNT}:root"},"Action":"kms:*","Resource":"*"}]}`,
      },
    ],
  ];
  const TEARDOWN = [
    'DeleteFlowLogs',
    'DeleteVpc',
    'DeleteSubnet',
    'DeleteSecurityGroup',
    'DetachInternetGateway',
    'DeleteInternetGateway',
  ];

  it.each([
    ['a role', 'terraform'],
    ['a user key', undefined],
  ])('a deploy by %s raises no alert', (_name, role) => {
    const who = role === undefined ? {} : { role };
    const calls = DEPLOY.map(([source, name, parameters], at) =>
      aCall({ source, name, parameters, at, ...who }),
    );
    expect(alerting(calls)).toEqual([]);
  });
  it('taking an environment down is no attack on logging; deleting flow logs alone is', () => {
    const calls = TEARDOWN.map((name, at) => aCall({ source: 'ec2', name, at }));
    const other = aCall({ source: 'logs', name: 'DeleteLogGroup', at: 9 });
    expect(alerting([...calls, other])).toEqual([]);
    expect(alerting(calls.slice(0, 1))).toEqual(['flow-logs-deleted']);
  });
  it('a busy session does not hide what is never routine', () => {
    const calls = DEPLOY.map(([source, name, parameters], at) => aCall({ source, name, parameters, at }));
    const share = aCall({
      source: 'lambda',
      name: 'AddPermission20150331v2',
      parameters: { functionName: 'orders', principal: '*' },
      at: 60,
    });
    expect(alerting([...calls, share])).toEqual(['lambda-permission-public']);
  });
});

describe('observations', () => {
  it('the white paper\u2019s event: a Lambda session deletes its network interface', () => {
    const call = aCall({
      source: 'ec2',
      name: 'DeleteNetworkInterface',
      role: 'orders',
      session: 'awslambda_963_20170328112232282',
      extra: { sourceIPAddress: '54.91.191.63' },
    });
    const [found] = runEventRules([call], NO_FACTS);
    expect(found).toMatchObject({
      kind: 'cloudtrail-event', alerting: false, entity: { kind: 'network', name: 'Network' },
      event: { accountId: ACCOUNT, user: 'awslambda_963_20170328112232282', sourceAddress: '54.91.191.63', event: 'DeleteNetworkInterface', errorCode: '' },
    }); // biome-ignore format: one column per value
  });
  it('are equal for equal input, with one per event delivered twice', () => {
    expect(runEventRules([update(), update()], NO_FACTS)).toEqual(runEventRules([update()], NO_FACTS));
  });
  it('a record that is cut or hostile is judged by its columns', () => {
    const call = { ...aCall({ source: 'cloudtrail', name: 'StopLogging' }), record: '{"eventName":' };
    expect(alerting([call])).toEqual(['trail-stopped']);
  });
});
