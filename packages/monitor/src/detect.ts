import { isoTime } from '@watertight/audit/model/iso-time.ts';
import type { Alert } from './alerts/alert.ts';
import type { FunctionPlace } from './alerts/cluster-observations.ts';
import { correlateAlerts } from './alerts/correlate.ts';
import type { Observation } from './detections/observation.ts';
import type { ThreatLookup } from './detections/records/threat-lookup.ts';
import { runDetections } from './detections/run.ts';
import { type DueWindow, daysToJudge, daysWithData, dueWindows, stretchesOf } from './due-windows.ts';
import { featureSource } from './feature-source.ts';
import { loadFeatures } from './features/load-features.ts';
import { DAY } from './features/series.ts';
import { judgeEvents } from './judge-events.ts';
import { listAlerts } from './list-alerts.ts';
import type { Incomplete } from './records/incomplete.ts';
import { rollUp } from './store/roll-up-flows.ts';
import type { Workspace } from './workspace.ts';

export interface DetectOptions {
  /** ISO-8601 UTC: decides which snoozes and suppressions are in force for the alerts returned. */
  readonly now: string;
  /** Epoch seconds; with `since` or `until`, the days between are judged again, changed or not. */
  readonly since?: number;
  /** Epoch seconds, exclusive. */
  readonly until?: number;
  /** Lists of bad addresses and domains to look for. */
  readonly threatLists?: readonly ThreatLookup[];
  onProgress?(progress: { readonly step: string; readonly done: number; readonly total: number }): void;
}

/** What one run of `detect` found. */
export interface Detection {
  /** New ones, oldest first. */
  readonly observations: readonly Observation[];
  /** New or changed ones, with the status and suppression in force. */
  readonly alerts: readonly Alert[];
  readonly incomplete: readonly Incomplete[];
}

/** Days of history a judged day may look back on. */
const HISTORY_DAYS = 90;

/**
 * Judges what changed since the last run: rollups, features, behavioural detections, event rules, alerts. Judging the
 * same window again finds the same; a crash anywhere is mended by the next run.
 */
export async function detect(workspace: Workspace, options: DetectOptions): Promise<Detection> {
  const { telemetry, state } = workspace;
  await rollUp(telemetry);
  const isRange = options.since !== undefined || options.until !== undefined;
  const changed = isRange ? [] : await daysToJudge(telemetry);
  const windows = await windowsOf(workspace, options, changed);
  const fresh: Observation[] = [];
  const incomplete: Incomplete[] = [];
  for (const [index, window] of windows.entries()) {
    options.onProgress?.({ step: isoTime(window.from).slice(0, 10), done: index, total: windows.length });
    const { observations, gaps } = await judgeWindow(workspace, window, options.threatLists ?? []);
    incomplete.push(...gaps);
    const { added } = await state.replaceWindow(isoTime(window.from), isoTime(window.to), observations);
    const isNew = new Set(added);
    fresh.push(...observations.filter(({ id }) => isNew.has(id)));
  }
  await withdrawEmptied(workspace, changed, windows);
  const alerts = windows.length + changed.length === 0 ? [] : await correlate(workspace, options.now);
  if (changed.length > 0) await forget(workspace, changed);
  await state.setLastEvaluation(options.now);
  return { observations: fresh, alerts, incomplete };
}

async function windowsOf(
  { telemetry }: Workspace,
  { since, until }: DetectOptions,
  changed: readonly number[],
): Promise<DueWindow[]> {
  const days = await daysWithData(telemetry);
  if (since === undefined && until === undefined) return dueWindows(days, changed);
  const isAsked = (day: number) =>
    (since === undefined || day + DAY > since) && (until === undefined || day < until);
  return stretchesOf(days.filter(isAsked));
}

async function judgeWindow(
  { telemetry }: Workspace,
  { from, to }: DueWindow,
  threatLists: readonly ThreatLookup[],
): Promise<{ observations: Observation[]; gaps: readonly Incomplete[] }> {
  const features = await loadFeatures(featureSource(telemetry), { from, to, historyDays: HISTORY_DAYS });
  const { flowSeries, lambdaSeries, identityActivity, ...others } = features;
  const series = [...flowSeries, ...lambdaSeries];
  const input = { ...others, series, identityActivities: identityActivity };
  const behaviour = runDetections(input, { from, to });
  const profiles = features.connectionProfiles;
  const events = await judgeEvents(telemetry, { from, to }, { lists: threatLists, profiles });
  return { observations: [...behaviour, ...events].map(withEvidence), gaps: features.incomplete };
}

/** The contract promises both lists; an empty one says that there is nothing of the kind. */
function withEvidence(observation: Observation): Observation {
  return { ...observation, evidence: { eventIds: [], rows: [], ...observation.evidence } };
}

/** A day whose objects were replaced by empty ones is in no window: what it once gave is withdrawn. */
async function withdrawEmptied(
  { state }: Workspace,
  changed: readonly number[],
  windows: readonly DueWindow[],
): Promise<void> {
  for (const day of changed) {
    if (windows.some(({ from, to }) => day >= from && day < to)) continue;
    await state.replaceWindow(isoTime(day), isoTime(day + DAY), []);
  }
}

/** Alerts of all observations, so that what was withdrawn leaves them too; answers the new and changed ones. */
async function correlate(workspace: Workspace, now: string): Promise<readonly Alert[]> {
  const { state, telemetry } = workspace;
  const rows = await telemetry.query(
    `SELECT DISTINCT role, account_id, region, function_name FROM function_configuration WHERE role <> ''
     ORDER BY role, account_id, region, function_name`,
  );
  const executionRoles = new Map<string, FunctionPlace[]>();
  for (const row of rows) {
    const role = String(row['role']);
    const [account, region] = [String(row['account_id']), String(row['region'])];
    const place = { account, region, name: String(row['function_name']) };
    executionRoles.set(role, [...(executionRoles.get(role) ?? []), place]);
  }
  const correlated = correlateAlerts(await state.listObservations(), { executionRoles });
  const changed = new Set((await state.replaceAlerts(correlated)).map(({ id }) => id));
  return (await listAlerts(workspace, { now })).filter(({ id }) => changed.has(id)).reverse();
}

/** Only now: a crash before this line judges the same days again and finds the same. */
async function forget({ telemetry }: Workspace, days: readonly number[]): Promise<void> {
  await telemetry.run(
    `DELETE FROM dirty_hour WHERE kind = 'inventory'
       OR (kind <> 'flow' AND hour - hour % ${DAY} IN (${days.join(', ')}))`,
  );
}
