import {
  LOCK_FORMATS,
  type PackageFormat,
  type PackageList,
  type PackageRecord,
} from '../../model/package-record.ts';
import type { LockProblem } from '../../model/subjects/project-parts.ts';
import { type EntryProblem, entryProblem, type LockContext } from './lock-context.ts';

/** From this many entries on, a list of which none has a hash is told once. */
const MANY = 10;

const LISTS: ReadonlySet<PackageFormat> = new Set(LOCK_FORMATS);

/** True for the lists that a package manager installs from. */
export function isLockFormat(format: PackageFormat): boolean {
  return LISTS.has(format);
}

/** Entries that nothing holds to their content, or only a hash that can be forged. */
export function entryHashes({ list }: LockContext): readonly EntryProblem[] {
  const hashable = list.packages.filter(isHashable);
  const unheld = hashable.filter((each) => strength(each) === 'none');
  const missing = lacksAll(hashable, list.format)
    ? unheld.filter((each) => isOwnAddress(each, list))
    : unheld;
  return [
    ...missing.map((record) =>
      entryProblem(record, 'lock-entry-without-hash', {
        what: 'the entry has no hash: whatever the address serves is installed',
        ...(record.resolved === undefined ? {} : { value: record.resolved.slice(0, 200) }),
      }),
    ),
    ...(isOld(hashable) ? [] : hashable.filter((each) => strength(each) === 'weak')).map((record) =>
      entryProblem(record, 'lock-entry-weak-hash', {
        what: 'the only hash can be forged',
        value: (record.integrity?.[0] ?? '').replace(/^([\w]+[-:]).*$/s, '$1…'),
      }),
    ),
  ];
}

/** A list without any hash. */
export function fileHashes({ list }: LockContext): readonly LockProblem[] {
  const hashable = list.packages.filter(isHashable);
  if (isOld(hashable))
    return [
      {
        check: 'lockfile-weak-hashes',
        what: `${hashable.filter((each) => strength(each) === 'weak').length} of ${hashable.length} entries have SHA-1 or MD5 alone`,
        at: { file: list.file },
      },
    ];
  const published = hashable.filter((each) => !isOwnAddress(each, list));
  if (!lacksAll(hashable, list.format) || published.length === 0) return [];
  const isOpen = list.format === 'requirements' && !published.every(({ version }) => version !== undefined);
  // Requirements that leave the version open are no lockfile.
  if (isOpen) return [];
  return [
    {
      check: 'lockfile-without-hashes',
      what: `none of ${published.length} entries has a hash`,
      at: { file: list.file },
      ...(list.format === 'requirements' ? { severity: 'low' } : {}),
    },
  ];
}

function lacksAll(hashable: readonly PackageRecord[], format: PackageFormat): boolean {
  if (hashable.some((each) => strength(each) !== 'none')) return false;
  return format === 'requirements' ? hashable.length > 0 : hashable.length >= MANY;
}

/**
 * What an index has published stays as it is; an address of its own serves what its owner puts there. Where the list has no
 * hash at all, it is told for itself.
 */
function isOwnAddress({ origin }: PackageRecord, { format }: PackageList): boolean {
  return format === 'requirements' && origin === 'tarball';
}

/** A list from before there were better hashes: told once, not for each entry. */
function isOld(hashable: readonly PackageRecord[]): boolean {
  const weak = hashable.filter((each) => strength(each) === 'weak').length;
  return weak >= MANY;
}

/** What comes as an archive from elsewhere. Commits are hashes themselves. */
function isHashable({ origin, isHashExempt }: PackageRecord): boolean {
  return (origin === 'registry' || origin === 'tarball' || origin === 'unknown') && isHashExempt !== true;
}

function strength({ integrity = [] }: PackageRecord): 'strong' | 'weak' | 'none' {
  const known = integrity.filter((hash) => hash !== '');
  if (known.length === 0) return 'none';
  return known.some((hash) => !isWeak(hash)) ? 'strong' : 'weak';
}

/** SHA-1 and MD5, by their names or by the length of what Yarn 2 and later writes without one. */
function isWeak(hash: string): boolean {
  if (/^(?:sha1|md5)[-:=]/i.test(hash)) return true;
  const bare = /^(?:[\w.]+\/)?([0-9a-f]+)$/i.exec(hash)?.[1];
  return bare !== undefined && bare.length <= 40;
}
