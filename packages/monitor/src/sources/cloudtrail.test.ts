import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ApiCall } from '../records/api-call.ts';
import { cloudtrailReader } from './cloudtrail.ts';
import { readItems, reasonsOf, recordsOf } from './read-items.cases.ts';
import { canonicalEventName } from './trail/cloudtrail-event.ts';

const ROLE = 'arn:aws:iam::123456789012:role/service-role/rds-poller-role';

function anEvent(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    eventVersion: '1.09',
    userIdentity: {
      type: 'AssumedRole',
      principalId: 'AROAEXAMPLEEXAMPLE123:rds-poller',
      arn: 'arn:aws:sts::123456789012:assumed-role/rds-poller-role/rds-poller',
      accountId: '123456789012',
      accessKeyId: 'ASIAEXAMPLEEXAMPLE12',
      sessionContext: {
        sessionIssuer: { type: 'Role', arn: ROLE, accountId: '123456789012', userName: 'rds-poller-role' },
        attributes: { creationDate: '2026-03-01T04:00:00Z', mfaAuthenticated: 'false' },
      },
    },
    eventTime: '2026-03-01T04:15:09Z',
    eventSource: 'lambda.amazonaws.com',
    eventName: 'UpdateFunctionCode20150331v2',
    awsRegion: 'eu-west-1',
    sourceIPAddress: '198.51.100.7',
    userAgent: 'aws-cli/2.31',
    requestParameters: { functionName: 'arn:aws:lambda:eu-west-1:123456789012:function:rds-poller:live' },
    responseElements: null,
    eventID: '11111111-2222-3333-4444-555555555555',
    readOnly: false,
    eventCategory: 'Management',
    recipientAccountId: '123456789012',
    ...changes,
  };
}

async function callOf(changes: Record<string, unknown>): Promise<ApiCall | undefined> {
  return recordsOf(await readItems(cloudtrailReader, { Records: [anEvent(changes)] }))[0];
}

test('an event becomes a call with every field', async () => {
  const { record, ...call } = (await callOf({})) ?? { record: '' };
  expect(call).toEqual({
    eventId: '11111111-2222-3333-4444-555555555555',
    time: Date.UTC(2026, 2, 1, 4, 15, 9) / 1000,
    account: '123456789012',
    region: 'eu-west-1',
    eventSource: 'lambda.amazonaws.com',
    eventName: 'UpdateFunctionCode',
    category: 'Management',
    readOnly: false,
    errorCode: '',
    principalType: 'AssumedRole',
    principal: ROLE,
    principalAccount: '123456789012',
    sessionName: 'rds-poller',
    accessKeyId: 'ASIAEXAMPLEEXAMPLE12',
    invokedBy: '',
    sourceAddress: '198.51.100.7',
    userAgent: 'aws-cli/2.31',
    vpcEndpointId: '',
    fromConsole: false,
    mfa: false,
    resource: 'rds-poller',
  });
  expect(JSON.parse(record)).toEqual(anEvent());
});

