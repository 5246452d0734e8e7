import { createHash } from 'node:crypto';
import type { Incomplete } from '@watertight/audit/model/inventory.ts';
import type { Finding } from '@watertight/audit/report/finding.ts';
import type { Kysely } from 'kysely';
import type { StateTables } from './state-tables.ts';

/** Scans of one target that are kept, for the trend. */
const KEPT = 50;

/** A scan without its findings. */
export interface ScanSummary {
  readonly id: string;
  /** ISO-8601 UTC. */
  readonly at: string;
  /** What was scanned: a folder's name, an account id. */
  readonly target: string;
  readonly kind: 'project' | 'template' | 'account';
  /** How many findings are not suppressed. */
  readonly findings: number;
}

/** What a scan found. */
export interface SavedScan {
  readonly at: string;
  readonly target: string;
  readonly kind: ScanSummary['kind'];
  readonly findings: readonly Finding[];
  readonly incomplete: readonly Incomplete[];
}

/** Writes the scan and drops the oldest of its target beyond {@link KEPT}. */
export async function saveScan(db: Kysely<StateTables>, scan: SavedScan): Promise<void> {
  const { at, target, kind, findings } = scan;
  const id = createHash('sha256')
    .update(JSON.stringify([at, target, kind]))
    .digest('hex')
    .slice(0, 16);
  const open = findings.filter((finding) => finding.suppressed === null).length;
  const row = { id, at, target, kind, findings: open, body: JSON.stringify(scan) };
  await db.transaction().execute(async (transaction) => {
    await transaction
      .insertInto('scan')
      .values(row)
      .onConflict((on) => on.column('id').doUpdateSet(row))
      .execute();
    const older = await transaction
      .selectFrom('scan')
      .select('id')
      .where('target', '=', target)
      .orderBy('at', 'desc')
      .offset(KEPT)
      .limit(KEPT)
      .execute();
    if (older.length > 0)
      await transaction
        .deleteFrom('scan')
        .where(
          'id',
          'in',
          older.map((each) => each.id),
        )
        .execute();
  });
}

/** Newest first. */
export async function scanSummaries(db: Kysely<StateTables>): Promise<ScanSummary[]> {
  const rows = await db
    .selectFrom('scan')
    .select(['id', 'at', 'target', 'kind', 'findings'])
    .orderBy('at', 'desc')
    .execute();
  return rows.map((row) => ({ ...row, kind: kindOf(row.kind) }));
}

/** The newest scan of each target. */
export async function latestScans(db: Kysely<StateTables>): Promise<SavedScan[]> {
  const summaries = await scanSummaries(db);
  const newest = new Map(summaries.toReversed().map(({ target, id }) => [target, id]));
  if (newest.size === 0) return [];
  const rows = await db
    .selectFrom('scan')
    .select('body')
    .where('id', 'in', [...newest.values()])
    .orderBy('target')
    .execute();
  return rows.map((row) => JSON.parse(row.body));
}

function kindOf(text: string): ScanSummary['kind'] {
  return text === 'account' || text === 'template' ? text : 'project';
}
