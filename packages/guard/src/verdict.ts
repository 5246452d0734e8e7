import type { TriggerKind } from './event/trigger.ts';
import type { Violation } from './violation.ts';

/** The guard's answer for one event. `block` also when only some records are (see `blockedRecords`). */
export type VerdictKind = 'allow' | 'alert' | 'block';

export interface Verdict {
  readonly kind: VerdictKind;
  readonly trigger: TriggerKind;
  readonly violations: readonly Violation[];
  /** Records of a batch that are blocked while the others go on; undefined when the event is one whole. */
  readonly blockedRecords?: readonly number[];
  /** True when the work limit was reached: part of the event was not inspected. */
  readonly isTruncated: boolean;
}
