import { notFound } from '../../api-problem.ts';
import type { Handler } from '../../handler.ts';

export const removeSuppression: Handler<'DELETE /suppressions/:id'> = async (
  { workspace, now, user },
  { params: { id } },
) => {
  if (!(await workspace.state.removeSuppression(id, now, user.name))) throw notFound('suppression', id);
  return { status: 200, body: { id } };
};
