import type { AttributedEntity } from '@watertight/audit/model/entity.ts';

/** Calls of one kind made by one principal, per UTC day. */
export interface ApiCallActivity {
  readonly eventSource: string;
  readonly eventName: string;
  /** '' for success, else `AccessDenied`, `NotFound`, `Throttled`, `Invalid`, `Other`. */
  readonly errorClass: string;
  readonly readOnly: boolean;
  readonly region: string;
  readonly days: readonly {
    readonly day: number;
    readonly count: number;
    readonly eventIds: readonly string[];
  }[];
}

/** What one principal calls: an execution role (its functions named in the entity) or another identity. */
export interface ApiCallProfile {
  readonly entity: AttributedEntity;
  /** Role or user ARN. */
  readonly principal: string;
  readonly isExecutionRole: boolean;
  readonly activeDays: readonly number[];
  readonly calls: readonly ApiCallActivity[];
}

/** Hourly activity of a human or machine identity, for the off-hours test (seed 004). */
export interface IdentityActivity {
  readonly entity: AttributedEntity;
  readonly principal: string;
  readonly isConsoleUser: boolean;
  /** Hours with activity: epoch seconds of the hour, calls, distinct event names, a few event ids; sorted by hour. */
  readonly hours: readonly {
    readonly hour: number;
    readonly calls: number;
    readonly names: number;
    readonly eventIds: readonly string[];
  }[];
}
