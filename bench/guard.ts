import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withGuard } from '@watertight/guard/guard.ts';
import { inspectEvent } from '@watertight/guard/inspect-event.ts';
import { writeLayer } from '../packages/guard/build.ts';
import { importClosure } from '../tools/import-closure.ts';
import { ROOT } from '../tools/report-problems.ts';
import { orderRequest } from './guard-events.ts';

const SOURCES = join(ROOT, 'packages/guard/src');
const CACHE = join(ROOT, 'node_modules/.cache/guard/peers');
const PEERS = ['@datadog/native-appsec@11.0.3', '@aikidosec/firewall@1.8.36', 'dd-trace@5.132.0'];
const LIMITS = { modules: 40, lines: 4000 } as const;
const STARTS = 15;
/** Characters of a body, how often it is inspected, and DESIGN's limit for p99 in milliseconds. */
const SIZES: readonly (readonly [string, number, number, number | undefined])[] = [
  ['2 KB', 1300, 2000, 0.5],
  ['57 KB', 53_000, 200, 5],
  ['1 MB', 1_000_000, 12, undefined],
];

/** Measures the guard beside its peers and prints Markdown; false when a limit that is a count does not hold. */
export async function benchGuard(): Promise<boolean> {
  const holds = printClosure();
  const peers = installPeers();
  const folder = mkdtempSync(join(tmpdir(), 'bench-guard-'));
  try {
    await writeLayer(folder);
    printStarts(folder, peers);
    printEvents(peers);
    await printHandlers();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return holds;
}

function printClosure(): boolean {
  const before = importClosure(join(SOURCES, 'guard.ts'));
  const engine = importClosure(join(SOURCES, 'in-function/create-engine.ts'));
  const whole = importClosure(join(SOURCES, 'guard.ts'), { isWhole: true });
  console.log('## Guard: what is loaded\n\n| what | modules | lines | limit |\n| --- | --- | --- | --- |');
  const limit = `${LIMITS.modules} modules, ${LIMITS.lines} lines`;
  console.log(`| with the handler | ${before.paths.length} | ${before.lines} | ${limit} |`);
  console.log(
    `| the engine, beside the start of the function | ${engine.paths.length} | ${engine.lines} | |`,
  );
  console.log(`| all there is, with everything switched on | ${whole.paths.length} | ${whole.lines} | |\n`);
  return before.paths.length <= LIMITS.modules && before.lines <= LIMITS.lines;
}

/** Folder of the peers that the registry offers; measured, never a dependency. */
function installPeers(): string | undefined {
  if (existsSync(join(CACHE, 'done'))) return CACHE;
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(join(CACHE, 'package.json'), '{"private":true}');
  const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = spawnSync('npm', ['install', ...flags, ...PEERS], { cwd: CACHE, encoding: 'utf8' });
  if (npm.status === 0) {
    writeFileSync(join(CACHE, 'done'), '');
    return CACHE;
  }
  console.log(`Peers are not measured, they could not be had: ${npm.stderr?.split('\n')[0] ?? ''}\n`);
  return undefined;
}

/** Milliseconds of fresh processes, one of each kind in turn, so that the machine's mood is everybody's. */
function printStarts(folder: string, peers: string | undefined): void {
  const guard = join(folder, 'package/guard.mjs');
  const event = JSON.stringify(orderRequest(1300));
  writeFileSync(join(folder, 'empty.mjs'), 'export {};');
  const kinds: Record<string, string> = {
    'an empty module': `await import(${JSON.stringify(join(folder, 'empty.mjs'))});`,
    'the guard, imported': `await import(${JSON.stringify(guard)});`,
    'the guard, imported, ready, first event answered': `const { withGuard } = await import(${JSON.stringify(guard)}); await withGuard(async () => 1)(${event}, {});`,
  };
  if (peers !== undefined) {
    const require = createRequire(join(peers, 'package.json'));
    const load = (name: string) =>
      `createRequire(${JSON.stringify(join(peers, 'package.json'))})(${JSON.stringify(name)})`;
    const rules = join(
      require.resolve('dd-trace/package.json'),
      '../packages/dd-trace/src/appsec/recommended.json',
    );
    kinds['libddwaf with its rules'] =
      `const { DDWAF } = ${load('@datadog/native-appsec')}; new DDWAF(JSON.parse(readFileSync(${JSON.stringify(rules)}, 'utf8')), 'rules');`;
    kinds['@aikidosec/firewall/lambda'] = `${load('@aikidosec/firewall/lambda')};`;
    kinds['dd-trace, started with its firewall'] =
      `${load('dd-trace')}.init({ appsec: { enabled: true }, startupLogs: false });`;
  }
  const times = new Map(Object.keys(kinds).map((kind): [string, number[]] => [kind, []]));
  for (let round = 0; round < STARTS; round += 1) {
    for (const [kind, code] of Object.entries(kinds)) {
      const time = startTime(code);
      if (time !== undefined) times.get(kind)?.push(time);
    }
  }
  console.log(`## Guard: start, ${STARTS} fresh processes each, in turn\n`);
  console.log('| what | min ms | median ms | median beside an empty module |\n| --- | --- | --- | --- |');
  const base = quantile(times.get('an empty module') ?? [], 0.5);
  for (const [kind, all] of times) {
    const median = quantile(all, 0.5);
    const row =
      all.length === 0
        ? 'did not run | | '
        : `${quantile(all, 0).toFixed(1)} | ${median.toFixed(1)} | +${(median - base).toFixed(1)}`;
    console.log(`| ${kind} | ${row} |`);
  }
  console.log('');
}

function startTime(code: string): number | undefined {
  const script = `import { createRequire } from 'node:module'; import { readFileSync } from 'node:fs';
    const start = performance.now(); ${code} console.log('\\nTIME ' + (performance.now() - start)); process.exit(0);`;
  const child = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] ?? '' },
  });
  const found = child.stdout.match(/TIME ([\d.]+)/)?.[1];
  return found === undefined ? undefined : Number(found);
}

