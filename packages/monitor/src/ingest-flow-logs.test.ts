import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { aFlowLine, aFlowLog, aGapLine, FIRST_HOUR } from './a-flow-log.ts';
import { type IngestOptions, ingest } from './ingest.ts';
import { parseLogFormat } from './sources/flow-logs/vpc-flow-log-format.ts';
import { openTelemetryStore, type TelemetryStore } from './store/telemetry-store.ts';

let folder = '';
let telemetry: TelemetryStore;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ingest-flow-logs-'));
  telemetry = await openTelemetryStore(':memory:');
});

afterEach(async () => {
  await telemetry.close();
  rmSync(folder, { recursive: true, force: true });
});

function load(content: string, options: Partial<IngestOptions> = {}) {
  const file = join(folder, 'flow.log');
  writeFileSync(file, content, 'latin1');
  return ingest({ telemetry }, { source: 'flow-logs', paths: [file], ...options });
}

/** A LogFormat as DescribeFlowLogs shows it. */
function formatOf(...fields: readonly string[]): string {
  return fields.map((name) => `\${${name}}`).join(' ');
}

function records(columns = '*') {
  return telemetry.query(`SELECT ${columns} FROM flow_record ORDER BY start_ts, srcport`);
}

describe('flow logs of every format', () => {
  test('the default format fills every column it has', async () => {
    await load(aFlowLog([aFlowLine()]));
    expect(await records('* EXCLUDE (object_id)')).toEqual([
      {
        hour: FIRST_HOUR,
        account_id: '123456789012',
        region: '',
        vpc_id: '',
        subnet_id: '',
        interface_id: 'eni-0a1b2c3d4e5f60718',
        srcaddr: '10.0.1.5',
        dstaddr: '10.0.2.9',
        srcport: 49_152,
        dstport: 3306,
        protocol: 6,
        packets: 10,
        bytes: 840,
        start_ts: FIRST_HOUR,
        end_ts: FIRST_HOUR + 60,
        action: 'ACCEPT',
        tcp_flags: -1,
        pkt_srcaddr: '',
        pkt_dstaddr: '',
        pkt_src_aws_service: '',
        pkt_dst_aws_service: '',
        flow_direction: '',
      },
    ]);
  });

  test('a custom format goes by its header, in any order, unknown fields noted', async () => {
    const header =
      'bytes log-status dstaddr srcaddr future-field tcp-flags start end flow-direction region pkt-dst-aws-service dstport srcport';
    const summary = await load(
      aFlowLog(
        [`77 OK 192.0.2.1 10.0.1.5 x 2 ${FIRST_HOUR} ${FIRST_HOUR + 9} egress eu-central-1 S3 443 50000`],
        header,
      ),
    );
    expect(
      await records(
        'bytes, dstaddr, srcaddr, tcp_flags, flow_direction, region, pkt_dst_aws_service, dstport, account_id',
      ),
    ).toEqual([
      {
        bytes: 77,
        dstaddr: '192.0.2.1',
        srcaddr: '10.0.1.5',
        tcp_flags: 2,
        flow_direction: 'egress',
        region: 'eu-central-1',
        pkt_dst_aws_service: 'S3',
        dstport: 443,
        account_id: '',
      },
    ]);
    expect(summary.incomplete).toEqual([
      { what: 'flow log field future-field', because: 'unknown field is passed over', count: 1 },
    ]);
  });

  test('records without a header have the default format, or the given one', async () => {
    expect((await load(`${aFlowLine()}\n${aFlowLine({ srcport: 1 })}\n`)).records).toBe(2);
    const logFormat = parseLogFormat(formatOf('start', 'srcaddr', 'dstaddr', 'bytes'));
    const given = await load(
      `${FIRST_HOUR} 10.0.0.1 10.0.0.2 55\n`,
      logFormat === undefined ? {} : { logFormat },
    );
    expect(given.records).toBe(1);
    expect(await records('bytes, srcport')).toEqual([{ bytes: 55, srcport: -1 }]);
  });

  test('a header in the middle changes the format from there on', async () => {
    const text = `${aFlowLog([aFlowLine({ srcport: 1 })])}${aFlowLog([`9 OK ${FIRST_HOUR + 1} 10.0.0.7 192.0.2.3`], 'bytes log-status start srcaddr dstaddr')}${aFlowLog([aFlowLine({ srcport: 3, start: FIRST_HOUR + 2 })])}`;
    const summary = await load(text);
    expect(summary).toMatchObject({ records: 3, badRecords: 0 });
    expect(await records('srcport, bytes, srcaddr')).toEqual([
      { srcport: 1, bytes: 840, srcaddr: '10.0.1.5' },
      { srcport: -1, bytes: 9, srcaddr: '10.0.0.7' },
      { srcport: 3, bytes: 840, srcaddr: '10.0.1.5' },
    ]);
  });

  test('milliseconds among seconds become seconds', async () => {
    await load(
      aFlowLog([
        aFlowLine({ start: FIRST_HOUR * 1000 + 250, end: FIRST_HOUR * 1000 + 61_000 }),
        aFlowLine({ srcport: 50_000 }),
      ]),
    );
    expect(await records('start_ts, end_ts, hour')).toEqual([
      { start_ts: FIRST_HOUR, end_ts: FIRST_HOUR + 61, hour: FIRST_HOUR },
      { start_ts: FIRST_HOUR, end_ts: FIRST_HOUR + 60, hour: FIRST_HOUR },
    ]);
  });

  test('NODATA and SKIPDATA become gaps, not records', async () => {
    const summary = await load(
      aFlowLog([aGapLine('NODATA'), aFlowLine(), aGapLine('SKIPDATA', FIRST_HOUR + 3600)]),
    );
    expect(summary).toMatchObject({ records: 3, badRecords: 0 });
    expect(await records('bytes')).toHaveLength(1);
    expect(await telemetry.query('SELECT status, hour, end_ts FROM flow_gap ORDER BY hour')).toEqual([
      { status: 'NODATA', hour: FIRST_HOUR, end_ts: FIRST_HOUR + 60 },
      { status: 'SKIPDATA', hour: FIRST_HOUR + 3600, end_ts: FIRST_HOUR + 3660 },
    ]);
  });

  test('IPv6 and Windows line ends', async () => {
    const text = aFlowLog([aFlowLine({ srcaddr: '2001:db8::1', dstaddr: '::1' })]).replaceAll('\n', '\r\n');
    expect(await load(text)).toMatchObject({ records: 1, badRecords: 0 });
    expect(await records('srcaddr, dstaddr')).toEqual([{ srcaddr: '2001:db8::1', dstaddr: '::1' }]);
  });

  test('account and region come from the folders when the records do not say', async () => {
    const base = join(folder, 'AWSLogs', '111122223333', 'vpcflowlogs', 'us-east-1', '2026');
    const { mkdirSync } = await import('node:fs');
    mkdirSync(base, { recursive: true });
    writeFileSync(join(base, 'a.log'), aFlowLog([aFlowLine()]));
    await ingest({ telemetry }, { source: 'flow-logs', paths: [folder] });
    expect(await records('account_id, region')).toEqual([
      { account_id: '123456789012', region: 'us-east-1' },
    ]);
  });
});

