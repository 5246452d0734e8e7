import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HOSTILE_TEXTS } from './hostile-texts.cases.ts';

const ACCOUNT = '111122223333';
const REGION = 'us-east-1';
/** Beside the simulated attacks, which people look at. */
const START = Date.UTC(2026, 2, 8, 20);

/**
 * Telemetry in AWS's formats whose every free field is hostile, one folder a source.
 * @returns the sources that were written
 */
export function writeHostileTelemetry(folder: string): readonly string[] {
  const files = {
    'cloudtrail/trail.json': JSON.stringify({ Records: HOSTILE_TEXTS.flatMap(trailRecords) }),
    'violations/guard.jsonl': lines(HOSTILE_TEXTS.map(violation)),
    'resolver-logs/dns.jsonl': lines(HOSTILE_TEXTS.map(dnsQuery)),
    'guardduty/findings.json': JSON.stringify({ Findings: HOSTILE_TEXTS.map(finding) }),
    [`inventory/${ACCOUNT}-${REGION}-20260308T2000Z.json`]: JSON.stringify({
      Functions: HOSTILE_TEXTS.map(lambdaFunction),
    }),
    [`network-interfaces/${ACCOUNT}-${REGION}-20260308T2000Z.json`]: JSON.stringify({
      NetworkInterfaces: HOSTILE_TEXTS.map(networkInterface),
    }),
  };
  for (const [name, text] of Object.entries(files)) {
    const file = join(folder, name);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, text);
  }
  return Object.keys(files).map((name) => name.split('/')[0] ?? '');
}

function lines(values: readonly object[]): string {
  return values.map((value) => `${JSON.stringify(value)}\n`).join('');
}

function id(index: number): string {
  return `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
}

function iso(index: number): string {
  return new Date(START + index * 1000).toISOString().replace('.000Z', 'Z');
}

/** A user and an assumed role; calls that rules look at, so that alerts carry the texts as well. */
function trailRecords(text: string, index: number): readonly object[] {
  const call = {
    eventVersion: '1.11',
    eventTime: iso(index),
    awsRegion: REGION,
    sourceIPAddress: text,
    userAgent: text,
    errorMessage: text,
    requestID: text,
    readOnly: false,
    eventType: 'AwsApiCall',
    managementEvent: true,
    recipientAccountId: ACCOUNT,
    eventCategory: 'Management',
  };
  const arn = `arn:aws:iam::${ACCOUNT}:user/${text}`;
  const sessionArn = `arn:aws:sts::${ACCOUNT}:assumed-role/order-api-role/${text}`;
  const names = ['StopLogging', 'UpdateFunctionCode20150331v2', 'CreateAccessKey', 'PutRolePolicy'];
  const sources = ['cloudtrail', 'lambda', 'iam', 'iam'];
  return [
    {
      ...call,
      eventID: id(index),
      eventSource: `${sources[index % 4]}.amazonaws.com`,
      eventName: names[index % 4],
      userIdentity: { type: 'IAMUser', principalId: text, arn, accountId: ACCOUNT, userName: text },
      requestParameters: {
        name: text,
        functionName: text,
        userName: text,
        roleName: text,
        [text]: { [text]: [text] },
      },
      responseElements: { [text]: text },
      resources: [{ ARN: text, type: text, accountId: ACCOUNT }],
    },
    {
      ...call,
      eventID: id(1_000 + index),
      eventSource: 'lambda.amazonaws.com',
      eventName: 'UpdateFunctionConfiguration20150331v2',
      errorCode: text,
      userIdentity: {
        type: 'AssumedRole',
        principalId: `AROAEXAMPLE:${text}`,
        arn: sessionArn,
        accountId: ACCOUNT,
        sessionContext: {
          sessionIssuer: { type: 'Role', arn: `arn:aws:iam::${ACCOUNT}:role/order-api-role`, userName: text },
        },
      },
      requestParameters: {
        functionName: 'order-api',
        description: text,
        environment: { variables: { A: text } },
      },
      responseElements: null,
    },
  ];
}

function violation(text: string, index: number): object {
  const message = {
    level: 'ERROR',
    message: `Violation: ${text}`,
    timestamp: new Date(START + index * 1000).toISOString(),
    function_name: index % 2 === 0 ? 'order-api' : text,
    function_request_id: text,
    watertight: {
      detector: text,
      rule: text,
      field: text,
      decoded: [text, 'url'],
      match: text,
      verdict: index % 3 === 0 ? text : 'block',
      trigger: text,
      sourceIp: text,
    },
  };
  return {
    account: ACCOUNT,
    region: REGION,
    logGroup: '/aws/lambda/order-api',
    timestamp: START + index * 1000,
    message: JSON.stringify(message),
  };
}

function dnsQuery(text: string, index: number): object {
  return {
    version: '1.100000',
    account_id: ACCOUNT,
    region: REGION,
    vpc_id: text,
    query_timestamp: iso(index),
    query_name: text,
    query_type: text,
    rcode: text,
    answers: [{ Rdata: text, Type: 'TXT', Class: 'IN' }],
    srcaddr: text,
  };
}

function finding(text: string, index: number): object {
  return {
    SchemaVersion: '2.0',
    AccountId: ACCOUNT,
    Region: REGION,
    Id: `hostile-${index}`,
    Arn: text,
    Type: 'Backdoor:Lambda/C&CActivity.B',
    Title: text,
    Description: text,
    Severity: 8,
    CreatedAt: iso(index),
    UpdatedAt: iso(index),
    Resource: {
      ResourceType: 'Lambda',
      LambdaDetails: { FunctionName: text, Role: text, Description: text },
    },
    Service: { Count: 1, EventFirstSeen: iso(index), EventLastSeen: iso(index), Archived: false },
  };
}

function lambdaFunction(text: string, index: number): object {
  return {
    FunctionName: `hostile-${index}`,
    FunctionArn: `arn:aws:lambda:${REGION}:${ACCOUNT}:function:hostile-${index}`,
    Runtime: text,
    Role: `arn:aws:iam::${ACCOUNT}:role/${text}`,
    Handler: text,
    Description: text,
    Timeout: 3,
    MemorySize: 128,
    LastModified: iso(index),
    Version: '$LATEST',
    Environment: { Variables: { NAME: text } },
    Tags: { [text]: text },
    VpcConfig: { VpcId: text, SubnetIds: [text], SecurityGroupIds: [text] },
  };
}

function networkInterface(text: string, index: number): object {
  return {
    NetworkInterfaceId: `eni-0a5eed00000${String(index).padStart(5, '0')}`,
    OwnerId: ACCOUNT,
    AvailabilityZone: `${REGION}a`,
    Description: text,
    InterfaceType: text,
    Groups: [{ GroupId: text, GroupName: text }],
    PrivateIpAddress: `10.99.${Math.floor(index / 250)}.${(index % 250) + 1}`,
    PrivateIpAddresses: [],
    RequesterId: text,
    RequesterManaged: false,
    Status: 'in-use',
    SubnetId: text,
    VpcId: text,
    TagSet: [{ Key: text, Value: text }],
  };
}
