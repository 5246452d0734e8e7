import { present } from '../../../model/present.ts';
import type { Reference } from '../../../model/reference.ts';
import type { StateMachine, Stream, Table } from '../../../model/subjects/event-sources.ts';
import type { Value } from '../../../model/unresolved.ts';
import type { Attributes } from '../attributes.ts';
import {
  functionReference,
  keyReference,
  pointingAt,
  required,
  type SubjectMappings,
  subjectBase,
} from '../subject-mapping.ts';
import { bucket } from './bucket.ts';
import { guard, ownPolicy } from './resource-policy.ts';

/** Buckets, tables, streams, workflows, keys and secrets. Terraform AWS provider 6 documentation, November 2026. */
export const STORAGE_MAPPINGS: SubjectMappings = {
  aws_s3_bucket: (resource) => [bucket(resource), ...ownPolicy(resource, 's3')],
  aws_s3_bucket_policy: (resource) => guard(resource, 's3', 'bucket'),
  aws_dynamodb_table: (resource) => [table(resource)],
  aws_dynamodb_resource_policy: (resource) => guard(resource, 'dynamodb', 'resource_arn'),
  aws_kinesis_stream: (resource) => [
    {
      kind: 'stream',
      service: 'kinesis',
      ...subjectBase(resource),
      ...present({
        encryption: resource.text('encryption_type'),
        retention: resource.number('retention_period'),
      }),
    },
  ],
  aws_kinesis_resource_policy: (resource) => guard(resource, 'kinesis', 'resource_arn'),
  aws_kinesis_firehose_delivery_stream: (resource) => [deliveryStream(resource)],
  aws_sfn_state_machine: (resource) => [stateMachine(resource)],
  aws_iot_topic_rule: (resource) => [
    {
      kind: 'iot-rule',
      ...subjectBase(resource),
      functions: resource
        .blocks('lambda')
        .map((each) => required(functionReference(each, 'function_arn'), each, 'function_arn')),
      ...present({ sql: resource.text('sql') }),
    },
  ],
  aws_ses_receipt_rule: (resource) => [
    {
      kind: 'receipt-rule',
      ...subjectBase(resource),
      functions: resource
        .blocks('lambda_action')
        .map((each) => required(functionReference(each, 'function_arn'), each, 'function_arn')),
      ...present({
        scanEnabled: resource.boolean('scan_enabled'),
        tlsRequired: requiresTls(resource.text('tls_policy')),
      }),
    },
  ],
  aws_kms_key: (resource) => [
    {
      kind: 'key',
      ...subjectBase(resource),
      manager: 'CUSTOMER',
      ...present({ rotates: resource.boolean('enable_key_rotation') }),
    },
    ...ownPolicy(resource, 'kms'),
  ],
  aws_kms_key_policy: (resource) => guard(resource, 'kms', 'key_id'),
  aws_secretsmanager_secret: (resource) => [
    {
      kind: 'secret',
      ...subjectBase(resource),
      rotates: pointingAt(resource, 'aws_secretsmanager_secret_rotation', 'secret_id').length > 0,
      ...present({ kmsKey: keyReference(resource, 'kms_key_id') }),
    },
    ...ownPolicy(resource, 'secretsmanager'),
  ],
  aws_secretsmanager_secret_policy: (resource) => guard(resource, 'secretsmanager', 'secret_arn'),
  aws_ssm_parameter: (resource) => [
    { kind: 'parameter', ...subjectBase(resource), ...present({ type: resource.text('type') }) },
  ],
  aws_ecr_repository: (resource) => [
    {
      kind: 'repository',
      ...subjectBase(resource),
      ...present({ tagMutability: resource.text('image_tag_mutability') }),
    },
  ],
  aws_ecr_repository_policy: (resource) => guard(resource, 'ecr', 'repository'),
};

function table(resource: Attributes): Table {
  return {
    kind: 'table',
    ...subjectBase(resource),
    ...present({
      streamArn: resource.raw('stream_enabled') === true ? streamArn(resource) : undefined,
      hasStream: hasStream(resource),
      kmsKey: encryptionKey(resource),
      pointInTimeRecovery: resource.block('point_in_time_recovery')?.boolean('enabled'),
    }),
  };
}

function hasStream(resource: Attributes): boolean | undefined {
  const enabled = resource.boolean('stream_enabled');
  return typeof enabled === 'boolean' ? enabled : undefined;
}

function streamArn(resource: Attributes): Value<string> {
  const known = resource.raw('stream_arn');
  const { arn, address } = resource.instance;
  return typeof known === 'string' ? known : `${arn ?? ''}/stream/<${address}>`;
}

function encryptionKey(resource: Attributes): Reference | undefined {
  const encryption = resource.block('server_side_encryption');
  return encryption === undefined ? undefined : keyReference(encryption, 'kms_key_arn');
}

const FIREHOSE_DESTINATIONS = [
  'extended_s3_configuration',
  'redshift_configuration',
  'elasticsearch_configuration',
  'opensearch_configuration',
  'opensearchserverless_configuration',
  'splunk_configuration',
  'http_endpoint_configuration',
  'snowflake_configuration',
  'iceberg_configuration',
];

/** Functions that transform the records of a delivery stream are parameters of its processors. */
function deliveryStream(resource: Attributes): Stream {
  const parameters = FIREHOSE_DESTINATIONS.flatMap((each) => resource.blocks(each))
    .flatMap((each) => each.blocks('processing_configuration'))
    .flatMap((each) => each.blocks('processors'))
    .flatMap((each) => each.blocks('parameters'))
    .filter((each) => each.raw('parameter_name') === 'LambdaArn');
  return {
    kind: 'stream',
    service: 'firehose',
    ...subjectBase(resource),
    functions: parameters.map((each) =>
      required(functionReference(each, 'parameter_value'), each, 'parameter_value'),
    ),
    ...present({ encryption: resource.block('server_side_encryption')?.text('key_type') }),
  };
}

const FUNCTION_ARN = /arn:aws[\w-]*:lambda:[\w-]+:\d{12}:function:[\w-]+(?::[\w$-]+)?/g;

function stateMachine(resource: Attributes): StateMachine {
  const definition = resource.text('definition');
  const named = typeof definition === 'string' ? [...new Set(definition.match(FUNCTION_ARN) ?? [])] : [];
  const functions = named.map((arn): Reference => {
    const found = resource.resources.withIdentity(['aws_lambda_function'], arn);
    return found === undefined ? { kind: 'arn', arn } : { kind: 'reference', id: found.id, arn };
  });
  const referred = resource
    .targets('definition', ['aws_lambda_function'])
    .map((each): Reference => ({ kind: 'reference', id: each.id, ...present({ arn: each.arn }) }));
  const ids = new Set(functions.flatMap((each) => (each.kind === 'reference' ? each.id : [])));
  return {
    kind: 'state-machine',
    ...subjectBase(resource),
    functions: [...functions, ...referred.filter((each) => each.kind !== 'reference' || !ids.has(each.id))],
    ...present({
      role: resource.reference('role_arn', ['aws_iam_role']),
      type: resource.text('type'),
      logLevel: resource.block('logging_configuration')?.text('level'),
      tracing: resource.block('tracing_configuration')?.boolean('enabled'),
      definition,
    }),
  };
}

function requiresTls(policy: Value<string> | undefined): Value<boolean> | undefined {
  return typeof policy === 'string' ? policy === 'Require' : policy;
}
