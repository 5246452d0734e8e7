import type { PackageList, PackageRecord } from '../../model/package-record.ts';
import { type EntryProblem, entryKey, entryProblem, type LockContext } from './lock-context.ts';
import { packageAddress, shownAddress } from './package-address.ts';

/**
 * Entries that a change leaves at their version, but takes from elsewhere or binds to other content. What is published under a
 * version never changes, so no upgrade looks like this.
 */
export function changedEntries({ list, base, registries }: LockContext): readonly EntryProblem[] {
  if (base === undefined || base.format !== list.format) return [];
  const before = Map.groupBy(base.packages, entryKey);
  const move = wholeMove(base, list);
  return list.packages.flatMap((record): readonly EntryProblem[] => {
    const old = before.get(entryKey(record)) ?? [];
    if (record.version === undefined || old.length === 0) return newScript(record, base);
    const sameHash = old.some((each) => hasCommonHash(each, record));
    const isMoved = old.every((each) => sourceText(each) !== sourceText(record));
    if (!sameHash && old.every((each) => contradicts(each, record))) return replaced(record, old[0], isMoved);
    if (!isMoved || record.resolved === undefined) return [];
    // An address that is new where there was none may be what the configuration says at last.
    const isNew = old.every((each) => each.resolved === undefined);
    if (isNew && registries.hosts.has(packageAddress(record.resolved)?.host ?? '')) return [];
    // Where the hash holds the content, a registry that moves as a whole is a move.
    return move && sameHash ? [] : [changed(record, old[0], 'the address')];
  });
}

/** Other content; where it is from is what one asks next. */
function replaced(
  record: PackageRecord,
  old: PackageRecord | undefined,
  isMoved: boolean,
): readonly EntryProblem[] {
  const isElsewhere = isMoved && record.resolved !== undefined;
  return [changed(record, old, 'the hash'), ...(isElsewhere ? [changed(record, old, 'the address')] : [])];
}

function changed(record: PackageRecord, old: PackageRecord | undefined, what: string): EntryProblem {
  const isAddress = what === 'the address';
  const value = (each: PackageRecord | undefined) =>
    isAddress ? shownAddress(each?.resolved ?? '') : (each?.integrity?.[0] ?? '').slice(0, 100);
  return entryProblem(record, 'lock-entry-replaced', {
    what: `the version is the same, ${what} is another one: before ${value(old) || 'there was none'}`,
    value: value(record),
  });
}

/** A version that runs a script on installing, where the one before ran none. */
function newScript(record: PackageRecord, base: PackageList): readonly EntryProblem[] {
  const earlier = base.packages.filter(({ name }) => name === record.name);
  if (record.hasInstallScript !== true || earlier.length === 0) return [];
  if (earlier.some(({ hasInstallScript }) => hasInstallScript === true)) return [];
  return [
    entryProblem(record, 'lock-entry-install-script', {
      what: `this version runs a script when it is installed, ${earlier[0]?.version ?? 'the one before'} ran none`,
      severity: 'medium',
    }),
  ];
}

function hasCommonHash(a: PackageRecord, b: PackageRecord): boolean {
  return a.integrity?.some((hash) => b.integrity?.includes(hash)) === true;
}

/** True where hashes of one kind differ. Hashes that are added or dropped as a kind contradict nothing. */
function contradicts(a: PackageRecord, b: PackageRecord): boolean {
  const kinds = new Set(a.integrity?.map(kindOf));
  return b.integrity?.some((hash) => kinds.has(kindOf(hash))) === true;
}

function kindOf(hash: string): string {
  return /^[\w.]+[-:/]/.exec(hash)?.[0] ?? '';
}

function sourceText({ resolved }: PackageRecord): string | undefined {
  return resolved?.replace(/[?#].*$/s, '');
}

/** Most entries of a list moved together: another mirror was configured. */
function wholeMove(base: PackageList, list: PackageList): boolean {
  const before = new Map(base.packages.map((record) => [entryKey(record), sourceText(record)]));
  const same = list.packages.filter((record) => before.has(entryKey(record)));
  const moved = same.filter((record) => before.get(entryKey(record)) !== sourceText(record));
  return same.length >= 3 && moved.length > same.length * 0.8;
}
