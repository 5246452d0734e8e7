import type { Reference } from '../reference.ts';
import type { Value } from '../unresolved.ts';
import type { SubjectBase } from './subject-base.ts';

export interface Queue extends SubjectBase {
  readonly kind: 'queue';
  readonly isFifo?: Value<boolean>;
  /** Seconds; AWS's default is 30. */
  readonly visibilityTimeout?: Value<number>;
  /** Seconds; AWS's default is 345,600. */
  readonly retention?: Value<number>;
  readonly deadLetterQueue?: Reference;
  readonly maxReceiveCount?: Value<number>;
  readonly kmsKey?: Reference;
  /** SSE-SQS; on by default for new queues. */
  readonly sqsManagedEncryption?: Value<boolean>;
}

export interface Topic extends SubjectBase {
  readonly kind: 'topic';
  readonly isFifo?: Value<boolean>;
  readonly kmsKey?: Reference;
}

export interface TopicSubscription extends SubjectBase {
  readonly kind: 'subscription';
  readonly topic: Reference;
  readonly protocol: Value<string>;
  /** Function, queue or address; a function or queue is a reference. */
  readonly endpoint?: Reference;
  readonly deadLetterQueue?: Reference;
}

export interface EventBus extends SubjectBase {
  readonly kind: 'event-bus';
}

export interface EventRule extends SubjectBase {
  readonly kind: 'event-rule';
  readonly bus?: Reference;
  readonly schedule?: Value<string>;
  /** `source` values of the pattern: `aws.s3`, `orders.example.com`. */
  readonly eventSources?: readonly Value<string>[];
  readonly isEnabled?: Value<boolean>;
  readonly targets: readonly EventTarget[];
}

/** Where an EventBridge rule or schedule sends its events. */
export interface EventTarget {
  readonly target: Reference;
  readonly role?: Reference;
  readonly deadLetterQueue?: Reference;
  readonly maximumRetryAttempts?: Value<number>;
  readonly maximumEventAge?: Value<number>;
}

export interface Schedule extends SubjectBase {
  readonly kind: 'schedule';
  readonly target: EventTarget;
}

export interface Pipe extends SubjectBase {
  readonly kind: 'pipe';
  readonly source?: Reference;
  readonly target?: Reference;
  readonly enrichment?: Reference;
  readonly role?: Reference;
}

export interface Stream extends SubjectBase {
  readonly kind: 'stream';
  readonly service: 'kinesis' | 'firehose';
  readonly encryption?: Value<string>;
  /** Hours; AWS's default is 24. */
  readonly retention?: Value<number>;
  /** Firehose: functions that transform its records. */
  readonly functions?: readonly Reference[];
}

export interface Table extends SubjectBase {
  readonly kind: 'table';
  readonly streamArn?: Value<string>;
  readonly hasStream?: boolean;
  readonly kmsKey?: Reference;
  readonly pointInTimeRecovery?: Value<boolean>;
}

export interface Bucket extends SubjectBase {
  readonly kind: 'bucket';
  /** All four settings on. */
  readonly blocksPublicAccess?: Value<boolean>;
  readonly acl?: Value<string>;
  /** Grants to groups in the ACL: `AllUsers:READ`. */
  readonly publicGrants?: readonly string[];
  readonly versioning?: Value<string>;
  readonly kmsKey?: Reference;
  readonly encryption?: Value<string>;
  /** Functions, queues and topics it notifies. */
  readonly notifications: readonly {
    readonly target: Reference;
    readonly events: readonly Value<string>[];
  }[];
  readonly notifiesEventBridge?: Value<boolean>;
}

export interface StateMachine extends SubjectBase {
  readonly kind: 'state-machine';
  /** `STANDARD` (AWS's default) or `EXPRESS`. */
  readonly type?: Value<string>;
  readonly role?: Reference;
  /** `OFF`, `ERROR`, `FATAL`, `ALL`. */
  readonly logLevel?: Value<string>;
  readonly tracing?: Value<boolean>;
  /** The definition as JSON text, where known. */
  readonly definition?: Value<string>;
  readonly functions: readonly Reference[];
}

export interface IotRule extends SubjectBase {
  readonly kind: 'iot-rule';
  readonly sql?: Value<string>;
  readonly functions: readonly Reference[];
}

/** A receipt rule of SES that hands mail to functions. */
export interface ReceiptRule extends SubjectBase {
  readonly kind: 'receipt-rule';
  readonly functions: readonly Reference[];
  readonly scanEnabled?: Value<boolean>;
  readonly tlsRequired?: Value<boolean>;
}

export interface EncryptionKey extends SubjectBase {
  readonly kind: 'key';
  readonly rotates?: Value<boolean>;
  /** `AWS` or `CUSTOMER`. */
  readonly manager?: string;
}

export interface Secret extends SubjectBase {
  readonly kind: 'secret';
  readonly kmsKey?: Reference;
  readonly rotates?: Value<boolean>;
}

export interface Parameter extends SubjectBase {
  readonly kind: 'parameter';
  /** `String`, `StringList`, `SecureString`. */
  readonly type?: Value<string>;
}

/** A container repository. */
export interface Repository extends SubjectBase {
  readonly kind: 'repository';
  readonly tagMutability?: Value<string>;
}

/** Any other declared or collected resource that a policy may name: `AWS::RDS::DBInstance`. */
export interface OtherResource extends SubjectBase {
  readonly kind: 'resource';
  /** CloudFormation type name. */
  readonly type: string;
}
