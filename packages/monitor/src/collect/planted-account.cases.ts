import type { AccountReader, ApiAnswer, ApiCall, ApiInput } from './account-reader.ts';
import { liveReader } from './live/live-reader.ts';
import { MOTO_ACCOUNT } from './live-account.cases.ts';
import { fieldsOf } from './parse/fields.ts';

/** An empty zip archive. */
const ZIP = Buffer.from('UEsFBgAAAAAAAAAAAAAAAAAAAAAAAA==', 'base64');

const LAMBDA_TRUST = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' }],
});

function allow(action: string, resource: string, principal?: object): string {
  const statement = {
    Effect: 'Allow',
    Action: action,
    Resource: resource,
    ...(principal ? { Principal: principal } : {}),
  };
  return JSON.stringify({ Version: '2012-10-17', Statement: [statement] });
}

/** A reader of moto, used here to write: it makes any call. */
export function motoReader(region: string): AccountReader {
  const credentials = async () => ({ accessKeyId: 'testing', secretAccessKey: 'testing' });
  return liveReader({ account: MOTO_ACCOUNT, region, globalRegion: region, credentials });
}

type Ask = (call: ApiCall, input: ApiInput) => Promise<ApiAnswer>;

/** Makes one of everything that moto knows and the product reads. */
export async function plantAccount(region: string): Promise<void> {
  const reader = motoReader(region);
  const ask: Ask = (call, input) => reader.call(call, input);
  await plantIdentities(ask);
  await plantSources(ask, region);
  await plantFunction(ask, { region, name: 'orders' });
  await plantApis(ask, region);
  await plantFrontDoors(ask, region);
  await plantNetwork(ask);
  await plantLogs(ask, region);
}

async function plantIdentities(ask: Ask): Promise<void> {
  await ask('iam:CreateRole', {
    RoleName: 'orders',
    AssumeRolePolicyDocument: LAMBDA_TRUST,
    Path: '/service-role/',
  });
  await ask('iam:PutRolePolicy', {
    RoleName: 'orders',
    PolicyName: 'write',
    PolicyDocument: allow('s3:*', '*'),
  });
  const policy = await ask('iam:CreatePolicy', { PolicyName: 'read', PolicyDocument: allow('s3:Get*', '*') });
  const PolicyArn = fieldsOf(policy).text('Policy.Arn');
  await ask('iam:AttachRolePolicy', { RoleName: 'orders', PolicyArn });
  await ask('iam:CreateGroup', { GroupName: 'admins' });
  await ask('iam:AttachGroupPolicy', { GroupName: 'admins', PolicyArn });
  await ask('iam:CreateUser', { UserName: 'dev', Tags: [{ Key: 'team', Value: 'shop' }] });
  await ask('iam:AddUserToGroup', { UserName: 'dev', GroupName: 'admins' });
}

/** A function with all that hangs on it. */
export async function plantFunction(
  ask: Ask,
  { region, name }: { readonly region: string; readonly name: string },
): Promise<void> {
  const layer = await ask('lambda:PublishLayerVersion', { LayerName: 'tools', Content: { ZipFile: ZIP } });
  await ask('lambda:AddLayerVersionPermission', {
    LayerName: 'tools',
    VersionNumber: 1,
    StatementId: 'all',
    Action: 'lambda:GetLayerVersion',
    Principal: '*',
  });
  const FunctionName = name;
  await ask('lambda:CreateFunction', {
    FunctionName,
    Runtime: 'nodejs22.x',
    Handler: 'index.handler',
    Role: `arn:aws:iam::${MOTO_ACCOUNT}:role/service-role/orders`,
    Code: { ZipFile: ZIP },
    Environment: { Variables: { TABLE: 'orders' } },
    Tags: { team: 'shop' },
    Layers: [fieldsOf(layer).text('LayerVersionArn')],
  });
  await ask('lambda:PutFunctionConcurrency', { FunctionName, ReservedConcurrentExecutions: 7 });
  await ask('lambda:AddPermission', {
    FunctionName,
    StatementId: 'from-s3',
    Action: 'lambda:InvokeFunction',
    Principal: 's3.amazonaws.com',
    SourceArn: 'arn:aws:s3:::orders',
  });
  await ask('lambda:PublishVersion', { FunctionName });
  await ask('lambda:CreateAlias', { FunctionName, Name: 'prod', FunctionVersion: '1' });
  await ask('lambda:CreateEventSourceMapping', {
    FunctionName,
    EventSourceArn: `arn:aws:sqs:${region}:${MOTO_ACCOUNT}:orders`,
    BatchSize: 5,
  });
}

