import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RDS_QUERY_LOGGER_DAILY_BYTES_OUT } from './seed-scenario-values.ts';
import { expectedResults, writeSeedScenarios } from './seed-scenarios.ts';

const out = mkdtempSync(join(tmpdir(), 'seed-scenarios-'));

function files(folder: string): string[] {
  return readdirSync(join(out, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function read(file: string): string {
  const bytes = readFileSync(file);
  return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString();
}

/** Flow log rows as objects by the header's names. */
function flows(): Record<string, string>[] {
  return files('flow-logs').flatMap((file) => {
    const [header = '', ...lines] = read(file).trimEnd().split('\n');
    const names = header.split(' ');
    return lines.map((line) =>
      Object.fromEntries(line.split(' ').map((value, index) => [names[index] ?? '', value])),
    );
  });
}

function trail(): { eventName: string; eventTime: string; sourceIPAddress: string; text: string }[] {
  return files('cloudtrail').flatMap((file) =>
    JSON.parse(read(file)).Records.map((record: { eventName: string; eventTime: string }) => ({
      ...record,
      text: JSON.stringify(record),
    })),
  );
}

const rows: Record<string, string>[] = [];

beforeAll(async () => {
  await writeSeedScenarios(out);
  rows.push(...flows());
});

afterAll(() => rmSync(out, { recursive: true }));

function dayOf(row: Record<string, string>): string {
  return new Date(Number(row['start']) * 1000).toISOString().slice(0, 10);
}

describe('writeSeedScenarios', () => {
  it('S1: RDSQueryLogger sends the given bytes on each of the 42 days and the outlier on 13 March', () => {
    const sums = new Map<string, number>();
    for (const row of rows.filter(({ srcaddr }) => srcaddr === '10.0.11.140')) {
      sums.set(dayOf(row), (sums.get(dayOf(row)) ?? 0) + Number(row['bytes']));
    }
    const days = [...sums].sort(([a], [b]) => (a < b ? -1 : 1));
    expect(days.slice(0, 42).map(([, bytes]) => bytes)).toEqual(RDS_QUERY_LOGGER_DAILY_BYTES_OUT);
    expect(days[42]).toEqual(['2017-03-13', 142_117_719]);
  });

  it('S2: its peers are two databases, and a third on 13 March only', () => {
    const peers = new Map<string, Set<string>>();
    for (const row of rows.filter(({ srcaddr }) => srcaddr === '10.0.11.140')) {
      const peer = row['dstaddr'] ?? '';
      peers.set(peer, (peers.get(peer) ?? new Set()).add(dayOf(row)));
    }
    expect([...peers.keys()].sort()).toEqual(['10.0.10.193', '10.0.12.134', '10.0.255.29']);
    expect([...(peers.get('10.0.255.29') ?? [])]).toEqual(['2017-03-13']);
  });

  it('S3: rds-poller is invoked about 21 times an hour and 182 times at 21:00 on 30 March', () => {
    const values = new Map<string, number>();
    for (const file of files('metrics')) {
      const answer = JSON.parse(read(file));
      const index = answer.MetricDataQueries.findIndex(
        ({
          MetricStat: { Metric },
        }: {
          MetricStat: { Metric: { MetricName: string; Dimensions: [{ Value: string }] } };
        }) => Metric.MetricName === 'Invocations' && Metric.Dimensions[0].Value === 'rds-poller',
      );
      const { Timestamps, Values } = answer.MetricDataResults[index];
      for (const [at, time] of Timestamps.entries()) values.set(time, Values[at]);
    }
    expect(values.get('2017-03-30T21:00:00Z')).toBe(182);
    values.delete('2017-03-30T21:00:00Z');
    expect(Math.max(...values.values())).toBe(22);
    expect(['16', '09', '02'].map((day) => values.get(`2017-03-${day}T21:00:00Z`))).toEqual([21, 21, 21]);
  });

  it('S4: two DeleteNetworkInterface calls by Lambda sessions from 54.91.191.63', () => {
    const events = trail().filter(({ eventName }) => eventName === 'DeleteNetworkInterface');
    expect(events.map(({ eventTime }) => eventTime.slice(0, 16))).toEqual([
      '2017-03-26T12:44',
      '2017-03-28T08:23',
    ]);
    expect(events[1]?.text).toContain('assumed-role/rds-poller-role/awslambda_963_20170328112232282');
    expect(events.map(({ sourceIPAddress }) => sourceIPAddress)).toEqual(['54.91.191.63', '54.91.191.63']);
  });

  it("S5: the white paper's five rows, ten minutes apart", () => {
    const session = rows.filter(({ srcport, dstport }) => [srcport, dstport].includes('34548'));
    const to = session.filter(({ dstaddr }) => dstaddr === '10.0.11.233');
    const from = session.filter(({ srcaddr }) => srcaddr === '10.0.11.233');
    expect(to.map(({ start }) => new Date(Number(start) * 1000).toISOString().slice(0, 16))).toEqual(
      ['01:32', '01:42', '01:52', '02:02', '02:12'].map((time) => `2017-03-18T${time}`),
    );
    expect(to.map(({ bytes }) => bytes)).toEqual(['654609', '733965', '893886', '663461', '52511']);
    expect(to.map(({ packets }) => packets)).toEqual(['466', '504', '617', '462', '38']);
    expect(from.map(({ bytes }) => bytes)).toEqual(['6880', '7376', '7844', '6970', '738']);
    expect(from.map(({ packets }) => packets)).toEqual(['102', '112', '121', '106', '11']);
  });

  it('S6: one line with the word Violation', () => {
    const lines = files('violations').flatMap((file) => read(file).trimEnd().split('\n'));
    expect(lines.filter((line) => line.includes('Violation'))).toHaveLength(1);
  });

  it('S7: a user active on one day a month, then 140 calls on a Saturday at 02:00', () => {
    const days = new Map<string, number>();
    for (const { eventTime, text } of trail()) {
      if (!text.includes('monthly-reporter')) continue;
      const hour = eventTime.slice(0, 13);
      days.set(hour, (days.get(hour) ?? 0) + 1);
    }
    expect(days.get('2017-03-25T02')).toBe(140);
    expect([...days.keys()].filter((hour) => hour.endsWith('T10'))).toHaveLength(7);
  });

  it('says what each scenario must produce', () => {
    expect(new Set(expectedResults().map(({ scenario }) => scenario))).toEqual(
      new Set(['S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'S7']),
    );
  });
});
