/**
 * Writes the fingerprints that packages in bundles are recognised by: `node tools/bundle-fingerprints.ts`. Installs two of the
 * sets of `evaluate/bundles` by npm, as it is configured, bundles each package of them alone and minified, and keeps hashes of
 * the words and phrases that only this package has. What is written holds no code, only hashes.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin, transform } from 'esbuild';
import { installedVersion, installSet, resolveIn } from '../evaluate/bundles/package-sets.ts';
import { eachFeature } from '../packages/audit/src/dependencies/bundles/fingerprints/code-features.ts';
import { ROOT } from './report-problems.ts';

const FILE = 'packages/audit/src/dependencies/bundles/fingerprints/fingerprint-table.generated.ts';
/** Features of one package, at most. */
const MOST_FEATURES = 220;
/** With fewer a package cannot be told from code that happens to use its words. */
const LEAST_FEATURES = 5;
/** With so many words and phrases rows are not needed. */
const ENOUGH = 40;
const MOST_OWNERS = 3;
const MOST_SUBPATHS = 60;
const LARGE = 80_000;

interface Installed {
  readonly name: string;
  readonly version: string;
  readonly root: string;
}

/** One package, in one version and one of its forms (CommonJS, modules), minified. */
interface Variant extends Installed {
  readonly text: string;
  /** Those that both minifiers leave, in the order in which they first stand in the code, and whether they are rows. */
  readonly features: ReadonlyMap<number, boolean>;
  /** Those that any minifier leaves: what no other package may have. */
  readonly all: ReadonlySet<number>;
}

const terser = await import(resolveIn(installSet('bundlers'), 'terser'));

async function main(): Promise<void> {
  const installed = (['current', 'older'] as const).flatMap((set) =>
    installedIn(join(installSet(set), 'node_modules')),
  );
  const versions = new Map(installed.map((each) => [`${each.name}@${each.version}`, each]));
  const variants: Variant[] = [];
  for (const each of versions.values()) {
    const modules = await variantOf(each, 'import');
    const required = await variantOf(each, 'require');
    for (const variant of [modules, required]) if (variant !== undefined) variants.push(variant);
    process.stderr.write(`${each.name} ${each.version}\n`);
  }
  const byName = Map.groupBy(variants, ({ name }) => name);
  const owners = ownersOf(byName);
  const foreign = foreignFeatures(join(installSet('bundlers'), 'node_modules'), byName);
  const lines = [...byName]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([name, group]) => {
      const only = (hash: number) => owners.get(hash)?.length === 1 && !foreign.has(hash);
      const own = selected(group, only);
      if (own.length >= ENOUGH) return [lineOf(name, group, { own, shared: [] })];
      const twin = twinOf(name, owners);
      const isShared = (hash: number) =>
        owners.get(hash)?.length === 2 &&
        owners.get(hash)?.includes(twin ?? '') === true &&
        !foreign.has(hash);
      const shared = twin === undefined || own.length === 0 ? [] : selected(group, isShared);
      return own.length + shared.length < LEAST_FEATURES ? [] : [lineOf(name, group, { own, shared })];
    });
  writeFileSync(join(ROOT, FILE), tableText(lines));
  process.stdout.write(`${byName.size} packages read, ${lines.length} have a fingerprint\n`);
}

/** Every package below a node_modules, those inside of packages as well. */
function installedIn(folder: string): readonly Installed[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((entry) => !entry.startsWith('.'))
    .flatMap((entry) =>
      entry.startsWith('@') ? readdirSync(join(folder, entry)).map((x) => `${entry}/${x}`) : [entry],
    )
    .flatMap((name) => {
      const root = join(folder, name);
      const version = installedVersion(root);
      const nested = installedIn(join(root, 'node_modules'));
      return version === undefined ? nested : [{ name, version, root }, ...nested];
    });
}

async function variantOf(installed: Installed, condition: Condition): Promise<Variant | undefined> {
  const plain =
    (await bundled(installed, condition, ['.', ...subpathsOf(installed)])) ??
    (await bundled(installed, condition, ['.']));
  if (plain === undefined) return undefined;
  const { code: text } = await transform(plain, { minify: true, legalComments: 'none' });
  const features = featuresOf(text);
  const all = new Set([...featuresOf(plain).keys(), ...features.keys()]);
  // The other minifier takes minutes for the largest, which have features enough.
  if (plain.length < LARGE) {
    const second = await terser.minify(plain, { format: { comments: false }, toplevel: true });
    const left = featuresOf(second.code ?? '');
    for (const hash of left.keys()) all.add(hash);
    for (const hash of features.keys()) if (!left.has(hash)) features.delete(hash);
  }
  return { ...installed, text, features, all };
}

type Condition = 'import' | 'require';

