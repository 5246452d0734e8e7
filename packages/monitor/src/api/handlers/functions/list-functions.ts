import type { Handler } from '../../handler.ts';
import { storedPage } from '../../listing/stored-page.ts';
import { findingsByFunction } from './findings-of-function.ts';
import { functionRow, planFunctions } from './function-page.ts';

export const listFunctions: Handler<'GET /functions'> = async ({ workspace, asOf, now }, { query }) => {
  const request = planFunctions(query, asOf);
  const sources = ['inventory', 'metrics', 'function-logs', 'violations'];
  const [page, open, scans] = await Promise.all([
    storedPage(workspace, { ...request, sources, toRow: functionRow }),
    workspace.state.listAlerts({ now, status: 'open' }),
    workspace.state.posture.latestScans(now),
  ]);
  const findings = findingsByFunction(scans);
  const rows = page.rows.map((row) => {
    const own = findings.get(row.name) ?? [];
    const isPublic = own.some(({ rule }) => PUBLIC_RULES.includes(rule));
    const isAlertOf = ({ entity }: (typeof open)[number]) =>
      entity.name === row.name && entity.account === row.account && entity.region === row.region;
    return {
      ...row,
      openAlerts: open.filter(isAlertOf).length,
      publicAccess: isPublic
        ? ('yes' as const)
        : own.length > 0
          ? ('not found' as const)
          : ('unknown' as const),
    };
  });
  return { status: 200, body: { ...page, rows } };
};

const PUBLIC_RULES: readonly string[] = [
  'function-policy-public',
  'function-url-public',
  'function-reachable-from-internet',
];
