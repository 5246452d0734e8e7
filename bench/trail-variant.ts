import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { DuckDBInstance } from '@duckdb/node-api';
import { ingest } from '../packages/monitor/src/ingest.ts';
import { sqlText } from '../packages/monitor/src/store/duckdb.ts';
import { openTelemetryStore } from '../packages/monitor/src/store/telemetry-store.ts';

/**
 * One way to read the CloudTrail objects of some days, in a process of its own: `node trail-variant.ts NAME DATABASE DAY…`.
 * The variants named duckdb-* are DuckDB's own read_json on the same gzip objects, without any check. Each prints the
 * number of records, `ingest` the peak MiB of each day after it.
 */
const VARIANTS: Readonly<Record<string, (database: string, days: readonly string[]) => Promise<void>>> = {
  'node-parse': async (_database, days) => {
    let records = 0;
    for (const file of days.flatMap(filesOf)) {
      records += JSON.parse(gunzipSync(readFileSync(file)).toString('utf8')).Records.length;
    }
    console.log(records);
  },
  'duckdb-count': async (database, days) => {
    const run = await openAlone(database);
    const rows = await run(`SELECT count(*) FROM (${recordsOf(days.flatMap(filesOf))})`);
    console.log(Number(rows[0]?.[0]));
  },
  'duckdb-load': async (database, days) => {
    const run = await openAlone(database);
    await run(`CREATE TABLE trail AS ${columnsOf(days.flatMap(filesOf))}`);
    const rows = await run('SELECT count(*) FROM trail');
    console.log(Number(rows[0]?.[0]));
  },
  ingest: async (database, days) => {
    const telemetry = await openTelemetryStore(database);
    let records = 0;
    const peaks: number[] = [];
    for (const day of days) {
      let peak = 0;
      const timer = setInterval(() => {
        peak = Math.max(peak, process.memoryUsage.rss());
      }, 10);
      records += (await ingest({ telemetry }, { source: 'cloudtrail', paths: [day] })).records;
      clearInterval(timer);
      peaks.push(Math.round(peak / 2 ** 20));
    }
    await telemetry.close();
    console.log(records, peaks.join(','));
  },
};

function filesOf(day: string): string[] {
  return readdirSync(day, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json.gz'))
    .sort()
    .map((name) => join(day, name));
}

/** Each record as JSON; objects are read whole, as one value. */
function recordsOf(files: readonly string[]): string {
  return `SELECT unnest(Records) AS r FROM read_json([${files.map(sqlText).join(', ')}],
    format='auto', compression='gzip', columns={Records: 'JSON[]'}, maximum_object_size=16777216)`;
}

/** The columns that our table has, and the record itself. */
function columnsOf(files: readonly string[]): string {
  const text = (path: string) => `r ->> '$.${path}'`;
  return `SELECT ${text('eventID')} AS event_id, ${text('eventTime')} AS event_time, ${text('recipientAccountId')} AS account,
    ${text('awsRegion')} AS region, ${text('eventSource')} AS event_source, ${text('eventName')} AS event_name,
    ${text('eventCategory')} AS category, ${text('readOnly')} AS read_only, ${text('errorCode')} AS error_code,
    ${text('userIdentity.type')} AS principal_type, ${text('userIdentity.sessionContext.sessionIssuer.arn')} AS role,
    ${text('userIdentity.arn')} AS principal, ${text('userIdentity.accessKeyId')} AS access_key,
    ${text('userIdentity.invokedBy')} AS invoked_by, ${text('sourceIPAddress')} AS source_address,
    ${text('userAgent')} AS user_agent, ${text('vpcEndpointId')} AS vpc_endpoint, r::VARCHAR AS record
    FROM (${recordsOf(files)})`;
}

type Run = (sql: string) => Promise<readonly (readonly unknown[])[]>;

async function openAlone(database: string): Promise<Run> {
  const instance = await DuckDBInstance.create(database, {
    memory_limit: '512MB',
    preserve_insertion_order: 'false',
    storage_compatibility_version: 'latest',
  });
  const connection = await instance.connect();
  return async (sql) => (await connection.runAndReadAll(sql)).getRowsJS();
}

const [, , name = '', database = ':memory:', ...days] = process.argv;
const variant = VARIANTS[name];
if (variant === undefined) throw new Error(`Cannot measure: no such variant, ${name}`);
if (database !== ':memory:') rmSync(database, { force: true });
await variant(database, days);
