import type { EntityKind } from '@watertight/audit/model/entity.ts';
import type { Severity } from '@watertight/audit/model/severity.ts';
import type { ApiCallProfile, IdentityActivity } from '../features/api-call-profile.ts';
import type { BeaconProfile, ConnectionProfile } from '../features/connection-profile.ts';
import type { DnsProfile } from '../features/dns-profile.ts';
import type { EntityChange, FeatureSeries } from '../features/series.ts';
import type {
  BenignCause,
  ConnectionSets,
  EventColumns,
  ObservationEvidence,
  ObservationKind,
} from './observation.ts';

/** The features a detection can read, by name. */
export interface FeatureByName {
  readonly series: FeatureSeries;
  readonly connectionProfile: ConnectionProfile;
  readonly beaconProfile: BeaconProfile;
  readonly dnsProfile: DnsProfile;
  readonly apiCallProfile: ApiCallProfile;
  readonly identityActivity: IdentityActivity;
}

export type FeatureName = keyof FeatureByName;

/**
 * Who decides whether a person is told: `tested` leaves it to false-discovery control over the whole tenant-day, `alert`
 * and `observe` are the detection's own judgement.
 */
export type Decision =
  | {
      readonly kind: 'tested';
      /** Related metrics of one entity share a group: together they are one piece of evidence. */
      readonly group: string;
      readonly probability: number;
      /** False when the sample is too small, or the value too near the usual, to alert at any probability. */
      readonly mayAlert: boolean;
    }
  | { readonly kind: 'alert' }
  | { readonly kind: 'observe' };

/** What a detection found; the runner makes an Observation of it. */
export interface ObservationDraft {
  /** Epoch seconds. */
  readonly window: { readonly from: number; readonly to: number; readonly name: string };
  readonly metric: string;
  readonly expected?: number;
  readonly seen?: number;
  readonly probability?: number;
  readonly sampleSize?: number;
  readonly sets?: ConnectionSets;
  readonly event?: EventColumns;
  readonly severity: Severity;
  readonly confidence: 'low' | 'medium' | 'high';
  readonly why: string;
  readonly formula: string;
  readonly benignCauses: readonly BenignCause[];
  readonly evidence: ObservationEvidence;
  readonly decision: Decision;
  /** Indexes of the series to leave out of later baselines once this alerts. */
  readonly exclude?: readonly number[];
  readonly estimatedCostUsd?: number;
}

/** How often each kind of call was made by all principals of the account before the judged day. */
export interface AccountCalls {
  readonly total: number;
  readonly kinds: number;
  countOf(kind: string): number;
}

/** What a detection may know beside its feature. Nothing in it lies after the judged day. */
export interface DetectionContext {
  /** Start of the UTC day to judge, epoch seconds. */
  readonly day: number;
  /** Changes to the entity up to the end of the day, oldest first. */
  readonly changes: readonly EntityChange[];
  /** True when code or configuration changed within the 24 hours before the day, or on it. */
  readonly isAfterDeploy: boolean;
  /** Median spread of ln(1+x) over the tenant's series of the same metric and period. */
  readonly classSigma: number;
  /** True for an index of the series that an earlier alert took out of the baseline. */
  isExcluded(index: number): boolean;
  /** Another series of the same entity, by metric name and period. */
  companion(metric: string, period: number): FeatureSeries | undefined;
  /** Configured memory of the function in MB, undefined when unknown. */
  readonly memoryMb: number | undefined;
  readonly accountCalls: AccountCalls;
}

/** One behavioural detection: what it reads, what it needs, and a pure function that judges one day. */
export interface Detection<N extends FeatureName> {
  /** File name without `.ts`. */
  readonly id: string;
  readonly title: string;
  readonly kind: ObservationKind;
  /** Of a plain case; an observation may be more or less severe. */
  readonly severity: Severity;
  readonly watches: readonly EntityKind[];
  readonly reads: N;
  /** History needed before anything is said. */
  readonly baseline: { readonly minDays: number; readonly minSamples: number };
  /** MITRE ATT&CK technique ids. */
  readonly techniques: readonly string[];
  readonly why: string;
  readonly nextSteps: readonly string[];
  /** True when the detection has something to say about this feature at all. */
  readonly accepts?: (feature: FeatureByName[N]) => boolean;
  /** Group of its tests, for false-discovery control; absent when its decisions are its own. */
  readonly groupOf?: (feature: FeatureByName[N]) => string;
  readonly observe: (feature: FeatureByName[N], context: DetectionContext) => readonly ObservationDraft[];
}

/** Any detection, told apart by `reads`. */
export type AnyDetection = { readonly [N in FeatureName]: Detection<N> }[FeatureName];

/** Gives a detection its type from what it reads. */
export function defineDetection<N extends FeatureName>(detection: Detection<N>): Detection<N> {
  return detection;
}
