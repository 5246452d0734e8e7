import { DAY, HOUR, isWeekend, MINUTE } from '../clock.ts';
import type { PlannedEvents } from '../planned-events.ts';
import { Random, streamOf } from '../random.ts';
import type { TrailCall } from '../trail-record.ts';
import { databaseAt } from '../world/destinations.ts';
import type { SimulatedFunction, World } from '../world/world.ts';

/** Plans deploys by the CI role: some functions twice a week, most every two weeks, some never. */
export function planDeploys(world: World, planned: PlannedEvents): void {
  const random = new Random(world.seed ^ streamOf('deploys'));
  for (const one of world.functions) {
    const perWeek = random.pick(world.size === 'S' ? [0, 0.5, 0.5] : [2, 0.5, 0.5, 0.5, 0]);
    const isStory = world.size === 'S' && one.index < 2;
    for (let day = world.start; day < world.end && !isStory; day += DAY) {
      if (isWeekend(day) || !random.chance(perWeek / 5)) continue;
      deploy(one, day + random.integer(14 * HOUR, 20 * HOUR), { world, planned, random });
    }
  }
}

/** One deploy: new version, duration shifted by up to 30 %, sometimes a new legitimate destination. */
export function deploy(
  one: SimulatedFunction,
  time: number,
  { world, planned, random }: { world: World; planned: PlannedEvents; random: Random },
): string {
  const id = `benign-deploy-${one.name}-${time}`;
  const last = one.versions.at(-1)?.version ?? 1;
  one.versions.push({ since: time, version: last + 1, durationFactor: random.between(0.7, 1.3) });
  const group = world.groups[one.group];
  const gainsPeer = group !== undefined && one.destinations.length > 0 && random.chance(0.2);
  if (gainsPeer) {
    const peer = databaseAt(group.vpc, random.integer(10, 17));
    const isKnown = one.destinations.some(({ address }) => address === peer.address);
    if (!isKnown) one.destinations.push({ ...peer, churn: 0, since: time, bytesOut: 900, bytesIn: 3000 });
  }
  for (const call of deployCalls(one, time, random)) planned.addCall(call);
  planned.benign.push({
    id,
    cause: gainsPeer ? 'deploy-new-destination' : 'deploy',
    entity: { kind: 'function', name: one.name, account: one.account, region: one.region },
    t0: time,
    t1: time + DAY,
  });
  return id;
}

/** UpdateFunctionCode, PublishVersion and UpdateAlias by the CI role. */
function deployCalls(one: SimulatedFunction, time: number, random: Random): TrailCall[] {
  const session = `build-${random.integer(1000, 9999)}`;
  const steps = [
    ['UpdateFunctionCode20150331v2', { functionName: one.name, publish: false, dryRun: false }],
    ['PublishVersion20150331', { functionName: one.name }],
    ['UpdateAlias20150331', { functionName: one.name, name: 'live', routingConfig: blueGreen(random) }],
  ] as const;
  return steps.map(([name, request], index) => ({
    time: time + index * MINUTE,
    account: one.account,
    region: one.region,
    identity: { kind: 'role', account: one.account, name: 'ci-deploy', session },
    service: 'lambda',
    name,
    sourceAddress: '203.0.113.40',
    userAgent: 'aws-cli/2.22.1 md/awscrt#0.23 ua/2.0 os/linux exec-env/CI',
    request,
    response: { functionName: one.name, role: `arn:aws:iam::${one.account}:role/${one.role}` },
  }));
}

/** Some aliases shift a tenth of the traffic first. */
function blueGreen(random: Random): unknown {
  return random.chance(0.3) ? { additionalVersionWeights: { '2': 0.1 } } : {};
}
