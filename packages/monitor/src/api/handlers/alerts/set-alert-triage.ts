import { notFound } from '../../api-problem.ts';
import type { Handler } from '../../handler.ts';
import { triageBody } from './triage-body.ts';

export const setAlertTriage: Handler<'POST /alerts/:id/triage'> = async (
  { workspace, now, user },
  { params: { id }, body: { assignee, tags } },
) => {
  if ((await workspace.state.getAlert(id)) === undefined) throw notFound('alert', id);
  const change = {
    ...(assignee === undefined ? {} : { assignee }),
    ...(tags === undefined ? {} : { tags }),
  };
  await workspace.state.triage.change(id, change, { at: now, user: user.name });
  return { status: 200, body: { triage: triageBody(await workspace.state.triage.of(id)) } };
};
