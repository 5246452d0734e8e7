import type { Alert, AlertStatus } from '@watertight/monitor/alerts/alert.ts';
import type { Observation } from '@watertight/monitor/detections/observation.ts';
import { answer, type CommandRun, finish, say, timeSpan, withWorkspace } from '../../command-run.ts';
import { cliError } from '../../errors.ts';
import { escapeText } from '../../output/escape-text.ts';
import { cell, type Table } from '../../output/table.ts';
import { isoTime, parseTime } from '../../output/time-text.ts';
import { alertsTable } from '../../tables/alerts-table.ts';
import { observationTables } from '../../tables/observation-tables.ts';
import { isVisible } from '../../visible-alert.ts';
import type { ListOptions } from './observations.ts';

const STATUSES: readonly AlertStatus[] = ['open', 'snoozed', 'closed'];

/** `watertight alerts list`: CONTRACT watertight/alerts/1. */
export async function runAlertsList(
  run: CommandRun,
  options: ListOptions & { status?: string },
): Promise<number> {
  const { status: wanted, ...rest } = options;
  const status = wanted === undefined ? undefined : statusOf(wanted);
  const alerts = await withWorkspace(run, { readOnly: true }, (workspace) =>
    workspace.state.listAlerts({ ...timeSpan(run), ...rest, ...(status === undefined ? {} : { status }) }),
  );
  answer(run, {
    document: { schema: 'watertight/alerts/1', alerts },
    lines: alerts,
    tables: alerts.length === 0 ? [] : [alertsTable(alerts)],
    empty: status === 'open' ? 'No open alerts.' : 'No alerts match.',
  });
  return finish(run, { found: alerts.filter(isVisible), incomplete: false });
}

function statusOf(text: string): AlertStatus {
  const status = STATUSES.find((known) => known === text);
  if (status !== undefined) return status;
  const problem = `--status must be one of ${STATUSES.join(', ')}, ${text} given`;
  throw cliError('WT-E-CLI-01', { problem, command: 'watertight alerts list' });
}

/** `watertight alerts show ID`: the alert, then the observations behind it. */
export async function runAlertsShow(run: CommandRun, id: string): Promise<number> {
  const { alert, observations } = await withWorkspace(run, { readOnly: true }, async (workspace) => {
    const found = existing(await workspace.state.getAlert(id), id);
    const behind = await Promise.all(found.observations.map((each) => workspace.state.getObservation(each)));
    return { alert: found, observations: behind.filter((each): each is Observation => each !== undefined) };
  });
  answer(run, {
    document: { schema: 'watertight/alerts/1', alerts: [alert] },
    lines: [alert],
    tables: [alertsTable([alert]), alertDetailTable(alert), ...observationTables(observations)],
  });
  return finish(run, { found: [alert].filter(isVisible), incomplete: false });
}

/** `watertight alerts close|snooze|reopen ID` */
export async function runAlertsSetStatus(
  run: CommandRun,
  id: string,
  change: { status: AlertStatus; reason?: string; until?: string },
): Promise<number> {
  const { until, ...rest } = change;
  const snoozedUntil = until === undefined ? undefined : futureTime(run, until);
  const alert = await withWorkspace(run, {}, async (workspace) => {
    existing(await workspace.state.getAlert(id), id);
    const time = snoozedUntil === undefined ? {} : { until: snoozedUntil };
    await workspace.state.setAlertStatus(id, { ...rest, ...time });
    return existing(await workspace.state.getAlert(id), id);
  });
  answer(run, {
    document: { schema: 'watertight/alerts/1', alerts: [alert] },
    lines: [alert],
    tables: [alertsTable([alert])],
  });
  say(run, `${escapeText(alert.title)}: ${alert.status}`);
  return 0;
}

/** `7d` from now, or a time, as ISO-8601 UTC. */
export function futureTime(run: CommandRun, text: string): string {
  const now = run.now() / 1000;
  const seconds = parseTime(text, now);
  if (seconds === undefined) throw cliError('WT-E-CLI-06', { option: '--until', value: text });
  // An age counts back from now; here it is a span from now on.
  const absolute = seconds < now && /^\d+[smhdw]$/.test(text) ? 2 * now - seconds : seconds;
  if (absolute <= now) {
    const next = 'For example 7d, or a date in the future.';
    throw cliError('WT-E-CLI-07', {
      option: 'a time in the past',
      rule: 'the time must be in the future',
      value: text,
      next,
    });
  }
  return isoTime(Math.floor(absolute));
}

function existing(alert: Alert | undefined, id: string): Alert {
  if (alert === undefined) throw cliError('WT-E-CLI-08', { kind: 'the alert', id, list: 'alerts list' });
  return alert;
}

function alertDetailTable(alert: Alert): Table {
  const rows: [string, string][] = [
    ['Why', alert.why],
    ...alert.nextSteps.map((step, index): [string, string] => [index === 0 ? 'Next steps' : '', step]),
    ...alert.nearbyChanges.map((step, index): [string, string] => [
      index === 0 ? 'Changes nearby' : '',
      step,
    ]),
  ];
  if (alert.techniques.length > 0) rows.push(['ATT&CK', alert.techniques.join(', ')]);
  if (alert.closedReason !== undefined) rows.push(['Closed because', alert.closedReason]);
  if (alert.suppression !== undefined) {
    const { owner, reason, expires } = alert.suppression;
    rows.push(['Suppressed', `${reason} (${owner}, until ${expires})`]);
  }
  return {
    title: alert.title,
    columns: [{ title: '' }, { title: '' }],
    rows: rows.map(([name, value]) => [cell(name), cell(value)]),
  };
}
