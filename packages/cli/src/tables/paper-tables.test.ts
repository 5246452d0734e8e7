import { describe, expect, test } from 'vitest';
import { renderTable } from '../output/render-table.ts';
import { PLAIN_STYLE } from '../terminal.ts';
import { aFunction, anObservation } from '../testing/an-observation.ts';
import { flowRecordsTable } from './flow-records-table.ts';
import { observationTables } from './observation-tables.ts';

/** Cells of each body row, as people read them. */
function rowsOf(text: string): readonly (readonly string[])[] {
  return text
    .split('\n')
    .filter((line) => line.startsWith('│'))
    .map((line) =>
      line
        .split('│')
        .slice(1, -1)
        .map((part) => part.trim()),
    );
}

function onlyTable(observation: ReturnType<typeof anObservation>) {
  const [table] = observationTables([observation]);
  if (table === undefined) throw new Error('no table');
  return renderTable(table, PLAIN_STYLE);
}

describe('the rows of the Stealthwatch paper', () => {
  test('Historical Outlier', () => {
    const text = onlyTable(anObservation());
    expect(text.split('\n').slice(0, 2)).toEqual([
      'Historical Outlier Observation',
      "One of the source's metrics deviated significantly from its historical baseline.",
    ]);
    expect(rowsOf(text)).toEqual([
      [
        'Time',
        'Source',
        'Time Window',
        'Type',
        'Metric',
        'Expected Value',
        'Outlier',
        'Probability',
        'Sample Size',
      ],
      [
        '3/13/17 12:00 AM',
        'lambda:RDSQueryLogger',
        '1d',
        'device',
        'Bytes Out',
        '12,097,460.313',
        '142,117,719',
        '0.37%',
        '42',
      ],
    ]);
  });

  test('Static Connection Set Deviation, one line a connection', () => {
    const text = onlyTable(
      anObservation({
        kind: 'static-connection-set-deviation',
        sets: {
          scope: 'internal',
          normal: ['10.0.10.193', '10.0.12.134'],
          new: ['10.0.255.29'],
          lost: [],
          historyDays: 35,
        },
      }),
    );
    expect(rowsOf(text)).toEqual([
      ['', '', '', 'Normal Connections', 'New Connections', 'Lost Connections', ''],
      ['Time', 'Source', 'Type', 'Set', 'Count', 'Set', 'Count', 'Set', 'Count', 'History Length (Days)'],
      [
        '3/13/17 12:00 AM',
        'lambda:RDSQueryLogger',
        'internal',
        '10.0.10.193',
        '2',
        '10.0.255.29',
        '1',
        '-',
        '0',
        '35',
      ],
      ['', '', '', '10.0.12.134', '', '', '', '', '', ''],
    ]);
  });

  test('AWS CloudTrail Event', () => {
    const text = onlyTable(
      anObservation({
        kind: 'cloudtrail-event',
        entity: { ...aFunction('Network'), kind: 'network' },
        window: { start: '2017-03-28T08:23:00Z', end: '2017-03-28T08:23:00Z', name: 'event' },
        event: {
          accountId: '757972810156',
          user: 'awslambda_963_20170328112232282',
          sourceAddress: '54.91.191.63',
          event: 'DeleteNetworkInterface',
          errorCode: '',
        },
      }),
    );
    expect(rowsOf(text)).toEqual([
      ['Time', 'Source', 'Account ID', 'User', 'Source IP', 'Event'],
      [
        '3/28/17 8:23 AM',
        'Network',
        '757972810156',
        'awslambda_963_20170328112232282',
        '54.91.191.63',
        'DeleteNetworkInterface',
      ],
    ]);
  });

  test('AWS Lambda Metric Outlier', () => {
    const text = onlyTable(
      anObservation({
        kind: 'lambda-metric-outlier',
        entity: aFunction('rds-poller'),
        window: { start: '2017-03-30T21:00:00Z', end: '2017-03-30T22:00:00Z', name: '1h' },
        metric: 'Invocations',
        expected: 21,
        seen: 182,
        evidence: { rows: [{ address: '192.168.43.147' }] },
      }),
    );
    expect(rowsOf(text)).toEqual([
      ['Time', 'Source', 'Account ID', 'Function name', 'Metric', 'Old value', 'New value'],
      ['3/30/17 9:00 PM', '192.168.43.147', '123456789012', 'lambda:rds-poller', 'Invocations', '21', '182'],
    ]);
  });

  test('Flow records', () => {
    const table = flowRecordsTable([
      {
        time: Date.UTC(2017, 2, 18, 2, 12) / 1000,
        address: '10.0.11.233',
        connectedAddress: '10.0.10.193',
        port: 34548,
        connectedPort: 3306,
        protocol: 'TCP',
        bytesTo: 52_511,
        bytesFrom: 738,
        packetsTo: 38,
        packetsFrom: 11,
      },
    ]);
    expect(rowsOf(renderTable(table, PLAIN_STYLE))).toEqual([
      ['', '', '', '', '', '', 'Bytes', 'Packets'],
      ['Time', 'IP', 'Connected IP', 'Port', 'Connected Port', 'Protocol', 'To', 'From', 'To', 'From'],
      [
        '3/18/17 2:12 AM',
        '10.0.11.233',
        '10.0.10.193',
        '34548',
        '3306 (mysql)',
        'TCP',
        '52,511',
        '738',
        '38',
        '11',
      ],
    ]);
  });
});

describe('observation tables', () => {
  test('one a kind, newest first, other kinds with their reason', () => {
    const day = (start: string) => ({ start, end: start, name: '1d' });
    const tables = observationTables([
      anObservation({ id: 'o2', window: day('2017-03-12T00:00:00Z') }),
      anObservation({ id: 'o1', window: day('2017-03-13T00:00:00Z') }),
      anObservation({ id: 'o3', kind: 'beacon', why: 'Every 60 seconds' }),
    ]);
    expect(tables.map((table) => table.title)).toEqual([
      'Historical Outlier Observation',
      'Beacon Observation',
    ]);
    expect(tables[0]?.rows.map((row) => row[0]?.value)).toEqual([
      '2017-03-13T00:00:00Z',
      '2017-03-12T00:00:00Z',
    ]);
    expect(tables[1]?.rows[0]?.at(-1)?.value).toBe('Every 60 seconds');
  });

  test('none without observations', () => {
    expect(observationTables([])).toEqual([]);
  });
});
