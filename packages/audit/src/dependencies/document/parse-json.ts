import { type ParseErrorCode, printParseErrorCode, visit } from 'jsonc-parser';
import { checkLength, DocumentBudget, unreadable } from './document-error.ts';
import type { DocumentNode } from './document-node.ts';

interface Open {
  readonly kind: 'map' | 'list';
  readonly line: number;
  readonly entries: Map<string, DocumentNode>;
  readonly items: DocumentNode[];
  key: string;
  keyLine: number;
}

/** One entry of a map that is itself a value of the root. */
export interface MemberEntry {
  /** The key of the map, at the root. */
  readonly within: string;
  readonly key: string;
  readonly node: DocumentNode;
  /** The entries of the map so far: the same object as in the document that is made. */
  readonly siblings: ReadonlyMap<string, DocumentNode>;
}

interface ParseOptions {
  /**
   * Told of each such entry as soon as it is complete; what it answers true for is left out of the document, which then never
   * holds all of a large file.
   */
  readonly take?: (entry: MemberEntry) => boolean;
}

/**
 * Parses JSON, with comments and trailing commas as bun.lock has them. Of a key that comes twice the last value counts,
 * as for JSON.parse.
 * @throws WatertightError WT-E-LOCKFILE-01 with the line, for what is no JSON, too deep or too large
 */
export function parseJson(text: string, file: string, { take }: ParseOptions = {}): DocumentNode {
  checkLength(text, file);
  const maker = new JsonMaker(text, file, take);
  return maker.make();
}

/** The mistakes of JSON that is cut off or was merged badly, in words. */
const MISTAKES: Readonly<Record<string, string>> = {
  PropertyNameExpected: 'a key is missing',
  ValueExpected: 'a value is missing',
  ColonExpected: 'a colon is missing',
  CommaExpected: 'a comma is missing',
  CloseBraceExpected: 'a closing brace is missing',
  CloseBracketExpected: 'a closing bracket is missing',
  EndOfFileExpected: 'more follows after its end',
  UnexpectedEndOfComment: 'a comment does not end',
  UnexpectedEndOfString: 'a text does not end',
};

function mistake(code: ParseErrorCode): string {
  const words = MISTAKES[printParseErrorCode(code)];
  return words === undefined ? '' : `: ${words}`;
}

class JsonMaker {
  readonly #text: string;
  readonly #file: string;
  readonly #budget: DocumentBudget;
  readonly #take: ParseOptions['take'];
  readonly #open: Open[] = [];
  #root: DocumentNode | undefined;

  constructor(text: string, file: string, take: ParseOptions['take']) {
    this.#take = take;
    // A byte order mark counts as a blank.
    this.#text = text.startsWith('\uFEFF') ? ` ${text.slice(1)}` : text;
    this.#file = file;
    this.#budget = new DocumentBudget(file);
  }

  make(): DocumentNode {
    visit(
      this.#text,
      {
        onObjectBegin: (_offset, _length, line) => this.#begin('map', line + 1),
        onArrayBegin: (_offset, _length, line) => this.#begin('list', line + 1),
        onObjectProperty: (name, _offset, _length, line) => {
          const open = this.#open.at(-1);
          if (open === undefined) return;
          open.key = name;
          open.keyLine = line + 1;
        },
        onLiteralValue: (value: unknown, offset, length, line) =>
          this.#scalar(value, this.#text.slice(offset, offset + length), line + 1),
        onObjectEnd: () => this.#end(),
        onArrayEnd: () => this.#end(),
        onError: (error, _offset, _length, line) => {
          throw unreadable(this.#file, `it is no valid JSON${mistake(error)}`, line + 1);
        },
      },
      { allowTrailingComma: true, disallowComments: false },
    );
    if (this.#root === undefined) throw unreadable(this.#file, 'it is empty', 1);
    return this.#root;
  }

  #begin(kind: 'map' | 'list', line: number): void {
    this.#budget.take(this.#open.length, line);
    this.#open.push({
      kind,
      line: this.#lineOfValue(line),
      entries: new Map(),
      items: [],
      key: '',
      keyLine: line,
    });
  }

  #end(): void {
    const done = this.#open.pop();
    if (done === undefined) return;
    const { kind, line, entries, items } = done;
    this.#add(kind === 'map' ? { kind, entries, line } : { kind, items, line });
  }

  #scalar(value: unknown, raw: string, line: number): void {
    this.#budget.take(this.#open.length, line);
    const isPlain = typeof value === 'number' || typeof value === 'boolean' || value === null;
    const text = typeof value === 'string' ? value : raw;
    this.#add({ kind: 'scalar', value: isPlain ? value : text, text, line: this.#lineOfValue(line) });
  }

  #lineOfValue(line: number): number {
    const open = this.#open.at(-1);
    return open?.kind === 'map' ? open.keyLine : line;
  }

  #add(node: DocumentNode): void {
    const open = this.#open.at(-1);
    if (open === undefined) this.#root ??= node;
    else if (open.kind === 'list') open.items.push(node);
    else {
      // The last value counts, at the place of its own key.
      open.entries.delete(open.key);
      if (!this.#isTaken(open, node)) open.entries.set(open.key, node);
    }
  }

  #isTaken({ key, entries: siblings }: Open, node: DocumentNode): boolean {
    const [root, member] = this.#open;
    if (this.#take === undefined || root?.kind !== 'map' || member === undefined || this.#open.length !== 2)
      return false;
    return this.#take({ within: root.key, key, node, siblings });
  }
}
