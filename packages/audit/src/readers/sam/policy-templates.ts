/** One statement of a policy template: actions of one service, and resources with `{Parameter}` marks. */
export interface PolicyTemplateStatement {
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  readonly condition?: { readonly operator: string; readonly key: string; readonly value: string };
}

const AT = '{Region}:{AccountId}';

/** Actions of one service by their names without it. */
function on(service: string, actions: string, ...resources: readonly string[]): PolicyTemplateStatement {
  return { actions: actions.split(' ').map((action) => `${service}:${action}`), resources };
}

function arn(service: string, resource: string): string {
  return `arn:{Partition}:${service}:${AT}:${resource}`;
}

const TABLE = [arn('dynamodb', 'table/{TableName}'), arn('dynamodb', 'table/{TableName}/index/*')];
const ONE_TABLE = arn('dynamodb', 'table/{TableName}');
const BACKUPS = arn('dynamodb', 'table/{TableName}/backup/*');
const BUCKET = ['arn:{Partition}:s3:::{BucketName}', 'arn:{Partition}:s3:::{BucketName}/*'];
const QUEUE = arn('sqs', '{QueueName}');
const COLLECTION = arn('rekognition', 'collection/{CollectionId}');
const IDENTITY = arn('ses', 'identity/{IdentityName}');
const STREAM = arn('kinesis', 'stream/{StreamName}');
const DELIVERY = arn('firehose', 'deliverystream/{DeliveryStreamName}');
const EMR = arn('elasticmapreduce', 'cluster/{ClusterId}');

/**
 * SAM's policy templates, by name.
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/serverless-policy-template-list.html
 */
