import { BracketStack, MAX_DEPTH } from './bracket-stack.ts';
import {
  BACKSLASH,
  CLOSE_ARRAY,
  CLOSE_OBJECT,
  COLON,
  COMMA,
  NEWLINE,
  OPEN_ARRAY,
  OPEN_OBJECT,
  QUOTE,
} from './json-bytes.ts';
import type { SplitItem, SplitOptions } from './split-item.ts';
import { TextCapture } from './text-capture.ts';

/** Stands for any byte of a number, a literal or garbage. */
const LITERAL = 0x30;
const MAX_KEY = 64;
const SAMPLE_BYTES = 1024;

type Mode = 'top' | 'bracket' | 'line' | 'document' | 'envelope' | 'array';

/**
 * Cuts a byte stream of JSON (one document, several, JSON Lines, records in an array) into the text of its records,
 * in one pass: work is linear in the bytes, memory is one record. It follows strings and brackets only; whether a
 * record is valid JSON is for JSON.parse. A broken record costs itself: reading goes on at the next comma of the
 * array, at the closing bracket, or at the next line that starts with `{`.
 */
export class JsonSplitter {
  readonly #arrays: ReadonlySet<string>;
  readonly #options: SplitOptions;
  #items: SplitItem[] = [];
  #mode: Mode = 'top';
  #chunk: Buffer = Buffer.alloc(0);
  /** Bytes before the current chunk. */
  #offset = 0;
  #line = 1;
  #count = 0;
  #previous = NEWLINE;

  readonly #brackets = new BracketStack();
  /** Depth of the record array. */
  #base = 0;
  #arrayKey = '';
  /** Last byte that is neither blank nor inside a string. */
  #last = COMMA;
  #inString = false;
  #escaped = false;
  #key: number[] | undefined;
  #keyText = '';

  readonly #capture: TextCapture;
  /** Why the current record cannot be read, '' while it can. */
  #broken = '';
  #startLine = 1;
  #startByte = 0;
  #documentLine = 1;
  #documents = 0;
  #oneLine = false;
  /** The object is JSON Lines: its first document was one line. Then `{` in the first column starts a record. */
  #lines = false;
  /** Follow-up lines of a broken document are not reported again. */
  #quiet = false;

  constructor(options: SplitOptions) {
    this.#options = options;
    this.#arrays = new Set(options.arrays);
    this.#capture = new TextCapture(options.maxRecordBytes);
  }

  /** Takes the next bytes and returns the items completed by them. */
  push(chunk: Buffer): SplitItem[] {
    this.#chunk = chunk;
    this.#capture.nextChunk(chunk);
    let at = 0;
    while (at < chunk.length) {
      if (this.#inString) at = this.#scanString(at);
      else if (this.#mode === 'line') at = this.#scanLine(at);
      else this.#scanByte(chunk[at] ?? 0, at++);
    }
    this.#previous = chunk.at(-1) ?? this.#previous;
    this.#offset += chunk.length;
    return this.#takeItems();
  }

  /** The input has ended: returns what was still open, and says so when it was cut off. */
  finish(): SplitItem[] {
    this.#capture.nextChunk(Buffer.alloc(0));
    const mode = this.#mode;
    if (mode === 'line' || mode === 'bracket') this.#endLine(0);
    if (mode === 'document' || mode === 'envelope' || mode === 'array') this.#endTruncated(mode);
    return this.#takeItems();
  }

  #takeItems(): SplitItem[] {
    const items = this.#items;
    this.#items = [];
    return items;
  }

  #scanString(start: number): number {
    const chunk = this.#chunk;
    const key = this.#key;
    let at = start;
    if (this.#escaped) {
      this.#escaped = false;
      if (chunk[at] !== NEWLINE) at++;
    }
    for (; at < chunk.length; at++) {
      const byte = chunk[at] ?? 0;
      if (byte === QUOTE) return this.#endString(at);
      if (byte === NEWLINE) return this.#breakString(at);
      if (byte === BACKSLASH) {
        if (at + 1 === chunk.length) this.#escaped = true;
        else if (chunk[at + 1] !== NEWLINE) at++;
      }
      if (key !== undefined && key.length < MAX_KEY) key.push(byte);
    }
    return at;
  }

  #endString(at: number): number {
    this.#inString = false;
    this.#last = QUOTE;
    if (this.#key !== undefined) this.#keyText = String.fromCharCode(...this.#key);
    this.#key = undefined;
    return at + 1;
  }

