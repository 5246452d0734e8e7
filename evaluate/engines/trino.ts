import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { runDetections } from '@watertight/monitor/detections/run.ts';
import { featureSource } from '@watertight/monitor/feature-source.ts';
import { loadFeatures } from '@watertight/monitor/features/load-features.ts';
import { ingest } from '@watertight/monitor/ingest.ts';
import { simulate } from '@watertight/monitor/simulate/simulate.ts';
import type { FeatureSource } from '@watertight/monitor/store/queries/feature-source.ts';
import type { QueryWindow } from '@watertight/monitor/store/queries/flow-queries.ts';
import type { TelemetryStore } from '@watertight/monitor/store/telemetry-store.ts';
import { watchedSources } from '@watertight/monitor/watched-sources.ts';
import { openWorkspace, type Workspace } from '@watertight/monitor/workspace.ts';
import { markdownTable } from '../markdown-table.ts';
import { compareRows } from './compare-rows.ts';
import { addOddRows } from './odd-rows.ts';
import { PORTABLE_QUERIES, samplesOf } from './portable-queries.ts';
import { startTrino } from './trino-server.ts';

/** How one query did on both engines. */
interface QueryResult {
  readonly query: string;
  readonly rows: number;
  readonly result: string;
}

const SEED = 1;
const HISTORY_DAYS = 42;
const DAY = 86_400;

/**
 * Runs every query of the product, and then all that detection loads, on DuckDB and on the Trino unpacked in `home`, over
 * the same simulated store (size S) copied as Parquet. Markdown; throws when the server does not start.
 */
export async function evaluateTrino(home: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'watertight-trino-'));
  try {
    const workspace = await simulatedWorkspace(folder);
    try {
      return await compareEngines(workspace, { home, folder });
    } finally {
      await workspace.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function compareEngines(
  workspace: Workspace,
  { home, folder }: { readonly home: string; readonly folder: string },
): Promise<string> {
  const duckDb = featureSource(workspace.telemetry);
  const trino = await startTrino(home, folder);
  try {
    const rows = await copyTables(workspace.telemetry, trino.source);
    const { window, samples } = await samplesOf(duckDb);
    const results: QueryResult[] = [];
    for (const [query, statements] of Object.entries(PORTABLE_QUERIES)) {
      results.push(await compareQuery(query, statements(window, samples), { duckDb, trino: trino.source }));
    }
    const equal = results.filter(({ result }) => result === 'equal').length;
    return [
      `Trino ${trino.version}, ${rows} rows of a simulated store (size S, seed ${SEED}) as Parquet.`,
      '',
      markdownTable(
        ['Query', 'Rows', 'Result'],
        results.map(({ query, rows: count, result }) => [query, String(count), result]),
      ),
      '',
      `${equal} of ${results.length} queries give equal rows. ${await compareDetection(window, { duckDb, trino: trino.source })}`,
    ].join('\n');
  } finally {
    await trino.stop();
  }
}

async function simulatedWorkspace(folder: string): Promise<Workspace> {
  const telemetry = join(folder, 'telemetry');
  await simulate({ seed: SEED, size: 'S', out: telemetry });
  const workspace = await openWorkspace({ data: join(folder, 'store') });
  for (const { source, paths } of (await watchedSources(telemetry)).sources) {
    await ingest(workspace, { source, paths });
  }
  const [last] = await workspace.telemetry.query('SELECT max(hour) AS hour FROM api_call');
  await addOddRows(workspace.telemetry, Number(last?.['hour']));
  return workspace;
}

/** Every table as one Parquet file under the spool, the only folder that the store's SQL may write to. */
async function copyTables(telemetry: TelemetryStore, trino: FeatureSource): Promise<number> {
  await trino.query('CREATE SCHEMA hive.telemetry');
  const columns = await telemetry.query(
    `SELECT table_name, column_name, data_type FROM duckdb_columns()
     WHERE schema_name = 'main' AND NOT internal ORDER BY table_name, column_index`,
  );
  let rows = 0;
  for (const [table, parts] of Map.groupBy(columns, (row) => String(row['table_name']))) {
    const place = join(telemetry.spool, table);
    await telemetry.run(
      `COPY ${table} TO '${place}' (FORMAT parquet, PER_THREAD_OUTPUT true, FILE_EXTENSION 'parquet')`,
    );
    const list = parts.map((part) => `"${String(part['column_name'])}" ${String(part['data_type'])}`);
    await trino.query(
      `CREATE TABLE ${table} (${list.join(', ')}) WITH (format = 'PARQUET', external_location = 'file://${place}')`,
    );
    const [count] = await trino.query(`SELECT count(*) AS n FROM ${table}`);
    rows += Number(count?.['n']);
  }
  return rows;
}

interface Engines {
  readonly duckDb: FeatureSource;
  readonly trino: FeatureSource;
}

async function compareQuery(
  query: string,
  statements: readonly string[],
  { duckDb, trino }: Engines,
): Promise<QueryResult> {
  let rows = 0;
  for (const sql of statements) {
    const own = await duckDb.query(sql);
    rows += own.length;
    try {
      const difference = compareRows(own, await trino.query(sql), /ORDER BY [^()]*$/.test(sql));
      if (difference === undefined) continue;
      const { because, onlyFirst, onlySecond } = difference;
      return { query, rows, result: `${because}: DuckDB ${onlyFirst ?? '–'}, Trino ${onlySecond ?? '–'}` };
    } catch (error) {
      return { query, rows, result: error instanceof Error ? error.message : String(error) };
    }
  }
  return { query, rows, result: rows === 0 ? 'nothing to compare' : 'equal' };
}

/** The observations of behavioural detections over features that each engine summed. */
async function compareDetection(window: QueryWindow, { duckDb, trino }: Engines): Promise<string> {
  const to = Math.floor(window.to / DAY) * DAY;
  const span = { from: to - 14 * DAY, to };
  const observe = async (source: FeatureSource) => {
    const features = await loadFeatures(source, { ...span, historyDays: HISTORY_DAYS });
    const { flowSeries, lambdaSeries, identityActivity, ...others } = features;
    const series = [...flowSeries, ...lambdaSeries];
    return runDetections({ ...others, series, identityActivities: identityActivity }, span);
  };
  const [own, other] = [await observe(duckDb), await observe(trino)];
  const same = isDeepStrictEqual(own.map(rounded), other.map(rounded)) ? 'the same' : 'others';
  return `Detection over DuckDB makes ${own.length} observations of the last 14 days, over Trino ${other.length}: ${same}.`;
}

/** Engines add fractions in different orders. */
function rounded(value: object): unknown {
  const text = JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'number' ? Number(part.toPrecision(9)) : part,
  );
  return JSON.parse(text);
}
