import { asynchronousUse } from '../../../access/triggers/asynchronous-use.ts';
import { evidenceAt } from '../../evidence-at.ts';
import { notApplicable, type Outcome, PASS, unknown } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

export const functionWithoutFailureDestination = definePostureRule({
  id: 'function-without-failure-destination',
  code: 'WT-FN-09',
  title: 'No on-failure destination for asynchronous invocations',
  severity: 'informational',
  class: 'best-practice',
  risks: ['R8'],
  sameAs: ['cdk-nag LambdaAsyncFailureDestination', 'serverless-rules ES1007'],
  subjects: ['function'],
  needs: ['functions', 'async-invoke-configs'],
  why: 'A destination gets the event together with the error and the number of attempts; a dead letter queue gets the event alone, and without either it is gone.',
  fix: 'Set `EventInvokeConfig.DestinationConfig.OnFailure` (CloudFormation: an `AWS::Lambda::EventInvokeConfig`).',
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html'],
  check: (subject, { inventory }): Outcome => {
    if (subject.asyncInvokeConfigs?.some((each) => each.onFailure !== undefined)) return PASS;
    const use = asynchronousUse(inventory, subject);
    if (use.kind === 'unused') return notApplicable(use.because);
    if (use.kind === 'unknown') return unknown(use.because);
    const hasDeadLetterQueue = subject.deadLetterTarget !== undefined;
    return {
      kind: 'fail',
      severity: hasDeadLetterQueue ? 'informational' : 'low',
      evidence: [
        evidenceAt(subject, 'on-failure destination', { value: 'none' }),
        { what: 'dead letter queue', value: hasDeadLetterQueue },
        ...use.by.map((value) => ({ what: 'invoked asynchronously by', value })),
      ],
    };
  },
});
