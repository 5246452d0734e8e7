import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CLI_ERRORS } from './errors.ts';

const LAUNCHER = join(import.meta.dirname, '..', 'bin', 'watertight.js');

function launch(...words: readonly string[]) {
  return spawnSync(process.execPath, [LAUNCHER, ...words], {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
}

test('starts, answers and keeps stderr clean', () => {
  const { status, stdout, stderr } = launch('version', '--json');
  expect([status, stderr]).toEqual([0, '']);
  expect(JSON.parse(stdout)).toMatchObject({ schema: 'watertight/version/1' });
});

test('the exit code reaches the shell', () => {
  expect(launch('no-such-command').status).toBe(2);
});

test('a closed pipe is no mistake', () => {
  const script = `"$0" "$1" config schema | head -c 1`;
  const done = spawnSync('sh', ['-c', script, process.execPath, LAUNCHER], { encoding: 'utf8' });
  expect([done.status, done.stdout, done.stderr]).toEqual([0, '{', '']);
});

test('the message for an old Node is the one of the error table', () => {
  const source = readFileSync(LAUNCHER, 'utf8');
  const [before = ''] = CLI_ERRORS['WT-E-CLI-02'].message.split('{version}');
  expect(source).toContain(before);
  expect(source).toContain('WT-E-CLI-02');
});
