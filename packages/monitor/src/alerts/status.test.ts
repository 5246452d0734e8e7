import { describe, expect, it } from 'vitest';
import { anObservation } from './an-observation.ts';
import { correlateAlerts } from './correlate.ts';
import { alertWithStatus, type StatusDecision, statusProblem } from './status.ts';

const [alert] = correlateAlerts([anObservation()]);
const seen = alert?.observations ?? [];

describe('alertWithStatus', () => {
  it.each<[string, Partial<StatusDecision> | undefined, string, string]>([
    ['no decision is open', undefined, '2026-03-03', 'open'],
    ['snoozed', { status: 'snoozed', until: '2026-03-05' }, '2026-03-04', 'snoozed'],
    ['a snooze ends by time', { status: 'snoozed', until: '2026-03-05' }, '2026-03-05', 'open'],
    ['closed', { status: 'closed', reason: 'known', seen }, '2026-03-09', 'closed'],
    [
      'joined by an observation after it was closed',
      { status: 'closed', reason: 'known', seen: [] },
      '2026-03-09',
      'open',
    ],
    ['opened again', { status: 'open' }, '2026-03-09', 'open'],
  ])('%s', (_name, change, now, expected) => {
    const decision = change && {
      status: 'open' as const,
      reason: '',
      until: '',
      at: '2026-03-03',
      seen: [],
      ...change,
    };
    expect(alert && alertWithStatus(alert, decision, now).status).toBe(expected);
  });
});

describe('statusProblem', () => {
  it.each<[string, StatusDecision, boolean]>([
    ['closing needs a reason', { status: 'closed', reason: '', until: '', at: '2026', seen: [] }, true],
    ['a snooze needs a future', { status: 'snoozed', reason: '', until: '2025', at: '2026', seen: [] }, true],
    ['opening needs nothing', { status: 'open', reason: '', until: '', at: '2026', seen: [] }, false],
  ])('%s', (_name, decision, isProblem) => expect(statusProblem(decision) !== undefined).toBe(isProblem));
});
