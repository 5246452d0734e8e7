import { alarmed } from '../../../access/observability/alarmed.ts';
import { valueText } from '../../../model/unresolved.ts';
import { evidenceAt } from '../../evidence-at.ts';
import { fail, PASS, unknown } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

/** Metrics of AWS/Lambda that show failures and floods. https://docs.aws.amazon.com/lambda/latest/dg/monitoring-metrics-types.html */
const METRICS = [
  'Errors',
  'Throttles',
  'ConcurrentExecutions',
  'UnreservedConcurrentExecutions',
  'ClaimedAccountConcurrency',
  'Duration',
  'AsyncEventAge',
  'AsyncEventsDropped',
  'IteratorAge',
  'DeadLetterErrors',
  'DestinationDeliveryFailures',
  'RecursiveInvocationsDropped',
  'Url4xxCount',
  'Url5xxCount',
];

/** WT-LOG-11, second half. An alarm without FunctionName watches all functions together, and counts. */
export const functionWithoutAlarm = definePostureRule({
  id: 'function-without-alarm',
  code: 'WT-LOG-11',
  title: 'No alarm on errors or throttles of a function',
  severity: 'low',
  class: 'best-practice',
  risks: ['R5', 'R8'],
  sameAs: [],
  subjects: ['function'],
  needs: ['alarms'],
  why: 'Attempts to inject make a function fail, floods make it throttle: both are visible in its metrics at once, to nobody.',
  fix: 'Declare an `AWS::CloudWatch::Alarm` with `Namespace: AWS/Lambda`, `MetricName: Errors` (and `Throttles`, for asynchronous triggers `AsyncEventsDropped`, for streams `IteratorAge`), the dimension `FunctionName` and an action.',
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/monitoring-metrics-types.html'],
  check(fn, { inventory }) {
    if (inventory.source !== 'account' && inventory.ofKind('alarm').length === 0) {
      return unknown('alarms may be declared elsewhere');
    }
    const isAlarmed = alarmed(inventory, {
      namespace: 'AWS/Lambda',
      names: METRICS,
      dimensions: { FunctionName: [valueText(fn.name)] },
    });
    if (isAlarmed === undefined) return unknown('what an alarm watches is not known');
    return isAlarmed ? PASS : fail(evidenceAt(fn, 'no alarm on the metrics of the function'));
  },
});
