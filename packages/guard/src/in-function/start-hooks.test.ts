import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';

const folder = mkdtempSync('/var/tmp/guard-hooks-');

beforeAll(() => {
  buildSync({
    stdin: {
      contents: "export * from './start-hooks.ts'; export { parsePolicy } from '../parse-policy.ts';",
      resolveDir: import.meta.dirname,
      loader: 'ts',
    },
    outfile: join(folder, 'guard.mjs'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Starts hooks by one policy, applies another, and tries to start a process before and after. */
function exchange(first: object, next: object): { before: string; after: string; notes: string[] } {
  writeFileSync(
    join(folder, 'run.mjs'),
    `import { startHooks, parsePolicy } from './guard.mjs';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
const policy = (value) => parsePolicy(JSON.stringify(value));
const attempt = () => { try { return String(spawnSync('/bin/true').status); } catch (error) { return error.code; } };
const hooks = startHooks(policy(${JSON.stringify(first)}), {});
const before = attempt();
const notes = hooks.apply(policy(${JSON.stringify(next)}));
console.error(JSON.stringify({ before, after: attempt(), notes }));`,
  );
  const done = spawnSync(process.execPath, ['--no-warnings', join(folder, 'run.mjs')], { encoding: 'utf8' });
  return JSON.parse(done.stderr);
}

test('rules of behaviour are exchanged, and that is told', () => {
  const next = { version: '2', behaviour: { processes: 'block' } };
  expect(exchange({ behaviour: { processes: 'allow' } }, next)).toEqual({
    before: '0',
    after: 'ERR_WATERTIGHT_BLOCKED',
    notes: ['The behaviour rules of the policy 2 are in place'],
  });
  expect(exchange(next, {})).toMatchObject({ before: 'ERR_WATERTIGHT_BLOCKED', after: '0' });
});

test('what cannot be exchanged is told', () => {
  const next = {
    version: '2',
    behaviour: { canaries: ['a-planted-value'] },
    sinks: { modes: { path: 'off' } },
    learned: { invocations: 1 },
  };
  const from = (first: object) => exchange(first, next).notes.map((note) => note.split(' of the policy')[0]);
  expect(from({ behaviour: {}, sinks: {} })).toEqual([
    'The canaries',
    'The sinks',
    'The learning and its drift',
  ]);
  expect(from({ sinks: { modes: { path: 'off' } }, learned: { invocations: 1 } })).toEqual(['The canaries']);
  expect(from({ sinks: {} })).toEqual(['The behaviour rules', 'The sinks', 'The learning and its drift']);
});

test('the same policy again changes and tells nothing', () => {
  const policy = { behaviour: { processes: 'block' }, sinks: {} };
  expect(exchange(policy, policy).notes).toEqual([]);
});
