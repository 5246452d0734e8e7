import { DANGEROUS, ENCODING } from './known-functions.ts';
import {
  CONSTANTS,
  isClausePart,
  isPrefix,
  isSetOperator,
  joinsSelect,
  readSqlToken,
  type SqlToken,
  startsStatement,
} from './sql-tokens.ts';

/** Where in a statement the text would land: behind a value (`after`), as a value (`value`). */
export type SqlPlace = 'after' | 'value';

/**
 * How a reading stopped: at the end, in a comment, in a string that the statement closes, where an operand was due, at
 * the limit of tokens, at what is no SQL.
 */
export type SqlEnd = 'end' | 'comment' | 'open-string' | 'cut' | 'endless' | 'failed';

/** Nothing seen yet. Counts and flags only: the detector weighs them. */
function emptyReading() {
  return {
    ended: 'failed' satisfies SqlEnd as SqlEnd,
    /** Quote of the string that is left open, and how that string begins. */
    openQuote: '',
    openText: '',
    end: 0,
    /** Characters looked at, those of the token that did not fit too. */
    scanned: 0,
    tokens: 0,
    /** Kind of the first token after the break. */
    first: '',
    union: false,
    select: false,
    /** Operands that are no bare words; those of the list after `UNION SELECT` only, when there is one. */
    hardOperands: 0,
    bareWords: 0,
    subSelect: false,
    statement: '',
    /** The statement has its object: `DROP TABLE`, `INSERT INTO`, `DECLARE @x`. */
    formed: false,
    stacked: false,
    from: false,
    schema: false,
    dangerous: false,
    written: false,
    clause: '',
    logical: 0,
    /** A comparison after `OR`/`AND`: of constants only, or with a column. */
    constantTerm: false,
    columnTerm: false,
    /** `OR 1`, `OR f()`: a condition without comparison. */
    bareConstant: false,
    comparison: false,
    operators: 0,
    versioned: false,
    inlineComments: 0,
    /** Calls and constants with which an attack builds text or asks about the server. */
    encoded: 0,
    closes: 0,
  };
}

/** What a reading as the rest of a statement has seen. */
export type SqlReading = ReturnType<typeof emptyReading>;

const CONSTANT_KINDS: ReadonlySet<string> = new Set(['number', 'string', 'open-string']);
const MAKING: ReadonlySet<string> = new Set(['DROP', 'CREATE', 'ALTER', 'SHOW', 'USE']);
/** What is created and dropped. */
const OBJECT = /^(?:DATABASE|SCHEMA|USER|VIEW|INDEX|FUNCTION|LOGIN|TRIGGER|COLUMN|ROLE|TEMPORARY)$/;
/** Tables in which a database describes itself. */
const SCHEMA =
  /^(?:(?:.{1,40}\.)?INFORMATION_SCHEMA(?:\..+)?|PG_(?:CATALOG(?:\..+)?|USER|SHADOW|TABLES|DATABASE|CLASS|AUTHID|STAT_ACTIVITY)|MYSQL\.(?:USER|DB|PROC|INNODB.*)|SYS\.\w.*|(?:.{1,40}\.)?SYS(?:OBJECTS|COLUMNS|DATABASES|USERS|LOGINS|TABLES|PROCESSES|XLOGINS)|SYSIBM\.\w+|SYSCAT\.\w+|(?:ALL|USER|DBA)_(?:TABLES|TAB_COLUMNS|USERS|OBJECTS|CONSTRAINTS|SOURCE)|V\$\w+|SQLITE_(?:MASTER|SCHEMA|TEMP_MASTER)|MSYS\w+|MASTER\.\..+|PERFORMANCE_SCHEMA\..+|RDB\$\w+)$/;

/** What every name of a catalogue or of an extended procedure has. */
const CATALOGUE_LIKE = /[_.$]|^M?SYS/;

/** The part of a condition between two logical operators. */
interface Term {
  afterLogical: boolean;
  constants: number;
  columns: number;
  compared: boolean;
  called: boolean;
  /** Brackets around it: commas further in belong to calls. */
  depth: number;
}

/** State of one walk: whether an operand is due, and what surrounds it. */
interface Walk {
  readonly text: string;
  readonly reading: SqlReading;
  term: Term;
  isOperandDue: boolean;
  depth: number;
  previous: SqlToken;
}

/** What stands before the first token. */
const START: SqlToken = { kind: 'end', word: '', start: 0, end: 0, comment: '' };

