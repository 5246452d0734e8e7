import { isKnownAnswer } from '../../../access/access-answer.ts';
import { CODE_CHANGES, whoCanModify } from '../../../access/who-can-modify.ts';
import { answerEvidence } from '../../answer-evidence.ts';
import { sortedAnswers } from '../../deploy-principals.ts';
import { listText } from '../../list-text.ts';
import { type Outcome, PASS, unknown } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

/** Changes that put code or callers into the function; the others stop it or weaken it. */
const TELLING: ReadonlySet<string> = new Set([
  ...CODE_CHANGES,
  'lambda:UpdateAlias',
  'lambda:AddPermission',
  'lambda:CreateFunctionUrlConfig',
  'lambda:UpdateFunctionUrlConfig',
]);

/** WT-IAM-17 */
export const functionChangedByOthers = definePostureRule({
  id: 'function-changed-by-others',
  code: 'WT-IAM-17',
  title: 'Principals that do not deploy may change the function',
  severity: 'low',
  class: 'security',
  risks: ['R14'],
  sameAs: ['LambdaGuard LambdaWrite'],
  subjects: ['function'],
  needs: [],
  why: 'Whoever may replace code, layers, environment, alias, policy or URL of a function decides what it does. Each principal that may and need not is a way around review and deployment.',
  fix: 'Leave `lambda:Update*`, `lambda:AddPermission` and `lambda:CreateFunctionUrlConfig` to the role that deploys, and name it under `deployPrincipals` in the settings; narrow `Resource` in the statements shown.',
  references: [
    'https://docs.aws.amazon.com/lambda/latest/dg/access-control-identity-based.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/security_iam_id-based-policy-examples.html',
  ],
  check: (fn, context): Outcome => {
    const answers = whoCanModify(context.inventory, fn, TELLING);
    const sure = answers.filter(isKnownAnswer);
    const { others, administrators } = sortedAnswers(sure, context);
    if (others.length > 0) {
      const evidence = [
        ...answerEvidence(others),
        ...(administrators.length === 0 ? [] : [{ what: 'administrators', value: listText(administrators) }]),
      ];
      // With a deploy set a stranger is a deviation; without one the list is what the user needs to name it.
      const isDeviation =
        context.settings.deployPrincipals.length > 0 ||
        others.some((each) => each.principal.subjectId === undefined);
      return { kind: 'fail', evidence, ...(isDeviation ? { severity: 'high' as const } : {}) };
    }
    const gap = context.inventory.gap('principals', fn) ?? context.inventory.gap('roles', fn);
    if (gap !== undefined) return unknown(gap.because);
    const [open] = sortedAnswers(answers, context).others;
    return open === undefined
      ? PASS
      : unknown(`${open.principal.label}: ${open.because ?? 'a value is not known'}`);
  },
});
