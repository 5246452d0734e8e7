import {
  type Alias,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { auditError } from '../../errors.ts';
import type { SourcePlace } from '../../model/source-place.ts';
import { WatertightError } from '../../model/watertight-error.ts';
import { intrinsicOfTag } from './intrinsic-tags.ts';
import { parseJsonTree } from './parse-json-tree.ts';
import { listTree, mapTreeOf, scalarTree, type Tree } from './tree.ts';
import { type ParsedTree, TREE_LIMITS, type TreeProblem } from './tree-limits.ts';

/**
 * Parses YAML or JSON into a tree with places. Short forms of CloudFormation's intrinsic functions (`!Sub x`) become their
 * long forms. Bad syntax, too much text, too deep nesting and alias bombs throw one WT-E-TEMPLATE-01.
 */
export function parseTree(text: string, file: string): ParsedTree {
  if (text.length > TREE_LIMITS.characters)
    throw auditError(
      'WT-E-TEMPLATE-01',
      { because: `at most ${TREE_LIMITS.characters} characters, ${text.length} seen` },
      { at: { file } },
    );
  const json = /^[\s\uFEFF]*[{[]/.test(text) ? parseJsonTree(text, file) : undefined;
  return json ?? parseYamlTree(text, file);
}

function parseYamlTree(text: string, file: string): ParsedTree {
  const lines = new LineCounter();
  try {
    const document = parseDocument<Node, false>(text, {
      lineCounter: lines,
      keepSourceTokens: false,
      uniqueKeys: false,
      logLevel: 'silent',
      prettyErrors: false,
      stringKeys: false,
    });
    const [error] = document.errors;
    if (error !== undefined) {
      const { line, col } = lines.linePos(error.pos[0]);
      throw auditError(
        'WT-E-TEMPLATE-01',
        { because: firstLine(error.message) },
        { at: { file, line, column: col } },
      );
    }
    return new YamlConversion(file, lines).convert(document.contents);
  } catch (error) {
    if (error instanceof WatertightError) throw error;
    const because = error instanceof RangeError ? 'it nests too deeply' : 'it is no valid YAML';
    throw auditError('WT-E-TEMPLATE-01', { because }, { at: { file }, cause: error });
  }
}

/** The parser answers with the engine's words when it runs out of stack. */
function firstLine(text: string): string {
  return text.includes('call stack') ? 'it nests too deeply' : (text.split('\n', 1)[0] ?? text);
}

/** One conversion of the parser's nodes; counts what it makes, so that aliases cannot multiply without end. */
class YamlConversion {
  readonly #file: string;
  readonly #lines: LineCounter;
  readonly #anchors = new Map<string, { readonly tree: Tree; readonly size: number }>();
  readonly #problems: TreeProblem[] = [];
  #made = 0;

  constructor(file: string, lines: LineCounter) {
    this.#file = file;
    this.#lines = lines;
  }

  convert(contents: Node | null): ParsedTree {
    return { tree: this.#node(contents, 0, undefined), problems: this.#problems };
  }

  #node(node: unknown, depth: number, keyAt: SourcePlace | undefined): Tree {
    const at = this.#place(node, keyAt);
    if (depth > TREE_LIMITS.depth) throw this.#mistake(`at most ${TREE_LIMITS.depth} levels deep`, at);
    if (isAlias(node)) return this.#alias(node, at);
    const before = this.#made;
    this.#count(1, at);
    const tree = this.#tagged(node, this.#plain(node, depth, { at, keyAt }), at);
    const anchor = anchorOf(node);
    if (anchor !== undefined) this.#anchors.set(anchor, { tree, size: this.#made - before });
    return tree;
  }

  #plain(
    node: unknown,
    depth: number,
    places: { readonly at: SourcePlace; readonly keyAt: SourcePlace | undefined },
  ): Tree {
    if (isMap(node)) return this.#map(node, depth, places.keyAt ?? places.at);
    if (isSeq(node)) return this.#list(node, depth, places.keyAt ?? places.at);
    if (isScalar(node)) return scalarOf(node, places.at);
    return scalarTree(null, places.at);
  }

  #list(node: YAMLSeq, depth: number, at: SourcePlace): Tree {
    return listTree(
      node.items.map((item) => this.#node(item, depth + 1, undefined)),
      at,
    );
  }

  #map(node: YAMLMap, depth: number, at: SourcePlace): Tree {
    const entries = new Map<string, Tree>();
    const merged: Tree[] = [];
    for (const pair of node.items) {
      const keyAt = this.#place(pair.key, at);
      const key = this.#key(pair, keyAt);
      const value = this.#node(pair.value, depth + 1, keyAt);
      if (key === '<<' && value.kind !== 'scalar') merged.push(value);
      else {
        if (entries.has(key)) this.#problems.push({ what: `duplicate key ${key}`, at: keyAt });
        entries.set(key, value);
      }
    }
    for (const source of merged) mergeInto(entries, source);
    return mapTreeOf(entries, at);
  }

  #key(pair: Pair<unknown, unknown>, at: SourcePlace): string {
    const { key } = pair;
    if (isScalar(key)) return typeof key.value === 'string' ? key.value : (key.source ?? String(key.value));
    if (isAlias(key)) return this.#keyText(this.#alias(key, at), at);
    this.#problems.push({ what: 'a key that is no text', at });
    return '';
  }

  #keyText(tree: Tree, at: SourcePlace): string {
    if (tree.kind === 'scalar') return tree.text;
    this.#problems.push({ what: 'a key that is no text', at });
    return '';
  }

  #alias(node: Alias, at: SourcePlace): Tree {
    const anchor = this.#anchors.get(node.source);
    if (anchor === undefined)
      throw this.#mistake(`the alias *${node.source} names no anchor before and outside it`, at);
    this.#count(anchor.size, at);
    return anchor.tree;
  }

  #tagged(node: unknown, tree: Tree, at: SourcePlace): Tree {
    const tag = isScalar(node) || isMap(node) || isSeq(node) ? node.tag : undefined;
    return tag === undefined ? tree : intrinsicOfTag(tag, tree, at);
  }

  #count(nodes: number, at: SourcePlace): void {
    this.#made += nodes;
    if (this.#made > TREE_LIMITS.nodes) throw this.#mistake(`at most ${TREE_LIMITS.nodes} values`, at);
  }

  #place(node: unknown, otherwise: SourcePlace | undefined): SourcePlace {
    const range = isScalar(node) || isMap(node) || isSeq(node) || isAlias(node) ? node.range : undefined;
    if (range === null || range === undefined) return otherwise ?? { file: this.#file, line: 1, column: 1 };
    const { line, col } = this.#lines.linePos(range[0]);
    return { file: this.#file, line, column: col };
  }

  #mistake(because: string, at: SourcePlace): WatertightError {
    return auditError('WT-E-TEMPLATE-01', { because }, { at });
  }
}

function scalarOf(node: Scalar, at: SourcePlace): Tree {
  const { value } = node;
  if (typeof value === 'string') return { kind: 'scalar', value, text: value, at };
  if (typeof value === 'number' || typeof value === 'boolean')
    return { kind: 'scalar', value, text: node.source ?? String(value), at };
  if (typeof value === 'bigint')
    return { kind: 'scalar', value: Number(value), text: node.source ?? String(value), at };
  return { kind: 'scalar', value: null, text: '', at };
}

function anchorOf(node: unknown): string | undefined {
  return isScalar(node) || isMap(node) || isSeq(node) ? node.anchor : undefined;
}

/** `<<`: entries of the source that the map does not have itself. */
function mergeInto(entries: Map<string, Tree>, source: Tree): void {
  const sources = source.kind === 'list' ? source.items : [source];
  for (const each of sources)
    if (each.kind === 'map')
      for (const [key, value] of each.entries) if (!entries.has(key)) entries.set(key, value);
}
