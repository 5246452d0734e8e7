import { expect, test } from 'vitest';
import { escalationPathsOf } from '../escalation-paths.ts';
import { mayDo } from '../principal-access.ts';
import { FUNCTION_CHANGES, whoCanModify } from '../who-can-modify.ts';
import { aFunctionOf, anAccountWith, aRoleThatMay, functionArn, may } from './an-account.cases.ts';
import { candidates } from './candidates.ts';

const ROLES = 500;
const FUNCTIONS = 200;

/** Every tenth role may update the functions of which the name begins as its own does: `fn7`, `fn70` to `fn79`, … */
function aLargeAccount(): ReturnType<typeof anAccountWith> {
  const functions = Array.from({ length: FUNCTIONS }, (_, index) =>
    aFunctionOf(`fn${index}`, `role${index}`),
  );
  const roles = Array.from({ length: ROLES }, (_, index) =>
    aRoleThatMay(`role${index}`, [
      may(['logs:CreateLogStream', 'logs:PutLogEvents']),
      may('dynamodb:*', `arn:aws:dynamodb:*:*:table/t${index}`),
      ...(index % 10 === 0 ? [may('lambda:Update*', functionArn(`fn${index / 10}*`))] : []),
      ...(index % 100 === 0 ? [may(['iam:PassRole', 'lambda:CreateFunction'])] : []),
    ]),
  );
  return anAccountWith(functions, roles.flat());
}

test('500 roles, 200 functions, 8 actions: the answers are those of each question asked alone', () => {
  const inventory = aLargeAccount();
  const actions = FUNCTION_CHANGES.slice(0, 8);
  let allowed = 0;
  for (const role of inventory.ofKind('role')) {
    for (const fn of inventory.ofKind('function')) {
      for (const action of actions) {
        if (mayDo(inventory, role, { action, resource: fn.arn ?? '' }).kind === 'allowed') allowed += 1;
      }
    }
  }
  // Four of the eight actions begin with Update.
  const updates = actions.filter((action) => action.startsWith('lambda:Update')).length;
  const direct = inventory
    .ofKind('function')
    .flatMap((fn) => whoCanModify(inventory, fn).filter((each) => each.via === undefined));
  expect(updates).toBe(4);
  expect(allowed % updates).toBe(0);
  expect(direct.length).toBe(allowed);
});

test('only principals whose policies speak of an action are looked at', () => {
  const inventory = aLargeAccount();
  expect(candidates(inventory, 'lambda:UpdateAlias', functionArn('fn1'))).toHaveLength(50);
  expect(candidates(inventory, 'iam:PassRole', '*')).toHaveLength(5);
  expect(candidates(inventory, 'iam:CreateUser', '*')).toHaveLength(0);
});

test('every role that passes roles escalates to others, and no plain role does', () => {
  const inventory = aLargeAccount();
  const passing = inventory.ofKind('role').filter((role) => escalationPathsOf(inventory, role).length > 0);
  const named = passing.map((role) => String(role.name));
  expect(named).toContain('role100');
  expect(named).not.toContain('role101');
});
