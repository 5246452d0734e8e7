import type { AttributedEntity } from '@watertight/audit/model/entity.ts';
import type { Severity } from '@watertight/audit/model/severity.ts';

export type AlertStatus = 'open' | 'snoozed' | 'closed';

/** One or more observations that a person should look at. CONTRACT: watertight/alerts/1. */
export interface Alert {
  /** Hash of (entity, first observation). */
  readonly id: string;
  /** Rule of the most severe observation. */
  readonly rule: string;
  readonly title: string;
  readonly severity: Severity;
  readonly status: AlertStatus;
  readonly entity: AttributedEntity;
  /** ISO-8601 UTC. */
  readonly firstSeen: string;
  readonly lastSeen: string;
  /** Observation ids, oldest first. */
  readonly observations: readonly string[];
  readonly techniques: readonly string[];
  /** One sentence. */
  readonly why: string;
  readonly nextSteps: readonly string[];
  /** Deploys and configuration changes near it. */
  readonly nearbyChanges: readonly string[];
  /** US dollars that the harm has cost so far, where money is the harm. */
  readonly estimatedCostUsd?: number;
  readonly snoozedUntil?: string;
  readonly closedReason?: string;
  readonly suppression?: { readonly owner: string; readonly reason: string; readonly expires: string };
}
