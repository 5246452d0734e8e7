import { DAY, stamp } from '../clock.ts';
import { interfaceAnswer } from '../interface-answer.ts';
import { inventoryAnswer, type SimulatedVersion } from '../inventory-answer.ts';
import type { ObjectWriter } from '../object-writer.ts';
import type { InterfacePlan } from '../world/interface-plan.ts';
import type { SimulatedFunction, World } from '../world/world.ts';
import { otherInterfaces } from './network-noise.ts';

/** Account and region of one snapshot. */
interface Place {
  readonly account: string;
  readonly region: string;
}

/**
 * Writes DescribeNetworkInterfaces and ListFunctions answers: one a day per account and region, and one a minute after
 * each change (an interface created or deleted, a deploy).
 */
export async function writeSnapshots(
  world: World,
  interfaces: InterfacePlan,
  writer: ObjectWriter,
): Promise<void> {
  for (const place of placesOf(world)) {
    const interfaceTimes = interfaces.all
      .filter((one) => isAt(one, place))
      .flatMap(({ since, until }) => [since, until]);
    for (const time of timesOf(world, interfaceTimes)) {
      const seen = [
        ...interfaces.existingAt(time).filter((one) => isAt(one, place)),
        ...world.vpcs
          .filter((vpc) => isAt(vpc, place))
          .flatMap((vpc) => otherInterfaces(vpc, world.start - 90 * DAY)),
      ];
      if (seen.length === 0) continue;
      const path = `network-interfaces/${place.account}-${place.region}-${stamp(time)}.json.gz`;
      await writer.put(path, interfaceAnswer(seen), seen.length);
    }
    const functions = world.functions.filter((one) => isAt(one, place));
    const deploys = functions.flatMap(({ versions }) => versions.map(({ since }) => since));
    for (const time of timesOf(world, deploys)) {
      const versions = functions.flatMap((one) => versionsAt(one, time, world));
      const path = `inventory/${place.account}-${place.region}-${stamp(time)}.json.gz`;
      await writer.put(path, inventoryAnswer(versions), versions.length);
    }
  }
}

function placesOf(world: World): Place[] {
  const keys = new Set(world.functions.map(({ account, region }) => `${account}/${region}`));
  return [...keys].sort().map((key) => {
    const [account = '', region = ''] = key.split('/');
    return { account, region };
  });
}

function isAt(one: Place, place: Place): boolean {
  return one.account === place.account && one.region === place.region;
}

/** Every midnight, and the minute after each change; sorted, each minute once. */
function timesOf(world: World, changes: readonly number[]): number[] {
  const times = new Set<number>();
  for (let day = world.start; day <= world.end; day += DAY) times.add(day);
  for (const time of changes) {
    const minute = Math.ceil((time + 30) / 60) * 60;
    if (minute > world.start && minute < world.end) times.add(minute);
  }
  return [...times].sort((a, b) => a - b);
}

/** `$LATEST` and the two newest published versions at `time`. */
function versionsAt(one: SimulatedFunction, time: number, world: World): SimulatedVersion[] {
  const group = world.groups[one.group];
  const published = one.versions.filter(({ since }) => since <= time).slice(-2);
  const newest = published.at(-1);
  if (newest === undefined) return [];
  const describe = (version: string, code: string, since: number): SimulatedVersion => ({
    account: one.account,
    region: one.region,
    functionName: one.name,
    version,
    runtime: one.runtime,
    role: one.role,
    vpcId: group?.vpc.vpcId ?? '',
    subnetIds: subnetsAt(group?.subnets ?? [], time, world),
    securityGroups: group === undefined ? [] : [group.securityGroup],
    code,
    lastModified: since === 0 ? world.start - 20 * DAY : since,
    memorySizeMb: one.memorySizeMb,
    timeoutSeconds: one.timeoutSeconds,
  });
  return [
    describe('$LATEST', `${one.name} ${newest.version}`, newest.since),
    ...published.map(({ version, since }) => describe(String(version), `${one.name} ${version}`, since)),
  ];
}

/** All of the group's subnets: a function is configured for a new zone before its interface appears there. */
function subnetsAt(subnets: readonly { subnetId: string }[], time: number, world: World): string[] {
  const isEarly = time < world.start + 0.3 * (world.end - world.start);
  return subnets.slice(0, isEarly ? 2 : 3).map(({ subnetId }) => subnetId);
}
