import { notFound } from '../../api-problem.ts';
import type { Handler } from '../../handler.ts';
import { triageBody } from './triage-body.ts';

export const addAlertComment: Handler<'POST /alerts/:id/comments'> = async (
  { workspace, now, user },
  { params: { id }, body: { text } },
) => {
  if ((await workspace.state.getAlert(id)) === undefined) throw notFound('alert', id);
  await workspace.state.triage.comment(id, text, { at: now, user: user.name });
  return { status: 200, body: { triage: triageBody(await workspace.state.triage.of(id)) } };
};
