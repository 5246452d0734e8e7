import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTelemetryStore, type TelemetryStore } from '../telemetry-store.ts';
import { aViolationRow } from './violation.cases.ts';
import { deriveViolationColumns } from './violation-columns.ts';

let store: TelemetryStore;
beforeAll(async () => {
  store = await openTelemetryStore(':memory:');
});
afterAll(() => store.close());

async function derived(lines: readonly string[]) {
  await store.run('DELETE FROM guard_violation');
  await store.append(
    'guard_violation',
    lines.map((line, index) => aViolationRow(index, { line })),
  );
  await deriveViolationColumns(store);
  return store.query('SELECT event_id, trigger_name, rule_name, matched FROM guard_violation ORDER BY ts');
}

describe('deriveViolationColumns()', () => {
  test('reads trigger, rule and match from the line', async () => {
    const line = '{"watertight":{"rule":"tautology","trigger":"sqs","match":"\' OR 1=1"}}';
    expect(await derived([line])).toMatchObject([
      { trigger_name: 'sqs', rule_name: 'tautology', matched: "' OR 1=1" },
    ]);
  });

  test.each([
    '',
    'Violation in words',
    '{"watertight":',
    '[]',
    '{"watertight":{"rule":null}}',
    '{"rule":"x"}',
  ])('leaves empty what %j does not say', async (line) => {
    expect(await derived([line])).toMatchObject([{ trigger_name: '', rule_name: '', matched: '' }]);
  });

  test('gives copies one id, and others another', async () => {
    await store.run('DELETE FROM guard_violation');
    const rows = [aViolationRow(1), aViolationRow(1, { object: 'second' }), aViolationRow(2)];
    await store.append('guard_violation', rows);
    await deriveViolationColumns(store);
    expect(
      await store.query(
        'SELECT request_id, count(DISTINCT event_id) AS n FROM guard_violation GROUP BY 1 ORDER BY 1',
      ),
    ).toEqual([
      { request_id: 'request-1', n: 1 },
      { request_id: 'request-2', n: 1 },
    ]);
    expect(await store.query('SELECT count(DISTINCT event_id) AS n FROM guard_violation')).toEqual([
      { n: 2 },
    ]);
  });

  test('changes no row that has been computed', async () => {
    await store.run('DELETE FROM guard_violation');
    await store.append('guard_violation', [aViolationRow(1)]);
    await deriveViolationColumns(store);
    await store.run("UPDATE guard_violation SET rule_name = 'kept'");
    await deriveViolationColumns(store);
    expect(await store.query('SELECT rule_name FROM guard_violation')).toEqual([{ rule_name: 'kept' }]);
  });

  test('computes something for any line', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(fc.string(), fc.json()), { maxLength: 20 }), async (lines) => {
        for (const row of await derived(lines)) {
          expect(String(row['event_id'])).toMatch(/^[0-9a-f]{16}$/);
          expect([row['trigger_name'], row['rule_name'], row['matched']]).not.toContain(null);
        }
      }),
      { numRuns: 20 },
    );
  });
});
