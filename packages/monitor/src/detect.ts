import type { Alert } from './alerts/alert.ts';
import { correlateAlerts } from './alerts/correlate.ts';
import type { Observation } from './detections/observation.ts';
import { runDetections } from './detections/run.ts';
import { type DueWindow, daysToJudge, daysWithData, dueWindows, stretchesOf } from './due-windows.ts';
import { featureSource } from './feature-source.ts';
import { loadFeatures } from './features/load-features.ts';
import { DAY } from './features/series.ts';
import { judgeEvents } from './judge-events.ts';
import type { Incomplete } from './records/incomplete.ts';
import { rollUp } from './store/roll-up-flows.ts';
import type { Workspace } from './workspace.ts';

export interface DetectOptions {
  /** Epoch seconds; with it, every day from then on is judged again. */
  readonly since?: number;
  /** Epoch seconds, exclusive. */
  readonly until?: number;
  onProgress?(progress: { readonly step: string; readonly done: number; readonly total: number }): void;
}

/** What one run of `detect` found. */
export interface Detection {
  /** New ones, oldest first. */
  readonly observations: readonly Observation[];
  /** New or changed ones. */
  readonly alerts: readonly Alert[];
  readonly incomplete: readonly Incomplete[];
}

/** Days of history a judged day may look back on. */
const HISTORY_DAYS = 90;

/**
 * Judges what changed since the last run: rollups, features, behavioural detections, event rules, alerts. Idempotent:
 * what is found depends on the telemetry in the store alone, not on how often or in which order it arrived.
 */
export async function detect(workspace: Workspace, options: DetectOptions = {}): Promise<Detection> {
  const { telemetry, state } = workspace;
  await rollUp(telemetry);
  const changed = await daysToJudge(telemetry);

  const windows = await windowsOf(workspace, options, changed);
  const fresh: Observation[] = [];
  const incomplete: Incomplete[] = [];
  for (const [index, window] of windows.entries()) {
    options.onProgress?.({ step: isoTime(window.from).slice(0, 10), done: index, total: windows.length });
    const { observations, gaps } = await judgeWindow(workspace, window);
    incomplete.push(...gaps);
    const { added } = await state.replaceWindow(isoTime(window.from), isoTime(window.to), observations);
    const isNew = new Set(added);
    fresh.push(...observations.filter(({ id }) => isNew.has(id)));
  }
  const alerts = windows.length === 0 ? [] : await correlate(workspace);
  if (changed.length > 0) await forget(workspace, changed);
  return { observations: fresh, alerts, incomplete };
}

async function windowsOf(
  { telemetry }: Workspace,
  { since, until }: DetectOptions,
  changed: readonly number[],
): Promise<DueWindow[]> {
  const days = await daysWithData(telemetry);
  if (since === undefined) return dueWindows(days, changed);
  const inRange = days.filter((day) => day + DAY > since && (until === undefined || day < until));
  return stretchesOf(inRange);
}

async function judgeWindow(
  workspace: Workspace,
  { from, to }: DueWindow,
): Promise<{ observations: Observation[]; gaps: readonly Incomplete[] }> {
  const features = await loadFeatures(featureSource(workspace.telemetry), {
    from,
    to,
    historyDays: HISTORY_DAYS,
  });
  const { flowSeries, lambdaSeries, identityActivity, ...others } = features;
  const series = [...flowSeries, ...lambdaSeries];
  const input = { ...others, series, identityActivities: identityActivity };
  const behaviour = runDetections(input, { from, to });
  const events = await judgeEvents(workspace.telemetry, { from, to });
  return { observations: [...behaviour, ...events], gaps: features.incomplete };
}

async function correlate({ state, telemetry }: Workspace): Promise<readonly Alert[]> {
  const rows = await telemetry.query(
    'SELECT DISTINCT role, function_name FROM function_configuration ORDER BY role, function_name',
  );
  const executionRoles = new Map<string, string[]>();
  for (const row of rows) {
    const role = String(row['role']);
    executionRoles.set(role, [...(executionRoles.get(role) ?? []), String(row['function_name'])]);
  }
  return state.replaceAlerts(correlateAlerts(await state.listObservations(), { executionRoles }));
}

/** Only now: a crash before this line judges the same days again and finds the same. */
async function forget({ telemetry }: Workspace, days: readonly number[]): Promise<void> {
  await telemetry.run(
    `DELETE FROM dirty_hour WHERE kind = 'inventory'
       OR (kind <> 'flow' AND hour - hour % ${DAY} IN (${days.join(', ')}))`,
  );
}

function isoTime(epochSeconds: number): string {
  return new Date(epochSeconds * 1000).toISOString();
}