const newTerm = (afterLogical: boolean, depth: number): Term => ({
  depth,
  afterLogical,
  constants: 0,
  columns: 0,
  compared: false,
  called: false,
});

/**
 * Reads text as the rest of a statement, for as long as it is one. The grammar is that of expressions, clauses and
 * statements with precedence left out: operands and operators take turns. Prose breaks that within a few words.
 */
export function readContinuation(text: string, place: SqlPlace, mostTokens: number): SqlReading {
  const reading = emptyReading();
  const walk: Walk = {
    text,
    reading,
    term: newTerm(false, 0),
    isOperandDue: place === 'value',
    depth: 0,
    previous: START,
  };
  let at = 0;
  let isOpen = true;
  while (isOpen && reading.tokens < mostTokens) {
    const token = readSqlToken(text, at);
    noteComment(walk, token);
    if (reading.tokens === 0) reading.first = token.kind === 'keyword' ? token.word : token.kind;
    isOpen = token.kind !== 'end' && step(walk, token);
    if (isOpen) note(walk, token);
    else if (token.kind === 'end') reading.ended = endOf(walk, token);
    at = token.end;
    reading.scanned = at;
    isOpen &&= token.kind !== 'open-string';
  }
  if (isOpen) reading.ended = 'endless';
  closeTerm(walk, false);
  return reading;
}

/** False for a reading that failed before it saw anything that is worth a score. */
export function saysAnything(reading: SqlReading): boolean {
  const { union, written, schema, subSelect, dangerous, stacked } = reading;
  const isStatement = union || written || schema || subSelect || dangerous || stacked;
  return isStatement || reading.constantTerm || reading.columnTerm || reading.bareConstant;
}

/** Takes down a token that could stand where it does. */
function note(walk: Walk, token: SqlToken): void {
  const { reading, text } = walk;
  reading.tokens += 1;
  reading.end = token.end;
  walk.previous = token;
  if (token.kind !== 'open-string') return;
  reading.ended = 'open-string';
  reading.openQuote = token.word;
  reading.openText = text.slice(token.start + 1, token.start + 60);
}

function endOf({ reading, isOperandDue }: Walk, { comment }: SqlToken): SqlEnd {
  if (comment === 'tail') return 'comment';
  return isOperandDue && reading.tokens > 0 ? 'cut' : 'end';
}

function noteComment({ reading }: Walk, { comment }: SqlToken): void {
  if (comment === 'version') reading.versioned = true;
  else if (comment === 'block' || comment === 'line') reading.inlineComments += 1;
}

/** Takes one token; false when it cannot stand there. */
function step(walk: Walk, token: SqlToken): boolean {
  switch (token.kind) {
    case 'unknown':
      return false;
    case '(':
      return open(walk);
    case ')':
      return close(walk);
    case ';':
      closeTerm(walk, false);
      walk.reading.stacked = true;
      // `Union Square; select …`: what no SELECT followed was a name.
      if (!walk.reading.select) walk.reading.union = false;
      walk.isOperandDue = true;
      return true;
    case ',':
      if (walk.isOperandDue) return false;
      if (walk.depth <= walk.term.depth) closeTerm(walk, false);
      walk.isOperandDue = true;
      return true;
    case 'keyword':
      return keyword(walk, token);
    case 'logical':
    case 'comparison':
    case 'operator':
      return operate(walk, token);
    default:
      return operand(walk, token);
  }
}

function open(walk: Walk): boolean {
  const { previous, reading } = walk;
  if (!walk.isOperandDue && !/^(?:end|function|name)$/.test(previous.kind)) return false;
  if (previous === START) reading.closes += 1;
  walk.depth += 1;
  walk.isOperandDue = true;
  return true;
}

function close(walk: Walk): boolean {
  if (walk.isOperandDue && !/^(?:end|\(|\))$/.test(walk.previous.kind)) return false;
  walk.depth -= 1;
  if (walk.depth < 0) {
    closeTerm(walk, false);
    walk.reading.closes += 1;
  }
  walk.isOperandDue = false;
  return true;
}

function operate(walk: Walk, token: SqlToken): boolean {
  const { reading, term } = walk;
  const isWord = /^[A-Z]/.test(token.word);
  if (walk.isOperandDue) {
    // Signs, `NOT`, and `SELECT *`; a prefix such as `!` or `~` too.
    const isSign = '+-~!'.includes(token.word);
    if (token.word === '*') return star(walk);
    return isSign || (isWord && token.kind === 'comparison' && walk.previous.kind === 'comparison');
  }
  if (token.kind === 'logical') {
    closeTerm(walk, true);
    reading.logical += 1;
  } else if (token.kind === 'comparison') {
    term.compared = true;
    reading.comparison = true;
    if (token.word === 'ISNULL' || token.word === 'NOTNULL') return true;
  } else {
    reading.operators += 1;
  }
  walk.isOperandDue = true;
  return true;
}

