import { topTalkersSql } from '../../../store/queries/listings/top-talkers.ts';
import type { Handler } from '../../handler.ts';
import { flagOf, numberOf, textOf } from '../../listing/row-reader.ts';
import { plainRow, storedRequest } from '../../listing/stored-page.ts';
import { planFlows } from '../telemetry/list-flows.ts';

const MOST = 10;

export const listTopTalkers: Handler<'GET /flows/talkers'> = async ({ workspace, asOf }, { query }) => {
  const { plan, listing, stored } = planFlows(query, asOf);
  const bound = topTalkersSql(stored, { ...storedRequest(listing, plan), limit: query.limit ?? MOST });
  const rows = (await workspace.telemetry.recall(bound.sql, bound.parameters)).map(plainRow);
  const totalBytes = rows[0] === undefined ? 0 : numberOf(rows[0], 'total_bytes');
  const talkers = rows.map((row) => ({
    source: textOf(row, 'source'),
    ip: textOf(row, 'ip'),
    connectedIp: textOf(row, 'connected_ip'),
    bytes: numberOf(row, 'n_bytes'),
    sessions: numberOf(row, 'n_sessions'),
    share: totalBytes === 0 ? 0 : numberOf(row, 'n_bytes') / totalBytes,
    isInternal: flagOf(row, 'is_internal'),
  }));
  const pairs = rows[0] === undefined ? 0 : numberOf(rows[0], 'n_pairs');
  return { status: 200, body: { talkers, totalBytes, pairs } };
};
