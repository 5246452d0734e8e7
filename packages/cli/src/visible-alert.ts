import type { Alert } from '@watertight/monitor/alerts/alert.ts';

/** A suppressed, snoozed or closed alert is a decision already taken: it never fails a run. */
export function isVisible(alert: Alert): boolean {
  return alert.status === 'open' && alert.suppression === undefined;
}
