import type { PackageRecord } from '../../model/package-record.ts';

/**
 * The least version that a requirement allows, where it names one: `2.0` of `>=2.0,<3`, `4.17.0` of `^4.17.0`, `0.7` of
 * `==0.7.*`. Which version is installed is not known; this is the one that is most likely to be affected.
 */
export function leastAllowedVersion(requirement: string): string | undefined {
  const bounds = requirement
    .slice(0, 1000)
    .split(/,|\|\||\s+-\s+|\s+(?=[<>=~^!])/)
    .map((each) => each.trim());
  for (const bound of bounds) {
    const found = /^(?:>=|===?|~=?|\^|v)?\s*(\d[\w.!+-]{0,100}?)(?:\.(?:\*|x))*$/.exec(bound)?.[1];
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A record whose version is known, or stands for the least one that its requirement allows. */
export function withLikelyVersion(record: PackageRecord): PackageRecord {
  if (record.version !== undefined || record.requirement === undefined) return record;
  const version = leastAllowedVersion(record.requirement);
  return version === undefined ? record : { ...record, version };
}
