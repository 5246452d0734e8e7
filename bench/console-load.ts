import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openWorkspace } from '@watertight/monitor/workspace.ts';
import { type Listener, listen, lostOf, type ServedStore, serveStore } from './console-client.ts';
import { loadText, measureFirst } from './console-first.ts';
import { benchConsolePages } from './console-pages.ts';
import { fillConsoleStore } from './console-store.ts';
import { reportLimit } from './report-limit.ts';

const CLIENTS = 50;
const SECONDS = 120;
/** Changes each second; every browser hears of each. */
const CHANGES = 5;
const SIZE = { functions: 557, events: 1_000_000, flows: 100_000 } as const;
/** Memory at the end may be this many times what it was after the first quarter. */
const MOST_MEMORY_GROWTH = 1.3;

const FUNCTION = '/functions/111122223333/us-east-1/function-7';
const ROUTES = [
  '/session',
  '/dashboard?range=24h',
  '/events?range=24h',
  '/events/timeline?range=24h',
  '/functions?range=24h',
  `${FUNCTION}?range=24h`,
  `${FUNCTION}/history?range=24h`,
  `${FUNCTION}/connections?range=24h`,
  `${FUNCTION}/permissions?range=24h`,
  `${FUNCTION}/traffic?range=24h`,
  '/alerts?range=24h',
  '/observations?range=24h',
  '/flows?range=24h',
  '/flows/talkers?range=24h',
  '/api-calls?range=24h',
  '/posture',
  '/rules',
  '/status',
];

/**
 * Measures the console's server: 50 browsers listen for two minutes while others ask for pages; then each page in a real
 * browser. Prints Markdown; false when something was lost or memory grew.
 */
export async function benchConsoleLoad(): Promise<boolean> {
  const data = mkdtempSync(join(tmpdir(), 'bench-console-'));
  try {
    const workspace = await openWorkspace({ data });
    await fillConsoleStore(workspace, SIZE);
    await workspace.close();
    const served = await serveStore(data);
    try {
      const holds = await load(served);
      return (await benchConsolePages(served)) && holds;
    } finally {
      await served.close();
    }
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

async function load(served: ServedStore): Promise<boolean> {
  const cookies = [await served.signIn(), await served.signIn(), await served.signIn()];
  await measureFirst(served, { cookie: cookies[0] ?? '', routes: ROUTES });
  const listeners = Array.from({ length: CLIENTS }, (_, index) =>
    listen(served.url, cookies[index % 3] ?? ''),
  );
  await sleep(2_000);
  const memory: number[] = [];
  const end = performance.now() + SECONDS * 1_000;
  const controller = new AbortController();
  const [sent, times] = await Promise.all([
    makeChanges(served, { cookie: cookies[0] ?? '', end, listeners }),
    askPages(served, { cookie: cookies[1] ?? '', end }),
    watchMemory(served, memory, controller.signal),
    sleep(SECONDS * 1_000).then(() => controller.abort()),
  ]);
  await sleep(3_000);
  const lost = listeners.reduce((sum, listener) => sum + lostOf(listener, sent), 0);
  for (const listener of listeners) listener.leave();
  printRoutes(times);
  printMemory(memory);
  console.log(
    `\n${sent} changes to ${CLIENTS} browsers, a fifth of which left and came back: ${lost} lost, doubled or out of order.`,
  );
  const early = Math.max(...memory.slice(0, Math.ceil(memory.length / 4)));
  return (
    reportLimit('memory, end ÷ first quarter', (memory.at(-1) ?? 0) / early, MOST_MEMORY_GROWTH) && lost === 0
  );
}

/** Triages one alert over and over; in the middle, every fifth browser goes away for some seconds. */
async function makeChanges(
  { url }: ServedStore,
  { cookie, end, listeners }: { cookie: string; end: number; listeners: readonly Listener[] },
): Promise<number> {
  const read = async (route: string) =>
    (await fetch(`${url}/api/v1${route}`, { headers: { cookie } })).text();
  const session: { csrf: string } = JSON.parse(await read('/session'));
  const alerts: { rows: { id: string }[] } = JSON.parse(await read('/alerts?range=all'));
  const place = `${url}/api/v1/alerts/${alerts.rows[0]?.id}/triage`;
  const headers = { cookie, 'content-type': 'application/json', 'x-watertight-csrf': session.csrf };
  const away = listeners.filter((_, index) => index % 5 === 0);
  let sent = 0;
  for (let turn = 0; performance.now() < end; turn += 1) {
    const body = JSON.stringify({ assignee: `person ${turn}` });
    const reply = await fetch(place, { method: 'POST', headers, body });
    await reply.arrayBuffer();
    if (reply.status === 200) sent += 1;
    if (sent === 60) for (const listener of away) listener.leave();
    if (sent === 100) for (const listener of away) listener.comeBack();
    await sleep(1_000 / CHANGES);
  }
  return sent;
}

/** Milliseconds of each route's answers; two people ask one page after the other. */
async function askPages(
  { url }: ServedStore,
  { cookie, end }: { cookie: string; end: number },
): Promise<ReadonlyMap<string, readonly number[]>> {
  const times = new Map<string, number[]>(ROUTES.map((route) => [route, []]));
  const person = async () => {
    while (performance.now() < end) {
      for (const route of ROUTES) {
        const started = performance.now();
        const reply = await fetch(`${url}/api/v1${route}`, { headers: { cookie } });
        await reply.arrayBuffer();
        if (reply.status !== 200) throw new Error(`${route} answered ${reply.status}`);
        times.get(route)?.push(performance.now() - started);
        await sleep(50);
      }
    }
  };
  await Promise.all([person(), person()]);
  return times;
}

async function watchMemory(served: ServedStore, memory: number[], signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    memory.push(served.megabytes());
    await sleep(5_000, undefined, { signal }).catch(() => undefined);
  }
}

function printRoutes(times: ReadonlyMap<string, readonly number[]>): void {
  console.log(
    `\n### Console, ${SIZE.functions} functions, ${SIZE.events} events, ${SIZE.flows} flow records, ${CLIENTS} browsers listen, load ${loadText()}\n`,
  );
  console.log('| route | answers | p50 ms | p95 ms |\n|---|---|---|---|');
  for (const [route, found] of times) {
    const sorted = [...found].sort((a, b) => a - b);
    const at = (share: number) => (sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN).toFixed(0);
    console.log(`| ${route.split('?')[0]} | ${sorted.length} | ${at(0.5)} | ${at(0.95)} |`);
  }
}

function printMemory(memory: readonly number[]): void {
  const shown = memory.filter((_, index) => index % Math.max(1, Math.floor(memory.length / 8)) === 0);
  console.log(`\nResident memory of the server, MiB: ${shown.map((value) => value.toFixed(0)).join(' ')}`);
}
