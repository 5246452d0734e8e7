import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  axeProblems,
  type ConsoleUnderTest,
  findChromium,
  screenshot,
  startConsole,
  untilTrue,
} from '../testing/browser.cases.ts';
import { ALL_PAGES } from './navigation.ts';

const chromium = findChromium();

/** Long enough for every list to have rows. */
const RANGE = 'range=30d';

/** A desk, a tablet and a telephone; both themes are on each page at least once. */
const LOOKS = [
  { width: 1440, theme: 'light' },
  { width: 768, theme: 'dark' },
  { width: 390, theme: 'light' },
] as const;
/** The other half, for people who look at the pictures: `WATERTIGHT_ALL_LOOKS=1`. */
const OTHER_LOOKS = [
  { width: 1440, theme: 'dark' },
  { width: 768, theme: 'light' },
  { width: 390, theme: 'dark' },
] as const;

/** Milliseconds that a busy machine may take for one page with its tabs. */
const SLOW = 300_000;

describe.runIf(chromium !== undefined)(
  'every page, on a desk, a tablet and a telephone',
  { timeout: SLOW },
  () => {
    let shown: ConsoleUnderTest;
    const looks = process.env['WATERTIGHT_ALL_LOOKS'] === undefined ? LOOKS : [...LOOKS, ...OTHER_LOOKS];

    beforeAll(async () => {
      shown = await startConsole(chromium ?? '');
      shown.context.setDefaultTimeout(SLOW / 5);
    }, SLOW);
    afterAll(() => shown?.close());

    /** Entity pages are reached as people reach them: from the first row of the list that shows them. */
    const linked = async (list: string, selector: string): Promise<string> => {
      const { page } = await shown.open(`${list}?${RANGE}`);
      const href = await page.locator(selector).first().getAttribute('href');
      await page.close();
      return `${(href ?? list).split('?')[0]}?${RANGE}`;
    };
    /** By the first row's menu, where the name itself is no link. */
    const chosen = async (list: string, item: string): Promise<string> => {
      const { page } = await shown.open(`${list}?${RANGE}`);
      await page
        .getByRole('button', { name: /^About / })
        .first()
        .click();
      await page.getByRole('menuitem', { name: item }).click();
      await page.waitForURL((url) => url.pathname !== list);
      const { pathname, search } = new URL(page.url());
      await page.close();
      return `${pathname}${search}`;
    };

    const look = async (name: string, path: string): Promise<void> => {
      for (const { width, theme } of looks) {
        const { page, problems, outside } = await shown.open(path, { width, theme });
        await settled(page);
        await screenshot(page, `${name}-${width}-${theme}`);
        expect(await axeProblems(page), `${path} at ${width}`).toEqual([]);
        expect(await overflow(page), `${path} at ${width}: pixels beyond the window`).toBeLessThanOrEqual(0);
        expect([problems, outside], path).toEqual([[], []]);
        await page.close();
      }
    };

    it.each(ALL_PAGES.map(({ path, title }) => [title, path]))('%s', async (title, path) => {
      await look(title.toLowerCase().replaceAll(' ', '-'), `${path}?${RANGE}`);
    });

    it('an alert', async () => look('alert', await linked('/alerts', 'a[href*="/alerts/"]')));

    it('a function, tab by tab', async () => {
      const path = await linked('/functions', 'a[href*="/functions/"]');
      const { page } = await shown.open(path);
      const tabs = await page
        .getByRole('tab')
        .evaluateAll((found) => found.map((tab) => tab.textContent ?? ''));
      expect(tabs.length).toBeGreaterThan(4);
      for (const tab of tabs) {
        await page.getByRole('tab', { name: tab, exact: true }).click();
        const { pathname, search } = new URL(page.url());
        await look(`function-${tab.toLowerCase().replaceAll(/[^a-z]+/g, '-')}`, `${pathname}${search}`);
      }
    });

    it('an identity', async () => look('identity', await chosen('/trail', 'Identity')));

    it('an address', async () => look('address', await chosen('/flows', 'Address')));

    it('a page that does not exist', async () => look('not-found', '/no-such-page'));
  },
);

/** Nothing is being loaded any more: no spinner, no skeleton, and the network is quiet. */
async function settled(page: Page): Promise<void> {
  await untilTrue(
    page,
    "document.querySelectorAll('[class*=spinner],[class*=skeleton],[aria-busy=true]').length === 0",
  );
  await page.getByText('Loading', { exact: true }).first().waitFor({ state: 'detached' });
  await page.evaluate(
    'document.fonts.ready.then(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))',
  );
}

/** Pixels by which the document is wider than its window: people must never scroll a page sideways. */
async function overflow(page: Page): Promise<number> {
  const wider: unknown = await page.evaluate(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );
  return typeof wider === 'number' ? wider : Number.POSITIVE_INFINITY;
}
