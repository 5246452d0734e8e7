import { listAlerts } from '../../../list-alerts.ts';
import { notFound } from '../../api-problem.ts';
import type { Handler } from '../../handler.ts';
import { storedPage } from '../../listing/stored-page.ts';
import { functionRow, planFunctions } from './function-page.ts';

const OBSERVATIONS = 50;

export const showFunction: Handler<'GET /functions/:account/:region/:name'> = async (
  { workspace, asOf, now },
  { params: { account, region, name }, query },
) => {
  const f = [`name=${name}`, `account=${account}`, `region=${region}`];
  const request = planFunctions({ ...query, f, limit: 1 }, asOf);
  const [row] = (await storedPage(workspace, { ...request, sources: [], toRow: functionRow })).rows;
  if (row === undefined) throw notFound('function', `${account}/${region}/${name}`);
  const isSame = (entity: { account: string; region: string }) =>
    entity.account === account && entity.region === region;
  const alerts = (await listAlerts(workspace, { entity: name, now })).filter(({ entity }) => isSame(entity));
  const observations = (await workspace.state.listObservations({ entity: name }))
    .filter(({ entity }) => isSame(entity))
    .reverse()
    .slice(0, OBSERVATIONS);
  return {
    status: 200,
    body: {
      function: row,
      alerts: alerts.map(({ id, title, severity, status }) => ({ id, title, severity, status })),
      observations: observations.map(({ id, kind, title, why, window }) => ({
        id,
        kind,
        title,
        why,
        time: window.start,
      })),
    },
  };
};
