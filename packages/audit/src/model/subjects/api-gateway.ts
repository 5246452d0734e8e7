import type { Reference } from '../reference.ts';
import type { SourcePlace } from '../source-place.ts';
import type { Value } from '../unresolved.ts';
import type { SubjectBase } from './subject-base.ts';

/** An API of API Gateway: REST (v1), HTTP or WebSocket (v2). Its policy is a `resource-policy` subject. */
export interface Api extends SubjectBase {
  readonly kind: 'api';
  readonly protocol: 'rest' | 'http' | 'websocket';
  /** `EDGE`, `REGIONAL`, `PRIVATE`; HTTP and WebSocket APIs are regional. */
  readonly endpointTypes?: readonly Value<string>[];
  readonly disablesDefaultEndpoint?: Value<boolean>;
  readonly cors?: ApiCors;
  /** Bytes; present when content encoding is on. */
  readonly minimumCompressionSize?: Value<number>;
  /** `HEADER` or `AUTHORIZER`. */
  readonly apiKeySource?: Value<string>;
  /** True when routes are defined in a document that was not read (an S3 location, an unresolved import). */
  readonly hasUnknownRoutes?: boolean;
  /** True for an API that SAM or the framework makes from function events. */
  readonly isImplicit?: boolean;
}

export interface ApiCors {
  readonly allowOrigins: readonly Value<string>[];
  readonly allowCredentials?: Value<boolean>;
  readonly at?: SourcePlace;
}

export interface ApiStage extends SubjectBase {
  readonly kind: 'stage';
  readonly api: Reference;
  /** What the declaration tells, for stages of an API that lies outside; `http` where it may be a WebSocket API. */
  readonly protocol?: Api['protocol'];
  /** Destination ARN and format; absent when access logging is off. */
  readonly accessLog?: { readonly destination?: Value<string>; readonly format?: Value<string> };
  /** Settings by `resource/METHOD`, `*` + `/*` for all; for v2 the default route settings under `*` + `/*`. */
  readonly methodSettings: readonly StageMethodSettings[];
  readonly tracing?: Value<boolean>;
  readonly cacheCluster?: Value<boolean>;
  readonly webAcl?: Reference;
  readonly clientCertificate?: Reference;
  readonly variables?: Readonly<Record<string, Value<string>>>;
}

export interface StageMethodSettings {
  /** `*` + `/*` or the path and method they are for. */
  readonly route: Value<string>;
  readonly loggingLevel?: Value<string>;
  readonly dataTrace?: Value<boolean>;
  readonly metrics?: Value<boolean>;
  readonly caching?: Value<boolean>;
  readonly cacheEncrypted?: Value<boolean>;
  readonly throttlingRate?: Value<number>;
  readonly throttlingBurst?: Value<number>;
  readonly at?: SourcePlace;
}

/** A method of a REST API, a route of an HTTP or WebSocket API. */
export interface ApiRoute extends SubjectBase {
  readonly kind: 'route';
  readonly api: Reference;
  /** What the declaration tells, for routes of an API that lies outside; `http` where it may be a WebSocket API. */
  readonly protocol?: Api['protocol'];
  /** HTTP method or `ANY`; WebSocket routes have `WS`. */
  readonly method: Value<string>;
  /** `/orders/{id}`, `$default`, `/{proxy+}`. */
  readonly route: Value<string>;
  /** `NONE`, `AWS_IAM`, `CUSTOM`, `COGNITO_USER_POOLS`, `JWT`. */
  readonly authorization?: Value<string>;
  readonly authorizer?: Reference;
  readonly requiresApiKey?: Value<boolean>;
  readonly scopes?: readonly Value<string>[];
  readonly integration?: ApiIntegration;
  /** A request validator with at least one of body and parameters on. */
  readonly validatesRequest?: Value<boolean>;
  readonly hasRequestModel?: boolean;
}

export interface ApiIntegration {
  /** `AWS_PROXY`, `AWS`, `HTTP`, `HTTP_PROXY`, `MOCK`. */
  readonly type?: Value<string>;
  readonly function?: Reference;
  readonly uri?: Value<string>;
  /** The role that API Gateway takes for the call. */
  readonly credentials?: Reference;
  readonly connectionType?: Value<string>;
  /** True when a private integration has a TLS configuration. */
  readonly hasTls?: Value<boolean>;
}

export interface ApiAuthorizer extends SubjectBase {
  readonly kind: 'authorizer';
  readonly api: Reference;
  /** `TOKEN`, `REQUEST`, `COGNITO_USER_POOLS`, `JWT`. */
  readonly type: Value<string>;
  readonly function?: Reference;
  readonly userPools?: readonly Reference[];
  readonly identitySources?: readonly Value<string>[];
  /** Seconds; AWS's default is 300, 0 is no cache. */
  readonly cacheSeconds?: Value<number>;
  readonly issuer?: Value<string>;
  readonly audience?: readonly Value<string>[];
  /** v2: the authorizer answers yes or no instead of a policy. */
  readonly simpleResponses?: Value<boolean>;
}

export interface UsagePlan extends SubjectBase {
  readonly kind: 'usage-plan';
  readonly stages: readonly { readonly api: Reference; readonly stage?: Value<string> }[];
  readonly throttle?: { readonly rate?: Value<number>; readonly burst?: Value<number> };
  readonly quota?: { readonly limit?: Value<number>; readonly period?: Value<string> };
}

export interface ApiKey extends SubjectBase {
  readonly kind: 'api-key';
  readonly isEnabled?: Value<boolean>;
  readonly plans: readonly Reference[];
}

export interface ApiDomainName extends SubjectBase {
  readonly kind: 'domain-name';
  /** `TLS_1_0`, `TLS_1_2`, `SecurityPolicy_TLS13_…`. */
  readonly securityPolicy?: Value<string>;
  readonly apis: readonly Reference[];
  readonly requiresClientCertificate?: boolean;
}

export interface ClientCertificate extends SubjectBase {
  readonly kind: 'client-certificate';
  /** ISO-8601 UTC. */
  readonly expires?: string;
}
