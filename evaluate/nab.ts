import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type LabelledSeries, NAB_PROFILES, nabScore, probationLength } from './nab-score.ts';
import { onsetsOnly, STREAMING_DETECTORS } from './streaming-detectors.ts';
import { vusPr } from './vus-pr.ts';

/** A series of the benchmark with its values per day. */
export interface NabSeries extends LabelledSeries {
  readonly perDay: number;
}

/** Reads the benchmark's folder: `labels.json` and `<group>/<file>.csv` with columns timestamp and value. */
export function readNab(folder: string): NabSeries[] {
  const labels: Record<string, { windows: [string, string][] }> = JSON.parse(
    readFileSync(join(folder, 'labels.json'), 'utf8'),
  );
  const groups = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const names = groups.flatMap(({ name }) =>
    readdirSync(join(folder, name)).map((file) => `${name}/${file}`),
  );
  return names
    .filter((name) => name.endsWith('.csv') && labels[name] !== undefined)
    .sort()
    .map((name) => parseSeries(name, readFileSync(join(folder, name), 'utf8'), labels[name]?.windows ?? []));
}

/** One file; times have no zone mark and are read as UTC. */
export function parseSeries(name: string, csv: string, windows: readonly [string, string][]): NabSeries {
  const rows = csv
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(','));
  const times = rows.map(([time]) => timeOf(time ?? ''));
  const values = rows.map((row) => Number(row[1]));
  const gaps = times
    .slice(1)
    .map((time, i) => time - (times[i] ?? time))
    .sort((a, b) => a - b);
  const step = gaps[Math.floor(gaps.length / 2)] ?? 300;
  const indexed = windows.map(([from, to]): [number, number] => {
    const first = times.findIndex((time) => time >= timeOf(from));
    const last = times.findLastIndex((time) => time <= timeOf(to));
    return [first, last];
  });
  return { name, values, windows: indexed, perDay: Math.round(86_400 / Math.max(1, step)) };
}

function timeOf(text: string): number {
  return Date.parse(`${text.replace(' ', 'T').slice(0, 19)}Z`) / 1000;
}

/** NAB score by profile and mean VUS-PR over the series with anomalies, for each detector on the same series. */
export function evaluateNab(corpus: readonly NabSeries[]) {
  return STREAMING_DETECTORS.map((detector) => {
    const scores = corpus.map((series) => detector.score(series.values, series.perDay));
    const onsets = corpus.map((series, s) => onsetsOnly(scores[s] ?? new Float64Array(), quietOf(series)));
    const nab = NAB_PROFILES.map((profile) => [
      profile.name,
      nabScore(corpus, onsets, profile).score.toFixed(1),
    ]);
    const volumes = corpus.flatMap(({ windows, values }, s) => {
      if (windows.length === 0) return [];
      const cut = probationLength(values.length);
      const moved = windows.flatMap(([a, b]): [number, number][] =>
        b < cut ? [] : [[Math.max(0, a - cut), b - cut]],
      );
      return moved.length === 0 ? [] : [vusPr((scores[s] ?? []).slice(cut), moved)];
    });
    const volume = volumes.reduce((sum, one) => sum + one, 0) / volumes.length;
    return {
      detector: detector.name,
      ...Object.fromEntries(nab),
      'VUS-PR': volume.toFixed(3),
      series: volumes.length,
    };
  });
}

/** One alert for a twentieth of the series: NAB's windows together cover a tenth. */
function quietOf(series: NabSeries): number {
  return Math.floor(series.values.length / 20);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const folder = process.argv[2];
  if (folder === undefined) {
    console.error('Cannot evaluate: name the folder of the Numenta Anomaly Benchmark data, nothing given');
    process.exitCode = 2;
  } else console.table(evaluateNab(readNab(folder)));
}
