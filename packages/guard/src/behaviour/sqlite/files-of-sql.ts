import { execPattern, holds, lowerCase, slice, startsWith } from '../intrinsics.ts';

/** A file that a statement opens; `undefined` where its name is not written there: bound, joined, or encoded. */
export type NamedFile = string | undefined;

/** Words, quoted names and texts of a statement; everything else is one character each. */
const TOKEN =
  /--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|'[^']*(?:''[^']*)*(?:'|$)|"[^"]*(?:""[^"]*)*(?:"|$)|`[^`]*(?:``[^`]*)*(?:`|$)|\[[^\]]*(?:\]|$)|[\w$\u0080-\uffff]+|\S/y;

/**
 * The files that SQLite's `ATTACH` and `VACUUM … INTO` open: both take any expression for a name
 * (sqlite.org/lang_attach.html, lang_vacuum.html), so that only a text which stands alone is known.
 */
export function filesOfSql(sql: string): readonly NamedFile[] {
  const lower = lowerCase(sql);
  if (!holds(lower, 'attach') && !holds(lower, 'vacuum')) return [];
  const tokens = tokensOf(sql);
  const files: NamedFile[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    if (i > 0 && tokens[i - 1] !== ';') continue;
    const at = nameAt(tokens, i);
    if (at !== undefined) files[files.length] = nameOf(tokens[at] ?? '', lowerCase(tokens[at + 1] ?? ''));
  }
  return files;
}

/** The name, where it is one text and nothing is done to it. */
function nameOf(token: string, next: string): NamedFile {
  if (next !== '' && next !== ';' && next !== 'as' && next !== 'key') return undefined;
  const quote = slice(token, 0, 1);
  if (quote !== "'" && quote !== '"' && quote !== '`' && quote !== '[') return undefined;
  const inner = slice(token, 1, token.length - 1);
  // A quote in a name is not worth reading.
  return holds(inner, quote) ? undefined : fileOfLocation(inner);
}

/** Place of the file's name in the statement that begins here. */
function nameAt(tokens: readonly string[], start: number): number | undefined {
  const wordAt = (at: number) => lowerCase(tokens[at] ?? '');
  let first = start;
  // `EXPLAIN` opens nothing, but what is behind it is read as if it did.
  while (wordAt(first) === 'explain' || wordAt(first) === 'query' || wordAt(first) === 'plan') first += 1;
  if (wordAt(first) === 'attach') return first + (wordAt(first + 1) === 'database' ? 2 : 1);
  if (wordAt(first) !== 'vacuum') return undefined;
  if (wordAt(first + 1) === 'into') return first + 2;
  return wordAt(first + 2) === 'into' ? first + 3 : undefined;
}

function tokensOf(sql: string): readonly string[] {
  const tokens: string[] = [];
  const pattern = new RegExp(TOKEN);
  let at = 0;
  while (at < sql.length) {
    pattern.lastIndex = at;
    const token = execPattern(pattern, sql)?.[0];
    at += token?.length ?? 1;
    if (token !== undefined && !startsWith(token, '--') && !startsWith(token, '/*'))
      tokens[tokens.length] = token;
  }
  return tokens;
}

/**
 * The path behind a location as SQLite takes it, which may be an address (`file:…?mode=rwc`, sqlite.org/uri.html); empty
 * for databases in memory and for temporary ones, `undefined` for an address that hides its path behind escapes.
 */
export function fileOfLocation(location: string): NamedFile {
  if (location === ':memory:') return '';
  if (!startsWith(location, 'file:')) return location;
  const parts = execPattern(/^file:(?:\/\/[^/?#]*)?([^?#]*)(?:\?([^#]*))?/, location);
  const path = parts?.[1] ?? '';
  const isInMemory = path === ':memory:' || isModeMemory(parts?.[2] ?? '');
  if (isInMemory) return '';
  return holds(path, '%') ? undefined : path;
}

/** One mode, and that is memory: of several the last would count. */
function isModeMemory(query: string): boolean {
  return (
    execPattern(/(?:^|&)mode=memory(?:&|$)/, query) !== null &&
    execPattern(/mode=[^&]*(?:&[^&]*)*&mode=|%/, query) === null
  );
}
