import { DAY, HOUR, MINUTE } from '../clock.ts';
import { contentNetworkAddress } from '../world/destinations.ts';
import {
  type AttackInstance,
  type AttackRecipe,
  attackerAddress,
  attackerDomain,
  exchange,
  resolve,
} from './attack-recipe.ts';

const SET_DEVIATION = 'static-connection-set-deviation';

/** Attacks that show in the flow logs. */
export const NETWORK_ATTACKS: readonly AttackRecipe[] = [
  {
    kind: 'exfiltration-volume',
    intensities: ['1.5x 1d', '2x 1d', '4x 1d', '10x 1d', '100x 1d', '2x 7d', '4x 7d', '10x 7d'],
    needs: 'steady-network',
    count: 4,
    days: (intensity) => (intensity.endsWith('7d') ? 7 : 1),
    atMidnight: true,
    expected: () => ['historical-outlier'],
    plan: planExfiltration,
  },
  {
    kind: 'new-internal-destination',
    intensities: ['one flow', 'steady'],
    needs: 'network',
    count: 2,
    days: () => 1,
    expected: () => [SET_DEVIATION],
    plan: planNewInternal,
  },
  {
    kind: 'new-external-destination',
    intensities: ['rare', 'popular content network'],
    needs: 'network',
    count: 2,
    days: () => 1,
    expected: () => [SET_DEVIATION],
    plan: planNewExternal,
  },
  {
    kind: 'lost-destination',
    intensities: ['5 days'],
    needs: 'steady-network',
    count: 2,
    days: () => 5,
    atMidnight: true,
    expected: () => [SET_DEVIATION],
    plan: planLost,
  },
  {
    kind: 'scan',
    intensities: ['20 hosts', '200 hosts', '20 ports', '200 ports'],
    needs: 'network',
    count: 2,
    days: () => 1,
    expected: () => [SET_DEVIATION, 'historical-outlier'],
    plan: planScan,
  },
  {
    kind: 'beacon',
    intensities: beaconIntensities(),
    needs: (intensity) => (intensity.endsWith('in-invocation') ? 'busy' : 'steady-network'),
    count: 4,
    days: (intensity) => beaconDays(Number.parseInt(intensity, 10)),
    expected: () => ['beacon', SET_DEVIATION],
    plan: planBeacon,
  },
  {
    kind: 'dns-command-channel',
    intensities: ['300 names', '3000 names'],
    needs: 'network',
    count: 2,
    days: () => 1,
    expected: () => ['beacon'],
    plan: planDnsChannel,
  },
];

function planExfiltration({ planned, one, time, intensity }: AttackInstance) {
  const end = time + (intensity.endsWith('7d') ? 7 : 1) * DAY;
  planned.addEffect(one.index, { from: time, to: end, bytesOut: Number.parseFloat(intensity) });
  return { end };
}

function planNewInternal(instance: AttackInstance) {
  const { world, planned, random, one, time, intensity } = instance;
  const peer = `${world.groups[one.group]?.vpc.prefix ?? '10.20'}.40.77`;
  const port = random.pick([22, 1433, 5432, 27_017]);
  const count = intensity === 'steady' ? 24 : 1;
  for (let turn = 0; turn < count; turn += 1) {
    planned.addFlow(exchange(instance, time + turn * 15 * MINUTE, { peer, port, seconds: 20 }));
  }
  return { end: time + count * 15 * MINUTE };
}

function planNewExternal(instance: AttackInstance) {
  const { planned, random, time, intensity } = instance;
  const isPopular = intensity !== 'rare';
  const peer = isPopular ? contentNetworkAddress(random.integer(0, 253)) : attackerAddress(random);
  if (isPopular || random.chance(0.7))
    resolve(instance, time - 1, { name: attackerDomain(random), address: peer });
  for (let turn = 0; turn < 6; turn += 1) {
    planned.addFlow(
      exchange(instance, time + turn * 7 * MINUTE + random.integer(0, 200), { peer, bytesOut: 40_000 }),
    );
  }
  return { end: time + HOUR };
}

function planLost({ planned, one, time, random }: AttackInstance) {
  const end = time + 5 * DAY;
  const old = one.destinations.flatMap(({ since, kind }, index) =>
    since === 0 && kind !== 'aws' ? [index] : [],
  );
  planned.addEffect(one.index, { from: time, to: end, lost: random.pick(old) });
  return { end };
}

