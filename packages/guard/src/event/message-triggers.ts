import { payload } from './read-body.ts';
import {
  addField,
  addName,
  asObject,
  asText,
  base64,
  batch,
  entries,
  type Gathering,
  inRole,
  inside,
  items,
  metadata,
  type Place,
  quiet,
  type Read,
  shape,
  userText,
} from './read-value.ts';
import type { EventObject } from './trigger.ts';
import type { RecordShape, TriggerShape } from './trigger-shape.ts';

const body = inRole('body', payload);
const data = inRole('body', base64(payload));
const binary = base64(payload);
const RECORD = quiet(
  'eventSource EventSource eventSourceARN eventSourceArn eventVersion EventVersion eventID eventName awsRegion',
);

/** An attribute of a message: its value in one of the forms that SQS and SNS have. */
const attribute = shape({
  ...quiet('dataType Type'),
  stringValue: payload,
  Value: payload,
  binaryValue: binary,
  binaryListValues: items(binary),
});

/** An SNS message, in its own event and inside the body of an SQS message. */
export const snsMessage = shape({
  ...quiet(`Type MessageId TopicArn Timestamp SignatureVersion Signature SigningCertUrl SigningCertURL UnsubscribeUrl
    UnsubscribeURL SequenceNumber`),
  Message: body,
  MessageAttributes: entries(attribute),
});

const sqsRecord = shape({
  ...RECORD,
  ...quiet('messageId receiptHandle md5OfBody md5OfMessageAttributes attributes'),
  body,
  messageAttributes: entries(attribute),
});

const kinesisRecord = shape({
  ...RECORD,
  ...quiet('invokeIdentityArn'),
  kinesis: shape({ ...quiet('kinesisSchemaVersion sequenceNumber'), data }),
});

/** Reads a DynamoDB value beside the one of the other image: what an update did not touch is told once. */
interface ImageContext {
  readonly into: Gathering;
  readonly known: unknown;
}

const SCALARS: Readonly<Partial<Record<string, Read>>> = {
  B: binary,
  BS: items(binary),
  N: metadata,
  NS: metadata,
};

function readImage(value: unknown, at: Place, { into, known }: ImageContext): void {
  const image = asObject(value);
  if (image === undefined) userText(value, at, into);
  for (const [name, inner] of Object.entries(image ?? {})) {
    addName(name, inside(at, name), into);
    readAttribute(inner, inside(at, name), { into, known: asObject(known)?.[name] });
  }
}

function readAttribute(value: unknown, at: Place, { into, known }: ImageContext): void {
  const twin = asObject(known);
  for (const [type, inner] of Object.entries(asObject(value) ?? { S: value })) {
    if (type === 'M') readImage(inner, at, { into, known: twin?.['M'] });
    else if (type === 'L') readList(inner, at, { into, known: twin?.['L'] });
    else if (type !== 'S' || inner !== twin?.['S']) (SCALARS[type] ?? payload)(inner, at, into);
  }
}

function readList(value: unknown, at: Place, { into, known }: ImageContext): void {
  const twins: readonly unknown[] = Array.isArray(known) ? known : [];
  items((inner, place) => {
    const position = Number(place.path.slice(place.path.lastIndexOf('[') + 1, -1));
    readAttribute(inner, place, { into, known: twins[position] });
  })(value, at, into);
}

const images: Read = (value, at, into) => {
  const { NewImage, OldImage, Keys, ...others } = asObject(value) ?? { value };
  readImage(NewImage, inside(at, 'NewImage'), { into, known: undefined });
  readImage(OldImage, inside(at, 'OldImage'), { into, known: NewImage });
  readImage(Keys, inside(at, 'Keys'), { into, known: NewImage ?? OldImage });
  shape(quiet('SequenceNumber StreamViewType'))(others, at, into);
};