interface WafContext {
  run(data: object, timeout: number): unknown;
  dispose(): void;
}

/** One inspection of libddwaf's, over the addresses that its own integration fills from a request. */
function libddwaf(peers: string | undefined): ((event: object) => void) | undefined {
  if (peers === undefined) return undefined;
  try {
    const require = createRequire(join(peers, 'package.json'));
    const rules = join(
      require.resolve('dd-trace/package.json'),
      '../packages/dd-trace/src/appsec/recommended.json',
    );
    const { DDWAF } = require('@datadog/native-appsec');
    const waf = new DDWAF(JSON.parse(readFileSync(rules, 'utf8')), 'rules');
    return (event) => {
      const context: WafContext = waf.createContext();
      const body: unknown = JSON.parse(String(Reflect.get(event, 'body')));
      context.run(
        {
          persistent: {
            'server.request.body': body,
            'server.request.headers.no_cookies': Reflect.get(event, 'headers'),
          },
        },
        10_000_000,
      );
      context.dispose();
    };
  } catch (error) {
    console.log(`libddwaf is not measured: ${error instanceof Error ? error.message : error}\n`);
    return undefined;
  }
}

function printEvents(peers: string | undefined): void {
  const waf = libddwaf(peers);
  console.log(
    '## Guard: one event, milliseconds, in turn with libddwaf (which sees body and headers only)\n',
  );
  console.log(
    '| event | p50 | p99 | limit p99 | libddwaf p50 | libddwaf p99 |\n| --- | --- | --- | --- | --- | --- |',
  );
  for (const [name, size, rounds, limit] of SIZES) {
    const event = orderRequest(size);
    const own: number[] = [];
    const peer: number[] = [];
    for (let round = -rounds; round < rounds; round += 1) {
      const time = milliseconds(() => inspectEvent(event));
      const other = waf === undefined ? 0 : milliseconds(() => waf(event));
      // The first half warms up.
      if (round >= 0) {
        own.push(time);
        peer.push(other);
      }
    }
    const peerCells =
      waf === undefined ? ['', ''] : [quantile(peer, 0.5).toFixed(3), quantile(peer, 0.99).toFixed(3)];
    const cells = [
      name,
      quantile(own, 0.5).toFixed(3),
      quantile(own, 0.99).toFixed(3),
      limit ?? 'linear',
      ...peerCells,
    ];
    console.log(`| ${cells.join(' | ')} |`);
  }
  console.log('');
}

async function printHandlers(): Promise<void> {
  const plain = async (event: object) => ({ statusCode: 200, body: `{"ok":${Object.keys(event).length}}` });
  const guarded = withGuard(async (event: object) => plain(event), {
    environment: {},
    write: () => undefined,
  });
  const event = orderRequest(1300);
  const times: Record<string, number[]> = { without: [], with: [] };
  for (let round = -2000; round < 2000; round += 1) {
    for (const [name, handler] of [
      ['without', plain],
      ['with', guarded],
    ] as const) {
      const start = performance.now();
      await handler(event);
      if (round >= 0) times[name]?.push(performance.now() - start);
    }
  }
  console.log(
    '## Guard: a handler that answers JSON, 2 KB event, milliseconds\n\n| guard | p50 | p99 |\n| --- | --- | --- |',
  );
  for (const [name, all] of Object.entries(times))
    console.log(`| ${name} | ${quantile(all, 0.5).toFixed(3)} | ${quantile(all, 0.99).toFixed(3)} |`);
  console.log('');
}

function milliseconds(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? 0;
}
