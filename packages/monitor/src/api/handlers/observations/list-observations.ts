import type { Handler } from '../../handler.ts';
import { listInMemory } from '../../listing/list-in-memory.ts';
import { planList } from '../../listing/plan-list.ts';
import { JUDGED_SOURCES, pageFrame } from '../../listing/stored-page.ts';
import { lastEvaluation } from '../configuration/last-evaluation.ts';
import { OBSERVATION_LISTING, observationRow, readObservations } from './observation-page.ts';

export const listObservations: Handler<'GET /observations'> = async (context, { query }) => {
  const { kind, dismissed, ...list } = query;
  const plan = planList(list, OBSERVATION_LISTING, context.asOf);
  const observations = await readObservations(context, plan, { kind, dismissed });
  const byId = new Map(observations.map((each) => [each.id, each]));
  const page = listInMemory(observations.map(observationRow), OBSERVATION_LISTING, plan);
  const frame = await pageFrame(context.workspace, JUDGED_SOURCES, { ...page, plan });
  const rows = page.rows.flatMap(({ id }) => byId.get(id) ?? []);
  return { status: 200, body: { ...frame, rows, lastEvaluation: await lastEvaluation(context) } };
};
