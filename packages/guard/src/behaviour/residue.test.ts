import { existsSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createJudge } from './judge.ts';
import type { BehaviourMode } from './policy.ts';
import { readBehaviourPolicy } from './read-behaviour-policy.ts';
import { createResidueWatch } from './residue.ts';

function watchOf(mode: BehaviourMode, allow: readonly string[] = []) {
  const folder = mkdtempSync(join(tmpdir(), 'residue-'));
  writeFileSync(join(folder, 'of-start'), '');
  const reported: string[] = [];
  const judge = createJudge({
    policy: () =>
      readBehaviourPolicy({ residue: { mode, allow: allow.map((name) => join(folder, name)) } }).policy,
    report: ({ detail }) => reported.push(detail),
    now: () => 0,
  });
  const watch = createResidueWatch(judge, folder);
  watch.afterStart();
  return { folder, watch, reported };
}

test('tells of new files and globals, and leaves them under alert', () => {
  const { folder, watch, reported } = watchOf('alert');
  writeFileSync(join(folder, 'left'), 'x');
  Reflect.set(globalThis, 'leftOver', 1);
  expect(watch.afterInvocation()).toEqual([join(folder, 'left'), 'globalThis.leftOver']);
  expect(reported).toEqual([join(folder, 'left'), 'globalThis.leftOver']);
  expect(existsSync(join(folder, 'left'))).toBe(true);
  Reflect.deleteProperty(globalThis, 'leftOver');
});

test('removes them under block, but never what the start created', () => {
  const { folder, watch } = watchOf('block');
  mkdirSync(join(folder, 'left'));
  writeFileSync(join(folder, 'left', 'inner'), 'x');
  symlinkSync(join(folder, 'of-start'), join(folder, 'link'));
  Reflect.set(globalThis, 'leftOver', 1);
  watch.afterInvocation();
  expect(existsSync(join(folder, 'left'))).toBe(false);
  expect(existsSync(join(folder, 'link'))).toBe(false);
  expect(existsSync(join(folder, 'of-start'))).toBe(true);
  expect('leftOver' in globalThis).toBe(false);
});

test('leaves what is allowed', () => {
  const { folder, watch, reported } = watchOf('block', ['cache']);
  writeFileSync(join(folder, 'cache-1'), 'x');
  watch.afterInvocation();
  expect(existsSync(join(folder, 'cache-1'))).toBe(true);
  expect(reported).toEqual([]);
});
