import { objectLambdaRequest } from './http-triggers.ts';
import { jsonOf, payload } from './read-body.ts';
import {
  asObject,
  asText,
  encodedObjectKey,
  inRole,
  items,
  metadata,
  quiet,
  repeated,
  shape,
} from './read-value.ts';
import type { EventObject } from './trigger.ts';
import type { RecordShape, TriggerShape } from './trigger-shape.ts';

const objectKey = inRole('object-key');
const s3Object = shape({ key: encodedObjectKey, urlDecodedKey: repeated }, metadata);
const mail = shape({
  ...quiet('timestamp messageId'),
  commonHeaders: inRole('header', shape(quiet('messageId date'))),
  headers: inRole('header', items(shape(quiet('name')))),
});

/** Records by their `eventSource`. */
export const SERVICE_RECORDS: Readonly<Record<string, RecordShape>> = {
  'aws:s3': { kind: 's3', read: shape({ s3: shape({ object: s3Object }, metadata) }, metadata) },
  'aws:ses': {
    kind: 'ses',
    read: shape({ ...quiet('eventSource eventVersion'), ses: shape({ receipt: metadata, mail }) }),
  },
  'aws:codecommit': {
    kind: 'codecommit',
    read: shape(
      { codecommit: shape({ references: items(shape(quiet('commit'))) }), customData: payload },
      metadata,
    ),
  },
};

/** Buses of one's own carry the application's words; in events of AWS services only names that users gave are theirs. */
const customEvent = shape({
  ...quiet('version id account time region resources replay-name'),
  detail: inRole('body', payload),
});
const serviceDetail = shape({ object: shape({ key: objectKey }, metadata) }, metadata);
const serviceEvent = shape(
  { detail: (value, at, into) => serviceDetail(value, at, { ...into, isNested: true }) },
  metadata,
);

function isEvent(event: EventObject): boolean {
  return typeof event['detail-type'] === 'string' && typeof event['source'] === 'string' && 'detail' in event;
}

function isScheduled({ source, 'detail-type': type }: EventObject): boolean {
  return source === 'aws.scheduler' || (source === 'aws.events' && type === 'Scheduled Event');
}

/** S3 Batch Operations asks for a result of each task; a blocked one has failed for good. */
function failedTasks({ invocationSchemaVersion, invocationId, tasks }: EventObject): unknown {
  const list: readonly unknown[] = Array.isArray(tasks) ? tasks : [];
  return {
    invocationSchemaVersion,
    treatMissingKeysAs: 'PermanentFailure',
    invocationId,
    results: list.map((task) => ({
      taskId: asObject(task)?.['taskId'],
      resultCode: 'PermanentFailure',
      resultString: 'Forbidden',
    })),
  };
}

function isArn(value: unknown, service: string): boolean {
  const parts = asText(value).split(':', 3);
  return parts[0] === 'arn' && parts[2] === service;
}

const OBJECT_CONTEXTS = [
  'getObjectContext',
  'headObjectContext',
  'listObjectsContext',
  'listObjectsV2Context',
];

/** What AWS Config recorded of a resource; its tags are somebody's words. */
const configurationChange = shape({ configurationItem: shape({ tags: inRole('text') }, metadata) }, metadata);

const pipelineJob = shape({
  ...quiet('id accountId'),
  data: shape({
    ...quiet('inputArtifacts outputArtifacts continuationToken encryptionKey'),
    artifactCredentials: repeated,
    actionConfiguration: shape({
      configuration: shape({ ...quiet('FunctionName'), UserParameters: payload }),
    }),
  }),
});

