import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FIRST_HOUR } from '../a-flow-log.ts';
import { rollUp } from './roll-up-flows.ts';
import { dropOldFlows } from './telemetry/retention.ts';
import { openTelemetryStore, type TelemetryStore } from './telemetry-store.ts';

const OWN = '10.0.1.5';
const DATABASE = '10.0.2.9';
let telemetry: TelemetryStore;

beforeEach(async () => {
  telemetry = await openTelemetryStore(':memory:');
});

afterEach(() => telemetry.close());

interface AFlow {
  readonly interfaceId?: string;
  readonly from?: string;
  readonly to?: string;
  readonly ports?: readonly [number, number];
  readonly at?: number;
  readonly seconds?: number;
  readonly bytes?: number;
  readonly action?: string;
  readonly flags?: number;
  readonly direction?: string;
  readonly services?: readonly [string, string];
  readonly protocol?: number;
}

/** Test builder: flow_record rows, with their hours marked as the loader does. `at` is seconds into the first hour. */
async function given(flows: readonly AFlow[]): Promise<void> {
  const rows = flows.map((flow) => {
    const start = FIRST_HOUR + (flow.at ?? 0);
    const [sourcePort, targetPort] = flow.ports ?? [50_000, 3306];
    const [sourceService, targetService] = flow.services ?? ['', ''];
    return [
      'object',
      start - (start % 3600),
      '123456789012',
      'us-east-1',
      '',
      '',
      flow.interfaceId ?? 'eni-1',
      flow.from ?? OWN,
      flow.to ?? DATABASE,
      sourcePort,
      targetPort,
      flow.protocol ?? 6,
      2,
      flow.bytes ?? 100,
      start,
      start + (flow.seconds ?? 60),
      flow.action ?? 'ACCEPT',
      flow.flags ?? -1,
      '',
      '',
      sourceService,
      targetService,
      flow.direction ?? '',
    ];
  });
  await telemetry.append('flow_record', rows);
  await telemetry.append(
    'dirty_hour',
    rows.map((row) => ['flow', row[1] ?? 0]),
  );
}

async function givenInterface(addresses = OWN, interfaceId = 'eni-1', seenAt = FIRST_HOUR): Promise<void> {
  await telemetry.append('network_interface', [
    [
      'snapshot',
      '123456789012',
      'us-east-1',
      interfaceId,
      addresses,
      '',
      '',
      '',
      'lambda',
      '',
      '',
      '',
      seenAt,
      'seen',
    ],
  ]);
}

const back = (flow: AFlow = {}): AFlow => {
  const [a, b] = flow.ports ?? [50_000, 3306];
  return { ...flow, from: flow.to ?? DATABASE, to: flow.from ?? OWN, ports: [b, a] };
};

async function hours(columns: string) {
  await rollUp(telemetry);
  return telemetry.query(
    `SELECT ${columns} FROM flow_hour ORDER BY hour, interface_id, peer_address, service_port, initiated`,
  );
}

describe('rollUp() pairs both directions', () => {
  test('into one row seen from the interface', async () => {
    await givenInterface();
    await given([{ bytes: 100 }, back({ bytes: 900 })]);
    expect(await hours('* EXCLUDE (account_id, region)')).toEqual([
      {
        hour: FIRST_HOUR,
        interface_id: 'eni-1',
        own_address: OWN,
        peer_address: DATABASE,
        service_port: 3306,
        protocol: 6,
        initiated: 'own',
        connections: 1,
        bytes_in: 900,
        bytes_out: 100,
        packets_in: 2,
        packets_out: 2,
        rejected: 0,
        first_ts: FIRST_HOUR,
        last_ts: FIRST_HOUR + 60,
        aws_service: '',
      },
    ]);
  });

  test('REJECT is counted apart and adds to nothing else', async () => {
    await givenInterface();
    await given([
      { at: 30 },
      { action: 'REJECT', ports: [50_001, 3306] },
      { action: 'REJECT', to: '192.0.2.7', ports: [50_002, 22] },
    ]);
    expect(await hours('peer_address, connections, bytes_out, rejected, first_ts')).toEqual([
      { peer_address: DATABASE, connections: 1, bytes_out: 100, rejected: 1, first_ts: FIRST_HOUR + 30 },
      { peer_address: '192.0.2.7', connections: 0, bytes_out: 0, rejected: 1, first_ts: FIRST_HOUR },
    ]);
  });

  test('forged byte counts cannot stop the roll-up', async () => {
    await givenInterface();
    const most = Number.MAX_SAFE_INTEGER;
    await given(Array.from({ length: 2000 }, (_, at) => ({ at, bytes: most, seconds: 1 })));
    expect(await hours('bytes_out')).toEqual([{ bytes_out: most }]);
  });

  test('the peer keeps its AWS service', async () => {
    await givenInterface();
    await given([
      { services: ['', 'S3'], to: '192.0.2.1', ports: [50_000, 443] },
      { services: ['EC2', ''], from: '192.0.2.1', to: OWN, ports: [443, 50_000] },
    ]);
    expect(await hours('aws_service, initiated')).toEqual([{ aws_service: 'S3', initiated: 'own' }]);
  });
});

