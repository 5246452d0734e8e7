import type { Evidence, Sighting } from '../sighting.ts';
import { isVersion } from '../sighting.ts';
import { eachFeature } from './code-features.ts';
import {
  type Fingerprint,
  type FingerprintTable,
  fingerprintTable,
  type Requirement,
} from './fingerprint-table.ts';

/** Hits of one package that are kept, at most: what comes more often tells no more. */
const MOST_HITS = 5000;
/** So far from a package's features its own version stands, at most. */
const VERSION_DISTANCE = 2000;
/** The same where another package's features stand on the other side: it may be that one's. */
const EDGE_DISTANCE = 150;
/** What a version is written in: `"1.2.3"`, `"axios/1.2.3"`. */
const VERSION_TEXT = /["'`](?:[\w.@-]{1,40}\/)?v?(\d{1,9}\.\d{1,9}\.\d{1,9}(?:-[\w.]{1,40})?)["'`]/g;

/** What stays outside of a bundle is asked for by its name. */
const OUTSIDE = /\b(?:require|import)\(["'`]([^"'`\s]{1,214})["'`]\)|\bfrom ?["']([^"'\s]{1,214})["']/g;
/** Features of the modules that require another package. */
const LEAST_WITNESSES = 2;
/** Features of a package that another one requires, at least. */
const LEAST_SEEN = 2;
/** The same as a part of all of them: a fork has some. */
const LEAST_SEEN_PART = 0.25;
/** A required one that leaves more behind must be seen. */
const MOST_UNSEEN = 4;
/** Part of its features by which the version of a package is likely the one that was read. */
const WHOLE = 0.7;

/** Distinct features that a package is named by, at least. */
const LEAST_DISTINCT = 4;
/** Length of a stretch of its code, in features. */
const LEAST_RUN = 12;
/** The same where more of the package stands around it. */
const LEAST_RUN_AMONG = 8;
const AMONG = 13;
/** The same for packages that have few, as a part of them. */
const LEAST_PART = 0.4;

/** A feature of a package, and where. */
interface Hit {
  readonly hash: number;
  readonly at: number;
}

interface Found {
  readonly fingerprint: Fingerprint;
  readonly hits: readonly Hit[];
  readonly distinct: number;
}

/**
 * The packages whose features stand together in code that tells nothing else of its origin. Several features that only this
 * package has are needed, so that a name that somebody else's code happens to use names no package; small packages that leave
 * too little behind are not found.
 */
export function fingerprintEvidence(text: string, table: FingerprintTable = fingerprintTable()): Evidence {
  const hits = hitsIn(text, table);
  const dense = new Map<string, Found>();
  for (const [index, own] of hits) {
    const fingerprint = table.packages[index];
    if (fingerprint !== undefined)
      dense.set(fingerprint.name, { fingerprint, ...densest(own, reachOf(fingerprint)) });
  }
  const found = withoutCopies([...dense.values()].filter(isRecognised));
  const versions = versionsIn(text, found);
  const lines = new Lines(text);
  const recognised = found.map(({ fingerprint, hits: [first], distinct }): Sighting => {
    const { name, features } = fingerprint;
    const version = versions.get(name);
    return {
      name,
      by: 'fingerprint',
      line: lines.lineOf(first?.at ?? 0),
      detail: `${distinct} of ${features} features`,
      ...(version === undefined ? {} : { version, versionBy: `version literal ${version}` }),
    };
  });
  const sightings = [...recognised, ...requiredBy({ found, dense, table }, text, lines)];
  return {
    sightings: sightings.sort((a, b) => (a.name < b.name ? -1 : 1)),
    explained: 0,
    incomplete: [],
  };
}

/** Leaves out those of which nothing is there but what a recognised package holds a copy of. */
function withoutCopies(found: readonly Found[]): readonly Found[] {
  const names = new Set(found.map(({ fingerprint }) => fingerprint.name));
  return found.filter(({ fingerprint: { carriers, own }, hits }) => {
    if (!carriers.some((name) => names.has(name))) return true;
    return new Set(hits.flatMap(({ hash }) => (own.has(hash) ? [hash] : []))).size >= LEAST_DISTINCT;
  });
}

/**
 * Packages that leave nothing of their own behind, but that a recognised one requires: a bundler takes them in with it. One
 * that the bundle asks Node.js for is not in it.
 */
function requiredBy({ found, dense, table }: Recognised, text: string, lines: Lines): readonly Sighting[] {
  const known = new Set(found.map(({ fingerprint }) => fingerprint.name));
  const outside = new Set(
    [...text.matchAll(OUTSIDE)].map(([, called, from]) => packageOfPath(called ?? from ?? '')),
  );
  const sightings = new Map<string, Sighting>();
  for (const { fingerprint, hits } of found) {
    const hashes = new Set(hits.map(({ hash }) => hash));
    for (const requirement of fingerprint.requires) {
      const { name } = requirement;
      if (known.has(name) || sightings.has(name) || outside.has(name)) continue;
      // What is seen of it may be the copy that a recognised package holds.
      if (table.byName.get(name)?.carriers.some((carrier) => known.has(carrier)) === true) continue;
      const features = table.byName.get(name)?.features ?? 0;
      const seen = dense.get(name)?.distinct ?? 0;
      const isSeen = seen >= LEAST_SEEN && seen >= LEAST_SEEN_PART * features;
      // What leaves much behind and is not seen was not taken in.
      const isCertain = features <= MOST_UNSEEN && isRequired(requirement, hashes, fingerprint);
      if (!isSeen && !isCertain) continue;
      const line = lines.lineOf(hits[0]?.at ?? 0);
      sightings.set(name, { name, by: 'fingerprint', line, detail: `required by ${fingerprint.name}` });
    }
  }
  return [...sightings.values()];
}

/** Whether the modules that require another package are there for certain. */
function isRequired(
  { witnesses, by }: Requirement,
  hashes: ReadonlySet<number>,
  { features }: Fingerprint,
): boolean {
  if (by === 'some' || hashes.intersection(witnesses).size < LEAST_WITNESSES) return false;
  return by === 'all' || hashes.size >= WHOLE * features;
}

function packageOfPath(path: string): string {
  const [first = '', second = ''] = path.split('/', 2);
  return first.startsWith('@') ? `${first}/${second}` : first;
}

function hitsIn(text: string, { ownerOf }: FingerprintTable): ReadonlyMap<number, Hit[]> {
  const hits = new Map<number, Hit[]>();
  eachFeature(text, (hash, at) => {
    const owner = ownerOf.get(hash);
    if (owner === undefined) return;
    const known = hits.get(owner);
    if (known === undefined) hits.set(owner, [{ hash, at }]);
    else if (known.length < MOST_HITS) known.push({ hash, at });
  });
  return hits;
}

interface Recognised {
  readonly found: readonly Found[];
  /** Of every package of which anything is there. */
  readonly dense: ReadonlyMap<string, Found>;
  readonly table: FingerprintTable;
}

function isRecognised({ fingerprint, hits, distinct }: Found): boolean {
  const { anchors, features } = fingerprint;
  const isAnchored = anchors.size === 0 || hits.some(({ hash }) => anchors.has(hash));
  if (!isAnchored || distinct < LEAST_DISTINCT) return false;
  const least = distinct >= AMONG ? LEAST_RUN_AMONG : LEAST_RUN;
  return features > 0 && runOf(fingerprint, hits) >= Math.min(least, Math.ceil(LEAST_PART * features));
}

/**
 * How long a stretch of the package is there: of all stretches of its code, the largest surplus of features that are there
 * over those that are not. What a bundler shook leaves whole functions; a fork, or another program with the same ancestor,
 * leaves a feature here and there.
 */
function runOf({ order }: Fingerprint, hits: readonly Hit[]): number {
  const hashes = new Set(hits.map(({ hash }) => hash));
  let best = 0;
  let run = 0;
  for (const hash of order) {
    run = hashes.has(hash) ? run + 1 : Math.max(0, run - 1);
    best = Math.max(best, run);
  }
  return best;
}

/** Characters that a package's modules may be spread over: not minified, and others' between them. */
function reachOf({ size }: Fingerprint): number {
  return 20_000 + 8 * size;
}

/** The stretch of code with the most distinct features. */
function densest(
  hits: readonly Hit[],
  reach: number,
): { readonly hits: readonly Hit[]; readonly distinct: number } {
  const counts = new Map<number, number>();
  let from = 0;
  let best = { from: 0, to: 0, distinct: 0 };
  for (const [to, { hash, at }] of hits.entries()) {
    counts.set(hash, (counts.get(hash) ?? 0) + 1);
    for (let first = hits[from]; first !== undefined && first.at < at - reach; first = hits[from]) {
      const left = (counts.get(first.hash) ?? 1) - 1;
      if (left === 0) counts.delete(first.hash);
      else counts.set(first.hash, left);
      from += 1;
    }
    if (counts.size > best.distinct) best = { from, to: to + 1, distinct: counts.size };
  }
  return { hits: hits.slice(best.from, best.to), distinct: best.distinct };
}

/** The versions that stand among a package's features; two of them are none. */
function versionsIn(text: string, found: readonly Found[]): ReadonlyMap<string, string> {
  const places: readonly Place[] = found
    .flatMap(({ fingerprint, hits }) => hits.map(({ at }) => ({ at, fingerprint })))
    .sort((a, b) => a.at - b.at);
  const told = new Map<string, string | undefined>();
  let next = 0;
  for (const match of text.matchAll(VERSION_TEXT)) {
    const [, version = ''] = match;
    if (!isVersion(version)) continue;
    while ((places[next]?.at ?? Number.POSITIVE_INFINITY) < match.index) next += 1;
    const owner = ownerOfVersion(match.index, places[next - 1], places[next]);
    if (owner === undefined) continue;
    const { name, tellsVersion } = owner;
    if (!tellsVersion) continue;
    told.set(name, told.has(name) && told.get(name) !== version ? undefined : version);
  }
  return new Map([...told].flatMap(([name, version]) => (version === undefined ? [] : [[name, version]])));
}

interface Place {
  readonly at: number;
  readonly fingerprint: Fingerprint;
}

/** The package that a place between two features belongs to, if it is near enough to tell. */
function ownerOfVersion(
  at: number,
  before: Place | undefined,
  after: Place | undefined,
): Fingerprint | undefined {
  const gapBefore = before === undefined ? Number.POSITIVE_INFINITY : at - before.at;
  const gapAfter = after === undefined ? Number.POSITIVE_INFINITY : after.at - at;
  const isInside = before?.fingerprint === after?.fingerprint;
  if (Math.min(gapBefore, gapAfter) > (isInside ? VERSION_DISTANCE : EDGE_DISTANCE)) return undefined;
  return (gapBefore < gapAfter ? before : after)?.fingerprint;
}

/** Counts lines once, for places that are asked in any order. */
class Lines {
  readonly #starts: number[] = [];

  constructor(text: string) {
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) this.#starts.push(at);
  }

  lineOf(at: number): number {
    let [low, high] = [0, this.#starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  }
}
