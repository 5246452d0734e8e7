import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  CloudFormationClient,
  CreateStackCommand,
  DescribeStackResourcesCommand,
} from '@aws-sdk/client-cloudformation';
import {
  CloudWatchClient,
  DescribeAlarmsCommand,
  PutDashboardCommand,
  PutMetricAlarmCommand,
  type PutMetricAlarmCommandInput,
} from '@aws-sdk/client-cloudwatch';
import {
  CloudWatchLogsClient,
  CreateLogGroupCommand,
  DescribeMetricFiltersCommand,
  PutMetricFilterCommand,
} from '@aws-sdk/client-cloudwatch-logs';
import { ListSubscriptionsCommand, SNSClient } from '@aws-sdk/client-sns';
import { describe, expect, inject, test } from 'vitest';
import { parse } from 'yaml';
import { runCommandLine } from './testing/a-command-line.ts';

const DEPLOY = join(import.meta.dirname, '../../../docs/deploy');
const endpoint = inject('awsEndpoint');

interface SnippetResources {
  readonly ViolationFilter: {
    readonly FilterPattern: string;
    readonly MetricTransformations: readonly [
      {
        readonly MetricName: string;
        readonly MetricNamespace: string;
        readonly MetricValue: string;
        readonly DefaultValue: number;
      },
    ];
  };
  readonly ViolationAlarm: PutMetricAlarmCommandInput;
  readonly ViolationDashboard: { readonly DashboardName: string; readonly DashboardBody: string };
}

describe('the snippets of docs/deploy', () => {
  test.each(['cloudformation', 'sam'])('%s has nothing of high severity', async (folder) => {
    const { code, stdout } = await runCommandLine(['scan', '.', '-f', 'json', '--fail-on', 'medium'], {
      cwd: join(DEPLOY, folder),
    });
    expect(JSON.parse(stdout).summary.bySeverity).toMatchObject({ critical: 0, high: 0, medium: 0 });
    expect(code).toBe(0);
  });

  test.each(['cloudformation/violation-alarm.yml', 'sam/template.yml', 'terraform/violation-alarm.tf'])(
    '%s looks for the word, and alarms at one in five minutes',
    (file) => {
      const text = readFileSync(join(DEPLOY, file), 'utf8');
      expect(text).toMatch(/(?:FilterPattern: |pattern = ")Violation/);
      expect(text).toMatch(/(?:Period: |period\s+= )300/);
      expect(text).toMatch(/(?:Threshold: |threshold\s+= )1\b/);
      expect(text).toMatch(/sms/);
      expect(text).toMatch(/email/i);
    },
  );

  const terraform = spawnSync('terraform', ['version'], { encoding: 'utf8' });
  if (terraform.status === 0)
    test('terraform has its form', () => {
      const { status, stdout } = spawnSync(
        'terraform',
        ['fmt', '-check', '-diff', join(DEPLOY, 'terraform')],
        {
          encoding: 'utf8',
        },
      );
      expect(stdout).toBe('');
      expect(status).toBe(0);
    });

  describe.skipIf(endpoint === '')('in CloudFormation', () => {
    const text = readFileSync(join(DEPLOY, 'cloudformation/violation-alarm.yml'), 'utf8');
    // Functions of CloudFormation are read as their plain text, with the names that a deployment would pick.
    const resources = Object.fromEntries(
      Object.entries<{ Properties: object }>(
        parse(text.replace(/\$\{FunctionName\}/g, 'orders').replace(/\$\{AWS::Region\}/g, 'eu-west-1'), {
          logLevel: 'silent',
        }).Resources,
      ).map(([name, { Properties }]) => [name, Properties]),
    ) as unknown as SnippetResources;
    const settings = {
      endpoint,
      region: 'eu-west-1',
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
      maxAttempts: 10,
    };

    test('the topic is made, with whom it tells', async () => {
      const stack = `violation-alarm-${process.pid}`;
      const cloudFormation = new CloudFormationClient(settings);
      await cloudFormation.send(
        new CreateStackCommand({
          StackName: stack,
          TemplateBody: text,
          Parameters: [
            { ParameterKey: 'FunctionName', ParameterValue: 'orders' },
            { ParameterKey: 'Email', ParameterValue: 'security@example.com' },
            { ParameterKey: 'Phone', ParameterValue: '+15555550100' },
          ],
        }),
      );
      const { StackResources = [] } = await cloudFormation.send(
        new DescribeStackResourcesCommand({ StackName: stack }),
      );
      const topic = StackResources.find(({ ResourceType }) => ResourceType === 'AWS::SNS::Topic');
      expect(StackResources.map(({ ResourceType }) => ResourceType)).toContain('AWS::KMS::Key');
      const { Subscriptions = [] } = await new SNSClient(settings).send(new ListSubscriptionsCommand({}));
      const told = Subscriptions.filter(({ TopicArn }) => TopicArn === topic?.PhysicalResourceId);
      expect(told.map(({ Protocol, Endpoint }) => `${Protocol} ${Endpoint}`).sort()).toEqual([
        'email security@example.com',
        'sms +15555550100',
      ]);
    });

    test('filter, alarm and dashboard are as their APIs take them', async () => {
      const group = '/aws/lambda/orders';
      const logs = new CloudWatchLogsClient(settings);
      const watch = new CloudWatchClient(settings);
      const [{ MetricValue, DefaultValue, MetricNamespace, MetricName }] =
        resources.ViolationFilter.MetricTransformations;
      await logs.send(new CreateLogGroupCommand({ logGroupName: group })).catch(() => undefined);
      await logs.send(
        new PutMetricFilterCommand({
          logGroupName: group,
          filterName: 'violation',
          filterPattern: resources.ViolationFilter.FilterPattern,
          metricTransformations: [
            {
              metricName: MetricName,
              metricNamespace: MetricNamespace,
              metricValue: MetricValue,
              defaultValue: DefaultValue,
            },
          ],
        }),
      );
      await watch.send(new PutMetricAlarmCommand({ ...resources.ViolationAlarm, AlarmActions: [] }));
      await watch.send(new PutDashboardCommand(resources.ViolationDashboard));
      const { metricFilters = [] } = await logs.send(
        new DescribeMetricFiltersCommand({ logGroupName: group }),
      );
      const { MetricAlarms = [] } = await watch.send(new DescribeAlarmsCommand({}));
      expect(metricFilters).toMatchObject([{ filterPattern: 'Violation' }]);
      expect(MetricAlarms).toContainEqual(
        expect.objectContaining({
          Period: 300,
          Threshold: 1,
          Statistic: 'Sum',
          MetricName: 'orders-violations',
        }),
      );
      expect(JSON.parse(resources.ViolationDashboard.DashboardBody).widgets).toHaveLength(3);
    });
  });
});
