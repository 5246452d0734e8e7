import { answer, type CommandRun, timeSpan, withWorkspace } from '../../command-run.ts';
import { cliError } from '../../errors.ts';
import type { Row } from '../../monitor-port.ts';
import { cell } from '../../output/table.ts';
import { withIsoTime } from '../../output/with-iso-time.ts';
import { apiCallRow } from '../../serve/api-call-row.ts';
import { readThrough } from '../../serve/read-through.ts';
import { placeOf } from '../../serve/remote-workspace.ts';
import { apiCallsTable } from '../../tables/api-calls-table.ts';
import type { ListOptions } from './observations.ts';

/** `watertight api-calls list` */
export async function runApiCallsList(run: CommandRun, options: ListOptions): Promise<number> {
  const calls = await withWorkspace(run, { readOnly: true }, (workspace) =>
    run.monitor.listApiCalls(workspace, { ...timeSpan(run), ...options }),
  );
  answer(run, {
    document: { schema: 'watertight/api-calls/1', apiCalls: calls.map(withIsoTime) },
    lines: calls.map(withIsoTime),
    tables: calls.length === 0 ? [] : [apiCallsTable(calls)],
    empty:
      'No API calls match. Ingest CloudTrail with `watertight ingest cloudtrail PATH`, or widen --since.',
  });
  return 0;
}

/** `watertight api-calls show EVENT_ID`: every column of one event. */
export async function runApiCallsShow(run: CommandRun, eventId: string): Promise<number> {
  const row = await withWorkspace(run, { readOnly: true }, async (workspace) => {
    const place = placeOf(workspace);
    return place === undefined
      ? apiCallRow(workspace, eventId)
      : ((await readThrough(place, 'getApiCall', [eventId])) as Row | undefined);
  });
  if (row === undefined) {
    throw cliError('WT-E-CLI-08', { kind: 'the API call', id: eventId, list: 'api-calls list' });
  }
  answer(run, {
    document: { schema: 'watertight/api-calls/1', apiCalls: [row] },
    lines: [row],
    tables: [
      {
        title: `API call ${eventId}`,
        columns: [{ title: 'Field' }, { title: 'Value' }],
        rows: Object.entries(row).map(([name, value]) => [cell(name), cell(value)]),
      },
    ],
  });
  return 0;
}
