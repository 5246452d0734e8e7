import { notFound } from '../../api-problem.ts';
import type { Handler } from '../../handler.ts';

export const showObservation: Handler<'GET /observations/:id'> = async (
  { workspace },
  { params: { id } },
) => {
  const observation = await workspace.state.getObservation(id);
  if (observation === undefined) throw notFound('observation', id);
  return { status: 200, body: { observation } };
};
