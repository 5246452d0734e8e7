import type { Kysely, Selectable } from 'kysely';
import { type AlertFeedback, type AlertTriage, cleanTags, NO_TRIAGE } from '../alerts/triage.ts';
import { type JournalEntry, readJournal, writeJournal } from './journal-rows.ts';
import type { StateTables } from './state-tables.ts';

/** Who changes something, and when (ISO-8601 UTC). */
export interface Actor {
  readonly at: string;
  readonly user: string;
}

/** Assignee, tags, comments and feedback of alerts, and observations that people dismissed. Every change is in the journal. */
export class TriageStore {
  private readonly db: Kysely<StateTables>;

  constructor(db: Kysely<StateTables>) {
    this.db = db;
  }

  /** What is kept about an alert; nothing when nobody has touched it. */
  async of(alertId: string): Promise<AlertTriage> {
    return (await this.all(alertId)).get(alertId) ?? NO_TRIAGE;
  }

  /** By alert id, only those that somebody has touched. */
  async all(alertId?: string): Promise<ReadonlyMap<string, AlertTriage>> {
    let rows = this.db.selectFrom('alert_triage').selectAll();
    let comments = this.db.selectFrom('alert_comment').selectAll().orderBy('seq');
    if (alertId !== undefined) {
      rows = rows.where('alert_id', '=', alertId);
      comments = comments.where('alert_id', '=', alertId);
    }
    const found = new Map((await rows.execute()).map((row) => [row.alert_id, triageOf(row)]));
    for (const { alert_id: id, at, author, text } of await comments.execute()) {
      const before = found.get(id) ?? NO_TRIAGE;
      found.set(id, { ...before, comments: [...before.comments, { at, author, text }] });
    }
    return found;
  }

  /** Changes what is given and leaves the rest. */
  async change(
    alertId: string,
    change: { assignee?: string; tags?: readonly string[]; feedback?: AlertFeedback },
    { at, user }: Actor,
  ): Promise<void> {
    const { comments: _comments, ...before } = await this.of(alertId);
    const after = { ...before, ...change, tags: cleanTags(change.tags ?? before.tags) };
    const row = { alert_id: alertId, ...after, tags: JSON.stringify(after.tags) };
    await this.db.transaction().execute(async (transaction) => {
      await transaction
        .insertInto('alert_triage')
        .values(row)
        .onConflict((on) => on.column('alert_id').doUpdateSet(row))
        .execute();
      const what = changeText(before, after);
      await writeJournal(transaction, { at, what, subject: alertId, body: { ...change, user } });
    });
  }

  async comment(alertId: string, text: string, { at, user }: Actor): Promise<void> {
    await this.db.transaction().execute(async (transaction) => {
      const last = await transaction
        .selectFrom('alert_comment')
        .select((select) => select.fn.max('seq').as('seq'))
        .executeTakeFirst();
      const seq = Number(last?.seq ?? 0) + 1;
      await transaction
        .insertInto('alert_comment')
        .values({ seq, alert_id: alertId, at, author: user, text })
        .execute();
      await writeJournal(transaction, { at, what: 'alert commented', subject: alertId, body: { user } });
    });
  }

  /** What people did about one alert, oldest first. */
  async history(alertId: string): Promise<JournalEntry[]> {
    return readJournal(this.db, alertId);
  }

  /** Takes an observation out of the tables, or puts it back; its alerts stay as they are. */
  async dismiss(observationId: string, isDismissed: boolean, { at, user }: Actor): Promise<void> {
    const row = { observation_id: observationId, at, author: user };
    await this.db.transaction().execute(async (transaction) => {
      await transaction
        .deleteFrom('observation_dismissal')
        .where('observation_id', '=', observationId)
        .execute();
      if (isDismissed) await transaction.insertInto('observation_dismissal').values(row).execute();
      const what = isDismissed ? 'observation dismissed' : 'observation restored';
      await writeJournal(transaction, { at, what, subject: observationId, body: { user } });
    });
  }

  /** Ids of dismissed observations. */
  async dismissed(): Promise<ReadonlySet<string>> {
    const rows = await this.db.selectFrom('observation_dismissal').select('observation_id').execute();
    return new Set(rows.map((row) => row.observation_id));
  }
}

/** Moves what people kept about an alert to the one that takes its place; what that one has already wins. */
export async function moveTriage(db: Kysely<StateTables>, from: string, to: string): Promise<void> {
  const held = await db.selectFrom('alert_triage').selectAll().where('alert_id', 'in', [from, to]).execute();
  const [own, other] = [held.find((row) => row.alert_id === to), held.find((row) => row.alert_id === from)];
  await db.updateTable('alert_comment').set({ alert_id: to }).where('alert_id', '=', from).execute();
  if (other === undefined) return;
  await db.deleteFrom('alert_triage').where('alert_id', '=', from).execute();
  if (own === undefined)
    await db
      .insertInto('alert_triage')
      .values({ ...other, alert_id: to })
      .execute();
}

function triageOf(row: Selectable<StateTables['alert_triage']>): AlertTriage {
  const feedback = row.feedback === 'helpful' || row.feedback === 'not-helpful' ? row.feedback : '';
  return { assignee: row.assignee, tags: JSON.parse(row.tags), feedback, comments: [] };
}

type Kept = Omit<AlertTriage, 'comments'>;

function changeText(before: Kept, after: Kept): string {
  if (before.assignee !== after.assignee)
    return after.assignee === '' ? 'alert assigned to nobody' : `alert assigned to ${after.assignee}`;
  if (before.feedback !== after.feedback && after.feedback !== '')
    return `alert judged ${after.feedback.replace('-', ' ')}`;
  return after.tags.length === 0 ? 'alert tags removed' : `alert tagged ${after.tags.join(', ')}`;
}
