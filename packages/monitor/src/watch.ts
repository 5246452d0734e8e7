import { setTimeout as sleep } from 'node:timers/promises';
import { type Detection, detect } from './detect.ts';
import { ingest } from './ingest.ts';
import type { IngestSummary } from './ingest-tally.ts';
import type { TelemetrySource } from './records/telemetry-source.ts';
import type { Workspace } from './workspace.ts';

export interface WatchOptions {
  /** What to follow: one or more sources, each with its folder or s3:// prefix. */
  readonly sources: readonly { readonly source: TelemetrySource; readonly path: string }[];
  readonly signal: AbortSignal;
  /** Seconds between two looks; AWS delivers every five minutes, default 10. */
  readonly intervalSeconds?: number;
  onIngest?(summary: IngestSummary): void;
  onDetection(detection: Detection): void;
}

/**
 * Follows telemetry: each round reads the objects that are new (the ledger knows), and judges what changed. Ends when
 * the signal aborts; a round under way is finished first, so that nothing is left half done.
 */
export async function watch(workspace: Workspace, options: WatchOptions): Promise<void> {
  while (!options.signal.aborted) {
    let records = 0;
    for (const { source, path } of options.sources) {
      const summary = await ingest(workspace, { source, paths: [path] });
      records += summary.records;
      if (summary.records > 0 || summary.badRecords > 0) options.onIngest?.(summary);
    }
    if (records > 0) options.onDetection(await detect(workspace, {}));
    await sleep((options.intervalSeconds ?? 10) * 1000, undefined, { signal: options.signal }).catch(
      () => undefined,
    );
  }
}
