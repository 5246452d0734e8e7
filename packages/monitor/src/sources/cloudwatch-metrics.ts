import type { MetricPoint } from '../records/metric-point.ts';
import { fieldOf, isJsonObject, type JsonObject, textField } from './json/json-fields.ts';
import { badItem, type JsonItem, readJsonRecords } from './json/json-records.ts';
import { readMetricQuery } from './metrics/metric-query.ts';
import { type MetricValues, resultValues, statisticsValues, streamValues } from './metrics/metric-values.ts';
import type { OpenObject, ReadItem, RecordReader } from './record-reader.ts';

const OPEN_TELEMETRY =
  'the OpenTelemetry format of metric streams is not supported: choose the JSON output format of the metric stream';
const NO_QUERY =
  'the result has no query: write the MetricDataQueries of the call beside MetricDataResults, matched by Id';
/** GetMetricData takes 500 queries in a call; more than this is no answer of CloudWatch. */
const MAX_QUERIES = 10_000;
const MAX_WAITING = 64 * 1024 * 1024;

/**
 * CloudWatch datapoints: answers of GetMetricData with `MetricDataQueries` beside `MetricDataResults`, answers of
 * `aws cloudwatch get-metric-statistics` with the query's fields beside `Datapoints`, and metric streams in JSON.
 */
export const cloudwatchMetricsReader: RecordReader<MetricPoint> = { id: 'metrics', read: readMetrics };

async function* readMetrics(object: OpenObject): AsyncGenerator<ReadItem<MetricPoint>> {
  const answers = new MetricAnswers();
  let isOpenTelemetry = false;
  for await (const item of readJsonRecords(object, { arrays: ['MetricDataQueries', 'MetricDataResults'] })) {
    if (isOpenTelemetry) continue;
    isOpenTelemetry = looksLikeOpenTelemetry(item);
    if (isOpenTelemetry) yield badItem('whole file', OPEN_TELEMETRY, '');
    else if (item.kind === 'bad') yield item;
    else if (item.kind === 'end') yield* answers.end(item.header);
    else if (item.kind === 'record') yield* answers.take(item);
  }
}

type RecordItem = Extract<JsonItem, { kind: 'record' }>;

/** Its JSON form by a key, its binary form by the first resource attribute. */
function looksLikeOpenTelemetry(item: JsonItem): boolean {
  if (item.kind === 'bad') return item.sample.includes('cloud.provider');
  return (
    item.kind === 'record' && isJsonObject(item.value) && fieldOf(item.value, 'resourceMetrics') !== undefined
  );
}

/** Brings together the results and queries of one answer, whichever comes first. */
class MetricAnswers {
  readonly #queries = new Map<string, JsonObject>();
  #waiting: { readonly item: RecordItem; readonly result: JsonObject }[] = [];
  #waitingSize = 0;

  *take(item: RecordItem): Generator<ReadItem<MetricPoint>> {
    const { value, key } = item;
    if (!isJsonObject(value)) yield badItem(item.position, 'not a metric: not an object', item.text);
    else if (key === 'MetricDataQueries') this.#takeQuery(value);
    else if (key === 'MetricDataResults') yield* this.#takeResult(item, value);
    else yield* items(item, documentValues(value));
  }

  /** The answer is complete: results that still wait have their query now, or never. */
  *end(header: ReadonlyMap<string, unknown>): Generator<ReadItem<MetricPoint>> {
    for (const { item, result } of this.#waiting.splice(0)) yield* this.#points(item, result, header);
    this.#waitingSize = 0;
    this.#queries.clear();
  }

  #takeQuery(query: JsonObject): void {
    if (this.#queries.size < MAX_QUERIES) this.#queries.set(textField(query, 'Id'), query);
  }

  *#takeResult(item: RecordItem, result: JsonObject): Generator<ReadItem<MetricPoint>> {
    // Account and region may stand at the end, so that a known query alone is not enough to go on.
    if (this.#waitingSize >= MAX_WAITING) yield* this.#points(item, result, item.header);
    else {
      this.#waiting.push({ item, result });
      this.#waitingSize += item.text.length;
    }
  }

  *#points(
    item: RecordItem,
    result: JsonObject,
    header: ReadonlyMap<string, unknown>,
  ): Generator<ReadItem<MetricPoint>> {
    const query = this.#queries.get(textField(result, 'Id'));
    if (query === undefined) return yield badItem(item.position, NO_QUERY, item.text);
    const asked = readMetricQuery(query, Object.fromEntries(header));
    if ('because' in asked) yield badItem(item.position, asked.because, item.text);
    else yield* items(item, resultValues(result, asked.metric, asked.statistic));
  }
}

function documentValues(value: JsonObject): MetricValues {
  if (Array.isArray(fieldOf(value, 'Datapoints'))) return statisticsValues(value);
  if (fieldOf(value, 'metric_name') !== undefined) return streamValues(value);
  if (fieldOf(value, 'Timestamps') !== undefined) return { points: [], because: [NO_QUERY] };
  return {
    points: [],
    because: ['not an answer of GetMetricData or GetMetricStatistics, nor a metric stream'],
  };
}

function* items(item: RecordItem, values: MetricValues): Generator<ReadItem<MetricPoint>> {
  for (const record of values.points) yield { kind: 'record', record };
  for (const because of values.because) yield badItem(item.position, because, item.text);
}
