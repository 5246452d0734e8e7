import type { AttributedEntity } from '@watertight/audit/model/entity.ts';
import type { TelemetryCoverage } from '../entities/telemetry-coverage.ts';
import type { EntityTraffic } from './entity-traffic.ts';
import { DAY, type FeatureSeries, HOUR, type Scope } from './series.ts';

/** When an entity existed: zero is only known inside. */
export interface Lifetime {
  /** Epoch seconds. */
  readonly from: number;
  readonly to: number;
}

/** What turns sums into series. */
export interface FlowSeriesContext {
  readonly coverage: TelemetryCoverage;
  readonly lifetimeOf: (traffic: EntityTraffic) => Lifetime;
}

const QUANTITIES = [
  'Bytes In',
  'Bytes Out',
  'Packets In',
  'Packets Out',
  'Connections In',
  'Connections Out',
];
const PREFIX: Readonly<Record<Scope, string>> = { all: '', internal: 'Internal ', external: 'External ' };
/** A function's value is known when what cannot be told from others' is at most this share of what is its own. */
const UNDECIDED_SHARE = 0.1;

/**
 * Hourly and daily series of bytes, packets and connections for every scope in which the entity had traffic. NaN where
 * telemetry is missing, outside of the lifetime, and where too much of a shared interface's traffic is undecided.
 */
export function buildFlowSeries(
  traffics: Iterable<EntityTraffic>,
  context: FlowSeriesContext,
): FeatureSeries[] {
  const series: FeatureSeries[] = [];
  for (const traffic of traffics) {
    if (traffic.hourly.size === 0) continue;
    const isHourKnown = hoursKnown(traffic, context);
    const isDayKnown = daysKnown(traffic, context);
    const entity = attributedEntity(traffic);
    for (const quantity of QUANTITIES) {
      const internal = traffic.hourly.get(`internal|${quantity}`);
      const external = traffic.hourly.get(`external|${quantity}`);
      const scopes: readonly [Scope, Float64Array | undefined][] = [
        ['all', sumOf(internal, external)],
        ['internal', internal],
        ['external', external],
      ];
      for (const [scope, values] of scopes) {
        if (values === undefined) continue;
        const base = { entity, family: 'flow', metric: `${PREFIX[scope]}${quantity}`, scope } as const;
        const hourly = values.map((value, i) => (isHourKnown[i] === 1 ? value : Number.NaN));
        if (hourly.some((value) => value > 0)) {
          series.push({ ...base, period: HOUR, start: traffic.grid.from, values: hourly });
        }
        const daily = sumDays(values, isDayKnown, traffic.grid.from);
        if (daily.values.some((value) => value > 0)) series.push({ ...base, period: DAY, ...daily });
      }
    }
  }
  return series;
}

/** The entity with the weakest attribution that made at least 10 % of its bytes. */
export function attributedEntity(traffic: EntityTraffic): AttributedEntity {
  const { entity, bytes } = traffic;
  if (entity.kind === 'function-group') {
    return { ...entity, attribution: 'set', candidates: traffic.candidates };
  }
  if (bytes.probable > 0 && bytes.probable >= UNDECIDED_SHARE * (bytes.exact + bytes.probable)) {
    // Engines add in any order: digits beyond the sixth would change from run to run.
    const attributionProbability = Number((bytes.weighted / bytes.probable).toFixed(6));
    return { ...entity, attribution: 'probable', attributionProbability };
  }
  return { ...entity, attribution: 'exact' };
}

/** Total bytes per hour that are known to be the entity's. */
function ownBytes(traffic: EntityTraffic): Float64Array {
  const total = new Float64Array(traffic.grid.hours);
  for (const [key, values] of traffic.hourly) {
    if (!key.includes('|Bytes')) continue;
    for (const [i, value] of values.entries()) total[i] = (total[i] ?? 0) + value;
  }
  return total;
}

function hoursKnown(traffic: EntityTraffic, { coverage, lifetimeOf }: FlowSeriesContext): Uint8Array {
  const own = ownBytes(traffic);
  const life = lifetimeOf(traffic);
  return Uint8Array.from({ length: traffic.grid.hours }, (_, i) => {
    const hour = traffic.grid.from + i * HOUR;
    if (hour + HOUR <= life.from || hour >= life.to) return 0;
    if (!coverage.isHourCovered('flow', traffic.entity, hour)) return 0;
    return isDecided(traffic.undecided[i] ?? 0, own[i] ?? 0);
  });
}

function daysKnown(
  traffic: EntityTraffic,
  { coverage, lifetimeOf }: FlowSeriesContext,
): Map<number, boolean> {
  const own = ownBytes(traffic);
  const life = lifetimeOf(traffic);
  const sums = new Map<number, { own: number; undecided: number }>();
  for (let i = 0; i < traffic.grid.hours; i += 1) {
    const day = dayOf(traffic.grid.from + i * HOUR);
    const sum = sums.get(day) ?? { own: 0, undecided: 0 };
    sum.own += own[i] ?? 0;
    sum.undecided += traffic.undecided[i] ?? 0;
    sums.set(day, sum);
  }
  const known = new Map<number, boolean>();
  for (const [day, sum] of sums) {
    const isAlive = day + DAY > life.from && day < life.to;
    const isCovered = coverage.dayCoverage('flow', traffic.entity, day) !== 'none';
    known.set(day, isAlive && isCovered && isDecided(sum.undecided, sum.own) === 1);
  }
  return known;
}

function isDecided(undecided: number, own: number): 0 | 1 {
  return undecided === 0 || undecided <= UNDECIDED_SHARE * own ? 1 : 0;
}

function sumDays(
  hourly: Float64Array,
  isKnown: ReadonlyMap<number, boolean>,
  from: number,
): { start: number; values: Float64Array } {
  const days = [...isKnown.keys()].sort((a, b) => a - b);
  const start = days[0] ?? dayOf(from);
  const values = Float64Array.from(days, (day) => (isKnown.get(day) === true ? 0 : Number.NaN));
  for (const [i, value] of hourly.entries()) {
    const position = (dayOf(from + i * HOUR) - start) / DAY;
    values[position] = (values[position] ?? Number.NaN) + value;
  }
  return { start, values };
}

function sumOf(a: Float64Array | undefined, b: Float64Array | undefined): Float64Array | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a.map((value, i) => value + (b[i] ?? 0));
}

function dayOf(time: number): number {
  return time - (time % DAY);
}
