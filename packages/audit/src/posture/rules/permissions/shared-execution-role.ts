import { functionNeeds, needAlike } from '../../../access/function-needs.ts';
import type { Inventory } from '../../../model/inventory.ts';
import { referenceKey } from '../../../model/reference-key.ts';
import type { LambdaFunction } from '../../../model/subjects/lambda-function.ts';
import { valueText } from '../../../model/unresolved.ts';
import { evidenceAt } from '../../evidence-at.ts';
import { listText } from '../../list-text.ts';
import { PASS, unknown } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

const sharers = new WeakMap<Inventory, ReadonlyMap<string, readonly LambdaFunction[]>>();

/** WT-IAM-11. Functions of the same code and the same kinds of triggers may share a role for a reason: low. */
export const sharedExecutionRole = definePostureRule({
  id: 'shared-execution-role',
  code: 'WT-IAM-11',
  title: 'Functions share an execution role',
  severity: 'medium',
  class: 'security',
  risks: ['R4'],
  sameAs: [
    'PureSec lambda_function_shared_role',
    'CloudSploit lambdaUniqueExecutionRole',
    'KICS serverless_function_without_unique_iam_role',
  ],
  subjects: ['function'],
  needs: [],
  why: 'A role that several functions share has the sum of what they need: whoever breaks into one has the rights of all.',
  fix: 'Give each function a role of its own: `Role: !GetAtt OrdersRole.Arn`; SAM makes one when `Role` is left out and `Policies` are set; in serverless.yml set `role` per function.',
  references: [
    'https://docs.aws.amazon.com/lambda/latest/dg/lambda-intro-execution-role.html',
    'https://docs.aws.amazon.com/lambda/latest/operatorguide/least-privilege.html',
  ],
  check: (subject, { inventory }) => {
    const key = roleKey(inventory, subject);
    if (key === undefined) return unknown('the execution role is not known');
    const others =
      functionsByRole(inventory)
        .get(key)
        ?.filter((each) => each.id !== subject.id) ?? [];
    if (others.length === 0) return PASS;
    const needs = functionNeeds(inventory, subject);
    const different = others.filter((each) => !needAlike(needs, functionNeeds(inventory, each)));
    const names = listText((different.length > 0 ? different : others).map(({ name }) => valueText(name)));
    const what =
      different.length > 0
        ? `shares its role with functions of other triggers or code: ${names}`
        : `shares its role with functions alike: ${names}`;
    return {
      kind: 'fail',
      evidence: [evidenceAt(subject, what, { path: 'role' })],
      severity: different.length > 0 ? 'medium' : 'low',
    };
  },
});

function functionsByRole(inventory: Inventory): ReadonlyMap<string, readonly LambdaFunction[]> {
  let index = sharers.get(inventory);
  if (index === undefined) {
    index = Map.groupBy(inventory.ofKind('function'), (each) => roleKey(inventory, each) ?? '');
    sharers.set(inventory, index);
  }
  return index;
}

/** The role's id, ARN, or how the template writes it: the same expression is the same role. */
function roleKey(inventory: Inventory, { role }: LambdaFunction): string | undefined {
  return role === undefined ? undefined : referenceKey(inventory, role);
}
