import { setTimeout as sleep } from 'node:timers/promises';
import { type Detection, detect } from './detect.ts';
import type { ThreatLookup } from './detections/records/threat-lookup.ts';
import { ingest } from './ingest.ts';
import type { Incomplete } from './records/incomplete.ts';
import type { TelemetrySource } from './records/telemetry-source.ts';
import { dropOldFlows } from './store/telemetry/retention.ts';
import { watchedSources } from './watched-sources.ts';
import type { Workspace } from './workspace.ts';

export interface WatchOptions {
  /** A folder with a sub-folder per telemetry source, one of AWS's layouts, or any files; `s3://bucket/prefix` too. */
  readonly path: string;
  readonly signal: AbortSignal;
  /** ISO-8601 UTC of the moment it is called. */
  now(): string;
  /** Seconds between two looks; AWS delivers every five minutes, default 10. */
  readonly intervalSeconds?: number;
  readonly threatLists?: readonly ThreatLookup[];
  onDetection(detection: Detection, read: ReadInRound): void;
}

/** What one look found that was not there before. */
export interface ReadInRound {
  /** Of all sources. */
  readonly records: number;
  /** Of folders that hold nothing else; those in logs of functions are not told apart from invocations. */
  readonly violations: number;
}

/**
 * Follows telemetry: each round reads the objects that are new (the ledger knows), and judges what changed. A source
 * that cannot be read is told and tried again in the next round. Ends when the signal aborts; a round under way is
 * finished first, so that nothing is left half done. Raw flow records and old hours are dropped on the way (ADR 0003).
 */
export async function watch(workspace: Workspace, options: WatchOptions): Promise<void> {
  const threats = options.threatLists === undefined ? {} : { threatLists: options.threatLists };
  const known = new Map<string, readonly TelemetrySource[]>();
  while (!options.signal.aborted) {
    const { incomplete, ...read } = await readNew(workspace, options.path, known);
    const detection = await detect(workspace, { now: options.now(), ...threats });
    options.onDetection({ ...detection, incomplete: [...incomplete, ...detection.incomplete] }, read);
    await dropOldFlows(workspace.telemetry);
    await sleep((options.intervalSeconds ?? 10) * 1000, undefined, { signal: options.signal }).catch(
      () => undefined,
    );
  }
}

async function readNew(
  workspace: Workspace,
  path: string,
  known: Map<string, readonly TelemetrySource[]>,
): Promise<ReadInRound & { readonly incomplete: readonly Incomplete[] }> {
  const watched = await watchedSources(path, known);
  const incomplete: Incomplete[] = [...watched.incomplete];
  let [records, violations] = [0, 0];
  for (const { source, paths } of watched.sources) {
    try {
      const summary = await ingest(workspace, { source, paths });
      incomplete.push(...summary.incomplete);
      records += summary.records;
      if (source === 'violations') violations += summary.records;
    } catch (error) {
      incomplete.push({ what: path, because: error instanceof Error ? error.message : String(error) });
    }
  }
  return { incomplete, records, violations };
}
