import type { Inventory } from '../../model/inventory.ts';
import type { PolicyDocument } from '../../model/policy-document.ts';
import type { Reference } from '../../model/reference.ts';
import type { Group, Role, User } from '../../model/subjects/identity.ts';
import { isUnresolved, type Value, valueText } from '../../model/unresolved.ts';
import { awsManagedPolicyName } from '../grants/aws-managed-policies.ts';
import { attachedPolicies } from './attached-policies.ts';
import { managedPolicy } from './managed-policies.ts';
import type { DecisionPolicy, RequestPolicies } from './request-policies.ts';

/** What a principal brings to every request. */
export type PrincipalPolicies = Pick<RequestPolicies, 'identity' | 'permissionsBoundary' | 'scp'> & {
  readonly identity: readonly DecisionPolicy[];
};

const collected = new WeakMap<Inventory, Map<string, PrincipalPolicies>>();
/** Everything is allowed, as by the managed policy AdministratorAccess. */
export const FULL_ACCESS: PolicyDocument = {
  version: '2012-10-17',
  statements: [{ effect: 'Allow', actions: ['*'], resources: ['*'], conditions: [], index: 0 }],
  problems: [],
};

/**
 * The policies of a role or user: inline, managed, those of its groups, its permissions boundary, and the service control
 * policies over its account. What the inventory does not hold takes part as an unknown document; organization policies
 * that were not collected set no limit.
 */
export function principalPolicies(inventory: Inventory, principal: Role | User): PrincipalPolicies {
  let known = collected.get(inventory);
  if (known === undefined) {
    known = new Map();
    collected.set(inventory, known);
  }
  const found = known.get(principal.id);
  if (found !== undefined) return found;
  const scp = organizationPolicies(inventory, principal.account, 'scp');
  const policies: PrincipalPolicies = {
    identity: identityPolicies(inventory, principal),
    ...(principal.permissionsBoundary === undefined
      ? {}
      : { permissionsBoundary: [boundaryOf(inventory, principal, principal.permissionsBoundary)] }),
    ...(scp.length === 0 ? {} : { scp }),
  };
  known.set(principal.id, policies);
  return policies;
}

/** Organization policies over an account, by the place where they are attached, from the root down. */
export function organizationPolicies(
  inventory: Inventory,
  account: string,
  form: 'scp' | 'rcp',
): readonly (readonly DecisionPolicy[])[] {
  const levels = new Map<string, DecisionPolicy[]>();
  for (const policy of inventory.ofKind('organization-policy')) {
    if (policy.form !== form || !policy.accounts.includes(account)) continue;
    const source = { form, label: `${form.toUpperCase()} ${valueText(policy.name)}`, subjectId: policy.id };
    for (const target of policy.targets) {
      const level = levels.get(target);
      if (level === undefined) levels.set(target, [{ source, document: policy.document }]);
      else level.push({ source, document: policy.document });
    }
  }
  return [...levels.values()].map((level) => withFullAccess(level, form));
}

/**
 * AWS attaches a policy that allows everything to each level; a level of which only Deny statements are known has it
 * still, or nothing under it could work. For resource control policies it cannot be detached.
 * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_evaluation.html
 */
function withFullAccess(level: readonly DecisionPolicy[], form: 'scp' | 'rcp'): readonly DecisionPolicy[] {
  const allows = level.some(
    ({ document }) => 'statements' in document && document.statements.some((each) => each.effect !== 'Deny'),
  );
  if (allows) return level;
  return [...level, { source: { form, label: 'full access of AWS Organizations' }, document: FULL_ACCESS }];
}

function identityPolicies(inventory: Inventory, principal: Role | User): readonly DecisionPolicy[] {
  const own = heldPolicies(inventory, principal);
  if (principal.kind === 'role') return own;
  return [
    ...own,
    ...principal.groups.flatMap((reference) => {
      const group = inventory.resolveAs('group', reference);
      return group === undefined
        ? [unread(`the policies of group ${referenceText(reference)}`)]
        : heldPolicies(inventory, group);
    }),
  ];
}

