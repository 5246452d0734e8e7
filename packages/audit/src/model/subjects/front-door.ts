import type { Reference } from '../reference.ts';
import type { Value } from '../unresolved.ts';
import type { SubjectBase } from './subject-base.ts';

export interface GraphqlApi extends SubjectBase {
  readonly kind: 'graphql-api';
  /** Default and additional: `API_KEY`, `AWS_IAM`, `AMAZON_COGNITO_USER_POOLS`, `OPENID_CONNECT`, `AWS_LAMBDA`. */
  readonly authenticationTypes: readonly Value<string>[];
  readonly authorizerFunction?: Reference;
  /** `NONE`, `ERROR`, `ALL`; absent when logging is off. */
  readonly logLevel?: Value<string>;
  readonly tracing?: Value<boolean>;
  /** `GLOBAL` or `PRIVATE`. */
  readonly visibility?: Value<string>;
  readonly webAcl?: Reference;
  /** Functions behind its Lambda data sources. */
  readonly functions: readonly Reference[];
}

/** An application load balancer with functions among its targets. */
export interface LoadBalancer extends SubjectBase {
  readonly kind: 'load-balancer';
  /** `internet-facing` (default) or `internal`. */
  readonly scheme?: Value<string>;
  readonly securityGroups: readonly Reference[];
  readonly functions: readonly Reference[];
  /** True when every listener that leads to a function authenticates first (OIDC or Cognito). */
  readonly authenticates?: Value<boolean>;
  readonly webAcl?: Reference;
}

export interface Distribution extends SubjectBase {
  readonly kind: 'distribution';
  /** Functions at the edge (Lambda@Edge associations), and functions whose URL is an origin. */
  readonly edgeFunctions: readonly Reference[];
  readonly originFunctions: readonly Reference[];
  readonly originDomains: readonly Value<string>[];
  readonly webAcl?: Reference;
}

export interface WebAcl extends SubjectBase {
  readonly kind: 'web-acl';
  /** Names of managed rule groups: `AWSManagedRulesSQLiRuleSet`. */
  readonly managedRuleGroups: readonly Value<string>[];
  readonly hasRateRule: boolean;
  /** ARNs or ids of what it protects. */
  readonly protects: readonly Reference[];
}

/** https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools.html */
export interface UserPool extends SubjectBase {
  readonly kind: 'user-pool';
  /** `OFF`, `ON`, `OPTIONAL`. */
  readonly mfa?: Value<string>;
  readonly passwordPolicy?: {
    readonly minimumLength?: Value<number>;
    readonly requiresLowercase?: Value<boolean>;
    readonly requiresUppercase?: Value<boolean>;
    readonly requiresNumbers?: Value<boolean>;
    readonly requiresSymbols?: Value<boolean>;
  };
  /** `AdminCreateUserConfig.AllowAdminCreateUserOnly`. */
  readonly adminCreatesUsersOnly?: Value<boolean>;
  /** `OFF`, `AUDIT`, `ENFORCED`. */
  readonly advancedSecurity?: Value<string>;
  /** Trigger name (`PreSignUp`, `CustomMessage`, …) to function. */
  readonly triggers: Readonly<Record<string, Reference>>;
  readonly customAttributes: readonly Value<string>[];
}

export interface UserPoolClient extends SubjectBase {
  readonly kind: 'user-pool-client';
  readonly userPool: Reference;
  /** Undefined: every attribute, which is AWS's default. */
  readonly writeAttributes?: readonly Value<string>[];
  readonly authFlows?: readonly Value<string>[];
  readonly preventsUserExistenceErrors?: Value<boolean>;
}

export interface IdentityPool extends SubjectBase {
  readonly kind: 'identity-pool';
  readonly allowsGuests?: Value<boolean>;
  readonly allowsClassicFlow?: Value<boolean>;
  readonly authenticatedRole?: Reference;
  readonly guestRole?: Reference;
}
