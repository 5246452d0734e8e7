import type { MetricPoint } from '../../records/metric-point.ts';
import { accountAndRegion } from '../account-and-region.ts';
import { epochSeconds } from '../epoch-seconds.ts';
import {
  arrayField,
  fieldOf,
  type JsonObject,
  numberField,
  objectField,
  objectsField,
  textField,
} from '../json/json-fields.ts';
import { type MetricIdentity, metricIdentity, readDimensions } from './metric-query.ts';

/** Points of one record, and what of it could not be read. */
export interface MetricValues {
  readonly points: readonly MetricPoint[];
  readonly because: readonly string[];
}

const STATISTICS = ['Sum', 'Average', 'Maximum', 'Minimum', 'SampleCount'] as const;
/** A metric stream writes one line for each minute. */
const STREAM_PERIOD = 60;

/** Points of one MetricDataResult. https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_MetricDataResult.html */
export function resultValues(result: JsonObject, metric: MetricIdentity, statistic: string): MetricValues {
  const times = arrayField(result, 'Timestamps');
  const values = arrayField(result, 'Values');
  const status = textField(result, 'StatusCode');
  const because: string[] = [];
  if (status === 'InternalError' || status === 'Forbidden')
    because.push(`CloudWatch could not answer: StatusCode ${status}`);
  if (times.length !== values.length)
    because.push(`Timestamps and Values differ in length: ${times.length} and ${values.length}`);
  const points: MetricPoint[] = [];
  let unreadable = 0;
  for (let i = 0; i < Math.min(times.length, values.length); i++) {
    const time = epochSeconds(times[i]);
    const value = values[i];
    if (time === undefined || typeof value !== 'number') unreadable++;
    else points.push({ ...metric, statistic, time: Math.floor(time), value });
  }
  if (unreadable > 0) because.push(`${unreadable} datapoints have no readable time or value`);
  return { points, because };
}

/** Points of an answer of get-metric-statistics, with the query's fields beside `Datapoints`. */
export function statisticsValues(answer: JsonObject): MetricValues {
  const named = { ...answer, MetricName: textField(answer, 'MetricName') || textField(answer, 'Label') };
  const metric = metricIdentity(named, answer);
  if ('because' in metric) return { points: [], because: [metric.because] };
  const points: MetricPoint[] = [];
  let unreadable = 0;
  for (const datapoint of objectsField(answer, 'Datapoints')) {
    const time = epochSeconds(fieldOf(datapoint, 'Timestamp'));
    const values = statisticsOf(datapoint);
    if (time === undefined || values.length === 0) unreadable++;
    else
      for (const [statistic, value] of values)
        points.push({ ...metric, statistic, time: Math.floor(time), value });
  }
  return {
    points,
    because: unreadable > 0 ? [`${unreadable} datapoints have no readable time or value`] : [],
  };
}

function statisticsOf(datapoint: JsonObject): [string, number][] {
  const extended = objectField(datapoint, 'ExtendedStatistics');
  const names: [JsonObject, string][] = [
    ...STATISTICS.map((name): [JsonObject, string] => [datapoint, name]),
    ...Object.keys(extended)
      .slice(0, 20)
      .map((name): [JsonObject, string] => [extended, name]),
  ];
  return names.flatMap(([from, name]): [string, number][] => {
    const value = numberField(from, name);
    return value === undefined ? [] : [[name.slice(0, 32), value]];
  });
}

/**
 * Points of one line of a metric stream in JSON format, which carries all statistics at once.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch-metric-streams-formats-json.html
 */
export function streamValues(line: JsonObject): MetricValues {
  const time = epochSeconds(fieldOf(line, 'timestamp'));
  const namespace = textField(line, 'namespace');
  const metric = textField(line, 'metric_name');
  if (namespace === '' || metric === '')
    return { points: [], because: ['namespace or metric_name is missing'] };
  if (time === undefined) return { points: [], because: ['timestamp is not a time'] };
  const pairs = Object.keys(objectField(line, 'dimensions')).map((name): [string, string] => [
    name,
    textField(objectField(line, 'dimensions'), name),
  ]);
  const identity = {
    ...accountAndRegion(line),
    namespace,
    metric,
    period: STREAM_PERIOD,
    ...readDimensions(pairs),
  };
  const value = objectField(line, 'value');
  const sum = numberField(value, 'sum');
  const count = numberField(value, 'count');
  const values: readonly (readonly [string, number | undefined])[] = [
    ['Sum', sum],
    ['Maximum', numberField(value, 'max')],
    ['Minimum', numberField(value, 'min')],
    ['SampleCount', count],
    ['Average', sum !== undefined && count !== undefined && count > 0 ? sum / count : undefined],
  ];
  const points = values.flatMap(([statistic, number]) =>
    number === undefined ? [] : [{ ...identity, statistic, time: Math.floor(time), value: number }],
  );
  return points.length === 0
    ? { points, because: ['value has no max, min, sum or count'] }
    : { points, because: [] };
}
