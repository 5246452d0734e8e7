/**
 * Writes the fingerprints that packages in bundles are recognised by: `node tools/bundle-fingerprints.ts`. Installs two of the
 * sets of `evaluate/bundles` by npm, as it is configured, bundles each package of them alone, and keeps hashes of the words,
 * phrases and rows of tokens that only this package has. What is written holds no code, only hashes.
 *
 * `--half 0|1 --to FILE` leaves every other package out, to measure what is invented where a bundle holds unknown ones.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { FINGERPRINTED, installedIn, installSet } from '../evaluate/bundles/package-sets.ts';
import { eachFeature } from '../packages/audit/src/dependencies/bundles/fingerprints/code-features.ts';
import { versionInCode } from '../packages/audit/src/dependencies/bundles/version-in-code.ts';
import { type Variant as ReadVariant, variantsOf } from './bundle-variants.ts';
import { ROOT } from './report-problems.ts';

const FILE = 'packages/audit/src/dependencies/bundles/fingerprints/fingerprint-table.generated.ts';
/** Words and phrases of one package, at most. */
const MOST_WORDS = 110;
/** Rows of one package: more where it has few words. */
const MOST_ROWS = 30;
const MOST_ROWS_ALONE = 60;
const ENOUGH_WORDS = 40;
/** With fewer a package cannot be told from code that happens to use its words. */
const LEAST_FEATURES = 5;
const MOST_OWNERS = 3;
/** Features that show that a required package is there, at most. */
const MOST_WITNESSES = 14;
const LEAST_WITNESSES = 2;

interface Variant extends ReadVariant {
  /** In the order in which they first stand in the code, in how many of its texts, and whether they are rows. */
  readonly features: ReadonlyMap<number, Seen>;
}

interface Seen {
  readonly count: number;
  readonly isRow: boolean;
  /** False for names of variables and for comments, which only plain code has. */
  readonly isLeft: boolean;
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { half: { type: 'string' }, to: { type: 'string' } } });
  const variants = await variantsOfSets(values.half);
  const byName = Map.groupBy(variants, ({ name }) => name);
  const owners = ownersOf(byName);
  const foreign = foreignFeatures(join(installSet('bundlers'), 'node_modules'), byName);
  const lines = [...byName]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([name, group]) => {
      const chosen = chosenOf(name, group, { owners, foreign });
      const isEnough = chosen.own.length + chosen.shared.length >= LEAST_FEATURES;
      return isEnough || !isTold(group) ? [lineOf(name, group, isEnough ? chosen : NOTHING)] : [];
    });
  writeFileSync(values.to ?? join(ROOT, FILE), tableText(lines));
  process.stdout.write(`${byName.size} packages read, ${lines.length} have a fingerprint\n`);
}

async function variantsOfSets(half: string | undefined): Promise<readonly Variant[]> {
  const installed = FINGERPRINTED.flatMap((set) => installedIn(join(installSet(set), 'node_modules')));
  const names = [...new Set(installed.map(({ name }) => name))].sort();
  const versions = new Map(installed.map((each) => [`${each.name}@${each.version}`, each]));
  const variants: Variant[] = [];
  for (const each of versions.values()) {
    if (half !== undefined && names.indexOf(each.name) % 2 !== Number(half)) continue;
    for (const variant of await variantsOf(each))
      variants.push({ ...variant, features: featuresOf(variant) });
  }
  return variants;
}

function featuresOf({ plain, minified, second }: ReadVariant): ReadonlyMap<number, Seen> {
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
  return features;
}

/** The packages that have a feature, as far as it matters. */
function ownersOf(byName: ReadonlyMap<string, readonly Variant[]>): ReadonlyMap<number, readonly string[]> {
  const owners = new Map<number, string[]>();
  for (const [name, group] of byName) {
    for (const hash of new Set(group.flatMap(({ features }) => [...features.keys()]))) {
      const known = owners.get(hash);
      if (known === undefined) owners.set(hash, [name]);
      else if (known.length < MOST_OWNERS) known.push(name);
    }
  }
  return owners;
}

interface Known {
  readonly owners: ReadonlyMap<number, readonly string[]>;
  readonly foreign: ReadonlySet<number>;
}

function chosenOf(name: string, group: readonly Variant[], { owners, foreign }: Known): Chosen {
  const code = codeFeatures(group);
  const only = (hash: number) => owners.get(hash)?.length === 1 && !foreign.has(hash) && code.has(hash);
  const own = selected(group, only);
  const twin = own.length >= ENOUGH_WORDS ? undefined : twinOf(name, owners);
  if (twin === undefined || own.length === 0) return { own, shared: [] };
  const isShared = (hash: number) =>
    owners.get(hash)?.length === 2 &&
    owners.get(hash)?.includes(twin) === true &&
    !foreign.has(hash) &&
    code.has(hash);
  return { own, shared: selected(group, isShared) };
}

/** A package that is the same code in another form: most features of each are the other's. */
function twinOf(name: string, owners: ReadonlyMap<number, readonly string[]>): string | undefined {
  const sizes = new Map<string, number>();
  const shared = new Map<string, number>();
  for (const names of owners.values()) {
    for (const each of names) sizes.set(each, (sizes.get(each) ?? 0) + 1);
    if (names.includes(name)) for (const each of names) shared.set(each, (shared.get(each) ?? 0) + 1);
  }
  const own = shared.get(name) ?? 0;
  const isTwin = ([other, count]: [string, number]) =>
    other !== name &&
    count > 0.5 * own &&
    count > 0.5 * (sizes.get(other) ?? 0) &&
    own > (sizes.get(other) ?? 0);
  return [...shared].find(isTwin)?.[0];
}

