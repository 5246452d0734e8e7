import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cloudwatchMetricsReader } from './cloudwatch-metrics.ts';
import { readItems, reasonsOf, recordsOf } from './read-items.cases.ts';

const START = Date.UTC(2026, 2, 1, 4) / 1000;
const POINT = {
  account: '',
  region: '',
  namespace: 'AWS/Lambda',
  metric: 'Invocations',
  functionName: 'rds-poller',
  dimensions: '',
  statistic: 'Sum',
  period: 3600,
};
const DIMENSIONS = [{ Name: 'FunctionName', Value: 'rds-poller' }];

function aQuery(changes: object = {}, metric: object = {}): object {
  const Metric = { Namespace: 'AWS/Lambda', MetricName: 'Invocations', Dimensions: DIMENSIONS, ...metric };
  return { Id: 'm1', MetricStat: { Metric, Period: 3600, Stat: 'Sum' }, ...changes };
}

function aResult(changes: object = {}): object {
  const Timestamps = ['2026-03-01T05:00:00+00:00', '2026-03-01T04:00:00Z'];
  return {
    Id: 'm1',
    Label: 'Invocations',
    Timestamps,
    Values: [182, 21],
    StatusCode: 'Complete',
    ...changes,
  };
}

describe('GetMetricData', () => {
  const query = aQuery();
  const result = aResult();
  const both = { MetricDataQueries: [query], MetricDataResults: [result] };
  const cases: [string, unknown, object][] = [
    ['queries first', both, {}],
    ['results first', { MetricDataResults: [result], MetricDataQueries: [query], Messages: [] }, {}],
    ['answers in an array', [both], {}],
    ['one answer a line', `${JSON.stringify(both)}\n`, {}],
    [
      'account and region beside',
      { ...both, Region: 'eu-west-1', AccountId: '123456789012' },
      { region: 'eu-west-1', account: '123456789012' },
    ],
    [
      'the account in the query',
      { ...both, MetricDataQueries: [aQuery({ AccountId: '111122223333' })] },
      { account: '111122223333' },
    ],
    [
      'an ARN for the function',
      {
        ...both,
        MetricDataQueries: [aQuery({}, { Dimensions: [{ Name: 'FunctionName', Value: 'rds-poller:live' }] })],
      },
      {},
    ],
    [
      'more dimensions',
      {
        ...both,
        MetricDataQueries: [
          aQuery(
            {},
            { Dimensions: [...DIMENSIONS, { Name: 'Resource', Value: 'a' }, { Name: 'B', Value: 'c' }] },
          ),
        ],
      },
      { dimensions: 'B=c,Resource=a' },
    ],
    [
      'an account-level metric',
      { ...both, MetricDataQueries: [aQuery({}, { Dimensions: [] })] },
      { functionName: '' },
    ],
  ];
  test.each(cases)('%s', async (_name, content, changes) => {
    const items = await readItems(cloudwatchMetricsReader, content);
    expect(items).toEqual([
      { kind: 'record', record: { ...POINT, ...changes, time: START + 3600, value: 182 } },
      { kind: 'record', record: { ...POINT, ...changes, time: START, value: 21 } },
    ]);
    expect(await readItems(cloudwatchMetricsReader, content, { chunkSize: 11 })).toEqual(items);
  });

  test('queries of one answer do not serve the next', async () => {
    const content = `${JSON.stringify(both)}${JSON.stringify({ MetricDataResults: [result] })}`;
    const items = await readItems(cloudwatchMetricsReader, content);
    expect(recordsOf(items)).toHaveLength(2);
    expect(reasonsOf(items)).toEqual([expect.stringContaining('the result has no query')]);
  });
});

