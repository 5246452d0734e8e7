import type { PolicyStatement } from '../../model/policy-document.ts';
import type { Policy } from '../../model/subjects/identity.ts';
import { awsManagedPolicyName } from './aws-managed-policies.ts';

type Grant = readonly [actions: readonly string[], resources: readonly string[]];

const ANY = ['*'];
const LOGS = ['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutLogEvents'];
const INTERFACES = [
  'ec2:CreateNetworkInterface',
  'ec2:DescribeNetworkInterfaces',
  'ec2:DescribeSubnets',
  'ec2:DeleteNetworkInterface',
];
const TABLE_STREAMS = [
  'dynamodb:DescribeStream',
  'dynamodb:GetRecords',
  'dynamodb:GetShardIterator',
  'dynamodb:ListStreams',
];

/**
 * What the managed policies that functions mostly have grant, so that a template which only names them can be reasoned
 * about. AWS publishes their text; these were last edited between 2015 and February 2026.
 *
 * https://docs.aws.amazon.com/lambda/latest/dg/security-iam-awsmanpol.html
 * https://docs.aws.amazon.com/aws-managed-policy/latest/reference/policy-list.html
 */
const GRANTS: ReadonlyMap<string, readonly Grant[]> = new Map<string, readonly Grant[]>([
  ['AWSLambdaBasicExecutionRole', [[LOGS, ANY]]],
  [
    'AWSLambdaVPCAccessExecutionRole',
    [[[...LOGS, ...INTERFACES, 'ec2:AssignPrivateIpAddresses', 'ec2:UnassignPrivateIpAddresses'], ANY]],
  ],
  [
    'AWSLambdaSQSQueueExecutionRole',
    [[['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes', ...LOGS], ANY]],
  ],
  [
    'AWSLambdaKinesisExecutionRole',
    [
      [
        [
          'kinesis:DescribeStream',
          'kinesis:DescribeStreamSummary',
          'kinesis:GetRecords',
          'kinesis:GetShardIterator',
          'kinesis:ListShards',
          'kinesis:ListStreams',
          'kinesis:SubscribeToShard',
          ...LOGS,
        ],
        ANY,
      ],
    ],
  ],
  ['AWSLambdaDynamoDBExecutionRole', [[[...TABLE_STREAMS, ...LOGS], ANY]]],
  [
    'AWSLambdaMSKExecutionRole',
    [
      [
        [
          'kafka:DescribeCluster',
          'kafka:DescribeClusterV2',
          'kafka:GetBootstrapBrokers',
          ...INTERFACES,
          'ec2:DescribeVpcs',
          'ec2:DescribeSecurityGroups',
          ...LOGS,
        ],
        ANY,
      ],
    ],
  ],
  [
    'AWSLambdaBasicDurableExecutionRolePolicy',
    [[[...LOGS, 'lambda:CheckpointDurableExecution', 'lambda:GetDurableExecutionState'], ANY]],
  ],
  [
    'AWSXRayDaemonWriteAccess',
    [
      [
        [
          'xray:PutTraceSegments',
          'xray:PutTelemetryRecords',
          'xray:GetSamplingRules',
          'xray:GetSamplingTargets',
          'xray:GetSamplingStatisticSummaries',
        ],
        ANY,
      ],
    ],
  ],
  [
    'CloudWatchLambdaInsightsExecutionRolePolicy',
    [
      [['logs:CreateLogGroup'], ANY],
      [['logs:CreateLogStream', 'logs:PutLogEvents'], ['arn:aws:logs:*:*:log-group:/aws/lambda-insights:*']],
    ],
  ],
  ['AWSLambdaRole', [[['lambda:InvokeFunction'], ANY]]],
  [
    'AWSLambdaExecute',
    [
      [['logs:*'], ['arn:aws:logs:*:*:*']],
      [['s3:GetObject', 's3:PutObject'], ['arn:aws:s3:::*']],
    ],
  ],
  ['AWSLambdaInvocation-DynamoDB', [[['lambda:InvokeFunction', ...TABLE_STREAMS], ANY]]],
  ['AdministratorAccess', [[['*'], ANY]]],
  ['AmazonS3FullAccess', [[['s3:*', 's3-object-lambda:*'], ANY]]],
  [
    'AmazonS3ReadOnlyAccess',
    [[['s3:Get*', 's3:List*', 's3:Describe*', 's3-object-lambda:Get*', 's3-object-lambda:List*'], ANY]],
  ],
  ['AmazonSQSFullAccess', [[['sqs:*'], ANY]]],
]);

/** A managed policy with its text, for an inventory that has only its ARN (or, in SAM, its name). */
export function awsManagedDocument(arn: string): Policy | undefined {
  const name = awsManagedPolicyName(arn);
  const grants = name === undefined ? undefined : GRANTS.get(name);
  if (name === undefined || grants === undefined) return undefined;
  const statements = grants.map(
    ([actions, resources], index): PolicyStatement => ({
      effect: 'Allow',
      actions,
      resources,
      conditions: [],
      index,
    }),
  );
  return {
    kind: 'policy',
    id: arn,
    arn,
    name,
    account: 'aws',
    region: '',
    form: 'aws-managed',
    document: { version: '2012-10-17', statements, problems: [] },
    attachedTo: [],
  };
}
