import { type ResourceService, resourceType } from './resource-type.ts';

const TRANSFER_UP = { upload_file: 'PutObject', upload_fileobj: 'PutObject' } as const;
const TRANSFER_DOWN = {
  download_file: 'HeadObject GetObject',
  download_fileobj: 'HeadObject GetObject',
} as const;

/** https://boto3.amazonaws.com/v1/documentation/api/latest/reference/services/s3/service-resource/index.html */
export const S3_RESOURCES: ResourceService = {
  Service: resourceType({
    actions: { create_bucket: 'CreateBucket>Bucket' },
    has: 'Bucket Object ObjectSummary ObjectAcl ObjectVersion BucketAcl BucketCors BucketLifecycle BucketLifecycleConfiguration BucketLogging BucketNotification BucketPolicy BucketRequestPayment BucketTagging BucketVersioning BucketWebsite MultipartUpload MultipartUploadPart',
    collections: { buckets: 'ListBuckets>Bucket' },
  }),
  Bucket: resourceType({
    ids: 'Bucket',
    load: 'ListBuckets',
    free: ['name'],
    actions: {
      create: 'CreateBucket',
      delete: 'DeleteBucket',
      delete_objects: 'DeleteObjects',
      put_object: 'PutObject>Object',
      copy: 'CopyObject',
      ...TRANSFER_UP,
      ...TRANSFER_DOWN,
      wait_until_exists: 'HeadBucket',
      wait_until_not_exists: 'HeadBucket',
    },
    has: 'Object Acl=BucketAcl Cors=BucketCors Lifecycle=BucketLifecycle LifecycleConfiguration=BucketLifecycleConfiguration Logging=BucketLogging Notification=BucketNotification Policy=BucketPolicy RequestPayment=BucketRequestPayment Tagging=BucketTagging Versioning=BucketVersioning Website=BucketWebsite',
    collections: {
      objects: 'ListObjects>ObjectSummary',
      object_versions: 'ListObjectVersions>ObjectVersion',
      multipart_uploads: 'ListMultipartUploads>MultipartUpload',
    },
  }),
  Object: resourceType({
    ids: 'Bucket Key',
    load: 'HeadObject',
    free: ['bucket_name', 'key'],
    actions: {
      copy_from: 'CopyObject',
      copy: 'CopyObject',
      delete: 'DeleteObject',
      get: 'GetObject',
      put: 'PutObject',
      initiate_multipart_upload: 'CreateMultipartUpload>MultipartUpload',
      restore_object: 'RestoreObject',
      ...TRANSFER_UP,
      ...TRANSFER_DOWN,
      wait_until_exists: 'HeadObject',
      wait_until_not_exists: 'HeadObject',
    },
    has: 'Acl=ObjectAcl Bucket MultipartUpload Version=ObjectVersion',
  }),
  ObjectSummary: resourceType({
    ids: 'Bucket Key',
    load: 'HeadObject',
    free: ['bucket_name', 'key'],
    actions: {
      copy_from: 'CopyObject',
      delete: 'DeleteObject',
      get: 'GetObject',
      put: 'PutObject',
      initiate_multipart_upload: 'CreateMultipartUpload>MultipartUpload',
      restore_object: 'RestoreObject',
      wait_until_exists: 'HeadObject',
      wait_until_not_exists: 'HeadObject',
    },
    has: 'Acl=ObjectAcl Bucket MultipartUpload Object Version=ObjectVersion',
    batch: { delete: 'DeleteObjects' },
  }),
  ObjectVersion: resourceType({
    ids: 'Bucket Key VersionId',
    free: ['bucket_name', 'object_key', 'id'],
    actions: { delete: 'DeleteObject', get: 'GetObject', head: 'HeadObject' },
    has: 'Object',
    batch: { delete: 'DeleteObjects' },
  }),
  ObjectAcl: resourceType({
    ids: 'Bucket Key',
    load: 'GetObjectAcl',
    actions: { put: 'PutObjectAcl' },
    has: 'Object',
  }),
  BucketAcl: resourceType({ ids: 'Bucket', load: 'GetBucketAcl', actions: { put: 'PutBucketAcl' } }),
  BucketCors: resourceType({
    ids: 'Bucket',
    load: 'GetBucketCors',
    actions: { put: 'PutBucketCors', delete: 'DeleteBucketCors' },
  }),
  BucketLifecycle: resourceType({
    ids: 'Bucket',
    load: 'GetBucketLifecycle',
    actions: { put: 'PutBucketLifecycle', delete: 'DeleteBucketLifecycle' },
  }),
  BucketLifecycleConfiguration: resourceType({
    ids: 'Bucket',
    load: 'GetBucketLifecycleConfiguration',
    actions: { put: 'PutBucketLifecycleConfiguration', delete: 'DeleteBucketLifecycle' },
  }),
  BucketLogging: resourceType({
    ids: 'Bucket',
    load: 'GetBucketLogging',
    actions: { put: 'PutBucketLogging' },
  }),
  BucketNotification: resourceType({
    ids: 'Bucket',
    load: 'GetBucketNotificationConfiguration',
    actions: { put: 'PutBucketNotificationConfiguration' },
  }),
  BucketPolicy: resourceType({
    ids: 'Bucket',
    load: 'GetBucketPolicy',
    actions: { put: 'PutBucketPolicy', delete: 'DeleteBucketPolicy' },
  }),
  BucketRequestPayment: resourceType({
    ids: 'Bucket',
    load: 'GetBucketRequestPayment',
    actions: { put: 'PutBucketRequestPayment' },
  }),
  BucketTagging: resourceType({
    ids: 'Bucket',
    load: 'GetBucketTagging',
    actions: { put: 'PutBucketTagging', delete: 'DeleteBucketTagging' },
  }),
  BucketVersioning: resourceType({
    ids: 'Bucket',
    load: 'GetBucketVersioning',
    actions: { enable: 'PutBucketVersioning', put: 'PutBucketVersioning', suspend: 'PutBucketVersioning' },
  }),
  BucketWebsite: resourceType({
    ids: 'Bucket',
    load: 'GetBucketWebsite',
    actions: { put: 'PutBucketWebsite', delete: 'DeleteBucketWebsite' },
  }),
  MultipartUpload: resourceType({
    ids: 'Bucket Key UploadId',
    free: ['bucket_name', 'object_key', 'id'],
    actions: { abort: 'AbortMultipartUpload', complete: 'CompleteMultipartUpload>Object' },
    has: 'Part=MultipartUploadPart Object',
    collections: { parts: 'ListParts>MultipartUploadPart' },
  }),
  MultipartUploadPart: resourceType({
    ids: 'Bucket Key UploadId PartNumber',
    actions: { upload: 'UploadPart', copy_from: 'UploadPartCopy' },
  }),
};

