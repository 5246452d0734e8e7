import { notFound } from '../../api-problem.ts';
import type { Handler } from '../../handler.ts';

export const setObservationDismissal: Handler<'POST /observations/:id/dismissal'> = async (
  { workspace, now, user },
  { params: { id }, body: { isDismissed } },
) => {
  if ((await workspace.state.getObservation(id)) === undefined) throw notFound('observation', id);
  await workspace.state.triage.dismiss(id, isDismissed, { at: now, user: user.name });
  return { status: 200, body: { isDismissed } };
};
