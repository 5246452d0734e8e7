/** Lines of the keys and items of a TOML document, by `pathKey`. */
export type TomlLines = ReadonlyMap<string, number>;

/** Joins a path of keys and indexes so that no two paths look alike. */
export function pathKey(parent: string, part: string | number): string {
  return `${parent}\u0000${typeof part === 'number' ? `#${part}` : part}`;
}

const HEADER = /^(\[{1,2})([^\]]*)\]/;
const KEY =
  /^[ \t]*((?:[\w-]+|"(?:[^"\\]|\\.)*"|'[^']*')(?:[ \t]*\.[ \t]*(?:[\w-]+|"(?:[^"\\]|\\.)*"|'[^']*'))*)[ \t]*=/;

/**
 * Finds the lines of headers, keys and items of lists in TOML, which its parser does not tell. One pass; valid TOML is
 * assumed, what is not valid is refused by the parser.
 */
export function tomlLines(text: string): TomlLines {
  return new LineFinder(text).find();
}

class LineFinder {
  readonly #rows: readonly string[];
  readonly #lines = new Map<string, number>();
  readonly #counts = new Map<string, number>();
  #table = '';
  #row = 0;
  #column = 0;

  constructor(text: string) {
    this.#rows = text.split('\n');
  }

  find(): TomlLines {
    for (; this.#row < this.#rows.length; this.#row += 1) {
      const row = this.#rows[this.#row] ?? '';
      const header = HEADER.exec(row.trimStart());
      if (header !== null) {
        this.#header(header[2] ?? '', header[1] === '[[');
        continue;
      }
      const key = KEY.exec(row);
      if (key !== null) this.#value(this.#path(this.#table, key[1] ?? ''), key[0].length);
    }
    return this.#lines;
  }

  #header(name: string, isList: boolean): void {
    const path = this.#path('', name);
    if (!isList) {
      this.#table = path;
      this.#set(path);
      return;
    }
    const index = this.#counts.get(path) ?? 0;
    this.#counts.set(path, index + 1);
    this.#table = pathKey(path, index);
    this.#set(path);
    this.#set(this.#table);
  }

  /** Each part but the last of a path that is a list of tables means its latest table. */
  #path(from: string, name: string): string {
    let path = from;
    for (const part of keyParts(name)) {
      const count = this.#counts.get(path);
      path = pathKey(count === undefined ? path : pathKey(path, count - 1), part);
    }
    return path;
  }

  #set(path: string): void {
    if (!this.#lines.has(path)) this.#lines.set(path, this.#row + 1);
  }

  /** Walks over a value, which may span lines, and notes where the items of its list begin. */
  #value(path: string, from: number): void {
    this.#set(path);
    this.#column = from;
    const list = { depth: 0, items: 0, isNext: false };
    while (this.#row < this.#rows.length) {
      const character = this.#rows[this.#row]?.[this.#column];
      if (character === undefined || character === '#') {
        if (list.depth <= 0) return;
        this.#row += 1;
        this.#column = 0;
        continue;
      }
      if (list.isNext && !/[\s\]]/.test(character)) {
        this.#set(pathKey(path, list.items));
        list.items += 1;
        list.isNext = false;
      }
      if (character === '"' || character === "'") this.#skipText(character);
      else {
        countBracket(list, character);
        this.#column += 1;
      }
    }
  }

  /** Moves behind a text. */
  #skipText(quote: string): void {
    const row = this.#rows[this.#row] ?? '';
    const long = quote.repeat(3);
    if (!row.startsWith(long, this.#column)) {
      this.#column = endOfText(row, quote, this.#column + 1);
      return;
    }
    for (let from = this.#column + 3; this.#row < this.#rows.length; this.#row += 1, from = 0) {
      const end = endOfLongText(this.#rows[this.#row] ?? '', long, from);
      this.#column = end ?? 0;
      if (end !== undefined) return;
    }
  }
}

/** Items are told of the outer list only. */
function countBracket(list: { depth: number; isNext: boolean }, character: string): void {
  if (character === '[' || character === '{') list.depth += 1;
  if (character === ']' || character === '}') list.depth -= 1;
  if (list.depth === 1 && (character === '[' || character === ',')) list.isNext = true;
}

function endOfText(row: string, quote: string, from: number): number {
  for (let at = from; at < row.length; at += 1) {
    if (quote === '"' && row[at] === '\\') at += 1;
    else if (row[at] === quote) return at + 1;
  }
  return row.length;
}

function endOfLongText(row: string, long: string, from: number): number | undefined {
  for (let at = from; at < row.length; at += 1) {
    if (long === '"""' && row[at] === '\\') at += 1;
    else if (row.startsWith(long, at)) {
      // Up to two quotes may stand before the end.
      let end = at + 3;
      while (row[end] === long[0] && end < at + 5) end += 1;
      return end;
    }
  }
  return undefined;
}

/** `tool.poetry."a.b"` in its parts. */
function keyParts(name: string): readonly string[] {
  return [...name.matchAll(/"((?:[^"\\]|\\.)*)"|'([^']*)'|([\w-]+)/g)].map(
    ([, double, single, bare]) => double ?? single ?? bare ?? '',
  );
}
