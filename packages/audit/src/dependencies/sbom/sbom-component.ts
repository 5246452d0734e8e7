import { type PackageList, type PackageRecord, packageKey } from '../../model/package-record.ts';
import { packageUrl } from './package-url.ts';

/** One package of a bill of materials, whatever lists name it. */
export interface SbomComponent {
  /** Unique in the document: the package URL, and the commit where there is no version. */
  readonly ref: string;
  readonly purl: string;
  readonly record: PackageRecord;
  /** Needed at run time by one list is needed at run time. */
  readonly groups: readonly string[];
  readonly isDirect: boolean;
  /** Refs, sorted. */
  readonly dependsOn: readonly string[];
  /** `file:line` of each place that names it, sorted. */
  readonly places: readonly string[];
}

/** What a document is about, and when and by what it is made: data, so that the same input gives the same bytes. */
export interface SbomAbout {
  /** Name of the project. */
  readonly name: string;
  /** ISO-8601, UTC. */
  readonly createdAt: string;
  readonly toolVersion: string;
}

/** The packages of all lists, each once, sorted by ref. */
export function sbomComponents(lists: readonly PackageList[]): readonly SbomComponent[] {
  const named = lists.flatMap((list) => {
    const refs = new Map(
      list.packages.map((record) => [`${record.ecosystem} ${packageKey(record)}`, refOf(record)] as const),
    );
    return list.packages.map((record) => ({
      ref: refOf(record),
      record,
      needs: (record.dependencies ?? []).flatMap((key) => refs.get(`${record.ecosystem} ${key}`) ?? []),
    }));
  });
  return [...Map.groupBy(named, ({ ref }) => ref)]
    .flatMap(([ref, same]): SbomComponent[] => {
      const [first] = same;
      if (first === undefined) return [];
      const isAtRunTime = same.some(({ record }) => record.groups.length === 0);
      return [
        {
          ref,
          purl: packageUrl(first.record),
          record: first.record,
          groups: isAtRunTime ? [] : sorted(same.flatMap(({ record }) => record.groups)),
          isDirect: same.some(({ record }) => record.relationship === 'direct'),
          dependsOn: sorted(same.flatMap(({ needs }) => needs).filter((each) => each !== ref)),
          places: sorted(
            same.map(({ record: { at } }) => (at.line === undefined ? at.file : `${at.file}:${at.line}`)),
          ),
        },
      ];
    })
    .sort((a, b) => (a.ref < b.ref ? -1 : 1));
}

function refOf(record: PackageRecord): string {
  const purl = packageUrl(record);
  return record.version === undefined && record.commit !== undefined ? `${purl}#${record.commit}` : purl;
}

function sorted(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].sort();
}

/** Hash algorithms by their names in lockfiles, with the hex digits each has. */
const DIGITS: Readonly<Record<string, number>> = { md5: 32, sha1: 40, sha256: 64, sha384: 96, sha512: 128 };

/**
 * The hashes of a package in hex, by algorithm (`sha512`). None where several files are listed: a package of Python has one
 * hash a wheel, and none of them is that of the package.
 */
export function hexHashes(record: PackageRecord): ReadonlyMap<string, string> {
  const hashes = new Map<string, string>();
  for (const text of record.integrity ?? []) {
    const [, algorithm = '', separator, value = ''] = /^(\w+)([-:])([^?]+)/.exec(text) ?? [];
    const hex = separator === '-' ? Buffer.from(value, 'base64').toString('hex') : value.toLowerCase();
    if (DIGITS[algorithm] !== hex.length || !/^[0-9a-f]+$/.test(hex)) continue;
    if (hashes.has(algorithm)) return new Map();
    hashes.set(algorithm, hex);
  }
  return hashes;
}

/** The address that a package comes from, where it is a plain URL; credentials in it are taken out. */
export function publicAddress(record: PackageRecord): string | undefined {
  const text = record.resolved;
  if (text === undefined || !/^(?:git\+)?(?:https?|ssh|git):\/\//.test(text) || !URL.canParse(text))
    return undefined;
  const url = new URL(text);
  if (url.password !== '') url.password = '';
  // `git` in git+ssh://git@host is part of the address, any other user of HTTP is a token.
  if (url.username !== '' && /https?:$/.test(url.protocol)) url.username = '';
  return url.href;
}