function heldPolicies(inventory: Inventory, holder: Role | User | Group): readonly DecisionPolicy[] {
  const policies = new Map<string, DecisionPolicy>();
  for (const reference of holder.policies) {
    const policy = byReference(inventory, holder, reference);
    policies.set(policy.source.subjectId ?? policy.source.label, policy);
  }
  for (const arn of holder.managedPolicyArns) {
    for (const policy of byArn(inventory, arn))
      policies.set(policy.source.subjectId ?? policy.source.label, policy);
  }
  for (const { id } of attachedPolicies(inventory, holder)) {
    policies.set(id, byReference(inventory, holder, { kind: 'reference', id }));
  }
  const held = [...policies.values()];
  return holder.hasUnknownPolicies === true
    ? [...held, unread(`more policies of ${valueText(holder.name)}`)]
    : held;
}

function byReference(
  inventory: Inventory,
  holder: Role | User | Group,
  reference: Reference,
): DecisionPolicy {
  const policy = inventory.resolveAs('policy', reference);
  if (policy === undefined)
    return unread(`the policy ${referenceText(reference)} of ${valueText(holder.name)}`);
  const what = policy.form === 'inline' ? 'inline policy' : 'policy';
  return {
    source: {
      form: 'identity',
      label: `${what} "${valueText(policy.name)}" of ${holder.kind} ${valueText(holder.name)}`,
      subjectId: policy.id,
    },
    document: policy.document,
  };
}

function byArn(inventory: Inventory, arn: Value<string>): readonly DecisionPolicy[] {
  if (isUnresolved(arn)) return [unread(`the policy ${valueText(arn)}`)];
  const policy = inventory.resolveAs('policy', { kind: 'arn', arn });
  if (policy !== undefined) {
    const source = {
      form: 'identity',
      label: `policy "${valueText(policy.name)}"`,
      subjectId: policy.id,
    } as const;
    return [{ source, document: policy.document }];
  }
  const managed = managedPolicy(arn);
  const label = `AWS managed policy ${managed?.name ?? arn}`;
  if (managed === undefined) return [unread(`the document of ${arn}`, arn)];
  const source = { form: 'identity', label, subjectId: arn } as const;
  const whole = { source, document: managed.document };
  if (managed.isSilentOn === undefined) return [whole];
  const rest = { because: `the whole document of ${arn}`, onlyAllows: true, concerns: managed.isSilentOn };
  return [whole, { source: { form: 'identity', label, subjectId: `${arn}#rest` }, document: rest }];
}

/** A policy that takes part unread. AWS's own permission policies only allow, except those that say so by name. */
function unread(because: string, arn = ''): DecisionPolicy {
  const isAws = awsManagedPolicyName(arn) !== undefined;
  const onlyAllows = isAws && !/deny|quarantine|compromised/i.test(arn);
  const label = arn === '' ? because : `policy ${arn}`;
  return { source: { form: 'identity', label }, document: { because, onlyAllows } };
}

function boundaryOf(inventory: Inventory, principal: Role | User, reference: Reference): DecisionPolicy {
  const form = 'permissions-boundary';
  const label = `permissions boundary of ${principal.kind} ${valueText(principal.name)}`;
  const policy = inventory.resolveAs('policy', reference);
  if (policy !== undefined)
    return { source: { form, label, subjectId: policy.id }, document: policy.document };
  const managed =
    isUnresolved(reference) || reference.arn === undefined ? undefined : managedPolicy(reference.arn);
  if (managed !== undefined && managed.isSilentOn === undefined)
    return { source: { form, label }, document: managed.document };
  return { source: { form, label }, document: { because: `the ${label}` } };
}

function referenceText(reference: Reference): string {
  if (isUnresolved(reference)) return reference.expression;
  return reference.kind === 'arn' ? reference.arn : reference.id;
}
