import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { IngestSummary } from '@watertight/monitor/ingest-tally.ts';
import { isTelemetrySource, type TelemetrySource } from '@watertight/monitor/records/telemetry-source.ts';
import { answer, type CommandRun, say, withWorkspace } from '../command-run.ts';
import { EXIT } from '../exit-codes.ts';
import { incompleteLines } from '../incomplete-lines.ts';
import type { DetectionResult, FlowRow, WorkspacePort } from '../monitor-port.ts';
import { escapeText } from '../output/escape-text.ts';
import { plural } from '../output/number-text.ts';
import { storyLines } from '../story.ts';
import { flowRecordsTable } from '../tables/flow-records-table.ts';
import { observationTables, PAPER_KINDS } from '../tables/observation-tables.ts';
import { detectionAnswer } from './telemetry/detect.ts';
import { ingestPaths, ingestTable } from './telemetry/ingest.ts';

/** The story is the same on every machine. */
const DEMO_SEED = 20170313;
/** When the paper's account lives; the simulated organisation lives later. */
const PAPER_YEAR = '2017';

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
    return 'weeks of CloudTrail, VPC flow logs, metrics, function logs and snapshots, in the formats of AWS';
  });
  const { result, summaries, flows } = await withWorkspace(run, { data }, async (workspace) => {
    const loaded = await step(run, 'ingest', async () => {
      const all = await ingestFolder(run, workspace, telemetry);
      return { text: ingestText(all), value: all };
    });
    const found = await step(run, 'detect', async () => {
      const onProgress = (text: string) => run.progress.update(`detect  ${text}`);
      const detected = await run.monitor.detect(workspace, { onProgress });
      return { text: resultText(detected), value: detected };
    });
    return { result: found, summaries: loaded, flows: await paperFlows(run, workspace) };
  });
  tell(run, { result, summaries, flows, data });
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
  return `${plural(records, 'record')} from ${plural(summaries.length, 'telemetry source')}`;
}

function resultText({ observations, alerts }: DetectionResult): string {
  return `${plural(observations.length, 'observation')}, ${plural(alerts.length, 'alert')} for a person to read`;
}

/** The story for people; the detection document for machines. */
function tell(
  run: CommandRun,
  told: {
    result: DetectionResult;
    summaries: readonly IngestSummary[];
    flows: readonly FlowRow[];
    data: string;
  },
): void {
  const table = run.targets.find((target) => target.format === 'table' && target.file === undefined);
  if (table !== undefined) {
    run.progress.clear();
    const lines = storyLines(told.result, {
      style: run.style,
      command: commandFor(told.data),
      closing: paperTables(told.result, told.flows),
    });
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

/** The database session of the paper's first screenshot: 18 March 2017, from 1 to 3 o'clock. */
function paperFlows(run: CommandRun, workspace: WorkspacePort): Promise<readonly FlowRow[]> {
  const [since, until] = [Date.UTC(2017, 2, 18, 1) / 1000, Date.UTC(2017, 2, 18, 3) / 1000];
  return run.monitor.listFlows(workspace, { entity: '10.0.11.233', since, until, limit: 5 });
}

/** The tables that the Stealthwatch paper prints, from the account whose telemetry is its story. */
function paperTables({ observations }: DetectionResult, flows: readonly FlowRow[]) {
  const own = observations.filter(
    ({ kind, window }) => PAPER_KINDS.includes(kind) && window.start.startsWith(PAPER_YEAR),
  );
  return {
    title: 'The tables of the Stealthwatch paper',
    lines: [
      'A second account lives through March 2017 as the paper tells it. Each number below was computed from telemetry.',
    ],
    tables: [...(flows.length === 0 ? [] : [flowRecordsTable(flows)]), ...observationTables(own)],
  };
}

/** How the next command is typed, with the demo's store. */
function commandFor(data: string): (words: string) => string {
  return (words) => `npx watertight ${words} --data ${escapeText(data)}`;
}
