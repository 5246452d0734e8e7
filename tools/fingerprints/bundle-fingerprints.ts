/**
 * Writes the fingerprints that packages in bundles are recognised by: `node tools/fingerprints/bundle-fingerprints.ts`. Installs some of the
 * sets of `evaluate/bundles` by npm, as it is configured, bundles each package of them alone, and keeps hashes of the words,
 * phrases and rows of tokens that only this package has. What is written holds no code, only hashes.
 *
 * `--half 0|1 --to FILE` leaves every other package out, to measure what is invented where a bundle holds unknown ones.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  FINGERPRINTED,
  type Installed,
  installedIn,
  installSet,
} from '../../evaluate/bundles/package-sets.ts';
import { eachFeature } from '../../packages/audit/src/dependencies/bundles/fingerprints/code-features.ts';
import { versionInCode } from '../../packages/audit/src/dependencies/bundles/version-in-code.ts';
import { ROOT } from '../report-problems.ts';
import { neededBy, type Variant, variantsOf } from './bundle-variants.ts';
import { type Chosen, chosenFeatures, NOTHING, type SharedCode, sharedCode } from './choose-features.ts';
import { FeatureOwners } from './feature-owners.ts';
import { type PackedVariant, packedVariant, unpackedVariant } from './read-features.ts';
import { type RequiredPackage, requiredPackages } from './required-packages.ts';

const FILE = 'packages/audit/src/dependencies/bundles/fingerprints/fingerprint-table.generated.ts';
/** With fewer a package cannot be told from code that happens to use its words. */
const LEAST_FEATURES = 5;
/** Owner of what is no package's alone: code of programs that have nothing to do with the packages. */
const FOREIGN = 65_000;

/** All versions of one package. */
interface PackageVersions {
  readonly name: string;
  readonly index: number;
  readonly versions: readonly Installed[];
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { half: { type: 'string' }, to: { type: 'string' } } });
  const packages = packagesOfSets(values.half);
  const read: ReadPackage[] = [];
  for (const each of packages) {
    const found = await readPackage(each);
    if (found !== undefined) read.push(found);
  }
  const code = codeOf(read);
  const lines = read.map((each) => {
    const chosen = chosenFeatures(each.index, each.variants.map(unpackedVariant), code);
    const isEnough = chosen.own.length + chosen.shared.length >= LEAST_FEATURES;
    return lineOf(each, isEnough ? chosen : NOTHING);
  });
  const kept = keptLines(lines);
  writeFileSync(values.to ?? join(ROOT, FILE), tableText(kept, packages));
  process.stdout.write(`${packages.length} packages read, ${kept.length} lines\n`);
}

function packagesOfSets(half: string | undefined): readonly PackageVersions[] {
  const installed = FINGERPRINTED.flatMap((set) => installedIn(join(installSet(set), 'node_modules')));
  const versions = new Map(installed.map((each) => [`${each.name}@${each.version}`, each]));
  const byName = [...Map.groupBy(versions.values(), ({ name }) => name)].sort(([a], [b]) => (a < b ? -1 : 1));
  return byName
    .filter((_each, index) => half === undefined || index % 2 === Number(half))
    .map(([name, group], index) => ({ name, index, versions: group }));
}

/** One package in all forms that were read. */
interface ReadPackage extends PackageVersions {
  readonly variants: readonly PackedVariant[];
  /** Characters of the largest, minified. */
  readonly size: number;
  readonly flag: string;
}

async function readPackage(each: PackageVersions): Promise<ReadPackage | undefined> {
  const texts: Variant[] = [];
  for (const version of each.versions) texts.push(...(await variantsOf(version)));
  if (texts.length === 0) return undefined;
  const size = Math.max(...texts.map(({ minified }) => minified.length));
  return { ...each, variants: texts.map(packedVariant), size, flag: flagOf(texts) };
}

