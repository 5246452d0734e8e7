import { CONVERSATION_TRIGGERS } from './conversation-triggers.ts';
import { EDGE_RECORDS, HTTP_TRIGGERS } from './http-triggers.ts';
import { logData, MESSAGE_RECORDS, MESSAGE_TRIGGERS, snsMessage } from './message-triggers.ts';
import {
  asObject,
  asText,
  batch,
  type Gathering,
  type Place,
  type Read,
  shape,
  userText,
} from './read-value.ts';
import { SERVICE_RECORDS, SERVICE_TRIGGERS } from './service-triggers.ts';
import type { EventObject, TriggerKind, TriggerReader } from './trigger.ts';
import type { RecordShape, TriggerShape } from './trigger-shape.ts';

const RECORDS: Readonly<Record<string, RecordShape>> = {
  ...EDGE_RECORDS,
  ...MESSAGE_RECORDS,
  ...SERVICE_RECORDS,
};

/** In this order: an authorizer's event looks like a request, and a request's context is the surest sign of one. */
const TRIGGERS: readonly TriggerShape[] = [
  ...HTTP_TRIGGERS,
  ...MESSAGE_TRIGGERS,
  ...CONVERSATION_TRIGGERS,
  ...SERVICE_TRIGGERS,
];

/** Marks of an AWS envelope: an event with one of them that nobody recognises is `unrecognised`, not `direct`. */
const ENVELOPE_KEYS: readonly string[] = [
  'Records',
  'requestContext',
  'eventSource',
  'EventSource',
  'awslogs',
  'detail-type',
  'triggerSource',
  'deliveryStreamArn',
  'eventSourceArn',
];

/**
 * Whose event this is. Records of services are told one by one, as a caller can mix them; the kind is that of the
 * first. Everything a service's shape does not name is read as the user's: a forged envelope takes nothing out of
 * sight. Never throws.
 */
export function recogniseTrigger(event: unknown): TriggerReader {
  const object = asObject(event);
  if (object === undefined) return Array.isArray(event) ? listReader(event) : DIRECT;
  const records = recordShapes(object);
  if (records.length > 0) return recordsReader(records);
  const own = TRIGGERS.find(({ isMine }) => isMine(object));
  if (own !== undefined) return readerOf(own);
  return ENVELOPE_KEYS.some((key) => Object.hasOwn(object, key)) ? UNRECOGNISED : DIRECT;
}

const DIRECT = readerOf({ kind: 'direct', isMine: () => true, read: userText });
const UNRECOGNISED = readerOf({ kind: 'unrecognised', isMine: () => true, read: userText });

function readerOf(own: TriggerShape): TriggerReader {
  const { kind, isMine, read, blockedAnswer, recordId } = own;
  return {
    kind,
    isMine,
    fields: (event, work) => {
      const into: Gathering = { fields: [], work, envelopeOf };
      read(event, START, into);
      return into.fields;
    },
    ...(blockedAnswer === undefined ? {} : { blockedAnswer }),
    ...(recordId === undefined ? {} : { recordId }),
  };
}

const START: Place = { path: '', role: 'text', decoded: [] };

/** AppSync sends the contexts of a batch as a list; any other list is a caller's own. */
function listReader(list: readonly unknown[]): TriggerReader {
  const first = asObject(list[0]);
  const own =
    first === undefined
      ? undefined
      : TRIGGERS.find(({ kind, isMine }) => kind === 'appsync' && isMine(first));
  if (own === undefined) return DIRECT;
  return readerOf({
    ...own,
    read: batch(own.read),
    blockedAnswer: () => list.map(() => ({ data: null, errorMessage: 'Forbidden', errorType: 'Forbidden' })),
  });
}

function recordShapes(event: EventObject): readonly RecordShape[] {
  const records = event['Records'];
  if (!Array.isArray(records)) return [];
  return records.flatMap((record) => shapeOf(record) ?? []);
}

function shapeOf(value: unknown): RecordShape | undefined {
  const record = asObject(value);
  if (record === undefined) return undefined;
  const source = asText(record['eventSource']) || asText(record['EventSource']);
  const key = source === '' && asObject(record['cf']) !== undefined ? 'cf' : source;
  return Object.hasOwn(RECORDS, key) ? RECORDS[key] : undefined;
}

function recordsReader(shapes: readonly RecordShape[]): TriggerReader {
  const first = shapes[0];
  const isMixed = shapes.some(({ kind }) => kind !== first?.kind);
  const kind: TriggerKind = first?.kind ?? 'unrecognised';
  const own: RecordShape = isMixed || first === undefined ? { kind, read: RECORDS_EVENT } : first;
  const isMine = (event: EventObject): boolean => recordShapes(event)[0]?.kind === kind;
  return readerOf({ ...own, isMine, read: RECORDS_EVENT });
}

const RECORDS_EVENT: Read = shape({
  Records: batch((record, at, into) => (shapeOf(record)?.read ?? userText)(record, at, into)),
});

/** Envelopes that services put into each other's messages. */
function envelopeOf(value: EventObject): Read | undefined {
  if (recordShapes(value).length > 0) return RECORDS_EVENT;
  if (value['Type'] === 'Notification' && typeof value['TopicArn'] === 'string') return snsMessage;
  if (Array.isArray(value['logEvents']) && typeof value['logGroup'] === 'string') return logData;
  return (shapeOf(value) ?? NESTED.find(({ isMine }) => isMine(value)))?.read;
}

const NESTED = SERVICE_TRIGGERS.filter(({ kind }) => kind === 'eventbridge' || kind === 's3');
