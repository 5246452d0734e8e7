import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Loopback URL of a moto server for AWS contract tests, '' where there is none. It may still be starting. */
    readonly awsEndpoint: string;
  }
}

const MOTO = 'moto[server]==5.2.1';
const VENV = join(import.meta.dirname, '..', 'node_modules', '.cache', 'moto');
const WINDOWS = process.platform === 'win32';

/**
 * Vitest global setup: starts moto (a stand-in for AWS's APIs) on a free loopback port from a Python environment of its own,
 * made at the first run. Without Python or the package, the suites that need it are left out, loudly; in CI that is a failure.
 */
export default async function startMoto(project: TestProject): Promise<() => void> {
  const because = installMoto();
  if (because !== undefined) {
    const message = `AWS contract tests are NOT run (S3, account collection): ${because}`;
    if (process.env['CI'] === 'true') throw new Error(message);
    console.warn(`\n!!! ${message}\n`);
    project.provide('awsEndpoint', '');
    return () => undefined;
  }
  const server = await startMotoServer();
  project.provide('awsEndpoint', server.url);
  return server.stop;
}

/** A server of its own, for a suite that fills a whole account: the shared one is emptied by others. It may still be starting. */
export async function startMotoServer(): Promise<{ readonly url: string; readonly stop: () => void }> {
  const port = await freePort();
  const server = spawn(inVenv('moto_server'), ['-H', '127.0.0.1', '-p', String(port)], {
    stdio: 'ignore',
    // Small pages, so that a test of paging needs few objects.
    env: { ...process.env, MOTO_S3_DEFAULT_MAX_KEYS: '20' },
  });
  server.on('error', (error) => console.warn(`moto did not start: ${error.message}`));
  return { url: `http://127.0.0.1:${port}`, stop: () => stop(server) };
}

function inVenv(command: string): string {
  return WINDOWS ? join(VENV, 'Scripts', `${command}.exe`) : join(VENV, 'bin', command);
}

/** Why moto cannot be had, undefined when it is there. */
function installMoto(): string | undefined {
  if (existsSync(inVenv('moto_server'))) return undefined;
  mkdirSync(VENV, { recursive: true });
  const venv = spawnSync('python3', ['-m', 'venv', VENV], { encoding: 'utf8' });
  if (venv.status !== 0) return `python3 -m venv: ${venv.error?.message ?? firstLine(venv.stderr)}`;
  const pip = spawnSync(inVenv('python'), ['-m', 'pip', 'install', '--quiet', MOTO], { encoding: 'utf8' });
  return pip.status === 0 ? undefined : `pip install ${MOTO}: ${firstLine(pip.stderr)}`;
}

function firstLine(text: string | null): string {
  return text?.trim().split('\n').at(-1) ?? 'failed';
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

function stop(server: ChildProcess): void {
  server.kill('SIGKILL');
}
