import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aSmallFlowLog } from './a-flow-log.ts';
import { openTelemetryStore } from './store/telemetry-store.ts';

const KILLS = 50;
const OBJECTS = 60;
let folder = '';
let script = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ingest-crash-'));
  mkdirSync(join(folder, 'logs'));
  for (let index = 0; index < OBJECTS; index += 1) {
    const name = join(folder, 'logs', `${String(index).padStart(2, '0')}.log.gz`);
    const bytes = gzipSync(aSmallFlowLog(index * 3));
    writeFileSync(name, index === 17 ? bytes.subarray(0, -5) : bytes);
  }
  script = join(folder, 'ingest-child.ts');
  writeFileSync(script, childScript());
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Prints a line once the store is open, so that the test can kill it while it works. */
function childScript(): string {
  const here = (name: string) => JSON.stringify(new URL(name, import.meta.url).href);
  return `import { ingest } from ${here('./ingest.ts')};
    import { openTelemetryStore } from ${here('./store/telemetry-store.ts')};
    const [, , path, logs] = process.argv;
    const telemetry = await openTelemetryStore(path, { threads: 1 });
    console.log('open');
    await ingest({ telemetry }, { source: 'flow-logs', paths: [logs], batchObjects: 4 });
    console.log('done');
    await telemetry.close();`;
}

/** Runs the child and kills it `delay` milliseconds after it opened the store; true when it was done before. */
async function runChild(path: string, delay: number): Promise<boolean> {
  const child = spawn(process.execPath, [script, path, join(folder, 'logs')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let isDone = false;
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const opened = new Promise<void>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => {
      if (chunk.includes('open')) resolve();
      if (chunk.includes('done')) isDone = true;
    });
    child.once('exit', () => resolve());
  });
  await opened;
  await Promise.race([ended, sleep(delay)]);
  child.kill('SIGKILL');
  await ended;
  return isDone;
}

async function digestOf(path: string): Promise<string> {
  const store = await openTelemetryStore(path);
  try {
    return await store.digest();
  } finally {
    await store.close();
  }
}

/** Deterministic delays that spread over a run, the first steps most of all. */
function delayOf(kill: number): number {
  return (kill * 7919) % 23 < 12 ? (kill * 13) % 60 : (kill * 101) % 450;
}

test(`killed ${KILLS} times at any point, the store ends as if nothing had happened`, {
  timeout: 180_000,
}, async () => {
  const undisturbed = join(folder, 'undisturbed.duckdb');
  expect(await runChild(undisturbed, 60_000)).toBe(true);
  const expected = await digestOf(undisturbed);
  let path = join(folder, 'killed-0.duckdb');
  let killed = 0;
  let finished = 0;
  for (let kill = 0; kill < KILLS; kill += 1) {
    const isDone = await runChild(path, delayOf(kill));
    if (!isDone) {
      killed += 1;
      continue;
    }
    finished += 1;
    expect(await digestOf(path)).toBe(expected);
    path = join(folder, `killed-${finished}.duckdb`);
  }
  expect(await runChild(path, 60_000)).toBe(true);
  expect(await digestOf(path)).toBe(expected);
  // Without real kills, and more than one in a row, the test would show nothing.
  expect(killed).toBeGreaterThan(KILLS / 2);
});
