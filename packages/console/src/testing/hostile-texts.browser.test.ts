import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type ConsoleUnderTest,
  findChromium,
  runCommand,
  serveStore,
  type Watched,
} from './browser.cases.ts';
import { writeHostileTelemetry } from './hostile-telemetry.cases.ts';
import { HOSTILE_TEXTS, SENTINEL } from './hostile-texts.cases.ts';

const path = findChromium();

/** Those that an address can carry: the router and the server see them decoded. */
const IN_ADDRESSES = HOSTILE_TEXTS.filter((text) => text.length < 200 && !text.includes('\uD800'));
/** One of each family, for pages that take a while each. */
const FEW = IN_ADDRESSES.filter((_, index) => index % 17 === 3);

describe.runIf(path !== undefined)('hostile texts, stored in every field that others fill', () => {
  let tested: ConsoleUnderTest;
  let ran: string[] = [];

  beforeAll(async () => {
    const data = mkdtempSync(join(tmpdir(), 'watertight-hostile-'));
    const telemetry = mkdtempSync(join(tmpdir(), 'watertight-hostile-telemetry-'));
    for (const source of writeHostileTelemetry(telemetry))
      await runCommand(['ingest', source, join(telemetry, source), '--data', data]);
    await runCommand(['detect', '--data', data, '-f', 'json', '--soft-fail']);
    rmSync(telemetry, { recursive: true, force: true });
    tested = await serveStore(path ?? '', { data });
    await tested.context.exposeBinding(SENTINEL, (_, text) => ran.push(`ran ${String(text)}`));
    await tested.context.exposeBinding('watertightViolation', (_, text) =>
      ran.push(`violation ${String(text)}`),
    );
    await tested.context.addInitScript(() => {
      addEventListener('securitypolicyviolation', (event) => {
        Reflect.get(globalThis, 'watertightViolation')(`${event.violatedDirective} ${event.blockedURI}`);
      });
    });
    await writeByHand(tested);
  }, 300_000);
  afterAll(() => tested?.close());

  /** Opens a place, lets it settle, and checks that every text has stayed a text. */
  async function look(
    place: string,
    act: (page: Page) => Promise<void> = async () => undefined,
  ): Promise<string> {
    const watched = await openWatched(tested, place);
    const { page } = watched;
    await act(page);
    await page.waitForLoadState('networkidle');
    const shown = await page.evaluate(() => document.body.innerText);
    expect([place, await strangersOf(page)]).toEqual([place, []]);
    expect([place, ran]).toEqual([place, []]);
    expect([place, watched.outside]).toEqual([place, []]);
    expect([place, watched.problems.filter((text) => !text.startsWith('Failed to load resource'))]).toEqual([
      place,
      [],
    ]);
    expect(new URL(page.url()).origin).toBe(tested.url);
    await page.close();
    ran = [];
    return shown;
  }

  it.each([
    ['/', 0],
    ['/events?range=all', 1],
    ['/events?range=7d&sort=time&order=asc', 1],
    ['/posture', 0],
    ['/alerts?range=all', 1],
    ['/alerts?range=all&sort=entity', 1],
    ['/observations?range=all', 0],
    ['/observations?range=all&kind=cloudtrail-event', 1],
    ['/observations?range=all&kind=guardduty-finding', 0],
    ['/functions?range=all', 1],
    ['/flows?range=all', 0],
    ['/trail?range=all', 0],
    ['/trail?range=all&sort=time&order=asc', 1],
    ['/trail?range=all&sort=userAgent&order=desc', 1],
    ['/query', 0],
    ['/rules', 0],
    ['/configuration', 0],
    ['/getting-started', 0],
    ['/functions/111122223333/us-east-1/order-api?range=all', 0],
    ['/functions/111122223333/us-east-1/order-api?range=all&tab=activity', 0],
    ['/functions/111122223333/us-east-1/order-api?range=all&tab=events', 0],
    ['/functions/111122223333/us-east-1/order-api?range=all&tab=history', 0],
    ['/functions/111122223333/us-east-1/hostile-3?range=all', 0],
    ['/no/such/page', 0],
  ])('are texts on %s', async (place, least) => {
    const shown = await look(place);
    const seen = IN_ADDRESSES.filter((text) => /[<>]/.test(text) && shown.includes(text));
    expect([place, seen.length >= least]).toEqual([place, true]);
  });

  it.each(['events', 'alerts', 'observations', 'api-calls'])(
    'are texts in the details of %s',
    async (list) => {
      const ids = await idsOf(tested, list);
      expect(ids.length).toBeGreaterThan(30);
      for (const id of ids.filter((_, index) => index % Math.ceil(ids.length / 4) === 0)) {
        const given = encodeURIComponent(id);
        if (list === 'events') await look(`/events?range=all&id=${given}`);
        if (list === 'alerts') await look(`/alerts/${given}`);
        if (list === 'observations') await look(`/observations?range=all&kind=cloudtrail-event&id=${given}`);
        if (list === 'api-calls') await look(`/trail?range=all&id=${given}`);
      }
    },
    240_000,
  );

  it('are texts where somebody wrote them: comments, tags, assignees, reasons', async () => {
    const [id = ''] = await idsOf(tested, 'alerts');
    const shown = await look(`/alerts/${encodeURIComponent(id)}`);
    expect(shown).toContain('<script>');
  });

  it('are texts in the answer of a query', async () => {
    const sql =
      "SELECT user_agent, principal, source_address FROM api_call WHERE user_agent LIKE '%<%' LIMIT 50";
    const shown = await look(`/query?sql=${encodeURIComponent(sql)}`, async (page) => {
      await page.getByRole('button', { name: /^Run/ }).first().click();
      await page.getByText('onerror').first().waitFor();
    });
    expect(shown).toContain('<img src=x');
  });

  it.each(FEW)(
    'are texts in the address: %j',
    async (text) => {
      const given = encodeURIComponent(text);
      await look(`/functions/111122223333/us-east-1/${given}?range=all`);
      await look(`/identities/${given}?range=all`);
      await look(`/ips/${given}?range=all`);
      await look(`/alerts/${given}`);
      for (const page of ['events', 'trail', 'alerts', 'functions'])
        await look(
          `/${page}?f=${encodeURIComponent(`function:${text}`)}&sort=${given}&id=${given}&tab=${given}&at=${given}`,
        );
      await look(`/query?sql=${given}`);
      await look(`/rules?q=${given}`);
      await look(`/observations?kind=${given}&define=${given}&range=${given}`);
    },
    240_000,
  );

  it('are texts to the search', async () => {
    await look('/', async (page) => {
      for (const text of ['<img', 'javascript:', '<script']) {
        await page.keyboard.press('Control+k');
        await page.keyboard.type(text);
        await page.waitForLoadState('networkidle');
        await page.keyboard.press('Escape');
      }
    });
  });

  it('choose no download name and no type', async () => {
    for (const name of ['events', 'functions', 'api-calls', 'alerts', 'observations', 'flows']) {
      for (const format of ['csv', 'json']) {
        const reply = await tested.context.request.get(
          `${tested.url}/api/v1/exports/${name}?range=all&format=${format}`,
        );
        expect([name, reply.status()]).toEqual([name, 200]);
        expect(reply.headers()['content-disposition']).toBe(
          `attachment; filename="watertight-${name}.${format}"`,
        );
        expect(reply.headers()['x-content-type-options']).toBe('nosniff');
      }
    }
  });
});

