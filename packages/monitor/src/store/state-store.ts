import { Kysely, type Selectable } from 'kysely';
import type { Alert, AlertStatus } from '../alerts/alert.ts';
import { alertWithStatus, type StatusDecision, statusProblem } from '../alerts/status.ts';
import type { Suppression } from '../alerts/suppress.ts';
import type { Observation, ObservationKind } from '../detections/observation.ts';
import { monitorError } from '../errors.ts';
import { type JournalEntry, readJournal, writeJournal } from './journal-rows.ts';
import { PostureStore } from './posture-store.ts';
import { SavedItems } from './saved-items.ts';
import { sqliteDialect } from './sqlite-dialect.ts';
import { migrateState, STATE_VERSION, type StateTables } from './state-tables.ts';
import {
  addSuppression,
  extendSuppression,
  listSuppressions,
  removeSuppression,
} from './suppression-rows.ts';
import { type Actor, moveTriage, TriageStore } from './triage-store.ts';

/**
 * Opens the operational state, creating or upgrading its tables.
 * @throws WatertightError WT-E-STATE-01 for a newer version, -06 for a file that is none of ours or cannot be read
 */
export async function openStateStore(path: string): Promise<StateStore> {
  const db = new Kysely<StateTables>({ dialect: sqliteDialect(path) });
  const version = await migrateState(db).catch(async (cause: unknown) => {
    await db.destroy().catch(() => undefined);
    const because = cause instanceof Error ? cause.message : String(cause);
    throw monitorError('WT-E-STATE-06', { path, because }, { cause });
  });
  if (version > STATE_VERSION) {
    await db.destroy();
    throw monitorError('WT-E-STATE-01', { path });
  }
  return new StateStore(db);
}

export interface ObservationFilter {
  readonly kind?: ObservationKind;
  /** Entity name. */
  readonly entity?: string;
  /** ISO-8601 UTC, compared with the end of the window; `until` is exclusive. */
  readonly since?: string;
  readonly until?: string;
  readonly limit?: number;
}

const BATCH = 500;

/** Observations, alerts and what people decided about them. Every change of a decision is in the journal. */
export class StateStore {
  /** Assignees, tags, comments, and dismissed observations. */
  readonly triage: TriageStore;
  /** Kept scans, and suppressions of their findings. */
  readonly posture: PostureStore;
  /** Queries and filters that people keep. */
  readonly saved: SavedItems;
  private readonly db: Kysely<StateTables>;

  constructor(db: Kysely<StateTables>) {
    this.db = db;
    this.triage = new TriageStore(db);
    this.posture = new PostureStore(db);
    this.saved = new SavedItems(db);
  }

  /**
   * Makes the observations of the window (ending in (from, to], or an instant in [from, to)) exactly `observations`, in one transaction: those of a
   * re-evaluated time that no longer fire are withdrawn. Answers new and withdrawn ids.
   */
  async replaceWindow(
    from: string,
    to: string,
    observations: readonly Observation[],
  ): Promise<{ added: string[]; withdrawn: string[] }> {
    const unique = [...new Map(observations.map((each) => [each.id, each])).values()];
    const keep = new Set(unique.map((each) => each.id));
    return this.db.transaction().execute(async (transaction) => {
      const held = await transaction
        .selectFrom('observation')
        .select('id')
        .where((row) =>
          row.or([
            row.and([
              row('window_end', '>', from),
              row('window_end', '<=', to),
              row('window_start', '<', row.ref('window_end')),
            ]),
            row.and([
              row('window_end', '>=', from),
              row('window_end', '<', to),
              row('window_start', '=', row.ref('window_end')),
            ]),
          ]),
        )
        .execute();
      const withdrawn = held.map(({ id }) => id).filter((id) => !keep.has(id));
      for (const batch of batches(withdrawn))
        await transaction.deleteFrom('observation').where('id', 'in', batch).execute();
      return { added: await putObservations(transaction, unique), withdrawn };
    });
  }

  /** Remembers that telemetry was judged to the end. @param at ISO-8601 UTC */
  async setLastEvaluation(at: string): Promise<void> {
    await this.db.transaction().execute(async (transaction) => {
      await transaction.deleteFrom('last_evaluation').execute();
      await transaction.insertInto('last_evaluation').values({ at }).execute();
    });
  }

  /** When telemetry was last judged to the end, ISO-8601 UTC; '' before the first time. */
  async lastEvaluation(): Promise<string> {
    return (await this.db.selectFrom('last_evaluation').select('at').executeTakeFirst())?.at ?? '';
  }

