import { eachFeature } from '../packages/audit/src/dependencies/bundles/fingerprints/code-features.ts';
import type { Variant as ReadVariant } from './bundle-variants.ts';

/** A variant of a package with the features of its texts, in the order in which they first stand in the code. */
export interface Variant extends ReadVariant {
  readonly features: ReadonlyMap<number, Seen>;
}

/** In how many texts of a variant a feature is, and what it is. */
export interface Seen {
  readonly count: number;
  readonly isRow: boolean;
  /** False for names of variables and for comments, which only plain code has. */
  readonly isLeft: boolean;
}

/** Reads all texts of a variant: what a minifier leaves, and what is written out plain. */
export function withFeatures(variant: ReadVariant): Variant {
  const { plain, minified, second } = variant;
  const features = new Map<number, Seen>();
  // Minified code first, for its order: what is written out plain has more words, names of variables among them.
  for (const text of [minified, plain, ...(second === undefined ? [] : [second])]) {
    const own = new Map<number, { readonly at: number; readonly isRow: boolean }>();
    eachFeature(text, (hash, at, kind) => {
      if (!own.has(hash)) own.set(hash, { at, isRow: kind === 'row' });
    });
    // Words come before rows: here the order of the code counts.
    for (const [hash, { isRow }] of [...own].sort(([, a], [, b]) => a.at - b.at))
      features.set(hash, {
        count: (features.get(hash)?.count ?? 0) + 1,
        isRow,
        isLeft: text === minified || features.get(hash)?.isLeft === true,
      });
  }
  return { ...variant, features };
}

/** All features of a text. */
export function rawFeatures(text: string): ReadonlySet<number> {
  const features = new Set<number>();
  eachFeature(text, (hash) => features.add(hash));
  return features;
}
