import { type DecodedText, fromTransport, isPrintable, textsInBinary } from '../decode/base64.ts';
import { decodeFormComponent, decodePercent } from '../decode/escapes.ts';
import { hidesKeys, parseJson, walkValue } from '../decode/walk-value.ts';
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
/** How the first of several lines of JSON begins. */
const LINES = /^[\s\ufeff]*\{[^\n]*\n/;
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
  if (!LINES.test(text)) return false;
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines.length < 2 || !lines.every((line) => parseJson(line) !== undefined)) return false;
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
  const parts = partsOf(text, type);
  for (const part of parts) {
    const place = inside(at, part.name === '' ? 'part' : part.name);
    const decoded = [...at.decoded, 'multipart'];
    addName(part.name, { ...place, decoded }, into);
    if (part.fileName !== undefined) {
      addField(part.fileName, { path: `${place.path}.filename`, role: 'file-name', decoded }, into);
    }
    for (const content of contentsOf(part, into)) {
      const inner: Place = { ...place, decoded: [...decoded, ...content.decoded] };
      readBody(content.text, { at: inner, type: part.type }, into);
    }
  }
  return parts.length > 0;
}

/** What a part says: of binary data the text in it. */
function contentsOf(part: BodyPart, { work }: Gathering): readonly DecodedText[] {
  const texts = part.isBase64 ? fromTransport(part.content.trim(), work) : undefined;
  if (texts !== undefined) return texts;
  if (!part.isBinary) return [{ text: part.content, decoded: part.decoded }];
  return textsInBinary(part.content, work).map((text) => ({ text, decoded: [...part.decoded, 'binary'] }));
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

/** One part of a multipart body. */
interface BodyPart {
  readonly name: string;
  readonly fileName?: string;
  readonly type: string;
  readonly content: string;
  readonly isBase64: boolean;
  /** Bytes of a file that is no text. */
  readonly isBinary: boolean;
  /** Encodings taken off: `quoted-printable`. */
  readonly decoded: readonly string[];
}

const MOST_HEADER_CHARACTERS = 8192;
const BOUNDARY = /boundary=(?:"([^"]{1,256})"|([^\s;"]{1,256}))/i;
const FIRST_LINE = /^--([^\r\n]{1,256})\r?\n/;
const PART_NAME = /[;\s]name\s{0,4}=\s{0,4}(?:"((?:[^"\\\r\n]|\\.){0,4096})"|([^\s;]{1,4096}))/i;
const FILE_NAME = /[;\s]filename\s{0,4}=\s{0,4}(?:"((?:[^"\\\r\n]|\\.){0,4096})"|([^\s;]{1,4096}))/i;
/** RFC 5987: charset, language, percent-encoded name. */
const EXTENDED_FILE_NAME = /[;\s]filename\*\s{0,4}=\s{0,4}[\w-]{0,32}'[\w-]{0,32}'([^\s;]{1,4096})/i;
const PART_TYPE = /^content-type:\s{0,4}([^\r\n]{1,512})/im;
const TRANSFER_ENCODING = /^content-transfer-encoding:\s{0,4}([\w-]{1,32})/im;

/**
 * Parts of a multipart body (RFC 7578). The boundary is that of the content type, or of the first line when the type
 * names none or another: a body without its parts is no body.
 */
function partsOf(text: string, type: string): readonly BodyPart[] {
  const told = BOUNDARY.exec(type);
  const boundary = told?.[1] ?? told?.[2];
  const own = FIRST_LINE.exec(text)?.[1];
  const used = boundary !== undefined && text.includes(`--${boundary}`) ? boundary : own;
  if (used === undefined) return [];
  return text
    .split(`--${used}`)
    .slice(1)
    .flatMap((piece) => readPart(piece) ?? []);
}

function readPart(piece: string): BodyPart | undefined {
  const start = piece.startsWith('\r\n') ? 2 : piece.startsWith('\n') ? 1 : -1;
  if (start < 0) return undefined; // The closing `--`.
  const blank = /\r?\n\r?\n/.exec(piece.slice(start, start + MOST_HEADER_CHARACTERS));
  const head = blank === null ? '' : piece.slice(start, start + blank.index);
  const from = blank === null ? start : start + blank.index + blank[0].length;
  const content = piece.slice(from).replace(/\r?\n$/, '');
  const coding = TRANSFER_ENCODING.exec(head)?.[1]?.toLowerCase() ?? '';
  const fileName = fileNameIn(head);
  const isQuoted = coding === 'quoted-printable';
  return {
    name: unquoted(PART_NAME.exec(head)),
    ...(fileName === undefined ? {} : { fileName }),
    type: PART_TYPE.exec(head)?.[1]?.trim() ?? '',
    content: isQuoted ? decodeQuotedPrintable(content) : content,
    isBase64: coding === 'base64',
    isBinary: content !== '' && !isPrintable(content),
    decoded: isQuoted ? ['quoted-printable'] : [],
  };
}

function fileNameIn(head: string): string | undefined {
  const extended = EXTENDED_FILE_NAME.exec(head)?.[1];
  if (extended !== undefined) return decodePercent(extended);
  const plain = FILE_NAME.exec(head);
  return plain === null ? undefined : unquoted(plain);
}

function unquoted(match: RegExpExecArray | null): string {
  return match?.[1]?.replaceAll('\\"', '"') ?? match?.[2] ?? '';
}

/** RFC 2045: soft line breaks gone, `=HH` as the byte. */
function decodeQuotedPrintable(text: string): string {
  return decodePercent(
    text
      .replaceAll(/=\r?\n/g, '')
      .replaceAll('%', '%25')
      .replaceAll(/=([0-9a-f]{2})/gi, '%$1'),
  );
}
