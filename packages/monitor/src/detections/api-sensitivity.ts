/*
 * API calls by what an attacker gains, for weighing surprise. Chosen by hand from the AWS Service Authorization Reference
 * (access level "Permissions management") and the tactics of MITRE ATT&CK for Cloud. Patterns are anchored to
 * `service:EventName`. Last gone through on 2026-11-20.
 */
export type Sensitivity =
  | 'permissions'
  | 'credentials'
  | 'logging'
  | 'data'
  | 'execution'
  | 'reconnaissance'
  | 'none';

const TABLE: readonly { readonly sensitivity: Sensitivity; readonly pattern: RegExp }[] = [
  {
    sensitivity: 'permissions',
    pattern:
      /^(iam:(Attach|Put|Create(Policy|Role|User|Group|LoginProfile|PolicyVersion|SAMLProvider|OpenIDConnectProvider)|Update(AssumeRolePolicy|LoginProfile)|AddUserToGroup|AddRoleToInstanceProfile|SetDefaultPolicyVersion|Delete.*PermissionsBoundary)|lambda:(AddPermission|AddLayerVersionPermission|CreateFunctionUrlConfig|UpdateFunctionUrlConfig)|s3:(PutBucketPolicy|PutBucketAcl|PutObjectAcl|DeleteBucketPublicAccessBlock|PutBucketPublicAccessBlock)|kms:(PutKeyPolicy|CreateGrant)|(sns|sqs):(AddPermission|SetTopicAttributes|SetQueueAttributes)|ec2:(ModifySnapshotAttribute|ModifyImageAttribute|AuthorizeSecurityGroup.*)|organizations:.*Policy.*|secretsmanager:PutResourcePolicy)/,
  },
  {
    sensitivity: 'credentials',
    pattern:
      /^(iam:(CreateAccessKey|UpdateAccessKey|CreateServiceSpecificCredential|DeactivateMFADevice|DeleteVirtualMFADevice)|sts:(GetFederationToken|GetSessionToken|AssumeRole.*)|secretsmanager:(GetSecretValue|BatchGetSecretValue)|ssm:GetParameter.*|ec2:GetPasswordData|kms:Decrypt|redshift:GetClusterCredentials|rds:GenerateDbAuthToken|ecr:GetAuthorizationToken)/,
  },
  {
    sensitivity: 'logging',
    pattern:
      /^(cloudtrail:(StopLogging|DeleteTrail|UpdateTrail|PutEventSelectors)|logs:(DeleteLogGroup|DeleteLogStream|PutRetentionPolicy|DeleteSubscriptionFilter)|guardduty:(Delete.*|Update(Detector|Filter)|Create(Filter|IPSet)|StopMonitoringMembers|Disassociate.*)|config:(StopConfigurationRecorder|Delete.*)|ec2:DeleteFlowLogs|securityhub:Disable.*|access-analyzer:DeleteAnalyzer|events:(DisableRule|DeleteRule|RemoveTargets))/,
  },
  {
    sensitivity: 'data',
    pattern:
      /^(ec2:(CreateSnapshot|CopySnapshot|CreateImage|CreateStoreImageTask)|rds:(CreateDBSnapshot|CopyDBSnapshot|ModifyDBSnapshotAttribute|StartExportTask)|dynamodb:(ExportTableToPointInTime|Scan|CreateBackup)|s3:(PutBucketReplication|DeleteBucket|DeleteObjects|ListAllMyBuckets|ListBuckets)|backup:StartCopyJob|datasync:CreateTask)/,
  },
  {
    sensitivity: 'execution',
    pattern:
      /^(lambda:(UpdateFunctionCode|UpdateFunctionConfiguration|CreateFunction|PublishLayerVersion|CreateEventSourceMapping)|ssm:(SendCommand|StartSession)|ec2:(RunInstances|ModifyInstanceAttribute)|ecs:(RunTask|RegisterTaskDefinition|ExecuteCommand)|cloudformation:(CreateStack|UpdateStack)|glue:(CreateDevEndpoint|CreateJob)|codebuild:StartBuild|ses:(SendEmail|SendRawEmail|UpdateAccountSendingEnabled)|bedrock:Invoke.*)/,
  },
  {
    sensitivity: 'reconnaissance',
    pattern:
      /^(iam:(List|Get).*|sts:GetCallerIdentity|(ec2|rds|lambda|organizations|kms|secretsmanager|ssm|dynamodb):(Describe|List).*|account:Get.*)/,
  },
];

/** Factor on the surprise of a call. */
export const SENSITIVITY_WEIGHT: Readonly<Record<Sensitivity, number>> = {
  permissions: 2,
  credentials: 1.7,
  logging: 2,
  data: 1.6,
  execution: 1.5,
  reconnaissance: 1.3,
  none: 1,
};

/** What an attacker gains by the call; `eventSource` as CloudTrail has it (`iam.amazonaws.com`). */
export function sensitivityOf(eventSource: string, eventName: string): Sensitivity {
  const name = `${eventSource.replace(/\.amazonaws\.com(\.cn)?$/, '')}:${eventName}`;
  return TABLE.find(({ pattern }) => pattern.test(name))?.sensitivity ?? 'none';
}
