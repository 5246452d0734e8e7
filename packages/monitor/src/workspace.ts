import { join } from 'node:path';
import { monitorError } from './errors.ts';
import { makeFolder } from './store/make-folder.ts';
import { openStateStore, type StateStore } from './store/state-store.ts';
import { openTelemetryStore, type TelemetryStore } from './store/telemetry-store.ts';

/** The two stores that one data folder holds: telemetry (DuckDB) and operational state (SQLite). */
export interface Workspace {
  readonly telemetry: TelemetryStore;
  readonly state: StateStore;
  /** The data folder; undefined for `:memory:`. */
  readonly folder: string | undefined;
  close(): Promise<void>;
}

/**
 * Opens (and creates when needed) the stores under `data`, or in memory for `:memory:`.
 * Throws WT-E-STORE-01 when another process holds the telemetry store, -03 when the folder cannot be made.
 */
export async function openWorkspace({ data }: { data: string }): Promise<Workspace> {
  const folder = data === ':memory:' ? undefined : data;
  if (folder !== undefined) prepareFolder(folder);
  const telemetry = await openTelemetryStore(
    folder === undefined ? ':memory:' : join(folder, 'telemetry.duckdb'),
  );
  const state = await openStateStore(folder === undefined ? ':memory:' : join(folder, 'state.sqlite'));
  return {
    telemetry,
    state,
    folder,
    async close() {
      await state.close();
      await telemetry.close();
    },
  };
}

function prepareFolder(path: string): void {
  try {
    makeFolder(path);
  } catch (cause) {
    const because = cause instanceof Error ? cause.message : String(cause);
    throw monitorError('WT-E-STORE-03', { path, because }, { cause });
  }
}
