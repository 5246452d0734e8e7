import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AttributionShares } from './attribution.ts';
import type { SeedResult } from './judge-simulation.ts';
import { markdownTable } from './markdown-table.ts';
import type { MatchResult } from './match-alerts.ts';

export interface SimulatorOptions {
  readonly seeds: readonly number[];
  readonly size: 'S' | 'M';
  /** Simulations judged at the same time; each needs about 2 GB of memory at size M. */
  readonly jobs: number;
  onSeed(result: SeedResult): void;
}

/** Simulates, ingests and judges every seed in processes of their own; results in the order of seeds. */
export async function evaluateSimulator(options: SimulatorOptions): Promise<SeedResult[]> {
  const waiting = [...options.seeds];
  const results: SeedResult[] = [];
  async function work(): Promise<void> {
    for (let seed = waiting.shift(); seed !== undefined; seed = waiting.shift()) {
      const result = await judgeSeed(seed, options.size);
      options.onSeed(result);
      results.push(result);
    }
  }
  await Promise.all(Array.from({ length: options.jobs }, work));
  return results.sort((a, b) => a.seed - b.seed);
}

async function judgeSeed(seed: number, size: string): Promise<SeedResult> {
  const folder = mkdtempSync(join(tmpdir(), 'watertight-evaluate-'));
  const script = fileURLToPath(new URL('./judge-simulation.ts', import.meta.url));
  const child = spawn(process.execPath, [script, String(seed), size, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  rmSync(folder, { recursive: true, force: true });
  if (code !== 0) throw new Error(`Cannot judge seed ${seed}: the process ended with ${String(code)}`);
  return JSON.parse(output);
}

/** The results of all seeds as Markdown. */
export function simulatorReport(results: readonly SeedResult[]): string {
  const detectors: [string, MatchResult][] = [
    ['Watertight', mergeResults(results.map(({ ours }) => ours))],
    ...Object.keys(results[0]?.baselines ?? {}).map((name): [string, MatchResult] => [
      name,
      mergeResults(results.flatMap(({ baselines }) => baselines[name] ?? [])),
    ]),
  ];
  const ours = detectors[0]?.[1] ?? mergeResults([]);
  const observed = mergeResults(results.map((result) => result.observed));
  return [
    markdownTable(
      ['Detector', 'Attacks found', 'Recall', 'False alerts per 100 functions and week'],
      detectors.map(([name, result]) => [name, ...summaryOf(result)]),
    ),
    '',
    markdownTable(
      ['Attack', 'Intensity', 'Alerted', 'Observed', 'Injected'],
      Object.entries(ours.found)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, [found, all]]) => {
          const [kind = '', intensity = ''] = key.split('|');
          return [kind, intensity, String(found), String(observed.found[key]?.[0] ?? 0), String(all)];
        }),
    ),
    '',
    markdownTable(
      ['Benign cause beside a false alert', 'False alerts'],
      Object.entries(ours.falseByCause)
        .sort(([, a], [, b]) => b - a)
        .map(([cause, count]) => [cause, String(count)]),
    ),
    '',
    markdownTable(
      ['Rule of a false alert', 'False alerts'],
      Object.entries(ours.falseByLabel)
        .sort(([, a], [, b]) => b - a)
        .map(([rule, count]) => [rule, String(count)]),
    ),
    '',
    attributionTable(results),
    '',
    calibrationTable(results),
    '',
    `Delay from the start of an attack to the end of the window that found it: median ${hours(ours.delays, 0.5)}, 90 % within ${hours(ours.delays, 0.9)}.`,
  ].join('\n');
}

/** Whose traffic it was: shares of bytes, and of hours of one interface, over all seeds. */
function attributionTable(results: readonly SeedResult[]): string {
  const sum = (pick: (result: SeedResult) => number) => results.reduce((all, each) => all + pick(each), 0);
  const row = (name: string, pick: (result: SeedResult) => AttributionShares): string[] => {
    const all = sum((result) => pick(result).all);
    const share = (key: keyof AttributionShares) =>
      `${((100 * sum((result) => pick(result)[key])) / all).toFixed(1)} %`;
    return [
      name,
      share('exactRight'),
      share('probableRight'),
      share('set'),
      share('exactWrong'),
      share('probableWrong'),
    ];
  };
  const right = sum(({ attribution: { bytes } }) => bytes.probableRight);
  const probable = right + sum(({ attribution: { bytes } }) => bytes.probableWrong);
  const expected = sum(({ attribution }) => attribution.probableExpected);
  const percent = (part: number) => (probable === 0 ? '–' : `${((100 * part) / probable).toFixed(1)} %`);
  return [
    markdownTable(
      ['Attributed', 'Exact, right', 'Probable, right', 'To a set', 'Exact, wrong', 'Probable, wrong'],
      [
        row('Bytes', ({ attribution }) => attribution.bytes),
        row('Hours of an interface', ({ attribution }) => attribution.hours),
      ],
    ),
    '',
    `Of the bytes called probable ${percent(right)} were right; the probabilities given promised ${percent(expected)}.`,
  ].join('\n');
}

/** What probabilities promise and what came, over all seeds. */
function calibrationTable(results: readonly SeedResult[]): string {
  const points = results[0]?.calibration ?? [];
  return markdownTable(
    ['Benign values', 'Shown with a chance of at most', 'Seen', 'Judged'],
    points.map(({ window, claimed }, index) => {
      const judged = results.reduce((all, each) => all + (each.calibration[index]?.judged ?? 0), 0);
      const shown = results.reduce((all, each) => all + (each.calibration[index]?.shown ?? 0), 0);
      const seen = `${((100 * shown) / Math.max(1, judged)).toPrecision(2)} % (${shown})`;
      return [
        window === '1d' ? 'a day' : 'an hour',
        `${Number((claimed * 100).toPrecision(1))} %`,
        seen,
        String(judged),
      ];
    }),
  );
}

function summaryOf(result: MatchResult): string[] {
  const counts = Object.values(result.found);
  const found = counts.reduce((sum, [hit]) => sum + hit, 0);
  const all = counts.reduce((sum, [, one]) => sum + one, 0);
  const rate = (100 * result.falseClaims) / result.functionWeeks;
  return [`${found} of ${all}`, `${((100 * found) / all).toFixed(0)} %`, rate.toFixed(1)];
}

function mergeResults(results: readonly MatchResult[]): MatchResult {
  const found: Record<string, [number, number]> = {};
  for (const result of results) {
    for (const [key, [hit, all]] of Object.entries(result.found)) {
      const [hits, total] = found[key] ?? [0, 0];
      found[key] = [hits + hit, total + all];
    }
  }
  return {
    found,
    delays: results.flatMap(({ delays }) => delays),
    falseByCause: addUp(results.map(({ falseByCause }) => falseByCause)),
    falseByLabel: addUp(results.map(({ falseByLabel }) => falseByLabel)),
    falseExamples: results.flatMap(({ falseExamples }) => falseExamples),
    falseClaims: results.reduce((sum, { falseClaims }) => sum + falseClaims, 0),
    functionWeeks: results.reduce((sum, { functionWeeks }) => sum + functionWeeks, 0),
  };
}

function addUp(counts: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const sum: Record<string, number> = {};
  for (const [name, count] of counts.flatMap((each) => Object.entries(each)))
    sum[name] = (sum[name] ?? 0) + count;
  return sum;
}

function hours(delays: readonly number[], quantile: number): string {
  const sorted = [...delays].sort((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.floor(quantile * sorted.length))] ?? 0;
  return `${(value / 3600).toFixed(1)} h`;
}
