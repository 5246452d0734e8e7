import type { HourActivity } from '../activity.ts';
import { DAY, HOUR } from '../clock.ts';
import { ascii, blankFlowRow, type FlowRow, type InterfaceWords, NONE } from '../flow-format.ts';
import type { PlannedEvents, PlannedFlow } from '../planned-events.ts';
import { Random, streamOf } from '../random.ts';
import { addressAt } from '../world/destinations.ts';
import type { InterfacePlan, PlannedInterface } from '../world/interface-plan.ts';
import type { InterfaceGroup, SimulatedDestination, SimulatedFunction, World } from '../world/world.ts';
import type { FlowLogFiles } from './flow-log-files.ts';

/** Most connections of one function with one destination in one aggregation interval, by its length. */
const MOST_CONNECTIONS = { minute: 2, longer: 6 };
/** Share of interface intervals whose records AWS lost. */
const SKIPPED = 0.01;

/** Traffic of one function through one interface in one hour: what attribution is judged by. */
export interface HourTruth {
  readonly hour: number;
  readonly interfaceId: string;
  readonly functionIndex: number;
  readonly version: number;
  records: number;
  bytesIn: number;
  bytesOut: number;
}

/** One connection, or what one interval saw of it. */
interface Connection {
  peer: Uint8Array;
  service: Uint8Array;
  path: number;
  ownPort: number;
  port: number;
  protocol: number;
  start: number;
  end: number;
  bytesOut: number;
  bytesIn: number;
  packetsOut: number;
  packetsIn: number;
  opened: boolean;
}

/** Turns activity into flow records, one hour of one function at a time. */
export class FunctionFlows {
  private readonly world: World;
  private readonly interfaces: InterfacePlan;
  private readonly planned: PlannedEvents;
  private readonly random: Random;
  private readonly words = new Map<string, InterfaceWords>();
  private readonly addresses = new Map<string, Uint8Array>();
  private readonly skipped = new Map<string, number>();
  private nextPort = 0;
  private row: FlowRow | undefined;

  constructor(world: World, interfaces: InterfacePlan, planned: PlannedEvents) {
    this.world = world;
    this.interfaces = interfaces;
    this.planned = planned;
    this.random = new Random(world.seed ^ streamOf('flows'));
  }

  /** Appends the hour's records of a function to its VPC's log and returns the truth about them. */
  write(one: SimulatedFunction, activity: HourActivity, log: FlowLogFiles): HourTruth[] {
    const group = this.world.groups[one.group];
    if (group === undefined || activity.invocations === 0) return [];
    this.random.at(one.index, activity.hour);
    const truths = new Map<string, HourTruth>();
    const { interval } = group.vpc;
    const windows = HOUR / interval;
    const counts = this.countsByWindow(activity, windows);
    for (let window = 0; window < windows; window += 1) {
      const count = counts[window] ?? 0;
      if (count === 0) continue;
      const start = activity.hour + window * interval;
      const own = this.interfaces.at(group, start, one.index + window);
      if (own === undefined || this.isSkipped(own, start, { log, interval })) continue;
      const truth = this.truthOf(truths, { one, own, activity });
      this.writeWindow({ one, activity, group, own, start, count, log, truth });
    }
    return [...truths.values()];
  }

  /** Appends a planned flow; returns the truth about it, or undefined when the function has no interface then. */
  writePlanned(flow: PlannedFlow, one: SimulatedFunction, log: FlowLogFiles): HourTruth | undefined {
    const group = this.world.groups[one.group];
    const own = group === undefined ? undefined : this.interfaces.at(group, flow.time, one.index);
    if (own === undefined) return undefined;
    const truth: HourTruth = {
      hour: Math.floor(flow.time / HOUR) * HOUR,
      interfaceId: own.interfaceId,
      functionIndex: one.index,
      version: one.versions.findLast(({ since }) => since <= flow.time)?.version ?? 1,
      records: 0,
      bytesIn: 0,
      bytesOut: 0,
    };
    const connection: Connection = {
      ...flow,
      peer: this.addressOf(flow.peer),
      service: NONE,
      path: flow.peer.startsWith('10.') ? 1 : 8,
      ownPort: this.takePort(),
      start: Math.floor(flow.time),
      end: Math.floor(flow.time + flow.seconds),
      opened: true,
    };
    this.writeConnection(connection, own, { log, truth, accepted: flow.accepted });
    return truth;
  }

