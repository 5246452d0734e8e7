import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Alert } from '../alerts/alert.ts';
import { anObservation } from '../alerts/an-observation.ts';
import { correlateAlerts } from '../alerts/correlate.ts';
import type { Observation } from '../detections/observation.ts';
import { openStateStore, type StateStore } from './state-store.ts';

const NOW = '2026-03-10T00:00:00Z';
const later = anObservation({
  id: 'o2',
  window: { start: '2026-03-02T14:00:00.000Z', end: '2026-03-02T14:00:00.000Z', name: 'event' },
});
const earlier = anObservation({
  id: 'o0',
  window: { start: '2026-03-02T09:00:00.000Z', end: '2026-03-02T09:00:00.000Z', name: 'event' },
});

const ALL = ['2026-01-01', '2027-01-01'] as const;

let store: StateStore;
beforeEach(async () => {
  store = await openStateStore(':memory:');
});
afterEach(() => store.close());

async function put(observations: readonly Observation[]): Promise<string[]> {
  return (await store.replaceWindow(...ALL, observations)).added;
}

describe('observations', () => {
  it('are new once', async () => {
    expect(await put([anObservation(), anObservation()])).toEqual(['o1']);
    expect(await put([anObservation(), later])).toEqual(['o2']);
    expect(await store.getObservation('o1')).toEqual(anObservation());
    expect(await store.getObservation('none')).toBeUndefined();
  });
  it('are listed by kind, entity and time', async () => {
    await put([later, anObservation({ kind: 'beacon' }), earlier]);
    expect((await store.listObservations()).map((each) => each.id)).toEqual(['o0', 'o1', 'o2']);
    expect((await store.listObservations({ kind: 'beacon' })).map((each) => each.id)).toEqual(['o1']);
    expect(
      (await store.listObservations({ since: '2026-03-02T12', until: '2026-03-02T14' })).map(
        (each) => each.id,
      ),
    ).toEqual(['o1']);
    expect(await store.listObservations({ entity: "x' OR '1'='1" })).toEqual([]);
    expect(await store.listObservations({ limit: 1 })).toHaveLength(1);
  });
  it('that no longer fire are withdrawn inside the window only', async () => {
    await put([earlier, anObservation(), later]);
    const result = await store.replaceWindow('2026-03-02T10', '2026-03-02T15', [later]);
    expect(result).toEqual({ added: [], withdrawn: ['o1'] });
    expect((await store.listObservations()).map((each) => each.id)).toEqual(['o0', 'o2']);
  });
  it('come in thousands', async () => {
    const many = Array.from({ length: 1_201 }, (_, index) => anObservation({ id: `m${index}` }));
    expect(await put(many)).toHaveLength(1_201);
    expect(await put(many)).toEqual([]);
  });
});

describe('alerts', () => {
  it('are new once, and changed when they grow', async () => {
    expect(await store.replaceAlerts(correlateAlerts([anObservation()]))).toHaveLength(1);
    expect(await store.replaceAlerts(correlateAlerts([anObservation()]))).toEqual([]);
    expect(await store.replaceAlerts(correlateAlerts([anObservation(), later]))).toHaveLength(1);
    expect(await store.listAlerts({ now: NOW })).toHaveLength(1);
  });
  it('keep their status under a new id', async () => {
    const [old] = await store.replaceAlerts(correlateAlerts([anObservation()]));
    await store.setAlertStatus(old?.id ?? '', { status: 'snoozed', until: '2027-01-01T00:00:00Z', at: NOW });
    const [moved] = await store.replaceAlerts(correlateAlerts([earlier, anObservation()]));
    expect(moved?.id).not.toBe(old?.id);
    expect(await store.listAlerts({ status: 'snoozed', now: NOW })).toMatchObject([{ id: moved?.id }]);
    expect(await store.listAlerts({ now: NOW })).toHaveLength(1);
  });
  it('closed under an old id, open again when older evidence joins', async () => {
    const [old] = await store.replaceAlerts(correlateAlerts([anObservation()]));
    await store.setAlertStatus(old?.id ?? '', { status: 'closed', reason: 'known', at: NOW });
    await store.replaceAlerts(correlateAlerts([earlier, anObservation()]));
    expect(await store.listAlerts({ status: 'open', now: NOW })).toHaveLength(1);
  });
  it('open again by a later observation, and when a snooze ends', async () => {
    const [alert] = await store.replaceAlerts(correlateAlerts([anObservation()]));
    const id = alert?.id ?? '';
    await store.setAlertStatus(id, { status: 'closed', reason: 'known', at: '2026-03-02T13:00:00Z' });
    expect((await store.getAlert(id, NOW))?.status).toBe('closed');
    await store.replaceAlerts(correlateAlerts([anObservation(), later]));
    expect((await store.getAlert(id, NOW))?.status).toBe('open');
    await store.setAlertStatus(id, { status: 'snoozed', until: '2026-03-12T00:00:00Z', at: NOW });
    expect((await store.getAlert(id, NOW))?.status).toBe('snoozed');
    expect(await store.listAlerts({ status: 'open', now: '2026-03-12T00:00:00Z' })).toHaveLength(1);
  });
  it('are replaced in one transaction: a failure half-way changes nothing', async () => {
    const old = correlateAlerts([anObservation()]);
    await store.replaceAlerts(old);
    const [good] = correlateAlerts([earlier]);
    const bad = {
      ...good,
      id: 'x',
      get firstSeen(): string {
        throw new Error('half-way');
      },
    };
    await expect(store.replaceAlerts([{ ...good, id: 'y' }, bad] as Alert[])).rejects.toThrow('half-way');
    expect((await store.listAlerts({ now: NOW })).map(({ id }) => id)).toEqual(old.map(({ id }) => id));
  });
  it('refuse a decision that is incomplete or about nothing', async () => {
    const [alert] = await store.replaceAlerts(correlateAlerts([anObservation()]));
    await expect(store.setAlertStatus('none', { status: 'open', at: NOW })).rejects.toMatchObject({
      code: 'WT-E-STATE-02',
    });
    await expect(store.setAlertStatus(alert?.id ?? '', { status: 'closed', at: NOW })).rejects.toMatchObject({
      code: 'WT-E-STATE-03',
    });
  });
});

