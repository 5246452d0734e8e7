import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nodeVersions } from '../behaviour/node-versions.cases.ts';
import { EXPLOITS, TRIGGERS } from './guarded-function.cases.ts';

const HANDLER = join(import.meta.dirname, '../../../../examples/guarded-function/src/handler.mjs');
const SECRET = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';
const folder = mkdtempSync('/var/tmp/guard-function-');
let server: Server;
let internal = '';

beforeAll(async () => {
  buildSync({
    stdin: {
      contents: `export { startBehaviour } from './behaviour/start-behaviour.ts';
        export { readBehaviourPolicy } from './behaviour/read-behaviour-policy.ts';
        export { closePrototypes, startSinks } from './sinks/start-sinks.ts';
        export { withInput } from './sinks/input-context.ts';`,
      resolveDir: join(import.meta.dirname, '..'),
      loader: 'ts',
    },
    outfile: join(folder, 'guard.mjs'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
  });
  mkdirSync(join(folder, 'uploads/sub'), { recursive: true });
  writeFileSync(join(folder, 'uploads/sub/hello.txt'), 'hello file');
  writeFileSync(join(folder, 'secret.txt'), 'the-secret');
  writeFileSync(join(folder, 'run.mjs'), RUNNER);
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (data) => {
      body += data;
    });
    request.on('end', () => {
      // The collector's answer tells whether the key arrived.
      response.end(
        request.method === 'POST' ? (body.includes(SECRET) ? 'stolen' : 'nothing') : 'internal page',
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const address = server.address();
  internal = `127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

const RUNNER = `
import { existsSync, rmSync, writeFileSync } from 'node:fs';
const { isGuarded, requests, marker } = JSON.parse(process.argv[2]);
const original = globalThis.fetch;
const stolen = [];
let run = (event, go) => go();
let closePrototypes = () => {};
if (isGuarded) {
  const guard = await import('./guard.mjs');
  const { policy } = guard.readBehaviourPolicy({ environment: 'block', credentialTheft: 'block', processFiles: 'block', inspector: 'block', internalBinding: 'block' });
  guard.startBehaviour({ policy, report() {} });
  guard.startSinks({ report() {} });
  run = guard.withInput;
  closePrototypes = guard.closePrototypes;
}
const inner = globalThis.fetch;
globalThis.fetch = async (...args) => { const answer = await inner(...args); stolen.push(await answer.clone().text()); return answer; };
const { handler } = await import(${JSON.stringify(HANDLER)});
closePrototypes();
const out = [];
for (const event of requests) {
  stolen.length = 0;
  let answer;
  try { answer = (await run(event, () => handler(event))).body; } catch (error) { answer = 'failed: ' + String(error.cause?.code ?? error.code ?? error.name); }
  const signs = [existsSync(marker) ? 'marker' : '', {}.isAdmin ? 'polluted' : '', ...stolen.filter((each) => each === 'stolen')];
  rmSync(marker, { force: true });
  delete Object.prototype.isAdmin;
  out.push(answer + ' ' + signs.join(' '));
}
process.stdout.write(JSON.stringify(out), () => process.exit(0));
`;

/** Answers to the values, each sent by the trigger to one child process. */
async function run(node: string, { isGuarded, trigger, values }: Run): Promise<readonly string[]> {
  const marker = join(folder, 'marker');
  const filled = values.map(({ action, value }) => ({
    action,
    value: value.replace('SECRETS', folder).replace('MARKER', marker).replace('INTERNAL', internal),
  }));
  const requests = filled.map(({ action, value }) => TRIGGERS[trigger]?.(action, value));
  const child = spawn(
    node,
    [
      '--no-warnings',
      '--experimental-sqlite',
      join(folder, 'run.mjs'),
      JSON.stringify({ isGuarded, requests, marker }),
    ],
    {
      env: {
        PATH: process.env['PATH'] ?? '',
        STAGE: 'test',
        UPLOADS: join(folder, 'uploads'),
        COLLECTOR: `http://${internal}/`,
        AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE',
        AWS_SECRET_ACCESS_KEY: SECRET,
        AWS_SESSION_TOKEN: 'EXAMPLETOKEN0123456789',
      },
    },
  );
  let [out, err] = ['', ''];
  child.stdout.on('data', (data) => {
    out += data;
  });
  child.stderr.on('data', (data) => {
    err += data;
  });
  await new Promise((resolve) => child.on('close', resolve));
  expect(out, err).not.toBe('');
  return JSON.parse(out);
}

interface Run {
  readonly isGuarded: boolean;
  readonly trigger: string;
  readonly values: readonly { readonly action: string; readonly value: string }[];
}

// node:sqlite came with Node 22.
describe.each(nodeVersions().filter(({ major }) => Number(major) >= 22))('Node $major', ({ path }) => {
  describe.each(Object.keys(TRIGGERS))('by %s', (trigger) => {
    test('every exploit works without the guard', async () => {
      const answers = await run(path, { isGuarded: false, trigger, values: EXPLOITS });
      expect(
        EXPLOITS.filter(({ sign }, i) => answers[i]?.includes(sign) !== true).map(({ action }) => action),
      ).toEqual([]);
    });

    test('none works with it', async () => {
      const answers = await run(path, { isGuarded: true, trigger, values: EXPLOITS });
      const worked = EXPLOITS.map(({ action, sign }, i) => ({ action, sign, answer: answers[i] ?? '' }));
      expect(
        worked.filter(({ sign, answer }) => answer.includes(sign) && !answer.startsWith('failed: ')),
      ).toEqual([]);
      expect(
        worked.filter(({ answer }) => answer.startsWith('failed: ERR_WATERTIGHT_BLOCKED')).length,
      ).toBeGreaterThanOrEqual(12);
    });

    test('everyday input gets its answer', async () => {
      const values = EXPLOITS.map(({ action, benign }) => ({ action, value: benign.value }));
      const answers = await run(path, { isGuarded: true, trigger, values });
      expect(
        EXPLOITS.filter(
          ({ benign }, i) => answers[i]?.replaceAll('\\', '').includes(benign.sign) !== true,
        ).map(({ action }, i) => ({ action, i, answers })),
      ).toEqual([]);
    });
  });
});
