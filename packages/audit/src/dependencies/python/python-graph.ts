import type { DeclaredPackage, PackageRecord } from '../../model/package-record.ts';
import { type GraphNode, type RootNeed, tieGraph } from '../lockfiles/package-graph.ts';

/** A package that an entry needs, by its normalised name. */
export interface PythonNeed {
  readonly name: string;
  /** Where several versions of it are locked, the one that is meant. */
  readonly version?: string | undefined;
  readonly isOptional?: boolean;
}

export interface PythonEntry {
  readonly record: PackageRecord;
  readonly needs: readonly PythonNeed[];
}

/** What the project asks for. */
export interface PythonRoot extends PythonNeed {
  /** Absent: at run time. */
  readonly group?: string | undefined;
}

/** Ties entries by name. Of several versions of a package all are meant, each for its markers, unless one is named. */
export function tiePython(
  entries: readonly PythonEntry[],
  roots: readonly PythonRoot[] | undefined,
  options: { readonly groupsAreKnown: boolean },
): readonly PackageRecord[] {
  const byName = Map.groupBy(
    entries.map(({ record }, index) => ({ record, index })),
    ({ record }) => record.name,
  );
  const find = ({ name, version }: PythonNeed): readonly number[] => {
    const all = byName.get(name) ?? [];
    const exact = all.filter(({ record }) => version !== undefined && record.version === version);
    return (exact.length > 0 ? exact : all).map(({ index }) => index);
  };
  const nodes = entries.map(
    ({ record, needs }): GraphNode => ({
      record,
      needs: needs.flatMap((need) =>
        find(need).map((node) => ({ node, isOptional: need.isOptional === true })),
      ),
    }),
  );
  const asked = roots?.flatMap((root) =>
    find(root).map(
      (node): RootNeed => ({ node, isOptional: root.isOptional === true, group: root.group ?? '' }),
    ),
  );
  return tieGraph(nodes, asked, options);
}

/** The roots that a manifest tells. */
export function rootsOfDeclared(
  declared: readonly DeclaredPackage[] | undefined,
): readonly PythonRoot[] | undefined {
  return declared?.map(({ name, group }) => ({ name, group }));
}
