import { SEVERITIES } from '@watertight/audit/model/severity.ts';
import type { SeverityCounts } from '../../../store/kept-scan.ts';

/** What one check of a severity weighs. */
export const WEIGHTS: SeverityCounts = { critical: 10, high: 6, medium: 3, low: 1, informational: 0 };

/**
 * Passed checks among the decided ones, weighted by {@link WEIGHTS}, 0 to 100 with one digit; null where nothing that
 * weighs was decided. Suppressed findings and undecided checks count for neither side.
 */
export function postureScore(passed: SeverityCounts, open: SeverityCounts): number | null {
  const weigh = (counts: SeverityCounts) =>
    SEVERITIES.reduce((sum, severity) => sum + WEIGHTS[severity] * counts[severity], 0);
  const [good, bad] = [weigh(passed), weigh(open)];
  if (good + bad === 0) return null;
  const score = Math.round((1_000 * good) / (good + bad)) / 10;
  // Only where nothing is left is all well.
  return bad > 0 ? Math.min(score, 99.9) : score;
}

/** The sum of two. */
export function addCounts(a: SeverityCounts, b: SeverityCounts): SeverityCounts {
  return {
    critical: a.critical + b.critical,
    high: a.high + b.high,
    medium: a.medium + b.medium,
    low: a.low + b.low,
    informational: a.informational + b.informational,
  };
}