async function plantSources(ask: Ask, region: string): Promise<void> {
  const queue = `arn:aws:sqs:${region}:${MOTO_ACCOUNT}:orders`;
  await ask('sqs:CreateQueue', {
    QueueName: 'orders',
    Attributes: { VisibilityTimeout: '45', Policy: allow('sqs:SendMessage', queue, { AWS: '*' }) },
  });
  const topic = await ask('sns:CreateTopic', { Name: 'orders' });
  await ask('sns:Subscribe', {
    TopicArn: fieldsOf(topic).text('TopicArn'),
    Protocol: 'sqs',
    Endpoint: queue,
  });
  await ask('eventbridge:PutRule', { Name: 'nightly', ScheduleExpression: 'rate(1 day)' });
  const target = { Id: 'orders', Arn: `arn:aws:lambda:${region}:${MOTO_ACCOUNT}:function:orders` };
  await ask('eventbridge:PutTargets', { Rule: 'nightly', Targets: [target] });
  await ask('scheduler:CreateSchedule', {
    Name: 'hourly',
    ScheduleExpression: 'rate(1 hour)',
    FlexibleTimeWindow: { Mode: 'OFF' },
    Target: { Arn: target.Arn, RoleArn: `arn:aws:iam::${MOTO_ACCOUNT}:role/service-role/orders` },
  });
  await ask('kinesis:CreateStream', { StreamName: 'orders', ShardCount: 1 });
  await ask('dynamodb:CreateTable', {
    TableName: 'orders',
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
    KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
  });
  await ask('sfn:CreateStateMachine', {
    name: 'orders',
    definition: JSON.stringify({
      StartAt: 'A',
      States: { A: { Type: 'Task', Resource: target.Arn, End: true } },
    }),
    roleArn: `arn:aws:iam::${MOTO_ACCOUNT}:role/service-role/orders`,
  });
  await ask('s3:CreateBucket', {
    Bucket: 'orders-data',
    CreateBucketConfiguration: { LocationConstraint: region },
  });
  await ask('s3:PutBucketPolicy', {
    Bucket: 'orders-data',
    Policy: allow('s3:GetObject', 'arn:aws:s3:::orders-data/*', { AWS: '*' }),
  });
  await ask('kms:CreateKey', { Description: 'orders' });
  await ask('secrets-manager:CreateSecret', { Name: 'orders', SecretString: 'none' });
  await ask('ssm:PutParameter', { Name: '/orders/url', Value: 'https://example.com', Type: 'String' });
  await ask('ecr:CreateRepository', { repositoryName: 'orders' });
  await ask('iot:CreateTopicRule', {
    ruleName: 'orders',
    topicRulePayload: { sql: "SELECT * FROM 'orders'", actions: [{ lambda: { functionArn: target.Arn } }] },
  });
}

