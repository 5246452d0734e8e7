import type { Reference } from '../reference.ts';
import type { Value } from '../unresolved.ts';
import type { SubjectBase } from './subject-base.ts';

export interface LogGroup extends SubjectBase {
  readonly kind: 'log-group';
  /** Days; absent: for ever. */
  readonly retention?: Value<number>;
  readonly kmsKey?: Reference;
}

export interface MetricFilter extends SubjectBase {
  readonly kind: 'metric-filter';
  readonly logGroup: Reference;
  readonly pattern?: Value<string>;
  readonly metrics: readonly { readonly namespace?: Value<string>; readonly name: Value<string> }[];
}

export interface Alarm extends SubjectBase {
  readonly kind: 'alarm';
  /** One for a simple alarm, each of the `Metrics` for a metric-math alarm. */
  readonly metrics: readonly AlarmMetric[];
  /** Actions on ALARM, OK and INSUFFICIENT_DATA together. */
  readonly actions: readonly Reference[];
  readonly actionsEnabled?: Value<boolean>;
  readonly threshold?: Value<number>;
  /** Seconds. */
  readonly period?: Value<number>;
}

export interface AlarmMetric {
  readonly namespace?: Value<string>;
  readonly name?: Value<string>;
  readonly dimensions: Readonly<Record<string, Value<string>>>;
}

/** A CloudTrail trail. https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-concepts.html */
export interface Trail extends SubjectBase {
  readonly kind: 'trail';
  readonly isMultiRegion?: Value<boolean>;
  readonly isOrganization?: Value<boolean>;
  readonly isLogging?: Value<boolean>;
  readonly validatesLogFiles?: Value<boolean>;
  readonly kmsKey?: Reference;
  readonly logGroup?: Reference;
  readonly bucket?: Reference;
  /** Data events that are recorded, from basic and advanced selectors. */
  readonly dataEvents: readonly TrailDataEvents[];
}

export interface TrailDataEvents {
  /** `AWS::Lambda::Function`, `AWS::S3::Object`, … */
  readonly resourceType: Value<string>;
  /** ARNs or ARN prefixes that are recorded; an empty list: all of them. */
  readonly arns: readonly Value<string>[];
  readonly readWrite?: Value<string>;
}
