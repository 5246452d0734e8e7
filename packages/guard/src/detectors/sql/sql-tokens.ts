/** What a piece of text is in SQL, told without knowing the statement it may land in. */
export type SqlTokenKind =
  | 'number'
  | 'string'
  /** A string without its closing quote: the statement around the field closes it. */
  | 'open-string'
  | 'name'
  | 'function'
  | 'variable'
  | 'keyword'
  | 'operator'
  | 'comparison'
  | 'logical'
  | '('
  | ')'
  | ','
  | ';'
  | 'unknown'
  | 'end';

export interface SqlToken {
  readonly kind: SqlTokenKind;
  /** Upper-case word of names, keywords and functions; the text itself of operators; the quote of strings. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** Comment before the token: `line` and `block` hide blanks, `version` is MySQL's executable one, `tail` never ends. */
  readonly comment: '' | 'line' | 'block' | 'version' | 'tail';
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Words that may follow a complete value; what else follows one is no SQL. */
const CONTINUING = words(
  'OR AND XOR UNION EXCEPT INTERSECT MINUS HAVING ORDER GROUP LIMIT OFFSET WHERE FROM LIKE ILIKE RLIKE REGEXP GLOB MATCH SIMILAR ' +
    'SOUNDS IS IN BETWEEN NOT DIV MOD INTO PROCEDURE COLLATE AS ESCAPE ON JOIN INNER LEFT RIGHT CROSS NATURAL ASC DESC FOR ' +
    'WHEN THEN ELSE END USING OVERLAPS AT RETURNING WINDOW FETCH UNIQUE OVER ISNULL NOTNULL LOCK WITH',
);
const STARTING = words(
  'SELECT INSERT UPDATE DELETE DROP CREATE ALTER TRUNCATE EXEC EXECUTE DECLARE SET SHUTDOWN WAITFOR CALL BEGIN IF COPY ' +
    'GRANT REVOKE LOAD HANDLER PREPARE MERGE REPLACE BACKUP RESTORE ATTACH PRAGMA DO RECONFIGURE RENAME KILL VALUES TABLE ' +
    'GOTO PRINT USE',
);
const PREFIXING = words(
  'ALL ANY SOME EXISTS DISTINCT DISTINCTROW BINARY CASE INTERVAL TOP ROW BY ARRAY CAST IGNORE LOW_PRIORITY HIGH_PRIORITY QUICK DELAYED SQL_CALC_FOUND_ROWS',
);
/** Keywords that are functions when a bracket follows. */
const CALLABLE = words('IF REPLACE LEFT RIGHT INSERT TRUNCATE CAST REGEXP GLOB MATCH');
const LOGICAL = words('OR AND XOR');
const COMPARING = words(
  'LIKE ILIKE RLIKE REGEXP GLOB MATCH SIMILAR SOUNDS IS IN BETWEEN OVERLAPS ISNULL NOTNULL',
);
/** Names that stand for a value known without a table. */
export const CONSTANTS: ReadonlySet<string> = words(
  'TRUE FALSE NULL UNKNOWN CURRENT_USER CURRENT_DATE CURRENT_TIME CURRENT_TIMESTAMP LOCALTIME LOCALTIMESTAMP ' +
    'SESSION_USER SYSTEM_USER SYSDATE UTC_DATE UTC_TIME UTC_TIMESTAMP DUAL ROWNUM',
);

/** Operators of the five dialects, longest first; `===`, `=>` and `++` belong to other languages. */
const OPERATOR =
  /(?:===|!==|=>|\+\+|\+=|-=|\*=|=~|<\/|<=>|!~~\*|!~~|~~\*|~~|!~\*|!~|~\*|@@|@>|<@|\?\||\?&|#>>|#>|->>|->|#-|::|:=|\^=|<>|<=|>=|!=|!<|!>|==|<<|>>|\|\||&&|[=<>+\-*/%^&|~!?])/y;
const FOREIGN = words('=== !== => ++ += -= *= =~ </ :=');
const COMPARISONS = words(
  '= == <> != <= >= < > <=> !< !> ^= ~~ ~~* !~~ !~~* ~ ~* !~ !~* @> <@ @@ ? ?| ?& << >>',
);
const NUMBER = /(?:0x[\da-f]+|0b[01]+|(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?)/iy;
const WORD = /[\p{L}_][\p{L}\p{N}_$]*/uy;
/** SQL Server's quoted names: `[dbo].[users]`. */
const BRACKETED = /\[[^\]]{1,80}\](?:\.{1,2}\[[^\]]{1,80}\]){0,3}/y;
/** Comments that MySQL and Oracle read: `/*!50000`, `/*+`. */
const VERSION = /\/\*[!+]\d{0,6}/y;
const ODBC_NAME = /\s{0,9}[A-Za-z]\w{0,20}(?=\s)/y;
const VARIABLE = /@{1,2}[\w.$`#]+|:[A-Za-z_]\w*|\$\d+/y;

/** End of the match of a sticky pattern at a place, or -1. */
function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

function isBlank(code: number): boolean {
  return code <= 32 || code === 0xa0 || code === 0x3000;
}

interface Skipped {
  readonly at: number;
  readonly comment: SqlToken['comment'];
}

/** Blanks and comments before a token; comments are blanks in every dialect, and MySQL runs what `/*!` holds. */
function skipBlanks(text: string, from: number): Skipped {
  let at = from;
  let comment: SqlToken['comment'] = '';
  for (;;) {
    while (at < text.length && isBlank(text.charCodeAt(at))) at += 1;
    const read = readComment(text, at);
    if (read === undefined) return { at, comment };
    if (read.comment === 'tail') return read;
    if (comment !== 'version' && read.comment !== '') comment = read.comment;
    at = read.at;
  }
}

/** The comment at a place, with its end; a stray end of one is a blank too. */
function readComment(text: string, at: number): Skipped | undefined {
  const first = text.charCodeAt(at);
  if (first !== 45 && first !== 35 && first !== 47 && first !== 42) return undefined;
  if (text.startsWith('*/', at)) return { at: at + 2, comment: '' };
  if (text.startsWith('--', at) || isHashComment(text, at))
    return ending(text, text.indexOf('\n', at) + 1, 'line');
  if (!text.startsWith('/*', at)) return undefined;
  VERSION.lastIndex = at;
  if (VERSION.test(text)) return { at: VERSION.lastIndex, comment: 'version' };
  return ending(text, text.indexOf('*/', at + 2) + 2, 'block');
}

/** A comment that ends at a place; one whose end was not found goes on to the end of the text. */
function ending({ length }: string, at: number, comment: 'line' | 'block'): Skipped {
  const isFound = at > (comment === 'block' ? 1 : 0);
  return isFound ? { at, comment } : { at: length, comment: 'tail' };
}

function isHashComment(text: string, at: number): boolean {
  const next = text[at + 1];
  return text[at] === '#' && next !== '>' && next !== '-';
}

/** What each word that is more than a name is, by the first of the lists that has it. */
const KINDS: ReadonlyMap<string, SqlTokenKind> = new Map([
  ...listed([CONTINUING, STARTING, PREFIXING], 'keyword'),
  ...listed([COMPARING], 'comparison'),
  ...listed([LOGICAL], 'logical'),
]);

function listed(
  lists: readonly ReadonlySet<string>[],
  kind: SqlTokenKind,
): readonly [string, SqlTokenKind][] {
  return lists.flatMap((list) => [...list].map((word): [string, SqlTokenKind] => [word, kind]));
}

/** Where a token begins, and the comment before it. */
interface Beginning {
  readonly text: string;
  readonly at: number;
  readonly comment: SqlToken['comment'];
}

/** A token of a kind; `reach` is where it ends, and the word it reads as. */
function token({ at, comment }: Beginning, kind: SqlTokenKind, reach: Reach): SqlToken {
  return { kind, word: reach[1], start: at, end: reach[0], comment };
}

type Reach = readonly [end: number, word: string];

/** Reads the token at or after a place. Linear: each character is read once per call. */
export function readSqlToken(text: string, from: number): SqlToken {
  const { at, comment } = skipBlanks(text, from);
  const here: Beginning = { text, at, comment };
  if (at >= text.length) return token(here, 'end', [at, '']);
  const code = text.charCodeAt(at);
  if (isLetter(code)) return worded(here, endOfWord(text, at));
  const first = text.charAt(at);
  if (first === '(' || first === ')' || first === ',' || first === ';')
    return token(here, first, [at + 1, first]);
  if (first === '}') return token(here, ')', [at + 1, first]);
  // ODBC's and MySQL's `{name expression}`: the name says nothing.
  if (first === '{') return token(here, '(', [Math.max(at + 1, endOf(ODBC_NAME, text, at + 1)), first]);
  if (first === "'" || first === '"' || first === '`') return quoted(here, at);
  const digits = first === '.' || isDigit(code) ? endOfNumber(text, at) : -1;
  if (digits > 0) return numeric(here, digits);
  if (first === '@' || first === ':' || first === '$') {
    const variable = endOf(VARIABLE, text, at);
    if (variable > 0) return token(here, 'variable', [variable, text.slice(at, variable).toUpperCase()]);
  }
  if (first === '[') {
    const bracketed = endOf(BRACKETED, text, at);
    if (bracketed < 0) return token(here, 'unknown', [at + 1, first]);
    const name = text.slice(at, bracketed).replace(/[[\]]/g, '').toUpperCase();
    return token(here, 'name', [bracketed, name]);
  }
  const end = code < 128 ? -1 : endOf(WORD, text, at);
  return end > 0 ? worded(here, end) : symbol(here);
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** End of a number; whole ones need no pattern. */
function endOfNumber(text: string, at: number): number {
  let end = at;
  while (isDigit(text.charCodeAt(end))) end += 1;
  const next = text.charCodeAt(end);
  return end === at || next === 46 || isLetter(next) ? endOf(NUMBER, text, at) : end;
}

/** Letters of ASCII and the underscore. */
function isLetter(code: number): boolean {
  return ((code | 32) >= 97 && (code | 32) <= 122) || code === 95;
}

/** End of a word that begins at a place, or -1; words of ASCII need no pattern. */
function endOfWord(text: string, at: number): number {
  if (!isLetter(text.charCodeAt(at))) return text.charCodeAt(at) < 128 ? -1 : endOf(WORD, text, at);
  let end = at + 1;
  let code = text.charCodeAt(end);
  while (isLetter(code) || isDigit(code) || code === 36) {
    end += 1;
    code = text.charCodeAt(end);
  }
  return code >= 128 ? endOf(WORD, text, at) : end;
}

function quoted(here: Beginning, at: number): SqlToken {
  const { text } = here;
  const quote = text.charAt(at);
  let end = at + 1;
  while (end < text.length) {
    const character = text.charAt(end);
    if (character === '\\' && quote !== '`') end += 2;
    else if (character !== quote) end += 1;
    else if (text.charAt(end + 1) === quote && end > at + 1) end += 2;
    else return token(here, quote === '`' ? 'name' : 'string', [end + 1, quote]);
  }
  return token(here, 'open-string', [text.length, quote]);
}

/** `1union` is a number and a word; `1x` is neither. */
function numeric(here: Beginning, end: number): SqlToken {
  const letters = endOfWord(here.text, end);
  if (letters < 0) return token(here, 'number', [end, '']);
  const word = here.text.slice(end, letters).toUpperCase();
  return CONTINUING.has(word) ? token(here, 'number', [end, '']) : token(here, 'unknown', [letters, word]);
}

function worded(here: Beginning, end: number): SqlToken {
  const { text, at } = here;
  let last = end;
  // Dotted names: `information_schema.tables`, `dbo . users`.
  while (text[last] === '.') {
    const dot = text[last + 1] === '.' ? last + 1 : last;
    const part = endOfWord(text, dot + 1);
    if (part < 0) {
      if (text[last + 1] === '*') return token(here, 'name', [last + 2, text.slice(at, last).toUpperCase()]);
      break;
    }
    last = part;
  }
  const word = text.slice(at, last).toUpperCase();
  const kind = KINDS.get(word);
  if (kind === 'logical') return token(here, kind, [last, word]);
  if (text[last] === "'" && /^(?:[NXBEQ]|_[A-Z]\w{2,12})$/.test(word)) return quoted(here, last);
  const isCall = isCalled(text, last);
  if (isCall && CALLABLE.has(word)) return token(here, 'function', [last, word]);
  return token(here, kind ?? (isCall ? 'function' : 'name'), [last, word]);
}

/** A bracket follows, behind blanks and comments at most. */
function isCalled(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (isBlank(code) && isLetter(text.charCodeAt(at + 1))) return false;
  return code === 40 || text[skipBlanks(text, at).at] === '(';
}

function symbol(here: Beginning): SqlToken {
  const { text, at } = here;
  const end = endOf(OPERATOR, text, at);
  if (end < 0) return token(here, 'unknown', [at + 1, text.charAt(at)]);
  const word = text.slice(at, end);
  if (FOREIGN.has(word)) return token(here, 'unknown', [end, word]);
  if (word === '||' || word === '&&') return token(here, 'logical', [end, word]);
  return token(here, COMPARISONS.has(word) ? 'comparison' : 'operator', [end, word]);
}

/** True for a keyword with which a statement begins. */
export function startsStatement(word: string): boolean {
  return STARTING.has(word);
}

/** True for a keyword that stands before an operand: `DISTINCT`, `CASE`, `BINARY`. */
export function isPrefix(word: string): boolean {
  return PREFIXING.has(word);
}

/** True for words that join the rows of two statements. */
export function isSetOperator(word: string): boolean {
  return /^(?:UNION|EXCEPT|INTERSECT|MINUS)$/.test(word);
}

/** True for what a joined `SELECT` stands behind: prose puts words between them. */
export function joinsSelect(word: string): boolean {
  return isSetOperator(word) || /^(?:ALL|DISTINCT|DISTINCTROW)$/.test(word);
}

/** Keywords that follow another without an operand between. */
const PAIRS =
  /^(?:CASE WHEN|(?:INSERT|MERGE|REPLACE) INTO|(?:DELETE|OUTFILE) FROM|(?:LEFT|RIGHT|INNER|CROSS|NATURAL) JOIN|IS (?:NOT|DISTINCT)|NOT IN|ALTER TABLE|SET TABLE|BEGIN END)$/;

/** True where a keyword goes on with what the one before it began. */
export function isClausePart({ kind, word: before }: SqlToken, word: string): boolean {
  if (isPrefix(before) && /^(?:FROM|INTO)$/.test(word)) return true;
  return (kind === 'keyword' || kind === 'comparison') && PAIRS.test(`${before} ${word}`);
}
