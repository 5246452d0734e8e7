import { dirname, join } from 'node:path';
import { readBundle } from '@watertight/audit/dependencies/bundles/read-bundle.ts';
import { markdownTable } from '../markdown-table.ts';
import { BUNDLERS, type Built, type Bundler, buildBundle } from './build-bundle.ts';
import { installSet, PACKAGES, type PackageSet, STRANGERS } from './package-sets.ts';

const GROUP = 6;
const SETS: readonly PackageSet[] = ['between', 'current', 'older'];

interface Tally {
  bundles: number;
  packages: number;
  named: number;
  bytes: number;
  namedBytes: number;
  right: number;
  wrong: number;
  versionless: number;
  readonly invented: string[];
  readonly wrongs: string[];
  readonly missed: Map<string, number>;
}

interface Options {
  /** Every package alone as well, not only in groups. */
  readonly singly: boolean;
  readonly onTarget?: (text: string) => void;
}

/**
 * Bundles real packages and asks what is in the bundles, with nothing but what each mode leaves: the code, a source map, the
 * bundler's report. Truth is the bundler's own list of modules.
 */
export async function evaluateBundles({ singly, onTarget }: Options): Promise<string> {
  const tallies = new Map<string, Tally>();
  const failed: string[] = [];
  for (const set of SETS) {
    const folder = installSet(set);
    for (const names of targets(set, singly)) {
      // The slower two bundle groups only, of the versions that no fingerprint was made of.
      const bundlers = names.length === 1 || set !== 'between' ? BUNDLERS.slice(0, 1) : BUNDLERS;
      for (const bundler of bundlers) {
        try {
          await measure({ bundler, set, folder, names }, tallies);
        } catch (error) {
          const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
          failed.push(`- ${bundler}, ${set}, ${names.join(' ')}: ${reason?.slice(0, 200)}`);
        }
      }
      onTarget?.(`${set}: ${names.join(' ')}`);
    }
  }
  const folder = join(dirname(dirname(import.meta.dirname)), 'packages', 'console');
  for (const name of STRANGERS)
    await measure({ bundler: 'esbuild', set: 'strangers', folder, names: [name] }, tallies);
  return report(tallies, failed);
}

function targets(set: PackageSet, singly: boolean): readonly (readonly string[])[] {
  const names = Object.keys(PACKAGES).filter(
    (name) => (set === 'current' || !/^@(?:aws|middy)/.test(name)) && !(set === 'older' && name === 'hono'),
  );
  // Neighbours by the alphabet are alike; every ninth is not.
  const groups = Array.from({ length: Math.ceil(names.length / GROUP) }, (_, at) =>
    names.filter((_name, index) => index % Math.ceil(names.length / GROUP) === at),
  );
  return singly ? [...groups, ...names.map((name) => [name])] : groups;
}

interface Target {
  readonly bundler: Bundler;
  readonly set: PackageSet | 'strangers';
  readonly folder: string;
  readonly names: readonly string[];
}

async function measure(target: Target, tallies: Map<string, Tally>): Promise<void> {
  const { bundler, folder, names, set } = target;
  const code = handlerOf(names);
  const plain = await buildBundle(bundler, { folder, code, minify: false });
  const minified = await buildBundle(bundler, { folder, code, minify: true });
  const of = (mode: string) => tallyOf(tallies, `${bundler}|${mode}|${set}`);
  judge(plain, {}, of('plain'));
  judge(minified, {}, of('minified'));
  judge(minified, { 'app.js.map': minified.map }, of('minified, source map'));
  if (minified.report !== undefined)
    judge(minified, { 'meta.json': minified.report }, of('minified, report'));
  if (bundler === 'esbuild') {
    const bare = await buildBundle(bundler, { folder, code, minify: true, withoutLicences: true });
    judge(bare, {}, of('minified, no legal comments'));
  }
}

