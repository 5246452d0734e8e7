import { type FeatureSeries, HOUR } from '../features/series.ts';

/** What we know about a metric from its name: how big is worth a word, whether it counts things, what it goes with. */
interface MetricTraits {
  readonly pattern: RegExp;
  /** Least increase over the expected value worth an observation, per day and per hour. */
  readonly perDay: number;
  readonly perHour: number;
  readonly isCount: boolean;
}

const METRIC_TRAITS: readonly MetricTraits[] = [
  { pattern: /\bBytes\b/, perDay: 1_000_000, perHour: 250_000, isCount: false },
  { pattern: /\bPackets\b/, perDay: 2_000, perHour: 500, isCount: false },
  { pattern: /\bConnections\b/, perDay: 30, perHour: 15, isCount: true },
  { pattern: /^Invocations/, perDay: 100, perHour: 30, isCount: true },
  {
    pattern: /^(Errors|Throttles|DeadLetterErrors|DestinationDeliveryFailures|AsyncEvent)/,
    perDay: 30,
    perHour: 15,
    isCount: true,
  },
  { pattern: /(Duration|IteratorAge|EventAge|Latency)/, perDay: 500, perHour: 1_000, isCount: false },
  { pattern: /Memory/, perDay: 64, perHour: 128, isCount: false },
  { pattern: /^ConcurrentExecutions|^UnreservedConcurrent/, perDay: 10, perHour: 10, isCount: true },
];

const OTHER: MetricTraits = { pattern: /./, perDay: 10, perHour: 10, isCount: false };

function traitsOf(metric: string): MetricTraits {
  return METRIC_TRAITS.find(({ pattern }) => pattern.test(metric)) ?? OTHER;
}

/** Least increase worth an observation: small things stay small however improbable. */
export function absoluteFloor(series: Pick<FeatureSeries, 'metric' | 'period'>): number {
  const traits = traitsOf(series.metric);
  return series.period === HOUR ? traits.perHour : traits.perDay;
}

/** True for metrics that count independent things. */
export function isCountMetric(metric: string): boolean {
  return traitsOf(metric).isCount;
}

/** Metrics that move together are one piece of evidence: all traffic out, all traffic in, invocations, errors, time. */
export function evidenceGroup(series: Pick<FeatureSeries, 'metric' | 'period' | 'family'>): string {
  const window = series.period === HOUR ? '1h' : '1d';
  return `${series.family === 'flow' ? trafficDirection(series.metric) : lambdaGroup(series.metric)} ${window}`;
}

function trafficDirection(metric: string): string {
  return /\bIn\b/.test(metric) ? 'traffic in' : 'traffic out';
}

function lambdaGroup(metric: string): string {
  if (/^(Invocations|ConcurrentExecutions|UnreservedConcurrent)/.test(metric)) return 'invocations';
  if (/^(Errors|Throttles|DeadLetter|DestinationDelivery)/.test(metric)) return 'errors';
  if (/(Duration|IteratorAge|EventAge|Latency)/.test(metric)) return 'time';
  return metric;
}
