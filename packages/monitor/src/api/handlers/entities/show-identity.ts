import { keptSinceSql } from '../../../store/queries/connection-queries.ts';
import { addressesOfPrincipalSql, principalSql } from '../../../store/queries/entity-page-queries.ts';
import type { Handler } from '../../handler.ts';
import { spanOf } from '../../listing/list-request.ts';
import { numberOf, textOf } from '../../listing/row-reader.ts';
import { plainRow } from '../../listing/stored-page.ts';
import { callsOfPrincipal } from './calls-of-principal.ts';
import { functionsWithRole } from './role-of-function.ts';

export const showIdentity: Handler<'GET /identities/:arn'> = async (
  { workspace, asOf },
  { params: { arn }, query },
) => {
  const span = spanOf(query, asOf);
  const ask = async (sql: string) => (await workspace.telemetry.recall(sql, [arn])).map(plainRow);
  const [[kept], [own = {}], addresses, functions] = await Promise.all([
    workspace.telemetry.recall(keptSinceSql(), [arn.split(':')[4] ?? '']),
    ask(principalSql()),
    ask(addressesOfPrincipalSql(span)),
    functionsWithRole(workspace, arn),
  ]);
  const calls = await callsOfPrincipal(workspace, arn, { span, since: Number(kept?.['calls'] ?? 0) });
  return {
    status: 200,
    body: {
      account: textOf(own, 'account_id') || (arn.split(':')[4] ?? ''),
      type: textOf(own, 'type'),
      firstSeen: numberOf(own, 'first_seen'),
      lastSeen: numberOf(own, 'last_seen'),
      calls: calls.reduce((sum, each) => sum + each.calls, 0),
      refused: calls.reduce((sum, each) => sum + each.refused, 0),
      services: calls
        .map(({ resources: _, ...call }) => call)
        .sort((a, b) => Number(b.isNew) - Number(a.isNew) || b.calls - a.calls),
      functions,
      sourceAddresses: addresses.map((row) => ({
        address: textOf(row, 'source_address'),
        calls: numberOf(row, 'n_calls'),
      })),
    },
  };
};
