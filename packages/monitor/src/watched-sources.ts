import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isTelemetrySource, type TelemetrySource } from './records/telemetry-source.ts';

export interface WatchedSource {
  readonly source: TelemetrySource;
  readonly path: string;
}

/**
 * What to follow under `path`: its sub-folders that are named after telemetry sources (as `watertight simulate` writes
 * them), nothing while it is empty, else what the path itself tells: `…/CloudTrail/…` and `…/vpcflowlogs/…` are AWS's own layouts.
 */
export async function watchedSources(path: string): Promise<WatchedSource[]> {
  if (!path.startsWith('s3://')) {
    const entries = await readdir(path, { withFileTypes: true }).catch(() => []);
    const named = entries
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name)
      .filter(isTelemetrySource)
      .sort(bySnapshotFirst);
    if (named.length > 0) return named.map((source) => ({ source, path: join(path, source) }));
    if (entries.length === 0) return [];
  }
  return [{ source: /vpcflowlogs|flow-logs/i.test(path) ? 'flow-logs' : 'cloudtrail', path }];
}

/** Inventory first: flows are attributed by what is known when they are judged. */
function bySnapshotFirst(a: TelemetrySource, b: TelemetrySource): number {
  const rank = (source: TelemetrySource) =>
    source === 'inventory' || source === 'network-interfaces' ? 0 : 1;
  return rank(a) - rank(b) || (a < b ? -1 : 1);
}
