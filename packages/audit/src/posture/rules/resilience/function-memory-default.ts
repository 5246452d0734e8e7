import { LAMBDA_DEFAULTS, SERVERLESS_FRAMEWORK_DEFAULTS } from '../../../model/data/lambda-limits.ts';
import { isUnresolved } from '../../../model/unresolved.ts';
import { evidenceAt } from '../../evidence-at.ts';
import { fail, type Outcome, PASS } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

export const functionMemoryDefault = definePostureRule({
  id: 'function-memory-default',
  code: 'WT-FN-15',
  title: 'The memory size was left at the default',
  severity: 'informational',
  class: 'best-practice',
  risks: ['R8'],
  sameAs: ['cdk-nag LambdaDefaultMemorySize', 'serverless-rules ES1005'],
  subjects: ['function'],
  needs: ['functions'],
  why: 'Memory decides the share of a processor as well: with too little, requests take long, and few of them fill the concurrency of the account.',
  fix: 'Measure (AWS Compute Optimizer or Lambda Power Tuning) and set `MemorySize`.',
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/configuration-memory.html'],
  check: (subject, { inventory }): Outcome => {
    const { memory } = subject;
    if (isUnresolved(memory)) return PASS;
    // An account does not tell the default from the same number chosen; a template does.
    const isDefault =
      inventory.source === 'account' ? memory === LAMBDA_DEFAULTS.memory : memory === undefined;
    if (!isDefault) return PASS;
    const framework = inventory.source === 'serverless' ? SERVERLESS_FRAMEWORK_DEFAULTS : LAMBDA_DEFAULTS;
    return fail(evidenceAt(subject, 'MiB by default', { path: 'memory', value: memory ?? framework.memory }));
  },
});
