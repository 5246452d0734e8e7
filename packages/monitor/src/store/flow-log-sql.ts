import type { FlowLogFormat } from '../sources/flow-logs/vpc-flow-log-format.ts';
import { sqlText } from './duckdb.ts';

interface FlowColumn {
  /** Name in the log. */
  readonly field: string;
  /** Type in the log: the narrowest, so that reading is checking. */
  readonly type: 'VARCHAR' | 'UTINYINT' | 'USMALLINT' | 'UBIGINT';
  /** What stands in flow_record when the log does not say. */
  readonly otherwise: string;
}

const TEXT = { type: 'VARCHAR', otherwise: "''" } as const;
const COUNT = { type: 'UBIGINT', otherwise: '0' } as const;

/** The fields that are kept, in the order of flow_record's columns after object_id and hour. */
const KEPT: readonly FlowColumn[] = [
  { field: 'account-id', ...TEXT },
  { field: 'region', ...TEXT },
  { field: 'vpc-id', ...TEXT },
  { field: 'subnet-id', ...TEXT },
  { field: 'interface-id', ...TEXT },
  { field: 'srcaddr', ...TEXT },
  { field: 'dstaddr', ...TEXT },
  { field: 'srcport', type: 'USMALLINT', otherwise: '-1' },
  { field: 'dstport', type: 'USMALLINT', otherwise: '-1' },
  { field: 'protocol', type: 'UTINYINT', otherwise: '-1' },
  { field: 'packets', ...COUNT },
  { field: 'bytes', ...COUNT },
  { field: 'start', ...COUNT },
  { field: 'end', ...COUNT },
  { field: 'action', ...TEXT },
  { field: 'tcp-flags', type: 'USMALLINT', otherwise: '-1' },
  { field: 'pkt-srcaddr', ...TEXT },
  { field: 'pkt-dstaddr', ...TEXT },
  { field: 'pkt-src-aws-service', ...TEXT },
  { field: 'pkt-dst-aws-service', ...TEXT },
  { field: 'flow-direction', ...TEXT },
];

const BY_FIELD = new Map(KEPT.map((column) => [column.field, column]));

/** The format in which a log is rewritten when its own lines cannot be loaded as they are. */
export const KEPT_FLOW_LOG_FORMAT: FlowLogFormat = [...KEPT.map(({ field }) => field), 'log-status'];

/** Where and when the record belongs, when its own fields do not say: from the object's path. */
export interface FlowOrigin {
  readonly account: string;
  readonly region: string;
}

/** Files of one format, to be read by one statement. */
export interface FlowFiles {
  readonly files: readonly string[];
  readonly format: FlowLogFormat;
  readonly hasHeader: boolean;
}

function quoted(field: string): string {
  return `"${field}"`;
}

/** A read_csv call that fails on the first line it cannot read exactly; it never passes over one. */
export function flowCsv({ files, format, hasHeader }: FlowFiles): string {
  const columns = format.map((field) => `${sqlText(field)}: '${BY_FIELD.get(field)?.type ?? 'VARCHAR'}'`);
  // The buffer defaults to 32 MB a thread, for lines that flow logs do not have.
  return `read_csv([${files.map(sqlText).join(',')}], delim=' ', header=${hasHeader}, auto_detect=false, quote='', escape='',
    nullstr='-', compression='none', filename=true, max_line_size=65536, buffer_size=4194304,
    columns={${columns.join(', ')}})`;
}

/** A read_parquet call with the same columns as flowCsv(); `columns` maps each field to the file's own column name. */
export function flowParquet(file: string, columns: ReadonlyMap<string, string>): string {
  const list = KEPT_FLOW_LOG_FORMAT.filter((field) => columns.has(field)).map((field) => {
    const own = quoted(columns.get(field) ?? field);
    const type = BY_FIELD.get(field)?.type ?? 'VARCHAR';
    const value = type === 'VARCHAR' ? `nullif(CAST(${own} AS VARCHAR), '-')` : `TRY_CAST(${own} AS ${type})`;
    return `${value} AS ${quoted(field)}`;
  });
  return `(SELECT ${list.join(', ')}, filename, file_row_number AS position
    FROM read_parquet(${sqlText(file)}, filename=true, file_row_number=true))`;
}

/** Epoch seconds: some records carry milliseconds. */
function seconds(field: 'start' | 'end'): string {
  return `CAST(CASE WHEN ${quoted(field)} > 100000000000 THEN ${quoted(field)} // 1000 ELSE ${quoted(field)} END AS BIGINT)`;
}

function has(format: FlowLogFormat, field: string): boolean {
  return format.includes(field);
}

