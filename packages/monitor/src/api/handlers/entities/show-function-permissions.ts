import { actionsOfCall } from '../../../history/trail-usage.ts';
import { dataEventsSql, keptSinceSql } from '../../../store/queries/connection-queries.ts';
import type { ResponseOf } from '../../contract.ts';
import type { Handler } from '../../handler.ts';
import { spanOf } from '../../listing/list-request.ts';
import { textOf } from '../../listing/row-reader.ts';
import { plainRow } from '../../listing/stored-page.ts';
import { functionInScans } from '../functions/function-in-scans.ts';
import { callsOfPrincipal, type UsedCall } from './calls-of-principal.ts';
import { comparePermissions } from './compare-permissions.ts';
import { narrowerPolicy } from './narrower-policy.ts';
import { roleOfFunction } from './role-of-function.ts';

type Answer = ResponseOf<'GET /functions/:account/:region/:name/permissions'>;

export const showFunctionPermissions: Handler<'GET /functions/:account/:region/:name/permissions'> = async (
  { workspace, asOf, now },
  { params, query },
) => {
  const span = spanOf(query, asOf);
  const { role, sharedRole } = await roleOfFunction(workspace, params);
  const [[kept], data, latest] = await Promise.all([
    workspace.telemetry.recall(keptSinceSql(), [params.account]),
    workspace.telemetry.recall(dataEventsSql(), [params.account]),
    workspace.state.posture.latestScans(now),
  ]);
  const since = Number(kept?.['calls'] ?? 0);
  const calls = await callsOfPrincipal(workspace, role, { span, since });
  const { scans, seen } = functionInScans(latest, params);
  const dataEvents = data.map(plainRow).map((row) => textOf(row, 'service'));
  const compared = comparePermissions(seen?.grants ?? [], usedActions(calls), dataEvents);
  const isKnown = seen?.grants !== undefined;
  return {
    status: 200,
    body: {
      role,
      sharedRole,
      grants: isKnown ? compared.grants : null,
      scannedAt: isKnown ? (scans.find(({ functions }) => functions.includes(seen))?.at ?? '') : '',
      missing: [...(seen?.grantsMissing ?? [])],
      used: compared.used,
      dataEvents,
      callsSince: since,
      narrower: narrowerPolicy(calls),
      command: `watertight roles PROJECT --function ${shellWord(params.name)} --from-trail`,
    },
  };
};

/** Calls as the permissions that they need, most used first. */
export function usedActions(calls: readonly UsedCall[]): Answer['used'] {
  const found = new Map<string, Answer['used'][number]>();
  for (const call of calls) {
    for (const action of actionsOfCall(call.service, call.event)) {
      const before = found.get(action);
      found.set(action, {
        action,
        calls: (before?.calls ?? 0) + call.calls,
        refused: (before?.refused ?? 0) + call.refused,
        lastUsed: Math.max(before?.lastUsed ?? 0, call.calls > 0 ? call.lastSeen : 0),
        isNew: call.isNew && (before?.isNew ?? true),
        grantedBy: [],
      });
    }
  }
  return [...found.values()].sort((a, b) => b.calls - a.calls || (a.action < b.action ? -1 : 1));
}

/** A name as a shell takes it: what Lambda allows needs no quotes, all else gets them. */
function shellWord(text: string): string {
  return /^[\w.:@/-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
