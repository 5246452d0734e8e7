import { checkLength, unreadable } from '../document/document-error.ts';
import { placeText, type Unread } from '../reading-options.ts';

/** One block of a yarn.lock. */
export interface YarnBlock {
  /** Requests that this one package answers: `lodash@^4.0.0`. */
  readonly patterns: readonly string[];
  readonly line: number;
  /** `version`, `resolved`, `resolution`, … */
  readonly fields: ReadonlyMap<string, string>;
  /** `dependencies` and the like: names and what is asked of them. */
  readonly sections: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

interface OpenBlock extends YarnBlock {
  readonly fields: Map<string, string>;
  readonly sections: Map<string, Map<string, string>>;
}

/**
 * Reads the text of a yarn.lock, of Yarn Classic (`version "1.0.0"`) and later ones (`version: 1.0.0`) alike: blocks by
 * indentation, one value a line. One pass; lines that make no sense are told and left out.
 * @throws WatertightError WT-E-LOCKFILE-01 for merge conflicts and for too much text
 */
export function readYarnText(
  text: string,
  file: string,
): { readonly blocks: readonly YarnBlock[]; readonly incomplete: readonly Unread[] } {
  checkLength(text, file);
  const reader = new YarnReader(file);
  for (const line of text.replace(/^\uFEFF/, '').split('\n')) reader.take(line);
  return { blocks: reader.blocks, incomplete: reader.incomplete };
}

/** Lines that make no sense: so many are told of one file. */
const MOST_TOLD = 100;

class YarnReader {
  readonly blocks: YarnBlock[] = [];
  readonly incomplete: Unread[] = [];
  readonly #file: string;
  #line = 0;
  #block: OpenBlock | undefined;
  #section: Map<string, string> | undefined;
  #key = '';
  #isExplicitKey = false;

  constructor(file: string) {
    this.#file = file;
  }

  take(raw: string): void {
    this.#line += 1;
    const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw;
    if (/^(?:<{7}|={7}|>{7}|\|{7})(?: |$)/.test(line))
      throw unreadable(this.#file, 'it holds marks of a merge conflict', this.#line);
    const content = line.trim();
    if (content === '' || content.startsWith('#') || content === '---') return;
    const indent = line.length - line.trimStart().length;
    if (indent === 0) this.#begin(content);
    else if (this.#block === undefined) this.#tell('it belongs to no entry');
    else if (indent <= 2) this.#field(this.#block, content);
    else if (indent <= 4) this.#need(content);
    else if (content === 'optional: true') this.#section?.set(this.#key, 'optional');
  }

  /** `a@^1, a@^2:`; keys of more than 1,024 characters are written `? "…"` with the colon on the next line. */
  #begin(content: string): void {
    if (content === ':' && this.#isExplicitKey) {
      this.#isExplicitKey = false;
      return;
    }
    this.#isExplicitKey = content.startsWith('? ');
    const head = this.#isExplicitKey ? content.slice(2) : content.replace(/:$/, '');
    if (!this.#isExplicitKey && !content.endsWith(':')) {
      this.#block = undefined;
      this.#tell('no entry begins so');
      return;
    }
    const patterns = wordsOf(head).flatMap((word) => word.split(/, ?(?=@?[^@\s,]+@)/));
    this.#block = { patterns, line: this.#line, fields: new Map(), sections: new Map() };
    this.#section = undefined;
    this.blocks.push(this.#block);
  }

  #field(block: OpenBlock, content: string): void {
    const [key = '', value] = keyAndValue(content);
    if (value === undefined) {
      this.#section = new Map();
      block.sections.set(key, this.#section);
    } else {
      this.#section = undefined;
      block.fields.set(key, value);
    }
  }

  #need(content: string): void {
    const [key = '', value = ''] = keyAndValue(content);
    this.#key = key;
    this.#section?.set(key, value);
  }

  #tell(because: string): void {
    if (this.incomplete.length < MOST_TOLD)
      this.incomplete.push({ what: placeText(this.#file, this.#line), because });
  }
}

/** `"a@^1", a@^2` in words, quotes taken off. */
function wordsOf(text: string): readonly string[] {
  const words: string[] = [];
  const pattern = /"((?:[^"\\]|\\.)*)"|[^",\s][^",]*/g;
  for (const [word, quoted] of text.matchAll(pattern))
    words.push(quoted === undefined ? word.trim() : unescaped(quoted));
  return words;
}

/** `version "1.0.0"`, `version: 1.0.0`, `"a" "^1"`, `dependencies:` (no value). */
function keyAndValue(content: string): readonly [string, string?] {
  const quoted = /^"((?:[^"\\]|\\.)*)"/.exec(content);
  const bare = quoted === null ? /^[^\s:]+/.exec(content) : null;
  const key = quoted === null ? (bare?.[0] ?? '') : unescaped(quoted[1] ?? '');
  const rest = content.slice((quoted ?? bare)?.[0].length ?? 0);
  if (rest.trim() === ':') return [key];
  const value = rest.replace(/^:?\s*/, '');
  const inQuotes = /^"((?:[^"\\]|\\.)*)"$/.exec(value);
  return [key, inQuotes === null ? value : unescaped(inQuotes[1] ?? '')];
}

function unescaped(text: string): string {
  return text.includes('\\') ? text.replace(/\\(["\\])/g, '$1') : text;
}
