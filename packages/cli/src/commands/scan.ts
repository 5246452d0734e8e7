import { resolve } from 'node:path';
import type { PackageList } from '@watertight/audit/model/package-record.ts';
import type { CommandRun } from '../command-run.ts';
import { answerFindings, type FindingOptions } from '../project/answer-findings.ts';
import { baseTree } from '../project/packages/base-tree.ts';
import { parametersOf } from '../project/parameters.ts';
import { checkParts, scansPart } from '../project/scan-parts.ts';
import { scanProject } from '../project/scan-project.ts';

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
  const read = (each: CommandRun, at: readonly string[], lists?: readonly PackageList[]) =>
    scanProject(each, at, {
      parameters: parametersOf(options.parameterOverrides ?? []),
      withCode: scansPart('posture', only) || scansPart('secrets', only),
      withWeaknesses: scansPart('code', only),
      ...(scansPart('dependencies', only) || scansPart('lockfile', only)
        ? {
            withPackages: {
              advisories: each === run ? options.advisories : advisoriesOf(run, options),
              recordings: each === run ? options.recordings : undefined,
              base: lists,
              verifyRegistry: options.verifyRegistry === true && each === run,
            },
          }
        : {}),
    });
  if (options.base === undefined) return answerFindings(run, await read(run, places), options);
  const tree = baseTree(run, options.base, places);
  try {
    const before = { ...run, cwd: tree.cwd, stderr: { ...run.stderr, write: () => true } };
    const base = tree.places.length === 0 ? undefined : await read(before, tree.places);
    const scanned = await read(run, places, base?.lists);
    return await answerFindings(run, { ...scanned, before: base?.inventories ?? [] }, options);
  } finally {
    tree.remove();
  }
}

/** As an absolute path: the base of a change lies in another folder. */
function advisoriesOf(run: CommandRun, { advisories }: ScanOptions): string | undefined {
  return advisories === undefined ? undefined : resolve(run.cwd, advisories);
}
