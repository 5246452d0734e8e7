import { logGroupOf } from '../../../access/observability/log-group-of.ts';
import type { Inventory } from '../../../model/inventory.ts';
import type { LambdaFunction } from '../../../model/subjects/lambda-function.ts';
import { evidenceAt } from '../../evidence-at.ts';
import { fail, notApplicable, PASS, unknown } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

/**
 * WT-LOG-07. Lambda makes the log group when a function first logs, so a template without one is not wrong (what such
 * a log group lacks is WT-LOG-08's question); a function that ran and has none cannot log.
 */
export const functionWithoutLogGroup = definePostureRule({
  id: 'function-without-log-group',
  code: 'WT-LOG-07',
  title: 'Function has no log group',
  severity: 'medium',
  class: 'security',
  risks: ['R5'],
  sameAs: ['CloudSploit lambdaLogGroups'],
  subjects: ['function'],
  needs: ['log-groups'],
  why: 'What the function did, and what was done to it, is recorded nowhere. Mostly its execution role lacks permission to log.',
  fix: 'Declare an `AWS::Logs::LogGroup` named `/aws/lambda/FUNCTION` with `RetentionInDays`, and grant the role `logs:CreateLogStream` and `logs:PutLogEvents` on it.',
  references: [
    'https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs-loggroups.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs.html',
  ],
  check(fn, { inventory }) {
    if (fn.isEdge === true) return notApplicable('functions at the edge log in the Region of each viewer');
    const found = logGroupOf(inventory, fn);
    if (found.kind === 'known') return PASS;
    if (found.kind === 'unknown') return unknown(found.because);
    if (inventory.source !== 'account')
      return unknown('Lambda makes the log group when the function first logs');
    if (invocationsOf(inventory, fn) === 0) return notApplicable('the function did not run');
    return fail(evidenceAt(fn, 'no log group', { value: found.name }));
  },
});

/** Undefined when not known. */
function invocationsOf(inventory: Inventory, fn: LambdaFunction): number | undefined {
  return inventory.invocations.find((each) => each.functionArn === (fn.arn ?? fn.id))?.count;
}
