import { listAlerts as readAlerts } from '../../../list-alerts.ts';
import type { Handler } from '../../handler.ts';
import { listInMemory } from '../../listing/list-in-memory.ts';
import { planList } from '../../listing/plan-list.ts';
import { pageFrame } from '../../listing/stored-page.ts';
import { ALERT_LISTING, alertRow } from './alert-row.ts';

export const listAlerts: Handler<'GET /alerts'> = async ({ workspace, asOf, now }, { query }) => {
  const plan = planList(query, ALERT_LISTING, asOf);
  const alerts = await readAlerts(workspace, { since: plan.span.from, until: plan.span.to, now });
  const page = listInMemory(alerts.map(alertRow), ALERT_LISTING, plan);
  const frame = await pageFrame(workspace, ['cloudtrail', 'flow-logs', 'metrics'], { ...page, plan });
  return { status: 200, body: { ...frame, rows: [...page.rows] } };
};