  #breakString(at: number): number {
    this.#inString = false;
    this.#key = undefined;
    this.#last = LITERAL;
    this.#broken ||= 'a line break inside a string';
    return at;
  }

  #scanLine(start: number): number {
    const end = this.#chunk.indexOf(NEWLINE, start);
    if (end === -1) return this.#chunk.length;
    this.#endLine(end);
    return end;
  }

  #endLine(end: number): void {
    this.#mode = 'top';
    const text = this.#takeText(end);
    if (this.#options.textLines && this.#broken === '') {
      this.#items.push({ kind: 'line', text, position: `line ${this.#startLine}` });
    } else if (!this.#quiet) {
      this.#broken ||= 'not JSON: a record starts with { or [';
      this.#pushBad(text, `line ${this.#startLine}`);
    }
  }

  #scanByte(byte: number, at: number): void {
    if (byte === NEWLINE) {
      this.#line++;
      if (this.#mode === 'top') this.#lines ||= this.#documents === 1 && this.#oneLine;
    }
    if (this.#mode === 'bracket') {
      // Where text lines may stand, `[ERROR] …` is text and `[{` is an array.
      if (byte === OPEN_OBJECT || byte === CLOSE_ARRAY || byte <= 0x20) this.#enterArray('');
      else this.#mode = 'line';
    }
    if (this.#mode === 'top') this.#scanTop(byte, at);
    else if (this.#mode !== 'line' && byte > 0x20) this.#scanInside(byte, at);
  }

  #scanTop(byte: number, at: number): void {
    if (byte <= 0x20) return;
    if (this.#offset + at < 3 && (byte === 0xef || byte === 0xbb || byte === 0xbf)) return;
    this.#begin(at);
    this.#documentLine = this.#line;
    if (byte === OPEN_OBJECT && (!this.#quiet || this.#isLineStart(at))) {
      this.#mode = 'document';
      this.#quiet = false;
      this.#enter(byte);
    } else if (byte === OPEN_ARRAY && (!this.#quiet || this.#isLineStart(at))) {
      this.#quiet = false;
      if (this.#options.textLines) this.#mode = 'bracket';
      else this.#enterArray('');
    } else {
      this.#mode = 'line';
    }
  }

  #enterArray(key: string): void {
    this.#mode = 'array';
    this.#arrayKey = key;
    this.#brackets.enter(OPEN_ARRAY);
    this.#base = this.#brackets.depth;
    this.#last = OPEN_ARRAY;
    this.#capture.drop();
    this.#broken = '';
  }

  #scanInside(byte: number, at: number): void {
    const between = this.#mode === 'array' && this.#brackets.depth === this.#base;
    if (between && !this.#capture.isOn) {
      if (byte === COMMA) return;
      if (byte === CLOSE_ARRAY) {
        this.#leaveArray(at);
        return;
      }
      this.#begin(at);
      this.#last = COMMA;
    }
    if (byte === QUOTE) this.#openString();
    else if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) this.#open(byte, at);
    else if (byte === CLOSE_OBJECT || byte === CLOSE_ARRAY) this.#close(byte, at);
    else if (byte === COMMA && between) this.#endElement(at);
    else this.#last = byte === COMMA || byte === COLON ? byte : LITERAL;
  }

  #openString(): void {
    const { container } = this.#brackets;
    const last = this.#last;
    const isKey = container === OPEN_OBJECT && (last === OPEN_OBJECT || last === COMMA);
    if (!isKey && !this.#isValueAllowed(container)) {
      // Most often a quote that was not escaped: taking it as text finds the end of the record again.
      this.#broken ||= 'an unexpected quote';
      this.#last = LITERAL;
      return;
    }
    this.#inString = true;
    this.#keyText = '';
    if (isKey && this.#brackets.depth === 1 && this.#mode !== 'array') this.#key = [];
  }

  #isValueAllowed(container: number): boolean {
    if (container === OPEN_OBJECT) return this.#last === COLON;
    if (container === OPEN_ARRAY) return this.#last === OPEN_ARRAY || this.#last === COMMA;
    return true;
  }

  #open(byte: number, at: number): void {
    const isAllowed = this.#isValueAllowed(this.#brackets.container);
    if (byte === OPEN_OBJECT && this.#isRestart(isAllowed, at)) {
      this.#broken ||= 'cut short: the next record starts before its end';
      this.#restart(at);
      return;
    }
    if (!isAllowed) this.#broken ||= 'an unexpected bracket';
    const isRecords = byte === OPEN_ARRAY && this.#last === COLON && this.#brackets.depth === 1;
    if (isRecords && this.#mode !== 'array' && this.#arrays.has(this.#keyText)) {
      this.#pushHeader(at, 'null}');
      this.#enterArray(this.#keyText);
    } else {
      this.#enter(byte);
    }
  }

  #enter(byte: number): void {
    this.#last = byte;
    if (!this.#brackets.enter(byte)) this.#broken ||= `nested deeper than ${MAX_DEPTH} levels`;
  }

  /** True when `{` can only be the start of the next record, because this one lacks its end. */
  #isRestart(isAllowed: boolean, at: number): boolean {
    if (this.#isLineStart(at)) return this.#lines || !isAllowed || this.#broken !== '';
    const isRecordLevel = this.#mode === 'array' && this.#brackets.depth === this.#base + 1;
    return isRecordLevel && this.#brackets.container === OPEN_OBJECT && this.#last === COMMA;
  }

  #restart(at: number): void {
    if (this.#mode === 'array' && !this.#lines) {
      this.#endElement(at);
      this.#brackets.backTo(this.#base);
      this.#begin(at);
      this.#enter(OPEN_OBJECT);
      return;
    }
    const wasRecords = this.#mode !== 'document';
    this.#pushBad(this.#takeText(at), this.#place());
    if (wasRecords) this.#items.push({ kind: 'end', position: `line ${this.#line}` });
    this.#leaveDocument();
    this.#scanTop(OPEN_OBJECT, at);
  }

  #close(byte: number, at: number): void {
    if (this.#mode === 'array' && this.#brackets.depth === this.#base) this.#closeBetween(byte, at);
    else this.#closeInside(byte, at);
  }

  #closeInside(byte: number, at: number): void {
    this.#last = byte;
    const floor = this.#mode === 'array' ? this.#base : 0;
    if (!this.#brackets.leave(byte, floor)) this.#broken ||= 'brackets that do not match';
    if (this.#brackets.depth === 0) this.#endDocument(at + 1);
  }

  #closeBetween(byte: number, at: number): void {
    if (byte === CLOSE_OBJECT) {
      this.#broken ||= 'an unexpected bracket';
      return;
    }
    this.#endElement(at);
    this.#leaveArray(at);
  }

  #endElement(end: number): void {
    const text = this.#takeText(end);
    const position = this.#place();
    if (this.#broken !== '') this.#pushBad(text, position);
    else this.#items.push({ kind: 'value', text, key: this.#arrayKey, position });
    this.#last = COMMA;
  }

  #leaveArray(at: number): void {
    this.#brackets.backTo(this.#base - 1);
    this.#last = CLOSE_ARRAY;
    if (this.#brackets.depth === 0) {
      this.#leaveDocument();
    } else {
      this.#mode = 'envelope';
      this.#begin(at + 1, false);
    }
  }

  #endDocument(end: number): void {
    if (this.#mode === 'envelope') {
      this.#pushHeader(end, '');
      this.#items.push({ kind: 'end', position: `line ${this.#line}` });
    } else {
      const text = this.#takeText(end);
      const position = this.#place();
      this.#quiet = this.#broken !== '' && this.#line > this.#documentLine;
      if (this.#broken !== '') this.#pushBad(text, position);
      else this.#items.push({ kind: 'value', text, key: undefined, position });
    }
    this.#oneLine = this.#line === this.#documentLine;
    this.#leaveDocument();
  }

  #leaveDocument(): void {
    this.#mode = 'top';
    this.#brackets.backTo(0);
    this.#documents++;
    this.#capture.drop();
    this.#broken = '';
  }

  #endTruncated(mode: 'document' | 'envelope' | 'array'): void {
    const isWhole =
      this.#capture.isOn && this.#brackets.depth === this.#base && this.#broken === '' && !this.#inString;
    const isClosed = this.#last === CLOSE_OBJECT || this.#last === CLOSE_ARRAY;
    if (mode === 'array' && isWhole && isClosed) this.#endElement(0);
    const sample = this.#capture.isOn ? this.#takeText(0) : '';
    const why = this.#broken === '' ? '' : ` (${this.#broken})`;
    this.#broken = `truncated: the text ends before its last bracket${why}`;
    this.#pushBad(sample, mode === 'document' ? `line ${this.#startLine}` : `after record ${this.#count}`);
    if (mode !== 'document') this.#items.push({ kind: 'end', position: `line ${this.#line}` });
  }

  #pushHeader(end: number, close: string): void {
    const first = this.#mode === 'document';
    const text = `${first ? '' : '{"":null'}${this.#takeText(end)}${close}`;
    const position = `line ${this.#line}`;
    if (this.#broken === '') this.#items.push({ kind: 'header', text, first, position });
    else {
      if (first) this.#items.push({ kind: 'header', text: '{}', first, position });
      this.#pushBad(text, position);
    }
  }

  #pushBad(text: string, position: string): void {
    const at = `${position}, byte ${this.#startByte}`;
    this.#items.push({
      kind: 'bad',
      because: this.#broken,
      position: at,
      sample: text.slice(0, SAMPLE_BYTES),
    });
    this.#broken = '';
  }

  #place(): string {
    this.#count++;
    return this.#mode === 'document' ? `line ${this.#startLine}` : `record ${this.#count}`;
  }

  #isLineStart(at: number): boolean {
    return (at === 0 ? this.#previous : this.#chunk[at - 1]) === NEWLINE;
  }

  #begin(at: number, isRecord = true): void {
    this.#capture.begin(at);
    this.#broken = '';
    this.#startByte = this.#offset + at;
    if (isRecord) this.#startLine = this.#line;
  }

  /** The captured text up to `end` of the current chunk; a text over the limit is broken and gives a sample. */
  #takeText(end: number): string {
    const text = this.#capture.take(end);
    if (this.#capture.isTooLarge) this.#broken ||= `larger than ${this.#options.maxRecordBytes} bytes`;
    return text;
  }
}
