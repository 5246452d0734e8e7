import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { constants, gzipSync, zstdCompressSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { aFlowLine, aFlowLog, aSmallFlowLog, FIRST_HOUR, V2_HEADER } from './a-flow-log.ts';
import { type IngestOptions, ingest } from './ingest.ts';
import { DEFAULT_SIZE_LIMITS } from './sources/objects/decompress.ts';
import { openTelemetryStore, type TelemetryStore } from './store/telemetry-store.ts';

let folder = '';
let telemetry: TelemetryStore;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ingest-'));
  mkdirSync(join(folder, 'logs'));
  telemetry = await openTelemetryStore(':memory:');
});

afterEach(async () => {
  await telemetry.close();
  rmSync(folder, { recursive: true, force: true });
});

function write(name: string, content: string | Buffer): string {
  const path = join(folder, 'logs', name);
  writeFileSync(path, content);
  return path;
}

function load(paths: readonly string[], options: Partial<IngestOptions> = {}) {
  return ingest({ telemetry }, { source: 'flow-logs', paths, ...options });
}

async function count(table: string): Promise<number> {
  const [row] = await telemetry.query(`SELECT count(*) AS n FROM ${table}`);
  return Number(row?.['n']);
}

async function digestOf(paths: readonly string[], options: Partial<IngestOptions> = {}): Promise<string> {
  const store = await openTelemetryStore(':memory:');
  try {
    await ingest({ telemetry: store }, { source: 'flow-logs', paths, ...options });
    return await store.digest();
  } finally {
    await store.close();
  }
}

describe('ingest() loads an object exactly once', () => {
  test('the same folder twice changes nothing', async () => {
    for (let index = 0; index < 6; index += 1) write(`${index}.log.gz`, gzipSync(aSmallFlowLog(index)));
    const first = await load([join(folder, 'logs')]);
    const before = await telemetry.digest();
    const second = await load([join(folder, 'logs')]);
    expect(first.objects).toEqual({ loaded: 6, skipped: 0, quarantined: 0, recognised: 0, replaced: 0 });
    expect(second.objects).toEqual({ loaded: 0, skipped: 6, quarantined: 0, recognised: 0, replaced: 0 });
    expect(second.records).toBe(0);
    expect(await telemetry.digest()).toBe(before);
  });

  test('the same file named three ways in one run is one object', async () => {
    const file = write('a.log', aSmallFlowLog(1));
    const summary = await load([file, join(folder, 'logs'), join(folder, 'logs', '*.log')]);
    expect(summary.objects.loaded).toBe(1);
    expect(await count('flow_record')).toBe(12);
  });

  test('any order and any size of batch gives the same content', async () => {
    const files = Array.from({ length: 10 }, (_, index) =>
      write(`${index}.log.gz`, gzipSync(aSmallFlowLog(index))),
    );
    const inOrder = await digestOf(files);
    expect(await digestOf(files.toReversed(), { batchObjects: 1 })).toBe(inOrder);
    for (const file of [3, 9, 0, 7, 5, 1, 2, 8, 6, 4].map((index) => files[index] ?? '')) await load([file]);
    expect(await telemetry.digest()).toBe(inOrder);
  });

  test('new content at the same place takes the place of the old', async () => {
    const file = write('a.log', aSmallFlowLog(1));
    const other = write('b.log', aSmallFlowLog(2));
    await load([file, other]);
    write('a.log', aSmallFlowLog(30, 5));
    const summary = await load([file, other]);
    expect(summary.objects).toMatchObject({ loaded: 1, replaced: 1, skipped: 1 });
    expect(await count('flow_record')).toBe(17);
    const expected = await openTelemetryStore(':memory:');
    await ingest({ telemetry: expected }, { source: 'flow-logs', paths: [file, other] });
    const hours = 'SELECT * FROM flow_hour ORDER BY ALL';
    expect(await telemetry.query(hours)).toEqual(await expected.query(hours));
    await expected.close();
  });

  test('content that comes back is loaded again', async () => {
    const file = write('a.log', aSmallFlowLog(1));
    await load([file]);
    const before = await telemetry.query('SELECT * FROM flow_record ORDER BY ALL');
    write('a.log', aSmallFlowLog(2));
    await load([file]);
    write('a.log', aSmallFlowLog(1));
    expect((await load([file])).objects).toMatchObject({ loaded: 1, replaced: 1 });
    expect(await telemetry.query('SELECT * FROM flow_record ORDER BY ALL')).toEqual(before);
  });

  test('an object with a header only is loaded with no rows', async () => {
    const summary = await load([
      write('a.log', `${V2_HEADER}\n`),
      write('b.log', V2_HEADER),
      write('c.log', ''),
    ]);
    expect(summary.objects.loaded).toBe(3);
    expect(summary.records).toBe(0);
    expect(await count('ingested_object')).toBe(3);
  });
});

