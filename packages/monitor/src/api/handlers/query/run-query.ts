import { badRequest } from '../../api-problem.ts';
import type { Handler } from '../../handler.ts';
import { selectRows } from './select-rows.ts';

const ROWS = 1_000;

export const runQuery: Handler<'POST /query'> = async ({ workspace }, { body: { sql, limit } }) => {
  const started = performance.now();
  const answer = await selectRows(workspace, sql, limit ?? ROWS);
  if ('problem' in answer) throw badRequest(`Cannot run the query: ${answer.problem}`, answer.hint);
  return { status: 200, body: { ...answer, milliseconds: Math.round(performance.now() - started) } };
};
