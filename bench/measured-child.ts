import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What one child process cost. */
export interface Measured {
  /** User and system CPU seconds. */
  readonly cpu: number;
  /** Peak resident memory in MiB. */
  readonly megabytes: number;
  readonly output: string;
}

/** Runs a command and measures it with GNU time; undefined when it failed or cannot be had. */
export function measureChild(command: string, parameters: readonly string[]): Measured | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const report = join(folder, 'time');
  try {
    const run = spawnSync('/usr/bin/time', ['-f', '%U %S %M', '-o', report, command, ...parameters], {
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
    });
    if (run.status !== 0) {
      console.error(`${command}: ${run.error?.message ?? run.stderr.trim().split('\n').at(-1) ?? 'failed'}`);
      return undefined;
    }
    const [user = 0, system = 0, kilobytes = 0] = readFileSync(report, 'utf8').trim().split(' ').map(Number);
    return { cpu: user + system, megabytes: kilobytes / 1024, output: run.stdout };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
