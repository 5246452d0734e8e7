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

/** A path, and text that says that its data is there. */
const PAGES = [
  ['functions', '/functions?range=7d', 'Showing 1 to'],
  ['function-overview', `${FUNCTION}?range=7d`, 'Who can modify it'],
  ['function-traffic', `${FUNCTION}?range=7d&tab=traffic`, 'Network interfaces'],
  ['function-metrics', `${FUNCTION}?range=7d&tab=metrics`, 'Invocations'],
  ['function-connections', `${FUNCTION}?range=7d&tab=connections`, 'VPC endpoint'],
  ['function-permissions', `${FUNCTION}?range=30d&tab=permissions`, 'dynamodb:DescribeTable'],
  ['function-calls', `${FUNCTION}?range=7d&tab=calls`, 'Showing 1 to'],
  ['function-events', `${FUNCTION}?range=7d&tab=events`, 'Events'],
  ['function-history', `${FUNCTION}?range=30d&tab=history`, 'First flow'],
  ['flows', '/flows?range=7d', 'Showing 1 to 50 of'],
  ['trail', '/trail?range=7d', 'Showing 1 to 50 of'],
  [
    'identity',
    '/identities/arn%3Aaws%3Aiam%3A%3A111122223333%3Arole%2Fpayout-service-role?range=7d',
    'Kinds of calls',
  ],
  ['address', '/ips/10.20.40.12?range=7d', 'Device'],
] as const;

describe.runIf(chromium !== undefined)('functions, entities, flows and CloudTrail in a browser', () => {
  let shown: ConsoleUnderTest;
  beforeAll(async () => {
    shown = await startConsole(chromium ?? '');
  });
  afterAll(() => shown?.close());

  it.each(PAGES)(
    '%s has data, no violation of WCAG 2.2 AA, and nothing from outside',
    async (name, path, text) => {
      for (const theme of ['light', 'dark'] as const) {
        const { page, problems, outside } = await shown.open(path, { theme });
        await page.getByText(text).first().waitFor();
        await screenshot(page, `${name}-1440-${theme}`);
        expect([await axeProblems(page), problems, outside]).toEqual([[], [], []]);
        await page.close();
      }
    },
  );

  it('has a page without tabs for a function that nobody knows', async () => {
    const { page } = await shown.open('/functions/111122223333/us-east-1/no-such?range=7d');
    await page.getByRole('heading', { name: 'No such function' }).waitFor();
    await page.getByText('The inventory has no function no-such in account 111122223333').waitFor();
    expect(await page.getByRole('tab').count()).toBe(0);
    expect(await page.title()).toBe('No such function – Watertight');
    expect(await axeProblems(page)).toEqual([]);
  });

  it('says that the time range of a link is not the one that is shown', async () => {
    const { page } = await shown.open('/flows?range=zzz');
    await page.getByText('No such time range: zzz').waitFor();
    await page.goto(`${shown.url}/flows?range=7d`);
    await page.getByText('Showing 1 to 50 of').waitFor();
    expect(await page.getByText('No such time range').count()).toBe(0);
  });

  it('names the dialog in which a time range is chosen', async () => {
    const { page } = await shown.open('/flows?range=7d');
    await page.locator('[data-wt-range] button').click();
    await page.getByRole('dialog', { name: 'Time range' }).waitFor();
  });

  it('has the columns of the flow table under their groups', async () => {
    const { page } = await shown.open('/flows?range=7d');
    await page.getByText('Showing 1 to 50 of').waitFor();
    const headers = await page
      .getByRole('table', { name: 'Flow records' })
      .locator('thead')
      .first()
      .locator('th')
      .allInnerTexts();
    for (const header of [
      'Time',
      'IP',
      'Connected IP',
      'Port',
      'Connected Port',
      'Protocol',
      'Bytes',
      'Packets',
    ])
      expect(headers.map((each) => each.trim())).toContain(header);
  });
});