  /** Oldest first. */
  async listObservations(filter: ObservationFilter = {}): Promise<Observation[]> {
    let query = this.db.selectFrom('observation').select('body');
    if (filter.kind !== undefined) query = query.where('kind', '=', filter.kind);
    if (filter.entity !== undefined) query = query.where('entity_name', '=', filter.entity);
    if (filter.since !== undefined) query = query.where('window_end', '>=', filter.since);
    if (filter.until !== undefined) query = query.where('window_end', '<', filter.until);
    query = query.orderBy('window_end').orderBy('id');
    if (filter.limit !== undefined) query = query.limit(filter.limit);
    return (await query.execute()).map((row) => JSON.parse(row.body));
  }

  async getObservation(id: string): Promise<Observation | undefined> {
    const row = await this.db
      .selectFrom('observation')
      .select('body')
      .where('id', '=', id)
      .executeTakeFirst();
    return row === undefined ? undefined : JSON.parse(row.body);
  }

  /** Those of the observations that are stored, in no order. */
  async getObservations(ids: readonly string[]): Promise<Observation[]> {
    const found: Observation[] = [];
    for (const batch of batches(ids)) {
      const rows = await this.db.selectFrom('observation').select('body').where('id', 'in', batch).execute();
      for (const { body } of rows) found.push(JSON.parse(body));
    }
    return found;
  }

  /**
   * Makes the stored alerts exactly `alerts`, those of all observations, in one transaction; answers those that are new
   * or changed. An alert that shares observations with a stored one of another id takes its place and its status.
   */
  async replaceAlerts(alerts: readonly Alert[]): Promise<Alert[]> {
    return this.db.transaction().execute(async (transaction) => {
      const changed = await putAlerts(transaction, alerts);
      const keep = new Set(alerts.map((alert) => alert.id));
      const stored = await transaction.selectFrom('alert').select('id').execute();
      const gone = stored.map(({ id }) => id).filter((id) => !keep.has(id));
      for (const batch of batches(gone))
        await transaction.deleteFrom('alert').where('id', 'in', batch).execute();
      return changed;
    });
  }

  /** Alerts with the status they have at `now` (ISO-8601 UTC), newest first. */
  async listAlerts(filter: { status?: AlertStatus; since?: string; now: string }): Promise<Alert[]> {
    let query = this.db.selectFrom('alert').select(['id', 'body']);
    if (filter.since !== undefined) query = query.where('last_seen', '>=', filter.since);
    const rows = await query.orderBy('last_seen', 'desc').orderBy('id').execute();
    const decisions = new Map(
      (await this.db.selectFrom('alert_status').selectAll().execute()).map((row) => [row.alert_id, row]),
    );
    const alerts = rows.map((row) =>
      alertWithStatus(JSON.parse(row.body), decisionOf(decisions.get(row.id)), filter.now),
    );
    return alerts.filter((alert) => filter.status === undefined || alert.status === filter.status);
  }

  /** `now` decides whether a snooze has ended; without it the last decision counts. */
  async getAlert(id: string, now = ''): Promise<Alert | undefined> {
    const row = await this.db.selectFrom('alert').select('body').where('id', '=', id).executeTakeFirst();
    if (row === undefined) return undefined;
    const decision = await this.db
      .selectFrom('alert_status')
      .selectAll()
      .where('alert_id', '=', id)
      .executeTakeFirst();
    return alertWithStatus(JSON.parse(row.body), decisionOf(decision), now);
  }

  /** Throws WT-E-STATE-02 for an unknown alert and WT-E-STATE-03 for a decision without its reason or time. */
  async setAlertStatus(
    id: string,
    change: { status: AlertStatus; reason?: string; until?: string; at: string; user?: string },
  ): Promise<void> {
    const alert = await this.getAlert(id);
    if (alert === undefined) throw monitorError('WT-E-STATE-02', { id });
    const decision: StatusDecision = {
      status: change.status,
      reason: change.reason ?? '',
      until: change.until ?? '',
      at: change.at,
      seen: alert.observations,
    };
    const problem = statusProblem(decision);
    if (problem !== undefined) throw monitorError('WT-E-STATE-03', { problem });
    await this.db.transaction().execute(async (transaction) => {
      await putStatus(transaction, id, decision);
      await writeJournal(transaction, {
        at: change.at,
        what: `alert ${change.status}`,
        subject: id,
        body: { ...decision, ...(change.user === undefined ? {} : { user: change.user }) },
      });
    });
  }

  /** Throws WT-E-STATE-04 unless it has a scope, an owner, a reason and an expiry in the future. */
  async addSuppression(suppression: Suppression): Promise<void> {
    await addSuppression(this.db, suppression);
  }

  /** All of them, expired ones too, oldest first. */
  async listSuppressions(): Promise<Suppression[]> {
    return listSuppressions(this.db);
  }

  /** Answers false when there is none with this id. */
  async removeSuppression(id: string, at: string, user = ''): Promise<boolean> {
    return removeSuppression(this.db, id, { at, user });
  }

  /** Gives it another end; answers false when there is none with this id. Throws WT-E-STATE-04 for an end in the past. */
  async extendSuppression(id: string, expires: string, by: Actor): Promise<boolean> {
    return extendSuppression(this.db, { id, expires, by });
  }

