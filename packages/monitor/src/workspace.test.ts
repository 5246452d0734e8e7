import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openWorkspace } from './workspace.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'workspace-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('openWorkspace()', () => {
  test('makes the folder for its owner alone, and those above it', async () => {
    const data = join(folder, 'a', 'b');
    const workspace = await openWorkspace({ data });
    await workspace.close();
    expect(existsSync(join(data, 'telemetry.duckdb'))).toBe(true);
    expect(statSync(data).mode & 0o777).toBe(0o700);
  });
  test('refuses a place where no folder can be made, whatever the file system', async () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    // /proc answers "no such file" for ever to who asks for a folder with its parents.
    for (const data of [join(file, 'data'), file, '/proc/watertight/data']) {
      await expect(openWorkspace({ data })).rejects.toMatchObject({ code: 'WT-E-STORE-03' });
    }
  });
});
