import { isoSeconds } from './clock.ts';

/** One metric of one function with its datapoints, times in epoch seconds; a zero is usually a missing datapoint. */
export interface SimulatedMetric {
  readonly functionName: string;
  readonly metric: string;
  readonly statistic: 'Sum' | 'Average' | 'Maximum';
  readonly times: readonly number[];
  readonly values: readonly number[];
}

/** Where an answer comes from, and the seconds per datapoint. */
export interface MetricScope {
  readonly account: string;
  readonly region: string;
  readonly period: number;
}

/** A GetMetricData answer with its queries beside the results. */
export function metricAnswer(scope: MetricScope, metrics: readonly SimulatedMetric[]): string {
  const { account, region, period } = scope;
  return JSON.stringify({
    account,
    region,
    MetricDataQueries: metrics.map(({ functionName, metric, statistic }, index) => ({
      Id: `m${index}`,
      AccountId: account,
      MetricStat: {
        Metric: {
          Namespace: 'AWS/Lambda',
          MetricName: metric,
          Dimensions: [{ Name: 'FunctionName', Value: functionName }],
        },
        Period: period,
        Stat: statistic,
      },
      ReturnData: true,
    })),
    MetricDataResults: metrics.map(({ functionName, metric, times, values }, index) => ({
      Id: `m${index}`,
      Label: `${functionName} ${metric}`,
      Timestamps: times.map(isoSeconds),
      Values: values,
      StatusCode: 'Complete',
    })),
    Messages: [],
  });
}
