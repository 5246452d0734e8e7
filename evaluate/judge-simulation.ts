/** Judges one simulation in a process of its own: `judge-simulation.ts SEED SIZE FOLDER` prints one JSON line. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Alert } from '@watertight/monitor/alerts/alert.ts';
import { detect } from '@watertight/monitor/detect.ts';
import type { Observation } from '@watertight/monitor/detections/observation.ts';
import { featureSource } from '@watertight/monitor/feature-source.ts';
import { loadFeatures } from '@watertight/monitor/features/load-features.ts';
import { ingest } from '@watertight/monitor/ingest.ts';
import { simulate } from '@watertight/monitor/simulate/simulate.ts';
import { watchedSources } from '@watertight/monitor/watched-sources.ts';
import { openWorkspace } from '@watertight/monitor/workspace.ts';
import { type AttributionResult, judgeAttribution } from './attribution.ts';
import { type CalibrationPoint, judgeCalibration } from './calibration.ts';
import { type Claim, type MatchResult, matchClaims } from './match-alerts.ts';
import { plainClaims } from './plain-claims.ts';
import { readTruth } from './truth.ts';

/** What one seed gave. */
export interface SeedResult {
  readonly seed: number;
  readonly functions: number;
  readonly ours: MatchResult;
  /** Any observation, alerting or not: what a person would find who looks. */
  readonly observed: MatchResult;
  readonly baselines: Readonly<Record<string, MatchResult>>;
  readonly attribution: AttributionResult;
  readonly calibration: readonly CalibrationPoint[];
  readonly seconds: Readonly<Record<string, number>>;
}

async function main([seedText, sizeText, folder]: readonly string[]): Promise<void> {
  if (folder === undefined || (sizeText !== 'S' && sizeText !== 'M')) {
    throw new TypeError('usage: judge-simulation.ts SEED S|M FOLDER');
  }
  const seed = Number(seedText);
  const telemetryFolder = join(folder, 'telemetry');
  const seconds: Record<string, number> = {};
  async function timed<T>(name: string, work: Promise<T>): Promise<T> {
    const start = performance.now();
    const result = await work;
    seconds[name] = Math.round((performance.now() - start) / 100) / 10;
    return result;
  }
  await timed('simulate', simulate({ seed, size: sizeText, out: telemetryFolder }));
  const workspace = await openWorkspace({ data: join(folder, 'store') });
  for (const { source, paths } of (await watchedSources(telemetryFolder)).sources) {
    await timed(`ingest ${source}`, ingest(workspace, { source, paths }));
  }
  const { alerts } = await timed('detect', detect(workspace, { now: new Date().toISOString() }));
  const truth = readTruth(telemetryFolder);
  const observations = await workspace.state.listObservations();
  const window = { from: truth.testStart, to: truth.end, historyDays: 42 };
  const features = await loadFeatures(featureSource(workspace.telemetry), window);
  const baselines = plainClaims(features, truth);
  const calibration = judgeCalibration(features, truth, observations);
  const attribution = await timed('attribution', judgeAttribution(workspace, truth, telemetryFolder));
  await workspace.close();
  await rm(folder, { recursive: true, force: true });
  const result: SeedResult = {
    seed,
    functions: truth.functions,
    ours: matchClaims(alertClaims(alerts, observations), truth),
    observed: matchClaims(observations.map(observationClaim), truth),
    baselines: Object.fromEntries(
      Object.entries(baselines).map(([name, claims]) => [name, matchClaims(claims, truth)]),
    ),
    attribution,
    calibration,
    seconds,
  };
  process.stdout.write(`${JSON.stringify(result)}\n`);
}

function alertClaims(alerts: readonly Alert[], observations: readonly Observation[]): Claim[] {
  const byId = new Map(observations.map((each) => [each.id, each]));
  return alerts.map((alert) => {
    const parts = alert.observations.flatMap((id) => byId.get(id) ?? []);
    return {
      names: new Set(
        [...namesOf(alert), ...parts.flatMap(namesOf)].filter((name) => name !== '' && name !== 'Network'),
      ),
      from: Date.parse(alert.firstSeen) / 1000,
      to: Date.parse(alert.lastSeen) / 1000,
      label: alert.rule,
      why: alert.why,
    };
  });
}

function observationClaim(observation: Observation): Claim {
  return {
    names: new Set(namesOf(observation)),
    from: Date.parse(observation.window.start) / 1000,
    to: Date.parse(observation.window.end) / 1000,
    label: observation.rule,
  };
}

function namesOf({ entity, event }: Pick<Observation, 'entity' | 'event'>): string[] {
  return [entity.name, ...(entity.candidates ?? []), ...(event === undefined ? [] : [event.user])];
}

await main(process.argv.slice(2));