describe('flow logs out of CloudWatch Logs', () => {
  const events = [
    { timestamp: 1, message: aFlowLine() },
    { timestamp: 2, message: aFlowLine({ srcport: 7 }) },
  ];

  test.each<[string, string, number]>([
    ['an answer of filter-log-events', JSON.stringify({ events, searchedLogStreams: [] }, null, 2), 2],
    ['a subscription payload', JSON.stringify({ messageType: 'DATA_MESSAGE', logEvents: events }), 2],
    [
      'payloads on lines',
      `${JSON.stringify({ logEvents: events })}\n${JSON.stringify({ message: aFlowLine({ srcport: 9 }) })}\n`,
      3,
    ],
    [
      'an export with times',
      `2026-03-01T00:00:00.000Z ${aFlowLine()}\n2026-03-01T00:00:01.000Z ${aFlowLine()}\n`,
      2,
    ],
  ])('%s is read', async (_name, text, expected) => {
    expect(await load(text)).toMatchObject({ records: expected, badRecords: 0, objects: { loaded: 1 } });
  });

  test('the format beside the events counts', async () => {
    const text = JSON.stringify({
      logFormat: formatOf('srcaddr', 'dstaddr', 'start'),
      events: [{ message: `10.0.0.1 10.0.0.2 ${FIRST_HOUR}` }],
    });
    expect(await load(text)).toMatchObject({ records: 1, badRecords: 0 });
  });

  test('a control message is recognised and holds nothing', async () => {
    const text = JSON.stringify({
      messageType: 'CONTROL_MESSAGE',
      logEvents: [{ message: 'CWL CONTROL MESSAGE: Checking health' }],
    });
    expect((await load(text)).objects).toMatchObject({ recognised: 1, loaded: 0, quarantined: 0 });
  });
});

