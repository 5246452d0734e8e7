import type { Form } from '../decode/form.ts';
import type { Detector, Match } from './detector.ts';
import { readContinuation, type SqlReading } from './sql/sql-continuation.ts';

/** Anything at all that SQL needs: a quote, a comment, an operator behind a word, a call, a keyword with an argument. */
const HINT =
  /['"`;#(=<>|&]|--|\/\*|@@|\b(?:union|select|or|and|having|order|limit|exec|waitfor|like|is|in|from)\b/i;
/** Words that may continue a value in the middle of a text, where no quote marks the place. */
const CONTINUES =
  /(?:union|x?or|and|having|order|group|limit|procedure|rlike|regexp|like|select|exec|waitfor|into|div|is|between|in)(?![\p{L}_])/iuy;
/** What may stand directly behind the quote that ends the value: an operator, a comment, a bracket, a clause. */
const AFTER_QUOTE =
  /[\s)}\]]{0,20}(?:[=<>!|&+\-*/%^;#,~@'"(]|(?:x?or|and|union|having|order|group|limit|like|ilike|is|in|not|between|div|mod|rlike|regexp|glob|into|procedure|collate|as|where|sounds|similar|for|select|exec|waitfor|if|escape|end|begin|except|intersect|isnull|at|from|on|declare|insert|drop)(?![\p{L}_])|$)/iuy;

/** A comment with at most two words. */
const SHORT_TAIL = /^[\s;)]*(?:--(?:[\s+-]|$|\w{1,12}\s*$)|\/\*|#(?=\s*\S{0,1}\s*$))\S{0,24}\s*\S{0,12}\s*$/;
/** A path or a name ahead of the value. */
const PATH_BEFORE = /^[\w.%-]{0,40}[/=](?:[\w.%-]{1,40}[/=])*$/;

/** Characters one reading looks at: an attack says what it is long before. */
const WINDOW = 3000;

interface Start {
  readonly at: number;
  /** Quote that ended the value; empty when the value has none. */
  readonly quote: string;
  /** The first of its kind: only there can a quote really end the value. */
  readonly isFirst: boolean;
  /** The value itself is read: nothing stands before it. */
  readonly isWhole: boolean;
}

/**
 * SQL of the five common dialects, judged as what it would be: the rest of a statement that somebody else began. The
 * beginning, each quote, and each place where a clause or condition could begin, is tried as the end of the value.
 */
export const sqlInjection: Detector = {
  kind: 'sql-injection',
  mayMatch: (text) => HINT.test(text),
  detect(form) {
    const { text } = form;
    let best = judge(form, { at: 0, quote: '', isFirst: true, isWhole: true });
    let left = 48 + (text.length >> 8);
    let at = 0;
    while (left > 0 && (best === undefined || best.score < 0.9)) {
      const start = nextStart(text, at);
      if (start === undefined) break;
      at = start.quote === '' ? start.at + 1 : start.at;
      left -= 1;
      const match = judge(form, start);
      if (match !== undefined && (best === undefined || match.score > best.score)) best = match;
    }
    return best;
  },
};

/** The next place from which the text could be the rest of a statement. */
function nextStart(text: string, from: number): Start | undefined {
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 39 || code === 34 || code === 96) {
      if (!fits(AFTER_QUOTE, text, at + 1)) continue;
      const quote = text.charAt(at);
      return { at: at + 1, quote, isFirst: text.indexOf(quote) === at, isWhole: false };
    }
    const isMark = code === 59 || code === 41 || code === 124 || code === 38;
    if (isMark || (isFirstLetter(code | 32) && isWordStart(text, at))) {
      if (isMark || fits(CONTINUES, text, at)) return { at, quote: '', isFirst: true, isWhole: false };
    }
  }
  return undefined;
}

/** First letters of the words of `CONTINUES`. */
function isFirstLetter(code: number): boolean {
  return 'uoxahlgprsewidb'.includes(String.fromCharCode(code));
}

/** Behind a blank, a digit (`1union`), a bracket or a comment, not inside a word. */
function isWordStart(text: string, at: number): boolean {
  return !/[a-z_$.\-@\u0080-\uffff]/i.test(text.charAt(at - 1));
}

