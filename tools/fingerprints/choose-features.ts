import { type FeatureOwners, MOST_OWNERS } from './feature-owners.ts';
import type { Variant } from './read-features.ts';

/** Words and phrases of one package, at most; of large ones, of which a bundler leaves a part, one for so many of theirs. */
const MOST_WORDS = 36;
const MOST_WORDS_LARGE = 110;
const WORDS_FOR_ONE = 150;
/** Rows of one package: more where it has few words. */
const MOST_ROWS = 10;
const MOST_ROWS_ALONE = 30;
const ENOUGH_WORDS = 24;
/** Features that each version has of those that are chosen: less, and some are added for it alone. */
const LEAST_OF_VERSION = 18;
const MOST_VERSIONS = 8;
/** Above it witnesses have no place. */
const MOST_FEATURES = 250;
/** With fewer of its own other packages' are looked at that have the same code. */
const ENOUGH = 24;
/** Part of a package's features that is another's, at least, where both are the same code. */
const SAME = 0.5;
/** The same for a carrier, which has one version of the package in one form. */
const CARRIED = 0.12;
/** How many times larger a carrier is. */
const LARGER = 2;

/** Packages that share code, by their numbers. */
export interface SharedCode {
  readonly owners: FeatureOwners;
  /** Features of each package, and how many of them each pair has in common. */
  readonly sizes: ReadonlyMap<number, number>;
  readonly pairs: ReadonlyMap<number, ReadonlyMap<number, number>>;
}

/** The features that a package is recognised by. */
export interface Chosen {
  readonly own: readonly number[];
  /** With a twin or a carrier. */
  readonly shared: readonly number[];
  /** Packages that carry a copy of this one in their own files, by their numbers. */
  readonly carriers: readonly number[];
}

/** No feature is good enough. */
export const NOTHING: Chosen = { own: [], shared: [], carriers: [] };

/** Counts what packages have in common. */
export function sharedCode(owners: FeatureOwners, sizes: ReadonlyMap<number, number>): SharedCode {
  const pairs = new Map<number, Map<number, number>>();
  owners.eachShared((group) => {
    if (group.length === MOST_OWNERS) return;
    for (const one of group) {
      const counts = pairs.get(one) ?? new Map<number, number>();
      pairs.set(one, counts);
      for (const other of group) if (other !== one) counts.set(other, (counts.get(other) ?? 0) + 1);
    }
  });
  return { owners, sizes, pairs };
}

/** The features of one package, in the order of its code; those that it shares where others carry it. */
export function chosenFeatures(index: number, group: readonly Variant[], code: SharedCode): Chosen {
  const ofCode = codeFeatures(group);
  const isOwn = (hash: number) => code.owners.of(hash).length === 1 && ofCode.has(hash);
  const { twin, carriers } = relatives(index, code);
  if (carriers.length > 0) {
    const others = new Set(carriers);
    const chosen = selected(
      group,
      (hash) => ofCode.has(hash) && isAmong(code.owners.of(hash), index, others),
    );
    const shared = chosen.filter((hash) => !isOwn(hash));
    return { own: chosen.filter(isOwn), shared, carriers: shared.length === 0 ? [] : carriers };
  }
  const own = selected(group, isOwn);
  if (own.length >= ENOUGH || own.length === 0 || twin === undefined)
    return { own, shared: [], carriers: [] };
  const others = new Set([twin]);
  const isShared = (hash: number) =>
    ofCode.has(hash) && !isOwn(hash) && isAmong(code.owners.of(hash), index, others);
  return { own, shared: selected(group, isShared), carriers: [] };
}

function isAmong(owners: readonly number[], index: number, others: ReadonlySet<number>): boolean {
  return owners.length < MOST_OWNERS && owners.every((owner) => owner === index || others.has(owner));
}

/**
 * The packages that most code of this one is in as well: a twin is the same code in another form, and the larger of two gets
 * what they share; a carrier has much more beside it.
 */
