import { FINGERPRINTS } from './fingerprint-table.generated.ts';

/** What identifies one package. */
export interface Fingerprint {
  readonly name: string;
  /** How many features it has in the table. */
  readonly features: number;
  /** One of these must be there where another package is the same code in another form; empty: any of its features. */
  readonly anchors: ReadonlySet<number>;
  /** Characters of the package, minified. */
  readonly size: number;
  /** True where its code holds its own version, and no other text that looks like one. */
  readonly tellsVersion: boolean;
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

/** Lines of `name size version|- own shared`, features in base64, four bytes each, the most significant first. */
export function unpacked(lines: readonly string[]): FingerprintTable {
  const ownerOf = new Map<number, number>();
  const packages = lines.map((line, index): Fingerprint => {
    const [name = '', size = '', flag = '', own = '', shared = ''] = line.split(' ');
    const anchors = hashesOf(own);
    const others = hashesOf(shared);
    for (const hash of [...anchors, ...others]) ownerOf.set(hash, index);
    return {
      name,
      size: Number(size),
      tellsVersion: flag === 'version',
      features: anchors.length + others.length,
      anchors: new Set(others.length === 0 ? [] : anchors),
    };
  });
  return { packages, ownerOf, byName: new Map(packages.map((each) => [each.name, each])) };
}

function hashesOf(data: string): readonly number[] {
  const bytes = Buffer.from(data, 'base64');
  return Array.from({ length: bytes.length >> 2 }, (_, index) => bytes.readUInt32BE(index * 4));
}
