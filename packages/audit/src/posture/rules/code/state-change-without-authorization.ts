import { internetPathsTo, isOpenPath, pathText } from '../../../access/internet-paths.ts';
import { triggersOf } from '../../../access/triggers-of.ts';
import type { CodeWeakness } from '../../../model/subjects/project-parts.ts';
import { codeFailure, defineCodeRule } from '../../code-rule.ts';
import { notApplicable, type Outcome } from '../../outcome.ts';
import type { RuleContext } from '../../rule.ts';

/** WT-COD-21. */
export const stateChangeWithoutAuthorization = defineCodeRule({
  id: 'state-change-without-authorization',
  code: 'WT-COD-21',
  title: 'Records are changed by a key of the event, and nobody asks who calls',
  severity: 'high',
  risks: ['R2'],
  sameAs: ['CWE-639', 'CWE-862'],
  why: 'Whoever reaches the function changes the record of anyone whose key they can guess or count to.',
  fix: 'Put an authorizer before it and compare the owner with the caller’s identity (`requestContext.authorizer`), in the condition of the write.',
  references: [
    'https://cwe.mitre.org/data/definitions/639.html',
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-control-access-to-api.html',
  ],
  judge,
});

/** Only callers who are not signed in make a weakness of it; without a template the code tells what it serves. */
function judge(subject: CodeWeakness, { inventory }: RuleContext): Outcome {
  const functions = subject.functionIds.flatMap((id) => {
    const found = inventory.byId(id);
    return found?.kind === 'function' ? [found] : [];
  });
  if (functions.length === 0) {
    return subject.eventShape === 'records'
      ? notApplicable('it is not called by people')
      : codeFailure(subject);
  }
  for (const fn of functions) {
    const open = internetPathsTo(inventory, fn).find(isOpenPath);
    if (open === undefined) continue;
    const failure = codeFailure(subject);
    return failure.kind === 'fail'
      ? {
          ...failure,
          evidence: [...failure.evidence, { what: 'reachable without sign-in', value: pathText(open) }],
        }
      : failure;
  }
  const isCalled = functions.some((fn) => triggersOf(inventory, fn).length > 0);
  if (isCalled || subject.eventShape !== 'http') return notApplicable('no way in without sign-in is known');
  const failure = codeFailure(subject);
  return failure.kind === 'fail' ? { ...failure, severity: 'medium' } : failure;
}
