import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  axeProblems,
  type ConsoleUnderTest,
  findChromium,
  screenshot,
  startConsole,
} from '../../testing/browser.cases.ts';

const chromium = findChromium();

describe.runIf(chromium !== undefined)('the Event Viewer in a browser', () => {
  let shown: ConsoleUnderTest;
  beforeAll(async () => {
    shown = await startConsole(chromium ?? '');
  });
  afterAll(() => shown?.close());

  it('restores filter, order and selected row from its URL', async () => {
    const { page, problems, outside } = await shown.open(
      '/events?range=7d&f=attackType=shell-injection&sort=time&order=asc',
    );
    await page.getByText('Showing 1 to 5 of 5 entries').waitFor();
    await page.locator('tbody tr').first().click();
    await page.getByText('Decode chain').waitFor();
    expect(new URL(page.url()).searchParams.get('id')).toMatch(/^[0-9a-f]{16}$/);
    await page.reload();
    await page.getByText('Decode chain').waitFor();
    const first = page.url();
    await page.keyboard.press(']');
    await expect.poll(() => page.url()).not.toBe(first);
    await page.getByText('Decode chain').waitFor();
    await screenshot(page, 'events-panel-1440-light');
    expect([problems, outside]).toEqual([[], []]);
  });

  it('closes the details by Esc from the row and from the panel, and the focus is on the row again', async () => {
    const { page, problems } = await shown.open('/events?range=7d');
    const row = page.locator('tbody input[type=radio]').first();
    const details = page.getByText('Decode chain');
    for (const place of [row, page.getByRole('button', { name: 'Copy as fixture' })]) {
      await row.click();
      await details.waitFor();
      await place.focus();
      await page.keyboard.press('Escape');
      await details.waitFor({ state: 'detached' });
      expect(new URL(page.url()).searchParams.has('id')).toBe(false);
      await expect.poll(() => page.locator('tbody tr:first-child input[type=radio]:focus').count()).toBe(1);
    }
    expect(problems).toEqual([]);
  });

  it('leaves Esc to a dialog, and to a field with text in it', async () => {
    const { page } = await shown.open('/events?range=7d');
    await page.locator('tbody tr').first().click();
    await page.getByRole('button', { name: 'Create exception…' }).click();
    await page.getByLabel('Reason').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    const filter = page.locator('[data-wt-filter] input');
    await filter.click();
    await filter.fill('act');
    await page.keyboard.press('Escape');
    expect(new URL(page.url()).searchParams.has('id')).toBe(true);
    await page.getByText('Decode chain').waitFor();
  });

  it('shows what matched, copies it as test event and request, and makes an exception', async () => {
    const { page, problems } = await shown.open('/events?range=7d&f=field^queryStringParameters');
    await page.locator('tbody tr').first().click();
    await page.getByText('Decode chain').waitFor();
    expect((await page.locator('mark').first().innerText()).length).toBeGreaterThan(3);
    await page.getByRole('button', { name: 'Copy as fixture' }).waitFor();
    await page.getByRole('button', { name: 'Copy as curl' }).waitFor();
    await page.getByRole('button', { name: 'Create exception…' }).click();
    await page.getByLabel('Reason').fill('Our own penetration test');
    await page.getByRole('button', { name: 'Create the exception' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(problems).toEqual([]);
  });

  it('filters by a click on a value, and the live tail is in the URL', async () => {
    const { page, problems } = await shown.open('/events?range=7d');
    await page.getByRole('button', { name: 'Filter by sql-injection' }).first().click();
    expect(new URL(page.url()).searchParams.getAll('f')).toEqual(['attackType=sql-injection']);
    await page.getByText('Live tail').click();
    expect(new URL(page.url()).searchParams.get('tail')).toBe('on');
    expect(problems).toEqual([]);
  });

  it('says why it is empty, and widens', async () => {
    const { page } = await shown.open('/events?range=15m');
    await page.getByText('No attacks were detected in this time').waitFor();
    await page.getByRole('button', { name: 'Show all time' }).click();
    await page.getByText('Showing 1 to 13 of 13 entries').waitFor();
  });

  it('refuses a filter in words that tell what is wrong', async () => {
    const { page } = await shown.open('/events?f=nope=1');
    await page
      .getByText(/Cannot filter: the column must be one of/)
      .first()
      .waitFor();
  });

  it.each(['light', 'dark'] as const)('has no violation of WCAG 2.2 AA in %s mode', async (theme) => {
    const { page } = await shown.open('/events?range=7d', { theme });
    await page.getByText('Showing 1 to 12 of 12 entries').waitFor();
    expect(await axeProblems(page)).toEqual([]);
    await screenshot(page, `events-1440-${theme}`);
  });
});
