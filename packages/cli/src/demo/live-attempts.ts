import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { CommandRun } from '../command-run.ts';
import type { DetectionResult, LiveTarget, WorkspacePort } from '../monitor-port.ts';
import { DEMO_SEED } from './fill-demo.ts';

/** Seconds between two attempts. */
const INTERVAL = 8;
/** Attempts between two looks at what is due: each brings an observation, and an alert where it is the first of its kind. */
const ATTEMPTS_JUDGED = 4;

/** Functions that the simulated intruder tries; those that were attacked before. */
async function targetsOf(workspace: WorkspacePort): Promise<readonly LiveTarget[]> {
  const rows = await workspace.telemetry.query(
    'SELECT DISTINCT account_id, region, function_name FROM guard_violation WHERE ts > $1 ORDER BY 1, 2, 3 LIMIT 5',
    [Date.UTC(2020, 0) / 1000],
  );
  return rows.map((row) => ({
    account: String(row['account_id']),
    region: String(row['region']),
    functionName: String(row['function_name']),
  }));
}

/**
 * Attacks go on while somebody watches: every few seconds one more log line of the guard is written and ingested, with
 * the demo's own time, and judged now and then. Ends when the signal aborts.
 */
export async function liveAttempts(
  run: CommandRun,
  workspace: WorkspacePort,
  options: {
    readonly folder: string;
    readonly signal: AbortSignal;
    /** What the demo calls now, epoch seconds. */
    readonly clock: () => number;
    readonly onAttempt: () => void;
    readonly onDetection: (found: DetectionResult) => void;
  },
): Promise<void> {
  const [first, ...others] = await targetsOf(workspace);
  if (first === undefined) return;
  mkdirSync(options.folder, { recursive: true });
  for (let turn = 0; !options.signal.aborted; turn += 1) {
    await sleep(INTERVAL * 1000, undefined, { signal: options.signal }).catch(() => undefined);
    if (options.signal.aborted) break;
    const at = Math.floor(options.clock());
    const line = await run.monitor.liveViolation([first, ...others], { seed: DEMO_SEED, turn, at });
    const file = join(options.folder, `attempt-${at}.jsonl`);
    writeFileSync(file, line);
    await run.monitor.ingest(workspace, { source: 'violations', paths: [file] });
    rmSync(file, { force: true });
    options.onAttempt();
    if (turn % ATTEMPTS_JUDGED === 1) options.onDetection(await run.monitor.detect(workspace, {}));
  }
}
