import { setTimeout as sleep } from 'node:timers/promises';
import { type Detection, detect } from './detect.ts';
import type { ThreatLookup } from './detections/records/threat-lookup.ts';
import { ingest } from './ingest.ts';
import type { Incomplete } from './records/incomplete.ts';
import { dropOldFlows } from './store/telemetry/retention.ts';
import { watchedSources } from './watched-sources.ts';
import type { Workspace } from './workspace.ts';

export interface WatchOptions {
  /** A folder with a sub-folder per telemetry source, or one of AWS's layouts; `s3://bucket/prefix` too. */
  readonly path: string;
  readonly signal: AbortSignal;
  /** ISO-8601 UTC of the moment it is called. */
  now(): string;
  /** Seconds between two looks; AWS delivers every five minutes, default 10. */
  readonly intervalSeconds?: number;
  readonly threatLists?: readonly ThreatLookup[];
  onDetection(detection: Detection): void;
}

/**
 * Follows telemetry: each round reads the objects that are new (the ledger knows), and judges what changed. A source
 * that cannot be read is told and tried again in the next round. Ends when the signal aborts; a round under way is
 * finished first, so that nothing is left half done. Raw flow records and old hours are dropped on the way (ADR 0003).
 */
export async function watch(workspace: Workspace, options: WatchOptions): Promise<void> {
  const threats = options.threatLists === undefined ? {} : { threatLists: options.threatLists };
  while (!options.signal.aborted) {
    const incomplete = await readNew(workspace, options.path);
    const detection = await detect(workspace, { now: options.now(), ...threats });
    options.onDetection({ ...detection, incomplete: [...incomplete, ...detection.incomplete] });
    await dropOldFlows(workspace.telemetry);
    await sleep((options.intervalSeconds ?? 10) * 1000, undefined, { signal: options.signal }).catch(
      () => undefined,
    );
  }
}

async function readNew(workspace: Workspace, path: string): Promise<Incomplete[]> {
  const incomplete: Incomplete[] = [];
  for (const { source, path: place } of await watchedSources(path)) {
    try {
      incomplete.push(...(await ingest(workspace, { source, paths: [place] })).incomplete);
    } catch (error) {
      incomplete.push({ what: place, because: error instanceof Error ? error.message : String(error) });
    }
  }
  return incomplete;
}
