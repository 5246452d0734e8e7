import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cacheFolder } from '../cache-folder.ts';
import type { CommandRun } from '../command-run.ts';
import { VERSION } from '../commands/version.ts';

const COMPLETE = 'complete\n';

/** Where the console's demo keeps its store between runs. */
export interface DemoFolder {
  readonly data: string;
  /** For telemetry that is read once. */
  readonly telemetry: string;
  /** The store is complete from an earlier run. */
  readonly isReady: boolean;
  /** Notes that the store is complete. */
  readonly done: () => void;
}

/**
 * The person's cache folder, so that a second start is at once and what they tried is still there; a folder of its own
 * where there is no home. A store that was not finished, or of another version, is made again.
 * @param data a folder that the command line names
 */
export function demoFolder(
  { env }: Pick<CommandRun, 'env'>,
  { data, reset }: { readonly data: string | undefined; readonly reset: boolean },
): DemoFolder {
  const folder =
    data ?? join(cacheFolder(env) ?? mkdtempSync(join(tmpdir(), 'watertight-demo-')), `demo-${VERSION}`);
  const [store, mark] = [join(folder, 'store'), join(folder, 'demo-state')];
  const begun = existsSync(mark);
  const isReady = begun && !reset && readFileSync(mark, 'utf8') === COMPLETE;
  // Without the mark the store is somebody else's: nothing of it is removed.
  if (begun && !isReady) rmSync(store, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (!isReady) writeFileSync(mark, 'being made\n');
  return {
    data: store,
    telemetry: join(folder, 'telemetry'),
    isReady,
    done() {
      writeFileSync(mark, COMPLETE);
      rmSync(join(folder, 'telemetry'), { recursive: true, force: true });
    },
  };
}
