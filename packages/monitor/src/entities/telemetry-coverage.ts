/** Telemetry whose absence must be told from silence. */
export const COVERED_TELEMETRY = ['flow', 'metric', 'invocation', 'api', 'dns'] as const;
export type CoveredTelemetry = (typeof COVERED_TELEMETRY)[number];

/** One hour in which a telemetry source had rows. */
export interface CoveredHour {
  readonly telemetry: CoveredTelemetry;
  readonly account: string;
  /** '' when the source does not tell: it counts for every region of the account. */
  readonly region: string;
  /** Epoch seconds. */
  readonly hour: number;
}

/** An account and region. */
export interface CoveredPlace {
  readonly account: string;
  readonly region: string;
}

/** For which hours and days telemetry exists. */
export interface TelemetryCoverage {
  /** Days (epoch seconds) with any row of the source anywhere, sorted. */
  days(telemetry: CoveredTelemetry): readonly number[];
  isHourCovered(telemetry: CoveredTelemetry, place: CoveredPlace, hour: number): boolean;
  /** `full`, `partial` (hours are missing, most are there) or `none` (most or all are missing). */
  dayCoverage(telemetry: CoveredTelemetry, place: CoveredPlace, day: number): 'full' | 'partial' | 'none';
}

const DAY = 86_400;
/** A day with fewer of its usual hours has no usable daily total. */
const MOST = 0.75;
/** Places that are busy around the clock: there, an empty hour is a gap and not silence. */
const AROUND_THE_CLOCK = 23;

/**
 * Learns from the hours with rows how many hours a day usually has, per source and place. In a place where a usual
 * day has rows in (almost) every hour an empty hour is a gap; elsewhere only whole days can be said to be missing.
 */
export function buildTelemetryCoverage(hours: readonly CoveredHour[]): TelemetryCoverage {
  const byPlace = new Map<string, Map<number, Set<number>>>();
  const days = new Map<string, Set<number>>();
  for (const { telemetry, account, region, hour } of hours) {
    const key = `${telemetry}|${account}|${region}`;
    const byDay = byPlace.get(key) ?? new Map<number, Set<number>>();
    byPlace.set(key, byDay);
    const day = hour - (hour % DAY);
    byDay.set(day, (byDay.get(day) ?? new Set()).add(hour));
    days.set(telemetry, (days.get(telemetry) ?? new Set()).add(day));
  }
  const usual = new Map<string, number>();
  for (const [key, byDay] of byPlace) usual.set(key, medianOf([...byDay.values()].map((set) => set.size)));

  function keysOf(telemetry: CoveredTelemetry, place: CoveredPlace): string[] {
    return [`${telemetry}|${place.account}|${place.region}`, `${telemetry}|${place.account}|`];
  }
  function hoursOn(keys: readonly string[], day: number): Set<number> {
    const [own, shared] = keys.map((key) => byPlace.get(key)?.get(day) ?? new Set<number>());
    return (own ?? new Set<number>()).union(shared ?? new Set<number>());
  }
  return {
    days: (telemetry) => [...(days.get(telemetry) ?? [])].sort((a, b) => a - b),
    isHourCovered(telemetry, place, hour) {
      const keys = keysOf(telemetry, place);
      const found = hoursOn(keys, hour - (hour % DAY));
      if (found.has(hour)) return true;
      return found.size > 0 && Math.max(...keys.map((key) => usual.get(key) ?? 0)) < AROUND_THE_CLOCK;
    },
    dayCoverage(telemetry, place, day) {
      const keys = keysOf(telemetry, place);
      const found = hoursOn(keys, day).size;
      if (found === 0) return 'none';
      const expected = Math.max(...keys.map((key) => usual.get(key) ?? 0));
      if (expected < AROUND_THE_CLOCK || found >= expected) return 'full';
      return found >= MOST * expected ? 'partial' : 'none';
    },
  };
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >>> 1] ?? 0;
}
