import { objectLambdaRequest } from './http-triggers.ts';
import { payload } from './read-body.ts';
import {
  asObject,
  asText,
  encodedObjectKey,
  inRole,
  items,
  metadata,
  repeated,
  shape,
  userText,
} from './read-value.ts';
import type { EventObject } from './trigger.ts';
import type { RecordShape, TriggerShape } from './trigger-shape.ts';

const objectKey = inRole('object-key');

const s3Record = shape(
  {
    s3: shape({ object: shape({ key: encodedObjectKey, urlDecodedKey: repeated }, metadata) }, metadata),
  },
  metadata,
);

const sesRecord = shape({
  eventSource: metadata,
  eventVersion: metadata,
  ses: shape({
    receipt: metadata,
    mail: shape({
      timestamp: metadata,
      messageId: metadata,
      commonHeaders: inRole('header', shape({ messageId: metadata, date: metadata })),
      headers: inRole('header', items(shape({ name: metadata }))),
    }),
  }),
});

const codeCommitRecord = shape(
  {
    codecommit: shape({ references: items(shape({ commit: metadata })) }),
    customData: payload,
  },
  metadata,
);

/** Records by their `eventSource`. */
export const SERVICE_RECORDS: Readonly<Record<string, RecordShape>> = {
  'aws:s3': { kind: 's3', read: s3Record },
  'aws:ses': { kind: 'ses', read: sesRecord },
  'aws:codecommit': { kind: 'codecommit', read: codeCommitRecord },
};

/** Buses of one's own carry the application's words; events of AWS services only name what users named. */
const EVENT_ENVELOPE = {
  version: metadata,
  id: metadata,
  account: metadata,
  time: metadata,
  region: metadata,
  'replay-name': metadata,
};
const customEvent = shape({ ...EVENT_ENVELOPE, detail: inRole('body', payload), resources: metadata });
const serviceEvent = shape(
  {
    detail: shape({ object: shape({ key: objectKey }, metadata) }, metadata),
  },
  metadata,
);

function isEvent(event: EventObject): boolean {
  return typeof event['detail-type'] === 'string' && typeof event['source'] === 'string' && 'detail' in event;
}

function isScheduled({ source, 'detail-type': type }: EventObject): boolean {
  return source === 'aws.scheduler' || (source === 'aws.events' && type === 'Scheduled Event');
}

const objectTask = shape({
  taskId: metadata,
  s3Key: encodedObjectKey,
  s3VersionId: metadata,
  s3BucketArn: metadata,
  s3Bucket: metadata,
});

/** S3 Batch Operations asks for a result of each task; a blocked one has failed for good. */
function failedTasks(event: EventObject): unknown {
  const tasks: readonly unknown[] = Array.isArray(event['tasks']) ? event['tasks'] : [];
  return {
    invocationSchemaVersion: event['invocationSchemaVersion'],
    treatMissingKeysAs: 'PermanentFailure',
    invocationId: event['invocationId'],
    results: tasks.map((task) => ({
      taskId: asObject(task)?.['taskId'],
      resultCode: 'PermanentFailure',
      resultString: 'Forbidden',
    })),
  };
}

function hasArn(value: unknown, service: string): boolean {
  return asText(value).startsWith('arn:') && asText(value).split(':')[2] === service;
}

