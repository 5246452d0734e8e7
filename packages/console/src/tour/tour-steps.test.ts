import { describe, expect, it } from 'vitest';
import { tourSteps } from './tour-steps.ts';

const event = {
  id: 'e1',
  time: 0,
  account: '123456789012',
  region: 'us-east-1',
  function: 'a/b',
  trigger: '',
  attackType: '',
  rule: '',
  action: 'Blocked',
  sourceIp: '',
  requestId: '',
  field: '',
  sample: '',
};

describe('the guided story', () => {
  it('goes from the dashboard to the explained alert', () => {
    const alert = {
      id: 'a1',
      severity: 'high',
      title: '',
      entity: '',
      entityKind: '',
      account: '',
      region: '',
      status: 'open',
      rule: '',
      firstSeen: 0,
      lastSeen: 0,
      observations: 1,
      isSuppressed: false,
      assignee: '',
      tags: '',
      feedback: '',
    };
    const steps = tourSteps({ event, alert, observation: 'o1' });
    expect(steps.map(({ to }) => to)).toEqual([
      '/',
      '/events',
      '/functions/123456789012/us-east-1/a%2Fb',
      '/alerts/a1',
      '/alerts/a1',
    ]);
    expect(steps.at(-1)?.search).toEqual({ range: 'all', o: 'o1' });
  });

  it('waits for what is not there yet', () => {
    const steps = tourSteps({ event: undefined, alert: undefined, observation: undefined });
    expect(steps.map(({ to }) => to)).toEqual(['/', undefined, undefined, undefined, undefined]);
  });
});
