import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTelemetryStore, type TelemetryStore } from '../telemetry-store.ts';

const LIMITS = { rows: 5, milliseconds: 10_000 };
/** Characters of the one column of the one row that the statements read. */
const COLUMN = 1_000;
const MOST = 256;
let folder: string;
let store: TelemetryStore;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'watertight-query-growth-'));
  store = await openTelemetryStore(join(folder, 'telemetry.duckdb'));
  await store.run(`INSERT INTO retention VALUES ('${'abcdefghij'.repeat(COLUMN / 10)}', 1)`);
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const doublings = (count: number) =>
  Array.from({ length: count }, (_, at) => `a${at}||a${at} AS a${at + 1}`).join(', ');
const nested = (count: number, call: (inner: string) => string) =>
  Array.from({ length: count }).reduce<string>(call, 'kind');
const selects = (count: number, column: string) =>
  Array.from({ length: count }).reduce<string>(
    (inner) => `SELECT ${column} AS kind FROM (${inner})`,
    'SELECT kind FROM retention',
  );

describe('values that no memory holds are refused before they are made', () => {
  it.each([
    [
      'nested replacements',
      () => `SELECT ${nested(6, (x) => `replace(${x}, 'a', '${'a'.repeat(64)}')`)} FROM retention`,
    ],
    ['a replacement by a column', () => "SELECT replace(kind, 'a', kind) FROM retention"],
    ['an empty pattern', () => `SELECT regexp_replace(kind, '', '${'x'.repeat(9_000)}', 'g') FROM retention`],
    [
      'groups that come back',
      () => `SELECT regexp_replace(kind, '(.*)', '${'\\1'.repeat(500)}') FROM retention`,
    ],
    ['names of the same SELECT', () => `SELECT kind AS a0, ${doublings(30)} FROM retention`],
    [
      'names in any letters',
      () =>
        'SELECT kind||kind AS "B", b||b AS c, C||c AS d, d||d||d||d AS e, e||e||e||e||e||e||e||e||e FROM retention',
    ],
    ['SELECTs in SELECTs', () => selects(12, 'kind||kind')],
    ['lists in lists', () => selects(12, '[kind, kind]')],
    ['structs in structs', () => selects(12, '{a: kind, b: kind}')],
    [
      'a WITH after another',
      () =>
        `WITH ${Array.from({ length: 12 }, (_, at) => `t${at + 1} AS (SELECT kind||kind AS kind FROM ${at === 0 ? 'retention' : `t${at}`})`).join(', ')} FROM t12`,
    ],
    [
      'a recursion',
      () => 'WITH RECURSIVE t AS (SELECT kind FROM retention UNION ALL SELECT kind||kind FROM t) FROM t',
    ],
    [
      'one letter between all',
      () => `SELECT array_to_string(string_split(kind, ''), '${'x'.repeat(500)}') FROM retention`,
    ],
    ['one column between all', () => "SELECT array_to_string(string_split(kind, ''), kind) FROM retention"],
    [
      'a list read as text',
      () => "SELECT list_aggregate(string_split(kind, ''), 'string_agg', kind) FROM retention",
    ],
    [
      'a value per element',
      () => "SELECT list_transform(string_split(kind, ''), lambda c: kind) FROM retention",
    ],
    ['a list comprehension', () => "SELECT [kind FOR c IN string_split(kind, '')] FROM retention"],
    [
      'elements folded into each other',
      () => "SELECT list_reduce(string_split(kind, ''), lambda x, y: x||x) FROM retention",
    ],
    [
      'one element again and again',
      () => `SELECT list_select([kind], [${'1,'.repeat(5_000)}1]) FROM retention`,
    ],
    [
      'one path again and again',
      () => `SELECT json_extract(kind, [${"'$',".repeat(3_000)}'$']) FROM retention`,
    ],
    ['all columns again and again', () => `SELECT concat(${'*COLUMNS(*), '.repeat(9)}'x') FROM retention`],
    [
      'a separator as long as a column',
      () => `SELECT concat_ws(kind, ${"'x', ".repeat(900)}'x') FROM retention`,
    ],
    ['a text of all rows, grown', () => "SELECT replace(string_agg(kind), 'a', 'aaaa') FROM retention"],
    [
      'a text of all rows, grown outside',
      () => 'SELECT t||t||t FROM (SELECT string_agg(kind) AS t FROM retention)',
    ],
    ['bits', () => "SELECT bitstring('1', 2000000000) FROM retention"],
    ['grouped by it', () => `SELECT 1 FROM retention GROUP BY ${nested(9, (x) => `concat(${x}, ${x})`)}`],
    ['ordered by it', () => `SELECT 1 FROM retention ORDER BY ${nested(9, (x) => `concat(${x}, ${x})`)}`],
    ['only compared', () => `SELECT 1 FROM retention WHERE ${nested(9, (x) => `concat(${x}, ${x})`)} = 'x'`],
    [
      'explained, which computes constants',
      () =>
        `EXPLAIN SELECT ${nested(6, (x) => `replace(${x}, 'a', '${'a'.repeat(64)}')`).replace('kind', "'a'")}`,
    ],
  ])('%s', async (_name, sql) => {
    expect(await store.readOnly(sql(), LIMITS)).toEqual({
      problem: expect.stringContaining('unbounded size'),
    });
  });
});

