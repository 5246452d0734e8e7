import type { PackageList } from '../model/package-record.ts';
import { type PackageUse, type ProjectPackage, REACH_TIERS } from '../model/subjects/project-parts.ts';
import { entryKey } from './integrity/lock-context.ts';
import { listFolder } from './reachability/lists-of-function.ts';

/** The packages of one list. */
export interface ListPackages {
  readonly list: PackageList;
  readonly packages: readonly ProjectPackage[];
}

/**
 * Lists of one folder tell what is installed there, whichever package manager reads them: an advisory for a version that
 * several of them hold is told once, with every place. What is wrong with the entries stays with each.
 */
export function toldOnce(lists: readonly ListPackages[]): readonly ListPackages[] {
  const folders = Map.groupBy(lists, ({ list }) => listFolder(list));
  if (folders.size === lists.length) return lists;
  const changed = new Map<ProjectPackage, ProjectPackage>();
  for (const same of folders.values()) {
    if (same.length < 2) continue;
    const affected = same.flatMap(({ packages }) => packages.filter((each) => each.advisories.length > 0));
    for (const [first, ...others] of Map.groupBy(affected, versionKey).values()) {
      if (first === undefined || others.length === 0) continue;
      changed.set(first, withOthers(first, others));
      for (const other of others) changed.set(other, { ...other, toldWith: first.source });
    }
  }
  return lists.map(({ list, packages }) => ({
    list,
    packages: packages.map((each) => changed.get(each) ?? each),
  }));
}

function versionKey({ record }: ProjectPackage): string {
  return `${entryKey(record)} ${record.requirement ?? ''}`;
}

/** Needed at run time by one list is needed at run time, and the furthest use of a function counts. */
function withOthers(first: ProjectPackage, others: readonly ProjectPackage[]): ProjectPackage {
  const all = [first, ...others];
  const isAtRunTime = all.some(({ record }) => record.groups.length === 0);
  const groups = isAtRunTime ? [] : [...new Set(all.flatMap(({ record }) => record.groups))].sort();
  const uses = Map.groupBy(
    all.flatMap((each) => each.uses),
    ({ functionId }) => functionId,
  );
  return {
    ...first,
    record: { ...first.record, groups },
    uses: [...uses.values()].flatMap((each) => furthest(each) ?? []),
    alsoAt: others.flatMap(({ at }) => at ?? []),
  };
}

function furthest(uses: readonly PackageUse[]): PackageUse | undefined {
  return [...uses].sort((a, b) => REACH_TIERS.indexOf(b.tier) - REACH_TIERS.indexOf(a.tier))[0];
}
