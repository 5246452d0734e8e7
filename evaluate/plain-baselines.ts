import {
  mean,
  median,
  medianAbsoluteDeviation,
} from '../packages/monitor/src/detections/statistics/order-statistics.ts';

/** A plain detector to compare with: how far a value lies above its history, and from where it counts. */
export interface PlainBaseline {
  readonly name: string;
  readonly threshold: number;
  score(history: readonly number[], value: number): number;
}

/** The detectors found everywhere: mean plus three standard deviations, median absolute deviation, record. */
export const PLAIN_BASELINES: readonly PlainBaseline[] = [
  {
    name: 'mean + 3 sd',
    threshold: 3,
    score(history, value) {
      const centre = mean(history);
      const variance = mean(history.map((other) => (other - centre) ** 2));
      return variance === 0 ? (value > centre ? 99 : 0) : (value - centre) / Math.sqrt(variance);
    },
  },
  {
    name: 'MAD z > 3.5',
    threshold: 3.5,
    score(history, value) {
      const deviation = medianAbsoluteDeviation(history);
      const distance = value - median(history);
      return deviation === 0 ? (distance > 0 ? 99 : 0) : distance / deviation;
    },
  },
  {
    name: 'record',
    threshold: 1,
    score(history, value) {
      const most = Math.max(...history);
      return value > most ? 1 + (value - most) / (most || 1) : 0;
    },
  },
];
