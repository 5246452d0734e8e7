import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { inject } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..', '..', '..');
const COMMAND = join(ROOT, 'packages', 'cli', 'bin', 'watertight.js');
/** Screenshots for people; never committed. */
export const SCREENSHOTS = join(ROOT, '.tmp', 'screenshots');
/** The same telemetry for every browser test. */
const SEED = '20170313';

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The browser of this machine, or undefined. Where CI has none, tests fail instead of being left out. */
export function findChromium(): string | undefined {
  const named = process.env['WATERTIGHT_CHROMIUM'];
  const found = [
    named ?? '',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
  ].find((path) => path !== '' && existsSync(path));
  if (found === undefined && process.env['CI'] !== undefined)
    throw new Error('CI needs a Chromium: apt-get install chromium');
  if (found === undefined)
    process.stderr.write('NO BROWSER TESTS: no Chromium; install it or set WATERTIGHT_CHROMIUM\n');
  return found;
}

/** A console that serves simulated telemetry, and a browser signed in to it. */
export interface ConsoleUnderTest {
  readonly url: string;
  /** The folder of the store that is served. */
  readonly data: string;
  readonly browser: Browser;
  readonly context: BrowserContext;
  /** A page that watches itself: see {@link Watched}. */
  open(path: string, options?: OpenOptions): Promise<Watched>;
  close(): Promise<void>;
}

export interface OpenOptions {
  readonly width?: number;
  readonly height?: number;
  readonly theme?: 'light' | 'dark';
}

/** A page, and everything about it that must stay empty. */
export interface Watched {
  readonly page: Page;
  /** Console errors, page errors and violations of the content security policy. */
  readonly problems: string[];
  /** Requests to anything but the server. */
  readonly outside: string[];
}

/**
 * Starts the real command on a copy of the simulated store, and signs a browser in by the printed link.
 * @param prepare adds to the store before it is served
 */
export async function startConsole(
  chromiumPath: string,
  flags: readonly string[] = [],
  prepare: (data: string) => Promise<void> = async () => undefined,
): Promise<ConsoleUnderTest> {
  const data = mkdtempSync(join(tmpdir(), 'watertight-console-'));
  cpSync(await simulatedStore(), data, { recursive: true });
  await prepare(data);
  return serveStore(chromiumPath, { data, flags });
}

/** Starts the real command on a store, which is removed with it, and signs a browser in by the printed link. */
export async function serveStore(
  chromiumPath: string,
  { data, flags = [] }: { readonly data: string; readonly flags?: readonly string[] },
): Promise<ConsoleUnderTest> {
  const { server, link } = await startServer(data, flags);
  const browser = await chromium.launch({ executablePath: chromiumPath, args: ARGS });
  const context = await browser.newContext();
  const url = new URL(link).origin;
  const first = await context.newPage();
  await first.goto(link);
  await first.close();
  return {
    url,
    data,
    browser,
    context,
    open: (path, options = {}) => openPage(context, { url, path, options }),
    async close() {
      await browser.close();
      server.kill('SIGINT');
      await new Promise((done) => server.once('exit', done));
      rmSync(data, { recursive: true, force: true });
    },
  };
}

async function openPage(
  context: BrowserContext,
  { url, path, options }: { url: string; path: string; options: OpenOptions },
): Promise<Watched> {
  const page = await context.newPage();
  const watched: Watched = { page, problems: [], outside: [] };
  page.on('console', (message) => {
    if (message.type() === 'error' || /content security policy/i.test(message.text()))
      watched.problems.push(message.text());
  });
  page.on('pageerror', (error) => watched.problems.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(url) && !request.url().startsWith('data:'))
      watched.outside.push(request.url());
  });
  await page.setViewportSize({ width: options.width ?? 1440, height: options.height ?? 900 });
  await page.emulateMedia({ colorScheme: options.theme ?? 'light', reducedMotion: 'reduce' });
  await page.goto(`${url}${path}`);
  await page.locator('h1').first().waitFor();
  return watched;
}

