import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  axeProblems,
  type ConsoleUnderTest,
  findChromium,
  screenshot,
  startConsole,
} from '../../testing/browser.cases.ts';

const chromium = findChromium();

describe.runIf(chromium !== undefined)('Configuration and Getting Started in a browser', () => {
  let shown: ConsoleUnderTest;
  beforeAll(async () => {
    shown = await startConsole(chromium ?? '');
  });
  afterAll(() => shown?.close());

  it.each([
    ['places', 'there is nothing to register'],
    ['sources', 'watertight ingest cloudtrail s3://BUCKET/AWSLogs/'],
    ['guard', 'A policy travels with its function'],
    ['suppressions', 'Nothing is suppressed: every alert is shown'],
    ['intelligence', 'watertight intel update'],
    ['people', 'Journal'],
    ['retention', '14 days of data'],
    ['about', 'Time of one query'],
  ])(
    'the part %s is shown from its URL, without a violation of WCAG 2.2 AA or the policy',
    async (tab, text) => {
      for (const theme of ['light', 'dark'] as const) {
        const { page, problems, outside } = await shown.open(`/configuration?tab=${tab}`, { theme });
        await page.getByText(text).first().waitFor();
        expect(await axeProblems(page)).toEqual([]);
        await screenshot(page, `configuration-${tab}-1440-${theme}`);
        expect([problems, outside]).toEqual([[], []]);
        await page.close();
      }
    },
  );

  it('a tab is in the URL, and the back button undoes it', async () => {
    const { page } = await shown.open('/configuration');
    await page.getByRole('tab', { name: 'Sources' }).click();
    expect(new URL(page.url()).searchParams.get('tab')).toBe('sources');
    await page.goBack();
    await page.getByText('there is nothing to register').waitFor();
  });

  it('a suppression is listed with its reason, extended and removed; the journal says so', async () => {
    const { page, problems } = await shown.open('/alerts?range=all&f=rule%3Dbeacon');
    await page.getByRole('button', { name: 'Filters', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Suppress what matches…' }).click();
    await page.getByLabel('Reason').fill('Our <own> monitor');
    await page.getByRole('button', { name: 'Create the suppression' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.goto(`${shown.url}/configuration?tab=suppressions`);
    await page.getByText('Our <own> monitor').waitFor();
    await page.getByRole('button', { name: 'Extend: rule beacon' }).click();
    await page.getByLabel('90 days from now').check();
    await page.getByRole('button', { name: 'Move the end' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await screenshot(page, 'configuration-suppression-1440-light');
    await page.getByRole('button', { name: 'Remove: rule beacon' }).click();
    await page.getByRole('button', { name: 'Remove', exact: true }).click();
    await page.getByText('Nothing is suppressed').waitFor();
    await page.getByRole('tab', { name: 'People' }).click();
    await page.getByText('suppression removed').waitFor();
    await page.getByText(/suppression ends/).waitFor();
    expect(problems).toEqual([]);
  });

  it('Getting Started ticks what the store has, and copies commands and templates', async () => {
    const { page, problems, outside } = await shown.open('/getting-started');
    await page.getByText('4. Load CloudTrail').waitFor();
    await page.getByText('Done', { exact: true }).first().waitFor();
    expect(await page.getByText('Done', { exact: true }).count()).toBeGreaterThanOrEqual(5);
    await page.getByText('To do', { exact: true }).first().waitFor();
    await page.getByRole('button', { name: 'Copy: watertight scan .' }).waitFor();
    await page.getByText(/CloudFormation role, \d+ read-only actions/).click();
    const template = page.getByRole('textbox', { name: 'CloudFormation template' });
    expect(await template.inputValue()).toContain('AWSTemplateFormatVersion');
    expect(await axeProblems(page)).toEqual([]);
    expect([problems, outside]).toEqual([[], []]);
  });

  it.each([
    ['light', 1440],
    ['dark', 1440],
    ['light', 768],
    ['dark', 390],
  ] as const)('Getting Started has no violation in %s mode at %i pixels', async (theme, width) => {
    const { page, problems } = await shown.open('/getting-started', { theme, width });
    await page.getByText(/CloudFormation role/).waitFor();
    expect(await axeProblems(page)).toEqual([]);
    await screenshot(page, `getting-started-${width}-${theme}`);
    const sources = await shown.open('/configuration?tab=sources', { theme, width });
    await sources.page.getByText('network-interfaces').first().waitFor();
    expect(await axeProblems(sources.page)).toEqual([]);
    await screenshot(sources.page, `configuration-${width}-${theme}`);
    expect(problems).toEqual([]);
  });
});
