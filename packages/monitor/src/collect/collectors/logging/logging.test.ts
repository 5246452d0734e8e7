import { describe, expect, test } from 'vitest';
import { collectInventory } from '../../collect-inventory.ts';
import { accountWith, collectFrom, denied, gapsOf, NOW } from '../../given-answers.cases.ts';
import { cloudtrailChanges } from './cloudtrail-changes.ts';
import { cloudtrailTrails } from './cloudtrail-trails.ts';
import { cloudwatchAlarms } from './cloudwatch-alarms.ts';
import { functionInvocations } from './function-invocations.ts';
import { logGroups } from './log-groups.ts';
import { metricFilters } from './metric-filters.ts';

const FUNCTION = 'arn:aws:lambda:eu-west-1:123456789012:function:orders';
const TRAIL = 'arn:aws:cloudtrail:us-east-1:111122223333:trail/main';

test('alarms have one metric, or those of their expression', async () => {
  const dimensions = [{ Name: 'FunctionName', Value: 'orders' }];
  const inventory = await collectFrom(cloudwatchAlarms, {
    'cloudwatch:DescribeAlarms': {
      MetricAlarms: [
        {
          AlarmArn: 'arn:a',
          AlarmName: 'a',
          Namespace: 'AWS/Lambda',
          MetricName: 'Errors',
          Dimensions: dimensions,
          Threshold: 1,
          Period: 60,
          ActionsEnabled: true,
          AlarmActions: ['arn:t'],
          OKActions: ['arn:t'],
        },
        {
          AlarmArn: 'arn:b',
          Metrics: [
            { Id: 'rate', Expression: 'e / i' },
            {
              Id: 'e',
              MetricStat: {
                Metric: { Namespace: 'AWS/Lambda', MetricName: 'Errors', Dimensions: dimensions },
                Period: 300,
              },
            },
          ],
        },
      ],
    },
  });
  const errors = { namespace: 'AWS/Lambda', name: 'Errors', dimensions: { FunctionName: 'orders' } };
  expect(inventory.ofKind('alarm')).toMatchObject([
    { metrics: [errors], actions: [{ arn: 'arn:t' }], actionsEnabled: true, threshold: 1, period: 60 },
    { metrics: [errors], actions: [], period: 300 },
  ]);
});

test('invocations are added up over days and pages', async () => {
  const inventory = await collectFrom(functionInvocations, {
    'lambda:ListFunctions': { Functions: [{ FunctionName: 'orders', FunctionArn: FUNCTION }] },
    'cloudwatch:GetMetricData': (input) =>
      input['NextToken'] === undefined
        ? { MetricDataResults: [{ Id: 'f0', Values: [1, 2] }], NextToken: 'more' }
        : { MetricDataResults: [{ Id: 'f0', Values: [4] }] },
  });
  expect(inventory.invocations).toEqual([{ functionArn: FUNCTION, count: 7, days: 30 }]);
});

test('functions that never ran have a count of zero', async () => {
  const inventory = await collectFrom(functionInvocations, {
    'lambda:ListFunctions': { Functions: [{ FunctionName: 'orders', FunctionArn: FUNCTION }] },
    'cloudwatch:GetMetricData': { MetricDataResults: [{ Id: 'f0', Values: [] }] },
  });
  expect(inventory.invocations).toEqual([{ functionArn: FUNCTION, count: 0, days: 30 }]);
});

test('log groups have retention and key, and the region has policies', async () => {
  const inventory = await collectFrom(logGroups, {
    'cloudwatch-logs:DescribeLogGroups': {
      logGroups: [
        { logGroupName: '/aws/lambda/orders', retentionInDays: 14, kmsKeyId: 'arn:k' },
        { logGroupName: 'ever' },
      ],
    },
    'cloudwatch-logs:DescribeResourcePolicies': {
      resourcePolicies: [
        { policyName: 'dns', policyDocument: '{"Statement":[{"Effect":"Allow","Principal":"*"}]}' },
      ],
    },
  });
  expect(inventory.byId('arn:aws:logs:eu-west-1:123456789012:log-group:/aws/lambda/orders')).toMatchObject({
    retention: 14,
    kmsKey: { arn: 'arn:k' },
  });
  expect(inventory.ofKind('log-group')[1]).not.toHaveProperty('retention');
  expect(inventory.ofKind('resource-policy')).toMatchObject([{ service: 'logs', name: 'dns' }]);
});

test('metric filters name their log group and metric', async () => {
  const inventory = await collectFrom(metricFilters, {
    'cloudwatch-logs:DescribeMetricFilters': {
      metricFilters: [
        {
          filterName: 'v',
          logGroupName: 'g',
          filterPattern: 'Violation',
          metricTransformations: [{ metricName: 'm', metricNamespace: 'n' }],
        },
      ],
    },
  });
  expect(inventory.ofKind('metric-filter')).toMatchObject([
    {
      pattern: 'Violation',
      metrics: [{ name: 'm', namespace: 'n' }],
      logGroup: { arn: 'arn:aws:logs:eu-west-1:123456789012:log-group:g' },
    },
  ]);
});