function handlerOf(names: readonly string[]): string {
  const imports = names.map((name, index) => {
    const taken = PACKAGES[name] ?? '*';
    if (taken === 'default') return [`import p${index} from '${name}';`, `p${index}`];
    if (taken === '*') return [`import * as p${index} from '${name}';`, `p${index}`];
    const bound = taken.split(', ').map((each) => `${each} as p${index}_${each}`);
    const used = taken.split(', ').map((each) => `p${index}_${each}`);
    return [`import { ${bound.join(', ')} } from '${name}';`, used.join(', ')];
  });
  const uses = imports.map(([, use]) => use).join(', ');
  return `${imports.map(([line]) => line).join('\n')}
export const handler = async (event) => [${uses}].map((each) => each[event.key] ?? each(event));
`;
}

function judge(built: Built, files: Readonly<Record<string, string | undefined>>, tally: Tally): void {
  const beside: Readonly<Record<string, string | undefined>> = {
    ...files,
    ...(built.licences === undefined ? {} : { 'app.js.LICENSE.txt': built.licences }),
  };
  const text =
    files['app.js.map'] === undefined ? built.text : `${built.text}\n//# sourceMappingURL=app.js.map\n`;
  const { packages } = readBundle('app.js', text, { readBeside: (path) => beside[path] });
  const named = new Map(packages.map((each) => [each.name, each]));
  tally.bundles += 1;
  for (const [name, { bytes }] of built.truth) {
    tally.packages += 1;
    tally.bytes += bytes;
    if (named.has(name)) {
      tally.named += 1;
      tally.namedBytes += bytes;
    } else tally.missed.set(name, (tally.missed.get(name) ?? 0) + 1);
  }
  for (const { name, version } of packages) {
    const truth = built.truth.get(name);
    if (truth === undefined) tally.invented.push(name);
    else if (version === undefined) tally.versionless += 1;
    else if (truth.versions.has(version)) tally.right += 1;
    else {
      tally.wrong += 1;
      tally.wrongs.push(`${name} ${version} for ${[...truth.versions].join(', ')}`);
    }
  }
}

function tallyOf(tallies: Map<string, Tally>, key: string): Tally {
  const found = tallies.get(key) ?? {
    bundles: 0,
    packages: 0,
    named: 0,
    bytes: 0,
    namedBytes: 0,
    right: 0,
    wrong: 0,
    versionless: 0,
    invented: [],
    wrongs: [],
    missed: new Map(),
  };
  tallies.set(key, found);
  return found;
}

function report(tallies: ReadonlyMap<string, Tally>, failed: readonly string[]): string {
  const share = (part: number, whole: number) =>
    whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} %`;
  const rows = [...tallies].map(([key, tally]) => [
    ...key.split('|'),
    String(tally.bundles),
    String(tally.packages),
    share(tally.named, tally.packages),
    share(tally.namedBytes, tally.bytes),
    String(tally.invented.length),
    `${tally.right} / ${tally.wrong} / ${tally.versionless}`,
  ]);
  const notes = [...tallies].flatMap(([key, { invented, wrongs, missed }]) => {
    const most = [...missed].sort(([, a], [, b]) => b - a).slice(0, 12);
    return [
      ...(invented.length === 0 ? [] : [`- ${key}: invented ${counted(invented)}`]),
      ...(wrongs.length === 0 ? [] : [`- ${key}: wrong versions ${counted(wrongs)}`]),
      ...(most.length === 0
        ? []
        : [`- ${key}: missed most ${most.map(([name, n]) => `${name} ${n}`).join(', ')}`]),
    ];
  });
  const head = ['bundler', 'mode', 'set', 'bundles', 'packages', 'named', 'of their bytes', 'invented'];
  return [
    markdownTable([...head, 'versions right / wrong / missing'], rows),
    ...(notes.length === 0 ? [] : [notes.join('\n')]),
    ...(failed.length === 0 ? [] : [`Not bundled:\n\n${failed.join('\n')}`]),
  ].join('\n\n');
}

function counted(names: readonly string[]): string {
  return [...Map.groupBy(names, (name) => name)]
    .slice(0, 20)
    .map(([name, all]) => (all.length === 1 ? name : `${name} (${all.length})`))
    .join(', ');
}
