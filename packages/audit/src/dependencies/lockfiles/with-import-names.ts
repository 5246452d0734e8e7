import type { PackageRecord } from '../../model/package-record.ts';

/**
 * One record for each name that code imports an entry by: managers that write one entry however many names it has leave
 * them to those who ask for it.
 * @param names as asked for; none: its own
 */
export function withImportNames(record: PackageRecord, names: ReadonlySet<string>): readonly PackageRecord[] {
  const aliases = [...names].filter((name) => name !== record.name);
  const own = names.size === aliases.length && aliases.length > 0 ? [] : [record];
  return [...own, ...aliases.map((alias) => ({ ...record, alias }))];
}