describe('rollUp() counts sessions, not records', () => {
  test.each<[string, readonly AFlow[], number[]]>([
    ['one record', [{}], [1]],
    [
      'a pool logged every 10 minutes',
      [0, 600, 1200, 1800, 2400, 3000].map((at) => ({ at, seconds: 590 })),
      [1],
    ],
    [
      'a pool over three hours',
      Array.from({ length: 18 }, (_, k) => ({ at: k * 600, seconds: 590 })),
      [1, 0, 0],
    ],
    ['a pause of 20 minutes', [{ at: 0 }, { at: 1260 }], [1]],
    ['a pause of more than 20 minutes', [{ at: 0 }, { at: 1261 }], [2]],
    ['a pause of more than 20 minutes over the hour', [{ at: 2300 }, { at: 3600 }], [1, 1]],
    ['a pause of 20 minutes over the hour', [{ at: 2350 }, { at: 3600 }], [1, 0]],
    ['three sessions of one tuple', [{ at: 0 }, { at: 60 }, { at: 1500 }, { at: 3000 }, { at: 3050 }], [3]],
    [
      'both directions of a long session',
      [0, 600, 1200, 1800].flatMap((at) => [{ at, seconds: 590 }, back({ at, seconds: 590 })]),
      [1],
    ],
    ['other ports', [{}, { ports: [50_001, 3306] }], [2]],
    ['rejected records', [{ action: 'REJECT' }, { at: 2000, action: 'REJECT' }], [0]],
  ])('%s', async (_name, flows, expected) => {
    await givenInterface();
    await given(flows);
    expect((await hours('connections')).map((row) => row['connections'])).toEqual(expected);
  });
});

describe('rollUp() tells who opened the connection', () => {
  test.each<[string, AFlow, string, number]>([
    ['a known port on the peer', { ports: [40_000, 5432] }, 'own', 5432],
    ['a known port on the own side', { ports: [5432, 40_000] }, 'peer', 5432],
    ['a port below 1024', { ports: [9999, 443] }, 'own', 443],
    ['a registered and an ephemeral port', { ports: [40_000, 7777] }, 'own', 7777],
    ['two ephemeral ports', { ports: [40_000, 50_000] }, 'unknown', 40_000],
    ['flags: SYN of the own side', { ports: [40_000, 50_000], flags: 2 }, 'own', 50_000],
    ['flags: SYN with FIN of the own side', { ports: [443, 50_000], flags: 3 }, 'own', 50_000],
    ['flags: SYN-ACK of the own side', { ports: [40_000, 50_000], flags: 19 }, 'peer', 40_000],
    ['flags without SYN', { ports: [40_000, 443], flags: 1 }, 'own', 443],
    ['ICMP', { ports: [0, 0], protocol: 1 }, 'unknown', 0],
    ['no ports in the log', { ports: [-1, -1] }, 'unknown', -1],
  ])('%s', async (_name, flow, initiated, servicePort) => {
    await givenInterface();
    await given([flow]);
    expect(await hours('initiated, service_port')).toEqual([{ initiated, service_port: servicePort }]);
  });
});

