import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, type CDPSession, chromium } from 'playwright-core';
import type { ServedStore } from './console-client.ts';
import { loadText } from './console-first.ts';
import { reportLimit } from './report-limit.ts';

/** Milliseconds from the address to the page's data, with everything that a browser keeps. */
const MOST_MS = 500;

/** Warm visits of each page; the best is told. */
const VISITS = 3;

const PAGES = [
  '/',
  '/events',
  '/posture',
  '/alerts',
  '/observations',
  '/functions',
  '/functions/111122223333/us-east-1/function-7',
  '/flows',
  '/trail',
  '/query',
  '/rules',
  '/configuration',
  '/getting-started',
];

/** Prints how long each page takes until its last data is on the screen: in a new tab, and by the console's navigation. */
export async function benchConsolePages(served: ServedStore): Promise<boolean> {
  const executablePath = [
    process.env['WATERTIGHT_CHROMIUM'] ?? '',
    '/usr/bin/chromium',
    '/usr/bin/google-chrome',
  ].find((path) => path !== '' && existsSync(path));
  if (executablePath === undefined) {
    console.log('\nNot measured: pages need a Chromium, install it or set WATERTIGHT_CHROMIUM.');
    return true;
  }
  const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'];
  const browser: Browser = await chromium.launch({ executablePath, args });
  try {
    const context = await browser.newContext();
    const [name = '', value = ''] = (await served.signIn()).split('=');
    await context.addCookies([{ name, value, url: served.url }]);
    await context.addInitScript(WATCH);
    // A person's new tab is in a window that is open; a window of its own would make the browser's own bars and menus as well.
    await context.newPage();
    const clock = await browser.newBrowserCDPSession();
    console.log(`\n### Pages, load ${loadText()}\n`);
    console.log(
      '| page | cold ms | warm ms | browser CPU ms, warm | server CPU ms, warm |\n|---|---|---|---|---|',
    );
    let worst = 0;
    for (const page of PAGES) {
      const cold = await visit({ context, clock }, `${served.url}${page}`);
      const serverBefore = served.cpuMilliseconds();
      const visits: Visit[] = [];
      for (let turn = 0; turn < VISITS; turn += 1)
        visits.push(await visit({ context, clock }, `${served.url}${page}`));
      const warm = Math.min(...visits.map(({ milliseconds }) => milliseconds));
      const browserCpu = Math.min(...visits.map(({ cpu }) => cpu));
      const serverCpu = (served.cpuMilliseconds() - serverBefore) / VISITS;
      worst = Math.max(worst, warm);
      const cells = [cold.milliseconds, warm, browserCpu, serverCpu].map((value) => value.toFixed(0));
      console.log(`| ${page} | ${cells.join(' | ')} |`);
    }
    const isNewTabOk = reportLimit('slowest warm page in a new tab, ms ÷ limit', worst / MOST_MS, 1);
    const slowest = await benchNavigation(context, served.url);
    return reportLimit('slowest warm page by the navigation, ms ÷ limit', slowest / MOST_MS, 1) && isNewTabOk;
  } finally {
    await browser.close();
  }
}

/** Notes when the page was changed, and where: the last change that is on the screen is its last data. */
const WATCH = `
globalThis.changed = [];
new MutationObserver((records) => {
  const nodes = records.flatMap(({ addedNodes, target, type }) => (type === 'childList' ? [...addedNodes] : [target]));
  globalThis.changed.push({ at: performance.now(), nodes });
}).observe(document, { childList: true, subtree: true, characterData: true });
globalThis.lastSeen = (from) => {
  const isShown = (node) => {
    const element = node instanceof Element ? node : node.parentElement;
    if (element === null || !element.isConnected || element.closest('#top-bar') !== null) return false;
    const { top, bottom, width } = element.getBoundingClientRect();
    return width > 0 && bottom > 0 && top < innerHeight;
  };
  return globalThis.changed.filter(({ at, nodes }) => at > from && nodes.some(isShown)).at(-1)?.at ?? from;
};
globalThis.atRest = async () => {
  const last = () => globalThis.changed.at(-1)?.at ?? 0;
  do await new Promise((done) => setTimeout(done, 50)); while (performance.now() - last() < 700);
};
`;

/** Follows every link of the navigation, three times, and prints the last turn. Answers the slowest, milliseconds. */
async function benchNavigation(context: BrowserContext, url: string): Promise<number> {
  const page = await context.newPage();
  await page.goto(`${url}/query`);
  await page.locator('h1').first().waitFor();
  const paths = PAGES.filter((path) => path.split('/').length === 2);
  const taken = new Map<string, number>();
  for (let turn = 0; turn < VISITS; turn += 1) {
    for (const path of paths)
      taken.set(path, Number(await page.evaluate(`(${FOLLOW})(${JSON.stringify(path)})`)));
  }
  await page.close();
  console.log('\n| page, by the navigation | warm ms |\n|---|---|');
  for (const [path, milliseconds] of taken) console.log(`| ${path} | ${milliseconds.toFixed(0)} |`);
  return Math.max(...taken.values());
}

/** Clicks a link and waits until the page has been at rest for a while; milliseconds to its last data. */
const FOLLOW = `async (path) => {
  const link = [...document.querySelectorAll('nav a')].find((each) => new URL(each.href).pathname === path);
  const from = performance.now();
  link.click();
  await globalThis.atRest();
  return globalThis.lastSeen(from) - from;
}`;

interface Visit {
  readonly milliseconds: number;
  /** Processor time of the browser's processes until the page had come to rest. */
  readonly cpu: number;
}

async function visit(
  { context, clock }: { readonly context: BrowserContext; readonly clock: CDPSession },
  url: string,
): Promise<Visit> {
  const before = await processorTimes(clock);
  const page = await context.newPage();
  await page.goto(url);
  await page.locator('h1').first().waitFor();
  await page.waitForLoadState('networkidle').catch(() => undefined);
  const milliseconds: number = await page.evaluate('globalThis.atRest().then(() => globalThis.lastSeen(0))');
  let cpu = 0;
  for (const [id, time] of await processorTimes(clock)) cpu += time - (before.get(id) ?? 0);
  await page.close();
  return { milliseconds, cpu };
}

/** Processor time of each of the browser's processes, milliseconds. */
async function processorTimes(clock: CDPSession): Promise<ReadonlyMap<number, number>> {
  const { processInfo } = await clock.send('SystemInfo.getProcessInfo');
  return new Map(processInfo.map(({ id, cpuTime }) => [id, cpuTime * 1_000]));
}
