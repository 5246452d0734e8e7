import type { PolicyDocument, PolicyStatement } from '../../model/policy-document.ts';
import { awsManagedPolicyName } from '../grants/aws-managed-policies.ts';

/** Day on which the documents were compared with AWS's. */
export const MANAGED_POLICIES_AS_OF = '2026-11-01';

/** An AWS managed policy as this product knows it. */
export interface ManagedPolicy {
  /** `AWSLambdaBasicExecutionRole`. */
  readonly name: string;
  readonly document: PolicyDocument;
  /** For a policy that is too long to be kept whole: actions (lower case) about which the document may be incomplete. */
  readonly isSilentOn?: (action: string) => boolean;
}

type Grant = Omit<PolicyStatement, 'index' | 'effect' | 'conditions'> & Partial<PolicyStatement>;

const LOGS = 'logs:CreateLogGroup logs:CreateLogStream logs:PutLogEvents';
const INTERFACES =
  'ec2:CreateNetworkInterface ec2:DescribeNetworkInterfaces ec2:DescribeSubnets ' +
  'ec2:DeleteNetworkInterface ec2:AssignPrivateIpAddresses ec2:UnassignPrivateIpAddresses';
const READ_WORDS =
  /^[\w-]+:(?:get|list|describe|batchget|batchdescribe|search|view|lookup|query|scan|select|read)/;

