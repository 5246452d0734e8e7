import type { Account, Stack } from './account.ts';
import type {
  Api,
  ApiAuthorizer,
  ApiDomainName,
  ApiKey,
  ApiRoute,
  ApiStage,
  ClientCertificate,
  UsagePlan,
} from './api-gateway.ts';
import type {
  Bucket,
  EncryptionKey,
  EventBus,
  EventRule,
  IotRule,
  OtherResource,
  Parameter,
  Pipe,
  Queue,
  ReceiptRule,
  Repository,
  Schedule,
  Secret,
  StateMachine,
  Stream,
  Table,
  Topic,
  TopicSubscription,
} from './event-sources.ts';
import type {
  Distribution,
  GraphqlApi,
  IdentityPool,
  LoadBalancer,
  UserPool,
  UserPoolClient,
  WebAcl,
} from './front-door.ts';
import type { Group, OrganizationPolicy, Policy, ResourcePolicy, Role, User } from './identity.ts';
import type {
  FunctionAlias,
  FunctionPermission,
  FunctionUrl,
  FunctionVersion,
  LambdaFunction,
} from './lambda-function.ts';
import type {
  CapacityProvider,
  CodeSigningConfig,
  EventSourceMapping,
  LayerPermission,
  LayerVersion,
  MicrovmImage,
  WebFunction,
} from './lambda-parts.ts';
import type {
  FlowLog,
  NetworkAcl,
  NetworkInterface,
  RouteTable,
  SecurityGroup,
  Subnet,
  Vpc,
  VpcEndpoint,
} from './network.ts';
import type { Alarm, LogGroup, MetricFilter, Trail } from './observability.ts';
import type { CodeWeakness, FileSecret, Lockfile, ProjectPackage } from './project-parts.ts';

/** Every item that an inventory may hold, told apart by `kind`. */
export type Subject =
  | LambdaFunction
  | FunctionUrl
  | FunctionPermission
  | FunctionAlias
  | FunctionVersion
  | EventSourceMapping
  | LayerVersion
  | LayerPermission
  | CodeSigningConfig
  | WebFunction
  | MicrovmImage
  | CapacityProvider
  | Role
  | User
  | Group
  | Policy
  | ResourcePolicy
  | OrganizationPolicy
  | Api
  | ApiStage
  | ApiRoute
  | ApiAuthorizer
  | UsagePlan
  | ApiKey
  | ApiDomainName
  | ClientCertificate
  | GraphqlApi
  | LoadBalancer
  | Distribution
  | WebAcl
  | UserPool
  | UserPoolClient
  | IdentityPool
  | Queue
  | Topic
  | TopicSubscription
  | EventBus
  | EventRule
  | Schedule
  | Pipe
  | Stream
  | Table
  | Bucket
  | StateMachine
  | IotRule
  | ReceiptRule
  | EncryptionKey
  | Secret
  | Parameter
  | Repository
  | OtherResource
  | LogGroup
  | MetricFilter
  | Alarm
  | Trail
  | Vpc
  | Subnet
  | SecurityGroup
  | RouteTable
  | NetworkAcl
  | VpcEndpoint
  | NetworkInterface
  | FlowLog
  | Account
  | Stack
  | ProjectPackage
  | Lockfile
  | CodeWeakness
  | FileSecret;

export type SubjectKind = Subject['kind'];

/** The subject type of a kind. */
export type SubjectOf<K extends SubjectKind> = Extract<Subject, { readonly kind: K }>;
