import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInventory } from '@watertight/audit/model/inventory.ts';
import type { CommandRun } from '../../command-run.ts';
import { lookForScan } from '../../commands/scan.ts';
import type { WorkspacePort } from '../../monitor-port.ts';
import { judgeLooked } from '../../project/answer-findings.ts';
import { keepScan } from '../../project/kept/keep-scan.ts';
import type { Looked } from '../../project/scan-project.ts';
import { type DemoStage, demoAccount } from './demo-account.ts';
import { type DemoFunction, demoFunctions } from './demo-function.ts';
import { DEMO_COMMITS, demoProject } from './demo-project.ts';

const DAY = 86_400;

/** Seconds before the demo's now at which the project and the accounts were scanned. */
const AGES = [19 * DAY, 8 * DAY, 3 * 3_600] as const;

const STAGES: readonly DemoStage[] = [
  { isOpen: true, isChangeable: false },
  { isOpen: false, isChangeable: false },
  { isOpen: false, isChangeable: true },
];

/** Where the demo scans, and what it calls now (epoch seconds). */
export interface DemoScanPlace {
  /** The store. */
  readonly data: string;
  /** A folder that may be written to and removed. */
  readonly project: string;
  readonly asOf: number;
}

/**
 * Scans the story's project and the simulated accounts as they stood at three times, so that the posture has a history.
 * The same store gives the same scans. Answers how many were kept.
 */
export async function scanDemo(
  run: CommandRun,
  workspace: WorkspacePort,
  { data, project, asOf }: DemoScanPlace,
): Promise<number> {
  const functions = await demoFunctions(workspace);
  const settings = { ...run.settings, data, offline: true, quiet: true };
  let kept = 0;
  for (const [index, age] of AGES.entries()) {
    if (run.signal.aborted) break;
    // Whole hours, so that the seconds that the demo took do not show.
    const at = (asOf - (asOf % 3_600) - age) * 1000;
    const then: CommandRun = { ...run, settings, cwd: project, now: () => at };
    writeProject(project, index % DEMO_COMMITS);
    const scanned = await lookForScan(then, [project], { options: {} });
    kept += await judgeAndKeep(then, scanned, 'order-platform');
    const stage = STAGES[index];
    if (stage !== undefined && functions.length > 0)
      kept += await judgeAndKeep(then, await lookAtDemo(functions, stage, at), undefined);
  }
  rmSync(project, { recursive: true, force: true });
  return kept;
}

async function judgeAndKeep(run: CommandRun, looked: Looked, name: string | undefined): Promise<number> {
  const judged = await judgeLooked(run, looked, { keep: true });
  return (await keepScan(run, { ...judged, looked, name, cwd: run.cwd })).length;
}

function writeProject(folder: string, commit: number): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [path, text] of Object.entries(demoProject(commit))) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

async function lookAtDemo(functions: readonly DemoFunction[], stage: DemoStage, at: number): Promise<Looked> {
  const [{ collectInventory }, { ApiFailure }] = await Promise.all([
    import('@watertight/monitor/collect/collect-inventory.ts'),
    import('@watertight/monitor/collect/account-reader.ts'),
  ]);
  const capturedAt = new Date(at).toISOString();
  const source = demoAccount(functions, {
    stage,
    at: capturedAt,
    absent: (call) => new ApiFailure(call, 'ResourceNotFoundException', 'the simulated account has none'),
  });
  const parts = await collectInventory({ source, now: capturedAt });
  return {
    target: {
      kind: 'account',
      accounts: source.targets.map(({ account }) => account),
      regions: [...new Set(functions.map(({ region }) => region))],
      capturedAt,
    },
    inventories: [createInventory(parts)],
    incomplete: parts.incomplete ?? [],
  };
}