function fits(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

function judge({ text, field }: Form, start: Start): Match | undefined {
  const piece =
    text.length - start.at > WINDOW ? text.slice(start.at, start.at + WINDOW) : text.slice(start.at);
  const reading = readContinuation(piece, 0, start.isWhole ? 'value' : 'after');
  if (reading.tokens === 0 && reading.ended !== 'comment') return undefined;
  const tail = piece.slice(reading.end);
  const place: Place = {
    ...start,
    isWhole:
      start.isWhole ||
      (start.quote === '' && PATH_BEFORE.test(text.slice(Math.max(0, start.at - 80), start.at))),
    opening: piece.slice(0, 40).trimStart(),
    isTailShort: reading.ended !== 'comment' || SHORT_TAIL.test(tail),
    before: start.isWhole ? '' : text.slice(Math.max(0, start.at - 40), start.at),
    isProse: field.role === 'log-line' || text.length > 2000,
  };
  const [rule, score] = weigh(reading, place);
  if (score < 0.2) return undefined;
  const length = Math.max(reading.end, 1);
  return { rule, start: Math.max(0, start.at - 1), end: Math.min(text.length, start.at + length), score };
}

interface Place extends Start {
  /** The first characters of the value. */
  readonly opening: string;
  /** What stands before, at most 40 characters. */
  readonly before: string;
  /** The comment that hides the rest holds no sentence. */
  readonly isTailShort: boolean;
  /** Long text and log lines, in which whole statements are quoted. */
  readonly isProse: boolean;
}

type Weight = readonly [rule: string, score: number];

/** The surest shape that a reading shows. */
function weigh(reading: SqlReading, place: Place): Weight {
  const weights = [
    structure(reading, place),
    condition(reading, place),
    place.quote === '' ? NOTHING : breakout(reading, place),
    wholeStatement(reading, place),
  ];
  return weights.reduce((best, each) => (each[1] > best[1] ? each : best), NOTHING);
}

const NOTHING: Weight = ['none', 0];

/** True when the statement around the value would go on without an error: a comment or an open quote at the end. */
function isBalanced(reading: SqlReading, { quote, isFirst, isTailShort }: Place): boolean {
  if (!isFirst) return false;
  if (reading.ended === 'comment') return isTailShort;
  if (reading.stacked && reading.formed && reading.ended === 'end') return true;
  return quote === ''
    ? reading.ended === 'end'
    : reading.ended === 'open-string' && reading.openQuote === quote && reading.isOpenTight;
}

/** What no filter language has: unions, stacked statements, sub-selects, calls that wait or read files. */
function structure(reading: SqlReading, place: Place): Weight {
  const isSure = place.quote !== '' || /[\d)'"\s]$/.test(place.before) || place.isWhole;
  if (reading.union && reading.select)
    return reading.hardOperands > 0 ||
      reading.ended === 'comment' ||
      (reading.from && reading.ended === 'end')
      ? ['union-select', 0.95]
      : [
          'union-select',
          reading.ended === 'failed' ? 0.3 : reading.versioned || reading.inlineComments > 0 ? 0.8 : 0.55,
        ];
  if (reading.union && reading.inlineComments > 0 && reading.ended !== 'failed') return ['union-select', 0.6];
  if (reading.written) return ['write-file', 0.95];
  if (reading.schema && (reading.select || reading.from)) return ['schema-table', 0.92];
  if (reading.subSelect && (reading.hardOperands > 0 || reading.from)) {
    const isHard = reading.from || reading.encoded > 0 || reading.dangerous;
    if (isHard && reading.ended !== 'failed') return ['sub-select', isSure ? 0.92 : 0.75];
    if (isHard) return ['sub-select', reading.hardOperands > 0 ? 0.8 : 0.4];
    return ['sub-select', reading.ended === 'failed' ? 0.2 : 0.55];
  }
  if (reading.dangerous) {
    if (reading.ended === 'failed' && place.quote === '' && !reading.select)
      return ['dangerous-function', 0.4];
    const isExpression = reading.logical + reading.operators > 0 || reading.select || reading.comparison;
    if (isExpression || reading.first !== 'function')
      return ['dangerous-function', reading.stacked || isExpression ? 0.93 : 0.7];
    return ['dangerous-function', reading.ended === 'failed' ? 0.4 : 0.65];
  }
  return stacked(reading, place);
}

function stacked(reading: SqlReading, { quote, before, isTailShort }: Place): Weight {
  if (!reading.stacked || reading.statement === '' || reading.tokens < 3) return NOTHING;
  const isHard =
    reading.formed || reading.encoded > 0 || (reading.statement === 'SELECT' && reading.hardOperands > 0);
  if (reading.ended === 'failed') return ['stacked-statement', isHard && quote !== '' ? 0.6 : 0.2];
  if (!isHard) return ['stacked-statement', quote !== '' && isTailShort ? 0.6 : 0.25];
  return ['stacked-statement', quote !== '' || /^\s*-?\d+\)*\s*$/.test(before) ? 0.93 : 0.7];
}

