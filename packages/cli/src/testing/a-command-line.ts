import type { Surroundings } from '../command-run.ts';
import { main } from '../main.ts';
import type { MonitorPort } from '../monitor-port.ts';
import type { Environment, OutputStream } from '../terminal.ts';
import { aMonitor } from './a-monitor.ts';

/** What one run of the command line did. */
export interface RunResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly exported: Readonly<Record<string, string>>;
}

/** 2026-03-01T00:00:00Z */
export const TEST_NOW = Date.UTC(2026, 2, 1);

/** Runs a command line in this process, over a monitor that holds what the test gives it. */
export async function runCommandLine(
  words: readonly string[],
  given: {
    monitor?: MonitorPort;
    env?: Environment;
    cwd?: string;
    columns?: number;
    signal?: AbortSignal;
    stdout?: OutputStream;
  } = {},
): Promise<RunResult> {
  const out: string[] = [];
  const err: string[] = [];
  const exported: Record<string, string> = {};
  const isTTY = given.columns !== undefined;
  const around: Surroundings = {
    stdout: given.stdout ?? {
      write: (text) => out.push(text),
      isTTY,
      ...(isTTY ? { columns: given.columns } : {}),
    },
    stderr: { write: (text) => err.push(text), isTTY: false },
    env: given.env ?? { HOME: '/home/test' },
    cwd: given.cwd ?? '/',
    now: () => TEST_NOW,
    signal: given.signal ?? new AbortController().signal,
    monitor: given.monitor ?? aMonitor(),
    exportVariable: (name, value) => {
      exported[name] = value;
    },
  };
  const code = await main(words, around);
  return { code, stdout: out.join(''), stderr: err.join(''), exported };
}
