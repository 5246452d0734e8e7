import { maskSecrets } from '../mask-secrets.ts';
import type { OpenObject, ReadItem } from '../record-reader.ts';
import { isJsonObject } from './json-fields.ts';
import { JsonSplitter } from './json-splitter.ts';
import type { SplitItem } from './split-item.ts';
import { utf8Chunks } from './utf8-chunks.ts';

/** Largest record that is read, in bytes. */
const MAX_RECORD_BYTES = 16 * 1024 * 1024;
const MAX_SAMPLE = 160;
const NOT_UTF8 = 'the text is UTF-16 or binary and only UTF-8 is read: convert it with iconv';

/** Members beside the record array, as far as they have been read. */
export type JsonHeader = ReadonlyMap<string, unknown>;

export type BadItem = Extract<ReadItem<never>, { kind: 'bad' }>;

export type JsonItem =
  /** `key` is the array the record stands in, '' for a document of its own or an element of a top-level array. */
  | {
      readonly kind: 'record';
      readonly value: unknown;
      readonly text: string;
      readonly key: string;
      readonly position: string;
      readonly header: JsonHeader;
    }
  /** The document around the records has ended and its header is complete. */
  | { readonly kind: 'end'; readonly header: JsonHeader; readonly position: string }
  | { readonly kind: 'line'; readonly text: string; readonly position: string }
  | BadItem;

export interface JsonRecordOptions {
  /** Keys of a top-level object whose arrays hold the records, e.g. `Records`. */
  readonly arrays: readonly string[];
  /** True to get lines that are no JSON as `line` items instead of `bad` ones. */
  readonly textLines?: boolean;
  readonly maxRecordBytes?: number;
}

/**
 * The JSON records of an object, whatever its shape: records in an array under one of `arrays`, a top-level array,
 * JSON Lines, documents one after the other, or one document. Streams: memory holds one record. A record that cannot
 * be read is a `bad` item with its place and reason; a text cut off in the middle ends with one. Only errors of the
 * stream itself throw.
 */
export async function* readJsonRecords(
  object: OpenObject,
  options: JsonRecordOptions,
): AsyncGenerator<JsonItem> {
  const { arrays, textLines = false, maxRecordBytes = MAX_RECORD_BYTES } = options;
  const splitter = new JsonSplitter({ arrays, textLines, maxRecordBytes });
  const parser = new ItemParser(options);
  for await (const chunk of utf8Chunks(object.bytes)) {
    if (chunk === 'not-utf8') yield badItem('byte 0', NOT_UTF8, '');
    else for (const item of splitter.push(chunk)) yield* parser.parse(item);
  }
  for (const item of splitter.finish()) yield* parser.parse(item);
}

class ItemParser {
  readonly #options: JsonRecordOptions;
  #header = new Map<string, unknown>();

  constructor(options: JsonRecordOptions) {
    this.#options = options;
  }

  *parse(item: SplitItem): Generator<JsonItem> {
    if (item.kind === 'value') yield* this.#parseValue(item);
    else if (item.kind === 'header') yield* this.#parseHeader(item);
    else if (item.kind === 'end') yield { kind: 'end', header: this.#header, position: item.position };
    else if (item.kind === 'bad') yield badItem(item.position, item.because, item.sample);
    else yield item;
  }

  *#parseValue(item: Extract<SplitItem, { kind: 'value' }>): Generator<JsonItem> {
    const value = parseJson(item.text);
    if (value === undefined) {
      // Text such as `{ count: 1 }` is no JSON that went wrong: no key in quotes follows the bracket.
      const isText = this.#options.textLines === true && !/^(?:\{\s*["}]|\[\s*[{"\]])/.test(item.text);
      if (isText) yield { kind: 'line', text: item.text, position: item.position };
      else yield badItem(item.position, 'not valid JSON', item.text);
      return;
    }
    if (item.key !== undefined && item.key !== '') yield this.#record(item, value, this.#header);
    else yield* this.#expand(item, value);
  }

  /** An answer inside a top-level array (several pages or calls put together) gives its own records. */
  *#expand(item: Extract<SplitItem, { kind: 'value' }>, value: unknown): Generator<JsonItem> {
    const answer = item.key === '' && isJsonObject(value) ? value : {};
    const keys = this.#options.arrays.filter((key) => Array.isArray(answer[key]));
    if (keys.length === 0) return yield this.#record({ ...item, key: '' }, value, new Map());
    const header = new Map(Object.entries(answer).filter(([key]) => !keys.includes(key)));
    for (const key of keys) {
      const elements = answer[key];
      if (!Array.isArray(elements)) continue;
      for (const [index, element] of elements.entries()) {
        const position = `${item.position}, ${key}[${index}]`;
        yield this.#record({ ...item, key, position, text: JSON.stringify(element) }, element, header);
      }
    }
    yield { kind: 'end', header, position: item.position };
  }

  #record(item: Extract<SplitItem, { kind: 'value' }>, value: unknown, header: JsonHeader): JsonItem {
    const { text, key = '', position } = item;
    return { kind: 'record', value, text, key, position, header };
  }

  *#parseHeader(item: Extract<SplitItem, { kind: 'header' }>): Generator<JsonItem> {
    if (item.first) this.#header = new Map();
    const members = parseJson(item.text);
    if (!isJsonObject(members)) {
      yield badItem(item.position, 'the members beside the records are not valid JSON', item.text);
      return;
    }
    for (const [key, value] of Object.entries(members)) {
      const isArrayMark = value === null && (key === '' || this.#options.arrays.includes(key));
      if (!isArrayMark) this.#header.set(key, value);
    }
  }
}

/** A record that cannot be used; the sample is masked and short. */
export function badItem(position: string, because: string, text: string): BadItem {
  const sample = maskSecrets(text.slice(0, 1024)).slice(0, MAX_SAMPLE);
  return { kind: 'bad', position, because, sample };
}

/** The value of a JSON text, undefined when it is not valid. */
export function parseJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}
