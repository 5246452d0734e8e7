import type { PackageRecord } from '../model/package-record.ts';
import type { ProjectPackage } from '../model/subjects/project-parts.ts';
import type { Evidence } from './outcome.ts';

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

/** Other lists of the same folder that name the package: whoever mends one has to mend them all. */
export function otherPlaces({ alsoAt = [] }: ProjectPackage): readonly Evidence[] {
  return alsoAt.map((at) => ({ what: `also in ${at.file}`, at }));
}
