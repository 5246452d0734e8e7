import { pathToFileURL } from 'node:url';
import {
  aFunctionEntity,
  anInput,
  aSeries,
  dayNumber,
} from '../packages/monitor/src/detections/feature-builders.ts';
import { runDetections } from '../packages/monitor/src/detections/run.ts';
import { mean } from '../packages/monitor/src/detections/statistics/order-statistics.ts';
import { seededRandom } from '../packages/monitor/src/detections/statistics/random.ts';
import { fitVolume } from '../packages/monitor/src/detections/statistics/volume-model.ts';
import { PLAIN_BASELINES } from './plain-baselines.ts';
import { drawHistory, drawVolume, TRAFFIC_FAMILIES, type TrafficFamily } from './traffic-families.ts';

/** False observations per entity, metric and year, and the share of attacks of 11.7 times the mean that are found. */
export interface DetectorTrial {
  readonly family: TrafficFamily;
  readonly detector: string;
  readonly falsePerYear: number;
  readonly found: number;
}

const HISTORY = 42;
const ATTACK = 11.7;
/** The six families begin on a Sunday; the builders' first day is a Wednesday. */
const SUNDAY = 4;
const DAY = 86_400;

/** Each detector on `trials` independent histories of 42 days per family: observations before false-discovery control. */
export function compareDetectors(trials: number, seed: number): DetectorTrial[] {
  const detectors = [
    ...PLAIN_BASELINES.map((plain) => ({
      name: plain.name,
      flags: (history: number[], value: number) => plain.score(history, value) > plain.threshold,
    })),
    { name: 'ours: observation', flags: isOurObservation },
  ];
  return TRAFFIC_FAMILIES.flatMap((family) =>
    detectors.map(({ name, flags }) => {
      const random = seededRandom(seed);
      let wrong = 0;
      let found = 0;
      for (let trial = 0; trial < trials; trial += 1) {
        const history = drawHistory(family, HISTORY, random);
        if (flags(history, Math.round(drawVolume(family, HISTORY, random)))) wrong += 1;
        if (flags(history, Math.round(ATTACK * mean(history)))) found += 1;
      }
      return { family, detector: name, falsePerYear: (wrong / trials) * 365, found: found / trials };
    }),
  );
}

function isOurObservation(history: number[], value: number): boolean {
  if (value <= Math.max(...history)) return false;
  const times = history.map((_, i) => (i + 3 - SUNDAY + 4) * DAY);
  const model = fitVolume({ times, values: history }, (times.at(-1) ?? 0) + DAY, {
    classSigma: 0.6,
    isCount: false,
  });
  return (model?.upperTail(value) ?? 1) <= 0.005;
}

/** What the whole chain tells a person. */
export interface ChainTrial {
  readonly family: TrafficFamily | 'mixed';
  /** Functions alerted without cause, per 100 functions and week. */
  readonly falsePer100FunctionWeeks: number;
  /** Observations without cause, per 100 functions and week. */
  readonly observationsPer100FunctionWeeks: number;
  /** Share of attacked functions that alert, by factor on the volume of one day. */
  readonly found: Readonly<Record<string, number>>;
}

const FUNCTIONS = 100;
const TEST_DAYS = 14;
const FACTORS = [4, 10, 30, 100];

/** Runs the full chain over tenants of 100 functions with two metrics each; ten functions are attacked on one day each. */
export function runChain(family: TrafficFamily | 'mixed', tenants: number, seed: number): ChainTrial {
  let wrong = 0;
  let observed = 0;
  const found = Object.fromEntries(FACTORS.map((factor) => [`×${factor}`, 0]));
  for (let tenant = 0; tenant < tenants; tenant += 1) {
    const calm = runTenant(family, { seed: seed + tenant, factor: 1 });
    wrong += calm.alertDays;
    observed += calm.observations;
    for (const factor of FACTORS) {
      const attacked = runTenant(family, { seed: seed + tenant, factor });
      found[`×${factor}`] = (found[`×${factor}`] ?? 0) + attacked.attacksFound / ATTACKED / tenants;
    }
  }
  const perWeek = 1 / (tenants * (TEST_DAYS / 7) * (FUNCTIONS / 100));
  return {
    family,
    falsePer100FunctionWeeks: wrong * perWeek,
    observationsPer100FunctionWeeks: observed * perWeek,
    found,
  };
}

const ATTACKED = 10;

function runTenant(family: TrafficFamily | 'mixed', { seed, factor }: { seed: number; factor: number }) {
  const random = seededRandom(seed);
  const series = Array.from({ length: FUNCTIONS }, (_, fn) => {
    const own = family === 'mixed' ? (TRAFFIC_FAMILIES[fn % TRAFFIC_FAMILIES.length] ?? 'weekly') : family;
    const values = drawHistory(own, HISTORY + TEST_DAYS, random);
    const day = HISTORY + (fn % TEST_DAYS);
    if (factor > 1 && fn < ATTACKED)
      values[day] = (values[day] ?? 0) + factor * mean(values.slice(0, HISTORY));
    const start = dayNumber(SUNDAY);
    const parts = { entity: aFunctionEntity(`fn-${fn}`), start };
    const inbound = drawHistory(own, HISTORY + TEST_DAYS, random);
    return [
      aSeries(values, { ...parts, metric: 'Bytes Out' }),
      aSeries(values, { ...parts, metric: 'Internal Bytes Out', scope: 'internal' }),
      aSeries(inbound, { ...parts, metric: 'Bytes In' }),
    ];
  }).flat();
  const window = { from: dayNumber(SUNDAY + HISTORY), to: dayNumber(SUNDAY + HISTORY + TEST_DAYS) };
  const rows = runDetections(anInput({ series }), window);
  const alerts = rows.filter((row) => row.alerting);
  const alertDays = new Set(alerts.map((row) => `${row.entity.name} ${row.window.end}`)).size;
  let attacksFound = 0;
  for (let fn = 0; fn < ATTACKED; fn += 1) {
    const end = new Date(dayNumber(SUNDAY + HISTORY + (fn % TEST_DAYS) + 1) * 1000).toISOString();
    const isFound = alerts.some((row) => row.entity.name === `fn-${fn}` && row.window.end === end);
    if (isFound) attacksFound += 1;
  }
  return { alertDays, observations: rows.length, attacksFound };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  console.table(compareDetectors(1_500, 1));
  for (const family of [...TRAFFIC_FAMILIES, 'mixed'] as const)
    console.log(JSON.stringify(runChain(family, 8, 1)));
}
