import type { PackageRecord } from '../../model/package-record.ts';
import { type EntryProblem, entryKey, entryProblem, type LockContext } from './lock-context.ts';
import { shownAddress } from './package-address.ts';

/** Entries of one name and version that are not the same thing: by their hashes, or by where they come from. */
export function sameVersionTwice({ list }: LockContext): readonly EntryProblem[] {
  const fixed = list.packages.filter(
    ({ origin, version }) => version !== undefined && (origin === 'registry' || origin === 'tarball'),
  );
  return [...Map.groupBy(fixed, entryKey).values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined || same.length < 2) return [];
    const other = same.find((each) => contradicts(first, each));
    if (other !== undefined)
      return [
        entryProblem(other, 'lock-entry-two-contents', {
          what: `the same version has another hash on line ${first.at.line ?? '?'}`,
          value: (other.integrity?.[0] ?? '').slice(0, 100),
        }),
      ];
    const elsewhere = same.find(
      (each) =>
        each.resolved !== undefined &&
        first.resolved !== undefined &&
        sourceText(each) !== sourceText(first) &&
        !hasCommonHash(first, each),
    );
    // Several indexes may serve one version of a Python package, each its own platforms.
    if (elsewhere === undefined || first.ecosystem === 'PyPI') return [];
    return [
      entryProblem(elsewhere, 'lock-entry-two-contents', {
        what: `the same version comes from elsewhere on line ${first.at.line ?? '?'}`,
        value: shownAddress(elsewhere.resolved ?? ''),
      }),
    ];
  });
}

/** True where both have hashes of one kind and none in common. */
function contradicts(a: PackageRecord, b: PackageRecord): boolean {
  if (a.ecosystem === 'PyPI' && a.resolved !== b.resolved) return false;
  const kinds = new Set(a.integrity?.map(kindOf));
  const comparable = b.integrity?.filter((hash) => kinds.has(kindOf(hash))) ?? [];
  return comparable.length > 0 && !comparable.some((hash) => a.integrity?.includes(hash));
}

/** `sha512-`, `sha256:`; of Yarn's checksums the key of their cache. */
function kindOf(hash: string): string {
  return /^[\w.]+[-:/]/.exec(hash)?.[0] ?? '';
}

function hasCommonHash(a: PackageRecord, b: PackageRecord): boolean {
  return a.integrity?.some((hash) => b.integrity?.includes(hash)) === true;
}

/** Host apart: which one may serve it is another check's question. */
function sourceText({ resolved }: PackageRecord): string | undefined {
  return resolved?.replace(/[?#].*$/s, '').replace(/^https?:\/\/[^/]*/, '');
}
