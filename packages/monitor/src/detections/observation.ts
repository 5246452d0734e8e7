import type { AttributedEntity } from '@watertight/audit/model/entity.ts';
import type { Severity } from '@watertight/audit/model/severity.ts';

/** Kinds of observation; the first four are those of the Stealthwatch paper. */
export const OBSERVATION_KINDS = [
  'historical-outlier',
  'static-connection-set-deviation',
  'cloudtrail-event',
  'lambda-metric-outlier',
  'unusual-api-call',
  'beacon',
  'dns-channel',
  'unusual-user-activity',
  'guard-violation',
  'threat-list-match',
  'guardduty-finding',
] as const;

export type ObservationKind = (typeof OBSERVATION_KINDS)[number];

/** Why an observation is probably harmless; it lowers severity and is shown, it never hides. */
export type BenignCause =
  | 'after-deploy'
  | 'month-end'
  | 'weekly-cycle'
  | 'telemetry-gap'
  | 'new-entity'
  | 'shared-interface';

/** Pointers from which `explain` re-derives the observation. */
export interface ObservationEvidence {
  readonly eventIds?: readonly string[];
  /** Rows as they were read, already masked: baseline values, peers, log lines. */
  readonly rows?: readonly Readonly<Record<string, string | number | boolean>>[];
  /** The query that gives the rows again from the store. */
  readonly sql?: string;
}

/** Connection sets as the paper prints them. */
export interface ConnectionSets {
  readonly scope: 'internal' | 'external';
  readonly normal: readonly string[];
  readonly new: readonly string[];
  readonly lost: readonly string[];
  readonly historyDays: number;
}

/** CloudTrail columns as the paper prints them, plus the outcome. */
export interface EventColumns {
  readonly accountId: string;
  readonly user: string;
  readonly sourceAddress: string;
  readonly event: string;
  readonly errorCode: string;
}

/** One noteworthy fact about an entity in a time window; many are harmless. CONTRACT: watertight/observations/1. */
export interface Observation {
  /** Hash of (rule, entity, window, metric); the same input gives the same id. */
  readonly id: string;
  readonly kind: ObservationKind;
  /** Detection id (file name) or Sigma rule id. */
  readonly rule: string;
  readonly title: string;
  readonly severity: Severity;
  /** How far to trust the number: by sample size and attribution. */
  readonly confidence: 'low' | 'medium' | 'high';
  readonly entity: AttributedEntity;
  /** ISO-8601 UTC; `name` is how the tables show it: 1d, 1h, 5m, event. */
  readonly window: { readonly start: string; readonly end: string; readonly name: string };
  readonly metric?: string;
  readonly expected?: number;
  readonly seen?: number;
  /** One-sided tail probability of `seen` under the baseline, 0 to 1. */
  readonly probability?: number;
  readonly sampleSize?: number;
  readonly sets?: ConnectionSets;
  readonly event?: EventColumns;
  /** One sentence a person understands. */
  readonly why: string;
  /** The computation in words and numbers, for `explain`. */
  readonly formula?: string;
  /** MITRE ATT&CK technique ids. */
  readonly techniques: readonly string[];
  readonly benignCauses: readonly BenignCause[];
  /** Changes to the entity near the window, newest first. */
  readonly nearbyChanges?: readonly string[];
  /** True when this observation alone is worth a person's attention (set after false-discovery control). */
  readonly alerting: boolean;
  /** US dollars of excess use in the window, where money is the harm. */
  readonly estimatedCostUsd?: number;
  readonly evidence: ObservationEvidence;
}
