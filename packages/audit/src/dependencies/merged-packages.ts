import type { PackageRecord } from '../model/package-record.ts';

const RELATIONSHIPS = ['direct', 'transitive', 'unknown'] as const;

/**
 * One record for each package version of a list, in the order of names: what is installed in several folders is one
 * package, and so is what two lists of one folder name, package-lock.json and npm-shrinkwrap.json. Needed once at run time is needed at run time; the first place counts.
 */
export function mergedPackages(packages: readonly PackageRecord[]): readonly PackageRecord[] {
  const groups = Map.groupBy(packages, ({ ecosystem, name, version, commit, at, requirement }) =>
    JSON.stringify([
      ecosystem,
      name,
      version ?? null,
      commit ?? null,
      folderOf(at.file),
      requirement ?? null,
    ]),
  );
  return [...groups.values()].map(merge).sort(byName);
}

function folderOf(file: string): string {
  return file.slice(0, file.lastIndexOf('/') + 1);
}

function merge(records: readonly PackageRecord[]): PackageRecord {
  const [first] = records;
  if (first === undefined) throw new Error('a group is never empty');
  if (records.length === 1) return first;
  const groups = records.some((each) => each.groups.length === 0)
    ? []
    : [...new Set(records.flatMap((each) => each.groups))].sort();
  const relationship = RELATIONSHIPS.find((each) => records.some((record) => record.relationship === each));
  const dependencies = [...new Set(records.flatMap((each) => each.dependencies ?? []))].sort();
  const at = records.reduce(
    (least, each) =>
      each.at.file === least.file && (each.at.line ?? 0) < (least.line ?? 0) ? each.at : least,
    first.at,
  );
  return {
    ...first,
    groups,
    relationship: relationship ?? first.relationship,
    at,
    ...(dependencies.length === 0 ? {} : { dependencies }),
    ...(records.some((each) => each.hasInstallScript === true) ? { hasInstallScript: true } : {}),
  };
}

function byName(a: PackageRecord, b: PackageRecord): number {
  return (
    compare(a.at.file, b.at.file) ||
    compare(a.name, b.name) ||
    compare(a.version ?? '', b.version ?? '') ||
    (a.at.line ?? 0) - (b.at.line ?? 0)
  );
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
