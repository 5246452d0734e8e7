import { HOUR } from './clock.ts';
import type { TrailCall } from './trail-record.ts';
import type { SimulatedViolation } from './violation-line.ts';

/** A change of one function's behaviour for a while; factors multiply. */
export interface Effect {
  readonly from: number;
  readonly to: number;
  readonly invocations?: number;
  /** Grows by this factor every day since `from`. */
  readonly invocationsPerDay?: number;
  readonly bytesOut?: number;
  readonly bytesIn?: number;
  readonly duration?: number;
  readonly errorShare?: number;
  readonly timeoutShare?: number;
  /** Destination (index) that is not contacted. */
  readonly lost?: number;
  /** Destination (index) whose address changes to `address`: a database failover. */
  readonly moved?: { readonly destination: number; readonly address: string };
}

/** Traffic of one function with one peer, not explained by its destinations: two flow records (one when rejected). */
export interface PlannedFlow {
  readonly functionIndex: number;
  readonly time: number;
  readonly seconds: number;
  readonly peer: string;
  readonly port: number;
  readonly protocol: number;
  readonly bytesOut: number;
  readonly packetsOut: number;
  readonly bytesIn: number;
  readonly packetsIn: number;
  readonly accepted: boolean;
}

/** One name resolved by one function. */
export interface PlannedQuery {
  readonly functionIndex: number;
  readonly time: number;
  readonly name: string;
  readonly type: string;
  readonly answers: readonly string[];
  readonly code: string;
}

/** One GuardDuty finding about a function. */
export interface PlannedFinding {
  readonly functionIndex: number;
  readonly time: number;
  readonly type: string;
  readonly title: string;
  readonly severity: number;
  readonly remoteAddress: string;
}

/** An injected attack and what must be seen of it. Times are epoch seconds. */
export interface AttackTruth {
  readonly id: string;
  readonly kind: string;
  readonly intensity: string;
  readonly entity: {
    readonly kind: string;
    readonly name: string;
    readonly account: string;
    readonly region: string;
  };
  readonly t0: number;
  readonly t1: number;
  /** Id of the benign cause at the same time on the same entity. */
  readonly confounder?: string;
  /** Kinds of observation of which at least one must appear; empty when none should. */
  readonly expected: readonly string[];
  /** Seconds before t0 and after t1 in which an observation still counts as this attack's. */
  readonly tolerance: number;
}

/** Something harmless that looks unusual. Times are epoch seconds. */
export interface BenignTruth {
  readonly id: string;
  readonly cause: string;
  readonly entity: AttackTruth['entity'];
  readonly t0: number;
  readonly t1: number;
}

/** A stretch without (trustworthy) telemetry. Times are epoch seconds. */
export interface GapTruth {
  readonly source: string;
  readonly cause: 'missing' | 'skipdata' | 'late' | 'duplicate';
  readonly account: string;
  readonly region: string;
  readonly subject: string;
  readonly from: number;
  readonly to: number;
}

/** Everything decided before the first byte is written: what happens besides the functions' usual behaviour. */
export class PlannedEvents {
  readonly attacks: AttackTruth[] = [];
  readonly benign: BenignTruth[] = [];
  readonly gaps: GapTruth[] = [];
  readonly violations: SimulatedViolation[] = [];
  readonly findings: PlannedFinding[] = [];
  private readonly effects = new Map<number, Effect[]>();
  private readonly flows = new Map<number, PlannedFlow[]>();
  private readonly calls = new Map<number, TrailCall[]>();
  private readonly queries = new Map<number, PlannedQuery[]>();

  addEffect(functionIndex: number, effect: Effect): void {
    append(this.effects, functionIndex, effect);
  }

  addFlow(flow: PlannedFlow): void {
    append(this.flows, hourOf(flow.time), flow);
  }

  addCall(call: TrailCall): void {
    append(this.calls, hourOf(call.time), call);
  }

  addQuery(query: PlannedQuery): void {
    append(this.queries, hourOf(query.time), query);
  }

  effectsOf(functionIndex: number): readonly Effect[] {
    return this.effects.get(functionIndex) ?? [];
  }

  /** Takes out the flows that start in the hour at `hour`. */
  takeFlows(hour: number): readonly PlannedFlow[] {
    return take(this.flows, hour);
  }

  takeCalls(hour: number): readonly TrailCall[] {
    return take(this.calls, hour);
  }

  takeQueries(hour: number): readonly PlannedQuery[] {
    return take(this.queries, hour);
  }
}

function hourOf(time: number): number {
  return Math.floor(time / HOUR) * HOUR;
}

function append<T>(lists: Map<number, T[]>, key: number, item: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}

function take<T>(lists: Map<number, T[]>, key: number): readonly T[] {
  const list = lists.get(key) ?? [];
  lists.delete(key);
  return list;
}
