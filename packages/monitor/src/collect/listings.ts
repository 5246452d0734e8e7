import type { ApiCall } from './account-reader.ts';

/** How a service pages: the input's token field, and where the output holds the next one. */
interface Paging {
  readonly input: string;
  /** Field of the output; dots lead into objects. */
  readonly output: string;
}

const MARKER: Paging = { input: 'Marker', output: 'NextMarker' };
const NEXT_TOKEN: Paging = { input: 'NextToken', output: 'NextToken' };
const LOWER_TOKEN: Paging = { input: 'nextToken', output: 'nextToken' };

/** Paging by service; every other service has `NextToken`. */
const SERVICE_PAGING: Readonly<Record<string, Paging>> = {
  lambda: MARKER,
  iam: { input: 'Marker', output: 'Marker' },
  kms: MARKER,
  'elastic-load-balancing-v2': MARKER,
  wafv2: { input: 'NextMarker', output: 'NextMarker' },
  'api-gateway': { input: 'position', output: 'position' },
  cloudfront: { input: 'Marker', output: 'DistributionList.NextMarker' },
  s3: { input: 'ContinuationToken', output: 'ContinuationToken' },
  dynamodb: { input: 'ExclusiveStartTableName', output: 'LastEvaluatedTableName' },
  appsync: LOWER_TOKEN,
  'cloudwatch-logs': LOWER_TOKEN,
  ecr: LOWER_TOKEN,
  inspector2: LOWER_TOKEN,
  iot: LOWER_TOKEN,
  sfn: LOWER_TOKEN,
};

