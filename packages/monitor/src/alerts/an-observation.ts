import type { Observation } from '../detections/observation.ts';

/** A plain observation for test cases: an alerting CloudTrail event of `orders` at noon; `changes` say what differs. */
export function anObservation(changes: Partial<Observation> = {}): Observation {
  return {
    id: 'o1',
    kind: 'cloudtrail-event',
    rule: 'lambda-permission-public',
    title: 'Function may be invoked by anyone: lambda:orders',
    severity: 'medium',
    confidence: 'high',
    entity: {
      kind: 'function',
      name: 'orders',
      account: '123456789012',
      region: 'eu-west-1',
      attribution: 'exact',
    },
    window: { start: '2026-03-02T12:00:00.000Z', end: '2026-03-02T12:00:00.000Z', name: 'event' },
    why: 'dana called AddPermission on orders',
    techniques: ['T1098'],
    benignCauses: [],
    alerting: true,
    evidence: { eventIds: ['e1'] },
    ...changes,
  };
}
