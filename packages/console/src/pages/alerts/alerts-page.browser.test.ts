import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  axeProblems,
  type ConsoleUnderTest,
  findChromium,
  screenshot,
  startConsole,
} from '../../testing/browser.cases.ts';

const chromium = findChromium();

describe.runIf(chromium !== undefined)('alerts in a browser', () => {
  let shown: ConsoleUnderTest;
  beforeAll(async () => {
    shown = await startConsole(chromium ?? '');
  });
  afterAll(() => shown?.close());

  it('are listed with the columns of triage, and lead to the alert', async () => {
    const { page, problems, outside } = await shown.open('/alerts?range=all');
    await page.getByText(/Showing 1 to/).waitFor();
    const headers = await page.locator('table thead').first().locator('th').allInnerTexts();
    const columns = 'Severity,Title,Entity,Status,Assignee,Tags,First seen,Last seen,Observations';
    expect(headers.map((text) => text.trim())).toEqual(columns.split(','));
    await page.locator('tbody tr').first().getByRole('link').first().click();
    await page.getByRole('heading', { name: 'Timeline' }).waitFor();
    expect(new URL(page.url()).pathname).toMatch(/^\/alerts\/[0-9a-f]+$/);
    expect([problems, outside]).toEqual([[], []]);
  });

  it('ask for what closing needs, the first field first', async () => {
    const { page } = await shown.open('/alerts?range=all');
    await page.locator('tbody tr').first().getByRole('link').first().click();
    await page.getByRole('button', { name: 'Close…' }).click();
    await page.getByRole('dialog').waitFor();
    await expect.poll(() => page.locator('[role=dialog] input[type=radio]:checked:focus').count()).toBe(1);
  });

  it('show why, the observations in their own tables, connections, and each explained', async () => {
    const { page, problems } = await shown.open('/alerts?range=all&f=entity:RDSQueryLogger');
    await page.locator('tbody tr').first().getByRole('link').first().click();
    await page.getByRole('heading', { name: /Historical Outlier Observation/ }).waitFor();
    await page.getByRole('heading', { name: /Static Connection Set Deviation/ }).waitFor();
    await page.getByRole('img', { name: /and 3 others; the table has the same/ }).waitFor();
    await page.getByRole('button', { name: 'Show as table' }).click();
    await page.getByText('new connection', { exact: true }).waitFor();
    await page.locator('tbody tr').first().locator('td').nth(1).click();
    await page.getByText('How it was computed').waitFor();
    await page.reload();
    await page.getByText('How it was computed').waitFor();
    await screenshot(page, 'alert-explained-1440-light');
    expect(problems).toEqual([]);
  });

  it('are assigned, tagged, commented, snoozed, closed with a reason, and opened again', async () => {
    const { page, problems } = await shown.open('/alerts?range=all&f=entity:rds-poller');
    await page.locator('tbody tr').first().getByRole('link').first().click();
    await page.getByRole('button', { name: 'Me', exact: true }).click();
    await page.getByLabel('Tags').fill('night shift, cost');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText(/alert assigned to/).waitFor();
    await page.getByLabel('Comment', { exact: true }).fill('<img src=x onerror=alert(1)>');
    await page.getByRole('button', { name: 'Add the comment' }).click();
    await page.getByText('<img src=x onerror=alert(1)>', { exact: true }).first().waitFor();
    await page.getByRole('button', { name: 'Snooze…' }).click();
    await page.getByRole('button', { name: 'Snooze', exact: true }).click();
    await page.getByText('Snoozed until').waitFor();
    await page.getByRole('button', { name: 'Close…' }).click();
    await page.getByText('Not helpful', { exact: true }).click();
    await page.getByLabel('Reason').fill('A load test of ours');
    await page.getByRole('button', { name: 'Close the alert' }).last().click();
    await page.getByText('A load test of ours (not-helpful)').waitFor();
    await screenshot(page, 'alert-closed-1440-light');
    const list = await shown.open('/alerts?range=all&f=status=closed');
    await list.page.getByText('night shift').waitFor();
    await list.page.getByText('Showing 1 to 1 of 1 entries').waitFor();
    await page.getByRole('button', { name: 'Open again' }).click();
    await page.getByRole('button', { name: 'Snooze…' }).waitFor();
    expect([problems, list.problems]).toEqual([[], []]);
  });

  it('are chosen by status, which the URL and the back button know', async () => {
    const { page } = await shown.open('/alerts?range=all');
    await page.getByText(/Showing 1 to/).waitFor();
    await page.getByRole('button', { name: 'Closed' }).click();
    await page.getByText('Nothing matches').waitFor();
    expect(new URL(page.url()).searchParams.getAll('f')).toEqual(['status=closed']);
    await page.goBack();
    await page.getByText(/Showing 1 to/).waitFor();
  });

  it.each([
    ['light', 1440],
    ['dark', 1440],
    ['light', 768],
  ] as const)(
    'has no violation of WCAG 2.2 AA in %s mode at %i pixels, and no overflow',
    async (theme, width) => {
      const { page } = await shown.open('/alerts?range=all', { theme, width });
      await page.getByText(/Showing 1 to/).waitFor();
      expect(await axeProblems(page)).toEqual([]);
      await screenshot(page, `alerts-${width}-${theme}`);
      await page.goto(`${shown.url}/alerts?range=all&f=entity:RDSQueryLogger`);
      await page.locator('tbody tr').first().getByRole('link').first().click();
      await page.getByRole('heading', { name: 'Timeline' }).waitFor();
      expect(await axeProblems(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
      await screenshot(page, `alert-${width}-${theme}`);
    },
  );

  it.each(['light', 'dark'] as const)('fits a telephone in %s mode', async (theme) => {
    const { page, problems } = await shown.open('/alerts?range=all', { theme, width: 390 });
    await page.getByText(/Showing 1 to/).waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    await screenshot(page, `alerts-390-${theme}`);
    expect(problems).toEqual([]);
  });
});
