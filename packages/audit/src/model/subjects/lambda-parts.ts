import type { PolicyStatement } from '../policy-document.ts';
import type { Reference } from '../reference.ts';
import type { Value } from '../unresolved.ts';
import type { SubjectBase } from './subject-base.ts';

/** The poll-based AWS object that feeds a function from a queue, stream or broker. */
export interface EventSourceMapping extends SubjectBase {
  readonly kind: 'event-source-mapping';
  readonly function: Reference;
  /** Queue, stream, cluster or broker; absent for self-managed Kafka. */
  readonly source?: Reference;
  /** Service of the source, from its ARN or the template's event type. */
  readonly service:
    | 'sqs'
    | 'kinesis'
    | 'dynamodb'
    | 'kafka'
    | 'self-managed-kafka'
    | 'mq'
    | 'documentdb'
    | 'unknown';
  readonly isEnabled?: Value<boolean>;
  readonly batchSize?: Value<number>;
  /** -1 is endless, AWS's default for streams. */
  readonly maximumRetryAttempts?: Value<number>;
  /** Seconds; -1 is endless, AWS's default for streams. */
  readonly maximumRecordAge?: Value<number>;
  readonly bisectBatchOnError?: Value<boolean>;
  readonly parallelizationFactor?: Value<number>;
  readonly reportsBatchItemFailures?: Value<boolean>;
  readonly onFailure?: Reference;
  /** Upper bound of concurrent invocations (SQS), 2 to 1,000. */
  readonly maximumConcurrency?: Value<number>;
  readonly provisionedPollers?: { readonly minimum?: Value<number>; readonly maximum?: Value<number> };
  readonly startingPosition?: Value<string>;
  readonly hasFilter?: boolean;
  /** Types of `SourceAccessConfigurations`: `BASIC_AUTH`, `SASL_SCRAM_512_AUTH`, `VIRTUAL_HOST`, … */
  readonly accessTypes?: readonly Value<string>[];
}

/** A layer version that this inventory declares or owns. */
export interface LayerVersion extends SubjectBase {
  readonly kind: 'layer';
  readonly version?: Value<string>;
  readonly compatibleRuntimes?: readonly Value<string>[];
  readonly code?: {
    readonly path?: Value<string>;
    readonly bucket?: Value<string>;
    readonly key?: Value<string>;
  };
}

/** One grant on a layer version. */
export interface LayerPermission extends SubjectBase {
  readonly kind: 'layer-permission';
  readonly layer: Reference;
  readonly statement: PolicyStatement;
}

export interface CodeSigningConfig extends SubjectBase {
  readonly kind: 'code-signing-config';
  /** `Enforce` or `Warn` (AWS's default). */
  readonly untrustedArtifactOnDeployment?: Value<string>;
  readonly signingProfiles: readonly Value<string>[];
}

/** A Lambda Web Function. https://docs.aws.amazon.com/lambda/latest/dg/web-functions-best-practices.html */
export interface WebFunction extends SubjectBase {
  readonly kind: 'web-function';
  readonly role?: Reference;
  /** `IamAuth` or `ApplicationManaged` (open to the internet). */
  readonly authType?: Value<string>;
  readonly environment?: Readonly<Record<string, Value<string>>>;
}

export interface MicrovmImage extends SubjectBase {
  readonly kind: 'microvm-image';
  readonly role?: Reference;
  readonly osCapabilities?: readonly Value<string>[];
}

/** Capacity of Lambda Managed Instances. Functions on one provider share instances; containers are no boundary. */
export interface CapacityProvider extends SubjectBase {
  readonly kind: 'capacity-provider';
  readonly operatorRole?: Reference;
  readonly vpc?: { readonly subnets: readonly Reference[]; readonly securityGroups: readonly Reference[] };
}
