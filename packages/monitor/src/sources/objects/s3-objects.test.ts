import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { aFlowLine, aFlowLog, aSmallFlowLog } from '../../a-flow-log.ts';
import { ingest } from '../../ingest.ts';
import { openTelemetryStore, type TelemetryStore } from '../../store/telemetry-store.ts';
import { DEFAULT_SIZE_LIMITS } from './decompress.ts';
import { listS3Objects } from './s3-objects.ts';
import { spoolObject } from './spool-object.ts';

const endpoint = inject('awsEndpoint');
const BUCKET = 'flow-logs-123456789012';

/** The server may still be starting when the first test runs. */
async function waitForServer(url: string): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    const isUp = await fetch(`${url}/moto-api/data.json`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (isUp) return;
    await sleep(100);
  }
  throw new Error(`Cannot reach moto: no answer within 30 seconds, ${url}`);
}

describe.runIf(endpoint !== '')('S3 objects', () => {
  let client: S3Client;
  let telemetry: TelemetryStore;

  beforeAll(async () => {
    await waitForServer(endpoint);
    process.env['AWS_ENDPOINT_URL'] = endpoint;
    process.env['AWS_ACCESS_KEY_ID'] = 'testing';
    process.env['AWS_SECRET_ACCESS_KEY'] = 'testing';
    process.env['AWS_REGION'] = 'us-east-1';
    client = new S3Client({ forcePathStyle: true });
  });

  beforeEach(async () => {
    await fetch(`${endpoint}/moto-api/reset`, { method: 'POST' });
    await fetch(`${endpoint}/${BUCKET}`, { method: 'PUT' });
    telemetry = await openTelemetryStore(':memory:');
    return () => telemetry.close();
  });

  afterAll(() => client?.destroy());

  function put(key: string, body: string | Buffer): Promise<unknown> {
    return client.send(new PutObjectCommand({ Bucket: BUCKET, Key: key, Body: body }));
  }

  function load(prefix = '') {
    return ingest({ telemetry }, { source: 'flow-logs', paths: [`s3://${BUCKET}/${prefix}`] });
  }

  test('are loaded once, by prefix, with account and region of their folders', async () => {
    const folder = 'AWSLogs/123456789012/vpcflowlogs/eu-west-1/2026/03/01/';
    for (let index = 0; index < 5; index += 1)
      await put(`${folder}${index}.log.gz`, gzipSync(aSmallFlowLog(index)));
    await put('other/x.log', aFlowLog([aFlowLine()]));
    await put(folder, '');
    expect((await load('AWSLogs/')).objects).toEqual({
      loaded: 5,
      skipped: 0,
      quarantined: 0,
      recognised: 0,
      replaced: 0,
    });
    expect((await load('AWSLogs/')).objects).toMatchObject({ loaded: 0, skipped: 5 });
    expect(await telemetry.query('SELECT DISTINCT region, account_id FROM flow_record')).toEqual([
      { region: 'eu-west-1', account_id: '123456789012' },
    ]);
    expect((await load()).objects).toMatchObject({ loaded: 1, skipped: 5 });
  });

  test('are replaced when their ETag changes', async () => {
    await put('a.log', aFlowLog([aFlowLine()]));
    await load();
    await put('a.log', aFlowLog([aFlowLine({ srcport: 1 }), aFlowLine({ srcport: 2 })]));
    expect((await load()).objects).toMatchObject({ loaded: 1, replaced: 1 });
    expect(await telemetry.query('SELECT count(*) AS n FROM flow_record')).toEqual([{ n: 2 }]);
  });

  test('are listed over pages', async () => {
    await Promise.all(Array.from({ length: 45 }, (_, index) => put(`many/${index}`, 'x')));
    const keys: string[] = [];
    for await (const found of listS3Objects(`s3://${BUCKET}/many/`)) {
      if (found.kind === 'object') keys.push(found.object.location);
    }
    expect(new Set(keys).size).toBe(45);
  });

  test('that changed between listing and reading are not loaded under the old ETag', async () => {
    await put('a.log', aFlowLog([aFlowLine()]));
    const folder = mkdtempSync(join(tmpdir(), 's3-objects-'));
    for await (const found of listS3Objects(`s3://${BUCKET}/a.log`)) {
      if (found.kind !== 'object') continue;
      await put('a.log', aFlowLog([aFlowLine({ srcport: 9 })]));
      const object = { ...found.object, open: found.object.open, objectId: 'a' };
      expect(await spoolObject(object, { folder, limits: DEFAULT_SIZE_LIMITS })).toMatchObject({
        kind: 'unreadable',
      });
    }
    rmSync(folder, { recursive: true });
  });

  test('of a bucket that does not exist are a mistake', async () => {
    const missing = ingest({ telemetry }, { source: 'flow-logs', paths: ['s3://no-such-bucket-1/x'] });
    await expect(missing).rejects.toMatchObject({ code: 'WT-E-INGEST-03' });
    await expect(ingest({ telemetry }, { source: 'flow-logs', paths: ['s3://'] })).rejects.toMatchObject({
      code: 'WT-E-INGEST-03',
    });
  });

  test('that are damaged are quarantined, the others loaded', async () => {
    await put('good.gz', gzipSync(aSmallFlowLog(1)));
    await put('bad.gz', gzipSync(aSmallFlowLog(2)).subarray(0, -2));
    const summary = await load();
    expect(summary.objects).toMatchObject({ loaded: 1, quarantined: 1 });
    expect(summary.incomplete[0]?.what).toBe(`s3://${BUCKET}/bad.gz`);
  });
});
