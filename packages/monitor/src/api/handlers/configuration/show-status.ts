import { isoTime } from '@watertight/audit/model/iso-time.ts';
import { listAlerts } from '../../../list-alerts.ts';
import {
  gapHoursSql,
  objectTallySql,
  placesSql,
  protectedFunctionsSql,
} from '../../../store/queries/console-queries.ts';
import type { Handler } from '../../handler.ts';
import { sourceStates } from '../../listing/source-states.ts';
import { storedCount } from '../../listing/stored-page.ts';
import { planFunctions } from '../functions/function-page.ts';
import { lastEvaluation } from './last-evaluation.ts';

export const showStatus: Handler<'GET /status'> = async (context) => {
  const { workspace, now, asOf, about } = context;
  const { telemetry, state } = workspace;
  const [tallies, gaps, guarded, states, places, functions, open, scans] = await Promise.all([
    telemetry.recall(objectTallySql()),
    telemetry.recall(gapHoursSql()),
    telemetry.recall(protectedFunctionsSql()),
    sourceStates(workspace),
    telemetry.recall(placesSql()),
    storedCount(workspace, planFunctions({}, asOf)),
    listAlerts(workspace, { status: 'open', now }),
    state.posture.listScans(),
  ]);
  const sources = states.map((source) => {
    const gap = gaps.find((row) => row['source'] === source.name);
    const tally = tallies.find((row) => row['source'] === source.name);
    return {
      ...source,
      objects: Number(tally?.['n_objects'] ?? 0),
      badRecords: Number(tally?.['n_bad'] ?? 0),
      quarantinedObjects: Number(tally?.['n_quarantined'] ?? 0),
      gapHours: Math.max(0, Number(gap?.['n_span'] ?? 0) - Number(gap?.['n_hours'] ?? 0)),
      command: COMMANDS[source.name] ?? `watertight ingest ${source.name} PATH`,
    };
  });
  return {
    status: 200,
    body: {
      version: about.version,
      now,
      asOf: isoTime(asOf),
      lastEvaluation: await lastEvaluation(context),
      isWatching: about.isWatching,
      functions,
      openAlerts: open.length,
      protectedFunctions: Number(guarded[0]?.['n'] ?? 0),
      scans: scans.length,
      sources,
      places: places.map((row) => ({ account: String(row['account']), region: String(row['region']) })),
      incomplete: [...about.incomplete],
    },
  };
};

/** What brings records of each source; BUCKET and the folders are the reader's own. */
const COMMANDS: Readonly<Record<string, string>> = {
  cloudtrail: 'watertight ingest cloudtrail s3://BUCKET/AWSLogs/',
  'flow-logs': 'watertight ingest flow-logs s3://BUCKET/AWSLogs/',
  metrics: 'watertight ingest metrics ./metrics',
  'function-logs': 'watertight ingest function-logs ./function-logs',
  violations: 'watertight ingest violations ./function-logs',
  inventory: 'watertight ingest inventory ./inventory',
  'network-interfaces': 'watertight ingest network-interfaces ./network-interfaces',
  'resolver-logs': 'watertight ingest resolver-logs s3://BUCKET/AWSLogs/',
  guardduty: 'watertight ingest guardduty s3://BUCKET/AWSLogs/',
};
