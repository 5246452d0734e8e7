import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openDuckDb } from '../duckdb.ts';
import { openTelemetryStore, type TelemetryStore } from '../telemetry-store.ts';
import { TELEMETRY_SCHEMA_VERSION } from './migrate-telemetry.ts';
import { aViolationRow } from './violation.cases.ts';
import { deriveViolationColumns } from './violation-columns.ts';

const ROWS = 'SELECT * FROM guard_violation ORDER BY ALL';
/** The table as version 1 had it. */
const VERSION_1 = `CREATE TABLE old AS SELECT * EXCLUDE (event_id, trigger_name, rule_name, matched) FROM guard_violation;
  DROP TABLE guard_violation; ALTER TABLE old RENAME TO guard_violation;
  DELETE FROM store_version; INSERT INTO store_version VALUES (1)`;

let path = '';
let stores: TelemetryStore[] = [];

async function aStore(): Promise<TelemetryStore> {
  const store = await openTelemetryStore(path);
  stores.push(store);
  return store;
}

beforeEach(() => {
  path = join(mkdtempSync(join(tmpdir(), 'migrate-telemetry-')), 'telemetry.duckdb');
  stores = [];
});

afterEach(async () => {
  for (const store of stores) await store.close();
  rmSync(join(path, '..'), { recursive: true, force: true });
});

describe('a store of version 1', () => {
  test('has every violation afterwards, with what a new store computes', async () => {
    const store = await aStore();
    await store.append(
      'guard_violation',
      Array.from({ length: 30 }, (_, index) => aViolationRow(index)),
    );
    await store.append('guard_violation', [
      aViolationRow(1, { object: 'second' }),
      aViolationRow(2, { line: 'Violation in words' }),
    ]);
    await deriveViolationColumns(store);
    const rows = await store.query(ROWS);
    await store.run(VERSION_1);
    await store.close();
    const opened = await aStore();
    expect(await opened.query(ROWS)).toEqual(rows);
    expect(await opened.query('SELECT max(version) AS version FROM store_version')).toEqual([
      { version: TELEMETRY_SCHEMA_VERSION },
    ]);
  });

  test('takes new violations, and is not changed when it is opened again', async () => {
    const store = await aStore();
    await store.run(VERSION_1);
    await store.close();
    const second = await aStore();
    await second.append('guard_violation', [aViolationRow(1)]);
    await deriveViolationColumns(second);
    const digest = await second.digest();
    await second.close();
    const third = await aStore();
    expect(await third.digest()).toBe(digest);
    expect(await third.query('SELECT length(event_id) AS n, rule_name FROM guard_violation')).toEqual([
      { n: 16, rule_name: 'rule-1' },
    ]);
  });

  test('stays as it was when it cannot be brought up to date', async () => {
    const store = await aStore();
    await store.append('guard_violation', [aViolationRow(1)]);
    await store.run(`${VERSION_1}; ALTER TABLE guard_violation ADD COLUMN mine VARCHAR`);
    await store.close();
    await expect(aStore()).rejects.toMatchObject({ code: 'WT-E-STORE-03' });
    const place = { spool: `${path}.spool`, temporary: `${path}.tmp`, memoryLimit: '128MB' };
    const database = await openDuckDb(path, place);
    const session = await database.connect();
    expect(await session.query('SELECT version, mine FROM store_version, guard_violation')).toEqual([
      { version: 1, mine: null },
    ]);
    database.close();
  });
});
