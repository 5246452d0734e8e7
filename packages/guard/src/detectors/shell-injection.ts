import { ANY_TEXT, type Form, marksFor } from '../decode/form.ts';
import type { Work } from '../event/trigger.ts';
import type { Detector, Match } from './detector.ts';
import { bestShape, quotesOthers, surer } from './shapes/best-shape.ts';
import { SPOKEN_OF } from './shapes/prose-around.ts';
import { type CommandKind, readWord, type ShellWord } from './shell/command-word.ts';
import { SHELL_SHAPES } from './shell/shell-shapes.ts';

/**
 * Commands for a shell in text that was meant as a value: a separator (`;`, `|`, `&&`, a new line, `$( )`, backticks,
 * `<( )`) and behind it a word that runs something, read as the shell reads it (POSIX.1-2017, Shell Command Language,
 * 2.2 Quoting and 2.6 Word Expansions), or one of the tricks that only a shell understands.
 */
export const shellInjection: Detector = {
  kind: 'shell-injection',
  needs: ANY_TEXT,
  mayMatch: (text, marks) => (marks & SIGNS) !== 0 || MAY.test(text),
  detect(form, work) {
    if (form.text.length < 2) return undefined;
    return surer(bestShape(SHELL_SHAPES, form), commandIn(form, work));
  },
};

