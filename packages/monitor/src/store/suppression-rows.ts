import type { Kysely } from 'kysely';
import { type Suppression, suppressionProblem } from '../alerts/suppress.ts';
import { monitorError } from '../errors.ts';
import { writeJournal } from './journal-rows.ts';
import type { StateTables } from './state-tables.ts';
import type { Actor } from './triage-store.ts';

/** Throws WT-E-STATE-04 unless it has a scope, an owner, a reason and an expiry in the future. */
export async function addSuppression(db: Kysely<StateTables>, suppression: Suppression): Promise<void> {
  const problem = suppressionProblem(suppression);
  if (problem !== undefined) throw monitorError('WT-E-STATE-04', { problem });
  const { created, id } = suppression;
  await db.transaction().execute(async (transaction) => {
    await putSuppression(transaction, suppression);
    await writeJournal(transaction, {
      at: created,
      what: 'suppression added',
      subject: id,
      body: { ...suppression, user: suppression.owner },
    });
  });
}

/** All of them, expired ones too, oldest first. */
export async function listSuppressions(db: Kysely<StateTables>): Promise<Suppression[]> {
  const rows = await db.selectFrom('suppression').select('body').orderBy('created').orderBy('id').execute();
  return rows.map((row) => JSON.parse(row.body));
}

/** Answers false when there is none with this id. */
export async function removeSuppression(
  db: Kysely<StateTables>,
  id: string,
  { at, user }: Actor,
): Promise<boolean> {
  return db.transaction().execute(async (transaction) => {
    const { numDeletedRows } = await transaction
      .deleteFrom('suppression')
      .where('id', '=', id)
      .executeTakeFirst();
    if (numDeletedRows > 0n)
      await writeJournal(transaction, { at, what: 'suppression removed', subject: id, body: { user } });
    return numDeletedRows > 0n;
  });
}

/** Gives it another end; answers false when there is none with this id. Throws WT-E-STATE-04 for an end in the past. */
export async function extendSuppression(
  db: Kysely<StateTables>,
  { id, expires, by: { at, user } }: { readonly id: string; readonly expires: string; readonly by: Actor },
): Promise<boolean> {
  return db.transaction().execute(async (transaction) => {
    const row = await transaction
      .selectFrom('suppression')
      .select('body')
      .where('id', '=', id)
      .executeTakeFirst();
    if (row === undefined) return false;
    const before: Suppression = JSON.parse(row.body);
    const problem =
      suppressionProblem({ ...before, expires }) ??
      (expires > at ? undefined : 'its end must be in the future');
    if (problem !== undefined) throw monitorError('WT-E-STATE-04', { problem });
    await putSuppression(transaction, { ...before, expires });
    await writeJournal(transaction, {
      at,
      what: `suppression ends ${expires}`,
      subject: id,
      body: { expires, user },
    });
    return true;
  });
}

async function putSuppression(db: Kysely<StateTables>, suppression: Suppression): Promise<void> {
  const { id, owner, reason, expires, created } = suppression;
  const row = { id, owner, reason, expires, created, body: JSON.stringify(suppression) };
  await db
    .insertInto('suppression')
    .values(row)
    .onConflict((on) => on.column('id').doUpdateSet(row))
    .execute();
}
