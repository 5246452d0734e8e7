import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeProblems, findChromium, screenshot } from '../testing/browser.cases.ts';
import { keepPicture, picturesOf, showPicture } from './pictures.cases.ts';

const path = findChromium();
const COMMAND = join(import.meta.dirname, '..', '..', '..', 'cli', 'bin', 'watertight.js');

/** Milliseconds that a busy machine may take for one test. */
const SLOW = 180_000;

describe.runIf(path !== undefined)('watertight demo in a browser', { timeout: SLOW }, () => {
  const cache = mkdtempSync(join(tmpdir(), 'watertight-demo-browser-'));
  const problems: string[] = [];
  let server: ChildProcess;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    const started = Date.now();
    const args = [COMMAND, 'demo', '--no-open', '--port', '0'];
    server = spawn(process.execPath, args, {
      env: { ...process.env, XDG_CACHE_HOME: cache },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const link = await new Promise<string>((done, failed) => {
      let text = '';
      server.stderr?.on('data', (chunk: Buffer) => {
        text += chunk.toString('utf8');
        const found = /http:\/\/\S+\?t=\S+/.exec(text)?.[0];
        if (found !== undefined) done(found);
      });
      server.once('exit', (code) => failed(new Error(`the demo ended with ${code}: ${text}`)));
    });
    browser = await chromium.launch({ executablePath: path ?? '', args: ['--no-sandbox', '--disable-gpu'] });
    page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    page.setDefaultTimeout(SLOW / 2);
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text());
    });
    page.on('pageerror', (error) => problems.push(error.message));
    await page.goto(link);
    await page.getByText(/Showing 1 to/).waitFor();
    process.stderr.write(`demo to a page with data: ${((Date.now() - started) / 1000).toFixed(1)} s\n`);
  }, SLOW);
  afterAll(async () => {
    await browser?.close();
    server.kill('SIGINT');
    await new Promise((done) => server.once('exit', done));
    rmSync(cache, { recursive: true, force: true });
  });

  it('says on the page that it is a demo, and tells a story from the dashboard to the explained alert', async () => {
    await page.getByText('[DEMO] Simulated data').waitFor();
    const story = page.getByRole('complementary', { name: 'Guided story' });
    const next = story.getByRole('button', { name: 'Next' });
    await story.getByText('Step 1 of 5').waitFor();
    await screenshot(page, 'demo-story-1');
    await next.click();
    await page.getByText('Decode chain').waitFor();
    await next.click();
    await page.waitForURL('**/functions/**');
    await next.click();
    await page.getByRole('heading', { name: 'Timeline' }).waitFor();
    expect(await axeProblems(page)).toEqual([]);
    await screenshot(page, 'demo-story-4');
    await next.click();
    await page
      .getByText(/Evidence|How it was computed|CloudTrail events/)
      .first()
      .waitFor();
    await screenshot(page, 'demo-story-5');
    await story.getByRole('button', { name: 'Done' }).click();
    await story.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Tell me the story' }).waitFor();
    expect(problems).toEqual([]);
  });

  it('folds its story, and unfolds it where it was', async () => {
    const story = page.getByRole('complementary', { name: 'Guided story' });
    const again = page.getByRole('button', { name: 'Tell me the story' });
    if ((await again.count()) > 0) await again.click();
    const text = story.getByText('An organisation under attack');
    await story.getByRole('button', { name: 'Fold the story' }).click();
    await text.waitFor({ state: 'detached' });
    await story.getByText('Step 1 of 5').waitFor();
    await story.getByRole('button', { name: 'Unfold the story' }).click();
    await text.waitFor();
    await story.getByRole('button', { name: 'Leave the story' }).click();
  });

  it('says so in the bar of a telephone too', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.locator('#top-bar').getByText('DEMO', { exact: true }).waitFor();
    const wide = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
    await page.setViewportSize({ width: 1440, height: 900 });
    expect(wide).toBeLessThanOrEqual(0);
  });

  it('brings new events while one looks', async () => {
    await page.getByRole('button', { name: /new events? – show/ }).waitFor();
  });

  it('brings alerts about what happens while one looks', async () => {
    const found = page.getByRole('link', { name: /violations in 5 minutes/ });
    const look = async () => {
      await page.goto(`${new URL(page.url()).origin}/alerts?range=1h`);
      await page.getByRole('table', { name: 'Alerts' }).waitFor();
      return found.count();
    };
    await expect.poll(look, { timeout: SLOW - 10_000, interval: 4_000 }).toBeGreaterThan(0);
  });

  it('has scanned a project and accounts by then', async () => {
    await page.goto(`${new URL(page.url()).origin}/posture`);
    await page.getByRole('heading', { name: 'Findings by risk and severity' }).waitFor();
    await page.waitForURL('**/posture?range=7d');
  });

  it('has something to show on every page that the documentation shows', async () => {
    const { origin } = new URL(page.url());
    await page.goto(`${origin}/alerts?range=30d&sort=severity&order=desc`);
    const alert = await pathOf(page, 'a[href*="/alerts/"]');
    await page.goto(`${origin}${alert}?range=all`);
    const of = await pathOf(page, 'a[href*="/functions/"]');
    for (const picture of picturesOf({ alert, function: of })) {
      await showPicture(page, origin, picture);
      await keepPicture(page, picture.name);
    }
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(`${origin}/events?range=7d&sort=time&order=asc`);
    await page.locator('tbody input[type=radio]').first().click();
    await page.getByText('Decode chain').waitFor();
    await keepPicture(page, 'event');
    expect(problems).toEqual([]);
  });
});

/** Where the first such link leads, without its time range. */
async function pathOf(page: Page, selector: string): Promise<string> {
  const href = await page.locator(selector).first().getAttribute('href');
  return (href ?? '').split('?')[0] ?? '';
}