function relatives(
  index: number,
  { sizes, pairs }: SharedCode,
): { readonly twin: number | undefined; readonly carriers: readonly number[] } {
  const size = sizes.get(index) ?? 0;
  let twin: number | undefined;
  const carriers: number[] = [];
  for (const [other, count] of pairs.get(index) ?? []) {
    const otherSize = sizes.get(other);
    if (otherSize === undefined) continue;
    if (otherSize > LARGER * size && count > CARRIED * size) carriers.push(other);
    else if (count > SAME * size && count > SAME * otherSize && size > otherSize) twin = other;
  }
  return { twin, carriers };
}

/**
 * The features that most texts of most variants have, and of those as many from each part of the code; then some for each version
 * that has too few of them, each version's together, for a stretch of them must be there.
 */
function selected(group: readonly Variant[], isOwn: (hash: number) => boolean): readonly number[] {
  const chosen = [...inOrder(group, selectedOf(group, isOwn))];
  const taken = new Set(chosen);
  const versions = Map.groupBy(group, ({ version }) => version);
  let added = 0;
  for (const variants of [...versions.values()].reverse()) {
    const has = (hash: number) => variants.some(({ features }) => features.get(hash)?.isLeft === true);
    const lacking = LEAST_OF_VERSION - chosen.filter(has).length;
    if (lacking <= 0 || added >= MOST_VERSIONS || chosen.length > MOST_FEATURES - LEAST_OF_VERSION) continue;
    const all = selectedOf(variants, (hash) => isOwn(hash) && !taken.has(hash));
    if (all.length === 0) continue;
    const most = Math.min(LEAST_OF_VERSION, all.length);
    const some = Array.from({ length: most }, (_, at) => all[Math.floor((at * all.length) / most)] ?? 0);
    for (const hash of inOrder(variants, some)) {
      taken.add(hash);
      chosen.push(hash);
    }
    added += 1;
  }
  return chosen;
}

function selectedOf(group: readonly Variant[], isOwn: (hash: number) => boolean): readonly number[] {
  const words = new Map<number, number>();
  const rows = new Map<number, number>();
  for (const { features, isTwice } of group)
    for (const [hash, { count, isRow, isLeft }] of features) {
      if (!isLeft || !isOwn(hash)) continue;
      const counts = isRow ? rows : words;
      // The same weight for those of which there are two texts only.
      counts.set(hash, (counts.get(hash) ?? 0) + (isTwice ? count : count * 1.5));
    }
  const most = 3 * group.length;
  const chosen = spread(words, most, { room: wordsOf(group), least: 1.5 });
  const room = chosen.length < ENOUGH_WORDS ? MOST_ROWS_ALONE : MOST_ROWS;
  return [...chosen, ...spread(rows, most, { room, least: 1.5 })];
}

function wordsOf(group: readonly Variant[]): number {
  const largest = Math.max(...group.map(({ features }) => features.size));
  return Math.max(MOST_WORDS, Math.min(MOST_WORDS_LARGE, Math.floor(largest / WORDS_FOR_ONE)));
}

interface Spread {
  readonly room: number;
  /** Weight below which a feature is of no use: names of variables are in plain code only. */
  readonly least: number;
}

function spread(
  counts: ReadonlyMap<number, number>,
  most: number,
  { room, least }: Spread,
): readonly number[] {
  const chosen: number[] = [];
  const byWeight = Map.groupBy(counts, ([, weight]) => weight);
  for (let weight = most; weight >= least && chosen.length < room; weight -= 0.5) {
    const candidates = byWeight.get(weight) ?? [];
    const taken = Math.min(room - chosen.length, candidates.length);
    for (let at = 0; at < taken; at += 1) {
      const [hash] = candidates[Math.floor((at * candidates.length) / taken)] ?? [];
      if (hash !== undefined) chosen.push(hash);
    }
  }
  return chosen;
}

/** Features of modules that are no mere tables, which others may have copied or found the same by themselves. */
function codeFeatures(group: readonly Variant[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const { modules } of group)
    for (const { features, isCode } of modules) if (isCode) for (const hash of features) found.add(hash);
  return found;
}

/** In the order in which they stand in the code, for those of a module stay together. */
function inOrder(group: readonly Variant[], hashes: readonly number[]): readonly number[] {
  const places = new Map<number, number>();
  for (const { features } of group) {
    let place = 0;
    for (const hash of features.keys()) {
      place += 1;
      if (!places.has(hash)) places.set(hash, place / features.size);
    }
  }
  return [...hashes].sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
}