  /** What people decided and did, oldest first. */
  async listJournal(): Promise<JournalEntry[]> {
    return readJournal(this.db);
  }

  /** Notes what somebody asked the server to do, before it is done. */
  async recordAction(action: {
    at: string;
    what: string;
    subject: string;
    user: string;
    role: string;
  }): Promise<void> {
    const { at, what, subject, ...body } = action;
    await this.db
      .transaction()
      .execute((transaction) => writeJournal(transaction, { at, what, subject, body }));
  }

  async close(): Promise<void> {
    await this.db.destroy();
  }
}

async function putAlerts(db: Kysely<StateTables>, alerts: readonly Alert[]): Promise<Alert[]> {
  const changed: Alert[] = [];
  const stored = await db.selectFrom('alert').selectAll().execute();
  const owners = observationOwners(stored, new Set(alerts.map((alert) => alert.id)));
  const bodies = new Map(stored.map((row) => [row.id, row.body]));
  for (const alert of alerts) {
    const body = JSON.stringify(alert);
    if (bodies.get(alert.id) === body) continue;
    const replaced = new Set(alert.observations.flatMap((id) => owners.get(id) ?? []));
    for (const old of [...replaced].sort()) await takeOver(db, old, alert.id);
    const { id, severity, firstSeen, lastSeen } = alert;
    const row = { id, severity, first_seen: firstSeen, last_seen: lastSeen, body };
    await db
      .insertInto('alert')
      .values(row)
      .onConflict((on) => on.column('id').doUpdateSet(row))
      .execute();
    changed.push(alert);
  }
  return changed;
}

async function putObservations(
  db: Kysely<StateTables>,
  observations: readonly Observation[],
): Promise<string[]> {
  const added: string[] = [];
  for (const batch of batches(observations)) {
    const ids = batch.map((each) => each.id);
    const held = await db.selectFrom('observation').select('id').where('id', 'in', ids).execute();
    const known = new Set(held.map((row) => row.id));
    added.push(...ids.filter((id) => !known.has(id)));
    for (const each of batch) {
      const row = observationRow(each);
      await db
        .insertInto('observation')
        .values(row)
        .onConflict((on) => on.column('id').doUpdateSet(row))
        .execute();
    }
  }
  return added;
}

function observationRow(each: Observation): StateTables['observation'] {
  return {
    id: each.id,
    kind: each.kind,
    rule: each.rule,
    entity_kind: each.entity.kind,
    entity_name: each.entity.name,
    entity_account: each.entity.account,
    entity_region: each.entity.region,
    window_start: each.window.start,
    window_end: each.window.end,
    severity: each.severity,
    alerting: each.alerting ? 1 : 0,
    body: JSON.stringify(each),
  };
}

/** Observation id to the stored alerts that hold it and are not among `current`. */
function observationOwners(
  stored: readonly Selectable<StateTables['alert']>[],
  current: ReadonlySet<string>,
): ReadonlyMap<string, readonly string[]> {
  const owners = new Map<string, string[]>();
  for (const row of stored) {
    if (current.has(row.id)) continue;
    const alert: Alert = JSON.parse(row.body);
    for (const id of alert.observations) owners.set(id, [...(owners.get(id) ?? []), row.id]);
  }
  return owners;
}

/** The newest decision wins when several alerts become one. */
async function takeOver(db: Kysely<StateTables>, from: string, to: string): Promise<void> {
  const rows = await db.selectFrom('alert_status').selectAll().where('alert_id', 'in', [from, to]).execute();
  const newest = rows.sort((a, b) => b.at.localeCompare(a.at))[0];
  const decision = decisionOf(newest);
  if (decision !== undefined) await putStatus(db, to, decision);
  await moveTriage(db, from, to);
  await db.deleteFrom('alert_status').where('alert_id', '=', from).execute();
  await db.deleteFrom('alert').where('id', '=', from).execute();
}

async function putStatus(db: Kysely<StateTables>, id: string, decision: StatusDecision): Promise<void> {
  const row = { alert_id: id, ...decision, seen: JSON.stringify(decision.seen) };
  await db
    .insertInto('alert_status')
    .values(row)
    .onConflict((on) => on.column('alert_id').doUpdateSet(row))
    .execute();
}

function decisionOf(row: Selectable<StateTables['alert_status']> | undefined): StatusDecision | undefined {
  if (row === undefined) return undefined;
  const status = row.status === 'snoozed' || row.status === 'closed' ? row.status : 'open';
  return { status, reason: row.reason, until: row.until, at: row.at, seen: JSON.parse(row.seen) };
}

function batches<T>(list: readonly T[]): T[][] {
  const found: T[][] = [];
  for (let from = 0; from < list.length; from += BATCH) found.push(list.slice(from, from + BATCH));
  return found;
}
