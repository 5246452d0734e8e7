import { answerOf, isDenied, isKnownAnswer, subjectParty } from '../../../access/access-answer.ts';
import { candidates } from '../../../access/answers/candidates.ts';
import { mayDo } from '../../../access/principal-access.ts';
import type { Inventory } from '../../../model/inventory.ts';
import type { LambdaFunction } from '../../../model/subjects/lambda-function.ts';
import { answerEvidence } from '../../answer-evidence.ts';
import { sortedAnswers } from '../../deploy-principals.ts';
import { notApplicable, type Outcome, PASS, unknown } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

/**
 * All answer with the environment in clear; the first also with a link to the code. The last knows no resources: it is
 * allowed on `*` or not at all.
 */
const READS = ['lambda:GetFunction', 'lambda:GetFunctionConfiguration', 'lambda:ListFunctions'] as const;

/** WT-IAM-20 */
export const functionReadByOthers = definePostureRule({
  id: 'function-read-by-others',
  code: 'WT-IAM-20',
  title: 'Principals that do not deploy may read environment and code of the function',
  severity: 'low',
  class: 'security',
  risks: ['R7'],
  sameAs: [],
  subjects: ['function'],
  needs: [],
  why: '`lambda:GetFunction`, `lambda:GetFunctionConfiguration` and `lambda:ListFunctions` answer with the environment variables in clear, the first also with a link to the code: whoever may call them has every secret that is kept there.',
  fix: 'Name the functions that readers need in `Resource`, and take `lambda:ListFunctions` away as well: it answers with the same variables. Keep secrets in Secrets Manager, and set `KmsKeyArn` to a key that the readers may not use.',
  references: [
    'https://docs.aws.amazon.com/lambda/latest/api/API_GetFunctionConfiguration.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars-encryption.html',
  ],
  check: (fn, context): Outcome => {
    const names = Object.keys(fn.environment ?? {});
    if (names.length === 0 && fn.hasUnknownEnvironment !== true)
      return notApplicable('no environment variables');
    const answers = readersOf(context.inventory, fn).filter(
      (each) => each.principal.subjectId !== ownRole(context.inventory, fn),
    );
    const sure = answers.filter(isKnownAnswer);
    const { others } = sortedAnswers(sure, context);
    if (others.length > 0) return { kind: 'fail', evidence: answerEvidence(others) };
    const gap = context.inventory.gap('principals', fn) ?? context.inventory.gap('roles', fn);
    if (gap !== undefined) return unknown(gap.because);
    const [open] = sortedAnswers(answers, context).others;
    return open === undefined
      ? PASS
      : unknown(`${open.principal.label}: ${open.because ?? 'a value is not known'}`);
  },
});

function ownRole(inventory: Inventory, fn: LambdaFunction): string | undefined {
  return inventory.resolveAs('role', fn.role)?.id;
}

function readersOf(inventory: Inventory, fn: LambdaFunction): readonly ReturnType<typeof answerOf>[] {
  return READS.flatMap((action) => {
    const resource = action === 'lambda:ListFunctions' ? '*' : (fn.arn ?? fn.id);
    return candidates(inventory, action, resource).flatMap((principal) => {
      const decision = mayDo(inventory, principal, { action, resource });
      const parts = { principal: subjectParty(principal), resource: subjectParty(fn), action };
      return isDenied(decision) ? [] : [answerOf([decision], parts)];
    });
  });
}
