import { dirname, join } from 'node:path';
import { readBundle } from '@watertight/audit/dependencies/bundles/read-bundle.ts';
import { markdownTable } from '../markdown-table.ts';
import { BUNDLERS, type Built, type Bundler, buildBundle } from './build-bundle.ts';
import {
  FINGERPRINTED,
  installedIn,
  installSet,
  PACKAGES,
  type PackageSet,
  STRANGERS,
} from './package-sets.ts';
import { POPULAR_OLDER, POPULAR_PACKAGES } from './popular-packages.ts';

const GROUP = 6;
const SETS: readonly PackageSet[] = ['popular', 'popular-older', 'between', 'current', 'older'];
/** Those that the slower two bundle as well. */
const BY_ALL: readonly PackageSet[] = ['popular', 'between'];

/** How many of some packages are named. */
interface Share {
  packages: number;
  named: number;
}

interface Tally {
  bundles: number;
  readonly all: Share;
  /** Those that the handler itself asks for. */
  readonly direct: Share;
  readonly transitive: Share;
  /** Those in versions that no fingerprint was made of. */
  readonly unread: Share;
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
  const read = readVersions();
  const failed: string[] = [];
  for (const set of SETS) {
    const folder = installSet(set);
    for (const names of targets(set, singly)) {
      // The slower two bundle groups only, of the versions that no fingerprint was made of.
      const bundlers = names.length === 1 || !BY_ALL.includes(set) ? BUNDLERS.slice(0, 1) : BUNDLERS;
      for (const bundler of bundlers) {
        try {
          await measure({ bundler, set, folder, names, read }, tallies);
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
    await measure({ bundler: 'esbuild', set: 'strangers', folder, names: [name], read }, tallies);
  return report(tallies, failed);
}

function targets(set: PackageSet, singly: boolean): readonly (readonly string[])[] {
  const names = packagesOf(set);
  // Neighbours by the alphabet are alike; every ninth is not.
  const groups = Array.from({ length: Math.ceil(names.length / GROUP) }, (_, at) =>
    names.filter((_name, index) => index % Math.ceil(names.length / GROUP) === at),
  );
  return singly ? [...groups, ...names.map((name) => [name])] : groups;
}

function packagesOf(set: PackageSet): readonly string[] {
  if (set === 'popular') return Object.keys(POPULAR_PACKAGES);
  if (set === 'popular-older')
    return Object.keys(POPULAR_PACKAGES).filter((name) => ` ${POPULAR_OLDER}`.includes(` ${name}@`));
  return Object.keys(PACKAGES).filter(
    (name) => (set === 'current' || !/^@(?:aws|middy)/.test(name)) && !(set === 'older' && name === 'hono'),
  );
}

interface Target {
  readonly bundler: Bundler;
  readonly set: PackageSet | 'strangers';
  readonly folder: string;
  readonly names: readonly string[];
  /** `name@version` of what fingerprints were made of. */
  readonly read: ReadonlySet<string>;
}

function readVersions(): ReadonlySet<string> {
  const installed = FINGERPRINTED.flatMap((set) => installedIn(join(installSet(set), 'node_modules')));
  return new Set(installed.map(({ name, version }) => `${name}@${version}`));
}

async function measure(target: Target, tallies: Map<string, Tally>): Promise<void> {
  const { bundler, folder, names, set } = target;
  const code = handlerOf(names);
  const plain = await buildBundle(bundler, { folder, code, minify: false });
  const minified = await buildBundle(bundler, { folder, code, minify: true });
  const judged = (mode: string, built: Built, beside: Beside = {}) =>
    judge({ built, beside, target }, tallyOf(tallies, `${bundler}|${mode}|${set}`));
  judged('plain', plain);
  judged('minified', minified);
  judged('minified, source map', minified, { 'app.js.map': minified.map });
  if (minified.report !== undefined) judged('minified, report', minified, { 'meta.json': minified.report });
  if (bundler === 'esbuild') {
    const bare = await buildBundle(bundler, { folder, code, minify: true, withoutLicences: true });
    judged('minified, no legal comments', bare);
  }
}

type Beside = Readonly<Record<string, string | undefined>>;

function handlerOf(names: readonly string[]): string {
  const imports = names.map((name, index) => {
    const taken = PACKAGES[name] ?? POPULAR_PACKAGES[name] ?? '*';
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

interface Judged {
  readonly built: Built;
  readonly beside: Beside;
  readonly target: Target;
}

function judge({ built, beside: files, target }: Judged, tally: Tally): void {
  const beside: Beside = {
    ...files,
    ...(built.licences === undefined ? {} : { 'app.js.LICENSE.txt': built.licences }),
  };
  const text =
    files['app.js.map'] === undefined ? built.text : `${built.text}\n//# sourceMappingURL=app.js.map\n`;
  const { packages } = readBundle('app.js', text, { readBeside: (path) => beside[path] });
  tally.bundles += 1;
  countNamed(new Set(packages.map(({ name }) => name)), { built, target }, tally);
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

function countNamed(
  named: ReadonlySet<string>,
  { built, target: { names, read } }: Omit<Judged, 'beside'>,
  tally: Tally,
): void {
  for (const [name, { bytes, versions }] of built.truth) {
    const isUnread = [...versions].every((version) => !read.has(`${name}@${version}`));
    const isDirect = names.some((each) => each === name || each.startsWith(`${name}/`));
    const shares = [
      tally.all,
      isDirect ? tally.direct : tally.transitive,
      ...(isUnread ? [tally.unread] : []),
    ];
    for (const share of shares) {
      share.packages += 1;
      if (named.has(name)) share.named += 1;
    }
    tally.bytes += bytes;
    if (named.has(name)) tally.namedBytes += bytes;
    else tally.missed.set(name, (tally.missed.get(name) ?? 0) + 1);
  }
}

function tallyOf(tallies: Map<string, Tally>, key: string): Tally {
  const found = tallies.get(key) ?? {
    bundles: 0,
    all: { packages: 0, named: 0 },
    direct: { packages: 0, named: 0 },
    transitive: { packages: 0, named: 0 },
    unread: { packages: 0, named: 0 },
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
    String(tally.all.packages),
    ...[tally.all, tally.direct, tally.transitive, tally.unread].map((each) =>
      share(each.named, each.packages),
    ),
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
  const head = ['bundler', 'mode', 'set', 'bundles', 'packages', 'named'];
  const shares = ['asked for', 'required by them', 'versions not read', 'of their bytes', 'invented'];
  return [
    markdownTable([...head, ...shares, 'versions right / wrong / missing'], rows),
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
