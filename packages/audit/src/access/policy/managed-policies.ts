import type { PolicyCondition, PolicyDocument, PolicyStatement } from '../../model/policy-document.ts';
import { actionInfo } from '../action-table.ts';
import { awsManagedPolicyName } from '../grants/aws-managed-policies.ts';

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
  'ec2:CreateNetworkInterface ec2:DescribeNetworkInterfaces ' +
  'ec2:DeleteNetworkInterface ec2:AssignPrivateIpAddresses ec2:UnassignPrivateIpAddresses';
/** What the console shows beside tables: both policies of DynamoDB name these. */
const TABLE_CONSOLE =
  'application-autoscaling:DescribeScalableTargets application-autoscaling:DescribeScalingActivities ' +
  'application-autoscaling:DescribeScalingPolicies cloudwatch:DescribeAlarmHistory ' +
  'cloudwatch:DescribeAlarms cloudwatch:DescribeAlarmsForMetric cloudwatch:GetMetricData ' +
  'cloudwatch:GetMetricStatistics cloudwatch:ListMetrics datapipeline:DescribeObjects ' +
  'datapipeline:DescribePipelines datapipeline:GetPipelineDefinition datapipeline:ListPipelines ' +
  'datapipeline:QueryObjects ec2:DescribeSecurityGroups ec2:DescribeSubnets ec2:DescribeVpcs iam:GetRole ' +
  'iam:ListRoles kinesis:DescribeStream kinesis:DescribeStreamSummary kinesis:ListStreams kms:DescribeKey ' +
  'kms:ListAliases lambda:GetFunctionConfiguration lambda:ListEventSourceMappings lambda:ListFunctions ' +
  'resource-groups:GetGroup resource-groups:GetGroupQuery resource-groups:ListGroupResources ' +
  'resource-groups:ListGroups sns:ListSubscriptionsByTopic sns:ListTopics tag:GetResources';
const TABLE_INSIGHTS = on(
  'arn:aws:cloudwatch:*:*:insight-rule/DynamoDBContributorInsights*',
  'cloudwatch:GetInsightRuleReport',
);
const SSM_ROLE = 'arn:aws:iam::*:role/aws-service-role/ssm.amazonaws.com/AWSServiceRoleForAmazonSSM*';
const READ_WORDS =
  /^[\w-]+:(?:get|list|describe|batchget|batchdescribe|search|view|lookup|query|scan|select|read)/;