describe('shapes', () => {
  const event = anEvent();
  const envelope = { id: 'e', 'detail-type': 'AWS API Call via CloudTrail', account: '1', detail: event };
  const message = JSON.stringify(event);
  const cases: [string, unknown][] = [
    ['an S3 object', { Records: [event] }],
    ['JSON Lines', `${message}\n`],
    ['an array', [event]],
    ['one event', JSON.stringify(event, null, 2)],
    ['an EventBridge envelope', envelope],
    [
      'lookup-events',
      { Events: [{ EventId: 'x', EventName: 'y', CloudTrailEvent: message }], NextToken: 'n' },
    ],
    [
      'a CloudWatch Logs subscription',
      { messageType: 'DATA_MESSAGE', logEvents: [{ id: '1', timestamp: 1, message }] },
    ],
  ];
  test.each(cases)('%s', async (_name, content) => {
    const whole = await readItems(cloudtrailReader, content);
    expect(recordsOf(whole).map((call) => call.eventId)).toEqual([event['eventID']]);
    expect(whole).toHaveLength(1);
    expect(await readItems(cloudtrailReader, content, { chunkSize: 7 })).toEqual(whole);
  });

  test('digests and insights are recognised', async () => {
    const digest = { digestPublicKeyFingerprint: '00', logFiles: [] };
    expect(await readItems(cloudtrailReader, digest)).toEqual([
      { kind: 'recognised', as: 'CloudTrail digest' },
    ]);
    const location = 's3://b/AWSLogs/123456789012/CloudTrail-Digest/eu-west-1/2026/d.json.gz';
    expect(await readItems(cloudtrailReader, {}, { location })).toEqual([
      { kind: 'recognised', as: 'CloudTrail digest' },
    ]);
    const insight = anEvent({ eventCategory: 'Insight', insightDetails: { state: 'Start' } });
    expect(await readItems(cloudtrailReader, { Records: [insight, insight] })).toEqual([
      { kind: 'recognised', as: 'CloudTrail Insight event' },
    ]);
  });

  test('what the event lacks comes from the envelope or the path', async () => {
    const bare = anEvent({ recipientAccountId: undefined, awsRegion: undefined, eventID: undefined });
    const detailType = 'AWS API Call via CloudTrail';
    const envelope = {
      id: 'e1',
      'detail-type': detailType,
      account: '111122223333',
      region: 'r',
      detail: bare,
    };
    const expected = { account: '111122223333', region: 'r', eventId: 'e1' };
    expect(recordsOf(await readItems(cloudtrailReader, envelope))).toMatchObject([expected]);
    const location = 's3://b/AWSLogs/o-abc/444455556666/CloudTrail/us-east-1/2026/x.json.gz';
    const items = await readItems(cloudtrailReader, { Records: [bare] }, { location });
    expect(recordsOf(items)).toMatchObject([{ account: '444455556666', region: 'us-east-1' }]);
    expect(recordsOf(items)[0]?.eventId).toMatch(/^sha256-[0-9a-f]{32}$/);
  });
});

describe('event names lose the date of the API version', () => {
  test.each([
    ['UpdateFunctionCode20150331v2', 'UpdateFunctionCode'],
    ['CreateFunction20150331', 'CreateFunction'],
    ['DeleteFunction', 'DeleteFunction'],
    ['GetFoo2015', 'GetFoo2015'],
    ['20150331', '20150331'],
  ])('%s', (name, expected) => {
    expect(canonicalEventName(name)).toBe(expected);
  });
});

describe('principals', () => {
  const cases: [string, Record<string, unknown>, Partial<ApiCall>][] = [
    [
      'an IAM user',
      { type: 'IAMUser', arn: 'arn:aws:iam::123456789012:user/ada', userName: 'ada', sessionContext: {} },
      { principal: 'arn:aws:iam::123456789012:user/ada', sessionName: 'ada' },
    ],
    ['the root user', { type: 'Root', arn: 'arn:aws:iam::1:root' }, { principal: 'arn:aws:iam::1:root' }],
    [
      'a service',
      { type: 'AWSService', invokedBy: 'lambda.amazonaws.com' },
      { principal: 'lambda.amazonaws.com', invokedBy: 'lambda.amazonaws.com', principalAccount: '' },
    ],
    [
      'another account',
      { type: 'AWSAccount', principalId: 'AIDAEXAMPLE', accountId: '999999999999' },
      { principal: 'AIDAEXAMPLE', principalAccount: '999999999999' },
    ],
    [
      'a role without its session issuer',
      { type: 'AssumedRole', arn: 'arn:aws:sts::123456789012:assumed-role/deploy/ci' },
      { principal: 'arn:aws:iam::123456789012:role/deploy', sessionName: 'ci' },
    ],
    ['nobody', {}, { principal: '', principalType: '' }],
  ];
  test.each(cases)('%s', async (_name, userIdentity, expected) => {
    expect(await callOf({ userIdentity })).toMatchObject(expected);
  });

  test('console sessions and MFA are known in every spelling', async () => {
    for (const value of [true, 'true'])
      expect(await callOf({ sessionCredentialFromConsole: value })).toMatchObject({ fromConsole: true });
    expect(await callOf({ sessionCredentialFromConsole: 'false' })).toMatchObject({ fromConsole: false });
    const sessionContext = { attributes: { mfaAuthenticated: 'true' } };
    expect(await callOf({ userIdentity: { sessionContext } })).toMatchObject({ mfa: true });
    expect(await callOf({ additionalEventData: { MFAUsed: 'Yes' } })).toMatchObject({ mfa: true });
  });
});

