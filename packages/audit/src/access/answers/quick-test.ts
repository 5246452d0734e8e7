import type { Inventory } from '../../model/inventory.ts';
import type { PolicyStatement } from '../../model/policy-document.ts';
import type { Role, User } from '../../model/subjects/identity.ts';
import { isUnresolved } from '../../model/unresolved.ts';
import { compilePolicy } from '../policy/compile-policy.ts';
import { namingPolicies } from '../policy/naming-policies.ts';
import { principalPolicies } from '../policy/principal-policies.ts';
import { type DecisionPolicy, isUnknownDocument } from '../policy/request-policies.ts';
import { resourcePolicies } from '../policy/resource-policies.ts';

/** A resource, and what is inside it, as the quick test sees it. */
export interface QuickResource {
  /** The ARN up to its first wildcard or unknown part. */
  readonly head: string;
  /** Policies of the resource that may name a role or user. */
  readonly policies: readonly DecisionPolicy[] | 'unknown';
}

/** Made once for a resource and asked for many principals. */
export function quickResource(inventory: Inventory, arn: string): QuickResource {
  const { policies } = resourcePolicies(inventory, arn);
  return { head: headOf(arn), policies: policies === undefined ? 'unknown' : namingPolicies(policies) };
}

/** What a principal's policies could allow, as far as first letters tell. */
export interface QuickTest {
  /** False when its own policies surely allow the action nowhere. */
  readonly speaksOf: (action: string) => boolean;
  /** False when surely no policy allows the action on the resource; true is only a reason to ask. */
  readonly couldAllow: (action: string, resource: QuickResource) => boolean;
}

/**
 * Quick answers for one principal. An account has many more pairs of principal and resource than permissions, and this
 * tells most of them apart.
 */
export function quickTest(inventory: Inventory, principal: Role | User): QuickTest {
  const { identity } = principalPolicies(inventory, principal);
  const headsByAction = new Map<string, readonly string[]>();
  const headsOf = (action: string) => {
    const known = headsByAction.get(action);
    if (known !== undefined) return known;
    const heads = identity.flatMap((policy) => headsFor(policy, action.toLowerCase()));
    headsByAction.set(action, heads);
    return heads;
  };
  return {
    speaksOf: (action) => headsOf(action).length > 0,
    couldAllow: (action, { head, policies }) =>
      headsOf(action).some((each) => each.startsWith(head) || head.startsWith(each)) ||
      policies === 'unknown' ||
      policies.some((policy) => speaksOf(policy, action.toLowerCase())),
  };
}

/** How the resources begin on which a policy allows an action; '' for any. */
function headsFor({ document }: DecisionPolicy, action: string): readonly string[] {
  if (isUnknownDocument(document)) return document.concerns?.(action) === false ? [] : [''];
  if (document.problems.length > 0) return [''];
  return compilePolicy(document)
    .forAction(action)
    .allow.flatMap(({ statement }) => headsIn(statement));
}

function headsIn({ resources, notResources }: PolicyStatement): readonly string[] {
  if (notResources !== undefined) return [''];
  return (resources ?? []).map((resource) =>
    headOf(isUnresolved(resource) ? (resource.text ?? '') : resource),
  );
}

/** A text up to its first wildcard, variable or unknown part. */
function headOf(text: string): string {
  const end = text.search(/[*?$]|<\?/);
  return end < 0 ? text : text.slice(0, end);
}

function speaksOf({ document }: DecisionPolicy, action: string): boolean {
  if (isUnknownDocument(document)) return document.concerns?.(action) !== false;
  return document.problems.length > 0 || compilePolicy(document).forAction(action).allow.length > 0;
}
