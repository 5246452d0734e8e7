import { isDeepStrictEqual } from 'node:util';
import { isAlias, isMap, isScalar, isSeq, type Pair, parseDocument, type YAMLMap } from 'yaml';

/** One property of a template, to be replaced or added. */
export interface PropertyEdit {
  /** Keys from the root to the map that has the property; `iam` and `role` are made where they are missing. */
  readonly path: readonly string[];
  readonly name: string;
  /** The property as lines of YAML at no indentation: `Policies:` and what belongs to it. */
  readonly lines: readonly string[];
  /** Its value for maps in braces, and for JSON: without tags. */
  readonly value: unknown;
}

/** Why a text is left as it is. */
export interface NotEdited {
  readonly because: string;
}

type Step = string | number;

interface FoundMap {
  readonly map: YAMLMap;
  /** Keys and positions of lists that lead to it. */
  readonly steps: readonly Step[];
  /** Keys below it that there are none of. */
  readonly missing: readonly string[];
}

/**
 * A template's text with one property replaced or added: its own line ends, style and comments elsewhere stay. The new text
 * is parsed and compared with the old one: nothing but the property may differ, through anchors neither.
 */
export function withProperty(text: string, edit: PropertyEdit): string | NotEdited {
  const document = parse(text);
  if ('because' in document) return document;
  const found = findMap(document.contents, edit.path);
  if ('because' in found) return found;
  const absent = found.missing.find((key) => !MADE.has(key));
  if (absent !== undefined) return { because: `${absent} is not in this file` };
  const isFlow = found.map.flow === true;
  const written = isFlow ? inBraces(text, found, edit) : inBlock(text, found, edit);
  if (typeof written !== 'string') return written;
  const value = isFlow ? edit.value : plainOf(parseDocument(edit.lines.join('\n'), SILENT))?.[edit.name];
  return differsOnlyThere(document, written, { found, name: edit.name, value });
}

/** Maps that are made where there are none: `provider.iam.role` of serverless.yml. Nobody else's file gets new parts. */
const MADE: ReadonlySet<string> = new Set(['iam', 'role']);

const SILENT = { logLevel: 'silent' } as const;

function parse(text: string) {
  const document = parseDocument(text, SILENT);
  const [error] = document.errors;
  if (error === undefined) return document;
  return { because: `the template has mistakes in its YAML: ${error.message.split('\n', 1)[0] ?? ''}` };
}

/** Follows keys; in a list (`functions` of serverless.yml may be one) the first map that has the key. */
function findMap(root: unknown, path: readonly string[]): FoundMap | NotEdited {
  let node = root;
  const steps: Step[] = [];
  for (const [index, key] of path.entries()) {
    if (isSeq(node)) {
      const at = node.items.findIndex((item) => isMap(item) && item.has(key));
      steps.push(at);
      node = node.items[at];
    }
    if (!isMap(node)) return { because: `${path.slice(0, index).join('.') || 'it'} is no map in this file` };
    const pair = pairOf(node, key);
    if (pair === undefined) return { map: node, steps, missing: path.slice(index) };
    steps.push(key);
    if (isAlias(pair.value))
      return { because: `${path.slice(0, index + 1).join('.')} is an alias of another part` };
    if (pair.value === null || (isScalar(pair.value) && pair.value.value === null))
      return { because: `${path.slice(0, index + 1).join('.')} is empty` };
    node = pair.value;
  }
  return isMap(node)
    ? { map: node, steps, missing: [] }
    : { because: `${path.join('.')} is no map in this file` };
}

function pairOf(map: YAMLMap, name: string): Pair | undefined {
  return map.items.find(({ key }) => isScalar(key) && key.value === name);
}

/** Replaces or adds lines of a block map, by position. */
function inBlock(text: string, { map, missing }: FoundMap, edit: PropertyEdit): string | NotEdited {
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const first = map.items[0];
  const last = map.items.at(-1);
  const start = first === undefined ? undefined : startOf(first);
  if (start === undefined || last === undefined) return { because: 'it has no properties' };
  const indent = ' '.repeat(start - (text.lastIndexOf('\n', start - 1) + 1));
  const wrapped = [
    ...missing.map((key, index) => `${'  '.repeat(index)}${key}:`),
    ...edit.lines.map((line) => '  '.repeat(missing.length) + line),
  ];
  const lines = wrapped.map((line, index) => (index === 0 ? line : indent + line));
  const block = lines.map((line) => line + newline).join('');
  const present = missing.length > 0 ? undefined : pairOf(map, edit.name);
  if (present === undefined) {
    const end = endOf(text, last);
    return `${text.slice(0, end)}${text[end - 1] === '\n' ? '' : newline}${indent}${block}${text.slice(end)}`;
  }
  return `${text.slice(0, startOf(present) ?? 0)}${block}${text.slice(endOf(text, present))}`;
}

