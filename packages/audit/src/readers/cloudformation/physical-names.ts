/** How a resource type is named: what `Ref` gives, and the ARN, with `{name}` for the physical name. */
export interface NameForm {
  /** Property that holds an explicit name. */
  readonly property?: string;
  /** What `Ref` gives: the name unless it says otherwise. */
  readonly ref?: 'arn' | 'url';
  /** ARN, `{name}` for the name, `{account}` and `{region}` for where it is; `{path}` for an IAM path. */
  readonly arn?: string;
  /** ARN attributes of `Fn::GetAtt` with another name than `Arn`. */
  readonly arnAttributes?: readonly string[];
  /** Attributes that give the name itself. */
  readonly nameAttributes?: readonly string[];
  /** True for services without a region. */
  readonly isGlobal?: boolean;
}

const REGIONAL = (service: string, resource: string): string =>
  `arn:{partition}:${service}:{region}:{account}:${resource}`;
const GLOBAL = (service: string, resource: string): string =>
  `arn:{partition}:${service}::{account}:${resource}`;

const LAMBDA_FUNCTION: NameForm = { property: 'FunctionName', arn: REGIONAL('lambda', 'function:{name}') };
const STATE_MACHINE: NameForm = {
  ref: 'arn',
  arn: REGIONAL('states', 'stateMachine:{name}'),
  nameAttributes: ['Name'],
};
const LAYER_VERSION: NameForm = {
  property: 'LayerName',
  ref: 'arn',
  arn: REGIONAL('lambda', 'layer:{name}:<version>'),
  arnAttributes: ['LayerVersionArn'],
};
const REST_API: NameForm = {
  arn: 'arn:{partition}:apigateway:{region}::/restapis/{name}',
  nameAttributes: ['RestApiId'],
};
const HTTP_API: NameForm = {
  arn: 'arn:{partition}:apigateway:{region}::/apis/{name}',
  nameAttributes: ['ApiId'],
};
const TABLE: NameForm = { property: 'TableName', arn: REGIONAL('dynamodb', 'table/{name}') };

/**
 * Names and ARNs by resource type. From the resource reference (`Return values` of each type) and the service
 * authorization reference (ARN formats).
 */
