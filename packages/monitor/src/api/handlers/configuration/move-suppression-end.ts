import { notFound } from '../../api-problem.ts';
import type { Handler } from '../../handler.ts';

export const moveSuppressionEnd: Handler<'POST /suppressions/:id/end'> = async (
  { workspace, now, user },
  { params: { id }, body: { expires } },
) => {
  const end = new Date(expires).toISOString();
  const isMoved = await workspace.state.extendSuppression(id, end, { at: now, user: user.name });
  if (!isMoved) throw notFound('suppression', id);
  return { status: 200, body: { id } };
};
