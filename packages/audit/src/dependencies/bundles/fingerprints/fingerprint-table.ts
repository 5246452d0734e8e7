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
 * Lines of `name size version|false|- own shared required=witnesses …`: features in the order of the code in base64, four bytes each, the most significant
 * first, `-` for none; witnesses are places among them, a byte each. Before witnesses stands `=` where all versions require it,
 * `!` where one was read, `~` (without any) where some do.
 */
export function unpacked(lines: readonly string[]): FingerprintTable {
  const ownerOf = new Map<number, number>();
  const packages = lines.map((line, index): Fingerprint => {
    const [name = '', size = '', flag = '', own = '', shared = '', ...requires] = line.split(' ');
    const anchors = hashesOf(own);
    const others = hashesOf(shared);
    const features = [...anchors, ...others];
    for (const hash of features) ownerOf.set(hash, index);
    return {
      name,
      size: Number(size),
      tellsVersion: flag === 'version',
      tellsWrongVersion: flag === 'false',
      features: features.length,
      order: features,
      anchors: new Set(others.length === 0 ? [] : anchors),
      requires: requires.map((each) => requirementOf(each, features)),
    };
  });
  return { packages, ownerOf, byName: new Map(packages.map((each) => [each.name, each])) };
}

function requirementOf(text: string, features: readonly number[]): Requirement {
  const [name = '', places = ''] = text.split(/[=~!]/);
  const witnesses = [...Buffer.from(places, 'base64')].flatMap((place) => features[place] ?? []);
  const by = text.includes('=') ? 'all' : text.includes('!') ? 'one' : 'some';
  return { name, witnesses: new Set(witnesses), by };
}

function hashesOf(data: string): readonly number[] {
  const bytes = Buffer.from(data === '-' ? '' : data, 'base64');
  return Array.from({ length: bytes.length >> 2 }, (_, index) => bytes.readUInt32BE(index * 4));
}
