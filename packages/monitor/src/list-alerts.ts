import { isoTime } from '@watertight/audit/model/iso-time.ts';
import type { Alert, AlertStatus } from './alerts/alert.ts';
import { applySuppressions } from './alerts/suppress.ts';
import type { Workspace } from './workspace.ts';

export interface AlertFilter {
  readonly status?: AlertStatus;
  /** Entity name. */
  readonly entity?: string;
  /** Epoch seconds: alerts last seen at or after it. */
  readonly since?: number;
  /** Epoch seconds: alerts first seen before it. */
  readonly until?: number;
  readonly limit?: number;
  /** ISO-8601 UTC: decides which snoozes and suppressions are in force. */
  readonly now: string;
}

/** Alerts newest first, with the status and suppression that hold at `now`. */
export async function listAlerts({ state }: Workspace, filter: AlertFilter): Promise<Alert[]> {
  const alerts = await state.listAlerts({
    now: filter.now,
    ...(filter.status === undefined ? {} : { status: filter.status }),
    ...(filter.since === undefined ? {} : { since: isoTime(filter.since) }),
  });
  const until = filter.until === undefined ? undefined : isoTime(filter.until);
  const chosen = alerts
    .filter((alert) => filter.entity === undefined || alert.entity.name === filter.entity)
    .filter((alert) => until === undefined || alert.firstSeen < until);
  const limited = chosen.slice(0, filter.limit ?? chosen.length);
  return withSuppressions(state, limited, filter.now);
}

/** One alert with the status and suppression that hold at `now`; undefined when there is none. */
export async function showAlert({ state }: Workspace, id: string, now: string): Promise<Alert | undefined> {
  const alert = await state.getAlert(id, now);
  if (alert === undefined) return undefined;
  return (await withSuppressions(state, [alert], now))[0];
}

async function withSuppressions(
  state: Workspace['state'],
  alerts: readonly Alert[],
  now: string,
): Promise<Alert[]> {
  const suppressions = await state.listSuppressions();
  if (suppressions.length === 0) return [...alerts];
  const ids = new Set(alerts.flatMap((alert) => alert.observations));
  const found = await state.getObservations([...ids]);
  const observations = new Map(found.map((each) => [each.id, each]));
  return applySuppressions(alerts, { suppressions, observations, now });
}
