import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markedParts } from './marked-parts.ts';

function aLine(match: string, before: object = {}, violations: readonly object[] = []): string {
  return JSON.stringify({ ...before, watertight: { field: '$.body', match, violations } });
}

describe('the match of a log line', () => {
  it('is marked in its own field, not where the same text stands before it', () => {
    const { before, match, after } = markedParts(aLine('x', { service: '<img src=x>', match: 'x' }), 'x');
    expect([before.slice(-10), match, after.slice(0, 2)]).toEqual(['"match": "', 'x', '",']);
    expect(before).toContain('<img src=x>');
    expect(before).toContain('"watertight"');
  });

  it('is the first of several violations in one line', () => {
    const { after } = markedParts(aLine('x', {}, [{ match: 'x' }]), 'x');
    expect(after).toContain('"violations"');
  });

  it.each([
    ['says something else', aLine('y'), 'x'],
    ['has no field for it', '{"match":"x","watertight":{"field":"x"}}', 'x'],
    ['has another kind of value in it', '{"watertight":{"match":["x"]}}', 'x'],
    ['is no object', '"x"', 'x'],
    ['is empty and nothing matched', '{"watertight":{"match":""}}', ''],
  ])('is not marked where the line %s', (_, line, sample) => {
    expect(markedParts(line, sample)).toEqual({
      before: JSON.stringify(JSON.parse(line), null, 2),
      match: '',
      after: '',
    });
  });

  it('is not marked in a line that is no JSON, which stays as it is', () => {
    expect(markedParts('Violation x', 'x')).toEqual({ before: 'Violation x', match: '', after: '' });
  });

  it('is found whatever its characters, and the parts are the whole line', () => {
    const text = fc.string({ unit: 'binary', minLength: 1 });
    fc.assert(
      fc.property(text, fc.jsonValue(), (sample, service) => {
        const line = aLine(sample, { service });
        const { before, match, after } = markedParts(line, sample);
        expect(JSON.parse(`"${match}"`)).toBe(JSON.parse(JSON.stringify(sample)));
        expect(before.endsWith('"match": "')).toBe(true);
        expect(before + match + after).toBe(JSON.stringify(JSON.parse(line), null, 2));
      }),
    );
  });
});
