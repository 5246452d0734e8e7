import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadMonitor } from '../bind-monitor.ts';
import { runCommandLine } from '../testing/a-command-line.ts';
import { aProject, type Project } from '../testing/a-project.ts';

const ACCOUNT = '123456789012';
const ARN = `arn:aws:lambda:eu-west-1:${ACCOUNT}:function:orders`;
const ROLE = `arn:aws:iam::${ACCOUNT}:role/service-role/orders`;
const CAPTURED_AT = '2026-02-28T00:00:00.000Z';
const HEADER = { format: 'watertight-snapshot/1', account: ACCOUNT, capturedAt: CAPTURED_AT };

const TRUST = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' }],
};
const MAY = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: ['s3:ListAllMyBuckets', 'sqs:SendMessage'], Resource: '*' }],
};

/** One function, its role, and a report in which IAM tells of no use of either action. */
const LAMBDA = {
  ...HEADER,
  region: 'eu-west-1',
  calls: {
    lambda: {
      ListFunctions: [
        {
          input: {},
          output: {
            Functions: [
              {
                FunctionName: 'orders',
                FunctionArn: ARN,
                Runtime: 'nodejs24.x',
                Handler: 'index.handler',
                Role: ROLE,
                LastModified: '2025-06-01T00:00:00.000+0000',
              },
            ],
          },
        },
      ],
    },
  },
};
const IAM = {
  ...HEADER,
  region: '',
  calls: {
    iam: {
      GetAccountAuthorizationDetails: [
        {
          input: {},
          output: {
            Policies: [],
            RoleDetailList: [
              {
                Arn: ROLE,
                RoleName: 'orders',
                Path: '/service-role/',
                AssumeRolePolicyDocument: JSON.stringify(TRUST),
                RolePolicyList: [{ PolicyName: 'all', PolicyDocument: JSON.stringify(MAY) }],
                AttachedManagedPolicies: [],
              },
            ],
            UserDetailList: [],
            GroupDetailList: [],
          },
        },
      ],
      ListRoles: [
        {
          input: {},
          output: {
            Roles: [{ Arn: ROLE, RoleName: 'orders', AssumeRolePolicyDocument: JSON.stringify(TRUST) }],
          },
        },
      ],
      GenerateServiceLastAccessedDetails: [
        { input: { Arn: ROLE, Granularity: 'ACTION_LEVEL' }, output: { JobId: 'job' } },
      ],
      GetServiceLastAccessedDetails: [
        {
          input: { JobId: 'job' },
          output: {
            JobStatus: 'COMPLETED',
            ServicesLastAccessed: [
              { ServiceNamespace: 's3', TrackedActionsLastAccessed: [{ ActionName: 'ListAllMyBuckets' }] },
              { ServiceNamespace: 'sqs' },
            ],
          },
        },
      ],
    },
  },
};

let events = 0;
let files = 0;

/** A CloudTrail event at noon of a day. */
function event(day: string, parts: object): object {
  events += 1;
  return {
    eventVersion: '1.09',
    eventID: `event-${events}`,
    eventTime: `${day}T12:00:00Z`,
    awsRegion: 'eu-west-1',
    recipientAccountId: ACCOUNT,
    eventCategory: 'Management',
    eventType: 'AwsApiCall',
    managementEvent: true,
    readOnly: true,
    sourceIPAddress: '192.0.2.7',
    userAgent: 'aws-cli/2',
    ...parts,
  };
}

/** A call by a session of the function's role. */
const bySession = (eventSource: string, eventName: string) => ({
  eventSource,
  eventName,
  userIdentity: {
    type: 'AssumedRole',
    arn: `arn:aws:sts::${ACCOUNT}:assumed-role/orders/orders`,
    accountId: ACCOUNT,
    sessionContext: { sessionIssuer: { type: 'Role', arn: ROLE, accountId: ACCOUNT, userName: 'orders' } },
  },
});

