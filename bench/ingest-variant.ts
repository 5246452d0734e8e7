import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { DuckDBInstance } from '@duckdb/node-api';
import { ingest } from '../packages/monitor/src/ingest.ts';
import { DEFAULT_FLOW_LOG_FORMAT } from '../packages/monitor/src/sources/flow-logs/vpc-flow-log-format.ts';
import { HOURS_TO_ROLL_UP, rollUpHoursSql } from '../packages/monitor/src/store/flow-hour-sql.ts';
import { flowCsv, loadGapsSql, loadRecordsSql } from '../packages/monitor/src/store/flow-log-sql.ts';
import { openTelemetryStore } from '../packages/monitor/src/store/telemetry-store.ts';

/**
 * One way to read the flow logs of some days, in a process of its own: `node ingest-variant.ts NAME DATABASE DAY…`, each DAY
 * a folder of gzip objects. Variants named duckdb-* are DuckDB alone on the same gzip objects, without any check.
 */
const VARIANTS: Readonly<Record<string, (database: string, days: readonly string[]) => Promise<void>>> = {
  'node-gunzip': async (_database, days) => {
    let bytes = 0;
    for (const file of days.flatMap(filesOf)) bytes += gunzipSync(readFileSync(file)).length;
    console.log(bytes);
  },
  'duckdb-aggregate': async (database, days) => {
    const run = await openAlone(database);
    for (const day of days) await run(aggregateSql(csvOf(filesOf(day))));
  },
  'duckdb-load': async (database, days) => {
    const run = await openAlone(database);
    for (const day of days) await loadDay(run, day);
  },
  'duckdb-load-and-roll-up': async (database, days) => {
    const run = await openAlone(database);
    for (const day of days) {
      await loadDay(run, day);
      await run(
        `CREATE OR REPLACE TEMP TABLE ${HOURS_TO_ROLL_UP} AS
         SELECT DISTINCT hour FROM flow_record WHERE hour NOT IN (SELECT hour FROM flow_hour)`,
      );
      await run(rollUpHoursSql());
    }
  },
  ingest: async (database, days) => {
    const telemetry = await openTelemetryStore(database);
    const peaks: number[] = [];
    for (const day of days) {
      let peak = 0;
      const timer = setInterval(() => {
        peak = Math.max(peak, process.memoryUsage.rss());
      }, 10);
      await ingest({ telemetry }, { source: 'flow-logs', paths: [day] });
      clearInterval(timer);
      peaks.push(Math.round(peak / 2 ** 20));
    }
    await telemetry.close();
    console.log(JSON.stringify(peaks));
  },
};

function filesOf(day: string): string[] {
  return readdirSync(day, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.gz'))
    .sort()
    .map((name) => join(day, name));
}

type Run = (sql: string) => Promise<readonly (readonly unknown[])[]>;

async function openAlone(database: string): Promise<Run> {
  const instance = await DuckDBInstance.create(database, {
    memory_limit: '512MB',
    preserve_insertion_order: 'false',
    storage_compatibility_version: 'latest',
  });
  const connection = await instance.connect();
  await connection.run(
    readFileSync(new URL('../packages/monitor/src/store/schema.sql', import.meta.url), 'utf8'),
  );
  return async (sql) => (await connection.runAndReadAll(sql)).getRowsJS();
}

function csvOf(files: readonly string[]): string {
  const csv = flowCsv({ files, format: DEFAULT_FLOW_LOG_FORMAT, hasHeader: true });
  return csv.replace("compression='none'", "compression='gzip'");
}

async function loadDay(run: Run, day: string): Promise<void> {
  const source = csvOf(filesOf(day));
  const origin = { account: '', region: '' };
  await run(loadRecordsSql(source, DEFAULT_FLOW_LOG_FORMAT, origin));
  await run(loadGapsSql(source, DEFAULT_FLOW_LOG_FORMAT, origin));
}

/** Bytes, packets and counts by interface, day, addresses, lower port and protocol: no direction, no sessions. */
function aggregateSql(source: string): string {
  return `CREATE OR REPLACE TEMP TABLE aggregate AS SELECT "interface-id", start // 86400 AS day, srcaddr, dstaddr,
    least(srcport, dstport) AS port, protocol, count(*) AS n, sum(bytes) AS bytes, sum(packets) AS packets,
    count(*) FILTER (WHERE action = 'REJECT') AS rejects, min(start) AS first_ts, max("end") AS last_ts
    FROM ${source} WHERE "log-status" = 'OK' GROUP BY ALL`;
}

const [, , name = '', database = ':memory:', ...days] = process.argv;
const variant = VARIANTS[name];
if (variant === undefined) throw new Error(`Cannot measure: no such variant, ${name}`);
if (database !== ':memory:') rmSync(database, { force: true });
await variant(database, days);
