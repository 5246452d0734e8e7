import type { Inventory } from '../../model/inventory.ts';
import type { Role, User } from '../../model/subjects/identity.ts';
import { valueText } from '../../model/unresolved.ts';
import { type AccessAnswer, answerOf, outsiderParty, principalsOf, subjectParty } from '../access-answer.ts';
import { mayOutsiderDo } from '../principal-access.ts';
import { elevatedAnswers, type Goal } from './elevations.ts';
import { outsidersOf } from './outsiders.ts';
import { type RoleTakeover, takeoversOf } from './role-takeovers.ts';

/** Roles that are taken over one after the other before we stop looking. */
const LONGEST_WAY = 3;

interface Way {
  readonly goal: AccessAnswer;
  /** First step first. */
  readonly takeovers: readonly RoleTakeover[];
}

/**
 * Who gets to the same end by taking over a role that may: the shortest way of each principal that may not directly.
 * `direct` holds the answers of the roles themselves. Then who gives itself the permission through IAM, and who gets to
 * those.
 */
export function indirectAnswers(
  inventory: Inventory,
  direct: readonly AccessAnswer[],
  end: Goal,
): readonly AccessAnswer[] {
  const reached = new Set(direct.map((each) => each.principal.subjectId ?? each.principal.label));
  const first = oneStepBack(inventory, oneEachRole(inventory, direct), reached);
  const answers = [...first.answers];
  let front = first.next;
  for (const { by, answer } of elevatedAnswers(inventory, end, reached)) {
    reached.add(by.id);
    answers.push(answer);
    if (by.kind === 'role') front.set(by, { goal: answer, takeovers: [] });
  }
  for (let length = 2; length <= LONGEST_WAY && front.size > 0; length += 1) {
    const step = oneStepBack(inventory, front, reached);
    answers.push(...step.answers);
    front = step.next;
  }
  return answers;
}

/** Who takes over one of the roles in front, and was not reached before; `reached` grows. */
function oneStepBack(
  inventory: Inventory,
  front: ReadonlyMap<Role, Way>,
  reached: Set<string>,
): { readonly answers: readonly AccessAnswer[]; readonly next: Map<Role, Way> } {
  const answers: AccessAnswer[] = [];
  const next = new Map<Role, Way>();
  let left = principalsOf(inventory).filter((each) => !reached.has(each.id)).length;
  for (const [role, way] of front) {
    answers.push(...outsideAnswers(inventory, role, way));
    // Where everyone may already, nobody is left to take over a role for it.
    if (left <= 0) continue;
    for (const takeover of takeoversOf(inventory, role)) {
      if (reached.has(takeover.by.id)) continue;
      reached.add(takeover.by.id);
      left -= 1;
      const longer = { goal: way.goal, takeovers: [takeover, ...way.takeovers] };
      answers.push(answerBy(takeover.by, longer));
      if (takeover.by.kind === 'role') next.set(takeover.by, longer);
    }
  }
  return { answers, next };
}

/** The roles with a direct answer, each with its most certain one. */
function oneEachRole(inventory: Inventory, direct: readonly AccessAnswer[]): Map<Role, Way> {
  const roles = new Map<Role, Way>();
  for (const goal of direct) {
    const role =
      goal.principal.subjectId === undefined ? undefined : inventory.byId(goal.principal.subjectId);
    if (role?.kind !== 'role') continue;
    const known = roles.get(role);
    if (known === undefined || (known.goal.decision !== 'allowed' && goal.decision === 'allowed')) {
      roles.set(role, { goal, takeovers: [] });
    }
  }
  return roles;
}

function answerBy(by: Role | User, { goal, takeovers }: Way): AccessAnswer {
  const decisions = takeovers.flatMap((each) => each.decisions);
  return withGoal(answerOf(decisions, { ...goalParts(goal), principal: subjectParty(by) }), goal, [
    ...takeovers.map((each) => each.step),
  ]);
}

/** Other accounts and identity providers that a role trusts. Services that it trusts act for the role's own purpose. */
function outsideAnswers(inventory: Inventory, role: Role, { goal, takeovers }: Way): readonly AccessAnswer[] {
  if (role.arn === undefined) return [];
  return outsidersOf(inventory, role.arn).flatMap((principal) => {
    if (principal.kind === 'service' || role.arn === undefined) return [];
    const action = principal.kind === 'federated' ? federatedAction(principal.provider) : 'sts:AssumeRole';
    const decision = mayOutsiderDo(inventory, principal, { action, resource: role.arn });
    const decisions = [decision, ...takeovers.flatMap((each) => each.decisions)];
    const answer = answerOf(decisions, { ...goalParts(goal), principal: outsiderParty(principal) });
    if (answer.decision === 'denied') return [];
    return [
      withGoal(answer, goal, [`assume role ${valueText(role.name)}`, ...takeovers.map((each) => each.step)]),
    ];
  });
}

function federatedAction(provider: string): string {
  return provider.includes(':saml-provider/') ? 'sts:AssumeRoleWithSAML' : 'sts:AssumeRoleWithWebIdentity';
}

function goalParts({
  resource,
  action,
  because,
}: AccessAnswer): Pick<AccessAnswer, 'resource' | 'action' | 'because'> {
  return { resource, action, ...(because === undefined ? {} : { because }) };
}

function withGoal(answer: AccessAnswer, goal: AccessAnswer, via: readonly string[]): AccessAnswer {
  return {
    ...answer,
    decision: goal.decision === 'allowed' ? answer.decision : 'conditional',
    conditions: [...answer.conditions, ...goal.conditions],
    chain: [...answer.chain, ...goal.chain],
    via: [...via, ...(goal.via ?? [])],
  };
}
