import { fromTransport } from '../decode/base64.ts';
import { decodeFormComponent } from '../decode/escapes.ts';
import { isTellingName, itemPath, joinPath, walkValue } from '../decode/walk-value.ts';
import type { Field, FieldRole } from './field.ts';
import type { EventObject, Work } from './trigger.ts';

/** Where a value stands, and what was taken off to see it. */
export interface Place {
  readonly path: string;
  readonly role: FieldRole;
  readonly decoded: readonly string[];
}

/** What is gathered of one event. */
export interface Gathering {
  readonly fields: Field[];
  readonly work: Work;
  readonly record?: number;
  /** Reads a message that is itself an envelope: SNS in SQS, S3 in SNS. */
  readonly envelopeOf: (value: EventObject) => Read | undefined;
  /** Inside a message, where a user may write what AWS would: only identifiers are taken on trust. */
  readonly isNested?: boolean;
}

/** Adds the user-controlled fields of one value. */
export type Read = (value: unknown, at: Place, into: Gathering) => void;

/** Charged for each field, besides its characters, which its readings are charged for. */
const FIELD_COST = 8;

/** What identifiers, times and ARNs never hold and attacks need: a forged envelope hides nothing behind a known name. */
const LOUD = /[<>'"`;|{}\\\r\n\0]|\$\(|\.\.[/\\]|%[0-9a-f]{2}|&&/i;
/** All that identifiers hold: what a message says to be AWS's is not believed further. */
const IDENTIFIER = /^[\w:/.+=@,~#?&[\]$-]*$/;

/** The object that a value is; undefined for arrays and all else. */
export function asObject(value: unknown): EventObject | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as EventObject)
    : undefined;
}

/** The string that a value is, or ''. */
export function asText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Place of a property. */
export function inside(at: Place, key: string, role: FieldRole = at.role): Place {
  return { path: joinPath(at.path, key), role, decoded: at.decoded };
}

/** One string at its place. */
export function addField(value: string, at: Place, into: Gathering): void {
  if (value === '' || !into.work.spend(FIELD_COST)) return;
  into.fields.push(fieldAt(value, at, into));
}

/** One name at its place, when it is more than a word. */
export function addName(name: string, at: Place, into: Gathering): void {
  if (isTellingName(name) && into.work.spend(FIELD_COST)) {
    into.fields.push({ ...fieldAt(name, at, into), isName: true });
  }
}

function fieldAt(value: string, { path, role, decoded }: Place, { record }: Gathering): Field {
  return { path, role, value, decoded, ...(record === undefined ? {} : { record }) };
}

/** Every string of the value and its telling names; returns the number of names. */
export function addStrings(value: unknown, at: Place, into: Gathering): number {
  return walkValue(value, at.path, (path, text, isName) => {
    if (isName) addName(text, { ...at, path }, into);
    else addField(text, { ...at, path }, into);
    return !into.work.isSpent();
  });
}

/** The user's own, whatever it is. */
export const userText: Read = addStrings;

/** AWS's own: identifiers, ARNs, times. Only what could not be one is looked at, as text. */
export const metadata: Read = (value, at, into) => {
  walkValue(value, at.path, (path, text, isName) => {
    const isOwn = into.isNested === true ? IDENTIFIER.test(text) : !LOUD.test(text);
    if (!isName && !isOwn) addField(text, { ...at, path, role: 'text' }, into);
    return !into.work.isSpent();
  });
};

/** What AWS repeats of the request or derives from it, certificates and JSON of its own; read elsewhere or not at all. */
export const repeated: Read = (value, at, into) => {
  if (into.isNested === true) metadata(value, at, into);
};

/** Properties that are all AWS's own, by their names. */
export function quiet(names: string): Readonly<Record<string, Read>> {
  return Object.fromEntries(names.split(/\s+/).map((name) => [name, metadata]));
}

/** The same reading in another role. */
export function inRole(role: FieldRole, read: Read = userText): Read {
  return (value, at, into) => read(value, { ...at, role }, into);
}

/** An object whose known properties are read as told, and all others as user text. */
export function shape(known: Readonly<Record<string, Read>>, others: Read = userText): Read {
  return (value, at, into) => {
    const object = asObject(value);
    if (object === undefined) {
      userText(value, at, into);
      return;
    }
    for (const [key, inner] of Object.entries(object)) {
      if (inner === null || inner === undefined) continue;
      const read = Object.hasOwn(known, key) ? known[key] : undefined;
      if (read === undefined) addName(key, inside(at, key), into);
      (read ?? others)(inner, inside(at, key), into);
    }
  };
}

/** A map from the user's names to values that are all read alike. */
export function entries(read: Read): Read {
  return shape({}, read);
}

/** A list whose items are all read alike. */
export function items(read: Read): Read {
  return (value, at, into) => {
    if (!Array.isArray(value)) {
      userText(value, at, into);
      return;
    }
    for (let i = 0; i < value.length && !into.work.isSpent(); i += 1) {
      read(value[i], { ...at, path: itemPath(at.path, i) }, into);
    }
  };
}

/** {@link items}, each with its position in the batch. */
export function batch(read: Read): Read {
  return (value, at, into) => {
    const records: readonly unknown[] = Array.isArray(value) ? value : [value];
    const isInMessage = into.isNested === true;
    for (let i = 0; i < records.length && !into.work.isSpent(); i += 1) {
      read(records[i], { ...at, path: itemPath(at.path, i) }, isInMessage ? into : { ...into, record: i });
    }
  };
}

/** Base64 of a transport, gone on with as the text it holds; what is none is read as it is. */
export function base64(read: Read): Read {
  return (value, at, into) => {
    const texts = typeof value === 'string' ? fromTransport(value, into.work) : undefined;
    if (texts === undefined) read(value, at, into);
    for (const { text, decoded } of texts ?? []) {
      read(text, { ...at, decoded: [...at.decoded, ...decoded] }, into);
    }
  };
}

/** Key of an S3 notification: percent-encoded, with `+` for a space. */
export const encodedObjectKey: Read = (value, at, into) => {
  const text = asText(value);
  const key = decodeFormComponent(text);
  if (text === '') userText(value, at, into);
  else
    addField(
      key,
      { ...at, role: 'object-key', decoded: key === text ? at.decoded : [...at.decoded, 'percent'] },
      into,
    );
};
