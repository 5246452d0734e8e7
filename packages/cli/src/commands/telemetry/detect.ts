import { TELEMETRY_SOURCES, type TelemetrySource } from '@watertight/monitor/records/telemetry-source.ts';
import { answer, type CommandRun, finish, say, timeSpan, withWorkspace } from '../../command-run.ts';
import { incompleteLines } from '../../incomplete-lines.ts';
import type { DetectionResult, WorkspacePort } from '../../monitor-port.ts';
import type { Answer } from '../../output/answer.ts';
import { plural } from '../../output/number-text.ts';
import { alertsTable, byUrgency } from '../../tables/alerts-table.ts';
import { observationTables } from '../../tables/observation-tables.ts';
import { isVisible } from '../../visible-alert.ts';
import { checkedPaths, ingestPaths } from './ingest.ts';

/** Files of each source given on the command line: `--cloudtrail FILE… --flow-logs FILE…`. */
export type DetectFiles = Readonly<Partial<Record<TelemetrySource, readonly string[]>>>;

/** Severities and rules at which `detect` ends with exit code 1 when the user names none. */
const DEFAULT_FAIL_ON = ['high'];

/**
 * Snapshots say which function an address belonged to, so they are read before the traffic: then even a run that is
 * interrupted leaves traffic that can be attributed.
 */
const READING_ORDER: readonly TelemetrySource[] = [
  'inventory',
  'network-interfaces',
  ...TELEMETRY_SOURCES.filter((source) => source !== 'inventory' && source !== 'network-interfaces'),
];

/** `watertight detect`: what is new in the store; with files, the same over them alone and with no store. */
export async function runDetect(
  run: CommandRun,
  given: DetectFiles,
  threatLists: readonly string[] = [],
): Promise<number> {
  const files = checkedFiles(run, given);
  const request = detectRequest(run, checkedPaths(run, threatLists));
  const oneShot = Object.values(files).some((paths) => paths.length > 0);
  const result = await withWorkspace(run, oneShot ? { data: ':memory:' } : {}, async (workspace) =>
    oneShot ? detectFiles(run, workspace, { files, request }) : detectStore(run, workspace, request),
  );
  answer(run, detectionAnswer(result));
  say(run, summaryLine(result));
  for (const line of incompleteLines(result.incomplete)) say(run, line);
  const first = byUrgency(result.alerts)[0];
  if (first !== undefined && !oneShot) say(run, `Next: watertight explain ${first.id}`);
  return finish(run, {
    found: result.alerts.filter(isVisible),
    incomplete: result.incomplete.length > 0,
    failOn: DEFAULT_FAIL_ON,
  });
}

function checkedFiles(run: CommandRun, given: DetectFiles): DetectFiles {
  return Object.fromEntries(
    Object.entries(given).map(([source, paths]) => [source, checkedPaths(run, paths)]),
  );
}

async function detectFiles(
  run: CommandRun,
  workspace: WorkspacePort,
  { files, request }: { readonly files: DetectFiles; readonly request: DetectRequest },
): Promise<DetectionResult> {
  const incomplete: DetectionResult['incomplete'][number][] = [];
  let objects = 0;
  for (const source of READING_ORDER) {
    const paths = files[source] ?? [];
    if (paths.length === 0) continue;
    const summary = await ingestPaths(run, workspace, { source, paths });
    incomplete.push(...summary.incomplete);
    objects += Object.values(summary.objects).reduce((sum, count) => sum + count, 0);
  }
  if (objects === 0)
    incomplete.push({ what: 'telemetry', because: 'no object was found in the paths given' });
  const result = await run.monitor.detect(workspace, request);
  return { ...result, incomplete: [...incomplete, ...result.incomplete] };
}

async function detectStore(
  run: CommandRun,
  workspace: WorkspacePort,
  request: DetectRequest,
): Promise<DetectionResult> {
  const result = await run.monitor.detect(workspace, request);
  const rows = await workspace.telemetry.query(
    "SELECT count(*) AS objects FROM ingested_object WHERE status IN ('loaded', 'replaced')",
  );
  if (Number(rows[0]?.['objects'] ?? 0) > 0) return result;
  const nothing = { what: run.settings.data, because: 'nothing has been ingested into this store yet' };
  return { ...result, incomplete: [nothing, ...result.incomplete] };
}

type DetectRequest = Parameters<CommandRun['monitor']['detect']>[1];

function detectRequest(run: CommandRun, threatLists: readonly string[]): DetectRequest {
  const onProgress = (text: string) => run.progress.update(`detect  ${text}`);
  return { ...timeSpan(run), threatLists, onProgress };
}

/** The answer of `detect` and `watch`: CONTRACT watertight/detection/1. */
export function detectionAnswer(result: DetectionResult): Answer {
  const { observations, alerts, incomplete } = result;
  return {
    document: { schema: 'watertight/detection/1', observations, alerts, incomplete },
    lines: [
      ...observations.map((observation) => ({ type: 'observation', ...observation })),
      ...alerts.map((alert) => ({ type: 'alert', ...alert })),
      ...incomplete.map((item) => ({ type: 'incomplete', ...item })),
    ],
    tables: [...(alerts.length === 0 ? [] : [alertsTable(alerts)]), ...observationTables(observations)],
    empty: 'No new observations.',
  };
}

function summaryLine({ alerts, observations }: DetectionResult): string {
  const open = alerts.filter(isVisible).length;
  const rest = alerts.length - open;
  const hidden = rest === 0 ? '' : ` and ${plural(rest, 'suppressed, snoozed or closed alert')}`;
  return `${plural(open, 'alert')}${hidden}, ${plural(observations.length, 'observation')}`;
}
