import { parseFunctionReference } from '../function-name.ts';
import {
  arrayField,
  fieldOf,
  firstText,
  type JsonObject,
  objectField,
  objectsField,
  textField,
} from '../json/json-fields.ts';

/** Request parameters that name the main resource, best first; by the first label of eventSource. */
const KEYS_BY_SERVICE: ReadonlyMap<string, readonly string[]> = new Map([
  ['lambda', ['functionName', 'layerName', 'functionArn', 'uUID', 'uuid', 'resource']],
  ['s3', ['bucketName']],
  [
    'iam',
    [
      'roleName',
      'userName',
      'groupName',
      'instanceProfileName',
      'policyArn',
      'policyName',
      'sAMLProviderArn',
    ],
  ],
  ['sts', ['roleArn']],
  ['secretsmanager', ['secretId', 'name']],
  ['ssm', ['name', 'documentName', 'target', 'names', 'instanceIds', 'path']],
  ['kms', ['keyId', 'aliasName', 'targetKeyId']],
  ['dynamodb', ['tableName', 'tableArn', 'resourceArn']],
  [
    'ec2',
    [
      'networkInterfaceId',
      'groupId',
      'instanceId',
      'snapshotId',
      'imageId',
      'vpcId',
      'subnetId',
      'groupName',
    ],
  ],
  ['cloudtrail', ['name', 'trailName', 'eventDataStore']],
  ['logs', ['logGroupName', 'logGroupIdentifier', 'destinationName']],
  ['events', ['rule', 'name', 'eventBusName']],
  ['sqs', ['queueUrl', 'queueName']],
  ['sns', ['topicArn', 'name']],
  ['rds', ['dBInstanceIdentifier', 'dBClusterIdentifier', 'dBSnapshotIdentifier']],
  ['guardduty', ['detectorId']],
  ['apigateway', ['restApiId', 'apiId']],
]);

/** For every other service, and when the service's own keys are missing. */
const COMMON_KEYS = [
  ...[
    'functionName',
    'bucketName',
    'roleName',
    'userName',
    'secretId',
    'keyId',
    'tableName',
    'networkInterfaceId',
  ],
  ...['groupId', 'layerName', 'trailName', 'stackName', 'repositoryName', 'stateMachineArn', 'clusterName'],
  ...['domainName', 'modelId', 'resourceArn', 'resourceId', 'arn', 'name', 'names', 'id'],
];

/** What a call creates is named in the answer only. */
const ANSWERED: readonly (readonly string[])[] = [
  ['networkInterface', 'networkInterfaceId'],
  ['groupId'],
  ['functionName'],
  ['functionArn'],
  ['accessKey', 'userName'],
  ['keyMetadata', 'keyId'],
  ['aRN'],
];

/**
 * The main resource of a CloudTrail event: what its request names (a function always by its plain name), else what
 * the answer names, else the first of `resources`. '' when nothing is known.
 */
export function resourceOf(event: JsonObject): string {
  const service = textField(event, 'eventSource').split('.')[0] ?? '';
  const request = objectField(event, 'requestParameters');
  const named = firstName(request, KEYS_BY_SERVICE.get(service) ?? []) || firstName(request, COMMON_KEYS);
  if (service === 'dynamodb' && named !== '') return withIndex(named, textField(request, 'indexName'));
  return named || inSet(request) || answered(event) || listed(event);
}

/** A query by an index is a use of the index, and IAM judges it as one. */
function withIndex(table: string, index: string): string {
  return index === '' ? table : `${table}/index/${index}`.slice(0, 1024);
}

function firstName(request: JsonObject, keys: readonly string[]): string {
  for (const key of keys) {
    const name = nameOf(fieldOf(request, key), key);
    if (name !== '') return name;
  }
  return '';
}

function nameOf(value: unknown, key: string): string {
  if (typeof value === 'string') return plainName(value, key);
  if (!Array.isArray(value)) return '';
  const names = value.slice(0, 20).filter((name) => typeof name === 'string');
  return names.join(',').slice(0, 1024);
}

function plainName(text: string, key: string): string {
  const isFunction = key === 'functionName' || key === 'functionArn';
  return (isFunction && parseFunctionReference(text)?.name) || text.slice(0, 1024);
}

/** EC2's lists: `instancesSet.items[].instanceId` and the like. */
function inSet(request: JsonObject): string {
  for (const [key, value] of Object.entries(request).slice(0, 50)) {
    if (!key.endsWith('Set') || typeof value !== 'object' || value === null) continue;
    const items = objectsField(objectField(request, key), 'items').slice(0, 20);
    const ids = items.flatMap(
      (item) => Object.values(item).find((id) => typeof id === 'string' && id.length < 200) ?? [],
    );
    if (ids.length > 0) return ids.join(',').slice(0, 1024);
  }
  return '';
}

function answered(event: JsonObject): string {
  const answer = objectField(event, 'responseElements');
  for (const path of ANSWERED) {
    const parent = path.slice(0, -1).reduce(objectField, answer);
    const name = nameOf(fieldOf(parent, path.at(-1) ?? ''), path.at(-1) ?? '');
    if (name !== '') return name;
  }
  return '';
}

function listed(event: JsonObject): string {
  const [first] = objectsField(event, 'resources');
  if (first !== undefined) {
    const arn = firstText(first, ['ARN', 'arn', 'ResourceName']);
    return /^arn:[a-z-]+:lambda:[^:]*:[^:]*:function:/.test(arn) ? plainName(arn, 'functionArn') : arn;
  }
  const [text] = arrayField(event, 'resources');
  return typeof text === 'string' ? text.slice(0, 1024) : '';
}
