import { fieldOf, type JsonObject } from '../json/json-fields.ts';
import { maskJson } from '../mask-secrets.ts';

/** Largest record that is stored, in bytes of UTF-8. */
const MAX_RECORD_TEXT = 65_536;

/** Members kept when the whole is too large, in this order; requestParameters is what most rules look at. */
const ESSENTIAL = [
  ...[
    'eventVersion',
    'eventID',
    'eventTime',
    'eventSource',
    'eventName',
    'awsRegion',
    'eventCategory',
    'eventType',
  ],
  ...[
    'readOnly',
    'recipientAccountId',
    'userIdentity',
    'sourceIPAddress',
    'userAgent',
    'errorCode',
    'errorMessage',
  ],
  ...['requestParameters', 'resources', 'responseElements', 'additionalEventData'],
];

/**
 * A CloudTrail record as JSON text for the store: secrets masked, at most 64 KiB. A larger one keeps its essential
 * members as far as they fit and says in `watertightNote` what it left out.
 */
export function recordText(event: JsonObject): string {
  const masked = maskJson(event);
  const whole = JSON.stringify(masked);
  const size = Buffer.byteLength(whole);
  if (size <= MAX_RECORD_TEXT || typeof masked !== 'object' || masked === null) return whole;
  const kept: [string, unknown][] = [];
  let room = MAX_RECORD_TEXT - 2048;
  for (const key of ESSENTIAL) {
    const value = fieldOf({ ...masked }, key);
    const text = value === undefined ? '' : JSON.stringify(value);
    const cost = Buffer.byteLength(text) + key.length + 4;
    if (text === '' || cost > room) continue;
    room -= cost;
    kept.push([key, value]);
  }
  const names = new Set(kept.map(([key]) => key));
  const left = Object.keys(masked).filter((key) => !names.has(key));
  const note = `shortened from ${size} bytes, without: ${left.join(', ').slice(0, 500)}`;
  return JSON.stringify(Object.fromEntries([...kept, ['watertightNote', note]]));
}
