import { rm } from 'node:fs/promises';
import { type IngestProgress, type IngestSummary, IngestTally } from './ingest-tally.ts';
import type { TelemetrySource } from './records/telemetry-source.ts';
import type { FlowLogFormat } from './sources/flow-logs/vpc-flow-log-format.ts';
import { DEFAULT_SIZE_LIMITS, type SizeLimits } from './sources/objects/decompress.ts';
import { discoverObjects } from './sources/objects/object-source.ts';
import { spooledBatches } from './sources/objects/spool-batches.ts';
import { clearSpool, type ListedObject } from './sources/objects/spool-object.ts';
import { type BatchLoader, commitBatch } from './store/batch-loader.ts';
import { FlowLogLoader } from './store/load-flow-logs.ts';
import { RecordLoader, type RecordRows } from './store/load-records.ts';
import { objectIdOf, standingOf } from './store/object-ledger.ts';
import { rollUp } from './store/roll-up-flows.ts';
import type { TelemetryStore } from './store/telemetry-store.ts';
import { telemetryReader } from './telemetry-reader.ts';

/** What to load, and within which bounds. */
export interface IngestOptions {
  readonly source: TelemetrySource;
  /** Files, folders, globs, `s3://bucket/prefix`. */
  readonly paths: readonly string[];
  readonly onProgress?: (progress: IngestProgress) => void;
  /** Try objects again that could not be loaded before: settings or the program may have changed since. */
  readonly retry?: boolean;
  /** Refuse `s3://` paths. */
  readonly offline?: boolean;
  /** Format of flow log records that come without a header (default: AWS's default format). */
  readonly logFormat?: FlowLogFormat;
  readonly sizeLimits?: SizeLimits;
  /** A batch is one transaction: it ends at this much text (default 48 MiB) or this many objects (default 288). */
  readonly batchBytes?: number;
  readonly batchObjects?: number;
  /** In place of the source's own reader. */
  readonly reader?: RecordRows;
}

/**
 * Loads telemetry exactly once: each object is verified in the spool, then committed with its ledger row in one
 * transaction, so that a run that ends anywhere can be repeated. Ends with the roll-up of the hours that changed.
 * @throws WatertightError WT-E-INGEST-01 (no such path), -02 (offline), -03 (bucket cannot be listed).
 */
export async function ingest(
  workspace: { readonly telemetry: TelemetryStore },
  options: IngestOptions,
): Promise<IngestSummary> {
  const store = workspace.telemetry;
  await clearSpool(store.spool);
  const loader = await loaderFor(options);
  const tally = new IngestTally(options.source);
  const batches = spooledBatches(newObjects(store, options, tally), {
    folder: store.spool,
    limits: options.sizeLimits ?? DEFAULT_SIZE_LIMITS,
    batchBytes: options.batchBytes ?? 48 * 2 ** 20,
    batchObjects: options.batchObjects ?? 288,
  });
  for await (const batch of batches) {
    const outcome = await commitBatch(store, batch, loader);
    tally.addBatch(batch, outcome);
    await loader.forget(batch.spooled);
    await Promise.all(batch.spooled.map(({ file }) => rm(file, { force: true })));
    options.onProgress?.(tally.progress(batch.spooled.at(-1)?.location ?? ''));
  }
  if (loader instanceof FlowLogLoader) tally.addUnknownFields(loader.unknown);
  await rollUp(store);
  return tally.summary();
}

const LISTING_CHUNK = 500;

/** The listed objects that the ledger does not have, so that nothing is read in vain. */
async function* newObjects(
  store: TelemetryStore,
  { source, paths, offline = false, retry = false }: IngestOptions,
  tally: IngestTally,
): AsyncIterable<ListedObject> {
  let chunk: ListedObject[] = [];
  for await (const found of discoverObjects(paths, { offline })) {
    if (found.kind === 'incomplete') tally.addIncomplete(found.incomplete);
    else
      chunk.push({ ...found.object, objectId: objectIdOf(source, found.object.location, found.object.etag) });
    if (chunk.length < LISTING_CHUNK) continue;
    yield* unseen(store, chunk, { tally, retry });
    chunk = [];
  }
  yield* unseen(store, chunk, { tally, retry });
}

async function* unseen(
  store: TelemetryStore,
  chunk: readonly ListedObject[],
  { tally, retry }: { readonly tally: IngestTally; readonly retry: boolean },
): AsyncIterable<ListedObject> {
  tally.addListed(chunk.length);
  const standings = await standingOf(store, tally.source, chunk);
  for (const object of chunk) {
    const standing = standings.get(object.objectId) ?? { kind: 'new' };
    if (standing.kind === 'new' || (retry && standing.kind === 'quarantined')) yield object;
    else tally.addSkipped(object.location, standing);
  }
}

async function loaderFor(options: IngestOptions): Promise<BatchLoader> {
  if (options.source === 'flow-logs') return new FlowLogLoader(options.logFormat);
  return new RecordLoader(options.reader ?? (await telemetryReader(options.source)));
}
