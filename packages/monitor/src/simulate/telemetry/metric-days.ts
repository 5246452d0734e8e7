import type { HourActivity } from '../activity.ts';
import { DAY, HOUR, stamp } from '../clock.ts';
import { metricAnswer, type SimulatedMetric } from '../metric-answer.ts';
import type { ObjectWriter } from '../object-writer.ts';
import type { SimulatedFunction } from '../world/world.ts';

/** Hourly datapoints of one function; CloudWatch has none for hours without an invocation. */
interface FunctionDay {
  readonly one: SimulatedFunction;
  readonly times: number[];
  readonly values: Record<MetricName, number[]>;
}

const METRICS = {
  Invocations: 'Sum',
  Errors: 'Sum',
  Throttles: 'Sum',
  Duration: 'Average',
  ConcurrentExecutions: 'Maximum',
} as const;
type MetricName = keyof typeof METRICS;

/** Collects a day's activity as CloudWatch metrics: one GetMetricData answer per account and region. */
export class MetricDays {
  private readonly days = new Map<string, FunctionDay[]>();
  private readonly byFunction = new Map<number, FunctionDay>();

  add(one: SimulatedFunction, activity: HourActivity): void {
    if (activity.invocations === 0) return;
    const { times, values } = this.dayOf(one);
    const average = Math.round(activity.durationMs * 100) / 100;
    const atOnce = Math.ceil((activity.invocations * activity.durationMs) / 1000 / HOUR + 1);
    times.push(activity.hour);
    values.Invocations.push(activity.invocations);
    values.Errors.push(activity.errors + activity.timeouts);
    values.Throttles.push(0);
    values.Duration.push(average);
    values.ConcurrentExecutions.push(one.every > 0 ? 1 : atOnce);
  }

  /** Writes the day that starts at `day`. */
  async flush(day: number, writer: ObjectWriter): Promise<void> {
    for (const [key, functions] of this.days) {
      const [account = '', region = ''] = key.split('/');
      const metrics = functions.flatMap(describe);
      const points = metrics.reduce((sum, { times }) => sum + times.length, 0);
      const path = `metrics/${account}-${region}-${stamp(day + DAY)}.json.gz`;
      await writer.put(path, metricAnswer({ account, region, period: HOUR }, metrics), points);
    }
    this.days.clear();
    this.byFunction.clear();
  }

  private dayOf(one: SimulatedFunction): FunctionDay {
    const known = this.byFunction.get(one.index);
    if (known !== undefined) return known;
    const values = { Invocations: [], Errors: [], Throttles: [], Duration: [], ConcurrentExecutions: [] };
    const day: FunctionDay = { one, times: [], values };
    const key = `${one.account}/${one.region}`;
    this.days.set(key, [...(this.days.get(key) ?? []), day]);
    this.byFunction.set(one.index, day);
    return day;
  }
}

function describe({ one, times, values }: FunctionDay): SimulatedMetric[] {
  const names: MetricName[] = ['Invocations', 'Errors', 'Throttles', 'Duration', 'ConcurrentExecutions'];
  return names.map((metric) => ({
    functionName: one.name,
    metric,
    statistic: METRICS[metric],
    times,
    values: values[metric],
  }));
}
