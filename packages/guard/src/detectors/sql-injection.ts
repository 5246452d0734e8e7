import { ANY_TEXT, type Form, marksFor } from '../decode/form.ts';
import type { Work } from '../event/trigger.ts';
import type { Detector, Match } from './detector.ts';
import { readContinuation, saysAnything } from './sql/sql-continuation.ts';
import { weighSql } from './sql/weigh-sql.ts';

/** Anything at all that SQL needs: a quote, a comment, an operator behind a word, a call, a keyword with an argument. */
const HINT =
  /--|\/\*|@@|::|_schema|pg_cata|sysobj|sqlite_m|\b(?:union|select|or|and|having|order|limit|exec|waitfor|like|is|in|from)\b/i;
const HINTS = marksFor(`'"\`;#(=<>|&`);
/** Words that may continue a value in the middle of a text, where no quote marks the place. */
const CONTINUING: ReadonlySet<string> = new Set(
  `union or xor and having order group limit procedure rlike regexp like select exec waitfor into div is between in
  update delete insert drop declare`.split(/\s+/),
);
const LONGEST_WORD = 9;
const UNDERSCORE = 95;
const LETTER = /\p{L}/u;
/** What may stand directly behind the quote that ends the value: an operator, a comment, a bracket, a clause. */
const AFTER_QUOTE =
  /[\s)}\]]{0,20}(?:[=<>!|&+\-*/%^;#,~@'"(]|(?:x?or|and|union|having|order|group|limit|like|ilike|is|in|not|between|div|mod|rlike|regexp|glob|into|procedure|collate|as|where|sounds|similar|for|select|exec|waitfor|if|escape|end|begin|except|intersect|isnull|at|from|on|declare|insert|drop)(?![\p{L}_])|$)/iuy;

/** A path or a name ahead of the value. */
const PATH_BEFORE = /^[\w.%-]{0,40}[/=](?:[\w.%-]{1,40}[/=])*$/;

/** Path segments ahead of the one that holds the value. */
const SEGMENTS = /^\/?(?:[\w.-]{1,40}\/){1,8}/;

/** What one reading looks at. From where a value can really end, far: decoys are cheap; from elsewhere, an attack's length. */
const FAR = { characters: 20_000, tokens: 5000 };
const NEAR = { characters: 2000, tokens: 160 };

/** Characters of ASCII at which a start can be: quotes, marks, first letters of the words of `CONTINUING`. */
const STARTS = tableOf('\'"`();|&uoxahlgprsewidbUOXAHLGPRSEWIDB');
/** Marks that mean the same when they stand there several times. */
const REPEATING: ReadonlySet<number> = new Set([41, 59]);
/** What stands before a letter inside a word or name. */
const BEHIND_WORD = tableOf('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_$.-@');

function tableOf(characters: string): Uint8Array {
  const table = new Uint8Array(128);
  for (let at = 0; at < characters.length; at += 1) table[characters.charCodeAt(at)] = 1;
  return table;
}

/** What a reading costs, and each token of it, in characters that are scanned once. */
const READING_COST = 16;
const TOKEN_COST = 3;

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
  needs: ANY_TEXT,
  mayMatch: (text, marks) => (marks & HINTS) !== 0 || HINT.test(text),
  detect(form, work) {
    const { text } = form;
    const judge = (start: Start) => judgeAt(form, start, work);
    let best = judge({ at: 0, quote: '', isFirst: true, isWhole: true });
    best = surer(best, special(text));
    const value = form.field.role === 'path' || form.field.role === 'object-key' ? SEGMENTS.exec(text) : null;
    if (value !== null)
      best = surer(best, judge({ at: value[0].length, quote: '', isFirst: true, isWhole: true }));
    const firsts = { "'": text.indexOf("'"), '"': text.indexOf('"'), '`': text.indexOf('`') };
    let left = 48 + (text.length >> 9);
    let at = 0;
    while (left > 0 && (best === undefined || best.score < 0.9) && !work.isSpent()) {
      const start = nextStart(text, at, firsts);
      if (start === undefined) break;
      at = start.quote === '' ? start.at + 1 : start.at;
      left -= 1;
      best = surer(best, judge(start));
    }
    return best;
  },
};

function surer(one: Match | undefined, other: Match | undefined): Match | undefined {
  return other !== undefined && (one === undefined || other.score > one.score) ? other : one;
}

/** MySQL's `1.e.table`, a number without exponent that hides the name behind it, and PostgreSQL's operators on JSON. */
const SPECIAL =
  /(?:^|[^\w.])\d{1,6}\.e(?:\.[\w`]|\s{0,3}\([\w`])|'\s{0,3}::\s{0,3}jsonb?\s{0,9}(?:@[>@?]|<@|\?[|&]?|#>>?|->>?|#-|[<>=|])/i;

/** A second statement of administration behind a value: words that follow each other in no sentence. */
const ADMINISTRATION =
  /(?:^|[\w'")\]])\s{0,9};\s{0,9}(?:(?:at|de)tach\s{1,9}database\b|pragma\s{1,9}\w{3,30}\s{0,3}(?:$|[=(;-])|vacuum\s{0,3}(?:$|;|into\b|--)|(?:grant|revoke)\s{1,9}\w[\w ,.*]{0,60}\s(?:on|to|from)\s|(?:backup|restore)\s{1,9}(?:database|log)\b|handler\s{1,9}\S{1,40}\s{1,9}open\b|explain\s{1,9}(?:analyze\s{1,9})?(?:select|update|delete|insert)\b|(?:un)?lock\s{1,9}tables\b|bulk\s{1,9}insert\b|(?:create|alter|drop)\s{1,9}(?:or\s{1,9}replace\s{1,9})?(?:function|user|login|role|trigger|procedure|extension|system|server|assembly|schema)\s|copy\s{1,9}[\w.("]{1,60}[^;]{0,60}\s(?:from|to)\s{1,9}(?:program\b|['"])|load\s{1,9}data\s|do\s{1,9}\$|prepare\s{1,9}\w{1,30}\s{1,9}(?:from|as)\s|reconfigure\b|use\s{1,9}(?:master|mysql|msdb|tempdb|information_schema)\b)/i;
/** `1 or true`. */
const TRUE_BY_WORD =
  /^-?\d{1,9}\s{0,3}(?:\|\||\bor|\bxor)\s{0,3}(?:not\s{1,3}false|true)\b\s{0,3}(?:$|[-#;)])/i;

/** A cast in a short value: `password::int`, `f(x)::text`. */
const CAST =
  /^[^\s:]{1,60}::\s{0,3}(?:int\d?|integer|bigint|text|varchar|jsonb?|numeric|double precision|float\d?|bool(?:ean)?|bytea|regclass|date)\s{0,9}$/i;
/** `name';`: the value ends its string and the statement. */
const ENDED = /^[\w.@+-]{2,60}['"`]\s{0,3};\s{0,9}$/;

function special(text: string): Match | undefined {
  if (text.length < 100 && (CAST.test(text) || ENDED.test(text)))
    return { rule: 'short-ending', start: 0, end: text.length, score: 0.5 };
  if (text.length < 60 && TRUE_BY_WORD.test(text))
    return { rule: 'tautology', start: 0, end: text.length, score: 0.65 };
  const statement = ADMINISTRATION.exec(text);
  if (statement !== null && text.length < 2000) {
    const end = statement.index + statement[0].length;
    return { rule: 'stacked-statement', start: statement.index, end, score: 0.85 };
  }
  const found = SPECIAL.exec(text);
  return found === null
    ? undefined
    : { rule: 'dialect-operator', start: found.index, end: found.index + found[0].length, score: 0.7 };
}

/** The next place from which the text could be the rest of a statement. */
function nextStart(text: string, from: number, firsts: Readonly<Record<string, number>>): Start | undefined {
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 128 || STARTS[code] === 0 || isRepeated(text, at, code)) continue;
    if (code === 39 || code === 34 || code === 96) {
      if (isInlineCode(text, at, code) || !fits(AFTER_QUOTE, text, at + 1)) continue;
      const quote = text.charAt(at);
      return { at: at + 1, quote, isFirst: at === firsts[quote], isWhole: false };
    }
    const isPathValue = code === 40 && /[/=]/.test(text.charAt(at - 1));
    const isMark = isPathValue || code === 59 || code === 41 || code === 124 || code === 38;
    if (isMark || isWordStart(text, at)) {
      if (isMark || continues(text, at)) return { at, quote: '', isFirst: true, isWhole: false };
    }
  }
  return undefined;
}

/** A backtick behind a word and a blank opens code of Markdown; one that ends a name stands behind it. */
function isInlineCode(text: string, at: number, code: number): boolean {
  return (
    code === 96 &&
    /[\p{L}:,.(] ?$/u.test(text.slice(Math.max(0, at - 2), at)) &&
    text.charCodeAt(at - 1) === 32
  );
}

/** Of `;;;` the last says what the others do. */
function isRepeated(text: string, at: number, code: number): boolean {
  return REPEATING.has(code) && code === text.charCodeAt(at + 1);
}

/** Behind a blank, a digit (`1union`), a bracket or a comment, not inside a word. */
function isWordStart(text: string, at: number): boolean {
  if (at === 0) return true;
  const before = text.charCodeAt(at - 1);
  return before < 128 && BEHIND_WORD[before] === 0;
}

/** One of the words stands at a place, and no letter behind it. */
function continues(text: string, at: number): boolean {
  let end = at;
  let code = text.charCodeAt(end) | 32;
  while (code >= 97 && code <= 122) {
    end += 1;
    code = text.charCodeAt(end) | 32;
  }
  if (end - at > LONGEST_WORD || !CONTINUING.has(text.slice(at, end).toLowerCase())) return false;
  const next = text.codePointAt(end) ?? 0;
  return next !== UNDERSCORE && (next < 128 || !LETTER.test(String.fromCodePoint(next)));
}

function fits(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

function judgeAt({ text, field }: Form, start: Start, work: Work): Match | undefined {
  const { at, quote, isFirst } = start;
  const isFar = start.isWhole || (isFirst && quote !== '');
  const { characters, tokens } = isFar ? FAR : NEAR;
  const piece = text.slice(at, at + characters);
  const reading = readContinuation(piece, start.isWhole ? 'value' : 'after', tokens);
  work.spend(READING_COST + TOKEN_COST * reading.tokens + reading.scanned);
  if (reading.tokens === 0 && reading.ended !== 'comment') return undefined;
  if (reading.ended === 'failed' && !saysAnything(reading)) return undefined;
  const isWhole = start.isWhole || (quote === '' && PATH_BEFORE.test(text.slice(Math.max(0, at - 80), at)));
  const before = start.isWhole ? '' : text.slice(Math.max(0, at - 40), at);
  const isProse = field.role === 'log-line' || text.length > 2000;
  const weight = weighSql(reading, { text, at, quote, isFirst, isWhole, before, piece, isProse });
  if (weight === undefined) return undefined;
  const end = Math.min(text.length, at + Math.max(reading.end, 1));
  return { ...weight, start: Math.max(0, at - 1), end };
}
