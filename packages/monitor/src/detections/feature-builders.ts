import type { AttributedEntity } from '@watertight/audit/model/entity.ts';
import { entityKey } from '@watertight/audit/model/entity.ts';
import type { ApiCallActivity } from '../features/api-call-profile.ts';
import type { PeerActivity, PeerDay } from '../features/connection-profile.ts';
import type { FeatureInput } from '../features/feature-input.ts';
import { DAY, type EntityChange, type FeatureSeries } from '../features/series.ts';
import type { AnyDetection } from './detection.ts';
import type { Observation } from './observation.ts';
import { runDetections } from './run.ts';

/** Builders of features for cases and trials. Wednesday 2026-01-07: a day with no month's end near. */
export const FIRST_DAY = Date.UTC(2026, 0, 7) / 1000;

export function dayNumber(index: number): number {
  return FIRST_DAY + index * DAY;
}

export function aFunctionEntity(name = 'checkout', given: Partial<AttributedEntity> = {}): AttributedEntity {
  return {
    kind: 'function',
    name,
    account: '123456789012',
    region: 'eu-west-1',
    attribution: 'exact',
    ...given,
  };
}

export function aSeries(values: readonly number[], given: Partial<FeatureSeries> = {}): FeatureSeries {
  return {
    entity: aFunctionEntity(),
    family: 'flow',
    metric: 'Bytes Out',
    scope: 'all',
    period: DAY,
    start: FIRST_DAY,
    values: Float64Array.from(values),
    ...given,
  };
}

/** A peer seen on the days of the given indexes, with the same traffic on each. */
export function aPeer(
  label: string,
  days: readonly number[],
  given: Partial<PeerActivity> & { readonly day?: Partial<PeerDay> } = {},
): PeerActivity {
  const { day, ...rest } = given;
  const seen = days.map(dayNumber);
  return {
    key: label,
    label,
    addresses: [label],
    ports: [443],
    role: '',
    days: seen,
    traffic: seen.map((start) => ({
      day: start,
      connections: 4,
      packets: 80,
      bytesIn: 9_000,
      bytesOut: 20_000,
      firstSeen: start + 60,
      lastSeen: start + 7_200,
      ...day,
    })),
    maybeDays: [],
    prevalence: 0,
    ...rest,
  };
}

export function someCalls(
  eventSource: string,
  eventName: string,
  given: { readonly days: readonly number[]; readonly count?: number; readonly errorClass?: string },
): ApiCallActivity {
  return {
    eventSource,
    eventName,
    errorClass: given.errorClass ?? '',
    readOnly: false,
    region: 'eu-west-1',
    days: given.days.map((index) => ({
      day: dayNumber(index),
      count: given.count ?? 20,
      eventIds: [`${eventName}-${index}`],
    })),
  };
}

/** Indexes from 0 to `count` − 1. */
export function range(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}

export function anInput(
  given: Partial<FeatureInput> & { readonly changes?: readonly EntityChange[] },
): FeatureInput {
  const { changes, ...rest } = given;
  return {
    series: [],
    connectionProfiles: [],
    beaconProfiles: [],
    dnsProfiles: [],
    apiCallProfiles: [],
    identityActivities: [],
    changesOf: (key) => (key === entityKey(aFunctionEntity()) ? (changes ?? []) : []),
    ...rest,
  };
}

/** Runs one detection over the day of the given index alone. */
export function observeDay(detection: AnyDetection, input: FeatureInput, index: number): Observation[] {
  return runDetections(input, { from: dayNumber(index), to: dayNumber(index + 1), detections: [detection] });
}

/** A deploy one hour into the day of the given index. */
export function aDeploy(index: number): EntityChange {
  return {
    time: dayNumber(index) + 3_600,
    kind: 'deploy',
    eventId: `deploy-${index}`,
    eventName: 'UpdateFunctionCode',
    principal: 'arn:aws:iam::123456789012:role/release',
  };
}
