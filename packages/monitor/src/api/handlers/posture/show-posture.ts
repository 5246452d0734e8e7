import { SEVERITIES } from '@watertight/audit/model/severity.ts';
import type { Finding } from '@watertight/audit/report/finding.ts';
import type { Handler } from '../../handler.ts';

export const showPosture: Handler<'GET /posture'> = async ({ workspace }) => {
  const scans = await workspace.state.latestScans();
  const open = scans.flatMap(({ findings }) =>
    findings.filter(({ suppressed, outcome }) => suppressed === null && outcome === 'fail'),
  );
  const risks = [...new Set(open.flatMap((finding) => finding.risks))].sort(byNumber);
  return {
    status: 200,
    body: {
      scans: scans.map(({ target, kind, at, findings }) => ({ target, kind, at, findings: findings.length })),
      byRisk: risks.map((risk) => ({
        risk,
        counts: bySeverity(open.filter((finding) => finding.risks.includes(risk))),
      })),
      bySeverity: bySeverity(open),
      incomplete: scans.flatMap(({ incomplete }) =>
        incomplete.map(({ what, because }) => ({ what, because })),
      ),
    },
  };
};

function bySeverity(findings: readonly Finding[]): Record<string, number> {
  const countOf = (severity: string) => findings.filter((each) => each.severity === severity).length;
  return Object.fromEntries(SEVERITIES.map((severity) => [severity, countOf(severity)]));
}

/** R2 before R10. */
function byNumber(a: string, b: string): number {
  return Number(a.slice(1)) - Number(b.slice(1)) || (a < b ? -1 : 1);
}
