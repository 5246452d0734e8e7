import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  axeProblems,
  type ConsoleUnderTest,
  findChromium,
  startConsole,
} from '../../testing/browser.cases.ts';

const chromium = findChromium();

describe.runIf(chromium !== undefined)('the menu of an entity', () => {
  let shown: ConsoleUnderTest;

  beforeAll(async () => {
    shown = await startConsole(chromium ?? '');
  });
  afterAll(() => shown?.close());

  const opened = async () => {
    const { page, problems } = await shown.open('/events?range=30d');
    const button = page.getByRole('button', { name: /^About / }).first();
    await button.waitFor();
    return { page, problems, button };
  };

  it('opens by a click, once, and leads to what it says', async () => {
    const { page, problems, button } = await opened();
    await button.click();
    const item = page.getByRole('menuitem', { name: 'Session traffic' });
    await item.waitFor();
    expect(await page.getByRole('menu').count()).toBe(1);
    await item.click();
    await page.waitForURL((url) => url.pathname === '/flows');
    expect(problems).toEqual([]);
    await page.close();
  });

  it('opens by the keyboard, closes by Escape and gives the focus back', async () => {
    const { page, problems, button } = await opened();
    const name = (await button.getAttribute('aria-label')) ?? '';
    await button.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Alerts' }).waitFor();
    expect(await axeProblems(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('menuitem', { name: 'Alerts' }).waitFor({ state: 'detached' });
    const focused: string = await page.evaluate('document.activeElement?.getAttribute("aria-label") ?? ""');
    expect(focused).toBe(name);
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Alerts' }).waitFor();
    expect(problems).toEqual([]);
    await page.close();
  });
});
