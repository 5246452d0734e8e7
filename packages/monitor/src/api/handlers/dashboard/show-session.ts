import { isoTime } from '@watertight/audit/model/iso-time.ts';
import { placesSql } from '../../../store/queries/console-queries.ts';
import type { Handler } from '../../handler.ts';

export const showSession: Handler<'GET /session'> = async ({ workspace, user, csrf, now, asOf, about }) => {
  const places = await workspace.telemetry.recall(placesSql());
  const distinct = (column: string) =>
    [...new Set(places.map((row) => String(row[column] ?? '')))].filter((text) => text !== '').sort();
  return {
    status: 200,
    body: {
      user: user.name,
      role: user.role,
      mode: about.mode,
      version: about.version,
      csrf,
      now,
      asOf: isoTime(asOf),
      accounts: distinct('account'),
      regions: distinct('region'),
    },
  };
};
