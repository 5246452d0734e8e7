import { SEVERITIES, type Severity } from '@watertight/audit/model/severity.ts';
import type { SavedScan, ScanCounts, SeverityCounts } from './kept-scan.ts';

/** The numbers of a scan by risk, and over all of them as `all`. A finding of two risks counts for both. */
export function countScan({ findings, rules, functions }: SavedScan): ScanCounts {
  const shown = findings.filter(({ suppressed }) => suppressed === null);
  return {
    open: countByRisk(shown.map(({ risks, severity }) => ({ risks, severity, count: 1 }))),
    passed: countByRisk(rules.map(({ risks, severity, pass }) => ({ risks, severity, count: pass }))),
    suppressed: findings.length - shown.length,
    undecided: rules.reduce((sum, { unknown }) => sum + unknown, 0),
    rules: rules.length,
    functions: functions.length,
  };
}

/** Sums by risk and severity; each also counts under `all`, once. */
export function countByRisk(
  items: readonly {
    readonly risks: readonly string[];
    readonly severity: Severity;
    readonly count: number;
  }[],
): Readonly<Record<string, SeverityCounts>> {
  const found = new Map<string, Record<Severity, number>>([['all', noCounts()]]);
  for (const { risks, severity, count } of items) {
    for (const risk of new Set([...risks, 'all'])) {
      const counts = found.get(risk) ?? noCounts();
      counts[severity] += count;
      found.set(risk, counts);
    }
  }
  return Object.fromEntries(found);
}

/** A zero for each severity. */
export function noCounts(): Record<Severity, number> {
  const [informational, low, medium, high, critical] = SEVERITIES;
  return { [informational]: 0, [low]: 0, [medium]: 0, [high]: 0, [critical]: 0 };
}
