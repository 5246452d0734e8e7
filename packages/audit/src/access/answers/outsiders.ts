import type { Inventory } from '../../model/inventory.ts';
import type { PolicyPrincipal, PolicyStatement } from '../../model/policy-document.ts';
import type { Subject } from '../../model/subjects/subject.ts';
import { isUnresolved } from '../../model/unresolved.ts';
import type { RequestPrincipal } from '../policy/access-request.ts';
import { gatedStrangers } from '../policy/gated-strangers.ts';
import { type DecisionPolicy, isUnknownDocument } from '../policy/request-policies.ts';
import { resourcePolicies } from '../policy/resource-policies.ts';

const ANYONE: RequestPrincipal = { kind: 'anonymous' };

/**
 * Who is named by the policies on a resource and is no role or user of the inventory: services, other accounts and their
 * principals, identity providers, anyone. Each once.
 */
export function outsidersOf(inventory: Inventory, arn: string): readonly RequestPrincipal[] {
  const { subject, policies = NONE } = resourcePolicies(inventory, arn);
  const known = remembered.get(policies) ?? findOutsiders(inventory, policies, subject);
  remembered.set(policies, known);
  return known;
}

const NONE: readonly DecisionPolicy[] = [];
const remembered = new WeakMap<readonly DecisionPolicy[], readonly RequestPrincipal[]>();

function findOutsiders(
  inventory: Inventory,
  policies: readonly DecisionPolicy[],
  subject: Subject | undefined,
): readonly RequestPrincipal[] {
  const statements = policies.flatMap(({ document }) =>
    isUnknownDocument(document) ? [] : document.statements.filter((each) => each.effect !== 'Deny'),
  );
  const found = statements.flatMap((statement) => outsidersIn(inventory, statement, subject));
  return [...new Map(found.map((each) => [JSON.stringify(each), each])).values()];
}

function outsidersIn(
  inventory: Inventory,
  statement: PolicyStatement,
  on: Subject | undefined,
): readonly RequestPrincipal[] {
  return [
    ...(statement.principals ?? []).map((named) => outsider(inventory, named, on)),
    strangerOf(statement, on),
    statement.notPrincipals === undefined ? undefined : ANYONE,
  ].filter((each) => each !== undefined);
}

/** Those whom a condition on the caller lets in, unless all of them are of the own account: these are judged one by one. */
function strangerOf(statement: PolicyStatement, on: Subject | undefined): RequestPrincipal | undefined {
  const gated = gatedStrangers(statement);
  if (gated === undefined || gated.accounts.every((each) => each !== undefined && each === on?.account))
    return undefined;
  return { kind: 'authenticated', who: gated.who };
}

function outsider(
  inventory: Inventory,
  { type, id }: PolicyPrincipal,
  on: Subject | undefined,
): RequestPrincipal | undefined {
  if (isUnresolved(id) || type === 'CanonicalUser') return undefined;
  if (type === 'Service') return { kind: 'service', id };
  if (type === 'Federated') return { kind: 'federated', provider: id };
  if (id === '*') return ANYONE;
  const account = id.startsWith('arn:') ? (id.split(':', 5)[4] ?? '') : id;
  // The own account's principals are judged one by one.
  if (account === on?.account || inventory.resolve({ kind: 'arn', arn: id }) !== undefined) return undefined;
  if (id.includes(':user/')) return { kind: 'user', arn: id };
  if (id.includes(':role/')) return { kind: 'role', arn: id };
  return /^(?:\d{12}|<[\w?]+>)$/.test(account) ? { kind: 'root', account } : undefined;
}
