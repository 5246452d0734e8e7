import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  axeProblems,
  type ConsoleUnderTest,
  findChromium,
  screenshot,
  startConsole,
  untilTrue,
} from '../testing/browser.cases.ts';

const chromium = findChromium();

describe.runIf(chromium !== undefined)('what every list and page can do', () => {
  let shown: ConsoleUnderTest;
  beforeAll(async () => {
    shown = await startConsole(chromium ?? '');
  });
  afterAll(() => shown?.close());
  beforeEach(async () => {
    // Each begins with live updates on, and with the connection its own.
    for (const page of shown.context.pages()) {
      await page.evaluate("localStorage.removeItem('watertight.live')");
      await page.close();
    }
  });

  it('a cell asks for its value, or leaves it out, and back undoes it', async () => {
    const { page, problems } = await shown.open('/events?range=7d');
    const cell = page.getByRole('cell', { name: /headers|query|body/ }).first();
    // The chart above moves the table when it comes.
    await page.waitForLoadState('networkidle');
    await cell.locator('.wt-cell').hover();
    await screenshot(page, 'cell-tools-1440-light');
    await page.getByRole('button', { name: /^Only field = / }).click();
    const [only = ''] = new URL(page.url()).searchParams.getAll('f');
    expect(only).toMatch(/^field=/);
    expect(new URL(page.url()).searchParams.get('id')).toBeNull();
    await page.goBack();
    await page.getByText('Showing 1 to 12 of 12 entries').waitFor();
    await cell.locator('.wt-cell').hover();
    await page.getByRole('button', { name: /^Without field = / }).click();
    expect(new URL(page.url()).searchParams.getAll('f')).toEqual([only.replace('field=', 'field!=')]);
    expect(problems).toEqual([]);
  });

  it('a filter is kept, found by another tab, and forgotten', async () => {
    const { page, problems } = await shown.open(
      '/events?range=7d&f=attackType%3Dshell-injection&sort=time&order=asc',
    );
    await page.getByRole('button', { name: 'Filters', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Save this filter…' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill('Commands, oldest first');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    const { page: other } = await shown.open('/events?range=7d&f=action%3DAlerted');
    await other.getByRole('button', { name: 'Filters', exact: true }).click();
    await other.getByRole('menuitem', { name: /Commands, oldest first/ }).click();
    await other.getByText('Showing 1 to 5 of 5 entries').waitFor();
    const { searchParams } = new URL(other.url());
    expect([searchParams.getAll('f'), searchParams.get('order')]).toEqual([
      ['attackType=shell-injection'],
      'asc',
    ]);
    await other.getByRole('button', { name: 'Filters', exact: true }).click();
    await other.getByRole('menuitem', { name: /Forget/ }).click();
    const { page: third } = await shown.open('/events');
    await third.getByRole('button', { name: 'Filters', exact: true }).click();
    await third.getByText('No saved filters yet').waitFor();
    expect(problems).toEqual([]);
  });

  it('a filter that a suppression cannot say is told so, and hides nothing', async () => {
    const { page } = await shown.open('/events?range=7d&f=attackType%3Dshell-injection');
    await page.getByRole('button', { name: 'Filters', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Suppress what matches…' }).click();
    await page.getByText(/A suppression cannot say “attackType=shell-injection”/).waitFor();
    expect(await page.getByRole('button', { name: 'Create the suppression' }).isDisabled()).toBe(true);
    expect(await axeProblems(page)).toEqual([]);
  });

  it('columns and density are kept in the browser', async () => {
    const { page } = await shown.open('/alerts?range=all');
    await page.getByRole('columnheader', { name: 'Assignee' }).waitFor();
    await page.getByRole('button', { name: /Preferences|How Alerts look/ }).click();
    await page.getByRole('dialog').getByRole('checkbox', { name: 'Assignee' }).uncheck();
    await page
      .getByRole('dialog')
      .getByRole('checkbox', { name: /Compact/ })
      .check();
    await screenshot(page, 'table-preferences-1440-light');
    await page.getByRole('button', { name: 'Confirm' }).click();
    await page.getByRole('columnheader', { name: 'Assignee' }).waitFor({ state: 'detached' });
    await page.reload();
    await page.getByRole('columnheader', { name: 'Status' }).waitFor();
    expect(await page.getByRole('columnheader', { name: 'Assignee' }).count()).toBe(0);
  });

  it.each([
    ['order-api', 'function', /\/functions\//],
    ['sql injection', 'rule', /\/rules\?/],
    ['192.0.2.7', 'address', /\/ips\/192\.0\.2\.7/],
    ['role/', 'identity', /\/identities\//],
  ])('the palette finds %s as a %s', async (text, kind, place) => {
    const { page, problems } = await shown.open('/');
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: /Page, function/ }).fill(text);
    await page
      .getByRole('option', { name: new RegExp(`${kind},`) })
      .first()
      .click();
    await page.waitForURL(place);
    expect(problems).toEqual([]);
  });

  it('the palette takes what is typed, and goes there by the keyboard alone', async () => {
    const { page } = await shown.open('/');
    await page.keyboard.press('Control+k');
    await page.locator('[role=combobox][aria-label^="Page, function"]:focus').waitFor();
    await page.keyboard.type('getting');
    await page.getByRole('option', { name: 'Getting Started' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Getting Started', level: 1 }).waitFor();
  });

  it('rows are walked through by the keyboard alone', async () => {
    const { page } = await shown.open('/trail?range=30d');
    const marks = page.locator('tbody input[type=radio]');
    await marks.first().focus();
    await page.keyboard.press('Space');
    await page.waitForURL(/[?&]id=/);
    const first = page.url();
    await page.keyboard.press(']');
    await page.waitForURL((url) => url.href !== first);
    await page.keyboard.press('[');
    await page.waitForURL(first);
  });

  it('pages of a list go back to where they came from, and from a copied link to the first', async () => {
    const { page } = await shown.open('/trail?range=30d');
    await page.getByText('Showing 1 to 50 of').waitFor();
    await page.getByRole('button', { name: 'Next', exact: true }).click();
    await page.getByText('Showing 51 to 100 of').waitFor();
    await page.locator('tbody input[type=radio]').first().check();
    await page.waitForURL(/[?&]id=/);
    const copied = new URL(page.url());
    await page.getByRole('button', { name: 'Next', exact: true }).click();
    await page.getByText('Showing 101 to 150 of').waitFor();
    await page.getByRole('button', { name: 'Previous', exact: true }).click();
    await page.getByText('Showing 51 to 100 of').waitFor();
    await page.getByRole('button', { name: 'Previous', exact: true }).click();
    await page.getByText('Showing 1 to 50 of').waitFor();
    const { page: other } = await shown.open(copied.pathname + copied.search);
    await other.getByText('Showing 51 to 100 of').waitFor();
    await other.getByRole('button', { name: 'Previous', exact: true }).click();
    await other.getByText('Showing 1 to 50 of').waitFor();
  });

  it('the palette finds pages by their names', async () => {
    const { page } = await shown.open('/');
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: /Page, function/ }).fill('getting');
    await page.getByRole('option', { name: 'Getting Started' }).click();
    await page.getByRole('heading', { name: 'Getting Started', level: 1 }).waitFor();
  });

  it('the first key of a page stands alone, however soon it comes', async () => {
    const { page } = await shown.open('/getting-started');
    await page.evaluate(`(() => {
      const early = new KeyboardEvent('keydown', { key: 't', bubbles: true });
      Object.defineProperty(early, 'timeStamp', { value: 20 });
      document.body.dispatchEvent(early);
    })()`);
    await page.locator('[data-wt-range] button:not([disabled])').first().waitFor();
    expect(new URL(page.url()).pathname).toBe('/getting-started');
  });

  it('keys go where the sheet says, and nowhere while somebody types', async () => {
    const { page, problems } = await shown.open('/');
    for (const [key, path] of [
      ['e', '/events'],
      ['q', '/query'],
      ['r', '/rules'],
      ['s', '/getting-started'],
      ['c', '/configuration'],
      ['a', '/alerts'],
    ]) {
      await page.keyboard.press('g');
      await page.keyboard.press(key ?? '');
      await page.waitForURL((url) => url.pathname === path);
    }
    await page.getByText(/Showing 1 to/).waitFor();
    const filter = page.getByRole('combobox', { name: 'Filter Alerts' });
    await filter.waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('ge?.');
    expect(new URL(page.url()).pathname).toBe('/alerts');
    expect(await filter.inputValue()).toBe('ge?.');
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('.');
    await page.getByText('○ Paused').waitFor();
    await page.keyboard.press('.');
    await page.locator('[data-wt-range] button:not([disabled])').first().waitFor();
    await page.keyboard.press('t');
    await untilTrue(page, "document.activeElement?.closest('[data-wt-range]') !== null");
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('?');
    await page.getByRole('dialog').getByText('Getting Started').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(problems).toEqual([]);
  });

  it('what comes while somebody reads waits behind a button', async () => {
    const { page } = await shown.open('/alerts?range=all');
    await page.getByText('● Live').waitFor();
    const { page: other } = await shown.open('/alerts?range=all');
    await other.evaluate(`(async () => {
      const session = await (await fetch('/api/v1/session')).json();
      const alerts = await (await fetch('/api/v1/alerts?range=all')).json();
      await fetch('/api/v1/alerts/' + alerts.rows[0].id + '/triage', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-watertight-csrf': session.csrf },
        body: JSON.stringify({ tags: ['seen-elsewhere'] }),
      });
    })()`);
    const button = page.getByRole('button', { name: '1 new event – show' });
    await button.waitFor();
    expect(await page.getByText('seen-elsewhere').count()).toBe(0);
    await button.click();
    await page.getByText('seen-elsewhere').first().waitFor();
    expect(await button.count()).toBe(0);
  });

  it('says when the stream is gone, and that it is there again', async () => {
    await shown.context.route('**/api/v1/stream', (route) => route.abort());
    const { page } = await shown.open('/configuration');
    await page.getByText('◌ Reconnecting').waitFor();
    await shown.context.unroute('**/api/v1/stream');
    await page.getByText('● Live').waitFor();
  });

  it('the settings switch the time zone and copy the link', async () => {
    await shown.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const { page, problems } = await shown.open('/events?range=7d&f=action%3DBlocked');
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByRole('menuitem', { name: 'Copy link' }).click();
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(page.url());
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByRole('menuitem', { name: 'Show times in local time' }).click();
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByRole('menuitem', { name: 'Show times in UTC' }).click();
    expect(problems).toEqual([]);
  });

  it('the dashboard compares with the period before', async () => {
    const { page } = await shown.open('/?range=24h');
    await page
      .getByText(/\((was [\d,]+)\)|as before/)
      .first()
      .waitFor();
    const { page: all } = await shown.open('/?range=all');
    await all.getByRole('link', { name: /Total Attacks Detected: \d/ }).waitFor();
    expect(await all.getByText(/\(was /).count()).toBe(0);
  });
});
