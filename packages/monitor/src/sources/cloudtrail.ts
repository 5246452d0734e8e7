import type { ApiCall } from '../records/api-call.ts';
import { fieldOf, isJsonObject, type JsonObject, objectField, textField } from './json/json-fields.ts';
import { badItem, parseJson, readJsonRecords } from './json/json-records.ts';
import { readLocation } from './location-parts.ts';
import type { OpenObject, ReadItem, RecordReader } from './record-reader.ts';
import { type EventSurroundings, parseCloudTrailEvent } from './trail/cloudtrail-event.ts';

/** Objects beside the logs that hold no events. */
const OTHER_OBJECTS: readonly (readonly [RegExp, string])[] = [
  [/[/\\_]CloudTrail-Digest[/\\_]/, 'CloudTrail digest'],
  [/[/\\_]CloudTrail-Aggregated[/\\_]/, 'CloudTrail aggregated events'],
];

/**
 * CloudTrail events: S3 objects (`{"Records":[…]}`), JSON Lines, arrays, single events, EventBridge envelopes, answers
 * of `aws cloudtrail lookup-events`, and events delivered through CloudWatch Logs. Digests and Insight events are
 * recognised.
 */
export const cloudtrailReader: RecordReader<ApiCall> = { id: 'cloudtrail', read: readCloudTrail };

async function* readCloudTrail(object: OpenObject): AsyncGenerator<ReadItem<ApiCall>> {
  const other = OTHER_OBJECTS.find(([path]) => path.test(object.location));
  const location = readLocation(object.location);
  const around = { eventId: '', account: location.account, region: location.region };
  const recognised = new Set<string>(other === undefined ? [] : [other[1]]);
  const arrays = ['Records', 'Events', 'logEvents', 'events'];
  for await (const item of readJsonRecords(object, { arrays })) {
    if (other !== undefined || item.kind === 'end' || item.kind === 'line') continue;
    if (item.kind === 'bad') {
      yield item;
      continue;
    }
    if (item.header.get('messageType') === 'CONTROL_MESSAGE') {
      recognised.add('CloudWatch Logs control message');
      continue;
    }
    const result = readEvent(item.value, item.text, around);
    if (typeof result === 'string') recognised.add(result);
    else if ('because' in result) yield badItem(item.position, result.because, item.text);
    else yield { kind: 'record', record: result };
  }
  for (const as of recognised) yield { kind: 'recognised', as };
}

type EventResult = ApiCall | { readonly because: string } | string;

/** The call, why there is none, or (a text) what the value is instead. */
function readEvent(value: unknown, text: string, around: EventSurroundings): EventResult {
  if (!isJsonObject(value)) return { because: 'not a CloudTrail event: not an object' };
  if (/ via CloudTrail$/.test(textField(value, 'detail-type'))) return readEnvelope(value, text);
  const inner = fieldOf(value, 'CloudTrailEvent') ?? fieldOf(value, 'message');
  if (inner !== undefined && fieldOf(value, 'eventSource') === undefined) return readInner(inner, around);
  if (fieldOf(value, 'digestPublicKeyFingerprint') !== undefined) return 'CloudTrail digest';
  const isInsight =
    textField(value, 'eventCategory') === 'Insight' || fieldOf(value, 'insightDetails') !== undefined;
  return isInsight ? 'CloudTrail Insight event' : parseCloudTrailEvent(value, text, around);
}

/** https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-service-event-cloudtrail.html */
function readEnvelope(envelope: JsonObject, text: string): EventResult {
  const around = {
    eventId: textField(envelope, 'id'),
    account: textField(envelope, 'account'),
    region: textField(envelope, 'region'),
  };
  if (/Insight/.test(textField(envelope, 'detail-type'))) return 'CloudTrail Insight event';
  return parseCloudTrailEvent(objectField(envelope, 'detail'), text, around);
}

/** An event written as text inside another record (LookupEvents, CloudWatch Logs). */
function readInner(inner: unknown, around: EventSurroundings): EventResult {
  const text = typeof inner === 'string' ? inner : JSON.stringify(inner);
  const event = typeof inner === 'string' ? parseJson(inner) : inner;
  if (!isJsonObject(event)) return { because: 'the CloudTrail event inside the record is not valid JSON' };
  return parseCloudTrailEvent(event, text, around);
}
