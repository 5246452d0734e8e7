import type { SyntaxNode } from '@lezer/common';
import type { Span } from './python-syntax.ts';

/** A tree being turned into syntax: its text, and how deep one may still go. */
export interface TreeReader {
  readonly text: string;
  /** Levels left before the rest is left out. */
  depth: number;
  isTooDeep: boolean;
  /** Set by `yield` in the function being read. */
  hasYield: boolean;
}

/** Nodes directly below, without comments. */
export function nodesIn(node: SyntaxNode): readonly SyntaxNode[] {
  const nodes: SyntaxNode[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    if (child.name !== 'Comment') nodes.push(child);
  }
  return nodes;
}

/** The text a node stands for. */
export function textOf(reader: TreeReader, node: SyntaxNode): string {
  return reader.text.slice(node.from, node.to);
}

/** Where a node is. */
export function spanOf(node: SyntaxNode): Span {
  return { start: node.from, end: node.to };
}

/** Goes one level deeper, or gives the replacement when that is too deep. */
export function deeper<T>(reader: TreeReader, read: () => T, instead: T): T {
  if (reader.depth <= 0) {
    reader.isTooDeep = true;
    return instead;
  }
  reader.depth -= 1;
  const result = read();
  reader.depth += 1;
  return result;
}
