import { join } from 'node:path';
import type { SavedScan } from './store/kept-scan.ts';
import { makeFolder } from './store/make-folder.ts';
import { openStateStore } from './store/state-store.ts';

/**
 * Keeps results of scans in the operational state of a data folder. The telemetry store stays closed, so that this works
 * beside a server that holds it: SQLite's writers take turns.
 */
export async function keepScans(folder: string, scans: readonly SavedScan[]): Promise<void> {
  makeFolder(folder);
  const state = await openStateStore(join(folder, 'state.sqlite'));
  try {
    for (const scan of scans) await state.posture.saveScan(scan);
  } finally {
    await state.close();
  }
}
