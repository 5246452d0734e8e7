import { epochSeconds } from '../epoch-seconds.ts';
import { fieldOf, firstText, isJsonObject, type JsonObject } from '../json/json-fields.ts';
import {
  type BadItem,
  badItem,
  type JsonHeader,
  type JsonItem,
  readJsonRecords,
} from '../json/json-records.ts';
import { readLocation } from '../location-parts.ts';
import type { OpenObject } from '../record-reader.ts';
import { readLogStream } from './log-stream.ts';

/** One event of a function's log, whatever way it was exported. */
export interface LogEvent {
  /** Log text; a JSON message as its text. */
  readonly message: string;
  /** Epoch seconds, fractional; undefined when neither the export nor the line has a time. */
  readonly time: number | undefined;
  readonly account: string;
  readonly region: string;
  /** From the log group, stream or path; '' when none names a function. */
  readonly functionName: string;
  /** `$LATEST` or a number, '' when unknown. */
  readonly version: string;
  /** 32 hex digits of the log stream, '' when unknown. */
  readonly environment: string;
  readonly position: string;
}

export type LogItem =
  | { readonly kind: 'event'; readonly event: LogEvent }
  | { readonly kind: 'recognised'; readonly as: string }
  | BadItem;

/** Events wait for members that may follow them (`logGroupName`), at most this many characters of them. */
const MAX_WAITING = 32 * 1024 * 1024;
const GROUP_KEYS = ['logGroup', 'logGroupName', 'logGroupIdentifier', '@log'];
const STREAM_KEYS = ['logStream', 'logStreamName', '@logStream'];
/** `2026-01-01T00:00:00.000Z MESSAGE` (export to S3), or with the stream between (`aws logs tail`). */
const TEXT_LINE =
  /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2}))[ \t](?:(\d{4}\/\d{2}\/\d{2}\/[^\s]{1,200}) )?/;

/**
 * Log events of functions from every form CloudWatch Logs gives them in: answers of filter-log-events and
 * get-log-events, subscription payloads, the text of an export to S3 or of `aws logs tail`, JSON Lines with
 * `timestamp` and `message`, and the bare JSON a function writes.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/SubscriptionFilters.html
 */
export async function* readLogEvents(object: OpenObject): AsyncGenerator<LogItem> {
  const place = readLocation(object.location);
  const stream = readLogStream(object.location);
  const known: Surroundings = {
    ...place,
    ...stream,
    functionName: place.functionName || stream.functionName,
  };
  const items = new LogItems(known);
  for await (const item of readJsonRecords(object, { arrays: ['events', 'logEvents'], textLines: true }))
    yield* items.of(item);
  yield* items.atEnd();
}

/** Turns JSON items and text lines into log events. */
class LogItems {
  readonly #known: Surroundings;
  readonly #waiting = new WaitingEvents();
  #isLog = false;
  #hasLines = false;

  constructor(known: Surroundings) {
    this.#known = known;
  }

