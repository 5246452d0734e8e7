import type { DecidingStatement, Decision, OpenCondition, PolicySource } from './decision.ts';
import { type AccessRequest, ownerAccount, principalAccount } from './policy/access-request.ts';
import { contextLookup } from './policy/context-keys.ts';
import {
  ALL_ALLOWED,
  type Applied,
  type Effects,
  effectsOf,
  effectsOfLevels,
  NO_EFFECTS,
  type ReadyRequest,
} from './policy/effects.ts';
import { RCP_SERVICES } from './policy/rcp-services.ts';
import type { RequestPolicies } from './policy/request-policies.ts';
import { textWithUnknowns } from './policy/text-pattern.ts';
import { and, type Maybe, maybeBecause, NO, or, type Truth, YES } from './policy/truth.ts';

/** What each kind of policy says; undefined where there is no policy of a limiting kind. */
interface Sides {
  readonly identity: Effects;
  readonly resource: Effects;
  readonly boundary: Effects | undefined;
  readonly session: Effects | undefined;
  readonly scp: Effects | undefined;
  readonly rcp: Effects | undefined;
  readonly vpcEndpoint: Effects | undefined;
  /** The resource's policy must allow, and is not known. */
  readonly lacksResourcePolicy: boolean;
}

/** How the two sides come together. */
type Relation = 'same-account' | 'same-account-resource-decides' | 'cross-account' | 'resource-only';

/**
 * Decides one request as AWS documents it: an explicit Deny anywhere ends it; SCPs, RCPs, VPC endpoint policies,
 * permissions boundaries and session policies must allow; within one account the identity or the resource policy must
 * allow, across accounts both.
 *
 * Never guesses: where a condition key is not known the answer is `conditional`, where a value of a policy is not known
 * it is `unknown`, unless every value would lead to the same answer.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
 */
export function evaluate(request: AccessRequest, policies: RequestPolicies): Decision {
  const ready: ReadyRequest = {
    request,
    action: request.action.toLowerCase(),
    resource: textWithUnknowns(request.resource),
    lookup: contextLookup(request),
  };
  const sides = sidesOf(ready, policies);
  const all = effectsIn(sides);
  const deny = all.map((each) => each.deny).reduce(or, NO);
  if (deny.kind === 'yes') return explicitDeny(all);
  const relation = relationOf(ready);
  const allow = and(allowOf(sides, relation), commonLimits(sides));
  if (allow.kind === 'no') return implicitDeny(sides, relation);
  const statements = [sides.identity, sides.resource, sides.boundary, sides.session]
    .flatMap((each) => each?.allowing ?? [])
    .filter((each) => allow.kind === 'maybe' || each.truth.kind === 'yes');
  if (allow.kind === 'yes' && deny.kind === 'no') {
    return { kind: 'allowed', statements: shown(statements), conditions: [] };
  }
  // Every open Deny must stay away, so the conditions of all of them are shown.
  const denying = all.flatMap((each) => each.denying);
  const decision = openDecision(
    [allow, deny, ...denying.map((each) => each.truth)],
    [...statements, ...denying],
  );
  return allow.kind === 'yes' ? { ...decision, isOnlyDenyOpen: true } : decision;
}

function sidesOf(ready: ReadyRequest, policies: RequestPolicies): Sides {
  const { principal } = ready.request;
  const isIam = principalAccount(principal) !== undefined;
  // Neither kind of organization policy governs service-linked roles.
  const isServiceLinked = principal.kind === 'role' && principal.arn.includes(':role/aws-service-role/');
  const service = ready.action.slice(0, ready.action.indexOf(':'));
  return {
    identity: principal.kind === 'root' ? ALL_ALLOWED : given(policies.identity, ready, NO_EFFECTS),
    resource: given(policies.resource, ready, NO_EFFECTS),
    boundary: isIam ? given(policies.permissionsBoundary, ready, undefined) : undefined,
    session: isIam ? given(policies.session, ready, undefined) : undefined,
    scp: isIam && !isServiceLinked ? levels(policies.scp, ready) : undefined,
    rcp: RCP_SERVICES.has(service) && !isServiceLinked ? levels(policies.rcp, ready) : undefined,
    vpcEndpoint: given(policies.vpcEndpoint, ready, undefined),
    lacksResourcePolicy: policies.resource === undefined,
  };
}

function given<T>(policies: RequestPolicies['identity'], ready: ReadyRequest, otherwise: T): Effects | T {
  return policies === undefined ? otherwise : effectsOf(policies, ready);
}