async function openWatched(tested: ConsoleUnderTest, place: string): Promise<Watched> {
  const page = await tested.context.newPage();
  const watched: Watched = { page, problems: [], outside: [] };
  page.on('dialog', (dialog) => {
    watched.problems.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('popup', (popup) => watched.problems.push(`popup ${popup.url()}`));
  page.on('console', (message) => {
    if (message.type() === 'error') watched.problems.push(message.text());
  });
  page.on('pageerror', (error) => watched.problems.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(`${tested.url}/`) && !request.url().startsWith('data:image/'))
      watched.outside.push(request.url());
  });
  await page.goto(`${tested.url}${place}`);
  await page.locator('h1').first().waitFor();
  return watched;
}

/** Elements that no page of ours makes, attributes that run, and links that lead elsewhere. */
function strangersOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const places = ['href', 'src', 'action', 'formaction', 'xlink:href'];
    const leadsAway = ({ name, value }: Attr) => {
      if (!places.includes(name)) return false;
      const { protocol, origin, hostname } = new URL(value, document.baseURI);
      if (name === 'src' && protocol === 'data:') return false;
      return !/^https?:$/.test(protocol) || (origin !== location.origin && hostname !== 'attack.mitre.org');
    };
    const strange = 'iframe, object, embed, base, video, math, template, meta[http-equiv], form[action]';
    const found = [...document.querySelectorAll(strange)].map(({ outerHTML }) => outerHTML.slice(0, 100));
    for (const element of document.querySelectorAll('*')) {
      for (const attribute of element.attributes) {
        if (attribute.name.startsWith('on') || leadsAway(attribute))
          found.push(`${element.tagName} ${attribute.name}=${attribute.value.slice(0, 80)}`);
      }
    }
    if (Reflect.get({}, 'isAdmin') !== undefined) found.push('Object.prototype');
    return found;
  });
}

async function idsOf(tested: ConsoleUnderTest, list: string): Promise<readonly string[]> {
  const kind = list === 'observations' ? '&kind=cloudtrail-event' : '';
  const reply = await tested.context.request.get(`${tested.url}/api/v1/${list}?range=all&limit=200${kind}`);
  const body: { rows: { id: string }[] } = await reply.json();
  return body.rows.map(({ id }) => id);
}

/** What people of the console write: every text as a comment, a tag, an assignee and a reason. */
async function writeByHand(tested: ConsoleUnderTest): Promise<void> {
  const { request } = tested.context;
  const session: { csrf: string } = await (await request.get(`${tested.url}/api/v1/session`)).json();
  const headers = { 'x-watertight-csrf': session.csrf, 'content-type': 'application/json' };
  const post = (place: string, data: object) =>
    request.post(`${tested.url}/api/v1${place}`, { headers, data: JSON.stringify(data) });
  const ids = await idsOf(tested, 'alerts');
  const [first = ''] = ids;
  for (const [index, text] of HOSTILE_TEXTS.entries()) {
    const id = encodeURIComponent(ids[index % ids.length] ?? '');
    await post(`/alerts/${encodeURIComponent(first)}/comments`, { text });
    await post(`/alerts/${id}/triage`, { assignee: text.slice(0, 200), tags: [text.slice(0, 60)] });
    await post('/suppressions', {
      entity: text,
      indicator: text.slice(0, 500),
      reason: text,
      expires: '2099-01-01T00:00:00Z',
    });
    if (index % 3 === 0)
      await post(`/alerts/${id}/status`, { status: 'closed', reason: text, feedback: 'helpful' });
  }
}
