import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  axeProblems,
  type ConsoleUnderTest,
  findChromium,
  startConsole,
} from '../../testing/browser.cases.ts';

const chromium = findChromium();

describe.runIf(chromium !== undefined)(
  'Posture, Configuration, Rules, Query and Getting Started in a browser',
  () => {
    let shown: ConsoleUnderTest;
    beforeAll(async () => {
      shown = await startConsole(chromium ?? '');
    });
    afterAll(() => shown?.close());

    it.each([
      ['/configuration', 'Accounts and regions'],
      ['/rules', 'Detections and event rules'],
      ['/getting-started', '3. Load CloudTrail'],
      ['/query', 'Statement'],
      ['/posture', 'No scan is kept in this store'],
    ])(
      '%s shows what the server knows, without a violation of WCAG 2.2 AA or the policy',
      async (path, text) => {
        for (const theme of ['light', 'dark'] as const) {
          const { page, problems, outside } = await shown.open(path, { theme });
          await page.getByText(text).first().waitFor();
          expect(await axeProblems(page)).toEqual([]);
          expect([problems, outside]).toEqual([[], []]);
        }
      },
    );

    it('a query runs when it is asked for, and its statement is in the link', async () => {
      const { page } = await shown.open(
        `/query?sql=${encodeURIComponent("SELECT 40 + 2 AS answer, '<b>x</b>' AS text")}`,
      );
      await page.getByRole('button', { name: 'Run' }).click();
      await page.getByRole('cell', { name: '42' }).waitFor();
      await page.getByText('<b>x</b>', { exact: true }).waitFor();
      await page.getByRole('textbox', { name: 'Statement' }).fill('DROP TABLE flow_hour');
      await page.getByRole('button', { name: 'Run' }).click();
      await page.getByText('Cannot run the query').waitFor();
    });

    it('rules are found by their words', async () => {
      const { page } = await shown.open('/rules');
      await page.getByPlaceholder('Search…').fill('beacon');
      await page.getByText('(1)').waitFor();
    });
  },
);