test('get-metric-statistics with the query beside it', async () => {
  const Datapoints = [
    {
      Timestamp: '2026-03-01T04:00:00Z',
      Sum: 21,
      Maximum: 3,
      Unit: 'Count',
      ExtendedStatistics: { p99: 2.5 },
    },
  ];
  const answer = {
    Label: 'Invocations',
    Namespace: 'AWS/Lambda',
    Dimensions: DIMENSIONS,
    Period: 3600,
    Datapoints,
  };
  const points = recordsOf(await readItems(cloudwatchMetricsReader, answer));
  expect(points.map(({ statistic, value }) => [statistic, value])).toEqual([
    ['Sum', 21],
    ['Maximum', 3],
    ['p99', 2.5],
  ]);
  expect(points[0]).toEqual({ ...POINT, time: START, value: 21 });
});

test('a metric stream', async () => {
  const line = {
    metric_stream_name: 's',
    account_id: '123456789012',
    region: 'eu-west-1',
    namespace: 'AWS/Lambda',
    metric_name: 'Duration',
    dimensions: { FunctionName: 'rds-poller', Resource: 'rds-poller' },
    timestamp: START * 1000,
    value: { max: 9, min: 1, sum: 20, count: 4 },
    unit: 'Milliseconds',
  };
  const text = `${JSON.stringify(line)}\n${JSON.stringify({ ...line, dimensions: {} })}\n`;
  const points = recordsOf(await readItems(cloudwatchMetricsReader, text));
  expect(points.slice(0, 5).map(({ statistic, value }) => `${statistic} ${value}`)).toEqual([
    'Sum 20',
    'Maximum 9',
    'Minimum 1',
    'SampleCount 4',
    'Average 5',
  ]);
  expect(points[0]).toMatchObject({
    period: 60,
    time: START,
    dimensions: 'Resource=rds-poller',
    account: '123456789012',
  });
  expect(points[5]).toMatchObject({ functionName: '' });
});

describe('what cannot be read has a reason', () => {
  const answer = (result: object, query: object = aQuery()) => ({
    MetricDataQueries: [query],
    MetricDataResults: [result],
  });
  const cases: [string, unknown, number, string][] = [
    ['a result without a query', { MetricDataResults: [aResult()] }, 0, 'the result has no query'],
    ['a bare result', aResult(), 0, 'the result has no query'],
    ['metric math', answer(aResult(), { Id: 'm1', Expression: 'SUM(METRICS())' }), 0, 'metric math'],
    [
      'a query without a statistic',
      answer(aResult(), {
        Id: 'm1',
        MetricStat: { Metric: { Namespace: 'n', MetricName: 'm' }, Period: 60 },
      }),
      0,
      'MetricStat.Stat',
    ],
    ['lists of different length', answer(aResult({ Values: [1] })), 1, 'differ in length: 2 and 1'],
    ['values that are no numbers', answer(aResult({ Values: ['x', 5] })), 1, '1 datapoints'],
    ['times that are none', answer(aResult({ Timestamps: ['x', 'y'] })), 0, '2 datapoints'],
    [
      'a refused metric',
      answer(aResult({ StatusCode: 'Forbidden', Timestamps: [], Values: [] })),
      0,
      'Forbidden',
    ],
    [
      'statistics without a namespace',
      { Label: 'Invocations', Datapoints: [] },
      0,
      'the metric is not named',
    ],
    [
      'statistics without a period',
      { Label: 'x', Namespace: 'n', Datapoints: [] },
      0,
      'the period is missing',
    ],
    ['another document', { Records: [] }, 0, 'not an answer of GetMetricData'],
    ['OpenTelemetry in JSON', { resourceMetrics: [] }, 0, 'OpenTelemetry'],
    [
      'OpenTelemetry in binary',
      Buffer.from('\u0012\n\u0017\n\u000ecloud.provider\u0012\u0005\n\u0003aws'),
      0,
      'OpenTelemetry',
    ],
  ];
  test.each(cases)('%s', async (_name, content, points, because) => {
    const items = await readItems(cloudwatchMetricsReader, content);
    expect(recordsOf(items)).toHaveLength(points);
    expect(reasonsOf(items)).toEqual([expect.stringContaining(because)]);
  });

  test('any answer gives points or reasons', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), fc.jsonValue(), async (query, result) => {
        const items = await readItems(cloudwatchMetricsReader, answer(result as object, query as object));
        expect(recordsOf(items).every(({ value }) => Number.isFinite(value))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
