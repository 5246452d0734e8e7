import type { MetricPoint } from '../../records/metric-point.ts';
import { accountAndRegion } from '../account-and-region.ts';
import { parseFunctionReference } from '../function-name.ts';
import { type JsonObject, numberField, objectField, objectsField, textField } from '../json/json-fields.ts';

/** Which metric a row of values belongs to: everything of a point but its time and value. */
export type MetricIdentity = Omit<MetricPoint, 'time' | 'value' | 'statistic'>;

/** The metric that a query of GetMetricData asks for, or why it cannot be told. `beside` are members around it. */
export function readMetricQuery(
  query: JsonObject,
  beside: JsonObject,
): { readonly metric: MetricIdentity; readonly statistic: string } | { readonly because: string } {
  const stat = objectField(query, 'MetricStat');
  const metric = objectField(stat, 'Metric');
  if (textField(query, 'Expression') !== '')
    return { because: 'its query is a metric math expression: ask for the metric itself with MetricStat' };
  const identity = metricIdentity(metric, { ...beside, ...query, Period: stat['Period'] ?? query['Period'] });
  const statistic = textField(stat, 'Stat');
  if ('because' in identity) return identity;
  return statistic === '' ? { because: 'its query has no MetricStat.Stat' } : { metric: identity, statistic };
}

/** Reads Namespace, MetricName and Dimensions of `metric`; Period, account and region of what is `around` it. */
export function metricIdentity(
  metric: JsonObject,
  around: JsonObject,
): MetricIdentity | { readonly because: string } {
  const namespace = textField(metric, 'Namespace');
  const name = textField(metric, 'MetricName');
  const period = numberField(around, 'Period');
  if (namespace === '' || name === '')
    return {
      because: 'the metric is not named: write Namespace, MetricName and Dimensions beside the values',
    };
  if (period === undefined || period <= 0)
    return { because: 'the period is missing: write Period beside the values' };
  const pairs = objectsField(metric, 'Dimensions').map((dimension): [string, string] => [
    textField(dimension, 'Name'),
    textField(dimension, 'Value'),
  ]);
  return { ...accountAndRegion(around), namespace, metric: name, period, ...readDimensions(pairs) };
}

/** Splits dimensions into the function's name and the text of all others. */
export function readDimensions(
  pairs: readonly (readonly [string, string])[],
): Pick<MetricPoint, 'functionName' | 'dimensions'> {
  const named = pairs.find(([name]) => name === 'FunctionName')?.[1] ?? '';
  const others = pairs.filter(([name]) => name !== 'FunctionName').slice(0, 30);
  return {
    functionName: parseFunctionReference(named)?.name ?? named,
    dimensions: others
      .map(([name, value]) => `${name}=${value}`)
      .sort()
      .join(','),
  };
}
