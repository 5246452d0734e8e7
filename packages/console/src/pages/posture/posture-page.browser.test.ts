import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  axeProblems,
  type ConsoleUnderTest,
  findChromium,
  screenshot,
  startConsole,
  type Watched,
} from '../../testing/browser.cases.ts';
import { ACCOUNT, keepScanBeside, keepScansOf } from './kept-scans.cases.ts';

const chromium = findChromium();

/** Rows of the list of findings. */
function rowsOf(page: Watched['page']) {
  return page.getByRole('table', { name: 'Findings', exact: true }).locator('tbody tr');
}

describe.runIf(chromium !== undefined)('the Security Posture page in a browser', () => {
  let shown: ConsoleUnderTest;
  beforeAll(async () => {
    shown = await startConsole(chromium ?? '', [], keepScansOf);
    // Telemetry is simulated and ingested first, and four scans are kept.
  }, 300_000);
  afterAll(() => shown?.close());

  it('shows all fourteen risks by severity, zeros included, and each number leads to its findings', async () => {
    const { page, problems, outside } = await shown.open('/posture');
    await page.getByText('R14 Out-of-band code changes').first().waitFor();
    expect(await page.locator('.wt-matrix tbody tr').count()).toBe(14);
    expect(await page.locator('.wt-matrix tbody tr').first().locator('td').count()).toBe(6);
    const cell = page.getByRole('link', { name: /critical findings of R1 Event injection/ });
    const count = Number((await cell.innerText()).trim());
    await cell.click();
    await page.getByText(`Showing 1 to ${count} of ${count} findings`).waitFor();
    expect(new URL(page.url()).searchParams.getAll('f')).toEqual([
      'isSuppressed=false',
      'risks:R1 Event injection',
      'severity=critical',
    ]);
    await page.goBack();
    await page.getByRole('tab', { name: 'By rule', selected: true }).waitFor();
    expect([problems, outside]).toEqual([[], []]);
  });

  it('groups findings by rule with status, resources, first seen and how long they fail', async () => {
    const { page, problems } = await shown.open('/posture?f=rule=function-policy-public');
    const row = page.locator('tbody tr', { hasText: 'WT-INV-01' });
    await row.waitFor();
    await expect.poll(() => row.innerText()).toMatch(/failing/);
    expect(await row.innerText()).toMatch(/(19|20) days/);
    await page
      .getByRole('link', { name: /1 findings of/ })
      .first()
      .click();
    await page.getByText('Showing 1 to 1 of 1 findings').waitFor();
    expect(problems).toEqual([]);
  });

  it('opens a finding by the keyboard, with evidence, the way of the value, and commands', async () => {
    const { page, problems } = await shown.open('/posture?tab=findings&f=rule=event-in-template');
    await page.getByText('Showing 1 to 1 of 1 findings').waitFor();
    await rowsOf(page).first().getByRole('radio').focus();
    await page.keyboard.press('Space');
    await page.getByText('Way of the value through the code').waitFor();
    await page
      .getByText(/src\/index\.js:\d+/)
      .first()
      .waitFor();
    await page.reload();
    await page.getByText('Way of the value through the code').waitFor();
    await page.getByRole('tab', { name: 'Commands' }).click();
    await page.getByText('watertight rules show WT-COD-05').first().waitFor();
    await screenshot(page, 'posture-finding-1440-light');
    expect(await axeProblems(page)).toEqual([]);
    expect(problems).toEqual([]);
  });

  it('goes from row to row in the panel', async () => {
    const { page } = await shown.open('/posture?tab=findings');
    await rowsOf(page).nth(1).click();
    await page.getByText('Why it matters').waitFor();
    const first = new URL(page.url()).searchParams.get('id');
    await page.keyboard.press(']');
    await expect.poll(() => new URL(page.url()).searchParams.get('id')).not.toBe(first);
    await page.keyboard.press('[');
    await expect.poll(() => new URL(page.url()).searchParams.get('id')).toBe(first);
  });

  it('suppresses a finding with reason and end, counts it no longer, and shows it again', async () => {
    const { page, problems } = await shown.open(
      '/posture?tab=findings&f=rule=function-url-public&f=target=order-platform',
    );
    await page.getByText('Showing 1 to 1 of 1 findings').waitFor();
    await rowsOf(page).first().click();
    await page.getByRole('button', { name: 'Suppress…' }).click();
    const act = page.getByRole('button', { name: 'Suppress it' });
    expect(await act.isDisabled()).toBe(true);
    await page.getByLabel('Reason').fill('The partner calls it, and signs');
    await act.click();
    await page.getByRole('button', { name: 'Show again' }).waitFor();
    await page.getByRole('tab', { name: 'Suppressed' }).click();
    const row = page.locator('tbody tr', { hasText: 'The partner calls it, and signs' });
    await row.waitFor();
    await screenshot(page, 'posture-suppressed-1440-light');
    await row.click();
    await page.getByRole('button', { name: 'Show again' }).click();
    await page.getByText('Nothing is suppressed').waitFor();
    expect(problems).toEqual([]);
  });

  it('has tabs by function, by account and over time, the trend as chart and table', async () => {
    const { page, problems } = await shown.open('/posture?tab=functions');
    await page.locator('tbody tr', { hasText: 'order-api' }).first().waitFor();
    await screenshot(page, 'posture-functions-1440-light');
    await page.getByRole('tab', { name: 'By account' }).click();
    await page.locator('tbody tr', { hasText: ACCOUNT }).first().waitFor();
    await page.getByRole('tab', { name: 'Trend' }).click();
    await page.getByRole('img', { name: /^Score: from/ }).waitFor();
    await screenshot(page, 'posture-trend-1440-light');
    await page.getByRole('button', { name: 'Show as table' }).click();
    const table = page.getByRole('table', { name: 'Trend' });
    await table.waitFor();
    expect(await table.locator('tbody tr').count()).toBe(4);
    expect(new URL(page.url()).searchParams.get('tab')).toBe('trend');
    expect(problems).toEqual([]);
  });

  it('says what does not match, and gives the filter back', async () => {
    const { page } = await shown.open('/posture?tab=findings&f=title:no-such-thing');
    await page.getByText('Nothing matches').waitFor();
    expect(await page.getByRole('button', { name: 'Show all time' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Clear filters' }).first().click();
    await page.getByText(/Showing 1 to 50 of/).waitFor();
  });

  it('exports what the filter matches', async () => {
    const { page } = await shown.open('/posture?tab=findings&f=severity=critical');
    await page.getByText(/Showing 1 to/).waitFor();
    const answer = await page.request.get(
      `${shown.url}/api/v1/exports/findings?format=csv&f=severity=critical`,
    );
    const lines = (await answer.text()).trim().split('\r\n');
    expect(lines[0]).toMatch(/^id,code,rule,severity,title/);
    expect(lines.slice(1).every((line) => line.includes(',critical,'))).toBe(true);
    await page.getByRole('button', { name: 'Export' }).click();
    expect(await page.getByRole('menuitem', { name: 'Parquet' }).count()).toBe(0);
  });

  it('tells on the dashboard and on the page of a function what the scans found', async () => {
    const { page, problems } = await shown.open('/?range=7d');
    await page.getByRole('link', { name: /^Posture score: [\d.]+ of 100$/ }).waitFor();
    await page.getByText(/Showing 1 to/).waitFor();
    await screenshot(page, 'dashboard-posture-1440-light');
    await page.goto(`${shown.url}/functions/${ACCOUNT}/us-east-1/order-api?range=7d`);
    await page.getByText('role deployer').first().waitFor();
    await page.getByText('anyone').first().waitFor();
    await screenshot(page, 'function-access-1440-light');
    await page.getByRole('tab', { name: 'Code & dependencies' }).click();
    const row = page.locator('tbody tr', { hasText: 'lodash' });
    await row.waitFor();
    expect(await row.innerText()).toMatch(
      /4\.17\.20[\s\S]*GHSA-35jh-r3h4-6jhm[\s\S]*Uses the vulnerable export/,
    );
    await page.locator('tbody tr', { hasText: 'WT-COD-05' }).waitFor();
    await screenshot(page, 'function-code-1440-light');
    expect(await axeProblems(page)).toEqual([]);
    expect(problems).toEqual([]);
  });

  it.each(['light', 'dark'] as const)('has no violation of WCAG 2.2 AA in %s mode', async (theme) => {
    for (const [tab, done] of [
      ['rules', /Showing 1 to 25 of/],
      ['trend', /Findings by severity/],
      ['accounts', /Rules asked/],
    ] as const) {
      const { page, problems } = await shown.open(`/posture?tab=${tab}`, { theme });
      await page.getByText(done).first().waitFor();
      expect([tab, await axeProblems(page), problems]).toEqual([tab, [], []]);
      await screenshot(page, `posture-${tab}-1440-${theme}`);
      await page.close();
    }
  });

  it.each([768, 390])('fits a screen of %i pixels', async (width) => {
    for (const theme of ['light', 'dark'] as const) {
      const { page } = await shown.open('/posture', { width, theme });
      await page.getByText(/Showing 1 to 25 of/).waitFor();
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(over).toBeLessThanOrEqual(1);
      expect(await axeProblems(page)).toEqual([]);
      const cut = await page
        .locator('.wt-matrix thead th')
        .evaluateAll((cells) =>
          cells
            .filter((cell) => cell.scrollHeight > cell.clientHeight || cell.scrollWidth > cell.clientWidth)
            .map((cell) => cell.textContent),
        );
      expect(cut).toEqual([]);
      await screenshot(page, `posture-${width}-${theme}`);
      await page.close();
    }
  });
});

describe.runIf(chromium !== undefined)('a store without scans', () => {
  let shown: ConsoleUnderTest;
  beforeAll(async () => {
    shown = await startConsole(chromium ?? '');
  });
  afterAll(() => shown?.close());

  it('says what to run, and shows a scan that is kept while it serves', async () => {
    const { page, problems } = await shown.open('/posture');
    await page.getByText('watertight scan . --keep').waitFor();
    await screenshot(page, 'posture-empty-1440-light');
    expect(await axeProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Live updates: live. Switch' }).first().waitFor();
    expect(await keepScanBeside(shown.data)).toContain('Kept 1 scan');
    await page.getByRole('button', { name: '1 new event – show' }).click();
    await page.getByText('R14 Out-of-band code changes').first().waitFor();
    await page.getByText('No earlier scan to compare with').first().waitFor();
    expect(problems).toEqual([]);
  });
});
