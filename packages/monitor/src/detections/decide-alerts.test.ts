import { describe, expect, it } from 'vitest';
import { type AlertPolicy, type Candidate, decideAlerts } from './decide-alerts.ts';
import type { Decision, ObservationDraft } from './detection.ts';
import { falseAlertsPerDay } from './false-alert-budget.ts';

function aDraft(decision: Decision): ObservationDraft {
  return {
    window: { from: 0, to: 86_400, name: '1d' },
    metric: 'Bytes Out',
    severity: 'low',
    confidence: 'high',
    why: '',
    formula: '',
    benignCauses: [],
    evidence: {},
    decision,
  };
}

function tested(
  entityKey: string,
  probability: number,
  given: { group?: string; mayAlert?: boolean } = {},
): Candidate {
  const { group = 'traffic out 1d', mayAlert = true } = given;
  return { entityKey, draft: aDraft({ kind: 'tested', group, probability, mayAlert }) };
}

/** An entity whose value is `factor` times the expected, as improbable as need be. */
function rising(entityKey: string, factor: number): Candidate {
  const one = tested(entityKey, 1e-6);
  return { ...one, draft: { ...one.draft, seen: 100 * factor, expected: 100 } };
}

const POLICY: AlertPolicy = { falseDiscoveryRate: 0.05, tests: 1000, functions: 100, past: [] };

describe('decideAlerts', () => {
  const count = (candidates: Candidate[], policy = POLICY) => decideAlerts(candidates, policy).alerting.size;

  it.each([
    ['one certain outlier among a thousand tests', [tested('a', 1e-6)], 1],
    ['one at 0.37 %', [tested('a', 0.0037)], 0],
    ['many at once lift each other', Array.from({ length: 40 }, (_, i) => tested(`fn-${i}`, 0.001)), 40],
    ['many functions that rise alike', Array.from({ length: 40 }, (_, i) => rising(`function|${i}`, 3)), 0],
    ['two functions that rise alike', Array.from({ length: 2 }, (_, i) => rising(`function|${i}`, 3)), 2],
    [
      'many functions that rise beyond what business does',
      Array.from({ length: 5 }, (_, i) => rising(`function|${i}`, 9)),
      5,
    ],
    [
      'one that rises far beyond the others of the day',
      [...Array.from({ length: 40 }, (_, i) => rising(`function|${i}`, 3)), rising('function|x', 7)],
      1,
    ],
    ['too small a sample, however improbable', [tested('a', 1e-9, { mayAlert: false })], 0],
    ['the detection’s own judgement', [{ entityKey: 'a', draft: aDraft({ kind: 'alert' }) }], 1],
    ['a plain note', [{ entityKey: 'a', draft: aDraft({ kind: 'observe' }) }], 0],
  ])('%s', (_, candidates, alerts) => expect(count(candidates)).toBe(alerts));

  it('two copies of one fact alert together and count once', () => {
    const decision = decideAlerts([tested('a', 1e-6), tested('a', 1e-6)], POLICY);
    expect(decision.alerting.size).toBe(2);
    expect(decision.surprises).toEqual([
      { entityKey: 'a', group: 'traffic out 1d', probability: 1e-6, factor: 0 },
    ]);
  });

  it('a weak outlier joins an alert of the same entity only', () => {
    const alert = { entityKey: 'a', draft: aDraft({ kind: 'alert' }) };
    expect(count([alert, tested('a', 0.004), tested('b', 0.004)])).toBe(2);
  });

  it('a tenant whose history is full of such probabilities is believed, not alerted', () => {
    const past = Array.from({ length: 30 }, (_, i) => ({
      day: i,
      entityKey: `fn-${i}`,
      group: 'traffic out 1d',
      probability: 10 ** -(3 + (i % 6)),
      factor: 5 + (i % 6),
    }));
    expect(count([tested('a', 1e-6)], { ...POLICY, past })).toBe(0);
    expect(count([tested('a', 1e-30)], { ...POLICY, past })).toBe(1);
    const ofItself = past.map((one) => ({ ...one, entityKey: 'a' }));
    expect(count([tested('a', 1e-6)], { ...POLICY, past: ofItself })).toBe(1);
    const outside = tested('a', 1e-6);
    const draft = { ...outside.draft, seen: 4_000, expected: 100 };
    expect(count([{ entityKey: 'a', draft }], { ...POLICY, past })).toBe(1);
  });

  it('a group of metrics is measured by its own past', () => {
    const past = Array.from({ length: 30 }, (_, i) => ({
      day: i,
      entityKey: `fn-${i}`,
      group: 'errors 1h',
      probability: 10 ** -(3 + (i % 6)),
      factor: 5 + (i % 6),
    }));
    const quiet = Array.from({ length: 10 }, (_, i) => ({
      day: i,
      entityKey: `fn-${i}`,
      group: 'traffic out 1d',
      probability: 0.004,
      factor: 2,
    }));
    expect(count([tested('a', 1e-6)], { ...POLICY, past })).toBe(0);
    expect(count([tested('a', 1e-9)], { ...POLICY, past })).toBe(0);
    expect(count([tested('a', 1e-9)], { ...POLICY, past: [...past, ...quiet] })).toBe(1);
  });
  it('a few attacks in the past do not silence the next', () => {
    const noise = Array.from({ length: 30 }, (_, i) => ({ probability: 0.005 * Math.exp(-i / 15) }));
    const attacks = Array.from({ length: 8 }, () => ({ probability: 1e-12 }));
    expect(falseAlertsPerDay([...noise, ...attacks], 1e-9)).toBeLessThan(0.07);
  });

  it('a single function needs as much certainty as one among seventy', () => {
    expect(count([tested('a', 0.004)], { ...POLICY, tests: 2, functions: 1 })).toBe(0);
    expect(count([tested('a', 1e-4)], { ...POLICY, tests: 2, functions: 1 })).toBe(1);
  });
});