/** Services whose events are one object. */
export const SERVICE_TRIGGERS: readonly TriggerShape[] = [
  {
    kind: 's3-object-lambda',
    isMine: (event) =>
      asObject(
        event['getObjectContext'] ??
          event['headObjectContext'] ??
          event['listObjectsContext'] ??
          event['listObjectsV2Context'],
      ) !== undefined && asObject(event['userRequest']) !== undefined,
    read: shape({
      xAmzRequestId: metadata,
      getObjectContext: repeated,
      headObjectContext: repeated,
      listObjectsContext: repeated,
      listObjectsV2Context: repeated,
      configuration: metadata,
      userIdentity: metadata,
      protocolVersion: metadata,
      userRequest: objectLambdaRequest,
    }),
  },
  {
    kind: 's3-batch',
    isMine: (event) => Array.isArray(event['tasks']) && typeof event['invocationSchemaVersion'] === 'string',
    read: shape({
      invocationSchemaVersion: metadata,
      invocationId: metadata,
      job: shape({ id: metadata }),
      tasks: items(objectTask),
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
  {
    kind: 's3',
    isMine: (event) => isEvent(event) && event['source'] === 'aws.s3',
    read: serviceEvent,
  },
  {
    kind: 'eventbridge',
    isMine: (event) => isEvent(event) && asText(event['source']).startsWith('aws.'),
    read: serviceEvent,
  },
  { kind: 'eventbridge', isMine: isEvent, read: customEvent },
  {
    kind: 'config',
    isMine: (event) =>
      typeof event['invokingEvent'] === 'string' && typeof event['configRuleName'] === 'string',
    read: shape({ invokingEvent: payload, ruleParameters: payload }, metadata),
  },
  {
    kind: 'codepipeline',
    isMine: (event) => asObject(event['CodePipeline.job']) !== undefined,
    read: shape({
      'CodePipeline.job': shape({
        id: metadata,
        accountId: metadata,
        data: shape({
          actionConfiguration: shape({
            configuration: shape({ FunctionName: metadata, UserParameters: payload }),
          }),
          inputArtifacts: metadata,
          outputArtifacts: metadata,
          artifactCredentials: repeated,
          continuationToken: metadata,
          encryptionKey: metadata,
        }),
      }),
    }),
  },
  {
    kind: 'cloudformation',
    isMine: (event) =>
      typeof event['RequestType'] === 'string' &&
      typeof event['ResponseURL'] === 'string' &&
      hasArn(event['StackId'], 'cloudformation'),
    read: shape(
      {
        ResourceProperties: shape({ ServiceToken: metadata }),
        OldResourceProperties: shape({ ServiceToken: metadata }),
      },
      metadata,
    ),
  },
  {
    kind: 'step-functions',
    isMine: (event) =>
      hasArn(asObject(event['Execution'])?.['Id'], 'states') ||
      hasArn(asObject(event['StateMachine'])?.['Id'], 'states'),
    read: shape({
      Execution: shape({ Id: metadata, Name: metadata, RoleArn: metadata, StartTime: metadata }),
      StateMachine: metadata,
      State: metadata,
      Task: metadata,
    }),
  },
  {
    kind: 'transfer',
    isMine: ({ serverId, username, protocol, serviceMetadata, fileLocation }) =>
      (asText(serverId).startsWith('s-') && typeof username === 'string' && typeof protocol === 'string') ||
      (asObject(serviceMetadata) !== undefined && asObject(fileLocation) !== undefined),
    read: shape({
      serverId: metadata,
      protocol: metadata,
      sourceIp: metadata,
      token: metadata,
      serviceMetadata: shape({
        executionDetails: metadata,
        transferDetails: shape({ sessionId: metadata, serverId: metadata }),
      }),
      fileLocation: shape({
        domain: metadata,
        bucket: metadata,
        eTag: metadata,
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
      (typeof certificateId === 'string' && hasArn(templateArn, 'iot')) ||
      (asObject(deviceInfo) !== undefined && asObject(placementInfo) !== undefined),
    read: shape({
      certificatePem: repeated,
      certificateId: metadata,
      claimCertificateId: metadata,
      templateArn: metadata,
      templateName: metadata,
      connectionMetadata: metadata,
      protocols: metadata,
      protocolData: shape({ mqtt: shape({ password: userText }) }),
      deviceInfo: metadata,
    }),
    blockedAnswer: ({ protocolData, templateArn }) =>
      templateArn === undefined
        ? protocolData === undefined
          ? undefined
          : { isAuthenticated: false }
        : { allowProvisioning: false },
  },
];
