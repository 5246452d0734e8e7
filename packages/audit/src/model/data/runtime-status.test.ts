import { describe, expect, test } from 'vitest';
import { LAMBDA_RUNTIMES } from './lambda-runtimes.ts';
import { runtimeStatus } from './runtime-status.ts';

describe('runtimeStatus', () => {
  test.each([
    ['nodejs24.x', '2026-11-01T00:00:00.000Z', 'supported'],
    ['nodejs22.x', '2026-11-01T00:00:00.000Z', 'ending'],
    ['nodejs22.x', '2026-10-31T00:00:00.000Z', 'supported'],
    ['nodejs20.x', '2026-11-01T00:00:00.000Z', 'deprecated'],
    ['java17', '2026-11-01T00:00:00.000Z', 'supported'],
    ['python3.10', '2026-10-30T23:59:59.000Z', 'ending'],
    ['python3.10', '2026-10-31T00:00:00.000Z', 'deprecated'],
    ['nodejs99.x', '2026-11-01T00:00:00.000Z', 'unknown'],
    ['toString', '2026-11-01T00:00:00.000Z', 'unknown'],
    ['nodejs22.x', 'yesterday', 'unknown'],
  ])('%s at %s is %s', (name, at, kind) => {
    expect(runtimeStatus(name, at, 180).kind).toBe(kind);
  });

  test('counts the days left', () => {
    expect(runtimeStatus('nodejs22.x', '2027-04-20T00:00:00.000Z', 180)).toMatchObject({ daysLeft: 10 });
  });

  test('tells a runtime that can still be updated from one that cannot', () => {
    expect(runtimeStatus('nodejs18.x', '2026-11-01T00:00:00Z', 1)).toMatchObject({ isUpdateBlocked: false });
    expect(runtimeStatus('nodejs18.x', '2027-03-03T00:00:00Z', 1)).toMatchObject({ isUpdateBlocked: true });
    expect(runtimeStatus('nodejs12.x', '2026-11-01T00:00:00Z', 1)).toMatchObject({ isUpdateBlocked: true });
  });

  test('names only successors that it knows and that end later or on the same day', () => {
    for (const [name, { deprecated, successor }] of Object.entries(LAMBDA_RUNTIMES)) {
      if (successor === undefined) continue;
      expect(LAMBDA_RUNTIMES[successor]?.deprecated, `${name} → ${successor}`).toBeDefined();
      expect((LAMBDA_RUNTIMES[successor]?.deprecated ?? '') >= deprecated).toBe(true);
    }
  });
});
