import type {
  DuckDBAppender,
  DuckDBConnection,
  DuckDBInstance,
  DuckDBType,
  DuckDBValue,
} from '@duckdb/node-api';
import { queryScopeProblem } from './queries/query-scope.ts';

/** What a query takes and gives: never a BigInt, never a driver's class. Lists only as parameters. */
export type Scalar = string | number | boolean | null;
export type Parameter = Scalar | readonly string[] | readonly number[];
export type Row = Readonly<Record<string, Scalar>>;

export interface DuckDbSettings {
  /** The only folder that SQL may read and write, besides the database's own file. */
  readonly spool: string;
  /** Where DuckDB puts what does not fit into memory. */
  readonly temporary: string;
  /** e.g. `512MB`. */
  readonly memoryLimit: string;
  readonly threads?: number;
}

/** One connection: statements run one after another, a transaction belongs to it alone. */
export interface DuckDbSession {
  query(sql: string, parameters?: readonly Parameter[]): Promise<Row[]>;
  /** Returns the number of rows changed (0 for other statements). */
  run(sql: string, parameters?: readonly Parameter[]): Promise<number>;
  /** One SELECT that somebody typed, with bounded rows and time. */
  readOnly(sql: string, limits: ReadLimits): Promise<ReadAnswer>;
  /** Opens a bulk writer; rows arrive in the table's column order. */
  appender(table: string): Promise<DuckDbAppender>;
}

/** How much a read may take. */
export interface ReadLimits {
  readonly rows: number;
  readonly milliseconds: number;
}

/** Rows in the order of `columns`, or why there are none. */
export type ReadAnswer =
  | { readonly columns: string[]; readonly rows: Scalar[][]; readonly isCut: boolean }
  | { readonly problem: string };

export interface DuckDbAppender {
  append(row: readonly Scalar[]): void;
  /** Writes what is buffered and ends; without it nothing is certain to be in the table. */
  close(): void;
}

export interface DuckDb {
  connect(): Promise<DuckDbSession>;
  close(): void;
}

/**
 * Opens the database at `path` (or `:memory:`) with native extensions off; `prepare` runs once before the configuration
 * is locked, after which SQL reaches no file outside the spool, loads no code and changes no setting.
 * @throws the driver's error, e.g. when another process holds the file.
 */
export async function openDuckDb(path: string, settings: DuckDbSettings): Promise<DuckDb> {
  const driver = await import('@duckdb/node-api');
  const instance = await driver.DuckDBInstance.create(path, {
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    memory_limit: settings.memoryLimit,
    temp_directory: settings.temporary,
    preserve_insertion_order: 'false',
    // The newer dictionary encoding loads flow records with a quarter less CPU at the same size.
    storage_compatibility_version: 'latest',
    ...(settings.threads === undefined ? {} : { threads: String(settings.threads) }),
  });
  try {
    await lockDown(instance, settings.spool);
  } catch (error) {
    instance.closeSync();
    throw error;
  }
  const connections: DuckDBConnection[] = [];
  return {
    async connect() {
      const connection = await instance.connect();
      connections.push(connection);
      return new Session(connection, driver);
    },
    close() {
      for (const connection of connections.splice(0)) connection.closeSync();
      instance.closeSync();
    },
  };
}

async function lockDown(instance: DuckDBInstance, spool: string): Promise<void> {
  const connection = await instance.connect();
  try {
    await connection.run(`SET allowed_directories=[${sqlText(spool)}]`);
    await connection.run('SET enable_external_access=false');
    await connection.run('SET lock_configuration=true');
  } finally {
    connection.closeSync();
  }
}

/** Text as an SQL literal. */
export function sqlText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

type Driver = typeof import('@duckdb/node-api');

class Session implements DuckDbSession {
  readonly #connection: DuckDBConnection;
  readonly #driver: Driver;

  constructor(connection: DuckDBConnection, driver: Driver) {
    this.#connection = connection;
    this.#driver = driver;
  }

  async query(sql: string, parameters: readonly Parameter[] = []): Promise<Row[]> {
    const { values, types } = this.#bind(parameters);
    const reader = await this.#connection.runAndReadAll(sql, values, types);
    return reader.getRowObjectsJS().map(plainRow);
  }

