import { writeActionsOf, writersOf } from '../../../access/answers/source-writers.ts';
import { triggersOf } from '../../../access/triggers-of.ts';
import { valueText } from '../../../model/unresolved.ts';
import { answerEvidence } from '../../answer-evidence.ts';
import { sortedAnswers } from '../../deploy-principals.ts';
import { type Evidence, notApplicable, type Outcome, PASS, unknown } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

/** Writers of one source, administrators and deploy principals not counted, that are taken for one application. */
const USUAL_WRITERS = 5;

/** WT-TRG-19 */
export const manySourceWriters = definePostureRule({
  id: 'many-source-writers',
  code: 'WT-TRG-19',
  title: 'Many principals can write to the source that invokes the function',
  severity: 'low',
  class: 'security',
  risks: ['R9', 'R1'],
  sameAs: [],
  subjects: ['function'],
  needs: [],
  clearsWith: [
    'roles',
    'event-source-mappings',
    'subscriptions',
    'topics',
    'buckets',
    'queues',
    'streams',
    'tables',
    'event-buses',
  ],
  why: 'Everyone who may put a message, record or object into the source chooses the input of the function, and skips what stands before it: validation, authorization, order of steps.',
  fix: 'Name the queue, topic, stream, table or bucket in the `Resource` of the roles that feed it, and take `sqs:SendMessage`, `sns:Publish`, `s3:PutObject` and the like on `*` out of all others.',
  references: [
    'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-security-best-practices.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/invocation-eventsourcemapping.html',
  ],
  check: (fn, context): Outcome => {
    const sources = triggersOf(context.inventory, fn)
      .filter(({ isWired }) => isWired)
      .flatMap(({ source }) =>
        source === undefined || writeActionsOf(source.kind).length === 0 ? [] : [source],
      );
    if (sources.length === 0) return notApplicable('no source that principals write to');
    const evidence = [...new Set(sources)].flatMap((source): readonly Evidence[] => {
      const sure = writersOf(context.inventory, source).filter((each) => each.decision === 'allowed');
      const { others } = sortedAnswers(sure, context);
      if (others.length <= USUAL_WRITERS) return [];
      return [
        { what: `writers of ${source.kind} ${valueText(source.name)}`, value: others.length },
        ...answerEvidence(others),
      ];
    });
    if (evidence.length > 0) return { kind: 'fail', evidence };
    const gap = context.inventory.gap('principals', fn);
    return gap === undefined ? PASS : unknown(gap.because);
  },
});
