import type { Inventory } from '../../model/inventory.ts';
import type { Role, User } from '../../model/subjects/identity.ts';
import { type AccessAnswer, type AnswerParty, principalsOf, subjectParty } from '../access-answer.ts';
import { type AccessQuestion, mayOnceElevated } from '../principal-access.ts';
import type { EscalationPath } from './escalation-path.ts';
import { wildcardEscalations } from './function-escalations.ts';
import { isAdministrator } from './gives-more.ts';
import { iamEscalations } from './iam-escalations.ts';

/** What someone is after: the question, and whom its answers name. */
export interface Goal extends AccessQuestion {
  readonly party: AnswerParty;
}

/** A principal that gives itself permissions through IAM, by the most certain of its ways. */
interface Elevation {
  readonly by: Role | User;
  readonly path: EscalationPath;
  /** What else must be so for the way to end at the goal. */
  readonly because?: string;
}

/** Ways that let a principal write its own permissions. */
const OWN_POLICIES: ReadonlySet<string> = new Set([
  'attach-role-policy',
  'put-role-policy',
  'attach-user-policy',
  'put-user-policy',
  'create-policy-version',
  'attach-group-policy',
  'put-group-policy',
]);

/** Ways to the permissions of someone else, whom the path names as its target. */
const OF_OTHERS: ReadonlySet<string> = new Set([
  'create-access-key',
  'create-login-profile',
  'update-login-profile',
  'add-user-to-group',
]);

const remembered = new WeakMap<Inventory, readonly Elevation[]>();

/**
 * Who may do something once it has given itself permissions, or taken a user's: one row for each principal that `reached`
 * does not hold. `reached` are the ids of those that may already; a user's credentials count when the user may.
 */
export function elevatedAnswers(
  inventory: Inventory,
  goal: Goal,
  reached: ReadonlySet<string>,
): readonly { readonly by: Role | User; readonly answer: AccessAnswer }[] {
  const found = new Set<string>();
  return elevationsOf(inventory).flatMap((elevation) => {
    const { by } = elevation;
    if (reached.has(by.id) || found.has(by.id)) return [];
    const answer = answerBy(inventory, elevation, { goal, reached });
    if (answer === undefined) return [];
    found.add(by.id);
    return [{ by, answer }];
  });
}

function elevationsOf(inventory: Inventory): readonly Elevation[] {
  const known = remembered.get(inventory);
  if (known !== undefined) return known;
  const found = principalsOf(inventory).flatMap((by) => {
    const paths = [...iamEscalations(inventory, by), ...wildcardEscalations(inventory, by)];
    if (paths.length === 0 || isAdministrator(inventory, by)) return [];
    return paths
      .flatMap((path) => elevation(by, path))
      .sort((one, other) => uncertainty(one) - uncertainty(other));
  });
  remembered.set(inventory, found);
  return found;
}

function elevation(by: Role | User, path: EscalationPath): readonly Elevation[] {
  const isAny = path.target.kind === 'any';
  if (path.id === 'set-default-policy-version') {
    return [{ by, path, because: 'an older version of the policy allows it' }];
  }
  if (OF_OTHERS.has(path.id)) {
    if (!isAny && path.id !== 'add-user-to-group') return [{ by, path }];
    return [{ by, path, because: `${isAny ? path.target.label : 'the group'} allows it` }];
  }
  if (!OWN_POLICIES.has(path.id)) return [];
  return [
    isAny
      ? { by, path, because: `it can act as ${path.target.label.replace('any', 'one such')}` }
      : { by, path },
  ];
}

function uncertainty({ path, because }: Elevation): number {
  return (path.decision === 'allowed' ? 0 : 2) + (because === undefined ? 0 : 1);
}

function answerBy(
  inventory: Inventory,
  { by, path, because }: Elevation,
  { goal, reached }: { readonly goal: Goal; readonly reached: ReadonlySet<string> },
): AccessAnswer | undefined {
  const { target } = path;
  const isOther = OF_OTHERS.has(path.id) && target.kind === 'user';
  if (isOther && !reached.has(target.subjectId ?? '')) return undefined;
  const after = OWN_POLICIES.has(path.id) ? mayOnceElevated(inventory, by, goal) : undefined;
  if (after?.kind === 'explicitly-denied' || after?.kind === 'implicitly-denied') return undefined;
  const reason = because ?? path.because ?? after?.because;
  const isSure =
    path.decision === 'allowed' && because === undefined && (after === undefined || after.kind === 'allowed');
  return {
    principal: subjectParty(by),
    resource: goal.party,
    action: goal.action,
    decision: isSure ? 'allowed' : 'conditional',
    conditions: [...path.conditions, ...(after?.conditions ?? [])],
    ...(reason === undefined ? {} : { because: reason }),
    chain: path.chain,
    via: [path.step],
  };
}