/** https://boto3.amazonaws.com/v1/documentation/api/latest/reference/services/dynamodb/service-resource/index.html */
export const DYNAMODB_RESOURCES: ResourceService = {
  Service: resourceType({
    actions: {
      batch_get_item: 'BatchGetItem',
      batch_write_item: 'BatchWriteItem',
      create_table: 'CreateTable>Table',
    },
    has: 'Table',
    collections: { tables: 'ListTables>Table' },
  }),
  Table: resourceType({
    ids: 'TableName',
    load: 'DescribeTable',
    free: ['name', 'table_name'],
    actions: {
      put_item: 'PutItem',
      get_item: 'GetItem',
      update_item: 'UpdateItem',
      delete_item: 'DeleteItem',
      query: 'Query',
      scan: 'Scan',
      delete: 'DeleteTable',
      update: 'UpdateTable',
      wait_until_exists: 'DescribeTable',
      wait_until_not_exists: 'DescribeTable',
    },
    has: '',
  }),
};

/** https://boto3.amazonaws.com/v1/documentation/api/latest/reference/services/glacier/service-resource/index.html */
export const GLACIER_RESOURCES: ResourceService = {
  Service: resourceType({
    actions: { create_vault: 'CreateVault>Vault' },
    has: 'Account Vault Archive Job',
    collections: { vaults: 'ListVaults>Vault' },
  }),
  Account: resourceType({ ids: 'accountId', has: 'Vault', collections: { vaults: 'ListVaults>Vault' } }),
  Vault: resourceType({
    ids: 'accountId vaultName',
    load: 'DescribeVault',
    actions: {
      create: 'CreateVault',
      delete: 'DeleteVault',
      upload_archive: 'UploadArchive>Archive',
      initiate_inventory_retrieval: 'InitiateJob>Job',
      initiate_multipart_upload: 'InitiateMultipartUpload',
    },
    has: 'Archive Job',
    collections: { jobs: 'ListJobs>Job' },
  }),
  Archive: resourceType({
    ids: 'accountId vaultName archiveId',
    actions: { delete: 'DeleteArchive', initiate_archive_retrieval: 'InitiateJob>Job' },
  }),
  Job: resourceType({
    ids: 'accountId vaultName jobId',
    load: 'DescribeJob',
    actions: { get_output: 'GetJobOutput' },
  }),
};
