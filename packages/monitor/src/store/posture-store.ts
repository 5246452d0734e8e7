import type { Kysely } from 'kysely';
import { monitorError } from '../errors.ts';
import { writeJournal } from './journal-rows.ts';
import type { KeptScan, SavedScan, ScanSummary } from './kept-scan.ts';
import { latestScans, type ScanCache, saveScan, scanSummaries } from './scan-rows.ts';
import type { StateTables } from './state-tables.ts';

/** A decision not to show one finding until a time. */
export interface FindingDecision {
  /** `KeptFinding.id`. */
  readonly id: string;
  readonly reason: string;
  /** ISO-8601 UTC. */
  readonly expires: string;
}

/** Who decides, and when (ISO-8601 UTC). */
interface Decider {
  readonly at: string;
  readonly user: string;
}

/** Scans that are kept, and what people decided about their findings. Every decision is in the journal. */
export class PostureStore {
  private readonly db: Kysely<StateTables>;
  private readonly cache: ScanCache = new Map();

  constructor(db: Kysely<StateTables>) {
    this.db = db;
  }

  /** Keeps the result of a scan; the newest of each target is what the product shows. */
  async saveScan(scan: SavedScan): Promise<void> {
    await saveScan(this.db, scan);
  }

  /** Newest first, without their findings. */
  async listScans(): Promise<readonly ScanSummary[]> {
    return scanSummaries(this.db);
  }

  /** The newest scan of each target. @param now ISO-8601 UTC: suppressions that have ended then do not count */
  async latestScans(now: string): Promise<readonly KeptScan[]> {
    const scans = await latestScans(this.db, this.cache);
    const rows = await this.db
      .selectFrom('finding_suppression')
      .selectAll()
      .where('expires', '>', now)
      .execute();
    if (rows.length === 0) return scans;
    const decided = new Map(rows.map((row) => [row.id, row]));
    return scans.map((scan) => ({
      ...scan,
      findings: scan.findings.map((finding) => {
        const decision = decided.get(finding.id);
        if (decision === undefined || finding.suppressed !== null) return finding;
        const { owner, reason, expires } = decision;
        return { ...finding, suppressed: { by: 'console' as const, owner, reason, expires } };
      }),
    }));
  }

  /** Throws WT-E-STATE-04 unless it has a reason and ends in the future. A second decision replaces the first. */
  async suppressFinding(decision: FindingDecision, { at, user }: Decider): Promise<void> {
    const { id, expires } = decision;
    const reason = decision.reason.trim();
    if (reason === '') throw monitorError('WT-E-STATE-04', { problem: 'it needs a reason' });
    if (!(expires > at)) throw monitorError('WT-E-STATE-04', { problem: 'its end must be in the future' });
    const row = { id, owner: user, reason, expires, created: at };
    await this.db.transaction().execute(async (transaction) => {
      await transaction
        .insertInto('finding_suppression')
        .values(row)
        .onConflict((on) => on.column('id').doUpdateSet(row))
        .execute();
      const body = { reason, expires, user };
      await writeJournal(transaction, { at, what: 'finding suppressed', subject: id, body });
    });
  }

  /** Shows a finding again that was suppressed here. Answers false when it was not. */
  async showFindingAgain(id: string, { at, user }: Decider): Promise<boolean> {
    return this.db.transaction().execute(async (transaction) => {
      const { numDeletedRows } = await transaction
        .deleteFrom('finding_suppression')
        .where('id', '=', id)
        .executeTakeFirst();
      if (numDeletedRows > 0n)
        await writeJournal(transaction, { at, what: 'finding shown again', subject: id, body: { user } });
      return numDeletedRows > 0n;
    });
  }
}