describe('rollUp() finds the own side', () => {
  const select = 'own_address, peer_address, bytes_in, bytes_out';

  test('by the address of the interface', async () => {
    await givenInterface(`${OWN},2001:db8::5`);
    await given([back({ bytes: 7 }), { from: '2001:db8::5', to: '2001:db8::9', bytes: 8 }]);
    expect(await hours(select)).toEqual([
      { own_address: OWN, peer_address: DATABASE, bytes_in: 7, bytes_out: 0 },
      { own_address: '2001:db8::5', peer_address: '2001:db8::9', bytes_in: 0, bytes_out: 8 },
    ]);
  });

  test('by flow-direction', async () => {
    await given([{ direction: 'ingress', from: '10.0.0.1', to: '10.0.0.2', ports: [50_000, 443] }]);
    expect(await hours(`${select}, initiated`)).toEqual([
      { own_address: '10.0.0.2', peer_address: '10.0.0.1', bytes_in: 100, bytes_out: 0, initiated: 'peer' },
    ]);
  });

  test('by the address that the records share', async () => {
    await given([{ to: '192.0.2.1', ports: [50_000, 443] }, back({ to: '192.0.2.2', ports: [50_001, 443] })]);
    expect(await hours(select)).toEqual([
      { own_address: OWN, peer_address: '192.0.2.1', bytes_in: 0, bytes_out: 100 },
      { own_address: OWN, peer_address: '192.0.2.2', bytes_in: 100, bytes_out: 0 },
    ]);
  });

  test('or says that it is not known: the service is taken for the peer', async () => {
    await given([{ bytes: 5 }, back({ bytes: 6 })]);
    expect(await hours(`${select}, initiated, service_port`)).toEqual([
      {
        own_address: '',
        peer_address: DATABASE,
        bytes_in: 6,
        bytes_out: 5,
        initiated: 'unknown',
        service_port: 3306,
      },
    ]);
  });

  test('a snapshot that comes later turns the hours it explains', async () => {
    await given([{ from: '10.0.0.7', to: '10.0.0.8', ports: [5432, 50_000] }]);
    expect(await hours(select)).toEqual([
      { own_address: '', peer_address: '10.0.0.7', bytes_in: 100, bytes_out: 0 },
    ]);
    await givenInterface('10.0.0.7');
    expect(await hours(select)).toEqual([
      { own_address: '10.0.0.7', peer_address: '10.0.0.8', bytes_in: 0, bytes_out: 100 },
    ]);
    await givenInterface('10.0.0.7', 'eni-1', FIRST_HOUR + 900);
    expect(await rollUp(telemetry)).toBe(0);
  });

  test('records that come later can tell what earlier ones could not', async () => {
    await given([{}]);
    await rollUp(telemetry);
    await given([{ at: 7200, to: '192.0.2.1' }]);
    expect(await hours('hour, own_address')).toEqual([
      { hour: FIRST_HOUR, own_address: OWN },
      { hour: FIRST_HOUR + 7200, own_address: OWN },
    ]);
  });
});

describe('rollUp() computes only what changed', () => {
  test('nothing to do, nothing done', async () => {
    await givenInterface();
    await given([{}]);
    expect(await rollUp(telemetry)).toBe(2);
    expect(await rollUp(telemetry)).toBe(0);
  });

  test('late records change the hour after theirs too', async () => {
    await givenInterface();
    await given([{ at: 3600 }]);
    expect(await hours('hour, connections')).toEqual([{ hour: FIRST_HOUR + 3600, connections: 1 }]);
    await given([{ at: 3000, seconds: 590 }]);
    expect(await hours('hour, connections')).toEqual([
      { hour: FIRST_HOUR, connections: 1 },
      { hour: FIRST_HOUR + 3600, connections: 0 },
    ]);
  });
});

describe('dropOldFlows()', () => {
  const days = (count: number) => count * 86_400;

  test('drops raw records by data time and keeps the hours', async () => {
    await givenInterface();
    await given([{ at: 0 }, { at: days(20) }]);
    expect(await dropOldFlows(telemetry)).toBe(FIRST_HOUR + days(6));
    expect(await telemetry.query('SELECT hour FROM flow_record')).toEqual([{ hour: FIRST_HOUR + days(20) }]);
    expect(await hours('connections')).toEqual([{ connections: 1 }, { connections: 1 }]);
  });

  test('records later than that add to their hour, once each', async () => {
    await givenInterface();
    await given([{ at: 0, bytes: 10 }, { at: days(20) }]);
    await dropOldFlows(telemetry);
    for (const bytes of [5, 3]) {
      await given([{ at: 60, bytes, ports: [51_000, 3306] }]);
      await rollUp(telemetry);
    }
    expect(
      await telemetry.query(`SELECT sum(bytes_out) AS bytes FROM flow_hour WHERE hour = ${FIRST_HOUR}`),
    ).toEqual([{ bytes: 18 }]);
    expect(await telemetry.query('SELECT hour FROM flow_record')).toHaveLength(1);
  });

  test('drops hours after their time', async () => {
    await givenInterface();
    await given([{ at: 0 }, { at: days(91) }]);
    await dropOldFlows(telemetry);
    expect(await hours('hour')).toEqual([{ hour: FIRST_HOUR + days(91) }]);
  });
});
