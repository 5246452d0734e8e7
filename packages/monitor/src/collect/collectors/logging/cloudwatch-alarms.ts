import { present } from '@watertight/audit/model/present.ts';
import type { AlarmMetric } from '@watertight/audit/model/subjects/observability.ts';
import { subjectBase } from '../../answers/subject-base.ts';
import { defineCollector } from '../../collector.ts';
import type { Fields } from '../../parse/fields.ts';
import { referencesOf } from '../../parse/reference-of.ts';

/** CloudWatch alarms on metrics. */
export const cloudwatchAlarms = defineCollector({
  id: 'cloudwatch-alarms',
  provides: ['alarms'],
  scope: 'region',
  calls: ['cloudwatch:DescribeAlarms'],
  async *collect(scope) {
    for await (const fields of scope.list('cloudwatch:DescribeAlarms', {}, { facet: 'alarms' })) {
      const arn = fields.text('AlarmArn');
      if (arn === undefined) continue;
      const actions = ['AlarmActions', 'OKActions', 'InsufficientDataActions'].flatMap((name) =>
        fields.texts(name),
      );
      const parts = fields.list('Metrics').filter((each) => each.has('MetricStat'));
      yield {
        kind: 'alarm',
        ...subjectBase(scope, arn, fields.text('AlarmName') ?? arn),
        metrics:
          parts.length === 0
            ? [metricOf(fields)]
            : parts.map((each) => metricOf(each.fields('MetricStat.Metric'))),
        actions: referencesOf([...new Set(actions)]),
        ...present({
          actionsEnabled: fields.flag('ActionsEnabled'),
          threshold: fields.number('Threshold'),
          period: fields.number('Period') ?? parts[0]?.number('MetricStat.Period'),
        }),
      };
    }
  },
});

function metricOf(fields: Fields): AlarmMetric {
  const dimensions = fields
    .list('Dimensions')
    .map((each) => [each.text('Name') ?? '', each.text('Value') ?? '']);
  return {
    dimensions: Object.fromEntries(dimensions),
    ...present({ namespace: fields.text('Namespace'), name: fields.text('MetricName') }),
  };
}