async function bundled(
  { name, root }: Installed,
  condition: Condition,
  paths: readonly string[],
): Promise<string | undefined> {
  const lines = paths.map((path, index) => {
    const module = path === '.' ? name : `${name}/${path.slice(2)}`;
    return condition === 'import'
      ? `export * as all${index} from '${module}';`
      : `exports.all${index} = require('${module}');`;
  });
  try {
    const { outputFiles } = await build({
      stdin: { contents: lines.join('\n'), resolveDir: root.slice(0, root.lastIndexOf('/node_modules/')) },
      absWorkingDir: root,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: 'node20',
      legalComments: 'none',
      write: false,
      logLevel: 'silent',
      plugins: [onlyFrom(root)],
    });
    return outputFiles[0]?.text;
  } catch {
    // Types alone, or of another platform: there is no code that a bundle could hold.
    return undefined;
  }
}

/** What else a package lets be imported, without patterns. */
function subpathsOf({ root }: Installed): readonly string[] {
  const manifest: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const exports =
    typeof manifest === 'object' && manifest !== null && 'exports' in manifest ? manifest.exports : undefined;
  return Object.keys(typeof exports === 'object' && exports !== null ? exports : {})
    .filter((path) => path.startsWith('./') && !/[*]|\.(?:json|css|d\.ts)$|\/$/.test(path))
    .slice(0, MOST_SUBPATHS);
}

/** Other packages stay outside. */
function onlyFrom(root: string): Plugin {
  return {
    name: 'only-one-package',
    setup: ({ onResolve }) => {
      onResolve({ filter: /^[^./]/ }, ({ importer, path }) =>
        importer.startsWith(root) && !path.startsWith('#') ? { path, external: true } : undefined,
      );
    },
  };
}

function featuresOf(text: string): Map<number, boolean> {
  const features = new Map<number, boolean>();
  eachFeature(text, (hash, _at, kind) => features.set(hash, kind === 'row'));
  return features;
}

/** The packages that have a feature, as far as it matters. */
function ownersOf(byName: ReadonlyMap<string, readonly Variant[]>): ReadonlyMap<number, readonly string[]> {
  const owners = new Map<number, string[]>();
  for (const [name, group] of byName) {
    for (const hash of new Set(group.flatMap(({ all }) => [...all]))) {
      const known = owners.get(hash);
      if (known === undefined) owners.set(hash, [name]);
      else if (known.length < MOST_OWNERS) known.push(name);
    }
  }
  return owners;
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

/**
 * The features that most variants have, and of those as many from each part of the code; rows where there are few others, for
 * they need minified code.
 */
function selected(group: readonly Variant[], isOwn: (hash: number) => boolean): readonly number[] {
  const words = new Map<number, number>();
  const rows = new Map<number, number>();
  for (const { features } of group)
    for (const [hash, isRow] of features) {
      const counts = isRow ? rows : words;
      if (isOwn(hash)) counts.set(hash, (counts.get(hash) ?? 0) + 1);
    }
  const chosen = spread(words, group.length, MOST_FEATURES);
  return chosen.length >= ENOUGH
    ? chosen
    : [...chosen, ...spread(rows, group.length, ENOUGH - chosen.length)];
}

function spread(counts: ReadonlyMap<number, number>, variants: number, most: number): readonly number[] {
  const chosen: number[] = [];
  for (let count = variants; count > 0 && chosen.length < most; count -= 1) {
    const candidates = [...counts].flatMap(([hash, n]) => (n === count ? [hash] : []));
    const room = Math.min(most - chosen.length, candidates.length);
    for (let at = 0; at < room; at += 1)
      chosen.push(candidates[Math.floor((at * candidates.length) / room)] ?? 0);
  }
  return chosen;
}

const VERSION_TEXT = /["'`](?:[\w.@-]{1,40}\/)?v?(\d{1,9}\.\d{1,9}\.\d{1,9}(?:-[\w.]{1,40})?)["'`]/g;

interface Chosen {
  readonly own: readonly number[];
  /** With a twin; one of the own ones must be there as well. */
  readonly shared: readonly number[];
}

function lineOf(name: string, group: readonly Variant[], { own, shared }: Chosen): string {
  const tellsVersion = group.every(({ text, version }) => {
    const told = new Set([...text.matchAll(VERSION_TEXT)].map(([, each]) => each));
    return told.size === 1 && told.has(version);
  });
  const size = Math.max(...group.map(({ text }) => text.length));
  const parts = [name, String(size), tellsVersion ? 'version' : '-', packed(own), packed(shared)];
  return parts.join(' ').trimEnd();
}

function packed(hashes: readonly number[]): string {
  const data = Buffer.alloc(hashes.length * 4);
  for (const [index, hash] of [...hashes].sort((a, b) => a - b).entries())
    data.writeUInt32BE(hash, index * 4);
  return data.toString('base64');
}

function tableText(lines: readonly string[]): string {
  const date = new Date().toISOString().slice(0, 10);
  return `// Generated by tools/bundle-fingerprints.ts; do not edit.

/** Day on which the packages were installed that the fingerprints are of. */
export const FINGERPRINTS_OF = '${date}';

/** \`name size version|- own shared-with-a-twin\`: hashes of 32 bits, see \`code-features.ts\`. */
export const FINGERPRINTS: readonly string[] = [
${lines.map((line) => `  '${line}',`).join('\n')}
];
`;
}

if (import.meta.main) await main();
