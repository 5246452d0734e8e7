/** An AWS SDK client, loaded when its service is first asked. */
interface SdkService {
  /** The module's exports. */
  readonly load: () => Promise<object>;
  /** Class name of the client in the module. */
  readonly client: string;
}

/** Every service that collectors read. Each import costs 50 to 500 ms: never before it is needed. */
export const SDK_SERVICES: Readonly<Record<string, SdkService>> = {
  'api-gateway': { load: () => import('@aws-sdk/client-api-gateway'), client: 'APIGatewayClient' },
  apigatewayv2: { load: () => import('@aws-sdk/client-apigatewayv2'), client: 'ApiGatewayV2Client' },
  appsync: { load: () => import('@aws-sdk/client-appsync'), client: 'AppSyncClient' },
  budgets: { load: () => import('@aws-sdk/client-budgets'), client: 'BudgetsClient' },
  cloudformation: { load: () => import('@aws-sdk/client-cloudformation'), client: 'CloudFormationClient' },
  cloudfront: { load: () => import('@aws-sdk/client-cloudfront'), client: 'CloudFrontClient' },
  cloudtrail: { load: () => import('@aws-sdk/client-cloudtrail'), client: 'CloudTrailClient' },
  cloudwatch: { load: () => import('@aws-sdk/client-cloudwatch'), client: 'CloudWatchClient' },
  'cloudwatch-logs': {
    load: () => import('@aws-sdk/client-cloudwatch-logs'),
    client: 'CloudWatchLogsClient',
  },
  'cognito-identity': {
    load: () => import('@aws-sdk/client-cognito-identity'),
    client: 'CognitoIdentityClient',
  },
  'cognito-identity-provider': {
    load: () => import('@aws-sdk/client-cognito-identity-provider'),
    client: 'CognitoIdentityProviderClient',
  },
  'config-service': { load: () => import('@aws-sdk/client-config-service'), client: 'ConfigServiceClient' },
  dynamodb: { load: () => import('@aws-sdk/client-dynamodb'), client: 'DynamoDBClient' },
  ec2: { load: () => import('@aws-sdk/client-ec2'), client: 'EC2Client' },
  ecr: { load: () => import('@aws-sdk/client-ecr'), client: 'ECRClient' },
  'elastic-load-balancing-v2': {
    load: () => import('@aws-sdk/client-elastic-load-balancing-v2'),
    client: 'ElasticLoadBalancingV2Client',
  },
  eventbridge: { load: () => import('@aws-sdk/client-eventbridge'), client: 'EventBridgeClient' },
  guardduty: { load: () => import('@aws-sdk/client-guardduty'), client: 'GuardDutyClient' },
  iam: { load: () => import('@aws-sdk/client-iam'), client: 'IAMClient' },
  inspector2: { load: () => import('@aws-sdk/client-inspector2'), client: 'Inspector2Client' },
  iot: { load: () => import('@aws-sdk/client-iot'), client: 'IoTClient' },
  kinesis: { load: () => import('@aws-sdk/client-kinesis'), client: 'KinesisClient' },
  kms: { load: () => import('@aws-sdk/client-kms'), client: 'KMSClient' },
  lambda: { load: () => import('@aws-sdk/client-lambda'), client: 'LambdaClient' },
  organizations: { load: () => import('@aws-sdk/client-organizations'), client: 'OrganizationsClient' },
  pipes: { load: () => import('@aws-sdk/client-pipes'), client: 'PipesClient' },
  s3: { load: () => import('@aws-sdk/client-s3'), client: 'S3Client' },
  scheduler: { load: () => import('@aws-sdk/client-scheduler'), client: 'SchedulerClient' },
  'secrets-manager': {
    load: () => import('@aws-sdk/client-secrets-manager'),
    client: 'SecretsManagerClient',
  },
  ses: { load: () => import('@aws-sdk/client-ses'), client: 'SESClient' },
  sfn: { load: () => import('@aws-sdk/client-sfn'), client: 'SFNClient' },
  sns: { load: () => import('@aws-sdk/client-sns'), client: 'SNSClient' },
  sqs: { load: () => import('@aws-sdk/client-sqs'), client: 'SQSClient' },
  ssm: { load: () => import('@aws-sdk/client-ssm'), client: 'SSMClient' },
  sts: { load: () => import('@aws-sdk/client-sts'), client: 'STSClient' },
  wafv2: { load: () => import('@aws-sdk/client-wafv2'), client: 'WAFV2Client' },
};
