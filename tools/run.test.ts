import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

const RUNNER = join(import.meta.dirname, 'run.mjs');

/** Asks the runner's own function, in a process of its own: it is plain JavaScript without types. */
function staleReason(root: string): string {
  const script = `const { staleReason } = await import(${JSON.stringify(RUNNER)}); console.log(staleReason(${JSON.stringify(root)}) ?? 'fresh');`;
  return spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
  }).stdout.trim();
}

function checkout(wanted: object, installed: object | undefined): string {
  const root = mkdtempSync(join(tmpdir(), 'checkout-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages: wanted }));
  if (installed !== undefined) {
    mkdirSync(join(root, 'node_modules'));
    writeFileSync(join(root, 'node_modules', '.package-lock.json'), JSON.stringify({ packages: installed }));
  }
  return root;
}

const A1 = { 'node_modules/a': { version: '1.0.0' } };
const A2 = { 'node_modules/a': { version: '2.0.0' } };
const OPTIONAL = { 'node_modules/b': { version: '1.0.0', optional: true } };

test.each([
  ['nothing installed', A1, undefined, 'node_modules is missing'],
  ['all installed', A1, A1, 'fresh'],
  ['another version', A2, A1, 'node_modules/a is 1.0.0, the lockfile says 2.0.0'],
  ['one missing', { ...A1, 'node_modules/c': { version: '1.0.0' } }, A1, 'node_modules/c is missing'],
  ['an optional one for another platform', { ...A1, ...OPTIONAL }, A1, 'fresh'],
])('%s', (_, wanted, installed, reason) => {
  expect(staleReason(checkout(wanted, installed))).toBe(reason);
});

test('the exit code of the script is kept, and a script that is not there is a usage error', () => {
  const done = spawnSync(process.execPath, [RUNNER, 'packages/cli/bin/watertight.js', 'no-such-command']);
  expect(done.status).toBe(2);
  expect(spawnSync(process.execPath, [RUNNER, 'no/such/file.ts']).status).toBe(2);
});
