import { isInSentence, isProseAfter, isProseBefore, runStart, SPOKEN_OF } from '../shapes/prose-around.ts';
import type { SqlReading } from './sql-continuation.ts';

/** Where a reading began, and what surrounds it. */
export interface SqlPlace {
  readonly text: string;
  /** Where the reading begins in it. */
  readonly at: number;
  /** Quote that ended the value; empty when the value has none. */
  readonly quote: string;
  /** The first of its kind: only there can a quote really end the value. */
  readonly isFirst: boolean;
  /** The value itself is read: nothing but a path or a name stands before it. */
  readonly isWhole: boolean;
  /** What stands before, at most 40 characters. */
  readonly before: string;
  /** What was read, and what is left. */
  readonly piece: string;
  /** Long text and log lines, in which whole statements are quoted. */
  readonly isProse: boolean;
}

/** What is asked of a reading by several shapes. */
interface View extends SqlPlace {
  readonly r: SqlReading;
  readonly isQuoted: boolean;
  readonly isFailed: boolean;
  /** The statement around the value would go on without an error: a comment or an open quote at the end. */
  readonly isBalanced: boolean;
  /** A number stands before: the value was one. */
  readonly isNumber: boolean;
  /** The comment that hides the rest holds no sentence. */
  readonly isTailShort: boolean;
  /** Comments stand where blanks would. */
  readonly isMasked: boolean;
}

interface Shape {
  readonly rule: string;
  /** Score of the shape in a reading; 0 when it is not there. */
  readonly score: (view: View) => number;
}

