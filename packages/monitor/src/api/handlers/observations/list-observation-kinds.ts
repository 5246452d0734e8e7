import { OBSERVATION_KINDS } from '../../../detections/observation.ts';
import type { Handler } from '../../handler.ts';
import { listInMemory } from '../../listing/list-in-memory.ts';
import { planList } from '../../listing/plan-list.ts';
import { OBSERVATION_LISTING, observationRow, readObservations } from './observation-page.ts';

export const listObservationKinds: Handler<'GET /observations/kinds'> = async (context, { query }) => {
  const { dismissed, ...list } = query;
  const plan = { ...planList(list, OBSERVATION_LISTING, context.asOf), limit: Number.MAX_SAFE_INTEGER };
  const observations = await readObservations(context, plan, { dismissed });
  const { rows } = listInMemory(observations.map(observationRow), OBSERVATION_LISTING, plan);
  const kinds = OBSERVATION_KINDS.map((kind) => ({
    kind,
    count: rows.filter((row) => row.kind === kind).length,
  }));
  return { status: 200, body: { kinds } };
};
