import { describe, expect, test } from 'vitest';
import { collectInventory } from '../../collect-inventory.ts';
import { accountWith, collectFrom, denied, gapsOf, NOW } from '../../given-answers.cases.ts';
import { budgets } from './budgets.ts';
import { cloudformationStacks } from './cloudformation-stacks.ts';
import { configRecorders } from './config-recorders.ts';
import { guardduty } from './guardduty.ts';
import { inspector } from './inspector.ts';
import { lambdaAccountSettings } from './lambda-account-settings.ts';

const SETTINGS = {
  'lambda:GetAccountSettings': {
    AccountLimit: { ConcurrentExecutions: 1000, UnreservedConcurrentExecutions: 900 },
  },
};

describe('the account', () => {
  test('is one subject a region, made of what several collectors know', async () => {
    const source = accountWith({
      ...SETTINGS,
      'budgets:DescribeBudgets': { Budgets: [{ BudgetName: 'all' }] },
      'inspector2:BatchGetAccountStatus': {
        accounts: [{ resourceState: { lambda: { status: 'ENABLED' }, lambdaCode: { status: 'DISABLED' } } }],
      },
    });
    const parts = await collectInventory({
      source,
      now: NOW,
      collectors: [budgets, inspector, lambdaAccountSettings],
    });
    expect(parts.subjects).toEqual([
      {
        kind: 'account',
        id: 'account/123456789012/eu-west-1',
        name: '123456789012',
        account: '123456789012',
        region: 'eu-west-1',
        concurrencyLimit: 1000,
        unreservedConcurrency: 900,
        hasBudget: true,
        inspectorLambdaScan: true,
        inspectorCodeScan: false,
      },
    ]);
  });

  test('without a budget has none', async () => {
    const source = accountWith({ ...SETTINGS, 'budgets:DescribeBudgets': {} });
    const parts = await collectInventory({ source, now: NOW, collectors: [budgets, lambdaAccountSettings] });
    expect(parts.subjects).toMatchObject([{ hasBudget: false }]);
  });
});

describe('AWS Config', () => {
  const recorder = (recordingGroup: object) => ({
    'config-service:DescribeConfigurationRecorders': {
      ConfigurationRecorders: [{ name: 'default', recordingGroup }],
    },
    'config-service:DescribeConfigurationRecorderStatus': {
      ConfigurationRecordersStatus: [{ recording: true }],
    },
  });

  test.each([
    [{ allSupported: true }, ['*']],
    [{ resourceTypes: ['AWS::Lambda::Function'] }, ['AWS::Lambda::Function']],
    [
      {
        recordingStrategy: { useOnly: 'EXCLUSION_BY_RESOURCE_TYPES' },
        exclusionByResourceTypes: { resourceTypes: ['AWS::EC2::Volume'] },
      },
      ['*'],
    ],
    [
      {
        recordingStrategy: { useOnly: 'EXCLUSION_BY_RESOURCE_TYPES' },
        exclusionByResourceTypes: { resourceTypes: ['AWS::Lambda::Function'] },
      },
      [],
    ],
  ])('records %j as %j', async (group, types) => {
    expect((await collectFrom(configRecorders, recorder(group))).ofKind('account')).toMatchObject([
      { isConfigRecording: true, configRecords: types },
    ]);
  });

  test('without a recorder does not record', async () => {
    const inventory = await collectFrom(configRecorders, {
      'config-service:DescribeConfigurationRecorders': { ConfigurationRecorders: [] },
      'config-service:DescribeConfigurationRecorderStatus': { ConfigurationRecordersStatus: [] },
    });
    expect(inventory.ofKind('account')).toMatchObject([{ isConfigRecording: false }]);
  });

  test('that is denied says nothing', async () => {
    const call = 'config-service:DescribeConfigurationRecorders';
    const inventory = await collectFrom(configRecorders, { [call]: denied(call) });
    expect(inventory.subjects).toEqual([]);
    expect(gapsOf(inventory)[0]).toContain('config:DescribeConfigurationRecorders');
  });
});

describe('GuardDuty', () => {
  const detector = (Status: string, feature: string) => ({
    'guardduty:ListDetectors': { DetectorIds: ['d'] },
    'guardduty:GetDetector': { Status, Features: [{ Name: 'LAMBDA_NETWORK_LOGS', Status: feature }] },
  });

  test.each([
    ['ENABLED', 'ENABLED', true],
    ['ENABLED', 'DISABLED', false],
    ['DISABLED', 'ENABLED', false],
  ])('%s with Lambda protection %s is %s', async (status, feature, expected) => {
    expect((await collectFrom(guardduty, detector(status, feature))).ofKind('account')).toMatchObject([
      { guardDutyLambdaProtection: expected },
    ]);
  });

  test('without a detector protects nothing; denied, it says nothing', async () => {
    const none = await collectFrom(guardduty, { 'guardduty:ListDetectors': { DetectorIds: [] } });
    expect(none.ofKind('account')).toMatchObject([{ guardDutyLambdaProtection: false }]);
    const inventory = await collectFrom(guardduty, {
      'guardduty:ListDetectors': denied('guardduty:ListDetectors'),
    });
    expect(inventory.subjects).toEqual([]);
  });
});

test('stacks have the resources that still exist', async () => {
  const inventory = await collectFrom(cloudformationStacks, {
    'cloudformation:DescribeStacks': {
      Stacks: [
        {
          StackId: 'arn:s',
          StackName: 'orders',
          StackStatus: 'UPDATE_COMPLETE',
          DriftInformation: { StackDriftStatus: 'DRIFTED' },
        },
        { StackId: 'arn:gone', StackName: 'gone', StackStatus: 'DELETE_COMPLETE' },
      ],
    },
    'cloudformation:ListStackResources': {
      StackResourceSummaries: [
        { LogicalResourceId: 'F', PhysicalResourceId: 'orders', ResourceType: 'AWS::Lambda::Function' },
        {
          LogicalResourceId: 'Old',
          PhysicalResourceId: 'old',
          ResourceType: 'AWS::SQS::Queue',
          ResourceStatus: 'DELETE_COMPLETE',
        },
        { LogicalResourceId: 'New' },
      ],
    },
  });
  expect(inventory.ofKind('stack')).toMatchObject([
    {
      name: 'orders',
      drift: 'DRIFTED',
      resources: [{ type: 'AWS::Lambda::Function', physicalId: 'orders', logicalId: 'F' }],
    },
  ]);
});
