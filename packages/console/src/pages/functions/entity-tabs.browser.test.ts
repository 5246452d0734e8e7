import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  axeProblems,
  type ConsoleUnderTest,
  findChromium,
  screenshot,
  startConsole,
} from '../../testing/browser.cases.ts';

const chromium = findChromium();
const FUNCTION = '/functions/111122223333/us-east-1/payout-service';
const ROLE = encodeURIComponent('arn:aws:iam::111122223333:role/payout-service-role');

/** Before any telemetry. */
const LONG_AGO = '&from=2020-01-01T00%3A00%3A00Z&to=2020-01-02T00%3A00%3A00Z';

describe.runIf(chromium !== undefined)('the page of an entity in a browser', () => {
  let shown: ConsoleUnderTest;
  beforeAll(async () => {
    shown = await startConsole(chromium ?? '');
  });
  afterAll(() => shown?.close());

  it('marks what is new in the picture by a word and an icon, and reaches it by the keyboard', async () => {
    const { page, problems } = await shown.open(`${FUNCTION}?range=7d&tab=connections`);
    const box = page.locator('.wt-box-is-new').first();
    await box.waitFor();
    expect(await box.innerText()).toMatch(/New service/);
    expect(await box.locator('svg').count()).toBe(1);
    const link = box.getByRole('link');
    await link.focus();
    await page.keyboard.press('Enter');
    await page.getByText(/Showing 1 to \d+ of/).waitFor();
    const url = new URL(page.url());
    expect([url.pathname, url.searchParams.get('range')]).toEqual(['/trail', '7d']);
    expect(url.searchParams.getAll('f')).toHaveLength(2);
    expect(problems).toEqual([]);
  });

  it('folds what there is no room for, and unfolds it', async () => {
    const { page } = await shown.open(`${FUNCTION}?range=7d&tab=connections`);
    const more = page.getByRole('button', { name: /^\d+ more$/ });
    await more.first().waitFor();
    const before = await page.locator('.wt-box').count();
    await more.first().focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Show fewer' }).waitFor();
    expect(await page.locator('.wt-box').count()).toBeGreaterThan(before);
  });

  it('has the same rows as a table, whose choice and filter a link restores', async () => {
    const { page } = await shown.open(`${FUNCTION}?range=7d&tab=connections`);
    await page.getByRole('button', { name: 'Table', exact: true }).click();
    const table = page.getByRole('table', { name: 'Connections' });
    await table.waitFor();
    const all = await table.locator('tbody tr').count();
    await page.getByRole('button', { name: 'Show new only' }).click();
    await page.getByRole('button', { name: 'Show all connections' }).waitFor();
    const isNew = await table.locator('tbody tr').count();
    expect(isNew).toBeGreaterThan(0);
    expect(isNew).toBeLessThan(all);
    await page.reload();
    await table.waitFor();
    expect(await table.locator('tbody tr').count()).toBe(isNew);
  });

  it.each([768, 390])('fits %i pixels', async (width) => {
    for (const tab of ['connections', 'permissions', 'traffic', 'history']) {
      const { page, problems } = await shown.open(`${FUNCTION}?range=7d&tab=${tab}`, { width });
      await page.locator('main table, main .wt-box').first().waitFor();
      const over = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
      expect([tab, over, problems]).toEqual([tab, 0, []]);
      await screenshot(page, `function-${tab}-${width}-light`);
      await page.close();
    }
  });

  it('says what is not known of permissions, and how to know it', async () => {
    const { page } = await shown.open(`${FUNCTION}?range=30d&tab=permissions`);
    await page.getByText('dynamodb:DescribeTable').first().waitFor();
    const text = await page.locator('main').innerText();
    for (const part of ['What is not known', 'no data events', 'watertight audit --keep', '--from-trail'])
      expect(text).toContain(part);
  });

  it.each([390, 768])('brings the tab that a link chooses into view, at %i pixels', async (width) => {
    for (const tab of ['permissions', 'history']) {
      const { page } = await shown.open(`${FUNCTION}?range=7d&tab=${tab}`, { width });
      const row = await page.getByRole('tablist').boundingBox();
      const right = (row?.x ?? 0) + (row?.width ?? 0);
      const chosen = page.locator('[role=tab][aria-selected=true]');
      await expect
        .poll(async () => {
          const box = await chosen.boundingBox();
          return box !== null && box.x >= (row?.x ?? 0) - 1 && box.x + box.width <= right + 1;
        })
        .toBe(true);
      await page.close();
    }
  });

  it('narrows the timeline to kinds, and a drag over it sets the time range', async () => {
    const { page } = await shown.open(`${FUNCTION}?range=30d&tab=history`);
    await page.getByRole('button', { name: /^Alert \(/ }).click();
    await page.waitForURL(/kind%3Dalert/);
    const table = page.getByRole('table', { name: 'History' });
    await expect.poll(() => table.locator('tbody tr td:nth-child(2)').allInnerTexts()).toEqual(['Alert']);
    const box = await page.locator('.wt-moments').boundingBox();
    if (box === null) throw new Error('the lanes have no place');
    await page.mouse.move(box.x + box.width * 0.4, box.y + 20);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.8, box.y + 20, { steps: 4 });
    await page.mouse.up();
    await page.waitForURL(/from=/);
    expect(new URL(page.url()).searchParams.get('to')).toMatch(/^2026-/);
  });

  it('shows calls by it and to it, and only what is new of them', async () => {
    const { page } = await shown.open(`${FUNCTION}?range=7d&tab=calls`);
    await page.getByText(/Showing 1 to \d+ of/).waitFor();
    await page.getByRole('button', { name: 'Show new calls only' }).click();
    await expect.poll(() => page.getByText('ListUsers').count()).toBeGreaterThan(0);
    const first = page.locator('main tbody tr').first();
    expect(await first.innerText()).toContain('New');
    await page.getByRole('button', { name: 'Calls to it' }).click();
    await page.waitForURL(/side=to/);
    await page.getByText('GetFunction').first().waitFor();
  });

  it('says of each share of traffic whose it is', async () => {
    const { page } = await shown.open(`${FUNCTION}?range=7d&tab=traffic`);
    const table = page.getByRole('table', { name: 'Top talkers' });
    await table.getByText('%').first().waitFor();
    const shares = await table.locator('tbody tr .wt-share').allInnerTexts();
    expect(shares.length).toBeGreaterThan(3);
    await page.getByText(/Showing 1 to \d+ of/).waitFor();
  });

  it('adds up the flow records that match', async () => {
    const { page } = await shown.open('/flows?range=24h&f=isInternal%3Dfalse');
    const table = page.getByRole('table', { name: 'Top talkers' });
    await table.getByText('External').first().waitFor();
    expect(await table.getByText('Internal', { exact: true }).count()).toBe(0);
  });

  it.each([
    ['connections', LONG_AGO, 'No connections in this time'],
    ['permissions', LONG_AGO, 'CloudTrail has no call of this role in this time'],
    ['history', '&range=15m&f=kind%3Dalert', 'Nothing matches'],
    ['metrics', LONG_AGO, 'No metrics of this function'],
    ['events', '&range=15m', 'No attacks were detected in this time'],
  ])('%s is never blank', async (tab, query, text) => {
    const { page } = await shown.open(`${FUNCTION}?tab=${tab}${query}`);
    await page.getByText(text).first().waitFor();
  });

  it('leads from an identity to its functions, and from an address to its owner', async () => {
    const { page } = await shown.open(`/identities/${ROLE}?range=7d`);
    await page.getByRole('link', { name: 'payout-service', exact: true }).click();
    await page.getByText('Who can modify it').waitFor();
    const { page: address } = await shown.open('/ips/10.20.40.12?range=7d');
    await address.getByText('RDS').first().waitFor();
    for (const tab of ['Alerts', 'Observations', 'Session traffic', 'API calls from it', 'Events']) {
      await address.getByRole('tab', { name: tab }).click();
      expect(await axeProblems(address)).toEqual([]);
    }
  });
});
