import type { AttributedEntity } from '@watertight/audit/model/entity.ts';

export const DAY = 86_400;
export const HOUR = 3_600;

/** A flow metric's scope: `internal` = peers inside the organisation's address ranges. */
export const SCOPES = ['all', 'internal', 'external'] as const;
export type Scope = (typeof SCOPES)[number];

/**
 * One metric of one entity over time, at a fixed period. Feeds the historical and the Lambda metric outlier.
 * A value is NaN where nothing is known (before the entity existed, telemetry missing, SKIPDATA) and 0 where the
 * entity was observed to be silent: the two must never be confused.
 */
export interface FeatureSeries {
  readonly entity: AttributedEntity;
  readonly family: 'flow' | 'lambda-metric';
  /** As shown: `Bytes Out`, `Internal Bytes Out`, `External Connections`, `Invocations`, … */
  readonly metric: string;
  readonly scope: Scope;
  /** Seconds per value: 86,400 or 3,600. */
  readonly period: number;
  /** Epoch seconds of values[0]; a multiple of period. */
  readonly start: number;
  readonly values: Float64Array;
}

/** A change to the function that may explain a deviation. */
export interface EntityChange {
  /** Epoch seconds. */
  readonly time: number;
  readonly kind: 'deploy' | 'configuration' | 'permission' | 'created' | 'deleted';
  readonly eventId: string;
  readonly eventName: string;
  readonly principal: string;
}
