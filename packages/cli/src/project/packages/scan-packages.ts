import { closeSync, existsSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isBundle } from '@watertight/audit/dependencies/bundles/read-bundle.ts';
import { formatOf } from '@watertight/audit/dependencies/package-format.ts';
import type { FunctionCode } from '@watertight/audit/dependencies/reachability/function-code.ts';
import { listsOfFunction } from '@watertight/audit/dependencies/reachability/lists-of-function.ts';
import type { Incomplete, Inventory } from '@watertight/audit/model/inventory.ts';
import type { PackageList } from '@watertight/audit/model/package-record.ts';
import type { CommandRun } from '../../command-run.ts';
import { readRecordings } from '../../guard/read-recordings.ts';
import type { CodeReader } from '../code/read-code.ts';
import { type JudgedPackages, judgePackages } from './judge-packages.ts';
import { judgeLocks, missingLocks } from './lock-integrity.ts';
import { packageFunctions } from './package-functions.ts';
import { isScript, type ReadPackages, readPackages } from './read-packages.ts';
import { verifyRegistry } from './verify-registry.ts';

/** The packages of a project, judged: an inventory of their own, whatever template deploys them. */
export interface ScannedPackages {
  /** Absent where there are no packages. */
  readonly found?: JudgedPackages['found'];
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
  run.progress.update('judge packages');
  const registry = options.verifyRegistry === true ? await verifyRegistry(run, root, lists) : undefined;
  incomplete.push(...(registry?.incomplete ?? []));
  const problemsOf = judgeLocks(lists, {
    root,
    allowedRegistries: run.settings.allowedRegistries,
    ...(base === undefined ? {} : { base }),
    ...(registry === undefined ? {} : { registry: registry.problems }),
  });
  const judged = await judgePackages(run, lists, { folder, capturedAt, absent, functions, problemsOf });
  return { ...judged, lists, incomplete: [...incomplete, ...judged.incomplete] };
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
