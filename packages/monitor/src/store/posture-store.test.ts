import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepScans } from '../keep-scans.ts';
import { aFinding, aKeptRule, aScan } from './a-scan.cases.ts';
import { countScan } from './scan-counts.ts';
import { SCANS_KEPT } from './scan-rows.ts';
import { openStateStore, type StateStore } from './state-store.ts';

const NOW = '2026-03-20T00:00:00.000Z';
const by = { at: NOW, user: 'ana' };

let store: StateStore;
beforeEach(async () => {
  store = await openStateStore(':memory:');
});
afterEach(() => store.close());

const day = (number: number) => `2026-03-${String(number).padStart(2, '0')}T00:00:00.000Z`;

async function firstSeen(): Promise<Readonly<Record<string, string>>> {
  const scans = await store.posture.latestScans(NOW);
  return Object.fromEntries(
    scans.flatMap(({ findings }) => findings.map((each) => [each.fingerprint, each.firstSeen])),
  );
}

describe('scans that are kept', () => {
  it('carries over when a finding was first seen, and begins anew when it was gone', async () => {
    const [one, two] = [aFinding(), aFinding({ fingerprint: 'f2' })];
    await store.posture.saveScan(aScan({ at: day(1), findings: [one] }));
    await store.posture.saveScan(aScan({ at: day(2), findings: [one, two] }));
    expect(await firstSeen()).toEqual({ f1: day(1), f2: day(2) });
    await store.posture.saveScan(aScan({ at: day(3), findings: [one] }));
    await store.posture.saveScan(aScan({ at: day(4), findings: [one, two] }));
    expect(await firstSeen()).toEqual({ f1: day(1), f2: day(4) });
  });

  it('keeps what the newest scan found, and only numbers of the others', async () => {
    await store.posture.saveScan(aScan({ at: day(1) }));
    await store.posture.saveScan(aScan({ at: day(2), findings: [] }));
    const [scan, ...others] = await store.posture.latestScans(NOW);
    expect([scan?.at, scan?.findings, others]).toEqual([day(2), [], []]);
    const summaries = await store.posture.listScans();
    expect(summaries.map(({ at, findings }) => [at, findings])).toEqual([
      [day(2), 0],
      [day(1), 1],
    ]);
    expect(summaries[1]?.counts.open).toMatchObject({ R2: { high: 1 }, all: { high: 1, critical: 0 } });
  });

  it('never shows an older scan for a newer one, and replaces one of the same time', async () => {
    await store.posture.saveScan(aScan({ at: day(5), findings: [] }));
    await store.posture.saveScan(aScan({ at: day(4) }));
    expect((await store.posture.latestScans(NOW)).map(({ at }) => at)).toEqual([day(5)]);
    await store.posture.saveScan(aScan({ at: day(5) }));
    expect((await store.posture.latestScans(NOW)).map(({ findings }) => findings.length)).toEqual([1]);
    expect(await store.posture.listScans()).toHaveLength(2);
  });

  it('keeps targets apart, and a bounded number of scans of each', async () => {
    await store.posture.saveScan(aScan({ target: 'other', at: day(1) }));
    for (let turn = 0; turn < SCANS_KEPT + 3; turn += 1) {
      const at = new Date(Date.UTC(2026, 0, 1 + turn)).toISOString();
      await store.posture.saveScan(aScan({ at }));
    }
    const targets = (await store.posture.listScans()).map(({ target }) => target);
    expect(targets.filter((target) => target === 'shop')).toHaveLength(SCANS_KEPT);
    expect(targets.filter((target) => target === 'other')).toHaveLength(1);
    const ids = (await store.posture.latestScans(NOW)).flatMap(({ findings }) =>
      findings.map(({ id }) => id),
    );
    expect(new Set(ids).size).toBe(2);
  });

  it('is kept beside a process that has the store open, and is seen there', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'watertight-keep-'));
    const other = await openStateStore(join(folder, 'state.sqlite'));
    try {
      expect(await other.posture.latestScans(NOW)).toEqual([]);
      await keepScans(folder, [aScan(), aScan({ target: 'second' })]);
      expect((await other.posture.latestScans(NOW)).map(({ target }) => target)).toEqual(['second', 'shop']);
    } finally {
      await other.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe('suppressions of findings', () => {
  async function only() {
    const [scan] = await store.posture.latestScans(NOW);
    const [finding] = scan?.findings ?? [];
    if (finding === undefined) throw new Error('no finding');
    return finding;
  }

  it('hides a finding until its end, tells who and why, and lasts over the next scan', async () => {
    await store.posture.saveScan(aScan());
    const { id } = await only();
    await store.posture.suppressFinding({ id, reason: ' accepted ', expires: day(25) }, by);
    await store.posture.saveScan(aScan({ at: day(10) }));
    expect((await only()).suppressed).toEqual({
      by: 'console',
      reason: 'accepted',
      owner: 'ana',
      expires: day(25),
    });
    const later = await store.posture.latestScans(day(26));
    expect(later.flatMap(({ findings }) => findings.map(({ suppressed }) => suppressed))).toEqual([null]);
    expect((await store.listJournal()).map(({ what, subject, user }) => [what, subject, user])).toEqual([
      ['finding suppressed', id, 'ana'],
    ]);
  });

  it('is taken back once', async () => {
    await store.posture.saveScan(aScan());
    const { id } = await only();
    await store.posture.suppressFinding({ id, reason: 'accepted', expires: day(25) }, by);
    expect(await store.posture.showFindingAgain(id, by)).toBe(true);
    expect(await store.posture.showFindingAgain(id, by)).toBe(false);
    expect((await only()).suppressed).toBeNull();
  });

  it('leaves decisions that files tell as they are', async () => {
    const suppressed = { by: 'file', reason: 'known' } as const;
    await store.posture.saveScan(aScan({ findings: [aFinding({ suppressed })] }));
    const { id } = await only();
    await store.posture.suppressFinding({ id, reason: 'accepted', expires: day(25) }, by);
    expect((await only()).suppressed).toEqual(suppressed);
  });

  it.each([
    ['no reason', { reason: ' ', expires: day(25) }],
    ['an end in the past', { reason: 'accepted', expires: day(1) }],
  ])('refuses one with %s', async (_, decision) => {
    const refused = store.posture.suppressFinding({ id: 'a', ...decision }, by);
    await expect(refused).rejects.toMatchObject({ code: 'WT-E-STATE-04' });
  });
});

describe('the numbers of a scan', () => {
  it('counts a finding for each of its risks, and once in all', () => {
    const { open, suppressed } = countScan(
      aScan({
        findings: [
          aFinding({ risks: ['R1', 'R2'] }),
          aFinding({ fingerprint: 'f2', suppressed: { by: 'baseline', reason: 'known' } }),
        ],
      }),
    );
    expect([open['R1']?.high, open['R2']?.high, open['all']?.high, suppressed]).toEqual([1, 1, 1, 1]);
  });

  it('counts every passed check under all, whatever its risks', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ pass: fc.nat(9), risks: fc.subarray(['R1', 'R2', 'R14']) })),
        (asked) => {
          const rules = asked.map((each, index) => aKeptRule({ ...each, rule: `rule-${index}` }));
          const { passed } = countScan(aScan({ rules }));
          return passed['all']?.high === asked.reduce((sum, { pass }) => sum + pass, 0);
        },
      ),
    );
  });
});
