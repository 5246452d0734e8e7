import { loadFeatures } from '@watertight/monitor/features/load-features.ts';
import { DAY, type FeatureSeries } from '@watertight/monitor/features/series.ts';
import type { Workspace } from '@watertight/monitor/workspace.ts';
import type { Claim } from './match-alerts.ts';
import type { Truth } from './truth.ts';

/** Plain ways to call a day unusual, on the same daily series, each from at least 14 earlier days. */
const BASELINES: Readonly<Record<string, (history: readonly number[], value: number) => boolean>> = {
  'mean + 3 sd': (history, value) => {
    const mean = history.reduce((sum, each) => sum + each, 0) / history.length;
    const variance = history.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (history.length - 1);
    return value > mean + 3 * Math.sqrt(variance);
  },
  'median + 3.5 MAD': (history, value) => {
    const middle = median(history);
    const spread = 1.4826 * median(history.map((each) => Math.abs(each - middle)));
    return spread > 0 && value > middle + 3.5 * spread;
  },
  record: (history, value) => value > Math.max(...history),
};

const MIN_HISTORY = 14;

/** What each plain baseline claims in the test time, per function and day. */
export async function plainClaims(workspace: Workspace, truth: Truth): Promise<Record<string, Claim[]>> {
  const features = await loadFeatures(
    {
      async query(sql) {
        const rows = await workspace.telemetry.query(sql);
        return rows.map((row) =>
          Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value ?? ''])),
        );
      },
    },
    { from: truth.testStart, to: truth.end, historyDays: 42 },
  );
  const series = [...features.flowSeries, ...features.lambdaSeries].filter(({ period }) => period === DAY);
  return Object.fromEntries(
    Object.entries(BASELINES).map(([name, isUnusual]) => [
      name,
      mergeByDay(series.flatMap((one) => claimsOf(one, { name, isUnusual, from: truth.testStart }))),
    ]),
  );
}

function claimsOf(
  series: FeatureSeries,
  judge: {
    readonly name: string;
    readonly from: number;
    isUnusual(history: readonly number[], value: number): boolean;
  },
): Claim[] {
  const claims: Claim[] = [];
  const history: number[] = [];
  for (const [index, value] of series.values.entries()) {
    if (Number.isNaN(value)) continue;
    const time = series.start + index * series.period;
    if (time >= judge.from && history.length >= MIN_HISTORY && judge.isUnusual(history, value)) {
      const names = new Set([series.entity.name, ...(series.entity.candidates ?? [])]);
      claims.push({ names, from: time, to: time + DAY, label: judge.name });
    }
    history.push(value);
  }
  return claims;
}

/** Several metrics of one entity and day are one alert, as they are for us. */
function mergeByDay(claims: readonly Claim[]): Claim[] {
  return [...new Map(claims.map((claim) => [`${[...claim.names].join()}|${claim.from}`, claim])).values()];
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}
