import { notFound } from '../../api-problem.ts';
import type { Handler } from '../../handler.ts';

export const removeSaved: Handler<'DELETE /saved/:id'> = async (
  { workspace, now, user },
  { params: { id } },
) => {
  if (!(await workspace.state.saved.remove(id, { at: now, user: user.name })))
    throw notFound('saved item', id);
  return { status: 200, body: { id } };
};
