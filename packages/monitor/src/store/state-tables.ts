import { type Kysely, sql } from 'kysely';

/** Operational state; text and integers only, so that PostgreSQL holds the same tables. Times are ISO-8601 UTC. */
export interface StateTables {
  observation: {
    id: string; kind: string; rule: string; entity_kind: string; entity_name: string; entity_account: string;
    entity_region: string; window_start: string; window_end: string; severity: string; alerting: number; body: string;
  }; // biome-ignore format: columns read best in rows
  alert: { id: string; severity: string; first_seen: string; last_seen: string; body: string };
  alert_status: { alert_id: string; status: string; reason: string; until: string; at: string; seen: string };
  alert_triage: { alert_id: string; assignee: string; tags: string; feedback: string };
  alert_comment: { seq: number; alert_id: string; at: string; author: string; text: string };
  observation_dismissal: { observation_id: string; at: string; author: string };
  suppression: { id: string; owner: string; reason: string; expires: string; created: string; body: string };
  journal: { seq: number; at: string; what: string; subject: string; body: string };
  /** `body` is '' for all but the newest of a target. */
  scan: {
    id: string;
    at: string;
    target: string;
    kind: string;
    findings: number;
    counts: string;
    body: string;
  };
  finding_suppression: { id: string; owner: string; reason: string; expires: string; created: string };
  saved_item: {
    id: string;
    kind: string;
    page: string;
    name: string;
    owner: string;
    at: string;
    body: string;
  };
  /** At most one row: when telemetry was last judged to the end. */
  last_evaluation: { at: string };
  state_version: { version: number };
}

/** One step each; never edited once released. */
const MIGRATIONS: readonly (readonly string[])[] = [
  [
    `CREATE TABLE observation(id TEXT PRIMARY KEY, kind TEXT NOT NULL, rule TEXT NOT NULL, entity_kind TEXT NOT NULL,
      entity_name TEXT NOT NULL, entity_account TEXT NOT NULL, entity_region TEXT NOT NULL, window_start TEXT NOT NULL,
      window_end TEXT NOT NULL, severity TEXT NOT NULL, alerting INTEGER NOT NULL, body TEXT NOT NULL)`,
    'CREATE INDEX observation_by_time ON observation(window_end)',
    'CREATE INDEX observation_by_entity ON observation(entity_name, window_end)',
    `CREATE TABLE alert(id TEXT PRIMARY KEY, severity TEXT NOT NULL, first_seen TEXT NOT NULL, last_seen TEXT NOT NULL,
      body TEXT NOT NULL)`,
    'CREATE INDEX alert_by_time ON alert(last_seen)',
    `CREATE TABLE alert_status(alert_id TEXT PRIMARY KEY, status TEXT NOT NULL, reason TEXT NOT NULL,
      until TEXT NOT NULL, at TEXT NOT NULL, seen TEXT NOT NULL)`,
    `CREATE TABLE suppression(id TEXT PRIMARY KEY, owner TEXT NOT NULL, reason TEXT NOT NULL, expires TEXT NOT NULL,
      created TEXT NOT NULL, body TEXT NOT NULL)`,
    'CREATE TABLE evaluation(name TEXT PRIMARY KEY, watermark TEXT NOT NULL)',
    `CREATE TABLE journal(seq INTEGER PRIMARY KEY, at TEXT NOT NULL, what TEXT NOT NULL, subject TEXT NOT NULL,
      body TEXT NOT NULL)`,
  ],
  // Never written: what to judge again is told by the telemetry store.
  ['DROP TABLE evaluation'],
  [
    `CREATE TABLE scan(id TEXT PRIMARY KEY, at TEXT NOT NULL, target TEXT NOT NULL, kind TEXT NOT NULL,
      findings INTEGER NOT NULL, body TEXT NOT NULL)`,
    'CREATE INDEX scan_by_target ON scan(target, at)',
  ],
  [
    `CREATE TABLE alert_triage(alert_id TEXT PRIMARY KEY, assignee TEXT NOT NULL, tags TEXT NOT NULL,
      feedback TEXT NOT NULL)`,
    `CREATE TABLE alert_comment(seq INTEGER PRIMARY KEY, alert_id TEXT NOT NULL, at TEXT NOT NULL,
      author TEXT NOT NULL, text TEXT NOT NULL)`,
    'CREATE INDEX alert_comment_by_alert ON alert_comment(alert_id, seq)',
    `CREATE TABLE observation_dismissal(observation_id TEXT PRIMARY KEY, at TEXT NOT NULL, author TEXT NOT NULL)`,
    'CREATE INDEX journal_by_subject ON journal(subject, seq)',
  ],
  // The first form of a kept scan was never written.
  [
    'DROP TABLE scan',
    `CREATE TABLE scan(id TEXT PRIMARY KEY, at TEXT NOT NULL, target TEXT NOT NULL, kind TEXT NOT NULL,
      findings INTEGER NOT NULL, counts TEXT NOT NULL, body TEXT NOT NULL)`,
    'CREATE INDEX scan_by_target ON scan(target, at)',
    `CREATE TABLE finding_suppression(id TEXT PRIMARY KEY, owner TEXT NOT NULL, reason TEXT NOT NULL,
      expires TEXT NOT NULL, created TEXT NOT NULL)`,
  ],
  [
    `CREATE TABLE saved_item(id TEXT PRIMARY KEY, kind TEXT NOT NULL, page TEXT NOT NULL, name TEXT NOT NULL,
      owner TEXT NOT NULL, at TEXT NOT NULL, body TEXT NOT NULL)`,
  ],
  ['CREATE TABLE last_evaluation(at TEXT NOT NULL)'],
];

/** The newest version of the tables that this code knows. */
export const STATE_VERSION = MIGRATIONS.length;

/** Brings the tables to {@link STATE_VERSION}; answers the version found, which may be newer than we know. */
export async function migrateState(db: Kysely<StateTables>): Promise<number> {
  await sql`CREATE TABLE IF NOT EXISTS state_version(version INTEGER NOT NULL)`.execute(db);
  const found = await db.selectFrom('state_version').select('version').executeTakeFirst();
  const version = found?.version ?? 0;
  if (version >= STATE_VERSION) return version;
  await db.transaction().execute(async (transaction) => {
    for (const statement of MIGRATIONS.slice(version).flat()) await sql.raw(statement).execute(transaction);
    await transaction.deleteFrom('state_version').execute();
    await transaction.insertInto('state_version').values({ version: STATE_VERSION }).execute();
  });
  return STATE_VERSION;
}
