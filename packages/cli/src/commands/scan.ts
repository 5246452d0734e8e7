import { resolve } from 'node:path';
import type { PackageList } from '@watertight/audit/model/package-record.ts';
import type { CommandRun } from '../command-run.ts';
import { answerFindings, type FindingOptions } from '../project/answer-findings.ts';
import { checkKeep } from '../project/kept/keep-scan.ts';
import { baseTree } from '../project/packages/base-tree.ts';
import { parametersOf } from '../project/parameters.ts';
import { checkParts, scansPart } from '../project/scan-parts.ts';
import { type Looked, scanProject } from '../project/scan-project.ts';
import { withFileSecrets } from '../project/secrets/with-file-secrets.ts';

/** What `scan` takes beside the options of every command. */
export interface ScanOptions extends FindingOptions {
  readonly template?: readonly string[];
  readonly parameterOverrides?: readonly string[];
  /** Folder or file of OSV advisories. */
  readonly advisories?: string;
  /** Logs with what guards recorded: packages that were loaded. */
  readonly recordings?: readonly string[];
  readonly only?: readonly string[];
  /** Commit or lockfile before the change. */
  readonly base?: string;
  /** Compares lockfiles with the configured registries. */
  readonly verifyRegistry?: boolean;
  /** `true`, or the number of commits; a word that is no number is a path. */
  readonly gitHistory?: boolean | string;
  /** Asks AWS whether access keys that were found open anything. */
  readonly verifySecrets?: boolean;
}

/** `watertight scan [PATH…]`: CONTRACT watertight/findings/1 over templates, the code of handlers, packages and files. */
export async function runScan(
  run: CommandRun,
  paths: readonly string[],
  options: ScanOptions,
): Promise<number> {
  checkParts(options.only ?? []);
  checkKeep(run, options);
  const places = placesOf(run, paths, options);
  if (options.base === undefined)
    return answerFindings(run, await lookForScan(run, places, { options }), options);
  const tree = baseTree(run, options.base, places);
  try {
    const before = { ...run, cwd: tree.cwd, stderr: { ...run.stderr, write: () => true } };
    const base =
      tree.places.length === 0
        ? undefined
        : await lookForScan(before, tree.places, { options: inBase(run, options) });
    const looked = await lookForScan(run, places, { options, base: base?.lists });
    return await answerFindings(run, { ...looked, before: base?.inventories ?? [] }, options);
  } finally {
    tree.remove();
  }
}

/** The options for the files of a base: what lies beside the project stays where it is, and the registry is asked once. */
function inBase(run: CommandRun, { advisories, recordings = [], ...options }: ScanOptions): ScanOptions {
  return {
    ...options,
    gitHistory: false,
    verifyRegistry: false,
    verifySecrets: false,
    recordings: recordings.map((path) => resolve(run.cwd, path)),
    ...(advisories === undefined ? {} : { advisories: resolve(run.cwd, advisories) }),
  };
}

/** Everything that a scan looks at, by its parts. */
export async function lookForScan(
  run: CommandRun,
  places: readonly string[],
  { options, base }: { readonly options: ScanOptions; readonly base?: readonly PackageList[] | undefined },
): Promise<Looked> {
  const { only = [], advisories, recordings, verifyRegistry = false } = options;
  const scanned = await scanProject(run, places, {
    parameters: parametersOf(options.parameterOverrides ?? []),
    withCode: scansPart('posture', only) || scansPart('secrets', only),
    withWeaknesses: scansPart('code', only),
    ...(scansPart('dependencies', only) || scansPart('lockfile', only)
      ? { withPackages: { advisories, recordings, base, verifyRegistry } }
      : {}),
  });
  if (!scansPart('secrets', only)) return scanned;
  return withFileSecrets(run, scanned, {
    places,
    isAll: only.length > 0 && only.every((part) => part === 'secrets'),
    history: historyOf(options.gitHistory).commits,
    isVerified: options.verifySecrets === true,
  });
}

/** The places that the words of the command name, absolute; without any, the current folder. */
export function placesOf(
  { cwd }: CommandRun,
  paths: readonly string[],
  { template = [], gitHistory }: ScanOptions,
): readonly string[] {
  const named = [...paths, ...historyOf(gitHistory).paths, ...template];
  return (named.length === 0 ? ['.'] : named).map((path) => resolve(cwd, path));
}

/** `--git-history` takes a number or nothing; what else follows it is a path. */
function historyOf(given: boolean | string | undefined): {
  readonly commits: boolean | number;
  readonly paths: readonly string[];
} {
  if (typeof given !== 'string') return { commits: given ?? false, paths: [] };
  return /^[1-9]\d{0,8}$/.test(given)
    ? { commits: Number(given), paths: [] }
    : { commits: true, paths: [given] };
}
