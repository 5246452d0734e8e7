import { resolve } from 'node:path';
import type { CommandRun } from '../command-run.ts';
import { answerFindings, type FindingOptions } from '../project/answer-findings.ts';
import { baseFindings } from '../project/base-findings.ts';
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
  /** Branch, tag or commit that is compared with. */
  readonly base?: string;
  /** `true`, or the number of commits; a word that is no number is a path. */
  readonly gitHistory?: boolean | string;
}

/** `watertight scan [PATH…]`: CONTRACT watertight/findings/1 over templates, the code of handlers, packages and files. */
export async function runScan(
  run: CommandRun,
  paths: readonly string[],
  options: ScanOptions,
): Promise<number> {
  const { base, newOnly = false } = options;
  checkParts(options.only ?? []);
  if (base === undefined || !newOnly)
    return answerFindings(run, await lookForScan(run, paths, options), options);
  const known = await baseFindings(run, {
    base,
    paths: pathsOf(paths, options),
    options,
    look: (other, places) => lookForScan(other, places, inBase(run, options)),
  });
  const looked = await lookForScan(run, paths, options);
  return answerFindings(run, looked, { ...options, newOnly: false, known });
}

/** The options for the files of a base: what lies beside the project stays where it is. */
function inBase(run: CommandRun, { advisories, recordings = [], ...options }: ScanOptions): ScanOptions {
  return {
    ...options,
    template: [],
    gitHistory: false,
    recordings: recordings.map((path) => resolve(run.cwd, path)),
    ...(advisories === undefined ? {} : { advisories: resolve(run.cwd, advisories) }),
  };
}

/** Everything that a scan looks at, by its parts. */
export async function lookForScan(
  run: CommandRun,
  paths: readonly string[],
  options: ScanOptions,
): Promise<Looked> {
  const { only = [] } = options;
  const named = pathsOf(paths, options);
  const places = (named.length === 0 ? ['.'] : named).map((path) => resolve(run.cwd, path));
  const scanned = await scanProject(run, places, {
    parameters: parametersOf(options.parameterOverrides ?? []),
    withCode: scansPart('posture', only) || scansPart('secrets', only),
    withWeaknesses: scansPart('code', only),
    ...(scansPart('dependencies', only) || scansPart('lockfile', only)
      ? { withPackages: { advisories: options.advisories, recordings: options.recordings } }
      : {}),
  });
  if (!scansPart('secrets', only)) return scanned;
  return withFileSecrets(run, scanned, {
    places,
    isAll: only.length > 0 && only.every((part) => part === 'secrets'),
    history: historyOf(options.gitHistory).commits,
  });
}

function pathsOf(paths: readonly string[], { template = [], gitHistory }: ScanOptions): readonly string[] {
  return [...paths, ...historyOf(gitHistory).paths, ...template];
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
