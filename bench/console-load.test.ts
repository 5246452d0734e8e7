import { setTimeout as sleep } from 'node:timers/promises';
import { anApiContext } from '@watertight/monitor/api/an-api.cases.ts';
import { answerRequest } from '@watertight/monitor/api/answer-request.ts';
import { openWorkspace } from '@watertight/monitor/workspace.ts';
import { describe, expect, it } from 'vitest';
import { aServerUnderTest, signIn } from '../packages/cli/src/serve/console-server.cases.ts';
import type { LiveFeed } from '../packages/cli/src/serve/live-feed.ts';
import { listen, lostOf } from './console-client.ts';
import { fillConsoleStore, STORE_END } from './console-store.ts';

/** Changes as they come: a few at a time. */
async function publish(feed: LiveFeed, count: number): Promise<void> {
  for (let sent = 1; sent <= count; sent += 1) {
    feed.publish({ kind: 'detection', at: sent, observations: 1, alerts: 0 });
    if (sent % 10 === 0) await sleep(2);
  }
}

describe('fifty browsers that listen', () => {
  it('get every change once and in order, also those that left and came back', async () => {
    const tested = await aServerUnderTest();
    const { feed } = tested.server;
    const url = `http://127.0.0.1:${tested.port}`;
    const cookies = (['viewer', 'responder', 'admin'] as const).map((role) => signIn(tested, role).cookie);
    const listeners = Array.from({ length: 50 }, (_, index) => listen(url, cookies[index % 3] ?? ''));
    while (feed.listeners < 50) await sleep(10);
    const away = listeners.filter((_, index) => index % 5 === 0);
    await publish(feed, 200);
    for (const listener of away) listener.leave();
    await publish(feed, 80);
    for (const listener of away) listener.comeBack();
    await publish(feed, 220);
    while (listeners.some(({ seen }) => seen.at(-1) !== 500)) await sleep(10);
    expect(listeners.map((listener) => lostOf(listener, 500))).toEqual(listeners.map(() => 0));
    for (const listener of listeners) listener.leave();
    while (feed.listeners > 0) await sleep(10);
    await tested.close();
  });

  it('are told to read everything again where too much was missed', async () => {
    const tested = await aServerUnderTest();
    const listener = listen(`http://127.0.0.1:${tested.port}`, signIn(tested).cookie);
    const { feed } = tested.server;
    while (feed.listeners === 0) await sleep(10);
    await publish(feed, 1);
    while (listener.seen.length === 0) await sleep(10);
    listener.leave();
    await publish(feed, 5_000);
    listener.comeBack();
    while (listener.resets === 0) await sleep(10);
    expect(listener.seen).toEqual([1]);
    listener.leave();
    await tested.close();
  });
});

describe('100,000 flows', () => {
  it('are paged by the server: each row once, in order', async () => {
    const workspace = await openWorkspace({ data: ':memory:' });
    await fillConsoleStore(workspace, { functions: 10, events: 20, flows: 100_000 });
    const context = anApiContext(workspace, { now: '2026-03-09T00:00:00Z', asOf: STORE_END });
    const seen = new Set<string>();
    let [count, total, cursor, last] = [0, 0, '', Number.POSITIVE_INFINITY];
    do {
      const query = new URLSearchParams({ range: '24h', limit: '500', ...(cursor === '' ? {} : { cursor }) });
      const { body } = await answerRequest(context, {
        method: 'GET',
        path: '/flows',
        query,
        body: undefined,
      });
      const page: { total: number; next: string | null; rows: { time: number }[] } = JSON.parse(
        JSON.stringify(body),
      );
      for (const row of page.rows) {
        expect(row.time).toBeLessThanOrEqual(last);
        last = row.time;
        seen.add(JSON.stringify(row));
      }
      count += page.rows.length;
      total = page.total;
      cursor = page.next ?? '';
    } while (cursor !== '');
    expect([count, seen.size, total]).toEqual([100_000, 100_000, 100_000]);
    await workspace.close();
  }, 180_000);
});