  private countsByWindow(activity: HourActivity, windows: number): number[] {
    if (activity.offsets.length > 0) {
      const counts = new Array<number>(windows).fill(0);
      for (const offset of activity.offsets) {
        const window = Math.min(windows - 1, Math.floor((offset / HOUR) * windows));
        counts[window] = (counts[window] ?? 0) + 1;
      }
      return counts;
    }
    const mean = activity.invocations / windows;
    return Array.from({ length: windows }, () => this.random.poisson(mean));
  }

  private writeWindow(part: {
    one: SimulatedFunction;
    activity: HourActivity;
    group: InterfaceGroup;
    own: PlannedInterface;
    start: number;
    count: number;
    log: FlowLogFiles;
    truth: HourTruth;
  }): void {
    const { one, activity, group, own, start, count, log, truth } = part;
    const { random } = this;
    const environments = Math.ceil((count * activity.durationMs) / 1000 / group.vpc.interval);
    const limit = group.vpc.interval <= 60 ? MOST_CONNECTIONS.minute : MOST_CONNECTIONS.longer;
    for (const [index, destination] of one.destinations.entries()) {
      if (destination.since > start || activity.effects.some(({ lost }) => lost === index)) continue;
      const most = Math.min(limit, destination.pooled ? environments : Math.ceil(count / 4));
      const connections = Math.min(count, Math.max(1, most));
      const moved = activity.effects.find(
        (effect) => effect.moved?.destination === index && effect.from <= start,
      );
      for (let turn = 0; turn < connections; turn += 1) {
        const noise = (random.lognormal(one.bytesSigma) * count) / connections;
        const address =
          moved?.moved?.address ?? addressAt(destination, group.vpc, { time: start, slot: turn });
        const bytesOut = Math.max(180, Math.round(destination.bytesOut * noise * activity.bytesOut));
        const bytesIn = Math.max(180, Math.round(destination.bytesIn * noise * activity.bytesIn));
        const first = start + random.integer(0, Math.min(9, group.vpc.interval - 2));
        const connection: Connection = {
          peer: this.addressOf(address),
          service: this.serviceOf(destination),
          path: pathOf(destination),
          ownPort: destination.pooled ? pooledPort(one, index, { turn, time: start }) : this.takePort(),
          port: destination.port,
          protocol: 6,
          start: first,
          end: destination.pooled
            ? start + group.vpc.interval - 1
            : first + Math.ceil(activity.durationMs / 1000),
          bytesOut,
          bytesIn,
          packetsOut: packets(bytesOut, random),
          packetsIn: packets(bytesIn, random),
          opened: !destination.pooled,
        };
        this.writeConnection(connection, own, { log, truth, accepted: true });
      }
    }
  }

  private writeConnection(
    connection: Connection,
    own: PlannedInterface,
    { log, truth, accepted }: { log: FlowLogFiles; truth: HourTruth; accepted: boolean },
  ): void {
    const row = this.rowOf(own);
    const ownAddress = this.addressOf(own.address);
    row.protocol = connection.protocol;
    row.start = connection.start;
    row.end = Math.max(connection.start, connection.end);
    row.accepted = accepted;
    row.source = ownAddress;
    row.destination = connection.peer;
    row.sourcePort = connection.ownPort;
    row.destinationPort = connection.port;
    row.packets = connection.packetsOut;
    row.bytes = connection.bytesOut;
    row.tcpFlags = connection.protocol !== 6 ? 0 : connection.opened ? 3 : 0;
    row.sourceService = NONE;
    row.destinationService = connection.service;
    row.egress = true;
    row.path = connection.path;
    log.append(row);
    truth.records += 1;
    truth.bytesOut += connection.bytesOut;
    if (!accepted || connection.packetsIn === 0) return;
    row.source = connection.peer;
    row.destination = ownAddress;
    row.sourcePort = connection.port;
    row.destinationPort = connection.ownPort;
    row.packets = connection.packetsIn;
    row.bytes = connection.bytesIn;
    row.tcpFlags = connection.protocol !== 6 ? 0 : connection.opened ? 19 : 0;
    row.sourceService = connection.service;
    row.destinationService = NONE;
    row.egress = false;
    row.path = 0;
    log.append(row);
    truth.records += 1;
    truth.bytesIn += connection.bytesIn;
  }

