import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type Bypass,
  CODE_BYPASSES,
  ENVIRONMENT_BYPASSES,
  FILE_BYPASSES,
  NETWORK_BYPASSES,
  PROCESS_BYPASSES,
} from './bypasses.cases.ts';
import { nodeVersions } from './node-versions.cases.ts';
import { type BehaviourKind, type BehaviourRule, DEFAULT_BEHAVIOUR_POLICY } from './policy.ts';

const SECRET = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';
const folder = mkdtempSync('/var/tmp/guard-bypasses-');
const allowed = mkdtempSync('/tmp/guard-allowed-');
const forbidden = mkdtempSync('/var/tmp/guard-forbidden-');

beforeAll(() => {
  buildSync({
    entryPoints: [join(import.meta.dirname, 'in-worker.ts')],
    outfile: join(folder, 'guard.mjs'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
  });
  mkdirSync(join(folder, 'task'));
  const status = "require('child_process').spawnSync('/bin/true').status";
  writeFileSync(
    join(folder, 'importing.mjs'),
    "import { spawnSync } from 'node:child_process';\nexport const run = () => spawnSync('/bin/true');\n",
  );
  writeFileSync(join(folder, 'worker.cjs'), `require('worker_threads').parentPort.postMessage(${status})\n`);
  writeFileSync(
    join(folder, 'env.cjs'),
    "require('worker_threads').parentPort.postMessage(process.env.AWS_SECRET_ACCESS_KEY)\n",
  );
  writeFileSync(join(folder, 'task', 'code.txt'), 'code');
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  rmSync(allowed, { recursive: true, force: true });
  rmSync(forbidden, { recursive: true, force: true });
});

/** One file that runs every case and prints what each came to: true, false or the error's code. */
function attackFile(cases: readonly Bypass[]): string {
  const bodies = cases.map(({ name, code }) => `[${JSON.stringify(name)}, async () => { ${code} }]`);
  const path = join(folder, `attack-${cases[0]?.name.replace(/\W/g, '')}.cjs`);
  writeFileSync(
    path,
    `
const importing = ${JSON.stringify(join(folder, 'importing.mjs'))};
const workerFile = ${JSON.stringify(join(folder, 'worker.cjs'))};
const envFile = ${JSON.stringify(join(folder, 'env.cjs'))};
const codeFile = ${JSON.stringify(join(folder, 'task', 'code.txt'))};
const allowedFolder = ${JSON.stringify(allowed)};
const forbiddenFolder = ${JSON.stringify(forbidden)};
const unixPath = allowedFolder + '/s' + process.pid;
const theSecret = ${JSON.stringify(SECRET)};
const rawSpawn = (handle, file) => process.versions.node.startsWith('24') ? handle.spawn(file, ['true'], undefined, undefined, [{ type: 'ignore' }, { type: 'ignore' }, { type: 'ignore' }], 0, undefined, undefined) : handle.spawn({ file, args: ['true'], stdio: [{ type: 'ignore' }, { type: 'ignore' }, { type: 'ignore' }] });
const out = {};
let count = 0; const hits = () => count;
const { createServer } = require('net');
const { some, includes } = Array.prototype; const { startsWith, endsWith } = String.prototype; const { entries } = Object;
const cleared = setTimeout, writeOut = require('fs').writeSync, exit = process.exit;
const server = createServer((s) => { count += 1; s.on('error', () => {}); s.end('HTTP/1.1 200 OK\\r\\nContent-Length: 0\\r\\n\\r\\n'); });
process.on('uncaughtException', () => {});
process.on('unhandledRejection', () => {});
server.listen(0, '127.0.0.1', () => createServer((s) => { s.on('error', () => {}); s.end(); }).listen(unixPath, async () => {
  const port = server.address().port, runtimePort = Number(process.env.RUNTIME_PORT ?? 0);
  for (const [name, run] of [${bodies.join(',\n')}]) {
    try { out[name] = await Promise.race([run(), new Promise((r) => cleared(r, 4000, 'timeout'))]); }
    catch (error) { out[name] = String(error.code ?? error); }
    Array.prototype.some = some; Array.prototype.includes = includes;
    String.prototype.startsWith = startsWith; String.prototype.endsWith = endsWith; Object.entries = entries;
  }
  writeOut(1, JSON.stringify(out));
  exit(0);
}));
`,
  );
  return path;
}

/** What the cases of one file came to, with the guard (`rules`) or without. */
function run(node: string, cases: readonly Bypass[], rules?: Partial<Record<BehaviourKind, BehaviourRule>>) {
  const policy = { ...DEFAULT_BEHAVIOUR_POLICY, rules: { ...DEFAULT_BEHAVIOUR_POLICY.rules, ...rules } };
  const url = new URL(`file://${join(folder, 'guard.mjs')}`);
  url.search = new URLSearchParams({
    policy: JSON.stringify(policy),
    taskRoot: join(folder, 'task'),
    runtimeApi: '127.0.0.1:9001',
  }).toString();
  const done = spawnSync(
    node,
    [...(rules === undefined ? [] : ['--import', url.href]), '--no-warnings', attackFile(cases)],
    {
      encoding: 'utf8',
      env: { PATH: process.env['PATH'] ?? '', AWS_SECRET_ACCESS_KEY: SECRET, RUNTIME_PORT: '9001' },
      timeout: 60_000,
    },
  );
  const answer: Record<string, unknown> = done.stdout === '' ? {} : JSON.parse(done.stdout);
  return { answer, stderr: done.stderr, status: done.status };
}

function suited(cases: readonly Bypass[], major: string): readonly Bypass[] {
  return cases.filter(({ needs = 0, until = 99 }) => Number(major) >= needs && Number(major) < until);
}

const BLOCK: BehaviourRule = { mode: 'block', allow: [] };
const SUITES = [
  {
    name: 'processes',
    cases: PROCESS_BYPASSES,
    rules: {
      processes: { mode: 'block', allow: ['allowed-tool'] },
      internalBinding: BLOCK,
      inspector: BLOCK,
    },
  },
  {
    name: 'files',
    cases: FILE_BYPASSES,
    rules: { processFiles: BLOCK, handlerCode: BLOCK, otherWrites: BLOCK, internalBinding: BLOCK },
  },
  {
    name: 'network',
    cases: NETWORK_BYPASSES,
    rules: {
      network: { mode: 'block', allow: ['allowed.example.com'] },
      runtimeApi: BLOCK,
      internalBinding: BLOCK,
    },
  },
  { name: 'code generation', cases: CODE_BYPASSES, rules: { codeGeneration: BLOCK } },
  {
    name: 'environment',
    cases: ENVIRONMENT_BYPASSES,
    rules: { environment: BLOCK, inspector: BLOCK, processFiles: BLOCK },
  },
] as const;

for (const { major, path } of nodeVersions()) {
  describe(`Node ${major}`, () => {
    for (const { name, cases, rules } of SUITES) {
      test(`no way round: ${name}`, () => {
        const known = suited(cases, major);
        const { answer, stderr } = run(path, known, rules);
        expect(Object.keys(answer), stderr).toHaveLength(known.length);
        expect(
          Object.entries(answer).filter(([, result]) => result === true || result === 'timeout'),
        ).toEqual([]);
      });

      test(`the ways are ways without the guard: ${name}`, () => {
        const { answer, stderr } = run(path, suited(cases, major));
        const through = Object.values(answer).filter((result) => result === true).length;
        expect(through, stderr + JSON.stringify(answer)).toBeGreaterThanOrEqual(
          Math.floor(cases.length * 0.6),
        );
      });
    }
  });
}
