import type { Inventory } from '../../model/inventory.ts';
import type { UserPool } from '../../model/subjects/front-door.ts';
import type { Subject } from '../../model/subjects/subject.ts';
import { known } from '../../model/unresolved.ts';
import type { InternetPath } from '../trigger.ts';
import { pathHop } from './path-hop.ts';
import { subjectNames } from './subject-names.ts';

/**
 * Triggers that run before the user pool knows who is there: on sign-up, sign-in, and when someone forgot a password.
 *
 * https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-working-with-lambda-triggers.html
 */
export const TRIGGERS_BEFORE_SIGN_IN: readonly string[] = [
  'PreSignUp',
  'PreAuthentication',
  'CustomMessage',
  'CustomEmailSender',
  'CustomSMSSender',
  'DefineAuthChallenge',
  'CreateAuthChallenge',
  'VerifyAuthChallengeResponse',
  'UserMigration',
];

/** Names of the triggers by which a user pool runs a function. */
export function poolTriggersOf(inventory: Inventory, pool: UserPool, target: Subject): readonly string[] {
  const names = subjectNames(inventory);
  return Object.keys(pool.triggers).filter((trigger) => names.target(pool.triggers[trigger]) === target);
}

/** The way in through a user pool's sign-up and sign-in. Where administrators create users, nobody signs up. */
export function userPoolEntry(
  inventory: Inventory,
  pool: UserPool,
  target: Subject,
): readonly InternetPath[] {
  const isClosed = known(pool.adminCreatesUsersOnly) === true;
  return poolTriggersOf(inventory, pool, target)
    .filter((trigger) => !(isClosed && trigger === 'PreSignUp'))
    .map((trigger) => ({
      hops: [pathHop(pool, trigger)],
      authentication: TRIGGERS_BEFORE_SIGN_IN.includes(trigger) ? 'none' : 'cognito',
      conditions: [],
    }));
}
