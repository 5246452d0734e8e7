import { bytesText, decodedText } from './decoded-text.ts';

/** A text of an answer with its place: `body`, `headers.location`, `data.user.name`. */
export interface ResponseText {
  readonly path: string;
  readonly text: string;
}

/** Characters of one answer that are looked at: Lambda's largest answer. */
const MOST_CHARACTERS = 6_500_000;
/** Values of one answer: more than this, two bytes each, are no answer that Lambda takes. */
const MOST_VALUES = 3_250_000;
const MOST_PATH = 200;
/** Shorter names of properties hold no secret. */
const LEAST_NAME = 8;

/**
 * The texts of an answer, whatever shape the trigger has it in: bodies with base64 taken off, headers, and every text
 * and long property name of what `JSON.stringify` makes of it. Each object is looked at once, however often the answer
 * refers to it. Ends silently at the limits.
 */
export function* responseTexts(answer: unknown): Generator<ResponseText> {
  let left = MOST_CHARACTERS;
  const isEncoded = isObject(answer) && answer['isBase64Encoded'] === true;
  for (const each of textsOf(answer)) {
    const { text } = each;
    if (text.length > left) continue;
    left -= text.length;
    const path = each.path === '' ? '$' : each.path;
    yield { path, text };
    for (const decoded of decodedText(text, isEncoded && path === 'body')) {
      if (decoded.length > left) continue;
      left -= decoded.length;
      yield { path, text: decoded };
    }
  }
}

/** True for answers of API Gateway, function URLs, load balancers and VPC Lattice. */
export function isHttpAnswer(answer: unknown): answer is Readonly<Record<string, unknown>> {
  return (
    isObject(answer) && (typeof answer['statusCode'] === 'number' || typeof answer['statusCode'] === 'string')
  );
}

interface Place {
  readonly value: unknown;
  readonly path: string;
}

function* textsOf(answer: unknown): Generator<ResponseText> {
  const seen = new Set<object>();
  const stack: Place[] = [{ value: answer, path: '' }];
  let values = 0;
  for (let at = stack.pop(); at !== undefined && values <= MOST_VALUES; at = stack.pop()) {
    const { path } = at;
    const value = asWritten(at.value);
    const text = textOf(value);
    if (text !== undefined) {
      if (text.length > 5) yield { path, text };
    } else if (typeof value === 'object' && value !== null && !seen.has(value)) {
      seen.add(value);
      const keys = Object.keys(value);
      values += keys.length + 1;
      pushMembers(value, { keys, path, stack });
      if (Array.isArray(value)) continue;
      for (const key of keys) if (key.length >= LEAST_NAME) yield { path, text: key };
    }
  }
}

function pushMembers(
  value: object,
  { keys, path, stack }: { readonly keys: readonly string[]; readonly path: string; readonly stack: Place[] },
): void {
  const isList = Array.isArray(value);
  // The last one first: the stack gives them back in their order.
  for (let i = keys.length - 1; i >= 0; i -= 1) {
    const key = keys[i] ?? '';
    const each: unknown = Reflect.get(value, key);
    if (typeof each === 'string' ? each.length > 5 : typeof each === 'object' && each !== null)
      stack.push({ value: each, path: pathTo(key, path, isList) });
  }
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (!ArrayBuffer.isView(value)) return undefined;
  return bytesText(Buffer.from(value.buffer, value.byteOffset, value.byteLength));
}

function pathTo(key: string, path: string, isList: boolean): string {
  if (path.length > MOST_PATH) return path;
  if (isList) return `${path}[${key}]`;
  return path === '' ? key : `${path}.${key}`;
}

/** What `JSON.stringify` would write; bytes stay bytes. */
function asWritten(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value;
  const toJson: unknown = Reflect.get(value, 'toJSON');
  return typeof toJson === 'function' ? Reflect.apply(toJson, value, ['']) : value;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
