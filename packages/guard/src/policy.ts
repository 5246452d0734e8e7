import type { DetectorKind } from './detectors/detector.ts';
import type { TriggerKind } from './event/trigger.ts';

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
}

/** What the event firewall does. Everything is optional in the file; these are the values after reading it. */
export interface FirewallPolicy {
  readonly mode: GuardMode;
  /** Per detector, where it differs from `mode`; never stronger than `mode`. */
  readonly detectors: Readonly<Partial<Record<DetectorKind, GuardMode>>>;
  readonly exceptions: readonly PolicyException[];
  readonly rules: readonly RegexRule[];
  readonly addresses: { readonly allow: readonly string[]; readonly deny: readonly string[] };
  readonly limits: {
    /** Characters of one event, as JSON; undefined: no limit of ours. */
    readonly eventSize?: number;
    /** Invocations of one source address a minute and function instance. */
    readonly sourceRate?: number;
  };
  /** What the guard does when it fails itself, or reaches its work limit: `open` runs the handler. */
  readonly onFailure: 'open' | 'closed';
  /** Scores: what a field must reach for an alert, and for a block. */
  readonly thresholds: { readonly alert: number; readonly block: number };
}

/** The policy without a file: it reports and lets everything through, and says so. */
export const DEFAULT_FIREWALL_POLICY: FirewallPolicy = {
  mode: 'alert',
  detectors: {},
  exceptions: [],
  rules: [],
  addresses: { allow: [], deny: [] },
  limits: {},
  onFailure: 'open',
  thresholds: { alert: 0.5, block: 0.9 },
};
