import { createReadStream, createWriteStream } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadItem } from '../record-reader.ts';
import { boundedLines } from './bounded-lines.ts';
import { maskedSample } from './masked-sample.ts';
import {
  DEFAULT_FLOW_LOG_FORMAT,
  type FlowLogFormat,
  parseHeader,
  parseLogFormat,
} from './vpc-flow-log-format.ts';
import { parseFlowLogLine } from './vpc-flow-log-line.ts';

/** Bytes of one line that are looked at; the longest real records (v11 with tags) stay far below. */
const MAX_FLOW_LOG_LINE = 65_536;
/** A CloudWatch Logs answer is parsed as one document up to this size; JSON Lines may be longer. */
const MAX_JSON_BYTES = 2 ** 26;

/** How a flow log object is laid out. */
export type FlowLogLayout =
  | { readonly kind: 'text'; readonly format: FlowLogFormat; readonly hasHeader: boolean }
  /** Answers of CloudWatch Logs or subscription payloads: records are messages inside JSON. */
  | { readonly kind: 'json' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'other'; readonly because: string };

/** Looks at the first line of an unpacked object. `given` is the format of records that come without a header. */
export async function flowLogLayout(file: string, given?: FlowLogFormat): Promise<FlowLogLayout> {
  const first = await firstLine(file);
  if (first.trim() === '')
    return first === '' ? { kind: 'empty' } : { kind: 'other', because: 'first line is blank' };
  if (/^\s*[{[]/.test(first)) return { kind: 'json' };
  const header = parseHeader(first);
  if (header !== undefined) return { kind: 'text', format: header, hasHeader: true };
  const format = given ?? DEFAULT_FLOW_LOG_FORMAT;
  if (parseFlowLogLine(first.trimEnd(), format).kind === 'values')
    return { kind: 'text', format, hasHeader: false };
  const looksLikeRecord =
    /^\d{1,2} \S+ \S+ /.test(first) || parseFlowLogLine(first, format).kind === 'values';
  if (looksLikeRecord) return { kind: 'text', format, hasHeader: false };
  return { kind: 'other', because: 'first line is neither a header of known fields nor a record' };
}

async function firstLine(file: string): Promise<string> {
  const handle = await open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(MAX_FLOW_LOG_LINE), 0, MAX_FLOW_LOG_LINE, 0);
    const end = buffer.subarray(0, bytesRead).indexOf(10);
    return buffer.toString('utf8', 0, end === -1 ? bytesRead : end);
  } finally {
    await handle.close();
  }
}

/**
 * Reads an object line by line, strictly: each record is either its values by field name or a bad record with its place. A
 * header in the middle (files joined together) changes the format from there on.
 */
export async function* readFlowLogRecords(
  file: string,
  layout: FlowLogLayout,
  given?: FlowLogFormat,
): AsyncIterable<ReadItem<ReadonlyMap<string, string>>> {
  if (layout.kind === 'json') {
    yield* readJsonMessages(file, given);
    return;
  }
  if (layout.kind !== 'text') return;
  let format = layout.format;
  for await (const line of boundedLines(
    createReadStream(file, { highWaterMark: 1 << 18 }),
    MAX_FLOW_LOG_LINE,
  )) {
    const position = `line ${line.number}`;
    if (line.isCut) {
      yield bad(position, `line is longer than ${MAX_FLOW_LOG_LINE} bytes`, line.text);
      continue;
    }
    const header = line.text === '' ? undefined : parseHeader(line.text);
    if (header !== undefined) format = header;
    else if (line.text !== '') yield parsed(line.text, format, position);
  }
}

function parsed(
  text: string,
  format: FlowLogFormat,
  position: string,
): ReadItem<ReadonlyMap<string, string>> {
  const line = parseFlowLogLine(text, format);
  if (line.kind === 'bad') return bad(position, line.because, text);
  return {
    kind: 'record',
    record: new Map(format.map((name, column) => [name, line.values[column] ?? '-'])),
  };
}

function bad(position: string, because: string, text: string): ReadItem<never> {
  return { kind: 'bad', position, because, sample: maskedSample(text) };
}

async function* readJsonMessages(
  file: string,
  given: FlowLogFormat | undefined,
): AsyncIterable<ReadItem<ReadonlyMap<string, string>>> {
  for await (const { position, document } of jsonDocuments(file)) {
    if (document === undefined) {
      yield bad(position, 'not a JSON document', '');
      continue;
    }
    const format = formatBeside(document) ?? given ?? DEFAULT_FLOW_LOG_FORMAT;
    const messages = messagesOf(document);
    if (messages === undefined) yield bad(position, 'no events, logEvents or message in the document', '');
    else if (messages.length === 0) yield { kind: 'recognised', as: 'CloudWatch Logs answer without events' };
    for (const [index, message] of (messages ?? []).entries()) {
      const place = `${position} event ${index + 1}`;
      if (typeof message !== 'string' || message.length > MAX_FLOW_LOG_LINE)
        yield bad(place, 'no usable message', '');
      else yield parsed(message.trimEnd(), format, place);
    }
  }
}

interface JsonDocument {
  readonly position: string;
  /** Undefined when the text is not JSON. */
  readonly document: unknown;
}

/** One document in the whole file, or one on each line. */
async function* jsonDocuments(file: string): AsyncIterable<JsonDocument> {
  const handle = await open(file, 'r');
  const { size } = await handle.stat();
  await handle.close();
  if (size <= MAX_JSON_BYTES) {
    const document = parseJson(await readFile(file, 'utf8'));
    if (document !== undefined) {
      yield { position: 'document', document };
      return;
    }
  }
  for await (const line of boundedLines(createReadStream(file), 2 ** 21)) {
    if (line.text.trim() === '') continue;
    yield { position: `line ${line.number}`, document: line.isCut ? undefined : parseJson(line.text) };
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.getOwnPropertyDescriptor(value, name)?.value
    : undefined;
}

function formatBeside(document: unknown): FlowLogFormat | undefined {
  const text = fieldOf(document, 'logFormat') ?? fieldOf(document, 'LogFormat');
  return typeof text === 'string' ? parseLogFormat(text) : undefined;
}

function messagesOf(document: unknown): readonly unknown[] | undefined {
  if (Array.isArray(document)) return document.map((event) => fieldOf(event, 'message'));
  if (fieldOf(document, 'messageType') === 'CONTROL_MESSAGE') return [];
  const events = fieldOf(document, 'events') ?? fieldOf(document, 'logEvents');
  if (Array.isArray(events)) return events.map((event) => fieldOf(event, 'message'));
  const message = fieldOf(document, 'message');
  return message === undefined ? undefined : [message];
}

/** Writes the given fields of each good record as one line to `target`; bad ones and recognised kinds go to `onOther`. */
export async function rewriteFlowLog(
  records: AsyncIterable<ReadItem<ReadonlyMap<string, string>>>,
  options: {
    readonly target: string;
    readonly fields: FlowLogFormat;
    readonly onOther: (item: Exclude<ReadItem<never>, { kind: 'record' }>) => void;
  },
): Promise<void> {
  async function* lines(): AsyncIterable<string> {
    let text = `${options.fields.join(' ')}\n`;
    for await (const item of records) {
      if (item.kind === 'record')
        text += `${options.fields.map((name) => item.record.get(name) ?? '-').join(' ')}\n`;
      else options.onOther(item);
      if (text.length < 65_536) continue;
      yield text;
      text = '';
    }
    yield text;
  }
  await pipeline(Readable.from(lines()), createWriteStream(options.target, { mode: 0o600 }));
}
