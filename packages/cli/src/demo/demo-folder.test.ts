import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { demoFolder } from './demo-folder.ts';

const home = mkdtempSync(join(tmpdir(), 'watertight-demo-test-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const run = { env: { XDG_CACHE_HOME: join(home, 'cache') } };

function fill(data: string): string {
  const file = join(data, 'kept');
  mkdirSync(data, { recursive: true });
  writeFileSync(file, '');
  return file;
}

describe("the demo's folder", () => {
  it('is ready once it was finished, until it is reset', () => {
    const first = demoFolder(run, { data: undefined, reset: false });
    expect(first).toMatchObject({ isReady: false });
    const file = fill(first.data);
    first.done();
    expect(demoFolder(run, { data: undefined, reset: false })).toMatchObject({ isReady: true });
    expect(existsSync(file)).toBe(true);
    expect(demoFolder(run, { data: undefined, reset: true })).toMatchObject({ isReady: false });
    expect(existsSync(file)).toBe(false);
  });

  it('is made again when it was left half done', () => {
    const other = { env: { XDG_CACHE_HOME: join(home, 'other') } };
    const file = fill(demoFolder(other, { data: undefined, reset: false }).data);
    expect(demoFolder(other, { data: undefined, reset: false }).isReady).toBe(false);
    expect(existsSync(file)).toBe(false);
  });

  it('takes nothing away that it has not made', () => {
    const data = join(home, 'chosen');
    const file = fill(join(data, 'store'));
    demoFolder(run, { data, reset: true });
    expect(existsSync(file)).toBe(true);
  });

  it('is a folder of its own without a home', () => {
    const { data } = demoFolder({ env: {} }, { data: undefined, reset: false });
    expect(data).toContain('watertight-demo-');
    rmSync(join(data, '..', '..'), { recursive: true, force: true });
  });
});
