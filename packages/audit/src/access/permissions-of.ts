import type { Inventory } from '../model/inventory.ts';
import type { PolicyStatement } from '../model/policy-document.ts';
import type { Reference } from '../model/reference.ts';
import type { Group, Policy, Role, User } from '../model/subjects/identity.ts';
import { isUnresolved, valueText } from '../model/unresolved.ts';
import { attachedPolicies } from './policy/attached-policies.ts';
import { type ManagedPolicy, managedPolicy } from './policy/managed-policies.ts';

/** A statement, and the policy that has it. */
export interface HeldStatement {
  readonly statement: PolicyStatement;
  readonly policy: Policy;
}

/** The permission policies that a role, user or group has, as far as the inventory knows them. */
export interface HeldPermissions {
  /** Without repetitions: inline, attached, and for users those of their groups. */
  readonly policies: readonly Policy[];
  /** Allow and Deny, in the order of the policies. */
  readonly statements: readonly HeldStatement[];
  /** False when it may have more than this: answers that need all of it are unknown then. */
  readonly isComplete: boolean;
  /** What is missing, in words: `the document of arn:aws:iam::aws:policy/ReadOnlyAccess`. */
  readonly missing: readonly string[];
}

/**
 * Collects the permission policies of a holder: those it names, those that name it (`attachedTo`), those of a user's
 * groups. Permissions boundaries and organization policies grant nothing and are not among them.
 */
export function permissionsOf(inventory: Inventory, holder: Role | User | Group): HeldPermissions {
  const holders = [holder, ...groupsOf(inventory, holder)];
  const policies = new Set<Policy>();
  const missing: string[] = [];
  for (const each of holders) {
    if (each === undefined) missing.push('a group outside the inventory');
    else collect(inventory, { holder: each, policies, missing });
  }
  for (const policy of policies) {
    missing.push(...policy.document.problems.map((problem) => problem.what));
  }
  return {
    policies: [...policies],
    statements: [...policies].flatMap((policy) =>
      policy.document.statements.map((statement) => ({ statement, policy })),
    ),
    isComplete: missing.length === 0,
    missing,
  };
}

function groupsOf(inventory: Inventory, holder: Role | User | Group): readonly (Group | undefined)[] {
  return holder.kind === 'user' ? holder.groups.map((each) => inventory.resolveAs('group', each)) : [];
}

function collect(
  inventory: Inventory,
  { holder, policies, missing }: { holder: Role | User | Group; policies: Set<Policy>; missing: string[] },
): void {
  if (holder.hasUnknownPolicies === true) missing.push(`more policies of ${valueText(holder.name)}`);
  const references = [
    ...holder.policies,
    ...holder.managedPolicyArns.map((arn) => (isUnresolved(arn) ? arn : ({ kind: 'arn', arn } as const))),
  ];
  for (const reference of references) {
    const policy = inventory.resolveAs('policy', reference);
    if (policy !== undefined) policies.add(policy);
    else collectManaged(reference, { policies, missing });
  }
  for (const policy of attachedPolicies(inventory, holder)) policies.add(policy);
}

/** Policies that AWS maintains need not be in the inventory: the common ones are known. */
function collectManaged(
  reference: Reference,
  { policies, missing }: { policies: Set<Policy>; missing: string[] },
): void {
  const what = isUnresolved(reference) ? reference.expression : (reference.arn ?? 'a policy');
  const managed =
    isUnresolved(reference) || reference.arn === undefined ? undefined : managedPolicy(reference.arn);
  if (managed === undefined) missing.push(`the document of ${what}`);
  else {
    policies.add(policyOf(what, managed));
    if (managed.isSilentOn !== undefined) missing.push(`the whole document of ${what}`);
  }
}

function policyOf(arn: string, { name, document }: ManagedPolicy): Policy {
  return {
    kind: 'policy',
    id: arn,
    arn,
    name,
    account: 'aws',
    region: '',
    form: 'aws-managed',
    document,
    attachedTo: [],
  };
}
