import type { PolicyStatement } from '../policy-document.ts';
import type { Reference } from '../reference.ts';
import type { SourcePlace } from '../source-place.ts';
import type { Value } from '../unresolved.ts';
import type { SubjectBase } from './subject-base.ts';

/** A Lambda function as deployed or declared; absent fields have AWS's default. */
export interface LambdaFunction extends SubjectBase {
  readonly kind: 'function';
  /** `nodejs22.x`; absent for images. */
  readonly runtime?: Value<string>;
  readonly handler?: Value<string>;
  readonly packageType?: Value<'Zip' | 'Image'>;
  readonly code?: FunctionCode;
  readonly architectures?: readonly Value<string>[];
  readonly description?: Value<string>;
  /** Execution role. */
  readonly role?: Reference;
  /** MiB; AWS's default is 128. */
  readonly memory?: Value<number>;
  /** Seconds; AWS's default is 3. */
  readonly timeout?: Value<number>;
  /** MiB of /tmp; AWS's default is 512. */
  readonly ephemeralStorage?: Value<number>;
  readonly environment?: Readonly<Record<string, Value<string>>>;
  /** True when the environment as a whole, or its names, cannot be known. */
  readonly hasUnknownEnvironment?: boolean;
  readonly kmsKey?: Reference;
  readonly vpc?: FunctionVpc;
  readonly deadLetterTarget?: Reference;
  /** X-Ray: `Active` or `PassThrough`. */
  readonly tracing?: Value<string>;
  /** Layer version ARNs, in order. */
  readonly layers?: readonly Reference[];
  readonly codeSigningConfig?: Reference;
  /** Reserved concurrency; 0 stops the function. */
  readonly reservedConcurrency?: Value<number>;
  /** Sum over versions and aliases. */
  readonly provisionedConcurrency?: Value<number>;
  readonly logging?: FunctionLogging;
  /** Mounted file systems: EFS access points or S3 file systems. */
  readonly fileSystems?: readonly { readonly arn: Value<string>; readonly mountPath?: Value<string> }[];
  readonly snapStart?: Value<string>;
  readonly runtimeManagement?: { readonly mode: Value<string>; readonly version?: Value<string> };
  /** `Terminate` (default) or `Allow`. */
  readonly recursiveLoop?: Value<string>;
  readonly asyncInvokeConfigs?: readonly AsyncInvokeConfig[];
  readonly capacityProvider?: Reference;
  /** Durable execution settings, where the function has them. */
  readonly durable?: boolean;
  /** Base64 SHA-256 of the deployed package. */
  readonly codeSha256?: string;
  /** ISO-8601 UTC. */
  readonly lastModified?: string;
  /** Function that is replicated by CloudFront. */
  readonly isEdge?: boolean;
}

/** Where the code comes from. */
export interface FunctionCode {
  /** Local folder or file, relative to the template. */
  readonly path?: Value<string>;
  readonly bucket?: Value<string>;
  readonly key?: Value<string>;
  readonly objectVersion?: Value<string>;
  readonly imageUri?: Value<string>;
  /** Source text written in the template. */
  readonly inline?: Value<string>;
}

export interface FunctionVpc {
  readonly subnets: readonly Reference[];
  readonly securityGroups: readonly Reference[];
}

/** `LoggingConfig` of a function. */
export interface FunctionLogging {
  readonly format?: Value<string>;
  readonly applicationLevel?: Value<string>;
  readonly systemLevel?: Value<string>;
  /** Name or reference of the log group; AWS's default is `/aws/lambda/NAME`. */
  readonly logGroup?: Reference;
}

/** `EventInvokeConfig`: how asynchronous invocations are retried and where they end. */
export interface AsyncInvokeConfig {
  /** `$LATEST`, a version or an alias. */
  readonly qualifier?: Value<string>;
  /** 0 to 2; AWS's default is 2. */
  readonly maximumRetryAttempts?: Value<number>;
  /** Seconds, 60 to 21,600; AWS's default is 21,600. */
  readonly maximumEventAge?: Value<number>;
  readonly onFailure?: Reference;
  readonly onSuccess?: Reference;
  readonly at?: SourcePlace;
}

/** A function URL. https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html */
export interface FunctionUrl extends SubjectBase {
  readonly kind: 'function-url';
  readonly function: Reference;
  readonly qualifier?: Value<string>;
  readonly authType: Value<string>;
  readonly invokeMode?: Value<string>;
  readonly cors?: {
    readonly allowOrigins?: readonly Value<string>[];
    readonly allowMethods?: readonly Value<string>[];
    readonly allowHeaders?: readonly Value<string>[];
    readonly allowCredentials?: Value<boolean>;
  };
  readonly url?: string;
  /** ISO-8601 UTC, where known. */
  readonly created?: string;
}

/** One statement of a function's resource policy: `AWS::Lambda::Permission`, or a statement as GetPolicy gives it. */
export interface FunctionPermission extends SubjectBase {
  readonly kind: 'permission';
  readonly function: Reference;
  readonly qualifier?: Value<string>;
  readonly statement: PolicyStatement;
  /** `EventSourceToken` as written (Alexa), a shared secret. */
  readonly eventSourceToken?: Value<string>;
  /** True when a framework makes it, and its statement cannot be set. */
  readonly isImplicit?: boolean;
}

export interface FunctionAlias extends SubjectBase {
  readonly kind: 'alias';
  readonly function: Reference;
  readonly version: Value<string>;
  /** Additional version to its share of traffic, 0 to 1. */
  readonly weights?: Readonly<Record<string, number>>;
}

export interface FunctionVersion extends SubjectBase {
  readonly kind: 'version';
  readonly function: Reference;
  readonly version: Value<string>;
  readonly environment?: Readonly<Record<string, Value<string>>>;
  readonly runtime?: Value<string>;
  readonly codeSha256?: string;
  /** ISO-8601 UTC. */
  readonly lastModified?: string;
}
