import type { FlowFormatName } from '../flow-format.ts';

/** S: a demo. M: the development corpus. L: ten times M, for engine tests only. */
export type SimulationSize = 'S' | 'M' | 'L';

/** Accounts of the modern world, its foreign account, and its two regions. */
export const ACCOUNTS = ['111122223333', '444455556666', '555555555555'] as const;
export const FOREIGN_ACCOUNT = '999999999999';

export const FUNCTION_CLASSES = [
  'poller',
  'api',
  'queue',
  'batch',
  'stream',
  'rare',
  'dormant',
  'url',
  'outside-vpc',
] as const;
export type FunctionClass = (typeof FUNCTION_CLASSES)[number];

export interface SimulatedSubnet {
  readonly subnetId: string;
  readonly zone: string;
  readonly zoneId: string;
  /** First three octets of its addresses. */
  readonly prefix: string;
}

export interface SimulatedVpc {
  readonly index: number;
  readonly account: string;
  readonly region: string;
  readonly vpcId: string;
  /** First two octets of its addresses. */
  readonly prefix: string;
  readonly format: FlowFormatName;
  /** Aggregation interval of its flow log, seconds. */
  readonly interval: number;
  readonly flowLogId: string;
  /** Subnets of functions; the last one is the new availability zone that some functions get later. */
  readonly subnets: readonly SimulatedSubnet[];
}

/** Something a function talks to. */
export interface SimulatedDestination {
  readonly kind: 'internal' | 'aws' | 'saas';
  /** Domain for SaaS, service for AWS (`S3`), resource name for internal. */
  readonly name: string;
  readonly port: number;
  /** Fixed address, or '' where the address rotates. */
  readonly address: string;
  /** Share of the addresses of a SaaS domain that change per day. */
  readonly churn: number;
  /** One connection per execution environment for hours, instead of one per invocation. */
  readonly pooled: boolean;
  /** Bytes per invocation. */
  readonly bytesOut: number;
  readonly bytesIn: number;
  /** Epoch seconds of the deploy that introduced it, 0 from the beginning. */
  readonly since: number;
}

export interface FunctionVersion {
  /** Epoch seconds of the deploy. */
  readonly since: number;
  version: number;
  readonly durationFactor: number;
}

export interface SimulatedFunction {
  readonly index: number;
  readonly name: string;
  readonly account: string;
  readonly region: string;
  readonly class: FunctionClass;
  readonly runtime: string;
  readonly role: string;
  readonly memorySizeMb: number;
  readonly timeoutSeconds: number;
  /** Index of its interface group, -1 outside a VPC. */
  readonly group: number;
  /** Seconds between scheduled invocations, 0 when not scheduled. */
  readonly every: number;
  /** Mean invocations per day on a usual weekday. */
  readonly perDay: number;
  readonly weekendFactor: number;
  /** 0 flat to 1 strong difference between night and day. */
  readonly diurnal: number;
  /** Relative growth per day. */
  readonly trend: number;
  /** Negative binomial dispersion of hourly counts. */
  readonly dispersion: number;
  /** Share of days without any invocation. */
  readonly zeroShare: number;
  /** Spread of daily volume, sigma of its logarithm. */
  readonly dailySigma: number;
  readonly bytesSigma: number;
  readonly durationMs: number;
  /** Epoch seconds after which it sleeps, or Infinity. */
  readonly sleepsAt: number;
  /** Its REPORT lines are written to function-logs. */
  readonly logged: boolean;
  readonly logFormat: 'text' | 'json';
  /** Read calls its execution role makes: service and event name. */
  readonly calls: readonly (readonly [string, string])[];
  readonly destinations: SimulatedDestination[];
  readonly versions: FunctionVersion[];
}

/** Functions that share subnets and security groups, and so their interfaces. */
export interface InterfaceGroup {
  readonly index: number;
  readonly vpc: SimulatedVpc;
  readonly subnets: readonly SimulatedSubnet[];
  readonly securityGroup: string;
  readonly functions: readonly number[];
}

export interface World {
  readonly seed: number;
  readonly size: SimulationSize;
  /** Epoch seconds at midnight UTC; attacks lie in [testStart, end). */
  readonly start: number;
  readonly testStart: number;
  readonly end: number;
  readonly vpcs: readonly SimulatedVpc[];
  readonly groups: readonly InterfaceGroup[];
  readonly functions: readonly SimulatedFunction[];
}