describe('bad lines', () => {
  test.each<[string, string, RegExp]>([
    ['too few fields', '2 123456789012 eni-1 10.0.0.1', /4 fields where the format has 14/],
    ['too many fields', `${aFlowLine()} extra`, /15 fields/],
    ['a port above 65535', aFlowLine({ srcport: 70_000 }), /not a valid srcport/],
    ['a port that is text', aFlowLine({ dstport: 'http' }), /not a valid dstport/],
    ['a negative number', aFlowLine({ bytes: -5 }), /not a valid bytes/],
    ['more bytes than can be', aFlowLine({ bytes: '18446744073709551615' }), /not a valid bytes/],
    ['a time beyond all times', aFlowLine({ end: '999999999999999' }), /not a valid end/],
    ['no start', aFlowLine({ start: '-' }), /no value in start/],
    ['an unknown action', aFlowLine({ action: 'MAYBE' }), /not a valid action/],
    ['an unknown status', aFlowLine({ status: 'FINE' }), /not a valid log-status/],
    ['no address', aFlowLine({ srcaddr: 'localhost' }), /not a valid srcaddr/],
    ['bytes that are no UTF-8', aFlowLine({ interfaceId: 'eni-\xff' }), /not UTF-8 in interface-id/],
    ['a line of 100,000 bytes', 'x'.repeat(100_000), /longer than 65536 bytes/],
  ])('%s: counted and located, the good ones kept', async (_name, line, because) => {
    const summary = await load(aFlowLog([aFlowLine({ srcport: 1 }), line, aFlowLine({ srcport: 2 })]));
    expect(summary).toMatchObject({ records: 2, badRecords: 1, objects: { loaded: 1 } });
    expect(await records('srcport')).toEqual([{ srcport: 1 }, { srcport: 2 }]);
    expect(await telemetry.query('SELECT position, because FROM bad_record')).toEqual([
      { position: 'line 3', because: expect.stringMatching(because) },
    ]);
    expect(summary.incomplete).toEqual([
      { what: `${join(folder, 'flow.log')} line 3`, because: expect.stringMatching(because), count: 1 },
    ]);
  });

  test('at most twenty are kept, all are counted, secrets are masked', async () => {
    const lines = Array.from({ length: 50 }, () => 'password=hunter2 AKIAIOSFODNN7EXAMPLE');
    const summary = await load(aFlowLog([aFlowLine(), ...lines]));
    expect(summary).toMatchObject({ records: 1, badRecords: 50 });
    const samples = await telemetry.query('SELECT sample FROM bad_record');
    expect(samples).toHaveLength(20);
    expect(samples[0]).toEqual({ sample: 'password=(masked) AKIA(masked)' });
  });

  test('an object of bad lines only is quarantined', async () => {
    const summary = await load(aFlowLog(['a b c', 'd e f']));
    expect(summary).toMatchObject({ records: 0, badRecords: 2, objects: { loaded: 0, quarantined: 1 } });
  });

  test('one bad object in a batch does not slow or spoil the others', async () => {
    for (let index = 0; index < 5; index += 1) {
      const extra = index === 2 ? ['broken'] : [];
      writeFileSync(join(folder, `${index}.log`), aFlowLog([aFlowLine({ srcport: index + 1 }), ...extra]));
    }
    const summary = await ingest({ telemetry }, { source: 'flow-logs', paths: [folder] });
    expect(summary).toMatchObject({ records: 5, badRecords: 1, objects: { loaded: 5 } });
    expect(await records('srcport')).toHaveLength(5);
  });
});

