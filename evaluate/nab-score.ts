/**
 * The scoring function of the Numenta Anomaly Benchmark, from its description (Lavin and Ahmad, "Evaluating Real-time
 * Anomaly Detection Algorithms", ICMLA 2015): the first detection in a window earns more the earlier it is, detections
 * outside cost less shortly after a window, a missed window costs in full, the first 15 % are probation.
 */
export interface LabelledSeries {
  readonly name: string;
  readonly values: readonly number[];
  /** Anomaly windows as first and last index, inclusive, in order. */
  readonly windows: readonly (readonly [number, number])[];
}

/** Weights of an application profile. */
export interface NabProfile {
  readonly name: string;
  readonly falsePositive: number;
  readonly falseNegative: number;
}

export const NAB_PROFILES: readonly NabProfile[] = [
  { name: 'standard', falsePositive: 0.11, falseNegative: 1 },
  { name: 'reward low FP', falsePositive: 0.22, falseNegative: 1 },
  { name: 'reward low FN', falsePositive: 0.11, falseNegative: 2 },
];

/** Values of the series that no detection is scored in. */
export function probationLength(length: number): number {
  return Math.floor(0.15 * Math.min(length, 5_000));
}

function scaledSigmoid(position: number): number {
  return position > 3 ? -1 : 2 / (1 + Math.exp(5 * position)) - 1;
}

/** One detection's worth, or which window it falls into. */
interface Detection {
  readonly score: number;
  /** Index of the window, −1 outside. */
  readonly window: number;
  /** Before weighting: 0 to 1 inside a window, −1 to 0 outside. */
  readonly worth: number;
}

function detectionsOf(series: LabelledSeries, scores: ArrayLike<number>): Detection[] {
  const detections: Detection[] = [];
  let next = 0;
  let previous: readonly [number, number] | undefined;
  for (let i = 0; i < scores.length; i += 1) {
    while (next < series.windows.length && i > (series.windows[next]?.[1] ?? 0)) {
      previous = series.windows[next];
      next += 1;
    }
    const score = scores[i] ?? 0;
    if (score <= 0 || i < probationLength(scores.length)) continue;
    const current = series.windows[next];
    const isInside = current !== undefined && i >= current[0];
    if (isInside) {
      const width = current[1] - current[0] + 1;
      const worth = scaledSigmoid(-(current[1] - i + 1) / width) / scaledSigmoid(-1);
      detections.push({ score, window: next, worth });
    } else detections.push({ score, window: -1, worth: worthOutside(i, previous) });
  }
  return detections;
}

function worthOutside(index: number, previous: readonly [number, number] | undefined): number {
  if (previous === undefined) return -1;
  const width = Math.max(1, previous[1] - previous[0]);
  return scaledSigmoid((index - previous[1]) / width);
}

/** Best score over all thresholds (one for the whole corpus), 100 = perfect, 0 = a detector that says nothing. */
export function nabScore(
  corpus: readonly LabelledSeries[],
  scores: readonly ArrayLike<number>[],
  profile: NabProfile,
): { readonly score: number; readonly threshold: number } {
  const events = corpus.flatMap((series, s) =>
    detectionsOf(series, scores[s] ?? []).map((detection) => ({ ...detection, series: s })),
  );
  events.sort((a, b) => b.score - a.score);
  const windows = corpus.reduce((sum, series) => sum + series.windows.length, 0);
  const lowest = -windows * profile.falseNegative;
  const bestWorth = new Map<string, number>();
  let total = lowest;
  let best = { score: 0, threshold: Number.POSITIVE_INFINITY };
  for (const [i, event] of events.entries()) {
    if (event.window < 0) total += profile.falsePositive * event.worth;
    else {
      const key = `${event.series}|${event.window}`;
      const known = bestWorth.get(key);
      // The earliest detection counts; worth falls with time, so it is the greatest.
      total += known === undefined ? profile.falseNegative + event.worth : Math.max(0, event.worth - known);
      bestWorth.set(key, Math.max(known ?? 0, event.worth));
    }
    if (events[i + 1]?.score === event.score) continue;
    const score = (100 * (total - lowest)) / (windows - lowest);
    if (score > best.score) best = { score, threshold: event.score };
  }
  return best;
}