describe('resources', () => {
  const cases: [string, string, unknown, string][] = [
    ['lambda', 'a name', { functionName: 'f' }, 'f'],
    ['lambda', 'a partial ARN', { functionName: '123456789012:function:f:7' }, 'f'],
    ['lambda', 'an account and a name', { functionName: '123456789012:f' }, 'f'],
    ['lambda', 'an alias', { functionName: 'f:live' }, 'f'],
    ['lambda', 'a layer', { layerName: 'l' }, 'l'],
    ['s3', 'a bucket', { bucketName: 'b', key: 'k' }, 'b'],
    ['iam', 'a role before its policy', { policyName: 'p', roleName: 'r' }, 'r'],
    ['secretsmanager', 'a secret', { secretId: 'prod/db' }, 'prod/db'],
    ['ssm', 'names', { names: ['/a', '/b'], withDecryption: true }, '/a,/b'],
    ['kms', 'a key', { keyId: 'alias/x' }, 'alias/x'],
    ['dynamodb', 'a table', { tableName: 't' }, 't'],
    ['dynamodb', 'an index', { tableName: 't', indexName: 'ix' }, 't/index/ix'],
    ['ec2', 'a network interface', { networkInterfaceId: 'eni-1' }, 'eni-1'],
    [
      'ec2',
      'instances',
      { instancesSet: { items: [{ instanceId: 'i-1' }, { instanceId: 'i-2' }] } },
      'i-1,i-2',
    ],
    ['cloudtrail', 'a trail', { name: 'org' }, 'org'],
    ['unknown', 'a name', { name: 'n' }, 'n'],
    ['unknown', 'nothing', { other: { deep: 1 } }, ''],
    ['unknown', 'an inherited name', {}, ''],
    ['unknown', 'no parameters', null, ''],
  ];
  test.each(cases)('%s: %s', async (service, _name, requestParameters, expected) => {
    expect(await callOf({ eventSource: `${service}.amazonaws.com`, requestParameters })).toMatchObject({
      resource: expected,
    });
  });

  test('the answer and the list of resources help out', async () => {
    const created = { networkInterface: { networkInterfaceId: 'eni-9' } };
    const ec2 = { eventSource: 'ec2.amazonaws.com', requestParameters: {}, responseElements: created };
    expect(await callOf(ec2)).toMatchObject({ resource: 'eni-9' });
    const resources = [
      { ARN: 'arn:aws:lambda:eu-west-1:123456789012:function:f', type: 'AWS::Lambda::Function' },
    ];
    expect(await callOf({ requestParameters: null, resources })).toMatchObject({ resource: 'f' });
  });
});

