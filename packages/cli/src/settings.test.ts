import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WatertightError } from '@watertight/audit/model/watertight-error.ts';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { resolveSettings, type SettingsInput } from './settings.ts';

let folder = '';

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'settings-')));
  mkdirSync(join(folder, '.git'));
  mkdirSync(join(folder, 'a', 'b'), { recursive: true });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));
});

function resolved(changes: Partial<SettingsInput> = {}) {
  const base = {
    flags: {},
    configFile: undefined,
    env: { HOME: '/home/test' },
    cwd: join(folder, 'a', 'b'),
    now: 1_000_000,
  };
  return resolveSettings({ ...base, ...changes });
}

function put(path: string, text: string): string {
  writeFileSync(join(folder, path), text);
  return join(folder, path);
}

/** The error's code, place and message as users see them. */
function mistake(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof WatertightError)
      return `${error.at?.line ?? ''}:${error.at?.column ?? ''} ${error.code} ${error.message}`;
    throw error;
  }
  return 'no error';
}

describe('where a value comes from', () => {
  test('flag, then environment, then file, then default', () => {
    const file = put('watertight.yml', 'color: never\n');
    const env = { HOME: '/home/test', WATERTIGHT_COLOR: 'always' };
    expect(resolved({ flags: { color: 'auto' }, env }).origins.color).toEqual({
      value: 'auto',
      from: 'flag --color',
    });
    expect(resolved({ env }).origins.color).toEqual({
      value: 'always',
      from: 'environment WATERTIGHT_COLOR',
    });
    expect(resolved().origins.color).toEqual({ value: 'never', from: file });
    expect(resolved().origins.quiet).toEqual({ value: false, from: 'default' });
  });

  test('the nearest file wins: .watertight.yml, package.json, up to the git root', () => {
    put('watertight.yml', 'quiet: true\n');
    expect(resolved().file).toBe(join(folder, 'watertight.yml'));
    put('a/package.json', '{"watertight": {"quiet": false}}');
    expect(resolved().file).toBe(join(folder, 'a/package.json'));
    put('a/b/package.json', '{"name": "x"}');
    put('a/b/.watertight.yml', '');
    expect(resolved().file).toBe(join(folder, 'a/b/.watertight.yml'));
  });

  test('outside a repository only the current folder counts', () => {
    const outside = realpathSync(mkdtempSync(join(tmpdir(), 'outside-')));
    onTestFinished(() => rmSync(outside, { recursive: true, force: true }));
    mkdirSync(join(outside, 'x'));
    writeFileSync(join(outside, 'watertight.yml'), 'quiet: true\n');
    expect(resolved({ cwd: join(outside, 'x') }).file).toBeUndefined();
    expect(resolved({ cwd: outside }).quiet).toBe(true);
  });

  test('the data folder: XDG, relative to the file, relative to the current folder, in memory', () => {
    expect(resolved().data).toBe('/home/test/.local/share/watertight');
    expect(resolved({ env: { XDG_DATA_HOME: '/x' } }).data).toBe('/x/watertight');
    expect(resolved({ env: { HOME: '/home/test', XDG_DATA_HOME: 'relative' } }).data).toBe(
      '/home/test/.local/share/watertight',
    );
    put('watertight.yml', 'data: store\n');
    expect(resolved().data).toBe(join(folder, 'store'));
    expect(resolved({ flags: { data: 'store' } }).data).toBe(join(folder, 'a/b/store'));
    expect(resolved({ flags: { data: ':memory:' } }).data).toBe(':memory:');
  });

  test('lists are texts with commas, or lists', () => {
    put('watertight.yml', 'fail-on: high, WT-*\nregion: [eu-west-1, us-east-1]\n');
    expect(resolved().failOn).toEqual(['high', 'WT-*']);
    expect(resolved().region).toEqual(['eu-west-1', 'us-east-1']);
  });

  test('variables are read as what the setting is', () => {
    const env = {
      WATERTIGHT_QUIET: '1',
      WATERTIGHT_EXIT_CODE: '7',
      WATERTIGHT_FAIL_ON: 'low,medium',
      WATERTIGHT_SINCE: '1d',
    };
    const settings = resolved({ env });
    expect([settings.quiet, settings.exitCode, settings.failOn, settings.since]).toEqual([
      true,
      7,
      ['low', 'medium'],
      913_600,
    ]);
  });
});

describe('mistakes', () => {
  test.each([
    [
      'an unknown setting',
      'quiet: true\nfail-onn: high\n',
      '2:1 WT-E-CONFIG-02 Cannot use the configuration: fail-onn is not a setting, did you mean fail-on?',
    ],
    [
      'a wrong value',
      'exit-code: many\n',
      '1:1 WT-E-CONFIG-03 Cannot use the configuration: exit-code must be a number, "many" given',
    ],
    [
      'one of a few',
      'color: pink\n',
      '1:1 WT-E-CONFIG-03 Cannot use the configuration: color must be one of auto, always, never, "pink" given',
    ],
    ['broken YAML', 'quiet: [true\n', 'WT-E-CONFIG-01'],
    ['a list instead of settings', '- quiet\n', 'WT-E-CONFIG-01'],
    [
      'aliases that explode',
      `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefgh'
        .split('')
        .map((c, i) => `${c}: &${c} [${Array(9).fill(`*${'abcdefg'[i]}`).join(',')}]`)
        .join('\n')}\n`,
      'WT-E-CONFIG-01',
    ],
  ])('%s names its place', (_, text, message) => {
    put('watertight.yml', text);
    expect(mistake(resolved)).toContain(message);
  });

  test('a line inside package.json', () => {
    put('package.json', '{\n  "watertight": {\n    "quite": true\n  }\n}\n');
    expect(mistake(resolved)).toContain('3:5 WT-E-CONFIG-02');
  });

  test('a file that is not there, a variable, a flag', () => {
    expect(mistake(() => resolved({ configFile: 'none.yml' }))).toContain('WT-E-CONFIG-05');
    expect(mistake(() => resolved({ env: { WATERTIGHT_QUIET: 'perhaps' } }))).toContain('WT-E-CONFIG-04');
    expect(mistake(() => resolved({ flags: { 'exit-code': '300' } }))).toContain('WT-E-CLI-07');
    expect(mistake(() => resolved({ flags: { since: 'yesterday' } }))).toContain('WT-E-CLI-06');
    expect(mistake(() => resolved({ flags: { data: '' } }))).toContain('WT-E-CLI-07');
    expect(mistake(() => resolved({ flags: { 'fail-on': ['sev$ere'] } }))).toContain('WT-E-CLI-07');
  });

  test('no file crashes it', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        put('watertight.yml', text);
        expect(mistake(resolved)).toMatch(/^no error$|WT-E-CONFIG-0\d/);
      }),
      { numRuns: 200 },
    );
  });
});