describe('decisions', () => {
  const suppression = {
    id: 's',
    entity: 'orders',
    owner: 'dana',
    reason: 'test',
    created: NOW,
    expires: '2026-04-01T00:00:00Z',
  };
  it('suppressions are kept, removed and journalled', async () => {
    await store.addSuppression(suppression);
    expect(await store.listSuppressions()).toEqual([suppression]);
    expect(await store.removeSuppression('s', NOW)).toBe(true);
    expect(await store.removeSuppression('s', NOW)).toBe(false);
    expect((await store.listJournal()).map((entry) => entry.what)).toEqual([
      'suppression added',
      'suppression removed',
    ]);
    await expect(store.addSuppression({ ...suppression, reason: '' })).rejects.toMatchObject({
      code: 'WT-E-STATE-04',
    });
  });
  it('concurrent changes take turns', async () => {
    await Promise.all(
      Array.from({ length: 20 }, (_, index) => store.addSuppression({ ...suppression, id: `s${index}` })),
    );
    expect(await store.listSuppressions()).toHaveLength(20);
    expect(await store.listJournal()).toHaveLength(20);
  });
});

describe('the last evaluation', () => {
  it('is none before the first, then the newest', async () => {
    expect(await store.lastEvaluation()).toBe('');
    await store.setLastEvaluation('2026-03-05T00:00:00.000Z');
    await store.setLastEvaluation('2026-03-06T00:00:00.000Z');
    expect(await store.lastEvaluation()).toBe('2026-03-06T00:00:00.000Z');
  });
});

describe('files', () => {
  it('of the first version lose the table that nothing wrote', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'watertight-'));
    try {
      const path = join(folder, 'state.sqlite');
      await (await openStateStore(path)).close();
      const raw = new DatabaseSync(path);
      raw.exec(
        'CREATE TABLE evaluation(name TEXT); DROP TABLE scan; DROP TABLE saved_item; DROP TABLE last_evaluation; DROP TABLE finding_suppression; DROP TABLE alert_triage; DROP TABLE alert_comment; DROP TABLE observation_dismissal; DROP INDEX journal_by_subject; UPDATE state_version SET version = 1',
      );
      raw.close();
      await (await openStateStore(path)).close();
      const after = new DatabaseSync(path);
      expect(after.prepare("SELECT name FROM sqlite_master WHERE name = 'evaluation'").all()).toEqual([]);
      after.close();
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
  it('survive closing, and a newer version is refused', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'watertight-'));
    try {
      const path = join(folder, 'state.sqlite');
      const first = await openStateStore(path);
      await first.replaceWindow(...ALL, [anObservation()]);
      await first.close();
      const second = await openStateStore(path);
      expect(await second.listObservations()).toHaveLength(1);
      await second.close();
      const raw = new DatabaseSync(path);
      raw.exec('UPDATE state_version SET version = 99');
      raw.close();
      await expect(openStateStore(path)).rejects.toMatchObject({ code: 'WT-E-STATE-01' });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('a file that is no database is told with its path', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'watertight-state-'));
    const path = join(folder, 'state.sqlite');
    writeFileSync(path, 'something else that somebody has put here');
    try {
      await expect(openStateStore(path)).rejects.toMatchObject({
        code: 'WT-E-STATE-06',
        message: expect.stringContaining(path),
      });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
