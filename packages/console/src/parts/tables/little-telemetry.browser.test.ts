import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  axeProblems,
  type ConsoleUnderTest,
  findChromium,
  runCommand,
  serveStore,
} from '../../testing/browser.cases.ts';

const chromium = findChromium();
const VIOLATION = {
  account: '111122223333',
  region: 'us-east-1',
  logGroup: '/aws/lambda/order-api',
  timestamp: Date.UTC(2026, 2, 5, 12),
  message: JSON.stringify({
    level: 'ERROR',
    message: 'Violation: sql-injection (tautology) in $.body, api-gateway-rest: block',
    function_name: 'order-api',
    watertight: {
      detector: 'sql-injection',
      rule: 'tautology',
      field: '$.body',
      match: 'x',
      verdict: 'block',
    },
  }),
};

/** A store that knows one violation and nothing else. */
async function aStore({ isJudged }: { readonly isJudged: boolean }): Promise<string> {
  const data = mkdtempSync(join(tmpdir(), 'watertight-little-'));
  const file = join(data, 'guard.jsonl');
  writeFileSync(file, `${JSON.stringify(VIOLATION)}\n`);
  await runCommand(['ingest', 'violations', file, '--data', data]);
  if (isJudged) await runCommand(['detect', '--data', data, '-f', 'json', '--soft-fail']);
  return data;
}

describe.runIf(chromium !== undefined)('a store of one violation that was never judged', () => {
  let shown: ConsoleUnderTest;
  beforeAll(async () => {
    shown = await serveStore(chromium ?? '', { data: await aStore({ isJudged: false }) });
  }, 300_000);
  afterAll(() => shown?.close());

  it.each(['/alerts', '/alerts?f=status%3Dopen', '/observations'])(
    'has no good news at %s, and says what judges it',
    async (path) => {
      const { page } = await shown.open(path);
      await page.getByText('Nothing was judged yet').waitFor();
      await page.getByText('watertight detect', { exact: true }).waitFor();
    },
  );

  it('shows numbers that no source tells as unknown, with the name of the source', async () => {
    const { page, problems } = await shown.open('/?from=2026-03-01T00:00:00Z&to=2026-04-01T00:00:00Z');
    await page.getByRole('link', { name: 'Total Attacks Detected: 1' }).waitFor();
    for (const title of ['Deployed Functions', 'Protected Functions', 'Total Executions'])
      await page.getByRole('link', { name: `${title}: unknown` }).waitFor();
    await page.getByText('Inventory and metrics are not connected').waitFor();
    await page.getByText('CloudTrail, VPC flow logs', { exact: false }).first().waitFor();
    expect(await axeProblems(page)).toEqual([]);
    expect(problems).toEqual([]);
  });
});

describe.runIf(chromium !== undefined)('a store of one violation that was judged', () => {
  let shown: ConsoleUnderTest;
  beforeAll(async () => {
    shown = await serveStore(chromium ?? '', { data: await aStore({ isJudged: true }) });
  }, 300_000);
  afterAll(() => shown?.close());

  it.each([
    ['/alerts', 'No alerts in this time'],
    ['/alerts?f=status%3Dopen', 'No open alerts in this time'],
    ['/observations', 'Nothing unusual was observed in this time'],
  ])('has good news at %s, with its age and what is missing', async (path, news) => {
    const { page } = await shown.open(path);
    await page.getByText(news).waitFor();
    await page.getByText(/Last evaluation \d/).waitFor();
    await page.getByText('CloudTrail, VPC flow logs and metrics are not connected').waitFor();
    expect(await page.getByRole('button', { name: 'Clear filters' }).count()).toBe(0);
  });

  it('clears a filter that the page does not offer as a choice', async () => {
    const { page } = await shown.open('/alerts?f=status%3Dopen&f=severity%3Dhigh');
    await page.getByText('Nothing matches').waitFor();
    await page.getByRole('button', { name: 'Clear filters' }).waitFor();
  });
});
