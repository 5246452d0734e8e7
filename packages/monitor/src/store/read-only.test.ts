import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTelemetryStore, type TelemetryStore } from './telemetry-store.ts';

const LIMITS = { rows: 5, milliseconds: 5_000 };
let folder: string;
let store: TelemetryStore;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'watertight-read-only-'));
  writeFileSync(join(folder, 'secret.csv'), 'a,b\n1,2\n');
  store = await openTelemetryStore(join(folder, 'telemetry.duckdb'));
  await store.run("INSERT INTO retention VALUES ('flow', 1)");
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('statements that read are answered', () => {
  it.each([
    'SELECT kind, since FROM retention',
    'FROM retention',
    'WITH r AS (SELECT * FROM retention) SELECT kind, since FROM r',
    "VALUES ('flow', 1)",
    '-- why not\nSELECT kind, since FROM retention',
    'SELECT kind, since FROM main.retention AS r, range(1)',
    'SELECT kind, n AS since FROM retention, generate_series(1, 1) AS g(n)',
    'SELECT kind, unnest([since]) AS since FROM retention',
    "SELECT replace(kind, 'x', 'y') AS kind, max(since) FROM retention GROUP BY ALL",
    "SELECT kind, since FROM retention WHERE 'current_setting' <> 'duckdb_databases'",
    "SELECT kind, since FROM retention WHERE 'repeat' <> 'range' ORDER BY row_number() OVER ()",
  ])('%s', async (sql) => {
    expect(await store.readOnly(sql, LIMITS)).toMatchObject({ rows: [['flow', 1]], isCut: false });
  });

  it.each(['EXPLAIN SELECT * FROM retention', 'explain from retention', 'DESCRIBE retention', 'SHOW TABLES'])(
    '%s',
    async (sql) => expect(await store.readOnly(sql, LIMITS)).toHaveProperty('columns'),
  );

  it('with as many rows as they may have, and a word that there are more', async () => {
    expect(await store.readOnly('SELECT * FROM range(6)', LIMITS)).toMatchObject({ isCut: true });
    expect(await store.readOnly('SELECT * FROM range(5)', LIMITS)).toMatchObject({ isCut: false });
  });
});

