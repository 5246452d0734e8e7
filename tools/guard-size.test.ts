import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildLayerFiles } from '../packages/guard/build.ts';
import { importClosure } from './import-closure.ts';
import { ROOT } from './report-problems.ts';

const GUARD = join(ROOT, 'packages/guard');

test('the guard has no dependencies', () => {
  const manifest: object = JSON.parse(readFileSync(join(GUARD, 'package.json'), 'utf8'));
  for (const kind of ['dependencies', 'optionalDependencies', 'peerDependencies', 'bundledDependencies'])
    expect(manifest).not.toHaveProperty(kind);
});

test('wrapping a handler loads at most 40 modules of 4,000 lines before its own code runs', () => {
  for (const entry of ['guard.ts', 'guard-middleware.ts']) {
    const { paths, lines } = importClosure(join(GUARD, 'src', entry));
    expect(paths.length).toBeLessThanOrEqual(40);
    expect(lines).toBeLessThanOrEqual(4000);
  }
});

test('the engine, which is loaded beside the start of the function, does not grow', () => {
  const { paths, lines, codeLines } = importClosure(join(GUARD, 'src/in-function/create-engine.ts'));
  expect(paths.length).toBeLessThanOrEqual(70);
  expect(lines).toBeLessThanOrEqual(8300);
  expect(codeLines).toBeLessThanOrEqual(6700);
});

test('behaviour hooks and sinks are loaded when a policy asks for them only', () => {
  const { paths } = importClosure(join(GUARD, 'src/in-function/create-engine.ts'));
  expect(paths.filter((path) => /\/guard\/src\/(?:behaviour|sinks)\//.test(path))).toEqual([]);
});

test('a layer of the same sources is the same layer, and small', async () => {
  const [first, second] = [await buildLayerFiles(), await buildLayerFiles()];
  expect(second).toEqual(first);
  const bytes = first.reduce((sum, { content }) => sum + content.length, 0);
  expect(bytes).toBeLessThan(2_000_000);
  expect(first.map(({ path }) => path)).toContain('watertight-guard');
});