/** Words of programs that have nothing to do with the packages: compilers have very many. */
function foreignFeatures(folder: string, byName: ReadonlyMap<string, unknown>): ReadonlySet<number> {
  const foreign = new Set<number>();
  for (const { name, root } of installedIn(folder)) {
    if (byName.has(name)) continue;
    for (const entry of readdirSync(root, { recursive: true, encoding: 'utf8' }))
      if (/\.[cm]?js$/.test(entry) && !entry.includes('node_modules'))
        eachFeature(readFileSync(join(root, entry), 'utf8'), (hash) => foreign.add(hash));
  }
  return foreign;
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
  for (let weight = most; weight > 0 && chosen.length < room; weight -= 0.5) {
    if (weight < least) break;
    const candidates = [...counts].flatMap(([hash, n]) => (n === weight ? [hash] : []));
    const taken = Math.min(room - chosen.length, candidates.length);
    for (let at = 0; at < taken; at += 1)
      chosen.push(candidates[Math.floor((at * candidates.length) / taken)] ?? 0);
  }
  return chosen;
}

const VERSION_TEXT = /["'`](?:[\w.@-]{1,40}\/)?v?(\d{1,9}\.\d{1,9}\.\d{1,9}(?:-[\w.]{1,40})?)["'`]/g;

interface Chosen {
  readonly own: readonly number[];
  /** With a twin; one of the own ones must be there as well. */
  readonly shared: readonly number[];
}

const NOTHING: Chosen = { own: [], shared: [] };

function lineOf(name: string, group: readonly Variant[], { own, shared }: Chosen): string {
  const size = Math.max(...group.map(({ minified }) => minified.length));
  const [first, second] = [inOrder(group, own), inOrder(group, shared)];
  const parts = [name, String(size), flagOf(group), packed(first), packed(second)];
  return [...parts, ...requirements(group, [...first, ...second])].join(' ').trimEnd();
}

function flagOf(group: readonly Variant[]): string {
  if (!isTold(group)) return 'false';
  const isAlways = group.every(({ minified, version }) => {
    const told = new Set([...minified.matchAll(VERSION_TEXT)].map(([, each]) => each));
    return told.size === 1 && told.has(version);
  });
  return isAlways ? 'version' : '-';
}

/** False where the code holds a version that is not the package's. */
function isTold(group: readonly Variant[]): boolean {
  return group.every(({ name, version, plain }) => {
    const told = versionInCode([plain], name);
    return told === undefined || told.version === version;
  });
}

/**
 * What comes with this package, and features of the modules that require it. `name=indexes` where several versions do; behind
 * `!` where only one was read; `name~` where some version does, for which others may not.
 */
function requirements(group: readonly Variant[], hashes: readonly number[]): readonly string[] {
  const read = group.map((variant) => ({
    ...variant,
    modules: variant.modules.map(({ text, requires }) => ({
      features: rawFeatures(text),
      requires: new Set(requires),
    })),
  }));
  const isOne = new Set(group.map(({ version }) => version)).size === 1;
  const witnesses = new Map<string, number[]>();
  for (const [index, hash] of hashes.entries()) {
    const having = read.filter(({ features }) => features.has(hash));
    if (!isOne && new Set(having.map(({ version }) => version)).size === 1) continue;
    // Each version, and in it each module with this feature, must require it.
    const all = having.flatMap(({ modules }): readonly ReadonlySet<string>[] => {
      const own = modules.filter(({ features }) => features.has(hash));
      return own.length === 0 ? [new Set()] : own.map(({ requires }) => requires);
    });
    const [first = new Set<string>(), ...others] = all;
    for (const name of others.reduce((left, right) => new Set(left).intersection(right), first))
      witnesses.set(name, [...(witnesses.get(name) ?? []), index]);
  }
  const names = new Set(read.flatMap(({ modules }) => modules.flatMap(({ requires }) => [...requires])));
  return [...names].sort().map((name) => {
    const all = witnesses.get(name) ?? [];
    if (all.length < LEAST_WITNESSES) return `${name}~`;
    return `${name}${isOne ? '!' : '='}${witnessesOf(all)}`;
  });
}

function witnessesOf(all: readonly number[]): string {
  const taken = Math.min(MOST_WITNESSES, all.length);
  const some = Array.from({ length: taken }, (_, at) => all[Math.floor((at * all.length) / taken)] ?? 0);
  return Buffer.from(some).toString('base64').replaceAll('=', '');
}

function rawFeatures(text: string): ReadonlySet<number> {
  const features = new Set<number>();
  eachFeature(text, (hash) => features.add(hash));
  return features;
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

function packed(hashes: readonly number[]): string {
  if (hashes.length === 0) return '-';
  const data = Buffer.alloc(hashes.length * 4);
  for (const [index, hash] of hashes.entries()) data.writeUInt32BE(hash, index * 4);
  return data.toString('base64');
}

function tableText(lines: readonly string[]): string {
  const date = new Date().toISOString().slice(0, 10);
  return `// Generated by tools/bundle-fingerprints.ts; do not edit.

/** Day on which the packages were installed that the fingerprints are of. */
export const FINGERPRINTS_OF = '${date}';

/** \`name size version|false|- own shared-with-a-twin required=witnesses…\`: see \`fingerprint-table.ts\`. */
export const FINGERPRINTS: readonly string[] = [
${lines.map((line) => `  '${line}',`).join('\n')}
];
`;
}

if (import.meta.main) await main();