describe('everything else is refused, and changes nothing', () => {
  const secret = () => join(folder, 'secret.csv');
  it.each([
    ['INSERT', () => "INSERT INTO retention VALUES ('x', 2)"],
    ['UPDATE', () => 'UPDATE retention SET since = 9'],
    ['DELETE', () => 'DELETE FROM retention'],
    ['TRUNCATE', () => 'TRUNCATE retention'],
    ['DROP', () => 'DROP TABLE retention'],
    ['ALTER', () => 'ALTER TABLE retention ADD COLUMN x INTEGER'],
    ['CREATE', () => 'CREATE TABLE made AS SELECT 1'],
    ['CREATE TEMP', () => 'CREATE TEMP TABLE made AS SELECT 1'],
    ['CREATE MACRO', () => 'CREATE MACRO made(a) AS a'],
    ['an explained DELETE', () => 'EXPLAIN DELETE FROM retention'],
    ['an analysed DELETE, which runs it', () => 'EXPLAIN ANALYZE DELETE FROM retention'],
    ['an analysed DELETE behind a comment', () => 'EXPLAIN --\nANALYZE DELETE FROM retention'],
    ['an analysed DELETE behind a block comment', () => 'EXPLAIN/**/ANALYZE DELETE FROM retention'],
    ['an analysed DELETE by options', () => 'EXPLAIN (ANALYZE) DELETE FROM retention'],
    ['an analysed CREATE', () => 'EXPLAIN ANALYZE CREATE TABLE made AS SELECT 1'],
    ['an analysed COPY', () => `EXPLAIN ANALYZE COPY retention TO '${join(store.spool, 'out.csv')}'`],
    ['a second statement', () => 'SELECT 1; DELETE FROM retention'],
    ['a DELETE in a table function', () => "SELECT * FROM query('DELETE FROM retention')"],
    ['a writing WITH', () => 'WITH gone AS (DELETE FROM retention RETURNING *) SELECT * FROM gone'],
    ['PREPARE', () => 'PREPARE p AS DELETE FROM retention'],
    ['ATTACH', () => `ATTACH '${join(folder, 'other.duckdb')}'`],
    ['COPY to a file', () => `COPY retention TO '${join(folder, 'out.csv')}'`],
    ['COPY to the spool', () => `COPY retention TO '${join(store.spool, 'out.csv')}'`],
    ['COPY from a file', () => `COPY retention FROM '${secret()}'`],
    ['EXPORT', () => `EXPORT DATABASE '${join(folder, 'out')}'`],
    ['read_csv', () => "SELECT * FROM read_csv('/etc/passwd')"],
    ['read_csv beside the store', () => `SELECT * FROM read_csv('${secret()}')`],
    ['read_text', () => "SELECT * FROM read_text('/etc/passwd')"],
    ['read_blob', () => "SELECT * FROM read_blob('/etc/passwd')"],
    ['sniff_csv', () => "SELECT * FROM sniff_csv('/etc/passwd')"],
    ['glob', () => "SELECT * FROM glob('/etc/*')"],
    ['a file as a table', () => `SELECT * FROM '${secret()}'`],
    ['a remote file', () => "SELECT * FROM read_csv('https://example.com/x.csv')"],
    [
      'the file of the store itself',
      () => `SELECT size FROM read_blob('${join(folder, 'telemetry.duckdb')}')`,
    ],
    ['its log of writes', () => `FROM read_text('${join(folder, 'telemetry.duckdb.wal')}')`],
    ['names in the spool', () => `FROM glob('${join(store.spool, '*')}')`],
    ['an explained file', () => `EXPLAIN FROM read_blob('${join(folder, 'telemetry.duckdb')}')`],
    ['a file behind a lateral join', () => 'FROM retention, LATERAL (FROM read_text(kind))'],
    ['a file in a value', () => "SELECT (SELECT max(size) FROM glob('/etc/*'))"],
    ['a file in WITH', () => "WITH f AS (FROM read_text('/etc/passwd')) SELECT * FROM f"],
    ['a file in UNION', () => "FROM retention UNION ALL FROM read_csv('/etc/passwd')"],
    ['a file as a table in a schema', () => `FROM "${join(store.spool, 'x')}".csv`],
    ['a described file', () => `DESCRIBE FROM '${secret()}'`],
    ['a summarized file', () => `SUMMARIZE '${secret()}'`],
    ['a statement in a text', () => "FROM query('FROM retention')"],
    ['settings', () => 'FROM duckdb_settings()'],
    ['a setting', () => "SELECT current_setting('temp_directory')"],
    ['a setting by its method', () => "SELECT ('secret_directory').CURRENT_SETTING()"],
    ['a setting in a condition', () => "FROM retention WHERE current_setting('temp_directory') LIKE '/%'"],
    ['an explained setting', () => "EXPLAIN SELECT current_setting('allowed_directories')"],
    ['a variable of the environment', () => "SELECT getenv('HOME')"],
    ['the files of databases', () => 'FROM duckdb_databases'],
    ['the files of databases by function', () => 'FROM duckdb_databases()'],
    ['the list of databases', () => 'SELECT file FROM system.main.pragma_database_list'],
    ['a summary of the list of databases', () => 'SUMMARIZE pragma_database_list'],
    ['a summary of the files of databases', () => 'SELECT * FROM (SUMMARIZE duckdb_databases)'],
    ['stored secrets', () => 'FROM duckdb_secrets()'],
    ['PRAGMA', () => 'PRAGMA enable_profiling'],
    ['SET', () => 'SET threads = 1'],
    ['SET of external access', () => 'SET enable_external_access = true'],
    ['RESET', () => 'RESET lock_configuration'],
    ['INSTALL', () => 'INSTALL httpfs'],
    ['LOAD', () => 'LOAD httpfs'],
    ['CALL', () => 'CALL pragma_version()'],
    ['CHECKPOINT', () => 'CHECKPOINT'],
    ['VACUUM', () => 'VACUUM'],
    ['BEGIN', () => 'BEGIN'],
    ['COMMIT', () => 'COMMIT'],
    ['USE', () => 'USE temp'],
    ['nothing', () => ''],
    ['no SQL', () => 'hello'],
  ])('%s', async (_name, sql) => {
    const before = readdirSync(folder).filter((name) => !name.startsWith('telemetry.'));
    expect(await store.readOnly(sql(), LIMITS)).toEqual({ problem: expect.stringMatching(/./) });
    expect(await store.query('SELECT kind, since FROM retention')).toEqual([{ kind: 'flow', since: 1 }]);
    expect(await store.query("SELECT 1 FROM duckdb_tables() WHERE table_name = 'made'")).toEqual([]);
    expect(readdirSync(folder).filter((name) => !name.startsWith('telemetry.'))).toEqual(before);
    expect(readdirSync(store.spool)).toEqual([]);
  });

  it.each([
    "SELECT repeat('x', 5000000) FROM range(10000)",
    "SELECT ('x').REPEAT(2000000000)",
    "SELECT lpad(kind, 2000000000, 'x') FROM retention",
    "SELECT sum(length(rpad(kind, 2000000000, 'x'))) FROM retention",
    "SELECT format('{:>2000000000}', kind) FROM retention",
    "SELECT printf('%2000000000d', since) FROM retention",
    'SELECT range(since, 2000000000) FROM retention',
    'FROM unnest(generate_series(1, 2000000000))',
    'SELECT list_resize([1], 2000000000) FROM retention',
    'EXPLAIN SELECT range(1, 2000000000)',
  ])('a value of unbounded size: %s', async (sql) => {
    expect(await store.readOnly(sql, LIMITS)).toEqual({
      problem: expect.stringContaining('queries make no values of unbounded size'),
    });
  });

  it('a statement that takes too long is ended, and the next is answered', async () => {
    const slow = 'SELECT count(*) FROM range(1000000) AS a, range(1000000) AS b';
    expect(await store.readOnly(slow, { rows: 1, milliseconds: 100 })).toEqual({
      problem: 'it took longer than 0.1 s',
    });
    expect(await store.readOnly('SELECT 1 AS one', LIMITS)).toMatchObject({ rows: [[1]] });
  });

  it('sees what was written between two reads', async () => {
    expect(await store.readOnly('SELECT count(*) FROM retention', LIMITS)).toMatchObject({ rows: [[1]] });
    await store.run("INSERT INTO retention VALUES ('api', 1)");
    expect(await store.readOnly('SELECT count(*) FROM retention', LIMITS)).toMatchObject({ rows: [[2]] });
    await store.run("DELETE FROM retention WHERE kind = 'api'");
  });
});
