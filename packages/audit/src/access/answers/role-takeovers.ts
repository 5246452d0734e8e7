import type { Inventory } from '../../model/inventory.ts';
import type { Role, User } from '../../model/subjects/identity.ts';
import type { LambdaFunction } from '../../model/subjects/lambda-function.ts';
import { valueText } from '../../model/unresolved.ts';
import { isDenied } from '../access-answer.ts';
import type { Decision } from '../decision.ts';
import { type AccessQuestion, mayDo, mayOutsiderDo } from '../principal-access.ts';
import { candidates } from './candidates.ts';

/** A way in which a principal gets the permissions of a role: the steps in words, and the decisions that prove it. */
export interface RoleTakeover {
  readonly by: Role | User;
  readonly role: Role;
  readonly way: 'assume' | 'new-function' | 'existing-function' | 'role-swap' | 'trust-policy';
  readonly step: string;
  readonly decisions: readonly Decision[];
}

const LAMBDA = { kind: 'service', id: 'lambda.amazonaws.com' } as const;
const toLambda = { 'iam:PassedToService': 'lambda.amazonaws.com' } as const;

const remembered = new WeakMap<Inventory, Map<string, readonly RoleTakeover[]>>();

/**
 * Every way in which roles and users of the inventory get the permissions of a role: by assuming it, by passing it to a
 * function of their own, by changing the code of a function that has it, by giving it to a function they may change, by
 * rewriting its trust policy.
 */
export function takeoversOf(inventory: Inventory, role: Role): readonly RoleTakeover[] {
  let known = remembered.get(inventory);
  if (known === undefined) {
    known = new Map();
    remembered.set(inventory, known);
  }
  const found = known.get(role.id);
  if (found !== undefined) return found;
  const takeovers = [
    ...byAssuming(inventory, role),
    ...byPassing(inventory, role),
    ...byChangingCode(inventory, role),
    ...byTrustPolicy(inventory, role),
  ].filter((each) => each.by.id !== role.id);
  known.set(role.id, takeovers);
  return takeovers;
}

/** Those of one principal. */
export function takeoversBy(
  inventory: Inventory,
  role: Role,
  principal: Role | User,
): readonly RoleTakeover[] {
  const takeovers = takeoversOf(inventory, role);
  const known = byPrincipal.get(takeovers) ?? Map.groupBy(takeovers, (each) => each.by.id);
  byPrincipal.set(takeovers, known);
  return known.get(principal.id) ?? [];
}

const byPrincipal = new WeakMap<readonly RoleTakeover[], ReadonlyMap<string, readonly RoleTakeover[]>>();

/** May Lambda take the role? Without that, passing it to a function is of no use. */
export function isTrustedToLambda(inventory: Inventory, role: Role): boolean {
  return !isDenied(mayOutsiderDo(inventory, LAMBDA, { action: 'sts:AssumeRole', resource: role.arn ?? '*' }));
}

function byAssuming(inventory: Inventory, role: Role): readonly RoleTakeover[] {
  const trustsPrincipals = role.trustPolicy?.statements.some(
    (each) =>
      each.notPrincipals !== undefined || each.principals?.some((principal) => principal.type === 'AWS'),
  );
  if (trustsPrincipals !== true) return [];
  return allowed(inventory, { action: 'sts:AssumeRole', resource: role.arn ?? '*' }).map(
    ({ by, decision }) => ({
      by,
      role,
      way: 'assume' as const,
      step: `assume role ${valueText(role.name)}`,
      decisions: [decision],
    }),
  );
}

function byPassing(inventory: Inventory, role: Role): readonly RoleTakeover[] {
  if (!isTrustedToLambda(inventory, role)) return [];
  const pass: AccessQuestion = { action: 'iam:PassRole', resource: role.arn ?? '*', context: toLambda };
  return allowed(inventory, pass).flatMap(({ by, decision }): readonly RoleTakeover[] => {
    const create = mayDo(inventory, by, { action: 'lambda:CreateFunction', resource: anyFunction(role) });
    if (!isDenied(create)) {
      const step = `create a function with role ${valueText(role.name)}`;
      return [{ by, role, way: 'new-function' as const, step, decisions: [decision, create] }];
    }
    const swap = swappable(inventory, by);
    if (swap === undefined) return [];
    const step = `give role ${valueText(role.name)} to function ${valueText(swap.fn.name)} and attach code to it`;
    return [{ by, role, way: 'role-swap' as const, step, decisions: [decision, swap.decision] }];
  });
}

/** A function that the principal may reconfigure: a layer or an environment variable brings the code along. */
function swappable(
  inventory: Inventory,
  by: Role | User,
): { readonly fn: LambdaFunction; readonly decision: Decision } | undefined {
  const action = 'lambda:UpdateFunctionConfiguration';
  for (const fn of inventory.ofKind('function')) {
    const decision = mayDo(inventory, by, { action, resource: fn.arn ?? fn.id });
    if (!isDenied(decision)) return { fn, decision };
  }
  return undefined;
}

function byChangingCode(inventory: Inventory, role: Role): readonly RoleTakeover[] {
  return functionsOf(inventory, role).flatMap((fn) => {
    const step = `replace the code of function ${valueText(fn.name)}, which has role ${valueText(role.name)}`;
    return allowed(inventory, {
      action: 'lambda:UpdateFunctionCode',
      resource: fn.arn ?? fn.id,
    }).map(({ by, decision }) => ({
      by,
      role,
      way: 'existing-function' as const,
      step,
      decisions: [decision],
    }));
  });
}

function byTrustPolicy(inventory: Inventory, role: Role): readonly RoleTakeover[] {
  const rewrite = { action: 'iam:UpdateAssumeRolePolicy', resource: role.arn ?? '*' };
  return allowed(inventory, rewrite).map(({ by, decision }) => ({
    by,
    role,
    way: 'trust-policy' as const,
    step: `rewrite the trust policy of role ${valueText(role.name)} and assume it`,
    decisions: [decision],
  }));
}

/** The functions that run with a role. */
export function functionsOf(inventory: Inventory, role: Role): readonly LambdaFunction[] {
  let known = functionIndexes.get(inventory);
  if (known === undefined) {
    known = Map.groupBy(inventory.ofKind('function'), (fn) => inventory.resolveAs('role', fn.role)?.id ?? '');
    functionIndexes.set(inventory, known);
  }
  return known.get(role.id) ?? [];
}

const functionIndexes = new WeakMap<Inventory, ReadonlyMap<string, readonly LambdaFunction[]>>();

function allowed(
  inventory: Inventory,
  question: AccessQuestion,
): readonly { readonly by: Role | User; readonly decision: Decision }[] {
  return candidates(inventory, question.action, question.resource)
    .map((by) => ({ by, decision: mayDo(inventory, by, question) }))
    .filter(({ decision }) => !isDenied(decision));
}

/** A function of any name in the account of a principal. */
export function anyFunction({ account }: { readonly account: string }): string {
  return `arn:aws:lambda:<?region>:${account}:function:<?name>`;
}