/** Replaces or adds a member of a map in braces: JSON, which YAML takes as well. */
function inBraces(text: string, { map, missing }: FoundMap, edit: PropertyEdit): string | NotEdited {
  const range = rangeOf(map);
  if (range === undefined) return { because: 'its place in the text is not known' };
  const first = map.items[0];
  const start = first === undefined ? undefined : startOf(first);
  const line = start === undefined ? '' : text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  // Members on lines of their own stay so.
  const indent =
    start !== undefined && line.trim() === '' && text.lastIndexOf('\n', start - 1) > range[0]
      ? line
      : undefined;
  const key = missing[0] ?? edit.name;
  const inner = missing.length === 0 ? edit.value : nested([...missing.slice(1), edit.name], edit.value);
  const value = jsonText(inner, { indent, isWindows: text.includes('\r\n') });
  const present = pairOf(map, key);
  const place = present === undefined ? undefined : rangeOf(present.value);
  if (present !== undefined)
    return place === undefined
      ? { because: `${key} has no value` }
      : text.slice(0, place[0]) + value + text.slice(place[1]);
  const last = map.items.at(-1);
  const end = last === undefined ? range[0] + 1 : (rangeOf(last.value) ?? rangeOf(last.key) ?? range)[1];
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const before = last === undefined ? '' : ',';
  const gap = indent === undefined ? ' ' : newline + indent;
  return `${text.slice(0, end)}${before}${gap}${JSON.stringify(key)}: ${value}${text.slice(end)}`;
}

function nested(keys: readonly string[], value: unknown): unknown {
  return keys.reduceRight<unknown>((inner, key) => ({ [key]: inner }), value);
}

function jsonText(
  value: unknown,
  { indent, isWindows }: { readonly indent: string | undefined; readonly isWindows: boolean },
): string {
  if (indent === undefined) return JSON.stringify(value, undefined, 1).replace(/\n */g, ' ');
  const unit = indent.includes('\t') ? '\t' : '  ';
  const lines = JSON.stringify(value, undefined, unit).split('\n');
  return lines.map((line, index) => (index === 0 ? line : indent + line)).join(isWindows ? '\r\n' : '\n');
}

interface Expected {
  readonly found: FoundMap;
  readonly name: string;
  readonly value: unknown;
}

/** The text, when it says what the old one said, but for the property. */
function differsOnlyThere(
  document: ReturnType<typeof parseDocument>,
  written: string,
  { found, name, value }: Expected,
): string | NotEdited {
  const shared = 'parts of it are written once for several places (anchors), which would change as well';
  const after = parseDocument(written, SILENT);
  if (after.errors.length > 0) return { because: shared };
  const [before, now] = [plainOf(document), plainOf(after)];
  if (before === undefined || now === undefined) return { because: shared };
  let parent: unknown = before;
  for (const step of found.steps) parent = memberOf(parent, step);
  if (typeof parent !== 'object' || parent === null) return { because: shared };
  const [key = name] = found.missing;
  const own = found.missing.length === 0 ? value : nested([...found.missing.slice(1), name], value);
  Object.defineProperty(parent, key, { value: own, enumerable: true, configurable: true, writable: true });
  return isDeepStrictEqual(before, now) ? written : { because: shared };
}

/** What a document says, nothing in it shared. Undefined for one that grows without bound through its aliases. */
function plainOf(document: ReturnType<typeof parseDocument>): Readonly<Record<string, unknown>> | undefined {
  try {
    const plain: unknown = JSON.parse(JSON.stringify(document.toJS({ maxAliasCount: 100 })));
    return typeof plain === 'object' && plain !== null
      ? Object.fromEntries(Object.entries(plain))
      : undefined;
  } catch {
    return undefined;
  }
}

function memberOf(value: unknown, step: Step): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.getOwnPropertyDescriptor(value, step)?.value;
}

function startOf({ key }: Pair): number | undefined {
  return rangeOf(key)?.[0];
}

/** End of the last line of a property's value. Comments that follow on lines of their own belong to what comes next. */
function endOf(text: string, { key, value }: Pair): number {
  const end = (rangeOf(value) ?? rangeOf(key))?.[1] ?? 0;
  const before = text.slice(0, end).trimEnd();
  const line = text.indexOf('\n', before.length);
  return line < 0 ? text.length : line + 1;
}

function rangeOf(node: unknown): readonly [number, number] | undefined {
  if (typeof node !== 'object' || node === null || !('range' in node) || !Array.isArray(node.range))
    return undefined;
  const [start, end]: readonly unknown[] = node.range;
  return typeof start === 'number' && typeof end === 'number' ? [start, end] : undefined;
}
