import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeSeedScenarios } from '@watertight/monitor/simulate/seed-scenarios.ts';
import { watchedSources } from '@watertight/monitor/watched-sources.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadMonitor } from './bind-monitor.ts';
import type { DetectionResult, WorkspacePort } from './monitor-port.ts';
import { cellLines, type Table } from './output/table.ts';
import { flowRecordsTable } from './tables/flow-records-table.ts';
import { observationTables } from './tables/observation-tables.ts';

/** The scenarios of the seed documents from native telemetry to the terminal's tables, through the whole product. */
describe('seed scenarios', () => {
  const folder = mkdtempSync(join(tmpdir(), 'watertight-'));
  const monitor = loadMonitor();
  let workspace: WorkspacePort;
  let detection: DetectionResult;

  beforeAll(async () => {
    await writeSeedScenarios(folder);
    workspace = await monitor.openWorkspace({ data: ':memory:' });
    for (const { source, paths } of (await watchedSources(folder)).sources) {
      await monitor.ingest(workspace, { source, paths });
    }
    detection = await monitor.detect(workspace, {});
  });

  afterAll(async () => {
    await workspace.close();
    rmSync(folder, { recursive: true });
  });

  function rowsOf(title: RegExp): string[][] {
    const table = observationTables(detection.observations).find((each) => title.test(each.title));
    return textRows(table);
  }

  function textRows(table: Table | undefined): string[][] {
    return (table?.rows ?? []).map((row) => row.map((content) => cellLines(content).join(' ')));
  }

  test('S1: two historical outliers, with the numbers of the paper', () => {
    const numbers = ['1d', 'device', 'Bytes Out', '12,097,460.313', '142,117,719', '0.37%', '42'];
    const rows = rowsOf(/Historical Outlier/);
    expect(rows).toContainEqual(['3/13/17 12:00 AM', 'lambda:RDSQueryLogger', ...numbers]);
    expect(rows).toContainEqual([
      '3/13/17 12:00 AM',
      'lambda:RDSQueryLogger',
      ...numbers.map((text) => (text === 'Bytes Out' ? 'Internal Bytes Out' : text)),
    ]);
    expect(rows).toHaveLength(2);
  });

  test('S2: one new internal connection beside a static set of two', () => {
    expect(rowsOf(/Static Connection Set/)).toEqual([
      [
        '3/13/17 12:00 AM',
        'lambda:RDSQueryLogger',
        'internal',
        '10.0.10.193 10.0.12.134',
        '2',
        '10.0.255.29',
        '1',
        '-',
        '0',
        '35',
      ],
    ]);
  });

  test('S3: invocations from 21 to 182', () => {
    const rows = rowsOf(/Lambda Metric Outlier/);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.slice(-4)).toEqual(['lambda:rds-poller', 'Invocations', '21', '182']);
    expect(rows[0]?.[0]).toBe('3/30/17 9:00 PM');
  });

  test('S4: network interfaces deleted by sessions of Lambda', () => {
    const tails = rowsOf(/CloudTrail Event/).map((row) => row.slice(1));
    expect(tails).toEqual([
      [
        'Network',
        '123456789012',
        'awslambda_963_20170328112232282',
        '54.91.191.63',
        'DeleteNetworkInterface',
      ],
      [
        'Network',
        '123456789012',
        'awslambda_346_20170326162935979',
        '54.91.191.63',
        'DeleteNetworkInterface',
      ],
    ]);
  });

  test('S5: the session table, ten minutes a row, bytes and packets as printed', async () => {
    const flows = await monitor.listFlows(workspace, {
      entity: '10.0.11.233',
      since: Date.UTC(2017, 2, 18, 1, 30) / 1000,
      until: Date.UTC(2017, 2, 18, 2, 13) / 1000,
    });
    const ends = ['10.0.11.233', '10.0.10.193', '34548', '3306 (mysql)', 'TCP'];
    expect(textRows(flowRecordsTable(flows))).toEqual([
      ['3/18/17 2:12 AM', ...ends, '52,511', '738', '38', '11'],
      ['3/18/17 2:02 AM', ...ends, '663,461', '6,970', '462', '106'],
      ['3/18/17 1:52 AM', ...ends, '893,886', '7,844', '617', '121'],
      ['3/18/17 1:42 AM', ...ends, '733,965', '7,376', '504', '112'],
      ['3/18/17 1:32 AM', ...ends, '654,609', '6,880', '466', '102'],
    ]);
  });

  test('S6: one Violation line within five minutes is an alert', () => {
    const alert = detection.alerts.find(({ entity }) => entity.name === 'statuspage-lag');
    expect(alert).toMatchObject({ rule: 'guard-violation', status: 'open' });
  });

  test('S7: a user of once a month, busy on a Saturday at 2 a.m., is an alert', () => {
    const alert = detection.alerts.find(({ entity }) => entity.kind === 'identity');
    expect(alert).toMatchObject({ rule: 'unusual-user-activity' });
    expect(alert?.entity.name).toMatch(/user\/monthly-reporter$/);
  });

  test('nothing else in the half year alerts', () => {
    expect(detection.alerts.map(({ entity }) => entity.name).sort()).toEqual([
      'RDSQueryLogger',
      'arn:aws:iam::123456789012:user/monthly-reporter',
      'rds-poller',
      'statuspage-lag',
    ]);
  });

  test('a second run finds nothing new, and explains with the same bytes', async () => {
    const again = await monitor.detect(workspace, {});
    expect(again).toMatchObject({ observations: [], alerts: [] });
    const id = detection.alerts[0]?.id ?? '';
    const first = JSON.stringify(await monitor.explain(workspace, id));
    expect(JSON.stringify(await monitor.explain(workspace, id))).toBe(first);
    expect(first).toContain('12097460');
  });
});