function star(walk: Walk): boolean {
  const before = walk.previous.word;
  if (!/^(?:SELECT|DISTINCT|ALL|,|\()$/.test(before)) return false;
  walk.reading.hardOperands += 1;
  walk.isOperandDue = false;
  return true;
}

function operand(walk: Walk, token: SqlToken): boolean {
  const { reading, term, previous } = walk;
  if (!walk.isOperandDue && !mayStandBeside(walk, token)) return false;
  if (token.kind === 'function') return call(walk, token);
  const isServerVariable = token.word.startsWith('@@');
  if (CONSTANT_KINDS.has(token.kind) || CONSTANTS.has(token.word) || isServerVariable) term.constants += 1;
  else if (previous.word !== '::') term.columns += 1;
  if (isServerVariable) reading.encoded += 2;
  if (token.kind === 'number' && /^0x[\da-f]{4}/i.test(walk.text.slice(token.start, token.start + 6)))
    reading.encoded += 1;
  if (token.kind === 'name' && !CONSTANTS.has(token.word)) noteName(reading, token.word);
  else reading.hardOperands += 1;
  const before = previous.word;
  if (token.kind === 'variable' && /^(?:DECLARE|SET|EXEC|EXECUTE)$/.test(before)) reading.formed = true;
  if (MAKING.has(before) && OBJECT.test(token.word)) reading.formed = true;
  if (before === 'OUTFILE' || before === 'DUMPFILE') reading.written = true;
  walk.isOperandDue = false;
  return true;
}

function noteName(reading: SqlReading, word: string): void {
  reading.bareWords += 1;
  if (!CATALOGUE_LIKE.test(word)) return;
  if (SCHEMA.test(word)) reading.schema = true;
  if (/^(?:\w+\.{1,2}){0,3}XP_/.test(word)) reading.dangerous = true;
}

/** Two operands side by side: strings that grow together, an alias, a type after `::`, words of a statement. */
function mayStandBeside({ previous, reading, depth }: Walk, token: SqlToken): boolean {
  if (previous === START) return token.kind === 'string' || token.kind === 'open-string';
  if (token.kind === 'string' || token.kind === 'open-string') {
    return (
      previous.kind === 'string' ||
      (reading.statement !== '' && reading.statement !== 'SELECT') ||
      /^(?:OUTFILE|DUMPFILE|DELAY|TIME|VALUE|ESCAPE|FILE|SEPARATOR|AT)$/.test(previous.word)
    );
  }
  if (reading.statement !== '' && previous.kind === 'name') return reading.bareWords < 12;
  if (reading.select && reading.from && previous.kind === 'name') return true;
  if (reading.select && token.kind === 'name') return previous.kind !== 'string' || depth > 0;
  if (token.kind === 'number') return previous.kind === 'variable';
  if (/^(?:OUTFILE|DUMPFILE)$/.test(previous.word)) return true;
  if (previous.word === 'BOOLEAN' && token.word === 'MODE') return true;
  return (
    previous.word === '::' ||
    (previous.kind === 'variable' && (token.kind === 'name' || token.kind === 'function'))
  );
}

function call(walk: Walk, token: SqlToken): boolean {
  const { reading, term } = walk;
  const isDangerous = DANGEROUS.test(token.word);
  const isKnown = isDangerous || ENCODING.test(token.word);
  if (isDangerous) reading.dangerous = true;
  else if (isKnown) reading.encoded += 1;
  reading.hardOperands += isKnown ? 1 : 0;
  term.constants += isKnown ? 1 : 0;
  if (/^(?:OUTFILE|DUMPFILE)$/.test(walk.previous.word)) reading.written = true;
  term.called = true;
  walk.isOperandDue = true;
  return true;
}

/** Keywords: the clauses of a query, the heads of statements. */
function keyword(walk: Walk, token: SqlToken): boolean {
  const { reading, previous } = walk;
  const { word } = token;
  if (word === 'SELECT' || word === 'VALUES') return select(walk, word);
  if (isPrefix(word)) {
    const isFitting = walk.isOperandDue || previous.word === 'UNION' || word === 'BY';
    if (word === 'BY' && /^(?:ORDER|GROUP)$/.test(previous.word)) reading.clause ||= 'ORDER';
    walk.isOperandDue = true;
    return isFitting;
  }
  if (startsStatement(word)) return statement(walk, word);
  if (word === 'NOT') return true;
  if (walk.isOperandDue && previous !== START && !isClausePart(previous, word)) return false;
  return clause(walk, word);
}

/** `INSERT INTO users VALUES (…)`: a table without the names of its columns. */
const INSERTING = /^(?:INSERT|REPLACE|MERGE)$/;

function select(walk: Walk, word: string): boolean {
  const { reading, previous } = walk;
  const isUnion = reading.union && (joinsSelect(previous.word) || (previous.kind === '(' && !reading.select));
  const isRows = word === 'VALUES' && previous.kind === 'name' && INSERTING.test(reading.statement);
  if (!walk.isOperandDue && !isUnion && !isRows && !/^(?:end|;|\)|string)$/.test(previous.kind)) return false;
  if (reading.union) reading.hardOperands = 0;
  else if (previous.kind === '(') reading.subSelect = true;
  else if (/^(?:end|;|string)$/.test(previous.kind)) reading.statement = 'SELECT';
  reading.select = true;
  closeTerm(walk, false);
  walk.isOperandDue = true;
  return true;
}

