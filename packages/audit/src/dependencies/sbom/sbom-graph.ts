import type { PackageRecord } from '../../model/package-record.ts';
import { type GraphNode, type Need, type RootNeed, tieGraph } from '../lockfiles/package-graph.ts';

/** A package of a document with its id there. */
export interface SbomEntry {
  readonly id: string;
  readonly record: PackageRecord;
}

/** How the packages of a document hang together, by ids. */
export interface SbomRelations {
  readonly edges: ReadonlyMap<string, readonly string[]>;
  /** What is no package: the project itself. */
  readonly projects: ReadonlySet<string>;
  /** Groups of what the project asks for, where the document has them there and not at each package. */
  readonly groups?: ReadonlyMap<string, string>;
}

/** Ties the records of a document. Who is direct is told by what the project itself needs. */
export function tieSbom(
  entries: readonly SbomEntry[],
  { edges, projects, groups }: SbomRelations,
): readonly PackageRecord[] {
  const indexes = new Map(entries.map(({ id }, index) => [id, index]));
  const needsOf = (id: string): readonly Need[] =>
    (edges.get(id) ?? []).flatMap((each) => {
      const node = indexes.get(each);
      return node === undefined ? [] : [{ node, isOptional: false }];
    });
  const nodes = entries.map(({ id, record }): GraphNode => ({ record, needs: needsOf(id) }));
  const asked = [...projects]
    .flatMap(needsOf)
    .map((need): RootNeed => ({ ...need, group: groups?.get(entries[need.node]?.id ?? '') ?? '' }));
  return tieGraph(nodes, asked.length === 0 ? undefined : asked, { groupsAreKnown: groups === undefined });
}