describe('ingest() keeps damage apart', () => {
  const good = gzipSync(aSmallFlowLog(1));
  const corrupted = (change: (bytes: Buffer) => Buffer) => change(Buffer.from(good));
  const flip = (at: number) => (bytes: Buffer) => {
    bytes[bytes.length + at] = (bytes.at(at) ?? 0) ^ 0xff;
    return bytes;
  };

  test.each<[string, Buffer, RegExp]>([
    ['a wrong checksum', corrupted(flip(-8)), /incorrect data check/],
    ['a wrong length', corrupted(flip(-4)), /incorrect length check/],
    ['no trailer', good.subarray(0, -8), /unexpected end/],
    ['half of the stream', good.subarray(0, good.length / 2), /unexpected end/],
    ['text that is no flow log', Buffer.from('hello world\nfoo\n'), /not a flow log/],
    ['binary noise', Buffer.from([0, 1, 2, 3, 255, 254, 10, 7]), /not a flow log/],
    ['a Parquet mark and nothing else', Buffer.from('PAR1 and then no Parquet at all PAR1'), /Parquet/],
    ['a damaged zstd frame', zstdCompressSync(aSmallFlowLog(1)).subarray(0, 60), /./],
  ])('an object with %s is quarantined with the reason', async (_name, bytes, reason) => {
    const summary = await load([write('bad.log.gz', bytes), write('good.log.gz', good)]);
    expect(summary.objects).toMatchObject({ loaded: 1, quarantined: 1 });
    expect(await count('flow_record')).toBe(12);
    expect(summary.incomplete).toEqual([
      { what: join(folder, 'logs', 'bad.log.gz'), because: expect.stringMatching(reason) },
    ]);
  });

  test('a quarantined object loads when it is tried again with other settings', async () => {
    const file = write('a.log.gz', good);
    const sizeLimits = { ...DEFAULT_SIZE_LIMITS, maxBytes: 10 };
    expect((await load([file], { sizeLimits })).objects).toMatchObject({ quarantined: 1 });
    expect((await load([file])).objects).toMatchObject({ skipped: 1 });
    expect((await load([file], { retry: true })).objects).toMatchObject({ loaded: 1, skipped: 0 });
    expect(await count('flow_record')).toBe(12);
    expect(await count('ingested_object')).toBe(1);
    expect((await load([file], { retry: true })).objects).toMatchObject({ loaded: 0, skipped: 1 });
  });

  test('a quarantined object is tried again when its content changes, or on demand', async () => {
    const file = write('a.log.gz', good.subarray(0, -8));
    await load([file]);
    const again = await load([file]);
    expect(again.objects).toMatchObject({ loaded: 0, skipped: 1, quarantined: 0 });
    expect(again.incomplete[0]?.because).toMatch(/quarantined before: unexpected end/);
    const retried = await load([file], { retry: true });
    expect(retried.objects).toMatchObject({ skipped: 0, quarantined: 1 });
    write('a.log.gz', good);
    expect((await load([file])).objects).toMatchObject({ loaded: 1 });
    expect(await count('flow_record')).toBe(12);
  });

  test('damaged content does not take the place of what was loaded before', async () => {
    const file = write('a.log.gz', good);
    await load([file]);
    write('a.log.gz', good.subarray(0, -8));
    expect((await load([file])).objects).toMatchObject({ quarantined: 1, replaced: 0 });
    expect(await count('flow_record')).toBe(12);
    write('a.log.gz', gzipSync(aSmallFlowLog(5, 3)));
    expect((await load([file])).objects).toMatchObject({ loaded: 1, replaced: 1 });
    expect(await count('flow_record')).toBe(3);
  });

  test('one corrupt object among a thousand leaves 999', async () => {
    for (let index = 0; index < 1000; index += 1) {
      const bytes = gzipSync(aFlowLog([aFlowLine({ start: FIRST_HOUR + index, srcport: 30_000 + index })]));
      write(`${String(index).padStart(4, '0')}.log.gz`, index === 613 ? bytes.subarray(0, -3) : bytes);
    }
    const summary = await load([join(folder, 'logs')]);
    expect(summary.objects).toMatchObject({ loaded: 999, quarantined: 1 });
    expect(await count('flow_record')).toBe(999);
    expect(summary.incomplete).toHaveLength(1);
    expect(readdirSync(telemetry.spool)).toEqual([]);
  });

  test.each<[string, Buffer, string]>([
    ['gzip', gzipSync(Buffer.alloc(8 * 2 ** 20, 'a')), 'bomb.gz'],
    ['zstd', zstdCompressSync(Buffer.alloc(8 * 2 ** 20, 'a')), 'bomb.zst'],
  ])('a %s bomb stops at the limit', async (_name, bytes, name) => {
    const limits = { maxBytes: 2 ** 31, maxRatio: 100, ratioFrom: 2 ** 20 };
    const byRatio = await load([write(name, bytes)], { sizeLimits: limits });
    expect(byRatio.incomplete[0]?.because).toMatch(/more than 100 times the stored size/);
    const bySize = await load([write(`2${name}`, bytes)], {
      sizeLimits: { ...limits, maxBytes: 2 ** 20, maxRatio: 1e9 },
    });
    expect(bySize.incomplete[0]?.because).toMatch(/above the limit of 1048576 bytes/);
    expect(readdirSync(telemetry.spool)).toEqual([]);
  });
});