export const POLICY_TEMPLATES: ReadonlyMap<string, readonly PolicyTemplateStatement[]> = new Map(
  Object.entries({
    AcmGetCertificatePolicy: [on('acm', 'GetCertificate', '{CertificateArn}')],
    AMIDescribePolicy: [on('ec2', 'DescribeImages', arn('ec2', 'image/*'))],
    AthenaQueryPolicy: [
      on(
        'athena',
        'ListWorkGroups GetExecutionEngine GetExecutionEngines GetNamespace GetCatalogs GetNamespaces GetTables GetTable',
        '*',
      ),
      on(
        'athena',
        'StartQueryExecution GetQueryResults DeleteNamedQuery GetNamedQuery ListQueryExecutions StopQueryExecution GetQueryResultsStream ListNamedQueries CreateNamedQuery GetQueryExecution BatchGetNamedQuery BatchGetQueryExecution GetWorkGroup',
        arn('athena', 'workgroup/{WorkGroupName}'),
      ),
    ],
    AWSSecretsManagerGetSecretValuePolicy: [on('secretsmanager', 'GetSecretValue', '{SecretArn}')],
    AWSSecretsManagerRotationPolicy: [
      {
        ...on(
          'secretsmanager',
          'DescribeSecret GetSecretValue PutSecretValue UpdateSecretVersionStage',
          arn('secretsmanager', 'secret:*'),
        ),
        condition: {
          operator: 'StringEquals',
          key: 'secretsmanager:resource/AllowRotationLambdaArn',
          value: arn('lambda', 'function:{FunctionName}'),
        },
      },
      on('secretsmanager', 'GetRandomPassword', '*'),
    ],
    CloudFormationDescribeStacksPolicy: [
      on('cloudformation', 'DescribeStacks', arn('cloudformation', 'stack/*')),
    ],
    CloudWatchDashboardPolicy: [
      on('cloudwatch', 'GetDashboard ListDashboards PutDashboard ListMetrics', '*'),
    ],
    CloudWatchDescribeAlarmHistoryPolicy: [on('cloudwatch', 'DescribeAlarmHistory', '*')],
    CloudWatchPutMetricPolicy: [on('cloudwatch', 'PutMetricData', '*')],
    CodeCommitCrudPolicy: [
      on(
        'codecommit',
        'GitPull GitPush CreateBranch DeleteBranch GetBranch ListBranches MergeBranchesByFastForward MergeBranchesBySquash MergeBranchesByThreeWay UpdateDefaultBranch BatchDescribeMergeConflicts CreateUnreferencedMergeCommit DescribeMergeConflicts GetMergeCommit GetMergeOptions BatchGetPullRequests CreatePullRequest DescribePullRequestEvents GetCommentsForPullRequest GetCommitsFromMergeBase GetMergeConflicts GetPullRequest ListPullRequests MergePullRequestByFastForward MergePullRequestBySquash MergePullRequestByThreeWay PostCommentForPullRequest UpdatePullRequestDescription UpdatePullRequestStatus UpdatePullRequestTitle DeleteFile GetBlob GetFile GetFolder PutFile DeleteCommentContent GetComment GetCommentsForComparedCommit PostCommentForComparedCommit PostCommentReply UpdateComment BatchGetCommits CreateCommit GetCommit GetCommitHistory GetDifferences GetObjectIdentifier GetReferences GetTree GetRepository UpdateRepositoryDescription ListTagsForResource TagResource UntagResource GetRepositoryTriggers PutRepositoryTriggers TestRepositoryTriggers GetUploadArchiveStatus UploadArchive CancelUploadArchive',
        arn('codecommit', '{RepositoryName}'),
      ),
    ],
    CodeCommitReadPolicy: [
      on(
        'codecommit',
        'GitPull GetBranch ListBranches BatchDescribeMergeConflicts DescribeMergeConflicts GetMergeCommit GetMergeOptions BatchGetPullRequests DescribePullRequestEvents GetCommentsForPullRequest GetCommitsFromMergeBase GetMergeConflicts GetPullRequest ListPullRequests GetBlob GetFile GetFolder GetComment GetCommentsForComparedCommit BatchGetCommits GetCommit GetCommitHistory GetDifferences GetObjectIdentifier GetReferences GetTree GetRepository ListTagsForResource GetRepositoryTriggers TestRepositoryTriggers GetUploadArchiveStatus',
        arn('codecommit', '{RepositoryName}'),
      ),
    ],
    CodePipelineLambdaExecutionPolicy: [on('codepipeline', 'PutJobSuccessResult PutJobFailureResult', '*')],
    CodePipelineReadOnlyPolicy: [
      on('codepipeline', 'ListPipelineExecutions', arn('codepipeline', '{PipelineName}')),
    ],
    ComprehendBasicAccessPolicy: [
      on(
        'comprehend',
        'BatchDetectKeyPhrases DetectDominantLanguage DetectEntities BatchDetectEntities DetectKeyPhrases DetectSentiment BatchDetectDominantLanguage BatchDetectSentiment',
        '*',
      ),
    ],
    CostExplorerReadOnlyPolicy: [
      on(
        'ce',
        'GetCostAndUsage GetDimensionValues GetReservationCoverage GetReservationPurchaseRecommendation GetReservationUtilization GetTags',
        '*',
      ),
    ],
    DynamoDBBackupFullAccessPolicy: [
      on('dynamodb', 'CreateBackup DescribeContinuousBackups', ONE_TABLE),
      on('dynamodb', 'DeleteBackup DescribeBackup ListBackups', BACKUPS),
    ],
    DynamoDBCrudPolicy: [
      on(
        'dynamodb',
        'GetItem DeleteItem PutItem Scan Query UpdateItem BatchWriteItem BatchGetItem DescribeTable ConditionCheckItem',
        ...TABLE,
      ),
    ],
    DynamoDBReadPolicy: [on('dynamodb', 'GetItem Scan Query BatchGetItem DescribeTable', ...TABLE)],
    DynamoDBReconfigurePolicy: [on('dynamodb', 'UpdateTable', ONE_TABLE)],
    DynamoDBRestoreFromBackupPolicy: [
      on('dynamodb', 'RestoreTableFromBackup', BACKUPS),
      on('dynamodb', 'PutItem UpdateItem DeleteItem GetItem Query Scan BatchWriteItem', ONE_TABLE),
    ],
    DynamoDBStreamReadPolicy: [
      on(
        'dynamodb',
        'DescribeStream GetRecords GetShardIterator',
        arn('dynamodb', 'table/{TableName}/stream/{StreamName}'),
      ),
      on('dynamodb', 'ListStreams', arn('dynamodb', 'table/{TableName}/stream/*')),
    ],
    DynamoDBWritePolicy: [on('dynamodb', 'PutItem UpdateItem BatchWriteItem', ...TABLE)],
    EC2CopyImagePolicy: [on('ec2', 'CopyImage', arn('ec2', 'image/{ImageId}'))],
    EC2DescribePolicy: [on('ec2', 'DescribeRegions DescribeInstances', '*')],
    EcsRunTaskPolicy: [on('ecs', 'RunTask', arn('ecs', 'task-definition/{TaskDefinition}'))],
    EFSWriteAccessPolicy: [
      {
        ...on(
          'elasticfilesystem',
          'ClientMount ClientWrite',
          arn('elasticfilesystem', 'file-system/{FileSystem}'),
        ),
        condition: {
          operator: 'StringEquals',
          key: 'elasticfilesystem:AccessPointArn',
          value: arn('elasticfilesystem', 'access-point/{AccessPoint}'),
        },
      },
    ],
    EKSDescribePolicy: [on('eks', 'DescribeCluster ListClusters', '*')],
    ElasticMapReduceAddJobFlowStepsPolicy: [on('elasticmapreduce', 'AddJobFlowSteps', EMR)],
    ElasticMapReduceCancelStepsPolicy: [on('elasticmapreduce', 'CancelSteps', EMR)],
    ElasticMapReduceModifyInstanceFleetPolicy: [
      on('elasticmapreduce', 'ModifyInstanceFleet ListInstanceFleets', EMR),
    ],
    ElasticMapReduceModifyInstanceGroupsPolicy: [
      on('elasticmapreduce', 'ModifyInstanceGroups ListInstanceGroups', EMR),
    ],
    ElasticMapReduceSetTerminationProtectionPolicy: [on('elasticmapreduce', 'SetTerminationProtection', EMR)],
    ElasticMapReduceTerminateJobFlowsPolicy: [on('elasticmapreduce', 'TerminateJobFlows', EMR)],
    ElasticsearchHttpPostPolicy: [on('es', 'ESHttpPost ESHttpPut', arn('es', 'domain/{DomainName}/*'))],
    EventBridgePutEventsPolicy: [on('events', 'PutEvents', arn('events', 'event-bus/{EventBusName}'))],
    FilterLogEventsPolicy: [
      on('logs', 'FilterLogEvents', arn('logs', 'log-group:{LogGroupName}:log-stream:*')),
    ],
    FirehoseCrudPolicy: [
      on(
        'firehose',
        'CreateDeliveryStream DeleteDeliveryStream DescribeDeliveryStream PutRecord PutRecordBatch UpdateDestination',
        DELIVERY,
      ),
    ],
    FirehoseWritePolicy: [on('firehose', 'PutRecord PutRecordBatch', DELIVERY)],
    KinesisCrudPolicy: [
      on(
        'kinesis',
        'AddTagsToStream CreateStream DecreaseStreamRetentionPeriod DeleteStream DescribeStream DescribeStreamSummary GetShardIterator IncreaseStreamRetentionPeriod ListTagsForStream MergeShards PutRecord PutRecords SplitShard RemoveTagsFromStream',
        STREAM,
      ),
    ],
    KinesisStreamReadPolicy: [
      on('kinesis', 'ListStreams DescribeLimits', arn('kinesis', 'stream/*')),
      on('kinesis', 'DescribeStream DescribeStreamSummary GetRecords GetShardIterator', STREAM),
    ],
    KMSDecryptPolicy: [on('kms', 'Decrypt', arn('kms', 'key/{KeyId}'))],
    KMSEncryptPolicy: [on('kms', 'Encrypt', arn('kms', 'key/{KeyId}'))],
    LambdaInvokePolicy: [on('lambda', 'InvokeFunction', arn('lambda', 'function:{FunctionName}*'))],
    MobileAnalyticsWriteOnlyAccessPolicy: [on('mobileanalytics', 'PutEvents', '*')],
    OrganizationsListAccountsPolicy: [on('organizations', 'ListAccounts', '*')],
    PinpointEndpointAccessPolicy: [
      on(
        'mobiletargeting',
        'GetEndpoint UpdateEndpoint UpdateEndpointsBatch',
        arn('mobiletargeting', 'apps/{PinpointApplicationId}/endpoints/*'),
      ),
    ],
    PollyFullAccessPolicy: [
      on('polly', 'GetLexicon DeleteLexicon', arn('polly', 'lexicon/{LexiconName}')),
      on('polly', 'DescribeVoices ListLexicons PutLexicon SynthesizeSpeech', arn('polly', 'lexicon/*')),
    ],
    RekognitionDetectOnlyPolicy: [
      on('rekognition', 'DetectFaces DetectLabels DetectModerationLabels DetectText', '*'),
    ],
    RekognitionFacesManagementPolicy: [
      on('rekognition', 'IndexFaces DeleteFaces SearchFaces SearchFacesByImage ListFaces', COLLECTION),
    ],
    RekognitionFacesPolicy: [on('rekognition', 'CompareFaces DetectFaces', '*')],
    RekognitionLabelsPolicy: [on('rekognition', 'DetectLabels DetectModerationLabels', '*')],
    RekognitionNoDataAccessPolicy: [
      on('rekognition', 'CompareFaces DetectFaces DetectLabels DetectModerationLabels', COLLECTION),
    ],
    RekognitionReadPolicy: [
      on('rekognition', 'ListCollections ListFaces SearchFaces SearchFacesByImage', COLLECTION),
    ],
    RekognitionWriteOnlyAccessPolicy: [on('rekognition', 'CreateCollection IndexFaces', COLLECTION)],
    Route53ChangeResourceRecordSetsPolicy: [
      on('route53', 'ChangeResourceRecordSets', 'arn:{Partition}:route53:::hostedzone/{HostedZoneId}'),
    ],
    S3CrudPolicy: [
      on(
        's3',
        'GetObject ListBucket GetBucketLocation GetObjectVersion PutObject PutObjectAcl GetLifecycleConfiguration PutLifecycleConfiguration DeleteObject',
        ...BUCKET,
      ),
    ],
    S3FullAccessPolicy: [
      on(
        's3',
        'GetObject GetObjectAcl GetObjectVersion PutObject PutObjectAcl DeleteObject DeleteObjectTagging DeleteObjectVersionTagging GetObjectTagging GetObjectVersionTagging PutObjectTagging PutObjectVersionTagging',
        ...BUCKET.slice(1),
      ),
      on(
        's3',
        'ListBucket GetBucketLocation GetLifecycleConfiguration PutLifecycleConfiguration',
        ...BUCKET.slice(0, 1),
      ),
    ],
    S3ReadPolicy: [
      on(
        's3',
        'GetObject ListBucket GetBucketLocation GetObjectVersion GetLifecycleConfiguration',
        ...BUCKET,
      ),
    ],
    S3WritePolicy: [on('s3', 'PutObject PutObjectAcl PutLifecycleConfiguration', ...BUCKET)],
    SageMakerCreateEndpointConfigPolicy: [
      on('sagemaker', 'CreateEndpointConfig', arn('sagemaker', 'endpoint-config/{EndpointConfigName}')),
    ],
    SageMakerCreateEndpointPolicy: [
      on('sagemaker', 'CreateEndpoint', arn('sagemaker', 'endpoint/{EndpointName}')),
    ],
    ServerlessRepoReadWriteAccessPolicy: [
      on(
        'serverlessrepo',
        'CreateApplication CreateApplicationVersion GetApplication ListApplications ListApplicationVersions',
        arn('serverlessrepo', 'applications/*'),
      ),
    ],
    SESBulkTemplatedCrudPolicy: [
      on(
        'ses',
        'GetIdentityVerificationAttributes SendEmail SendRawEmail SendTemplatedEmail SendBulkTemplatedEmail VerifyEmailIdentity',
        IDENTITY,
      ),
    ],
    SESBulkTemplatedCrudPolicy_v2: [
      on(
        'ses',
        'SendEmail SendRawEmail SendTemplatedEmail SendBulkTemplatedEmail',
        IDENTITY,
        arn('ses', 'template/{TemplateName}'),
      ),
      on('ses', 'GetIdentityVerificationAttributes VerifyEmailIdentity', '*'),
    ],
    SESCrudPolicy: [
      on('ses', 'GetIdentityVerificationAttributes SendEmail SendRawEmail VerifyEmailIdentity', IDENTITY),
    ],
    SESEmailTemplateCrudPolicy: [
      on(
        'ses',
        'CreateTemplate GetTemplate ListTemplates UpdateTemplate DeleteTemplate TestRenderTemplate',
        '*',
      ),
    ],
    SESSendBouncePolicy: [on('ses', 'SendBounce', IDENTITY)],
    SNSCrudPolicy: [
      on(
        'sns',
        'ListSubscriptionsByTopic CreateTopic SetTopicAttributes Subscribe Publish',
        arn('sns', '{TopicName}*'),
      ),
    ],
    SNSPublishMessagePolicy: [on('sns', 'Publish', arn('sns', '{TopicName}'))],
    SQSPollerPolicy: [
      on(
        'sqs',
        'ChangeMessageVisibility ChangeMessageVisibilityBatch DeleteMessage DeleteMessageBatch GetQueueAttributes ReceiveMessage',
        QUEUE,
      ),
    ],
    SQSSendMessagePolicy: [on('sqs', 'SendMessage*', QUEUE)],
    SSMParameterReadPolicy: [
      on('ssm', 'DescribeParameters', '*'),
      on('ssm', 'GetParameters GetParameter GetParametersByPath', arn('ssm', 'parameter/{ParameterName}')),
    ],
    SSMParameterWithSlashPrefixReadPolicy: [
      on('ssm', 'DescribeParameters', '*'),
      on('ssm', 'GetParameters GetParameter GetParametersByPath', arn('ssm', 'parameter{ParameterName}')),
    ],
    StepFunctionsExecutionPolicy: [
      on('states', 'StartExecution', arn('states', 'stateMachine:{StateMachineName}')),
    ],
    TextractDetectAnalyzePolicy: [
      on(
        'textract',
        'DetectDocumentText StartDocumentTextDetection StartDocumentAnalysis AnalyzeDocument',
        '*',
      ),
    ],
    TextractGetResultPolicy: [on('textract', 'GetDocumentTextDetection GetDocumentAnalysis', '*')],
    TextractPolicy: [on('textract', '*', '*')],
    VPCAccessPolicy: [
      on(
        'ec2',
        'CreateNetworkInterface DeleteNetworkInterface DescribeNetworkInterfaces DetachNetworkInterface',
        '*',
      ),
    ],
  }),
);
