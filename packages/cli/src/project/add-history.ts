import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { InventoryParts } from '@watertight/audit/model/inventory.ts';
import { WatertightError } from '@watertight/audit/model/watertight-error.ts';
import type { StoredHistory } from '@watertight/monitor/history/stored-history.ts';
import { type CommandRun, say, withWorkspace } from '../command-run.ts';
import { ruleSettings } from './rule-settings.ts';

/**
 * An account's inventory with what the telemetry store knows of it: who used what, who changed functions, what ran. Without a
 * store nothing changes, and none is made; a store that another process holds is left out, and that is said.
 */
export async function addHistory(
  run: CommandRun,
  parts: InventoryParts,
  places: readonly { readonly account: string; readonly region: string }[],
): Promise<InventoryParts> {
  const { data } = run.settings;
  if (data === ':memory:' || !existsSync(join(data, 'telemetry.duckdb'))) return parts;
  run.progress.update('audit: history from the telemetry store');
  const principals = parts.subjects.flatMap(({ kind, arn }) =>
    (kind === 'role' || kind === 'user') && arn !== undefined ? [arn] : [],
  );
  try {
    const history = await withWorkspace(run, { readOnly: true }, (workspace) =>
      run.monitor.readHistory(workspace, {
        places,
        principals,
        capturedAt: parts.capturedAt,
        days: ruleSettings(run.settings).unusedDays,
      }),
    );
    for (const line of historyLines(history)) say(run, line);
    const { withHistory } = await import('@watertight/monitor/history/with-history.ts');
    return withHistory(parts, history, places);
  } catch (error) {
    if (!(error instanceof WatertightError)) throw error;
    say(run, `Without the history of the telemetry store: ${error.message}`);
    return parts;
  }
}

/** Since when the store tells of which region; a region a line, the first few. */
function historyLines({ trails, days }: StoredHistory): readonly string[] {
  const lines = trails.map(({ account, region, since, until, isWhole }) => {
    const span = `CloudTrail of ${account} ${region} from ${since.slice(0, 10)} to ${until.slice(0, 10)}`;
    return `Telemetry store: ${span}${isWhole ? '' : `, less than the ${days} days that prove silence`}`;
  });
  const rest = lines.length - MOST_LINES;
  return rest > 0 ? [...lines.slice(0, MOST_LINES), `… and of ${rest} more regions`] : lines;
}

const MOST_LINES = 5;
