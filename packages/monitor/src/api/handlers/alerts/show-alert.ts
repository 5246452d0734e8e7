import type { Observation } from '../../../detections/observation.ts';
import { showAlert as readAlert } from '../../../list-alerts.ts';
import { notFound } from '../../api-problem.ts';
import type { Handler } from '../../handler.ts';
import { triageBody } from './triage-body.ts';

export const showAlert: Handler<'GET /alerts/:id'> = async ({ workspace, now }, { params: { id } }) => {
  const alert = await readAlert(workspace, id, now);
  if (alert === undefined) throw notFound('alert', id);
  const found = await Promise.all(alert.observations.map((each) => workspace.state.getObservation(each)));
  const observations = found.filter((each): each is Observation => each !== undefined);
  const triage = triageBody(await workspace.state.triage.of(id));
  const history = (await workspace.state.triage.history(id)).map(({ at, what, user }) => ({
    at,
    what,
    user,
  }));
  return { status: 200, body: { alert, observations, triage, history } };
};
