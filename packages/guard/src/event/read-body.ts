import { fromBase64 } from '../decode/base64.ts';
import { decodeFormComponent } from '../decode/escapes.ts';
import { firstCharacter, hidesKeys, parseJson, walkValue } from '../decode/walk-value.ts';
import { readMultipart } from './read-multipart.ts';
import {
  addField,
  addName,
  addStrings,
  asObject,
  asText,
  base64,
  type Gathering,
  inside,
  type Place,
  type Read,
  userText,
} from './read-value.ts';

const FORM_TYPE = /^application\/x-www-form-urlencoded/i;
const MULTIPART_TYPE = /^multipart\//i;
/** Text that can only be a form: pairs without white space or markup. */
const FORM = /^[^\s=&<>"{}]{1,256}=[^\s<>"{}]*$/;
/** The first name of a real form; what begins otherwise is looked at as one text as well. */
const NAME = /^[\w.[\]$%+~:@*-]{1,128}=/;
/** Fewer pairs than any parser takes; the rest is read as one text. */
const MOST_PAIRS = 10_000;

/** A message: JSON, a nested envelope, JSON lines, or text. */
export const payload: Read = (value, at, into) => {
  if (typeof value === 'string') readBody(value, { at, type: '' }, into);
  else userText(value, at, into);
};

/** JSON in a string, gone on with as its value; what is none is text. */
export function jsonOf(read: Read): Read {
  return (value, at, into) => {
    const parsed = typeof value === 'string' ? parseJson(value) : undefined;
    if (parsed === undefined) userText(value, at, into);
    else read(parsed.value, { ...at, decoded: [...at.decoded, 'json'] }, into);
  };
}

/** How a body came: its place and the content type it claims, which decides nothing that can be seen from the body. */
export interface BodyContext {
  readonly at: Place;
  readonly type: string;
}

/** Reads a body as what it is, whatever its content type claims; what is none of the structures is read as text. */
export function readBody(text: string, { at, type }: BodyContext, into: Gathering): void {
  if (text === '' || readJson(text, at, into) || readLines(text, at, into)) return;
  const isMultipart = MULTIPART_TYPE.test(type) || text.startsWith('--');
  if (isMultipart && readParts(text, { at, type }, into)) return;
  const isForm = FORM_TYPE.test(type) && text.includes('=');
  if (isForm || FORM.test(text)) {
    readPairs(text, at, into);
    if (isForm && NAME.test(text)) return;
  }
  addField(text, at, into);
}

/** JSON: its leaves, or what the envelope in it says; the text too when the parser dropped a key of it. */
function readJson(text: string, at: Place, into: Gathering): boolean {
  const parsed = parseJson(text);
  if (parsed === undefined) return false;
  const place: Place = { ...at, decoded: [...at.decoded, 'json'] };
  const object = asObject(parsed.value);
  const envelope = object === undefined ? undefined : into.envelopeOf(object);
  if (envelope === undefined) {
    if (hidesKeys(text, addStrings(parsed.value, place, into))) addField(text, at, into);
  } else {
    envelope(object, place, { ...into, isNested: true });
    const keys = walkValue(parsed.value, '', () => true);
    if (hidesKeys(text, keys)) addField(text, at, into);
  }
  return true;
}

/** JSON lines, as Firehose and log shippers join records. */
function readLines(text: string, at: Place, into: Gathering): boolean {
  if (firstCharacter(text) !== '{') return false;
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const values = lines.length < 2 ? [] : lines.map((line) => parseJson(line));
  if (values.length === 0 || values.some((each) => each === undefined)) return false;
  for (let i = 0; i < lines.length && !into.work.isSpent(); i += 1) {
    readJson(lines[i] ?? '', { ...at, path: `${at.path}[${i}]` }, into);
  }
  return true;
}

/** Pairs of a form or query string, names too; each value as its reader would get it. */
export function readPairs(text: string, at: Place, into: Gathering): void {
  let rest = text;
  for (let i = 0; rest !== '' && !into.work.isSpent(); i += 1) {
    const end = i < MOST_PAIRS ? rest.indexOf('&') : -1;
    const pair = end < 0 ? rest : rest.slice(0, end);
    rest = end < 0 ? '' : rest.slice(end + 1);
    const equals = pair.indexOf('=');
    const rawName = equals < 0 ? pair : pair.slice(0, equals);
    const name = decodeFormComponent(rawName);
    const rawValue = equals < 0 ? '' : pair.slice(equals + 1);
    const value = decodeFormComponent(rawValue);
    const place = inside(at, name);
    addName(name, place, into);
    addField(value, value === rawValue ? place : { ...place, decoded: [...at.decoded, 'form'] }, into);
  }
}

/** Parts of a multipart body: contents, names, file names; false when there are none. */
function readParts(text: string, { at, type }: BodyContext, into: Gathering): boolean {
  const parts = readMultipart(text, type);
  for (const part of parts) {
    const place = inside(at, part.name === '' ? 'part' : part.name);
    const decoded = [...at.decoded, 'multipart'];
    addName(part.name, { ...place, decoded }, into);
    if (part.fileName !== undefined) {
      addField(part.fileName, { path: `${place.path}.filename`, role: 'file-name', decoded }, into);
    }
    const content = part.isBase64 ? fromBase64(part.content, into.work) : undefined;
    const inner: Place = { ...place, decoded: [...decoded, ...(content?.decoded ?? part.decoded)] };
    if (!part.isBinary) readBody(content?.text ?? part.content, { at: inner, type: part.type }, into);
  }
  return parts.length > 0;
}

/** A body that may be base64, as the flag beside it says; a flag that lies is not believed. */
export function readTransportBody(
  value: unknown,
  { at, type, isBase64 }: BodyContext & { readonly isBase64: boolean },
  into: Gathering,
): void {
  const read: Read = (text, place) => {
    if (typeof text === 'string') readBody(text, { at: place, type }, into);
    else userText(text, place, into);
  };
  const parts =
    isBase64 && MULTIPART_TYPE.test(type) ? Buffer.from(asText(value), 'base64').toString('utf8') : '';
  if (parts.startsWith('--')) read(parts, { ...at, decoded: [...at.decoded, 'base64'] }, into);
  else (isBase64 ? base64(read) : read)(value, at, into);
}
