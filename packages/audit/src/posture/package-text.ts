import type { PackageRecord } from '../model/package-record.ts';

/** A package as people name it: `lodash 4.17.20`, `requests >=2,<3`. */
export function packageText({
  name,
  version,
  requirement,
}: Pick<PackageRecord, 'name' | 'version' | 'requirement'>): string {
  const which = version ?? requirement;
  return which === undefined || which === '' ? name : `${name} ${which}`;
}

/** True for a package that is needed for work on the project only, not when it runs. */
export function isWorkOnly({ groups }: PackageRecord): boolean {
  return groups.length > 0 && !groups.some((group) => group === 'optional' || group === 'peer');
}
