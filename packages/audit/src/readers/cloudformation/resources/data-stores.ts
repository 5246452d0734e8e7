import { present } from '../../../model/present.ts';
import type { Bucket, Stream, Table } from '../../../model/subjects/event-sources.ts';
import type { Subject } from '../../../model/subjects/subject.ts';
import { isUnresolved, type Value, valueText } from '../../../model/unresolved.ts';
import {
  booleanOf,
  child,
  entriesOf,
  itemsOf,
  knownText,
  numberOf,
  type Tree,
  textOf,
} from '../../tree/tree.ts';
import { functionReferences, targetReference } from '../function-link.ts';
import type { ResolvedResource } from '../resolved-resource.ts';
import { placesOf, type Scope, subjectBase } from '../scope.ts';
import type { ResourceMappers } from './resource-mapper.ts';
import { embeddedPolicy, policyMapper } from './resource-policy.ts';

/** Buckets, tables and streams, with their policies. */
export const DATA_STORE_MAPPERS: ResourceMappers = {
  'AWS::S3::Bucket': (resource, scope) => [bucketOf(resource, scope)],
  'AWS::S3::BucketPolicy': policyMapper({ service: 's3', on: 'Bucket', type: 'AWS::S3::Bucket' }),
  'AWS::DynamoDB::Table': tableSubjects,
  'AWS::DynamoDB::GlobalTable': tableSubjects,
  'AWS::Kinesis::Stream': (resource, scope) => [kinesisOf(resource, scope)],
  'AWS::Kinesis::ResourcePolicy': policyMapper({
    service: 'kinesis',
    on: 'ResourceArn',
    type: 'AWS::Kinesis::Stream',
    document: 'ResourcePolicy',
  }),
  'AWS::KinesisFirehose::DeliveryStream': (resource, scope) => [firehoseOf(resource, scope)],
};

const BLOCK_SETTINGS = ['BlockPublicAcls', 'BlockPublicPolicy', 'IgnorePublicAcls', 'RestrictPublicBuckets'];

const NOTIFICATIONS = [
  { list: 'LambdaConfigurations', target: 'Function' },
  { list: 'QueueConfigurations', target: 'Queue' },
  { list: 'TopicConfigurations', target: 'Topic' },
] as const;

function bucketOf(resource: ResolvedResource, scope: Scope): Bucket {
  const p = resource.properties;
  const block = child(p, 'PublicAccessBlockConfiguration');
  const [encryption] = itemsOf(child(p, 'BucketEncryption', 'ServerSideEncryptionConfiguration')).flatMap(
    (item) => child(item, 'ServerSideEncryptionByDefault') ?? [],
  );
  const notification = child(p, 'NotificationConfiguration');
  const eventBridge = child(notification, 'EventBridgeConfiguration');
  return {
    kind: 'bucket',
    ...subjectBase(resource, scope),
    notifications: NOTIFICATIONS.flatMap(({ list, target }) =>
      itemsOf(child(notification, list)).flatMap((item) => {
        const reference = targetReference(child(item, target), scope);
        const event = textOf(child(item, 'Event'));
        return reference === undefined
          ? []
          : [{ target: reference, events: event === undefined ? [] : [event] }];
      }),
    ),
    ...present({
      blocksPublicAccess:
        block === undefined ? undefined : allOn(BLOCK_SETTINGS.map((key) => child(block, key))),
      acl: textOf(child(p, 'AccessControl')),
      versioning: textOf(child(p, 'VersioningConfiguration', 'Status')),
      kmsKey: scope.referenceTo(child(encryption, 'KMSMasterKeyID')),
      encryption: textOf(child(encryption, 'SSEAlgorithm')),
      notifiesEventBridge:
        eventBridge === undefined ? undefined : (booleanOf(child(eventBridge, 'EventBridgeEnabled')) ?? true),
    }),
    places: placesOf({
      blocksPublicAccess: block,
      acl: child(p, 'AccessControl'),
      notifications: notification,
    }),
  };
}

/** True when all settings are on; a missing one is off. */
function allOn(settings: readonly (Tree | undefined)[]): Value<boolean> {
  const values = settings.map((each) => booleanOf(each) ?? false);
  if (values.includes(false)) return false;
  return values.find(isUnresolved) ?? true;
}

function tableSubjects(resource: ResolvedResource, scope: Scope): readonly Subject[] {
  const p = resource.properties;
  const [replica] = itemsOf(child(p, 'Replicas'));
  const stream = child(p, 'StreamSpecification');
  const recovery =
    child(p, 'PointInTimeRecoverySpecification') ?? child(replica, 'PointInTimeRecoverySpecification');
  const table: Table = {
    kind: 'table',
    ...subjectBase(resource, scope),
    ...present({
      streamArn: stream === undefined ? undefined : `${resource.arn}/stream/<stream>`,
      hasStream: stream === undefined ? undefined : true,
      kmsKey: scope.referenceTo(
        child(p, 'SSESpecification', 'KMSMasterKeyId') ??
          child(replica, 'SSESpecification', 'KMSMasterKeyId'),
      ),
      pointInTimeRecovery: booleanOf(child(recovery, 'PointInTimeRecoveryEnabled')),
    }),
  };
  const policy =
    child(p, 'ResourcePolicy', 'PolicyDocument') ?? child(replica, 'ResourcePolicy', 'PolicyDocument');
  return [table, ...embeddedPolicy(policy, resource, { scope, service: 'dynamodb' })];
}

function kinesisOf(resource: ResolvedResource, scope: Scope): Stream {
  const p = resource.properties;
  return {
    kind: 'stream',
    ...subjectBase(resource, scope),
    service: 'kinesis',
    ...present({
      encryption: textOf(child(p, 'StreamEncryption', 'EncryptionType')),
      retention: numberOf(child(p, 'RetentionPeriodHours')),
    }),
  };
}

function firehoseOf(resource: ResolvedResource, scope: Scope): Stream {
  const p = resource.properties;
  const processors = entriesOf(p).flatMap(([, destination]) =>
    itemsOf(child(destination, 'ProcessingConfiguration', 'Processors')),
  );
  const parameters = processors
    .filter((each) => knownText(child(each, 'Type')) === 'Lambda')
    .flatMap((each) => itemsOf(child(each, 'Parameters')))
    .filter((each) => valueText(textOf(child(each, 'ParameterName'))) === 'LambdaArn');
  return {
    kind: 'stream',
    ...subjectBase(resource, scope),
    service: 'firehose',
    ...present({
      encryption: textOf(child(p, 'DeliveryStreamEncryptionConfigurationInput', 'KeyType')),
      functions:
        parameters.length === 0
          ? undefined
          : functionReferences(
              parameters.map((each) => child(each, 'ParameterValue')),
              scope,
            ),
    }),
  };
}
