import type { Field, FieldRole } from '../event/field.ts';
import type { Work } from '../event/trigger.ts';
import { type DecodedText, decodeBase64, decodeBase64Pieces } from './base64.ts';
import { decodeEscapes, decodeHex, decodeHtmlEntities, decodePercent, decodeUtf7 } from './escapes.ts';
import { ANY_TEXT, type Form, formOf, marksFor } from './form.ts';
import { foldSmuggledBreaks, foldUnicode } from './unicode.ts';
import { hidesKeys, parseJson, walkValue } from './walk-value.ts';

/** Encodings taken off one after the other, at most. */
const MOST_LAYERS = 8;
/** Readings of one value, at most: the shallow ones come first, and that there are more is said. */
const MOST_READINGS = 40;
/** What a reading costs besides its characters. */
const READING_COST = 16;
/** What the attempts to decode one cost: those that fail throw inside. */
const DECODING_COST = 128;

/** Characters that say by themselves that something may be encoded. */
const SURELY = marksFor('%&\\\u0080');
/** What else may be encoded, by the characters it cannot do without. */
const MAYBE: readonly (readonly [needs: number, pattern: RegExp])[] = [
  [marksFor('+'), /\+\w/],
  [marksFor('"{['), /^\s*["{[]/],
  [marksFor('/'), /\/[\w+-]{12}/],
  [marksFor('0'), /0x[0-9a-f]{8}/i],
];
const SHORTEST_CODE = 12;
const CODE = /^[\w+/=\r\n-]+$/;
/** Characters that such a value does not hold. */
const NO_CODE = marksFor(`'"\`<>;|&$(){[.\\%:@#!*~ `);
/** A run of base64 characters that is longer than words are. */
const LONG_RUN = 24;

/** Necessary condition of every decoder: values without are their own only reading. */
function mayBeEncoded({ text, marks }: Form): boolean {
  if ((marks & SURELY) !== 0) return true;
  for (const [needs, pattern] of MAYBE) if ((needs & marks) !== 0 && pattern.test(text)) return true;
  if (text.length < SHORTEST_CODE) return false;
  return ((marks & NO_CODE) === 0 && CODE.test(text)) || hasLongRun(text);
}

/** Looks at the end of each possible run first: most texts are read in steps of a run's length. */
function hasLongRun(text: string): boolean {
  for (let end = LONG_RUN - 1; end < text.length; ) {
    let at = end;
    while (at > end - LONG_RUN && isOfRun(text.charCodeAt(at))) at -= 1;
    if (at === end - LONG_RUN) return true;
    end = at + LONG_RUN;
  }
  return false;
}

/** Letters, digits, `+`, `/`, `-`, `_`. */
function isOfRun(code: number): boolean {
  if (code >= 97) return code <= 122;
  return (
    (code >= 65 && code <= 90) || (code >= 47 && code <= 57) || code === 43 || code === 45 || code === 95
  );
}

interface Decoder {
  readonly name: string;
  /** Bits of characters without any of which there is nothing to decode: see {@link Form.marks}. */
  readonly needs: number;
  readonly mayHold: RegExp;
  readonly decode: (text: string) => string;
  /** Where it applies; everywhere when left out. */
  readonly roles?: ReadonlySet<FieldRole>;
}

const PATHS: ReadonlySet<FieldRole> = new Set(['path', 'object-key', 'file-name']);

/** In the order in which their readings are told. */
const DECODERS: readonly Decoder[] = [
  { name: 'percent', needs: marksFor('%'), mayHold: /%u?[0-9a-f]{2}/i, decode: decodePercent },
  {
    name: 'plus',
    needs: marksFor('+'),
    mayHold: /^[^ ]*\+[^ ]*$/,
    decode: (text) => text.replaceAll('+', ' '),
    roles: new Set(['query', 'body', 'object-key', 'cookie']),
  },
  { name: 'html', needs: marksFor('&'), mayHold: /&(?:#|[a-z]{2})/i, decode: decodeHtmlEntities },
  { name: 'escape', needs: marksFor('\\'), mayHold: /\\[xu0-7nrtbfv"'/]/i, decode: decodeEscapes },
  {
    name: 'unicode',
    needs: marksFor('\u0080'),
    // biome-ignore lint/suspicious/noControlCharactersInRegex: nulls hide in text
    mayHold: /[\u0000-\u0008\u0080-\uffff]/,
    decode: foldUnicode,
  },
  { name: 'line-break', needs: marksFor('\u0080'), mayHold: /[\u560a\u560d]/, decode: foldSmuggledBreaks },
  { name: 'hex', needs: ANY_TEXT, mayHold: /(?:^|0x)(?:[0-9a-f]{2}){4}/i, decode: decodeHex },
  { name: 'utf-7', needs: marksFor('+'), mayHold: /\+[A-Za-z0-9/]{3,}-/, decode: decodeUtf7 },
];

/**
 * The readings of one value that a detector should see: the value itself first, then what it says with encodings taken
 * off, one layer at a time and in any order of layers. A string that is JSON also gives the readings of its leaves,
 * with the path of each. Values without any encoding cost one scan. Never throws; stops when the budget is used up.
 */
export function formsOf(field: Field, work: Work): readonly Form[] {
  if (!work.spend(field.value.length + READING_COST)) return [];
  const raw = formOf(field.value, field.decoded, field);
  if (!mayBeEncoded(raw)) return [raw];
  const forms: Form[] = [];
  addReadings(raw, MOST_LAYERS, { forms, work });
  return forms;
}

interface Gathering {
  readonly forms: Form[];
  readonly work: Work;
}

/** Breadth first: each reading is decoded in every way that changes it. */
function addReadings(raw: Form, layers: number, { forms, work }: Gathering): void {
  const readings: Form[] = [raw];
  forms.push(raw);
  for (let i = 0; i < readings.length; i += 1) {
    const reading = readings[i] ?? raw;
    const layersLeft = layers - (reading.decoded.length - raw.decoded.length);
    if (layersLeft <= 0 && hasMore(reading, work)) work.leaveOut();
    if (layersLeft <= 0 || !work.spend(DECODING_COST)) break;
    if (addLeaves(reading, layersLeft - 1, { forms, work })) continue;
    if (!addDecoded(reading, readings, { forms, work })) return;
  }
}

/** What one layer less says that was not said yet; false when a bound is reached. */
function addDecoded(reading: Form, readings: Form[], { forms, work }: Gathering): boolean {
  for (const { text, decoded } of decodings(reading, work)) {
    if (text === '' || readings.some((each) => each.text === text)) continue;
    if (readings.length >= MOST_READINGS) work.leaveOut();
    if (readings.length >= MOST_READINGS || !work.spend(text.length + READING_COST)) return false;
    const form = formOf(text, [...reading.decoded, ...decoded], reading.field);
    readings.push(form);
    forms.push(form);
  }
  return true;
}

/** True when a reading at the last layer says something else again. */
function hasMore(reading: Form, work: Work): boolean {
  return (
    mayBeEncoded(reading) && (parseJson(reading.text) !== undefined || decodings(reading, work).length > 0)
  );
}

/** Characters that base64 never holds, except behind the colon of a data URL. */
const NO_BASE64 = marksFor(`'"\`<>;|&$(){[.\\%@#!*~`);
const COLON = marksFor(':');

/** Everything that one layer less can mean. */
function decodings({ text, field, marks }: Form, work: Work): readonly DecodedText[] {
  const found: DecodedText[] = [];
  const mayBeBase64 = (marks & NO_BASE64) === 0 || (marks & COLON) !== 0;
  const whole = mayBeBase64 ? decodeBase64(text, work) : undefined;
  if (whole !== undefined) found.push(whole);
  for (const { name, needs, mayHold, decode, roles } of DECODERS) {
    if ((needs & marks) === 0) continue;
    if ((roles !== undefined && !roles.has(field.role)) || !mayHold.test(text)) continue;
    const decoded = decode(text);
    if (decoded !== text) found.push({ text: decoded, decoded: [name] });
  }
  const isPath = PATHS.has(field.role);
  if (whole === undefined && (isPath || hasLongRun(text)))
    found.push(...decodeBase64Pieces(text, isPath, work));
  return found;
}

/** How JSON of a string, an object or a list begins. */
const JSON_MARKS = marksFor('"{[');

/** Readings of the leaves of a string that is JSON; true when that is all there is to see in it. */
function addLeaves(reading: Form, layers: number, { forms, work }: Gathering): boolean {
  const parsed = (reading.marks & JSON_MARKS) === 0 ? undefined : parseJson(reading.text);
  if (parsed === undefined) return false;
  const { field } = reading;
  const decoded = [...reading.decoded, 'json'];
  const keys = walkValue(parsed.value, field.path, (path, value, isName) => {
    if (!work.spend(value.length + READING_COST)) return false;
    const leaf: Field = { ...field, path, value, decoded, ...(isName ? { isName } : {}) };
    const form = formOf(value, decoded, leaf);
    if (layers > 0 && mayBeEncoded(form)) addReadings(form, layers, { forms, work });
    else forms.push(form);
    return true;
  });
  return !hidesKeys(reading.text, keys);
}
