/**
 * Operations of services that functions seldom call and whose permission has another name, by boto3's service: each row
 * `Operation Operation=action action`, nothing after `=` where no permission is asked for (tokens of the service's own).
 * From the Service Authorization Reference and each service's page on permissions.
 */
const ROWS: Readonly<Record<string, readonly string[]>> = {
  'bedrock-agent-runtime': ['RetrieveAndGenerateStream=bedrock:RetrieveAndGenerate'],
  // https://docs.aws.amazon.com/cost-management/latest/userguide/billing-permissions-ref.html
  budgets: [
    'CreateBudget UpdateBudget DeleteBudget CreateNotification UpdateNotification DeleteNotification CreateSubscriber UpdateSubscriber DeleteSubscriber=budgets:ModifyBudget',
    'DescribeBudget DescribeBudgets DescribeBudgetPerformanceHistory DescribeNotificationsForBudget DescribeSubscribersForNotification DescribeBudgetNotificationsForAccount=budgets:ViewBudget',
  ],
  cloudfront: ['CreateDistributionWithTags=cloudfront:CreateDistribution cloudfront:TagResource'],
  cloudsearchdomain: ['UploadDocuments=cloudsearch:document'],
  codecatalyst: ['*='],
  comprehendmedical: ['DetectEntities=comprehendmedical:DetectEntitiesV2'],
  connectparticipant: ['*='],
  'geo-maps': ['GetGlyphs GetSprites GetStyleDescriptor='],
  glue: [
    'GetUnfilteredTableMetadata=glue:GetTable',
    'GetUnfilteredPartitionMetadata=glue:GetPartition',
    'GetUnfilteredPartitionsMetadata=glue:GetPartitions',
    'BatchGetDataQualityResult=glue:GetDataQualityResult',
  ],
  // https://docs.aws.amazon.com/keyspaces/latest/devguide/security_iam_service-with-iam.html
  keyspaces: [
    'CreateKeyspace CreateTable CreateType=cassandra:Create',
    'DeleteKeyspace DeleteTable DeleteType=cassandra:Drop',
    'UpdateKeyspace UpdateTable=cassandra:Alter',
    'GetKeyspace GetTable GetTableAutoScalingSettings GetType ListKeyspaces ListTables ListTypes ListTagsForResource=cassandra:Select',
    'RestoreTable=cassandra:Restore',
  ],
  // https://docs.aws.amazon.com/neptune/latest/userguide/iam-dp-actions.html
  neptunedata: [
    'ExecuteGremlinQuery ExecuteOpenCypherQuery=neptune-db:ReadDataViaQuery neptune-db:WriteDataViaQuery neptune-db:DeleteDataViaQuery',
    'ExecuteGremlinExplainQuery ExecuteGremlinProfileQuery ExecuteOpenCypherExplainQuery=neptune-db:ReadDataViaQuery',
    'GetGremlinQueryStatus GetOpenCypherQueryStatus ListGremlinQueries ListOpenCypherQueries=neptune-db:GetQueryStatus',
    'CancelGremlinQuery CancelOpenCypherQuery=neptune-db:CancelQuery',
    'ExecuteFastReset=neptune-db:ResetDatabase',
    'GetPropertygraphStatistics GetSparqlStatistics=neptune-db:GetStatisticsStatus',
    'ManagePropertygraphStatistics ManageSparqlStatistics=neptune-db:ManageStatistics',
    'DeletePropertygraphStatistics DeleteSparqlStatistics=neptune-db:DeleteStatistics',
    'GetPropertygraphSummary GetRDFGraphSummary=neptune-db:GetGraphSummary',
    'GetPropertygraphStream GetSparqlStream=neptune-db:GetStreamRecords',
  ],
  'neptune-graph': [
    'ExecuteQuery=neptune-graph:ReadDataViaQuery neptune-graph:WriteDataViaQuery neptune-graph:DeleteDataViaQuery',
    'GetQuery=neptune-graph:GetQueryStatus',
  ],
  quicksight: [
    'DescribeAnalysisDefinition=quicksight:DescribeAnalysis',
    'DescribeDashboardDefinition=quicksight:DescribeDashboard',
    'DescribeTemplateDefinition=quicksight:DescribeTemplate',
  ],
  'redshift-data': ['GetStatementResultV2=redshift-data:GetStatementResult'],
  s3: [
    'CreateSession RenameObject=s3express:CreateSession',
    'CreateBucketMetadataConfiguration=s3:CreateBucketMetadataTableConfiguration',
    'GetBucketMetadataConfiguration=s3:GetBucketMetadataTableConfiguration',
    'DeleteBucketMetadataConfiguration=s3:DeleteBucketMetadataTableConfiguration',
  ],
  // These operations of S3 Control are S3 on Outposts.
  s3control: [
    'DeleteBucketLifecycleConfiguration PutBucketLifecycleConfiguration=s3-outposts:PutLifecycleConfiguration',
    'GetBucketLifecycleConfiguration=s3-outposts:GetLifecycleConfiguration',
    'DeleteBucketTagging=s3-outposts:PutBucketTagging',
    'GetBucket=s3-outposts:GetBucket',
    'ListRegionalBuckets=s3-outposts:ListRegionalBuckets',
    'PutBucketReplication DeleteBucketReplication=s3-outposts:PutReplicationConfiguration',
    'GetBucketReplication=s3-outposts:GetReplicationConfiguration',
  ],
  verifiedpermissions: [
    'BatchIsAuthorized=verifiedpermissions:IsAuthorized',
    'BatchIsAuthorizedWithToken=verifiedpermissions:IsAuthorizedWithToken',
    'BatchGetPolicy=verifiedpermissions:GetPolicy',
  ],
};

let byOperation: ReadonlyMap<string, readonly string[]> | undefined;

/** The actions of such an operation; empty where none is asked for, undefined where it is none of these. */
export function aliasedActions(boto3: string, operation: string): readonly string[] | undefined {
  byOperation ??= index();
  return byOperation.get(`${boto3}.${operation}`) ?? byOperation.get(`${boto3}.*`);
}

function index(): ReadonlyMap<string, readonly string[]> {
  const map = new Map<string, readonly string[]>();
  for (const [service, rows] of Object.entries(ROWS)) {
    for (const row of rows) {
      const [operations = '', actions = ''] = row.split('=');
      const needed = actions.split(' ').filter((each) => each !== '');
      for (const operation of operations.split(' ')) map.set(`${service}.${operation}`, needed);
    }
  }
  return map;
}