  async run(sql: string, parameters: readonly Parameter[] = []): Promise<number> {
    const { values, types } = this.#bind(parameters);
    // Several statements in one text run only without parameters.
    const result = await (values.length === 0
      ? this.#connection.run(sql)
      : this.#connection.run(sql, values, types));
    return result.rowsChanged;
  }

  async readOnly(sql: string, { rows: most, milliseconds }: ReadLimits): Promise<ReadAnswer> {
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      this.#connection.interrupt();
    }, milliseconds);
    try {
      // The kind of statement is checked below; the transaction refuses what a kind may hide.
      await this.#connection.run('BEGIN TRANSACTION READ ONLY');
      return await this.#selected(sql, most);
    } catch (error) {
      if (isLate) return { problem: `it took longer than ${milliseconds / 1000} s` };
      return { problem: error instanceof Error ? error.message : String(error) };
    } finally {
      clearTimeout(timer);
      await this.#connection.run('ROLLBACK').catch(() => undefined);
    }
  }

  async #selected(sql: string, most: number): Promise<ReadAnswer> {
    const { SELECT, EXPLAIN } = this.#driver.StatementType;
    const statements = await this.#connection.extractStatements(sql);
    if (statements.count !== 1) return { problem: `one statement is needed, ${statements.count} given` };
    const problem = await this.#scopeProblem(sql);
    if (problem !== undefined) return { problem };
    // Preparing opens the files that a statement names, so it comes after the question what it names.
    const prepared = await statements.prepare(0);
    const isPlan = prepared.statementType === EXPLAIN && PLAN_OF_SELECT.test(sql);
    if (prepared.statementType !== SELECT && !isPlan) return { problem: 'only SELECT is allowed' };
    const reader = await prepared.streamAndReadUntil(most + 1);
    const found = reader.getRowsJS().map((row) => row.map(plainValue));
    return { columns: reader.columnNames(), rows: found.slice(0, most), isCut: found.length > most };
  }

  async #scopeProblem(sql: string): Promise<string | undefined> {
    const select = PLAN_OF_SELECT.test(sql) ? sql.replace(/^\s*EXPLAIN\s/i, '') : sql;
    const [row] = await this.query('SELECT json_serialize_sql($1::VARCHAR) AS tree', [select]);
    return queryScopeProblem(String(row?.['tree']));
  }

  async appender(table: string): Promise<DuckDbAppender> {
    return new Appender(await this.#connection.createAppender(table), this.#driver);
  }

  #bind(parameters: readonly Parameter[]): { values: DuckDBValue[]; types: DuckDBType[] } {
    const bound = parameters.map((parameter) => bindParameter(parameter, this.#driver));
    return { values: bound.map(({ value }) => value), types: bound.map(({ type }) => type) };
  }
}

/** EXPLAIN ANALYZE runs what it explains, so the next word has to be that of a query. */
const PLAN_OF_SELECT = /^\s*EXPLAIN\s+(?:SELECT|FROM|WITH|VALUES)\b/i;

interface Bound {
  readonly value: DuckDBValue;
  readonly type: DuckDBType;
}

/** Whole numbers bind as BIGINT, as the tables have them: a DOUBLE would switch off their min/max index. */
function bindParameter(parameter: Parameter, driver: Driver): Bound {
  if (typeof parameter === 'object' && parameter !== null) return bindList(parameter, driver);
  if (typeof parameter === 'string') return { value: parameter, type: driver.VARCHAR };
  if (typeof parameter === 'boolean') return { value: parameter, type: driver.BOOLEAN };
  if (parameter === null) return { value: null, type: driver.SQLNULL };
  if (!Number.isSafeInteger(parameter)) return { value: parameter, type: driver.DOUBLE };
  return { value: BigInt(parameter), type: driver.BIGINT };
}

function bindList(items: readonly string[] | readonly number[], driver: Driver): Bound {
  const { LIST, VARCHAR, BIGINT, DOUBLE, listValue } = driver;
  if (items.some((item) => typeof item === 'string'))
    return { value: listValue([...items]), type: LIST(VARCHAR) };
  if (!items.every((item) => Number.isSafeInteger(item))) {
    return { value: listValue([...items]), type: LIST(DOUBLE) };
  }
  return { value: listValue(items.map((item) => BigInt(item))), type: LIST(BIGINT) };
}

class Appender implements DuckDbAppender {
  readonly #appender: DuckDBAppender;
  readonly #writers: ((value: Scalar) => void)[] = [];

  constructor(appender: DuckDBAppender, driver: Driver) {
    this.#appender = appender;
    const { BIGINT, DOUBLE, BOOLEAN } = driver.DuckDBTypeId;
    for (let column = 0; column < appender.columnCount; column += 1) {
      const { typeId } = appender.columnType(column);
      if (typeId === BIGINT) this.#writers.push((value) => appender.appendBigInt(BigInt(wholeNumber(value))));
      else if (typeId === DOUBLE) this.#writers.push((value) => appender.appendDouble(Number(value)));
      else if (typeId === BOOLEAN) this.#writers.push((value) => appender.appendBoolean(value === true));
      else this.#writers.push((value) => appender.appendVarchar(String(value ?? '')));
    }
  }

  append(row: readonly Scalar[]): void {
    for (const [column, write] of this.#writers.entries()) write(row[column] ?? null);
    this.#appender.endRow();
  }

  close(): void {
    this.#appender.closeSync();
  }
}

/** -1 stands for "the source did not say"; fractions of a second are dropped. */
function wholeNumber(value: Scalar): number {
  const number = value === null ? -1 : Math.floor(Number(value));
  return Number.isSafeInteger(number) ? number : -1;
}

function plainRow(row: Readonly<Record<string, unknown>>): Row {
  const plain: Record<string, Scalar> = {};
  for (const name in row) plain[name] = plainValue(row[name]);
  return plain;
}

function plainValue(value: unknown): Scalar {
  if (typeof value === 'bigint') return Number(value);
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
  return JSON.stringify(value, (_key, inner: unknown) => (typeof inner === 'bigint' ? Number(inner) : inner));
}
