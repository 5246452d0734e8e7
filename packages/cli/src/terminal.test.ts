import { describe, expect, test } from 'vitest';
import { nearestWord } from './nearest-word.ts';
import { startProgress } from './progress.ts';
import { canRedraw, textStyle } from './terminal.ts';

const terminal = { write: () => true, isTTY: true, columns: 20 };

describe('progress', () => {
  function progress(env = {}, enabled = true) {
    const written: string[] = [];
    let now = 0;
    const line = startProgress(
      { ...terminal, write: (text) => written.push(text) },
      { enabled, env, now: () => now },
    );
    return { line, written, wait: (ms: number) => (now += ms) };
  }

  test('one line, cut to the terminal, redrawn at most ten times a second, and removed', () => {
    const { line, written, wait } = progress();
    line.update('ingest flow-logs 1/100 objects');
    line.update('too soon');
    wait(100);
    line.update('a\u001b[2J');
    line.clear();
    expect(written).toEqual(['\r\u001b[Kingest flow-logs 1…', '\r\u001b[Ka\\x1b[2J', '\r\u001b[K']);
  });

  test.each([
    ['CI', { CI: 'true' }, true],
    ['TERM=dumb', { TERM: 'dumb' }, true],
    ['--no-progress', {}, false],
  ])('nothing with %s', (_, env, enabled) => {
    const { line, written } = progress(env, enabled);
    line.update('a');
    line.clear();
    expect(written).toEqual([]);
  });
});

describe('what a terminal can show', () => {
  test('a pipe has no width and is never redrawn', () => {
    const pipe = { write: () => true };
    expect(textStyle(pipe, 'auto', {}).width).toBe(Number.POSITIVE_INFINITY);
    expect(textStyle(pipe, 'auto', { COLUMNS: '120' }).width).toBe(120);
    expect(canRedraw(pipe, {})).toBe(false);
  });

  test.each([
    [{}, true],
    [{ LANG: 'en_US.UTF-8' }, true],
    [{ LC_ALL: 'C' }, false],
    [{ TERM: 'linux' }, false],
  ])('box characters with %j: %s', (env, unicode) => {
    expect(textStyle(terminal, 'never', env).unicode).toBe(unicode);
  });
});

describe('nearestWord', () => {
  test.each([
    ['cloudtral', 'cloudtrail'],
    ['flowlogs', 'flow-logs'],
    ['CloudTrail', 'cloudtrail'],
    ['kubernetes', undefined],
    ['x'.repeat(100), undefined],
  ])('%s → %s', (word, near) => {
    expect(nearestWord(word, ['cloudtrail', 'flow-logs', 'metrics'])).toBe(near);
  });
});
