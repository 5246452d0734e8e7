import { notFound } from '../../api-problem.ts';
import type { Handler } from '../../handler.ts';

export const showFinding: Handler<'GET /posture/findings/:id'> = async (
  { workspace },
  { params: { id } },
) => {
  for (const { findings, target, at } of await workspace.state.latestScans()) {
    const finding = findings.find((each) => each.fingerprint === id);
    if (finding !== undefined) return { status: 200, body: { finding, target, scannedAt: at } };
  }
  throw notFound('finding', id);
};
