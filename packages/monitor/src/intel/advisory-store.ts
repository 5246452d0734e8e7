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

/** Which ecosystems the dumps of a source speak of as a whole. */
const COVERAGE =
  'CREATE TABLE coverage (source TEXT NOT NULL, ecosystem TEXT NOT NULL, PRIMARY KEY (source, ecosystem)) WITHOUT ROWID';

/** Origins that are no dump of advisories. */
const NO_DUMPS: readonly string[] = ['OSV API', 'EPSS', 'KEV'];
const ECOSYSTEMS: readonly PackageEcosystem[] = ['npm', 'PyPI'];

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
  /** @returns the ecosystems of the packages that it speaks of; none for what speaks of no package of npm or PyPI */
  put(value: unknown): readonly PackageEcosystem[];
  putExploit(cve: string, facts: { readonly probability?: number; readonly isKnown?: boolean }): void;
  putOrigin(origin: AdvisoryOrigin): void;
  /** Notes that everything about an ecosystem is here, by a source. */
  putCoverage(source: string, ecosystem: PackageEcosystem): void;
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
    if (!hasTable(database, 'coverage')) addCoverage(database);
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
  const covers = coverageOf(database);
  const newest = database.prepare('SELECT max(newest) AS newest FROM source').get()?.['newest'];
  return {
    ...(typeof newest === 'string' && newest !== '' ? { asOf: newest } : {}),
    count: countOf(database, 'SELECT count(*) AS n FROM advisory'),
    ...(covers === undefined ? {} : { covers }),
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

/** What the store speaks of: whole ecosystems, and single packages that were asked for. Undefined: everything. */
function coverageOf(database: DatabaseSync): AdvisoryIndex['covers'] {
  const texts = (sql: string) =>
    database
      .prepare(sql)
      .all()
      .map((row) => String(Object.values(row)[0]));
  const whole = new Set<string>(
    hasTable(database, 'coverage')
      ? texts('SELECT DISTINCT ecosystem FROM coverage')
      : texts('SELECT name FROM source').flatMap(ecosystemsOfSource),
  );
  if (ECOSYSTEMS.every((each) => whole.has(each))) return undefined;
  const asked = new Set(hasTable(database, 'asked') ? texts('SELECT package FROM asked') : []);
  return (ecosystem, name) => whole.has(ecosystem) || asked.has(packageNameKey(ecosystem, name));
}

/** A store of an earlier version knows the names of its sources only. */
function addCoverage(database: DatabaseSync): void {
  database.exec(COVERAGE);
  const put = database.prepare('INSERT OR IGNORE INTO coverage VALUES (?, ?)');
  for (const { name } of database.prepare('SELECT name FROM source').all())
    for (const each of ecosystemsOfSource(String(name))) put.run(String(name), each);
}

/** OSV has one dump an ecosystem, `…/npm/all.zip`; what another place held is not known any more. */
function ecosystemsOfSource(name: string): readonly PackageEcosystem[] {
  if (NO_DUMPS.includes(name)) return [];
  const named = ECOSYSTEMS.filter((each) => name.endsWith(`/${each}/all.zip`));
  return named.length > 0 ? named : ECOSYSTEMS;
}

function hasTable(database: DatabaseSync, name: string): boolean {
  return (
    database.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?").get(name) !== undefined
  );
}

function storeWriter(database: DatabaseSync): AdvisoryWriter {
  const before = database.prepare('SELECT modified FROM advisory WHERE id = ?');
  const put = database.prepare('INSERT OR REPLACE INTO advisory (id, modified, body) VALUES (?, ?, ?)');
  const forget = database.prepare('DELETE FROM about WHERE id = ?');
  const about = database.prepare('INSERT OR IGNORE INTO about (package, id) VALUES (?, ?)');
  const origin = database.prepare('INSERT OR REPLACE INTO source VALUES (?, ?, ?, ?, ?, ?)');
  const asked = database.prepare('INSERT OR IGNORE INTO asked VALUES (?)');
  const coverage = database.prepare('INSERT OR IGNORE INTO coverage VALUES (?, ?)');
  const exploit = database.prepare(
    'INSERT INTO exploit (cve, probability, known) VALUES (?, ?, ?) ON CONFLICT (cve) DO UPDATE SET probability = coalesce(excluded.probability, probability), known = max(known, excluded.known)',
  );
  return {
    put: (value) => {
      const advisory = readOsvAdvisory(value);
      if (advisory === undefined) return [];
      const ecosystems = [...new Set(advisory.affected.map(({ ecosystem }) => ecosystem))];
      const { id, modified = '', summary, affected } = advisory;
      const known = before.get(id)?.['modified'];
      if (typeof known === 'string' && known > modified) return ecosystems;
      put.run(id, modified, JSON.stringify({ ...Object(value), details: undefined, summary }));
      if (known !== undefined) forget.run(id);
      for (const each of affected) about.run(packageNameKey(each.ecosystem, each.name), id);
      return ecosystems;
    },
    putExploit: (cve, { probability, isKnown = false }) => {
      exploit.run(cve, probability ?? null, isKnown ? 1 : 0);
    },
    putCoverage: (source, ecosystem) => {
      coverage.run(source, ecosystem);
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
