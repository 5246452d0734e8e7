import { auditError } from '../../errors.ts';
import type { SourcePlace } from '../../model/source-place.ts';
import { listTree, mapTreeOf, scalarTree, type Tree, textTree } from './tree.ts';
import { type ParsedTree, TREE_LIMITS, type TreeProblem } from './tree-limits.ts';

/**
 * Parses JSON into a tree with places, one pass, no recursion of its own beyond the depth limit. Undefined for text that
 * is no JSON: it may still be YAML in flow style. Too deep or too large JSON throws WT-E-TEMPLATE-01.
 */
export function parseJsonTree(text: string, file: string): ParsedTree | undefined {
  const parser = new JsonParser(text, file);
  try {
    return parser.parse();
  } catch (error) {
    if (error === NOT_JSON) return undefined;
    throw error;
  }
}

const NOT_JSON = new Error('not JSON');
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;
const BLANK = new Set([' ', '\t', '\r', '\uFEFF']);

class JsonParser {
  readonly #text: string;
  readonly #file: string;
  readonly #problems: TreeProblem[] = [];
  #index = 0;
  #line = 1;
  #lineStart = 0;
  #made = 0;

  constructor(text: string, file: string) {
    this.#text = text;
    this.#file = file;
  }

  parse(): ParsedTree {
    const tree = this.#value(0, undefined);
    this.#skipBlank();
    if (this.#index < this.#text.length) throw NOT_JSON;
    return { tree, problems: this.#problems };
  }

  #value(depth: number, keyAt: SourcePlace | undefined): Tree {
    this.#skipBlank();
    const at = this.#place();
    this.#made += 1;
    if (depth > TREE_LIMITS.depth) throw this.#tooMuch(`at most ${TREE_LIMITS.depth} levels deep`, at);
    if (this.#made > TREE_LIMITS.nodes) throw this.#tooMuch(`at most ${TREE_LIMITS.nodes} values`, at);
    const first = this.#text[this.#index];
    if (first === '{') return this.#map(depth, keyAt ?? at);
    if (first === '[') return this.#list(depth, keyAt ?? at);
    if (first === '"') return textTree(this.#string(), at);
    return this.#scalar(at);
  }

  #map(depth: number, at: SourcePlace): Tree {
    const entries = new Map<string, Tree>();
    this.#index += 1;
    if (this.#takes('}')) return mapTreeOf(entries, at);
    do {
      this.#skipBlank();
      const keyAt = this.#place();
      const key = this.#string();
      this.#expect(':');
      if (entries.has(key)) this.#problems.push({ what: `duplicate key ${key}`, at: keyAt });
      entries.set(key, this.#value(depth + 1, keyAt));
    } while (this.#takes(','));
    this.#expect('}');
    return mapTreeOf(entries, at);
  }

  #list(depth: number, at: SourcePlace): Tree {
    const items: Tree[] = [];
    this.#index += 1;
    if (this.#takes(']')) return listTree(items, at);
    do items.push(this.#value(depth + 1, undefined));
    while (this.#takes(','));
    this.#expect(']');
    return listTree(items, at);
  }

  #string(): string {
    if (this.#text[this.#index] !== '"') throw NOT_JSON;
    let end = this.#index + 1;
    let isPlain = true;
    for (; ; end += 1) {
      const code = this.#text.charCodeAt(end);
      if (code === 0x22) break;
      if (Number.isNaN(code) || code < 0x20) throw NOT_JSON;
      if (code === 0x5c) {
        isPlain = false;
        end += 1;
      }
    }
    const raw = this.#text.slice(this.#index, end + 1);
    this.#index = end + 1;
    return isPlain ? raw.slice(1, -1) : unescaped(raw);
  }

  #scalar(at: SourcePlace): Tree {
    const word = this.#match(WORD);
    if (word !== undefined) return scalarTree(word === 'null' ? null : word === 'true', at);
    const number = this.#match(NUMBER);
    if (number === undefined) throw NOT_JSON;
    return { kind: 'scalar', value: Number(number), text: number, at };
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#index;
    const found = pattern.exec(this.#text)?.[0];
    if (found !== undefined) this.#index += found.length;
    return found;
  }

  #takes(character: string): boolean {
    this.#skipBlank();
    if (this.#text[this.#index] !== character) return false;
    this.#index += 1;
    return true;
  }

  #expect(character: string): void {
    if (!this.#takes(character)) throw NOT_JSON;
  }

  #skipBlank(): void {
    for (; ; this.#index += 1) {
      const character = this.#text[this.#index];
      if (character === '\n') {
        this.#line += 1;
        this.#lineStart = this.#index + 1;
      } else if (character === undefined || !BLANK.has(character)) return;
    }
  }

  #place(): SourcePlace {
    return { file: this.#file, line: this.#line, column: this.#index - this.#lineStart + 1 };
  }

  #tooMuch(because: string, at: SourcePlace): Error {
    return auditError('WT-E-TEMPLATE-01', { because }, { at });
  }
}

function unescaped(raw: string): string {
  try {
    return String(JSON.parse(raw));
  } catch {
    throw NOT_JSON;
  }
}
