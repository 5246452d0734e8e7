import { badRequest } from '../../api-problem.ts';
import type { Handler } from '../../handler.ts';

const ROWS = 1_000;
/** A person waits this long; the engine is interrupted after it. */
const MILLISECONDS = 10_000;

export const runQuery: Handler<'POST /query'> = async ({ workspace }, { body: { sql, limit } }) => {
  const started = performance.now();
  const answer = await workspace.telemetry.readOnly(sql, { rows: limit ?? ROWS, milliseconds: MILLISECONDS });
  if ('problem' in answer)
    throw badRequest(
      `Cannot run the query: ${answer.problem}`,
      'One SELECT over the tables that the page lists.',
    );
  return { status: 200, body: { ...answer, milliseconds: Math.round(performance.now() - started) } };
};
