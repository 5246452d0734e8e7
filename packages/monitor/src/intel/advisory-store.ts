import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { AdvisoryIndex } from '@watertight/audit/dependencies/advisories/advisory-index.ts';
import { readOsvAdvisory } from '@watertight/audit/dependencies/advisories/osv-advisory.ts';
import { packageNameKey } from '@watertight/audit/dependencies/advisories/package-name-key.ts';
import type { PackageEcosystem } from '@watertight/audit/model/package-record.ts';

const SCHEMA = `
CREATE TABLE IF NOT EXISTS advisory (id TEXT PRIMARY KEY, modified TEXT NOT NULL, body TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS about (package TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY (package, id)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS about_id ON about (id);
CREATE TABLE IF NOT EXISTS source (name TEXT PRIMARY KEY, fetched TEXT NOT NULL, newest TEXT NOT NULL, records INTEGER NOT NULL, etag TEXT, changed TEXT) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS asked (package TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS exploit (cve TEXT PRIMARY KEY, probability REAL, known INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID;
`;

/** Origins that are no dump of advisories. */
const NO_DUMPS = "'OSV API', 'EPSS', 'KEV'";

/** Where advisories were taken from, and when. */
export interface AdvisoryOrigin {
  readonly name: string;
  /** ISO-8601 UTC of the update. */
  readonly fetched: string;
  /** `modified` of the newest record. */
  readonly newest: string;
  readonly records: number;
  /** Validators of HTTP, for the next update. */
  readonly etag?: string | undefined;
  readonly changed?: string | undefined;
}

/** Advisories on this machine, by package. */
export interface AdvisoryStore {
  index(): AdvisoryIndex;
  /** When a record that is here was changed last. */
  modifiedOf(id: string): string | undefined;
  /** Runs `work` in one transaction: all of it, or nothing. */
  update<T>(work: (writer: AdvisoryWriter) => Promise<T>): Promise<T>;
  origins(): readonly AdvisoryOrigin[];
  counts(): { readonly advisories: number; readonly packages: number; readonly exploits: number };
  close(): void;
}

/** What an update may do. */
export interface AdvisoryWriter {
  /** @returns false for what speaks of no package of npm or PyPI */
  put(value: unknown): boolean;
  putExploit(cve: string, facts: { readonly probability?: number; readonly isKnown?: boolean }): void;
  putOrigin(origin: AdvisoryOrigin): void;
  /** Notes that everything about a package is here, whatever else is not. */
  putAsked(ecosystem: PackageEcosystem, name: string): void;
}

/** Opens the store, and makes it unless it is opened for reading. */
export function openAdvisoryStore(path: string, { readOnly = false } = {}): AdvisoryStore {
  if (!readOnly) mkdirSync(dirname(path), { recursive: true });
  const database = new DatabaseSync(path, { readOnly });
  if (!readOnly) {
    database.exec('PRAGMA journal_mode = WAL');
    database.exec(SCHEMA);
  }
  return {
    index: () => storeIndex(database),
    modifiedOf: (id) => {
      const modified = database.prepare('SELECT modified FROM advisory WHERE id = ?').get(id)?.['modified'];
      return typeof modified === 'string' ? modified : undefined;
    },
    update: async (work) => {
      database.exec('BEGIN IMMEDIATE');
      try {
        const result = await work(storeWriter(database));
        database.exec('COMMIT');
        return result;
      } catch (error) {
        database.exec('ROLLBACK');
        throw error;
      }
    },
    origins: () => database.prepare('SELECT * FROM source ORDER BY name').all().map(originOf),
    counts: () => ({
      advisories: countOf(database, 'SELECT count(*) AS n FROM advisory'),
      packages: countOf(database, 'SELECT count(DISTINCT package) AS n FROM about'),
      exploits: countOf(database, 'SELECT count(*) AS n FROM exploit'),
    }),
    close: () => database.close(),
  };
}

