import type { AwsCall } from '../aws-call.ts';
import type { NeedRow } from './action-need.ts';
import { partiqlActions, transactionActions } from './statement-actions.ts';

/** True when the call gives a parameter, whatever its value. */
function has(...names: readonly string[]) {
  return ({ parameters }: AwsCall) => names.some((name) => parameters[name] !== undefined);
}

/** True when one of the objects to delete is told with its version. */
function deletesVersions({ parameters }: AwsCall): boolean {
  const list = parameters['Delete']?.kind === 'object' ? parameters['Delete'].fields['Objects'] : undefined;
  return (
    list?.kind === 'list' &&
    list.items.some((each) => each.kind === 'object' && Object.hasOwn(each.fields, 'VersionId'))
  );
}

const NOTHING: readonly NeedRow[] = [];
const S3_WRITE: readonly NeedRow[] = [
  's3:PutObject',
  {
    action: 's3:PutObjectAcl',
    when: has('ACL', 'GrantRead', 'GrantFullControl', 'GrantReadACP', 'GrantWriteACP'),
  },
  { action: 's3:PutObjectTagging', when: has('Tagging') },
  { action: 's3:PutObjectLegalHold', when: has('ObjectLockLegalHoldStatus') },
  { action: 's3:PutObjectRetention', when: has('ObjectLockMode', 'ObjectLockRetainUntilDate') },
];
const S3_READ: readonly NeedRow[] = [
  's3:GetObject',
  { action: 's3:GetObjectVersion', when: has('VersionId') },
  { action: 's3:ListBucket', required: false },
];
const S3_COPY: readonly NeedRow[] = [
  { action: 's3:GetObject', resourceParameter: 'CopySource' },
  { action: 's3:GetObjectTagging', resourceParameter: 'CopySource', required: false },
  { action: 's3:PutObjectTagging', required: false },
  ...S3_WRITE,
];

/**
 * Operations whose permission does not carry their name, by boto3's service and operation. Sources: the Service
 * Authorization Reference and each service's page on permissions; S3's is
 * https://docs.aws.amazon.com/AmazonS3/latest/API/API_Operations.html
 */
export const OPERATION_EXCEPTIONS: Readonly<
  Record<string, readonly NeedRow[] | ((call: AwsCall) => readonly NeedRow[])>