  *of(item: JsonItem): Generator<LogItem> {
    if (item.kind === 'bad') yield item;
    else if (item.kind === 'line') yield this.#line(item.text, item.position);
    else if (item.kind === 'record') yield* this.#record(item);
    else for (const raw of this.#waiting.take()) yield placedEvent(raw, item.header, this.#known);
  }

  *atEnd(): Generator<LogItem> {
    const because = 'not a log: no line starts with a time, and none is JSON';
    if (this.#hasLines && !this.#isLog) yield badItem('whole file', because, '');
  }

  #line(text: string, position: string): LogItem {
    const event = readTextLine(text, position, this.#known);
    this.#hasLines = true;
    this.#isLog ||= event.time !== undefined;
    return { kind: 'event', event };
  }

  *#record(item: Extract<JsonItem, { kind: 'record' }>): Generator<LogItem> {
    this.#isLog = true;
    const { value, text, position, header } = item;
    if (isControl(value, header)) yield { kind: 'recognised', as: 'CloudWatch Logs control message' };
    else if (!isJsonObject(value)) yield badItem(position, 'not a log event: not an object', text);
    else {
      const raw: RawEvent = { value, text, position };
      const isPlaced = item.key === '' || hasGroup(value) || GROUP_KEYS.some((key) => header.has(key));
      if (isPlaced || !this.#waiting.add(raw)) yield placedEvent(raw, header, this.#known);
    }
  }
}

/** Events that wait for the end of their document, in bounded memory. */
class WaitingEvents {
  #events: RawEvent[] = [];
  #size = 0;

  /** False when too much is waiting already. */
  add(event: RawEvent): boolean {
    if (this.#size >= MAX_WAITING) return false;
    this.#events.push(event);
    this.#size += event.text.length;
    return true;
  }

  take(): RawEvent[] {
    this.#size = 0;
    return this.#events.splice(0);
  }
}

interface RawEvent {
  readonly value: JsonObject;
  readonly text: string;
  readonly position: string;
}

interface Surroundings {
  readonly account: string;
  readonly region: string;
  readonly functionName: string;
  readonly version: string;
  readonly environment: string;
  readonly stem: string;
}

function isControl(value: unknown, header: JsonHeader): boolean {
  const inside = isJsonObject(value) ? fieldOf(value, 'messageType') : undefined;
  return inside === 'CONTROL_MESSAGE' || header.get('messageType') === 'CONTROL_MESSAGE';
}

function hasGroup(value: JsonObject): boolean {
  return GROUP_KEYS.some((key) => Object.hasOwn(value, key));
}

function placedEvent(raw: RawEvent, header: JsonHeader, known: Surroundings): LogItem {
  const { value, position } = raw;
  const beside = Object.fromEntries(header);
  const group = readLogGroup(firstText(value, GROUP_KEYS) || firstText(beside, GROUP_KEYS));
  const stream = readLogStream(firstText(value, STREAM_KEYS) || firstText(beside, STREAM_KEYS));
  const owner = firstText(value, ['owner', 'account']) || firstText(beside, ['owner', 'account']);
  const region = firstText(value, ['region']) || firstText(beside, ['region']);
  const event: LogEvent = {
    message: messageOf(raw),
    time: epochSeconds(fieldOf(value, 'timestamp') ?? fieldOf(value, '@timestamp') ?? fieldOf(value, 'time')),
    account: owner || group.account || known.account,
    region: region || group.region || known.region,
    functionName: group.functionName || stream.functionName || known.functionName,
    version: stream.version || known.version,
    environment: stream.environment || known.environment,
    position,
  };
  return { kind: 'event', event };
}

/** The message of an export, or the whole JSON when it is the line the function itself wrote. */
function messageOf({ value, text }: RawEvent): string {
  const message = fieldOf(value, 'message') ?? fieldOf(value, '@message');
  const isOwnLine = ['watertight', 'detail', 'record', 'requestId', 'function_name', 'level'].some((key) =>
    Object.hasOwn(value, key),
  );
  if (message === undefined || isOwnLine) return text;
  return typeof message === 'string' ? message : JSON.stringify(message);
}

/** `/aws/lambda/NAME`, also inside an ARN or as `ACCOUNT:/aws/lambda/NAME` (CloudWatch Logs Insights). */
function readLogGroup(group: string): Pick<Surroundings, 'account' | 'region' | 'functionName'> {
  const arn = /^arn:[a-z-]{1,20}:logs:([a-z0-9-]{1,30}):(\d{12}):log-group:/.exec(group);
  return {
    account: arn?.[2] ?? /^(\d{12}):/.exec(group)?.[1] ?? '',
    region: arn?.[1] ?? '',
    functionName: /(?:^|:)\/aws\/lambda\/([A-Za-z0-9_-]{1,140})(?::\*)?$/.exec(group)?.[1] ?? '',
  };
}

function readTextLine(text: string, position: string, known: Surroundings): LogEvent {
  const line = text.endsWith('\r') ? text.slice(0, -1) : text;
  const parts = TEXT_LINE.exec(line);
  const stream = readLogStream(parts?.[2] ?? '');
  return {
    message: parts === null ? line : line.slice(parts[0].length),
    time: epochSeconds(parts?.[1]),
    account: known.account,
    region: known.region,
    functionName: stream.functionName || known.functionName || known.stem,
    version: stream.version || known.version,
    environment: stream.environment || known.environment,
    position,
  };
}
