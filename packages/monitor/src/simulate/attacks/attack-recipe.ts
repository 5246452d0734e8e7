import type { PlannedEvents, PlannedFlow } from '../planned-events.ts';
import type { Random } from '../random.ts';
import { streamOf } from '../random.ts';
import type { TrailCall } from '../trail-record.ts';
import type { SimulatedFunction, World } from '../world/world.ts';

/** One attack about to be planned. */
export interface AttackInstance {
  readonly world: World;
  readonly planned: PlannedEvents;
  readonly random: Random;
  /** The function under attack; for attacks on identities, any function of the account. */
  readonly one: SimulatedFunction;
  /** Epoch seconds. */
  readonly time: number;
  readonly intensity: string;
}

/** Which functions an attack can hit. `identity` attacks need no function of their own. */
export type VictimNeed = 'any' | 'network' | 'steady-network' | 'busy' | 'identity';

/** How one kind of attack is planned. */
export interface AttackRecipe {
  readonly kind: string;
  readonly intensities: readonly string[];
  readonly needs: VictimNeed | ((intensity: string) => VictimNeed);
  /** Instances in one simulation of size M. */
  readonly count: number;
  readonly days: (intensity: string) => number;
  /** Volume attacks begin at midnight UTC, so that a day is either attacked or not. */
  readonly atMidnight?: boolean;
  /** Kinds of observation of which one must appear. */
  readonly expected: (intensity: string) => readonly string[];
  /** Plans the events; returns the end (epoch seconds) and, for identity attacks, the principal's ARN. */
  readonly plan: (instance: AttackInstance) => { readonly end: number; readonly principal?: string };
}

/** An attacker's address: TEST-NET-2 or the upper half of TEST-NET-3 (RFC 5737). */
export function attackerAddress(random: Random): string {
  return random.chance(0.7)
    ? `198.51.100.${random.integer(2, 250)}`
    : `203.0.113.${random.integer(130, 229)}`;
}

/** A domain that no earlier function has asked for. */
export function attackerDomain(random: Random): string {
  return `${random.pick(['cdn', 'sync', 'metrics', 'update', 'status'])}-${random.hex(6)}.example`;
}

/** A short exchange of one function with a peer. */
export function exchange(
  { one, random }: AttackInstance,
  time: number,
  part: Partial<PlannedFlow> & { readonly peer: string },
): PlannedFlow {
  const bytesOut = random.integer(300, 900);
  const bytesIn = random.integer(250, 1500);
  return {
    functionIndex: one.index,
    time,
    seconds: random.integer(1, 4),
    port: 443,
    protocol: 6,
    bytesOut,
    packetsOut: 6 + Math.ceil(bytesOut / 800),
    bytesIn,
    packetsIn: 5 + Math.ceil(bytesIn / 1200),
    accepted: true,
    ...part,
  };
}

/** Records that the function resolved `name` to `address` at `time`. */
export function resolve(
  { planned, one }: AttackInstance,
  time: number,
  { name, address }: { name: string; address: string },
): void {
  planned.addQuery({ functionIndex: one.index, time, name, type: 'A', answers: [address], code: 'NOERROR' });
}

/** A call by a developer's access key in the victim's account. */
export function developerCall(
  { one }: AttackInstance,
  call: Pick<TrailCall, 'time' | 'service' | 'name'> & Partial<TrailCall>,
): TrailCall {
  return {
    account: one.account,
    region: one.region,
    identity: { kind: 'user', account: one.account, name: developerOf(one.account) },
    sourceAddress: '198.51.100.24',
    userAgent: 'aws-cli/2.31.4 md/awscrt#0.27 ua/2.1 os/linux',
    ...call,
  };
}

/** The developer whose key is misused in an account. */
export function developerOf(account: string): string {
  return ['dev-hayashi', 'dev-novak', 'dev-silva'][streamOf(account) % 3] ?? 'dev-novak';
}

export function developerArn({ one }: AttackInstance): string {
  return `arn:aws:iam::${one.account}:user/${developerOf(one.account)}`;
}
