import type { SourcePlace } from '../../model/source-place.ts';
import type { Tree } from './tree.ts';

/**
 * Bounds of what is read of one file. CloudFormation itself takes templates of 1 MB; the rest is room for files that a
 * tool packages before it deploys.
 */
export const TREE_LIMITS = {
  characters: 5_000_000,
  /** Levels of nesting. */
  depth: 100,
  /** Values, aliases counted as often as they are used. */
  nodes: 500_000,
  /** Characters of one text made by intrinsic functions. */
  text: 1_000_000,
} as const;

/** What a file says that is odd and still can be read. */
export interface TreeProblem {
  readonly what: string;
  readonly at?: SourcePlace;
}

export interface ParsedTree {
  readonly tree: Tree;
  readonly problems: readonly TreeProblem[];
}
