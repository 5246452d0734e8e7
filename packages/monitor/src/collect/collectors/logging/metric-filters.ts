import { present } from '@watertight/audit/model/present.ts';
import { referenceByArn } from '@watertight/audit/model/reference.ts';
import { ownArn } from '../../answers/subject-base.ts';
import { defineCollector } from '../../collector.ts';

/** Metric filters of log groups. */
export const metricFilters = defineCollector({
  id: 'metric-filters',
  provides: ['metric-filters'],
  scope: 'region',
  calls: ['logs:DescribeMetricFilters'],
  async *collect(scope) {
    const purpose = { facet: 'metric-filters' } as const;
    for await (const fields of scope.list('cloudwatch-logs:DescribeMetricFilters', {}, purpose)) {
      const name = fields.text('filterName');
      const group = fields.text('logGroupName');
      if (name === undefined || group === undefined) continue;
      const logGroup = ownArn(scope, 'logs', `log-group:${group}`);
      yield {
        kind: 'metric-filter',
        id: `${logGroup}/metric-filter/${name}`,
        name,
        account: scope.account,
        region: scope.region,
        logGroup: referenceByArn(logGroup),
        metrics: fields.list('metricTransformations').map((each) => ({
          name: each.text('metricName') ?? '',
          ...present({ namespace: each.text('metricNamespace') }),
        })),
        ...present({ pattern: fields.text('filterPattern') }),
      };
    }
  },
});
