import { FINGERPRINTS } from './fingerprint-table.generated.ts';

/** What identifies one package. */
export interface Fingerprint {
  readonly name: string;
  /** How many features it has in the table. */
  readonly features: number;
  /** In the order of the code. */
  readonly order: readonly number[];
  /** One of these must be there where another package is the same code in another form; empty: any of its features. */
  readonly anchors: ReadonlySet<number>;
  /** Those that no other package has, where `order` has others as well. */
  readonly own: ReadonlySet<number>;
  /** Packages that hold a copy of this one in their own files. */
  readonly carriers: readonly string[];
  /** Characters of the package, minified. */
  readonly size: number;
  /** True where its code holds its own version, and no other text that looks like one. */
  readonly tellsVersion: boolean;
  /** True where its code holds a version that is not its own. */
  readonly tellsWrongVersion: boolean;
  /** What cannot be absent where certain of its modules are: they require it. */
  readonly requires: readonly Requirement[];
}

/** A package, and features of modules that require it, themselves or by others. */
export interface Requirement {
  readonly name: string;
  readonly witnesses: ReadonlySet<number>;
  /** `some`: only some versions of the package require it; `one`: the only one that was read does. */
  readonly by: 'all' | 'one' | 'some';
}

/** All fingerprints, and whose each feature is: no two packages share one. */
export interface FingerprintTable {
  readonly packages: readonly Fingerprint[];
  /** Index of the package by the hash of a feature. */
  readonly ownerOf: ReadonlyMap<number, number>;
  readonly byName: ReadonlyMap<string, Fingerprint>;
}

let table: FingerprintTable | undefined;

/** The table that comes with a release, unpacked when it is first asked for. */
export function fingerprintTable(): FingerprintTable {
  table ??= unpacked(FINGERPRINTS);
  return table;
}

/**
 * Lines of `name size version|false|- own shared carriers required=witnesses …`. Features are in the order of the code in base64,
 * four bytes each, the most significant first, `-` for none. Other packages are the numbers of their lines from 0, in base 36;
 * carriers have commas between them. Witnesses are places among the features, a byte each. Before witnesses stands `=` where
 * several versions require it, `!` where one was read, `~` (without any) where some do.
 */
export function unpacked(lines: readonly string[]): FingerprintTable {
  const ownerOf = new Map<number, number>();
  const names = lines.map((line) => line.slice(0, line.indexOf(' ')));
  const nameOf = (place: string) => names[Number.parseInt(place, 36)] ?? '';
  const packages = lines.map((line, index): Fingerprint => {
    const [name = '', size = '', flag = '', own = '', shared = '', carried = '-', ...requires] =
      line.split(' ');
    const [ownHashes, others] = [hashesOf(own), hashesOf(shared)];
    const carriers = carried === '-' ? [] : carried.split(',').map(nameOf);
    const features = [...ownHashes, ...others];
    for (const hash of features) ownerOf.set(hash, index);
    return {
      name,
      size: Number(size),
      tellsVersion: flag === 'version',
      tellsWrongVersion: flag === 'false',
      features: features.length,
      order: features,
      own: new Set(ownHashes),
      anchors: new Set(others.length === 0 || carriers.length > 0 ? [] : ownHashes),
      carriers,
      requires: requires.map((each) => requirementOf(each, features, nameOf)),
    };
  });
  return { packages, ownerOf, byName: new Map(packages.map((each) => [each.name, each])) };
}

function requirementOf(
  text: string,
  features: readonly number[],
  nameOf: (place: string) => string,
): Requirement {
  const [place = '', places = ''] = text.split(/[=~!]/);
  const witnesses = [...Buffer.from(places, 'base64')].flatMap((each) => features[each] ?? []);
  const by = text.includes('=') ? 'all' : text.includes('!') ? 'one' : 'some';
  return { name: nameOf(place), witnesses: new Set(witnesses), by };
}

function hashesOf(data: string): readonly number[] {
  const bytes = Buffer.from(data === '-' ? '' : data, 'base64');
  return Array.from({ length: bytes.length >> 2 }, (_, index) => bytes.readUInt32BE(index * 4));
}
