import type { Inventory } from '../model/inventory.ts';
import type { PolicyStatement } from '../model/policy-document.ts';
import type { Role, User } from '../model/subjects/identity.ts';
import { valueText } from '../model/unresolved.ts';
import type { Decision } from './decision.ts';
import { evaluate } from './evaluate.ts';
import type { AccessRequest, RequestContext, RequestPrincipal } from './policy/access-request.ts';
import { equalPrincipals } from './policy/equal-principals.ts';
import { namingPolicies } from './policy/naming-policies.ts';
import { FULL_ACCESS, organizationPolicies, principalPolicies } from './policy/principal-policies.ts';
import { type DecisionPolicy, isUnknownDocument } from './policy/request-policies.ts';
import { resourcePolicies } from './policy/resource-policies.ts';

/** What someone would do to a resource. */
export interface AccessQuestion {
  /** `lambda:UpdateFunctionCode`. */
  readonly action: string;
  /** ARN (with atoms or `<?NAME>` parts in a template), or `*`. */
  readonly resource: string;
  /** Values of condition keys; see {@link RequestContext}. */
  readonly context?: RequestContext;
  /** What keys are that are neither listed nor derived; `unknown` when left out. */
  readonly otherContext?: 'unknown' | 'absent';
}

/**
 * May this role or user do it? Takes all policies of the inventory that AWS would look at: those of the principal, of its
 * account's organization, and of the resource. A resource outside the inventory without an account in its ARN counts as
 * one of the principal's account.
 */
export function mayDo(inventory: Inventory, principal: Role | User, question: AccessQuestion): Decision {
  const group = equalPrincipals(inventory, principal);
  if (group === undefined || dependsOnWho(inventory, question.resource)) {
    return decideFor(inventory, principal, question);
  }
  const key = `${group.id} ${keyOf(question)}`;
  const known = group.decisions.get(key);
  if (known !== undefined) return group.asOf(known, principal);
  const decision = decideFor(inventory, principal, question);
  // Questions come one after the other for all principals: the last ones are enough.
  if (group.decisions.size >= MOST_DECISIONS) group.decisions.clear();
  group.decisions.set(key, decision);
  return decision;
}

/** Decisions that all groups of equal principals remember. */
const MOST_DECISIONS = 50_000;

const contexts = new WeakMap<RequestContext, string>();

/** The question as text. Contexts are few and shared, so theirs is made once. */
function keyOf({ action, resource, context, otherContext = 'unknown' }: AccessQuestion): string {
  if (context === undefined) return `${action} ${otherContext} ${resource}`;
  const known = contexts.get(context) ?? JSON.stringify(context);
  contexts.set(context, known);
  return `${action} ${otherContext} ${resource} ${known}`;
}

function decideFor(inventory: Inventory, principal: Role | User, question: AccessQuestion): Decision {
  return decide(inventory, requestPrincipal(principal), {
    ...question,
    policies: principalPolicies(inventory, principal),
  });
}

/** True when a policy of the resource, or of the organization that owns it, may tell principals apart. */
function dependsOnWho(inventory: Inventory, resource: string): boolean {
  const { subject, policies = [] } = resourcePolicies(inventory, resource);
  const owner = subject?.account;
  if (owner !== undefined && organizationPolicies(inventory, owner, 'rcp').length > 0) return true;
  return namingPolicies(policies).length > 0;
}

/** Might a role or user do it once it has written itself a policy that allows everything? Denials, boundaries and organization policies stay. */
export function mayOnceElevated(
  inventory: Inventory,
  principal: Role | User,
  question: AccessQuestion,
): Decision {
  const policies = principalPolicies(inventory, principal);
  const written = {
    source: { form: 'identity' as const, label: 'a policy that it writes itself' },
    document: FULL_ACCESS,
  };
  return decide(inventory, requestPrincipal(principal), {
    ...question,
    policies: { ...policies, identity: [...policies.identity, written] },
  });
}

/** May someone do it who is no role or user of the inventory: a service, another account, anyone? */
export function mayOutsiderDo(
  inventory: Inventory,
  principal: RequestPrincipal,
  question: AccessQuestion,
): Decision {
  return decide(inventory, principal, { ...question, policies: {} });
}

/** Alternatives that are told apart; a policy of more of them says the same with fewer. */
const MOST_ALTERNATIVES = 50;

/**
 * The ways in which the policies of the resource let an outsider in, each with its own conditions: of five statements with
 * five sources each is enough. One decision where it is sure, denied, or rests on one statement.
 */
export function outsiderAlternatives(
  inventory: Inventory,
  principal: RequestPrincipal,
  question: AccessQuestion,
): readonly Decision[] {
  const whole = mayOutsiderDo(inventory, principal, question);
  if (whole.kind !== 'conditional' && whole.kind !== 'unknown') return [whole];
  const ways = whole.statements.filter(
    ({ source, statement }) => source.form === 'resource' && statement.effect !== 'Deny',
  );
  if (ways.length < 2) return [whole];
  return ways
    .slice(0, MOST_ALTERNATIVES)
    .map(({ statement }) => decide(inventory, principal, { ...question, policies: {}, only: statement }));
}

/** A role or user of the inventory as the one who asks. */
function requestPrincipal(principal: Role | User): RequestPrincipal {
  const arn =
    principal.arn ?? `arn:aws:iam::${principal.account}:${principal.kind}/${valueText(principal.name)}`;
  return { kind: principal.kind, arn };
}

interface DecisionInput extends AccessQuestion {
  readonly policies: Parameters<typeof evaluate>[1];
  /** The only statement of the resource's policies that counts, beside those that deny. */
  readonly only?: PolicyStatement;
}

function decide(inventory: Inventory, principal: RequestPrincipal, input: DecisionInput): Decision {
  const { policies, only, ...question } = input;
  const guarded = resourcePolicies(inventory, question.resource);
  const resource =
    only === undefined ? guarded.policies : guarded.policies?.map((each) => narrowed(each, only));
  const owner = guarded.subject?.account;
  const rcp = owner === undefined ? [] : organizationPolicies(inventory, owner, 'rcp');
  const request: AccessRequest = {
    principal,
    ...question,
    time: inventory.capturedAt,
    ...(owner === undefined || owner === '' ? {} : { resourceAccount: owner }),
  };
  return evaluate(request, {
    ...policies,
    ...(resource === undefined ? {} : { resource }),
    ...(rcp.length === 0 ? {} : { rcp }),
  });
}

function narrowed(policy: DecisionPolicy, only: PolicyStatement): DecisionPolicy {
  const { document } = policy;
  if (isUnknownDocument(document)) return policy;
  const statements = document.statements.filter((each) => each === only || each.effect === 'Deny');
  return { ...policy, document: { ...document, statements } };
}
