import { parseArn } from '../../model/arn.ts';
import type { Inventory } from '../../model/inventory.ts';
import type { Reference } from '../../model/reference.ts';
import type { LambdaFunction } from '../../model/subjects/lambda-function.ts';
import { subjectNames } from './subject-names.ts';

/**
 * The function behind a reference to it, to one of its aliases or to one of its versions, or behind its bare name. A
 * function of the same name in another account is another function.
 */
export function targetFunction(
  inventory: Inventory,
  reference: Reference | undefined,
): LambdaFunction | undefined {
  const subject = subjectNames(inventory).target(reference);
  if (subject?.kind !== 'function') return undefined;
  const account = reference?.kind === 'arn' ? parseArn(reference.arn)?.account : undefined;
  const isElsewhere = isAccountId(account) && isAccountId(subject.account) && account !== subject.account;
  return isElsewhere ? undefined : subject;
}

function isAccountId(text: string | undefined): boolean {
  return text !== undefined && /^\d{12}$/.test(text);
}
