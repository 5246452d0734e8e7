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
  const suppressions = await state.listSuppressions();
  const limited = chosen.slice(0, filter.limit ?? chosen.length);
  if (suppressions.length === 0) return limited;
  const observations = new Map((await state.listObservations()).map((each) => [each.id, each]));
  return applySuppressions(limited, { suppressions, observations, now: filter.now });
}

function isoTime(epochSeconds: number): string {
  return new Date(epochSeconds * 1000).toISOString();
}
