import type { AccessAnswer } from '../access/access-answer.ts';
import { isAdministrator } from '../access/answers/gives-more.ts';
import { isServiceLinked } from '../access/answers/service-linked.ts';
import { matchText, textPattern, withoutMarks, withWildcards } from '../access/policy/text-pattern.ts';
import type { RuleContext, RuleSettings } from './rule.ts';

/** Answers by what their principals are there for. */
export interface SortedAnswers {
  /** Those that a user should look at. */
  readonly others: readonly AccessAnswer[];
  /** Labels of principals that may do everything: listed, no finding of their own here. */
  readonly administrators: readonly string[];
}

/** True for a principal that deploys: an ARN that one of the globs of the settings matches. */
export function isDeployPrincipal(arn: string | undefined, settings: RuleSettings): boolean {
  if (arn === undefined) return false;
  return settings.deployPrincipals.some(
    (glob) => matchText(textPattern(withWildcards(withoutMarks(glob))), arn).kind === 'yes',
  );
}

/** Leaves out deploy principals, service-linked roles and CloudFormation, and puts administrators aside. */
export function sortedAnswers(
  answers: readonly AccessAnswer[],
  { inventory, settings }: RuleContext,
): SortedAnswers {
  const others: AccessAnswer[] = [];
  const administrators = new Set<string>();
  for (const answer of answers) {
    const { subjectId, arn, label } = answer.principal;
    if (isDeployPrincipal(arn ?? subjectId, settings) || label === 'service cloudformation.amazonaws.com')
      continue;
    const subject = subjectId === undefined ? undefined : inventory.byId(subjectId);
    const principal = subject?.kind === 'role' || subject?.kind === 'user' ? subject : undefined;
    if (principal !== undefined && isServiceLinked(principal)) continue;
    if (principal !== undefined && isAdministrator(inventory, principal)) administrators.add(label);
    else others.push(answer);
  }
  return { others, administrators: [...administrators] };
}
