import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isTelemetrySource, type TelemetrySource } from '@watertight/monitor/records/telemetry-source.ts';
import { answer, type CommandRun, say, withWorkspace } from '../command-run.ts';
import { EXIT } from '../exit-codes.ts';
import { incompleteLines } from '../incomplete-lines.ts';
import type { DetectionResult, IngestSummary, WorkspacePort } from '../monitor-port.ts';
import { escapeText } from '../output/escape-text.ts';
import { countText, plural } from '../output/number-text.ts';
import { storyLines } from '../story.ts';
import { detectionAnswer } from './detect.ts';
import { ingestPaths, ingestTable } from './ingest.ts';

/** The story is the same on every machine. */
const DEMO_SEED = 20170313;

/**
 * `watertight demo`: a simulated organisation is attacked; its telemetry is ingested, detected upon and told as a
 * story. No AWS account, no network, no flags.
 */
export async function runDemo(run: CommandRun, options: { data: string | undefined }): Promise<number> {
  const started = run.now();
  const folder = mkdtempSync(join(tmpdir(), 'watertight-demo-'));
  const telemetry = join(folder, 'telemetry');
  const data = options.data ?? join(folder, 'store');
  say(run, `${run.style.paint('Watertight demo', 'title')}: a simulated organisation under attack.`);
  say(
    run,
    'No AWS account, no network: telemetry in AWS formats is written, ingested and searched on this machine.\n',
  );

  await step(run, 'simulate', async () => {
    const onProgress = (text: string) => run.progress.update(`simulate  ${text}`);
    await run.monitor.simulate({ seed: DEMO_SEED, size: 'S', out: telemetry, onProgress });
    return 'CloudTrail, VPC flow logs, metrics, snapshots';
  });
  const { result, summaries } = await withWorkspace(run, { data }, async (workspace) => {
    const loaded = await step(run, 'ingest', async () => {
      const all = await ingestFolder(run, workspace, telemetry);
      return { text: ingestText(all), value: all };
    });
    const found = await step(run, 'detect', async () => {
      const onProgress = (text: string) => run.progress.update(`detect  ${text}`);
      const detected = await run.monitor.detect(workspace, { onProgress });
      return { text: resultText(detected), value: detected };
    });
    return { result: found, summaries: loaded };
  });
  tell(run, { result, summaries, data });
  const seconds = ((run.now() - started) / 1000).toFixed(1);
  say(run, `\nDone in ${seconds} s. Everything is in ${folder}; delete it when you have seen enough.`);
  const empty = result.observations.length === 0;
  return empty && !run.settings.allowIncomplete ? EXIT.incomplete : EXIT.ok;
}

/** Runs one step and prints one line about it. */
async function step(run: CommandRun, name: string, work: () => Promise<string>): Promise<void>;
async function step<T>(
  run: CommandRun,
  name: string,
  work: () => Promise<{ text: string; value: T }>,
): Promise<T>;
async function step<T>(
  run: CommandRun,
  name: string,
  work: () => Promise<string | { text: string; value: T }>,
): Promise<T | undefined> {
  const started = run.now();
  run.progress.update(name);
  const done = await work();
  const text = typeof done === 'string' ? done : done.text;
  const seconds = ((run.now() - started) / 1000).toFixed(1);
  say(run, `  ${run.style.paint('✓', 'good')} ${name.padEnd(9)} ${seconds.padStart(5)} s  ${text}`);
  return typeof done === 'string' ? undefined : done.value;
}

/** Each folder named after a telemetry source is ingested as that source; nothing else is looked at. */
async function ingestFolder(
  run: CommandRun,
  workspace: WorkspacePort,
  folder: string,
): Promise<readonly IngestSummary[]> {
  const sources = readdirSync(folder).filter((name): name is TelemetrySource => isTelemetrySource(name));
  const summaries: IngestSummary[] = [];
  for (const source of sources.sort()) {
    summaries.push(await ingestPaths(run, workspace, { source, paths: [join(folder, source)] }));
  }
  return summaries;
}

function ingestText(summaries: readonly IngestSummary[]): string {
  const records = summaries.reduce((sum, summary) => sum + summary.records, 0);
  return `${plural(records, 'record')}: ${summaries.map((each) => `${each.source} ${countText(each.records)}`).join(', ')}`;
}

function resultText({ observations, alerts }: DetectionResult): string {
  return `${plural(observations.length, 'observation')}, of which ${plural(alerts.length, 'alert')} for a person to read`;
}

/** The story for people; the detection document for machines. */
function tell(
  run: CommandRun,
  told: { result: DetectionResult; summaries: readonly IngestSummary[]; data: string },
): void {
  const table = run.targets.find((target) => target.format === 'table' && target.file === undefined);
  if (table !== undefined) {
    run.progress.clear();
    const lines = storyLines(told.result, { style: run.style, command: commandFor(told.data) });
    run.stdout.write(`\n${lines.join('\n')}\n`);
  }
  const others = run.targets.filter((target) => target !== table);
  if (others.length > 0) {
    const content = detectionAnswer(told.result);
    const tables = [ingestTable(told.summaries), ...content.tables];
    answer({ ...run, targets: others }, { ...content, tables });
  }
  for (const line of incompleteLines(told.result.incomplete)) say(run, line);
}

/** How the next command is typed, with the demo's store. */
function commandFor(data: string): (words: string) => string {
  return (words) => `npx watertight ${words} --data ${escapeText(data)}`;
}
