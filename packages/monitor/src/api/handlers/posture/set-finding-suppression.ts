import { badRequest, notFound } from '../../api-problem.ts';
import type { Handler } from '../../handler.ts';

export const setFindingSuppression: Handler<'POST /posture/findings/:id/suppression'> = async (
  { workspace, now, user },
  { params: { id }, body: { reason, expires } },
) => {
  const { posture } = workspace.state;
  const scans = await posture.latestScans(now);
  const finding = scans.flatMap(({ findings }) => findings).find((each) => each.id === id);
  if (finding === undefined) throw notFound('finding', id);
  const by = finding.suppressed?.by;
  if (by !== undefined && by !== 'console') {
    const where = { file: 'the ignore file', inline: 'the template', baseline: 'the baseline' }[by];
    throw badRequest(
      `Cannot change the suppression: it is written in ${where}, ${by} given`,
      'Change it there and scan again.',
    );
  }
  if (expires === null) await posture.showFindingAgain(id, { at: now, user: user.name });
  else {
    const decision = { id, reason, expires: new Date(expires).toISOString() };
    await posture.suppressFinding(decision, { at: now, user: user.name });
  }
  return { status: 200, body: { isSuppressed: expires !== null } };
};
