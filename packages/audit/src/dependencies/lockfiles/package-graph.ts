import { type PackageRecord, packageKey } from '../../model/package-record.ts';

/** Why a package is needed: `''` at run time, `dev`, `peer`, or a group's own name. */
export type NeedGroup = string;

/** One package of a list while its edges are still being tied. */
export interface GraphNode {
  readonly record: PackageRecord;
  /** Indexes of the nodes it needs. */
  readonly needs: readonly Need[];
}

export interface Need {
  readonly node: number;
  readonly isOptional: boolean;
}

/** A package that a manifest asks for. */
export interface RootNeed extends Need {
  readonly group: NeedGroup;
}

/** More groups than any project has; the rest are taken as one. */
const MOST_GROUPS = 64;

/**
 * Ties the records: edges, direct or transitive, and, where the lockfile does not tell groups itself, the groups by what
 * reaches each package.
 * @param roots undefined when nothing tells what was asked for: relationships are unknown then
 */
export function tieGraph(
  nodes: readonly GraphNode[],
  roots: readonly RootNeed[] | undefined,
  { groupsAreKnown }: { readonly groupsAreKnown: boolean },
): readonly PackageRecord[] {
  const direct = new Set(roots?.map(({ node }) => node));
  const groups = roots === undefined || groupsAreKnown ? undefined : groupsByReach(nodes, roots);
  return nodes.map(({ record, needs }, index): PackageRecord => {
    const keys = needs.flatMap(({ node }) => {
      const needed = nodes[node];
      return needed === undefined ? [] : [packageKey(needed.record)];
    });
    return {
      ...record,
      groups: groups?.[index] ?? record.groups,
      relationship: roots === undefined ? 'unknown' : direct.has(index) ? 'direct' : 'transitive',
      ...(keys.length === 0 ? {} : { dependencies: [...new Set(keys)].sort() }),
    };
  });
}

/** The groups of each node: none where something at run time needs it. */
function groupsByReach(
  nodes: readonly GraphNode[],
  roots: readonly RootNeed[],
): readonly (readonly string[])[] {
  const names = [...new Set(roots.map(({ group }) => group))].sort();
  const kept = names.slice(0, MOST_GROUPS);
  const reaches = kept.map((group, index) => {
    const own = roots.filter((root) =>
      // The last one stands for all that are too many.
      index === MOST_GROUPS - 1 ? !kept.slice(0, -1).includes(root.group) : root.group === group,
    );
    return { group, strict: reach(nodes, own, true), any: reach(nodes, own, false) };
  });
  return nodes.map((_, index) => {
    const strict = reaches.filter((each) => each.strict.has(index)).map(({ group }) => group);
    if (strict.includes('')) return [];
    const isOptional = reaches.some(({ group, any }) => group === '' && any.has(index));
    const named = reaches
      .filter(({ group, any }) => group !== '' && any.has(index))
      .map(({ group }) => group);
    const isOnlyOptional = named.length > 0 && strict.length === 0;
    return [...new Set([...named, ...(isOptional || isOnlyOptional ? ['optional'] : [])])].sort();
  });
}

/** The nodes that roots lead to; `strict` without optional edges. */
function reach(
  nodes: readonly GraphNode[],
  roots: readonly RootNeed[],
  strict: boolean,
): ReadonlySet<number> {
  const seen = new Set<number>();
  const open = roots.filter(({ isOptional }) => !(strict && isOptional)).map(({ node }) => node);
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    for (const need of nodes[next]?.needs ?? []) {
      if (!(strict && need.isOptional) && !seen.has(need.node)) open.push(need.node);
    }
  }
  return seen;
}
