import type { Policy } from '@watertight/audit/model/subjects/identity.ts';
import type { Collected, CollectScope } from '../collector.ts';
import { mapBounded } from '../map-bounded.ts';
import { type Fields, fieldsOf } from '../parse/fields.ts';
import { asJsonObject } from '../parse/json-object.ts';
import { readPolicyText } from '../parse/policy-text.ts';
import { type Attachments, describeManagedPolicy, readRole } from './identity-answers.ts';

/** Roles read at a time; IAM's calls are limited for the whole account. */
const ROLES_AT_A_TIME = 4;

/** Roles with their policies by many small calls, for principals that may not make the one large call. */
export async function* readRolesOneByOne(scope: CollectScope): AsyncIterable<Collected> {
  const attached: Attachments = new Map();
  const roles = scope.list('iam:ListRoles', {}, { facet: ['roles', 'managed-policies'] });
  for await (const found of mapBounded(roles, ROLES_AT_A_TIME, (role) => readOne(scope, role, attached)))
    yield* found;
  for (const [arn, attachedTo] of attached) {
    const document = await readManaged(scope, arn);
    if (document !== undefined) yield describeManagedPolicy(scope, { arn, document, attachedTo });
  }
}

async function readOne(
  scope: CollectScope,
  role: Fields,
  attached: Attachments,
): Promise<readonly Collected[]> {
  const name = role.text('RoleName');
  const arn = role.text('Arn');
  if (name === undefined || arn === undefined) return [];
  const missing: boolean[] = [];
  const policies: unknown[] = [];
  const subject = { subjectId: arn };
  const input = { RoleName: name };
  for await (const each of scope.list('iam:ListRolePolicies', input, { facet: 'roles', ...subject })) {
    const request = { RoleName: name, PolicyName: each.raw };
    const answer = await scope.get('iam:GetRolePolicy', request, { facet: 'roles', ...subject });
    if (answer === undefined) missing.push(true);
    else policies.push(answer.raw);
  }
  const managed: unknown[] = [];
  const purpose = { facet: 'managed-policies', ...subject } as const;
  for await (const each of scope.list('iam:ListAttachedRolePolicies', input, purpose)) managed.push(each.raw);
  const details = { ...asJsonObject(role.raw), RolePolicyList: policies, AttachedManagedPolicies: managed };
  const subjects = readRole(scope, fieldsOf(details), attached);
  if (missing.length === 0) return subjects;
  return subjects.map((each) => (each.kind === 'role' ? { ...each, hasUnknownPolicies: true } : each));
}

async function readManaged(scope: CollectScope, arn: string): Promise<Policy['document'] | undefined> {
  const purpose = { facet: 'managed-policies', subjectId: arn } as const;
  const policy = await scope.get('iam:GetPolicy', { PolicyArn: arn }, purpose);
  const version = policy?.text('Policy.DefaultVersionId');
  if (version === undefined) return undefined;
  const answer = await scope.get('iam:GetPolicyVersion', { PolicyArn: arn, VersionId: version }, purpose);
  return readPolicyText(answer?.fields('PolicyVersion.Document').raw);
}
