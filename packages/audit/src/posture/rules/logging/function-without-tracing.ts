import { isUnresolved, valueText } from '../../../model/unresolved.ts';
import { evidenceAt } from '../../evidence-at.ts';
import { fail, type Outcome, PASS, unknown } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

export const functionWithoutTracing = definePostureRule({
  id: 'function-without-tracing',
  code: 'WT-FN-12',
  title: 'X-Ray active tracing is off',
  severity: 'informational',
  class: 'best-practice',
  risks: ['R5'],
  sameAs: [
    'CloudSploit lambdaTracingEnabled',
    'Checkov CKV_AWS_50',
    'cdk-nag LambdaTracing',
    'serverless-rules WS1000',
    'Trivy AWS-0066',
    'KICS serverless_function_without_x-ray_tracing',
  ],
  subjects: ['function'],
  needs: ['functions'],
  why: 'A trace tells which call of a request failed or took long, and what an attacker’s request went on to touch.',
  fix: 'Set `TracingConfig.Mode: Active` (SAM: `Tracing: Active`).',
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/services-xray.html'],
  check: (subject): Outcome => {
    const { tracing } = subject;
    if (isUnresolved(tracing)) return unknown(`the tracing mode is not known: ${valueText(tracing)}`);
    return tracing === 'Active'
      ? PASS
      : fail(evidenceAt(subject, 'tracing mode', { path: 'tracing', value: tracing ?? 'PassThrough' }));
  },
});
