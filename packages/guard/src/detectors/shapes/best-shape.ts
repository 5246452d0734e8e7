import type { Form } from '../../decode/form.ts';
import type { Match } from '../detector.ts';

/**
 * One shape of an attack. Patterns repeat nothing without a bound, so that a search costs a constant for each
 * character of the text, whatever the text.
 */
export interface Shape {
  readonly rule: string;
  readonly pattern: RegExp;
  /** Characters without which the pattern cannot match: most texts are done with at the speed of a search for them. */
  readonly needs?: string;
  readonly score: number;
  /** Score where the text is a document or a log line, which quote code, paths and commands; 0 where left out. */
  readonly quoted?: number;
}

/** The surest of the shapes that the text holds. */
export function bestShape(shapes: readonly Shape[], form: Form): Match | undefined {
  const { text } = form;
  const quotes = quotesOthers(form);
  let best: Match | undefined;
  for (const { rule, pattern, needs, score, quoted = 0 } of shapes) {
    const own = quotes ? quoted : score;
    if (own === 0 || (best !== undefined && best.score >= own)) continue;
    if (needs !== undefined && !text.includes(needs)) continue;
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
export function quotesOthers({ text, field }: Form): boolean {
  if (text !== lastText) {
    lastAnswer = isDocument(text);
    lastText = text;
  }
  return lastAnswer || (field.role === 'log-line' && LOG_OF_CODE.test(text));
}

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
