import { describe, expect, it } from 'vitest';
import type { GuardViolation } from '../../records/guard-violation.ts';
import type { GuardDutyFinding } from '../../records/guardduty-finding.ts';
import { parseThreatList } from '../../sources/threat-lists/threat-list.ts';
import { callFromRecord } from '../sigma/call-from-record.cases.ts';
import { observeGuardViolations } from './observe-guard-violations.ts';
import { observeGuardDutyFindings } from './observe-guardduty-findings.ts';
import { observeThreatMatches } from './observe-threat-matches.ts';

const violation: GuardViolation = {
  account: '123456789012', region: 'eu-west-1', functionName: 'orders', requestId: 'r', time: 1_772_445_600,
  detector: 'sql-injection', verdict: 'block', field: 'body.user', sourceAddress: '192.0.2.1', line: 'Violation',
}; // biome-ignore format: a fixture

describe('observeGuardViolations', () => {
  it('one line in five minutes alerts, with its count', () =>
    expect(observeGuardViolations([violation])).toMatchObject([
      { kind: 'guard-violation', alerting: true, seen: 1, severity: 'medium' },
    ]));
  it('counts per function and five minutes', () => {
    const found = observeGuardViolations([
      violation,
      { ...violation, time: violation.time + 299 },
      { ...violation, time: violation.time + 300 },
      { ...violation, functionName: 'payments' },
    ]);
    expect(found.map((each) => each.seen).sort()).toEqual([1, 1, 2]);
  });
  it('what was not blocked is worse', () =>
    expect(observeGuardViolations([{ ...violation, verdict: 'alert' }])[0]?.severity).toBe('high'));
  it('none is none', () => expect(observeGuardViolations([])).toEqual([]));
});

describe('observeGuardDutyFindings', () => {
  const finding: GuardDutyFinding = {
    account: '123456789012', region: 'eu-west-1', findingId: 'f', type: 'Backdoor:Lambda/C&CActivity.B', title: 'Contact with a server', severity: 8,
    firstSeen: 1, lastSeen: 2, functionName: 'orders', principal: '', remoteAddress: '192.0.2.1',
  }; // biome-ignore format: a fixture
  it.each([
    [2, 'low', false],
    [5, 'medium', true],
    [8, 'high', true],
    [9.5, 'critical', true],
  ])('severity %s is %s', (severity, word, alerting) =>
    expect(observeGuardDutyFindings([{ ...finding, severity }])).toMatchObject([
      { severity: word, alerting },
    ]),
  );
  it('the newest state wins', () => {
    const found = observeGuardDutyFindings([{ ...finding, lastSeen: 9 }, finding]);
    expect(found.map((each) => each.window.end)).toEqual(['1970-01-01T00:00:09.000Z']);
  });
  it('samples do not alert', () =>
    expect(observeGuardDutyFindings([{ ...finding, title: '[SAMPLE] x' }])[0]?.alerting).toBe(false));
});

describe('threat lists', () => {
  const list = parseThreatList('192.0.2.1\n198.51.100.0/24\nbad.example.com\n8.8.8.8\n', {
    name: 'team',
    updatedAt: Date.UTC(2026, 2, 1) / 1000,
  });
  it('names the caller and the list, once per day', () => {
    const record = {
      eventID: 'e',
      eventName: 'ListBuckets',
      eventTime: '2026-03-02T10:00:00Z',
      sourceIPAddress: '192.0.2.1',
      recipientAccountId: '123456789012',
      userIdentity: { type: 'IAMUser', arn: 'arn:aws:iam::123456789012:user/dana' },
    };
    const call = callFromRecord(record);
    const found = observeThreatMatches([list], { calls: call ? [call, { ...call, eventId: 'e2' }] : [] });
    expect(found).toMatchObject([
      { kind: 'threat-list-match', alerting: true, entity: { kind: 'identity' } },
    ]);
    expect(found[0]?.why).toContain('team of 2026-03-01');
  });
  it('matches peers of a function by address and by domain', () => {
    const peer = {
      key: 'dns:bad.example.com',
      label: 'bad.example.com',
      addresses: ['203.0.113.1'],
      ports: [443],
      role: '',
      days: [0],
      prevalence: 0,
      maybeDays: [],
      traffic: [{ day: 0, connections: 1, packets: 9, bytesIn: 1, bytesOut: 2, firstSeen: 0, lastSeen: 1 }],
    };
    const entity = {
      kind: 'function',
      name: 'orders',
      account: '123456789012',
      region: 'eu-west-1',
      attribution: 'set',
    } as const;
    const profile = {
      entity,
      scope: 'external',
      activeDays: [0],
      gapDays: [],
      peers: [peer, { ...peer, key: 'x', addresses: ['203.0.113.2'] }],
    } as const;
    expect(observeThreatMatches([list], { profiles: [profile] })).toMatchObject([
      { confidence: 'low', benignCauses: ['shared-interface'] },
    ]);
  });
});