> = {
  's3.GetObject': S3_READ,
  's3.HeadObject': S3_READ,
  's3.SelectObjectContent': ['s3:GetObject'],
  's3.GetObjectAttributes': ['s3:GetObject', 's3:GetObjectAttributes'],
  's3.GetObjectTorrent': ['s3:GetObject'],
  's3.PutObject': S3_WRITE,
  's3.CreateMultipartUpload': [...S3_WRITE, { action: 's3:AbortMultipartUpload', required: false }],
  's3.UploadPart': ['s3:PutObject'],
  's3.CompleteMultipartUpload': ['s3:PutObject'],
  's3.UploadPartCopy': [{ action: 's3:GetObject', resourceParameter: 'CopySource' }, 's3:PutObject'],
  's3.CopyObject': S3_COPY,
  's3.DeleteObject': ['s3:DeleteObject', { action: 's3:DeleteObjectVersion', when: has('VersionId') }],
  's3.DeleteObjects': ['s3:DeleteObject', { action: 's3:DeleteObjectVersion', when: deletesVersions }],
  's3.RestoreObject': ['s3:RestoreObject'],
  's3.ListParts': ['s3:ListMultipartUploadParts'],
  's3.HeadBucket': ['s3:ListBucket'],
  's3.ListObjects': ['s3:ListBucket'],
  's3.ListObjectsV2': ['s3:ListBucket'],
  's3.ListObjectVersions': ['s3:ListBucketVersions'],
  's3.ListBuckets': ['s3:ListAllMyBuckets'],
  's3.ListDirectoryBuckets': ['s3express:ListAllMyDirectoryBuckets'],
  's3.ListMultipartUploads': ['s3:ListBucketMultipartUploads'],
  's3.GetBucketNotificationConfiguration': ['s3:GetBucketNotification'],
  's3.PutBucketNotificationConfiguration': ['s3:PutBucketNotification'],
  's3.GetBucketNotification': ['s3:GetBucketNotification'],
  's3.PutBucketNotification': ['s3:PutBucketNotification'],
  's3.GetBucketAccelerateConfiguration': ['s3:GetAccelerateConfiguration'],
  's3.PutBucketAccelerateConfiguration': ['s3:PutAccelerateConfiguration'],
  's3.GetBucketAnalyticsConfiguration': ['s3:GetAnalyticsConfiguration'],
  's3.PutBucketAnalyticsConfiguration': ['s3:PutAnalyticsConfiguration'],
  's3.DeleteBucketAnalyticsConfiguration': ['s3:PutAnalyticsConfiguration'],
  's3.ListBucketAnalyticsConfigurations': ['s3:GetAnalyticsConfiguration'],
  's3.GetBucketEncryption': ['s3:GetEncryptionConfiguration'],
  's3.PutBucketEncryption': ['s3:PutEncryptionConfiguration'],
  's3.DeleteBucketEncryption': ['s3:PutEncryptionConfiguration'],
  's3.GetBucketIntelligentTieringConfiguration': ['s3:GetIntelligentTieringConfiguration'],
  's3.PutBucketIntelligentTieringConfiguration': ['s3:PutIntelligentTieringConfiguration'],
  's3.DeleteBucketIntelligentTieringConfiguration': ['s3:PutIntelligentTieringConfiguration'],
  's3.ListBucketIntelligentTieringConfigurations': ['s3:GetIntelligentTieringConfiguration'],
  's3.GetBucketInventoryConfiguration': ['s3:GetInventoryConfiguration'],
  's3.PutBucketInventoryConfiguration': ['s3:PutInventoryConfiguration'],
  's3.DeleteBucketInventoryConfiguration': ['s3:PutInventoryConfiguration'],
  's3.ListBucketInventoryConfigurations': ['s3:GetInventoryConfiguration'],
  's3.GetBucketLifecycle': ['s3:GetLifecycleConfiguration'],
  's3.GetBucketLifecycleConfiguration': ['s3:GetLifecycleConfiguration'],
  's3.PutBucketLifecycle': ['s3:PutLifecycleConfiguration'],
  's3.PutBucketLifecycleConfiguration': ['s3:PutLifecycleConfiguration'],
  's3.DeleteBucketLifecycle': ['s3:PutLifecycleConfiguration'],
  's3.GetBucketMetricsConfiguration': ['s3:GetMetricsConfiguration'],
  's3.PutBucketMetricsConfiguration': ['s3:PutMetricsConfiguration'],
  's3.DeleteBucketMetricsConfiguration': ['s3:PutMetricsConfiguration'],
  's3.ListBucketMetricsConfigurations': ['s3:GetMetricsConfiguration'],
  's3.GetBucketReplication': ['s3:GetReplicationConfiguration'],
  's3.PutBucketReplication': [
    's3:PutReplicationConfiguration',
    { action: 'iam:PassRole', source: 'dependent', resourceParameter: 'ReplicationConfiguration.Role' },
  ],
  's3.DeleteBucketReplication': ['s3:PutReplicationConfiguration'],
  's3.GetBucketCors': ['s3:GetBucketCORS'],
  's3.PutBucketCors': ['s3:PutBucketCORS'],
  's3.DeleteBucketCors': ['s3:PutBucketCORS'],
  's3.DeleteBucketTagging': ['s3:PutBucketTagging'],
  's3.DeleteBucketOwnershipControls': ['s3:PutBucketOwnershipControls'],
  's3.GetPublicAccessBlock': ['s3:GetBucketPublicAccessBlock'],
  's3.PutPublicAccessBlock': ['s3:PutBucketPublicAccessBlock'],
  's3.DeletePublicAccessBlock': ['s3:PutBucketPublicAccessBlock'],
  's3.GetObjectLockConfiguration': ['s3:GetBucketObjectLockConfiguration'],
  's3.PutObjectLockConfiguration': ['s3:PutBucketObjectLockConfiguration'],
  's3.WriteGetObjectResponse': ['s3-object-lambda:WriteGetObjectResponse'],
  's3control.GetPublicAccessBlock': ['s3:GetAccountPublicAccessBlock'],
  's3control.PutPublicAccessBlock': ['s3:PutAccountPublicAccessBlock'],
  's3control.DeletePublicAccessBlock': ['s3:PutAccountPublicAccessBlock'],
  'lambda.Invoke': ['lambda:InvokeFunction'],
  'lambda.InvokeAsync': ['lambda:InvokeFunction'],
  'lambda.InvokeWithResponseStream': ['lambda:InvokeFunction'],
  'lambda.GetLayerVersionByArn': ['lambda:GetLayerVersion'],
  'dynamodb.TransactGetItems': ['dynamodb:GetItem'],
  'dynamodb.TransactWriteItems': transactionActions,
  'dynamodb.ExecuteStatement': partiqlActions,
  'dynamodb.BatchExecuteStatement': partiqlActions,
  'dynamodb.ExecuteTransaction': partiqlActions,
  'sqs.SendMessageBatch': ['sqs:SendMessage'],
  'sqs.DeleteMessageBatch': ['sqs:DeleteMessage'],
  'sqs.ChangeMessageVisibilityBatch': ['sqs:ChangeMessageVisibility'],
  'sns.PublishBatch': ['sns:Publish'],
  'kms.ReEncrypt': [
    { action: 'kms:ReEncryptFrom', resourceParameter: 'SourceKeyId' },
    { action: 'kms:ReEncryptTo', resourceParameter: 'DestinationKeyId' },
  ],
  'bedrock-runtime.Converse': ['bedrock:InvokeModel'],
  'bedrock-runtime.ConverseStream': ['bedrock:InvokeModelWithResponseStream'],
  'bedrock-runtime.StartAsyncInvoke': ['bedrock:InvokeModel'],
  'bedrock-runtime.InvokeModelWithBidirectionalStream': ['bedrock:InvokeModel'],
  'apigatewaymanagementapi.PostToConnection': ['execute-api:ManageConnections'],
  'apigatewaymanagementapi.GetConnection': ['execute-api:ManageConnections'],
  'apigatewaymanagementapi.DeleteConnection': ['execute-api:ManageConnections'],
  'sts.GetCallerIdentity': [{ action: 'sts:GetCallerIdentity', required: false }],
  'sts.GetAccessKeyInfo': NOTHING,
  'rds-data.ExecuteStatement': rdsData('rds-data:ExecuteStatement'),
  'rds-data.BatchExecuteStatement': rdsData('rds-data:BatchExecuteStatement'),
  'rds-data.BeginTransaction': rdsData('rds-data:BeginTransaction'),
  'rds-data.CommitTransaction': rdsData('rds-data:CommitTransaction'),
  'rds-data.RollbackTransaction': rdsData('rds-data:RollbackTransaction'),
  'timestream-query.Query': ['timestream:Select', 'timestream:DescribeEndpoints'],
  'timestream-write.WriteRecords': ['timestream:WriteRecords', 'timestream:DescribeEndpoints'],
};

function rdsData(action: string): readonly NeedRow[] {
  return [
    action,
    { action: 'secretsmanager:GetSecretValue', source: 'dependent', resourceParameter: 'secretArn' },
  ];
}