describe('reading and writing', () => {
  test.each([
    [{ readOnly: true }, true],
    [{ readOnly: 'false', eventName: 'GetThing' }, false],
    [{ readOnly: undefined, eventName: 'ListFunctions20150331' }, true],
    [{ readOnly: undefined, eventName: 'BatchGetSecretValue' }, true],
    [{ readOnly: undefined, eventName: 'Getaway' }, false],
    [{ readOnly: undefined, eventName: 'PutObject' }, false],
  ])('%j', async (changes, expected) => {
    expect(await callOf(changes)).toMatchObject({ readOnly: expected });
  });

  test('the record is kept for writes and failures only', async () => {
    expect((await callOf({ readOnly: true }))?.record).toBe('');
    expect((await callOf({ readOnly: true, errorCode: 'AccessDenied' }))?.record).toContain('AccessDenied');
  });

  test('a failed console sign-in is a failure, addresses are canonical', async () => {
    const failed = {
      eventName: 'ConsoleLogin',
      readOnly: undefined,
      responseElements: { ConsoleLogin: 'Failure' },
    };
    expect(await callOf(failed)).toMatchObject({ errorCode: 'ConsoleLoginFailure' });
    expect(await callOf({ sourceIPAddress: '2001:0DB8::1' })).toMatchObject({ sourceAddress: '2001:db8::1' });
    expect(await callOf({ sourceIPAddress: 'lambda.amazonaws.com' })).toMatchObject({
      sourceAddress: 'lambda.amazonaws.com',
    });
  });

  test('secrets are masked in the record, policies and access key ids are not', async () => {
    const policyDocument = '{"Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}';
    const requestParameters = {
      policyDocument,
      password: 'hunter2hunter2',
      secretString: '{"user":"a","pw":"b"}',
      environment: { variables: { DB: 'swordfish', TABLE: 'orders' } },
      zipFile: 'A'.repeat(500),
      nested: [{ MasterUserPassword: 'opensesame' }],
    };
    const record = (await callOf({ requestParameters }))?.record ?? '';
    expect(JSON.parse(record).requestParameters).toEqual({
      policyDocument,
      password: '(masked)',
      secretString: '(masked)',
      environment: { variables: { DB: '(masked)', TABLE: '(masked)' } },
      zipFile: '(base64 of 500 characters masked)',
      nested: [{ MasterUserPassword: '(masked)' }],
    });
    expect(record).toContain('ASIAEXAMPLEEXAMPLE12');
  });

  test('a large record keeps what rules look at and says what it lost', async () => {
    const responseElements = { big: Array.from({ length: 20_000 }, (_, i) => `value ${i}`) };
    const record = (await callOf({ responseElements }))?.record ?? '';
    expect(Buffer.byteLength(record)).toBeLessThanOrEqual(65_536);
    expect(JSON.parse(record)).toMatchObject({
      requestParameters: anEvent()['requestParameters'],
      watertightNote: expect.stringContaining('without: responseElements'),
    });
  });
});

describe('bad events', () => {
  test.each([
    [{ eventName: undefined }, 'eventName is missing'],
    [{ eventName: 7 }, 'eventName is missing'],
    [{ eventSource: '' }, 'eventSource is missing'],
    [{ eventTime: 'yesterday' }, 'eventTime is not a time: "yesterday"'],
    [{ eventTime: '2026-13-01T00:00:00Z' }, 'eventTime is not a time: "2026-13-01T00:00:00Z"'],
    [{ eventTime: '9026-01-01T00:00:00Z' }, 'eventTime is not a time: "9026-01-01T00:00:00Z"'],
    [{ eventTime: undefined }, 'eventTime is not a time: "missing"'],
  ])('%j', async (changes, because) => {
    const items = await readItems(cloudtrailReader, { Records: [anEvent(changes), anEvent()] });
    expect(items).toMatchObject([{ kind: 'bad', position: 'record 1', because }, { kind: 'record' }]);
  });

  test('values that are no events', async () => {
    expect(reasonsOf(await readItems(cloudtrailReader, '[1,null,"x",{"message":"no"}]'))).toHaveLength(4);
  });

  test('hostile keys change nothing', async () => {
    const text = JSON.stringify(anEvent()).replace('{', '{"__proto__":{"errorCode":"x"},"constructor":1,');
    const [call] = recordsOf(await readItems(cloudtrailReader, text));
    expect(call).toMatchObject({ errorCode: '', resource: 'rds-poller' });
    expect(({} as Record<string, unknown>)['errorCode']).toBeUndefined();
  });

  test('any JSON in any place is a call or a reason', async () => {
    const keys = Object.keys(anEvent());
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...keys), fc.jsonValue(), async (key, value) => {
        const items = await readItems(cloudtrailReader, { Records: [anEvent({ [key]: value })] });
        expect(items).toHaveLength(1);
      }),
      { numRuns: 500 },
    );
  });
});
