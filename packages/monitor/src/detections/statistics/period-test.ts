import { median, quantileOfSorted, sortedNumbers } from './order-statistics.ts';
import { seededRandom } from './random.ts';

/** Result of the test that events come at a steady period. */
export interface PeriodTest {
  /** Seconds; the median gap after folding missed beats. */
  readonly period: number;
  /** Probability that a process without memory is as regular (Monte Carlo, at least 1 / 2,000). */
  readonly probability: number;
  /** 1 − mean absolute deviation of the gaps from the period, in periods. */
  readonly regularity: number;
}

const SHUFFLES = 1_999;
const MOST_GAPS = 400;

/**
 * Regularity of gaps against a Poisson process of the same rate: the statistic is the mean distance of each gap to the
 * nearest whole multiple (1 to 3) of the median gap, so that missed beats and jitter up to half a period are borne.
 * Its null distribution comes from seeded simulation of exponential gaps with the same count, so it holds for few events.
 * Under 4 gaps nothing can be said.
 */
export function testPeriod(starts: readonly number[]): PeriodTest | undefined {
  const gaps = starts
    .slice(1)
    .map((start, i) => start - (starts[i] ?? start))
    .filter((gap) => gap > 0);
  if (gaps.length < 4) return undefined;
  const sample = gaps.slice(-MOST_GAPS);
  const seen = irregularity(sample);
  let asRegular = 0;
  for (const irregular of memorylessIrregularities(sample.length)) if (irregular <= seen) asRegular += 1;
  const probability = (asRegular + 1) / (SHUFFLES + 1);
  return { period: median(sample), probability, regularity: Math.max(0, 1 - seen) };
}

/** By count of gaps, at most MOST_GAPS of them: the simulation knows nothing of the gaps but their number. */
const simulated = new Map<number, Float64Array>();

function memorylessIrregularities(count: number): Float64Array {
  const known = simulated.get(count);
  if (known !== undefined) return known;
  const random = seededRandom(count);
  const gaps = new Float64Array(count);
  const irregularities = new Float64Array(SHUFFLES);
  for (let shuffle = 0; shuffle < SHUFFLES; shuffle += 1) {
    for (let i = 0; i < count; i += 1) gaps[i] = -Math.log(1 - random());
    irregularities[shuffle] = irregularity(gaps);
  }
  simulated.set(count, irregularities);
  return irregularities;
}

function irregularity(gaps: ArrayLike<number> & Iterable<number>): number {
  const period = median(gaps);
  if (!(period > 0)) return 1;
  let sum = 0;
  for (const gap of gaps) {
    const beats = Math.min(3, Math.max(1, Math.round(gap / period)));
    sum += Math.abs(gap / period - beats);
  }
  return sum / gaps.length;
}

/** Bowley skewness and relative spread of gaps or sizes, each as a score from 0 to 1, for display beside the test. */
export interface RegularityScores {
  readonly symmetry: number;
  readonly concentration: number;
}

/** How symmetric (1 − |quartile skew|) and how concentrated (1 − MAD/median) the values are; 0 without values. */
export function regularityScores(values: readonly number[]): RegularityScores {
  const sorted = sortedNumbers(values);
  if (sorted.length === 0) return { symmetry: 0, concentration: 0 };
  const [low, middle, high] = [0.25, 0.5, 0.75].map((p) => quantileOfSorted(sorted, p));
  if (low === undefined || middle === undefined || high === undefined)
    return { symmetry: 0, concentration: 0 };
  const isNarrow = high - low < 10 || middle === low || middle === high;
  const skew = isNarrow ? 0 : (high + low - 2 * middle) / (high - low);
  const deviation = median(values.map((value) => Math.abs(value - middle)));
  const concentration = middle > 0 ? Math.max(0, (middle - deviation) / middle) : 0;
  return { symmetry: 1 - Math.abs(skew), concentration };
}
