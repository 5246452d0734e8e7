import { expect, test } from 'vitest';
import { permissionFlags } from './permission-flags.ts';
import { readBehaviourPolicy } from './read-behaviour-policy.ts';

function flagsOf(value: unknown, version = '24.21.0') {
  return permissionFlags(readBehaviourPolicy(value).policy, version);
}

test('a policy that blocks nothing needs no flags', () => {
  expect(flagsOf({ processes: 'alert', network: 'alert' })).toEqual({ flags: [], notes: [] });
});

test('processes are held by leaving the permission out', () => {
  const { flags } = flagsOf({ processes: 'block' });
  expect(flags).toContain('--permission');
  expect(flags).not.toContain('--allow-child-process');
  expect(flags).toContain('--allow-worker');
  expect(flags).toContain('--allow-fs-read=*');
});

test('an allow list of processes is left to the hooks, and said', () => {
  const { flags, notes } = flagsOf({ processes: { mode: 'block', allow: ['ffmpeg'] } });
  expect(flags).toContain('--allow-child-process');
  expect(notes.join()).toContain('processes: Node knows all or nothing');
});

test('/proc is held by naming what may be read', () => {
  const { flags } = flagsOf({ processFiles: 'block' });
  expect(flags).toContain('--allow-fs-read=/var/task/*');
  expect(flags).not.toContain('--allow-fs-read=*');
});

test.each([
  [{ otherWrites: 'block' }, ['--allow-fs-write=/tmp/*']],
  [{ otherWrites: 'block', tempWrites: 'block' }, []],
  [
    { otherWrites: 'block', tempWrites: { mode: 'block', allow: ['/tmp/cache/'] } },
    ['--allow-fs-write=/tmp/cache/*'],
  ],
  [{ processes: 'block' }, ['--allow-fs-write=*']],
])('%j may write %j', (policy, expected) => {
  expect(flagsOf(policy).flags.filter((flag) => flag.startsWith('--allow-fs-write'))).toEqual(expected);
});

test.each([
  ['20.20.2', '--experimental-permission'],
  ['22.12.0', '--experimental-permission'],
  ['22.23.3', '--permission'],
  ['v24.21.0', '--permission'],
])('Node %s calls it %s', (version, flag) => {
  expect(flagsOf({ processes: 'block' }, version).flags[0]).toBe(flag);
});

test('says what Node cannot hold', () => {
  const notes = flagsOf({ processes: 'block', network: 'block', environment: 'block' }).notes.join('\n');
  expect(notes).toContain('network:');
  expect(notes).toContain('environment:');
});
