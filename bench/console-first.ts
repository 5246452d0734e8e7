import { loadavg } from 'node:os';
import type { ServedStore } from './console-client.ts';

/** Milliseconds of processor time that the server may take to answer a route for the first time. */
const MOST_CPU = 300;
const RANGES = ['24h', '7d', '30d', 'all'] as const;

/**
 * Asks each route for several time ranges when nothing is remembered, then again; prints what the server took. Nobody else asks
 * meanwhile, so that its processor time is that of the route.
 */
export async function measureFirst(
  { url, cpuMilliseconds }: ServedStore,
  { cookie, routes }: { readonly cookie: string; readonly routes: readonly string[] },
): Promise<boolean> {
  console.log(`\n### Each route alone, load ${loadText()}\n`);
  console.log('| route | range | first ms | first CPU ms | again ms |\n|---|---|---|---|---|');
  const asked = routes.flatMap((route) =>
    route.includes('range=') ? RANGES.map((range) => route.replace(/range=\w+/, `range=${range}`)) : [route],
  );
  let worst = 0;
  for (const route of asked) {
    const ask = async () => {
      const [started, cpu] = [performance.now(), cpuMilliseconds()];
      const reply = await fetch(`${url}/api/v1${route}`, { headers: { cookie } });
      await reply.arrayBuffer();
      if (reply.status !== 200) throw new Error(`${route} answered ${reply.status}`);
      return { ms: performance.now() - started, cpu: cpuMilliseconds() - cpu };
    };
    const [first, again] = [await ask(), await ask()];
    worst = Math.max(worst, first.cpu);
    const [path, query = ''] = route.split('?');
    console.log(
      `| ${path} | ${query.replace('range=', '')} | ${first.ms.toFixed(0)} | ${first.cpu} | ${again.ms.toFixed(0)} |`,
    );
  }
  return worst <= MOST_CPU;
}

/** How many wanted to run over the last minute and the last five. */
export function loadText(): string {
  const [one = 0, five = 0] = loadavg();
  return `${one.toFixed(1)} (1 min), ${five.toFixed(1)} (5 min)`;
}