/** `OR 1=1` and its kin. Column comparisons outside quotes are what filter languages consist of. */
function condition(reading: SqlReading, place: Place): Weight {
  const isWhole = isBalanced(reading, place);
  const isBroken = place.quote !== '';
  const isNumber = /^\s*["']?-?\d[\d.]*[)\s]*$/.test(place.before);
  if (reading.constantTerm) {
    if (reading.ended !== 'failed') return ['tautology', place.isFirst ? 0.95 : 0.8];
    return ['tautology', isBroken && place.isFirst ? 0.85 : 0.55];
  }
  if (reading.columnTerm) {
    if (isBroken)
      return ['condition', isWhole ? 0.9 : place.isFirst && reading.ended !== 'failed' ? 0.6 : 0.2];
    return ['condition', isWhole && isNumber ? 0.6 : 0.25];
  }
  if (reading.bareConstant) {
    if (isBroken) return ['truth-value', isWhole ? 0.8 : 0.3];
    return ['truth-value', reading.ended === 'comment' && place.isTailShort ? 0.6 : 0.15];
  }
  if (
    reading.clause !== '' &&
    reading.hardOperands > 0 &&
    reading.bareWords === 0 &&
    reading.ended !== 'failed'
  )
    return ['clause', isBroken && isWhole ? 0.8 : isNumber || (place.isWhole && isWhole) ? 0.55 : 0.15];
  return NOTHING;
}

/** What says something only behind a quote: the comment that hides the rest, operators between strings. */
function breakout(reading: SqlReading, place: Place): Weight {
  const isWhole = isBalanced(reading, place);
  if (!isWhole) return NOTHING;
  const isBare = reading.tokens === reading.closes + (reading.stacked ? 1 : 0);
  if (reading.ended === 'comment' && isBare) return ['comment-tail', 0.8];
  if (reading.bareWords > 0) return ['expression', 0.3];
  const isQuotation = place.before.trim().length < 2 && reading.tokens < 3;
  if (reading.ended === 'open-string' && reading.comparison) return ['comparison', isQuotation ? 0.4 : 0.75];
  if (reading.ended === 'open-string' && reading.operators + reading.logical > 0)
    return ['operator', isQuotation ? 0.3 : 0.6];
  if (reading.ended === 'comment' && reading.operators + reading.closes > 0) return ['expression', 0.7];
  return NOTHING;
}

/** A statement or an encoded expression as the whole value: a tool may send one, a form does not. */
function wholeStatement(reading: SqlReading, place: Place): Weight {
  if (!place.isWhole || place.isProse || reading.ended === 'failed') return NOTHING;
  if (reading.statement !== '') {
    const isProbe =
      reading.encoded > 0 ||
      reading.constantTerm ||
      (reading.hardOperands > 0 && /^\S*\s+['"\d(-]/.test(place.opening));
    return [
      'statement',
      isProbe
        ? 0.65
        : reading.formed && reading.statement !== 'SELECT'
          ? 0.5
          : reading.hardOperands > 0
            ? 0.4
            : 0.2,
    ];
  }
  if (reading.versioned && reading.tokens > 1) return ['version-comment', 0.7];
  if (reading.constantTerm) return ['tautology', 0.9];
  if (reading.ended === 'comment' && place.isTailShort && reading.bareWords === 0 && reading.tokens > 2)
    return ['expression', 0.55];
  if (reading.encoded > 1 && reading.tokens > 3) return ['encoded-expression', 0.6];
  return NOTHING;
}