describe('trails', () => {
  const trailWith = async (selectors: object) => {
    const inventory = await collectFrom(cloudtrailTrails, {
      'cloudtrail:DescribeTrails': {
        trailList: [
          {
            Name: 'main',
            TrailARN: TRAIL,
            IsMultiRegionTrail: true,
            IsOrganizationTrail: true,
            LogFileValidationEnabled: false,
            S3BucketName: 'trail',
          },
        ],
      },
      'cloudtrail:GetTrailStatus': { IsLogging: true },
      'cloudtrail:GetEventSelectors': { ...selectors },
    });
    return inventory.ofKind('trail')[0];
  };

  test('belong to the account and region of their ARN', async () => {
    expect(await trailWith({})).toMatchObject({
      account: '111122223333',
      region: 'us-east-1',
      isMultiRegion: true,
      isOrganization: true,
      isLogging: true,
      validatesLogFiles: false,
      bucket: { arn: 'arn:aws:s3:::trail' },
      dataEvents: [],
    });
  });

  test.each([
    ['all functions', ['arn:aws:lambda'], []],
    ['one function', [FUNCTION], [FUNCTION]],
    ['all buckets', ['arn:aws:s3:::'], []],
    ['one bucket', ['arn:aws:s3:::data/'], ['arn:aws:s3:::data/']],
  ])('record %s with a basic selector', async (_, Values, arns) => {
    const selector = { ReadWriteType: 'All', DataResources: [{ Type: 'AWS::Lambda::Function', Values }] };
    expect((await trailWith({ EventSelectors: [selector] }))?.dataEvents).toEqual([
      { resourceType: 'AWS::Lambda::Function', arns, readWrite: 'All' },
    ]);
  });

  test('record with advanced selectors', async () => {
    const type = { Field: 'resources.type', Equals: ['AWS::Lambda::Function'] };
    const data = { Field: 'eventCategory', Equals: ['Data'] };
    const trail = await trailWith({
      AdvancedEventSelectors: [
        { FieldSelectors: [{ Field: 'eventCategory', Equals: ['Management'] }] },
        { FieldSelectors: [data, type] },
        {
          FieldSelectors: [
            data,
            type,
            { Field: 'resources.ARN', StartsWith: [FUNCTION] },
            { Field: 'readOnly', Equals: ['false'] },
          ],
        },
      ],
    });
    expect(trail?.dataEvents).toEqual([
      { resourceType: 'AWS::Lambda::Function', arns: [], readWrite: 'All' },
      { resourceType: 'AWS::Lambda::Function', arns: [FUNCTION], readWrite: 'WriteOnly' },
    ]);
  });
});

describe('changes', () => {
  const record = (parts: object) => ({
    eventName: 'UpdateFunctionCode20150331v2',
    eventTime: '2026-02-01T00:00:00Z',
    userAgent: 'aws-cli/2',
    userIdentity: { arn: 'arn:aws:iam::123456789012:user/dev' },
    requestParameters: { functionName: 'orders' },
    ...parts,
  });
  const collectChange = async (parts: object) => {
    const event = { CloudTrailEvent: JSON.stringify(record(parts)) };
    return (await collectFrom(cloudtrailChanges, { 'cloudtrail:LookupEvents': { Events: [event] } })).changes;
  };

  test('are read from the record inside the event', async () => {
    expect(
      await collectChange({ responseElements: { functionArn: `${FUNCTION}:7`, codeSha256: 'abc=' } }),
    ).toEqual([
      {
        functionArn: FUNCTION,
        event: 'UpdateFunctionCode',
        time: '2026-02-01T00:00:00.000Z',
        principalArn: 'arn:aws:iam::123456789012:user/dev',
        userAgent: 'aws-cli/2',
        isConsole: false,
        codeSha256: 'abc=',
      },
    ]);
  });

  test.each([['orders'], ['orders:prod'], ['123456789012:function:orders'], [`${FUNCTION}:prod`]])(
    'name the function by %s',
    async (functionName) => {
      expect((await collectChange({ requestParameters: { functionName } }))[0]?.functionArn).toBe(FUNCTION);
    },
  );

  test('are asked for one name at a time, and no more once refused', async () => {
    const source = accountWith({ 'cloudtrail:LookupEvents': denied('cloudtrail:LookupEvents') });
    const parts = await collectInventory({ source, now: NOW, collectors: [cloudtrailChanges] });
    expect(source.asked).toHaveLength(1);
    expect(parts.incomplete).toMatchObject([{ permission: 'cloudtrail:LookupEvents' }]);
  });

  test('end after ten thousand of a name, with a gap', async () => {
    const Events = Array.from({ length: 50 }, () => ({ CloudTrailEvent: JSON.stringify(record({})) }));
    let page = 0;
    const inventory = await collectFrom(cloudtrailChanges, {
      'cloudtrail:LookupEvents': (input) => {
        if (!JSON.stringify(input).includes('UpdateFunctionCode')) return { Events: [] };
        page += 1;
        return { Events, NextToken: `page-${page}` };
      },
    });
    expect(inventory.changes).toHaveLength(10_000);
    expect(gapsOf(inventory).join()).toContain('only the newest 10000 events of UpdateFunctionCode');
  });

  test('that are no JSON are left out', async () => {
    const answers = { 'cloudtrail:LookupEvents': { Events: [{ CloudTrailEvent: '{' }, {}, 5] } };
    expect((await collectFrom(cloudtrailChanges, answers)).changes).toEqual([]);
  });
});
