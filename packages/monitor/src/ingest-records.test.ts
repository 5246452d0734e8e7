import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { aFlowLine, aFlowLog } from './a-flow-log.ts';
import { ingest } from './ingest.ts';
import type { TelemetrySource } from './records/telemetry-source.ts';
import type { ReadItem } from './sources/record-reader.ts';
import type { RecordRows } from './store/load-records.ts';
import type { RecordRow } from './store/record-rows.ts';
import { openTelemetryStore, type TelemetryStore } from './store/telemetry-store.ts';

let folder = '';
let telemetry: TelemetryStore;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ingest-records-'));
  telemetry = await openTelemetryStore(':memory:');
});

afterEach(async () => {
  await telemetry.close();
  rmSync(folder, { recursive: true, force: true });
});

function write(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const API_CALL = {
  eventVersion: '1.11',
  eventID: '5f3e1c9a-0000-4000-8000-000000000001',
  eventTime: '2026-03-01T00:10:00Z',
  eventSource: 'lambda.amazonaws.com',
  eventName: 'UpdateFunctionCode20150331v2',
  awsRegion: 'us-east-1',
  sourceIPAddress: '203.0.113.7',
  userAgent: 'aws-cli/2',
  recipientAccountId: '123456789012',
  readOnly: false,
  userIdentity: {
    type: 'IAMUser',
    arn: 'arn:aws:iam::123456789012:user/dev',
    accountId: '123456789012',
    userName: 'dev',
  },
  requestParameters: { functionName: 'orders' },
};

const INTERFACES = {
  NetworkInterfaces: [
    {
      NetworkInterfaceId: 'eni-0a1b2c3d4e5f60718',
      PrivateIpAddresses: [{ PrivateIpAddress: '10.0.1.5' }],
      PrivateIpAddress: '10.0.1.5',
      OwnerId: '123456789012',
      AvailabilityZone: 'us-east-1a',
      VpcId: 'vpc-1',
      SubnetId: 'subnet-1',
      Groups: [{ GroupId: 'sg-2' }, { GroupId: 'sg-1' }],
      InterfaceType: 'lambda',
      Description: 'AWS Lambda VPC ENI-orders',
    },
  ],
};

describe('ingest() loads every telemetry source into its table', () => {
  test.each<[TelemetrySource, string, string, string]>([
    ['cloudtrail', 'trail.json', JSON.stringify({ Records: [API_CALL] }), 'api_call'],
    ['network-interfaces', 'eni-20260301T0015Z.json', JSON.stringify(INTERFACES), 'network_interface'],
  ])('%s', async (source, name, content, table) => {
    const summary = await ingest({ telemetry }, { source, paths: [write(`${name}.gz`, gzipSync(content))] });
    expect(summary).toMatchObject({ records: 1, badRecords: 0, objects: { loaded: 1 } });
    expect(await telemetry.query(`SELECT count(*) AS n FROM ${table}`)).toEqual([{ n: 1 }]);
  });

  test('columns hold what the records say', async () => {
    await ingest(
      { telemetry },
      { source: 'cloudtrail', paths: [write('a.json', JSON.stringify({ Records: [API_CALL] }))] },
    );
    expect(
      await telemetry.query('SELECT hour, ts, event_name, read_only, principal, mfa, resource FROM api_call'),
    ).toEqual([
      {
        hour: 1_772_323_200,
        ts: 1_772_323_800,
        event_name: 'UpdateFunctionCode',
        read_only: false,
        principal: 'arn:aws:iam::123456789012:user/dev',
        mfa: false,
        resource: expect.stringContaining('orders'),
      },
    ]);
    expect(await telemetry.query('SELECT * FROM dirty_hour')).toEqual([{ kind: 'api', hour: 1_772_323_200 }]);
  });

  test('a snapshot of interfaces turns the flows that were loaded before it', async () => {
    const flows = write('flow.log', aFlowLog([aFlowLine()]));
    await ingest({ telemetry }, { source: 'flow-logs', paths: [flows] });
    const select = 'SELECT own_address, initiated FROM flow_hour';
    expect(await telemetry.query(select)).toEqual([{ own_address: '', initiated: 'unknown' }]);
    const snapshot = write('eni-20260301T0015Z.json', JSON.stringify(INTERFACES));
    await ingest({ telemetry }, { source: 'network-interfaces', paths: [snapshot] });
    expect(await telemetry.query(select)).toEqual([{ own_address: '10.0.1.5', initiated: 'own' }]);
  });
});

/** A record of Lambda making or removing an interface. */
function anInterfaceCall(eventName: string, more: object): object {
  return {
    ...API_CALL,
    eventID: `5f3e1c9a-0000-4000-8000-${eventName}`,
    eventTime: '2026-03-01T00:00:00Z',
    eventSource: 'ec2.amazonaws.com',
    eventName,
    ...more,
  };
}

describe('calls that make and remove network interfaces', () => {
  const networkInterface = {
    networkInterfaceId: 'eni-0a1b2c3d4e5f60718',
    privateIpAddress: '10.0.1.5',
    subnetId: 'subnet-a',
    vpcId: 'vpc-1',
    interfaceType: 'lambda',
    description: 'AWS Lambda VPC ENI-orders',
    groupSet: { items: [{ groupId: 'sg-1' }] },
  };
  const created = anInterfaceCall('CreateNetworkInterface', { responseElements: { networkInterface } });
  const deleted = anInterfaceCall('DeleteNetworkInterface', {
    eventTime: '2026-03-01T01:00:00Z',
    requestParameters: { networkInterfaceId: 'eni-0a1b2c3d4e5f60718' },
  });
  const load = (records: readonly object[]) => {
    const trail = write('trail.json', JSON.stringify({ Records: records }));
    return ingest({ telemetry }, { source: 'cloudtrail', paths: [trail] });
  };

  test('are facts about it: flows know their own side without a snapshot', async () => {
    const flows = write('flow.log', aFlowLog([aFlowLine()]));
    await ingest({ telemetry }, { source: 'flow-logs', paths: [flows] });
    expect(await load([created, deleted])).toMatchObject({ records: 2 });
    expect(await telemetry.query('SELECT own_address, initiated FROM flow_hour')).toEqual([
      { own_address: '10.0.1.5', initiated: 'own' },
    ]);
    expect(
      await telemetry.query('SELECT fact, addresses, subnet_id FROM network_interface ORDER BY seen_at'),
    ).toEqual([
      { fact: 'created', addresses: '10.0.1.5', subnet_id: 'subnet-a' },
      { fact: 'deleted', addresses: '', subnet_id: '' },
    ]);
  });

  test('that were refused are none', async () => {
    await load([{ ...created, errorCode: 'Client.UnauthorizedOperation' }]);
    expect(await telemetry.query('SELECT * FROM network_interface')).toEqual([]);
  });
});

/** A reader of lines: `bad` is a bad record, `known` a recognised kind, `broken` ends the object; others are records. */
function aReader(): RecordRows {
  return {
    source: 'violations',
    async *read(object): AsyncIterable<ReadItem<RecordRow>> {
      const { readFile } = await import('node:fs/promises');
      for (const [index, line] of (await readFile(object.file, 'utf8')).split('\n').entries()) {
        if (line === 'bad')
          yield { kind: 'bad', position: `line ${index + 1}`, because: 'it is bad', sample: line };
        else if (line === 'known') yield { kind: 'recognised', as: 'a known kind' };
        else if (line === 'broken') throw new Error('not JSON after line 2');
        else yield { kind: 'record', record: aRow(line) };
      }
    },
  };
}

function aRow(name: string): RecordRow {
  const time = 1_772_323_800;
  const values = [
    time - (time % 3600),
    '123456789012',
    'us-east-1',
    name,
    '',
    time,
    '',
    '',
    '',
    '',
    'Violation',
  ];
  return { table: 'guard_violation', dirty: 'violation', time, values };
}

describe('ingest() with a reader of records', () => {
  const run = (paths: readonly string[]) =>
    ingest({ telemetry }, { source: 'violations', paths, reader: aReader() });
  const names = async () =>
    (await telemetry.query('SELECT function_name AS n FROM guard_violation ORDER BY 1')).map(
      (row) => row['n'],
    );

  test('an object whose reader gives up leaves no row, the others of its batch stay', async () => {
    const paths = [write('a', 'one\ntwo'), write('b', 'three\nfour\nbroken'), write('c', 'five')];
    const summary = await run(paths);
    expect(summary).toMatchObject({ records: 3, objects: { loaded: 2, quarantined: 1 } });
    expect(summary.incomplete).toEqual([{ what: paths[1], because: 'not JSON after line 2' }]);
    expect(await names()).toEqual(['five', 'one', 'two']);
  });

  test('bad records are counted, objects of a known kind recognised, Parquet refused', async () => {
    const paths = [
      write('a', 'one\nbad\ntwo'),
      write('b', 'known'),
      write('c', 'bad'),
      write('d', 'PAR1....PAR1'),
    ];
    const summary = await run(paths);
    expect(summary).toMatchObject({
      records: 2,
      badRecords: 2,
      objects: { loaded: 1, recognised: 1, quarantined: 2 },
    });
    expect(summary.incomplete.map(({ because }) => because)).toEqual([
      'it is bad',
      'no usable record, 1 bad',
      'Parquet is read for flow-logs only',
    ]);
    expect((await run(paths)).objects).toMatchObject({ loaded: 0, skipped: 4 });
  });

  test('new content replaces the rows of the old', async () => {
    await run([write('a', 'one\ntwo')]);
    expect((await run([write('a', 'three')])).objects).toMatchObject({ loaded: 1, replaced: 1 });
    expect(await names()).toEqual(['three']);
  });
});
