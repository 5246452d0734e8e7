import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { IngestSummary } from '@watertight/monitor/ingest-tally.ts';
import { isTelemetrySource, type TelemetrySource } from '@watertight/monitor/records/telemetry-source.ts';
import { type CommandRun, say } from '../command-run.ts';
import { ingestPaths } from '../commands/telemetry/ingest.ts';
import type { DetectionResult, WorkspacePort } from '../monitor-port.ts';
import { plural } from '../output/number-text.ts';

/** The story is the same on every machine. */
export const DEMO_SEED = 20170313;

/** Writes the telemetry of the simulated organisation. */
export async function simulateDemo(run: CommandRun, telemetry: string): Promise<void> {
  await step(run, 'simulate', async () => {
    const onProgress = (text: string) => run.progress.update(`simulate  ${text}`);
    await run.monitor.simulate({ seed: DEMO_SEED, size: 'S', out: telemetry, onProgress });
    const text =
      'weeks of CloudTrail, VPC flow logs, metrics, function logs and snapshots, in the formats of AWS';
    return { text, value: undefined };
  });
}

/** What the first page is made of; small, so that it is there at once. */
const FIRST: readonly TelemetrySource[] = ['function-logs', 'guardduty', 'inventory', 'violations'];

/**
 * Each folder named after a telemetry source is ingested as that source; nothing else is looked at.
 * @param part what the first page needs, what it does without, or everything
 */
export async function ingestDemo(
  run: CommandRun,
  workspace: WorkspacePort,
  { folder, part = 'all' }: { readonly folder: string; readonly part?: 'first' | 'rest' | 'all' },
): Promise<readonly IngestSummary[]> {
  return step(run, 'ingest', async () => {
    const sources = readdirSync(folder)
      .filter((name): name is TelemetrySource => isTelemetrySource(name))
      .filter((name) => part === 'all' || FIRST.includes(name) === (part === 'first'));
    const summaries: IngestSummary[] = [];
    for (const source of sources.sort()) {
      summaries.push(await ingestPaths(run, workspace, { source, paths: [join(folder, source)] }));
    }
    const records = summaries.reduce((sum, summary) => sum + summary.records, 0);
    const text = `${plural(records, 'record')} from ${plural(summaries.length, 'telemetry source')}`;
    return { text, value: summaries };
  });
}

/** Runs every detection over what was ingested. */
export async function detectDemo(run: CommandRun, workspace: WorkspacePort): Promise<DetectionResult> {
  return step(run, 'detect', async () => {
    const onProgress = (text: string) => run.progress.update(`detect  ${text}`);
    const value = await run.monitor.detect(workspace, { onProgress });
    const { observations, alerts } = value;
    const text = `${plural(observations.length, 'observation')}, ${plural(alerts.length, 'alert')} for a person to read`;
    return { text, value };
  });
}

/** Runs one step and prints one line about it. */
async function step<T>(
  run: CommandRun,
  name: string,
  work: () => Promise<{ text: string; value: T }>,
): Promise<T> {
  const started = run.now();
  run.progress.update(name);
  const { text, value } = await work();
  const seconds = ((run.now() - started) / 1000).toFixed(1);
  say(run, `  ${run.style.paint('✓', 'good')} ${name.padEnd(9)} ${seconds.padStart(5)} s  ${text}`);
  return value;
}
