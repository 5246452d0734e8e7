import { describe, expect, it } from 'vitest';
import type { ConnectionProfile } from '../../features/connection-profile.ts';
import {
  aDeploy,
  aFunctionEntity,
  anInput,
  aPeer,
  dayNumber,
  observeDay,
  range,
} from '../feature-builders.ts';
import { staticConnectionSetDeviation } from './static-connection-set-deviation.ts';

const database = { ports: [3306], role: 'RDS' };

function aProfile(given: Partial<ConnectionProfile> = {}): ConnectionProfile {
  return {
    entity: aFunctionEntity(),
    scope: 'internal',
    activeDays: range(36).map(dayNumber),
    gapDays: [],
    peers: [aPeer('10.0.10.193', range(36), database), aPeer('10.0.12.134', range(36), database)],
    ...given,
  };
}

function observe(profile: ConnectionProfile, changes = [] as ReturnType<typeof aDeploy>[], index = 35) {
  return observeDay(staticConnectionSetDeviation, anInput({ connectionProfiles: [profile], changes }), index);
}

function withPeer(...peers: ReturnType<typeof aPeer>[]): ConnectionProfile {
  return aProfile({ peers: [...aProfile().peers, ...peers] });
}

describe('static connection set deviation', () => {
  it('prints the row of the Stealthwatch paper', () => {
    const [row] = observe(withPeer(aPeer('10.0.255.29', [35])));
    expect(row?.sets).toEqual({
      scope: 'internal',
      normal: ['10.0.10.193', '10.0.12.134'],
      new: ['10.0.255.29'],
      lost: [],
      historyDays: 35,
    });
    expect(row).toMatchObject({ alerting: true, severity: 'medium', probability: 0, confidence: 'high' });
  });

  it('is silent while the set stays the same', () => expect(observe(aProfile())).toEqual([]));

  it('does not count an unanswered probe as talking', () => {
    expect(observe(withPeer(aPeer('10.0.255.29', [35], { day: { packets: 2 } })))).toEqual([]);
  });

  it('a new database or a function’s interface weighs more', () => {
    expect(observe(withPeer(aPeer('10.0.255.29', [35], database)))[0]?.severity).toBe('high');
    expect(observe(withPeer(aPeer('10.0.255.30', [35], { role: 'AWS Lambda' })))[0]?.severity).toBe('high');
  });

  it('a database that failed over to the next address is noted, a second database beside it alerts', () => {
    const moved = aPeer('10.0.10.200', [35], database);
    const silent = aProfile({ peers: [aPeer('10.0.10.193', range(35), database), moved] });
    expect(observe(silent)[0]).toMatchObject({ alerting: false });
    expect(observe(withPeer(moved))[0]).toMatchObject({ alerting: true });
    const elsewhere = aPeer('10.0.255.29', [35], database);
    const other = aProfile({ peers: [aPeer('10.0.10.193', range(35), database), elsewhere] });
    expect(observe(other)[0]).toMatchObject({ alerting: true });
  });

  it('after a deploy a new peer that others know is noted, an administration port still alerts', () => {
    const late = { day: { firstSeen: dayNumber(35) + 7_200 } };
    const [plain] = observe(withPeer(aPeer('10.0.255.29', [35], { ...late, prevalence: 2 })), [aDeploy(35)]);
    expect(plain).toMatchObject({ alerting: false, severity: 'low', benignCauses: ['after-deploy'] });
    const [known] = observe(withPeer(aPeer('10.0.255.29', [35], { ...late, role: 'RDS' })), [aDeploy(35)]);
    expect(known?.alerting).toBe(false);
    const [stranger] = observe(withPeer(aPeer('10.0.255.29', [35], late)), [aDeploy(35)]);
    expect(stranger?.alerting).toBe(true);
    const [ssh] = observe(withPeer(aPeer('10.0.255.29', [35], { ports: [22] })), [aDeploy(35)]);
    expect(ssh?.alerting).toBe(true);
  });

  it('a deploy explains only what began after it', () => {
    const early = aPeer('10.0.255.29', [35], { prevalence: 2, day: { firstSeen: dayNumber(35) + 60 } });
    expect(observe(withPeer(early), [aDeploy(35)])[0]?.alerting).toBe(true);
  });

  it('a way to an AWS service is noted', () => {
    const endpoint = aPeer('vpce-0a1b', [35], { role: 'VPC endpoint' });
    expect(observe(withPeer(endpoint))[0]?.alerting).toBe(false);
  });

  it('after a deploy a new name outside is noted; an address that nobody resolved, or much data, alerts', () => {
    const late = { firstSeen: dayNumber(35) + 7_200 };
    const external = (label: string, day = {}) =>
      observe(
        aProfile({
          scope: 'external',
          peers: [aPeer('dns:api.example.com', range(36)), aPeer(label, [35], { day: { ...late, ...day } })],
        }),
        [aDeploy(35)],
      )[0]?.alerting;
    expect(external('dns:new.example.com')).toBe(false);
    expect(external('203.0.113.77')).toBe(true);
    expect(external('dns:new.example.com', { bytesOut: 20_000_000 })).toBe(true);
  });

  it('a set that keeps growing, or ever new peers, is not static', () => {
    const growing = range(5).map((i) => aPeer(`10.0.9.${i}`, range(36).slice(20 + 3 * i)));
    expect(observe(withPeer(...growing, aPeer('10.0.255.29', [35])))).toEqual([]);
    const churning = range(35).map((i) => aPeer(`203.0.113.${i}`, [i]));
    expect(observe(withPeer(...churning, aPeer('10.0.255.29', [35])))).toEqual([]);
  });

  it('needs 14 active days', () => {
    const young = aProfile({
      activeDays: range(12).map(dayNumber),
      peers: [aPeer('10.0.10.193', range(12)), aPeer('10.0.255.29', [11])],
    });
    expect(observe(young, [], 11)).toEqual([]);
  });

  it('a popular external peer is noted, a rare one alerts', () => {
    const external = (peer: ReturnType<typeof aPeer>) =>
      aProfile({ scope: 'external', peers: [aPeer('dns:api.example.com', range(36)), peer] });
    const [popular] = observe(external(aPeer('net:198.51.100.0/24', [35], { prevalence: 12 })));
    expect(popular?.alerting).toBe(false);
    expect(observe(external(aPeer('net:198.51.100.0/24', [35])))[0]?.alerting).toBe(true);
    expect(observe(external(aPeer('aws:S3', [35])))[0]?.alerting).toBe(false);
  });

  it('a peer that may have been talked to before is not new', () => {
    const maybe = aPeer('10.0.255.29', [35], { maybeDays: [dayNumber(30)] });
    expect(observe(withPeer(maybe))).toEqual([]);
    const later = aPeer('10.0.255.29', [35], { maybeDays: [dayNumber(36)] });
    expect(observe(withPeer(later))).toHaveLength(1);
  });

  describe('a peer that is lost', () => {
    const steady = (given: Parameters<typeof aPeer>[2] = {}) =>
      aPeer('10.0.12.134', range(31), {
        ...database,
        day: { connections: 24, lastSeen: dayNumber(30) },
        ...given,
      });
    const without = (...peers: ReturnType<typeof aPeer>[]) =>
      aProfile({ peers: [aPeer('10.0.10.193', range(36)), ...peers] });

    it('is told once, after three days without it', () => {
      const days = range(6).map((i) => observe(without(steady()), [], 30 + i));
      expect(days.map((rows) => rows.length)).toEqual([0, 0, 0, 0, 0, 1]);
      expect(days[5]?.[0]?.sets?.lost).toEqual(['10.0.12.134']);
      expect(days[5]?.[0]?.alerting).toBe(true);
    });
    it('is noted when it was met rarely, or leads to a service', () => {
      expect(observe(without(steady({ day: { connections: 4 } })))[0]?.alerting).toBe(false);
      expect(observe(without(steady({ role: 'VPC endpoint' })))[0]?.alerting).toBe(false);
    });
    it('is noted when a shared interface leaves open whose it was', () => {
      const entity = aFunctionEntity('vpc/s/g', { kind: 'function-group', attribution: 'set' });
      expect(observe({ ...without(steady()), entity })[0]?.alerting).toBe(false);
    });
    it('is noted when a deploy took it away, not when one came a day later', () => {
      expect(observe(without(steady()), [aDeploy(30)])[0]?.alerting).toBe(false);
      expect(observe(without(steady()), [aDeploy(31)])[0]?.alerting).toBe(true);
    });
    it('is noted when another on its port came back for it', () => {
      const back = aPeer('10.0.12.77', [...range(20), 31, 32, 33, 34, 35], database);
      expect(observe(without(steady(), back))[0]?.alerting).toBe(false);
    });
    it('is not lost while traffic with it may be among what cannot be told apart', () => {
      expect(observe(without(steady({ maybeDays: [dayNumber(33)] })))).toEqual([]);
    });
  });

  it('lost telemetry proves no loss', () => {
    const peers = [aPeer('10.0.10.193', range(36)), aPeer('10.0.12.134', range(31), database)];
    expect(observe(aProfile({ peers, gapDays: [dayNumber(33)] }))).toEqual([]);
  });
});
