import { resolve } from 'node:path';
import type { CommandRun } from '../command-run.ts';
import { answerFindings, type FindingOptions } from '../project/answer-findings.ts';
import { parametersOf } from '../project/parameters.ts';
import { checkParts, scansPart } from '../project/scan-parts.ts';
import { scanProject } from '../project/scan-project.ts';
import { withFileSecrets } from '../project/secrets/with-file-secrets.ts';

/** What `scan` takes beside the options of every command. */
export interface ScanOptions extends FindingOptions {
  readonly template?: readonly string[];
  readonly parameterOverrides?: readonly string[];
  readonly only?: readonly string[];
  /** `true`, or the number of commits; a word that is no number is a path. */
  readonly gitHistory?: boolean | string;
}

/** `watertight scan [PATH…]`: CONTRACT watertight/findings/1 over templates and the code of handlers. */
export async function runScan(
  run: CommandRun,
  paths: readonly string[],
  options: ScanOptions,
): Promise<number> {
  const { only = [] } = options;
  checkParts(only);
  const history = historyOf(options.gitHistory);
  const named = [...paths, ...history.paths, ...(options.template ?? [])];
  const places = (named.length === 0 ? ['.'] : named).map((path) => resolve(run.cwd, path));
  const scanned = await scanProject(run, places, {
    parameters: parametersOf(options.parameterOverrides ?? []),
    withCode: scansPart('posture', only) || scansPart('secrets', only),
    withWeaknesses: scansPart('code', only),
  });
  const looked = scansPart('secrets', only)
    ? await withFileSecrets(run, scanned, {
        places,
        isAll: only.length > 0 && only.every((part) => part === 'secrets'),
        history: history.commits,
      })
    : scanned;
  return answerFindings(run, looked, options);
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
