import {
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { writeWhole } from './write-whole.ts';

describe('writeWhole', () => {
  const folder = mkdtempSync(join(tmpdir(), 'watertight-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  test('replaces a file and leaves nothing beside it', () => {
    const file = join(folder, 'out.json');
    writeFileSync(file, 'old');
    writeWhole(file, 'new');
    expect(readFileSync(file, 'utf8')).toBe('new');
    expect(readdirSync(folder)).toEqual(['out.json']);
  });

  test('a link stays a link, its target gets the text', () => {
    const [file, link] = [join(folder, 'target.json'), join(folder, 'link.json')];
    writeFileSync(file, 'old');
    symlinkSync(file, link);
    writeWhole(link, 'new');
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(readFileSync(file, 'utf8')).toBe('new');
  });

  test('a device is written to, never replaced', () => {
    writeWhole('/dev/null', 'text');
    expect(lstatSync('/dev/null').isCharacterDevice()).toBe(true);
  });

  test('a folder that does not exist is one clear error', () => {
    expect(() => writeWhole(join(folder, 'missing', 'out.json'), 'text')).toThrow(/Cannot write/);
  });
});
