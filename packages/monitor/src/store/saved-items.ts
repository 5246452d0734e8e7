import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import { monitorError } from '../errors.ts';
import { writeJournal } from './journal-rows.ts';
import type { StateTables } from './state-tables.ts';
import type { Actor } from './triage-store.ts';

/** What people keep under a name: a statement of the query page, or the filter of a list. */
export const SAVED_KINDS = ['query', 'filter'] as const;

export type SavedKind = (typeof SAVED_KINDS)[number];

/** One thing that somebody keeps; everybody of the installation sees it. */
export interface SavedItem {
  readonly id: string;
  readonly kind: SavedKind;
  /** Path of the page that a filter is for; '' for queries. */
  readonly page: string;
  readonly name: string;
  readonly owner: string;
  /** ISO-8601 UTC. */
  readonly at: string;
  /** The statement, or the filter as the page's query string has it. */
  readonly text: string;
}

/** Of each kind; more belong into a repository. */
const MOST_ITEMS = 500;

/** Named queries and filters of an installation. Every change is in the journal. */
export class SavedItems {
  private readonly db: Kysely<StateTables>;

  constructor(db: Kysely<StateTables>) {
    this.db = db;
  }

  /** By name. */
  async list(kind: SavedKind): Promise<SavedItem[]> {
    const rows = await this.db.selectFrom('saved_item').selectAll().where('kind', '=', kind).execute();
    return rows
      .map(({ body, ...row }) => ({ ...row, kind, text: body }))
      .sort((a, b) => a.name.localeCompare(b.name) || a.id.localeCompare(b.id));
  }

  /**
   * Keeps it; the same name on the same page takes the place of the one before.
   * @throws WatertightError WT-E-STATE-05 when there are too many
   */
  async save(item: Pick<SavedItem, 'kind' | 'page' | 'name' | 'text'>, by: Actor): Promise<SavedItem> {
    const { kind, page, name, text } = item;
    const id = createHash('sha256')
      .update(JSON.stringify([kind, page, name]))
      .digest('hex')
      .slice(0, 12);
    const row = { id, kind, page, name, owner: by.user, at: by.at, body: text };
    await this.db.transaction().execute(async (transaction) => {
      const others = await transaction
        .selectFrom('saved_item')
        .select((select) => select.fn.countAll().as('count'))
        .where('kind', '=', kind)
        .where('id', '<>', id)
        .executeTakeFirst();
      if (Number(others?.count ?? 0) >= MOST_ITEMS)
        throw monitorError('WT-E-STATE-05', { kind, most: String(MOST_ITEMS) });
      await transaction
        .insertInto('saved_item')
        .values(row)
        .onConflict((on) => on.column('id').doUpdateSet(row))
        .execute();
      await writeJournal(transaction, {
        at: by.at,
        what: `${kind} saved`,
        subject: id,
        body: { user: by.user },
      });
    });
    return { ...item, id, owner: by.user, at: by.at };
  }

  /** Answers false when there is none with this id. */
  async remove(id: string, { at, user }: Actor): Promise<boolean> {
    return this.db.transaction().execute(async (transaction) => {
      const { numDeletedRows } = await transaction
        .deleteFrom('saved_item')
        .where('id', '=', id)
        .executeTakeFirst();
      if (numDeletedRows > 0n)
        await writeJournal(transaction, { at, what: 'saved item removed', subject: id, body: { user } });
      return numDeletedRows > 0n;
    });
  }
}
