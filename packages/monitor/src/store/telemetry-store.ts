import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { monitorError } from '../errors.ts';
import {
  type DuckDb,
  type DuckDbAppender,
  type DuckDbSession,
  openDuckDb,
  type Parameter,
  type ReadAnswer,
  type ReadLimits,
  type Row,
  type Scalar,
  sqlText,
} from './duckdb.ts';
import { makeFolder } from './make-folder.ts';
import { AnswerMemory } from './telemetry/answer-memory.ts';
import { migrateTelemetry, TELEMETRY_SCHEMA_VERSION } from './telemetry/migrate-telemetry.ts';

export interface TelemetryStoreOptions {
  /** DuckDB's buffers, e.g. `512MB` (default); the process needs about 100 MB more. */
  readonly memoryLimit?: string;
  /** Default: all cores. */
  readonly threads?: number;
}

/** Statements of one transaction; all take effect or none. */
export interface TelemetryWriter {
  query(sql: string, parameters?: readonly Parameter[]): Promise<Row[]>;
  run(sql: string, parameters?: readonly Parameter[]): Promise<number>;
  /** Bulk insert in the table's column order; returns the number of rows. */
  append(
    table: string,
    rows: Iterable<readonly Scalar[]> | AsyncIterable<readonly Scalar[]>,
  ): Promise<number>;
  /** Bulk insert into several tables at once, in the order that `work` gives the rows. */
  appendTo(work: (sink: RowSink) => Promise<void>): Promise<void>;
}

/** Takes rows for any table, in the table's column order. */
export interface RowSink {
  append(table: string, row: readonly Scalar[]): Promise<void>;
}

/** Connections that answer what is remembered. */
const READERS = 3;

const openPaths = new Set<string>();

/**
 * Opens (and creates) the telemetry store. One process owns a store.
 * @param path the database file, or `:memory:`; the spool and DuckDB's temporary files live beside it.
 * @throws WatertightError WT-E-STORE-01 (held by another process), -02 (newer version), -03 (not readable).
 */
export async function openTelemetryStore(
  path: string,
  options: TelemetryStoreOptions = {},
): Promise<TelemetryStore> {
  const place = placeOf(path);
  // The operating system's file lock does not stop a second open from the same process.
  if (openPaths.has(place.file)) throw monitorError('WT-E-STORE-01', { path });
  try {
    makeFolder(place.spool);
  } catch (cause) {
    throw monitorError('WT-E-STORE-03', { path, because: messageOf(cause) }, { cause });
  }
  const database = await openDuckDb(place.file, {
    spool: place.spool,
    temporary: place.temporary,
    memoryLimit: options.memoryLimit ?? '512MB',
    ...(options.threads === undefined ? {} : { threads: options.threads }),
  }).catch((cause: unknown) => {
    const held = /conflicting lock|being used by another process/i.test(messageOf(cause));
    if (held) throw monitorError('WT-E-STORE-01', { path }, { cause });
    throw monitorError('WT-E-STORE-03', { path, because: messageOf(cause).split('\n')[0] ?? '' }, { cause });
  });
  try {
    const writer = await database.connect();
    const version = await migrateTelemetry(writer).catch((cause: unknown) => {
      throw monitorError(
        'WT-E-STORE-03',
        { path, because: messageOf(cause).split('\n')[0] ?? '' },
        { cause },
      );
    });
    if (version > TELEMETRY_SCHEMA_VERSION) throw monitorError('WT-E-STORE-02', { path });
    const store = new TelemetryStore(database, { writer, reader: await database.connect(), place });
    if (place.file !== ':memory:') openPaths.add(place.file);
    return store;
  } catch (error) {
    database.close();
    throw error;
  }
}

interface StorePlace {
  readonly file: string;
  readonly spool: string;
  readonly temporary: string;
}