/** Tries hosts on one port, or ports of one host; nine in ten are rejected or unanswered. */
function planScan(instance: AttackInstance) {
  const { world, planned, random, one, time, intensity } = instance;
  const prefix = world.groups[one.group]?.vpc.prefix ?? '10.20';
  const count = Number.parseInt(intensity, 10);
  const byHost = intensity.endsWith('hosts');
  for (let turn = 0; turn < count; turn += 1) {
    const peer = byHost ? `${prefix}.42.${1 + (turn % 250)}` : `${prefix}.40.77`;
    const port = byHost ? 22 : 1 + turn * 37;
    const accepted = random.chance(0.1);
    const silent = { bytesOut: 44, packetsOut: 1, bytesIn: 0, packetsIn: 0 };
    planned.addFlow(
      exchange(instance, time + turn * 2, { peer, port, accepted, ...(accepted ? {} : silent) }),
    );
  }
  return { end: time + count * 2 };
}

function beaconIntensities(): string[] {
  return [10, 60, 300, 3600, 86_400].flatMap((period) =>
    [0, 0.1, 0.3, 0.5, 0.9].flatMap((jitter) =>
      ['in-invocation', 'scheduled'].map((mode) => `${period}s jitter ${jitter} ${mode}`),
    ),
  );
}

function beaconDays(period: number): number {
  if (period <= 10) return 1;
  if (period <= 300) return 2;
  return period <= 3600 ? 4 : 7;
}

/**
 * Contacts one untrusted address again and again: `in-invocation` on its own clock inside busy environments, `scheduled`
 * at the ticks of the function's schedule (every tick, or every so many).
 */
function planBeacon(instance: AttackInstance) {
  const { planned, random, one, time, intensity } = instance;
  const [period = 60, jitter = 0] = (intensity.match(/[\d.]+/g) ?? []).map(Number);
  const end = time + beaconDays(period) * DAY;
  const address = attackerAddress(random);
  const name = random.chance(0.7) ? attackerDomain(random) : '';
  if (random.chance(0.3)) reportCommandServer(instance, address);
  const followsSchedule = intensity.endsWith('scheduled') && one.every > 0 && one.every < DAY;
  const step = followsSchedule ? Math.max(1, Math.round(period / one.every)) * one.every : period;
  const phase = (one.index * 37) % Math.min(60, Math.max(1, one.every));
  const first = followsSchedule ? Math.floor(time / HOUR) * HOUR + phase + 1 : time;
  for (let at = first; at < end; at += step) {
    const shifted = at + (followsSchedule ? random.unit() * 2 : (random.unit() - 0.5) * jitter * period);
    if (shifted < time) continue;
    if (name !== '' && Math.floor(shifted / HOUR) !== Math.floor((shifted - step) / HOUR)) {
      resolve(instance, Math.floor(shifted), { name, address });
    }
    planned.addFlow(exchange(instance, shifted, { peer: address, bytesOut: random.integer(380, 440) }));
  }
  return { end };
}

/** GuardDuty knows some of the servers; it reports the function an hour later. */
function reportCommandServer({ planned, one, time }: AttackInstance, remoteAddress: string): void {
  planned.findings.push({
    functionIndex: one.index,
    time: Math.floor(time + HOUR),
    type: 'Backdoor:Lambda/C&CActivity.B',
    title: `The Lambda function ${one.name} communicates with an address of a command and control server.`,
    severity: 8,
    remoteAddress,
  });
}

/** Long random names below one domain, asked as TXT: data leaves through the VPC's resolver, not in flow logs. */
function planDnsChannel({ planned, random, one, time, intensity }: AttackInstance) {
  const domain = attackerDomain(random);
  const count = Number.parseInt(intensity, 10);
  for (let turn = 0; turn < count; turn += 1) {
    planned.addQuery({
      functionIndex: one.index,
      time: time + turn * 10,
      name: `${random.hex(44)}.${domain}`,
      type: 'TXT',
      answers: [random.hex(24)],
      code: 'NOERROR',
    });
  }
  return { end: time + count * 10 };
}
