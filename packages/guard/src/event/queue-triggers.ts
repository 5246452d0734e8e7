import { payload } from './read-body.ts';
import {
  addField,
  asObject,
  asText,
  base64,
  entries,
  inRole,
  items,
  metadata,
  type Read,
  repeated,
  shape,
  userText,
} from './read-value.ts';
import type { EventObject } from './trigger.ts';
import type { RecordShape, TriggerShape } from './trigger-shape.ts';

const body = inRole('body', payload);
const encodedBody = inRole('body', base64(payload));

/** An attribute of a message: its value in one of the forms that SQS and SNS have. */
const attribute = shape({
  dataType: metadata,
  Type: metadata,
  stringValue: payload,
  Value: payload,
  binaryValue: base64(payload),
  binaryListValues: items(base64(payload)),
});

/** An SNS message, in its own event and inside the body of an SQS message. */
export const snsMessage = shape({
  Type: metadata,
  MessageId: metadata,
  TopicArn: metadata,
  Timestamp: metadata,
  SignatureVersion: metadata,
  Signature: metadata,
  SigningCertUrl: metadata,
  SigningCertURL: metadata,
  UnsubscribeUrl: metadata,
  UnsubscribeURL: metadata,
  SequenceNumber: metadata,
  Message: body,
  MessageAttributes: entries(attribute),
});

const sqsRecord = shape({
  messageId: metadata,
  receiptHandle: metadata,
  md5OfBody: metadata,
  md5OfMessageAttributes: metadata,
  attributes: metadata,
  eventSource: metadata,
  eventSourceARN: metadata,
  awsRegion: metadata,
  body,
  messageAttributes: entries(attribute),
});

const snsRecord = shape({
  EventSource: metadata,
  EventVersion: metadata,
  EventSubscriptionArn: metadata,
  Sns: snsMessage,
});

/** Records by their `eventSource` or `EventSource`. */
export const QUEUE_RECORDS: Readonly<Record<string, RecordShape>> = {
  'aws:sqs': { kind: 'sqs', read: sqsRecord, recordId: ({ messageId }) => asText(messageId) || undefined },
  'aws:sns': { kind: 'sns', read: snsRecord },
};

/** Header values of Kafka and RabbitMQ are arrays of byte values. */
const byteText: Read = (value, at, into) => {
  if (!Array.isArray(value) || !value.every((each) => Number.isInteger(each))) {
    userText(value, at, into);
    return;
  }
  if (!into.work.spend(value.length)) return;
  const text = Buffer.from(value).toString('utf8');
  addField(text, { ...at, decoded: [...at.decoded, 'bytes'] }, into);
};

/** Each record of a map from topic partition or queue to records gets the next position in the batch. */
function mapOfRecords(read: Read): Read {
  return (value, at, into) => {
    let record = 0;
    for (const [name, records] of Object.entries(asObject(value) ?? {})) {
      const list: readonly unknown[] = Array.isArray(records) ? records : [records];
      for (let i = 0; i < list.length && !into.work.isSpent(); i += 1) {
        read(list[i], { ...at, path: `${at.path}.${name}[${i}]` }, { ...into, record });
        record += 1;
      }
    }
  };
}

const headerBytes: Read = (value, at, into) => {
  if (Array.isArray(value) && value.every((each) => Number.isInteger(each))) byteText(value, at, into);
  else if (Array.isArray(value)) items(headerBytes)(value, at, into);
  else if (asObject(value) === undefined) userText(value, at, into);
  else entries(headerBytes)(value, at, into);
};

const kafkaRecord = shape({
  topic: metadata,
  timestampType: metadata,
  key: base64(payload),
  value: encodedBody,
  headers: inRole('header', headerBytes),
  keySchemaMetadata: metadata,
  valueSchemaMetadata: metadata,
});

const mqMessage = shape({
  messageID: metadata,
  messageType: metadata,
  connectionId: metadata,
  connectionID: metadata,
  destination: metadata,
  data: encodedBody,
});

const rabbitMessage = shape({
  basicProperties: shape({ headers: inRole('header', headerBytes), bodySize: repeated }),
  data: encodedBody,
});

/** Each item with its position in the batch. */
function batch(read: Read): Read {
  return (value, at, into) => {
    if (!Array.isArray(value)) {
      userText(value, at, into);
      return;
    }
    for (let i = 0; i < value.length && !into.work.isSpent(); i += 1) {
      read(value[i], { ...at, path: `${at.path}[${i}]` }, { ...into, record: i });
    }
  };
}

function comesFrom(...sources: readonly string[]): (event: EventObject) => boolean {
  return ({ eventSource }) => typeof eventSource === 'string' && sources.includes(eventSource);
}

const ENVELOPE = { eventSource: metadata, eventSourceArn: metadata };

/** Brokers, whose events are one object with the messages inside. */
export const QUEUE_TRIGGERS: readonly TriggerShape[] = [
  {
    kind: 'kafka',
    isMine: comesFrom('aws:kafka', 'SelfManagedKafka', 'aws:SelfManagedKafka'),
    read: shape({ ...ENVELOPE, bootstrapServers: metadata, records: mapOfRecords(kafkaRecord) }),
  },
  {
    kind: 'mq',
    isMine: comesFrom('aws:mq', 'aws:amq'),
    read: shape({ ...ENVELOPE, messages: batch(mqMessage) }),
  },
  {
    kind: 'mq',
    isMine: comesFrom('aws:rmq'),
    read: shape({ ...ENVELOPE, rmqMessagesByQueue: mapOfRecords(rabbitMessage) }),
  },
];
