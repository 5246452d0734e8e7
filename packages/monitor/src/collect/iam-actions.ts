import type { ApiCall } from './account-reader.ts';

/** IAM prefixes of the SDK's clients whose name is not the prefix. */
const PREFIXES: Readonly<Record<string, string>> = {
  'api-gateway': 'apigateway',
  apigatewayv2: 'apigateway',
  'cloudwatch-logs': 'logs',
  'cognito-identity-provider': 'cognito-idp',
  'config-service': 'config',
  'elastic-load-balancing-v2': 'elasticloadbalancing',
  eventbridge: 'events',
  'secrets-manager': 'secretsmanager',
  sfn: 'states',
};

/** Calls whose IAM action is not `prefix:Operation`. API Gateway asks for the HTTP method instead, see below. */
const EXCEPTIONS: Readonly<Record<ApiCall, string>> = {
  'budgets:DescribeBudgets': 'budgets:ViewBudget',
  's3:GetBucketEncryption': 's3:GetEncryptionConfiguration',
  's3:GetBucketNotificationConfiguration': 's3:GetBucketNotification',
  's3:GetPublicAccessBlock': 's3:GetBucketPublicAccessBlock',
  's3:ListBuckets': 's3:ListAllMyBuckets',
};

/** The IAM action that allows a call: what a denied call lacks, and what the scanner's policy grants. */
export function iamActionOf(call: ApiCall): string {
  const [service = '', operation = ''] = call.split(':');
  const prefix = PREFIXES[service] ?? service;
  if (prefix === 'apigateway') return 'apigateway:GET';
  return EXCEPTIONS[call] ?? `${prefix}:${operation}`;
}