const byHand = {
  eventSource: 'lambda.amazonaws.com',
  eventName: 'UpdateFunctionCode20150331v2',
  readOnly: false,
  userAgent: 'Mozilla/5.0',
  sessionCredentialFromConsole: 'true',
  userIdentity: {
    type: 'IAMUser',
    arn: `arn:aws:iam::${ACCOUNT}:user/kim`,
    accountId: ACCOUNT,
    userName: 'kim',
  },
  requestParameters: { functionName: 'orders' },
  responseElements: { functionArn: ARN, functionName: 'orders', codeSha256: 'b3RoZXI=' },
};

/** An ordinary event on every day of a span, so that the trail has no gap. */
function everyDay(from: string, days: number): readonly object[] {
  const start = Date.parse(from);
  return Array.from({ length: days }, (_, index) =>
    event(
      new Date(start + index * 86_400_000).toISOString().slice(0, 10),
      bySession('sts.amazonaws.com', 'GetCallerIdentity'),
    ),
  );
}

let project: Project;
beforeEach(() => {
  project = aProject({
    'snapshot/lambda.json': JSON.stringify(LAMBDA),
    'snapshot/iam.json': JSON.stringify(IAM),
  });
});
afterEach(() => project.remove());

const run = (...words: readonly string[]) =>
  runCommandLine([...words, '--data', `${project.folder}/store`], {
    cwd: project.folder,
    monitor: loadMonitor(),
  });

async function ingest(source: string, document: unknown): Promise<void> {
  // The same name again would replace what was loaded from it.
  files += 1;
  const file = `telemetry-${files}.json`;
  project.put({ [file]: JSON.stringify(document) });
  const { code, stderr } = await run('ingest', source, file);
  expect({ code, stderr }).toMatchObject({ code: 0 });
}

/** The answers of some checks. */
async function audit(checks: string, ...words: readonly string[]) {
  const { stdout, stderr } = await run(
    'audit',
    '--snapshot',
    'snapshot',
    '-f',
    'json',
    '--outcomes',
    '--check',
    checks,
    ...words,
  );
  const {
    outcomes,
  }: {
    outcomes: readonly {
      code: string;
      outcome: string;
      because?: string;
      evidence?: readonly { what: string }[];
    }[];
  } = JSON.parse(stdout);
  const answers = outcomes.map(({ code, outcome, because }) =>
    [code, outcome, because ?? ''].join(' ').trim(),
  );
  const evidence = JSON.parse(stdout).findings.flatMap(
    ({ evidence: all }: { evidence: { what: string }[] }) => all.map(({ what }) => what),
  );
  return { answers, evidence, stderr };
}

