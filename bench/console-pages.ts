import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium } from 'playwright-core';
import type { ServedStore } from './console-client.ts';
import { reportLimit } from './report-limit.ts';

/** Milliseconds from the address to the page's data, with everything that a browser keeps. */
const MOST_MS = 500;

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

/** Prints how long each page takes until its last data is on the screen, the best of three warm visits. */
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
    console.log('\n| page | cold ms | warm ms |\n|---|---|---|');
    let worst = 0;
    for (const page of PAGES) {
      const cold = await visit(context, `${served.url}${page}`);
      const warm = Math.min(
        await visit(context, `${served.url}${page}`),
        await visit(context, `${served.url}${page}`),
        await visit(context, `${served.url}${page}`),
      );
      worst = Math.max(worst, warm);
      console.log(`| ${page} | ${cold.toFixed(0)} | ${warm.toFixed(0)} |`);
    }
    return reportLimit('slowest warm page, ms ÷ limit', worst / MOST_MS, 1);
  } finally {
    await browser.close();
  }
}

/** Notes when the page was changed; the last change soon after the last answer is the data on the screen. */
const WATCH = `
globalThis.changed = [];
new MutationObserver(() => globalThis.changed.push(performance.now())).observe(document, { childList: true, subtree: true, characterData: true });
`;

async function visit(context: BrowserContext, url: string): Promise<number> {
  const page = await context.newPage();
  await page.goto(url);
  await page.locator('h1').first().waitFor();
  await page.waitForLoadState('networkidle').catch(() => undefined);
  const milliseconds: number = await page.evaluate(`(() => {
    const answers = performance.getEntriesByType('resource').filter(({ name }) => name.includes('/api/v1/') && !name.endsWith('/stream'));
    const last = Math.max(0, ...answers.map(({ responseEnd }) => responseEnd));
    const after = globalThis.changed.filter((at) => at <= last + 250);
    return Math.max(last, ...after);
  })()`);
  await page.close();
  return milliseconds;
}
