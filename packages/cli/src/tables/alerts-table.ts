import { entityLabel } from '@watertight/audit/model/entity.ts';
import { severityRank } from '@watertight/audit/model/severity.ts';
import type { Alert } from '@watertight/monitor/alerts/alert.ts';
import { cell, type Table } from '../output/table.ts';
import { epochSeconds, isoTime } from '../output/time-text.ts';

/** Alerts, most serious first, then newest. */
export function alertsTable(alerts: readonly Alert[]): Table {
  return {
    title: 'Alerts',
    columns: [
      { title: 'Severity' },
      { title: 'Title' },
      { title: 'Entity' },
      { title: 'Status' },
      { title: 'First seen' },
      { title: 'Last seen' },
      { title: 'Observations', align: 'right' },
      { title: 'Id' },
    ],
    rows: byUrgency(alerts).map((alert) => [
      { value: alert.severity, tone: alert.severity },
      cell(alert.title),
      cell(entityLabel(alert.entity)),
      cell(alert.status, statusText(alert)),
      cell(alert.firstSeen, isoTime(epochSeconds(alert.firstSeen))),
      cell(alert.lastSeen, isoTime(epochSeconds(alert.lastSeen))),
      cell(alert.observations.length),
      cell(alert.id),
    ]),
  };
}

function statusText(alert: Alert): string {
  if (alert.suppression !== undefined) return `${alert.status}, suppressed`;
  if (alert.status === 'snoozed' && alert.snoozedUntil !== undefined)
    return `snoozed until ${alert.snoozedUntil}`;
  return alert.status;
}

/** Most serious first, then the one seen last. */
export function byUrgency(alerts: readonly Alert[]): readonly Alert[] {
  return [...alerts].sort(
    (a, b) =>
      severityRank(b.severity) - severityRank(a.severity) ||
      epochSeconds(b.lastSeen) - epochSeconds(a.lastSeen) ||
      (a.id < b.id ? -1 : 1),
  );
}
