import { statSync } from 'node:fs';
import { join } from 'node:path';
import { isoTime } from '@watertight/audit/model/iso-time.ts';
import { oldestSql } from '../../../store/queries/console-queries.ts';
import type { Handler } from '../../handler.ts';
import { NO_TOOLS } from '../../tools.ts';
import { QUERY_MILLISECONDS } from '../query/select-rows.ts';
import { lastEvaluation } from './last-evaluation.ts';

export const showInstallation: Handler<'GET /installation'> = async ({
  workspace,
  about,
  tools = NO_TOOLS,
}) => {
  const rows = await workspace.telemetry.recall(oldestSql());
  const oldest = (what: string) => {
    const time = Number(rows.find((row) => row['what'] === what)?.['oldest'] ?? 0);
    return time === 0 ? '' : isoTime(time);
  };
  return {
    status: 200,
    body: {
      version: about.version,
      store: storeSizes(workspace.folder),
      lastEvaluation: await lastEvaluation({ workspace, about }),
      isWatching: about.isWatching,
      signIn:
        about.oidcIssuer === undefined
          ? { kind: 'link', issuer: '' }
          : { kind: 'oidc', issuer: about.oidcIssuer },
      retention: [
        { what: 'Flow records', kept: '14 days of data', oldest: oldest('flow_record') },
        { what: 'Hourly flows', kept: '90 days of data', oldest: oldest('flow_hour') },
        { what: 'AWS API calls', kept: 'until removed', oldest: oldest('api_call') },
        { what: 'Metric points', kept: 'until removed', oldest: oldest('metric_point') },
        { what: 'Violations', kept: 'until removed', oldest: oldest('guard_violation') },
        { what: 'Observations, alerts, suppressions, journal', kept: 'until removed', oldest: '' },
      ],
      intelligence: [...(await tools.intelligence())],
      limits: LIMITS,
    },
  };
};

const LIMITS = [
  { what: 'Rows of one answer of a list', limit: '500' },
  { what: 'Rows of one export', limit: '100,000' },
  { what: 'Rows of one query', limit: '10,000' },
  { what: 'Time of one query', limit: `${QUERY_MILLISECONDS / 1000} s` },
  { what: 'Size of one request', limit: '64 KiB' },
  { what: 'Browsers and commands connected at once', limit: '500' },
  { what: 'Saved queries, saved filters', limit: '500 each' },
];

/** Sizes of the two databases; 0 for those in memory. */
function storeSizes(folder: string | undefined): { telemetryBytes: number; stateBytes: number } {
  const size = (file: string) =>
    folder === undefined ? 0 : (statSync(join(folder, file), { throwIfNoEntry: false })?.size ?? 0);
  return { telemetryBytes: size('telemetry.duckdb'), stateBytes: size('state.sqlite') };
}
