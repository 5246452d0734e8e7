import type { AttributedEntity } from '@watertight/audit/model/entity.ts';

/** One folded peer of an entity: addresses of one resource, one AWS service, one domain or one prefix count once. */
export interface PeerActivity {
  /** Folding key, stable over failover: address, `eni:…`, `aws:S3`, `dns:example.com`, `net:203.0.113.0/24`. */
  readonly key: string;
  /** What people read: the address, or the resource's name. */
  readonly label: string;
  /** Addresses seen, sorted; at most 32. */
  readonly addresses: readonly string[];
  /** Service ports seen, sorted. */
  readonly ports: readonly number[];
  /** Role of the peer from inventory: `RDS`, `ElastiCache`, `NAT`, `VPC endpoint`, `AWS Lambda`, `AWS service`, … or ''. */
  readonly role: string;
  /** Start of each UTC day (epoch seconds) with accepted traffic in both directions and at least 3 packets; sorted. */
  readonly days: readonly number[];
  /** Epoch seconds of the first accepted packet in the last `days` entry, and per day the traffic. */
  readonly traffic: readonly PeerDay[];
  /** Other days with traffic that may be this entity's but cannot be told from others'; sorted. */
  readonly maybeDays: readonly number[];
  /** Number of other entities in the account that talk to this peer. */
  readonly prevalence: number;
}

export interface PeerDay {
  readonly day: number;
  readonly connections: number;
  readonly packets: number;
  readonly bytesIn: number;
  readonly bytesOut: number;
  /** Epoch seconds. */
  readonly firstSeen: number;
  readonly lastSeen: number;
}

/** The peers of one entity on one side of the organisation's border, over the history window. */
export interface ConnectionProfile {
  readonly entity: AttributedEntity;
  readonly scope: 'internal' | 'external';
  /** UTC days (epoch seconds) on which the entity was active at all (any accepted flow, or an invocation); sorted. */
  readonly activeDays: readonly number[];
  /** Days on which telemetry is known to be missing for hours (SKIPDATA, ingest gap); nothing can be called lost there. */
  readonly gapDays: readonly number[];
  readonly peers: readonly PeerActivity[];
}

/** Connections of one entity to one rare external peer, for the beacon test. */
export interface BeaconProfile {
  readonly entity: AttributedEntity;
  readonly peer: PeerActivity;
  /** Starts of merged sessions, epoch seconds, sorted. */
  readonly starts: readonly number[];
  /** Bytes out of each session, parallel to starts. */
  readonly bytesOut: readonly number[];
  /** Invocation intervals [from, to) of the entity in epoch seconds, sorted; empty when unknown. */
  readonly invocations: readonly (readonly [number, number])[];
  readonly entitiesInAccount: number;
}
