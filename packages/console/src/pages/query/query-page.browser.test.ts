import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  axeProblems,
  type ConsoleUnderTest,
  findChromium,
  screenshot,
  startConsole,
} from '../../testing/browser.cases.ts';
import { EXAMPLE_QUERIES } from './example-queries.ts';

const chromium = findChromium();

describe.runIf(chromium !== undefined)('Query in a browser', () => {
  let shown: ConsoleUnderTest;
  beforeAll(async () => {
    shown = await startConsole(chromium ?? '');
  });
  afterAll(() => shown?.close());

  const linkTo = (sql: string) => `/query?sql=${encodeURIComponent(sql)}`;

  it('runs a statement when it is asked for, and shows texts as texts', async () => {
    const { page, problems, outside } = await shown.open(
      linkTo("SELECT 40 + 2 AS answer, '<b>x</b>' AS text"),
    );
    expect(await page.getByRole('table', { name: 'Answer' }).count()).toBe(0);
    await page.getByRole('textbox', { name: 'SQL' }).press('Control+Enter');
    await page.getByRole('cell', { name: '42' }).waitFor();
    await page.getByText('<b>x</b>', { exact: true }).waitFor();
    expect([problems, outside]).toEqual([[], []]);
  });

  it.each(EXAMPLE_QUERIES.map(({ title, sql }) => [title, sql]))(
    'the example "%s" runs',
    async (_title, sql) => {
      const { page } = await shown.open(linkTo(sql));
      await page.getByRole('button', { name: 'Run' }).click();
      await page.getByRole('heading', { name: /Answer/ }).waitFor();
      expect(await page.getByText('Cannot run the query').count()).toBe(0);
      await page.close();
    },
  );

  it('refuses to write or to read files, with the next step', async () => {
    const { page } = await shown.open('/query');
    for (const [sql, hint] of [
      ['DROP TABLE flow_hour', 'Give one SELECT'],
      ['EXPLAIN ANALYZE DELETE FROM flow_hour', 'Give one SELECT'],
      ["SELECT * FROM read_csv('/etc/passwd')", 'no files or settings'],
      ['SELECT * FROM nothing', 'listed beside the statement'],
    ] as const) {
      await page.getByRole('textbox', { name: 'SQL' }).fill(sql);
      await page.getByRole('button', { name: 'Run' }).click();
      await page.getByText('Cannot run the query').waitFor();
      await page.getByText(hint).waitFor();
    }
  });

  it('pages an answer, says that it was cut, and saves it as files', async () => {
    const { page } = await shown.open(
      `${linkTo("SELECT range AS n, '=1+1' AS formula FROM range(500)")}&rows=100`,
    );
    await page.getByRole('button', { name: 'Run' }).click();
    await page.getByText(/more were left out/).waitFor();
    await page.getByRole('button', { name: 'Next page' }).click();
    await page.getByRole('cell', { name: '99', exact: true }).waitFor();
    await page.getByRole('button', { name: 'Export' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: /CSV/ }).click(),
    ]);
    const text = readFileSync(await download.path(), 'utf8');
    expect(download.suggestedFilename()).toBe('watertight-query.csv');
    expect(text.split('\r\n').slice(0, 2)).toEqual(['n,formula', "0,'=1+1"]);
    expect(text.split('\r\n')).toHaveLength(502);
  });

  it('keeps a query under a name, finds it again, and forgets it', async () => {
    const { page, problems } = await shown.open(linkTo('SELECT 7 AS kept'));
    await page.getByRole('button', { name: 'Save as…' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill('Seven');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    const { page: other } = await shown.open('/query');
    await other.getByRole('button', { name: /Saved queries and examples/ }).click();
    await other.getByRole('option', { name: /Seven/ }).click();
    expect(await other.getByRole('textbox', { name: 'SQL' }).inputValue()).toBe('SELECT 7 AS kept');
    await other.getByRole('button', { name: 'Forget it' }).click();
    await other.getByRole('button', { name: 'Forget it' }).waitFor({ state: 'detached' });
    expect(problems).toEqual([]);
  });

  it('writes a statement over a table of the tree', async () => {
    const { page } = await shown.open('/query');
    await page.getByRole('button', { name: 'Write a statement over guard_violation' }).click();
    expect(await page.getByRole('textbox', { name: 'SQL' }).inputValue()).toBe(
      'SELECT * FROM guard_violation LIMIT 100',
    );
    expect(new URL(page.url()).searchParams.get('sql')).toBe('SELECT * FROM guard_violation LIMIT 100');
  });

  it.each([
    ['light', 1440],
    ['dark', 1440],
    ['dark', 768],
    ['light', 390],
  ] as const)('has no violation of WCAG 2.2 AA in %s mode at %i pixels', async (theme, width) => {
    const { page, problems } = await shown.open('/query', { theme, width });
    await page.getByText('guard_violation').first().waitFor();
    await page.getByRole('button', { name: 'Run' }).click();
    await page.getByRole('heading', { name: /Answer/ }).waitFor();
    expect(await axeProblems(page)).toEqual([]);
    await screenshot(page, `query-${width}-${theme}`);
    expect(problems).toEqual([]);
  });
});
