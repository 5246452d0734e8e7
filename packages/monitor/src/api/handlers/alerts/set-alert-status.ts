import { showAlert as readAlert } from '../../../list-alerts.ts';
import { notFound } from '../../api-problem.ts';
import type { Handler } from '../../handler.ts';

export const setAlertStatus: Handler<'POST /alerts/:id/status'> = async (
  { workspace, now, user },
  { params: { id }, body: { status, reason, until, feedback } },
) => {
  if ((await workspace.state.getAlert(id)) === undefined) throw notFound('alert', id);
  await workspace.state.setAlertStatus(id, {
    status,
    at: now,
    user: user.name,
    ...(reason === undefined ? {} : { reason }),
    ...(until === undefined ? {} : { until: new Date(until).toISOString() }),
  });
  if (status === 'closed' && feedback !== undefined)
    await workspace.state.triage.change(id, { feedback }, { at: now, user: user.name });
  const alert = await readAlert(workspace, id, now);
  if (alert === undefined) throw notFound('alert', id);
  return { status: 200, body: { alert } };
};
