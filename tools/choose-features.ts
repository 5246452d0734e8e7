import { eachFeature } from '../packages/audit/src/dependencies/bundles/fingerprints/code-features.ts';
import type { FeatureOwners } from './feature-owners.ts';
import type { Variant } from './read-features.ts';

/** Words and phrases of one package, at most. */
const MOST_WORDS = 60;
/** Rows of one package: more where it has few words. */
const MOST_ROWS = 20;
const MOST_ROWS_ALONE = 45;
const ENOUGH_WORDS = 30;
/** With fewer of its own other packages' are looked at that have the same code. */
const ENOUGH = 40;
/** Owners that the code of a package may have beside itself. */
const MOST_OTHERS = 2;
/** Part of a package's features that is another's, at least, where both are the same code. */
const SAME = 0.5;

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
    if (group.length > MOST_OTHERS + 1) return;
    for (const one of group) {
      const counts = pairs.get(one) ?? new Map<number, number>();
      pairs.set(one, counts);
      for (const other of group) if (other !== one) counts.set(other, (counts.get(other) ?? 0) + 1);
    }
  });
  return { owners, sizes, pairs };
}

/** The features of one package, in the order of its code; those that it shares where it has few of its own. */
export function chosenFeatures(index: number, group: readonly Variant[], code: SharedCode): Chosen {
  const ofCode = codeFeatures(group);
  const isOwn = (hash: number) => code.owners.of(hash).length === 1 && ofCode.has(hash);
  const own = selected(group, isOwn);
  if (own.length >= ENOUGH) return { own: inOrder(group, own), shared: [], carriers: [] };
  const { twin, carriers } = relatives(index, code);
  const others = new Set(carriers.length === 0 && twin !== undefined ? [twin] : carriers);
  if (others.size === 0 || (carriers.length === 0 && own.length === 0))
    return { own: inOrder(group, own), shared: [], carriers: [] };
  const isShared = (hash: number) => {
    const owners = code.owners.of(hash);
    const isAmong = owners.every((owner) => owner === index || others.has(owner));
    return owners.length > 1 && owners.length <= MOST_OTHERS + 1 && isAmong && ofCode.has(hash);
  };
  const shared = inOrder(group, selected(group, isShared));
  return { own: inOrder(group, own), shared, carriers: [...carriers] };
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
    const otherSize = sizes.get(other) ?? 0;
    if (count <= SAME * size) continue;
    if (count <= SAME * otherSize) carriers.push(other);
    else if (size > otherSize) twin = other;
  }
  return { twin, carriers };
}

/** The features that most texts of most variants have, and of those as many from each part of the code. */
function selected(group: readonly Variant[], isOwn: (hash: number) => boolean): readonly number[] {
  const words = new Map<number, number>();
  const rows = new Map<number, number>();
  for (const { features, second } of group)
    for (const [hash, { count, isRow, isLeft }] of features) {
      if (!isLeft || !isOwn(hash)) continue;
      const counts = isRow ? rows : words;
      // The same weight for those of which there are two texts only.
      counts.set(hash, (counts.get(hash) ?? 0) + (second === undefined ? count * 1.5 : count));
    }
  const most = 3 * group.length;
  const chosen = spread(words, most, { room: MOST_WORDS, least: 1.5 });
  const room = chosen.length < ENOUGH_WORDS ? MOST_ROWS_ALONE : MOST_ROWS;
  return [...chosen, ...spread(rows, most, { room, least: 2 })];
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
  const features = new Set<number>();
  for (const { modules } of group)
    for (const { text } of modules)
      if (/\bfunction\b|=>|\bclass\b/.test(text)) eachFeature(text, (hash) => features.add(hash));
  return features;
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
