import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the simulated store that all browser tests of a run share; the first of them fills it. */
    readonly consoleStore: string;
  }
}

/** Vitest global setup: a folder for the browser tests' store, gone with the run. */
export default function consoleStore(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'watertight-console-store-'));
  project.provide('consoleStore', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
