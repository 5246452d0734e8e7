import { describe, expect, it } from 'vitest';
import { anObservation } from './an-observation.ts';
import { correlateAlerts } from './correlate.ts';
import { applySuppressions, type Suppression, suppressionProblem } from './suppress.ts';

const base: Suppression = {
  id: 's',
  rule: 'lambda-permission-public',
  owner: 'dana',
  reason: 'partner',
  created: '2026-03-01T00:00:00Z',
  expires: '2026-04-01T00:00:00Z',
};
const first = anObservation({ evidence: { rows: [{ peer: '192.0.2.1' }] } });
const second = anObservation({ id: 'o2', rule: 'lambda-url-public' });

function isSuppressed(
  suppression: Suppression,
  observations = [first],
  now = '2026-03-02T00:00:00Z',
): boolean {
  const context = {
    suppressions: [suppression],
    observations: new Map(observations.map((each) => [each.id, each])),
    now,
  };
  return applySuppressions(correlateAlerts(observations), context)[0]?.suppression !== undefined;
}

describe('applySuppressions', () => {
  it.each<[string, boolean, boolean]>([
    ['by rule', isSuppressed(base), true],
    ['by entity', isSuppressed({ ...base, entity: 'orders' }), true],
    ['by indicator', isSuppressed({ ...base, indicator: '192.0.2.1' }), true],
    ['part of an indicator', isSuppressed({ ...base, indicator: '192.0.2' }), false],
    ['another entity', isSuppressed({ ...base, entity: 'payments' }), false],
    ['only one of two alerting observations', isSuppressed(base, [first, second]), false],
    ['expired: it returns', isSuppressed(base, [first], '2026-04-01T00:00:00Z'), false],
  ])('%s', (_name, found, expected) => expect(found).toBe(expected));
});

describe('suppressionProblem', () => {
  const { rule: _rule, ...unscoped } = base;
  it.each<[string, Suppression, boolean]>([
    ['complete', base, false],
    ['no scope', unscoped, true],
    ['no owner', { ...base, owner: ' ' }, true],
    ['no reason', { ...base, reason: '' }, true],
    ['no expiry', { ...base, expires: 'never' }, true],
    ['already expired', { ...base, expires: base.created }, true],
  ])('%s', (_name, suppression, isProblem) =>
    expect(suppressionProblem(suppression) !== undefined).toBe(isProblem),
  );
});
