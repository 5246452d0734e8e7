import { DAY, HOUR, MINUTE } from '../clock.ts';
import type { SimulatedInterface } from '../interface-answer.ts';
import { Random, streamOf } from '../random.ts';
import type { InterfaceGroup, SimulatedSubnet, World } from './world.ts';

/** One Lambda interface over its life; `until` is Infinity while it exists. */
export interface PlannedInterface extends SimulatedInterface {
  readonly group: number;
  readonly subnet: SimulatedSubnet;
  /** Epoch seconds from which it carries traffic: a new interface is silent for 1-4 minutes. */
  readonly usableFrom: number;
  until: number;
  /** Why it begins: `initial`, or the benign cause. */
  readonly because: string;
}

/** Plans every Lambda interface: first ones, replacements (some within an hour of address reuse), reclaimed ones. */
export class InterfacePlan {
  readonly all: PlannedInterface[] = [];
  private readonly world: World;
  private readonly random: Random;
  private readonly nextHost = new Map<string, number>();
  /** Interfaces whose times must not move again. */
  private readonly settled = new Set<string>();

  constructor(world: World) {
    this.world = world;
    this.random = new Random(world.seed ^ streamOf('interfaces'));
    for (const group of world.groups) this.planGroup(group);
    this.reuseAddresses();
    this.planSecond();
  }

  /** The interface of a group in its `turn`-th subnet at a time; undefined when there is none. */
  at(group: InterfaceGroup, time: number, turn: number): PlannedInterface | undefined {
    const live = this.liveOf(group.index, time);
    return live.length === 0 ? undefined : live[turn % live.length];
  }

  /** Interfaces that exist at `time`, of all groups. */
  existingAt(time: number): PlannedInterface[] {
    return this.all.filter((one) => one.since <= time && time < one.until);
  }

  private liveOf(group: number, time: number): PlannedInterface[] {
    return (this.byGroup.get(group) ?? []).filter((one) => one.usableFrom <= time && time < one.until);
  }

  private readonly byGroup = new Map<number, PlannedInterface[]>();

  private planGroup(group: InterfaceGroup): void {
    const { random, world } = this;
    const members = group.functions.flatMap((index) => world.functions[index] ?? []);
    const sleepsAt = Math.max(...members.map((one) => one.sleepsAt));
    for (const [turn, subnet] of group.subnets.entries()) {
      const isNewZone = turn > 1;
      const since = isNewZone
        ? world.start + random.integer(30, 50) * 0.01 * (world.end - world.start)
        : world.start - 9 * DAY;
      const first = this.create(group, subnet, [
        Math.floor(since),
        isNewZone ? 'new-availability-zone' : 'initial',
      ]);
      if (sleepsAt < Number.POSITIVE_INFINITY) first.until = sleepsAt + 14 * DAY;
      else if (random.chance(world.size === 'S' ? 0.2 : 0.35)) {
        const moment = Math.floor(random.between(world.start + 3 * DAY, world.end - DAY));
        if (moment <= first.usableFrom + DAY) continue;
        first.until = moment + 5 * MINUTE;
        this.create(group, subnet, [moment, 'interface-replaced']);
      }
    }
  }

  /** The busiest group needs more than 65,000 ports for three days: Lambda gives it a second interface. */
  private planSecond(): void {
    const { world } = this;
    const load = (group: InterfaceGroup) =>
      group.functions.reduce((sum, index) => sum + (world.functions[index]?.perDay ?? 0), 0);
    const [busiest] = [...world.groups].sort((a, b) => load(b) - load(a));
    const subnet = busiest?.subnets[0];
    if (world.size === 'S' || busiest === undefined || subnet === undefined) return;
    const since = world.testStart - 10 * DAY + 9 * HOUR;
    this.create(busiest, subnet, [since, 'second-interface']).until = since + 3 * DAY;
  }

  private create(
    group: InterfaceGroup,
    subnet: SimulatedSubnet,
    [since, because]: readonly [number, string],
  ): PlannedInterface {
    const { random, world } = this;
    const host = (this.nextHost.get(subnet.prefix) ?? 19) + 1;
    this.nextHost.set(subnet.prefix, host);
    const creator = world.functions[group.functions[0] ?? 0];
    const { account, region, vpcId } = group.vpc;
    const one: PlannedInterface = {
      account,
      region,
      interfaceId: `eni-0${random.hex(16)}`,
      address: `${subnet.prefix}.${host}`,
      vpcId,
      subnetId: subnet.subnetId,
      zone: subnet.zone,
      securityGroups: [group.securityGroup],
      type: 'lambda',
      description: `AWS Lambda VPC ENI-${creator?.name ?? ''}-${random.uuid()}`,
      requesterId: `AROA${random.hex(16).toUpperCase()}:${creator?.name ?? ''}`,
      since,
      group: group.index,
      subnet,
      usableFrom: because === 'initial' ? since : since + random.integer(60, 240),
      until: Number.POSITIVE_INFINITY,
      because,
    };
    this.all.push(one);
    this.byGroup.set(group.index, [...(this.byGroup.get(group.index) ?? []), one]);
    return one;
  }

  /** Gives some replaced interfaces' addresses to another group's new interface within the hour. */
  private reuseAddresses(): void {
    for (const old of this.all.filter(({ until }) => until < this.world.end)) {
      const other = this.all.find(
        (one) =>
          one.subnet === old.subnet &&
          one.group !== old.group &&
          one.because === 'interface-replaced' &&
          one.since > old.until,
      );
      if (other === undefined || !this.random.chance(0.5)) continue;
      this.rebirth(other, old);
    }
  }

  private rebirth(later: PlannedInterface, old: PlannedInterface): void {
    const siblings = this.byGroup.get(later.group) ?? [];
    const previous = siblings.find(
      (one) => one.subnet === later.subnet && one.until === later.since + 5 * MINUTE,
    );
    if (previous === undefined || [previous, later].some((one) => this.settled.has(one.interfaceId))) return;
    if (this.all.some((one) => one.address === old.address && one !== old)) return;
    const since = Math.floor(old.until + this.random.between(10 * MINUTE, HOUR - 5 * MINUTE));
    if (since <= previous.usableFrom + DAY) return;
    previous.until = since + 5 * MINUTE;
    for (const one of [old, later]) this.settled.add(one.interfaceId);
    const usableFrom = since + (later.usableFrom - later.since);
    const moved = { ...later, address: old.address, since, usableFrom, because: 'address-reused' };
    this.all[this.all.indexOf(later)] = moved;
    this.byGroup.set(
      later.group,
      siblings.map((one) => (one === later ? moved : one)),
    );
  }
}
