import { present } from '@watertight/audit/model/present.ts';
import { referenceByArn } from '@watertight/audit/model/reference.ts';
import type { FunctionPermission } from '@watertight/audit/model/subjects/lambda-function.ts';
import type { CollectScope } from '../collector.ts';
import type { Fields } from '../parse/fields.ts';
import { readPolicyText } from '../parse/policy-text.ts';

/** A function, or one of its aliases. */
interface PolicyOwner {
  readonly arn: string;
  readonly name: string;
  readonly qualifier?: string;
}

/** The resource policy of a function or alias, read; failures are gaps of the function. */
export async function readPermissions(
  scope: CollectScope,
  owner: PolicyOwner,
): Promise<readonly FunctionPermission[]> {
  const { name, arn, qualifier } = owner;
  const answer = await scope.get(
    'lambda:GetPolicy',
    { FunctionName: name, ...present({ Qualifier: qualifier }) },
    { facet: 'function-policies', subjectId: arn },
  );
  return answer === undefined ? [] : permissionsOf(scope, owner, answer);
}

/** One subject for each statement; its name is the statement's id. */
function permissionsOf(
  { account, region }: CollectScope,
  { arn, qualifier }: PolicyOwner,
  answer: Fields,
): readonly FunctionPermission[] {
  const owner = qualifier === undefined ? arn : `${arn}:${qualifier}`;
  return (readPolicyText(answer.text('Policy'))?.statements ?? []).map((statement) => ({
    kind: 'permission',
    id: `${owner}/permission/${statement.index}`,
    name: statement.sid ?? String(statement.index),
    account,
    region,
    function: referenceByArn(arn),
    ...present({ qualifier }),
    statement,
  }));
}