const SIGNS = marksFor(';|&`$<>%\\');
const MAY =
  /[\n~^{]|[\w"'] (?:-{1,2}[a-z]|[/.~"'[:]|[a-z]:)|\/[^/\s]{0,12}[?*[\]]|(?:^|\/)s?bin\/|^[\s'"]{0,4}(?:time|nohup|sudo|strace|ltrace|setsid|if|net|aws|docker|kubectl|alias|curl|wget) |^(?:whoami|ls|ps|uname|ifconfig|ipconfig|pwd|netstat|printenv|nslookup|systeminfo)\b|(?:^|-)-[a-z]|\b(?:powershell|pwsh|invoke|iex|new)[- ]|['"][a-z]{1,4}['"]|^!-|ext::/i;

type Separator = ';' | '|' | '&' | '\n' | '`' | '$(' | 'start';

/** Everything after which a shell expects a command. Entities of HTML (`&amp;`) are no separators. */
const SEPARATOR = /[;|&\n`]|[$<>=(]\(/g;
const SEPARATORS = marksFor(';|&\n`(');
const ENTITY_END = /&#?\w{2,8};$/;
const MOST_SEPARATORS = 2000;
/** What is looked at around each of them. */
const SEPARATOR_COST = 32;

function commandIn(form: Form, work: Work): Match | undefined {
  const { text } = form;
  if (quotesOthers(form)) return undefined;
  let best = startCommand(form);
  if ((form.marks & SEPARATORS) === 0) return best;
  let seen = 0;
  for (const { 0: found, index } of text.matchAll(SEPARATOR)) {
    seen += 1;
    if (seen > MOST_SEPARATORS || !work.spend(SEPARATOR_COST)) break;
    if (found === ';' && ENTITY_END.test(text.slice(Math.max(0, index - 9), index + 1))) continue;
    const match = matchAfter(form, { separator: separatorOf(found), index, from: index + found.length });
    best = surer(best, match);
    if (best !== undefined && best.score >= 0.9) break;
  }
  return best;
}

function separatorOf(found: string): Separator {
  if (found === ';' || found === '|' || found === '&' || found === '\n' || found === '`') return found;
  return '$(';
}

interface Place {
  readonly separator: Separator;
  readonly index: number;
  readonly from: number;
}

/** A group, which a shell opens before a command: `;(id)`, `;{ id;}`. */
function opening(text: string, { separator, from }: Place): number {
  if (separator === 'start' || separator === '$(') return 0;
  return GROUP.exec(text.slice(from, from + 12))?.[0].length ?? 0;
}

const GROUP = /^[ \t]{0,3}(?:\((?=\w{2,10}[ )])|\{[ \t])/;

/** Words that run the word behind them. */
const PREFIX =
  /^(?:time|nohup|sudo|exec|command|strace|ltrace|env|builtin|nice|setsid|then|do|else|!|\{|\()$/;

function matchAfter(form: Form, place: Place): Match | undefined {
  const { text } = form;
  let word = readWord(text, place.from + opening(text, place));
  if (word === undefined || word.isAssignment) return undefined;
  if (PREFIX.test(word.name)) {
    const next = readWord(text, word.end);
    if (next !== undefined && next.kind !== undefined) word = next;
  }
  const { kind } = word;
  if (kind === undefined || isPlainPhrase(form, place, word)) return undefined;
  const score = scoreOf({ word, kind, place, form });
  return score === 0
    ? undefined
    : { rule: `command-after-${NAMES[place.separator]}`, start: place.index, end: word.end, score };
}

const NAMES: Readonly<Record<Separator, string>> = {
  ';': 'semicolon',
  '|': 'pipe',
  '&': 'ampersand',
  '\n': 'line-break',
  '`': 'backtick',
  '$(': 'substitution',
  start: 'nothing',
};

/** What follows a command word: nothing more, something only commands take, or just another word. */
type Argument = 'none' | 'strong' | 'word';
const NOTHING = /^[ \t\r]{0,8}(?:$|[;|&)`}#\n<>'"]|\/\/|\$\()/;
const STRONG =
  /^(?:[<>]|[ \t]{1,9}[A-Z_]{2,20}=|[ \t]{1,9}(?:-{1,2}[\w@]|\/(?:[\w.?*[/]|\s|$)|~|\.{1,2}[/\\]|[A-Za-z]:[\\/]|\w{2,6}:\/\/|\\\\|[$"'`<>*{@]|\d>|[\w.-]{1,40}\/[\w./*-]{1,60}|(?:\d{1,3}\.){0,3}\d{1,5}[ \t]{0,3}(?:$|[;&|)`}'"#\n])|[\w-]{1,40}\.\w{1,5}[ \t]{0,3}(?:$|[;&|)>'"`\n])))/;

/** `echo` with a single word, as a test whether commands run; in a sentence more follows. */
const ECHO = /echo$/i;
const ONE_WORD = /^[ \t]{1,4}["']?[\w$]{2,60}["']?[ \t]{0,3}(?:$|[;&|`)])/;

function argumentAfter(text: string, end: number): Argument {
  const rest = text.slice(end, end + 120);
  if (ECHO.test(text.slice(Math.max(0, end - 4), end)) && ONE_WORD.test(rest)) return 'strong';
  if (NOTHING.test(rest)) return 'none';
  return STRONG.test(rest) ? 'strong' : 'word';
}

interface Command {
  readonly word: ShellWord;
  readonly kind: CommandKind;
  readonly place: Place;
  readonly form: Form;
}

/** Scores by separator: of a certain command with a strong argument, none, a word; of an ambiguous one likewise. */
const SCORES: Readonly<Record<Separator, readonly [number, number, number, number, number, number]>> = {
  ';': [0.95, 0.9, 0.7, 0.85, 0.6, 0],
  '|': [0.95, 0.9, 0.6, 0.8, 0.55, 0],
  '&': [0.95, 0.9, 0.6, 0.8, 0.55, 0],
  '\n': [0.8, 0.55, 0.3, 0.7, 0.2, 0],
  '`': [0.9, 0.8, 0.6, 0.7, 0.6, 0.2],
  '$(': [0.95, 0.95, 0.85, 0.9, 0.85, 0.3],
  start: [0.6, 0, 0, 0, 0, 0],
};
/** One word, and on the next line another. */
const LONE_LINES = /^[^\s]{0,40}[\r\n]{1,2}\s{0,3}\w{2,12}\s{0,3}$/;
const DISGUISED = 0.9;
const CERTAIN = 0.92;
const SYSTEM_PATH =
  /^[ \t]{1,9}(?:-\w{1,8} )?["']?\/(?:etc|proc|var|tmp|bin|dev|home|root|opt|usr|mnt|sys)\b/;

function scoreOf({ word, kind, place, form }: Command): number {
  const argument = argumentAfter(form.text, word.end);
  const isStart = place.separator === 'start';
  const column = (kind === 'certain' ? 0 : 3) + (argument === 'strong' ? 0 : argument === 'none' ? 1 : 2);
  if (word.name === 'id' && place.separator === '\n' && LONE_LINES.test(form.text)) return 0.6;
  const score = word.isDisguised && !isStart ? DISGUISED : (SCORES[place.separator][column] ?? 0);
  if (isStart) return Math.max(score, wholeCommand({ word, kind, place, form }, argument));
  if (argument === 'word' && isSentence(form.text, place.index)) return 0;
  if (score === 0) return 0;
  const sure = Math.max(score, calledBySystem(word, form.text));
  const isSpoken =
    isOfDevelopers(form.text, place) ||
    isQuotedInProse(form.text, place, word.end) ||
    isInCode(form.text, place.index);
  return isSpoken ? Math.min(sure, SPOKEN_OF) : sure;
}

/** Scores of commands that are a value by themselves: disguised, called by a path, or reading a file of the system. */
function wholeCommand({ word, kind, form }: Command, argument: Argument): number {
  if (word.isDisguised && word.name.length > 2) return 0.8;
  if (kind === 'certain' && isForCommands(form, argument)) return 0.6;
  if (word.name !== 'cd' && SYSTEM_PATH.test(form.text.slice(word.end))) return 0.6;
  return word.hasPath && (kind === 'certain' || argument === 'strong') && PROGRAM_PATH.test(form.text)
    ? 0.7
    : 0;
}

/** Parameters of web shells, `cmd=…`; a `code` is mostly something else, and needs more than one word. */
function isForCommands({ field }: Form, argument: Argument): boolean {
  return argument === 'none' ? COMMAND_FIELD.test(field.path) : COMMAND_OR_CODE_FIELD.test(field.path);
}

const COMMAND_FIELD = /(?:^|[.[])(?:cmd|exec|execute|shell|rce)\]?$/i;
const COMMAND_OR_CODE_FIELD = /(?:^|[.[])(?:cmd|command|exec|execute|shell|rce|code|run|payload|args?)\]?$/i;

/** A program called by its path, or one given a path of the system, is no word of a sentence. */
function calledBySystem({ hasPath, end }: ShellWord, text: string): number {
  if (SYSTEM_PATH.test(text.slice(end, end + 60))) return CERTAIN;
  return hasPath ? 0.7 : 0;
}

const PROGRAM_PATH = /^[\s'"]{0,4}\/(?:usr\/)?(?:local\/)?s?bin\//;
const SENTENCE_BEFORE = /(?:[A-Za-z\d@:'’.-]{1,20},? ){2}[A-Za-z\d:'’.-]{1,20}[,.]? ?$/;

/** Two words and more lead to the separator: `the report and the results; …`. */
function isSentence(text: string, index: number): boolean {
  return SENTENCE_BEFORE.test(text.slice(Math.max(0, index - 64), index));
}

const TABLE = /^[^\n]{0,200}\|[^\n|]{1,60}\|[^\n|]{1,200}(?:\||$)/;
const SPACED_PIPE = /\w \| \w/;
const BROWSER = /^Mozilla\/5\.0 \(/;
const LETTERS_BEFORE = /[A-Za-z] $/;
const LIST = /[A-Za-z]{2}[\w .-]{0,30};\s?[A-Za-z]{2}[\w .-]{0,30};\s?[A-Za-z]{2}/;
const NEXT_WORD = /^ ?[;&|]{1,2} ?(?=[A-Za-z])/;
/** Programs of developers, whose lines are in every instruction. */
const DEVELOPING =
  /^(?:np[mx]|yarn|pip3?|git|docker|kubectl|gem|bundle|go|make|node|brew|apt|echo|cd|export|test|set|type)$/;
const JOINED = /[A-Za-z\d]$/;
const WORDS_BEFORE = /[A-Za-z]{2,20},? [A-Za-z]{2,20}|`,/;
const WORDS_AROUND = /(?:[A-Za-z]{2,20}[ ,.]){3}/;

/** A line that begins with a program of developers, after a prompt or the word of a build file, or that words introduce. */
const DEVELOPERS_LINE =
  /(?:^|\n)[$>#%+\s]{0,4}(?:(?:RUN|sudo|- run:)\s{1,4})?(?:np[mx]|yarn|pnpm|pip3?|git|docker|kubectl|helm|terraform|gem|bundle|go|cargo|make|cmake|mvn|gradle|brew|apt|apt-get|yum|dnf|apk|conda|poetry|composer|dotnet|systemctl|service|journalctl) [\w-]{1,40}[^;|&\n]{0,200}$/;
const LINE_BEFORE = 300;
const COMMAND_BEFORE = /(?:^|\n)[^;|&\n]{0,200}?:\s{1,4}[a-z][\w.-]{1,20}[^;|&\n:]{0,20} -[^;|&\n]{0,200}$/;

/** `Search for "; rm -rf /" on the web`: words before and behind. */
function isQuotedInProse(text: string, { index }: Place, end: number): boolean {
  return (
    TWO_WORDS.test(text.slice(Math.max(0, index - 64), index)) &&
    SENTENCE_AFTER.test(text.slice(end, end + 160))
  );
}

/** `ls -la` in backticks, whole or a part of it, and a sentence that goes on behind them. */
function isInCode(text: string, index: number): boolean {
  const open = text.charAt(index) === '`' ? index : text.lastIndexOf('`', index);
  const close = open < 0 ? -1 : text.indexOf('`', Math.max(open, index) + 1);
  if (close < 0 || close - open > 200 || text.slice(open, index).includes('\n')) return false;
  return (
    /^$|[\s("'/]$/.test(text.slice(Math.max(0, open - 1), open)) &&
    CODE_AND_WORDS.test(text.slice(close, close + 80))
  );
}

const CODE_AND_WORDS = /^`[.,:;!?)]?\s\p{L}{2,24}[,:;]?\s\p{L}{2,24}(?:[\s.,:;!?]|$)/u;

/** Options and paths, and after them three words. */
const SENTENCE_AFTER = /^(?:\s{1,3}[-/~.\d]\S{0,40}){0,3}["')\u201d]?,? (?:\p{L}{2,24}[,.:;]? ){2}\p{L}{2}/u;
const TWO_WORDS = /(?:^|\s)\p{L}{2,24},? \p{L}{2,24},? ?["'(\u201c]?$/u;

function isOfDevelopers(text: string, { separator, index }: Place): boolean {
  if (separator === 'start' || separator === '$(' || separator === '`') return false;
  const line = text.slice(Math.max(0, index - LINE_BEFORE), index);
  const first = line.replace(/(?:&&|&|\|\|)[^\n]{0,300}$/, '');
  return DEVELOPERS_LINE.test(first) || COMMAND_BEFORE.test(first);
}

/** Separators that are punctuation here: `Q & A`, tables, `code` in a sentence, products in a browser's name. */
function isPlainPhrase({ text }: Form, { separator, index }: Place, word: ShellWord): boolean {
  if (BROWSER.test(text)) return word.kind !== 'certain';
  if (text[word.end] === ',') return true;
  const isBare = argumentAfter(text, word.end) !== 'strong';
  if (separator === '`') return isQuotedCode(text, index, { word, isBare });
  if (separator === '$(') return text.indexOf(')', word.end) < 0;
  if (separator === '\n' && DEVELOPING.test(word.name)) return true;
  if (!isBare || word.kind === 'certain')
    return separator === '|' && isBare && TABLE.test(around(text, index));
  if (separator !== ';' && separator !== '\n' && isJoined(text, index)) return true;
  return leadsOn(text, word.end) || LIST.test(around(text, index));
}

/** A word in backticks that a sentence speaks of. */
function isQuotedCode(
  text: string,
  index: number,
  { word, isBare }: { readonly word: ShellWord; readonly isBare: boolean },
): boolean {
  if (closesCode(text, index)) return true;
  if (isBare && word.kind === 'ambiguous' && isInlineCode(text, index, word.end)) return true;
  const close = text.indexOf('`', word.end);
  if (close < 0 || (isBare && WORDS_BEFORE.test(text.slice(Math.max(0, index - 80), index)))) return true;
  return isSentence(text, index) || WORDS_AROUND.test(text.slice(close + 1, close + 80));
}

/** `code` of one word with words at both sides, as Markdown has it. */
function isInlineCode(text: string, index: number, end: number): boolean {
  return (
    /[A-Za-z]{2} $/.test(text.slice(Math.max(0, index - 3), index)) &&
    /^`[,.;:?!]? [A-Za-z]{2}/.test(text.slice(end, end + 5))
  );
}

/** The second backtick of a pair, with a blank behind it: `code` in a sentence ends there. */
function closesCode(text: string, index: number): boolean {
  return /\S` $/.test(text.slice(Math.max(0, index - 1), index + 2)) && text.lastIndexOf('`', index - 1) >= 0;
}

/** Words of a list: `news; look & feel`, `id|name|date`, `| id | name |`. */
function isJoined(text: string, index: number): boolean {
  const before = text.slice(Math.max(0, index - 3), index);
  if (LETTERS_BEFORE.test(before) || JOINED.test(before)) return true;
  const near = around(text, index);
  return TABLE.test(near) || SPACED_PIPE.test(near);
}

/** The text near a separator, so that judging one costs the same in long and short texts. */
function around(text: string, index: number): string {
  return text.slice(Math.max(0, index - 80), index + 80);
}

/** Another separator follows, and behind it a word that runs nothing. */
function leadsOn(text: string, end: number): boolean {
  const next = NEXT_WORD.exec(text.slice(end, end + 40));
  return next !== null && readWord(text, end + next[0].length)?.kind === undefined;
}

/** Values that are a command as a whole, mostly after a name of a parameter like `cmd`. */
const LONGEST_COMMAND = 300;
const PLAIN_VALUE_ROLES = new Set(['query', 'body', 'header', 'cookie', 'text', 'user-agent']);

function startCommand(form: Form): Match | undefined {
  const { text, field } = form;
  if (text.length > LONGEST_COMMAND || !PLAIN_VALUE_ROLES.has(field.role)) return undefined;
  return matchAfter(form, { separator: 'start', index: 0, from: 0 });
}