describe('what people ask is answered', () => {
  it.each([
    "SELECT kind || ' ' || since || ' ' || kind AS line FROM retention",
    "SELECT replace(replace(kind, 'arn:aws:', ''), '/', ' / ') FROM retention",
    "SELECT regexp_replace(kind, '^(\\w+)-\\d+$', '\\1') FROM retention",
    'SELECT string_agg(kind) FROM retention',
    "SELECT '[' || string_agg(kind, ', ' ORDER BY kind) || ']' FROM retention",
    'SELECT list(DISTINCT kind) AS kinds, count(*) AS n FROM retention GROUP BY since ORDER BY n DESC',
    'SELECT to_json({kind: kind, since: since}) FROM retention',
    "SELECT concat_ws(', ', kind, since, kind) FROM retention",
    "SELECT strftime(to_timestamp(since), '%Y-%m-%d') AS day, count(*) FROM retention GROUP BY day",
    "SELECT list_filter(string_split(kind, 'a'), lambda c: c <> '') FROM retention",
    'SELECT round(100.0 * sum(since) / (count(*) + 1) - 2, 1) AS share FROM retention HAVING share > 0',
    "SELECT upper(kind) AS kind, lower(kind) AS other FROM retention WHERE kind LIKE 'a%' ORDER BY kind",
    'WITH RECURSIVE t AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM t WHERE n < 9) SELECT max(n) FROM t',
    `SELECT ${Array.from({ length: 60 }, (_, at) => `kind AS c${at}`).join(', ')} FROM retention`,
    `WITH a AS (SELECT kind || '/' || kind AS k, count(*) AS n FROM retention GROUP BY k), b AS (SELECT k, n, n / sum(n) OVER () AS share FROM a) SELECT k || ': ' || share FROM b WHERE n > 0`,
  ])('%s', async (sql) => {
    expect(await store.readOnly(sql, LIMITS)).toHaveProperty('rows');
  });
});

describe('the bound', () => {
  it('holds for whatever is answered', async () => {
    let answered = 0;
    await fc.assert(
      fc.asyncProperty(statement(), async (sql) => {
        const answer = await store.readOnly(`SELECT max(length(CAST(v AS VARCHAR))) FROM (${sql})`, LIMITS);
        if ('problem' in answer) expect(answer.problem).toContain('unbounded size');
        else {
          answered += 1;
          // A list or a struct written out has its brackets and quotes besides.
          expect(answer.rows[0]?.[0]).toBeLessThanOrEqual(MOST * (COLUMN * 1.1 + 20));
        }
      }),
      { numRuns: 300 },
    );
    expect(answered).toBeGreaterThan(30);
  });

  it('is found in deep and in wide statements', async () => {
    const deep = `SELECT ${'('.repeat(900)}kind${')'.repeat(900)} FROM retention`;
    expect(await store.readOnly(deep, LIMITS)).toHaveProperty('rows');
    const wide = `SELECT ${'since, '.repeat(2_500)}1 FROM retention`;
    expect(await store.readOnly(wide, LIMITS)).toHaveProperty('rows');
  });
});

/** SELECTs in SELECTs, of what makes values longer. */
function statement(): fc.Arbitrary<string> {
  const levels = fc.array(expression(), { minLength: 1, maxLength: 4 });
  return levels.map((all) =>
    all.reduce((inner, each) => `SELECT ${each} AS v FROM (${inner})`, 'SELECT kind AS v FROM retention'),
  );
}

function expression(): fc.Arbitrary<string> {
  const text = fc.integer({ min: 0, max: 40 }).map((length) => `'${'abcx'.repeat(10).slice(0, length)}'`);
  const { node } = fc.letrec<{ node: string }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      fc.constant('CAST(v AS VARCHAR)'),
      fc.tuple(tie('node'), tie('node')).map(([a, b]) => `(${a} || ${b})`),
      fc.tuple(tie('node'), text).map(([a, b]) => `replace(${a}, 'a', ${b})`),
      fc.tuple(tie('node'), text).map(([a, b]) => `regexp_replace(${a}, '', ${b}, 'g')`),
      fc.tuple(tie('node'), text).map(([a, b]) => `array_to_string(string_split(${a}, 'b'), ${b})`),
      tie('node').map((a) => `hex(${a})`),
      tie('node').map((a) => `url_encode(${a})`),
      tie('node').map((a) => `CAST(to_json(${a}) AS VARCHAR)`),
      fc.tuple(text, tie('node'), tie('node')).map(([s, a, b]) => `concat_ws(${s}, ${a}, ${b})`),
      tie('node').map((a) => `upper(${a})`),
    ),
  }));
  return node;
}
