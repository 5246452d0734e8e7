import { payload } from './read-body.ts';
import {
  addField,
  addName,
  asObject,
  asText,
  base64,
  type Gathering,
  inRole,
  inside,
  items,
  metadata,
  type Place,
  type Read,
  shape,
  userText,
} from './read-value.ts';
import type { EventObject } from './trigger.ts';
import type { RecordShape, TriggerShape } from './trigger-shape.ts';

const data = inRole('body', base64(payload));

const kinesisRecord = shape({
  eventSource: metadata,
  eventVersion: metadata,
  eventID: metadata,
  eventName: metadata,
  invokeIdentityArn: metadata,
  awsRegion: metadata,
  eventSourceARN: metadata,
  kinesis: shape({ kinesisSchemaVersion: metadata, sequenceNumber: metadata, data }),
});

/** Binary attributes of DynamoDB: base64, of text or not. */
const binary = base64(payload);

const SCALARS: Readonly<Partial<Record<string, Read>>> = {
  B: binary,
  BS: items(binary),
  N: metadata,
  NS: metadata,
};

interface AttributeContext {
  readonly into: Gathering;
  readonly known: unknown;
}

/**
 * A map from attribute names to attribute values. Values that the other image holds at the same place are told once:
 * an update repeats what it did not touch.
 */
function readImage(value: unknown, at: Place, { into, known }: ImageContext): void {
  const image = asObject(value);
  if (image === undefined) {
    userText(value, at, into);
    return;
  }
  for (const [name, inner] of Object.entries(image)) {
    addName(name, inside(at, name), into);
    readAttribute(inner, inside(at, name), { into, known: known?.[name] });
  }
}

interface ImageContext {
  readonly into: Gathering;
  readonly known: EventObject | undefined;
}

function readAttribute(value: unknown, at: Place, { into, known }: AttributeContext): void {
  const twin = asObject(known);
  for (const [type, inner] of Object.entries(asObject(value) ?? { S: value })) {
    if (type === 'M') readImage(inner, at, { into, known: asObject(twin?.['M']) });
    else if (type === 'L') readList(inner, at, { into, known: twin?.['L'] });
    else if (type !== 'S' || inner !== twin?.['S']) (SCALARS[type] ?? userText)(inner, at, into);
  }
}

function readList(value: unknown, at: Place, { into, known }: AttributeContext): void {
  const twins: readonly unknown[] = Array.isArray(known) ? known : [];
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  for (let i = 0; i < list.length && !into.work.isSpent(); i += 1) {
    readAttribute(list[i], { ...at, path: `${at.path}[${i}]` }, { into, known: twins[i] });
  }
}

const images: Read = (value, at, into) => {
  const change = asObject(value) ?? {};
  const newImage = asObject(change['NewImage']);
  const oldImage = asObject(change['OldImage']);
  readImage(change['NewImage'], inside(at, 'NewImage'), { into, known: undefined });
  readImage(change['OldImage'], inside(at, 'OldImage'), { into, known: newImage });
  readImage(change['Keys'], inside(at, 'Keys'), { into, known: newImage ?? oldImage });
  shape({
    NewImage: skip,
    OldImage: skip,
    Keys: skip,
    SequenceNumber: metadata,
    StreamViewType: metadata,
    ApproximateCreationDateTime: metadata,
  })(value, at, into);
};

function skip(): void {}

const dynamoRecord = shape({
  eventID: metadata,
  eventName: metadata,
  eventVersion: metadata,
  eventSource: metadata,
  awsRegion: metadata,
  eventSourceARN: metadata,
  userIdentity: metadata,
  dynamodb: images,
});

/** Records by their `eventSource`. The position in the stream names one in a partial batch response. */
export const STREAM_RECORDS: Readonly<Record<string, RecordShape>> = {
  'aws:kinesis': {
    kind: 'kinesis',
    read: kinesisRecord,
    recordId: ({ kinesis }) => asText(asObject(kinesis)?.['sequenceNumber']) || undefined,
  },
  'aws:dynamodb': {
    kind: 'dynamodb-stream',
    read: dynamoRecord,
    recordId: ({ dynamodb }) => asText(asObject(dynamodb)?.['SequenceNumber']) || undefined,
  },
};

const firehoseRecord = shape({
  recordId: metadata,
  kinesisRecordMetadata: metadata,
  data,
});

/** A change of DocumentDB or MongoDB. */
const change = shape({
  _id: metadata,
  clusterTime: metadata,
  operationType: metadata,
  ns: metadata,
  documentKey: userText,
});

/** Only messages are input: names of groups and streams are the account's. */
const logs = shape({
  messageType: metadata,
  owner: metadata,
  logGroup: metadata,
  logStream: metadata,
  subscriptionFilters: metadata,
  logEvents: items(
    shape({ id: metadata, message: inRole('log-line', message), extractedFields: inRole('log-line') }),
  ),
});

/** A line stays one line: its structure is the log's, not a message's. */
function message(value: unknown, at: Place, into: Gathering): void {
  if (typeof value === 'string') addField(value, at, into);
  else userText(value, at, into);
}

/** CloudWatch Logs subscription data, in its own event and in records of Firehose and Kinesis. */
export function isLogData(value: EventObject): boolean {
  return Array.isArray(value['logEvents']) && typeof value['logGroup'] === 'string';
}

/** Reads {@link isLogData}. */
export const logData: Read = logs;

const positioned: Read = (value, at, into) => {
  if (!Array.isArray(value)) {
    userText(value, at, into);
    return;
  }
  for (let i = 0; i < value.length && !into.work.isSpent(); i += 1) {
    firehoseRecord(value[i], { ...at, path: `${at.path}[${i}]` }, { ...into, record: i });
  }
};

/** Streams whose events are one object. */
export const STREAM_TRIGGERS: readonly (TriggerShape & Pick<RecordShape, 'recordId'>)[] = [
  {
    kind: 'firehose',
    isMine: (event) => asText(event['deliveryStreamArn']) !== '' && Array.isArray(event['records']),
    read: shape({
      invocationId: metadata,
      deliveryStreamArn: metadata,
      sourceKinesisStreamArn: metadata,
      region: metadata,
      records: positioned,
    }),
    recordId: ({ recordId }) => asText(recordId) || undefined,
  },
  {
    kind: 'cloudwatch-logs',
    isMine: (event) => typeof asObject(event['awslogs'])?.['data'] === 'string',
    read: shape({ awslogs: shape({ data: base64(payload) }) }),
  },
  {
    kind: 'documentdb',
    isMine: (event) => event['eventSource'] === 'aws:docdb',
    read: shape({
      eventSource: metadata,
      eventSourceArn: metadata,
      events: items(shape({ event: change })),
    }),
  },
];
