import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { KeptFinding, KeptScan, SavedScan, ScanKind, ScanSummary } from './kept-scan.ts';
import { countScan } from './scan-counts.ts';
import type { StateTables } from './state-tables.ts';

/** Scans of one target that are kept, for the trend; only the newest keeps what it found. */
export const SCANS_KEPT = 100;

/** Fingerprint to the time of the first scan that found it. */
type FirstSeen = Readonly<Record<string, string>>;

interface Body {
  readonly scan: SavedScan;
  readonly firstSeen: FirstSeen;
}

/**
 * Writes the scan in one transaction. A finding that the scan before had too keeps the time at which it was first seen; of
 * the scan before only the counts stay. A scan of the same target and time is replaced, and one that is older than the
 * newest leaves its counts only.
 */
export async function saveScan(db: Kysely<StateTables>, scan: SavedScan): Promise<void> {
  const { at, target, kind } = scan;
  await db.transaction().execute(async (transaction) => {
    const newest = await transaction
      .selectFrom('scan')
      .select(['id', 'at', 'body'])
      .where('target', '=', target)
      .orderBy('at', 'desc')
      .executeTakeFirst();
    const isNewest = newest === undefined || newest.at <= at;
    const body = isNewest ? JSON.stringify(bodyOf(scan, newest?.body ?? '')) : '';
    const id = idOf([at, target, kind, body]);
    const counts = countScan(scan);
    const open = scan.findings.length - counts.suppressed;
    await transaction.deleteFrom('scan').where('target', '=', target).where('at', '=', at).execute();
    if (isNewest)
      await transaction.updateTable('scan').set({ body: '' }).where('target', '=', target).execute();
    const row = { id, at, target, kind, findings: open, counts: JSON.stringify(counts), body };
    await transaction.insertInto('scan').values(row).execute();
    await dropOld(transaction, target);
  });
}

function bodyOf(scan: SavedScan, before: string): Body {
  const known: FirstSeen = before === '' ? {} : readBody(before).firstSeen;
  const firstSeen = Object.fromEntries(
    scan.findings.map(({ fingerprint }) => [fingerprint, earlier(known[fingerprint], scan.at)]),
  );
  return { scan, firstSeen };
}

function earlier(known: string | undefined, at: string): string {
  return known === undefined || known > at ? at : known;
}

async function dropOld(db: Kysely<StateTables>, target: string): Promise<void> {
  const older = await db
    .selectFrom('scan')
    .select('id')
    .where('target', '=', target)
    .orderBy('at', 'desc')
    .offset(SCANS_KEPT)
    .limit(SCANS_KEPT)
    .execute();
  const ids = older.map(({ id }) => id);
  if (ids.length > 0) await db.deleteFrom('scan').where('id', 'in', ids).execute();
}

/** Newest first. */
export async function scanSummaries(db: Kysely<StateTables>): Promise<ScanSummary[]> {
  const rows = await db
    .selectFrom('scan')
    .select(['id', 'at', 'target', 'kind', 'findings', 'counts'])
    .orderBy('at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(({ counts, ...row }) => ({ ...row, kind: kindOf(row.kind), counts: JSON.parse(counts) }));
}

/** Scans that were read before, by id: what an id stands for never changes. */
export type ScanCache = Map<string, KeptScan>;

/** The newest scan of each target, by target. */
export async function latestScans(db: Kysely<StateTables>, cache: ScanCache): Promise<readonly KeptScan[]> {
  const held = await db.selectFrom('scan').select('id').where('body', '!=', '').orderBy('target').execute();
  const scans: KeptScan[] = [];
  for (const { id } of held) {
    const scan = cache.get(id) ?? (await readScan(db, id));
    if (scan !== undefined) scans.push(scan);
  }
  cache.clear();
  for (const scan of scans) cache.set(scan.id, scan);
  return scans;
}

async function readScan(db: Kysely<StateTables>, id: string): Promise<KeptScan | undefined> {
  const row = await db.selectFrom('scan').select(['counts', 'body']).where('id', '=', id).executeTakeFirst();
  if (row === undefined) return undefined;
  const { scan, firstSeen } = readBody(row.body);
  const findings = scan.findings.map(
    (finding): KeptFinding => ({
      ...finding,
      id: idOf([scan.target, finding.fingerprint]),
      target: scan.target,
      firstSeen: firstSeen[finding.fingerprint] ?? scan.at,
    }),
  );
  return { ...scan, id, counts: JSON.parse(row.counts), findings };
}

/** Bodies are written by {@link saveScan} only. */
function readBody(text: string): Body {
  return JSON.parse(text);
}

function idOf(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);
}

function kindOf(text: string): ScanKind {
  return text === 'account' || text === 'template' ? text : 'project';
}
