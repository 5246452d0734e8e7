import { listAlerts as readAlerts } from '../../../list-alerts.ts';
import type { ApiContext, Handler } from '../../handler.ts';
import { listInMemory } from '../../listing/list-in-memory.ts';
import type { ListPlan } from '../../listing/listing.ts';
import { planList } from '../../listing/plan-list.ts';
import { JUDGED_SOURCES, pageFrame } from '../../listing/stored-page.ts';
import { lastEvaluation } from '../configuration/last-evaluation.ts';
import { ALERT_LISTING, type AlertRow, alertRow } from './alert-row.ts';

export const listAlerts: Handler<'GET /alerts'> = async (context, { query }) => {
  const plan = planList(query, ALERT_LISTING, context.asOf);
  const page = listInMemory(await alertRows(context, plan), ALERT_LISTING, plan);
  const frame = await pageFrame(context.workspace, JUDGED_SOURCES, { ...page, plan });
  return {
    status: 200,
    body: { ...frame, rows: [...page.rows], lastEvaluation: await lastEvaluation(context) },
  };
};

/** Every alert of the span, before filter and order. */
export async function alertRows(
  { workspace, now }: Pick<ApiContext, 'workspace' | 'now'>,
  plan: Pick<ListPlan, 'span'>,
): Promise<readonly AlertRow[]> {
  const alerts = await readAlerts(workspace, { since: plan.span.from, until: plan.span.to, now });
  const triage = await workspace.state.triage.all();
  return alerts.map((alert) => alertRow(alert, triage.get(alert.id)));
}
