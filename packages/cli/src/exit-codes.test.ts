import { matchesGlob } from '@watertight/audit/report/glob.ts';
import { describe, expect, test } from 'vitest';
import { type ExitPolicy, exitCodeOf } from './exit-codes.ts';

const POLICY: ExitPolicy = { failOn: ['high'], exitCode: 1, softFail: false, allowIncomplete: false };
const found = (severity: 'low' | 'high' | 'critical', rule = 'beacon') => [{ severity, rule }];

describe('exitCodeOf', () => {
  test.each([
    ['nothing', { found: [], incomplete: false }, {}, 0],
    ['below the threshold', { found: found('low'), incomplete: false }, {}, 0],
    ['at the threshold', { found: found('high'), incomplete: false }, {}, 1],
    ['above it', { found: found('critical'), incomplete: false }, {}, 1],
    ['a rule', { found: found('low'), incomplete: false }, { failOn: ['beac*'] }, 1],
    ['another rule', { found: found('critical'), incomplete: false }, { failOn: ['key-*'] }, 0],
    ['no threshold', { found: found('critical'), incomplete: false }, { failOn: [] }, 0],
    ['--exit-code', { found: found('high'), incomplete: false }, { exitCode: 9 }, 9],
    ['--soft-fail', { found: found('high'), incomplete: false }, { softFail: true }, 0],
    ['incomplete', { found: [], incomplete: true }, {}, 4],
    ['incomplete, with something below', { found: found('low'), incomplete: true }, {}, 4],
    ['incomplete, but reached', { found: found('high'), incomplete: true }, {}, 1],
    ['--allow-incomplete', { found: [], incomplete: true }, { allowIncomplete: true }, 0],
    [
      '--soft-fail does not hide incompleteness',
      { found: found('high'), incomplete: true },
      { softFail: true },
      4,
    ],
  ])('%s', (_, outcome, policy, code) => {
    expect(exitCodeOf(outcome, { ...POLICY, ...policy })).toBe(code);
  });
});

describe('matchesGlob', () => {
  test.each([
    ['a*', 'abc', true],
    ['*c', 'abc', true],
    ['a*c', 'abc', true],
    ['a*b*c', 'aXbYc', true],
    ['*', '', true],
    ['abc', 'abc', true],
    ['ab', 'abc', false],
    ['a*a', 'a', false],
    ['a.c', 'abc', false],
  ])('%s and %s: %s', (glob, text, matches) => {
    expect(matchesGlob(glob, text)).toBe(matches);
  });
});
