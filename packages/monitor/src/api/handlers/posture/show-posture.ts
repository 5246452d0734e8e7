import { RISKS } from '@watertight/audit/posture/risk.ts';
import type { KeptScan, ScanSummary, SeverityCounts } from '../../../store/kept-scan.ts';
import { countByRisk, noCounts } from '../../../store/scan-counts.ts';
import type { ResponseOf } from '../../contract.ts';
import type { Handler } from '../../handler.ts';
import { addCounts, postureScore } from './posture-score.ts';
import { postureTrend } from './posture-trend.ts';

type ScanRow = ResponseOf<'GET /posture'>['scans'][number];

export const showPosture: Handler<'GET /posture'> = async ({ workspace, now }) => {
  const { posture } = workspace.state;
  const scans = await posture.latestScans(now);
  const summaries = await posture.listScans();
  const open = openByRisk(scans);
  const passedOf = (risk: string) =>
    scans.map(({ counts }) => counts.passed[risk] ?? noCounts()).reduce(addCounts, noCounts());
  return {
    status: 200,
    body: {
      score: postureScore(passedOf('all'), open('all')),
      scoreDelta: scoreDelta(scans, summaries),
      scans: scans.map((scan) =>
        scanRow(scan, summaries.filter(({ target }) => target === scan.target).length),
      ),
      byRisk: Object.entries(RISKS).map(([risk, name]) => {
        const counts = open(risk);
        return {
          risk,
          name,
          score: postureScore(passedOf(risk), counts),
          counts: { ...counts },
          total: sumOf(counts),
        };
      }),
      bySeverity: { ...open('all') },
      suppressed: scans.reduce((sum, scan) => sum + suppressedOf(scan), 0),
      undecided: scans.reduce((sum, { counts }) => sum + counts.undecided, 0),
      incomplete: scans.flatMap(({ incomplete }) =>
        incomplete.map(({ what, because }) => ({ what, because })),
      ),
    },
  };
};

/** The score now less the score before the newest scan, both over what was scanned before: a new target changes nothing. */
function scoreDelta(scans: readonly KeptScan[], summaries: readonly ScanSummary[]): number | null {
  const newest =
    scans
      .map(({ at }) => at)
      .sort()
      .at(-1) ?? '';
  const earlier = summaries.filter(({ at }) => at < newest);
  const known = new Set(earlier.map(({ target }) => target));
  const shared = scans.filter(({ target }) => known.has(target));
  const passed = shared.map(({ counts }) => counts.passed['all'] ?? noCounts()).reduce(addCounts, noCounts());
  const now = postureScore(passed, openByRisk(shared)('all'));
  const before = postureTrend(earlier).at(-1)?.score ?? null;
  return now === null || before === null ? null : Math.round((now - before) * 10) / 10;
}

/** Findings that are not suppressed now, by risk; `all` for all of them. */
function openByRisk(scans: readonly KeptScan[]): (risk: string) => SeverityCounts {
  const shown = scans.flatMap(({ findings }) => findings.filter(({ suppressed }) => suppressed === null));
  const counts = countByRisk(shown.map(({ risks, severity }) => ({ risks, severity, count: 1 })));
  return (risk) => counts[risk] ?? noCounts();
}

function scanRow(scan: KeptScan, kept: number): ScanRow {
  const counts = openByRisk([scan])('all');
  return {
    target: scan.target,
    kind: scan.kind,
    at: scan.at,
    findings: sumOf(counts),
    score: postureScore(scan.counts.passed['all'] ?? noCounts(), counts),
    counts: { ...counts },
    suppressed: suppressedOf(scan),
    undecided: scan.counts.undecided,
    functions: scan.counts.functions,
    rules: scan.counts.rules,
    scans: kept,
  };
}

function suppressedOf({ findings }: KeptScan): number {
  return findings.reduce((sum, { suppressed }) => sum + (suppressed === null ? 0 : 1), 0);
}

function sumOf({ critical, high, medium, low, informational }: SeverityCounts): number {
  return critical + high + medium + low + informational;
}