/** A comment with at most two words. */
const SHORT_TAIL = /^[\s;)]*(?:--(?:[\s+'"-]|$|\w{1,12}\s*$)|\/\*|#(?=\s*\S?\s*$))\S{0,24}\s*\S{0,12}\s*$/;
/** Names of catalogues that are no ordinary words. */
const CATALOGUE =
  /^\W*(?:information_schema|pg_catalog|sys(?:objects|columns|databases)\b|sqlite_(?:master|schema)|mysql\.|MSys)/i;
const NUMBER_BEFORE = /(?:^|[/=])\s*["']?-?\d[\d.]*[)\s]*$/;

/** Shapes of an attack; the surest that a reading shows decides. Scores are those of `Match`. */
const SHAPES: readonly Shape[] = [
  // What no filter language has: unions, sub-selects, calls that wait or read files, a second statement.
  { rule: 'union-select', score: union },
  { rule: 'write-file', score: ({ r }) => (r.written ? 0.95 : 0) },
  { rule: 'schema-table', score: ({ r }) => (r.schema && (r.select || r.from) ? 0.92 : 0) },
  { rule: 'sub-select', score: subSelect },
  { rule: 'dangerous-function', score: dangerousFunction },
  { rule: 'stacked-statement', score: stackedStatement },
  // `OR 1=1` and its kin. Column comparisons outside quotes are what filter languages consist of.
  { rule: 'tautology', score: tautology },
  { rule: 'condition', score: columnCondition },
  { rule: 'truth-value', score: truthValue },
  { rule: 'clause', score: clause },
  // What says something only behind a quote: the comment that hides the rest, operators between strings.
  { rule: 'comment-tail', score: commentTail },
  { rule: 'expression', score: expression },
  { rule: 'endless-expression', score: endless },
  // A statement or an encoded expression as the whole value: a tool may send one, a form does not.
  { rule: 'statement', score: statement },
  { rule: 'value', score: wholeValue },
];

/** `please exec xp_cmdshell is disabled`: a call without anything to call it with, and a sentence that goes on. */
const NAMED_CALL = /\bexec(?:ute)?\s{1,9}[\w.]{2,60}(?=\s)/i;

function isWordsOf(text: string, at: number, r: SqlReading): boolean {
  if (!r.stacked || r.hardOperands > 0 || r.first === ';' || r.first === 'number') return false;
  const call = NAMED_CALL.exec(text.slice(at, at + 200));
  return call !== null && isProseAfter(text, at + call.index + call[0].length);
}

/** The surest shape of a reading, or undefined when it shows none. */
export function weighSql(
  r: SqlReading,
  place: SqlPlace,
): { readonly rule: string; readonly score: number } | undefined {
  const isTailShort = r.ended !== 'comment' || SHORT_TAIL.test(place.piece.slice(r.end));
  const view: View = {
    ...place,
    r,
    isQuoted: place.quote !== '',
    isFailed: r.ended === 'failed' || r.ended === 'endless',
    isBalanced: place.isFirst && isBalanced(r, place.quote, isTailShort),
    isNumber: NUMBER_BEFORE.test(place.before) || (place.isWhole && r.first === 'number'),
    isTailShort,
    isMasked: r.versioned || r.inlineComments > 0,
  };
  let best: { readonly rule: string; readonly score: number } | undefined;
  for (const { rule, score } of SHAPES) {
    const here = score(view);
    if (here >= 0.2 && here > (best?.score ?? 0)) best = { rule, score: here };
  }
  if (best === undefined || best.score <= SPOKEN_OF || !isSpokenOf(view)) return best;
  return { rule: best.rule, score: SPOKEN_OF };
}

/** A number compared with another ahead of the condition: mathematics as often as an attack. */
const COMPARED =
  /^[\s(]{0,4}-?\d[\d.]{0,20}(?:\s{0,3}[<>]=?|(?:\s{0,3}[-+*/]\s{0,3}\d[\d.]{0,20}){1,6}\s{0,3}=)\s{0,3}-?\d[\d.]{0,20}\b/;

/**
 * A sentence leads to it: no value that ends there. Behind a quote also goes on behind it: a statement would, too, but who
 * attacks with sentences gives up much. What is compared with numbers only may be mathematics.
 */
function isSpokenOf({ text, quote, at, r }: View): boolean {
  const behind = text.length - r.openText.length;
  // The value that ends at the quote, be the quote read as its end or what follows it as a clause.
  const end = /['"`]\s?$/.test(text.slice(Math.max(0, at - 2), at)) ? text.slice(0, at).trimEnd().length : at;
  const from = end === at && quote === '' ? at : runStart(text, end - 1);
  if (r.ended === 'open-string' && isInSentence(text, from, behind)) return true;
  if (quote === '') return isProseBefore(text, at) || COMPARED.test(text) || isWordsOf(text, at, r);
  if (!isProseBefore(text, at - 1)) return false;
  if (text.charAt(at - 2) === '`') return true;
  return r.ended === 'open-string' ? isSentence(r.openText) : isProseAfter(text, at + r.end);
}

function isBalanced(r: SqlReading, quote: string, isTailShort: boolean): boolean {
  if (r.ended === 'comment') return isTailShort;
  if (r.stacked && r.formed && r.ended === 'end') return true;
  if (quote === '') return r.ended === 'end';
  return r.ended === 'open-string' && r.openQuote === quote && !isSentence(r.openText);
}

/** Words after a quotation, not a string: `"LIKE" stamp`. */
function isSentence(text: string): boolean {
  return /^\s+[^\s%]|^\s*[^\s]*[\s,.!?]|^['"`]/.test(text.trimEnd());
}

/** `UNION SELECT` before words only is what prose may say; before a list of values it is not. */
function union(view: View): number {
  const { r, isMasked, isFailed, isQuoted, isNumber } = view;
  if (!r.union) return 0;
  if (!r.select) return r.inlineComments > 0 && !isFailed ? 0.6 : 0;
  if (isElection(view)) return 0.6;
  if (isWholeUnion(r)) return 0.95;
  const isCut = r.ended === 'cut' && (r.from || r.bareWords === 0);
  if (isFailed) return isMasked ? 0.75 : isQuoted ? 0.55 : 0.3;
  if (isMasked || isQuoted) return 0.8;
  return isNumber || isCut ? 0.6 : 0.3;
}

/** It has what a row needs, or hides or ends the statement. */
function isWholeUnion(r: SqlReading): boolean {
  return r.hardOperands > 0 || r.ended === 'comment' || (r.from && r.ended === 'end');
}

/** Behind a word and before a sentence, which is no comment, somebody is elected. */
function isElection({ r, isQuoted, isNumber, isTailShort, before, piece }: View): boolean {
  if (r.ended !== 'comment' || isQuoted || isNumber) return false;
  if (isTailShort && !COMMENT_OF_WORDS.test(piece.slice(r.end))) return false;
  return r.first === 'name' || /\p{L}\s$/u.test(before);
}

const COMMENT_OF_WORDS = /^\s{0,3}--\s\p{L}{2,24}\s\p{L}{2}/u;

function subSelect({ r, isQuoted, isFailed, isWhole, before }: View): number {
  if (!r.subSelect || r.union || (r.hardOperands === 0 && !r.from)) return 0;
  const isHard = r.from || r.encoded > 0 || r.dangerous;
  if (!isHard) return isFailed ? 0.2 : 0.55;
  if (isFailed) return r.hardOperands > 0 ? 0.8 : 0.4;
  return isQuoted || isWhole || /[\d)'"\s]$/.test(before) ? 0.92 : 0.75;
}

function dangerousFunction({ r, isFailed, isQuoted, isNumber, isWhole }: View): number {
  if (!r.dangerous) return 0;
  if (isFailed && r.inlineComments > 0) return 0.6;
  if (isFailed && !isQuoted && !r.select) return 0.4;
  if (!isQuoted && !isNumber && !isWhole) return 0.7;
  if (r.stacked || r.select || r.comparison || r.logical + r.operators > 0) return 0.93;
  if (r.first !== 'function') return 0.7;
  return isFailed ? 0.4 : 0.65;
}

function stackedStatement({ r, isQuoted, isFailed, isTailShort, before }: View): number {
  if (!r.stacked || r.statement === '' || r.tokens < (r.formed ? 2 : 3)) return 0;
  const isHard = r.formed || r.encoded > 0 || (r.statement === 'SELECT' && r.hardOperands > 0);
  if (isFailed) return isHard && isQuoted ? 0.6 : 0.2;
  if (!isHard) return isQuoted && isTailShort && r.ended === 'comment' ? 0.6 : 0.25;
  if (isQuoted || NUMBER_BEFORE.test(before)) return 0.93;
  // Without a semicolon or a value before it, it is the whole value that is a statement.
  return r.first === ';' || r.first === 'number' ? 0.7 : 0.25;
}

function tautology({ r, isFailed, isFirst, isQuoted }: View): number {
  if (!r.constantTerm) return 0;
  if (!isFailed) return isFirst ? 0.95 : 0.8;
  return isQuoted && isFirst ? 0.85 : 0.55;
}

function columnCondition({ r, isQuoted, isBalanced: isWhole, isFirst, isFailed, isNumber }: View): number {
  if (!r.columnTerm || r.constantTerm) return 0;
  if (isQuoted) return isWhole ? 0.9 : isFirst && !isFailed ? 0.6 : 0.2;
  return isWhole && isNumber ? 0.6 : 0.25;
}

/** `OR 1`, `OR f()`. */
function truthValue({
  r,
  isQuoted,
  isBalanced: isEnding,
  isTailShort,
  isNumber,
  isWhole,
  before,
}: View): number {
  if (!r.bareConstant || r.constantTerm || r.columnTerm) return 0;
  const isWord = r.ended === 'open-string' && /^\p{L}/u.test(r.openText);
  if (isQuoted) return !isEnding ? (r.encoded > 1 ? 0.55 : 0.3) : isWord ? 0.45 : 0.8;
  const isHidden = (r.ended === 'comment' && isTailShort) || r.inlineComments > 0;
  return isHidden && (isNumber || isWhole || before === '') ? 0.6 : 0;
}

/** `ORDER BY 10`, `HAVING (1 OR 1)`, `LIMIT 1,1`. */
function clause({ r, isQuoted, isBalanced: isEnding, isNumber, isWhole, isFailed }: View): number {
  if (r.clause === '' || r.hardOperands === 0 || r.bareWords > 0 || isFailed || r.ended === 'cut') return 0;
  if (isQuoted) return isEnding ? 0.8 : 0;
  if (r.clause === 'HAVING' && isEnding && (r.logical > 0 || r.comparison)) return 0.6;
  return isNumber || (isWhole && isEnding) ? 0.55 : 0;
}

/** `admin'-- -`: one word, its end and the comment are all there is. */
const NAME_AND_END = /^[\w.@+-]{0,60}[A-Za-z][\w.@+-]{0,60}['"][\s)]{0,6};?\s{0,3}--[\s+]{0,3}-?\s{0,3}$/;

/** `'--`, `') #`: nothing between the quote and the comment. */
function commentTail({ r, isQuoted, isBalanced: isEnding, before, piece, text }: View): number {
  if (!isQuoted || !isEnding) return 0;
  const isBare = r.tokens === r.closes + (r.stacked ? 1 : 0);
  if (r.ended === 'comment' && isBare && NAME_AND_END.test(text)) return 0.92;
  if (r.ended === 'comment' && isBare)
    return /\s.$/.test(before) && /#\s*$/.test(piece.slice(-8)) ? 0.4 : 0.8;
  return r.inlineComments > 0 && r.stacked ? 0.65 : 0;
}

function expression(view: View): number {
  const { r } = view;
  if (!view.isQuoted || !view.isBalanced) return 0;
  const operators = r.operators + r.logical;
  if (r.encoded > 0 && operators > 0) return 0.75;
  if (r.bareWords > 0) return 0.3;
  if (r.ended === 'comment') return r.operators + r.closes > 0 ? 0.7 : 0;
  if (r.ended !== 'open-string') return 0;
  if (r.tokens < 3) return probe(view);
  return r.comparison ? 0.75 : operators > 0 ? 0.6 : 0;
}

/** Thousands of operators behind a quote hide what comes after them. */
function endless({ r, isQuoted, isFirst }: View): number {
  return r.ended === 'endless' && isQuoted && isFirst && r.operators + r.logical > 500 ? 0.6 : 0;
}

/** `'='`, `a'-'b`: two strings and a sign between. In a longer text it is a sign that is spoken of. */
function probe({ r, text, before, quote }: View): number {
  if (r.comparison && /^[%_]/.test(r.openText)) return 0.7;
  const isSign = r.first !== 'logical' && /^\s*[^\s\w]/.test(text.slice(text.indexOf(quote) + 1));
  const isShort = text.length <= 24 && quote === "'" && /^\p{L}*['\s]*$/u.test(before);
  if (isSign && isShort && r.openText.length < 8) return 0.55;
  return r.comparison ? 0.4 : 0.3;
}

function statement({ r, isWhole, isProse, isFailed, piece }: View): number {
  if (!isWhole || isProse || isFailed || r.statement === '') return 0;
  const isProbing = r.hardOperands > 0 && /^\s*\S*\s+['"\d(@-]/.test(piece.slice(0, 60));
  if (isProbing || r.encoded > 0 || r.constantTerm) return 0.65;
  const isHard = r.hardOperands > 0 || r.comparison || /^(?:DROP|TRUNCATE)$/.test(r.statement);
  if (r.formed && isHard && r.statement !== 'CREATE') return 0.5;
  return r.hardOperands > 0 ? 0.4 : 0.2;
}

function wholeValue({ r, isWhole, isProse, isFailed, isTailShort, piece }: View): number {
  if (!isWhole || isProse || isFailed || r.statement !== '') return 0;
  if (r.versioned && r.tokens > 1) return 0.7;
  // `name(` and no more, or the name of a catalogue: nobody types that.
  if (r.ended === 'cut' && r.tokens === 2 && (r.encoded > 0 || r.dangerous)) return 0.55;
  if (r.schema && r.tokens === 1 && CATALOGUE.test(piece)) return 0.5;
  if (r.encoded > 1 && r.tokens > 3) return 0.6;
  if (r.encoded > 1 && r.first === 'variable') return 0.6;
  if (r.bareWords > 0) return 0;
  if (r.comparison && r.openQuote !== '' && !isSentence(r.openText)) return 0.6;
  return r.ended === 'comment' && isTailShort && r.tokens > 2 ? 0.55 : 0;
}
