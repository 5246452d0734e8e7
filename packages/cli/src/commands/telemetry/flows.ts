import { answer, type CommandRun, timeSpan, withWorkspace } from '../../command-run.ts';
import { withIsoTime } from '../../output/with-iso-time.ts';
import { flowRecordsTable } from '../../tables/flow-records-table.ts';
import type { ListOptions } from './observations.ts';

/** `watertight flows list`, and `flows show ENTITY` for one function or address. */
export async function runFlowsList(run: CommandRun, options: ListOptions): Promise<number> {
  const flows = await withWorkspace(run, { readOnly: true }, (workspace) =>
    run.monitor.listFlows(workspace, { ...timeSpan(run), ...options }),
  );
  answer(run, {
    document: { schema: 'watertight/flows/1', flows: flows.map(withIsoTime) },
    lines: flows.map(withIsoTime),
    tables: flows.length === 0 ? [] : [flowRecordsTable(flows)],
    empty:
      'No flow records match. Ingest flow logs with `watertight ingest flow-logs PATH`, or widen --since.',
  });
  return 0;
}
