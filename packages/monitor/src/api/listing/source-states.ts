import { isoTime } from '@watertight/audit/model/iso-time.ts';
import { sourceStatusSql } from '../../store/queries/console-queries.ts';
import type { Workspace } from '../../workspace.ts';

/** What is known of each telemetry source, in a fixed order. */
export async function sourceStates(
  workspace: Workspace,
): Promise<{ name: string; isConnected: boolean; latest: string; rows: number }[]> {
  const rows = await workspace.telemetry.recall(sourceStatusSql());
  return rows.map((row) => ({
    name: String(row['source']),
    isConnected: Number(row['n']) > 0,
    latest: Number(row['latest']) > 0 ? isoTime(Number(row['latest'])) : '',
    rows: Number(row['n']),
  }));
}