/** By the ARN's part after `:policy/`; https://docs.aws.amazon.com/aws-managed-policy/latest/reference/policy-list.html */
const POLICIES: Readonly<Record<string, readonly Grant[]>> = {
  AdministratorAccess: [on('*', '*')],
  PowerUserAccess: [
    { notActions: ['iam:*', 'organizations:*', 'account:*'], resources: ['*'] },
    on(
      '*',
      'account:GetAccountInformation account:GetPrimaryEmail account:ListRegions ' +
        'iam:CreateServiceLinkedRole iam:DeleteServiceLinkedRole iam:ListRoles ' +
        'organizations:DescribeEffectivePolicy organizations:DescribeOrganization',
    ),
  ],
  IAMFullAccess: [
    on(
      '*',
      'iam:* organizations:DescribeAccount organizations:DescribeOrganization ' +
        'organizations:DescribeOrganizationalUnit organizations:DescribePolicy ' +
        'organizations:ListChildren organizations:ListParents organizations:ListPoliciesForTarget ' +
        'organizations:ListRoots organizations:ListPolicies organizations:ListTargetsForPolicy',
    ),
  ],
  IAMReadOnlyAccess: [
    on('*', 'iam:GenerateCredentialReport iam:GenerateServiceLastAccessedDetails iam:Get* iam:List*'),
    on('*', 'iam:SimulateCustomPolicy iam:SimulatePrincipalPolicy'),
  ],
  'service-role/AWSLambdaBasicExecutionRole': [on('*', LOGS)],
  'service-role/AWSLambdaVPCAccessExecutionRole': [on('*', LOGS, INTERFACES)],
  'service-role/AWSLambdaENIManagementAccess': [on('*', INTERFACES)],
  'service-role/AWSLambdaSQSQueueExecutionRole': [
    on('*', 'sqs:ReceiveMessage sqs:DeleteMessage sqs:GetQueueAttributes', LOGS),
  ],
  'service-role/AWSLambdaDynamoDBExecutionRole': [
    on(
      '*',
      'dynamodb:DescribeStream dynamodb:GetRecords dynamodb:GetShardIterator dynamodb:ListStreams',
      LOGS,
    ),
  ],
  'service-role/AWSLambdaKinesisExecutionRole': [
    on(
      '*',
      'kinesis:DescribeStream kinesis:DescribeStreamSummary kinesis:GetRecords ' +
        'kinesis:GetShardIterator kinesis:ListShards kinesis:ListStreams kinesis:SubscribeToShard',
      LOGS,
    ),
  ],
  'service-role/AWSLambdaMSKExecutionRole': [
    on(
      '*',
      'kafka:DescribeCluster kafka:DescribeClusterV2 kafka:GetBootstrapBrokers ' +
        'ec2:CreateNetworkInterface ec2:DescribeNetworkInterfaces ec2:DescribeVpcs ' +
        'ec2:DeleteNetworkInterface ec2:DescribeSubnets ec2:DescribeSecurityGroups',
      LOGS,
    ),
  ],
  'service-role/AWSLambdaBasicDurableExecutionRolePolicy': [
    on('*', LOGS, 'lambda:CheckpointDurableExecution lambda:GetDurableExecutionState'),
  ],
  AWSLambdaExecute: [on('arn:aws:logs:*:*:*', 'logs:*'), on('arn:aws:s3:::*', 's3:GetObject s3:PutObject')],
  'service-role/AWSLambdaRole': [on('*', 'lambda:InvokeFunction')],
  'service-role/AmazonS3ObjectLambdaExecutionRolePolicy': [
    on('*', 's3-object-lambda:WriteGetObjectResponse', LOGS),
  ],
  'service-role/AmazonAPIGatewayPushToCloudWatchLogs': [
    on('*', 'logs:DescribeLogGroups logs:DescribeLogStreams logs:GetLogEvents logs:FilterLogEvents', LOGS),
  ],
  'AWSLambdaInvocation-DynamoDB': [
    on('*', 'lambda:InvokeFunction'),
    on('*', 'dynamodb:DescribeStream dynamodb:GetRecords dynamodb:GetShardIterator dynamodb:ListStreams'),
  ],
  AWSXRayDaemonWriteAccess: [
    on(
      '*',
      'xray:PutTraceSegments xray:PutTelemetryRecords xray:GetSamplingRules xray:GetSamplingTargets ' +
        'xray:GetSamplingStatisticSummaries',
    ),
  ],
  AWSXrayWriteOnlyAccess: [
    on(
      '*',
      'xray:PutTraceSegments xray:PutTelemetryRecords xray:GetSamplingRules xray:GetSamplingTargets ' +
        'xray:GetSamplingStatisticSummaries',
    ),
  ],
  CloudWatchLambdaInsightsExecutionRolePolicy: [
    on('*', 'logs:CreateLogGroup'),
    on('arn:aws:logs:*:*:log-group:/aws/lambda-insights:*', 'logs:CreateLogStream logs:PutLogEvents'),
  ],
  CloudWatchLogsFullAccess: [on('*', 'logs:* cloudwatch:GenerateQuery')],
  AmazonS3FullAccess: [on('*', 's3:* s3-object-lambda:*')],
  AmazonS3ReadOnlyAccess: [
    on('*', 's3:Get* s3:List* s3:Describe* s3-object-lambda:Get* s3-object-lambda:List*'),
  ],
  AmazonDynamoDBReadOnlyAccess: [
    on(
      '*',
      'dynamodb:BatchGetItem dynamodb:Describe* dynamodb:List* dynamodb:GetAbacStatus ' +
        'dynamodb:GetItem dynamodb:GetResourcePolicy dynamodb:Query dynamodb:Scan ' +
        'dynamodb:PartiQLSelect dax:Describe* dax:List* dax:GetItem dax:BatchGetItem dax:Query ' +
        'dax:Scan kinesis:DescribeStream kinesis:DescribeStreamSummary',
    ),
  ],
  AmazonDynamoDBFullAccess: [
    on(
      '*',
      'dynamodb:* dax:* application-autoscaling:DeleteScalingPolicy application-' +
        'autoscaling:DeregisterScalableTarget application-autoscaling:Describe* application-' +
        'autoscaling:PutScalingPolicy application-autoscaling:RegisterScalableTarget ' +
        'cloudwatch:DeleteAlarms cloudwatch:Describe* cloudwatch:Get* cloudwatch:PutMetricAlarm ' +
        'datapipeline:* iam:GetRole iam:ListRoles kms:DescribeKey kms:ListAliases sns:CreateTopic ' +
        'sns:Delete* sns:List* sns:Subscribe sns:Unsubscribe sns:SetTopicAttributes ' +
        'lambda:CreateFunction lambda:List* lambda:Delete* lambda:CreateEventSourceMapping ' +
        'lambda:GetFunctionConfiguration resource-groups:* tag:GetResources kinesis:*',
    ),
    passRole('application-autoscaling.amazonaws.com', 'dax.amazonaws.com'),
  ],
  AmazonSQSFullAccess: [on('*', 'sqs:*')],
  AmazonSQSReadOnlyAccess: [
    on('*', 'sqs:GetQueueAttributes sqs:GetQueueUrl sqs:ListQueues sqs:ListDeadLetterSourceQueues'),
    on('*', 'sqs:ListMessageMoveTasks sqs:ListQueueTags'),
  ],
  AmazonSNSFullAccess: [on('*', 'sns:* sms-voice:*')],
  AmazonKinesisFullAccess: [on('*', 'kinesis:*')],
  AmazonEventBridgeFullAccess: [
    on('*', 'events:* schemas:* scheduler:* pipes:*'),
    passRole('events.amazonaws.com', 'scheduler.amazonaws.com', 'pipes.amazonaws.com'),
  ],
  AWSStepFunctionsFullAccess: [on('*', 'states:*')],
  AmazonSSMReadOnlyAccess: [on('*', 'ssm:Describe* ssm:Get* ssm:List*')],
  AmazonSSMFullAccess: [
    on('*', 'cloudwatch:PutMetricData ds:CreateComputer ds:DescribeDirectories'),
    on('*', 'ec2:DescribeInstanceStatus logs:* ssm:* ec2messages:*'),
  ],
  AmazonAPIGatewayInvokeFullAccess: [
    on('arn:aws:execute-api:*:*:*', 'execute-api:Invoke execute-api:ManageConnections'),
  ],
  AmazonAPIGatewayAdministrator: [on('arn:aws:apigateway:*::/*', 'apigateway:*')],
  AmazonEC2ContainerRegistryReadOnly: [
    on(
      '*',
      'ecr:GetAuthorizationToken ecr:BatchCheckLayerAvailability ecr:GetDownloadUrlForLayer ' +
        'ecr:GetRepositoryPolicy ecr:DescribeRepositories ecr:ListImages ecr:DescribeImages ' +
        'ecr:BatchGetImage ecr:GetLifecyclePolicy ecr:GetLifecyclePolicyPreview ' +
        'ecr:ListTagsForResource ecr:DescribeImageScanFindings',
    ),
  ],
  SecretsManagerReadWrite: [
    on(
      '*',
      'secretsmanager:* cloudformation:CreateChangeSet cloudformation:DescribeChangeSet ' +
        'cloudformation:DescribeStackResource cloudformation:DescribeStacks ' +
        'cloudformation:ExecuteChangeSet ec2:DescribeSecurityGroups ec2:DescribeSubnets ' +
        'ec2:DescribeVpcs kms:DescribeKey kms:ListAliases kms:ListKeys lambda:ListFunctions ' +
        'rds:DescribeDBClusters rds:DescribeDBInstances redshift:DescribeClusters tag:GetResources',
    ),
    on(
      'arn:aws:lambda:*:*:function:SecretsManager*',
      'lambda:AddPermission lambda:CreateFunction lambda:GetFunction lambda:InvokeFunction ' +
        'lambda:UpdateFunctionConfiguration',
    ),
    on('*', 'serverlessrepo:CreateCloudFormationChangeSet serverlessrepo:GetApplication'),
    on('arn:aws:s3:::awsserverlessrepo-changesets*', 's3:GetObject'),
  ],
  AWSLambda_FullAccess: [
    on(
      '*',
      'cloudformation:DescribeStacks cloudformation:ListStackResources cloudwatch:ListMetrics ' +
        'cloudwatch:GetMetricData ec2:DescribeSecurityGroups ec2:DescribeSubnets ec2:DescribeVpcs ' +
        'kms:ListAliases iam:GetPolicy iam:GetPolicyVersion iam:GetRole iam:GetRolePolicy ' +
        'iam:ListAttachedRolePolicies iam:ListRolePolicies iam:ListRoles lambda:* ' +
        'logs:DescribeLogGroups states:DescribeStateMachine states:ListStateMachines tag:GetResources ' +
        'xray:GetTraceSummaries xray:BatchGetTraces',
    ),
    passRole('lambda.amazonaws.com'),
    on(
      'arn:aws:logs:*:*:log-group:/aws/lambda/*',
      'logs:DescribeLogStreams logs:GetLogEvents logs:FilterLogEvents',
    ),
  ],
  AWSLambda_ReadOnlyAccess: [
    on(
      '*',
      'cloudformation:DescribeStacks cloudformation:ListStackResources cloudwatch:GetMetricData ' +
        'cloudwatch:ListMetrics ec2:DescribeSecurityGroups ec2:DescribeSubnets ec2:DescribeVpcs ' +
        'kms:ListAliases iam:GetPolicy iam:GetPolicyVersion iam:GetRole iam:GetRolePolicy ' +
        'iam:ListAttachedRolePolicies iam:ListRolePolicies iam:ListRoles logs:DescribeLogGroups ' +
        'lambda:Get* lambda:List* states:DescribeStateMachine states:ListStateMachines ' +
        'tag:GetResources xray:GetTraceSummaries xray:BatchGetTraces',
    ),
    on(
      'arn:aws:logs:*:*:log-group:/aws/lambda/*',
      'logs:DescribeLogStreams logs:GetLogEvents logs:FilterLogEvents',
    ),
  ],
  // The services that matter to functions; others are "not known" for actions that sound like reading.
  ReadOnlyAccess: [
    on(
      '*',
      'apigateway:GET cloudformation:Describe* cloudformation:Get* cloudformation:List* ' +
        'cloudwatch:Describe* cloudwatch:Get* cloudwatch:List* dynamodb:BatchGet* dynamodb:Describe* ' +
        'dynamodb:Get* dynamodb:List* dynamodb:PartiQLSelect dynamodb:Query dynamodb:Scan ' +
        'ec2:Describe* ec2:Get* ecr:BatchCheck* ecr:BatchGet* ecr:Describe* ecr:Get* ecr:List* ' +
        'events:Describe* events:List* iam:Get* iam:List* kinesis:Describe* kinesis:Get* ' +
        'kinesis:List* kms:Describe* kms:Get* kms:List* lambda:Get* lambda:List* logs:Describe* ' +
        'logs:FilterLogEvents logs:Get* logs:List* s3:Get* s3:List* secretsmanager:Describe* ' +
        'secretsmanager:GetResourcePolicy secretsmanager:List* sns:Get* sns:List* sqs:Get* sqs:List* ' +
        'sqs:Receive* ssm:Describe* ssm:Get* ssm:List* states:Describe* states:Get* states:List* ' +
        'tag:Get*',
    ),
  ],
  AWSDenyAll: [{ effect: 'Deny', actions: ['*'], resources: ['*'] }],
};

