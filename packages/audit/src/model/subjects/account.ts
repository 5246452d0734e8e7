import type { Value } from '../unresolved.ts';
import type { SubjectBase } from './subject-base.ts';

/** One region of one account: settings that belong to no single resource. */
export interface Account extends SubjectBase {
  readonly kind: 'account';
  /** Concurrent executions that all functions of the region share. */
  readonly concurrencyLimit?: number;
  readonly unreservedConcurrency?: number;
  readonly guardDutyLambdaProtection?: boolean;
  readonly inspectorLambdaScan?: boolean;
  readonly inspectorCodeScan?: boolean;
  readonly hasBudget?: boolean;
  /** Resource types that AWS Config records, `*` for all; undefined when there is no recorder. */
  readonly configRecords?: readonly string[];
  readonly isConfigRecording?: boolean;
}

export interface Stack extends SubjectBase {
  readonly kind: 'stack';
  /** Physical ids (names or ARNs) of its resources. */
  readonly resources: readonly {
    readonly type: string;
    readonly physicalId: string;
    readonly logicalId: string;
  }[];
  readonly status?: Value<string>;
  /** `IN_SYNC`, `DRIFTED`, `NOT_CHECKED`. */
  readonly drift?: string;
}

/** A change of a function as CloudTrail tells it. */
export interface FunctionChange {
  readonly functionArn: string;
  /** Canonical event name: `UpdateFunctionCode`. */
  readonly event: string;
  /** ISO-8601 UTC. */
  readonly time: string;
  readonly principalArn: string;
  readonly userAgent: string;
  /** `sessionCredentialFromConsole`, or a console user agent. */
  readonly isConsole: boolean;
  /** Service that called on someone's behalf: `cloudformation.amazonaws.com`. */
  readonly invokedBy?: string;
  readonly codeSha256?: string;
}

/** When a principal last used a service or an action. */
export interface PrincipalUsage {
  readonly principalArn: string;
  /** IAM prefix: `s3`. */
  readonly service: string;
  /** `s3:GetObject`; absent: the service as a whole. */
  readonly action?: string;
  /** ISO-8601 UTC; absent: never within the tracking period. */
  readonly lastUsed?: string;
  readonly source: 'last-accessed' | 'cloudtrail';
}

/** How often a function ran in a period. */
export interface FunctionInvocations {
  readonly functionArn: string;
  readonly count: number;
  /** Days that the count covers. */
  readonly days: number;
}

/** A piece of code or a log that holds a secret; the value is masked before it gets here. */
export interface SecretSighting {
  readonly subjectId: string;
  readonly where: 'function-code' | 'layer-content' | 'log-events';
  /** File in the package, or log stream. */
  readonly place: string;
  /** True when `place` is a file of the scanned project, relative to its folder. */
  readonly isInProject?: boolean;
  readonly line?: number;
  /** Kind of secret: `AWS access key`. */
  readonly what: string;
  readonly masked: string;
}
