import { isoTime } from '@watertight/audit/model/iso-time.ts';
import { listAlerts } from '../../../list-alerts.ts';
import { objectTallySql, placesSql } from '../../../store/queries/console-queries.ts';
import type { Handler } from '../../handler.ts';
import { sourceStates } from '../../listing/source-states.ts';
import { storedPage } from '../../listing/stored-page.ts';
import { planFunctions } from '../functions/function-page.ts';

export const showStatus: Handler<'GET /status'> = async ({ workspace, now, asOf, about }) => {
  const tallies = await workspace.telemetry.query(objectTallySql());
  const sources = (await sourceStates(workspace)).map((source) => {
    const tally = tallies.find((row) => row['source'] === source.name);
    return {
      ...source,
      objects: Number(tally?.['n_objects'] ?? 0),
      badRecords: Number(tally?.['n_bad'] ?? 0),
      quarantinedObjects: Number(tally?.['n_quarantined'] ?? 0),
    };
  });
  const places = await workspace.telemetry.query(placesSql());
  const functions = planFunctions({ limit: 1 }, asOf);
  const open = await listAlerts(workspace, { status: 'open', now });
  return {
    status: 200,
    body: {
      version: about.version,
      now,
      asOf: isoTime(asOf),
      lastEvaluation: about.lastEvaluation,
      isWatching: about.isWatching,
      functions: (await storedPage(workspace, { ...functions, sources: [], toRow: (row) => row })).total,
      openAlerts: open.length,
      scans: (await workspace.state.posture.listScans()).length,
      sources,
      places: places.map((row) => ({ account: String(row['account']), region: String(row['region']) })),
      incomplete: [...about.incomplete],
    },
  };
};
