import type { Inventory } from '../../model/inventory.ts';
import type { PolicyCondition, PolicyStatement } from '../../model/policy-document.ts';
import type { ResourcePolicy } from '../../model/subjects/identity.ts';
import type { Subject } from '../../model/subjects/subject.ts';
import { valueText } from '../../model/unresolved.ts';
import { limitsByDeny } from '../limiting-condition.ts';
import { type PrincipalScope, principalScope } from '../principal-scope.ts';
import { resourcePoliciesOn } from '../resource-policies-on.ts';
import { matchesWildcard } from '../wildcard.ts';

/** A statement of a resource policy, with whom it lets in. */
export interface Grant {
  readonly policy: ResourcePolicy;
  readonly statement: PolicyStatement;
  readonly scope: PrincipalScope;
  /** Conditions of the statement: whoever comes must meet them. */
  readonly conditions: readonly PolicyCondition[];
}

/** How people find the statement: its Sid, or its place in the document. */
export function statementName({ statement }: Grant): string {
  return statement.sid ?? `statement ${statement.index + 1}`;
}

/** True when an Allow names the action, by name or pattern; `NotAction` names everything else. */
export function coversAction(statement: PolicyStatement, wanted: string): boolean {
  const name = wanted.toLowerCase();
  const matches = (action: string) => matchesWildcard(name, action.toLowerCase());
  if (statement.notActions !== undefined) return !statement.notActions.map(valueText).some(matches);
  return (statement.actions ?? []).map(valueText).some(matches);
}

/**
 * Statements of a policy that let somebody in. None when a Deny for everybody keeps out whoever is not in a network,
 * organization or account.
 */
export function policyGrants(policy: ResourcePolicy): readonly Grant[] {
  if (policy.document.statements.some(keepsStrangersOut)) return [];
  return policy.document.statements.flatMap((statement) => {
    const scope = principalScope(statement, policy.account);
    const conditions = statement.conditions;
    return scope.kind === 'nobody' ? [] : [{ policy, statement, scope, conditions }];
  });
}

/** The statement that lets everyone do one of these actions on a subject, if there is one. */
export function publicGrant(
  inventory: Inventory,
  subject: Subject,
  actions: readonly string[],
): Grant | undefined {
  return resourcePoliciesOn(inventory, subject.id)
    .flatMap((policy) => policyGrants(policy))
    .find(
      ({ scope, statement }) =>
        scope.kind === 'public' && actions.some((action) => coversAction(statement, action)),
    );
}

function keepsStrangersOut(statement: PolicyStatement): boolean {
  const isForAll =
    statement.notPrincipals !== undefined ||
    statement.principals?.some((principal) => valueText(principal.id) === '*') === true;
  if (statement.effect !== 'Deny' || !isForAll) return false;
  const isForAllActions = (statement.actions ?? []).some((action) =>
    /^(?:\*|[\w-]+:\*)$/.test(valueText(action)),
  );
  return isForAllActions && limitsByDeny(statement).length > 0;
}