function storeIndex(database: DatabaseSync): AdvisoryIndex {
  const bodies = database.prepare(
    'SELECT body FROM advisory JOIN about USING (id) WHERE package = ? ORDER BY id',
  );
  const exploit = database.prepare('SELECT probability, known FROM exploit WHERE cve = ?');
  const asked = askedPackages(database);
  const newest = database.prepare('SELECT max(newest) AS newest FROM source').get()?.['newest'];
  return {
    ...(typeof newest === 'string' && newest !== '' ? { asOf: newest } : {}),
    count: countOf(database, 'SELECT count(*) AS n FROM advisory'),
    ...(asked === undefined
      ? {}
      : { covers: (ecosystem, name) => asked.has(packageNameKey(ecosystem, name)) }),
    of: (ecosystem, name) =>
      bodies.all(packageNameKey(ecosystem, name)).flatMap(({ body }) => {
        const advisory = readOsvAdvisory(JSON.parse(String(body)));
        if (advisory === undefined) return [];
        const rows = [advisory.id, ...advisory.aliases]
          .filter((id) => id.startsWith('CVE-'))
          .map((cve) => exploit.get(cve))
          .filter((row) => row !== undefined);
        const probability = rows.map((row) => row['probability']).find((each) => typeof each === 'number');
        return [
          {
            ...advisory,
            ...(probability === undefined ? {} : { exploitProbability: probability }),
            ...(rows.some((row) => row['known'] === 1) ? { isKnownExploited: true } : {}),
          },
        ];
      }),
  };
}

/** The packages that the store speaks of, where it was filled by questions about single ones only. */
function askedPackages(database: DatabaseSync): ReadonlySet<string> | undefined {
  const has = (sql: string) => database.prepare(sql).get() !== undefined;
  // A store of an earlier version has no such table, and whole dumps.
  if (!has("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'asked'")) return undefined;
  if (!has('SELECT 1 FROM asked') || has(`SELECT 1 FROM source WHERE name NOT IN (${NO_DUMPS})`))
    return undefined;
  return new Set(
    database
      .prepare('SELECT package FROM asked')
      .all()
      .map((row) => String(row['package'])),
  );
}

function storeWriter(database: DatabaseSync): AdvisoryWriter {
  const before = database.prepare('SELECT modified FROM advisory WHERE id = ?');
  const put = database.prepare('INSERT OR REPLACE INTO advisory (id, modified, body) VALUES (?, ?, ?)');
  const forget = database.prepare('DELETE FROM about WHERE id = ?');
  const about = database.prepare('INSERT OR IGNORE INTO about (package, id) VALUES (?, ?)');
  const origin = database.prepare('INSERT OR REPLACE INTO source VALUES (?, ?, ?, ?, ?, ?)');
  const asked = database.prepare('INSERT OR IGNORE INTO asked VALUES (?)');
  const exploit = database.prepare(
    'INSERT INTO exploit (cve, probability, known) VALUES (?, ?, ?) ON CONFLICT (cve) DO UPDATE SET probability = coalesce(excluded.probability, probability), known = max(known, excluded.known)',
  );
  return {
    put: (value) => {
      const advisory = readOsvAdvisory(value);
      if (advisory === undefined) return false;
      const { id, modified = '', summary, affected } = advisory;
      const known = before.get(id)?.['modified'];
      if (typeof known === 'string' && known > modified) return true;
      put.run(id, modified, JSON.stringify({ ...Object(value), details: undefined, summary }));
      if (known !== undefined) forget.run(id);
      for (const each of affected) about.run(packageNameKey(each.ecosystem, each.name), id);
      return true;
    },
    putExploit: (cve, { probability, isKnown = false }) => {
      exploit.run(cve, probability ?? null, isKnown ? 1 : 0);
    },
    putAsked: (ecosystem, name) => {
      asked.run(packageNameKey(ecosystem, name));
    },
    putOrigin: ({ name, fetched, newest, records, etag, changed }) => {
      origin.run(name, fetched, newest, records, etag ?? null, changed ?? null);
    },
  };
}

function countOf(database: DatabaseSync, sql: string): number {
  return Number(database.prepare(sql).get()?.['n'] ?? 0);
}

function originOf(row: Readonly<Record<string, unknown>>): AdvisoryOrigin {
  const { etag, changed } = row;
  return {
    name: String(row['name']),
    fetched: String(row['fetched']),
    newest: String(row['newest']),
    records: Number(row['records']),
    ...(typeof etag === 'string' ? { etag } : {}),
    ...(typeof changed === 'string' ? { changed } : {}),
  };
}
