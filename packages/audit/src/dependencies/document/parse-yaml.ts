import {
  type Alias,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseAllDocuments,
  type Scalar,
} from 'yaml';
import { WatertightError } from '../../model/watertight-error.ts';
import { checkLength, DocumentBudget, unreadable } from './document-error.ts';
import type { DocumentNode } from './document-node.ts';

/**
 * Parses every document of a YAML file.
 * @throws WatertightError WT-E-LOCKFILE-01 with the line, for bad syntax, alias bombs, too deep or too large text
 */
export function parseYaml(text: string, file: string): readonly DocumentNode[] {
  checkLength(text, file);
  const lines = new LineCounter();
  try {
    const parsed = parseAllDocuments<Node, false>(text, {
      lineCounter: lines,
      keepSourceTokens: false,
      uniqueKeys: false,
      logLevel: 'silent',
      prettyErrors: false,
    });
    const documents = Array.isArray(parsed) ? parsed : [];
    return documents.map((document) => {
      const [error] = document.errors;
      if (error !== undefined)
        throw unreadable(file, mistake(error.message), lines.linePos(error.pos[0]).line);
      return new YamlConversion(file, lines).node(document.contents, 0, undefined);
    });
  } catch (error) {
    if (error instanceof WatertightError) throw error;
    throw unreadable(file, error instanceof RangeError ? 'it nests too deeply' : 'it is no valid YAML');
  }
}

/** The parser speaks of its own grammar, and in the engine's words when it runs out of stack. */
function mistake(text: string): string {
  return text.includes('call stack') ? 'it nests too deeply' : 'it is no valid YAML';
}

/** No package manager writes any. */
const MOST_ALIASES = 10_000;

class YamlConversion {
  readonly #file: string;
  readonly #lines: LineCounter;
  readonly #budget: DocumentBudget;
  readonly #anchors = new Map<string, Node>();
  #aliases = 0;

  constructor(file: string, lines: LineCounter) {
    this.#file = file;
    this.#lines = lines;
    this.#budget = new DocumentBudget(file);
  }

  node(node: unknown, depth: number, keyLine: number | undefined): DocumentNode {
    const line = keyLine ?? this.#lineOf(node);
    this.#budget.take(depth, line);
    if (isAlias(node)) return this.#alias(node, depth, line);
    if (isMap(node) || isSeq(node) || isScalar(node)) {
      if (node.anchor !== undefined) this.#anchors.set(node.anchor, node);
    }
    if (isMap(node)) {
      const entries = new Map<string, DocumentNode>();
      for (const { key, value } of node.items)
        entries.set(keyText(key), this.node(value, depth + 1, this.#lineOf(key)));
      return { kind: 'map', entries, line };
    }
    if (isSeq(node))
      return { kind: 'list', items: node.items.map((item) => this.node(item, depth + 1, undefined)), line };
    return isScalar(node) ? scalarOf(node, line) : { kind: 'scalar', value: null, text: '', line };
  }

  /** An alias is made anew each time, so that the budget ends bombs; one within itself ends at the depth. */
  #alias({ source }: Alias, depth: number, line: number): DocumentNode {
    this.#aliases += 1;
    if (this.#aliases > MOST_ALIASES) throw unreadable(this.#file, `at most ${MOST_ALIASES} aliases`, line);
    const target = this.#anchors.get(source);
    if (target === undefined) throw unreadable(this.#file, `no anchor *${source.slice(0, 50)}`, line);
    return this.node(target, depth + 1, line);
  }

  #lineOf(node: unknown): number {
    const range = isScalar(node) || isMap(node) || isSeq(node) || isAlias(node) ? node.range : undefined;
    return range === undefined || range === null ? 1 : this.#lines.linePos(range[0]).line;
  }
}

function keyText(key: unknown): string {
  if (!isScalar(key)) return '';
  return typeof key.value === 'string' ? key.value : (key.source ?? String(key.value));
}

function scalarOf({ value, source }: Scalar, line: number): DocumentNode {
  if (typeof value === 'string') return { kind: 'scalar', value, text: value, line };
  if (typeof value === 'number' || typeof value === 'boolean')
    return { kind: 'scalar', value, text: source ?? String(value), line };
  if (value === null) return { kind: 'scalar', value, text: '', line };
  const text = source ?? String(value);
  return { kind: 'scalar', value: text, text, line };
}