const READ_ONLY_SERVICES = new Set(
  POLICIES['ReadOnlyAccess']
    ?.flatMap((grant) => grant.actions ?? [])
    .map((action) => String(action).split(':')[0]),
);

const made = new Map<string, ManagedPolicy>();

/** Names of the policies that are kept, with the last part of their paths. */
export const MANAGED_POLICY_NAMES: readonly string[] = Object.keys(POLICIES).map((path) =>
  path.slice(path.lastIndexOf('/') + 1),
);

const PATHS = new Map(Object.keys(POLICIES).map((path) => [path.slice(path.lastIndexOf('/') + 1), path]));

/**
 * An AWS managed policy by ARN, of any partition, or by its bare name, as SAM takes it; undefined for others and for those
 * that are not kept here.
 */
export function managedPolicy(arn: string): ManagedPolicy | undefined {
  const name = awsManagedPolicyName(arn);
  const path = name === undefined ? undefined : PATHS.get(name);
  if (name === undefined || path === undefined) return undefined;
  const known = made.get(name);
  if (known !== undefined) return known;
  const policy: ManagedPolicy = {
    name,
    document: documentOf(POLICIES[path] ?? []),
    ...(name === 'ReadOnlyAccess' ? { isSilentOn: isOtherReading } : {}),
  };
  made.set(name, policy);
  return policy;
}

function isOtherReading(action: string): boolean {
  return READ_WORDS.test(action) && !READ_ONLY_SERVICES.has(action.split(':')[0]);
}

function documentOf(grants: readonly Grant[]): PolicyDocument {
  return {
    version: '2012-10-17',
    statements: grants.map((grant, index) => ({ effect: 'Allow', conditions: [], ...grant, index })),
    problems: [],
  };
}

/** Allows actions, written with spaces between them, on a resource. */
function on(resource: string, ...actions: readonly string[]): Grant {
  return { actions: actions.flatMap((each) => each.split(' ')), resources: [resource] };
}

function passRole(...services: readonly string[]): Grant {
  return {
    ...on('*', 'iam:PassRole'),
    conditions: [{ operator: 'StringEquals', key: 'iam:PassedToService', values: services }],
  };
}
