import type { Page as BrowserPage } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  axeProblems,
  type ConsoleUnderTest,
  findChromium,
  screenshot,
  startConsole,
} from '../../testing/browser.cases.ts';

const chromium = findChromium();
/** When and where the Stealthwatch paper's account lives. */
const PAPER = 'from=2017-02-01T00:00:00Z&to=2017-04-15T00:00:00Z&account=123456789012';

describe.runIf(chromium !== undefined)('observations in a browser', () => {
  let shown: ConsoleUnderTest;
  beforeAll(async () => {
    shown = await startConsole(chromium ?? '');
  });
  afterAll(() => shown?.close());

  /** Cells of the page's table as text; the columns that select and dismiss are left out. */
  async function rowsOf(page: BrowserPage): Promise<readonly string[][]> {
    const rows = await page.locator('table tbody tr').all();
    return Promise.all(
      rows.map(async (row) => {
        const cells = await row.locator('td').allInnerTexts();
        return cells.slice(1, -1).map((text) => text.trim().replaceAll(/\s+/g, ' '));
      }),
    );
  }

  /** The columns of the paper: what takes a row away is ours. */
  async function headersOf(page: BrowserPage): Promise<readonly string[]> {
    const texts = await page.locator('table thead').first().locator('th').allInnerTexts();
    expect(texts.map((text) => text.trim())).not.toContain('');
    return texts
      .map((text) => text.trim())
      .filter((text) => text !== 'Dismiss' && !text.endsWith(': selection'));
  }

  it('Historical Outlier: definition, columns, order, and the two rows of the paper', async () => {
    const { page, problems, outside } = await shown.open(`/observations?${PAPER}&kind=historical-outlier`);
    await page.getByText('12,097,460.313').first().waitFor();
    await page
      .getByText("One of the source's metrics deviated significantly from its historical baseline.")
      .waitFor();
    const columns = 'Time,Source,Time Window,Type,Metric,Expected Value,Outlier,Probability,Sample Size';
    expect(await headersOf(page)).toEqual(columns.split(','));
    expect(await page.locator('th[aria-sort=descending]').first().innerText()).toContain('Time');
    const rows = await rowsOf(page);
    for (const metric of ['Bytes Out', 'Internal Bytes Out']) {
      const numbers = ['12,097,460.313', '142,117,719', '0.37%', '42'];
      const start = ['3/13/17 12:00 AM', 'lambda:RDSQueryLogger', '1d', 'device', metric];
      expect(rows).toContainEqual([...start, ...numbers]);
    }
    await screenshot(page, 'observations-outlier-1440-light');
    expect([problems, outside]).toEqual([[], []]);
  });

  it('Static Connection Set Deviation: groups of set and count, and the row of the paper', async () => {
    const { page, problems } = await shown.open(
      `/observations?${PAPER}&kind=static-connection-set-deviation`,
    );
    await page.getByText('10.0.255.29').first().waitFor();
    const headers = await headersOf(page);
    expect(headers.filter((text) => text.endsWith('Connections'))).toEqual([
      'Normal Connections',
      'New Connections',
      'Lost Connections',
    ]);
    expect(headers.filter((text) => text === 'Set' || text === 'Count')).toHaveLength(6);
    expect(await rowsOf(page)).toEqual([
      [
        '3/13/17 12:00 AM',
        'lambda:RDSQueryLogger',
        'internal',
        '10.0.10.193 10.0.12.134',
        '2',
        '10.0.255.29',
        '1',
        '-',
        '0',
        '35',
      ],
    ]);
    await screenshot(page, 'observations-connections-1440-light');
    expect(problems).toEqual([]);
  });

  it('AWS CloudTrail Event and AWS Lambda Metric Outlier: columns and rows of the paper', async () => {
    const events = await shown.open(`/observations?${PAPER}&kind=cloudtrail-event`);
    await events.page.getByText('DeleteNetworkInterface').first().waitFor();
    expect(await headersOf(events.page)).toEqual([
      'Time',
      'Source',
      'Account ID',
      'User',
      'Source IP',
      'Event',
    ]);
    const tails = (await rowsOf(events.page)).map((row) => row.slice(1));
    const session = 'awslambda_963_20170328112232282';
    expect(tails).toContainEqual([
      'Network',
      '123456789012',
      session,
      '54.91.191.63',
      'DeleteNetworkInterface',
    ]);
    const metrics = await shown.open(`/observations?${PAPER}&kind=lambda-metric-outlier`);
    await metrics.page.getByText('lambda:rds-poller').first().waitFor();
    expect(await headersOf(metrics.page)).toEqual([
      'Time',
      'Source',
      'Account ID',
      'Function name',
      'Metric',
      'Old value',
      'New value',
    ]);
    const [row] = await rowsOf(metrics.page);
    expect(row?.[0]).toBe('3/30/17 9:00 PM');
    expect(row?.slice(2)).toEqual(['123456789012', 'lambda:rds-poller', 'Invocations', '21', '182']);
    expect([events.problems, metrics.problems]).toEqual([[], []]);
  });

  it('lists every type with its count, explains a row, and says what the type means', async () => {
    const { page, problems } = await shown.open('/observations?range=all');
    await page.getByText(/Showing 1 to 50 of/).waitFor();
    expect(await page.locator('.wt-kind').count()).toBe(11);
    await page.getByRole('link', { name: /^Historical Outlier Observation: [1-9]/ }).click();
    await page.getByRole('button', { name: 'Historical Outlier Observation', exact: true }).waitFor();
    await page.locator('tbody tr').first().locator('td').nth(1).click();
    await page.getByText('How it was computed').waitFor();
    expect(new URL(page.url()).searchParams.get('id')).not.toBeNull();
    await page.reload();
    await page.getByText('How it was computed').waitFor();
    await screenshot(page, 'observations-explained-1440-light');
    expect(problems).toEqual([]);
  });

  it('dismisses a row, and puts it back', async () => {
    const path = `/observations?${PAPER}&kind=historical-outlier`;
    const { page, problems } = await shown.open(path);
    await page.getByText('Showing 1 to 2 of 2 entries').waitFor();
    await page
      .getByRole('button', { name: /^Dismiss/ })
      .first()
      .click();
    await page.getByText('Showing 1 to 1 of 1 entries').waitFor();
    await page.getByRole('button', { name: 'Show dismissed' }).click();
    await page.getByRole('button', { name: /^Put back/ }).click();
    await page.getByText('Nothing was dismissed').waitFor();
    await page.getByRole('button', { name: 'Hide dismissed' }).click();
    await page.getByText('Showing 1 to 2 of 2 entries').waitFor();
    expect(problems).toEqual([]);
  });

  it.each([
    ['light', 1440],
    ['dark', 1440],
    ['light', 768],
  ] as const)(
    'has no violation of WCAG 2.2 AA in %s mode at %i pixels, and no overflow',
    async (theme, width) => {
      const { page } = await shown.open(`/observations?${PAPER}`, { theme, width });
      await page.getByText(/Showing 1 to/).waitFor();
      expect(await axeProblems(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
      await screenshot(page, `observations-${width}-${theme}`);
    },
  );

  it.each(['light', 'dark'] as const)('fits a telephone in %s mode', async (theme) => {
    const { page, problems } = await shown.open(`/observations?${PAPER}`, { theme, width: 390 });
    await page.getByText(/Showing 1 to/).waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    await screenshot(page, `observations-390-${theme}`);
    expect(problems).toEqual([]);
  });
});