async function plantApis(ask: Ask, region: string): Promise<void> {
  const restApiId = fieldsOf(await ask('api-gateway:CreateRestApi', { name: 'orders' })).text('id');
  const resources = fieldsOf(await ask('api-gateway:GetResources', { restApiId })).list('items');
  const method = { restApiId, resourceId: resources[0]?.text('id'), httpMethod: 'GET' };
  await ask('api-gateway:PutMethod', { ...method, authorizationType: 'NONE' });
  const functionArn = `arn:aws:lambda:${region}:${MOTO_ACCOUNT}:function:orders`;
  await ask('api-gateway:PutIntegration', {
    ...method,
    type: 'AWS_PROXY',
    integrationHttpMethod: 'POST',
    uri: `arn:aws:apigateway:${region}:lambda:path/2015-03-31/functions/${functionArn}/invocations`,
  });
  await ask('api-gateway:CreateDeployment', { restApiId, stageName: 'prod' });
  await ask('api-gateway:CreateUsagePlan', {
    name: 'basic',
    apiStages: [{ apiId: restApiId, stage: 'prod' }],
  });
  await ask('api-gateway:CreateApiKey', { name: 'partner', enabled: true });
  const api = fieldsOf(await ask('apigatewayv2:CreateApi', { Name: 'orders-http', ProtocolType: 'HTTP' }));
  const ApiId = api.text('ApiId');
  const integration = await ask('apigatewayv2:CreateIntegration', {
    ApiId,
    IntegrationType: 'AWS_PROXY',
    IntegrationUri: functionArn,
    PayloadFormatVersion: '2.0',
  });
  const Target = `integrations/${fieldsOf(integration).text('IntegrationId')}`;
  await ask('apigatewayv2:CreateRoute', { ApiId, RouteKey: 'GET /orders', Target });
  await ask('apigatewayv2:CreateStage', { ApiId, StageName: '$default' });
}

async function plantFrontDoors(ask: Ask, region: string): Promise<void> {
  const pool = fieldsOf(await ask('cognito-identity-provider:CreateUserPool', { PoolName: 'customers' }));
  const UserPoolId = pool.text('UserPool.Id');
  await ask('cognito-identity-provider:CreateUserPoolClient', {
    UserPoolId,
    ClientName: 'web',
    GenerateSecret: true,
  });
  await ask('cognito-identity:CreateIdentityPool', {
    IdentityPoolName: 'guests',
    AllowUnauthenticatedIdentities: true,
  });
  await ask('appsync:CreateGraphqlApi', { name: 'orders', authenticationType: 'API_KEY' });
  await ask('wafv2:CreateWebACL', {
    Name: 'orders',
    Scope: 'REGIONAL',
    DefaultAction: { Allow: {} },
    VisibilityConfig: { SampledRequestsEnabled: false, CloudWatchMetricsEnabled: false, MetricName: region },
    Rules: [],
  });
}

async function plantNetwork(ask: Ask): Promise<void> {
  const vpc = fieldsOf(await ask('ec2:CreateVpc', { CidrBlock: '10.9.0.0/16' })).text('Vpc.VpcId');
  await ask('ec2:CreateSubnet', { VpcId: vpc, CidrBlock: '10.9.1.0/24' });
  await ask('ec2:CreateVpcEndpoint', { VpcId: vpc, ServiceName: 'com.amazonaws.eu-west-1.s3' });
}

async function plantLogs(ask: Ask, region: string): Promise<void> {
  const logGroupName = '/aws/lambda/orders';
  await ask('cloudwatch-logs:CreateLogGroup', { logGroupName });
  await ask('cloudwatch-logs:PutRetentionPolicy', { logGroupName, retentionInDays: 14 });
  await ask('cloudwatch-logs:PutMetricFilter', {
    logGroupName,
    filterName: 'violations',
    filterPattern: 'Violation',
    metricTransformations: [{ metricName: 'violations', metricNamespace: 'Watertight', metricValue: '1' }],
  });
  await ask('cloudwatch:PutMetricAlarm', {
    AlarmName: 'errors',
    Namespace: 'AWS/Lambda',
    MetricName: 'Errors',
    Dimensions: [{ Name: 'FunctionName', Value: 'orders' }],
    Statistic: 'Sum',
    Period: 60,
    EvaluationPeriods: 1,
    Threshold: 1,
    ComparisonOperator: 'GreaterThanThreshold',
    AlarmActions: [`arn:aws:sns:${region}:${MOTO_ACCOUNT}:orders`],
  });
  await ask('cloudtrail:CreateTrail', {
    Name: 'main',
    S3BucketName: 'orders-data',
    IsMultiRegionTrail: true,
  });
  await ask('cloudformation:CreateStack', {
    StackName: 'orders',
    TemplateBody: JSON.stringify({
      Resources: { Topic: { Type: 'AWS::SNS::Topic', Properties: { TopicName: 'from-stack' } } },
    }),
  });
  await ask('guardduty:CreateDetector', { Enable: true });
}
