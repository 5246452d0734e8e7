import { createHash } from 'node:crypto';
import type { GuardViolation } from '../../records/guard-violation.ts';
import type { Observation } from '../observation.ts';

const WINDOW = 300;

/**
 * One observation per function and five minutes with at least one violation (the metric filter of the well-known
 * CloudWatch alarm: count >= 1 in 5 minutes), with their count.
 */
export function observeGuardViolations(violations: readonly GuardViolation[]): Observation[] {
  const windows = new Map<string, GuardViolation[]>();
  for (const violation of violations) {
    const start = Math.floor(violation.time / WINDOW) * WINDOW;
    const key = JSON.stringify([violation.account, violation.region, violation.functionName, start]);
    const window = windows.get(key);
    if (window === undefined) windows.set(key, [violation]);
    else window.push(violation);
  }
  const found = [...windows].map(([key, list]) => observeWindow(key, list));
  return found.sort((a, b) => a.window.start.localeCompare(b.window.start) || a.id.localeCompare(b.id));
}

function observeWindow(key: string, list: readonly GuardViolation[]): Observation {
  const sorted = [...list].sort((a, b) => a.time - b.time || a.requestId.localeCompare(b.requestId));
  const account = sorted[0]?.account ?? '';
  const region = sorted[0]?.region ?? '';
  const name = sorted[0]?.functionName ?? '';
  const start = Math.floor((sorted[0]?.time ?? 0) / WINDOW) * WINDOW;
  const detectors = [...new Set(sorted.map((each) => each.detector || 'unknown'))].sort();
  const blocked = sorted.filter((each) => each.verdict === 'block').length;
  const count = `${sorted.length} ${sorted.length === 1 ? 'violation' : 'violations'}`;
  return {
    id: createHash('sha256').update(`guard-violation\u0000${key}`).digest('hex').slice(0, 32),
    kind: 'guard-violation',
    rule: 'guard-violation',
    title: `${count} in 5 minutes: lambda:${name}`,
    severity: blocked === sorted.length ? 'medium' : 'high',
    confidence: 'high',
    entity: { kind: 'function', name, account, region, attribution: 'exact' },
    window: { start: iso(start), end: iso(start + WINDOW), name: '5m' },
    metric: 'Violations',
    expected: 0,
    seen: sorted.length,
    why: `The guard of ${name} logged ${count} (${detectors.join(', ')}) within 5 minutes; ${blocked} blocked`,
    formula: `count of violations ${sorted.length} >= 1 in 5 minutes`,
    techniques: ['T1190'],
    benignCauses: [],
    alerting: true,
    evidence: {
      rows: sorted.slice(0, 20).map((each) => ({
        time: iso(each.time),
        requestId: each.requestId,
        detector: each.detector,
        verdict: each.verdict,
        field: each.field,
        sourceAddress: each.sourceAddress,
        line: each.line,
      })),
    },
  };
}

function iso(seconds: number): string {
  return new Date(seconds * 1_000).toISOString();
}
