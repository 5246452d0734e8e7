import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Observation } from '../detections/observation.ts';
import { anObservation } from './an-observation.ts';
import { correlateAlerts } from './correlate.ts';

const ROLE = 'arn:aws:iam::123456789012:role/orders';

function at(hour: number, changes: Partial<Observation> = {}): Observation {
  const time = new Date(Date.UTC(2026, 2, 2, hour)).toISOString();
  return anObservation({ id: `o${hour}`, window: { start: time, end: time, name: 'event' }, ...changes });
}

const code = at(10, {
  rule: 'lambda-code-updated',
  title: 'Function code updated: lambda:orders',
  severity: 'informational',
  alerting: false,
});
const peer = at(12, {
  kind: 'static-connection-set-deviation',
  rule: 'static-connection-set-deviation',
  severity: 'low',
  alerting: false,
  title: 'x',
});

describe('correlateAlerts', () => {
  it('one alerting observation is one alert', () => {
    const [alert, ...others] = correlateAlerts([anObservation()]);
    expect(others).toEqual([]);
    expect(alert).toMatchObject({
      rule: 'lambda-permission-public',
      severity: 'medium',
      status: 'open',
      observations: ['o1'],
    });
    expect(alert?.nextSteps[0]).toContain('remove-permission');
  });
  it('a weak observation alone makes none', () => expect(correlateAlerts([code])).toEqual([]));
  it('many weak ones of one kind make none', () =>
    expect(correlateAlerts([code, at(11, { ...code, id: 'x' })])).toEqual([]));
  it('two weak kinds corroborate each other: a change, then behaviour, one step up', () => {
    const [alert] = correlateAlerts([peer, { ...code, severity: 'low' }]);
    expect(alert).toMatchObject({ severity: 'medium', observations: ['o10', 'o12'] });
    expect(alert?.title).toBe('lambda:orders: function code updated, then a new or lost connection');
    expect(alert?.nearbyChanges).toHaveLength(0);
  });
  it('a routine change confirms nothing: it explains', () => {
    expect(correlateAlerts([code, peer])).toEqual([]);
    const change = { ...code, severity: 'low' } as const;
    expect(correlateAlerts([change, { ...peer, benignCauses: ['after-deploy'] }])).toEqual([]);
    expect(correlateAlerts([change, { ...peer, benignCauses: ['shared-interface'] }])).toEqual([]);
  });
  it('more work shows in invocations and traffic alike: one piece of evidence', () => {
    const invocations = at(11, { kind: 'lambda-metric-outlier', severity: 'medium', alerting: false });
    const bytes = at(12, { kind: 'historical-outlier', severity: 'low', alerting: false });
    expect(correlateAlerts([invocations, bytes])).toEqual([]);
    expect(correlateAlerts([invocations, bytes, { ...peer, id: 'p' }])).toHaveLength(1);
  });
  it('more than 24 hours apart is another alert', () => {
    expect(correlateAlerts([at(0), at(24)])).toHaveLength(1);
    expect(correlateAlerts([at(0), at(25)])).toHaveLength(2);
  });
  it('another entity is another alert', () => {
    const entity = { ...anObservation().entity, name: 'payments' };
    expect(correlateAlerts([at(1), at(2, { entity })])).toHaveLength(2);
  });
  it('a function of the same name in another region is another', () => {
    const entity = { ...anObservation().entity, region: 'us-east-1' };
    expect(correlateAlerts([at(1), at(2, { entity })])).toHaveLength(2);
  });
  it('joins the execution role of one function to it, a shared role to none', () => {
    const role = at(2, {
      entity: { kind: 'identity', name: ROLE, account: '123456789012', region: '', attribution: 'exact' },
    });
    const orders = { account: '123456789012', region: 'eu-west-1', name: 'orders' };
    const one = { executionRoles: new Map([[ROLE, [orders]]]) };
    const two = { executionRoles: new Map([[ROLE, [orders, { ...orders, name: 'payments' }]]]) };
    const twin = { executionRoles: new Map([[ROLE, [orders, { ...orders, region: 'us-east-1' }]]]) };
    expect(correlateAlerts([at(1), role], one).map((alert) => alert.entity.name)).toEqual(['orders']);
    expect(correlateAlerts([at(1), role], two)).toHaveLength(2);
    expect(correlateAlerts([at(1), role], twin)).toHaveLength(2);
  });
  it('joins a function group when only one candidate was seen', () => {
    const entity = {
      ...anObservation().entity,
      kind: 'function-group',
      name: 'vpc/s/g',
      attribution: 'set',
      candidates: ['orders', 'payments'],
    } as const;
    expect(correlateAlerts([at(1), at(2, { entity })])).toHaveLength(1);
  });
  it('counts what surplus invocations cost', () => {
    const spike = anObservation({
      kind: 'lambda-metric-outlier',
      metric: 'Invocations',
      expected: 1_000,
      seen: 10_001_000,
    });
    expect(correlateAlerts([spike])[0]?.estimatedCostUsd).toBe(2);
  });
  it('gives the same alerts for any order and for repeated input', () => {
    const all = [code, peer, at(13), at(60), at(61, { entity: { ...code.entity, name: 'payments' } })];
    const expected = correlateAlerts(all);
    fc.assert(
      fc.property(fc.shuffledSubarray([...all, ...all], { minLength: 10 }), (shuffled) => {
        expect(correlateAlerts(shuffled)).toEqual(expected);
      }),
    );
  });
});