function levels(policies: RequestPolicies['scp'], ready: ReadyRequest): Effects | undefined {
  return policies === undefined || policies.length === 0 ? undefined : effectsOfLevels(policies, ready);
}

function effectsIn(sides: Sides): readonly Effects[] {
  const { identity, resource, boundary, session, scp, rcp, vpcEndpoint } = sides;
  return [identity, resource, boundary, session, scp, rcp, vpcEndpoint].filter((each) => each !== undefined);
}

/**
 * A key's policy and a role's trust policy must allow in every case; an account that they name may pass the permission on.
 * https://docs.aws.amazon.com/kms/latest/developerguide/key-policies.html,
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_update-role-trust-policy.html
 */
function relationOf({ request, action, resource }: ReadyRequest): Relation {
  const account = principalAccount(request.principal);
  if (account === undefined) return 'resource-only';
  if ((ownerAccount(request) ?? account) !== account) return 'cross-account';
  const isKey = action.startsWith('kms:') && resource.includes(':key/');
  const isAssume =
    action.startsWith('sts:assumerole') || action === 'sts:tagsession' || action === 'sts:setsourceidentity';
  return isKey || isAssume ? 'same-account-resource-decides' : 'same-account';
}

function allowOf(sides: Sides, relation: Relation): Truth {
  const { identity, lacksResourcePolicy } = sides;
  const { grants } = sides.resource;
  const personal = and(sides.boundary?.allow ?? YES, sides.session?.allow ?? YES);
  const byIdentity = and(identity.allow, personal);
  const named = or(
    grants.session,
    or(and(grants.user, sides.session?.allow ?? YES), and(grants.role, personal)),
  );
  const byResource = or(named, and(grants.account, byIdentity));
  switch (relation) {
    case 'resource-only':
      return grants.session;
    case 'cross-account': {
      const granted = or(or(grants.session, grants.user), or(grants.role, grants.account));
      return and(
        byIdentity,
        lacksResourcePolicy ? maybeBecause('the resource policy is not known') : granted,
      );
    }
    case 'same-account-resource-decides':
      return lacksResourcePolicy ? maybeBecause('the policy of the key or role is not known') : byResource;
    case 'same-account':
      return or(byIdentity, named);
  }
}

function commonLimits({ scp, rcp, vpcEndpoint }: Sides): Truth {
  return [scp, rcp, vpcEndpoint].reduce<Truth>((truth, each) => and(truth, each?.allow ?? YES), YES);
}

function explicitDeny(all: readonly Effects[]): Decision {
  const denying = all.flatMap((each) => each.denying).filter((each) => each.truth.kind === 'yes');
  const [first] = denying;
  return {
    kind: 'explicitly-denied',
    ...(first === undefined ? {} : { deniedBy: first.source.form }),
    statements: shown(denying),
    conditions: [],
  };
}

function implicitDeny(sides: Sides, relation: Relation): Decision {
  const granted = [...sides.identity.allowing, ...sides.resource.allowing];
  return {
    kind: 'implicitly-denied',
    deniedBy: lacking(sides, relation),
    statements: shown(granted),
    conditions: [],
  };
}

function lacking(sides: Sides, relation: Relation): PolicySource['form'] | 'nothing-allows' {
  const { identity, resource } = sides;
  const isGranted = identity.allow.kind !== 'no' || resource.allow.kind !== 'no';
  if (!isGranted) return 'nothing-allows';
  const limits: readonly [PolicySource['form'], Effects | undefined][] = [
    ['scp', sides.scp],
    ['rcp', sides.rcp],
    ['vpc-endpoint', sides.vpcEndpoint],
    ['permissions-boundary', sides.boundary],
    ['session', sides.session],
  ];
  const limit = limits.find(([, effects]) => effects?.allow.kind === 'no');
  if (limit !== undefined) return limit[0];
  if (identity.allow.kind === 'no') return 'identity';
  return relation === 'same-account' ? 'nothing-allows' : 'resource';
}

function openDecision(truths: readonly Truth[], statements: readonly Applied[]): Decision {
  const open = truths.filter((each): each is Maybe => each.kind === 'maybe');
  const because = open.find((each) => each.because !== undefined)?.because;
  const conditions: readonly OpenCondition[] = [...new Set(open.flatMap((each) => each.conditions))];
  return because === undefined
    ? { kind: 'conditional', statements: shown(statements), conditions }
    : { kind: 'unknown', statements: shown(statements), conditions, because };
}

function shown(statements: readonly Applied[]): readonly DecidingStatement[] {
  return statements.map(({ source, statement }) => ({ source, statement }));
}
