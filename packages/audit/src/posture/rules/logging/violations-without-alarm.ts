import { alarmed } from '../../../access/observability/alarmed.ts';
import { isGuarded } from '../../../access/observability/is-guarded.ts';
import { logGroupOf } from '../../../access/observability/log-group-of.ts';
import type { Inventory } from '../../../model/inventory.ts';
import { referenceKey } from '../../../model/reference-key.ts';
import type { LambdaFunction } from '../../../model/subjects/lambda-function.ts';
import type { MetricFilter } from '../../../model/subjects/observability.ts';
import { isUnresolved, valueText } from '../../../model/unresolved.ts';
import { evidenceAt } from '../../evidence-at.ts';
import { fail, notApplicable, PASS, unknown } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

/** The word in every line that the runtime guard writes about an attack, and the key of its JSON form. */
const VIOLATION = /violation|watertight/i;

/** WT-LOG-17. Asked of functions that show the runtime guard: other functions write no such lines. */
export const violationsWithoutAlarm = definePostureRule({
  id: 'violations-without-alarm',
  code: 'WT-LOG-17',
  title: 'Violations that the runtime guard reports raise no alarm',
  severity: 'medium',
  class: 'security',
  risks: ['R5'],
  sameAs: [],
  subjects: ['function'],
  needs: ['metric-filters', 'alarms', 'log-groups'],
  why: 'The guard writes a line with the word Violation for every attack it sees. Nobody reads logs at night: without a metric filter and an alarm the line waits for somebody who looks.',
  fix: 'Declare an `AWS::Logs::MetricFilter` on the log group of the function with `FilterPattern: Violation`, and an `AWS::CloudWatch::Alarm` with an action on its metric (`Sum` ≥ 1 in 5 minutes).',
  references: [
    'https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/MonitoringLogData.html',
    'https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html',
  ],
  check(fn, { inventory }) {
    const guarded = isGuarded(fn, inventory);
    if (guarded === undefined) return unknown('whether the function runs the guard is not known');
    if (!guarded) return notApplicable('the function does not show the runtime guard');
    const filters = violationFilters(inventory, fn);
    if (filters.length === 0) {
      const isElsewhere = inventory.source !== 'account' && inventory.ofKind('metric-filter').length === 0;
      return isElsewhere
        ? unknown('metric filters may be declared elsewhere')
        : fail(evidenceAt(fn, 'no metric filter counts violations in its log group'));
    }
    const answers = filters.map((filter) => isAlarmedOn(inventory, filter));
    if (answers.includes(true)) return PASS;
    if (answers.includes(undefined)) return unknown('what an alarm watches is not known');
    return fail(...filters.map((filter) => evidenceAt(filter, 'no alarm watches the metric of the filter')));
  },
});

function violationFilters(inventory: Inventory, fn: LambdaFunction): readonly MetricFilter[] {
  const found = logGroupOf(inventory, fn);
  const names = new Set([`/aws/lambda/${valueText(fn.name)}`]);
  if (found.kind === 'known') names.add(found.logGroup.id).add(valueText(found.logGroup.name));
  if (found.kind === 'missing') names.add(found.name);
  return inventory.ofKind('metric-filter').filter(({ pattern, logGroup }) => {
    const isOnIt = names.has(referenceKey(inventory, logGroup)) || names.has(textOf(logGroup));
    return isOnIt && VIOLATION.test(valueText(pattern));
  });
}

function textOf(reference: MetricFilter['logGroup']): string {
  return isUnresolved(reference) ? (reference.text ?? '') : (reference.arn ?? '');
}

function isAlarmedOn(inventory: Inventory, filter: MetricFilter): boolean | undefined {
  const answers = filter.metrics.map(({ namespace, name }) =>
    isUnresolved(namespace) || isUnresolved(name)
      ? undefined
      : alarmed(inventory, { namespace: namespace ?? 'LogMetrics', names: [name], dimensions: {} }),
  );
  if (answers.includes(true)) return true;
  return answers.includes(undefined) ? undefined : false;
}
