import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  axeProblems,
  type ConsoleUnderTest,
  findChromium,
  screenshot,
  startConsole,
} from '../../testing/browser.cases.ts';

const chromium = findChromium();

describe.runIf(chromium !== undefined)('Rules in a browser', () => {
  let shown: ConsoleUnderTest;
  beforeAll(async () => {
    shown = await startConsole(chromium ?? '');
  });
  afterAll(() => shown?.close());

  it('lists every kind, and restores kind, filter and the chosen rule from its URL', async () => {
    const { page, problems, outside } = await shown.open('/rules?range=all');
    await page.getByText(/Showing 1 to 50 of \d{3} rules/).waitFor();
    await page.getByRole('button', { name: 'Event rules' }).click();
    expect(new URL(page.url()).searchParams.getAll('f')).toEqual(['kind=event-rule']);
    const { page: linked } = await shown.open(
      '/rules?f=id%3Dadmin-policy-attached&id=event-rule%2Fadmin-policy-attached',
    );
    await linked.getByText('Showing 1 to 1 of 1 rules').waitFor();
    await linked.getByRole('heading', { name: 'Definition' }).waitFor();
    await linked.getByText('docs/detections/admin-policy-attached.md').waitFor();
    expect([problems, outside]).toEqual([[], []]);
  });

  it('leads from the hits of a detector to its events', async () => {
    const { page } = await shown.open('/rules?range=all&f=id%3Dsql-injection');
    await page
      .getByRole('link', { name: /hits of SQL injection/ })
      .last()
      .click();
    await page.getByRole('heading', { name: 'Event Viewer' }).waitFor();
    expect(new URL(page.url()).searchParams.getAll('f')).toEqual(['attackType=sql-injection']);
  });

  it('goes to the next rule by key, and not while somebody types', async () => {
    const { page } = await shown.open('/rules?f=kind%3Dguard-detector&sort=title');
    // Not the line that says Loading: a row that can be chosen.
    await page.locator('tbody input[type=radio]').first().check();
    const first = new URL(page.url()).searchParams.get('id');
    await page.getByText('Test the guard with an event').waitFor();
    await page.keyboard.press(']');
    await page.waitForFunction((id) => !location.href.includes(encodeURIComponent(id ?? '')), first);
    const second = new URL(page.url()).searchParams.get('id');
    await page.getByRole('combobox', { name: 'Filter Rules' }).fill('[');
    expect(new URL(page.url()).searchParams.get('id')).toBe(second);
  });

  it('shows an attack in an event with each encoding that was taken off', async () => {
    const { page, problems, outside } = await shown.open('/rules?test=lambda-event');
    await page.getByRole('button', { name: 'Test', exact: true }).click();
    await page.getByText('Alert: the default policy reports and lets it through').waitFor();
    await page.getByText('base64 taken off').first().waitFor();
    expect(await page.locator('mark').first().innerText()).toContain('UNION SELECT');
    expect(await axeProblems(page)).toEqual([]);
    await screenshot(page, 'rules-test-guard-1440-light');
    expect([problems, outside]).toEqual([[], []]);
  });

  it('says what was read of an event in which there is nothing', async () => {
    const { page } = await shown.open('/rules?test=lambda-event');
    await page.getByRole('textbox', { name: 'Event' }).fill('{"name": "Grace <Hopper>", "n": 7}');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Allowed: no detector found an attack').waitFor();
    await page.getByText('What was read, and is quiet').waitFor();
    await page.getByRole('cell', { name: 'Grace <Hopper>' }).waitFor();
  });

  it('refuses what is no JSON, and what is no record, in words', async () => {
    const { page } = await shown.open('/rules?test=cloudtrail-record');
    const record = page.getByRole('textbox', { name: 'Record' });
    await record.fill('{"a": ');
    await page.getByText(/^No JSON/).waitFor();
    expect(await page.getByRole('button', { name: 'Test', exact: true }).isDisabled()).toBe(true);
    await record.fill('{"a": 1}');
    await page.getByRole('button', { name: 'Test', exact: true }).click();
    await page.getByText('Cannot test the record: eventName is missing').waitFor();
  });

  it('explains why an event rule does not match a record of the store', async () => {
    const { page, problems } = await shown.open(
      '/rules?id=event-rule%2Fadmin-policy-attached&test=cloudtrail-record&range=all',
    );
    await page.getByRole('button', { name: /Begin with a record/ }).click();
    await page.getByRole('option').first().click();
    await page.getByRole('button', { name: 'Test admin-policy-attached' }).click();
    await page
      .getByText(/admin-policy-attached (does not match|matches)/)
      .first()
      .waitFor();
    await page.getByRole('columnheader', { name: 'In the record' }).waitFor();
    expect(await axeProblems(page)).toEqual([]);
    await screenshot(page, 'rules-test-record-1440-light');
    expect(problems).toEqual([]);
  });

  it.each([
    ['light', 1440],
    ['dark', 1440],
    ['light', 768],
    ['dark', 390],
  ] as const)('has no violation of WCAG 2.2 AA in %s mode at %i pixels', async (theme, width) => {
    const chosen = width < 500 ? '' : '&id=event-rule%2Fadmin-policy-attached';
    const { page, problems } = await shown.open(`/rules?range=all${chosen}`, { theme, width });
    await page.getByText(/Showing 1 to 50/).waitFor();
    if (chosen !== '') await page.getByRole('heading', { name: 'Definition' }).waitFor();
    expect(await axeProblems(page)).toEqual([]);
    await screenshot(page, `rules-${width}-${theme}`);
    expect(problems).toEqual([]);
  });
});