function placeOf(path: string): StorePlace {
  if (path === ':memory:') {
    const folder = mkdtempSync(join(tmpdir(), 'watertight-'));
    return { file: path, spool: join(folder, 'spool'), temporary: join(folder, 'tmp') };
  }
  const file = resolve(path);
  return { file, spool: `${file}.spool`, temporary: `${file}.tmp` };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/**
 * The telemetry tables of schema.sql in one DuckDB file. Reads see committed data and run beside a transaction; writes
 * queue behind each other.
 */
export class TelemetryStore {
  /** Folder of verified plain files waiting to be loaded; the only one SQL can read. */
  readonly spool: string;
  readonly #database: DuckDb;
  readonly #reader: DuckDbSession;
  readonly #writer: DuckDbSession;
  readonly #place: StorePlace;
  readonly #memory = new AnswerMemory();
  readonly #readers: Promise<DuckDbSession>[] = [];
  #turn = 0;
  #queue: Promise<unknown> = Promise.resolve();
  #isClosed = false;
  #guest: DuckDbSession | undefined;
  #guestQueue: Promise<unknown> = Promise.resolve();

  constructor(database: DuckDb, parts: { writer: DuckDbSession; reader: DuckDbSession; place: StorePlace }) {
    this.#database = database;
    this.#reader = parts.reader;
    this.#writer = parts.writer;
    this.#place = parts.place;
    this.spool = parts.place.spool;
  }

  /** Rows as plain objects; 64-bit integers arrive as numbers, lists and structs as JSON text. */
  query(sql: string, parameters: readonly Parameter[] = []): Promise<Row[]> {
    return this.#reader.query(sql, parameters);
  }

  /**
   * The same, asked once for as long as nothing is written: for aggregates and pages that many people look at. A process owns its
   * store, so a write of its own is the only thing that can change an answer. Answers are shared.
   */
  recall(sql: string, parameters: readonly Parameter[] = []): Promise<readonly Row[]> {
    const ask = () => this.#besides().then((session) => session.query(sql, parameters));
    return this.#memory.recall(JSON.stringify([sql, parameters]), ask);
  }

  /**
   * One SELECT that somebody typed, on a connection of its own so that its time limit interrupts nothing else. Whatever
   * is wrong with it is told in the answer.
   */
  async readOnly(sql: string, limits: ReadLimits): Promise<ReadAnswer> {
    this.#guest ??= await this.#database.connect();
    const session = this.#guest;
    const answer = this.#guestQueue.then(() => session.readOnly(sql, limits));
    this.#guestQueue = answer.catch(() => undefined);
    return answer;
  }

  /** The rows of a SELECT as one Parquet file. */
  async parquet(sql: string, parameters: readonly Parameter[] = []): Promise<Uint8Array<ArrayBuffer>> {
    const file = join(this.spool, `export-${randomUUID()}.parquet`);
    return this.#exclusive(async () => {
      try {
        await this.#writer.run(`CREATE OR REPLACE TEMP TABLE exported AS ${sql}`, parameters);
        await this.#writer.run(`COPY exported TO ${sqlText(file)} (FORMAT parquet)`);
        return new Uint8Array(readFileSync(file));
      } finally {
        await this.#writer.run('DROP TABLE IF EXISTS temp.exported');
        rmSync(file, { force: true });
      }
    });
  }

  /** One statement that writes; returns the number of rows changed. */
  run(sql: string, parameters: readonly Parameter[] = []): Promise<number> {
    return this.#changing(() => this.#writer.run(sql, parameters));
  }

  /** Bulk insert in the table's column order. */
  append(
    table: string,
    rows: Iterable<readonly Scalar[]> | AsyncIterable<readonly Scalar[]>,
  ): Promise<number> {
    return this.#changing(() => appendRows(this.#writer, table, rows));
  }

  /** Runs `work` in one transaction: committed when it resolves, rolled back when it rejects. */
  transaction<T>(work: (writer: TelemetryWriter) => Promise<T>): Promise<T> {
    return this.#changing(async () => {
      await this.#writer.run('BEGIN TRANSACTION');
      try {
        const result = await work(writerOf(this.#writer));
        await this.#writer.run('COMMIT');
        return result;
      } catch (error) {
        // A failed COMMIT has already ended the transaction; the first error is the one to report.
        await this.#writer.run('ROLLBACK').catch(() => undefined);
        throw error;
      }
    });
  }

  /**
   * A hash per table of its rows as a set, independent of their order; work lists are left out. For tests of
   * exactly-once: equal digests mean equal content.
   */
  async digest(): Promise<string> {
    const tables = await this.query(
      `SELECT table_name AS name FROM duckdb_tables() WHERE NOT temporary
       AND table_name NOT IN ('dirty_hour', 'store_version') ORDER BY 1`,
    );
    const parts: string[] = [];
    for (const { name } of tables) {
      const [row] = await this.query(
        `SELECT count(*) AS n, sum(hash(t)::HUGEINT)::VARCHAR AS h, bit_xor(hash(t))::VARCHAR AS x FROM ${String(name)} t`,
      );
      parts.push(`${String(name)}:${row?.['n'] ?? 0}:${row?.['h'] ?? 0}:${row?.['x'] ?? 0}`);
    }
    return parts.join('\n');
  }

  /** Waits for writes under way, then closes the file. Safe to call twice. */
  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    await this.#queue;
    this.#database.close();
    openPaths.delete(this.#place.file);
    const isTemporary = this.#place.file === ':memory:';
    const scratch = isTemporary ? [dirname(this.#place.spool)] : [this.#place.spool, this.#place.temporary];
    for (const folder of scratch) {
      if (existsSync(folder)) rmSync(folder, { recursive: true, force: true });
    }
  }

  /** Work that may change what queries answer, whether it succeeds or not. */
  #changing<T>(work: () => Promise<T>): Promise<T> {
    return this.#exclusive(() => work().finally(() => this.#memory.forget()));
  }

  /** A connection for questions that need not wait for each other, in turn. */
  #besides(): Promise<DuckDbSession> {
    const place = this.#turn % READERS;
    this.#turn += 1;
    const known = this.#readers[place];
    if (known !== undefined) return known;
    const session = this.#database.connect();
    this.#readers[place] = session;
    return session;
  }

  #exclusive<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#queue.then(work);
    this.#queue = result.catch(() => undefined);
    return result;
  }
}