function startOf(format: FlowLogFormat): string {
  return has(format, 'start') ? seconds('start') : has(format, 'end') ? seconds('end') : 'NULL';
}

function endOf(format: FlowLogFormat): string {
  return has(format, 'end') ? `coalesce(${seconds('end')}, ${startOf(format)})` : startOf(format);
}

/** Greatest time, in milliseconds; as parseFlowLogLine() has it. */
const MAX_TIME = 99_999_999_999_999;

/** True for a record that may be loaded. Types are checked by reading; this adds what a type cannot say. */
function validity(format: FlowLogFormat): string {
  const tests = [`${startOf(format)} IS NOT NULL`];
  const most = {
    start: MAX_TIME,
    end: MAX_TIME,
    packets: Number.MAX_SAFE_INTEGER,
    bytes: Number.MAX_SAFE_INTEGER,
  };
  for (const [field, limit] of Object.entries(most)) {
    if (has(format, field)) tests.push(`coalesce(${quoted(field)} <= ${limit}, true)`);
  }
  if (has(format, 'action')) tests.push(`coalesce("action" IN ('ACCEPT', 'REJECT'), true)`);
  if (has(format, 'log-status')) tests.push(`coalesce("log-status" IN ('OK', 'NODATA', 'SKIPDATA'), true)`);
  for (const field of ['srcaddr', 'dstaddr', 'pkt-srcaddr', 'pkt-dstaddr'].filter((name) =>
    has(format, name),
  )) {
    tests.push(
      `coalesce(${quoted(field)} >= '0' AND ${quoted(field)} < 'g' AND length(${quoted(field)}) < 46, true)`,
    );
  }
  return tests.join(' AND ');
}

const IS_GAP = `coalesce("log-status" IN ('NODATA', 'SKIPDATA'), false)`;

/** Per file: rows, rows that may not be loaded, rows that mean a gap, first and last second. */
export function surveySql(source: string, format: FlowLogFormat): string {
  const gaps = has(format, 'log-status') ? `count(*) FILTER (WHERE ${IS_GAP})` : '0';
  return `SELECT parse_filename(filename, true) AS object_id, count(*) AS records,
    count(*) FILTER (WHERE NOT (${validity(format)})) AS bad, ${gaps} AS gaps,
    coalesce(min(${startOf(format)}), -1) AS first_ts, coalesce(max(${endOf(format)}), -1) AS last_ts,
    coalesce(max(${startOf(format)}), -1) AS last_start
    FROM ${source} GROUP BY 1`;
}

/** Every hour that a source's records start in. */
export function hoursSql(source: string, format: FlowLogFormat): string {
  return `SELECT DISTINCT ${startOf(format)} - ${startOf(format)} % 3600 AS hour FROM ${source} WHERE ${validity(format)}`;
}

function columnValue(column: FlowColumn, format: FlowLogFormat, origin: FlowOrigin): string {
  if (column.field === 'start') return startOf(format);
  if (column.field === 'end') return endOf(format);
  const given =
    column.field === 'account-id' ? origin.account : column.field === 'region' ? origin.region : '';
  const otherwise = given === '' ? column.otherwise : sqlText(given);
  return has(format, column.field) ? `coalesce(${quoted(column.field)}, ${otherwise})` : otherwise;
}

/** One statement that loads the good records of a source into flow_record. */
export function loadRecordsSql(source: string, format: FlowLogFormat, origin: FlowOrigin): string {
  const values = KEPT.map((column) => columnValue(column, format, origin));
  const isRecord = has(format, 'log-status') ? `NOT ${IS_GAP} AND ` : '';
  return `INSERT INTO flow_record SELECT parse_filename(filename, true), ${startOf(format)} - ${startOf(format)} % 3600,
    ${values.join(', ')} FROM ${source} WHERE ${isRecord}${validity(format)}`;
}

/** One statement that loads NODATA and SKIPDATA rows into flow_gap. */
export function loadGapsSql(source: string, format: FlowLogFormat, origin: FlowOrigin): string {
  const account = has(format, 'account-id')
    ? `coalesce("account-id", ${sqlText(origin.account)})`
    : sqlText(origin.account);
  const interfaceId = has(format, 'interface-id') ? `coalesce("interface-id", '')` : "''";
  return `INSERT INTO flow_gap SELECT parse_filename(filename, true), ${startOf(format)} - ${startOf(format)} % 3600,
    ${account}, ${interfaceId}, "log-status", ${startOf(format)}, ${endOf(format)}
    FROM ${source} WHERE ${IS_GAP} AND ${validity(format)}`;
}
