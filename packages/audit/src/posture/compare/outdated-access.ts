import { permissionsOf } from '../../access/permissions-of.ts';
import { matchesWildcard } from '../../access/wildcard.ts';
import type { Inventory } from '../../model/inventory.ts';
import type { PolicyStatement } from '../../model/policy-document.ts';
import type { PrincipalUsage } from '../../model/subjects/account.ts';
import type { Role, User } from '../../model/subjects/identity.ts';
import { known } from '../../model/unresolved.ts';

/** A right to change functions that its holder does not use: someone who has moved on, a job that was replaced. */
export interface OutdatedAccess {
  readonly principal: Role | User;
  /** Actions that it may call and does not. */
  readonly actions: readonly string[];
  /** ISO-8601 UTC of the last use; undefined: never within the tracking period. */
  readonly lastUsed: string | undefined;
  /** ISO date on which to look again. */
  readonly reminder: string;
}

/** How long unused counts as outdated, and how soon to look again. Days. */
export interface OutdatedAccessOptions {
  readonly unusedDays: number;
  readonly reminderDays: number;
}

/** A quarter unused, and a reminder in three months, as the guide that users come from advises. */
export const DEFAULT_OUTDATED_ACCESS: OutdatedAccessOptions = { unusedDays: 90, reminderDays: 90 };

/** Actions that change what a function runs, with what, and who gets in. */
const CHANGES: readonly string[] = [
  'lambda:UpdateFunctionCode',
  'lambda:UpdateFunctionConfiguration',
  'lambda:PublishVersion',
  'lambda:UpdateAlias',
  'lambda:PublishLayerVersion',
  'lambda:AddPermission',
  'lambda:CreateFunctionUrlConfig',
  'lambda:UpdateFunctionUrlConfig',
  'lambda:DeleteFunction',
];

const DAY = 24 * 60 * 60 * 1000;

/**
 * Roles and users that may change functions and have not done so for `unusedDays`, at the time of the snapshot.
 * Principals whose use was not collected are left out: no news is no proof.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_last-accessed.html
 */
export function outdatedAccess(
  inventory: Inventory,
  options: OutdatedAccessOptions = DEFAULT_OUTDATED_ACCESS,
): readonly OutdatedAccess[] {
  const now = Date.parse(inventory.capturedAt);
  const usage = Map.groupBy(
    inventory.usage.filter(({ service }) => service === 'lambda'),
    ({ principalArn }) => principalArn,
  );
  const reminder = new Date(now + options.reminderDays * DAY).toISOString().slice(0, 10);
  return [...inventory.ofKind('role'), ...inventory.ofKind('user')].flatMap((principal) => {
    const entries = usage.get(principal.arn ?? principal.id);
    if (entries === undefined) return [];
    const actions = grantedChanges(inventory, principal).filter((action) => {
      const last = lastUseOf(action, entries);
      return last !== undefined && now - last >= options.unusedDays * DAY;
    });
    if (actions.length === 0) return [];
    const last = Math.max(...actions.map((action) => lastUseOf(action, entries) ?? Number.NEGATIVE_INFINITY));
    return [
      {
        principal,
        actions,
        lastUsed: Number.isFinite(last) ? new Date(last).toISOString() : undefined,
        reminder,
      },
    ];
  });
}

/**
 * Epoch milliseconds of the last use of an action; where only the service is tracked, that of the service. A call that
 * CloudTrail has proves use and says nothing of later. Undefined where nothing is known, -Infinity for "never".
 */
function lastUseOf(action: string, entries: readonly PrincipalUsage[]): number | undefined {
  const exact = entries.filter((each) => each.action?.toLowerCase() === action.toLowerCase());
  const whole = entries.filter((each) => each.action === undefined);
  const isTracked = exact.some(({ source }) => source === 'last-accessed');
  const relevant = isTracked ? exact : [...exact, ...whole];
  if (!isTracked && whole.length === 0) return undefined;
  const times = relevant.flatMap(({ lastUsed }) => (lastUsed === undefined ? [] : Date.parse(lastUsed)));
  return Math.max(Number.NEGATIVE_INFINITY, ...times);
}

function grantedChanges(inventory: Inventory, principal: Role | User): readonly string[] {
  const statements = permissionsOf(inventory, principal).statements.map(({ statement }) => statement);
  return CHANGES.filter(
    (action) =>
      statements.some((each) => each.effect === 'Allow' && names(each, action)) &&
      !statements.some((each) => each.effect === 'Deny' && isUnconditional(each) && names(each, action)),
  );
}

function names({ actions, notActions }: PolicyStatement, action: string): boolean {
  const matches = (pattern: string | undefined) =>
    pattern !== undefined && matchesWildcard(action.toLowerCase(), pattern.toLowerCase());
  if (actions !== undefined) return actions.some((each) => matches(known(each)));
  return notActions !== undefined && !notActions.some((each) => matches(known(each)));
}

function isUnconditional({ conditions, resources }: PolicyStatement): boolean {
  return conditions.length === 0 && resources?.includes('*') === true;
}