/** Words after which a statement may begin. */
const HEADS = /^(?:BEGIN|DO|THEN|ELSE|EXEC|AS|FOR|SET|CREATE|DROP|ALTER|TRUNCATE|IF)$/;
/** SQL Server needs no semicolon: `' exec master..xp_cmdshell`, `1 waitfor delay`. */
const BARE = /^(?:EXEC|EXECUTE|WAITFOR|DECLARE|SHUTDOWN|INSERT|UPDATE|DELETE|DROP|GOTO|IF|BEGIN)$/;
const OBJECTS = /^(?:(?:DROP|TRUNCATE|ALTER|CREATE|RENAME) TABLE|.{0,20} SHUTDOWN)$/;

function statement(walk: Walk, word: string): boolean {
  const { reading, previous } = walk;
  const isHead =
    reading.statement !== '' || /^(?:end|;|\))$/.test(previous.kind) || HEADS.test(previous.word);
  const isBare = !walk.isOperandDue && BARE.test(word);
  if (!isHead && !isBare) return false;
  if (isBare) reading.stacked = true;
  if (reading.statement === '' && previous.kind === ';') reading.hardOperands = 0;
  if (reading.statement === '' || previous.kind === ';') reading.statement = word;
  closeTerm(walk, false);
  if (word === 'WAITFOR') reading.dangerous = true;
  const isUpdate = word === 'SET' && reading.statement === 'UPDATE' && reading.logical === 0;
  if (isUpdate || OBJECTS.test(`${previous.word} ${word}`)) reading.formed = true;
  walk.isOperandDue = word !== 'SHUTDOWN';
  return true;
}

function clause(walk: Walk, word: string): boolean {
  const { reading, previous } = walk;
  closeTerm(walk, word === 'HAVING' || word === 'WHERE' || word === 'WHEN' || word === 'ON');
  // What counts is the `SELECT` that is joined, not one before.
  if (isSetOperator(word)) Object.assign(reading, { union: true, select: false });
  else if (word === 'FROM') reading.from = true;
  else if (word === 'WHEN') reading.encoded += 2;
  if (/^(?:INSERT|DELETE|REPLACE|MERGE|IGNORE|LOW_PRIORITY|QUICK|DELAYED)$/.test(previous.word))
    reading.formed = true;
  if (/^(?:HAVING|LIMIT|INTO|ISNULL)$/.test(word)) reading.clause ||= word;
  walk.isOperandDue = !/^(?:ASC|DESC|END|ISNULL|NOTNULL|CROSS|INNER|LEFT|RIGHT|NATURAL|AT|LOCK)$/.test(word);
  return true;
}

/** Counts what a finished term of a condition says. */
function closeTerm(walk: Walk, isLogical: boolean): void {
  const { reading, term } = walk;
  if (term.afterLogical && !walk.isOperandDue) {
    if (term.compared && term.columns === 0 && term.constants > 0) reading.constantTerm = true;
    else if (term.compared) reading.columnTerm = true;
    else if (term.called || (term.constants > 0 && term.columns === 0)) reading.bareConstant = true;
  }
  walk.term = newTerm(isLogical, walk.depth);
}
