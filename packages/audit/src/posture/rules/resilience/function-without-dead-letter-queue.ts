import { asynchronousUse } from '../../../access/triggers/asynchronous-use.ts';
import { LAMBDA_LIMIT_PAGES } from '../../../model/data/lambda-limits.ts';
import { evidenceAt } from '../../evidence-at.ts';
import { notApplicable, type Outcome, PASS, unknown } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

export const functionWithoutDeadLetterQueue = definePostureRule({
  id: 'function-without-dead-letter-queue',
  code: 'WT-FN-08',
  title: 'Events that the function fails on are lost without a trace',
  severity: 'low',
  class: 'security',
  risks: ['R8', 'R5'],
  sameAs: [
    'Prowler awslambda_function_no_dead_letter_queue',
    'CloudSploit lambdaDeadLetterQueue',
    'Checkov CKV_AWS_116',
    'AWS Guard LAMBDA_DLQ_CHECK',
    'cdk-nag LambdaDLQ',
    'KICS serverless_function_without_dead_letter_queue',
    'AWS Config lambda-dlq-check',
  ],
  subjects: ['function'],
  needs: ['functions'],
  clearsWith: ['async-invoke-configs'],
  why: 'The function is invoked asynchronously: after two retries Lambda drops the event and nobody is told. An attacker who makes it fail, or floods it until events expire, leaves no trace of what was lost.',
  fix: 'Set `DeadLetterConfig.TargetArn`, or an on-failure destination in `EventInvokeConfig.DestinationConfig`.',
  references: [
    'https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html',
    LAMBDA_LIMIT_PAGES.asynchronous,
  ],
  check: (subject, { inventory }): Outcome => {
    if (subject.deadLetterTarget !== undefined) return PASS;
    if (subject.asyncInvokeConfigs?.some((each) => each.onFailure !== undefined)) return PASS;
    const use = asynchronousUse(inventory, subject);
    if (use.kind === 'unused') return notApplicable(use.because);
    if (use.kind === 'unknown') return unknown(use.because);
    const gap = inventory.gap('async-invoke-configs', subject);
    if (gap !== undefined) return unknown(gap.because);
    return {
      kind: 'fail',
      severity: use.isPublic ? 'medium' : 'low',
      evidence: [
        evidenceAt(subject, 'dead letter queue', { value: 'none' }),
        ...use.by.map((value) => ({ what: 'invoked asynchronously by', value })),
      ],
    };
  },
});
