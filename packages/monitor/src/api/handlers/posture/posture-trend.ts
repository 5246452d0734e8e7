import type { ScanCounts, ScanSummary, SeverityCounts } from '../../../store/kept-scan.ts';
import { noCounts } from '../../../store/scan-counts.ts';
import { addCounts, postureScore } from './posture-score.ts';

/** How things stood after one scan, over the newest scan of each target then. */
export interface TrendPoint {
  /** Epoch seconds. */
  readonly time: number;
  readonly target: string;
  readonly score: number | null;
  readonly counts: SeverityCounts;
  readonly suppressed: number;
}

/** One point for each scan, oldest first. Scans of one time become one point. */
export function postureTrend(scans: readonly ScanSummary[]): readonly TrendPoint[] {
  const byTime = Map.groupBy([...scans].sort(byAge), ({ at }) => at);
  const standing = new Map<string, ScanCounts>();
  return [...byTime].map(([at, together]) => {
    for (const { target, counts } of together) standing.set(target, counts);
    const all = [...standing.values()];
    const open = all.map((counts) => counts.open['all'] ?? noCounts()).reduce(addCounts, noCounts());
    const passed = all.map((counts) => counts.passed['all'] ?? noCounts()).reduce(addCounts, noCounts());
    return {
      time: Math.floor(Date.parse(at) / 1000),
      target: together.map(({ target }) => target).join(', '),
      score: postureScore(passed, open),
      counts: open,
      suppressed: all.reduce((sum, { suppressed }) => sum + suppressed, 0),
    };
  });
}

function byAge(a: ScanSummary, b: ScanSummary): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  return a.target < b.target ? -1 : 1;
}
