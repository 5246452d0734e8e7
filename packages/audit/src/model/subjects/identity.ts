import type { PolicyDocument } from '../policy-document.ts';
import type { Reference } from '../reference.ts';
import type { Value } from '../unresolved.ts';
import type { SubjectBase } from './subject-base.ts';

/** What roles, users and groups have: their permission policies. Inline policies are `policy` subjects as well. */
interface PolicyHolder extends SubjectBase {
  /** Inline policies, and policies of the template attached to it: references to `policy` subjects. */
  readonly policies: readonly Reference[];
  /** AWS managed and customer managed policies by ARN, resolved or not. */
  readonly managedPolicyArns: readonly Value<string>[];
  /** True when more policies may be attached than the inventory knows. */
  readonly hasUnknownPolicies?: boolean;
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles.html */
export interface Role extends PolicyHolder {
  readonly kind: 'role';
  readonly trustPolicy?: PolicyDocument;
  readonly permissionsBoundary?: Reference;
  /** IAM path, `/` by default. */
  readonly iamPath?: Value<string>;
  /** ISO-8601 UTC of the last use, where AWS tells. */
  readonly lastUsed?: string;
  /** True for a role that the framework or SAM makes when none is named. */
  readonly isImplicit?: boolean;
}

export interface User extends PolicyHolder {
  readonly kind: 'user';
  readonly permissionsBoundary?: Reference;
  readonly groups: readonly Reference[];
  readonly lastUsed?: string;
}

export interface Group extends PolicyHolder {
  readonly kind: 'group';
}

/** A permission policy: inline (with one owner), customer managed, AWS managed, or a bare policy document. */
export interface Policy extends SubjectBase {
  readonly kind: 'policy';
  readonly form: 'inline' | 'customer-managed' | 'aws-managed' | 'permissions-boundary' | 'document';
  readonly document: PolicyDocument;
  /** Roles, users and groups that have it. */
  readonly attachedTo: readonly Reference[];
}

/** A resource policy of anything but a function or layer: queue, topic, bucket, bus, key, API, repository, … */
export interface ResourcePolicy extends SubjectBase {
  readonly kind: 'resource-policy';
  readonly service:
    | 'sqs'
    | 'sns'
    | 's3'
    | 'events'
    | 'kms'
    | 'secretsmanager'
    | 'ecr'
    | 'execute-api'
    | 'logs'
    | 'kinesis'
    | 'dynamodb'
    | 'vpc-endpoint'
    | 'other';
  /** The resources it guards. */
  readonly on: readonly Reference[];
  readonly document: PolicyDocument;
}

/** A service control or resource control policy, with the accounts under it. */
export interface OrganizationPolicy extends SubjectBase {
  readonly kind: 'organization-policy';
  readonly form: 'scp' | 'rcp';
  readonly document: PolicyDocument;
  /** Where it is attached: root, unit or account ids from the root down to the account. */
  readonly targets: readonly string[];
  /** Accounts that it governs. */
  readonly accounts: readonly string[];
}
