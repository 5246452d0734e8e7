import {
  aFunctionOf,
  anAccountWith,
  aRoleThatMay,
  functionArn,
  may,
} from '@watertight/audit/access/answers/an-account.cases.ts';
import { mayDo } from '@watertight/audit/access/principal-access.ts';
import { FUNCTION_CHANGES, whoCanModify } from '@watertight/audit/access/who-can-modify.ts';
import type { Inventory } from '@watertight/audit/model/inventory.ts';

const ROLES = 500;
const FUNCTIONS = 200;
const ACTIONS = FUNCTION_CHANGES.slice(0, 8);
/** Seconds; DESIGN's limit for access answers. */
const LIMIT = 20;

/** Times 500 roles × 200 functions × 8 actions, asked one by one and as answers; false when the limit does not hold. */
export function benchAccess(): boolean {
  const inventory = anAccount();
  const single = seconds(() => askAll(inventory));
  const answers = seconds(() => {
    for (const fn of inventory.ofKind('function')) whoCanModify(inventory, fn);
  });
  const holds = single <= LIMIT && answers <= LIMIT;
  const questions = (ROLES * FUNCTIONS * ACTIONS.length).toLocaleString('en');
  console.log(`## Access answers: ${ROLES} roles, ${FUNCTIONS} functions, ${ACTIONS.length} actions\n`);
  console.log('| what | seconds | limit |\n| --- | --- | --- |');
  console.log(`| ${questions} questions one by one | ${single.toFixed(2)} | ${LIMIT} |`);
  console.log(`| who may modify each function | ${answers.toFixed(2)} | ${LIMIT} |\n`);
  return holds;
}

/** Roles with eighteen statements or more, each of which may change the functions of a name prefix. */
function anAccount(): Inventory {
  const functions = Array.from({ length: FUNCTIONS }, (_, index) =>
    aFunctionOf(`fn${index}`, `role${index}`),
  );
  const roles = Array.from({ length: ROLES }, (_, index) =>
    aRoleThatMay(
      `role${index}`,
      [
        may(['logs:CreateLogGroup', 'logs:PutLogEvents']),
        may('dynamodb:*', `arn:aws:dynamodb:*:*:table/t${index}`),
        ...Array.from({ length: 15 }, (_, queue) =>
          may('sqs:SendMessage', `arn:aws:sqs:eu-west-1:123456789012:q${index}-${queue}`),
        ),
        may(['lambda:Update*', 'lambda:Add*', 'lambda:Put*'], functionArn(`fn${index % 20}*`)),
        ...(index % 50 === 0 ? [may(['iam:PassRole', 'lambda:CreateFunction', 'sts:AssumeRole'])] : []),
      ],
      { trusts: index % 5 === 0 ? '123456789012' : 'lambda.amazonaws.com' },
    ),
  );
  return anAccountWith(functions, roles.flat());
}

function askAll(inventory: Inventory): void {
  for (const role of inventory.ofKind('role')) {
    for (const fn of inventory.ofKind('function')) {
      for (const action of ACTIONS) mayDo(inventory, role, { action, resource: fn.arn ?? fn.id });
    }
  }
}

function seconds(work: () => void): number {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
}
