import type { Inventory } from '../model/inventory.ts';
import type { Role, User } from '../model/subjects/identity.ts';
import { isDenied, subjectParty } from './access-answer.ts';
import { speaksOf } from './answers/candidates.ts';
import { type EscalationPath, escalationPath } from './answers/escalation-path.ts';
import { functionEscalations, wildcardEscalations } from './answers/function-escalations.ts';
import { givesMore, isAdministrator } from './answers/gives-more.ts';
import { iamEscalations } from './answers/iam-escalations.ts';
import { passRoleEscalations } from './answers/pass-role-escalations.ts';
import { anyFunction, type RoleTakeover, takeoversBy } from './answers/role-takeovers.ts';
import { mayDo } from './principal-access.ts';

/** Actions of which a takeover always needs one. */
const TAKEOVER_ACTIONS = ['iam:passrole', 'lambda:updatefunctioncode', 'iam:updateassumerolepolicy'];

const WAYS: Readonly<
  Record<RoleTakeover['way'], { readonly id: string; readonly actions: readonly string[] }>
> = {
  assume: { id: 'assume-role', actions: ['sts:AssumeRole'] },
  'new-function': { id: 'pass-role-new-function', actions: ['iam:PassRole', 'lambda:CreateFunction'] },
  'existing-function': { id: 'replace-function-code', actions: ['lambda:UpdateFunctionCode'] },
  'role-swap': {
    id: 'pass-role-existing-function',
    actions: ['iam:PassRole', 'lambda:UpdateFunctionConfiguration'],
  },
  'trust-policy': { id: 'rewrite-trust-policy', actions: ['iam:UpdateAssumeRolePolicy'] },
};

/** What makes a new function run; https://docs.aws.amazon.com/lambda/latest/dg/lambda-invocation.html */
const STARTS = [
  'lambda:InvokeFunction',
  'lambda:CreateEventSourceMapping',
  'lambda:AddPermission',
  'lambda:CreateFunctionUrlConfig',
] as const;

const remembered = new WeakMap<Inventory, Map<string, readonly EscalationPath[]>>();

/**
 * The ways in which a principal gets more than it was given: through IAM itself, through functions and their roles. The
 * target is checked: a role that is passed trusts Lambda and `iam:PassRole` covers that very role, and it allows
 * something that the principal may not do. Empty for administrators; assuming a role by plain `sts:AssumeRole` is meant to
 * be and no escalation.
 */
export function escalationPathsOf(inventory: Inventory, principal: Role | User): readonly EscalationPath[] {
  let known = remembered.get(inventory);
  if (known === undefined) {
    known = new Map();
    remembered.set(inventory, known);
  }
  const found = known.get(principal.id) ?? findPaths(inventory, principal);
  known.set(principal.id, found);
  return found;
}

function findPaths(inventory: Inventory, principal: Role | User): readonly EscalationPath[] {
  if (isAdministrator(inventory, principal)) return [];
  const paths = [
    ...iamEscalations(inventory, principal),
    ...takeovers(inventory, principal),
    ...passRoleEscalations(inventory, principal),
    ...functionEscalations(inventory, principal),
    ...wildcardEscalations(inventory, principal),
  ];
  return [...new Map(paths.map((path) => [`${path.id} ${path.step}`, path])).values()];
}

function takeovers(inventory: Inventory, principal: Role | User): readonly EscalationPath[] {
  if (!TAKEOVER_ACTIONS.some((action) => speaksOf(inventory, principal, action))) return [];
  return inventory.ofKind('role').flatMap((role) => {
    if (!givesMore(inventory, principal, role)) return [];
    return takeoversBy(inventory, role, principal)
      .filter((each) => each.way !== 'assume')
      .flatMap((takeover) => pathOf(inventory, takeover));
  });
}

function pathOf(
  inventory: Inventory,
  { by, role, way, step, decisions }: RoleTakeover,
): readonly EscalationPath[] {
  const { id, actions } = WAYS[way];
  const because =
    way === 'new-function' && !mayStart(inventory, by) ? 'something invokes the new function' : undefined;
  return escalationPath(decisions, {
    id,
    step,
    actions,
    target: subjectParty(role),
    ...(because === undefined ? {} : { because }),
  });
}

function mayStart(inventory: Inventory, by: RoleTakeover['by']): boolean {
  return STARTS.some((action) => !isDenied(mayDo(inventory, by, { action, resource: anyFunction(by) })));
}
