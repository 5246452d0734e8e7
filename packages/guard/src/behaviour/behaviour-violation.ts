import { maskSecrets } from '../mask-secrets.ts';
import type { BehaviourKind } from './policy.ts';

/** One thing the function did, or tried to do, that its policy does not allow. */
export interface BehaviourViolation {
  readonly kind: BehaviourKind;
  /** The call: `child_process`, `fs.open`, `connect`. */
  readonly operation: string;
  /** Its subject, masked and cut: a file, a host and port, a variable's name. Never a value. */
  readonly detail: string;
  readonly mode: 'alert' | 'block';
  /** Uppermost frame of the user's code, `file:line:column`; undefined where there is none. */
  readonly at?: string;
}

const MOST_CHARACTERS = 200;

/** A detail fit for a log. */
export function toDetail(text: string): string {
  return maskSecrets(text.slice(0, MOST_CHARACTERS));
}

/** Thrown in place of a blocked call. */
export class BlockedError extends Error {
  readonly code = 'ERR_WATERTIGHT_BLOCKED';
  readonly kind: string;

  constructor(kind: string, rule: string) {
    super(rule);
    this.name = 'BlockedError';
    this.kind = kind;
  }
}
