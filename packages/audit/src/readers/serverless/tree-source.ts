import type { SourcePlace } from '../../model/source-place.ts';
import { listTree, mapTreeOf, scalarTree, type Tree, textTree } from '../tree/tree.ts';

/** What trees are built of: nodes of the service as they are, and plain values for what the framework adds. */
export type TreeSource = Tree | string | number | boolean | undefined | readonly TreeSource[] | TreeRecord;

/** A map of sources. */
export interface TreeRecord {
  readonly [key: string]: TreeSource;
}

/** The node of a source; members that are undefined are left out. */
export function treeOf(source: TreeSource, at?: SourcePlace): Tree | undefined {
  if (source === undefined) return undefined;
  if (typeof source === 'string') return textTree(source, at);
  if (typeof source === 'number' || typeof source === 'boolean') return scalarTree(source, at);
  if (isList(source))
    return listTree(
      source.flatMap((item) => treeOf(item, at) ?? []),
      at,
    );
  return isTree(source) ? source : recordTree(source, at);
}

/** The node of a record; `at` is the place of all that has none of its own. */
export function recordTree(source: TreeRecord, at?: SourcePlace): Tree {
  const entries = Object.entries(source).flatMap(([key, value]) => {
    const tree = treeOf(value, at);
    return tree === undefined ? [] : [[key, tree] as const];
  });
  return mapTreeOf(new Map(entries), at);
}

function isList(source: TreeSource): source is readonly TreeSource[] {
  return Array.isArray(source);
}

const KINDS: readonly unknown[] = ['map', 'list', 'scalar', 'unresolved'];

/** Nodes have a `kind`; CloudFormation's own keys begin with a capital letter. */
function isTree(source: Tree | TreeRecord): source is Tree {
  return KINDS.includes(source['kind']);
}

/** `Ref`. */
export function refTo(logicalId: string): TreeRecord {
  return { Ref: logicalId };
}

/** `Fn::GetAtt`. */
export function attributeOf(logicalId: string, attribute: string): TreeRecord {
  return { 'Fn::GetAtt': [logicalId, attribute] };
}

/** `Fn::Join` of an ARN's or name's parts without anything between them. */
export function joined(...parts: readonly TreeSource[]): TreeRecord {
  return { 'Fn::Join': ['', parts] };
}
