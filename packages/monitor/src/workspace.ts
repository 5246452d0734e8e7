import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
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
 * Throws WT-E-STORE-01 when another process holds the telemetry store.
 */
export async function openWorkspace({ data }: { data: string }): Promise<Workspace> {
  const folder = data === ':memory:' ? undefined : data;
  if (folder !== undefined) await mkdir(folder, { recursive: true, mode: 0o700 });
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
