import { eachFeature } from '../../packages/audit/src/dependencies/bundles/fingerprints/code-features.ts';
import type { Variant as ReadVariant } from './bundle-variants.ts';

/** A variant of a package by its features alone. */
export interface Variant {
  readonly name: string;
  readonly version: string;
  /** True where two minifiers wrote it. */
  readonly isTwice: boolean;
  /** In the order in which they first stand in the code. */
  readonly features: ReadonlyMap<number, Seen>;
  readonly modules: readonly ModuleFeatures[];
}

/** Features of a module, and the packages without which it cannot be in a bundle. */
export interface ModuleFeatures {
  readonly features: ReadonlySet<number>;
  /** False for mere tables. */
  readonly isCode: boolean;
  readonly requires: ReadonlySet<string>;
}

/** The same in arrays of numbers, for those of all packages are in memory at once. */
export interface PackedVariant {
  readonly name: string;
  readonly version: string;
  readonly isTwice: boolean;
  readonly hashes: Uint32Array;
  /** For each feature its count, 8 for a row, 16 for what is left by minifiers. */
  readonly seen: Uint8Array;
  readonly modules: readonly (Omit<ModuleFeatures, 'features'> & { readonly hashes: Uint32Array })[];
}

/** In how many texts of a variant a feature is, and what it is. */
export interface Seen {
  readonly count: number;
  readonly isRow: boolean;
  /** False for names of variables and for comments, which only plain code has. */
  readonly isLeft: boolean;
}

/** Larger packages have features enough without those that only plain code has. */
const LARGE = 1_000_000;
const ROW = 8;
const LEFT = 16;

/** Reads all texts of a variant: what a minifier leaves, and what is written out plain. */
export function packedVariant({
  name,
  version,
  plain,
  minified,
  second,
  modules,
}: ReadVariant): PackedVariant {
  const features = new Map<number, number>();
  const others = minified.length > LARGE ? [] : [plain, ...(second === undefined ? [] : [second])];
  // Minified code first, for its order: what is written out plain has more words, names of variables among them.
  for (const text of [minified, ...others]) {
    const own = new Map<number, { readonly at: number; readonly isRow: boolean }>();
    eachFeature(text, (hash, at, kind) => {
      if (!own.has(hash)) own.set(hash, { at, isRow: kind === 'row' });
    });
    // Words come before rows: here the order of the code counts.
    for (const [hash, { isRow }] of [...own].sort(([, a], [, b]) => a.at - b.at)) {
      const known = features.get(hash) ?? (isRow ? ROW : 0) + (text === minified ? LEFT : 0);
      features.set(hash, known + 1);
    }
  }
  return {
    name,
    version,
    isTwice: second !== undefined && others.length > 0,
    hashes: Uint32Array.from(features.keys()),
    seen: Uint8Array.from(features.values()),
    modules: modules.map(({ text, requires }) => ({
      hashes: Uint32Array.from(rawFeatures(text)),
      isCode: /\bfunction\b|=>|\bclass\b/.test(text),
      requires: new Set(requires),
    })),
  };
}

/** The other form of the same. */
export function unpackedVariant({ hashes, seen, modules, ...rest }: PackedVariant): Variant {
  const features = new Map<number, Seen>();
  for (const [index, hash] of hashes.entries()) {
    const bits = seen[index] ?? 0;
    features.set(hash, { count: bits & 7, isRow: (bits & ROW) !== 0, isLeft: (bits & LEFT) !== 0 });
  }
  return {
    ...rest,
    features,
    modules: modules.map(({ hashes: own, ...module }) => ({ ...module, features: new Set(own) })),
  };
}

function rawFeatures(text: string): ReadonlySet<number> {
  const features = new Set<number>();
  eachFeature(text, (hash) => features.add(hash));
  return features;
}
