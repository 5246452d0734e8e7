import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ConsoleUnderTest, findChromium, startConsole } from '../testing/browser.cases.ts';

const chromium = findChromium();
const SCOPE = 'range=30d&account=111122223333';

/** What a page asks, and how much of it is asked before the page's own code is there. */
const PAGES = [
  ['/', ['/dashboard', '/functions', '/posture']],
  ['/events', ['/events', '/events/timeline']],
  ['/posture', ['/posture']],
  ['/alerts', ['/alerts']],
  ['/observations', ['/observations']],
  ['/functions', ['/functions']],
  ['/flows', ['/flows', '/flows/talkers']],
  ['/trail', ['/api-calls']],
  ['/rules', ['/rules']],
  ['/configuration', ['/status']],
  ['/getting-started', ['/status']],
] as const;

describe.runIf(chromium !== undefined)('the data of a page', () => {
  let shown: ConsoleUnderTest;

  beforeAll(async () => {
    shown = await startConsole(chromium ?? '');
  });
  afterAll(() => shown?.close());

  /** Requests of a visit in which no code of a page comes before the data that was asked for. */
  async function visit(path: string): Promise<{ asked: string[]; early: string[] }> {
    const page = await shown.context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => {
      const { pathname, search } = new URL(request.url());
      if (pathname.startsWith('/api/v1/') && pathname !== '/api/v1/stream')
        asked.push(`${pathname.slice('/api/v1'.length)}${search}`);
    });
    let early: string[] = [];
    await page.route(/-page-[^/]*\.js$/, async (route) => {
      await page.waitForTimeout(500);
      if (early.length === 0) early = [...asked];
      await route.continue();
    });
    await page.goto(`${shown.url}${path}`);
    await page.locator('h1').first().waitFor();
    await page.waitForLoadState('networkidle');
    await page.close();
    return { asked, early: early.map((each) => each.split('?')[0] ?? '') };
  }

  it.each(PAGES)('of %s is asked for before the code is there, and once', async (path, routes) => {
    const { asked, early } = await visit(`${path}?${SCOPE}`);
    expect(early.filter((route) => route !== '/session').sort()).toEqual([...routes].sort());
    const repeated = asked.filter((each, index) => asked.indexOf(each) !== index);
    expect(repeated).toEqual([]);
    // Asked in other words, it would be asked again.
    for (const route of routes.filter((each) => each !== '/dashboard'))
      expect(asked.filter((each) => each.split('?')[0] === route)).toHaveLength(1);
  });

  it('of a filtered and sorted list is asked for once', async () => {
    const { asked } = await visit(
      `/events?${SCOPE}&f=action=Blocked&f=attackType:sql&join=or&sort=function&order=asc`,
    );
    expect(asked.filter((each) => each.startsWith('/events?'))).toHaveLength(1);
    expect(asked.filter((each) => each.startsWith('/events/timeline'))).toHaveLength(1);
  });
});
