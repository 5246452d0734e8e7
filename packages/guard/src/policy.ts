import type { Learned } from './behaviour/learn/learned.ts';
import type { BehaviourPolicy } from './behaviour/policy.ts';
import type { DetectorKind } from './detectors/detector.ts';
import type { TriggerKind } from './event/trigger.ts';
import type { GraphqlLimits } from './graphql-limits.ts';
import type { SinkPolicy } from './sinks/sink-policy.ts';

/** What happens on a match: `alert` writes the log line, `block` also keeps the event from the handler. */
export type GuardMode = 'off' | 'alert' | 'block';

/** A place where a detector is not to speak: a field that holds HTML mail, a tool that sends SQL. */
export interface PolicyException {
  readonly detector: DetectorKind | '*';
  /** Field path with `*`: `body.html`, `Records[*].body.*`. */
  readonly field: string;
  readonly trigger?: TriggerKind;
  /** One shape of the detector only. */
  readonly rule?: string;
  readonly reason?: string;
}

/** A pattern of the user's, over incoming fields or outgoing text. */
export interface RegexRule {
  readonly id: string;
  readonly over: 'event' | 'response';
  /** Source of a regular expression; patterns that could run for ever are refused when the policy is read. */
  readonly pattern: string;
  readonly flags?: string;
  /** Field path with `*`; every field when left out. */
  readonly field?: string;
  readonly mode?: GuardMode;
  /**
   * Place in the event whose value the pattern's first group must equal, for data of other customers in a response:
   * `requestContext.authorizer.claims.tenant`. Without it any match is a violation.
   */
  readonly mustEqual?: string;
}

/** What the event firewall does. Everything is optional in the file; these are the values after reading it. */
export interface FirewallPolicy {
  readonly mode: GuardMode;
  /** Per detector, where it differs from `mode`; never stronger than `mode`. */
  readonly detectors: Readonly<Partial<Record<DetectorKind, GuardMode>>>;
  readonly exceptions: readonly PolicyException[];
  readonly rules: readonly RegexRule[];
  /** Addresses or networks: `deny` always wins; a list of `allow` that is not empty lets nobody else in. */
  readonly addresses: { readonly allow: readonly string[]; readonly deny: readonly string[] };
  readonly limits: {
    /** Characters of one event, as JSON; undefined: no limit of ours. */
    readonly eventSize?: number;
    /** Invocations of one source address a minute and function instance. */
    readonly sourceRate?: number;
  };
  readonly graphql: GraphqlLimits;
  /** What the guard does when it fails itself, or reaches its work limit: `open` runs the handler. */
  readonly onFailure: 'open' | 'closed';
  /** Scores: what a field must reach for an alert, and for a block. */
  readonly thresholds: { readonly alert: number; readonly block: number };
  /**
   * What becomes of blocked records while the rest of their batch goes on. `auto`: reported as failures where that
   * leads to a dead-letter queue record by record (SQS, Firehose), dropped from streams, where a failure would hold the
   * shard and run its good records again. `fail`: the whole batch fails.
   */
  readonly blockedRecords: 'auto' | 'report' | 'drop' | 'fail';
}

/** What the response guard does with what a handler answers. */
export interface ResponsePolicy {
  readonly mode: GuardMode;
  /** Per kind of leak, where it differs from `mode`; never stronger than `mode`. */
  readonly leaks: Readonly<Partial<Record<LeakKind, GuardMode>>>;
  /** Places in the answer that are not looked at: `body`, `headers.x-debug`. */
  readonly exceptions: readonly string[];
  /** Status of the neutral answer that takes a blocked one's place. */
  readonly status: number;
}

/** What must not leave a function. */
export const LEAK_KINDS = [
  'own-credentials',
  'environment-secret',
  'environment-dump',
  'access-key',
  'private-key',
  'service-token',
  'connection-string',
  'stack-trace',
  'verbose-error',
  'internal-path',
  'source-code',
  'card-number',
  'private-address',
] as const;

export type LeakKind = (typeof LEAK_KINDS)[number];

/** What the guard writes. */
export interface LogPolicy {
  /** Lines a minute and function instance; what is over is told in one summary line. */
  readonly linesPerMinute: number;
  /** `emf`: violations are CloudWatch metrics too, in the embedded metric format. */
  readonly metrics: 'off' | 'emf';
  /** The matching text in the line, masked; without it only place and rule. */
  readonly matches: boolean;
}

/** A policy file after reading it, for one function. */
export interface GuardPolicy {
  /** The writer's own label of this policy, in every log line; '' when it has none. */
  readonly version: string;
  readonly firewall: FirewallPolicy;
  readonly response: ResponsePolicy;
  /** Undefined: the behaviour guard is not loaded. */
  readonly behaviour?: BehaviourPolicy;
  /** Undefined: the sinks' hooks are not loaded. */
  readonly sinks?: SinkPolicy;
  /** True in the mode `learn`: what the function does is recorded in the log. */
  readonly isLearning: boolean;
  /** What was learned; undefined: no drift is told. */
  readonly learned?: Learned;
  readonly log: LogPolicy;
}

/** The policy without a file: it reports and lets everything through, and says so. */
export const DEFAULT_FIREWALL_POLICY: FirewallPolicy = {
  mode: 'alert',
  detectors: {},
  exceptions: [],
  rules: [],
  addresses: { allow: [], deny: [] },
  limits: {},
  graphql: {},
  onFailure: 'open',
  thresholds: { alert: 0.5, block: 0.9 },
  blockedRecords: 'auto',
};

export const DEFAULT_GUARD_POLICY: GuardPolicy = {
  version: '',
  firewall: DEFAULT_FIREWALL_POLICY,
  response: { mode: 'alert', leaks: { 'private-address': 'off' }, exceptions: [], status: 500 },
  log: { linesPerMinute: 60, metrics: 'off', matches: true },
  isLearning: false,
};

/** How a whole policy is set: `learn` reports, and records what the function does. */
export type PolicyMode = GuardMode | 'learn';

/** A policy in another mode; `behaviour` keeps its own. */
export function withMode(policy: GuardPolicy, asked: PolicyMode): GuardPolicy {
  const mode = asked === 'learn' ? 'alert' : asked;
  return {
    ...policy,
    firewall: { ...policy.firewall, mode },
    response: { ...policy.response, mode },
    isLearning: asked === 'learn',
  };
}

/** Does a policy look at what the function does? */
export function needsHooks(policy: GuardPolicy): boolean {
  return policy.isLearning || ['behaviour', 'sinks', 'learned'].some((part) => Object.hasOwn(policy, part));
}
