import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { advisoryRecords } from './advisory-records.ts';

const told = (text: string, line?: number) =>
  [...advisoryRecords(text, { file: 'a.json', ...(line === undefined ? {} : { line }) })].map((item) =>
    'because' in item ? `${item.what}: ${item.because}` : item.value,
  );

describe('the advisories of a text', () => {
  test.each<readonly [string, string, readonly unknown[]]>([
    ['one', '{"id":"A"}', [{ id: 'A' }]],
    ['one behind a byte order mark', '\uFEFF{"id":"A"}', [{ id: 'A' }]],
    ['one of another ecosystem', '{"id":"A","affected":[]}', [{ id: 'A', affected: [] }]],
    ['a list', '[{"id":"A"},{"id":"B"}]', [{ id: 'A' }, { id: 'B' }]],
    ['null', ' \nnull', ['a.json:2: an advisory is an object, null seen']],
    ['a text', '"x"', ['a.json:1: an advisory is an object, a text seen']],
    ['true', 'true', ['a.json:1: an advisory is an object, a boolean seen']],
    ['an id that is no text', '{"id":7}', ['a.json:1: an advisory has an `id`, a number seen']],
    ['an empty id', '{"id":""}', ['a.json:1: an advisory has an `id`, an empty text seen']],
    [
      'packages that are no list',
      '{"id":"A","affected":{}}',
      ['a.json:1: `affected` of A is a list, an object seen'],
    ],
    [
      'a list in a list',
      '[\n{"id":"A"},\n[]]',
      [{ id: 'A' }, 'a.json:3: record 2 of 2: an advisory is an object, a list seen'],
    ],
    ['no JSON', '{\n"id":', ['a.json:2: it is no valid JSON: a value is missing']],
    ['nothing', '', ['a.json:1: it is no valid JSON: a value is missing']],
    [
      'JSON with comments',
      '{"id":"A"} // B',
      ['a.json:1: it is no valid JSON: that has neither comments nor trailing commas'],
    ],
  ])('%s', (_, text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  test('lines count from where the text begins', () => {
    expect(told('null', 7)).toEqual(['a.json:7: an advisory is an object, null seen']);
  });

  test('any text: every record is either taken or told, one line at most', () => {
    const record = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.record({ id: fc.string() }));
    fc.assert(
      fc.property(fc.oneof(fc.array(record), record), (value) => {
        const items = told(JSON.stringify(value, null, 1));
        const taken = items.filter((item) => typeof item !== 'string').length;
        const bad = items.length - taken;
        expect(bad).toBeLessThanOrEqual(1);
        expect(taken + bad).toBeGreaterThan(0);
        const good = [value]
          .flat()
          .filter(
            (each) => typeof Object(each).id === 'string' && Object(each).id !== '' && !Array.isArray(each),
          );
        expect(taken).toBeLessThanOrEqual(good.length);
      }),
    );
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(told(text).length).toBeGreaterThan(0);
      }),
    );
  });
});
