import type { ApiCallProfile, IdentityActivity } from './api-call-profile.ts';
import type { BeaconProfile, ConnectionProfile } from './connection-profile.ts';
import type { DnsProfile } from './dns-profile.ts';
import type { EntityChange, FeatureSeries } from './series.ts';

/** Everything the behavioural detections read. Order carries no meaning. */
export interface FeatureInput {
  readonly series: readonly FeatureSeries[];
  readonly connectionProfiles: readonly ConnectionProfile[];
  readonly beaconProfiles: readonly BeaconProfile[];
  readonly dnsProfiles: readonly DnsProfile[];
  readonly apiCallProfiles: readonly ApiCallProfile[];
  readonly identityActivities: readonly IdentityActivity[];
  /** Changes to one entity, in any order; `key` is entityKey(entity). */
  changesOf(key: string): readonly EntityChange[];
  /** Configured memory in MB, undefined when unknown; for the price of an invocation. */
  memoryMbOf?(key: string): number | undefined;
}