  /** True when AWS lost this interface's interval; writes the SKIPDATA record once. */
  private isSkipped(
    own: PlannedInterface,
    start: number,
    { log, interval }: { log: FlowLogFiles; interval: number },
  ): boolean {
    const period = Math.floor(start / 600);
    const stream = streamOf(`${own.interfaceId} ${period} ${this.world.seed}`);
    if (stream / 4_294_967_296 >= SKIPPED) return false;
    if (this.skipped.get(own.interfaceId) === period) return true;
    this.skipped.set(own.interfaceId, period);
    const row = this.rowOf(own);
    row.status = 'SKIPDATA';
    row.start = period * 600;
    row.end = period * 600 + 599;
    log.append(row);
    row.status = 'OK';
    this.planned.gaps.push({
      source: 'flow-logs',
      cause: 'skipdata',
      account: own.account,
      region: own.region,
      subject: own.interfaceId,
      from: period * 600,
      to: period * 600 + Math.max(600, interval),
    });
    return true;
  }

  /** NODATA for an interface that carried nothing in the hour. */
  writeNoData(own: PlannedInterface, hour: number, log: FlowLogFiles): void {
    const row = this.rowOf(own);
    row.status = 'NODATA';
    row.start = hour;
    row.end = hour + HOUR - 1;
    log.append(row);
    row.status = 'OK';
  }

  private truthOf(
    truths: Map<string, HourTruth>,
    { one, own, activity }: { one: SimulatedFunction; own: PlannedInterface; activity: HourActivity },
  ): HourTruth {
    const known = truths.get(own.interfaceId);
    if (known !== undefined) return known;
    const truth: HourTruth = {
      hour: activity.hour,
      interfaceId: own.interfaceId,
      functionIndex: one.index,
      version: activity.version,
      records: 0,
      bytesIn: 0,
      bytesOut: 0,
    };
    truths.set(own.interfaceId, truth);
    return truth;
  }

  private rowOf(own: PlannedInterface): FlowRow {
    let words = this.words.get(own.interfaceId);
    if (words === undefined) {
      words = {
        account: ascii(own.account),
        interfaceId: ascii(own.interfaceId),
        vpcId: ascii(own.vpcId),
        subnetId: ascii(own.subnetId),
        region: ascii(own.region),
        zone: ascii(own.subnet.zoneId),
      };
      this.words.set(own.interfaceId, words);
    }
    this.row ??= blankFlowRow(words);
    this.row.own = words;
    return this.row;
  }

  private addressOf(address: string): Uint8Array {
    let bytes = this.addresses.get(address);
    if (bytes === undefined) {
      // AWS's rotating addresses would fill any map in a long run.
      if (this.addresses.size > 20_000) this.addresses.clear();
      bytes = ascii(address);
      this.addresses.set(address, bytes);
    }
    return bytes;
  }

  private serviceOf({ kind, name, address }: SimulatedDestination): Uint8Array {
    if (kind !== 'aws' || address !== '') return NONE;
    return this.addressOf(name);
  }

  private takePort(): number {
    this.nextPort = (this.nextPort + 1) % 28_000;
    return 32_768 + this.nextPort;
  }
}

/** A pool keeps its connection for 12 hours. */
function pooledPort(
  one: SimulatedFunction,
  destination: number,
  { turn, time }: { turn: number; time: number },
): number {
  const era = Math.floor((time + one.index * 977) / (DAY / 2));
  const hash = Math.imul((one.index * 31 + destination) * 17 + turn, 0x9e3779b1) ^ Math.imul(era, 0x85ebca6b);
  return 32_768 + ((hash >>> 8) % 28_000);
}

function pathOf({ kind, address }: SimulatedDestination): number {
  if (kind === 'internal' || address !== '') return 1;
  return kind === 'aws' ? 7 : 8;
}

function packets(bytes: number, random: Random): number {
  return Math.max(3, Math.ceil(bytes / (500 + (random.bits() >>> 23)))) + 3;
}
