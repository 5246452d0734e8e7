import { closeSync, existsSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isBundle } from '@watertight/audit/dependencies/bundles/read-bundle.ts';
import { formatOf } from '@watertight/audit/dependencies/package-format.ts';
import { projectPackages } from '@watertight/audit/dependencies/project-packages.ts';
import type { FunctionCode } from '@watertight/audit/dependencies/reachability/function-code.ts';
import { listsOfFunction } from '@watertight/audit/dependencies/reachability/lists-of-function.ts';
import { createInventory, type Incomplete, type Inventory } from '@watertight/audit/model/inventory.ts';
import type { PackageList } from '@watertight/audit/model/package-record.ts';
import type { Subject } from '@watertight/audit/model/subjects/subject.ts';
import type { PackageSummary } from '@watertight/audit/report/findings-report.ts';
import { type CommandRun, say } from '../../command-run.ts';
import { readRecordings } from '../../guard/read-recordings.ts';
import type { CodeReader } from '../code/read-code.ts';
import { openAdvisories } from './advisory-source.ts';
import { judgeLocks, missingLocks } from './lock-integrity.ts';
import { packageFunctions } from './package-functions.ts';
import { isScript, type ReadPackages, readPackages } from './read-packages.ts';
import { verifyRegistry } from './verify-registry.ts';

/** The packages of a project, judged: an inventory of their own, whatever template deploys them. */
export interface ScannedPackages {
  /** Absent where there are no packages. */
  readonly found?: { readonly inventory: Inventory; readonly summary: PackageSummary };
  /** As they were read. */
  readonly lists: readonly PackageList[];
  readonly incomplete: readonly Incomplete[];
}

interface ScanPackagesOptions {
  readonly root: string;
  /** Inventories of the templates whose functions carry packages. */
  readonly inventories: readonly Inventory[];
  readonly reader: CodeReader;
  readonly capturedAt: string;
  /** `--advisories`. */
  readonly advisories?: string | undefined;
  /** The lists at the base of a change. */
  readonly base?: readonly PackageList[] | undefined;
  /** Compares the entries of lockfiles with the configured registries. */
  readonly verifyRegistry?: boolean;
  /** `--recordings`: logs with what guards recorded. */
  readonly recordings?: readonly string[] | undefined;
}

/** Reads and joins the packages of places. */
export async function scanPackages(
  run: CommandRun,
  places: readonly string[],
  options: ScanPackagesOptions,
): Promise<ScannedPackages> {
  const { root, inventories, reader, capturedAt, advisories: folder, base, recordings = [] } = options;
  run.progress.update('scan packages');
  const recorded = recordings.length === 0 ? undefined : await readRecordings(run, recordings);
  const functions = await packageFunctions(inventories, {
    reader,
    recordings: [...(recorded?.functions.values() ?? [])],
  });
  const read = await readPlaces(run, root, { places, functions });
  const { lists, manifests } = read;
  const incomplete: Incomplete[] = [...(recorded?.incomplete ?? []), ...read.incomplete];
  // A folder of installed packages without any is none.
  const isNothing = lists.every(
    ({ format, packages }) => packages.length === 0 && /-modules$|-packages$/.test(format),
  );
  const absent = missingLocks(root, manifests, lists);
  if (isNothing && absent.length === 0) return { lists, incomplete };
  const source = await openAdvisories(run, { folder, lists });
  try {
    run.progress.update('judge packages');
    const registry = options.verifyRegistry === true ? await verifyRegistry(run, root, lists) : undefined;
    incomplete.push(...(registry?.incomplete ?? []));
    const problemsOf = judgeLocks(lists, {
      root,
      allowedRegistries: run.settings.allowedRegistries,
      ...(base === undefined ? {} : { base }),
      ...(registry === undefined ? {} : { registry: registry.problems }),
    });
    const subjects: Subject[] = [
      ...projectPackages(lists, { advisories: source.index, functions, problemsOf }),
      ...absent,
    ];
    const { asOf, count } = source.index;
    const packages = subjects.filter((each) => each.kind === 'package');
    const summary: PackageSummary = {
      lists: lists.length,
      packages: packages.length,
      advisories: { source: source.kind, count, ...(asOf === undefined ? {} : { asOf }) },
    };
    for (const line of sourceLines(summary, run.now())) say(run, line);
    return {
      found: { inventory: createInventory({ source: 'project', subjects, capturedAt }), summary },
      lists,
      incomplete: [...incomplete, ...source.incomplete],
    };
  } finally {
    source.close();
  }
}

/** The packages of the places that are scanned, of the functions' archives, and of their code where no list speaks of it. */
async function readPlaces(
  run: CommandRun,
  root: string,
  { places, functions }: { readonly places: readonly string[]; readonly functions: readonly FunctionCode[] },
): Promise<ReadPackages> {
  const lists: PackageList[] = [];
  const manifests: string[] = [];
  const incomplete: Incomplete[] = [];
  const read = async (place: string) => {
    const found = await readPackages(run, place, root);
    lists.push(...found.lists.filter((list) => lists.every(({ file }) => file !== list.file)));
    incomplete.push(...found.incomplete);
    manifests.push(...found.manifests);
  };
  const archives = functions
    .flatMap((fn) => [fn.folder, ...fn.layers])
    .filter((path) => /\.zip$/i.test(path))
    .map((path) => join(root, path))
    .filter((path) => existsSync(path));
  for (const place of new Set([...places, ...archives]))
    if (statSync(place).isDirectory() || isPackageFile(place)) await read(place);
  // Such code may have been bundled, whatever lists lie elsewhere in the project.
  for (const fn of functions) {
    const place = join(root, fn.folder);
    const isFolder = statSync(place, { throwIfNoEntry: false })?.isDirectory() === true;
    if (isFolder && listsOfFunction(fn, lists).length === 0) await read(place);
  }
  return { lists, manifests, incomplete };
}

/** Older advisories miss what is being exploited now. */
const OLD_DAYS = 30;

function sourceLines({ advisories, packages }: PackageSummary, now: number): readonly string[] {
  const { source, asOf, count } = advisories;
  // Nothing was asked of them.
  if (packages === 0) return [];
  const date = asOf?.slice(0, 10);
  const days = asOf === undefined ? 0 : Math.floor((now - Date.parse(asOf)) / 86_400_000);
  const age = days > OLD_DAYS ? `, ${days} days old` : '';
  if (source === 'folder') return [];
  if (source === 'store')
    return [
      `Advisories: local store of ${date ?? 'an unknown date'}${age}${age === '' ? '' : '; run `watertight intel update`'}`,
    ];
  return [
    `Advisories: ${count} shipped ones about much-used packages, of ${date ?? 'an unknown date'}${age}; for all packages run \`watertight intel update\``,
  ];
}

/** Whether a file that is named holds packages: a lockfile, an SBOM, an archive, a bundle. */
export function isPackageFile(path: string): boolean {
  if (!statSync(path).isFile()) return false;
  const file = openSync(path, 'r');
  try {
    const head = Buffer.alloc(4);
    readSync(file, head, 0, 4, 0);
    if (head.readUInt32LE(0) === 0x04034b50) return true;
  } finally {
    closeSync(file);
  }
  if (statSync(path).size > 64 * 1024 * 1024) return false;
  const text = readFileSync(path, 'utf8');
  return formatOf(basename(path), text) !== undefined || (isScript(path) && isBundle(text));
}
