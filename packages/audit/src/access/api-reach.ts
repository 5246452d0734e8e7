import type { Inventory } from '../model/inventory.ts';
import type { PolicyStatement } from '../model/policy-document.ts';
import type { Api } from '../model/subjects/api-gateway.ts';
import type { ResourcePolicy } from '../model/subjects/identity.ts';
import { isUnresolved } from '../model/unresolved.ts';
import { limitsByDeny } from './limiting-condition.ts';
import { principalScope } from './principal-scope.ts';
import { resourcePoliciesOn } from './resource-policies-on.ts';

/**
 * Who can talk to an API at all, before any method asks for authorization. `private`: only through VPC endpoints;
 * `limited`: its resource policy lets in named principals or networks only; `open`: anyone.
 */
export interface ApiReach {
  readonly kind: 'private' | 'limited' | 'open' | 'unknown';
  readonly because: string;
}

/**
 * Judges endpoint type and resource policy. Without a policy an API that is not private is open.
 *
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-authorization-flow.html
 */
export function apiReach(inventory: Inventory, api: Api): ApiReach {
  const types = api.endpointTypes ?? [];
  if (types.length > 0 && types.every((type) => type === 'PRIVATE')) {
    return { kind: 'private', because: 'the endpoint type is PRIVATE' };
  }
  const unknownType = types.find(isUnresolved);
  const policies = apiPolicies(inventory, api);
  const byPolicy = policyReach(policies, api.account);
  if (byPolicy?.kind === 'limited' || unknownType === undefined) {
    return byPolicy ?? { kind: 'open', because: 'the API has no resource policy' };
  }
  return { kind: 'unknown', because: `the endpoint type ${unknownType.expression} is not known` };
}

/** The resource policies of an API; at most one in an account, more where a template has several. */
export function apiPolicies(inventory: Inventory, api: Api): readonly ResourcePolicy[] {
  return resourcePoliciesOn(inventory, api.id).filter((policy) => policy.service === 'execute-api');
}

function policyReach(policies: readonly ResourcePolicy[], account: string): ApiReach | undefined {
  if (policies.length === 0) return undefined;
  const statements = policies.flatMap((policy) => policy.document.statements);
  if (statements.some(keepsOut)) {
    return { kind: 'limited', because: 'the resource policy denies everyone but a network or caller' };
  }
  if (policies.some((policy) => policy.document.problems.length > 0)) {
    return { kind: 'unknown', because: 'the resource policy could not be read in full' };
  }
  const kinds = new Set(statements.filter(mayInvoke).map((each) => principalScope(each, account).kind));
  if (kinds.has('public')) return { kind: 'open', because: 'the resource policy lets everyone in' };
  if (kinds.has('unknown')) {
    return { kind: 'unknown', because: 'a principal of the resource policy is not known' };
  }
  return { kind: 'limited', because: 'the resource policy lets in named callers or networks only' };
}

/** A Deny for everybody outside of a network, organization or set of callers. */
function keepsOut(statement: PolicyStatement): boolean {
  const isForAll = statement.principals?.some((principal) => principal.id === '*') === true;
  return statement.effect === 'Deny' && isForAll && limitsByDeny(statement).length > 0;
}

/** Actions that a statement of an API's policy can name: `execute-api:Invoke`, `execute-api:*`, `*`. */
function mayInvoke(statement: PolicyStatement): boolean {
  return statement.notActions !== undefined || (statement.actions ?? []).length > 0;
}
