import { LAMBDA_DEFAULTS, LAMBDA_LIMIT_PAGES } from '../../../model/data/lambda-limits.ts';
import type { EventSourceMapping } from '../../../model/subjects/lambda-parts.ts';
import { isUnresolved, valueText } from '../../../model/unresolved.ts';
import { evidenceAt } from '../../evidence-at.ts';
import { fail, notApplicable, type Outcome, PASS, unknown } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

export const batchItemFailuresNotReported = definePostureRule({
  id: 'batch-item-failures-not-reported',
  code: 'WT-TRG-06',
  title: 'One bad message makes Lambda repeat the whole batch',
  severity: 'low',
  class: 'best-practice',
  risks: ['R8'],
  sameAs: [],
  subjects: ['event-source-mapping'],
  needs: ['event-source-mappings'],
  why: 'Everything else in the batch is processed again, and from a queue the good messages end in the dead letter queue together with the bad one: an attacker needs one message to spoil a batch.',
  fix: 'Set `FunctionResponseTypes: [ReportBatchItemFailures]` on the event source mapping and return the failed ids, or set `BatchSize: 1`.',
  references: [
    'https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html#services-sqs-batchfailurereporting',
    LAMBDA_LIMIT_PAGES.streams,
  ],
  check: (subject): Outcome => {
    const standard = defaultBatchSize(subject);
    if (standard === undefined) return notApplicable(`${subject.service} does not report items`);
    const { batchSize = standard, reportsBatchItemFailures = false } = subject;
    if (batchSize === 1 || reportsBatchItemFailures === true) return PASS;
    const unclear = [batchSize, reportsBatchItemFailures].find(isUnresolved);
    if (unclear !== undefined) return unknown(`a setting is not known: ${valueText(unclear)}`);
    return fail(evidenceAt(subject, 'batch size', { path: 'batchSize', value: valueText(batchSize) }), {
      what: 'reports item failures',
      value: false,
    });
  },
});

function defaultBatchSize({ service }: EventSourceMapping): number | undefined {
  if (service === 'sqs') return LAMBDA_DEFAULTS.queueBatchSize;
  return service === 'kinesis' || service === 'dynamodb' ? LAMBDA_DEFAULTS.streamBatchSize : undefined;
}