/** The list operations that collectors use, and the output's field that holds the items. */
const ITEMS = {
  'api-gateway:GetApiKeys': 'items',
  'api-gateway:GetAuthorizers': 'items',
  'api-gateway:GetBasePathMappings': 'items',
  'api-gateway:GetClientCertificates': 'items',
  'api-gateway:GetDomainNames': 'items',
  'api-gateway:GetRequestValidators': 'items',
  'api-gateway:GetResources': 'items',
  'api-gateway:GetRestApis': 'items',
  'api-gateway:GetStages': 'item',
  'api-gateway:GetUsagePlanKeys': 'items',
  'api-gateway:GetUsagePlans': 'items',
  'apigatewayv2:GetApiMappings': 'Items',
  'apigatewayv2:GetApis': 'Items',
  'apigatewayv2:GetAuthorizers': 'Items',
  'apigatewayv2:GetDomainNames': 'Items',
  'apigatewayv2:GetIntegrations': 'Items',
  'apigatewayv2:GetRoutes': 'Items',
  'apigatewayv2:GetStages': 'Items',
  'appsync:ListDataSources': 'dataSources',
  'appsync:ListGraphqlApis': 'graphqlApis',
  'budgets:DescribeBudgets': 'Budgets',
  'cloudformation:DescribeStacks': 'Stacks',
  'cloudformation:ListStackResources': 'StackResourceSummaries',
  'cloudfront:ListDistributions': 'DistributionList.Items',
  'cloudtrail:DescribeTrails': 'trailList',
  'cloudtrail:LookupEvents': 'Events',
  'cloudwatch:DescribeAlarms': 'MetricAlarms',
  'cloudwatch:GetMetricData': 'MetricDataResults',
  'cloudwatch-logs:DescribeLogGroups': 'logGroups',
  'cloudwatch-logs:DescribeMetricFilters': 'metricFilters',
  'cloudwatch-logs:DescribeResourcePolicies': 'resourcePolicies',
  'cognito-identity:ListIdentityPools': 'IdentityPools',
  'cognito-identity-provider:ListUserPoolClients': 'UserPoolClients',
  'cognito-identity-provider:ListUserPools': 'UserPools',
  'config-service:DescribeConfigurationRecorderStatus': 'ConfigurationRecordersStatus',
  'config-service:DescribeConfigurationRecorders': 'ConfigurationRecorders',
  'dynamodb:ListTables': 'TableNames',
  'ec2:DescribeFlowLogs': 'FlowLogs',
  'ec2:DescribeNetworkAcls': 'NetworkAcls',
  'ec2:DescribeNetworkInterfaces': 'NetworkInterfaces',
  'ec2:DescribeRegions': 'Regions',
  'ec2:DescribeRouteTables': 'RouteTables',
  'ec2:DescribeSecurityGroups': 'SecurityGroups',
  'ec2:DescribeSubnets': 'Subnets',
  'ec2:DescribeVpcEndpoints': 'VpcEndpoints',
  'ec2:DescribeVpcs': 'Vpcs',
  'ecr:DescribeRepositories': 'repositories',
  'elastic-load-balancing-v2:DescribeListeners': 'Listeners',
  'elastic-load-balancing-v2:DescribeLoadBalancers': 'LoadBalancers',
  'elastic-load-balancing-v2:DescribeRules': 'Rules',
  'elastic-load-balancing-v2:DescribeTargetGroups': 'TargetGroups',
  'elastic-load-balancing-v2:DescribeTargetHealth': 'TargetHealthDescriptions',
  'eventbridge:ListEventBuses': 'EventBuses',
  'eventbridge:ListRules': 'Rules',
  'eventbridge:ListTargetsByRule': 'Targets',
  'guardduty:ListDetectors': 'DetectorIds',
  'iam:GetServiceLastAccessedDetails': 'ServicesLastAccessed',
  'iam:ListAttachedRolePolicies': 'AttachedPolicies',
  'iam:ListRolePolicies': 'PolicyNames',
  'iam:ListRoles': 'Roles',
  'inspector2:BatchGetAccountStatus': 'accounts',
  'iot:ListTopicRules': 'rules',
  'kinesis:ListStreams': 'StreamNames',
  'kms:ListKeys': 'Keys',
  'lambda:ListAliases': 'Aliases',
  'lambda:ListCapacityProviders': 'CapacityProviders',
  'lambda:ListCodeSigningConfigs': 'CodeSigningConfigs',
  'lambda:ListEventSourceMappings': 'EventSourceMappings',
  'lambda:ListFunctionEventInvokeConfigs': 'FunctionEventInvokeConfigs',
  'lambda:ListFunctionUrlConfigs': 'FunctionUrlConfigs',
  'lambda:ListFunctions': 'Functions',
  'lambda:ListFunctionsByCodeSigningConfig': 'FunctionArns',
  'lambda:ListLayerVersions': 'LayerVersions',
  'lambda:ListLayers': 'Layers',
  'lambda:ListProvisionedConcurrencyConfigs': 'ProvisionedConcurrencyConfigs',
  'organizations:ListAccounts': 'Accounts',
  'organizations:ListAccountsForParent': 'Accounts',
  'organizations:ListOrganizationalUnitsForParent': 'OrganizationalUnits',
  'organizations:ListPolicies': 'Policies',
  'organizations:ListRoots': 'Roots',
  'organizations:ListTargetsForPolicy': 'Targets',
  'pipes:ListPipes': 'Pipes',
  's3:ListBuckets': 'Buckets',
  'scheduler:ListSchedules': 'Schedules',
  'secrets-manager:ListSecrets': 'SecretList',
  'sfn:ListStateMachines': 'stateMachines',
  'sns:ListSubscriptions': 'Subscriptions',
  'sns:ListTopics': 'Topics',
  'sqs:ListQueues': 'QueueUrls',
  'ssm:DescribeParameters': 'Parameters',
  'wafv2:ListResourcesForWebACL': 'ResourceArns',
  'wafv2:ListWebACLs': 'WebACLs',
} as const satisfies Readonly<Record<ApiCall, string>>;

/** A list operation of {@link ITEMS}. */
export type ListCall = keyof typeof ITEMS;

/** Where the items of a list operation are; undefined for other operations. */
export function itemsField(call: ApiCall): string | undefined {
  return Object.hasOwn(ITEMS, call) ? ITEMS[call as ListCall] : undefined;
}

/** The token fields of an operation. */
export function pagingOf(call: ApiCall): Paging {
  return SERVICE_PAGING[call.split(':', 1)[0] ?? ''] ?? NEXT_TOKEN;
}
