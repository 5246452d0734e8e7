import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileOfLocation, filesOfSql } from './files-of-sql.ts';

describe('files that a statement of SQLite opens', () => {
  it.each([
    ["ATTACH '/a/b.db' AS x", ['/a/b.db']],
    ['attach database "/a.db" as x', ['/a.db']],
    ["SELECT 1; -- ATTACH\n/* ; */ Attach '/c' AS c KEY 'k';", ['/c']],
    ["VACUUM INTO '/v'", ['/v']],
    ["VACUUM main INTO '/v';", ['/v']],
    ["EXPLAIN VACUUM INTO '/v'", ['/v']],
    ["ATTACH ':memory:' AS m", ['']],
    ["ATTACH 'file:/e?mode=ro' AS m", ['/e']],
    ["ATTACH '/a' || '/b' AS x", [undefined]],
    ['ATTACH ? AS x', [undefined]],
    ['VACUUM INTO :name', [undefined]],
    ["VACUUM INTO ('/v')", [undefined]],
    ["ATTACH '/it''s' AS x", [undefined]],
  ])('%s: %j', (sql, files) => {
    expect(filesOfSql(sql)).toEqual(files);
  });

  it.each([
    "SELECT 'ATTACH ''/a'' AS b'",
    'INSERT INTO attachments VALUES (1)',
    'VACUUM',
    'VACUUM main',
    'SELECT vacuum, attach FROM t',
    "-- ATTACH '/a' AS b",
    'DETACH x',
  ])('none: %s', (sql) => {
    expect(filesOfSql(sql)).toEqual([]);
  });

  it('takes any text', () => {
    const pieces = fc.constantFrom(
      'attach',
      ' ',
      "'",
      '"',
      '[',
      ';',
      '/*',
      '--',
      'into',
      'vacuum',
      'x',
      '\n',
    );
    fc.assert(fc.property(fc.array(pieces, { maxLength: 60 }), (all) => void filesOfSql(all.join(''))));
  });
});

describe('locations', () => {
  it.each([
    ['/a.db', '/a.db'],
    [':memory:', ''],
    ['', ''],
    ['file::memory:?cache=shared', ''],
    ['file:shared?mode=memory&cache=shared', ''],
    ['file:/a.db', '/a.db'],
    ['file:///a.db?mode=rwc#x', '/a.db'],
    ['file:/a?mode=memory&mode=rwc', '/a'],
    ['file:/%61', undefined],
  ])('%s: %s', (location, path) => {
    expect(fileOfLocation(location)).toBe(path);
  });
});