describe('what the store knows joins the audit', () => {
  test('use of permissions: a session’s calls are those of its role, under the name of the permission', async () => {
    const unused = 'granted and not used for 90 days: ';
    expect((await audit('WT-IAM-15')).evidence).toEqual([`${unused}s3:ListAllMyBuckets, sqs:SendMessage`]);
    await ingest('cloudtrail', {
      Records: [event('2026-02-20', bySession('s3.amazonaws.com', 'ListBuckets'))],
    });
    expect((await audit('WT-IAM-15')).evidence).toEqual([`${unused}sqs:SendMessage`]);
    expect((await audit('WT-IAM-15', '--no-store')).evidence).toEqual([
      `${unused}s3:ListAllMyBuckets, sqs:SendMessage`,
    ]);
  });

  test('use after the snapshot, and refused calls, are no use', async () => {
    const call = bySession('s3.amazonaws.com', 'ListBuckets');
    await ingest('cloudtrail', {
      Records: [event('2026-02-28', call), event('2026-02-20', { ...call, errorCode: 'AccessDenied' })],
    });
    expect((await audit('WT-IAM-15')).evidence[0]).toContain('s3:ListAllMyBuckets');
  });

  test('changes by hand are found however short the history is; only a whole one clears', async () => {
    const both = 'WT-GOV-01,WT-GOV-02';
    expect((await audit(both)).answers[0]).toBe('WT-GOV-01 unknown the snapshot does not hold it');
    await ingest('cloudtrail', { Records: everyDay('2026-02-10', 18) });
    const short = await audit(both);
    expect(short.answers[0]).toBe(
      'WT-GOV-01 unknown the store has CloudTrail from 2026-02-10T12:00:00.000Z to 2026-02-27T12:00:00.000Z, 90 days up to now are needed',
    );
    expect(short.stderr).toContain(
      'CloudTrail of 123456789012 eu-west-1 from 2026-02-10 to 2026-02-27, less than',
    );
    await ingest('cloudtrail', { Records: everyDay('2025-10-01', 133) });
    expect((await audit(both)).answers[0]).toBe('WT-GOV-01 pass');
    await ingest('cloudtrail', { Records: [event('2025-10-20', byHand)] });
    const { answers, evidence } = await audit(both);
    expect(answers[0]).toBe('WT-GOV-01 fail');
    expect(evidence.join()).toContain('UpdateFunctionCode');
    expect((await audit(both, '--no-store')).answers[0]).toBe(
      'WT-GOV-01 unknown the snapshot does not hold it',
    );
  });

  test('a trail that ends, or pauses for long, clears nothing', async () => {
    await ingest('cloudtrail', { Records: [...everyDay('2025-10-01', 60), ...everyDay('2026-01-20', 39)] });
    expect((await audit('WT-GOV-01')).answers[0]).toContain('from 2026-01-20');
  });

  /** Hourly invocations at noon of each day, as GetMetricData answers. */
  function metrics(counts: Readonly<Record<string, number>>, from: string, days: number): object {
    const start = Date.parse(from);
    const Timestamps = Array.from({ length: days }, (_, index) =>
      new Date(start + index * 86_400_000 + 43_200_000).toISOString(),
    );
    const names = Object.entries(counts);
    return {
      AccountId: ACCOUNT,
      Region: 'eu-west-1',
      MetricDataQueries: names.map(([name], index) => ({
        Id: `m${index}`,
        MetricStat: {
          Metric: {
            Namespace: 'AWS/Lambda',
            MetricName: 'Invocations',
            Dimensions: [{ Name: 'FunctionName', Value: name }],
          },
          Period: 3600,
          Stat: 'Sum',
        },
      })),
      MetricDataResults: names.map(([, count], index) => ({
        Id: `m${index}`,
        Timestamps,
        Values: Timestamps.map(() => count),
        StatusCode: 'Complete',
      })),
    };
  }

  test('invocations: metrics over the whole time show silence, a call shows use', async () => {
    expect((await audit('WT-GOV-04')).answers).toEqual(['WT-GOV-04 unknown the snapshot does not hold it']);
    await ingest('metrics', metrics({ orders: 3 }, '2025-09-01', 20));
    // Of the last 90 days nothing was loaded: that is no silence.
    expect((await audit('WT-GOV-04')).answers).toEqual(['WT-GOV-04 unknown the snapshot does not hold it']);
    await ingest('metrics', metrics({ bills: 1 }, '2025-11-20', 100));
    const silent = await audit('WT-GOV-04');
    expect(silent.answers).toEqual(['WT-GOV-04 fail']);
    expect((await audit('WT-GOV-04', '--no-store')).answers[0]).toContain('unknown');
    await ingest('metrics', metrics({ orders: 1 }, '2026-01-05', 1));
    expect((await audit('WT-GOV-04')).answers).toEqual(['WT-GOV-04 pass']);
  });

  test('invocations: a function that the store never had is not known to rest', async () => {
    await ingest('metrics', metrics({ bills: 1 }, '2025-11-20', 100));
    expect((await audit('WT-GOV-04')).answers).toEqual(['WT-GOV-04 unknown its invocations are not known']);
  });
});

test('a store is not made by looking at an account', async () => {
  const { stderr } = await audit('WT-GOV-01');
  expect(stderr).not.toContain('Telemetry store');
  const { existsSync } = await import('node:fs');
  expect(existsSync(`${project.folder}/store`)).toBe(false);
});
