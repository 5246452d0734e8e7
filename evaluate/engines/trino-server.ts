import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, openSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FeatureSource, Row } from '@watertight/monitor/store/queries/feature-source.ts';

/** A Trino of our own on the loopback address, with one catalog `hive` whose tables are Parquet files of this machine. */
export interface TrinoServer {
  readonly version: string;
  /** The schema `hive.telemetry` as features read a store. */
  readonly source: FeatureSource;
  stop(): Promise<void>;
}

/** How long a server may take to start, and a statement to run, in milliseconds. */
const START_LIMIT = 180_000;
const STATEMENT_LIMIT = 300_000;

/**
 * Starts the Trino server unpacked in `home` (its tarball lies on Maven Central) with `scratch` for all that it writes.
 * Needs the Java that this version asks for, in JAVA_HOME or on the PATH.
 * @throws Error when the folder is no Trino server, or it does not start; the reason is the log's.
 */
export async function startTrino(home: string, scratch: string): Promise<TrinoServer> {
  if (!existsSync(join(home, 'lib')) || !existsSync(join(home, 'plugin', 'hive')))
    throw new Error(`Cannot start Trino: the folder of an unpacked server is needed, ${home} given`);
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const log = join(scratch, 'server.log');
  const child = launch(resolve(home), { port, scratch, log });
  try {
    const version = await waitUntilStarted(child, address, log);
    return { version, source: { query: (sql) => runStatement(address, sql) }, stop: () => stop(child) };
  } catch (error) {
    await stop(child);
    throw error;
  }
}

function launch(home: string, { port, scratch, log }: { port: number; scratch: string; log: string }) {
  const [plugins, catalogs] = [join(scratch, 'plugin'), join(scratch, 'catalog')];
  for (const folder of [plugins, catalogs]) mkdirSync(folder, { recursive: true });
  symlinkSync(join(home, 'plugin', 'hive'), join(plugins, 'hive'));
  const hive = [
    'connector.name=hive',
    'hive.metastore=file',
    `hive.metastore.catalog.dir=file://${join(scratch, 'metastore')}`,
    'hive.non-managed-table-writes-enabled=true',
    'hive.parquet.use-column-names=true',
  ];
  writeFileSync(join(catalogs, 'hive.properties'), `${hive.join('\n')}\n`);
  const settings = [
    'coordinator=true',
    'node-scheduler.include-coordinator=true',
    `http-server.http.port=${port}`,
    `discovery.uri=http://127.0.0.1:${port}`,
  ];
  writeFileSync(join(scratch, 'config.properties'), `${settings.join('\n')}\n`);
  const java =
    process.env['JAVA_HOME'] === undefined ? 'java' : join(process.env['JAVA_HOME'], 'bin', 'java');
  const options = [
    '-Xmx3G',
    '-Djdk.attach.allowAttachSelf=true',
    '-Dnode.environment=evaluation',
    '-Dnode.id=one',
    `-Dnode.data-dir=${join(scratch, 'data')}`,
    `-Dconfig=${join(scratch, 'config.properties')}`,
    `-Dcatalog.config-dir=${catalogs}`,
    `-Dplugin.dir=${plugins}`,
    '-cp',
    join(home, 'lib', '*'),
    'io.trino.server.TrinoServer',
  ];
  const output = openSync(log, 'w');
  return spawn(java, options, { stdio: ['ignore', output, output], cwd: scratch });
}

async function waitUntilStarted(child: ChildProcess, address: string, log: string): Promise<string> {
  let ended = '';
  child.on('error', (error) => {
    ended = error.message;
  });
  child.on('exit', (code) => {
    ended ||= `the process ended with ${String(code)}`;
  });
  for (const until = Date.now() + START_LIMIT; Date.now() < until; await sleep(1_000)) {
    if (ended !== '') throw new Error(`Cannot start Trino: ${ended}; ${lastError(log)}`);
    const info = await serverInfo(address);
    if (info?.starting === false && (await hasWorker(address))) return info.nodeVersion.version;
  }
  throw new Error(`Cannot start Trino: it must answer within ${START_LIMIT / 1000} s; ${lastError(log)}`);
}

interface ServerInfo {
  readonly starting: boolean;
  readonly nodeVersion: { readonly version: string };
}

/** Undefined while nobody answers. */
async function serverInfo(address: string): Promise<ServerInfo | undefined> {
  try {
    return JSON.parse(await (await fetch(`${address}/v1/info`)).text());
  } catch {
    return undefined;
  }
}

/** A server that has started does not count itself among its workers at once. */
async function hasWorker(address: string): Promise<boolean> {
  return runStatement(address, 'SELECT count(*) AS n FROM (VALUES 1) AS one(x)').then(
    () => true,
    () => false,
  );
}

function lastError(log: string): string {
  const lines = existsSync(log) ? readFileSync(log, 'utf8').split('\n') : [];
  return lines.findLast((line) => /error|exception/i.test(line))?.trim() ?? 'its log is empty';
}

/** What `/v1/statement` answers, page by page. */
interface Page {
  readonly nextUri?: string;
  readonly columns?: readonly { readonly name: string }[];
  readonly data?: readonly (readonly (string | number | boolean | null)[])[];
  readonly error?: { readonly message: string };
}

async function runStatement(address: string, sql: string): Promise<readonly Row[]> {
  const headers = {
    'X-Trino-User': 'evaluation',
    'X-Trino-Catalog': 'hive',
    'X-Trino-Schema': 'telemetry',
    'X-Trino-Time-Zone': 'UTC',
  };
  const rows: Row[] = [];
  let page: Page = await pageOf(fetch(`${address}/v1/statement`, { method: 'POST', headers, body: sql }));
  for (const until = Date.now() + STATEMENT_LIMIT; ; ) {
    if (page.error !== undefined) throw new Error(page.error.message);
    const names = (page.columns ?? []).map(({ name }) => name);
    for (const values of page.data ?? []) {
      // NULL becomes '', as for the store.
      rows.push(Object.fromEntries(names.map((name, i) => [name, values[i] ?? ''])));
    }
    if (page.nextUri === undefined) return rows;
    if (Date.now() > until) throw new Error(`no answer within ${STATEMENT_LIMIT / 1000} s`);
    page = await pageOf(fetch(page.nextUri, { headers }));
  }
}

async function pageOf(answer: Promise<Response>): Promise<Page> {
  const response = await answer;
  if (!response.ok) throw new Error(`HTTP ${response.status}: ${(await response.text()).slice(0, 200)}`);
  return JSON.parse(await response.text());
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.pid === undefined) return;
  const ended = new Promise((done) => child.once('exit', done));
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await ended;
  clearTimeout(late);
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer().on('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => done(port));
    });
  });
}
