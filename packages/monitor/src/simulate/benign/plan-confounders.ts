import { DAY, EU_SPRING, HOUR, isMonthEnd, MINUTE, US_SPRING } from '../clock.ts';
import type { BenignTruth, Effect, PlannedEvents } from '../planned-events.ts';
import { Random, streamOf } from '../random.ts';
import type { InterfacePlan } from '../world/interface-plan.ts';
import type { SimulatedFunction, World } from '../world/world.ts';
import { deploy } from './plan-deploys.ts';

/** Harmless causes that can be put on one function at one time. */
export const CONFOUNDERS = ['deploy', 'load-test', 'marketing-burst', 'retry-storm', 'failover'] as const;
export type Confounder = (typeof CONFOUNDERS)[number];

/** What planning needs. */
export interface Planning {
  readonly world: World;
  readonly planned: PlannedEvents;
  readonly random: Random;
}

/** Plans the harmless causes of a whole simulation, and labels those that the world itself brings. */
export function planConfounders(world: World, planned: PlannedEvents, interfaces: InterfacePlan): void {
  const planning = { world, planned, random: new Random(world.seed ^ streamOf('confounders')) };
  const busy = world.functions.filter((one) => one.every === 0 && one.perDay >= 20 && one.index > 1);
  const perFunction = world.size === 'S' ? 0.8 : 0.5;
  for (let count = Math.round(world.functions.length * perFunction); count > 0; count -= 1) {
    const cause = planning.random.pick(CONFOUNDERS.slice(1));
    const time = planning.random.between(world.start + 10 * DAY, world.end - DAY);
    addConfounder(cause, planning.random.pick(busy), { ...planning, time });
  }
  labelInterfaces(planning, interfaces);
  labelCalendar(planning);
}

/** Puts one harmless cause on a function; returns its id. */
export function addConfounder(
  cause: Confounder,
  one: SimulatedFunction,
  planning: Planning & { readonly time: number },
): string {
  const { planned, random } = planning;
  const time = Math.floor(planning.time);
  if (cause === 'deploy') return deploy(one, time, planning);
  const seconds = secondsOf(cause, random);
  planned.addEffect(one.index, effectOf(cause, one, { ...planning, time, seconds }));
  return label(planning, cause, { one, from: time, to: time + seconds });
}

function secondsOf(cause: Confounder, random: Random): number {
  if (cause === 'retry-storm') return random.integer(10, 40) * MINUTE;
  if (cause === 'load-test') return random.integer(1, 2) * HOUR;
  if (cause === 'marketing-burst') return random.integer(4, 10) * HOUR;
  return 20 * DAY;
}

function effectOf(
  cause: Confounder,
  one: SimulatedFunction,
  { time, seconds, random, world }: Planning & { time: number; seconds: number },
): Effect {
  const span = { from: time, to: time + seconds };
  if (cause === 'load-test') return { ...span, invocations: 10 };
  if (cause === 'marketing-burst') return { ...span, invocations: random.between(2, 5) };
  if (cause === 'retry-storm') return { ...span, invocations: random.between(2, 5), errorShare: 0.5 };
  const destination = one.destinations.findIndex(({ kind, port }) => kind === 'internal' && port !== 6379);
  const prefix = world.groups[one.group]?.vpc.prefix ?? '10.20';
  // A failover keeps the subnet and the port: only the last octet changes.
  const address = `${prefix}.40.${(Number(one.destinations[destination]?.address.split('.')[3] ?? 10) % 100) + 100}`;
  return { ...span, moved: { destination, address } };
}

function label(
  { planned }: Planning,
  cause: string,
  { one, from, to }: { one: SimulatedFunction; from: number; to: number },
): string {
  const id = `benign-${cause}-${one.name}-${from}`;
  planned.benign.push({ id, cause, entity: entityOf(one), t0: from, t1: to });
  return id;
}

function entityOf({ name, account, region }: SimulatedFunction): BenignTruth['entity'] {
  return { kind: 'function', name, account, region };
}

/** Replaced interfaces, new availability zones, address reuse, and the calls that Lambda makes for them. */
function labelInterfaces({ world, planned, random }: Planning, interfaces: InterfacePlan): void {
  for (const one of interfaces.all) {
    const group = world.groups[one.group];
    const creator = world.functions[group?.functions[0] ?? 0];
    if (creator === undefined) continue;
    const call = {
      account: one.account,
      region: one.region,
      identity: {
        kind: 'role',
        account: one.account,
        name: creator.role,
        session: `awslambda_${random.integer(1, 999)}`,
        invokedBy: 'lambda.amazonaws.com',
      },
      service: 'ec2',
      sourceAddress: 'lambda.amazonaws.com',
      userAgent: 'lambda.amazonaws.com',
    } as const;
    if (one.since > world.start) {
      planned.addCall({
        ...call,
        time: one.since,
        name: 'CreateNetworkInterface',
        request: {
          subnetId: one.subnetId,
          groupSet: { items: one.securityGroups.map((groupId) => ({ groupId })) },
        },
        response: {
          networkInterface: {
            networkInterfaceId: one.interfaceId,
            subnetId: one.subnetId,
            vpcId: one.vpcId,
            description: one.description,
            interfaceType: 'lambda',
            privateIpAddress: one.address,
            groupSet: { items: one.securityGroups.map((groupId) => ({ groupId })) },
          },
        },
      });
      for (const index of group?.functions ?? []) {
        const member = world.functions[index];
        if (member === undefined) continue;
        const id = `benign-${one.because}-${member.name}-${one.since}`;
        planned.benign.push({
          id,
          cause: one.because,
          entity: entityOf(member),
          t0: one.since,
          t1: one.since + DAY,
        });
      }
    }
    if (one.until < world.end) {
      planned.addCall({
        ...call,
        time: one.until,
        name: 'DeleteNetworkInterface',
        request: { networkInterfaceId: one.interfaceId },
        response: { _return: true },
      });
    }
  }
}

/** Month's end, daylight-saving shifts, growth and functions that fall asleep. */
function labelCalendar(planning: Planning): void {
  const { world } = planning;
  for (const one of world.functions) {
    for (let day = world.start; day < world.end && one.class === 'queue'; day += DAY) {
      if (isMonthEnd(day)) label(planning, 'month-end', { one, from: day, to: day + DAY });
    }
    const shift = one.region.startsWith('us-') ? US_SPRING : EU_SPRING;
    if (one.diurnal > 0 && shift > world.start && shift < world.end) {
      label(planning, 'daylight-saving', { one, from: shift, to: shift + 7 * DAY });
    }
    if (one.trend !== 0) label(planning, 'trend', { one, from: world.start, to: world.end });
    if (one.sleepsAt < world.end) label(planning, 'dormant', { one, from: one.sleepsAt, to: world.end });
  }
}
