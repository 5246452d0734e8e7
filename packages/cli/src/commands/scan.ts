import { resolve } from 'node:path';
import type { CommandRun } from '../command-run.ts';
import { cliError } from '../errors.ts';
import { answerFindings, type FindingOptions } from '../project/answer-findings.ts';
import { parametersOf } from '../project/parameters.ts';
import { scanProject } from '../project/scan-project.ts';

/** What `scan` takes beside the options of every command. */
export interface ScanOptions extends FindingOptions {
  readonly template?: readonly string[];
  readonly parameterOverrides?: readonly string[];
  readonly only?: readonly string[];
}

/** Parts of a scan that this version has. */
export const SCAN_PARTS = ['posture'] as const;

/** `watertight scan [PATH…]`: CONTRACT watertight/findings/1 over templates. */
export async function runScan(
  run: CommandRun,
  paths: readonly string[],
  options: ScanOptions,
): Promise<number> {
  checkParts(options.only ?? []);
  const named = [...paths, ...(options.template ?? [])];
  const places = (named.length === 0 ? ['.'] : named).map((path) => resolve(run.cwd, path));
  const scanned = await scanProject(run, places, {
    parameters: parametersOf(options.parameterOverrides ?? []),
    withCode: true,
  });
  return answerFindings(run, scanned, options);
}

function checkParts(only: readonly string[]): void {
  const other = only.find((part) => !SCAN_PARTS.some((each) => each === part));
  if (other === undefined) return;
  const next = `Choose one or more of ${SCAN_PARTS.join(', ')}.`;
  throw cliError('WT-E-CLI-07', { option: '--only', rule: 'it names parts of a scan', value: other, next });
}