/** Whose each feature is. */
function codeOf(packages: readonly ReadPackage[]): SharedCode {
  const owners = new FeatureOwners();
  const sizes = new Map<number, number>();
  for (const { index, variants } of packages) {
    const features = new Set<number>();
    for (const { hashes } of variants) for (const hash of hashes) features.add(hash);
    for (const hash of features) owners.add(hash, index);
    sizes.set(index, features.size);
  }
  addForeign(owners, new Set(packages.map(({ name }) => name)));
  return sharedCode(owners, sizes);
}

/** Words of programs that have nothing to do with the packages: compilers have very many. */
function addForeign(owners: FeatureOwners, names: ReadonlySet<string>): void {
  for (const { name, root } of installedIn(join(installSet('bundlers'), 'node_modules'))) {
    if (names.has(name)) continue;
    for (const entry of readdirSync(root, { recursive: true, encoding: 'utf8' }))
      if (/\.[cm]?js$/.test(entry) && !entry.includes('node_modules'))
        eachFeature(readFileSync(join(root, entry), 'utf8'), (hash) => owners.add(hash, FOREIGN));
  }
}

const VERSION_TEXT = /["'`](?:[\w.@-]{1,40}\/)?v?(\d{1,9}\.\d{1,9}\.\d{1,9}(?:-[\w.]{1,40})?)["'`]/g;

interface Line {
  readonly name: string;
  readonly size: number;
  readonly flag: string;
  readonly chosen: Chosen;
  readonly requires: readonly RequiredPackage[];
}

function lineOf({ name, versions, size, flag, variants }: ReadPackage, chosen: Chosen): Line {
  const needed = versions.flatMap(({ root }) => Object.keys(neededBy(root)));
  const hashes = [...chosen.own, ...chosen.shared];
  return {
    name,
    size,
    flag,
    chosen,
    requires: requiredPackages(variants.map(unpackedVariant), hashes, needed),
  };
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

/** What has features, what tells a wrong version, and what one of these requires. */
function keptLines(lines: readonly Line[]): readonly Line[] {
  const isTelling = ({ chosen, flag }: Line) => chosen !== NOTHING || flag === 'false';
  const required = new Set(
    lines
      .filter(isTelling)
      .flatMap(({ requires }) => requires.flatMap(({ name, sign }) => (sign === '~' ? [] : [name]))),
  );
  return lines.filter((line) => isTelling(line) || required.has(line.name));
}

function tableText(lines: readonly Line[], packages: readonly PackageVersions[]): string {
  const places = new Map(lines.map(({ name }, index) => [name, index.toString(36)]));
  const featureless = new Set(lines.flatMap(({ name, chosen }) => (chosen === NOTHING ? [name] : [])));
  const texts = lines.map(({ name, size, flag, chosen: { own, shared, carriers }, requires }) => {
    const carriedBy = carriers.flatMap((index) => places.get(packages[index]?.name ?? '') ?? []);
    const required = requires.flatMap(({ name: other, sign, witnesses }) => {
      const place = places.get(other);
      // What leaves nothing behind cannot be seen.
      const isUseless = sign === '~' && featureless.has(other);
      return place === undefined || isUseless ? [] : [`${place}${sign}${base64(Buffer.from(witnesses))}`];
    });
    const head = [name, String(size), flag, packed(own), packed(shared), carriedBy.join(',') || '-'];
    return [...head, ...required].join(' ');
  });
  const date = new Date().toISOString().slice(0, 10);
  return `// Generated by tools/fingerprints/bundle-fingerprints.ts; do not edit.

/** Day on which the packages were installed that the fingerprints are of. */
export const FINGERPRINTS_OF = '${date}';

/** \`name size version|false|- own shared carriers required=witnesses…\`: see \`fingerprint-table.ts\`. */
export const FINGERPRINTS: readonly string[] = [
${texts.map((line) => `  '${line}',`).join('\n')}
];
`;
}

function packed(hashes: readonly number[]): string {
  if (hashes.length === 0) return '-';
  const data = Buffer.alloc(hashes.length * 4);
  for (const [index, hash] of hashes.entries()) data.writeUInt32BE(hash, index * 4);
  return base64(data);
}

function base64(data: Buffer): string {
  return data.toString('base64').replaceAll('=', '');
}

if (import.meta.main) await main();
