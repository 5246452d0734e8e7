import { listApiCalls as readApiCalls } from '../../../list-api-calls.ts';
import { notFound } from '../../api-problem.ts';
import type { Handler } from '../../handler.ts';

export const showApiCall: Handler<'GET /api-calls/:id'> = async ({ workspace }, { params: { id } }) => {
  const [call] = await readApiCalls(workspace, { eventIds: [id], limit: 1 });
  if (call === undefined) throw notFound('API call', id);
  return { status: 200, body: { call } };
};