/** By the ARN's part after `:policy/`; https://docs.aws.amazon.com/aws-managed-policy/latest/reference/policy-list.html */
const POLICIES: Readonly<Record<string, readonly Grant[]>> = {
  AdministratorAccess: [on('*', '*')],
  PowerUserAccess: [
    { notActions: ['iam:*', 'organizations:*', 'account:*'], resources: ['*'] },
    on(
      '*',
      'account:GetAccountInformation account:GetGovCloudAccountInformation account:GetPrimaryEmail account:ListRegions ' +
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
  'service-role/AWSLambdaVPCAccessExecutionRole': [on('*', LOGS, INTERFACES, 'ec2:DescribeSubnets')],
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
  CloudWatchLogsFullAccess: [
    on(
      '*',
      'logs:* cloudwatch:GenerateQuery cloudwatch:GenerateQueryResultsSummary ' +
        'observabilityadmin:GetS3TableIntegration observabilityadmin:ListS3TableIntegrations ' +
        'observabilityadmin:ListTelemetryPipelines',
    ),
  ],
  AmazonS3FullAccess: [on('*', 's3:* s3-object-lambda:*')],
  AmazonS3ReadOnlyAccess: [
    on('*', 's3:Get* s3:List* s3:Describe* s3-object-lambda:Get* s3-object-lambda:List*'),
  ],
  AmazonDynamoDBReadOnlyAccess: [
    on(
      '*',
      'dynamodb:BatchGetItem dynamodb:Describe* dynamodb:List* dynamodb:GetAbacStatus ' +
        'dynamodb:GetItem dynamodb:GetResourcePolicy dynamodb:Query dynamodb:Scan ' +
        'dynamodb:PartiQLSelect dax:Describe* dax:List* dax:GetItem dax:BatchGetItem dax:Query dax:Scan',
      TABLE_CONSOLE,
    ),
    TABLE_INSIGHTS,
  ],
  AmazonDynamoDBFullAccess: [
    on(
      '*',
      'dynamodb:* dax:* application-autoscaling:DeleteScalingPolicy ' +
        'application-autoscaling:DeregisterScalableTarget application-autoscaling:PutScalingPolicy ' +
        'application-autoscaling:RegisterScalableTarget cloudwatch:DeleteAlarms ' +
        'cloudwatch:PutMetricAlarm datapipeline:ActivatePipeline datapipeline:CreatePipeline ' +
        'datapipeline:DeletePipeline datapipeline:PutPipelineDefinition lambda:CreateEventSourceMapping ' +
        'lambda:CreateFunction lambda:DeleteEventSourceMapping lambda:DeleteFunction ' +
        'resource-groups:CreateGroup resource-groups:DeleteGroup sns:CreateTopic sns:DeleteTopic ' +
        'sns:ListSubscriptions sns:SetTopicAttributes sns:Subscribe sns:Unsubscribe',
      TABLE_CONSOLE,
    ),
    TABLE_INSIGHTS,
    passRole(
      '*',
      'application-autoscaling.amazonaws.com',
      'application-autoscaling.amazonaws.com.cn',
      'dax.amazonaws.com',
    ),
    serviceLinkedRole(
      '*',
      'replication.dynamodb.amazonaws.com',
      'dax.amazonaws.com',
      'dynamodb.application-autoscaling.amazonaws.com',
      'contributorinsights.dynamodb.amazonaws.com',
      'kinesisreplication.dynamodb.amazonaws.com',
    ),
  ],
  AmazonSQSFullAccess: [on('*', 'sqs:*')],
  AmazonSQSReadOnlyAccess: [
    on('*', 'sqs:GetQueueAttributes sqs:GetQueueUrl sqs:ListQueues sqs:ListDeadLetterSourceQueues'),
    on('*', 'sqs:ListMessageMoveTasks sqs:ListQueueTags'),
  ],
  AmazonSNSFullAccess: [
    on('*', 'sns:*'),
    when(
      on(
        '*',
        'sms-voice:CreateVerifiedDestinationNumber sms-voice:DeleteOptedOutNumber ' +
          'sms-voice:DeleteVerifiedDestinationNumber sms-voice:DescribeAccountAttributes ' +
          'sms-voice:DescribeOptedOutNumbers sms-voice:DescribePhoneNumbers ' +
          'sms-voice:DescribeSpendLimits sms-voice:DescribeVerifiedDestinationNumbers ' +
          'sms-voice:SendDestinationNumberVerificationCode sms-voice:SendTextMessage ' +
          'sms-voice:SetTextMessageSpendLimitOverride sms-voice:VerifyDestinationNumber',
      ),
      { operator: 'StringEquals', key: 'aws:CalledViaLast', values: ['sns.amazonaws.com'] },
    ),
  ],
  AmazonKinesisFullAccess: [on('*', 'kinesis:*')],
  AmazonEventBridgeFullAccess: [
    on('*', 'events:* schemas:* scheduler:* pipes:*'),
    serviceLinkedRole(
      'arn:aws:iam::*:role/aws-service-role/apidestinations.events.amazonaws.com/AWSServiceRoleForAmazonEventBridgeApiDestinations',
      'apidestinations.events.amazonaws.com',
    ),
    serviceLinkedRole(
      'arn:aws:iam::*:role/aws-service-role/schemas.amazonaws.com/AWSServiceRoleForSchemas',
      'schemas.amazonaws.com',
    ),
    on(
      'arn:aws:secretsmanager:*:*:secret:events!*',
      'secretsmanager:CreateSecret secretsmanager:UpdateSecret secretsmanager:DeleteSecret ' +
        'secretsmanager:GetSecretValue secretsmanager:PutSecretValue',
    ),
    passRole(
      'arn:aws:iam::*:role/*',
      'events.amazonaws.com',
      'scheduler.amazonaws.com',
      'pipes.amazonaws.com',
    ),
  ],
  AWSStepFunctionsFullAccess: [on('*', 'states:*')],
  AmazonSSMReadOnlyAccess: [on('*', 'ssm:Describe* ssm:Get* ssm:List*')],
  AmazonSSMFullAccess: [
    on('*', 'cloudwatch:PutMetricData ds:CreateComputer ds:DescribeDirectories'),
    on('*', 'ec2:DescribeInstanceStatus logs:* ssm:* ec2messages:*'),
    on('*', 'ssmmessages:CreateControlChannel ssmmessages:CreateDataChannel'),
    on('*', 'ssmmessages:OpenControlChannel ssmmessages:OpenDataChannel'),
    serviceLinkedRole(SSM_ROLE, 'ssm.amazonaws.com'),
    on(SSM_ROLE, 'iam:DeleteServiceLinkedRole iam:GetServiceLinkedRoleDeletionStatus'),
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
        'cloudformation:ExecuteChangeSet docdb-elastic:GetCluster docdb-elastic:ListClusters ' +
        'ec2:DescribeSecurityGroups ec2:DescribeSubnets redshift-serverless:GetNamespace ' +
        'redshift-serverless:ListWorkgroups ec2:DescribeVpcs kms:DescribeKey kms:ListAliases kms:ListKeys lambda:ListFunctions ' +
        'rds:DescribeDBClusters rds:DescribeDBInstances redshift:DescribeClusters tag:GetResources',
    ),
    on(
      'arn:aws:lambda:*:*:function:SecretsManager*',
      'lambda:AddPermission lambda:CreateFunction lambda:GetFunction lambda:InvokeFunction ' +
        'lambda:UpdateFunctionConfiguration',
    ),
    on(
      'arn:aws:serverlessrepo:*:*:applications/SecretsManager*',
      'serverlessrepo:CreateCloudFormationChangeSet serverlessrepo:GetApplication',
    ),
    on('arn:aws:s3:::awsserverlessrepo-changesets*', 's3:GetObject'),
    on('arn:aws:s3:::secrets-manager-rotation-apps-*/*', 's3:GetObject'),
  ],
  AWSLambda_FullAccess: [
    on(
      '*',
      'cloudformation:DescribeStacks cloudformation:ListStackResources cloudwatch:ListMetrics ' +
        'cloudwatch:GetMetricData ec2:DescribeSecurityGroups ec2:DescribeSubnets ec2:DescribeVpcs ' +
        'kms:DescribeKey kms:ListAliases iam:GetPolicy iam:GetPolicyVersion iam:GetRole iam:GetRolePolicy ' +
        'iam:ListAttachedRolePolicies iam:ListRolePolicies iam:ListRoles lambda:* ' +
        'logs:DescribeLogGroups states:DescribeStateMachine states:ListStateMachines tag:GetResources ' +
        'xray:GetTraceSummaries xray:BatchGetTraces',
    ),
    passRole('*', 'lambda.amazonaws.com'),
    serviceLinkedRole(
      'arn:aws:iam::*:role/aws-service-role/lambda.amazonaws.com/AWSServiceRoleForLambda',
      'lambda.amazonaws.com',
    ),
    on(
      'arn:aws:logs:*:*:log-group:/aws/lambda/*',
      'logs:DescribeLogStreams logs:GetLogEvents logs:FilterLogEvents logs:StartLiveTail logs:StopLiveTail',
    ),
  ],
  AWSLambda_ReadOnlyAccess: [
    on(
      '*',
      'cloudformation:DescribeStacks cloudformation:ListStacks cloudformation:ListStackResources cloudwatch:GetMetricData ' +
        'cloudwatch:ListMetrics ec2:DescribeSecurityGroups ec2:DescribeSubnets ec2:DescribeVpcs ' +
        'kms:ListAliases iam:GetPolicy iam:GetPolicyVersion iam:GetRole iam:GetRolePolicy ' +
        'iam:ListAttachedRolePolicies iam:ListRolePolicies iam:ListRoles logs:DescribeLogGroups ' +
        'lambda:Get* lambda:List* states:DescribeStateMachine states:ListStateMachines ' +
        'tag:GetResources xray:GetTraceSummaries xray:BatchGetTraces',
    ),
    on(
      'arn:aws:logs:*:*:log-group:/aws/lambda/*',
      'logs:DescribeLogStreams logs:GetLogEvents logs:FilterLogEvents logs:StartLiveTail ' +
        'logs:StopLiveTail logs:StartQuery logs:StopQuery logs:DescribeQueries logs:GetLogGroupFields ' +
        'logs:GetLogRecord logs:GetQueryResults',
    ),
  ],
  // The services that matter to functions; others are "not known" for actions that read, or sound like it.
  ReadOnlyAccess: [
    on(
      '*',
      'apigateway:GET cloudformation:Describe* cloudformation:Get* cloudformation:List* ' +
        'cloudformation:BatchDescribeTypeConfigurations cloudformation:Detect* ' +
        'cloudformation:EstimateTemplateCost cloudformation:ValidateTemplate cloudwatch:GenerateQuery* ' +
        'cloudwatch:Describe* cloudwatch:Get* cloudwatch:List* dynamodb:BatchGet* dynamodb:Describe* ' +
        'dynamodb:Get* dynamodb:List* dynamodb:PartiQLSelect dynamodb:Query dynamodb:Scan ' +
        'ec2:Describe* ec2:Get* ec2:List*InRecycleBin ec2:Search* ecr:BatchCheck* ecr:BatchGet* ecr:Describe* ecr:Get* ecr:List* ' +
        'events:Describe* events:List* events:TestEventPattern iam:Generate* ' +
        'iam:Get* iam:List* iam:Simulate* kinesis:Describe* kinesis:Get* ' +
        'kinesis:List* kms:Describe* kms:Get* kms:List* lambda:Get* lambda:List* logs:Describe* ' +
        'logs:FilterLogEvents logs:Get* logs:List* logs:StartLiveTail logs:StopLiveTail ' +
        'logs:StartQuery logs:StopQuery logs:TestMetricFilter s3:DescribeJob s3:Get* s3:List* secretsmanager:Describe* ' +
        'secretsmanager:GetResourcePolicy secretsmanager:List* sns:CheckIfPhoneNumberIsOptedOut sns:Get* sns:List* sqs:Get* sqs:List* ' +
        'sqs:Receive* ssm:Describe* ssm:Get* ssm:List* states:Describe* states:GetExecutionHistory ' +
        'states:List* states:ValidateStateMachineDefinition tag:DescribeReportCreation tag:Get*',
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

/** The policies that are kept: their names, and the paths that the names end. */
export const MANAGED_POLICY_PATHS: ReadonlyMap<string, string> = new Map(
  Object.keys(POLICIES).map((path) => [path.slice(path.lastIndexOf('/') + 1), path]),
);

/**
 * An AWS managed policy by ARN, of any partition, or by its bare name, as SAM takes it; undefined for others and for those
 * that are not kept here.
 */
export function managedPolicy(arn: string): ManagedPolicy | undefined {
  const name = awsManagedPolicyName(arn);
  const path = name === undefined ? undefined : MANAGED_POLICY_PATHS.get(name);
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
  if (READ_ONLY_SERVICES.has(action.split(':')[0])) return false;
  const level = actionInfo(action)?.accessLevel;
  return level === 'Read' || level === 'List' || READ_WORDS.test(action);
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

function passRole(resource: string, ...services: readonly string[]): Grant {
  return when(on(resource, 'iam:PassRole'), {
    operator: 'StringLike',
    key: 'iam:PassedToService',
    values: services,
  });
}

function serviceLinkedRole(resource: string, ...services: readonly string[]): Grant {
  return when(on(resource, 'iam:CreateServiceLinkedRole'), {
    operator: 'StringEquals',
    key: 'iam:AWSServiceName',
    values: services,
  });
}

function when(grant: Grant, condition: PolicyCondition): Grant {
  return { ...grant, conditions: [condition] };
}