/** Waits until an expression holds in the page. Asked from outside: the page's own policy lets nothing poll by text. */
export async function untilTrue(page: Page, expression: string): Promise<void> {
  for (let asked = 0; asked < 300; asked += 1) {
    if ((await page.evaluate(expression)) === true) return;
    await sleep(100);
  }
  throw new Error(`never true: ${expression}`);
}

/** WCAG 2.2 AA by axe: one line per violation. */
export async function axeProblems(page: Page): Promise<readonly string[]> {
  const source = readFileSync(join(ROOT, 'node_modules', 'axe-core', 'axe.min.js'), 'utf8');
  // Evaluated by the debugger: the page's own policy would refuse it, as it should.
  await page.evaluate(`${source}; undefined`);
  const found: { id: string; nodes: { html: string; failureSummary?: string }[] }[] = await page.evaluate(
    `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }).then((r) => r.violations)`,
  );
  return found.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ html, failureSummary = '' }) => `${id}: ${html.slice(0, 200)} ${failureSummary.slice(0, 200)}`,
    ),
  );
}

/** Keeps a picture for people to look at. */
export async function screenshot(page: Page, name: string): Promise<void> {
  mkdirSync(SCREENSHOTS, { recursive: true });
  await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`), fullPage: true });
}

/** Runs the command to its end. @throws when it says that it failed */
export async function runCommand(parameters: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [COMMAND, ...parameters], {
    maxBuffer: 1 << 28,
  });
  return stdout;
}

async function startServer(
  data: string,
  flags: readonly string[],
): Promise<{ server: ChildProcess; link: string }> {
  const args = [COMMAND, 'serve', '--data', data, '--port', '0', '--no-open', '--as-of', 'latest', ...flags];
  const server = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  let text = '';
  const link = await new Promise<string>((done, failed) => {
    server.stderr.on('data', (chunk: Buffer) => {
      text += chunk.toString('utf8');
      const found = /http:\/\/\S+\?t=\S+/.exec(text)?.[0];
      if (found !== undefined) done(found);
    });
    server.once('exit', (code) => failed(new Error(`the server ended with ${code}: ${text}`)));
  });
  return { server, link };
}

/** One store for all test files of a run: the first one makes it, the others wait. */
async function simulatedStore(): Promise<string> {
  const folder = join(inject('consoleStore'), 'made');
  const [data, ready, failed] = [join(folder, 'data'), join(folder, 'ready'), join(folder, 'failed')];
  try {
    mkdirSync(folder);
  } catch {
    while (!existsSync(ready)) {
      if (existsSync(failed)) throw new Error('another test file could not make the store');
      await sleep(200);
    }
    return data;
  }
  await fillStore(folder, data).catch((error: unknown) => {
    writeFileSync(failed, '');
    throw error;
  });
  writeFileSync(ready, '');
  return data;
}

async function fillStore(folder: string, data: string): Promise<void> {
  const command = promisify(execFile);
  const telemetry = join(folder, 'telemetry');
  await command(process.execPath, [COMMAND, 'simulate', '--seed', SEED, '--size', 'S', '--out', telemetry]);
  const sources = [
    'inventory',
    'network-interfaces',
    'cloudtrail',
    'flow-logs',
    'metrics',
    'function-logs',
    'violations',
    'resolver-logs',
    'guardduty',
  ];
  for (const source of sources) {
    if (!existsSync(join(telemetry, source))) continue;
    await command(process.execPath, [COMMAND, 'ingest', source, join(telemetry, source), '--data', data]);
  }
  await command(process.execPath, [COMMAND, 'detect', '--data', data, '-f', 'json', '--soft-fail'], {
    maxBuffer: 1 << 28,
  });
  rmSync(telemetry, { recursive: true, force: true });
}
