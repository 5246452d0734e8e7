import type { Severity } from '../../model/severity.ts';

/** Day on which the list below was checked against the AWS Managed Policy Reference, ISO-8601. */
export const MANAGED_POLICIES_DATE = '2026-11-01';

/** A policy that AWS maintains and that grants more than a function needs. */
export interface BroadManagedPolicy {
  readonly severity: Severity;
  /** What it grants, in words. */
  readonly grants: string;
}

/**
 * Policies that are broad although their name does not end in `FullAccess`.
 *
 * https://docs.aws.amazon.com/aws-managed-policy/latest/reference/policy-list.html
 */
const BROAD: ReadonlyMap<string, BroadManagedPolicy> = new Map([
  ['PowerUserAccess', { severity: 'high', grants: 'everything except users, roles and the organization' }],
  ['IAMFullAccess', { severity: 'critical', grants: 'every IAM action, and so everything' }],
  ['ReadOnlyAccess', { severity: 'medium', grants: 'reading the data of nearly every service' }],
  ['ViewOnlyAccess', { severity: 'low', grants: 'listing the resources of nearly every service' }],
  ['SecurityAudit', { severity: 'low', grants: 'reading the configuration of every service' }],
  ['SystemAdministrator', { severity: 'high', grants: 'running many services' }],
  ['NetworkAdministrator', { severity: 'high', grants: 'changing networks' }],
  ['DatabaseAdministrator', { severity: 'high', grants: 'running the database services' }],
  ['DataScientist', { severity: 'high', grants: 'running the analytics services' }],
  ['SecretsManagerReadWrite', { severity: 'high', grants: 'reading and writing every secret' }],
  ['AmazonSSMReadOnlyAccess', { severity: 'medium', grants: 'reading every parameter' }],
  ['AmazonS3ReadOnlyAccess', { severity: 'medium', grants: 'reading every object of every bucket' }],
  ['AmazonDynamoDBReadOnlyAccess', { severity: 'medium', grants: 'reading every table' }],
  ['AmazonKinesisReadOnlyAccess', { severity: 'low', grants: 'reading every stream' }],
  ['AmazonEC2ContainerRegistryPowerUser', { severity: 'high', grants: 'writing to every repository' }],
  ['AWSLambdaRole', { severity: 'medium', grants: 'invoking every function' }],
  ['AWSLambdaExecute', { severity: 'medium', grants: 'reading and writing every object of every bucket' }],
  ['AWSLambda_ReadOnlyAccess', { severity: 'low', grants: 'reading the code and environment of functions' }],
  ['AWSLambdaReadOnlyAccess', { severity: 'medium', grants: 'reading data of many services' }],
  ['AWSLambdaInvocation-DynamoDB', { severity: 'low', grants: 'invoking every function' }],
  ['AmazonSSMAutomationRole', { severity: 'high', grants: 'changing instances, stacks and functions' }],
]);

/**
 * Name of a policy that AWS maintains: `AWSLambdaRole` of `arn:aws:iam::aws:policy/service-role/AWSLambdaRole`, and of
 * a bare name, which SAM takes. Undefined for policies of customers.
 */
export function awsManagedPolicyName(arn: string): string | undefined {
  if (!arn.includes(':')) return /^[\w+=,.@/-]+$/.test(arn) ? arn.slice(arn.lastIndexOf('/') + 1) : undefined;
  return /^arn:[^:]+:iam::aws:policy\/(?:[^/]+\/)*([^/]+)$/.exec(arn)?.[1];
}

/** True for `AdministratorAccess`, and not for the narrower policies whose names begin so. */
export function isAdministratorPolicy(arn: string): boolean {
  return awsManagedPolicyName(arn) === 'AdministratorAccess';
}

/** What a policy that AWS maintains grants too much, AdministratorAccess apart; undefined for the others. */
export function broadManagedPolicy(arn: string): BroadManagedPolicy | undefined {
  const name = awsManagedPolicyName(arn);
  if (name === undefined) return undefined;
  const listed = BROAD.get(name);
  if (listed !== undefined) return listed;
  const service = /^(?:AWS|Amazon)?_?(.+?)_?FullAccess(?:V\d|_v\d)?$/.exec(name)?.[1];
  if (service !== undefined) return { severity: 'medium', grants: `every action of ${service}` };
  return name.startsWith('AdministratorAccess-')
    ? { severity: 'high', grants: 'administering a service' }
    : undefined;
}

/** Policies with which a function can write its log, by name. */
const LOGGING = new Set([
  'AdministratorAccess',
  'AWSLambdaBasicDurableExecutionRolePolicy',
  'AWSLambdaBasicExecutionRole',
  'AWSLambdaDynamoDBExecutionRole',
  'AWSLambdaExecute',
  'AWSLambdaKinesisExecutionRole',
  'AWSLambdaMSKExecutionRole',
  'AWSLambdaSQSQueueExecutionRole',
  'AWSLambdaVPCAccessExecutionRole',
  'AWSOpsWorksCloudWatchLogs',
  'AmazonAPIGatewayPushToCloudWatchLogs',
  'CloudWatchAgentServerPolicy',
  'CloudWatchFullAccess',
  'CloudWatchFullAccessV2',
  'CloudWatchLogsFullAccess',
  'PowerUserAccess',
]);

/** True for a policy that AWS maintains and that lets a function write its log. */
export function grantsLogging(arn: string): boolean {
  const name = awsManagedPolicyName(arn);
  return name !== undefined && LOGGING.has(name);
}