describe('ingest() finds objects', () => {
  test('by content, not by name', async () => {
    const text = aSmallFlowLog(1);
    const summary = await load([
      write('plain.gz', text),
      write('zipped.txt', gzipSync(aSmallFlowLog(2))),
      write(
        'two-members',
        Buffer.concat([gzipSync(aFlowLog([aFlowLine()])), gzipSync(`${aFlowLine({ srcport: 7 })}\n`)]),
      ),
      write(
        'zstd.log',
        zstdCompressSync(aSmallFlowLog(3), { params: { [constants.ZSTD_c_checksumFlag]: 1 } }),
      ),
    ]);
    expect(summary.objects.loaded).toBe(4);
    expect(summary.records).toBe(12 + 12 + 2 + 12);
  });

  test('in folders of folders, hidden names left out', async () => {
    mkdirSync(join(folder, 'logs', '2026', '03'), { recursive: true });
    write('2026/03/a.log', aSmallFlowLog(1));
    write('2026/b.log', aSmallFlowLog(2));
    write('.DS_Store', 'x');
    expect((await load([folder])).objects).toMatchObject({ loaded: 2, quarantined: 0 });
  });

  test.each([
    ['*.log', 2],
    ['**/*.log', 3],
    ['{a,b}.log', 2],
    ['[!a].log', 1],
    ['nothing*', 0],
  ])('by the glob %s', async (glob, loaded) => {
    mkdirSync(join(folder, 'logs', 'deep'));
    write('a.log', aSmallFlowLog(1));
    write('b.log', aSmallFlowLog(2));
    write('deep/c.log', aSmallFlowLog(3));
    write('d.txt', aSmallFlowLog(4));
    expect((await load([join(folder, 'logs', glob)])).objects.loaded).toBe(loaded);
  });

  test('but follows no symbolic link inside a folder', async () => {
    const outside = join(folder, 'outside.log');
    writeFileSync(outside, aSmallFlowLog(1));
    symlinkSync(outside, join(folder, 'logs', 'link.log'));
    symlinkSync(folder, join(folder, 'logs', 'loop'));
    const summary = await load([join(folder, 'logs')]);
    expect(summary.objects.loaded).toBe(0);
    expect(summary.incomplete.map(({ because }) => because)).toEqual([
      'symbolic link inside a folder is not followed',
      'symbolic link inside a folder is not followed',
    ]);
  });

  test('and says so when there are none', async () => {
    const summary = await load([join(folder, 'logs')]);
    expect(summary).toEqual({
      source: 'flow-logs',
      objects: { loaded: 0, skipped: 0, quarantined: 0, recognised: 0, replaced: 0 },
      records: 0,
      badRecords: 0,
      incomplete: [],
    });
  });

  test('a path that does not exist is a mistake', async () => {
    await expect(load([join(folder, 'missing')])).rejects.toMatchObject({ code: 'WT-E-INGEST-01' });
  });

  test('offline refuses a bucket', async () => {
    await expect(load(['s3://bucket/logs'], { offline: true })).rejects.toMatchObject({
      code: 'WT-E-INGEST-02',
    });
  });
});
