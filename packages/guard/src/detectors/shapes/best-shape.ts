import { type Form, marksFor, marksOf } from '../../decode/form.ts';
import type { Match } from '../detector.ts';

/** One shape of an attack as a detector's table tells it. */
interface ToldShape {
  readonly rule: string;
  /**
   * Repeats nothing without a bound, so that a search costs a constant for each character of the text, whatever the
   * text.
   */
  readonly pattern: RegExp;
  /** Characters without any of which the pattern cannot match. */
  readonly any?: string;
  /** Text without which the pattern cannot match: most texts are done with at the speed of a search for it. */
  readonly needs?: string;
  readonly score: number;
  /** Score where the text is a document or a log line, which quote code, paths and commands; 0 where left out. */
  readonly quoted?: number;
}

/** A shape, ready to be looked for. */
export interface Shape extends ToldShape {
  /** Bits of `any`: see {@link Form.marks}. */
  readonly marks: number;
  /** Bits of `needs`. */
  readonly allMarks: number;
}

/** A table of shapes, made ready. */
export function shapesOf(told: readonly ToldShape[]): readonly Shape[] {
  return told.map((each) => ({ ...each, marks: marksFor(each.any), allMarks: marksOf(each.needs ?? '') }));
}

/** The surest of the shapes that the text holds. */
export function bestShape(shapes: readonly Shape[], form: Form): Match | undefined {
  const { text, marks } = form;
  let quotes: boolean | undefined;
  let best: Match | undefined;
  for (let i = 0; i < shapes.length; i += 1) {
    const shape = shapes[i];
    if (shape === undefined || (shape.marks & marks) === 0 || (shape.allMarks & ~marks) !== 0) continue;
    const { rule, pattern, needs, score, quoted = 0 } = shape;
    if (best !== undefined && best.score >= score) continue;
    if (needs !== undefined && !text.includes(needs)) continue;
    quotes ??= quotesOthers(form);
    const own = quotes ? quoted : score;
    if (own === 0 || (best !== undefined && best.score >= own)) continue;
    const start = text.search(pattern);
    if (start < 0) continue;
    best = { rule, start, end: start + (pattern.exec(text)?.[0].length ?? 0), score: own };
  }
  return best;
}

/** The surer of two matches. */
export function surer(a: Match | undefined, b: Match | undefined): Match | undefined {
  return a === undefined || (b !== undefined && b.score > a.score) ? b : a;
}

let lastText: string | undefined;
let lastAnswer = false;

/**
 * True where text is about things rather than being them: documents (code fences, traces, several lines of words) and
 * lines of application logs. Remembered for the last text, which every detector asks about in turn.
 */
export function quotesOthers({ text, field, marks }: Form): boolean {
  if ((marks & DOCUMENT) === 0 && field.role !== 'log-line') return false;
  if (text !== lastText) {
    lastAnswer = isDocument(text);
    lastText = text;
  }
  return lastAnswer || (field.role === 'log-line' && LOG_OF_CODE.test(text));
}

/** Fences, tags, code in backticks and lines: without any of these a text is no document. */
const DOCUMENT = marksFor('`~<\n');
const SHORTEST = 60;
const FENCE = /(?:```|~~~)\w{0,12}\r?\n|\n(?:```|~~~)|<\/(?:p|pre|code|table|div|html)>/i;
/** Stack traces of Python, Java and JavaScript. */
const TRACE = /\n\s{1,8}(?:at [\w.$<>]{1,120} ?\(|File "[^"]{1,200}", line \d)/;
/** Code in backticks within a sentence. */
const INLINE_CODE = /(?:[A-Za-z]{2,20},? ){2}`[^`\n]{2,80}`|`[^`\n]{2,80}`(?:,? [A-Za-z]{2,20}){3}/;
const LINE_OF_WORDS = /\n[ \t]{0,40}(?:[#>*-]{1,6} |\d{1,3}\. )?(?:[A-Za-z\u00c0-\u024f,.'’-]{1,30} ){3}/g;
/** Places in code, as stack traces and compilers print them. */
const LOG_OF_CODE =
  /[\w)/]:\d{1,6}:\d{1,5}\b|\n[ \t]{1,8}at |\.(?:js|ts|py|java|go|rb|php):\d|npm ERR!|https?:\/\/nodejs\.org/;
const FEWEST_LINES = 3;
const SAMPLE = 4000;

function isDocument(text: string): boolean {
  if (text.length < SHORTEST && !/[\n`]/.test(text)) return false;
  const sample = text.length > SAMPLE ? text.slice(0, SAMPLE) : text;
  if (FENCE.test(sample) || (sample.includes('`') && INLINE_CODE.test(sample))) return true;
  if (!sample.includes('\n')) return false;
  return TRACE.test(sample) || countOf(LINE_OF_WORDS, sample, FEWEST_LINES) >= FEWEST_LINES;
}

function countOf(pattern: RegExp, text: string, enough: number): number {
  let count = 0;
  for (const _ of text.matchAll(pattern)) {
    count += 1;
    if (count >= enough) break;
  }
  return count;
}
