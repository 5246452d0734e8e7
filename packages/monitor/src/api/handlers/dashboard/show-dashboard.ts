import { SEVERITIES } from '@watertight/audit/model/severity.ts';
import { listAlerts } from '../../../list-alerts.ts';
import { functionTotalsSql } from '../../../store/queries/listings/function-totals.ts';
import type { ApiContext, Handler } from '../../handler.ts';
import type { ScopeQuery } from '../../listing/list-request.ts';
import { sourceStates } from '../../listing/source-states.ts';
import { isoSpan, storedFacet, storedRequest, storedTimeline } from '../../listing/stored-page.ts';
import { planEvents } from '../events/event-page.ts';
import { planFunctions } from '../functions/function-page.ts';

export const showDashboard: Handler<'GET /dashboard'> = async (context, { query }) => {
  const { workspace, asOf } = context;
  const events = planEvents(query, asOf);
  const [triggersOverTime, attackTypes, totals, open, sources] = await Promise.all([
    storedTimeline(workspace, { ...events, part: 'action', parts: ['Blocked', 'Alerted'] }),
    storedFacet(workspace, events, 'attackType'),
    functionTotals(context, query),
    openAlerts(context, query),
    sourceStates(workspace),
  ]);
  const total = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);
  const countOf = (name: string) => {
    const place = triggersOverTime.parts.indexOf(name);
    return total(triggersOverTime.points.map(({ counts }) => counts[place] ?? 0));
  };
  return {
    status: 200,
    body: {
      span: isoSpan(events.plan.span),
      ...totals,
      totalAttacksDetected: total(triggersOverTime.points.map(({ counts }) => total(counts))),
      triggersOverTime,
      blocked: countOf('Blocked'),
      alerted: countOf('Alerted'),
      attackTypes,
      openAlerts: open,
      sources,
    },
  };
};

async function functionTotals({ workspace, asOf }: ApiContext, query: ScopeQuery) {
  const { stored, listing, plan } = planFunctions(query, asOf);
  const { sql, parameters } = functionTotalsSql(stored, storedRequest(listing, plan));
  const [row] = await workspace.telemetry.recall(sql, parameters);
  return {
    deployedFunctions: Number(row?.['n_functions'] ?? 0),
    protectedFunctions: Number(row?.['n_protected'] ?? 0),
    totalExecutions: Number(row?.['n_executions'] ?? 0),
  };
}

async function openAlerts({ workspace, now }: ApiContext, { account, region }: ScopeQuery) {
  const alerts = (await listAlerts(workspace, { status: 'open', now })).filter(
    ({ entity, suppression }) =>
      suppression === undefined &&
      (account === undefined || entity.account === account) &&
      (region === undefined || entity.region === region),
  );
  return Object.fromEntries(
    SEVERITIES.map((severity) => [severity, alerts.filter((alert) => alert.severity === severity).length]),
  );
}