describe('flow logs in Parquet', () => {
  /** SQL writes only into the spool; the file then moves to where objects come from. */
  async function aParquet(name: string, select: string): Promise<string> {
    const inside = join(telemetry.spool, name);
    await telemetry.run(`COPY (${select}) TO '${inside}' (FORMAT parquet)`);
    const outside = join(folder, name);
    renameSync(inside, outside);
    return outside;
  }

  test.each([
    ['underscores', '_'],
    ['hyphens', '-'],
  ])('columns with %s', async (_name, mark) => {
    const column = (name: string) => `"${name.replaceAll('-', mark)}"`;
    const file = await aParquet(
      'flow.log.parquet',
      `SELECT 2::INTEGER AS version, '123456789012' AS ${column('account-id')}, 'eni-1' AS ${column('interface-id')},
       '10.0.1.5' AS srcaddr, '192.0.2.1' AS dstaddr, 50000::INTEGER AS srcport, 443::INTEGER AS dstport, 6::INTEGER AS protocol,
       3::BIGINT AS packets, 99::BIGINT AS bytes, (${FIRST_HOUR} + i)::BIGINT AS start, (${FIRST_HOUR} + i + 5)::BIGINT AS "end",
       CASE WHEN i = 2 THEN NULL ELSE 'ACCEPT' END AS action, CASE WHEN i = 2 THEN 'SKIPDATA' ELSE 'OK' END AS ${column('log-status')},
       'egress' AS ${column('flow-direction')} FROM range(3) t(i)`,
    );
    const summary = await ingest({ telemetry }, { source: 'flow-logs', paths: [file] });
    expect(summary).toMatchObject({ records: 3, badRecords: 0, objects: { loaded: 1 } });
    expect(await records('bytes, flow_direction, interface_id')).toEqual([
      { bytes: 99, flow_direction: 'egress', interface_id: 'eni-1' },
      { bytes: 99, flow_direction: 'egress', interface_id: 'eni-1' },
    ]);
    expect(await telemetry.query('SELECT status FROM flow_gap')).toEqual([{ status: 'SKIPDATA' }]);
  });

  test('rows that cannot be used are counted', async () => {
    const file = await aParquet(
      'flow.parquet',
      `SELECT CASE WHEN i = 1 THEN NULL ELSE ${FIRST_HOUR} END AS start, 'eni-1' AS interface_id, 10::BIGINT AS bytes,
       '10.0.0.1' AS srcaddr FROM range(4) t(i)`,
    );
    const summary = await ingest({ telemetry }, { source: 'flow-logs', paths: [file] });
    expect(summary).toMatchObject({ records: 3, badRecords: 1 });
  });

  test('other columns are no flow log', async () => {
    const file = await aParquet('other.parquet', 'SELECT 1 AS a, 2 AS b');
    const summary = await ingest({ telemetry }, { source: 'flow-logs', paths: [file] });
    expect(summary.objects).toMatchObject({ quarantined: 1 });
    expect(summary.incomplete[0]?.because).toMatch(/no known columns/);
  });
});
