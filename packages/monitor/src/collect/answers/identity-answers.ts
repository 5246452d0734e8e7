import { present } from '@watertight/audit/model/present.ts';
import { type Reference, referenceByArn, referenceTo } from '@watertight/audit/model/reference.ts';
import type { Group, Policy, Role, User } from '@watertight/audit/model/subjects/identity.ts';
import type { CollectScope } from '../collector.ts';
import type { Fields } from '../parse/fields.ts';
import { readPolicyText } from '../parse/policy-text.ts';
import { referenceOf } from '../parse/reference-of.ts';
import { tagsOf } from '../parse/tags.ts';
import { subjectBase } from './subject-base.ts';

/** ARN of a managed policy to the roles, users and groups that have it. */
export type Attachments = Map<string, Reference[]>;

/** A role of `GetAccountAuthorizationDetails` or `ListRoles`, with its inline policies. */
export function readRole(
  scope: CollectScope,
  fields: Fields,
  attached: Attachments,
): readonly (Role | Policy)[] {
  const arn = fields.text('Arn');
  if (arn === undefined) return [];
  const inline = inlinePolicies(scope, fields.list('RolePolicyList'), arn);
  const role: Role = {
    kind: 'role',
    ...subjectBase(scope, arn, fields.text('RoleName') ?? arn),
    policies: inline.map(({ id }) => referenceTo(id)),
    managedPolicyArns: attachedArns(fields, arn, attached),
    ...present({
      trustPolicy: readPolicyText(fields.fields('AssumeRolePolicyDocument').raw),
      permissionsBoundary: referenceOf(fields.text('PermissionsBoundary.PermissionsBoundaryArn')),
      iamPath: fields.text('Path'),
      lastUsed: fields.time('RoleLastUsed.LastUsedDate'),
      tags: tagsOf(fields),
    }),
  };
  return [role, ...inline];
}

/** A user of `GetAccountAuthorizationDetails`, with its inline policies. */
export function readUser(
  scope: CollectScope,
  fields: Fields,
  attached: Attachments,
): readonly (User | Policy)[] {
  const arn = fields.text('Arn');
  if (arn === undefined) return [];
  const inline = inlinePolicies(scope, fields.list('UserPolicyList'), arn);
  const groups = fields.texts('GroupList').map((name) => referenceByArn(groupArn(scope, name)));
  const user: User = {
    kind: 'user',
    ...subjectBase(scope, arn, fields.text('UserName') ?? arn),
    policies: inline.map(({ id }) => referenceTo(id)),
    managedPolicyArns: attachedArns(fields, arn, attached),
    groups,
    ...present({
      permissionsBoundary: referenceOf(fields.text('PermissionsBoundary.PermissionsBoundaryArn')),
      tags: tagsOf(fields),
    }),
  };
  return [user, ...inline];
}

/** A group of `GetAccountAuthorizationDetails`, with its inline policies. Its id has no IAM path, as users name it. */
export function readGroup(
  scope: CollectScope,
  fields: Fields,
  attached: Attachments,
): readonly (Group | Policy)[] {
  const arn = fields.text('Arn');
  const name = fields.text('GroupName');
  if (arn === undefined || name === undefined) return [];
  const id = groupArn(scope, name);
  const inline = inlinePolicies(scope, fields.list('GroupPolicyList'), id);
  const group: Group = {
    kind: 'group',
    ...subjectBase(scope, arn, name),
    id,
    policies: inline.map((each) => referenceTo(each.id)),
    managedPolicyArns: attachedArns(fields, id, attached),
  };
  return [group, ...inline];
}

function groupArn({ partition, account }: CollectScope, name: string): string {
  return `arn:${partition}:iam::${account}:group/${name}`;
}

/** A managed policy with its default version. */
export function managedPolicy(scope: CollectScope, fields: Fields, attached: Attachments): readonly Policy[] {
  const arn = fields.text('Arn');
  if (arn === undefined) return [];
  const version = fields.list('PolicyVersionList').find((each) => each.flag('IsDefaultVersion') === true);
  const document = readPolicyText(version?.fields('Document').raw);
  if (document === undefined) return [];
  return [describeManagedPolicy(scope, { arn, document, attachedTo: attached.get(arn) ?? [] })];
}

/** The subject of a managed policy. */
export function describeManagedPolicy(
  scope: CollectScope,
  {
    arn,
    document,
    attachedTo,
  }: { arn: string; document: Policy['document']; attachedTo: readonly Reference[] },
): Policy {
  const name = arn.slice(arn.lastIndexOf('/') + 1);
  const form = arn.includes(':iam::aws:') ? 'aws-managed' : 'customer-managed';
  return { kind: 'policy', ...subjectBase(scope, arn, name), form, document, attachedTo };
}

function inlinePolicies(scope: CollectScope, policies: readonly Fields[], owner: string): readonly Policy[] {
  return policies.flatMap((each) => {
    const name = each.text('PolicyName');
    const document = readPolicyText(each.fields('PolicyDocument').raw);
    return name === undefined || document === undefined
      ? []
      : [inlinePolicy(scope, { name, document }, owner)];
  });
}

function inlinePolicy(
  { account, region }: CollectScope,
  { name, document }: { name: string; document: Policy['document'] },
  owner: string,
): Policy {
  const id = `${owner}/policy/${name}`;
  const attachedTo = [referenceTo(owner)];
  return { kind: 'policy', id, name, account, region, form: 'inline', document, attachedTo };
}

function attachedArns(fields: Fields, holder: string, attached: Attachments): readonly string[] {
  const arns = fields.list('AttachedManagedPolicies').flatMap((each) => each.text('PolicyArn') ?? []);
  for (const arn of arns) attached.set(arn, [...(attached.get(arn) ?? []), referenceTo(holder)]);
  return arns;
}
