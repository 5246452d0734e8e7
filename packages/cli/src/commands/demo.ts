import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { IngestSummary } from '@watertight/monitor/ingest-tally.ts';
import { answer, type CommandRun, say, withWorkspace } from '../command-run.ts';
import { type ConsoleDemoFlags, runConsoleDemo } from '../demo/console-demo.ts';
import { detectDemo, ingestDemo, simulateDemo } from '../demo/fill-demo.ts';
import { EXIT } from '../exit-codes.ts';
import { incompleteLines } from '../incomplete-lines.ts';
import type { DetectionResult, FlowRow, WorkspacePort } from '../monitor-port.ts';
import { escapeText } from '../output/escape-text.ts';
import { storyLines } from '../story.ts';
import { flowRecordsTable } from '../tables/flow-records-table.ts';
import { observationTables, PAPER_KINDS } from '../tables/observation-tables.ts';
import { detectionAnswer } from './telemetry/detect.ts';
import { ingestTable } from './telemetry/ingest.ts';

/** When the paper's account lives; the simulated organisation lives later. */
const PAPER_YEAR = '2017';

/** Flags of `watertight demo`. */
export interface DemoFlags extends ConsoleDemoFlags {
  /** Tells the story here, whatever the terminal is. */
  readonly terminal: boolean;
  readonly isPortGiven: boolean;
}

/**
 * `watertight demo`: a simulated organisation is attacked; its telemetry is ingested, detected upon and told as a
 * story. No AWS account, no network, no flags.
 */
export async function runDemo(run: CommandRun, flags: DemoFlags): Promise<number> {
  return isConsoleWanted(run, flags) ? runConsoleDemo(run, flags) : tellDemo(run, flags);
}

/** A person at a terminal, or one who names the console's port, gets the console; pipes, files and CI get the story. */
function isConsoleWanted(run: CommandRun, flags: DemoFlags): boolean {
  const isTable = run.targets.every(({ format, file }) => format === 'table' && file === undefined);
  if (flags.terminal || !isTable) return false;
  if (flags.isPortGiven || !flags.open) return true;
  return run.stdout.isTTY === true && (run.env['CI'] ?? '') === '';
}

async function tellDemo(run: CommandRun, options: { data: string | undefined }): Promise<number> {
  const started = run.now();
  const folder = mkdtempSync(join(tmpdir(), 'watertight-demo-'));
  const telemetry = join(folder, 'telemetry');
  const data = options.data ?? join(folder, 'store');
  say(run, `${run.style.paint('Watertight demo', 'title')}: a simulated organisation under attack.`);
  say(
    run,
    'No AWS account, no network: telemetry in AWS formats is written, ingested and searched on this machine.\n',
  );

  await simulateDemo(run, telemetry);
  const { result, summaries, flows } = await withWorkspace(run, { data }, async (workspace) => {
    const loaded = await ingestDemo(run, workspace, { folder: telemetry });
    const found = await detectDemo(run, workspace);
    return { result: found, summaries: loaded, flows: await paperFlows(run, workspace) };
  });
  tell(run, { result, summaries, flows, data });
  const seconds = ((run.now() - started) / 1000).toFixed(1);
  say(run, `\nDone in ${seconds} s. Everything is in ${folder}; delete it when you have seen enough.`);
  const empty = result.observations.length === 0;
  return empty && !run.settings.allowIncomplete ? EXIT.incomplete : EXIT.ok;
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