/** Records by their `eventSource` or `EventSource`; SQS and streams take a partial batch response. */
export const MESSAGE_RECORDS: Readonly<Record<string, RecordShape>> = {
  'aws:sqs': { kind: 'sqs', read: sqsRecord, recordId: ({ messageId }) => asText(messageId) || undefined },
  'aws:sns': { kind: 'sns', read: shape({ ...RECORD, ...quiet('EventSubscriptionArn'), Sns: snsMessage }) },
  'aws:kinesis': {
    kind: 'kinesis',
    read: kinesisRecord,
    recordId: ({ kinesis }) => asText(asObject(kinesis)?.['sequenceNumber']) || undefined,
  },
  'aws:dynamodb': {
    kind: 'dynamodb-stream',
    read: shape({ ...RECORD, ...quiet('userIdentity'), dynamodb: images }),
    recordId: ({ dynamodb }) => asText(asObject(dynamodb)?.['SequenceNumber']) || undefined,
  },
};

function isBytes(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.length > 0 && value.every((each) => Number.isInteger(each));
}

/** Header values of Kafka and RabbitMQ are arrays of byte values, at some depth. */
const byteHeaders: Read = (value, at, into) => {
  if (isBytes(value)) {
    const text = into.work.spend(value.length) ? Buffer.from(value).toString('utf8') : '';
    addField(text, { ...at, decoded: [...at.decoded, 'bytes'] }, into);
  } else if (Array.isArray(value)) items(byteHeaders)(value, at, into);
  else (asObject(value) === undefined ? userText : entries(byteHeaders))(value, at, into);
};

/** A map from topic partitions or queues to records; positions count through all of them. */
function mapOfRecords(read: Read): Read {
  return (value, at, into) => {
    let record = 0;
    entries((list, place) => {
      items((each, itemPlace) => {
        read(each, itemPlace, { ...into, record });
        record += 1;
      })(list, place, into);
    })(value, at, into);
  };
}

const headers = inRole('header', byteHeaders);
const kafkaRecord = shape({
  ...quiet('topic timestampType keySchemaMetadata valueSchemaMetadata'),
  key: binary,
  value: data,
  headers,
});
const mqMessage = shape({
  ...quiet('messageID messageType connectionId connectionID destination expiration'),
  data,
});
const rabbitMessage = shape({
  basicProperties: shape({ ...quiet('contentType expiration timestamp deliveryMode'), headers }),
  data,
});
const documentChange = shape(quiet('_id clusterTime operationType ns'));

/** A log line stays one line: structure in it is the log's, not a message's. */
const logLine: Read = (value, at, into) => {
  if (typeof value === 'string') addField(value, at, into);
  else userText(value, at, into);
};

/** CloudWatch Logs subscription data: only messages are input, names of groups and streams are the account's. */
export const logData = shape({
  ...quiet('messageType owner logGroup logStream subscriptionFilters policyLevel'),
  logEvents: items(
    shape({ id: metadata, message: inRole('log-line', logLine), extractedFields: inRole('log-line') }),
  ),
});

function comesFrom(...sources: readonly string[]): (event: EventObject) => boolean {
  return ({ eventSource }) => sources.includes(asText(eventSource));
}

/** Brokers and streams whose events are one object with the messages inside. */
export const MESSAGE_TRIGGERS: readonly TriggerShape[] = [
  {
    kind: 'kafka',
    isMine: comesFrom('aws:kafka', 'SelfManagedKafka', 'aws:SelfManagedKafka'),
    read: shape({ ...RECORD, ...quiet('bootstrapServers'), records: mapOfRecords(kafkaRecord) }),
  },
  {
    kind: 'mq',
    isMine: comesFrom('aws:mq', 'aws:amq', 'aws:rmq'),
    read: shape({ ...RECORD, messages: batch(mqMessage), rmqMessagesByQueue: mapOfRecords(rabbitMessage) }),
  },
  {
    kind: 'documentdb',
    isMine: comesFrom('aws:docdb'),
    read: shape({ ...RECORD, events: batch(shape({ event: documentChange })) }),
  },
  {
    kind: 'firehose',
    isMine: (event) => asText(event['deliveryStreamArn']) !== '' && Array.isArray(event['records']),
    read: shape({
      ...quiet('invocationId deliveryStreamArn sourceKinesisStreamArn region'),
      records: batch(shape({ ...quiet('recordId kinesisRecordMetadata'), data })),
    }),
    recordId: ({ recordId }) => asText(recordId) || undefined,
  },
  {
    kind: 'cloudwatch-logs',
    isMine: (event) => typeof asObject(event['awslogs'])?.['data'] === 'string',
    read: shape({ awslogs: shape({ data: base64(payload) }) }),
  },
];
