import type { OtherResource } from '../../../model/subjects/event-sources.ts';
import type { Attributes } from '../attributes.ts';
import { subjectBase } from '../subject-mapping.ts';

/** CloudFormation's names of types that policies often name and that have no kind of their own. */
const CLOUDFORMATION_TYPES: Readonly<Record<string, string>> = {
  aws_db_instance: 'AWS::RDS::DBInstance',
  aws_rds_cluster: 'AWS::RDS::DBCluster',
  aws_elasticache_cluster: 'AWS::ElastiCache::CacheCluster',
  aws_elasticache_replication_group: 'AWS::ElastiCache::ReplicationGroup',
  aws_opensearch_domain: 'AWS::OpenSearchService::Domain',
  aws_elasticsearch_domain: 'AWS::Elasticsearch::Domain',
  aws_msk_cluster: 'AWS::MSK::Cluster',
  aws_mq_broker: 'AWS::AmazonMQ::Broker',
  aws_docdb_cluster: 'AWS::DocDB::DBCluster',
  aws_efs_file_system: 'AWS::EFS::FileSystem',
  aws_efs_access_point: 'AWS::EFS::AccessPoint',
  aws_ecs_cluster: 'AWS::ECS::Cluster',
  aws_ecs_service: 'AWS::ECS::Service',
  aws_ecs_task_definition: 'AWS::ECS::TaskDefinition',
  aws_instance: 'AWS::EC2::Instance',
  aws_codebuild_project: 'AWS::CodeBuild::Project',
  aws_glue_job: 'AWS::Glue::Job',
  aws_sagemaker_endpoint: 'AWS::SageMaker::Endpoint',
  aws_redshift_cluster: 'AWS::Redshift::Cluster',
  aws_ses_email_identity: 'AWS::SES::EmailIdentity',
  aws_route53_zone: 'AWS::Route53::HostedZone',
  aws_internet_gateway: 'AWS::EC2::InternetGateway',
  aws_cloudwatch_log_subscription_filter: 'AWS::Logs::SubscriptionFilter',
  aws_appautoscaling_target: 'AWS::ApplicationAutoScaling::ScalableTarget',
  aws_nat_gateway: 'AWS::EC2::NatGateway',
};

/** Resources of other types, under CloudFormation's name where it is known, else under Terraform's. */
export function otherResource(resource: Attributes): OtherResource {
  const { type } = resource.instance;
  const name = Object.hasOwn(CLOUDFORMATION_TYPES, type) ? CLOUDFORMATION_TYPES[type] : undefined;
  return { kind: 'resource', ...subjectBase(resource), type: name ?? type };
}