function writerOf(session: DuckDbSession): TelemetryWriter {
  return {
    query: (sql, parameters) => session.query(sql, parameters),
    run: (sql, parameters) => session.run(sql, parameters),
    append: (table, rows) => appendRows(session, table, rows),
    appendTo: (work) => appendToTables(session, work),
  };
}

async function appendRows(
  session: DuckDbSession,
  table: string,
  rows: Iterable<readonly Scalar[]> | AsyncIterable<readonly Scalar[]>,
): Promise<number> {
  let count = 0;
  await appendToTables(session, async (sink) => {
    for await (const row of rows) {
      await sink.append(table, row);
      count += 1;
    }
  });
  return count;
}

/** Every appender is closed whatever happens; of several errors the first, which caused the others, is thrown. */
async function appendToTables(session: DuckDbSession, work: (sink: RowSink) => Promise<void>): Promise<void> {
  const appenders = new Map<string, DuckDbAppender>();
  const sink: RowSink = {
    async append(table, row) {
      const appender = appenders.get(table) ?? (await session.appender(table));
      appenders.set(table, appender);
      appender.append(row);
    },
  };
  let failure: { readonly error: unknown } | undefined;
  try {
    await work(sink);
  } catch (error) {
    failure = { error };
  }
  for (const appender of appenders.values()) {
    try {
      appender.close();
    } catch (error) {
      failure ??= { error };
    }
  }
  if (failure !== undefined) throw failure.error;
}
