import { LAMBDA_LIMIT_PAGES, LAMBDA_LIMITS } from '../../../model/data/lambda-limits.ts';
import { isUnresolved, valueText } from '../../../model/unresolved.ts';
import { evidenceAt } from '../../evidence-at.ts';
import { fail, type Outcome, PASS, unknown } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

export const functionRecursionAllowed = definePostureRule({
  id: 'function-recursion-allowed',
  code: 'WT-FN-24',
  title: 'Recursive loop detection is off',
  severity: 'medium',
  class: 'security',
  risks: ['R8'],
  sameAs: [],
  subjects: ['function'],
  needs: ['functions', 'recursion-configs'],
  why: `A function that writes to what invokes it runs for ever, and takes the concurrency of the account and the money with it. By default Lambda stops such a chain after about ${LAMBDA_LIMITS.recursionTurns} turns.`,
  fix: 'Remove `RecursiveLoop: Allow`, or set `RecursiveLoop: Terminate`; where a loop is intended, bound it by `ReservedConcurrentExecutions` and an alarm.',
  references: [
    LAMBDA_LIMIT_PAGES.recursion,
    'https://docs.aws.amazon.com/lambda/latest/api/API_PutFunctionRecursionConfig.html',
  ],
  check: (subject): Outcome => {
    const { recursiveLoop } = subject;
    if (isUnresolved(recursiveLoop)) return unknown(`the setting is not known: ${valueText(recursiveLoop)}`);
    return recursiveLoop === 'Allow'
      ? fail(evidenceAt(subject, 'recursive loops', { path: 'recursiveLoop', value: recursiveLoop }))
      : PASS;
  },
});
