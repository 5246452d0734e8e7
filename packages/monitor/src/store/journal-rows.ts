import type { Kysely } from 'kysely';
import type { StateTables } from './state-tables.ts';

/** One thing that somebody decided or did; `user` is '' for decisions on the command line. */
export interface JournalEntry {
  /** ISO-8601 UTC. */
  readonly at: string;
  readonly what: string;
  readonly subject: string;
  readonly user: string;
}

/** Adds one entry; call it in the transaction of the change that it tells of. */
export async function writeJournal(
  db: Kysely<StateTables>,
  entry: { at: string; what: string; subject: string; body: unknown },
): Promise<void> {
  const last = await db
    .selectFrom('journal')
    .select((select) => select.fn.max('seq').as('seq'))
    .executeTakeFirst();
  const row = { ...entry, seq: Number(last?.seq ?? 0) + 1, body: JSON.stringify(entry.body) };
  await db.insertInto('journal').values(row).execute();
}

/** Oldest first; of one subject, or all. */
export async function readJournal(db: Kysely<StateTables>, subject?: string): Promise<JournalEntry[]> {
  let query = db.selectFrom('journal').select(['at', 'what', 'subject', 'body']);
  if (subject !== undefined) query = query.where('subject', '=', subject);
  const rows = await query.orderBy('seq').execute();
  return rows.map(({ body, ...row }) => {
    const { user }: { user?: unknown } = JSON.parse(body);
    return { ...row, user: typeof user === 'string' ? user : '' };
  });
}
