import { monitorError } from '../../errors.ts';
import { listLocalObjects } from './local-objects.ts';
import type { Discovered } from './telemetry-object.ts';

export interface DiscoverOptions {
  /** Refuse `s3://` paths. */
  readonly offline?: boolean;
}

/**
 * Lists the objects behind each path (file, folder, glob, `s3://bucket/prefix`), each location once, in order.
 * @throws WatertightError WT-E-INGEST-01 (no such path), -02 (offline), -03 (bucket cannot be listed).
 */
export async function* discoverObjects(
  paths: readonly string[],
  options: DiscoverOptions = {},
): AsyncIterable<Discovered> {
  const seen = new Set<string>();
  for (const path of paths) {
    for await (const found of await listerOf(path, options)) {
      if (found.kind === 'object') {
        if (seen.has(found.object.location)) continue;
        seen.add(found.object.location);
      }
      yield found;
    }
  }
}

async function listerOf(path: string, options: DiscoverOptions): Promise<AsyncIterable<Discovered>> {
  if (!path.startsWith('s3://')) return listLocalObjects(path);
  if (options.offline === true) throw monitorError('WT-E-INGEST-02', { path });
  const { listS3Objects } = await import('./s3-objects.ts');
  return listS3Objects(path);
}
