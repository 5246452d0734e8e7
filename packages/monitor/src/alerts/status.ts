import type { Alert, AlertStatus } from './alert.ts';

/** The last decision about an alert; `at` is when it was taken. Times are ISO-8601 UTC, '' where they do not apply. */
export interface StatusDecision {
  readonly status: AlertStatus;
  readonly reason: string;
  readonly until: string;
  readonly at: string;
  /** Observations the alert had then: what joins later is news. */
  readonly seen: readonly string[];
}

/**
 * The status an alert has at `now`: a snooze ends by time; an observation that joins a closed alert opens it
 * again, however late its telemetry came.
 */
export function alertWithStatus(alert: Alert, decision: StatusDecision | undefined, now: string): Alert {
  const { snoozedUntil: _until, closedReason: _reason, ...open } = { ...alert, status: 'open' as const };
  if (decision === undefined || decision.status === 'open') return open;
  if (decision.status === 'snoozed')
    return decision.until > now ? { ...open, status: 'snoozed', snoozedUntil: decision.until } : open;
  const known = new Set(decision.seen);
  if (alert.observations.some((id) => !known.has(id))) return open;
  return { ...open, status: 'closed', closedReason: decision.reason };
}

/** Why a decision cannot be taken, or undefined. */
export function statusProblem(decision: StatusDecision): string | undefined {
  if (decision.status === 'closed' && decision.reason.trim() === '') return 'a closed alert needs a reason';
  if (decision.status === 'snoozed' && !(decision.until > decision.at))
    return 'a snooze needs a time in the future';
  return undefined;
}