export const NAME_FORMS: Readonly<Record<string, NameForm>> = {
  'AWS::Lambda::Function': LAMBDA_FUNCTION,
  'AWS::Serverless::Function': LAMBDA_FUNCTION,
  'AWS::Serverless::WebFunction': {
    property: 'FunctionName',
    arn: REGIONAL('lambda', 'web-function/{name}'),
  },
  'AWS::Serverless::StateMachine': { ...STATE_MACHINE, property: 'Name' },
  'AWS::Serverless::LayerVersion': LAYER_VERSION,
  'AWS::Serverless::Api': REST_API,
  'AWS::Serverless::HttpApi': HTTP_API,
  'AWS::Serverless::SimpleTable': TABLE,
  'AWS::Serverless::GraphQLApi': {
    ref: 'arn',
    arn: REGIONAL('appsync', 'apis/{name}'),
    nameAttributes: ['ApiId'],
  },
  'AWS::Lambda::LayerVersion': LAYER_VERSION,
  'AWS::Lambda::Version': { nameAttributes: ['Version'] },
  'AWS::Lambda::CodeSigningConfig': {
    ref: 'arn',
    arn: REGIONAL('lambda', 'code-signing-config:{name}'),
    arnAttributes: ['CodeSigningConfigArn'],
  },
  'AWS::Lambda::CapacityProvider': {
    property: 'CapacityProviderName',
    arn: REGIONAL('lambda', 'capacity-provider:{name}'),
  },
  'AWS::Lambda::EventSourceMapping': {
    arn: REGIONAL('lambda', 'event-source-mapping:{name}'),
    arnAttributes: ['EventSourceMappingArn'],
  },
  'AWS::IAM::Role': {
    property: 'RoleName',
    arn: GLOBAL('iam', 'role{path}{name}'),
    isGlobal: true,
  },
  'AWS::IAM::User': { property: 'UserName', arn: GLOBAL('iam', 'user{path}{name}'), isGlobal: true },
  'AWS::IAM::Group': { property: 'GroupName', arn: GLOBAL('iam', 'group{path}{name}'), isGlobal: true },
  'AWS::IAM::ManagedPolicy': {
    property: 'ManagedPolicyName',
    ref: 'arn',
    arn: GLOBAL('iam', 'policy{path}{name}'),
    arnAttributes: ['PolicyArn'],
    isGlobal: true,
  },
  'AWS::IAM::InstanceProfile': {
    property: 'InstanceProfileName',
    arn: GLOBAL('iam', 'instance-profile{path}{name}'),
    isGlobal: true,
  },
  'AWS::SQS::Queue': {
    property: 'QueueName',
    ref: 'url',
    arn: REGIONAL('sqs', '{name}'),
    nameAttributes: ['QueueName'],
  },
  'AWS::SNS::Topic': {
    property: 'TopicName',
    ref: 'arn',
    arn: REGIONAL('sns', '{name}'),
    arnAttributes: ['TopicArn'],
    nameAttributes: ['TopicName'],
  },
  'AWS::S3::Bucket': { property: 'BucketName', arn: 'arn:{partition}:s3:::{name}' },
  'AWS::DynamoDB::Table': TABLE,
  'AWS::DynamoDB::GlobalTable': TABLE,
  'AWS::Kinesis::Stream': { property: 'Name', arn: REGIONAL('kinesis', 'stream/{name}') },
  'AWS::Kinesis::StreamConsumer': {
    ref: 'arn',
    arn: REGIONAL('kinesis', 'stream/<stream>/consumer/{name}'),
    arnAttributes: ['ConsumerARN'],
  },
  'AWS::KinesisFirehose::DeliveryStream': {
    property: 'DeliveryStreamName',
    arn: REGIONAL('firehose', 'deliverystream/{name}'),
  },
  'AWS::StepFunctions::StateMachine': { ...STATE_MACHINE, property: 'StateMachineName' },
  'AWS::StepFunctions::Activity': {
    property: 'Name',
    ref: 'arn',
    arn: REGIONAL('states', 'activity:{name}'),
    nameAttributes: ['Name'],
  },
  'AWS::Events::Rule': { property: 'Name', arn: REGIONAL('events', 'rule/{name}') },
  'AWS::Events::EventBus': {
    property: 'Name',
    arn: REGIONAL('events', 'event-bus/{name}'),
    nameAttributes: ['Name'],
  },
  'AWS::Events::ApiDestination': { property: 'Name', arn: REGIONAL('events', 'api-destination/{name}') },
  'AWS::Scheduler::Schedule': { property: 'Name', arn: REGIONAL('scheduler', 'schedule/default/{name}') },
  'AWS::Pipes::Pipe': { property: 'Name', arn: REGIONAL('pipes', 'pipe/{name}') },
  'AWS::Logs::LogGroup': {
    property: 'LogGroupName',
    arn: REGIONAL('logs', 'log-group:{name}:*'),
  },
  'AWS::Logs::Destination': { property: 'DestinationName', arn: REGIONAL('logs', 'destination:{name}') },
  'AWS::CloudWatch::Alarm': { property: 'AlarmName', arn: REGIONAL('cloudwatch', 'alarm:{name}') },
  'AWS::CloudTrail::Trail': { property: 'TrailName', arn: REGIONAL('cloudtrail', 'trail/{name}') },
  'AWS::KMS::Key': { arn: REGIONAL('kms', 'key/{name}'), nameAttributes: ['KeyId'] },
  'AWS::KMS::ReplicaKey': { arn: REGIONAL('kms', 'key/{name}'), nameAttributes: ['KeyId'] },
  'AWS::KMS::Alias': { property: 'AliasName', arn: REGIONAL('kms', '{name}') },
  'AWS::SecretsManager::Secret': {
    property: 'Name',
    ref: 'arn',
    arn: REGIONAL('secretsmanager', 'secret:{name}-<suffix>'),
    arnAttributes: ['Id'],
  },
  'AWS::SSM::Parameter': { property: 'Name', arn: REGIONAL('ssm', 'parameter/{name}') },
  'AWS::ECR::Repository': { property: 'RepositoryName', arn: REGIONAL('ecr', 'repository/{name}') },
  'AWS::ECS::Cluster': { property: 'ClusterName', arn: REGIONAL('ecs', 'cluster/{name}') },
  'AWS::ApiGateway::RestApi': REST_API,
  'AWS::ApiGatewayV2::Api': HTTP_API,
  'AWS::ApiGateway::Stage': { property: 'StageName' },
  'AWS::ApiGatewayV2::Stage': { property: 'StageName' },
  'AWS::ApiGateway::DomainName': { property: 'DomainName' },
  'AWS::ApiGatewayV2::DomainName': { property: 'DomainName' },
  'AWS::ApiGateway::ApiKey': { nameAttributes: ['APIKeyId'] },
  'AWS::AppSync::GraphQLApi': {
    ref: 'arn',
    arn: REGIONAL('appsync', 'apis/{name}'),
    nameAttributes: ['ApiId'],
  },
  'AWS::Cognito::UserPool': {
    arn: REGIONAL('cognito-idp', 'userpool/{name}'),
    nameAttributes: ['UserPoolId'],
  },
  'AWS::ElasticLoadBalancingV2::LoadBalancer': {
    ref: 'arn',
    arn: REGIONAL('elasticloadbalancing', 'loadbalancer/app/{name}/<id>'),
    arnAttributes: ['LoadBalancerArn'],
  },
  'AWS::ElasticLoadBalancingV2::TargetGroup': {
    ref: 'arn',
    arn: REGIONAL('elasticloadbalancing', 'targetgroup/{name}/<id>'),
    arnAttributes: ['TargetGroupArn'],
  },
  'AWS::ElasticLoadBalancingV2::Listener': {
    ref: 'arn',
    arn: REGIONAL('elasticloadbalancing', 'listener/app/{name}/<id>/<id>'),
    arnAttributes: ['ListenerArn'],
  },
  'AWS::CloudFront::Distribution': {
    arn: GLOBAL('cloudfront', 'distribution/{name}'),
    isGlobal: true,
    nameAttributes: ['Id'],
  },
  'AWS::WAFv2::WebACL': { property: 'Name', arn: REGIONAL('wafv2', 'regional/webacl/{name}/<id>') },
  'AWS::EC2::VPC': { arn: REGIONAL('ec2', 'vpc/{name}'), nameAttributes: ['VpcId'] },
  'AWS::EC2::Subnet': { arn: REGIONAL('ec2', 'subnet/{name}'), nameAttributes: ['SubnetId'] },
  'AWS::EC2::SecurityGroup': {
    arn: REGIONAL('ec2', 'security-group/{name}'),
    nameAttributes: ['GroupId', 'Id'],
  },
  'AWS::EFS::FileSystem': { arn: REGIONAL('elasticfilesystem', 'file-system/{name}') },
  'AWS::EFS::AccessPoint': {
    arn: REGIONAL('elasticfilesystem', 'access-point/{name}'),
    nameAttributes: ['AccessPointId'],
  },
  'AWS::IoT::TopicRule': { property: 'RuleName', arn: REGIONAL('iot', 'rule/{name}') },
  'AWS::MSK::Cluster': { ref: 'arn', arn: REGIONAL('kafka', 'cluster/{name}/<id>') },
  'AWS::MSK::ServerlessCluster': { ref: 'arn', arn: REGIONAL('kafka', 'cluster/{name}/<id>') },
  'AWS::AmazonMQ::Broker': { arn: REGIONAL('mq', 'broker:{name}') },
  'AWS::DocDB::DBCluster': { property: 'DBClusterIdentifier', arn: REGIONAL('rds', 'cluster:{name}') },
  'AWS::RDS::DBCluster': {
    property: 'DBClusterIdentifier',
    arn: REGIONAL('rds', 'cluster:{name}'),
    arnAttributes: ['DBClusterArn'],
  },
  'AWS::RDS::DBInstance': {
    property: 'DBInstanceIdentifier',
    arn: REGIONAL('rds', 'db:{name}'),
    arnAttributes: ['DBInstanceArn'],
  },
  'AWS::CodeBuild::Project': { property: 'Name', arn: REGIONAL('codebuild', 'project/{name}') },
  'AWS::Athena::WorkGroup': { property: 'Name', arn: REGIONAL('athena', 'workgroup/{name}') },
  'AWS::OpenSearchService::Domain': {
    property: 'DomainName',
    arn: REGIONAL('es', 'domain/{name}'),
    arnAttributes: ['DomainArn'],
  },
  'AWS::Elasticsearch::Domain': {
    property: 'DomainName',
    arn: REGIONAL('es', 'domain/{name}'),
    arnAttributes: ['DomainArn'],
  },
  'AWS::Location::PlaceIndex': { property: 'IndexName', arn: REGIONAL('geo', 'place-index/{name}') },
};
