import { type ListedFunction, listFunctions } from '../../answers/function-names.ts';
import { type CollectScope, defineCollector } from '../../collector.ts';

const DAYS = 30;
/** GetMetricData takes so many queries in a call. */
const QUERIES = 500;

/** How often each function ran in the last 30 days. */
export const functionInvocations = defineCollector({
  id: 'function-invocations',
  provides: ['invocations'],
  scope: 'region',
  calls: ['lambda:ListFunctions', 'cloudwatch:GetMetricData'],
  async *collect(scope) {
    let batch: ListedFunction[] = [];
    for await (const each of listFunctions(scope, { facet: 'invocations' })) {
      batch.push(each);
      if (batch.length < QUERIES) continue;
      yield* countInvocations(scope, batch);
      batch = [];
    }
    if (batch.length > 0) yield* countInvocations(scope, batch);
  },
});

async function* countInvocations(scope: CollectScope, functions: readonly ListedFunction[]) {
  const end = new Date(scope.now);
  const input = {
    StartTime: new Date(end.getTime() - DAYS * 86_400_000),
    EndTime: end,
    MetricDataQueries: functions.map(({ name }, index) => invocationsQuery(name, index)),
  };
  const sums = new Map<string, number>();
  for await (const result of scope.list('cloudwatch:GetMetricData', input, { facet: 'invocations' })) {
    const id = result.text('Id') ?? '';
    const values = result.list('Values').map(({ raw }) => (typeof raw === 'number' ? raw : 0));
    sums.set(
      id,
      values.reduce((sum, value) => sum + value, sums.get(id) ?? 0),
    );
  }
  for (const [index, { arn }] of functions.entries()) {
    const count = sums.get(`f${index}`);
    if (count === undefined) continue;
    yield { kind: 'invocation-count' as const, invocations: { functionArn: arn, count, days: DAYS } };
  }
}

function invocationsQuery(name: string, index: number): object {
  const dimensions = [{ Name: 'FunctionName', Value: name }];
  return {
    Id: `f${index}`,
    MetricStat: {
      Metric: { Namespace: 'AWS/Lambda', MetricName: 'Invocations', Dimensions: dimensions },
      Period: 86_400,
      Stat: 'Sum',
    },
  };
}
