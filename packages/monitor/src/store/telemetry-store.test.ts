import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openTelemetryStore, type TelemetryStore } from './telemetry-store.ts';

let folder = '';
let stores: TelemetryStore[] = [];

async function aStore(path: string): Promise<TelemetryStore> {
  const store = await openTelemetryStore(path);
  stores.push(store);
  return store;
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'telemetry-store-'));
  stores = [];
});

afterEach(async () => {
  for (const store of stores) await store.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('openTelemetryStore()', () => {
  test('creates every table and keeps rows over a restart', async () => {
    const path = join(folder, 'telemetry.duckdb');
    const first = await aStore(path);
    await first.append('dirty_hour', [['flow', 3600]]);
    await first.close();
    const second = await aStore(path);
    expect(await second.query('SELECT kind, hour FROM dirty_hour')).toEqual([{ kind: 'flow', hour: 3600 }]);
  });

  test('refuses a store that is open in the same process', async () => {
    const path = join(folder, 'telemetry.duckdb');
    await aStore(path);
    await expect(openTelemetryStore(path)).rejects.toMatchObject({ code: 'WT-E-STORE-01' });
  });

  test('refuses a store that another process holds', async () => {
    const path = join(folder, 'telemetry.duckdb');
    await aStore(path);
    const source = new URL('./telemetry-store.ts', import.meta.url).href;
    const script = `import { openTelemetryStore } from ${JSON.stringify(source)};
      await openTelemetryStore(${JSON.stringify(path)}).then(() => console.log('opened'), (e) => console.log(e.code));`;
    const file = join(folder, 'second.ts');
    writeFileSync(file, script);
    expect(execFileSync(process.execPath, [file], { encoding: 'utf8' }).trim()).toBe('WT-E-STORE-01');
  });

  test('refuses a store of a newer version', async () => {
    const path = join(folder, 'telemetry.duckdb');
    const store = await aStore(path);
    await store.run('INSERT INTO store_version VALUES (99)');
    await store.close();
    await expect(openTelemetryStore(path)).rejects.toMatchObject({ code: 'WT-E-STORE-02' });
  });

  test('refuses a file that is no database', async () => {
    const path = join(folder, 'telemetry.duckdb');
    writeFileSync(path, 'not a database, but long enough to look like one '.repeat(200));
    await expect(openTelemetryStore(path)).rejects.toMatchObject({ code: 'WT-E-STORE-03' });
  });
});

describe('recall()', () => {
  const COUNT = 'SELECT count(*) AS n FROM dirty_hour';

  test('reads once until something is written', async () => {
    const store = await aStore(':memory:');
    const first = await store.recall(COUNT);
    expect(await store.recall(COUNT)).toBe(first);
    await store.append('dirty_hour', [['flow', 3600]]);
    expect(await store.recall(COUNT)).toEqual([{ n: 1 }]);
  });

  test.each<[string, (store: TelemetryStore) => Promise<unknown>]>([
    ['a statement', (store) => store.run("INSERT INTO dirty_hour VALUES ('flow', 3600)")],
    ['a bulk insert', (store) => store.append('dirty_hour', [['flow', 3600]])],
    [
      'a transaction',
      (store) => store.transaction((writer) => writer.append('dirty_hour', [['flow', 3600]])),
    ],
  ])('sees what %s wrote', async (_name, write) => {
    const store = await aStore(':memory:');
    await store.recall(COUNT);
    await write(store);
    expect(await store.recall(COUNT)).toEqual([{ n: 1 }]);
  });

  test('keeps answers to other values apart', async () => {
    const store = await aStore(':memory:');
    const ask = (value: string | number) => store.recall('SELECT $1 AS value', [value]);
    expect([await ask(1), await ask('1'), await ask(2)]).toEqual([
      [{ value: 1 }],
      [{ value: '1' }],
      [{ value: 2 }],
    ]);
  });

  test('gives many askers what was committed, never less than before', async () => {
    const store = await aStore(':memory:');
    let [most, isOver] = [0, false];
    const ask = async () => {
      while (!isOver) {
        const before = most;
        const [row] = await store.recall(COUNT);
        expect(Number(row?.['n'])).toBeGreaterThanOrEqual(before);
      }
    };
    const askers = [ask(), ask(), ask(), ask()];
    for (let hour = 1; hour <= 40; hour += 1) {
      await store.append('dirty_hour', [['flow', hour]]);
      most = hour;
    }
    isOver = true;
    await Promise.all(askers);
  });
});

describe('SQL in the store', () => {
  test.each([
    ['reads a file outside the spool', "SELECT * FROM read_csv('/etc/hosts')"],
    ['writes a file outside the spool', "COPY (SELECT 1) TO '/var/tmp/out.csv'"],
    ['changes a setting', "SET memory_limit='8GB'"],
    ['installs code', 'INSTALL httpfs'],
    ['loads code', "LOAD '/var/tmp/x.duckdb_extension'"],
  ])('is refused when it %s', async (_name, sql) => {
    const store = await aStore(':memory:');
    await expect(store.run(sql)).rejects.toThrow();
  });

  test('gives 64-bit integers as numbers and takes lists as parameters', async () => {
    const store = await aStore(':memory:');
    const rows = await store.query(
      'SELECT 5::BIGINT AS a, sum(x)::HUGEINT AS b FROM unnest(?::BIGINT[]) t(x)',
      [[1, 2, 4_294_967_296]],
    );
    expect(rows).toEqual([{ a: 5, b: 4_294_967_299 }]);
  });
});

describe('transaction()', () => {
  test('takes back everything when the work fails, bulk rows too', async () => {
    const store = await aStore(':memory:');
    const failed = store.transaction(async (writer) => {
      await writer.append('dirty_hour', [['flow', 0]]);
      await writer.run("INSERT INTO dirty_hour VALUES ('api', 0)");
      throw new Error('stop');
    });
    await expect(failed).rejects.toThrow('stop');
    expect(await store.query('SELECT * FROM dirty_hour')).toEqual([]);
  });

  test('reports the error of the work, not that of the bulk writers it left', async () => {
    const store = await aStore(':memory:');
    const row = ['same id', 'flow-logs', 'a', 'e', 0, 0, 0, 0, -1, -1, 'loaded', ''];
    const failed = store.transaction((writer) =>
      writer.appendTo(async (sink) => {
        await sink.append('ingested_object', row);
        await sink.append('ingested_object', row);
        throw new Error('the object ends too early');
      }),
    );
    await expect(failed).rejects.toThrow('the object ends too early');
    const double = store.transaction((writer) => writer.append('ingested_object', [row, row]));
    await expect(double).rejects.toThrow(/constraint|duplicate/i);
  });

  test('is not mixed with a write that comes in the meantime', async () => {
    const store = await aStore(':memory:');
    const failed = store.transaction(async (writer) => {
      await writer.run("INSERT INTO dirty_hour VALUES ('flow', 0)");
      throw new Error('stop');
    });
    const other = store.run("INSERT INTO dirty_hour VALUES ('api', 3600)");
    await expect(failed).rejects.toThrow('stop');
    await other;
    expect(await store.query('SELECT kind FROM dirty_hour')).toEqual([{ kind: 'api' }]);
  });
});

describe('digest()', () => {
  test('is independent of the order of rows and tells content apart', async () => {
    const rows = [1, 2, 3].map((n) => ['o', `record ${n}`, 'because', 'sample']);
    const forward = await aStore(':memory:');
    const backward = await aStore(':memory:');
    await forward.append('bad_record', rows);
    await backward.append('bad_record', rows.toReversed());
    expect(await forward.digest()).toBe(await backward.digest());
    await backward.append('bad_record', rows.slice(0, 1));
    expect(await forward.digest()).not.toBe(await backward.digest());
  });
});
