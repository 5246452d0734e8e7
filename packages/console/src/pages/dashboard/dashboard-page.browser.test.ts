import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  axeProblems,
  type ConsoleUnderTest,
  findChromium,
  screenshot,
  startConsole,
} from '../../testing/browser.cases.ts';

const chromium = findChromium();

describe.runIf(chromium !== undefined)('the Security Dashboard in a browser', () => {
  let shown: ConsoleUnderTest;
  beforeAll(async () => {
    shown = await startConsole(chromium ?? '');
  });
  afterAll(() => shown?.close());

  it('has the widgets of PureSec, by name', async () => {
    const { page, problems, outside } = await shown.open('/?range=7d');
    await page.getByText('Showing 1 to 10 of 16 entries').waitFor();
    await page.getByText('BLOCKED').first().waitFor();
    const text = await page.locator('body').innerText();
    for (const words of [
      'Serverless Security Dashboard',
      'Filter By Account/Region:',
      'All Accounts',
      'All Regions',
      'Deployed Functions [Now]',
      'Protected Functions [Now]',
      'Total Executions',
      'Total Attacks Detected',
      'Security Triggers Over Time',
      'Block vs. Alert (Triggers)',
      'BLOCKED',
      'Attack Type Distribution',
    ]) {
      expect(text).toContain(words);
    }
    const headers = await page.locator('table thead th').allInnerTexts();
    expect(
      headers
        .map((each) => each.trim())
        .filter((each) => each !== '')
        .slice(0, 8),
    ).toEqual([
      'Protected',
      'Name',
      'Version',
      'Account',
      'Region',
      'Runtime',
      'Executions',
      'Last Deployed',
    ]);
    expect([problems, outside]).toEqual([[], []]);
  });

  it('needs at most 350 kB of JavaScript, as brotli, to show data', () => {
    const page = builtText('index.html');
    const scripts = [...page.matchAll(/src="\/(assets\/[\w.-]+\.js)"/g)].map(([, path = '']) => path);
    const [dashboard = ''] = /dashboard-page-[\w-]+\.js/.exec(scripts.map(builtText).join('\n')) ?? [];
    expect([scripts.length, dashboard]).toEqual([2, expect.stringContaining('dashboard')]);
    const needed = staticClosure([...scripts, `assets/${dashboard}`]);
    const bytes = needed.reduce((sum, path) => sum + brotliBytes(path), 0);
    process.stdout.write(
      `initial JavaScript: ${Math.round(bytes / 1000)} kB brotli in ${needed.length} files\n`,
    );
    expect(needed.length).toBeGreaterThan(5);
    expect(bytes).toBeLessThanOrEqual(350_000);
  });

  it('leads from each number to the list behind it, with the same time range', async () => {
    const { page } = await shown.open('/?range=7d');
    await page.getByRole('link', { name: /Total Attacks Detected: 12/ }).click();
    await page.getByText('Showing 1 to 12 of 12 entries').waitFor();
    expect(new URL(page.url()).search).toBe('?range=7d');
  });

  it('filters by account, and back undoes it', async () => {
    const { page } = await shown.open('/?range=7d&account=444455556666');
    await expect.poll(() => page.getByRole('link', { name: /Deployed Functions: 0/ }).count()).toBe(0);
    await page.goto(`${shown.url}/?range=7d&account=123456789012`);
    await page.goBack();
    expect(new URL(page.url()).searchParams.get('account')).toBe('444455556666');
  });

  it.each(['light', 'dark'] as const)('has no violation of WCAG 2.2 AA in %s mode', async (theme) => {
    const { page } = await shown.open('/?range=7d', { theme });
    await page.getByText('Showing 1 to 10 of 16 entries').waitFor();
    expect(await axeProblems(page)).toEqual([]);
  });

  it.each([1440, 768, 390])('fits %i pixels', async (width) => {
    for (const theme of ['light', 'dark'] as const) {
      const { page } = await shown.open('/?range=7d', { width, theme });
      await page.getByText('Showing 1 to 10 of 16 entries').waitFor();
      await screenshot(page, `dashboard-${width}-${theme}`);
      const wide = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
      expect(wide).toBeLessThanOrEqual(0);
    }
  });
});

function builtText(path: string): string {
  return readFileSync(join(import.meta.dirname, '..', '..', '..', 'dist', path), 'utf8');
}

/** What modules import before they run: the rest comes when it is asked for, whenever that is. */
function staticClosure(entries: readonly string[]): readonly string[] {
  const found = new Set(entries);
  for (const path of found) {
    const imports = builtText(path).matchAll(/(?:\bfrom|\bimport) ?["'`]\.\/([\w.-]+\.js)["'`]/g);
    for (const [, name = ''] of imports) found.add(`assets/${name}`);
  }
  return [...found];
}

/** As the server sends it; small files are not compressed. */
function brotliBytes(path: string): number {
  const file = join(import.meta.dirname, '..', '..', '..', 'dist', path);
  return statSync(existsSync(`${file}.br`) ? `${file}.br` : file).size;
}
