import { DAY, HOUR, isMonthEnd, isWeekend, localOffset } from './clock.ts';
import type { Effect, PlannedEvents } from './planned-events.ts';
import { Random, streamOf } from './random.ts';
import type { SimulatedFunction, World } from './world/world.ts';

/** What one function does in one hour. */
export interface HourActivity {
  readonly hour: number;
  readonly invocations: number;
  readonly errors: number;
  readonly timeouts: number;
  /** Seconds into the hour of each invocation, sorted; empty when there are more than 2,000. */
  readonly offsets: readonly number[];
  readonly durationMs: number;
  readonly bytesOut: number;
  readonly bytesIn: number;
  readonly version: number;
  readonly effects: readonly Effect[];
}

const MOST_LISTED = 2_000;
/** Month's end: billing and reports triple the work of functions that are not scheduled. */
const MONTH_END_FACTOR = 3;

/** Computes the activity of every function hour by hour. */
export class ActivityModel {
  private readonly world: World;
  private readonly planned: PlannedEvents;
  private readonly random: Random;

  constructor(world: World, planned: PlannedEvents) {
    this.world = world;
    this.planned = planned;
    this.random = new Random(world.seed ^ streamOf('activity'));
  }

  at(one: SimulatedFunction, hour: number): HourActivity {
    const day = Math.floor(hour / DAY);
    const daily = this.random.at(one.index, day);
    const isZeroDay = daily.chance(one.zeroShare);
    const volume = daily.lognormal(one.dailySigma);
    const random = this.random.at(one.index, hour);
    const effects = this.planned
      .effectsOf(one.index)
      .filter(({ from, to }) => from < hour + HOUR && hour < to);
    const factor = invocationFactor(effects, hour);
    const asleep = hour >= one.sleepsAt || isZeroDay;
    const offsets = asleep ? [] : this.offsetsOf(one, { hour, factor, random });
    const invocations = typeof offsets === 'number' ? offsets : offsets.length;
    const version = one.versions.findLast(({ since }) => since <= hour) ?? one.versions[0];
    const duration = one.durationMs * (version?.durationFactor ?? 1) * product(effects, 'duration');
    const errorShare = 0.002 + sum(effects, 'errorShare');
    return {
      hour,
      invocations,
      errors: Math.min(invocations, random.poisson(invocations * errorShare)),
      timeouts: Math.min(invocations, Math.round(invocations * sum(effects, 'timeoutShare'))),
      offsets: typeof offsets === 'number' ? [] : offsets,
      durationMs: Math.min(one.timeoutSeconds * 1000, duration * random.lognormal(0.05)),
      bytesOut: volume * product(effects, 'bytesOut'),
      bytesIn: volume * product(effects, 'bytesIn'),
      version: version?.version ?? 1,
      effects,
    };
  }

  /** Sorted offsets, or just their number when there are too many to list. */
  private offsetsOf(
    one: SimulatedFunction,
    { hour, factor, random }: { hour: number; factor: number; random: Random },
  ): readonly number[] | number {
    if (one.every > 0) {
      const ticks = scheduledOffsets(one, hour, random);
      const extra = ticks.length === 0 ? 0 : Math.round(ticks.length * (factor - 1));
      return extra <= 0 ? ticks : [...ticks, ...uniformOffsets(extra, random)].sort((a, b) => a - b);
    }
    const mean = (one.perDay / 24) * factor * this.shape(one, hour);
    const count = random.negativeBinomial(mean, one.dispersion);
    return count > MOST_LISTED ? count : uniformOffsets(count, random);
  }

  /** Weekday, time of day, month's end and growth: about 1 on average over a usual weekday. */
  private shape(one: SimulatedFunction, hour: number): number {
    const local = hour + localOffset(one.region, hour);
    const clock = (((local % DAY) + DAY) % DAY) / HOUR;
    const wave = 1 - one.diurnal * Math.cos(((clock - 2) / 12) * Math.PI);
    const peaks = one.diurnal * 0.35 * (bell(clock - 11) + bell(clock - 16) - 0.33);
    const weekend = isWeekend(local) ? one.weekendFactor : 1;
    const monthEnd = isMonthEnd(hour) && one.class === 'queue' ? MONTH_END_FACTOR : 1;
    const growth = (1 + one.trend) ** ((hour - this.world.start) / DAY);
    return Math.max(0.02, wave + peaks) * weekend * monthEnd * growth;
  }
}

/** Ticks of the schedule within the hour, each up to 3 seconds off; nightly functions start at an hour of their own. */
function scheduledOffsets(one: SimulatedFunction, hour: number, random: Random): number[] {
  if (one.every >= DAY) {
    return (hour % DAY) / HOUR === one.index % 6 ? [600 + random.integer(0, 3)] : [];
  }
  const offsets: number[] = [];
  const phase = (one.index * 37) % Math.min(60, one.every);
  for (let offset = phase; offset < HOUR; offset += one.every) offsets.push(offset + random.unit() * 3);
  return offsets;
}

function uniformOffsets(count: number, random: Random): number[] {
  return Array.from({ length: count }, () => random.unit() * HOUR).sort((a, b) => a - b);
}

function bell(distance: number): number {
  return Math.exp((-distance * distance) / 2);
}

/** Factor on invocations: each effect by the share of the hour it covers. */
function invocationFactor(effects: readonly Effect[], hour: number): number {
  return effects.reduce((factor, { from, to, invocations, invocationsPerDay }) => {
    const share = (Math.min(to, hour + HOUR) - Math.max(from, hour)) / HOUR;
    const growth =
      invocationsPerDay === undefined ? 1 : invocationsPerDay ** Math.max(1, (hour - from) / DAY);
    return factor * (1 + ((invocations ?? 1) * growth - 1) * share);
  }, 1);
}

function product(effects: readonly Effect[], key: 'bytesOut' | 'bytesIn' | 'duration'): number {
  return effects.reduce((all, effect) => all * (effect[key] ?? 1), 1);
}

function sum(effects: readonly Effect[], key: 'errorShare' | 'timeoutShare'): number {
  return effects.reduce((all, effect) => all + (effect[key] ?? 0), 0);
}
