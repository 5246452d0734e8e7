import type { Alert } from '@watertight/monitor/alerts/alert.ts';
import type { Observation } from '@watertight/monitor/detections/observation.ts';

/** An observation as the paper's first table shows one; tests change what they are about. */
export function anObservation(changes: Partial<Observation> = {}): Observation {
  return {
    id: 'o1',
    kind: 'historical-outlier',
    rule: 'historical-outlier',
    title: 'Historical Outlier',
    severity: 'medium',
    confidence: 'high',
    entity: aFunction('RDSQueryLogger'),
    window: { start: '2017-03-13T00:00:00Z', end: '2017-03-14T00:00:00Z', name: '1d' },
    metric: 'Bytes Out',
    expected: 12_097_460.313,
    seen: 142_117_719,
    probability: 0.0037,
    sampleSize: 42,
    why: 'Bytes Out were 12 times what is usual',
    techniques: ['T1048'],
    benignCauses: [],
    alerting: true,
    evidence: {},
    ...changes,
  };
}

/** An open alert over one observation. */
export function anAlert(changes: Partial<Alert> = {}): Alert {
  return {
    id: 'a1',
    rule: 'static-connection-set-deviation',
    title: 'New connection and data leaving',
    severity: 'high',
    status: 'open',
    entity: aFunction('RDSQueryLogger'),
    firstSeen: '2017-03-13T00:00:00Z',
    lastSeen: '2017-03-14T00:00:00Z',
    observations: ['o1'],
    techniques: ['T1048'],
    why: 'It talks to an address it never talked to, and sent 12 times its usual bytes',
    nextSteps: ['Look at the peers of that day.'],
    nearbyChanges: [],
    ...changes,
  };
}

/** A function of the example account, attributed exactly. */
export function aFunction(name: string): Observation['entity'] {
  return { kind: 'function', name, account: '123456789012', region: 'us-east-1', attribution: 'exact' };
}
