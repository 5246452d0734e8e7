import type { FlowLogFormat } from '../sources/flow-logs/vpc-flow-log-format.ts';
import { sqlText } from './duckdb.ts';
import { flowParquet, KEPT_FLOW_LOG_FORMAT } from './flow-log-sql.ts';
import type { TelemetryWriter } from './telemetry-store.ts';

export type FlowParquet =
  | { readonly kind: 'open'; readonly source: string; readonly format: FlowLogFormat }
  | { readonly kind: 'refused'; readonly because: string };

/** Decompressed bytes that a Parquet file may claim. */
const MAX_PARQUET_BYTES = 2 ** 31;

/**
 * Looks at the columns of a Parquet flow log (AWS delivers names with underscores; hyphens are taken too). Not inside a
 * transaction: a file that is no Parquet would end it.
 */
export async function openFlowParquet(
  probe: Pick<TelemetryWriter, 'query'>,
  file: string,
): Promise<FlowParquet> {
  try {
    const [size] = await probe.query(
      `SELECT coalesce(sum(total_uncompressed_size), 0) AS bytes FROM parquet_metadata(${sqlText(file)})`,
    );
    if (Number(size?.['bytes'] ?? 0) > MAX_PARQUET_BYTES) {
      return {
        kind: 'refused',
        because: `decompressed size is above the limit of ${MAX_PARQUET_BYTES} bytes`,
      };
    }
    const rows = await probe.query(
      `SELECT name FROM parquet_schema(${sqlText(file)}) WHERE type IS NOT NULL`,
    );
    const columns = new Map<string, string>();
    for (const row of rows) {
      const name = String(row['name']);
      const field = name.toLowerCase().replaceAll('_', '-');
      if (KEPT_FLOW_LOG_FORMAT.includes(field) && !name.includes('"')) columns.set(field, name);
    }
    if (!columns.has('start') || columns.size < 3)
      return { kind: 'refused', because: 'not a flow log: no known columns' };
    return {
      kind: 'open',
      source: flowParquet(file, columns),
      format: KEPT_FLOW_LOG_FORMAT.filter((field) => columns.has(field)),
    };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return {
      kind: 'refused',
      because: `not readable as Parquet: ${firstLine(message).replaceAll(file, 'the file')}`,
    };
  }
}

function firstLine(text: string): string {
  return text.split('\n')[0] ?? '';
}
