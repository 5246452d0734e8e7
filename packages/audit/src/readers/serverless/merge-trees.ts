import { listTree, mapTreeOf, type Tree } from '../tree/tree.ts';

/** Levels that are merged; deeper ones are replaced. */
const MAXIMUM_DEPTH = 100;

/**
 * One tree over another: maps are merged, lists appended on wish, everything else replaced. Places of `over` win. Of a
 * map and something unknown the map stays; callers say that the rest is unknown.
 */
export function mergeTrees(
  base: Tree | undefined,
  over: Tree | undefined,
  options: { readonly lists?: 'replace' | 'append'; readonly depth?: number } = {},
): Tree | undefined {
  const { lists = 'replace', depth = 0 } = options;
  if (base === undefined || over === undefined) return over ?? base;
  if (depth > MAXIMUM_DEPTH) return over;
  if (base.kind === 'list' && over.kind === 'list' && lists === 'append') {
    return listTree([...base.items, ...over.items], over.at);
  }
  if (base.kind === 'map' && over.kind === 'unresolved') return base;
  if (base.kind !== 'map' || over.kind !== 'map') return over;
  const entries = new Map(base.entries);
  for (const [key, value] of over.entries) {
    const merged = mergeTrees(entries.get(key), value, { lists, depth: depth + 1 });
    if (merged !== undefined) entries.set(key, merged);
  }
  return mapTreeOf(entries, over.at ?? base.at);
}
