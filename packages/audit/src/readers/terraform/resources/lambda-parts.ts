import { present } from '../../../model/present.ts';
import type { Reference } from '../../../model/reference.ts';
import type { EventSourceMapping } from '../../../model/subjects/lambda-parts.ts';
import type { Attributes } from '../attributes.ts';
import { functionReference, required, type SubjectMappings, subjectBase } from '../subject-mapping.ts';
import { permissionPrincipal } from './lambda-permission.ts';

/** Types that an event source mapping reads from. */
const SOURCES: Readonly<Record<string, EventSourceMapping['service']>> = {
  aws_sqs_queue: 'sqs',
  aws_kinesis_stream: 'kinesis',
  aws_kinesis_stream_consumer: 'kinesis',
  aws_dynamodb_table: 'dynamodb',
  aws_msk_cluster: 'kafka',
  aws_msk_serverless_cluster: 'kafka',
  aws_mq_broker: 'mq',
  aws_docdb_cluster: 'documentdb',
  aws_docdbelastic_cluster: 'documentdb',
};

const SERVICES: Readonly<Record<string, EventSourceMapping['service']>> = {
  sqs: 'sqs',
  kinesis: 'kinesis',
  dynamodb: 'dynamodb',
  kafka: 'kafka',
  mq: 'mq',
  rds: 'documentdb',
  'docdb-elastic': 'documentdb',
};

/** Event source mappings, layers and settings. Terraform AWS provider 6 documentation, November 2026. */
export const LAMBDA_PART_MAPPINGS: SubjectMappings = {
  aws_lambda_event_source_mapping: (resource) => [eventSourceMapping(resource)],
  aws_lambda_layer_version: (resource) => [
    {
      kind: 'layer',
      ...subjectBase(resource),
      ...present({
        version: resource.text('version'),
        compatibleRuntimes: resource.texts('compatible_runtimes'),
      }),
      code: present({
        path: resource.text('filename'),
        bucket: resource.directText('s3_bucket'),
        key: resource.directText('s3_key'),
      }),
    },
  ],
  aws_lambda_layer_version_permission: (resource) => {
    const organization = resource.text('organization_id');
    return [
      {
        kind: 'layer-permission',
        ...subjectBase(resource),
        layer: required(
          resource.reference('layer_name', ['aws_lambda_layer_version']),
          resource,
          'layer_name',
        ),
        statement: {
          effect: 'Allow',
          actions: [resource.text('action') ?? resource.unresolved('action')],
          principals: [permissionPrincipal(resource.text('principal') ?? resource.unresolved('principal'))],
          conditions:
            organization === undefined || organization === ''
              ? []
              : [{ operator: 'StringEquals', key: 'aws:PrincipalOrgID', values: [organization] }],
          index: 0,
          at: resource.instance.at,
        },
      },
    ];
  },
  aws_lambda_code_signing_config: (resource) => [
    {
      kind: 'code-signing-config',
      ...subjectBase(resource),
      signingProfiles: resource.block('allowed_publishers')?.texts('signing_profile_version_arns') ?? [],
      ...present({
        untrustedArtifactOnDeployment: resource.block('policies')?.text('untrusted_artifact_on_deployment'),
      }),
    },
  ],
  aws_lambda_capacity_provider: (resource) => {
    const vpc = resource.block('vpc_config');
    return [
      {
        kind: 'capacity-provider',
        ...subjectBase(resource),
        ...present({
          operatorRole: resource
            .block('permissions_config')
            ?.reference('capacity_provider_operator_role_arn', ['aws_iam_role']),
          vpc:
            vpc === undefined
              ? undefined
              : {
                  subnets: vpc.references('subnet_ids', ['aws_subnet']),
                  securityGroups: vpc.references('security_group_ids', ['aws_security_group']),
                },
        }),
      },
    ];
  },
};

function eventSourceMapping(resource: Attributes): EventSourceMapping {
  const source = resource.reference('event_source_arn', Object.keys(SOURCES));
  const pollers = resource.block('provisioned_poller_config');
  const responses = resource.texts('function_response_types');
  const access = resource.blocks('source_access_configuration');
  return {
    kind: 'event-source-mapping',
    ...subjectBase(resource),
    name: resource.instance.name,
    function: required(functionReference(resource, 'function_name'), resource, 'function_name'),
    service: serviceOf(resource, source),
    ...present({
      source,
      isEnabled: resource.boolean('enabled'),
      batchSize: resource.number('batch_size'),
      maximumRetryAttempts: resource.number('maximum_retry_attempts'),
      maximumRecordAge: resource.number('maximum_record_age_in_seconds'),
      bisectBatchOnError: resource.boolean('bisect_batch_on_function_error'),
      parallelizationFactor: resource.number('parallelization_factor'),
      startingPosition: resource.text('starting_position'),
      reportsBatchItemFailures: responses?.includes('ReportBatchItemFailures'),
      onFailure: resource.block('destination_config')?.block('on_failure')?.reference('destination_arn'),
      maximumConcurrency: resource.block('scaling_config')?.number('maximum_concurrency'),
      hasFilter: resource.has('filter_criteria') ? resource.blocks('filter_criteria').length > 0 : undefined,
      accessTypes: access.length === 0 ? undefined : access.map((each) => each.text('type') ?? 'unknown'),
      provisionedPollers:
        pollers === undefined
          ? undefined
          : present({
              minimum: pollers.number('minimum_pollers'),
              maximum: pollers.number('maximum_pollers'),
            }),
    }),
  };
}

function serviceOf(resource: Attributes, source: Reference | undefined): EventSourceMapping['service'] {
  if (resource.blocks('self_managed_event_source').length > 0) return 'self-managed-kafka';
  const target = resource.target('event_source_arn', Object.keys(SOURCES));
  if (target !== undefined) return SOURCES[target.type] ?? 'unknown';
  const arn = source?.kind === 'arn' ? source.arn : source?.kind === 'unresolved' ? (source.text ?? '') : '';
  const named = SERVICES[arn.split(':')[2] ?? ''];
  if (named !== undefined) return named;
  if (resource.blocks('amazon_managed_kafka_event_source_config').length > 0) return 'kafka';
  if (resource.blocks('document_db_event_source_config').length > 0) return 'documentdb';
  return resource.has('queues') ? 'mq' : 'unknown';
}
