import { notFound } from '../../api-problem.ts';
import type { Handler } from '../../handler.ts';
import { findingRow } from './finding-rows.ts';

/** Other findings of the same subject that are told. */
const MOST_OTHERS = 20;

export const showFinding: Handler<'GET /posture/findings/:id'> = async (
  { workspace, now, asOf },
  { params: { id } },
) => {
  for (const scan of await workspace.state.posture.latestScans(now)) {
    const finding = scan.findings.find((each) => each.id === id);
    if (finding === undefined) continue;
    const { kind, name } = finding.subject;
    const others = scan.findings
      .filter((each) => each.id !== id && each.subject.kind === kind && each.subject.name === name)
      .filter(({ suppressed }) => suppressed === null)
      .slice(0, MOST_OTHERS)
      .map((each) => ({ id: each.id, code: each.code, title: each.title, severity: each.severity }));
    return {
      status: 200,
      body: { finding, row: findingRow(finding, scan, asOf), scannedAt: scan.at, others },
    };
  }
  throw notFound('finding', id);
};