/** Services whose events are one object. */
export const SERVICE_TRIGGERS: readonly TriggerShape[] = [
  {
    kind: 's3-object-lambda',
    isMine: (event) =>
      OBJECT_CONTEXTS.some((key) => Object.hasOwn(event, key)) &&
      asObject(event['userRequest']) !== undefined,
    read: shape({
      ...Object.fromEntries(OBJECT_CONTEXTS.map((key) => [key, repeated])),
      ...quiet('xAmzRequestId configuration userIdentity protocolVersion'),
      userRequest: objectLambdaRequest,
    }),
  },
  {
    kind: 's3-batch',
    isMine: (event) => Array.isArray(event['tasks']) && typeof event['invocationSchemaVersion'] === 'string',
    read: shape({
      ...quiet('invocationSchemaVersion invocationId'),
      job: shape(quiet('id')),
      tasks: items(shape({ ...quiet('taskId s3VersionId s3BucketArn s3Bucket'), s3Key: encodedObjectKey })),
    }),
    blockedAnswer: failedTasks,
  },
  {
    kind: 'cloudwatch-alarm',
    isMine: (event) => event['source'] === 'aws.cloudwatch' && asObject(event['alarmData']) !== undefined,
    read: shape({ alarmData: repeated }, metadata),
  },
  {
    kind: 'scheduler',
    isMine: (event) => isEvent(event) && isScheduled(event),
    read: shape({ detail: payload }, metadata),
  },
  { kind: 's3', isMine: (event) => isEvent(event) && event['source'] === 'aws.s3', read: serviceEvent },
  {
    kind: 'eventbridge',
    isMine: (event) => isEvent(event) && asText(event['source']).startsWith('aws.'),
    read: serviceEvent,
  },
  { kind: 'eventbridge', isMine: isEvent, read: customEvent },
  {
    kind: 'config',
    isMine: ({ invokingEvent, configRuleName }) =>
      typeof invokingEvent === 'string' && typeof configRuleName === 'string',
    read: shape({ invokingEvent: jsonOf(configurationChange), ruleParameters: payload }, metadata),
  },
  {
    kind: 'codepipeline',
    isMine: (event) => asObject(event['CodePipeline.job']) !== undefined,
    read: shape({ 'CodePipeline.job': pipelineJob }),
  },
  {
    kind: 'cloudformation',
    isMine: ({ RequestType, ResponseURL, StackId }) =>
      typeof RequestType === 'string' && typeof ResponseURL === 'string' && isArn(StackId, 'cloudformation'),
    read: shape({
      ...quiet(
        'RequestType ServiceToken StackId RequestId LogicalResourceId PhysicalResourceId ResourceType',
      ),
      ResponseURL: repeated,
      ResourceProperties: shape(quiet('ServiceToken')),
      OldResourceProperties: shape(quiet('ServiceToken')),
    }),
  },
  {
    kind: 'step-functions',
    isMine: ({ Execution, StateMachine }) =>
      isArn(asObject(Execution)?.['Id'], 'states') || isArn(asObject(StateMachine)?.['Id'], 'states'),
    read: shape({
      ...quiet('StateMachine State Task'),
      Execution: shape(quiet('Id Name RoleArn StartTime RedriveCount')),
    }),
  },
  {
    kind: 'transfer',
    isMine: ({ serverId, username, protocol, serviceMetadata, fileLocation }) =>
      (asText(serverId).startsWith('s-') && typeof username === 'string' && typeof protocol === 'string') ||
      (asObject(serviceMetadata) !== undefined && asObject(fileLocation) !== undefined),
    read: shape({
      ...quiet('serverId protocol sourceIp token'),
      serviceMetadata: shape({
        executionDetails: metadata,
        transferDetails: shape(quiet('sessionId serverId')),
      }),
      fileLocation: shape({
        ...quiet('domain bucket eTag versionId fileSystemId'),
        key: objectKey,
        path: inRole('file-name'),
      }),
    }),
    blockedAnswer: ({ username }) => (username === undefined ? undefined : {}),
  },
  {
    kind: 'iot',
    isMine: ({ protocolData, signatureVerified, certificateId, templateArn, deviceInfo, placementInfo }) =>
      (asObject(protocolData) !== undefined && typeof signatureVerified === 'boolean') ||
      (typeof certificateId === 'string' && isArn(templateArn, 'iot')) ||
      (asObject(deviceInfo) !== undefined && asObject(placementInfo) !== undefined),
    read: shape({
      ...quiet(
        `certificateId claimCertificateId templateArn templateName connectionMetadata protocols deviceInfo`,
      ),
      certificatePem: repeated,
    }),
    blockedAnswer: ({ protocolData, templateArn }) => {
      if (templateArn !== undefined) return { allowProvisioning: false };
      return protocolData === undefined ? undefined : { isAuthenticated: false };
    },
  },
];
