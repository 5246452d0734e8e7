import type { GuardViolation } from '../../records/guard-violation.ts';
import { canonicalAddress } from '../canonical-address.ts';
import { epochSeconds } from '../epoch-seconds.ts';
import { parseFunctionReference } from '../function-name.ts';
import {
  fieldOf,
  firstText,
  type JsonObject,
  objectField,
  objectsField,
  textField,
} from '../json/json-fields.ts';
import { maskSecrets } from '../mask-secrets.ts';
import type { LogEvent } from './log-events.ts';
import { messageObject, ownMembers } from './log-message.ts';

const MAX_LINE_BYTES = 2048;
const REQUEST_ID = /(?<![0-9a-f-])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![0-9a-f-])/;
const LINE_TIME = /(?<!\d)\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?Z/;
const NO_LINE: JsonObject = {};

/** True for the lines that a metric filter on the word finds: the guard writes it literally, in this case. */
export function isViolationLine(message: string): boolean {
  return message.includes('Violation');
}

/**
 * The violation that a log line tells of: JSON with the guard's fields under `watertight` beside the usual Powertools
 * keys, also inside Lambda's JSON log format or an EventBridge envelope; or plain text, of which only request id and
 * time are read. A text is returned when the line cannot be placed.
 */
export function parseViolationLine(event: LogEvent): GuardViolation | { readonly because: string } {
  const json = messageObject(event.message);
  const line = json === undefined ? NO_LINE : ownMembers(json);
  const guard = objectField(line, 'watertight');
  const [detail = guard] = objectsField(guard, 'violations');
  const arn = parseFunctionReference(textField(line, 'function_arn'));
  const functionName = textField(line, 'function_name') || arn?.name || event.functionName;
  if (functionName === '') return { because: 'no function is named: add logGroupName beside the events' };
  const time = timeOf(line, event);
  if (time === undefined) return { because: 'the line has no time: add a timestamp in front of it' };
  const source = firstText(guard, ['sourceIp', 'sourceAddress', 'source_ip']);
  return {
    account: arn?.account || event.account || textField(line, 'account'),
    region: arn?.region || event.region || textField(line, 'region'),
    functionName,
    requestId: requestIdOf(line, event.message),
    time: Math.floor(time),
    detector: firstText(detail, ['detector']) || textField(guard, 'detector'),
    verdict: textField(guard, 'verdict'),
    field: textField(detail, 'field') || textField(guard, 'field'),
    sourceAddress: canonicalAddress(source) ?? source,
    line: shortLine(event.message),
  };
}

function timeOf(line: JsonObject, event: LogEvent): number | undefined {
  const own = epochSeconds(fieldOf(line, 'timestamp')) ?? epochSeconds(fieldOf(line, 'time'));
  return event.time ?? own ?? epochSeconds(LINE_TIME.exec(event.message.slice(0, 1024))?.[0]);
}

function requestIdOf(line: JsonObject, message: string): string {
  const keys = ['function_request_id', 'requestId', 'request_id', 'AWSRequestId', 'awsRequestId'];
  return firstText(line, keys) || (REQUEST_ID.exec(message.slice(0, 4096))?.[0] ?? '');
}

/** Masked before it is cut, so that no secret loses the part it is known by. */
function shortLine(message: string): string {
  const masked = Buffer.from(maskSecrets(message.slice(0, 4 * MAX_LINE_BYTES)).trimEnd());
  if (masked.length <= MAX_LINE_BYTES) return masked.toString();
  let end = MAX_LINE_BYTES;
  while (((masked[end] ?? 0) & 0xc0) === 0x80) end--;
  return masked.subarray(0, end).toString();
}
