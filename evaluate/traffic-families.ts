import { randomNormal } from '../packages/monitor/src/detections/statistics/random.ts';

/** Shapes of daily volume that contain no attack: the null hypotheses the detections must bear. */
export const TRAFFIC_FAMILIES = [
  'lognormal 0.35',
  'lognormal 0.86',
  'weekly',
  'bursty',
  'many zeros',
  'growth',
] as const;

export type TrafficFamily = (typeof TRAFFIC_FAMILIES)[number];

const MEDIAN = 2e7;

/** One value of the family on a day (0 = Sunday of the first week). */
export function drawVolume(family: TrafficFamily, day: number, random: () => number): number {
  const noise = (sigma: number) => Math.exp(sigma * randomNormal(random));
  switch (family) {
    case 'lognormal 0.35':
      return MEDIAN * noise(0.35);
    case 'lognormal 0.86':
      return MEDIAN * noise(0.86);
    case 'weekly':
      return MEDIAN * noise(0.35) * (day % 7 === 0 || day % 7 === 6 ? 0.2 : 1);
    case 'bursty':
      return MEDIAN * noise(0.35) * (random() < 0.05 ? 4 + 6 * random() : 1);
    case 'many zeros':
      return random() < 0.4 ? 0 : MEDIAN * noise(0.86);
    case 'growth':
      return MEDIAN * noise(0.35) * 1.02 ** day;
  }
}

/** A whole history, in bytes. */
export function drawHistory(family: TrafficFamily, days: number, random: () => number): number[] {
  return Array.from({ length: days }, (_, day) => Math.round(drawVolume(family, day, random)));
}
