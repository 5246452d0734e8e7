import { resolve } from 'node:path';
import type { CommandRun } from '../command-run.ts';
import { answerFindings, type FindingOptions } from '../project/answer-findings.ts';
import { parametersOf } from '../project/parameters.ts';
import { checkParts, scansPart } from '../project/scan-parts.ts';
import { scanProject } from '../project/scan-project.ts';

/** What `scan` takes beside the options of every command. */
export interface ScanOptions extends FindingOptions {
  readonly template?: readonly string[];
  readonly parameterOverrides?: readonly string[];
  /** Folder or file of OSV advisories. */
  readonly advisories?: string;
  readonly only?: readonly string[];
}

/** `watertight scan [PATH…]`: CONTRACT watertight/findings/1 over templates and the code of handlers. */
export async function runScan(
  run: CommandRun,
  paths: readonly string[],
  options: ScanOptions,
): Promise<number> {
  const { only = [] } = options;
  checkParts(only);
  const named = [...paths, ...(options.template ?? [])];
  const places = (named.length === 0 ? ['.'] : named).map((path) => resolve(run.cwd, path));
  const scanned = await scanProject(run, places, {
    parameters: parametersOf(options.parameterOverrides ?? []),
    withCode: scansPart('posture', only) || scansPart('secrets', only),
    withWeaknesses: scansPart('code', only),
    ...(scansPart('dependencies', only) || scansPart('lockfile', only)
      ? { withPackages: { advisories: options.advisories } }
      : {}),
  });
  return answerFindings(run, scanned, options);
}
