import type { FeatureSet } from '@watertight/monitor/features/load-features.ts';
import { DAY, type FeatureSeries } from '@watertight/monitor/features/series.ts';
import type { Claim } from './match-alerts.ts';
import { PLAIN_BASELINES, type PlainBaseline } from './plain-baselines.ts';
import type { Truth } from './truth.ts';

const MIN_HISTORY = 14;

/** What each plain baseline claims in the test time, per entity and day, from all earlier days of the same series. */
export function plainClaims(features: FeatureSet, truth: Truth): Record<string, Claim[]> {
  const series = [...features.flowSeries, ...features.lambdaSeries].filter(({ period }) => period === DAY);
  return Object.fromEntries(
    PLAIN_BASELINES.map((plain) => [
      plain.name,
      mergeByDay(series.flatMap((one) => claimsOf(one, plain, truth.testStart))),
    ]),
  );
}

function claimsOf(series: FeatureSeries, plain: PlainBaseline, from: number): Claim[] {
  const claims: Claim[] = [];
  const history: number[] = [];
  const names = new Set([series.entity.name, ...(series.entity.candidates ?? [])]);
  for (const [index, value] of series.values.entries()) {
    if (Number.isNaN(value)) continue;
    const time = series.start + index * series.period;
    const isJudged = time >= from && history.length >= MIN_HISTORY;
    if (isJudged && plain.score(history, value) > plain.threshold)
      claims.push({ names, from: time, to: time + DAY, label: plain.name });
    history.push(value);
  }
  return claims;
}

/** Several metrics of one entity and day are one alert, as they are for us. */
function mergeByDay(claims: readonly Claim[]): Claim[] {
  return [...new Map(claims.map((claim) => [`${[...claim.names].join()}|${claim.from}`, claim])).values()];
}
